"""Why things told apart are one, and which documents belong to no meeting: both said with their proof."""

from collections import Counter

from kg.graph.writer import Writer
from kg.model import Reading, vocab
from kg.model.collection import Collection


def write(writer: Writer, collection: Collection) -> None:
    """Write each identity across owners and each document left out."""
    count: Counter[str] = Counter()
    for identity in collection.identities:
        count[identity.iri] += 1
        node = vocab.identity(identity.iri, count[identity.iri])
        status, confidence = ("curated", 1.0) if identity.curated else ("derived", 0.8)
        writer.claim(
            writer.derived, node, "kg:IdentityClaim", identity.evidence, confidence, status, "linked"
        )
        writer.derived.says(node, "kg:identifies", identity.iri)
        writer.derived.plain(node, "skos:note", identity.why)
    for reading, why in collection.left_out:
        _left_out(writer, reading, why)


def _left_out(writer: Writer, reading: Reading, why: str) -> None:
    document = reading.protocol.document
    sheet, node = writer.rendition(document.sha256), vocab.left_out(document.sha256)
    sheet.a(node, "kg:LeftOut")
    sheet.plain(node, "kg:sha256", document.sha256)
    sheet.plain(node, "kg:fileName", document.file)
    sheet.plain(node, "kg:mediaType", document.media_type)
    messages = [
        ("resolve", why),
        *((one.stage, one.message) for one in reading.doubts),
    ]
    for number, (stage, message) in enumerate(messages, 1):
        finding = vocab.finding(document.sha256, number)
        sheet.a(finding, "kg:Finding")
        sheet.plain(finding, "kg:stage", stage)
        sheet.text(finding, "kg:text", message)
        sheet.says(finding, "kg:foundIn", node)
