"""The first page of a filing, whole: court, number, kind, date, judges and parties, as a user gets them from ``extract``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from bipagraph.extraction import extract
from bipagraph.reading import read_string

PAGES = yaml.safe_load(Path(__file__).with_name("front_matter.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page["name"])
def test_what_a_first_page_says(page: dict[str, Any]) -> None:
    record = extract(read_string(page["text"]))
    found: dict[str, Any] = {
        "court": record.court.id if record.court else None,
        "dockets": sorted(docket.number for docket in record.dockets),
        "kind": record.kind,
        "date": str(record.date) if record.date else None,
        "judges": {judge.name: judge.decides for judge in record.judges},
        "parties": {party.name: list(party.roles) for party in record.parties},
        "caption": record.caption,
    }
    wanted = {key: sorted(value) if key == "dockets" else value for key, value in page.items() if key in found}
    assert {key: found[key] for key in wanted} == wanted
    for party in record.parties:
        span = party.evidence.span
        assert 0 <= span.start < span.end <= len(record.text.original)
