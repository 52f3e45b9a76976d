"""Records for tests of the graph: one that uses every field, and strategies that make hostile ones."""

from __future__ import annotations

from datetime import date
from typing import get_args

from hypothesis import strategies as st

from bipagraph.graph.sketch import clean
from bipagraph.records import (
    Appearance,
    Attorney,
    CaseCited,
    Citation,
    CitationForm,
    ClaimRuling,
    ClassDefinition,
    Court,
    DecisionCited,
    Docket,
    DocketEntry,
    EntryCited,
    Evidence,
    FilingKind,
    FilingRecord,
    Firm,
    Judge,
    Page,
    Party,
    Piece,
    ProvisionCited,
    ProvisionKind,
    Ruling,
    SettlementSum,
    Span,
    Text,
    Topic,
    Treatment,
    View,
)

FULL_TEXT = (
    "UNITED STATES DISTRICT COURT, NORTHERN DISTRICT OF ILLINOIS. Ann Roe and The Wheel Company v. Loom Corporation, "
    "No. 1:21-cv-04567, consolidated with 21 C 4600. Magistrate Judge Lee Q. Marsh presiding. Ines Fell, Fell & Moor, P.C., "
    "for Ann Roe. See Hill v. Dale, 901 F.3d 12, 15 (7th Cir. 2018) (Wood, J.) (so holding); 740 ILCS 14/15(b)(1); Dkt. 31; "
    "Elm v. Oak, No. 19-cv-00321 (S.D.N.Y.). The motion to dismiss, Dkt. 31, is granted with prejudice under Rule 12(b)(6). "
    "Dated March 4, 2022."
)


def text(original: str, sha256: str = "0123456789abcdef" * 4) -> Text:
    """A text of two pages without furniture."""
    view = View(original, (Piece(0, 0, len(original)),))
    half = len(original) // 2
    pages = (Page(1, 0, half), Page(2, half, len(original)))
    return Text("order.txt", sha256, "text/plain", original, view, view, len(original), pages)


def at(words: str, rule: str = "some-rule") -> Evidence:
    """Evidence at the first place of ``words`` in the full text."""
    start = FULL_TEXT.index(words)
    return Evidence(Span(start, start + len(words)), rule)


DECISION = DecisionCited(
    ("901 F.3d 12", "2018 WL 123456"), "Hill v. Dale", "ca7", 2018, date(2018, 5, 6), "17-1234", "Wood"
)
PROVISION = ProvisionCited("740 ILCS 14/15(b)(1)", "StatuteSection")


def full_record(**changes: object) -> FilingRecord:
    """An order that uses every field of every record."""
    fields: dict[str, object] = {
        "source_name": "order.txt",
        "sha256": "0123456789abcdef" * 4,
        "media_type": "text/plain",
        "kind": "Order",
        "text": text(FULL_TEXT),
        "title": "Memorandum Order",
        "date": date(2022, 3, 4),
        "entry_number": "40",
        "caption": "Roe v. Loom Corporation",
        "court": Court("ilnd", at("NORTHERN DISTRICT OF ILLINOIS")),
        "dockets": (
            Docket("21-cv-04567", "1:21-cv-04567", at("1:21-cv-04567")),
            Docket("21-cv-04600", "21 C 4600", at("21 C 4600")),
        ),
        "appeal_from": (CaseCited("20-cv-00111", "Roe v. Loom Corporation", "ilnd"),),
        "judges": (Judge("Lee Q. Marsh", True, at("Lee Q. Marsh"), "Magistrate Judge"),),
        "parties": (
            Party("Ann Roe", ("plaintiff", "counter-defendant"), True, at("Ann Roe")),
            Party("The Wheel Company", ("plaintiff",), False, at("The Wheel Company")),
            Party("Loom Corporation", ("defendant",), False, at("Loom Corporation")),
        ),
        "firms": (
            Firm("Fell & Moor, P.C.", at("Fell & Moor, P.C.")),
            Firm("Illinois Attorney General's Office", at("ILLINOIS"), is_government=True),
        ),
        "attorneys": (Attorney("Ines Fell", at("Ines Fell"), "IL 06123456", "Fell & Moor"),),
        "appearances": (
            Appearance(("Ann Roe",), at("for Ann Roe"), firm="Fell & Moor, P.C."),
            Appearance(("Ann Roe",), at("Ines Fell, Fell & Moor, P.C., for Ann Roe"), attorney="Ines Fell"),
            Appearance(("Ann Roe",), at("Ines Fell"), None, "Ines Fell", ("lead", "pro-hac-vice"), date(2022, 2, 1)),
        ),
        "docket_entries": (
            DocketEntry("31", date(2022, 1, 7), "MOTION to dismiss by Loom Corporation", at("Dkt. 31")),
            DocketEntry(None, date(2022, 1, 9), "MINUTE entry: status hearing held.", at("presiding")),
        ),
        "citations": (
            Citation(DECISION, "full", at("901 F.3d 12"), "15", "see", "so holding", "the words", True),
            Citation(PROVISION, "full", at("740 ILCS 14/15(b)(1)")),
            Citation(EntryCited("31"), "record", at("Dkt. 31")),
            Citation(CaseCited("19-cv-00321", "Elm v. Oak", "nysd"), "full", at("19-cv-00321")),
        ),
        "rulings": (
            Ruling("dismiss", "granted", at("is granted"), 31, "Loom Corporation", ("Fed. R. Civ. P. 12(b)(6)",), True),
        ),
        "claim_rulings": (ClaimRuling("dismiss", "granted", "740 ILCS 14/15(b)", at("14/15(b)(1)"), 31),),
        "topics": (
            Topic("claim", "15-b", at("740 ILCS 14/15(b)(1)")),
            Topic("biometric", "fingerprint", at("Wheel")),
            Topic("setting", "employment-timekeeping", at("Loom")),
            Topic("issue", "accrual", at("so holding")),
        ),
        "class_definitions": (ClassDefinition("all who weave", at("The Wheel Company"), "Weavers Class"),),
        "settlement_sums": (SettlementSum("fund", 1_250_000.5, at("31")),),
        "treatments": (
            Treatment(DECISION, "follows", at("Hill v. Dale")),
            Treatment(CaseCited("19-cv-00321", "Elm v. Oak", "nysd"), "affirmed-by", at("Elm v. Oak"), DECISION),
        ),
        "evidence": (
            ("kind", at("motion")),
            ("date", at("Dated March 4, 2022")),
            ("title", at("The motion")),
            ("entry_number", at("Dkt. 31")),
            ("caption", at("Ann Roe and The Wheel Company v. Loom Corporation")),
            ("appeal_from", at("No. 1:21-cv-04567")),
        ),
    }
    return FilingRecord(**(fields | changes))  # type: ignore[arg-type]


# ------------------------------------------------------------------ hostile records

# What breaks programs: controls, half surrogates, what IRIs, XML, Turtle and SPARQL treat apart, other scripts.
_CHARACTERS = "\x00\x0c\x1f\x7f\ud800\udfff\ufffe\uffff<>\"'\\`{}|^%#?/&§¶ \t\u00a0\u2028\u0301\u202eØßİéa"
_SEQUENCES = [
    "..",
    "://",
    "\r\n",
    "]]>",
    "<!--",
    '"""',
    "李明",
    "😀",
    "Roe",
    "1.5",
    "(b)",
    "Inc.",
    "P.C.",
    "740 ILCS 14/15",
]
_HOSTILE = st.sampled_from([*_CHARACTERS, *_SEQUENCES])
hostile_texts = st.lists(_HOSTILE, max_size=8).map("".join)
names = hostile_texts.filter(lambda text: clean(text).strip())  # a fact has a name that can be read
maybe = st.one_of(st.none(), hostile_texts)
maybe_name = st.one_of(st.none(), names)


@st.composite
def hostile_records(draw: st.DrawFn) -> FilingRecord:
    """Filing records in which every string is hostile and every span lies within the text."""
    original = draw(st.lists(_HOSTILE, min_size=2, max_size=40).map("".join))
    spans = st.integers(0, len(original) - 1).flatmap(
        lambda start: st.integers(start + 1, len(original)).map(lambda end: Span(start, end))
    )
    evidence = st.builds(Evidence, spans, names)
    few = {"max_size": 3}
    days = st.one_of(st.none(), st.dates(date(1, 1, 1)))
    years = st.one_of(st.none(), st.integers(1600, 2200))
    courts = st.sampled_from(["ilnd", "ca7", "illappct", "scotus"])
    cases = st.builds(CaseCited, names, maybe, st.one_of(st.none(), courts))
    works = st.one_of(
        st.builds(
            DecisionCited,
            st.lists(names, **few).map(tuple),
            maybe,
            st.one_of(st.none(), courts),
            years,
            days,
            maybe,
            maybe_name,
        ),
        st.builds(ProvisionCited, names, st.sampled_from(get_args(ProvisionKind))),
        st.builds(EntryCited, names),
        cases,
    )
    party_names = draw(st.lists(names, min_size=1, max_size=3))
    party_name = st.one_of(st.sampled_from(party_names), names)
    roles = st.lists(st.one_of(st.sampled_from(["plaintiff", "Third-Party Defendant", "amicus curiae"]), names), **few)

    def some(strategy: st.SearchStrategy[object]) -> tuple[object, ...]:
        return tuple(draw(st.lists(strategy, **few)))

    return FilingRecord(
        source_name=draw(names),
        sha256=draw(st.text("0123456789abcdef", min_size=64, max_size=64)),
        media_type="text/plain",
        kind=draw(st.sampled_from(get_args(FilingKind))),
        text=text(original),
        title=draw(maybe),
        date=draw(days),
        entry_number=draw(maybe_name),
        caption=draw(maybe),
        court=draw(st.one_of(st.none(), st.builds(Court, courts, evidence))),
        dockets=some(st.builds(Docket, names, hostile_texts, evidence)),
        appeal_from=some(cases),
        judges=some(st.builds(Judge, names, st.booleans(), evidence, maybe)),
        parties=tuple(Party(name, tuple(draw(roles)), draw(st.booleans()), draw(evidence)) for name in party_names),
        firms=some(st.builds(Firm, names, evidence, st.booleans())),
        attorneys=some(st.builds(Attorney, names, evidence, maybe, maybe_name)),
        docket_entries=some(
            st.builds(DocketEntry, maybe_name, st.one_of(st.none(), st.dates()), hostile_texts, evidence)
        ),
        appearances=some(
            st.builds(Appearance, st.lists(party_name, **few).map(tuple), evidence, maybe_name, maybe_name)
        ),
        citations=some(
            st.builds(
                Citation,
                works,
                st.sampled_from(get_args(CitationForm)),
                evidence,
                *[maybe] * 4,
                st.booleans(),
            )
        ),
        rulings=some(
            st.builds(
                Ruling,
                names,
                names,
                evidence,
                st.one_of(st.none(), st.integers(0, 9999)),
                st.one_of(st.none(), party_name),
                st.lists(names, **few).map(tuple),
                st.one_of(st.none(), st.booleans()),
                maybe_name,
            )
        ),
        evidence=some(
            st.tuples(
                st.sampled_from(["kind", "date", "title", "entry_number", "caption", "appeal_from", "other"]), evidence
            )
        ),
    )
