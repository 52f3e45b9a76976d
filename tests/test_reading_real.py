"""Real filings, where a folder of them is at hand: each citation that people found in them stands whole in the prose."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
import yaml

from bipagraph.reading import read

FOLDER = os.environ.get("BIPAGRAPH_REAL_FILINGS")
#: The share of citations that must be found letter for letter; the rest are printed otherwise than their normal form.
FOUND = 0.97


def gold_files() -> list[Path]:
    if FOLDER:
        return sorted((Path(FOLDER) / "gold").glob("*.yaml"))
    return []


@pytest.mark.skipif(
    not FOLDER and not os.environ.get("CI"), reason="BIPAGRAPH_REAL_FILINGS names no folder of real filings"
)
def test_citations_of_real_filings_stand_whole_in_the_prose() -> None:
    assert gold_files(), "BIPAGRAPH_REAL_FILINGS must name a folder that holds filings/ and gold/"
    lost: list[str] = []
    count = 0
    for gold in gold_files():
        facts = yaml.safe_load(gold.read_text(encoding="utf-8"))
        text = read(gold.parent.parent / "filings" / facts["filing"])
        prose = re.sub(r"\s", "", text.prose.text)
        for decision in facts.get("decisions", []):
            for citation in decision["cites"]:
                count += 1
                if re.sub(r"\s", "", citation) not in prose:
                    lost.append(f"{gold.stem}: {citation}")
    assert len(lost) <= (1 - FOUND) * count, lost
