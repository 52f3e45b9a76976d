"""Firms' names that run over several lines: "BIRD, ROE," / "POE & DOE," / "P.C."."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bipagraph.extraction.counsel.bar import find_bar_numbers
from bipagraph.extraction.counsel.firms import FirmSign, firm_sign, is_government_office, is_known_firm
from bipagraph.extraction.counsel.items import Item, Kind, Line
from bipagraph.extraction.counsel.patterns import (
    DATED,
    DECORATION,
    ESQUIRE,
    FIRM_NUMBER,
    FORM_LABEL,
    PHONE,
    PRACTICE_GROUP,
    PRO_HAC_VICE,
    ROLE,
    SIGNED,
)

__all__ = ["undecorated", "wrapped_firm"]

# A firm's name runs over at most this many lines: "BIRD, ROE, POE," / "DOE, MOE," / "FOE & COE," / "P.C."
_MOST_LINES_OF_A_NAME = 4
_GOES_ON = re.compile(r"(?:,|&|\band|\bof|\bthe)$", re.IGNORECASE)


def wrapped_firm(
    lines: Sequence[Line], index: int, items: Sequence[Item], is_party: Callable[[str], bool]
) -> tuple[int, list[Item]]:
    """How many lines from ``index`` on are one firm's name (none: 0), and the item that they make."""
    first = undecorated(DECORATION.sub("", lines[index].text))
    if first and index + 1 < len(lines) and is_known_firm(f"{first} {(last := lines[index + 1]).text.strip()}"):
        text = f"{first} {last.text.strip()}"
        return 2, [Item(Kind.FIRM, text, lines[index].start, last.start + len(last.text), sign=FirmSign.LAW)]
    if not first or first[0].isdigit() or SIGNED.match(first) or ROLE.match(first) or is_party(first):
        return 0, []
    if (
        find_bar_numbers(first)
        or PHONE.search(first)
        or "@" in first
        or PRO_HAC_VICE.search(first)
        or ESQUIRE.search(first)
    ):
        return 0, []
    joined, best = first, 0
    joined_at: dict[int, str] = {}
    capitals = first.isupper()
    for count in range(2, _MOST_LINES_OF_A_NAME + 1):
        if index + count > len(lines):
            break
        following = undecorated(DECORATION.sub("", lines[index + count - 1].text))
        if not following or following[0].isdigit() or is_party(following) or find_bar_numbers(following):
            break
        goes_on = _GOES_ON.search(joined) or re.match(r"(?:&|and\s|of\s)", following)
        only_suffix = (
            firm_sign(following) is FirmSign.NONE and len(following) < 12 and firm_sign(f"{joined} {following}")
        )
        heads = (
            _heads_a_block(items) and index + count < len(lines) and bool(find_bar_numbers(lines[index + count].text))
        )
        is_group = (  # an office's division is no part of its name: "Office of the Attorney General" / "Civil Division"
            count == 2
            and bool(firm_sign(joined))
            and not is_government_office(joined)
            and PRACTICE_GROUP.fullmatch(following) is not None
        )
        if (
            not goes_on
            and not only_suffix
            and not is_group
            and not (capitals and following.isupper() and (heads or _before_allows(items)))
        ):
            break
        whole = is_known_firm(f"{joined} {following}")  # "AMERICAN CIVIL LIBERTIES UNION" / "FOUNDATION"
        if not goes_on and firm_sign(joined) and not only_suffix and not is_group and not whole:
            break
        joined = f"{joined} {following}"
        if firm_sign(joined):
            best = count
            joined_at[count] = joined
    if not best:
        return _between_lawyer_and_address(lines, index, first, items)
    last = lines[index + best - 1]
    text = joined_at[best]
    start = lines[index].start + lines[index].text.find(first)
    return best, [Item(Kind.FIRM, text, start, last.start + len(last.text), sign=firm_sign(text))]


def _between_lawyer_and_address(
    lines: Sequence[Line], index: int, first: str, items: Sequence[Item]
) -> tuple[int, list[Item]]:
    """Two lines in capitals between a lawyer's name in small letters and an address, as one firm's name without a mark of one:
    "Jane Roe (#6312345)" / "PRAIRIE TENANTS' DEFENSE" / "PROJECT" / "12 Main Street"."""
    if index + 2 >= len(lines) or not items or items[-1].kind is not Kind.NAME or items[-1].text.isupper():
        return 0, []
    second, below = lines[index + 1], lines[index + 2].text
    words = undecorated(DECORATION.sub("", second.text))
    if not (first.isupper() and words.isupper() and words.replace(" ", "").isalpha() and NUMBERED_STREET.match(below)):
        return 0, []
    if find_bar_numbers(words) or (len(words.split()) > 1 and len(first.split()) < 3):
        return 0, []
    text = f"{first} {words}"
    start = lines[index].start + lines[index].text.find(first)
    return 2, [Item(Kind.FIRM, text, start, second.start + len(second.text), sign=FirmSign.COMPANY)]


# An address begins with the house's number, "One Plaza", or a post office box.
NUMBERED_STREET = re.compile(
    r"\d{1,6}[A-Z]?\s+\S|(?:One|Two|Three|Four|Five)\s+[A-Z]|P\.?\s?O\.?\s?Box\b", re.IGNORECASE
)


def _heads_a_block(items: Sequence[Item]) -> bool:
    """Whether nothing of a block came before: a name in capitals over a lawyer's name with its bar number is a firm's."""
    return not items or items[-1].kind in {Kind.BLANK, Kind.BREAK}


def _before_allows(items: Sequence[Item]) -> bool:
    """Whether the names before are in mixed case or bear numbers, so that a line all in capitals is no further name."""
    names = [item for item in items[-8:] if item.kind is Kind.NAME]
    return bool(names) and all(not name.text.isupper() or name.bar is not None for name in names)


def undecorated(text: str) -> str:
    """``text`` without a date or a form's label before and a clerk's number for the firm after it, where anything else stands there."""
    dated = DATED.match(text)
    text = text[dated.end() :] if dated and dated.end() < len(text) else text
    label = FORM_LABEL.match(text)
    text = text[label.end() :] if label else text
    number = FIRM_NUMBER.search(text) if text.rstrip(" )]")[-1:].isdigit() else None
    if number and number.end() == len(text) and number.start():
        text = text[: number.start()]
    return text
