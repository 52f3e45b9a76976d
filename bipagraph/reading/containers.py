"""Files that hold files: ZIP archives, e-mail messages, and JSON lists of a catalogue's records.

A member goes by a virtual path, that of its container with its name behind it: ``/x/archive.zip/inner/order.pdf``,
``/x/mail.eml/order.pdf``, ``/x/archive.zip/mail.eml/order.pdf``.  Nothing is ever written to the disk.
"""

from __future__ import annotations

import os
import threading
from collections import Counter, OrderedDict
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Protocol

from bipagraph.errors import ReadError
from bipagraph.reading.archives import LARGEST_MEMBER, Archive, ContainerError

__all__ = ["CONTAINER_SUFFIXES", "LARGEST_FILE", "METADATA_SUFFIX", "Expansion", "content", "expand", "is_container"]

#: The suffixes (small letters, with their dots) of the containers that are opened.
CONTAINER_SUFFIXES = frozenset((".zip", ".eml"))

#: No filing is larger; a larger file is an export or a mistake, and would take all memory.
LARGEST_FILE = LARGEST_MEMBER
#: An archive in an archive in an archive: what a mail holds that lies in a folder that was packed.  Deeper lie bombs.
_MOST_NESTED = 3
#: All members together: no more than this many, …
_MOST_MEMBERS = 100_000
#: … and, beyond what a small archive may unpack to anyhow, no more than so many times the container's size.
_TOTAL_FREE = 256 * 1024 * 1024
_MOST_TOTAL_RATIO = 60
#: Containers kept open, so that the next member is had without opening its container anew.
_KEPT_OPEN = 4
#: What ``bipagraph fetch`` saves beside ``order.pdf``, ``order.metadata.json``: it tells of the filing and is none.
METADATA_SUFFIX = ".metadata.json"
#: A list of records is told by how its JSON begins.
_BEGINNING = 4096


class _Members(Protocol):
    sizes: dict[str, int]
    refused: list[tuple[str, str]]
    packed: int

    def data(self, name: str, most: int | None = None) -> bytes: ...


@dataclass(slots=True)
class Expansion:
    """What a container holds, with all that lies in the containers within it.

    members   the virtual paths of the files that ``read`` takes, sorted
    left_out  suffix → how many files of each suffix that is not read
    refused   (virtual path, reason in one line) of what cannot be had: locked, too large, damaged, of a bad name
    """

    members: list[Path] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    refused: list[tuple[Path, str]] = field(default_factory=list)


def is_container(path: Path | str) -> bool:
    """Whether ``path`` is to be expanded: by its suffix; a ``.json`` file by its beginning, as a list of records.

    Raises nothing: a file that cannot be opened is no container.
    """
    path = Path(path)
    suffix = path.suffix.lower()
    if suffix in CONTAINER_SUFFIXES:
        return True
    if suffix != ".json" or path.name.lower().endswith(METADATA_SUFFIX):
        return False
    from bipagraph.reading.record_lists import begins_as_list

    try:
        return begins_as_list(_beginning(path))
    except (ReadError, OSError):
        return False


def expand(path: Path | str) -> Expansion:
    """All that the container at ``path`` (a file, or itself a member) holds.

    Raises :class:`bipagraph.errors.ReadError` where it is no container, is damaged, or holds more than is bearable.
    """
    path = Path(path)
    found = Expansion()
    budget = _Budget(path)
    members = _opened(path)
    budget.packed = members.packed
    _expand(path, members, found, budget, 1)
    found.members.sort()
    found.refused.sort()
    return found


def content(path: Path | str) -> bytes:
    """The bytes of the file at ``path``, or of the member of a container that goes by that virtual path.

    Raises :class:`bipagraph.errors.ReadError`, one line for people, where there is no such file or member, or it is
    too large, locked or damaged.
    """
    path = Path(path)
    if (file := _file_of(path)) == path:
        return _file_content(path)
    if file is None:
        raise ReadError(path, "no such file")
    members, name = _holder(path, file)
    try:
        return members.data(name)
    except ContainerError as error:
        raise ReadError(path, str(error)) from None


@dataclass(slots=True)
class _Budget:
    """What all members of one container, at every depth, may come to."""

    path: Path
    packed: int = 0
    members: int = 0
    total: int = 0

    def spend(self, size: int) -> None:
        self.members += 1
        self.total += size
        if self.members > _MOST_MEMBERS:
            raise ReadError(self.path, f"holds more than {_MOST_MEMBERS:,} files; unpack it and give the folder")
        if self.total > max(_TOTAL_FREE, _MOST_TOTAL_RATIO * self.packed):
            raise ReadError(
                self.path,
                f"unpacks to more than {_MOST_TOTAL_RATIO} times its size; if it is no bomb, unpack it and give the folder",
            )


def _expand(path: Path, members: _Members, found: Expansion, budget: _Budget, depth: int) -> None:
    from bipagraph.reading import SUFFIXES

    found.refused += [(path / name, reason) for name, reason in members.refused]
    for name, size in members.sizes.items():
        budget.spend(size)
        suffix = PurePosixPath(name).suffix.lower()
        member = path / name
        if suffix in CONTAINER_SUFFIXES or (suffix == ".json" and _lists_records(members, name)):
            if depth >= _MOST_NESTED:
                found.refused.append((member, f"lies {depth} containers deep; unpack the outer ones"))
                continue
            try:
                inner = _open_bytes(suffix, members.data(name))
            except ContainerError as error:
                found.refused.append((member, str(error)))
                continue
            _expand(member, inner, found, budget, depth + 1)
        elif name.lower().endswith(METADATA_SUFFIX):
            found.left_out[METADATA_SUFFIX] += 1
        elif suffix in SUFFIXES:
            found.members.append(member)
        else:
            found.left_out[suffix or "without suffix"] += 1


def _lists_records(members: _Members, name: str) -> bool:
    from bipagraph.reading.record_lists import begins_as_list

    try:
        return begins_as_list(members.data(name, _BEGINNING))
    except ContainerError:
        return False  # what is damaged says so when it is read


def _open_bytes(suffix: str, data: bytes) -> _Members:
    """A container's members.  What reads messages and lists is imported when the first one comes."""
    if suffix == ".eml":
        from bipagraph.reading.messages import Message

        return Message(data)
    if suffix == ".json":
        from bipagraph.reading.record_lists import RecordList

        return RecordList(data)
    return Archive(data)


# ------------------------------------------------------------------ files, and containers kept open


def _file_of(path: Path) -> Path | None:
    """The real file that ``path`` is or lies in: the longest beginning of it that exists, if that is a file."""
    for place in (path, *path.parents):
        try:
            status = os.stat(place)  # noqa: PTH116 (once, not twice as Path.exists and is_dir would)
        except (OSError, ValueError):
            continue
        if place == path:
            return path
        return None if os.path.isdir(place) or status.st_size == 0 else place  # noqa: PTH112
    return None


def _file_content(path: Path) -> bytes:
    try:
        if not path.exists():
            raise ReadError(path, "no such file")
        if path.is_dir():
            raise ReadError(path, "is a folder, not a file")
        if not path.is_file():
            raise ReadError(path, "is no file (a pipe or a device)")
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise ReadError(path, f"has {size // 2**20} MB; the limit is {LARGEST_FILE // 2**20} MB: split it")
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise ReadError(path, f"cannot be opened: {getattr(error, 'strerror', None) or error}") from None


def _beginning(path: Path) -> bytes:
    file = _file_of(path)
    if file == path:
        with path.open("rb") as opened:
            return opened.read(_BEGINNING)
    if file is None:
        return b""
    members, name = _holder(path, file)
    try:
        return members.data(name, _BEGINNING)
    except ContainerError as error:
        raise ReadError(path, str(error)) from None


def _holder(path: Path, file: Path) -> tuple[_Members, str]:
    """The innermost container that holds the member at ``path``, and the member's name in it."""
    at, members = file, _opened(file)
    for _ in range(_MOST_NESTED):
        parts = path.relative_to(at).parts
        if (name := "/".join(parts)) in members.sizes:
            return members, name
        inner = next((name for end in range(1, len(parts)) if (name := "/".join(parts[:end])) in members.sizes), None)
        if inner is None:
            break
        at = at / inner
        members = _opened(at, file)
    raise ReadError(path, "no such file in its container")


_open_containers: OrderedDict[tuple[str, int, int, str], _Members] = OrderedDict()
_lock = threading.Lock()


def _opened(path: Path, file: Path | None = None) -> _Members:
    """The container at ``path``, which lies in (or is) the real ``file``: opened now, or kept open since."""
    file = file or _file_of(path)
    if file is None:
        raise ReadError(path, "no such file")
    suffix = path.suffix.lower()
    if suffix not in (*CONTAINER_SUFFIXES, ".json"):
        raise ReadError(path, f"holds no files; containers are {' '.join(sorted(CONTAINER_SUFFIXES))}")
    try:
        status = file.stat()
        key = (str(file), status.st_mtime_ns, status.st_size, str(path))
        with _lock:
            if key in _open_containers:
                _open_containers.move_to_end(key)
                return _open_containers[key]
        if path == file and not path.is_file():
            raise ReadError(path, "is a folder, not a file" if path.is_dir() else "is no file (a pipe or a device)")
        if path == file and suffix == ".zip":
            members: _Members = Archive(path)
        else:
            members = _open_bytes(suffix, content(path))
    except ContainerError as error:
        raise ReadError(path, str(error)) from None
    except OSError as error:
        raise ReadError(path, f"cannot be opened: {error.strerror or error}") from None
    with _lock:
        _open_containers[key] = members
        while len(_open_containers) > _KEPT_OPEN:
            _open_containers.popitem(last=False)
    return members
