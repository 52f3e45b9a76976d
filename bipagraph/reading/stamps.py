"""The stamp that a court's filing system prints on each page, found and read as facts.

Forms: CM/ECF's district, bankruptcy and appellate headers, the Cook County clerk's "FILED DATE", and the
page counts that stand with them.  Each is a whole line (or two, where the header was wrapped).
"""

from __future__ import annotations

import re
from datetime import date

from bipagraph.records import Span, Stamp

__all__ = ["find_stamps", "read_stamp"]

_DATE = r"\d{1,2}[/-]\d{1,2}[/-]\d{2,4}"
_TIME = r"\d{1,2}:\d\d(?::\d\d)?(?: ?[AP]\.?M\.?)?"
#: The number may be wrapped onto a line of its own, or be missing ("PageID #:").
_PAGE_ID = r"Page ?ID ?[#.:]{0,3}(?: ?\d{1,7}| ?\n ?\d{1,7}(?=[ \t]*(?:\n|\Z))|<pageID>)?"
_PAGES = r"(?:Pages?|PAGES?|Pg|PG):? ?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?"
_ENTRY = r"(?:Document|Doc|Docket Entry|DktEntry|Dkt|Filing|ECF|DOC|DOCUMENT|ECF No)\.?(?: ?(?:#|No\.?|ID))?"
_ENTRY_NUMBER = rf"{_ENTRY}:? ?#?:? ?\d[\d\-]{{0,16}}"
#: What may follow the docket number, in any order: ``Document 40``, ``Filed 08/05/16``, ``Page 1 of 4``,
#: a bankruptcy court's ``Desc Main Document``, the Second Circuit's bare date and document id.
_ITEM = (
    rf"(?:{_ENTRY_NUMBER}|(?:Entry )?ID:? ?\d{{4,10}}"
    rf"|(?:Date )?(?:Filed|filed|Entered|FILED|ENTERED)(?: in [A-Z]{{4}})?:?(?: on)?(?: [A-Z]{{4}} Docket)?:? {{0,4}}{_DATE}(?: {_TIME})?"
    rf"|Desc(?: [A-Z][\w\-]{{0,15}}){{1,3}}|Document\b|{_PAGE_ID}|{_PAGES}|{_DATE}|\d{{5,9}})"
)
#: Items stand apart by blanks or a comma; a header too long for the page goes on in the next line; some PDFs give each item as a paragraph.
_APART = r"(?:,[ \t]{0,40}|[ \t]{1,60}|[ \t]{0,40}\n[ \t]{0,40}|\n\n(?=(?:Document|Page|Date Filed|Filed|Entry)\b))"
_FEDERAL = re.compile(
    r"(?:(?:USCA ?\d{0,2}|Appellate|USCOC|USDC)[ \t]{1,4})?(?:Case|CASE|Appeal)(?: No\.?)?:? ?#?:? ?"
    r"(?P<docket>(?:MDL No\. )?\d[\d:]{0,3}[\w.:\-]{2,40})"
    rf"(?P<rest>(?:{_APART}{_ITEM}){{1,9}})"
)
#: A federal stamp has at least an entry number or a page; "Case 12-345 Filed" alone could be the text's own.
_PROOF = re.compile(rf"{_PAGES}|{_PAGE_ID}|{_ENTRY}")
#: Longer numbers are the appellate filing system's own ids ("Document: 00117612345"), no entries of a docket.
_ENTRY_VALUE = re.compile(rf"{_ENTRY}:? ?#?:? ?(\d{{1,4}}(?:-\d{{1,3}})?)(?!\d)")
_DATE_VALUE = re.compile(_DATE)
_COOK = re.compile(
    rf"FILED DATE: ?(?P<date>{_DATE})(?: +\d{{1,2}}:\d\d(?: ?[AP]M)?)?(?:[ \t\n]+(?P<docket>(?:19|20)\d\d[A-Z\-]{{1,5}}\d{{3,7}}))?"
)
_COOK_FILED = re.compile(
    rf"FILED[ \t]*\n(?P<date>{_DATE}) +\d{{1,2}}:\d\d ?[AP]M[ \t]*\n(?:[A-Z][\w.' ]{{3,40}}\n)?(?:CIRCUIT CLERK\n)?(?:COOK COUNTY, IL\n)?(?P<docket>(?:19|20)\d\d[A-Z\-]{{1,5}}\d{{3,7}})?"
)
_ELECTRONIC = re.compile(
    rf"^[ \t]*(?:ELECTRONICALLY FILED|E-FILED|Electronically Filed)[ \t]*(?:\n| )[ \t]*(?:on )?(?P<date>{_DATE})(?: +\d{{1,2}}:\d\d(?::\d\d)? ?[AP]\.?M\.?)?[ \t]*$",
    re.MULTILINE,
)
#: Whole lines that belong to a stamp though its header was wrapped onto them.
_TAIL = re.compile(rf"^[ \t]*(?:{_PAGE_ID}|{_PAGES}[ \t]+{_PAGE_ID})[ \t]*$", re.MULTILINE)
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
    hint = f"ca{circuit[1]}" if circuit else None
    return match["docket"].rstrip(":"), entry[1] if entry else None, _day(day[0]) if day else None, hint


def find_stamps(text: str) -> list[tuple[int, int, Stamp]]:
    """Each stamp of ``text`` as (start, end, Stamp); the Stamp's own span is for the caller to map."""
    found: list[tuple[int, int, Stamp]] = []
    for match in _FEDERAL.finditer(text):
        start, end = match.span()
        # The page's first words may look like one more item: "PageID #:3392" above "128004, both in favor".
        while not _whole_lines(text, start, end) and (line_end := text.rfind("\n", start, end)) >= 0:
            end = line_end
        facts = read_stamp(text[start:end])
        if facts and _whole_lines(text, start, end):
            found.append((start, end, Stamp(Span(start, end), *facts)))
    for pattern in (_COOK, _COOK_FILED):
        for match in pattern.finditer(text):
            if _whole_lines(text, match.start(), match.end()):
                stamp = Stamp(Span(match.start(), match.end()), match["docket"], None, _day(match["date"]), "ilcircook")
                found.append((match.start(), match.end(), stamp))
    for match in _ELECTRONIC.finditer(text):
        found.append(
            (match.start(), match.end(), Stamp(Span(match.start(), match.end()), None, None, _day(match["date"])))
        )
    for match in _TAIL.finditer(text):
        found.append((match.start(), match.end(), Stamp(Span(match.start(), match.end()))))
    found.sort(key=lambda item: (item[0], -item[1]))
    kept: list[tuple[int, int, Stamp]] = []
    for item in found:
        if not kept or item[0] >= kept[-1][1]:
            kept.append(item)
    return kept
