"""The few pages that the server makes itself; all others are those of `kg view`."""

from functools import cache
from importlib import resources

import jinja2

_HERE = resources.files("kg.serve.templates")


def page(name: str, **values: object) -> str:
    """A page by its template, every value escaped."""
    return _environment().get_template(name).render(**values)


@cache
def _environment() -> jinja2.Environment:
    load = jinja2.FunctionLoader(lambda name: (_HERE / name).read_text(encoding="utf-8"))
    return jinja2.Environment(loader=load, autoescape=True, undefined=jinja2.StrictUndefined)
