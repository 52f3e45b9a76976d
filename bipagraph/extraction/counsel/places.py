"""What the place of a name in a list of appearances tells: the firm of the lawyers beside it, or a city."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bipagraph.extraction.counsel.bar import STATE_NAME
from bipagraph.extraction.counsel.items import Item
from bipagraph.extraction.counsel.names import is_lawyer_name, surname

__all__ = ["PLACE", "Piece", "ends_with_its_firm", "heads_its_lawyers", "is_city", "is_firm_by_place", "is_place"]

PLACE = re.compile(rf"(?:{STATE_NAME}|[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]+){{0,3}}|St\.\s[A-Z]\w+)")

# Names of two words that are cities', by a word of theirs: "Fort Pell", "Coral Gables", "West Palm Beach".
_CITY = re.compile(
    r"(?:Fort|Ft\.|San|Santa|Los|Las|Saint|St\.|Palm|Baton|Salt|Des|El|Mount|Mt\.|Cedar|Grand|Little)\s[A-Z][a-z]+(?:\s[A-Z][a-z]+)?"
    r"|(?:[A-Z][a-z]+\s){1,2}(?:Beach|City|Springs|Gables|Rapids|Heights|Falls|Raton|Lauderdale|Rouge|Harbor|Plains|Vegas|Orleans|Angeles|Francisco|Diego|Antonio)"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch between two separators of a list, and where it stands in its paragraph (half-open)."""

    text: str
    start: int
    end: int
    before: str  # the separator before it


def heads_its_lawyers(words: str, pieces: Sequence[Piece], index: int) -> bool:
    """Whether what stands before "of Rockford (Jane Roe and John Poe, of counsel)" is their firm: "Thane Pell, of Rockford (…"."""
    if (
        index + 2 >= len(pieces)
        or "." in words
        or not all(word[:1].isupper() or word == "and" for word in words.split())
    ):
        return False
    city, first = pieces[index + 1], pieces[index + 2]
    return (
        len(words.split()) > 1
        and re.match(r"(?:both |all )?of\s[A-Z]", city.text) is not None
        and first.before.startswith("(")
        and is_lawyer_name(first.text)
        and any("of counsel" in piece.before.casefold() for piece in pieces[index + 3 : index + 12])
    )


def is_firm_by_place(words: str, lawyers: Sequence[Item], pieces: Sequence[Piece], index: int) -> bool:
    """Whether a name before a city and a state is the firm of a lawyer whose surname it bears: "Jane A. Roe, Roe Pell, Davis, CA"."""
    following = pieces[index + 1] if index + 1 < len(pieces) else None
    if following is None or not is_lawyer_name(words) or not is_city(pieces, index + 1):
        return False
    # A firm of surnames alone, after a lawyer with an initial: "John C. Roe, Pell Quarles, Philadelphia, PA"
    surnames = (
        "." not in words
        and len(lawyers) == 1
        and pieces[index].before == ","
        and _INITIAL.search(lawyers[0].text) is not None
    )
    return surnames or any(surname(lawyer.text) in words.casefold().split() for lawyer in lawyers)


_INITIAL = re.compile(r"\b[A-Z]\.")


def ends_with_its_firm(words: str, lawyers: Sequence[Item], pieces: Sequence[Piece], index: int) -> bool:
    """Whether the last name before "were on brief" is the firm of a lawyer whose surname it begins with: "Ann Roe, with whom … and Roe Pell Hale"."""
    last = index + 1 == len(pieces) or not any(piece.text for piece in pieces[index + 1 :])
    return last and "." not in words and any(surname(lawyer.text) == words.split()[0].casefold() for lawyer in lawyers)


def is_city(pieces: Sequence[Piece], index: int) -> bool:
    """Whether the piece at ``index`` is a city's name, printed with the state's after it."""
    return index > 0 and PLACE.fullmatch(pieces[index].text) is not None and is_place(pieces[index].text, pieces, index)


def is_place(words: str, pieces: Sequence[Piece], index: int) -> bool:
    """Whether two words that could be a name are a city: "of Crystal Lake", "San Diego" before a state's name."""
    if re.match(r"(?:of|in)\s", pieces[index].text, re.IGNORECASE) or _CITY.fullmatch(words):
        return True
    following = pieces[index + 1] if index + 1 < len(pieces) else None
    after = pieces[index + 2] if index + 2 < len(pieces) else None
    if after and after.before == "," and re.fullmatch(STATE_NAME, after.text, re.IGNORECASE):
        return False  # "Jane Roe, New York, NY": the state's name is the city's
    return (
        following is not None
        and following.before == ","
        and re.fullmatch(STATE_NAME, following.text, re.IGNORECASE) is not None
    )
