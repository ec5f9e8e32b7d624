"""Which subjects are one issue and which stay apart, and which paragraphs count to one; each with its reason."""

from pathlib import Path

import pytest
from county.small import county, issue_of, titles

GROUP, COUNCIL = "Chefsgruppen för vård och omsorg", "Samverkansrådet för äldres välfärd"
NOISE = ("Sommarens bemanning", "Rekrytering av vikarier pågår i samtliga verksamheter.")

JOINED = {
    "the same title": (
        (GROUP, "2021-03-12", [("Läkarmedverkan i särskilt boende", "Ronderna har glesats ut.")]),
        (COUNCIL, "2021-09-10", [("Läkarmedverkan i särskilt boende", "Avtalet gäller ett år till.")]),
    ),
    "a title with more words": (
        (GROUP, "2021-03-12", [("Fixartjänst för äldre", "Byte av glödlampor efterfrågas.")]),
        (COUNCIL, "2021-09-10", [("Utvärdering av fixartjänst", "Tjänsten används av många.")]),
    ),
    "a case number, whatever the title": (
        (GROUP, "2021-03-12", [("Upphandling av städning", "Dnr KS 2021/77. Underlaget är klart.")]),
        (COUNCIL, "2021-09-10", [("Rena lokaler i vården", "Dnr KS 2021/77. Leverantören är vald.")]),
    ),
    "a reference to body and day": (
        (GROUP, "2021-03-12", [("Tillsynskameror nattetid", "Kameror prövas hos tolv personer.")]),
        (COUNCIL, "2021-09-10", [("Trygga nätter", "Enligt beslut i chefsgruppen den 12 mars 2021 prövas kameror nattetid.\n\nPersonalen är nöjd med kameror.")]),
    ),
    "read by a scanner": (
        (GROUP, "2021-03-12", [("Hemsjukvårdsavtalet", "Skatteväxlingen bör räknas om.")]),
        (COUNCIL, "2021-09-10", [("Hemsjukvardsavtalet", "Avtalet sägs inte upp.")]),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", JOINED)
def test_what_is_one_issue_is_joined(name: str, tmp_path: Path) -> None:
    first, second = ((body, day, [*items, NOISE]) for body, day, items in JOINED[name])
    found = county(tmp_path, [first, second])
    issue = issue_of(found, first[2][0][0])
    assert second[2][0][0] in titles(issue)
    assert NOISE[0] not in titles(issue)
    assert all(step.why for step in issue.steps)


APART = [
    ("Budget 2023", "Budget 2023", "Nämndens ram är snäv.", "Rådets medel räcker."),
    ("Budget 2022", "Budget 2023", "Ramen är snäv.", "Medlen räcker."),
    ("Detaljplan för Noret 12:3", "Detaljplan för Kråkberg 7:2", "Planen medger radhus.", "Strandskyddet prövas."),
    ("Överenskommelse om missbruk", "Överenskommelse om hemsjukvård", "Beroendevården ses över.", "Ronderna glesas ut."),
    ("Revidering av delegationsordning", "Revidering av delegationsordning", "Nya lagrum.", "Nya namn."),
    ("Familjecentral i Orsa", "Familjecentral i Rättvik", "Lokaler söks.", "Besöken ökar."),
    ("Kompetensförsörjning i äldreomsorgen", "Kompetensförsörjning i förskolan", "Undersköterskor söks.", "Barnskötare validerar."),
    ("Motion om simskola", "Motion om hundrastgård", "Många kan inte simma.", "Marken är sank."),
    ("Projektet Trygg hemgång", "Projektet Trygg skolväg", "Teamet har fyra personer.", "Cykelhjälmar delas ut."),
    ("Övriga frågor", "Övriga frågor", "Eva berättade om en konferens.", "Parkeringen är avstängd."),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "text", "later"), APART)
def test_what_only_looks_alike_stays_apart(
    one: str, other: str, text: str, later: str, tmp_path: Path
) -> None:
    found = county(
        tmp_path,
        [(GROUP, "2022-03-11", [(one, text), NOISE]), (COUNCIL, "2022-05-13", [(other, later), NOISE])],
    )
    assert not [
        issue
        for issue in found.issues
        if {step.date.month for step in issue.steps} == {3, 5} and NOISE[0] not in titles(issue)
    ]


def test_two_items_of_one_meeting_are_two_issues(tmp_path: Path) -> None:
    found = county(
        tmp_path,
        [
            (
                GROUP,
                "2022-03-11",
                [("Hjälpmedel i länet", "Lagret är slitet."), ("Hjälpmedel för barn", "Köerna är långa.")],
            )
        ],
    )
    assert issue_of(found, "Hjälpmedel i länet") is not issue_of(found, "Hjälpmedel för barn")


ATTACHED = [
    ("Övriga frågor", "Eva Berg tog upp läkarmedverkan i särskilt boende, som brister på helger.", True),
    ("Rapport från chefsgruppen", "Läkarmedverkan i särskilt boende har diskuterats på nytt.", True),
    ("Övriga frågor", "Eva Berg berättade om en konferens i Göteborg.", False),
    ("Övriga frågor", "Särskilt fokus ligger på personalens arbetsmiljö.", False),
]


@pytest.mark.parametrize(("title", "text", "wanted"), ATTACHED)
def test_a_paragraph_under_another_heading_counts_where_it_names_the_issue(
    title: str, text: str, wanted: bool, tmp_path: Path
) -> None:
    first = (GROUP, "2021-03-12", [("Läkarmedverkan i särskilt boende", "Ronderna har glesats ut."), NOISE])
    found = county(
        tmp_path, [first, (COUNCIL, "2021-09-10", [(title, f"Parkeringen är avstängd.\n\n{text}"), NOISE])]
    )
    issue = issue_of(found, "Läkarmedverkan i särskilt boende")
    later = [step for step in issue.steps if step.date.month == 9]
    assert bool(later) is wanted
    assert not any("Parkeringen" in step.text for step in issue.steps)


def test_a_collecting_title_joins_nothing(tmp_path: Path) -> None:
    found = county(
        tmp_path,
        [(GROUP, f"2021-0{month}-12", [("Rapporter", f"Nummer {month} är här.")]) for month in (3, 5, 9)],
    )
    assert not [issue for issue in found.issues if len({step.date for step in issue.steps}) > 1]
