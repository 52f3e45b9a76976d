"""Component ``bipagraph_settlements``: the words that define the class, and the money of a class settlement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from spacy.language import Language
from spacy.tokens import Doc

from bipagraph.extraction.draft import Draft, draft_of
from bipagraph.extraction.passages import Passages, sentence_around
from bipagraph.extraction.worded import Worded
from bipagraph.records import ClassDefinition, Evidence, SettlementSum

__all__ = ["settlements"]

# ------------------------------------------------------------------ classes

#: What leads to the definition: "is defined as", "a class of", "to represent", "on behalf of the following class", "as follows".
_LEADS = Worded(
    ("defined", "consist", "comprised", "lass", "as follows", "to represent", "on behalf of"),
    r"(?:\bdefined as(?: follows)?|\bdefined to (?:include|mean)|\bconsist(?:s|ing) of|\bcomprised of|\bclass(?:es)? of|\bsub-?class(?:es)? of|\bas follows|\bto represent|\bon behalf of|\b[Cc]lass(?: [Mm]embers)?\"? (?:means|is|are|includes)|\bfollowing (?:proposed |putative |[Ss]ettlement |[Ii]llinois )?(?:[Ss]ub-?)?[Cc]lass(?:es)?\b[^:.\n]{0,80}(?=:)|\b[Cc]lass\"?(?= ?[:\n])|\bSubclass\"?(?= ?[:\n]))"
    r"(?P<between>(?:,? (?:the following|a|the|herself|himself|themselves|and) ?(?:[Cc]lass|[Ss]ubclass)?|,? under [^\n\":]{3,60}?|,? pursuant to [^\n\":]{3,60}|,? for settlement purposes only){0,2},?[:.]?[\s]{0,3})(?P<quote>\"?)(?=(?:All|all|Any|any|Every|every|Each|each|Persons|persons|Individuals|individuals|Illinois residents|Residents)\b)",
)
#: Those who are in the class, and the word that says which of them: "all individuals who", "each person in Illinois whose".
_MEMBERS = re.compile(
    r"(?:(?:[Aa]ll|[Aa]ny|[Ee]very|[Ee]ach) )?(?:(?:other|natural|current|former|and|or|present|past|hourly|Illinois|United States) ){0,5}"
    r"(?:persons?|individuals?|residents?|people|citizens|employees|workers|users|consumers|customers|students|drivers|members|patients|Illinois residents|Persons|Individuals|Residents)\b"
    r"[^.;\"\n]{0,90}?\b(?:who(?:se|m)?|that|which|residing|employed|working|located|appearing)\b"
)
#: "individually and on behalf of all others similarly situated" defines nothing.
_LONGEST_DEFINITION = 1_500
#: The class's name, with nothing between it and the definition but words that lead there.
_NAME_BEFORE = re.compile(
    r"(?P<name>(?!The |This |That )(?:[A-Z][\w.&'-]*[ -]){0,5}(?:Sub-?[Cc]lass|SUBCLASS|Class|CLASS))(?=[^\w])"
    r"(?:[^\w\n]|\n|\b(?:is|are|means?|be|shall|as|hereby|defined|follow(?:s|ing)|which|consist(?:s|ing)|of|[Mm]embers?|includes?|comprised|for|settlement|purposes|only|to)\b){1,40}$"
)
_NAME_AFTER = re.compile(
    r"^[\s.,\"]{0,4}\((?:collectively,? )?(?:the )?\"(?:[Tt]he )?(?P<name>[^\"()]{0,60}?(?:[Cc]lass|CLASS))(?: Members?)?[.,]?\"\)"
)

# ------------------------------------------------------------------ money

_MONEY = r"\$ ?(?P<{0}>\d{{1,3}}(?:,\d{{3}})+|\d+)(?P<{0}c>\.\d{{1,3}}(?!\d))?(?P<{0}m> ?(?:million|billion))?"
_FORWARD = r"[^$;\n]{0,110}?"
_KINDS: tuple[tuple[Literal["fund", "fees", "costs", "service-award", "per-member"], str, str], ...] = (
    # kind, words before the sum, words after it
    (
        "per-member",
        r"\b(?:[Cc]laimants|[Mm]embers|who|so that),? (?:who )?(?:will |shall |would |may )?each (?:receive|get|recover)[^$;\n]{0,60}?|(?:[Ee]ach|[Ee]very|[Pp]er) (?:[Ss]ettlement |participating )?(?:[Cc]lass )?(?:[Mm]ember|[Cc]laimant)s?(?: who [^$;\n]{0,60})?,? (?:will |shall |would |may |is |are |can )?(?:likely )?(?:receive|receives|recover|get|expected to receive|entitled to)[^$;\n]{0,80}?",
        r" (?:for|to|per) (?:each|every) (?:[Ss]ettlement |participating )?(?:[Cc]lass [Mm]ember|[Mm]ember of the [Cc]lass|member of the [Ss]ettlement [Cc]lass|[Cc]laimant|[Mm]ember)\b| per (?:[Ss]ettlement )?(?:[Cc]lass )?(?:[Mm]ember|[Cc]laimant)\b",
    ),
    (
        "service-award",
        rf"(?:[Ss]ervice|[Ii]ncentive|[Ee]nhancement) (?:[Aa]ward|[Pp]ayment)s?\b{_FORWARD}",
        r" (?:to|for) each (?:of the )?(?:(?:\w+ )?(?:[Nn]amed |[Cc]lass |[Ll]ead )?(?:[Pp]laintiffs?|[Rr]epresentatives?))\b| (?:each )?(?:as |in |for )?(?:an? |the )?(?:[Ss]ervice|[Ii]ncentive|[Ee]nhancement) (?:[Aa]ward|[Pp]ayment)s?\b| (?:for|in recognition of) (?:her|his|their|the) (?:services?|efforts) (?:to|on behalf of|for) the [Cc]lass\b",
    ),
    (
        "fees",
        # "attorneys' fees of $5 and costs of $6": what the costs' own word leads to is not of fees.
        r"[Aa]ttorneys?'?s?'? [Ff]ees?\b(?: and (?:[Cc]osts|[Ee]xpenses)\b)?(?:(?!\b(?:[Cc]osts|[Ee]xpenses|[Aa]wards?)\b)[^$;\n]){0,110}?|\b(?:[Cc]lass [Cc]ounsel|[Cc]ounsel) (?:is|are) (?:hereby )?awarded (?:the sum of |a fee of |fees of |fees in the amount of )?|\b[Ff]ee(?: award|s)? (?:of|in the amount of|in the sum of|totall?ing) ",
        r" (?:in|for|as) (?:reasonable )?[Aa]ttorneys?'?s?'? [Ff]ees\b| (?:in|as|for) fees\b",
    ),
    (
        "costs",
        r"(?:[Ll]itigation |[Uu]nreimbursed |[Aa]dministrative |[Aa]dministration )?(?:[Cc]osts|[Ee]xpenses)(?: of (?:[Nn]otice|[Aa]dministration)(?: and (?:[\w-]+ )?[Aa]dministration)?)?(?:,? \(?(?:which (?:is|are) )?capped at| of| in the amount of| in the sum of| not to exceed| (?:will|shall|may) not exceed| totall?ing| up to|,? estimated at){1,2} ?",
        r" (?:in|for|as) (?:reimbursement of |reimbursable |reasonable )?(?:[Ll]itigation |[Uu]nreimbursed |[Oo]ut-of-pocket |[Aa]dministrative |[Aa]dministration )?(?:[Cc]osts|[Ee]xpenses)\b| (?:will|shall|is to) be paid to the (?:[Ss]ettlement |[Cc]laims )?[Aa]dministrator\b",
    ),
    (
        "fund",
        r"\b(?:deposit(?:ed|s)?|(?:has|have|will|shall|must|to|agree[sd]? to|agreeing to) (?:pay|contribute|fund)|(?:has|have) (?:paid|contributed|funded|agreed to pay)|creates?|established?) (?:in(?:to)? [^$;\n,.]{3,40} )?(?:a |the )?(?:total |sum of |gross |aggregate |total of |non-reversionary |cash ){0,3}(?:[A-Z][a-z]+(?:-[A-Z][a-z]+)? ){0,12}\(?(?=\$[^;\n]{4,30}?(?:,? (?:from|out of) which\b|,? (?:in|into|to) (?:an? |the )?(?:[\w-]+ ){0,3}(?:escrow|fund|account)\b|,? (?:to|for the benefit of) (?:the )?(?:[Ss]ettlement )?[Cc]lass\b|,? to (?:settle|resolve|establish|create|fund)\b|,? for (?:distribution|the [Cc]lass)|[^$;\n.]{0,30}\bescrow\b))|(?:[Ss]ettlement|[Gg]ross|[Cc]ommon|[Tt]he|[Ff]ull|[Mm]aximum) (?:[Ss]ettlement )?(?:[Ff]und|[Aa]mount|[Pp]ayment|[Ff]UND)\b(?: (?:of|is|are|in the amount of|totall?ing|equal to|consisting of|will be|shall be|comprises)){1,2} (?:up to |at least |a total of |approximately )?",
        r"(?: (?:available|to fund|into|in|to establish|to create) (?:an? |the ))?(?: ?(?:non-reversionary|gross|common|cash|total|nonreversionary|all-cash),?){0,3} ?(?:[Cc]lass |[Aa]ction |[Ss]ettlement |[Gg]ross |[Cc]ommon ){0,3}(?:[Ss]ettlement [Ff]und|[Cc]ommon [Ff]und|[Ff]und|[Ss]ettlement)\b",
    ),
)
_SUMS = tuple(
    (kind, re.compile(f"(?:{before}){_MONEY.format('a')}"), re.compile(f"{_MONEY.format('b')}(?:{after})"))
    for kind, before, after in _KINDS
)
#: A filing about a settlement says so at least so often, or in its title.
_SETTLEMENT = re.compile(
    r"(?i)\bsettlement (?:agreement|class|fund|administrator|amount|payment|is |as )|\bclass action settlement\b|\bapproval of (?:the |a |class |action )*settlement|\b(?:final|preliminary) approval\b|\bfairness hearing\b|\bcommon fund\b"
)
_MENTIONS = 4
#: A title that only papers on a class settlement have: "Motion for Attorneys' Fees, Costs, and Service Awards".
_OF_SETTLEMENTS = re.compile(r"(?i)\b(?:service|incentive) (?:awards?|payments?)\b|\b(?:final|preliminary) approval\b")
#: In small letters: each of these mentions holds one of them at least.
_WORDS_OF_SETTLEMENT = ("settlement", "approval", "fairness hearing", "common fund")
_TIMES = {"million": 1_000_000, "billion": 1_000_000_000}


@Language.component("bipagraph_settlements")
def settlements(doc: Doc) -> Doc:
    """Fills ``draft.class_definitions`` and ``draft.settlement_sums``; each definition and each sum of a kind stands once."""
    draft = draft_of(doc)
    if draft.kind == "DocketSheet":
        return doc
    passages = Passages(draft)
    seen: set[str] = set()
    for definition in _definitions(draft, passages):
        key = " ".join(definition.words.casefold().split())
        if key not in seen:
            seen.add(key)
            draft.class_definitions.append(definition)
    if _is_about_settlement(draft):
        sums = sorted(_sums(draft, passages), key=lambda each: each.evidence.span)
        known: set[tuple[str, float]] = set()
        for sum_ in sums:
            if (sum_.kind, sum_.dollars) not in known:
                known.add((sum_.kind, sum_.dollars))
                draft.settlement_sums.append(sum_)
    return doc


def _definitions(draft: Draft, passages: Passages) -> Iterator[ClassDefinition]:
    text = passages.text
    for lead in _LEADS.finditer(text):
        start = lead.end()
        members = _MEMBERS.match(text, start)
        if not members or passages.in_tables(start):
            continue
        first, _ = sentence_around(text, lead.start())
        if passages.cites_decision(first, start):
            continue
        end = _definition_end(text, start, quoted=bool(lead["quote"]))
        named = _NAME_BEFORE.search(text[max(0, start - 140) : start])
        after = _NAME_AFTER.search(text[end : end + 90])
        name = (after or named) and (after or named)["name"].strip()  # type: ignore[index]
        yield ClassDefinition(
            text[start:end], Evidence(draft.text.prose.span(start, end), "settlement.class"), name or None
        )


def _definition_end(text: str, start: int, *, quoted: bool) -> int:
    """Where the definition ends: at the closing quotation mark, else with its sentence."""
    limit = min(len(text), start + _LONGEST_DEFINITION)
    paragraph = text.find("\n\n", start, limit)
    limit = paragraph if paragraph >= 0 else limit
    if quoted and (closing := text.find('"', start, limit)) >= 0:
        return start + len(text[start:closing].rstrip(" .,;"))
    _, end = sentence_around(text, start)
    named = re.compile(r" \((?:collectively,? )?(?:the )?\"").search(text, start, min(end, limit))
    end = named.start() if named else min(end, limit)
    return start + len(text[start:end].rstrip(" .,;:"))


def _is_about_settlement(draft: Draft) -> bool:
    if any(ruling.motion in ("preliminary-approval", "final-approval") for ruling in draft.rulings):
        return True
    if re.search(r"(?i)\bsettlement\b", draft.title or ""):
        return True
    text = draft.text.prose.text
    if _OF_SETTLEMENTS.search(draft.title or "") and _SETTLEMENT.search(text):
        return True
    small = text.lower()
    if sum(map(small.count, _WORDS_OF_SETTLEMENT)) < _MENTIONS:
        return False
    return sum(1 for _ in _SETTLEMENT.finditer(text)) >= _MENTIONS


def _sums(draft: Draft, passages: Passages) -> Iterator[SettlementSum]:
    """Each sum once: the kind whose words stand nearest; other cases' settlements are left out."""
    text = passages.text
    other_cases = passages.other_cases
    taken: set[int] = set()
    for kind, before, after in _SUMS:
        for pattern, group in ((after, "b"), (before, "a")):
            for match in pattern.finditer(text):
                at = match.start(group)
                first, last = sentence_around(text, at)
                if (
                    at in taken
                    or first > match.start()
                    or passages.in_tables(at)
                    or passages.is_quoted(at)
                    or passages.cites_decision(first, last)
                    or any(first <= case < last for case in other_cases)
                    or " v. " in text[first:last]
                ):
                    continue
                taken.add(at)
                dollars = float(match[group].replace(",", "") + (match[f"{group}c"] or ""))
                dollars *= _TIMES.get((match[f"{group}m"] or "").strip(), 1)
                yield SettlementSum(
                    kind,
                    round(dollars, 2),
                    Evidence(draft.text.prose.span(match.start(), match.end()), "settlement.sum"),
                )
    # "about $1,050 for each member" beside "the fund of $4,830,000": each is read by its own words.
