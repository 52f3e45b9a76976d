"""The reporter citations in a text ("953 F.3d 490", "2020 IL App (3d) 170569"), found by eyecite's tokenizer.

eyecite knows some 1,300 reporters with their editions and misspellings; that is what it is used for here.  Names, years,
courts and what ``Id.`` means are read by our own modules, since they need the text around the citation.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

__all__ = ["NEUTRAL_RANK", "ReporterCitation", "find_reporter_citations"]

#: Where eyecite's tokenizer is put to work: a number followed by a capital ("953 F.3d", "2020 IL").  Everything else
#: in a filing cannot begin a citation, and most of a filing's text is everything else.
CANDIDATE = re.compile(r"(?<![\w.,/])\d{1,4}[ \n](?=[A-Z])")

#: How far behind the volume a citation may end.  The longest in use are statutory LEXIS forms
#: ("2023 U.S. Dist. LEXIS 52931, at *14") and nominative reporters ("5 U.S. (1 Cranch) 137, 177").
CANDIDATE_LENGTH = 64

#: How much text eyecite is given at once.
BATCH_LENGTH = 20_000

#: The order in which parallel citations stand: official reporter, regional, neutral, Westlaw, LEXIS.
OFFICIAL_RANK, REGIONAL_RANK, NEUTRAL_RANK, WESTLAW_RANK, LEXIS_RANK = range(5)

RANK_OF_TYPE = {
    "federal": OFFICIAL_RANK,
    "scotus_early": OFFICIAL_RANK,
    "state": OFFICIAL_RANK,
    "specialty": OFFICIAL_RANK,
    "state_regional": REGIONAL_RANK,
    "neutral": NEUTRAL_RANK,
    "specialty_west": WESTLAW_RANK,
    "specialty_lexis": LEXIS_RANK,
}

#: The Supreme Court's unofficial reporters yield to the United States Reports.
UNOFFICIAL = {"S. Ct.": 0.5, "L. Ed.": 0.6, "L. Ed. 2d": 0.6}


@dataclass(frozen=True, slots=True)
class ReporterCitation:
    """One citation to a reporter.

    start, end  characters of the text searched, half-open: "953 F.3d 490", or "953 F.3d at 501" where ``short``
    volume, reporter, page  in reporters-db's normal form; of a short citation ``page`` is the pinpoint
    rank        which of several parallel citations stands first (lower first)
    editions    other editions that the printed words could mean
    """

    start: int
    end: int
    volume: str
    reporter: str
    page: str
    short: bool
    rank: float

    @property
    def text(self) -> str:
        """The normal form, "953 F.3d 490"."""
        return f"{self.volume} {self.reporter} {self.page}"

    @property
    def year(self) -> int | None:
        """The year that a neutral, Westlaw or LEXIS citation states in its volume."""
        if self.rank >= NEUTRAL_RANK and len(self.volume) == 4:
            return int(self.volume)
        return None


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of the text that can hold a citation, in order and apart."""
    start = end = 0
    for match in CANDIDATE.finditer(text):
        if match.start() >= end:
            if end:
                yield start, end
            start = match.start()
        end = max(end, min(len(text), match.start() + CANDIDATE_LENGTH))
    if end:
        yield start, end


def _edition(token: Any) -> Any:
    """The one edition that the words mean: exact before misspelt, and the reporter of courts before any other."""
    editions = [e for e in token.exact_editions if e.reporter.source == "reporters"]
    editions = editions or [e for e in token.variation_editions if e.reporter.source == "reporters"]
    return editions[0] if editions else None


def _batches(text: str) -> Iterator[tuple[str, list[int], list[int]]]:
    """The windows joined by newlines, some thousand characters at a time, with the way back to ``text``.

    eyecite chooses its patterns anew for every text it is given, and grows slower than the text: so neither window by
    window nor all at once.
    """
    parts: list[str] = []
    joined_starts: list[int] = []
    text_starts: list[int] = []
    length = 0
    for start, end in _windows(text):
        parts.append(text[start:end])
        joined_starts.append(length)
        text_starts.append(start)
        length += end - start + 1
        if length > BATCH_LENGTH:
            yield "\n".join(parts), joined_starts, text_starts
            parts, joined_starts, text_starts, length = [], [], [], 0
    if parts:
        yield "\n".join(parts), joined_starts, text_starts


def find_reporter_citations(text: str) -> list[ReporterCitation]:
    """Every citation to a reporter of courts in ``text``, in order; statutes and journals are not among them."""
    from eyecite.models import CitationToken
    from eyecite.tokenizers import default_tokenizer

    found: list[ReporterCitation] = []
    for joined, joined_starts, text_starts in _batches(text):
        for _, token in default_tokenizer.tokenize(joined)[1]:
            if not isinstance(token, CitationToken):
                continue
            edition = _edition(token)
            volume, page = token.groups.get("volume"), token.groups.get("page")
            if edition is None or not volume or not page:
                continue
            window = bisect_right(joined_starts, token.start) - 1
            shift = text_starts[window] - joined_starts[window]
            rank: float = RANK_OF_TYPE.get(edition.reporter.cite_type, OFFICIAL_RANK)
            found.append(
                ReporterCitation(
                    start=token.start + shift,
                    end=token.end + shift,
                    volume=volume,
                    reporter=edition.short_name,
                    page=page.strip(),
                    short=bool(token.short),
                    rank=rank + UNOFFICIAL.get(edition.short_name, 0),
                )
            )
    return found
