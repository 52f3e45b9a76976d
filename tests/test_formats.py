"""Word, OpenDocument, RTF: what stands on their pages is read, what does not is left out, and none can harm."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_documents import NOTE, ORDERS, RULING, SENTENCE, docx, odt, order_docx, order_odt, order_rtf, p, packed

import bipagraph
from bipagraph.errors import ReadError
from bipagraph.reading import read


def text_of(folder: Path, name: str, data: bytes) -> str:
    file = folder / name
    file.write_bytes(data)
    return read(file).original


@pytest.mark.parametrize("suffix", ORDERS)
def test_one_order_gives_the_same_facts_in_every_format(tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"order{suffix}"
    file.write_bytes(ORDERS[suffix]())
    record = bipagraph.extract(read(file))
    assert record.court is not None
    assert (record.court.id, [docket.number for docket in record.dockets]) == ("ilnd", ["21-cv-04455"])
    assert {(party.name, party.roles) for party in record.parties} == {
        ("Maria Quill", ("plaintiff",)),
        ("Ardmore Clocks, Inc.", ("defendant",)),
    }
    assert [(judge.name, judge.decides) for judge in record.judges] == [("Ada Marrow", True)]
    assert [(ruling.motion, ruling.outcome, ruling.docket_entry) for ruling in record.rulings] == [
        ("dismiss", "denied", 12)
    ]
    text = record.text
    assert SENTENCE.replace("’", "'") in text.prose.text[: text.footnotes_start]
    assert text.prose.text[text.footnotes_start :] == NOTE
    assert RULING in text.prose.text


# ------------------------------------------------------------------ Word


def test_docx_tracked_changes_are_taken_as_accepted(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t xml:space='preserve'>The motion is </w:t></w:r><w:del><w:r><w:delText>granted</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>denied</w:t></w:r></w:ins><w:moveFrom><w:r><w:t> gone</w:t></w:r></w:moveFrom><w:r><w:t>.</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p("Deleted row") + "</w:tc></w:tr></w:tbl>"
    )
    assert text_of(tmp_path, "a.docx", docx(body)) == "The motion is denied."


def test_docx_wrappers_fields_and_hidden_words(tmp_path: Path) -> None:
    body = (
        f"<w:sdt><w:sdtContent>{p('In a control.')}</w:sdtContent></w:sdt>"
        "<w:p><w:hyperlink><w:r><w:t>740 ILCS</w:t></w:r></w:hyperlink><w:r><w:noBreakHyphen/><w:t>14</w:t></w:r>"
        "<w:r><w:instrText> TA \\l secret </w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
        "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t> shown</w:t></w:r>"
        "<w:fldSimple w:instr='PAGE'><w:r><w:t> 7</w:t></w:r></w:fldSimple>"
        "<w:r><w:sym w:font='WP TypographicSymbols' w:char='0027'/></w:r></w:p>"
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>"
        + p("In a box.")
        + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>"
        + p("In a box.")
        + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Beside it.</w:t></w:r></w:p>"
    )
    assert text_of(tmp_path, "a.docx", docx(body)) == "In a control.\n\n740 ILCS-14 shown 7§\n\nBeside it.\n\nIn a box."


NUMBERING = """
<w:abstractNum w:abstractNumId="0">
 <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
 <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="x"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
"""


def test_docx_automatic_numbers_stand_before_their_paragraphs(tmp_path: Path) -> None:
    def numbered(words: str, instance: int, level: int = 0) -> str:
        return p(words, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{instance}"/></w:numPr>')

    styles = (
        '<w:style w:type="paragraph" w:styleId="Count"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Child"><w:basedOn w:val="Count"/></w:style>'
    )
    body = "".join(
        (
            numbered("Parties", 1), numbered("Quill", 1, 1), numbered("Ardmore", 1, 1), numbered("Facts", 1), numbered("Clocks", 1, 1),
            p("Quill punched in.", '<w:pStyle w:val="Child"/>'), p("She did.", '<w:pStyle w:val="Count"/>'), numbered("Anew", 3),
            numbered("On", 3), numbered("A bullet", 4),
        )
    )  # fmt: skip
    assert text_of(tmp_path, "a.docx", docx(body, numbering=NUMBERING, styles=styles)).split("\n\n") == [
        "I.\tParties", "I.a)\tQuill", "I.b)\tArdmore", "II.\tFacts", "II.a)\tClocks", "5.\tQuill punched in.", "6.\tShe did.", "1.\tAnew",
        "2.\tOn", "A bullet",
    ]  # fmt: skip


def test_docx_tables_within_tables(tmp_path: Path) -> None:
    inner = f"<w:tbl><w:tr><w:tc>{p('a')}</w:tc><w:tc>{p('b')}</w:tc></w:tr></w:tbl>"
    body = f"<w:tbl><w:tr><w:tc>{p('left')}</w:tc><w:tc>{inner}{p('under')}</w:tc></w:tr></w:tbl>"
    assert text_of(tmp_path, "a.docx", docx(body)) == "left    a    b\n        under"


# ------------------------------------------------------------------ RTF


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (r"caf\'e9 \'93so\'94 \u167?15(b) \emdash\~x\_y \{a\}", "café “so” §15(b) —\u00a0x-y {a}"),
        (r"\uc2\u8220**A\u8221**\uc0\u8212 B", "“A”—B"),
        (r"a \u-10179?\u-8694?", "a \U0001f60a"),
        (r"{\f1 \'e0\'e1}", "аб"),
        (r"keep{\*\unknown drop{\b drop}} this{\pict 0123abcd} {\v hidden}{\deleted gone}word", "keep this word"),
        (r"{\field{\*\fldinst HYPERLINK x}{\fldrslt 740 ILCS 14}}", "740 ILCS 14"),
        (r"{\listtext 4.\tab}Quill worked.", "4.\tQuill worked."),
        (r"cut {\super 3} off{\bin5 }}}}}here", "cut ³ offhere"),
        ("one\\\ntwo\\line three", "one\n\ntwo\nthree"),
        (r"{\shp{\*\shpinst{\sp{\sn no}{\sv no}}{\shptxt box}}{\shprslt no}} end", "box end"),
    ],
)
def test_rtf_words(tmp_path: Path, source: str, words: str) -> None:
    head = r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}}\pard "
    assert text_of(tmp_path, "a.rtf", (head + source + "}").encode("latin-1")) == words


def test_rtf_rows_of_a_table_follow_each_other_and_notes_stand_behind(tmp_path: Path) -> None:
    row = r"\trowd\pard\intbl a\cell b\cell\row"
    note = r"x{\super\chftn}{\footnote{\super\chftn} one}{\super\chftn}{\*\footnote\chftn  two\par more}\par"
    star = r" s*{\footnote * three}\par"
    words = text_of(tmp_path, "a.rtf", (r"{\rtf1 before\par" + row + row + r"\pard " + note + star + "}").encode())
    assert words == "before\n\na    b\na    b\n\nx¹²\n\ns*\n\n¹ one\n\n² two more\n\n* three"


# ------------------------------------------------------------------ OpenDocument


def test_odt_lists_notes_boxes_and_what_is_left_out(tmp_path: Path) -> None:
    style = (
        '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
        '<text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/></text:list-style>'
    )
    text = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Deleted.</text:p></text:deletion></text:changed-region>"
        "</text:tracked-changes>"
        "<text:p>A<text:s text:c='3'/>B<text:tab/>C<text:line-break/>D\n  E<office:annotation><text:p>Comment</text:p></office:annotation>"
        "<text:span>F</text:span> G</text:p>"
        '<text:list text:style-name="L"><text:list-item><text:p>One</text:p><text:list><text:list-item><text:p>Sub</text:p>'
        "</text:list-item></text:list></text:list-item><text:list-item><text:p>Two</text:p></text:list-item></text:list>"
        "<text:p>Between</text:p>"
        '<text:list text:style-name="L" text:continue-numbering="true"><text:list-item><text:p>Three</text:p></text:list-item></text:list>'
        "<text:p><draw:frame><draw:text-box><text:p>Boxed</text:p></draw:text-box></draw:frame>After</text:p>"
    )
    assert text_of(tmp_path, "a.odt", odt(text, style)).split("\n\n") == [
        "A   B\tC\nD EF G", "1.\tOne", "(a)\tSub", "2.\tTwo", "Between", "3.\tThree", "After", "Boxed",
    ]  # fmt: skip


# ------------------------------------------------------------------ .doc


def test_a_doc_that_is_something_newer_is_read_and_an_old_one_says_what_to_do(tmp_path: Path) -> None:
    assert "Roe" in text_of(tmp_path, "a.doc", order_rtf())
    assert "Roe" in text_of(tmp_path, "b.doc", order_docx())
    assert "Roe" in text_of(tmp_path, "c.DOC", b"<html><body><p>Roe v. Lens</p></body></html>")
    with pytest.raises(ReadError, match="old Word") as caught:
        text_of(tmp_path, "d.doc", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600))
    assert "\n" not in str(caught.value)
    with pytest.raises(ReadError, match="locked"):
        text_of(tmp_path, "e.docx", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600))


# ------------------------------------------------------------------ hostile

LAUGHS = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "' + "&a;" * 50 + '"><!ENTITY c "' + "&b;" * 50 + '">]>'
FOREIGN = '<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.docx", lambda: docx(p("&c;"), prolog=LAUGHS), "entities"),
        ("b.docx", lambda: docx(p("&a;"), prolog=FOREIGN), "entities"),
        ("c.odt", lambda: odt("<text:p>&c;</text:p>", prolog=LAUGHS), "entities"),
        ("d.odt", lambda: odt("<text:p>x</text:p>", manifest="<m><encryption-data/></m>"), "locked"),
        ("e.docx", lambda: docx("<w:p>" * 300 + "</w:p>" * 300), "damaged"),
        ("f.docx", lambda: packed({"word/document.xml": b" " * 60_000_000}), "times its size"),
        ("g.odt", lambda: packed({"content.xml": b"<a/>"}), "no text"),
        ("h.odt", lambda: b"PK\x03\x04 words", "no OpenDocument"),
        ("i.rtf", lambda: b"words", "no RTF"),
        ("j.rtf", lambda: b"{\\rtf1 " + b"{" * 100_000, "nest"),
        ("k.rtf", lambda: b"{\\rtf1 {\\pict 00ff}}", "no text"),
        ("l.docx", lambda: order_docx()[:-200], "damaged"),
    ],
)
def test_what_could_harm_is_refused_in_one_line(
    tmp_path: Path, name: str, data: Callable[[], bytes], says: str
) -> None:
    file = tmp_path / name
    file.write_bytes(data())
    started = time.monotonic()
    with pytest.raises(ReadError, match=says) as caught:
        read(file)
    assert "\n" not in str(caught.value)
    assert time.monotonic() - started < 2


@pytest.mark.parametrize(
    "source",
    [
        "{\\rtf1 " + "\\" * 3_000_000,
        "{\\rtf1 " + "\\'" * 1_500_000 + "a}",
        "{\\rtf1 " + "{\\footnote x" * 4_000,
        "{\\rtf1 a" + "\\cell " * 300_000 + "\\row}",
        "{\\rtf1 a" + "\\trowd a\\cell\\row" * 100_000 + "}",
        "{\\rtf1 a\\bin99999999 " + "x" * 100 + "}",
        "{\\rtf1 " + "\\u100000000?" * 200_000 + "\\ansicpg999999 a}",
    ],
    ids=["backslashes", "hexes", "notes", "cells", "rows", "bin", "unicode"],
)
def test_hostile_rtf_takes_no_time(tmp_path: Path, source: str) -> None:
    file = tmp_path / "a.rtf"
    file.write_bytes(source.encode("latin-1"))
    started = time.monotonic()
    try:
        read(file)
    except ReadError as error:
        assert "\n" not in str(error)
    assert time.monotonic() - started < 20


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_damaged_files_are_read_or_refused(tmp_path: Path, data: st.DataObject) -> None:
    """Bytes exchanged, cut out and doubled: never anything but a text or one line."""
    name, make = data.draw(st.sampled_from([("a.rtf", order_rtf), ("a.odt", order_odt), ("a.docx", order_docx)]))
    mutated = bytearray(make())
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, max(len(mutated) - 1, 0)))
        length = data.draw(st.integers(1, 40))
        mutated[at : at + length] = data.draw(
            st.one_of(st.binary(max_size=40), st.just(bytes(mutated[at : at + length]) * 2))
        )
    file = tmp_path / name
    file.write_bytes(bytes(mutated))
    try:
        text = read(file)
    except ReadError as error:
        assert "\n" not in str(error)
    else:
        assert text.original.strip()
