"""Whatever font a PDF embeds, it says the same as the text."""

from pathlib import Path

import pytest
from renditions import pdf
from renditions.minutes import ALL
from test_read_renditions import SAYS, told


@pytest.mark.slow
@pytest.mark.skipif(pdf.browser() is None, reason="no Chromium is installed")
@pytest.mark.parametrize("font", pdf.FONTS)
def test_what_a_browser_prints_says_the_same_in_every_font(tmp_path: Path, font: str) -> None:
    assert told(pdf.printed(ALL["board"], font, tmp_path)) == SAYS["board"]


@pytest.mark.slow
@pytest.mark.skipif(pdf.office() is None, reason="no LibreOffice is installed")
@pytest.mark.parametrize("font", pdf.FONTS)
def test_what_an_office_program_exports_says_the_same_in_every_font(tmp_path: Path, font: str) -> None:
    assert told(pdf.exported(ALL["board"], font, tmp_path)) == SAYS["board"]
