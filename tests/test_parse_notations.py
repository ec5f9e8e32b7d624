"""How Swedish minutes write who was there: invented lists in the notations of councils, boards, groups and agencies.

What is expected is written short: "Anna Ek@Nora" a member from Nora, "-" before a name for absent, "~" for a
part of the meeting, "?" where the list does not say, "+" for a substitute, "(S)" a party, "*" for the others
present, ">Bo Alm" for whom someone stands in, "#chair" a function.
"""

import tempfile
from pathlib import Path

import pytest

from kg import parse, read
from kg.model import Attendee

ITEMS = "\n\n1. Mötet öppnas\nOrdföranden hälsade alla välkomna till mötet och öppnade det.\n\n2. Budget\nBudgeten godkändes enligt förslaget i handlingarna.\n"
SIGN = {"absent": "-", "partial": "~", "listed": "?", "present": ""}


def short(person: Attendee) -> str:
    parts = [
        SIGN[person.presence],
        "*" if person.list == "others" else "",
        "+" if person.substitute else "",
        person.name,
    ]
    parts.append(f"({person.party})" if person.party else "")
    parts.append(f"@{person.organisation}" if person.organisation else "")
    parts.append(f">{person.substitutes_for}" if person.substitutes_for else "")
    parts += [f"#{function}" for function in person.functions]
    return "".join(parts)


def people(text: str, suffix: str = ".txt", items: str = ITEMS) -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"protokoll{suffix}"
        path.write_text(f"Minnesanteckningar 2024-03-05\n\n{text}{items}", encoding="utf-8")
        return " ".join(map(short, parse.protocol(read.document(path)).attendance))


LABELS = [
    ("Deltagare med rösträtt", "Anna Ek@Nora Bo Alm@Kil"),
    ("Ledamöter med beslutanderätt", "Anna Ek@Nora Bo Alm@Kil"),
    ("Beslutande kommunrepresentanter", "Anna Ek@Nora Bo Alm@Kil"),
    ("Närvarande röstberättigade ombud", "Anna Ek@Nora Bo Alm@Kil"),
    ("Följande ledamöter var närvarande:", "Anna Ek@Nora Bo Alm@Kil"),
    ("Vid mötet deltog", "Anna Ek@Nora Bo Alm@Kil"),
    ("Närvarande i lokalen:", "Anna Ek@Nora Bo Alm@Kil"),
    ("Med på länk:", "Anna Ek@Nora Bo Alm@Kil"),
    ("Deltagare via Teams", "Anna Ek@Nora Bo Alm@Kil"),
    ("Representanter för kommunerna", "?Anna Ek@Nora ?Bo Alm@Kil"),
    ("Vi som träffades", "Anna Ek@Nora Bo Alm@Kil"),
    ("Närvarande medlemmar i nätverket", "Anna Ek@Nora Bo Alm@Kil"),
    ("Ersättare som inte tjänstgjorde", "+Anna Ek@Nora +Bo Alm@Kil"),
    ("Närvarande suppleanter", "+Anna Ek@Nora +Bo Alm@Kil"),
    ("Tjänstgörande suppleanter", "+Anna Ek@Nora +Bo Alm@Kil"),
    ("Adjungerade tjänstemän", "*Anna Ek@Nora *Bo Alm@Kil"),
    ("Sakkunniga och experter", "*Anna Ek@Nora *Bo Alm@Kil"),
    ("Inbjudna till punkten", "*Anna Ek@Nora *Bo Alm@Kil"),
    ("Fackliga företrädare", "*Anna Ek@Nora *Bo Alm@Kil"),
    ("Personalens representanter", "*Anna Ek@Nora *Bo Alm@Kil"),
    ("Observatörer", "*Anna Ek@Nora *Bo Alm@Kil"),
    ("Åhörare på mötet", "*Anna Ek@Nora *Bo Alm@Kil"),
    ("Från sekretariatet", "*Anna Ek@Nora *Bo Alm@Kil"),
    ("Kunde ej närvara:", "-Anna Ek@Nora -Bo Alm@Kil"),
    ("Har meddelat förhinder", "-Anna Ek@Nora -Bo Alm@Kil"),
    ("Ej närvarande ledamöter", "-Anna Ek@Nora -Bo Alm@Kil"),
    ("Återbud lämnat av", "-Anna Ek@Nora -Bo Alm@Kil"),
    ("Saknades:", "-Anna Ek@Nora -Bo Alm@Kil"),
    ("Frånvarande ersättare", "-Anna Ek@Nora -Bo Alm@Kil"),
    ("Sjukanmälda", "-Anna Ek@Nora -Bo Alm@Kil"),
    ("Tjänstlediga:", "-Anna Ek@Nora -Bo Alm@Kil"),
]  # fmt: skip


@pytest.mark.parametrize(("label", "expected"), LABELS, ids=[label for label, _ in LABELS])
def test_the_words_of_a_label_tell_what_the_list_is(label: str, expected: str) -> None:
    assert people(f"{label}\nAnna Ek, Nora\nBo Alm, Kils kommun\n") == expected


NOTATIONS = [
    ("party in small letters", "Beslutande\nAnna Ek (s), ordförande\nBo Alm (kd)\n", "Anna Ek(S)#chair Bo Alm(KD)"),
    ("party between commas", "Beslutande\nAnna Ek, s, ordförande\nBo Alm, kd\nEva Sten, S\n", "Anna Ek(S)#chair Bo Alm(KD) Eva Sten(S)"),
    ("party and place", "Beslutande\nAnna Ek, (s), Nora\nBo Alm, (m), Kil\n", "Anna Ek(S)@Nora Bo Alm(M)@Kil"),
    ("place and party in brackets", "Närvarande\nAnna Ek (S, Nora)\nBo Alm (M, Kil)\n", "Anna Ek(S)@Nora Bo Alm(M)@Kil"),
    ("place, then party in brackets", "Närvarande\nAnna Ek, Nora (S)\nBo Alm, Kil (M)\n", "Anna Ek(S)@Nora Bo Alm(M)@Kil"),
    ("party after a dash", "Beslutande\nAnna Ek - S\nBo Alm - M\n", "Anna Ek(S) Bo Alm(M)"),
    ("without a party", "Beslutande\nAnna Ek (-)\nBo Alm (M)\n", "Anna Ek Bo Alm(M)"),
    ("an independent", "Beslutande\nAnna Ek (oberoende)\nBo Alm (M)\n", "Anna Ek Bo Alm(M)"),
    ("function in capitals", "Närvarande\nAnna Ek, Ordförande (S)\nBo Alm, 1:e vice ordförande (V)\n", "Anna Ek(S)#chair Bo Alm(V)#vice_chair"),
    ("function in brackets", "Närvarande\nAnna Ek (ordförande), Nora\nBo Alm (sekr.), Kil\n", "Anna Ek@Nora#chair Bo Alm@Kil#secretary"),
    ("function before the name", "Närvarande\nOrdförande Anna Ek (S)\nVice ordförande Bo Alm (M)\nLedamot Eva Sten (C)\n", "Anna Ek(S)#chair Bo Alm(M)#vice_chair Eva Sten(C)"),
    ("function and colon before the name", "Närvarande\nOrdförande: Anna Ek, Nora\nLedamöter: Bo Alm, Kil\nEva Sten, Kumla\nSekreterare: Ulf Ros\n", "Anna Ek@Nora#chair Bo Alm@Kil Eva Sten@Kumla *Ulf Ros#secretary"),
    ("chairs by turns", "Beslutande\nAnna Ek (S), ordförande §§ 1-3\nBo Alm (M), ordförande § 4\n", "Anna Ek(S)#chair Bo Alm(M)#chair"),
    ("serves for", "Beslutande\nAnna Ek (S)\nBo Alm (M), tjg ers för Per Ås (M)\n", "Anna Ek(S) +Bo Alm(M)>Per Ås -Per Ås"),
    ("serves for, in words", "Beslutande\nAnna Ek (S)\nBo Alm (M) i stället för Per Ås (M)\n", "Anna Ek(S) +Bo Alm(M)>Per Ås -Per Ås"),
    ("replaces, after a party", "Beslutande\nAnna Ek, s\nBo Alm, s, ersätter Per Ås, s\n", "Anna Ek(S) +Bo Alm(S)>Per Ås -Per Ås"),
    ("serves for, in brackets", "Beslutande\nAnna Ek (S)\nBo Alm (M) (för Per Ås)\n", "Anna Ek(S) +Bo Alm(M)>Per Ås -Per Ås"),
    ("serves for, who is away", "Beslutande\nAnna Ek (S)\nBo Alm (M), tjänstgörande ersättare för Per Ås (M), förhindrad\n", "Anna Ek(S) +Bo Alm(M)>Per Ås -Per Ås"),
    ("for whom, who is away", "Beslutande\nAnna Ek (S)\nBo Alm (M), för Per Ås (M), frånvarande\n", "Anna Ek(S) +Bo Alm(M)>Per Ås -Per Ås"),
    ("a substitute of somebody, away", "Ersättare\nAnna Ek (S)\nBo Alm (M), ersättare för Per Ås (M), frånvarande\n", "+Anna Ek(S) -+Bo Alm(M)>Per Ås"),
    ("a row of rare names", "Närvarande: Ylvali Kvarnsten, Torulf Ängeby, Zebastian Noréus och Oliwer Brandt-Ek.\n", "Ylvali Kvarnsten Torulf Ängeby Zebastian Noréus Oliwer Brandt-Ek"),
    ("a rare name between two", "Närvarande: Anna Ek, Łukasz Wójcik, Bo Alm\n", "Anna Ek Łukasz Wójcik Bo Alm"),
    ("each with an unknown name after", "Närvarande: Anna Ek, Norrby Fjällkultur, Bo Alm, Söderby Motionskrets\n", "Anna Ek@Norrby Fjällkultur Bo Alm@Söderby Motionskrets"),
    ("an organisation among names", "Närvarande: Anna Ek, Rättviks Teater, Bo Alm\n", "Anna Ek@Rättviks Teater Bo Alm"),
    ("a surname with al-", "Närvarande: Anna Ek, Fatima al-Märs\n", "Anna Ek Fatima al-Märs"),
    ("tj ers", "Beslutande\nAnna Ek (S)\nBo Alm (M) tj. ers. för Per Ås\n", "Anna Ek(S) +Bo Alm(M)>Per Ås -Per Ås"),
    ("serves, for nobody named", "Beslutande\nAnna Ek (S)\nBo Alm (M), tjg ersättare\n", "Anna Ek(S) +Bo Alm(M)"),
    ("a substitute among the rest", "Beslutande\nAnna Ek (S)\nBo Alm (M), ersättare\n", "Anna Ek(S) +Bo Alm(M)"),
    ("a substitute who does not serve", "Övriga deltagande\nBo Alm (M), ej tjg ers, del av § 159\nAnna Ek, socialchef\n", "~*+Bo Alm(M) *Anna Ek"),
    ("nobody serves", "Beslutande\nAnna Ek (S)\nBo Alm (M)\n\nTjänstgörande ersättare\n-\n\nErsättare\nEva Sten (C)\n", "Anna Ek(S) Bo Alm(M) +Eva Sten(C)"),
    ("all but one paragraph", "Beslutande\nAnna Ek (S), ej § 4\nBo Alm (M), utom §§ 5-6\nEva Sten (C), t.o.m. § 7\n", "~Anna Ek(S) ~Bo Alm(M) ~Eva Sten(C)"),
    ("by the clock", "Närvarande\nAnna Ek, Nora (till 11.30)\nBo Alm, Kil, kl. 10-11\nEva Sten, Kumla (från kl 9.15)\n", "~Anna Ek@Nora ~Bo Alm@Kil ~Eva Sten@Kumla"),
    ("in words", "Närvarande\nAnna Ek, Nora (lämnade vid lunch)\nBo Alm, Kil (kom senare)\nEva Sten, Kumla (första timmen)\n", "~Anna Ek@Nora ~Bo Alm@Kil ~Eva Sten@Kumla"),
    ("from a distance", "Närvarande\nAnna Ek, Nora (via länk)\nBo Alm, Kil, på distans\nEva Sten, Kumla (Teams)\nUlf Ros, Sala per telefon\n", "Anna Ek@Nora Bo Alm@Kil Eva Sten@Kumla Ulf Ros@Sala"),
    ("absent within the list", "Ledamöter\nAnna Ek, Nora\nBo Alm, Kil (frånvarande)\nEva Sten, Kumla – anmält förhinder\nUlf Ros, Sala, ej närv.\n", "Anna Ek@Nora -Bo Alm@Kil -Eva Sten@Kumla -Ulf Ros@Sala"),
    ("crosses after the name", "Ledamöter          Närvarande\nAnna Ek            X, mötesordförande § 94 - § 106\nBo Alm             X\nEva Sten           anmält förhinder\n", "Anna Ek#chair Bo Alm -Eva Sten"),
    ("crosses before the name", "Närvarande\n[x] Anna Ek, Nora\n[x] Bo Alm, Kil\n[ ] Eva Sten, Kumla\n", "Anna Ek@Nora Bo Alm@Kil -Eva Sten@Kumla"),
    ("letters for presence", "Namn        Kommun    N/F\nAnna Ek     Nora      N\nBo Alm      Kil       F\nEva Sten    Kumla     N\n", "Anna Ek@Nora -Bo Alm@Kil Eva Sten@Kumla"),
    ("ticks", "Namn        Kommun    Närvaro\nAnna Ek     Nora      ✓\nBo Alm      Kil       –\nEva Sten    Kumla     ✓\n", "Anna Ek@Nora -Bo Alm@Kil Eva Sten@Kumla"),
    ("a table of officials", "Tjänsteperson   Förvaltning           Närvaro\nAnna Ek         Socialförvaltningen   X\nBo Alm          Kulturförvaltningen   -\nEva Sten        Kansliet              X  sekreterare\n", "*Anna Ek@Socialförvaltningen -*Bo Alm@Kulturförvaltningen *Eva Sten@Kansliet#secretary"),
    ("two tables", "Ledamot     Kommun/part       Närvaro\nAnna Ek     Nora              X\nBo Alm      Region Dalarna    –\nEva Sten    Kumla             X\n\nTjänstemän  Hemvist           Närvaro\nUlf Ros     Region Dalarna    X  sekreterare\nPer Ås      Nora kommun       X  punkt 7\n", "Anna Ek@Nora -Bo Alm@Region Dalarna Eva Sten@Kumla *Ulf Ros@Region Dalarna#secretary ~*Per Ås@Nora"),
    ("a column of unknown heading", "Namn        Kommer ifrån        Roll\nAnna Ek     Nora kommun         ordförande\nBo Alm      Region Dalarna      sekreterare\n", "Anna Ek@Nora#chair Bo Alm@Region Dalarna#secretary"),
    ("surname first, organisation in a column", "Närvarande\nEk Anna          SRF\nAlm Bo           Byggnadsnämnden\nSten Eva         Kulturnämnden, ordförande\n", "Anna Ek@SRF Bo Alm@Byggnadsnämnden Eva Sten@Kulturnämnden#chair"),
    ("a run of names", "Närvarande: Anna Ek (ordförande), Bo Alm, Eva Sten, Per Ås och Ulf Ros (sekreterare)\n", "Anna Ek#chair Bo Alm Eva Sten Per Ås Ulf Ros#secretary"),
    ("a run of names over lines", "Närvarande: Anna Ek, Bo Alm, Eva Sten,\nPer Ås, Ulf Ros och\nMaj Lund\nFrånvarande: Karin Brage\n", "Anna Ek Bo Alm Eva Sten Per Ås Ulf Ros Maj Lund -Karin Brage"),
    ("semicolons", "Deltagare: Anna Ek, Nora kommun; Bo Alm, Kils kommun; Eva Sten, Region Dalarna\n", "Anna Ek@Nora Bo Alm@Kil Eva Sten@Region Dalarna"),
    ("organisations in bold heads", "**Närvarande**\n\n**Nora kommun**\nAnna Ek, socialchef\nBo Alm\n\n**Region Dalarna**\nEva Sten\n", "Anna Ek@Nora Bo Alm@Nora Eva Sten@Region Dalarna", ".md"),
    ("from where, without a colon", "Närvarande\nFrån föreningarna\n- Anna Ek, PRO\n- Bo Alm, SPF Seniorerna\nFrån kommunen\n- Eva Sten, anhörigkonsulent\n", "Anna Ek@PRO Bo Alm@SPF Seniorerna Eva Sten", ".md"),
    ("nested headings of a web page", "## Vilka var med?\n\nFrån politiken\n\n- Anna Ek (S), socialnämnden, rådets ordförande\n- Bo Alm (M), kulturnämnden\n\nFrån föreningarna\n\n- Eva Sten, Demensföreningen\n\nKunde inte komma\n\n- Per Ås, Röda Korset\n", "Anna Ek(S)@socialnämnden#chair Bo Alm(M)@kulturnämnden Eva Sten@Demensföreningen -Per Ås@Röda Korset", ".md"),
    ("ledamöter within the list", "**Med på mötet**\n\nLedamöter:\n\n- Anna Ek (Nora)\n- Bo Alm (Kil)\n\nGäst: Eva Sten (SLU)\n\nHade lämnat återbud: Per Ås (Sveaskog), Ulf Ros (LRF)\n", "Anna Ek@Nora Bo Alm@Kil *Eva Sten@SLU -Per Ås@Sveaskog -Ulf Ros@LRF", ".md"),
    ("organisation in a column with a colon", "Beslutande:   Kommunstyrelsen:   Anna Ek (s), ordförande\n                                 Bo Alm (c)\n              PRO:               Eva Sten\n                                 Per Ås\n", "Anna Ek(S)@Kommunstyrelsen#chair Bo Alm(C)@Kommunstyrelsen Eva Sten@PRO Per Ås@PRO"),
    ("a label over two lines", "Beslutande         Anna Ek (S), ordförande\n                   Bo Alm (M)\n\nEj tjänstgörande   Eva Sten (C)\nersättare          Per Ås (V)\n\nÖvriga del-        Ulf Ros, miljöchef\ntagande            Li Öst, sekreterare\n", "Anna Ek(S)#chair Bo Alm(M) +Eva Sten(C) +Per Ås(V) *Ulf Ros *Li Öst#secretary"),
    ("labels in a column", "Plats och tid   Stora salen, kl 9\nNärvarande\n  Ledamöter     Anna Ek (m), ordförande\n                Bo Alm (fp)\n\n  Ej tjänstgörande ersättare\n                Eva Sten (m)\n\n  Övriga deltagare\n                Ulf Ros, sekreterare\n", "Anna Ek(M)#chair Bo Alm(FP) +Eva Sten(M) *Ulf Ros#secretary"),
    ("titles before names", "Övriga närvarande\nKommunchef Anna Ek\nKommunsekreterare Bo Alm\nEkonom Eva Sten\n", "*Anna Ek *Bo Alm#secretary *Eva Sten"),
    ("titles after names", "Övriga närvarande\nAnna Ek, kommunchef\nBo Alm, bitr. socialchef\nEva Sten, utredare, §§ 4-5\n", "*Anna Ek *Bo Alm ~*Eva Sten"),
    ("secretaries of every body", "Övriga närvarande\nAnna Ek, förbundssekreterare\nBo Alm, socialsekreterare\n", "*Anna Ek#secretary *Bo Alm"),
    ("who writes", "Närvarande\nAnna Ek, Nora (mötesledare)\nBo Alm, Kil (vid pennan)\n", "Anna Ek@Nora#chair Bo Alm@Kil#secretary"),
    ("a foreign name", "Närvarande\nFatuma Warsame, Nora\nZlatan El-Haddad, Kil\nMaria da Silva, Kumla\n", "Fatuma Warsame@Nora Zlatan El-Haddad@Kil Maria da Silva@Kumla"),
    ("initials between", "Närvarande\nAnna K. Ek, Nora\nBo-Göran P Alm, Kil\nEva von Sten, Kumla\n", "Anna K. Ek@Nora Bo-Göran P Alm@Kil Eva von Sten@Kumla"),
    ("a vacant place", "Närvarande\nNora: Anna Ek\nKil: vakant\nKumla: Bo Alm\nSala: ingen representant\n", "Anna Ek@Nora Bo Alm@Kumla"),
    ("numbers before the names", "Närvarande\n1 Anna Ek, Nora\n2 Bo Alm, Kil\n3 Eva Sten, Kumla\n", "Anna Ek@Nora Bo Alm@Kil Eva Sten@Kumla"),
    ("counted with full stops", "Närvarande\n1. Anna Ek, Nora\n2. Bo Alm, Kil\n3. Eva Sten, Kumla\n", "Anna Ek@Nora Bo Alm@Kil Eva Sten@Kumla"),
    ("interests as headings", "Närvarande\nLedamöter:\nKommunrepresentanter\nAnna Ek        Nora kommun (ordf.)\nBo Alm         Kils kommun (vice ordf.)\nAreella näringar/markägare\nEva Sten       LRF\nFöretag/industrier\nUlf Ros        Norrlands Bruk AB\nErsättare:\nKommunrepresentanter\nPer Ås         Kumla kommun (tjänstgör 1-8)\nAdjungerade:\nKarin Brage    Nora kommun (ordf. beredningsgruppen)\n", "Anna Ek@Nora#chair Bo Alm@Kil#vice_chair Eva Sten@LRF Ulf Ros@Norrlands Bruk AB +Per Ås@Kumla *Karin Brage@Nora"),
    ("for whom they came", "Närvarande:\nFör Länsstyrelsen: Anna Ek, landshövding, Bo Alm, chef Naturavdelningen och Eva Sten, tf chef Vattenavdelningen.\nFör LRF: Ulf Ros, ordförande LRF Dalarna, Per Ås, regionchef.\n", "Anna Ek@Länsstyrelsen Bo Alm@Länsstyrelsen Eva Sten@Länsstyrelsen Ulf Ros@LRF Per Ås@LRF"),
    ("ones for presence", "Namn          Parti   Närvaro   Tjänstgörande ersättare\nAnna Ek       S       1         Ordförande\nBo Alm        M       1\nVakant plats\nEva Sten      C       -\n", "Anna Ek(S)#chair Bo Alm(M) -Eva Sten(C)"),
    ("everyone by a list elsewhere", "Beslutande\nEnligt närvarolista sidan 2\n\nÖvriga närvarande\nAnna Ek, sekreterare\n", "*Anna Ek#secretary"),
    ("serving after the party", "Beslutande\nAnna Ek (C) tjänstgörande ersättare\nBo Alm (S)\n", "+Anna Ek(C) Bo Alm(S)"),
    ("consultants", "Närvarande\nAnna Ek, Nora\nBo Alm, Kil\n\nKonsult: Eva Sten, Ekologgruppen\n", "Anna Ek@Nora Bo Alm@Kil *Eva Sten@Ekologgruppen"),
    ("the right to be there", "Beslutande\nAnna Ek (S)\nBo Alm (M)\n\nNärvarorätt\nEva Sten (V)\n", "Anna Ek(S) Bo Alm(M) *Eva Sten(V)"),
    ("the staff", "Beslutande\nAnna Ek (S)\nBo Alm (M)\n\nPersonalföreträdare\nEva Sten, Vision\nUlf Ros, Kommunal\n", "Anna Ek(S) Bo Alm(M) *Eva Sten@Vision *Ulf Ros@Kommunal"),
    ("on the telephone for a part", "Närvarande: Anna Ek, Bo Alm (från pass 3), Eva Sten\nFörhinder: Ulf Ros\n", "Anna Ek ~Bo Alm Eva Sten -Ulf Ros"),
    ("arrow and time", "Deltagare\nAnna Ek, Nora (09:30–11:00)\nBo Alm, Kil (lämnade kl. 11)\n", "~Anna Ek@Nora ~Bo Alm@Kil"),
    ("a chair by turns in words", "Närvarande\nAnna Ek, Nora kommun, mötesordförande 1-3\nBo Alm, Kils kommun, ordförande\n", "Anna Ek@Nora#chair Bo Alm@Kil#chair"),
    ("places as headings", "Ledamöter närvarande\n\nBjurholms kommun\n\nAnna Ek\nBo Alm\n\nKumla kommun\n\nEva Sten\n", "Anna Ek@Bjurholm Bo Alm@Bjurholm Eva Sten@Kumla"),
    ("place before the names", "Närvarande\nNora   Anna Ek, Bo Alm\nKil    Eva Sten\nRegion Dalarna   Ulf Ros\n", "Anna Ek@Nora Bo Alm@Nora Eva Sten@Kil Ulf Ros@Region Dalarna"),
    ("a table by bullet and dash", "Deltagare\n• Anna Ek – Nora kommun – ordförande\n• Bo Alm – Kils kommun – via länk\n", "Anna Ek@Nora#chair Bo Alm@Kil"),
    ("replaces, in brackets", "Närvarande\nAnna Ek (ers. Per Ås), Nora\nBo Alm, Kil\n", "+Anna Ek@Nora>Per Ås Bo Alm@Kil -Per Ås@Nora"),
    ("organisation before whom one stands in for", "Närvarande\nLedamöter:\nAnna Ek PRO\nBo Alm PRO ersätter Per Ås\nEva Sten SPF\n", "Anna Ek@PRO +Bo Alm@PRO>Per Ås Eva Sten@SPF -Per Ås@PRO"),
    ("for whose board", "Beslutande\nFör Kommunstyrelsen\nAnna Ek (KD)\nBo Alm (C)\nFör Socialnämnden\nEva Sten (M)\n", "Anna Ek(KD)@Kommunstyrelsen Bo Alm(C)@Kommunstyrelsen Eva Sten(M)@Socialnämnden"),
    ("hindered", "Beslutande\nAnna Ek (C)\nBo Alm (M)\n\nFörhindrade\nEva Sten (S)\n", "Anna Ek(C) Bo Alm(M) -Eva Sten(S)"),
    ("their substitutes too", "Närvarande: Anna Ek, Bo Alm\nFrånvarande: Eva Sten, Per Ås (även suppl), Ulf Ros\n", "Anna Ek Bo Alm -Eva Sten -Per Ås -Ulf Ros"),
    ("titles without a comma", "Övriga deltagande\nAnna Ek Folkhälsosamordnare\nFörskollärare Bo Alm\n", "*Anna Ek *Bo Alm"),
    ("a table in parts", "NAMN             PARTI   NÄRVARO   TID\nLEDAMÖTER\nAnna Ek, ordf    m       x\nBo Alm           kd      -\nEva Sten         s       x         09.00-09.45\nERSÄTTARE\nUlf Ros          m       x         Tjg 19-32\nPer Ås           c       -\n", "Anna Ek(M)#chair -Bo Alm(KD) ~Eva Sten(S) +Ulf Ros(M) -+Per Ås(C)"),
    ("an hour of the morning", "Övriga deltagande\nAnna Ek, utbildningschef\nBo Alm, ekonom (information under fm)\n", "*Anna Ek ~*Bo Alm"),
    ("from the organisations, and their members", "Närvarande\nLedamöter\nAnna Ek (L), socialnämnden\nBo Alm (C), socialnämnden\n\nFrån pensionärsorganisationerna\nLedamöter:\nEva Sten PRO\nUlf Ros SPF\n\nÖvriga\nPer Ås, nämndsekreterare\n", "Anna Ek(L)@socialnämnden Bo Alm(C)@socialnämnden Eva Sten@PRO Ulf Ros@SPF *Per Ås#secretary"),
    ("functions in a column", "Närvarande\nOrdförande               Anna Ek (S)\n1:e vice ordförande      - (S)\n2:e vice ordförande      Bo Alm (M)\nLedamöter                Eva Sten (C)\n                         Ulf Ros (V)\nTjänstgörande ersättare  Per Ås (S) för Karin Brage (S)\nTjänstemän               Olle Kvist      regiondirektör\n                         Maj Lund        kanslichef\nSekreterare              Siv Hed\n", "Anna Ek(S)#chair Bo Alm(M)#vice_chair Eva Sten(C) Ulf Ros(V) +Per Ås(S)>Karin Brage *Olle Kvist *Maj Lund *Siv Hed#secretary -Karin Brage"),
    ("several to a line", "Ledamöter\nAnna Ek (s), ordförande\nBo Alm (m)\n\nErsättare\nEva Sten (mp), Ulf Ros (c)\nPer Ås (kd), Maj Lund (v)\n", "?Anna Ek(S)#chair ?Bo Alm(M) +Eva Sten(MP) +Ulf Ros(C) +Per Ås(KD) +Maj Lund(V)"),
    ("a local party", "Beslutande\nAnna Ek (S)\nBo Alm (M)\nEva Sten (SVG)\nUlf Ros (C)\n", "Anna Ek(S) Bo Alm(M) Eva Sten(SVG) Ulf Ros(C)"),
    ("an agency in capitals", "Deltagare\nAnna Ek (SLU)\nBo Alm (NTF)\nEva Sten (LRF)\n", "Anna Ek@SLU Bo Alm@NTF Eva Sten@LRF"),
    ("for an empty seat", "Beslutande\nAnna Ek (s)\nBo Alm (v) Ersätter vakant plats (s)\n", "Anna Ek(S) +Bo Alm(V)"),
    ("seats of insight", "Beslutande\nAnna Ek (S)\nBo Alm (M)\n\nInsynsplatser:\nEva Sten (MP)\nInsynsplatser, ersättare:\n-\n\nÖvriga:\nStabschef Ulf Ros\nBitr. projektledare Per Ås, § 157\n", "Anna Ek(S) Bo Alm(M) *Eva Sten(MP) *Ulf Ros ~*Per Ås"),
    ("by an appendix", "Beslutande\nSe förteckning, bilaga 1\n\nÖvriga närvarande\nAnna Ek, kommunchef\n", "*Anna Ek"),
    ("functions in brackets after parties", "Beslutande ledamöter\nAnna Ek (S) (ordförande)\nBo Alm (M) (2:e vice ordförande)\n\nÖvriga närvarande\nEva Sten (Nämndsekreterare)\nUlf Ros (Regiondirektör)\n", "Anna Ek(S)#chair Bo Alm(M)#vice_chair *Eva Sten#secretary *Ulf Ros"),
    ("in two columns of names", "Närvarande\nAnna Ek (S)               Bo Alm (M)\nEva Sten (C)              Ulf Ros (V)\nPer Ås (S)                Maj Lund (KD)\n", "Anna Ek(S) Bo Alm(M) Eva Sten(C) Ulf Ros(V) Per Ås(S) Maj Lund(KD)"),
    ("only first names: somebody was there", "Deltagare: Karin Brage, Kumla\nNärvarande: Anna, Bo, Eva, Per-Gunnar och Ulf.\n", "Karin Brage@Kumla Anna Bo Eva Per-Gunnar Ulf"),
    ("all of a municipality absent", "Närvarande\nAnna Ek, Nora\nBo Alm, Kil\nFrånvarande: Kumla kommun\n", "Anna Ek@Nora Bo Alm@Kil"),
    ("nobody absent", "Närvarande: Anna Ek, Nora, Bo Alm, Kil\nFrånvarande: Ingen\n", "Anna Ek@Nora Bo Alm@Kil"),
    ("all but some", "Närvarande\nAnna Ek, Nora\nBo Alm, Kil\n\nFrånvarande med anmälan\nEva Sten, Sala\n\nFrånvarande utan anmälan\nUlf Ros, Kumla\n", "Anna Ek@Nora Bo Alm@Kil -Eva Sten@Sala -Ulf Ros@Kumla"),
    ("a dash for absence", "Ledamöter\nAnna Ek, Nora           närvarande\nBo Alm, Kil             frånvarande\n", "Anna Ek@Nora -Bo Alm@Kil"),
    ("a telephone number", "Deltagare\nAnna Ek, Nora kommun, 0123-456 78\nBo Alm, Kils kommun, bo.alm@kil.example\n", "Anna Ek@Nora Bo Alm@Kil"),
    ("dashes before the organisations", "Deltagare\nAnna Ek – Nora kommun\nBo Alm – Länsstyrelsen Dalarna\nEva Sten – Trafikverket\n", "Anna Ek@Nora Bo Alm@Länsstyrelsen Dalarna Eva Sten@Trafikverket"),
    ("organisation with a title before", "Deltagare\nAnna Ek, samordnare, Länsstyrelsen\nBo Alm, enhetschef Trafikverket\n", "Anna Ek@Länsstyrelsen Bo Alm@Trafikverket"),
    ("a sentence", "Närvarande var Anna Ek, Bo Alm samt Eva Sten.\n", "Anna Ek Bo Alm Eva Sten"),
]  # fmt: skip


@pytest.mark.parametrize("case", NOTATIONS, ids=[case[0] for case in NOTATIONS])
def test_a_list_is_read_in_every_notation(case: tuple[str, ...]) -> None:
    _, text, expected, *suffix = case
    items = (
        ITEMS
        if not suffix
        else "\n\n## 1. Mötet öppnas\n\nOrdföranden hälsade alla välkomna till mötet.\n\n## 2. Budget\n\nBudgeten godkändes enligt förslaget.\n"
    )
    assert people(text, *(suffix or [".txt"]), items=items) == expected


MERELY = [
    ("signatures", "Underskrifter\nSekreterare   ................\n              Karin Brage\nOrdförande    ................\n              Anna Ek\n", "*Karin Brage#secretary"),
    ("who gets a copy", "Sändlista\nKarin Brage, Kumla\nOlle Kvist, Sala\n", ""),
    ("who gets it sent", "Protokollet skickas till\nKarin Brage, Kumla\nOlle Kvist, Sala\n", ""),
    ("who is to be asked", "Kontaktpersoner\nKarin Brage, Kumla\nOlle Kvist, Sala\n", ""),
    ("tasks", "Vad             Vem            När\nSkicka enkät    Karin Brage    15 april\nBoka lokal      Olle Kvist     2 maj\n", ""),
    ("speakers", "Program\n9.00 Karin Brage, Kumla: Välkomna\n9.30 Olle Kvist, Sala: Läget\n", ""),
    ("those who apply", "Sökande\nKarin Brage, Kumla\nOlle Kvist, Sala\n", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "extra"), [case[1:] for case in MERELY], ids=[case[0] for case in MERELY])
def test_what_only_looks_like_a_list_is_none(text: str, extra: str) -> None:
    listed = "Närvarande\nAnna Ek, Nora, ordförande\nBo Alm, Kil\n\n"
    expected = "Anna Ek@Nora#chair Bo Alm@Kil"
    assert people(listed + text) == f"{expected} {extra}".strip()


UNLABELLED = [
    ("Kretsen\nAnna Ek, Nora kommun, ordförande\nBo Alm, Kils kommun\nEva Sten, Region Dalarna\n", "Anna Ek@Nora#chair Bo Alm@Kil Eva Sten@Region Dalarna"),
    ("Runt bordet\n- Anna Ek (S), Nora\n- Bo Alm (M), Kil\n- Eva Sten (C), Kumla\n", "Anna Ek(S)@Nora Bo Alm(M)@Kil Eva Sten(C)@Kumla"),
    ("Sändlista\nAnna Ek, Nora kommun\nBo Alm, Kils kommun\nEva Sten, Region Dalarna\n", ""),
    ("Kontaktpersoner\nAnna Ek, Nora kommun\nBo Alm, Kils kommun\nEva Sten, Region Dalarna\n", ""),
    ("Bakgrund\nAnna Ek berättade om läget i Nora.\nBo Alm, Kil, höll med om det mesta.\nEva Sten frågade om budgeten.\n", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), UNLABELLED, ids=[text.split("\n")[0] for text, _ in UNLABELLED]
)
def test_people_in_a_row_need_no_label(text: str, expected: str) -> None:
    assert people(text) == expected


SERVED = [
    ("Bo Alm tjänstgjorde i stället för Karin Brage.", "Karin Brage"),
    ("Bo Alm (M) tjänstgör för Karin Brage (M).", "Karin Brage"),
    ("Bo Alm går in som tjänstgörande ersättare för\nKarin Brage.", "Karin Brage"),
    ("Bo Alm tjänstgör som ledamot för Kil. Anna Ek öppnar mötet.", None),
    ("Bo Alm ersätter Karin Brage i styrelsen för Norden.", None),
    ("Bo Alm tackade för tiden och för Karin Brages insatser.", None),
    ("Per Ås tjänstgör för Karin Brage i en annan nämnd.", None),
]


@pytest.mark.parametrize(("sentence", "whom"), SERVED, ids=[sentence for sentence, _ in SERVED])
def test_the_text_tells_who_served_for_whom(sentence: str, whom: str | None) -> None:
    listed = "Närvarande\nAnna Ek, Nora, ordförande\nBo Alm, Kil\n"
    expected = f"+Bo Alm@Kil>{whom}" if whom else "Bo Alm@Kil"
    assert people(listed, items=f"{ITEMS}\n3. Upprop\n{sentence}\n") == f"Anna Ek@Nora#chair {expected}"


def test_initials_are_no_party() -> None:
    listed = "Närvarande\nAnna Ek (AE), Nora\nBo Alm (BA), Kil\nEva Sten (MP), Kumla\n"
    assert people(listed) == "Anna Ek@Nora Bo Alm@Kil Eva Sten(MP)@Kumla"


def test_names_with_their_roles_under_the_minutes() -> None:
    listed = "Beslutande\nAnna Ek (KD)\nBo Alm (C)\n\nÖvriga deltagande\nEva Sten, samordnare\n"
    signed = f"{ITEMS}\n\nAnna Ek, Ordförande\nEva Sten, Sekreterare\nBo Alm, Justerare\n"
    assert people(listed, items=signed) == "Anna Ek(KD)#chair Bo Alm(C)#adjuster *Eva Sten#secretary"


WITHIN = [
    ("elected", "Till styrgruppen valdes följande ledamöter:\nKarin Brage, Kumla\nOlle Kvist, Sala\n"),
    ("a working group", "Representanter i arbetsgruppen:\nKarin Brage, Kumla\nOlle Kvist, Sala\n"),
    ("nominated", "Nominerade ledamöter\nKarin Brage (S)\nOlle Kvist (M)\n"),
    ("voters", "Ja röstar:\nKarin Brage (S)\nOlle Kvist (M)\n"),
    ("who reserves", "Reservation\nKarin Brage (S)\nOlle Kvist (M)\n"),
    ("to be invited", "Gäster att bjuda in nästa gång:\nKarin Brage, Kumla\nOlle Kvist, Sala\n"),
]  # fmt: skip


@pytest.mark.parametrize("text", [case[1] for case in WITHIN], ids=[case[0] for case in WITHIN])
def test_people_named_in_a_point_were_not_there_for_it(text: str) -> None:
    listed = "Närvarande\nAnna Ek, Nora, ordförande\nBo Alm, Kil\n"
    items = f"{ITEMS}\n3. Val\n{text}\n4. Avslutning\nOrdföranden tackade för visat intresse och avslutade mötet.\n"
    assert people(listed, items=items) == "Anna Ek@Nora#chair Bo Alm@Kil"
