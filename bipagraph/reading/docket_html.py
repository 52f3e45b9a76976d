"""Docket sheets in HTML: CM/ECF's docket report, its history report, an appellate general docket, CourtListener's pages.

The sheet's tables say by their cells what belongs to what.  The text keeps that in blanks and line ends alone, as a
browser does when a sheet is copied:

* the cells of a row stand side by side, four blanks apart (``Ada Quill    represented by    Ruth Onslow``); a cell of
  several lines goes on in the next lines;
* rows stand two empty lines apart, an attorney in a cell one empty line from the next;
* an entry is one line: date, number, text; where it has no number, eight blanks stand in its place.

So a sheet read here and one that was copied, printed or saved as text are read alike.  The court's menus, buttons and
the receipt for the page are no part of the sheet.
"""

from __future__ import annotations

import re
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from bipagraph.errors import ReadError

__all__ = ["docket_sheet_text", "is_docket_sheet"]

#: What the page of a docket sheet says and no filing's page does: the headings of CM/ECF (district, bankruptcy, appellate)
#: and the names of the tables in CourtListener's pages.
_IS_SHEET = re.compile(
    r"DOCKET FOR CASE\s*#|(?:Bankruptcy Petition|Adversary Proceeding)\s*#:|(?:Court of Appeals|Appellate Panel) Docket\s*#"
    r"|History/Documents Query</title>|id=[\"']docket-entry-table[\"']|text-uppercase right representation"
)
_DROPPED = ["script", "style", "noscript", "template", "head", "svg", "iframe", "button", "input", "select", "textarea", "nav"]  # fmt: skip
#: Menus, buttons and notes that stand around the sheet (classes and ids of CM/ECF, RECAP and CourtListener).
_AROUND_THE_SHEET = (
    ".noprint, #topmenu, #recap-action-button, #recap-alert-button, .dropdown-menu, .hidden-print, .modal, .sr-only,"
    " .recap-banner, .recap-inline, footer, #footer, .nav-tabs, .btn"
)
_RECEIPT = re.compile(r"\s*PACER Service Center\s+Transaction Receipt")
_BLANKS = re.compile(r"[ \t\r\n\f\xa0]+")
_BLOCKS = frozenset(("address", "blockquote", "center", "dd", "div", "dl", "dt", "fieldset", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "ul"))  # fmt: skip
_APART = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "hr", "p"))
#: A cell that is a date alone opens an entry; "Filed & Entered:" does in a history report.
_DATE_CELL = re.compile(r"\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})")
_HISTORY_CELL = re.compile(r"(?:Filed|Entered|Filed & Entered):")
#: The right half of the sheet's head; its labelled lines follow those of the left half.
_SECOND_COLUMN = re.compile(r"Date [Ff]iled:\s")
_CELL_GAP = "    "
_ROW_GAP = "\n\n\n"
#: No sheet nests its tables so deep; what lies deeper in a broken or hostile page is taken as its bare words.
_DEEPEST = 60


def is_docket_sheet(source: str) -> bool:
    """Whether an HTML page is a docket sheet of CM/ECF or of CourtListener."""
    return _IS_SHEET.search(source) is not None


def docket_sheet_text(source: str, path: Path) -> str:
    """The sheet's text as the module says.  Raises :class:`bipagraph.errors.ReadError` for a page without a body."""
    tree = LexborHTMLParser(source)
    title = tree.css_first("title")
    court = _line(title) if title is not None and "History/Documents" in title.text() else ""
    tree.strip_tags(_DROPPED)
    body = tree.body
    if body is None:
        raise ReadError(path, "has no HTML body")
    for node in body.css(_AROUND_THE_SHEET):
        node.decompose()
    for table in body.css("table"):  # the receipt is a table that holds no other (a node is among those that it finds)
        if _RECEIPT.match(table.text()[:200]) and len(table.css("table")) == 1:
            table.decompose()
    text = re.sub(r"[ \t]+\n", "\n", _block(body, 0))
    text = re.sub(r"\n{4,}", _ROW_GAP, text).strip()
    return f"{court}\n\n{text}" if court else text  # a history report names its court in the page's title alone


def _children(node: LexborNode) -> list[LexborNode]:
    found = []
    child = node.child
    while child is not None:
        found.append(child)
        child = child.next
    return found


def _block(node: LexborNode, depth: int) -> str:
    """The text of what stands in ``node``, its lines without blanks at their ends."""
    if depth > _DEEPEST:
        return _line(node)
    pieces: list[str] = []
    for child in _children(node):
        tag = child.tag
        if tag == "-text":
            pieces.append(_BLANKS.sub(" ", child.text(deep=False) or child.text_content or ""))
        elif tag == "br":
            pieces.append("\n")
        elif tag == "table":
            pieces += ["\n\n", _table(child, depth + 1), "\n\n"]
        elif child.id == "docket-entry-table":
            pieces += [_ROW_GAP, _courtlistener_entries(child), _ROW_GAP]
        elif tag in _BLOCKS:
            counsel = child.css_first(".representation") if "row" in (child.attributes.get("class") or "") else None
            words = _courtlistener_party(child) if counsel is not None else _block(child, depth + 1)
            gap = "\n\n" if tag in _APART or counsel is not None else "\n"
            pieces += [gap, words, gap]
        elif tag and tag[0] != "-":
            pieces.append(_block(child, depth + 1))
    return re.sub(r"[ \t]*\n[ \t]*", "\n", "".join(pieces)) if depth else "".join(pieces)


def _line(node: LexborNode) -> str:
    """The words of a node in one line."""
    return _BLANKS.sub(" ", node.text(separator=" ")).strip()


def _table(table: LexborNode, depth: int) -> str:
    rows = []
    for part in _children(table):
        rows += _children(part) if part.tag in ("tbody", "thead", "tfoot") else [part]
    text = ""
    was_entry = False
    for row in rows:
        words, is_entry = _row(row, depth) if row.tag == "tr" else ("", False)
        if words:
            text += ("\n" if is_entry and was_entry else _ROW_GAP if text else "") + words
            was_entry = is_entry
    return text


def _row(row: LexborNode, depth: int) -> tuple[str, bool]:
    """A row's text, and whether it is an entry's (or the heading of the entries)."""
    nodes = [cell for cell in _children(row) if cell.tag in ("td", "th")]
    if len(nodes) == 1 and nodes[0].css_first("table") is not None:  # a frame around the sheet's tables
        return _block(nodes[0], depth + 1).strip("\n "), False
    cells = [re.sub(r"\n{3,}", "\n\n", _block(node, depth + 1).strip("\n ")) for node in nodes]
    opens_entry = any(_DATE_CELL.fullmatch(cell) for cell in cells[:1]) or any(map(_HISTORY_CELL.match, cells[1:2]))
    if opens_entry or "Docket Text" in cells or (cells and cells[0].startswith("Docket Text:")):
        flat = [" ".join(cell.split()) for cell in cells]
        if len(flat) == 4 and not flat[1]:  # bankruptcy courts keep a column for marks before the number's
            del flat[1]
        return _CELL_GAP.join(flat), True
    text = ""
    for cell in filter(None, cells):
        text += ("\n" if _SECOND_COLUMN.match(cell) else _CELL_GAP if text else "") + cell
    return text, False


# ------------------------------------------------------------------ CourtListener's pages


def _courtlistener_entries(table: LexborNode) -> str:
    """Number, date and text of each entry in one line; below it, indented, the documents that belong to it."""
    lines = []
    for row in table.css("div.row"):
        if "recap-documents" in (row.attributes.get("class") or ""):
            lines.append(_CELL_GAP + _line(row))
            continue
        lines.append(_CELL_GAP.join(_own_words(cell) for cell in _children(row) if cell.tag == "div").rstrip())
    return "\n".join(line for line in lines if line.strip())


def _own_words(cell: LexborNode) -> str:
    """A cell's words without those of the documents below the entry."""
    words = [
        _line(part) if part.tag != "-text" else _BLANKS.sub(" ", part.text(deep=False) or "")
        for part in _children(cell)
        if "recap-documents" not in (part.attributes.get("class") or "")
    ]
    return " ".join(" ".join(words).split())


def _courtlistener_party(row: LexborNode) -> str:
    """A party and its counsel as CM/ECF sets them: each attorney's lines together, an empty line before the next."""
    left, _, right = ([*[cell for cell in _children(row) if cell.tag == "div"], None, None, None])[:3]
    if left is None or right is None:
        return _line(row)
    counsel = [re.sub(r"\n+", "\n", _block(block, 1).strip("\n ")) for block in _children(right) if block.tag == "div"]
    party = re.sub(r"\n+", "\n", _block(left, 1).strip("\n "))
    return f"{party}{_CELL_GAP}Represented by{_CELL_GAP}" + "\n\n".join(counsel)
