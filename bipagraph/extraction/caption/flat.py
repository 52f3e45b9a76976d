"""First pages that have lost their lines: what web sites and some OCR make one line of ("… DIVISION JANE ROE, Plaintiff, v. ACME, INC.,
Defendant. ) ) ) No. 20 C 12 Judge Poe ORDER Jane Roe sues …") gets line ends back where a caption has them.

Single blanks and the marks of a rail become line ends, so every offset stays as it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bipagraph.extraction.court_names import find_court_heading
from bipagraph.extraction.docket_numbers import DOCKET_NUMBER
from bipagraph.extraction.worded import Worded

__all__ = ["with_lines"]

#: A line that holds a caption is longer than any line of a page that kept its own.
_FEWEST_CHARACTERS: Final = 220
#: A first page's caption begins within so many characters, and its parties fill no more than so many.
_WITHIN: Final = 8_000
_LONGEST_CAPTION: Final = 6_000
#: The rules that courts draw come out of some OCR as runs of one letter: "lllllllllllll".
_RULES: Final = Worded(("llllll", "IIIIII"), r"(?<!\w)(?:l{6,}|I{6,})(?![a-z])")
_STROKE: Final = re.compile(r"[_=–—-]{6,}")
_ROLE: Final = (
    r"(?:(?:(?:[Cc]ounter|[Cc]ross|[Tt]hird[- ][Pp]arty|COUNTER|CROSS|THIRD[- ]PARTY)[- ]?)?"
    r"(?:Plaintiff|Defendant|Petitioner|Respondent|Appellant|Appellee|Complainant|Intervenor|Movant|Debtor|Relator|Claimant"
    r"|PLAINTIFF|DEFENDANT|PETITIONER|RESPONDENT|APPELLANT|APPELLEE|COMPLAINANT|INTERVENOR|MOVANT|DEBTOR|RELATOR|CLAIMANT)(?:s|S|\(s\)|\(S\))?)"
)
_ROLES: Final = rf"{_ROLE}(?:\s?[-–/,&]\s?(?:and\s)?{_ROLE}){{0,3}}"
#: A role after a name, and the mark that ends it: ", Plaintiff, " or ", Defendants. "
_AFTER_NAME: Final = re.compile(
    rf"\s(?<=[,.)\]:|§}}_]\s)\s{{0,7}}(?P<role>{_ROLES})(?P<end>[.,;]{{1,2}}(?=\s|$)|(?=\s[)|:§}}]\s)|(?=\s(?:v|vs|V|VS)\.?\s))"
)
#: A role of an appeal begins a line whatever stands before it: "Circuit Court of Plaintiff-Appellee,".
_OF_APPEAL: Final = re.compile(
    r"\s(?=(?:Plaintiff|Defendant|Petitioner|Respondent)s?[-–](?:Appellee|Appellant)s?[,.\s])"
)
#: "v." between the sides: after a role, a comma or a rail, or between words all in capitals.
_VERSUS: Final = re.compile(
    r"\s(?=[-–\svVa])(?:(?<=[,.;)|:§}\]*]\s)|(?<=[A-Z]{2}\s)|(?<=\d\s)|(?<=[Pp]laintiffs\s)|(?<=[Pp]laintiff\s)|(?<=et al\s))(?P<versus>[-–]?\s?(?:v|vs|V|VS|against|versus)\.?\s?[-–]?)(?=\s{1,8}(?:[)|:§}]\s)+|\s{1,8}[A-Z0-9“\"])"
)
_IN_RE: Final = re.compile(r"(?<![a-z] )\b(?:IN RE|In re|In Re|IN THE MATTER OF|In the Matter of)\b:?\s(?=[A-Z])")
#: The marks of a rail, each alone between blanks.
_RAIL: Final = re.compile(r"(?<=\s)[)|§}:](?=\s|$)")
_FEWEST_MARKS: Final = 2
#: Four words in small letters on end are running text.
_PROSE: Final = re.compile(r"(?:(?<=\s)(?![ivx]+\s)[a-z]{1,}[,;]?\s){4}")
#: With these words a line of its own begins.
_BEGINS_LINE: Final = re.compile(
    r"(?<=[\s])(?:(?:Chief |Magistrate |District |Presiding |MAGISTRATE |CHIEF )?(?:Judge|JUDGE)[:\s](?=\s?[A-Z])|(?:The )?Hon(?:orable|\.)\s(?=[A-Z])"
    r"|(?:On )?(?:Appeal|APPEAL|Petition|PETITION)s? (?:[Ff]rom|FROM|[Ff]or Review|FOR REVIEW)\b|(?:Argued|ARGUED|Submitted|SUBMITTED|Decided|DECIDED|FILED|Filed|Dated|DATED|Date:)\b|(?:Before|BEFORE):|Before (?=[A-Z]{3})"
    r"|(?<!NOT )(?:NOT FOR|FOR) PUBLICATION\b|JURY TRIAL DEMANDED|(?:D\.C\.|Agency|BAP|Bk\.) No|MDL No|\[?PROPOSED\]?\s|CLASS ACTION COMPLAINT|COMPLAINT\b|(?:MEMORANDUM|OPINION|ORDER|JUDGMENT|FINAL|REPORT AND)\b|NOTICE OF\b|CIVIL MINUTES|This Document Relates|PER CURIAM|(?:OPINION|ORDER)\s¶)"
)
#: Words of a title stand together in one line: no line begins between them.
_TITLE_WORD: Final = re.compile(
    r"(?:AND|OF|FOR|ON|TO|THE|FINAL|SUMMARY|DEFAULT|CONSENT|PARTIAL|PROTECTIVE|SCHEDULING|AGREED|STIPULATED|PROPOSED\]?|AMENDED|OPINION|MEMORANDUM|MINUTE|ACTION|VERIFIED|and|[*\[&])\s\Z"
)
_CAPITALS_BEFORE: Final = re.compile(r"[A-Z]{2}[A-Z'’&]*\s\Z")
#: Line numbers of pleading paper, which such a site leaves among the words: "8 UNITED STATES DISTRICT COURT 9 NORTHERN DISTRICT …".
_NUMBER_ALONE: Final = re.compile(r"(?<!\S)(?<!No\.\s)(?<!Nos\.\s)\d{1,2}(?=\s|$)")
_FEWEST_LINE_NUMBERS: Final = 8
#: What the order decides on, under its title: "Re: Dkt. Nos. 33, 41".
_RELATED_ENTRY: Final = re.compile(
    r"\b(?:Re|RE): (?:Dkt|DKT|ECF|Doc|Docket)\.? (?:Nos?\.|NOS?\.)? ?\d+(?:, (?:and )?\d+)*"
)
#: N.D. Cal. prints its name in the margin, too, after the heading or between the parties.
_MARGIN: Final = Worded(
    ("United States District Court",),
    r"United States District Court\s+(?:For the\s+)?(?:Northern|Southern|Eastern|Western|Central) District of [A-Z][a-z]+"
    r"|(?:For the\s+)?(?:Northern|Southern|Eastern|Western|Central) District of [A-Z][a-z]+\s+United States District Court",
)
#: Beside the parties of an appeal stands, a row to a line, what is under review: "Appeal from the ) Circuit Court of ) Pell County."
_REVIEWED: Final = re.compile(
    r"(?<=\s)(?:Appeal from the(?= \))|(?:Appeal from the )?Circuit Court(?: of)?|(?:of )?[A-Z][a-z]+ County[.,](?! Plaintiff)|The Honorable|Judge,? [Pp]residing\.)(?=\s)"
    r"|Honorable\b[^)]{0,120}\)\s(?P<judge>[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]+,(?: (?:Jr\.|II|III),)?)(?=\s)"
)
#: Under the court's name: "EASTERN DIVISION", "COUNTY DEPARTMENT, CHANCERY DIVISION".
_DIVISION: Final = re.compile(
    r"[,\s]+(?:(?:(?:[A-Z][A-Za-z.]+[,\s–-]+){1,3}(?:DIVISION|DEPARTMENT|Division|Department)|(?:FIRST|SECOND|THIRD|FOURTH|FIFTH|First|Second|Third|Fourth|Fifth)\s(?:(?:JUDICIAL|Judicial|APPELLATE|Appellate)\s)?(?:DISTRICT|District)|(?:AT|At)\s[A-Z][A-Za-z]+)\b[,:\s–-]*){1,2}"
)
#: Words before the court's name that belong to it.
_IN_THE: Final = re.compile(r"(?:(?:[Ii]n|IN|[Ff]or|FOR)\s(?:[Tt]he|THE)\s)?(?:(?:UNITED STATES|United States)\s)?\Z")
#: The clerk's stamp: "FEB 18 2022 ANN B. CRANE, CLERK U.S. COURT OF APPEALS".
_STAMP: Final = re.compile(r"\b[A-Z]{3}\s\d{1,2},?\s\d{4}\s[A-Z][A-Z. ]{3,40},\sCLERK(?:\sU\.S\. COURT OF APPEALS)?")
_DEMAND: Final = re.compile(r"\b(?:JURY TRIAL DEMANDED|JURY DEMAND(?:ED)?|Jury Trial Demanded)\b")
#: A title between the parties, as the right column had it: "-v- : : OPINION AND ORDER ACME, INC., Defendant."
_NOUN: Final = r"(?:MEMORANDUM|OPINION|ORDER|DECISION|JUDGMENT|RULING|COMPLAINT)"
_TITLE: Final = re.compile(
    rf"\b{_NOUN}\*?(?:\s(?:AND|&|OF|{_NOUN})\b\*?)*(?=\s[A-Z])(?!\s(?:[A-Z]+ING|ON|FOR|TO|RE|BY|IN|OF|AND|THAT|PURSUANT)\b)"
)
#: The author's line: "EDITH MARLOWE, United States District Judge:"
_AUTHOR: Final = re.compile(
    r"(?P<name>(?:[A-Z][A-Za-z.'’-]*\s){0,4}[A-Z][A-Za-z'’-]+),\s(?:(?:United States|U\.S\.|Chief|Senior|Circuit|District|Magistrate|Bankruptcy)\s){1,4}Judge[:.]"
)
#: A title in capitals before words that are not: "PETITION FOR A WRIT OF CERTIORARI Ann Crane CRANE LLP".
_WHOLE_TITLE: Final = re.compile(r"\b(?:[A-Z][A-Z'’.,&-]*\s){2,20}(?=[A-Z][a-z])")
#: Of an appeal the panel, and the date between counsel and the author: "… for appellee. June 30, 2023 MARLOWE, Circuit Judge. …"
_PANEL: Final = re.compile(
    r"(?<=[.\])*_†])\s(?=Before:?\s[A-Z][^;:()]{5,150}?,\s(?:Circuit|Appellate)\sJudges\.)|(?<=\b(?:Circuit)\sJudges\.)\s"
)
_DATE_AND_AUTHOR: Final = re.compile(
    r"(?<=\.)(?P<before>\s)[A-Z][a-z]{2,8}\s\d{1,2},\s\d{4}(?P<between>\s)(?=[A-Z][A-Z'’. ]{2,40},\s(?:Chief\s|Senior\s)?(?:Circuit|District)\sJudge\.)"
)
_ROLE_OF_TITLE: Final = re.compile(r"(?:Plaintiff|Defendant|PLAINTIFF|DEFENDANT|Petitioner|PETITIONER)(?:s|S)?['’]")


#: Line numbers in a row of their own: "16 17 18 19".
_ROW_OF_NUMBERS: Final = re.compile(r"^[ \t]*\d{1,2}(?:[ ]\d{1,2}){2,}[ \t]*$", re.MULTILINE)
#: A number that the clerk has not given yet, and the title behind it in one line: "CASE NO. CLASS ACTION COMPLAINT JURY TRIAL DEMANDED".
_EMPTY_NUMBER: Final = Worded(
    ("COMPLAINT", "NOTICE", "PETITION"),
    r"(?<=\b[Nn][Oo]\.)[ ](?=(?:CLASS ACTION |VERIFIED )?(?:COMPLAINT|NOTICE|PETITION)\b)|(?<=COMPLAINT)[ ](?=(?:AND )?(?:JURY TRIAL DEMANDED|DEMAND FOR JURY TRIAL))",
)


def _without_row(row: re.Match[str]) -> str:
    numbers = [int(number) for number in row[0].split()]
    return " " * len(row[0]) if numbers == list(range(numbers[0], numbers[0] + len(numbers))) else row[0]


def with_lines(text: str) -> str:
    """``text`` of the same length, with line ends in the first long line that holds a caption; else as it was."""
    head = _RULES.sub(lambda match: "_" * len(match[0]), text[:_WITHIN])
    margin = _MARGIN.search(head)
    heading = find_court_heading(head[: margin.start()]) if margin else None
    if margin and heading:  # not the heading itself
        head = head[: margin.start()] + re.sub(r"\S", " ", margin[0]) + head[margin.end() :]
    text = _ROW_OF_NUMBERS.sub(_without_row, head) + text[_WITHIN:]
    text = _with_long_line_parted(text)
    return _EMPTY_NUMBER.sub("\n", text[:_WITHIN]) + text[_WITHIN:]


def _with_long_line_parted(text: str) -> str:
    start = 0
    while start < min(len(text), _WITHIN):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if end - start > _FEWEST_CHARACTERS:
            stop = min(end, start + _LONGEST_CAPTION)
            line = text[start:stop]
            if (broken := _broken(line)) is not None:
                return text[:start] + broken + text[stop:]
        start = end + 1
    return _with_joined_lines_parted(text)


#: Behind a role or a judge's name a line goes on with what the right column says: "situated, Plaintiffs, No. 21 C 3334 v. Judge Ann Poe".
_JOINED: Final = re.compile(
    rf"{_AFTER_NAME.pattern}[ ](?:(?:Case|CASE|Civil|CIVIL)[ ]|Nos?\.|NO\.|(?:v|vs)\.?[ ](?:Case|No\.|Judge|Hon|Civil))"
)
#: What tells that the parties begin in the heading's own line.
_PARTY_IN_LINE: Final = re.compile(
    r"[ ](?=[A-Z][^\n]{2,200}(?:,[ ](?:individually|on[ ]behalf|et[ ]al|a[ ]minor|an?[ ]individual|(?i:plaintiff|petitioner))|[ ](?:and|v\.|vs\.|,)[ \n]|,[ ]*\n))"
)


def _with_joined_lines_parted(text: str) -> str:
    """A page that kept some of its line ends, the first party in the heading's line or two columns in one: the ends that it lacks."""
    heading = find_court_heading(text[:_WITHIN])
    if heading is None:
        return text
    region = text[heading.start : heading.start + _LONGEST_CAPTION]
    if not re.search(r"\S {3,}\S", region[:1500]) and _JOINED.search(region):
        start = text.rfind("\n", 0, heading.start) + 1
        stop = min(len(text), start + _LONGEST_CAPTION)
        broken = _broken(text[start:stop])
        return text if broken is None else text[:start] + broken + text[stop:]
    line_end = text.find("\n", heading.end)
    next_end = text.find("\n", line_end + 1)
    division = _DIVISION.match(text, heading.end, next_end if next_end > 0 else len(text))
    place = division.end() - 1 if division and division.end() > heading.end else heading.end
    if _PARTY_IN_LINE.match(text, place) and not re.match(
        r"[^\n]*(?: {3}|\b(?:DIVISION|Division|COURT|Court|COUNTY)\b)", text[place : place + 300]
    ):
        return text[:place] + "\n" + text[place + 1 :]
    return text


def _without_line_numbers(line: str) -> str:
    """The line with ends where numbers counting from 1 or 2 stood."""
    found: list[tuple[int, int]] = []
    wanted = 0
    for match in _NUMBER_ALONE.finditer(line):
        value = int(match[0])
        if (not found and value <= 2) or value == wanted:
            found.append(match.span())
            wanted = value + 1
    if len(found) < _FEWEST_LINE_NUMBERS:
        return line
    for start, end in found:
        line = line[:start] + " " * (end - start - 1) + "\n" + line[end:]
    return line


def _broken(line: str) -> str | None:
    """A line with the ends that its caption had; None where it holds none."""
    line = _without_line_numbers(line)
    heading = find_court_heading(line[: _LONGEST_CAPTION // 2])
    first = heading.end if heading else 0
    versus = next((match for match in _VERSUS.finditer(line, first)), None)
    in_re = _IN_RE.search(line, first)
    if versus is None and (in_re is None or heading is None):
        return None
    if versus is not None and not _AFTER_NAME.search(line, first, versus.end() + _LONGEST_CAPTION // 2):
        return None  # a citation, or a caption that says not who is what
    prose = _PROSE.search(line)
    anchor = versus.start() if versus else in_re.start() if in_re else 0
    if prose is not None and prose.start() < anchor and heading is None and not _AFTER_NAME.search(line, 0, anchor):
        return None  # running text that cites a case
    end = _end_of_caption(line, anchor)
    breaks = {place for place in _breaks(line[:end], heading.start if heading else 0, first) if 0 < place < len(line)}
    breaks |= {match.start() for match in _PANEL.finditer(line, anchor)}
    for match in _DATE_AND_AUTHOR.finditer(line, end):
        breaks |= {match.start("before"), match.start("between")}
    letters = list(line)
    for place in breaks | ({end} if end < len(line) else set()):
        if letters[place].isspace():
            letters[place] = "\n"
    if heading is not None:
        marks = list(_RAIL.finditer(line, heading.end, end))
        anchor_of_review = line.find("Appeal from", heading.end, end)
        for mark in marks if len(marks) >= _FEWEST_MARKS else ():
            letters[mark.start()] = "\n"
        reviewed = list(_REVIEWED.finditer(line, anchor_of_review, end)) if marks and anchor_of_review > 0 else []
        for match in reviewed:
            group = "judge" if match.groupdict().get("judge") else 0
            begin, finish = match.span(group)
            letters[begin:finish] = " " * (finish - begin - 1) + "\n"
    return "".join(letters)


def _end_of_caption(line: str, anchor: int) -> int:
    """Where the running text begins that follows the caption and its title: at the blank before its first word."""
    position = anchor
    last_role = anchor
    for role in _AFTER_NAME.finditer(line, anchor):
        if role.start() - last_role > _LONGEST_CAPTION // 2:
            break
        if _PROSE.search(line, last_role, role.start()) and role.start() - last_role > 400:
            break
        last_role = role.end()
    position = last_role
    prose = _PROSE.search(line, position)
    if prose is None:
        return len(line)
    # Back to the end of the sentence or of the capitals before it.
    before = line[position : prose.start()]
    begins = [
        match.end()
        for match in re.finditer(
            r"(?:(?<=[a-z)\d]{2})[.:]|\b[A-Z]{2,}[*\d.:]*|[)|])(?=\s+[*†\d]{0,4}\s?[A-Z“\"¶(])", before
        )
    ]
    return position + begins[-1] if begins else prose.start() - 1


def _breaks(line: str, heading_start: int, heading_end: int) -> Iterator[int]:
    """Where blanks of the line become line ends."""
    if heading_end:
        lead = _IN_THE.search(line, 0, heading_start)
        yield (lead.start() if lead else heading_start) - 1
        division = _DIVISION.match(line, heading_end)
        yield division.end() - 1 if division else heading_end
    for stamp in _STAMP.finditer(line):
        yield stamp.start() - 1
        yield stamp.end()
    for match in _VERSUS.finditer(line, heading_end):
        yield match.start()
        yield match.end("versus")
    last_role = heading_end
    for match in _OF_APPEAL.finditer(line, heading_end):
        yield match.start()
    for match in _AFTER_NAME.finditer(line, heading_end):
        yield match.start("role") - 1
        yield match.end()
        last_role = match.end()
    for match in DOCKET_NUMBER.finditer(line):
        yield match.start() - 1 if not line[match.start()].isspace() else match.start()
        yield match.end() + (line[match.end() : match.end() + 1] == ")")
    for match in _RELATED_ENTRY.finditer(line):
        yield match.start() - 1
        yield match.end()
    for match in _IN_RE.finditer(line, heading_end):
        yield match.start() - 1
    for stroke in _STROKE.finditer(line):
        yield stroke.start() - 1
        yield stroke.end()
    for match in _DEMAND.finditer(line):
        yield match.start() - 1
        yield match.end()
    for match in _TITLE.finditer(line, heading_end):
        if match.end() < last_role:
            yield match.start() - 1
            yield match.end()
    for match in _AUTHOR.finditer(line, last_role):
        words = list(re.finditer(rf"\b(?:{_NOUN}|AND|OF|LAW)\s", match["name"]))
        if match["name"].split()[-1].isupper():  # "… Attorneys for Defendants MARLOWE, Magistrate Judge:"
            words += re.finditer(r"\b[A-Z][a-z]\S*\s", match["name"])
        yield match.start() + max((word.end() for word in words), default=0) - 1
    for match in _WHOLE_TITLE.finditer(line, last_role):
        if re.search(rf"\b(?:{_NOUN}|PETITION|BRIEF|MOTION|NOTICE|STIPULATION|DECLARATION|ANSWER)\b", match[0]):
            yield match.end() - 1
    for match in _BEGINS_LINE.finditer(line):
        before = max(0, match.start() - 30)
        if not _TITLE_WORD.search(line, before, match.start()) and not (
            match.start() > last_role and _CAPITALS_BEFORE.search(line, before, match.start())
        ):
            yield match.start() - 1
    # After the parties, a title in capitals begins behind words that are not: "Judge Ann Poe MEMORANDUM OPINION".
    for match in re.finditer(r"(?<=[a-z.,;)\d])\s(?=\[?[A-Z]{4,}['’]?[A-Z]*\]?(?:\s|$))", line[last_role:]):
        yield last_role + match.start()
    for match in _ROLE_OF_TITLE.finditer(line, last_role):
        yield match.start() - 1
