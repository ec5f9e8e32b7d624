"""Lists as real councils and associations keep them, kind by kind, and near misses beside each kind.

What is expected is written short, as in the tests of notations: "-" before a name for absent, "~" for a part of the
meeting, "+" for a substitute, "*" for the others present, "@Nora" where they come from, "#chair" a function.
"""

import pytest

from tests.test_parse_notations import people

SURNAME_FIRST = [
    ("one a line, after a comma", "Beslutande\nAlmgren, Elsa\nBorgvik, Viktor\nDalnäs, Hanna\nFoss-Lind, Anita\n", "Elsa Almgren Viktor Borgvik Hanna Dalnäs Anita Foss-Lind"),
    ("given names in no list", "Beslutande\nAlmgren, Elsa (S)\nBorgvik, Viktor (M)\nHodak, Zerinaya (C)\n", "Elsa Almgren(S) Viktor Borgvik(M) Zerinaya Hodak(C)"),
    ("particles", "Beslutande\nvon Almgren, Elsa (S)\naf Borgvik, Viktor (M)\nde la Cruz, Hanna (C)\n", "Elsa von Almgren(S) Viktor af Borgvik(M) Hanna de la Cruz(C)"),
    ("a list in a page", "Närvarande\n- Almgren, Elsa, ordförande\n- Borgvik, Viktor\n- Dalnäs, Anna-Karin\n", "Elsa Almgren#chair Viktor Borgvik Anna-Karin Dalnäs"),
    ("no comma", "Beslutande\nAlmgren Elsa, ordf.\nBorgvik Viktor\nDalnäs Hanna\nStenlid Eivorine\n", "Elsa Almgren#chair Viktor Borgvik Hanna Dalnäs Eivorine Stenlid"),
    ("a surname that is a given name too", "Beslutande\nAlmgren, Elsa\nBorgvik, Viktor\nErik, Hanna\nOlle, Sten\n", "Elsa Almgren Viktor Borgvik Hanna Erik Sten Olle"),
    ("in a row between semicolons", "Närvarande: Almgren, Elsa, ordförande; Borgvik, Viktor; Dalnäs-Ek, Hanna\n", "Elsa Almgren#chair Viktor Borgvik Hanna Dalnäs-Ek"),
    ("in a row between parties", "Närvarande: von Almgren, Elsa (L), af Borgvik, Viktor (M), de Dalnäs, Hanna (C)\n", "Elsa von Almgren(L) Viktor af Borgvik(M) Hanna de Dalnäs(C)"),
    ("several particles, given first", "Beslutande\nCarl af Almgren (M)\nElsa von der Borgvik (L)\nHanna de la Dalnäs (C)\nAnna-Karin d'Aily (MP)\n", "Carl af Almgren(M) Elsa von der Borgvik(L) Hanna de la Dalnäs(C) Anna-Karin d'Aily(MP)"),
    ("near miss: given first in a row between semicolons", "Närvarande: Elsa Almgren, Nora; Viktor Borgvik, Kil; Hanna Dalnäs, Sala\n", "Elsa Almgren@Nora Viktor Borgvik@Kil Hanna Dalnäs@Sala"),
    ("near miss: places after the comma", "Närvarande\nElsa Almgren, Nora\nViktor Borgvik, Kil\nHanna Dalnäs, Sala\n", "Elsa Almgren@Nora Viktor Borgvik@Kil Hanna Dalnäs@Sala"),
    ("near miss: given names that are surnames, given first", "Närvarande\nElsa Sten\nViktor Olle\nHanna Erik\n", "Elsa Sten Viktor Olle Hanna Erik"),
    ("near miss: offices after the comma", "Närvarande\nElsa Almgren, Ordförande\nViktor Borgvik, Kassör\nHanna Dalnäs, Ledamot\n", "Elsa Almgren#chair Viktor Borgvik Hanna Dalnäs"),
]  # fmt: skip
MARKS = [
    ("a cross after the name", "Ledamöter Närvarande\nTyra Almgren X\nBo Borgvik X\nSixten Gruvmo Anmält förhinder\nRut Ekmo X\n", "Tyra Almgren Bo Borgvik -Sixten Gruvmo Rut Ekmo"),
    ("a cross before the name", "Ledamöter\nx Tyra Almgren\nx Bo Borgvik\n- Sixten Gruvmo\nx Rut Ekmo\n", "Tyra Almgren Bo Borgvik -Sixten Gruvmo Rut Ekmo"),
    ("letters", "Ledamöter    Närv/frånv\nTyra Almgren    N\nBo Borgvik    F\nRut Ekmo    N\n", "Tyra Almgren -Bo Borgvik Rut Ekmo"),
    ("words", "Ledamöter\nTyra Almgren   Ja\nBo Borgvik   Nej\nRut Ekmo   Ja\n", "Tyra Almgren -Bo Borgvik Rut Ekmo"),
    ("figures", "Ledamöter\nTyra Almgren (S)   1\nBo Borgvik (M)   0\nRut Ekmo (C)   1\n", "Tyra Almgren(S) -Bo Borgvik(M) Rut Ekmo(C)"),
    ("surname first, a cross before", "Ledamöter\nx Almgren, Tyra, ordf.\n- Borgvik, Bo\nx Ekmo, Rut\n", "Tyra Almgren#chair -Bo Borgvik Rut Ekmo"),
    ("crosses alone", "Ledamöter\nTyra Almgren (S)   X\nBo Borgvik (M)\nRut Ekmo (C)   X\nUno Tall (V)   X\n", "Tyra Almgren(S) -Bo Borgvik(M) Rut Ekmo(C) Uno Tall(V)"),
    ("votes in columns after", "Ledamöter                       § 71      § 74\n                        Närv.   JA NEJ    JA NEJ\nTyra Almgren   (S)      X       X         X\nBo Borgvik     (M)      -\nRut Ekmo       (C)      X       X         avstår\n", "Tyra Almgren(S) -Bo Borgvik(M) Rut Ekmo(C)"),
    ("letters in brackets, told above", "Närvarande: (N) = närvarande, (F) = frånvarande\nTyra Almgren (N)\nBo Borgvik (F)\nRut Ekmo (N)\n", "Tyra Almgren -Bo Borgvik Rut Ekmo"),
    ("near miss: parties in brackets", "Närvarande\nTyra Almgren (S)\nBo Borgvik (D)\nRut Ekmo (C)\n", "Tyra Almgren(S) Bo Borgvik(D) Rut Ekmo(C)"),
    ("near miss: parties without brackets", "Närvarande\nTyra Almgren  S\nBo Borgvik  M\nRut Ekmo  C\n", "Tyra Almgren(S) Bo Borgvik(M) Rut Ekmo(C)"),
    ("near miss: one cross is none", "Närvarande\nTyra Almgren, Nora\nBo Borgvik, Kil\nRut Ekmo, Sala\n", "Tyra Almgren@Nora Bo Borgvik@Kil Rut Ekmo@Sala"),
    ("near miss: notes by figure", "Närvarande\nTyra Almgren1\nBo Borgvik2\nRut Ekmo\n\n1 kom kl. 10.30\n2 via länk\n", "~Tyra Almgren Bo Borgvik Rut Ekmo"),
]  # fmt: skip
OFFICES = [
    ("first", "Närvarande\nOrdförande Annie Borgvik\nVice ordförande Eva Myrmo\nKassör Mikael Tallgren\nLedamot Eva Granås\nSuppleant Lotta Ekmo\n", "Annie Borgvik#chair Eva Myrmo#vice_chair Mikael Tallgren Eva Granås +Lotta Ekmo"),
    ("first and short", "Närvarande\nOrdf. Annie Borgvik\nV. ordf. Eva Myrmo\nSekr. Mikael Tallgren\nSuppl. Lotta Ekmo\n", "Annie Borgvik#chair Eva Myrmo#vice_chair Mikael Tallgren#secretary +Lotta Ekmo"),
    ("first, with colons", "Närvarande\n\nOrdförande: Annie Borgvik (S)\n1:e vice ordförande: Eva Myrmo (C)\n2:e vice ordförande: Bo Ekmo (M)\nLedamot: Mikael Tallgren (V)\nTjänstgörande ersättare: Lotta Granås (L)\n", "Annie Borgvik(S)#chair Eva Myrmo(C)#vice_chair Bo Ekmo(M)#vice_chair Mikael Tallgren(V) +Lotta Granås(L)"),
    ("first, short, in small letters", "Närvarande:\nordf. Annie Borgvik\nsekr. Eva Myrmo\nkassör Mikael Tallgren\nledamöterna Eva Granås och Lotta Ekmo\n", "Annie Borgvik#chair Eva Myrmo#secretary Mikael Tallgren Eva Granås Lotta Ekmo"),
    ("after, no comma", "Närvarande: Tyra Almgren Ordförande, Bo Borgvik Ledamot, Rut Ekmo Suppleant\n", "Tyra Almgren#chair Bo Borgvik +Rut Ekmo"),
    ("after, short, one a line", "Närvarande\nTyra Almgren Ordf\nBo Borgvik Sekr\nRut Ekmo Kassör\n", "Tyra Almgren#chair Bo Borgvik#secretary Rut Ekmo"),
    ("after, in small letters", "Närvarande\nTyra Almgren ordförande\nBo Borgvik vice ordförande\nRut Ekmo suppleant\n", "Tyra Almgren#chair Bo Borgvik#vice_chair +Rut Ekmo"),
    ("in a column before", "Ledamöter\nOrdf.   Tyra Almgren   (S)\n1:e v   Bo Borgvik     (M)\n        Rut Ekmo       (C)\n", "?Tyra Almgren(S)#chair ?Bo Borgvik(M)#vice_chair ?Rut Ekmo(C)"),
    ("by Roman figures", "Beslutande\nTyra Almgren, ordförande\nBo Borgvik, I viceordförande\nRut Ekmo, II viceordf.\n", "Tyra Almgren#chair Bo Borgvik#vice_chair Rut Ekmo#vice_chair"),
    ("near miss: three given names", "Närvarande\nTyra Maja Almgren\nBo Erik Borgvik\nRut Ekmo\n", "Tyra Maja Almgren Bo Erik Borgvik Rut Ekmo"),
    ("near miss: a surname like an office", "Närvarande\nTyra Domare, Nora\nBo Borgvik, Kil\n", "Tyra Domare@Nora Bo Borgvik@Kil"),
    ("near miss: whose chair", "Närvarande\nTyra Almgren, Nora\nBo Borgvik, kommunstyrelsens ordförande, Kil\n", "Tyra Almgren@Nora Bo Borgvik@Kil"),
]  # fmt: skip
UNKNOWN = [
    ("among known", "Närvarande: Anna Borgvik, Olle Tall, Zerinaya Hodak, Abdi Warsam, Sihamne Bakir och Tekla Lövmo.\n", "Anna Borgvik Olle Tall Zerinaya Hodak Abdi Warsam Sihamne Bakir Tekla Lövmo"),
    ("last", "Närvarande: Anna Borgvik, Olle Tall och Nuuttine Hyttmo\n", "Anna Borgvik Olle Tall Nuuttine Hyttmo"),
    ("first", "Närvarande: Nuuttine Hyttmo, Anna Borgvik, Olle Tall\n", "Nuuttine Hyttmo Anna Borgvik Olle Tall"),
    ("one a line", "Närvarande\nAnna Borgvik\nNuuttine Hyttmo\nOlle Tall\n", "Anna Borgvik Nuuttine Hyttmo Olle Tall"),
    ("two side by side", "Närvarande: Anna Borgvik, Olle Tall, Zerinaya Hodak, Sihamne Bakir\n", "Anna Borgvik Olle Tall Zerinaya Hodak Sihamne Bakir"),
    ("with a paragraph", "Närvarande: Anna Borgvik, Olle Tall, Zerinaya Hodak (§§ 1–4)\n", "Anna Borgvik Olle Tall ~Zerinaya Hodak"),
    ("near miss: an organisation", "Närvarande: Anna Borgvik, Olle Tall, Trafikverket\n", "Anna Borgvik Olle Tall@Trafikverket"),
    ("near miss: each with their own", "Närvarande: Anna Borgvik, Trygga Hem, Olle Tall, Gröna Torget\n", "Anna Borgvik@Trygga Hem Olle Tall@Gröna Torget"),
    ("near miss: an office", "Närvarande: Anna Borgvik, Olle Tall, Tekla Lövmo, Ekonomichef\n", "Anna Borgvik Olle Tall Tekla Lövmo"),
]  # fmt: skip
CALLED = [
    ("those called and those who came", "Kallade\nAnna Borgvik\nOlle Tall\nUno Gran\n\nNärvarande\nAnna Borgvik\nOlle Tall\n", "Anna Borgvik Olle Tall"),
    ("on a line each", "Kallade: Anna Borgvik, Olle Tall, Uno Gran\n\nNärvarande: Anna Borgvik, Olle Tall\n", "Anna Borgvik Olle Tall"),
    ("as headings", "## Inkallade\n\n- Anna Borgvik\n- Olle Tall\n\n## Närvarande\n\n- Anna Borgvik\n- Uno Gran\n", "Anna Borgvik Uno Gran"),
    ("a summons", "Kallelse till: Anna Borgvik, Olle Tall\nNärvarande: Anna Borgvik, Uno Gran\n", "Anna Borgvik Uno Gran"),
    ("invited", "Inbjudna: Anna Borgvik, Olle Tall\nNärvarande: Anna Borgvik, Uno Gran\n", "Anna Borgvik Uno Gran"),
    ("all but some", "Närvarande: samtliga ledamöter utom Anna Borgvik, Olle Tall\n", "-Anna Borgvik -Olle Tall"),
    ("all but some, and who came instead", "Närvarande vid uppropet: ordföranden samt övriga ledamöter utom Anna Borgvik och Olle Tall.\n\nSom ersättare för de frånvarande ledamöterna inträder: Uno Gran för Anna Borgvik och Rut Ekmo för Olle Tall.\n", "-Anna Borgvik -Olle Tall +Uno Gran>Anna Borgvik +Rut Ekmo>Olle Tall"),
    ("named, but for one", "Närvarande: Anna Borgvik, Olle Tall och Rut Ekmo. Utom Uno Gran, som var bortrest.\n", "Anna Borgvik Olle Tall Rut Ekmo -Uno Gran"),
    ("without a vote", "Närvarande med rösträtt:\n- Anna Borgvik\n- Olle Tall\n\nNärvarande utan rösträtt:\n- Uno Gran\n- Rut Ekmo\n", "Anna Borgvik Olle Tall *Uno Gran *Rut Ekmo"),
    ("invited, and who stayed away", "Inbjudna: Anna Borgvik, Olle Tall, Uno Gran\n\nFrånvarande: Olle Tall\n", "*Anna Borgvik -*Olle Tall *Uno Gran"),
    ("invited, and nothing of who came", "Inbjudna: Anna Borgvik, Olle Tall, Uno Gran\n", "?*Anna Borgvik ?*Olle Tall ?*Uno Gran"),
    ("near miss: officials called in", "Beslutande\nAnna Borgvik (S)\nOlle Tall (M)\n\nKallade tjänstemän\nUno Gran, ekonomichef\n", "Anna Borgvik(S) Olle Tall(M) *Uno Gran"),
    ("near miss: called, and nothing of who came", "Beslutande\nAnna Borgvik (S)\nOlle Tall (M)\n\nKallade\nUno Gran, ekonomichef\n", "Anna Borgvik(S) Olle Tall(M) *Uno Gran"),
    ("near miss: but for a paragraph", "Närvarande\nAnna Borgvik (S)\nOlle Tall (M), utom § 4\n", "Anna Borgvik(S) ~Olle Tall(M)"),
]  # fmt: skip
TWICE = [
    ("two parties", "Beslutande\nKarl Nymo (M)\nKarl Nymo (C)\nRut Ekmo (S)\n", "Karl Nymo(M) Karl Nymo(C) Rut Ekmo(S)"),
    ("a member and an official", "Beslutande\nKarl Nymo (M)\nRut Ekmo (S)\n\nTjänstepersoner\nKarl Nymo, ekonomichef\n", "Karl Nymo(M) Rut Ekmo(S) *Karl Nymo"),
    ("a substitute and a member", "Beslutande\nKarl Nymo (M)\nRut Ekmo (S)\n\nErsättare\nKarl Nymo (L)\n", "Karl Nymo(M) Rut Ekmo(S) +Karl Nymo(L)"),
    ("near miss: the same one again", "Beslutande\nKarl Nymo (M)\nRut Ekmo (S)\n\nUtses att justera: Karl Nymo (M)\n", "Karl Nymo(M)#adjuster Rut Ekmo(S)"),
    ("near miss: told of once more", "Beslutande\nKarl Nymo (M)\nRut Ekmo (S)\n\nÖvriga närvarande\nKarl Nymo, Nora\n", "Karl Nymo(M)@Nora Rut Ekmo(S)"),
    ("near miss: no party in the second list", "Närvarande\nKarl Nymo, sekreterare\nRut Ekmo\n\nVid protokollet: Karl Nymo\n", "Karl Nymo#secretary Rut Ekmo"),
]  # fmt: skip
SPACED = [
    ("others", "Beslutande\nTyra Almgren (S)\nBo Borgvik (M)\n\nÖ V R I G A  N Ä R V A R A N D E\nRut Ekmo, förvaltningschef\n", "Tyra Almgren(S) Bo Borgvik(M) *Rut Ekmo"),
    ("absent", "N Ä R V A R A N D E\nTyra Almgren (S)\nBo Borgvik (M)\n\nF R Å N V A R A N D E\nRut Ekmo (C)\n", "Tyra Almgren(S) Bo Borgvik(M) -Rut Ekmo(C)"),
    ("with a colon", "N Ä R V A R A N D E :\nTyra Almgren (S)\nBo Borgvik (M)\n", "Tyra Almgren(S) Bo Borgvik(M)"),
    ("near miss: a row of letters", "Beslutande\nTyra Almgren (S)\nBo Borgvik (M)\nS M C L\n", "Tyra Almgren(S) Bo Borgvik(M)"),
]  # fmt: skip
CASES = [*SURNAME_FIRST, *MARKS, *OFFICES, *UNKNOWN, *CALLED, *TWICE, *SPACED]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_lists_of_every_kind(text: str, expected: str) -> None:
    assert people(text, ".md" if text.startswith("## ") else ".txt") == expected
