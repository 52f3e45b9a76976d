"""Cases of States' trial courts in filings of federal ones: the action that was removed, or one beside it, cited by its docket number."""

from __future__ import annotations

import re
from collections.abc import Callable

from bipagraph.extraction.citations.case_names import case_name_before
from bipagraph.extraction.citations.courts import court_of_abbreviation
from bipagraph.extraction.citations.other_cases import CaseMark
from bipagraph.extraction.citations.tail import read_tail
from bipagraph.extraction.court_names import find_court_heading
from bipagraph.extraction.docket_forms import numbers_of_states
from bipagraph.extraction.docket_numbers import (
    LABELLED_STATE_NUMBER,
    is_federal_district_form,
    normal_docket_number,
)
from bipagraph.extraction.draft import Draft
from bipagraph.extraction.lines_with import found_in, lines_with
from bipagraph.records import CaseCited

__all__ = ["find_state_cases"]

#: A state's trial court in the words before a number: "in the Superior Court of New Jersey, Law Division, where it bore Docket No. BER-L-1234-20".
STATE_COURT = re.compile(
    r"\b(?:Superior|Circuit|District|County|Chancery|Justice|Municipal|Probate) Court\b|\bSupreme Court of (?:the State of )?New York\b|\bCourt of (?:Common Pleas|Chancery)\b|\bCir\. Ct\."
)
#: A federal court, or one that reviews: the number may be its own.
ANOTHER_COURT = re.compile(r"United States|\bU\.S\.|\bFed(?:eral|\.)|[Aa]ppeal from|Appellate|Court of Appeals?")
#: What a number's line has in it.
LABEL_SIGN = re.compile(r"Nos?\. ")
#: The words that name the court stand within so many characters, in the number's own sentence.
_COURT_REACH = 220
_SENTENCE_END = re.compile(r"(?<=[a-z)\"]{2})[.;] (?=[A-Z])|\n\n")
#: The ids of federal trial courts.  (In an appeal the case below has such a number.)
_TRIAL_COURT = re.compile(r"[a-z]{2,3}[nsewcm]?[db]")


#: So far before the court's name the words may stand that make it a federal one: "United States District Court".
_BEFORE_COURT = 25


def _words_from_court(text: str, position: int) -> str | None:
    """The words of the sentence from a state court's name to ``position``; None where it names none, or another court as well."""
    before = text[max(0, position - _COURT_REACH) : position]
    ends = [stop.end() for stop in _SENTENCE_END.finditer(before)]
    before = before[ends[-1] :] if ends else before
    courts = list(STATE_COURT.finditer(before))
    if not courts or ANOTHER_COURT.search(before, max(0, courts[-1].start() - _BEFORE_COURT)):
        return None
    return before[courts[-1].start() :]


def find_state_cases(text: str, draft: Draft, taken: Callable[[int, int], bool]) -> list[CaseMark]:
    """Cases cited by a number in a form of the States' courts, with their name or with their court in the sentence before it.

    taken  whether something else was read in a stretch of ``text``
    """
    if not (draft.court and _TRIAL_COURT.fullmatch(draft.court.id)):
        return []
    own = {docket.number for docket in draft.dockets}
    marks: list[CaseMark] = []
    lines = lines_with(LABEL_SIGN, text)
    matches = (*numbers_of_states(text, lines), *found_in(LABELLED_STATE_NUMBER, text, lines))
    found = {match.start("number"): match for match in matches}
    for _, match in sorted(found.items()):
        start, end = match.span("number")
        number = normal_docket_number(text[start:end])
        if number is None or number in own or is_federal_district_form(number) or taken(match.start(), end):
            continue
        name = case_name_before(text, match.start(), text.rfind("\n", max(0, match.start() - 600), match.start()) + 1)
        before = _words_from_court(text, match.start())
        if before is None if name is None else taken(name.start, name.end):
            continue
        tail = read_tail(text, end, min(len(text), end + 300))
        court = court_of_abbreviation(tail.court) if tail.court else None
        if court is None and before and (heading := find_court_heading(before)) is not None:
            court = heading.court_id
        case = CaseCited(number, name.text if name else None, court)
        marks.append(CaseMark(name.start if name else match.start(), max(tail.core_end, end), case, tail))
    return marks
