"""Stamps of courts' filing systems as facts, and exhibits bound into a filing's file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from made_pdfs import FORMS, Word, draw, page_words

from bipagraph.reading import read, read_string
from bipagraph.records import Text

DAY = date(2022, 5, 2)


@pytest.mark.parametrize(
    ("printed", "docket", "entry", "day", "court"),
    [
        # without the word "Case", with the entry as "# 18", with the page without a word
        ("3:22-cv-03011-SEM-KLM # 18 Filed: 05/02/22 Page 1 of 14", "3:22-cv-03011-SEM-KLM", "18", DAY, None),
        ("4:22-cv-03100-JMG-CRZ Doc # 21-2 Filed: 05/02/22 Page 1 of 10 - Page ID # 144", "4:22-cv-03100-JMG-CRZ", "21-2", DAY, None),
        ("2:22-cv-00123-RMG     Date Filed 05/02/22    Entry Number 12     Page 1 of 12", "2:22-cv-00123-RMG", "12", DAY, None),
        ("Case: 1:22-cv-00019-DAP Doc #: 24 Filed: 05/02/22 1 of 13. PageID #: 377", "1:22-cv-00019-DAP", "24", DAY, None),
        ("Case: 2:20-cv-00123-ALM-KAJ Doc #: 1 Filed: 05/02/22 Page: 1 of 12  PAGEID #: 1", "2:20-cv-00123-ALM-KAJ", "1", DAY, None),
        ("USDC IN/ND case 3:22-cv-00077-DRL-MGG document 29 filed 05/02/22 page 1 of 8", "3:22-cv-00077-DRL-MGG", "29", DAY, "innd"),
        ("Case 4:20-cv-01441 Document 55 Filed on 05/02/22 in TXSD Page 1 of 20", "4:20-cv-01441", "55", DAY, "txsd"),
        ("Case 1:23-cv-20001-BB Document 25 Entered on FLSD Docket 05/02/2022 Page 1 of 14", "1:23-cv-20001-BB", "25", DAY, "flsd"),
        ("Case 1:20-cv-02888-RM-NYW Document 30 Filed 05/02/22 USDC Colorado Page 1 of 12", "1:20-cv-02888-RM-NYW", "30", DAY, "cod"),
        ("Case 1:20-cv-00123-ABC *SEALED* Document 12 Filed 05/02/22 Page 1 of 3", "1:20-cv-00123-ABC", "12", DAY, None),
        ("Case MDL No. 3037 Document 12 Filed 05/02/22 Page 1 of 2", "MDL No. 3037", "12", DAY, None),
        # with parts missing
        ("Case: 1:20-cv-01937 Document #: 62", "1:20-cv-01937", "62", None, None),
        ("Case 1:20-cv-01937 Filed 05/02/22", "1:20-cv-01937", None, DAY, None),
        ("Case 1:20-cv-01937 Page 3 of 9", "1:20-cv-01937", None, None, None),
        ("Document #: 62 Filed: 05/02/22 Page 1 of 9 PageID #:345", None, "62", DAY, None),
        # bankruptcy
        ("Case 22-10001-abc   Doc 12   Filed 05/02/22   Entered 05/02/22 14:33:10   Desc Main Document   Page 1 of 3", "22-10001-abc", "12", DAY, None),
        ("23-11111-mg    Doc 95    Filed 05/02/22    Entered 05/02/22 10:11:12    Main Document     Pg 1 of 13", "23-11111-mg", "95", DAY, None),
        # appeals
        ("Case: 22-1011     Document: 00117999999     Page: 1     Date Filed: 05/02/2022     Entry ID: 6561234", "22-1011", None, DAY, "ca1"),
        ("Case 21-1234, Document 88-1, 05/02/2022, 3316543, Page1 of 7", "21-1234", "88-1", DAY, "ca2"),
        ("Case: 22-2022     Document: 55     Page: 1      Date Filed: 05/02/2022", "22-2022", "55", DAY, None),
        ("USCA4 Appeal: 22-1717      Doc: 33         Filed: 05/02/2022      Pg: 1 of 9", "22-1717", "33", DAY, "ca4"),
        ("Case: 21-20345      Document: 00516123456     Page: 1     Date Filed: 05/02/2022", "21-20345", None, DAY, "ca5"),
        ("Case: 22-3050     Document: 28-2     Filed: 05/02/2022     Page: 1 (1 of 12)", "22-3050", "28-2", DAY, None),
        ("Case: 21-16789, 05/02/2022, ID: 12522123, DktEntry: 45-1, Page 1 of 5", "21-16789", "45-1", DAY, "ca9"),
        ("Case: 23-1234, 05/02/2022, DktEntry: 12.1, Page 1 of 30", "23-1234", "12.1", DAY, None),
        ("Appellate Case: 21-1388     Document: 010110700000     Date Filed: 05/02/2022     Page: 1", "21-1388", None, DAY, "ca10"),
        ("USCA11 Case: 22-11111     Document: 38-1     Date Filed: 05/02/2022     Page: 1 of 14", "22-11111", "38-1", DAY, "ca11"),
        ("USCA Case #22-7099      Document #2001234            Filed: 05/02/2022      Page 1 of 16", "22-7099", None, DAY, "cadc"),
        # States
        ("FILED\n5/2/2022 12:00 AM\nADA Q. QUILL\nCIRCUIT CLERK\nCOOK COUNTY, IL\n2022CH01234\nCalendar, 8\n22519000", "2022CH01234", None, DAY, "illcirct"),
        ("E-FILED\nTransaction ID: 1-22-1234\nFile Date: 5/2/2022 4:05 PM\nAda Q. Quill\nClerk of the Appellate Court\nAPPELLATE COURT 1ST DISTRICT", "1-22-1234", None, DAY, "illappct"),
        ("FILED: NEW YORK COUNTY CLERK 05/02/2022 04:05 PM INDEX NO. 123456/2022\nNYSCEF DOC. NO. 5 RECEIVED NYSCEF: 05/02/2022", "123456/2022", "5", DAY, "nysupctnewyork"),
        ("FILED: KINGS COUNTY CLERK 05/02/2022\nINDEX NO. 500123/2022", "500123/2022", None, DAY, "nysupctkings"),
        ("Electronically FILED by Superior Court of California, County of Los Angeles on 05/02/2022 04:44 PM Ada Quill, Executive Officer/Clerk of Court", None, None, DAY, "calsuppctla"),
        ("Filing # 165432109 E-Filed 05/02/2022 03:15:42 PM", None, None, DAY, None),
        ("5/2/2022 11:02 AM\nAda Quill - District Clerk Harris County\nEnvelope No. 72741234\nBy: B Roe\nFiled: 5/2/2022 11:02 AM", None, None, DAY, "texdistct"),
    ],
)  # fmt: skip
def test_stamps_are_facts_and_no_text(
    printed: str, docket: str | None, entry: str | None, day: date | None, court: str | None
) -> None:
    text = read_string(f"{printed}\n\nWords of the order.\n")
    (stamp,) = text.stamps
    assert (stamp.docket_number_as_filed, stamp.entry_number, stamp.date, stamp.court_hint) == (
        docket,
        entry,
        day,
        court,
    )
    assert text.original[stamp.span.start : stamp.span.end] == printed
    assert text.layout.text.strip() == "Words of the order."


def test_a_stamp_that_shares_its_line_goes_alone() -> None:
    stamp = "Case 1:20-cv-01937-ABC Document 12 Filed 05/02/22 Page 1 of 3"
    text = read_string(f"{stamp}   RECEIVED\nWords of the order.\n")
    assert text.stamps[0].entry_number == "12"
    assert text.layout.text.split() == ["RECEIVED", "Words", "of", "the", "order."]


@pytest.mark.parametrize(
    "words",
    [
        "See Case 1:20-cv-01937, Document 12, filed 05/02/22, at Page 3 of 9, for more.",
        "1:20-cv-01937 was filed on 05/02/22 and dismissed.",
        "Document 12 was filed on 05/02/22.",
        "The clerk FILED: it on 5/2/2022.",
        "Location: the court room on the second floor.",
    ],
)
def test_words_about_filings_are_no_stamps(words: str) -> None:
    text = read_string(words)
    assert (text.stamps, text.layout.text) == ((), words)


# ------------------------------------------------------------------ exhibits

BODY = "The plaintiff says so in the complaint, and the defendant does not deny it.\n" * 3
OTHER = "This is what the handbook tells each worker about the clock and its uses.\n" * 3


def bound(*pages: str) -> Text:
    return read_string("\f".join(pages))


def labels(text: Text) -> list[str]:
    return [exhibit.label for exhibit in text.exhibits]


@pytest.mark.parametrize(
    ("cover", "label"),
    [
        ("EXHIBIT A\n", "Exhibit A"),
        ("\n\n   Exhibit 1\n\n   12\n", "Exhibit 1"),
        ("Ex. B to Smith Decl.\n", "Exhibit B"),
        ('EXHIBIT "C"\nBiometric Privacy Policy\n', "Exhibit C"),
        ("EXHIBIT\nD\n", "Exhibit D"),
        ("PLAINTIFF'S EXHIBIT 3-A\n", "Exhibit 3-A"),
        ("GROUP EXHIBIT E\nto Declaration of Ada Quill\n", "Exhibit E"),
        ("Attachment 2\n", "Attachment 2"),
        ("EXHIBIT NO. 12\n", "Exhibit 12"),
        ("REQUIRED SHORT APPENDIX\n", "Appendix"),
        ("Case 1:20-cv-01937 Document 5 Filed 03/16/21 Page 3 of 4 PageID #:7\nExhibit F\n", "Exhibit F"),
        ("\n".join(f"{number}" for number in range(1, 29)) + "\nEXHIBIT G\n", "Exhibit G"),
    ],
)
def test_a_cover_begins_an_exhibit(cover: str, label: str) -> None:
    text = bound(BODY, BODY, cover, OTHER, OTHER)
    assert labels(text) == [label]
    assert "handbook" not in text.layout.text + text.prose.text
    assert text.layout.text.count("plaintiff says") == 6
    span = text.exhibits[0].span
    assert text.original[span.start : span.end].count("handbook") == 6
    assert text.original.startswith(BODY) and len(text.pages) == 5


@pytest.mark.parametrize(
    "page",
    [
        "INDEX OF EXHIBITS\nExhibit A: the policy\nExhibit B: the release\n",
        "EXHIBIT AND WITNESS LIST\n",
        "Exhibit A is the policy.\n",
        "Exhibit A\n" + OTHER * 3,
        "APPENDIX OF AUTHORITIES\n",
    ],
)
def test_a_page_about_exhibits_is_no_cover(page: str) -> None:
    assert not bound(BODY, page, BODY).exhibits


def test_a_picture_within_the_filing_is_no_exhibit() -> None:
    text = bound(
        "The clock that is shown on the next page was bought by the", "Exhibit 3. The clock\n", "defendant in 2019."
    )
    assert not text.exhibits


def test_what_a_file_begins_with_is_the_filing() -> None:
    assert labels(bound("EXHIBIT A\n", OTHER, "EXHIBIT B\n", BODY)) == ["Exhibit B"]


STAMP = "Case 1:20-cv-01937 Document {} Filed 03/16/21 Page {} of {} PageID #:345\n"


@pytest.mark.parametrize("between", ["\f", ""])
def test_an_entry_number_that_changes_begins_an_exhibit(between: str) -> None:
    pages = [("5", 1, 2), ("5", 2, 2), ("5-1", 1, 2), ("5-1", 2, 2), ("5-2", 1, 1)]
    text = read_string(between.join(STAMP.format(*page) + (BODY if page[0] == "5" else OTHER) for page in pages))
    assert labels(text) == ["Document 5-1", "Document 5-2"]
    assert "handbook" not in text.prose.text
    assert {stamp.entry_number for stamp in text.stamps} == {"5"}


def test_a_page_count_that_begins_anew_begins_an_exhibit() -> None:
    stamp = "Case 22-10001-abc Doc 12 Filed 05/02/22 Entered 05/02/22 14:33:10 Desc {} Page {} of 2\n"
    pages = [("Main Document", 1), ("Main Document", 2), ("Exhibit A", 1), ("Exhibit A", 2)]
    text = bound(*(stamp.format(*page) + (BODY if page[0] == "Main Document" else OTHER) for page in pages))
    assert labels(text) == ["Exhibit A"]
    assert "handbook" not in text.prose.text


def test_a_paper_filed_before_keeps_its_old_stamp_and_is_part_of_the_exhibit() -> None:
    old = "Case 2:19-cv-00007 Document 40 Filed 01/02/20 Page {} of 2\n"
    pages = [
        STAMP.format("5", 1, 2) + BODY,
        STAMP.format("5", 2, 2) + BODY,
        STAMP.format("5-1", 1, 2) + old.format(1) + OTHER,
        STAMP.format("5-1", 2, 2) + old.format(2) + OTHER,
    ]
    text = bound(*pages)
    assert labels(text) == ["Document 5-1"]
    assert {stamp.docket_number_as_filed for stamp in text.stamps} == {"1:20-cv-01937"}


def test_exhibits_of_a_pdf(tmp_path: Path) -> None:
    file = tmp_path / "complaint.pdf"
    form = FORMS[0]
    cover = [Word("body", 270, 400, "EXHIBIT A"), Word("foot", 306, 36, "2")]
    policy = [Word("body", 72, 700 - 14 * row, "This is what the handbook tells each worker.") for row in range(9)]
    file.write_bytes(draw([page_words(form), cover, policy]))
    text = read(file)
    assert labels(text) == ["Exhibit A"]
    assert "handbook" not in text.prose.text
    assert text.page_of(text.exhibits[0].span.start) == 2


# ------------------------------------------------------------------ lines


def test_the_foot_of_a_filing_of_two_pages_goes() -> None:
    foot = "{}\nORDER GRANTING MOTION\nCASE NO. 20-CV-05599\n"
    caption = "UNITED STATES DISTRICT COURT\nMARIA LOPEZ, Plaintiff, v. LENS CORP., Defendant.\nCase No. 20-cv-05599\nORDER GRANTING MOTION\n"
    first = f"{caption}The plaintiff asks for more time, and the defendant does not oppose it, so that the court, having read the\n{foot.format(1)}"
    second = f"motion and the declaration, grants it. IT IS SO ORDERED.\n{foot.format(2)}"
    text = bound(first, second)
    assert "having read the motion and the declaration, grants it." in text.prose.text
    assert text.layout.text.count("ORDER GRANTING MOTION") == 1


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("It follows from Rule 341(h)", "(7) that the point is lost.", "Rule 341(h)(7) that"),
        ("The defendant relies on 735 ILCS 5/2-619(a)", "(9) and on nothing else.", "735 ILCS 5/2-619(a)(9) and"),
        ("The motion rests on Fed. R. Civ. P. and on Rule 12", "(b)(6) alone.", "Rule 12(b)(6) alone."),
    ],
)
def test_a_provision_cut_at_a_lines_end_is_one(above: str, below: str, joined: str) -> None:
    long = (
        "The plaintiff worked for the defendant, and put her finger on its clock each day of the year, as others did."
    )
    assert joined in read_string(f"{long}\n{above}\n{below}\n{long}").prose.text


def test_entries_of_a_table_that_are_cut_in_a_citation_are_one() -> None:
    table = [
        "TABLE OF AUTHORITIES",
        "Acme Int'l Corp. v. Thorne Timekeeping, 913",
        "F.2d 1406 (9th Cir. 1990) ........................................ 22",
        "Federal Rule of Civil Procedure",
        "12(b)(6) ......................................................... 2",
        "Quill v. Vale Systems of North America, Inc., 2023 IL",
        "129081 ........................................................... 11",
    ]
    entries = [entry.split(" ...")[0] for entry in read_string("\n".join(table)).prose.text.split("\n\n")]
    assert entries[1:] == [
        "Acme Int'l Corp. v. Thorne Timekeeping, 913 F.2d 1406 (9th Cir. 1990)",
        "Federal Rule of Civil Procedure 12(b)(6)",
        "Quill v. Vale Systems of North America, Inc., 2023 IL 129081",
    ]
