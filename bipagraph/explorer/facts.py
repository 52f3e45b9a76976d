"""The facts of one filing as a reader meets them on its page: what stands where, what it became, and how surely."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from math import floor

from bipagraph.graph.evidence import confidence_of
from bipagraph.records import (
    CaseCited,
    Citation,
    CitationForm,
    DecisionCited,
    EntryCited,
    Evidence,
    FilingRecord,
    ProvisionCited,
    Span,
    Work,
)
from bipagraph.resources import data_rows

__all__ = ["FACT_KINDS", "Fact", "FactKind", "facts_of"]


@dataclass(frozen=True, slots=True)
class FactKind:
    """A kind of fact: the name of its colour in page.css, what it is called, and the line under its words."""

    name: str
    plural: str
    line: str


#: In the order in which a reader wants them.  The lines differ as well as the colours: not everybody sees colours apart.
FACT_KINDS = (
    FactKind("Filing", "Title, kind, date", "solid"),
    FactKind("Court", "Court", "double"),
    FactKind("Case", "Dockets, other cases", "dashed"),
    FactKind("Judge", "Judges", "dotted"),
    FactKind("Party", "Parties", "solid"),
    FactKind("LawFirm", "Law firms", "dashed"),
    FactKind("Attorney", "Attorneys", "dotted"),
    FactKind("Decision", "Decisions cited", "solid"),
    FactKind("Provision", "Provisions cited", "dashed"),
    FactKind("DocketEntry", "Record cited", "dotted"),
    FactKind("Ruling", "Rulings", "double"),
    FactKind("Treatment", "How authorities are used", "dotted"),
    FactKind("Topic", "Topics", "dashed"),
    FactKind("Class", "Classes and sums", "solid"),
)

_FORMS: dict[CitationForm, str] = {
    "full": "in full",
    "short": "short form",
    "id": "Id., resolved",
    "supra": "supra, resolved",
    "record": "of the record",
}
#: The filing's own facts, as the record names them, in words.
_OWN_FACTS = {
    "date": "date",
    "kind": "kind of filing",
    "title": "title",
    "entry_number": "its own entry number",
    "caption": "caption",
}


@dataclass(frozen=True, slots=True)
class Fact:
    """One place in the text and what it became.

    label    the normal form: the thing that the words mean
    lines    more of it, as (name, value)
    """

    kind: str
    label: str
    span: Span
    lines: tuple[tuple[str, str], ...]


def facts_of(record: FilingRecord) -> list[Fact]:
    """Every fact of a record, in the order of the text."""
    facts = [*_own(record), *_people(record), *_citations(record), *_decided(record), *_subject(record)]
    facts.sort(key=lambda fact: (fact.span.start, -fact.span.end))
    return facts


def _fact(kind: str, label: str, evidence: Evidence, *lines: tuple[str, object]) -> Fact:
    told = [(name, str(value)) for name, value in lines if value not in (None, "", ())]
    row = _rules().get(evidence.rule, {})
    told.append(("rule", ": ".join(filter(None, (evidence.rule, row.get("description"))))))
    facts = row.get("facts") or "0"
    measured = (
        f" (measured on {facts} {'fact' if facts == '1' else 'facts'})" if row.get("confidence") else " (not measured)"
    )
    # Never rounded up: no rule is always right.
    told.append(("confidence", f"{floor(confidence_of(evidence.rule) * 100) / 100:.2f}{measured}"))
    return Fact(kind, label, evidence.span, tuple(told))


@cache
def _rules() -> dict[str, dict[str, str]]:
    return {row["rule"]: row for row in data_rows("rules.csv")}


def _own(record: FilingRecord) -> Iterator[Fact]:
    values = {
        "date": record.date.isoformat() if record.date else None,
        "kind": record.kind,
        "title": record.title,
        "entry_number": f"entry {record.entry_number}" if record.entry_number else None,
        "caption": record.caption,
    }
    for name, evidence in record.evidence:
        yield _fact(
            "Filing", values.get(name) or name, evidence, ("what", _OWN_FACTS.get(name, name.replace("_", " ")))
        )
    if record.court:
        name = _courts().get(record.court.id, record.court.id)
        yield _fact("Court", name, record.court.evidence, ("court id", record.court.id))
    for docket in record.dockets:
        yield _fact("Case", docket.number, docket.evidence, ("docket number as filed", docket.as_filed))


@cache
def _courts() -> dict[str, str]:
    return {row["court_id"]: row["name"] for row in data_rows("courts.csv")}


def _people(record: FilingRecord) -> Iterator[Fact]:
    clients: dict[str, list[str]] = defaultdict(list)
    for appearance in record.appearances:
        for who in filter(None, (appearance.firm, appearance.attorney)):
            clients[who] += [party for party in appearance.parties if party not in clients[who]]
    for judge in record.judges:
        does = "decides this filing" if judge.decides else "named, does not decide this filing"
        yield _fact("Judge", judge.name, judge.evidence, ("title", judge.honorific), ("part", does))
    for party in record.parties:
        yield _fact("Party", party.name, party.evidence, ("role", ", ".join(party.roles)))
    for firm in record.firms:
        yield _fact(
            "LawFirm",
            firm.name,
            firm.evidence,
            ("office", "of a government" if firm.is_government else None),
            ("represents", "; ".join(clients[firm.name])),
        )
    for attorney in record.attorneys:
        yield _fact(
            "Attorney",
            attorney.name,
            attorney.evidence,
            ("firm", attorney.firm),
            ("bar number", attorney.bar_number),
            ("represents", "; ".join(clients[attorney.name])),
        )


def _named(work: Work) -> tuple[str, str, list[tuple[str, object]]]:
    """A work's kind, normal form, and what more is known of it."""
    match work:
        case DecisionCited():
            label = ", ".join(filter(None, (work.name, *work.citations[:1]))) or "a decision"
            more: list[tuple[str, object]] = [
                ("citations", ", ".join(work.citations)),
                ("court", _courts().get(work.court or "", work.court)),
                ("date", work.date.isoformat() if work.date else None),
                ("year", None if work.date else work.year),
                ("docket number", work.docket_number),
                ("judge", work.judge),
            ]
            return "Decision", label, more
        case ProvisionCited():
            return "Provision", work.citation, []
        case EntryCited():
            return "DocketEntry", f"Docket entry {work.number}", []
        case CaseCited():
            court = _courts().get(work.court or "", work.court)
            return "Case", ", ".join(filter(None, (work.name, work.docket_number))), [("court", court)]


def _citations(record: FilingRecord) -> Iterator[Fact]:
    named: dict[Work, tuple[str, str, list[tuple[str, object]]]] = {}
    for citation in record.citations:
        if citation.work not in named:
            named[citation.work] = _named(citation.work)
        yield _citation(citation, *named[citation.work])


def _citation(citation: Citation, kind: str, label: str, more: list[tuple[str, object]]) -> Fact:
    where = "table of authorities" if citation.in_table_of_authorities else None
    return _fact(
        kind,
        label,
        citation.evidence,
        ("cited", _FORMS[citation.form]),
        ("stands in", where),
        *more,
        ("pinpoint", citation.pinpoint),
        ("signal", (citation.signal or "").replace("-", " ")),
        ("parenthetical", citation.parenthetical),
        ("quotation", citation.quotation),
    )


def _decided(record: FilingRecord) -> Iterator[Fact]:
    for ruling in record.rulings:
        prejudice = {True: "with prejudice", False: "without prejudice", None: None}[ruling.with_prejudice]
        yield _fact(
            "Ruling",
            f"{_words(ruling.motion)}: {_words(ruling.outcome)}",
            ruling.evidence,
            ("docket entry", ruling.docket_entry),
            ("movant", ruling.movant),
            ("grounds", ", ".join(ruling.grounds)),
            ("prejudice", prejudice),
            ("judge", ruling.judge),
        )
    for claim in record.claim_rulings:
        label = f"{claim.claim}: {_words(claim.outcome)}"
        yield _fact(
            "Ruling", label, claim.evidence, ("motion", _words(claim.motion)), ("docket entry", claim.docket_entry)
        )
    for treatment in record.treatments:
        yield _fact("Treatment", f"{_words(treatment.treatment)} {_named(treatment.work)[1]}", treatment.evidence)


def _subject(record: FilingRecord) -> Iterator[Fact]:
    for topic in record.topics:
        yield _fact("Topic", f"{topic.scheme}: {_words(topic.concept)}", topic.evidence)
    for defined in record.class_definitions:
        yield _fact("Class", defined.name or "class definition", defined.evidence, ("words", defined.words))
    for amount in record.settlement_sums:
        yield _fact("Class", f"{_words(amount.kind)}: ${amount.dollars:,.2f}", amount.evidence)


def _words(concept: str) -> str:
    return concept.replace("-", " ")
