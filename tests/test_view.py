"""The page in a real browser: offline, without a fault, escaped; search, filter, and a line's words."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_filings import HOSTILE, fill, order
from typer.testing import CliRunner

from bipagraph.cli import app
from bipagraph.errors import ExportError, NotFoundError
from bipagraph.explorer import view_of, write_page
from bipagraph.explorer.contents import quotable
from bipagraph.explorer.drawing import EVIDENCE_LIMIT, most_connected
from bipagraph.graph.store import LitigationGraph

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        if os.environ.get("CI") == "true":
            pytest.fail("no chromium: the page cannot be looked at")
        pytest.skip("no chromium is installed")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield running
        running.close()


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("view") / "store"
    with LitigationGraph.open(folder, create=True) as graph:
        fill(graph)
    return folder


@pytest.fixture(scope="module")
def written(store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("page") / "graph.html"
    result = CliRunner().invoke(app, ["view", str(out), "--store", str(store)])
    assert result.exit_code == 0, result.output
    return out


class Opened:
    """The page as a user has it before them, and all that a user does not see."""

    def __init__(self, page: Any, path: Path) -> None:
        self.page = page
        self.requests: list[str] = []
        self.faults: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on(
            "console",
            lambda message: self.faults.append(message.text) if message.type in ("error", "warning") else None,
        )
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.goto(path.as_uri())
        page.wait_for_function("document.documentElement.dataset.drawn")

    def marks(self) -> list[str]:
        """The words that are lit in the panel, as soon as there are any."""
        self.page.locator("#panel mark").first.wait_for(timeout=2000)
        return list(self.page.locator("#panel mark").all_inner_texts())

    def panel(self) -> str:
        return str(self.page.locator("#panel-content").inner_text())

    def search(self, text: str) -> None:
        self.page.fill("#search", text)
        self.page.keyboard.press("Enter")
        self.page.wait_for_timeout(500)  # the view moves there in 0.35 s

    def click_edge_between(self, one: str, other: str) -> None:
        """Click the line between the nodes with these labels, where it is farthest from any node."""
        self.page.click("#reset")
        self.page.wait_for_timeout(500)
        x, y = self.page.evaluate(
            """([one, other]) => {
                const data = JSON.parse(document.getElementById("graph-data").textContent);
                const id = (label) => Number(Object.keys(data.things).find((key) => data.things[key].label.startsWith(label)));
                const a = bipagraph.place(id(one)), b = bipagraph.place(id(other));
                const nodes = data.nodes.map((node) => bipagraph.place(node.id));
                let best = [-1, 0, 0];
                for (let part = 0.1; part < 0.91; part += 0.02) {
                    const x = a.x + part * (b.x - a.x), y = a.y + part * (b.y - a.y);
                    best = [best, [Math.min(...nodes.map((node) => Math.hypot(node.x - x, node.y - y))), x, y]].sort((p, q) => q[0] - p[0])[0];
                }
                const box = document.getElementById("graph").getBoundingClientRect();
                return [box.x + best[1], box.y + best[2]];
            }""",
            [one, other],
        )
        self.page.mouse.click(x, y)
        self.page.wait_for_timeout(400)  # vis-network waits for a double click


@pytest.fixture
def opened(browser: Any, written: Path) -> Iterator[Opened]:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True)
    opened = Opened(context.new_page(), written)
    yield opened
    assert [url for url in opened.requests if not url.startswith(("file:", "data:", "blob:"))] == []
    assert opened.faults == []
    context.close()


def test_graph_is_drawn_offline_and_without_a_fault(opened: Opened) -> None:
    colours = opened.page.evaluate(
        """() => {
            const canvas = document.querySelector("#graph canvas");
            const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
            const found = new Set();
            for (let i = 0; i < pixels.length; i += 4) if (pixels[i + 3] === 255) found.add(pixels[i] << 16 | pixels[i + 1] << 8 | pixels[i + 2]);
            return [...found];
        }"""
    )
    kinds = {"Filing": 0x2F66CF, "Judge": 0xBF3A2B, "Decision": 0x7149C6, "LawFirm": 0xCF6F12, "Case": 0x0B7F80}
    assert not {name: value for name, value in kinds.items() if value not in colours}
    assert "2 filings" in opened.page.locator(".holdings").inner_text()


def test_search_suggests_and_opens_a_thing(opened: Opened) -> None:
    opened.page.fill("#search", "901 f.3d")
    assert "Rask v. Stane Foods Corp." in opened.page.locator("#suggestions").inner_text()
    opened.page.keyboard.press("ArrowDown")
    opened.page.keyboard.press("Enter")
    opened.page.wait_for_timeout(500)
    panel = opened.panel()
    assert "Rask v. Stane Foods Corp." in panel and "901 F.3d 112" in panel and "2018" in panel
    x = opened.page.evaluate(
        """() => { const id = bipagraph.network.getSelectedNodes()[0], at = bipagraph.place(id),
                         box = document.getElementById("graph"); return Math.abs(at.x - box.clientWidth / 2) + Math.abs(at.y - box.clientHeight / 2); }"""
    )
    assert x < 3, "the thing found stands in the middle"
    opened.page.keyboard.press("Escape")
    opened.search("nothing like it")
    assert opened.page.locator("#suggestions").inner_text() == "Nothing here has that name"


def test_line_opens_to_the_words_that_say_so(opened: Opened) -> None:
    opened.click_edge_between("Plaintiff's Response", "Rask v. Stane")
    assert opened.marks() == ["901 F.3d 112, 120"]
    panel = opened.panel()
    assert "Rask v. Stane Foods Corp., 901 F.3d 112, 120 (7th Cir. 2018)" in panel
    assert "quill-response.txt" in panel and "at 120" in panel


def test_relations_of_a_thing_lead_on(opened: Opened) -> None:
    opened.search("Rask v. Stane Foods")
    opened.page.locator("#panel summary", has_text="2 places in 1 filing").click()
    assert opened.marks() == ["901 F.3d 112, 118", "Id. at 119"]
    opened.page.locator("#panel .thing", has_text="Memorandum Opinion").click()
    panel = opened.panel()
    assert all(words in panel for words in ("cites decisions", "cites docket entries", "rules on", "2022-05-06"))


def test_legend_hides_and_shows_a_kind(opened: Opened) -> None:
    def hidden() -> list[str]:
        return list(
            opened.page.evaluate(
                "() => Object.values(bipagraph.network.body.nodes).filter((n) => n.options.hidden).map((n) => n.options.shape)"
            )
        )

    assert hidden() == []
    opened.page.locator(".kind[data-kind=Judge] input").uncheck()
    assert hidden() == ["diamond"]
    opened.search("Ada Marrow")
    assert hidden() == [], "searching for a hidden thing brings its kind back"
    assert opened.page.locator(".kind[data-kind=Judge] input").is_checked()


def test_hostile_text_stays_text(opened: Opened) -> None:
    opened.search("img src")
    shown = " ".join(opened.page.locator("#panel h2").inner_text().split())
    assert shown.startswith("<img src=x onerror=window.hacked=1> & </script><script>window.hacked=2</script>")
    opened.page.locator("#panel details").first.locator("summary").click()
    opened.page.mouse.move(640, 400)
    assert opened.page.evaluate("window.hacked") is None
    assert opened.page.locator("#panel img").count() == 0


def test_page_works_from_the_keyboard_and_on_a_telephone(browser: Any, written: Path) -> None:
    context = browser.new_context(viewport={"width": 420, "height": 800}, color_scheme="dark")
    opened = Opened(context.new_page(), written)
    assert not opened.page.locator("#panel").is_visible()
    for _ in range(2):  # on a telephone the header's figures scroll, and so take the focus too
        opened.page.keyboard.press("Tab")
        if opened.page.evaluate("document.activeElement.id") == "search":
            break
    opened.page.keyboard.type("fenwick")
    opened.page.keyboard.press("Enter")
    opened.page.wait_for_timeout(500)
    assert "Nora Quill" in opened.panel()
    at = opened.page.evaluate("() => bipagraph.place(bipagraph.network.getSelectedNodes()[0])")
    top = opened.page.locator("#panel").bounding_box()["y"] - opened.page.locator("#graph").bounding_box()["y"]
    assert 0 < at["x"] < 420 and 0 < at["y"] < top, "the panel does not cover what was found"
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 420
    opened.page.keyboard.press("Escape")
    assert not opened.page.locator("#panel").is_visible()
    assert opened.faults == []
    context.close()


def test_picture_is_saved(opened: Opened) -> None:
    with opened.page.expect_download() as download:
        opened.page.click("#save")
    assert download.value.path().read_bytes().startswith(b"\x89PNG")


def test_too_many_things_are_told_and_the_best_connected_kept(browser: Any, tmp_path: Path) -> None:
    star = nx.MultiDiGraph()
    star.add_node("hub", label="Hub", kind="Decision")
    for index in range(60):
        star.add_node(index, label=f"Filing {index}", kind="Filing")
        star.add_edge(index, "hub", relation="cites")
    out = tmp_path / "page.html"
    page = write_page(star, out, limit=20)
    assert (page.nodes, page.edges, page.nodes_left_out) == (20, 19, 41)
    context = browser.new_context()
    opened = Opened(context.new_page(), out)
    assert "The 20 most connected of 61 things are shown; 41 are left out" in opened.page.locator(".note").inner_text()
    assert "Hub" in opened.panel()
    context.close()


def test_same_graph_makes_the_same_page(store: Path, tmp_path: Path) -> None:
    for name in ("one.html", "other.html"):
        with LitigationGraph.open(store, read_only=True) as graph:
            write_page(view_of(graph).graph, tmp_path / name)
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "other.html").read_bytes()


def test_about_and_kind_narrow_the_view() -> None:
    graph = fill(LitigationGraph.in_memory())
    labels = lambda view: {label for _, label in view.graph.nodes(data="label")}  # noqa: E731
    near = view_of(graph, about="BIPA § 15(b)")
    assert near.title == "740 ILCS 14/15(b)"
    assert {label.partition(",")[0] for label in labels(near)} == {
        "740 ILCS 14/15(b)",
        "740 ILCS 14/15",
        "Memorandum Opinion and Order",
        "Plaintiff's Response",
    }
    assert labels(near) < labels(view_of(graph, about="740 ilcs 14/15(b)", depth=2))
    people = view_of(graph, kinds={"Judge", "LawFirm"})
    assert {kind for _, kind in people.graph.nodes(data="kind")} == {"Judge", "LawFirm"}
    assert {data["relation"] for *_, data in people.graph.edges(data=True)} == {"appearsBefore"}
    with pytest.raises(NotFoundError, match=r"did you mean .*Ada Marrow"):
        view_of(graph, about="Ada Morrow")


def test_limit_chooses_before_words_are_read_and_loses_none_of_those_kept() -> None:
    graph = fill(LitigationGraph.in_memory())
    whole, some = view_of(graph), view_of(graph, limit=8)
    kept = most_connected(whole.graph, 8)
    said = lambda of: {  # noqa: E731
        (a, data["relation"], b): (data["count"], [place["exact"] for place in data["evidence"]])
        for a, b, data in of.edges(data=True)
    }
    assert dict(some.graph.nodes(data=True)) == dict(kept.nodes(data=True))
    assert said(some.graph) == said(kept) and any(words for _, words in said(kept).values())
    assert (whole.left_out, some.left_out) == (0, len(whole.graph) - 8)


@given(st.lists(st.integers(0, 60), max_size=40), st.integers(0, 300))
def test_places_quoted_fit_the_page_and_the_best_attested_come_first(counts: list[int], room: int) -> None:
    places = {("a", "cites", f"b{index}"): count for index, count in enumerate(counts)}
    quoted = quotable(places, room)
    assert sum(quoted.values()) <= room
    assert all(quoted[key] <= min(count, EVIDENCE_LIMIT) for key, count in places.items())
    assert all(quoted[a] >= quoted[b] for a in places for b in places if places[a] > places[b])
    if sum(min(count, EVIDENCE_LIMIT) for count in counts) <= room:
        assert all(quoted[key] == min(count, EVIDENCE_LIMIT) for key, count in places.items())


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["page.txt"], "ends in .html"),
        (["page.html", "--kind", "dragon"], "'dragon' is no kind"),
        (["page.html", "--about", "Zebulon"], "nothing called 'Zebulon'"),
        (["no/such/folder/page.html"], "cannot be written"),
    ],
)
def test_bad_input_gives_one_line(store: Path, tmp_path: Path, arguments: list[str], words: str) -> None:
    result = CliRunner().invoke(app, ["view", str(tmp_path / arguments[0]), *arguments[1:], "--store", str(store)])
    assert result.exit_code == 2
    assert words in result.stderr and result.stderr.count("\n") == 1


def test_unwritable_page_leaves_nothing_behind(tmp_path: Path) -> None:
    graph = nx.MultiDiGraph()
    graph.add_node("a", label=HOSTILE, kind="LawFirm")
    (tmp_path / "page.html").mkdir()
    with pytest.raises(ExportError):
        write_page(graph, tmp_path / "page.html")
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]


def test_ruling_joins_filing_and_entry() -> None:
    graph = view_of(fill(LitigationGraph.in_memory(), order())).graph
    found = [data for *_, data in graph.edges(data=True) if data["relation"] == "rulesOn"]
    assert [(data["count"], data["evidence"][0]["note"]) for data in found] == [(1, "dismiss: denied")]
