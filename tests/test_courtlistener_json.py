"""CourtListener's JSON: each kind of record, its fields as facts that open to their lines, and what it is weighed against."""

from __future__ import annotations

import json
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_records import OPINION_HTML, RECAP_HIT, SEARCH_HIT, cluster, district_docket, docket, document, opinion
from reportlab.pdfgen.canvas import Canvas

import bipagraph
from bipagraph.errors import ReadError
from bipagraph.graph.validate import validate
from bipagraph.reading import read
from bipagraph.reading.containers import expand, is_container
from bipagraph.reading.file_names import name_fields
from bipagraph.records import FILE_NAME, Evidence, FilingRecord


def saved(folder: Path, value: object, name: str = "record.json") -> Path:
    file = folder / name
    file.write_text(json.dumps(value))
    return file


def extracted(folder: Path, value: object, name: str = "record.json") -> FilingRecord:
    record = bipagraph.extract(read(saved(folder, value, name)))
    text = record.text
    for field in text.fields:
        assert field.span is None or text.original[field.span.start : field.span.end] == field.value
    assert [finding for finding in validate(bipagraph.quads(record)) if finding.severity == "Violation"] == []
    return record


def told(record: FilingRecord) -> tuple[Any, ...]:
    return (
        record.kind,
        record.court.id if record.court else None,
        [docket.number for docket in record.dockets],
        record.caption,
        record.date,
    )


def test_an_opinion_with_its_cluster_and_docket(tmp_path: Path) -> None:
    record = extracted(tmp_path, opinion())
    assert told(record) == ("Opinion", "ca7", ["22-1816"], "Maria Quill v. Ardmore Clocks, Inc.", date(2023, 6, 9))
    # The text says it too, so its words are the evidence, not the record's.
    assert record.court is not None
    assert record.court.evidence.rule == "caption.court"
    assert {judge.name for judge in record.judges if judge.decides} == {"Oakes", "Marrow", "Tull"}
    assert len(record.judges) == 3
    text = record.text
    assert text.original.startswith(
        "court: ca7\ndocket_number: 22-1816\ncase_name: Maria Quill v. Ardmore Clocks, Inc.\n"
    )
    assert "court: ca7" not in text.prose.text + text.layout.text
    assert "So we said in Roe v. Lens Corp., 901 F.3d 112 (7th Cir. 2018), where a scanner stood" in text.prose.text
    (decision,) = [c.work for c in record.citations if "901 F.3d 112" in getattr(c.work, "citations", ())]
    assert decision.name == "Roe v. Lens Corp."  # type: ignore[union-attr]
    own = {
        quad.object.value
        for quad in bipagraph.quads(record)
        if quad.subject.value.endswith(record.sha256) and quad.predicate.value.endswith("#citation")
    }
    assert own == {"88 F.4th 12"}  # by which other filings cite it


@pytest.mark.parametrize(
    "name", ["html_with_citations", "xml_harvard", "html_lawbox", "html_columbia", "html", "plain_text"]
)
def test_the_words_are_found_wherever_they_are(tmp_path: Path, name: str) -> None:
    words = (
        "<p>Quill sued under 740 ILCS 14/15(b).</p>" if name != "plain_text" else "Quill sued under 740 ILCS 14/15(b)."
    )
    record = extracted(tmp_path, opinion(html_with_citations="") | {name: words})
    assert record.text.prose.text == "Quill sued under 740 ILCS 14/15(b)."
    # Where the text has neither, the record's fields are the facts, and their lines the evidence.
    assert told(record)[:3] == ("Opinion", "ca7", ["22-1816"])
    assert record.court is not None
    span = record.court.evidence.span
    assert (record.text.original[span.start : span.end], record.court.evidence.rule) == ("ca7", "source.record")


def test_a_record_counts_before_a_text_that_differs(tmp_path: Path) -> None:
    other = cluster(date_filed="2023-06-12", docket=docket(docket_number="22-1899"))
    record = extracted(tmp_path, opinion(cluster=other))
    assert (record.date, [docket.number for docket in record.dockets]) == (date(2023, 6, 12), ["22-1899"])
    (evidence,) = [evidence for fact, evidence in record.evidence if fact == "date"]
    assert record.text.original[evidence.span.start : evidence.span.end] == "2023-06-12"


def test_a_cluster_with_opinions_within(tmp_path: Path) -> None:
    record = extracted(
        tmp_path, cluster(sub_opinions=[opinion(), {"plain_text": "TULL, Circuit Judge, dissenting. I would reverse."}])
    )
    assert told(record)[:3] == ("Opinion", "ca7", ["22-1816"])
    assert "So we said in" in record.text.prose.text
    assert record.text.prose.text.endswith("I would reverse.")


def test_a_docket_without_text_is_a_docket_sheet(tmp_path: Path) -> None:
    record = extracted(tmp_path, district_docket())
    assert told(record) == ("DocketSheet", "ilnd", ["21-cv-04455"], "Maria Quill v. Ardmore Clocks, Inc.", None)
    assert [(judge.name, judge.decides) for judge in record.judges] == [("Ada Marrow", False), ("Ben Oakes", False)]
    assert record.text.prose.text == ""


def test_a_docket_with_parties_and_entries_is_read_as_the_sheet_it_was_made_from(tmp_path: Path) -> None:
    parties = [
        {"name": "Maria Quill", "party_types": [{"name": "Plaintiff"}], "attorneys": [
            {"name": "Ruth Onslow", "contact": "Onslow & Partners LLC\n1 Main Street\nChicago, IL 60601", "roles": []},
            {"name": "Tom Bell", "contact": "Bell Law P.C.\nChicago, IL 60601"}]},
        {"name": "Ardmore Clocks, Inc.", "type": "Defendant", "attorneys": [{"name": "Jane Gray", "contact": "Gray LLP"}]},
    ]  # fmt: skip
    entries = [
        {"date_filed": "2021-08-20", "entry_number": 1, "description": "COMPLAINT filed by Maria Quill; Jury Demand."},
        {
            "date_filed": "2023-03-16",
            "document_number": "62",
            "description": "MOTION by Defendant Ardmore Clocks, Inc.\nto dismiss",
        },
        {"date_filed": "2023-03-17", "entry_number": None, "description": "Minute entry: hearing held."},
    ]
    record = extracted(tmp_path, district_docket(parties=parties, docket_entries=entries))
    assert told(record)[:4] == ("DocketSheet", "ilnd", ["21-cv-04455"], "Maria Quill v. Ardmore Clocks, Inc.")
    assert [(party.name, party.roles) for party in record.parties] == [
        ("Maria Quill", ("plaintiff",)),
        ("Ardmore Clocks, Inc.", ("defendant",)),
    ]
    assert [(attorney.name, attorney.firm) for attorney in record.attorneys] == [
        ("Ruth Onslow", "Onslow & Partners LLC"), ("Tom Bell", "Bell Law P.C."), ("Jane Gray", "Gray LLP"),
    ]  # fmt: skip
    assert ("Gray LLP", ("Ardmore Clocks, Inc.",)) in {
        (appearance.firm, appearance.parties) for appearance in record.appearances
    }
    assert [(entry.number, str(entry.date)) for entry in record.docket_entries] == [
        ("1", "2021-08-20"),
        ("62", "2023-03-16"),
        (None, "2023-03-17"),
    ]
    hit = RECAP_HIT | {
        "recap_documents": [
            {
                "entry_number": 62,
                "entry_date_filed": "2023-03-16",
                "description": "MOTION to dismiss",
                "document_number": 62,
            }
        ]
    }
    assert [entry.number for entry in extracted(tmp_path, hit).docket_entries] == ["62"]


def test_a_recap_document_and_an_entry(tmp_path: Path) -> None:
    record = extracted(tmp_path, document())
    assert told(record)[1:] == ("ilnd", ["21-cv-04455"], "Maria Quill v. Ardmore Clocks, Inc.", date(2023, 3, 16))
    assert (record.entry_number, record.title) == ("62-1", "Exhibit A")
    entry = {
        "id": 7,
        "entry_number": 62,
        "date_filed": "2023-03-16",
        "description": "ORDER: motion [12] is denied.",
        "recap_documents": [],
    }
    record = extracted(tmp_path, entry | {"docket": district_docket()})
    assert (record.entry_number, record.date, record.text.prose.text) == (
        "62",
        date(2023, 3, 16),
        "ORDER: motion [12] is denied.",
    )


def test_hits_of_a_search_are_a_container(tmp_path: Path) -> None:
    page = {"count": 2, "next": None, "previous": None, "results": [SEARCH_HIT, RECAP_HIT]}
    file = saved(tmp_path, page)
    assert is_container(file)
    assert not is_container(saved(tmp_path, SEARCH_HIT, "one.json"))
    members = expand(file).members
    assert [member.name for member in members] == ["1.json", "2.json"]
    decision, case = (bipagraph.extract(read(member)) for member in members)
    assert told(decision)[:4] == ("Opinion", "ca7", ["22-1816"], "Maria Quill v. Ardmore Clocks, Inc.")
    assert told(case)[:3] == ("DocketSheet", "ilnd", ["21-cv-04455"])
    assert [(party.name, party.is_person) for party in case.parties] == [
        ("Maria Quill", True),
        ("Ardmore Clocks, Inc.", False),
    ]
    assert [attorney.name for attorney in case.attorneys] == ["Ruth Onslow"]
    with pytest.raises(ReadError, match="holds 2 filings"):
        read(file)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"{", "cut off"), (b"[1, 2]", "list of records"), (b'{"name": "bipagraph"}', "no record"), (b'"words"', "no record"), (b"12", "no record"),
        (b"[" * 100_000, "no JSON|nested"), (b'{"a":' * 100_000, "nested|no JSON"), (b"\xff\xfe\x00", "no JSON"), (b"1" * 10_000, "no JSON"),
        (b'{"results": [1]}', "JSON list"),
    ],
)  # fmt: skip
def test_other_json_says_so_in_one_line(tmp_path: Path, data: bytes, says: str) -> None:
    file = tmp_path / "a.json"
    file.write_bytes(data)
    with pytest.raises(ReadError, match=says) as caught:
        read(file)
    assert "\n" not in str(caught.value)


def pdf(lines: list[str]) -> bytes:
    buffer = BytesIO()
    sheet = Canvas(buffer)
    for number, line in enumerate(lines):
        sheet.drawString(72, 720 - 14 * number, line)
    sheet.save()
    return buffer.getvalue()


VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=12), st.sampled_from(["ca7", "2023-06-09", "2023-99-99", "\ud800", OPINION_HTML])),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)),
    max_leaves=6,
)  # fmt: skip
FULL = {**opinion(), **document(), **district_docket(), **SEARCH_HIT, **RECAP_HIT, "parties": [], "docket_entries": []}


@settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(st.data())
def test_any_value_in_any_field_is_borne(tmp_path: Path, data: st.DataObject) -> None:
    base = data.draw(st.sampled_from([opinion(), cluster(), district_docket(), document(), SEARCH_HIT, RECAP_HIT]))
    changed = data.draw(st.dictionaries(st.sampled_from(sorted(FULL)), VALUES, max_size=6))
    file = saved(tmp_path, base | changed)
    try:
        text = read(file)
    except ReadError as error:
        assert "\n" not in str(error)
        return
    text.original.encode()
    for field in text.fields:
        assert field.span is None or text.original[field.span.start : field.span.end] == field.value
    list(bipagraph.quads(bipagraph.extract(text)))


# ------------------------------------------------------------------ names of files


@pytest.mark.parametrize(
    ("name", "facts"),
    [
        ("gov.uscourts.ilnd.373498.62.0.pdf", {"court": "ilnd", "entry_number": "62"}),
        ("gov.uscourts.ca7.12345.10.1.pdf", {"court": "ca7", "entry_number": "10-1"}),
        ("gov.uscourts.ilnd.373498.62.0 (2).pdf", {"court": "ilnd", "entry_number": "62"}),
        ("gov.uscourts.ilnd.373498.docket.html", {"court": "ilnd"}),
        ("1-20-cv-01937-62.pdf", {"docket_number": "1:20-cv-01937", "entry_number": "62"}),
        ("1-20-cv-01937_62_3.pdf", {"docket_number": "1:20-cv-01937", "entry_number": "62-3"}),
        ("ilnd-1-20-cv-01937.pdf", {"court": "ilnd", "docket_number": "1:20-cv-01937"}),
        ("20-cv-01937 order.pdf", {}), ("order 1-2.pdf", {}), ("2021-03-16 order.pdf", {}), ("1-20-cv-0193723423.pdf", {}),
    ],
)  # fmt: skip
def test_names_of_files(name: str, facts: dict[str, str]) -> None:
    assert {field.name: field.value for field in name_fields(name)} == facts


def test_a_record_beside_a_document_fills_and_never_overrules(tmp_path: Path) -> None:
    file = tmp_path / "recap-document-9.pdf"
    (tmp_path / "recap-document-9.metadata.json").write_text(json.dumps(document(plain_text="")))
    file.write_bytes(pdf(["The parties agree that 740 ILCS 14/15(b) applies."]))
    record = bipagraph.extract(read(file))
    assert told(record)[1:] == ("ilnd", ["21-cv-04455"], "Maria Quill v. Ardmore Clocks, Inc.", date(2023, 3, 16))
    assert record.dockets[0].evidence == Evidence(FILE_NAME, "source.beside")
    assert [finding for finding in validate(bipagraph.quads(record)) if finding.severity == "Violation"] == []
    file.write_bytes(
        pdf(["UNITED STATES DISTRICT COURT", "SOUTHERN DISTRICT OF ILLINOIS", "No. 20-cv-00077", "ORDER", "Denied."])
    )
    assert told(bipagraph.extract(read(file)))[1:3] == ("ilsd", ["20-cv-00077"])
    (tmp_path / "recap-document-9.metadata.json").write_text("{")
    assert told(bipagraph.extract(read(file)))[1:3] == ("ilsd", ["20-cv-00077"])


def test_a_files_name_fills_and_never_overrules(tmp_path: Path) -> None:
    bare = tmp_path / "gov.uscourts.ilnd.373498.62.1.txt"
    bare.write_text("The parties agree that 740 ILCS 14/15(b) applies.")
    record = bipagraph.extract(read(bare))
    assert record.court is not None
    assert (record.court.id, record.court.evidence.span, record.entry_number) == ("ilnd", FILE_NAME, "62-1")
    assert [finding for finding in validate(bipagraph.quads(record)) if finding.severity == "Violation"] == []
    quotes = [quad.object.value for quad in bipagraph.quads(record) if quad.predicate.value.endswith("#exact")]
    assert bare.name in quotes
    stamped = tmp_path / "gov.uscourts.ilnd.373498.63.0.txt"
    stamped.write_text(
        "Case: 1:21-cv-04455 Document #: 61 Filed: 03/16/23 Page 1 of 1 PageID #:345\nUNITED STATES DISTRICT COURT\n"
        "SOUTHERN DISTRICT OF ILLINOIS\n\nQuill v. Ardmore\n\nORDER\n\nThe motion to stay is denied.\n"
    )
    record = bipagraph.extract(read(stamped))
    assert record.court is not None
    assert (record.court.id, record.entry_number) == ("ilsd", "61")
