"""The page: one HTML file that holds the drawing, its script and its style, and asks the network for nothing.

Text from filings is hostile.  It stands in the page only as JSON inside a data block (``<`` written ``\\u003c``, so no
text can close the block) and as text that Jinja escapes; the script puts it on the screen as text nodes alone.  A
content security policy names the hashes of our scripts and forbids everything else, so that the browser itself would
refuse whatever slipped through.
"""

from __future__ import annotations

import json
from collections.abc import Hashable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import networkx as nx
from markupsafe import Markup

from bipagraph.explorer.assets import asset, environment, script, script_hash, style, write_whole
from bipagraph.explorer.drawing import Drawing, draw, most_connected

__all__ = ["NODE_LIMIT", "PageSummary", "page_html", "write_page"]

#: More nodes than this can be drawn, but not read, and a phone no longer follows the finger.
NODE_LIMIT = 1500

#: The script's parts in their order; they share one scope.
_SCRIPTS = ("graph.js", "labels.js", "panel.js", "search.js", "page.js")

#: The vis-network library that pyvis carries (its template asks two content networks for more; ours does not).
_VIS_NETWORK = "templates/lib/vis-9.1.2/vis-network.min.js"


@dataclass(frozen=True, slots=True)
class PageSummary:
    """What stands on the page, and of how much: ``nodes_left_out`` says how many nodes were too many."""

    path: Path
    nodes: int
    edges: int
    nodes_left_out: int


def write_page(
    graph: nx.MultiDiGraph,
    path: Path,
    *,
    title: str = "BIPA litigation",
    note: str = "",
    focus: Hashable | None = None,
    limit: int = NODE_LIMIT,
    left_out: int = 0,
) -> PageSummary:
    """Write the page of that graph (see :func:`bipagraph.explorer.drawing.draw` for its attributes).

    title  the heading, as plain text
    note   a line below it that says what part of the graph this is, as plain text
    focus  the node whose panel is open at first
    limit  with more nodes the most connected are shown, and the page says so
    left_out  how many nodes were left out of the graph before, for the page to say

    Raises :class:`ExportError` where the file cannot be written.
    """
    shown = most_connected(graph, limit, frozenset() if focus is None else frozenset({focus}))
    left_out += len(graph) - len(shown)
    html = page_html(shown, title=title, note=note, focus=focus, nodes_left_out=left_out)
    write_whole(path, html)
    return PageSummary(path, len(shown), shown.number_of_edges(), left_out)


def page_html(
    graph: nx.MultiDiGraph, *, title: str, note: str = "", focus: Hashable | None = None, nodes_left_out: int = 0
) -> str:
    """The page as text; the arguments are those of :func:`write_page`."""
    drawing = draw(graph)
    library = script(files("pyvis").joinpath(_VIS_NETWORK).read_text(encoding="utf-8"))
    ours = script('(function () {\n"use strict";\n' + "\n".join(asset(name) for name in _SCRIPTS) + "\n})();")
    return (
        environment()
        .get_template("page.html.j2")
        .render(
            title=title,
            note=note,
            nodes_left_out=nodes_left_out,
            nodes=len(drawing.nodes),
            edges=len(drawing.edges),
            kinds=drawing.details["kinds"],
            policy=f"default-src 'none'; script-src {script_hash(library)} {script_hash(ours)}; style-src 'unsafe-inline'; img-src data: blob:",
            style=style("page.css"),
            library=library,
            script=ours,
            data=_data_block(drawing, _focus_of(drawing, focus)),
        )
    )


def _focus_of(drawing: Drawing, focus: Hashable | None) -> int | None:
    things: dict[str, Any] = drawing.details["things"]
    return next((int(number) for number, thing in things.items() if thing["iri"] == str(focus)), None)


def _data_block(drawing: Drawing, focus: int | None) -> Markup:
    """The drawing as JSON that no HTML parser can take for markup."""
    whole = {"nodes": drawing.nodes, "edges": drawing.edges, "focus": focus, **drawing.details}
    text = json.dumps(whole, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)  # noqa: S704  just made safe
