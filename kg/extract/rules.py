"""What the rules say of one item: one module a kind of claim, each given the item's sentences."""

from kg.extract import assignments, decisions, handoffs, people, persons, promises, stands, works
from kg.extract.context import Context, ItemText
from kg.model import Claims, Finding


def claims(about: Context, text: ItemText, findings: list[Finding]) -> Claims:
    """The claims of one item; doubts about it are added to `findings`."""
    presenters = tuple(people.presenters(about, text, findings))
    decided, second_hand = decisions.read(about, text)
    decided = tuple({(one.span, one.text): one for one in decided[::-1]}.values())[::-1]
    given = assignments.read(about, text)
    elsewhere = {one.text for one in second_hand}
    named = tuple(works.mentions(about, text))
    return Claims(
        presenters=presenters,
        decisions=decided,
        second_hand=second_hand,
        assignments=given,
        handoffs=tuple(handoffs.read(about, text)),
        promises=tuple(one for one in promises.read(about, text, given) if one.text not in elsewhere),
        mentions=(*named, *persons.mentions(about, text)),
        votes=tuple(stands.votes(about, text)),
        stands=tuple(stands.stands(about, text)),
    )
