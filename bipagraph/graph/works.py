"""The works that a filing cites, as nodes: decisions, provisions, docket entries, other cases; and courts."""

from __future__ import annotations

from functools import cache

from pyoxigraph import NamedNode

from bipagraph.graph.sketch import Sketch
from bipagraph.graph.vocabulary import BG, DCTERMS, FOAF, OWL, SKOS
from bipagraph.identity import (
    case_iri,
    court_iri,
    decision_iri,
    entry_iri,
    in_order_of_authority,
    judge_iri,
    provision_iri,
    unnumbered_entry_iri,
    wider_provisions,
)
from bipagraph.records import (
    CaseCited,
    DecisionCited,
    DocketEntry,
    EntryCited,
    FilingRecord,
    ProvisionCited,
    ProvisionKind,
    Work,
)
from bipagraph.resources import data_rows

__all__ = ["WorkWriter"]


#: Years that a decision can have; another ("2204 WL 66076") is a slip of the print, and better not said.
_YEARS = range(1600, 2101)


@cache
def _courts() -> dict[str, dict[str, str]]:
    return {row["court_id"]: row for row in data_rows("courts.csv")}


@cache
def _known_names() -> dict[str, str]:
    """The name of each leading authority of ``data/authorities.csv`` by its citations."""
    return {citation: row["name"] for row in data_rows("authorities.csv") for citation in row["citations"].split("; ")}


def _parallel_citations(record: FilingRecord) -> dict[str, set[str]]:
    """For each citation of a decision all that the filing gives for it, though it give them in different places.

    "578 U.S. 330, 136 S. Ct. 1540" here and "136 S. Ct. 1540" there are one decision.
    """
    groups: dict[str, set[str]] = {}
    for citation in record.citations:
        if isinstance(citation.work, DecisionCited):
            group = set(citation.work.citations).union(*(groups.get(c, ()) for c in citation.work.citations))
            groups.update(dict.fromkeys(group, group))
    return groups


class WorkWriter:
    """Writes the nodes of courts and cited works into one filing's graph."""

    def __init__(self, sketch: Sketch, record: FilingRecord, own_case: NamedNode, base: str) -> None:
        self._sketch = sketch
        self._sha256 = record.sha256
        self._parallel = _parallel_citations(record)
        self._own_case = own_case
        self._base = base
        self._nodes: dict[Work, NamedNode] = {}

    def court(self, court_id: str) -> NamedNode:
        """A court, with what ``data/courts.csv`` knows of it and the court that hears its appeals."""
        node = self._plain_court(court_id)
        if above := _courts().get(court_id, {}).get("appeals_to"):
            self._sketch.add(node, BG.appealsTo, self._plain_court(above))
        return node

    def _plain_court(self, court_id: str) -> NamedNode:
        row = _courts().get(court_id, {})
        node = self._sketch.thing(court_iri(court_id, base=self._base), BG.Court, label=row.get("name") or court_id)
        self._sketch.text(node, BG.courtId, court_id)
        self._sketch.text(node, BG.citationAbbreviation, row.get("citation_abbreviation"))
        return node

    def judge(self, court_id: str | None, name: str) -> NamedNode:
        """A judge, who sits on the court where it is known."""
        node = self._sketch.thing(judge_iri(court_id, name, base=self._base), BG.Judge, FOAF.Person, label=name)
        if court_id:
            self._sketch.add(node, BG.sitsOn, self.court(court_id))
        return node

    def work(self, work: Work) -> NamedNode:
        """The node of a work that is cited."""
        if work not in self._nodes:
            match work:
                case DecisionCited():
                    node = self._decision(work)
                case ProvisionCited():
                    node = self.provision(work.citation, work.kind)
                case EntryCited():
                    node = self.entry(self._own_case, work.number)
                case CaseCited():
                    node = self.case(work)
            self._nodes[work] = node
        return self._nodes[work]

    def _decision(self, work: DecisionCited) -> NamedNode:
        sketch = self._sketch
        citations = in_order_of_authority({c for own in work.citations for c in self._parallel.get(own, (own,))})
        iri = decision_iri(
            citations,
            court_id=work.court,
            docket_number=work.docket_number,
            date=work.date,
            name=work.name,
            base=self._base,
        )
        node = sketch.thing(iri, BG.Decision, label=work.name)
        # Filings name one decision in many ways; of the leading authorities one name is the same in all graphs.
        if (preferred := next((_known_names()[c] for c in citations if c in _known_names()), None)) and sketch.first(
            node, SKOS.prefLabel
        ):
            sketch.text(node, SKOS.prefLabel, preferred)
        for citation in citations:
            sketch.text(node, BG.citation, citation)
        for other in citations[1:]:  # a filing that cites the decision by this one alone says the same thing
            sketch.add(NamedNode(decision_iri([other], base=self._base)), OWL.sameAs, node)
        if work.year in _YEARS and sketch.first(node, BG.year):
            sketch.number(node, BG.year, work.year)
        if work.date is not None and sketch.first(node, DCTERMS.date):
            sketch.day(node, DCTERMS.date, work.date)
        if work.docket_number and sketch.first(node, BG.docketNumber):
            sketch.text(node, BG.docketNumber, work.docket_number)
        if work.court and sketch.first(node, BG.decides):
            sketch.add(self.court(work.court), BG.decides, node)
        if work.judge:
            sketch.add(self.judge(work.court, work.judge), BG.decides, node)
        return node

    def provision(self, citation: str, kind: ProvisionKind) -> NamedNode:
        """A provision and, by ``dcterms:isPartOf``, the wider ones that it is part of."""
        node = inner = self._plain_provision(citation, kind)
        for wider, wider_kind in wider_provisions(citation, kind):
            outer = self._plain_provision(wider, wider_kind)
            if self._sketch.first(inner, DCTERMS.isPartOf):
                self._sketch.add(inner, DCTERMS.isPartOf, outer)
            inner = outer
        return node

    def _plain_provision(self, citation: str, kind: ProvisionKind) -> NamedNode:
        iri = provision_iri(citation, base=self._base)
        node = self._sketch.thing(iri, BG.Provision, BG[kind], label=citation)
        if self._sketch.first(node, BG.citation):
            self._sketch.text(node, BG.citation, citation)
        return node

    def entry(self, case: NamedNode, number: str) -> NamedNode:
        """An entry of a case's docket."""
        node = self._sketch.thing(entry_iri(case.value, number), BG.DocketEntry, label=f"Docket entry {number}")
        if self._sketch.first(node, BG.entryNumber):
            self._sketch.text(node, BG.entryNumber, number)
        self._sketch.add(node, BG.filedIn, case)
        return node

    def listed_entry(self, case: NamedNode, entry: DocketEntry) -> NamedNode:
        """An entry that a docket sheet lists, with or without a number."""
        if entry.number:
            return self.entry(case, entry.number)
        iri = unnumbered_entry_iri(case.value, entry.date, entry.text)
        label = f"Docket entry of {entry.date.isoformat()}" if entry.date else "Docket entry"
        node = self._sketch.thing(iri, BG.DocketEntry, label=label)
        self._sketch.add(node, BG.filedIn, case)
        return node

    def case(self, case: CaseCited) -> NamedNode:
        """Another proceeding."""
        iri = case_iri(case.court, case.docket_number, caption=case.name, filing=self._sha256, base=self._base)
        node = self._sketch.thing(iri, BG.Case, label=case.name)
        if self._sketch.first(node, BG.docketNumber):
            self._sketch.text(node, BG.docketNumber, case.docket_number)
        if case.court:
            self._sketch.add(node, BG.inCourt, self.court(case.court))
        return node
