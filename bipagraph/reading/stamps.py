"""The stamp that a court's filing system prints on each page, found and read as facts.

Forms: the headers of CM/ECF in district, bankruptcy and appellate courts (each court chooses words and order), and,
from :mod:`bipagraph.reading.state_stamps`, those of state courts.  Each is a whole line (or two, where the header was
wrapped); only a header with all its parts may share its line with other words.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from bipagraph.reading.state_stamps import DATE, TIME, find_state_stamps
from bipagraph.records import Span, Stamp
from bipagraph.resources import data_rows

__all__ = ["find_stamps", "read_stamp"]

#: The number may be wrapped onto a line of its own, or be missing ("PageID #:"); text recognition reads "PagelD".
_PAGE_ID = r"(?i:Page ?[IL]D) ?[#.:]{0,3}(?: ?\d{1,7}| ?\n ?\d{1,7}(?=[ \t]*(?:\n|\Z))|<pageID>)?"
_PAGES = r"(?:(?:Pages?|PAGES?|page|Pg|PG):? ?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?|\d{1,4} of \d{1,4}\b)"
_ENTRY = r"(?:Document|document|Doc|Docket Entry|DktEntry|Dkt|Filing|ECF|DOC|DOCUMENT|ECF No|Entry Number)\.?(?: ?(?:#|No\.?|ID))?"
#: "Document 40-1", "DktEntry: 12.1" (the appellate courts' newer system), "# 18" (C.D. Ill.).
_ENTRY_NUMBER = rf"(?:{_ENTRY}:? ?#?:? ?\d[\d\-]{{0,16}}(?:\.\d{{1,3}}(?!\d))?|# ?\d{{1,4}}(?:-\d{{1,3}})?)"
#: What may follow the docket number, in any order: ``Document 40``, ``Filed 08/05/16``, ``Page 1 of 4``,
#: a bankruptcy court's ``Desc Main Document``, the Second Circuit's bare date and document id.
_ITEM = (
    rf"(?:{_ENTRY_NUMBER}|(?:Entry )?ID:? ?\d{{4,10}}"
    rf"|(?:Date )?(?:Filed|filed|Entered|FILED|ENTERED)(?: in [A-Z]{{4}})?:?(?: on)?(?: [A-Z]{{4}} Docket)?:? {{0,4}}{DATE}(?: {TIME})?(?: in [A-Z]{{4}}\b)?"
    rf"|USDC [A-Z][a-z]{{2,12}}|Desc(?: (?!Page|Pg)[A-Z][\w\-]{{0,15}}){{1,3}}|(?:Main )?Document\b|\*?(?:SEALED|RESTRICTED)\*?"
    rf"|{_PAGE_ID}|\(?{_PAGES}\)?|{DATE}|\d{{5,9}})"
)
#: Items stand apart by blanks, a comma, a dash or a stop; a header too long for the page goes on in the next line; some
#: PDFs give each item as a paragraph.
_APART = r"(?:[,.][ \t]{0,40}|[ \t]{1,60}(?:- )?|[ \t]{0,40}\n[ \t]{0,40}|\n\n(?=(?:Document|Page|Date Filed|Filed|Entry)\b))"
_PREFIX = (
    r"(?:(?:(?:USCA ?\d{0,2}|Appellate|USCOC|USDC(?: [A-Z]{2}/[A-Z]{2,3})?)[ \t]{1,4})?(?:Case|CASE|case|Appeal)(?: No\.?)?:? ?#?:? ?"
    # without the word "Case": C.D. Ill., D. Neb., D.S.C., and the bankruptcy court of S.D.N.Y.
    r"|(?=\d:\d\d-[a-z]{2}-\d{4,6}|\d\d-\d{5}-[a-z]{2,4}[ \t]+Doc\b))"
)
_FEDERAL = re.compile(
    rf"^[ \t]*(?P<stamp>{_PREFIX}(?P<docket>(?:MDL (?:No\. )?)?\d[\d:]{{0,3}}[\w.:\-]{{2,40}})(?P<rest>(?:{_APART}{_ITEM}){{1,12}}))",
    re.MULTILINE,
)
#: A header whose docket number was cut off, or set on a line of its own: it must tell the entry, the date and the page.
_HEADLESS = re.compile(rf"^[ \t]*(?P<stamp>(?P<rest>{_ENTRY_NUMBER}(?:{_APART}{_ITEM}){{2,12}}))", re.MULTILINE)
#: A federal stamp has at least an entry number or a page; "Case 12-345 Filed" alone could be the text's own …
_PROOF = re.compile(rf"{_PAGES}|{_PAGE_ID}|{_ENTRY_NUMBER}")
#: … but a number with its office and type, and a date of filing, is a stamp's whose rest is lost.
_CERTAIN_DOCKET = re.compile(r"\d:\d\d-[a-z]{2}-\d{4,6}")
_FILED = re.compile(rf"(?i:filed|entered)[^\n]{{0,20}}?{DATE}")
_PAGE_OF = re.compile(r"\b\d{1,4} ?(?:of|/) ?\d{1,4}\b")
#: Longer numbers are the appellate filing system's own ids ("Document: 00117612345"), no entries of a docket.
_ENTRY_VALUE = re.compile(rf"(?:{_ENTRY}:? ?#?:? ?|# ?)(\d{{1,4}}(?:[-.]\d{{1,3}})?)(?![\d])")
_DATE_VALUE = re.compile(DATE)
#: Whole lines that belong to a stamp though its header was wrapped onto them, and a combined file's own count of pages.
_TAIL = re.compile(rf"^[ \t]*(?:{_PAGE_ID}|{_PAGES}[ \t]+{_PAGE_ID}|\(\d{{1,4}} of \d{{1,4}}\))[ \t]*$", re.MULTILINE)
_CIRCUIT = re.compile(r"USCA ?(\d{1,2})")
#: The appellate system's ids of documents begin with the circuit's number: "Document: 00117612345" is the First's.
_DOCUMENT_ID = re.compile(r"Document: 0(0[1-8]|1[01])\d{8,9}\b")
#: "Entered on FLSD Docket", "Filed 05/02/22 in TXSD": the court's code.
_COURT_CODE = re.compile(r"\b(?:in|on) ([A-Z]{4})\b")
_NAMED_DISTRICT = re.compile(r"USDC (?:([A-Z]{2})/([NSEWCM])D|Colorado)\b")


@cache
def _court_ids() -> frozenset[str]:
    return frozenset(row["court_id"] for row in data_rows("courts.csv"))


def _court_hint(printed: str) -> str | None:
    """The court's id, where a stamp's words tell it."""
    hint = None
    if circuit := _CIRCUIT.match(printed):
        hint = f"ca{circuit[1]}"
    elif printed.startswith("USCA Case"):
        hint = "cadc"
    elif named := _NAMED_DISTRICT.search(printed):
        hint = f"{named[1]}{named[2]}d".lower() if named[1] else "cod"
    elif code := _COURT_CODE.search(printed):
        hint = code[1].lower()
    elif document := _DOCUMENT_ID.search(printed):
        hint = f"ca{int(document[1])}"
    elif re.search(rf"{DATE}, ID: ", printed):
        hint = "ca9"
    elif re.search(rf"Document [\d\-]+, {DATE}, \d{{7}}", printed):
        hint = "ca2"
    return hint if hint in _court_ids() else None


def _day(printed: str | None) -> date | None:
    if printed is None:
        return None
    month, day, year = (int(number) for number in re.split(r"[/-]", printed))
    try:
        return date(year if year > 99 else 2000 + year if year < 70 else 1900 + year, month, day)
    except ValueError:
        return None


def _ends_its_line(text: str, end: int) -> bool:
    line_end = text.find("\n", end)
    return not text[end : line_end if line_end >= 0 else len(text)].strip()


def read_stamp(printed: str) -> tuple[str | None, str | None, date | None, str | None] | None:
    """Docket number as filed, entry number, date and court hint of a federal stamp; ``None`` if it is none."""
    match = _FEDERAL.match(printed) or _HEADLESS.match(printed)
    if match is None:
        return None
    rest = match["rest"]
    docket = match.groupdict().get("docket")
    if docket is None:
        if not (_PAGE_OF.search(rest) and _FILED.search(rest)):
            return None
    elif not (_PROOF.search(rest) or (_CERTAIN_DOCKET.match(docket) and _FILED.search(rest))):
        return None
    entry = _ENTRY_VALUE.search(rest)
    day = _DATE_VALUE.search(rest)
    return (
        docket.rstrip(":") if docket else None,
        entry[1] if entry else None,
        _day(day[0]) if day else None,
        _court_hint(match["stamp"]),
    )


def _is_whole(printed: str) -> bool:
    """Whether a stamp has all its parts: it is one though other words stand on its line."""
    return all(pattern.search(printed) for pattern in (_ENTRY_VALUE, _FILED, _PAGE_OF))


def find_stamps(text: str) -> list[tuple[int, int, Stamp]]:
    """Each stamp of ``text`` as (start, end, Stamp); the Stamp's own span is for the caller to map."""
    found: list[tuple[int, int, Stamp]] = []
    for pattern in (_FEDERAL, _HEADLESS):
        for match in pattern.finditer(text):
            start, end = match.span("stamp")
            # The page's first words may look like one more item: "PageID #:3392" above "128004, both in favor".
            while not _ends_its_line(text, end) and (line_end := text.rfind("\n", start, end)) >= 0:
                end = line_end
            facts = read_stamp(text[start:end])
            if facts and (_ends_its_line(text, end) or (facts[0] and _is_whole(text[start:end]))):
                found.append((start, end, Stamp(Span(start, end), *facts)))
    for state in find_state_stamps(text):
        span = Span(state.start, state.end)
        docket = " ".join(state.docket.split()) if state.docket else None
        found.append((*_ends(span), Stamp(span, docket, state.entry, _day(state.date), state.court)))
    for match in _TAIL.finditer(text):
        found.append((match.start(), match.end(), Stamp(Span(match.start(), match.end()))))
    found.sort(key=lambda item: (item[0], -item[1]))
    kept: list[tuple[int, int, Stamp]] = []
    for item in found:
        if not kept or item[0] >= kept[-1][1]:
            kept.append(item)
    return kept


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end
