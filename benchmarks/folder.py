"""A folder of ten thousand filings: how long the first build takes, and one after nothing, or ten files, changed.

    python benchmarks/folder.py WORK [--count 10000]

WORK is a folder to write to (about 100 kB a filing).  The filings are made from the text samples in ``data/filings``, each
under a docket number of its own.  Each figure is that of one ``bipagraph build`` or ``status`` as a whole process, with
the most memory that any of its processes took.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import time
from pathlib import Path

SAMPLES = Path(__file__).resolve().parents[1] / "data" / "filings"
DOCKET = re.compile(r"\b(\d\d)[- ]([Cc][Vv]?)[- ](\d{3,5})\b")


def make(folder: Path, count: int) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))]
    for number in range(count):
        inner = folder / f"{number // 500:03}"
        inner.mkdir(parents=True, exist_ok=True)
        write(inner / f"{number:05}.txt", texts[number % len(texts)], number)


def write(path: Path, text: str, number: int) -> None:
    path.write_text(
        DOCKET.sub(rf"\g<1>-{'cv'}-{number:05}", text) + f"\n\nFiled as number {number}.\n", encoding="utf-8"
    )


def timed(*words: str) -> None:
    started = time.monotonic()
    process = subprocess.Popen([sys.executable, "-m", "bipagraph", *words], stdout=subprocess.PIPE, text=True)  # noqa: S603
    out = process.stdout.read() if process.stdout else ""
    _, status, usage = os.wait4(process.pid, 0)
    first = out.splitlines()[0] if out else f"exit {status}"
    print(f"{words[0]:7}{time.monotonic() - started:8.1f} s {usage.ru_maxrss / 1024:7.0f} MB   {first}", flush=True)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("work", type=Path)
    arguments.add_argument("--count", type=int, default=10_000)
    given = arguments.parse_args()
    folder, store = given.work / "filings", given.work / "store"
    make(folder, given.count)
    build = ("build", str(folder), "--store", str(store))
    timed(*build)
    timed(*build)
    for number, path in enumerate(sorted(folder.rglob("*.txt"))[:10]):
        write(path, path.read_text(encoding="utf-8"), given.count + number)
    timed("status", "--store", str(store))
    timed(*build)


if __name__ == "__main__":
    main()
