"""Files of each format, sound and broken; and the properties that every view keeps."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen import canvas

from bipagraph.errors import ReadError
from bipagraph.reading import CONTAINER_SUFFIXES, SUFFIXES, read, read_string

WORDS = "Lopez v. Lens Corp., 2023 IL 128004, controls here."


def pdf(pages: list[list[str]], password: str | None = None) -> bytes:
    buffer = io.BytesIO()
    sheet = canvas.Canvas(buffer, encrypt=password)
    for lines in pages:
        for index, line in enumerate(lines):
            sheet.drawString(72, 720 - 14 * index, line)
        sheet.showPage()
    sheet.save()
    return buffer.getvalue()


def test_pdf_pages_run_on_and_are_numbered(tmp_path: Path) -> None:
    number = [f"{count}" for count in range(1, 29)]
    first = [
        *number,
        "This is how the court in Roe v. Lens Corp., 953 F.3d",
        "Case 1:20-cv-00007 Document 9 Filed 01/02/21 Page 1 of 2 PageID #: 31",
    ]
    second = [
        *number,
        "490, 501 (7th Cir. 2020), put it.",
        "2",
        "Case 1:20-cv-00007 Document 9 Filed 01/02/21 Page 2 of 2 PageID #: 32",
    ]
    file = tmp_path / "order.PDF"
    file.write_bytes(pdf([first, second]))
    text = read(file)
    assert text.prose.text == "This is how the court in Roe v. Lens Corp., 953 F.3d 490, 501 (7th Cir. 2020), put it."
    assert [stamp.entry_number for stamp in text.stamps] == ["9", "9"]
    span = text.prose.span(text.prose.text.index("501"), text.prose.text.index("501") + 3)
    assert text.original[span.start : span.end] == "501"
    assert text.page_of(span.start) == 2
    assert (text.source_name, text.media_type, len(text.sha256)) == ("order.PDF", "application/pdf", 64)


def test_html_blocks_rows_and_footnotes(tmp_path: Path) -> None:
    file = tmp_path / "opinion.html"
    file.write_text(
        "<html><head><title>No</title><script>alert('no')</script></head><body><center><b>ORDER</b></center>"
        "<table><tr><td>LOPEZ,<br>Plaintiff,</td><td>No. 22 C 1234</td></tr></table>"
        "<p>The motion\n is <i>denied</i>.<sup>1</sup> See <em>Roe v. Lens</em>, 1&nbsp;F.3d 1, at *4 &amp; n.2.</p>"
        "<pre>   kept   so</pre><p><sup>1</sup> A note &lt;here&gt;.</p></body></html>"
    )
    text = read(file)
    assert "alert" not in text.original
    assert "No. 22 C 1234" in text.layout.text
    assert "The motion is denied. See Roe v. Lens, 1 F.3d 1, at *4 & n.2." in text.prose.text[: text.footnotes_start]
    assert text.prose.text[text.footnotes_start :] == "A note <here>."


def test_docx_paragraphs_tables_and_footnotes(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("ORDER")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "MARIA LOPEZ,\nPlaintiff,"
    table.cell(0, 1).text = "No. 22 C 1234"
    paragraph = document.add_paragraph("The motion is denied.")
    run = paragraph.add_run()
    run._r.append(parse_xml(f'<w:footnoteReference {nsdecls("w")} w:id="2"/>'))
    paragraph.add_run(" See Roe v. Lens Corp., 1 F.3d 1.")
    buffer = io.BytesIO()
    document.save(buffer)
    file = tmp_path / "order.docx"
    notes = (
        f'<w:footnotes {nsdecls("w")}><w:footnote w:id="2"><w:p><w:r><w:t>Lens also moved to stay.</w:t></w:r></w:p>'
        "</w:footnote></w:footnotes>"
    )
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    mime = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    with zipfile.ZipFile(buffer) as before, zipfile.ZipFile(file, "w") as after:
        for name in before.namelist():
            data = before.read(name)
            if name == "word/_rels/document.xml.rels":
                data = data.replace(
                    b"</Relationships>",
                    f'<Relationship Id="rId99" Type="{kind}" Target="footnotes.xml"/></Relationships>'.encode(),
                )
            if name == "[Content_Types].xml":
                data = data.replace(
                    b"</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{mime}"/></Types>'.encode()
                )
            after.writestr(name, data)
        after.writestr("word/footnotes.xml", notes)
    text = read(file)
    assert "MARIA LOPEZ,    No. 22 C 1234\nPlaintiff," in text.layout.text
    assert "The motion is denied. See Roe v. Lens Corp., 1 F.3d 1." in text.prose.text[: text.footnotes_start]
    assert text.prose.text[text.footnotes_start :] == "Lens also moved to stay."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("The “Act” is § 15(b) – so.\r\nIt ends.\r\n".encode(encoding))
    assert read(file).original == "The “Act” is § 15(b) – so.\nIt ends.\n"
    assert read(file).prose.text.startswith('The "Act" is § 15(b) – so.')


def empty_zip() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.txt", "a")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("missing.txt", None, "no such file"),
        ("folder.txt", "folder", "is a folder"),
        ("a.txt", b"", "is empty"),
        ("b.txt", b" \n\n ", "is empty"),
        ("c.txt", b"---\n***\n", "no text"),
        ("d.txt", bytes(range(256)) * 40, "binary"),
        ("e.txt", b"\x81\x8d words of an order " * 9, "UTF-8"),
        ("f.txt", b"\xff\xfea", "UTF-16"),
        ("g.pdf", b"words", "no PDF"),
        ("h.pdf", b"%PDF-1.7\n1 0 obj\n", "damaged"),
        ("i.pdf", pdf([[WORDS]])[:400], "damaged"),
        ("j.pdf", pdf([[WORDS]], "secret"), "password"),
        ("k.pdf", pdf([[]]), "scan"),
        ("l.docx", b"words", "no Word"),
        ("m.docx", empty_zip(), "no Word"),
        ("n.html", b"<html><body><script>1</script></body></html>", "no text"),
        ("o.xyz", b"words", "suffix"),
    ],
)
def test_what_cannot_be_read_says_why_in_one_line(
    tmp_path: Path, name: str, data: bytes | str | None, says: str
) -> None:
    file = tmp_path / name
    if data == "folder":
        file.mkdir()
    elif isinstance(data, bytes):
        file.write_bytes(data)
    with pytest.raises(ReadError, match=says) as caught:
        read(file)
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith(str(file))


def test_suffixes() -> None:
    assert {".txt", ".pdf", ".html", ".docx", ".rtf", ".odt", ".json"} < SUFFIXES
    assert SUFFIXES.isdisjoint(CONTAINER_SUFFIXES)


#: What filings are made of, and what their converters leave in them.
SCRAPS = st.sampled_from(
    [
        "Roe v. Lens Corp., 12 F.3d 3", " ", "  ", "\n", "\n\n", "\f", "\t", "1", "2", "3 ", "¹", "*Id.*", "**", "_a_", "*4", "-\n", "– 2 –\n",
        "(7th Cir.", "2020).", "ﬁ", "\u00ad", "\u200b", "\ufffe", "&amp;", "&lt;", "<i>", "</i>", "<sup>2</sup>", "| a | b |\n", "|---|---|\n",
        "[x](https://y.z)", "\\*", "# ", "Case 1:20-cv-00007 Document 9 Filed 01/02/21 Page 1 of 2\n", "-7-\n", "No. 12-3      Page 2\n",
        "....... 4\n", "____\n", "“so”", "\u00a0", "the court holds", "ARGUMENT\n", "          ", "1 A note\n", "word.1 ", ")\n",
    ]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.lists(SCRAPS, max_size=60).map("".join), st.text(max_size=200)))
def test_views_lead_back_to_the_original(source: str) -> None:
    text = read_string(source)
    plain = str.maketrans("‘’‚‛′“”„‟″‐‑\u00ad", "'''''\"\"\"\"\"---")
    for view in (text.layout, text.prose):
        position = 0
        for piece in view.pieces:
            assert piece.start == position
            assert piece.length > 0
            position += piece.length
            assert 0 <= piece.original_start <= piece.original_start + piece.length <= len(text.original)
            ours = view.text[piece.start : position]
            theirs = text.original[piece.original_start : piece.original_start + piece.length].translate(plain)
            for mine, its in zip(ours, theirs, strict=True):
                assert mine == its or not mine.isalnum() or not its.isascii() or its in "<[$&\\", (mine, its)
        assert position == len(view.text)
    prose = text.prose.text
    assert "  " not in prose
    assert "\n" not in prose.replace("\n\n", "")
    assert "\n\n\n" not in prose
    assert prose == prose.strip()
    assert 0 <= text.footnotes_start <= len(prose)
    assert prose[: text.footnotes_start].endswith("\n\n") or text.footnotes_start in (0, len(prose))


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text("abcdefghij", min_size=2, max_size=9), min_size=60, max_size=200), st.integers(50, 90))
def test_wrapping_changes_nothing(words: list[str], width: int) -> None:
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) + 1 > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    lines.append(line)
    for between in ("\n", "\n\n", "   \n"):
        assert read_string(between.join(lines) + ".").prose.text == " ".join(words) + "."
