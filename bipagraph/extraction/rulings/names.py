"""The normal names of motions: what "motion to dismiss for lack of standing" asks for, as ``data/motions.csv`` calls it."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from bipagraph.resources import data_rows

__all__ = ["is_known", "is_whole_name", "known_name", "lowered", "motion_names"]


def lowered(text: str) -> str:
    """``text`` in lower case, character for character (one capital, the dotted I, has two small letters)."""
    small = text.lower()
    return (
        small
        if len(small) == len(text)
        else "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    )


@cache
def _names() -> dict[str, str]:
    return {row["as_filed"]: row["motion"] for row in data_rows("motions.csv")}


@cache
def _open_names() -> dict[str, list[tuple[re.Pattern[str], str]]]:
    """The phrases with a "*", which stands for up to fourteen words, by their first words; those with most words first."""
    phrases = sorted((phrase for phrase in _names() if "*" in phrase), key=lambda phrase: -len(phrase.split()))
    found: dict[str, list[tuple[re.Pattern[str], str]]] = {}
    for phrase in phrases:
        pattern = re.compile(re.escape(phrase).replace(r"\ \*\ ", r" (?:\S+ ){0,14}?") + r"\b")
        found.setdefault(phrase.split()[0], []).append((pattern, _names()[phrase]))
    return found


@cache
def _most_words() -> dict[str, int]:
    """How many words the longest phrase has that begins with a word."""
    found: dict[str, int] = {}
    for words in map(str.split, _names()):
        found[words[0]] = max(found.get(words[0], 0), len(words))
    return found


_LEAD = re.compile(
    r"(?:(?:to|for|in|under|seeking|requesting|of|an?|the|entry of|an order|order|and|or|his|her|its|their|partial|approval of an?|"
    r"renewed|appellate|immediate|emergency|judicial|expedited|limited|temporarily|partially|summarily)(?=\s))\s+"
)
# Words between "motion" and its request.  "motion pursuant to Rule 12(b)(2) | to dismiss", "motion by Orchard | for relief from stay"
_BASIS = re.compile(
    r"^(?:,? ?(?:brought |filed |made )?(?:pursuant to|under|per|invoking|by|of) [^;]{3,90}?\)?,? |,? ?taken with (?:the|this) (?:case|appeal),? )(?=to |seeking |for (?!(?:the )?(?:plaintiff|defendant|petitioner|respondent|debtor)))"
)
# "for, among other things, | summary judgment"
_AMONG_OTHERS = re.compile(r",? (?:among other (?:things|relief)|inter alia|in effect),?")
# What ends the request's words.  "motion to dismiss | with prejudice", "motion to remand | this case to state court"
_NAME_END = re.compile(
    r"\s(?:the|this|plaintiffs?|defendants?|his|her|its|their|that|as|with|without|under|pursuant|by|on|against|which|filed|is|are|be|"
    r"should|must|in its|in part|in full|due|because|from|at|until|and|or|\d+)\b"
    r"|\s(?:of\s)?[\w.,&-]+['’]s?(?=\s|$)"
)
_SECOND_REQUEST = re.compile(
    r"(?i),? (?P<join>and|or|and/or)(?:,? (?:in the alternative|alternatively|additionally|also)(?:,| to| for)?)?,? "
    r"|,? (?P<alternative>in the alternative|alternatively),? "
)


def known_name(words: list[str]) -> str | None:
    """The normal name that lower-case ``words`` begin with, the longest phrase first; ``None`` if the table has none."""
    first = words[0] if words else ""
    text = " ".join(words)
    for pattern, name in _open_names().get(first, ()):
        if pattern.match(text):
            return name
    for count in range(min(_most_words().get(first, 0), len(words)), 0, -1):
        known = _names().get(" ".join(words[:count]))
        if known:
            return known
    return None


@lru_cache(maxsize=256)  # the requests of one filing, each of which is read with its sentence and with the whole text
def _as_verb(text: str) -> str:
    """What an order does, as the motion for it asks: "remanding this case" becomes "remand this case"."""
    first, _, rest = text.partition(" ")
    stem = first.removesuffix("ing")
    if stem == first:
        return text
    return next((f"{verb} {rest}" for verb in (stem, f"{stem}e", stem[:-1]) if known_name([verb, *rest.split()])), text)


def _name_of(request: str) -> tuple[str | None, bool]:
    """The normal name of one request, and whether the table knows it."""
    text = _AMONG_OTHERS.sub("", " ".join(request.lower().replace("’", "'").split())).strip(" ,.:;")
    basis = _BASIS.match(text)
    if basis:
        text = text[basis.end() :]
    while True:
        words = [word.strip(',.;:"“”') for word in text.split()]
        name = known_name(words)
        if name:
            return name, True
        lead = _LEAD.match(text)
        if lead is None:
            break
        text = text[lead.end() :]
        if lead.group().endswith("order "):
            text = _as_verb(text)
    if not text or not text[0].isalpha():
        return None, False
    end = _NAME_END.search(text)
    words = re.findall(r"\b(?!an? )[a-z][\w'-]*", text[: end.start()] if end else text)[:5]
    while words and words[-1] in ("of", "for", "to", "in", "on"):
        words.pop()
    if not words or words[0] in _NO_REQUEST:
        return None, False
    return "-".join(word.replace("'", "").rstrip("-") for word in words), False


# After "motion" these words begin no request: the motion is named bare.
_NO_REQUEST = frozenset(
    ["reasons", "reason", "foregoing", "following", "good", "failure", "lack", "want", "pursuant", "under", "extent", "is", "are", "be", "was", "were", "has", "have", "and", "or", "but", "as", "with", "without", "filed", "which", "that", "because", "should", "must", "will", "shall", "by", "at", "from", "it", "he", "she", "they", "before", "after", "this", "these", "no", "not", "may", "can", "does", "did", "also", "therefore", "hereby", "in", "on"]
)  # fmt: skip


# A motion joined to its order.  "Motion and Order of Contempt of Court", "Motion and Proposed Order for Stay"
_ORDER_OF = re.compile(r"(?i)^and (?:\[?proposed\]? )?order (?:of|for|to) ")
# Who moves is no request.  "the motion of defendant Orchard", "motion by the Kestrel parties"
_OF_A_MOVER = re.compile(
    r"(?:of|by) (?:the |third-party |cross-|counter)*(?:(?i:plaintiff|defendant|petitioner|respondent|intervenor|movant|claimant|debtor|government|parties|party)s?\b|[A-Z](?=[\w.&'’-]*[a-z]))"
)


def motion_names(request: str, before: str = "") -> list[str]:
    """The normal names of a motion's requests.

    ``request`` are the words after "motion", ``before`` the adjectives in front of it:
    ``("to exclude expert testimony and for summary judgment", "")`` gives two names,
    ``("", "summary judgment")`` one; a motion without a request (``"the motion is"``) gives none.
    A request that the table does not know is named by its own words.
    """
    request = " ".join(request.split())
    if request.startswith("to/for "):  # the printed form of New York's courts: "motion to/for JUDGMENT - DEFAULT"
        request = re.sub(r"(?i)^for (judgment) - (\w+)", r"for \2 \1", request[3:])
    if _OF_A_MOVER.match(request):
        asked = re.search(r"\s(?=(?:to|for|seeking|requesting)\b)", request)
        request = request[asked.end() :] if asked else ""
    request = _ORDER_OF.sub("for ", request)
    basis = _BASIS.match(request.lower())
    request = request[basis.end() :] if basis else request
    cut = _SECOND_REQUEST.search(request)
    name, known = _name_of(request[: cut.start()] if cut else request)
    # "motion under Civil L.R. 79-5": a rule that the table does not know is no request
    of_rule = name is not None and not known and bool(re.match(r"(?i)(?:under|pursuant)\b", request))
    if (
        name is None
        or of_rule
        or not re.match(
            r"(?i)(?:to|for|in limine|under|seeking|requesting|,? ?pursuant|of|,? ?(?:brought|filed) )", request
        )
    ):
        words = before.lower().replace("’", "'").split()
        for start in range(len(words)):
            adjective = known_name(words[start:])
            if adjective:
                # "the Rule 12(b)(6) and Rule 12(f) motions"
                others = (known_name(part.split()) for part in " ".join(words[start:]).split(" and ")[1:])
                return list(dict.fromkeys([adjective, *(other for other in others if other)]))
        if name is None or of_rule or not re.match(r"(?i)(?:to|for|in limine|seeking|requesting|by|of) ?", request):
            return []
    names = [name]
    while cut:
        rest = request[cut.end() :]
        following = _SECOND_REQUEST.search(rest)
        second, second_known = _name_of(rest[: following.start()] if following else rest)
        # "motion for fees and costs" asks for one thing: only a request that the table knows, or "to …", is a second one.
        if (
            second
            and known
            and second_known
            and second not in names
            and {second, *names} != {"renew", "reargue"}
            and not (second == "costs" or (second == "attorney-fees" and names == ["costs"]))
            and not _is_object(rest, names[-1])
        ):
            names.append(second)
        cut, request = following, rest
    return names


def is_known(names: list[str]) -> bool:
    """Whether the table has all of these names, and there are any."""
    return bool(names) and set(names) <= set(_names().values())


def _is_object(rest: str, name: str) -> bool:
    """``motion to strike the answer and default judgment``: a noun without "for" is the first verb's object."""
    if re.match(r"(?i)order (?:of|granting|denying|dismissing|remanding|on|adopting)\b", rest):
        return True  # "ORDER GRANTING MOTION FOR SUMMARY JUDGMENT AND ORDER OF DISMISSAL"
    return not re.match(r"(?i)(?:for|to) ", rest) and bool(re.match(r"(?i)(?:the|any|all|other|an?) ", rest))


def is_whole_name(request: str) -> bool:
    """Whether ``request`` has no words but those of a phrase that the table knows: ``"for an extension of time"``."""
    text = " ".join(request.lower().replace("’", "'").split())
    while text not in _names():
        lead = _LEAD.match(text)
        if lead is None:
            return False
        text = text[lead.end() :]
    return True
