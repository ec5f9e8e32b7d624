"""A store elsewhere: the graph pushed to any SPARQL 1.1 Graph Store, and any SPARQL endpoint asked in its place.

>>> push.push(Path("protokollgraf"), Remote("http://localhost:7878/store"))
>>> Endpoint(Remote("http://localhost:7878/query")).run("SELECT ?body { ?body a kg:Body }")
"""

from kg.remote.client import Access, Remote
from kg.remote.endpoint import Endpoint

__all__ = ["Access", "Endpoint", "Remote"]
