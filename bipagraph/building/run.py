"""One build at work: what is new is found, read and stored; store, manifest and report move together, the manifest last."""

from __future__ import annotations

import gzip
import hashlib
import io
import os
import signal
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import IO, cast

import pyoxigraph as ox

from bipagraph.building.folder import LeftOut, closed, is_gone, is_member, real_file
from bipagraph.building.program import program_fingerprint
from bipagraph.building.report import BuildReport
from bipagraph.building.worker import Drawing
from bipagraph.building.workers import ReaderFault, default_workers, draw_all
from bipagraph.errors import NoFilingError, ReadError, StoreError
from bipagraph.graph.manifest import FileEntry, Manifest
from bipagraph.graph.store import LitigationGraph
from bipagraph.identity import filing_iri
from bipagraph.limits import Limits
from bipagraph.reading import content
from bipagraph.reading.containers import METADATA_SUFFIX

__all__ = ["Run", "look"]

#: The manifest is written this often while a build runs.  What a killed build read since then is read again.
_SAVE_EVERY = 5.0  # seconds

#: Starting a process takes about as long as reading so many files.
_WORTH_A_WORKER = 8

_Files = dict[Path, FileEntry]


def look(path: Path) -> FileEntry:
    """The file as it is now; of a container's member the time is the container's.

    Raises ``ReadError`` where it cannot be opened.
    """
    try:
        if is_member(path):
            data = content(path)
            changed = real_file(path).stat().st_mtime_ns
            sha256 = hashlib.sha256(data).hexdigest()
            return FileEntry(sha256, len(data), changed, "read", program_fingerprint(), beside=_beside(path))
        reason = closed(path)
        if reason:
            raise ReadError(path, reason)
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ReadError(path, f"cannot be opened: {error.strerror or error}") from error
    return FileEntry(digest, status.st_size, status.st_mtime_ns, "read", program_fingerprint(), beside=_beside(path))


def _beside(path: Path) -> str:
    """A fingerprint of the record kept beside a document; empty where there is none."""
    record = path.with_name(path.stem + METADATA_SUFFIX)
    if path.suffix.lower() != ".pdf":
        return ""
    try:
        return hashlib.sha256(content(record)).hexdigest()[:16]
    except ReadError:
        return ""


class Run:
    """One build of one store.

    again  also try files that could not be read before, though neither they nor the program changed
    """

    def __init__(self, graph: LitigationGraph, manifest: Manifest, *, again: bool = False) -> None:
        self.graph = graph
        self.manifest = manifest
        self.report = BuildReport()
        self._again = again
        self._misnamed: set[str] = set()  # filings (SHA-256) called by a file that holds them no more
        self._program = program_fingerprint()
        self._saved = time.monotonic()

    def all(
        self,
        files: list[Path],
        progress: Callable[[int, int, Path | None], None],
        workers: int | None = None,
        limits: Limits | None = None,
    ) -> None:
        """Bring the filings of these files up to date."""
        settled = 0

        def done(path: Path) -> None:
            nonlocal settled
            settled = min(settled + 1, len(files))
            progress(settled, len(files), path)

        progress(0, len(files), None)
        todo = self._plan(files, done)
        while todo:
            progress(settled, len(files), min(min(group, key=_by_name) for group in todo.values()))  # the first at work
            changed = self._read(todo, done, workers, limits)
            todo = self._plan(changed, done)
        progress(len(files), len(files), None)

    def look_for_missing(self, given: list[Path], files: list[Path], left_out: LeftOut, prune: bool) -> None:
        """Find the files read earlier under these paths that are gone, and prune them if so wished.

        files     those found there now
        left_out  what could not be opened there: what lies in it is not known to be gone
        """
        found, refused = set(files), [path for path, _ in left_out.refused]
        for name in sorted(self.manifest.entries):
            path = Path(name)
            if path in found or not any(path.is_relative_to(top) for top in given):
                continue
            if any(path.is_relative_to(top) for top in refused) or not (is_gone(path) or is_member(path)):
                continue
            was_read = self.manifest.entries[name].status == "read"
            if was_read:
                self.report.missing.append(path)
            if prune:
                self._forget(name)
                self.report.pruned += was_read

    def bereft(self) -> list[Path]:
        """Files to read after all, now that another is gone: one by which a filing was called that they hold as well,
        or the copy of their text that was kept."""
        files = [
            Path(name)
            for name, entry in self.manifest.entries.items()
            if (entry.status == "same text" and not self._has(entry.same_as))
            or (entry.status == "read" and entry.sha256 in self._misnamed)
        ]
        self.report.duplicates = [(path, other) for path, other in self.report.duplicates if path not in files]
        self.report.same_text = [(path, other) for path, other in self.report.same_text if path not in files]
        return [path for path in files if not is_gone(path)]

    def drop_unknown(self) -> None:
        """Take out filings of which no file is on record: a build was killed, and their file changed before the next."""
        known = {filing_iri(entry.sha256, base=self.graph.base) for entry in self.manifest.entries.values()}
        for iri in self.graph.filing_iris():
            if iri not in known:
                self.graph.remove_filing(iri)
                self.report.pruned += 1

    def save(self) -> None:
        """Write the manifest, and before it what it tells of the store.  Raises ``StoreError``."""
        self.graph.flush()
        try:
            self.manifest.save()
        except OSError as error:
            raise StoreError(f"{self.manifest.path}: cannot be written: {error.strerror or error}") from error
        self._saved = time.monotonic()

    # ------------------------------------------------------------ what is to be read

    def _plan(self, files: Iterable[Path], done: Callable[[Path], None]) -> dict[str, _Files]:
        """The files to read, by the SHA-256 of their bytes; what needs no reading is settled at once."""
        groups: dict[str, _Files] = {}
        for path in files:
            self._save_now_and_then()
            try:
                entry = look(path)
            except ReadError as error:
                self.report.skipped.append((path, error.reason))
                done(path)
                continue
            if self._is_settled(path, entry):
                done(path)
            else:
                groups.setdefault(entry.sha256, {})[path] = entry
        return {sha256: group for sha256, group in groups.items() if not self._is_held(sha256, group, done)}

    def _is_settled(self, path: Path, entry: FileEntry) -> bool:
        """Whether the file is one that this program looked at before and did not take in, with the same outcome now."""
        before = self.manifest.entries.get(str(path))
        now = (entry.sha256, entry.program, entry.beside)
        if before is None or (before.sha256, before.program, before.beside) != now:
            return False
        if before.status == "skipped" and not self._again:
            self.report.skipped.append((path, before.reason))
            return True
        if before.status == "no filing":
            self.report.no_filings.append((path, before.reason))
            return True
        if before.status == "same text" and self._has(before.same_as):
            self.report.same_text.append((path, self._first_holder(before.same_as)))
            return True
        return False

    def _is_held(self, sha256: str, group: _Files, done: Callable[[Path], None]) -> bool:
        """Whether this program has read these bytes into the store, from a file that goes by the first of the names."""
        holders = self.manifest.holders(sha256)
        current = all(self.manifest.entries[name].program == self._program for name in holders) and all(
            self.manifest.entries[str(path)].beside == entry.beside
            for path, entry in group.items()
            if str(path) in holders
        )
        if not holders or not current or not self._has(sha256) or sha256 in self._misnamed:
            return False
        first = min([*map(Path, holders), *group], key=_by_name)
        if str(first) not in holders:
            return False  # the filing takes this name, so that the graph does not depend on the order of reading
        kept = self.manifest.entries[str(first)]
        for path, entry in group.items():
            if str(path) in holders:
                self.report.unchanged += 1
            else:
                self.report.duplicates.append((path, first))
            self._record(path, replace(entry, words=kept.words, entry=kept.entry, rank=kept.rank, notes=kept.notes))
            done(path)
        return True

    # ------------------------------------------------------------ reading and keeping

    def _read(
        self,
        todo: dict[str, _Files],
        done: Callable[[Path], None],
        workers: int | None,
        limits: Limits | None,
    ) -> list[Path]:
        """Read one file of each group; returns the others of a group whose file changed meanwhile."""
        groups = {min(group, key=_by_name): group for group in todo.values()}
        changed: list[Path] = []
        count = workers or min(default_workers(), 1 + len(groups) // _WORTH_A_WORKER)
        with closing(draw_all(sorted(groups), self.graph.base, count, limits)) as outcomes:
            for path, outcome in outcomes:
                group = groups[path]
                if isinstance(outcome, Drawing) and outcome.sha256 != group[path].sha256:
                    changed += (other for other in group if other != path)
                    group = {path: replace(group[path], sha256=outcome.sha256)}
                with _undisturbed():
                    if isinstance(outcome, Drawing):
                        self._keep(path, group, outcome)
                    else:
                        self._pass_over(group, outcome)
                for member in group:
                    done(member)
                self._save_now_and_then()
        return changed

    def _keep(self, path: Path, group: _Files, drawing: Drawing) -> None:
        """Store a filing, unless another copy of its text is kept rather."""
        entries = {
            member: replace(entry, words=drawing.words, entry=drawing.entry, rank=drawing.rank, notes=drawing.notes)
            for member, entry in group.items()
        }
        copies = [other for other in self._copies(drawing) if self._has(other)]
        best = min(copies, key=self._preference, default=None)
        if best is not None and self._preference(best) < (drawing.rank, *_by_name(path)):
            for member, entry in entries.items():
                self._record(member, replace(entry, status="same text", same_as=best))
                self.report.same_text.append((member, self._first_holder(best)))
            return
        # The lines are our own writer's, from a process of ours; the store refuses a quad of another graph all the same.
        with gzip.open(io.BytesIO(drawing.quads)) as file:
            quads = ox.parse(cast("IO[bytes]", file), format=ox.RdfFormat.N_QUADS)
            self.graph.replace_filing(filing_iri(drawing.sha256, base=self.graph.base), quads)
        self._misnamed.discard(drawing.sha256)
        for member, entry in entries.items():
            self._record(member, entry)
        self.report.read += 1
        self.report.notes += ((path, note) for note in drawing.notes)
        self.report.duplicates += ((member, path) for member in entries if member != path)
        for other in copies:
            for name in self.manifest.holders(other):
                entry = self.manifest.entries[name]
                self._record(Path(name), replace(entry, status="same text", same_as=drawing.sha256))
                self.report.same_text.append((Path(name), path))

    def _pass_over(self, group: _Files, error: ReadError) -> None:
        for path, entry in group.items():
            if isinstance(error, NoFilingError):
                self.report.no_filings.append((path, error.reason))
                self._record(path, replace(entry, status="no filing", reason=error.reason))
            else:
                self.report.skipped.append((path, error.reason))
                # A fault of ours is kept from "same file, same program", so it is tried again.
                program = "" if isinstance(error, ReaderFault) else entry.program
                self._record(path, replace(entry, status="skipped", reason=error.reason, program=program))

    def _copies(self, drawing: Drawing) -> list[str]:
        """The filings (SHA-256) that hold the same text: of one docket, and not of two entries of it."""
        return [
            other
            for other in self.manifest.with_words(drawing.words)
            if other != drawing.sha256
            for entry in [self.manifest.entries[self.manifest.holders(other)[0]]]
            if entry.program == self._program and (not drawing.entry or entry.entry in ("", drawing.entry))
        ]

    def _preference(self, sha256: str) -> tuple[int, str, Path]:
        """Of several copies of a text the least is kept: with the court's stamp, a PDF, first by name."""
        first = self._first_holder(sha256)
        return self.manifest.entries[str(first)].rank, *_by_name(first)

    def _first_holder(self, sha256: str) -> Path:
        return min(map(Path, self.manifest.holders(sha256)), key=_by_name)

    def _has(self, sha256: str) -> bool:
        held = bool(self.manifest.holders(sha256))
        return held and self.graph.has_filing(filing_iri(sha256, base=self.graph.base))

    def _record(self, path: Path, entry: FileEntry) -> None:
        """Note what the file is now, and drop the filing that it was where no other file holds that."""
        before = self.manifest.entries.get(str(path))
        if before is not None and before.status == "read" and (before.sha256, "read") != (entry.sha256, entry.status):
            self._forget(str(path))
        self.manifest.put(str(path), entry)

    def _forget(self, name: str) -> None:
        entry = self.manifest.take(name)
        if entry.status != "read":
            return
        if not self.manifest.holders(entry.sha256):
            self.graph.remove_filing(filing_iri(entry.sha256, base=self.graph.base))
        elif _by_name(Path(name)) < _by_name(self._first_holder(entry.sha256)):
            self._misnamed.add(entry.sha256)

    def _save_now_and_then(self) -> None:
        if time.monotonic() - self._saved > _SAVE_EVERY:
            self.save()


def _by_name(path: Path) -> tuple[str, Path]:
    """A filing with many names goes by the first."""
    return path.name, path


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
