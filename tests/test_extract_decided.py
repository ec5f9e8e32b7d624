"""Decisions as councils, groups, networks and boards word them, by kind, and the near misses that are none."""

import pytest

from tests.extract_claims import claims

COUNCIL = "Samverkansrådet för vård och omsorg"
GROUP = "Chefsgruppen för social välfärd"
BOARD = "Socialnämnden"
ASSOCIATION = "Styrelsen för Samordningsförbundet"
NETWORK = "Nätverket för arkiv"
EXECUTIVE = "Kommunstyrelsen"
FORMAL = (BOARD, EXECUTIVE)

DECISIONS = {
    "approved": [
        (ASSOCIATION, "Frågan om mötets behöriga utlysande besvarades med ja."),
        (ASSOCIATION, "Mötet förklarades behörigt utlyst."),
        (ASSOCIATION, "Kallelsen befanns vara i ordning."),
        (GROUP, "Godkänt."),
        (GROUP, "Protokollet godkänt."),
        (GROUP, "Beslut – Godkänns."),
        (GROUP, "Beslut: Godkänns."),
        (BOARD, "Nämnden medger anstånd."),
        (BOARD, "Bygglov beviljas."),
        (GROUP, "Anteckningarna fick grönt ljus."),
        (COUNCIL, "Dagordningen godkänns med tillägg av en övrig fråga."),
        (COUNCIL, "Dagordningen godkändes med ett tillägg."),
        (COUNCIL, "Dagordningen godkänns med tillägg av en övrig fråga om bredband, anmäld av Heby."),
        (GROUP, "Mötet godkände dagordningen."),
        (GROUP, "Gruppen godkänner förslaget till dagordning."),
        (GROUP, "Förra mötets anteckningar gicks igenom och godkändes."),
        (GROUP, "Minnesanteckningarna godkändes utan kommentarer."),
        (GROUP, "Protokollet från förra mötet godkändes efter en rättelse."),
        (ASSOCIATION, "Styrelsen beviljades ansvarsfrihet."),
    ],
    "adopted": [
        (ASSOCIATION, "Styrelsen har idag beslutat att anta budgeten."),
        (ASSOCIATION, "Styrelsen BESLUTAR att anta budgeten."),
        (ASSOCIATION, "Styrelsen beslutar: att anta budgeten"),
        (GROUP, "Gruppen tyckte att det var bra och antog planen."),
        (ASSOCIATION, "Röstlängden fastställdes."),
        (ASSOCIATION, "Motionen röstades igenom."),
        (GROUP, "Gruppen säger ja till förslaget."),
        (GROUP, "Fastställd."),
        (GROUP, "Beslutades: Gruppen antar planen."),
        (GROUP, "Dagordningen lades fast utan tillägg."),
        (BOARD, "Nämnden har ingen erinran mot planförslaget."),
        (COUNCIL, "Rådet fastställer dagordningen."),
        (COUNCIL, "Föredragningslistan fastställs med följande ändring: punkt 5 utgår."),
        (BOARD, "Nämnden antar riktlinjerna."),
        (GROUP, "Gruppen ställer sig bakom förslaget."),
        (GROUP, "Alla ställde sig bakom förslaget."),
        (GROUP, "Samtliga ställde sig positiva till förslaget."),
        (COUNCIL, "Rådet ställde sig positivt till förslaget."),
        (COUNCIL, "Rådet tillstyrker förslaget."),
        (EXECUTIVE, "Motionen bifalls."),
        (EXECUTIVE, "Kommunstyrelsen bifaller ansökan."),
        (BOARD, "Nämnden ställer sig bakom yttrandet och överlämnar det till kommunstyrelsen."),
        (BOARD, "Ordföranden finner att nämnden bifaller förslaget."),
        (COUNCIL, "Rådet yttrar sig enligt bilaga."),
        (COUNCIL, "Rådet lämnar följande yttrande."),
        (COUNCIL, "Rådet svarar enligt förslaget."),
        (COUNCIL, "Rådet har inget att erinra."),
        (COUNCIL, "Rådet har inget att invända mot förslaget."),
    ],
    "rejected": [
        (ASSOCIATION, "Förslaget röstades ned."),
        (COUNCIL, "Rådet sade nej till förslaget."),
        (GROUP, "Frågan stängs."),
        (GROUP, "Avslaget."),
        (BOARD, "Ansökan om bygglov avslås."),
        (COUNCIL, "Rådet avslår förslaget."),
        (BOARD, "Nämnden avstyrker ansökan."),
        (COUNCIL, "Rådet avstår från att yttra sig."),
        (GROUP, "Gruppen avstod från att lämna synpunkter."),
        (GROUP, "Gruppen lämnar inget gemensamt svar."),
        (GROUP, "Chefsgruppen lämnar inget gemensamt yttrande."),
        (NETWORK, "Nätverket lämnade inga gemensamma synpunkter."),
        (NETWORK, "Nätverket lämnar inget remissvar."),
        (GROUP, "Vi svarar inte på remissen."),
        (GROUP, "Vi avstår från att svara."),
        (COUNCIL, "Rådet avböjer inbjudan."),
        (COUNCIL, "Rådet tackar nej till inbjudan."),
        (GROUP, "Förslaget avvisades."),
        (BOARD, "Ärendet avskrivs från vidare handläggning."),
        (GROUP, "Frågan avförs från dagordningen."),
        (GROUP, "Punkten ströks från dagordningen."),
        (COUNCIL, "Ärendet avslutas."),
    ],
    "elected": [
        (ASSOCIATION, "Styrelsen beslutade att välja Anna Ek till vice ordförande."),
        (GROUP, "Sedan upprop förrättats utses Anna Ek att justera protokollet."),
        (ASSOCIATION, "Till kassör valdes Anna Ek."),
        (ASSOCIATION, "Anna Ek valdes till kassör."),
        (ASSOCIATION, "Mötet valde Anna Ek till ordförande."),
        (ASSOCIATION, "Anna Ek valdes enhälligt."),
        (COUNCIL, "Anna Ek valdes till ordförande för mötet."),
        (COUNCIL, "Till mötesordförande valdes Anna Ek."),
        (COUNCIL, "Till ordförande för mötet utsågs Anna Ek och till sekreterare Bo Strand."),
        (COUNCIL, "Anna Ek utses att justera protokollet."),
        (ASSOCIATION, "Styrelsen utser Anna Ek att jämte ordföranden justera dagens protokoll."),
        (ASSOCIATION, "Anna Ek omvaldes som kassör."),
        (GROUP, "Anna Ek utsågs att representera gruppen i styrgruppen."),
        (GROUP, "Gruppen utsåg Anna Ek till kontaktperson."),
        (GROUP, "Anna Ek adjungeras till gruppen."),
        (ASSOCIATION, "Styrelsen utser en valberedning."),
    ],
    "decided": [
        (COUNCIL, "Frågan anses färdigbehandlad."),
        (EXECUTIVE, "Motionen förklaras besvarad."),
        (EXECUTIVE, "Medborgarförslaget anses besvarat."),
        (BOARD, "Paragrafen justeras omedelbart."),
        (GROUP, "Vi landade i att ha mötet digitalt."),
        (GROUP, "Gruppen kom fram till att mötena ska vara digitala."),
        (GROUP, "Gruppen väljer att avvakta."),
        (GROUP, "Vi väljer alternativ B."),
        (GROUP, "Samsyn rådde om att avvakta."),
        (GROUP, "Beslut enligt förslag."),
        (GROUP, "Beslut i enlighet med förslaget."),
        (ASSOCIATION, "Mötet beslöt bordlägga ärendet."),
        (ASSOCIATION, "Vi beslutade då att köpa in en dator."),
        (ASSOCIATION, "Styrelsen beslöt enhälligt att köpa in en dator."),
        (ASSOCIATION, "Styrelsen gav Anna Ek fullmakt att teckna avtalet."),
        (BOARD, "Nämnden ger tillstånd till utbyggnaden."),
        (BOARD, "Nämnden beslutar i enlighet med förvaltningens förslag."),
        (GROUP, "Gruppen konstaterar att målet är uppnått och beslutar att styrgruppen upplöses."),
        (ASSOCIATION, "Bo Strand entledigas från uppdraget som ledamot."),
        (ASSOCIATION, "Styrelsen entledigade Bo Strand."),
        (BOARD, "Nämnden överklagar inte beslutet."),
        (BOARD, "Nämnden överklagar länsstyrelsens beslut."),
        (GROUP, "Gruppen beslutar att fortsätta arbetet."),
        (GROUP, "Vi beslutade att ses i juni."),
        (GROUP, "Mötet beslutade att avvakta."),
        (GROUP, "Beslutades att ha digitala möten."),
        (GROUP, "Beslut: att ha digitala möten."),
        (GROUP, "Beslut togs att ha digitala möten."),
        (GROUP, "Gruppen kom överens om att mötas igen."),
        (GROUP, "Gruppen bestämde att mötena ska vara digitala."),
        (GROUP, "Efter en stunds diskussion bestämdes att mötena ska vara digitala."),
        (GROUP, "Det bestämdes att Anna Ek bokar lokal."),
        (GROUP, "Det beslutades att bjuda in kommunerna."),
        (GROUP, "Det beslöts att bjuda in kommunerna."),
        (GROUP, "Enhälligt beslutades att bjuda in kommunerna."),
        (GROUP, "Därefter beslutade gruppen att bjuda in kommunerna."),
        (GROUP, "Efter diskussion enades gruppen om att bjuda in kommunerna."),
        (GROUP, "Gruppen var ense om att bjuda in kommunerna."),
        (GROUP, "Enighet rådde om att bjuda in kommunerna."),
        (GROUP, "Gruppen beslutade enhälligt i enlighet med förslaget."),
        (GROUP, "En arbetsgrupp tillsätts."),
        (GROUP, "En arbetsgrupp tillsattes."),
        (GROUP, "Gruppen tillsätter en arbetsgrupp."),
        (GROUP, "En arbetsgrupp bildas."),
        (COUNCIL, "Rådet inrättar en arbetsgrupp."),
        (BOARD, "Paragrafen förklaras omedelbart justerad."),
        (BOARD, "Nämnden uttalar sitt stöd."),
        (COUNCIL, "Rådet skickar in synpunkter gemensamt."),
        (COUNCIL, "Rådet rekommenderade kommunerna att anta planen."),
        (COUNCIL, "Rådet ger sitt samtycke."),
        (COUNCIL, "Rådet gav klartecken till fortsatt arbete."),
        (COUNCIL, "Rådet gav ordföranden mandat att teckna avtalet."),
    ],
    "referred": [
        (GROUP, "Eskaleras till ledningsgruppen."),
        (GROUP, "Lyfts vidare till styrgruppen."),
        (GROUP, "Frågan bollas till ungdomsrådet."),
        (GROUP, "Frågan går tillbaka till styrgruppen."),
        (GROUP, "Uppföljningen överförs till styrgruppen."),
        (GROUP, "Frågan lyfts vidare till socialchefsnätverket."),
        (GROUP, "Frågan lyfts till länschefsgruppen."),
        (GROUP, "Frågan om regionens deltagande lyfts till länschefsgruppen."),
        (GROUP, "Frågan lyfts till socialchefsnätverket för ställningstagande."),
        (GROUP, "Frågan lyftes till styrgruppen."),
        (GROUP, "Frågan skickas vidare till presidiet."),
        (GROUP, "Ärendet skickades vidare till kommunstyrelsen."),
        (GROUP, "Frågan om gemensamt system förs över till digitaliseringsrådet."),
        (GROUP, "Frågan förs vidare till styrgruppen."),
        (GROUP, "Frågan fördes vidare till presidiet."),
        (GROUP, "Frågan tas vidare till styrgruppen."),
        (GROUP, "Ärendet hänvisas till arbetsutskottet."),
        (GROUP, "Ärendet delegerades till arbetsutskottet."),
        (GROUP, "Gruppen skickar frågan vidare till presidiet."),
        (GROUP, "Gruppen lyfter frågan till styrgruppen."),
        (GROUP, "Gruppen hänsköt frågan till styrgruppen."),
        (GROUP, "Frågan överlämnas till kommunerna."),
        (GROUP, "Förslaget skickas på remiss till kommunerna."),
        (GROUP, "Ärendet återremitterades."),
        (EXECUTIVE, "Kommunstyrelsen återremitterar ärendet för ytterligare beredning."),
        (COUNCIL, "Rådet remitterar förslaget till kommunerna."),
        (COUNCIL, "Ärendet återsänds till kommunstyrelsen."),
        (COUNCIL, "Ärendet skickas tillbaka till arbetsgruppen."),
        (COUNCIL, "Frågan eskaleras till styrgruppen."),
        (COUNCIL, "Ärendet lämnas över till kommunstyrelsen."),
        (
            COUNCIL,
            "Rådet har inga ytterligare synpunkter på yttrandet och överlämnar det till regionala utvecklingsnämnden för beslut.",
        ),
    ],
    "adjourned": [
        (COUNCIL, "Rådet beslutar att bordlägga frågan."),
        (GROUP, "Mötet ajournerades kl 10.15."),
        (GROUP, "Frågan parkeras till hösten."),
        (GROUP, "Punkten flyttas till mötet i juni."),
        (GROUP, "Bordlagt till nästa möte."),
        (GROUP, "Ärendet bordlagt."),
        (GROUP, "Vi skjuter den frågan till höstmötet."),
        (GROUP, "Frågan om fler ledamöter lades på is."),
        (GROUP, "Gruppen bröt för lunch."),
        (GROUP, "Mötet ajournerades kl 10.15."),
        (GROUP, "Punkten utgick och tas upp på nästa möte."),
        (GROUP, "Tas upp igen den 20 oktober."),
        (GROUP, "Frågan tas upp igen den 20 oktober."),
        (GROUP, "Frågan tas upp på nästa möte."),
        (GROUP, "Punkten tas upp vid nästa möte."),
        (GROUP, "Punkten bordlades."),
        (GROUP, "Punkten sköts upp till nästa möte."),
        (GROUP, "Punkten skjuts på."),
        (GROUP, "Frågan vilar tills vidare."),
        (GROUP, "Ärendet flyttas till nästa möte."),
        (GROUP, "Punkten hanns inte med utan tas nästa gång."),
        (GROUP, "Punkten hanns inte med och flyttas till nästa möte."),
        (GROUP, "Frågan avvaktas."),
        (GROUP, "Gruppen avvaktar till utredningen är klar."),
        (GROUP, "Frågan bordläggs till mötet den 5 juni."),
        (COUNCIL, "Rådet bordlägger frågan."),
        (GROUP, "Frågan återupptas vid nästa möte."),
    ],
    "noted": [
        (GROUP, "Anteckningarna lades ad acta."),
        (GROUP, "Gruppen tog informationen till protokollet."),
        (GROUP, "Informationen antecknas."),
        (GROUP, "Antecknas."),
        (GROUP, "Noteras."),
        (GROUP, "Noterades."),
        (GROUP, "Redovisningen antecknades."),
        (GROUP, "Redovisningen antecknas till protokollet."),
        (GROUP, "Noterat."),
        (GROUP, "Informationen togs emot."),
        (COUNCIL, "Rådet tog emot informationen."),
        (COUNCIL, "Rådet tog del av rapporten."),
        (COUNCIL, "Rådet har tagit del av informationen."),
        (COUNCIL, "Rådet tackade för informationen."),
        (COUNCIL, "Mötet tackade för föredragningen."),
        (COUNCIL, "Rapporten lades med godkännande till handlingarna."),
        (COUNCIL, "Informationen lämnades utan åtgärd."),
        (COUNCIL, "Skrivelsen föranleder ingen åtgärd."),
        (COUNCIL, "Rådet lämnar informationen utan åtgärd."),
        (COUNCIL, "Rådet noterade att budgeten är i balans."),
        (EXECUTIVE, "Kommunstyrelsen har tagit del av informationen."),
        (ASSOCIATION, "Ekonomin gicks igenom och lades till handlingarna."),
    ],
    "assigned": [
        (COUNCIL, "Rådet gav Anna Ek i uppdrag att bjuda in kommunerna."),
        (COUNCIL, "Rådet ger förvaltningen i uppdrag att ta fram en plan."),
        (COUNCIL, "Rådet gav i uppdrag till Anna Ek att ta fram en plan."),
        (COUNCIL, "Rådet uppdrar åt Anna Ek att ta fram en plan."),
    ],
}

NONE = [
    "Bo Strand föreslår att rådet avslår motionen och antar planen.",
    "Anna Ek föreslår att motionen avslås och planen antas.",
    "Planen väntas antas i juni.",
    "Kommunfullmäktige väntas anta planen i januari 2025.",
    "Rådet väntas godkänna planen.",
    "Styrelsen förväntas besluta i maj.",
    "Ärendet bordlades vid rådets möte den 11 april.",
    "Ärendet bordlades på förra mötet.",
    "Frågan bordlades i mars.",
    "Frågan hänsköts till presidiet vid förra mötet.",
    "Rådet beslutade i januari att mötena ska vara digitala.",
    "Gruppen beslutade i januari att mötena ska vara digitala.",
    "Vid förra mötet beslutade rådet att ha digitala möten.",
    "Rådet har tidigare beslutat att ha digitala möten.",
    "I mars beslutade rådet att ha digitala möten.",
    "Rådet beslutade 2022 att starta projektet.",
    "Enligt rådets beslut den 3 mars ska mötena vara digitala.",
    "Som rådet beslutade i höstas ska mötena vara digitala.",
    "Rådet beslutade förra året att starta projektet.",
    "Förslag till beslut: Rådet antar planen.",
    "Förslag till beslut är att rådet antar planen.",
    "Förslag: rådet antar planen.",
    "Arbetsgruppen föreslår att rådet godkänner planen.",
    "Anna Ek yrkar bifall till förslaget.",
    "Det föreslås att rådet antar planen.",
    "Förslaget är att ärendet bordläggs.",
    "Anna Ek yrkar att ärendet återremitteras.",
    "Bo Strand ansåg att ärendet borde återremitteras.",
    "Anna Ek undrade om ärendet kan bordläggas.",
    "Bo Strand vill att frågan lyfts till styrgruppen.",
    "Önskemål om att frågan lyfts till styrgruppen.",
    "Frågan har lyfts till styrgruppen tidigare.",
    "Styrgruppen beslutar i frågan i juni.",
    "Beslut fattas i juni.",
    "Beslut tas vid nästa möte.",
    "Rådet kommer att besluta i juni.",
    "Planen ska fastställas av fullmäktige.",
    "Planen fastställs av fullmäktige i juni.",
    "Kommunerna beslutar själva.",
    "Kommunerna uppmanas att svara.",
    "Frågan lyfts av flera kommuner.",
    "Frågan lyftes av Anna Ek.",
    "Anna Ek lyfter frågan om kollektivtrafik.",
    "Bo Strand lyfter vikten av samverkan.",
    "Flera kommuner lyfter behovet.",
    "Anna Ek tar med sig frågan till styrgruppen.",
    "Anna Ek skickar ut materialet till gruppen.",
    "Jonas reviderar texten och skickar den till gruppen senast den 2 december.",
    "Underlaget skickas till kommunerna inför mötet.",
    "Inbjudan skickas vidare till alla.",
    "Presentationen skickas ut.",
    "Rapporten överlämnades till regeringen i mars.",
    "Utredningen lämnades till departementet den 1 mars.",
    "Det är inte beslutat än.",
    "Gruppen har inte beslutat i frågan.",
    "Rådet har inte möjlighet att besluta.",
    "Gruppen kan inte godkänna förslaget.",
    "Om gruppen godkänner förslaget skickas det vidare.",
    "När rådet har godkänt planen skickas den ut.",
    "Efter att rådet godkänt planen skickas den ut.",
    "Gruppen var överens om att det är ett viktigt område.",
    "Gruppen ser positivt på förslaget.",
    "Rådet diskuterade frågan.",
    "Rådet konstaterade att mer tid behövs.",
    "Anna Ek noterade att tiden är knapp.",
    "Bo Strand antecknade sig på talarlistan.",
    "Mötet avslutades.",
    "Ordföranden avslutar mötet.",
    "Ordföranden tackade för visat intresse.",
    "Ordföranden öppnade mötet.",
    "Anna Ek avslutar sin tjänst i juni.",
    "Projektet avslutas i december.",
    "Projektet avslutades i fjol.",
    "Regeringen har tillsatt en utredning.",
    "En utredning har tillsatts av regeringen.",
    "Tjänsten är tillsatt.",
    "Tjänsten tillsätts i höst.",
    "Arbetsgruppen bildades 2019.",
    "Stödet behålls till 2025 enligt regeringen.",
    "Rådet är ett forum för samråd.",
    "Avtalet sägs upp av regionen.",
    "Det utgår ersättning för deltagande.",
    "Ersättning utgår enligt avtal.",
    "Texten utgår från lagen.",
    "Dagordningen skickas ut en vecka före mötet.",
    "Protokollet ska godkännas av ordföranden.",
    "Den som väljs sitter i två år.",
    "Vilka som utses avgörs senare.",
    "Patienten får information när beslut fattats.",
    "Nämnden får besluta om avgift.",
    "Biståndshandläggaren beslutar om insatsen.",
    "Insatsen beviljas av socialnämnden.",
    "Ansökan kan beviljas.",
    "Ansökningar som avslås kan överklagas.",
    "Ett antal ansökningar har avslagits.",
    "Tre ansökningar avslogs under året.",
    "Under året beviljades 30 ansökningar.",
]


def decided(body: str, text: str) -> list[str]:
    kind = "sammanträdesprotokoll" if body in FORMAL else "minnesanteckningar"
    return [decision.kind for decision in claims(text, bodies=(body,), kind=kind).decisions]


@pytest.mark.parametrize(
    ("body", "text", "kind"), [(*one, kind) for kind, rows in DECISIONS.items() for one in rows]
)
def test_wordings_of_decisions(body: str, text: str, kind: str) -> None:
    assert decided(body, text) == [kind]


OTHERS = [
    (GROUP, "Gruppen landade i att det behövs mer underlag."),
    (GROUP, "Gruppen kom fram till att det är svårt."),
    (GROUP, "Rådet sade nej till förslaget."),
    (GROUP, "Dörren stängs klockan tio."),
    (GROUP, "Bilen parkeras."),
    (GROUP, "Kontoret flyttas till Kumla."),
    (GROUP, "Verksamheten flyttas till våren."),
    (ASSOCIATION, "Val av kassör: Anna Ek."),
    (ASSOCIATION, "Anna Ek gavs fullmakt att teckna avtalet."),
    (ASSOCIATION, "Styrelsen konstaterade att ekonomin är god."),
    (ASSOCIATION, "Avgiften höjs till 300 kronor."),
    (ASSOCIATION, "Styrelsen höjer avgiften till 300 kronor."),
    (ASSOCIATION, "Styrelsen köper in en dator."),
    (BOARD, "Nämnden delar förvaltningens bedömning."),
    (BOARD, "Nämnden förelägger fastighetsägaren att riva muren."),
    (COUNCIL, "Rådet hemställer hos kommunstyrelsen att frågan utreds."),
    (GROUP, "Då beslutades att varje kommun skulle lämna uppgifter."),
    (GROUP, "Där beslutades att bryggan repareras."),
    (GROUP, "Vid aprilmötet beslutade gruppen att ha digitala möten."),
    (GROUP, "Ansökan beviljades av mark- och miljödomstolen."),
    (BOARD, "Nätverket har enats om en kampanj."),
    (GROUP, "Därefter skickas förslaget till kommunerna."),
]


@pytest.mark.parametrize(("body", "text"), OTHERS)
def test_near_misses_of_other_bodies(body: str, text: str) -> None:
    assert decided(body, text) == []


@pytest.mark.parametrize("text", NONE)
def test_near_misses(text: str) -> None:
    assert decided(GROUP if text.startswith(("Gruppen", "Chefs")) else COUNCIL, text) == []


def test_points_on_lines_of_their_own_are_quoted_from_att() -> None:
    text = "Nämnden beslutar\natt anta planen, samt\natt uppdra åt förvaltningen att följa upp den."
    found = claims(text, bodies=(BOARD,)).decisions
    assert [one.text for one in found] == [
        "att anta planen",
        "att uppdra åt förvaltningen att följa upp den",
    ]


def test_points_in_running_text_of_a_group_are_one_decision() -> None:
    text = "Gruppen beslutade att ha digitala möten och att bjuda in kommunerna."
    assert [one.text for one in claims(text, bodies=(GROUP,)).decisions] == [text.rstrip(".")]


def test_what_the_body_decided_before_is_no_decision_of_this_meeting() -> None:
    found = claims("Rådet beslutade den 3 mars att ha digitala möten.")
    assert found.decisions == ()
    assert found.second_hand == ()


def test_a_body_reported_from_is_meant_by_its_bare_name() -> None:
    text = "Anna Ek rapporterar från hjälpmedelsgruppen. Gruppen har beslutat att säga upp avtalet."
    found = claims(text)
    assert found.decisions == ()
    assert [one.body for one in found.second_hand] == ["hjälpmedelsgruppen"]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Ek visar siffrorna. Beslut: medlen används till utbildning.",
        "Beslut: indikator 4 kvarstår.",
        "Beslut: vi kör på.",
    ],
)
def test_what_follows_a_label_is_a_decision_whatever_its_verb(text: str) -> None:
    assert len(claims(text).decisions) == 1


@pytest.mark.parametrize(
    "text", ["Beslut: Inget beslut idag.", "Beslut: Beslut tas i juni.", "Beslut: inga."]
)
def test_a_label_may_say_that_nothing_is_decided(text: str) -> None:
    assert claims(text).decisions == ()


def test_a_line_without_a_mark_ends_where_a_decision_begins() -> None:
    found = claims("Steg 1 är klart\nInformationen antecknas.", bodies=(GROUP,))
    assert [one.text for one in found.decisions] == ["Informationen antecknas"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kommunfullmäktige beslutar anta dagvattenstrategin.", "adopted"),
        ("Kommunfullmäktige beslutar enhälligt avslå motionen.", "rejected"),
        ("Kommunfullmäktige beslutar att till ny ledamot i valnämnden välja Anna Ek.", "elected"),
        ("Kommunfullmäktige beslutar att med ändring av tidigare beslut fastställa arvodet.", "adopted"),
        ("Kommunfullmäktige beslutar att i enlighet med förslaget bevilja lånet.", "approved"),
        ("Kommunfullmäktige beslutar att notera att motionen har avslagits av nämnden.", "noted"),
        ("Kommunfullmäktige beslutar att ärendet ska bordläggas till nästa sammanträde.", "adjourned"),
        ("Kommunfullmäktige beslutar att motionen skall avslås.", "rejected"),
        # near misses: what the decision is about is not its outcome
        ("Kommunfullmäktige beslutar att pröva om planen kan antas.", "decided"),
        ("Kommunfullmäktige beslutar att hyra lokaler för att godkänna bygget.", "decided"),
        ("Kommunfullmäktige beslutar att ta fram regler för hur ledamöter utses.", "decided"),
    ],
)
def test_the_outcome_is_the_verb_of_what_is_decided(text: str, kind: str) -> None:
    found = claims(text, bodies=("Kommunfullmäktige",), kind="sammanträdesprotokoll").decisions
    assert [one.kind for one in found] == [kind]


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Bifall.", "approved"),
        ("Avslag.", "rejected"),
        ("Avslag på ansökan.", "rejected"),
        ("Bordläggning.", "adjourned"),
        ("Återremiss.", "referred"),
        ("Frågan.", None),
        ("Se bilaga.", None),
    ],
)
def test_a_noun_beside_the_label_tells_what_was_decided(told: str, kind: str | None) -> None:
    assert decided(BOARD, f"Beslut: {told}") == ([kind] if kind else [])
    under = claims(told, bodies=(BOARD,), kind="sammanträdesprotokoll", section="Beslut").decisions
    assert [one.kind for one in under] == ([kind] if kind else [])
