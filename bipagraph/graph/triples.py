"""From a record to quads: a pure function, the same on every machine.

All that one filing says stands in one named graph, whose name is the filing's IRI.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.metadata import version

from pyoxigraph import Literal, NamedNode, Quad

from bipagraph.graph.evidence import EvidenceWriter
from bipagraph.graph.sketch import Sketch, clean, day_literal
from bipagraph.graph.topics import draw_subject
from bipagraph.graph.vocabulary import (
    BG,
    DCTERMS,
    FOAF,
    KIND_CLASSES,
    ORG,
    OWL,
    PROV,
    RDF,
    RDFS,
    SKOS,
    VOCABULARY,
    concept,
    role_property,
)
from bipagraph.graph.works import WorkWriter
from bipagraph.identity import (
    DEFAULT_BASE,
    attorney_iri,
    case_iri,
    filing_iri,
    firm_iri,
    party_iri,
    provision_kind,
    slug,
    software_iri,
)
from bipagraph.records import (
    Attorney,
    Citation,
    ClaimRuling,
    DocketEntry,
    Evidence,
    FilingRecord,
    Firm,
    Judge,
    Party,
    ProvisionCited,
    ProvisionKind,
    Ruling,
)

__all__ = ["quads"]


def quads(record: FilingRecord, base: str = DEFAULT_BASE) -> Iterator[Quad]:
    """Every triple drawn from one filing, each once, in the graph named by the filing's IRI; no blank nodes.

    base  where the things' IRIs live; it ends with ``/`` or ``#``

    Raises ``ValueError`` where ``base`` is no absolute IRI.
    """
    return iter(_FilingGraph(record, base).draw())


@cache
def _software_version() -> str:
    return version("bipagraph")


def _shouted(name: str) -> bool:
    return name.isupper()


class _FilingGraph:
    """Draws the graph of one filing, part by part."""

    def __init__(self, record: FilingRecord, base: str) -> None:
        self.record = record
        self.base = base
        self.filing = NamedNode(filing_iri(record.sha256, base=base))
        self.sketch = Sketch(self.filing)
        self.evidence = EvidenceWriter(self.sketch, record.text, base)
        self.court_id = record.court.id if record.court else None
        numbers: list[str | None] = [docket.number for docket in record.dockets]
        self.cases = [
            NamedNode(case_iri(self.court_id, number, caption=record.caption, filing=record.sha256, base=base))
            for number in numbers or [None]
        ]
        self.case = self.cases[0]  # the first in the caption is the lead case
        self.works = WorkWriter(self.sketch, record, self.case, base)
        self.judges: dict[str, NamedNode] = {}
        self.firms: dict[str, NamedNode] = {}
        self.attorneys: dict[str, NamedNode] = {}
        self.parties: dict[str, NamedNode] = {}

    def draw(self) -> Sketch:
        self._draw_case()
        self._draw_filing()
        for judge in self.record.judges:
            self._draw_judge(judge)
        for party in self.record.parties:
            self._draw_party(party)
        # Of one firm's names the first in title case is its label, not the caption's capitals.
        for firm in sorted(self.record.firms, key=lambda firm: _shouted(firm.name)):
            self._draw_firm(firm)
        for attorney in self.record.attorneys:
            self._draw_attorney(attorney)
        self._draw_appearances()
        for entry in self.record.docket_entries:
            self._draw_docket_entry(entry)
        for citation in self.record.citations:
            self._draw_citation(citation)
        for ruling in self.record.rulings:
            self._draw_ruling(ruling)
        draw_subject(self.record, self.sketch, self.evidence, self.works)
        self._draw_own_evidence()
        return self.sketch

    # ------------------------------------------------------------------ the case and the filing

    def _draw_case(self) -> None:
        record, sketch = self.record, self.sketch
        for case in self.cases:
            sketch.thing(case.value, BG.Case, label=record.caption)
            if record.court:
                self.evidence.relation(case, BG.inCourt, self.works.court(record.court.id), record.court.evidence)
        for case, docket in zip(self.cases, record.dockets, strict=False):
            if sketch.first(case, BG.docketNumber):
                self.evidence.words(case, BG.docketNumber, docket.number, docket.evidence)
            self.evidence.words(case, BG.docketNumberAsFiled, docket.as_filed, docket.evidence)
            self.evidence.relation(self.filing, BG.filedIn, case, docket.evidence)
            if case != self.case:
                self.evidence.relation(case, BG.consolidatedWith, self.case, docket.evidence)
                self.evidence.relation(self.case, BG.consolidatedWith, case, docket.evidence)
        for below in record.appeal_from:
            sketch.add(self.case, BG.appealFrom, self.works.case(below))

    def _draw_filing(self) -> None:
        record, sketch, filing = self.record, self.sketch, self.filing
        sketch.thing(filing.value, *KIND_CLASSES[record.kind], label=self._label())
        if any(judge.decides for judge in record.judges):  # what a judge signs is a decision, whatever its title
            sketch.add(filing, RDF.type, BG.Decision)
        for case in self.cases:
            sketch.add(filing, BG.filedIn, case)
        sketch.text(filing, BG.sourceName, record.source_name)
        sketch.text(filing, BG.sha256, record.sha256)
        sketch.text(filing, BG.mediaType, record.media_type)
        sketch.text(filing, DCTERMS.title, record.title)
        sketch.day(filing, DCTERMS.date, record.date)
        if record.entry_number:
            sketch.text(filing, BG.entryNumber, record.entry_number)
            sketch.add(filing, BG.enteredAs, self.works.entry(self.case, record.entry_number))
        if BG.Decision in KIND_CLASSES[record.kind]:
            if record.court:
                court = self.works.court(record.court.id)
                self.evidence.relation(court, BG.decides, filing, record.court.evidence)
            for field in record.text.fields:  # by which it is cited itself, as its catalogue says
                if field.name == "citation" and field.span is not None:
                    self.evidence.words(filing, BG.citation, field.value, Evidence(field.span, "source.record"))
        name = f"bipagraph {_software_version()}"
        software = sketch.thing(software_iri(_software_version(), base=self.base), BG.Extraction, label=name)
        sketch.add(filing, PROV.wasGeneratedBy, software)

    def _label(self) -> str:
        """A name that tells filings apart in a list: "Order, Doe v. Acme, Inc. (2021-03-04)"."""
        record = self.record
        title, caption = (clean(text or "").strip() for text in (record.title, record.caption))
        what = title or (record.kind if record.kind != "Filing" else record.source_name)
        what += f", {caption}" if caption else ""
        return what + (f" ({record.date.isoformat()})" if record.date else "")

    def _draw_own_evidence(self) -> None:
        """The words that the filing's own facts were read from, by the fact's name."""
        reviewed = iter(self.record.appeal_from)  # each has its own evidence, in the same order
        for fact, evidence in self.record.evidence:
            if fact == "appeal_from":
                if below := next(reviewed, None):
                    self.evidence.assertion(self.case, BG.appealFrom, self.works.case(below), evidence)
            elif triple := self._own_fact(fact):
                self.evidence.assertion(*triple, evidence)

    def _own_fact(self, fact: str) -> tuple[NamedNode, NamedNode, NamedNode | Literal] | None:
        """The triple of a fact that the filing has once; ``None`` where it was not found after all."""
        record, filing = self.record, self.filing
        texts: dict[str, tuple[NamedNode, NamedNode, str | None]] = {
            "title": (filing, DCTERMS.title, record.title),
            "entry_number": (filing, BG.entryNumber, record.entry_number),
            "caption": (self.case, RDFS.label, record.caption),
        }
        match fact:
            case "kind":
                return filing, RDF.type, KIND_CLASSES[record.kind][0]
            case "date" if record.date:
                return filing, DCTERMS.date, day_literal(record.date)
            case _ if (known := texts.get(fact)) and known[2] and clean(known[2]).strip():
                return known[0], known[1], Literal(clean(known[2]))
        return None

    # ------------------------------------------------------------------ people

    def _draw_judge(self, judge: Judge) -> None:
        node = self.judges[judge.name] = self.works.judge(self.court_id, judge.name)
        self.evidence.words(node, BG.honorific, judge.honorific, judge.evidence)
        for case in self.cases:
            self.evidence.relation(node, BG.presidesOver, case, judge.evidence)
        if judge.decides:
            self.evidence.relation(node, BG.decides, self.filing, judge.evidence)

    def _draw_party(self, party: Party) -> None:
        home = self.case.value if party.is_person else None
        kind = FOAF.Person if party.is_person else ORG.Organization
        node = self.sketch.thing(party_iri(party.name, case=home, base=self.base), BG.Party, kind, label=party.name)
        self.parties.setdefault(slug(party.name), node)
        properties = [role_property(role) for role in party.roles]
        for case in self.cases:
            self.sketch.add(node, BG.partyTo, case)
            for property_ in properties or [None]:
                self.evidence.relation(node, property_ or BG.partyTo, case, party.evidence)

    def _party_named(self, name: str) -> NamedNode:
        """The party of the caption with this name; where the caption has none, one that is known in this case only."""
        if known := self.parties.get(slug(name)):
            return known
        node = self.sketch.thing(party_iri(name, case=self.case.value, base=self.base), BG.Party, label=name)
        self.sketch.add(node, BG.partyTo, self.case)
        return self.parties.setdefault(slug(name), node)

    def _draw_firm(self, firm: Firm) -> None:
        node = self._firm_named(firm.name)
        if firm.is_government:
            self.sketch.add(node, RDF.type, BG.GovernmentLawOffice)
        self.evidence.relation(node, BG.appearsIn, self.case, firm.evidence)

    def _firm_named(self, name: str) -> NamedNode:
        return self.sketch.thing(firm_iri(name, base=self.base), BG.LawFirm, ORG.Organization, label=name)

    def _draw_attorney(self, attorney: Attorney) -> None:
        by_name = attorney_iri(attorney.name, firm=attorney.firm, case=self.case.value, base=self.base)
        by_bar = attorney_iri(
            attorney.name, bar_number=attorney.bar_number, firm=attorney.firm, case=self.case.value, base=self.base
        )
        node = self.sketch.thing(by_bar, BG.Attorney, FOAF.Person, label=attorney.name)
        self.attorneys.setdefault(slug(attorney.name), node)
        if by_bar != by_name and attorney.firm:  # other filings leave the bar number out
            self.sketch.add(NamedNode(by_name), OWL.sameAs, node)
        self.evidence.relation(node, BG.appearsIn, self.case, attorney.evidence)
        if attorney.firm:
            self.evidence.relation(node, BG.memberOf, self._firm_named(attorney.firm), attorney.evidence)
        self.evidence.words(node, BG.barNumber, attorney.bar_number, attorney.evidence)

    def _attorney_named(self, name: str) -> NamedNode:
        if known := self.attorneys.get(slug(name)):
            return known
        iri = attorney_iri(name, case=self.case.value, base=self.base)
        return self.attorneys.setdefault(slug(name), self.sketch.thing(iri, BG.Attorney, FOAF.Person, label=name))

    def _draw_appearances(self) -> None:
        for appearance in self.record.appearances:
            counsel = [self._firm_named(appearance.firm)] if appearance.firm else []
            counsel += [self._attorney_named(appearance.attorney)] if appearance.attorney else []
            if not counsel:  # a party that appears without counsel
                continue
            node = self.evidence.node(BG.Appearance, "appearance", appearance.evidence)
            self.sketch.add(node, BG.inCase, self.case)
            for capacity in appearance.capacities:
                self.sketch.add(node, BG.capacity, concept("capacity", capacity))
            self.sketch.day(node, BG.until, appearance.until)
            clients = [self._party_named(name) for name in appearance.parties]
            for who in counsel:
                self.sketch.add(node, BG.counsel, who)
                for client in clients:
                    self.sketch.add(who, BG.represents, client)
            for client in clients:
                self.sketch.add(node, BG.client, client)

    def _draw_docket_entry(self, entry: DocketEntry) -> None:
        if not (entry.number or clean(entry.text).strip()):
            return
        node = self.works.listed_entry(self.case, entry)
        self.sketch.day(node, DCTERMS.date, entry.date)
        self.evidence.assertion(node, BG.filedIn, self.case, entry.evidence)
        self.evidence.words(node, BG.entryText, entry.text, entry.evidence)

    # ------------------------------------------------------------------ citations and rulings

    def _draw_citation(self, citation: Citation) -> None:
        sketch = self.sketch
        work = self.works.work(citation.work)
        sketch.add(self.filing, BG.cites, work)
        node = self.evidence.node(BG.Citation, "citation", citation.evidence)
        sketch.add(node, BG.citingFiling, self.filing)
        sketch.add(node, BG.citedWork, work)
        sketch.add(node, BG.citationForm, concept("citation-form", citation.form))
        if citation.signal:
            sketch.add(node, BG.signal, concept("signal", citation.signal))
        sketch.text(node, BG.pinpoint, citation.pinpoint)
        sketch.text(node, BG.parenthetical, citation.parenthetical)
        sketch.text(node, BG.quotation, citation.quotation)
        sketch.flag(node, BG.inTableOfAuthorities, citation.in_table_of_authorities)

    def _draw_ruling(self, ruling: Ruling) -> None:
        sketch = self.sketch
        node = self.evidence.node(BG.Ruling, "ruling", ruling.evidence)
        sketch.add(node, BG.ruledIn, self.filing)
        sketch.add(node, BG.motion, self._open_concept("motion", ruling.motion))
        sketch.add(node, BG.outcome, self._open_concept("outcome", ruling.outcome))
        if ruling.judge:
            sketch.add(node, BG.ruledBy, self._judge_named(ruling.judge))
        else:  # who signs the filing makes its rulings
            for judge in self.record.judges:
                if judge.decides:
                    sketch.add(node, BG.ruledBy, self.judges[judge.name])
        if ruling.docket_entry is not None:
            sketch.number(node, BG.docketEntry, ruling.docket_entry)
            sketch.add(node, BG.rulesOn, self.works.entry(self.case, str(ruling.docket_entry)))
        for ground in ruling.grounds:
            sketch.add(node, BG.ground, self.works.provision(ground, self._kind_of(ground)))
        for movant in (ruling.movant, *ruling.co_movants):
            if movant:
                sketch.add(node, BG.movant, self._party_named(movant))
        sketch.flag(node, BG.withPrejudice, ruling.with_prejudice)
        for part in self.record.claim_rulings:
            of_this = (part.motion, part.docket_entry) == (ruling.motion, ruling.docket_entry)
            # A court of review that affirms and reverses makes a ruling of each.
            if of_this and (ruling.motion != "appeal" or part.outcome == ruling.outcome):
                sketch.add(node, BG.part, self._draw_claim_ruling(part))

    def _draw_claim_ruling(self, part: ClaimRuling) -> NamedNode:
        node = self.evidence.node(BG.ClaimRuling, "claim-ruling", part.evidence)
        self.sketch.add(node, BG.claimOutcome, self._open_concept("outcome", part.outcome))
        self.sketch.text(node, BG.claimName, part.claim)
        if " ILCS " in part.claim:
            self.sketch.add(node, BG.ruledClaim, self.works.provision(part.claim, "StatuteSection"))
        return node

    def _judge_named(self, name: str) -> NamedNode:
        return self.judges.get(name) or self.works.judge(self.court_id, name)

    def _kind_of(self, provision: str) -> ProvisionKind:
        """The kind of a provision that is named as a ground, as the filing's citations have it."""
        for citation in self.record.citations:
            if isinstance(citation.work, ProvisionCited) and citation.work.citation == provision:
                return citation.work.kind
        return provision_kind(provision)

    def _open_concept(self, scheme: str, name: str) -> NamedNode:
        """A concept with its own label: there are more kinds of motion than any vocabulary lists."""
        node = concept(scheme, name)
        self.sketch.add(node, RDF.type, SKOS.Concept)
        self.sketch.add(node, SKOS.inScheme, NamedNode(VOCABULARY + scheme))
        label = node.value.rpartition("/")[2].replace("-", " ")  # from the IRI: the same in every filing
        self.sketch.add(node, SKOS.prefLabel, Literal(label, language="en"))
        return node
