"""What extraction finds in the sample filings, measured against ``data/gold``: no facet falls below its floor.

Each facet is a set of facts over all the samples; its figure is the micro-averaged F1.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

import pytest
import yaml

from bipagraph.extraction import extract
from bipagraph.reading import read
from bipagraph.records import CaseCited, DecisionCited, EntryCited, FilingRecord, ProvisionCited
from bipagraph.resources import data_path

#: F1 of each facet, just under what was last measured: a change that makes reading worse shows here.
FLOORS: dict[str, float] = {
    "court": 0.99,
    "docket": 0.99,
    "type": 0.99,
    "judge": 0.99,
    "party": 0.99,
    "firm": 0.99,
    "attorney": 0.99,
    "bar": 0.99,
    "represents": 0.99,
    "entry": 0.99,
    "related case": 0.99,
    "decision": 0.99,
    "date": 0.99,
    "provision": 0.99,
    "ruling": 0.99,
    "decision name": 0.98,
    "decision court": 0.99,
    "decision year": 0.99,
    "citation count": 0.99,
}


def folded(text: str) -> str:
    return " ".join(re.sub(r"[^\w ]", "", text.replace("-", " ")).casefold().split())


def cite(text: str) -> str:
    return re.sub(r"[\s.§'’]", "", text).casefold()


def decisions_of(record: FilingRecord) -> Counter[DecisionCited]:
    """Each decision cited, and how often the body cites it."""
    counts: Counter[DecisionCited] = Counter()
    for citation in record.citations:
        if isinstance(citation.work, DecisionCited):
            counts[citation.work] += not citation.in_table_of_authorities
    return counts


def facts_found(record: FilingRecord) -> dict[str, set[object]]:
    works = [citation.work for citation in record.citations]
    return {
        "court": {record.court.id} if record.court else set(),
        "docket": {docket.number for docket in record.dockets},
        "type": {record.kind},
        "date": {str(record.date)},
        "judge": {(folded(judge.name), judge.decides) for judge in record.judges},
        "party": {(folded(party.name), role) for party in record.parties for role in party.roles},
        "firm": {folded(firm.name) for firm in record.firms},
        "attorney": {(folded(lawyer.name), folded(lawyer.firm or "")) for lawyer in record.attorneys},
        "bar": {(folded(lawyer.name), lawyer.bar_number) for lawyer in record.attorneys if lawyer.bar_number},
        "represents": {
            (folded(appearance.firm), folded(party))
            for appearance in record.appearances
            if appearance.firm
            for party in appearance.parties
        },
        "provision": {cite(work.citation) for work in works if isinstance(work, ProvisionCited)},
        "entry": {work.number for work in works if isinstance(work, EntryCited)},
        "related case": {work.docket_number for work in works if isinstance(work, CaseCited)},
        "ruling": {(ruling.motion, ruling.outcome, ruling.docket_entry) for ruling in record.rulings},
        "decision": {cite(printed) for work in works if isinstance(work, DecisionCited) for printed in work.citations},
    }


def facts_wanted(gold: dict) -> dict[str, set[object]]:
    """The same from a gold file; a key that it leaves out is not asked for."""
    side: dict[str, list[str]] = {}
    for party in gold["parties"]:
        side.setdefault(party["role"], []).append(party["name"])
    wanted: dict[str, set[object]] = {
        "court": {gold["court"]},
        "docket": set(gold["dockets"]),
        "type": {gold["type"]},
        "judge": {(folded(judge["name"]), judge["decides"]) for judge in gold["judges"]},
        "party": {(folded(party["name"]), party["role"]) for party in gold["parties"]},
        "firm": {folded(firm) for firm in gold["firms"]},
        "attorney": {(folded(lawyer["name"]), folded(lawyer["firm"] or "")) for lawyer in gold["attorneys"]},
        "bar": {(folded(lawyer["name"]), lawyer["bar"]) for lawyer in gold["attorneys"] if lawyer["bar"]},
        "represents": {
            (folded(firm), folded(party))
            for row in gold["represents"]
            for firm in row["firms"]
            for party in row.get("parties") or side[row["side"]]
        },
        "entry": set(gold["entries"]),
        "related case": {case["docket"] for case in gold["related_cases"]},
        "decision": {cite(printed) for decision in gold["decisions"] for printed in decision["cites"]},
    }
    if "date" in gold:
        wanted["date"] = {str(gold["date"])}
    if "provisions" in gold:
        wanted["provision"] = {cite(provision) for provision in gold["provisions"]}
    if "rulings" in gold:
        wanted["ruling"] = {(row["motion"].replace(" ", "-"), row["outcome"], row["entry"]) for row in gold["rulings"]}
    return wanted


@cache
def measured() -> tuple[dict[str, float], list[str]]:
    """Each facet's F1 over all samples, and what was missed or wrong."""
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    notes: list[str] = []
    for path in sorted(data_path("filings").glob("*.*")):
        gold = yaml.safe_load((data_path("gold") / f"{path.stem}.yaml").read_text(encoding="utf-8"))
        record = extract(read(path))
        found = facts_found(record)
        for facet, wanted in facts_wanted(gold).items():
            right[facet] += len(found[facet] & wanted)
            wrong[facet] += len(found[facet] ^ wanted)
            notes += [f"{facet}: {path.name}: missed {fact}" for fact in wanted - found[facet]]
            notes += [f"{facet}: {path.name}: wrong {fact}" for fact in found[facet] - wanted]
        by_citation = {cite(printed): work for work in decisions_of(record) for printed in work.citations}
        for row in gold["decisions"]:
            work = by_citation.get(cite(row["cites"][0]))
            for facet, got, want in (
                ("decision name", folded(work.name or "") if work else None, folded(row["name"])),
                ("decision court", work.court if work else None, row["court"]),
                ("decision year", work.year if work else None, row["year"]),
                ("citation count", decisions_of(record)[work] if work else 0, row["count"]),
            ):
                right[facet] += got == want
                wrong[facet] += 2 * (got != want)
                if got != want:
                    notes.append(f"{facet}: {path.name}: {row['cites'][0]} is {want}, got {got}")
    return {facet: 2 * right[facet] / (2 * right[facet] + wrong[facet]) for facet in right | wrong}, notes


@pytest.mark.parametrize("facet", FLOORS)
def test_facet_reaches_its_floor(facet: str) -> None:
    figures, notes = measured()
    assert figures[facet] >= FLOORS[facet], "\n".join(note for note in notes if note.startswith(facet + ":"))


def test_each_facet_has_a_floor() -> None:
    assert set(measured()[0]) == set(FLOORS)
