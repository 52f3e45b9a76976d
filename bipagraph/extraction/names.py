"""Names of people and organisations: from a caption's capitals to what a court would print in a sentence."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import Final

__all__ = [
    "is_organization",
    "is_shouted",
    "looks_like_person",
    "prefer_printed",
    "strip_person_titles",
    "title_case_name",
]

#: Words that stand small inside a name unless they begin it: "Bank of the West", "Board of Education".
_SMALL_WORDS: Final = frozenset(
    {"a", "an", "and", "at", "by", "de", "del", "der", "des", "du", "en", "for", "from", "in", "la", "le", "of", "on", "or", "per", "the", "to", "van", "von", "vs", "v", "with", "y"}
)  # fmt: skip
#: Of those, the particles of people's names, which a court prints as the name's owner does; after capitals
#: the usual English form has them in capitals at the start of a surname only: "Ludwig van der Berg", "Van Buren".
_SMALL_ONLY_BETWEEN: Final = frozenset({"de", "del", "der", "des", "du", "la", "le", "van", "von", "y", "a"})

#: Suffixes and words that are printed in capitals by custom, with their printed form.
_KEPT: Final = {
    "LLC": "LLC", "LLP": "LLP", "PLLC": "PLLC", "PLC": "PLC", "LP": "LP", "PC": "PC", "PA": "PA", "NA": "NA", "FSB": "FSB",
    "LLLP": "LLLP", "PBC": "PBC", "LTD": "Ltd", "INC": "Inc", "CORP": "Corp", "CO": "Co", "USA": "USA", "US": "US", "AI": "AI", "IT": "IT",
    "II": "II", "III": "III", "IV": "IV", "VI": "VI", "VII": "VII", "JR": "Jr", "SR": "Sr", "AFL": "AFL", "CIO": "CIO",
    "FBI": "FBI", "IRS": "IRS", "SEC": "SEC", "FTC": "FTC", "FCC": "FCC", "EEOC": "EEOC", "FDIC": "FDIC", "NLRB": "NLRB",
    "USPS": "USPS", "HUD": "HUD", "ICE": "ICE", "DHS": "DHS", "TV": "TV", "DJ": "DJ", "ESQ": "Esq", "MD": "MD", "PHD": "PhD",
    "DBA": "dba", "AG": "AG", "GMBH": "GmbH", "SA": "SA", "NV": "NV", "BV": "BV", "AB": "AB", "CPA": "CPA", "ET": "et", "AL": "al",
    "IBEW": "IBEW", "SEIU": "SEIU", "UPS": "UPS", "CVS": "CVS", "BNSF": "BNSF", "HSBC": "HSBC", "IBM": "IBM", "AT&T": "AT&T",
    "FCI": "FCI", "USP": "USP", "FMC": "FMC", "FDC": "FDC", "MCC": "MCC", "MDC": "MDC", "ATM": "ATM", "HVAC": "HVAC", "ERISA": "ERISA", "NBA": "NBA", "NFL": "NFL", "NCAA": "NCAA", "YMCA": "YMCA", "DNA": "DNA",
}  # fmt: skip

#: Words by which a name is an organisation's, whole words, case aside.
_ORGANIZATION_WORDS: Final = re.compile(
    r"""\b(?:inc|incorporated|corp|corporation|co|company|companies|llc|l\.l\.c|llp|l\.l\.p|pllc|p\.l\.l\.c|plc|pbc|lllp|lp|l\.p|ltd|limited|gmbh|n\.a|n\.v|b\.v|s\.a
    |p\.c|pc|fsb|a\.g|s\.p\.a|bank|trust|trustees|fund|funds|plan|union|local|association|associates|ass'n|society|foundation|institute|university|college|school
    |district|board|department|dep't|bureau|agency|commission|committee|council|authority|administration|service|services|office|city|county|village|town
    |township|state|states|commonwealth|people|united|nation|tribe|government|republic|church|diocese|hospital|hospitals|clinic|academy|casino|gym|fitness|center|centre
    |health|healthcare|medical|group|holdings|holding|partners|partnership|enterprises|industries|international|systems|solutions|technologies|technology|labs
    |laboratories|logistics|foods|stores|store|restaurant|restaurants|hotel|hotels|insurance|mutual|casualty|railway|railroad|airlines|transport|transportation
    |media|network|networks|software|communications|club|league|league|federation|teamsters|brotherhood|police|jail|prison|correctional|properties|realty|management
    |consulting|marketing|manufacturing|products|supply|capital|ventures|investments|financial|mortgage|credit|estate\sof|coalition|alliance|cooperative|court
    |llps|corps|america|usa|housing|library|museum|fraternity|theatre|theater|security|staffing|motors|energy|electric|oil|gas|steel|warehouse|online|\.com)\b|&|\.com\b""",
    re.IGNORECASE | re.VERBOSE,
)

#: Titles before a person's name, and what follows it on a bench.
_TITLES = re.compile(
    r"""^(?:(?:the\s+)?(?:hon(?:orable|\.)?|judge|justice|chief\s+(?:judge|justice)|presiding\s+(?:judge|justice)|magistrate(?:\s+judge)?
    |dr|mr|mrs|ms|prof|rev|sgt|lt|capt|cpl|officer|warden|sheriff|commissioner|secretary)\b\.?:?[\s,]+)+""",
    re.IGNORECASE | re.VERBOSE,
)
_WORD = re.compile(r"[^\s\-/]+|[\s\-/]+")
_LETTER = re.compile(r"[^\W\d_]")
_ABBREVIATED = re.compile(r"(?:[^\W\d_]\.){2,}[^\W\d_]?\.?,?$")  # "L.L.P.", "N.A.", "U.S."
_MC = re.compile(r"^(Mc)([a-z])(.+)$")


def is_shouted(name: str) -> bool:
    """Whether the name is printed in capitals throughout: "PERRIN HALE, LLC", "McCORMLEY", "MacGREGOR"."""
    letters = _LETTER.findall(
        re.sub(
            r"\b(?:Mc|Mac|De|Di|Le|La|Van|Von|Fitz|O')(?=[A-Z]{2})|\b(?:et al|and|or|of|the|aka|dba|d/b/a|v|vs)\b",
            "",
            name,
        )
    )
    return bool(letters) and all(letter.isupper() or not letter.islower() for letter in letters)


#: Letters without a vowel are read one by one: "CCRB Financial Corp.", "KPMG"; but for what is abbreviated.
_NO_VOWEL: Final = re.compile(r"[B-DF-HJ-NP-TV-XZ]{3,5}")
_ABBREVIATIONS: Final = frozenset(
    {
        "MRS",
        "SGT",
        "CPT",
        "CPL",
        "LTD",
        "PTY",
        "BLVD",
        "HWY",
        "MFG",
        "BROS",
        "MGMT",
        "SVCS",
        "SRVS",
        "INTL",
        "CTR",
        "SCH",
        "DST",
        "TWP",
    }
)


def title_case_name(name: str) -> str:
    """A name printed in capitals as a court prints it in a sentence; a name in mixed case comes back as it is.

    "DENISE CALLOWAY" → "Denise Calloway", "BE2 LLC" → "BE2 LLC", "McCORMLEY" → "McCormley", "O'GORMAN" → "O'Gorman",
    "BANK OF THE WEST" → "Bank of the West".  What capitals hide (IBM, DeVargas) only the filing's other words
    can tell: :func:`prefer_printed`.
    """
    if not is_shouted(name):
        return name
    pieces = _WORD.findall(name)
    words = [index for index, piece in enumerate(pieces) if _LETTER.search(piece)]
    for place, index in enumerate(words):
        first = place == 0 or pieces[index - 1].strip() == "/"
        pieces[index] = _title_word(pieces[index], first=first, last=place == len(words) - 1)
    return "".join(pieces)


def _title_word(word: str, *, first: bool, last: bool) -> str:
    core = word.strip(".,;:()[]\"'’“”")
    bare = core.replace(".", "").upper()
    if _ABBREVIATED.fullmatch(word.strip(",;:()")):
        return word
    if bare in _KEPT and not (first and bare in {"IT", "ET", "AL", "US"}):
        return word.replace(core, _KEPT[bare] if "." not in core else core.title() if bare in {"JR", "SR"} else core)
    if any(character.isdigit() for character in core):
        return word.lower() if re.fullmatch(r"\d+(?:ST|ND|RD|TH)", core) else word
    if _NO_VOWEL.fullmatch(bare) and bare not in _ABBREVIATIONS:
        return word
    if len(core) == 1 and "." in word:  # "PATRICIA V. ROE": an initial, not "v."
        return word
    if not first and core.lower() in _SMALL_WORDS and not (last and core.lower() in _SMALL_ONLY_BETWEEN):
        return word.lower()
    return _capitalize(word)


def _capitalize(word: str) -> str:
    """ "O'GORMAN" → "O'Gorman", "MACGREGOR" → "Macgregor", "MacGREGOR" → "MacGregor", "FACEBOOK.COM" → "Facebook.com"."""
    prefix = re.match(r"(?:Mac|Mc|De|Di|Le|La|Van|Von|Fitz)(?=[A-Z]{2})", word)
    if prefix:
        return prefix[0] + _capitalize(word[prefix.end() :])
    lowered = word.lower()
    start = next((i for i, character in enumerate(lowered) if character.isalpha()), 0)
    lowered = lowered[:start] + lowered[start].upper() + lowered[start + 1 :]
    lowered = re.sub(r"^([\W]*)([ODL]['’])([a-z])(?=[a-z]{2})", lambda m: m[1] + m[2] + m[3].upper(), lowered)
    lowered = re.sub(r"([&+])([a-z])", lambda m: m[1] + m[2].upper(), lowered)
    return _MC.sub(lambda m: m[1] + m[2].upper() + m[3], lowered)


def prefer_printed(name: str, body_text: str) -> str:
    """``name`` as ``body_text`` prints it in mixed case, where it does; else ``name``.

    Only letters' case (and kinds of quote) may differ: "Devargas" → "DeVargas", "Pixelnest, Inc." → "PixelNest, Inc.".
    First the whole name is looked for, then each of its words of four letters or more.
    """
    pattern = re.escape(name).replace(r"\ ", r"\s+").replace("'", "['’]")
    mixed = _mixed_case_form(pattern, body_text)
    if mixed is not None and (mixed[0].isupper() or not name[0].isupper()):  # not "the city of Pell"
        return " ".join(mixed.replace("’", "'").split()) if "’" not in name else " ".join(mixed.split())
    words = re.split(r"(\s+)", name)
    for index, word in enumerate(words):
        core = word.strip(".,;()")
        if len(core) < 4 or not core[0].isupper() or core.isupper():
            continue
        printed = _mixed_case_form(re.escape(core), body_text)
        if printed is not None and printed[0].isupper():
            words[index] = word.replace(core, printed)
    return "".join(words)


@lru_cache(maxsize=64)  # parties share words: "Trustees of the Pell Health Fund", "Trustees of the Pell Pension Fund"
def _mixed_case_form(pattern: str, text: str) -> str | None:
    """The commonest form of the words that ``pattern`` matches, case aside, that is not all capitals nor all small."""
    first = pattern[0]
    if first.isascii() and first.isalpha():  # a first letter spelt out is found far sooner than a pattern of any case
        pattern = rf"[{first.upper()}{first.lower()}](?<!\w.)(?i:{pattern[1:]})(?!\w)"
    else:
        pattern = rf"(?i:(?<!\w){pattern}(?!\w))"
    counts = Counter(match[0] for match in re.finditer(pattern, text))
    mixed = [form for form in counts if not is_shouted(form) and not form.islower()]
    return max(mixed, key=lambda form: counts[form]) if mixed else None


def is_organization(name: str) -> bool:
    """Whether a name bears the mark of an organisation or a government: "Inc.", "Bank", "County", "&"."""
    return _ORGANIZATION_WORDS.search(name) is not None


def looks_like_person(name: str) -> bool:
    """Whether a name could be a natural person's: two to six capitalised words, none of them an organisation's mark.

    "Eleanor V. Marsh", "Rowan W.", "J.D.", "Inés Dávila-Ríos", "Adam van der Berg, Jr."; not "Acme Corp.", "The Court".
    """
    if is_organization(name) or any(character.isdigit() for character in name):
        return False
    words = [word.strip(".,'’\"()") for word in name.split()]
    words = [word for word in words if word]
    article = (
        words[:1] and words[0].casefold() in {"the", "this", "a", "an", "in", "re"} and name[1:2] != "."
    )  # "A. Roe"
    if not 1 <= len(words) <= 7 or article:
        return False
    if len(words) == 1:
        return re.fullmatch(r"(?:[A-Z]\.){2,4}", name.strip()) is not None
    return all(word[0].isupper() or word.casefold() in _SMALL_WORDS for word in words)


def strip_person_titles(name: str) -> str:
    """A person's name without Hon., Judge, Dr. and the like before it: "Hon. Eleanor V. Marsh" → "Eleanor V. Marsh"."""
    return _TITLES.sub("", name.strip()).strip(" ,")
