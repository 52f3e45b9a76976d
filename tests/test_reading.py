"""Reading, from the user's side: whole invented filings in, both views out."""

from __future__ import annotations

import pytest

from bipagraph.reading import read_string
from bipagraph.records import Text


def body(text: Text) -> list[str]:
    return text.prose.text[: text.footnotes_start].strip().split("\n\n")


def notes(text: Text) -> list[str]:
    return [note for note in text.prose.text[text.footnotes_start :].split("\n\n") if note]


PAGES = """Case: 1:22-cv-01234 Document #: 57 Filed: 05/04/23 Page 1 of 3 PageID #:812

                    IN THE UNITED STATES DISTRICT COURT
                   FOR THE NORTHERN DISTRICT OF ILLINOIS

 MARIA LOPEZ, individually and on behalf    )
 of all others similarly situated,          )
                                            )
                  Plaintiff,                )   No. 22 C 1234
            v.                              )
                                            )   Judge Anna B. Carter
 FACEGATE, INC.,                            )
                  Defendant.                )

                     MEMORANDUM OPINION AND ORDER

       Plaintiff Maria Lopez sued FaceGate under the Illinois Biometric Infor-
mation Privacy Act (“BIPA”), 740 ILCS 14/1 et seq. FaceGate moves to dismiss.1 For the
reasons below, the motion [22] of the defendant-
movant is denied. The court cited Roe v. Lens Corp., 2023 IL
128004, ¶ 45, 216 N.E.3d

1 FaceGate also moves to stay. That
motion is moot.
                                      1

Case: 1:22-cv-01234 Document #: 57 Filed: 05/04/23 Page 2 of 3 PageID #:813

918, 929. Lopez scanned her hand each day. “Collect” means “to gather.” Id. at
929–
30. The Court takes this as true.

                                      2

Case: 1:22-cv-01234 Document #: 57 Filed: 05/04/23 Page 3 of 3 PageID #:
814

                                 CONCLUSION

       The motion is denied.

                                      3
"""


def test_a_stamped_opinion_loses_its_furniture_and_runs_on_over_its_pages() -> None:
    text = read_string(PAGES)
    assert [(stamp.docket_number_as_filed, stamp.entry_number, str(stamp.date)) for stamp in text.stamps] == [
        ("1:22-cv-01234", "57", "2023-05-04")
    ] * 3
    assert "PageID" not in text.layout.text
    assert "814" not in text.layout.text
    assert body(text)[-4:] == [
        "MEMORANDUM OPINION AND ORDER",
        "Plaintiff Maria Lopez sued FaceGate under the Illinois Biometric Information Privacy Act "
        '("BIPA"), 740 ILCS 14/1 et seq. FaceGate moves to dismiss. For the reasons below, the motion [22] of the '
        "defendant-movant is denied. The court cited Roe v. Lens Corp., 2023 IL 128004, ¶ 45, 216 N.E.3d 918, 929. "
        'Lopez scanned her hand each day. "Collect" means "to gather." Id. at 929–30. The Court takes this as true.',
        "CONCLUSION",
        "The motion is denied.",
    ]
    assert notes(text) == ["FaceGate also moves to stay. That motion is moot."]
    assert " FACEGATE, INC.,                            )" in text.layout.text.split("\n")
    assert [page.number for page in text.pages] == [1, 2, 3]
    assert text.page_of(text.original.index("918, 929")) == 2


def pleading(pages: list[list[str]], form: str) -> str:
    """Pages of 28 lines on pleading paper, with their numbers as converters print them."""
    printed = []
    for page in pages:
        lines = page + [""] * (28 - len(page))
        numbered = {
            "before": [f"{number:>2}   {line}" for number, line in enumerate(lines, 1)],
            "glued": [f"{number} {line}" for number, line in enumerate(lines, 1)],
            "after": [f"{line}   {number}" for number, line in enumerate(lines, 1)],
            "block": [*map(str, range(1, 29)), *page],
            "apart": [part for number, line in enumerate(lines, 1) for part in (str(number), line)],
        }[form]
        printed.append("\n".join(numbered))
    return "\n\n".join(printed) + "\n"


PLEADING = [
    [
        "      This motion concerns the pixel. The court ordered production within",
        "12 weeks of that order. See Roe v. Lens Corp., 2023",
        "WL 8168828 (C.D. Cal. 2023); *Doe v. Eye, Inc. v. Nat'l*",
        "*Prod. Ltd.*, 2011 WL 4550287, at *2 (C.D. Cal. Oct. 3, 2011).",
        "      Defendants cite Winter v. Cold Co., 555 U.S.",
    ]
    + [f"and the words run on in line {word} of the page" for word in ("six", "seven", "eight", "nine", "ten")]
    + [f"with the usual words of argument, {word}," for word in "abcdefghijklmnopqr"],
    ["7, 22 (2008). The end of the matter is near,", "and so it ends."],
]


@pytest.mark.parametrize("form", ["before", "glued", "after", "block", "apart"])
def test_line_numbers_go_wherever_they_stand(form: str) -> None:
    text = read_string(pleading(PLEADING, form))
    flow = text.prose.text.replace("\n\n", " ")
    assert "production within 12 weeks of that order. See Roe v. Lens Corp., 2023 WL 8168828 (C.D. Cal. 2023)" in flow
    assert "Doe v. Eye, Inc. v. Nat'l Prod. Ltd., 2011 WL 4550287, at *2" in flow
    assert "555 U.S. and the words run on in line six of the page and the words" in flow
    assert flow.endswith("of argument, r, 7, 22 (2008). The end of the matter is near, and so it ends.")


#: The first page of a short filing: counsel in single spacing between the numbers, no line in mid-sentence.
FIRST_PAGE = """ 1   Annabel B. Prior (SBN 221345)
     aprior@priorhale.example
 2   PRIOR HALE LLP
     515 South Flower Street
 3   Los Angeles, California 90071
 4
     Attorneys for Plaintiff
 5
 6
 7               UNITED STATES DISTRICT COURT
 8              CENTRAL DISTRICT OF CALIFORNIA
 9
10   DELIA MONT,                 Case No. 2:21-cv-01456
11            Plaintiff,         NOTICE OF DISMISSAL
12       v.
13   OPAL, INC.,
              Defendant.
14
15
16   DATED: April 15, 2021
17
18
19
20                               By: /s/ Annabel B. Prior
21
22
"""


def test_line_numbers_of_a_first_page_go_and_its_columns_stay() -> None:
    lines = read_string(FIRST_PAGE).layout.text.split("\n")
    assert not any(line.strip().isdigit() for line in lines)
    party = next(line for line in lines if "DELIA MONT" in line)
    title = next(line for line in lines if "NOTICE OF" in line)
    email = next(line for line in lines if "@" in line)
    assert party.index("Case") == title.index("NOTICE")
    assert party.index("DELIA") == email.index("aprior")


def test_line_numbers_of_a_transcript_go() -> None:
    lines = ["by the plaintiff.", *["     Q.   And did you scan your hand?", "     A.   Yes.  Each day."] * 12]
    text = read_string("\n".join(f"{number:<4}{line}" for number, line in enumerate(lines, 1)))
    assert not any(character.isdigit() for character in text.layout.text)


def test_numbers_that_are_the_authors_stay() -> None:
    listed = "\n".join(f"{number}    Declaration of Witness {chr(64 + number)}" for number in range(1, 26))
    text = read_string(f"EXHIBIT LIST\n\n{listed}\n\n1. First, Acme moved.\n\n2. Then it rested.\n")
    assert "17    Declaration of Witness Q" in text.layout.text
    assert "2. Then it rested." in body(text)


def test_markdown_and_html_go_and_stars_of_westlaw_stay() -> None:
    text = read_string(
        "#### **D. Title**\n\n*Id.* at \\*7; ***see*** <i>Roe v. Lens</i>, 2020 WL 1, at *4 (citing *Doe v. Eye*, "
        "1 F.3d 1); _Ex parte Poe_ &amp; Co. paid \\$5.[a](https://x.org/y) foo_bar@x.org ____ * * * clue\\_id.\n\n"
        "| Party | Counsel |\n|---|---|\n| Acme | Roe LLP |\n\nSo ordered.<sup>1</sup> Done.\n\n<sup>1</sup> A note.\n"
    )
    assert body(text) == [
        "D. Title",
        "Id. at *7; see Roe v. Lens, 2020 WL 1, at *4 (citing Doe v. Eye, 1 F.3d 1); Ex parte Poe & Co. paid $5.a "
        "foo_bar@x.org ____ * * * clue_id.",
        "Party Counsel",
        "Acme Roe LLP",
        "So ordered. Done.",
    ]
    assert notes(text) == ["A note."]
    assert any(line.split("   ")[1:] for line in text.layout.text.split("\n") if "Acme" in line)


LONG = "\n".join(["The court has read the papers of both sides and has heard their counsel at length."] * 12)


def test_a_running_head_goes_and_the_first_pages_caption_stays() -> None:
    head = "UNITED STATES DISTRICT COURT\nCIVIL MINUTES\n\nCase No.  CV 21-1234       Date  March 4, 2022\n\n"
    pages = [
        f"{head}{words}\n\nCV-90      CIVIL MINUTES - GENERAL      Page {number} of 3\n"
        for number, words in enumerate(
            [
                f"{LONG}\nThe claim rests on Bell v. Twin, 550 U.S.",
                f"544, 570 (2007). It fails.\n{LONG}",
                "SO ORDERED.",
            ],
            1,
        )
    ]
    text = read_string("\f".join(pages))
    assert text.layout.text.count("Case No.") == 1
    assert "CV-90" not in text.layout.text
    assert "The claim rests on Bell v. Twin, 550 U.S. 544, 570 (2007). It fails." in text.prose.text


def test_paragraphs_that_a_complaint_repeats_are_no_running_heads() -> None:
    same = "Acme never told its workers how long it would keep the scans of their hands.\nIt never asked."
    pages = [
        "\n".join([f"{index}. Count {index} is another one than those before it.", *["More words."] * 9, same] * 1)
        for index in range(1, 13)
    ]
    pages = [
        page if index % 4 == 0 else page.replace(same, f"Words {index} of its own.") for index, page in enumerate(pages)
    ]
    assert read_string("\f".join(pages)).layout.text.count("It never asked.") == 3


def test_double_spaced_and_justified_text_runs_on() -> None:
    lines = [
        "            In   the    end,  the  court  imposed  a  sentence  of  78",
        "months in prison.   At the hearing's end, it asked whether the",
        "parties  had  more.   Neither  had.   See  Roe  v.  Doe,  469  F.3d",
        "194, 203 (1st Cir. 2006) (noting that no more was had at the end",
        "of that case either).",
        "            The court below did not follow this map, which is long and",
        "winding, and so we go our own way in this opinion of ours today.",
    ]
    text = read_string("\n\n".join(lines))
    assert body(text) == [
        "In the end, the court imposed a sentence of 78 months in prison. At the hearing's end, it asked whether the "
        "parties had more. Neither had. See Roe v. Doe, 469 F.3d 194, 203 (1st Cir. 2006) (noting that no more was had "
        "at the end of that case either).",
        "The court below did not follow this map, which is long and winding, and so we go our own way in this opinion "
        "of ours today.",
    ]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (
            "is no rest at all, as the high court held in Ashgrove v. Tern Foods, Inc.",
            "(2021) 14 Cal.5th 901, 910. The defendant",
        ),
        ("arise under federal law all the same. Ashgrove v. Tern Portfolio Services,", "LLC, 565 U.S. 12, 19 (2012)."),
        (
            "and that is what the petition asks of this Court, as it may under 28 U.S.C. §",
            "2241 and no other provision of the law.",
        ),
    ],
)
def test_a_citation_broken_over_lines_runs_on(above: str, below: str) -> None:
    filler = "The plaintiffs say that the defendant paid for none of the time that they spent."
    text = f"{filler}\n{filler}\n{filler}\n{above}\n{below}\n{filler}\n{filler}\n"
    assert f"{above} {below}" in read_string(text).prose.text


def test_entries_of_a_table_of_authorities_are_paragraphs() -> None:
    table = [
        "                          TABLE OF AUTHORITIES",
        "",
        "Cases                                                     Page(s)",
        "",
        "Acme Int'l Corp. v. Thorne,",
        "   913 F.2d 1406 (9th Cir. 1990) .................................... 22",
        "Blake v. Gray,",
        "   2023 WL 8168828 (C.D. Cal. Nov. 13, 2023) ................... 20, 21",
        "Roe v. Doe, 1 F.3d 1 (7th Cir. 1993) ................................. passim",
        "",
    ]
    assert [entry.split(" ...")[0] for entry in body(read_string("\n".join(table)))[-3:]] == [
        "Acme Int'l Corp. v. Thorne, 913 F.2d 1406 (9th Cir. 1990)",
        "Blake v. Gray, 2023 WL 8168828 (C.D. Cal. Nov. 13, 2023)",
        "Roe v. Doe, 1 F.3d 1 (7th Cir. 1993)",
    ]


@pytest.mark.parametrize(
    ("printed", "docket", "entry", "court"),
    [
        ("Case 8:16-cv-01261-DOC-KES Document 40 Filed 08/05/16 Page 1 of 4 Page ID #:365", "8:16-cv-01261-DOC-KES", "40", None),
        ("Case 20-12345    Doc 123    Filed 01/01/20    Entered 01/01/20 12:34:56    Desc Main\n     Document     Page 1 of 10", "20-12345", "123", None),
        ("Case: 23-1234 Document: 45 Filed: 01/02/2024 Pages: 12", "23-1234", "45", None),
        ("Case: 20-15689, 07/01/2020, ID: 11739371, DktEntry: 12, Page 1 of 10", "20-15689", "12", "ca9"),
        ("USCA4 Appeal: 20-1234      Doc: 45         Filed: 06/01/2020      Pg: 1 of 10", "20-1234", "45", "ca4"),
        ("Appellate Case: 20-1234     Page: 1      Date Filed: 06/01/2020 Entry ID: 4912345", "20-1234", None, None),
        ("Case 2:20-cv-01234-AB ECF No. 12 filed 01/02/20 PageID.123 Page 1 of 3", "2:20-cv-01234-AB", "12", None),
        ("FILED DATE: 1/2/2024 3:04 PM   2024CH00123", "2024CH00123", None, "illcirct"),
    ],
)  # fmt: skip
def test_stamps_of_all_courts(printed: str, docket: str, entry: str | None, court: str | None) -> None:
    text = read_string(f"{printed}\n\nWords of the order.\n")
    (stamp,) = text.stamps
    assert (stamp.docket_number_as_filed, stamp.entry_number, stamp.court_hint) == (docket, entry, court)
    assert text.original[stamp.span.start : stamp.span.end] == printed
    assert text.layout.text.strip() == "Words of the order."


@pytest.mark.parametrize(
    "words", ["In Case 20-cv-1234 Document 5 was filed.", "See Case 20-12345 at Page 3, Filed in error."]
)
def test_an_authors_words_are_no_stamp(words: str) -> None:
    text = read_string(words)
    assert not text.stamps
    assert text.layout.text == words


def test_stamp_above_a_line_that_begins_with_a_number() -> None:
    page = "{stamp} Page {n} of 2 PageID #:339{n}\n{words}\n"
    stamp = "Case: 1:21-cv-91417 Document #: 124 Filed: 01/16/25"
    original = "\f".join(
        page.format(stamp=stamp, n=n, words=words)
        for n, words in (
            (1, "The court follows Grey v. Hill, 2023 IL"),
            (2, "128004, as it must; the rest is settled."),
        )
    )
    text = read_string(original)
    assert "Grey v. Hill, 2023 IL 128004, as it must" in text.prose.text
    assert [stamp.entry_number for stamp in text.stamps] == ["124", "124"]


def test_a_rules_number_is_no_footnotes_mark() -> None:
    text = read_string(
        "* This order binds nobody, and may be cited under Fed. R. App. P. 32.1 and 10th Cir. R. 32.1.\n\n"
        "Ada Quill, proceeding pro se,1 seeks leave to appeal from the judgment below.\n\n"
        "1 Because she is pro se, we read her filings liberally.\n\nAn ordinary paragraph follows, of some length.\n"
    )
    assert "Fed. R. App. P. 32.1 and 10th Cir. R. 32.1." in text.prose.text


def test_a_covers_footnote_ends_where_the_opinion_begins() -> None:
    text = read_string(
        "          United States Court of Appeals\n                       For the First Circuit\n\n\nNo. 21-9001\n\n"
        "                               Before\n\n                      Marlowe, Circuit Judge,\n"
        "                   Pike,* Associate Justice,\n                   and Hale, Circuit Judge.\n\n\n"
        "                         January 22, 2022\n\n\n     *\n       The Hon. Ada Pike, Associate Justice (Ret.) of the\n"
        "Supreme Court of the United States, sitting by designation.\n"
        "            HALE, Circuit Judge.           This appeal arises from a loan\n\n"
        "guaranty.      The district court allowed the bank's motion for summary\n\njudgment.      We vacate.  See Grey v.\n\n"
        "                                    -2-\nMoss, 645 F.3d 69, 73 (1st Cir. 2011), which the parties do not cite at all.\n\n"
        "                                    -3-\n"
    )
    prose = text.prose.text
    assert "This appeal arises from a loan guaranty." in prose[: text.footnotes_start]
    assert "See Grey v. Moss, 645 F.3d 69" in prose
    assert prose[text.footnotes_start :].startswith("The Hon. Ada Pike")
