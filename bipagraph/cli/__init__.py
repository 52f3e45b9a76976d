"""The command line.  A command is a few lines: read options, call one function, show the result.

Each command stands in the module of its name and is imported when it is asked for; what is heavy is imported
inside the command's function, so that ``--help`` and ``--version`` answer at once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from bipagraph.errors import BipagraphError

__all__ = ["COMMANDS", "app", "main"]

#: The commands in the order of --help.  Each is the function of its name in the module of its name.
COMMANDS = ("fetch", "build", "status", "ask", "query", "show", "view", "check", "export", "validate", "extract")

_EXIT_CODES = "Exit codes: 0 all well; 1 something was skipped or found wrong; 2 unusable input; 130 interrupted."

#: Set, it lets a traceback through: for those who mend bipagraph.
_DEBUG = "BIPAGRAPH_DEBUG"


class _Group(TyperGroup):
    """The commands, found by name when wanted, and one clear line for whatever goes wrong in them."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"bipagraph.cli.{cmd_name}")
        settings = getattr(module, "CONTEXT_SETTINGS", None)
        command = typer.Typer(add_completion=False, rich_markup_mode=None)
        command.command(name=cmd_name, epilog=_EXIT_CODES, context_settings=settings)(getattr(module, cmd_name))
        return typer.main.get_command(command)

    def invoke(self, ctx: Any) -> Any:
        with _one_line_for_errors():
            return super().invoke(ctx)


@contextmanager
def _one_line_for_errors() -> Iterator[None]:
    try:
        yield
    except BipagraphError as error:
        _fail(str(error), 2)
    except BrokenPipeError:
        # The reader of our output has seen enough ("| head"): nothing is wrong.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from None
    except KeyboardInterrupt:
        _fail("interrupted", 130)
    except OSError as error:
        if os.environ.get(_DEBUG):
            raise
        place = f"{error.filename}: " if error.filename else ""
        _fail(f"{place}{error.strerror or error}", 2)
    except (RuntimeError, ValueError, TypeError, LookupError, AttributeError, MemoryError, ImportError) as error:
        # typer's own Exit and Abort are RuntimeErrors.
        if os.environ.get(_DEBUG) or isinstance(error, (typer.Exit, typer.Abort)):
            raise
        words = " ".join(str(error).split())
        _fail(f"fault in bipagraph ({type(error).__name__}: {words}); {_DEBUG}=1 shows where", 2)


def _fail(message: str, code: int) -> None:
    from bipagraph.cli.terminal import plain

    typer.echo(f"bipagraph: {plain(' '.join(message.split()))}", err=True)
    raise typer.Exit(code)


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"bipagraph {version('bipagraph')}")
        raise typer.Exit


app = typer.Typer(
    cls=_Group,
    name="bipagraph",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    epilog=_EXIT_CODES,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def bipagraph(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and end.")
    ] = False,
) -> None:
    """The knowledge graph of BIPA litigation: court filings in, an RDF graph out in which every fact opens to the words
    it came from.

    Start with `bipagraph build FOLDER`, then `bipagraph ask` for what can be asked.
    """


def main() -> None:
    """What ``bipagraph`` and ``python -m bipagraph`` run."""
    app(prog_name="bipagraph")
