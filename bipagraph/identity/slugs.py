"""Names made safe for IRIs: short, readable, the same on every machine."""

from __future__ import annotations

import hashlib
import re
import unicodedata

__all__ = ["fingerprint", "slug"]

# A name may be a whole paragraph by a slip of the text; an IRI should still fit a line.  What is cut off
# is stood for by a fingerprint, so that two long names with one beginning stay apart.
LONGEST_SLUG = 100

_DROPPED = re.compile(r"""['’‘`´"“”]|\.(?![0-9])|(?<![0-9])\.""")  # "L.L.C." is "llc"; "§ 7.1" keeps its point
_BETWEEN_WORDS = re.compile(r"[^a-z0-9.]+")


def fingerprint(text: str) -> str:
    """Ten hexadecimal digits that stand for ``text``."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:10]


def slug(text: str) -> str:
    """``text`` in lower-case ASCII letters, digits, hyphens, and points between digits; never empty.

    Accents, quotation marks and points of abbreviations go, ``&`` is "and", all else between words is one
    hyphen: "L.L.C. Müller & Söhne" is ``llc-muller-and-sohne``.  Where letters are lost that ASCII cannot say
    ("李明"), or the text is too long, a fingerprint of the whole text (caseless) keeps distinct names apart.
    """
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    folded = "".join(character for character in folded if not unicodedata.combining(character))
    words = _BETWEEN_WORDS.sub("-", _DROPPED.sub("", folded.replace("&", " and "))).strip("-.")
    lost = not words or any(character.isalnum() and not character.isascii() for character in folded)
    if lost or len(words) > LONGEST_SLUG:
        words = f"{words[:LONGEST_SLUG].strip('-.')}-{fingerprint(' '.join(folded.split()))}".lstrip("-")
    return words
