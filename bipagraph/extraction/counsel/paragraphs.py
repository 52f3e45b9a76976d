"""Paragraphs that may list appearances, joined from the lines of an opinion's head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bipagraph.extraction.counsel.sides import FOR_SIDE

__all__ = ["LONGEST_LIST", "Paragraph", "paragraphs"]

#: No list for one side is longer, in characters.
LONGEST_LIST = 4_000

# "Counsel on", "Panel", "Judgment": the margin of the Illinois Official Reports, twenty columns wide.
_MARGIN = re.compile(
    r"^\s{0,8}(?P<label>[A-Z][\w&.:]*(?: [\w&.:]+){0,3})(?=\s{3,}\S)|^\s{0,4}(?:Counsel\s+on(?:\s+Appeal)?|(?-i:Appeal|Review|Attorneys|for|Appell(?:ant|ee)s?:))\s*$",
    re.IGNORECASE,
)
_MARGIN_GOES_ON = re.compile(
    r"appeal|review|caption|for|appell(?:ant|ee)s?:|petitioners?:|respondents?:", re.IGNORECASE
)
# A line's last point, unless it is that of an initial: "… was James C." / "Roe."
_FULL_STOP = re.compile(r"(?<![\s.][A-Z])\.$")
# Strokes that a printer set under words to underline them.
_UNDERLINE = re.compile(r"[_\s]*_{3}[_\s]*")
# A heading alone on its line, as sites that print opinions set it over the appearances; it is no part of them.
_SITE_LABEL = re.compile(r"(?i:opinion|order|memorandum|attorney\(s\)|summary|headnote|judges)")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines joined by single blanks, and for each line its offset here and in the layout view."""

    text: str
    offsets: tuple[tuple[int, int], ...]

    def place(self, offset: int) -> int:
        """The offset in the layout view of the character at ``offset``."""
        here, there = max(pair for pair in self.offsets if pair[0] <= offset)
        return there + offset - here


def paragraphs(head: str, start: int) -> Iterator[Paragraph]:
    """The paragraphs of ``head``, which begins at ``start`` of the layout view, that may list appearances: apart by blank lines, by an indent, or by the margin."""
    for begin, end, paragraph in _sides_at_left(head, start):
        yield paragraph
        head = head[: begin - start] + " " * (end - begin) + head[end - start :]
    lines: list[tuple[int, str]] = []
    least = last = 0  # of the lines' indents
    for raw in [*head.split("\n"), ""]:
        margin = _MARGIN.match(raw)
        line = " " * margin.end() + raw[margin.end() :] if margin else raw
        begins = margin is not None and not _MARGIN_GOES_ON.fullmatch(margin["label"] or "")
        text = "" if _UNDERLINE.fullmatch(line) else line.strip()
        if _SITE_LABEL.fullmatch(text):
            text = line = ""
        if not text and line.strip():
            start += len(raw) + 1
            continue
        indent = len(line) - len(line.lstrip())
        ends = begins or not (text or margin)
        if text and lines:
            full_stop = _FULL_STOP.search(lines[-1][1]) is not None and indent != last
            ends = (
                ends
                or lines[-1][1].casefold().endswith(("presiding.", " judge.", " judges.", " justice.", " justices."))
                or indent < least - 8
                or (full_stop and bool(FOR_SIDE.search(lines[-1][1][-120:])))
            )
        if ends and lines:
            yield from _joined(lines)
            lines = []
        if text:
            least, last = min(least, indent) if lines else indent, indent
            lines.append((start + indent, text))
        start += len(raw) + 1


# "FOR DEFENDANT-APPELLEE          JANE ROE, Roe & Doe LLP, New York, NY": the side in a column of its own.
_SIDE_AT_LEFT = re.compile(
    r"^[ ]{0,12}(?:(?:appearing|appearances?|attorneys?|counsel) )?for (?:the )?\w[^:\n]{2,60}?:?[ ]{3,}(?=\S)",
    re.IGNORECASE | re.MULTILINE,
)


def _sides_at_left(head: str, start: int) -> Iterator[tuple[int, int, Paragraph]]:
    """Lists whose sides stand in a column at the left, over one line or more, each made into "side: lawyers"; with its place."""
    for match in _SIDE_AT_LEFT.finditer(head):
        column = match.end() - match.start()
        left: list[tuple[int, str]] = []
        right: list[tuple[int, str]] = []
        position = match.start()
        for line in head[position : position + LONGEST_LIST].split("\n"):
            if not line.strip() or line[max(0, column - 2) : column].strip():
                break
            for words, cell, offset in ((left, line[:column], 0), (right, line[column:], column)):
                if cell.strip():
                    words.append((start + position + offset + len(cell) - len(cell.lstrip()), cell.strip()))
            position += len(line) + 1
        if left and left[-1][1].endswith(":") and right and "," in right[0][1]:
            for paragraph in _joined([*left, *right]):
                yield start + match.start(), start + position, paragraph


def _joined(lines: Sequence[tuple[int, str]]) -> Iterator[Paragraph]:
    if sum(len(text) for _, text in lines) > 3 * LONGEST_LIST or not any(
        "for" in text.casefold() or "behalf" in text.casefold() for _, text in lines
    ):
        return
    words: list[str] = []
    offsets: list[tuple[int, int]] = []
    position = 0
    for start, text in lines:
        for match in re.finditer(r"\S+(?: \S+)*", text):
            offsets.append((position, start + match.start()))
            words.append(match[0])
            position += len(match[0]) + 1
    yield Paragraph(" ".join(words), tuple(offsets))
