"""What a page opens and never closes costs no more than its length."""

import pytest

from kg.read import html

OPENINGS = ["<!--", "<!-->", "<![CDATA[", "<![CDATA[>", "<?x ", "</a ", "<a ", "<!DOCTYPE ", "a <b", '<a b="', "<script>", "</script", "<!-- a -- ", "&#x"]  # fmt: skip


@pytest.mark.parametrize("opening", OPENINGS)
@pytest.mark.parametrize("end", ["", ">"])
def test_a_page_of_openings_alone_is_read(opening: str, end: str) -> None:
    # by the square of its length this would take minutes
    assert html.extract(f"<html><body>{opening * 50_000}{end}").text
