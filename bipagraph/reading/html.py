"""HTML: the words of a page, block by block.

Known forms: CourtListener (plain text set in ``pre.inline`` with citations between, Harvard's ``footnotemark`` and
``page-number``), Google Scholar, Justia, the Caselaw Access Project, govinfo, Word's HTML, XHTML.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from selectolax.lexbor import LexborHTMLParser, LexborNode

from bipagraph.errors import ReadError
from bipagraph.reading.columns import holds_prose, side_by_side
from bipagraph.reading.html_source import parseable
from bipagraph.reading.main_content import main_content

__all__ = ["html_text"]

_BLOCK_TAGS = (
    "address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr li main ol p pre section table tbody tfoot thead ul "
    # The Caselaw Access Project's XML, which CourtListener's field xml_harvard holds.
    "attorneys author casebody citation court decisiondate docketnumber footnote footnote_body judges opinion otherdate "
    "parties"
)
_BLOCKS = frozenset(_BLOCK_TAGS.split())
#: Elements of CourtListener's markup that run within a line though their names are blocks elsewhere.
_INLINE_CLASSES = frozenset(("inline", "citation", "star-pagination"))
_BLANKS = re.compile(r"[ \t\r\n\f\xa0]*[ \t\r\n\f][ \t\r\n\f\xa0]*")
#: Word processors write a line's tab as the character itself: "… (7th Cir. 2020)\t3".  Beside a blank or a line end it
#: indents the source.
_TAB = re.compile(r"(?<!\s)\t{1,9}(?!\s)")
#: What a tab becomes: enough blanks to part columns.
_TAB_GAP = "    "
_EMPTY_LINES = re.compile(r"\n{2,}")
_TO_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
#: A footnote's number, raised or in brackets.
_NUMBER = re.compile(r"\s*[\[(]?(?:fn|n\.)?\s?(\d{1,3})[\])]?\.?\s*")
_SIGN = re.compile(r"\s*\[?([*†‡]{1,3})\]?\s*")
_BACK = re.compile(r"\s*[↩↑^←⏎]\ufe0e?\s*")
#: "*35", "[*35]", "*Page 758", "**72": where a page begins in a printed reporter.
_STAR_PAGE = re.compile(r"\s*\[?\*{0,4}\s*(?:Page|page|Pg\.|p\.)?\s*[\dA-Z]{0,2}\d{1,5}\]?\s*")
_STAR_TAGS = frozenset(("page-number", "page_number"))
_STAR_CLASSES = frozenset(
    ("star-pagination", "page-label", "page-number", "page_number", "pagenum", "pageno", "gsl_pagenum", "gsl_pagenum2")
)
_RAISED_TAGS = frozenset(("sup", "footnotemark", "footnote_reference", "footnote_number"))
#: Appearances and the panel's line that lost the break between them: "(Ann Roe of counsel), for appellants.Hale & Pell, P.C., …",
#: "Present: HALE and ROE, JJ.ROE, Judge."
_GLUED_APPEARANCE = re.compile(
    r"(?<=[ ,])((?:appell(?:ant|ee)|respondent|petitioner|plaintiff|defendant|intervenor)s?\.|JJ\.)(?=[A-Z])"
)
#: An anchor or a span is a footnote's by its class, its target or Word's style: "fnref", "#fn1", "#[1]", "#_ftn1".
_OF_FOOTNOTE = re.compile(r"foot|\bfn|note|_ftn|_edn|\[\d{1,3}\]", re.IGNORECASE)
_NOTE_CLASSES = frozenset(("footnote", "footnotes-item", "msofootnotetext", "msoendnotetext"))
#: A raised number, a page's number are short: longer contents are not looked at, however deep they nest.
_MOST_PIECES = 12


def html_text(source: str, path: Path) -> str:
    """The visible text: paragraphs apart by empty lines, ``<br>`` as a line's end, cells of a row side by side.

    Footnotes' numbers become superscripts, at their places and before the notes; pages of printed reporters
    (``*35``) are left out.  Raises :class:`bipagraph.errors.ReadError` for a page without a body.
    """
    root = main_content(LexborHTMLParser(parseable(source, path)))
    if root is None:
        raise ReadError(path, "has no HTML body")
    writer = _Writer()
    _walk(root, writer)
    lines = [line.rstrip(" \t\xa0") for line in "".join(writer.finish()).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")


@dataclass(slots=True)
class _Page:
    """What is being written: the page itself, or a cell of a table."""

    pieces: list[str] = field(default_factory=list)
    last: str = "\n"  # the character before the next; a line's end at the start
    cells: list[str] = field(default_factory=list)  # of the row that is open in this table's place
    glue: bool = False  # the next block's empty line is left out: it goes on behind a footnote's number

    def add(self, words: str) -> None:
        if words:
            self.pieces.append(words)
            self.last = words[-1]
            self.glue = False

    def break_(self, words: str) -> None:
        if self.glue or not words:
            return
        while self.pieces and self.pieces[-1] == " ":
            self.pieces.pop()
        if self.pieces:
            self.pieces.append(words)
        self.last = "\n"


_Role = Literal["", "cell", "row", "raised", "page", "note"]


@dataclass(slots=True)
class _Open:
    """An element on its way: what to do at its end, and where its words began."""

    role: _Role
    closing: str
    start: int = 0
    last: str = "\n"
    label: str = ""


class _Writer:
    def __init__(self) -> None:
        self.pages = [_Page()]

    @property
    def page(self) -> _Page:
        return self.pages[-1]

    def finish(self) -> list[str]:
        while len(self.pages) > 1:
            self._end_cell()
        self._end_row()
        return self.page.pieces

    def words(self, words: str, preformatted: bool) -> None:
        page = self.page
        if not preformatted:
            parts = _TAB.split(words) if "\t" in words else [words]
            words = _TAB_GAP.join(_BLANKS.sub(" ", part) for part in parts)
            words = _GLUED_APPEARANCE.sub(r"\1\n", words)
            if page.last in " \n" and words[:1] == " ":
                words = words.lstrip(" ") if len(parts) > 1 else words[1:]
        page.add(words)

    def open(self, role: _Role, opening: str, closing: str, label: str) -> _Open:
        if role == "cell":
            self.pages.append(_Page())
        page = self.page
        page.break_(opening)
        return _Open(role, closing, len(page.pieces), page.last, label)

    def close(self, opened: _Open) -> None:
        match opened.role:
            case "cell":
                self._end_cell()
            case "row":
                self._end_row()
            case "raised":
                self._raise(opened)
            case "page":
                self._drop_page(opened)
            case "note":
                self._number(opened)
        self.page.break_(opened.closing)

    def _end_cell(self) -> None:
        if len(self.pages) > 1:
            self._end_row()
            cell = self.pages.pop()
            self.page.cells.append("\n".join(line.rstrip() for line in "".join(cell.pieces).strip().split("\n")))

    def _end_row(self) -> None:
        page = self.page
        if page.cells:
            page.glue = False
            page.break_("\n")
            # Lines of a caption or an address are paragraphs to Word; side by side they stand as close as the others.
            if sum(map(bool, page.cells)) > 1 and not any(map(holds_prose, page.cells)):
                page.cells = [_EMPTY_LINES.sub("\n", cell) for cell in page.cells]
            if row := side_by_side(page.cells):
                page.add(row)
            page.cells = []

    def _short(self, opened: _Open) -> str | None:
        pieces = self.page.pieces
        return "".join(pieces[opened.start :]) if len(pieces) - opened.start <= _MOST_PIECES else None

    def _raise(self, opened: _Open) -> None:
        """What was written since ``opened`` as a footnote's number, if it is one; its way back is left out."""
        page, words = self.page, self._short(opened)
        if words is None:
            return
        number, sign = _NUMBER.fullmatch(words), _SIGN.fullmatch(words)
        if number or sign or _BACK.fullmatch(words):
            del page.pieces[opened.start :]
            page.last = opened.last
            if number:
                page.add(number[1].translate(_TO_RAISED))
            elif sign:
                page.add(sign[1])
            if (number or sign) and opened.last == "\n":
                page.add(" ")
                page.glue = True

    def _drop_page(self, opened: _Open) -> None:
        page, words = self.page, self._short(opened)
        if words is not None and _STAR_PAGE.fullmatch(words):
            del page.pieces[opened.start :]
            page.last = opened.last

    def _number(self, opened: _Open) -> None:
        """Puts the footnote's label before its words, where they do not begin with a number or sign themselves."""
        pieces = self.page.pieces
        if opened.label.isdigit() and opened.start < len(pieces):
            beginning = "".join(pieces[opened.start : opened.start + _MOST_PIECES]).lstrip()
            if not re.match(r"[⁰¹²³⁴⁵⁶⁷⁸⁹\d\[*†‡]", beginning):
                pieces[opened.start] = f"{opened.label.translate(_TO_RAISED)} {pieces[opened.start].lstrip()}"


def _walk(root: LexborNode, writer: _Writer) -> None:
    stack: list[tuple[LexborNode | None, bool, _Open | None]] = [(root, False, None)]
    while stack:
        node, kept, opened = stack.pop()
        if node is None:
            if opened is not None:
                writer.close(opened)
            continue
        tag = node.tag or ""
        if tag == "-text":
            writer.words(node.text_content or "", kept)
            continue
        if tag == "br":
            writer.page.break_("\n") if writer.page.last != "\n" else writer.page.add("\n")
            continue
        if tag == "del":
            continue  # struck out, as by a change that was tracked
        attributes = node.attributes
        classes = frozenset((attributes.get("class") or "").lower().split())
        role, opening, closing = _role(tag, classes, attributes)
        label = (attributes.get("label") or attributes.get("data-label") or "") if role == "note" else ""
        opened = writer.open(role, opening, closing, label)
        if role or closing:
            stack.append((None, kept, opened))
        child = node.last_child
        kept = kept or tag == "pre"
        while child is not None:
            stack.append((child, kept, None))
            child = child.prev


def _role(tag: str, classes: frozenset[str], attributes: dict[str, str | None]) -> tuple[_Role, str, str]:
    """What an element is, and the breaks before and after it."""
    if tag in ("td", "th"):
        return "cell", "", ""
    if tag == "tr":
        return "row", "\n", "\n"
    if tag in _STAR_TAGS or not _STAR_CLASSES.isdisjoint(classes):
        return "page", "", ""
    if tag in _RAISED_TAGS or (tag in ("a", "span") and _names_footnote(attributes)):
        return "raised", "", ""
    block = tag in _BLOCKS and _INLINE_CLASSES.isdisjoint(classes)
    breaks = "\n\n" if block else ""
    if block and (tag in ("footnote", "footnote_body") or not _NOTE_CLASSES.isdisjoint(classes)):
        return "note", breaks, breaks
    return "", breaks, breaks


def _names_footnote(attributes: dict[str, str | None]) -> bool:
    return any(
        value is not None and name in ("class", "href", "id", "name", "style") and _OF_FOOTNOTE.search(value[:300])
        for name, value in attributes.items()
    )
