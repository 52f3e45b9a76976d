"""Docket sheets in HTML: what their text is, and that no page makes the reader stumble."""

from __future__ import annotations

import time
from pathlib import Path

import made_docket_sheets as made
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bipagraph.extraction import extract
from bipagraph.reading import read
from bipagraph.reading.docket_html import docket_sheet_text, is_docket_sheet
from bipagraph.records import FilingRecord

SHEETS = ("DISTRICT", "BANKRUPTCY", "APPEAL", "HISTORY", "COURTLISTENER_ENTRIES", "COURTLISTENER_PARTIES")
PAGE = Path("sheet.html")


def record_of(source: str, folder: Path) -> FilingRecord:
    path = folder / "sheet.html"
    path.write_text(source, encoding="utf-8")
    return extract(read(path))


@pytest.mark.parametrize("name", SHEETS)
def test_each_form_is_known_for_a_sheet(name: str, tmp_path: Path) -> None:
    assert is_docket_sheet(getattr(made, name))
    assert record_of(getattr(made, name), tmp_path).kind == "DocketSheet"


def test_a_filing_that_speaks_of_dockets_is_no_sheet() -> None:
    assert not is_docket_sheet("<html><body><h1>Order</h1><p>The docket text of Dkt. 12 is stricken; see PACER.</p></body></html>")  # fmt: skip


def test_rows_stand_apart_and_what_is_around_the_sheet_is_gone() -> None:
    text = docket_sheet_text(made.DISTRICT, PAGE)
    assert text.startswith("ROOK,PROTO\n")
    assert "\n\n\nDefendant\n\n\nHarrow Grain Timekeeping, Inc.\ndoing business as\nHarrow Clocks    represented by    Tess M. Vale\nVale Roe Partners\n" in text  # fmt: skip
    assert "\n03/01/2021    12    MOTION by Defendant" in text
    assert "\n02/04/2021        CASE ASSIGNED to" in text
    assert "(Entered: 06/08/2021)" in text[-40:]
    assert not any(words in text for words in ("Query", "uery", "PACER Service Center", "Transaction Receipt", "top.location"))  # fmt: skip


def test_tables_nested_without_end_take_no_time(tmp_path: Path) -> None:
    deep = "<table><tr><td>" * 4000 + "CIVIL DOCKET FOR CASE #: 1:21-cv-90123" + "</td></tr></table>" * 4000
    start = time.perf_counter()
    assert "1:21-cv-90123" in docket_sheet_text(f"<html><body>{deep}</body></html>", PAGE)
    wide = made.district(entries="<tr><td>01/02/2021</td><td>1</td><td>ORDER re 1 Motion</td></tr>" * 5000)
    assert len(record_of(wide, tmp_path).docket_entries) == 5000
    assert time.perf_counter() - start < 30


_TAGS = st.sampled_from(
    ["<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<b>", "</b>", "<br>", "<hr>", "<div class='row'>", "</div>", "<div id='docket-entry-table'>", "<p class='representation'>", "<form>", "<!--", "-->", "01/02/2021", "12", "Defendant", "represented by", "Filed & Entered:", "Docket Text:", "DOCKET FOR CASE #: 1:21-cv-90123", "Roe & Doe LLP", "&nbsp;", "Appellant,"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(_TAGS, st.text(st.characters(min_codepoint=32), max_size=8)), max_size=40))
def test_no_page_makes_the_reader_stumble(tmp_path_factory: pytest.TempPathFactory, parts: list[str]) -> None:
    source = "<html><body>Date Filed # Docket Text CIVIL DOCKET FOR CASE #: 1:21-cv-90123\n" + "".join(parts)
    record = record_of(source.encode("utf-8", "replace").decode(), tmp_path_factory.mktemp("page"))
    for entry in record.docket_entries:
        assert record.text.original[entry.evidence.span.start : entry.evidence.span.end].strip()
