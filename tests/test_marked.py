"""A filing's page: its whole text, every fact over its very words, and what each became; in a real browser."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser
from typer.testing import CliRunner, Result

import bipagraph
from bipagraph.cli import app
from bipagraph.explorer import marked
from bipagraph.explorer.facts import FACT_KINDS, Fact, facts_of
from bipagraph.explorer.marked import marked_html
from bipagraph.reading import read_string
from bipagraph.records import FilingRecord, Span

SAMPLES = Path(__file__).parent.parent / "data" / "filings"
FILES = sorted(path for path in SAMPLES.iterdir() if path.suffix)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

HOSTILE = """UNITED STATES DISTRICT COURT
NORTHERN DISTRICT OF ILLINOIS

<img src=x onerror=window.hacked=1> QUILL, Plaintiff, v. ALDER </script><script>window.hacked=2</script> INC., Defendant.

No. 21 C 4455    Judge Ada "><svg onload=window.hacked=3> Marrow

MEMORANDUM OPINION AND ORDER {{ 7 * 7 }}

A vendor must obtain a release, 740 ILCS 14/15(b). See Rask v. Stane &amp; <b>Foods</b> Corp., 901 F.3d 112, 118 (7th Cir. 2018)
("the <i>words</i> of it"). Id. at 119 says the same. The motion to dismiss (Dkt. 12) is denied.
"""


def record_of(text: str) -> FilingRecord:
    return bipagraph.extract(read_string(text, "<b>order</b>.txt"))


def words_of(html: str) -> str:
    """The filing's text on the page, as a browser has it."""
    return "".join(node.text(deep=True) for node in LexborHTMLParser(html).css(".words"))


def words_marked(html: str) -> dict[int, str]:
    """The words under each fact's marks."""
    found: dict[int, str] = {}
    for node in LexborHTMLParser(html).css(".words mark"):
        for number in str(node.attributes["data-facts"]).split():
            found[int(number)] = found.get(int(number), "") + node.text(deep=True)
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_page_has_the_whole_text_and_each_fact_over_its_words(path: Path) -> None:
    record = bipagraph.extract(bipagraph.read(path))
    html = marked_html(record)
    original = record.text.original
    assert words_of(html).replace("\n", "") == original.replace("\f", "").replace("\n", "")
    found = words_marked(html)
    facts = facts_of(record)
    assert sorted(found) == list(range(len(facts)))
    for number, fact in enumerate(facts):
        expected = original[fact.span.start : fact.span.end].replace("\f", "")
        assert found[number].replace("\n", "") == expected.replace("\n", ""), fact
    cited = [fact for fact in facts if fact.kind in ("Decision", "Provision", "DocketEntry")]
    assert len(cited) >= sum(c.work.__class__.__name__ != "CaseCited" for c in record.citations)


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="ab<&\"'\n\t \f\x00é😀", min_size=1, max_size=60), st.data())
def test_marks_that_nest_and_cross_keep_text_and_words(text: str, data: st.DataObject) -> None:
    record = replace(record_of("An order. " * 3), text=read_string(text + "x", "x.txt"))
    original = record.text.original
    spans = data.draw(st.lists(st.tuples(st.integers(0, len(original) - 1), st.integers(1, len(original))), max_size=8))
    kinds = st.sampled_from([kind.name for kind in FACT_KINDS])
    facts = sorted(
        (Fact(data.draw(kinds), "<b>", Span(a, b), (("rule", "<i>"),)) for a, b in spans if a < b),
        key=lambda fact: (fact.span.start, -fact.span.end),
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(marked, "facts_of", lambda _: list(facts))
        html = marked_html(record)
    clean = original.replace("\x00", "�").replace("\f", "" if record.text.pages else "�")
    assert words_of(html) == clean
    for number, words in words_marked(html).items():
        span = facts[number].span
        shown = original[span.start : span.end].replace("\x00", "�")
        assert words == shown.replace("\f", "" if record.text.pages else "�")


def test_a_long_filing_is_cut_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "The court cites Rask v. Stane Foods Corp., 901 F.3d 112, 118 (7th Cir. 2018), here.\n" * 40
    monkeypatch.setattr(marked, "CHARACTER_LIMIT", 1000)
    monkeypatch.setattr(marked, "FACT_LIMIT", 5)
    page = LexborHTMLParser(marked_html(record_of(text)))
    note = " ".join(page.css_first(".note").text().split())
    assert f"first 1,000 characters are shown, and the other {len(text) - 1000:,} are left out" in note
    assert "35 of the places found are not shown" in note
    assert len(words_marked(marked_html(record_of(text)))) == 5


def run(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


def test_the_command_takes_a_file_or_the_name_of_a_filing_in_the_store(tmp_path: Path) -> None:
    filing = tmp_path / "order.txt"
    filing.write_text(HOSTILE, encoding="utf-8")
    result = run("show", filing, "--html", tmp_path / "a.html", "--store", tmp_path / "none")
    assert result.exit_code == 0, result.output
    assert "places marked" in result.output
    bipagraph.build([filing], tmp_path / "store")
    assert run("show", "order.txt", "--html", tmp_path / "b.html", "--store", tmp_path / "store").exit_code == 0
    assert (tmp_path / "a.html").read_text(encoding="utf-8") == (tmp_path / "b.html").read_text(encoding="utf-8")
    filing.unlink()
    for name, out, words in (
        ("order.txt", "c.html", "which is gone"),
        ("Rask", "c.html", "wants a filing's file"),
        (str(tmp_path / "a.html"), "a.html", "is the filing itself"),
        (str(tmp_path / "a.html"), "c.pdf", "the page is HTML"),
        (str(tmp_path / "a.html"), "none/c.html", "cannot be written"),
    ):
        failed = run("show", name, "--html", tmp_path / out, "--store", tmp_path / "store")
        assert failed.exit_code == 2
        assert words in failed.output
        assert failed.output.count("\n") == 1


# ------------------------------------------------------------------ in a browser


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


@pytest.fixture
def written(tmp_path: Path) -> Path:
    out = tmp_path / "order.html"
    out.write_text(marked_html(record_of(HOSTILE)), encoding="utf-8")
    return out


def opened(browser: Any, path: Path, width: int, height: int) -> tuple[Any, list[str]]:
    page = browser.new_page(viewport={"width": width, "height": height})
    faults: list[str] = []
    page.on("request", lambda request: faults.append(request.url) if request.url.startswith("http") else None)
    page.on("console", lambda message: faults.append(message.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(path.as_uri())
    page.wait_for_function("document.documentElement.dataset.drawn")
    return page, faults


@pytest.mark.parametrize(("width", "height"), [(1280, 820), (420, 860)])
def test_hostile_words_stay_words_and_the_page_fits(browser: Any, written: Path, width: int, height: int) -> None:
    page, faults = opened(browser, written, width, height)
    assert page.evaluate("[...document.querySelectorAll('.words')].map(w => w.textContent).join('')") == HOSTILE
    assert page.evaluate("window.hacked") is None
    assert page.locator(".words img, .words svg, .words script, #list img, #list svg").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert faults == []
    page.close()


def test_marks_say_what_they_became_and_kinds_are_switched(browser: Any, written: Path) -> None:
    page, faults = opened(browser, written, 1280, 820)
    tip = page.locator("#tip")
    identical = page.locator("mark.Decision", has_text="Id.").last
    identical.hover()
    told = tip.inner_text()
    assert "901 F.3d 112" in told and "Id., resolved" in told and "confidence" in told and "citation" in told
    page.mouse.move(5, 5)
    assert tip.is_hidden()
    # By the keyboard: the first mark is reached, told, and let go.
    page.locator("#text").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == "MARK"
    assert tip.is_visible()
    assert page.evaluate("document.activeElement.getAttribute('aria-describedby')") == "tip"
    page.keyboard.press("Escape")
    assert tip.is_hidden()
    # A kind that is switched off is neither drawn nor told.
    page.locator("#k-Decision").uncheck()
    clear = "rgba(0, 0, 0, 0)"
    assert identical.evaluate("m => getComputedStyle(m).backgroundColor") == clear
    identical.hover()
    assert "Id., resolved" not in (tip.inner_text() if tip.is_visible() else "")
    # The list leads to the words and switches their kind on again.
    page.locator("#list a", has_text="Id. at 119").first.click()
    assert page.locator("#k-Decision").is_checked()
    assert page.evaluate("document.activeElement.textContent").startswith("Id.")
    assert "901 F.3d 112" in tip.inner_text()
    assert faults == []
    page.close()


def test_the_list_tells_all_without_a_script(browser: Any, written: Path) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 820})
    page = context.new_page()
    page.goto(written.as_uri())
    shown = page.locator("#list").inner_text()
    assert "740 ILCS 14/15(b)" in shown
    page.locator("#list a", has_text="740 ILCS 14/15(b)").first.click()
    assert page.locator("mark:target").count() == 1
    context.close()
