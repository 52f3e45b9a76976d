"""Filings in the forms of many courts and kinds (``benchmarks/forms``): what a reader measures with the documented command keeps its floors."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent

#: No facet's F1 falls below this, nor their mean below that: a little under what was last measured.
FLOOR, MEAN_FLOOR = 0.92, 0.985
_ROW = re.compile(r"^\| (?P<facet>[^|*]+) \| [\d.]+ \| [\d.]+ \| (?P<f1>[\d.]+) \| (?P<facts>\d+) \|", re.MULTILINE)
_MEAN = re.compile(r"\*\*mean F1\*\* \|  \|  \| \*\*([\d.]+)\*\*")


def test_forms_of_many_courts_are_read() -> None:
    told = subprocess.run(  # noqa: S603
        [sys.executable, ROOT / "benchmarks" / "exactness.py", ROOT / "benchmarks" / "forms", "--misses"],
        capture_output=True, text=True, check=True, timeout=300,
    ).stdout  # fmt: skip
    facets = {row["facet"]: (float(row["f1"]), int(row["facts"])) for row in _ROW.finditer(told)}
    assert len(facets) >= 19
    assert sum(facts for _, facts in facets.values()) > 3_500
    assert {facet: f1 for facet, (f1, facts) in facets.items() if f1 < FLOOR and facts > 10} == {}, told
    mean = _MEAN.search(told)
    assert mean is not None
    assert float(mean[1]) >= MEAN_FLOOR, told
