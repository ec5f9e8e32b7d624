"""`kg serve`: the graph over HTTP on this machine: a SPARQL endpoint, pages at every IRI, search, traces, feeds.

In: a graph folder. Out: an ASGI application; nothing in the folder is written but judgements, and those
only where editing was asked for.

    protocol   a SPARQL 1.1 request, read from HTTP       pool       worker processes, bounded and killable
    formats    which form of an answer is acceptable      problem    errors as RFC 9457 has them
    things     every IRI of the data as page or RDF       catalogue  service description, VoID, DCAT-AP-SE
    api        search, traces, promises, feeds            edit       judgements, behind a token
"""

from kg.serve.app import application
from kg.serve.settings import Settings

__all__ = ["Settings", "application"]
