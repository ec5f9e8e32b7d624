"""Titles over the number of their point, and number and title as elsewhere."""

import pytest

from tests.test_parse_items import items

OVER = [
    ("capitals over the number",
     "ÖPPNANDE\nBildn § 1\n\nBeslut: Mötet öppnades.\n\nBUDGET 2026\nBildn § 2\n\nBeslut: Godkändes.\n\nAVSLUTNING\nBildn § 3\n\nBeslut: Mötet avslutades.\n",
     ["ÖPPNANDE", "BUDGET 2026", "AVSLUTNING"]),
    ("small letters",
     "Mötets öppnande\n§ 41\n\nOrdföranden öppnade mötet.\n\nMarkfrågor i Ekvik\n§ 42\n\nNämnden beslutade att sälja marken.\n\nMötets avslutande\n§ 43\n\nOrdföranden avslutade mötet.\n",
     ["Mötets öppnande", "Markfrågor i Ekvik", "Mötets avslutande"]),
    ("the sign after the number",
     "MÖTETS ÖPPNANDE\n12 §\n\nOrdföranden öppnade mötet.\n\nVAL AV JUSTERARE\n13 §\n\nTill justerare valdes Kaj Ekmo.\n\nLÅN TILL HAMNEN\n14 §\n\nFullmäktige beviljade lånet.\n",
     ["MÖTETS ÖPPNANDE", "VAL AV JUSTERARE", "LÅN TILL HAMNEN"]),
    ("a day after the number",
     "ÖPPNANDE\nStst § 5 14.5.2024\n\nBeslut: Öppnades.\n\nDETALJPLAN FÖR STRANDEN\nStst § 6 14.5.2024\n\nBeslut: Godkändes.\n\nAVSLUTNING\nStst § 7 14.5.2024\n\nBeslut: Avslutades.\n",
     ["ÖPPNANDE", "DETALJPLAN FÖR STRANDEN", "AVSLUTNING"]),
    ("a title in two lines",
     "ÖPPNANDE\n§ 1\n\nBeslut: Öppnades.\n\nANSÖKAN OM BIDRAG FÖR\nUNGDOMARNAS SOMMARLÄGER\n§ 2\n\nBeslut: Beviljades.\n\nAVSLUTNING\n§ 3\n\nBeslut: Avslutades.\n",
     ["ÖPPNANDE", "ANSÖKAN OM BIDRAG FÖR UNGDOMARNAS SOMMARLÄGER", "AVSLUTNING"]),
    ("a blank line between",
     "ÖPPNANDE\n\n§ 1\n\nBeslut: Öppnades.\n\nBUDGET\n\n§ 2\n\nBeslut: Godkändes.\n\nAVSLUTNING\n\n§ 3\n\nBeslut: Avslutades.\n",
     ["ÖPPNANDE", "BUDGET", "AVSLUTNING"]),
    ("near miss: the title under the number",
     "§ 1\nMötets öppnande\nOrdföranden öppnade mötet.\n\n§ 2\nBudget för nästa år\nNämnden godkände budgeten.\n\n§ 3\nMötets avslutande\nOrdföranden avslutade mötet.\n",
     ["Mötets öppnande", "Budget för nästa år", "Mötets avslutande"]),
    ("near miss: a text without a full stop before the number",
     "§ 1 Mötets öppnande\nOrdföranden öppnade mötet\n\n§ 2 Budget\nNämnden godkände budgeten\n\n§ 3 Mötets avslutande\nOrdföranden avslutade mötet\n",
     ["Mötets öppnande", "Budget", "Mötets avslutande"]),
    ("near miss: receivers before a number with its title under it",
     "§ 1\nMötets öppnande\n\nOrdföranden öppnade mötet.\n\nSkickas till\nKommunstyrelsen\n\n§ 2\nBudget\n\nNämnden godkände budgeten.\n\nSkickas till\nRevisorerna\n\n§ 3\nMötets avslutande\n\nOrdföranden avslutade mötet.\n",
     ["Mötets öppnande", "Budget", "Mötets avslutande"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in OVER], ids=[row[0] for row in OVER])
def test_a_title_over_its_number_is_its_own(text: str, expected: list[str]) -> None:
    assert [item.title for item in items(text)] == expected
