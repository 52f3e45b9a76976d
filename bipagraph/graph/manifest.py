"""Which files a store was built from, kept beside it in ``files.json``; and JSON that is never half-written."""

from __future__ import annotations

import json
import os
import tempfile
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Literal

from bipagraph.errors import StoreError

__all__ = ["FileEntry", "Manifest", "read_json", "write_json"]


def write_json(path: Path, value: Any) -> None:
    """Write JSON so that a reader, or a power cut, finds the old file or the new one.  Raises ``OSError``."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(value, file, ensure_ascii=False, indent=1, sort_keys=True)
            file.write("\n")
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def read_json(path: Path) -> dict[str, Any]:
    """The object in a JSON file.  Raises ``StoreError`` where it is none, ``OSError`` where it cannot be read."""
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
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
        self.entries = entries

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

    def holders(self, sha256: str) -> list[str]:
        """The paths that hold these bytes as a filing that was read."""
        return [file for file, entry in self.entries.items() if entry.sha256 == sha256 and entry.status == "read"]
