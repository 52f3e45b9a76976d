"""The numbers down the margin of pleading paper and transcripts: found as chains, then taken off.

A number at a line's start proves nothing by itself ("12 weeks later").  What proves it is a chain: numbers that
rise by one from line to line over a page, again and again.  Only numbers of a proven chain are taken off.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from bipagraph.reading.mapping import Edit

__all__ = ["Margin", "find_margin"]

#: Pleading paper has 28 lines (25, 26, 27 or 32 on some), but text recognition may go on counting.
_HIGHEST = 60
#: A page of pleading paper must reach this number to prove that the filing has line numbers at all …
_PROOF_REACH = 20
#: … with this many numbers of the chain actually there.
_PROOF_LENGTH = 12
#: Once proven, a shorter chain is enough: the last page, or a page whose upper numbers were lost.
_LATER_LENGTH = 4
#: Unnumbered lines that may stand between two numbers (an address block set in single spacing).
_LINES_BETWEEN = 12
#: Numbers that may be missing between two of a chain (lost in recognition).
_NUMBERS_LOST = 3
#: How many candidates before one are looked at as its predecessor.
_LOOK_BACK = 10
#: Numbers followed by this many blanks stand in a column of their own: blanks in their place keep the columns.
_COLUMN_BLANKS = 3
#: In a filing with line numbers, "1" before as many blanks as this is one, though no chain follows it.
_STRAY_NUMBER = re.compile(r"^[ \t]*(\d{1,2})[ \t]{6,}(?=\S)", re.MULTILINE)
#: Of a chain's lines that hold text, some go on in mid-sentence; the entries of an exhibit list never do.
_SMALL_LETTER_SHARE = 0.1
#: Or so many of its numbers stand alone, beside the blank lines of a caption; each entry of a list has its text.
_ALONE_SHARE = 0.2
#: Or so many of its lines are set in from the others by so many blanks, as headings, "v." and paragraphs are; entries of a list are not.
_SET_IN_SHARE = 0.2
_SET_IN = 4
#: A transcript's questions and answers: "Q.   Did you sign?"
_TESTIMONY = re.compile(r"[QA]\.?[ \t]")

#: A line of prose is this long and has no gap: a number alone beneath it, on a line of its own since it was set a little
#: higher or lower than the text, stands for no blank line.
_FULL_LINE = 60
_GAP = re.compile(r"\S[ \t]{3,}\S")

_AT_START = re.compile(r"^[ \t]*(?:- )?(\d{1,2})(?=[ \t]|$)[ \t]?", re.MULTILINE)
_AT_END = re.compile(r"(\d(?<=[ \t].)\d?)[ \t]*$", re.MULTILINE)
#: A number behind a speck or a stray letter of the scan: "=    17", "Z    18".
_BEHIND_SPECK = re.compile(r"^[ \t]*[^\s\d][ \t]+(\d{1,2})(?=[ \t]|$)", re.MULTILINE)
#: All of a page's numbers on one line, as some PDFs give them.
_ON_ONE_LINE = re.compile(r"^[ \t]*1(?:[ \t]+\d{1,2}){9,31}[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Number:
    value: int
    line: int
    start: int  # of what would be taken off
    end: int
    alone: bool  # nothing else on its line
    mid_sentence: bool  # the text goes on from the line above, or is testimony
    blanks: int  # between it and the text


@dataclass(frozen=True, slots=True)
class Margin:
    """The line numbers of a text: the edits that take them off, and the offsets where a page's chain begins."""

    edits: tuple[Edit, ...]
    page_starts: tuple[int, ...]


def _candidates(text: str, pattern: re.Pattern[str], line_starts: list[int]) -> list[_Number]:
    numbers = []
    for match in pattern.finditer(text):
        value = int(match[1])
        if not 1 <= value <= _HIGHEST:
            continue
        line = bisect_right(line_starts, match.start(1)) - 1
        line_start = line_starts[line]
        line_end = line_starts[line + 1] - 1 if line + 1 < len(line_starts) else len(text)
        after = text[match.end(1) : line_end]
        rest = after.strip() + text[line_start : match.start(1)].strip(" \t-")
        blanks = len(after) - len(after.lstrip())
        mid_sentence = rest[:1].islower() or bool(_TESTIMONY.match(rest))
        numbers.append(_Number(value, line, match.start(), match.end(), not rest, mid_sentence, blanks))
    return numbers


def _chains(numbers: list[_Number]) -> Iterator[list[_Number]]:
    """The longest rising chains, none sharing a number: by dynamic programming over near predecessors."""
    best = [1.0] * len(numbers)
    before = [-1] * len(numbers)
    for index, number in enumerate(numbers):
        for earlier in range(index - 1, max(-1, index - 1 - _LOOK_BACK), -1):
            previous = numbers[earlier]
            step = number.value - previous.value
            apart = number.line - previous.line
            if not 1 <= step <= 1 + _NUMBERS_LOST or not 1 <= apart <= _LINES_BETWEEN * step:
                continue
            score = best[earlier] + 1 - 0.3 * (step - 1) - 0.01 * apart
            if score > best[index]:
                best[index], before[index] = score, earlier
    used = [False] * len(numbers)
    for index in sorted(range(len(numbers)), key=lambda i: -best[i]):
        chain = []
        while index >= 0 and not used[index]:
            used[index] = True
            chain.append(numbers[index])
            index = before[index]
        if len(chain) >= _LATER_LENGTH:
            yield chain[::-1]


def _reaches(chain: list[_Number]) -> bool:
    return chain[-1].value >= _PROOF_REACH and len(chain) >= _PROOF_LENGTH


def _proves(chain: list[_Number]) -> bool:
    if not _reaches(chain):
        return False
    with_text = [number for number in chain if not number.alone]
    small = sum(number.mid_sentence for number in with_text)
    columns = Counter(number.blanks + len(str(number.value)) for number in with_text)
    usual = columns.most_common(1)[0][0] if columns else 0
    set_in = sum(count for column, count in columns.items() if column >= usual + _SET_IN)
    if set_in >= _SET_IN_SHARE * len(chain):
        return True
    return len(with_text) <= (1 - _ALONE_SHARE) * len(chain) or small >= _SMALL_LETTER_SHARE * len(with_text)


def find_margin(text: str) -> Margin:
    """The line numbers of ``text``; a Margin without edits where no page proves that it has any."""
    edits: list[Edit] = []
    page_starts: list[int] = []
    for match in _ON_ONE_LINE.finditer(text):
        values = [int(number) for number in match[0].split()]
        if values == list(range(1, len(values) + 1)):
            edits.append((match.start(), match.end(), ""))
            page_starts.append(match.start())
    line_starts = [0, *(match.end() for match in re.finditer("\n", text))]
    best: list[list[_Number]] = []
    side = _AT_START
    for pattern in (_AT_START, _AT_END):
        numbers = _candidates(text, pattern, line_starts)
        if len(numbers) < _PROOF_LENGTH or max(number.value for number in numbers) < _PROOF_REACH:
            continue  # no chain of them can prove anything
        chains = list(_chains(numbers))
        if any(map(_proves, chains)) and sum(map(len, chains)) > sum(map(len, best)):
            best, side = chains, pattern
    for chain in best:
        edits.extend(_taken_off(text, chain, line_starts))
        page_starts.append(line_starts[chain[0].line])
        if side is _AT_START:
            edits.extend(_lost(text, chain, line_starts))
    if best and side is _AT_START:
        edits.extend((match.start(), match.end(), "") for match in _STRAY_NUMBER.finditer(text) if match[1] == "1")
    return Margin(tuple(edits), tuple(sorted(page_starts)))


def _taken_off(text: str, chain: list[_Number], line_starts: list[int]) -> Iterator[Edit]:
    """Numbers that all stand alone go with their lines (a PDF drew them apart); a column becomes blanks; others go."""
    if all(number.alone for number in chain):
        for number in chain:
            next_line = number.line + 1
            yield line_starts[number.line], line_starts[next_line] if next_line < len(line_starts) else len(text), ""
        return
    with_text = sorted(number.blanks for number in chain if not number.alone)
    in_column = with_text and (
        with_text[len(with_text) // 2] >= _COLUMN_BLANKS or _others_are_indented(text, chain, line_starts)
    )
    for number in chain:
        if number.alone and _between_lines(text, number, line_starts, number is chain[0]):
            yield line_starts[number.line], line_starts[number.line + 1], ""
        else:
            yield number.start, number.end, " " * (number.end - number.start) if in_column else ""


def _between_lines(text: str, number: _Number, line_starts: list[int], begins_page: bool) -> bool:
    """Whether a number alone on its line stands above an unnumbered line that goes on from a full line or begins a page."""
    if not 0 < number.line < len(line_starts) - 2:
        return False
    below = text[line_starts[number.line + 1] : line_starts[number.line + 2]].strip()
    if not below or _AT_START.match(below):
        return False
    above = _AT_START.sub("", text[line_starts[number.line - 1] : line_starts[number.line]].strip(), count=1).strip()
    return begins_page or (len(above) >= _FULL_LINE and not _GAP.search(above))


def _others_are_indented(text: str, chain: list[_Number], line_starts: list[int]) -> bool:
    """Whether the unnumbered lines between a chain's begin as far right as the text behind the numbers."""
    widths = sorted(number.end - line_starts[number.line] for number in chain if not number.alone)
    numbered = {number.line for number in chain}
    between = (
        text[line_starts[n] : line_starts[n + 1]] for n in range(chain[0].line, chain[-1].line) if n not in numbered
    )
    leads = [len(line) - len(line.lstrip(" ")) for line in between if line.strip()]
    width = widths[len(widths) // 2]
    return len(leads) > 1 and sum(lead >= width for lead in leads) >= 0.8 * len(leads)


def _lost(text: str, chain: list[_Number], line_starts: list[int]) -> Iterator[Edit]:
    """Between two numbers of a chain: those missing that stand at a line's end or behind a speck, and wrong ones alone."""
    for lower, upper in pairwise(chain):
        start = line_starts[lower.line + 1]
        end = line_starts[upper.line]
        if start >= end:
            continue
        missing = set(range(lower.value + 1, upper.value))
        for match in _AT_START.finditer(text, start, end):
            if not text[match.end() : text.find("\n", match.end())].strip():
                yield match.start(), match.end(), ""
        if missing:
            for pattern in (_BEHIND_SPECK, _AT_END):
                for match in pattern.finditer(text, start, end):
                    if int(match[1]) in missing:
                        yield match.start(), match.end(), ""
