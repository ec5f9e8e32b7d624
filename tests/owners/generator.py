"""Twenty owners with bodies of the same names → their documents, and who and what in them is one.

Municipalities known and unknown to the lists, associations, a region and a parish; invented people. Each owner
has people of its own, some with a name that somebody elsewhere bears too.
"""

import random
from dataclasses import dataclass
from pathlib import Path

PLACES = (
    (
        "{} kommun",
        ("Tierps", "Vimmerby", "Sotenäs", "Gransjöns", "Storviks", "Malungsfors", "Åkerö", "Norrgärde"),
    ),
    ("{} samfällighetsförening", ("Björkbackens", "Lugnviks", "Stenbrons", "Hasselängens")),
    ("{} hembygdsförening", ("Ramshyttans", "Fågelsångs")),
    ("Brf {}", ("Linden", "Kaptenen", "Tallkotten")),
    ("Region {}", ("Halland", "Gävleborg")),
    ("{} församling", ("Ödeby",)),
)
GIVEN = ("Tora", "Egil", "Siv", "Alrik", "Majken", "Rut", "Folke", "Hjördis", "Sten", "Ebba", "Nils", "Kerstin", "Viktor", "Signe", "Olof", "Elsa", "Ivar", "Berit", "Göran", "Maja")  # fmt: skip
FAMILY = ("Lindqvarn", "Myrbrink", "Ugglemo", "Tallmo", "Sundnäs", "Kvarnvik", "Ekvall", "Brattmo", "Rönnhag", "Alsvik", "Hedmyr", "Granmo", "Åkvist", "Nordmyr", "Stenbrink", "Fallvik", "Lövgran", "Tjärnmo", "Björnvik", "Askmyr", "Ringnäs", "Vretmo", "Klintvik", "Sjöhag", "Moregård", "Bergvret", "Almhag", "Dalmyr", "Kärrbrink", "Ulvnäs")  # fmt: skip
SHARED = ("Anna Andersson", "Lars Johansson", "Karin Nilsson", "Tora Ugglemo", "Nils Brattmo")
"""Names borne in several owners' lists by people who are strangers to each other."""
PARTIES = ("S", "M", "C", "V", "KD")
MONTHS = ("januari", "februari", "mars", "april", "maj", "juni", "september", "oktober", "november")
MATTERS = ("Snöröjning", "Budget", "Belysning", "Lokaler", "Avgifter", "Städdag", "Badplats", "Vägskyltar", "Försäkring", "Underhåll")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Paper:
    """A document: its file, the body that met (owner and name), and name → person in it."""

    path: Path
    body: tuple[str, str]
    people: dict[str, str]


def owners() -> list[str]:
    return [form.format(name) for form, names in PLACES for name in names]


def generate(folder: Path, seed: int = 1, each: int = 2, bare: int = 0) -> list[Paper]:
    """Write `each` documents of every owner; every `bare`th document's head names no owner (0: all do)."""
    chance = random.Random(seed)
    papers: list[Paper] = []
    names = [f"{given} {family}" for family in FAMILY for given in GIVEN]
    chance.shuffle(names)
    for number, owner in enumerate(owners()):
        formal = owner.endswith("kommun") or owner.startswith("Region")
        members = [names.pop() for _ in range(9)] + chance.sample(SHARED, 2)
        party = {name: chance.choice(PARTIES) for name in members}
        bodies = _bodies(owner, number)
        for turn in range(each):
            body = bodies[turn % len(bodies)]
            present = [members[0], *chance.sample(members[1:], 8)]
            hidden = bool(bare) and len(papers) % bare == bare - 1
            head = _head(chance, "" if hidden else owner, body)
            day = f"{chance.randint(1, 28)} {MONTHS[(number + 2 * turn) % 9]} {2019 + turn % 3}"
            path = folder / f"{len(papers):03}.txt"
            path.write_text(
                _text(chance, head, day, present, party if formal else {}, body), encoding="utf-8"
            )
            papers.append(Paper(path, (owner, body), {name: f"{owner}|{name}" for name in present}))
    return papers


def _bodies(owner: str, number: int) -> tuple[str, ...]:
    if owner.endswith("kommun"):
        return (
            ("Kommunstyrelsen",),
            ("Kommunfullmäktige",),
            ("Socialnämnden",),
            ("Kommunala pensionärsrådet",),
        )[number % 4]
    if owner.startswith("Region"):
        return ("Regionstyrelsen",)
    return ("Styrelsen",)


def _head(chance: random.Random, owner: str, body: str) -> str:
    if not owner:
        return f"PROTOKOLL\n{body}\n"
    return chance.choice((
        f"{owner.upper()}\n{body}                        PROTOKOLL\n",
        f"{owner}\n{body}\n\nProtokoll\n",
        f"PROTOKOLL\n{body}\n{owner}\n",
        f"Protokoll {body}, {owner}\n",
    ))  # fmt: skip


def _text(
    chance: random.Random, head: str, day: str, present: list[str], party: dict[str, str], body: str
) -> str:
    lines = [head, f"Datum: {day}", "Tid: kl. 18.00–20.15", "Plats: Samlingssalen", "", "Närvarande"]
    for place, name in enumerate(present):
        mark = f" ({party[name]})" if party else ""
        lines.append(f"{name}{mark}{', ordförande' if place == 0 else ''}")
    for number, matter in enumerate(chance.sample(MATTERS, 3), 1):
        lines += [
            "",
            f"§ {number} {matter}",
            f"{present[number]} informerar om ärendet.",
            f"{body} beslutar att godkänna förslaget.",
        ]
    return "\n".join(lines) + "\n"
