"""Searching only where it can be of use: a filing has a hundred kinds of things to look for, and most lines hold none of a kind."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator

from bipagraph.extraction.worded import Worded

__all__ = ["found_in", "joined", "lines_holding", "lines_with"]


def lines_with(
    sign: re.Pattern[str], text: str, start: int = 0, end: int = sys.maxsize, *, before: int = sys.maxsize
) -> list[tuple[int, int]]:
    """Where the lines of ``text`` stand (half-open, without the line's end) that hold ``sign`` in ``text[start:end]``, in order.

    A sign is quickest where it begins with one of a few characters.  It holds no line's end.
    before  each line from so many characters before its first sign on, where no match begins sooner
    """
    lines: list[tuple[int, int]] = []
    position = start
    while found := sign.search(text, position, end):
        line_end = text.find("\n", found.end())
        position = len(text) if line_end < 0 else line_end
        line_start = text.rfind("\n", 0, found.start()) + 1
        lines.append((max(line_start, found.start() - before), position))
    return lines


def lines_holding(words: Iterable[str], text: str, lines: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those of the lines in which one of the words stands, in any place."""
    words = tuple(words)
    return [(start, end) for start, end in lines if any(text.find(word, start, end) >= 0 for word in words)]


def joined(stretches: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Stretches of a text (half-open, in the order of their starts), those that touch or overlap as one."""
    start = end = -1
    for first, last in stretches:
        if first > end:
            if end >= 0:
                yield start, end
            start = first
        end = max(end, last)
    if end >= 0:
        yield start, end


def found_in(pattern: re.Pattern[str] | Worded, text: str, lines: Iterable[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """What ``pattern``, which crosses no line's end, finds in those lines; what stands before a line is looked at as ever."""
    for start, end in lines:
        yield from pattern.finditer(text, start, end)
