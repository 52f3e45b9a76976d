"""Component ``bipagraph_treatment``: how the filing uses an authority, in its author's own words.

A treatment is read from the signal of a citation, from what it quotes, from the words right beside the authority's
name ("we follow Hill", "Hill is distinguishable") and from phrases of subsequent history ("aff'd").  It says how this
filing uses the authority; it never says whether the authority is good law.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from bipagraph.extraction.draft import Draft, draft_of
from bipagraph.extraction.passages import Passages, sentence_around
from bipagraph.records import Citation, DecisionCited, Evidence, Treatment, Work

__all__ = ["treatment"]

#: Of one treatment of one authority so many places are kept.
_MOST_PLACES = 3

_SIGNALS = {"but-see": "notes-contrary", "contra": "notes-contrary", "compare": "compares"}
#: The second side of a comparison: "Compare Hill v. Dale, …, with Marsh v. Oak, …".
_WITH = re.compile(r"\bwith (?:,? ?(?:e\.g\.|see),? )?$")
#: A word or two in quotation marks are a term, not a quotation: 'the remedy is "inadequate."'
_FEWEST_WORDS = 3
#: What is quoted in the parenthetical that explains a citation: (denying the motion where it "reflected how the papers were kept").
_QUOTED_IN_PARENTHETICAL = re.compile(r"\"([^\"]+)\"")
_FEWEST_WORDS_IN_PARENTHETICAL = 4
_HISTORY_REACH = 90
#: A quotation within the sentence before a citation, and the few words that end the sentence.
_QUOTED_BEFORE = re.compile(r'(?<=[ (])"(?P<words>[^"\n]{15,400})"(?P<rest>[^"\n\d§¶]{0,70}?[.,;]) $')
_LONGEST_BEFORE = 520
_FEWEST_WORDS_IN_SENTENCE = 5
#: The words are a statute's, a paper's or a party's: "Section 15(b) reaches those who …", "the complaint says", "Alder argues that".
_ANOTHERS_WORDS = re.compile(
    r"(?i)§|¶|\bsections?\b|\bstatut|\bthe act\b|\bILCS\b|\brule \d|\bcomplaint|\balleg|\bpolicy\b|\bcontract|\bagreement|\bargu|\bcontend|\bassert|\btestif|\bdeclar|\bbrief\b|\bletter\b|\bdkt|\becf\b"
)

# ------------------------------------------------------------------ words beside the name

_COURT = r"(?:[Ww]e|[Tt]he [Cc]ourt|[Tt]his [Cc]ourt|I|[Tt]he undersigned)"
_ADVERBS = r"(?:,? (?:also|therefore|thus|now|hereby|again|respectfully|likewise|further|instead|accordingly|readily|plainly|easily|clearly|[a-z]{3,12}ly),?){0,2}"
_PART = r"(?:(?:(?:the|its|that|their) )?(?:reasoning|holding|analysis|approach|decision|rule|logic|opinion|conclusion|view|lead)s? (?:of|in|from) )?(?:the (?:court|panel|majority) in )?"
_COURTS_NAME = (
    r"(?:the |our |this )?(?:(?:[A-Z][\w.]+ ){1,4})?(?:[Cc]ourts?(?: of [A-Z]\w+)?|[Cc]ircuit|[Dd]istrict|[Pp]anel)"
)

#: Words that end right before the authority's name.  First come those that deny the others.
_BEFORE: tuple[tuple[str, str], ...] = (
    ("declines-to-follow", rf"{_COURT}{_ADVERBS} (?:declines? to (?:follow|adopt|extend|apply)|refuses? to (?:follow|adopt|extend)|(?:does|do|will|cannot|need) ?not (?:follow|adopt|agree with)|departs? from|(?:is|are|am) not persuaded by|finds? unpersuasive|disagrees? with) {_PART}"),
    ("overrules", rf"{_COURT}{_ADVERBS} overrules? {_PART}"),
    ("criticises", rf"{_COURT}{_ADVERBS} (?:questions?|doubts?) {_PART}"),
    ("distinguishes", rf"(?:{_COURT}{_ADVERBS} distinguish(?:es)? {_PART}|\b[Uu]nlike (?:in |(?:the |those )(?:\w+[’']?s? ){{1,3}}in )?)"),
    ("follows", rf"(?:{_COURT}{_ADVERBS} (?:follows?|adopts?|agrees? with|joins?|appl(?:y|ies)|(?:is|are|am) bound by|(?:is|are|am) persuaded by|finds? persuasive) {_PART}|\b[Aa]s {_COURTS_NAME} (?:has )?(?:held|explained|concluded|recognized|observed|noted|said) in |\b[Cc]onsistent with {_PART}|\b[Ff]ollowing {_PART})"),
)  # fmt: skip
#: Words that begin right after the name, or after its citation.
_AFTER: tuple[tuple[str, str], ...] = (
    ("notes-abrogation", r",? (?:has been|was|is|were)(?: since| \w+ly){0,1} (?:abrogated|overruled|superseded|overturned|overtaken)|(?: is| was)? no longer (?:is )?good law"),
    ("distinguishes", r",? (?:is|are|was)(?: also| \w+ly| therefore| thus){0,2} (?:distinguishable|inapposite|inapt|off point|not on point|not to the contrary|of no help|no help|a different case|unavailing|inapplicable)|,? (?:does|do) not (?:help|assist|apply|control|support|change|govern)|,? (?:is|are) not (?:to the contrary|analogous|instructive|controlling)"),
    ("declines-to-follow", r",? (?:is|are)(?: also| \w+ly| therefore){0,2} (?:unpersuasive|not persuasive)"),
    ("criticises", r",? (?:was|were|is)(?: \w+ly){0,1} (?:wrongly|incorrectly|erroneously) decided|,? (?:is|was) (?:flawed|mistaken|unsound)"),
    ("follows", r",? (?:controls?|governs?|is(?: \w+ly){0,1} (?:controlling|dispositive|instructive|on point|on all fours|persuasive|binding)|forecloses?|disposes of|compels?|dictates?)\b"),
    ("explains", r",? (?:itself |also |too ){0,2}(?:held|holds|explained|explains|concluded|concerned|concerns|involved|involves|addressed|decided|recognized|rejected|observed|turned on|turns on|teaches|reasoned|found|makes clear|made clear|stands for|forbids|requires|applied|extended|left (?:open|the question))\b"),
)  # fmt: skip
_IN_AFTER = re.compile(
    rf"(?:, an? (?:case|decision|suit|action)\b[^,;.\n]{{0,80}})?,? (?:{_COURTS_NAME}|we|the (?:plaintiffs?|defendants?)|\w+ court) (?:\w+ )?(?:held|explained|concluded|rejected|decided|recognized|observed|reasoned|found|affirmed|reversed|said|considered)\b"
)
#: "Plaintiffs rely on Hill", "Hill, on which Northgate also relies": the party's authority, not the author's.
_RELIES = r"(?: (?:also|primarily|principally|heavily|chiefly|mainly|again|only|both|instead|now|further))?(?: (?:rel(?:y|ies)(?: \w+ly)? (?:up)?on|cites?(?: to)?|points? to|invokes?|prefers?|looks? to|leans? on|would distinguish|distinguish(?:es)?|attempts? to distinguish|tr(?:y|ies) to distinguish)) "
_PARTY = r"(?:[Pp]laintiffs?|[Dd]efendants?|[Pp]etitioners?|[Rr]espondents?|[Aa]ppell(?:ant|ee)s?|[Tt]he [Gg]overnment|[Tt]he parties|[Ii]t|[Tt]hey|[Ss]he|[Hh]e)"
#: Who relies is a party by its role, or by a name that is looked up among the parties'.
_WHO = rf"(?:{_PARTY}|(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w.&'’-]*){{0,4}}))"
_RELIES_BEFORE = re.compile(rf"\b{_WHO}{_RELIES}(?:{_PART})(?:primarily |mainly )?$")
_RELIED_AFTER = re.compile(
    rf",? (?:(?:the case|the decision) )?(?:(?:up)?on )?which {_WHO}(?: \w+)? (?:rel(?:y|ies)|cites?)"
)
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
    r"(?i)\b(?:would|could|might|ask(?:s|ed)? us to|asks the court to|urges?|argu\w+|contends?|says? that|suggests?|insists?|whether|if)\b[^.;]{0,60}$"
)

# ------------------------------------------------------------------ subsequent history

#: Between the citations of two stages of one case (Bluebook table T8); the later is named first by "aff'g".
_HISTORY = re.compile(
    r"(?i)^[\s,;)]{0,4}(?:\([^()]{0,60}\)[\s,;]{0,3})?(?:and )?(?P<stage>aff'd|affirmed|rev'd|reversed|vacated|aff'g|affirming|rev'g|reversing|vacating|cert(?:\.|iorari) denied|cert(?:\.|iorari) granted|(?:appeal|leave to appeal|review|pet(?:\.|ition) for leave to appeal) denied|overruled|abrogated|superseded)(?P<part> in part)?\b"
    r"(?P<second>,? (?:and )?(?:aff'd|rev'd|vacated|reversed|affirmed) in part)?(?: (?:and remanded|as modified|mem\.|per curiam|sub nom\.[^\n;]{0,90}|by|on other grounds(?: by)?|on reh'g|en banc|other grounds)){0,3},?\s*(?:[A-Z][\w.&' -]{0,90},\s*)?$"
)
#: What a later decision did with an earlier one, whole or in part ...
_STAGES = {"aff'd": "affirmed", "affirmed": "affirmed", "rev'd": "reversed", "reversed": "reversed", "vacated": "vacated", "aff'g": "affirmed", "affirming": "affirmed", "rev'g": "reversed", "reversing": "reversed", "vacating": "vacated"}  # fmt: skip
#: ... and what is always done with the whole; of other requests the answer read is a denial ("leave to appeal denied").
_WHOLE_STAGES = {"cert. denied": "certiorari-denied", "certiorari denied": "certiorari-denied", "cert. granted": "certiorari-granted", "certiorari granted": "certiorari-granted", "overruled": "overruled", "abrogated": "abrogated", "superseded": "superseded", "appeal denied": "review-denied", "leave to appeal denied": "review-denied", "review denied": "review-denied", "pet. for leave to appeal denied": "review-denied", "petition for leave to appeal denied": "review-denied"}  # fmt: skip
_BACKWARD = ("aff'g", "affirming", "rev'g", "reversing", "vacating")


#: A person, not the decision: "Mr. Hill explained the clock".
_PERSON = re.compile(
    r"(?:\b(?:Mr|Ms|Mrs|Dr|Hon|Prof|Sgt|Lt)\.|\b(?:Judge|Justice|Officer|Detective|Agent|Warden|Sheriff|Professor|Inspector)) $"
)


@dataclass(frozen=True, slots=True)
class _Mention:
    """A place that names an authority: its citation with the name, or the bare short name."""

    start: int
    end: int
    work: Work


@Language.component("bipagraph_treatment")
def treatment(doc: Doc) -> Doc:
    """Fills ``draft.treatments``; reads the citations, and the parties of the caption."""
    draft = draft_of(doc)
    if draft.kind == "DocketSheet":
        return doc
    passages = Passages(draft)
    found = [
        *_by_citation(draft),
        *_compared(passages),
        *_quoted_in_sentence(passages),
        *_history(draft, passages),
        *_by_words(draft, passages),
    ]
    places: Counter[tuple[Work, str]] = Counter()
    seen: set[Treatment] = set()
    for each in sorted(found, key=lambda each: each.evidence.span):
        if each not in seen and places[each.work, each.treatment] < _MOST_PLACES:
            seen.add(each)
            places[each.work, each.treatment] += 1
            draft.treatments.append(each)
    return doc


def _by_citation(draft: Draft) -> Iterator[Treatment]:
    """By signal, and by what is quoted."""
    outer: Citation | None = None  # the decision cited before
    for citation in draft.citations:
        if not isinstance(citation.work, DecisionCited) or citation.in_table_of_authorities:
            continue
        if name := _SIGNALS.get(citation.signal or ""):
            yield Treatment(citation.work, name, Evidence(citation.evidence.span, "treatment.signal"))
        # A quotation takes no signal: with "See" the words before it are another's (Bluebook rule 1.2).
        if citation.signal is None and len((citation.quotation or "").split()) >= _FEWEST_WORDS:
            yield Treatment(citation.work, "quotes", Evidence(citation.evidence.span, "treatment.quotation"))
        # "Hill, 5 U.S. at 9 (quoting Dale v. Marsh, …)": the words are both decisions'.
        if citation.signal == "quoting" and outer and len((outer.quotation or "").split()) >= _FEWEST_WORDS:
            yield Treatment(citation.work, "quotes", Evidence(citation.evidence.span, "treatment.quotation"))
        told = citation.parenthetical or ""
        if not told.startswith(("quoting ", "citing ")) and any(
            len(words.split()) >= _FEWEST_WORDS_IN_PARENTHETICAL for words in _QUOTED_IN_PARENTHETICAL.findall(told)
        ):
            # After a later history ("review denied, 2016 WL 5 (…)") the words are the first decision's.
            of = outer if outer and _is_history(draft.text.original, outer, citation) else citation
            yield Treatment(of.work, "quotes", Evidence(citation.evidence.span, "treatment.parenthetical"))
        outer = citation


def _is_history(original: str, earlier: Citation, later: Citation) -> bool:
    """Whether the later citation stands without a name right behind the earlier: its case's history."""
    one, other = earlier.evidence.span, later.evidence.span
    return (
        other.start - one.end < _HISTORY_REACH
        and original[other.start : other.start + 1].isdigit()
        and later.form == "full"
    )


def _quoted_in_sentence(passages: Passages) -> Iterator[Treatment]:
    """Decisions that follow a sentence which quotes: 'There is a "strong presumption in favor of access" to the record. Hill v. Dale, …'."""
    text = passages.text
    ends = [0, *(end for _, end, _ in passages.decisions)]
    for before, (start, _, citation) in zip(ends, passages.decisions, strict=False):
        if citation.signal is not None or citation.quotation or citation.form not in ("full", "short"):
            continue
        match = _QUOTED_BEFORE.search(text, max(before, start - _LONGEST_BEFORE), start)
        if match is None or len(match["words"].split()) < _FEWEST_WORDS_IN_SENTENCE:
            continue
        first, _ = sentence_around(text, match.start())
        if not _ANOTHERS_WORDS.search(text, first, start) and text.count('"', first, match.start()) % 2 == 0:
            yield Treatment(citation.work, "quotes", Evidence(citation.evidence.span, "treatment.quotation"))


def _compared(passages: Passages) -> Iterator[Treatment]:
    """The decisions that stand behind "with" after one that is cited with "compare"."""
    compares = False
    for (_, end, before), (start, _, citation) in zip(passages.decisions, passages.decisions[1:], strict=False):
        compares = before.signal == "compare" or (compares and start <= end + _REACH)
        if compares and _WITH.search(passages.text, max(end, start - 20), start):
            yield Treatment(citation.work, "compares", Evidence(citation.evidence.span, "treatment.signal"))


def _history(draft: Draft, passages: Passages) -> Iterator[Treatment]:
    """What a later decision of the same case did with an earlier one, where the filing cites both in one clause."""
    text = passages.text
    for (start, end, earlier), (next_start, next_end, later) in zip(
        passages.decisions, passages.decisions[1:], strict=False
    ):
        if (
            not end <= next_start <= end + 200
            or earlier.form != "full"
            or later.form not in ("full", "short")
            or earlier.work == later.work
        ):
            continue
        match = _HISTORY.match(text[end:next_start])
        if not match:
            continue
        stage = match["stage"].lower()
        treated, by = (later, earlier) if stage in _BACKWARD else (earlier, later)
        evidence = Evidence(draft.text.prose.span(start, next_end), "treatment.history")
        later_work = by.work if isinstance(by.work, DecisionCited) else None
        yield Treatment(
            treated.work,
            f"{_WHOLE_STAGES[stage]}-by"
            if stage in _WHOLE_STAGES
            else _STAGES[stage] + ("-in-part-by" if match["part"] else "-by"),
            evidence,
            later_work,
        )
        if match["second"]:
            again = next(
                word
                for word in ("aff'd", "rev'd", "vacated", "reversed", "affirmed")
                if word in match["second"].lower()
            )
            yield Treatment(treated.work, _STAGES[again] + "-in-part-by", evidence, later_work)


# ------------------------------------------------------------------ by words


def _mentions(passages: Passages) -> Iterator[_Mention]:
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
    for start, end, citation in sorted(marks, key=lambda mark: mark[:2]):
        if citation is None:
            work = last.get(text[start:end])
            # "Clearview" may be a company: a bare name means a decision only where no possessive or firm's suffix follows.
            if (
                work is not None
                and not _PERSON.search(text, max(0, start - 12), start)
                and not re.match(
                    r"(?: (?:[A-Z][\w.]+|v\.)|['’]s? (?:software|product|customers?|website|clocks?))",
                    text[end : end + 24],
                )
            ):
                yield _Mention(start, end, work)
            continue
        if name := next(passages.case_names(start, end), None):
            last[name.group()] = citation.work
        elif isinstance(citation.work, DecisionCited) and (known := passages.case_name_in(citation.work.name or "")):
            last.setdefault(known, citation.work)
        if citation.form in ("full", "short", "supra"):
            yield _Mention(start, end, citation.work)


_BEFORE_PATTERNS = tuple((name, re.compile(rf"(?:{words})$")) for name, words in _BEFORE)
_AFTER_PATTERNS = tuple((name, re.compile(words)) for name, words in _AFTER)


def _by_words(draft: Draft, passages: Passages) -> Iterator[Treatment]:
    """By the words right before or after each mention; none of those that stand in quotation marks."""
    text = passages.text
    span = draft.text.prose.span
    for mention in _mentions(passages):
        paragraph = text.rfind("\n\n", max(0, mention.start - _REACH), mention.start)
        floor = paragraph + 2 if paragraph >= 0 else max(0, mention.start - _REACH)
        before = text[floor : mention.start]
        after = text[mention.end : mention.end + _REACH].partition("\n\n")[0]
        name: str | None = None
        start, end = mention.start, mention.end
        if match := _of_party(_RELIES_BEFORE.search(before), passages) or _IN_A_BRIEF.search(before):
            name, start = "cited-by-party", floor + match.start()
        elif match := _of_party(_RELIED_AFTER.match(after), passages):
            name, end = "cited-by-party", mention.end + match.end()
        else:
            for each, pattern in _BEFORE_PATTERNS:
                if match := pattern.search(before):
                    name, start = each, floor + match.start()
                    break
            else:
                hit = _after(before, after)
                if hit:
                    name, end = hit[0], mention.end + hit[1]
        if name is None or passages.is_quoted(mention.start) or passages.in_tables(mention.start):
            continue
        if name not in ("cited-by-party", "explains") and _NOT.search(text, floor, start):
            continue  # "Defendant argues that Hill is distinguishable" is the party's word
        yield Treatment(mention.work, name, Evidence(span(start, end), "treatment.words"))


def _of_party(match: re.Match[str] | None, passages: Passages) -> re.Match[str] | None:
    return match if match and (match["name"] is None or passages.names_party(match["name"])) else None


def _after(before: str, after: str) -> tuple[str, int] | None:
    """The treatment told after a name, and how far its words go."""
    if re.search(r"\bIn $", before) and (match := _IN_AFTER.match(after)):
        return "explains", match.end()
    if _RELIANCE.search(before) and (match := _MISPLACED.match(after)):
        return "distinguishes", match.end()
    if _NOR_DOES.search(before) and (match := _HELPS.match(after)):
        return "distinguishes", match.end()
    if before and not re.search(
        r"(?:^|[.?!;:,)]|\b(?:[Bb]ut|[Aa]nd|[Tt]hat|[Aa]s|[Bb]ecause|[Ss]ince|[Ww]hile|[Aa]lthough|[Tt]hough|[Ii]ndeed|so|then|case of|decision in|holding in|reasoning of))[\"')]{0,2} $",
        before,
    ):
        return None  # the name is not what the verb speaks of: "the rule of Hill controls" is, "judges since Hill held" is not
    for name, pattern in _AFTER_PATTERNS:
        if match := pattern.match(after):
            return name, match.end()
    return None
