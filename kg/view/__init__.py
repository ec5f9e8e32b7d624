"""The graph as pages: offline HTML, with one style and one script for each kind beside them.

    gather.network(store)         → NetworkData → network.page(data)   the graph to explore
    gather.issue(store, iri)      → IssueData   → issue.page(data)     how one issue moved
    gather.passage(store, …)      → PassageData → passage.page(data)   the protocol, claims marked
    gather.index(store)           → IndexData   → index.page(data)     where to begin

`data` holds what a page is made of, `shell` the frame, the words and the safety rules they share.
"""
