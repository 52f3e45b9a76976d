"""Word's .docx: paragraphs, tables and footnotes in the order of the document."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from bipagraph.errors import ReadError

__all__ = ["docx_text"]

_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def docx_text(data: bytes, path: Path) -> str:
    """Paragraphs apart by empty lines, a table's rows as lines, footnotes behind the body with their raised numbers."""
    try:
        document = docx.Document(io.BytesIO(data))
    except (zipfile.BadZipFile, KeyError, ValueError, OSError):
        raise ReadError(path, "is no Word .docx file, or a damaged one; save it again from Word") from None
    notes: list[str] = []
    blocks = [_paragraph(item, notes) if item.tag == qn("w:p") else _table(item, notes) for item in _blocks(document)]
    numbers = _footnotes(document)
    for number, note in enumerate(notes, 1):
        if note in numbers:
            blocks.append(f"{str(number).translate(_SUPERSCRIPT)} {numbers[note]}")
    return "\n\n".join(block.rstrip() for block in blocks).strip("\n")


def _blocks(document: Document) -> list[Any]:
    return [item for item in document.element.body.iterchildren() if item.tag in (qn("w:p"), qn("w:tbl"))]


def _paragraph(element: Any, notes: list[str]) -> str:
    pieces: list[str] = []
    for item in element.iter():
        if item.tag == qn("w:t"):
            pieces.append(item.text or "")
        elif item.tag == qn("w:tab"):
            if item.getparent().tag == qn("w:r"):
                pieces.append("\t")
        elif item.tag in (qn("w:br"), qn("w:cr")):
            pieces.append("\f" if item.get(qn("w:type")) == "page" else "\n")
        elif item.tag == qn("w:noBreakHyphen"):
            pieces.append("-")
        elif item.tag in (qn("w:footnoteReference"), qn("w:endnoteReference")):
            notes.append(f"{item.tag}{item.get(qn('w:id'))}")
            pieces.append(str(len(notes)).translate(_SUPERSCRIPT))
    return "".join(pieces)


def _table(element: Any, notes: list[str]) -> str:
    rows = []
    for row in element.iterchildren(qn("w:tr")):
        cells = [
            "\n".join(_paragraph(item, notes) for item in cell.iterchildren(qn("w:p"))).split("\n")
            for cell in row.iterchildren(qn("w:tc"))
        ]
        widths = [max(map(len, cell)) for cell in cells]
        for index in range(max(map(len, cells), default=0)):
            line = "    ".join(
                (cell[index] if index < len(cell) else "").ljust(width)
                for cell, width in zip(cells, widths, strict=True)
            )
            rows.append(line.rstrip())
    return "\n".join(rows)


def _footnotes(document: Document) -> dict[str, str]:
    """The texts of footnotes and endnotes by the tag and id that refer to them."""
    found: dict[str, str] = {}
    for kind in ("footnote", "endnote"):
        for relation in document.part.rels.values():
            if not relation.reltype.endswith(f"/{kind}s") or relation.is_external:
                continue
            root = parse_xml(relation.target_part.blob)
            for note in root.iterchildren(qn(f"w:{kind}")):
                words = " ".join(_paragraph(item, []).strip() for item in note.iterchildren(qn("w:p"))).strip()
                found[f"{qn(f'w:{kind}Reference')}{note.get(qn('w:id'))}"] = words
    return found
