"""Motions that a court counts, as New York's Supreme Court does: ``motion sequence 002``, ``(Mot. Seq. No. 3)``.

The state's form of order names each by its number and its kind: ``The following e-filed documents, listed by NYSCEF document
number (Motion 002) 31, 32, 40 were read on this motion to/for DISMISS``.  The number tells one party's motion from another's.
"""

from __future__ import annotations

import re

from bipagraph.extraction.rulings.names import motion_names

__all__ = ["kinds_by_number", "numbers_in"]

_NUMBER = r"0{0,2}\d{1,2}(?!\d)"
# "motion sequence numbers 001 and 002", "(Mot. Seq. No. 3)", "Motion Seq. 004, 005 and 006", "(Motion 003)", "motion #002"
_SEQUENCE = re.compile(
    rf"(?i)\b(?:(?:mot(?:ion)?s?\.? )?seq(?:uence|\.)?(?: (?:nos?\.?|numbers?))? ?#? ?|motions? (?:#|nos?\.? |(?=0\d)))(?P<numbers>{_NUMBER}(?:(?:,? and |, ?| & ?){_NUMBER})*)"
)
# The form that the courts of New York City print.  What it lists are numbers of documents alone.
_READ_ON = re.compile(
    r"\(Motion 0{0,2}(?P<number>\d{1,3})\)[\s\d,;–-]{0,3000}?were read on this motion\s+(?:to/for|to|for)\s+(?P<kinds>[A-Z][A-Z/ .,()–-]{2,90})"
)
_ONE_READ_ON = re.compile(r"were read on this motion\s+(?:to/for|to|for)\s+(?P<kinds>[A-Z][A-Z/ .,()–-]{2,90})")


def numbers_in(text: str) -> list[int]:
    """The numbers of motions in ``text``, in order: ``"motion sequence numbers 001 and 002"`` gives ``[1, 2]``."""
    found: list[int] = []
    for match in _SEQUENCE.finditer(text):
        found += [int(number) for number in re.findall(r"\d+", match["numbers"]) if int(number) not in found]
    return found


def kinds_by_number(prose: str) -> list[tuple[int | None, tuple[str, ...], int, int]]:
    """Each motion that the form lists: its number, the normal names of its kind, and where it stands (half-open)."""
    forms: list[tuple[int | None, tuple[str, ...], int, int]] = [
        (int(match["number"]), tuple(_names(match["kinds"])), match.start(), match.end())
        for match in _READ_ON.finditer(prose)
    ]
    if not forms:
        forms = [
            (None, tuple(_names(match["kinds"])), match.start(), match.end()) for match in _ONE_READ_ON.finditer(prose)
        ]
    return [each for each in forms if each[1]]


def _names(kinds: str) -> list[str]:
    """``JUDGMENT - SUMMARY`` and ``QUASH SUBPOENA, FIX CONDITIONS`` as the table of motions names them."""
    return motion_names("to " + kinds.strip(" .,-(").lower())[:1]
