"""Two invented filings as records, made by hand: what extraction would find, for tests that begin at the graph."""

from __future__ import annotations

from datetime import date

from bipagraph.graph.store import LitigationGraph
from bipagraph.graph.triples import quads
from bipagraph.identity import filing_iri
from bipagraph.reading import read_string
from bipagraph.records import (
    Appearance,
    Attorney,
    Citation,
    Court,
    DecisionCited,
    Docket,
    EntryCited,
    Evidence,
    FilingRecord,
    Firm,
    Judge,
    Party,
    ProvisionCited,
    Ruling,
    Span,
    Text,
)

#: A firm whose name tries to be markup, to close the data block, and to command a terminal.
HOSTILE = "<img src=x onerror=window.hacked=1> & </script><script>window.hacked=2</script> \x1b[31mLLP"

ORDER = f"""UNITED STATES DISTRICT COURT
NORTHERN DISTRICT OF ILLINOIS

NORA QUILL, Plaintiff, v. ALDER TIMECLOCKS, INC., Defendant.

No. 21 C 4455    Judge Ada Marrow

MEMORANDUM OPINION AND ORDER

Before the court is the motion to dismiss (Dkt. 12) under Rule 12(b)(6). A vendor that holds
fingerprints must obtain a release, 740 ILCS 14/15(b). See Rask v. Stane Foods Corp., 901 F.3d 112, 118
(7th Cir. 2018). Id. at 119 holds the same. The motion to dismiss (Dkt. 12) is denied.

Ada Marrow
Counsel for Defendant: {HOSTILE}, Jo Lark (IL 6300001)
Counsel for Plaintiff: Fenwick Osprey LLP
"""

BRIEF = """NORA QUILL v. ALDER TIMECLOCKS, INC. No. 21 C 4455
PLAINTIFF'S RESPONSE
As Rask v. Stane Foods Corp., 901 F.3d 112, 120 (7th Cir. 2018), holds, section 15(b) of the Act reaches vendors.
Fenwick Osprey LLP
"""

RASK = DecisionCited(("901 F.3d 112",), "Rask v. Stane Foods Corp.", "ca7", 2018)
SECTION = ProvisionCited("740 ILCS 14/15(b)", "StatuteSection")


def _at(text: Text, words: str, rule: str = "citation.full", occurrence: int = 1) -> Evidence:
    start = -1
    for _ in range(occurrence):
        start = text.original.index(words, start + 1)
    return Evidence(Span(start, start + len(words)), rule)


def order() -> FilingRecord:
    """An order that denies a motion, with a firm of hostile name."""
    text = read_string(ORDER, "quill-order.txt")
    return FilingRecord(
        source_name=text.source_name,
        sha256=text.sha256,
        media_type=text.media_type,
        kind="Order",
        text=text,
        title="Memorandum Opinion and Order",
        date=date(2022, 5, 6),
        caption="Quill v. Alder Timeclocks, Inc.",
        court=Court("ilnd", _at(text, "NORTHERN DISTRICT OF ILLINOIS", "court.heading")),
        dockets=(Docket("21-cv-04455", "21 C 4455", _at(text, "21 C 4455", "docket.caption")),),
        judges=(Judge("Ada Marrow", True, _at(text, "Judge Ada Marrow", "judge.caption")),),
        parties=(
            Party("Nora Quill", ("plaintiff",), True, _at(text, "NORA QUILL", "party.caption")),
            Party(
                "Alder Timeclocks, Inc.", ("defendant",), False, _at(text, "ALDER TIMECLOCKS, INC.", "party.caption")
            ),
        ),
        firms=(
            Firm(HOSTILE, _at(text, HOSTILE, "counsel.firm")),
            Firm("Fenwick Osprey LLP", _at(text, "Fenwick Osprey LLP", "counsel.firm")),
        ),
        attorneys=(Attorney("Jo Lark", _at(text, "Jo Lark", "counsel.attorney"), "IL 6300001", HOSTILE),),
        appearances=(
            Appearance(("Alder Timeclocks, Inc.",), _at(text, "Counsel for Defendant", "counsel.side"), firm=HOSTILE),
            Appearance(("Nora Quill",), _at(text, "Counsel for Plaintiff", "counsel.side"), firm="Fenwick Osprey LLP"),
        ),
        citations=(
            Citation(EntryCited("12"), "record", _at(text, "Dkt. 12", "record.entry")),
            Citation(
                ProvisionCited("Fed. R. Civ. P. 12(b)(6)", "Rule"), "full", _at(text, "Rule 12(b)(6)", "provision.rule")
            ),
            Citation(SECTION, "full", _at(text, "740 ILCS 14/15(b)", "provision.ilcs")),
            Citation(RASK, "full", _at(text, "901 F.3d 112, 118"), pinpoint="118", signal="see"),
            Citation(RASK, "id", _at(text, "Id. at 119", "citation.id"), pinpoint="119"),
        ),
        rulings=(
            Ruling(
                "dismiss",
                "denied",
                _at(text, "The motion to dismiss (Dkt. 12) is denied", "ruling.text"),
                docket_entry=12,
            ),
        ),
    )


def brief() -> FilingRecord:
    """A response brief in the same case, that cites the same decision."""
    text = read_string(BRIEF, "quill-response.txt")
    return FilingRecord(
        source_name=text.source_name,
        sha256=text.sha256,
        media_type=text.media_type,
        kind="Brief",
        text=text,
        title="Plaintiff's Response",
        caption="Quill v. Alder Timeclocks, Inc.",
        court=Court("ilnd", _at(text, "No. 21 C 4455", "court.docket")),
        dockets=(Docket("21-cv-04455", "21 C 4455", _at(text, "21 C 4455", "docket.caption")),),
        parties=(Party("Nora Quill", ("plaintiff",), True, _at(text, "NORA QUILL", "party.caption")),),
        firms=(Firm("Fenwick Osprey LLP", _at(text, "Fenwick Osprey LLP", "counsel.firm")),),
        appearances=(
            Appearance(("Nora Quill",), _at(text, "Fenwick Osprey LLP", "counsel.side"), firm="Fenwick Osprey LLP"),
        ),
        citations=(
            Citation(RASK, "full", _at(text, "901 F.3d 112, 120"), pinpoint="120"),
            Citation(SECTION, "full", _at(text, "section 15(b) of the Act", "provision.section")),
        ),
    )


def fill(graph: LitigationGraph, *records: FilingRecord) -> LitigationGraph:
    """The graph with these filings (by default both) in it."""
    for record in records or (order(), brief()):
        graph.replace_filing(filing_iri(record.sha256, base=graph.base), quads(record, graph.base))
    return graph
