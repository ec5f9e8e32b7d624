"""Further wordings of Swedish minutes: what is decided, moved, promised and given to do, and who is named."""

import pytest

from tests.extract_claims import claims

DECISIONS = [
    ("Godkänns.", "approved"),
    ("Dagordningen godkänd.", "approved"),
    ("Protokollet genomgånget och godkänt.", "approved"),
    ("Föregående minnesanteckningar godkändes utan ändringar.", "approved"),
    ("Dagordningen fastställd.", "adopted"),
    ("Rådet är överens om att mötena ska vara digitala.", "decided"),
    ("Efter meningsutbyte enas rådet om att avvakta med en skrivelse.", "decided"),
    ("Gruppen är enig om att varje part utser en kontaktperson.", "decided"),
    ("Gruppen enades om att bjuda in fler.", "decided"),
    ("Rådet rekommenderar kommunerna att använda enkäten.", "decided"),
    ("Rådet beslutar enligt förslag.", "decided"),
    ("Beslutades att ge ut en broschyr.", "decided"),
    ("Beslut: Rådet antar planen.", "adopted"),
    ("Beslut: enligt förslaget.", "decided"),
    ("Rådet avger yttrande enligt bilaga.", "adopted"),
    ("Rådet instämmer i förvaltningens bedömning.", "adopted"),
    ("Prissumman behålls oförändrad.", "adopted"),
    ("Informationen antecknas.", "noted"),
    ("Informationen noteras.", "noted"),
    ("Informationen antecknas till protokollet.", "noted"),
    ("Rapporten läggs till handlingarna.", "noted"),
    ("Lagt till handlingarna.", "noted"),
    ("Rådet tackar för en bra redovisning.", "noted"),
    ("Rådet tar del av informationen.", "noted"),
    ("Bo Strand omvaldes till ordförande.", "elected"),
    ("Till ordförande valdes Anna Ek.", "elected"),
    ("Anna Ek fortsätter som sekreterare.", "elected"),
    ("Omval av Bo Strand som sammankallande.", "elected"),
    ("Ärendet återsänds till kommunstyrelsen.", "referred"),
    ("Frågan hänvisas till presidiet för fortsatt beredning.", "referred"),
    ("Frågan avvaktar till november.", "adjourned"),
    ("Ärendet skjuts upp till nästa möte.", "adjourned"),
    ("Ärendet flyttas till nästa sammanträde.", "adjourned"),
    ("Motionen avslås.", "rejected"),
    ("Ärendet avskrivs.", "rejected"),
    ("Förslaget tillstyrks.", "adopted"),
]

NONE = [
    "Rådet kan vara överens om att mötena ska vara digitala om frågan kommer upp.",
    "Kommunstyrelsen har ännu inte beslutat i frågan.",
    "Ordföranden avser att föreslå att planen antas.",
    "Planen är inte fastställd.",
    "Förhoppningen är att nämnden antar planen.",
    "Hon noterade att många saknas.",
    "Han konstaterade att budgeten överskrids.",
    "Ska dagordningen godkännas?",
    "Arbetsgruppen fortsätter arbetet med rutinen.",
]

HANDOFFS = [
    ("Efter sommaren går förslaget till kommunstyrelsen.", "kommunstyrelsen"),
    ("Frågan går vidare till socialchefsnätverket.", "socialchefsnätverket"),
    ("Frågan går därmed till kommunstyrelsens arbetsutskott.", "kommunstyrelsens arbetsutskott"),
    ("Svaret lämnas vidare till regionstyrelsen.", "regionstyrelsen"),
    ("Anna Ek tar med sig frågan till socialchefsnätverket.", "socialchefsnätverket"),
    ("Frågan lyfts i kommunstyrelsen.", "kommunstyrelsen"),
    ("Ärendet återsänds till kommunstyrelsen.", "kommunstyrelsen"),
    ("Rådet godkänner rapporten och överlämnar den till förbundets medlemmar.", "förbundets medlemmar"),
    ("Remissen kommer från samhällsbyggnadsnämnden.", None),
    ("Kommunstyrelsen har berett rådet tillfälle att yttra sig.", None),
]

PROMISES = [
    ("Svar lämnas senast vecka 20.", "2023-05-19"),
    ("Bo återkommer inom två veckor.", "2023-05-24"),
    ("Anna skickar ut underlaget på fredag.", "2023-05-12"),
    ("Rapporten presenteras första kvartalet 2024.", "2024-Q1"),
    ("Medlen betalas ut före halvårsskiftet.", "2023-06-30"),
    ("Bo återkommer v. 34.", "2023-08-25"),
    ("Ett nytt utkast kommer före midsommar.", "2023-06"),
    ("Remissen besvaras senast den 1 september.", "2023-09-01"),
    ("Begäran ska vara nämnden till handa senast den 6 december.", "2023-12-06"),
    ("Anna mejlar siffrorna till alla senast den 22 juni.", "2023-06-22"),
]

CLAUSES = [
    (
        "Rådet uppdrar åt förvaltningen att tillsammans med kommunerna se över målgruppen och redovisa resultatet i december.",
        "redovisa resultatet i december",
    ),
    (
        "Frågan går därmed tillbaka till kommunstyrelsens arbetsutskott i en av kommunerna, som tar upp den den 11 september.",
        "som tar upp den den 11 september",
    ),
    ("Bo skriver ett utkast och återkommer i augusti.", "Bo skriver ett utkast och återkommer i augusti"),
]

PEOPLE = [
    ("Ann-Marie Gustafsson (välfärd och folkhälsa) och Michael Söderlind deltog.", ["Ann-Marie Gustafsson", "Michael Söderlind"]),
    ("Kontakta Anna för mer information.", ["Anna Ek"]),
    ("K Åberg Lind och B. Strand har läst förslaget.", ["Karin Åberg Lind", "Bo Strand"]),
    ("Anna Torvik-Jakobsson har slutat. Anna hälsade till alla.", ["Anna Torvik-Jakobsson", "Anna Torvik-Jakobsson"]),
    ("Anna ungdom är en mottagning i Region Örebro.", []),
    ("Projekt Generation Peps och Region Örebro samverkar.", []),
    ("Marie-Louise Forsbergs förslag diskuterades.", ["Marie-Louise Forsberg"]),
]  # fmt: skip

PRESENTERS = [
    ("Gäst: samhällsplanerare Anna Ek.", ["Anna Ek"]),
    ("Muntlig rapport av Bo Strand.", ["Bo Strand"]),
    ("Anna Ek är föredragande.", ["Anna Ek"]),
    ("Info Bo Strand, se bifogad presentation.", ["Bo Strand"]),
    ("Anna Ek (enhetschef) berättar om läget.", ["Anna Ek"]),
    ("Bo Strand gick igenom förra årets resultat.", ["Bo Strand"]),
    ("Anna Ek gick igenom förra mötets anteckningar.", []),
    ("Anna Ek undrar om siffrorna går att få.", []),
    ("Efter överläggning drog Anna Ek tillbaka sitt förslag.", []),
    ("Anna Ek åker till konferensen och rapporterar hem.", []),
    ("Föredr: Anna Ek", ["Anna Ek"]),
    ("Föredragande är ingenjör Anna Ek.", ["Anna Ek"]),
    ("Information från Anna Ek och Bo Strand om studien.", ["Anna Ek", "Bo Strand"]),
    ("Information från Region Norr om studien.", []),
    ("Utgår. Anna Ek föredrar vid nästa möte.", []),
]

VOTES = [
    ("Sluten omröstning genomfördes. 7 röster för motionen, 1 röst mot och 1 blank.", (7, 1, 1)),
    ("Förslaget bifalls med fem röster mot tre.", (5, 3, 0)),
    ("Omröstning: 4 ledamöter röstar för förslaget, 2 ledamöter röstar mot.", (4, 2, 0)),
]


@pytest.mark.parametrize(("text", "kind"), DECISIONS)
def test_what_is_decided(text: str, kind: str) -> None:
    assert [decision.kind for decision in claims(text).decisions] == [kind]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_decision(text: str) -> None:
    assert claims(text).decisions == ()


@pytest.mark.parametrize(("text", "target"), HANDOFFS)
def test_where_a_question_goes(text: str, target: str | None) -> None:
    assert [handoff.target for handoff in claims(text).handoffs] == [target]


@pytest.mark.parametrize(("text", "due"), PROMISES)
def test_when_something_is_due(text: str, due: str) -> None:
    assert [promise.due for promise in claims(text).promises] == [due]


@pytest.mark.parametrize(("text", "said"), CLAUSES)
def test_a_promise_in_a_long_sentence_is_quoted_by_its_clause(text: str, said: str) -> None:
    assert [promise.text for promise in claims(text).promises] == [said]


@pytest.mark.parametrize(("text", "named"), PEOPLE)
def test_who_is_named_in_running_text(text: str, named: list[str]) -> None:
    assert [one.name for one in claims(text).mentions if one.type == "person"] == named


@pytest.mark.parametrize(("text", "presenting"), PRESENTERS)
def test_who_presents(text: str, presenting: list[str]) -> None:
    assert [one.name for one in claims(text).presenters] == presenting


@pytest.mark.parametrize(("text", "counts"), VOTES)
def test_votes_told_in_words(text: str, counts: tuple[int, int, int]) -> None:
    assert [(vote.ayes, vote.noes, vote.abstained) for vote in claims(text).votes] == [counts]


def test_numbered_points_under_a_bare_decision_are_decisions_each() -> None:
    found = claims("Rådet beslutar\n1. Initiativet avslås.\n2. Rapporten godkänns.").decisions
    assert [(one.text, one.kind) for one in found] == [("Initiativet avslås", "rejected"), ("Rapporten godkänns", "approved")]  # fmt: skip


def test_an_own_decision_of_an_earlier_day_is_no_decision() -> None:
    assert claims("Rådet beslutade 2023-03-14 om en ny rutin.").decisions == ()


def test_where_no_body_is_known_the_bare_name_is_the_one_that_meets() -> None:
    assert len(claims("Styrgruppen godkände prognosen.", bodies=()).decisions) == 1
