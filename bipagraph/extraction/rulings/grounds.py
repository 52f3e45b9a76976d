"""The provisions that a motion stands on: "motion to dismiss under Rule 12(b)(6)", "Rule 12(b)(2) motion", "pursuant to 9 U.S.C. § 3".

They are the provisions that the citations component found; here it is told which of them a motion's words invoke.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from bipagraph.extraction.draft import Draft
from bipagraph.extraction.passages import original_to_view
from bipagraph.records import ProvisionCited

__all__ = ["Grounds"]

#: Law under which a court is moved: rules of court, and the codes of procedure.  A claim's statute beside the motion ("motion to dismiss
#: the BIPA claim under section 15(a)") is what it is about, not its ground.
_PROCEDURAL = re.compile(
    r"Fed\. R\. |Ill\. S\. Ct\. R\. |.* L\. ?R\.|(?:28|9|11) U\.S\.C\. §|735 ILCS 5/2-|18 U\.S\.C\. § 3(?:582|145|142)|N\.Y\. C\.P\.L\.R\."
)
#: What stands between the motion's words and the provision on which it is based.
_INVOKES = re.compile(
    r"(?i)(?:\bunder|\bpursuant to|\bper|\binvok(?:ing|es)|\bbased on|\bin reliance on|\bof|\bwithin)(?:\s+(?:both|either|the))?"
    r"(?:\s+(?:section|illinois code of civil procedure|federal|civil|bankruptcy|criminal|rules?|of|procedure|fed\.|r\.|civ\.|crim\.|p\.|code))*[\s§(]*$"
)
#: One more provision of the same list: "Rules 12(b)(2) and 12(b)(6)", "12(b)(1), (6)".
_AND = re.compile(
    r"(?i)^[\s,;&()]*(?:and|or|&|and/or|as well as)?(?:\s+(?:under|pursuant to|fed\.|r\.|civ\.|p\.|rules?|section))*[\s§]*$"
)
#: How far behind the motion's words its ground may stand, and how far before: "Rule 12(b)(6) motion to dismiss".
_REACH_AFTER, _REACH_BEFORE = 220, 40
_CLAUSE_END = re.compile(r"[;.](?=\s+[A-Z(\[]|\s*$)|\b(?:because|arguing|which|who|and (?:the|this) court)\b")
_ADJECTIVE_GAP = re.compile(r"^[\s)]*(?:partial |renewed |joint |amended )?$")


class Grounds:
    """The procedural provisions cited in a draft's prose, by their places."""

    def __init__(self, draft: Draft) -> None:
        self._text = draft.text.prose.text
        inverse = original_to_view(draft.text.prose)
        cited: dict[tuple[int, int], list[str]] = {}
        for citation in draft.citations:
            if isinstance(citation.work, ProvisionCited) and _PROCEDURAL.match(citation.work.citation):
                span = citation.evidence.span
                start, last = inverse(span.start), inverse(span.end - 1)
                if start is not None and last is not None:
                    cited.setdefault((start, last + 1), []).append(citation.work.citation)
        self._places = sorted(cited)
        self._cited = cited

    def of(self, start: int, end: int) -> tuple[str, ...]:
        """The grounds of the motion whose words are ``prose[start:end]``: those it invokes behind, or bears as an adjective before."""
        found: list[str] = []
        limit = min(len(self._text), end + _REACH_AFTER)
        stop = _CLAUSE_END.search(self._text, end, limit)
        limit = stop.start() + 1 if stop else limit
        previous: int | None = None
        for place in self._between(max(0, start - _REACH_BEFORE), limit):
            first, last = place
            if first < start and last <= start:
                if _ADJECTIVE_GAP.match(self._text[last:start]):
                    found += self._cited[place]
                continue
            before = self._text[max(0, first - 60) : first]
            listed = previous is not None and _AND.match(self._text[previous:first])
            if listed or _INVOKES.search(before) or self._is_adjective(start, first, last):
                found += self._cited[place]
                previous = last
            else:
                previous = None
        return tuple(dict.fromkeys(found))

    def _is_adjective(self, start: int, first: int, last: int) -> bool:
        """``its Rule 12(b)(6) motion``: within the motion's words, right before the noun."""
        return first >= start and bool(re.match(r"[\s)]*(?:motion|petition)", self._text[last : last + 12]))

    def _between(self, start: int, end: int) -> Iterable[tuple[int, int]]:
        index = bisect_left(self._places, (start, 0))
        while index < len(self._places) and self._places[index][0] < end:
            yield self._places[index]
            index += 1
