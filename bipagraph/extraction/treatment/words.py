"""How a filing treats an authority in the words right beside its name: "we follow Hill", "Hill is distinguishable"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bipagraph.extraction.draft import Draft
from bipagraph.extraction.passages import Passages
from bipagraph.records import Citation, DecisionCited, Evidence, Treatment, Work

__all__ = ["AFTER", "BEFORE", "COURTS_NAME", "TOLD", "Mention", "by_words", "is_a_partys", "mentions_in"]

_COURT = r"(?:[Ww]e|[Tt]he [Cc]ourt|[Tt]his [Cc]ourt|I|[Tt]he undersigned)"
_ADVERBS = r"(?:,? (?:also|therefore|thus|now|hereby|again|respectfully|likewise|further|instead|accordingly|readily|plainly|easily|clearly|[a-z]{3,12}ly),?){0,2}"
_PART = r"(?:(?:(?:the|its|that|their) )?(?:reasoning|holding|analysis|approach|decision|rule|logic|opinion|conclusion|view|lead)s? (?:of|in|from) )?(?:the (?:court|panel|majority) in )?"
COURTS_NAME = r"(?:(?:[Tt]he |[Oo]ur |[Tt]his )?(?:(?:[A-Z][\w.]+|supreme|appellate|district|circuit) ){0,4}(?:[Cc]ourts?(?: of [Aa]ppeals?| of [A-Z]\w+)?|[Cc]ircuit|[Dd]istrict|[Pp]anel|[Mm]ajority|[Jj]udges?)|(?:Judge|Justice) [A-Z][\w'’-]+)"
#: What a court did, as it is told: "held", "has since come out the other way".
TOLD = (
    r"(?:(?:has|had|have|so|also|later|then|there|since|itself|likewise|similarly|expressly|squarely|recently|[a-z]{3,12}ly) ){0,3}"
    r"(?:considered|addressed|rejected|decided|faced|confronted|held|found|reached|dismissed|denied|granted|affirmed|reversed|enforced|concluded|answered|resolved|declined|upheld|ruled|recognized|explained|said|adopted|applied|construed|interpreted|observed|noted|reasoned|determined|took|taken|thought|deemed|deferred|refused|allowed|vacated|remanded|treated|wrote|extended|limited|emphasized|stressed|cautioned|warned|drew|read|made clear|came out|come out|went|gone|asked whether|certified|examined|reaffirmed|pointed out|clarified|confirmed|added|compelled)"
)

_PARTY_NAME = r"(?:[Pp]laintiffs?|[Dd]efendants?|[A-Z][\w-]+)"
#: "This case is Hill", "The notice here looks like the one in Hill".
_THIS_CASE = r"\b(?:[Tt]his case|[Tt]he (?:\w+ ){1,2}(?:here|before (?:us|the [Cc]ourt|this [Cc]ourt))|[Hh]ere,? the \w+|[A-Z][\w-]+['’]s? (?:claim|complaint|case|allegation|argument|link|notice)s?)"
#: Words that end right before the authority's name.  First come those that deny the others.
BEFORE: tuple[tuple[str, str], ...] = (
    ("declines-to-follow", rf"{_COURT}{_ADVERBS} (?:should (?:therefore )?(?:not follow|decline to (?:follow|adopt|extend|apply)|reject)|declines? to (?:follow|adopt|extend|apply)|refuses? to (?:follow|adopt|extend)|(?:does|do|will|cannot|need) ?not (?:follow|adopt|agree with)|departs? from|(?:is|are|am) not persuaded by|finds? unpersuasive|disagrees? with) {_PART}"),
    ("declines-to-follow", r"\b(?:and|but) (?:\w+ly )?(?:declines? to (?:follow|adopt|extend|apply)|disagrees? with|refuses? to follow) "),
    ("overrules", rf"{_COURT}{_ADVERBS} overrules? {_PART}"),
    ("criticises", rf"{_COURT}{_ADVERBS} (?:questions?|doubts?) {_PART}"),
    ("distinguishes", rf"(?:{_COURT}{_ADVERBS} distinguish(?:es)? {_PART}|\b[Uu]nlike (?:in |(?:the |those )(?:\w+[’']?s? ){{1,3}}in )?|{_PARTY_NAME} (?:misreads?|overreads?|misplaces? (?:its|his|her|their) reliance (?:up)?on) {_PART})"),
    ("follows", rf"(?:{_COURT}{_ADVERBS} (?:(?:should|must|will) (?:therefore )?(?:follow|apply|adopt)|follows?|adopts?|agrees? with|joins?|adheres? to|reaffirms?|stands? by|appl(?:y|ies)|(?:is|are|am)(?:,? (?:of course|therefore|also|still),?)? bound by|(?:is|are|am) persuaded by|finds? persuasive) {_PART}|\b[Aa]s {COURTS_NAME} (?:has )?(?:held|explained|concluded|recognized|observed|noted|said|put it|wrote|stated) in |{_COURT}{_ADVERBS} agrees? with (?:the )?(?:\w+ ){{0,3}}courts? (?:that|which) [^.;]{{0,60}}? in |\b[Cc]onsistent with {_PART}|\b[Ff]ollowing {_PART}|(?:^|[.;,] |\n)(?:[Jj]ust )?(?:[Aa]s|[Ss]o too) (?:was true )?in |(?:^|[.;] |\n)[Ll]ike (?:the )?(?:\w+ ){{1,2}}in |{_THIS_CASE} (?:is|are|resembles?|looks? like)(?: (?:much|more|just|very|therefore|thus|[a-z]{{3,12}}ly)){{0,2}}(?: like)?(?: (?:the one|those|that|what|the \w+) (?:in|of))? |\b[Ii]s (?:guided|governed|controlled) by {_PART}|(?:^|[.;] |\n)[Tt]hat is (?:exactly |precisely |just )?)"),
    ("follows", r"\b(?:indistinguishable|no different|not distinguishable|not materially different) from (?:(?:the \w+|those|that|the one) (?:in|of) )?|\b(?:on all fours|foursquare|squarely in line|of a piece) with "),
    ("follows", r"\b(?:is|are|was|were|has been|have been) (?:also |squarely |now |conclusively |\w+ly )?(?:answered|settled|resolved|foreclosed|controlled|governed|disposed of|put to rest) (?:in|by) "),
    ("explains", rf"\b(?:{COURTS_NAME}|[Ww]e) {TOLD}\b(?:(?!\b(?:based|under|pursuant|following|relying|light|decision|opinion)\b)[^.;]){{0,110}}? in (?:the )?"),
    ("explains", r"\b(?:was|were|been) (?:\w+ly |\w+ and ){0,2}(?:decided|considered|addressed|rejected|adopted|upheld|affirmed|dismissed|announced|recognized|the (?:question|issue)) (?:[^.;,]{0,40} )?in "),
    ("cited-by-party", rf"\b{_PARTY_NAME}['’]s? (?:\w+ ){{0,2}}(?:authorit(?:y|ies)|cases?|citations?) (?:is|are|for this is) "),
)  # fmt: skip
#: Words that begin right after the name, or after its citation.
_OWN = r"(?:['’]s? (?:reasoning|holding|analysis|rule|logic|rationale|conclusion|facts?))?"
AFTER: tuple[tuple[str, str], ...] = (
    ("notes-abrogation", r",? (?:has been|was|is|were)(?: since| \w+ly){0,1} (?:abrogated|overruled|superseded|overturned|overtaken)|(?: is| was)? no longer (?:is )?good law"),
    ("distinguishes", _OWN + r"(?:, (?:however|though|of course|by contrast|on the other hand|too|moreover),)?(?:,? (?:is|are|was)(?: also| \w+ly| therefore| thus){0,2} (?:distinguishable|inapposite|inapt|off point|not on point|not to the contrary|of no help|no help|(?:a|another) (?:very |quite |wholly )?different (?:case|matter|animal)|another matter|unavailing|inapplicable|far afield|a far cry|nothing like|beside the point|different(?=[.,;:])|unlike (?:this|the))|,? (?:does|do|did) not (?:help|assist|apply|control|support|change|govern|say (?:otherwise|so)|hold otherwise|speak to|reach (?:this|that|so far|the)|extend|bear on|suggest otherwise|aid|advance|avail|touch)|,? (?:had|has|have) nothing to (?:do with|say)|,? (?:has|have|had) no (?:bearing|application|relevance)|,? did not (?:involve|concern|address|hold|decide|consider|reach|present)|,? (?:says?|said) nothing (?:about|of|on)|,? (?:is|are) not (?:to the contrary|analogous|instructive|controlling|this case|such a case|comparable)|,? (?:adds|offers) (?:nothing|no help)|,? (?:cannot|does not) (?:be read|bear|stretch|carry))"),
    ("declines-to-follow", _OWN + r",? (?:is|are)(?: also| \w+ly| therefore){0,2} (?:unpersuasive|not persuasive)|,? should not be followed"),
    ("criticises", _OWN + r",? (?:was|were|is)(?: \w+ly){0,1} (?:wrongly|incorrectly|erroneously) decided|,? (?:is|was) (?:flawed|mistaken|unsound|wrong)(?=[.,; ])|,? (?:overlook(?:s|ed)|ignor(?:es|ed)|misread(?:s)?|misappl(?:ies|ied)|misapprehend(?:s|ed)|misunderstood|conflate[sd]|erred|gave (?:too little|short|no|scant) \w+|failed to (?:consider|account|grapple|appreciate|address)|got (?:it|this|that) wrong|went astray)\b"),
    ("follows", _OWN + r"(?:,? (?:therefore|thus|also|likewise|squarely|plainly|now|\w+ly)){0,2},? (?:controls?\b|governs?\b|remains? (?:good law|binding|controlling|the law|our law)|is(?: \w+ly){0,1} (?:controlling|dispositive|instructive|on point|on all fours|persuasive|binding|fatal|the better view|the better (?:guide|rule|approach|reasoned)|well[- ]reasoned|right)|(?:is \w+ and )?should (?:therefore )?be (?:followed|adopted)|forecloses?\b|answers (?:the|that|this|each)|disposes of|(?:has |have )?(?:settle[sd]?|resolve[sd]?|end(?:s|ed)) (?:the|that|this|any|what|both) |(?:has |have )?(?:put|puts|laid|lays) (?:the|that|this|any|it)[\w ,]{0,40} to rest|leaves? (?:no|little) (?:room|doubt)(?! that)|closes the door|(?:compels?|dictates?|requires?|mandates?) (?:the same|that (?:result|conclusion)|this (?:result|conclusion)|affirmance|reversal|dismissal|remand|denial|rejection|a (?:different|like|similar))|compels?|dictates?)"),
    ("explains", r"(?!, (?:affirmed|reversed|vacated|dismissed)\b),?(?:,? (?:itself|also|too|likewise|similarly|then|later|expressly|squarely|for (?:example|instance)|however|though|by contrast|on the other hand|in turn|\w+ly),?){0,2} (?:held|holds|explained|explains|concluded|concerned|concerns|involved|involves|addressed|decided|decides|recognized|recognizes|rejected|rejects|observed|turned on|turns on|teaches|taught|reasoned|found|finds|makes clear|made clear|confirms|confirmed|reaffirms|reaffirmed|establishes|established|leaves? (?:no|little) doubt|instructs|stands for|forbids|requires|applied|extended|left (?:open|the question)|dismissed|affirmed|reversed|vacated|answered|considered|arose|dealt with|said|so held|construed|interpreted|determined|upheld|enforced|threw out|came out|went|allowed|permitted|treated|drew|asked|reached|disagreed|agreed|distinguished|followed|departed|read|declined|refused|ruled|noted|did so|(?:is|was|were) (?:simply |only |itself |also )?(?:an?|another|the) (?:\w+ )?(?:case|decision|suit|dispute|action|opinion|ruling)s?|tells us)\b"),
)  # fmt: skip
#: "Hill, by contrast, concerned a gate": what is told is why it does not fit.
_CONTRASTED = re.compile(r"[^.;]{0,60}?,? (?:by contrast|on the other hand|in contrast),")
#: "Hill v. Dale, …, where the buyer had signed,": whatever the sentence goes on to say of it.
_RELATIVE = re.compile(
    r", (?:which (?:also |too |\w+ly )?(?:held|holds|involved|concerned|came|arose|dealt|addressed|rejected|decided|said|found|construed|dismissed|affirmed|reversed|went|allowed|refused|required|applied|did|was)|(?:where|in which)(?= (?!(?:it|they|she|he) (?:cites?|rel))\w+))\b"
)
_IN_AFTER = re.compile(
    r"(?:, an? (?:case|decision|suit|action)\b[^,;.\n]{0,80})?,? (?:(?:too|though|indeed|of course|for (?:example|instance)|however|by contrast|also|similarly|likewise), )?"
    r"(?:the|a|an|our|we|it|this|plaintiffs?|defendants?|that|those|such|employees|workers|users|two|three|several|[A-Z]\w+|[a-z]{3,}s(?= (?:who|had|were|sued|[a-z]+ed)\b)) [\w'’]+"
)
#: "Plaintiffs rely on Hill", "Hill, on which Northgate also relies": the party's authority, not the author's.
_RELIES = r"(?: (?:will|may|would|also|primarily|principally|heavily|chiefly|mainly|again|only|both|instead|now|further|then|below|[a-z]{3,12}ly)){0,2}(?: (?:rel(?:y|ies|ied)(?: \w+ly)? (?:up)?on|cite[sd]?(?: to)?|point(?:s|ed)? (?:us |the [Cc]ourt |instead )?to|direct(?:s|ed)? (?:us|the [Cc]ourt|me|this [Cc]ourt) to|invoke[sd]?|prefers?|look(?:s|ed)? to|lean(?:s|ed)? (?:heavily )?on|seize[sd]? (?:up)?on|(?:hangs?|rests?)(?: (?:its|his|her|their) (?:\w+ )?(?:hat|case|argument|position))? on|build(?:s)? on|makes? much of|takes? (?:comfort|refuge) in|finds? support in|draws? (?:up)?on|place[sd]? (?:\w+ ){0,3}(?:weight|reliance|emphasis|stock) (?:up)?on|analogizes? (?:\w+ ){0,3}to|likens? (?:\w+ ){1,4}to|compares? (?:\w+ ){1,4}(?:to|with)|(?:counters?|responds?|answers?|replies|reply) with|would distinguish|distinguish(?:es)?|attempts? to distinguish|tr(?:y|ies) to distinguish|(?:would have|urges?|asks?|invites?|wants?) (?:us|me|the [Cc]ourt|this [Cc]ourt) to (?:follow|adopt|apply|extend|read|regard|treat|rely on|look to)|would have (?:us|me|the [Cc]ourt|this [Cc]ourt) (?:follow|adopt|apply|extend|read|regard|treat)))(?: (?:this|the|its|his|her|their|our) (?:case|suit|facts?|complaint|claims?) (?:like|as|as if it were|under))?(?: (?:the \w+|those|that|one) (?:in|of))? "
_PARTY = r"(?:[Pp]laintiffs?|[Dd]efendants?|[Pp]etitioners?|[Rr]espondents?|[Aa]ppell(?:ant|ee)s?|[Tt]he [Gg]overnment|[Tt]he parties|[Ii]t|[Tt]hey|[Ss]he|[Hh]e)"
#: Who relies is a party by its role, or by a name that is looked up among the parties'.
_WHO = rf"(?:{_PARTY}|(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w.&'’-]*){{0,4}}))"
_RELIES_BEFORE = re.compile(
    rf"\b{_WHO}(?:{_RELIES}(?:{_PART})(?:primarily |mainly |(?:an? |the )?(?:suit|case|decision|opinion|dictum)\b[^,;.]{{0,60}}, )?"
    rf"|['’]s? (?:\w+ )?(?:best|lead|leading|principal|only|main|next|other|chief|remaining|primary|strongest|fallback|sole)(?: (?:case|authority|citation|decision|support))?(?: (?:for|on) [^,;.]{{3,60}})?(?:,| is| was| remains| comes from) | cites?(?: for [^,;.]{{3,60}})?, )$"
)
_WHO_ELSE = _WHO.replace("?P<name>", "?P<other>")
_WHO_ASKS = _WHO_ELSE
#: "The case on which she places most weight, Hill", "Its best case is Hill", "Alder says so, and cites Hill".
_PARTYS_AUTHORITY = re.compile(
    rf"(?:\b{_WHO_ASKS}(?:,| [^.;]{{3,110}}? by) (?:citing(?: to)?|relying (?:\w+ly )?(?:up)?on|invoking|pointing to|looking to)|\b[Tt]he (?:\w+ )?(?:case|authority|decision|opinion)s? (?:(?:up)?on which|to which|that) {_WHO} [^.;,]{{3,60}},"
    r"|\b(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) (?:\w+ )?(?:best|lead|leading|principal|only|main|next|other|chief|remaining|primary|strongest|fallback|sole)(?: (?:case|authority|citation|decision|support))?(?: (?:for|on) [^,;.]{3,60})?(?:,| is| was)"
    r"|\b(?:argues?|says?|contends?|asserts?|maintains?|insists?|submits?|responds?)\b[^.;]{3,90},? and (?:cites?|relies on|points to|invokes?)) (?:the )?$"
)
_RELIED_AFTER = re.compile(
    rf",? (?:(?:the (?:\w+ )?(?:case|decision|authority)) )?(?:(?:up)?on )?(?:which|that) {_WHO}(?: \w+)? (?:rel(?:y|ies|ied)|cite[sd]?|rest(?:s|ed)?|depends?|dr(?:aws?|ew)|lean(?:s|ed)?|place[sd]?|invoke[sd]?)\b(?: (?:here|below|above|at length|heavily))?"
    rf"|,? to which {_WHO_ELSE}(?: \w+)? (?:point|direct|refer|turn)(?:s|ed)?\b(?: (?:us|me|the [Cc]ourt|this [Cc]ourt))?"
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
#: "Alder cites Hill, but": what follows says why it does not fit.
_BUT = re.compile(r",? (?:but|yet|though|however)\b(?![^.;]{0,60}\b(?:vacated|reversed|withdrawn|withdrew)\b)")
#: "The employer in Hill sought to arbitrate".
_SOMEONE_IN = re.compile(
    r"(?:^|[.;,] |\n|\b(?:[Bb]ut|[Aa]nd|[Ww]hile|[Tt]hat) )(?:[Tt]he|[Oo]ne|[Aa]) (?:\w+ ){0,3}?(?:[Cc]ourt(?: of [Aa]ppeals)?|[Cc]ircuit|[Pp]anel|plaintiffs?|defendants?|jury|jurors|judge|customers?|drivers?|students?|patients?|buyers?|sellers?|carriers?|airlines?|hospital|university|retailer|manufacturer|platform|website|app|software|device|templates?|scans?|record|policies|exclusion|arbitrators?|employer|employees?|workers?|users?|insurers?|agreement|clause|contract|policy|complaint|statute|vendor|company|notice|court|panel|majority) in $"
)
_DID = re.compile(
    r"(?:, (?:like|who|which|as|unlike|too)\b[^,;()]{0,60},)?,? (?:(?:also|never|\w+ly) )?(?:had|was|were|did|could|held|found|wrote|drew|left|read|sought|said|kept|took|gave|brought|made|went|came|told|chose|[a-z]{2,}ed)\b"
)
#: "the signatures at issue in Hill were deleted".
_ITS_COURT = re.compile(r"\b[Tt]he (?:[\w-]+ ){1,3}(?:at issue|involved|challenged) in $")
#: "the Hill court held", "the Hill plaintiffs had signed".
_THE_COURT_OF = re.compile(
    rf" (?:[Cc]ourt|[Pp]anel|[Mm]ajority|plaintiffs?|defendants?|decision|opinion|employer|vendor|complaint) (?:{TOLD}|had|was|were|did|could|sought)\b"
)
_CLAUSE = re.compile(r", (?:which|a|an|decided|where|like) [^,;.()]{3,110}(?=,)")
#: "The Court finds Hill more persuasive."
_FINDS, _FOUND = (
    re.compile(r"\bfinds? (?:that )?(?:the (?:reasoning|analysis|approach|logic|rationale) (?:of|in) )?$"),
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
    r"(?i)\b(?:would|could|might|ask(?:s|ed)? us to|asks the court to|urges?|argu(?:es?|ed|ing)|contends?|says? that|suggests?|insists?|whether|if|[Aa]ssum(?:e|es|ing|ed))\b[^.;]{0,60}$"
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
            end = _whole_name(text, start, end, work)
            if (
                work is not None
                and not _PERSON.search(text, max(0, start - 12), start)
                and not re.match(
                    r"(?: (?:(?!I{1,3}\b|IV\b)[A-Z][\w.]+|v\.)|['’]s? (?:software|product|customers?|website|clocks?))",
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
            called = _CALLED.match(text, end)
            yield Mention(start, called.end() if called else end, citation.work)


def _whole_name(text: str, start: int, end: int, work: Work | None) -> int:
    """Where a short name ends that goes on as the case's name does: "Visual Mills" for Hill v. Visual Mills Co."""
    name = work.name if isinstance(work, DecisionCited) and work.name else ""
    at = name.find(text[start:end])
    if at >= 0:
        for word in name[at + end - start :].split()[:_MOST_WORDS]:
            if not text.startswith(f" {word}", end) or text[end + 1 + len(word) : end + 2 + len(word)].isalnum():
                break
            end += 1 + len(word)
    return end


#: What the filing calls the decision from there on: ("Hill I").
_CALLED = re.compile(r" \((?:hereinafter,? |collectively,? )?\"[^\"()]{2,40}\"\)")
#: A short name has no more words after its first.
_MOST_WORDS = 3


_BEFORE_PATTERNS = tuple((name, re.compile(rf"(?:{words})$")) for name, words in BEFORE)
_AFTER_PATTERNS = tuple((name, re.compile(words)) for name, words in AFTER)


def by_words(draft: Draft, passages: Passages, mentions: Sequence[Mention]) -> Iterator[Treatment]:
    """The treatments told by the words before or after each mention; none of those that stand in quotation marks."""
    span = draft.text.prose.span
    for mention in mentions:
        if passages.is_quoted(mention.start) or passages.in_tables(mention.start):
            continue
        before, after = _words_beside(mention, passages)
        for name, start, end in _beside(before, after, passages):
            # "Defendant argues that Hill is distinguishable" is the party's word.
            if name in _ANYONES or not _NOT.search(before[: len(before) - start]):
                evidence = Evidence(span(mention.start - start, mention.end + end), "treatment.words")
                yield Treatment(mention.work, name, evidence)


def is_a_partys(mention: Mention, passages: Passages) -> bool:
    """Whether the words beside the authority say that a party relies on it."""
    return any(name == "cited-by-party" for name, _, _ in _beside(*_words_beside(mention, passages), passages))


def _words_beside(mention: Mention, passages: Passages) -> tuple[str, str]:
    """The words of the paragraph right before and behind a mention."""
    text = passages.text
    paragraph = text.rfind("\n\n", max(0, mention.start - _REACH), mention.start)
    floor = paragraph + 2 if paragraph >= 0 else max(0, mention.start - _REACH)
    return text[floor : mention.start], text[mention.end : mention.end + _LONGEST_AFTER].partition("\n\n")[0]


#: Whose words they are makes no difference to these.
_ANYONES = frozenset(("cited-by-party", "explains", "quotes"))


def _beside(before: str, after: str, passages: Passages) -> Iterator[tuple[str, int, int]]:
    """Each treatment told beside a name, with how far its words reach before and after the name."""
    by_party = _of_party(_RELIES_BEFORE.search(before), passages) or _IN_A_BRIEF.search(before)
    by_party = by_party or _of_party(_ARGUES_CITING.search(before), passages)
    by_party = by_party or _of_party(_PARTYS_AUTHORITY.search(before), passages)
    if by_party or (_CITING_FIRST.search(before) and _of_party(_ARGUES_AFTER.match(after), passages)):
        yield "cited-by-party", len(before) - by_party.start() if by_party else 0, 0
        # "Alder relies on Hill, …, which concerned a clock": whose case it is, the author tells what it was about.
        hits = [hit for hit in _after("", after) if hit[0] in ("explains", "distinguishes")]
        for name, end in hits:
            yield name, 0, end
        if not hits and (match := _BUT.match(after)):
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
        hits = _after(before, after[skip:])
        for name, end in hits:
            yield name, 0, skip + end
        if any(name == "explains" for name, _ in hits) and (match := _CONTRASTED.match(after[skip:])):
            yield "distinguishes", 0, skip + match.end()
    said = _SAYS.match(after) or (_QUOTED_NEXT.match(after) if _AS_IT_SAID.search(before) else None)
    if said and len(said["words"].split()) >= _FEWEST_WORDS_SAID:
        yield "quotes", 0, said.end()


#: A word or two in quotation marks are a term, not a quotation.
_FEWEST_WORDS_SAID = 4
_LONGEST_AFTER = 420


def _of_party(match: re.Match[str] | None, passages: Passages) -> re.Match[str] | None:
    if match is None:
        return None
    name = match["name"] or match.groupdict().get("other")
    return match if name is None or passages.names_party(name) else None


#: What may stand right before a name that is what the verb behind it speaks of.
_SUBJECT = re.compile(
    r"(?:^|[.?!;:,)]|¶ ?\d{1,3}|\b(?:[Bb]ut|[Aa]nd|[Tt]hat|[Aa]s|[Bb]ecause|[Ss]ince|[Ww]hile|[Aa]lthough|[Tt]hough|[Ii]ndeed|so|then|[Bb]oth|case of|decision in|opinion in|ruling in|holding in|reasoning of))[\"')]{0,2} $"
)
_IN = re.compile(
    r"(?:\bIn|\b(?:[Bb]ut|[Aa]nd|[Ss]ince|[Bb]ecause|[Tt]hat|[Aa]s|while|whereas),? in|(?:^|[.;] )[A-Z][^.,;()]{1,40}, in) $"
)


def _after(before: str, after: str) -> list[tuple[str, int]]:
    """The treatments told after a name, each with how far its words go."""
    hit = _after_special(before, after)
    if hit:
        return [hit]
    hits: list[tuple[str, int]] = []
    if match := _RELATIVE.match(after):
        hits.append(("explains", match.end()))
    # The rule of Hill controls; judges since Hill held: there the verb does not speak of Hill.
    if before and not _SUBJECT.search(before):
        return hits
    # "Hill, which came here on a mother's suit, answers the point": the clause between tells nothing of the verb.
    clause = _CLAUSE.match(after)
    for skipped in (0, clause.end()) if clause else (0,):
        for name, pattern in _AFTER_PATTERNS:
            if match := pattern.match(after, skipped):
                return [*hits, (name, match.end())] if not hits or name != "explains" else hits
    return hits


def _after_special(before: str, after: str) -> tuple[str, int] | None:
    """The treatment told after a name by words that need others before it."""
    if _FINDS.search(before) and (match := _FOUND.match(after)):
        return _FOUND_AS[match["what"]], match.end()
    if _UNDER.search(before) and (match := _APPLIED.match(after)):
        return "follows", match.end()
    if _IN.search(before) and (match := _IN_AFTER.match(after)):
        return "explains", match.end()
    if (_SOMEONE_IN.search(before) or _ITS_COURT.search(before)) and (match := _DID.match(after)):
        return "explains", match.end()
    if re.search(r"\b[Tt]he $", before) and (match := _THE_COURT_OF.match(after)):
        return "explains", match.end()
    if _RELIANCE.search(before) and (match := _MISPLACED.match(after)):
        return "distinguishes", match.end()
    if _NOR_DOES.search(before) and (match := _HELPS.match(after)):
        return "distinguishes", match.end()
    return None
