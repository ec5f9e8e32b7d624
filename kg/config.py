"""Where things are: bundled data, the ontology, the graph folder. Reads the environment, changes nothing."""

import os
from pathlib import Path

PACKAGE = Path(__file__).parent
DATA = Path(os.environ.get("KG_LANGUAGE_PACK") or PACKAGE / "data")
"""The language pack, all that is matched and said in one language: KG_LANGUAGE_PACK, else the Swedish that comes along."""
SAMPLES = PACKAGE / "samples"

MAX_BYTES = 20_000_000
"""A file larger than this is no protocol (the largest of Sweden's councils stay under 5 MB of text)."""


def graph_dir(given: Path | None = None) -> Path:
    """The graph folder: as given, else KG_GRAPH, else ./protokollgraf."""
    return given or Path(os.environ.get("KG_GRAPH") or "protokollgraf")


def ontology_dir() -> Path:
    """The ontology: inside the wheel, or beside the package in a checkout."""
    inside = PACKAGE / "ontology"
    return inside if inside.is_dir() else PACKAGE.parent / "ontology"
