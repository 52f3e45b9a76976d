"""Pages of the sites that publish opinions, in their true structure with invented words: the opinion is read, the site is not."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import bipagraph
from bipagraph.errors import ReadError
from bipagraph.reading import read
from bipagraph.records import DecisionCited, Text

FILLER = "<p>" + "The clock took a scan of each hand at the gate, and kept it. " * 12 + "</p>"
CITED = "Roe v. Lens Corp., 901 F.3d 112, 118 (7th Cir. 2018)"


def page(folder: Path, source: str | bytes, name: str = "page.html") -> Text:
    file = folder / name
    file.write_bytes(source if isinstance(source, bytes) else source.encode())
    return read(file)


def decisions(text: Text) -> list[tuple[str, ...]]:
    found = [citation.work for citation in bipagraph.extract(text).citations]
    return list(dict.fromkeys(work.citations for work in found if isinstance(work, DecisionCited)))


COURTLISTENER = f"""<!DOCTYPE html><html lang="en"><head><title>Quill v. Ardmore – CourtListener.com</title><script>var a = "<p>no</p>";</script></head>
<body><div id="skip-main"><a href="#main">Skip to Main Content</a></div>
<header><nav class="navbar"><ul><li><a href="/">Home</a></li><li><a href="/donate">Donate</a></li></ul></nav></header>
<div class="alert" role="dialog">We use cookies.</div>
<main id="main"><aside id="sidebar"><h3>Cited By</h3><ul><li><a href="/x">Some Other v. Case (2024)</a></li></ul></aside>
<article><h2 id="caption">Quill v. Ardmore Clocks, Inc.</h2>
<div id="opinion-content"><div class="serif-text"><div>
<center><b><span class="citation" data-id="5"><a href="/opinion/5/x/">88 F.4th 12</a></span> (2023)</b></center>
{FILLER}<p>The act reaches <span class="star-pagination">*35</span> the maker of a clock, <i>see Roe v. Lens Corp.,</i>
<span class="citation" data-id="1"><a href="/opinion/1/x/" aria-description="Citation for case: Roe v. Lens">901 F.3d <span class="star-pagination">*36</span> 112</a></span>,
118 (7th Cir. 2018),<a class="footnote" href="#fn1" id="fn1_ref">1</a> and the seller.</p>
<div class="footnote" id="fn1" label="1"><a class="footnote" href="#fn1_ref">1</a><p>The seller moved too.</p></div>
</div></div></div></article></main><footer>Donate to Free Law Project</footer></body></html>"""

SCHOLAR = f"""<!doctype html><html><head><title>Quill v. Ardmore - Google Scholar</title><style>.a{{b:c}}</style></head><body>
<div id="gs_top"><div id="gs_hdr"><a href="/">Google Scholar</a><form><input name="q"><button>Search</button></form></div>
<div id="gs_opinion_wrapper"><div id="gs_opinion"><center><b>88 F.4th 12 (2023)</b></center><center><h3 id="gsl_case_name">Maria QUILL, Plaintiff,<br>v.<br>
ARDMORE CLOCKS, INC., Defendant.</h3></center><center><a href="/scholar?scidkt=1">No. 22-1816.</a></center>
{FILLER}<p><a class="gsl_pagenum" href="#p35">35</a><a class="gsl_pagenum2" href="#p35" id="p35">*35</a> The act reaches the maker of a clock, see
<i>Roe v. Lens Corp.,</i> <a href="/scholar_case?case=1">901 F.3d 112, 118 (7th Cir. 2018)</a>,<a name="r[1]" href="#[1]"><sup>[1]</sup></a> and the seller.</p>
<hr><small><p><a name="[1]" href="#r[1]">[1]</a> The seller moved too.</p></small>
<div id="gs_dont_print"><p>Save trees - read court opinions online on Google Scholar.</p></div></div></div></div></body></html>"""

JUSTIA = f"""<html><body class="template-case"><header id="header"><a href="/">Justia</a><nav>menu</nav></header>
<div class="breadcrumbs"><a href="/">Justia</a> › <a href="/us">US Law</a></div><div id="main-content"><div class="block"><h1>Quill v. Ardmore, No. 22-1816 (7th Cir. 2023)</h1>
<div class="social-share">Share this</div></div><div id="tab-opinion" class="tab"><div id="opinion">{FILLER}
<p>The act reaches the maker of a clock, see <em>Roe v. Lens Corp.</em>, 901 F.3d 112, 118 (7th Cir. 2018),<sup>1</sup> and the seller.</p>
<p><sup>1</sup> The seller moved too.</p></div></div><div id="newsletter-signup">Subscribe to Justia's Free Newsletters</div></div>
<footer id="footer"><a href="/">Terms</a></footer></body></html>"""

GOVINFO = f"""<html><head><title>USCOURTS-ilnd-1_21-cv-04455-0</title></head><body><pre>
                  UNITED STATES DISTRICT COURT
                  NORTHERN DISTRICT OF ILLINOIS

    The clock took a scan of each hand at the gate. The act
reaches the maker of a clock, see {CITED.replace("F.3d 112", "F.3d" + chr(10) + "112")},[1] and
the seller.

[1] The seller moved too.
</pre></body></html>"""

WORD = f"""<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=windows-1252"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {{margin:0in}} --></style></head><body lang=EN-US><div class=WordSection1>
<p class=MsoNormal align=center><b><span style='mso-bidi-font-size:12.0pt'>ORDER<o:p></o:p></span></b></p>{FILLER}
<p class=MsoNormal><span style='mso-tab-count:1'>      </span>The act reaches the maker of a clock, see {CITED},<a style='mso-footnote-id:ftn1'
href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span
class=MsoFootnoteReference><span style='font-size:12.0pt'>[1]</span></span><![endif]></span></span></a> and the seller.<span
class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[AQ1]</a></span><o:p>&nbsp;</o:p></p></div>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span
class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a> The seller moved too.</p></div></div>
<div style='mso-element:comment-list'><p>Delete this.</p></div></body></html>"""

HARVARD = f"""<?xml version="1.0" encoding="utf-8"?>
<opinion type="majority"><author id="b89-11">Marrow, Circuit Judge.</author>{FILLER}
<p id="b89-12">The act reaches <page-number citation-index="1" label="35">*35</page-number>the maker of a clock, see <em>Roe v. Lens
Corp.</em>, <extracted-citation>901 F.3d 112</extracted-citation>, 118 (7th Cir. 2018),<footnotemark>1</footnotemark> and the seller.<bracketnum/></p>
<footnote label="1"><p id="Apc">The seller moved too.</p></footnote></opinion>"""

CAP = f"""<section class="casebody"><section class="head-matter"><h4 class="parties">Maria QUILL v. ARDMORE CLOCKS, INC.</h4></section>
<article class="opinion" data-type="majority">{FILLER}<p id="p1">The act reaches <a class="page-label" data-citation-index="1" data-label="35" href="#p35" id="p35">*35</a>the
maker of a clock, see <em>Roe v. Lens Corp.</em>, 901 F.3d 112, 118 (7th Cir. 2018),<a class="footnotemark" href="#footnote_1_1" id="ref_footnote_1_1">1</a> and the seller.</p>
<aside data-label="1" class="footnote" id="footnote_1_1"><a href="#ref_footnote_1_1">1</a><p>The seller moved too.</p></aside></article></section>"""

SITES = {
    "courtlistener": COURTLISTENER, "scholar": SCHOLAR, "justia": JUSTIA, "govinfo": GOVINFO, "word": WORD, "harvard": HARVARD, "cap": CAP,
}  # fmt: skip
#: Words of the sites themselves.
CHROME = (
    "Donate", "cookies", "Home", "Cited By", "Some Other", "Google Scholar", "Save trees", "Share this", "Subscribe", "Terms", "US Law", "Skip",
    "Delete this", "AQ1", "supportFootnotes", "Print", "margin", "*35", "*36", "[1]", "MsoNormal",
)  # fmt: skip


@pytest.mark.parametrize("site", SITES)
def test_the_opinion_is_read_and_the_site_is_not(tmp_path: Path, site: str) -> None:
    text = page(tmp_path, SITES[site])
    body, notes = text.prose.text[: text.footnotes_start], text.prose.text[text.footnotes_start :]
    mark = "[1]" if site == "govinfo" else ""  # plain text is kept as it is
    assert f"reaches the maker of a clock, see {CITED},{mark} and the seller." in body
    assert notes == "The seller moved too." or site == "govinfo"
    for words in CHROME if site != "govinfo" else CHROME[:-2]:
        assert words not in body, words
    assert ("901 F.3d 112",) in decisions(text)


def test_each_of_several_articles_and_a_footnote_of_links_are_kept(tmp_path: Path) -> None:
    text = page(
        tmp_path,
        f"<main><article class='opinion'>{FILLER * 3}<p>The clock counts.<sup>1</sup></p><aside class='footnote'><a href='#r'>1</a>"
        f"<p><a href='/c/1'>Roe v. Lens Corp., 901 F.3d 112</a></p></aside></article><article>{FILLER}<p>I dissent.</p></article></main>",
    )
    assert "I dissent." in text.prose.text
    assert "901 F.3d 112" in text.prose.text[text.footnotes_start :]


def test_cells_that_hold_a_caption_stand_side_by_side(tmp_path: Path) -> None:
    text = page(
        tmp_path,
        "<table><tr><td><p>MARIA QUILL,</p><p>Plaintiff,</p><p>v.</p></td><td>)<br>)<br>)</td><td>No. 21 C 4455<br>Judge Marrow</td></tr>"
        f"<tr><td>a</td><td></td><td>b</td></tr></table>{FILLER}",
    )
    lines = [line for line in text.original.split("\n") if line.strip()]
    assert [" ".join(line.split()) for line in lines[:4]] == [
        "MARIA QUILL, ) No. 21 C 4455",
        "Plaintiff, ) Judge Marrow",
        "v. )",
        "a b",
    ]
    assert len({line.index(")") for line in lines[:3]}) == 1


@pytest.mark.parametrize(
    ("told", "encoding"),
    [
        ('<meta charset="utf-8">', "utf-8"), ("<meta charset=iso-8859-1>", "cp1252"), ('<meta charset="windows-1252">', "cp1252"), ("", "utf-8"),
        ("", "cp1252"), ("", "utf-8-sig"), ("", "utf-16"), ('<meta http-equiv="Content-Type" content="text/html; charset=utf-16">', "utf-8"),
        ('<meta charset="utf-8">', "cp1252"), ('<meta charset="klingon">', "utf-8"), ("<meta charset=shift_jis>", "utf-8"), ("<meta charset=big5>", "big5"),
    ],
)  # fmt: skip
def test_encodings_as_told_or_as_they_are(tmp_path: Path, told: str, encoding: str) -> None:
    words = "Núñez’s “claim” under § 15(b)" if encoding != "big5" else "§ 15(b) 中文"
    text = page(tmp_path, f"<html><head>{told}</head><body><p>{words}</p></body></html>".encode(encoding))
    assert text.original == words or told == "<meta charset=shift_jis>"


def test_xhtml_tags_that_close_themselves(tmp_path: Path) -> None:
    text = page(
        tmp_path,
        '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="a.js"/></head><body><p/><a id="x"/><p>One<br/>two</p></body></html>',
        "page.xhtml",
    )
    assert text.original == "One\ntwo"


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 200_000, "<p>".join(f"<font color={n}>x" for n in range(20_000)), "<p>".join(f"<span id={n}>x" for n in range(50_000)),
        "<table><tr><td>" * 3_000 + "x", "<sup>1" * 100_000, "<pre>" + " " * 3_000_000 + "x", "<" * 2_000_000, "<a " * 500_000,
        "<p>" + " \n" * 2_000_000 + "x", "<table><tr>" + "<td>x" * 100_000, "<svg>" * 50_000, "<!--" * 500_000, "&#x" * 500_000,
        "<p class='nav menu'>" * 50_000 + "x",
    ],
    ids=range(14),
)  # fmt: skip
def test_hostile_pages_take_no_time(tmp_path: Path, source: str) -> None:
    started = time.monotonic()
    try:
        page(tmp_path, source)
    except ReadError as error:
        assert "\n" not in str(error)
    assert time.monotonic() - started < 20


SCRAPS = st.sampled_from(
    [
        "<p>", "</p>", "<div class=footnote label=1>", "</div>", "<sup>", "</sup>", "1", "[2]", "*", "<table>", "<tr>", "<td>", "</td>", "</table>",
        "<pre>", "</pre>", '<pre class="inline">\n', "<br>", "<hr>", "words", "  \n ", "&sect; 15", "&nbsp;", "<a href='#fn1'>", "</a>", "<!--", "-->",
        "<span class='star-pagination'>*3</span>", "<footnotemark>", "</footnotemark>", "<main>", "<nav>", "</nav>", "<body>", "<script>", "</script>",
        "<li>", "<title>", "<![if x]>", "<o:p/>", "<form>", "<select>", "</html>", "\x00", "😀",
    ]
)  # fmt: skip


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(SCRAPS, max_size=60).map("".join))
def test_any_markup_gives_text_or_one_line(tmp_path: Path, source: str) -> None:
    try:
        text = page(tmp_path, source)
    except ReadError as error:
        assert "\n" not in str(error)
    else:
        assert text.original.strip()
        assert "\n\n\n" not in text.original or "<pre" in source
