"""What the graph knows of one thing: found by any of its names, shown with the filings' words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_filings import HOSTILE, ORDER, RASK, brief, fill, order
from typer.testing import CliRunner

from bipagraph.cli import app
from bipagraph.errors import NotFoundError
from bipagraph.graph.store import LitigationGraph
from bipagraph.naming import find, known_things
from bipagraph.showing import Portrait, portraits


@pytest.fixture(scope="module")
def graph() -> LitigationGraph:
    return fill(LitigationGraph.in_memory())


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("show") / "store"
    with LitigationGraph.open(folder, create=True) as graph:
        fill(graph)
    return folder


def only(graph: LitigationGraph, name: str) -> Portrait:
    (portrait,) = portraits(graph, name)
    return portrait


def related(portrait: Portrait, words: str) -> dict[str, list[str]]:
    """Label → the exact words, of what stands under one heading."""
    for group in portrait.relations:
        if group.words == words:
            return {item.label: [place.exact for place in item.places] for item in group.items}
    return {}


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Ada Marrow", "Ada Marrow"),
        ("  ada   MARROW ", "Ada Marrow"),
        ("Marrow", "Ada Marrow"),
        ("Adá Màrrow", "Ada Marrow"),
        ("901 F.3d 112", "Rask v. Stane Foods Corp."),
        ("901 F. 3d 112", "Rask v. Stane Foods Corp."),
        ("rask", "Rask v. Stane Foods Corp."),
        ("740 ILCS 14/15(b)", "740 ILCS 14/15(b)"),
        ("740 ilcs 14 / 15(b)", "740 ILCS 14/15(b)"),
        ("BIPA", "740 ILCS 14"),
        ("BIPA Section 15(b)", "740 ILCS 14/15(b)"),
        ("Biometric Information Privacy Act", "740 ILCS 14"),
        ("21 C 4455", "Quill v. Alder Timeclocks, Inc."),
        ("21-cv-04455", "Quill v. Alder Timeclocks, Inc."),
        ("IL 6300001", "Jo Lark"),
        ("fenwick osprey", "Fenwick Osprey LLP"),
        ("ilnd", "United States District Court for the Northern District of Illinois"),
    ],
)
def test_thing_is_found_by_any_of_its_names(graph: LitigationGraph, name: str, label: str) -> None:
    assert only(graph, name).thing.label == label


def test_filing_is_found_by_its_file_name_and_iri(graph: LitigationGraph) -> None:
    thing = only(graph, "quill-order.txt").thing
    assert thing.kind == "Filing" and "Order" in thing.classes
    assert only(graph, thing.iri).thing == thing


def test_decision_shows_who_cites_it_where_and_with_what_pinpoints(graph: LitigationGraph) -> None:
    decision = only(graph, "901 F.3d 112")
    (group,) = [group for group in decision.relations if group.words == "cited by"]
    places = {item.identifier: [(place.exact, place.pinpoint) for place in item.places] for item in group.items}
    assert places == {
        "quill-order.txt": [("901 F.3d 112, 118", "118"), ("Id. at 119", "119")],
        "quill-response.txt": [("901 F.3d 112, 120", "120")],
    }
    first = group.items[0].places[0]
    assert first.start is not None and ORDER[first.start : first.end] == "901 F.3d 112, 118"
    assert first.prefix.endswith("Stane Foods Corp., ") and first.note == "see, at 118"


def test_judge_shows_cases_filings_and_rulings(graph: LitigationGraph) -> None:
    judge = only(graph, "Ada Marrow")
    assert list(related(judge, "presides over")) == ["Quill v. Alder Timeclocks, Inc."]
    assert list(related(judge, "decides (filings)").values()) == [["Judge Ada Marrow"]]
    (ruling,) = judge.rulings
    assert (ruling.motion, ruling.outcome, ruling.docket_entry) == ("dismiss", "denied", 12)
    assert ruling.place.exact == "The motion to dismiss (Dkt. 12) is denied"


def test_ruling_stands_with_what_it_concerns_and_nowhere_else(graph: LitigationGraph) -> None:
    assert only(graph, "quill-order.txt").rulings == only(graph, "Docket entry 12").rulings != ()
    assert only(graph, "901 F.3d 112").rulings == () == only(graph, "quill-response.txt").rulings


def test_case_and_parties_show_their_sides(graph: LitigationGraph) -> None:
    case = only(graph, "21-cv-04455")
    assert list(related(case, "plaintiffs")) == ["Nora Quill"]
    assert list(related(case, "defendants")) == ["Alder Timeclocks, Inc."]
    assert list(related(case, "docket entries")) == ["Docket entry 12"]
    assert not related(case, "parties"), "the role says more"
    assert list(related(only(graph, "Nora Quill"), "represented by")) == ["Fenwick Osprey LLP"]


def test_same_decision_under_two_citations_is_one_thing() -> None:
    from dataclasses import replace

    work = replace(RASK, citations=("901 F.3d 112", "2018 WL 777777"))
    first = order()
    parallel = tuple(replace(c, work=work) if c.work == RASK else c for c in first.citations)
    second = brief()
    by_database = replace(RASK, citations=("2018 WL 777777",))
    database = tuple(replace(c, work=by_database) if c.work == RASK else c for c in second.citations)
    graph = fill(LitigationGraph.in_memory(), replace(first, citations=parallel), replace(second, citations=database))
    one, other = only(graph, "901 F.3d 112"), only(graph, "2018 WL 777777")
    assert one.thing == other.thing
    assert len(related(one, "cited by")) == 2


def test_ambiguous_name_asks_to_be_more_exact() -> None:
    from dataclasses import replace

    from bipagraph.records import DecisionCited

    record = order()
    works = [DecisionCited((f"{volume} F.3d 1",), f"Rask v. Party {volume}", "ca7", 2001) for volume in range(900, 906)]
    citations = tuple(replace(record.citations[3], work=work) for work in works)
    graph = fill(LitigationGraph.in_memory(), replace(record, citations=citations))
    with pytest.raises(NotFoundError, match=r"could be 6 things: decision Rask v. Party 900 \(900 F.3d 1\)"):
        portraits(graph, "Rask")
    assert only(graph, "Rask v. Party 903").thing.identifier == "903 F.3d 1"


@pytest.mark.parametrize("name", ["", "…", "?x } DROP ALL #", "'\"\\", "\x00", "🙂"])
def test_no_name_breaks_a_query(graph: LitigationGraph, name: str) -> None:
    with pytest.raises(NotFoundError):
        portraits(graph, name)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=40) | st.text("ada mrowkeI.Fd9012-/()§'\"?{}", max_size=14))
def test_any_text_is_found_or_clearly_not(graph: LitigationGraph, name: str) -> None:
    try:
        found = find(graph, name)
    except NotFoundError as error:
        assert "\n" not in str(error)
    else:
        assert found == [thing for thing in known_things(graph).values() if thing in found]


def run(store: Path, *arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["show", *arguments, "--store", str(store)])
    return result.exit_code, result.stdout, result.stderr


def test_command_prints_the_words_with_file_names(store: Path) -> None:
    code, out, _ = run(store, "BIPA 15(b)")
    assert code == 0
    assert "cited by 2" in out
    assert "section 15(b) of the Act reaches vendors" in out and "quill-response.txt" in out


def test_command_suggests_near_names(store: Path) -> None:
    code, out, error = run(store, "Ada Morrow")
    assert (code, out) == (2, "")
    assert "did you mean Ada Marrow" in error and error.count("\n") == 1


def test_command_shortens_long_lists_and_all_gives_them(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bipagraph.cli.show.QUOTES_SHOWN", 1)
    _, short, _ = run(store, "901 F.3d 112")
    assert "and 1 more places (--all)" in short and "Id. at 119" not in short.replace("18). Id. at", "")
    _, long, _ = run(store, "901 F.3d 112", "--all")
    assert "--all" not in long and long.count("quill-order.txt") > short.count("quill-order.txt")


def test_command_gives_json(store: Path) -> None:
    code, out, _ = run(store, "Ada Marrow", "--json")
    assert code == 0
    (thing,) = json.loads(out)["things"]
    assert thing["thing"]["label"] == "Ada Marrow"
    assert thing["rulings"][0]["place"]["exact"] == "The motion to dismiss (Dkt. 12) is denied"


def test_text_of_a_filing_cannot_command_the_terminal(store: Path) -> None:
    _, out, _ = run(store, "img src", "--all")
    assert "\x1b" not in out
    assert " ".join(HOSTILE.split("\x1b")[0].split()) in " ".join(out.split())
