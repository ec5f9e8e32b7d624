"""Made-up councils for the tests of the pages: no name, date or place is taken from a real protocol."""

import random

from kg.view.agents import Act, Flow, FlowsData, Held, Move, Person, Role, ThingData
from kg.view.data import (
    Edge,
    Evidence,
    Fact,
    Gap,
    Handoff,
    Highlight,
    IssueData,
    IssueHead,
    NetworkData,
    Node,
    PassageData,
    Promise,
    Related,
    Rendition,
    Step,
)
from kg.view.index_data import BodyLine, FindingLine, IndexData, IssueLine, MeetingMark, PersonLine

BASE = "https://w3id.org/protokollgraf/id/"
BODIES = (
    "Specifika samverkansrådet för fjällräddning samt skoteled",
    "Chefsgruppen för fjällräddning",
    "Regionala samverkansrådet i Ödedals län",
    "Nämnden för vägar och vatten",
    "Arbetsutskottet",
)
ISSUES = (
    "Gemensam larmcentral för fjällräddningen",
    "Östra skoterleden förbi Ådalssjön",
    "Överenskommelse om isvägar",
    "Hjälpmedel till frivilliga",
    "Åtgärdsplan för lavinvarning",
    "Samordnad kartproduktion",
    "Utbildning av ledare",
    "Ny taxa för fjällstugor",
    "Digital anslagstavla",
    "Beredskap vid snöstorm",
    "Remiss om ny väglag",
    "Lån av bandvagn",
)
PEOPLE = (
    "Åsa Ödmark",
    "Örjan Älvstrand",
    "Ingela Fjällgren",
    "Måns Myrhed",
    "Tove Tallbacka",
    "Nils-Erik Norrsken",
    "Siv Snöfors",
    "Karl Kvarnlund",
    "Ebba Enerås",
    "Ulf Uddevik",
    "Maja Mosskulla",
    "Per-Olof Palsmyr",
)
MUNICIPALITIES = ("Ödedal", "Ålvik", "Mossheden", "Västervidda")
QUOTE = "Ärendet hänsköts till chefsgruppen för beredning och återkommer vid nästa möte."
DATES = (
    "2021-02-12",
    "2021-05-07",
    "2021-11-19",
    "2022-02-11",
    "2022-06-03",
    "2022-10-14",
    "2023-03-17",
    "2023-09-22",
)


def evidence(n: int, quote: str = QUOTE) -> Evidence:
    start = 100 * n
    return Evidence(
        quote,
        f"protokoll_{n % 5}.txt",
        n % 6 + 1,
        start,
        start + len(quote),
        f"protocol-{n % 5}.html#c{start}-{start + len(quote)}",
    )


def iri(kind: str, n: int) -> str:
    return f"{BASE}{kind}/nr-{n}"


def network() -> NetworkData:
    """About a hundred nodes, as five protocols give."""
    proof = tuple(evidence(n) for n in range(40))
    nodes: list[Node] = []
    edges: list[Edge] = []
    for n, label in enumerate(BODIES):
        nodes.append(
            Node(
                iri("body", n),
                "body",
                label,
                (Fact("fact.kind", "council"),),
                (2021, 2022, 2023),
                size=30 - n,
            )
        )
    for n, date in enumerate(DATES):
        body = n % 3
        nodes.append(
            Node(
                iri("meeting", n),
                "meeting",
                f"{BODIES[body].split()[0]} {date}",
                (Fact("fact.date", date, (n,)), Fact("fact.place", "Fjällsalen, Ödedal", (n + 1,))),
                (int(date[:4]),),
                (iri("body", body),),
                date,
                size=8,
                href=f"protocol-{n % 5}.html",
            )
        )
        edges.append(Edge(iri("meeting", n), iri("body", body), "heldBy", evidence=(n,)))
    for n, label in enumerate(ISSUES):
        met = sorted({(n * k + k) % len(DATES) for k in range(1, 2 + n % 4 + 1)})
        held = tuple(sorted({iri("body", m % 3) for m in met}))
        nodes.append(
            Node(
                iri("issue", n),
                "issue",
                label,
                (
                    Fact("fact.first", DATES[met[0]]),
                    Fact("fact.step", f"Hänskjutet {DATES[met[-1]]}", (n, n + 8)),
                ),
                tuple(sorted({int(DATES[m][:4]) for m in met})),
                held,
                DATES[met[0]],
                size=3 + 2 * len(met),
                href=f"issue-{n}.html",
            )
        )
        edges += [
            Edge(
                iri("issue", n),
                iri("meeting", m),
                "treated",
                "derived" if m % 3 == 2 else "stated",
                0.62 if m % 3 == 2 else 0.95,
                (n,),
            )
            for m in met
        ]
        for k in range(3):
            item = 3 * n + k
            nodes.append(
                Node(
                    iri("item", item),
                    "item",
                    f"§ {item + 1} {label}",
                    (Fact("fact.number", f"§ {item + 1}"),),
                    (int(DATES[met[k % len(met)]][:4]),),
                    held,
                    DATES[met[k % len(met)]],
                    status="stated",
                    confidence=0.9,
                )
            )
            edges.append(Edge(iri("item", item), iri("issue", n), "concernsIssue", "derived", 0.8, (k,)))
    for n, name in enumerate(PEOPLE):
        nodes.append(
            Node(
                iri("person", n),
                "person",
                name,
                (Fact("fact.role", "chair" if n == 0 else "member", (n,)),),
                (2021, 2022),
                (iri("body", n % 3),),
                size=2,
                confidence=0.97,
            )
        )
        edges.append(Edge(iri("person", n), iri("body", n % 3), "memberOf", "derived", 0.9))
        edges.append(Edge(iri("person", n), iri("municipality", n % 4), "representing", evidence=(n,)))
        edges += [
            Edge(iri("person", n), iri("meeting", m), "attendee", evidence=(n,)) for m in range(n % 3, 8, 3)
        ]
    nodes += [
        Node(iri("municipality", n), "municipality", f"{name}s kommun", size=2)
        for n, name in enumerate(MUNICIPALITIES)
    ]
    edges.append(Edge(iri("body", 0), iri("body", 1), "handoff", evidence=(1, 2, 3), count=6))
    edges.append(Edge(iri("body", 1), iri("body", 2), "handoff", "derived", 0.7, (4,), count=2))
    return NetworkData("Protokollgraf", tuple(nodes), tuple(edges), proof)


def large_network(count: int = 20_000) -> NetworkData:
    """A county over thirty years: some 2.4 links a node, seeded."""
    chance = random.Random(7)
    bodies, meetings, issues = 60, count // 20, count // 8
    kinds = ["body"] * bodies + ["meeting"] * meetings + ["issue"] * issues
    kinds += chance.choices(["item", "person", "decision", "assignment"], [5, 2, 3, 1], k=count - len(kinds))
    nodes, edges = [], []
    for n, kind in enumerate(kinds):
        body = chance.randrange(bodies)
        date = f"{1995 + chance.randrange(30)}-{1 + chance.randrange(12):02d}-{1 + chance.randrange(28):02d}"
        nodes.append(
            Node(
                iri(kind, n),
                kind,
                f"{ISSUES[n % 12]} {n}" if kind != "body" else f"Nämnden för {ISSUES[n % 12].lower()} {n}",
                (Fact("fact.date", date, (n % 40,)),),
                (int(date[:4]),),
                () if kind == "body" else (iri("body", body),),
                date,
                size=40 - n % 20 if kind == "body" else chance.randrange(1, 12),
                confidence=round(chance.uniform(0.5, 1), 2),
            )
        )
        if n >= bodies:
            edges.append(Edge(iri(kind, n), iri("body", body), "handledBy"))
            for _ in range(chance.choice((1, 1, 2))):
                other = chance.randrange(n)
                edges.append(
                    Edge(iri(kind, n), iri(kinds[other], other), "mentions", "derived", 0.8, (n % 40,))
                )
    return NetworkData("Ett helt län", tuple(nodes), tuple(edges), tuple(evidence(n) for n in range(40)))


def issue() -> IssueData:
    """One issue through three bodies in three years, with all that can happen to one."""
    council, managers, region, board = BODIES[:4]
    made = [
        ("2021-02-12", (council,), "raised", "7", "actual", "Larmcentral för fjällräddningen"),
        ("2021-05-07", (managers,), "discussed", "4", "actual", "Gemensam larmcentral"),
        ("2021-05-07", (managers,), "assigned", "4", "actual", "Gemensam larmcentral"),
        ("2021-11-19", (council,), "reported", "9", "actual", "Rapport från chefsgruppen"),
        ("2021-12-15", (board,), "decided", None, "actual", "Beslut i nämnden enligt rapporten"),
        ("2022-02-11", (council, region), "discussed", "6", "actual", "Gemensamt möte om larmcentralen"),
        ("2022-06-03", (region,), "referred", "12", "actual", "Remiss om larmcentral"),
        ("2022-10-14", (managers,), "prepared", "3", "actual", "Svar på remissen"),
        ("2022-10-14", (managers,), "planned", "3", "planned", "Ny samverkan våren 2023"),
        ("2023-03-17", (council,), "decided", "8", "actual", "Överenskommelse om gemensam larmcentral"),
        ("2023-09-22", (region,), "adopted", "5", "actual", "Antagande"),
    ]
    steps = tuple(
        Step(
            date,
            bodies,
            kind,
            title,
            iri("meeting", n),
            item,
            modality,
            "derived" if kind == "prepared" else "stated",
            0.9,
            f"Samma namn, ”larmcentral”, och hänvisning till mötet {date}.",
            0.6 + n * 0.03,
            (evidence(n),),
        )
        for n, (date, bodies, kind, item, modality, title) in enumerate(made)
    )
    handoffs = (
        Handoff("2021-02-12", council, managers, "referral", evidence=(evidence(1),)),
        Handoff("2021-11-19", council, board, "decision-elsewhere", evidence=(evidence(3),)),
        Handoff("2022-06-03", region, managers, "consultation", evidence=(evidence(6),)),
        Handoff("2022-10-14", managers, council, "report", "planned", evidence=(evidence(7),)),
    )
    promises = (
        Promise("2021-05-07", "2021-11", "met", "Chefsgruppen återkommer i november.", (evidence(2),)),
        Promise(
            "2022-10-14", "2023-Q1", "late", "Förslaget läggs fram under första kvartalet.", (evidence(8),)
        ),
        Promise("2023-03-17", "2023-12", "silent", "Uppföljning till årets slut.", (evidence(9),)),
    )
    related = (Related(iri("issue", 9), ISSUES[9], "Nämns i samma punkt den 6 juni 2022.", "issue-9.html"),)
    head = IssueHead(
        iri("issue", 0), ISSUES[0], "2021-02-12", "2023-09-22", (council, managers, region, board)
    )
    return IssueData(
        head,
        steps,
        handoffs,
        promises,
        related,
        (council, managers, region, board),
        (Gap(managers, "2021-08-01", "2022-04-30"),),
    )


def flows() -> FlowsData:
    """Two pairs of bodies over three years."""
    council, managers = BODIES[0], BODIES[1]
    kinds = ("referral", "report", "consultation", "forwarding")
    moves = tuple(
        Move(
            date,
            kind,
            "actual",
            "derived" if n == 2 else "stated",
            ((ISSUES[n], f"issue-{n}.html"),),
            "",
            (evidence(n),),
        )
        for n, (date, kind) in enumerate(
            zip(("2021-02-12", "2022-02-11", "2022-06-03", "2023-03-17"), kinds, strict=True)
        )
    )
    back = tuple(
        Move(date, "report", "planned", evidence=(evidence(7),)) for date in ("2021-05-07", "2023-09-22")
    )
    return FlowsData(
        (Flow(council, managers, moves), Flow(managers, council, back)), {council: "person-0.html"}
    )


def thing() -> ThingData:
    """A person with roles in two bodies who did one of each."""
    kinds = ("presented", "received", "sent", "reservation", "ballot", "absent")
    acts = {
        kind: tuple(
            Act(
                kind,
                DATES[n % 8],
                (BODIES[0],),
                ISSUES[n % 12],
                {"ballot": "aye", "sent": f"{BODIES[0]} i hela Ödedals län"}.get(kind, ""),
                (),
                "stated",
                (evidence(n),),
            )
            for n in range(14 if kind == "presented" else 1)
        )
        for kind in kinds
    }
    return ThingData(
        iri("person", 0),
        "person",
        PEOPLE[0],
        ("Ödmark Åsa",),
        "",
        (
            Role(
                "chair",
                BODIES[0],
                "floden.html",
                "Ödedals kommun",
                "2021-02-12",
                "2023-03-17",
                5,
                (evidence(1),),
            ),
            Role("member", BODIES[1], "floden.html", "", "2022-02-11", "2022-02-11", 1, (evidence(2),)),
        ),
        tuple(
            Held(date, "planned" if n == 3 else "minuted", (BODIES[0],), "protocol-0.html")
            for n, date in enumerate(DATES)
        ),
        acts,
        (Person(PEOPLE[1], "person-0.html", "member", 4),),
        ((ISSUES[0], "issue-0.html", 3),),
        (DATES[3],),
    )


def passage(two: bool = False) -> PassageData:
    """A protocol with nested and crossing stretches, in one version or two."""
    text = (
        "Protokoll Specifika samverkansrådet för fjällräddning samt skoteled\n\n"
        "Tid: Fredagen den 12 februari 2021\n\nNärvarande\nÅsa Ödmark\tÖdedal\nÖrjan Älvstrand\tÅlvik\n\n"
        "7. Gemensam larmcentral för fjällräddningen\n\n"
        "Åsa Ödmark föredrog ärendet. Rådet ser positivt på förslaget. "
        + QUOTE
        + " Chefsgruppen får i uppdrag att ta fram "
        "ett förslag till november 2021.\f\n8. Nästa möte\n\nNästa möte hålls den 7 maj 2021. 🎿 Åk säkert.\n"
    )
    item = text.index("7. Gemensam")
    end = text.index("\f")
    name = text.index("Åsa Ödmark föredrog")
    quote = text.index(QUOTE)
    task = text.index("Chefsgruppen får")
    spans = (
        Highlight(
            item, end, "item", "7. Gemensam larmcentral för fjällräddningen", f"graph.html#n={iri('item', 7)}"
        ),
        Highlight(
            name, name + 10, "participation", "Åsa Ödmark föredrog", f"graph.html#n={iri('person', 0)}"
        ),
        Highlight(quote, quote + len(QUOTE), "handoff", "Hänskjuts till chefsgruppen", "issue-0.html"),
        Highlight(quote + 60, task + 30, "promise", "Återkommer vid nästa möte", "issue-0.html"),
        Highlight(task, end, "assignment", "Ta fram ett förslag till november 2021", "issue-0.html"),
    )
    one = Rendition("a1", "protokoll_0.txt", text, spans, (0, end + 1))
    other = Rendition("b2", "protokoll_0_ocr.txt", text.replace("å", "a").replace("ö", "o"), spans[:3])
    return PassageData(BODIES[0], "2021-02-12", (one, other) if two else (one,))


def index() -> IndexData:
    issues = tuple(
        IssueLine(
            label,
            f"issue-{n}.html",
            DATES[n % 4],
            DATES[3 + n % 5],
            DATES[n % 4 : 4 + n % 5],
            BODIES[: 1 + n % 3],
            n % 3,
        )
        for n, label in enumerate(ISSUES)
    )
    bodies = tuple(
        BodyLine(label, f"graph.html#n={iri('body', n)}", 5 - n, n, 12 - 2 * n)
        for n, label in enumerate(BODIES)
    )
    people = tuple(
        PersonLine(name, f"graph.html#n={iri('person', n)}", MUNICIPALITIES[n % 4], 1 + n % 5, 1)
        for n, name in enumerate(PEOPLE * 6)
    )
    states = ("minuted", "minuted", "second-hand", "minuted", "planned")
    meetings = tuple(
        MeetingMark(
            date,
            (BODIES[n % 4],),
            states[n % 5],
            f"{BODIES[n % 4]} {date}",
            "protocol-1.html" if n % 5 != 2 else "",
        )
        for n, date in enumerate(DATES * 2)
    )
    findings = (
        FindingLine(
            "protokoll_1.txt", "parse", "Listan säger inte vilka som var närvarande.", "protocol-1.html"
        ),
        FindingLine("skannad.pdf", "read", "Inget textlager: kör OCR först."),
    )
    return IndexData("Protokollgraf", issues, bodies, people, meetings, findings)
