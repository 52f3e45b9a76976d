"""Documents that are ZIP packages of XML (.docx, .odt): their parts, within bounds and without entities."""

from __future__ import annotations

from pathlib import Path

from lxml import etree  # type: ignore[import-untyped]

from bipagraph.errors import ReadError
from bipagraph.reading.archives import Archive, ContainerError

__all__ = ["Package"]

#: The longest filings (2,000 pages) have 40 MB of XML; its tree takes ten times the memory.
_LARGEST_PART = 100 * 1024 * 1024
#: A package's own list: a document with a picture on each page has hundreds of parts.
_MOST_PARTS = 20_000
#: How Microsoft's compound files begin: Word's old .doc, and any Office document locked with a password.
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")


class Package:
    """The parts of a document.

    kind  the format's name for people ("Word .docx file")

    Raises :class:`bipagraph.errors.ReadError` for what is no package or a damaged one.
    """

    def __init__(self, data: bytes, path: Path, kind: str) -> None:
        self._path, self._kind = path, kind
        try:
            self._archive = Archive(data, hidden=True)
        except ContainerError:
            if data.startswith(_OLE):
                raise ReadError(
                    path, "is locked with a password, or an old Word .doc; save it as .docx or PDF"
                ) from None
            raise ReadError(path, f"is no {kind}, or a damaged one; save it again") from None
        if len(self._archive.sizes) > _MOST_PARTS:
            raise ReadError(path, f"is no {kind}: it has {len(self._archive.sizes):,} parts")

    def __contains__(self, name: str) -> bool:
        return name in self._archive.sizes

    def locked(self, name: str) -> bool:
        """Whether a part is locked with a password, or refused for its size."""
        return any(refused == name for refused, _ in self._archive.refused)

    def data(self, name: str) -> bytes:
        """The bytes of a part.  Raises :class:`bipagraph.errors.ReadError` where it is missing, damaged or too large."""
        if self.locked(name):
            reason = next(reason for refused, reason in self._archive.refused if refused == name)
            raise ReadError(self._path, f"its part {name} {reason}")
        if name not in self._archive.sizes:
            raise ReadError(self._path, f"is no {self._kind}, or a damaged one; save it again")
        if self._archive.sizes[name] > _LARGEST_PART:
            raise ReadError(self._path, f"has {self._archive.sizes[name] // 2**20} MB of text; split it")
        try:
            return self._archive.data(name)
        except ContainerError:
            raise ReadError(self._path, f"is a damaged {self._kind}; save it again") from None

    def tree(self, name: str) -> etree._Element:
        """The root element of an XML part.  No entity is expanded, nothing is loaded from elsewhere."""
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(self.data(name), parser)
        except (etree.XMLSyntaxError, ValueError):
            raise ReadError(self._path, f"is a damaged {self._kind}; save it again") from None
        if root.getroottree().docinfo.doctype:
            raise ReadError(self._path, f"is no {self._kind}: it defines entities of its own")
        return root
