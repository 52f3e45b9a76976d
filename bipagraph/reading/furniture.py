"""What is not the author's words: page numbers, running heads and feet; and where pages begin."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bipagraph.reading.mapping import Edit

__all__ = ["Furniture", "find_furniture", "whole_line"]

#: Alone on its line this is a page's number, wherever it stands: "-7-", "- 7 -", "Page 2 of 9", "[Page 3]".
_CERTAIN_NUMBER = re.compile(
    r"^[ \t]*(?:[-–—][ \t]?(\d{1,4})[ \t]?[-–—]|\[?(?:Page|PAGE|page|Pg\.)[ \t]{1,3}(\d{1,4})(?:[ \t](?:of|OF)[ \t]\d{1,4})?\]?|(\d{1,4}) of \d{1,4})[ \t]*$",
    re.MULTILINE,
)
#: Alone on a line at a page's edge this is a page's number: "7", "iv", "7 |", "A-3".
_EDGE_NUMBER = re.compile(r"(?:[-–—|]?\s*)(?:\d{1,4}|[ivxlc]{1,6}|[A-Z]-\d{1,3})(?:\s*[-–—|]?)")
_BARE_NUMBER = re.compile(r"^[ \t]*(\d{1,3})[ \t]*$", re.MULTILINE)
#: Bare numbers far apart that count the pages are page numbers; an isolated one may be a footnote's or a sum.
_BARE_CHAIN = 3
_BARE_LINES_APART = 12
#: A running head with the page's number at one end: "No. 15-9940      Page 2", "4      Nos. 22-1 & 22-2".
_NUMBER_LAST = re.compile(r"\d{1,4}[ \t]*$", re.MULTILINE)
_WORDS_FIRST = re.compile(r"[ \t]*(\S.*?)(?:[ \t]{2,}|[ \t]+(?=Page ))(?:(?:Page|PAGE|Pg\.?)[ \t]+)?")
_HEAD_NUMBER_FIRST = re.compile(r"^[ \t]*(?:(?:Page|PAGE)[ \t]+)?(\d{1,4})[ \t]{2,}(\S[^\n]{1,118})$", re.MULTILINE)
_LONGEST_HEAD = 160
#: A head that names a docket is a head from its second copy on; other words must come back on three pages.
_NAMES_DOCKET = re.compile(r"\bNos?\.|\bCase\b|\d-\d|\bv\.|\d-cv-\d", re.IGNORECASE)
#: A head that is the filing's own number and no more is one even where it stands once, in a paper of two pages.
_DOCKET_ONLY = re.compile(r"nos?\. (\d[\d\-]{2,20})(?:(?:,| &|,? and) \d[\d\-]{2,20}){0,6}")
#: The caption, which has the number first, is among the first so many characters.
_CAPTION = 3_000
#: A docket number alone on its line heads each page of an Illinois court's opinion: "No. 1-22-1234", "Nos. 128004 & 128005 (cons.)".
_DOCKET_ALONE = re.compile(
    r"^[ \t]*(Nos?\.[ \t]{1,3}\d[\w\-:]{2,20}(?:(?:,|,? &|,? and)[ \t]\d[\w\-:]{2,20}){0,6}(?:[ \t,]{1,3}\(?[Cc]ons\.?\)?)?)[ \t]*$",
    re.MULTILINE,
)
#: Lines at a page's top and at its foot among which heads and feet are sought (a civil-minutes form has six).
_EDGE_LINES = 8
#: A line that comes back at the same place of this many pages is a head or a foot …
_HEAD_COPIES = 3
#: (in a filing of two or three pages, of two, if it is among the outermost lines: its foot cannot come back more often) …
_SHORT_FILING = 3
_OUTERMOST = 3
#: A firm's telephone number stands in the foot of pleading paper.
_TELEPHONE_DIGITS = 10
#: A head or foot is not a sentence of more words than these.
_HEAD_WORDS = 8
_SENTENCE_ENDS = (".", "?", "!", ",", ";")
#: … if these pages lie no farther apart (left and right pages have heads of their own); paragraphs that a complaint
#: repeats in each count come back farther apart, and at other places.
_PAGES_APART = 2
#: What ends a block of counsel at the foot of a cover and of the page after it ("Counsel for Petitioners") is no foot.
_OF_COUNSEL = re.compile(r"\b(?:counsel|attorneys?) for\b|\b(?:tele(?:phone)?|fax|facsimile):", re.IGNORECASE)
#: Up the margin of the pleading paper of some courts stands the court's name, which text extraction drops between two
#: lines of text, on every page: "United States District Court", "Northern District of California".
_MARGIN_COURT = re.compile(
    r"^[ \t]*(United States District Court|(?:For the )?(?:(?:Northern|Southern|Eastern|Western|Central|Middle) )?District of [A-Z]\w+(?: [A-Z]\w+)?)[ \t]*$",
    re.MULTILINE,
)
_DIGITS = re.compile(r"\d+")
_NOT_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Furniture:
    """Edits that take page numbers, heads and feet off, and offsets (of lines) at which pages begin, with numbers."""

    edits: tuple[Edit, ...]
    page_starts: tuple[tuple[int, int | None], ...]


def whole_line(text: str, start: int, end: int) -> Edit:
    """The edit that deletes the lines from ``start`` to ``end`` with their last newline."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    return line_start, len(text) if line_end < 0 else line_end + 1, ""


def find_furniture(text: str, page_starts: Iterable[int]) -> Furniture:
    """Page numbers, heads and feet of ``text``, whose pages begin at ``page_starts`` as far as that is known."""
    edits: list[Edit] = []
    starts: dict[int, int | None] = dict.fromkeys(page_starts)
    known = bool(starts)
    for match in _CERTAIN_NUMBER.finditer(text):
        edits.append(whole_line(text, *match.span()))
        if not known:
            starts[edits[-1][1]] = int(next(filter(None, match.groups()))) + 1
    for start, end, number, is_head in _numbered_heads(text):
        edits.append(whole_line(text, start, end))
        if not known and is_head:
            starts[edits[-1][0]] = number
    if not known and not starts:
        for start, end, number in _bare_chain(text):
            edits.append(whole_line(text, start, end))
            starts[edits[-1][1]] = number + 1
    edits.extend(_docket_heads(text))
    edits.extend(_margin_courts(text))
    gone = {edit[0] for edit in edits}
    edits.extend(_edges(text, sorted(starts), gone, known))
    return Furniture(
        tuple(edits), tuple(sorted((start, number) for start, number in starts.items() if start < len(text)))
    )


def _numbered_heads(text: str) -> list[tuple[int, int, int, bool]]:
    """Heads that carry the page's number: the words come back, and the numbers rise by one or two."""
    copies: dict[str, list[tuple[int, int, int]]] = {}
    for match in _NUMBER_LAST.finditer(text):
        start = text.rfind("\n", 0, match.start()) + 1
        if 2 < match.start() - start < _LONGEST_HEAD and text[match.start() - 1] in " \t":
            head = _WORDS_FIRST.fullmatch(text, start, match.start())
            if head:
                words = " ".join(head[1].split()).casefold()
                copies.setdefault(words, []).append((start, match.end(), int(match[0])))
    for match in _HEAD_NUMBER_FIRST.finditer(text):
        words = " ".join(match[2].split()).casefold()
        copies.setdefault(words, []).append((match.start(), match.end(), int(match[1])))
    found: list[tuple[int, int, int, bool]] = []
    for words, places in copies.items():
        if len(places) < 2 or "...." in words:
            docket = _DOCKET_ONLY.fullmatch(words)
            if docket and places[0][2] > 1 and docket[1] in text[: min(places[0][0], _CAPTION)]:
                found.append((*places[0], True))
            continue
        places.sort()
        rising = all(1 <= later[2] - earlier[2] <= 2 for earlier, later in pairwise(places))
        if rising and len(places) >= (2 if _NAMES_DOCKET.search(words) else _HEAD_COPIES):
            found.extend((*place, True) for place in places)
    return found


def _docket_heads(text: str) -> list[Edit]:
    """A docket number that stands alone on its line again and again: each copy but the first, which is the caption's."""
    copies: dict[str, list[Edit]] = {}
    for match in _DOCKET_ALONE.finditer(text):
        copies.setdefault(" ".join(match[1].split()), []).append(whole_line(text, *match.span()))
    return [edit for places in copies.values() if len(places) >= _HEAD_COPIES for edit in places[1:]]


def _margin_courts(text: str) -> list[Edit]:
    """The court's name that comes back alone on its line: a first copy is the caption's, unless capitals stand above it."""
    copies: dict[str, list[re.Match[str]]] = {}
    for match in _MARGIN_COURT.finditer(text):
        copies.setdefault(match[1], []).append(match)
    if len(copies) < 2:  # the court and its district stand side by side
        return []
    return [
        whole_line(text, *match.span())
        for name, places in copies.items()
        if len(places) > 1
        for match in places[0 if name.upper().removeprefix("FOR THE ") in text[: places[0].start()] else 1 :]
    ]


def _bare_chain(text: str) -> list[tuple[int, int, int]]:
    """Numbers alone on their lines, far apart, that count 1, 2, 3 …"""
    chain: list[tuple[int, int, int]] = []
    last_end = 0
    for match in _BARE_NUMBER.finditer(text):
        number = int(match[1])
        if chain and number != chain[-1][2] + 1:
            continue
        if not chain and number > 2:
            continue
        if text.count("\n", last_end, match.start()) < _BARE_LINES_APART:
            continue
        chain.append((match.start(), match.end(), number))
        last_end = match.end()
    return chain if len(chain) >= _BARE_CHAIN else []


@dataclass(frozen=True, slots=True)
class _EdgeLine:
    start: int
    end: int
    words: str
    key: str  # its words, with every number alike

    @classmethod
    def of(cls, start: int, line: str) -> _EdgeLine:
        words = " ".join(line.split())
        return cls(start, start + len(line), words, _DIGITS.sub("#", words).casefold())


def _edges(text: str, starts: list[int], gone: set[int], known: bool) -> list[Edit]:
    """At the edges of known pages: bare numbers, and lines that come back on page after page."""
    pages: list[list[tuple[int, str]]] = [[] for _ in range(len(starts) + 1)]
    position = 0
    for line in text.split("\n"):
        if line and position not in gone and not line.isspace():
            pages[bisect_right(starts, position)].append((position, line))
        position += len(line) + 1
    pages = [page for page in pages if page]
    if len(pages) < 2 and not known:
        return []
    # Each page's edges, from the edge inwards.
    tops = [[_EdgeLine.of(*line) for line in page[:_EDGE_LINES]] for page in pages]
    bottoms = [[_EdgeLine.of(*line) for line in page[: -_EDGE_LINES - 1 : -1]] for page in pages]
    copies = _HEAD_COPIES if not known or len(pages) > _SHORT_FILING else 2
    heads = _recurring(tops, copies) | _recurring(bottoms, copies)
    edits: list[Edit] = []
    for page, top, bottom in zip(pages, tops, bottoms, strict=True):
        foot = _run_of_heads(bottom, heads, known)
        head = _run_of_heads(top[: max(0, len(page) - len(foot))], heads, known)
        if len(head) + len(foot) == len(page) and any(map(_is_sentence, (*head, *foot))):
            continue  # pages that say the same are no mere heads
        if page is pages[0]:
            # The first page's head is often the caption itself; words that stand there once are kept.
            rest = _NOT_LETTERS.sub("", "".join(line for _, line in page[len(head) : len(page) - len(foot)])).casefold()
            head = [line for line in head if _NOT_LETTERS.sub("", line.words).casefold() in rest]
        edits.extend(whole_line(text, line.start, line.end) for line in (*head, *foot))
    return edits


def _says_something(line: _EdgeLine) -> bool:
    """Whether a line has words, or the figures of a telephone number: rules and sums come back by chance."""
    return any(map(str.isalnum, line.key)) or sum(map(str.isdigit, line.words)) >= _TELEPHONE_DIGITS


def _is_sentence(line: _EdgeLine) -> bool:
    return line.words.endswith(_SENTENCE_ENDS) and len(line.words.split()) > _HEAD_WORDS


def _recurring(edges: Sequence[Sequence[_EdgeLine]], least: int) -> frozenset[str]:
    """The keys of the lines that come back at the same place, counted from a page's edge, on ``least`` pages or more."""
    places: dict[tuple[str, int], list[int]] = {}
    for number, lines in enumerate(edges):
        words = [line for line in lines if not _EDGE_NUMBER.fullmatch(line.words)]
        for index, line in enumerate(words):
            places.setdefault((line.key, index), []).append(number)
    found = set()
    for (key, index), numbers in places.items():
        copies = 1
        for earlier, later in pairwise(numbers):
            copies = copies + 1 if later - earlier <= _PAGES_APART else 1
            if copies >= _HEAD_COPIES or (copies >= least and index < _OUTERMOST and not key.endswith(_SENTENCE_ENDS)):
                found.add(key)
    return frozenset(key for key in found if not _OF_COUNSEL.search(key))


def _run_of_heads(lines: list[_EdgeLine], heads: frozenset[str], known: bool) -> list[_EdgeLine]:
    """Of ``lines``, given from a page's edge inwards, those before the first that is no head and no number."""
    run: list[_EdgeLine] = []
    numbers = 0
    for line in lines:
        if line.key in heads and len(line.words) <= _LONGEST_HEAD and _says_something(line):
            run.append(line)
        elif known and not numbers and _EDGE_NUMBER.fullmatch(line.words):
            numbers = 1
            run.append(line)
        else:
            break
    return run
