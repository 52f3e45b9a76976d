"""Lists of appearances in opinions: "Jane Roe, of Roe & Doe, P.C., of Rockford, for appellant."

Read are the forms of the Illinois Official Reports, the courts of appeals, and the bound reporters:
lawyers, their firm after them, its city, and the side at the sentence's end or before it ("FOR APPELLANT:").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bipagraph.extraction.counsel.bar import STATE_NAME
from bipagraph.extraction.counsel.blocks import Block
from bipagraph.extraction.counsel.california import read_californian
from bipagraph.extraction.counsel.firms import firm_sign
from bipagraph.extraction.counsel.firms_in_lists import NO_PERSON, OF, TITLE, firm_at
from bipagraph.extraction.counsel.lines import Item, Kind
from bipagraph.extraction.counsel.names import is_lawyer_name
from bipagraph.extraction.counsel.paragraphs import LONGEST_LIST, Paragraph, paragraphs
from bipagraph.extraction.counsel.places import (
    PLACE,
    Piece,
    ends_with_its_firm,
    heads_its_lawyers,
    is_city,
    is_firm_by_place,
    is_place,
)
from bipagraph.extraction.counsel.sides import (
    ALSO,
    APPEARED,
    FOR_BEHIND_DASH,
    FOR_IN_BRACKETS,
    FOR_SIDE,
    NAMED_FOR,
    NAMED_FOR_PARTY,
    NAMES_FIRST,
    PRESENTED,
    SIDE_AGAIN,
    SIDE_FIRST,
)
from bipagraph.records import View

__all__ = ["read_lists"]

# Lists of appearances stand before the opinion; with a syllabus before them they begin within so many characters.
_HEAD = 30_000

# The table that closes an opinion of the Illinois Appellate Court, with "Attorneys for Appellant:" in its margin.
_TABLE_AT_END = re.compile(r"^\s{0,8}(?:Decision\s+Under\s+Review|Attorneys)\b", re.MULTILINE)
_LONGEST_TABLE = 12_000
_PREFIX = re.compile(
    r"^\s*(?:(?:ARGUED|ON (?:THE )?BRIEFS?|COUNSEL|Argued|On (?:the )?[Bb]riefs?|Attorneys and Law Firms|APPEARANCES)\s*:?\s+)+"
)

_PIECE = re.compile(
    r"\s*(?:,\s+by\b(?!\s+appointment)|\balso\s+present\b|,\s*Esq(?:uires?\b|\.)|[,;]|\(|\)|\[|\]|\band\b(?!\s+Associates)|\bwith\s+(?:whom|him|her|them)(?:\s+(?:on\s+the\s+briefs?\s+)?(?:was|were))?\b"
    r"|\b(?:was|were|argued|on)\s+(?:on\s+)?(?:the\s+)?(?:briefs?|cause)\b|\bof\s+counsel\b:?)\s*",
    re.IGNORECASE,
)
_WAS = re.compile(r"^(?:was|were)\s+", re.IGNORECASE)
_SUFFIX_OF_NAME = re.compile(r"(?:Jr|Sr|JR|SR|II|III|IV|Esq|ESQ|(?i:Esquires?))\.?")

# "Jane Roe and Roe & Doe LLP on brief for …": what is left before the word "brief".
_ON_BRIEF = re.compile(r"(?:,?\s+(?:was|were))?\s+on(?:\s+the)?\s*$", re.IGNORECASE)
# A lawyer's address, as the Seventh Circuit lists it: "Suite 350, 325 N. Elm Street, Chicago, IL 60610-0000".
_ADDRESS = re.compile(
    r"(?:suite|ste\.?|floor|room|unit|p\.?\s?o\.?\s?box)\b.*|\d.*|.*\b(?:floor|suite|\d{5}(?:-\d{4})?)", re.IGNORECASE
)
_NAME_OF_FIRM = re.compile(r"([^,]{5,60}?)\s+of\s+(.+)")
# The numbers of a reporter's pages in the text: "*88 *89 Jane Roe".
_STAR_PAGES = re.compile(r"\s*(?:\*?\d+\s+)+(?=[A-Z])")


_CONNECTIVES = frozenset(["on", "the", "for", "was", "were", "and", "also", "argued", "briefs", "brief", "by", "of"])


def read_lists(view: View) -> list[Block]:
    """The appearances that the head of ``view`` lists in sentences: one block for each firm or lone lawyer."""
    blocks: list[Block] = []
    for start, end in _places_of_lists(view.text):
        for paragraph in paragraphs(view.text[start:end], start):
            blocks += _read_paragraph(paragraph)
    return blocks


def _places_of_lists(text: str) -> Iterator[tuple[int, int]]:
    """Where lists of appearances may stand: at the head, and in the table at the end of an Illinois opinion."""
    yield 0, min(len(text), _HEAD)
    table = _TABLE_AT_END.search(text, max(_HEAD, len(text) - _LONGEST_TABLE))
    if table:
        yield table.start(), len(text)


def _read_paragraph(paragraph: Paragraph) -> list[Block]:
    blocks: list[Block] = []
    position = 0
    text = paragraph.text
    if PRESENTED.search(text):
        return _presented(paragraph)
    if californian := read_californian(paragraph):
        return californian
    heads = list(SIDE_FIRST.finditer(text)) or list(NAMES_FIRST.finditer(text))
    for head, following in zip(heads, [*heads[1:], None], strict=False):
        role = _role(paragraph, head.start("side"), head.end("side"))
        stop = following.start() if following else len(text)
        side = text[head.end() : stop].rstrip(" .")
        again = SIDE_AGAIN.search(side)  # "Attorneys for Appellant: Jane Roe, of Peoria, for appellant."
        if again:
            role = _role(paragraph, head.end() + again.start("side"), head.end() + again.end("side"))
        blocks += _read_side(paragraph, head.end(), head.end() + (again.start() if again else len(side)), role)
    if heads:
        return blocks
    ends = next(
        (found for pattern in (FOR_IN_BRACKETS, FOR_BEHIND_DASH, FOR_SIDE) if (found := [*pattern.finditer(text)])), []
    )
    if not ends and (alone := NAMED_FOR.fullmatch(text)):
        return _read_side(paragraph, 0, alone.end("names"), _role(paragraph, alone.start("side"), alone.end("side")))
    for end, following in zip(ends, [*ends[1:], None], strict=False):
        role = _role(paragraph, end.start("side"), end.end("side"))
        listed = _read_side(paragraph, position, end.start(), role)
        if listed and "bracket" in end.re.groupindex and end["bracket"]:
            listed = _with_bracket(listed, paragraph, end.start("bracket"), end.end("bracket"), role)
        blocks += listed
        position = end.end()
        if following is None and (alone := NAMED_FOR_PARTY.fullmatch(text[position:].strip())):
            begin = position + len(text[position:]) - len(text[position:].lstrip())
            role = _role(paragraph, begin + alone.start("side"), begin + alone.end("side"))
            blocks += _read_side(paragraph, begin, begin + alone.end("names"), role)
        while also := ALSO.match(text, position):
            stop = _end_of_sentence(text, also.end(), following.start() if following else len(text))
            more = _also(paragraph, also, stop, role, listed)
            blocks += more
            position = stop
    return blocks


def _presented(paragraph: Paragraph) -> list[Block]:
    """The Eighth Circuit's sentences: who argued, then who was on the brief, each list to its sentence's end."""
    blocks: list[Block] = []
    text = paragraph.text
    for said in PRESENTED.finditer(text):
        role = _role(paragraph, said.start("side"), said.end("side"))
        start: int | None = said.end()
        while start is not None:
            stop = next((m.start() for m in _POINT.finditer(text, start)), len(text.rstrip(" .")))
            blocks += _read_side(paragraph, start, stop, role)
            more = APPEARED.match(text, stop + 1 + len(text[stop + 1 :]) - len(text[stop + 1 :].lstrip()))
            start = more.end() if more else None
    return blocks


# A point that ends a sentence: not that of an initial, nor of "Jr." before a further name.
_POINT = re.compile(r"(?<![\s.][A-Z])(?<!\bMr)(?<!\bMs)(?<!\bMrs)\.\s+(?=[A-Z])")


def _end_of_sentence(text: str, start: int, stop: int) -> int:
    """Where the sentence that begins at ``start`` ends, its point aside; the next list's end begins at ``stop``."""
    also = next((m.start() for m in _POINT.finditer(text, start, stop) if ALSO.match(text, m.end() - 1)), None)
    if also is not None:
        return also
    points = [m.start() for m in _POINT.finditer(text, start, stop)]
    if stop < len(text):
        return points[-1] if points else stop
    return len(text[:stop].rstrip(" ."))


def _also(paragraph: Paragraph, also: re.Match[str], stop: int, role: Item, listed: list[Block]) -> list[Block]:
    """Who else appears for a side.  The Federal Circuit parts firms by ";", and who has none there is of the firm that argued."""
    if "represented" not in also[0].replace("- ", ""):
        more = _read_side(paragraph, also.end(), stop, role, also=True)
        _share_firm(listed, more)
        return more
    firms = [block.firm for block in listed if block.firm]
    more = []
    for group in re.finditer(r"[^;]+", paragraph.text[also.end() : stop]):
        more += _read_side(paragraph, also.end() + group.start(), also.end() + group.end(), role, also=True)
    for block in more:
        block.firm = block.firm or (firms[0] if len(firms) == 1 else None)
    return more


def _share_firm(side: list[Block], more: list[Block]) -> None:
    """ "Jane Roe argued the cause for appellant.  With her on the brief was Roe & Doe LLP.": the firm is the first lawyer's too."""
    firms = [block.firm for block in more if block.firm]
    if len(firms) == 1:
        for block in side:
            block.firm = block.firm or firms[0]


# "Roe & Doe, LLC, attorneys" and "Mr. Poe, on the brief" within New Jersey's brackets.
_FIRM_IN_BRACKET = re.compile(r"(?:Messrs\.\s+)?(?P<firm>[^;]{3,120}?),\s+attorneys?$", re.IGNORECASE)


def _with_bracket(side: list[Block], paragraph: Paragraph, start: int, end: int, role: Item) -> list[Block]:
    """``side`` with the firm and the further lawyers of its bracket: "(Roe & Doe, LLC, attorneys; Ann Poe, on the brief)"."""
    firm: Item | None = None
    lawyers = [lawyer for block in side for lawyer in block.lawyers]
    for part in re.finditer(r"[^;]+", paragraph.text[start:end]):
        words = part[0].strip()
        at = start + part.start() + len(part[0]) - len(part[0].lstrip())
        named = _FIRM_IN_BRACKET.match(words)
        if named and (firm_sign(named["firm"]) or words.endswith("attorneys")):
            place = paragraph.place(at + named.start("firm"))
            firm = Item(Kind.FIRM, named["firm"], place, paragraph.place(at + named.end("firm") - 1) + 1)
            continue
        for piece in _pieces(paragraph.text, at, at + len(words)):
            if is_lawyer_name(piece.text) and not TITLE.search(piece.text):
                name_end = piece.start + len(piece.text)
                lawyers.append(
                    Item(Kind.NAME, piece.text, paragraph.place(piece.start), paragraph.place(name_end - 1) + 1)
                )
    if firm is None and len(side) == 1 and side[0].firm and not side[0].lawyers:
        firm = side[0].firm  # "Roe & Doe, attorneys for appellant (Ann Poe, on the brief)"
    if firm is None:
        return [
            *side,
            *(Block(lawyers=[lawyer], roles=[role]) for lawyer in lawyers[sum(len(b.lawyers) for b in side) :]),
        ]
    return [Block(lawyers=lawyers, firm=firm, roles=[role])]


def _role(paragraph: Paragraph, start: int, end: int) -> Item:
    return Item(Kind.ROLE, paragraph.text[start:end], paragraph.place(start), paragraph.place(end - 1) + 1)


# ------------------------------------------------------------------ one side's list


def _pieces(text: str, start: int, end: int) -> list[Piece]:
    prefix = _PREFIX.match(text[start:end]) or _STAR_PAGES.match(text[start:end])
    start += prefix.end() if prefix else 0
    end -= len(on_brief[0]) if (on_brief := _ON_BRIEF.search(text[start:end])) else 0
    pieces: list[Piece] = []
    before = ""
    for match in [*_PIECE.finditer(text, start, end), None]:
        stop = match.start() if match else end
        piece = text[start:stop]
        stripped = piece.strip(" .") if piece.strip().casefold().rstrip(".") in {"argued"} else piece.strip()
        begin = start + len(piece) - len(piece.lstrip())
        first, _, second = (words.strip() for words in stripped.partition(" & "))
        if is_lawyer_name(first) and is_lawyer_name(second):  # "Jane Roe & John Poe"
            pieces.append(Piece(first, begin, begin + len(first), before))
            begin, stripped, before = begin + stripped.rindex(second), second, "and"
        of = _NAME_OF_FIRM.match(stripped)
        if of and is_lawyer_name(of[1]) and not NO_PERSON.search(of[1]):  # "Jane M. Roe of Roe, Doe & Poe"
            pieces.append(Piece(of[1], begin, begin + len(of[1]), before))
            stripped, begin, before = of[2], begin + of.start(2), "of"
        pieces.append(Piece(stripped, begin, begin + len(stripped), before))
        if match:
            before = (before if not piece.strip() and before in "()" else "") + match[0].strip()
            start = match.end()
    return pieces


def _read_side(paragraph: Paragraph, start: int, end: int, role: Item, *, also: bool = False) -> list[Block]:
    """The blocks of one side's list, or none where its words are not those of such a list.

    also   whether it is a list of those "with him on the brief", which may begin with "Acting Solicitor General Roe"
    """
    if not 0 < end - start <= LONGEST_LIST:
        return []
    pieces = _pieces(paragraph.text, start, end)
    blocks: list[Block] = []
    pending: list[Item] = []  # lawyers whose firm has not come yet
    outside: list[Item] | None = None  # those pending before a bracket
    firm_before_bracket: Block | None = None
    current: Block | None = None  # the firm just named, whose lawyers may follow in brackets
    firm_first = False  # "Roe & Doe Co., L.P.A., and Jane Roe, for appellant.", as Ohio's reports have it
    strangers = 0
    index = 0

    def item(kind: Kind, first: Piece, last: Piece, words: str) -> Item:
        offset = first.start + max(0, paragraph.text[first.start : last.end].find(words[:6]))
        return Item(kind, words, paragraph.place(offset), paragraph.place(last.end - 1) + 1)

    def close(lawyers: list[Item], firm: Item | None) -> Block | None:
        if firm is None:
            blocks.extend(Block(lawyers=[lawyer], roles=[role]) for lawyer in lawyers)
            return None
        blocks.append(Block(lawyers=lawyers, firm=firm, roles=[role]))
        return blocks[-1]

    while index < len(pieces):
        piece = pieces[index]
        if "(" in piece.before or "[" in piece.before:
            outside, firm_before_bracket, pending = pending, current, []
        if (")" in piece.before or "]" in piece.before) and outside is not None:
            if pending and firm_before_bracket is not None and not outside:
                firm_before_bracket.lawyers += pending
                pending = []
            pending, outside = [*outside, *pending], None
        words = _WAS.sub("", OF.sub("", piece.text)).strip()
        if not words:
            index += 1
            continue
        if words.casefold() == "same firm" and blocks and blocks[-1].firm:  # "and Ann Poe, of the same firm"
            blocks[-1].lawyers += pending
            pending, index = [], index + 1
            continue
        if pending and _SUFFIX_OF_NAME.fullmatch(words) and not words.upper().startswith("ESQ"):
            pending[-1].text = f"{pending[-1].text}, {words}"
            pending[-1].end = paragraph.place(piece.end - 1) + 1
            index += 1
            continue
        used, firm = firm_at(paragraph.text, pieces, index)
        firm_first = firm_first or bool(firm and not blocks and not pending)
        if not firm and not pending and outside is None and heads_its_lawyers(words, pieces, index):
            used, firm = 1, words
        if firm and firm_first and pending and outside is None and current is not None:
            current.lawyers += pending
            pending = []
        if firm:
            current = close(pending, item(Kind.FIRM, piece, pieces[index + used - 1], firm))
            pending = []
            index += used
            continue
        if (
            pending
            and outside is None
            and re.fullmatch(STATE_NAME, words, re.IGNORECASE)
            and is_city(pieces, index - 1)
        ):
            close(pending, None)  # "Jane Roe, Peoria, IL, John Poe, …": who has a city and no firm before it, has none
            pending = []
            index += 1
            continue
        if pending and (
            is_firm_by_place(words, pending, pieces, index) or ends_with_its_firm(words, pending, pieces, index)
        ):
            current = close(pending, item(Kind.FIRM, piece, piece, words))
            pending = []
            index += 1
            continue
        if is_lawyer_name(words) and not TITLE.search(words) and not is_place(words, pieces, index):
            pending.append(item(Kind.NAME, piece, piece, words))
            if outside is None and not firm_first:
                current = None
        elif not (
            TITLE.search(words)
            or PLACE.fullmatch(words)
            or _ADDRESS.fullmatch(words)
            or words.casefold().strip(".") in _CONNECTIVES
        ):
            strangers += 1
        index += 1
    if pending and outside is not None and firm_before_bracket is not None and not outside:
        firm_before_bracket.lawyers += pending
        pending = []
    if firm_first and pending and not outside and blocks and blocks[-1].firm:
        blocks[-1].lawyers += pending
        pending = []
    close([*(outside or []), *pending], None)
    known = sum(len(block.lawyers) + (block.firm is not None) for block in blocks)
    first = pieces[0].text if pieces else ""
    if (
        not known
        or strangers > known // 4
        or not (
            is_lawyer_name(OF.sub("", first)) or firm_at(paragraph.text, pieces, 0)[1] or (also and TITLE.search(first))
        )
    ):
        return []
    return blocks
