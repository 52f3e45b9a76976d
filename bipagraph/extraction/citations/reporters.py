"""The reporter citations in a text ("953 F.3d 490", "2020 IL App (3d) 170569"), found by eyecite's tokenizer.

eyecite knows some 1,300 reporters with their editions and misspellings; that is what it is used for here.  Names, years,
courts and what ``Id.`` means are read by our own modules, since they need the text around the citation.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

__all__ = ["NEUTRAL_RANK", "ReporterCitation", "find_reporter_citations"]

#: Where eyecite's tokenizer is put to work: a number followed by a capital ("953 F.3d", "2020 IL").  Everything else
#: in a filing cannot begin a citation, and most of a filing's text is everything else.  Statutes are read elsewhere.
#: A few citations join their parts with hyphens ("2020-Ohio-1234", "2015-NMSC-012") or have the year behind ("T.C. Memo. 2015-12").
CANDIDATE = re.compile(
    r"[\dT](?<![\w.,/].)(?:(?<=\d)\d{0,3}[ \n](?=[A-Z])(?!U\.?[ ]?S\.?[ ]?C\b|C\.?[ ]?F\.?[ ]?R\b|ILCS\b)|(?:(?<=1)9|(?<=2)0)\d\d-(?=[A-Z][A-Za-z]{1,5}-\d)|(?<=T)\.C\.[ ]?Memo)"
)

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
#: A state's own digest of West's regional reporter yields to that.
UNOFFICIAL |= {"Ill. Dec.": 1.5, "Cal. Rptr.": 0.5, "Cal. Rptr. 2d": 0.5, "Cal. Rptr. 3d": 0.5}
UNOFFICIAL |= {"N.Y.S.": 0.5, "N.Y.S.2d": 0.5, "N.Y.S.3d": 0.5}

#: The tokenizer knows "at p. 14" and "at page 14" but no plural; of the same length, so that offsets stay.
PAGES_IN_PLURAL, PAGE_IN_SINGULAR = " at pp. ", " atpage "

#: Reporters that are mended where a scanner or a typist misprinted the citation: blanks within the series ("622 F. 3 d 754"), none
#: before the page ("953 F.3d490"), letters for figures ("953 F.3d 49O", "2020 lL App (1st) 1900l1").  Only these, which no word can be taken for.
MENDABLE = {
    r"F\.[ ]?2[ ]?d": "F.2d", r"F\.[ ]?3[ ]?d": "F.3d", r"F\.[ ]?4[ ]?th": "F.4th",
    r"F\.[ ]?Supp\.[ ]?2[ ]?d": "F. Supp. 2d", r"F\.[ ]?Supp\.[ ]?3[ ]?d": "F. Supp. 3d", r"S\.[ ]?Ct\.": "S. Ct.", r"L\.[ ]?Ed\.[ ]?2[ ]?d": "L. Ed. 2d",
    r"[Il1]ll\.[ ]?2[ ]?d": "Ill. 2d", r"[Il1]ll\.[ ]?App\.[ ]?2[ ]?d": "Ill. App. 2d", r"[Il1]ll\.[ ]?App\.[ ]?3[ ]?d": "Ill. App. 3d",
    r"N\.[ ]?E\.[ ]?2[ ]?d": "N.E.2d", r"N\.[ ]?E\.[ ]?3[ ]?d": "N.E.3d", r"[Il1]L[ ]?App[ ]?\([Il1]st\)": "IL App (1st)", r"[Il1]L[ ]?App[ ]?\(2d\)": "IL App (2d)",
    r"[Il1]L[ ]?App[ ]?\(3d\)": "IL App (3d)", r"[Il1]L[ ]?App[ ]?\(4th\)": "IL App (4th)", r"[Il1]L[ ]?App[ ]?\(5th\)": "IL App (5th)", r"[Il1]L(?=[ ][\dIlOo]{5,6}\b)": "IL",
}  # fmt: skip
MISPRINTED = re.compile(
    r"(?P<volume>[\dIlOo](?<![\w.,/'].)(?:(?<=\d)|(?=[IlOo]{0,2}\d))[\dIlOo]{0,3})[ ]?(?:"
    + "|".join(f"(?P<r{index}>{pattern})" for index, pattern in enumerate(MENDABLE))
    + r")[ ]?(?P<page>(?=[IlOo]{0,5}\d)[\dIlOo]{1,7}(?:-[UB])?)(?![\w-])"
)
FIGURES = str.maketrans("IlOo", "1100")


@dataclass(frozen=True, slots=True)
class ReporterCitation:
    """One citation to a reporter.

    start, end  characters of the text searched, half-open: "953 F.3d 490", or "953 F.3d at 501" where ``short``
    volume, reporter, page  in reporters-db's normal form; of a short citation ``page`` is the pinpoint
    rank        which of several parallel citations stands first (lower first)
    mended      whether the print was misread or mistyped, and what stands here is what it must have been
    """

    start: int
    end: int
    volume: str
    reporter: str
    page: str
    short: bool
    rank: float
    mended: bool = False

    @property
    def text(self) -> str:
        """The normal form, "953 F.3d 490"."""
        return f"{self.volume} {self.reporter} {self.page}"

    @property
    def year(self) -> int | None:
        """The year that a neutral, Westlaw or LEXIS citation states in its volume."""
        if (self.rank >= NEUTRAL_RANK or self.reporter == "NY Slip Op") and len(self.volume) == 4:
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
        for _, token in default_tokenizer.tokenize(joined.replace(PAGES_IN_PLURAL, PAGE_IN_SINGULAR))[1]:
            if not isinstance(token, CitationToken):
                continue
            edition = _edition(token)
            volume, page = token.groups.get("volume"), token.groups.get("page")
            if edition is None or not volume or not page or not page.strip(" _-\u2013\u2014"):
                continue  # "570 U. S. ____": its page is not known yet
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
    return _with_mended(text, found)


def _with_mended(text: str, found: list[ReporterCitation]) -> list[ReporterCitation]:
    """``found`` and, in their places, the misprinted citations that can mean but one thing."""
    whole = {citation.start: citation.end for citation in found}
    mended: list[ReporterCitation] = []
    for match in MISPRINTED.finditer(text):
        if whole.get(match.start(), 0) >= match.end():
            continue
        reporter = next(name for index, name in enumerate(MENDABLE.values()) if match[f"r{index}"])
        rank = (
            NEUTRAL_RANK
            if reporter.startswith("IL")
            else REGIONAL_RANK
            if reporter.startswith("N.E.")
            else OFFICIAL_RANK
        )
        suffix = "-" + match["page"].partition("-")[2] if "-" in match["page"] else ""
        volume, page = match["volume"].translate(FIGURES), match["page"].partition("-")[0].translate(FIGURES) + suffix
        mended.append(
            ReporterCitation(
                match.start(), match.end(), volume, reporter, page, False, rank + UNOFFICIAL.get(reporter, 0), True
            )
        )
    if not mended:
        return found
    starts = [citation.start for citation in mended]  # in order, and none overlaps another

    def is_free(citation: ReporterCitation) -> bool:
        before = bisect_left(starts, citation.end) - 1
        return before < 0 or mended[before].end <= citation.start

    kept = [citation for citation in found if is_free(citation)]
    return sorted(kept + mended, key=lambda citation: citation.start)
