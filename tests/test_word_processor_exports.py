"""What word processors make of a filing when they save it as HTML or PDF."""

from __future__ import annotations

from pathlib import Path

from bipagraph.extraction import extract
from bipagraph.reading import read, read_string
from bipagraph.reading.pdf_layout import Word, reading_order

_TABLE_HTML = """<html><body>
<table><tr><td><p>JANE ROE,<br/>Plaintiff,<br/>v.<br/>ACME CLOCKS, INC.,<br/>Defendant.</p></td>
<td><p>Case No. 1:21-cv-90417<br/>Hon. Lena
\t\tB. Thorne</p></td></tr></table>
<p>TABLE OF AUTHORITIES</p>
<p>Able v. Fictive Sensors, Inc., No. 19-3157, 2020 WL 9492742 (C.D. Ill. Mar.
\t27, 2020)\t3</p>
<p>Baker v. <i>Invented Locks Co.</i>, 998 F.3d 617 (7th Cir. 2020)<span>\t2</span></p>
<p>Cable v. Imaginary Gates, Inc., 918 F. Supp. 3d 279 (N.D. Ill. 2019)<u>\t</u>3</p>
<p>ARGUMENT <del>Gone v. Struck, Inc., 999 F.3d 1 (7th Cir. 2021).</del></p>
<p>Possession is alleged here. <i>Cable v. Imaginary Gates, Inc.</i>, 918 F. Supp. 3d 279, 286 (N.D. Ill. 2019).</p>
</body></html>"""


def test_tabs_of_html_lead_to_pages_of_a_table_of_authorities(tmp_path: Path) -> None:
    path = tmp_path / "brief.html"
    path.write_text(_TABLE_HTML, encoding="utf-8")
    text = read(path)
    record = extract(text)
    assert "(C.D. Ill. Mar. 27, 2020)    3\n" in text.original  # a tab beside a line end indents the source
    names = {citation.work.name for citation in record.citations if citation.form == "full"}  # type: ignore[union-attr]
    assert names == {
        "Able v. Fictive Sensors, Inc.",
        "Baker v. Invented Locks Co.",
        "Cable v. Imaginary Gates, Inc.",
    }
    assert sum(citation.in_table_of_authorities for citation in record.citations) == 3
    assert [judge.name for judge in record.judges] == ["Lena B. Thorne"]


#: A PDF's text whose caption stands in narrow columns, drawn one after the other.
_NARROW = """UNITED STATES DISTRICT COURT
NORTHERN DISTRICT OF ILLINOIS
JANE ROE,
Plaintiff,
v.
NORTHMOOR
TIMEKEEPING
SYSTEMS, INC.,
Defendant.
)
)
)
)
)
)
)
Case No. 1:21-cv-90417
Hon. Eleanor V. Marsh
Mag. Judge Lena B.
Thorne
MEMORANDUM IN SUPPORT OF MOTION TO DISMISS

TABLE OF AUTHORITIES
Able v. Fictive Sensors, Inc., 940 F. Supp. 3d 960 (N.D. Ill. 2020)...........................2, 3
Landry v. Invented Gates, Inc., No. 16 C 90984, 2017 WL 9099846 (N.D. Ill. Sept. 15, 2017)4
Namir v. Imaginary Locks, Inc., 918 F. Supp. 3d 279 (N.D. Ill. 2019)............................3

Defendant moves to dismiss.

Dated: October 25, 2021
NORTHMOOR
TIMEKEEPING
SYSTEMS, INC.
By: /s/ Penelope Sayre
One of Its Attorneys
Penelope Sayre
SAYRE & TOLLAND LLP
300 West Adams Plaza, 41st Floor
Chicago, Illinois 60606
(312) 555-0116
psayre@sayretolland.example
"""


def test_names_and_entries_that_narrow_columns_break() -> None:
    record = extract(read_string(_NARROW))
    assert [judge.name for judge in record.judges] == ["Eleanor V. Marsh", "Lena B. Thorne"]
    assert [attorney.name for attorney in record.attorneys] == ["Penelope Sayre"]
    names = [citation.work.name for citation in record.citations]  # type: ignore[union-attr]
    assert names == [
        "Able v. Fictive Sensors, Inc.",
        "Landry v. Invented Gates, Inc.",
        "Namir v. Imaginary Locks, Inc.",
    ]


def _words(rows: list[tuple[float, str, str]]) -> list[Word]:
    """Words of two columns, 72 and 320 points from the left, in letters 6 points wide and 8 tall."""
    words = []
    for base, *columns in rows:
        for left, column in zip((72.0, 320.0), columns, strict=True):
            place = left
            for text in column.split():
                words.append(Word(text, place, place + 6 * len(text), base, 8.0))
                place += 6 * len(text) + 4
    return words


def test_a_caption_goes_on_over_the_blank_paragraphs_about_its_v() -> None:
    rows = [
        (700.0, "JANE ROE and JOHN POE,", "Case No. 5:23-cv-09412-MDE"),
        (684.0, "individually,", "STIPULATION TO EXTEND TIME"),
        (668.0, "Plaintiffs,", "TO RESPOND TO COMPLAINT"),
        (618.0, "v.", "Complaint Filed: April 1, 2023"),
        (568.0, "ACME CLOCKS, INC.", ""),
        (552.0, "and ACME GATES, LLC,", ""),
        (502.0, "Defendants.", ""),
        (440.0, "Jane Roe", ""),
    ]
    lines = (reading_order(_words(rows), columns_only=True) or "").split("\n")
    assert lines[2:8] == ["Plaintiffs,", "v.", "ACME CLOCKS, INC.", "and ACME GATES, LLC,", "Defendants.", rows[0][2]]
    assert lines[lines.index(rows[3][2]) + 1] == "Jane Roe"  # what follows the caption is not its left column's


def test_a_judges_title_that_breaks_behind_the_name_is_no_other_persons() -> None:
    record = extract(
        read_string(
            "UNITED STATES DISTRICT COURT\nCENTRAL DISTRICT OF CALIFORNIA\nCIVIL MINUTES - GENERAL\n"
            "Case No. 2:23-cv-09412 Date July 12, 2023\nTitle Jane Roe v.\nAcme Clocks, Inc.\n"
            "Present: The Honorable MARGUERITE D. ELLSWORTH, UNITED STATES\nDISTRICT JUDGE\n"
            "P. Ledger Not Reported\nDeputy Clerk Court Reporter\n"
            "Proceedings: (In Chambers) Order DENYING Motion to Dismiss [24]\n\nThe motion is DENIED.\n"
        )
    )
    assert [(judge.name, judge.decides) for judge in record.judges] == [("Marguerite D. Ellsworth", True)]


def test_entries_of_a_table_without_leaders() -> None:
    text = (
        "TABLE OF AUTHORITIES\nCases\n"
        "Able v. Fictive Sensors, Inc., 950 F.3d 544 (7th Cir. 2020) 1\n"
        "Cable v. Imaginary Gates, Inc., 2023 IL 928004 1, 4\n"
        "Dale v. Invented Locks, LLC, 454 F. Supp. 3d 772 (N.D. Ill. 2020) 2\n"
        "Elm v. Made-Up Clocks Co., 980 F.3d 1146 (7th Cir. 2020) passim\n"
        "Fern v. Pretend Doors Co., 440 F. Supp. 3d 960 (N.D. Ill. 2020) 2\n\nINTRODUCTION\n\nThe motion fails.\n"
    )
    names = [citation.work.name.split(" v. ")[0] for citation in extract(read_string(text)).citations]  # type: ignore[union-attr]
    assert names == ["Able", "Cable", "Dale", "Elm", "Fern"]
