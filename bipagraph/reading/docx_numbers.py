"""The numbers that Word puts before paragraphs itself: the "14." of a complaint, the "II." of a heading.

ECMA-376, part 1, section 17.9: a paragraph (or its style) names an instance and a level; the instance names a
definition, whose levels count, each beginning anew after a higher one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree  # type: ignore[import-untyped]

from bipagraph.reading.xml_names import attribute, child, local

__all__ = ["Numbering", "Style", "number_words", "read_styles"]

_LEVELS = 9
#: No paragraph is numbered higher; a hostile start is cut to it.
_HIGHEST = 100_000
#: Styles are based on each other; a ring of them ends here.
_MOST_BASES = 20
_PLACE = re.compile(r"%([1-9])")
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"),
    (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style: the style it is based on, and the numbering that it brings."""

    base: str
    instance: str
    level: int


@dataclass(slots=True)
class _Level:
    start: int = 1
    format: str = "decimal"
    text: str = ""
    legal: bool = False  # every number in it in figures: "2.1", not "II.1"


@dataclass(slots=True)
class _Instance:
    definition: str
    starts: dict[int, int] = field(default_factory=dict)


def number_words(number: int, format_: str) -> str:
    """A number in a format of Word's or OpenDocument's: "4", "iv", "D", "04"."""
    if format_ in ("upperRoman", "lowerRoman") and 0 < number < 4000:
        words = ""
        for value, sign in _ROMAN:
            words += sign * (number // value)
            number %= value
        return words if format_ == "upperRoman" else words.lower()
    if format_ in ("upperLetter", "lowerLetter") and 0 < number <= 26 * 10:
        letter = chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter if format_ == "upperLetter" else letter.lower()
    return f"{number:02}" if format_ == "decimalZero" else str(number)


def read_styles(root: etree._Element) -> dict[str, Style]:
    """The paragraph styles of the part "styles", by id."""
    found = {}
    for style in root:
        if local(style) == "style":
            based = child(style, "basedOn")
            instance, level = _number_properties(child(style, "pPr"))
            found[attribute(style, "styleId")] = Style(
                attribute(based, "val") if based is not None else "", instance, level
            )
    return found


class Numbering:
    """Counts as it is asked: paragraphs must come in the order of the document."""

    def __init__(self, root: etree._Element | None, styles: dict[str, Style]) -> None:
        self._styles = styles
        self._definitions: dict[str, dict[int, _Level]] = {}
        self._instances: dict[str, _Instance] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()
        for item in root if root is not None else ():
            if local(item) == "abstractNum":
                self._definitions[attribute(item, "abstractNumId")] = _levels(item)
            elif local(item) == "num":
                self._instances[attribute(item, "numId")] = _instance(item)

    def label(self, properties: etree._Element | None) -> str:
        """The number of the next paragraph, by its properties; "" where it has none (or a bullet)."""
        name, level = self._numbered(properties)
        instance = self._instances.get(name)
        levels = self._definitions.get(instance.definition) if instance else None
        if instance is None or levels is None or level not in levels:
            return ""
        counts = self._counts.setdefault(instance.definition, [None] * _LEVELS)
        if level in instance.starts and (name, level) not in self._begun:
            self._begun.add((name, level))
            counts[level] = None
        before = counts[level]
        counts[level] = instance.starts.get(level, levels[level].start) if before is None else before + 1
        counts[level + 1 :] = [None] * (_LEVELS - level - 1)
        own = levels[level]
        if own.format in ("bullet", "none"):
            return ""

        def counted(place: re.Match[str]) -> str:
            at = int(place[1]) - 1
            of = levels.get(at, _Level())
            return number_words(counts[at] or of.start, "decimal" if own.legal else of.format)

        return _PLACE.sub(counted, own.text).strip()

    def _numbered(self, properties: etree._Element | None) -> tuple[str, int]:
        """The numbering instance and level of a paragraph: its own, else its style's."""
        if properties is None:
            return "", 0
        instance, level = _number_properties(properties)
        if instance:
            return instance, level
        named = child(properties, "pStyle")
        name = attribute(named, "val") if named is not None else ""
        for _ in range(_MOST_BASES):
            style = self._styles.get(name)
            if style is None:
                break
            if style.instance:
                return style.instance, style.level
            name = style.base
        return "", 0


def _number_properties(properties: etree._Element | None) -> tuple[str, int]:
    numbered = child(properties, "numPr") if properties is not None else None
    if numbered is None:
        return "", 0
    instance, level = child(numbered, "numId"), child(numbered, "ilvl")
    return (
        attribute(instance, "val") if instance is not None else "",
        min(_number(level, 0), _LEVELS - 1),
    )


def _number(element: etree._Element | None, otherwise: int) -> int:
    value = attribute(element, "val") if element is not None else ""
    return min(int(value), _HIGHEST) if value.isascii() and value.isdigit() and len(value) < 12 else otherwise


def _levels(definition: etree._Element) -> dict[int, _Level]:
    found = {}
    for item in definition:
        if local(item) == "lvl" and attribute(item, "ilvl").isdecimal():
            parts = {local(part): part for part in item}
            found[int(attribute(item, "ilvl")[:2])] = _Level(
                _number(parts.get("start"), 0),
                attribute(parts["numFmt"], "val") if "numFmt" in parts else "decimal",
                (attribute(parts["lvlText"], "val") if "lvlText" in parts else "")[:100],
                "isLgl" in parts,
            )
    return {level: found[level] for level in found if level < _LEVELS}


def _instance(item: etree._Element) -> _Instance:
    definition = child(item, "abstractNumId")
    starts = {}
    for override in item:
        if local(override) == "lvlOverride" and (start := child(override, "startOverride")) is not None:
            level = attribute(override, "ilvl")
            if level.isdecimal() and len(level) == 1:
                starts[int(level)] = _number(start, 1)
    return _Instance(attribute(definition, "val") if definition is not None else "", starts)
