"""The judges of an appeal: its panel, who wrote, who joined; and the author's line of any opinion.

Offsets are of the text given (half-open).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from bipagraph.extraction.caption.lines import is_title
from bipagraph.extraction.judges.mentions import NAME, NAME_ONLY, Mention, honorific_of, is_judge_name, without_tail
from bipagraph.extraction.worded import Worded

__all__ = ["author_lines", "concurrences", "panel", "panel_on_litigation", "special_masters"]

_PANEL_START: Final = re.compile(
    r"^[ \t]*(?P<word>Before|BEFORE|Present|PRESENT|Panel|PANEL)\b[ \t]*:?(?P<rest>[^\n]*)$", re.MULTILINE
)
_PANEL_LINE: Final = re.compile(
    r"^[^\n]*\b(?:Chief|Circuit|District|Senior|Associate|CHIEF|CIRCUIT|DISTRICT)?[ ]?(?:Judges?|JUDGES?|Justices?|JJ\.|P\.\s?J\.)(?:,?[ ]+constituting[ ]+the[ ]+court(?:[ ]+en[ ]+banc)?)?[.,:;*†‡ \d]*$",
    re.MULTILINE,
)
_TITLES_IN_PANEL: Final = re.compile(
    r"\b(?:(?:vice|chief|senior|circuit|district|associate|united states|u\.s\.|bankruptcy|presiding|acting|retired|appellate)\s+)*(?:judges?|justices?)\b|\b(?:acting\s+)?P\.\s?J\.|\bJ\.\s?P\.|\bC\.\s?J\.|\(retired\)|\bJJ?\.(?-i:(?!\s[A-Z]))|(?<![A-Za-z]\s)\bJJ?\.|\bJs\.|\b(?:chair|per curiam)\b|,?\s*(?:of the|for the|sitting|constituting the)\s[^,;]*|\bby designation\b|\bhon(?:orable|\.)|[*†‡+]|\bthe\b",
    re.IGNORECASE,
)
#: A judge to a line, without "Before": "Cyr, Circuit Judge," / "Bownes, Senior Circuit Judge," / "and Boudin, Circuit Judge."
_JUDGE_LINE: Final = Worded(
    ("Judge",),
    rf"^[ \t]*(?:and[ ]+)?{NAME},[ ]+(?:(?:Chief|Senior)[ ]+)?(?:Circuit|District|Bankruptcy)[ ]+Judge[,.]?[ \t]*$",
    re.MULTILINE,
)
_FEWEST_ON_PANEL: Final = 3
#: A panel has at most so many lines (an en banc court of 29, each in a line).
_MOST_PANEL_LINES: Final = 32

#: In a text that a database has made one line: "[Unpublished] Before ROE, POE, and DOE, Circuit Judges. PER CURIAM.", and New York's
#: "Concur—Roe, J. P., Poe and Doe, JJ."; Connecticut's "ROE, POE and DOE, Js." in a line.
_PANEL_INLINE: Final = Worded(
    ("Judges", "JJ.", "Js."),
    r"\bBefore:? (?P<names>(?=(?:[A-Z][\w.'’-]*,? ){0,3}[A-Z]{3})[^\n;()]{5,160}?(?:Circuit|Appellate) Judges)\b"
    r"|\bPresent:? (?P<present>(?=[A-Z][A-Z'’c]{2})[^\n;()]{5,160}?\bJJ\.)"
    r"|(?:^|\n)(?P<joined>(?=[A-Z]{3})[^\n;()]{5,160}?,? Js\.)(?=[ \t]*(?:\n|$))"
    r"|\bConcur ?[—–-]+ ?(?P<concurring>[^\n;()]{5,160}?\bJJ\.)"
    r"|(?<=[.\])”] )(?P<before>[A-Z][^.\n;]{2,30}, (?:[CP]\. ?)J\.,[^\n;()]{5,120}?\bJJ\.),? [Cc]oncur",
)

#: New York's Appellate Division names its bench above the caption, a judge to a line: "JANE ROE, J.P." / "JOHN DOE" / "ANN POE, JJ."
_BENCH: Final = Worded(
    ("JJ.",),
    rf"^[ \t]*{NAME},[ ][CJ]\.[ ]?[JP]\.[ \t]*\n(?:[ \t]*{NAME},?[ \t]*\n){{1,6}}[ \t]*{NAME},[ ]JJ\.[ \t]*$",
    re.MULTILINE,
)


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
    lines = list(_JUDGE_LINE.finditer(text))
    if len(lines) > 1 and all(
        not text[one.end() : other.start()].strip(" _\n") for one, other in pairwise(lines[:_FEWEST_ON_PANEL])
    ):
        for line in lines[:_FEWEST_ON_PANEL]:
            yield from _names_in_list(line[0], line.start(), "judge.panel")
        return
    if (bench := _BENCH.search(text)) is not None:
        yield from _names_in_list(
            re.sub(r"(?<=[\w.])[ \t]*\n", lambda gap: "," * len(gap[0]), bench[0]), bench.start(), "judge.panel"
        )
        return
    for inline in _PANEL_INLINE.finditer(text):
        group = str(inline.lastgroup)
        found = list(_names_in_list(inline[group], inline.start(group), "judge.panel"))
        if len(found) > 1:
            yield from found
            return
    for line in _PANEL_LINE.finditer(text):
        found = list(_names_in_list(line[0], line.start(), "judge.panel"))
        if len(found) >= 2 and re.search(
            r"Circuit\s+Judges|\b(?:J\.?\s?P|P\.\s?J|C\.\s?J)\.,.*\bJJ\.$", line[0].rstrip(), re.IGNORECASE
        ):
            yield from found
            return


#: The Judicial Panel on Multidistrict Litigation signs by its chair, its other members below: "Ann B. Crane" / "Chair" / "Otto Hale   Milton Poe".
_CHAIR: Final = Worded(
    ("Chair",), rf"^[ \t]*(?P<chair>{NAME})[ \t]*\n[ \t]*(?:Acting )?Chair(?:man)?[ \t]*$", re.MULTILINE
)
_MEMBERS: Final = re.compile(rf"(?:[ \t]*\n)+[ \t]*(?P<one>{NAME})[ \t]*(?:[ \t]{{2}}(?P<two>{NAME})[ \t]*)?(?=\n|\Z)")


def panel_on_litigation(text: str) -> Iterator[Mention]:
    """The judges under an order of the Judicial Panel on Multidistrict Litigation."""
    chair = _CHAIR.search(text)
    if chair is None or not is_judge_name(chair["chair"], 2):
        return
    yield Mention(chair["chair"], chair.start("chair"), chair.end("chair"), "judge.signature", "Judge", True)
    position = chair.end()
    while (row := _MEMBERS.match(text, position)) is not None:
        for group in ("one", "two"):
            if row[group] and is_judge_name(row[group], 2):
                yield Mention(row[group], row.start(group), row.end(group), "judge.signature", "Judge", True)
        position = row.end()


#: The special masters of the Court of Federal Claims decide the petitions for vaccine injuries and sign as judges do: "Jane Roe" / "Chief Special Master".
_SPECIAL_MASTER: Final = Worded(
    ("Special Master", "SPECIAL MASTER"),
    rf"^[ \t_]*(?P<signed>(?i:/?s/[ ]*))?(?P<name>{NAME})[ \t]*\n[ \t]*(?:(?i:chief|senior|associate)[ ])?(?:Special Master|SPECIAL MASTER)[ \t]*$",
    re.MULTILINE,
)


def special_masters(text: str) -> Iterator[Mention]:
    """The special master who signs a decision under the Vaccine Act."""
    for match in _SPECIAL_MASTER.finditer(text):
        if is_judge_name(match["name"], 2):
            yield Mention(match["name"], *match.span("name"), "judge.signature", "Special Master", True)


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
                if not re.match(r"(?:and\s+)?[A-Z][^\n]*\bJudge", following) or re.match(
                    r"[A-Z][^\n,]*, (?:Chief |Senior )?(?:Circuit )?Judge:",
                    following,  # the author's line
                ):
                    break
        position = stop + 1
    return end


def _names_in_list(block: str, shift: int, rule: str) -> Iterator[Mention]:
    """Names apart by commas, "and" and lines, their titles aside."""
    bare = _TITLES_IN_PANEL.sub(lambda match: " " * len(match[0]), block)
    bare = re.sub(r"\b(?:and|AND|And)\b", "; ;", bare).replace(" & ", " ; ")  # of the same length: offsets stay
    if (
        "," in bare
    ):  # a line's end parts names only where a comma stands before it: "Sidney R. Pell, M." / "Margaret Roe"
        bare = re.sub(r"(?<=[^,;\s])([ \t]*)\n", r"\1 ", bare)
    bare = re.sub(r",(?=\s*(?:Jr|JR|Sr|SR|II|III|IV)\b)", " ", bare)
    for piece in re.finditer(r"[^,;\n:()]+", bare):
        raw = piece[0].strip(" .")
        raw = raw + "." if re.search(r"\b(?:Jr|JR|Sr|SR)$", raw) else raw
        match = NAME_ONLY.fullmatch(re.sub(r"[ ]{2,}", " ", raw))
        if match is None or not is_judge_name(raw):
            continue
        start = shift + piece.start() + piece[0].index(raw.rstrip("."))
        title = re.search(
            r"(?i)(?:chief|presiding|district)\s+(?:judge|justice)",
            block[piece.start() : piece.end() + 40].split("\n")[0],
        )
        name = re.sub(r"\s+(?=(?:Jr|JR|Sr|SR)\b)", ", ", " ".join(raw.split()))
        yield Mention(name, start, start + len(raw.rstrip(".")), rule, honorific_of(title[0]) if title else None)


_DELIVERED: Final = Worded(
    ("delivered",),
    rf"\b(?P<title>(?:(?:PRESIDING|CHIEF|Presiding|Chief)\s+)?(?:JUSTICE|Justice))\s+(?P<name>{NAME})\s+delivered\s+the\s+(?:judgment|opinion|decision)",
)
_CONCURRED: Final = Worded(
    ("concur", "dissent"),
    r"(?<!\b[Aa]ll the )(?<!\b[Aa]ll )\b(?:(?:Presiding|PRESIDING|Chief|CHIEF)\s+)?(?:Justices?|JUSTICES?)\s+[^\n¶]{0,200}?(?:\n[^\n¶]{0,120}?){0,2}?\b(?:concurred|dissented|concurs?|dissents?)\b",
)
_AFTER_SENTENCE: Final = re.compile(r"(?<=[a-z])\.\s+(?=[A-Z])")
#: The author's line of a federal appeal: "SELWYN, Circuit Judge."; of a district court also "SELWYN, DISTRICT JUDGE", alone in its line
_AUTHOR: Final = Worded(
    ("Judge", "JUDGE", "Justice", "Chancellor", "J.", ", C.", ", V.", ", M."),
    rf"^[ \t]*(?P<name>{NAME}),[ ](?P<title>(?:(?:Chief|Senior|Presiding|Acting|Vice|United[ ]States|U\.[ ]?S\.)[ ]){{0,2}}(?:(?:Circuit|District|Magistrate|Associate|Bankruptcy)[ ])?(?:Judge|Justice))[.:]"
    rf"|^[ \t]*(?P<alone>{NAME}),[ ](?P<whole>(?:(?:CHIEF|SENIOR|UNITED[ ]STATES|U\.[ ]?S\.)[ ]){{0,3}}(?:DISTRICT|MAGISTRATE|BANKRUPTCY)[ ]JUDGE)[ \t]*[.:]?[ \t]*$"
    rf"|^[ \t]*(?P<short>{NAME}),[ ](?P<j>(?:[CDM]\.[ ]?|P\.[ ]?|S\.)?J\.|(?:Vice[ ])?Chancellor[.:]?|V\.[ ]?C\.|M\.[ ]?C\.|C\.)(?=[ \t]*$|[ \t]{{3,}}|:)",
    re.MULTILINE,
)


#: "Panel consists of Justices Roe, Poe, and Doe.", at the head or the end of the opinions of Texas.
_PANEL_CONSISTS: Final = Worded(
    ("anel",),
    r"\b[Pp]anel\s+consist(?:s|ed|ing)\s+of:?\s+(?P<names>[^.\n]{5,150}(?:\n[^.\n]{0,100})?)(?:\.|$)",
    re.MULTILINE,
)

#: "Considered and decided by Roe, Presiding Judge; Poe, Judge; and Doe, Judge.", in Minnesota.
_CONSIDERED: Final = Worded(
    ("onsidered",),
    r"\b[Cc]onsidered\s+and\s+decided\s+(?:by\s+|en\s+banc\s+by\s+)(?P<names>[^.\n]{5,200}(?:\n[^.\n]{0,100})?)(?:\.|$)",
    re.MULTILINE,
)

#: A second dissenter: "Justice Roe dissented, with opinion, joined by Justice Poe."  In Illinois.
_JOINED_BY: Final = Worded(
    ("joined",),
    rf"\b(?:concurred|dissented)\b[^.;]{{0,80}}?\bjoined\s+by\s+(?P<names>(?:(?:Chief|CHIEF)\s+)?(?:Justices?|JUSTICES?)\s+{NAME}(?:(?:,\s+|,?\s+and\s+){NAME}){{0,5}})",
)

#: Massachusetts names its panel under the decision: "By the Court (Roe, Poe & Doe, JJ.),".
_BY_THE_COURT: Final = Worded(("JJ.",), r"\bBy\s+the\s+Court\s+\((?P<names>[^()]{5,200}?\bJJ\.)")

#: "LAMBERT and KILBANE, JJ., concur.", "ROE, C.J., and POE, J., concur." under the opinions of Florida and others; "Chief Judge ROE and Judges
#: POE and DOE concur." under those of New York.
_JJ_CONCUR: Final = Worded(
    ("oncur", "CONCUR", "issent", "DISSENT"),
    rf"^[ \t]*(?P<names>{NAME}(?:,?[ ]and[ ]|,[ ])[^\n]{{0,120}}?\b(?:[CP]\.[ ]?)?JJ?\.|{NAME},[ ](?:[CP]\.[ ]?)?J\.|(?:(?:Chief|Presiding)[ ]Judge[ ]{NAME}[ ]and[ ]|(?:Chief|Presiding)[ ]Judge[ ]{NAME},[ ])?Judges[ ][A-Z][^\n.;]{{5,120}}),?[ ](?:[Cc]oncurs?|CONCURS?|[Dd]issents?|DISSENTS?)\b",
    re.MULTILINE,
)
#: Under the opinions of California: "We concur:" / "ROE, Acting P.J." / "POE, J."
_WE_CONCUR: Final = Worded(
    ("concur", "CONCUR"),
    rf"^[ \t]*(?:We|WE|I)[ ](?:concur|CONCUR)[:.]?[ \t]*(?:\n[ \t_]*)+(?P<names>(?:{NAME},[ ](?:Acting[ ])?(?:[CP]\.[ ]?)?J\.?[ \t*†]*(?:(?:\n[ \t_]*)+|\Z)){{1,6}})",
    re.MULTILINE,
)
#: "JUSTICE ROE authored the Opinion of the Court, in which JUSTICES POE, DOE and JUDGE MOE joined.", in Arizona and elsewhere.
_WROTE_AND_JOINED: Final = Worded(
    ("joined", "concurred"),
    rf"\b(?P<title>(?:(?i:chief|vice[ ]chief|presiding|associate)[ ]){{0,2}}(?i:justice|judge))[ ]+(?P<name>{NAME})\s+(?:authored|wrote|delivered|announced)\s+the\s+"
    r"(?i:opinion|decision|judgment)[^.;]{0,60}?,?\s+in\s+which\s+(?P<joined>[^.;]{5,400}?)\s+(?:joined|concurred)\b",
)


def concurrences(text: str) -> Iterator[Mention]:
    """Who wrote and who joined, in the words of the courts of Illinois and by the author's line of a federal appeal."""
    for match in _DELIVERED.finditer(text):
        name = without_tail(match["name"])
        if is_judge_name(name):
            yield Mention(
                name,
                match.start("name"),
                match.start("name") + len(name),
                "judge.author",
                honorific_of(match["title"]),
                True,
            )
    for match in _CONCURRED.finditer(text):
        end = match.end() - len("concurred")
        # Only the sentence of the concurrence: "JUSTICE HALE delivered the judgment. Justices Roe and Poe concurred".
        start = max([match.start()] + [stop.end() for stop in _AFTER_SENTENCE.finditer(text, match.start(), end)])
        block = text[start:end].replace("\n", " ")
        yield from _names_in_list(re.sub(r"(?i)\s(?:specially|also|each)\s*$", "", block), start, "judge.concurrence")
    for pattern, group in (
        (_PANEL_CONSISTS, "names"),
        (_CONSIDERED, "names"),
        (_JJ_CONCUR, "names"),
        (_WE_CONCUR, "names"),
        (_JOINED_BY, "names"),
        (_BY_THE_COURT, "names"),
        (_WROTE_AND_JOINED, "joined"),
    ):
        for match in pattern.finditer(text):
            block = match[group].replace("\n", " ")
            yield from _names_in_list(block, match.start(group), "judge.concurrence")
    for match in _WROTE_AND_JOINED.finditer(text):
        if is_judge_name(name := without_tail(match["name"])):
            start = match.start("name")
            yield Mention(name, start, start + len(name), "judge.author", honorific_of(match["title"]), True)
    yield from author_lines(text)


def author_lines(text: str) -> Iterator[Mention]:
    """The line of the judge who writes: "SELWYN, Circuit Judge." in an appeal, "MARLOWE, District Judge:" or "MARLOWE, J." below."""
    for match in _AUTHOR.finditer(text):
        group = "name" if match["name"] else "alone" if match["alone"] else "short"
        if is_judge_name(match[group]):
            honorific = honorific_of(match["title"] or match["whole"] or "Judge")
            yield Mention(match[group], match.start(group), match.end(group), "judge.author", honorific, True)
