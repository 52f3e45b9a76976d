"""Word's .docx: paragraphs with their automatic numbers, tables, text boxes and footnotes, in the order of the document.

Tracked changes are taken as accepted: what was deleted is left out, what was inserted is in.  Comments, headers and
footers are left out.  Element names are those of ECMA-376, part 1, section 17, in either of its two namespaces.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import Path

from lxml import etree  # type: ignore[import-untyped]

from bipagraph.reading.columns import side_by_side
from bipagraph.reading.docx_numbers import Numbering, Style, read_styles
from bipagraph.reading.packages import Package
from bipagraph.reading.xml_names import attribute, child, local

__all__ = ["docx_text"]

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
#: Wrappers that say nothing of their own: content controls, accepted insertions and moves, fields, hyperlinks …
_WRAPPERS = frozenset(
    ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "hyperlink", "fldSimple", "r", "dir", "bdo", "Choice",
     "AlternateContent", "drawing", "pict", "object", "ruby", "rubyBase")
)  # fmt: skip
#: Within drawings there may be anything between the run and the text box.
_DRAWINGS = frozenset(("drawing", "pict", "object"))
#: WordPerfect's font for signs, which Word keeps as numbers of that font.
_WORDPERFECT = {0x26: "¶", 0x27: "§", 0x3D: "’", 0x3E: "‘", 0x40: "”", 0x41: "“", 0x42: "–", 0x43: "—"}
_SYMBOL_FONTS = {"wp typographicsymbols": _WORDPERFECT}


def docx_text(data: bytes, path: Path) -> str:
    """Paragraphs apart by empty lines, a table's rows as lines, footnotes behind the body with their raised numbers.

    Raises :class:`bipagraph.errors.ReadError` for what is no .docx, is damaged, locked or too large.
    """
    package = Package(data, path, "Word .docx file")
    main = _target(package, "_rels/.rels", "", "/officeDocument") or "word/document.xml"
    root = package.tree(main)
    folder, name = posixpath.split(main)
    related = f"{folder}/_rels/{name}.rels".lstrip("/")
    parts = {
        kind: target
        for kind in ("footnotes", "endnotes", "numbering", "styles")
        if (target := _target(package, related, folder, f"/{kind}")) and target in package
    }
    styles = read_styles(package.tree(parts["styles"])) if "styles" in parts else {}
    numbering = Numbering(package.tree(parts["numbering"]) if "numbering" in parts else None, styles)
    writer = _Writer(styles, numbering)
    body = child(root, "body")
    blocks = list(writer.blocks(body)) if body is not None else []
    notes = {kind: package.tree(parts[f"{kind}s"]) for kind in ("footnote", "endnote") if f"{kind}s" in parts}
    blocks += writer.notes_behind(notes)
    return "\n\n".join(block.rstrip() for block in blocks).strip("\n")


def _target(package: Package, relations: str, folder: str, kind: str) -> str | None:
    """The part that a relation of a kind leads to, where it leads to a part at all."""
    if relations not in package:
        return None
    for relation in package.tree(relations):
        if (relation.get("Type") or "").endswith(kind) and relation.get("TargetMode") != "External":
            target = relation.get("Target") or ""
            return posixpath.normpath(target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target))
    return None


class _Writer:
    def __init__(self, styles: dict[str, Style], numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering
        self._notes: list[tuple[str, str]] = []  # (kind, id), in the order of their references

    def blocks(self, container: etree._Element) -> Iterator[str]:
        """The text of each paragraph and table, and behind it that of the text boxes anchored in it."""
        for item in _unwrapped(container, ("p", "tbl", "txbxContent")):
            if local(item) == "tbl":
                yield self._table(item)
            elif local(item) == "p":
                boxes: list[etree._Element] = []
                yield self._paragraph(item, boxes)
                for box in boxes:
                    yield from self.blocks(box)

    def notes_behind(self, roots: dict[str, etree._Element]) -> Iterator[str]:
        """Each footnote and endnote that was referred to, with its number."""
        known = {
            (kind, attribute(note, "id")): note for kind, root in roots.items() for note in root if local(note) == kind
        }
        for number, reference in enumerate(tuple(self._notes), 1):
            if reference in known:
                words = " ".join(filter(None, (block.strip() for block in self.blocks(known[reference]))))
                yield f"{str(number).translate(_RAISED)} {words}"

    def _paragraph(self, paragraph: etree._Element, boxes: list[etree._Element]) -> str:
        pieces: list[str] = []
        properties = child(paragraph, "pPr")
        for item in _unwrapped(paragraph, _INLINE):
            name = local(item)
            if name == "t":
                pieces.append(item.text or "")
            elif name == "tab":
                pieces.append("\t")
            elif name in ("br", "cr"):
                pieces.append("\f" if attribute(item, "type") == "page" else "\n")
            elif name == "noBreakHyphen":
                pieces.append("-")
            elif name == "sym":
                pieces.append(_symbol(item))
            elif name == "txbxContent":
                boxes.append(item)
            elif name in ("footnoteReference", "endnoteReference"):
                self._notes.append((name.removesuffix("Reference"), attribute(item, "id")))
                pieces.append(str(len(self._notes)).translate(_RAISED))
        words = "".join(pieces)
        label = self._numbering.label(properties) if words.strip() else ""
        return f"{label}\t{words}" if label else words

    def _table(self, table: etree._Element) -> str:
        rows = []
        for row in _unwrapped(table, ("tr",)):
            properties = child(row, "trPr")
            if properties is not None and child(properties, "del") is not None:
                continue
            rows.append(side_by_side(["\n".join(self.blocks(cell)) for cell in _unwrapped(row, ("tc",))]))
        return "\n".join(rows)


_INLINE = ("t", "tab", "br", "cr", "noBreakHyphen", "sym", "txbxContent", "footnoteReference", "endnoteReference")


def _unwrapped(container: etree._Element, wanted: tuple[str, ...]) -> Iterator[etree._Element]:
    """The elements of the names ``wanted`` in ``container``, through wrappers, not those within each other."""
    stack = list(reversed(container))
    in_drawing: set[etree._Element] = set()
    while stack:
        item = stack.pop()
        name = local(item)
        if name in wanted:
            yield item
        elif item in in_drawing or name in _WRAPPERS:
            if name == "r" and _is_hidden(item):
                continue
            inner = [part for part in item if local(part) != "Fallback"]
            if name in _DRAWINGS or item in in_drawing:
                in_drawing.update(inner)
            stack += reversed(inner)


def _is_hidden(run: etree._Element) -> bool:
    properties = child(run, "rPr")
    vanish = child(properties, "vanish") if properties is not None else None
    return vanish is not None and attribute(vanish, "val") not in ("0", "false", "off")


def _symbol(item: etree._Element) -> str:
    try:
        code = int(attribute(item, "char"), 16)
    except ValueError:
        return ""
    code = code - 0xF000 if 0xF000 <= code <= 0xF0FF else code
    font = _SYMBOL_FONTS.get(attribute(item, "font").lower())
    if font is not None:
        return font.get(code, "")
    return chr(code) if 0x20 <= code < 0x2100 and chr(code).isprintable() else ""
