"""Who meets: ten bodies with their way of writing minutes, their people and their register of cases."""

from dataclasses import dataclass

PEOPLE = (
    "Karin Sundin", "Anders Lövgren", "Gunilla Trast", "Peter Hedkvist", "Maria Åsberg", "Lennart Ekenstam", "Sofia Rönnmark", "Göran Myrsjö",
    "Ulrika Tjäder", "Hans Brodin", "Eva Lännholm", "Mattias Furuvik", "Birgitta Östervall", "Jonas Skoglund", "Annika Bergqvist", "Per Alfors",
    "Lena Norrgård", "Stefan Holmsund", "Camilla Wretling", "Tomas Gräsö", "Helena Daoud", "Roger Sandelius", "Åsa Vikner", "Fredrik Tunborg",
    "Monica Stolt", "Johan Ågrim", "Kristina Palo", "Bengt Rask", "Malin Oskarsson", "Nils Vedin",
)  # fmt: skip
PLACES = ("Mora", "Leksand", "Rättvik", "Orsa", "Älvdalen", "Falun", "Borlänge", "Avesta")


@dataclass(frozen=True, slots=True)
class Council:
    """`name` as the minutes head it, `called` as others and itself speak of it; `register` of its case numbers."""

    code: str
    name: str
    called: str
    layout: str
    people: tuple[int, ...]
    day: int
    register: str | None = None
    owner: str | None = None
    place: str = "Digitalt via Teams"

    @property
    def chair(self) -> str:
        return PEOPLE[self.people[0]]


COUNCILS = {
    council.code: council
    for council in (
        Council("SVR", "Samverkansrådet för välfärd och hälsa", "samverkansrådet", "council", (0, 1, 2, 3, 4, 5, 6), 12, place="Länsgården, Falun"),
        Council("CHG", "Chefsgruppen för socialtjänst och närsjukvård", "chefsgruppen", "table", (7, 8, 9, 10, 11, 12), 19),
        Council("BGR", "Beredningsgruppen för barn och unga", "beredningsgruppen", "notes", (13, 14, 15, 16, 9), 8, place="Kulturhuset, Borlänge"),
        Council("DIG", "Arbetsgruppen för e-arkiv och digitalisering", "arbetsgruppen för e-arkiv och digitalisering", "notes", (17, 18, 19, 20, 11), 23),
        Council("KS", "Kommunstyrelsen", "kommunstyrelsen", "formal", (21, 22, 23, 24, 1, 2), 14, "KS", "Mora kommun", "Sessionssalen, Mora"),
        Council("KSAU", "Kommunstyrelsens arbetsutskott", "kommunstyrelsens arbetsutskott", "formal", (21, 22, 23, 24), 4, "KS", "Mora kommun", "Sessionssalen, Mora"),
        Council("SON", "Socialnämnden", "socialnämnden", "formal", (24, 25, 26, 27, 0), 21, "SN", "Mora kommun", "Kommunhuset, Mora"),
        Council("SLK", "Socialnämnden", "socialnämnden", "formal", (28, 29, 3, 5, 16), 17, "SON", "Leksands kommun", "Kommunhuset, Leksand"),
        Council("MBN", "Miljö- och byggnadsnämnden", "miljö- och byggnadsnämnden", "formal", (22, 27, 19, 12), 26, "MBN", "Mora kommun", "Kommunhuset, Mora"),
        Council("SKO", "Skolchefsnätverket i Dalarna", "skolchefsnätverket", "web", (14, 15, 16, 28, 29, 6), 10, place="Rättviks kulturhus"),
    )
}  # fmt: skip
