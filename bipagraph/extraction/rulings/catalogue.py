"""The motions that a filing names: with their requests, movants and entries, wherever it tells them.

A ruling may name a motion by half ("the motion", "Defendants' motion", "the MSJ"); the rest is told elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from bipagraph.extraction.draft import Draft
from bipagraph.extraction.rulings.dispositions import IN_TITLE
from bipagraph.extraction.rulings.docket_text import is_told_by_doing
from bipagraph.extraction.rulings.entries import entries_beside, entries_in
from bipagraph.extraction.rulings.footnoted import FootnotedEntries
from bipagraph.extraction.rulings.motions import Called, Motion, motions_in
from bipagraph.extraction.rulings.movants import Movant, Movants
from bipagraph.extraction.rulings.names import is_known, motion_names
from bipagraph.extraction.rulings.numbered import kinds_by_number, numbers_in
from bipagraph.extraction.rulings.sentences import sentence_bounds
from bipagraph.extraction.worded import Worded

__all__ = ["Named", "catalogue_of", "is_cross", "is_given_otherwise", "named_in_title", "paired"]

# No filing names motions more often; what is beyond is no filing, and would take quadratic time.
_MOST_NAMED = 3_000

# An order on the motion is told, not the motion.  "the Court's Order granting in part Plaintiff's motion", "the Court denied the motion"
_ON_A_MOTION = re.compile(
    r"(?i)\b(?:order|opinion|(?<!for )(?:ruling|decision)|granting|denying|granted|denied|ruled|(?:denial|grant) of|allowed|struck|resolved|resolving|decided)\b[^;]{0,80}$"
)
# The filing's own title in a text of one line is no order on a motion.  "MEMORANDUM AND ORDER | The matter before me is Orchard's motion"
_OWN_TITLE = re.compile(r"\bORDER (?=[A-Z][a-z])|\bBefore the Court\b")
# What a motion asks about was decided before.  "moves to renew and reargue | its motion for summary judgment"
_ABOUT_A_MOTION = re.compile(
    r"(?i)\b(?:reargu(?:e|ment of)|reconsider(?:ation of)?|revisit|rehear)\s+(?:(?:its|his|her|their|the|that)\s+)?(?:prior |earlier |previous )?$"
)
_WAS_DECIDED = re.compile(
    r"(?i)^[^;]{0,160}\b(?:was|were|had been|has been|each was)\s+(?:\w+\s+)?(?:granted|denied|stricken|dismissed|allowed|moot|withdrawn)\b"
)
# A paper about a motion has an entry of its own.  "in opposition to the motion to remand (Doc. 10)", "a reply in support of its motion [31]"
_PAPER_ON = re.compile(
    r"(?i)\b(?:opposition|response|objections?|reply|replies|sur-?reply|briefs?|memorand(?:um|a)|affidavits?|declarations?|exhibits?|hearing|statement)s?\b"
    r"[^.;,()\[\]]{0,40}\b(?:to|of|on|regarding|for|opposing|against)\s+(?:the |its |his |her |their )?$"
    r"|\b(?:oppos(?:es|ed)|(?:respond(?:s|ed)|repl(?:ies|ied)|object(?:s|ed)) to)\s+(?:the |its |his |her |their )?$"
)
# Who files a motion makes it one certain motion.  "Roe filed an emergency motion for compassionate release"
_FILES = re.compile(r"(?i)\b(?:fil(?:ed|es)|brought|brings|submit(?:s|ted)|ma(?:de|kes))\s+(?:\w+\s+){0,4}$")
# "The motion comes four months after the deadline in the | scheduling order (ECF No. 19)."
_OTHER_PAPER = re.compile(
    r"(?i)\b(?:orders?|complaint|answer|response|opposition|reply|replies|transcript|judgment|opinion|report|recommendations?|notice|stipulation)\s*[\[(](?:Dkt|Doc|ECF|D\.?E|DN|d/e|#|\d)"
)
_NEXT_ENTRY = re.compile(
    r"\s*[\[(]?(?:Adv\. )?(?:Dkts?|Docs?|Docket|ECF|D\.E|DE|DN|d/e|D\. ?\d|R\. ?\d|# ?\d|\d{1,4}\])"
)
_CROSS_MOTION = re.compile(r"(?i)\bcross[ -]?motion")
# A motion told by its verb.  "Halcyon moves to dismiss under Rule 12(b)(6). [31]." "She has moved for summary judgment"; "move dismiss" is a slip.
_MOVES = re.compile(
    r"(?:move[sd]?\s+(?:(?:in the alternative|alternatively|separately|again|instead|also),?\s+)?(?=(?:to|for|under|pursuant|dismiss)\s)|(?:seeks?|requests?|asks(?: for)?)\s+[(\[](?:Dkts?|Docs?|ECF|D\.?E|DN|d/e|#|\d)[^()\[\]]{0,20}[)\]]\s+|seeks?\s+(?=(?:an order|to|leave|summary|partial|dismissal|default|class|a)\s))"
)
# Who answers a motion with one for the like may leave its request out.  "Roe moves for summary judgment (Dkt. 88), and Orchard cross-moves (Dkt. 90)."
_MOVES_LIKEWISE = Worded(
    ("cross-move", "likewise move", "also move", "as do", "as did", "as ha", "so do", "so did", "so ha"),
    r"(?:\b(?:cross-|(?:likewise|also) )move[sd]?|\b(?:as|so) (?:do|does|did|has|have) (?P<mover>(?:[Tt]he )?[\w&.-]+(?: [\w&.-]+){0,3}?)),?(?=\s*[(\[])",
)
# A letter to the judge asks without the word "motion" (S.D.N.Y., E.D.N.Y.).  "We write to request an extension of time to answer the complaint"
_WRITES = re.compile(
    r"\b(?:writ(?:e|es|ing)\b[^.;]{0,120}?\b(?:to|and)|[Ww]e|I|[Pp]laintiffs?|[Dd]efendants?|[Tt]he [Pp]arties) (?:(?:jointly|respectfully|hereby) ){0,2}requests? (?:that the [Cc]ourt grant )?(?P<request>(?:an?|the|leave|permission)\b[^.;]{3,160})"
)
# Each request of one sentence with its own entry.  "Roe moves to dismiss [14] | and to stay discovery [15]"
_ITS_ENTRY = re.compile(r"[^\[(;.]{3,120}[\[(](?:Dkts?|Docs?|Docket|ECF|D\.?E|DN|d/e|R\.|#|\d)[^\[\]()]{0,20}[\])]")
# What a party seeks by a motion, not by the suit.  "Under motion sequence 003, defendant seeks summary judgment"
_BY_MOTION = re.compile(r"(?i)\b(?:motion seq|(?:this|the (?:instant|present)|that) motions?\b)")
# Who moves house makes no motion.  "Plaintiff was moved to | Elm Correctional Institution", "he moved to Oregon"
_TO_A_PLACE = re.compile(r"to (?:the )?[A-Z]")
_MOVER = re.compile(
    r"(?P<mover>(?:[\w.,&’'-]+\s){1,8}?)(?:(?:now|also|has|have|jointly|each|again|therefore|timely|cross|\((?:\d|[ivx]{1,4}|[a-z])\))[\s-])*$"
)
# Motions of several movants, told together.  "the motions of defendant to dismiss (ECF No. 8) and of plaintiffs to remand (ECF No. 17)"
_OF_EACH = re.compile(
    r"\b(?:of|by) (?P<mover>(?:the )?[\w.,&'’-]+(?: [\w.,&'’-]+){0,5}?) (?P<request>(?:to|for) [^()\[\];.]{3,140}?),? ?(?=[(\[](?:Dkt|Doc|ECF|D\.?E|DN|d/e|#|\d))"
)
# What an order is about, beneath its title (N.D. Cal., S.D. Cal.).  "Re: Dkt. Nos. 66, 67" "[ECF No. 5.]"
_RE_ENTRIES = Worded(
    ("Dkt", "Doc", "ECF"),
    r"(?m)(?:\bR[Ee]:?[ \t]+|^[ \t]*\[(?=[^\n\]]{1,70}\][ \t.)]*$)|[ \t]{3,}\[)(?P<entries>(?:Dkts?|Docs?|ECF|Docket)\.? ?[^\n\]]{1,60})",
)
# "ORDER RE DISCOVERY LETTERS | AND ADMINISTRATIVE MOTIONS TO SEAL": some of the entries beneath are those of other papers.
_WITH_OTHERS = re.compile(r"(?i)\band (?:\w+ ){0,3}motions\b")
_TITLE_REACH = 6_000
# "ORDER DENYING MOTION TO STAY" / "(Doc. 10)"
_ENTRY_BELOW = 90
# Asked of an agency or an employer.  "her application for disability insurance benefits"
_OF_AN_AGENCY = re.compile(r"(?i)[^()\[\];.]{0,60}?\b(?:applications?|requests?)\s+for\b")
# "the motions in limine filed by the Plaintiff (Dkt. 36) and the Defendants (Dkt. 29)"
_FILED_BY_EACH = re.compile(r"(?i)\b(?:filed|brought|made) by\b")
_ASIDE = re.compile(r"\((?:collectively|hereinafter|together|the|or|[\"“])[^()]*\)")
_MOVER_ENTRY = re.compile(
    r"(?P<mover>[^()\[\];]{3,200}?)\s*[(\[](?P<entry>(?:Dkts?|Docs?|Docket|ECF|D\.?E|DN|d/e|#|\d)[^()\[\]]{0,25})[)\]]"
)


# "…: Roe's [71] and Doe's [75]", "… are pending, by Roe [20] and by Doe [22]"
_MOVER_THEN_ENTRY = re.compile(
    r"(?:(?:[:,(]|\band|\bby|\bof) )(?P<mover>(?:the )?(?:[A-Z][\w.&-]*,? ){0,4}[A-Z][\w.&-]*(?:['’]s?)?|(?:the )?(?:plaintiff|defendant)s?['’]s?) (?P<entry>\[\d{1,4}\]|\((?:ECF|Dkt|Doc|DE|D\.E|DN|d/e|#)[^()]{1,20}\))"
)


@dataclass(slots=True)
class Named:
    """A motion named with its request: what bare mentions and missing entries are filled from.

    names      of its requests; none where an entry is told of a bare "this motion"
    end        where the words that name it end, its request with them
    is_past    an earlier order decided it
    is_paper   the entry may be that of a paper about it
    is_cross   it answers the other side's motion for the like
    number     by which the court counts it ("motion sequence 002")
    """

    names: tuple[str, ...]
    movant: Movant
    entry: int | None
    start: int
    end: int
    is_past: bool = False
    is_paper: bool = False
    is_cross: bool = False
    number: int | None = None


def catalogue_of(prose: str, movants: Movants, called: Called, noted: FootnotedEntries) -> list[Named]:
    """Each motion that the filing names with its request, in order."""
    named: list[Named] = []
    motions = list(islice(motions_in(prose, called=called), _MOST_NAMED))
    for number, motion in enumerate(motions):
        first, last = sentence_bounds(prose, motion.start)
        each_own = _of_each(prose, motion, last, movants) or _of_possessors(prose, motion, last, movants)
        if each_own:
            named += each_own
            continue
        if not is_known(list(motion.names)) and _OF_AN_AGENCY.match(prose[motion.start : motion.end]):
            continue
        if not motion.names:
            named += _bare(prose, motion, last, movants)
            continue
        neighbours = [
            each
            for each in motions[max(0, number - 1) : number + 2]
            if each is not motion and first <= each.start < last
        ]
        before = _OWN_TITLE.split(prose[first : motion.start])[-1]
        past = not is_told_by_doing(prose[first : motion.start]) and (
            bool(_ON_A_MOTION.search(before))
            or bool(_ABOUT_A_MOTION.search(before))
            or bool(_WAS_DECIDED.search(prose[motion.end : last]))
        )
        entries: list[int] = list(motion.entries)
        if past and entries and not _stands_at(prose, motion, entries[0]):
            entries = []  # "its Order granting the motion to compel. Dkt. 116": the order's entry
        elif not entries and not past and not neighbours and not _MOVES.search(before):
            entries = entries_beside(prose[last : last + 60]) if _NEXT_ENTRY.match(prose, last) else []
            entries = entries or noted.at(motion.end) or noted.at(last)
            entries = entries or _entries_behind(prose, motion.end, min(last, motion.end + 400))
            entries = entries if len(entries) == len(motion.names) or len(entries) == 1 else []
        movant = movants.resolve(motion.movant)
        paper = bool(_PAPER_ON.search(before))
        for names, entry in paired(motion, entries):
            if motion.movant or entry is not None or motion.is_definite or motion.is_construed or _FILES.search(before):
                cross = is_cross(prose, motion)
                counted = _its_number(prose[first:last])
                named.append(Named(names, movant, entry, motion.start, motion.end, past, paper, cross, counted))
    for verb in islice(_MOVES.finditer(prose), _MOST_NAMED):
        first, last = sentence_bounds(prose, verb.start())
        is_sought = not verb.group().startswith("move")
        own = entries_in(verb.group())
        if is_sought and not own and not _BY_MOTION.search(prose, first, verb.start()):
            continue
        request = prose[verb.end() : min(last, verb.end() + 300)].strip()
        if is_sought and not request.startswith("to "):
            request = f"for {request}"
        requests = motion_names(f"to {request}" if request.startswith("dismiss") else request)
        if not is_known(requests) and _TO_A_PLACE.match(request):
            continue
        mover = _MOVER.search(prose[max(first, verb.start() - 90) : verb.start()])
        if requests and mover:
            rest = prose[verb.end() : last]
            entries = own or entries_beside(prose[last : last + 60]) or entries_in(rest[:300]) or noted.at(last)
            by = movants.resolve(mover.group("mover"))
            end = min(last, verb.end() + 200)
            cross = prose[max(0, verb.start() - 6) : verb.start()].lower().startswith("cross")
            counted = _its_number(prose[first:last])
            entry = next(iter(entries), None)
            if requested := _each_requested(prose, verb.end(), last):
                for names, its_entry, start, stop in requested:
                    named.append(Named(names, by, its_entry, start, stop, is_cross=cross, number=counted))
                continue
            named.append(Named(tuple(requests), by, entry, verb.start(), end, is_cross=cross, number=counted))
    for verb in islice(_MOVES_LIKEWISE.finditer(prose), _MOST_NAMED):
        first, _ = sentence_bounds(prose, verb.start())
        answered = {each.names for each in named if first <= each.start < verb.start() and not each.is_past}
        mover = _MOVER.search(prose[max(first, verb.start() - 90) : verb.start()])
        entries = entries_beside(prose[verb.end() :][:_ENTRY_BELOW])
        if len(answered) == 1 and (verb["mover"] or mover) and len(entries) == 1:
            by = movants.resolve(verb["mover"] or (mover["mover"] if mover else ""))
            cross = verb.group().startswith("cross")
            named.append(Named(answered.pop(), by, entries[0], verb.start(), verb.end(), is_cross=cross))
    for letter in islice(_WRITES.finditer(prose) if "Dear " in prose else (), _MOST_NAMED):
        names = tuple(motion_names(f"for {letter['request']}"))
        if is_known(list(names)):
            named.append(Named(names, Movant(), None, letter.start(), letter.end("request")))
    for counted, names, start, end in kinds_by_number(prose):
        named.append(Named(names, Movant(), None, start, end, number=counted))
    return sorted(named, key=lambda each: each.start)


def _each_requested(prose: str, position: int, last: int) -> list[tuple[tuple[str, ...], int, int, int]]:
    """The requests of one who moves, where each has its own entry: names, entry and place (half-open) of each."""
    found: list[tuple[tuple[str, ...], int, int, int]] = []
    while match := _ITS_ENTRY.match(prose, position, last):
        asked = re.match(r"\s*,?\s*(?:and\s+)?(?P<request>(?:to|for)\s[^\[(]+)", match.group())
        names = motion_names(asked["request"]) if asked else []
        entries = entries_in(match.group())
        if not is_known(names) or len(entries) != 1:
            break
        found.append((tuple(names), entries[0], position, match.end()))
        position = match.end()
    return found if len(found) > 1 else []


def _entries_behind(prose: str, start: int, end: int) -> list[int]:
    """The entries that stand farther behind a motion's words, but none that another paper is cited by."""
    other = _OTHER_PAPER.search(prose, start, end)
    return entries_in(prose[start : other.start() if other else end])


def _stands_at(prose: str, motion: Motion, entry: int) -> bool:
    """Whether the entry is the motion's own: in brackets behind it, or bare on either side; not that of the order told with it."""
    behind = prose[motion.end : motion.end + 6].strip()
    ahead = prose[motion.start : motion.start + 6].lstrip("[(")
    return behind[:1] in ("[", "(") or behind.startswith(str(entry)) or ahead.startswith(str(entry))


def _its_number(sentence: str) -> int | None:
    numbers = numbers_in(sentence) if "seq" in sentence.lower() else []
    return numbers[0] if len(numbers) == 1 else None


def is_cross(prose: str, motion: Motion) -> bool:
    """Of "the parties' cross-motions" neither answers the other."""
    return not motion.is_plural and _CROSS_MOTION.search(prose, motion.start, motion.end) is not None


def _of_possessors(prose: str, motion: Motion, last: int, movants: Movants) -> list[Named]:
    """``Cross-motions for summary judgment are ripe: Roe's [71] and Doe's [75]``: each with its mover and entry."""
    if not motion.is_plural or not motion.names or motion.entries:
        return []
    found = [
        Named(motion.names, movants.resolve(each["mover"]), entries_in(each["entry"])[0], each.start(), each.end())
        for each in _MOVER_THEN_ENTRY.finditer(prose, motion.start, last)
        if len(entries_in(each["entry"])) == 1
    ]
    return found if len(found) > 1 else []


def _of_each(prose: str, motion: Motion, last: int, movants: Movants) -> list[Named]:
    """``the motions of Roe to dismiss (Dkt. 8) and of Doe to remand (Dkt. 9)``: each with its mover and entry."""
    by_each = _FILED_BY_EACH.search(prose, motion.start, last) if motion.is_plural and len(motion.names) == 1 else None
    if by_each:
        filed = [
            Named(motion.names, movants.resolve(each["mover"]), entries_in(f"({each['entry']})")[0], motion.start, last)
            for each in _MOVER_ENTRY.finditer(_ASIDE.sub("", prose[by_each.end() : last]))
            if len(entries_in(f"({each['entry']})")) == 1
        ]
        return filed if len(filed) > 1 else []
    if not motion.is_plural or not re.match(
        r"(?:motions|applications) (?:of|by) ", prose[motion.start :][:80].split("the ", 1)[-1]
    ):
        return []
    found: list[Named] = []
    for each in _OF_EACH.finditer(prose, motion.start, last):
        requests = motion_names(each["request"])
        entries = entries_beside(prose[each.end() : each.end() + 60])
        if requests and entries:
            mover = movants.resolve(each["mover"])
            found.append(Named(tuple(requests), mover, entries[0], each.start(), each.end()))
    return found if len(found) > 1 else []


def _bare(prose: str, motion: Motion, last: int, movants: Movants) -> list[Named]:
    """The entry that stands at a motion named without its request: "Before the Court is the third such motion. (ECF No. 306)"."""
    entries = list(motion.entries)
    if (
        not entries
        and not motion.is_plural
        and not prose[motion.end : last].strip(" .")
        and _NEXT_ENTRY.match(prose, last)
    ):
        entries = entries_beside(prose[last : last + 60])
    if len(entries) != 1 or motion.is_plural or not motion.is_definite:
        return []
    return [Named((), movants.resolve(motion.movant), entries[0], motion.start, motion.end)]


def named_in_title(draft: Draft, movants: Movants) -> list[Named]:
    """The motions that the title names, with the entries beneath it: ``ORDER DENYING MOTION TO SEAL`` / ``Re: Dkt. No. 30``."""
    motions = [motion for motion in motions_in(draft.title or "") if motion.names]
    beneath = _RE_ENTRIES.search(draft.text.layout.text, 0, _TITLE_REACH)
    entries = entries_in(beneath.group("entries")) if beneath else []
    printed = next((evidence.span for kind, evidence in draft.evidence if kind == "title"), None)
    if not entries and printed:
        entries = entries_beside(draft.text.original[printed.end : printed.end + _ENTRY_BELOW].lstrip(" \n\t)|§:"))
    named: list[Named] = []
    for number, motion in enumerate(motions):
        own = list(motion.entries) or (
            entries[number : number + 1]
            if len(entries) == len(motions)
            else entries
            if len(motions) == 1 and motion.is_plural and not _WITH_OTHERS.search(draft.title or "")
            else []
        )
        named += [
            Named(names, movants.resolve(motion.movant), entry, IN_TITLE, IN_TITLE)
            for names, entry in paired(motion, own)
        ]
    return named


def is_given_otherwise(entry: int | None, names: tuple[str, ...], named: list[Named]) -> bool:
    """Whether the body gives the entry to motions of other names, and these names other entries.

    Entries beneath a title may stand in the docket's order, not in the title's.
    """
    told = [each for each in named if each.entry is not None and not (each.is_past or each.is_paper)]
    own = {each.entry for each in told if set(each.names) & set(names)}
    return bool(own) and entry not in own and any(each.entry == entry for each in told)


def paired(motion: Motion, entries: Sequence[int]) -> list[tuple[tuple[str, ...], int | None]]:
    """Requests and entries: ``motions to stay and to compel (Dkts. 8, 9)`` are two motions, ``motion to … and for … (Dkt. 8)`` is one."""
    if len(entries) > 1 and len(entries) == len(motion.names) and motion.is_plural:
        return [((name,), entry) for name, entry in zip(motion.names, entries, strict=True)]
    if motion.is_plural and entries:
        return [(motion.names, entry) for entry in entries]
    return [(motion.names, entries[0] if entries else None)]
