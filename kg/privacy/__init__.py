"""Personal data in minutes: found, kept in the stored text, masked in all that leaves the program.

    find:  text → stretches that are somebody's own (identity numbers, telephones, mail, homes)
    mask:  text or reading → the same with those stretches made unreadable, every offset as it was

A meeting's place, an office's telephone, an organisation's number are not private and stay.
"""

from kg.privacy.find import Private, private
from kg.privacy.mask import masked, masked_text

__all__ = ["Private", "masked", "masked_text", "private"]
