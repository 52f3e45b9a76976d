"""``bipagraph query``: SPARQL from the command line."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bipagraph.cli.terminal import StoreOption, patiently, print_table

if TYPE_CHECKING:
    from bipagraph.graph.answer import Answer

__all__ = ["AnswerFormat", "FormatOption", "TimeoutOption", "print_answer", "query"]


class AnswerFormat(StrEnum):
    """How an answer is printed."""

    table = "table"
    csv = "csv"
    tsv = "tsv"
    json = "json"
    md = "md"
    ttl = "ttl"


FormatOption = Annotated[
    AnswerFormat, typer.Option("--format", "-f", help="How to print the answer; a graph (CONSTRUCT) prints as Turtle.")
]
TimeoutOption = Annotated[
    float | None, typer.Option("--timeout", metavar="SECONDS", min=0.001, help="Give up after so long.")
]


def query(
    sparql: Annotated[
        str,
        typer.Argument(metavar="SPARQL|FILE.rq|-", help="The query, a file that holds it, or - for standard input."),
    ],
    format: FormatOption = AnswerFormat.table,
    store: StoreOption = Path("bipagraph-store"),
    timeout: TimeoutOption = None,
) -> None:
    """Ask the graph in SPARQL.

    The usual prefixes (bg: bgv: rdf: rdfs: dcterms: oa: prov: …) need no declaring.  Patterns see all filings together;
    GRAPH ?filing { … } tells them apart.  Nothing is changed, and nothing is fetched from the network.

    bipagraph query 'SELECT ?judge { ?j a bg:Judge ; rdfs:label ?judge }'
    """
    from bipagraph.graph.store import LitigationGraph

    text = _query_text(sparql)
    with LitigationGraph.open(store, read_only=True) as graph:
        print_answer(patiently(lambda: graph.query(text), timeout), format)


def print_answer(answer: Answer, format: AnswerFormat) -> None:
    """Print an answer on standard output."""
    if format is AnswerFormat.table and answer.form == "graph":
        format = AnswerFormat.ttl
    if format is not AnswerFormat.table:
        sys.stdout.write(answer.text(format.value))
        return
    columns, rows = answer.cells()
    numbers = [all(_is_number(row[index]) for row in rows) and bool(rows) for index in range(len(columns))]
    print_table(columns, rows, numbers=numbers)
    if answer.form == "select" and not rows:
        typer.echo("nothing found", err=True)


def _is_number(cell: str) -> bool:
    return cell.replace(".", "", 1).removeprefix("-").isdigit()


def _query_text(argument: str) -> str:
    """The query that the argument gives: itself, or what stands in the file that it names."""
    from bipagraph.errors import QueryError

    if argument == "-":
        return sys.stdin.read()
    if not argument.endswith(".rq") and (len(argument) > 255 or "\n" in argument or not Path(argument).is_file()):
        return argument
    try:
        return Path(argument).read_text(encoding="utf-8")
    except OSError as error:
        raise QueryError(f"{argument}: cannot be read: {error.strerror or error}") from error
    except ValueError as error:
        raise QueryError(f"{argument}: is not text in UTF-8") from error
