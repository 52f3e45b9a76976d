"""Measures how often each rule of extraction is right, and writes it into ``data/rules.csv``.

    python benchmarks/confidence.py FOLDER [FOLDER …] [--gold FOLDER …] [--misses]

Each FOLDER holds ``filings/`` and ``gold/`` (hand-made facts, one YAML file a filing); ``--gold`` names folders with more
such files, whose keys are added to those of the same name.  A rule's confidence is the share of its facts that the gold
has, counted as (right + 1) / (facts + 2), so that a rule seen seldom claims little (Laplace's rule of succession): 0.667
after one fact that was right, 0.917 after ten.  Facts of which the gold says nothing are not counted.  Rules that were
not met keep no figure.  ``--misses`` prints what was wrong and what was not found of topics, treatments, rulings by
claim, classes and sums, and leaves the table as it is.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from gold import filings, fold, substance

from bipagraph.records import CaseCited, DecisionCited, EntryCited, FilingRecord, ProvisionCited
from bipagraph.resources import data_path

TABLE = data_path("rules.csv")


def judged(record: FilingRecord, gold: dict[str, Any]) -> Iterator[tuple[str, bool]]:
    """Each fact of the record of which the gold says something: the rule that read it, and whether it is right."""
    yield from _filing_facts(record, gold)
    yield from _people(record, gold)
    yield from _citations(record, gold)
    if "rulings" in gold:
        rulings = {(fold(r["motion"]), fold(r["outcome"])) for r in gold["rulings"]}
        for ruling in record.rulings:
            motion, outcome = fold(ruling.motion), fold(ruling.outcome)
            yield ruling.evidence.rule, any(outcome == o and (motion in m or m in motion) for m, o in rulings)
    for told, wanted in substance(record, gold):
        yield from ((rule, fact in wanted) for fact, rule in told)


def _filing_facts(record: FilingRecord, gold: dict[str, Any]) -> Iterator[tuple[str, bool]]:
    if "court" in gold and record.court:
        yield record.court.evidence.rule, record.court.id == gold["court"]
    if "dockets" in gold:
        for docket in record.dockets:
            yield docket.evidence.rule, docket.number in gold["dockets"]
    for name, evidence in record.evidence:
        if name == "date" and gold.get("date"):
            yield evidence.rule, str(record.date) == str(gold["date"])
        if name == "entry_number" and "entry" in gold:
            yield evidence.rule, record.entry_number == gold["entry"]
        if name in ("kind", "title") and "type" in gold:
            yield evidence.rule, record.kind == gold["type"]


def _people(record: FilingRecord, gold: dict[str, Any]) -> Iterator[tuple[str, bool]]:
    if "judges" in gold:
        for judge in record.judges:
            words = set(judge.name.casefold().split())
            same = [g for g in gold["judges"] if set(g["name"].casefold().split()) <= words]
            yield judge.evidence.rule, any(bool(g.get("decides")) == judge.decides for g in same)
    if "parties" in gold:
        parties = {(fold(p["name"]), p["role"]) for p in gold["parties"]}
        for party in record.parties:
            yield party.evidence.rule, all((fold(party.name), role) in parties for role in party.roles)
    if "firms" in gold:
        firms = {fold(name) for name in gold["firms"]}
        for firm in record.firms:
            yield firm.evidence.rule, fold(firm.name) in firms
    if "attorneys" in gold:
        attorneys = {(fold(a["name"]), fold(a.get("firm") or "")) for a in gold["attorneys"]}
        for attorney in record.attorneys:
            yield attorney.evidence.rule, (fold(attorney.name), fold(attorney.firm or "")) in attorneys


def _citations(record: FilingRecord, gold: dict[str, Any]) -> Iterator[tuple[str, bool]]:
    provisions = {fold(p) for p in gold.get("provisions", [])}
    decisions = {fold(cite): row for row in gold.get("decisions", []) for cite in row["cites"]}
    surplus: Counter[int] = Counter()
    for citation in record.citations:
        row = next((decisions[fold(c)] for c in getattr(citation.work, "citations", ()) if fold(c) in decisions), None)
        if row is not None and not citation.in_table_of_authorities:
            surplus[id(row)] += 1
    for citation in record.citations:
        rule = citation.evidence.rule
        match citation.work:
            case ProvisionCited(citation=normal) if "provisions" in gold:
                yield rule, fold(normal) in provisions
            case EntryCited(number=number) if "entries" in gold:
                yield rule, number in gold["entries"]
            case CaseCited(docket_number=number) if "related_cases" in gold:
                yield rule, number in {case["docket"] for case in gold["related_cases"]}
            case DecisionCited(citations=cites) if "decisions" in gold:
                row = next((decisions[fold(c)] for c in cites if fold(c) in decisions), None)
                right = row is not None
                # Of citations counted once too often a backward reference was the wrong one.
                if row is not None and citation.form in ("id", "supra", "short") and "count" in row:
                    right = surplus[id(row)] <= row["count"]
                    surplus[id(row)] -= not right
                yield rule, right


def show_misses(folders: list[Path], more_gold: list[Path]) -> None:
    """Print what was wrong, and what was not found."""
    right, wrong, missed = Counter[str](), Counter[str](), Counter[str]()
    for record, gold in filings(folders, more_gold):
        for told, wanted in substance(record, gold):
            facts = {fact for fact, _ in told}
            for fact, rule in told:
                kind = " ".join(fact[:2]) if fact[0] == "topic" else fact[0]
                right[kind] += fact in wanted
                wrong[kind] += fact not in wanted
                if fact not in wanted:
                    print(f"wrong   {record.source_name}: {' '.join(fact)} ({rule})")
            for fact in sorted(wanted - facts):
                missed[" ".join(fact[:2]) if fact[0] == "topic" else fact[0]] += 1
                print(f"missing {record.source_name}: {' '.join(fact)}")
    for kind in sorted(right | wrong | missed):
        print(f"{kind:20s} right {right[kind]:4d}  wrong {wrong[kind]:4d}  missing {missed[kind]:4d}")


def main(folders: list[Path], more_gold: list[Path]) -> None:
    """Measure, and write the table."""
    right: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for record, gold in filings(folders, more_gold):
        for rule, is_right in judged(record, gold):
            seen[rule] += 1
            right[rule] += is_right
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    notes = [line for line in lines if line.startswith("#")]
    rows: dict[str, dict[str, str]] = defaultdict(dict)
    for row in csv.DictReader(line for line in lines if not line.startswith("#")):
        rows[row["rule"]] = row
    for rule in sorted(set(rows) | set(seen)):
        row = rows[rule]
        row.setdefault("rule", rule)
        row["confidence"] = f"{(right[rule] + 1) / (seen[rule] + 2):.3f}" if seen[rule] else ""
        row["facts"] = str(seen[rule])
        print(f"{rule:32s} {right[rule]:4d} of {seen[rule]:4d}   {row.get('confidence') or ''}")
    with TABLE.open("w", encoding="utf-8", newline="") as table:
        table.write("\n".join(notes) + "\n")
        columns = ["rule", "facet", "confidence", "facts", "description"]
        writer = csv.DictWriter(table, columns, lineterminator="\n", restval="")
        writer.writeheader()
        writer.writerows(rows[rule] for rule in sorted(rows))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--gold", nargs="+", type=Path, default=[], metavar="FOLDER")
    parser.add_argument("--misses", action="store_true")
    arguments = parser.parse_args()
    (show_misses if arguments.misses else main)(arguments.folders, arguments.gold)
