"""HTML: the words of a page, block by block."""

from __future__ import annotations

import re
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from bipagraph.errors import ReadError

__all__ = ["html_text"]

_DROPPED = ["script", "style", "noscript", "template", "head", "nav", "svg", "iframe", "form", "button"]
_BLOCK_TAGS = (
    "address article aside blockquote body center dd div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header "
    "hr li main ol p pre section table tbody td tfoot th thead tr ul"
)
_BLOCKS = frozenset(_BLOCK_TAGS.split())
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_BLANKS = re.compile(r"[ \t\r\n\f]+")


def html_text(source: str, path: Path) -> str:
    """The visible text: paragraphs apart by empty lines, ``<br>`` as a line's end, cells of a row side by side."""
    tree = LexborHTMLParser(source)
    tree.strip_tags(_DROPPED)
    pieces: list[str] = []
    root = tree.body
    if root is None:
        raise ReadError(path, "has no HTML body")
    _walk(root, pieces, False)
    text = "".join(pieces)
    text = re.sub(r"[ \t]*\n[ \t]*", "\n", text)
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def _walk(root: object, pieces: list[str], preformatted: bool) -> None:
    stack: list[tuple[object, bool, str]] = [(root, preformatted, "")]
    while stack:
        node, kept, closing = stack.pop()
        if node is None:
            pieces.append(closing)
            continue
        tag = node.tag  # type: ignore[attr-defined]
        if tag == "-text":
            words = node.text(deep=False) or node.text_content or ""  # type: ignore[attr-defined]
            pieces.append(words if kept else _BLANKS.sub(" ", words))
            continue
        if tag == "br":
            pieces.append("\n")
            continue
        if tag == "sup":
            words = node.text().strip()  # type: ignore[attr-defined]
            if words.isdigit():
                pieces.append(words.translate(_SUPERSCRIPT))
                continue
        block = tag in _BLOCKS
        if tag in ("td", "th"):
            opening, closing = "", "    "
        elif tag == "tr":
            opening, closing = "\n", "\n"
        else:
            opening = closing = "\n\n" if block else ""
        pieces.append(opening)
        if closing:
            stack.append((None, kept, closing))
        child = node.last_child  # type: ignore[attr-defined]
        while child is not None:
            stack.append((child, kept or tag == "pre", ""))
            child = child.prev
