"""Volumes and years that contradict each other, and one citation that stands with different names, years or courts."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from bipagraph.checking.findings import Filing, Finding
from bipagraph.checking.names import same_case
from bipagraph.extraction.citations.courts import court_of_abbreviation
from bipagraph.extraction.citations.decisions import DecisionMark
from bipagraph.extraction.citations.reporters import ReporterCitation
from bipagraph.records import Span
from bipagraph.resources import data_rows

__all__ = ["check_names", "check_volumes"]

#: A decision of the last weeks of a year may get a Westlaw or LEXIS number of the next.
_LATE_MONTHS = (11, 12)
#: A volume may hold decisions one year away from those of its neighbours.
_SLACK_YEARS = 1


@dataclass(frozen=True, slots=True)
class _Edition:
    first_year: int
    last_year: int | None
    last_volume: int | None
    volumes_a_year: int | None


@cache
def _editions() -> dict[str, _Edition]:
    def number(cell: str) -> int | None:
        return int(cell) if cell else None

    return {
        row["reporter"]: _Edition(
            int(row["first_year"]), number(row["last_year"]), number(row["last_volume"]), number(row["volumes_a_year"])
        )
        for row in data_rows("reporter_editions.csv")
    }


@cache
def _known_volumes() -> dict[str, list[tuple[int, int]]]:
    """Volume and year of well-known decisions, by reporter, in order."""
    found: dict[str, list[tuple[int, int]]] = {}
    for row in data_rows("reporter_volumes.csv"):
        found.setdefault(row["reporter"], []).append((int(row["volume"]), int(row["year"])))
    return {reporter: sorted(volumes) for reporter, volumes in found.items()}


def _year(mark: DecisionMark) -> int | None:
    """The year as printed beside the citation; never one taken from the citation's own number."""
    return mark.tail.year or mark.year_before


# ------------------------------------------------------------------ impossible volumes and years


def check_volumes(filing: Filing) -> Iterator[Finding]:
    """Citations whose volume or year cannot be; each slip once, however often it stands."""
    written = _latest_date(filing)
    told: set[tuple[str, int | None]] = set()
    for mark, span, _ in filing.marks:
        year = _year(mark)
        if mark.is_short or (key := (mark.citations[0].text, year)) in told:
            continue
        told.add(key)
        yield from _check_mark(filing, mark, span, year, written)


def _latest_date(filing: Filing) -> date | None:
    """The latest date that the filing bears: its own, or its filing stamps'."""
    dates = [filing.record.date, *(stamp.date for stamp in filing.record.text.stamps)]
    return max((day for day in dates if day), default=None)


def _check_mark(
    filing: Filing, mark: DecisionMark, span: Span, year: int | None, written: date | None
) -> Iterator[Finding]:
    if year is not None and written is not None and year > written.year:
        yield filing.finding(
            "volumes",
            "later-than-filing",
            span,
            f"a decision of {year} is cited in a filing of {written.year}",
            "Check the year.",
        )
    for citation in mark.citations:
        if not citation.volume.isdigit() or citation.mended:
            continue
        problem = _volume_problem(citation, written) or _year_problem(citation, mark, year)
        if problem:
            kind, message = problem
            yield filing.finding("volumes", kind, span, message, "Check the volume, the reporter and the year.")


def _volume_problem(citation: ReporterCitation, written: date | None) -> tuple[str, str] | None:
    edition = _editions().get(citation.reporter)
    volume = int(citation.volume)
    if edition is None:
        return None
    if volume == 0:
        return "impossible-volume", f"{citation.reporter} has no volume 0"
    if edition.last_volume is not None and volume > edition.last_volume:
        return "impossible-volume", f"{citation.reporter} ends with volume {edition.last_volume} or before it"
    known = _known_volumes().get(citation.reporter)
    if known and edition.volumes_a_year and written is not None:
        last_volume, last_year = known[-1]
        most = last_volume + edition.volumes_a_year * (max(0, written.year - last_year) + 1)
        if volume > most:
            return "impossible-volume", f"{citation.reporter} had no volume {volume} yet in {written.year}"
    return None


def _year_problem(citation: ReporterCitation, mark: DecisionMark, year: int | None) -> tuple[str, str] | None:
    if year is None:
        return None
    if citation.year is not None:
        return _number_problem(citation, mark, year)
    edition = _editions().get(citation.reporter)
    if edition is not None:
        if year < edition.first_year:
            return (
                "year-outside-reporter",
                f"{citation.reporter} prints no decision of {year}: it begins in {edition.first_year}",
            )
        if edition.last_year is not None and year > edition.last_year:
            return (
                "year-outside-reporter",
                f"{citation.reporter} prints no decision of {year}: it ends in {edition.last_year}",
            )
    years = _years_of_volume(citation.reporter, int(citation.volume))
    if years and not years[0] <= year <= years[1]:
        between = f"{years[0]} to {years[1]}" if years[0] != years[1] else str(years[0])
        return (
            "year-against-volume",
            f"volume {citation.volume} of {citation.reporter} has decisions of {between}, none of {year}",
        )
    return None


def _number_problem(citation: ReporterCitation, mark: DecisionMark, year: int) -> tuple[str, str] | None:
    """A year that contradicts the year in a Westlaw, LEXIS or public-domain number."""
    stated = citation.year or year
    if stated == year:
        return None
    database = "WL" in citation.reporter or "LEXIS" in citation.reporter
    day = mark.tail.date
    if database and stated == year + 1 and (day is None or day.month in _LATE_MONTHS):
        return None
    return "year-against-number", f"{citation.text} is of {stated}, the parenthetical says {year}"


def _years_of_volume(reporter: str, volume: int) -> tuple[int, int] | None:
    """The years that a volume's decisions can have, by those of the volumes around it; ``None`` where none are known."""
    known = _known_volumes().get(reporter)
    edition = _editions().get(reporter)
    if not known or edition is None:
        return None
    index = bisect_left(known, (volume, 0))
    before = known[index] if index < len(known) and known[index][0] == volume else known[index - 1] if index else None
    after = known[index] if index < len(known) else None
    first = before[1] - _SLACK_YEARS if before else edition.first_year
    last = after[1] + _SLACK_YEARS if after else edition.last_year
    if last is None:
        last = date.max.year
    return max(first, edition.first_year), last


# ------------------------------------------------------------------ one citation, several stories


def check_names(filing: Filing) -> Iterator[Finding]:
    """One citation with different names, years or courts, and one case whose citations differ as slips do."""
    by_citation: dict[str, list[tuple[DecisionMark, Span]]] = {}
    for mark, span, _ in filing.marks:
        if not mark.is_short:
            by_citation.setdefault(mark.citations[0].text, []).append((mark, span))
    for citation, places in by_citation.items():
        yield from _check_names(filing, citation, places)
    yield from _check_slips(filing, [places[0] for places in by_citation.values()])


def _check_names(filing: Filing, citation: str, places: list[tuple[DecisionMark, Span]]) -> Iterator[Finding]:
    named = [(mark.name.text, span) for mark, span in places if mark.name and mark.name_is_full]
    dated = [(year, span) for mark, span in places if (year := _year(mark))]
    courts = [
        (court, mark.tail.court, span)
        for mark, span in places
        if mark.tail.court and (court := court_of_abbreviation(mark.tail.court))
    ]
    for name, span in named[1:]:
        if not same_case(named[0][0], name):
            yield filing.finding(
                "names",
                "different-names",
                span,
                f"{citation} is {named[0][0]} elsewhere and {name} here",
                "Find out whose citation it is.",
            )
            break
    for year, span in dated[1:]:
        if year != dated[0][0]:
            yield filing.finding(
                "names",
                "different-years",
                span,
                f"{citation} is of {dated[0][0]} elsewhere and of {year} here",
                "Find out which year is right.",
            )
            break
    for court, words, span in courts[1:]:
        if court != courts[0][0]:
            yield filing.finding(
                "names",
                "different-courts",
                span,
                f"{citation} is by {courts[0][1]} elsewhere and by {words} here",
                "Find out which court is right.",
            )
            break


def _check_slips(filing: Filing, firsts: list[tuple[DecisionMark, Span]]) -> Iterator[Finding]:
    """Two citations of one name that differ as a slip of the finger differs: one figure, or two exchanged."""
    seen: dict[tuple[str, str], list[tuple[DecisionMark, ReporterCitation]]] = {}
    for mark, span in firsts:
        citation = mark.citations[0]
        if not mark.name or not mark.name_is_full or citation.year is not None:
            continue
        for key in ((citation.reporter, f"page {citation.page}"), (citation.reporter, f"volume {citation.volume}")):
            for other, its in seen.get(key, ()):
                by_page = key[1].startswith("page")
                slip = _is_slip(citation.volume, its.volume) if by_page else _is_slip(citation.page, its.page)
                if slip and other.name and _same_name(mark.name.text, other.name.text):
                    yield filing.finding(
                        "names",
                        "near-citations",
                        span,
                        f"{mark.name.text} is {its.text} elsewhere and {citation.text} here",
                        "If they are one decision, give the right citation in both places.",
                    )
            seen.setdefault(key, []).append((mark, citation))


def _is_slip(one: str, other: str) -> bool:
    if len(one) != len(other) or one == other:
        return False
    differing = [index for index, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(differing) == 1:
        return True
    first, second = differing[0], differing[-1]
    return len(differing) == 2 and second == first + 1 and one[first] == other[second] and one[second] == other[first]


def _same_name(one: str, other: str) -> bool:
    def fold(name: str) -> str:
        return re.sub(r"[\W_]+", "", name.casefold())

    return fold(one) == fold(other)
