"""The parts of a filing, by its headings: what it tells as background, as the law's standard, and where it argues.

Briefs and opinions are built alike (Fed. R. App. P. 28(a), Ill. S. Ct. R. 341(h)): introduction, background, standard,
argument or discussion with a heading for each point, conclusion.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Literal

from bipagraph.extraction.passages import Passages

__all__ = ["Part", "Parts"]

Part = Literal["body", "introduction", "background", "standard", "argument", "conclusion"]

_OF = r"(?:(?:the |plaintiffs?'?s? |defendants?'?s? |relevant |statement of (?:the )?|factual |procedural |brief |allegations in the |and )*)"
#: Which part a heading begins; the first that fits.  "BACKGROUND", "I. Legal Standards", "DISCUSSION", "Conclusion and Order".
_BEGINS: tuple[tuple[Part, re.Pattern[str]], ...] = tuple(
    (part, re.compile(rf"(?i)^{_OF}(?:{words})[.:]?$"))  # type: ignore[misc]
    for part, words in (
        ("conclusion", r"(?:conclusions?(?: and orders?)?|order|disposition|relief requested|prayer(?: for relief)?|decision)"),
        ("standard", r"(?:(?:governing |applicable )?legal standards?|standards?(?: of review)?|(?:governing|applicable) law|rule 12\(b\)\(\d\)(?: standards?)?|legal framework|[\w ]{0,40} (?:legal )?standards?)"),
        ("background", r"(?:backgrounds?|facts?(?: and (?:procedural|prior) (?:history|proceedings))?|history|(?:and )?proceedings below|allegations|complaint|parties|nature of (?:the )?(?:case|action)|case|[\w ]{0,30} background|the (?:biometric information privacy )?act|the (?:illinois )?biometric information privacy act(?: \(.{2,12}\))?|bipa|the settlement(?: terms)?|terms of the settlement)"),
        ("introduction", r"(?:introduction|preliminary statement|summary(?: of (?:the )?argument)?|overview)"),
        ("argument", r"(?:arguments?|discussion|analysis|law and argument|argument and (?:authorities|citation of authorit(?:y|ies))|rulings?|legal analysis|(?:defendants?|plaintiffs?)'?s? (?:arguments?|positions?)|reasons?)"),
    )
)  # fmt: skip
#: A heading of its own after these begins the points: "LEGAL STANDARD", then "A. Extraterritoriality".
_BEFORE_THE_POINTS = ("standard", "introduction")


#: Illinois numbers its headings as paragraphs: "¶ 12 ANALYSIS".
_PARAGRAPH = re.compile(r"^¶ ?\d{1,3} ")


class Parts:
    """Where each part of the prose begins."""

    def __init__(self, passages: Passages, points: frozenset[int]) -> None:
        """``points``: where headings stand that name a point of law, so that the background has ended with them."""
        self._starts: list[int] = [0]
        self._parts: list[Part] = ["body"]
        for heading in passages.headings:
            words = _PARAGRAPH.sub("", heading.words).strip(" .:").replace("’", "'")
            part = next((part for part, pattern in _BEGINS if pattern.match(words)), None)
            if part is None:
                before = self._parts[-1]
                named = heading.start in points
                part = "argument" if before in _BEFORE_THE_POINTS or (named and before != "argument") else before
            self._starts.append(heading.start)
            self._parts.append(part)
        self.has_argument = "argument" in self._parts

    def of(self, position: int) -> Part:
        """The part in which ``position`` of the prose stands."""
        return self._parts[bisect_right(self._starts, position) - 1]
