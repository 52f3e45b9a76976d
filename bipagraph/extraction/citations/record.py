"""Citations to the record: entries of the filing's own docket, and papers that are cited without one.

``Dkt. # 116 at 3``, ``ECF Nos. 9, 10-1``, ``[30]``, ``R. 12``, ``Compl. ¶ 4``, ``Smith Decl. ¶ 2``, ``Hr'g Tr. at 5``
(Bluebook rule B17; the entry's name is the court's own).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bipagraph.extraction.lines_with import found_in, lines_with
from bipagraph.extraction.worded import Worded

__all__ = ["RecordMark", "find_record_cites"]


@dataclass(frozen=True, slots=True)
class RecordMark:
    """One place that cites the record.

    start, end  characters of the text searched, half-open; one mark for each entry of a list
    entry       the entry's number, "74" or "74-1"; ``None`` for a paper cited without one (a declaration, a transcript)
    rule        the name of the rule that read it
    """

    start: int
    end: int
    entry: str | None
    rule: str


_NUMBER = r"\d{1,4}(?:[-\u2013]\d{1,3})?(?![\d,]*\d|-?[A-Za-z]{1,3}-|(?:st|nd|rd|th)\b|[-\u2013]\d|/\d|:\d\d?-|[ -](?:cv|CV|C|CR|cr|CH|L)[ -]\d)"
ITEM_AFTER = re.compile(rf"(?:,[ ]?(?:(?:and|AND)[ ]|&[ ])?|[ ](?:and|AND)[ ]|[ ]&[ ]|;[ ]?)\#?[ ]?(?P<next>{_NUMBER})")
#: In a list that names each paper: "Dkt. Nos. 12 (motion), 14 (brief)".  Only after a word in the plural.
NAMED_ITEM = re.compile(r"[ ]\([A-Z\u201ca-z\"][^()\d]{1,40}\)(?=[,;]|[ ](?:and|&)[ ])")
#: The far end of a range in words: "ECF Nos. 12 through 14".
RANGE_END = re.compile(rf"[ ](?:through|thru|to)[ ](?P<last>{_NUMBER})")
#: That a word of :data:`ENTRY` stands in the plural, and so has a list or a range behind it.
PLURAL = re.compile(r"(?:[Nn]os|NOS|[Dd]kts|[Dd]ocs|[Ee]ntries|Documents|\#s|\#\#)(?![a-z])")
#: What behind a number shows that it belongs to something else than the list.
OPENS_OTHER = re.compile(
    r"[ ](?:[A-Z][A-Za-z]{0,5}\.[ ]?[A-Z§\d]|U\.|F\.|S\.|Ill|WL|ILCS|N\.|C\.F|Fed|P\.|A\.|So\.|days|months|years|plaintiffs|defendants|people)|\(|,\d{3}"
)

#: The words by which courts name an entry of the docket.
ENTRY = re.compile(
    rf"""\b(?:
        (?P<word>NYSCEF[ ][Dd]oc(?:ument|s?\.)?|(?:CM/)?ECF(?:[ ](?:Doc(?:ument|\.)?|Dkt\.?|Docket|Paper))?|Dkts?\.?(?:[ ]Entry)?|[Dd]ocket(?:[ ](?:[Ee]ntr(?:y|ies)|Item|Document))?|D\.?[ ]?[EI]\.|DE|DN|R\.?E\.?|d/e|Docs?\.?|dkts?\.?|docs?\.|(?:Record[ ])?Documents?|documents?(?=[ ]?(?:\#|[Nn]os?\.))|Record(?=[ ]No\.)|Filing|Paper|Instrument|ROA|Ct\.[ ]Rec\.|Clerk['\u2019]s(?=[ ]No))
        [ ]?-?(?:[Nn]os?\.?:?|NOS?\.|\#(?:s|\#)?|[Nn]umbers?|[Ee]ntry(?:[ ]Nos?\.?)?)?[ ]?\#?[ ]?(?:\(Motion[ ]\d{{3}}\)[ ])?
    )(?P<first>{_NUMBER})""",
    re.VERBOSE,
)
#: "D.I." is Delaware's word, "DN" the Western District of Kentucky's, "Ct. Rec." Eastern Washington's, "Paper No." Maryland's, "Instrument No." Southern Texas's,
#: "Clerk's No." Southern Iowa's, "RE" the Sixth Circuit's, "ROA #" (register of actions) San Diego's and Orange County's.  These need "No.", "Entry" or "Dkt.", or a bracket before them: "Docket 12" may be a case.
WEAK_WORD = re.compile(r"^(?:[Dd]ocket|Filing|DE|Documents?|Paper|Instrument|ROA|R\.?E\.?|dkts?)$")
NUMBERED = re.compile(r"(?:[Nn]os?\.?:?|NOS?\.|#|Number|[Ee]ntry)")
#: The number sign alone in brackets (Nevada, Oregon, Central Illinois): "plaintiff's motion (#33)", "[#105]", "(# 12 at 3)".
NUMBER_SIGN = re.compile(r"(?<=[(\[])\#[ ]?(?P<first>\d{1,4}(?:-\d{1,3})?)(?=\.?[)\]]|[,;]|[ ](?:at|and|&)[ ])")
#: Massachusetts: "(D. 12 at 3)".
D_ENTRY = re.compile(
    r"(?:(?<=\()|(?<=\[)|(?<=[;,] )|(?<=[Ss]ee ))D\.[ ](?P<first>\d{1,4}(?:-\d{1,3})?)(?=[,;)\]]|[ ]at[ ]|[ ]\u00b6)"
)

#: A range of entries longer than this is none: "Docs. 4-60" may be attachment 60 of entry 4.
LONGEST_RANGE = 25

#: N.D. Ill.: the entry alone in square brackets, "plaintiffs' motion [30]", "[20], [21-1]"; never "[1]" of a quotation's change nor "[2020]".
BRACKETED = re.compile(r"(?<=[ (,;])\[(?P<first>\d{1,4}(?:-\d{1,3})?)(?P<rest>(?:,[ ]\d{1,4}(?:-\d{1,3})?)*)\.?\]")
#: New York brackets what others put in parentheses, a section's subdivisions with them: "CPLR 3211 [a] [7]", "Penal Law § 120.05 [2]".
SUBDIVISION_BEFORE = re.compile(
    r"(?:(?:§|CPLR|CPL|Law|Rule|rule)[ ]?§?[ ]?[\d.\-]+[ ]?(?:\[\w{1,3}\][ ]?)*|\[[a-z]\][ ]?)$"
)
#: N.D. Ill. and the Seventh Circuit: "R. 12 at 3", "(R. 45)", "R. 12, Compl. ¶ 4"; never "Fed. R. 12" nor "Civ. R. 5".
R_ENTRY = re.compile(
    r"(?:(?<=\()|(?<=\[)|(?<=[.;,\"] )|(?<=See )|(?<=see )|(?<=also )|(?<=citing )|(?<=generally )|(?<=available at ))R\.[ ](?P<first>\d{1,4}(?:-\d{1,3})?)(?=[,;)\]]|[ ]at[ ]|[ ]\u00b6|\.[ ]?(?:[A-Z(\n)\]]|$)|[ ]and[ ]\d)"
)

#: The entry belongs to another case where a docket number or a reporter stands right before: "No. 22 C 2354, ECF No. 12".
OTHER_CASE_BEFORE = re.compile(
    r"(?:\d{2,4}[ -](?:[Cc][Vv]|[Cc][Rr]|[Cc]|MC|md|ap|bk|cv)[ -.]+\d{2,6}[\w()\- ]*|WL[ ]\d+),?[ ]\(?(?:at[ ])?$"
)

#: A paper cited by its name, with a place in it; what a later ``Id.`` then means is that paper.
_PAPER = r"(?:Compl|Amend(?:ed)?[ ]Compl|FAC|SAC|TAC|CCAC|Am\.[ ]Compl|Decl|Aff|Affidavit|Dep|Tr|Trans|Mot|Mem|Br|Resp|Reply|Opp'n|Opp|Stip|Ans|Answer|App|Appx|Ex|Exh|Exhibit|Exs|Notice|Order|SOF|SOAF|PSOF|DSOF|R|Rep|PSR|Agreement|Trust|Policy|Hr'g[ ]Tr|Hrg\.[ ]Tr|Record|A)s?"
PAPER = re.compile(
    rf"(?=[A-Z])(?:\b[A-Z][\w'&.]{{0,30}}[ ]){{0,4}}?\b{_PAPER}\.?,?[ ](?:[A-Z\d][\w\-]{{0,4}}(?:\)|,)?[ ]?(?:to[ ][A-Z][\w.]+[ ]Decl\.[ ])?)?(?:\([^()]{{1,40}}\)[ ])?(?:at[ ](?:pp?\.?[ ]?)?\*?\d|\u00b6|\u00a7|\d+:\d|pp?\.[ ]\d)"
)
#: "(Exhibit 1, Health Trust, at p. 3)", "Ex. 8", "Nov. 27, 2023 Order", "Sept. 8, 2023 Hr'g Tr.": papers with no place named.
EXHIBIT = re.compile(r"\b(?:Exhibits?|Exs?\.|Exh\.)[ ](?:\d{1,3}|[A-Z]{1,2})\b")
DATED_PAPER = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?[ ]\d{1,2},[ ]\d{4},?[ ](?:Hr'?g\.?[ ]Tr\.|Hearing[ ]Tr\.|Tr\.|Order\b|Minute[ ](?:Order|Entry)|Dep\.)"
)


#: Pages of an appendix, of excerpts or of a state court's record: "(J.A. 45-47)", "App. 112", "2-ER-45", "Pet. App. 3a", "(C. 112)"; a later ``Id.`` means them.
APPENDIX = re.compile(
    r"(?=[\dACEFJPRSTV])(?:(?<![\w.&])(?:(?:\d-)?(?:J\.?A\.?|S\.?E\.?R\.?|F\.?E\.?R\.?|E\.R\.|ER)[ -]?|(?:Pet\.[ ]|Joint[ ]|Supp\.[ ]|(?:Appellant|Appellee)s?'s?[ ])?(?:App|Appx|App'x|Appendix|Add)\.?[ ](?:at[ ])?|PageID(?:\.|[ ]?\#:?[ ]?|[ ]))\d{1,6}[a-z]?(?:[-\u2013]\d{1,6}[a-z]?)?(?![\w])"
    r"|(?<=[(\[])(?:(?:S?A|C|CL|T|TR|RP|R\.P|V\d)\.?[ -]?\d{1,6}(?:[-\u2013]\d{1,6})?)(?=[);,.\] ]))"
)
#: What the lines have in them that are worth a search for an entry, for a paper's place, and for an exhibit, a dated paper or an appendix.
R_SIGN = re.compile(r"R\.[ ]\d")
BRACKETED_SIGN = re.compile(r"\[\d")
ENTRY_SIGN = re.compile(
    r"D(?:oc|ock|kt|/e|\.?[ ]?[EI]|N)|d(?:oc|kt|/e|\.?[ ]?[EI]|N)|ECF|Filing|Record[ ]No|Paper[ ]|Instrument[ ]N|ROA[ ]|Ct\.[ ]Rec|Clerk['\u2019]s[ ]No|R\.?E\.?[ ](?:No|\d)"
)
NUMBER_SIGN_BRACKETED = re.compile(r"[(\[]\#")
PAPER_SIGN = re.compile(r"¶|§|at[ ](?:pp?\.?[ ]?)?\*?\d|:\d(?<=\d..)|p\.[ ]\d")
EXHIBIT_SIGN = re.compile(r"Ex(?:hibits?|s?\.|h\.)[ ]")
DATE_SIGN = re.compile(r"\d,[ ]\d{4},?[ ][HTOMD]")
#: The line that a publisher of dockets prints above a filing: "Roe v. Acme LLC et al    Doc. 83".
PUBLISHERS_HEAD = re.compile(r"\A\s*[^\n]{2,120}?\bv\.?[ ][^\n]{2,120}?[ ]Doc\.[ ]\d{1,4}(?=\s)")
#: Courts whose "R." is a page of the record, and no entry of a docket.
STATE_APPEALS = re.compile(r"ill|illappct|\w*(?:ctapp|app|appct)")


#: "R. 18-29" is a page of the administrative record where benefits are sought from the Commissioner of Social Security.
SOCIAL_SECURITY = Worded(("commissioner",), r"\bcommissioner\b.{0,40}\bsocial\s+security\b", re.IGNORECASE | re.DOTALL)
_CAPTION_WITHIN = 2_000

#: A paper of the record by the short name that the filing gave it: '(Dkt. 61, "CAC")', then "CAC ¶ 12"; '("Hale Statement")', then "Hale Statement at 4".
SHORT_NAME = re.compile(r'\((?:[^()"\n]{0,80}[ ,])?"(?P<name>[A-Z][\w.&\' ]{1,24}?)[.,]?"[^()"\n]{0,20}\)')
#: No filing gives more short names than these to what it cites.
_MOST_SHORT_NAMES = 80


def find_record_cites(text: str, own_court: str = "") -> list[RecordMark]:
    """Every citation to the record in ``text``, in order; ``own_court`` is the id of the filing's court, or ""."""
    marks: list[RecordMark] = []
    head = PUBLISHERS_HEAD.match(text)
    for match in found_in(ENTRY, text, lines_with(ENTRY_SIGN, text)):
        if head and match.start() < head.end():
            continue
        word = match["word"]
        if (
            WEAK_WORD.match(word)
            and not NUMBERED.search(match.group()[len(word) :])
            and text[match.start() - 1 : match.start()] not in ("[", "(")
            and not (marks and match.start() - marks[-1].end == 2 and text[marks[-1].end] == ";")
        ):
            continue
        if word.endswith("ECF") and text[match.start() - 3 : match.start()] == "at ":
            continue  # "Dkt. No. 11-7 at ECF 31": the page that the court's system stamped
        if OTHER_CASE_BEFORE.search(text[max(0, match.start() - 60) : match.start()]):
            marks.append(RecordMark(match.start(), match.end(), None, "record.other_case"))
            continue
        plural = PLURAL.search(match.group()) is not None
        for number in _numbers(match["first"], plural=plural):
            marks.append(RecordMark(match.start(), match.end(), number, "record.entry"))
        marks += _further_items(text, match["first"], match.end(), "record.entry", plural=plural)
    for match in found_in(NUMBER_SIGN, text, lines_with(NUMBER_SIGN_BRACKETED, text)):
        marks.append(RecordMark(match.start(), match.end(), match["first"], "record.entry"))
        marks += _further_items(text, match["first"], match.end(), "record.entry")
    if own_court == "mad":
        marks += [RecordMark(m.start(), m.end(), m["first"], "record.entry") for m in D_ENTRY.finditer(text)]
    marks += _bracketed(text)
    pages = bool(STATE_APPEALS.fullmatch(own_court)) or SOCIAL_SECURITY.search(text, 0, _CAPTION_WITHIN) is not None
    for match in found_in(R_ENTRY, text, lines_with(R_SIGN, text)):
        marks.append(RecordMark(match.start(), match.end(), None if pages else match["first"], "record.r"))
        marks += [] if pages else _further_items(text, match["first"], match.end(), "record.r")
    for pattern, sign in ((PAPER, PAPER_SIGN), (EXHIBIT, EXHIBIT_SIGN), (DATED_PAPER, DATE_SIGN)):
        lines = lines_with(sign, text)
        marks += [RecordMark(m.start(), m.end(), None, "record.paper") for m in found_in(pattern, text, lines)]
    marks += _papers_by_short_name(text)
    marks += [RecordMark(match.start(), match.end(), None, "record.paper") for match in APPENDIX.finditer(text)]
    return _in_order(marks)


def _papers_by_short_name(text: str) -> list[RecordMark]:
    """What is cited with a paragraph or a page by a short name that the text defines: papers, for a case has its volume and page."""
    given = dict.fromkeys(match["name"] for match in SHORT_NAME.finditer(text))
    names = [name for name in given if f"{name} v. " not in text and f" v. {name}" not in text][:_MOST_SHORT_NAMES]
    if not names:
        return []
    any_name = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w'-])(?:{any_name})\.?,?[ ](?:\u00b6|at[ ](?:pp?\.[ ]?)?\d)")
    lines = lines_with(PAPER_SIGN, text)
    return [RecordMark(m.start(), m.end(), None, "record.paper") for m in found_in(pattern, text, lines)]


def _further_items(text: str, first: str, position: int, rule: str, *, plural: bool = False) -> list[RecordMark]:
    """The entries behind ``first``, which ends at ``position``, in a list: "12, 13-1 and 14", "12 through 14"."""
    marks: list[RecordMark] = []
    number = first
    while True:
        if plural and (last := RANGE_END.match(text, position)) and number.isdigit() and last["last"].isdigit():
            inside = _numbers(f"{number}-{last['last']}", plural=True)[1:]
            if not inside:
                break
            marks += [RecordMark(last.start("last"), last.end("last"), each, rule) for each in inside]
            position = last.end()
        named = NAMED_ITEM.match(text, position) if plural else None
        item = ITEM_AFTER.match(text, named.end() if named else position)
        # "Dkt. 12, 28 U.S.C." and "Dkt. 12, 953 F.3d": the number opens the next citation.
        if item is None or (
            OPENS_OTHER.match(text, item.end()) and not (plural and NAMED_ITEM.match(text, item.end()))
        ):
            break
        number = item["next"]
        for each in _numbers(number, plural=plural):
            marks.append(RecordMark(item.start("next"), item.end("next"), each, rule))
        position = item.end()
    return marks


def _numbers(printed: str, *, plural: bool) -> list[str]:
    """The entries that one number means: behind "ECF Nos." "41-43" is a range, behind "ECF No." "41-3" an attachment."""
    first = printed.replace("\u2013", "-")
    low, _, high = first.partition("-")
    if high and plural and int(low) < int(high) <= int(low) + LONGEST_RANGE:
        return [str(number) for number in range(int(low), int(high) + 1)]
    return [first]


#: So far back a quotation may begin; its mark has a blank or a bracket before it, and a word behind.
_LONGEST_QUOTED = 600
_QUOTATION_OPEN = re.compile(r"""(?:^|[\s(\[\u2014-])\"(?=\S)[^\"]*$""")


def _bracketed(text: str) -> list[RecordMark]:
    """Numbers in square brackets, where the filing uses them for entries: after a word, and not inside a quotation."""
    marks: list[RecordMark] = []
    for match in found_in(BRACKETED, text, lines_with(BRACKETED_SIGN, text)):
        first = match["first"]
        if len(first) == 4 and first.isdigit() and first.startswith(("19", "20")):
            continue
        if first.startswith("0"):
            continue
        if SUBDIVISION_BEFORE.search(text, max(0, match.start() - 40), match.start()):
            continue
        # Within quotation marks a bracket is the quoting writer's change or a footnote's number.
        before = text[max(0, match.start() - _LONGEST_QUOTED) : match.start()].rsplit("\n\n", 1)[-1]
        if _QUOTATION_OPEN.search(before):
            continue
        numbers = [first, *re.findall(r"\d{1,4}(?:-\d{1,3})?", match["rest"])]
        marks += [RecordMark(match.start(), match.end(), number, "record.bracketed") for number in numbers]
    return marks


def _in_order(marks: list[RecordMark]) -> list[RecordMark]:
    """The marks by their place; a paper that overlaps an entry, or a paper before it, is left out."""
    marks = sorted(marks, key=lambda m: (m.start, m.entry is None, -m.end))
    kept: list[RecordMark] = []
    for mark, following in zip(marks, [*marks[1:], None], strict=False):
        if mark.entry is None and (
            (kept and kept[-1].end > mark.start) or (following and following.entry and following.start < mark.end)
        ):
            continue
        kept.append(mark)
    return kept
