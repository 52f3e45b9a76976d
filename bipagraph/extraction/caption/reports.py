"""The first page of Illinois Official Reports: a table of labels at the left ("Appellate Court Caption") and facts at the right."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from bipagraph.extraction.worded import Worded

__all__ = ["ReportPage", "official_report"]

#: The page's first line (the reporter's signature may stand beside it), and the labels that follow; the caption's label may
#: be broken over two lines.
_HEADING: Final = Worded(
    ("illinois official reports",),
    r"^[ \t]*illinois[ ]official[ ]reports(?:[ \t]*$|[ ]{3,}\S)",
    re.IGNORECASE | re.MULTILINE,
)
_CAPTION_LABEL: Final = re.compile(
    r"^[ \t]*(?:(?:appellate|supreme)[ ]court(?=[ ]{3,}\S[^\n]*\n\s*caption\b)|caption\b)", re.IGNORECASE | re.MULTILINE
)
_LAST_LABEL: Final = re.compile(
    r"^[ \t]*(?:filed|rehearing|held|decision[ ]under|judgment|counsel)\b", re.IGNORECASE | re.MULTILINE
)
_LONGEST_PAGE: Final = 6_000


class ReportPage(NamedTuple):
    """Where (half-open) the rows of caption and docket number stand in the layout's text."""

    start: int
    end: int


def official_report(head: str) -> ReportPage | None:
    """The rows of the caption in the head of an official report; None for every other filing."""
    heading = _HEADING.search(head)
    if heading is None:
        return None
    first = _CAPTION_LABEL.search(head, heading.end(), heading.end() + _LONGEST_PAGE)
    if first is None:
        return None
    last = _LAST_LABEL.search(head, first.end(), first.end() + _LONGEST_PAGE)
    return ReportPage(first.start(), last.start() if last else min(len(head), first.end() + _LONGEST_PAGE))
