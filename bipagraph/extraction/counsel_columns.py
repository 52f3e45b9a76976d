"""Where counsel may stand in a filing, and lines in reading order where two columns stand side by side."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

from bipagraph.extraction.counsel_lines import Line
from bipagraph.records import View

__all__ = ["counsel_windows", "in_reading_order"]

# What a block of counsel never lacks: one of these words or signs (eleven cheap searches, so that
# the lines of a long filing's body are not looked at one by one).
_ANCHOR = re.compile(
    r"@[\w-]+\.\w|(?<![\w/])/?[sS]/|\b[Bb]ar\s+(?:No|Num|#|ID)|\bS\.?B\.?N\b|\bA\.?R\.?D\.?C|\bWSBA\b|\b(?:[Aa]ttorneys?|ATTORNEYS?|[Cc]ounsel|COUNSEL)\s+(?:for|FOR|of [Rr]ecord)\b"
    r"|['’][sS]?\s+(?:[Aa]ttorneys?|[Cc]ounsel|ATTORNEYS?|COUNSEL)\s*\n|\b[Pp]ro\s+[Hh]ac\s+[Vv]ice|\b[Cc]lass\s+[Cc]ounsel\s*\n|\bAPPEARANCES\b|\b(?:[Pp]resent|PRESENT) (?:for|FOR)\b|^\s*Appearances\b|^\s*For (?:the )?(?:Plaintiff|Defendant|Petitioner|Respondent)s?:",
    re.MULTILINE,
)
# A block stands at most this many printed lines above or below a word of _ANCHOR (lines that are blank do not count).
_REACH = 24

# From one of these headings on, the counsel listed are those served, not those who appear.
_SERVICE = re.compile(
    r"^[\s*_|)(]*(?:AMENDED\s+)?(?:(?:CERTIFICATE|PROOF|DECLARATION|AFFIDAVIT|NOTICE|ACKNOWLEDGMENT)\s+(?:OF|RE:?)\s+(?:ELECTRONIC\s+)?(?:FILING\s+AND\s+)?(?:SERVICE|MAILING|FILING)(?:\s+.{0,30})?|SERVICE\s+LIST|MASTER SERVICE LIST)[\s*_:.]*$",
    re.IGNORECASE | re.MULTILINE,
)
_RESUMES = re.compile(r"^\s*Respectfully\s+[Ss]ubmitted", re.IGNORECASE | re.MULTILINE)


def counsel_windows(view: View) -> list[list[tuple[int, str]]]:
    """Stretches of ``view`` that may hold counsel: lists of (offset, line).  Lists of those served are left out."""
    text = view.text
    served: list[tuple[int, int]] = []
    for heading in _SERVICE.finditer(text):
        if not served or heading.start() >= served[-1][1]:
            resumes = _RESUMES.search(text, heading.end())
            served.append((heading.start(), resumes.start() if resumes else len(text)))
    lines = text.split("\n")
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    wanted: list[tuple[int, int]] = []
    for anchor in _ANCHOR.finditer(text):
        number = bisect_right(starts, anchor.end() - 1) - 1
        number = min(number, bisect_right(starts, anchor.start() + len(anchor[0]) - len(anchor[0].lstrip())) - 1)
        if wanted and number < wanted[-1][1] - _REACH // 2:
            continue
        first, last = _reach(lines, number, -1), _reach(lines, number, 1)
        if wanted and first <= wanted[-1][1]:
            wanted[-1] = (wanted[-1][0], max(last, wanted[-1][1]))
        else:
            wanted.append((first, last))
    windows: list[list[tuple[int, str]]] = []
    for first, last in wanted:
        window: list[tuple[int, str]] = []
        for number in range(first, last + 1):
            if any(start <= starts[number] < end for start, end in served):
                if window:
                    windows.append(window)
                    window = []
            else:
                window.append((starts[number], lines[number]))
        if window:
            windows.append(window)
    return windows


def _reach(lines: Sequence[str], number: int, step: int) -> int:
    left = _REACH
    while left and 0 <= number + step < len(lines):
        number += step
        left -= bool(lines[number].strip())
    return number


# The blanks that part two columns are at least three; a right column begins at the 20th character or later.
_GAP = re.compile(r"\S(\s{3,}|\t\s*)(?=\S)")
_LEAST_COLUMN = 20
# At least three lines must have words in both columns for them to be columns.
_LEAST_LINES = 3
# … or two, where one has two headings: "Attorneys Present for Plaintiffs:    Attorneys Present for Defendants:"
_TWO_HEADINGS = re.compile(
    r"\b(?:present|appearing|attorneys?|counsel) for [\w()'’ ]{3,40}:?(?=\s{3}|\s*$)", re.IGNORECASE
)
# Typists' right columns begin within two characters of one another.
_SLACK = 2
# "PLAINTIFF,   )" is a caption's rail, no column.
_RAIL = re.compile(r"^[)(:|§\s]*$")


def in_reading_order(window: Sequence[tuple[int, str]]) -> list[Line]:
    """The lines of ``window``; where two columns stand side by side, the left one's first, then the right one's."""
    pairs: list[tuple[int, int]] = []  # (index of the line, start of its right part)
    for index, (_, line) in enumerate(window):
        gaps = [gap for gap in _GAP.finditer(line) if gap.end() >= _LEAST_COLUMN and not _RAIL.match(line[gap.end() :])]
        if gaps and not line.lstrip().startswith(")"):
            pairs.append((index, gaps[-1].end()))
    columns: list[tuple[int, int, int]] = []  # first line, last line (inclusive), where the right column begins
    for group in _near(pairs):
        counts = Counter(column for _, column in group)
        column = max(counts, key=lambda c: sum(n for other, n in counts.items() if abs(other - c) <= _SLACK))
        members = [index for index, start in group if abs(start - column) <= _SLACK]
        headed = any(len(_TWO_HEADINGS.findall(window[index][1])) > 1 for index in members)
        if len(members) >= (2 if headed else _LEAST_LINES):
            columns.append((members[0], members[-1], column - _SLACK))
    result: list[Line] = []
    position = 0
    for first, last, column in columns:
        while last + 1 < len(window) and window[last + 1][1][:column].strip() == "" and window[last + 1][1].strip():
            last += 1
        result += [_line(start, line) for start, line in window[position:first]]
        for right in (False, True):
            result += [_part(start, line, column, right=right) for start, line in window[first : last + 1]]
            result.append(Line("", window[last][0]))
        position = last + 1
    result += [_line(start, line) for start, line in window[position:]]
    return result


def _near(pairs: Sequence[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Pairs in groups: no more than eight lines lie between two neighbours."""
    groups: list[list[tuple[int, int]]] = []
    for pair in pairs:
        if groups and pair[0] - groups[-1][-1][0] <= 8:
            groups[-1].append(pair)
        else:
            groups.append([pair])
    return groups


def _line(start: int, line: str) -> Line:
    stripped = line.strip()
    return Line(stripped, start + (line.find(stripped) if stripped else 0))


def _part(start: int, line: str, column: int, *, right: bool) -> Line:
    """The part of ``line`` left or right of ``column``; a word that stands across it belongs to the left."""
    cut = column
    if len(line) > cut and line[max(0, cut - 1) : cut].strip():
        gap = _GAP.search(line, max(0, cut - 10))
        cut = gap.end() if gap and abs(gap.end() - column) <= 3 * _SLACK else len(line)
    return _line(start + cut, line[cut:]) if right else _line(start, line[:cut])
