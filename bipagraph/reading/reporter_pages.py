"""Where a printed reporter's pages begin, as publishers of opinions mark it in the text: "[101 N.E.2d 387]", "[12 N.Y.3d 276 , 101 N.E.2d 388]".

They count up within one volume, which no citation does.  (The asterisks of other publishers, "*387", are left out with
their HTML elements.)
"""

from __future__ import annotations

import re
from itertools import pairwise

from bipagraph.reading.mapping import Edit

__all__ = ["find_reporter_pages"]

_PAGE = r"\d{1,4}[ ]{1,3}[A-Z][A-Za-z0-9.'’]{0,14}(?:[ ][A-Z0-9][A-Za-z0-9.'’]{0,9}){0,3}[ ]{1,3}\d{1,5}"
_MARK = re.compile(rf"\[(?P<pages>{_PAGE}(?:[ ]?,[ ]{_PAGE}){{0,4}})\]")
_ITEM = re.compile(r"(?P<volume>\d{1,4})[ ]+(?P<reporter>.*?)[ ]+(?P<page>\d{1,5})")
#: California brackets parallel citations: "36 Cal.3d 171 [203 Cal.Rptr. 626, 681 P.2d 893]".
_CITATION_BEFORE = re.compile(r"\d[, ]{0,2}\Z")
#: The opinion's own citation stands alone on a line of its head: a page of that volume is a page's though it comes once.
_OWN = re.compile(rf"^[ \t]*(?P<page>{_PAGE})[ \t]*$", re.MULTILINE)
_LONGEST_HEAD = 600


def find_reporter_pages(text: str) -> list[Edit]:
    """The edits that take the marks of a reporter's pages off ``text``, a mark alone on its line with that line."""
    if "[" not in text:
        return []
    marks = [(match, _items(match["pages"])) for match in _MARK.finditer(text)]
    pages: dict[tuple[str, str], list[int]] = {}
    for match, items in marks:
        if not _CITATION_BEFORE.search(text, max(0, match.start() - 4), match.start()):
            for volume, page in items:
                pages.setdefault(volume, []).append(page)
    own = {volume for match in _OWN.finditer(text[:_LONGEST_HEAD]) for volume, _ in _items(match["page"])}
    counted = {
        volume
        for volume, numbers in pages.items()
        if volume in own or (len(set(numbers)) > 1 and all(first <= second for first, second in pairwise(numbers)))
    }
    return [_edit(text, *match.span()) for match, items in marks if all(volume in counted for volume, _ in items)]


def _items(printed: str) -> list[tuple[tuple[str, str], int]]:
    """Volume with reporter, and page, of each citation in ``printed``."""
    return [
        ((match["volume"], "".join(match["reporter"].split())), int(match["page"])) for match in _ITEM.finditer(printed)
    ]


def _edit(text: str, start: int, end: int) -> Edit:
    line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    if not text[line_start:start].strip() and not text[end:line_end].strip():
        return line_start, min(line_end + 1, len(text)), ""
    return start, end + (text[end : end + 1] == " " and text[start - 1 : start] in (" ", "\n", "")), ""
