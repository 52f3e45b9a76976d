"""Rules that are known by a court's or a set's own short name, or by the form of their numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from bipagraph.extraction.provisions.marks import ProvisionMark, provision_mark
from bipagraph.extraction.provisions.sections import SECTION_LIST, read_sections
from bipagraph.extraction.worded import Worded

__all__ = ["find_own_rules"]

_LISTED: Final = rf"(?P<sections>(?>{SECTION_LIST}))(?![\w%])"
#: A rule that is told by its part's number and its own: "1:28", "2:11-3(e)(1)".
_PARTED: Final = r"(?P<sections>\d{1,2}:\d{1,3}[A-Z]?(?:-\d{1,2}[A-Z]?)?(?:[ ]?\([A-Za-z0-9]{1,4}\)){0,6})(?!\w)"


class _Rules(NamedTuple):
    """What names the rules, their normal form, and how the ids begin of the courts that alone call them so ("": any court)."""

    pattern: Worded
    form: str
    courts: str = ""


_ALL: Final = (
    # The Court of Federal Claims: "RCFC 12(b)(1)", "Rules 12(b)(1) and 56 of the Rules of the United States Court of Federal Claims".
    _Rules(Worded(("RCFC",), rf"\bRCFC[ ](?:Rules?[ ])?{_LISTED}"), "RCFC"),
    _Rules(
        Worded(
            ("Court of Federal Claims",),
            rf"\bRules?[ ]{_LISTED}(?=[ ]of[ ]the[ ](?:Rules[ ]of[ ]the[ ])?(?:United[ ]States[ ]|U\.S\.[ ])?Court of Federal Claims\b)",
        ),
        "RCFC",
    ),
    # Its Appendix B has the rules of the special masters: "Vaccine Rule 18(b)".
    _Rules(Worded(("Vaccine R",), rf"\bVaccine R(?:ules?|\.)[ ]{_LISTED}"), "Vaccine R."),
    # New Jersey's have a number of their own kind: "R. 4:6-2(e)", "Rule 2:11-3(e)(1)".  (Elsewhere "R. 4:6-22" is a record's page and lines.)
    _Rules(Worded(("R",), rf"(?<![\w.])(?:N\.[ ]?J\.[ ](?:Ct\.[ ])?)?R(?:ules?|\.)[ ](?=\d:\d{{1,3}}[A-Z]?-){_PARTED}"), "N.J. Ct. R.", "nj"),
    # Massachusetts: "S.J.C. Rule 3:07", "M.A.C. Rule 23.0", "Mass. R. A. P. 16 (a) (9)"; its Appeals Court called rule 23.0 "rule 1:28".
    _Rules(Worded(("J.C.", "J. C."), rf"(?:\bMass\.[ ])?\bS\.[ ]?J\.[ ]?C\.[ ](?:Rule|R\.)[ ]{_PARTED}"), "Mass. S.J.C. R."),
    _Rules(Worded(("A.C.", "A. C."), rf"\bM\.[ ]?A\.[ ]?C\.[ ](?:Rule|R\.)[ ]{_LISTED}"), "Mass. App. Ct. R."),
    _Rules(Worded(("ule 1:28",), r"\b[Rr]ule (?P<sections>1:28)(?!\w)"), "Mass. App. Ct. R.", "massappct"),
    _Rules(Worded(("Mass.",), rf"\bMass\.[ ]R\.[ ]?A\.[ ]?P\.[ ]{_LISTED}"), "Mass. R. App. P."),
    # Delaware: "Court of Chancery Rule 12(b)(6)", "Ct. Ch. R. 58", "Superior Court Civil Rule 56".
    _Rules(Worded(("Court of Chancery Rule", "Ct. Ch. R."), rf"\b(?:Court of Chancery Rules?|(?:Del\.[ ])?Ct\. Ch\. R\.)[ ]{_LISTED}"), "Del. Ct. Ch. R."),
    _Rules(Worded(("Superior Court Civil Rule", "Super. Ct. Civ. R."), rf"\b(?:Superior Court Civil Rules?|(?:Del\.[ ])?Super\. Ct\. Civ\. R\.)[ ]{_LISTED}"), "Del. Super. Ct. Civ. R.", "del"),
    # Ohio's in words: "Rule 27 of the Rules of Appellate Procedure".
    _Rules(Worded(("Rules of Appellate Procedure",), rf"\bRules?[ ]{_LISTED}(?=[ ]of[ ]the[ ](?:Ohio[ ])?Rules of Appellate Procedure\b)"), "Ohio App. R.", "ohio"),
    _Rules(Worded(("Rules of Civil Procedure",), rf"\bRules?[ ]{_LISTED}(?=[ ]of[ ]the[ ](?:Ohio[ ])?Rules of Civil Procedure\b)"), "Ohio Civ. R.", "ohio"),
)  # fmt: skip
#: Wisconsin's rules of appellate procedure are chapter 809 of its statutes: "WIS. STAT. RULE 809.23(3)", "RULE 809.62".
_WISCONSIN: Final = Worded(
    ("809.",),
    r"(?:\bW(?:IS|is)\.[ ]S(?:TAT|tat)\.[ ]\(?(?:RULE|Rule)\)?|(?<!\w)\(?R(?:ULE|ule)\)?)[ ](?P<section>809\.\d{2,3}(?:\([A-Za-z0-9]{1,3}\)){0,4}(?:\d{1,2}(?!\w))?)",
)
#: A citation sentence or clause, and no mention: "See RCFC 8(a)", "… it must dismiss.  RCFC 12(h)(3)."
_CITED: Final = re.compile(r"(?:[.;)\]”\"][ ]|\(|\b[Ss]ee (?:also )?|\n)\Z")


def find_own_rules(text: str, own_court: str) -> Iterator[ProvisionMark]:
    """The rules in ``text`` that are known by such names; ``own_court``: the id of the filing's court, or ""."""
    for rules in _ALL:
        if not own_court.startswith(rules.courts):
            continue
        for match in rules.pattern.finditer(text):
            for section in read_sections(match["sections"]):
                alone = _CITED.search(text, max(0, match.start() - 12), match.start()) is not None
                yield provision_mark(match, f"{rules.form} {section}", "Rule", "provision.rule", alone=alone)
    if own_court.startswith("wis"):
        for match in _WISCONSIN.finditer(text):
            yield provision_mark(match, f"Wis. Stat. § {match['section']}", "StatuteSection", "provision.state_code")
