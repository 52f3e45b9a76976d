"""Named questions: one ``.rq`` file each, which any SPARQL engine runs as it stands.

The comments at its head say what it is::

    # Which judges granted or denied motions to dismiss in BIPA cases?      its title, first
    # asked by: counsel who weighs a motion to dismiss
    # param judge: part of the judge's name                                 the variable ?_judge of the query
    # needs: judge                                                          parameters that must be given

A parameter is a variable of the SELECT clause.  It is bound as an RDF term, never pasted into the query, and left
unbound it asks for all.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pyoxigraph import Literal

from bipagraph.errors import NotFoundError, QueryError
from bipagraph.graph.answer import Answer, Term
from bipagraph.graph.store import LitigationGraph

__all__ = ["Question", "all_questions", "ask", "find"]

_FOLDER = Path(__file__).parent
_HEAD = re.compile(r"#\s*(?:(asked by|param (\w+)|needs):)?\s*(.*)")


@dataclass(frozen=True, slots=True)
class Question:
    """A named question.

    name        its file's name without ``.rq``
    title       the question in plain words
    asked_by    who asks it
    parameters  name → what to give for it
    needs       the parameters that must be given
    sparql      the whole file
    """

    name: str
    title: str
    asked_by: str
    parameters: Mapping[str, str]
    needs: tuple[str, ...]
    sparql: str


@cache
def all_questions() -> tuple[Question, ...]:
    """Every question, by name."""
    return tuple(_read(path) for path in sorted(_FOLDER.glob("*.rq")))


def find(name: str) -> Question:
    """The question of this name.  Raises ``NotFoundError``, with the nearest names."""
    known = {question.name: question for question in all_questions()}
    if name in known:
        return known[name]
    near = difflib.get_close_matches(name, known, n=3, cutoff=0.5)
    hint = f"; did you mean {' or '.join(near)}?" if near else "; `bipagraph ask` lists them"
    raise NotFoundError(f"no question is called {name!r}{hint}")


def ask(graph: LitigationGraph, name: str, /, **parameters: str) -> Answer:
    """Ask a named question: ``ask(graph, "most-cited", court="ca7")``.

    Raises ``NotFoundError`` for a question, ``QueryError`` for a parameter that there is not, or one that is missing.
    """
    question = find(name)
    takes = f"it takes {', '.join(question.parameters) or 'none'}"
    for given in parameters:
        if given not in question.parameters:
            raise QueryError(f"{name} has no parameter {given!r}; {takes}")
    for needed in question.needs:
        if not parameters.get(needed):
            raise QueryError(f"{name} needs {needed}: {question.parameters[needed]}")
    terms: dict[str, Term] = {f"_{key}": Literal(parameters.get(key, "")) for key in question.parameters}
    return graph.query(question.sparql, substitutions=terms).without(terms)


def _read(path: Path) -> Question:
    text = path.read_text(encoding="utf-8")
    title, asked_by, needs = "", "", ()
    parameters: dict[str, str] = {}
    for line in text.splitlines():
        head = _HEAD.match(line)
        if head is None:
            break
        key, parameter, words = head[1], head[2], head[3].strip()
        if parameter:
            parameters[parameter] = words
        elif key == "asked by":
            asked_by = words
        elif key == "needs":
            needs = tuple(words.replace(",", " ").split())
        else:
            title = f"{title} {words}".strip()
    return Question(path.stem, title, asked_by, parameters, needs, text)
