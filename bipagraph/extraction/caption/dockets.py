"""The docket numbers of a caption: the filing's own, and those of the case under review."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from bipagraph.extraction.court_names import find_court_heading
from bipagraph.extraction.docket_forms import has_no_other_form, own_numbers
from bipagraph.extraction.docket_numbers import DOCKET_NUMBER, is_federal_district_form, normal_docket_number
from bipagraph.extraction.worded import Worded

__all__ = ["Number", "docket_numbers", "fits_court", "review_clauses", "under_review"]


#: Of a number's dashes all are hyphens: "1:21−cv−04402" has signs of subtraction.
_DASHES: Final = str.maketrans(dict.fromkeys("‒−", "-"))
#: What comes after in a column are the numbers of cases that a paper of a multidistrict litigation is about.
_RELATES: Final = Worded(
    ("relat", "applies", "pertains"), r"\b(?:relat(?:es|ing)|applies|pertains)\s+(?:only\s+)?to\b", re.IGNORECASE
)


#: Words before "No." that make the number a lawyer's, an exhibit's or a patent's: "Firm No. 64321", "Cook County No. 12345", "Attorney Code No. 44".
_NOT_A_CASE: Final = re.compile(
    r"\b(?:firm|att(?:orne)?ys?\.?|i\.?d\.?|code|bar|ardc|county|co\.|court\s?room|room|calendar|reg(?:istration|\.)?|patents?|inmate|prisoner|booking|hearing|transaction|filing|suite|exhibit|ex\.|page|line|count|claim|policy|invoice)\s*$",
    re.IGNORECASE,
)


class Number(NamedTuple):
    """A docket number: normal, as printed, and where (half-open) in the text given; whether it stands after "This Document Relates To"."""

    normal: str
    as_filed: str
    start: int
    end: int
    is_related: bool = False


#: Words before another case's number in a caption: where this one came from, or what it is related to.
_ANOTHER_CASE: Final = re.compile(
    r"(?:appeals?(?:ed)?\s+from|on\s+(?:appeal|petition|writ|remand)\b|removed\s+from|transferred\s+from|originally\s+filed|related\s+(?:to|case|action)|(?:circuit|trial)\s+(?:case\s+)?nos?\b|(?:superior|super\.|circuit|state|district|lower|trial|bankruptcy)\s+(?:court|ct\.)\s+(?:case\s+)?(?:no|nos)\b"
    r"|(?:d|l)\.?\s?c\.?\s+no|l\.?\s?t\.?\s+(?:case\s+)?no|lower\s+tribunal|agency\s+(?:case\s+)?no|bankr\w*\.?\s+(?:case\s+)?no|underlying)",
    re.IGNORECASE,
)
#: The appeal's own number, though it stands beneath the court under review: "Appeal No. 3-21-0117" above "Circuit No. 20-L-5".
_OF_APPEAL: Final = re.compile(r"\bappeal\s+nos?\.?\s", re.IGNORECASE)
#: "Appeal from the Circuit Court of Cook County, No. 19 CH 3425 …": to the end of the paragraph, or so many characters.
_REVIEW: Final = Worded(
    ("appeal", "petition", "writ", "certified", "decision"),
    r"(?:\bappeals?\s+from\b|\bon\s+(?:petitions?|writs?)\b|\bpetitions?\s+for\s+(?:review|leave|permission)|\binterlocutory\s+appeal|\bcertified\s+question|\bdecision\s+under\b)",
    re.IGNORECASE,
)
_LONGEST_REVIEW: Final = 500
_PARAGRAPH_END: Final = re.compile(
    r"\n[ \t]*\n[ \t]*\n|\n[ \t]*[-_=]{4,}|\n[ \t]*(?:before\b|argued|submitted|decided)|\n[ \t]*\n(?=[ \t]*[A-Z .]{3,40}\n)",
    re.IGNORECASE,
)
#: More numbers after one label: "Nos. 22-1816 & 22-1817", "Nos. 1-20-0563, 1-20-0571 cons.", "Nos. 10–4417 11–2608", "Nos. 20-1234(L), 20-1240(CON)".
_MORE: Final = re.compile(
    r"(?:[ ]?\((?:L|Lead|CON|Con|XAP)\))?(?:[ \t\n]*(?:,|&|;|/|and|,[ ]and)[ \t\n]*|[ \t]*\n[ \t]*|[ ](?=\d\d?[-‐‑–]))"
    r"(\d[-‐‑–]\d{2}[-‐‑–]\d{4}|\d{2}[-‐‑–]\d{1,5}|\d{5,6}|[-‐‑–]\d{3,5})(?![\w/-])"
)
#: "Nos. 09-1950" / "10-1766": only after a plural does a number in the next line go on with the list.
_PLURAL: Final = re.compile(r"nos\.?:?\s*$|numbers:?\s*$", re.IGNORECASE)
_LABEL_WORDS: Final = re.compile(r"[A-Za-z# .:\n\t]{0,40}$")

_FEDERAL_APPEAL = re.compile(r"\d{2}-\d{1,5}")
_FORMS: Final = {
    "scotus": re.compile(r"\d{2}-\d{1,4}|\d{2}A\d{1,4}|\d{2}M\d{1,3}|\d{1,3},\s?Orig"),
    "ill": re.compile(r"\d{5,6}"),
    "illcirct": re.compile(r".*[A-Z].*"),  # the kind of case stands in every number; "#37204" is the clerk's for a firm
    "illappct": re.compile(r"\d-\d{2}-\d{4}\w{0,2}|\d{2}-\d{4}"),  # till 1993 "83-3093" in the First District
}


def fits_court(number: str, court_id: str | None) -> bool:
    """Whether a normal docket number can be of that court; True where the court's form is not known."""
    if court_id is None:
        return True
    if has_no_other_form(court_id):
        return own_numbers(f"No. {number}", court_id) != []
    if court_id in _FORMS:
        return _FORMS[court_id].fullmatch(number) is not None
    if re.fullmatch(r"ca(?:\d{1,2}|dc|fc)|bap\d+", court_id):
        return _FEDERAL_APPEAL.fullmatch(number) is not None
    if _is_federal_trial(court_id):
        return is_federal_district_form(number) or number.startswith("MDL No.")
    return True


def _is_bankruptcy(court_id: str | None) -> bool:
    return court_id is not None and (normal_docket_number("No. 20-1", court_id) or "").startswith("20-bk")


def _is_federal_trial(court_id: str) -> bool:
    # What a bare number becomes there tells the kind of court, so the rule stands in one place.
    bare = normal_docket_number("20-1", court_id)
    return bare is not None and is_federal_district_form(bare)


def docket_numbers(text: str, court_id: str | None) -> Iterator[Number]:
    """The filing's own docket numbers in ``text``, a part of its caption, that fit its court."""
    text = text.translate(_DASHES)
    barred = [(match.start(), _end_of_review(text, match)) for match in _REVIEW.finditer(text)]
    relates = _RELATES.search(text)
    own = own_numbers(text, court_id) if court_id else []
    for label_start, start, end in own:
        before = text[text.rfind("\n", 0, label_start) + 1 : start]
        normal = normal_docket_number(text[start:end], court_id)
        if normal is None or _ANOTHER_CASE.search(before[-80:]):
            continue
        if any(a <= start < b for a, b in barred) and not _OF_APPEAL.search(before):
            continue
        is_related = relates is not None and relates.end() <= start
        yield Number(normal, _one_line(text[start:end]), start, end, is_related)
    for match in DOCKET_NUMBER.finditer(text):
        of_appeal = _OF_APPEAL.search(text[text.rfind("\n", 0, match.start()) + 1 : match.end()])
        if any(start <= match.start() < end for start, end in barred) and not of_appeal:
            continue
        if any(label < match.end() and match.start() < end for label, _, end in own):
            continue
        before = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        label = match[0][: match.start("number" if match["number"] else "labelled") - match.start()]
        if _ANOTHER_CASE.search(before[-60:] + label) and not (
            _is_bankruptcy(court_id) and label.casefold().startswith("bankr")
        ):
            continue
        if match["labelled"] and _NOT_A_CASE.search(before):
            continue
        for number in _all_numbers(text, match, court_id):
            if fits_court(number.normal, court_id):
                yield number._replace(is_related=relates is not None and relates.end() <= number.start)


def _all_numbers(text: str, match: re.Match[str], court_id: str | None) -> Iterator[Number]:
    group = "number" if match["number"] else "labelled"
    label = text[match.start() : match.start(group)]
    normal = normal_docket_number(match[0], court_id)
    if normal is not None:
        yield Number(normal, _one_line(match[group]), match.start(group), match.end(group))
    position = match.end()
    last = normal
    while label and (more := _MORE.match(text, position)) is not None:
        if more[0].startswith(" ") and more[0][1].isdigit() and not _PLURAL.search(label):
            break
        if (
            "\n" in more[0][: more.start(1) - more.start()]
            and not _PLURAL.search(label)
            and not more[0].strip(" \t\n0123456789-–")
        ):
            break
        short = more[1][0] in "-‐‑–"  # "Nos. 20-1234, -1235"
        printed = f"{last.split('-')[0]}{more[1]}" if short and last else more[1]
        normal = normal_docket_number(label + printed, court_id)
        if normal is not None:
            yield Number(normal, more[1], more.start(1), more.end(1))
        position = more.end()


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _end_of_review(text: str, clause: re.Match[str]) -> int:
    paragraph = _PARAGRAPH_END.search(text, clause.end())
    return min(paragraph.start() if paragraph else len(text), clause.start() + _LONGEST_REVIEW)


def review_clauses(text: str) -> list[tuple[int, int]]:
    """Where (half-open) ``text`` says what is under review: "Appeal from the United States District Court for …"."""
    return [(match.start(), _end_of_review(text, match)) for match in _REVIEW.finditer(text)]


def under_review(text: str, court_id: str | None) -> Iterator[tuple[str, str | None]]:
    """The docket numbers of the case under review that ``text`` names, each with the id of its court where that is named.

    court_id  the reviewing court: "the Circuit Court of Lake County" is Illinois's in an appeal to Illinois's court
    """
    for start, end in review_clauses(text):
        clause = text[start:end]
        heading = find_court_heading(clause)
        below = heading.court_id if heading else None
        if below is None and court_id in {"ill", "illappct"} and re.search(r"circuit\s+court", clause, re.IGNORECASE):
            below = "illcirct"
        seen: set[str] = set()
        for match in DOCKET_NUMBER.finditer(clause):
            for number in _all_numbers(clause, match, below):
                if number.normal not in seen and not (court_id in _FORMS and fits_court(number.normal, court_id)):
                    seen.add(number.normal)
                    yield number.normal, below
