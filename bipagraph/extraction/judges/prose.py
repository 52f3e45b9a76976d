"""Judges of the case named in running text: "assigned to Judge Jane Roe", "Magistrate Judge Roe entered her Findings"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bipagraph.extraction.judges.mentions import (
    NAME,
    Mention,
    found_near,
    honorific_of,
    is_judge_name,
    rest_of_name,
    without_tail,
)

__all__ = ["in_prose"]

_IN_PROSE: Final = re.compile(
    rf"\b(?P<title>(?:Chief\s+|District\s+|Magistrate\s+|Bankruptcy\s+)?(?:Judge|Justice)|(?:the\s+)?(?:Honorable|Hon\.))\s+(?P<name>{NAME})"
)
#: The word of the title in every match.
_TITLE_IN_PROSE: Final = re.compile(r"J(?:udge|ustice)\s|Hon(?:orable|\.)\s")
#: Words round a judge's name in a brief that tie the judge to this case: "representing to Judge Roe", "Judge Roe warned the parties".
_THIS_CASE: Final = re.compile(
    r"\b(?:this (?:case|action|matter|litigation|dispute|court)|the part(?:y|ies)|both (?:parties|sides)|plaintiffs?|defendants?|hearing|conference|courtroom|chambers|standing order|scheduling|case management|assigned|referred|reassigned|told|represent\w+|informed|before judge|the (?:court|motion)|discovery)\b|\b(?:Dkt|ECF|Doc)\b",
    re.IGNORECASE,
)
#: Whoever is retired judges no case; the parties mediate before such: "mediated before the Hon. Jane Roe (ret.)".
_RETIRED: Final = re.compile(r",?\s?\(?ret(?:\.|ired)\)?", re.IGNORECASE)
_MEDIATED: Final = re.compile(
    r"\bmediat(?:ed|ion)\b[^;]{0,120}\b(?:before|with|by)\s(?:the\s)?$|\b(?:former|retired)\s(?:\w+\s){0,3}$"
)
#: "… at 10:00 a.m. before the Honorable Jane Roe": where a notice sets its motion.
_BEFORE: Final = re.compile(r"\bbefore\s*$")
#: Words that name a judge of this case even in an order, which names other judges only for their opinions.
_REFERRED: Final = re.compile(
    r"(?:\b(?:re)?assigned|\breferred|\breferral|\btransferred|\b(?:hearing|conference|trial|proceedings?)\b(?:[^.;]|\b[ap]\.m\.){0,100}?\bbefore|\bpresided over by)\b(?:[^.;]|\bU\.S\.){0,80}$|\breport and recommendation\b[^.;]{0,60}\b(?:of|by|from) (?:the )?(?:United States )?$|^(?:['’]s)?[^.;]{0,30}\b(?:report and recommendation|R\s?&\s?R|recommend(?:s|ed|ation)|settlement conference|discovery order)\b|^[^.;]{0,30}\b(?:proposed )?findings(?:,| and) (?:conclusions|recommendations?)\b|^(?:, (?:a |the )?(?:United States |U\.S\. |Chief )?Magistrate Judge)?,? (?:was|has been) (?:designated|assigned|appointed) to\b",
    re.IGNORECASE,
)
#: Another case's citation in the sentence: the judge is that case's.
_CITATION: Final = re.compile(
    r"\bv\.\s|\b\d+\s+(?:F\.|U\.S\.(?!C)|S\.\s?Ct|B\.R\.|Ill\.|N\.E\.|WL|IL)\b|\bIn re\b|\bLEXIS\b|\bF\.\s?(?:2d|3d|4th|Supp)|\(\w+,? J\.\)"
)
_SENTENCE_END: Final = re.compile(
    r"(?<![A-Z])(?<!Dkt)(?<!No)(?<!Mr)(?<!Ms)(?<!Hon)(?<!Ex)(?<!\b[ap]\.m)[.!?][\"”')]*\s"
)


#: A name goes on in the next line: "Magistrate Judge Jane" / "Roe entered her findings".
_LINE_END: Final = re.compile(r"(?<!\n)\n(?!\n)")


def in_prose(text: str, *, strict: bool) -> Iterator[Mention]:
    """Judges named in running text, where its words tie them to this case.

    strict  only where it was assigned or referred to the judge, or the judge reported: for orders and opinions
    """
    text = _LINE_END.sub(" ", text)
    for match in found_near(_IN_PROSE, _TITLE_IN_PROSE, text):
        name = without_tail(match["name"])
        if not is_judge_name(name):
            continue
        name, stop = rest_of_name(text, name, match.start("name") + len(name))
        before = text[max(0, match.start() - 250) : match.start()]
        ends = list(_SENTENCE_END.finditer(before))
        before = before[ends[-1].end() :] if ends else before
        after = text[stop : stop + 250]
        end = _SENTENCE_END.search(after)
        after = after[: end.end()] if end else after
        if _CITATION.search(before + " _ " + after):
            continue
        if _RETIRED.match(after) or ("agistrate" not in match["title"] and _MEDIATED.search(before)):
            continue
        if (
            _REFERRED.search(before)
            or _REFERRED.search(after[:90])
            or (not strict and (_THIS_CASE.search(before + " _ " + after) or _BEFORE.search(before)))
        ):
            yield Mention(name, match.start("name"), stop, "judge.prose", honorific_of(match["title"]))
