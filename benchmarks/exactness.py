"""How exact extraction is: precision, recall and F1 of each facet against facts that readers wrote down, as a Markdown table.

    python benchmarks/exactness.py FOLDER [--gold FOLDER …] [--misses]

FOLDER holds ``filings/`` and ``gold/`` (one YAML file of facts for each filing, as ``data/`` does); ``--gold`` names folders
with more such files, whose keys are added to those of the same name.  A key that a file leaves out is not measured.
Figures are micro-averaged over all filings.  Of the facets that eyecite has too (it reads citations alone) its F1 stands
beside ours: its default tokenizer and ``resolve_citations``, on the text as read; that it cannot tell a table of authorities
from the body and has a decision once for each parallel citation is not held against it.
"""

from __future__ import annotations

import argparse
import difflib
import logging
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from eyecite import get_citations, resolve_citations
from eyecite.models import FullCaseCitation
from gold import filings, substance

from bipagraph.records import CaseCited, DecisionCited, EntryCited, FilingRecord, ProvisionCited

#: Names that differ by an abbreviation ("Corp.", "Corporation") are one name from this likeness on.
LIKE = 0.9


def words(text: object) -> str:
    """A name without case, punctuation and spacing; "&" is "and"."""
    plain = re.sub(r"[^\w ]", "", str(text).replace("&", " and ").replace("-", " ").replace("/", " "))
    return " ".join(plain.casefold().split())


def cite(text: object) -> str:
    return re.sub(r"[\s.§'’]", "", str(text)).casefold()


@dataclass
class Tally:
    """How many facts were right, wrong and missing, and which."""

    right: int = 0
    wrong: int = 0
    missing: int = 0
    notes: list[str] = field(default_factory=list)

    def add(self, where: str, found: Iterable[Any], wanted: Iterable[Any]) -> None:
        """Sets of facts, compared as they are."""
        got, want = set(found), set(wanted)
        self.right += len(got & want)
        self.wrong += len(got - want)
        self.missing += len(want - got)
        self.notes += [f"{where}: wrong {fact}" for fact in sorted(map(str, got - want))]
        self.notes += [f"{where}: missing {fact}" for fact in sorted(map(str, want - got))]

    @property
    def precision(self) -> float:
        return self.right / max(self.right + self.wrong, 1)

    @property
    def recall(self) -> float:
        return self.right / max(self.right + self.missing, 1)

    @property
    def f1(self) -> float:
        return 2 * self.right / max(2 * self.right + self.wrong + self.missing, 1)


Tallies = dict[str, Tally]


# ------------------------------------------------------------------ facets that are sets of facts


def add_sets(tallies: Tallies, record: FilingRecord, gold: dict[str, Any]) -> None:
    """Court, dockets, people, provisions, entries, rulings, and what filings are about."""
    side: dict[str, list[str]] = {}
    for party in gold.get("parties", []):
        side.setdefault(party["role"], []).append(party["name"])
    works = [citation.work for citation in record.citations]
    facets: dict[str, tuple[str, Iterable[Any], Any]] = {
        "court": ("court", [record.court.id] if record.court else [], lambda g: [g]),
        "docket number": ("dockets", [docket.number for docket in record.dockets], list),
        "kind of filing": ("type", [record.kind], lambda g: [g]),
        "date": ("date", [str(record.date)] if record.date else [], lambda g: [str(g)]),
        "party with role": ("parties", [(words(p.name), role) for p in record.parties for role in p.roles], lambda g: [(words(p["name"]), p["role"]) for p in g]),
        "law firm": ("firms", [words(firm.name) for firm in record.firms], lambda g: [words(name) for name in g]),
        "attorney with firm": ("attorneys", [(words(a.name), words(a.firm or "")) for a in record.attorneys], lambda g: [(words(a["name"]), words(a.get("firm") or "")) for a in g]),
        "bar number": ("attorneys", [(words(a.name), cite(a.bar_number)) for a in record.attorneys if a.bar_number], lambda g: [(words(a["name"]), cite(a["bar"])) for a in g if a.get("bar")]),
        "whom a firm represents": ("represents", [(words(a.firm), words(party)) for a in record.appearances if a.firm for party in a.parties], lambda g: [(words(firm), words(party)) for row in g for firm in row["firms"] for party in row.get("parties") or side[row["side"]]]),
        "provision cited": ("provisions", [cite(w.citation) for w in works if isinstance(w, ProvisionCited)], lambda g: [cite(p) for p in g]),
        "docket entry cited": ("entries", [w.number for w in works if isinstance(w, EntryCited)], list),
        "case cited by docket number": ("related_cases", [w.docket_number for w in works if isinstance(w, CaseCited)], lambda g: [case["docket"] for case in g]),
    }  # fmt: skip
    for facet, (key, found, wanted_of) in facets.items():
        if gold.get(key) is not None:
            tallies.setdefault(facet, Tally()).add(record.source_name, found, wanted_of(gold[key]))
    if "judges" in gold:
        _add_judges(tallies, record, gold["judges"])
    if "rulings" in gold:
        _add_rulings(tallies.setdefault("ruling", Tally()), record, gold["rulings"])
    for told, wanted in substance(record, gold):
        kinds = {(" ".join(fact[:2]) if fact[0] == "topic" else fact[0]) for fact in {*wanted, *(f for f, _ in told)}}
        for kind in kinds:
            mine = [fact for fact, _ in told if kind in (fact[0], " ".join(fact[:2]))]
            theirs = [fact for fact in wanted if kind in (fact[0], " ".join(fact[:2]))]
            tallies.setdefault(SUBSTANCE[kind], Tally()).add(record.source_name, mine, theirs)


#: The facets in the order of the table.
FACETS = (
    "court", "docket number", "kind of filing", "date", "judge", "judge who decides", "party with role", "law firm",
    "attorney with firm", "bar number", "whom a firm represents", "decision cited", "its name", "its court", "its year",
    "how often cited", "provision cited", "docket entry cited", "case cited by docket number", "ruling",
)  # fmt: skip
SUBSTANCE = {
    "topic claim": "claim by subsection of § 15",
    "topic biometric": "biometric",
    "topic setting": "setting",
    "topic issue": "issue addressed",
    "treatment": "treatment of an authority",
    "claim": "ruling by claim",
    "class": "class definition",
    "sum": "settlement sum",
}


def _add_judges(tallies: Tallies, record: FilingRecord, rows: list[dict[str, Any]]) -> None:
    """A judge is the same whose name holds all the words of the gold's: "Marsh" for "Eleanor V. Marsh"."""
    for facet, gold in (("judge", rows), ("judge who decides", [row for row in rows if row.get("decides")])):
        names = [words(row["name"]) for row in gold]
        found = [judge for judge in record.judges if judge.decides or facet == "judge"]
        told = {next((n for n in names if set(n.split()) <= set(words(j.name).split())), words(j.name)) for j in found}
        tallies.setdefault(facet, Tally()).add(record.source_name, told, names)


def _add_rulings(tally: Tally, record: FilingRecord, rows: list[dict[str, Any]]) -> None:
    """The motion's words hold the gold's or the reverse, the outcome is the same, and the entry where the gold has one."""
    left = list(record.rulings)
    for row in rows:
        motion = set(words(row["motion"]).split())
        match = next(
            (
                ruling
                for ruling in left
                if ruling.outcome.replace("-", " ") == words(row["outcome"])
                and (motion <= (its := set(words(ruling.motion).split())) or its <= motion)
                and (row.get("entry") is None or ruling.docket_entry == row["entry"])
            ),
            None,
        )
        if match:
            left.remove(match)
            tally.right += 1
        else:
            tally.missing += 1
            tally.notes.append(f"{record.source_name}: missing {row}")
    tally.wrong += len(left)
    tally.notes += [f"{record.source_name}: wrong {ruling.motion} {ruling.outcome}" for ruling in left]


# ------------------------------------------------------------------ decisions


@dataclass
class Found:
    """A decision as a program found it."""

    citations: set[str]
    name: str | None
    court: str | None
    year: int | None
    count: int = 0


def ours(record: FilingRecord) -> list[Found]:
    counts: Counter[DecisionCited] = Counter()
    for citation in record.citations:
        if isinstance(citation.work, DecisionCited):
            counts[citation.work] += not citation.in_table_of_authorities
    return [Found(set(map(cite, w.citations)), w.name, w.court, w.year, n) for w, n in counts.items()]


def eyecites(record: FilingRecord) -> list[Found]:
    """The same by eyecite alone; what stands in a table of authorities is left out."""
    logging.getLogger("eyecite").setLevel(logging.ERROR)
    tables = [c.evidence.span for c in record.citations if c.in_table_of_authorities]
    found: dict[str, Found] = {}
    for resource, places in resolve_citations(get_citations(record.text.original)).items():
        full = resource.citation
        if not isinstance(full, FullCaseCitation):
            continue
        its = full.metadata
        name = f"{its.plaintiff} v. {its.defendant}" if its.plaintiff and its.defendant else its.defendant
        year = int(its.year) if its.year and its.year.isdigit() else None
        printed = cite(full.corrected_citation())
        known = found.setdefault(printed, Found({printed}, name, its.court, year))
        known.count += sum(not any(span.start <= place.span()[0] < span.end for span in tables) for place in places)
    return list(found.values())


def add_decisions(
    tallies: Tallies, record: FilingRecord, gold: dict[str, Any], found: list[Found], *, split_is_wrong: bool
) -> None:
    """Decisions by any of their citations, and of each its name, court, year, and how often the body cites it."""
    where = record.source_name
    left = list(found)
    names = ("decision cited", "its name", "its court", "its year", "how often cited")
    decision, name, court, year, often = (tallies.setdefault(each, Tally()) for each in names)
    for row in gold["decisions"]:
        wanted = {cite(each) for each in row["cites"]}
        hits = [each for each in left if wanted & each.citations]
        left = [each for each in left if each not in hits]
        decision.add(where, [row["cites"][0]] if hits else [], [row["cites"][0]])
        decision.wrong += max(len(hits) - 1, 0) if split_is_wrong else 0
        hit = Found(
            set(),
            next((each.name for each in hits if each.name), None),
            next((each.court for each in hits if each.court), None),
            next((each.year for each in hits if each.year), None),
            max((each.count for each in hits), default=0),
        )
        same = hit.name and difflib.SequenceMatcher(None, words(hit.name), words(row["name"])).ratio() >= LIKE
        name.add(where, [row["name"] if same else hit.name] if hit.name else [], [row["name"]])
        if row.get("court"):
            court.add(where, [hit.court] if hit.court else [], [row["court"]])
        if row.get("year"):
            year.add(where, [hit.year] if hit.year else [], [row["year"]])
        if "count" in row:
            often.right += min(hit.count, row["count"])
            often.wrong += max(0, hit.count - row["count"])
            often.missing += max(0, row["count"] - hit.count)
    decision.add(where, [sorted(each.citations)[0] for each in left], [])


def main(folder: Path, more_gold: list[Path], misses: bool) -> None:
    """Measure, and print the table."""
    tallies: Tallies = {}
    theirs: Tallies = {}
    number = 0
    for record, gold in filings([folder], more_gold):
        number += 1
        add_sets(tallies, record, gold)
        if "decisions" in gold:
            add_decisions(tallies, record, gold, ours(record), split_is_wrong=True)
            add_decisions(theirs, record, gold, eyecites(record), split_is_wrong=False)
    if misses:
        for facet, tally in tallies.items():
            print(*(f"{facet}: {note}" for note in tally.notes), sep="\n", end="\n" if tally.notes else "")
    print(f"{number} filings\n")
    about = set(SUBSTANCE.values())
    _print(tallies, theirs, [facet for facet in FACETS if facet in tallies], "facet")
    if about & set(tallies):
        print()
        _print(tallies, theirs, [facet for facet in SUBSTANCE.values() if facet in tallies], "what a filing is about")


def _print(tallies: Tallies, theirs: Tallies, facets: list[str], heading: str) -> None:
    shown = [f for f in facets if tallies[f].right + tallies[f].wrong + tallies[f].missing]
    macro = sum(tallies[facet].f1 for facet in shown) / max(len(shown), 1)
    last = " eyecite's F1 |" if set(shown) & set(theirs) else ""
    print(
        f"| {heading} | precision | recall | F1 | facts |{last}\n| --- | ---: | ---: | ---: | ---: |{' ---: |' * bool(last)}"
    )
    for facet in shown:
        tally = tallies[facet]
        beside = (f" {theirs[facet].f1:.3f} |" if facet in theirs else "  |") if last else ""
        figures = f"{tally.precision:.3f} | {tally.recall:.3f} | {tally.f1:.3f} | {tally.right + tally.missing} |"
        print(f"| {facet} | {figures}{beside}")
    print(f"| **mean F1** |  |  | **{macro:.3f}** |  |{'  |' * bool(last)}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--gold", nargs="+", type=Path, default=[], metavar="FOLDER")
    parser.add_argument("--misses", action="store_true")
    arguments = parser.parse_args()
    main(arguments.folder, arguments.gold, arguments.misses)
