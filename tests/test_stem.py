"""Swedish words are compared as people mean them, whatever scanner, form or compound they stand in."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.lists import rows
from kg.language.lists import words as listed
from kg.language.stem import STOP, Splitter, _endings, fold, joined, scanned, stem, words

SAME_STEM = [
    "överenskommelse överenskommelsen överenskommelser överenskommelserna overenskommelsen",
    "hjälpmedel hjälpmedlet hjälpmedlen hjalpmedel",
    "verksamhet verksamheten verksamheter verksamheterna",
    "kommun kommunen kommuner kommunerna kommunens",
    "regel regeln regler reglerna",
    "råd rådet råden rådets",
    "utredning utredningen utredningar",
    "beslut beslutet besluten",
    "möte mötet möten mötena mötets",
    "samhälle samhället samhällets samhällen",
    "projekt projektet projekten projektets",
    "arbete arbetet arbeten arbetets",
    "universitet universitetet universitetets",
    "område området områden områdena",
    "ärende ärendet ärenden ärendena",
    "utskott utskottet utskotten",
    "yttrande yttrandet yttranden yttrandena",
    "plan planen planer planerna",
    "skola skolan skolor skolorna skolans",
    "museum museet museer museerna",
    "gymnasium gymnasiet gymnasier",
    "presidium presidiet presidiets",
    "ansökan ansökningar ansökningarna",
    "lekplats lekplatsen lekplatser",
    "resurs resursen resurser",
    "bok boken böcker böckerna",
    "ombudsman ombudsmannen ombudsmän ombudsmännen",
    "nyckel nyckeln nycklar nycklarna",
    "fråga frågan frågor frågorna frågans",
    "hyra hyran hyror hyrans",
    "taxa taxan taxor taxorna",
    "gata gatan gator gatans",
    "anmälan anmälans anmälningar anmälningarna",
    "handlingsplan handlingsplanen handlingsplaner handlingsplans",
    "organ organet organen organens",
    "program programmet programmen programmets",
    "rum rummet rummen",
    "strategi strategin strategier strategierna",
    "kommitté kommittén kommittéer kommittéerna",
    "idé idén idéer",
    "policy policyn policyer",
    "maskin maskinen maskiner",
    "kostnad kostnaden kostnader kostnaderna",
    "samverkansråd samverkansrådet samverkansråden samverkansrådets",
    "månad månaden månader",
    "ansvar ansvaret ansvars",
    "resultat resultatet resultaten",
    "utkast utkastet",
    "kontor kontoret kontorens",
    "elev eleven elever elevers",
    "förskola förskolorna förskolors",
    "verksamhet verksamheters verksamheternas",
    "ordförande ordföranden ordförandens",
    "sekreterare sekreterarens sekreterares",
    "besluta beslutat beslutats",
    "genomföra genomför genomförs genomförande",
    "social sociala socialt",
    "vatten vattnet",
    "öga ögat ögon ögonen",
    "numret nummer",
]


@pytest.mark.parametrize("forms", SAME_STEM)
def test_forms_of_a_word_share_a_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize("forms", SAME_STEM)
def test_a_word_has_its_stem_folded_too(forms: str) -> None:
    assert [stem(form) for form in forms.split()] == [stem(fold(form)) for form in forms.split()]


@pytest.mark.parametrize("ending", rows("stem_endings"), ids=lambda row: row[1])
def test_each_ending_is_needed_for_its_words(ending: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    words = [forms.split() for forms in ending[4].split(";")]
    assert all(len({stem(form) for form in forms}) == 1 for forms in words)
    others = tuple(row for row in rows("stem_endings") if row != ending)
    monkeypatch.setattr("kg.language.stem.rows", {"stem_endings": others, "stems": rows("stems")}.get)
    for cached in (stem, _endings):
        cached.cache_clear()
    assert any(len({stem(form) for form in forms}) > 1 for forms in words)
    for cached in (stem, _endings):
        cached.cache_clear()


@pytest.mark.parametrize("ending", rows("stem_endings"), ids=lambda row: row[1])
def test_an_ending_is_only_of_words_with_its_last_letters(ending: tuple[str, ...]) -> None:
    _, pattern, letters, left, _ = ending
    words = {fold(word) for word in listed("common_words")}
    cut = {word for word in words if re.sub(pattern, left, word) != word}
    assert {word[-1] for word in cut} <= set(letters)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Göran", "göra"), ("Johans", "joha"), ("annan", "Anna"), ("sedan", "sedel"), ("kommun", "kommitté"), ("beslut", "beredning"), ("barn", "bana"), ("region", "rapport"), ("program", "programmera"), ("kontroll", "kontor"), ("Martin", "mars"), ("Anders", "andra"), ("brons", "bro"), ("bror", "bro")],
)
def test_other_words_do_not(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("ÅÄÖ", "aao"),
        ("idé", "ide"),
        ("A\u030angström", "angstrom"),
        ("Ærø", "aro"),
        ("Strauß", "straus"),
        ("2022", "2022"),
    ],
)
def test_folding(word: str, folded: str) -> None:
    assert fold(word) == folded


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("hänsköts", "hdnskéts"),
        ("frågan", "fr4gan"),
        ("överenskommelse", "6verenskommelse"),
        ("hjälpmedel", "hjalpmede1"),
        ("kommun", "kornrnun"),
        ("idrott", "ldrott"),
    ],
)
def test_what_a_scanner_makes_of_a_word_is_the_word(printed: str, read: str) -> None:
    assert scanned(printed) == scanned(read)


COLLECTION = """hjälpmedel verksamheten samverkan rådet arbetsgrupp grupp kommun fullmäktige barn fattigdom
    ande över förslag lag handling plan social välfärd tjänst person organisation""".split()  # noqa: SIM905


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("hjälpmedelsverksamhet", "hjälpmedel verksamhet"),
        ("Hjälpmedelsverksamheten", "hjälpmedel verksamhet"),
        ("HJALPMEDELSVERKSAMHET", "hjälpmedel verksamhet"),
        ("kommunfullmäktige", "kommun fullmäktige"),
        ("samverkansråd", "samverkan råd"),
        ("samverkansarbetsgruppen", "samverkan arbetsgrupp"),
        ("handlingsplanens", "handling plan"),
        ("tjänstepersonsorganisation", "tjänsteperson tjänst person organisation"),
        ("barnande", ""),  # an ending, though the collection has it as a word
        ("överlag", ""),  # a word that says nothing is no part
        ("verksamhet", ""),
        ("okändverksamhet", ""),  # both parts must be known
        ("lagråd", ""),  # parts of three letters only at the end
        ("", ""),
    ],
)
def test_compounds_come_apart_by_the_words_of_the_collection(word: str, parts: str) -> None:
    assert Splitter([*COLLECTION, "tjänsteperson"]).parts(word) == {stem(part) for part in parts.split()}


def test_broken_words_are_joined() -> None:
    text = "hjälpme-\ndel, hälso- och sjuk\u00advård, 2022-\n12, Norr-\nEtt"
    assert joined(text) == "hjälpmedel, hälso- och sjukvård, 2022-\n12, Norr-\nEtt"


def test_words_keep_their_places() -> None:
    text = "§ 7: Hälso- och sjukvård (2022)"
    assert [text[m.start() : m.end()] for m in words(text)] == ["7", "Hälso", "och", "sjukvård", "2022"]


@given(st.text())
def test_folding_is_stable_however_letters_are_composed(text: str) -> None:
    for match in words(text):
        word = match[0]
        assert fold(fold(word)) == fold(word)
        assert fold(unicodedata.normalize("NFC", word)) == fold(unicodedata.normalize("NFD", word))


@given(
    st.lists(st.text("abdelmorsåäö", min_size=1, max_size=12), max_size=12),
    st.text("abdelmorsåäö", max_size=30),
)
def test_parts_are_stems_of_known_words(collection: list[str], word: str) -> None:
    splitter = Splitter(collection)
    known = {stem(known) for known in collection}
    assert splitter.parts(word) <= known | {stem(part) for part in substrings(word)}
    assert splitter.parts(word.upper()) == splitter.parts(word)


def substrings(word: str) -> set[str]:
    whole = fold(word)
    return {whole[i:j] for i in range(len(whole)) for j in range(i, len(whole) + 1)}


def test_words_that_say_nothing_are_folded() -> None:
    assert all(fold(word) == word for word in STOP)
