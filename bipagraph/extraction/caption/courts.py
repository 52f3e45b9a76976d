"""Which court's a filing is: the heading, and what tells a court of review from the one that it reviews."""

from __future__ import annotations

import re
from typing import Final

from bipagraph.extraction.court_names import CourtHeading, court_appeals_to, find_court_heading, without_side_notes

__all__ = ["court_of", "reviews"]


def court_of(first_page: str) -> CourtHeading | None:
    """The court whose heading ``first_page`` bears, and where; None where none is named."""
    heading = _printed_heading(first_page)
    if heading is None:
        heading = _printed_heading(without_side_notes(first_page)) or _of_address(first_page)
    return (
        _of_neutral_citation(first_page, heading)
        or _of_clerks_stamp(first_page, heading)
        or _above_circuit_court(first_page, heading)
        or _above_court_below(first_page, heading)
        or heading
    )


#: A sentence about a court is no heading: "The United States Supreme Court has ruled that".
_IN_A_SENTENCE: Final = re.compile(
    r"(?:['’]s)?\s+(?:has|have|had|held|holds|ruled|rules|said|says|made|makes|explained|recently|recognized|requires|also|in [A-Z]\w+ v\.)\b"
)
_MOST_TOLD_OF: Final = 5
#: So many words in small letters right before it show a sentence, for no heading has them.
_SMALL_WORD: Final = re.compile(r"(?<![\w'’])[a-z]+(?![\w'’])")
_FEWEST_SMALL_WORDS: Final = 5
_SENTENCE_WITHIN: Final = 90


def _printed_heading(first_page: str) -> CourtHeading | None:
    """The first heading that no sentence goes on from."""
    begin = 0
    for _ in range(_MOST_TOLD_OF):
        heading = find_court_heading(first_page[begin:])
        if heading is None:
            return None
        if not _is_in_sentence(first_page, begin + heading.start, begin + heading.end):
            return CourtHeading(heading.court_id, begin + heading.start, begin + heading.end)
        begin += heading.end
    return None


def _is_in_sentence(first_page: str, start: int, end: int) -> bool:
    """Whether the court is told of in running text: "the issues before the Illinois Supreme Court do not warrant a stay"."""
    if _IN_A_SENTENCE.match(first_page, end):
        return True
    line = first_page[max(first_page.rfind("\n", 0, start) + 1, start - _SENTENCE_WITHIN) : start]
    is_printed_small = not first_page[start:end].isupper()
    return is_printed_small and len(_SMALL_WORD.findall(line)) >= _FEWEST_SMALL_WORDS and not _APPEAL_FROM.search(line)


def reviews(court_id: str) -> bool:
    """Whether the court hears appeals: a federal circuit, the Supreme Court, a state's supreme or appellate court."""
    return re.fullmatch(
        r"ca(?:\d{1,2}|dc|fc)|bap\d+|scotus|ill|.*app.*|[a-z]{2,6}", court_id
    ) is not None and not re.fullmatch(r"[a-z]{2}[ncsemw]?[db]|jpml|cit|tax|illcirct", court_id)


#: A letter's address: "The Honorable Ann Doe" / "United States District Judge" / "Southern District of New York".
_ADDRESS: Final = re.compile(
    r"(?:Judge|Courthouse)[.,]?[ \t]*\n(?:[^\n]*\n){0,2}[ \t]*(?P<district>(?:(?:Northern|Southern|Eastern|Western|Central|Middle)[ ])?District[ ]of[ ][A-Z][A-Za-z ]+)"
)


def _of_address(first_page: str) -> CourtHeading | None:
    """The federal trial court whose judge a letter addresses."""
    address = _ADDRESS.search(first_page)
    heading = find_court_heading(f"United States District Court {address['district']}") if address else None
    return CourtHeading(heading.court_id, *address.span("district")) if heading and address else None


#: The number that the courts of Illinois give their own decisions stands alone above the caption (Ill. S. Ct. R. 6, M.R. 10343).
_NEUTRAL_CITATION: Final = re.compile(
    r"^(?:[^\n]*[ ]{3})?[ \t]*(?P<citation>20\d\d IL (?P<app>App \((?:1st|2d|3d|4th|5th)\) )?\d{6,7}[A-Z]{0,2}(?:-[UBC]){0,2})(?=[ \t]*$|[ ]{3})",
    re.MULTILINE,
)
_NEUTRAL_WITHIN: Final = 1_200


#: What sites print of an opinion may lack the heading, and name first the court below: "Appeal from the Circuit Court of Pell County".
_APPEAL_FROM: Final = re.compile(
    r"\bappeals?\s+from\s+(?:(?:an?\s+|the\s+)?(?:order|judgment|decision)s?\s+of\s+)?(?:the\s+)?(?:\d+(?:st|nd|rd|th)\s+(?:judicial\s+)?)?\Z",
    re.IGNORECASE,
)
#: The Appellate Court's numbers have the year in them ("No. 86-0743", "No. 1-11-2071"), the Supreme Court's have not ("No. 63123").
_NUMBER_OF_ILLINOIS_APPEAL: Final = re.compile(r"\bNos?\.\s(?:(?P<app>(?:\d-)?\d\d-\d{3,4})|\d{5,6}|\d\d,\d{3})\b")


def _above_circuit_court(head: str, heading: CourtHeading | None) -> CourtHeading | None:
    """The court of review of Illinois where the head names only the circuit court that is reviewed."""
    if heading is None or heading.court_id != "illcirct" or not _APPEAL_FROM.search(head[: heading.start][-80:]):
        return None
    number = _NUMBER_OF_ILLINOIS_APPEAL.search(head[: heading.start])
    return CourtHeading("illappct" if number["app"] else "ill", heading.start, heading.end) if number else None


def _above_court_below(head: str, heading: CourtHeading | None) -> CourtHeading | None:
    """The court of review where the first court that the head names is the one below: the next one named if it reviews, else
    the one to which appeals from there go."""
    if heading is None or not (_APPEAL_FROM.search(head[: heading.start][-80:]) or _is_respondent(head, heading)):
        return None
    following = find_court_heading(head[heading.end :])
    if following is not None and reviews(following.court_id):
        return CourtHeading(following.court_id, heading.end + following.start, heading.end + following.end)
    above = court_appeals_to(heading.court_id)
    return CourtHeading(above, heading.start, heading.end) if above else None


#: A petition for a writ is brought against the court: "Roe v. The SUPERIOR COURT of Pell County, Respondent".
_VERSUS_BEFORE: Final = re.compile(r"\b(?:v|vs)\.?\s+(?:the\s+)?\Z", re.IGNORECASE)
_RESPONDENT_BEHIND: Final = re.compile(r"[^\n]{0,80}?,\s*Respondents?\b", re.IGNORECASE)


def _is_respondent(head: str, heading: CourtHeading) -> bool:
    """Whether the court named is a party and hears nothing here."""
    return bool(
        _VERSUS_BEFORE.search(head[: heading.start][-20:])
        and _RESPONDENT_BEHIND.match(head, heading.start, heading.end + 100)
    )


#: The stamp of a clerk who serves several courts, above the heading: "FILED / CLERK / Indiana Supreme Court / Court of Appeals".
_CLERK_BEFORE: Final = re.compile(r"\bclerk(?: of(?: the)?)?[\s,.:]*\Z", re.IGNORECASE)


def _of_clerks_stamp(head: str, heading: CourtHeading | None) -> CourtHeading | None:
    """The court from which appeals go to the one that the clerk's stamp names first, where that court's heading follows."""
    if heading is None or not _CLERK_BEFORE.search(head[: heading.start][-80:]):
        return None
    following = find_court_heading(head[heading.end :])
    if following is None or court_appeals_to(following.court_id) != heading.court_id:
        return None
    return CourtHeading(following.court_id, heading.end + following.start, heading.end + following.end)


def _of_neutral_citation(head: str, heading: CourtHeading | None) -> CourtHeading | None:
    """The court that the decision's own neutral citation tells, where the heading is of none or another of Illinois's."""
    top = head[:_NEUTRAL_WITHIN]
    citation = _NEUTRAL_CITATION.search(top) if " IL " in top else None
    if citation is None:
        return None
    court_id = "illappct" if citation["app"] else "ill"
    if heading is not None and (heading.court_id == court_id or not heading.court_id.startswith("ill")):
        return None
    return CourtHeading(court_id, citation.start("citation"), citation.end("citation"))
