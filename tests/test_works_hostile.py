"""What looks like the name of an undertaking and is none, by what it is; and beside each kind one that is."""

import pytest
from extract_claims import claims

from kg.model.claims import WORKS

FIRMS = [
    "Byggstart AB har lämnat anbud.",
    "Avtalet tilldelas Nordviks Schakt och Transport AB.",
    "Leverantören Vårdvia visade sina lokaler.",
    "Kommunen köper tjänsten av Ekmans Elektriska HB.",
    "Stiftelsen Linden och Föreningen Vågen var inbjudna.",
    "ICA Kvantum i Kumla skänker frukt.",
    "Vi åt lunch på Restaurang Magneten.",
    "KPMG granskar räkenskaperna.",
    "Skanska bygger skolan och Sweco ritar den.",
    "Entreprenören Markgruppen Väst har börjat gräva.",
    "Vattenfall Eldistribution lägger ner kabeln.",
    "Kommunal och Vision var inbjudna.",
    "Sveriges Television gjorde ett inslag.",
]
PLACES = [
    "Mötet hålls i Medborgarhuset i Nora.",
    "Bussen går från Stora Torget till Norra Skogen.",
    "Parkeringen vid Storgatan byggs om.",
    "Skolan Tallbacken får nytt tak.",
    "På Björkhagen finns tolv platser.",
    "Lilla Ängsgården har öppet i sommar.",
    "Vattenprover tas i Lillån och Stensjön.",
    "Kvarnängen 2:14 ska bebyggas.",
    "Vägen mellan Lilla Edet och Stora Mellby asfalteras.",
    "Hallsbergs Allé rustas upp.",
    "Elever från Ekbackaskolan och Sjöängsskolan uppträdde.",
]
PEOPLE = [
    "A-C Örtkvist tackar för uppdraget.",
    "Protokollet justeras av B.E. och K.S.",
    "Anna Ek (S) och Bo Strand (M) deltog.",
    "AE föredrog ärendet.",
    "Frågan ställdes av Maria Lind.",
    "Bilagan skickas av IÅ.",
    "Ann-Britt E. och Karl-Gustav S. avtackades med blommor.",
    "EK och BS fick i uppdrag att ordna fika.",
]
HEADINGS = [
    "ÖVRIGT Ingenting fanns att ta upp.",
    "NÄSTA MÖTE Mötet hålls i maj.",
    "BESLUT Nämnden godkänner redovisningen.",
    "RAPPORTER Inga rapporter lämnades.",
    "LÄGET I VERKSAMHETEN Var och en berättade.",
    "EKONOMI OCH PERSONAL Redovisningen gicks igenom.",
    "DISKUSSION Flera hade synpunkter.",
    "INFORMATION FRÅN FÖRVALTNINGEN Chefen berättade om sommaren.",
    "FÖREGÅENDE PROTOKOLL Protokollet lades till handlingarna.",
]
PRODUCTS = [
    "Mötet hölls i Teams.",
    "Bilderna läggs ut på SharePoint.",
    "Anmäl via Zoom eller Outlook.",
    "Se bifogad PPT.",
    "Filmen finns på YouTube och Facebook.",
    "Listan förs i Excel.",
    "Alla får en iPad.",
    "Priserna räknas upp med KPI.",
]
IN_GENERAL = [
    "Flera projekt pågår i kommunen.",
    "Projekt ska alltid ha en projektledare.",
    "Det behövs en plan för detta.",
    "Avtal skrivs med varje boende.",
    "Vi söker projektmedel när det går.",
    "Nya projekt kräver beslut.",
    "Kommunerna har olika modeller och metoder.",
    "Budgeten är i balans.",
    "Planen är att ses igen i maj.",
    "Ett program för dagen skickas ut.",
    "Vi vill se fler samverkansprojekt.",
    "Undersökningen görs hos läkaren.",
    "Avtalet är inte klart.",
    "Tidsplanen håller.",
    "Vi behöver en strategi för kompetens.",
    "Ett pilotprojekt kan vara en väg framåt.",
    "Alla projekt ska ha en budget.",
]
SOMEBODY = [
    "Ärendet med den andra har gått till Kronofogden.",
    "Kollekten i advent går till Stjärnhjälpen.",
    "Grannhuset (Brf Tallkotten) har klagat på häcken.",
    "Brf Tallkotten har tackat nej till cykelrummet.",
    "Lgh 0907 ansöker om att hyra ut till juli.",
    "Avtalet sluts mellan kommunerna Lillvik, Norrhaga och Storänge.",
    "Rekryteringen av ny HR-chef pågår till oktober.",
    "Markarbetena startade i april 2022.",
    "Vi ska kolla om Lillhaga kan låna ut sin demolåda.",
]
HOSTILE = {
    "somebody": SOMEBODY,
    "firm": FIRMS, "place": PLACES, "person": PEOPLE, "heading": HEADINGS, "product": PRODUCTS, "general": IN_GENERAL,
}  # fmt: skip
ROWS = [(sort, text) for sort, texts in HOSTILE.items() for text in texts]


def works(text: str) -> list[str]:
    return [one.name for one in claims(text).mentions if one.type in WORKS]


@pytest.mark.parametrize(("sort", "text"), ROWS)
def test_none_is_an_undertaking(sort: str, text: str) -> None:
    assert works(text) == [], sort


NAMED = [
    ("Projektet Byggstart har lämnat in en ansökan.", "Byggstart"),
    ("Projektet Norra Skogen startar i maj.", "Norra Skogen"),
    ("Metoden TRAPP används i skolan.", "TRAPP"),
    ("Systemet Tidgivaren införs i maj.", "Tidgivaren"),
    ("Nämnden går över till Tidgivaren i maj.", "Tidgivaren"),
    ("Vi bytte till Tidgivaren i maj.", "Tidgivaren"),
    ("Projektet Läxhjälpen startar i maj.", "Läxhjälpen"),
    ("Samverkansprojektet Stegen startar i maj.", "Samverkansprojektet Stegen"),
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_but_what_is_introduced_as_one_is(text: str, name: str) -> None:
    assert works(text) == [name]
