"""What is announced by a stated time, whatever its verb, and what looks like it and promises nothing."""

import pytest

from tests.extract_claims import claims

NEXT = {"more": "Torsdag den 14 september 2023 kl 9.00"}

FORETOLD = [
    ("Karin klipper häcken före midsommar.", "2023-06"),
    ("Socialnämnden tar upp planen den 24 oktober.", "2023-10-24"),
    ("Planen går till kommunfullmäktige i december.", "2023-12"),
    ("Sedan går planen till kommunfullmäktige i december.", "2023-12"),
    ("Rapporten tillställs Socialstyrelsen i oktober.", "2023-10"),
    ("Bo sade att nämnden granskar reglerna den 17 oktober.", "2023-10-17"),
    ("Socialnämnden avser att besöka kommunen i september.", "2023-09"),
    ("Kommunfullmäktige väntas ta programmet i oktober.", "2023-10"),
    ("Karin värvar de två som saknas, klart 30 september.", "2023-09-30"),
    ("Ny behandling den 16 oktober.", "2023-10-16"),
    ("En ny enkät görs i oktober.", "2023-10"),
]

NOT_FORETOLD = [
    "Socialnämndens avtal löper ut den 31 december 2023.",
    "Socialnämnden godkände avtalet den 27 oktober.",
    "Länsstyrelsen har den 14 oktober vägrat dispens.",
    "Karin går i pension i oktober.",
    "Om socialnämnden säger ja startar arbetet i oktober.",
    "Bo föreslår att nämnden granskar reglerna den 17 oktober.",
    "Räntan omsätts den 1 december.",
    "Länsstyrelsen håller utbildning den 18 oktober.",
    "Regionens pengar räcker till och med oktober.",
    "Ingmar redovisar utfallet för januari–oktober.",
]


@pytest.mark.parametrize(("text", "due"), FORETOLD)
def test_what_somebody_will_do_by_a_stated_time_is_a_promise_whatever_the_verb(text: str, due: str) -> None:
    assert [one.due for one in claims(text, **NEXT).promises] == [due]


@pytest.mark.parametrize("text", NOT_FORETOLD)
def test_what_holds_is_past_supposed_or_merely_happens_is_no_promise(text: str) -> None:
    assert not claims(text, **NEXT).promises


UNDERTAKEN = [
    ("Karin klipper häcken före midsommar.", "Karin Åberg Lind"),
    ("Bo Strand skall tapetsera kansliet före oktober.", "Bo Strand"),
]

NOT_UNDERTAKEN = [
    "Karin går i pension i oktober.",
    "Karin avtackas före midsommar.",
    "Bo svarar att taket ska vara lagat före oktober.",
    "Socialnämnden fattar det formella beslutet i oktober.",
]


@pytest.mark.parametrize(("text", "who"), UNDERTAKEN)
def test_what_a_person_does_by_a_stated_time_is_theirs_to_do_whatever_the_verb(text: str, who: str) -> None:
    assert [one.receiver for one in claims(text, **NEXT).assignments] == [who]


@pytest.mark.parametrize("text", NOT_UNDERTAKEN)
def test_what_is_told_of_or_done_to_somebody_is_not_theirs_to_do(text: str) -> None:
    assert not claims(text, **NEXT).assignments
