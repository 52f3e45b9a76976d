"""Petitions that a court of appeals decides: for review of an agency's order, for a writ, for leave to appeal, for rehearing."""

from __future__ import annotations

import re

from bipagraph.extraction.rulings.appeal import AppealOutcome
from bipagraph.extraction.rulings.entries import entries_in

__all__ = ["is_of_the_appeal", "petition_outcomes"]

#: Motions made in the appeal itself: their rulings are the reviewing court's own, while those to dismiss or for summary judgment are
#: the trial court's, which a reversal may grant or deny.
APPELLATE_MOTIONS = frozenset(
    [
        "certify",
        "certify-a-question",
        "certify-question",
        "consolidate",
        "expedite",
        "extension-of-time",
        "leave-to-file",
        "leave-to-file-excess-pages",
        "leave-to-file-supplemental-authority",
        "leave-to-file-sur-reply",
        "oral-argument",
        "sanctions",
        "seal",
        "strike",
        "substitute-party",
        "summary-affirmance",
        "supplement-the-record",
        "appointment-of-counsel",
        "certificate-of-appealability",
        "certify-a-question",
        "dismiss-the-appeal",
        "in-forma-pauperis",
        "judicial-notice",
        "leave-to-appeal",
        "leave-to-file-amicus-brief",
        "rehearing",
        "rehearing-en-banc",
        "sanctions",
        "stay-pending-appeal",
        "strike",
        "supplement-the-record",
        "withdraw",
        "withdraw-as-counsel",
    ]
)

_OUTCOMES = {"den": "denied", "gra": "granted", "dis": "dismissed"}
_VERB = r"(?:den(?:y|ies)|grants?|dismiss(?:es)?)"
_PARTICIPLE = r"(?:denied|granted|dismissed)"
_FOR = (
    r"(?:\s+for\s+(?:(?:an?\s+|judicial\s+|panel\s+|permission\s+|leave\s+)*(?:writs?\s+of\s+(?:mandamus|prohibition|certiorari|habeas corpus|supersedeas)|supervisory writ|review|rehearing(?:\s+en banc)?"
    r"|(?:to\s+)?appeal|enforcement|mandamus|certiorari|transfer|discretionary review|extraordinary relief)(?:\s+and\s+rehearing en banc)?))?"
)
_PETITION = rf"(?:(?:cross-)?petitions?|applications?)\b{_FOR}"
_ADVERBS = r"(?:,?\s+(?:must|will|shall|hereby|therefore|accordingly|thus|also|now|respectfully|consequently),?)*"
# "We deny the petition for review", "we dismiss in part and deny in part the petition", "the Court DENIES the petition"
_ACTIVE = re.compile(
    rf"(?i)\b(?:we|(?:this|the) court){_ADVERBS}\s+(?P<verbs>{_VERB}(?:\s+in\s+part)?(?:,?\s+(?:and\s+)?{_VERB}\s+in\s+part)*)\s+"
    rf"(?P<what>(?:[\w.'’-]+\s+){{0,5}}?{_PETITION})(?P<rest>[^.;]{{0,200}})"
)
# "The petition for review is DENIED", "the petition is granted in part and denied in part"
_PASSIVE = re.compile(
    rf"(?i)\b(?P<what>{_PETITION}|leave to appeal)(?P<between>[^.;\n]{{0,120}}?)\b(?:is|are|be)\s+(?:(?:hereby|therefore|accordingly|thus)\s+)*(?P<verbs>{_PARTICIPLE}(?:\s+in\s+part)?(?:,?\s+(?:and\s+)?{_PARTICIPLE}\s+in\s+part)*)(?P<rest>[^.;]{{0,200}})"
)
# On a line of its own.  "PETITION FOR REVIEW DENIED." "Petition denied."
_LINE = re.compile(
    rf"(?im)(?:^|[.;]\s+)[ \t]*(?P<what>{_PETITION})\s+(?P<verbs>{_PARTICIPLE}(?:\s+in\s+part)?(?:[,;]?\s+(?:and\s+)?{_PARTICIPLE}\s+in\s+part)*)(?P<rest>[^.\n]{{0,80}})\s*[.;]?\s*$"
)
# The certificate without which a prisoner cannot appeal.  "we DENY a COA", "we decline to grant a COA and dismiss his application"
_CERTIFICATE = re.compile(
    rf"(?i)\b(?:we|(?:this|the) court){_ADVERBS}\s+(?P<verbs>den(?:y|ies)|decline to (?:grant|issue)|declines to (?:grant|issue)|grants?|issues?)\s+"
    r"(?P<what>(?:[\w.'’-]+\s+){0,6}?(?:certificates?\s+of\s+appealability|COA\b))"
)
# What is left without it.  "We deny a COA and dismiss this matter", "DENY a certificate of appealability and DISMISS the appeal"
_AND_DISMISS = re.compile(
    r"(?i)[^.;]{0,80}?\band\s+(?:we\s+)?(?P<verb>dismiss(?:es)?)\s+(?:this|the|his|her)\s+(?:appeals?|matter|proceedings?|case)\b"
)
# What the court is asked to do in a brief.  "The bank's request that we impose sanctions under Rule 375(b) (eff. Feb. 1, 1994) is denied."
_THAT_WE = re.compile(
    r"(?i)\b(?:request|motion)\s+that\s+(?:we|this court)\s+(?:impose|award|order|assess)(?:\s+(?:him|her|it|them|the \w+))?\s+(?P<what>sanctions|attorneys?['’]?s?['’]? fees|fees|costs)\b"
    r"(?:\([^()]{0,60}\)|[^.;()]|(?<=\d)\.(?=\d)|(?<=Ct)\.|(?<=\b[A-Z])\.){0,160}?\b(?:is|are)\s+(?:hereby\s+|therefore\s+)?(?P<verb>denied|granted|allowed)\b"
)
_MORE = re.compile(r"(?i)\b(vacate|reverse|remand)(?:d|ed|s)?\b")
_NOT_OURS = re.compile(
    r"(?i)\b(?:supreme court|commission|board|district court|bia|agency|if|whether|would|should|was|were)\b"
)
_ORDERED = re.compile(r"(?i)\b(?:ordered|adjudged|decreed|directed)[,:]?\s+that\b")
# "leave to file a reply in support of the petition is granted"
_GOVERNED = re.compile(
    r"(?i)\b(?:support of|opposition to|response to|to|on|regarding|reply to|of)\s+(?:the|this|his|her|its|their)\s+$"
)
_ANY = re.compile(r"[Pp]etition|[Ll]eave to appeal|PETITION|[Aa]pplication|COA\b|[Aa]ppealability")
_HEAD_LENGTH = 4_000
_FAR_END = 4_000


#: Motions that are made in trial courts: what a reviewing court says of them is said of the ruling that it reviews.
_TRIAL_MOTIONS = re.compile(
    r"dismiss|summary-judgment|judgment\b.*|judgment-|class-|compel|new-trial|suppress|default-|remand|exclude|.*injunction$|temporary-restraining-order|in-limine|amend|leave-to-amend"
    r"|vacate|set-aside|reconsideration|continuance|transfer|intervene|post-conviction|modify|bifurcat|severance|sever|directed-verdict|confirm|arbitration|turnover|relief-from"
)
#: Words by which a motion is one made in the appeal: "in this court", "taken with the case", "carried with the appeal", "the mandate".
_IN_THE_APPEAL = re.compile(
    r"(?i)\bin this court\b|\bon appeal\b|\bappellate (?:attorney|fees|costs)|\b(?:taken|carried) with (?:the|this) (?:case|appeal)\b|\bpending (?:this |the )?appeal\b|\bthis appeal\b|\bthe mandate\b"
    r"|\b(?:special|motions) panel\b|\breply brief\b|\bto the (?:appeal|merits panel)\b|\bappell(?:ant|ee)s?['’]"
)
#: The last paragraphs say what becomes of what was asked of the court itself; so many characters from the end of its opinion.
_CONCLUSION = 1_500


def is_of_the_appeal(name: str, sentence: str, to_the_end: int) -> bool:
    """Whether a motion that a reviewing court's opinion decides was made to that court.

    name        its normal name
    sentence    the sentence that decides it
    to_the_end  the characters from there to the end of the court's opinion
    """
    if name in APPELLATE_MOTIONS or name.endswith("-pending-appeal"):
        return True
    if _TRIAL_MOTIONS.match(name):
        return False
    return to_the_end <= _CONCLUSION or _IN_THE_APPEAL.search(sentence) is not None


def petition_outcomes(prose: str) -> list[AppealOutcome]:
    """What ``prose`` (a reviewing court's own words) does with petitions: each petition and outcome once; offsets half-open."""
    found: dict[tuple[str, str], AppealOutcome] = {}
    for match in _THAT_WE.finditer(prose):
        name = "attorney-fees" if "fees" in match["what"].lower() else match["what"].lower()
        outcome = "denied" if match["verb"].lower() == "denied" else "granted"
        found.setdefault((name, outcome), AppealOutcome(outcome, *match.span("verb"), name))
    asked = list(found.values())
    found = {}
    if not _ANY.search(prose):
        return asked
    stretches = (
        [(0, len(prose))] if len(prose) <= 2 * _FAR_END else [(len(prose) - _FAR_END, len(prose)), (0, _FAR_END)]
    )
    for low, high in stretches:
        for pattern in (_LINE, _PASSIVE, _ACTIVE):
            for match in pattern.finditer(prose, low, high):
                if _is_told_of_another(prose, match):
                    continue
                name = _name(match["what"], prose)
                for verb in re.finditer(rf"(?i){_VERB}|{_PARTICIPLE}", match["verbs"]):
                    outcome = _OUTCOMES[verb[0][:3].lower()]
                    start = match.start("verbs") + verb.start()
                    entries = entries_in(match.groupdict().get("between") or "") or entries_in(match["rest"])
                    entry = entries[0] if len(entries) == 1 else None
                    found.setdefault((name, outcome), AppealOutcome(outcome, start, start + len(verb[0]), name, entry))
                if any(outcome == "granted" for _, outcome in found):
                    for more in _MORE.finditer(match["rest"]):
                        outcome = {"v": "vacated", "r": "reversed"}[more[1][0].lower()]
                        outcome = "remanded" if more[1].lower() == "remand" else outcome
                        start = match.start("rest") + more.start()
                        found.setdefault(("appeal", outcome), AppealOutcome(outcome, start, start + len(more[0])))
        for match in _CERTIFICATE.finditer(prose, low, high):
            if not _is_told_of_another(prose, match):
                outcome = "granted" if match["verbs"][0] in "gGiI" else "denied"
                told = AppealOutcome(outcome, match.start("verbs"), match.end("verbs"), "certificate-of-appealability")
                found.setdefault((told.motion, outcome), told)
                dismissed = _AND_DISMISS.match(prose, match.end()) if outcome == "denied" else None
                if dismissed:
                    found.setdefault(("appeal", "dismissed"), AppealOutcome("dismissed", *dismissed.span("verb")))
        if found:
            break
    named = {outcome for name, outcome in found if name != "petition"}
    return asked + [each for (name, outcome), each in found.items() if name != "petition" or outcome not in named]


def _is_told_of_another(prose: str, match: re.Match[str]) -> bool:
    before = _ORDERED.sub("", re.split(r"[.;:]\s", prose[max(0, match.start() - 120) : match.start()])[-1])
    between = match.groupdict().get("between") or ""
    if _GOVERNED.search(before):
        return True
    if re.match(r"(?i)we\b|th", match[0]):  # the court's own verb: only what stands right before it
        return bool(re.search(r"(?i)\b(?:if|whether|unless|that)\s*$", before))
    return bool(_NOT_OURS.search(between) or re.search(r"(?i)\b(?:if|whether|would|should|unless|that)\b", before))


def _name(what: str, prose: str) -> str:
    words = what.lower()
    for sign, name in (
        ("en banc", "rehearing-en-banc"),
        ("rehearing", "rehearing"),
        ("mandamus", "mandamus"),
        ("prohibition", "writ-of-prohibition"),
        ("habeas", "habeas-corpus"),
        ("certiorari", "certiorari"),
        ("enforcement", "enforcement"),
        ("supervisory", "supervisory-writ"),
        ("transfer", "transfer"),
        ("permission to appeal", "permission-to-appeal"),
        ("appeal", "leave-to-appeal"),
        ("review", "review"),
    ):
        if sign in words:
            return name
    head = prose[:_HEAD_LENGTH].lower()
    signs = [(head.find(sign), name) for sign, name in _BARE if sign in head]
    return min(signs)[1] if signs else "petition"


# A bare "petition" is the one that the head names.
_BARE = (
    ("for review", "review"),
    ("petitions for review", "review"),
    ("mandamus", "mandamus"),
    ("writ of prohibition", "writ-of-prohibition"),
    ("habeas corpus", "habeas-corpus"),
    ("certiorari", "certiorari"),
    ("permission to appeal", "permission-to-appeal"),
    ("leave to appeal", "leave-to-appeal"),
    ("petition for rehearing", "rehearing"),
    ("petition for panel rehearing", "rehearing"),
)
