"""What identifies an organisation, a firm or a lawyer's licence, whatever way its name is printed."""

from __future__ import annotations

import re

from bipagraph.identity.slugs import slug

__all__ = ["bar_number_key", "firm_key", "organization_key"]

# The forms in which lawyers may practise together, as they stand at the end of a firm's name.  Letters may be
# apart ("P. C."), and a place in brackets may follow ("LLP (US)").  They tell nothing of which firm it is:
# "EXAMPLE & DOE, P.C." in a caption and "Example & Doe" in a signature block are one firm.
_FIRM_FORMS = (
    *("pllc", "pllp", "llp", "lllp", "llc", "pc", "pa", "plc", "psc", "lpa", "co-lpa", "ltd", "limited", "sc", "apc"),
    *("aplc", "alc", "pcl", "lc", "lp", "ps", "chtd", "chartered", "inc", "corp"),
    *("a-professional-corporation", "professional-corporation", "a-law-corporation", "a-professional-law-corporation"),
    *("a-limited-liability-partnership", "a-limited-liability-company", "a-professional-limited-liability-company"),
    *("a-professional-association", "a-legal-professional-association"),
)

# The same of companies, long form to short: here the form is kept, for "Doe Holdings, Inc." and
# "Doe Holdings LLC" are two companies, but "Doe Corporation" and "Doe Corp." are one.
_COMPANY_FORMS = {
    "incorporated": "inc",
    "corporation": "corp",
    "company": "co",
    "limited": "ltd",
    "limited-liability-company": "llc",
    "limited-partnership": "lp",
    "l-l-c": "llc",
    "l-p": "lp",
    "n-a": "na",
    "national-association": "na",
}


def _letters_apart(form: str) -> str:
    """A pattern for a form that also takes it as single letters: ``llp`` and ``l-l-p``."""
    return form if "-" in form or len(form) > 4 else "-?".join(form)


_FIRM_ENDING = re.compile(
    rf"-(?:{'|'.join(_letters_apart(form) for form in sorted(_FIRM_FORMS, key=len, reverse=True))})(?:-(?:us|uk))?$"
)
_COMPANY_ENDING = re.compile(rf"-({'|'.join(sorted(_COMPANY_FORMS, key=len, reverse=True))})$")
_LEADING_ARTICLE = re.compile(r"^the-(?=.)")
_LEADING_ZEROS = re.compile(r"(?<![0-9])0+(?=[0-9])")


def firm_key(name: str) -> str:
    """A firm's name without its suffix and punctuation: "EXAMPLE & DOE, P.C." is ``example-and-doe``."""
    key = _LEADING_ARTICLE.sub("", slug(name))
    while True:
        shorter = _FIRM_ENDING.sub("", key)
        if shorter == key:
            return key
        key = shorter


def organization_key(name: str) -> str:
    """An organisation's name without punctuation, its legal form short: "The Doe Corporation" is ``doe-corp``."""
    key = _LEADING_ARTICLE.sub("", slug(name))
    return _COMPANY_ENDING.sub(lambda found: f"-{_COMPANY_FORMS[found[1]]}", key)


def bar_number_key(bar_number: str) -> str:
    """A bar number with its state, without the zeros that some courts put before it: ``il-6123456``."""
    return _LEADING_ZEROS.sub("", slug(bar_number))
