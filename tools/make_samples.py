"""Make the PDF and DOCX sample filings of ``data/filings`` from their plain sources in ``data/filing_sources``.

    python tools/make_samples.py [OUT_FOLDER]

The same sources, with the same versions of reportlab and python-docx, give the same bytes.

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
import sys
import zipfile
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from docx import Document
from docx.document import Document as DocxDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Inches, Pt
from docx.text.paragraph import Paragraph
from reportlab.lib.pagesizes import LETTER
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

DATA = Path(__file__).resolve().parent.parent / "data"
SOURCES = DATA / "filing_sources"
FILINGS = DATA / "filings"

#: What a document says of itself, since bytes travel without their README.
SUBJECT = "An invented sample filing: no such case exists."
#: No clock: the same source must give the same bytes.
MADE = datetime(2025, 2, 3, 9, 0, tzinfo=UTC)

INLINE = re.compile(r"\*\*(?P<bold>.+?)\*\*|(?<!\\)\*(?P<italic>.+?)(?<!\\)\*|\[\^(?P<note>\d+)\]")
ROMAN = ("i", "ii", "iii", "iv", "v", "vi")
FONTS = {"": "Times-Roman", "bold": "Times-Bold", "italic": "Times-Italic", "note": "Times-Roman"}


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
    look: str = ""  # a key of FONTS


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


# ---------------------------------------------------------------- PDF


@dataclass
class Line:
    """One line on a page: cells of runs, each from its own x."""

    cells: list[tuple[float, list[Run]]]
    height: float
    size: float = 12
    notes: tuple[str, ...] = ()
    breaks: bool = False  # starts a new page


def width_of(runs: list[Run], size: float) -> float:
    return sum(stringWidth(run.text, FONTS[run.look], 7 if run.look == "note" else size) for run in runs)


def wrap(runs: list[Run], width: float, size: float, first: float = 0) -> list[list[Run]]:
    """Runs broken into lines no wider than ``width`` (the first: ``width - first``)."""
    words: list[list[Run]] = [[]]
    for run in runs:
        for part in re.findall(r"\s+|\S+", run.text):
            if part.isspace():
                words.append([])
            else:
                words[-1].append(Run(part, run.look))
    lines: list[list[Run]] = [[]]
    for word in filter(None, words):
        room = width - (first if len(lines) == 1 else 0)
        blank = [Run(" ")] if lines[-1] else []
        if lines[-1] and width_of(lines[-1] + blank + word, size) > room:
            lines.append(list(word))
        else:
            lines[-1] += blank + word
    return lines


class PdfLayout:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.style = source.head.get("style", "opinion")
        pleading = self.style == "pleading"
        self.left, self.right = (108.0, 576.0) if pleading else (144.0, 468.0) if self.style == "slip" else (72.0, 540.0)
        self.top, self.bottom = (732.0, 48.0) if pleading else (708.0, 72.0)
        self.leading = 24.0 if pleading else float(source.head.get("leading", "16"))
        self.close = self.leading if pleading else min(self.leading, 14.0)
        self.width = self.right - self.left
        self.notes = {block.argument: block.text for block in source.blocks if block.kind == "note"}

    def lines(self) -> list[Line]:
        out: list[Line] = []
        for block in self.source.blocks:
            new = self.set(block)
            out += new
            if new and self.style != "pleading":
                out.append(Line([], self.leading / 2))
        return out

    def set(self, block: Block) -> list[Line]:
        middle = (self.left + self.right) / 2
        if block.kind == "note":
            return []
        if block.kind == "page":
            return [Line([], 0, breaks=True)]
        if block.kind == "=":
            rows = [row for text in block.lines for row in wrap(runs_of(text), self.width, 12)]
            return [Line([(middle - width_of(row, 12) / 2, row)], self.close) for row in rows]
        if block.kind == "lines":
            return [Line([(self.left + float(block.argument), runs_of(text))], self.close) for text in block.lines]
        if block.kind in ("caption", "columns"):
            rail = [(middle, [Run(")")])] if block.kind == "caption" else []
            pairs = [columns_of(text) for text in block.lines]
            return [
                Line([(self.left, runs_of(left)), *rail, (middle + 18, runs_of(right))], self.close)
                for left, right in pairs
            ]
        if block.kind == "toc":
            return [line for text in block.lines for line in self.leaders(*columns_of(text))]
        inset = 36.0 if block.kind == ">" else 0.0
        first = 36.0 if block.kind == "" else 0.0
        rows = wrap(runs_of(block.text), self.width - 2 * inset, 12, first)
        return [
            Line(
                [(self.left + inset + (first if not index else 0), row)],
                self.close if block.kind == ">" else self.leading,
                notes=tuple(run.text for run in row if run.look == "note"),
            )
            for index, row in enumerate(rows)
        ]

    def leaders(self, text: str, page: str) -> list[Line]:
        """An entry of a table of contents or authorities; its page stands at the right margin of its last line."""
        if not text:  # the word "Page" above the numbers
            runs = runs_of(page)
            return [Line([(self.right - width_of(runs, 12), runs)], self.close)]
        rows = wrap(runs_of(text), self.width - 72, 12)
        out = [Line([(self.left + (18 if index else 0), row)], self.close) for index, row in enumerate(rows)]
        if page:
            start = out[-1].cells[0][0] + width_of(rows[-1], 12)
            dots = int((self.right - start - stringWidth(page, "Times-Roman", 12) - 6) / stringWidth(".", "Times-Roman", 12))
            out[-1].cells[0][1].append(Run(" " + "." * max(dots, 3) + " " + page))
        return out

    def note_lines(self, number: str) -> list[Line]:
        rows = wrap([Run(number, "note"), Run(" "), *runs_of(self.notes[number])], self.width, 10)
        return [Line([(self.left, row)], 12, size=10) for row in rows]

    def pages(self) -> list[tuple[list[Line], list[Line]]]:
        """Each page's lines and the lines of its footnotes, which stand on the page that refers to them."""
        pages: list[tuple[list[Line], list[Line]]] = [([], [])]
        room = self.top - self.bottom
        for line in self.lines():
            notes = [row for number in line.notes for row in self.note_lines(number)]
            body, feet = pages[-1]
            used = sum(row.height for row in body + feet) + (18 if feet or notes else 0)
            if line.breaks or used + sum(row.height for row in [line, *notes]) > room:
                pages.append(([], []))
                body, feet = pages[-1]
            if line.cells or body:
                body.append(line)
                feet += notes
        return pages

    def draw(self) -> bytes:
        buffer, pages = BytesIO(), self.pages()
        canvas = Canvas(buffer, pagesize=LETTER, invariant=1)
        canvas.setTitle(self.source.name)
        canvas.setSubject(SUBJECT)
        for number, (body, feet) in enumerate(pages, 1):
            self.furniture(canvas, number, len(pages))
            y = self.top
            for line in body:
                y -= line.height
                self.draw_line(canvas, line, y)
            y = self.bottom + sum(row.height for row in feet)
            if feet:
                canvas.line(self.left, y + 4, self.left + 144, y + 4)
            for line in feet:
                y -= line.height
                self.draw_line(canvas, line, y)
            canvas.showPage()
        canvas.save()
        return buffer.getvalue()

    def furniture(self, canvas: Canvas, number: int, count: int) -> None:
        """Stamp, running head, line numbers and foot, drawn before the body as word processors write them."""
        head = self.source.head
        first = int(head.get("first_page", "1"))
        printed = str(number - first + 1) if number >= first else ROMAN[number - 1]
        fill = {"n": number, "N": count, "id": int(head.get("page_offset", "0")) + number, "p": printed}
        if "stamp" in head:
            canvas.setFont("Helvetica", 9)
            canvas.drawCentredString(306, 776, head["stamp"].format(**fill))
        canvas.setFont("Times-Roman", 10 if self.style == "slip" else 12)
        if "head" in head and number > 1:
            canvas.drawCentredString(306, 750, head["head"].format(**fill))
        if self.style == "pleading":
            for row in range(1, 29):
                canvas.drawRightString(self.left - 18, self.top - 24 * row, str(row))
            canvas.line(self.left - 9, 36, self.left - 9, 756)
        if "foot" in head:
            canvas.drawCentredString(306, 30, head["foot"].format(**fill))

    def draw_line(self, canvas: Canvas, line: Line, y: float) -> None:
        for x, runs in line.cells:
            text = canvas.beginText(x, y)
            for run in runs:
                text.setFont(FONTS[run.look], 7 if run.look == "note" else line.size)
                text.setRise(4 if run.look == "note" else 0)
                text.textOut(run.text)
            canvas.drawText(text)


# ---------------------------------------------------------------- DOCX

FOOTNOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


def add_runs(paragraph: Paragraph, text: str) -> None:
    for run in runs_of(text):
        if run.look == "note":
            element = paragraph.add_run()._r
            element.append(parse_xml(f'<w:rPr {nsdecls("w")}><w:vertAlign w:val="superscript"/></w:rPr>'))
            element.append(parse_xml(f'<w:footnoteReference {nsdecls("w")} w:id="{run.text}"/>'))
        else:
            made = paragraph.add_run(run.text)
            made.bold, made.italic = run.look == "bold" or None, run.look == "italic" or None


def add_footnotes(document: DocxDocument, notes: dict[str, str]) -> None:
    """The footnotes part, which python-docx does not make."""
    scratch = Document()
    root = parse_xml(
        f"<w:footnotes {nsdecls('w')}>"
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
        "</w:footnotes>"
    )
    for number, text in notes.items():
        paragraph = scratch.add_paragraph()
        paragraph.add_run()._r.append(parse_xml(f"<w:footnoteRef {nsdecls('w')}/>"))
        add_runs(paragraph, " " + text)
        note = parse_xml(f'<w:footnote {nsdecls("w")} w:id="{number}"/>')
        note.append(paragraph._p)
        root.append(note)
    from lxml import etree

    blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    part = Part(PackURI("/word/footnotes.xml"), FOOTNOTES_TYPE, blob, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def make_docx(source: Source) -> bytes:
    document = Document()
    document.styles["Normal"].font.name, document.styles["Normal"].font.size = "Times New Roman", Pt(12)
    properties = document.core_properties
    properties.title, properties.subject, properties.author = source.name, SUBJECT, ""
    properties.created = properties.modified = MADE.replace(tzinfo=None)
    if "foot" in source.head:
        foot = document.sections[0].footer.paragraphs[0]
        foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
        foot.add_run(source.head["foot"])
    for block in source.blocks:
        add_block(document, block)
    notes = {block.argument: block.text for block in source.blocks if block.kind == "note"}
    if notes:
        add_footnotes(document, notes)
    buffer = BytesIO()
    document.save(buffer)
    return without_clock(buffer)


def add_block(document: DocxDocument, block: Block) -> None:
    if block.kind == "page":
        document.add_page_break()
    elif block.kind in ("caption", "columns"):
        add_table(document, block)
    elif block.kind == "toc":
        for text, page in map(columns_of, block.lines):
            paragraph = document.add_paragraph()
            paragraph.paragraph_format.tab_stops.add_tab_stop(Inches(6), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
            if not text:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            add_runs(paragraph, f"{text}\t{page}" if text and page else text or page)
    elif block.kind == "=":
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        add_lines(paragraph, block.lines)
    elif block.kind == "lines":
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.left_indent = Pt(float(block.argument))
        add_lines(paragraph, block.lines)
    elif block.kind != "note":
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.left_indent = Inches(0.5) if block.kind == ">" else None
        paragraph.paragraph_format.first_line_indent = Inches(0.5) if block.kind == "" else None
        add_runs(paragraph, block.text)


def add_lines(paragraph: Paragraph, lines: tuple[str, ...]) -> None:
    for index, line in enumerate(lines):
        if index:
            paragraph.add_run().add_break()
        add_runs(paragraph, line)


def add_table(document: DocxDocument, block: Block) -> None:
    """A caption as word processors keep it: a table of one row, the rail in a column of its own."""
    pairs = [columns_of(line) for line in block.lines]
    table = document.add_table(rows=1, cols=3 if block.kind == "caption" else 2)
    cells = table.rows[0].cells
    add_lines(cells[0].paragraphs[0], tuple(left for left, _ in pairs))
    if block.kind == "caption":
        add_lines(cells[1].paragraphs[0], tuple(")" for _ in pairs))
    add_lines(cells[-1].paragraphs[0], tuple(right for _, right in pairs))


def without_clock(buffer: BytesIO) -> bytes:
    """The same archive with one date on every member."""
    out = BytesIO()
    with zipfile.ZipFile(buffer) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            member = zipfile.ZipInfo(name, date_time=MADE.timetuple()[:6])
            member.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(member, old.read(name))
    return out.getvalue()


# ---------------------------------------------------------------- all


def make(source: Source) -> bytes:
    return PdfLayout(source).draw() if source.head["format"] == "pdf" else make_docx(source)


def sources() -> list[Source]:
    return [read_source(path) for path in sorted(SOURCES.glob("*.txt"))]


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FILINGS
    for source in sources():
        (folder / source.file_name).write_bytes(make(source))
        print(folder / source.file_name)


if __name__ == "__main__":
    main()
