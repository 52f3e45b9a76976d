"""The caption of a letter, to a judge or from one: "Re: Roe v. Acme, Inc., et al., No. 21 Civ. 1234"."""

from __future__ import annotations

from typing import Final

from bipagraph.extraction.caption.structure import Block, Frame
from bipagraph.extraction.worded import Worded

__all__ = ["letter_frame"]

#: The line that says what a letter is about.  The second side ends before the number, and may go on in the next line.
_RE_LINE: Final = Worded(
    ("v.", "vs."),
    r"(?m)^[ \t]*R[Ee][:.][ \t]+(?P<one>[A-Z][^\n]{1,90}?)[ \t]+vs?\.[ \t]+"
    r"(?P<two>[A-Z][^\n]{1,100}?(?:,[ \t]*\n[ \t]{6,}(?!Civil|Case|No|Docket|Index|Cause)[A-Z][^\n]{1,60}?)?)"
    r",?[ \t]*(?=\n|[ \t]\(?(?:Case|Civil|Nos?\.|Docket|Index|Cause|\d))",
)


def letter_frame(text: str) -> Frame | None:
    """The two sides that a letter's "Re:" names; None where it names none."""
    line = _RE_LINE.search(text)
    if line is None:
        return None
    sides = [Block(line.start("one"), line.end("one"), (), 0), Block(line.start("two"), line.end("two"), (), 1)]
    return Frame(line.start("one"), line.end("two"), text, sides)
