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
from bipagraph.extraction.rulings.entries import entries_beside, entries_in
from bipagraph.extraction.rulings.footnoted import FootnotedEntries
from bipagraph.extraction.rulings.motions import Called, Motion, motions_in
from bipagraph.extraction.rulings.movants import Movant, Movants
from bipagraph.extraction.rulings.names import is_known, motion_names
from bipagraph.extraction.rulings.numbered import kinds_by_number, numbers_in
from bipagraph.extraction.rulings.sentences import sentence_bounds

__all__ = ["Named", "catalogue_of", "entry_of", "meant", "named_in_title", "numbered"]

# No filing names motions more often; what is beyond is no filing, and would take quadratic time.
_MOST_NAMED = 3_000

# An order on the motion is told, not the motion.  "the Court's Order granting in part Plaintiff's motion", "the Court denied the motion"
_ON_A_MOTION = re.compile(
    r"(?i)\b(?:order|opinion|(?<!for )(?:ruling|decision)|granting|denying|granted|denied|ruled|(?:denial|grant) of|allowed|struck|resolved|resolving|decided)\b[^;]{0,80}$"
)
# The filing's own title in a text of one line is no order on a motion.  "MEMORANDUM AND ORDER | The matter before me is Orchard's motion"
_OWN_TITLE = re.compile(r"\bORDER (?=[A-Z][a-z])")
_WAS_DECIDED = re.compile(
    r"(?i)^[^;]{0,160}\b(?:was|were|had been|has been|each was)\s+(?:\w+\s+)?(?:granted|denied|stricken|dismissed|allowed|moot|withdrawn)\b"
)
# A paper about a motion has an entry of its own.  "in opposition to the motion to remand (Doc. 10)", "a reply in support of its motion [31]"
_PAPER_ON = re.compile(
    r"(?i)\b(?:opposition|response|objections?|reply|replies|sur-?reply|briefs?|memorand(?:um|a)|affidavits?|declarations?|exhibits?|hearing|statement)s?\b"
    r"[^.;,()\[\]]{0,40}\b(?:to|of|on|regarding|for|opposing|against)\s+(?:the |its |his |her |their )?$"
)
# Who files a motion makes it one certain motion.  "Roe filed an emergency motion for compassionate release"
_FILES = re.compile(r"(?i)\b(?:fil(?:ed|es)|brought|brings|submit(?:s|ted)|ma(?:de|kes))\s+(?:\w+\s+){0,4}$")
_NEXT_ENTRY = re.compile(
    r"\s*[\[(]?(?:Adv\. )?(?:Dkts?|Docs?|Docket|ECF|D\.E|DE|DN|d/e|D\. ?\d|R\. ?\d|# ?\d|\d{1,4}\])"
)
# A motion told by its verb.  "Halcyon moves to dismiss under Rule 12(b)(6). [31]." "She has moved for summary judgment"; "move dismiss" is a slip.
_MOVES = re.compile(
    r"(?:move[sd]?\s+(?=(?:to|for|under|pursuant|dismiss)\s)|seeks?\s+(?=(?:an order|to|leave|summary|partial|dismissal|default|class|a)\s))"
)
# What a party seeks by a motion, not by the suit.  "Under motion sequence 003, defendant seeks summary judgment"
_BY_MOTION = re.compile(r"(?i)\b(?:motion seq|(?:this|the (?:instant|present)|that) motions?\b)")
_MOVER = re.compile(
    r"(?P<mover>(?:[\w.,&’'-]+\s){1,8}?)(?:(?:now|also|has|have|jointly|each|again|therefore|timely|cross|\((?:\d|[ivx]{1,4}|[a-z])\))[\s-])*$"
)
# Motions of several movants, told together.  "the motions of defendant to dismiss (ECF No. 8) and of plaintiffs to remand (ECF No. 17)"
_OF_EACH = re.compile(
    r"\b(?:of|by) (?P<mover>(?:the )?[\w.,&'’-]+(?: [\w.,&'’-]+){0,5}?) (?P<request>(?:to|for) [^()\[\];.]{3,140}?),? ?(?=[(\[](?:Dkt|Doc|ECF|D\.?E|DN|d/e|#|\d))"
)
# What an order is about, beneath its title (N.D. Cal., S.D. Cal.).  "Re: Dkt. Nos. 66, 67" "[ECF No. 5.]"
_RE_ENTRIES = re.compile(
    r"(?m)(?:\bR[Ee]:?[ \t]+|^[ \t]*\[|[ \t]{3,}\[)(?P<entries>(?:Dkts?|Docs?|ECF|Docket)\.? ?[^\n\]]{1,60})"
)
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


#: A name that possesses a motion.  "Keystone's", "Defendant Keystone's"
_POSSESSOR = re.compile(
    r"\b(?!(?:Plaintiff|Defendant|Petitioner|Respondent|Movant|Intervenor|Debtor|Government)s?\b)([A-Z][\w-]{2,})['’]s?\s*$"
)


#: "The motion" is none that its author called a request.
_MOTION_NOUN = re.compile(r"(?i)\bmotions?\b")
_REQUEST_NOUN = re.compile(r"(?i)(?:\w+['’]s? )?requests? for judicial notice")


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
        each_own = _of_each(prose, motion, last, movants)
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
        past = bool(_ON_A_MOTION.search(before)) or bool(_WAS_DECIDED.search(prose[motion.end : last]))
        entries: list[int] = list(motion.entries)
        if past and entries and prose[motion.end : motion.end + 2].strip()[:1] not in ("[", "("):
            entries = []  # "its Order granting the motion to compel. Dkt. 116": the order's entry
        elif not entries and not past and not neighbours and not _MOVES.search(before):
            entries = entries_beside(prose[last : last + 60]) if _NEXT_ENTRY.match(prose, last) else []
            entries = entries or noted.at(motion.end) or noted.at(last)
            entries = entries or entries_in(prose[motion.end : min(last, motion.end + 400)])
            entries = entries if len(entries) == len(motion.names) or len(entries) == 1 else []
        movant = movants.resolve(motion.movant)
        paper = bool(_PAPER_ON.search(before))
        for names, entry in paired(motion, entries):
            if motion.movant or entry is not None or motion.is_definite or _FILES.search(before):
                cross = _is_cross(prose, motion)
                counted = _its_number(prose[first:last])
                named.append(Named(names, movant, entry, motion.start, motion.end, past, paper, cross, counted))
    for verb in islice(_MOVES.finditer(prose), _MOST_NAMED):
        first, last = sentence_bounds(prose, verb.start())
        if verb.group().startswith("seek") and not _BY_MOTION.search(prose, first, verb.start()):
            continue
        request = prose[verb.end() : min(last, verb.end() + 300)].strip()
        if verb.group().startswith("seek") and not request.startswith("to "):
            request = f"for {request}"
        requests = motion_names(f"to {request}" if request.startswith("dismiss") else request)
        mover = _MOVER.search(prose[max(first, verb.start() - 90) : verb.start()])
        if requests and mover:
            rest = prose[verb.end() : last]
            entries = entries_beside(prose[last : last + 60]) or entries_in(rest[:300]) or noted.at(last)
            by = movants.resolve(mover.group("mover"))
            end = min(last, verb.end() + 200)
            cross = prose[max(0, verb.start() - 6) : verb.start()].lower().startswith("cross")
            counted = _its_number(prose[first:last])
            own = next(iter(entries), None)
            named.append(Named(tuple(requests), by, own, verb.start(), end, is_cross=cross, number=counted))
    for counted, names, start, end in kinds_by_number(prose):
        named.append(Named(names, Movant(), None, start, end, number=counted))
    return sorted(named, key=lambda each: each.start)


def _its_number(sentence: str) -> int | None:
    numbers = numbers_in(sentence) if "seq" in sentence.lower() else []
    return numbers[0] if len(numbers) == 1 else None


def _is_cross(prose: str, motion: Motion) -> bool:
    """Of "the parties' cross-motions" neither answers the other."""
    return not motion.is_plural and "cross-" in prose[motion.start : motion.end].lower()


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
            if len(motions) == 1 and motion.is_plural
            else []
        )
        named += [
            Named(names, movants.resolve(motion.movant), entry, IN_TITLE, IN_TITLE)
            for names, entry in paired(motion, own)
        ]
    return named


def paired(motion: Motion, entries: Sequence[int]) -> list[tuple[tuple[str, ...], int | None]]:
    """Requests and entries: ``motions to stay and to compel (Dkts. 8, 9)`` are two motions, ``motion to … and for … (Dkt. 8)`` is one."""
    if len(entries) > 1 and len(entries) == len(motion.names) and motion.is_plural:
        return [((name,), entry) for name, entry in zip(motion.names, entries, strict=True)]
    if motion.is_plural and entries:
        return [(motion.names, entry) for entry in entries]
    return [(motion.names, entries[0] if entries else None)]


# Entries that a list of rulings gives without a label.  "Motions 36 and 41 are DENIED"
_BARE_ENTRIES = re.compile(r"\s(?:Nos?\. ?|# ?)?[1-9]\d{0,3}(?:(?:, and|,| and| &) ?#?[1-9]\d{0,3})*")
# The motions of one paragraph, where the court rules on "the motions" and none has an entry.
_TOLD_TOGETHER = 1_200


def numbered(motion: Motion, movant: Movant, numbers: list[int], catalogue: list[Named]) -> list[Named]:
    """The motions that the court means by their numbers, told best where a party moves, else by the form's kinds."""
    found: list[Named] = []
    for number in numbers:
        those = [each for each in catalogue if each.number == number and each.names and not each.is_past]
        moved = [each for each in those if each.movant != Movant()] or those
        names = tuple(dict.fromkeys(name for each in moved for name in each.names))
        mover = movant.with_more(moved[0].movant) if moved else movant
        if motion.names or names:
            found.append(Named(motion.names or names, mover, None, motion.start, motion.end, number=number))
    return found


def meant(motion: Motion, movant: Movant, catalogue: list[Named], prose: str) -> list[Named]:
    """The motions that a ruling's words mean, with what other places tell of them."""
    if motion.names:
        if motion.start == IN_TITLE:
            return [each for each in catalogue if each.start == IN_TITLE and each.names == motion.names] or [
                Named(motion.names, movant, None, IN_TITLE, IN_TITLE)
            ]
        here = [each for each in catalogue if each.start == motion.start and (each.entry is not None or motion.entries)]
        if here:
            return here
        if motion.is_plural:
            several = {
                each.entry: Named(motion.names, movant, each.entry, motion.start, motion.end)
                for each in catalogue
                if not each.is_past
                and not each.is_paper
                and each.entry is not None
                and set(each.names) & set(motion.names)
                and each.movant.may_be(movant)
            }
            if len(several) > 1:
                return list(several.values())
        if not motion.entries and (by_half := _named_by_half(motion, movant, catalogue)):
            return by_half
        return [
            Named(names, movant, entry, motion.start, motion.end) for names, entry in paired(motion, motion.entries)
        ]
    if motion.entries:
        return [
            next(
                (each for each in catalogue if each.entry == entry and each.names),
                Named((), movant, entry, motion.start, motion.end),
            )
            for entry in motion.entries
        ]
    listed = _BARE_ENTRIES.match(prose, motion.end) if motion.start >= 0 else None
    if listed:
        called = [int(number) for number in re.findall(r"\d+", listed.group())]
        those = {each.entry: each for each in reversed(catalogue) if each.entry in called and each.names}
        return [those[number] for number in called if number in those]
    known = [each for each in catalogue if each.names and each.movant.may_be(movant) and not each.is_past]
    if _MOTION_NOUN.search(prose, motion.start, motion.end):
        known = [each for each in known if not _REQUEST_NOUN.match(prose[each.start : each.end])] or known
    if (
        any(each.is_cross for each in known) and not motion.is_plural
    ):  # "The motion is granted. The cross-motion is denied."
        known = [each for each in known if each.is_cross == _is_cross(prose, motion)] or known
    before = [each for each in known if each.start < motion.start]
    if movant.name is None and not motion.is_plural:
        before = _of_the_mover(motion, before, prose) or before
    if motion.is_plural:
        entered = {each.entry: each for each in before if each.entry is not None and not each.is_paper}
        both = prose[max(0, motion.start - 5) : motion.end].lower().find("both") >= 0
        if both and len(entered) != 2:
            distinct = {each.names: each for each in before if not each.is_paper}
            return list((distinct if len(distinct) == 2 else entered).values())
        together = {
            (each.names, each.movant.side): each
            for each in before
            if not each.is_paper and each.start >= 0 and motion.start - each.start < _TOLD_TOGETHER
        }
        return list((entered if entered or len(together) < 2 else together).values())
    pending = [each for each in before if each.entry is not None and not each.is_paper] or before
    if not pending:
        return known[:1]
    # "The motion" is the one that the filing is about, named first; among several requests the one last named.
    found = pending[:1] if len({each.names for each in pending}) == 1 or movant.side else pending[-1:]
    bare = {each.entry for each in catalogue if not each.names and 0 <= each.start < motion.start}
    if found[0].entry is None and len(bare) == 1:
        return [Named(found[0].names, found[0].movant, bare.pop(), motion.start, motion.end)]
    return found


def _of_the_mover(motion: Motion, before: list[Named], prose: str) -> list[Named]:
    """The motions whose mention names the mover as this one does: "Keystone moves to strike" for "Keystone's Motion", who is not in the caption."""
    name = _POSSESSOR.search(motion.movant)
    if name is None:
        return []
    return [each for each in before if each.start >= 0 and name[1] in prose[max(0, each.start - 90) : each.end]]


def _named_by_half(motion: Motion, movant: Movant, catalogue: list[Named]) -> list[Named]:
    """What "the Motion for Leave" means where one motion for leave to do something is named, and no other."""
    if len(motion.names) != 1:
        return []
    whole = {
        (name, each.entry): Named((name,), each.movant, each.entry, motion.start, motion.end)
        for each in catalogue
        for name in each.names
        if name.startswith(motion.names[0] + "-") and each.movant.may_be(movant) and not each.is_past
    }
    named_whole = any(motion.names[0] in each.names and each.entry is not None for each in catalogue)
    return list(whole.values()) if len(whole) == 1 and not named_whole else []


def entry_of(name: str, movant: Movant, catalogue: list[Named]) -> int | None:
    """The entry of the motion so named, if the filing gives it one, and only one."""
    named = [each for each in catalogue if name in each.names and each.entry is not None and each.movant.may_be(movant)]
    for kept in (
        [each for each in named if not each.is_past and not each.is_paper],
        [each for each in named if not each.is_past],
        named,
    ):
        entries = {each.entry for each in kept}
        if entries:
            return entries.pop() if len(entries) == 1 else None
    return None
