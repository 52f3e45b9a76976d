"""The page numbers that a filing prints on its own pages, which are not the file's: the cover and the tables come first.

A table of authorities lists printed pages.  They are read where nearly every page carries one and the numbers rise
with the pages; anything less is no knowledge, and nothing is said.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from bipagraph.records import Text

__all__ = ["PrintedPages", "printed_pages"]

#: Word and web pages carry their page numbers, if any, outside the text.
_WITHOUT_NUMBERS = ("html", "word", "officedocument")
#: Lines at the top and the foot of a page among which its number is sought.
_EDGE_LINES = 3
#: "7", "- 7 -", "Page 7", "7 DEFENDANT'S MEMORANDUM", "DEFENDANT'S MEMORANDUM 7", "7 of 15".
_NUMBER_FIRST = re.compile(r"[ \t]*(?:[-–—][ \t]?|Page[ \t])?(\d{1,3})(?:[ \t]?[-–—]|[ \t]of[ \t]\d{1,3})?(?=[ \t]|$)")
_NUMBER_LAST = re.compile(r"(?:^|[ \t])(?:[-–—][ \t]?|Page[ \t])?(\d{1,3})(?:[ \t]?[-–—])?[ \t]*$")
_BARE = re.compile(r"[ \t]*(\d{1,3})[ \t]*")
#: Bare numbers, one more in each line, are a pleading's line numbers from this many on.
_MARGIN_RUN = 5
#: This share of the pages after the tables must carry the number that the count wants …
_NUMBERED_SHARE = 0.6
#: … and two at the least.
_FEWEST_PAGES = 2
#: In a text without page breaks a line of its own: "- 7 -", "Page 7 of 12".
_CERTAIN = re.compile(
    r"^[ \t]*(?:[-–—][ \t]?(\d{1,3})[ \t]?[-–—]|\[?Page[ \t]{1,3}(\d{1,3})(?:[ \t]of[ \t]\d{1,3})?\]?)[ \t]*$",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class PrintedPages:
    """Where the numbered pages begin, and their numbers; ``end`` is where the last ends (offsets of the original)."""

    starts: tuple[int, ...]
    numbers: tuple[int, ...]
    end: int

    def number_at(self, offset: int) -> int | None:
        """The printed number of the page that holds ``offset``; ``None`` before the first numbered page."""
        index = bisect_right(self.starts, offset) - 1
        return self.numbers[index] if index >= 0 and offset < self.end else None

    def span_of(self, number: int) -> tuple[int, int] | None:
        """The characters of the page that bears ``number`` (half-open)."""
        if number not in self.numbers:
            return None
        index = self.numbers.index(number)
        return self.starts[index], self.starts[index + 1] if index + 1 < len(self.starts) else self.end


def printed_pages(text: Text) -> PrintedPages | None:
    """The printed numbers of a filing's pages, Arabic ones alone; ``None`` where they cannot be known surely."""
    if any(word in text.media_type for word in _WITHOUT_NUMBERS):
        return None
    return _of_known_pages(text) if len(text.pages) > 1 else _of_number_lines(text)


def _of_known_pages(text: Text) -> PrintedPages | None:
    votes: Counter[int] = Counter()
    for page in text.pages:
        votes.update({page.number - number for number in _candidates(text, page.start, page.end)})
    if not votes:
        return None
    # The numbers begin anew after the tables at most once, so the file's page number less the printed one is constant.
    (shift, support), *others = votes.most_common(2)
    numbered = [page for page in text.pages if page.number - shift >= 1]
    if support < max(_FEWEST_PAGES, _NUMBERED_SHARE * len(numbered)) or (others and others[0][1] == support):
        return None
    return PrintedPages(
        tuple(page.start for page in numbered), tuple(page.number - shift for page in numbered), len(text.original) + 1
    )


def _candidates(text: Text, start: int, end: int) -> set[int]:
    """The numbers that stand at the edges of a page."""
    lines: list[str] = []
    stamps = [stamp.span for stamp in text.stamps if stamp.span.start < end and start < stamp.span.end]
    position = start
    for line in text.original[start:end].split("\n"):
        stamped = any(stamp.start < position + len(line) and position < stamp.end for stamp in stamps)
        if line.strip() and not stamped:
            lines.append(line)
        position += len(line) + 1
    margin = _margin(lines)
    lines = [line for index, line in enumerate(lines) if index not in margin]
    edges = [*lines[:_EDGE_LINES], *lines[-_EDGE_LINES:]]
    found = [pattern(line) for line in edges for pattern in (_NUMBER_FIRST.match, _NUMBER_LAST.search)]
    return {int(match[1]) for match in found if match}


def _margin(lines: list[str]) -> set[int]:
    """The indices of lines that are line numbers alone, 1, 2, 3 …"""
    margin: set[int] = set()
    run: list[tuple[int, int]] = []
    for index, line in enumerate([*lines, ""]):
        match = _BARE.fullmatch(line)
        number = int(match[1]) if match else None
        if run and number == run[-1][1] + 1:
            run.append((index, number))
            continue
        if len(run) >= _MARGIN_RUN:
            margin.update(place for place, _ in run)
        run = [(index, number)] if number is not None else []
    return margin


def _of_number_lines(text: Text) -> PrintedPages | None:
    """Pages of a text without page breaks, by the lines that hold nothing but their numbers."""
    original = text.original
    marks = [(m.start(), m.end(), int(m[1] or m[2])) for m in _CERTAIN.finditer(original)]
    if len(marks) < _FEWEST_PAGES or any(later[2] - earlier[2] != 1 for earlier, later in pairwise(marks)):
        return None
    if not original[marks[-1][1] :].strip():  # numbers at the foot: each closes its page
        starts = [0, *(end for _, end, _ in marks[:-1])]
        return PrintedPages(tuple(starts), tuple(number for _, _, number in marks), len(original) + 1)
    if not original[: marks[0][0]].strip():  # numbers at the head: each opens its page
        return PrintedPages(
            tuple(start for start, _, _ in marks), tuple(number for _, _, number in marks), len(original) + 1
        )
    return None
