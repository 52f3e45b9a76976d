"""The stamp that a court's filing system prints on each page, found and read as facts.

Forms: CM/ECF's district, bankruptcy and appellate headers, the Cook County clerk's "FILED DATE", and the
page counts that stand with them.  Each is a whole line (or two, where the header was wrapped).
"""

from __future__ import annotations

import re
from datetime import date

from bipagraph.records import Stamp

__all__ = ["find_stamps", "read_stamp"]

_PAGES = r"(?:Page:? ?\d{1,4}(?: ?of ?\d{1,4}|/\d{1,4})?|Pages?: ?\d{1,4}|Pg:? ?\d{1,4}(?: ?of ?\d{1,4})?)"
_PAGE_ID = r"(?:Page ?ID ?#?:? ?[\d.\-]{1,12}|PageID\.?\d{1,9})"
_NUMBER = r"[\w.:\-]{3,40}"
_DATE = r"\d{1,2}[/-]\d{1,2}[/-]\d{2,4}"
_ENTRY = r"(?:Document|Doc(?:ket)?(?: Entry)?|DktEntry|Dkt\.?(?: Entry)?|Filing|ECF)(?: ?(?:#|No\.?|ID))?"
#: What may follow the docket number, in any order: ``Document 40``, ``Filed 08/05/16``, ``Page 1 of 4`` …
_ITEM = (
    rf"(?:{_ENTRY}:? ?#?:? ?\d[\d\-.]{{0,12}}|(?:Date )?(?:Filed|Entered|FILED)(?: on)?:? ?{_DATE}(?: \d{{1,2}}:\d\d(?::\d\d)?)?"
    rf"|(?:in [A-Z]{{4}}|on {_DATE}|in [A-Z]{{4}} on {_DATE})|(?:Desc|Main(?: Document)?|Exhibit|Appendix|Attachment|Part)\b(?: [\w.\-]{{1,12}}){{0,3}}?"
    rf"|USDC [A-Za-z. ]{{2,30}}|Page:? ?\d{{1,4}}|{_PAGES}|{_PAGE_ID}|\d{{1,5}}|{_DATE})"
)
_FEDERAL = re.compile(
    rf"(?:(?:USCA\d{{0,2}}|USCA Case|Appellate|USDC [A-Z]{{2,4}})? ?(?:Case|CASE|Appeal)(?: No\.?| #)?:? ?#?(?P<docket>\d[\d:]{{0,3}}[\w.:\-]{{3,40}}))"
    rf"(?P<rest>(?:[ \t\n]{{1,4}}{_ITEM}){{1,9}})"
)
#: A federal stamp has at least an entry number or a page; "Case 12-345 Filed" alone could be the text's own.
_PROOF = re.compile(rf"{_PAGES}|{_PAGE_ID}|{_ENTRY}")
_ENTRY_VALUE = re.compile(rf"{_ENTRY}:? ?#?:? ?(\d[\d\-]{{0,12}})")
_DATE_VALUE = re.compile(_DATE)
_COOK = re.compile(rf"FILED DATE: ?(?P<date>{_DATE})(?: +\d{{1,2}}:\d\d(?: ?[AP]M)?)?(?:[ \t\n]+(?P<docket>(?:19|20)\d\d[A-Z\-]{{1,5}}\d{{3,7}}))?")
_COOK_FILED = re.compile(
    rf"FILED[ \t]*\n(?P<date>{_DATE}) +\d{{1,2}}:\d\d ?[AP]M[ \t]*\n(?:[A-Z][\w.' ]{{3,40}}\n)?(?:CIRCUIT CLERK\n)?(?:COOK COUNTY, IL\n)?(?P<docket>(?:19|20)\d\d[A-Z\-]{{1,5}}\d{{3,7}})?"
)
_ELECTRONIC = re.compile(
    rf"^[ \t]*(?:ELECTRONICALLY FILED|E-FILED|Electronically Filed)[ \t]*(?:\n| )[ \t]*(?:on )?(?P<date>{_DATE})(?: +\d{{1,2}}:\d\d(?::\d\d)? ?[AP]\.?M\.?)?[ \t]*$",
    re.MULTILINE,
)
#: Whole lines that belong to a stamp though its header was wrapped onto them.
_TAIL = re.compile(rf"^[ \t]*(?:{_PAGE_ID}|{_PAGES}[ \t]+{_PAGE_ID})[ \t]*$", re.MULTILINE)
_APPEAL_NUMBER = re.compile(r"\d\d-\d{3,5}\Z")
_CIRCUIT = re.compile(r"USCA(\d{1,2})")


def _day(printed: str) -> date | None:
    month, day, year = (int(number) for number in re.split(r"[/-]", printed))
    try:
        return date(year if year > 99 else 2000 + year if year < 70 else 1900 + year, month, day)
    except ValueError:
        return None


def _whole_lines(text: str, start: int, end: int) -> bool:
    """Whether nothing but blanks stands before ``start`` and after ``end`` on their lines."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    return not text[line_start:start].strip() and not text[end : line_end if line_end >= 0 else len(text)].strip()


def read_stamp(printed: str) -> tuple[str | None, str | None, date | None, str | None] | None:
    """Docket number as filed, entry number, date and court hint of a stamp; ``None`` if it is none."""
    match = _FEDERAL.match(printed)
    if match is None or not _PROOF.search(match["rest"]):
        return None
    entry = _ENTRY_VALUE.search(match["rest"])
    day = _DATE_VALUE.search(match["rest"])
    circuit = _CIRCUIT.match(printed)
    hint = f"ca{circuit[1]}" if circuit else "appeal" if _APPEAL_NUMBER.match(match["docket"]) else None
    return match["docket"].rstrip(":"), entry[1] if entry else None, _day(day[0]) if day else None, hint


def find_stamps(text: str) -> list[tuple[int, int, Stamp]]:
    """Each stamp of ``text`` as (start, end, Stamp); the Stamp's own span is for the caller to map."""
    from bipagraph.records import Span

    found: list[tuple[int, int, Stamp]] = []
    for match in _FEDERAL.finditer(text):
        facts = read_stamp(match[0])
        if facts and _whole_lines(text, match.start(), match.end()):
            found.append((match.start(), match.end(), Stamp(Span(match.start(), match.end()), *facts)))
    for pattern in (_COOK, _COOK_FILED):
        for match in pattern.finditer(text):
            if _whole_lines(text, match.start(), match.end()):
                stamp = Stamp(Span(match.start(), match.end()), match["docket"], None, _day(match["date"]), "ilcircook")
                found.append((match.start(), match.end(), stamp))
    for match in _ELECTRONIC.finditer(text):
        found.append((match.start(), match.end(), Stamp(Span(match.start(), match.end()), None, None, _day(match["date"]))))
    for match in _TAIL.finditer(text):
        found.append((match.start(), match.end(), Stamp(Span(match.start(), match.end()))))
    found.sort(key=lambda item: (item[0], -item[1]))
    kept: list[tuple[int, int, Stamp]] = []
    for item in found:
        if not kept or item[0] >= kept[-1][1]:
            kept.append(item)
    return kept
