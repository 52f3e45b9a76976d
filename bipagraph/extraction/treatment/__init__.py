"""Component ``bipagraph_treatment``: how the filing uses an authority, in its author's own words.

A treatment is read from the signal of a citation, from what it quotes, from the words right beside the authority's
name ("we follow Hill", "Hill is distinguishable") and from phrases of subsequent history ("aff'd").  It says how this
filing uses the authority; it never says whether the authority is good law.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from bipagraph.extraction.draft import Draft, draft_of
from bipagraph.extraction.passages import Passages, sentence_around
from bipagraph.extraction.treatment.told import told_after, told_before_citation
from bipagraph.extraction.treatment.words import by_words, mentions_in
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
_HISTORY_REACH, _COMPARED_REACH = 90, 130
#: A quotation within the sentence before a citation, and the few words that end the sentence.
_QUOTED_BEFORE = re.compile(r'(?<=[ (])"(?P<words>[^"\n]{15,400})"(?P<rest>[^"\n\d§¶]{0,70}?[.,;]) $')
_LONGEST_BEFORE = 520
_FEWEST_WORDS_IN_SENTENCE = 4
#: The words are a statute's, a paper's or a party's: "Section 15(b) reaches those who …", "the complaint says", "Alder argues that".
_ANOTHERS_WORDS = re.compile(
    r"(?i)§|¶|\bsections?\b|\bstatut|\bthe act\b|\bILCS\b|\brule \d|\bcomplaint|\balleg|\bpolicy\b|\bcontract|\bagreement|\bargu|\bcontend|\bassert|\btestif|\bdeclar|\bbrief\b|\bletter\b|\bdkt|\becf\b"
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


@Language.component("bipagraph_treatment")
def treatment(doc: Doc) -> Doc:
    """Fills ``draft.treatments``; reads the citations, and the parties of the caption."""
    draft = draft_of(doc)
    if draft.kind == "DocketSheet":
        return doc
    passages = Passages(draft)
    mentions = list(mentions_in(passages))
    found = [
        *_by_citation(draft),
        *_compared(passages),
        *_quoted_in_sentence(passages),
        *_history(draft, passages),
        *by_words(draft, passages, mentions),
        *told_after(draft, passages, mentions),
        *told_before_citation(draft, passages),
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
        if (
            citation.signal is None
            and len((citation.quotation or "").split()) >= _FEWEST_WORDS
            and not _begins_a_sentence(draft.text.original, citation)
        ):
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


def _begins_a_sentence(original: str, citation: Citation) -> bool:
    """Whether the citation is what the next sentence speaks of, so that a quotation before it is not its own."""
    span = citation.evidence.span
    before = original[max(0, span.start - 8) : span.start].rstrip()
    return before.endswith(('."', ".”", '".', "”.")) and bool(_GOES_ON.match(original, span.end))


#: "Hill v. Dale, 5 F.4th 9 (7th Cir. 2021), held that": not "and", "but see", "aff'd".
_GOES_ON = re.compile(
    r"(?:[\s)]|\([^()]{1,60}\))*,?\s+(?!(?:and|or|but|see|citing|quoting|cert|aff|rev|vacated|as|at|with|in|n|overruled|abrogated|superseded)\b)[a-z]{2,}"
)


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
        if citation.signal is not None or citation.quotation or citation.form not in ("full", "short", "id"):
            continue
        match = _QUOTED_BEFORE.search(text, max(before, start - _LONGEST_BEFORE), start)
        if match is None or len(match["words"].split()) < _FEWEST_WORDS_IN_SENTENCE:
            continue
        first, _ = sentence_around(text, match.start())
        others = _ANOTHERS_WORDS.search(text, first, match.start()) or _ANOTHERS_WORDS.search(match["rest"])
        if not others and text.count('"', first, match.start()) % 2 == 0:
            yield Treatment(citation.work, "quotes", Evidence(citation.evidence.span, "treatment.quotation"))


def _compared(passages: Passages) -> Iterator[Treatment]:
    """The decisions that stand behind "with" after one that is cited with "compare"."""
    compares = False
    for (_, end, before), (start, _, citation) in zip(passages.decisions, passages.decisions[1:], strict=False):
        compares = before.signal == "compare" or (compares and start <= end + _COMPARED_REACH)
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
