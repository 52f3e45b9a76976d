"""Other proceedings, cited by their docket number and by no reporter: "Doe v. Acme, Inc., No. 20-cv-0512 (N.D. Ill. filed Jan. 22, 2020)"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from bipagraph.extraction.citations.case_names import case_name_before, case_names_may_stand
from bipagraph.extraction.citations.courts import court_of_abbreviation
from bipagraph.extraction.citations.tail import Tail, read_tail
from bipagraph.extraction.docket_numbers import DOCKET_NUMBER, is_federal_district_form, normal_docket_number
from bipagraph.extraction.draft import Draft
from bipagraph.extraction.lines_with import found_in
from bipagraph.records import CaseCited

__all__ = ["CaseMark", "find_other_cases", "one_for_each_case"]

#: A case that has no decision yet: "Doe v. Roe, 2:21-cr-00480 (W.D. Pa.)".
COURT_WITHOUT_DATE = re.compile(r"[ ]?\((?P<court>[A-Z\d][\w.' ]{2,30})\)")
#: The number of the case under review is no other proceeding's: "Appeal from the Circuit Court of Kane County, No. 19-MR-1".
UNDER_REVIEW = re.compile(r"\b(?i:appeals?) from (?:(?!\bNos?\.)[^;\n]){5,160}(?:\bNos?\. ?)?$")
#: Washington's courts of appeals close the number with its division: "No. 56723-7-II".
DIVISION_SUFFIX = re.compile(r"-\d-(?:I{1,3}|IV|V)\b")
#: What a decision without a reporter has between its number and its court: "No. 22-1000, ___ F.4th ___, slip op. at 4 (7th Cir. 2023)".
UNPUBLISHED = re.compile(
    r"(?:,[ ][-_\u2013\u2014]+[ ](?:U\.S\.|F\.4th|F\.3d|S\. Ct\.|Ill\. 2d)[ ][-_\u2013\u2014]+)?(?:,[ ]slip op\.?)?(?=,? \(|,? at )|,[ ](?:ECF|Dkt\.|Doc\.)[ ](?:Nos?\.[ ])?[\d-]{1,8}(?=,? \()"
)
#: An adversary proceeding is cited by both its numbers, the bankruptcy's first: "Roe v. Poe, No. 19 B 4410, Adv. No. 19 A 688".
ADVERSARY_BEHIND = re.compile(r",? \(?Adv(?:\.|ersary)(?: (?:Proc\.|Pro\.|Proceeding|Case))? Nos?\.")


@dataclass(frozen=True, slots=True)
class CaseMark:
    """Another proceeding, cited by its docket number alone."""

    start: int
    end: int
    case: CaseCited
    tail: Tail


#: No docket number is longer, its label and the blanks within it included.
_LONGEST_NUMBER = 500


def find_other_cases(text: str, draft: Draft, taken: Callable[[int, int], bool]) -> list[CaseMark]:
    """Proceedings cited as "Doe v. Acme, Inc., No. 20-cv-0512 (N.D. Ill. filed Jan. 22, 2020)" and by no reporter."""
    own = {docket.number for docket in draft.dockets}
    # Its own number without the label that tells its form: "22-11320-PBS" of 22-cv-11320.
    own_digits = {re.sub(r"\D", "", number) for number in own if is_federal_district_form(number)}
    marks: list[CaseMark] = []
    for match in found_in(DOCKET_NUMBER, text, case_names_may_stand(text, _LONGEST_NUMBER)):
        if taken(match.start(), match.end()):
            continue
        group = "number" if match["number"] else "labelled"
        number = normal_docket_number(match.group())
        if suffix := DIVISION_SUFFIX.match(text, match.end(group)):
            number = number and number + suffix.group()
        if number is None or number in own or re.sub(r"\D", "", number) in own_digits:
            continue
        name = case_name_before(text, match.start(), text.rfind("\n", max(0, match.start() - 600), match.start()) + 1)
        if name is None or taken(name.start, name.end):
            continue
        if UNDER_REVIEW.search(text, max(0, match.start() - 170), match.start()) or _is_own_litigation(
            number, name.text, draft
        ):
            continue
        number_end = suffix.end() if suffix else match.end(group)
        if ADVERSARY_BEHIND.match(text, match.end()):
            continue
        if unpublished := UNPUBLISHED.match(text, number_end):
            number_end = unpublished.end()
        tail = read_tail(text, number_end, min(len(text), match.end() + 300))
        court = court_of_abbreviation(re.sub(r" (?:filed|decided)\b.*", "", tail.court)) if tail.court else None
        if not tail.court and (named := COURT_WITHOUT_DATE.match(text, tail.core_end)):
            court = court_of_abbreviation(named["court"])
        elif court is None and not tail.court and is_federal_district_form(number) and draft.court:
            # A court leaves its own name out; no court but a district court has such numbers.
            court = draft.court.id if re.fullmatch(r"[a-z]{2,3}[nsewcm]?[db]", draft.court.id) else None
        marks.append(CaseMark(name.start, max(tail.core_end, number_end), CaseCited(number, name.text, court), tail))
    return marks


def _is_own_litigation(number: str, name: str, draft: Draft) -> bool:
    """Whether the number that the Judicial Panel gave stands in the filing's own caption: "In re Acme Litigation, MDL No. 3091"."""
    own = (re.sub(r"\W", "", each.casefold()) for each in (name, draft.caption or ""))
    return number.startswith("MDL") and len(set(own)) == 1


def one_for_each_case(marks: list[CaseMark]) -> list[CaseMark]:
    """The marks, those of one docket number with one case: a notice of removal names the state's court but once."""
    cases: dict[str, list[CaseCited]] = {}
    for mark in marks:
        alike = cases.setdefault(mark.case.docket_number, [])
        index = next(
            (i for i, c in enumerate(alike) if None in (c.court, mark.case.court) or c.court == mark.case.court), None
        )
        if index is None:
            alike.append(mark.case)
        elif alike[index].court is None:
            alike[index] = replace(alike[index], court=mark.case.court)

    def known(case: CaseCited) -> CaseCited:
        return next(c for c in cases[case.docket_number] if case.court in (None, c.court))

    return [replace(mark, case=known(mark.case)) for mark in marks]
