"""Motions as orders name them: the noun with its movant, its request and its docket entries.

``Defendant's renewed motion to dismiss for lack of standing (Dkt. 102)`` is one :class:`Motion` of the kind
``dismiss``, movant text ``Defendant's``, entry 102.  Names are those of ``data/motions.csv``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from bipagraph.extraction.lines_with import found_in, lines_with
from bipagraph.extraction.rulings.entries import entries_beside, entries_in
from bipagraph.extraction.rulings.entries_around import AHEAD, entries_ahead, entry_ahead, entry_behind
from bipagraph.extraction.rulings.names import is_known, lowered, motion_names
from bipagraph.extraction.rulings.sentences import is_broken_off

__all__ = ["Called", "Motion", "motions_in", "names_given"]

# ------------------------------------------------------------------ motions in a text


@dataclass(frozen=True, slots=True)
class Motion:
    """A motion as a sentence names it.  Offsets are those of the text searched, half-open.

    names    normal names of its requests; none for a bare "the motion"
    movant   the words of its possessor ("Defendant's"), or ""
    entries  the docket entries beside it
    is_construed  it is what the court takes another paper for ("construed as a motion to sever")
    stands_as     the kind of word that stands for the motion ("order" of "the second"); "" where the motion is named
    """

    start: int
    end: int
    names: tuple[str, ...]
    movant: str
    entries: tuple[int, ...]
    is_plural: bool
    is_definite: bool
    is_governed: bool
    request: str
    is_construed: bool = False
    stands_as: str = ""

    @property
    def is_alternative(self) -> bool:
        """Whether its second request is asked only if the first fails."""
        return bool(re.search(r"(?i)\bor\b|\balternative", self.request))


# "motion for leave to file Exhibits C and D to the motion to compel | under seal"
_UNDER_SEAL = re.compile(r"[^.;()\[\]]{0,160}?\bunder seal\b")
# "motion for reconsideration of Judge Roe's | order of August 3, 2023"
_ITS_ORDER = re.compile(r"(?i)\border (?:of|dated|entered(?: on)?) [A-Z][a-z]+\.? \d{1,2}, \d{4}\s*$")
# Searched in lower case: without IGNORECASE and an anchor the engine skips by first letters, which is some ten times as fast.
# What one party asks of the other is no motion.  "responsive to thirteen document | requests"
_NOUN = re.compile(
    r"(?:motion|petition|application|(?<!to )(?<!document )(?<!discovery )(?<!production )(?<!admission )request|demurrer)(?P<plural>s?)\b(?!\s+(?:that|judge|day|practice|hearing|papers|asks?|was made))"
)
# New York counts the motions: "the motion (MOT SEQ 002) by defendant for"; N.D. Ill. sets the entry right behind the noun.  "Defendant's motion [54] for summary judgment is granted."
_ENTRY_FIRST = re.compile(
    r"\s?(?:\[[^\[\]]{1,20}\]|\((?:Dkts?|Docs?|Docket|ECF|D\.?E|DN|d/e|R|#)\b[^()]{0,25}\))(?=\s(?:to|for|seeking|requesting)\s)"
    r"|\s(?:at|in) (?:ECF|Dkt\.?|Doc\.?|Docket) ?(?:Nos?\.? ?|Entry ?)?#? ?\d{1,4}(?=,?\s(?:to|for|seeking|requesting)\s)"
    r"|,?\s(?:(?:filed|made|pending|now)\s)?(?:in this court|on appeal),?(?=\s(?:to|for|seeking|requesting|that)\s)"  # not the one made below
    r"|\s?[(\[](?:(?i:(?:mot(?:ion)?\.? ?)?seq(?:uence)?\.? ?(?:nos?\.? ?)?)|(?i:motion )?# ?)#? ?0*\d{1,3}[)\]](?=\s(?!is|are|be\b))"
)
# A number in parentheses tells no further motion.  "plaintiff's motion for a default judgment (motion sequence 003) is granted"
_NUMBER_LABEL = re.compile(r"(?i)[(\[]motions? ?(?:seq|#|nos?\b|0\d)")
# Two motions for the like.  "the Motion and Cross-Motion for Summary Judgment are DENIED"
_MOTION_AND_CROSS = re.compile(r"(?i)\bmotion and (?:the )?cross-? ?motion\Z")
_CROSS = re.compile(r"(?i)\bcross-?\s?$")
_LONGEST_REQUEST = 160
# "Motion to Remand filed by Plaintiffs Whitlock and Ames"
_FILED_BY = re.compile(
    r"(?:\b(?:filed|brought|made) by|^ (?:by|of)) (?:the )?(?P<mover>[^,(.;]{3,60}?)(?= (?:to|for) |[,(.;]|$)"
)
# Where a motion's words end.  A comma does not: "motion to vacate, set aside, or correct his sentence"
_END = re.compile(
    r"[;\[]|,?\s(?:Dkts?|dkts?|DKTS?|Docs?|DOCS?|ECF|D\.E|d/e|Filing Nos?|Docket (?:No|Entry))\b|\s\((?!b\)|c\)|e\)|hereinafter|collectively)|(?<!Inc)(?<!Corp)(?<!Ltd)(?<!\bCo)(?<!Fed)(?<!Civ)(?<!\b[DMJS]r)(?<!\bM[rs]s)(?<!\bMs)(?<!\bNo)(?<!\bNos)(?<!\b[A-Z])[.:](?=\s|$)|(?<!\bto)\s(?:is|are|was|were|be|been|being|has|have|had|should|must|will|shall|may|would|which|because|"
    r"grants?|granted|(?<! to )deny|denies|denied|GRANTS?|GRANTED|DEN(?:Y|IES|IED)|dismisses|DISMISSES|strikes|STRIKES|remains?|comes?|came|fails|failed|argues|rests|relies|turns)\b"
)
# A party's short name may stand between.  "Orchard Face Systems, Inc.'s ("Orchard") motion"
_POSSESSIVE = re.compile(
    r"(?<=[\w.)])['’](?:s|S)?\s+(?:\((?:(?:the|or|collectively|together|hereinafter),? )*[\"“][^()\n]{1,40}\)\s+)?"
)
_SHORT_NAME = re.compile(r"\s*\([^()\n]{1,50}\)\Z")
_DETERMINER = re.compile(
    r"(?i)\b(?P<word>the|its|his|her|their|my|this|that|these|those|both|all|said|each|a|an|any|such|no|every|another)\s+"
)
_THE_SUCH = re.compile(r"(?i)\bthe(?: \w+)? such\s+$")  # "the third such motion"
_ADJECTIVES = re.compile(r"(?i)^(?:[\w§().,/-]+\s+){0,7}$")
# "Orchard's demurrer is overruled and its | motion": another's words end there.
_NO_ADJECTIVE = re.compile(
    r"(?i)\b(?:is|are|was|were|its|his|her|their|the|these|those|both|fees)\b|[(\[](?:Dkt|Doc|ECF|D\.?E|#|\d)"
)
# "The motion is granted. Second | motion": what stands before was told already.
_PREDICATE = re.compile(r"(?i)\b(?:is|are|was|were)\b")
# A possessor goes back to here: a verb, a preposition, "that", the last sentence, a bracket.
_POSSESSOR_EDGE = re.compile(
    r"(?i)(?:^|[;:\]\)]|[.,](?!\s*(?:inc|llc|l\.l\.c|ltd|corp|co|jr|sr|n\.a|lp|llp|p\.c)\b)(?<!\binc\.)(?<!\bcorp\.)(?<!\bco\.)(?<!\bltd\.)(?<!\b\w\.)\s|"
    r"\b(?:that|grants?|den(?:y|ies)|of|on|to|in|part|moot|and|both|regarding|granting|denying|mooting|striking|adopting|resolving|overruling|sustaining|allowing|terminating|deferring|dismissing|dismisses|strikes|is|are|for|before|by|with|but|accordingly|therefore)\s)"
)
# So does a small word that no name has: "The Court takes | Orchard's motion".
_NO_NAME_WORD = re.compile(
    r"(?<![\w'’.-])(?!(?:of|the|and|de|la|del|van|von|for|dba|d/b/a|pro|se|class|putative|lead|named|individual|illinois|"
    r"(?:cross-|counter-)?(?:plaintiff|defendant|petitioner|respondent|appellant|appellee|movant|intervenor|debtor|claimant)s?)\b)[a-z][\w'’-]*\s"
)
# In capitals these are no adjectives of a motion.  "ORDER DENYING MOTION TO REMAND AND GRANTING | MOTION TO STAY"
_CAPITAL_ADJECTIVE = re.compile(
    r"(?:\b(?!(?:AND|TO|OF|ON|IN|FOR|THAT|RE|ORDER|OPINION|ORDERED|THE|A|AN|IS|PART|MOOT|[A-Z]+ING|GRANTS|DENIES|Order|Accordingly|Minute|MINUTE)\b)[A-Z§(\d][\w.()-]*\s+){0,4}$"
)
_CONSTRUED = re.compile(
    r"(?i)\b(?:constru|treat|interpret|regard|view|deem|understand)\w*(?: it| this| them)?(?: as| to be)(?: being)?(?: a)?\s+$"
)
_GOVERNING = re.compile(
    r"(?i)\b(?:of|to|on|in|regarding|concerning|re|for|with|from|by|against|opposing|granting|denying|under|supporting|about|following|"
    r"pending|resolving|deciding|than|upon|ruling|considering|filing|filed|respecting)\s+$"
)


#: What a filing calls its motions, each with the names of its requests: {"MSJ": ("summary-judgment",), "Remand Motion": ("remand",)}.
Called: TypeAlias = Mapping[str, tuple[str, ...]]

# 'Motion for Summary Judgment ("MSJ")', 'motion to remand (the "Remand Motion")'
_GIVEN = re.compile(
    r"(?i:(?:motion|petition|application)s?)(?P<request> [^()\[\]\n\"“]{2,120}?),? (?:[(\[][^()\[\]]{1,30}[)\]] )?\((?:the |hereinafter,? )?[\"“](?:the )?(?P<called>[A-Z]{2,6}|(?:[A-Z][\w-]+ ){0,3}Motion|Motion (?:to|for) [A-Z][\w ]{2,30})[.,]?[\"”][^()]{0,40}\)"
)
# What every line has in it that gives one.
_GIVEN_SIGN = re.compile(r"\((?:the |hereinafter,? )?[\"“]")
# Short names that every court knows.
_COMMON_NAMES = {"MTD": ("dismiss",), "MSJ": ("summary-judgment",), "MJOP": ("judgment-on-the-pleadings",)}


def names_given(text: str) -> dict[str, tuple[str, ...]]:
    """The short names that ``text`` gives to motions, and those in common use that stand in it."""
    called: dict[str, tuple[str, ...]] = {name: names for name, names in _COMMON_NAMES.items() if name in text}
    for match in found_in(_GIVEN, text, lines_with(_GIVEN_SIGN, text)):
        names = motion_names(match["request"].strip())
        if is_known(names):
            called[match["called"]] = tuple(names)
    return called


def _nouns(text: str, start: int, end: int, called: Called) -> list[tuple[int, int, re.Match[str]]]:
    """Start, end and match of each word that names a motion."""
    nouns = [
        (start + match.start(), start + match.end(), match)
        for match in _NOUN.finditer(lowered(text[start:end]))
        if (match.start() == 0 or not text[start + match.start() - 1].isalnum())
        and not _NUMBER_LABEL.match(text, max(start, start + match.start() - 1), end)
    ]
    letters = "|".join(re.escape(name) for name in called if name.isupper())
    if letters:
        # In quotation marks the short name is but given: '("MSJ")'.
        short = re.compile(rf"(?<![\w\"“])(?:{letters})(?P<plural>s?)(?![\w\"”])")
        nouns += [(match.start(), match.end(), match) for match in short.finditer(text, start, end)]
        nouns.sort(key=lambda noun: noun[0])
    return nouns


# "motion for an extension of time to respond to Orchard's motion to dismiss [20]": the entry is that of what is answered.
_ANSWERS = re.compile(r"(?i)\b(?:respon[ds]|repl[yi]|answer|oppos)")


def motions_in(text: str, start: int = 0, end: int | None = None, called: Called | None = None) -> Iterator[Motion]:
    """Each motion named in ``text[start:end]``, in order; ``called`` are the short names that the filing gives."""
    before: Motion | None = None
    named = list(_each_motion(text, start, len(text) if end is None else end, called or {}))
    for motion in _with_entries_shared(text, _with_entries_of_items(text, named)):
        # "Motion to Defer Consideration of Orchard's Motion to Dismiss (Doc. 25)": the entry is that of the motion about the other.
        if (
            before
            and before.names
            and not before.entries
            and motion.is_governed
            and motion.start <= before.end + 1
            and not _ANSWERS.search(before.request)
        ):
            before, motion = replace(before, entries=motion.entries), replace(motion, entries=())
        if before:
            yield before
        before = motion
    if before:
        yield before


# What stands between two motions told in one breath.  "Roe's motion for entry of judgment | and defense | counsel's motion to withdraw"
_JOINED = re.compile(r"[\s,;]*(?:\band\b|&)?(?:\s+[\w.'’-]+){0,3}\s*(?:\(\w{1,3}\))?\s*")


def _with_entries_shared(text: str, motions: list[Motion]) -> list[Motion]:
    """Entries given behind the last of several motions, each its own: ``Roe's motion to compel and Doe's motion to stay (Dkts. 20, 23)``."""
    for last, motion in enumerate(motions):
        first = last + 1 - len(motion.entries)
        together = motions[first : last + 1] if 0 <= first < last and not motion.is_plural else []
        if together and all(
            each.names
            and not each.is_plural
            and not (each.entries and each is not motion)
            and (each is motion or _JOINED.fullmatch(text, min(each.end, following.start), following.start))
            for each, following in zip(together, [*together[1:], motion], strict=True)
        ):
            motions[first : last + 1] = [
                replace(each, entries=(entry,)) for each, entry in zip(together, motion.entries, strict=True)
            ]
    return motions


# "three motions: (1) Defendants' motion to dismiss; (2) Plaintiff's cross-motion; and (3) … (Dkt. Nos. 47, 49, 50.)"
_ITEM = re.compile(r"\(([1-9])\)\s")
_LONGEST_LIST = 1_500


def _with_entries_of_items(text: str, motions: list[Motion]) -> list[Motion]:
    """Entries given behind a numbered list of motions, one for each item; what an item's motion is about has none of them."""
    for last, motion in enumerate(motions):
        count = len(motion.entries)
        items = (
            list(_ITEM.finditer(text, max(0, motion.start - _LONGEST_LIST), motion.end))[-count:] if count > 1 else []
        )
        if not items or [int(item[1]) for item in items] != list(range(1, count + 1)):
            continue
        for index, each in enumerate(motions[: last + 1]):
            item = sum(one.end() - 1 <= each.start for one in items) - 1
            if item >= 0:
                is_own = not each.is_governed or text.startswith("the alternative", each.start)
                motions[index] = replace(each, entries=motion.entries[item : item + 1] if is_own else ())
    return motions


def _each_motion(text: str, start: int, end: int, called: Called) -> Iterator[Motion]:
    nouns = _nouns(text, start, end, called)
    for index, (noun, noun_end, match) in enumerate(nouns):
        cross = _CROSS.search(text, max(start, noun - 7), noun)
        noun = cross.start() if cross else noun
        limit = min(end, noun_end + _LONGEST_REQUEST)
        if index + 1 < len(nouns):
            following = nouns[index + 1][0]
            crossed = _CROSS.search(text, max(noun_end, following - 7), following)
            limit = min(limit, crossed.start() if crossed else following)
        lead = _ENTRY_FIRST.match(text, noun_end, limit)
        asked = lead.end() if lead else noun_end
        paragraph = text.find("\n\n", asked, limit)
        if paragraph >= 0 and not is_broken_off(text, paragraph):
            limit = paragraph
        request_end = _END.search(text, asked, limit)
        request = text[asked : request_end.start() if request_end else limit]
        # A sentence's first words have nothing before them: a blank line stands for its beginning.
        lead_in = f"\n{text[start:noun]}" if noun - start <= AHEAD else text[noun - AHEAD : noun]
        ahead = entry_ahead(lead_in, may_be_bare=text[noun].isupper() and not match["plural"])
        first, movant, adjectives, definite = _before(text, start, noun - len(ahead["own"]) if ahead else noun)
        adjectives = ((ahead["between"] if ahead else None) or adjectives).strip()
        bare = entry_behind(request, text[asked + len(request) : limit])
        request = request[: bare.start()] if bare else request
        mover = _FILED_BY.search(request)
        if mover and not movant:
            movant = mover.group("mover")
        names = (
            ["demurrer"]
            if match.group().startswith("demurrer")
            else list(called.get(match.group().rstrip("s"), ())) or motion_names(request.strip(), adjectives)
        )
        if names and names[0].startswith("leave-to-file") and _UNDER_SEAL.match(text, asked, end):
            names = ["seal"]
        printed = f"{adjectives} {text[noun_end - 6 : noun_end]}".strip()
        if " " in printed and printed in called:  # 'Motion to Stay Pending Appeal (the "Stay Motion")'
            names = list(called[printed])
        own = next((of for name, of in called.items() if " " in name and text.startswith(name, noun_end - 6)), None)
        if own:  # 'Motion to Vacate Conference (the "Motion to Reset")'
            names = list(own)
        if not names and called and match.group() == "motion":
            # "the Motion" is the one so called only with its capital.
            names = next((list(of) for name, of in called.items() if name.isupper() is False and printed == name), [])
        if not names:
            by_each = (
                _OF_SEVERAL.match(text, asked, min(end, asked + 2 * _LONGEST_REQUEST))
                if match.group("plural")
                else None
            )
            several = motion_names(by_each["request"]) if by_each else []
            if by_each and several:
                yield Motion(
                    first,
                    by_each.end(),
                    tuple(several),
                    "",
                    tuple(entries_in(by_each["movers"])),
                    True,
                    True,
                    False,
                    by_each["request"],
                )
                continue
            of_one = _AT_ENTRY.match(text, asked, limit) or _OF_ONE.match(text, asked, limit)
            asked = of_one.end() if of_one else asked
        after = text[asked : min(end, limit + 60)]
        if not names or match.group().isupper():
            request = ""  # "the motion and CLARIFIES that …": no request, and only the entries that stand at the noun
        entries = (
            (entries_ahead(ahead) if ahead else [])
            or ([int(bare["entry"])] if bare else [])
            or entries_in(lead.group() if lead else "")
            or entries_in(request)
            or entries_beside(after[len(request) :])
        )
        if _ITS_ORDER.search(request):
            # "… of the order of May 3 (Dkt. 27) declining to appoint counsel, Dkt. 29": the order's entry, then the motion's
            entries = entries_in(after[len(request) : _LONGEST_REQUEST].split(". ")[0])[1:2] or entries
        if match.group().startswith("request") and not entries and not is_known(names):
            continue  # "request for expenses", "request for relief": asked within a motion
        yield Motion(
            start=first,
            end=asked + len(request),
            names=tuple(names),
            movant=movant,
            entries=tuple(entries),
            is_plural=bool(match.group("plural"))
            or _MOTION_AND_CROSS.search(text, max(start, noun - 25), noun_end) is not None,
            is_definite=definite,
            is_governed=bool(_GOVERNING.search(text[max(start, first - 20) : first])),
            request=request,
            is_construed=bool(_CONSTRUED.search(text[max(start, first - 40) : first])),
        )
        if match.group("plural") and names and entries:
            yield from _asked_as_well(text, asked + len(request), limit, movant, definite)


# "The motions of the Ames group [33], the Novak group [34], and attorney Lunt [36] | for appointment as lead counsel are denied."
_OF_SEVERAL = re.compile(
    r"\s(?:of|by)\s(?P<movers>[^;.\n]{3,220}?[\])])\s(?P<request>(?:for|to)\s[^;.,()\[\]]{3,90}?)(?=\s(?:is|are|be|should|will)\b|[.;,])"
)
# "The motion of the Fairweather group | [31] is granted."
_OF_ONE = re.compile(r"\s(?:of|by)\s(?:the\s)?[\w.,&'’ -]{2,60}?(?=\s(?:\[\d|\((?:Dkt|Doc|ECF|D\.?E|d/e|#)))")
# "The motion at | Dkt. No. 90 is granted."
_AT_ENTRY = re.compile(r"\s(?:(?:docketed|filed|found|pending) )?(?:at|in|as)(?=\s(?:ECF|Dkt|Doc|Docket|D\.E|DE|DN)\b)")
# Further motions of the same mover, each with its entry.  "Defendant's motions to dismiss [12] | and to transfer [14]"
_AS_WELL = re.compile(
    r"\s*(?:\[[^\[\]]{1,20}\]|\([^()]{1,30}\))\s*(?:, and|,|and)\s+(?P<request>(?:to|for)\s[^\[\]();.]{3,120}?)\s*(?=[\[(])"
)


def _asked_as_well(text: str, position: int, limit: int, movant: str, definite: bool) -> Iterator[Motion]:
    while match := _AS_WELL.match(text, position, limit):
        names = motion_names(match["request"])
        entries = entries_beside(text[match.end() : match.end() + 30])
        if not is_known(names) or not entries:
            return
        start, position = match.start("request"), match.end()
        yield Motion(start, position, tuple(names), movant, tuple(entries), False, definite, False, match["request"])


def _before(text: str, start: int, noun: int) -> tuple[int, str, str, bool]:
    """Where the motion's words begin, its possessor, its adjectives, and whether it is one certain motion."""
    floor = max(start, noun - 130)
    paragraph = text.rfind("\n\n", floor, noun)
    if paragraph >= 0 and not is_broken_off(text, paragraph):
        floor = paragraph + 2
    before = text[floor:noun]
    possessives = list(_POSSESSIVE.finditer(before))
    if (
        possessives
        and _ADJECTIVES.match(before[possessives[-1].end() :])
        and not _NO_ADJECTIVE.search(before, possessives[-1].end())
    ):
        possessor_end = possessives[-1].end()
        last = possessives[-1].start()
        short = _SHORT_NAME.search(before, 0, last)  # 'Orchard Face Systems, Inc. ("Orchard")'s'
        last = short.start() if short else last
        edges = [
            edge.end() for pattern in (_POSSESSOR_EDGE, _NO_NAME_WORD) for edge in pattern.finditer(before, 0, last)
        ]
        first = max(edges, default=0)
        return floor + first, before[first:possessor_end].strip(), before[possessor_end:].strip(), True
    determiners = [
        match
        for match in _DETERMINER.finditer(before)
        if _ADJECTIVES.match(before[match.end() :]) and not _PREDICATE.search(before, match.end())
    ]
    if determiners:
        determiner = determiners[-1]
        definite = determiner.group("word").lower() not in ("a", "an", "any", "such", "no", "every", "another")
        definite = definite or bool(_THE_SUCH.search(before, 0, determiner.end()))
        return floor + determiner.start(), "", before[determiner.end() :].strip(), definite
    adjectives = _CAPITAL_ADJECTIVE.search(before)
    first = adjectives.start() if adjectives else len(before)
    return floor + first, "", before[first:].strip(), True
