"""The decisions that one filing cites: which citations mean the same decision, and what is known of each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from bipagraph.extraction.citations.case_names import shorten
from bipagraph.extraction.citations.decisions import DecisionMark
from bipagraph.extraction.citations.reporters import ReporterCitation
from bipagraph.extraction.docket_numbers import normal_docket_number
from bipagraph.records import DecisionCited

__all__ = ["Authorities", "Authority"]

JUDGE_AFTER = re.compile(r"^(?P<name>[A-Z][\w.' -]{1,40}?), (?:C\.|A\.|P\.|M\.)?J\.(?:,|$)")


@dataclass(slots=True, eq=False)
class Authority:
    """One decision, as far as the filing has told of it so far."""

    citations: dict[str, ReporterCitation] = field(default_factory=dict)
    name: str | None = None
    name_is_full: bool = False
    court: str | None = None
    year: int | None = None
    date: date | None = None
    docket_number: str | None = None
    judge: str | None = None
    short_names: set[str] = field(default_factory=set)

    def work(self) -> DecisionCited:
        """The decision as a record, its citations official reporter first."""
        ordered = sorted(self.citations.values(), key=lambda c: (c.rank, c.text))
        return DecisionCited(
            citations=tuple(c.text for c in ordered),
            name=self.name,
            court=self.court,
            year=self.year,
            date=self.date,
            docket_number=self.docket_number,
            judge=self.judge,
        )


class Authorities:
    """Takes citations in the order of the text and says which decision each means."""

    def __init__(self) -> None:
        self._by_citation: dict[str, Authority] = {}
        self._by_volume: dict[tuple[str, str], list[Authority]] = {}
        self._by_name: dict[str, list[Authority]] = {}

    def full(self, mark: DecisionMark, judge: str | None = None, subject: Authority | None = None) -> Authority:
        """The decision that a full citation means; told of it is kept what was not known yet.

        subject  the decision whose subsequent history ``mark`` may tell
        """
        known = [self._by_citation[c.text] for c in mark.citations if c.text in self._by_citation]
        authority = known[0] if known else Authority()
        for other in known[1:]:
            if other is not authority:
                self._merge(authority, other)
        if not known and mark.history and subject is not None:
            # Subsequent history goes by the name of the case whose history it is (Bluebook rule 10.7).
            self._rename(authority, subject.name, subject.name_is_full)
        for citation in mark.citations:
            authority.citations.setdefault(citation.text, citation)
            self._by_citation[citation.text] = authority
            volume = self._by_volume.setdefault((citation.volume, citation.reporter), [])
            if authority not in volume:
                volume.append(authority)
        if mark.name is not None:
            self._rename(authority, mark.name.text, mark.name_is_full)
            if authority.docket_number is None and mark.name.docket_number:
                authority.docket_number = normal_docket_number(mark.name.docket_number, mark.court)
        authority.court = authority.court or mark.court
        authority.year = authority.year or mark.year
        authority.date = authority.date or mark.tail.date
        authority.judge = authority.judge or judge
        return authority

    def knew(self, mark: DecisionMark) -> bool:
        """Whether a citation before ``mark`` has told of its decision, by this citation or by one parallel to it."""
        authority = self._by_citation.get(mark.citations[0].text)
        return authority is not None and len(authority.citations) > len(mark.citations)

    def short(self, mark: DecisionMark) -> Authority | None:
        """The decision that "Orr, 953 F.3d at 501" means: of that volume, by that name, the one cited last."""
        first = mark.citations[0]
        candidates = self._by_volume.get((first.volume, first.reporter), [])
        named = [a for a in candidates if mark.name is not None and self._has_name(a, mark.name.text)]
        if not named and first.page.isdigit():
            # Two names for one decision ("be2" for "be LLC"), or no name: the pinpoint must lie within.
            page = int(first.page)
            named = [
                a
                for a in candidates
                if any(
                    c.page.isdigit() and int(c.page) <= page for c in a.citations.values() if c.volume == first.volume
                )
            ]
            named.sort(
                key=lambda a: max(
                    int(c.page) for c in a.citations.values() if c.volume == first.volume and c.page.isdigit()
                )
            )
        return named[-1] if named else None

    def named(self, name: str) -> Authority | None:
        """The decision that is called by ``name`` ("Gall, supra"); ``None`` where none or several are."""
        words = _fold(name).split()
        # Words that open the sentence may have come along: "See Orr, supra".
        for first in range(min(3, len(words))):
            found = self._by_name.get(" ".join(words[first:]), [])
            if found:
                return found[-1]
        return None

    def call(self, authority: Authority, name: str) -> None:
        """Lets later citations call ``authority`` by ``name``, which the filing has given it."""
        self._name(authority, _fold(name))

    def _rename(self, authority: Authority, name: str | None, full: bool) -> None:
        if name is None:
            return
        if authority.name is None or (full and not authority.name_is_full):
            authority.name, authority.name_is_full = name, full
        for short in [*shorten(name), _fold(name)]:
            self._name(authority, short)

    def _name(self, authority: Authority, short: str) -> None:
        authority.short_names.add(short)
        owners = self._by_name.setdefault(short, [])
        if authority in owners:
            owners.remove(authority)
        owners.append(authority)

    def _merge(self, kept: Authority, other: Authority) -> None:
        for text, citation in other.citations.items():
            kept.citations.setdefault(text, citation)
            self._by_citation[text] = kept
        for owners in [*self._by_volume.values(), *self._by_name.values()]:
            if other in owners:
                owners[:] = [kept if a is other else a for a in owners]
        self._rename(kept, other.name, other.name_is_full)
        kept.court, kept.year, kept.date = kept.court or other.court, kept.year or other.year, kept.date or other.date
        kept.docket_number, kept.judge = kept.docket_number or other.docket_number, kept.judge or other.judge
        other.citations = kept.citations

    @staticmethod
    def _has_name(authority: Authority, name: str) -> bool:
        folded = _fold(name)
        return any(
            folded == short or short.startswith(folded + " ") or folded.startswith(short + " ")
            for short in authority.short_names
        )


def _fold(name: str) -> str:
    return re.sub(r"[^\w ]", "", name.casefold()).strip()
