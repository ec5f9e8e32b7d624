"""What travels between the stages: plain, frozen values that know where they were read.

`document` is a file as text, `protocol` what parsing makes of it, `claims` what extracting adds;
`collection` is what resolving makes of many readings, `vocab` the ontology's terms and IRIs.
"""

from kg.model.claims import (
    Assignment,
    Attachment,
    Choice,
    Claims,
    Decision,
    Handoff,
    Mention,
    Method,
    Modality,
    Presenter,
    Promise,
    Reading,
    Stand,
    Told,
    Upcoming,
    Vote,
)
from kg.model.document import (
    Document,
    Finding,
    Line,
    Recall,
    Region,
    Span,
    Text,
)
from kg.model.protocol import (
    Adjusted,
    Attendee,
    Charged,
    Item,
    Meeting,
    Part,
    Passage,
    Presence,
    Protocol,
)

__all__ = [
    "Adjusted",
    "Assignment",
    "Attachment",
    "Attendee",
    "Charged",
    "Choice",
    "Claims",
    "Decision",
    "Document",
    "Finding",
    "Handoff",
    "Item",
    "Line",
    "Meeting",
    "Mention",
    "Method",
    "Modality",
    "Part",
    "Passage",
    "Presence",
    "Presenter",
    "Promise",
    "Protocol",
    "Reading",
    "Recall",
    "Region",
    "Span",
    "Stand",
    "Text",
    "Told",
    "Upcoming",
    "Vote",
]
