"""The sample filings: made from their sources, readable, and agreeing with the facts that ``data/gold`` says are in them."""

from __future__ import annotations

import importlib
import re
import sys
from datetime import date
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
import yaml
from courts_db import courts
from docx import Document
from eyecite import get_citations

from bipagraph.reading import read
from bipagraph.resources import data_path, data_rows

ROOT = Path(__file__).resolve().parent.parent
FILINGS = data_path("filings")
NAMES = sorted(path.name for path in FILINGS.iterdir() if path.suffix)


sys.path.insert(0, str(ROOT / "tools"))
MAKER = importlib.import_module("make_samples")


def gold_of(name: str) -> dict:
    return yaml.safe_load((data_path("gold") / name).with_suffix(".yaml").read_text(encoding="utf-8"))


def words_of(content: bytes, suffix: str) -> list[str]:
    """What a file says, whatever compression or version of a library wrote it."""
    if suffix == "pdf":
        document = pypdfium2.PdfDocument(content)
        return [document[index].get_textpage().get_text_range() for index in range(len(document))]
    document = Document(BytesIO(content))
    parts = [part for part in document.part.package.parts if str(part.partname).startswith("/word/foot")]
    notes = ["".join(re.findall(r"<w:t[ >][^<]*", part.blob.decode())) for part in parts]
    return [element.text or "" for element in document.element.body.iter() if element.tag.endswith("}t")] + sorted(
        notes
    )


def plain(text: str) -> str:
    """Case, accents of print, markup and line breaks put aside."""
    text = text.translate(str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "\xa0": " "}))
    return " ".join(re.sub(r"[*()|]", " ", text).split()).casefold()


@pytest.mark.parametrize("source", MAKER.sources(), ids=lambda source: source.name)
def test_made_files_say_what_their_sources_say(source) -> None:
    committed = (FILINGS / source.file_name).read_bytes()
    made = MAKER.make(source)
    assert made == MAKER.make(source), "the same source must give the same bytes"
    assert words_of(made, source.head["format"]) == words_of(committed, source.head["format"])


def test_every_format_every_filing_and_every_gold_file_is_there() -> None:
    assert {Path(name).suffix for name in NAMES} == {".txt", ".md", ".html", ".pdf", ".docx"}
    assert {path.stem for path in data_path("gold").glob("*.yaml")} == {Path(name).stem for name in NAMES}
    listed = re.findall(r"^    (\S+\.\w+)  ", (FILINGS / "README").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(listed) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_what_gold_says_is_printed_in_the_filing(name: str) -> None:
    """Every name, citation, number of an entry and bar number of the gold file stands in the text as read."""
    gold, text = gold_of(name), read(FILINGS / name)
    seen = plain(text.prose.text) + " " + plain(text.layout.text)
    assert gold["filing"] == name
    wanted = [party["name"] for party in gold["parties"]] + [judge["name"] for judge in gold["judges"]] + gold["firms"]
    wanted += [lawyer["name"] for lawyer in gold["attorneys"]]
    wanted += [lawyer["bar"].split()[1] for lawyer in gold["attorneys"] if lawyer["bar"]]
    wanted += [cite for decision in gold["decisions"] for cite in decision["cites"]]
    wanted += [case["name"] for case in gold["related_cases"]]
    missing = [what for what in wanted if plain(what) not in seen]
    missing += [entry for entry in gold["entries"] if not re.search(rf"(?<![\d-]){entry}(?![\d-])", seen)]
    named = {party["name"] for party in gold["parties"]}
    lawyers = {lawyer["firm"] for lawyer in gold["attorneys"]}
    assert not missing
    assert lawyers <= set(gold["firms"]), "each lawyer's firm is one of the firms"
    for row in gold["represents"]:
        assert set(row["firms"]) <= set(gold["firms"])
        assert set(row.get("parties", [])) <= named
        assert "parties" in row or any(party["role"] == row["side"] for party in gold["parties"])


@pytest.mark.parametrize("name", NAMES)
def test_gold_has_every_full_citation_of_the_filing(name: str) -> None:
    """What eyecite finds by itself in the prose, corrected or not, is in the gold: none was forgotten."""
    prose = read(FILINGS / name).prose.text
    gold = {plain(cite) for decision in gold_of(name)["decisions"] for cite in decision["cites"]}
    own = {"2025 il 139417", "2024 il app 1st 239114-u"}  # the filings' own numbers
    found = {
        plain(cite.corrected_citation()) for cite in get_citations(prose) if type(cite).__name__ == "FullCaseCitation"
    }
    assert found - own <= gold


def test_authorities_are_citable() -> None:
    ids = {court["id"] for court in courts}
    for row in data_rows("authorities.csv"):
        assert row["name"] and row["decided"].endswith(".") and row["source"].startswith("http")
        day = date.fromisoformat(row["date"])
        assert row["court_id"] in ids or row["name"].startswith("Public Act")
        for cite in filter(None, row["citations"].split("; ")):
            if cite.startswith("Ill. P.A."):
                continue
            (found,) = get_citations(cite)
            assert found.corrected_citation() == cite
            year = re.match(r"(\d{4}) (?:IL|WL)", cite)
            assert not year or int(year[1]) == day.year


def test_sections_of_the_act_are_in_their_normal_form() -> None:
    rows = data_rows("bipa_sections.csv")
    assert [row["citation"] for row in rows] == [f"740 ILCS 14/{row['section']}" for row in rows]
    assert {"15(a)", "15(b)", "15(c)", "15(d)", "15(e)", "10", "20(b)", "25"} <= {row["section"] for row in rows}
    assert all("2008-10-03" in row["effective"] or "2024-08-02" in row["effective"] for row in rows)


@pytest.mark.parametrize("name", NAMES)
def test_invented_numbers_cannot_meet_real_ones(name: str) -> None:
    """As the folder's README promises: serials that no court reaches in a year, bar numbers beyond those in use."""
    gold = gold_of(name)
    for docket in [*gold["dockets"], *(case["docket"] for case in gold["related_cases"])]:
        serial = int(docket.rsplit("-", 1)[-1])
        assert serial >= 90000 or re.fullmatch(r"(1-)?23-9\d{3}", docket), docket
    for lawyer in gold["attorneys"]:
        assert lawyer["bar"] is None or lawyer["bar"].split()[1].startswith("99")
