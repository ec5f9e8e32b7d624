"""Every number on the pages is what `kg query` counts: on the five, on a made county and on the 118 documents.

All that the pages count stands in an element of class `number` or `n`; one that no check takes fails.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

import pytest
from county.generator import generate
from lxml import html

from kg import pipeline, query
from kg.folder import Folder
from kg.graph.store import open_graph
from kg.view import gather, late, pages, site

Ask = Callable[[str], list[tuple[str, ...]]]

STEPS = "?step a kg:IssueStep ; kg:stepOf ?issue ."
SEEN = """?claim kg:participant ?person ; kg:participationIn ?in . OPTIONAL { ?in kg:partOfMeeting ?of }
    BIND(COALESCE(?of, ?in) AS ?meeting) ?meeting a kg:Meeting ; kg:date ?date .
    FILTER NOT EXISTS { ?claim kg:attendanceStatus code:absent }"""
ACTS = {
    "received": "?c kg:assignedTo ?who ; kg:givenIn/kg:partOfMeeting ?m",
    "gave": "?c kg:assignedBy ?who ; kg:givenIn/kg:partOfMeeting ?m",
    "promised": "?c kg:madeIn/kg:partOfMeeting/kg:heldBy ?who",
    "decided": "?c kg:decidedBy ?who ; kg:decidedIn/kg:partOfMeeting ?m",
    "presented": "?c kg:role code:presenter ; kg:participant ?who ; kg:participationIn/kg:partOfMeeting ?m",
    "reservation": "?c a kg:Reservation ; kg:declaredBy ?who ; kg:declaredIn/kg:partOfMeeting ?m",
    "recusal": "?c a kg:Recusal ; kg:declaredBy ?who ; kg:declaredIn/kg:partOfMeeting ?m",
    "ballot": "?c kg:voter ?who ; kg:ballotIn/kg:votedIn/kg:partOfMeeting ?m",
    "sent": "?c a kg:Handoff ; kg:fromBody ?who ; kg:inAgendaItem/kg:partOfMeeting ?m ; kg:toBody/skos:prefLabel ?o",
    "got": "?c a kg:Handoff ; kg:toBody ?who ; kg:inAgendaItem/kg:partOfMeeting ?m ; kg:fromBody/skos:prefLabel ?o",
    "absent": "?c kg:participant ?who ; kg:attendanceStatus code:absent ; kg:participationIn ?in",
}


@dataclass
class Sheet:
    """A page and the numbers on it that have been compared."""

    tree: html.HtmlElement
    taken: set[html.HtmlElement] = field(default_factory=set)

    def at(self, path: str) -> list[html.HtmlElement]:
        return self.tree.xpath(path)  # type: ignore[no-any-return]

    def take(self, element: html.HtmlElement) -> int:
        self.taken.add(element)
        return int(element.text_content().replace("\xa0", "").rstrip("% "))

    def number(self, path: str) -> int:
        """The number in the only element there; 0 where there is none."""
        found = self.at(path)
        assert len(found) < 2, path
        return self.take(found[0]) if found else 0

    def left(self) -> list[str]:
        counted = self.at("//*[contains(concat(' ', @class, ' '), ' number ') or @class='n']")
        return [
            html.tostring(each.getparent())[:200] for each in counted if each not in self.taken and each.text
        ]


@pytest.fixture(scope="module", params=["built", "county", "hundred"])
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    if request.param != "county":
        return Path(request.getfixturevalue(request.param))
    made, papers = tmp_path_factory.mktemp("county") / "graph", tmp_path_factory.mktemp("papers")
    generate(papers, 3)
    pipeline.build([papers], Folder(made))
    return made


@pytest.fixture(scope="module")
def ask(folder: Path) -> Iterator[Ask]:
    with query.Session(folder) as session:

        def rows(text: str) -> list[tuple[str, ...]]:
            found = session.run(text, timeout=120, max_rows=None).rows
            return [tuple("" if term is None else str(term.value) for term in row) for row in found]  # type: ignore[union-attr]

        yield rows


@pytest.fixture(scope="module")
def sheets(folder: Path) -> dict[str, Sheet]:
    """Every page but those that count nothing."""
    wanted = ("index", "floden", "utlovat", "verk", "municipality-", "issue-", "person-", "organ-", "protocol-")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(late, "WHOLE", 10**9)  # no page in pieces: what a page counts stands in it
        made = site.pages(open_graph(folder), pages.texts(folder))
        return {name: Sheet(html.fromstring(text)) for name, text in made if name.startswith(wanted)}


def counts(ask: Ask, what: str, by: str, where: str) -> Counter[str]:
    """How many different `what` there are for each `by`."""
    asked = f"SELECT {by} (COUNT(DISTINCT {what}) AS ?n) WHERE {{ {where} }} GROUP BY {by}"
    return Counter({row[0]: int(row[-1]) for row in ask(asked) if row[0]})


def one(ask: Ask, what: str, where: str) -> int:
    return int(ask(f"SELECT (COUNT(DISTINCT {what}) AS ?n) WHERE {{ {where} }}")[0][0])


def iri_of(href: str, names: dict[str, str]) -> str:
    """The thing a link leads to: a page of its own, or its place in the graph."""
    return unquote(href.partition("#n=")[2]) or names[href.removesuffix(".html")]


@pytest.fixture(scope="module")
def names(ask: Ask) -> dict[str, str]:
    """The name of a page → the thing it tells of."""
    kinds = {"issue": "issue", "person": "person", "organ": "body", "protocol": "meeting"}
    found = {}
    for page, kind in kinds.items():
        for (iri,) in ask(f"SELECT DISTINCT ?t WHERE {{ ?t a ?c FILTER(CONTAINS(STR(?t), '/id/{kind}/')) }}"):
            found[f"{page}-{iri.rsplit('/', 1)[1]}"] = iri
    return found


def awaited(ask: Ask) -> Counter[str]:
    """Issue → promises and assignments that are open, a sentence counted once."""
    return Counter(issue for issue, _, state, _ in told(ask) if state == "open")


def told_once(ask: Ask, state: str, *, timed: bool | None = None) -> set[frozenset[str]]:
    """The promises of that state, each once whatever issues it concerns; only those with a due time, or without."""
    return {
        claims for _, claims, known, due in told(ask) if known == state and timed in (None, bool(due))
    }


def told(ask: Ask) -> Iterator[tuple[str, frozenset[str], str, str]]:
    """Issue, claims, state and due time of each promise: one within the words of an assignment, due at the same time
    or charging the same, is that assignment, in the state of the better known."""
    rows = ask(
        """SELECT DISTINCT ?issue ?claim ?state ?file ?start ?end ?due ?who WHERE {
        ?claim kg:concernsIssue ?issue ; kg:promiseState|kg:assignmentStatus ?state ; kg:date ?date ; kg:evidence ?span .
        ?span oa:hasSource ?file ; oa:start ?start ; oa:end ?end
        OPTIONAL { ?claim kg:dueText ?due } OPTIONAL { ?claim kg:assignedTo ?who } }"""
    )
    spans: dict[tuple[str, str], set[tuple[str, int, int]]] = defaultdict(set)
    known: dict[str, tuple[str, str]] = {}
    who: dict[str, set[str]] = defaultdict(set)
    for issue, claim, state, file, start, end, due, each in rows:
        spans[issue, claim].add((file, int(start), int(end)))
        known[claim] = state.rsplit("/", 1)[1], due or ""
        who[claim] |= {each} if each else set()

    def within(one: tuple[str, str], other: tuple[str, str]) -> bool:
        return any(
            a[0] == b[0] and (a[1] - b[1]) * (a[2] - b[2]) <= 0 for a in spans[one] for b in spans[other]
        )

    groups: dict[tuple[str, str], list[str]] = {key: [key[1]] for key in spans if "/assignment/" in key[1]}
    for key in sorted(key for key in spans if "/promise/" in key[1]):
        near = [other for other in groups if other[0] == key[0] and "/assignment/" in other[1] and within(key, other)]
        charged = {name for other in near for name in who[other[1]]}
        dues = {other: (known[key[1]][1], known[other[1]][1]) for other in near}
        fits = (other for other, (a, b) in dues.items() if a == b or (not (a and b) and who[other[1]] == charged))
        groups.setdefault(next(fits, key), []).append(key[1])
    order = ("met", "late", "silent", "open", "unknown")
    for (issue, _), claims in groups.items():
        state = min((known[claim][0] for claim in claims), key=order.index)
        yield issue, frozenset(claims), state, next((known[claim][1] for claim in claims if known[claim][1]), "")


def test_the_numbers_of_the_index(sheets: dict[str, Sheet], ask: Ask, names: dict[str, str]) -> None:
    sheet = sheets["index.html"]
    for heading, cls in (("issues", "kg:Issue"), ("bodies", "kg:Body"), ("people", "foaf:Person")):
        assert sheet.number(f"//h2[@id='{heading}']/span[@class='number']") == one(ask, "?t", f"?t a {cls}")
    assert sheet.number("//h2[@id='meetings']/span[@class='number']") == one(
        ask, "?m", "?m a kg:Meeting ; kg:date ?d ; kg:meetingStatus ?s"
    )
    assert (
        sheet.number("//h2[@id='findings']/span[@class='number']")
        == one(ask, "?f", "?f a kg:Finding ; kg:foundIn ?r ; kg:stage ?s ; kg:text ?t")
        == sum(
            sheet.take(each)
            for each in sheet.at("//section[@aria-labelledby='findings']/h3/span[@class='number']")
        )
    )
    steps, open_ = counts(ask, "?step", "?issue", STEPS), awaited(ask)
    bodies = counts(ask, "?body", "?issue", STEPS + " ?step kg:inBody ?body .")
    unsure = {
        row[0]
        for row in ask(
            f"SELECT ?issue (MIN(?c) AS ?least) WHERE {{ {STEPS} ?step kg:confidence ?c }} GROUP BY ?issue HAVING(MIN(?c) < 0.7)"
        )
    }
    lines = sheet.at("//ol[contains(@class, 'issues')]/li")
    for line in lines:
        iri = iri_of(line.xpath(".//a")[0].get("href"), names)
        said = [sheet.take(each) for each in line.xpath(".//span[@class='n']")]
        assert said == [steps[iri], *([open_[iri]] if open_[iri] else [])], iri
    marks = {"moved": sum(n > 1 for n in bodies.values()), "awaited": len(+open_), "unsure": len(unsure)}
    for mark, count in marks.items():
        assert sheet.number(f"//label[input/@value='{mark}']/span[@class='number']") == (
            count if len(lines) > 1 else 0
        )
    held = counts(ask, "?m", "?b", "?m kg:heldBy ?b ; kg:date ?d ; kg:meetingStatus ?s")
    minuted = counts(ask, "?m", "?b", "?m kg:heldBy ?b ; kg:date ?d ; kg:meetingStatus code:minuted")
    handled = counts(ask, "?issue", "?body", STEPS + " ?step kg:inBody ?body .")
    for card in sheet.at("//ol[contains(@class, 'cards')]/li"):
        iri = iri_of(card.xpath(".//a")[0].get("href"), names)
        said = [sheet.take(each) for each in card.xpath(".//span[@class='n']")]
        unseen = held[iri] - minuted[iri]
        all_ = [held[iri], handled[iri], minuted[iri], *([unseen] if unseen else [])]
        assert said == (all_ if held[iri] else [handled[iri]] if handled[iri] else []), iri
    seen = counts(ask, "?meeting", "?person", SEEN)
    for person in sheet.at("//ol[contains(@class, 'people')]/li"):
        iri = iri_of(person.xpath(".//a")[0].get("href"), names)
        assert [sheet.take(each) for each in person.xpath(".//span[@class='n']")] == (
            [seen[iri]] if seen[iri] else []
        )
    assert sheet.number("//a[@href='utlovat.html']//span[@class='n']") == len(told_once(ask, "silent", timed=True))
    assert sheet.left() == []


def test_the_numbers_of_the_promises(sheets: dict[str, Sheet], ask: Ask) -> None:
    sheet = sheets["utlovat.html"]
    wanted = {
        "overdue": told_once(ask, "silent", timed=True),
        "silent": told_once(ask, "silent", timed=False),
        **{state: told_once(ask, state) for state in ("late", "open", "met", "unknown")},
    }
    for group, once in wanted.items():
        assert sheet.number(f"//h2[@id='{group}-h']/span[@class='number']") == len(once)
        assert sheet.number(f"//a[@class='{group}']/strong") == len(once)
    for each in ("//h2[@id='alone-h']/span[@class='number']", "//a[@class='alone']/strong"):
        sheet.number(each)
    assert sheet.left() == []


def test_the_numbers_of_the_flows(sheets: dict[str, Sheet], ask: Ask) -> None:
    sheet = sheets["floden.html"]
    rows = ask(
        """SELECT ?from ?to (COUNT(DISTINCT ?c) AS ?n) WHERE { ?c a kg:Handoff ; kg:date ?d ; kg:fromBody ?a ; kg:toBody ?b .
        ?a skos:prefLabel|foaf:name ?from . ?b skos:prefLabel|foaf:name ?to } GROUP BY ?a ?b ?from ?to"""
    )
    expected = sorted((f"{source} → {target}", int(n)) for source, target, n in rows)
    said = []
    for pair in sheet.at("//div[@class='pair']"):
        name = " ".join(pair.xpath(".//span[@class='move']")[0].text_content().split())
        count = sheet.take(pair.xpath(".//summary/span[@class='number']")[0])
        assert count == len(pair.xpath(".//li[@data-row]"))
        said.append((name, count))
        for cell in sheet.at(f"//a[contains(@class, 'cell') and @href='#{pair.get('id')}']"):
            assert int(cell.text) == count
    assert sorted(said) == expected
    assert sheet.left() == []


def test_the_numbers_of_the_issues(sheets: dict[str, Sheet], ask: Ask, names: dict[str, str]) -> None:
    steps, open_ = counts(ask, "?step", "?issue", STEPS), awaited(ask)
    bodies = counts(ask, "?body", "?issue", STEPS + " ?step kg:inBody ?body .")
    moves = counts(ask, "?c", "?issue", "?c a kg:Handoff ; kg:stepOf ?issue ; kg:date ?d")
    sure: dict[str, list[int]] = defaultdict(list)
    for issue, _, confidence in ask(
        f"SELECT DISTINCT ?issue ?step ?c WHERE {{ {STEPS} ?step kg:confidence ?c }}"
    ):
        sure[issue].append(round(float(confidence) * 100))
    made = {name: sheet for name, sheet in sheets.items() if name.startswith("issue-")}
    assert len(made) == one(ask, "?t", "?t a kg:Issue")
    for name, sheet in made.items():
        iri = names[name.removesuffix(".html")]
        assert sheet.number("//dl[@class='head']/div[3]/dd/span[@class='n']") == bodies[iri]
        assert sheet.number("//dl[@class='head']/div[4]/dd/span[@class='n']") == steps[iri]
        said = [sheet.take(each) for each in sheet.at("//ol[@class='steps']//span[@class='n']")]
        assert sorted(said) == sorted(sure[iri]), name
        assert len(sheet.at("//section[@aria-labelledby='handoffs-h']/ol/li")) == moves[iri]
        promises = sheet.at("//section[@aria-labelledby='promises']/ol/li")
        assert (
            sum(
                "open" in each.xpath(".//span[contains(@class, 'chip')]/@class")[0].split()
                for each in promises
            )
            == open_[iri]
        )
        unanswered = [
            each
            for each in promises
            if {"silent", "unknown"} & set(each.xpath(".//span[contains(@class, 'chip')]/@class")[0].split())
        ]
        assert sheet.number("//a[@href='#promises']/span[@class='n']") == len(unanswered)
        assert sheet.left() == [], name


def test_the_numbers_of_people_and_bodies(sheets: dict[str, Sheet], ask: Ask, names: dict[str, str]) -> None:
    acts = {kind: counts(ask, "?c", "?who", where) for kind, where in ACTS.items()}
    seen = counts(ask, "?meeting", "?person", SEEN)
    held = counts(ask, "?m", "?b", "?m kg:heldBy ?b ; kg:date ?d ; kg:meetingStatus ?s")
    came = Counter(
        {
            (b, p): int(n)
            for b, p, n in ask(
                f"SELECT ?b ?person (COUNT(DISTINCT ?meeting) AS ?n) WHERE {{ {SEEN} ?meeting kg:heldBy ?b . ?claim kg:role ?r FILTER(?r != code:presenter) }} GROUP BY ?b ?person"
            )
        }
    )
    told = [name for name in sheets if name.startswith(("person-", "organ-"))]
    assert told
    for name in told:
        sheet, iri = sheets[name], names[name.removesuffix(".html")]
        for kind, found in acts.items():
            assert sheet.number(f"//h2[@id='{kind}-h']/span[@class='number']") == found[iri], (name, kind)
        meetings = held[iri] if name.startswith("organ-") else seen[iri]
        assert sheet.number("//h2[@id='years-h']/span[@class='number']") == meetings, name
        years = [sheet.take(each) for each in sheet.at("//ul[@class='years']//strong")]
        assert sum(years) == meetings
        assert len(sheet.at("//h2[@id='years-h']/..//ol/li")) == meetings
        people = sheet.at("//ul[@class='people']/li")
        assert sheet.number("//h2[@id='people-h']/span[@class='number']") == len(people)
        assert len(people) == len({p for b, p in came if b == iri and name.startswith("organ-")})
        for person in people:
            other = iri_of(person.xpath(".//a")[0].get("href"), names)
            assert sheet.take(person.xpath(".//span[@class='n']")[0]) == came[iri, other], (name, other)
        issues = sheet.at("//ul[@class='related']/li")
        assert sheet.number("//h2[@id='issues-h']/span[@class='number']") == len(issues)
        linked = Counter(a.get("href") for a in sheet.at("//ol[@class='rows']//p[@class='tags']/a"))
        for each in issues:
            assert (
                sheet.take(each.xpath(".//span[@class='n']")[0]) == linked[each.xpath(".//a")[0].get("href")]
            )
        for role in sheet.at("//section[@aria-labelledby='roles-h']//li"):
            assert 0 < sheet.take(role.xpath(".//span[@class='n']")[0]) <= meetings
        assert sheet.left() == [], name


def test_the_stretches_of_the_protocols(sheets: dict[str, Sheet], ask: Ask, names: dict[str, str]) -> None:
    rows = ask(
        """SELECT DISTINCT ?meeting ?start ?end WHERE { VALUES ?class { kg:Decision kg:Assignment kg:Promise kg:Handoff
        kg:Participation kg:IssueStep kg:AgendaItem kg:Mention } ?claim a ?class ; kg:evidence ?span .
        ?span oa:hasSource ?rendition ; oa:start ?start ; oa:end ?end . ?rendition kg:renditionOf/kg:minutesOf ?meeting }"""
    )
    expected: dict[str, set[str]] = defaultdict(set)
    for meeting, start, end in rows:
        expected[meeting].add(f"c{start}-{end}")
    shown = {name: sheet for name, sheet in sheets.items() if name.startswith("protocol-")}
    assert len(shown) == one(ask, "?m", "?r kg:renditionOf/kg:minutesOf ?m")
    for name, sheet in shown.items():
        listed = {
            href.rsplit("#", 1)[1].rsplit("-c", 1)[-1]
            for href in sheet.at("//a[contains(@class, 'go ')]/@href")
        }
        listed = {each if each.startswith("c") else f"c{each}" for each in listed}
        assert expected[names[name.removesuffix(".html")]] <= listed
        assert sheet.left() == []


TYPES = {
    "body": "kg:Body",
    "issue": "kg:Issue",
    "meeting": "kg:Meeting",
    "item": "kg:AgendaItem",
    "person": "foaf:Person",
    "municipality": "kg:Municipality",
    "decision": "kg:Decision",
    "assignment": "kg:Assignment",
    "promise": "kg:Promise",
}
LINKS = {
    "heldBy": ("?a", "?b", "?a a kg:Meeting ; kg:heldBy ?b"),
    "concernsIssue": ("?a", "?b", "?a kg:concernsIssue ?b . ?b a kg:Issue"),
    "memberOf": ("?a", "?b", "?a org:memberOf ?b . ?a a foaf:Person . ?b a kg:Body"),
    "handoff": ("?a", "?b", "?c a kg:Handoff ; kg:fromBody ?a ; kg:toBody ?b"),
    "handledBy": ("?a", "?b", "?c a kg:IssueStep ; kg:stepOf ?a ; kg:inBody ?b"),
    "decidedIn": ("?c", "?b", "?c a kg:Decision ; kg:decidedIn ?b"),
}


def test_the_numbers_of_the_graph(folder: Path, ask: Ask) -> None:
    """What the legend counts as all of a type, and how many relations of a kind there are."""
    data = gather.network(open_graph(folder))
    nodes, links = Counter(node.type for node in data.nodes), Counter(edge.label for edge in data.edges)
    named = "skos:prefLabel|foaf:name|rdfs:label|dcterms:title|kg:text ?label"
    for kind, cls in TYPES.items():
        assert nodes[kind] == one(ask, "?t", f"?t a {cls} ; {named}"), kind
    known = {node.id for node in data.nodes}
    for label, (source, target, where) in LINKS.items():
        rows = ask(f"SELECT DISTINCT {source} {target} WHERE {{ {where} }}")
        expected = {
            row for row in rows if set(row) <= known and (label != "concernsIssue" or row[0] in known)
        }
        assert links[label] == len(expected), label


def test_the_numbers_of_works(sheets: dict[str, Sheet], ask: Ask) -> None:
    sheet = sheets["verk.html"]
    made = {name: each for name, each in sheets.items() if name.startswith("verk-")}
    assert sheet.number("//h2[@id='works-h']/span[@class='number']") == len(
        sheet.at("//section[@aria-labelledby='works-h']//li")
    )
    places = sheet.at("//section[@aria-labelledby='places-h']//li")
    assert sheet.number("//h2[@id='places-h']/span[@class='number']") == len(places)
    for place in places:
        record = sheets[place.xpath("./a/@href")[0]]
        named = record.at("//section[@aria-labelledby='work-h']//a[@class='title']/@href")
        assert sheet.take(place.xpath(".//span[@class='n']")[0]) == len(set(named))
        for section in record.at("//section[@aria-labelledby]"):
            rows = section.xpath(".//ol[starts-with(@class, 'rows')]/li")
            assert record.take(section.xpath("./h2/span[@class='number']")[0]) == len(rows)
        assert record.left() == []
    assert sheet.left() == []
    stated = counts(ask, "?c", "?work", "?c a kg:WorkStatement ; kg:ofWork ?work")
    assert sum(stated.values()) == sum(
        each.take(n) for each in made.values() for n in each.at("//h2[@id!='points-h']/span[@class='number']")
    )
    for each in made.values():
        for section in each.at("//section[@aria-labelledby]"):
            rows = section.xpath(".//p[@class='said']/span") or section.xpath("./ol/li")
            assert each.take(section.xpath("./h2/span[@class='number']")[0]) == len(rows)
        assert each.left() == []
