"""How a store stands to the files that it was built from."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from bipagraph.building.folder import LeftOut, absolute, closed, find_files, is_gone, is_member, real_file
from bipagraph.building.program import program_fingerprint
from bipagraph.building.run import look
from bipagraph.errors import ReadError
from bipagraph.graph.manifest import FileEntry, Manifest
from bipagraph.graph.store import LitigationGraph

__all__ = ["StoreStatus", "store_status"]


@dataclass(slots=True)
class StoreStatus:
    """How a store stands to its files.

    built        when it was last written, ISO 8601; empty for a store that was never
    roots        the files and folders that builds were given
    filings      how many filings it holds
    suffixes     suffix → how many files of it are filings
    same_bytes   (file, the file with the same bytes that the filing is called by)
    same_text    (file, the file that holds its text and was read)
    no_filings   (file, reason);  skipped  (file, reason);  notes  (file, what to know of how it was read)
    changed      files whose bytes are others than were read;  new  files not looked at yet;  gone  files that are no more
    older        how many files were looked at by another version of the program: the next build reads them again
    unknown      filings of which no file is on record (after a build that was killed): the next build, or --prune, clears up
    """

    built: str = ""
    roots: list[Path] = field(default_factory=list)
    filings: int = 0
    suffixes: Counter[str] = field(default_factory=Counter)
    same_bytes: list[tuple[Path, Path]] = field(default_factory=list)
    same_text: list[tuple[Path, Path]] = field(default_factory=list)
    no_filings: list[tuple[Path, str]] = field(default_factory=list)
    skipped: list[tuple[Path, str]] = field(default_factory=list)
    notes: list[tuple[Path, str]] = field(default_factory=list)
    changed: list[Path] = field(default_factory=list)
    new: list[Path] = field(default_factory=list)
    gone: list[Path] = field(default_factory=list)
    older: int = 0
    unknown: int = 0


def store_status(store: Path | str) -> StoreStatus:
    """How the store in the folder ``store`` stands to its files; nothing is changed.

    A file counts as unchanged when its size and time are, and else when its bytes are.
    Raises ``StoreError`` where there is no store, or it cannot be read.
    """
    folder = absolute(store)
    with LitigationGraph.open(folder, read_only=True) as graph:
        iris = graph.filing_iris()
    manifest = Manifest.load(folder)
    status = StoreStatus(built=manifest.built, roots=[Path(root) for root in manifest.roots], filings=len(iris))
    left_out = LeftOut()
    there = [root for root in status.roots if root.exists()]
    try:
        found = set(find_files(there, folder, left_out)) if there else set()
    except ReadError:  # the folders are empty now
        found = set()
    held = {entry.sha256 for entry in manifest.entries.values() if entry.status == "read"}
    status.unknown = max(0, len(iris) - len(held))
    for name, entry in sorted(manifest.entries.items()):
        _tell(status, manifest, Path(name), entry, found)
    for path in sorted(path for path in found if str(path) not in manifest.entries):
        reason = closed(path)
        if reason:  # of what never could be opened there is no record
            status.skipped.append((path, reason))
        else:
            status.new.append(path)
    status.skipped += left_out.refused
    return status


def _tell(status: StoreStatus, manifest: Manifest, path: Path, entry: FileEntry, found: set[Path]) -> None:
    if is_gone(path) or (is_member(path) and path not in found):
        status.gone.append(path)
    elif _has_changed(path, entry):
        status.changed.append(path)
    elif entry.program != program_fingerprint():
        status.older += 1
    if entry.status == "read":
        first = min(map(Path, manifest.holders(entry.sha256)), key=lambda holder: (holder.name, holder))
        if first == path:
            status.suffixes[path.suffix.lower()] += 1
            status.notes += ((path, note) for note in entry.notes)
        else:
            status.same_bytes.append((path, first))
    elif entry.status == "same text":
        holders = manifest.holders(entry.same_as)
        status.same_text.append((path, Path(holders[0]) if holders else path))
    elif entry.status == "no filing":
        status.no_filings.append((path, entry.reason))
    else:
        status.skipped.append((path, entry.reason))


def _has_changed(path: Path, entry: FileEntry) -> bool:
    try:
        now = real_file(path).stat()
        if now.st_mtime_ns == entry.mtime_ns and (is_member(path) or now.st_size == entry.size):
            return False
        return look(path).sha256 != entry.sha256
    except (OSError, ReadError):
        return True
