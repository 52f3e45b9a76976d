"""What identifies each thing: the same thing is one IRI however it is printed, two things are two."""

from __future__ import annotations

from datetime import date

import pyoxigraph as ox
import pytest
from graph_records import hostile_texts
from hypothesis import given
from hypothesis import strategies as st

from bipagraph import identity
from bipagraph.resources import data_rows

BASE = identity.DEFAULT_BASE


@pytest.mark.parametrize(
    "spellings",
    [
        [
            "FELL & MOOR, P.C.",
            "Fell & Moor",
            "Fell & Moor, P. C.",
            "Fell and Moor PC",
            "Fell & Moor, A Professional Corporation",
        ],
        ["MOOR & FELL LLP", "Moor & Fell, L.L.P.", "Moor & Fell LLP (US)", "The Moor & Fell LLP"],
        ["Fell, Moor, & Vale, Co., LPA", "Fell Moor and Vale Co. L.P.A.", "FELL, MOOR & VALE"],
        ["Law Offices of Ann Roe, Ltd.", "LAW OFFICES OF ANN ROE"],
    ],
)
def test_a_firm_is_one_node_however_printed(spellings: list[str]) -> None:
    assert len({identity.firm_iri(name) for name in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (identity.firm_iri("Fell & Moor"), identity.firm_iri("Fell & Vale")),
        (identity.firm_iri("PC"), identity.firm_iri("LLP")),  # nothing but a suffix is a name after all
        (identity.party_iri("Doe Holdings, Inc."), identity.party_iri("Doe Holdings, LLC")),
        (identity.party_iri("李明"), identity.party_iri("王芳")),
        (identity.party_iri("Øre"), identity.party_iri("Åre")),
        (identity.party_iri("Web 2.0 Inc."), identity.party_iri("Web 20 Inc.")),
        (identity.party_iri("Roe" + "x" * 200), identity.party_iri("Roe" + "x" * 201)),
        (identity.provision_iri("42 U.S.C. § 2000e-5(a)"), identity.provision_iri("42 U.S.C. § 2000e(5)(a)")),
        (identity.provision_iri("Cal. Civ. Code § 1798.15"), identity.provision_iri("Cal. Civ. Code § 179.815")),
        (identity.decision_iri(["12 Ill. App. 3d 4"]), identity.decision_iri(["12 Ill. App. 34"])),
        (identity.case_iri("ilnd", "21-cv-00001"), identity.case_iri("ilsd", "21-cv-00001")),
        (identity.case_iri("ilnd", None, filing="a" * 64), identity.case_iri("ilnd", None, filing="b" * 64)),
        (
            identity.case_iri(None, "21-cv-00001", caption="Roe v. Loom"),
            identity.case_iri(None, "21-cv-00001", caption="Elm v. Oak"),
        ),
        (identity.judge_iri("ilnd", "Lee Marsh"), identity.judge_iri("ilsd", "Lee Marsh")),
    ],
)
def test_two_things_are_two_nodes(one: str, other: str) -> None:
    assert one != other


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (identity.party_iri("The Loom Corporation"), identity.party_iri("LOOM CORP.")),
        (identity.party_iri("Loom, L.L.C."), identity.party_iri("Loom LLC")),
        (identity.party_iri("Müller Inc."), identity.party_iri("MULLER, INC.")),
        (identity.judge_iri("ilnd", "LEE Q. MARSH"), identity.judge_iri("ilnd", "Lee Q. Marsh")),
        (
            identity.attorney_iri("I. Fell", bar_number="IL 06123456"),
            identity.attorney_iri("Ines Fell", bar_number="IL 6123456"),
        ),
        (identity.attorney_iri("Ines Fell", firm="Fell, P.C."), identity.attorney_iri("INES FELL", firm="FELL")),
        (identity.case_iri("ilnd", "21-cv-00001", caption="A", filing="b"), identity.case_iri("ilnd", "21-cv-00001")),
    ],
)
def test_one_thing_is_one_node(one: str, other: str) -> None:
    assert one == other


def test_a_person_is_known_within_a_case_only() -> None:
    cases = [identity.case_iri("ilnd", number) for number in ("21-cv-00001", "21-cv-00002")]
    assert len({identity.party_iri("John Doe", case=case) for case in cases}) == 2
    assert len({identity.attorney_iri("John Doe", case=case) for case in cases}) == 2


@pytest.mark.parametrize(
    ("citations", "first"),
    [
        (["2018 WL 1", "901 F.3d 12", "2018 U.S. App. LEXIS 9"], "901 F.3d 12"),
        (["2018 U.S. Dist. LEXIS 9", "2018 WL 1"], "2018 WL 1"),
        (["194 L. Ed. 2d 635", "136 S. Ct. 1540", "578 U.S. 330"], "578 U.S. 330"),
        (["194 L. Ed. 2d 635", "136 S. Ct. 1540"], "136 S. Ct. 1540"),
        (["10 N.E.3d 20", "5 Ill. Dec. 6", "2019 IL 7"], "2019 IL 7"),  # official in Illinois: Ill. S. Ct. R. 6
        (["10 N.E.2d 20", "5 Ill. Dec. 6", "3 Ill. 2d 4"], "3 Ill. 2d 4"),
        (["2001 ND 7", "10 N.W.2d 20"], "10 N.W.2d 20"),
        (["2020 IL App (1st) 7-U", "2020 WL 9"], "2020 IL App (1st) 7-U"),
    ],
)
@given(shuffle=st.randoms())
def test_the_identifying_citation_does_not_depend_on_the_order_of_print(
    citations: list[str], first: str, shuffle
) -> None:
    shuffled = list(citations)
    shuffle.shuffle(shuffled)
    assert identity.identifying_citation(shuffled) == first


def test_a_decision_without_citation_is_known_by_court_docket_and_date() -> None:
    iri = identity.decision_iri([], court_id="ilnd", docket_number="21-cv-00001", date=date(2022, 3, 4))
    assert iri == f"{BASE}decision/ilnd/21-cv-00001/2022-03-04"


@pytest.mark.parametrize(
    ("citation", "kind", "wider"),
    [
        ("740 ILCS 14/15(b)(1)", "StatuteSection", ["740 ILCS 14/15(b)", "740 ILCS 14/15", "740 ILCS 14"]),
        ("735 ILCS 5/13-205", "StatuteSection", ["735 ILCS 5"]),
        ("28 U.S.C. § 1332(d)(2)", "StatuteSection", ["28 U.S.C. § 1332(d)", "28 U.S.C. § 1332", "28 U.S.C."]),
        ("Fed. R. Civ. P. 12(b)(6)", "Rule", ["Fed. R. Civ. P. 12(b)", "Fed. R. Civ. P. 12", "Fed. R. Civ. P."]),
        ("N.D. Ill. L.R. 7.1", "Rule", ["N.D. Ill. L.R."]),
        ("Ill. S. Ct. R. 23", "Rule", ["Ill. S. Ct. R."]),
        ("N.Y. U.C.C. § 9-610(b)", "StatuteSection", ["N.Y. U.C.C. § 9-610", "N.Y. U.C.C."]),
        ("34 Pa. Code § 231.1", "Regulation", ["34 Pa. Code"]),
        ("Or. Admin. R. 410-120-1280", "Regulation", []),
        ("29 C.F.R. § 1604.11(a)", "Regulation", ["29 C.F.R. § 1604.11", "29 C.F.R."]),
        ("U.S. Const. amend. XIV, § 1", "ConstitutionalProvision", ["U.S. Const. amend. XIV", "U.S. Const."]),
        ("Ill. Const. art. I, § 6", "ConstitutionalProvision", ["Ill. Const. art. I", "Ill. Const."]),
        ("U.S.S.G. § 2D1.1(b)(1)", "Rule", ["U.S.S.G. § 2D1.1(b)", "U.S.S.G. § 2D1.1", "U.S.S.G."]),
        ("Pub. L. 111-203", "Statute", []),
        ("740 ILCS 14", "Statute", []),
    ],
)
def test_the_wider_provisions(citation: str, kind, wider: list[str]) -> None:
    assert [found for found, _ in identity.wider_provisions(citation, kind)] == wider
    assert identity.provision_kind(citation) == kind


def test_no_two_reporters_share_an_iri() -> None:
    """Volume and page alike, decisions in any two reporters that are in use differ."""
    reporters = {row["reporter"] for row in data_rows("reporter_courts.csv")}
    by_iri: dict[str, set[str]] = {}
    for reporter in reporters:
        by_iri.setdefault(identity.decision_iri([f"12 {reporter} 34"]), set()).add(reporter)
    # State reports and that state's public-domain citations: volumes of the one never reach the years of the other.
    shared = [group for group in by_iri.values() if len({name.replace(".", "").casefold() for name in group}) > 1]
    assert not shared


@given(hostile_texts, hostile_texts, hostile_texts)
def test_hostile_text_gives_a_valid_iri_and_no_step_up_its_path(one: str, two: str, three: str) -> None:
    case = identity.case_iri(one, two, caption=three)
    for iri in (
        case,
        identity.court_iri(one),
        identity.judge_iri(one, two),
        identity.party_iri(one),
        identity.party_iri(one, case=case),
        identity.firm_iri(one),
        identity.attorney_iri(one, bar_number=two, firm=three, case=case),
        identity.attorney_iri(one, case=case),
        identity.entry_iri(case, one),
        identity.decision_iri([one, two]),
        identity.decision_iri([], court_id=one, docket_number=two, name=three),
        identity.provision_iri(one),
        identity.rule_iri(one),
    ):
        parsed = ox.NamedNode(iri)  # raises ValueError for what is no IRI
        path = parsed.value.removeprefix(BASE)
        assert parsed.value.startswith(BASE)
        assert iri.isascii()
        assert all(step and set(step) != {"."} for step in path.split("/"))


@given(hostile_texts)
def test_the_wider_provisions_of_hostile_text_end(citation: str) -> None:
    assert len(identity.wider_provisions(citation + "(a)" * 50, "Rule")) <= 8


def test_the_base_is_a_setting() -> None:
    assert identity.filing_iri("ab", base="https://example.org/x#") == "https://example.org/x#filing/ab"
