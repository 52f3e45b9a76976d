"""A provision of law, and the wider provisions that it is part of, by their normal citations."""

from __future__ import annotations

import re

from bipagraph.identity.slugs import slug
from bipagraph.records import ProvisionKind

__all__ = ["provision_key", "provision_kind", "wider_provisions"]

# No enactment nests deeper ("Fed. R. Civ. P. 37(b)(2)(A)(i)" has four levels); more is a slip of the text.
DEEPEST_LEVEL = 8

_LAST_SUBDIVISION = re.compile(r"^(.*\S)\(([^()]*)\)$", re.DOTALL)  # "28 U.S.C. § 1332(d)" + "(2)"
_ILLINOIS_SECTION = re.compile(r"^([0-9]+ ILCS [0-9]+)/[^/\s(]+$")  # "740 ILCS 14/15" is of "740 ILCS 14"
_SECTION = re.compile(r"^(.*[^\s,]),?\s+§{1,2}\s*\S+$", re.DOTALL)  # "Cal. Civ. Code § 1798.150", "… art. I, § 6"
_CONSTITUTION = re.compile(r"^(.*Const\.),?\s+(?:art\.|amend\.)\s+\S+$", re.DOTALL)  # "Ill. Const. art. I"
_NUMBERED_RULE = re.compile(r"^(.*[^\s,]),?\s+[A-Z]*[0-9]\S*$", re.DOTALL)  # "N.D. Ill. L.R. 7.1"
_REGULATION = re.compile(
    r"\bC\.F\.R\.|\bFed\. Reg\.|\bAdmi?n?\. (?:Code|R\.)|R\. & Regs\.|\bCode Regs\.|\bPa\. Code\b|^SSR\b"
)  # "29 C.F.R. § 1.2", "56 Ill. Adm. Code 300", "Or. Admin. R. 410-120-1280"
_COURT_RULE = re.compile(
    r"(?:\s|L\.)R\.(?:\s|$)|\b[Rr]ules?\b|U\.S\.S\.G\."
)  # "Fed. R. Evid. 702", "N.D. Ill. L.R. 7.1"
_WORD_RULE = re.compile(r",? [Rr]ule$")  # "Cal. Rules of Court, rule 3.1" is of the "Cal. Rules of Court"

# A normal citation is a few words; a longer text is none, and is not searched for parts.
LONGEST_CITATION = 200


def _wider(citation: str, kind: ProvisionKind) -> tuple[str, ProvisionKind] | None:
    if len(citation) > LONGEST_CITATION:
        return None
    if found := _LAST_SUBDIVISION.match(citation):
        return found[1], kind
    if found := _ILLINOIS_SECTION.match(citation):
        return found[1], "Statute"
    if found := _SECTION.match(citation):
        return found[1], "Statute" if kind == "StatuteSection" else kind
    if found := _CONSTITUTION.match(citation):
        return found[1], "ConstitutionalProvision"
    if kind == "Rule" and (found := _NUMBERED_RULE.match(citation)):
        return _WORD_RULE.sub("", found[1]), kind
    return None


def wider_provisions(citation: str, kind: ProvisionKind) -> list[tuple[str, ProvisionKind]]:
    """The provisions that one is part of, from the next wider to the widest, with their kinds.

    ``740 ILCS 14/15(b)(1)`` is part of ``740 ILCS 14/15(b)``, ``740 ILCS 14/15`` and ``740 ILCS 14``.
    """
    found: list[tuple[str, ProvisionKind]] = []
    while len(found) < DEEPEST_LEVEL and (step := _wider(citation, kind)):
        if not any(map(str.isalnum, step[0])):
            break  # a slip of the text, "?(b)", is of nothing
        found.append(step)
        citation, kind = step
    return found


def provision_kind(citation: str) -> ProvisionKind:
    """The kind of a provision as its normal citation tells it, for one that is known by its citation alone."""
    if "Const." in citation:
        return "ConstitutionalProvision"
    if _REGULATION.search(citation):
        return "Regulation"
    if _COURT_RULE.search(citation):
        return "Rule"
    return "StatuteSection" if "§" in citation or ("ILCS" in citation and "/" in citation) else "Statute"


def provision_key(citation: str) -> str:
    """A provision's normal citation made safe for an IRI: ``28-usc-1332_d_2``.

    Subdivisions follow an underscore, for "§ 2000e-5" and "§ 2000e(5)" are not the same.
    """
    subdivisions: list[str] = []
    while len(subdivisions) < DEEPEST_LEVEL and (found := _LAST_SUBDIVISION.match(citation)):
        citation = found[1]
        subdivisions.append(slug(found[2]))
    return "_".join([slug(citation), *reversed(subdivisions)])
