"""What a court of appeals does with the judgment under review: affirmed, reversed, vacated, remanded, dismissed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

__all__ = ["AppealOutcome", "appeal_outcomes", "end_of_court"]


@dataclass(frozen=True, slots=True)
class AppealOutcome:
    """An outcome and where it stands in the prose (half-open); ``motion`` is what it is the outcome of, ``entry`` its docket entry."""

    outcome: str
    start: int
    end: int
    motion: str = "appeal"
    entry: int | None = None


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
    "modify": "modified",
    "modified": "modified",
    "enforced": "affirmed",
    "confirmed": "confirmed",
    "annulled": "annulled",
}
_PARTICIPLE = r"(?:affirmed|reversed|vacated|remanded|dismissed|modified|enforced|confirmed|annulled)"
_FILLER = (
    r"(?:in (?:relevant |substantial )?part|with (?:directions?|instructions?)|for (?:further proceedings|resentencing|a new trial)|as (?:so )?modified|as moot"
    r"|and|&|cause|(?:the )?case|(?:the )?(?:cross-)?appeals?|is|are|(?:with|without) costs|so|otherwise)"
)
_RUN = rf"{_PARTICIPLE}(?:[\s,;]+(?:{_FILLER}|{_PARTICIPLE}))*"
_UNDER_REVIEW = (
    r"(?:judgments?|orders?|decisions?|convictions?|sentences?|(?:cross-)?appeals?|rulings?|decrees?|awards?|dispositions?|dismissals?|denials?|grants?"
    r"|determinations?|adjudications?|case|cause|matter)"
)
_COURT = r"(?:appellate|circuit|district|trial|superior|tax|bankruptcy|family|supreme) court['’]?s?|board['’]?s?|commission['’]?s?|appeals?"
# The disposition as the decision prints it on a line of its own.  "AFFIRMED." "Reversed and remanded." "Affirmed in part, vacated in part."
# "Appellate court judgment affirmed." "Appeal dismissed."
_LINE = re.compile(
    rf"(?im)^[¶\d\s.]{{0,40}}(?:(?P<label>disposition|held|judgments?)[:\s]+)?(?:certified questions? answered(?: in the \w+)?[;,.]?\s+(?:and )?)?(?:(?:the )?(?:{_COURT})?[ ]?(?:{_UNDER_REVIEW})(?: of the [\w ]{{3,40}} court[\w ,]{{0,40}}?)?(?: is| are)?\s+)?"
    rf"(?:unanimously |hereby )?(?P<words>{_RUN})(?:[ ]per curiam)?\s*[.*;]?\s*$"
)
# The same with more on its line, as Georgia and the older reporters print it.  "Judgment affirmed in Case No. A06A0719. Judgment reversed and
# case remanded in Case No. A06A0720." "Judgment affirmed. All the Justices concur."
_REPORTED = re.compile(
    rf"(?:^[ \t]*|[.;]\s+)(?-i:(?:(?:Appellate|Circuit|Trial|District) court (?:judgment|order|decision)|Judgment|Order|Decree|Decision|Conviction|Sentence|Appeal|Cause|Petition)s?) (?P<words>{_RUN})(?=[.;](?:\s|$)|\s*$| (?:in part\b|in Case|as to|with costs))",
    re.IGNORECASE | re.MULTILINE,
)
# Appeal by appeal.  "AFFIRMED in No. 21-1204; VACATED AND REMANDED in No. 21-1319." "Dismissed as to No. 2022-1101"
_BY_NUMBER = re.compile(
    rf"(?im)(?:^[ \t]*|(?<=[.)\]] )(?-i:(?=[A-Z]{{5}})))(?P<words>{_RUN}[ ](?:in|as to)[ ]nos?\.[ ][\w-]+(?:(?:[;,.]?[ ]+(?:and[ ])?|[;,.]?[ ]*\n[ \t]*){_RUN}[ ](?:in|as to)[ ]nos?\.[ ][\w-]+){{0,6}})[.;]?[ \t]*$"
)
# What New York's Appellate Division orders, above its reasons.  "ORDERED that the order is modified, on the law, by …; as so modified, the order is affirmed"
_ORDERED = re.compile(
    rf"\bORDERED that (?P<what>(?:the |so much of the )?{_UNDER_REVIEW}\b[^\n]{{0,1500}}?)(?=;? and it is further|\n|\Z)"
)
_ORDERED_WITHIN = 10_000  # characters from the opinion's beginning: counsel and the order appealed from stand before
_ORDERED_VERB = re.compile(rf"(?i)\b{_UNDER_REVIEW}(?:[^.;\n]{{0,120}}?)\s(?:is|are)\s(?:\w+ly\s)?(?P<words>{_RUN})")
# At the end of the last paragraph.  "… the sentence stands. AFFIRMED."
_TRAILING = re.compile(
    rf"(?:^|[.)\]]\s+)(?P<words>{_PARTICIPLE.upper()}(?:[\s,;]+(?:{_FILLER.upper()}|{_PARTICIPLE.upper()}))*)\s*\.?\s*(?=$|\n)",
    re.MULTILINE,
)
# A sentence of its own, as in the heads of California.  "Jane Roe, Judge. Reversed and remanded with directions."
_SENTENCE = re.compile(
    rf"(?:[.:”\")\]]\s+)(?P<words>(?-i:(?=[A-Z][a-z])){_RUN})\s*\.(?=\s|$)",
    re.IGNORECASE,
)
# Part by part, in capitals.  "AFFIRMED as to Counts I and II, VACATED as to Count III, and REMANDED."
_BY_PARTS = re.compile(
    rf"(?:^|[.)\]]\s+|\b(?:is|are) )(?P<words>{_PARTICIPLE.upper()}\b[^.\n]{{3,200}}?[,;] (?:and )?(?:is |are )?{_PARTICIPLE.upper()}\b[^.\n]{{0,200}})",
    re.MULTILINE,
)
_ADVERBS = r"(?:,?\s+(?:must|will|shall|hereby|therefore|accordingly|thus|also|now|respectfully|consequently|instead|further|otherwise|unanimously|likewise|summarily|can only|do|are (?:compelled|constrained|obliged|required) to|have no choice but to),?)*"
# The court of itself.  "we affirm", "We therefore vacate the order and remand", "this court dismisses the appeal"
_WE = re.compile(
    rf"(?i)(?<!\bif )(?<!\bwhether )(?<!\bthat )\b(?:we|I|(?:this|the) court(?=(?:\s+\w+ly,?|\s+(?:hereby|therefore|thus))*\s+\w+s\b)):?{_ADVERBS}\s+"
    r"(?P<first>affirm|reverse|vacate|remand|dismiss|modify)(?:s|es)?\b(?P<rest>[^.;\n]{0,220})"
)
# The second of two things that the court does.  "We find no error and will affirm the judgment"
_WE_ALSO = re.compile(
    r"(?i)\bwe\s+(?:(?!would\b|could\b|may\b|might\b|should\b|never\b|decline|cannot\b|if\b|that\b|whether\b)[^\s.;]+\s+){1,14}?and\s+(?:(?:will|shall|must|therefore|accordingly|thus|so|hereby|now|summarily),?\s+)*"
    r"(?P<first>affirm|reverse|vacate|remand|dismiss)\b(?P<rest>[^.;\n]{0,220})"
)
# The standard of review is no disposition.  "we affirm if …", "we reverse only where …", "we may affirm on any ground"
_STANDARD = re.compile(r"(?i)^\s+(?:only|if|unless|when|where|on any|an?\b|for abuse|such|even)\b")
# Passive of the judgment under review.  "the judgment of the circuit court is affirmed", "be and the same hereby is unanimously affirmed",
# "the appeal is ordered dismissed"
_PASSIVE = re.compile(
    rf"(?i)\b(?:{_UNDER_REVIEW}\b|(?-i:(?<=[.] )It\b)(?=\s+is\s+{_PARTICIPLE})|(?<=[;,] )that (?:on|as to|of)\b)(?P<between>[^.;\n]{{0,200}}?)\b(?:is|are|should be|must be|be)\s+(?:(?:hereby|therefore|accordingly|unanimously|thus|and the same|is|in all respects|ordered|likewise|summarily|otherwise|also)[ ,]+)*"
    rf"(?P<words>{_RUN}(?:\s+(?:as to|with respect to|insofar as|with regard to)\s[^.;\n]{{1,120}}?,?\s(?:and|but)\s+(?:(?:is|are|otherwise)\s+)*{_PARTICIPLE})*)"
)
# The reporter's and New York's form, without a verb.  "Order, Supreme Court, Kings County (Roe, J.), entered May 2, 2011, unanimously affirmed",
# "Order appealed from reversed, with costs", "Appeal from order dated May 2, 2011, dismissed"
_NO_VERB = re.compile(
    rf"(?:^|[.;,”\"]\s*|\b(?:and|the)\s+)(?P<subject>(?:{_UNDER_REVIEW})(?:s? appealed from|,\s(?-i:[A-Z])|\s+from\b|\s+(?=unanimously)|\s+(?=(?:affirmed|reversed|modified|confirmed|annulled)\b))"
    rf"(?P<between>[^;\n]{{0,400}}?)[, ]\s*(?:unanimously )?)(?P<words>{_RUN})(?=[,.; ]|$)",
    re.IGNORECASE | re.MULTILINE,
)
# Only what such a form says between its subject and its participle: no other verb.
_OTHER_VERB = re.compile(r"(?i)\b(?:is|are|was|were|has|had|we|would|should|if|whether|contends?|argues?)\b")
# What older reports print at the head.  "(No. 54685. — Judgment affirmed.)"
_AT_HEAD = re.compile(rf"(?i)\bjudgments?\s+(?P<words>{_PARTICIPLE}(?:[\s,;]+(?:{_FILLER}|{_PARTICIPLE}))*)\s*\.\)")
_HEAD_LENGTH = 1_500
_DISMISSABLE = re.compile(r"(?i)\b(?:appeals?|cross-appeals?)\b")
_FAR_END = 3_500
# The sentences of one conclusion stand so near each other.  "We affirm the judgment on Count I. We vacate the award of fees."
_SAME_CONCLUSION = 420
_MOOD = re.compile(r"(?i)\b(?:if|whether|unless|that|would|contends?|argues?|asks?|could|may|might)\b")

# Where another judge's opinion begins: what it would do is no ruling.  "HALE, Circuit Judge, dissenting." "JUSTICE HALE, specially concurring:"
_SEPARATE = re.compile(
    r"(?m)^[ \t]*(?:¶\s*\d+\s+)?(?:(?:(?:PRESIDING |CHIEF |Presiding |Chief )?(?:JUSTICE|Justice|Judge|JUDGE|Mr\. Justice|MR\. JUSTICE)\s+[A-Z][\w.'’ -]{1,40}"
    r"|[A-Z][\w.'’ -]{1,40}, (?:(?:Chief |Senior |Presiding |Associate )?(?:Circuit |District )?(?:Judge|Justice)|(?:[CP]\.\s?)?J\.)))"
    r"(?: \([^)\n]{3,60}\))?,\s+(?:with whom[^\n]{3,200}(?:\n[^\n]{0,120})?\bjoins?,\s+)?(?:specially )?(?:dissenting|concurring|DISSENTING|CONCURRING)\b(?![^\n]{0,60}\))"
)


def end_of_court(prose: str) -> int:
    """Where the opinion of the court ends in ``prose``: at the first separate opinion, else at the end."""
    match = _SEPARATE.search(prose, min(len(prose), _HEAD_LENGTH // 3))
    return match.start() if match else len(prose)


def _outcomes(words: str, start: int, base: bool = False) -> list[AppealOutcome]:
    pattern = r"(?<!\bto )\b(?:affirm|reverse|vacate|remand)\b(?! an?\b)" if base else rf"\b{_PARTICIPLE}\b"
    found: list[AppealOutcome] = []
    for match in re.finditer(pattern, words, re.IGNORECASE):
        outcome = _WORDS[match.group().lower()]
        if outcome == "modified" and re.search(r"(?i)\baffirmed\b", words):
            continue  # "modified, and as modified affirmed" is told by the other word
        if outcome not in {each.outcome for each in found}:
            found.append(AppealOutcome(outcome, start + match.start(), start + match.end()))
    return found


def _of_runs(matches: Iterable[re.Match[str]]) -> list[AppealOutcome]:
    """The outcomes of several printed runs, each once."""
    found: dict[str, AppealOutcome] = {}
    for match in matches:
        for each in _outcomes(match.group("words"), match.start("words")):
            found.setdefault(each.outcome, each)
    if "affirmed" in found:
        found.pop("modified", None)
    return list(found.values())


def _last_together(matches: list[re.Match[str]], reach: int) -> list[re.Match[str]]:
    """The last match and those before it, as long as each is within ``reach`` of the next."""
    first = len(matches) - 1
    for number, (one, other) in reversed(list(enumerate(pairwise(matches)))):
        if other.start() - one.end() > reach:
            break
        first = number
    return matches[first:]


def appeal_outcomes(prose: str) -> list[AppealOutcome]:
    """What the decision does with the appeal, from the surest place that tells it; empty if none does.

    In this order: the line of the disposition (the last one, with those on the lines above it), the closing words in
    capitals, the passive near the end, the court's own "we affirm" (the last), New York's form without a verb.
    """
    if by_number := list(_BY_NUMBER.finditer(prose, max(0, len(prose) - _FAR_END))):
        return _of_runs(_last_together(by_number, 4))
    lines = [match for match in _LINE.finditer(prose) if match.group("words").lower() != "modified"]
    if lines:
        found = _of_runs(_last_together(lines, 2))
        if found:
            return found
    reported = list(_REPORTED.finditer(prose, max(0, len(prose) - _FAR_END)))
    if reported and (found := _of_runs(_last_together(reported, _SAME_CONCLUSION))):
        return found
    by_parts = list(_BY_PARTS.finditer(prose, max(0, len(prose) - _FAR_END)))
    if by_parts:
        last = by_parts[-1]
        return _of_runs([last, *_PASSIVE.finditer(prose, last.end(), last.end() + _SAME_CONCLUSION)])
    trailing = list(_TRAILING.finditer(prose))
    if trailing:
        found = _outcomes(trailing[-1].group("words"), trailing[-1].start("words"))
        if found:
            return found
    alone = list(_SENTENCE.finditer(prose))
    if alone and (found := _outcomes(alone[-1].group("words"), alone[-1].start("words"))):
        return found
    passive = [
        match
        for match in _PASSIVE.finditer(prose, max(0, len(prose) - _FAR_END))
        if not _MOOD.search(match.group("between"))
        and not _argued(prose, match.start())
        and (not re.search(r"(?i)dismissed", match.group("words")) or _DISMISSABLE.search(match.group()))
    ]
    if passive:
        return _of_runs(_last_together(passive, _SAME_CONCLUSION))
    ordered = [
        verb
        for match in _ORDERED.finditer(prose, 0, _ORDERED_WITHIN)
        for verb in _ORDERED_VERB.finditer(prose, *match.span("what"))
    ]
    if ordered:
        return _of_runs(ordered)
    own = [
        match
        for match in list(_WE.finditer(prose)) or _WE_ALSO.finditer(prose)
        if (match.group("first").lower() != "dismiss" or _DISMISSABLE.search(match.group("rest")) or _ends(match))
        and not _STANDARD.match(match.group("rest"))
    ]
    if own:
        return _of_own_words(_last_together(own, _SAME_CONCLUSION))
    head = _AT_HEAD.search(prose, 0, _HEAD_LENGTH)
    if head:
        return _outcomes(head.group("words"), head.start("words"))
    told = [
        match
        for match in _NO_VERB.finditer(prose)
        if not _OTHER_VERB.search(match.group("between")) and _is_dismissable(match)
    ]
    return _of_runs(told)


def _is_dismissable(match: re.Match[str]) -> bool:
    return "dismissed" not in match.group("words").lower() or match.group("subject").lower().startswith(
        ("appeal", "cross")
    )


def _ends(match: re.Match[str]) -> bool:
    """ "Finding the appeal to be moot, we dismiss." """
    return not match.group("rest").strip()


def _argued(prose: str, start: int) -> bool:
    """Whether a party says it: "He argues that the judgment must be reversed"."""
    before = prose[max(0, start - 120) : start]
    before = re.split(r"[.;]\s", before)[-1]
    return bool(
        re.search(
            r"(?i)\b(?:argu|conten|asks?|urg|request|submi|assert|claim(?:ed|ing|s? that)|(?:he|she|they|who|it) claims?|suggest|if|unless|whether|would)\w*\b",
            before,
        )
    )


def _of_own_words(matches: list[re.Match[str]]) -> list[AppealOutcome]:
    found: dict[str, AppealOutcome] = {}
    for match in matches:
        first = _WORDS[match.group("first").lower()]
        found.setdefault(first, AppealOutcome(first, match.start("first"), match.end("first")))
        for each in _outcomes(match.group("rest"), match.start("rest"), base=True):
            found.setdefault(each.outcome, each)
    if "affirmed" in found:
        found.pop("modified", None)
    return list(found.values())
