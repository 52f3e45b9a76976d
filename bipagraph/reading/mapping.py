"""Text that remembers where it came from: edits and reorderings that keep the way back to the original."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from bipagraph.records import Piece, View

__all__ = ["Edit", "MappedText", "Part"]

#: Characters ``start`` to ``end`` (half-open) are exchanged for ``replacement`` (empty: deleted).
Edit = tuple[int, int, str]

#: Characters that stand at an offset of the text before, one for one (single ones may be exchanged).
Part = tuple[str, int]


def _earlier_then_longer(edit: Edit) -> tuple[int, int]:
    return edit[0], -edit[1]


@dataclass(frozen=True, slots=True)
class MappedText:
    """A text in pieces: the piece from ``starts[i]`` on stands in the original from ``origins[i]`` on."""

    text: str
    starts: list[int]
    origins: list[int]

    @classmethod
    def of(cls, original: str, exchanged: str | None = None) -> MappedText:
        """The original itself, or ``exchanged``: a text of equal length that differs in single characters."""
        text = original if exchanged is None else exchanged
        if len(text) != len(original):
            raise ValueError("an exchange must keep the length")
        return cls(text, [0] if text else [], [0] if text else [])

    def origin(self, offset: int) -> int:
        """The original's offset of the character at ``offset``."""
        index = bisect_right(self.starts, offset) - 1
        return self.origins[index] + offset - self.starts[index]

    def offset(self, origin: int) -> int:
        """The first offset whose character stands at or after ``origin``, in a text that keeps the original's order."""
        index = bisect_right(self.origins, origin) - 1
        if index < 0:
            return 0
        end = self.starts[index + 1] if index + 1 < len(self.starts) else len(self.text)
        return min(self.starts[index] + origin - self.origins[index], end)

    def edited(self, edits: Iterable[Edit]) -> MappedText:
        """With each edit made.  Edits may come in any order; of two that overlap the earlier wins, then the longer.

        The characters of a replacement stand, in the map, at the first characters they replace (an insertion at
        the character before which it stands).
        """
        parts: list[Part] = []
        text, done = self.text, 0
        for start, end, replacement in sorted(edits, key=_earlier_then_longer):
            if start < done:
                continue
            if start > done:
                parts.append((text[done:start], done))
            if replacement:
                length = end - start
                if length:
                    parts.append((replacement[:length], start))
                parts.extend((character, min(max(end - 1, start), len(text) - 1)) for character in replacement[length:])
            done = end
        if not parts and not done:
            return self
        parts.append((text[done:], done))
        return self.arranged(parts)

    def arranged(self, parts: Iterable[Part]) -> MappedText:
        """The text made of ``parts`` of this one, in the order given."""
        texts: list[str] = []
        starts: list[int] = []
        origins: list[int] = []
        position = expected = index = 0
        own_origins = self.origins
        own_starts = [*self.starts, len(self.text)]
        for characters, offset in parts:
            length = len(characters)
            if not length:
                continue
            texts.append(characters)
            end = offset + length
            if not own_starts[index] <= offset < own_starts[index + 1]:
                index = bisect_right(self.starts, offset) - 1
            while True:
                origin = own_origins[index] + offset - own_starts[index]
                if origin != expected or not starts:
                    starts.append(position)
                    origins.append(origin)
                piece_end = own_starts[index + 1]
                if end <= piece_end:
                    position += end - offset
                    expected = origin + end - offset
                    break
                position += piece_end - offset
                expected = origin + piece_end - offset
                offset = piece_end
                index += 1
        return MappedText("".join(texts), starts, origins)

    def view(self) -> View:
        """The same as a :class:`bipagraph.records.View`."""
        ends = [*self.starts[1:], len(self.text)] if self.starts else []
        return View(
            self.text,
            tuple(
                Piece(start, origin, end - start)
                for start, origin, end in zip(self.starts, self.origins, ends, strict=True)
            ),
        )
