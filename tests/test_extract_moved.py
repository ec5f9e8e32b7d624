"""Where questions go, who is to do what, what is promised and what others decided: wordings and near misses."""

import pytest

from tests.extract_claims import claims

GROUP = ("Chefsgruppen för social välfärd",)

MOVED = [
    ("Frågan lyfts vidare till socialchefsnätverket.", ["socialchefsnätverket"]),
    ("Frågan förs över till digitaliseringsrådet.", ["digitaliseringsrådet"]),
    ("Frågan förs vidare till styrgruppen.", ["styrgruppen"]),
    ("Frågan skickas vidare till Hallandstrafiken.", ["Hallandstrafiken"]),
    ("Frågan skickas vidare till Trafikverket.", ["Trafikverket"]),
    ("Frågan tas upp i styrgruppen.", ["styrgruppen"]),
    ("Frågan tas med till styrgruppen.", ["styrgruppen"]),
    ("Anna Ek tar med sig frågan till styrgruppen.", ["styrgruppen"]),
    ("Anna Ek tar upp frågan i styrgruppen.", ["styrgruppen"]),
    ("Anna Ek lyfter frågan med styrgruppen.", ["styrgruppen"]),
    ("Därefter lämnas förslaget över till NPO för ställningstagande.", ["NPO"]),
    ("Ärendet går vidare till kommunstyrelsen för beslut.", ["kommunstyrelsen"]),
    ("Innan den går vidare till SKR:s beredning granskas den.", ["SKR:s beredning"]),
    ("Förslaget diskuteras vidare i den juridiska gruppen.", ["juridiska gruppen"]),
    ("Gruppen önskar att nämnden tar upp frågan.", ["nämnden"]),
    ("Gruppen vill att samverkansnämnden tar upp frågan.", ["samverkansnämnden"]),
    ("Förslaget remitteras till kommunerna.", ["kommunerna"]),
    ("Länsstyrelsen har remitterat ett förslag.", [None]),
    ("E-hälsomyndigheten har remitterat förslag till föreskrifter.", [None]),
    ("Remiss från Socialdepartementet om äldrelag.", [None]),
    ("Kommunerna får tillfälle att lämna synpunkter.", ["Kommunerna"]),
    ("Kommunerna ges möjlighet att lämna synpunkter.", ["Kommunerna"]),
    ("Pensionärsrådet har beretts möjlighet att lämna synpunkter.", ["Pensionärsrådet"]),
    ("Pensionärsrådet bereds tillfälle att yttra sig.", ["Pensionärsrådet"]),
    ("Gruppen har fått remissen från Socialstyrelsen.", [None]),
    ("Ärendet återremitteras till förvaltningen.", ["förvaltningen"]),
    ("Ärendet skickas tillbaka till arbetsutskottet.", ["arbetsutskottet"]),
    ("Ärendet bereds i presidiet.", ["presidiet"]),
    ("Ärendet bereds vidare av arbetsutskottet.", ["arbetsutskottet"]),
    ("Frågan ska beredas av presidiet.", ["presidiet"]),
    ("Förslaget ska godkännas av kommunfullmäktige.", ["kommunfullmäktige"]),
    ("Kommunfullmäktige fattar beslut i juni.", ["Kommunfullmäktige"]),
    ("Kommunfullmäktige väntas anta planen i juni.", ["Kommunfullmäktige"]),
    ("Planen väntas antas av kommunfullmäktige i juni.", ["kommunfullmäktige"]),
    ("Beslut väntas i regionstyrelsen i maj.", ["regionstyrelsen"]),
    ("Ärendet avgörs av styrelsen den 3 juni.", ["styrelsen"]),
    ("Slutligt beslut fattas av kommunstyrelserna.", ["kommunstyrelserna"]),
    ("Synpunkterna överlämnas till tekniska nämnden.", ["tekniska nämnden"]),
    ("Skrivelsen översänds till regionstyrelsen för kännedom.", ["regionstyrelsen"]),
    ("Skrivelsen skickas för kännedom till regionstyrelsen.", ["regionstyrelsen"]),
    ("Anna Ek rapporterar från styrgruppen.", [None]),
    ("Anna Ek rapporterade från styrgruppens möte.", [None]),
    ("Rapport från styrgruppen: allt går bra.", [None]),
    ("Frågan anmäls till styrgruppen.", ["styrgruppen"]),
    ("Gruppen föreslår styrgruppen att anta planen.", ["styrgruppen"]),
    ("Gruppen rekommenderar kommunerna att anta planen.", ["kommunerna"]),
    ("Frågan överlåts till styrgruppen att avgöra.", ["styrgruppen"]),
]
NOT_MOVED = [
    "Inbjudan skickas till alla deltagare.",
    "Kollektivtrafiken lyfts av fyra kommuner.",
    "Patienterna lyfter väntetiderna till fotsjukvården.",
    "Kommunen ska göra en kartläggning.",
    "Länsstyrelsen ska lämna en redovisning till regeringen senast 30 september.",
    "Bo Strand reserverar sig mot beslutet.",
    "Avtalet har tecknats med Fastighets AB.",
    "Förslaget har diskuterats i kommunerna.",
    "Ersättning betalas ut till kommunerna.",
    "Kommunerna skickar sina underlag till Anna Ek.",
    "Anna Ek har skickat enkäten till kommunerna enligt beslut på mötet.",
    "Bidraget går till kommunerna.",
    "Pengarna fördelas till kommunerna.",
    "Kommunerna tar fram egna planer.",
    "Nämnden ansvarar för frågan.",
    "Socialstyrelsen informerade om läget.",
    "Rapporten finns hos Länsstyrelsen.",
    "Samarbetet med polisen fungerar bra.",
]
CHARGED = [
    ("Anna Ek får i uppdrag att ta fram en plan.", ["Anna Ek"]),
    ("Gruppen gav Anna Ek i uppdrag att ta fram en plan.", ["Anna Ek"]),
    ("Anna Ek gavs i uppdrag att ta fram en plan.", ["Anna Ek"]),
    ("Uppdrag till Anna Ek att ta fram en plan.", ["Anna Ek"]),
    ("Anna Ek och Bo Strand tar fram ett förslag.", ["Anna Ek och Bo Strand"]),
    ("Anna Ek sammankallar en arbetsgrupp.", ["Anna Ek"]),
    ("Anna Ek återkommer med svar på nästa möte.", ["Anna Ek"]),
    ("Anna återkommer.", ["Anna Ek"]),
    ("Bo Strand ansvarar för inbjudan.", ["Bo Strand"]),
    ("Bo Strand åker till konferensen och rapporterar hem.", ["Bo Strand"]),
    ("Bo Strand bokar lokal.", ["Bo Strand"]),
    ("Bo Strand åtar sig att boka lokal.", ["Bo Strand"]),
    ("Bo Strand lovade att boka lokal.", ["Bo Strand"]),
    ("Bo Strand lovar svar till den 29 november.", ["Bo Strand"]),
    ("Bo Strand kollar upp detta.", ["Bo Strand"]),
    ("Åtgärd: Bo Strand bokar lokal.", ["Bo Strand"]),
    ("Alla läser rapporten och lämnar kommentarer till nästa möte.", ["Alla"]),
    ("Alla: läs rapporten till nästa möte.", ["Alla"]),
    ("Samtliga kommuner skickar in sina uppgifter senast 14 juni.", ["Samtliga kommuner"]),
    ("Kommunerna återkommer med namn.", ["Kommunerna"]),
    ("Sekreteraren skickar ut en doodle.", ["Sekreteraren"]),
    ("Arbetsgruppen får i uppdrag att ta fram en rutin.", ["Arbetsgruppen"]),
    ("Gruppen uppdrar åt Anna Ek att skriva.", ["Anna Ek"]),
    ("Anna Ek ombeds skriva ett förslag.", ["Anna Ek"]),
    ("Anna Ek ombads att skriva ett förslag.", ["Anna Ek"]),
    ("Anna Ek ska kontakta regionen.", ["Anna Ek"]),
    ("Det bestämdes att Anna Ek kontaktar regionen.", ["Anna Ek"]),
    ("Anna Ek tar på sig att skriva.", ["Anna Ek"]),
    ("Anna Ek fick uppdraget att skriva.", ["Anna Ek"]),
    ("Bo Strand håller i frågan.", ["Bo Strand"]),
    ("Bo Strand undersöker möjligheten att hyra lokal.", ["Bo Strand"]),
    ("Bo Strand mailar ut presentationen.", ["Bo Strand"]),
    ("Bo Strand följer upp frågan.", ["Bo Strand"]),
    ("Bo Strand bjuder in regionen till nästa möte.", ["Bo Strand"]),
    ("Bo Strand tar kontakt med regionen.", ["Bo Strand"]),
    ("Bo Strand hör av sig till kommunen.", ["Bo Strand"]),
    ("Förvaltningen ska återkomma med en kostnadsberäkning.", ["Förvaltningen"]),
]
NOT_CHARGED = [
    "Anna Ek leder mötet eftersom Bo Strand är sjuk.",
    "Alva läser upp sin motion.",
    "Anna Ek läser upp förslaget.",
    "Anna Ek skriver under avtalet i dag.",
    "Anna Ek kan ordna rum.",
    "Anna Ek visar bilder.",
    "Anna Ek undrar vem som tar frågan vidare.",
    "Kommunerna arbetar med frågan.",
    "Bo Strand arbetar på Länsstyrelsen.",
    "Anna Ek ser fram emot samarbetet.",
    "Anna Ek har skickat ut protokollet.",
    "Anna Ek tog fram statistik.",
    "Anna Ek går igenom dagordningen.",
    "Anna Ek redovisar utfallet för januari.",
    "Bo Strand ser positivt på förslaget.",
    "Anna Ek lyfter vikten av samverkan.",
    "Anna Ek läser protokollet.",
    "Anna Ek följer frågan med intresse.",
    "Anna Ek tar ordet.",
    "Bo Strand berättar att kommunen tar fram en plan.",
    "Justeras: Anna Ek den 22 mars 2023, Bo Strand den 24 mars 2023",
    "Rådet utser Anna Ek att jämte ordföranden justera dagens protokoll.",
]
DUE = [
    ("Anna Ek återkommer i augusti.", ["2023-08"]),
    ("Rapporten presenteras vid nästa möte.", [None]),
    ("Slutrapporten publiceras i mars 2024.", ["2024-03"]),
    ("Frågan tas upp igen den 20 oktober.", ["2023-10-20"]),
    ("Arbetet ska vara klart i juni.", ["2023-06"]),
    ("Bo Strand lovade en manual i maj.", ["2023-05"]),
    ("Utkastet, klart 2023-11-12, skickas ut.", ["2023-11-12"]),
    ("Tiderna fastställs i juni.", ["2023-06"]),
    ("En ny e-tjänst lanseras vecka 50.", ["2023-12-15"]),
    ("Trafikverket lämnar besked i juni.", ["2023-06"]),
    ("Svar till Bo Strand före den 1 november.", ["2023-11-01"]),
    ("Beslut väntas i september.", ["2023-09"]),
    ("Nämnden väntas anta planen i september.", ["2023-09"]),
    ("Uppdraget ska redovisas senast den 30 november.", ["2023-11-30"]),
    ("Återrapportering sker i december.", ["2023-12"]),
    ("Bo Strand skickar ut underlag inför nästa möte.", [None]),
]
NOT_DUE = [
    "Svar ska lämnas senast den 30 april.",
    "Bidraget sjunker till 80 000 kr.",
    "Rapporten presenterades i mars.",
    "Nästa möte är den 5 juni.",
    "Anna Ek redovisar utfallet för januari–mars.",
    "Konferensen hålls den 5 juni.",
    "Avtalet gäller till den 31 december.",
    "Projektet pågår till juni 2024.",
    "Svar önskas senast den 4 maj.",
]
TOLD = [
    ("Länsstyrelsen gav den 4 oktober tillstånd till kameror.", ["Länsstyrelsen"]),
    ("Hälso- och sjukvårdsnämnden sade den 15 april upp avtalet.", ["Hälso- och sjukvårdsnämnden"]),
    ("Trafikverket har upphandlat linjen.", ["Trafikverket"]),
    ("Regeringen har beslutat om nya bidrag.", ["Regeringen"]),
    ("Riksdagen antog lagen i mars.", ["Riksdagen"]),
    ("Planen har antagits av samtliga kommunfullmäktige.", ["samtliga kommunfullmäktige"]),
    ("Avtalet godkändes av regionstyrelsen i april.", ["regionstyrelsen"]),
    ("Arbetsutskottet beslutade 2023-04-09 att föreslå nämnden att anta riktlinjerna.", ["Arbetsutskottet"]),
    ("Enligt beslut i kommunstyrelsen ska avtalet sägas upp.", ["kommunstyrelsen"]),
    ("Kommunstyrelsen avslog ansökan den 3 april.", ["Kommunstyrelsen"]),
    ("Kommunen har sagt nej till förslaget.", ["Kommunen"]),
    ("Socialnämnden har tillsatt en arbetsgrupp.", ["Socialnämnden"]),
    ("Landstingsfullmäktige har den 14 april beslutat att förorda alternativ a).", ["Landstingsfullmäktige"]),
]
NOT_TOLD = [
    "Beredningen har behandlat avtalet om läkarmedverkan.",
    "Flera kommuner har inrättat fonder.",
    "Kommunstyrelsen har inte beslutat.",
    "Kommunstyrelsen ska besluta i juni.",
    "Kommunen har beslutsunderlag.",
    "Regionen har gett bra stöd.",
]


@pytest.mark.parametrize(("text", "targets"), MOVED)
def test_where_a_question_goes(text: str, targets: list[str | None]) -> None:
    assert [one.target for one in claims(text, bodies=GROUP).handoffs] == targets


@pytest.mark.parametrize("text", NOT_MOVED)
def test_what_goes_nowhere(text: str) -> None:
    assert claims(text, bodies=GROUP).handoffs == ()


@pytest.mark.parametrize(("text", "receivers"), CHARGED)
def test_who_is_to_do_it(text: str, receivers: list[str]) -> None:
    assert [one.receiver for one in claims(text, bodies=GROUP).assignments] == receivers


@pytest.mark.parametrize("text", NOT_CHARGED)
def test_who_is_charged_with_nothing(text: str) -> None:
    assert claims(text, bodies=GROUP).assignments == ()


@pytest.mark.parametrize(("text", "due"), DUE)
def test_when_it_is_promised(text: str, due: list[str | None]) -> None:
    assert [one.due for one in claims(text, bodies=GROUP).promises] == due


@pytest.mark.parametrize("text", NOT_DUE)
def test_what_is_no_promise(text: str) -> None:
    assert claims(text, bodies=GROUP).promises == ()


@pytest.mark.parametrize(("text", "bodies"), TOLD)
def test_what_others_decided(text: str, bodies: list[str]) -> None:
    assert [one.body for one in claims(text, bodies=GROUP).second_hand] == bodies


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_nobody_decided(text: str) -> None:
    assert claims(text, bodies=GROUP).second_hand == ()


def test_the_answer_is_the_promise_of_what_is_sent_out() -> None:
    text = "Rutinen går nu ut på remiss till kommunerna, svar till Anna Ek före den 1 november."
    assert [one.text for one in claims(text, bodies=GROUP).promises] == [
        "svar till Anna Ek före den 1 november"
    ]
