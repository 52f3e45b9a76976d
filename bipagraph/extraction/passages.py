"""The prose as passages: sentences and headings, what is quoted, and where decisions are cited in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from bipagraph.extraction.draft import Draft
from bipagraph.records import CaseCited, Citation, DecisionCited, View

__all__ = ["Heading", "Passages", "original_to_view", "party_words", "sentence_around"]

#: A period after these ends no sentence: "Acme Inc. argues", "Dkt. 4", "Smith v. Jones".  So does one after a single capital.
_ABBREVIATION = re.compile(
    r"(?:\b[A-Z]|\b(?:Inc|Corp|Co|Ltd|No|Nos|v|vs|Dkt|Dkts|Doc|Docs|R|Rec|Civ|Crim|Fed|Ill|App|Supp|Mr|Ms|Mrs|Dr|Hon|Jr|Sr|St|Const|Stat|Comp"
    r"|Ann|Amend|Art|art|Sec|sec|Sub|cl|Compl|Decl|Ex|Exs|Mem|Mot|Resp|Op|Cir|Dist|Ct|Cty|Cnty|Pub|Gov|Int'l|Grp|Ass'n|Bros|Sys|Servs|Tech|Auto|Mut|Ins"
    r"|Elec|Litig|Info|Indus|Ent|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|Id|id|Cf|cf|e\.g|i\.e|seq|al|eff|approx|pp?|n|P\.A|L\.L\.C|L\.P|P\.C))$"
)
_STOP = re.compile(r"[.?!][\"')\]]{0,3}[ ]+(?=[A-Z\"(\[¶§])|\n\n")
#: No sentence is looked for farther than this to either side; hostile text may hold none.
_REACH = 1_200

#: No beginning of a paragraph is looked for farther back than this.
_LONGEST_PARAGRAPH = 4_000

#: A heading's number: "II.", "B.", "2.", in Illinois after the paragraph's ("¶ 14 B. Standing").
_NUMBERED = re.compile(r"(?:¶ ?\d{1,3} )?(?:\(?(?:[IVX]{1,5}|[A-Z]|\d{1,2}|[ivx]{1,4}|[a-z])[.)] )(?=[A-Z\"§'])")
_LONGEST_HEADING = 220
#: Small words that titles leave small, so that the others show whether it is one.
_SMALL_WORDS = frozenset(
    ["a", "an", "the", "and", "or", "nor", "of", "to", "for", "in", "on", "at", "by", "with", "from", "as", "under", "that", "is", "are", "not", "be", "its", "it", "this", "their", "v.", "v", "vs.", "who", "which", "if", "but", "than", "into", "upon", "because", "do", "does", "did", "was", "were", "has", "have", "against", "over", "after", "before", "between", "within", "without"]
)  # fmt: skip
#: The words of a caption or a signature block, not of a heading: "PLAINTIFF,", "Attorneys for Defendant".
_NO_HEADING = re.compile(
    r"(?i)\b(?:attorneys? for|counsel for|counsel of record|/s/|telephone|esq\b|llp\b)|@|\.{4}|\b\d+ (?:F\.|U\.S\.|Ill\.|WL )|, \d{4}\)"
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its words without the number, and where they stand in the prose (half-open)."""

    words: str
    start: int
    end: int


def sentence_around(text: str, position: int) -> tuple[int, int]:
    """The sentence that holds ``position``, half-open; an end of paragraph ends a sentence, the point of an abbreviation does not."""
    floor, ceiling = max(0, position - _REACH), min(len(text), position + _REACH)
    start, end = floor, ceiling
    for stop in _STOP.finditer(text, floor, position + 1):  # the stop looks at the letter behind it
        if stop.end() <= position and _is_end(text, stop):
            start = stop.end()
    for stop in _STOP.finditer(text, position, ceiling):
        if _is_end(text, stop):
            end = stop.start() if stop.group() == "\n\n" else stop.start() + len(stop.group().rstrip())
            break
    return start, end


def _is_end(text: str, stop: re.Match[str]) -> bool:
    at = stop.start()
    if text[at] != "." or not _ABBREVIATION.search(text, max(0, at - 8), at):
        return True
    # "740 ILCS 14/1 et seq. She worked there": what follows an act's citation with a capital is the next sentence.
    return text[at - 3 : at] == "seq" and text[stop.end() : stop.end() + 1].isalpha()


def original_to_view(view: View) -> _Inverse:
    """The way back from offsets of the original to those of a view."""
    return _Inverse(view)


class _Inverse:
    def __init__(self, view: View) -> None:
        self._pieces = sorted(view.pieces, key=lambda piece: piece.original_start)
        self._starts = [piece.original_start for piece in self._pieces]

    def __call__(self, offset: int) -> int | None:
        """The offset in the view of the character at ``offset`` of the original; ``None`` where the view leaves it out."""
        index = bisect_right(self._starts, offset) - 1
        # Pieces that the view adds (a blank for a line's end) stand on the character before the next.
        while index >= 0 and index >= bisect_right(self._starts, offset) - 4:
            piece = self._pieces[index]
            if offset < piece.original_start + piece.length:
                return piece.start + offset - piece.original_start
            index -= 1
        return None


#: Words too common to tell a company by: "American Time Co." is not meant by "American".
_COMMON = frozenset(
    ["American", "United", "National", "First", "Illinois", "Chicago", "City", "State", "County", "Village", "The", "New", "General", "International", "Global", "Board", "Department", "People", "Northern", "Southern", "Eastern", "Western", "Central", "North", "South", "East", "West", "Great", "Central", "Federal", "Public", "Private", "Insurance", "Company", "Bank", "Trust", "Trustees", "Does", "Doe"]
)  # fmt: skip


def party_words(draft: Draft) -> frozenset[str]:
    """What this filing calls its own parties by name: surnames, and the first word of organisations."""
    words: set[str] = set()
    for party in draft.parties:
        parts = [part.strip(",.") for part in party.name.split()]
        word = parts[-1] if party.is_person else parts[0]
        if party.is_person and word in ("Jr", "Sr", "II", "III") and len(parts) > 1:
            word = parts[-2]
        if len(word) >= 4 and word[0].isupper() and word.title() not in _COMMON:
            words.add(word)
    return frozenset(words)


class Passages:
    """The prose of a draft whose citations were found."""

    def __init__(self, draft: Draft) -> None:
        self.text = draft.text.prose.text
        self._draft = draft
        self.parties = party_words(draft)
        self._inverse = original_to_view(draft.text.prose)

    @cached_property
    def decisions(self) -> list[tuple[int, int, Citation]]:
        """Where decisions are cited in the text, tables of authorities left out: start and end in the prose, in order."""
        found = []
        for citation in self._draft.citations:
            if isinstance(citation.work, DecisionCited) and not citation.in_table_of_authorities:
                span = citation.evidence.span
                start, last = self._inverse(span.start), self._inverse(span.end - 1)
                if start is not None and last is not None and start <= last:
                    found.append((start, last + 1, citation))
        return sorted(found, key=lambda each: each[:2])

    @cached_property
    def other_cases(self) -> list[int]:
        """Where other cases are cited by their docket numbers alone, in the prose."""
        places = (self._inverse(c.evidence.span.start) for c in self._draft.citations if isinstance(c.work, CaseCited))
        return sorted(place for place in places if place is not None)

    @cached_property
    def _decision_starts(self) -> list[int]:
        return [start for start, _, _ in self.decisions]

    def names_party(self, words: str) -> bool:
        """Whether the words hold the name of a party of this case."""
        return any(name in words for name in self.parties)

    @cached_property
    def _case_words(self) -> frozenset[str]:
        names = {
            name.group(1)
            for _, _, c in self.decisions
            if isinstance(c.work, DecisionCited) and (name := _SHORT.match(_telling_side(c.work.name or "")))
        }
        return frozenset(names - self.parties)

    def case_names(self, start: int, end: int) -> Iterator[re.Match[str]]:
        """The short names of cited decisions that stand in the prose: "Rivera" for Rivera v. Google Inc."""
        if self._case_words:
            for match in _CAPITALISED.finditer(self.text, start, end):
                if match.group() in self._case_words:
                    yield match

    def case_name_in(self, words: str) -> str | None:
        """The first short name of a cited decision in the words, which are its name."""
        words = _telling_side(words)
        return next(
            (match.group() for match in _CAPITALISED.finditer(words) if match.group() in self._case_words), None
        )

    def cites_decision(self, start: int, end: int) -> bool:
        """Whether a decision is cited, or named by its short name, within the prose."""
        return bisect_left(self._decision_starts, start) < bisect_left(self._decision_starts, end) or any(
            self.case_names(start, end)
        )

    def in_tables(self, position: int) -> bool:
        return any(start <= position < end for start, end in self._draft.authority_tables)

    def is_quoted(self, position: int) -> bool:
        """Whether quotation marks of its paragraph stand round ``position``."""
        floor = max(0, position - _LONGEST_PARAGRAPH)
        start = self.text.rfind("\n\n", floor, position)
        return self.text.count('"', max(start, floor), position) % 2 == 1

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """The headings of the body, in order."""
        found = {
            heading.start: heading for heading in (*self._headings(), *self._numbered_headings())
        }  # the layout knows where they end
        return tuple(found[start] for start in sorted(found))

    def _headings(self) -> Iterator[Heading]:
        start = 0
        for paragraph in self.text.split("\n\n"):
            if (
                3 < len(paragraph) <= _LONGEST_HEADING
                and (words := _heading_words(paragraph))
                and not self.in_tables(start)
            ):
                begin = start + len(paragraph) - len(words)
                yield Heading(words, begin, start + len(paragraph))
            start += len(paragraph) + 2

    def _numbered_headings(self) -> Iterator[Heading]:
        """Numbered headings that stand alone in the layout: a flow of prose may join them to the text below."""
        layout = self._draft.text.layout
        for block in _NUMBERED_BLOCK.finditer(layout.text):
            words = " ".join(block["words"].split())
            if len(words) > _LONGEST_HEADING or not (heading := _heading_words(f"{block['number']} {words}")):
                continue
            span = layout.span(block.start("words"), block.end("words"))
            start, last = self._inverse(span.start), self._inverse(span.end - 1)
            if start is not None and last is not None and start < last and not self.in_tables(start):
                yield Heading(heading, start, last + 1)
        for block in _TITLED_BLOCK.finditer(layout.text):
            words = " ".join(block["words"].split())
            if words[-1:] in ".,;:" or not (heading := _heading_words(words)):
                continue
            span = layout.span(block.start("words"), block.end("words"))
            start, last = self._inverse(span.start), self._inverse(span.end - 1)
            if start is not None and last is not None and start < last and not self.in_tables(start):
                yield Heading(heading, start, last + 1)


#: "II. Plaintiff Fails to Plead Possession" between empty lines, on three lines at most.
_NUMBERED_BLOCK = re.compile(
    r"(?:^|\n)[ \t]*\n[ \t]*(?P<number>(?:¶ ?\d{1,3}[ ])?(?:[IVX]{1,5}|[A-Z]|\d{1,2}|[ivx]{1,4}|[a-z])[.)])[ \t]+(?P<words>[A-Z\"§][^\n]{2,120}(?:\n(?![ \t]*\n)[^\n]{1,120}){0,2})(?=\n[ \t]*(?:\n|$)|$)"
)
#: "Second Affirmative Defense (Consent and Waiver)" alone between empty lines.
_TITLED_BLOCK = re.compile(r"\n[ \t]*\n[ \t]*(?P<words>[A-Z][a-z]+(?: [^\s\n]+){1,14})[ \t]*(?=\n[ \t]*(?:\n|$))")
_SHORT = re.compile(r"(?:In re |Ex parte |The )?(?:[A-Z]\. )*([A-Z]\w+(?:['’-]\w+)*)")
#: Who sues so often that a case is called by the other side: "Citizens Ins. Co. v. Dale" is Dale, "Illinois v. Hill" is Hill.
_OFTEN_SUES = re.compile(
    r"(?:United States|People|State|Commonwealth|Illinois|Indiana|Wisconsin|Michigan|Texas|City|County|Village|EEOC|SEC|FTC|NLRB)\b|[^.]*?\b(?:Insurance|Ins\.|Assurance|Cas\.|Casualty|Indem\.|Indemnity)"
)


def _telling_side(name: str) -> str:
    """The side of a case's name by which it is called for short."""
    one, versus, other = name.partition(" v. ")
    return other if versus and _OFTEN_SUES.match(one) else name


_CAPITALISED = re.compile(r"\b[A-Z]\w+(?:['’-](?!s\b)\w+)*")


def _heading_words(paragraph: str) -> str | None:
    """The words of a paragraph that is a heading, without its number."""
    if _NO_HEADING.search(paragraph):
        return None
    number = _NUMBERED.match(paragraph)
    words = paragraph[number.end() :] if number else paragraph
    if words.count(". ") > 1 or len(words) < 3:
        return None
    parts = [part.strip("\"'(),.:;") for part in words.split()]
    telling = [part for part in parts if part and part.lower() not in _SMALL_WORDS and part[0].isalpha()]
    capital = sum(part[0].isupper() for part in telling)
    is_title = bool(telling) and capital >= 0.75 * len(telling)
    if is_title and not (words.endswith(".") and not number):
        return words
    # "B. Plaintiffs lack standing under Article III.": lawyers write their points as sentences.  A complaint's "5. Plaintiffs have standing." is none.
    if number and not paragraph.lstrip("(¶ ")[:1].isdigit() and not words.endswith((";", ",", ":")):
        return words
    return None
