"""The printed title of a filing, found among the lines of its first pages.

A title stands below the caption, or beside it in the right column, in capitals (``ORDER GRANTING DEFENDANT'S`` /
``MOTION TO STAY``) or in title case on a line of its own (``Opinion and Order``).  Fed. R. Civ. P. 10(a) asks for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bipagraph.extraction.lines_with import found_in, lines_with
from bipagraph.extraction.title.words import IN_CHAMBERS, POSSESSIVE, begins_title, heads, kind_of_title, plain
from bipagraph.extraction.worded import Worded
from bipagraph.records import FilingKind

__all__ = ["Title", "find_title"]

# A title stands on the first pages: counsel's blocks of a California first page may go before it.
_HEAD = 15_000
# No title has more lines than this, nor more characters.
_MOST_LINES, _MOST_CHARACTERS = 14, 700

# What parts the columns of a caption: tabs, three blanks, or the rail of ")", "|", "§" or ":".
# The last form: a PDF may set but one blank between the columns.  "others similarly situated, ORDER DENYING MOTION", "v. PRODUCTION OF RECORDS"
_COLUMN_GAP = re.compile(
    r"(?=[ \u00a0\t)|§:])(?! [a-z])(?:[ \u00a0]*\t[\s]*|[ \u00a0]{3,}|(?<=[\s,.)])[)|§:](?=\s|$)|(?<![)|§])[)|§]+\s*$|(?<=[a-z][,.;]) {1,2}(?=[A-Z]{2}[A-Z'’]* [A-Z]{2}))"
)

# The court's name, which stands over every caption; a running foot may stand before it in a PDF's order.
_COURT = re.compile(
    r"\b(?:UNITED STATES (?:DISTRICT|BANKRUPTCY) COURT|(?:United States )?(?:District|Bankruptcy) Court"
    r"|UNITED STATES COURT OF APPEALS|United States Court of Appeals"
    r"|(?:CIRCUIT|SUPERIOR|SUPREME|APPELLATE|CHANCERY|DISTRICT) COURT\b|COURT OF APPEALS?)"
)
_COURT_SIGN = re.compile(r"Court|COURT")
_COURT_WITHIN = 80  # characters from the line's start

# New York's orders list the papers read, which have titles of their own.  "The following papers numbered 1 to 4 read on this motion"
_PAPERS = Worded(("paper",), r"(?i)\bpapers?\b[^.;]{0,60}\bread\b|\brecitation\b[^.;]{0,60}\bpapers considered\b")
_PAPERS_REACH = 400
_DECIDES = ("Order", "Opinion", "Judgment")

# Here the court's words begin, and no title can follow.  "MARLOWE, Circuit Judge." "¶ 1 JUSTICE HALE delivered …"
_BODY = Worded(
    ("Judge", "¶"), r"(?m)^\s*[^\W\d_][\w.'’ -]{1,40}, (?:Chief |Senior )?(?:Circuit|District) Judge[.:]|^\s*¶\s?1\b"
)

# Lines of a caption or first page that are no part of a title, though they stand in capitals by it.
_NOT_TITLE = re.compile(
    r"""(?ix)^(?:
        re: | (?:the\ )?(?:hon(?:orable\b|\.)|(?:judge|magistrate|justice)\b) | unpublished\ opinion | (?:civil|criminal)?\ ?(?:case|action|cause|docket|index)\ (?:no|number|file|filed)
      | nos?\.\ ?\d | motion\ (?:date|seq|cal)\b | (?:part\ )?(?:ias|comm)\ motion\ \d | (?:hearing|trial|conference|discovery|filing|notice|action|complaint(?!\ for\b)|motion|removal|removed|pretrial|fact|date|time|place|courtroom|ctrm|dept|department|crtrm)\b[^:]{0,30}:
      | (?:complaint|action)\ (?:filed|served|removed) | \(?\[?(?:filed|lodged|submitted|concurrently)\b | (?:assigned|referred)\ to
      | (?:demand\ for\ )?(?:a\ )?(?:trial\ by\ jury|jury\ trial|jury\ demand)\b | jury\b
      | tables?\ of\b | [ivx]+\.(?:\s|$) | introduction\b | background\b | nature\ of | jurisdiction | parties\b(?!['’]) | the\ parties(?!['’]) | preliminary\ statement
      | summary\ of | statement\ of\ the\ case | factual\b | procedural\b | legal\ standard | analysis | discussion | overview | proceedings | present
      | vs?\.?$ | (?:plaintiff|defendant|petitioner|respondent|appellant|appellee|debtor|movant|intervenor)s?(?:[-/ ](?:appellant|appellee|petitioner|respondent)s?)?[,.]?$
      | (?:on\ )?(?:appeal|review)\ from | on\ (?:appeal|petition) | attorneys?\ for | counsel\ for | northern|southern|eastern|western|central|middle
      | nonprecedential | (?:not\ )?for\ publication | notice:? \s*$ | notice\ this | filed\b | of\ counsel\b | \d+$ | page\b | exhibit\b | document\b
      | petitions?\ for\ (?:review|permission|writ)\b.*\bfrom\b | .*\blitigation$
      | (?:not\ final\ until|(?:file\ )?motion\ for\ rehearing\ and|motion\ and,\ if\ filed|disposition\ thereof) | decision\ under | (?:appellate\ court\ )?caption | class\ action$ | discovery\ matter | oral\ argument | ecf\ case | civil\ action | county\ department | chancery\ division | law\ division
    )"""
)

# The author's line under a title.  "EDITH MARLOWE, UNITED STATES DISTRICT JUDGE"
_JUDGE_LINE = re.compile(r"\b(?:DISTRICT|MAGISTRATE|BANKRUPTCY|CIRCUIT|CHIEF|SENIOR) JUDGE[.:]?$")
# Counsel's firm, which may stand right under a brief's title.  "ROE & DOE, P.C."
_FIRM_LINE = re.compile(r"[ ,](?:L\.?L\.?P|P\.?L\.?L\.?C|P\.C|P\.A)\.?$")

# A PDF may set a line of the caption's left column between two of the title's.
_CAPTION_WORD = re.compile(r"(?i)^(?:vs?\.?|(?:plaintiff|defendant|petitioner|respondent)s?[,.]?)$")

# A word that cannot end a title: the next line belongs to it.  "ORDER GRANTING IN PART AND" / "DENYING IN PART …"
_OPEN_END = re.compile(
    r"(?i)(?:\b(?:and|or|of|to|for|in|on|re|the|a|an|by|from|with|without|under|its|his|her|their|as|at|against|regarding|"
    r"granting|denying|dismissing|adopting|approving|plaintiffs?|defendants?|class|amended|joint|motion|support|opposition|"
    r"memorandum|first|second|third|proposed|stipulated|preliminary|no|nos|dkt|ecf)\.?|['’]s|s['’]|[,&:;–—-])\s*$"
)
# A line so begun goes on with the title above it.
_OPEN_START = re.compile(
    r"(?i)^(?:and|or|of|to|for|in|on|re:?|the|by|from|with|without|under|as|at|against|regarding|granting|denying|dismissing|"
    r"pursuant|pending|that|why|&|\[(?!filed)|\((?:dkt|doc|ecf|in chambers|d/e)|\d+[,\d ]*(?:and|&)|[–—-])(?:\W|$)"
)
# A possessive with which a title may begin on the line above its noun.  "DEFENDANT CLEARWATER DATA, INC.'S"
_POSSESSIVE_LINE = re.compile(
    r"(?i)(?:['’]s|s['’])\s*$|^(?:plaintiffs?|defendants?|joint|unopposed|agreed|parties['’]?)\b"
)

_SMALL_WORDS = frozenset(["a", "an", "and", "as", "at", "by", "dba", "for", "from", "in", "into", "of", "on", "or", "re", "the", "to", "under", "upon", "v", "with", "without"])  # fmt: skip


@dataclass(frozen=True, slots=True)
class Title:
    """A title with blanks made single, its kind, and where it stands in the layout view (half-open)."""

    text: str
    kind: FilingKind
    start: int
    end: int
    is_bare_memorandum: bool = False


@dataclass(frozen=True, slots=True)
class _Cell:
    """A run of a line between the gaps of its columns; ``start`` in the text, ``column`` in the line."""

    text: str
    start: int
    column: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


# ------------------------------------------------------------------ lines and columns


# A word set wide.  "O R D E R"
_SET_WIDE = re.compile(r"(?:[A-Z] ){3,}[A-Z]")


def _cells(line: str, start: int) -> Iterator[_Cell]:
    position = 0
    for gap in [*_COLUMN_GAP.finditer(line), None]:
        end = gap.start() if gap else len(line)
        raw = line[position:end]
        text = raw.strip(" \t\u00a0*_|§")
        text = text.lstrip(")").rstrip(")") + ")" * (
            text.count("(") > text.rstrip(")").count(")") and text.endswith(")")
        )
        text = text.strip()
        if gap and gap[0].startswith(")") and text.count("(") > text.count(")") and raw.endswith(text):
            text += ")"  # no rail, but the end of "(DKT. NO. 41)"
        if text:
            column = position + line[position:].index(text[0])
            column = position + line[position:].index(text, max(0, column - position))
            yield _Cell(text, start + column, column)
        position = gap.end() if gap else end


def _is_capitals(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) >= 3 and sum(letter.isupper() for letter in letters) >= 0.8 * len(letters)


def _is_title_case(text: str) -> bool:
    """``Memorandum Opinion and Order``: each word but the small ones capitalised, no sentence's end."""
    words = [word.strip("[](),.'’“”\"") for word in text.split()]
    if not 1 <= len(words) <= 20 or text.endswith((".", ";", "?", ":")):
        return False
    return all(not word or word in _SMALL_WORDS or not word[0].islower() for word in words)


def _is_whole_line(cell: _Cell, cells: list[_Cell]) -> bool:
    return len(cells) == 1 or cell is cells[-1]


# ------------------------------------------------------------------ the title


def find_title(layout: str, caption_zone: tuple[int, int] = (0, 0)) -> Title | None:
    """The title among the first lines of a layout view, or ``None`` where none is printed.

    ``caption_zone`` are the offsets of the caption in ``layout`` (half-open; ``(0, 0)``: not known).
    A line before the court's name counts only where no title follows it: it may be a running foot.
    """
    head = layout[: max(_HEAD, min(caption_zone[1] + 3_000, 40_000))]
    court = _court_line(head)
    body = _BODY.search(head)
    printed = head[: body.start() if body else len(head)].split("\n")
    lines: list[list[_Cell]] = []  # as far as they are looked at
    offset = 0
    below = caption_zone[0] if court is None else court
    early: Title | None = None
    rubric: Title | None = None
    held: Title | None = None  # a notice of motion, or a draft: what is filed may stand behind it
    for number in range(len(printed)):
        for line in printed[len(lines) : number + _LINES_AHEAD]:
            lines.append(list(_cells(line, offset)))
            offset += len(line) + 1
        for cell in lines[number]:
            found = _title_at(lines, number, cell)
            if found is None:
                continue
            if found.kind not in _DECIDES and _PAPERS.search(head, max(0, found.start - _PAPERS_REACH), found.start):
                continue
            if _is_database_heading(lines, number, found):
                rubric = rubric or found
                continue
            if rubric and found.is_bare_memorandum:
                found = replace(found, kind="Opinion", is_bare_memorandum=False)  # a court's, not a party's
            if held is not None and not _is_behind(held, found):
                continue
            if held is None and found.start >= below and (_BARE_NOTICE.fullmatch(found.text) or _is_draft(head, found)):
                held = found
                continue
            if found.start >= below:
                return _order_of(lines, number, found) or found
            early = early or found
        if held is not None and lines[number] and lines[number][-1].end > held.end + _FILED_BEHIND:
            break
    return held or early or rubric


# A notice of motion may be bound with the motion (Bankr. N.D. Ill. L.R. 9013-1), and a draft of the order stands before the motion that
# asks for it (E.D. Pa. L.R. 7.1(a)): the filing is the motion, if its title stands within so many characters.
_FILED_BEHIND = 5_000
_BARE_NOTICE = re.compile(r"(?i)notice of motion")
_BLANK_DAY = re.compile(r"(?i)\bthis\s+_{2,}\s*(?:st|nd|rd|th)?\s*day\s+of\b|\bday\s+of\s+_{3,}")
_DRAFT_WITHIN = 600  # characters from the order's title to its date


def _is_draft(head: str, found: Title) -> bool:
    """Whether an order's day and month are yet to be filled in."""
    return found.kind == "Order" and _BLANK_DAY.search(head, found.end, found.end + _DRAFT_WITHIN) is not None


def _is_behind(held: Title, found: Title) -> bool:
    """Whether ``found`` is the paper that was filed behind a notice of motion or a draft order."""
    kinds = ("Motion",) if held.kind == "Notice" else ("Motion", "Brief", "Stipulation", "Notice")
    return found.kind in kinds and found.text.isupper()


# A database of cases writes "Opinion" over whatever it holds, and the docket number and the date under it.
# "Opinion" / "3:21-cv-00417-ABC" / "06-30-2022" / "STIPULATION AND ORDER …"
_NUMBER_LINE = re.compile(r"(?=.*\d{2}).{4,60}")
_DATE_LINE = re.compile(r"\d\d-\d\d-\d{4}|\d{4}-\d\d-\d\d?|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}\.?")


def _is_database_heading(lines: list[list[_Cell]], number: int, found: Title) -> bool:
    """Whether a title is a database's word for its rubric: the court's own title stands below."""
    if found.text != "Opinion":
        return False
    below = [" ".join(cell.text for cell in cells) for cells in lines[number + 1 : number + 8] if cells][:2]
    return len(below) == 2 and bool(_NUMBER_LINE.fullmatch(below[0])) and bool(_DATE_LINE.fullmatch(below[1].strip()))


def _court_line(head: str) -> int | None:
    """Where the first line begins that names a court in its first words."""
    for court in found_in(_COURT, head, lines_with(_COURT_SIGN, head)):
        start = head.rfind("\n", 0, court.start()) + 1
        if court.start() - start <= _COURT_WITHIN:
            return start
    return None


def _order_of(lines: list[list[_Cell]], number: int, found: Title) -> Title | None:
    """What the court made "PER CURIAM", where the next line says that it is an order."""
    if plain(found.text).strip(" .*") != "per curiam":
        return None
    below = [cell for cells in lines[number + 1 : number + 6] for cell in cells][:1]
    if below and re.fullmatch(r"(?i)o ?r ?d ?e ?r[*.]?", below[0].text.strip()):
        return Title("ORDER", "Order", below[0].start, below[0].end)
    return None


def _title_at(lines: list[list[_Cell]], number: int, cell: _Cell) -> Title | None:
    text = cell.text
    if _SET_WIDE.fullmatch(text) and heads()[0].fullmatch(plain(text.replace(" ", ""))):
        title = text.replace(" ", "")
        kind = kind_of_title(title)
        return Title(title, kind, cell.start, cell.end) if kind else None
    if _NOT_TITLE.match(text) or (
        re.search(r"\.{4}|\s\d{1,3}$|\d ?[–—-] ?\d{1,3}$", text) and not re.search(r"(?i)\bnos?\b", text)
    ):
        return None
    capitals = _is_capitals(text)
    if not capitals and not (_is_title_case(text) and _is_whole_line(cell, lines[number])):
        return None
    above = _lines_above(lines, number, cell) if capitals else []
    whole = " ".join([*(part.text for part in above), text])
    if not begins_title(whole):
        return None
    if not capitals and not (
        (_is_alone(lines, number, cell) and heads()[0].match(plain(whole))) or POSSESSIVE.search(whole + " ")
    ):
        return None
    parts = [*above, cell, *_lines_below(lines, number, cell, whole)]
    title = " ".join(" ".join(part.text.split()) for part in parts)[:_MOST_CHARACTERS].rstrip(" :*")
    title = re.sub(r"(?<=[A-Za-z]{3})\d{1,2}$", "", title)
    kind = kind_of_title(title)
    if kind is None:
        return None
    if _MINUTES.match(title):
        parts += _proceedings(lines, number)
        title = ": ".join(
            [title, *([" ".join(" ".join(part.text.split()) for part in parts[1:])] if len(parts) > 1 else [])]
        )[:_MOST_CHARACTERS]
    bare = plain(title).strip("* .0123456789") == "memorandum"
    return Title(title, kind, parts[0].start, max(part.end for part in parts), bare)


# No more lines are looked at beyond the one that may begin a title.
_LINES_AHEAD = 50

# Minutes say under "Proceedings" what is ordered.  "CIVIL MINUTES - GENERAL" … "PROCEEDINGS: (IN CHAMBERS) ORDER DENYING MOTION TO REMAND [14]"
_MINUTES = re.compile(r"(?i)(?:civil|criminal) minutes\b")
_PROCEEDINGS = re.compile(r"(?i)^(?:present: |title: )?proceedings:?\s*|^(?=[(\[]?in chambers)")
_MINUTES_REACH = 40  # lines from the title to the proceedings


def _proceedings(lines: list[list[_Cell]], number: int) -> list[_Cell]:
    """The lines that say what the minutes order, up to a blank line."""
    found: list[_Cell] = []
    for cells in lines[number + 1 : number + 1 + _MINUTES_REACH]:
        if found and not cells:
            break
        for cell in cells:
            label = None if found else _PROCEEDINGS.match(cell.text)
            if label:
                rest = cell.text[label.end() :]
                found += (
                    [_Cell(rest, cell.start + label.end(), cell.column + label.end())]
                    if rest.strip()
                    else [_Cell("", cell.start, cell.column)]
                )
            elif found and (_is_capitals(IN_CHAMBERS.sub("", cell.text)) or not any(part.text for part in found)):
                found.append(cell)
            elif found:
                return [part for part in found if part.text]
    return [part for part in found if part.text]


def _is_alone(lines: list[list[_Cell]], number: int, cell: _Cell) -> bool:
    """A line in title case is a title only where no running text stands against it."""
    after = lines[number + 1] if number + 1 < len(lines) else []
    return not after or cell.column > 0 or not after[0].text[0].islower()


def _lines_above(lines: list[list[_Cell]], number: int, cell: _Cell) -> list[_Cell]:
    """The lines of a possessive over the title's noun, in their order."""
    above: list[_Cell] = []
    for cells in reversed(lines[max(0, number - 4) : number]):
        part = _same_column(cells, above[0] if above else cell)
        if part is None or _NOT_TITLE.match(part.text) or not _is_capitals(part.text):
            break
        if not _POSSESSIVE_LINE.search(part.text) or heads()[0].search(plain(part.text)):
            break
        above.insert(0, part)
    return above


def _lines_below(lines: list[list[_Cell]], number: int, cell: _Cell, whole: str) -> list[_Cell]:
    """The lines with which the title goes on."""
    capitals = _is_capitals(whole)
    below: list[_Cell] = []
    last, blank = cell, False
    for cells in lines[number + 1 : number + 1 + _MOST_LINES]:
        part = _same_column(cells, last)
        if part is None:
            if cells and last.column > 0:
                continue  # a line of the caption's left column alone
            if blank:
                break
            blank = True
            continue
        if _CAPTION_WORD.match(part.text) and _OPEN_END.search(whole):
            continue
        if _NOT_TITLE.match(part.text) or _JUDGE_LINE.search(part.text):
            break
        is_open = bool(_OPEN_END.search(whole) or _OPEN_START.match(part.text))
        if not is_open and (blank or _FIRM_LINE.search(part.text)):
            break
        if (
            capitals
            and not _is_capitals(part.text)
            and not (is_open and re.fullmatch(r"[\W\d]*(?:[A-Z]{2,}\W*)?[\W\d]*", part.text))
        ):
            break
        if not capitals and not (is_open and _is_title_case(part.text)):
            break
        if not is_open and not re.search(r"(?i)\b(?:to|for|of|on|in|regarding|re|granting|denying|sealing)\b", whole):
            break  # "COMPLAINT" is whole: what stands under it is a heading
        below.append(part)
        whole += " " + part.text
        last, blank = part, False
    return below


def _same_column(cells: list[_Cell], other: _Cell) -> _Cell | None:
    """The cell of a line that stands under ``other``: in its column, or centred as it is."""
    for part in reversed(cells):
        begins_with = abs(part.column - other.column) <= 6
        overlaps = part.column < other.column + len(other.text) and other.column < part.column + len(part.text)
        if begins_with or (overlaps and len(cells) == 1) or (overlaps and part.column > 12):
            return part
    return None
