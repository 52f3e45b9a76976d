"""One file in, its quads out, in a process of its own: a file that crashes, hangs or swells ends that process alone.

The parent (:mod:`bipagraph.building.workers`) writes one JSON object a line: ``{"path": …, "base": …}``.  The answer
is one line of JSON, and after it so many bytes of N-Quads, in gzip, as it says.  It is not pickle: what a hostile file
might make of this process must not run in the parent.
"""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import io
import json
import signal
import sys
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, BinaryIO, cast

from bipagraph.building.program import PACKAGE
from bipagraph.errors import NoFilingError, ReadError
from bipagraph.limits import Limits

if TYPE_CHECKING:
    from bipagraph.records import FilingRecord

__all__ = ["Drawing", "draw", "main"]


#: What a scan's recognition may take of the time for a file; the rest is for extraction.
_SHARE_OF_RECOGNITION = 0.8


@dataclass(frozen=True, slots=True)
class Drawing:
    """What was drawn from one file.

    sha256   of the bytes that were read
    words    a fingerprint of the filing's words, court and docket numbers: the same text in another format has the same
    entry    its own entry number, where it is known
    rank     which copy of the same words is kept: the lower; 0 with the court's stamp, 1 a PDF, 2 another format
    notes    what a user should know of how it was read
    quads    its graph, in N-Quads and gzip: a twentieth of the size, as the same IRIs come again and again
    """

    sha256: str
    words: str
    entry: str
    rank: int
    notes: tuple[str, ...]
    quads: bytes


def draw(path: Path, base: str, seconds: int) -> Drawing:
    """Read one file, extract its facts and draw its graph; of its ``seconds`` most may go to recognising text.

    Raises ``ReadError`` for what cannot be read, and as its kind ``NoFilingError`` for what is no filing.
    """
    import pyoxigraph as ox

    from bipagraph.extraction import extract
    from bipagraph.graph.triples import quads
    from bipagraph.reading import read
    from bipagraph.records import NO_FILING, is_filing

    record = extract(read(path, ocr_seconds=_SHARE_OF_RECOGNITION * seconds))
    if not is_filing(record):
        raise NoFilingError(path, NO_FILING)
    packed = io.BytesIO()
    with gzip.open(packed, "wb", compresslevel=1) as file:
        ox.serialize(quads(record, base=base), cast("IO[bytes]", file), format=ox.RdfFormat.N_QUADS)
    return Drawing(
        sha256=record.sha256,
        words=words_fingerprint(record),
        entry=record.entry_number or "",
        rank=0 if record.text.stamps else 1 if record.text.media_type == "application/pdf" else 2,
        notes=tuple(getattr(record.text, "notes", ())),
        quads=packed.getvalue(),
    )


def words_fingerprint(record: FilingRecord) -> str:
    """A fingerprint of what a filing says and where: letters and digits of its prose, its court and docket numbers.

    Line ends, hyphens, quotation marks and the court's stamps are no part of it, so a PDF and the text taken from it
    agree; one word more, as in an amended version, makes another.
    """
    words = "".join(filter(str.isalnum, record.text.prose.text)).casefold()
    place = [record.court.id if record.court else "", *sorted(docket.number for docket in record.dockets)]
    return hashlib.sha256("\n".join([*place, words]).encode("utf-8", "surrogatepass")).hexdigest()


# ------------------------------------------------------------------ the process


def main() -> None:
    """Answer requests until there are no more.  Arguments: seconds for a file, megabytes of memory."""
    seconds, megabytes = int(sys.argv[1]), int(sys.argv[2])
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # what a library prints is no answer
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which then ends us
    _limit_memory(megabytes)
    for line in requests:
        request = json.loads(line)
        # Should the parent be gone, nobody else would end a file that hangs.
        _alarm(seconds + 30)
        last = answer(Path(request["path"]), request["base"], answers, Limits(seconds, megabytes))
        _alarm(0)
        if last:
            return


def answer(path: Path, base: str, out: BinaryIO, limits: Limits) -> bool:
    """Write the answer for one file; whatever goes wrong in it is an answer, too.

    Returns whether it is the process's last: one that has grown beyond half of its bound does not shrink, and the
    parent starts a new one.
    """
    head: dict[str, Any]
    body = b""
    try:
        drawing = draw(path, base, limits.seconds)
        head = {"drawing": [drawing.sha256, drawing.words, drawing.entry, drawing.rank, list(drawing.notes)]}
        body = drawing.quads
    except NoFilingError as error:
        head = {"no filing": error.reason}
    except ReadError as error:
        head = {"reason": error.reason}
    except MemoryError:
        head = {"memory": True}
    except Exception as error:
        head = {"fault": fault(error)}
    last = _memory_used() > limits.megabytes / 2
    out.write(json.dumps({**head, "length": len(body), "last": last}).encode() + b"\n")
    out.write(body)
    out.flush()
    return last


def fault(error: Exception) -> str:
    """An unexpected exception in one line, with the place in our code that it came through."""
    ours = [
        frame for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename).is_relative_to(PACKAGE)
    ]
    place = f" at {Path(ours[-1].filename).relative_to(PACKAGE).as_posix()}:{ours[-1].lineno}" if ours else ""
    words = " ".join(str(error).split())[:200]
    return f"fault in bipagraph{place}: {type(error).__name__}{': ' + words if words else ''}"


def _alarm(seconds: int) -> None:
    if hasattr(signal, "alarm"):
        signal.alarm(seconds)  # unhandled, it ends the process even inside a library's C code


def _limit_memory(megabytes: int) -> None:
    """Let the system refuse more memory, where it can (Linux); elsewhere only the time is bounded."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (megabytes * 2**20, megabytes * 2**20))


def _memory_used() -> float:
    """The most memory that the process ever had, in megabytes; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0.0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 2**20 if sys.platform == "darwin" else most / 2**10


if __name__ == "__main__":
    main()
