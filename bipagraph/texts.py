"""A filing as read: the original, the views of it that extraction works on, and the way back.

A :class:`Span` counts characters of :attr:`Text.original`, half-open, so every fact can be opened to the words it
came from in the text as it was read from the file.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

__all__ = ["Exhibit", "Page", "Piece", "SourceField", "Span", "Stamp", "Text", "View"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters ``start`` to ``end`` (half-open) of :attr:`Text.original`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the file: its number (from 1) and its characters of the original (half-open)."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a view that stands, character for character, in the original.

    ``view[start : start + length]`` stands at ``original[original_start : original_start + length]``,
    but that single characters may have been exchanged (a curly quote for a straight one).
    """

    start: int
    original_start: int
    length: int


@dataclass(frozen=True, slots=True)
class View:
    """The original made readable, with the way back: what extraction works on.

    ``pieces`` are sorted by ``start`` and cover ``text`` without a gap.
    """

    text: str
    pieces: tuple[Piece, ...]
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False, default=())

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(piece.start for piece in self.pieces))

    def original_offset(self, offset: int) -> int:
        """The offset in the original of the character at ``offset`` of this view."""
        if not 0 <= offset < len(self.text):
            raise IndexError(f"offset {offset} is outside a view of {len(self.text)} characters")
        piece = self.pieces[bisect_right(self._starts, offset) - 1]
        return piece.original_start + offset - piece.start

    def span(self, start: int, end: int) -> Span:
        """The original's span of ``text[start:end]``; the slice must not be empty."""
        if start >= end:
            raise ValueError(f"empty slice {start}:{end}")
        first, last = self.original_offset(start), self.original_offset(end - 1)
        return Span(min(first, last), max(first, last) + 1)

    def lines(self) -> Iterator[tuple[int, str]]:
        """Each line without its newline, and its offset in this view."""
        start = 0
        for line in self.text.split("\n"):
            yield start, line
            start += len(line) + 1


@dataclass(frozen=True, slots=True)
class Stamp:
    """The header that a court's filing system prints on each page, read as facts.

    ``Case: 1:20-cv-01937 Document #: 62 Filed: 03/16/21 Page 1 of 9 PageID #:345``
    """

    span: Span
    docket_number_as_filed: str | None = None
    entry_number: str | None = None
    date: date | None = None
    court_hint: str | None = None


@dataclass(frozen=True, slots=True)
class SourceField:
    """A fact that the source states in a field of its own: a CourtListener record's ``docket_number``, a file's name.

    name    "court" (a court's id), "docket_number" (as filed), "case_name", "date" (ISO), "entry_number",
            "title", "kind" (a FilingKind), "judge", "deciding_judge" (who made this filing), "attorney", "party", "citation"
    origin  "record" where the source is a catalogue whose word counts before the text's; "beside" (the record that
            ``bipagraph fetch`` saves beside a document) and "file-name" where it only fills what the text leaves open
    span    where the value stands in the original; ``None`` where it stands outside: beside the file, in its name
    """

    name: str
    value: str
    origin: Literal["record", "beside", "file-name"]
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Exhibit:
    """An attachment bound into the same file: its label ("Exhibit A") and its characters of the original.

    What stands there is not the filing's own word: the views leave it out, the original keeps it.
    """

    label: str
    span: Span


@dataclass(frozen=True, slots=True)
class Text:
    """A filing as read.

    original  the file's text as its format gives it, furniture and all; evidence points into this.
    layout    lines and columns kept, furniture and markup gone: for captions, counsel blocks, signatures.
    prose     one flow: wrapped lines joined, blanks single, words mended at hyphens and page breaks;
              paragraphs apart by ``"\\n\\n"``; the footnotes stand after the body, from ``footnotes_start`` on.
    """

    source_name: str
    sha256: str
    media_type: str
    original: str
    layout: View
    prose: View
    footnotes_start: int
    pages: tuple[Page, ...] = ()
    stamps: tuple[Stamp, ...] = ()
    fields: tuple[SourceField, ...] = ()
    exhibits: tuple[Exhibit, ...] = ()
    notes: tuple[str, ...] = ()

    def page_of(self, offset: int) -> int | None:
        """The number of the page that holds ``offset`` of the original, where the file has pages."""
        index = bisect_right([page.start for page in self.pages], offset) - 1
        return self.pages[index].number if index >= 0 else None
