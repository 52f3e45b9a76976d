"""What the lines round a caption are: a party's, or number, judge, title, counsel, date, the court's own words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from bipagraph.extraction.docket_forms import is_number_of_a_state
from bipagraph.extraction.docket_numbers import DOCKET_NUMBER

__all__ = [
    "OF_THE_COURT",
    "is_address",
    "is_boundary",
    "is_noise",
    "is_prose",
    "is_title",
    "start_of_prose",
    "without_noise",
]

#: Lines before which a caption's parties cannot stand: counsel's address block, the court's name and place, dates of an appeal.
_BOUNDARY: Final = re.compile(
    r"""@|\b(?:tele(?:phone|copier)|facsimile|fax|e-?mail)\b|^tel\b|\(\d{3}\)\s?\d{3}|\b(?:s\.?b\.?n|bar\s(?:no|number)|ardc|attorney\s(?:no|code|\#))\b|\bpro\shac\svice
    |^(?:(?:lead|co-?lead|liaison|interim|local|class|co-?)\s)*(?:attorneys?|counsel|solicitors?)\s(?:for|of\srecord)|\b(?:suite|floor)\s[\dA-Z]|^\d+\s[NSEW]?\.?\s?[A-Z][a-z]+\s(?:st|street|ave|avenue|blvd|drive|road|plaza)\b(?!.*\b(?:inc|llc|corp|ltd|l\.?p)\b)
    |(?<!\d\s)\b[A-Z]{2}\s\d{5}(?:-\d{4})?$|\b(?:illinois|california|new\syork|washington|texas|indiana|florida)\s\d{5}
    |^before\b|^to\s(?:all\s(?:interested\s)?(?:parties|counsel)|the\s(?:honorable|court|clerk))\b|^please\stake\s(?:further\s)?notice\b|\b(?:circuit|district)\sjudges?[.:]?$|^(?:this\sdocument|relat(?:es|ing)\sto|applies\sto)\b|^(?:submitted|argued|decided|heard|filed|dated?|entered|opinion\sfiled|order\sfiled|rehearing)\b|^(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)\s\d|^(?:\d{1,2}[-/]\d{1,2}[-/](?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d)$
    |^\d{1,4}\s(?:F\.|B\.R\.|U\.S\.|S\.\sCt|N\.[EW]\.|[PA]\.[23]d|So\.|S\.[EW]\.|Ill\.|Cal\.|N\.Y\.).*\d|^(?:19|20)\d\d\sWL\s\d|^only\sthe\swestlaw
    |^(?:in\sthe|for\sthe|at|in\sand\sfor)$|^in\sand\sfor\s(?:the\s)?(?:county|city|\w+\scounty)\b|^(?:for\sthe|in\sthe|at\s[a-z]+$).*(?:court|circuit|district|division)?$|^(?:.*\s)?(?:division|department)$|^county\sdepartment\b|\b(?:chancery|law|municipal)\sdivision\sclerk\b|\bjudicial\s(?:circuit|district)\b|^county\s(?:department|of\s[a-z]+(?:\s[a-z]+)?)$
    |^(?:united\sstates|u\.s\.)\s(?:district\scourt|bankruptcy\scourt|court\sof\sappeals)|^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|federal)\scircuit$|^(?:circuit|superior|supreme|appellate|district)\scourt\b.*[^,]$|^supreme\scourt$|^court\sof\sappeals?\b|^(?:first|second|third|fourth|fifth)\s(?:appellate\s)?(?:district|division|department)|^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth)\scourt\sof\sappeals
    |^(?:northern|southern|eastern|western|central|middle)\sdistrict\sof|^district\sof|^(?:nonprecedential|not\sfor\spublication|unpublished|not\srecommended|to\sbe\scited|notice[:.\s]|this\sorder\swas\sfiled|for\spublication|\[?do\snot\spublish)
    |^(?:civil|criminal)\sminutes|^(?:a\.?\s?d\.?,?\s)?(?:19|20)\d\d\.?$|^(?:19|20)\d\d\sil\b|^no\sfee|^appeals?\sfrom|^on\s(?:appeal|petition)|^no\.\s\d+\b.*(?:term|page)|^chapter\s(?:7|11|12|13)\b(?!\strustee)|^scranton|^clerk\.?$|^all\sjudges|^(?:non-?)?\s?argument\scalendar$|^office\sof\sspecial\smasters$|^present:\s|^justice$|^district\s(?:[ivx]{1,4}|\d)$|^(?-i:[A-Z][A-Z.'’ -]{4,40}),\sclerk$|,\sjj\.?(?:,\sconcur\.?)?$""",
    re.IGNORECASE | re.VERBOSE,
)

#: An address in a line of its own, as E.D. Pa. and D.N.J. want it under each party (D.N.J. L. Civ. R. 10.1): "221 Elm Lane", "Suite 12", "Pellham, PA 19101".
_ADDRESS: Final = re.compile(
    r"\d{1,6}\s(?:[NSEW]\.?\s)?(?:[\w.'’-]+\s){1,4}(?:st|street|ave|avenue|blvd|boulevard|dr|drive|rd|road|plaza|lane|ln|court|ct|square|sq|pike|way|place|pl|parkway|pkwy|highway|hwy|terrace|circle)\b\.?(?:,?\s(?:suite|ste\.?|apt\.?|unit|floor|room|\#)\s?[\w-]+)?,?"
    r"|(?:suite|ste\.?|apt\.?|unit|floor|room|p\.?\s?o\.?\sbox)\s[\w-]+,?|\d{1,2}(?:st|nd|rd|th)\sfloor,?|(?:[a-z.'’-]+\s){0,3}[a-z.'’-]+,\s(?:[a-z]{2}|[a-z]+(?:\s[a-z]+)?)\.?,?\s\d{5}(?:-\d{4})?,?",
    re.IGNORECASE,
)

_TITLE_WORDS = (
    r"(?:\[?\(?proposed\)?\]?|initial\s(?:order|report|disclosures|case)|(?:[IVX]{1,5}\.\s)?(?:introduction|background|preliminary\sstatement|nature\sof\sthe\s(?:case|action))$|unopposed|agreed|joint|stipulat\w*|(?:opinion|order|memorandum|judgment|decision|ruling|minute|verdict)s?\b|complaint|class\saction|collective\saction|(?:first|second|third|fourth|fifth|sixth|corrected|revised)\s(?:amended|consolidated|supplemental)"
    r"|amended|consolidated(?!\s(?:with|cases?)\b)|notice\b|motion|plaintiff(?:s|'s|s')\s(?!and\s(?:appell|respond|petition|cross|counter|third))\w|defendant(?:s|'s|s')\s(?!and\s(?:appell|respond|petition|cross|counter|third))\w|demand\sfor|jury\b|trial\b|discovery\s(?:matter|document|cutoff)|declaration|answer\b|reply|response|opposition|brief\b|report\sand|findings|re:|hearing|courtroom|ctrm|dept|date\b|time\b|place\b"
    r"|pretrial|action\sfiled|complaint\sfiled|date\s(?:filed|action)|filed\s(?:concurrently|under)|(?:the\s)?parties['’]\s\w|verified|petition\sfor|application|ex\sparte\sapplication|screening|scheduling|protective|final\b|preliminary\b|temporary\srestraining|request|status\sreport|statement|objections?|memorandum|points\sand|affidavit|transcript|summons|subpoena|exhibit|civil\saction$|civil\sdocket|civil\scase|criminal\saction|in\sadmiralty|electronically\sfiled|ecf\scase|section:|public\sversion|redacted|oral\sargument)"
)
#: What stands between the court's name and the parties: its division, district or county.
OF_THE_COURT: Final = re.compile(
    r"(?:a\.d\.,? )?(?:19|20)\d\d|state of california|(?:(?:in and for|of) )?(?:the )?(?:(?:\w+[ -]){1,3}(?:division|department|circuit|district|county)(?: at \w+(?: \w+)?)?|(?:county|division|department) (?:of )?\w+(?: \w+)?|at \w+(?: \w+)?)(?:, ?(?:state of )?\w+(?: \w+)?)?[.,:]?",
    re.IGNORECASE,
)
#: A line with which a title begins, or what the right column says beside the parties.
_TITLE: Final = re.compile(
    rf"^[\"“(\[]?{_TITLE_WORDS}|^(?-i:[A-Z][A-Z ]{{2,40}}\b(?:ORDER|OPINION|JUDGMENT|MEMORANDUM)$)", re.IGNORECASE
)
_NUMBER: Final = re.compile(
    r"^\(?(?:(?:l\.?t\.?|lower\stribunal|lead|master|consolidated|related|member|appellate|appeal|agency|district\scourt|u\.?s\.?d\.?c\.?|trial\scourt|d\.?c\.?)\s)*(?:case|cause|civil|civ\.|criminal|crim\.|docket|index|action|mdl|master\sfile|adv\w*\.?|bankr\w*\.?|nos?\.|file|no:|c\.?a\.?)(?:[\s.]\s?(?:action|case|docket|proc\w*\.?|file|a\.))*\s?(?:nos?\b|numbers?|\#|[a-z]?\d|:)",
    re.IGNORECASE,
)
_JUDGE: Final = re.compile(
    r"^(?:the\s)?(?:hon(?:orable|\.)|(?:(?:chief|magistrate|presiding|assigned|district|circuit|senior|u\.s\.|united\sstates|mag\.|trial|calendar)\s)*judges?\b(?:[:\s]|$)|magistrate:|assigned\s|referred\s|calendar\s(?:no\.?\s)?\d)",
    re.IGNORECASE,
)
#: A complaint's label before the clerk has given the number: "CIVIL ACTION NO.:", "Case No. ________".
_NUMBER_TO_COME: Final = re.compile(
    r"^(?:(?:civil|case|cause|docket|index|action)\s){1,3}(?:nos?\.?|numbers?)[\s:_]*$", re.IGNORECASE
)
#: A number in a line of its own under "Nos. 09-1950": "10-1766".
_NUMBER_ALONE: Final = re.compile(r"^(?:\d-\d{2}-\d{4}|\d{2}-\d{3,5})[,;&.]?(?:\s(?:and|&))?$")
#: A court's own number alone in its line is no longer: "2020-CA-000123-MR".
_LONGEST_NUMBER: Final = 40
#: Before the number of a case in the line under the first: "(consolidated" / "with 20-CV-1410)".
_WITH: Final = re.compile(r"^\(?(?:consolidated\s)?(?:with|and)\s(?=\S*\d)", re.IGNORECASE)
#: A judge who is sued, as the comma tells: "JUDGE ANN B. CRANE," / "in her individual capacity".
_JUDGE_SUED: Final = re.compile(r"JUDGE(?: [A-Z][A-Z.'’-]*){2,4},")
_PAGE: Final = re.compile(r"^[-–\s]*(?:page\s)?\d{0,3}(?:\sof\s\d+)?[-–\s]*$", re.IGNORECASE)
_OTHER: Final = re.compile(
    r"^(?:consolidated\s(?:with|cases?)\W*|no\.|ss\.?|\)?\s?ss\.?|x|and$|civil\saction|jury\strial\sdemanded|judge,?\spresiding\.?)$",
    re.IGNORECASE,
)
#: What a PDF that lost its columns puts behind a party on the same line: "ACME, INC., Case No. 20-cv-12", "Plaintiff, Judge Jane Roe".
_BEHIND: Final = re.compile(
    r"[\s,](?:(?:Case|CASE|Cause|CAUSE|Civil|CIVIL|Civ\.|Crim\w*\.?|Docket|DOCKET|Index|INDEX|Adv\w*\.?)\s(?:(?:Action|ACTION|Case|CASE|Proc\.)\s)?N[oO][sS]?\b[.:]?.*|N[oO]s?\.:?\s?\d.*|(?:Magistrate\s|Chief\s)?Judge:?\s[A-Z].*|Hon(?:orable|\.)\s[A-Z].*"
    r"|(?:Cal(?:endar|\.)|CALENDAR|Courtroom|COURTROOM|Room|Ctrm\.?):?\s(?:No\.\s)?\d{1,4}"
    r"|(?:(?:VERIFIED|AMENDED|FIRST AMENDED|SECOND AMENDED)\s)?CLASS ACTION COMPLAINT|JURY TRIAL DEMANDED|DEMAND FOR JURY TRIAL)$"
)
#: A blank line within "on behalf of all others similarly situated", which a scanner puts there.
_BLANK_IN_CLASS: Final = re.compile(
    r"(?i)(?<=\bon)[ \t]*\n\s{0,80}\n[ \t]*(?=behalf\s+of\b)|(?<=\bof all)[ \t]*\n\s{0,80}\n[ \t]*(?=others?\b)|(?<=\bsimilarly)[ \t]*\n\s{0,80}\n[ \t]*(?=situated\b)"
)
#: What stands below each of them; it is found faster, and in few captions.
_CLASS_BELOW_BLANK: Final = re.compile(r"\n[^\S\n]*\n[ \t]*(?i:behalf|others?|situated)\b")
#: And behind a role or a "v.": "v. ORDER DENYING MOTION TO REMAND".
_MARK_AND_TITLE: Final = re.compile(
    r"^[ \t]*(?:(?:v|vs|V|VS)\.?|(?:Plaintiff|Defendant|Petitioner|Respondent|PLAINTIFF|DEFENDANT)(?:s|S)?[,.])[ \t]+(?=\S)"
)
#: Words of titles alone: what is left of a title whose first line stood behind a role, "Plaintiffs, ORDER DENYING MOTION TO" / "DISMISS".
_TITLE_ONLY: Final = re.compile(
    r"(?=[A-Z ,]{6,80}$)(?:(?:TO|AND|FOR|OF|IN|PART|WITH|WITHOUT|LEAVE|AS|THE|GRANTING|DENYING|DISMISS|DISMISSAL|REMAND|STAY|STRIKE|COMPEL|ARBITRATION|AMEND|AMENDED|SEAL|SUMMARY|JUDGMENT|COMPLAINT|CLASS|CERTIFICATION|PRELIMINARY|APPROVAL|PARTIAL|ACTION|SETTLEMENT|MOTION|MOTIONS|INJUNCTION|DISCOVERY|CLAIMS|TRANSFER|VENUE|PREJUDICE|FIRST|SECOND|THIRD)(?:,?[ ]+|$)){1,12}"
)
#: A body whose number is of its name: "PELL WORKERS UNION LOCAL NO. 812", "Lodge No. 7", "School District No. 5".
_NUMBERED_BODY: Final = re.compile(
    r"\b(?:local|union|lodge|post|chapter|council|branch|aerie|district|engine company|fund)\Z", re.IGNORECASE
)
_SMALL_WORD: Final = re.compile(r"(?<![\w'])[a-z]{2,}(?![\w'])")
#: Words by which a long line in small letters still belongs to a caption: it says for whom somebody sues.
_OF_A_PARTY: Final = re.compile(
    r"similarly|situated|on behalf|individual|corporation|company|partnership|capacity|organized|next friend|guardian|trustee|known as|doing business|minor|estate|et al",
    re.IGNORECASE,
)


def is_boundary(line: str) -> bool:
    """Whether the line is counsel's, the court's or the calendar's: what stands above it is no party of this block."""
    return bool(line) and _BOUNDARY.search(line) is not None


def is_address(line: str) -> bool:
    """Whether the line is a party's address or a part of it: "221 Elm Lane", "Pellham, PA 19101"."""
    return _ADDRESS.fullmatch(line) is not None


def is_title(line: str) -> bool:
    """Whether the line begins (or is) a filing's title or a line of the hearing: "ORDER GRANTING", "Hearing Date:"."""
    return _TITLE.match(line) is not None


@lru_cache(maxsize=512)  # the lines of a first page, which are asked for its frame and for each of its columns
def is_noise(line: str) -> bool:
    """Whether the line is no party's: a docket number, judge, title, page number."""
    if not line:
        return False
    if _NUMBER.match(line) and any(character.isdigit() for character in line):
        return True
    if _NUMBER_TO_COME.match(line):
        return True
    line = _WITH.sub("", line)
    number = DOCKET_NUMBER.match(line.lstrip("("))
    if number is not None and number.end() >= len(line) * 0.5:
        return True
    if _TITLE_ONLY.fullmatch(line):
        return True
    if len(line) < _LONGEST_NUMBER and is_number_of_a_state(line):
        return True
    if any(map(str.isdigit, line)) and is_address(line):
        return True
    if _JUDGE_SUED.fullmatch(line):
        return False
    if _TITLE.match(line) or _JUDGE.match(line) or _PAGE.match(line) or _NUMBER_ALONE.match(line):
        return True
    return _OTHER.match(line) is not None and line.casefold() != "and"


def is_prose(line: str) -> bool:
    """Whether the line is of running text: long, with many words in small letters, and not about a party."""
    return len(line) > 50 and len(_SMALL_WORD.findall(line)) >= 6 and _OF_A_PARTY.search(line) is None


@lru_cache(maxsize=512)  # as above
def _without_noise(line: str) -> str:
    if is_noise(line.strip()):
        return " " * len(line)
    mark = _MARK_AND_TITLE.match(line)
    if mark is not None and is_noise(line[mark.end() :].strip()):
        return mark[0] + " " * (len(line) - mark.end())
    behind = _BEHIND.search(line)
    if behind and behind[0][1:3].casefold() == "no" and _NUMBERED_BODY.search(line[: behind.start()]):
        return line
    return line[: behind.start() + 1] + " " * (len(line) - behind.start() - 1) if behind else line


def without_noise(text: str) -> str:
    """``text`` of the same length with blanks for every line (and line's end) that is no party's."""
    cleaned = "\n".join(map(_without_noise, text.split("\n")))
    if _CLASS_BELOW_BLANK.search(cleaned) is None:
        return cleaned
    return _BLANK_IN_CLASS.sub(lambda blank: "\n".rjust(len(blank[0])), cleaned)


def start_of_prose(text: str, after: int = 0) -> int:
    """Where the first line of running text begins that begins at or after ``after``; the text's length where there is none."""
    offset = after if after == 0 else text.find("\n", after) + 1 or len(text)
    for line in text[offset:].split("\n"):
        if is_prose(line.strip()):
            return offset
        offset += len(line) + 1
    return len(text)
