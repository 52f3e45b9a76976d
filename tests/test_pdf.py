"""PDFs as courts' systems and word processors make them: reading order, stamps, footnotes, turned pages, scans."""

from __future__ import annotations

import io
import os
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_pdfs import FORMS, ORDERS, Form, Word, document, draw, page_words
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from bipagraph.errors import ReadError
from bipagraph.extraction.pipeline import extract
from bipagraph.reading import pdf_ocr, read
from bipagraph.reading.pdf import read_pdf
from bipagraph.records import Text

#: The issue's target for first pages of many courts' forms.
LEAST_RIGHT = 0.98
BY_NAME = {form.name: form for form in FORMS}


def reading(folder: Path, data: bytes) -> Text:
    file = folder / "filing.pdf"
    file.write_bytes(data)
    return read(file)


def test_court_and_docket_number_of_first_pages_in_every_drawing_order(tmp_path: Path) -> None:
    wrong, asked = [], 0
    for form in FORMS:
        for order in ORDERS:
            record = extract(reading(tmp_path, document(form, order)))
            found = record.court.id if record.court else None, [docket.number for docket in record.dockets]
            asked += 2
            wrong += [(form.name, order, found)] * ((found[0] != form.court) + (found[1] != [form.docket]))
    assert asked >= 2 * 40 * len(ORDERS)
    assert len(wrong) <= (1 - LEAST_RIGHT) * asked, wrong


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_a_page_reads_alike_in_whatever_order_it_was_drawn(form: Form, tmp_path: Path) -> None:
    body = " ".join(form.body)
    for order in ORDERS:
        text = reading(tmp_path, document(form, order))
        assert body in text.prose.text, order
        left = [line for line in form.left if line]
        lines = text.layout.text.split("\n")
        assert all(left[0] in line or left[0] not in line for line in lines)
        assert text.layout.text.index(left[0]) < text.layout.text.index(left[-1]) < text.layout.text.index(form.body[0])
        if form.stamp:
            assert form.stamp not in text.layout.text, order
            assert text.stamps, order


@pytest.mark.parametrize("order", ORDERS)
def test_two_columns_of_counsel_are_read_one_after_the_other(order: str, tmp_path: Path) -> None:
    form = BY_NAME["nd-cal two columns of counsel"]
    layout = reading(tmp_path, document(form, order)).layout.text
    first, second = "\n".join(form.counsel), "\n".join(form.counsel_right)
    assert first in layout and second in layout
    assert layout.index(first) < layout.index(second) < layout.index(form.heading[0])


@pytest.mark.parametrize("order", ORDERS)
def test_a_table_is_read_row_by_row(order: str, tmp_path: Path) -> None:
    cells = [
        ("May 2, 2023", "Drafted the reply", "1.20"),
        ("May 3, 2023", "Argued it", "0.50"),
        ("June 1, 2023", "Wrote", "2.00"),
    ]
    words = [
        Word("body", 72 + 160 * column, 600 - 20 * row, cell)
        for row, line in enumerate(cells)
        for column, cell in enumerate(line)
    ]
    prose = " ".join(reading(tmp_path, draw([ORDERS[order](words)])).prose.text.split())
    assert prose == " ".join(cell for line in cells for cell in line)


def turned(word: Word, quarters: int) -> Word:
    if quarters == 1:
        return replace(word, x=word.y, y=612 - word.x, angle=-90)
    if quarters == 2:
        return replace(word, x=612 - word.x, y=792 - word.y, angle=180)
    return replace(word, x=792 - word.y, y=word.x, angle=90)


@pytest.mark.parametrize("quarters", [1, 2, 3])
@pytest.mark.parametrize("says_so", [True, False])
def test_turned_pages(quarters: int, says_so: bool, tmp_path: Path) -> None:
    form = FORMS[0]
    words = [turned(word, quarters) for word in page_words(form)]
    size = (612.0, 792.0) if quarters == 2 else (792.0, 612.0)
    text = reading(tmp_path, draw([words], size, rotation=(360 - 90 * quarters) % 360 if says_so else 0))
    assert " ".join(form.body) in text.prose.text
    assert "\n".join(line for line in form.left if line) in text.layout.text
    assert text.stamps[0].docket_number_as_filed == "1:20-cv-01937"


def footnoted() -> bytes:
    """Two pages: footnote 2 goes on at the second page's foot, above footnote 3."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1)

    def lines(y: float, size: float, *texts: str) -> None:
        for text in texts:
            line = canvas.beginText(72, y)
            for index, part in enumerate(text.split("^")):
                line.setFont("Times-Roman", 7 if index % 2 else size)
                line.setRise(4 if index % 2 else 0)
                line.textOut(part)
            canvas.drawText(line)
            y -= size + 2

    lines(
        700,
        12,
        "The plaintiff worked for the defendant in 2019.^1^ She put her finger on its clock each day and",
        "nobody told her what became of the print.^2^ The defendant answers that the purpose of the",
    )
    lines(
        200,
        10,
        "^1^ Facts come from the complaint, Dkt. 1, and are taken as true.",
        "^2^ See 740 ILCS 14/15(b). The defendant says that the section reaches only those who collect the prints and then",
    )
    lines(40, 12, "1")
    canvas.showPage()
    lines(
        700,
        12,
        "clock was plain. That is no answer, for the Act asks for a release. Roe v. Lens, 953 F.3d 490,",
        "501 (7th Cir. 2020).^3^ The motion fails, and the case goes on to its next stage in this court.",
    )
    lines(200, 10, "keep them at their own plants in Illinois.", "^3^ Other decisions followed it.")
    lines(40, 12, "2")
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()  # fmt: skip


def test_footnotes_are_told_by_their_type(tmp_path: Path) -> None:
    text = reading(tmp_path, footnoted())
    assert text.prose.text[: text.footnotes_start].strip() == (
        "The plaintiff worked for the defendant in 2019. She put her finger on its clock each day and nobody told her what "
        "became of the print. The defendant answers that the purpose of the clock was plain. That is no answer, for the Act "
        "asks for a release. Roe v. Lens, 953 F.3d 490, 501 (7th Cir. 2020). The motion fails, and the case goes on to its "
        "next stage in this court."
    )
    assert text.prose.text[text.footnotes_start :].split("\n\n") == [
        "Facts come from the complaint, Dkt. 1, and are taken as true.",
        "See 740 ILCS 14/15(b). The defendant says that the section reaches only those who collect the prints and then "
        "keep them at their own plants in Illinois.",
        "Other decisions followed it.",
    ]
    start = text.prose.text.index("keep them")
    assert text.page_of(text.prose.span(start, start + 4).start) == 2


# ------------------------------------------------------------------ scans


def scanned(pdf: bytes, dots: int = 150) -> bytes:
    """The same pages as pictures."""
    document = pypdfium2.PdfDocument(pdf)
    pictures = [page.render(scale=dots / 72).to_pil().convert("L") for page in document]
    buffer = io.BytesIO()
    pictures[0].save(buffer, "PDF", resolution=dots, save_all=True, append_images=pictures[1:])
    return buffer.getvalue()


def bound(*parts: bytes) -> bytes:
    whole, buffer = pypdfium2.PdfDocument.new(), io.BytesIO()
    for part in parts:
        whole.import_pages(pypdfium2.PdfDocument(part))
    whole.save(buffer)
    return buffer.getvalue()


def stamped_scan(form: Form) -> bytes:
    """A scan that the filing system has written its stamp on."""
    page = pypdfium2.PdfDocument(scanned(draw([[w for w in page_words(form) if w.group != "stamp"]])))
    buffer, image = io.BytesIO(), page[0].render(scale=150 / 72).to_pil()
    canvas = Canvas(buffer, invariant=1)
    canvas.drawInlineImage(image, 0, 0, 612, 792)
    canvas.drawString(72, 776, form.stamp)
    canvas.save()
    return buffer.getvalue()


def test_scans_are_said_where_they_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_ocr, "available", lambda: False)
    form = FORMS[0]
    with pytest.raises(ReadError, match=r"is a scan, pages without text \(1\).*\[ocr\]"):
        reading(tmp_path, scanned(document(form)))
    with pytest.raises(ReadError, match="is a scan"):
        reading(tmp_path, bound(stamped_scan(form), stamped_scan(form)))
    blank = draw([[]])
    text = reading(tmp_path, bound(document(form), scanned(document(form)), blank, stamped_scan(form), document(form)))
    assert len(text.pages) == 5
    (note,) = text.notes
    assert note.startswith("pages 2, 4 are scans without text; install bipagraph[ocr]")
    with pytest.raises(ReadError, match="no text on its pages"):
        reading(tmp_path, blank)


def test_scans_are_read_where_text_recognition_is_installed(tmp_path: Path) -> None:
    if not pdf_ocr.available():
        if os.environ.get("CI") == "true":
            pytest.fail("ocrmypdf or tesseract is missing, which .ci/run installs")
        pytest.skip("ocrmypdf (bipagraph[ocr]) or tesseract is not installed")
    form, *others = (replace(FORMS[0], stamp=FORMS[0].stamp.replace("Page 1", f"Page {page}")) for page in (1, 2, 3))
    text = reading(tmp_path, bound(document(form), stamped_scan(others[0]), scanned(document(others[1]), 200)))
    assert text.notes == ("pages 2-3 are scans, read by text recognition",)
    assert [stamp.entry_number for stamp in text.stamps] == ["62"] * 3
    for page in text.pages:
        words = " ".join(text.original[page.start : page.end].split())
        assert "953 F.3d 490, 501 (7th Cir. 2020)" in words
        assert words.index("NORTHERN DISTRICT OF ILLINOIS") < words.index("MARIA LOPEZ")


# ------------------------------------------------------------------ broken and odd files


def test_a_file_that_an_empty_password_opens_is_read(tmp_path: Path) -> None:
    for password, opens in (("", True), ("secret", False)):
        buffer = io.BytesIO()
        canvas = Canvas(buffer, encrypt=StandardEncryption(password, ownerPassword="owner", canPrint=0))
        canvas.drawString(72, 700, "Words of the order.")
        canvas.save()
        if opens:
            assert reading(tmp_path, buffer.getvalue()).layout.text.strip() == "Words of the order."
        else:
            with pytest.raises(ReadError, match="locked with a password"):
                reading(tmp_path, buffer.getvalue())


def test_form_fields_and_comments_are_no_text(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1)
    canvas.drawString(72, 700, "Words of the order.")
    canvas.acroForm.textfield(name="judge", value="Typed into a field", x=72, y=600, width=200, height=20)
    canvas.freeTextAnnotation("A reader's remark", "/Helv 12 Tf", (72, 500, 300, 520))
    canvas.save()
    assert reading(tmp_path, buffer.getvalue()).original.strip() == "Words of the order."


def without_letters() -> bytes:
    """A page in a font of drawn shapes that does not say which letters they are, as some printer drivers write."""
    shown = b"BT /F1 12 Tf 72 700 Td (" + b"\\001\\002\\003\\004\\005\\006" * 20 + b") Tj ET"
    shape = b"700 0 0 0 700 700 d1 0 0 700 700 re f"
    widths = b"/FirstChar 1/LastChar 8/Widths[700 700 700 700 700 700 700 700]"
    shapes = b"/Encoding<</Type/Encoding/Differences[1/g1/g1/g1/g1/g1/g1/g1/g1]>>/CharProcs<</g1 6 0 R>>"
    box = b"/FontBBox[0 0 750 750]/FontMatrix[.001 0 0 .001 0 0]/Resources<<>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(shown), shown),
        b"<</Type/Font/Subtype/Type3" + box + shapes + widths + b">>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(shape), shape),
    ]
    body = b"".join(b"%d 0 obj%s endobj\n" % numbered for numbered in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R>>"


def test_letters_that_no_program_can_tell_are_said(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no program can tell"):
        reading(tmp_path, without_letters())
    text = reading(tmp_path, bound(document(FORMS[0]), without_letters()))
    assert text.notes[0].startswith("page 2 has letters that no program can tell")
    assert "MARIA LOPEZ" in text.layout.text


def test_what_stands_before_the_head_of_a_pdf_is_passed_over(tmp_path: Path) -> None:
    data = b"\n\nHTTP/1.1 200 OK\n" + document(FORMS[0])
    assert "MARIA LOPEZ" in reading(tmp_path, data).layout.text


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_damaged_pdf_is_one_line_or_the_text(data: st.DataObject) -> None:
    source = bytearray(document(data.draw(st.sampled_from(FORMS)), data.draw(st.sampled_from(list(ORDERS)))))
    place = st.integers(0, len(source) - 1)
    match data.draw(st.sampled_from(["cut", "bytes", "hole", "twice"])):
        case "cut":
            del source[data.draw(place) :]
        case "bytes":
            for at, value in data.draw(st.lists(st.tuples(place, st.integers(0, 255)), min_size=1, max_size=40)):
                source[at] = value
        case "hole":
            start = data.draw(place)
            del source[start : start + data.draw(st.integers(1, 2000))]
        case _:
            start, target = data.draw(place), data.draw(place)
            source[target:target] = source[start : start + data.draw(st.integers(1, 2000))]
    try:
        found = read_pdf(bytes(source), Path("filing.pdf"))
    except ReadError as error:
        assert "\n" not in str(error)
    else:
        assert found.text.strip()
