"""RTF: paragraphs, tables and footnotes, in one pass over its tokens (Rich Text Format Specification, version 1.9.1)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from bipagraph.errors import ReadError
from bipagraph.reading.columns import side_by_side

__all__ = ["rtf_text"]

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])"
    r"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n\x00]+)|[\r\n\x00]+|\\",
    re.DOTALL,
)
#: Groups whose words are no part of the text; any group that begins with \* is left out too, but for those below.
_LEFT_OUT_NAMES = (
    "fonttbl colortbl stylesheet info pict header headerl headerr headerf footer footerl footerr footerf themedata "
    "colorschememapping latentstyles datastore generator xmlnstbl listtable listoverridetable rsidtbl fldinst objdata "
    "objclass objname shprslt nonshppict annotation atnid atnauthor atntime atndate atnicn filetbl revtbl sp bkmkstart "
    "bkmkend xe tc tcn rxe private pgptbl mmathPr template operator upr pnseclvl"
)
_LEFT_OUT = frozenset(_LEFT_OUT_NAMES.split())
_KEPT_THOUGH_STARRED = frozenset(("footnote", "shpinst", "shptxt", "nesttableprops"))
_SIGNS = {
    "tab": "\t", "line": "\n", "page": "\f", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ", "nestcell": "    ", "nestrow": "\n",
    "column": "\n", "softline": "\n",
}  # fmt: skip
_SYMBOLS = {"~": "\u00a0", "_": "-", "\\": "\\", "{": "{", "}": "}", "\t": "\t"}
#: A font's character set → the code page of its bytes (\fcharset, in the order of the specification).
_CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gb2312", 136: "big5", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 255: "cp437",
}  # fmt: skip
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
#: No document nests its groups so deep.
_DEEPEST = 5_000


def rtf_text(data: bytes, path: Path) -> str:
    """Paragraphs apart by empty lines, a table's rows as lines, footnotes behind the body with their raised numbers.

    Raises :class:`bipagraph.errors.ReadError` for what is no RTF.
    """
    source = data.decode("latin-1").lstrip("\ufeffï»¿ \r\n")
    if not source.startswith("{\\rtf"):
        raise ReadError(path, "is no RTF (it does not begin with {\\rtf)")
    reader = _Reader(source)
    if not reader.read():
        raise ReadError(path, "is a damaged RTF file: its groups nest without end; save it again")
    return reader.text()


@dataclass(slots=True)
class _Group:
    """What holds until the group's closing brace."""

    left_out: bool = False
    hidden: bool = False
    raised: bool = False
    fallback: int = 1  # characters behind a \u that stand for it in old readers
    codec: str = ""
    fonts: bool = False
    note: bool = False


@dataclass(slots=True)
class _Flow:
    """Body or footnote: what was written."""

    blocks: list[str] = field(default_factory=list)
    paragraph: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)
    in_table: bool = False

    def end_paragraph(self) -> None:
        if self.in_table:
            self.paragraph.append("\n")
            return
        self.end_row()
        self.end_table()
        self.blocks.append("".join(self.paragraph).rstrip())
        self.paragraph.clear()

    def end_cell(self) -> None:
        self.cells.append("\n".join(line.rstrip() for line in "".join(self.paragraph).strip().split("\n")))
        self.paragraph.clear()

    def end_row(self) -> None:
        if self.cells:
            self.rows.append(side_by_side(self.cells))
            self.cells = []

    def end_table(self) -> None:
        if self.rows:
            self.blocks.append("\n".join(self.rows))
            self.rows = []

    def text(self) -> list[str]:
        self.in_table = False
        self.end_paragraph()
        while self.blocks and not self.blocks[-1]:
            self.blocks.pop()
        return self.blocks


class _Reader:
    def __init__(self, source: str) -> None:
        self._source = source
        self._group = _Group()
        self._outer: list[_Group] = []
        self._starred = False
        self._skip = 0  # characters of a fallback still to leave out
        self._bytes = bytearray()
        self._half = ""  # the first half of a character in two \u
        self._code_page = "cp1252"
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._body = _Flow()
        self._notes: list[tuple[str, _Flow]] = []
        self._marked = False
        self._words: dict[str, Callable[[int | None], None]] = {
            "par": lambda _: self._end_paragraph(),
            "sect": lambda _: self._end_paragraph(),
            "cell": lambda _: self._flow.end_cell(),
            "row": lambda _: self._flow.end_row(),
            "trowd": lambda _: self._table(True),
            "intbl": lambda _: self._table(True),
            "pard": lambda _: self._table(False),
            "plain": lambda _: self._look("raised", None, 0),
            "super": lambda number: self._look("raised", number, 1),
            "nosupersub": lambda _: self._look("raised", None, 0),
            "v": lambda number: self._look("hidden", number, 1),
            "deleted": lambda number: self._look("hidden", number, 1),
            "chftn": lambda _: self._mark(),
            "ansicpg": self._set_code_page,
            "mac": lambda _: self._set_codec("mac_roman"),
            "pc": lambda _: self._set_codec("cp437"),
            "pca": lambda _: self._set_codec("cp850"),
            "f": self._use_font,
            "fcharset": self._know_font,
        }

    @property
    def _flow(self) -> _Flow:
        return self._notes[-1][1] if self._group.note and self._notes else self._body

    def read(self) -> bool:
        """Reads to the end; ``False`` where groups nest too deep."""
        source, position, end = self._source, 0, len(self._source)
        while position < end:
            match = _TOKEN.match(source, position)
            if match is None:
                position += 1
                continue
            position = match.end()
            kind = match.lastgroup
            if kind != "hex" and self._bytes:
                self._flush()
            if kind == "text":
                self._write(match[0])
            elif kind in ("word", "number"):
                word, number = match["word"], match["number"]
                if word == "bin":
                    position += max(int(number or 0), 0)
                else:
                    self._control(word, int(number) if number else None)
            elif kind == "hex":
                if self._skip:
                    self._skip -= 1
                elif not self._group.left_out:
                    self._bytes.append(int(match["hex"], 16))
            elif kind == "sign":
                self._sign(match["sign"])
            elif kind == "brace" and match[0] == "{":
                self._outer.append(self._group)
                self._group = replace(self._group)
                self._skip, self._starred = 0, False
                if len(self._outer) > _DEEPEST:
                    return False
            elif kind == "brace" and self._outer:
                self._group = self._outer.pop()
                self._skip, self._starred = 0, False
        self._flush()
        return True

    def text(self) -> str:
        blocks = self._body.text()
        for number, note in self._notes:
            words = " ".join(filter(None, (block.strip() for block in note.text())))
            blocks.append(f"{number} {words}" if number else words)
        return "\n\n".join(blocks).strip("\n")

    # ------------------------------------------------------------------ tokens

    def _write(self, words: str) -> None:
        if self._skip:
            skipped = min(self._skip, len(words))
            self._skip -= skipped
            words = words[skipped:]
        if not words or self._group.left_out or self._group.hidden:
            return
        if self._group.raised and words.strip().isdigit() and len(words.strip()) <= 3:
            words = words.strip().translate(_RAISED)
        if not words.isascii():
            # Bytes above 127 that stand bare, as old writers left them.
            words = _decoded(words.encode("latin-1", "replace"), self._codec()) if max(words) < "\u0100" else words
        self._flow.paragraph.append(words)

    def _put(self, sign: str) -> None:
        if self._skip:
            self._skip -= 1
        elif not self._group.left_out and not self._group.hidden:
            self._flow.paragraph.append(sign)

    def _flush(self) -> None:
        if self._bytes:
            words = _decoded(bytes(self._bytes), self._codec())
            self._bytes.clear()
            if not self._group.left_out and not self._group.hidden:
                self._flow.paragraph.append(words)

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._starred = True
        elif sign in "\r\n":
            self._end_paragraph()
        elif sign in _SYMBOLS:
            self._put(_SYMBOLS[sign])

    def _control(self, word: str, number: int | None) -> None:
        group = self._group
        starred, self._starred = self._starred, False
        if word == "u" and number is not None:
            self._unicode(number)
        elif word == "uc":
            group.fallback = min(max(number or 0, 0), 20)
        elif word in _LEFT_OUT or (starred and word not in _KEPT_THOUGH_STARRED):
            group.left_out, group.fonts = True, word == "fonttbl"
        elif word == "footnote":
            self._open_note()
        elif word in ("shptxt", "nesttableprops"):
            group.left_out = False
        elif word in _SIGNS:
            self._put(_SIGNS[word])
        elif (act := self._words.get(word)) is not None and (not group.left_out or word in ("f", "fcharset")):
            act(number)

    def _unicode(self, number: int) -> None:
        code = number & 0xFFFF
        if 0xD800 <= code < 0xDC00:
            self._half = chr(code)
        else:
            pair, self._half = self._half + chr(code), ""
            if not self._group.left_out and not self._group.hidden:
                self._flow.paragraph.append(pair.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"))
        self._skip = self._group.fallback

    # ------------------------------------------------------------------ what control words do

    def _end_paragraph(self) -> None:
        if not self._group.left_out:
            self._flow.end_paragraph()

    def _table(self, inside: bool) -> None:
        self._flow.in_table = inside

    def _look(self, name: str, number: int | None, otherwise: int) -> None:
        setattr(self._group, name, bool(otherwise if number is None else number))

    def _mark(self) -> None:
        """The automatic number of a footnote: in the body it is raised, in the note it stands already."""
        if not self._group.note:
            self._marked = True
            self._put(str(len(self._notes) + 1).translate(_RAISED))

    def _open_note(self) -> None:
        if self._group.left_out or self._group.note:
            return
        number = str(len(self._notes) + 1).translate(_RAISED) if self._marked else ""
        self._marked = False
        self._notes.append((number, _Flow()))
        self._group = replace(self._group, note=True, raised=False)

    def _set_code_page(self, number: int | None) -> None:
        self._set_codec("utf-8" if number == 65001 else "mac_roman" if number == 10000 else f"cp{number}")

    def _set_codec(self, codec: str) -> None:
        try:
            "".encode(codec)
        except LookupError:
            return
        self._code_page = codec

    def _use_font(self, number: int | None) -> None:
        if self._group.fonts:
            self._font = number or 0
        else:
            self._group.codec = self._fonts.get(number or 0, "")

    def _know_font(self, number: int | None) -> None:
        if self._group.fonts and number in _CHARSETS:
            self._fonts[self._font] = _CHARSETS[number]

    def _codec(self) -> str:
        return self._group.codec or self._code_page


def _decoded(data: bytes, codec: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
