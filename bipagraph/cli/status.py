"""``bipagraph status``: how the graph stands to the files it was built from."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bipagraph.cli.terminal import StoreOption, plain

if TYPE_CHECKING:
    from bipagraph.building.status import StoreStatus

__all__ = ["status"]

#: Of files of one fate so many are named, unless all are wanted.
MOST_NAMED = 5


def status(
    store: StoreOption = Path("bipagraph-store"),
    every: Annotated[bool, typer.Option("--all", help="Name every file, not a few examples.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Everything, for programs.")] = False,
) -> None:
    """Show what is in the graph, what was skipped and why, and what changed since.

    Files are only looked at, not read; `bipagraph build` on the same paths takes in what is new or changed.
    """
    from bipagraph.building.status import store_status

    found = store_status(store)
    if as_json:
        typer.echo(json.dumps(_as_json(found), ensure_ascii=False, indent=2))
        return
    kinds = ", ".join(f"{count} {suffix}" for suffix, count in found.suffixes.most_common())
    built = f", built {found.built.replace('T', ' ')}" if found.built else ""
    typer.echo(
        f"{plain(str(store))}: {found.filings:,} filing{'' if found.filings == 1 else 's'}{f' ({kinds})' if kinds else ''}{built}"
    )
    for root in found.roots:
        typer.echo(f"from {plain(str(root))}{'' if root.exists() else ' (gone)'}")
    _name("new", [str(path) for path in found.new], every)
    _name("changed", [str(path) for path in found.changed], every)
    _name("gone", [str(path) for path in found.gone], every)
    _name("note", [f"{path}: {note}" for path, note in found.notes], every)
    _name("same bytes", [f"{path} is {twin}" for path, twin in found.same_bytes], every)
    _name("same text", [f"{path} is {twin}" for path, twin in found.same_text], every)
    _name("no filing", [str(path) for path, _ in found.no_filings], every)
    for reason, count in Counter(reason for _, reason in found.skipped).most_common():
        _name("skipped", [f"{path}: {reason}" for path, why in found.skipped if why == reason], every or count == 1)
    if found.older:
        typer.echo(f"{found.older:,} files were read by another version of bipagraph; the next build reads them again")
    if found.unknown:
        typer.echo(
            f"filings without a file on record: {found.unknown:,}; build their paths again, with --prune if they stay"
        )
    if not (found.new or found.changed or found.gone or found.older or found.unknown):
        typer.echo("nothing changed since")


def _name(fate: str, lines: list[str], every: bool) -> None:
    if len(lines) > 1:
        typer.echo(f"{fate}: {len(lines):,} files")
    shown = lines if every else lines[:MOST_NAMED]
    for line in shown:
        typer.echo(f"{'    ' if len(lines) > 1 else fate + ': '}{plain(line)}")
    if len(shown) < len(lines):
        typer.echo(f"    … and {len(lines) - len(shown):,} more: --all names them")


def _as_json(found: StoreStatus) -> dict[str, object]:
    return {
        "built": found.built or None,
        "roots": list(map(str, found.roots)),
        "filings": found.filings,
        "suffixes": dict(found.suffixes),
        "same_bytes": [{"file": str(path), "same_as": str(twin)} for path, twin in found.same_bytes],
        "same_text": [{"file": str(path), "same_as": str(twin)} for path, twin in found.same_text],
        "no_filings": [{"file": str(path), "reason": reason} for path, reason in found.no_filings],
        "skipped": [{"file": str(path), "reason": reason} for path, reason in found.skipped],
        "notes": [{"file": str(path), "note": note} for path, note in found.notes],
        "new": list(map(str, found.new)),
        "changed": list(map(str, found.changed)),
        "gone": list(map(str, found.gone)),
        "read_by_another_version": found.older,
        "without_file_on_record": found.unknown,
    }
