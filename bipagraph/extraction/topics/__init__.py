"""Component ``bipagraph_topics``: what a filing is about, as those ask who litigate under the Act.

Claims, biometrics and settings are read only from filings in cases under the Act, and only from what they say of
their own case; issues from headings, from sentences that say that a point is argued or decided, and from the motions
ruled on.  Better no topic than a guess: a phrase in passing, in a quotation or beside a cited decision is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from bipagraph.extraction.draft import Draft, draft_of
from bipagraph.extraction.passages import Passages, sentence_around
from bipagraph.extraction.rulings.motions import motions_in
from bipagraph.extraction.topics.facts import OWN_PEOPLE, SECTIONS, biometrics_and_settings, claims
from bipagraph.extraction.topics.phrases import Concept, Phrase, beginnings, concepts, first_match, present
from bipagraph.records import Evidence, Topic

__all__ = ["is_under_the_act", "topics"]

THE_ACT = re.compile(
    r"Biometric Information Privacy(?: Act)?|\bBIPA\b|\b740 (?:ILCS|Ill\. ?Comp\. ?Stat\.(?: ?Ann\.)?) (?:§ ?)?14/"
)
#: Words shortly before the Act's name that make it this case's: "sue both under the Act", "in violation of the Act".
_OWN_CASE = re.compile(
    r"(?i)\b(?:alleg\w+|violat\w+|sues?|sued|suing|actions?|complaint|brings?|brought|claims?|aris(?:e[sn]?|ing)|lawsuit|requires?|recover|petition)\b"
)
_OWN_CASE_REACH = 260
#: So often does a filing not name the Act in passing.
_MENTIONS_IN_PASSING = 2

#: A complaint argues nothing yet, a docket sheet only lists what others argue, a transcript's words have several authors.
_WITHOUT_ISSUES = frozenset(("Complaint", "DocketSheet", "Transcript"))
#: Standing under Article III is a question for federal courts alone.
_STATE_COURT = re.compile(r"^(?:ill|illappct|illcirct\w*|\w*circt\w*|cook\w*|lacountysuperct\w*|\w*superct\w*)$")
_FEDERAL_ISSUE = "article-iii-standing"

# ------------------------------------------------------------------ words of dispute and decision

_ADVERB = r"(?:,? (?:also|next|first|second|third|further|then|now|again|finally|last|alternatively|instead|therefore|thus|respectfully|both|nevertheless|however|[a-z]{3,12}ly),?){0,2}"
_PARTY = r"(?:[Pp]laintiffs?|[Dd]efendants?|[Pp]etitioners?|[Rr]espondents?|[Aa]ppell(?:ant|ee)s?|[Mm]ovants?|PLAINTIFFS?|DEFENDANTS?|[Tt]he (?:[Gg]overnment|parties)|[Tt]hey|[Ss]he|[Hh]e|[Ii]t)"
_COURT = r"(?:[Tt]h(?:e|is) [Cc]ourt|[Ww]e|I)"
#: What a party does in this case is told in the present ("Defendant argues"), what one did elsewhere in the past.
_PARTY_VERBS = tuple(re.compile(rf"{verb}\b") for verb in ("argues?", "contends?", "asserts?", "maintains?", "insists?", "invokes?", "disputes?", "responds?", "replies", "counters?", "challenges?", "objects?", "submits?", "posits?"))  # fmt: skip
_COURT_VERBS = tuple(re.compile(rf"{verb}\b") for verb in ("holds?", "finds?", "concludes?", "rejects?", "agrees?", "disagrees?", "addresse?s?", "considers?", "turns?", "declines?", "determines?"))  # fmt: skip
#: "moved to dismiss, arguing that", "moves to dismiss for lack of personal jurisdiction".
_MOVED = re.compile(
    r"\b[Mm]ove[sd]? (?:to|for)\b[^\n]{0,200}$|\b[Mm]otions? (?:to|for)\b[^\n]{0,200}$|\b[Aa]rgument\b[^\n]{0,80}$"
)
_DISMISS = re.compile(r"(?:[Mm]ove[sd]?|[Mm]otions?) to (?:dismiss|stay|remand|strike)\b")
#: What the case is about, in the writer's words: "This case involves", "In this insurance coverage dispute".
_CASE_IS = (
    re.compile(r"(?:[Tt]his|[Tt]he present) (?:case|action|dispute|appeal|matter|lawsuit|motion) (?:is about|concerns?|involves?|presents?|raises?|turns on|(?:requires|asks|calls on) us to (?:decide|answer|address|resolve|determine))\b"),
    re.compile(r"[Ii]n this(?: [\w-]+){0,4} dispute\b"),
)  # fmt: skip
#: What the writer says the pleading does or does not do: "Plaintiffs have sufficiently alleged", "has not stated a plausible claim".
_PLEADS = re.compile(
    r"(?:has|have) (?:not |also |therefore |thus )?(?=(?:sufficiently|adequately|plausibly) (?:alleged|pleaded|pled|stated)|stated a (?:plausible )?[\w ]{0,40}claim\b)|(?:does|do|did) not (?=(?:sufficiently|adequately|plausibly) (?:allege|plead|state)\b)"
)
_QUESTION = re.compile(
    r"(?:(?:[Ww]e|the [Cc]ourt|[Tt]his [Cc]ourt|I)(?: must| need| will| now| first| next| also| then){0,3} (?:decide|consider|address|determine|resolve|ask|turn to)s?"
    r"|(?:parties|sides) (?:\w+ )?(?:dispute|disagree|debate)(?: \w+){0,3}|(?:issue|question|dispute)s?(?: \w+){0,4} (?:is|are)|certified(?: \w+){0,4}) $"
)
#: "The second ground is section 301", "Northgate's main argument is that", and of two questions told before "The first is which limitations period governs".
_POINTS = tuple(
    re.compile(
        rf"{order}(?: (?:argument|contention|defen[cs]e|position|point|ground|issue|question)s?(?: \w+){{0,3}})? (?:is|are|concerns?|involves?)\b"
    )
    for order in (
        "main",
        "first",
        "next",
        "principal",
        "primary",
        "only",
        "second",
        "third",
        "last",
        "final",
        "chief",
        "central",
        "threshold",
        "remaining",
    )
)
#: The words that a subject may have between it and its verb: "Defendant Acme Corp. argues".
_NAME = r"(?: (?:[A-Z][\w.&'’-]*|of|and|the|&),?){0,6}(?:'s?)?"
_PARTY_BEFORE = re.compile(rf"\b{_PARTY}{_NAME}{_ADVERB} $")
#: "Acme Corp. therefore argues": the words with capitals are looked up among the parties' names.
_NAMED_BEFORE = re.compile(rf"(?P<name>\b[A-Z][\w.&'’-]*{_NAME}){_ADVERB} $")
_COURT_BEFORE = re.compile(rf"(?:^|[\s(]){_COURT}{_ADVERB} $")
#: "Plaintiffs assert claims under sections 15(a) and (b)" tells what is sued upon, and argues nothing.
_CLAIMS = re.compile(r" (?:\w+ ){0,3}(?:claims?|counts?|causes? of action)\b(?! (?:is|are|fails?|that)\b)")
_WHETHER, _ARGUING, _BECAUSE = (re.compile(rf"{word}\b") for word in ("whether", "arguing", "because"))
_SUBJECT_REACH = 90
_DENIED = re.compile(r"(?:\b(?:not|never|no longer|nor|neither|without)|n't)\s(?:\w+\s){0,2}$")
#: The phrase stands so near to the verb.
_PHRASE_REACH = 420
#: "In Hill v. Dale the plaintiff argued": another case is told.
_ELSEWHERE = re.compile(r"\b(?:[Ii]n|[Uu]nder|[Ll]ike|[Ss]ee) [A-Z][\w'.]+ v\. |\b(?:there|that case|those cases)\b")


def is_under_the_act(draft: Draft) -> bool:
    """Whether the filing's own case is brought under the Act, and does not merely cite it."""
    text = draft.text.prose.text
    mentions = [match.start() for match in THE_ACT.finditer(text)]
    if not mentions:
        return False
    mentions = sorted(
        mentions + [match.start() for match in SECTIONS.finditer(text)]
    )  # "violated sections 15(a) and 15(b) of the Act"
    own = sum(
        bool(_OWN_CASE.search(text, max(text.rfind("\n\n", 0, at), at - _OWN_CASE_REACH, 0), at + 40))
        for at in mentions[:60]
    )
    # A complaint that names the Act again and again is brought under it, however it says so.
    if draft.kind == "Complaint" and len(mentions) >= _MENTIONS_IN_PASSING:
        return True
    return own >= 1 and (len(mentions) >= _MENTIONS_IN_PASSING or len(text) < 6_000)


@Language.component("bipagraph_topics")
def topics(doc: Doc) -> Doc:
    """Fills ``draft.topics``, each concept once with its best evidence; reads citations, rulings, parties, kind, title."""
    draft = draft_of(doc)
    if draft.kind == "DocketSheet":
        return doc
    passages = Passages(draft)
    under_the_act = is_under_the_act(draft)
    found: list[Topic] = []
    span = draft.text.prose.span
    if under_the_act:
        for scheme, name, start, end, rule in (*claims(draft, passages), *biometrics_and_settings(draft, passages)):
            found.append(Topic(scheme, name, Evidence(span(start, end), rule)))
    if draft.kind not in _WITHOUT_ISSUES:
        found += _issues(draft, passages, under_the_act)
    seen: set[tuple[str, str]] = set()
    for topic in found:
        if (topic.scheme, topic.concept) not in seen:
            seen.add((topic.scheme, topic.concept))
            draft.topics.append(topic)
    return doc


def _issues(draft: Draft, passages: Passages, under_the_act: bool) -> Iterator[Topic]:
    """The issues: by headings first, then by sentences, then by motions; the first evidence is the best."""
    state_court = draft.court is not None and bool(_STATE_COURT.match(draft.court.id))
    wanted = [
        each
        for each in concepts()
        if each.scheme == "issue"
        and (under_the_act or not each.under_the_act)
        and not (state_court and each.name == _FEDERAL_ISSUE)
    ]
    known = beginnings(passages.text)
    span = draft.text.prose.span
    in_headings = [
        (each.name, phrases) for each in wanted if (phrases := present(each.headings + each.sentences, known))
    ]
    told: set[str] = set()  # the first evidence is the best: what has one is looked for no more
    for heading in passages.headings:
        small = heading.words.lower()
        for name, phrases in in_headings:
            if name not in told and first_match(phrases, heading.words, 0, len(heading.words), small):
                told.add(name)
                yield Topic("issue", name, Evidence(span(heading.start, heading.end), "topic.heading"))
    in_sentences = [(each.name, phrases) for each in wanted if (phrases := present(each.sentences, known))]
    for start, end in _argued(passages) if in_sentences else ():
        small = passages.text[start:end].lower()
        for name, phrases in in_sentences:
            match = None if name in told else first_match(phrases, passages.text, start, end, small)
            if match and not _in_quotation(passages, match.start()) and not _is_left_open(passages.text, start, match):
                told.add(name)
                yield Topic("issue", name, Evidence(span(start, match.end()), "topic.argued"))
    yield from _by_motion(draft, wanted)
    if not state_court and _FEDERAL_ISSUE not in told:
        for match in _STANDING.finditer(passages.text):
            own = match["party"] is not None or passages.names_party(match["name"])
            if own and not passages.is_quoted(match.start()) and not passages.in_tables(match.start()):
                yield Topic("issue", _FEDERAL_ISSUE, Evidence(span(match.start(), match.end()), "topic.argued"))
                break
    yield from _repeated(draft, passages, [each for each in wanted if each.name not in told], known)


#: "Quill's standing needs a word": whose standing is spoken of is a party of this case.
_STANDING = re.compile(
    r"\b(?:(?P<party>[Pp]laintiff's|[Pp]laintiffs')|(?P<name>[A-Z][\w-]{1,40})'s?) (?:Article III )?standing\b(?! orders?\b)"
)
#: In so many sentences is a point not named in passing.
_FEWEST_SENTENCES = 3
#: "sections 15(a) and (b)" stands again and again where the claims are told: no point for that.
_SECTION_PHRASE = r"15\("


#: A phrase's words stand no farther from its telling word.
_PHRASE_SPREAD = 90


def _places(phrase: Phrase, text: str, small: str) -> Iterator[re.Match[str]]:
    """Where a phrase stands: looked for around its telling word alone, since that is found faster than a pattern."""
    at = small.find(phrase.literal)
    while at >= 0:
        behind = at + len(phrase.literal)
        yield from phrase.pattern.finditer(text, max(0, at - _PHRASE_SPREAD), min(len(small), behind + _PHRASE_SPREAD))
        at = small.find(phrase.literal, behind)


def _repeated(draft: Draft, passages: Passages, wanted: list[Concept], known: frozenset[str]) -> Iterator[Topic]:
    """Issues that the writer comes back to, at least once of this case's own people and without another decision."""
    text = passages.text
    end = draft.text.footnotes_start or len(text)
    small = text[:end].lower()
    for concept in wanted:
        sentences: dict[int, int] = {}
        phrases = [each for each in present(concept.sentences, known) if _SECTION_PHRASE not in each.pattern.pattern]
        # Most concepts are told apart by counting letters alone, which costs next to nothing.
        phrases = [each for each in phrases if each.literal in small]
        if sum(small.count(each.literal) for each in phrases) < _FEWEST_SENTENCES:
            continue
        for phrase in phrases:
            for match in _places(phrase, text, small):
                first, last = sentence_around(text, match.start())
                in_parenthesis = text.count("(", first, match.start()) > text.count(")", first, match.start())
                if not in_parenthesis and not passages.in_tables(first) and not passages.is_quoted(match.start()):
                    sentences[first] = last
        if len(sentences) < _FEWEST_SENTENCES:
            continue
        for first, last in sentences.items():
            own = OWN_PEOPLE.search(text, first, last) or passages.names_party(text[first:last])
            if own and not passages.cites_decision(first, last) and not _DENIED_SENTENCE.search(text, first, last):
                evidence = Evidence(draft.text.prose.span(first, last), "topic.repeated")
                yield Topic("issue", concept.name, evidence)
                break


_DENIED_SENTENCE = re.compile(
    r"(?i)\b(?:not|never|no longer|nor|neither|need not)\b(?:\s\w+){0,3}\s(?:argue|contend|raise|address|decide|reach|assert|dispute)"
)


#: "concludes that it lacks jurisdiction, and does not address the alternative arguments under Rule 12(b)(6)"
_LEFT_OPEN = re.compile(
    r"(?:\bnot|n't|\bwithout|\bnever) (?:\w+ ){0,2}(?:address|reach|decid|consider|resolv|discuss)\w*"
)

#: "objects that the limitations period has run; that defense is for another day"
_FOR_ANOTHER_DAY = re.compile(
    r"\b(?:(?:for|until) another day|need not (?:be decided|decide)|does not (?:decide|reach|address) (?:it|them|that|this)|is not before)\b"
)


def _is_left_open(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the writer says, before the phrase or in what follows of its sentence, that the point is not reached."""
    _, last = sentence_around(text, match.end())
    return bool(_LEFT_OPEN.search(text, start, match.start()) or _FOR_ANOTHER_DAY.search(text, match.end(), last))


#: A term in quotation marks is the writer's own: 'argues that section 15(b) asks for an "active step"'.
_LONGEST_TERM = 40


def _in_quotation(passages: Passages, position: int) -> bool:
    """Whether ``position`` stands in another's words: in quotation marks that hold more than a term."""
    if not passages.is_quoted(position):
        return False
    opening = passages.text.rfind('"', 0, position)
    closing = passages.text.find('"', position, opening + _LONGEST_TERM)
    return closing < 0


def _by_motion(draft: Draft, wanted: list[Concept]) -> Iterator[Topic]:
    for ruling in draft.rulings:
        for concept in wanted:
            if ruling.motion in concept.decided_with or concept.decided_with & set(ruling.grounds):
                yield Topic("issue", concept.name, Evidence(ruling.evidence.span, "topic.motion"))
    title = next((evidence for fact, evidence in draft.evidence if fact == "title"), None)
    if draft.title and title:
        names = {name for motion in motions_in(draft.title) for name in motion.names}
        for concept in wanted:
            if names & concept.decided_with:
                yield Topic("issue", concept.name, Evidence(title.span, "topic.motion"))


# ------------------------------------------------------------------ sentences that argue or decide


def _argued(passages: Passages) -> Iterator[tuple[int, int]]:
    """From each word of dispute or decision to the end of its sentence, in order of the text."""
    text = passages.text
    found: list[tuple[int, int]] = []
    for verbs, is_subject in ((_PARTY_VERBS, _ends_in_party), (_COURT_VERBS, _ends_in_court)):
        for verb in verbs:
            for match in verb.finditer(text):
                if _CLAIMS.match(text, match.end()):
                    continue
                before = text[max(0, match.start() - _SUBJECT_REACH) : match.start()]
                if before.endswith(" ") and is_subject(before, passages) and not _DENIED.search(before):
                    found.append((match.start(), match.end()))
    for word, frame in ((_WHETHER, _QUESTION), (_ARGUING, _MOVED), (_BECAUSE, _MOVED)):
        for match in word.finditer(text):
            before = text[max(0, match.start() - 240) : match.start()]
            if frame.search(before) and not _DENIED.search(before[-60:]):
                found.append((match.start(), match.end()))
    for frame in (*_POINTS, *_CASE_IS, _PLEADS, _DISMISS):
        found += [(match.start(), match.end()) for match in frame.finditer(text)]
    for start, end in sorted(found):
        stop = _sentence_end(text, end)
        first = _sentence_start(text, start)
        if (
            passages.in_tables(start)
            or passages.is_quoted(start)
            or _ELSEWHERE.search(text, first, start)
            or passages.cites_decision(first, start)
        ):
            continue
        yield start, stop


def _ends_in_party(before: str, passages: Passages) -> bool:
    if _PARTY_BEFORE.search(before):
        return True
    return passages.names_party(before) and bool(
        (named := _NAMED_BEFORE.search(before)) and passages.names_party(named["name"])
    )


def _ends_in_court(before: str, passages: Passages) -> bool:
    return bool(_COURT_BEFORE.search(before))


_END = re.compile(
    r"\n\n|;|(?<![A-Z])(?<!\bInc)(?<!\bCorp)(?<!\bCo)(?<!\bNo)(?<!\bDkt)(?<!\bCiv)(?<!\bFed)(?<!\bv)(?<!\bAct)[.?!][\"')]{0,2} (?=[A-Z\"(\[¶])"
)


def _sentence_end(text: str, position: int) -> int:
    match = _END.search(text, position, position + _PHRASE_REACH)
    return match.start() if match else min(len(text), position + _PHRASE_REACH)


def _sentence_start(text: str, position: int) -> int:
    start = max(0, position - 300)
    for match in _END.finditer(text, start, position):
        start = match.end()
    return start
