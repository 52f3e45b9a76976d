"""What a sentence does with a point: argues it, asks or decides it, leaves it open, or tells it of another time or case.

All patterns look at one sentence (or the one before it), never at a whole text.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bipagraph.extraction.passages import Passages
from bipagraph.extraction.worded import Worded

__all__ = [
    "frame_end",
    "is_of_another_time",
    "leaves_open",
    "leaves_the_rest",
    "recites",
    "sets_aside",
    "speaks_of_own_case",
    "tells_fate",
]

_ADVERB = r"(?:,? (?:also|next|first|second|third|further|then|now|again|finally|last|alternatively|instead|therefore|thus|respectfully|both|nevertheless|however|too|principally|in the alternative|[a-z]{3,12}ly),?){0,2}"
_PARTY = r"(?:[Pp]laintiffs?|[Dd]efendants?|[Pp]etitioners?|[Rr]espondents?|[Aa]ppell(?:ant|ee)s?|[Mm]ovants?|PLAINTIFFS?|DEFENDANTS?|[Tt]he (?:[Gg]overnment|parties|insurers?|employer|union|objectors?|company)|[Tt]hey|[Ss]he|[Hh]e|[Ii]t|(?:[Nn]either|[Bb]oth|[Ee]ach|[Oo]ne) (?:part(?:y|ies)|sides?|defendants?|plaintiffs?)|[Aa]mici)"
_COURT = r"(?:[Tt]h(?:e|is) [Cc]ourt|[Ww]e|I|[Tt]he undersigned|[Tt]he majority)"
_NAME = r"(?: (?:[A-Z][\w.&'’-]*|of|and|the|&),?){0,6}(?:'s?)?"
#: What a party does with a point: "Alder argues", "Alder says", "They concede".
_PARTY_VERB = (
    r"(?:argu(?:es?|ed)|contend(?:s|ed)?|assert(?:s|ed)?|maintain(?:s|ed)?|insist(?:s|ed)?|invok(?:es?|ed)|disput(?:es?|ed)|respond(?:s|ed)?|repl(?:y|ies|ied)|counter(?:s|ed)?|challeng(?:es?|ed)|object(?:s|ed)?|submit(?:s|ted)?|posits?"
    r"|says?|adds?|points? (?:out|to)|concedes?|den(?:y|ies)|urges?|takes? the position|(?:attack|resist|oppos)(?:s|es)?|suggests?|raises?|complains? that|predicts?|warns?|reads?|believes?|rel(?:y|ies) on|answers?|protests?|faults?|seeks? (?:dismissal|to dismiss|judgment|a stay|remand|transfer)|asks? (?:the [Cc]ourt|us|this [Cc]ourt|for (?:a declar\w+|judgment|an order))|(?:seeks?|wants?|requests?) a declar\w+)"
)
_PARTY_ARGUES = re.compile(
    rf"(?:\b{_PARTY}{_NAME}|(?P<name>\b[A-Z][\w.&'’-]*{_NAME})){_ADVERB} {_PARTY_VERB}\b|\b[Aa]ccording to {_PARTY}\b"
)
#: "Alder's first argument is that", "Its only answer is", "the first ground is section 301", "Alder is on firmer ground with its next point".
#: "Plaintiffs assert claims under sections 15(a) and (b)" tells what is sued upon, and argues nothing.
_CLAIMS = re.compile(
    r" (?:(?!whether|that|which|when)\w+ ){0,3}(?:claims?|counts?|causes? of action)\b(?! (?:is|are|fails?|that)\b)"
)
_POINT = re.compile(
    r"\b(?:main|first|next|principal|primary|only|second|third|fourth|last|final|chief|central|threshold|remaining|alternative|other|sole|initial|related|next two|['’]s?|its|their|his|her) (?:argument|contention|defen[cs]e|position|point|ground|issue|question|theory|objection|challenge|answer|response|fallback)s?\b|\b[Tt]he (?:first|second|third|fourth|fifth|last|other|next|final) (?:theory|ground|argument|reason|point|defen[cs]e|objection|one) (?:is|was|below)\b|\b[Tt]he (?:first|second|third|fourth|fifth|last|other|next|final)(?= (?:is|was) (?!the (?:most|least)))|\b(?:invocation|assertion) of\b"
)
#: "moved to dismiss, arguing that", "granted the motion, finding that".
_MOVED = re.compile(
    r"\b(?:[Mm]ove[sd]?|[Mm]otions?|[Ss]eeks?|[Pp]etition(?:s|ed)?) (?:to|for)\b[^\n]{0,240}?(?:\b(?:arguing|because|on the grounds?|contending|asserting|under|pursuant to|based on|in light of)\b|(?=\bfor (?:lack|failure|want)\b))|\b[Mm]ove[sd]? to (?:dismiss|stay|remand|strike|transfer|compel)\b|\b[Mm]otions? to (?:remand|transfer|strike)\b|\bappeals? (?:from )?(?:the|an?)\b[^,.;]{0,40}\b(?:dismissal|order|judgment|denial|grant)\b"
)
#: What a court says of itself, in the present: "We hold", "The Court is satisfied", "we begin with", "I agree".
_COURT_DECIDES = re.compile(
    rf"(?:^|[\s(\"]){_COURT}{_ADVERB} (?:(?:must|need|will|shall|can) (?:now |first |next |then |also |therefore )?)?(?:holds?|finds?|concludes?|rejects?|agrees?|disagrees?|address(?:es)?|considers?|turns?|declines?|determines?|begins?|starts?|decides?|orders? that|(?:conditionally |provisionally )?(?=certif(?:y|ies) )|overrules?|resolves?|answers?|asks?|reads?|joins?|takes? up|(?:is|are|am) (?:satisfied|persuaded|convinced|not persuaded|not convinced|unpersuaded|skeptical|bound))\b"
)
#: What a court of review says of the court below.
_COURT_BELOW = re.compile(
    r"\b[Tt]he (?:trial|circuit|district|lower|appellate|magistrate) (?:court|judge)(?:'s (?:order|judgment|ruling|decision))?(?: \w+ly)?(?: (?:erred|also|then|further))? (?:found|finding|held|holding|ruled|concluded|rejected|agreed|determined|dismissed|granted|denied|erred|when|in)\b"
)
#: A question that the filing puts: "The question is whether", "a common question: whether", "this appeal requires us to decide".
_ASKS = re.compile(
    r"\b(?:question|issue|dispute|inquiry|point|task)s?(?: \w+){0,5}(?: is| are|:|, which is|,)|\b(?:is|are|remains?|was) whether\b|\bthe (?:only |remaining |next |first |threshold )?(?:question|issue)\b"
    r"|\b[Tt](?:his|he present|he) (?:case|action|dispute|appeal|matter|lawsuit|motion|order|opinion|petition) (?:is about|concerns?|involves?|presents?|raises?|turns on|comes down to|(?:requires|asks|calls on) (?:us|the [Cc]ourt) to)\b|\b[Ii]n this(?: [\w-]+){0,4} dispute\b"
    r"|\bcertif(?:y|ied|ies)\b(?! (?:the |a |that )?(?:\w+ ){0,3}class)|\b(?:must|need|to) (?:decide|determine|resolve)\b|\ban? (?:appeal|case|petition) (?:that |which )?(?:concern(?:s|ing)|involv(?:es|ing)|present(?:s|ing)|rais(?:es|ing))\b|\bwill (?:decide|determine|resolve) whether\b|\b(?:divided|split|disagreed?|differ(?:ed)?) (?:over |on |about |as to )?whether\b"
)
#: What becomes of a claim or a motion, whoever says it: "is time-barred", "the claims are preempted", "fails", "survives", "need not plead".
_PREDICATE = re.compile(
    r"\b(?:claims?|counts?|suit|action|complaint|case|defen[cs]e|argument|theory|allegations?|section 15\([a-e]\))(?: [\w()\[\]§/.,'-]+){0,12}? (?:(?:is|are|should be|must be) (?:therefore |thus |also |plainly |not |hereby ){0,2}(?:barred|time-barred|untimely|timely|preempted|dismissed|excluded|exempt|foreclosed|precluded|waived|stricken|required)|fails?|survives?|satisf(?:y|ies)|suffices?|cannot stand|falls? short|succeeds?|prevails?|(?:does|do|did) not (?:adequately |plausibly |sufficiently )?(?:allege|plead|state|apply|reach|bar|preempt|accrue)|says? (?:only|nothing))\b"
)
#: What the writer says the pleading does: "Plaintiffs have sufficiently alleged", "has not stated a plausible claim".
_PLEADS = re.compile(
    r"(?:has|have) (?:not |also |therefore |thus )?(?=(?:sufficiently|adequately|plausibly) (?:alleged|pleaded|pled|stated)|stated a (?:plausible )?[\w ]{0,40}claim\b)|(?:does|do|did) not (?=(?:sufficiently|adequately|plausibly) (?:allege|plead|state)\b)"
)
#: "Because the amendment does not apply retroactively, the motion is denied."
_FOLLOWS = re.compile(r"^(?:¶ ?\d+ |[A-Z]\. )?It follows that\b")
_AWARDED = re.compile(r"\b(?:is|are) (?:hereby )?(?:awarded|allowed)\b")
_BECAUSE = re.compile(
    r"^(?:¶ ?\d+ |\d+\. )?(?:Because|Since|As)\b[^;]{10,400}?,[^;]{0,120}\b(?:(?:is|are|must be|will be|should be) (?:therefore |hereby )?(?:granted|denied|dismissed|affirmed|reversed|remanded|GRANTED|DENIED)|(?:we|the [Cc]ourt) (?:grants?|den(?:y|ies)|dismiss(?:es)?|affirms?|reverses?))\b"
)
_DESERVES = re.compile(r"\b(?:needs?|deserves?|calls? for|merits?) (?:only )?(?:a word|(?:brief )?comment|mention)\b")
#: A paragraph that turns to a point: "There remains section 15(c).", "As for the section 15(d) claim, the Court agrees", "Whether the amendment governs is disputed".
_TURNS = re.compile(
    r"^(?:¶ ?\d+ |(?:\d{1,2}|[A-Z]|[IVX]{1,5})\. )?(?:¶ ?\d+ )?(?:Held(?=:)|There remains|That leaves|As (?:for|to)|Turning (?:now )?to|With (?:respect|regard) to|Regarding|Next (?:is|comes|up)|(?:Begin|Start|Turn|Consider|Take) (?:first |next |now )?(?:with|to)?|(?:First|Second|Third|Fourth|Fifth|Next|Last|Lastly|Finally)(?=,)|Whether|Nor (?:is|are|was|were|can))\b"
)

# ------------------------------------------------------------------ what takes it back

_RECITES = re.compile(
    r"\b(?:which|that|who) (?:generally |also |only )?(?:requires?|limits?|prohibits?|forbids?|provides?|regulates?|imposes?|allows?|permits?|creates?|defines?|governs how|speaks)\b"
)

_DENIED = re.compile(
    r"\b(?:[Nn]obody|[Nn]o one|no party|[Dd]efendants?|[Pp]laintiffs?|[A-Z][\w-]+|[Hh]e|[Ss]he|[Tt]hey|[Ii]t)\b(?: \w+){0,3} (?:(?:do(?:es)?|did|has|have|is|are) not|never|no longer)\s?(?:\w+ ){0,1}(?:argu(?:e|ed|ing)|contend|assert|raise|invoke|challenge|mention|seek|rely|press|move)\w*\b"
    r"|\b[Nn]or (?:do|does|did|has|have) (?:\w+ ){1,4}?(?:argue|contend|assert|raise|invoke|challenge|dispute|seek|press|suggest|claim)(?:s|d|ed)?\b"
    r"|\b(?:[Nn]either|[Nn]o) (?:part(?:y|ies)|sides?|defendants?|plaintiffs?) (?:\w+ )?(?:argues?|contends?|asserts?|raises|invokes?|suggests?)\b"
)
_LEFT_OPEN = re.compile(
    r"(?:\b(?:not|n't|without|never|neither|nor|no need to|need not)\b|n't) (?:(?:\w+ ){0,3}?)(?:address|reach|decid|consider|resolv|discuss|express|ask)\w*|\bexpress(?:es)? no (?:opinion|view)\b|\b(?:for|until) another day\b|\b(?:is|are) not (?:now )?(?:before|at issue)\b|\bbeside the point\b|\bmakes? no (?:separate |other |further )?argument\b|\bneed not (?:be )?(?:decided?|reached)\b|\bmoot\b|\bnor need\b|\breserv(?:es?|ed) (?:the|that|its|all)\b"
)
_SET_ASIDE = re.compile(
    r"^ ?(?:An argument|The argument|That argument|The point|That point|It)\b[^.]{0,60}\b(?:waived|forfeited|undeveloped)|^ ?The [Cc]ourt (?:then |subsequently |later )(?:granted|denied|dismissed|allowed)|^ ?(?:That|This|It|Those|These|The (?:point|question|argument))\b[^.]{0,60}\b(?:beside the point|another day|not before|need not|not at issue|(?:already|previously) (?:\w+ )?(?:rejected|decided)|for another)"
)
_LEAVES_THE_REST = Worded(
    ("address", "reach", "consider", "decide", "discuss", "resolve"),
    r"\b(?:not|n't|no need to|unnecessary to|declines? to) (?:\w+ ){0,2}?(?:address|reach|consider|decide|discuss|resolve)(?:es|s)? (?:[\w'’]+ ){0,3}(?:remaining|alternative|other|additional|further) (?:\w+ )?(?:arguments?|grounds?|contentions?|issues?|points?|bases)\b|\b(?:not|n't) (?:\w+ ){0,2}?(?:address|reach|consider|decide) (?:the )?(?:second|third|other|others|latter|rest|remainder)\b|\bneed only (?:address|reach|consider|decide)\b",
)
#: An earlier ruling is told, or what a pleading lists: "denied the motion a year ago", "its answer pleads", "affirmative defenses".
_ANOTHER_TIME = re.compile(
    r"\b(?:previously|earlier (?:order|opinion|ruling|decision|motion)|already (?:rejected|held|ruled|decided|denied)|(?:a|two|three) (?:year|month|week)s? ago|last (?:year|month|spring|fall|summer|winter)|prior (?:order|opinion|ruling|motion)|affirmative defen[cs]es?|answer(?:s|ed)? (?:plead|assert|list|rais|den)\w*|had (?:pleaded|asserted|raised|argued|moved)|(?:an|no) admission|admits? (?:no|any)|denies (?:any|all) (?:liability|wrongdoing)|(?:would|could|might|may) (?:have )?(?:argu|contest|rais|assert|fac|challeng|appeal|press|claim)\w*)\b"
)
#: This court's own past ("The court denied the motion, rejecting its arguments") and other courts' ("In Hill the court held").
_COURT_TOLD = re.compile(
    r"\b(?:[Tt]h(?:e|at|is) [Cc]ourt|[Tt]he (?:panel|majority)|Judge [A-Z]\w+|[Ii]t)(?: \w+){0,2} (?:(?P<decree>denied|granted|dismissed)|rejected|declined|held|ruled|found|concluded|overruled|refused)\b"
)
_ELSEWHERE = re.compile(
    r"(?:\b[Ii]n|\b[Uu]nder|\b[Ll]ike|\b[Uu]nlike|\b[Ss]ee|\b[Cc]f\.) (?:[A-Z][\w'’.]+ v\. |[A-Z][\w’]+,? the )|\b(?:that case|those cases|there, the)\b"
)


def frame_end(sentence: str, passages: Passages, *, reviews: bool) -> int | None:
    """Where the first words end that argue, ask or decide, in the sentence; ``None`` where none do.

    ``reviews``: the filing is of a court of review, or before one, so that what the court below decided is its point.
    """
    ends = [
        match.end()
        for pattern in (_POINT, _MOVED, _COURT_DECIDES, _ASKS, _TURNS, _PLEADS, _AWARDED, _FOLLOWS)
        if (match := pattern.search(sentence))
    ]
    ends += [
        match.end()
        for match in _PARTY_ARGUES.finditer(sentence)
        if (match["name"] is None or passages.names_party(match["name"])) and not _CLAIMS.match(sentence, match.end())
    ][:1]
    if reviews and (match := _COURT_BELOW.search(sentence)):
        ends.append(match.end())
    if _DESERVES.search(sentence) or _BECAUSE.match(sentence):
        ends.append(0)
    return min(ends) if ends else None


def tells_fate(sentence: str) -> bool:
    """Whether the sentence says what becomes of a claim, whoever says it."""
    return bool(_PREDICATE.search(sentence))


def recites(between: str) -> bool:
    """Whether the words between what argues and the point tell what the law says: "a claim under section 15(a), which requires …"."""
    return bool(_RECITES.search(between))


@lru_cache(maxsize=64)  # one sentence may hold the points of many concepts
def leaves_open(sentence: str) -> bool:
    """Whether the sentence says that a point is not raised or not reached."""
    return bool(_LEFT_OPEN.search(sentence) or _DENIED.search(sentence))


def sets_aside(next_words: str) -> bool:
    """Whether the words that follow a sentence put its point aside."""
    return bool(_SET_ASIDE.search(next_words))


def leaves_the_rest(text: str) -> bool:
    """Whether the writer says somewhere that arguments told before are not reached: "does not address Alder's alternative arguments"."""
    return bool(_LEAVES_THE_REST.search(text))


def is_of_another_time(sentence: str, *, reviews: bool) -> bool:
    """Whether the sentence tells an earlier ruling, a pleading's list, or what might be argued some day.

    ``reviews``: for a court of review what the court did below is no other time.
    """
    told = _COURT_TOLD.search(sentence)
    return bool(_ANOTHER_TIME.search(sentence) or (told and not (reviews and told["decree"])))


def speaks_of_own_case(sentence: str) -> bool:
    """Whether no other case is told in the sentence."""
    return not _ELSEWHERE.search(sentence)
