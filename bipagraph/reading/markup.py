"""Takes Markdown and inline HTML off a text, and exchanges typographic characters for plain ones.

Filings come out of converters with ``*Id.*``, ``<i>``, ``&amp;`` and ``\\$``; left in, they hide case names and
short citations from every later stage.  All patterns are local (a line, or a paragraph for emphasis).
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from bipagraph.reading.mapping import Edit

__all__ = ["exchange", "invisible_edits", "markup_edits"]

#: One for one: quotation marks, blanks of every width, hyphens and line ends that only look different.
_EXCHANGES = {
    **dict.fromkeys("‘’‚‛′", "'"),
    **dict.fromkeys("“”„‟″", '"'),
    **dict.fromkeys(
        "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "
    ),
    **dict.fromkeys("\u2010\u2011\u00ad", "-"),
    **dict.fromkeys("\u2028\u2029\x0b\x85\f", "\n"),
}
# The soft hyphens among them are taken off again by ``invisible_edits``, which looks at the original.

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}

_INVISIBLE = re.compile(
    "[\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a-\u202e\ufff9-\ufffb\x00\x01\x03-\x08\x0e-\x1f\x7f]+"
)
#: A hyphen that shows only at a line's end: inside a line it is nothing.
_SOFT_HYPHEN = re.compile("\u00ad(?![ \\t]*[\r\n])")
#: pdfium's mark for a hyphen at a line's end, after which it gives no line end: "limited\ufffeliability".
_LINE_END_HYPHEN = re.compile("[\ufffe\uffff\x02]\\s*")
_LIGATURE = re.compile("[ﬀ-ﬆ]")
_TAB = re.compile("\t")
#: What a tab becomes: wide enough to still part two columns.
_TAB_BLANKS = "    "

_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,6}|#[xX][0-9a-fA-F]{2,5});")
_INLINE_TAGS = (
    "a|abbr|b|big|blockquote|br|center|cite|code|del|div|em|font|h[1-6]|hr|i|img|ins|li|mark|ol|p|pre|q|s|section|small|span|"
    "strike|strong|sub|sup|table|tbody|td|tfoot|th|thead|tr|u|ul"
)
_TAG = re.compile(rf"<!--[^<>\n]{{0,300}}-->|</?(?:{_INLINE_TAGS})(?:\s[^<>\n]{{0,400}})?/?>", re.IGNORECASE)
#: ``<sup>1</sup>``, ``[^1]``, ``$^{1}$``: a footnote's number raised, in three markups.
_RAISED = re.compile(
    r"<sup>\s*(\d{1,3}|\*|†|‡)\s*</sup>|\[\^(\d{1,3})\](?::(?= ))?|\$\^\{?(\d{1,3})\}?\$", re.IGNORECASE
)
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LINK = re.compile(r"!?\[([^\[\]\n]{0,300})\]\((?:https?:|mailto:|www\.|#|/|data:|\w+\.(?:png|jpe?g))[^()\s]{0,2000}\)")
_HEADING = re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+|^[ \t]{0,3}(?:> ?)+(?=\S)", re.MULTILINE)
_ESCAPE = re.compile(r"\\(?=[\\`*_{}\[\]()#+\-.!$|<>~&§\"'])")
_TABLE_ROW = re.compile(r"^[ \t]*\|.*\|[ \t]*$", re.MULTILINE)
_TABLE_RULE = re.compile(r"[ \t|:\-]+")
#: A run of emphasis marks, or the end of the paragraph, beyond which no emphasis reaches.
_EMPHASIS = re.compile(r"\\?\*+|\\?_+|\n[ \t]*\n")


#: Opinions of the 1990s in plain ASCII have "s" for the section sign: "40 U.S.C. ss 270a-270f", "under s 1983".
_ASCII_SECTION = re.compile(r"(?<=[\s(\"'])ss?(?=\s\d{1,5}(?![\d/]))")
_OF_ASCII_CODE = re.compile(r"(?:U\.\s?S\.\s?C\.|C\.\s?F\.\s?R\.)\sss?\s\d")


def exchange(text: str) -> str:
    """``text`` with curly quotes, odd blanks, odd hyphens and odd line ends made plain, one for one.

    Where a code's sections stand behind "s" or "ss", and no section sign in the whole text, these become section signs.
    """
    for odd, plain in _EXCHANGES.items():
        if odd in text:
            text = text.replace(odd, plain)
    if "\u00a7" not in text and _OF_ASCII_CODE.search(text):
        text = _ASCII_SECTION.sub(lambda match: "\u00a7" * len(match[0]), text)
    return text


def invisible_edits(original: str) -> Iterator[Edit]:
    """Soft hyphens inside a line, zero-width and control characters go; ligatures become letters, tabs blanks."""
    if not original.isascii():
        for match in _LIGATURE.finditer(original):
            yield match.start(), match.end(), _LIGATURES[match[0]]
    for match in _INVISIBLE.finditer(original):
        yield match.start(), match.end(), ""
    for match in _SOFT_HYPHEN.finditer(original):
        yield match.start(), match.end(), ""
    for match in _LINE_END_HYPHEN.finditer(original):
        yield match.start(), match.end(), "-\n"
    for match in _TAB.finditer(original):
        yield match.start(), match.end(), _TAB_BLANKS


def markup_edits(text: str) -> Iterator[Edit]:
    """Edits that take off headings, emphasis, links, escapes, table bars, inline tags and entities."""
    if "<" in text or "[^" in text or "$^" in text:
        for match in _RAISED.finditer(text):
            mark = next(group for group in match.groups() if group)
            yield match.start(), match.end(), mark.translate(_SUPERSCRIPT)
    if "<" in text:
        for match in _TAG.finditer(text):
            yield match.start(), match.end(), " " if match[0][:3].lower() == "<br" else ""
    if "&" in text:
        for match in _ENTITY.finditer(text):
            character = html.unescape(match[0])
            if len(character) == 1:
                yield match.start(), match.end(), exchange(character)
    if "](" in text:
        for match in _LINK.finditer(text):
            yield match.start(), match.start(1), ""
            yield match.end(1), match.end(), ""
    for match in _HEADING.finditer(text):
        yield match.start(), match.end(), ""
    if "\\" in text:
        for match in _ESCAPE.finditer(text):
            yield match.start(), match.end(), ""
    if "|" in text:
        yield from _table_edits(text)
    if "*" in text or "_" in text:
        yield from _emphasis_edits(text)


def _table_edits(text: str) -> Iterator[Edit]:
    for row in _TABLE_ROW.finditer(text):
        if _TABLE_RULE.fullmatch(row[0]):
            yield row.start(), row.end(), ""
            continue
        for offset, character in enumerate(row[0], row.start()):
            if character == "|":
                yield offset, offset + 1, "  "


def _emphasis_edits(text: str) -> Iterator[Edit]:
    """Paired ``*``, ``**``, ``***``, ``_`` and ``__`` around words, after CommonMark's flanking rules.

    A star that opens nothing or closes nothing stays: ``at *4``, ``* * *``, a footnote's ``*``.
    """
    open_runs: dict[str, list[list[int]]] = {"*": [], "_": []}  # [first offset left, how many left]
    for match in _EMPHASIS.finditer(text):
        run = match[0]
        character = run[-1]
        if character not in open_runs:
            for stack in open_runs.values():
                stack.clear()
            continue
        if run[0] == "\\":
            continue
        start, end = match.span()
        if end - start > 3:
            continue
        before = text[start - 1] if start else " "
        after = text[end] if end < len(text) else " "
        stack = open_runs[character]
        closes = not before.isspace() and not after.isalnum()
        opens = (
            not after.isspace() and not before.isalnum() and not (after.isdigit() and text[start - 3 : start] == "at ")
        )
        if closes:
            left = end - start
            position = start
            while left and stack:
                opened = stack[-1]
                taken = min(left, opened[1])
                yield opened[0] + opened[1] - taken, opened[0] + opened[1], ""
                yield position, position + taken, ""
                opened[1] -= taken
                left -= taken
                position += taken
                if not opened[1]:
                    stack.pop()
            if left == end - start and opens:
                stack.append([start, left])
        elif opens:
            stack.append([start, end - start])
