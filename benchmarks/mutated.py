"""Mutated filings through the real ``bipagraph build``, a hundred at a time, the store checked after each hundred.

    python benchmarks/mutated.py FOLDER [--seeds FOLDER …] [--count 10000] [--seconds 60]

FOLDER keeps the store and a line for each batch done; run again, it goes on behind the last one.  The seeds are the
sample filings and what the folders given hold (tests/mutations.py says how they are broken; the same number gives the
same file).  After each batch the store must open, hold the filings it held and the new ones, and SHACL must find no
fault in a new one's graph (a filing is a graph of its own, and no build touches another's); in the end
``bipagraph validate`` checks the whole store.  A file that hangs, swells, ends its process, or meets a fault of the
program counts as a failure and is kept in FOLDER/failed.

Exit code 0 if nothing failed.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from mutated_formats import made_seeds  # noqa: E402
from mutations import Seed, mutant, seeds_in  # noqa: E402

from bipagraph.graph.store import LitigationGraph  # noqa: E402
from bipagraph.graph.validate import validate  # noqa: E402

BATCH = 100
#: Reasons that no file may bring about.
FAILURE = re.compile(
    r"^(?:fault in bipagraph|took more than|needs more than|ended the process|could not be read|the process)"
)
SKIPPED = re.compile(r"^skipped (?P<path>.*?\.\w+(?:/[^:]*)?): (?P<reason>.*)$")
SUMMARY = re.compile(r"^(\d+) read, .* the graph holds (\d+) filings$")


def one_batch(
    folder: Path, seeds: list[Seed], number: int, most: int, arguments: argparse.Namespace
) -> dict[str, object]:
    """Make, build and check the batch; what is to be told of it."""
    files, store = folder / "batch", folder / "store"
    shutil.rmtree(files, ignore_errors=True)
    files.mkdir()
    how: dict[str, str] = {}
    for index in range(number * BATCH, min((number + 1) * BATCH, most)):
        broken = mutant(seeds, index)
        (files / broken.name).write_bytes(broken.data)
        how[broken.name] = broken.how
    before = filings(store)
    started = time.monotonic()
    command = [sys.executable, "-m", "bipagraph", "build", str(files), "--store", str(store)]
    command += ["--seconds", str(arguments.seconds), "--workers", str(arguments.workers)]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603
    seconds = time.monotonic() - started
    reasons: Counter[str] = Counter()
    failures: list[str] = []
    for line in run.stderr.splitlines():
        if match := SKIPPED.match(line):
            path, reason = Path(match["path"]), match["reason"]
            reasons[general(reason)] += 1
            if FAILURE.match(reason):
                failures.append(f"{path.name} ({how.get(path.name)}): {reason}")
                keep(folder, path)
    summary = next(filter(None, map(SUMMARY.match, run.stdout.splitlines())), None)
    if run.returncode not in (0, 1) or summary is None or "Traceback" in run.stderr:
        failures.append(f"build ended with {run.returncode}: {run.stderr[-2_000:]}")
    after = filings(store)
    # A copy of the same words that tells more (the court's stamp, pages) takes the place of the one held.
    same = int(match[1]) if summary and (match := re.search(r"(\d+) duplicates", summary[0])) else 0
    if len(lost := before - after) > same:
        failures.append(f"{len(lost)} filings of earlier batches are gone, and {same} duplicates found")
    if summary and len(after) != int(summary[2]):
        failures.append(f"the build tells of {summary[2]} filings, the store holds {len(after)}")
    new = sorted(after - before)
    quads = 0
    with LitigationGraph.open(store, read_only=True) as graph:
        for iri in new:
            drawn = list(graph.quads(iri))
            quads += len(drawn)
            faults = [finding for finding in validate(drawn) if finding.severity == "Violation"]
            if faults:
                failures.append(
                    f"{faults[0].source_name}: {faults[0].message} ({faults[0].label or faults[0].subject})"
                )
                keep(folder, files / str(faults[0].source_name))
    return {
        "batch": number,
        "files": len(how),
        "filings": len(new),
        "skipped": dict(reasons),
        "seconds": round(seconds, 1),
        "checked": round(time.monotonic() - started - seconds, 1),
        "quads": quads,
        "failures": failures,
    }


def filings(store: Path) -> set[str]:
    """The IRIs of the store's filings."""
    if not store.exists():
        return set()
    with LitigationGraph.open(store, read_only=True) as graph:
        return set(graph.filing_iris())


def general(reason: str) -> str:
    """A reason without what differs from file to file."""
    reason = re.sub(r"\d[\d,.]*|(?<=suffix )\S+", "#", reason)
    return re.split(r"[;:(]", reason)[0].strip()[:70]


def keep(folder: Path, path: Path) -> None:
    """A copy of a file that failed."""
    (folder / "failed").mkdir(exist_ok=True)
    if path.is_file():
        shutil.copy(path, folder / "failed" / path.name)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seeds", type=Path, nargs="*", default=[])
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--workers", type=int, default=len(os.sched_getaffinity(0)))
    arguments = parser.parse_args()
    folder: Path = arguments.folder
    folder.mkdir(parents=True, exist_ok=True)
    samples = seeds_in(ROOT / "data" / "filings")
    # Small filings break in more ways than large ones, and ten thousand are read in the time of a thousand.
    seeds = [*samples, *made_seeds(samples), *(seeds_in(*arguments.seeds, largest=120_000) if arguments.seeds else ())]
    log = folder / "batches.jsonl"
    done = [json.loads(line) for line in log.read_text().splitlines()] if log.exists() else []
    print(f"{len(seeds)} seeds; {len(done)} batches done before")
    for number in range(len(done), -(-arguments.count // BATCH)):
        told = one_batch(folder, seeds, number, arguments.count, arguments)
        with log.open("a") as file:
            file.write(json.dumps(told) + "\n")
        done.append(told)
        skipped = ", ".join(f"{count} {reason}" for reason, count in Counter(told["skipped"]).most_common())
        print(
            f"{number:3}: {told['filings']} new filings of {told['files']} files in {told['seconds']} s,"
            f" {told['quads']:,} quads, checked in {told['checked']} s; skipped: {skipped}",
            flush=True,
        )
        for failure in told["failures"]:
            print(f"     FAILED {failure}", flush=True)
    whole = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "bipagraph", "validate", "--store", str(folder / "store")],
        capture_output=True,
        text=True,
        check=False,
    )
    failures = sum(len(told["failures"]) for told in done) + (whole.returncode != 0)
    reasons: Counter[str] = Counter()
    for told in done:
        reasons.update(told["skipped"])
    print(f"bipagraph validate: exit {whole.returncode}; {whole.stdout.strip().splitlines()[-1:]}")
    for reason, count in reasons.most_common():
        print(f"{count:6} skipped: {reason}")
    print(
        f"{sum(told['files'] for told in done):,} files, {sum(told['filings'] for told in done):,} filings,"
        f" {sum(reasons.values()):,} skipped, {sum(told['quads'] for told in done):,} quads,"
        f" {sum(told['seconds'] for told in done) / 60:.0f} min of building, {failures} failures"
    )
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
