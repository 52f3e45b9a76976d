"""Which files a store was built from, kept beside it in ``files.json``; and JSON that is never half-written."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal, TypeAlias

from bipagraph.errors import StoreError

__all__ = ["FileEntry", "FileStatus", "Manifest", "read_json", "write_json"]


def write_json(path: Path, value: Any) -> None:
    """Write JSON so that a reader, or a power cut, finds the old file or the new one.  Raises ``OSError``."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with temporary.open("w", encoding="utf-8", errors="surrogateescape") as file:
            json.dump(value, file, ensure_ascii=False, indent=1, sort_keys=True)
            file.write("\n")
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def read_json(path: Path) -> dict[str, Any]:
    """The object in a JSON file.  Raises ``StoreError`` where it is none, ``OSError`` where it cannot be read."""
    try:
        value = json.loads(path.read_text(encoding="utf-8", errors="surrogateescape"))
    except ValueError as error:
        raise StoreError(f"{path}: damaged ({error}); build a new store") from error
    if not isinstance(value, dict):
        raise StoreError(f"{path}: damaged (not a JSON object); build a new store")
    return value


FileStatus: TypeAlias = Literal["read", "same text", "no filing", "skipped"]


@dataclass(frozen=True, slots=True)
class FileEntry:
    """One file as it was when it was last looked at.

    program  what read it (see :func:`bipagraph.building.program_fingerprint`)
    reason   why it is no filing, or was skipped
    words, entry, rank   of a filing: see :class:`bipagraph.building.worker.Drawing`
    same_as  of a copy: the SHA-256 of the filing that holds its text
    notes    what to know of how it was read
    beside   a fingerprint of the record kept beside it, which is read with it
    """

    sha256: str
    size: int
    mtime_ns: int
    status: FileStatus
    program: str
    reason: str = ""
    words: str = ""
    entry: str = ""
    rank: int = 0
    same_as: str = ""
    notes: tuple[str, ...] = ()
    beside: str = ""


class Manifest:
    """``files.json``: absolute path → :class:`FileEntry`; and the paths that builds were given.

    It is written after the store, never before, so it may know less than the store but never more.
    """

    def __init__(self, path: Path, entries: dict[str, FileEntry], roots: Iterable[str] = (), built: str = "") -> None:
        self.path = path
        self.entries: dict[str, FileEntry] = {}
        self.roots: list[str] = []
        self.built = built  # when it was last written, ISO 8601
        self._holders: dict[str, set[str]] = {}
        self._with_words: dict[str, set[str]] = {}
        self.add_roots(roots)
        for file, entry in entries.items():
            self.put(file, entry)

    @classmethod
    def load(cls, folder: Path) -> Manifest:
        """The manifest of the store in ``folder``; empty where there is none yet.  Raises ``StoreError`` if damaged."""
        path = folder / "files.json"
        if not path.exists():
            return cls(path, {})
        names = {field.name for field in fields(FileEntry)}
        try:
            document = read_json(path)
            entries = {
                file: _entry({name: entry[name] for name in names & entry.keys()})
                for file, entry in document["files"].items()
            }
            roots, built = list(map(str, document.get("roots", ()))), str(document.get("built", ""))
        except (KeyError, TypeError, AttributeError) as error:
            raise StoreError(f"{path}: damaged ({error}); remove this file and build again") from error
        return cls(path, entries, roots, built)

    def save(self) -> None:
        """Write it, atomically.  Raises ``OSError``."""
        self.built = datetime.now(UTC).isoformat(timespec="seconds")
        files = {file: _as_json(entry) for file, entry in self.entries.items()}
        write_json(self.path, {"built": self.built, "roots": self.roots, "files": files})

    def add_roots(self, roots: Iterable[str]) -> None:
        """Note what a build was given; what lies in another root is no root of its own."""
        paths = [Path(root) for root in {*self.roots, *roots}]
        self.roots = sorted(
            str(path) for path in paths if not any(path != other and path.is_relative_to(other) for other in paths)
        )

    def put(self, file: str, entry: FileEntry) -> None:
        """Note what a file is now."""
        if file in self.entries:
            self.take(file)
        self.entries[file] = entry
        if entry.status == "read":
            self._holders.setdefault(entry.sha256, set()).add(file)
            self._with_words.setdefault(entry.words, set()).add(entry.sha256)

    def take(self, file: str) -> FileEntry:
        """Take a file's entry out.  Raises ``KeyError`` where there is none."""
        entry = self.entries.pop(file)
        if entry.status == "read":
            self._holders[entry.sha256].discard(file)
            if not self._holders[entry.sha256]:
                del self._holders[entry.sha256]
                self._with_words[entry.words].discard(entry.sha256)
        return entry

    def holders(self, sha256: str) -> list[str]:
        """The paths that hold these bytes as a filing that was read, sorted."""
        return sorted(self._holders.get(sha256, ()))

    def with_words(self, words: str) -> list[str]:
        """The filings (SHA-256) whose words have this fingerprint, sorted; none for an empty one."""
        return sorted(self._with_words.get(words, ())) if words else []


def _as_json(entry: FileEntry) -> dict[str, Any]:
    """The entry's fields but for those that say nothing."""
    defaults = {field.name: field.default for field in fields(entry)}
    return {name: value for name, value in asdict(entry).items() if value != defaults[name]}


def _entry(values: dict[str, Any]) -> FileEntry:
    return FileEntry(**{**values, "notes": tuple(values.get("notes", ()))})
