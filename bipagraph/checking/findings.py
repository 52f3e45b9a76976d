"""What a check says: one finding for each thing that the writer should look at, with the words and what to do."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, TypeAlias

from bipagraph.checking.pages import PrintedPages, printed_pages
from bipagraph.extraction.citations.decisions import DecisionMark, find_decision_marks
from bipagraph.records import Citation, DecisionCited, FilingRecord, ProvisionCited, Span

__all__ = ["GROUPS", "Filing", "Finding", "Group", "Skipped"]

Group: TypeAlias = Literal["table", "pages", "names", "volumes", "pinpoints", "references", "known"]

#: The groups in the order in which they are told, and their headings.
GROUPS: dict[Group, str] = {
    "table": "Table of authorities",
    "pages": "Pages that the table lists",
    "names": "One citation, different names, years or courts",
    "volumes": "Volumes and years that do not fit",
    "pinpoints": "Quotations without a pinpoint",
    "references": "Short forms that refer to nothing",
    "known": "What other sources say",
}

#: The words of a case's history right before a decision with a name of its own (Bluebook table T8).
_HISTORY_BEFORE = re.compile(
    r"\b(?:aff'?g|aff'?d|rev'?g|rev'?d|vacating|vacated|affirming|reversing|cert\. (?:denied|granted)|certifying question|on remand (?:from|to))(?: in part)?(?: sub nom\.)?,? (?:by )?$"
)
_HISTORY_REACH = 40

#: Words of a finding are given in one line, and no longer than this.
_LONGEST_WORDS = 160


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at.

    kind          what is amiss, a name that stays: "missing-from-table", "year-outside-reporter" …
    message       what was found, in words for people; ``advice`` what to do about it
    words         the words in the filing, in one line
    start, end    where they stand: characters of the text as read, half-open
    page          the file's page (from 1) where the file has pages; ``printed_page`` the number printed on it
    is_note       a fact to know, and nothing to mend: it does not make the check fail
    """

    group: Group
    kind: str
    message: str
    advice: str
    words: str
    start: int
    end: int
    page: int | None = None
    printed_page: int | None = None
    is_note: bool = False


@dataclass(frozen=True, slots=True)
class Skipped:
    """A check that could not be made, and why."""

    group: Group
    reason: str


@dataclass
class Filing:
    """A filing's record with what the checks share: its marks of decisions, its tables, its printed pages."""

    record: FilingRecord
    skipped: list[Skipped] = field(default_factory=list)

    @property
    def original(self) -> str:
        return self.record.text.original

    @cached_property
    def pages(self) -> PrintedPages | None:
        return printed_pages(self.record.text)

    @cached_property
    def marks(self) -> list[tuple[DecisionMark, Span, bool]]:
        """Each place that cites a decision, as printed there: its mark, its span, and whether it stands in a table."""
        prose = self.record.text.prose
        tables = {c.evidence.span for c in self.record.citations if c.in_table_of_authorities}
        marks = [(mark, prose.span(mark.start, mark.end)) for mark in find_decision_marks(prose.text)]
        return [(mark, span, span in tables) for mark, span in marks]

    @cached_property
    def known_spans(self) -> frozenset[Span]:
        """The places whose citation was resolved."""
        return frozenset(c.evidence.span for c in self.record.citations)

    @cached_property
    def history(self) -> frozenset[Span]:
        """The places that give a decision's history: "aff'd, 5 U.S. 9", "aff'g Hill v. Dale, 1 F.3d 2", which tables give in its entry."""
        text = self.record.text.prose.text
        return frozenset(
            span
            for mark, span, _ in self.marks
            if mark.history or _HISTORY_BEFORE.search(text, max(0, mark.start - _HISTORY_REACH), mark.start)
        )

    def finding(
        self, group: Group, kind: str, span: Span, message: str, advice: str, *, is_note: bool = False
    ) -> Finding:
        """A finding about the words at ``span``."""
        words = " ".join(self.original[span.start : span.end].split())
        return Finding(
            group=group,
            kind=kind,
            message=message,
            advice=advice,
            words=words if len(words) <= _LONGEST_WORDS else words[: _LONGEST_WORDS - 1] + "…",
            start=span.start,
            end=span.end,
            page=self.record.text.page_of(span.start),
            printed_page=self.pages.number_at(span.start) if self.pages else None,
            is_note=is_note,
        )


def label(citation: Citation) -> str:
    """How a finding calls the work: its name and first citation, or the provision's citation."""
    work = citation.work
    if isinstance(work, DecisionCited):
        return ", ".join(filter(None, (work.name, work.citations[0] if work.citations else None)))
    return work.citation if isinstance(work, ProvisionCited) else ""
