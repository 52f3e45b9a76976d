"""Sample filings as Word files: captions as tables, tab leaders, real footnotes."""

from __future__ import annotations

import zipfile
from io import BytesIO

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
from lxml import etree
from sample_source import MADE, SUBJECT, Block, Source, columns_of, runs_of

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
