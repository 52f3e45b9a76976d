"""Civil minutes and minute orders: the case's name stands after a label, "Title    Jane Roe v. Acme, Inc., et al."."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from bipagraph.extraction.worded import Worded
from bipagraph.records import Piece, View

__all__ = ["MinutesTitle", "title_of_minutes"]

_TITLE: Final = Worded(
    ("title", "name", "caption"),
    r"^[ \t|]*(?:case[ ])?(?:title|name|caption)[ \t|]*:?[ \t|]+(?P<first>\S[^\n]*)$|^[ \t|]*(?:case[ ])?title[ \t]*:?[ \t]*\n[ \t]*(?P<below>\S[^\n]*)$",
    re.IGNORECASE | re.MULTILINE,
)
_VERSUS: Final = re.compile(r"\s(?:v|vs|V|VS)\b\.?\s")
#: What follows the name in the minutes: who is present, the lines of the clerk, a stroke.
_NEXT_ROW: Final = re.compile(
    r"^[ \t|]*(?:present|the[ ]honorable|hon|deputy|attorneys?|counsel|proceedings|case[ ]no|date|docket|[-_=]{4,}|\(?in[ ]chambers)",
    re.IGNORECASE,
)
_MOST_LINES: Final = 6
_WITHIN: Final = 6_000


class MinutesTitle(NamedTuple):
    """Where (half-open) the rows from the case's number to its name stand in the layout's text, and the name as a view of it:
    each side in a line, "v." in its own."""

    start: int
    end: int
    view: View


def title_of_minutes(head: str) -> MinutesTitle | None:
    """The case's name in minutes; None where no label with an "A v. B" stands in the first page."""
    for match in _TITLE.finditer(head, 0, _WITHIN):
        group = "first" if match["first"] else "below"
        pieces = [(match.start(group), match[group])]
        position = match.end() + 1
        while len(pieces) < _MOST_LINES and position < len(head):
            stop = head.find("\n", position)
            stop = len(head) if stop < 0 else stop
            line = head[position:stop]
            if not line.strip() or _NEXT_ROW.match(line):
                break
            pieces.append((position, line))
            position = stop + 1
        if _VERSUS.search(" " + " ".join(text for _, text in pieces) + " "):
            end = min(len(head), position + 200)
            return MinutesTitle(0, end, _view(pieces))
    return None


def _view(pieces: list[tuple[int, str]]) -> View:
    """The lines of the name, with a line end on both sides of the first "v."; single characters may be exchanged."""
    text, parts, length = "", [], 0
    for start, line in pieces:
        parts.append(Piece(length, start, len(line) + 1))
        text += line + "\n"
        length += len(line) + 1
    versus = _VERSUS.search(text)
    if versus is not None:
        text = text[: versus.start()] + "\n" + text[versus.start() + 1 : versus.end() - 1] + "\n" + text[versus.end() :]
    return View(text.replace("|", " "), tuple(parts))
