"""Lines that hold more than one thing: several lawyers, a lawyer with firm, a firm with its address."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from bipagraph.extraction.counsel.bar import STATE_NAME, BarNumber, find_bar_numbers, state_of_address
from bipagraph.extraction.counsel.firms import firm_sign
from bipagraph.extraction.counsel.items import Item, Kind
from bipagraph.extraction.counsel.names import clean_name, is_lawyer_name, surname
from bipagraph.extraction.counsel.patterns import PRO_HAC_VICE

__all__ = ["lawyers_and_firm", "lawyers_of_line"]

# "…, 12 Main Street", "… · One Plaza", "…, Peoria, Illinois" after a firm's name; "…, 98 F.3d 114" is a case's citation.
_ADDRESS_AFTER = re.compile(
    r"\s*[,|•·]\s*(?=(?!\d+\s+(?:F\.|F\d|U\.\s?S\.|S\.\s?Ct|L\.\s?Ed|[NS]\.\s?[EW]\.\s?\dd|[NS]\.[EWY]\.\s|[PA]\.\s?\dd|So\.\s|Ill\.|Cal\.|WL\b|B\.R))\d{1,5}\s+[A-Z0-9]"
    rf"|(?:One|Two|Three|P\.?\s?O\.?)\s|(?:[A-Z][\w.'’-]{{2,20}}\s?){{1,3}},\s*(?:{STATE_NAME}),?\s*(?:\d{{5}}|$))"
)
# "Ann Roe, ROE & DOE LLP, Dover, Delaware; John Poe, POE LLC, Wilmington, Delaware": as D. Del. lists counsel.
_PART = re.compile(r"(?:(?<=;)|^)\s*(?P<part>[^;\s][^;]*)")
_DIGIT = re.compile(r"\d")
_MIDDLE_INITIAL = re.compile(r"\s[A-Z]\.\s")


def lawyers_and_firm(text: str, start: int, is_party: Callable[[str], bool]) -> list[Item]:
    """The items of "Jane Q. Roe, John Poe, ROE & DOE LLP" and of "Roe & Doe LLP, 12 Main Street, Peoria, IL 61602"; else none.

    text   a line, which begins at ``start`` of the layout view; semicolons may part several firms, each with its lawyers
    """
    if ";" in text:
        several: list[Item] = []
        for part in _PART.finditer(text):
            found = lawyers_and_firm(part["part"].rstrip(), start + part.start("part"), is_party)
            if not found:
                return []  # no firm's name has a semicolon
            several += found
        return several
    address = _ADDRESS_AFTER.search(text)
    if address and text.rstrip().endswith(".") and not _DIGIT.search(text, address.end()):
        address = None  # "… Roe LLP, New York, NY." ends a sentence
    head = (text[: address.start()] if address else text).rstrip()
    items: list[Item] = []
    firm_start = 0
    for end, following in _ends_of_names(head):
        names = lawyers_of_line(head[:end], start)
        rest = head[following:]
        if not names or not firm_sign(rest) or len(rest) <= len("Roe LLP") - 1:
            continue
        first = head[:end]
        plain = bool(_MIDDLE_INITIAL.search(first)) or first.isupper() != rest.isupper() or "&" not in rest
        named_after = surname(names[0].text) in re.findall(r"\w+", rest.casefold())  # "Ann Roe, Roe & Doe LLP"
        if len(names) > 1 or named_after or (plain and not (first.isupper() and rest.isupper())):
            firm_start, items = following, names
    firm = head[firm_start:]
    if not (items or address) or not firm_sign(firm) or is_party(firm):
        return []
    items.append(Item(Kind.FIRM, firm, start + firm_start, start + len(head), sign=firm_sign(firm)))
    if address:
        words = text[address.end() :]
        items.append(Item(Kind.CONTACT, words, start + address.end(), start + len(text), state=state_of_address(words)))
    return items


def _ends_of_names(head: str) -> Iterator[tuple[int, int]]:
    """Where the lawyers' names before a firm may end, and where the firm's would begin: at each comma but that of "Jr."."""
    for comma in re.finditer(r",\s*(?!(?:Jr|Sr|II|III|IV|Esq)\b)", head):
        yield comma.start(), comma.end()


_BETWEEN_NAMES = re.compile(
    r"\s{3,}|\s*(?:;|\s/\s|\||,\s+and\b|\band\b|&|,(?!\s*(?:Jr|Sr|JR|SR|II|III|IV|Esq|SBN|State|Cal|CA|Bar)\b))\s*"
)


_WIDE = re.compile(r"\s{3}")
# "Jane Roe, John Poe, and Ann Doe              Tucson": their city at the margin.
_CITY_APART = re.compile(r"\s{3,}[A-Z][a-z]+(?:\s[A-Z][a-z]+)?$")
_AND_FIRST = re.compile(r"(?:and|&)\s+(?=[A-Z])")
# "Jane M. Roe, 014386": the number alone, as Arizona's pleadings have it; five digits might be a zip code.
_NUMBER_AFTER = re.compile(r"^(?P<name>[^,\d]{5,40}),\s+(?P<number>\d{6,7})$")


def _number_after_name(text: str) -> tuple[BarNumber, ...]:
    match = _NUMBER_AFTER.match(text)
    if match is None or not is_lawyer_name(match["name"]):
        return ()
    return (BarNumber(match.start("number"), match.end(), match["number"], None, False),)


def lawyers_of_line(text: str, start: int) -> list[Item]:
    """The lawyers whose names are all that stands on the line: one, or several apart by commas, "and" or semicolons."""
    if goes_on := _AND_FIRST.match(text):  # the last of a list: "and Jane Roe"
        text, start = text[goes_on.end() :], start + goes_on.end()
    apart = _CITY_APART.search(text)
    if apart and not is_lawyer_name(apart[0].strip()):
        names = lawyers_of_line(text[: apart.start()].rstrip(" ,"), start)
        if names:
            return names
    name = clean_name(text) if not _WIDE.search(text) else ""
    bars = find_bar_numbers(text) or _number_after_name(text)
    vice = PRO_HAC_VICE.search(text) is not None
    if bars and not find_bar_numbers(text):
        name = clean_name(text[: bars[0].start])
    if is_lawyer_name(name):
        return [Item(Kind.NAME, name, start, start + len(text), bar=bars[0] if bars else None, pro_hac_vice=vice)]
    found: list[Item] = []
    position = 0
    for part in [*_BETWEEN_NAMES.finditer(text), None]:
        piece_end = part.start() if part else len(text)
        piece = text[position:piece_end]
        if piece.strip():
            cleaned = clean_name(piece)
            numbers = find_bar_numbers(piece)
            if not cleaned and numbers and found:
                found[-1].bar = found[-1].bar or numbers[0]
            elif is_lawyer_name(cleaned):
                found.append(
                    Item(
                        Kind.NAME,
                        cleaned,
                        start + position,
                        start + piece_end,
                        bar=numbers[0] if numbers else None,
                        pro_hac_vice=bool(PRO_HAC_VICE.search(piece)),
                    )
                )
            else:
                return []
        position = part.end() if part else piece_end
    return found if len(found) > 1 else []
