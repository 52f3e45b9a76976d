"""``bipagraph show``: what the graph knows of one thing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bipagraph.cli.terminal import StoreOption, console, plain

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from bipagraph.places import Place, RulingMade
    from bipagraph.showing import Portrait, Related

__all__ = ["show"]

#: Without --all: things under one heading, and quotes under one thing.
THINGS_SHOWN = 10
QUOTES_SHOWN = 3


def show(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name, citation, docket number, file name or IRI.")],
    kind: Annotated[
        str | None,
        typer.Option("--kind", metavar="KIND,…", help="Only a thing of these kinds, where a name means several."),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Every relation and every quote.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="All of it as JSON.")] = False,
    html: Annotated[
        Path | None,
        typer.Option(
            "--html",
            metavar="OUT.html",
            help="NAME is a filing, or its file: write its text, all that was found in it marked, as one page.",
        ),
    ] = None,
    store: StoreOption = Path("bipagraph-store"),
) -> None:
    """Show what the graph knows of one judge, firm, party, case, decision, provision or filing, and where it is said.

    bipagraph show "740 ILCS 14/15(b)"

    bipagraph show order.pdf --html order.html
    """
    if html is not None:
        _write_marked(name, html, store)
        return
    from bipagraph.graph.store import LitigationGraph
    from bipagraph.showing import portraits
    from bipagraph.wording import kinds_named

    with LitigationGraph.open(store, read_only=True) as graph:
        found = portraits(graph, name, kinds_named(kind) if kind else None)
    if as_json:
        from bipagraph.jsonable import to_json

        typer.echo(
            json.dumps(
                {"format": "bipagraph-thing", "version": 1, "things": to_json(found)}, ensure_ascii=False, indent=2
            )
        )
        return
    screen = console()
    for index, portrait in enumerate(found):
        if index:
            screen.print()
            screen.rule()
        _print(screen, portrait, everything)


def _write_marked(name: str, out: Path, store: Path) -> None:
    """The page of one filing: of the file that ``name`` is, else of the store's filing of that name."""
    from bipagraph.errors import ExportError
    from bipagraph.explorer.marked import write_marked
    from bipagraph.extraction import extract
    from bipagraph.reading import read

    if out.suffix.lower() not in (".html", ".htm"):
        raise ExportError(f"{out}: the page is HTML; give a name that ends in .html")
    path = Path(name)
    if not path.is_file():
        path = _file_of_filing(name, store)
    if out.exists() and out.samefile(path):
        raise ExportError(f"{out}: is the filing itself; give the page another name")
    page = write_marked(extract(read(path)), out)
    left_out = f"; {page.characters_left_out:,} characters left out" if page.characters_left_out else ""
    left_out += f"; {page.facts_left_out:,} places left out" if page.facts_left_out else ""
    typer.echo(f"{plain(str(out))}: {page.facts:,} places marked{left_out}")


def _file_of_filing(name: str, store: Path) -> Path:
    """The file from which the store read its filing of that name.  Raises ``NotFoundError``."""
    from bipagraph.errors import NotFoundError
    from bipagraph.graph.manifest import Manifest

    known = Manifest.load(store).entries if store.is_dir() else {}
    paths = [Path(file) for file, entry in sorted(known.items()) if entry.status == "read" and Path(file).name == name]
    there = [path for path in paths if path.is_file()]
    if len(there) == 1:
        return there[0]
    if there:
        raise NotFoundError(f"{name}: {len(there)} files have this name; give the path of one, such as {there[0]}")
    gone = f" (read from {paths[0]}, which is gone)" if paths else ""
    raise NotFoundError(f"{name}: --html wants a filing's file, and there is none of this name{gone}")


def _print(screen: Console, portrait: Portrait, everything: bool) -> None:
    from rich.text import Text

    screen.print(Text.assemble((plain(portrait.thing.label), "bold"), f"  {portrait.type_words}"))
    if portrait.other_names:
        screen.print(Text("also: " + plain("; ".join(portrait.other_names)), style="dim"))
    for fact in portrait.facts:
        screen.print(Text.assemble((f"{fact.name}: ", "dim"), plain(fact.value)))
    for group in portrait.relations:
        screen.print()
        screen.print(Text.assemble((group.words, "bold cyan"), f" {len(group.items)}"))
        shown = group.items if everything else group.items[:THINGS_SHOWN]
        for item in shown:
            _print_related(screen, item, everything)
        if len(shown) < len(group.items):
            screen.print(Text(f"  … and {len(group.items) - len(shown)} more (--all)", style="dim"))
    if portrait.rulings:
        screen.print()
        screen.print(Text.assemble(("rulings", "bold cyan"), f" {len(portrait.rulings)}"))
        listed = portrait.rulings if everything else portrait.rulings[:THINGS_SHOWN]
        for ruling in listed:
            _print_ruling(screen, ruling, portrait)
        if len(listed) < len(portrait.rulings):
            screen.print(Text(f"  … and {len(portrait.rulings) - len(listed)} more (--all)", style="dim"))


def _print_related(screen: Console, item: Related, everything: bool) -> None:
    from rich.text import Text

    line = Text("  • " + plain(item.label))
    if item.identifier and item.identifier not in item.label:
        line.append(f"  {plain(item.identifier)}", style="dim")
    pinpoints = list(dict.fromkeys(place.pinpoint for place in item.places if place.pinpoint))
    if item.places:
        count, filings = len(item.places), len(item.filings)
        line.append(
            f"  {count} {'place' if count == 1 else 'places'} in {filings} {'filing' if filings == 1 else 'filings'}",
            style="dim",
        )
    if pinpoints:
        line.append("  at " + plain(", ".join(pinpoints if everything else pinpoints[:6])), style="dim")
    screen.print(line)
    shown = item.places if everything else item.places[:QUOTES_SHOWN]
    for place in shown:
        screen.print(_quote(place))
    if len(shown) < len(item.places):
        screen.print(Text(f"      … and {len(item.places) - len(shown)} more places (--all)", style="dim"))


def _print_ruling(screen: Console, ruling: RulingMade, portrait: Portrait) -> None:
    from rich.text import Text

    line = Text.assemble("  • ", (plain(ruling.motion), "bold"), ": ", (plain(ruling.outcome), "bold"))
    if ruling.with_prejudice is not None:
        line.append(" with prejudice" if ruling.with_prejudice else " without prejudice")
    if ruling.docket_entry is not None:
        line.append(f"  entry {ruling.docket_entry}", style="dim")
    who = [portrait.labels[iri] for iri in ruling.judges if iri in portrait.labels and iri not in portrait.thing.iris]
    if who:
        line.append("  by " + plain(", ".join(who)), style="dim")
    grounds = [portrait.labels[iri] for iri in ruling.grounds if iri in portrait.labels]
    if grounds:
        line.append("  under " + plain(", ".join(grounds)), style="dim")
    screen.print(line)
    screen.print(_quote(ruling.place))


def _quote(place: Place) -> Text:
    """The words in their context, the words themselves lit, and where they stand."""
    from rich.text import Text

    where = place.source + (f", page {place.page}" if place.page is not None else "")
    quote = Text("      ")
    quote.append("“…" + plain(place.prefix), style="dim")
    quote.append(plain(place.exact), style="bold yellow")
    quote.append(plain(place.suffix) + "…”", style="dim")
    note = f" [{place.note}]" if place.note else ""
    return quote.append(f" — {plain(where)}{plain(note)}", style="dim italic")
