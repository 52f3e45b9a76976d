"""What the documentation shows is so: its queries find something, its commands exist, its examples stand in the graph."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
from pyoxigraph import NamedNode

from bipagraph.building import build
from bipagraph.cli import COMMANDS, app
from bipagraph.graph.store import LitigationGraph, open_graph
from bipagraph.graph.vocabulary import BG
from bipagraph.identity import DEFAULT_BASE
from bipagraph.questions import find
from bipagraph.resources import data_path

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]

FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
LINK = re.compile(r"\]\(([^)\s]+)\)")
#: What parts one command of a shell line from the next.
BETWEEN_COMMANDS = {"&&", "||", "|", ";", "&"}


def blocks(page: Path, *languages: str) -> list[str]:
    return [body for language, body in FENCE.findall(page.read_text(encoding="utf-8")) if language in languages]


def spans(page: Path) -> list[str]:
    return INLINE.findall(FENCE.sub("", page.read_text(encoding="utf-8")))


def shell_lines(page: Path) -> Iterator[str]:
    """What a reader would type: lines of ``sh`` blocks, those after ``$`` of ``console`` blocks."""
    for block in blocks(page, "sh", "bash"):
        yield from block.splitlines()
    for block in blocks(page, "console"):
        yield from (line[2:] for line in block.splitlines() if line.startswith("$ "))


def commands(line: str) -> Iterator[list[str]]:
    """The arguments of each ``bipagraph`` in a line of shell."""
    lexer = shlex.shlex(line, posix=True, punctuation_chars=True)
    lexer.whitespace_split = True
    lexer.commenters = "#"
    words: list[str] = []
    for token in [*lexer, ";"]:
        if token not in BETWEEN_COMMANDS:
            words.append(token)
            continue
        if words and Path(words[0]).name == "bipagraph":
            yield words[1:]
        words = []


SHOWN = [
    pytest.param(words, id=f"{page.name}: {' '.join(words)[:60]}")
    for page in PAGES
    for line in shell_lines(page)
    for words in commands(line)
]
QUERIES = [
    pytest.param(query, id=f"{page.name}-{number}")
    for page in PAGES
    for number, query in enumerate(blocks(page, "sparql"), 1)
]


#: In running text a command may stand by itself: `bipagraph view`.
MENTIONED = {span for page in PAGES for span in spans(page) if span.startswith("bipagraph ")}


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LitigationGraph]:
    folder = tmp_path_factory.mktemp("docs") / "store"
    assert not build([data_path("filings")], folder).skipped
    with open_graph(folder) as opened:
        yield opened


def command(name: str) -> Any:
    group: Any = typer.main.get_command(app)
    found = group.get_command(None, name)
    assert found is not None, f"there is no command {name!r}"
    return found


def parsed(words: list[str]) -> Any:
    """The command's context, as typer makes it; whatever is wrong with the words is raised."""
    return command(words[0]).make_context(words[0], words[1:])


@pytest.mark.parametrize("words", SHOWN)
def test_commands_shown_exist_with_their_options(words: list[str]) -> None:
    context = parsed(words)
    if words[0] == "ask" and context.params["name"]:
        question = find(context.params["name"])
        options = {word.removeprefix("--").partition("=")[0] for word in context.args if word.startswith("--")}
        assert options <= question.parameters.keys()


@pytest.mark.parametrize("mention", sorted(MENTIONED))
def test_commands_mentioned_exist_with_their_options(mention: str) -> None:
    _, name, *words = shlex.split(mention)
    known = {option for parameter in command(name).params for option in parameter.opts}
    assert not [word for word in words if word.startswith("-") and word not in known]


def test_enough_is_shown_and_a_wrong_command_would_be_seen() -> None:
    assert {parameter.values[0][0] for parameter in SHOWN} == set(COMMANDS)
    assert len(QUERIES) >= 10
    for line in ("bipagraph extract FILE --jsn", "make && .venv/bin/bipagraph built x | head", "bipagraph view"):
        ((words),) = commands(line)
        with pytest.raises(Exception, match=r"--jsn|built|[Mm]issing"):
            parsed(words)


@pytest.mark.parametrize("query", QUERIES)
def test_queries_shown_find_something(graph: LitigationGraph, query: str) -> None:
    answer = graph.query(query)
    assert answer.rows
    for number, name in enumerate(answer.variables):
        if name != "until":  # no sample says when an appearance ended
            assert any(row[number] is not None for row in answer.rows), f"?{name} is never bound"


def test_queries_on_command_lines_find_something(graph: LitigationGraph) -> None:
    asked = [words[1] for (words,) in (parameter.values for parameter in SHOWN) if words[0] == "query"]
    written = [text for text in asked if "{" in text]
    assert len(written) >= 2
    for query in written:
        assert graph.query(query).rows, query


def test_terms_and_examples_stand_in_the_vocabulary_and_the_graph(graph: LitigationGraph) -> None:
    page = ROOT / "docs" / "graph.md"
    names = dict(BG)
    terms = set(re.findall(r"\bbg:([A-Za-z]\w*)", page.read_text(encoding="utf-8"))) - {"openedBy"}
    assert len(terms) > 60 and not sorted(terms - names.keys())
    kinds = "filing|case|court|judge|organization|firm|attorney|decision|provision"
    examples = [span for span in spans(page) if re.fullmatch(rf"(?:{kinds})/\S+", span)]
    assert len(examples) > 15
    missing = [path for path in examples if not any(graph.quads(subject=NamedNode(DEFAULT_BASE + path)))]
    assert not missing


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    targets = [link.partition("#")[0] for link in LINK.findall(page.read_text(encoding="utf-8"))]
    local = [target for target in targets if target and "://" not in target]
    assert not [target for target in local if not (page.parent / target).exists()]
