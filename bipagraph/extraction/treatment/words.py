"""How a filing treats an authority in the words right beside its name: "we follow Hill", "Hill is distinguishable"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bipagraph.extraction.draft import Draft
from bipagraph.extraction.lines_with import found_in, joined
from bipagraph.extraction.passages import Passages, sentence_around
from bipagraph.extraction.worded import Worded
from bipagraph.records import Citation, DecisionCited, Evidence, Treatment, Work

__all__ = ["AFTER", "BEFORE", "Mention", "by_words", "mentions_in", "told_apart"]

_COURT = r"(?:[Ww]e|[Tt]he [Cc]ourt|[Tt]his [Cc]ourt|I|[Tt]he undersigned)"
_ADVERBS = r"(?:,? (?:also|therefore|thus|now|hereby|again|respectfully|likewise|further|instead|accordingly|readily|plainly|easily|clearly|[a-z]{3,12}ly),?){0,2}"
_PART = r"(?:(?:(?:the|its|that|their) )?(?:reasoning|holding|analysis|approach|decision|rule|logic|opinion|conclusion|view|lead)s? (?:of|in|from) )?(?:the (?:court|panel|majority) in )?"
_COURTS_NAME = (
    r"(?:the |our |this )?(?:(?:[A-Z][\w.]+ ){1,4})?(?:[Cc]ourts?(?: of [A-Z]\w+)?|[Cc]ircuit|[Dd]istrict|[Pp]anel)"
)

_PARTY_NAME = r"(?:[Pp]laintiffs?|[Dd]efendants?|[A-Z][\w-]+)"
#: "This case is Hill", "The notice here looks like the one in Hill".
_THIS_CASE = r"\b(?:[Tt]his case|[Tt]he (?:\w+ ){1,2}here|[Hh]ere,? the \w+|[A-Z][\w-]+['’]s? (?:claim|complaint|case|allegation|argument|link|notice)s?)"
#: Words that end right before the authority's name.  First come those that deny the others.
BEFORE: tuple[tuple[str, str], ...] = (
    ("declines-to-follow", rf"{_COURT}{_ADVERBS} (?:should (?:therefore )?(?:not follow|decline to (?:follow|adopt|extend|apply)|reject)|declines? to (?:follow|adopt|extend|apply)|refuses? to (?:follow|adopt|extend)|(?:does|do|will|cannot|need) ?not (?:follow|adopt|agree with)|departs? from|(?:is|are|am) not persuaded by|finds? unpersuasive|disagrees? with) {_PART}"),
    ("declines-to-follow", r"\b(?:and|but) (?:\w+ly )?(?:declines? to (?:follow|adopt|extend|apply)|disagrees? with|refuses? to follow) "),
    ("overrules", rf"{_COURT}{_ADVERBS} overrules? {_PART}"),
    ("criticises", rf"{_COURT}{_ADVERBS} (?:questions?|doubts?) {_PART}"),
    ("distinguishes", rf"(?:{_COURT}{_ADVERBS} distinguish(?:es)? {_PART}|\b[Uu]nlike (?:in |(?:the |those )(?:\w+[’']?s? ){{1,3}}in )?|{_PARTY_NAME} (?:misreads?|overreads?|misplaces? (?:its|his|her|their) reliance (?:up)?on) {_PART})"),
    ("follows", rf"(?:{_COURT}{_ADVERBS} (?:(?:should|must|will) (?:therefore )?(?:follow|apply|adopt)|follows?|adopts?|agrees? with|joins?|appl(?:y|ies)|(?:is|are|am) bound by|(?:is|are|am) persuaded by|finds? persuasive) {_PART}|\b[Aa]s {_COURTS_NAME} (?:has )?(?:held|explained|concluded|recognized|observed|noted|said|put it|wrote|stated) in |{_COURT}{_ADVERBS} agrees? with (?:the )?(?:\w+ ){{0,3}}courts? (?:that|which) [^.;]{{0,60}}? in |\b[Cc]onsistent with {_PART}|\b[Ff]ollowing {_PART}|(?:^|[.;,] |\n)(?:[Jj]ust )?(?:[Aa]s|[Ss]o too) (?:was true )?in |(?:^|[.;] |\n)[Ll]ike (?:the )?(?:\w+ ){{1,2}}in |{_THIS_CASE} (?:is|are|resembles?|looks? like)(?: (?:much|more|just|very))?(?: like)?(?: (?:the one|those|that|what|the \w+) (?:in|of))? |\b[Ii]s (?:guided|governed|controlled) by {_PART})"),
    ("explains", rf"\b{_COURTS_NAME} (?:has |had |also |later |then |there )?(?:considered|addressed|rejected|decided|faced|confronted|held|found|reached|dismissed|denied|granted|affirmed|reversed|enforced|concluded|answered|resolved|declined|upheld|ruled|recognized|explained|said|adopted|applied)\b[^.;]{{0,90}}? in "),
    ("cited-by-party", rf"\b{_PARTY_NAME}['’]s? (?:\w+ ){{0,2}}(?:authorit(?:y|ies)|cases?|citations?) (?:is|are|for this is) "),
)  # fmt: skip
#: Words that begin right after the name, or after its citation.
_OWN = r"(?:['’]s? (?:reasoning|holding|analysis|rule|logic|rationale|conclusion|facts?))?"
AFTER: tuple[tuple[str, str], ...] = (
    ("notes-abrogation", r",? (?:has been|was|is|were)(?: since| \w+ly){0,1} (?:abrogated|overruled|superseded|overturned|overtaken)|(?: is| was)? no longer (?:is )?good law"),
    ("distinguishes", _OWN + r",? (?:is|are|was)(?: also| \w+ly| therefore| thus){0,2} (?:distinguishable|inapposite|inapt|off point|not on point|not to the contrary|of no help|no help|a different case|unavailing|inapplicable)|,? (?:does|do) not (?:help|assist|apply|control|support|change|govern|say (?:otherwise|so)|hold otherwise)|,? had nothing to do with|,? did not (?:involve|concern|address|hold|decide|consider|reach)|,? (?:says?|said) nothing (?:about|of|on)|,? (?:is|are) not (?:to the contrary|analogous|instructive|controlling)"),
    ("declines-to-follow", _OWN + r",? (?:is|are)(?: also| \w+ly| therefore){0,2} (?:unpersuasive|not persuasive)"),
    ("criticises", _OWN + r",? (?:was|were|is)(?: \w+ly){0,1} (?:wrongly|incorrectly|erroneously) decided|,? (?:is|was) (?:flawed|mistaken|unsound)"),
    ("follows", _OWN + r",? (?:controls?|governs?|is(?: \w+ly){0,1} (?:controlling|dispositive|instructive|on point|on all fours|persuasive|binding|the better view|the better (?:guide|rule|approach|reasoned)|well[- ]reasoned|right)|(?:is \w+ and )?should (?:therefore )?be (?:followed|adopted)|forecloses?|answers the (?:point|question|argument)|disposes of|compels?|dictates?)\b"),
    ("explains", r",? (?:itself |also |too ){0,2}(?:held|holds|explained|explains|concluded|concerned|concerns|involved|involves|addressed|decided|recognized|rejected|observed|turned on|turns on|teaches|reasoned|found|makes clear|made clear|stands for|forbids|requires|applied|extended|left (?:open|the question)|dismissed|affirmed|reversed|answered|considered|arose|dealt with|said|so held|which (?:held|holds|involved|concerned|came|arose|dealt|addressed|rejected|decided|said|found)|reached|disagreed|agreed with|distinguished|followed|departed|read|declined|refused|ruled|noted|(?:is|was|were) (?:simply |only |itself )?(?:an?|another|the) (?:\w+ )?(?:case|decision|suit|dispute|action|opinion|ruling)s?)\b"),
)  # fmt: skip
_IN_AFTER = re.compile(
    r"(?:, an? (?:case|decision|suit|action)\b[^,;.\n]{0,80})?,? (?:(?:too|though|indeed|of course|for (?:example|instance)|however|by contrast|also|similarly|likewise), )?"
    r"(?:the|a|an|our|we|it|this|plaintiffs?|defendants?|that|those|such|employees|workers|users|two|three|several|[A-Z]\w+) [\w'’]+"
)
#: "Plaintiffs rely on Hill", "Hill, on which Northgate also relies": the party's authority, not the author's.
_RELIES = r"(?: (?:will|may|would|also|primarily|principally|heavily|chiefly|mainly|again|only|both|instead|now|further))?(?: (?:rel(?:y|ies)(?: \w+ly)? (?:up)?on|cites?(?: to)?|points? to|invokes?|prefers?|looks? to|leans? on|(?:counters?|responds?|answers?) with|would distinguish|distinguish(?:es)?|attempts? to distinguish|tr(?:y|ies) to distinguish)) "
_PARTY = r"(?:[Pp]laintiffs?|[Dd]efendants?|[Pp]etitioners?|[Rr]espondents?|[Aa]ppell(?:ant|ee)s?|[Tt]he [Gg]overnment|[Tt]he parties|[Ii]t|[Tt]hey|[Ss]he|[Hh]e)"
#: Who relies is a party by its role, or by a name that is looked up among the parties'.
_WHO = rf"(?:{_PARTY}|(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w.&'’-]*){{0,4}}))"
_RELIES_BEFORE = re.compile(
    rf"\b{_WHO}(?:{_RELIES}(?:{_PART})(?:primarily |mainly |(?:an? |the )?(?:suit|case|decision|opinion|dictum)\b[^,;.]{{0,60}}, )?"
    rf"|['’]s? (?:\w+ )?(?:best|lead|principal|only|main|next|other|chief|remaining|primary) (?:case|authority|citation|decision), | cites?(?: for [^,;.]{{3,60}})?, )$"
)
_WHO_ELSE = _WHO.replace("?P<name>", "?P<other>")
_RELIED_AFTER = re.compile(
    rf",? (?:(?:the case|the decision) )?(?:(?:up)?on )?which {_WHO}(?: \w+)? (?:rel(?:y|ies)|cites?|rests?|depends?|draws?)"
    rf"|,? to which {_WHO_ELSE}(?: \w+)? (?:points?|directs?|refers?|turns?)"
)
#: "Citing Hill, Alder argues that", "Alder argues, relying on Hill, that".
_CITING = r"(?:[Cc]iting(?: to)?|[Rr]elying (?:up)?on|[Pp]ointing to|[Ii]nvoking)"
_CITING_FIRST = re.compile(rf"(?:^|[.;] |\n){_CITING} {_PART}$")
_ARGUES_AFTER = re.compile(
    rf",? {_WHO}(?: \w+)? (?:argues?|contends?|asserts?|maintains?|insists?|says?|responds?|submits?|claims?|urges?|suggests?)\b"
)
_ARGUES_CITING = re.compile(
    rf"\b{_WHO}(?: \w+)? (?:argues?|contends?|asserts?|maintains?|insists?|responds?|submits?)\b[^.;\n]{{0,160}}? {_CITING} {_PART}$"
)
#: "Under Hill, notice is due": the rule is applied; "Under Hill the claim would fail" is not.
_UNDER = re.compile(r"(?:^|[.;] |\n)(?:Under|As) $")
_APPLIED = re.compile(
    r", (?!(?:[^.;]{0,80}\b(?:would|could|might)\b))[\w\"]|,? (?:makes?|made) clear|,? (?:explains?|teaches|held|holds|recognize[sd]|shows?)\b"
)
#: "Hill teaches that "…"", "In Hill the court said: "…"": the words are the decision's.
_SAYS = re.compile(
    r"^[^\".;\n]{0,60}?\b(?:teach(?:es)?|explain(?:s|ed)?|held|holds?|said|says?|not(?:es|ed)|observ(?:es|ed)|stat(?:es|ed)|wrote|put it|recogniz(?:es|ed)|reasoning|holding|explaining|noting|observing|stating|finding|concluding|warn(?:s|ed)|cautioned|emphasized|reasoned|described|called|concluded|found)\b[^\".;\n]{0,60} \"(?P<words>[^\"\n]{12,600})\""
)
#: "As the court put it in Hill, "…"": the words are the decision's.
_AS_IT_SAID = re.compile(
    r"\bAs [^.;\n]{3,60} (?:said|put it|wrote|explained|held|observed|stated|noted|recognized) in $"
)
_QUOTED_NEXT = re.compile(r"^[^\".;\n]{0,40}, \"(?P<words>[^\"\n]{12,600})\"")
#: "This case is different.", after another was told.
_DIFFERENT = re.compile(
    r"(?<=[.\"] )(?:But )?(?:This (?:one|case|suit) (?:is|was|does|did) not|[Tt]his case is (?:different|not that case|otherwise|another)|[Nn]ot so here|[Tt]hat (?:case|decision) is (?:different|inapposite|distinguishable|unlike)|[Tt]he (?:facts|situation|record|case|allegations|complaint) here (?:is|are) (?:different|otherwise|unlike)|[Hh]ere, by contrast|[Bb]y contrast, (?:here|this)|[Tt]hat is not (?:this case|the case here|what happened here)|(?:It|That (?:case|decision)) (?:does not (?:help|apply|control|hold)|says nothing|said nothing|is (?:distinguishable|inapposite|no help))|[Nn]othing (?:of the (?:kind|sort)|like that|similar) (?:is|was|has been|happened|appears)[^.;]{0,40}? here)\b"
)
#: "There our supreme court held that", after a citation.
_THERE = Worded(
    ("There", "there", "n that case"),
    r"(?:(?<=[.;] )|(?<=[.;,] but ))(?:[Tt]here|[Ii]n that case),? (?:the|a|an|our|it|we|plaintiffs?|defendants?|employees|users) [\w'’]+|\b(?:[Cc]ourt|[Pp]anel|judge|plaintiffs?|defendants?|employer|insurer|clause|agreement|complaint|statute|policy|notice|provision|language|contract|users|employees|university|school|hospital|company|vendor|bank|website|app) there [a-z]\w+",
)
_DIFFERENT_REACH = 420
#: None of the words that speak of a decision before them is longer.
_LONGEST_TOLD_APART = 200
#: "Its reasoning is sound and we adopt it."
_ADOPTED = re.compile(
    r"\b(?:[Ii]ts|[Tt]hat|[Tt]he court's) (?:reasoning|analysis|holding|conclusion|approach) is (?:\w+ly )?(?:sound|persuasive|convincing|right|correct)\b|\b(?:[Ww]e|[Tt]h(?:e|is) [Cc]ourt) finds? (?:that|its|this) (?:reasoning|analysis|holding|view) (?:\w+ )?(?:persuasive|convincing|sound)\b|\b(?:[Ww]e|[Tt]h(?:e|is) [Cc]ourt) (?:follows?|adopts?) (?:it|its (?:reasoning|analysis|holding|approach)|that (?:reasoning|analysis|holding|approach|decision))\b|\b(?:[Tt]hat (?:case|decision|holding|reasoning)|[Ii]t) (?:controls?|governs?|is (?:controlling|dispositive|on point)|disposes of|forecloses|answers|settles|resolves)\b"
)
#: "… but the Court does not find it persuasive."
_DECLINED = Worded(
    ("persua", "decline", "disagree"),
    r"\b(?:[Ww]e|[Tt]h(?:e|is) [Cc]ourt|I) (?:(?:do|does) not find (?:it|its reasoning|that (?:reasoning|decision|view)) (?:to be )?(?:\w+ )?persuasive|(?:is|are|am) not persuaded by (?:it|its|that)\b|declines? to follow (?:it|that)\b|respectfully disagrees?(?=[.;]))",
)
#: "The Court agrees with those decisions."
_ALL_ADOPTED = Worded(
    ("those", "these", "such"),
    r"(?:^|[ (])(?:[Ww]e|[Tt]h(?:e|is) [Cc]ourt|I)(?: \w+ly| also)? (?:agrees? with|follows?|joins?|adopts?) (?:those|these|such) (?:decisions|cases|courts|authorities|opinions|holdings)\b",
)
#: "Alder cites Hill, but": what follows says why it does not fit.
_BUT = re.compile(r",? (?:but|yet|though|however)\b")
#: "The employer in Hill sought to arbitrate".
_SOMEONE_IN = re.compile(
    r"(?:^|[.;,] |\n|\b(?:[Bb]ut|[Aa]nd|[Ww]hile|[Tt]hat) )[Tt]he (?:\w+ )?(?:plaintiffs?|defendants?|employer|employees?|workers?|users?|insurers?|agreement|clause|contract|policy|complaint|statute|vendor|company|notice|court|panel|majority) in $"
)
_DID = re.compile(r",? (?:had|was|were|did|could|sought|[a-z]+ed)\b")
_CLAUSE = re.compile(r", (?:which|a|an|decided|where|like) [^,;.()]{3,110}(?=,)")
#: "The Court finds Hill more persuasive."
_FINDS, _FOUND = (
    re.compile(r"\bfinds? (?:that )?$"),
    re.compile(
        r"(?:['’]s? \w+)? (?:(?:to be |the )?(?:more |less |most |\w+ly )?)(?P<what>persuasive|convincing|sound|instructive|controlling|unpersuasive|distinguishable|inapposite)\b"
    ),
)
_FOUND_AS = {
    "persuasive": "follows",
    "convincing": "follows",
    "sound": "follows",
    "instructive": "follows",
    "controlling": "follows",
    "unpersuasive": "declines-to-follow",
    "distinguishable": "distinguishes",
    "inapposite": "distinguishes",
}
#: A party's brief, and what it cites: "Dkt. 19 at 12 (citing Hill v. Dale, …)".
_IN_A_BRIEF = re.compile(
    r"\b(?:Dkts?|ECF|Docs?|D\.E|R|Br|Mot|Mem|Resp|Opp'n|Reply)\b[^()\n]{0,40}\((?:citing|quoting|relying on|discussing) $"
)
_REACH = 130
#: "Defendants' reliance on Hill v. Dale, …, is misplaced."
_RELIANCE = re.compile(r"\breliance (?:up)?on $")
_MISPLACED = re.compile(r",? (?:is|was) (?:therefore |equally |likewise )?(?:misplaced|unavailing|unfounded)\b")
#: "Nor does Hill v. Dale, …, apply to what came later."
_NOR_DOES = re.compile(r"\b(?:Nor|[Nn]either) (?:does|do) $")
_HELPS = re.compile(r",? (?:help|assist|apply|control|support|change|govern)\b")
_NOT = re.compile(
    r"(?i)\b(?:would|could|might|ask(?:s|ed)? us to|asks the court to|urges?|argu\w+|contends?|says? that|suggests?|insists?|whether|if|[Aa]ssum(?:e|es|ing|ed))\b[^.;]{0,60}$"
)


#: A person, not the decision: "Mr. Hill explained the clock".
_PERSON = re.compile(
    r"(?:\b(?:Mr|Ms|Mrs|Dr|Hon|Prof|Sgt|Lt)\.|\b(?:Judge|Justice|Officer|Detective|Agent|Warden|Sheriff|Professor|Inspector)) $"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A place that names an authority: its citation with the name, or the bare short name."""

    start: int
    end: int
    work: Work


def mentions_in(passages: Passages) -> Iterator[Mention]:
    """Each citation of a decision in the text, and each bare short name with the decision that last bore it."""
    text = passages.text
    last: dict[str, Work] = {}
    marks: list[tuple[int, int, Citation | None]] = [
        (start, end, citation) for start, end, citation in passages.decisions
    ]
    covered = [(start, end) for start, end, _ in marks]
    index = 0
    for match in passages.case_names(0, len(text)):
        while index < len(covered) and covered[index][1] <= match.start():
            index += 1
        if not (index < len(covered) and covered[index][0] <= match.start()):
            marks.append((match.start(), match.end(), None))
    # Before its citation a bare name means the one decision that bears it anywhere: "Hill answers the point. Hill v. Dale, …".
    bearers: dict[str, set[Work]] = {}
    for _, _, cited in passages.decisions:
        if isinstance(cited.work, DecisionCited) and (known := passages.case_name_in(cited.work.name or "")):
            bearers.setdefault(known, set()).add(cited.work)
    for start, end, citation in sorted(marks, key=lambda mark: mark[:2]):
        if citation is None:
            only = bearers.get(text[start:end], set())
            work = last.get(text[start:end]) or (next(iter(only)) if len(only) == 1 else None)
            # "Clearview" may be a company: a bare name means a decision only where no possessive or firm's suffix follows.
            if (
                work is not None
                and not _PERSON.search(text, max(0, start - 12), start)
                and not re.match(
                    r"(?: (?:[A-Z][\w.]+|v\.)|['’]s? (?:software|product|customers?|website|clocks?))",
                    text[end : end + 24],
                )
            ):
                yield Mention(start, end, work)
            continue
        if name := next(passages.case_names(start, end), None):
            last[name.group()] = citation.work
        elif isinstance(citation.work, DecisionCited) and (borne := passages.case_name_in(citation.work.name or "")):
            last.setdefault(borne, citation.work)
        if citation.form in ("full", "short", "supra"):
            yield Mention(start, end, citation.work)


_BEFORE_PATTERNS = tuple((name, re.compile(rf"(?:{words})$")) for name, words in BEFORE)
_AFTER_PATTERNS = tuple((name, re.compile(words)) for name, words in AFTER)


def by_words(draft: Draft, passages: Passages, mentions: Sequence[Mention]) -> Iterator[Treatment]:
    """The treatments told by the words before or after each mention; none of those that stand in quotation marks."""
    text = passages.text
    span = draft.text.prose.span
    for mention in mentions:
        if passages.is_quoted(mention.start) or passages.in_tables(mention.start):
            continue
        paragraph = text.rfind("\n\n", max(0, mention.start - _REACH), mention.start)
        floor = paragraph + 2 if paragraph >= 0 else max(0, mention.start - _REACH)
        before = text[floor : mention.start]
        after = text[mention.end : mention.end + _LONGEST_AFTER].partition("\n\n")[0]
        for name, start, end in _beside(before, after, passages):
            # "Defendant argues that Hill is distinguishable" is the party's word.
            if name in _ANYONES or not _NOT.search(before[: len(before) - start]):
                evidence = Evidence(span(mention.start - start, mention.end + end), "treatment.words")
                yield Treatment(mention.work, name, evidence)


#: Whose words they are makes no difference to these.
_ANYONES = frozenset(("cited-by-party", "explains", "quotes"))


def _beside(before: str, after: str, passages: Passages) -> Iterator[tuple[str, int, int]]:
    """Each treatment told beside a name, with how far its words reach before and after the name."""
    by_party = _of_party(_RELIES_BEFORE.search(before), passages) or _IN_A_BRIEF.search(before)
    by_party = by_party or _of_party(_ARGUES_CITING.search(before), passages)
    if by_party or (_CITING_FIRST.search(before) and _of_party(_ARGUES_AFTER.match(after), passages)):
        yield "cited-by-party", len(before) - by_party.start() if by_party else 0, 0
        # "Alder relies on Hill, …, which concerned a clock": whose case it is, the author tells what it was about.
        hit = _after("", after)
        if hit and hit[0] in ("explains", "distinguishes"):
            yield hit[0], 0, hit[1]
        elif match := _BUT.match(after):
            yield "distinguishes", 0, match.end()
        return
    skip = 0
    if match := _of_party(_RELIED_AFTER.match(after), passages):
        yield "cited-by-party", 0, match.end()
        skip = match.end()  # "Hill, on which Alder relies, is distinguishable"
    for each, pattern in _BEFORE_PATTERNS:
        if match := pattern.search(before):
            yield each, len(before) - match.start(), 0
            break
    else:
        hit = _after(before, after[skip:])
        if hit:
            yield hit[0], 0, skip + hit[1]
    said = _SAYS.match(after) or (_QUOTED_NEXT.match(after) if _AS_IT_SAID.search(before) else None)
    if said and len(said["words"].split()) >= _FEWEST_WORDS_SAID:
        yield "quotes", 0, said.end()


#: A word or two in quotation marks are a term, not a quotation.
_FEWEST_WORDS_SAID = 4
_LONGEST_AFTER = 420


def _right_behind(mentions: Sequence[Mention], text: str) -> Iterator[tuple[int, int]]:
    """The stretches of the text where words may speak of a mention before them: within its paragraph, and not far from it."""
    for mention in mentions:
        end = text.find("\n\n", mention.start, mention.start + _DIFFERENT_REACH)
        yield mention.start, (end if end >= 0 else mention.start + _DIFFERENT_REACH) + _LONGEST_TOLD_APART


def told_apart(draft: Draft, passages: Passages, mentions: Sequence[Mention]) -> Iterator[Treatment]:
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
        ("follows", _ADOPTED),
        ("declines-to-follow", _DECLINED),
    ):
        for match in found_in(pattern, text, stretches):
            paragraph = _start_of_told(text, match.start())
            near = mentions[bisect_right(starts, paragraph) : bisect_left(starts, match.start())]
            first, _ = sentence_around(text, max(0, match.start() - 2))
            works = [mention.work for mention in near if mention.start >= first] or [mention.work for mention in near]
            # Of several decisions told before, none is meant for sure.
            if works and (len(set(works)) == 1 or name == "explains") and not passages.is_quoted(match.start()):
                evidence = Evidence(draft.text.prose.span(match.start(), match.end()), "treatment.words")
                yield Treatment(works[-1], name, evidence)


def _start_of_told(text: str, position: int) -> int:
    """The offset behind which a mention stands near enough before ``position`` and in its paragraph."""
    floor = position - _DIFFERENT_REACH
    return max(text.rfind("\n\n", max(0, floor), position), floor)


def _of_party(match: re.Match[str] | None, passages: Passages) -> re.Match[str] | None:
    if match is None:
        return None
    name = match["name"] or match.groupdict().get("other")
    return match if name is None or passages.names_party(name) else None


def _after(before: str, after: str) -> tuple[str, int] | None:
    """The treatment told after a name, and how far its words go."""
    if _FINDS.search(before) and (match := _FOUND.match(after)):
        return _FOUND_AS[match["what"]], match.end()
    if _UNDER.search(before) and (match := _APPLIED.match(after)):
        return "follows", match.end()
    if re.search(r"\bIn $", before) and (match := _IN_AFTER.match(after)):
        return "explains", match.end()
    if _SOMEONE_IN.search(before) and (match := _DID.match(after)):
        return "explains", match.end()
    if _RELIANCE.search(before) and (match := _MISPLACED.match(after)):
        return "distinguishes", match.end()
    if _NOR_DOES.search(before) and (match := _HELPS.match(after)):
        return "distinguishes", match.end()
    if before and not re.search(
        r"(?:^|[.?!;:,)]|\b(?:[Bb]ut|[Aa]nd|[Tt]hat|[Aa]s|[Bb]ecause|[Ss]ince|[Ww]hile|[Aa]lthough|[Tt]hough|[Ii]ndeed|so|then|case of|decision in|opinion in|ruling in|holding in|reasoning of))[\"')]{0,2} $",
        before,
    ):
        return None  # the name is not what the verb speaks of: "the rule of Hill controls" is, "judges since Hill held" is not
    # "Hill, which came here on a mother's suit, answers the point": the clause between tells nothing of the verb.
    clause = _CLAUSE.match(after)
    for skipped in (0, clause.end()) if clause else (0,):
        for name, pattern in _AFTER_PATTERNS:
            if match := pattern.match(after, skipped):
                return name, match.end()
    return None
