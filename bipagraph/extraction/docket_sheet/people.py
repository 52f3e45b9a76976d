"""The parties of a docket sheet and their counsel, section by section.

District and bankruptcy courts (and CourtListener) print for each party a heading ("Defendant"), its name, "represented by",
and the attorneys one below the other.  Courts of appeals print the name, its roles below it ("Defendant - Appellee,"), and the
attorneys beside them.  Offsets are of the layout view, half-open.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from bipagraph.extraction.counsel.names import is_lawyer_name
from bipagraph.resources import data_rows

__all__ = ["STATUS", "Counsel", "Line", "Section", "appellate_sections", "heading_kind", "lines_of", "sections"]

#: What CM/ECF puts before a heading of the table, in any order: "Consol Third Party Plaintiff", "Joint Debtor".
_BEFORE = r"(?:(?:Consol(?:idated)?|Cons|Counter|Cross|Third[ -]?Party|Fourth[ -]?Party|Intervenor|Intervening|Lead|Nominal|Joint|Petitioning|Proposed|Former|Successor|Back|Unsecured|Official|Alleged|Putative|Appointed|Interim|Chapter \d{1,2})[ -]?){0,3}"
#: Between the party's column and its counsel's.
_REPRESENTED_BY = re.compile(r"(?:^|[ \t]+)represented[ \t]by(?:[ \t]+|$)", re.IGNORECASE)
_VERSUS = re.compile(r"(?:v|vs|V|VS)\.?")
_RULE = re.compile(r"[-_=]{3,}")
#: What the clerk notes under an attorney's address; such a line is never an attorney's first.
STATUS = re.compile(
    r"(?:LEAD ATTORNEY|ATTORNEY TO BE NOTICED|PRO SE$|PRO HAC VICE|Designation:|Bar (?:Number|No|Status|ID)|TERMINATED:|Assigned:|\(Inactive\)|Fee Status:|Trial Bar Status:|(?:Attorney|Lead) (?:to be noticed|attorney)|Terminated|(?:Community )?Defender Appointment$|Appointment$|Attorney$)",
    re.IGNORECASE,
)
#: The roles below a party's name in an appeal: "Plaintiff - Appellant,", "Respondent,"; alone, or before its counsel's column.
_ROLE = r"(?:Plaintiff|Defendant|Petitioner|Respondent|Debtor|Trustee|Creditor|Claimant|Movant|Intervenor|Garnishee|Relator|Objector|Amicus Curiae|Amici Curiae|Real Party in Interest|Third Party (?:Plaintiff|Defendant)|(?:Counter|Cross)[ -](?:Claimant|Plaintiff|Defendant)|(?:Cross[ -])?Appell(?:ant|ee)|Not Party|Interested Party|Service)s?"
_APPELLATE_ROLE = re.compile(
    rf"^[ \t]*(?P<role>{_ROLE}(?:[ \t]*[-–/][ \t]*{_ROLE}){{0,3}})[.,]?(?=[ \t]{{2,}}|\t|[ \t]*$)(?P<gap>[ \t]*)",
    re.MULTILINE,
)
#: What is no party's name: an address, a line with a label, a number.
_NO_NAME = re.compile(r"\d|#|\(|\[|(?:Suite|Ste|P\.?O\.? Box|Direct|Email|Fax)\b|[^:]*:\s|Liaison Counsel\b")
_PLACE = re.compile(r",\s*[A-Z]{2}\.?\s+\d{5}")
#: Of an attorney's lines the last, where the clerk notes nothing: a telephone's or fax's number, an address for mail.
_LAST_CONTACT = re.compile(r"(?:Fax|E-?mail)\s*:|\(?\d{3}\)?[-. ]{0,2}\d{3}[-. ]\d{4}$|\S+@\S+$", re.IGNORECASE)
#: A party's name and what is noted with it in an appeal take few lines.
_MOST_NAME_LINES = 6


@dataclass(frozen=True, slots=True)
class Line:
    """A line's words without blanks around them, where they stand, and how many empty lines are above."""

    start: int
    words: str
    gap: int


@dataclass(slots=True)
class Counsel:
    """One attorney's lines: the name's, and those below it."""

    name: Line
    lines: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class Section:
    """One party: its role as printed ("" where the sheet prints none), its name, what is noted below, its counsel.

    columns  for each "represented by" how many of the counsel stand before it: more than one where print has put the left
             column's parties above the right column's counsel
    """

    role: str
    is_party: bool
    name: Line
    notes: list[Line] = field(default_factory=list)
    counsel: list[Counsel] = field(default_factory=list)
    columns: list[int] = field(default_factory=list)


@cache
def _headings() -> tuple[re.Pattern[str], dict[str, str]]:
    kinds = {row["heading"].casefold(): row["names"] for row in data_rows("docket_sheet_headings.csv")}
    words = "|".join(sorted((re.escape(heading) for heading in kinds), key=len, reverse=True))
    return re.compile(
        rf"(?P<role>{_BEFORE}(?P<heading>{words})s?)(?:[ \t]+\(\d{{1,3}}\)|[ \t]\d)?(?:[ \t]{{2,}}Disposition)?[ \t]*", re.IGNORECASE
    ), kinds  # fmt: skip


def heading_kind(words: str) -> tuple[str, str] | None:
    """A heading's role as printed and what it stands above ("party", "person", "charge"); None for any other line."""
    pattern, kinds = _headings()
    if not words[:1].isupper() or STATUS.match(words) or (match := pattern.fullmatch(words)) is None:
        return None
    return " ".join(match["role"].split()), kinds[match["heading"].casefold()]


def lines_of(text: str, start: int, end: int) -> Iterator[Line]:
    """The lines that hold words."""
    gap = 0
    for line in text[start:end].split("\n"):
        if (words := line.strip()) and not _RULE.fullmatch(words):
            yield Line(start + line.index(words[0]), words, gap)
            gap = 0
        elif not words:
            gap += 1
        start += len(line) + 1


def sections(text: str, start: int, end: int, *, rows_apart: bool, pages: bool = False) -> list[Section]:
    """The parties of a district's or bankruptcy court's sheet between ``start`` and ``end``.

    rows_apart  whether two empty lines stand between the rows of the table, as they do where it was read from HTML
    pages       whether empty lines stand only where pages end, as they do in a printed sheet
    """
    found: list[Section] = []
    role: tuple[str, bool] | None = None  # a heading whose name is still to come
    section: Section | None = None
    at_counsel = awaits_name = False
    for line in lines_of(text, start, end):
        if pages:
            line = Line(line.start, line.words, 0)
        if (heading := heading_kind(line.words)) is not None:
            role, section, at_counsel = (heading[0], heading[1] == "party"), None, False
            if heading[1] == "charge":
                role = None
            continue
        if _VERSUS.fullmatch(line.words):
            section = role = None
            continue
        divider = _REPRESENTED_BY.search(line.words)
        left = line.words[: divider.start()] if divider else line.words
        if section is None and (role is not None or (divider and rows_apart and left)):
            section = Section(*(role or ("", False)), Line(line.start, left, line.gap))
            if not _NO_NAME.match(left):
                found.append(section)
            role = None
            at_counsel = False
        elif section is None:
            continue
        elif rows_apart and line.gap >= 2 and not divider:
            section = None  # the row is over; what follows is no party's until a heading comes
            continue
        elif not at_counsel and left:
            section.notes.append(Line(line.start, left, line.gap))
        if divider:
            at_counsel = awaits_name = True
            section.columns.append(len(section.counsel))
            right = line.words[divider.end() :]
            line = Line(line.start + divider.end(), right, 0)
            if not right:
                continue
        if at_counsel:
            last = section.counsel[-1].lines[-1:] if section.counsel else []
            if pages and last and _LAST_CONTACT.match(last[0].words) and is_lawyer_name(line.words):
                awaits_name = True
            awaits_name = _take(section, line, awaits_name)
    _share_columns(found)
    return found


def _share_columns(found: list[Section]) -> None:
    """Gives each party its counsel back where a page was read column by column: parties first, then their counsel."""
    for index, section in enumerate(found):
        count = len(section.columns)
        owners = found[max(0, index - count + 1) : index + 1]
        if count < 2 or len(owners) < count or any(owner.counsel for owner in owners[:-1]):
            continue
        edges = [*section.columns, len(section.counsel)]
        groups = [section.counsel[start:end] for start, end in itertools.pairwise(edges)]
        for owner, group in zip(owners, groups, strict=True):
            owner.counsel = group


def _take(section: Section, line: Line, awaits_name: bool) -> bool:
    """Adds a line of the counsel's column; whether a name is awaited still."""
    last = section.counsel[-1] if section.counsel else None
    is_status = STATUS.match(line.words) is not None
    below = last.lines[-1] if last and last.lines else None
    # An empty line parts two attorneys; where print lost it, the clerk's notes are each attorney's last lines.
    starts = awaits_name or line.gap or (below is not None and STATUS.match(below.words) and not is_status)
    if starts and not is_status:
        section.counsel.append(Counsel(line))
    elif last is not None:
        last.lines.append(line)
    return False


def appellate_sections(text: str, start: int, end: int, *, pages: bool = False) -> list[Section]:
    """The parties of an appellate sheet between ``start`` and ``end``; ``pages`` as for :func:`sections`.

    In print the columns may have been read one after the other, and nothing marks a party's counsel: behind a party without
    counsel nobody is taken for another's.
    """
    found: list[Section] = []
    matches = list(_APPELLATE_ROLE.finditer(text, start, end))
    heads = [_lines_above(text, start, match.start()) for match in matches]
    for index, (match, head) in enumerate(zip(matches, heads, strict=True)):
        # The caption below the list has an empty line between a name and its role, or several names in a line.
        if not head or _NO_NAME.match(head[0].words) or any(";" in line.words for line in head):
            continue
        section = Section(match["role"], not match["role"].startswith(("Service", "Not Party")), head[0], head[1:])
        found.append(section)
        following = end
        if index + 1 < len(matches):
            following = heads[index + 1][0].start if heads[index + 1] else matches[index + 1].start()
        awaits_name = True
        for line in lines_of(text, match.end(), max(match.end(), following)):
            if _VERSUS.fullmatch(line.words) or (section.counsel and line.gap >= 2):
                break
            if not section.counsel and line.gap:
                break
            awaits_name = _take(section, line, awaits_name)
    if pages:
        alone = [not section.counsel for section in found]
        for is_alone, section in zip(alone, found[1:], strict=False):
            if is_alone:
                section.counsel.clear()
    return found


def _lines_above(text: str, start: int, end: int) -> list[Line]:
    """The lines directly above an offset that begins a line, up to the first empty one."""
    lines: list[Line] = []
    while end > start and len(lines) < _MOST_NAME_LINES:
        begin = text.rfind("\n", start, end - 1) + 1 or start
        words = text[begin : end - 1].strip()
        if not words or _VERSUS.fullmatch(words) or _NO_NAME.match(words) or _PLACE.search(words):
            break
        if _APPELLATE_ROLE.match(text, begin, end - 1):
            break
        lines.insert(0, Line(begin + text[begin:end].index(words[0]), words, 0))
        end = begin
    return lines
