"""Which part: what becomes of each claim where a motion is granted in part and denied in part.

``The motion is granted as to Count III (§ 15(d)) and denied as to Counts I and II.``  On appeal: ``We affirm the judgment
as to section 15(c) and reverse it as to sections 15(a) and 15(b).``
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from bipagraph.extraction.draft import Draft, draft_of
from bipagraph.extraction.provisions.sections import read_sections
from bipagraph.records import ClaimRuling, Evidence, Ruling

__all__ = ["claim_rulings"]

_COUNT = r"(?:[IVX]{1,5}|\d{1,2}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight)"
#: "Counts I and III", "section 15(b)", "§§ 15(a) and (b)", "740 ILCS 14/15(d)".
CLAIM = re.compile(
    rf"\bCounts?[ ](?P<counts>{_COUNT}(?:(?:,[ ](?:and[ ])?|[ ]and[ ]|[ ]&[ ]){_COUNT})*)\b(?:[ ]?\([^()]*(?:§§?[ ]?|[Ss]ections?[ ]|14/)(?P<of>15\([a-e]\))[^()]*\))?"
    rf"|(?:§§?[ ]?|\b[Ss]ections?[ ]|\b740[ ]ILCS[ ]14/)(?P<sections>15\([a-e]\)(?:(?:,[ ](?:and[ ])?|[ ]and[ ]|[ ]&[ ])(?:15)?\([a-e]\))*)"
)
#: What is done, before the claims it is done to: "granted as to", "DENIES the motion with respect to".
DONE_THEN_CLAIM = re.compile(
    r"\b(?P<done>grant(?:ed|s)|den(?:ied|ies)|dismiss(?:ed|es))\b(?:[ ](?:the|that|this|its|(?-i:[A-Z][\w&']*)|defendants?'?s?|motions?|in[ ]part|without[ ]prejudice|with[ ]prejudice|only)){0,8}"
    r",?[ ](?:as[ ]to|with[ ]respect[ ]to|with[ ]regard[ ]to|insofar[ ]as[ ]it[ ](?:concerns|challenges|seeks[ ]dismissal[ ]of)|regarding|to[ ]the[ ]extent[ ](?:that[ ])?it[ ]seeks[ ]dismissal[ ]of|for)\b",
    re.IGNORECASE,
)
#: ... and behind them: "Count III is dismissed", "the section 15(b) claim may proceed".
CLAIM_THEN_DONE = re.compile(
    r"[^.;]{0,90}?\b(?:(?:is|are)[ ](?:hereby[ ])?(?P<done>dismissed|granted|denied)|(?P<stays>survives?|may[ ]proceed|(?:will|shall)[ ]proceed|go(?:es)?[ ]forward|remains?))\b",
    re.IGNORECASE,
)
#: One of these ends the clause whose claims a word governs.
CLAUSE_END = re.compile(
    r"[.;](?=[ \n]|$)|\n|\b(?:and|but)[ ](?:otherwise[ ])?(?:is[ ]|are[ ])?(?:grant(?:ed|s)|den(?:ied|ies))\b|\bin[ ]all[ ]other[ ]respects\b",
    re.IGNORECASE,
)

#: "The motion is otherwise denied", "DENIED in all other respects".
THE_REST = re.compile(
    r"\b(?:(?P<in_rest>grant(?:ed|s)|den(?:ied|ies))\b[^.;\n]{0,40}?\bin[ ]all[ ]other[ ]respects|otherwise[ ](?P<otherwise>grant(?:ed|s)|den(?:ied|ies)))\b",
    re.IGNORECASE,
)
ALL_OTHERS = "all other claims"

#: The parts stand where the ruling is told, or in the list below it.
LONGEST_DECREE = 1500

#: On appeal: "we affirm the judgment as to section 15(c)", "reverse it as to sections 15(a) and 15(b)", "affirm the dismissal of Count II".
ON_APPEAL = re.compile(
    r"\b(?P<done>affirm|reverse|vacate)(?:s|d)?\b[^.;,]{0,60}?(?:\bas[ ]to|\bwith[ ](?:respect|regard)[ ]to|\bdismissal[ ]of|\bon)[ ](?:the[ ])?(?:claims?[ ](?:under|of)[ ])?",
    re.IGNORECASE,
)
APPEAL_CLAUSE_END = re.compile(r"[.;](?=[ \n]|$)|\n|\b(?:affirm|revers|vacat|remand)", re.IGNORECASE)
#: The words of the judgment stand at the end.
JUDGMENT_REACH = 4_000
#: "The motion is denied as to section 15(a)" in the body, where one motion alone is granted in part.
IN_BODY = re.compile(
    r"\b(?:[Tt]he[ ]|[A-Z][\w&']*[ ])motion(?:[ ]to[ ]dismiss)?[ ](?:is|are)[ ](?:therefore[ ]|thus[ ]|accordingly[ ]|hereby[ ])?(?=(?:granted|denied|GRANTED|DENIED)\b)"
)

#: What a motion's being granted does to a claim depends on the motion; the words here are of the motion, as in its ruling.
OUTCOMES = {"grant": "granted", "den": "denied", "dismiss": "granted"}


DECIDED = re.compile(r"\b(?:grant|den(?:y|ied|ies)|dismiss|surviv|proceed)", re.IGNORECASE)
#: "the section 15(d) claim (Count III)".
CLAIM_AND_COUNT = re.compile(rf"(?P<section>15\([a-e]\))(?:[ ]claims?)?[ ]\(Count[ ](?P<count>{_COUNT})\)")


def _outcome(done: str) -> str:
    return next(outcome for stem, outcome in OUTCOMES.items() if done.casefold().startswith(stem))


def _claims(match: re.Match[str], section_of_count: dict[str, str]) -> Iterator[str]:
    if match["sections"]:
        for section in read_sections(match["sections"]):
            yield f"740 ILCS 14/{section}"
        return
    for count in re.findall(_COUNT, match["counts"]):
        about = match["of"] or section_of_count.get(count.upper())
        yield f"740 ILCS 14/{about}" if about else f"Count {count}"


def _sections_of_counts(text: str) -> dict[str, str]:
    """Which subsection each count is about, where the filing says so beside the count's number."""
    found: dict[str, str] = {}
    for match in re.finditer(
        rf"\bCount[ ](?P<count>{_COUNT})\b(?P<about>[^.;)\n]{{0,120}}?)(?:§[ ]?|[Ss]ection[ ]|14/)(?P<section>15\([a-e]\))",
        text,
    ):
        # "Count III) and denied as to section 15(a)" tells what becomes of both, not what the count is about.
        if "Count" not in match["about"] and not DECIDED.search(match["about"]):
            found.setdefault(match["count"].upper(), match["section"])
    for match in CLAIM_AND_COUNT.finditer(text):
        found[match["count"].upper()] = match["section"]
    return found


def _parts(text: str, start: int, end: int, section_of_count: dict[str, str]) -> Iterator[tuple[str, str, int, int]]:
    """(claim, outcome, start, end) for each claim that a clause of ``text[start:end]`` grants or denies."""
    taken: list[tuple[int, int]] = []
    for verb in DONE_THEN_CLAIM.finditer(text, start, end):
        clause_end = CLAUSE_END.search(text, verb.end(), end)
        stop = clause_end.start() if clause_end else end
        for claim in CLAIM.finditer(text, verb.end(), stop):
            taken.append(claim.span())
            for name in _claims(claim, section_of_count):
                yield name, _outcome(verb["done"]), verb.start(), claim.end()
    for claim in CLAIM.finditer(text, start, end):
        if claim.span() in taken:
            continue
        done = CLAIM_THEN_DONE.match(text, claim.end(), end)
        if done and not CLAIM.search(text, claim.end(), done.end()):
            outcome = _outcome(done["done"]) if done["done"] else "denied"
            for name in _claims(claim, section_of_count):
                yield name, outcome, claim.start(), done.end()


def _of(ruling: Ruling, draft: Draft, section_of_count: dict[str, str]) -> list[ClaimRuling]:
    view = draft.text.prose
    text = view.text
    anchor = draft.text.original[ruling.evidence.span.start : ruling.evidence.span.end].split()
    # The ruling's words in the prose: found by their first words, since evidence points into the original.
    place = text.find(" ".join(anchor[:4])) if anchor else -1
    while place >= 0 and view.original_offset(place) != ruling.evidence.span.start:
        place = text.find(" ".join(anchor[:4]), place + 1)
    if place < 0:
        return []
    # An opinion says at its head that the motion is granted in part, and at its end in which.
    return _decreed(ruling, draft, section_of_count, place) or _decreed(
        ruling, draft, section_of_count, _in_conclusion(ruling, text, place)
    )


def _in_conclusion(ruling: Ruling, text: str, place: int) -> int:
    """Where the end of the text names the ruling's motion by its docket entry; else ``place``."""
    if ruling.docket_entry is None:
        return place
    named = re.compile(rf"(?i)\bmotion\b[^.;\n]{{0,80}}?[\[( ]{ruling.docket_entry}\b").search(
        text, max(place + 1, len(text) - JUDGMENT_REACH)
    )
    return named.start() if named else place


def _decreed(ruling: Ruling, draft: Draft, section_of_count: dict[str, str], place: int) -> list[ClaimRuling]:
    """What the words from ``place`` on say of each claim."""
    view = draft.text.prose
    text = view.text
    found: dict[str, ClaimRuling] = {}
    for claim, outcome, start, end in _parts(text, place, min(len(text), place + LONGEST_DECREE), section_of_count):
        evidence = Evidence(view.span(start, end), "ruling.claim")
        found.setdefault(claim, ClaimRuling(ruling.motion, outcome, claim, evidence, ruling.docket_entry))
    rest = THE_REST.search(text, place, min(len(text), place + LONGEST_DECREE))
    if rest and found:
        evidence = Evidence(view.span(rest.start(), rest.end()), "ruling.claim")
        outcome = _outcome(rest["in_rest"] or rest["otherwise"])
        found[ALL_OTHERS] = ClaimRuling(ruling.motion, outcome, ALL_OTHERS, evidence, ruling.docket_entry)
    # Of a motion granted in part something was granted and something denied, or the parts were not understood.
    return list(found.values()) if len({part.outcome for part in found.values()}) > 1 else []


def _in_body(ruling: Ruling, draft: Draft, section_of_count: dict[str, str]) -> list[ClaimRuling]:
    """What the body says of single claims on the way to the decree."""
    view = draft.text.prose
    found: dict[str, ClaimRuling] = {}
    for sentence in IN_BODY.finditer(view.text):
        stop = CLAUSE_END.search(view.text, sentence.end())
        end = stop.start() if stop else len(view.text)
        for claim, outcome, start, last in _parts(view.text, sentence.end(), end, section_of_count):
            evidence = Evidence(view.span(start, last), "ruling.claim")
            found.setdefault(claim, ClaimRuling(ruling.motion, outcome, claim, evidence, ruling.docket_entry))
    return list(found.values())


def _on_appeal(draft: Draft) -> list[ClaimRuling]:
    """What a court of review does to each claim, where it does more than one thing."""
    view = draft.text.prose
    text = view.text[: draft.text.footnotes_start or None]
    section_of_count = _sections_of_counts(text)
    found: dict[str, ClaimRuling] = {}
    for verb in ON_APPEAL.finditer(text, max(0, len(text) - JUDGMENT_REACH)):
        stop = APPEAL_CLAUSE_END.search(text, verb.end())
        for claim in CLAIM.finditer(text, verb.end(), stop.start() if stop else len(text)):
            outcome = {"a": "affirmed", "r": "reversed", "v": "vacated"}[verb["done"][0].lower()]
            for name in _claims(claim, section_of_count):
                evidence = Evidence(view.span(verb.start(), claim.end()), "ruling.claim")
                found.setdefault(name, ClaimRuling("appeal", outcome, name, evidence))
    return list(found.values()) if len({part.outcome for part in found.values()}) > 1 else []


@Language.component("bipagraph_claim_rulings")
def claim_rulings(doc: Doc) -> Doc:
    """Fills ``draft.claim_rulings``."""
    draft = draft_of(doc)
    in_part = [ruling for ruling in draft.rulings if ruling.outcome == "granted-in-part"]
    if in_part:
        section_of_count = _sections_of_counts(draft.text.prose.text)
        for ruling in in_part:
            draft.claim_rulings += _of(ruling, draft, section_of_count)
        if len(in_part) == 1 and draft.claim_rulings:
            known = {part.claim for part in draft.claim_rulings}
            found = _in_body(in_part[0], draft, section_of_count)
            draft.claim_rulings += [part for part in found if part.claim not in known]
    if len({ruling.outcome for ruling in draft.rulings if ruling.motion == "appeal"}) > 1:
        draft.claim_rulings += _on_appeal(draft)
    return doc
