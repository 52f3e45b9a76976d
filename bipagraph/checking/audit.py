"""All checks of one filing, in their order."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bipagraph.checking.findings import GROUPS, Filing, Finding, Skipped
from bipagraph.checking.known import check_against_authorities, check_against_graph
from bipagraph.checking.references import check_pinpoints, check_references
from bipagraph.checking.tables import check_table
from bipagraph.checking.volumes import check_names, check_volumes
from bipagraph.graph.store import LitigationGraph
from bipagraph.records import FilingRecord

__all__ = ["Check", "check"]


@dataclass(frozen=True, slots=True)
class Check:
    """What a check found, group by group in the order of the text; which checks could not be made; and against what.

    authorities  how many decisions and provisions the filing cites
    store        the store whose other filings were asked, as given
    """

    source_name: str
    findings: tuple[Finding, ...]
    skipped: tuple[Skipped, ...]
    authorities: int
    store: str | None = None

    @property
    def faults(self) -> tuple[Finding, ...]:
        """The findings that ask for something to be looked at: all but notes."""
        return tuple(finding for finding in self.findings if not finding.is_note)


def check(record: FilingRecord, store: Path | str | None = None) -> Check:
    """Audit the authorities that a filing cites.

    record  what :func:`bipagraph.extract` found in it
    store   the folder of a store whose other filings are asked too

    Raises :class:`bipagraph.errors.StoreError` where the store cannot be opened.
    """
    filing = Filing(record)
    findings = [
        *check_table(filing),
        *check_names(filing),
        *check_volumes(filing),
        *check_pinpoints(filing),
        *check_references(filing),
        *check_against_authorities(filing),
    ]
    if store is not None:
        with LitigationGraph.open(store, read_only=True) as graph:
            findings += check_against_graph(filing, graph)
    # A slip between table and body is told once: by what the table has, not by the likeness of the two citations.
    told = {(finding.start, finding.end) for finding in findings if finding.kind == "differs-from-table"}
    findings = [each for each in findings if each.kind != "near-citations" or (each.start, each.end) not in told]
    order = list(GROUPS)
    findings.sort(key=lambda finding: (order.index(finding.group), finding.start, finding.end, finding.kind))
    works = {
        citation.work
        for citation in record.citations
        if hasattr(citation.work, "citations") or hasattr(citation.work, "kind")
    }
    return Check(
        record.source_name, tuple(findings), tuple(filing.skipped), len(works), None if store is None else str(store)
    )
