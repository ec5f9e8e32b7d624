"""What is said not to be: decisions turned round, and tasks, hand-offs and promises that are none."""

import pytest

from tests.extract_claims import claims

BOARD = {"bodies": ("Kommunstyrelsen",), "kind": "sammanträdesprotokoll"}
HEADED = {**BOARD, "section": "Kommunstyrelsens beslut"}

KINDS = [
    ("Kommunstyrelsen beslutar att inte godkänna hyresavtalet.", "rejected"),
    ("Kommunstyrelsen beslutar att ej anta riktlinjen.", "rejected"),
    ("Motionen bifalls inte.", "rejected"),
    ("Medborgarförslaget bifölls ej.", "rejected"),
    ("Kommunstyrelsen godkänner inte årsredovisningen.", "rejected"),
    ("Något bidrag beviljas inte.", "rejected"),
    ("Inget bidrag beviljas båtklubben.", "rejected"),
    ("Kommunstyrelsen beviljar inget verksamhetsstöd.", "rejected"),
    ("Kommunstyrelsen beslutar att inte överlämna ärendet till socialnämnden.", "decided"),
    ("Kommunstyrelsen beslutar att inte bordlägga frågan.", "decided"),
    ("Kommunstyrelsen beslutar att inte ge kommundirektören i uppdrag att sälja kajen.", "decided"),
    ("Kommunstyrelsen ställer sig inte bakom förslaget.", "rejected"),
    ("Kommunstyrelsen finner inte skäl att bevilja ansökan.", "rejected"),
    ("Kommunstyrelsen ser ingen anledning att godkänna avtalet.", "rejected"),
    ("Kommunstyrelsen finner skäl att bevilja ansökan.", "approved"),
    ("Kommunstyrelsen ställer sig ej positiv till planen.", "rejected"),
    ("Kommunstyrelsen beslutar att ansökan inte ska beviljas.", "rejected"),
    ("Kommunstyrelsen beslutar att avstå från att godkänna avtalet.", "rejected"),
    ("Kommunstyrelsen vägrar att godkänna avtalet.", "rejected"),
    ("Kommunstyrelsen nekar bidrag till båtklubben.", "rejected"),
    ("Kommunstyrelsen beslutar att lämna motionen utan bifall.", "rejected"),
    # near misses: the denial stands elsewhere
    ("Kommunstyrelsen ställer sig bakom att hamnen inte byggs ut.", "adopted"),
    ("Kommunstyrelsen ställer sig inte bara bakom planen utan även bakom budgeten.", "adopted"),
    ("Kommunstyrelsen godkänner att avtalet inte förlängs.", "approved"),
    ("Kommunstyrelsen antar planen med ändringen att avsnitt 3 inte tas med.", "adopted"),
    ("Kommunstyrelsen godkänner inte bara planen utan även budgeten.", "approved"),
    ("Kommunstyrelsen har ingen erinran mot detaljplanen.", "adopted"),
    ("Kommunstyrelsen beslutar att hyra lokaler som nämnden inte har godkänt.", "decided"),
]

NO_HANDOFF = [
    "Kommunstyrelsen beslutar att inte överlämna ärendet till socialnämnden.",
    "Kommunstyrelsen beslutar att varken godkänna avtalet eller överlämna ärendet till socialnämnden.",
    "Kommunstyrelsen avslår förslaget att överlämna ärendet till socialnämnden.",
    "Kommunstyrelsen avslår yrkandet om att remittera planen till socialnämnden.",
    "Ärendet återremitteras inte till socialnämnden.",
    "Kommunstyrelsen beslutar att ärendet inte ska remitteras till socialnämnden.",
    "Kommunstyrelsen beslutar att avstå från att skicka planen på remiss till kommunerna.",
]

HANDOFF = [
    "Kommunstyrelsen beslutar att avslå motionen samt att överlämna ärendet till socialnämnden.",
    "Kommunstyrelsen beslutar att inte anta planen utan att återremittera ärendet till socialnämnden.",
    "Underlaget är inte klart och ärendet återremitteras till socialnämnden.",
]

NO_TASK = [
    "Kommunstyrelsen beslutar att inte uppdra åt kommundirektören att sälja kajen.",
    "Anna Ek fick inte i uppdrag att skriva svaret.",
    "Kommunstyrelsen avslår yrkandet att ge kommundirektören i uppdrag att sälja kajen.",
    "Anna Ek skickar inte ut protokollet.",
    "Bo Strand kontaktar inte hamnen.",
    "Kommunstyrelsen ger inte förvaltningen i uppdrag att bygga ut hamnen.",
]

TASK = [
    "Kallelsen är inte skickad och Anna Ek skickar ut den.",
    "Bo Strand kollar varför lokalen inte bokades.",
    "Anna Ek fick i uppdrag att se till att frågan inte glöms bort.",
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_a_denied_decision_is_turned_round(text: str, kind: str) -> None:
    assert [one.kind for one in claims(text, **HEADED).decisions] == [kind]


@pytest.mark.parametrize("text", NO_HANDOFF)
def test_what_is_not_to_be_handed_over_has_not_been(text: str) -> None:
    assert not claims(text, **HEADED).handoffs


@pytest.mark.parametrize("text", HANDOFF)
def test_a_denial_of_something_else_hinders_no_hand_off(text: str) -> None:
    assert [one.target for one in claims(text, **BOARD).handoffs] == ["socialnämnden"]


@pytest.mark.parametrize("text", NO_TASK)
def test_a_denied_task_is_none(text: str) -> None:
    assert not claims(text, **BOARD).assignments


@pytest.mark.parametrize("text", TASK)
def test_a_denial_of_something_else_hinders_no_task(text: str) -> None:
    assert len(claims(text).assignments) == 1


def test_what_has_not_been_adopted_is_no_decision() -> None:
    assert not claims("Planen har inte antagits av rådet.").decisions
