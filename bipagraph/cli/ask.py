"""``bipagraph ask``: the named questions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bipagraph.cli.query import AnswerFormat, FormatOption, TimeoutOption, print_answer
from bipagraph.cli.terminal import StoreOption, patiently, print_table

if TYPE_CHECKING:
    from bipagraph.questions import Question

__all__ = ["CONTEXT_SETTINGS", "ask"]

#: Each question has its own options, so they are read here and not by typer.
CONTEXT_SETTINGS = {"ignore_unknown_options": True, "allow_extra_args": True}


def ask(
    context: typer.Context,
    name: Annotated[
        str | None, typer.Argument(metavar="[QUESTION]", help="Its name; without one, all are listed.")
    ] = None,
    format: FormatOption = AnswerFormat.table,
    store: StoreOption = Path("bipagraph-store"),
    timeout: TimeoutOption = None,
    show: Annotated[bool, typer.Option("--show", help="Print the question's SPARQL instead of asking it.")] = False,
) -> None:
    """Ask a question that has a name, or list them all.

    A question's parameters are options: bipagraph ask most-cited --court ca7
    """
    from bipagraph import questions

    if name is None:
        _list(questions.all_questions())
        return
    question = questions.find(name)
    if show:
        typer.echo(question.sparql, nl=False)
        return
    parameters = _parameters(context.args)

    from bipagraph.graph.store import LitigationGraph

    with LitigationGraph.open(store, read_only=True) as graph:
        print_answer(patiently(lambda: questions.ask(graph, question.name, **parameters), timeout), format)


def _list(all_questions: tuple[Question, ...]) -> None:
    rows = []
    for question in all_questions:
        options = " ".join(f"--{name}" if name in question.needs else f"[--{name}]" for name in question.parameters)
        rows.append([question.name, question.title, options])
    print_table(["question", "", "parameters"], rows)


def _parameters(arguments: list[str]) -> dict[str, str]:
    """``["--court", "ca7"]`` or ``["--court=ca7"]`` as a dict."""
    from bipagraph.errors import QueryError

    found: dict[str, str] = {}
    rest = iter(arguments)
    for argument in rest:
        name, equals, value = argument.removeprefix("--").partition("=")
        if not argument.startswith("--") or not name:
            raise QueryError(f"{argument!r} is no parameter: give --NAME VALUE")
        if not equals:
            following = next(rest, None)
            if following is None:
                raise QueryError(f"--{name} needs a value")
            value = following
        found[name] = value
    return found
