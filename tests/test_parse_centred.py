"""Labels at the middle of their rows, as tables on the web have them, stand before all of their people."""

from pathlib import Path

import pytest

from kg import pipeline

HEAD = "Valnämnden\n\nProtokoll 2024-10-08\n\n"
POINTS = "\n\n§ 1 Dagordning\n\nNämnden godkänner dagordningen.\n"
TABLE = [
    ("three, the label beside the second",
     "            Anna Ek (M), ordförande\nDeltagande: Bo Alm (S)\n            Eva Sten (C)\n",
     "+Anna Ek +Bo Alm +Eva Sten"),
    ("five of two lists",
     "             Anna Ek (M)\n             Bo Alm (S)\nBeslutande:  Eva Sten (C)\n             Per Ås (V)\n             Rut Vik (L)\n\n"
     "             Uno Gran (M)\nFrånvarande: Tyra Tall (S)\n             Olle Hed (C)\n",
     "+Anna Ek +Bo Alm +Eva Sten +Per Ås +Rut Vik -Uno Gran -Tyra Tall -Olle Hed"),
    ("two, the label between them",
     "             Anna Ek (M)\nBeslutande:\n             Bo Alm (S)\n\nFrånvarande: Tyra Tall (S)\n",
     "+Anna Ek +Bo Alm -Tyra Tall"),
    ("four, the label between the second and the third",
     "             Anna Ek (M)\n             Bo Alm (S)\nNärvarande:\n             Eva Sten (C)\n             Per Ås (V)\n",
     "+Anna Ek +Bo Alm +Eva Sten +Per Ås"),
    ("four, the label beside the second",
     "              Anna Ek (M)\nFrånvarande:  Bo Alm (S)\n              Eva Sten (C)\n              Per Ås (V)\n",
     "-Anna Ek -Bo Alm -Eva Sten -Per Ås"),
    ("in columns, the label in a cell beside the second",
     "            \tAnna Ek\tS\tNora\nFrånvarande\tBo Alm\tM\tKil\n            \tEva Sten\tC\tKumla\n",
     "-Anna Ek -Bo Alm -Eva Sten"),
    ("with what they are",
     "                    Hedda Brodd, förvaltningschef\nÖvriga närvarande:  Ivar Sjökvist, sekreterare\n                    Jonna Tall, ekonom\n",
     "+Hedda Brodd +Ivar Sjökvist +Jonna Tall"),
    ("every label at the middle, no blank lines",
     "Datum        8 oktober 2024\nPlats        Folkets hus\n             Anna Ek (M)\n             Bo Alm (S)\nBeslutande\n             Eva Sten (C)\n             Per Ås (V)\n"
     "Frånvarande  Uno Gran (M)\n             Tyra Tall, kanslist\nÖvriga       Olle Hed, ekonom\n             Siv Holm, jurist\n",
     "+Anna Ek +Bo Alm +Eva Sten +Per Ås -Uno Gran +Tyra Tall +Olle Hed +Siv Holm"),
    ("every label at the middle of its row and of its column",
     "      Plats        Folkets hus\n                   Anna Ek (M)\n   Beslutande\n                   Eva Sten (C)\n  Frånvarande      Per Ås (V)\n"
     "                   Tyra Tall, kanslist\nÖvriga deltagare   Olle Hed, ekonom\n                   Siv Holm, jurist\n",
     "+Anna Ek +Eva Sten -Per Ås +Tyra Tall +Olle Hed +Siv Holm"),
    ("every label at the middle, lines apart",
     "Plats        Folkets hus\n\n             Anna Ek (M)\nBeslutande\n             Eva Sten (C)\n\n             Uno Gran (M)\n\nFrånvarande  Per Ås (V)\n\n             Rut Vik (L)\n",
     "+Anna Ek +Eva Sten -Uno Gran -Per Ås -Rut Vik"),
    ("near miss: labels alone over the people of the column beside",
     "Plats        Folkets hus\nBeslutande\n             Anna Ek (M)\n             Bo Alm (S)\nFrånvarande\n             Eva Sten (C)\n             Per Ås (V)\n",
     "+Anna Ek +Bo Alm -Eva Sten -Per Ås"),
    ("near miss: it does not come out for the last label",
     "Beslutande   Anna Ek (M)\n             Bo Alm (S)\nErsättare\n             Eva Sten (C)\n             Per Ås (V)\nFrånvarande  Uno Gran (M)\n             Rut Vik (L)\n",
     "+Anna Ek +Bo Alm +Eva Sten +Per Ås -Uno Gran -Rut Vik"),
    ("near miss: a label over its people, the next beside its first",
     "Beslutande:  Anna Ek (M)\n             Bo Alm (S)\nFrånvarande: Eva Sten (C)\n             Per Ås (V)\n",
     "+Anna Ek +Bo Alm -Eva Sten -Per Ås"),
    ("near miss: labels alone over those indented below them",
     "Beslutande\n      Anna Ek (M)\n      Bo Alm (S)\nFrånvarande\n      Eva Sten (C)\n      Per Ås (V)\n",
     "+Anna Ek +Bo Alm -Eva Sten -Per Ås"),
    ("near miss: one above and three below",
     "Närvarande:   Anna Ek (M)\n              Bo Alm (S)\nFrånvarande:  Eva Sten (C)\n              Per Ås (V)\n              Rut Vik (L)\n",
     "+Anna Ek +Bo Alm -Eva Sten -Per Ås -Rut Vik"),
    ("near miss: what goes on over the label is no person",
     "Plats och tid: Folkets hus, kl. 13\n               stora salen\nBeslutande:    Eva Sten (C)\n               Per Ås (V)\n",
     "+Eva Sten +Per Ås"),
]  # fmt: skip


@pytest.mark.parametrize(("people", "told"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_a_label_in_the_middle_heads_all_of_its_people(tmp_path: Path, people: str, told: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(HEAD + people + POINTS, encoding="utf-8")
    found = pipeline.read(path).protocol.attendance
    signs = {"present": "+", "absent": "-"}
    assert {f"{signs[one.presence]}{one.name}" for one in found} == {
        f"{sign}{name.strip()}" for sign, name in _parted(told)
    }


def _parted(told: str) -> list[tuple[str, str]]:
    words = told.replace("+", "\n+").replace("-", "\n-").split("\n")
    return [(word[0], word[1:]) for word in words if word]
