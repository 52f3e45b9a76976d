"""Captions: what the component "caption" reads in filings of every form, as a user gets it from ``extract``."""

from __future__ import annotations

import time

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from made_captions import BODY, FORMS, Form

from bipagraph.extraction import extract
from bipagraph.extraction.caption import caption
from bipagraph.extraction.caption.parties import party_names
from bipagraph.extraction.caption.roles import roles_of
from bipagraph.extraction.court_names import court_citation_abbreviation, court_id_of_heading, court_name
from bipagraph.extraction.draft import Draft
from bipagraph.extraction.judges import judges
from bipagraph.extraction.names import looks_like_person, prefer_printed, title_case_name
from bipagraph.reading import read_string
from bipagraph.records import FilingRecord
from bipagraph.resources import data_rows


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _check_evidence(record: FilingRecord) -> None:
    original = record.text.original
    for party in record.parties:
        printed = original[party.evidence.span.start : party.evidence.span.end]
        # A name that goes on in the next line has the right column's words between.
        rest = iter(_letters(printed))
        assert all(letter in rest for letter in _letters(party.name)), (party.name, printed)
    for docket in record.dockets:
        printed = original[docket.evidence.span.start : docket.evidence.span.end]
        assert _letters(docket.as_filed) in _letters(printed)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_forms_of_captions(form: Form) -> None:
    record = extract(read_string(form.text + BODY))
    assert (record.court.id if record.court else None) == form.court
    assert {docket.number for docket in record.dockets} == set(form.dockets)
    assert {party.name: list(party.roles) for party in record.parties} == form.parties
    assert record.caption == form.caption
    if form.appeal_from:
        assert [case.docket_number for case in record.appeal_from] == form.appeal_from
    _check_evidence(record)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_pleading_numbers_and_small_indents_change_nothing(form: Form) -> None:
    """The same caption, moved right as a whole: columns are where they are relative to each other."""
    moved = "\n".join(f"   {line}" if line.strip() else line for line in form.text.split("\n"))
    record = extract(read_string(moved + BODY))
    assert {party.name: list(party.roles) for party in record.parties} == form.parties


_WORDS = st.sampled_from(
    ["JANE ROE,", "Plaintiff,", "v.", "ACME, INC.,", "Defendants.", ")", "|", "\n", "\n\n", "    ", "No. 20 C 1", "In re", "(", "§", "and", ";", "Judge", "Hon.",
     "UNITED STATES DISTRICT COURT", "NORTHERN DISTRICT OF ILLINOIS", "DOES 1-10", "individually and on behalf of", "et al.", "Appellant", ":", "-----x", "Title", "ORDER"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(_WORDS, max_size=60).map(" ".join))
def test_no_caption_breaks_the_reader(text: str) -> None:
    """Whatever the pieces of a caption are thrown together to: no error, every party named by its evidence, no empty name."""
    record = extract(read_string(text + "\nx"))
    _check_evidence(record)
    assert all(party.name.strip() and party.roles for party in record.parties)
    start, end = 0, len(record.text.original)
    assert all(start <= party.evidence.span.start < party.evidence.span.end <= end for party in record.parties)


@pytest.mark.parametrize(
    "piece",
    [
        "UNITED STATES DISTRICT COURT ",
        "JANE ROE, ",
        "v.\n",
        "Plaintiff, ",
        "d/b/a ",
        "(",
        ")\n",
        "and ",
        "No. 20 C 1, ",
        "In re ",
    ],
)
def test_hostile_repetition_takes_linear_time(piece: str) -> None:
    def seconds(size: int) -> float:
        doc = spacy.blank("en").make_doc("")
        doc._.draft = Draft(read_string(piece * (size // len(piece)) + "\nend"))
        start = time.perf_counter()
        judges(caption(doc))
        return time.perf_counter() - start

    seconds(1_000)  # the tables are loaded once
    small, large = seconds(30_000), seconds(120_000)
    assert large < max(1.0, 14 * small), (small, large)


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("JANE COE and JOHN POE, husband and wife,", ["JANE COE", "JOHN POE"]),
        ("BARNABY AND NOAKES, INC.,", ["BARNABY AND NOAKES, INC."]),
        ("PRETTY BREAD (USA) LIMITED, a Delaware corporation, and PELL (the \"Seller\") INC.,", ["PRETTY BREAD (USA) LIMITED", "PELL, INC."]),
        ("ACME, INC. d/b/a WIDGETS, INC., BETA CORP., and GAMMA LLC, an Illinois limited liability company,", ["ACME, INC.", "BETA CORP.", "GAMMA LLC"]),
        ("OLDNAME CO., f/k/a OLDERNAME CO., a Delaware corporation; and JOHN DOES 1-10,", ["OLDNAME CO."]),
        ("FIRST PLAINS BANK, N.A., as Trustee for the Holders,", ["FIRST PLAINS BANK, N.A."]),
        ("CITY OF ELMDALE, a municipal corporation, and OFFICER ANN POE (#4411),", ["CITY OF ELMDALE", "OFFICER ANN POE"]),
        ("DEPARTMENT OF HEALTH AND HUMAN SERVICES", ["DEPARTMENT OF HEALTH AND HUMAN SERVICES"]),
        ("PELL, QUIRK & MOSS, P.C., et al.", ["PELL, QUIRK & MOSS, P.C."]),
        ("JOHN COE, INDIVIDUALLY AND ON BEHALF OF ALL OTHERS SIMILARLY SITUATED,", ["JOHN COE"]),
        ("John Doe", []),
        ("Warden Percival Crane, Nurse Jane Doe, C/O Doe, Officer John Doe #2 and Elm Health, Inc.", ["Warden Percival Crane", "Elm Health, Inc."]),
        ("ANN POE, JOHN QUIRK\nJANE MARIE ROE,\nPAUL D.\nNOAKES,", ["ANN POE", "JOHN QUIRK", "JANE MARIE ROE", "PAUL D. NOAKES"]),
        ("Ann Poe, and all other similarly situated\nindividuals", ["Ann Poe"]),
        ("Pell Arena Joint Venture, and any\nand all other affiliated or subsidiary entities", ["Pell Arena Joint Venture"]),
        ("PELL COUNTY; MAYOR AND CITY\nCOUNCIL OF ARDEN; all\nindividually and on behalf of all others similarly situated,", ["PELL COUNTY", "MAYOR AND CITY COUNCIL OF ARDEN"]),
        ("THE PEOPLE OF THE STATE OF ILLINOIS,", ["THE PEOPLE OF THE STATE OF ILLINOIS"]),
        ("OSWIN TARRE, M-40417, and LEIF TARRE, Reg. No. 30417-424,", ["OSWIN TARRE", "LEIF TARRE"]),
        ("OSWIN TARRE #B40417,", ["OSWIN TARRE"]),
        ("TARRE 1203 LLC and 500 QUAY ST., LLC,", ["TARRE 1203 LLC", "500 QUAY ST., LLC"]),
    ],
)  # fmt: skip
def test_parties_of_one_side(printed: str, names: list[str]) -> None:
    assert [party.name for party in party_names(printed)] == names


@pytest.mark.parametrize(
    ("printed", "roles"),
    [
        ("Plaintiffs-Appellants", ("plaintiff", "appellant")),
        ("Defendant, Appellant", ("defendant", "appellant")),
        ("Plaintiff/Counter-Defendant", ("plaintiff", "counterdefendant")),
        ("Defendants and Third-Party Plaintiffs", ("defendant", "third-party-plaintiff")),
        ("Appellant, Cross-Appellee", ("appellant",)),
        ("Lead Plaintiffs", ("plaintiff",)),
        ("Debtors and Debtors-in-Possession", ("debtor",)),
        ("Amici Curiae", ("amicus",)),
    ],
)
def test_roles(printed: str, roles: tuple[str, ...]) -> None:
    assert roles_of(printed) == roles


@pytest.mark.parametrize(
    ("heading", "court"),
    [
        ("UNITED STATES DISTRICT COURT WESTERN DISTRICT OF WASHINGTON AT SEATTLE", "wawd"),
        ("United States District Court, Southern District of West Virginia", "wvsd"),
        ("IN THE DISTRICT COURT OF THE UNITED STATES\nFOR THE MIDDLE DISTRICT OF ALABAMA", "almd"),
        ("U.S. BANKRUPTCY COURT  )\nEASTERN DISTRICT OF WISCONSIN )", "wieb"),
        ("UNITED STATES COURT OF APPEALS FOR THE DISTRICT OF COLUMBIA CIRCUIT", "cadc"),
        ("SUPREME COURT OF THE STATE OF NEW YORK, APPELLATE DIVISION, FIRST DEPARTMENT", "nyappdiv"),
        ("BEFORE THE UNITED STATES JUDICIAL PANEL ON MULTIDISTRICT LITIGATION", "jpml"),
        ("Illinois Official Reports\n\n      Supreme Court", "ill"),
        ("the court of public opinion", None),
    ],
)
def test_headings_of_courts(heading: str, court: str | None) -> None:
    assert court_id_of_heading(heading) == court


def test_every_court_is_found_by_its_own_heading() -> None:
    """Each row of the table, printed in capitals with words between its phrases, is that court and no other."""
    for row in data_rows("courts.csv"):
        for heading in row["heading"].split(" | "):
            printed = heading.replace(" … ", " FOR THE\n   ").upper()
            found = court_id_of_heading(f"IN THE {printed}\n")
            assert found in {row["court_id"], row["parent"]} or _is_contained(row["court_id"], found), (heading, found)


def _is_contained(court_id: str, found: str | None) -> bool:
    """Two courts of one State may share a heading's words; the fuller heading wins."""
    return found is not None and found[:2] == court_id[:2]


def test_courts_have_names_abbreviations_and_a_way_of_appeal() -> None:
    ids = {row["court_id"] for row in data_rows("courts.csv")}
    districts = {
        row["court_id"]
        for row in data_rows("courts.csv")
        if row["name"].startswith(("United States District Court", "District Court"))
    }
    assert len(districts) == 94
    for row in data_rows("courts.csv"):
        assert row["citation_abbreviation"] and not row["citation_abbreviation"].startswith(" ")
        assert not row["appeals_to"] or row["appeals_to"] in ids
    assert court_citation_abbreviation("ilnd") == "N.D. Ill."
    assert court_name("ca7") == "United States Court of Appeals for the Seventh Circuit"
    assert court_name("nowhere") is None


@pytest.mark.parametrize(
    ("capitals", "printed"),
    [
        ("McCORMLEY", "McCormley"),
        ("SEAMUS O'GORMAN", "Seamus O'Gorman"),
        ("LUDWIG VAN DER BERG", "Ludwig van der Berg"),
        ("BE2 LLC", "BE2 LLC"),
        ("BANK OF THE PLAINS, N.A.", "Bank of the Plains, N.A."),
        ("ROBERT V. HASK, JR.", "Robert V. Hask, Jr."),
        ("MacGREGOR & SONS CO.", "MacGregor & Sons Co."),
        ("Mixed Case, Inc.", "Mixed Case, Inc."),
    ],
)
def test_capitals_become_what_a_sentence_prints(capitals: str, printed: str) -> None:
    assert title_case_name(capitals) == printed


def test_the_body_tells_what_capitals_hide() -> None:
    assert prefer_printed("Tictac, Inc.", "The makers of TicTac moved. TICTAC, INC. replied.") == "TicTac, Inc."
    assert prefer_printed("Jon Degrange", "Judge DeGrange presides.") == "Jon DeGrange"
    assert looks_like_person("Sara L. Holm") and not looks_like_person("Holm Logistics, Inc.")


def test_many_defendants_beside_a_rail() -> None:
    names = [
        f"{first} {last}"
        for last in ("POE", "QUIRK", "NOAKES", "WREN")
        for first in ("ANN", "BORIS", "CARLA", "DIRK", "EDA")
    ]
    lines = [f"{name},".ljust(40) + ")" for name in names]
    text = "IN THE UNITED STATES DISTRICT COURT\nNORTHERN DISTRICT OF ILLINOIS\n\n"
    text += (
        "JANE COE,".ljust(40) + ")\n" + "     Plaintiff,".ljust(40) + ")\n" + "  v.".ljust(40) + ")   No. 20 C 1234\n"
    )
    text += "\n".join(lines) + "\n" + "     Defendants.".ljust(40) + ")\n\nORDER\n"
    assert len(extract(read_string(text)).parties) == 1 + len(names)


def test_a_head_that_names_only_the_circuit_court_below() -> None:
    text = "Opinion\nNo. {}\nOpinion filed March 17, 1987.\nAppeal from the Circuit Court of Cook County; the Hon. Ida Wren, Judge, presiding.\n"
    for number, court_id in (("86-0499", "illappct"), ("63499", "ill")):
        court = extract(read_string(text.format(number))).court
        assert court is not None and court.id == court_id


def test_a_number_of_cook_county_is_no_address_and_a_calendar_no_party() -> None:
    record = extract(
        read_string(
            "IN THE CIRCUIT COURT OF COOK COUNTY, ILLINOIS\n\nCOUNTY DEPARTMENT, CHANCERY DIVISION\n\nDANA WHITLOCK, individually and on\n\n\n"
            "behalf of all others similarly situated,\nPlaintiff,\nNo. 18 CH 14321\nv.\nJudge Ada B. Holloway\nSUNLIT SALON, INC., a Texas corp.,\n"
            "ORCHARD TAN I, LLC, a Texas LLC, and Calendar 6\nJOHN DOE DEFENDANTS 1-20,\nDefendants.\n\nORDER\n\nThe motion is denied.\n"
        )
    )
    assert {(party.name, party.roles) for party in record.parties} == {
        ("Dana Whitlock", ("plaintiff",)),
        ("Sunlit Salon, Inc.", ("defendant",)),
        ("Orchard Tan I, LLC", ("defendant",)),
    }
    assert [docket.number for docket in record.dockets] == ["2018-CH-14321"]


def test_a_reporter_s_further_companies_are_parties_though_the_first_is_in_capitals() -> None:
    caption = (
        "UNITED STATES DISTRICT COURT\nSOUTHERN DISTRICT OF TEXAS\n\nKeith HALE, Plaintiff, v. ORCHARD CORPORATION, Pell Drilling, Inc., "
        "and Moss Limited, LLC, Defendants.\n\nNo. 11-cv-00843\n\nORDER\n\nThe motion is denied.\n"
    )
    assert [party.name for party in extract(read_string(caption)).parties] == [
        "Keith Hale",
        "Orchard Corporation",
        "Pell Drilling, Inc.",
        "Moss Limited, LLC",
    ]


def test_a_letter_names_the_sides_that_it_is_about() -> None:
    record = extract(
        read_string(
            "UNITED STATES DISTRICT COURT\nDISTRICT OF NEW JERSEY\n\n                    March 5, 2024\n\n                    LETTER ORDER\n\nAll counsel of record\n\n"
            "     Re:   Whitlock Labs, Inc. v. Orchard Face Systems (USA) Corp., et al.\n           Civil Action No. 22-90417 (ABC) (DEF)\n\n"
            "Dear Counsel:\n\nThe motion to amend (D.E. 14) is GRANTED.\n"
        )
    )
    assert [(party.name, party.roles) for party in record.parties] == [
        ("Whitlock Labs, Inc.", ("plaintiff",)),
        ("Orchard Face Systems (USA) Corp.", ("defendant",)),
    ]
    assert record.caption == "Whitlock Labs, Inc. v. Orchard Face Systems (USA) Corp."


def test_a_title_beneath_the_caption_is_no_party() -> None:
    record = extract(
        read_string(
            "UNITED STATES DISTRICT COURT\nCENTRAL DISTRICT OF ILLINOIS\n\nDANA WHITLOCK,          )\n     Plaintiff,         )\nv.                      )  No. 24-cv-90057\n"
            "OFFICER ADAM QUILL,     )\n     Defendant.         )\n\n                 MERIT REVIEW ORDER\n\n"
            "     Plaintiff, proceeding pro se, sues under 42 U.S.C. § 1983.\n"
        )
    )
    assert [party.name for party in record.parties] == ["Dana Whitlock", "Officer Adam Quill"]


def test_a_court_that_a_sentence_tells_of_is_not_the_filings() -> None:
    for sentence in (
        "The United States Supreme Court has ruled that district courts lack authority to require counsel to represent indigent prisoners.",
        "The Court finds that the issues of accrual that are now pending before the Illinois Supreme Court do not warrant a stay.",
    ):
        record = extract(read_string(f"Opinion\nNo. 2:15-CV-90822-KJM\n03-10-2016\nORDER\n{sentence}\n"))
        assert record.court is None
        assert [docket.number for docket in record.dockets] == ["15-cv-90822"]


def test_a_notice_under_the_caption_names_no_party() -> None:
    record = extract(
        read_string(
            """                   SUPERIOR COURT OF THE STATE OF CALIFORNIA
                        FOR THE COUNTY OF SAN DIEGO

LEIF TARRE, an individual,               ) CASE NO. 37-2022-00041811-CU-BC-CTL
               Plaintiff,                )
     v.                                  ) NOTICE OF DEMURRER AND DEMURRER
QUAY LINES, LP, a limited partnership,   )
               Defendants.               )

          TO ALL PARTIES AND THEIR ATTORNEYS OF RECORD:
          PLEASE TAKE NOTICE that on May 5, 2023, at 10:30 a.m. in San Diego, Defendant
Quay Lines, LP will and hereby does demur to the complaint of Plaintiff Leif Tarre.
"""
        )
    )
    assert {(party.name, party.roles) for party in record.parties} == {
        ("Leif Tarre", ("plaintiff",)),
        ("Quay Lines, LP", ("defendant",)),
    }


def test_a_firm_s_number_is_no_case_in_illinois_and_a_crossclaim_has_its_roles() -> None:
    record = extract(
        read_string(
            """2021L010742

#37214

        IN THE CIRCUIT COURT OF COOK COUNTY, ILLINOIS
             COUNTY DEPARTMENT, LAW DIVISION

LEIF TARRE,
        Crossclaim-Plaintiff,       )
          v.                        )   Case No. 2021 L 010742
QUAY LINES, INC.,                   )
        Crossclaim-Defendant.       )

                          ANSWER TO THE CROSSCLAIM
"""
        )
    )
    assert [docket.number for docket in record.dockets] == ["2021-L-010742"]
    assert [party.roles for party in record.parties] == [("counterclaimant",), ("counterdefendant",)]
