"""ZIP archives: what is in them, within bounds, without ever writing a member to the disk."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from collections import Counter
from lzma import LZMAError
from pathlib import Path
from typing import BinaryIO

from bipagraph.reading.names import clean_name, distinct

__all__ = ["LARGEST_MEMBER", "Archive", "ContainerError"]

#: No filing is larger (see ``read``); a larger member is an export, a video or a bomb.
LARGEST_MEMBER = 200 * 1024 * 1024
#: Text packs 3 to 20 times, a docket's JSON or a form's HTML 50 times; a bomb a thousand times.
_MOST_RATIO = 200
#: Smaller members may pack as they like: a page of one letter packs a thousand times and harms nobody.
_RATIO_FREE = 4 * 1024 * 1024
#: Ten years of one court's BIPA filings are some 10,000 files; a list of more takes memory before any is read.
_MOST_MEMBERS = 100_000
#: An entry of the list has 46 bytes and its name: what the most members with long names need.
_LARGEST_LIST = _MOST_MEMBERS * 512
_METHODS = frozenset((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA))
_ENCRYPTED = 0x1
_NAME_IS_UTF8 = 0x800
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, LZMAError, EOFError, OSError, ValueError, RuntimeError,
    NotImplementedError, struct.error, OverflowError,
)  # fmt: skip


class ContainerError(Exception):
    """A container or a member that cannot be opened; ``str()`` is the reason, for the path that the caller knows."""


class Archive:
    """An open ZIP archive.

    sizes    name → size in bytes of each member that can be read, in the archive's order
    refused  (name, reason) of each that cannot
    packed   the archive's own size in bytes
    hidden   whether files whose names begin with a dot, or lie in such folders, are listed too

    Raises :class:`ContainerError` for a file that is no archive, or a damaged one, or has too many members.
    """

    def __init__(self, source: Path | bytes, hidden: bool = False) -> None:
        self._hidden = hidden
        self._infos: dict[str, zipfile.ZipInfo] = {}
        self._taken: Counter[str] = Counter()
        self.refused: list[tuple[str, str]] = []
        try:
            if isinstance(source, Path):
                with source.open("rb") as file:
                    self.packed = _check_list(file)
            else:
                self.packed = _check_list(io.BytesIO(source))
            self._file = zipfile.ZipFile(source if isinstance(source, Path) else io.BytesIO(source))
        except _DAMAGE:
            raise ContainerError("is no ZIP archive, or a damaged one; download or pack it again") from None
        if len(self._file.infolist()) > _MOST_MEMBERS:
            raise ContainerError(f"holds more than {_MOST_MEMBERS:,} files; unpack it and give the folder")
        for info in self._file.infolist():
            self._list(info)
        self.sizes = {name: info.file_size for name, info in self._infos.items()}

    def _list(self, info: zipfile.ZipInfo) -> None:
        printed = _name(info)
        if printed.endswith(("/", "\\")):
            return
        name = clean_name(printed)
        if name is None:
            self.refused.append((_shown(printed), "its name leads outside the archive"))
            return
        if not self._hidden and any(
            part.startswith(".") for part in name.split("/")
        ):  # as in a folder: ".DS_Store", "._order.pdf"
            return
        if reason := _refusal(info):
            self.refused.append((name, reason))
            return
        self._infos[distinct(name, self._taken)] = info

    def data(self, name: str, most: int | None = None) -> bytes:
        """The bytes of a member (the first ``most``).  Raises ``KeyError``, or :class:`ContainerError` if damaged."""
        info = self._infos[name]
        try:
            with self._file.open(info) as member:
                return member.read(info.file_size if most is None else most)
        except _DAMAGE:
            raise ContainerError("is damaged inside the archive; download or pack it again") from None


def _name(info: zipfile.ZipInfo) -> str:
    """The name as its archiver meant it: without the flag for UTF-8 it counts as code page 437, yet macOS writes UTF-8."""
    if info.flag_bits & _NAME_IS_UTF8:
        return info.orig_filename
    try:
        return info.orig_filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.orig_filename


def _shown(printed: str) -> str:
    """A name that leads outside as one part of a path, that leads nowhere."""
    return ascii(printed[:80])[1:-1].translate({ord("/"): "∕", ord("\\"): "∕"}).replace("..", "‥")


def _refusal(info: zipfile.ZipInfo) -> str | None:
    if stat.S_ISLNK(info.external_attr >> 16):
        return "is a link, not a file"
    if info.flag_bits & _ENCRYPTED:
        return "is locked with a password; unpack it with the password"
    if info.compress_type not in _METHODS:
        return f"is packed by a method that is not read here (number {info.compress_type}); unpack and pack it again"
    if info.file_size > LARGEST_MEMBER:
        return f"has {info.file_size // 2**20} MB; the limit is {LARGEST_MEMBER // 2**20} MB: split it"
    if info.file_size > max(_RATIO_FREE, _MOST_RATIO * info.compress_size):
        return f"unpacks to more than {_MOST_RATIO} times its size, as no filing does"
    return None


def _check_list(file: BinaryIO) -> int:
    """The archive's size.  Raises where its list of members is too long to load, before it is loaded.

    The end record (APPNOTE 4.3.16) gives the list's size in four bytes from byte 12 on; all ones where the ZIP64
    record (4.3.14) before it gives it in eight from byte 40 on.
    """
    size = file.seek(0, io.SEEK_END)
    file.seek(max(0, size - 66_000))
    tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or at + 22 > len(tail):
        raise zipfile.BadZipFile
    (listed,) = struct.unpack_from("<L", tail, at + 12)
    wide = tail.rfind(b"PK\x06\x06", 0, at)
    if wide >= 0 and wide + 56 <= len(tail):
        listed = max(listed if listed != 0xFFFFFFFF else 0, struct.unpack_from("<Q", tail, wide + 40)[0])
    if listed > _LARGEST_LIST:
        raise ContainerError(f"holds more than {_MOST_MEMBERS:,} files; unpack it and give the folder")
    return size
