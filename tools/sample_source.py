"""The plain sources of the sample filings: their form, and how they are read.

A source is a text file: a head of ``key: value`` lines, a line ``---``, then blocks with a blank line between them.

    = TEXT            centred lines, one for each line of the block
    caption           the next lines are ``left | right``, set beside a rail of ``)``
    columns           the next lines are ``left | right``, without the rail
    lines [INDENT]    the next lines are set as they are, INDENT points from the left margin
    toc               the next lines are ``text | page``, with leaders between them
    > TEXT            a block quotation
    ! TEXT            a paragraph without indent
    note N: TEXT      footnote N; ``[^N]`` refers to it
    page              a new page
    TEXT              a paragraph

In text, ``*a*`` is italic, ``**a**`` bold and ``\\*`` an asterisk; straight quotes become curly ones.
Keys of the head: format (pdf, docx), style (opinion, slip, minutes, pleading), leading, stamp, head, foot, page_offset, first_page;
in stamp, head and foot ``{n}`` is the page's number, ``{N}`` the count of pages, ``{id}`` page_offset plus the page's number,
and ``{p}`` the number printed at the foot, which is 1 on the page that the key first_page names, and roman before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

#: What a document says of itself, since bytes travel without their README.
SUBJECT = "An invented sample filing: no such case exists."
#: No clock: the same source must give the same bytes.
MADE = datetime(2025, 2, 3, 9, 0, tzinfo=UTC)

INLINE = re.compile(r"\*\*(?P<bold>.+?)\*\*|(?<!\\)\*(?P<italic>.+?)(?<!\\)\*|\[\^(?P<note>\d+)\]")


@dataclass(frozen=True)
class Block:
    kind: str  # "", "=", "caption", "columns", "lines", "toc", ">", "!", "note", "page"
    argument: str
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        return " ".join(self.lines)


@dataclass(frozen=True)
class Source:
    name: str
    head: dict[str, str]
    blocks: tuple[Block, ...]

    @property
    def file_name(self) -> str:
        return f"{self.name}.{self.head['format']}"


@dataclass(frozen=True)
class Run:
    text: str
    look: str = ""  # "bold", "italic", "note" or none


def read_source(path: Path) -> Source:
    head, _, body = path.read_text(encoding="utf-8").partition("\n---\n")
    keys = dict(line.split(": ", 1) for line in head.splitlines())
    return Source(path.stem, keys, tuple(read_block(block) for block in re.split(r"\n\s*\n", body.strip("\n"))))


def read_block(block: str) -> Block:
    first, *rest = block.split("\n")
    if match := re.fullmatch(r"(caption|columns|lines|toc|page)(?: (\d+))?", first):
        return Block(match[1], match[2] or "0", tuple(rest))
    if match := re.match(r"note (\d+): ", first):
        return Block("note", match[1], (first[match.end() :], *rest))
    if match := re.match(r"([=>!]) ", first):
        return Block(match[1], "", (first[2:], *[line.removeprefix(f"{match[1]} ") for line in rest]))
    return Block("", "", (first, *rest))


def curl(text: str) -> str:
    """Straight quotes made curly, as word processors do it."""
    text = re.sub(r'(^|[\s(\[\u2014])(\*{0,2})"', "\\1\\2\u201c", text).replace('"', "\u201d")
    return re.sub(r"(^|[\s(\[\u201c])(\*{0,2})'", "\\1\\2\u2018", text).replace("'", "\u2019")


def runs_of(text: str) -> list[Run]:
    text, runs, at = curl(text), [], 0
    for match in INLINE.finditer(text):
        runs.append(Run(text[at : match.start()]))
        runs.append(Run(match[match.lastgroup or 0], match.lastgroup or ""))
        at = match.end()
    runs.append(Run(text[at:]))
    return [Run(run.text.replace("\\*", "*"), run.look) for run in runs if run.text]


def columns_of(line: str) -> tuple[str, str]:
    left, _, right = line.partition("|")
    return left.rstrip(), right.strip()
