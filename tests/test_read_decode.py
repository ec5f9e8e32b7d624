"""The characters of files put together of several, saved twice over, or saved by DOS."""

import pytest

from kg.errors import ReadError
from kg.read import decode

LINE = "Nämnden åtar sig – “Öl” §\u00a012\n"
PLAIN = "Nämnden åtar sig Öl § 12 é É ü\n"


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman"])
def test_a_file_of_two_encodings_is_read_piece_by_piece(encoding: str) -> None:
    assert decode.text("a.txt", LINE.encode() + LINE.encode(encoding) + LINE.encode()) == LINE * 3
    assert decode.text("a.txt", PLAIN.encode(encoding) + PLAIN.encode()) == PLAIN * 2


@pytest.mark.parametrize("seen_as", ["cp1252", "latin-1"])
def test_what_was_encoded_twice_is_read_as_it_was_meant(seen_as: str) -> None:
    twice = PLAIN.encode().decode(seen_as)
    assert decode.text("a.txt", (PLAIN + twice).encode()) == PLAIN * 2
    assert decode.composed("slut 17.00 \u00e2\u20ac\u201c 18.00") == "slut 17.00 – 18.00"


@pytest.mark.parametrize("line", ["São Paulo, MANHÃ och Älvsjö", "Â är en bokstav", "Ã, Â och â", "Châteauet – §12", "Åkaren får 10 € på måndag"])
def test_letters_that_only_look_so_are_kept(line: str) -> None:
    assert decode.text("a.txt", line.encode()) == line
    assert decode.text("a.txt", line.encode("cp1252")) == line


@pytest.mark.parametrize("page", ["cp437", "cp850"])
def test_the_section_sign_of_dos(page: str) -> None:
    data = "Nämnden åtar sig arbetet. Öl för många på måndag.\n".encode(page)
    assert decode.text("a.txt", data + b"\x15 12\n").endswith("måndag.\n§ 12\n")


def test_zeros_at_the_end_are_none_of_the_text() -> None:
    assert decode.text("a.txt", PLAIN.encode() + bytes(5000)) == PLAIN
    with pytest.raises(ReadError, match="binary"):
        decode.text("a.txt", bytes(40) + PLAIN.encode() + bytes(5000))
