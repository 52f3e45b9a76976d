"""Lawyers' names as they stand alone on a line or before a bar number."""

from __future__ import annotations

import re
from functools import lru_cache

from bipagraph.extraction.counsel.bar import find_bar_numbers
from bipagraph.extraction.counsel.patterns import ASIDE, ESQUIRE, HONORIFIC, WITH_TITLE, without_pro_hac_vice
from bipagraph.extraction.names import looks_like_person
from bipagraph.resources import data_rows

__all__ = ["clean_name", "is_lawyer_name", "same_person", "surname"]

_NEVER_IN_A_NAME = frozenset(row["word"] for row in data_rows("words_not_in_names.csv"))
_NAME_WORD = re.compile(
    r"(?:[A-ZÀ-ÖØ-Þ]\.?|[A-ZÀ-ÖØ-Þ]\.[A-ZÀ-ÖØ-Þ]\.?|(?:[A-ZÀ-ÖØ-Þ]['’])?[A-ZÀ-ÖØ-Þ][^\W\d_]*(?:[-'’][A-ZÀ-ÖØ-Þ]?[^\W\d_]+)*|[A-ZÀ-ÖØ-Þ][a-z]{1,3}\.|(?:de|del|de la|da|van|von|der|la|le|di|du|y|bin|al|el|ten|ter)|[\"“(]?[A-ZÀ-ÖØ-Þ][a-z]+[\"”)])"
)
_NAME_SUFFIX = re.compile(r",?\s+(?:Jr|Sr|JR|SR|II|III|IV|2d|2nd|3d)\.?$")


_SURNAME_FOLLOWS = frozenset({"mr", "mrs", "ms", "miss", "messrs", "judge", "justice"})


# 'Osric Lane ("Oz") Thane': what a lawyer is called stays, unlike other words in brackets.
_NICKNAME = re.compile(r"\(\s*([\"“][A-Z][a-z]+[\"”])\s*\)")


@lru_cache(maxsize=4096)  # a line is asked about several times
def is_lawyer_name(words: str) -> bool:
    """Whether ``words`` and nothing more are a person's full name as counsel sign: "Jane M. Roe", "ADAM VAN ROE, JR."."""
    words = _NAME_SUFFIX.sub("", words)
    parts = words.split()
    if not 2 <= len(parts) <= 5 or not looks_like_person(words):
        return False
    if not all(_NAME_WORD.fullmatch(part) for part in parts) or parts[0].islower():
        return False
    if any(part.strip(".'’\"").casefold() in _NEVER_IN_A_NAME for part in parts):
        return False
    if parts[0].rstrip(".").casefold() in _SURNAME_FOLLOWS and len(parts) == 2:  # "Mr. Roe", named before
        return False
    long_enough = [part for part in parts if len(part.strip(".")) > 1]
    return bool(long_enough) and len(parts[-1].strip(".")) > 1


@lru_cache(maxsize=4096)  # a line is asked about several times
def clean_name(text: str) -> str:
    """A name's words without number, brackets, "Esq." and title after it: "Jane Roe, Esq. (SBN 123456)" → "Jane Roe"."""
    for bar in reversed(find_bar_numbers(text)):
        text = text[: bar.start] + " " + text[bar.end :]
    text = without_pro_hac_vice(text, " ")
    text = _NICKNAME.sub(r"\1", text)
    text = ASIDE.sub(" ", text)
    text = ESQUIRE.sub("", text)
    text = WITH_TITLE.sub("", text)
    return HONORIFIC.sub("", " ".join(text.split()).strip(" ,;:*_-–†‡#"))


@lru_cache(maxsize=4096)
def _name_parts(name: str) -> list[str]:
    words = [w.strip(".,'’\"").casefold() for w in name.replace("’", "'").split()]
    return [w for w in words if w and w not in {"jr", "sr", "ii", "iii", "iv"}]


def surname(name: str) -> str:
    """The last word of a lawyer's name, in small letters, without "Jr."."""
    return (_name_parts(name) or [""])[-1]


def same_person(one: str, other: str) -> bool:
    """Whether two printed names may be one lawyer's: "Jane Roe", "Jane M. Roe", "JANE MARIE ROE", "J. Roe"."""
    a, b = _name_parts(one), _name_parts(other)
    if not a or not b or a[-1] != b[-1]:
        return False
    if a[0] != b[0] and not (min(len(a[0]), len(b[0])) == 1 and a[0][0] == b[0][0] and len(a) == len(b) == 2):
        return False
    middles = a[1:-1], b[1:-1]
    if not middles[0] or not middles[1]:
        return True
    return all(x[0] == y[0] and (len(x) == 1 or len(y) == 1 or x == y) for x, y in zip(*middles, strict=False))
