"""What a court of appeals does with the judgment under review: affirmed, reversed, vacated, remanded, dismissed."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["AppealOutcome", "appeal_outcomes"]


@dataclass(frozen=True, slots=True)
class AppealOutcome:
    """An outcome and where it stands in the prose (half-open)."""

    outcome: str
    start: int
    end: int


_WORDS = {
    "affirm": "affirmed",
    "affirmed": "affirmed",
    "affirming": "affirmed",
    "reverse": "reversed",
    "reversed": "reversed",
    "reversing": "reversed",
    "vacate": "vacated",
    "vacated": "vacated",
    "vacating": "vacated",
    "remand": "remanded",
    "remanded": "remanded",
    "remanding": "remanded",
    "dismiss": "dismissed",
    "dismissed": "dismissed",
    "modified": "modified",
    "enforced": "affirmed",
}
_PARTICIPLE = r"(?:affirmed|reversed|vacated|remanded|dismissed|modified|enforced)"
_FILLER = (
    r"(?:in part|with (?:directions|instructions)|for further proceedings|as modified|and|,|;|&|cause|the case|is|are)"
)
# The disposition as the decision prints it on a line of its own.  "AFFIRMED." "Reversed and remanded." "Affirmed in part, vacated in part."
_LINE = re.compile(
    rf"(?im)^[¶\d\s.]{{0,40}}(?:(?P<label>judgment|disposition|judgments?|held)[:\s]+)?(?:(?:the )?(?:judgment|order|appeal|decision|cause)s?(?: of the [\w ]{{3,40}} court[\w ,]{{0,40}}?)?(?: is| are)?\s+)?"
    rf"(?P<words>{_PARTICIPLE}(?:[\s,;]+(?:{_FILLER}|{_PARTICIPLE}))*)\s*[.*]?\s*$"
)
# At the end of the last paragraph.  "… the sentence stands. AFFIRMED."
_TRAILING = re.compile(
    rf"(?:^|[.)\]]\s+)(?P<words>{_PARTICIPLE.upper()}(?:[\s,;]+(?:{_FILLER.upper()}|{_PARTICIPLE.upper()}))*)\s*\.?\s*(?=$|\n)",
    re.MULTILINE,
)
# Part by part, in capitals.  "AFFIRMED as to Counts I and II, VACATED as to Count III, and REMANDED."
_BY_PARTS = re.compile(
    rf"(?:^|[.)\]]\s+|\b(?:is|are) )(?P<words>{_PARTICIPLE.upper()}\b[^.\n]{{3,200}}?[,;] (?:and )?(?:is |are )?{_PARTICIPLE.upper()}\b[^.\n]{{0,200}})",
    re.MULTILINE,
)
# The court of itself.  "we affirm", "We therefore vacate the order and remand"
_WE = re.compile(
    r"(?i)(?<!\bif )(?<!\bwhether )(?<!\bthat )\b(?:we|I|this court)(?:\s+(?:must|will|shall|hereby|therefore|accordingly|thus|also|now|respectfully|consequently|instead|further))*\s+"
    r"(?P<first>affirm|reverse|vacate|remand|dismiss)s?\b(?P<rest>[^.;\n]{0,220})"
)
# Passive of the judgment under review.  "the judgment of the circuit court is affirmed"
_PASSIVE = re.compile(
    r"(?i)\b(?:judgments?|orders?|decisions?|convictions?|sentences?|appeals?|rulings?|case|cause|matter)\b(?P<between>[^.;\n]{0,160}?)\b(?:is|are)\s+(?:hereby |therefore |accordingly )*"
    rf"(?P<words>{_PARTICIPLE}(?:[\s,;]+(?:{_FILLER}|{_PARTICIPLE}))*)"
)
# What older reports print at the head.  "(No. 54685. — Judgment affirmed.)"
_AT_HEAD = re.compile(rf"(?i)\bjudgments?\s+(?P<words>{_PARTICIPLE}(?:[\s,;]+(?:{_FILLER}|{_PARTICIPLE}))*)\s*\.\)")
_HEAD_LENGTH = 1_500
_DISMISSABLE = re.compile(r"(?i)\b(?:appeals?|petitions?|cross-appeals?)\b")
_FAR_END = 3_500


def _outcomes(words: str, start: int, base: bool = False) -> list[AppealOutcome]:
    pattern = r"\b(?:affirm|reverse|vacate|remand)\b" if base else rf"\b{_PARTICIPLE}\b"
    found: list[AppealOutcome] = []
    for match in re.finditer(pattern, words, re.IGNORECASE):
        outcome = _WORDS[match.group().lower()]
        if outcome == "modified":  # "affirmed as modified" is told by the other word
            continue
        if outcome not in {each.outcome for each in found}:
            found.append(AppealOutcome(outcome, start + match.start(), start + match.end()))
    return found


def appeal_outcomes(prose: str) -> list[AppealOutcome]:
    """What the decision does with the appeal, from the surest place that tells it; empty if none does.

    In this order: the line of the disposition (the last one), the closing words in capitals, the court's own "we
    affirm" (the last), the passive near the end.
    """
    lines = [match for match in _LINE.finditer(prose) if match.group("words").lower() != "modified"]
    if lines:
        found = _outcomes(lines[-1].group("words"), lines[-1].start("words"))
        if found:
            return found
    by_parts = list(_BY_PARTS.finditer(prose, max(0, len(prose) - _FAR_END)))
    if by_parts:
        return _outcomes(by_parts[-1].group("words"), by_parts[-1].start("words"))
    trailing = list(_TRAILING.finditer(prose))
    if trailing:
        found = _outcomes(trailing[-1].group("words"), trailing[-1].start("words"))
        if found:
            return found
    passive = [
        match
        for match in _PASSIVE.finditer(prose, max(0, len(prose) - _FAR_END))
        if not re.search(r"(?i)\b(?:if|whether|unless)\b", match.group("between"))
    ]
    if (
        passive
        and re.search(r"(?i)dismissed", passive[-1].group("words"))
        and not _DISMISSABLE.search(passive[-1].group())
    ):
        passive = []
    if passive:
        return _outcomes(passive[-1].group("words"), passive[-1].start("words"))
    own = [
        match
        for match in _WE.finditer(prose)
        if match.group("first").lower() != "dismiss" or _DISMISSABLE.search(match.group("rest"))
    ]
    if own:
        last = own[-1]
        first = _WORDS[last.group("first").lower()]
        found = [AppealOutcome(first, last.start("first"), last.end("first"))]
        found += [
            each for each in _outcomes(last.group("rest"), last.start("rest"), base=True) if each.outcome != first
        ]
        return found
    head = _AT_HEAD.search(prose, 0, _HEAD_LENGTH)
    return _outcomes(head.group("words"), head.start("words")) if head else []
