"""OpenDocument text (.odt): paragraphs with their automatic numbers, tables, text boxes and footnotes.

Element names are those of OpenDocument 1.3, part 3.  Deleted text, comments, headers and footers are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree  # type: ignore[import-untyped]

from bipagraph.errors import ReadError
from bipagraph.reading.columns import side_by_side
from bipagraph.reading.docx_numbers import number_words
from bipagraph.reading.packages import Package
from bipagraph.reading.xml_names import attribute, child, local

__all__ = ["odt_text"]

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_FORMATS = {"1": "decimal", "I": "upperRoman", "i": "lowerRoman", "A": "upperLetter", "a": "lowerLetter"}
#: One element stands for many blanks, or many equal cells: no line has more.
_MOST_REPEATED = 200
_LEFT_OUT = frozenset(
    ("tracked-changes", "annotation", "annotation-end", "forms", "sequence-decls", "variable-decls", "user-field-decls",
     "hidden-text", "hidden-paragraph", "ruby-text", "title", "desc", "event-listeners", "binary-data", "image", "math",
     "index-title-template", "table-of-content-source", "alphabetical-index-source")
)  # fmt: skip
_LEVELS = 10
_BLANKS = re.compile(r"[ \t\r\n]+")


def odt_text(data: bytes, path: Path) -> str:
    """Paragraphs apart by empty lines, a table's rows as lines, footnotes behind the body with their raised numbers.

    Raises :class:`bipagraph.errors.ReadError` for what is no .odt, is damaged, locked or too large.
    """
    package = Package(data, path, "OpenDocument .odt file")
    if "META-INF/manifest.xml" in package and b"encryption-data" in package.data("META-INF/manifest.xml"):
        raise ReadError(path, "is locked with a password; save a copy without it")
    root = package.tree("content.xml")
    body = child(root, "body")
    text = child(body, "text") if body is not None else None
    if text is None:
        raise ReadError(path, "is an OpenDocument file, but no text; save it as .odt or PDF")
    styles = [root, package.tree("styles.xml")] if "styles.xml" in package else [root]
    writer = _Writer(_list_styles(styles))
    blocks = [*writer.blocks(text, None), *writer.notes()]
    return "\n\n".join(block.rstrip() for block in blocks).strip("\n")


@dataclass(slots=True)
class _Level:
    format: str
    before: str
    after: str
    start: int
    shown: int  # how many levels the number shows


class _List:
    """One list as it counts; lists within it count on their own levels."""

    def __init__(self, levels: dict[int, _Level]) -> None:
        self.levels = levels
        self.counts = [0] * (_LEVELS + 1)

    def next(self, level: int, start: int | None) -> str:
        own = self.levels.get(level)
        if own is None:
            return ""
        before = self.counts[level]
        self.counts[level] = start if start is not None else before + 1 if before else own.start
        self.counts[level + 1 :] = [0] * (_LEVELS - level)
        if not own.format:
            return ""
        first = max(level - own.shown + 1, 1)
        numbers = [
            number_words(max(self.counts[at], 1), _FORMATS.get(self.levels[at].format, "decimal"))
            for at in range(first, level + 1)
            if at in self.levels and self.levels[at].format
        ]
        return f"{own.before}{'.'.join(numbers)}{own.after}".strip()


def _list_styles(roots: list[etree._Element]) -> dict[str, dict[int, _Level]]:
    found: dict[str, dict[int, _Level]] = {}
    for root in roots:
        for style in root.iter("{*}list-style", "{*}outline-style"):
            levels = {}
            for level in style:
                at = _count(attribute(level, "level"), 0)
                if local(level) in ("list-level-style-number", "outline-level-style") and 0 < at <= _LEVELS:
                    levels[at] = _Level(
                        attribute(level, "num-format"),
                        attribute(level, "num-prefix")[:40],
                        attribute(level, "num-suffix")[:40],
                        _count(attribute(level, "start-value"), 1),
                        min(_count(attribute(level, "display-levels"), 1), _LEVELS),
                    )
            found.setdefault(attribute(style, "name"), levels)
    return found


def _count(value: str, otherwise: int) -> int:
    return int(value) if value.isascii() and value.isdigit() and len(value) < 7 else otherwise


class _Writer:
    def __init__(self, styles: dict[str, dict[int, _Level]]) -> None:
        self._styles = styles
        self._lists: dict[str, _List] = {}  # by the list's style: the last one, which another may continue
        self._notes: list[tuple[str, etree._Element]] = []

    def blocks(self, container: etree._Element, list_: _List | None, level: int = 0, label: str = "") -> Iterator[str]:
        """The text of each paragraph and table of ``container``; ``label`` stands before the first."""
        for item in container:
            name = local(item)
            if name in ("p", "h"):
                boxes: list[etree._Element] = []
                words = self._paragraph(item, boxes)
                yield f"{label}\t{words}" if label and words.strip() else words
                label = ""
                for box in boxes:
                    yield from self.blocks(box, None)
            elif name == "list":
                yield from self._list(item, list_, level + 1)
            elif name == "table":
                yield "\n".join(self._rows(item))
            elif name not in _LEFT_OUT:
                yield from self.blocks(item, list_, level, label)

    def notes(self) -> Iterator[str]:
        """Each footnote and endnote with its number or sign."""
        for sign, body in tuple(self._notes):
            yield f"{sign} " + " ".join(filter(None, (block.strip() for block in self.blocks(body, None))))

    def _list(self, element: etree._Element, outer: _List | None, level: int) -> Iterator[str]:
        style = attribute(element, "style-name")
        if outer is not None and (not style or self._styles.get(style) == outer.levels):
            counting = outer
        else:
            goes_on = attribute(element, "continue-numbering") == "true" or attribute(element, "continue-list")
            known = self._lists.get(style) if goes_on else None
            counting = known or _List(self._styles.get(style, {}))
            self._lists[style] = counting
        for item in element:
            if local(item) in ("list-item", "list-header"):
                label = ""
                if local(item) == "list-item" and any(local(part) in ("p", "h") for part in item[:1]):
                    start = attribute(item, "start-value")
                    label = counting.next(min(level, _LEVELS), _count(start, 1) if start else None)
                yield from self.blocks(item, counting, level, label)

    def _rows(self, table: etree._Element) -> Iterator[str]:
        for item in table:
            if local(item) == "table-row":
                cells: list[str] = []
                for cell in item:
                    if local(cell) in ("table-cell", "covered-table-cell"):
                        words = "\n".join(self.blocks(cell, None))
                        cells += [words] * (_repeated(cell, "number-columns-repeated") if words else 1)
                yield side_by_side(cells) if cells else ""
            elif local(item) in ("table-header-rows", "table-rows", "table-row-group"):
                yield from self._rows(item)

    def _paragraph(self, paragraph: etree._Element, boxes: list[etree._Element]) -> str:
        pieces: list[str] = [_spaced(paragraph.text)]
        stack: list[tuple[etree._Element, bool]] = [(item, False) for item in reversed(paragraph)]
        while stack:
            item, closing = stack.pop()
            if closing:
                pieces.append(_spaced(item.tail))
                continue
            name = local(item)
            stack.append((item, True))
            if name == "s":
                pieces.append(" " * _repeated(item, "c"))
            elif name in ("tab", "line-break"):
                pieces.append("\t" if name == "tab" else "\n")
            elif name == "note":
                pieces.append(self._note(item))
            elif name == "text-box":
                boxes.append(item)
            elif name and name not in _LEFT_OUT:
                pieces.append(_spaced(item.text))
                stack += [(part, False) for part in reversed(item)]
        return "".join(pieces)

    def _note(self, note: etree._Element) -> str:
        citation, body = child(note, "note-citation"), child(note, "note-body")
        sign = "".join(citation.itertext()).strip()[:10] if citation is not None else ""
        sign = (sign or str(len(self._notes) + 1)).translate(_RAISED)
        if body is not None:
            self._notes.append((sign, body))
        return sign


def _spaced(words: str | None) -> str:
    """Blanks and line ends of the XML as one blank: true blanks are elements (part 3, section 6.1.2)."""
    return _BLANKS.sub(" ", words or "")


def _repeated(element: etree._Element, name: str) -> int:
    return min(max(_count(attribute(element, name), 1), 1), _MOST_REPEATED)
