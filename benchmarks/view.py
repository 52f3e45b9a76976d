"""How long the page takes, from opening the file to a graph that can be used, in headless Chromium.

    python benchmarks/view.py PAGE.html …     pages that `bipagraph view` wrote

For each page, the best of three in a fresh browser context: milliseconds until the graph is drawn, then until the
panel answers a selection.  The aim is 3 s for the sample graph.
"""

from __future__ import annotations

import shutil
import sys
import time
from pathlib import Path

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
SELECT = """() => new Promise((done) => {
    const start = performance.now(), nodes = JSON.parse(document.getElementById("graph-data").textContent).nodes;
    bipagraph.select(nodes.reduce((a, b) => (a.degree > b.degree ? a : b)).id);
    requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
})"""


def main(pages: list[str]) -> int:
    """Measure each page.  Returns 2 where there is nothing to measure or no browser."""
    browser_path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not pages or browser_path is None:
        print(__doc__ if not pages else "no chromium is installed", file=sys.stderr)
        return 2
    from playwright.sync_api import sync_playwright

    print(f"{'page':32} {'MB':>6} {'nodes':>6} {'edges':>6} {'drawn ms':>9} {'select ms':>10}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=FLAGS)
        for name in pages:
            path = Path(name).resolve()
            drawn, selected, counts = [], [], [0, 0]
            for _ in range(3):
                context = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True)
                page = context.new_page()
                start = time.perf_counter()
                page.goto(path.as_uri())
                page.wait_for_function("document.documentElement.dataset.drawn")
                drawn.append((time.perf_counter() - start) * 1000)
                selected.append(float(page.evaluate(SELECT)))
                counts = page.evaluate(
                    "() => { const d = JSON.parse(document.getElementById('graph-data').textContent);"
                    " return [d.nodes.length, d.edges.length]; }"
                )
                context.close()
            size = path.stat().st_size / 1e6
            print(
                f"{path.name[:32]:32} {size:6.2f} {counts[0]:6} {counts[1]:6} {min(drawn):9.0f} {min(selected):10.0f}"
            )
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
