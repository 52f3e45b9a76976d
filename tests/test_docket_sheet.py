"""Docket sheets as CM/ECF prints them: parties with their counsel, judges, entries."""

from __future__ import annotations

import time
from datetime import date
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

import made_docket_sheets as made
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bipagraph.extraction import extract
from bipagraph.extraction.docket_sheet import docket_sheet
from bipagraph.extraction.draft import draft_of
from bipagraph.extraction.pipeline import make_doc
from bipagraph.graph.store import LitigationGraph
from bipagraph.graph.triples import quads
from bipagraph.identity import filing_iri
from bipagraph.questions import ask
from bipagraph.reading import read, read_string
from bipagraph.records import CaseCited, EntryCited, FilingRecord

SHEET = """U.S. District Court
Western District of Washington (Seattle)
CIVIL DOCKET FOR CASE #: 2:22-cv-97001-JQX

Odom v. Fernhill Imaging, Inc. et al
Assigned to: Judge Quentin Xavier
Referred to: Magistrate Judge Ruth B. Onslow
Date Filed: 03/02/2022
Nature of Suit: 360 P.I.: Other

Plaintiff

Della Odom
on behalf of herself and others     represented by     Carl P. Nym
NYM & DAUGHTERS, PLLC
12 Pine St
Seattle, WA 98101
206-555-0101
LEAD ATTORNEY
PRO HAC VICE
ATTORNEY TO BE NOTICED

Rosa Tull
(See above for address)
TERMINATED: 05/01/2022

V.

Defendant

Fernhill Imaging, Inc.     represented by     Rosa Tull
Tull Law Group LLC
9 Oak Ave
Tacoma, WA 98402
ATTORNEY TO BE NOTICED

Defendant

Hugh Marsh     represented by     Hugh Marsh
TERMINATED: 06/01/2022
PRO SE

Date Filed    #    Docket Text

03/02/2022    1    COMPLAINT against Fernhill Imaging, Inc. (Nym, Carl) (Entered: 03/02/2022)
03/04/2022         Judge Quentin Xavier added. (AB) (Entered: 03/04/2022)
04/11/2022    17    MOTION to Dismiss, filed by Fernhill Imaging, Inc. (Tull, Rosa)
"""


def test_a_sheet_tells_who_represents_whom() -> None:
    filing = extract(read_string(SHEET))
    assert filing.kind == "DocketSheet"
    assert filing.court is not None
    assert (filing.court.id, [d.number for d in filing.dockets]) == ("wawd", ["22-cv-97001"])
    assert [(p.name, p.roles) for p in filing.parties] == [
        ("Della Odom", ("plaintiff",)),
        ("Fernhill Imaging, Inc.", ("defendant",)),
        ("Hugh Marsh", ("defendant",)),
    ]
    assert [(j.name, j.honorific, j.decides) for j in filing.judges] == [
        ("Quentin Xavier", None, False),
        ("Ruth B. Onslow", "Magistrate Judge", False),
    ]
    # "(See above for address)" means the firm that the sheet gives the lawyer elsewhere; who is PRO SE is no counsel.
    assert {(a.name, a.firm) for a in filing.attorneys} == {
        ("Carl P. Nym", "Nym & Daughters, PLLC"),
        ("Rosa Tull", "Tull Law Group LLC"),
    }
    assert {(a.firm, a.parties) for a in filing.appearances if a.firm} == {
        ("Nym & Daughters, PLLC", ("Della Odom",)),
        ("Tull Law Group LLC", ("Della Odom",)),
        ("Tull Law Group LLC", ("Fernhill Imaging, Inc.",)),
    }
    assert [c.work for c in filing.citations] == [EntryCited("1"), EntryCited("17")]
    assert filing.rulings == ()


# ------------------------------------------------------------------ the forms of CM/ECF and of CourtListener


def sheet(source: str, folder: Path) -> FilingRecord:
    path = folder / "sheet.html"
    path.write_text(source, encoding="utf-8")
    return extract(read(path))


def who_represents_whom(filing: FilingRecord) -> set[tuple[str, str]]:
    return {(a.firm or a.attorney or "", party) for a in filing.appearances for party in a.parties}


def test_a_district_sheet(tmp_path: Path) -> None:
    filing = sheet(made.DISTRICT, tmp_path)
    assert filing.court is not None
    assert (filing.court.id, [d.number for d in filing.dockets]) == ("ilnd", ["21-cv-90123"])
    assert (filing.caption, filing.date) == ("Orlov-Pike v. Harrow Grain Timekeeping, Inc.", None)
    assert [(j.name, j.honorific, j.decides) for j in filing.judges] == [
        ("Pia Strand", None, False),
        ("Omar Rook", "Magistrate Judge", False),
        ("Lena B. Castor", None, False),  # the case was hers; the sheet's head no longer says so
    ]
    assert [(p.name, p.roles, p.is_person) for p in filing.parties] == [
        ("Nadia Orlov-Pike", ("plaintiff",), True),
        ("Bo Lindqvist", ("plaintiff",), True),
        ("Harrow Grain Timekeeping, Inc.", ("defendant", "counterclaimant"), False),
        ("Illinois Bureau of Weights", ("defendant",), False),
        ("Hugo Fenn", ("defendant",), True),
    ]
    assert {(a.name, a.firm) for a in filing.attorneys} == {
        ("Ruth Anne Quill", "Quill & Sedge LLP"),
        ("Miles Tarn, III", "Tarn Law Firm"),
        ("Tess M. Vale", "Vale Roe Partners"),
        ("Oscar de la Dell", None),
        ("Ida J Wren", "Office of the Illinois Attorney General"),
    }
    assert {f.name for f in filing.firms if f.is_government} == {"Office of the Illinois Attorney General"}
    assert who_represents_whom(filing) == {
        ("Ruth Anne Quill", "Nadia Orlov-Pike"),
        ("Quill & Sedge LLP", "Nadia Orlov-Pike"),
        ("Miles Tarn, III", "Nadia Orlov-Pike"),
        ("Tarn Law Firm", "Nadia Orlov-Pike"),
        ("Ruth Anne Quill", "Bo Lindqvist"),
        ("Quill & Sedge LLP", "Bo Lindqvist"),
        ("Tess M. Vale", "Harrow Grain Timekeeping, Inc."),
        ("Vale Roe Partners", "Harrow Grain Timekeeping, Inc."),
        ("Oscar de la Dell", "Harrow Grain Timekeeping, Inc."),
        ("Ida J Wren", "Illinois Bureau of Weights"),
        ("Office of the Illinois Attorney General", "Illinois Bureau of Weights"),
    }
    terms = {a.attorney: (a.capacities, a.until) for a in filing.appearances if a.attorney}
    assert terms["Miles Tarn, III"] == (("lead", "pro-hac-vice"), None)
    assert terms["Tess M. Vale"] == (("lead",), date(2022, 3, 4))
    assert [c.work for c in filing.citations if isinstance(c.work, CaseCited)] == [
        CaseCited("20-cv-90100", None, "ilnd"),
        CaseCited("21-cv-90124", None, "ilnd"),
        CaseCited("21-cv-90125", None, "ilnd"),
        CaseCited("2020-CH-04321", None, "illcirct"),
        CaseCited("21-3456", None, "ca7"),
    ]
    assert [(e.number, e.date) for e in filing.docket_entries] == [
        ("1", date(2021, 2, 3)),
        (None, date(2021, 2, 4)),
        ("12", date(2021, 3, 1)),
        ("13", date(2021, 3, 1)),
        (None, date(2021, 3, 15)),
        ("20", date(2021, 6, 7)),
    ]
    assert filing.docket_entries[3].text == (
        "MEMORANDUM by Harrow Grain Timekeeping, Inc. in support of motion to dismiss 12 "
        "(Attachments: # 1 Exhibit A)(Vale, Tess) (Entered: 03/02/2021)"
    )
    # Listed: 1, 12, 13, 20.  Referred to: 12 in 13, in the minute entry and in 20; 13 in 20; no attachment, no count of pages.
    cited = [c.work.number for c in filing.citations if isinstance(c.work, EntryCited)]
    assert sorted(cited) == ["1", "12", "12", "12", "12", "13", "13", "20"]
    assert filing.rulings == ()


def test_every_fact_opens_to_its_words(tmp_path: Path) -> None:
    for name in ("DISTRICT", "BANKRUPTCY", "APPEAL", "COURTLISTENER_PARTIES"):
        filing = sheet(getattr(made, name), tmp_path)
        facts = [(f.name, f.evidence) for group in (filing.parties, filing.attorneys, filing.firms, filing.judges) for f in group]  # type: ignore[attr-defined]  # fmt: skip
        facts += [(e.text, e.evidence) for e in filing.docket_entries]
        assert facts
        for words, evidence in facts:
            printed = " ".join(filing.text.original[evidence.span.start : evidence.span.end].split()).casefold()
            assert all(word.strip(".,") in printed for word in words.casefold().split()), (words, printed)


def test_a_bankruptcy_sheet(tmp_path: Path) -> None:
    filing = sheet(made.BANKRUPTCY, tmp_path)
    assert filing.court is not None
    assert (filing.court.id, [d.number for d in filing.dockets]) == ("ilnb", ["22-bk-91456"])
    assert filing.caption == "In re Palm & Scan Systems, Inc."
    assert [(j.name, j.honorific) for j in filing.judges] == [("Vera Holm", "Chief Judge")]
    assert [(p.name, p.roles) for p in filing.parties] == [
        ("Palm & Scan Systems, Inc.", ("debtor",)),
        ("Gil Ashby, III", ()),
        ("U.S. Trustee's Office", ()),
    ]
    assert who_represents_whom(filing) == {
        ("Edda K. Moor", "Palm & Scan Systems, Inc."),
        ("Moor, Heath & Fell", "Palm & Scan Systems, Inc."),
        ("Saul Brandt", "Palm & Scan Systems, Inc."),
        ("Saul Brandt", "Gil Ashby, III"),
    }
    assert [(a.until, a.parties) for a in filing.appearances if a.until] == [(date(2022, 6, 6), ("Gil Ashby, III",))]
    assert [(e.number, e.text[:10]) for e in filing.docket_entries] == [("118", "Motion to "), (None, "Receipt of")]


def test_an_appeal(tmp_path: Path) -> None:
    filing = sheet(made.APPEAL, tmp_path)
    assert filing.court is not None
    assert (filing.court.id, [d.number for d in filing.dockets]) == ("ca7", ["22-9456"])
    assert [(c.docket_number, c.court) for c in filing.appeal_from] == [("21-cv-90123", "ilnd")]
    assert [(p.name, p.roles) for p in filing.parties] == [
        ("Nadia Orlov-Pike", ("plaintiff", "appellant")),
        ("Harrow Grain Timekeeping, Inc.", ("defendant", "appellee")),
        ("Hugo Fenn", ("defendant", "appellee")),
    ]
    assert who_represents_whom(filing) == {
        ("Ruth Anne Quill", "Nadia Orlov-Pike"),
        ("Quill & Sedge LLP", "Nadia Orlov-Pike"),
        ("Miles Tarn, III", "Nadia Orlov-Pike"),
        ("Tarn Law Firm", "Nadia Orlov-Pike"),
        ("Oscar de la Dell", "Harrow Grain Timekeeping, Inc."),
        ("Dell Law Office", "Harrow Grain Timekeeping, Inc."),
    }
    # The pages of the second document are no number; "doc. #46" is an entry of the docket below.
    assert [(e.number, e.date) for e in filing.docket_entries] == [("1", date(2022, 5, 7)), (None, date(2022, 6, 8))]
    assert {c.work.number for c in filing.citations if isinstance(c.work, EntryCited)} == {"1"}


def test_reports_without_parties(tmp_path: Path) -> None:
    for source in (made.HISTORY, made.COURTLISTENER_ENTRIES):
        filing = sheet(source, tmp_path)
        assert filing.court is not None
        assert (filing.court.id, [d.number for d in filing.dockets]) == ("ilnd", ["21-cv-90123"])
        assert filing.caption == "Orlov-Pike v. Harrow Grain Timekeeping, Inc."
        assert [j.name for j in filing.judges] == ["Pia Strand"]
        assert [e.date for e in filing.docket_entries][1] == date(2021, 3, 15)
        assert [bool(e.number) for e in filing.docket_entries] == [True, False]
    assert filing.docket_entries[0].text == "NOTICE of Removal filed by Harrow Grain Timekeeping, Inc."


def test_courtlistener_s_list_of_parties(tmp_path: Path) -> None:
    filing = sheet(made.COURTLISTENER_PARTIES, tmp_path)
    assert who_represents_whom(filing) == {
        ("Ruth Anne Quill", "Nadia Orlov-Pike"),
        ("Quill & Sedge LLP", "Nadia Orlov-Pike"),
        ("Miles Tarn", "Nadia Orlov-Pike"),
        ("Tarn Law Firm", "Nadia Orlov-Pike"),
        ("Oscar de la Dell", "Harrow Grain Timekeeping, Inc."),
        ("Dell Law Office", "Harrow Grain Timekeeping, Inc."),
    }
    assert {a.until for a in filing.appearances if a.attorney == "Miles Tarn"} == {date(2022, 3, 4)}


def test_a_sheet_copied_from_the_browser_says_the_same(tmp_path: Path) -> None:
    filing = sheet(made.DISTRICT, tmp_path)
    copied = filing.text.original.replace("        ", "\t\t").replace("    ", "\t").replace("\n\n\n", "\n\n")
    copy = extract(read_string(copied))
    assert [p.name for p in copy.parties] == [p.name for p in filing.parties]
    assert who_represents_whom(copy) == who_represents_whom(filing)
    assert [(e.number, e.date, e.text) for e in copy.docket_entries] == [
        (e.number, e.date, e.text) for e in filing.docket_entries
    ]


PRINTED = """U.S. District Court
Western District of Washington (Seattle)
CIVIL DOCKET FOR CASE #: 2:22-cv-97001-JQX
Odom v. Fernhill Imaging, Inc. et al
Plaintiff
Della Odom
V.
Defendant
Fernhill Imaging,
Inc.
represented by Carl P. Nym
Nym & Daughters, PLLC
LEAD ATTORNEY
ATTORNEY TO BE NOTICED
Rosa Tull
Tull Law Group LLC
ATTORNEY TO BE NOTICED
represented by Saul Wick
Wick Roe LLP
ATTORNEY TO BE NOTICED
Date Filed # Docket Text
03/02/2022 1 COMPLAINT against Fernhill Imaging, Inc., hearing set for
3/9/2022 before Judge Quentin Xavier. (Nym, Carl) (Entered:
03/02/2022)
03/04/2022 Judge Quentin Xavier added. (AB) (Entered: 03/04/2022)
"""


def test_a_printed_sheet_whose_columns_were_read_one_after_the_other() -> None:
    filing = extract(read_string(PRINTED))
    assert [p.name for p in filing.parties] == ["Della Odom", "Fernhill Imaging, Inc."]
    assert who_represents_whom(filing) == {
        ("Carl P. Nym", "Della Odom"),
        ("Nym & Daughters, PLLC", "Della Odom"),
        ("Rosa Tull", "Della Odom"),
        ("Tull Law Group LLC", "Della Odom"),
        ("Saul Wick", "Fernhill Imaging, Inc."),
        ("Wick Roe LLP", "Fernhill Imaging, Inc."),
    }
    assert [(e.number, e.date) for e in filing.docket_entries] == [("1", date(2022, 3, 2)), (None, date(2022, 3, 4))]


# ------------------------------------------------------------------ any sheet, and its graph

_PEOPLE = st.sampled_from(["Ada Quill", "Bo R. Lind", "Cora de la Dell", "Dan Eaves, Jr", "Eve N. Fell", "Gus Holm"])
_FIRMS = st.sampled_from(["Roe & Doe LLP", "Liberty Weavers Center", "Fell Law Group", "Office of the State Appellate Defender"])  # fmt: skip
_PARTIES = st.lists(
    st.tuples(
        st.sampled_from(["Plaintiff", "Defendant", "Intervenor Defendant", "ThirdParty Defendant", "Interested Party", "Movant"]),
        st.sampled_from(["Harrow Grain, Inc.", "Hugo Fenn", "City of Arden", "Nadia Orlov-Pike", "Wheel & Loom LLC"]),
        st.lists(st.tuples(_PEOPLE, _FIRMS, st.booleans()), max_size=3, unique_by=lambda lawyer: lawyer[0]),
    ),
    min_size=1,
    max_size=6,
    unique_by=lambda party: party[1],
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(_PARTIES)
def test_who_represents_whom_on_any_sheet(parties: list[tuple[str, str, list[tuple[str, str, bool]]]]) -> None:
    rows = ""
    for role, name, lawyers in parties:
        cells = [f"<b>{who}</b>\n<br>{escape(firm)}\n<br>12 Elm Street\n<br>Chicago, IL 60601" + ("\n<br><i>ATTORNEY TO BE NOTICED</i>" if noted else "") for who, firm, noted in lawyers]  # fmt: skip
        right = f"<td>represented&nbsp;by</td><td>{'<br><br>'.join(cells)}</td>" if cells else ""
        rows += f"<tr><td><b><u>{role}      </u></b></td></tr><tr><td><b>{escape(name)}</b></td>{right}</tr><tr><td></td></tr>"  # fmt: skip
    with TemporaryDirectory() as folder:
        filing = sheet(made.district(parties=rows), Path(folder))
    assert {p.name for p in filing.parties} == {name for _, name, _ in parties}
    assert {(a.attorney, a.parties[0]) for a in filing.appearances if a.attorney} == {
        (who, name) for _, name, lawyers in parties for who, _, _ in lawyers
    }
    assert {(a.firm, a.parties[0]) for a in filing.appearances if a.firm} == {
        (firm, name) for _, name, lawyers in parties for _, firm, _ in lawyers
    }


def test_the_graph_holds_the_docket_whatever_the_sheet_s_order(tmp_path: Path) -> None:
    rows = [
        f"<tr><td>0{day}/02/2021</td><td>{number}&nbsp;</td><td>{text}</td></tr>"
        for day, number, text in [(1, "1", "COMPLAINT"), (2, "", "MINUTE entry: held."), (2, "", "MINUTE entry: set."), (3, "2", "ORDER re 1 Complaint")]
    ]  # fmt: skip
    found = []
    for order in (rows, rows[::-1]):
        graph = LitigationGraph.in_memory()
        filing = sheet(made.district(entries="".join(order)), tmp_path)
        graph.replace_filing(filing_iri(filing.sha256), quads(filing))
        answer = ask(graph, "docket", case="orlov-pike")
        found.append([tuple(str(row[name] or "") for name in ("date", "entry", "text")) for row in answer.dicts()])
        iris = graph.query("SELECT ?e ?t WHERE { GRAPH ?g { ?e a bg:DocketEntry ; bg:entryText ?t } }").dicts()
        found[-1] += sorted((str(row["e"]), str(row["t"]), "") for row in iris)
    assert found[0] == found[1]
    assert found[0][:4] == [
        ("2021-01-02", "1", "COMPLAINT"),
        ("2021-02-02", "", "MINUTE entry: held."),
        ("2021-02-02", "", "MINUTE entry: set."),
        ("2021-03-02", "2", "ORDER re 1 Complaint"),
    ]


_COURT = "U.S. District Court\nNorthern District of Illinois\nCIVIL DOCKET FOR CASE #: 1:21-cv-90123\n"
_APPEAL = "United States Court of Appeals for the Seventh Circuit\nCourt of Appeals Docket #: 22-9456\n"
_HOSTILE = (
    _COURT + "   Related Case:" * 20_000,
    _COURT + "Defendant\n" * 30_000,
    _COURT + "Defendant\nRoe" + " represented by A B\n" * 20_000,
    _COURT + "Date Filed # Docket Text\n01/02/2021 1 " + "motion a b c d e f g h i j k l " * 10_000,
    _COURT + "Date Filed # Docket Text\n01/02/2021 1 " + "(Attachments (a) [1] (1 signed by Judge A B " * 5_000,
    _COURT + "Defendant\nRoe represented by A B\n" + "Foo - " * 20_000 + "\nChicago, IL 60601\n",
    _APPEAL + "Roe\nPlaintiff - Appellant,\n" * 20_000,
    _APPEAL + "X, " * 20_000 + "\nPlaintiff - Appellant\n",
    _APPEAL,
)


@pytest.mark.parametrize("number", range(len(_HOSTILE)))
def test_no_sheet_takes_time_without_end(number: int) -> None:
    doc = make_doc(read_string(_HOSTILE[number]))
    start = time.perf_counter()
    docket_sheet(doc)
    assert time.perf_counter() - start < 20  # about one second; what grows with the square of the text takes minutes
    assert draft_of(doc).kind == "DocketSheet"
