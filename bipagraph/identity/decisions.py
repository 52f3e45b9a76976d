"""Which of a decision's parallel citations identifies it.

The order (ontology, "Things"): official reporter, regional, neutral, WL, LEXIS.  A public-domain citation is
the official one where the court says so: in Illinois since 1 July 2011 (Ill. S. Ct. R. 6 and M.R. 10343).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from reporters_db import REPORTERS

__all__ = ["identifying_citation", "in_order_of_authority"]

# 0 official, 1 regional and other unofficial law reports, 2 neutral, 3 specialist, 4 WL, 5 LEXIS.
_RANK_OF_TYPE = {
    "federal": 0,
    "scotus_early": 0,
    "state": 0,
    "state_regional": 1,
    "neutral": 2,
    "specialty": 3,
    "journal": 3,
    "specialty_west": 4,
    "specialty_lexis": 5,
}
_UNKNOWN_RANK = 3

# Where reporters-db's type says too much: unofficial reporters of one court or state, in the order of Bluebook T1.
_RANK_OF_REPORTER = {
    "S. Ct.": 1.1,
    "L. Ed.": 1.2,
    "L. Ed. 2d": 1.2,
    "Ill. Dec.": 1.3,
    "Cal. Rptr.": 1.3,
    "Cal. Rptr. 2d": 1.3,
    "Cal. Rptr. 3d": 1.3,
    "N.Y.S.": 1.3,
    "N.Y.S.2d": 1.3,
    "N.Y.S.3d": 1.3,
    "Ind. Dec.": 1.3,
    "B.R.": 0.5,  # bankruptcy courts have no other reporter
    "F.R.D.": 0.5,  # nor have decisions on the federal rules
}
_ILLINOIS_PUBLIC_DOMAIN = re.compile(r"IL(?: App \(\d[a-z]{2}\))?(?: WC)?$")
_PARTS = re.compile(r"\s*(\S+)\s+(\S.*?)\s+(\S+)\s*$")


@cache
def _types() -> dict[str, str]:
    types: dict[str, str] = {}
    for reporters in REPORTERS.values():
        for reporter in reporters:
            for edition in reporter["editions"]:
                types.setdefault(edition, reporter["cite_type"])
    return types


@cache
def _rank(reporter: str) -> float:
    if _ILLINOIS_PUBLIC_DOMAIN.match(reporter):
        return 0.0
    if "LEXIS" in reporter:
        return 5.0
    return _RANK_OF_REPORTER.get(reporter, float(_RANK_OF_TYPE.get(_types().get(reporter, ""), _UNKNOWN_RANK)))


def _order(citation: str) -> tuple[float, str]:
    parts = _PARTS.match(citation)
    return (_rank(parts[2]) if parts else _UNKNOWN_RANK, citation)


def in_order_of_authority(citations: Iterable[str]) -> list[str]:
    """Parallel citations of one decision, each once, the one that identifies it first.

    The order they were printed in does not matter.
    """
    return sorted(set(citations), key=_order)


def identifying_citation(citations: Iterable[str]) -> str | None:
    """The citation that identifies a decision; ``None`` where it has none."""
    return next(iter(in_order_of_authority(citations)), None)
