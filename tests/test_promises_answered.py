"""What answers a promise or an assignment: a sentence that tells it is done, not one that says it again or puts it off."""

from pathlib import Path

import pytest
from test_same_or_stranger import county, doc

HEAD = "Björkängens samfällighet\nStyrelsen\nPROTOKOLL"
PEOPLE = ("Tora Lindqvarn", "Börje Tallmo", "Ragna Ekmyr")
OFFERS = "Ragna Ekmyr får i uppdrag att ta in offerter på gungor till den 1 mars 2025."
PLAN = "Styrelsen återkommer med en plan för lekplatserna senast den 1 mars 2025."
MENDED = "Gungorna ska vara lagade senast den 1 mars 2025."
REPORT = "Börje Tallmo lämnar en rapport om gungornas skick senast den 1 mars 2025."
BACK = "Styrelsen återkommer i ärendet senast den 1 mars 2025."
ANSWERED = [
    (REPORT, "Rapporten om gungornas skick lades fram av Börje Tallmo. Den är inte lång."),
    (BACK, "Styrelsen beslutar att köpa nya gungor."),
    (OFFERS, "Ragna Ekmyr redovisade tre offerter på gungor."),
    (OFFERS, "Ragna Ekmyr har den 3 februari tagit in offerter på gungor."),
    (OFFERS, "Ragna Ekmyr har den 3 februari 2025 tagit in offerter på gungor."),
    (OFFERS, "Ragna Ekmyr har tagit in offerter på gungor. Den billigaste antas."),
    (OFFERS, "Styrelsen beslutar att inte köpa några gungor."),
    (MENDED, "Gungorna är lagade."),
    (PLAN, "Planen för lekplatserna redovisades och antogs."),
    (PLAN, "Börje Tallmo presenterade planen för lekplatserna."),
    (PLAN, "Planen för lekplatserna redovisades. Styrelsen återkommer om gungorna senast den 1 maj 2025."),
]  # fmt: skip
UNANSWERED = [
    # told as not done, or asked after
    (REPORT, "Rapporten om gungornas skick är försenad och redovisas inte i dag."),
    (REPORT, "Ragna Ekmyr frågar varför rapporten om gungornas skick inte har kommit."),
    (REPORT, "Börje Tallmo är sjuk och rapporten om gungornas skick lämnas inte."),
    # something else under the same title
    (REPORT, "Tora Lindqvarn anmäler jäv."),
    (OFFERS, "Börje Tallmo redovisade att sandlådan har slutat användas."),
    (PLAN, "Styrelsen beslutar att notera informationen."),
    (OFFERS, "Nya öppettider för förrådet redovisades."),
    (PLAN, PLAN),
    (OFFERS, "Styrelsen har den 21 november 2024 beslutat att offerter på gungor ska redovisas."),
    (OFFERS, "Ragna Ekmyr ska ta in offerter på gungor."),
    (OFFERS, "Ragna Ekmyr har inte hunnit ta in offerter på gungor."),
    (OFFERS, "Ragna Ekmyr påminns om uppdraget att ta in offerter på gungor."),
    (OFFERS, "Ragna Ekmyr arbetar vidare med offerterna på gungor."),
    (OFFERS, "Frågan om offerter på gungor bordläggs."),
    (OFFERS, "Styrelsen beslutar att tiden för att ta in offerter på gungor förlängs till den 1 mars 2025."),
    (MENDED, "Gungorna är ännu inte lagade."),
    (MENDED, "Gungorna kommer att vara lagade senast den 1 mars."),
    (MENDED, "Arbetet med gungorna pågår."),
    (PLAN, "Lekplatserna diskuterades. Styrelsen återkommer med planen senast den 1 mars 2025."),
    (OFFERS, "Gungorna diskuterades. Ragna Ekmyr påminns om att ta in offerter på gungor till den 1 mars 2025."),
]  # fmt: skip


def states(folder: Path, made: str, later: str) -> list[tuple[str, str]]:
    """The state and the reason of what was promised at the first of the two meetings."""
    items = "1. Mötet öppnades\nTora Lindqvarn öppnade mötet.\n\n2. Lekplatser\n{}\n"
    papers = [
        doc(HEAD, day, PEOPLE, items.format(text))
        for day, text in (("2024-11-21", made), ("2025-02-13", later))
    ]
    found = county(folder, papers)
    return [
        (one.state, one.why) for issue in found.issues for one in issue.promised if "2024-11-21" in one.claim
    ]


@pytest.mark.parametrize(("made", "later"), ANSWERED)
def test_what_is_told_as_done_is_an_answer_and_is_quoted(made: str, later: str, tmp_path: Path) -> None:
    told = states(tmp_path, made, later)
    assert {state for state, _ in told} == {"met"}
    assert all("”" in why for _, why in told)


@pytest.mark.parametrize(("made", "later"), UNANSWERED)
def test_what_is_said_again_or_put_off_is_no_answer(made: str, later: str, tmp_path: Path) -> None:
    told = states(tmp_path, made, later)
    assert told
    assert not {state for state, _ in told} & {"met", "late"}


@pytest.mark.parametrize(("said", "state"), [("Rapporten om gungornas skick är försenad.", "silent"), ("Tora Lindqvarn berättar om sandlådan.", "unknown")])
def test_what_is_told_to_be_undone_or_not_told_is_quoted(said: str, state: str, tmp_path: Path) -> None:
    told = states(tmp_path, REPORT.replace("1 mars", "1 februari"), said)
    assert {one for one, _ in told} == {state}
    assert all(said.rstrip(".") in why for _, why in told)


REFUSED = """
1. Brandstation i Ekby
Björkängens kommun har den 21 november 2024, § 4, remitterat förslaget om en brandstation i Ekby.
Nämnden beslutar att avstyrka förslaget om en brandstation i Ekby.
"""
ASKED = """
§ 4 Brandstation i Ekby
Kommunstyrelsen beslutar att remittera förslaget om en brandstation i Ekby till Tekniska nämnden.
Kommunstyrelsen ger Ragna Ekmyr i uppdrag att ta fram en kalkyl till den 1 mars 2025.
"""


def test_what_another_body_turns_down_is_no_answer(tmp_path: Path) -> None:
    heads = ("Björkängens kommun\nKommunstyrelsen\nPROTOKOLL", "Björkängens kommun\nTekniska nämnden\nPROTOKOLL")
    papers = [
        doc(head, day, PEOPLE, items)
        for head, day, items in zip(heads, ("2024-11-21", "2025-01-14"), (ASKED, REFUSED), strict=True)
    ]
    found = county(tmp_path, papers)
    told = [(one.state, one.why) for issue in found.issues for one in issue.promised]
    assert told
    assert "met" not in {state for state, _ in told}
