"""Component ``bipagraph_title``: the kind of a filing, its title, its date and its own entry number.

Kind and title are read from the lines of ``text.layout`` (:mod:`bipagraph.extraction.title.lines`), by the words of
``data/titles.csv``; a decision without a title (most opinions of the federal courts of appeals) is known by its panel
and its author line.  The date is that of the decision or of the signature
(:mod:`bipagraph.extraction.title.date`), else that of the filing system's stamp.
"""

from __future__ import annotations

import re
from collections import Counter

from spacy.language import Language
from spacy.tokens import Doc

from bipagraph.extraction.draft import Draft, draft_of
from bipagraph.extraction.title.amici import amici_of_title
from bipagraph.extraction.title.date import date_of_filing
from bipagraph.extraction.title.lines import Title, find_title
from bipagraph.extraction.worded import Worded
from bipagraph.records import Evidence, FilingKind

__all__ = ["title"]

# How much of a filing's beginning may tell its kind, where no title does (characters of the layout view).
_HEAD = 12_000

# What a filing is that bears no title, by words of its own.  In this order; matched in the first _HEAD characters.
_UNTITLED: tuple[tuple[re.Pattern[str] | Worded, FilingKind, str], ...] = (
    # The docket sheet of PACER or of CourtListener.  "CIVIL DOCKET FOR CASE #: 1:20-cv-01234"
    (
        Worded(
            ("docket for", "date filed"),
            r"(?i)\b(?:civil|criminal|bankruptcy|appellate) docket for\b|\bDate Filed\s+#\s+Docket Text\b",
        ),
        "DocketSheet",
        "kind.docket_sheet",
    ),
    # The author line of an opinion.  "MARLOWE, Circuit Judge." "JUSTICE HALE delivered the judgment of the court, with opinion."
    (
        re.compile(
            r"(?m)^\s*(?!and )[^\W\d_][\w.,'’ -]{1,40}, (?:(?:Chief |Senior )?(?:Circuit|District|Bankruptcy) Judges?[.:]|Chief Judge:)"
            r"|^\s*[A-Z][\w'’-]{2,30}, (?:(?:Sr|Senior|Ch)\.? )?J\.(?:[ \t]{3,}(?:[A-Z][a-z]{2,8}\.? \d{1,2}|[_ ]{3,}), \d{4})?[ \t]*$"
            r"|^\s*Opinion (?:for the Court )?(?:filed )?by (?:the Honorable )?(?:Chief |Senior )?(?:Circuit )?(?:Judge|Justice) [A-Z]"
            r"|^\s*[A-Z][A-Z'’ -]{2,30}, (?:(?:[CP]\.\s?)?J\.|(?:(?:Chief|Associate|Presiding|Acting) )*(?:Justice|Judge)[.:]|(?:Vice )?Chancellor[.:]?)(?:[ \t]{3,}[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})?\s*$"
            r"|(?i:\bdelivered the (?:judgment|opinion) of the court\b)|^\s*P(?:ER CURIAM|er Curiam)\b"
            r"|(?<=[\])._*] )PER CURIAM\. "
        ),
        "Opinion",
        "kind.author_line",
    ),
    # A minute entry.  "MINUTE entry before the Honorable Ann Doe: Status hearing held."  Los Angeles heads its minutes "NATURE OF PROCEEDINGS:".
    # The words of a docket entry alone.  "ORDER granting 31 Motion for Extension of Time."
    (
        Worded(
            ("minute", "notification of docket entry", "nature of proceedings", "order"),
            r"(?i)\bminute (?:entry|order) (?:before|for)\b|\bNOTIFICATION OF DOCKET ENTRY\b|(?-i:^NATURE OF PROCEEDINGS:)|(?-i:^[ \t]*\(?TEXT(?:[ -]ONLY)?\)? ORDER\b)"
            r"|^(?-i:ORDER) (?:granting|denying)\b[^\n]{0,40}?\[?\b\d{1,4}\]? (?:\w+ ){0,3}motion\b",
            re.MULTILINE,
        ),
        "Order",
        "kind.minute_entry",
    ),
    # A panel sat, but neither author nor title is printed.
    (
        Worded(
            ("Judge", "oncur"),
            r"(?m)^\s*Before\b[^.]{0,200}\b(?:Circuit|Appellate) Judges\b|^\s*and [^\W\d_][\w.,'’ -]{1,40}, (?:Chief |Senior )?(?:Circuit|District) Judge\.|\bBefore:? (?=(?:[A-Z][\w.'’-]*,? ){0,3}[A-Z]{3})[^\n;]{5,160}?\b(?:Circuit|Appellate) Judges\b"
            r"|\bJJ\., [Cc]oncur\b|\bConcur ?[—–-]",
        ),
        "Opinion",
        "kind.panel",
    ),
    # New York's memoranda begin with what is appealed from, and say at once what becomes of it.  "Appeal from a judgment of the Erie
    # County Court … unanimously affirmed. Memorandum: Defendant appeals …"
    (
        re.compile(
            r"\A[\s*\d]{0,20}(?:Appeals? from|Order,|Judgment,|In (?:an|a|consolidated|related) [^.]{5,200}?\bappeals?\b)[^\n]{20,3000}?\b(?:affirmed|reversed|dismissed|modified)\b"
        ),
        "Opinion",
        "kind.memorandum",
    ),
    # California's opinions need no title.  "NOT TO BE PUBLISHED IN THE OFFICIAL REPORTS", "CERTIFIED FOR PARTIAL PUBLICATION"
    (
        Worded(("PUBLISHED", "PUBLICATION"), r"\bNOT TO BE PUBLISHED\b|\bCERTIFIED FOR (?:PARTIAL )?PUBLICATION\b"),
        "Opinion",
        "kind.publication",
    ),
    (
        Worded(
            ("ORDERED", "ordered", "Ordered"),
            r"\b(?:IT IS|It is)(?: \w+){0,2} (?:ORDERED|ordered|Ordered)\b|\bSO ORDERED\b",
        ),
        "Order",
        "kind.ordered",
    ),
    (
        Worded(("complain",), r"(?i)\bcomplains? of (?:the )?defendants?\b|\bfor (?:its|his|her|their) complaint\b"),
        "Complaint",
        "kind.complains",
    ),
    # A letter to the judge that asks for something (S.D.N.Y., E.D.N.Y. practice).  "Dear Judge Doe: We write to request an adjournment …"
    (
        Worded(
            ("dear ",),
            r"(?im)^[ \t]*Dear (?:Chief |Magistrate |Chief Magistrate )?(?:Judge|Justice)\b[^¶]{0,1500}?\b(?:letter[ -]motion|requests?\b|ask(?:s|ing)? (?:that|the court)\b|seeks? (?:leave|an order)|moves?\b)",
        ),
        "Motion",
        "kind.letter",
    ),
)


# The Ninth Circuit's unpublished dispositions are titled MEMORANDUM (9th Cir. R. 36-1), and the panel may stand in a note alone.
_COURT_OF_APPEALS = re.compile(r"(?i)\bunited states court of appeals\b")
_WE_DECIDE = re.compile(r"\b[Ww]e (?:have jurisdiction|review|affirm|reverse|vacate|dismiss|deny|grant)\b")


@Language.component("bipagraph_title")
def title(doc: Doc) -> Doc:
    """Set kind, title, date and entry number of the draft, each with its evidence."""
    draft = draft_of(doc)
    layout = draft.text.layout
    found = find_title(layout.text, draft.caption_zone)
    if found is not None and _is_in_opinion(found, layout.text):
        found = None
    if found is not None:
        draft.kind = "Opinion" if _gives_reasons(draft, found) else found.kind
        draft.title = found.text
        evidence = Evidence(layout.span(found.start, found.end), "title.printed")
        draft.evidence += [("kind", evidence), ("title", evidence)]
        draft.parties += amici_of_title(draft, found)
    _kind_without_title(draft, found)
    day = date_of_filing(draft)
    if day is not None:
        draft.date, evidence = day
        draft.evidence.append(("date", evidence))
    _entry_number(draft)
    return doc


# Courts whose decisions are reasoned though they are not titled opinions: those that review, and the Court of Federal Claims, whose
# special masters must give findings of fact and conclusions of law in a "decision" (42 U.S.C. § 300aa-12(d)(3)(A), Vaccine R. 10).
_GIVES_REASONS = re.compile(r"ca(?:\d{1,2}|dc|fc)|[a-z]+app(?:div|ct)?|uscfc")
# New York's "DECISION & ORDER" (never its "… ON MOTION"), Indiana's "MEMORANDUM DECISION", Wisconsin's "DECISION", Massachusetts's
# "MEMORANDUM AND ORDER PURSUANT TO RULE 23.0".
_REASONED = re.compile(
    r"(?i)(?:memorandum\s+)?decision\b(?!\s+(?:(?:and|&|\+)\s+order\s+)?on\s+(?:motion|application))|memorandum\s+and\s+order\s+pursuant\s+to\s+rule\b"
)


def _gives_reasons(draft: Draft, found: Title) -> bool:
    """Whether a title that would be an order's below is that of a reviewing court's opinion."""
    return (
        found.kind == "Order"
        and draft.court is not None
        and _GIVES_REASONS.fullmatch(draft.court.id) is not None
        and _REASONED.match(found.text) is not None
    )


#: Behind the author's line by more than this a line in small letters is the opinion's own text: "See Order Awarding Fees (July 1, 1996)."
_AUTHOR_TO_TITLE = 400


#: Who writes is a judge, in publishers' form.
_JUDGE_WRITES = re.compile(
    r"(?m)^[ \t]*[A-Z][A-Z.'’ -]{4,40}, (?:(?:Chief|Senior|United States|U\.S\.) )*(?:Magistrate |District )?Judge[.:][ \t]*$"
)


def _is_in_opinion(found: Title, text: str) -> bool:
    """Whether what looks like a title stands far below the line of the opinion's author."""
    if found.text.isupper():
        return False
    if found.kind in ("Motion", "Brief") and _JUDGE_WRITES.search(text, 0, found.start):
        return True  # a heading of the court's: "Motion for Recruitment of Counsel" below "JANE ROE, Magistrate Judge."
    author = next(pattern for pattern, _, rule in _UNTITLED if rule == "kind.author_line").search(text, 0, _HEAD)
    return author is not None and author.end() + _AUTHOR_TO_TITLE < found.start


def _kind_without_title(draft: Draft, found: Title | None) -> None:
    """The kind by the words of an untitled filing; a panel's paper titled MEMORANDUM is its opinion, not a brief."""
    layout = draft.text.layout
    if found is not None and not found.is_bare_memorandum:
        return
    head = layout.text[:_HEAD]
    if found is not None and _COURT_OF_APPEALS.search(head) and _WE_DECIDE.search(head):
        draft.kind = "Opinion"
        return
    for pattern, kind, rule in _UNTITLED:
        match = pattern.search(head)
        if match is None:
            continue
        if found is not None and kind not in ("Opinion", "Order"):
            continue
        # "MEMORANDUM" over a judge's reasons (E.D. Pa., 9th Cir.) is what other courts call a memorandum opinion.
        draft.kind = "Opinion" if found is not None else kind
        draft.evidence = [pair for pair in draft.evidence if pair[0] != "kind"]
        draft.evidence.append(("kind", Evidence(layout.span(match.start(), match.end()), rule)))
        return


def _entry_number(draft: Draft) -> None:
    """The entry number that most of the filing's stamps bear: an exhibit may carry stamps of another filing."""
    numbers = Counter(stamp.entry_number for stamp in draft.text.stamps if stamp.entry_number)
    if not numbers:
        return
    number, _ = numbers.most_common(1)[0]
    draft.entry_number = number
    stamp = next(stamp for stamp in draft.text.stamps if stamp.entry_number == number)
    draft.evidence.append(("entry_number", Evidence(stamp.span, "title.stamp")))
