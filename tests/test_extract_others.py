"""What other parties have done or let the meeting know, whatever the verb, and what is no stand of theirs."""

import pytest

from tests.extract_claims import claims

STANDS = [
    ("Länsstyrelsen har den 14 april vägrat dispens.", "Länsstyrelsen", "2023-04-14"),
    ("Vägverket har tagit ställning mot förslaget.", "Vägverket", None),
    ("Revisorerna har i skrivelse den 2 april riktat kritik mot bokföringen.", "Revisorerna", "2023-04-02"),
    ("Skolverket har meddelat att bidraget upphör.", "Skolverket", None),
    ("Anna berättade att länsstyrelsen diskuterat skötseln av Ekhult.", "länsstyrelsen", None),
    ("Avtalet har sagts upp, och det har uppsagts av brandförsvaret.", "brandförsvaret", None),
    ("Arbetsmiljöverket har haft synpunkter på ventilationen.", "Arbetsmiljöverket", None),
    ("Socialnämnden sa nej i mars till att bygga ut.", "Socialnämnden", None),
    ("Kammarrätten 2023-04-02: besväret prövas inte.", "Kammarrätten", "2023-04-02"),
]

NO_STANDS = [
    "Länsstyrelsen har deltagit i övningen.",
    "Länsstyrelsen har begärt rådets yttrande.",
    "Skolverket har gett rådet möjlighet att lämna synpunkter.",
    "Fyra kommuner har ändrat sina taxor.",
    "Förvaltningen har vägrat dispens.",
    "Rådet har vägrat dispens.",
    "Länsstyrelsen har ännu inte prövat dispensen.",
    "Vägverket berömde skyltarna.",
    "Anna berättade att Vägverket gärna ser en annan skyltning.",
    "Sedan länsstyrelsen har synpunkter på skyltarna väntar vi.",
]


@pytest.mark.parametrize(("text", "body", "day"), STANDS)
def test_what_another_party_has_done_is_told_second_hand_whatever_the_verb(text: str, body: str, day: str | None) -> None:
    found = claims(text).second_hand
    assert [(one.body, one.date.isoformat() if one.date else None) for one in found] == [(body, day)]


@pytest.mark.parametrize("text", NO_STANDS)
def test_what_takes_no_stand_or_is_the_meetings_own_is_not_told_second_hand(text: str) -> None:
    assert not claims(text).second_hand
