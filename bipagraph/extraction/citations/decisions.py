"""Citations to decisions: parallel citations taken together, with name, court, date and what follows them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from bipagraph.extraction.citations.case_names import CaseName, case_name_before, earlier_case_name, short_name_before
from bipagraph.extraction.citations.courts import court_of_abbreviation, court_of_appeals, court_of_reporter
from bipagraph.extraction.citations.reporters import ReporterCitation, find_reporter_citations
from bipagraph.extraction.citations.tail import DIVISION, PINPOINT, Tail, clause_limit, read_tail

__all__ = ["DecisionMark", "find_decision_marks", "signal_before"]

#: Between two parallel citations stand pinpoints and commas alone: "555 U.S. 7, 22, 129 S. Ct. 365".
BETWEEN_PARALLEL = re.compile(
    rf"{DIVISION}(?:{PINPOINT.pattern.replace('(?P<pin>', '(?:')})*(?:[ ]\((?:[Tt]able|TABLE|[Mm]em\.|[Pp]er curiam|[Uu]npublished)\))?(?:,?[ ]?(?:(?:and|also)[ ]reported[ ](?:at|in)[ ])?|[ ]\[)"
)
#: A short form's page may begin a range: "12 Ill. 2d at 14-15, 101 N.E.2d 7".
REST_OF_RANGE = re.compile(r"[-\u2013]\d{1,4}(?=,)")

#: California's order, the court and year before the reporter: "Doe v. Roe (2005) 34 Cal.4th 1" (California Style Manual § 1:1); so did Illinois once.
#: With a federal court the day stands there too: "Doe v. Roe (N.D. Cal. Mar. 8, 2018) 2018 WL 1".
_DAY = r"(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?[ ]\d{1,2},[ ])?"
YEAR_BEFORE = re.compile(
    rf"[ \n]\((?P<court>[A-Z0-9][^()\d]{{0,3}}[^()]{{0,36}}?[ ])?{_DAY}(?P<year>(?:1[89]|20)\d\d)\),?[ \n]*$"
)

#: The phrase that joins a later stage of the same case (Bluebook table T8), right before its citation.
_STAGE = r"aff'd|aff'g|affirmed|affirming|rev'd|rev'g|reversed|reversing|vacated|vacating|remanded|affd|revd|mod|overruled|abrogated|superseded|opinion after|on remand"
_REQUEST = r"cert\.|certiorari|certified question|reh'g|rehearing|review|appeal|leave to appeal|lv\.?|trans(?:fer|\.)|pet\.|petition|motion|report and recommendation"
_ANSWER = r"denied|den\.|granted|dismissed|allowed|answered|adopted|docketed|filed|pending"
HISTORY = re.compile(
    rf"(?:^|[ ,;(\n])(?:(?:{_STAGE})(?!\w)|(?:{_REQUEST})[ ](?:for (?:cert\.|certiorari|review|leave to appeal)[ ])?(?:{_ANSWER})(?!\w))(?:(?!\.[ ][A-Z])[^;()\"]){{0,60}}$",
    re.IGNORECASE,
)

#: Reporters of agencies: what they print is decided by no court (Bluebook rule 14.3).
AGENCY_REPORTERS = frozenset(
    ["A.E.C.", "BCA", "Comp. Gen.", "F.L.R.A.", "F.T.C.", "FMSHRC", "I.C.C.", "M.S.P.B.", "M.S.P.R.", "MSPB", "N.L.R.B.", "N.M.B.", "N.R.C.", "N.T.S.B.", "NLRB No.", "Op. Att'y Gen.", "Op. O.L.C.", "S.T.B.", "SEC Docket", "SEC Jud. Dec."]
)  # fmt: skip

#: What agencies announce, though a database keeps it beside decisions: "SSR 96-8p, 1996 WL 374184".
AGENCY_PAPER = re.compile(r"(?:SSR|Social Security Ruling|Soc\. Sec\. Rul(?:ing|\.)|Rev\. (?:Rul|Proc)\.) ?\d")

OWN_NUMBER = re.compile(r"\bNos?\.[ \n]?$")

#: No name is looked for farther before its citation.
LONGEST_SENTENCE = 1200

#: Introductory signals (Bluebook rule 1.2), and the verbs that open a parenthetical.
SIGNALS = (
    (r"see,? e\.g\.", "see-e-g"), (r"see also,? e\.g\.", "see-also"), (r"see also", "see-also"), (r"see generally", "see-generally"), (r"but see,? e\.g\.", "but-see"),
    (r"but see", "but-see"), (r"but cf\.", "but-cf"), (r"cf\.", "cf"), (r"compare", "compare"), (r"accord", "accord"), (r"contra", "contra"),
    (r"e\.g\.", "e-g"), (r"quoting", "quoting"), (r"citing", "citing"), (r"see", "see"),
)  # fmt: skip
SIGNAL = re.compile(
    r"(?:^|[\s(\[\"'])(?:" + "|".join(f"(?P<s{i}>{words})" for i, (words, _) in enumerate(SIGNALS)) + r"),?[ ]?$",
    re.IGNORECASE,
)


#: Massachusetts prints its rules of court in its reports: "Mass. R. Civ. P. 12 (c), as amended, 365 Mass. 754 (1974)", "as appearing in 481 Mass. 1603 (2019)".
PLACE_OF_RULE = re.compile(
    r"\b(?i:as) (?:amended|appearing|revised)(?: through| effective [^;]{3,30})?(?:,| in| by|, in)? ?$"
)


@dataclass(frozen=True, slots=False)
class DecisionMark:
    """One place that cites a decision by a reporter.

    start, end  the words that cite, from the name to the court's parenthetical (offsets in the text, half-open)
    citations   the parallel citations in their order
    name        the name before them; ``name_is_full`` where both parties (or "In re") stand in it
    year_before the year where it stands before the reporter, as California prints it
    history     whether a phrase of subsequent history joins it to the citation before
    """

    start: int
    citations: tuple[ReporterCitation, ...]
    tail: Tail
    name: CaseName | None
    name_is_full: bool
    history: bool
    signal: str | None
    court: str | None
    year_before: int | None = None

    @property
    def end(self) -> int:
        return self.tail.core_end

    @property
    def is_of_agency(self) -> bool:
        """Whether an agency decided it, and no court."""
        if self.name is not None and AGENCY_PAPER.match(self.name.text):
            return True
        return all(citation.reporter in AGENCY_REPORTERS for citation in self.citations)

    @property
    def is_short(self) -> bool:
        return self.citations[0].short

    @cached_property
    def year(self) -> int | None:
        """The year of the parenthetical, else of a neutral or database citation."""
        if self.tail.year or self.year_before:
            return self.tail.year or self.year_before
        return next((citation.year for citation in self.citations if citation.year), None)


def signal_before(text: str, position: int) -> tuple[str | None, int]:
    """The signal that ends at ``position``, as a concept's name, and where it begins (``position`` without one)."""
    window_start = max(0, position - 24)
    match = SIGNAL.search(text[window_start:position])
    if not match:
        return None, position
    index = next(i for i in range(len(SIGNALS)) if match[f"s{i}"])
    return SIGNALS[index][1], window_start + match.start(f"s{index}")


def _groups(text: str, citations: list[ReporterCitation]) -> list[list[ReporterCitation]]:
    """The citations, parallel ones together; a short form may have whole ones beside it: "12 Ill. 2d at 14, 101 N.E.2d 7"."""
    groups: list[list[ReporterCitation]] = []
    for citation in citations:
        if groups:
            last = groups[-1][-1]
            between = text[last.end : citation.start]
            if last.short and (rest := REST_OF_RANGE.match(between)):
                between = between[rest.end() :]
            if (
                len(between) < 40
                and (last.short == citation.short or groups[-1][0].short)
                and all(citation.reporter != other.reporter for other in groups[-1])
                and ("," in between or between.endswith("["))
                and BETWEEN_PARALLEL.fullmatch(between)
            ):
                groups[-1].append(citation)
                continue
        groups.append([citation])
    return groups


def _court(tail: Tail, citations: list[ReporterCitation], between: str) -> str | None:
    """The court that the parenthetical names, else the one whose decisions a reporter prints.

    between  what stands between the case's name and the citation: Ohio names the appellate district there
    """
    if tail.court:
        named = court_of_abbreviation(tail.court)
        if named:
            return named
        # New York's courts, told apart behind the reporter that prints them all: "101 N.Y.S.3d 7 (App. Div. 2019)".
        if any(citation.reporter.startswith("N.Y.S.") for citation in citations):
            if re.match(r"App\. ?(?:Div|Term)\.", tail.court):
                return "nyappdiv" if "Div" in tail.court else "nyappterm"
            if re.match(r"Sup\. ?Ct\.", tail.court):
                return "nysupct"
        if re.match(r"(?:Ct\. ?)?App\.", tail.court) and any(c.reporter.startswith("Cal. Rptr.") for c in citations):
            return "calctapp"
    if any(citation.reporter == "Ohio" and citation.year for citation in citations) and " Dist." in between:
        return "ohioctapp"
    # A public-domain citation names the court of appeals where the state's reporter prints both courts ("2002 WI App 91").
    for citation in sorted(citations, key=lambda c: (" App" not in c.reporter, c.rank)):
        court = court_of_reporter(citation.reporter)
        if court and re.match(r"(?:Ct\. )?App\.", tail.court):
            return court_of_appeals(court) or court
        if court:
            return court
    return None


def find_decision_marks(text: str) -> list[DecisionMark]:
    """Every citation to a decision in ``text``, full and short, in order."""
    marks: list[DecisionMark] = []
    groups = _groups(text, find_reporter_citations(text))
    for index, group in enumerate(groups):
        first, last = group[0], group[-1]
        limit = groups[index + 1][0].start if index + 1 < len(groups) else len(text)
        paragraph_end = clause_limit(text, last.end)
        # A short citation's page is its pinpoint, "953 F.3d at 501".
        position = last.end if not last.short else last.end - len(last.page)
        if text[position : position + 1] == "]" and "[" in text[first.end : last.start]:
            position += 1  # California brackets the parallel citations
        # The parentheticals may hold the citations that follow, the pinpoint and the court may not.
        core = read_tail(text, position, min(limit, paragraph_end), with_court=not last.short)
        tail = read_tail(text, position, paragraph_end, with_court=not last.short)
        if tail.core_end != core.core_end:
            tail = core
        earliest = max(0, first.start - LONGEST_SENTENCE)
        floor = max(text.rfind("\n", earliest, first.start) + 1, earliest, marks[-1].end if marks else 0)
        before = (
            YEAR_BEFORE.search(text, max(floor, first.start - 60), first.start)
            if text[max(0, first.start - 3) : first.start].endswith((") ", "), "))
            else None
        )
        name_end = before.start() if before else first.start
        name = case_name_before(text, name_end, floor)
        if name is None and before:
            before, name_end = None, first.start
        full = name is not None
        history = (
            name is None and not first.short and bool(HISTORY.search(text[max(floor, first.start - 90) : first.start]))
        )
        if name is None and not history:
            name = short_name_before(text, first.start, floor)
            if name is None and not first.short:
                name = earlier_case_name(text, first.start, floor)
                full = name is not None
        if name is None and OWN_NUMBER.search(text, max(0, first.start - 8), first.start):
            continue  # "No. 21 P 7765": a circuit court's docket number
        if PLACE_OF_RULE.search(text, max(floor, first.start - 60), first.start):
            continue
        adjacent = name is not None and len(text[name.end : first.start]) < 90
        start = name.start if name is not None and adjacent else first.start
        signal, _ = signal_before(text, start)
        court = (court_of_abbreviation(before["court"].strip(" ,")) if before and before["court"] else None) or _court(
            tail, group, text[name.end : first.start] if name and adjacent else ""
        )
        year_before = int(before["year"]) if before else None
        marks.append(DecisionMark(start, tuple(group), tail, name, full, history, signal, court, year_before))
    return marks
