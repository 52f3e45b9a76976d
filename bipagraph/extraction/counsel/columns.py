"""Where counsel may stand in a filing, and lines in reading order where two columns stand side by side."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise, takewhile

from bipagraph.extraction.counsel.lines import Line
from bipagraph.records import View

__all__ = ["counsel_windows", "in_reading_order"]

# What a block of counsel never lacks: one of these signs (small letters).  Plain searches, many times faster than a
# pattern over the whole text, so that the lines of a long filing's body are not looked at one by one.
_SIGNS = (
    "@", "/s/", "\ns/", " s/", "bar no", "bar num", "bar #", "bar id", "sbn", "s.b.n", "ardc", "a.r.d.c", "wsba", "pro hac vice",
    "appearances", "represented by", "counsel of record", "prepared by", "class counsel", "law office of", "law offices of", " llp\n", " l.l.p.\n",
    " pllc\n", " p.c.\n", " p.a.\n", " law firm\n", " law group\n",
)  # fmt: skip
# These stand near the beginning of their line, after no more than "One of the" or "Co-Lead"; else they are prose.
_SIGNS_AT_START = ("attorney for", "attorneys for", "attorney(s) for", "counsel for", "counsel to", "present for", "for plaintiff", "for defendant")  # fmt: skip
_MOST_BEFORE = 30
# And these at the end of a short line: "One of Plaintiff's Attorneys", "Interim Class Counsel", "Counsel:".
_SIGNS_AT_END = ("attorneys\n", "attorney\n", "counsel\n", "counsel:\n")
_LONGEST_SHORT_LINE = 70
# A line of a block is no longer; one that is longer is prose, or a file without line ends.
_LONGEST_LINE = 300
# A block stands at most this many printed lines above or below a word of _ANCHOR (lines that are blank do not count).
_REACH = 24

# From one of these headings on, the counsel listed are those served, not those who appear.
_SERVICE = re.compile(
    r"(?:amended )?(?:(?:certificate|proof|declaration|affidavit|acknowledgment) (?:of|re:?) (?:electronic )?(?:filing and )?(?:service|mailing)"
    r"(?: (?:and|by|via|on|of) .{0,30})?|(?:master |electronic )?(?:service|mailing) list)"
)
# A notice is addressed to those served: their names stand between "TO:" and the notice's own words.
_ADDRESSED = re.compile(r"(?m)^[ \t]*to:(?=\s)")
_NOTICE_BEGINS = re.compile(
    r"(?m)^[ \t]*(?:(?:please )?take (?:further )?notice|you are (?:hereby )?(?:notified|commanded|advised))\b"
)
_LONGEST_ADDRESS = 4_000  # characters; a service list of a large case's lead counsel is not longer
# Counsel's own signature may still follow, after one of these words.
_RESUMES = "respectfully submitted"


def counsel_windows(view: View) -> list[list[tuple[int, str]]]:
    """Stretches of ``view`` that may hold counsel: lists of (offset, line).  Lists of those served are left out."""
    text = view.text
    lower = text.lower()
    if len(lower) != len(text):  # "İ" has two small letters
        lower = "".join(small if len(small := character.lower()) == 1 else character for character in text)
    lines = text.split("\n")
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    wanted: list[tuple[int, int]] = []
    for number in _signed_lines(lower, lines, starts):
        if wanted and number < wanted[-1][1] - _REACH // 2:
            continue
        first, last = _reach(lines, number, -1), _reach(lines, number, 1)
        if wanted and first <= wanted[-1][1]:
            wanted[-1] = (wanted[-1][0], max(last, wanted[-1][1]))
        else:
            wanted.append((first, last))
    served = _served(lower, starts, lines) if wanted else []
    windows: list[list[tuple[int, str]]] = []
    for first, last in wanted:
        windows.append([])
        for number in range(first, last + 1):
            if any(start <= number < end for start, end in served):
                if windows[-1]:
                    windows.append([])
            else:
                line = lines[number]
                windows[-1].append((starts[number], line if len(line) <= _LONGEST_LINE else _PROSE))
    return [window for window in windows if window]


# What stands in a window for a line that is too long for a block, so that no block goes on over it.
_PROSE = "see this and that for all of which it is"


def _signed_lines(lower: str, lines: Sequence[str], starts: Sequence[int]) -> list[int]:
    """The numbers of the lines that bear a sign of counsel, sorted."""
    found: set[int] = set()
    for sign in (*_SIGNS, *_SIGNS_AT_START, *_SIGNS_AT_END):
        position = lower.find(sign)
        while position >= 0:
            number = bisect_right(starts, position + (sign[0] == "\n")) - 1
            line = lines[number]
            before = line[: max(0, position - starts[number])].strip()
            if sign in _SIGNS_AT_START:
                found.update([number] if len(before) <= _MOST_BEFORE else [])
            elif sign in _SIGNS_AT_END:
                found.update([number] if len(line.strip()) <= _LONGEST_SHORT_LINE else [])
            else:
                found.add(number)
            position = lower.find(sign, max(position + 1, starts[number + 1] - 1))
    return sorted(found)


def _served(lower: str, starts: Sequence[int], lines: Sequence[str]) -> list[tuple[int, int]]:
    """From which line to which (half-open) the counsel listed are those served."""
    served: list[tuple[int, int]] = []
    for addressed in _ADDRESSED.finditer(lower) if "to:" in lower else ():
        begins = _NOTICE_BEGINS.search(lower, addressed.end(), addressed.end() + _LONGEST_ADDRESS)
        if begins is not None:
            served.append((bisect_right(starts, addressed.start()) - 1, bisect_right(starts, begins.start()) - 1))
    for word in ("service", "mailing"):
        position = lower.find(word)
        while position >= 0:
            number = bisect_right(starts, position) - 1
            line = " ".join(lower[starts[number] : starts[number + 1] - 1].strip(" \t*_|)(:.").split())
            if len(line) < _LONGEST_SHORT_LINE and _SERVICE.fullmatch(line):
                resumes = lower.find(_RESUMES, starts[number + 1])
                end = bisect_right(starts, resumes) - 1 if resumes >= 0 else len(lines)
                served.append((number, end))
                position = lower.find(word, resumes) if resumes >= 0 else -1
            else:
                position = lower.find(word, max(position + 1, starts[number + 1] - 1))
    return served


def _reach(lines: Sequence[str], number: int, step: int) -> int:
    left, steps = _REACH, _REACH * 4  # pages of pleadings are double spaced, and have a margin above and below
    while left and steps and 0 <= number + step < len(lines):
        number += step
        steps -= 1
        left -= bool(lines[number].strip())
    return number


# The blanks that part two columns are at least three; a right column begins at the 20th character or later.
_GAP = re.compile(r"(?<=\S)(?:\s{3,}|\t\s*)(?=\S)")
_LEAST_COLUMN = 20
# At least three lines must have words in both columns for them to be columns.
_LEAST_LINES = 3
# … but one, where it has two headings: "Attorneys Present for Plaintiffs:    Attorneys Present for Defendants:"
_TWO_HEADINGS = re.compile(
    r"\b(?:present|appearing|attorneys?|counsel) for [\w()'’ ]{3,40}:?(?=\s{3}|\s*$)", re.IGNORECASE
)
# Lists of those present have at most so many lines of names.
_MOST_NAMES = 6
# No more than eight lines lie between two lines of one pair of columns.
_NEAR = 8
# Typists' right columns begin within two characters of one another.
_SLACK = 2
# "PLAINTIFF,   )" is a caption's rail, no column.
_RAIL = re.compile(r"^[)(:|§\s]*$")


# The clerk's stamp at the right of counsel's block: "ROE & DOE LLP            FILED & ENTERED".
_STAMP = re.compile(r"(?<=\S)\s{3,}(?:E-)?FILED(?:\s(?:&|AND)\sENTERED)?\s*$")


def in_reading_order(window: Sequence[tuple[int, str]]) -> list[Line]:
    """The lines of ``window``; where two columns stand side by side, the left one's first, then the right one's."""
    window = [(start, _STAMP.sub("", line) if "FILED" in line else line) for start, line in window]
    gaps: dict[int, int] = {}  # index of a line: where its right part starts
    for index, (_, line) in enumerate(window):
        ends = [m.end() for m in _GAP.finditer(line) if m.end() >= _LEAST_COLUMN and not _RAIL.match(line[m.end() :])]
        if ends and not line.lstrip().startswith(")"):
            gaps[index] = ends[-1]
    result: list[Line] = []
    position = 0
    for members in _columns(window, gaps):
        first, last = members[0], members[-1]
        if first < position:
            continue
        column = min(gaps[index] for index in members if index in gaps)
        while last + 1 < len(window) and _goes_on(window[last + 1][1], column):
            last += 1
        while first > position and _stands_right(window, first - 1, column):
            first -= 1
        result += [_line(start, line) for start, line in window[position:first]]
        left_last = _end_of_left(window, last, column)
        right = [line[gaps.get(index, column) :] for index, (_, line) in enumerate(window[first : last + 1], first)]
        left_last = _left_goes_on(window, first, left_last, column, any(map(_ROLE_LINE.match, right)))
        rows = []
        cells: list[tuple[int, str]] = []  # of the left column
        for index in range(first, left_last + 1):
            start, line = window[index]
            cut = gaps[index] if index in members and index in gaps else _cut(line, column)
            cells.append((start, line[:cut]))
            rows.append((_line(start, line[:cut]), _line(start + cut, line[cut:] if index <= last else "")))
        if any(_OF_COUNSEL.search(line) for _, line in window[max(0, first - 2) : first + 1]):
            result += _by_firm(rows)
        elif any(_SIDE_AT_LEFT.match(left.text) and right.text for left, right in rows):
            result += _by_side(rows)
        else:
            end = Line("", window[last][0])
            result += [*in_reading_order(cells), end, *(right for _, right in rows[: last + 1 - first]), end]
        position = left_last + 1
    result += [_line(start, line) for start, line in window[position:]]
    return _single_spaced(result)


def _goes_on(line: str, column: int) -> bool:
    """Whether a line below two columns still belongs to them: words at the right alone, or in both a little off the column."""
    if not line.strip():
        return False
    return not line[:column].strip() or any(abs(m.end() - column) <= 3 * _SLACK for m in _GAP.finditer(line))


# A list with the sides at the left and their counsel at the right.  "For Plaintiff-Appellee:        Jane Roe"
_SIDE_AT_LEFT = re.compile(
    r"(?:appearing |(?:attorneys?|counsel) present )?for (?:the )?[A-Z]|(?:attorneys?|counsel) for .*:$", re.IGNORECASE
)


def _by_side(rows: Sequence[tuple[Line, Line]]) -> list[Line]:
    """Each side's words of the left column, then all that stands beside and below them at the right."""
    result: list[Line] = []
    left: list[Line] = []
    right: list[Line] = []
    for row in rows:
        if _SIDE_AT_LEFT.match(row[0].text) and row[1].text:
            result += [*left, *right]
            left, right = [], []
        left += [row[0]] if row[0].text else []
        right.append(row[1])
    return [*result, *left, *right, Line("", rows[-1][0].start)]


# The headings of a list with the firms at the left and their lawyers at the right.  "APPEARANCES:        OF COUNSEL:"
_OF_COUNSEL = re.compile(r"^\s*(?:appearances:?)?\s{3,}of counsel:?\s*$", re.IGNORECASE)


def _by_firm(rows: Sequence[tuple[Line, Line]]) -> list[Line]:
    """Each block of the left column with the names beside it behind its first line: the firm, its lawyers, the rest."""
    result: list[Line] = []
    block: list[tuple[Line, Line]] = []
    for row in [*rows, (Line("", rows[-1][0].start), Line("", rows[-1][0].start))]:
        if row[0].text or row[1].text:
            block.append(row)
        else:
            names = [right for _, right in block if right.text]
            left = [line for line, _ in block if line.text]
            result += [*left[:1], *names, *left[1:], row[0]]
            block = []
    return result


def _stands_right(window: Sequence[tuple[int, str]], index: int, column: int) -> bool:
    """Whether a line above two columns begins the right one: its words stand there alone, at most a blank line above them."""
    line = window[index][1]
    if not line.strip():
        return index > 0 and bool(window[index - 1][1].strip()) and _stands_right(window, index - 1, column)
    return abs(len(line) - len(line.lstrip()) - column) <= _SLACK


# In a text set with a blank line after each printed one, at most this share of the printed lines follow one another.
_MOST_ADJACENT = 0.1
_LEAST_PRINTED = 8


def _single_spaced(lines: list[Line]) -> list[Line]:
    """``lines`` without the blank ones where a blank line stands after each printed one, so that it parts nothing."""
    printed = [bool(line.text) for line in lines]
    count = sum(printed)
    adjacent = sum(one and other for one, other in pairwise(printed))
    if count < _LEAST_PRINTED or adjacent > count * _MOST_ADJACENT:
        return lines
    before = [False, *printed]
    return [line for line, text, above in zip(lines, printed, before, strict=False) if text or not above]


# The end of an address: with it a block at the foot of the left column is whole.
_ADDRESS_END = re.compile(r"\d{5}(?:-\d{4})?$|\d{3}[-.\s]\d{4}$|@")


def _end_of_left(window: Sequence[tuple[int, str]], last: int, column: int) -> int:
    """The last line of the left column: the right one may end beside a block's first lines, the address following below."""
    left = window[last][1][: column - _SLACK].strip()
    end = last
    while (
        left
        and not _ADDRESS_END.search(left)
        and end + 1 < len(window)
        and (following := window[end + 1][1].strip())
        and len(window[end + 1][1].rstrip()) <= column
    ):
        end += 1
        left = following
    return end


# A firm whose lawyers are to come, and a signature under its firm's address: the left column goes on below the end of the right one.
_FIRM_END = re.compile(r"\b(?:L\.?L\.?P|P\.?L\.?L\.?C|L\.?L\.?C|P\.C|P\.A|LTD|Ltd)\.?,?$")
_SIGNATURE = re.compile(r"(?:by:?\s*)?(?:/s/|_{5})|by:", re.IGNORECASE)
_ROLE_LINE = re.compile(r"\s*(?:co-)?(?:attorneys?|counsel) for\b", re.IGNORECASE)
# Lines of a column are no wider, and at most so many blank lines part what stands in it.
_WIDEST_CELL, _MOST_BLANKS = 60, 1


def _left_goes_on(window: Sequence[tuple[int, str]], first: int, last: int, column: int, right_has_role: bool) -> int:
    """The last line of a left column that goes on below the right one, from its last line beside it: a firm's lawyers or its signature.

    "Attorneys for …" below both columns is said of both, unless the right one has its own (``right_has_role``).
    """
    left = [
        line[: column - _SLACK].rstrip() if index < last else line.rstrip()
        for index, (_, line) in enumerate(window[first : last + 1], first)
    ]
    words = [line for line in left if line.strip()]
    if not words:
        return last
    margin = min(len(line) - len(line.lstrip()) for line in words)
    below = next((line for _, line in window[last + 1 : last + 2 + _MOST_BLANKS] if line.strip()), "")
    begins = _SIGNATURE.match(below.strip()) and not any(_SIGNATURE.match(line.strip()) for line in words)
    if not (begins or _FIRM_END.search(words[-1][: column - _SLACK].rstrip())):
        return last
    end, blanks = last, 0
    for index in range(last + 1, len(window)):
        line = window[index][1].rstrip()
        if not line:
            blanks += 1
            if blanks > _MOST_BLANKS:
                break
            continue
        indent = len(line) - len(line.lstrip())
        inside = (
            margin - _SLACK <= indent < column - _SLACK
            and len(line) <= indent + _WIDEST_CELL
            and not _GAP.search(line.lstrip())
        )
        if not inside or (_ROLE_LINE.match(line) and not right_has_role):
            break
        if blanks and indent > margin + _SLACK and not _SIGNATURE.match(line.lstrip()):
            break  # a heading below both columns
        end, blanks = index, 0
    return end


def _columns(window: Sequence[tuple[int, str]], gaps: dict[int, int]) -> list[list[int]]:
    """The stretches in two columns, each by the indices of its lines that have words in both, in order."""
    groups: list[list[int]] = []
    for index, column in gaps.items():
        near = [group for group in groups if index - group[-1] <= _NEAR and abs(gaps[group[0]] - column) <= _SLACK]
        if near:
            near[-1].append(index)
        else:
            groups.append([index])
    stretches = [group for group in groups if len(group) >= _LEAST_LINES]
    for index in gaps:
        if len(_TWO_HEADINGS.findall(window[index][1])) > 1:
            following = window[index + 1 : index + 1 + _MOST_NAMES]
            names = takewhile(lambda row: row[1].strip() and ":" not in row[1], following)
            stretches.append([index, *(index + 1 + n for n, _ in enumerate(names))])
    return sorted(stretches)


def _cut(line: str, column: int) -> int:
    """Where the right part of ``line`` begins, given its neighbours' ``column``; a word that stands across it is left's."""
    cut = column - _SLACK
    if len(line) <= cut or not line[max(0, cut - 1) : cut].strip():
        return cut
    gap = _GAP.search(line, max(0, cut - 10))
    return gap.end() if gap and abs(gap.end() - column) <= 3 * _SLACK else len(line)


def _line(start: int, line: str) -> Line:
    stripped = line.strip()
    return Line(stripped, start + (line.find(stripped) if stripped else 0))
