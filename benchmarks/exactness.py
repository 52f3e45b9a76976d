"""How exact the graph is: precision, recall and F1 of each facet against hand-made facts, as a Markdown table.

    python benchmarks/exactness.py FOLDER

FOLDER holds ``filings/``, ``gold/`` (one YAML file of facts for each filing) and ``score/score.py``, which compares them
with an export of the graph.  Everything is built anew in a temporary store.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import bipagraph


def main(folder: Path) -> None:
    with tempfile.TemporaryDirectory() as work:
        exported = Path(work) / "graph.nq"
        report = bipagraph.build([folder / "filings"], Path(work) / "store")
        with bipagraph.open_graph(Path(work) / "store") as graph:
            bipagraph.export(graph, exported)
        command = [sys.executable, str(folder / "score" / "score.py"), str(exported), str(folder / "gold"), "--json"]
        answer = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)  # noqa: S603
    print(f"{report.read} filings, macro F1 {answer['macro_f1']:.3f}\n")
    print("| facet | precision | recall | F1 | facts |\n| --- | ---: | ---: | ---: | ---: |")
    for facet, row in answer["facets"].items():
        facts = row["tp"] + row["fn"]
        print(f"| {facet} | {row['precision']:.3f} | {row['recall']:.3f} | {row['f1']:.3f} | {facts} |")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]))
