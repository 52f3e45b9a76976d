"""Where each thing stands on the page, computed beforehand so that the browser has only to draw.

The browser's own physics takes 45 s for a thousand nodes.  Here each connected part is laid out by itself and the parts
are set side by side.  Within a part most nodes of a citation graph hang on one other node (a decision that one filing
cites): only the others are laid out by force (ForceAtlas2), and the hangers-on stand round their node like the seeds
of a sunflower.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping
from typing import TypeAlias

import networkx as nx
import numpy as np
from numpy.typing import NDArray

__all__ = ["positions"]

Places: TypeAlias = dict[Hashable, tuple[float, float]]

#: Space between two neighbouring discs, in the drawing's units (a node is 16 to 60 wide).
GAP = 24.0
#: Space that one hanger-on takes: its disc, and a little of its label.
SEED_SPACE = 30.0
#: The angle that fills a disc evenly, as in a sunflower.
GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))
#: Rounds of ForceAtlas2, each of which costs the square of the nodes: more than these change little that an eye sees.
ROUNDS, ROUNDS_IF_LARGE, LARGE = 120, 35, 600
#: Rounds in which each node moves towards its neighbours: more would draw all into one point.
GATHERINGS = 3
#: Rounds in which overlapping discs push each other apart.
PUSHES = 50
#: Area of the drawing over that of its discs.
LOOSENESS = 2.2
#: Width of the page's drawing area over its height; labels, too, want more width than height.
ASPECT = 1.12


def positions(graph: nx.Graph, sizes: Mapping[Hashable, float]) -> Places:
    """The centre of each node in the drawing's units, the same for the same graph on any machine.

    graph  undirected and simple
    sizes  each node's radius
    """
    rank = {node: index for index, node in enumerate(graph)}
    parts = sorted(
        (sorted(part, key=rank.__getitem__) for part in nx.connected_components(graph)),
        key=lambda part: (-len(part), rank[part[0]]),
    )
    return _side_by_side([_one_part(graph, part, sizes) for part in parts], sizes)


def _one_part(graph: nx.Graph, part: list[Hashable], sizes: Mapping[Hashable, float]) -> Places:
    """The places of one connected part, round about (0, 0)."""
    hangers = _hangers_on(graph, part)
    core = [node for node in part if node not in hangers]
    seeds: dict[Hashable, list[Hashable]] = {node: [] for node in core}
    for leaf, hub in hangers.items():
        seeds[hub].append(leaf)
    radii = np.array([_flower_radius(sizes[node], len(seeds[node])) for node in core])
    centres = _spread(_force_directed(graph.subgraph(core), core, radii), radii)
    placed: Places = {}
    for node, (x, y) in zip(core, centres.tolist(), strict=True):
        placed[node] = (x, y)
        for index, leaf in enumerate(seeds[node]):
            distance = _seed_distance(sizes[node], index)
            angle = index * GOLDEN_ANGLE
            placed[leaf] = (x + distance * math.cos(angle), y + distance * math.sin(angle))
    return placed


def _hangers_on(graph: nx.Graph, part: list[Hashable]) -> dict[Hashable, Hashable]:
    """Each node that has one neighbour alone, with that neighbour; of a lone pair, only the second."""
    found: dict[Hashable, Hashable] = {}
    for node in reversed(part):
        if graph.degree(node) == 1:
            (hub,) = graph[node]
            if hub not in found:
                found[node] = hub
    return found


def _seed_distance(size: float, index: int) -> float:
    return size + GAP + SEED_SPACE * math.sqrt(index + 0.5)


def _flower_radius(size: float, seeds: int) -> float:
    return _seed_distance(size, seeds) if seeds else size


def _force_directed(core: nx.Graph, order: list[Hashable], radii: NDArray[np.float64]) -> NDArray[np.float64]:
    """Rough places of the core's nodes, with room for their discs."""
    if len(order) == 1:
        return np.zeros((1, 2))
    # A copy in our order: a subgraph view's order follows the whole graph's hash table.
    rank = {node: index for index, node in enumerate(order)}
    ordered = nx.Graph()
    ordered.add_nodes_from(range(len(order)))
    ordered.add_edges_from(sorted(tuple(sorted((rank[a], rank[b]))) for a, b in core.edges()))
    mass = {
        index: 1.0 + ordered.degree(index) + (radius / SEED_SPACE) ** 2 for index, radius in enumerate(radii.tolist())
    }
    rounds = ROUNDS if len(order) < LARGE else ROUNDS_IF_LARGE
    laid = nx.forceatlas2_layout(ordered, max_iter=rounds, node_mass=mass, scaling_ratio=4.0, seed=1)
    found = np.nan_to_num(np.array([laid[index] for index in range(len(order))], dtype=np.float64))
    found = _gathered(ordered, found)
    found = found - np.median(found, axis=0)
    # Forces leave a dense heart and far stragglers, for whose sake all others would be drawn small.  So each keeps its
    # direction, and the order of distances from the middle, but takes the distance that fills a disc evenly.
    distance = np.sqrt((found**2).sum(axis=1))
    rank_of_distance = np.argsort(np.argsort(distance, kind="stable"), kind="stable")
    room = math.sqrt(LOOSENESS * float(((radii + GAP / 2) ** 2).sum()))
    even = room * np.sqrt((rank_of_distance + 0.5) / len(order))
    spread: NDArray[np.float64] = found * (even / np.maximum(distance, 1e-9))[:, None]
    return spread


def _gathered(graph: nx.Graph, places: NDArray[np.float64]) -> NDArray[np.float64]:
    """Each node drawn towards those that have few others: a filing into the midst of what it alone cites."""
    pull = nx.to_numpy_array(graph) / np.maximum([degree for _, degree in graph.degree()], 1)
    pull = pull / np.maximum(pull.sum(axis=1, keepdims=True), 1e-9)
    for _ in range(GATHERINGS):
        places = 0.4 * places + 0.6 * (pull @ places)
    return places


def _spread(centres: NDArray[np.float64], radii: NDArray[np.float64]) -> NDArray[np.float64]:
    """The centres moved until no two discs overlap, or nearly so."""
    if len(centres) < 2:
        return centres
    wanted = (radii[:, None] + radii[None, :] + GAP).astype(np.float32)
    np.fill_diagonal(wanted, 0.0)
    # Two nodes in one place would have no direction to part in: a tiny spiral gives each its own.
    turn = np.arange(len(centres)) * GOLDEN_ANGLE
    x = (centres[:, 0] + 0.01 * np.cos(turn)).astype(np.float32)
    y = (centres[:, 1] + 0.01 * np.sin(turn)).astype(np.float32)
    for _ in range(PUSHES):
        across, down = x[:, None] - x[None, :], y[:, None] - y[None, :]
        distance = np.sqrt(across * across + down * down)
        overlap = np.maximum(wanted - distance, 0.0)
        if overlap.max() < 1.0:
            break
        share = overlap / np.maximum(distance, 1e-4)
        crowd = 0.5 / np.sqrt(np.maximum((overlap > 0).sum(axis=1), 1)).astype(np.float32)
        x = x + crowd * np.einsum("ij,ij->i", across, share)
        y = y + crowd * np.einsum("ij,ij->i", down, share)
    return np.column_stack([x, y]).astype(np.float64)


def _side_by_side(parts: list[Places], sizes: Mapping[Hashable, float]) -> Places:
    """The parts in rows below the largest, as wide as makes the whole fit a page."""
    if not parts:
        return {}
    boxes = [_box(part, sizes) for part in parts]
    area = sum((right - left) * (bottom - top) for left, top, right, bottom in boxes)
    width = max(boxes[0][2] - boxes[0][0], math.sqrt(area))
    placed: Places = {}
    x = y = row = 0.0
    for part, (left, top, right, bottom) in zip(parts, boxes, strict=True):
        if x and x + right - left > width:
            x, y, row = 0.0, y + row, 0.0
        placed.update((node, ((px - left + x) * ASPECT, py - top + y)) for node, (px, py) in part.items())
        x += right - left
        row = max(row, bottom - top)
    return placed


def _box(part: Places, sizes: Mapping[Hashable, float]) -> tuple[float, float, float, float]:
    """Left, top, right, bottom, with half a gap all round, and room for a label below."""
    return (
        min(x - sizes[node] for node, (x, _) in part.items()) - GAP,
        min(y - sizes[node] for node, (_, y) in part.items()) - GAP / 2,
        max(x + sizes[node] for node, (x, _) in part.items()) + GAP,
        max(y + sizes[node] for node, (_, y) in part.items()) + GAP,
    )
