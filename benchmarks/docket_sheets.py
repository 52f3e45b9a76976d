"""Docket sheets: our reading against juriscraper's (Free Law Project, BSD-2-Clause), the usual reader of PACER's pages.

    python -m venv elsewhere && elsewhere/bin/pip install juriscraper .     (some 240 MB with what it needs)
    elsewhere/bin/python benchmarks/docket_sheets.py FOLDER

FOLDER holds sheets in HTML, each named by its court: ``ilnd_1.html``, ``ca7_2.html``; a history report ``ilnd_history_1.html``.
For each facet it prints how many facts both found, and those that one alone found.  Where juriscraper names as attorney a
party that appears for itself, or a mailbox, we name none: these are left out on both sides.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bipagraph.extraction import extract
from bipagraph.reading import read

# What the clerk adds behind a name, which we cut off and juriscraper keeps.
_ADDED = re.compile(
    r",? (?:also known as|doing business as|an? \w+ corporation|Esq\.?|Attorney|Assistant U\.S\. Attorney)\b.*"
)


def _key(words: object) -> str:
    return re.sub(r"[^a-z0-9]", "", _ADDED.sub("", str(words or "")).lower())


def _theirs(path: Path) -> dict[str, list[Any]]:
    from juriscraper.pacer import AppellateDocketReport, DocketHistoryReport, DocketReport

    court = path.name.partition("_")[0]
    kind = DocketHistoryReport if "history" in path.name else AppellateDocketReport if court.startswith("ca") and court[2:3].isdigit() else DocketReport  # fmt: skip
    report = kind(court)
    report._parse_text(path.read_text(encoding="utf-8", errors="replace"))
    data = report.data
    parties = [party for party in data.get("parties") or [] if party["type"] not in ("Service List", "Mediator")]
    counsel = [
        (_key(lawyer["name"]), _key(party["name"]))
        for party in parties
        for lawyer in party.get("attorneys") or []
        if lawyer["name"] and "PRO SE" not in f"{lawyer.get('contact')} {lawyer['roles']}".upper()
    ]
    judges = [_key(data[name]) for name in ("assigned_to_str", "referred_to_str") if data.get(name)]
    return {
        "parties": sorted({_key(party["name"]) for party in parties}),
        "attorneys": sorted({lawyer for lawyer, _ in counsel}),
        "who represents whom": sorted(set(counsel)),
        "judges": judges,
        "entries": [
            (str(entry["document_number"] or ""), _key(entry["description"] or entry.get("short_description")))
            for entry in data["docket_entries"]
        ],
    }


def _ours(path: Path, judges: int) -> dict[str, list[Any]]:
    filing = extract(read(path))
    return {
        "parties": sorted({_key(party.name) for party in filing.parties}),
        "attorneys": sorted({_key(lawyer.name) for lawyer in filing.attorneys}),
        "who represents whom": sorted({(_key(a.attorney), _key(p)) for a in filing.appearances if a.attorney for p in a.parties}),
        "judges": [_key(judge.name) for judge in filing.judges][:judges],  # juriscraper reads none from entries
        "entries": [(entry.number or "", _key(entry.text)) for entry in filing.docket_entries],
    }  # fmt: skip


def main(paths: Iterable[Path]) -> None:
    """Prints the comparison, sheet by sheet, and the sums."""
    both: Counter[str] = Counter()
    ours_alone: Counter[str] = Counter()
    theirs_alone: Counter[str] = Counter()
    for path in paths:
        theirs = _theirs(path)
        ours = _ours(path, len(theirs["judges"]))
        print(path.name)
        for facet in theirs:
            one, other = Counter(ours[facet]), Counter(theirs[facet])
            both[facet] += (one & other).total()
            ours_alone[facet] += (one - other).total()
            theirs_alone[facet] += (other - one).total()
            for name, rest in (("we alone", one - other), ("juriscraper alone", other - one)):
                for fact in rest:
                    print(f"    {facet}, {name}: {str(fact)[:120]}")
    print(f"\n{'facet':24}{'both':>8}{'we alone':>12}{'juriscraper alone':>20}")
    for facet in both:
        print(f"{facet:24}{both[facet]:8}{ours_alone[facet]:12}{theirs_alone[facet]:20}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python benchmarks/docket_sheets.py FOLDER")
    main(sorted(Path(sys.argv[1]).glob("*.html")))
