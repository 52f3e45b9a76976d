"""Which pieces of a list of appearances are one firm's name: "Roe, Doe & Poe LLP" are three."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bipagraph.extraction.counsel.firms import FirmSign, firm_sign
from bipagraph.extraction.counsel.names import is_lawyer_name
from bipagraph.extraction.counsel.places import Piece

__all__ = ["NO_PERSON", "OF", "TITLE", "firm_at"]

#: Words of a firm's or an organization's name and of no person's: "Harbor Advocates of Pell, P.C.", "Pell Workers Project".
NO_PERSON = re.compile(
    r"\b(?:Advocates|Law|Legal|Counsel|Attorneys|Lawyers|Associates|Center|Project|Group|Defenders?|Clinic|Society|Foundation|Institute|Union|Network)\b"
)

OF = re.compile(
    r"^(?:Messrs?\.?\s+|(?:Mr|Mrs|Ms|Miss)\.?\s+(?=\S+\s+\S))|^(?:(?:both|all|each|also|were|was|and)\s+)*(?:of|with|from)\s+(?:(?-i:the)\s+(?!law))?",
    re.IGNORECASE,
)
TITLE = re.compile(
    r"\b(?:attorneys?|asst|atty|gen|appointment|defender|solicitor|counsel|chief|division|assistant|deputy|director|general|prosecutor|argued|brief|briefs|section|unit|esq|appellate|president"
    r"|special|guardian|ad litem|pro hac vice|pro bono|pro se|law student|student|senior|supervising|corporation|department|bureau|civil|criminal|public)\b",
    re.IGNORECASE,
)
_SUFFIX_OF_FIRM = re.compile(
    r"(?:P\.?C|L\.?L\.?P|L\.?L\.?C|P\.?L\.?L\.?C|P\.?A|Ltd|LTD|Chtr?d|Chartered|S\.?C|P\.?L\.?C|Inc|L\.?P\.?A|APC|A\s+(?:Professional|Law)\s.*|PLLP)\.?",
    re.IGNORECASE,
)
# A name of so many words, none an initial, that "and" joins with a firm's, is the firm's beginning: "Vane Loomis Pell Hale and Dorn LLP".
_FEWEST_SURNAMES = 4


def firm_at(text: str, pieces: Sequence[Piece], index: int) -> tuple[int, str]:
    """How many pieces from ``index`` on are one firm's name, and the name; (0, "") where there is none."""
    first = pieces[index]
    bare = OF.sub("", first.text)
    if not bare or (TITLE.search(bare) and not firm_sign(bare)):
        return 0, ""
    following = pieces[index + 1] if index + 1 < len(pieces) else None
    if is_lawyer_name(bare):
        if firm_sign(bare) is FirmSign.LAW:  # "Jones Day"
            return 1, bare
        if following is None:
            return 0, ""
        name = text[first.end - len(bare) : following.end].strip()
        # A firm named after one lawyer: "Jane Q. Roe, P.C."
        named_after = following.before == "," and _SUFFIX_OF_FIRM.fullmatch(following.text)
        surnames = (
            following.before == "and"
            and len(bare.split()) >= _FEWEST_SURNAMES
            and "." not in bare
            and not is_lawyer_name(following.text)
            and firm_sign(following.text)
        )
        return (2, name) if (named_after or surnames) and firm_sign(name) else (0, "")
    start = first.end - len(bare)
    for count in range(1, min(9, len(pieces) - index) + 1):
        last = pieces[index + count - 1]
        if count > 1 and not re.fullmatch(r",|,?\s*and", last.before):
            break
        name = text[start : last.end].strip()
        if firm_sign(name):
            following = pieces[index + count] if index + count < len(pieces) else None
            if following and following.before == "," and _SUFFIX_OF_FIRM.fullmatch(following.text):
                return count + 1, text[start : following.end].strip()
            return count, name
        if count > 1 and is_lawyer_name(last.text):
            break  # "Rockford, Jane Roe"
    return 0, ""
