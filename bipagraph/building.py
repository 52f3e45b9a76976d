"""The conductor: for each file read → extract → quads → store.  The one place where the stages meet.

The same bytes are one filing, whatever the file is called; a file read before by the same program is not read again;
a file whose bytes changed takes its old filing with it.  What fails in one file is told and never stops the others.
"""

from __future__ import annotations

import hashlib
import os
import signal
import threading
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TypeAlias

from bipagraph.errors import ReadError, StoreError
from bipagraph.extraction import extract
from bipagraph.graph.manifest import FileEntry, Manifest
from bipagraph.graph.store import LitigationGraph
from bipagraph.graph.summary import count_entities, count_relations
from bipagraph.graph.triples import quads
from bipagraph.identity import filing_iri
from bipagraph.reading import SUFFIXES, read
from bipagraph.records import FilingRecord
from bipagraph.resources import data_path

__all__ = ["BuildReport", "LeftOut", "Progress", "build", "find_files", "program_fingerprint"]

#: Called before each file with how many are done, how many there are, and the file; at the end with no file.
Progress: TypeAlias = Callable[[int, int, Path | None], None]

#: The manifest is written this often while a build runs.  What a killed build read since then is read again.
_SAVE_EVERY = 5.0  # seconds

_PACKAGE = Path(__file__).parent
#: The folders whose code shapes what is read from a filing.
_SHAPING = ("reading", "extraction", "identity", "graph")
#: And the libraries that do.
_LIBRARIES = ("courts-db", "eyecite", "pypdfium2", "python-docx", "reporters-db", "selectolax", "spacy")


@dataclass(slots=True)
class BuildReport:
    """What a build did.

    read         files read into the store now
    unchanged    files that were in it already, as they are
    duplicates   (file, the file with the same bytes): counted once, as one filing
    skipped      (file or folder, reason in one line)
    other_files  how many files of each suffix that is not read stood in the folders
    missing      files read earlier, under the paths given now, that are gone; their filings stay unless pruned
    filings      how many filings the store holds now
    entities     class of thing → how many there are in the whole store;  relations likewise
    interrupted  Ctrl-C ended it early; all that is reported was done
    """

    read: int = 0
    unchanged: int = 0
    duplicates: list[tuple[Path, Path]] = field(default_factory=list)
    skipped: list[tuple[Path, str]] = field(default_factory=list)
    other_files: Counter[str] = field(default_factory=Counter)
    missing: list[Path] = field(default_factory=list)
    pruned: int = 0
    filings: int = 0
    entities: dict[str, int] = field(default_factory=dict)
    relations: dict[str, int] = field(default_factory=dict)
    seconds: float = 0.0
    interrupted: bool = False


def build(
    paths: Iterable[Path | str],
    store: Path | str,
    *,
    progress: Progress | None = None,
    prune: bool = False,
) -> BuildReport:
    """Read files, and folders with all that is in them, into the store in the folder ``store`` (made if need be).

    prune  also take out the filings whose files, under the paths given, are gone

    Raises ``ReadError`` for a path that does not exist or paths without any readable file, ``StoreError`` for a store
    that cannot be used; what was done until then is whole.  Ctrl-C ends it early: see ``interrupted``.
    """
    started = time.monotonic()
    given, folder = [_absolute(path) for path in paths], _absolute(store)
    left_out = LeftOut()
    files = find_files(given, folder, left_out)
    with LitigationGraph.open(folder, create=True) as graph:
        run = _Run(graph, Manifest.load(folder))
        try:
            run.all(files, progress)
            run.look_for_missing(given, prune)
        except KeyboardInterrupt:
            run.report.interrupted = True
        finally:
            run.save()
        report = run.report
        report.skipped += left_out.folders
        report.other_files = left_out.suffixes
        report.filings = len(graph.filings())
        report.entities, report.relations = count_entities(graph), count_relations(graph)
    report.seconds = time.monotonic() - started
    return report


@dataclass(slots=True)
class LeftOut:
    """What a search of folders passed over: folders that may not be opened, and how many files of each other suffix."""

    folders: list[tuple[Path, str]] = field(default_factory=list)
    suffixes: Counter[str] = field(default_factory=Counter)


def find_files(paths: Iterable[Path], leave_out: Path | None = None, left_out: LeftOut | None = None) -> list[Path]:
    """The files to read, each once, sorted by path; ``left_out`` is told what was passed over.

    A folder gives the readable files in it at any depth, but for hidden ones, those in hidden folders and those in
    ``leave_out``; links are followed, each folder once.  A file given by its own path comes whatever its suffix.
    Raises ``ReadError`` for a path that does not exist, or where there is nothing to read at all.
    """
    found: set[Path] = set()
    given = list(paths)
    left_out = LeftOut() if left_out is None else left_out
    for path in given:
        if path.is_dir():
            found.update(_walk(path, leave_out, left_out))
        elif path.exists():
            found.add(path)
        else:
            raise ReadError(path, "no such file or folder")
    if not found:
        where = ", ".join(str(path) for path in given) or "nothing"
        raise ReadError(where, f"no file to read; readable are {' '.join(sorted(SUFFIXES))}")
    return sorted(found)


def _is_gone(path: Path) -> bool:
    """Whether the file is no more; one in a folder that may not be opened is not known to be gone."""
    try:
        path.stat()
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return False


def _absolute(path: Path | str) -> Path:
    """Absolute and without "..", but with links as they are: a link's name is its own."""
    return Path(os.path.abspath(path))  # noqa: PTH100


def _walk(top: Path, leave_out: Path | None, left_out: LeftOut) -> Iterator[Path]:
    seen: set[tuple[int, int]] = set()

    def closed(error: OSError) -> None:
        left_out.folders.append((Path(error.filename), f"cannot be opened ({error.strerror})"))

    for folder, folders, files in os.walk(top, onerror=closed, followlinks=True):
        status = Path(folder).stat()
        if (status.st_dev, status.st_ino) in seen:  # a link to a folder above or beside
            folders.clear()
            continue
        seen.add((status.st_dev, status.st_ino))
        here = Path(folder)
        folders[:] = sorted(name for name in folders if not name.startswith(".") and here / name != leave_out)
        for name in files:
            suffix = Path(name).suffix.lower()
            if not name.startswith(".") and suffix in SUFFIXES:
                yield here / name
            elif not name.startswith("."):
                left_out.suffixes[suffix or "without suffix"] += 1


@cache
def program_fingerprint() -> str:
    """What stands for this program: the same fingerprint reads the same quads from the same bytes.

    It covers the package's version, its code and tables that shape what is read, and the libraries that do.
    """
    digest = hashlib.sha256()
    for name in ("bipagraph", *_LIBRARIES):
        digest.update(f"{name} {version(name)}\n".encode())
    sources = [_PACKAGE / "records.py", *data_path("").glob("*.csv")]
    for folder in _SHAPING:
        sources += (_PACKAGE / folder).rglob("*.py")
    for source in sorted(sources, key=lambda path: (path.parent.name, path.name)):
        digest.update(f"{source.parent.name}/{source.name}\n".encode())
        digest.update(source.read_bytes())
    return digest.hexdigest()[:16]


class _Run:
    """One build at work: store, manifest and report move together, the manifest last."""

    def __init__(self, graph: LitigationGraph, manifest: Manifest) -> None:
        self.graph = graph
        self.manifest = manifest
        self.report = BuildReport()
        self.program = program_fingerprint()
        self.saved = time.monotonic()

    def all(self, files: list[Path], progress: Progress | None) -> None:
        for done, path in enumerate(files):
            if progress is not None:
                progress(done, len(files), path)
            self.one(path)
            if time.monotonic() - self.saved > _SAVE_EVERY:
                self.save()
        if progress is not None:
            progress(len(files), len(files), None)

    def one(self, path: Path) -> None:
        """Bring one file's filing up to date."""
        try:
            entry = self._look(path)
        except OSError as error:
            self.report.skipped.append((path, f"cannot be opened: {error.strerror or error}"))
            return
        before = self.manifest.entries.get(str(path))
        if before is not None and before.status == "skipped" and _same(before, entry):
            self.report.skipped.append((path, before.reason))
            return
        twin = self._already_read(path, entry)
        if twin == path:
            self.report.unchanged += 1
        elif twin is not None:
            self.report.duplicates.append((path, twin))
        else:
            try:
                self._read(path, entry)
                return
            except ReadError as error:
                entry = _skip(entry, error.reason)
            except StoreError:
                raise
            except Exception as error:
                # A fault of the program: kept from the manifest's "same file, same program", so it is tried again.
                entry = _skip(entry, _fault(error), program="")
            self.report.skipped.append((path, entry.reason))
        self._record(path, entry)

    def look_for_missing(self, given: list[Path], prune: bool) -> None:
        """Find the files read earlier under these paths that are gone, and prune them if so wished."""
        for name in sorted(self.manifest.entries):
            path = Path(name)
            if any(path.is_relative_to(top) for top in given) and _is_gone(path):
                if self.manifest.entries[name].status == "read":
                    self.report.missing.append(path)
                if prune:
                    self._forget(name)
                    self.report.pruned += 1

    def save(self) -> None:
        try:
            self.manifest.save()
        except OSError as error:
            raise StoreError(f"{self.manifest.path}: cannot be written: {error.strerror or error}") from error
        self.saved = time.monotonic()

    def _look(self, path: Path) -> FileEntry:
        if not path.is_file():
            raise OSError("not a regular file")
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        return FileEntry(digest, status.st_size, status.st_mtime_ns, "read", self.program)

    def _already_read(self, path: Path, entry: FileEntry) -> Path | None:
        """The file from which this program read the same bytes into the store; ``path`` itself if it did from it.

        ``None``, too, where ``path`` comes before that file by name: a filing with many names goes by the first,
        so that the graph does not depend on the order in which they came.
        """
        holders = [Path(name) for name in self.manifest.holders(entry.sha256)]
        if not holders or not self.graph.has_filing(filing_iri(entry.sha256, base=self.graph.base)):
            return None
        if any(self.manifest.entries[str(holder)].program != self.program for holder in holders):
            return None
        if path in holders:
            return path
        first = min(holders, key=lambda holder: (holder.name, holder))
        return first if first.name <= path.name else None

    def _read(self, path: Path, entry: FileEntry) -> None:
        text = read(path)
        record = extract(text)
        if not _is_filing(record):
            raise ReadError(path, "no filing: it names no court, docket number or case, and cites no law")
        iri = filing_iri(record.sha256, base=self.graph.base)
        drawn = list(quads(record, base=self.graph.base))
        with _undisturbed():
            self.graph.replace_filing(iri, drawn)
            # The file may have been written to since it was looked at: what was read counts.
            self._record(path, FileEntry(record.sha256, entry.size, entry.mtime_ns, "read", self.program))
            self.report.read += 1

    def _record(self, path: Path, entry: FileEntry) -> None:
        """Note what the file is now, and drop the filing that it was where no other file holds that."""
        before = self.manifest.entries.get(str(path))
        if before is not None and before.status == "read" and (before.sha256, "read") != (entry.sha256, entry.status):
            self._forget(str(path))
        self.manifest.put(str(path), entry)

    def _forget(self, name: str) -> None:
        entry = self.manifest.take(name)
        if entry.status == "read" and not self.manifest.holders(entry.sha256):
            self.graph.remove_filing(filing_iri(entry.sha256, base=self.graph.base))


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Ctrl-C waits until the end of the block, so that store, manifest and report tell the same."""
    if threading.current_thread() is not threading.main_thread():  # only there do signals come
        yield
        return
    pressed: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: pressed.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if pressed:
        raise KeyboardInterrupt


def _is_filing(record: FilingRecord) -> bool:
    return bool(record.court or record.dockets or record.caption or record.citations)


def _same(before: FileEntry, now: FileEntry) -> bool:
    return (before.sha256, before.program) == (now.sha256, now.program)


def _skip(entry: FileEntry, reason: str, program: str | None = None) -> FileEntry:
    """The entry of a file that was skipped."""
    read_by = entry.program if program is None else program
    return FileEntry(entry.sha256, entry.size, entry.mtime_ns, "skipped", read_by, reason)


def _fault(error: Exception) -> str:
    """An unexpected exception in one line, with the place in our code that it came through."""
    ours = [
        frame for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename).is_relative_to(_PACKAGE)
    ]
    place = f" at {Path(ours[-1].filename).relative_to(_PACKAGE)}:{ours[-1].lineno}" if ours else ""
    words = " ".join(str(error).split())[:200]
    return f"fault in bipagraph{place}: {type(error).__name__}{': ' + words if words else ''}"
