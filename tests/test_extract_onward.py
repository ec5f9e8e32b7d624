"""What is handed on by whatever verb, with what looks so and is none; shorthand; points that are one decision each."""

from pathlib import Path

import pytest

from kg import extract, parse, read
from kg.language import shorthand
from kg.model import Text
from tests.extract_claims import claims

BOARD = ("Tekniska nämnden",)


@pytest.mark.parametrize(
    ("sentence", "source", "target", "kind"),
    [
        ("KF tar taxan den 26 november.", None, "KF", "decision-elsewhere"),
        ("Sedan är det kommunstyrelsen som bestämmer.", None, "kommunstyrelsen", "decision-elsewhere"),
        ("Strategin ska upp i kommunfullmäktige 16 juni.", None, "kommunfullmäktige", "decision-elsewhere"),
        ("Kommunfullmäktige ska ta den i maj.", None, "Kommunfullmäktige", "decision-elsewhere"),
        ("Kommunstyrelsen vill ha vår åsikt före den 11 april.", "Kommunstyrelsen", None, "consultation"),
        ("Länsstyrelsen begär nu nämndens utlåtande över planen.", "Länsstyrelsen", None, "consultation"),
        ("Socialnämnden har fått förslaget för synpunkter.", None, "Socialnämnden", "consultation"),
        ("Alla skolråd ska tycka till före lovet.", None, "Alla skolråd", "consultation"),
        ("VA-planen är ute på samråd hos miljönämnden.", None, "miljönämnden", "consultation"),
        ("Kommunstyrelsen ombeds skjuta till 140 tkr.", None, "Kommunstyrelsen", "decision-elsewhere"),
        ("Kommunfullmäktige återförvisade nämndens förslag.", "Kommunfullmäktige", None, "back-referral"),
        ("Nämnden beslutar att äska 600 000 kr hos kommunstyrelsen.", None, "kommunstyrelsen", "decision-elsewhere"),
        ("Skrivelsen överlämnades till vicevärden för åtgärd.", None, "vicevärden", "forwarding"),
        ("Nämnden beslutar att hänskjuta frågan till extra stämma.", None, "extra stämma", "referral"),
    ],
)
def test_it_is_handed_on(sentence: str, source: str | None, target: str | None, kind: str) -> None:
    found = claims(sentence, bodies=BOARD, kind="sammanträdesprotokoll").handoffs
    assert [(one.source, one.target, one.kind) for one in found] == [(source, target, kind)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nämnden beslutar att bevilja bidrag till hembygdsföreningen.",
        "Nämnden beslutar att utse Bo Strand till kommunstyrelsens grupp.",
        "Bo Strand föreslog att frågan ska skickas till föreningsrådet.",
        "Kanske tar kommunstyrelsen den i maj.",
        "Kommunstyrelsen tar kontakt med entreprenören i maj.",
        "Kommunstyrelsen tar fram en plan i maj.",
        "Vi vill ha vår fikapaus.",
        "Är det kommunstyrelsen som bestämmer?",
        "Anna hänvisade till reglementet.",
        "Regionerna ombeds att utse en ansvarig.",
        "Nämnden beslutar att uppdra åt chefen att till novembersammanträdet redovisa kostnaden.",
        "Skolan flyttas till Norrby kommun.",
    ],
)
def test_it_goes_nowhere(sentence: str) -> None:
    assert claims(sentence, bodies=BOARD, kind="sammanträdesprotokoll").handoffs == ()


SHORT = "Utskottet\n2007-10-03\nNärvarande: Anna Ek (s) ordf, Bo Strand (m)\n\n1. Dagordn\nDagordn godk.\n\n2. Mark\nBrev fr Bo o Anna f kännedom.\nBeslut: Skickas t byggn nämnden f yttr. Läggs t handl.\n"


def test_shorthand_is_read_as_whole_words() -> None:
    reading = extract.reading(parse.protocol(read.document(Path("x.txt"), SHORT.encode())))
    found = [one for each in reading.claims for one in each.handoffs]
    assert [(one.target, one.kind, one.span.quote) for one in found] == [("byggnadsnämnden", "consultation", "Skickas t byggn nämnden f yttr.")]


@pytest.mark.parametrize(
    ("text", "used"),
    [("Går t Bo o Anna f kännedom", True), ("Giltig t o m 2009, fr o m maj, f d mejeriet, t ex vägen", False), ("Plan t 2009", False)],
)
def test_shorthand_is_told(text: str, used: bool) -> None:
    assert shorthand.is_used(text) == used


def test_words_written_out_keep_their_places() -> None:
    whole = shorthand.written_out(Text.of("Skickas t nämnden.", 0, 18))
    assert (whole.value, whole.at[-1], len(whole.at)) == ("Skickas till nämnden.", 17, len(whole.value))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Gruppen beslutade att anta planen samt att skicka den till styrelsen.", 2),
        ("Gruppen beslutade att ha möten, att höja avgiften och att skriva ett brev.", 3),
        ("Gruppen beslutade att ha möten och att bjuda in kommunerna.", 1),
        ("Gruppen beslutade dels att anta planen, dels att avslå motionen.", 2),
    ],
)
def test_points_told_apart_are_a_decision_each(text: str, count: int) -> None:
    assert len(claims(text, bodies=("Arbetsgruppen",)).decisions) == count
