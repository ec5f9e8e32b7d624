"""What a decision came to: the kind told by the verb of its own clause, turned where it is denied.

"beslutar att avslå ansökan" rejects, "beslutar att inte godkänna avtalet" too; "beslutar att hyra lokaler
som fullmäktige har godkänt" only decides.
"""

import re

from kg.extract.clause import Clause
from kg.extract.syntax import Syntax
from kg.language import verbs
from kg.language.lists import pattern, table
from kg.language.text import flat
from kg.language.verbs import Verb
from kg.language.wordings import wording

DECIDED, REFERRED = "decided", "referred"


def kind(syntax: Syntax, after: int = 0, otherwise: str = DECIDED) -> str:
    """The kind of what is decided from position `after` on; `otherwise` where no verb there says it."""
    for verb in syntax.verbs("decide"):
        if verb.start >= after and verb.kind != DECIDED and _says_it(syntax.clause(verb)):
            return of(syntax, verb)
    return otherwise


def told(syntax: Syntax, verb: Verb) -> str:
    """What the verb tells itself, or where it only decides, the verb of what is decided."""
    if verb.kind != DECIDED:
        return of(syntax, verb)
    return kind(syntax, verb.end) if verb.lemma in table("claims")["deciding"] else DECIDED


def of(syntax: Syntax, verb: Verb) -> str:
    """The kind of one verb: what is not approved is rejected, what is not put off is only decided on."""
    if syntax.clause(verb).denied:
        return str(table("polarity")["turned"].get(verb.kind, DECIDED))
    return verb.kind


def _says_it(clause: Clause) -> bool:
    """Does the verb tell the outcome, not only what the outcome is about ("lokaler som har godkänts")?"""
    start, opener = clause.bounds
    if pattern("claims", "tells_which").fullmatch(opener) or clause.governor == "conditional":
        return False
    if clause.verb.tense == "infinitive":
        return _right_after(clause.value, start, clause)
    if opener != "att":
        return True
    # "att varje part utser en kontaktperson" elects nobody here, nor does "att ta fram regler för hur ledamöter utses"
    return clause.verb.passive and not _does_first(clause.before)


def _does_first(before: str) -> bool:
    """Does the att-clause begin with an infinitive of its own: "att pröva om planen antas", not "att planen antas"?"""
    first = before.split(maxsplit=1)[0].lower() if before.strip() else ""
    known = any(form.tense == "infinitive" for form in verbs.lookup(flat(first)))
    return known or (first.endswith("a") and not first.endswith(tuple(table("claims")["ends_of_nouns"])))


def _right_after(value: str, start: int, clause: Clause) -> bool:
    """Does an infinitive stand right after its "att", or open the point ("Godkänna rapporten")?"""
    words = pattern("claims", "before_infinitive").fullmatch(clause.before.strip().lower())
    purpose = re.search(wording("extract", "outcome", "in_order_to"), value[:start])
    return words is not None and purpose is None
