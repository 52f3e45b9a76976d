"""Component ``bipagraph_topics``: what a filing is about, as those ask who litigate under the Act.

Claims, biometrics and settings are read only from filings in cases under the Act, and only from what they say of
their own case; of a suit over an insurer's coverage the facts of the suit insured against are told, and no claims.
Issues are read from headings, from sentences that say that a point is argued or decided, and from the motions ruled on.
Better no topic than a guess: a phrase in passing, in a quotation or beside a cited decision is none.
"""

from __future__ import annotations

import re
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from bipagraph.extraction.draft import Draft, draft_of
from bipagraph.extraction.lines_with import found_in, lines_with
from bipagraph.extraction.passages import Passages
from bipagraph.extraction.topics.facts import biometrics_and_settings, claims, section_letters, sections_named
from bipagraph.extraction.topics.issues import issues
from bipagraph.records import DecisionCited, Evidence, Topic
from bipagraph.resources import data_rows

__all__ = ["is_under_the_act", "topics"]

THE_ACT = re.compile(
    r"Biometric Information Privacy(?: Act)?|\bBIPA\b|\b740 (?:ILCS|Ill\. ?Comp\. ?Stat\.(?: ?Ann\.)?) (?:§ ?)?14/"
    r"|(?<!Use of )\b[Bb]iometric identifiers?\b"  # the Act's own term
)
#: What every line has in it that names the Act.
_SIGN_OF_THE_ACT = re.compile(r"B(?:iometric|IPA)|biometric|740 I")
#: Other States' acts that speak of biometric identifiers: what is brought under them is not under this Act.
_ANOTHER_ACT = re.compile(
    r"Capture or Use of Biometric Identifier|Tex\. Bus\. & Com\. Code (?:Ann\. )?§ ?503|RCW 19\.375|Wash\. Rev\. Code §? ?19\.375"
)
#: A complaint's first pages may speak of biometrics long before they name the Act.
_BIOMETRIC_DATA = re.compile(r"\b[Bb]iometric(?:s| data| information| time)?\b")
#: Words shortly before the Act's name that make it this case's: "sue both under the Act", "in violation of the Act".
_OWN_CASE = re.compile(
    r"(?i)\b(?:alleg\w+|violat\w+|sues?|sued|suing|actions?|complaint|brings?|brought|claims?|aris(?:e[sn]?|ing)|lawsuit|requires?|recover|petition)\b"
)
_OWN_CASE_REACH = 260
#: So often does a filing not name the Act in passing; with words of biometrics around it need not say "sues".
_MENTIONS_IN_PASSING = 2
_BIOMETRICS = re.compile(
    r"(?i)\b(?:biometrics?(?! information privacy)|fingerprint\w*|voiceprints?|faceprints?|(?:face|facial|hand|finger|palm) (?:or \w+ )?(?:geometr\w+|scan\w*|templates?|recognition)|scann?\w* (?:\w+ ){0,2}(?:finger|hand|face)s?)\b"
)
_GEOMETRY = re.compile(r"(?i)\bgeometry of (?:\w+ ){1,3}(?:face|hand)s?\b|\b(?:face|faces|facial|voice|iris)\b")
_FEWEST_OF_BIOMETRICS = 2
#: One subsection by itself may be another act's.
_FEWEST_SECTIONS = 2
#: A paper on the money of a class's settlement need not say again what was sued upon.
_OF_A_CLASS = re.compile(r"(?i)\b(?:class action|settlement|(?:service|incentive) awards?)\b")
#: Who names the Act in every so many characters does not name it in passing.
_LONGEST_WITHOUT_MENTION = 3_000
#: A brief in a case under the Act may name it nowhere but in the leading decisions on it.
_FEWEST_LEADING_DECISIONS = 2

#: A complaint argues nothing yet, a docket sheet only lists what others argue, a transcript's words have several authors.
_WITHOUT_ISSUES = frozenset(("Complaint", "DocketSheet", "Transcript"))


#: A suit between an insurer and those whom it insures tells what another suit alleges.
_INSURES = re.compile(
    r"(?i)\b(?:duty to (?:defend|indemnify)|(?:defend|indemnify) and (?:defend|indemnify)|defend or indemnify|need not defend|neither a defense nor indemnity|owes? (?:no|neither|a) (?:duty|defense|coverage)|coverage (?:action|dispute|suit|case)|declaratory judgment|declaration that)\b"
)
#: In any of these a filing over coverage speaks of the other suit, or of who is insured.
_UNDERLYING = re.compile(
    r"(?i)\b(?:underlying|insured|insurer|policyholder|insurance polic(?:y|ies)|liability polic(?:y|ies))\b"
)
#: What insurers are called: "Dale Mutual Insurance Company".
_INSURER = re.compile(
    r"(?i)\b(?:insurance|assurance|casualty|indemnity|mutual|underwriters|surety|lloyd's|reinsurance|fire & marine)\b"
)


_COUNT_UNDER = re.compile(
    r"(?:violat\w+ (?:of )?|claims? (?:under|for violations? of) )(?:the )?(?:Illinois |Illinois['’]s? )?(?:Biometric Information Privacy|BIPA|740 ILCS)"
)


@cache
def _leading_decisions() -> frozenset[str]:
    return frozenset(cite.strip() for row in data_rows("authorities.csv") for cite in row["citations"].split(";"))


def is_under_the_act(draft: Draft) -> bool:
    """Whether the filing's own case is brought under the Act, and does not merely cite it."""
    text = draft.text.prose.text
    mentions = [match.start() for match in found_in(THE_ACT, text, lines_with(_SIGN_OF_THE_ACT, text))]
    if draft.kind == "Complaint" and not mentions and "illinois" in text.lower() and not _ANOTHER_ACT.search(text):
        mentions = [match.start() for match in _BIOMETRIC_DATA.finditer(text)]
    if _ANOTHER_ACT.search(text) and not _COUNT_UNDER.search(text):
        return False
    leading = {
        each.work
        for each in draft.citations
        if isinstance(each.work, DecisionCited)
        and not each.in_table_of_authorities
        and _leading_decisions() & set(each.work.citations)
    }
    # A settlement's order may name the Act nowhere: its class is of people in Illinois whose biometrics were taken.
    if any("Illinois" in each.words and _BIOMETRICS.search(each.words) for each in draft.class_definitions):
        return True
    sections = [match.start() for match in sections_named(text)]
    # "its violations of sections 15(b) and 15(c) of the Act": a brief may name the Act by nothing else.
    if (
        sum(len(section_letters(match)) for match in sections_named(text)) >= _FEWEST_SECTIONS
        and "Illinois" in text
        and len(_BIOMETRICS.findall(text)) + len(_GEOMETRY.findall(text)) >= _FEWEST_OF_BIOMETRICS
    ):
        return True
    if len(leading) >= _FEWEST_LEADING_DECISIONS and (sections or not mentions):
        return True
    if not mentions and not (sections and leading):
        return False
    mentions = sorted(mentions + sections)  # "violated sections 15(a) and 15(b) of the Act"
    own = sum(
        bool(_OWN_CASE.search(text, max(text.rfind("\n\n", 0, at), at - _OWN_CASE_REACH, 0), at + 120))
        for at in mentions[:60]
    )
    if len(mentions) < _MENTIONS_IN_PASSING:
        if _OF_A_CLASS.search(draft.title or "") and _BIOMETRICS.search(text):
            return True
        return own >= 1 and len(text) < 6_000 and bool(sections or leading or _BIOMETRICS.search(text))
    # A complaint that names the Act again and again is brought under it, however it says so.
    dense = len(mentions) * _LONGEST_WITHOUT_MENTION >= len(text)
    return own >= 1 or draft.kind == "Complaint" or dense or len(_BIOMETRICS.findall(text)) >= _FEWEST_OF_BIOMETRICS


def _is_about_coverage(draft: Draft) -> bool:
    """Whether the case is about an insurer's coverage, so that the facts and claims told are another suit's."""
    text = draft.text.prose.text
    return (
        any(_INSURER.search(party.name) for party in draft.parties)
        and _INSURES.search(text) is not None
        and _UNDERLYING.search(text) is not None
    )


@Language.component("bipagraph_topics")
def topics(doc: Doc) -> Doc:
    """Fills ``draft.topics``, each concept once with its best evidence; reads citations, rulings, parties, kind, title."""
    draft = draft_of(doc)
    if draft.kind == "DocketSheet":
        return doc
    passages = Passages(draft)
    under_the_act = is_under_the_act(draft)
    about_coverage = _is_about_coverage(draft)
    found: list[Topic] = []
    span = draft.text.prose.span
    if under_the_act:
        # Whose coverage is in dispute was sued under the Act elsewhere: of that suit only the facts are told here.
        sued_upon = () if about_coverage else claims(draft, passages)
        for scheme, name, start, end, rule in (*sued_upon, *biometrics_and_settings(draft, passages)):
            found.append(Topic(scheme, name, Evidence(span(start, end), rule)))
    if draft.kind not in _WITHOUT_ISSUES:
        found += issues(draft, passages, under_the_act, about_coverage)
    seen: set[tuple[str, str]] = set()
    for topic in found:
        if (topic.scheme, topic.concept) not in seen:
            seen.add((topic.scheme, topic.concept))
            draft.topics.append(topic)
    return doc
