"""Where a filing names judges of its own case: signatures, the caption's headings, panels, concurrences, prose.

Each finder yields :class:`Mention` with offsets of the text it was given (half-open).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bipagraph.extraction.caption_lines import is_title
from bipagraph.extraction.names import is_organization

__all__ = ["Mention", "concurrences", "headings", "in_prose", "panel", "signatures"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A judge's name as printed, without titles; where it stands; how it was read; and whether it says who decides."""

    name: str
    start: int
    end: int
    rule: str
    honorific: str | None = None
    signed: bool = False  # by hand or "/s/": not merely a block for a signature


_INITIAL = r"[A-Z][\w.'’\-]*"
_SUFFIX = r"(?:,?[ ]+(?:Jr|JR|Sr|SR|II|III|IV)\b\.?)?"
#: A person's name in one line: up to six words with capitals, particles between, "Jr." behind.
_NAME = (
    rf"(?:{_INITIAL}[ ]{{1,3}}(?:(?:de|del|la|van|von|der|den|di|da|St\.)[ ]+)*){{0,4}}[A-ZÀ-ÖØ-Þ][\w'’\-]+{_SUFFIX}"
)
#: The same, as short as may be: before a title without a comma, "JANE ROE United States District Judge".
_SHORT_NAME = _NAME.replace("{0,4}", "{0,4}?")
_NAME_ONLY: Final = re.compile(rf"{_NAME}")
_HON = r"(?:(?:[Tt]he[ ]+|THE[ ]+)?(?:Hon(?:orable\b|\.|:)|HON(?:ORABLE\b|\.|:))[ ]*)"
_COURT_OF_JUDGE = (
    r"(?:united\s+states|u\.?\s?s\.?|chief|senior|acting|presiding|associate|supervising|district|magistrate|bankruptcy|circuit|superior|supreme|court|state|illinois|county"
    r"|cook|visiting|recalled)"
)
#: A judge's title, all of it: "United States District Judge", "CHIEF JUDGE", "Judge, United States District Court", "Judge of the Superior Court".
_TITLE: Final = re.compile(
    rf"(?:the\s+)?(?:hon(?:orable|\.)\s+)?(?:{_COURT_OF_JUDGE}\s*,?\s+){{0,6}}(?:judge|justice)(?:\s*,?\s*(?:of\s+the\s+|for\s+the\s+)?(?:{_COURT_OF_JUDGE}\s*){{1,5}}(?:of\s+[\w\s]{{3,40}})?)?(?:\s*[-–]\s*\d+)?\s*[.,]?",
    re.IGNORECASE,
)
_TITLE_BEHIND: Final = re.compile(
    rf"^(?:/?s/\s*|by:\s*)*{_HON}?(?P<name>{_SHORT_NAME})(?:,\s*|\s+)(?P<title>(?:(?:[Uu]nited|UNITED)\s+(?:[Ss]tates|STATES)|U\.?\s?S\.?|(?i:chief|senior|district|magistrate|bankruptcy|circuit|presiding|superior\s+court)).{{0,40}}?(?:Judge|JUDGE|Justice|JUSTICE)\b[.,]?|(?:Judge|JUDGE|J\.)\.?)$"
)
_SIGNATURE: Final = re.compile(
    rf"^(?:.*?(?:(?<!\w)/?s/|\bS/)\s*|(?:enter(?:ed)?|by(?: the court)?|so ordered)\s*[:.]?\s*)?[_\s]*{_HON}?(?:(?:Chief\s+|Magistrate\s+|District\s+)?(?:Judge|JUDGE)\s+)?(?P<name>{_NAME})[.,]?$",
    re.IGNORECASE,
)
_SLASH_S: Final = re.compile(r"(?<!\w)/?s/", re.IGNORECASE)
_GAP: Final = re.compile(r"[ ]{3,}|\t")
_JUDGE_WORD: Final = re.compile(r"J(?:udge|UDGE|ustice|USTICE)\b")
#: Words that no judge's name holds: parts of orders, months, courts.
_NO_NAME: Final = re.compile(
    r"\b(?:order(?:ed|s)?|dated?|date|court|united|states|district|judge|judges|justice|justices|magistrate|january|february|march|april|may|june|july|august|september|october|november|december|plaintiffs?|defendants?|attorneys?|counsel"
    r"|respectfully|submitted|enter(?:ed)?|so|it|is|approved|by|the|this|day|page|case|no|clerk|deputy|signed|signature|copies|copy|cc|motion|proposed|hearing|affirmed|reversed|vacated|dismissed|granted|denied|division|northern|southern|eastern|western|central|and|facility|chambers|courtroom|date:|present|status|notice|mr|ms|mrs|jury|trial|exhibit|honorable|hon|opinion|judgment|prejudice|law|panel|act|section|circuit|appeals?|chief|presiding|before|in|of|for|on|to|at)\b",
    re.IGNORECASE,
)
#: A signature stands at most so many lines that are not blank above its title: stamps and dates come between.
_LINES_ABOVE: Final = 3


def _honorific(title: str) -> str | None:
    words = title.casefold()
    for part, honorific in (
        ("magistrate", "Magistrate Judge"),
        ("bankruptcy", "Bankruptcy Judge"),
        ("presiding justice", "Presiding Justice"),
        ("chief justice", "Chief Justice"),
        ("chief", "Chief Judge"),
        ("circuit judge", "Circuit Judge"),
        ("justice", "Justice"),
        ("district", "District Judge"),
        ("judge", "Judge"),
    ):
        if part in words:
            return honorific
    return None


def _is_name(name: str, fewest_words: int = 1) -> bool:
    words = name.replace(",", " ").split()
    return (
        fewest_words <= len(words) <= 6
        and _NO_NAME.search(name) is None
        and not any(character.isdigit() for character in name)
        and not is_organization(name)
        and max(len(word.strip(".,")) for word in words) >= 2
    )


def _cells(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The cells of a line: its runs apart by three blanks or a tab, without the blanks around."""
    cells = []
    position = start
    for gap in [*_GAP.finditer(text, start, end), None]:
        stop = gap.start() if gap else end
        raw = text[position:stop]
        stripped = raw.strip(" )|\t_")
        if stripped:
            begin = position + raw.index(stripped)
            cells.append((begin, begin + len(stripped)))
        position = gap.end() if gap else end
    return cells


def _line(text: str, offset: int) -> tuple[int, int]:
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return start, len(text) if end < 0 else end


def signatures(text: str) -> Iterator[Mention]:
    """Who signs, by the title under (or behind) a name: "s/ Jane Roe" above "United States District Judge"."""
    seen_lines: set[int] = set()
    for word in _JUDGE_WORD.finditer(text):
        line_start, line_end = _line(text, word.start())
        if line_start in seen_lines or line_end - line_start > 400:
            continue
        seen_lines.add(line_start)
        for start, end in _cells(text, line_start, line_end):
            cell = text[start:end]
            if _TITLE.fullmatch(cell):
                found = _above(text, line_start, start, cell)
                if found is not None:
                    yield found
            elif (behind := _TITLE_BEHIND.match(cell)) is not None and _is_name(behind["name"], 2):
                signed = _SLASH_S.search(cell) is not None
                yield Mention(
                    behind["name"],
                    start + behind.start("name"),
                    start + behind.end("name"),
                    "judge.signature",
                    _honorific(behind["title"]),
                    signed,
                )


def _above(text: str, line_start: int, column: int, title: str) -> Mention | None:
    """The name above a title: in the nearest lines, in the cell that stands nearest to the title's column."""
    looked, position = 0, line_start
    best: Mention | None = None
    while position > 0 and looked < _LINES_ABOVE:
        start, end = _line(text, position - 1)
        position = start
        cells = _cells(text, start, end)
        if not cells:
            if line_start - start > 600:
                break
            continue
        looked += 1
        for cell_start, cell_end in sorted(cells, key=lambda cell: abs((cell[0] - start) - (column - line_start))):
            cell = text[cell_start:cell_end]
            match = _SIGNATURE.match(cell)
            if match is None or not _is_name(match["name"], 2):
                continue
            signed = _SLASH_S.search(cell) is not None
            mention = Mention(
                match["name"],
                cell_start + match.start("name"),
                cell_start + match.end("name"),
                "judge.signature",
                _honorific(title),
                signed,
            )
            if best is None or (signed and _same_person(best.name, mention.name)):
                best = (
                    mention
                    if best is None
                    else Mention(best.name, best.start, best.end, best.rule, best.honorific, True)
                )
            break
    return best


def _same_person(one: str, other: str) -> bool:
    return one.replace(",", " ").split()[0].casefold() == other.replace(",", " ").split()[0].casefold()


_HEADING: Final = re.compile(
    rf"""(?:^|(?<=[ ]{{2}})|(?<=\t)|(?<=[)|:§\]}}(])|(?<=[)|:§\]}}][ ]))[ \t]*
    (?:(?P<assigned>(?i:assigned|referred|reassigned)[ ]+(?:(?i:for[ ]all[ ]purposes)[ ]+)?(?i:to):?\s+(?:the[ ]+)?)?
    (?:(?P<title>(?:(?i:presiding|chief|senior|assigned|trial|district|magistrate|mag\.|u\.?s\.?|united[ ]states|bankruptcy|calendar|courtroom)[ ]+){{0,4}}(?:Judge|JUDGE|Justice))[ ]*[:.]?[ ]*{_HON}?
    |{_HON})
    |(?i:present):?\s+{_HON}?(?=\S))
    \s{{0,60}}(?P<name>{_NAME})(?P<after>[^\n]{{0,60}})""",
    re.VERBOSE | re.MULTILINE,
)
#: In a caption a name after "Present:" is a judge's only if its title follows.
_TITLE_AFTER: Final = re.compile(
    r"^\s*,?\s*(?:(?:United States|UNITED STATES|U\.?S\.?|Chief|CHIEF|Senior|SENIOR)\s+)*(?:(?:District|DISTRICT|Magistrate|MAGISTRATE|Bankruptcy|Superior Court)\s+)?(?:Judge|JUDGE|Chief Judge)"
)
_SENTENCE_AFTER: Final = re.compile(r"^(?:['’]s?\b|[ ]+[a-z])")
_MAGISTRATE_AFTER: Final = re.compile(r"magistrate", re.IGNORECASE)


def headings(text: str) -> Iterator[Mention]:
    """Whom a caption's rail or the minutes name: "Judge Jane Roe", "Magistrate Judge: Hon. John Doe", "Present: The Honorable …"."""
    for match in _HEADING.finditer(text):
        name = _without_tail(match["name"])
        if not _is_name(name) or _SENTENCE_AFTER.match(match["after"]):
            continue
        present = match[0].lstrip().casefold().startswith("present")
        if (
            present
            and not re.search(r"hon", match[0][: match.start("name") - match.start()], re.IGNORECASE)
            and not _TITLE_AFTER.match(match["after"])
        ):
            continue
        below = text[match.end("name") : match.end("name") + 120]
        title = match["title"] or (_TITLE_AFTER.match(below.lstrip(" ,\n")) or [""])[0]
        honorific = _honorific(title or "Judge")
        yield Mention(
            name,
            match.start("name"),
            match.start("name") + len(name),
            "judge.present" if present else "judge.heading",
            honorific,
        )


def _without_tail(name: str) -> str:
    """The name without words that a line goes on with: "Jane Roe United", "Jane Roe Courtroom"."""
    stop = _NO_NAME.search(name)
    name = name[: stop.start()].rstrip(" ,") if stop else name
    return re.sub(r"['’]s?$", "", name)


_PANEL_START: Final = re.compile(
    r"^[ \t]*(?P<word>Before|BEFORE|Present|PRESENT|Panel)\b[ \t]*:?(?P<rest>[^\n]*)$", re.MULTILINE
)
_PANEL_LINE: Final = re.compile(
    r"^[^\n]*\b(?:Chief|Circuit|District|Senior|Associate|CHIEF|CIRCUIT|DISTRICT)?[ ]?(?:Judges?|JUDGES?|Justices?|JJ\.|P\.\s?J\.)[.,:;*†‡ \d]*$",
    re.MULTILINE,
)
_TITLES_IN_PANEL: Final = re.compile(
    r"\b(?:(?:chief|senior|circuit|district|associate|united states|u\.s\.|bankruptcy|presiding|acting|retired|appellate)\s+)*(?:judges?|justices?)\b|\bP\.\s?J\.|\bC\.\s?J\.|\bJJ?\.|\b(?:chair|per curiam)\b|,?\s*(?:of the|for the|sitting)\s[^,;]*|\bby designation\b|\bhon(?:orable|\.)|[*†‡+]|\bthe\b",
    re.IGNORECASE,
)
#: A panel has at most so many lines (an en banc court of 29, each in a line).
_MOST_PANEL_LINES: Final = 32


def panel(text: str) -> Iterator[Mention]:
    """The judges of an appeal's panel: "Before EASTERN, WEST, and NORTH, Circuit Judges.", or one a line."""
    for start in _PANEL_START.finditer(text):
        end = _end_of_panel(text, start.start("rest"))
        block = text[start.start("rest") : end]
        if end <= start.start("rest") or not re.search(r"(?i)\b(?:judges?|justices?|jj?\.|p\.\s?j\.)", block):
            continue
        found = list(_names_in_list(block, start.start("rest"), "judge.panel"))
        if found:
            yield from found
            return
    for line in _PANEL_LINE.finditer(text):
        found = list(_names_in_list(line[0], line.start(), "judge.panel"))
        if len(found) >= 2 and re.search(r"Circuit\s+Judges", line[0], re.IGNORECASE):
            yield from found
            return


def _end_of_panel(text: str, start: int) -> int:
    end, position, lines = start, start, 0
    while position <= len(text) and lines < _MOST_PANEL_LINES:
        stop = text.find("\n", position)
        stop = len(text) if stop < 0 else stop
        line = text[position:stop].strip()
        if line:
            small = re.findall(r"(?<![\w'’.])[a-z]{2,}", _TITLES_IN_PANEL.sub(" ", line))
            if any(character.isdigit() for character in line.rstrip("0123456789* ")) or [
                word for word in small if word not in {"and", "de", "la", "van", "von", "der"}
            ]:
                break
            if is_title(line) or re.match(
                r"(?i)(?:no\.|appeal|order|opinion|per curiam|argued|submitted|decided|in the)", line
            ):
                break
            end = stop
            lines += 1
            if re.search(r"(?i)\bjudges\.?[*† ]*$|\bJJ\.$|\bjustices\.$", line):
                following = text[stop + 1 : stop + 200].lstrip()
                if not re.match(r"(?:and\s+)?[A-Z][^\n]*\bJudge", following):
                    break
        position = stop + 1
    return end


def _names_in_list(block: str, shift: int, rule: str) -> Iterator[Mention]:
    """Names apart by commas, "and" and lines, their titles aside."""
    bare = _TITLES_IN_PANEL.sub(lambda match: " " * len(match[0]), block)
    bare = re.sub(r"\b(?:and|AND|And)\b", "; ;", bare)  # of the same length: offsets stay
    bare = re.sub(r",(?=\s*(?:Jr|JR|Sr|SR|II|III|IV)\b)", " ", bare)
    for piece in re.finditer(r"[^,;\n:()]+", bare):
        raw = piece[0].strip(" .")
        raw = raw + "." if re.search(r"\b(?:Jr|JR|Sr|SR)$", raw) else raw
        match = _NAME_ONLY.fullmatch(re.sub(r"[ ]{2,}", " ", raw))
        if match is None or not _is_name(raw):
            continue
        start = shift + piece.start() + piece[0].index(raw.rstrip("."))
        title = re.search(
            r"(?i)(?:chief|presiding|district)\s+(?:judge|justice)",
            block[piece.start() : piece.end() + 40].split("\n")[0],
        )
        name = re.sub(r"\s+(?=(?:Jr|JR|Sr|SR)\b)", ", ", " ".join(raw.split()))
        yield Mention(name, start, start + len(raw.rstrip(".")), rule, _honorific(title[0]) if title else None)


_DELIVERED: Final = re.compile(
    rf"\b(?P<title>(?:(?:PRESIDING|CHIEF|Presiding|Chief)\s+)?(?:JUSTICE|Justice))\s+(?P<name>{_NAME})\s+delivered\s+the\s+(?:judgment|opinion|decision)"
)
_CONCURRED: Final = re.compile(
    r"\b(?:(?:Presiding|PRESIDING|Chief|CHIEF)\s+)?(?:Justices?|JUSTICES?)\s+[^\n¶]{0,200}?(?:\n[^\n¶]{0,120}?){0,2}?\b(?:concurred|dissented|concurs?|dissents?)\b"
)
_AFTER_SENTENCE: Final = re.compile(r"(?<=[a-z])\.\s+(?=[A-Z])")
#: The author's line of a federal appeal: "SELWYN, Circuit Judge."
_AUTHOR: Final = re.compile(
    rf"^[ \t]*(?P<name>{_NAME}),[ ](?P<title>(?:Chief[ ]|Senior[ ])?(?:Circuit|District|Associate|Bankruptcy)[ ](?:Judge|Justice))[.:,]",
    re.MULTILINE,
)


def concurrences(text: str) -> Iterator[Mention]:
    """Who wrote and who joined, in the words of the courts of Illinois and by the author's line of a federal appeal."""
    for match in _DELIVERED.finditer(text):
        name = _without_tail(match["name"])
        if _is_name(name):
            yield Mention(
                name,
                match.start("name"),
                match.start("name") + len(name),
                "judge.author",
                _honorific(match["title"]),
                True,
            )
    for match in _CONCURRED.finditer(text):
        end = match.end() - len("concurred")
        # Only the sentence of the concurrence: "JUSTICE HALE delivered the judgment. Justices Roe and Poe concurred".
        start = max([match.start()] + [stop.end() for stop in _AFTER_SENTENCE.finditer(text, match.start(), end)])
        block = text[start:end].replace("\n", " ")
        yield from _names_in_list(re.sub(r"(?i)\s(?:specially|also|each)\s*$", "", block), start, "judge.concurrence")
    for match in _AUTHOR.finditer(text):
        if _is_name(match["name"]):
            yield Mention(
                match["name"], match.start("name"), match.end("name"), "judge.author", _honorific(match["title"]), True
            )


_IN_PROSE: Final = re.compile(
    rf"\b(?P<title>(?:Chief\s+|District\s+|Magistrate\s+|Bankruptcy\s+)?(?:Judge|Justice)|(?:the\s+)?(?:Honorable|Hon\.))\s+(?P<name>{_NAME})"
)
#: Words round a judge's name in a brief that tie the judge to this case: "representing to Judge Roe", "Judge Roe warned the parties".
_THIS_CASE: Final = re.compile(
    r"\b(?:this (?:case|action|matter|litigation|dispute|court)|the part(?:y|ies)|both (?:parties|sides)|plaintiffs?|defendants?|hearing|conference|courtroom|chambers|standing order|scheduling|case management|assigned|referred|reassigned|told|represent\w+|informed|before judge|the (?:court|motion)|discovery)\b|\b(?:Dkt|ECF|Doc)\b",
    re.IGNORECASE,
)
#: Words that name a judge of this case even in an order, which names other judges only for their opinions.
_REFERRED: Final = re.compile(
    r"(?:\b(?:re)?assigned|\breferred|\btransferred|\bhearing before|\bconference before|\bpresided over by)\b[^.;]{0,80}$|^(?:['’]s)?[^.;]{0,30}\b(?:report and recommendation|R\s?&\s?R|recommend(?:s|ed|ation)|settlement conference|discovery order)\b",
    re.IGNORECASE,
)
#: Another case's citation in the sentence: the judge is that case's.
_CITATION: Final = re.compile(
    r"\bv\.\s|\b\d+\s+(?:F\.|U\.S\.|S\.\s?Ct|B\.R\.|Ill\.|N\.E\.|WL|IL)\b|\bIn re\b|\bLEXIS\b|\bF\.\s?(?:2d|3d|4th|Supp)|\(\w+,? J\.\)"
)
_SENTENCE_END: Final = re.compile(r"(?<![A-Z])(?<!Dkt)(?<!No)(?<!Mr)(?<!Ms)(?<!Hon)(?<!Ex)[.!?][\"”')]*\s")


def in_prose(text: str, *, strict: bool) -> Iterator[Mention]:
    """Judges named in running text, where its words tie them to this case.

    strict  only where it was assigned or referred to the judge, or the judge reported: for orders and opinions
    """
    for match in _IN_PROSE.finditer(text):
        name = _without_tail(match["name"])
        if not _is_name(name):
            continue
        before = text[max(0, match.start() - 250) : match.start()]
        ends = list(_SENTENCE_END.finditer(before))
        before = before[ends[-1].end() :] if ends else before
        after = text[match.start("name") + len(name) : match.start("name") + len(name) + 250]
        end = _SENTENCE_END.search(after)
        after = after[: end.end()] if end else after
        if _CITATION.search(before + " _ " + after):
            continue
        if (
            _REFERRED.search(before)
            or _REFERRED.search(after[:60])
            or (not strict and _THIS_CASE.search(before + " _ " + after))
        ):
            yield Mention(
                name, match.start("name"), match.start("name") + len(name), "judge.prose", _honorific(match["title"])
            )
