"""Takes the picture of the graph that the README shows, from the page that ``bipagraph view`` writes.

    python tools/make_picture.py docs/graph.png

Needs the test extra (playwright) and a Chromium or Chrome on the PATH.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
ABOUT = "Northgate"  # the party that stands in most of the sample filings


def main(picture: Path) -> None:
    browser_path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser_path is None:
        raise SystemExit("no Chromium or Chrome on the PATH")
    with tempfile.TemporaryDirectory() as work:
        store, page_file = f"{work}/store", Path(work) / "graph.html"
        for arguments in (
            ["build", str(ROOT / "data" / "filings"), "--store", store],
            [
                "view",
                str(page_file),
                "--store",
                store,
                "--kind",
                "judge,court,case,party,firm,attorney,decision,filing",
            ],
        ):
            subprocess.run([sys.executable, "-m", "bipagraph", *arguments], check=True)  # noqa: S603
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox", "--disable-gpu"])
            page = browser.new_page(viewport={"width": 1400, "height": 860}, color_scheme="light")
            page.goto(page_file.as_uri())
            page.wait_for_function("document.querySelector('canvas') !== null")
            page.get_by_role("combobox").or_(page.get_by_role("searchbox")).first.fill(ABOUT)
            page.keyboard.press("Enter")
            page.wait_for_timeout(2500)  # the picture comes to rest
            page.screenshot(path=picture)
            browser.close()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]))
