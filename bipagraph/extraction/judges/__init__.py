"""The component "judges": the judges of the filing's own case, and which of them made the filing.

A judge decides an order, opinion or judgment by signing it, by sitting on its panel, or by being the only judge whom a
minute order names.  A judge whom a filing merely names as assigned or referred does not.  The judges of cited cases, and
in an appeal those of the court below, are no judges of this case.
"""

from __future__ import annotations

import re
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc

from bipagraph.extraction.caption.dockets import review_clauses
from bipagraph.extraction.court_names import court_name
from bipagraph.extraction.draft import Draft, draft_of
from bipagraph.extraction.judges.mentions import Mention, designated, headings, signatures
from bipagraph.extraction.judges.panels import author_lines, concurrences, panel, panel_on_litigation, special_masters
from bipagraph.extraction.judges.prose import in_prose
from bipagraph.extraction.names import is_shouted, prefer_printed, strip_person_titles, title_case_name
from bipagraph.extraction.worded import Worded
from bipagraph.records import Evidence, Judge, View

__all__ = ["judges"]

#: The caption's headings, an appeal's panel and the author's line stand in the first pages, so many characters.
_HEAD: Final = 10_000
#: Below the caption the right column and the hearing's lines may name the judge, within so many characters.
_BELOW_CAPTION: Final = 1_800
_DECISIONS: Final = frozenset({"Order", "Opinion", "Judgment"})
_PROPOSED: Final = re.compile(r"\[?\(?\bproposed\b\)?\]?", re.IGNORECASE)
#: Courts that review: their filings name the judge below, who is no judge of the appeal.
_APPELLATE: Final = re.compile(
    r"ca(?:\d{1,2}|dc|fc)|bap\d+|scotus|ill(?:appct)?|ny(?:appdiv)?|cal(?:ctapp)?|[a-z]+(?:ctapp|app|appct)|jpml"
)
#: What no line of a caption has before a judge's name: "at 10:00 a.m. before the Honorable".
_IN_SENTENCE: Final = re.compile(r"(?<=[a-z.)] )before (?:the )?(?:Honorable|Hon\.|Judge)? ?\Z")
#: What is said of the court below is one paragraph.
_BLANK_LINE: Final = re.compile(r"\n[ \t]*\n")
#: Whom a federal court of appeals calls a judge and no more is the district's: "Ann B. Crane, Judge." beside an order's parties.
_CIRCUIT: Final = re.compile(r"ca(?:\d{1,2}|dc|fc)")
_JUDGE_BELOW: Final = re.compile(r",[ ]Judge\.[ \t]*(?:\n|\Z)")
#: The same by the names of the States' courts.
_REVIEWING: Final = re.compile(
    r"Supreme (?:Judicial )?Court of|Massachusetts Supreme Judicial|.*\bCourts? of (?:Civil |Criminal |Special )?Appeals?\b|.*\bAppell?ate\b|.*\bAppeals Court|.*District Court of Appeal"
)
#: A panel sits only in a court that reviews, though an excerpt may name the court below alone.
_PANEL_SITS: Final = Worded(
    ("Circuit Judges", "Justice", "anel consists of", "Considered and decided by"),
    r"\b[Bb]efore:? [^.\n]{5,150}\bCircuit Judges\b|\b[Bb]efore:? (?:Chief )?Justices? [A-Z][^.\n]{3,80} and |\b[Pp]anel consists of:? |\bConsidered and decided by\b",
)
_PANEL_WITHIN: Final = 4_000
_PERSONS_IN_BODY: Final = 60_000


@Language.component("bipagraph_judges")
def judges(doc: Doc) -> Doc:
    """Fill the draft's judges; its court, caption and kind, where known, tell which of the names count."""
    draft = draft_of(doc)
    found: list[tuple[Mention, View]] = []
    layout, prose = draft.text.layout, draft.text.prose
    court = draft.court.id if draft.court else ""
    appellate = _APPELLATE.fullmatch(court) is not None or _REVIEWING.match(court_name(court) or "") is not None
    appellate = appellate or _PANEL_SITS.search(layout.text, 0, _PANEL_WITHIN) is not None
    decision = draft.kind in _DECISIONS or (draft.kind == "Filing" and appellate)
    head = layout.text[: max(_HEAD, draft.caption_zone[1] + _BELOW_CAPTION)]
    if court == "jpml":
        found += [(mention, layout) for mention in panel_on_litigation(layout.text)]
    if appellate:
        below = review_clauses(head)
        for mention in [*panel(head), *concurrences(head), *_concurrences_at_end(layout.text, len(head))]:
            if _CIRCUIT.fullmatch(court) and _JUDGE_BELOW.match(head, mention.end):
                continue
            is_below = mention.rule == "judge.panel" or mention.honorific in {
                "District Judge",
                "Magistrate Judge",
                "Judge",
            }
            if not (
                is_below
                and any(
                    start <= mention.start < end
                    for start, end in below
                    if not _BLANK_LINE.search(head, start, mention.start)
                )
            ):
                found.append((mention, layout))
        found.sort(key=lambda row: row[0].start)
        surnames = {_surname(mention.name) for mention, _ in found}
        found += [
            (mention, layout)
            for mention in signatures(layout.text)
            # Where the panel is printed by surnames, a signature gives the full name of one of it.
            if mention.honorific in {"Circuit Judge", "Justice", "Chief Justice", "Presiding Justice"}
            and (not surnames or _surname(mention.name) in surnames)
        ]
        found += [(mention, layout) for mention in designated(head) if _surname(mention.name) in surnames]
    else:
        found += [(mention, layout) for mention in signatures(layout.text)]
        if court == "uscfc":
            found += [(mention, layout) for mention in special_masters(layout.text)]
        stop = draft.caption_zone[1] + _BELOW_CAPTION
        found += [(mention, layout) for mention in headings(head[:stop])]
        found += [(mention, layout) for mention in author_lines(head[:stop])]
        # In the prose view the caption is one flow, "Judge Jane Roe FACEGATE, INC.": its names were read from the layout.
        caption_end = layout.original_offset(draft.caption_zone[1] - 1) if draft.caption_zone[1] else -1
        for mention in in_prose(prose.text, strict=decision):
            if prose.original_offset(mention.start) > caption_end or _IN_SENTENCE.search(
                prose.text[max(0, mention.start - 40) : mention.start]
            ):
                found.append((mention, prose))
    draft.judges = _merge(draft, found, decision=decision, appellate=appellate)
    return doc


def _concurrences_at_end(text: str, start: int) -> list[Mention]:
    """Concurrences in a text's last page: older opinions of Illinois end with them; those of California too, but for the footnotes."""
    footnotes_below = text.rfind("\nWe concur", start)
    begin = max(start, len(text) - 1_500 if footnotes_below < 0 else min(footnotes_below, len(text) - 1_500))
    return [
        Mention(m.name, m.start + begin, m.end + begin, m.rule, m.honorific, m.signed)
        for m in concurrences(text[begin:])
        if m.rule == "judge.concurrence"
    ]


def _merge(draft: Draft, found: list[tuple[Mention, View]], *, decision: bool, appellate: bool) -> list[Judge]:
    """One judge for each person: the longest form of the name, the first evidence of the strongest kind."""
    proposed = _PROPOSED.search(draft.title or "") is not None
    body = draft.text.prose.text[:_PERSONS_IN_BODY]
    merged: dict[str, tuple[str, bool, Mention, View]] = {}
    for mention, view in found:
        name = _normal(mention.name, body)
        if not name:
            continue
        decides = _decides(mention, decision=decision, proposed=proposed, appellate=appellate, kind=draft.kind)
        key = next((key for key in merged if _same(merged[key][0], name)), None)
        if key is None:
            merged[name] = (name, decides, mention, view)
            continue
        old_name, old_decides, old_mention, old_view = merged[key]
        longer = name if len(name) > len(old_name) else old_name
        keep = decides and not old_decides
        merged[key] = (longer, decides or old_decides, mention if keep else old_mention, view if keep else old_view)
    rows = list(merged.values())
    if decision and not proposed and not appellate and not any(decides for _, decides, _, _ in rows):
        # A minute order or an opinion taken from a database bears no signature: the one judge it names made it.
        named = [row for row in rows if row[2].rule in {"judge.heading", "judge.present"}]
        present = (
            [row for row in named if row[2].rule == "judge.present"]
            or [row for row in named if row[2].honorific != "Magistrate Judge"]
            or named
        )
        if len(present) == 1:
            rows = [
                (name, row_decides or name == present[0][0], mention, view) for name, row_decides, mention, view in rows
            ]
    return [
        Judge(name, decides, Evidence(view.span(mention.start, mention.end), mention.rule), mention.honorific)
        for name, decides, mention, view in rows
    ]


def _decides(mention: Mention, *, decision: bool, proposed: bool, appellate: bool, kind: str) -> bool:
    if mention.rule in {"judge.heading", "judge.present", "judge.prose"}:
        return False
    if mention.rule == "judge.signature":
        if kind == "Filing" or (decision and proposed):
            return mention.signed
        return decision or (mention.signed and kind == "Stipulation")
    # Nobody but who decides stands in an author's line, whatever the paper is titled: "MEMORANDUM / MARLOWE, J."
    return decision or appellate or mention.rule == "judge.author"


def _normal(printed: str, body: str) -> str:
    name = " ".join(strip_person_titles(printed).replace("’", "'").split()).strip(" ,")
    if "- " in name:  # cut at a line's end: "MC-" / "KENZIE", "ROE-" / "LARK"
        solid = name.replace("- ", "")
        name = solid if solid in body or solid.upper() in body else name.replace("- ", "-")
    if name.endswith(".") and not re.search(r"\b(?:Jr|Sr|JR|SR|[A-Z])\.$", name):
        name = name[:-1]
    if is_shouted(name):
        name = prefer_printed(title_case_name(name), body)
    return re.sub(r"(?<![,\s])\s+(?=(?:Jr|Sr)\.?$)", ", ", name)


_GENERATION: Final = re.compile(r",?\s+(?:Jr|Sr|II|III|IV)\.?$", re.IGNORECASE)


def _surname(name: str) -> str:
    return _GENERATION.sub("", name).casefold().split()[-1]


def _same(one: str, other: str) -> bool:
    """Whether two names can be one judge's: the same surname, and first names that do not contradict."""
    first, second = (_GENERATION.sub("", name).casefold().split() for name in (one, other))
    if first[-1] != second[-1]:
        return False
    if len(first) == 1 or len(second) == 1:
        return True
    return first[0][0] == second[0][0] and (
        first[0] == second[0] or len(first[0].strip(".")) == 1 or len(second[0].strip(".")) == 1
    )
