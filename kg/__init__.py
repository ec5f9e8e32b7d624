"""Protokollgraf: follow an issue through Swedish local democracy.

    document = read.document(path)             bytes  → text with positions
    protocol = parse.protocol(document)        text   → header, attendance, items
    reading  = extract.reading(protocol)       items  → who did what, each with its place
    county   = resolve.readings(readings)      names  → people, bodies, meetings, issues
    quads    = graph.quads(county)             claims → one named graph per protocol

and from the graph: query, search, trace, promises, view. `pipeline` knows the order.
"""

__version__ = "0.1.0"
