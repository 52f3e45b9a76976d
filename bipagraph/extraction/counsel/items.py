"""What the lines of a block of counsel are made into: the kinds of items, and where each stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from bipagraph.extraction.counsel.bar import BarNumber
from bipagraph.extraction.counsel.firms import FirmSign

__all__ = ["CLASS", "SIGNER", "Item", "Kind", "Line"]


#: The text of a role "One of Its Attorneys", which means the party named above the signature.
SIGNER = "the signer"
#: The text of a role that names no side but the class: "Interim Class Counsel".
CLASS = "Plaintiffs and the Class"


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or a column's part of one: its words without margins, and where they start in the layout view."""

    text: str
    start: int


class Kind(Enum):
    """What an item of a block is."""

    BLANK = auto()
    NAME = auto()
    FIRM = auto()
    CONTACT = auto()
    BAR = auto()  # a bar number alone, of the name before it
    ROLE = auto()  # "Attorneys for …": ``text`` is what follows
    HEADING = auto()  # the same with a colon, before those who appear: "For Plaintiffs:"
    SIGNATURE = auto()  # "/s/" without a name
    LABEL = auto()  # "Respectfully submitted,", "Of counsel", an office's title
    PARTY = auto()  # a line of parties' names: over a signature, in a caption, in a docket sheet
    PRO_SE = auto()
    JUDICIAL = auto()  # "United States District Judge": who signs is no counsel
    OTHER = auto()
    BREAK = auto()  # a sentence, a heading, a caption: no block goes on over it


@dataclass(slots=True)
class Item:
    """One thing on a line; ``start`` and ``end`` in the layout view (half-open)."""

    kind: Kind
    text: str
    start: int
    end: int
    bar: BarNumber | None = None
    emails: tuple[str, ...] = ()
    state: str | None = None
    signed: bool = False  # after "/s/"
    by: bool = False  # after "By:", as a firm or a party signs by its lawyer
    printed: bool = True  # also stands outside a signature
    pro_hac_vice: bool = False
    sign: FirmSign = FirmSign.NONE
    own: bool = False  # a firm that is a party itself, by its own lawyers
