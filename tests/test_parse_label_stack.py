"""Labels one over the other with all their people under the last, as a reader of columns gives them, and near misses."""

import pytest

from tests.test_parse_notations import people

_MEMBERS = "Tyra Almgren (S), ordförande Bo Borgvik (M) Rut Ekmo (C) Uno Tallmo (V)"
_READ = "Tyra Almgren(S)#chair Bo Borgvik(M) Rut Ekmo(C) Uno Tallmo(V)"
CASES = [
    ("members and officials", f"Beslutande\nÖvriga närvarande {_MEMBERS} Karin Lövmo, förvaltningschef Sten Gripmo, utredare\n", f"{_READ} *Karin Lövmo *Sten Gripmo"),
    ("and substitutes", f"Beslutande\nErsättare\nÖvriga deltagande {_MEMBERS} Eva Almbo (S), ersättare Olle Ekbo (M), ersättare Karin Lövmo, förvaltningschef\n", f"{_READ} +Eva Almbo(S) +Olle Ekbo(M) *Karin Lövmo"),
    ("who serve for others", f"Beslutande\nÖvriga deltagande {_MEMBERS} Eva Almbo (S), ersättare för Per Grimbo (S) Karin Lövmo, förvaltningschef Sten Gripmo, utredare\n", f"{_READ} +Eva Almbo(S)>Per Grimbo *Karin Lövmo *Sten Gripmo -Per Grimbo"),
    ("three labels", f"Ledamöter\nTjänstgörande ersättare\nÖvriga närvarande {_MEMBERS} Karin Lövmo, förvaltningschef Sten Gripmo, utredare\n", f"{_READ} *Karin Lövmo *Sten Gripmo"),
    ("secretary last", f"Beslutande\nÖvriga närvarande {_MEMBERS} Karin Lövmo, förvaltningschef Sten Gripmo, sekreterare\n", f"{_READ} *Karin Lövmo *Sten Gripmo#secretary"),
    ("near miss: a heading over its first list", "Närvarande\nLedamöter: Tyra Almgren (S), Bo Borgvik (M), Rut Ekmo (C), Uno Tallmo (V), Eva Almbo (S), Olle Ekbo (M)\n", "Tyra Almgren(S) Bo Borgvik(M) Rut Ekmo(C) Uno Tallmo(V) Eva Almbo(S) Olle Ekbo(M)"),
    ("near miss: each with its own", "Beslutande\nTyra Almgren (S)\nBo Borgvik (M)\nÖvriga närvarande\nKarin Lövmo, förvaltningschef\nSten Gripmo, utredare\n", "Tyra Almgren(S) Bo Borgvik(M) *Karin Lövmo *Sten Gripmo"),
    ("near miss: only officials", "Närvarande\nÖvriga närvarande: Karin Lövmo, förvaltningschef, Sten Gripmo, utredare, Eva Almbo, ekonom\n", "*Karin Lövmo *Sten Gripmo *Eva Almbo"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_labels_over_each_other_share_the_people(text: str, expected: str) -> None:
    assert people(text) == expected
