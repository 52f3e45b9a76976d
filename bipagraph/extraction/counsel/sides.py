"""Where a list of appearances says for whom: "for appellant." after the lawyers, "FOR APPELLANT:" before them."""

from __future__ import annotations

import re

from bipagraph.extraction.counsel.roles import ROLE_WORD
from bipagraph.extraction.worded import Worded

__all__ = [
    "ALSO",
    "APPEARED",
    "FOR_BEHIND_DASH",
    "FOR_IN_BRACKETS",
    "FOR_SIDE",
    "NAMED_FOR",
    "NAMED_FOR_PARTY",
    "NAMES_FIRST",
    "PRESENTED",
    "SIDE_AGAIN",
    "SIDE_FIRST",
]

_SIDE = (
    rf"(?:(?:the\s+)?(?:[\w-]+\s+){{0,2}}?{ROLE_WORD}s?\b|(?:the\s+)?people\b|(?:the\s+)?state\b|(?:the\s+)?government\b|(?:the\s+)?united\s+states\b|(?:the\s+)?commonwealth\b"
    r"|(?:the\s+)?(?:city|county)\s+of\b|(?:the\s+)?minors?\b"
    # "Ann Roe and Doe Law Clinic on brief for Harbor Alliance, amicus curiae."
    r"|(?-i:[A-Z])[^;:().]{3,120}?,\s+amic(?:us|i)\s+curiae\b)"
)
# The end of one side's list: "…, for appellants.", "…; for Plaintiff-Appellee Acme, Inc.", "argued for defendant-appellee.",
# "…; Counsel for Plaintiffs Jane M. Roe and Acme, Inc.": the point of an initial, or one before a small letter, ends nothing.
# "… argued the cause for respondent Acme Co. (Roe & Doe, LLC, attorneys; John Poe, on the brief)." is New Jersey's form.
FOR_SIDE = re.compile(
    r"(?:,|;|\)|\bargued(?:\s+the\s+cause)?(?:\s+and\s+was\s+on\s+the\s+briefs?)?|\bbriefs?|\bwaived\s+appearance)\s+(?:argued\s+)?(?:(?:co-)?(?:attorneys?|counsel)\s+)?"
    rf"for\s+(?P<side>{_SIDE}[^;:()]{{0,200}}?)(?:\s*\((?P<bracket>[^()]{{3,400}}\b(?:attorneys?|of counsel|on the (?:\w+ )?briefs?))\))?"
    rf"(?:\s*\({ROLE_WORD}s?\b[^()]{{0,60}}\))?"
    r"(?:(?<!\s(?-i:[A-Z]))\.(?=\s+(?-i:[^a-z\s(])|\s*$)|(?=\s*$))",
    re.IGNORECASE,
)
# "Jane Roe, Roe & Doe PLLP, …, Minneapolis, MN 55402 (for Plaintiff); and", in the orders of Minnesota.
FOR_IN_BRACKETS = Worded(
    ("(for", "(attorney", "(counsel"),
    rf"\s\((?:(?:attorneys?|counsel)\s+)?for\s+(?P<side>{_SIDE}[^()]{{0,200}})\)(?:[;.,]\s*)?(?:and\b)?",
    re.IGNORECASE,
)
# "Jane Roe, ROE & DOE LLP, Wilmington, DE; John Poe, POE P.C., Boston, MA – attorneys for Plaintiff", in Delaware.
FOR_BEHIND_DASH = Worded(
    ("attorney", "counsel"),
    rf"\s?[–—-]{{1,2}}\s?(?:attorneys?|counsel)\s+for\s+(?P<side>{_SIDE}[^.;()]{{0,200}})(?:[.;]\s*|$)",
    re.IGNORECASE,
)
SIDE_FIRST = re.compile(
    rf"(?:^|(?<=\.\s))(?:(?:appearing|attorneys?|counsel|appearances?)\s+)?for\s+(?P<side>{_SIDE}[^:]{{0,120}})(?<!\sby):\s+(?=\S)",
    re.IGNORECASE,
)
# "For Jane Roe, on behalf of herself and others, Plaintiff: John Poe, LEAD ATTORNEY, …", as publishers of opinions print it.
NAMES_FIRST = re.compile(
    rf"(?:^|(?<=\.\s)|(?<=;\s))For\s+(?P<side>(?-i:[A-Z])[^:]{{1,400}}?,\s+(?:\w+\s+)?{ROLE_WORD}s?(?:[-/\s]{ROLE_WORD}s?)?):\s+(?=\S)",
    re.IGNORECASE,
)
# "Jane Roe (John Poe also present) for the plaintiff." alone in its paragraph, as Massachusetts prints it.
NAMED_FOR = re.compile(
    rf"(?P<names>(?-i:[A-Z])[^.;:]{{4,150}}?)\s+for\s+(?P<side>(?:the\s+)?{ROLE_WORD}s?|the\s+Commonwealth)\.?",
    re.IGNORECASE,
)
# The First Circuit's, for one of several: "Jane Roe for appellee Harbor Lantern, Inc." behind the others' lists.
NAMED_FOR_PARTY = re.compile(
    rf"(?P<names>[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]*){{1,4}})\s+for\s+(?P<side>(?:the\s+)?(?i:{ROLE_WORD})s?\s+[A-Z][^;:()]{{2,120}}?)\.?"
)
# "Counsel who presented argument on behalf of the appellant was Jane Roe, of Omaha, NE.", the Eighth Circuit's.
PRESENTED = Worded(
    ("presented", "appeared"),
    rf"Counsel\s+who\s+(?:presented\s+argument|appeared)\s+on\s+behalf\s+of\s+(?P<side>{_SIDE}[^.;:]{{0,100}}?)(?:\s+and\s+appeared\s+on\s+the\s+(?:\w+\s+)?brief)?\s+(?:was|were)\s+(?=[A-Z])",
    re.IGNORECASE,
)
# And those on its brief: "The following attorney(s) appeared on the appellant brief; John Poe, of Omaha, NE."
APPEARED = re.compile(
    r"The\s+following\s+attorney\(?s?\)?\s+appeared\s+on\s+the\s+[^.;:]{0,80}?briefs?\s?[;:]\s+(?=[A-Z])", re.IGNORECASE
)
SIDE_AGAIN = re.compile(rf",\s+for\s+(?P<side>{_SIDE}[^;:()]{{0,120}})$", re.IGNORECASE)
# The sentence after it that names who else appears for the same side.
ALSO = re.compile(
    r"\s*(?:Also repre(?:-\s)?sented by|(?:With\s+(?:him|her|them)\s+|Also\s+)?on\s+(?:the\s+)?(?:\w+\s+){0,2}briefs?(?:\s+in\s+No\.\s[\w–-]+)?\s+(?:was|were)|Of\s+counsel\s+(?:was|were))\s+",
    re.IGNORECASE,
)
