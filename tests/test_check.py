"""The audit of a brief's authorities: each slip that a writer makes is told once, and a clean brief stays clean."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

import bipagraph
from bipagraph.checking import Check, check
from bipagraph.checking.names import same_case
from bipagraph.cli import app
from bipagraph.reading import read_string

SAMPLES = Path(__file__).parent.parent / "data" / "filings"

CAPTION = """UNITED STATES DISTRICT COURT
NORTHERN DISTRICT OF ILLINOIS

NORA QUILL, Plaintiff, v. ALDER TIMECLOCKS, INC., Defendant.

No. 21 C 4455

DEFENDANT'S MEMORANDUM IN SUPPORT OF ITS MOTION TO DISMISS
"""

TABLE = """TABLE OF AUTHORITIES

Cases

Ardmore v. Blaine Foods Corp., 901 F.3d 112 (7th Cir. 2018) .......... 1, 2

Corrigan v. Dunleavy, 330 F. Supp. 3d 44 (N.D. Ill. 2018) .......... 2

Statutes

740 ILCS 14/15(b) .......... 1
"""

PAGE_1 = """A vendor that holds fingerprints must obtain a release, 740 ILCS 14/15(b). Ardmore v. Blaine Foods Corp.,
901 F.3d 112, 118 (7th Cir. 2018), so holds. The opinion is short and says no more than it needs to say.
"""

PAGE_2 = """The rule has been followed. Corrigan v. Dunleavy, 330 F. Supp. 3d 44, 50 (N.D. Ill. 2018). So it was said
that "the release must be in writing and signed." Ardmore, 901 F.3d at 119. Id. at 120 says the same.

Dated: March 4, 2024
"""


def brief(table: str = TABLE, one: str = PAGE_1, two: str = PAGE_2) -> str:
    """Pages as a PDF's text gives them, their numbers at the foot."""
    return "\f".join((f"{CAPTION}\ni\n", f"{table}\nii\n", f"{one}\n1\n", f"{two}\n2\n"))


def checked(text: str, store: Path | None = None) -> Check:
    return check(bipagraph.extract(read_string(text, "brief.txt")), store)


def kinds(result: Check) -> list[str]:
    return [finding.kind for finding in result.faults]


def test_a_clean_brief_is_clean() -> None:
    result = checked(brief())
    assert result.faults == ()
    assert result.skipped == ()


def test_what_stands_in_the_body_or_the_table_alone() -> None:
    more = PAGE_2.replace(
        "The rule", "Osgood v. Pell, 812 F.3d 9, 11 (7th Cir. 2016), and Fed. R. Civ. P. 8(a)(2). The rule"
    )
    result = checked(
        brief(
            TABLE.replace("Statutes", "Vance v. Whitlow, 700 F.3d 3 (7th Cir. 2012) .......... 2\n\nStatutes"), two=more
        )
    )
    assert kinds(result) == ["not-in-body", "missing-from-table", "missing-from-table"]
    idle, decision, rule = result.faults
    assert "Vance v. Whitlow" in idle.message
    assert "Osgood v. Pell, 812 F.3d 9" in decision.message
    assert (decision.page, decision.printed_page) == (4, 2)
    assert "Fed. R. Civ. P. 8(a)(2)" in rule.message


def test_pages_that_the_table_gets_wrong() -> None:
    table = TABLE.replace("2018) .......... 2\n", "2018) .......... 1\n").replace("1, 2", "passim")
    wrong = checked(brief(table)).faults
    assert [finding.kind for finding in wrong] == ["passim-for-few-pages", "wrong-pages"]
    assert "nothing cites it on page 1" in wrong[1].message
    assert "page 2 is missing" in wrong[1].message
    assert wrong[1].advice.startswith("It is cited on page 2")


def test_pages_of_a_pleading_with_line_numbers_and_a_running_foot() -> None:
    margin = "\n".join(str(number) for number in range(1, 29))
    pages = [
        f"{margin}\n{number} JOINT STIPULATION\n{words}"
        for number, words in (("i", CAPTION), ("ii", TABLE), ("1", PAGE_1), ("2", PAGE_2))
    ]
    result = checked("\f".join(pages))
    assert result.faults == ()
    assert result.skipped == ()
    wrong = checked("\f".join(pages).replace("1, 2\n", "1\n"))
    assert kinds(wrong) == ["wrong-pages"]


def test_pages_that_cannot_be_known_are_said_once_and_skipped() -> None:
    result = checked("\n".join((CAPTION, TABLE.replace("1, 2", "77"), PAGE_1, PAGE_2)))
    assert result.faults == ()
    assert [skipped.group for skipped in result.skipped] == ["pages"]


def test_a_table_that_begins_right_behind_a_page_break() -> None:
    text = brief(TABLE.replace("1, 2", "1")).replace("\nii\n", "\nii").replace("\ni\n\f", "\ni\f")
    assert kinds(checked(text)) == ["wrong-pages"]


HARD_TABLE = """TABLE OF AUTHORITIES

Cases

*Ardmore v. Blaine Foods Corp., 901 F.3d 112 (7th Cir. 2018) .......... 1, 2

Ashcroft v. Iqbal, 556 U.S. 662 (2009) .......... 1

Bell Atl. Corp. v. Twombly, 550 U.S. 544 (2007) .......... 1

Corrigan v. Dunleavy, 931 F.3d 1164 (9th Cir. 2019),
cert. denied, 140 S. Ct. 937 (2020) .......... 2

Statutes

28 U.S.C. § 1331 .......... 1

28 U.S.C. § 1332(d) .......... 1

740 ILCS 14/1 et seq. .......... 1

Rules

Fed. R. Civ. P. 12(b)(1) .......... 1

Fed. R. Civ. P. 12(b)(6) .......... 1

Other Authorities

5B Wright & Miller, Federal Practice and Procedure § 1350 (3d ed. 2004) .......... 1
"""
HARD_1 = """Quill sues under the Biometric Information Privacy Act ("BIPA" or the "Act"), 740 ILCS 14/1, et seq. Jurisdiction is under
28 U.S.C. §§ 1331 and 1332(d). See Compl. ¶¶ 4-6. Id. ¶ 10. The motion is under Rules 12(b)(1) and 12(b)(6) of the Federal
Rules of Civil Procedure. "A complaint must contain sufficient factual matter, accepted as true." Ashcroft v. Iqbal, 556 U.S.
662, 678, 129 S. Ct. 1937, 173 L. Ed. 2d 868 (2009) (quoting Bell Atl. Corp. v. Twombly, 550 U.S. 544, 570, 127 S. Ct. 1955,
167 L. Ed. 2d 929 (2007)); 5B Wright & Miller, Federal Practice and Procedure § 1350 (3d ed. 2004). See also Ardmore v. Blaine
Foods Corp., 901 F.3d 112, 118 (7th Cir. 2018), as amended on denial of reh'g and reh'g en banc (June 30, 2018).
"""
HARD_2 = """The Ninth Circuit thinks otherwise, Corrigan v. Dunleavy, 931 F.3d 1164, 1171-75 (9th Cir. 2019), aff'g Dunleavy Privacy
Litig. v. Corrigan, 326 F.R.D. 535 (N.D. Cal. 2018), cert. denied, 140 S. Ct. 937 (2020), but of another claim. Id. at 1174. As
in Ardmore, the union is the agent. 901 F.3d at 119-20. So too in Ardmore, supra, at 120.

Dated: March 4, 2024
"""


def test_a_clean_brief_with_all_that_briefs_have_is_clean() -> None:
    result = checked(brief(HARD_TABLE, HARD_1, HARD_2))
    assert result.faults == ()
    assert result.skipped == ()


def test_a_slip_between_table_and_body_is_told_once() -> None:
    result = checked(brief(TABLE.replace("330 F. Supp. 3d 44", "330 F. Supp. 3d 45")))
    assert kinds(result) == ["differs-from-table"]


BODY = "A release is wanted. {} That is the rule in this circuit, and no court has doubted it since.\n\nDated: March 4, 2024\n"

SLIPS = {
    "Ardmore v. Blaine, 901 F.3d 112, 118 (7th Cir. 2018). See Ardmore v. Sutter, 901 F.3d 112, 119 (7th Cir. 2018).": "different-names",
    "Ardmore v. Blaine, 901 F.3d 112, 118 (7th Cir. 2018). See Ardmore v. Blaine, 901 F.3d 112, 119 (7th Cir. 2019).": "different-years",
    "Ardmore v. Blaine, 901 F.3d 112, 118 (7th Cir. 2018). See Ardmore v. Blaine, 901 F.3d 112, 119 (2d Cir. 2018).": "different-courts",
    "Ardmore v. Blaine, 901 F.3d 112, 118 (7th Cir. 2018). See Ardmore v. Blaine, 910 F.3d 112, 119 (7th Cir. 2018).": "near-citations",
    "Ardmore v. Blaine, 31 F.4th 112, 118 (7th Cir. 2019).": "year-outside-reporter",
    "Ardmore v. Blaine, 901 F.3d 112, 118 (7th Cir. 2023).": "year-outside-reporter",
    "Ardmore v. Blaine, 901 F.3d 112, 118 (7th Cir. 2004).": "year-against-volume",
    "Ardmore v. Blaine, 901 F.2d 112, 118 (7th Cir. 2018).": "year-outside-reporter",
    "Ardmore v. Blaine, 1901 F.3d 112, 118 (7th Cir. 2018).": "impossible-volume",
    "Ardmore v. Blaine, 951 F.4th 112, 118 (7th Cir. 2024).": "impossible-volume",
    "Ardmore v. Blaine, 2019 IL 990123, ¶ 8 (2021).": "year-against-number",
    "Ardmore v. Blaine, 2019 WL 990123, at *2 (N.D. Ill. Mar. 2, 2020).": "year-against-number",
    "Ardmore v. Blaine, 31 F.4th 112, 118 (7th Cir. 2025).": "later-than-filing",
    'The court held that "no release was ever asked of them." Ardmore v. Blaine, 901 F.3d 112 (7th Cir. 2018).': "quotation-without-pinpoint",
    'Ardmore v. Blaine, 901 F.3d 112 (7th Cir. 2018) ("no release was ever asked of them").': "quotation-without-pinpoint",
    "Ardmore, 901 F.3d at 119.": "short-form-without-full",
    "Id. at 119.": "id-without-antecedent",
    "Rosenbach v. Sutter Timeclocks, Inc., 2019 IL 123186, ¶ 33.": "name-known-otherwise",
}


@pytest.mark.parametrize("words", SLIPS)
def test_a_slip_is_told_once_and_opens_to_its_words(words: str) -> None:
    text = CAPTION + "\n" + BODY.format(words)
    result = checked(text)
    assert kinds(result) == [SLIPS[words]]
    [finding] = result.faults
    assert 0 <= finding.start < finding.end <= len(text)
    assert " ".join(text[finding.start : finding.end].split()) == finding.words
    assert finding.advice


SOUND = (
    "Ardmore v. Blaine Foods Corp., 901 F.3d 112, 118 (7th Cir. 2018). See Ardmore v. Blaine Foods Corporation, 901 F.3d 112, 119 (7th Cir. 2018).",
    "Bell Atl. Corp. v. Ardmore, 550 U.S. 544, 555 (2007). Bell Atlantic Corp. v. Ardmore, 550 U.S. 544, 127 S. Ct. 1955 (2007).",
    "Ardmore v. Blaine, 901 F.3d 112, 118 (7th Cir. 2018), cert. denied, 139 S. Ct. 1200 (2019).",
    "Ardmore v. Blaine, No. 19 C 1, 2020 WL 990123, at *2 (N.D. Ill. Dec. 31, 2019).",
    "Ardmore Decl. (Dkt. 12-1) ¶ 4. Id. ¶ 5.",
    "See Quill Dep. 14:2-9. Id. at 15:1.",
    'Alder sells the "Clock." Ardmore v. Blaine, 901 F.3d 112 (7th Cir. 2018).',
    "Ardmore v. Blaine, 901 F.3d 112, 118 (7th Cir. 2018); Ardmore v. Blaine, 905 F.3d 731, 733 (7th Cir. 2018).",
    "People v. Ardmore, 216 Ill. 2d 100, 110 (2005). Illinois v. Ardmore, 216 Ill. 2d 100, 112 (2005).",
)


@pytest.mark.parametrize("words", SOUND)
def test_sound_citations_raise_no_alarm(words: str) -> None:
    assert kinds(checked(CAPTION + "\n" + BODY.format(words))) == []


def test_a_decision_that_other_filings_of_the_store_know_otherwise(tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(
        CAPTION + BODY.format("Ardmore v. Blaine Foods Corp., 901 F.3d 112, 118 (7th Cir. 2017)."), encoding="utf-8"
    )
    store = tmp_path / "store"
    bipagraph.build([other], store)
    [finding] = checked(brief(), store).faults
    assert finding.kind == "year-known-otherwise"
    assert "2018 here, 2017 in other.txt" in finding.message
    # A filing that is in the store itself says nothing against itself.
    own = tmp_path / "own.txt"
    own.write_text(brief(), encoding="utf-8")
    bipagraph.build([own], tmp_path / "alone")
    assert check(bipagraph.extract(bipagraph.read(own)), tmp_path / "alone").faults == ()


def test_later_history_is_a_note_with_its_source() -> None:
    result = checked(CAPTION + BODY.format("Cothron v. White Castle System, Inc., 2023 IL 128004, ¶ 40."))
    assert result.faults == ()
    [note] = result.findings
    assert note.is_note
    assert "P.A. 103-0769" in note.message
    assert "https://" in note.message
    assert "good law" not in note.message


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400), st.sampled_from(sorted(SLIPS)))
def test_any_text_can_be_checked(noise: str, words: str) -> None:
    text = f"{noise}\n\nTABLE OF AUTHORITIES\n\n{noise} {words} .... 3\n\n{words}\n{noise}"
    record = bipagraph.extract(read_string(text, "noise.txt"))
    for finding in check(replace(record, date=date(2024, 1, 1))).findings:
        assert 0 <= finding.start < finding.end <= len(record.text.original)
        assert finding.words


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Doe v. Roe", "Doe v. Poe", False),
        ("Ass'n of Bakers v. Nat'l Mills, Inc.", "Association of Bakers v. National Mills", True),
        ("AT & T v. Lark", "American Telephone & Telegraph Co. v. Lark", True),
        ("In re Lark", "Lark v. Moss", True),
        ("be2 LLC v. Lark", "be LLC v. Lark", True),
    ],
)
def test_names_of_one_case(one: str, other: str, same: bool) -> None:
    assert same_case(one, other) is same
    assert same_case(other, one) is same


# ------------------------------------------------------------------ the command


def run(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


def test_the_command_tells_where_and_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    faulty = tmp_path / "brief.txt"
    faulty.write_text(brief(TABLE.replace("1, 2", "2")), encoding="utf-8")
    result = run("check", faulty)
    assert result.exit_code == 1
    assert "Pages that the table lists 1" in result.output
    assert "page 1 is missing" in result.output
    assert "→ It is cited on pages 1, 2: correct the table's pages." in result.output
    answer = json.loads(run("check", faulty, "--json").stdout)
    assert (answer["format"], answer["version"], answer["faults"], answer["store"]) == ("bipagraph-check", 1, 1, None)
    [finding] = answer["findings"]
    assert list(finding) == [
        *("group", "kind", "message", "advice", "words", "start", "end", "page", "printed_page", "is_note")
    ]
    faulty.write_text(brief(), encoding="utf-8")
    clean = run("check", faulty)
    assert clean.exit_code == 0
    assert "nothing amiss" in clean.output
    assert run("check", tmp_path / "none.txt").exit_code == 2
    assert run("check", faulty, "--store", tmp_path / "nowhere").exit_code == 2


def test_the_samples_with_tables(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("check", SAMPLES / "calloway-dismissal-brief.docx").exit_code == 0
    found = json.loads(run("check", SAMPLES / "delgado-discovery-stipulation.pdf", "--json").stdout)
    # The stipulation cites the district's Local Rule 37-2 twice, and its table lists no local rule.
    assert [f["words"] for f in found["findings"] if not f["is_note"]] == ["Local Rule 37-2", "C.D. Cal. L.R. 37-2.1"]
    assert found["skipped"] == []


def test_no_other_sample_raises_an_alarm() -> None:
    for path in sorted(SAMPLES.iterdir()):
        if path.name == "README" or "stipulation" in path.name:
            continue
        assert check(bipagraph.extract(bipagraph.read(path))).faults == (), path.name


# ------------------------------------------------------------------ whole briefs, made anew

LEFT = (
    "Ardmore",
    "Blythe",
    "Corrigan",
    "Dunleavy",
    "Eastlake Mut. Ins. Co.",
    "Farrow Nat'l Bank, N.A.",
    "Garrick",
    "Hollis",
    "Int'l Dye Works, Inc.",
)
RIGHT = (
    "Keswick",
    "Lorne Foods Corp.",
    "Marchetti",
    "Norwell",
    "Oakley & Sons, LLC",
    "Prentiss",
    "Quimby",
    "Rasmussen Timeclocks of Illinois, Inc.",
)
PROVISIONS = ("740 ILCS 14/15(b)", "28 U.S.C. § 1332(d)", "Fed. R. Civ. P. 12(b)(6)", "Fed. R. Evid. 702")
FOOTS = ("{}", "- {} -", "DEFENDANT'S MEMORANDUM {}", "{} DEFENDANT'S MEMORANDUM", "Page {}")


@st.composite
def made_briefs(draw: st.DrawFn) -> tuple[list[tuple[str, set[int]]], dict[int, list[str]], str, str]:
    """The table's entries with their pages, the sentences of each page, the foot, and the leaders."""
    count = draw(st.integers(2, 8))
    names = [f"{LEFT[n]} v. {draw(st.sampled_from(RIGHT))}" for n in range(count)]
    pages: dict[int, list[str]] = {number: [] for number in range(1, draw(st.integers(2, 6)) + 1)}
    entries = []
    for index, name in enumerate(names):
        volume, first = 860 + index, 100 + 7 * index
        where = sorted(draw(st.sets(st.sampled_from(sorted(pages)), min_size=1, max_size=4)))
        for place, number in enumerate(where):
            short = f"{LEFT[index]}, {volume} F.3d at {first + 3}"
            full = f"{name}, {volume} F.3d {first}, {first + 2} (7th Cir. 2017)"
            told = short if place and draw(st.booleans()) else full
            pages[number].append(f"The duty has been read in this way before. See {told}. So it is here.")
        entries.append((f"{name}, {volume} F.3d {first} (7th Cir. 2017)", set(where)))
    for provision in draw(st.lists(st.sampled_from(PROVISIONS), unique=True, min_size=1)):
        number = draw(st.sampled_from(sorted(pages)))
        pages[number].append(f"The statute speaks for itself, {provision}, and nobody has said otherwise.")
        entries.append((provision, {number}))
    return (
        entries,
        pages,
        draw(st.sampled_from(FOOTS)),
        draw(st.sampled_from([" .......... ", "..... ", " . . . . . . . . ", "\t"])),
    )


def laid_out(entries: list[tuple[str, set[int]]], pages: dict[int, list[str]], foot: str, leaders: str) -> str:
    # Lines that came back at the edges of three pages would be running heads.
    days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    filler = {
        number: f"Nothing that was said on {days[number]} bears on this, and the parties agree that nothing could.\n"
        * 3
        for number in pages
    }
    lines = []
    for words, where in entries:
        if len(words) > 62:  # a long entry goes on in the next line
            cut = words.rindex(" (")
            words = f"{words[:cut]}\n    {words[cut + 1 :]}"
        lines.append(f"{words}{leaders}{', '.join(str(number) for number in sorted(where))}")
    body = [
        f"{filler[number]}\n" + "\n\n".join(sentences) + f"\n\n{filler[number]}\n{foot.format(number)}\n"
        for number, sentences in pages.items()
    ]
    table = "TABLE OF AUTHORITIES\n\nPage(s)\n\n" + "\n\n".join(lines) + "\n\nii\n"
    return "\f".join([f"{CAPTION}\ni\n", table, *body, "Dated: March 4, 2024\n\nRespectfully submitted,\n"])


@settings(max_examples=120, deadline=None)
@given(made_briefs())
def test_a_consistent_brief_raises_no_alarm(
    made: tuple[list[tuple[str, set[int]]], dict[int, list[str]], str, str],
) -> None:
    result = checked(laid_out(*made))
    assert [finding.message for finding in result.faults] == []
    assert result.skipped == ()


@settings(max_examples=120, deadline=None)
@given(made_briefs(), st.data())
def test_one_slip_in_the_table_is_one_finding(
    made: tuple[list[tuple[str, set[int]]], dict[int, list[str]], str, str], data: st.DataObject
) -> None:
    entries, pages, foot, leaders = made
    index = data.draw(st.integers(0, len(entries) - 1))
    words, where = entries[index]
    slip = data.draw(st.sampled_from(["dropped", "wrong page", "foreign"]))
    if slip == "dropped":
        changed, kind = [*entries[:index], *entries[index + 1 :]], "missing-from-table"
    elif slip == "wrong page":
        other = data.draw(st.sampled_from(sorted(pages)))
        changed, kind = (
            [*entries[:index], (words, where ^ {other} or {other + 90}), *entries[index + 1 :]],
            "wrong-pages",
        )
    else:
        changed, kind = [*entries, ("Zander v. Yardley, 777 F.3d 5 (7th Cir. 2015)", {1})], "not-in-body"
    provisions = [entry for entry, _ in changed if "F.3d" not in entry]
    result = checked(laid_out(changed, pages, foot, leaders))
    if slip == "dropped" and not provisions and "F.3d" not in words:
        assert kinds(result) == []  # a table of cases alone
    else:
        assert kinds(result) == [kind]


def test_real_filings_raise_no_alarm_but_the_one_that_is_due() -> None:
    folder = os.environ.get("BIPAGRAPH_REAL_FILINGS")
    if folder is None:
        if os.environ.get("CI") == "true":
            pytest.fail("BIPAGRAPH_REAL_FILINGS names no folder of real filings")
        pytest.skip("BIPAGRAPH_REAL_FILINGS names no folder of real filings")
    for path in sorted(Path(folder, "filings").glob("*.*")):
        faults = check(bipagraph.extract(bipagraph.read(path))).faults
        if "stipulation" in path.name:
            # Its table of authorities lacks one decision that its body cites.
            assert [(f.kind, "2023 U.S. Dist. LEXIS 52931" in f.words) for f in faults] == [
                ("missing-from-table", True)
            ]
        else:
            assert faults == (), path.name


def test_what_is_no_filing_is_said_to_be_none(tmp_path: Path) -> None:
    recipe, letter = tmp_path / "recipe.txt", tmp_path / "order.txt"
    recipe.write_text("Plum cake\n\nBeat 4 eggs with 200 g of sugar. Bake for 40 minutes.\n", encoding="utf-8")
    letter.write_text(f"{CAPTION}\nThe hearing is moved to May 2, 2024.\n", encoding="utf-8")
    refused = CliRunner().invoke(app, ["check", str(recipe)])
    assert refused.exit_code != 0
    assert "is it a court filing?" in refused.output
    idle = CliRunner().invoke(app, ["check", str(letter)])
    assert idle.exit_code == 0
    assert "cites no decision, statute or rule" in idle.output
