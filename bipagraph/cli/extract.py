"""``bipagraph extract``: what is found in one filing, without a store."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bipagraph.cli.terminal import console, plain, print_table

if TYPE_CHECKING:
    from rich.console import Console

    from bipagraph.records import Citation, Evidence, FilingRecord, Work


__all__ = ["extract"]


def extract(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE",
            help="A filing (txt, md, pdf, html, docx, rtf, odt, json), also in a container: FOLDER.zip/order.pdf.",
        ),
    ],
    as_json: Annotated[
        bool, typer.Option("--json", help="Everything, with quotes and offsets (docs/extract-json.md).")
    ] = False,
) -> None:
    """Show what is found in one filing; no graph is needed, and nothing is kept.

    bipagraph extract order.pdf --json
    """
    from bipagraph.extraction import extract as extract_record
    from bipagraph.reading import read
    from bipagraph.records import NO_FILING, is_filing

    text = read(file)
    for note in text.notes:
        typer.echo(f"note: {plain(str(file))}: {plain(note)}", err=True)
    record = extract_record(text)
    if not is_filing(record):
        typer.echo(f"{plain(str(file))}: {NO_FILING}", err=True)
    if as_json:
        from bipagraph.jsonable import record_to_json

        typer.echo(json.dumps(record_to_json(record), ensure_ascii=False, indent=2))
        return
    _print(console(), record)


def _print(screen: Console, record: FilingRecord) -> None:
    from rich.text import Text

    screen.print(Text.assemble((plain(record.title or record.source_name), "bold"), f"  {record.kind}"))
    dockets = ", ".join(docket.number for docket in record.dockets)
    for name, value in (
        ("file", record.source_name),
        ("case", record.caption),
        ("court", record.court.id if record.court else None),
        ("docket number" if len(record.dockets) == 1 else "docket numbers", dockets),
        ("entry number", record.entry_number),
        ("date", record.date.isoformat() if record.date else None),
        (
            "on appeal from",
            "; ".join(" ".join(filter(None, (c.name, c.docket_number, c.court))) for c in record.appeal_from),
        ),
    ):
        if value:
            screen.print(Text.assemble((f"{name}: ", "dim"), plain(value)))
    _list(
        screen,
        "judges",
        [
            " ".join(filter(None, (judge.honorific, judge.name))) + ("  (decides)" if judge.decides else "")
            for judge in record.judges
        ],
    )
    _print_parties(screen, record)
    _print_counsel(screen, record)
    _print_rulings(screen, record)
    _print_subject(screen, record)
    _print_citations(screen, record)


def _print_parties(screen: Console, record: FilingRecord) -> None:
    by_role: dict[str, list[str]] = {}
    for party in record.parties:
        by_role.setdefault(", ".join(party.roles) or "party", []).append(party.name)
    _list(screen, "parties", [f"{role}: {'; '.join(names)}" for role, names in by_role.items()])


def _print_counsel(screen: Console, record: FilingRecord) -> None:
    clients: dict[str, list[str]] = {}
    for appearance in record.appearances:
        for who in (appearance.firm, appearance.attorney):
            if who:
                clients.setdefault(who, []).extend(appearance.parties)

    def line(name: str, bar_number: str | None = None) -> str:
        represented = list(dict.fromkeys(clients.get(name, ())))
        return (
            name
            + (f" ({bar_number})" if bar_number else "")
            + (f"  for {'; '.join(represented)}" if represented else "")
        )

    lines = []
    for firm in record.firms:
        lines.append(line(firm.name))
        lines += ["  " + line(a.name, a.bar_number) for a in record.attorneys if a.firm == firm.name]
    firms = {firm.name for firm in record.firms}
    lines += [line(a.name, a.bar_number) for a in record.attorneys if a.firm not in firms]
    _list(screen, "counsel", lines)


def _print_rulings(screen: Console, record: FilingRecord) -> None:
    lines = []
    for ruling in record.rulings:
        text = f"{_spaced(ruling.motion)}: {_spaced(ruling.outcome)}"
        if ruling.with_prejudice is not None:
            text += " with prejudice" if ruling.with_prejudice else " without prejudice"
        if ruling.docket_entry is not None:
            text += f"  (entry {ruling.docket_entry})"
        lines.append(f"{text}  {_quoted(record, ruling.evidence)}")
    _list(screen, "rulings", lines)
    _list(
        screen,
        "rulings on single claims",
        [
            f"{_spaced(ruling.motion)}, {ruling.claim}: {_spaced(ruling.outcome)}  {_quoted(record, ruling.evidence)}"
            for ruling in record.claim_rulings
        ],
    )


def _print_subject(screen: Console, record: FilingRecord) -> None:
    """What the filing is about: topics by their scheme, the class, the money, how authorities are treated."""
    by_scheme: dict[str, list[str]] = {}
    for topic in record.topics:
        by_scheme.setdefault(topic.scheme, []).append(_spaced(topic.concept))
    _list(screen, "topics", [f"{scheme}: {', '.join(dict.fromkeys(found))}" for scheme, found in by_scheme.items()])
    _list(
        screen,
        "classes",
        [
            (f"{definition.name}: " if definition.name else "") + " ".join(definition.words.split())
            for definition in record.class_definitions
        ],
    )
    _list(screen, "settlement", [f"{_spaced(sum_.kind)}: ${sum_.dollars:,.2f}" for sum_ in record.settlement_sums])
    _list(
        screen,
        "treatment of authorities",
        [
            f"{_spaced(treatment.treatment)} {_work_name(treatment.work)}  {_quoted(record, treatment.evidence)}"
            for treatment in record.treatments
        ],
    )


def _spaced(name: str) -> str:
    return name.replace("-", " ")


def _quoted(record: FilingRecord, evidence: Evidence) -> str:
    return "“" + " ".join(record.text.original[evidence.span.start : evidence.span.end].split()) + "”"


def _work_name(work: Work) -> str:
    from bipagraph.records import CaseCited, DecisionCited, EntryCited

    match work:
        case DecisionCited():
            return work.name or "; ".join(work.citations)
        case EntryCited():
            return f"docket entry {work.number}"
        case CaseCited():
            return work.name or work.docket_number
    return work.citation


def _print_citations(screen: Console, record: FilingRecord) -> None:
    from bipagraph.records import CaseCited, DecisionCited, EntryCited, ProvisionCited

    cited: dict[object, list[Citation]] = {}
    for citation in record.citations:
        cited.setdefault(citation.work, []).append(citation)
    times = {work: Counter(c.in_table_of_authorities for c in found)[False] for work, found in cited.items()}

    provisions = [work for work in cited if isinstance(work, ProvisionCited)]
    _list(screen, "provisions", [f"{work.citation}  × {times[work]}" for work in provisions])
    entries = [work for work in cited if isinstance(work, EntryCited)]
    if entries:
        _list(screen, "docket entries", [", ".join(work.number for work in entries)], len(entries))
    cases = [work for work in cited if isinstance(work, CaseCited)]
    _list(screen, "other cases", ["  ".join(filter(None, (w.name, w.docket_number, w.court))) for w in cases])
    decisions = [work for work in cited if isinstance(work, DecisionCited)]
    if decisions:
        _heading(screen, "decisions", len(decisions))
        paged = bool(record.text.pages)
        rows = []
        for work in decisions:
            page = record.text.page_of(cited[work][0].evidence.span.start)
            row = ["; ".join(work.citations), work.name or "", work.court or "", str(work.year or ""), str(times[work])]
            rows.append(row + ([str(page or "")] if paged else []))
        columns = ["citation", "name", "court", "year", "times cited", *(["first on page"] if paged else [])]
        print_table(columns, rows, numbers=[False, False, False, True, True, True])


def _heading(screen: Console, heading: str, count: int) -> None:
    from rich.text import Text

    screen.print()
    screen.print(Text.assemble((heading, "bold cyan"), f" {count}"))


def _list(screen: Console, heading: str, lines: list[str], count: int | None = None) -> None:
    from rich.text import Text

    if lines:
        _heading(screen, heading, len(lines) if count is None else count)
        for line in lines:
            screen.print(Text("  " + plain(line)))
