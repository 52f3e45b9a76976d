"""Gold: what readers found in filings, beside what extraction finds; shared by exactness.py and confidence.py."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from bipagraph.extraction import extract
from bipagraph.reading import SUFFIXES, read
from bipagraph.records import FilingRecord


def fold(name: object) -> str:
    """A name without case, punctuation and spacing."""
    return "".join(c for c in str(name).casefold() if c.isalnum())


#: A fact in words of the gold, the rule that read it.
Told = list[tuple[tuple[str, ...], str]]


def substance(record: FilingRecord, gold: dict[str, Any]) -> Iterator[tuple[Told, set[tuple[str, ...]]]]:
    """What was found of topics, treatments, rulings by claim, classes and sums, and what the gold has of each."""
    if "topics" in gold:
        topics = {("topic", scheme, name) for scheme, names in gold["topics"].items() for name in names}
        yield [(("topic", t.scheme, t.concept), t.evidence.rule) for t in record.topics], topics
    if "treatments" in gold:
        treatments = {("treatment", fold(t["cite"]), t["treatment"]) for t in gold["treatments"]}
        told: Told = []
        for each in record.treatments:
            cites = [fold(cite) for cite in getattr(each.work, "citations", ())]
            known = {cite for _, cite, _ in treatments}
            own = next((cite for cite in cites if cite in known), cites[0] if cites else "")
            told.append((("treatment", own, each.treatment), each.evidence.rule))
        yield told, treatments
    if "claim_rulings" in gold:
        claims = {("claim", fold(c["claim"]), c["outcome"]) for c in gold["claim_rulings"]}
        yield [(("claim", fold(c.claim), c.outcome), c.evidence.rule) for c in record.claim_rulings], claims
    if "class_definitions" in gold:
        # A gold file may give the first words alone.
        classes = {("class", fold(words)) for words in gold["class_definitions"]}
        told = []
        for definition in record.class_definitions:
            words = fold(definition.words)
            known = {first for _, first in classes if words.startswith(first)}
            told.append((("class", max(known, key=len, default=words)), definition.evidence.rule))
        yield told, classes
    if "settlement_sums" in gold:
        sums = {("sum", s["kind"], f"{s['dollars']:.2f}") for s in gold["settlement_sums"]}
        yield [(("sum", s.kind, f"{s.dollars:.2f}"), s.evidence.rule) for s in record.settlement_sums], sums


def filings(folders: list[Path], more_gold: list[Path]) -> Iterator[tuple[FilingRecord, dict[str, Any]]]:
    """Each filing that gold files speak of, extracted, and all that they say."""
    for folder in folders:
        for path in sorted((folder / "filings").iterdir()):
            files = [each / f"{path.stem}.yaml" for each in (folder / "gold", *more_gold)]
            gold: dict[str, Any] = {}
            for file in files:
                if file.exists():
                    gold |= yaml.safe_load(file.read_text(encoding="utf-8"))
            if path.suffix.lower() in SUFFIXES and gold:
                yield extract(read(path)), gold
