"""Orders that a party drew up for the judge: without her date or signature they decide nothing.

N.D. Cal. and others ask for ``[PROPOSED] ORDER`` with a motion (Civ. L.R. 7-2(c)); the judge who grants it often signs that very paper.
"""

from __future__ import annotations

import re

from bipagraph.extraction.draft import Draft
from bipagraph.extraction.worded import Worded

__all__ = ["is_unsigned_draft"]

_PROPOSED = re.compile(r"(?i)[\[(]proposed[\])]|^proposed (?:order|judgment|findings|final)\b")
_PROPOSED_LINE = Worded(
    ("PROPOSED", "Proposed"),
    r"(?m)^[^\n]{0,80}[\[(](?:PROPOSED|Proposed)[\])][ \t]+(?:[A-Z]+[ \t]+){0,4}(?:ORDER|Order|JUDGMENT|Judgment)\b",
)
_HEAD = 6_000
_ORDERED = re.compile(r"\b(?:ORDERED|Ordered|ADJUDGED|ordered)\b")
# A date behind its word, or a signature.  "Dated: June 3, 2024", "ENTERED this 3rd day of June", "DATE: 6/3/2024", "/s/ Ada Holloway"; not "Dated: ______, 2024"
_SIGNED = re.compile(
    r"(?i)(?:\b(?:dated?|entered|signed|ordered)\b[ :]{1,4}(?:(?:on|this|at [^\n]{3,40}?,)[ ]+)?(?:the )?"
    r"(?:(?:january|february|march|april|may|june|july|august|september|october|november|december)\.? \d|\d{1,2}(?:/|-|st|nd|rd|th))|/s/[ \t]*\w|\bs/[ \t]*[A-Z])"
)


def is_unsigned_draft(draft: Draft) -> bool:
    """Whether the filing is a proposed order without a date or signature behind its last "ORDERED"."""
    layout = draft.text.layout.text
    if not (_PROPOSED.search(draft.title or "") or _PROPOSED_LINE.search(layout, 0, _HEAD)):
        return False
    ordered = [match.end() for match in _ORDERED.finditer(layout)]
    return _SIGNED.search(layout, ordered[-1] if ordered else 0) is None
