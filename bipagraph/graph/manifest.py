"""Which files a store was built from, kept beside it in ``files.json``; and JSON that is never half-written."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Literal

from bipagraph.errors import StoreError

__all__ = ["FileEntry", "Manifest", "read_json", "write_json"]


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


@dataclass(frozen=True, slots=True)
class FileEntry:
    """One file as it was when it was last looked at.

    program  what read it (see :func:`bipagraph.building.program_fingerprint`)
    reason   why it was skipped; empty where it was read
    """

    sha256: str
    size: int
    mtime_ns: int
    status: Literal["read", "skipped"]
    program: str
    reason: str = ""


class Manifest:
    """``files.json``: absolute path → :class:`FileEntry`.

    It is written after the store, never before, so it may know less than the store but never more.
    """

    def __init__(self, path: Path, entries: dict[str, FileEntry]) -> None:
        self.path = path
        self.entries: dict[str, FileEntry] = {}
        self._holders: dict[str, set[str]] = {}
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
            files = read_json(path)["files"]
            entries = {
                file: FileEntry(**{name: entry[name] for name in names & entry.keys()}) for file, entry in files.items()
            }
        except (KeyError, TypeError, AttributeError) as error:
            raise StoreError(f"{path}: damaged ({error}); remove this file and build again") from error
        return cls(path, entries)

    def save(self) -> None:
        """Write it, atomically.  Raises ``OSError``."""
        write_json(self.path, {"files": {file: asdict(entry) for file, entry in self.entries.items()}})

    def put(self, file: str, entry: FileEntry) -> None:
        """Note what a file is now."""
        if file in self.entries:
            self.take(file)
        self.entries[file] = entry
        if entry.status == "read":
            self._holders.setdefault(entry.sha256, set()).add(file)

    def take(self, file: str) -> FileEntry:
        """Take a file's entry out.  Raises ``KeyError`` where there is none."""
        entry = self.entries.pop(file)
        self._holders.get(entry.sha256, set()).discard(file)
        return entry

    def holders(self, sha256: str) -> list[str]:
        """The paths that hold these bytes as a filing that was read, sorted."""
        return sorted(self._holders.get(sha256, ()))
