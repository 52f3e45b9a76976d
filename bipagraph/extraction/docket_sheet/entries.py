"""The entries of a docket sheet: date, number, text; and the entries to which their texts refer.

Offsets are of the layout view, half-open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bipagraph.extraction.dates import parse_date

__all__ = ["Entry", "Reference", "entries", "entries_heading", "references"]

#: The heading of the entries: CM/ECF's, CourtListener's, a history report's.
_HEADING = re.compile(
    r"^[ \t]*(?:(?P<sheet>(?:Date Filed|Filing Date|Date)[ \t]+#[ \t]+Docket Text)|(?P<listed>Document Number[ \t]+Date\s{1,3}Filed[ \t]+Description)"
    r"|(?P<history>Doc\.\s{0,3}No\.[ \t]+Dates[ \t]+Description))[ \t]*$",
    re.MULTILINE,
)
#: Pages and size of the document beside its number: "(2 pgs; 2 docs)", "4 pg, 114.85 KB".
_SIZE = r"(?:[ \t]*\(\d+[ \t]pgs?[^)\n]{0,20}\)|[ \t]*\n?[ \t]*\d+[ \t]pgs?,[ \t][\d.,]+[ \t][KMG]?B)"
_SHORT_DATE = r"(?P<date>\d{1,2}/\d{1,2}/(?:\d{4}|\d{2}))"
#: "03/02/2022    1    COMPLAINT …", "03/04/2022        MINUTE entry …"; one blank each where the sheet was printed.
_ROW = re.compile(
    rf"^[ \t]*{_SHORT_DATE}(?P<gap>[ \t]+)(?:(?P<number>\d{{1,5}})(?!\d|[ \t]pgs?\b){_SIZE}?(?:[ \t]+|[ \t]*\n[ \t]*)(?=\S)|{_SIZE}[ \t]+(?=\S)|(?=[^\s\d(]))",
    re.MULTILINE,
)
#: In an appeal, and where print set each cell in a line of its own, the number may have a line of its own.
_LISTED_ROW = re.compile(
    r"^[ \t]*(?P<number>\d{1,5})?[ \t]*\n?[ \t]*(?P<date>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}, \d{4})[ \t]*(?:\n[ \t]*)?(?=\S)",
    re.MULTILINE,
)
_HISTORY_ROW = re.compile(
    rf"^[ \t]*(?P<number>\d{{1,5}})?[ \t]*(?:Filed|Entered|Filed & Entered):[ \t]*{_SHORT_DATE}(?:[^\n]*\n){{1,12}}?[ \t]*Docket Text:[ \t]*(?=\S)",
    re.MULTILINE,
)
#: Where the entries end: the receipt for the page, the foot of CourtListener's page.
_END = re.compile(r"^[ \t]*(?:PACER Service Center|Transaction Receipt|No docket entries found|About \| FAQ|Newsletter\b)", re.MULTILINE)  # fmt: skip
#: CourtListener's list of the documents that belong to an entry.
_DOCUMENTS = re.compile(r"\n[ \t]*(?:Main Doc|Att(?:ach)?\S?(?:ment)?\s?\d|Download PDF|Buy on PACER)[^\n]*(?:\n(?![ \t]*\n)[^\n]*)*")  # fmt: skip
#: A wrapped line of a printed sheet may begin with a date ("… set for\n3/4/2022 at 9:00 a.m."): the entry above is
#: then not yet closed, as CM/ECF closes each, by who entered it or when.
_CLOSED = re.compile(r"[)\]][.\s]*$")
_CLOSING_SHARE = 0.5

#: What the clerk cites by its number: "re 12 Order", "granting 34 MOTION to dismiss", "Related Doc # 118", "[24]".
_FILINGS = (
    r"(?:MOTION|Motion|motion|ORDER|Order|order|Complaint|COMPLAINT|complaint|Amended|AMENDED|First|Second|Third|Notice|NOTICE|Memorandum|MEMORANDUM"
    r"|Response|RESPONSE|Reply|REPLY|Brief|Declaration|Affidavit|Answer|ANSWER|Objection|Report|REPORT|Letter|Judgment|JUDGMENT|Application|Request"
    r"|Petition|PETITION|Joint|Unopposed|Agreed|Consent|Emergency|Ex Parte|Minute|Scheduling|Proposed|Transcript|Summons|Certificate|Statement|Stipulation|STIPULATION|Status|Terminate|Order on)"
)
_REFERENCE = re.compile(
    rf"(?:(?<![\w.])(?:[Rr][Ee]|[Rr]egarding|[Rr]elated [Dd]oc(?:ument)?(?:\(s\)|s)?|[Rr]elated document\(s\)|[Dd]oc(?:ument)?\(?s?\)?\.?|DE|D\.E\.|Dkt\.?|ECF|[Dd]ocket [Ee]ntry)[:.]?\s?(?:No\.?\s?|#\s?|Doc#\s?|pldg\.?\s?){{0,3}}(?P<labelled>\d{{1,4}})(?![\d/:.-]\d|\d)"
    rf"|(?<![\w#$§/.-])(?P<noun>\d{{1,4}})(?:\s?\))?\s+(?={_FILINGS}\b)"
    r"|\[(?P<bracketed>\d{1,4})(?:-\d{1,3})?\])"
)
#: "motion to dismiss 24 is denied": N.D. Ill. prints the number behind the filing's name.
_NUMBER_BEHIND = re.compile(
    r"(?i:\b(?:motion|order|complaint|memorandum|response|reply|stipulation|petition|objections?)\b)(?P<words>(?:\s[a-z][\w'’-]*,?){0,12}?)\s(?P<number>\d{1,4})(?=\s*(?:[,.;:)(]|(?:is|are|was|were|to|filed|and|before|by|for|in|as|with|against)\b|$))",
)
_ATTACHMENTS = re.compile(r"\(\s?(?:Additional )?[Aa]ttachments?\b[^()]*(?:\([^()]*\)[^()]*)*\)")
#: After such words a number counts days, pages, counts, courtrooms: "motion for leave to file brief in excess of 15 pages".
_COUNTS = re.compile(r"\b(?:of|than|count|counts|rule|section|courtroom|room|exhibit|for|by|at|on|no\.?|chapter|days?|due)\s?$", re.IGNORECASE)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: number ("12", or None for a minute entry), day, text with single blanks, and where they stand."""

    number: str | None
    date: date | None
    text: str
    start: int
    end: int
    text_start: int
    number_start: int | None


@dataclass(frozen=True, slots=True)
class Reference:
    """An entry that another's text refers to, and where its number stands."""

    number: str
    start: int
    end: int


def entries_heading(text: str) -> re.Match[str] | None:
    """The heading of the entries."""
    return _HEADING.search(text)


def entries(text: str, start: int, heading: re.Match[str] | None) -> list[Entry]:
    """The entries from ``start`` on, in their order on the sheet."""
    end = match.start() if (match := _END.search(text, start)) else len(text)
    pattern = _ROW
    if heading is not None and heading["listed"]:
        pattern = _LISTED_ROW
    elif heading is not None and heading["history"]:
        pattern = _HISTORY_ROW
    rows = list(_true_rows(text, start, end, pattern))
    found = []
    for row, following in zip(rows, [*rows[1:], None], strict=False):
        stop = following.start() if following else end
        if pattern is _LISTED_ROW and (documents := _DOCUMENTS.search(text, row.end(), stop)):
            stop = documents.start()
        words = text[row.end() : stop].partition("\n\n\n")[0]  # a table of the entry's documents may stand below
        if not words.strip():
            continue
        last = row.end() + len(words.rstrip())
        begin = row.start() + len(row[0]) - len(row[0].lstrip())
        number = row["number"]
        at = row.start("number") if number else None
        found.append(Entry(number, parse_date(row["date"]), " ".join(words.split()), begin, last, row.end(), at))
    return found


def _true_rows(text: str, start: int, end: int, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    rows = list(pattern.finditer(text, start, end))
    if pattern is not _ROW:
        yield from rows
        return
    ends = [*(row.start() for row in rows[1:]), end]
    closed = [_CLOSED.search(text[max(row.end(), stop - 40) : stop]) is not None for row, stop in zip(rows, ends, strict=False)]  # fmt: skip
    always_closed = sum(closed) >= _CLOSING_SHARE * len(rows)
    for index, row in enumerate(rows):
        is_certain = len(row["gap"].expandtabs(4)) > 1
        if is_certain or not index or closed[index - 1] or not always_closed:
            yield row


def references(text: str, entry: Entry, known: frozenset[str], *, only_known: bool = False) -> Iterator[Reference]:
    """The entries that ``entry``'s text refers to.

    only_known  an appeal's entries speak of the docket below too: "Notice of appeal (doc. #46)"
    known  the numbers that the sheet lists: a number behind a filing's name is an entry's only where there is such an entry
    """
    body = text[entry.text_start : entry.end]
    body = _ATTACHMENTS.sub(lambda match: " " * len(match[0]), body)
    seen: set[int] = set()
    for match in _REFERENCE.finditer(body):
        group = match.lastgroup or "labelled"
        number = match[group]
        if group == "noun" and (
            number not in known or _COUNTS.search(body[max(0, match.start() - 12) : match.start()])
        ):
            continue
        if (only_known or group == "bracketed") and number not in known:
            continue
        if number != entry.number and match.start(group) not in seen:
            seen.add(match.start(group))
            yield Reference(number, entry.text_start + match.start(group), entry.text_start + match.end(group))
    for match in _NUMBER_BEHIND.finditer(body):
        before = body[max(0, match.start("number") - 14) : match.start("number")]
        if (
            match["number"] in known
            and match["number"] != entry.number
            and match.start("number") not in seen
            and not _COUNTS.search(before)
        ):
            yield Reference(
                match["number"], entry.text_start + match.start("number"), entry.text_start + match.end("number")
            )
