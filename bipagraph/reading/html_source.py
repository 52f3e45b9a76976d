"""From the bytes of an HTML file to source that parses in bearable time."""

from __future__ import annotations

import codecs
import re
from itertools import accumulate
from pathlib import Path

from bipagraph.errors import ReadError
from bipagraph.reading.plain import decode

__all__ = ["html_source", "parseable"]

#: Where the standard has a page tell its encoding (HTML, section 13.2.3.2: within the first 1,024 bytes; some are late).
_ENCODING_WITHIN = 4096
_ENCODING = re.compile(
    rb"<meta\s[^<>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?([\w.:-]{2,40})|^\s{0,9}<\?xml\s[^<>]{0,100}?encoding\s{0,9}=\s{0,9}[\"']([\w.:-]{2,40})",
    re.IGNORECASE,
)
#: What browsers read these as (Encoding Standard, section 4.2); a page that tells UTF-16 in ASCII is UTF-8.
_READ_AS = {"iso-8859-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252", "utf-16": "utf-8"}

#: Fonts, weights, sizes: they say nothing here, and unclosed ones are opened anew in each paragraph behind them.
_LOOKS = re.compile(
    r"</?(?:b|big|code|em|font|i|ins|nobr|small|strong|strike|s|tt|u|kbd|samp|cite|acronym|abbr|q|mark|bdo)(?:\s[^<>]{0,4000})?/?>",
    re.IGNORECASE,
)
_XML = re.compile(
    r"\s*(?:<!--[^>]{0,500}-->\s*)?(?:<\?xml|<!DOCTYPE\s+html\s+PUBLIC\s+\"-//W3C//DTD XHTML)", re.IGNORECASE
)
#: In XML a tag may close itself, which HTML would take for an opening one.
_CLOSES_ITSELF = re.compile(
    r"<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)\b)([A-Za-z][\w:.-]{0,60})(\s[^<>]{0,4000}?)?/>",
    re.IGNORECASE,
)
#: CourtListener sets plain text in pieces, citations between them; HTML drops a line end right behind such a tag.
_PREFORMATTED = re.compile(r"(<pre\b[^<>]{0,400}>)(?=\r?\n)", re.IGNORECASE)

_TAG = re.compile(r"<(/?)([A-Za-z][\w:.-]{0,60})")
#: Tags that close of themselves, or hold nothing.
_UNNESTED_TAGS = (
    "area base body br col colgroup dd dt embed head hr html img input li link meta option p param source tbody td tfoot th "
    "thead tr track wbr"
)
_UNNESTED = frozenset(_UNNESTED_TAGS.split())
#: The parser looks up through all open tags at each new one; no page that people made opens so many.
_DEEPEST = 800
_STRUCTURE_TAGS = "p br pre table tr td th li sup script style title hr h1 h2 h3 h4 h5 h6 body html head"
_STRUCTURE = frozenset(_STRUCTURE_TAGS.split())


def html_source(data: bytes, path: Path) -> str:
    """The page's source in the encoding that it tells, else in that which fits.  Raises :class:`ReadError`."""
    told = _ENCODING.search(data, 0, _ENCODING_WITHIN)
    if told and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        name = (told[1] or told[2]).decode("ascii", "replace").lower()
        try:
            return data.decode(_READ_AS.get(name, name))
        except (UnicodeError, LookupError, ValueError):
            pass
    return decode(data, path)


def parseable(source: str, path: Path) -> str:
    """``source`` without what makes parsers slow or wrong, its words untouched.  Raises :class:`ReadError`."""
    if _XML.match(source):
        source = _CLOSES_ITSELF.sub(lambda tag: f"<{tag[1]}{tag[2] or ''}></{tag[1]}>", source)
    if "<pre" in source or "<PRE" in source:
        source = _PREFORMATTED.sub(r"\1\n", source)
    source = _LOOKS.sub("", source)
    if _depth(source) > _DEEPEST:
        source = _TAG_WHOLE.sub(_flat, source)
        if _depth(source) > _DEEPEST:
            raise ReadError(path, "nests its tags too deep to be a page of words; save it again, or as PDF")
    return source


_TAG_WHOLE = re.compile(r"</?([A-Za-z][\w:.-]{0,60})(?:\s[^<>]{0,4000})?/?>")


def _flat(tag: re.Match[str]) -> str:
    name = tag[1].lower()
    return tag[0] if name in _STRUCTURE else "<br>" if name == "div" else ""


def _depth(source: str) -> int:
    """How many tags are open at once, at the most."""
    if source.count("<") <= _DEEPEST:
        return 0
    steps = (-1 if close else 1 for close, name in _TAG.findall(source) if name.lower() not in _UNNESTED)
    return max(accumulate(steps), default=0)
