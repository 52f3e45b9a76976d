"""From what the graph knows (networkx) to what is drawn (pyvis): sizes, places, shortened labels, and what a click opens."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any

import networkx as nx
from pyvis.network import Network

from bipagraph.explorer.layout import positions
from bipagraph.wording import KINDS, kind_of, relation_words

__all__ = ["Drawing", "draw", "most_connected"]

#: A longer label hides its neighbours; the whole of it stands in the panel.
LABEL_LENGTH = 34
#: A node's radius without connections, and with the most that the page shows.
SMALLEST, LARGEST = 8.0, 30.0
#: Places shown for one relation: a brief cites its leading case a hundred times, and nobody reads a hundred quotes.
EVIDENCE_LIMIT = 25
_BLANKS = re.compile(r"\s+")
#: Bend between the edges that join the same two nodes, so that each can be clicked.
BEND = 0.16


@dataclass(frozen=True, slots=True)
class Drawing:
    """All that the page needs.  Everything here is text for a reader; nothing is markup."""

    nodes: list[dict[str, Any]]
    edges: list[dict[str, Any]]
    details: dict[str, Any]


def most_connected(graph: nx.MultiDiGraph, limit: int, keep: frozenset[Hashable] = frozenset()) -> nx.MultiDiGraph:
    """The ``limit`` nodes with the most neighbours (and those of ``keep``), with the edges among them."""
    if len(graph) <= limit:
        return graph
    neighbours = nx.Graph(graph)
    order = sorted(graph, key=lambda node: (node not in keep, -neighbours.degree(node), str(node)))
    return graph.subgraph(order[:limit]).copy()


def draw(graph: nx.MultiDiGraph) -> Drawing:
    """The drawing of that graph.

    graph  nodes with ``label``, ``kind`` (a class of the ontology) and ``facts`` (name → value or values);
           and maybe ``short``, to be written beside the node where the label is too long;
           edges with ``relation`` (a property of the ontology) and ``evidence`` (mappings with ``exact``, ``prefix``,
           ``suffix``, ``source``, ``page``, ``start``, ``end``, ``rule`` …), all but the first two optional
    """
    order = sorted(graph, key=lambda node: (_text(graph.nodes[node].get("label")).casefold(), str(node)))
    number = {node: index for index, node in enumerate(order)}
    simple = nx.Graph()
    simple.add_nodes_from(number.values())
    simple.add_edges_from(
        (number[a], number[b])
        for a, b in sorted(
            {(a, b) for a, b in graph.edges() if a != b}, key=lambda edge: (number[edge[0]], number[edge[1]])
        )
    )
    sizes = _sizes(simple)
    places = positions(simple, sizes)
    drawn = nx.MultiDiGraph()
    things: dict[str, Any] = {}
    for node, index in number.items():
        attributes = graph.nodes[node]
        label = _text(attributes.get("label")) or _text(node)
        kind = kind_of(_text(attributes.get("kind")) or "Thing")
        x, y = places[index]
        drawn.add_node(
            index,
            label=_shortened(label if len(label) <= LABEL_LENGTH else _text(attributes.get("short")) or label),
            kind=kind.name,
            shape=kind.shape,
            size=sizes[index],
            degree=simple.degree(index),
            x=round(x, 1),
            y=round(y, 1),
        )
        things[str(index)] = {"label": label, "iri": _text(node), "facts": _facts(attributes.get("facts"))}
    sources = _Sources()
    evidence: dict[str, list[dict[str, Any]]] = {}
    for edge in _edges(graph, number):
        identifier = f"e{len(evidence)}"
        drawn.add_edge(
            edge.pop("from_number"), edge.pop("to_number"), id=identifier, weight=edge.pop("width"), **edge["look"]
        )
        evidence[identifier] = [sources.place(item) for item in edge["evidence"]]
    network = Network(directed=True)
    network.from_nx(drawn)
    nodes, edges, *_ = network.get_network_data()
    return Drawing(
        sorted(nodes, key=lambda node: int(node["id"])),
        edges,
        {
            "things": things,
            "evidence": evidence,
            "sources": sources.names,
            "kinds": _kinds(nodes),
            "relations": _relations(edges),
        },
    )


def _edges(graph: nx.MultiDiGraph, number: Mapping[Hashable, int]) -> list[dict[str, Any]]:
    """One edge for each relation between two nodes, however often the filings state it."""
    merged: dict[tuple[int, int, str], list[Sequence[Mapping[str, Any]]]] = defaultdict(list)
    stated: Counter[tuple[int, int, str]] = Counter()
    for subject, target, attributes in graph.edges(data=True):
        key = (number[subject], number[target], _text(attributes.get("relation")) or "relatedTo")
        found = attributes.get("evidence") or ()
        merged[key].append(found)
        stated[key] += max(int(attributes.get("count") or 0), len(found))
    found_edges = []
    between: Counter[frozenset[int]] = Counter()
    for subject_number, target_number, relation in sorted(merged):
        key = (subject_number, target_number, relation)
        pair = frozenset(key[:2])
        look: dict[str, Any] = {"relation": relation, "times": stated[key]}
        if between[pair]:
            step = (between[pair] + 1) // 2
            look["smooth"] = {
                "enabled": True,
                "type": ("curvedCW", "curvedCCW")[between[pair] % 2],
                "roundness": round(BEND * step, 2),
            }
        between[pair] += 1
        found_edges.append(
            {
                "from_number": subject_number,
                "to_number": target_number,
                "width": round(1 + min(math.log2(1 + stated[key]) * 0.5, 3), 2),
                "look": look,
                "evidence": list(islice(chain.from_iterable(merged[key]), EVIDENCE_LIMIT)),
            }
        )
    return found_edges


class _Sources:
    """The filings' names, each written once: thousands of places point to few filings."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self._numbers: dict[str, int] = {}

    def place(self, item: Mapping[str, Any]) -> dict[str, Any]:
        name = _text(item.get("source"))
        if name not in self._numbers:
            self._numbers[name] = len(self.names)
            self.names.append(name)
        place: dict[str, Any] = {"source": self._numbers[name], "exact": _text(item.get("exact"))}
        for key in ("rule", "note"):
            if item.get(key):
                place[key] = _text(item[key])
        for key in ("prefix", "suffix"):
            if item.get(key):
                # A blank at the end parts the neighbours from the words.
                place[key] = _BLANKS.sub(" ", str(item[key]))
        for key in ("page", "start", "end"):
            if item.get(key) is not None:
                place[key] = int(item[key])
        return place


def _sizes(simple: nx.Graph) -> dict[Hashable, float]:
    """Each node's radius: its area grows with the number of its neighbours."""
    most = max((degree for _, degree in simple.degree()), default=0) or 1
    return {
        node: round(SMALLEST + (LARGEST - SMALLEST) * math.sqrt(degree / most), 1) for node, degree in simple.degree()
    }


def _facts(facts: object) -> list[tuple[str, list[str]]]:
    if not isinstance(facts, Mapping):
        return []
    listed = []
    for name, value in facts.items():
        values = [_text(item) for item in value] if isinstance(value, (list, tuple, set, frozenset)) else [_text(value)]
        if any(values):
            listed.append((_text(name), [item for item in values if item]))
    return listed


def _kinds(nodes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    counts = Counter(str(node["kind"]) for node in nodes)
    known = [kind.name for kind in KINDS if kind.name in counts]
    others = sorted(set(counts) - set(known))
    return [
        {
            "name": name,
            "singular": kind_of(name).singular,
            "plural": kind_of(name).plural,
            "shape": kind_of(name).shape,
            "count": counts[name],
        }
        for name in [*known, *others]
    ]


def _relations(edges: list[dict[str, Any]]) -> dict[str, tuple[str, str]]:
    names = sorted({str(edge["relation"]) for edge in edges})
    return {name: (relation_words(name), relation_words(name, inverse=True)) for name in names}


def _shortened(label: str) -> str:
    return label if len(label) <= LABEL_LENGTH else label[: LABEL_LENGTH - 1].rstrip(" ,.;") + "…"


def _text(value: object) -> str:
    return "" if value is None else " ".join(str(value).split())
