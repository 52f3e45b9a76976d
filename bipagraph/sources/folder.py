"""The folder of saved filings.

What is saved appears at once and whole: it is written under another name, flushed to the disk and renamed.  A list of
what was saved, a line each, lets a second run take only what is new.  Names are made of CourtListener's ids alone.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import tempfile
from collections.abc import Iterator
from io import BufferedRandom
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from bipagraph.errors import FetchError
from bipagraph.sources.patience import ItemFault

__all__ = ["LIST_NAME", "METADATA_SUFFIX", "FilingFolder", "document_stem", "opinion_stem"]

#: What was saved, as JSON, a line each.  Hidden: ``bipagraph build`` reads no hidden files.
LIST_NAME = ".bipagraph-fetch.jsonl"

#: ``x.metadata.json`` tells of ``x.pdf`` and is no filing itself.
METADATA_SUFFIX = ".metadata.json"

_PART_PREFIX = ".bipagraph-fetch-"
_PART_SUFFIX = ".part"

_COURT = re.compile(r"[a-z0-9]{2,15}")
_NUMBER = re.compile(r"[0-9]{1,18}")


def opinion_stem(number: int) -> str:
    """The name of an opinion's file, without its suffix: "opinion-12345"."""
    return f"opinion-{number}"


def document_stem(number: int, court: object, case: object, document: object, attachment: object) -> str:
    """The name of a document's file, without its suffix, as RECAP and the Internet Archive form it from the court, the
    case's number in PACER, the entry and the attachment (0: the entry's own document): "gov.uscourts.ilnd.373498.62.0".

    Where one of these is missing or of another form: "recap-document-98765", from the document's id.
    """
    parts = [str(part) for part in (case, document, 0 if attachment is None else attachment)]
    if isinstance(court, str) and _COURT.fullmatch(court) and all(map(_NUMBER.fullmatch, parts)):
        return ".".join(("gov.uscourts", court, *parts))
    return f"recap-document-{number}"


class FilingFolder:
    """The folder at ``path``, made if missing, for one run at a time (a context).

    Raises :class:`FetchError` where it is no folder, or another run has it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._saved: dict[tuple[str, int], str] = {}
        self._owner: dict[str, tuple[str, int]] = {}
        if path.exists() and not path.is_dir():
            raise FetchError(f"{path}: is a file, not a folder")

    def __enter__(self) -> Self:
        self.path.mkdir(parents=True, exist_ok=True)
        self._list = (self.path / LIST_NAME).open("a+b")
        try:
            self._lock()
            self._read_list()
        except BaseException:
            self._list.close()
            raise
        for left in self.path.glob(f"{_PART_PREFIX}*{_PART_SUFFIX}"):
            left.unlink(missing_ok=True)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._list.close()

    def has(self, kind: str, number: int) -> bool:
        """Whether this was saved and its file still stands; one that was deleted is fetched again."""
        name = self._saved.get((kind, number))
        return name is not None and (self.path / name).is_file()

    @contextlib.contextmanager
    def part(self) -> Iterator[BufferedRandom]:
        """A file to write to, gone at the end unless it was saved."""
        handle, name = tempfile.mkstemp(prefix=_PART_PREFIX, suffix=_PART_SUFFIX, dir=self.path)
        os.close(handle)
        try:
            with Path(name).open("w+b") as file:
                yield file
        finally:
            Path(name).unlink(missing_ok=True)

    def save(self, kind: str, number: int, stem: str, file: BufferedRandom, metadata: dict[str, Any]) -> None:
        """Keep a downloaded PDF (a :meth:`part`), and its metadata beside it."""
        file.seek(0)
        digest = hashlib.file_digest(file, "sha256").hexdigest()
        stem = self._free_stem(stem, ".pdf", kind, number, digest)
        self._put(file, f"{stem}.pdf")
        with self.part() as beside:
            beside.write(_as_json(metadata))
            self._put(beside, stem + METADATA_SUFFIX)
        self._note(kind, number, f"{stem}.pdf", digest)

    def save_record(self, kind: str, number: int, stem: str, record: dict[str, Any]) -> int:
        """Keep a record that carries its own text; its size in bytes."""
        data = _as_json(record)
        digest = hashlib.sha256(data).hexdigest()
        stem = self._free_stem(stem, ".json", kind, number, digest)
        with self.part() as file:
            file.write(data)
            self._put(file, f"{stem}.json")
        self._note(kind, number, f"{stem}.json", digest)
        return len(data)

    def _free_stem(self, stem: str, suffix: str, kind: str, number: int, digest: str) -> str:
        """The first name that is not another file's: the plain one, or with the id of this one added."""
        for candidate in (stem, f"{stem}-{kind}-{number}"):
            names = (candidate + suffix, candidate + METADATA_SUFFIX)
            if all(self._is_ours(name, kind, number, digest) for name in names):
                return candidate
        raise ItemFault(f"{stem}{suffix}: another file stands in its place; move it away")

    def _is_ours(self, name: str, kind: str, number: int, digest: str) -> bool:
        """Whether a file may stand at ``name``: nothing is there, or what an earlier run saved of this same item.

        A run that was killed may have left it and not noted it: then its bytes are the same, or it is a record of
        the same id.
        """
        owner = self._owner.get(name)
        path = self.path / name
        if owner is not None and owner != (kind, number):
            return False
        if owner is not None or not os.path.lexists(path):
            return True
        if path.is_symlink() or not path.is_file():
            return False
        if not name.endswith(".json"):
            with path.open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest() == digest
        try:
            there = json.loads(path.read_bytes())
        except (ValueError, RecursionError):
            return False
        return isinstance(there, dict) and there.get("id") == number

    def _put(self, file: BufferedRandom, name: str) -> None:
        file.flush()
        os.fsync(file.fileno())
        file.close()
        # mkstemp's files are for their owner alone; a filing is as readable as the folder's other files.
        Path(file.name).chmod(0o666 & ~_umask())
        Path(file.name).replace(self.path / name)

    def _note(self, kind: str, number: int, name: str, digest: str) -> None:
        line = json.dumps({"kind": kind, "id": number, "file": name, "sha256": digest})
        self._list.write(line.encode() + b"\n")
        self._list.flush()
        os.fsync(self._list.fileno())
        self._remember(kind, number, name)

    def _remember(self, kind: str, number: int, name: str) -> None:
        self._saved[kind, number] = name
        self._owner[name] = (kind, number)
        self._owner[Path(name).stem + METADATA_SUFFIX] = (kind, number)

    def _read_list(self) -> None:
        try:
            data = (self.path / LIST_NAME).read_bytes()
        except FileNotFoundError:
            return
        for line in data.splitlines():
            # A line that a power cut broke off tells nothing: what it told of is found again by its bytes.
            try:
                entry = json.loads(line)
                kind, number, name = str(entry["kind"]), int(entry["id"]), str(entry["file"])
            except (ValueError, KeyError, TypeError):
                continue
            if name == Path(name).name:
                self._remember(kind, number, name)
        if data and not data.endswith(b"\n") and hasattr(self, "_list"):
            self._list.write(b"\n")

    def _lock(self) -> None:
        try:
            import fcntl
        except ImportError:  # Windows: two runs at once merely fetch the same things twice
            return
        try:
            fcntl.flock(self._list, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise FetchError(f"{self.path}: another fetch is writing here; wait until it ends") from None


def _as_json(record: dict[str, Any]) -> bytes:
    return json.dumps(record, ensure_ascii=False, indent=1).encode("utf-8", "replace") + b"\n"


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
