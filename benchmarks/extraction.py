"""Reading and extracting against eyecite alone: the same filings, both in this process, turn by turn.

    python benchmarks/extraction.py FOLDER [ROUNDS]

FOLDER holds filings.  eyecite gets each filing's text as it was read from the file, and its default tokenizer; bipagraph
gets the file itself.  Printed are the medians of the ratio bipagraph / eyecite, filing by filing and for all, and how
bipagraph's time grows when a text is given 1, 4 and 16 times over.  Times of one machine say little; ratios travel.
"""

from __future__ import annotations

import logging
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from eyecite import get_citations

from bipagraph.extraction import extract
from bipagraph.reading import SUFFIXES, read, read_string


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main(folder: Path, rounds: int) -> None:
    logging.disable()  # eyecite tells of overlaps that it cannot order
    paths = sorted(path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES)
    texts = {path: read(path).original for path in paths}
    extract(read(paths[0])), get_citations(texts[paths[0]])  # both have tables to load
    ours: dict[Path, list[float]] = {path: [] for path in paths}
    theirs: dict[Path, list[float]] = {path: [] for path in paths}
    for _ in range(rounds):
        for path in paths:
            ours[path].append(seconds(lambda path=path: extract(read(path))))  # type: ignore[misc]
            theirs[path].append(seconds(lambda path=path: get_citations(texts[path])))  # type: ignore[misc]
    print(f"{'filing':48s} {'characters':>10s} {'bipagraph / eyecite':>20s}")
    for path in paths:
        ratio = statistics.median(a / b for a, b in zip(ours[path], theirs[path], strict=True))
        print(f"{path.name:48s} {len(texts[path]):10d} {ratio:20.2f}")
    totals = [sum(ours[p][r] for p in paths) / sum(theirs[p][r] for p in paths) for r in range(rounds)]
    print(f"{'all':48s} {sum(map(len, texts.values())):10d} {statistics.median(totals):20.2f}")
    longest = max(texts.values(), key=len)
    print("\ncharacters, time for each of them against the first row's")
    base = 0.0
    for times in (1, 4, 16):
        text = "\n\n".join([longest] * times)
        rate = seconds(lambda text=text: extract(read_string(text))) / len(text)  # type: ignore[misc]
        base = base or rate
        print(f"{len(text):10d} {rate / base:.2f}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 5)
