"""Coverage-guided fuzzing of every reader, the extractor and the drawing, with atheris (pip install atheris).

    python benchmarks/fuzz.py CORPUS [libFuzzer's options: -max_total_time=28800 -jobs=2 …]

CORPUS is a folder, kept outside the repository, that begins with the sample filings in every format and grows by each
input that reaches new code; a run goes on where the last one ended.  An input's first byte chooses the format, the rest
is the file.  Half of the mutations are libFuzzer's own, half those of tests/mutations.py.  What stops the run is written
to the working folder as crash-…, timeout-… or oom-…: an exception other than ReadError, 60 seconds, or 3 GB.
"""

from __future__ import annotations

import logging
import random
import sys
import tempfile
from pathlib import Path

try:
    import atheris  # type: ignore[import-not-found]
except ImportError:
    sys.exit("atheris is not installed: pip install atheris (Linux and macOS, Python 3.11 to 3.13)")

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

with atheris.instrument_imports(include=["bipagraph", "docx", "eyecite"]):
    from mutated_formats import made_seeds
    from mutations import Seed, mutate, seeds_in

    from bipagraph.errors import ReadError
    from bipagraph.extraction import extract
    from bipagraph.graph.triples import quads
    from bipagraph.reading import SUFFIXES, read
    from bipagraph.reading.containers import CONTAINER_SUFFIXES, expand, is_container

FORMATS = sorted(SUFFIXES | CONTAINER_SUFFIXES)
FOLDER = Path(tempfile.mkdtemp(prefix="fuzz-"))
SAMPLES = seeds_in(ROOT / "data" / "filings")
SEEDS = [*SAMPLES, *made_seeds(SAMPLES)]


def one_input(data: bytes) -> None:
    """The whole way from a file to its quads."""
    if not data:
        return
    path = FOLDER / f"x{FORMATS[data[0] % len(FORMATS)]}"
    path.write_bytes(data[1:])
    try:
        for member in expand(path).members if is_container(path) else [path]:
            for quad in quads(extract(read(member))):
                str(quad).encode()
    except ReadError as error:
        if len(error.reason.splitlines()) != 1:
            raise AssertionError(error.reason) from error


def mutated(data: bytes, most: int, seed: int) -> bytes:
    """An input broken by libFuzzer, or as files of its format break."""
    rng = random.Random(seed)  # noqa: S311
    if not data or rng.randrange(2):
        return bytes(atheris.Mutate(data, most))
    own = Seed(f"x{FORMATS[data[0] % len(FORMATS)]}", data[1:])
    changed, _ = mutate(rng, own, rng.choice(SEEDS))
    return (data[:1] + changed)[:most]


def main() -> None:
    logging.disable()  # eyecite tells of overlaps that it cannot order
    arguments = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    if not arguments:
        sys.exit(__doc__)
    corpus = Path(arguments[0])
    corpus.mkdir(parents=True, exist_ok=True)
    for seed in SEEDS:
        if seed.suffix in FORMATS:
            (corpus / f"seed-{seed.name}").write_bytes(bytes([FORMATS.index(seed.suffix)]) + seed.data)
    for seed in SAMPLES:  # what is loaded when it is first needed is no input's doing
        one_input(bytes([FORMATS.index(seed.suffix)]) + seed.data)
    options = ["-timeout=60", "-rss_limit_mb=3000", "-max_len=60000"]
    atheris.Setup([sys.argv[0], *options, *sys.argv[1:]], one_input, custom_mutator=mutated)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
