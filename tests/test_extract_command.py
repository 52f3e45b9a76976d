"""`bipagraph extract`: what is found in one filing, for people and as JSON."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from made_filings import ORDER, RASK, brief, order
from typer.testing import CliRunner

from bipagraph.cli import app
from bipagraph.jsonable import record_to_json, to_json
from bipagraph.reading import read
from bipagraph.records import FilingRecord

DOCUMENTATION = Path(__file__).parent.parent / "docs" / "extract-json.md"

FILING = """IN THE UNITED STATES DISTRICT COURT
FOR THE NORTHERN DISTRICT OF ILLINOIS
EASTERN DIVISION

NORA QUILL, individually and on          )
behalf of all others similarly situated, )
                                         )
          Plaintiff,                     )   No. 21 C 4455
                                         )
     v.                                  )   Judge Ada Marrow
                                         )
ALDER TIMECLOCKS, INC.,                  )
                                         )
          Defendant.                     )

                    MEMORANDUM OPINION AND ORDER

     Alder Timeclocks, Inc. moves to dismiss under Rule 12(b)(6). Dkt. 12. The Biometric Information
Privacy Act, 740 ILCS 14/15(b), forbids what is alleged here. See Rask v. Stane Foods Corp., 901 F.3d 112, 118
(7th Cir. 2018). Id. at 119 says as much.

                               CONCLUSION

     The motion to dismiss [12] is denied.

ENTERED: May 6, 2022                     ____________________________
                                         Ada Marrow
                                         United States District Judge
"""


@pytest.fixture
def filing(tmp_path: Path) -> Path:
    path = tmp_path / "quill.txt"
    path.write_text(FILING, encoding="utf-8")
    return path


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["extract", *arguments])
    return result.exit_code, result.stdout, result.stderr


def test_summary_tells_what_was_found(filing: Path) -> None:
    code, out, error = run(str(filing))
    assert (code, error) == (0, "")
    lines = [" ".join(line.split()) for line in out.splitlines()]
    for expected in (
        "court: ilnd",
        "docket number: 21-cv-04455",
        "date: 2022-05-06",
        "plaintiff: Nora Quill",
        "defendant: Alder Timeclocks, Inc.",
        "740 ILCS 14/15(b) × 1",
    ):
        assert expected in lines
    assert any(line.startswith("dismiss: denied (entry 12)") for line in lines)
    assert any("Ada Marrow (decides)" in line for line in lines)
    (decision,) = [line for line in lines if "901 F.3d 112" in line]
    assert decision == "901 F.3d 112 Rask v. Stane Foods Corp. ca7 2018 2"


def test_json_holds_everything_and_every_offset_is_right(filing: Path) -> None:
    code, out, _ = run(str(filing), "--json")
    assert code == 0
    found = json.loads(out)
    original = read(filing).original
    assert found["characters"] == len(original)
    evidence = list(evidences(found))
    assert len(evidence) > 10
    for item in evidence:
        assert original[item["start"] : item["end"]] == item["exact"] != ""
        assert original[: item["start"]].endswith(item["prefix"]) and original[item["end"] :].startswith(item["suffix"])
    assert {"decision", "provision", "entry"} == {citation["work"]["is"] for citation in found["citations"]}


def test_json_is_what_the_documentation_says() -> None:
    """Every key of the JSON stands in the documentation, and every field of a record in the JSON."""
    found = record_to_json(order())
    assert set(found) == {field.name for field in fields(FilingRecord)} - {"text"} | {"format", "version", "characters"}
    documentation = DOCUMENTATION.read_text(encoding="utf-8")
    assert not [
        key for key in sorted(keys(found)) if f"`{key}`" not in documentation and f'"{key}"' not in documentation
    ]
    assert json.loads(json.dumps(found)) == found


def test_json_of_citations_resolves_to_equal_works() -> None:
    citations = record_to_json(order())["citations"]
    cited = [c["work"] for c in citations if c["work"]["is"] == "decision"]
    assert cited == [{"is": "decision", **to_json_fields(RASK)}] * 2
    (first, second) = [c for c in citations if c["work"]["is"] == "decision"]
    assert (first["form"], first["signal"], first["pinpoint"]) == ("full", "see", "118")
    assert (second["form"], second["evidence"]["exact"]) == ("id", "Id. at 119")
    assert ORDER.startswith(first["evidence"]["prefix"], first["evidence"]["start"] - 60)
    assert record_to_json(brief())["rulings"] == []


def to_json_fields(work: object) -> dict[str, Any]:
    return {key: value for key, value in to_json(work).items() if key != "is"}


def test_unknown_values_are_refused() -> None:
    with pytest.raises(TypeError, match="no JSON for object"):
        to_json(object())


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [("gone.txt", None, "no such file"), ("empty.txt", b" \n", "is empty"), ("odd.xyz", b"a", "suffix .xyz")],
)
def test_unreadable_file_gives_one_line(tmp_path: Path, name: str, content: bytes | None, words: str) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    code, out, error = run(str(tmp_path / name))
    assert (code, out) == (2, "")
    assert words in error and error.count("\n") == 1


def keys(value: object) -> set[str]:
    if isinstance(value, dict):
        return set(value) | {key for item in value.values() for key in keys(item)}
    return {key for item in value for key in keys(item)} if isinstance(value, list) else set()


def evidences(value: object) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        own = [value] if "exact" in value else []
        return own + [found for item in value.values() for found in evidences(item)]
    return [found for item in value for found in evidences(item)] if isinstance(value, list) else []
