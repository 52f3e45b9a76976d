"""Which files a build looks at: those given, all in the folders given, and those in their containers."""

from __future__ import annotations

import errno
import os
import stat
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bipagraph.errors import ReadError
from bipagraph.reading import SUFFIXES
from bipagraph.reading.containers import CONTAINER_SUFFIXES, METADATA_SUFFIX, expand, is_container

__all__ = ["LeftOut", "absolute", "closed", "find_files", "is_gone", "is_member", "is_wanted", "real_file"]


@dataclass(slots=True)
class LeftOut:
    """What a search of folders and containers passed over.

    refused   (folder, container or member, reason in one line) of what may not or cannot be opened
    suffixes  how many files of each suffix that is not read
    """

    refused: list[tuple[Path, str]] = field(default_factory=list)
    suffixes: Counter[str] = field(default_factory=Counter)


def find_files(paths: Iterable[Path], leave_out: Path | None = None, left_out: LeftOut | None = None) -> list[Path]:
    """The files to read, each once, sorted by path; ``left_out`` is told what was passed over.

    A folder gives the readable files in it at any depth, but for hidden ones, those in hidden folders and those in
    ``leave_out``; links are followed, each folder once.  A file given by its own path comes whatever its suffix.  A
    container gives its members, by their virtual paths (:mod:`bipagraph.reading.containers`).
    Raises ``ReadError`` for a path that does not exist, or where there is nothing to read at all.
    """
    found: set[Path] = set()
    given = list(paths)
    left_out = LeftOut() if left_out is None else left_out
    for path in given:
        if path.is_dir():
            for file in _walk(path, leave_out, left_out):
                found.update(_files_of(file, left_out))
        elif path.exists():
            found.update(_files_of(path, left_out))
        else:
            raise ReadError(path, "no such file or folder")
    if not found and not left_out.refused:
        where = ", ".join(str(path) for path in given) or "nothing"
        raise ReadError(where, f"no file to read; readable are {' '.join(sorted(SUFFIXES | CONTAINER_SUFFIXES))}")
    return sorted(found)


def is_wanted(name: str) -> bool:
    """Whether a file of this name, met in a folder, is one to read or to open."""
    readable = Path(name).suffix.lower() in SUFFIXES | CONTAINER_SUFFIXES
    return readable and not _is_hidden(name)


def _is_hidden(name: str) -> bool:
    """Whether a file of this name is none of the user's own: hidden, kept by fetch beside a PDF, or a lock of Word's."""
    return name.startswith((".", "~$")) or name.lower().endswith(METADATA_SUFFIX)


def closed(path: Path) -> str | None:
    """Why the file cannot be opened, in a few words; ``None`` where it can, or where it lies in a container."""
    try:
        mode = path.stat().st_mode
    except NotADirectoryError:
        return None  # a member
    except FileNotFoundError:
        return "cannot be opened: a link to a file that is not there" if path.is_symlink() else "is gone"
    except OSError as error:
        return f"cannot be opened: {error.strerror or error}"
    if not stat.S_ISREG(mode):
        return "cannot be opened: not a regular file"
    return None if os.access(path, os.R_OK) else f"cannot be opened: {os.strerror(errno.EACCES)}"


def is_gone(path: Path) -> bool:
    """Whether the file is no more; one in a folder that may not be opened is not known to be gone.

    A member of a container that still stands is not gone by this: the container's listing must tell.
    """
    for place in (path, *path.parents):
        try:
            place.stat()
        except FileNotFoundError:
            return True
        except NotADirectoryError:
            continue  # inside a file: a member
        except OSError:
            return False
        return False
    return False


def is_member(path: Path) -> bool:
    """Whether the path leads into a file: that of a container's member."""
    try:
        path.stat()
    except NotADirectoryError:
        return True
    except OSError:
        pass
    return False


def real_file(path: Path) -> Path:
    """The file at ``path``, or the container file that the member at ``path`` lies in."""
    return next((place for place in (path, *path.parents) if place.is_file()), path)


def absolute(path: Path | str) -> Path:
    """Absolute and without "..", but with links as they are: a link's name is its own."""
    return Path(os.path.abspath(path))  # noqa: PTH100


def _files_of(path: Path, left_out: LeftOut) -> Iterable[Path]:
    """The file itself, or a container's members."""
    if not is_container(path):
        return (path,)
    try:
        inside = expand(path)
    except ReadError as error:
        left_out.refused.append((path, error.reason))
        return ()
    left_out.refused += inside.refused
    left_out.suffixes += inside.left_out
    return inside.members


def _walk(top: Path, leave_out: Path | None, left_out: LeftOut) -> Iterator[Path]:
    seen: set[tuple[int, int]] = set()

    def refuse(error: OSError) -> None:
        left_out.refused.append((Path(error.filename), f"cannot be opened: {error.strerror}"))

    for folder, folders, files in os.walk(top, onerror=refuse, followlinks=True):
        try:
            status = Path(folder).stat()
        except OSError as error:  # gone meanwhile
            refuse(error)
            continue
        if (status.st_dev, status.st_ino) in seen:  # a link to a folder above or beside
            folders.clear()
            continue
        seen.add((status.st_dev, status.st_ino))
        here = Path(folder)
        folders[:] = sorted(name for name in folders if not name.startswith(".") and here / name != leave_out)
        for name in files:
            if is_wanted(name):
                yield here / name
            elif not _is_hidden(name):
                left_out.suffixes[Path(name).suffix.lower() or "without suffix"] += 1
