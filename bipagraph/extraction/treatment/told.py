"""Treatments told after an authority was named: "There the court held", "This case is different", "We agree with that view".

The words name no authority; they speak of the one named before them in the paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from bipagraph.extraction.draft import Draft
from bipagraph.extraction.lines_with import found_in, joined
from bipagraph.extraction.passages import Passages, sentence_around
from bipagraph.extraction.treatment.words import COURTS_NAME, TOLD, Mention, is_a_partys
from bipagraph.extraction.worded import Worded
from bipagraph.records import DecisionCited, Evidence, Treatment

__all__ = ["told_after", "told_before_citation"]

_COURT = r"(?:[Ww]e|[Tt]h(?:e|is) [Cc]ourt|I|[Tt]he undersigned)"
_ITS = r"(?:it|its \w+|them|both|all (?:three|of them)|those \w+|that (?:reasoning|analysis|holding|conclusion|view|reading|approach|result|decision|opinion|court|rule))"
#: "This case is different.", after another was told.
_DIFFERENT = re.compile(
    r"(?<=[.\"] )(?:But )?(?:This (?:one|case|suit) (?:is|was|does|did) not|[Tt]his case is (?:different|not that case|otherwise|another)|[Nn]ot so here|[Tt]hat (?:case|decision) is (?:different|inapposite|distinguishable|unlike)|[Tt]he (?:facts|situation|record|case|allegations|complaint) (?:here|in this case|before (?:us|the [Cc]ourt|this [Cc]ourt)) (?:is|are) (?:different|otherwise|unlike)|[Hh]ere, (?:by contrast|however|on the other hand)|[Bb]y contrast, (?:here|this)|[Tt]hat is not (?:this case|the case here|what happened here|our case|what [A-Z]\w+ (?:did|does|alleges))|(?:It|That (?:case|decision)) (?:does not (?:help|apply|control|hold)|says nothing|said nothing|is (?:distinguishable|inapposite|no help))|(?:[Ww]e|[Tt]h(?:e|is) [Cc]ourt|I) finds? (?:it|that (?:case|decision)) (?:to be )?(?:\w+ly )?(?:inapposite|distinguishable|unhelpful|off point)"
    r"|[Tt]he (?:clause|agreement|notice|exclusion|policy|statute|language|provision|software|device|data|contract|complaint|plaintiffs?|defendants?) (?:here|in this case|at issue|before us) (?:is|are|was|were|does|do|did|has|have|contains?|had) (?:not|no)(?! (?:better|different))|[Nn](?:othing|one) (?:of (?:the (?:kind|sort)|that|those \w+)|like (?:that|it)|similar) (?:is|was|are|has been|happened|appears|exists)[^.;]{0,40}? (?:here|in this (?:case|record))|[Tt]he (?:difference|distinction) (?:here )?(?:is|lies)|(?:[Tt]hose|[Ss]uch|[Tt]hese) (?:facts|circumstances|allegations) are (?:absent|missing|not (?:present|alleged|pleaded|before))"
    r"|(?:[A-Z][\w-]+|The complaint|The [Cc]omplaint here) (?:\w+ )?(?:alleges?|pleads?|says?|claims?|identif\w+|did|does|has|have|contains?|makes?|offers?|offered|shows?|shown|presents?|presented|provided|identified)(?: offered| alleged| shown| pleaded| made| identified| presented)? (?:neither|no such|nothing (?:of the (?:kind|sort)|like (?:it|that)|similar|comparable)))\b"
)
#: "There our supreme court held that", after a citation; "The panel affirmed there because", "That case involved a gate".
_THERE = Worded(
    ("There", "there", "n that ", "That "),
    r"(?:(?<=[.;] )|(?<=[.;,] but ))(?:[Tt]here|[Ii]n that case),? (?:the|a|an|our|it|we|plaintiffs?|defendants?|employees|users|Judge|Justice|unlike here,? the) [\w'’]+"
    r"|\b(?:[Cc]ourt|[Pp]anel|judge|plaintiffs?|defendants?|employer|insurer|clause|agreement|complaint|statute|policy|notice|provision|language|contract|users|employees|university|school|hospital|company|vendor|bank|website|app) there [a-z]\w+"
    rf"|(?<=[.;] )(?:But |And )?{COURTS_NAME} {TOLD}[^.;]{{0,80}}? there\b(?! (?:is|are|was|were|can|must|has|have|may|will)\b)"
    r"|(?<=[.;] )(?:But )?(?:That (?:case|decision|opinion|suit|dispute)|The plaintiffs? in that (?:case|suit)) (?:involved|concerned|arose|turned on|dealt with|held|rejected|was (?:decided|about)|had|did|say|said|alleged)\b",
)
#: "The Seventh Circuit reasoned that", right behind a sentence with the citation: whose court it is, and not the court below.
_THE_COURT_TOLD = re.compile(
    rf"(?<=[.\"] )(?:(?:The|Our) (?:(?:Illinois |United States |U\.S\. )?[Ss]upreme [Cc]ourt|(?:\w+ )?[Cc]ircuit(?! [Cc]ourt)|[Cc]ourt of [Aa]ppeals|[Aa]ppellate [Cc]ourt|panel|majority|justices)|Judge [A-Z][\w'-]+) {TOLD}\b"
    rf"|(?<=[.\"] )It (?:also |then |further |\w+ly )?(?:held|ruled|reasoned|affirmed|reversed|vacated|concluded|explained|construed|went on to (?:say|hold|explain)|was (?:careful|quick) to (?:add|note|say))\b"
)
#: "Its reasoning is sound and we adopt it."
_ADOPTED = re.compile(
    r"\b(?:[Ii]ts|[Tt]hat|[Tt]he court's) (?:reasoning|analysis|holding|conclusion|approach|view) is (?:\w+ly )?(?:sound|persuasive|convincing|right|correct)\b|\b(?:[Ww]e|[Tt]h(?:e|is) [Cc]ourt|I) finds? (?:it|that|its|this)(?: (?:reasoning|analysis|holding|view))? (?:to be |\w+ )?(?:persuasive|convincing|sound|instructive|well[- ]reasoned)\b"
    rf"|\b{_COURT}(?: \w+ly)? (?:follows?|adopts?|joins?|applies|apply|agrees? with) {_ITS}(?=[.;,]| (?:here|too|and)\b)"
    rf"|, and {_COURT} (?:also |too )?agrees?(?:,? too)?(?=[.;])"
    r"|\b(?:[Tt]hat (?:case|decision|holding|reasoning|rule)|[Ii]t|(?<=[.] )(?:That|This|Which)) (?:therefore |thus )?(?:controls?(?=[.;,]| (?:here|this))|governs?(?=[.;,]| (?:here|this))|binds (?:us|this [Cc]ourt|the [Cc]ourt|me)|is (?:binding|controlling|dispositive|on point|the end of)|disposes of|forecloses|answers|settles|resolves|ends|puts an end to|defeats|dooms)\b"
    r"|(?<=[.] )(?:So (?:do|does|did) (?:we|this [Cc]ourt|the [Cc]ourt|I)\b|So too here|So (?:it is|here)\b|(?:The )?same (?:is true|(?:result|reasoning|rule|conclusion|outcome|analysis)(?: \w+){1,3}|goes|must be said) here|This case is no different|(?:The )?(?:\w+ ){1,2}(?:here|in this case)(?:, [^.;,]{3,80},)? (?:is|was|are|were|fares?) no (?:better|different)|[Tt]hat is (?:exactly |precisely |just )?this case)"
    r"|\b(?:[Tt]h(?:e|is) [Cc]ourt|[Ww]e|I) (?:should|will|must|can only) (?:do (?:likewise|the same|so too)|follow (?:suit|it|that (?:decision|holding|reasoning|rule))|reach the same (?:result|conclusion)|hold (?:likewise|the same))\b"
)
#: "… but the Court does not find it persuasive."
_DECLINED = Worded(
    ("persua", "decline", "disagree", " follow "),
    r"\b(?:[Ww]e|[Tt]h(?:e|is) [Cc]ourt|I) (?:(?:do|does) not find (?:it|its (?:reasoning|analysis|logic)|that (?:reasoning|decision|view)) (?:to be )?(?:\w+ )?persuasive|(?:is|are|am) not persuaded by (?:it|its|that)\b|declines? to (?:follow (?:it|that|them)\b|do so(?=[.;])|follow suit)|(?:do|does|will|cannot|should) ?not follow (?:it|them|that (?:decision|case|reasoning|lead))\b|respectfully disagrees?(?=[.;]))",
)
#: "The Court agrees with those decisions."; "I find both opinions well reasoned and follow them."
_ALL_ADOPTED = Worded(
    ("those", "these", "such", "both", "them", "suit", "finds the", "find the"),
    r"(?:^|[ (])(?:[Ww]e|[Tt]h(?:e|is) [Cc]ourt|I)(?: \w+ly| also)? (?:(?:agrees? with|follows?|joins?|adopts?) (?:those|these|such|both|all these|all those) (?:decisions|cases|courts|authorities|opinions|holdings)|finds? (?:both|these|those|the)(?: \w+)? (?:decisions|cases|opinions|authorities|rulings)? ?(?:to be )?(?:\w+ly )?(?:persuasive|well[- ]reasoned|convincing|sound|correct)|follows? (?:them|both)(?=[.;,])|follows? suit|(?:should|will) follow (?:them|suit))\b",
)
#: So far before such words is the authority looked for that they speak of.
_REACH = 420
#: None of the words that speak of a decision before them is longer.
_LONGEST_TOLD_APART = 200


def _right_behind(mentions: Sequence[Mention], text: str) -> Iterator[tuple[int, int]]:
    """The stretches of the text where words may speak of a mention before them: within its paragraph, and not far from it."""
    for mention in mentions:
        end = text.find("\n\n", mention.start, mention.start + _REACH)
        yield mention.start, (end if end >= 0 else mention.start + _REACH) + _LONGEST_TOLD_APART


def told_after(draft: Draft, passages: Passages, mentions: Sequence[Mention]) -> Iterator[Treatment]:
    """Decisions told right before: "In Hill the buyer lied. This case is different.", "Hill v. Dale, …. There the court held"."""
    text = passages.text
    starts = [mention.start for mention in mentions]
    stretches = list(joined(_right_behind(mentions, text)))
    for match in found_in(_ALL_ADOPTED, text, stretches):
        paragraph = _start_of_told(text, match.start())
        for mention in mentions[bisect_right(starts, paragraph) : bisect_left(starts, match.start())]:
            evidence = Evidence(draft.text.prose.span(match.start(), match.end()), "treatment.words")
            yield Treatment(mention.work, "follows", evidence)
    for name, pattern in (
        ("distinguishes", _DIFFERENT),
        ("explains", _THERE),
        ("explains", _THE_COURT_TOLD),
        ("follows", _ADOPTED),
        ("declines-to-follow", _DECLINED),
    ):
        for match in found_in(pattern, text, stretches):
            paragraph = _start_of_told(text, match.start())
            near = mentions[bisect_right(starts, paragraph) : bisect_left(starts, match.start())]
            first, _ = sentence_around(text, max(0, match.start() - 2))
            works = [mention.work for mention in near if mention.start >= first]
            if not works and pattern is not _THE_COURT_TOLD:
                works = [mention.work for mention in near]
            # Of several decisions told before, none is meant for sure.
            sure = len(set(works)) == 1 or pattern is _THERE
            if works and sure and not passages.is_quoted(match.start()):
                evidence = Evidence(draft.text.prose.span(match.start(), match.end()), "treatment.words")
                yield Treatment(works[-1], name, evidence)
    yield from _answered(draft, passages, mentions)


#: "Alder relies on Hill. But the buyer in Hill had lied.": whose authority it is, and then why it does not fit.
_BUT = re.compile(r"(?:But|Yet|However,|Not so\.)\s")
#: "Alder relies on Hill. In Hill, however, the buyer had lied."
_HOWEVER = re.compile(r",? (?:however|though|by contrast),?\s")


def _answered(draft: Draft, passages: Passages, mentions: Sequence[Mention]) -> Iterator[Treatment]:
    """The decisions on which a party relies and of which the next sentence says "but"."""
    text = passages.text
    for index, mention in enumerate(mentions[:-1]):
        following = mentions[index + 1]
        if following.work != mention.work or not is_a_partys(mention, passages):
            continue
        first, _ = sentence_around(text, following.start)
        if (
            first > mention.start
            and (_BUT.match(text, first) or _HOWEVER.match(text, following.end))
            and not text[mention.end : first].count("\n\n")
        ):
            evidence = Evidence(draft.text.prose.span(first, following.end), "treatment.words")
            yield Treatment(mention.work, "distinguishes", evidence)


def _start_of_told(text: str, position: int) -> int:
    """The offset behind which a mention stands near enough before ``position`` and in its paragraph."""
    floor = position - _REACH
    return max(text.rfind("\n\n", max(0, floor), position), floor)


#: A sentence that tells what the court did, before the "Id." of where it did so: "The court concluded that notice was due. Id. at 9."
_AGAIN_TOLD = re.compile(
    rf"(?:¶ ?\d+ )?(?:(?:But|And|Indeed|There|Rather|Instead|Thus),? )?(?:(?:It|[Tt]he (?:court|Court|panel|majority|judge|plaintiffs?|defendants?|employer|vendor|complaint))(?: there)? {TOLD}|[Tt]here,? the \w+ [a-z]+)\b"
)
_BELOW = re.compile(r"\b(?:trial|circuit|district) (?:court|judge)\b")
_LONGEST_SENTENCE = 600
#: "See also, e.g., " is no longer.
_LONGEST_SIGNAL = 18


#: "This Court joins the Seventh and Ninth Circuits. Hill v. Dale, …; Rask v. Stane, …."
_SIDES_WITH = re.compile(
    rf"(?:¶ ?\d+ )?{_COURT}(?: \w+ly| also| therefore)? (?:joins?|agrees? with|sides? with|follows?) (?:the|those|these|our|other|most|Judges?|both|every) [^.;()]{{3,120}}$"
)


def told_before_citation(draft: Draft, passages: Passages) -> Iterator[Treatment]:
    """Decisions that "Id." means behind a sentence which tells what their court did."""
    text = passages.text
    ends = [0, *(end for _, end, _ in passages.decisions)]
    joins = -1  # where the citation ends to which a string with whom the court sides may go on
    for before, (start, end, citation) in zip(ends, passages.decisions, strict=False):
        if not isinstance(citation.work, DecisionCited):
            continue
        first, last = sentence_around(text, max(0, start - 2))
        sides = (
            last <= start and last - first <= _LONGEST_SENTENCE and _SIDES_WITH.match(text, first, max(first, last - 1))
        )
        if (sides and first >= before and start - last <= _LONGEST_SIGNAL) or (
            joins == before and text[before : before + 1] == ";" and start - before <= _LONGEST_SIGNAL
        ):
            joins = end
            yield Treatment(citation.work, "follows", Evidence(draft.text.prose.span(start, end), "treatment.words"))
        if citation.form != "id" or citation.signal is not None:
            continue
        if last != start - 1 or last - first > _LONGEST_SENTENCE or first < before or text[end : end + 1] == ";":
            continue
        match = _AGAIN_TOLD.match(text, first, last)
        if match and not _BELOW.search(match.group()) and not passages.is_quoted(first):
            yield Treatment(citation.work, "explains", Evidence(draft.text.prose.span(first, last), "treatment.words"))
