"""The patterns of a block of counsel's lines, each for one kind of line.  All are read line by line."""

from __future__ import annotations

import re

from bipagraph.extraction.counsel.bar import STATE_NAME
from bipagraph.extraction.counsel.roles import ROLE_WORD
from bipagraph.extraction.worded import Worded

__all__ = [
    "ASIDE",
    "BREAK",
    "BY",
    "CITY_STATE",
    "CLASS_COUNSEL",
    "CONTACT",
    "DATED",
    "DECORATION",
    "EMAIL",
    "ESQUIRE",
    "FIRM_NUMBER",
    "FORM_LABEL",
    "FOR_SIDE",
    "HEADING",
    "HONORIFIC",
    "JUDICIAL",
    "LABEL",
    "NAME_AND_PHONE",
    "NUMBERED",
    "OFFICE",
    "PHONE",
    "PRACTICE_GROUP",
    "PRO_HAC_VICE",
    "PRO_SE",
    "REPRESENTED_BY",
    "ROLE",
    "ROLE_OF",
    "ROLE_OF_SIGNER",
    "SIGNED",
    "STREET",
    "WITH_TITLE",
    "ZIP",
    "without_pro_hac_vice",
]

EMAIL = re.compile(r"[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
SIGNED = re.compile(
    r"^(?:[xX]\s+)?(?:[Bb][Yy](?:\s\([a-z]+\))?:?\s*)?[_\s]*(?:/\s?[sS]\s?/|(?<![\w/])[sS]/)[\s_:]*(?P<name>.*)$"
)
BY = re.compile(r"^By(?:\s\([a-z]+\))?:?\s*[_\s]*(?P<name>.*)$", re.IGNORECASE)
PHONE = re.compile(r"\(?\b\d{3}\)?[-.\s–/]{1,3}\d{3}[-.\s–]{1,2}\d{4}\b")
CONTACT = re.compile(
    r"^(?:tel(?:ephone)?|ph(?:one)?|fax|facsimile|e-?mail|direct|cell|mobile|main|office)\b\s*(?:no\.?|number|dial)?\s*[.:]|^[tpfe](?::|\.\s*[(+\d])"
    r"|^(?:telephone|facsimile|telecopier|fax|www\.|https?:)"
    r"|\b(?:firm|cook county)\s+(?:i\.?d\.?|no\.?|atty\.?|attorney|code)|^p\.?\s?o\.?\s?box\b"
    r"|\b(?:suite|floor|ste\.|fl\.|room|rm\.|unit)\b.{0,20}\d|\b\d+(?:st|nd|rd|th)\s+(?:floor|fl\b)",
    re.IGNORECASE,
)
STREET = re.compile(
    r"^(?:one|two|three|four|five|\d[\w-]*)\s.{0,60}\b(?:street|st|avenue|ave|av|road|rd|drive|dr|boulevard|blvd|lane|ln|plaza|place|pl|court|ct|parkway|pkwy"
    r"|highway|hwy|square|sq|center|centre|circle|way|wacker|broadway|mall|row|terrace|tower|building|walk|park|americas|east|west|market|alley|pike|loop|real)\b",
    re.IGNORECASE,
)
NUMBERED = re.compile(r"^\d{1,6}[A-Z]?\s+(?:[NSEW]\.?\s+)?[A-Z0-9][\w.'’]*(?:\s+[\w.'’,#-]+){0,6}$")
CITY_STATE = re.compile(rf"^[A-Z][\w.\s'’-]{{1,40}},\s*(?:{STATE_NAME})[.,]?$")
ZIP = re.compile(r"\b[A-Za-z]{2,}\.?,?\s+\d{5}(?:-\d{4})?$")

# "JANE Q. ROE, (202) 555-0100", as the offices of the Department of Justice list their lawyers.
NAME_AND_PHONE = re.compile(r"^(?P<name>[^,\d]{5,60}),\s*\(\d{3}\)\s?\d{3}-\d{4}$")
# What a lawyer is in an office, or the office's house: "Appellate Litigation Counsel", "Legal Adviser", "Merchants Tower".
OFFICE = re.compile(
    r"^(?:[\w.'’-]+\s){1,4}(?:counsel|advis[eo]r|attorneys?|solicitor)$|^(?:[A-Z][\w.&'’-]+\s){1,4}(?:building|bldg\.?|towers?)$",
    re.IGNORECASE,
)
# The second line of a firm's name: "ROE & ROE" / "COMPLEX LITIGATION GROUP".
PRACTICE_GROUP = re.compile(
    r"(?:complex|class action|trial|consumer|business|commercial|mass tort|civil|business trial)s?\s(?:litigation\s)?(?:group|department|division)",
    re.IGNORECASE,
)

_WHO = r"(?:attorneys?|counsel|lawyers?|solicitors?)(?:\(s\))?"
_RANK = r"(?:(?:one of|the|co-?|lead|co-lead|liaison|local|interim|proposed|putative|additional|specially[- ]appearing|special|trial|appellate|and|settlement|class|designated|of record)[\s-]*){0,5}"
ROLE = re.compile(
    rf"^\*?{_RANK}{_WHO}(?:,? of record|[- ]in[- ]charge)?\s+(?:for|to(?! be\b)|on behalf of)\b:?\s*(?P<for>.*)$",
    re.IGNORECASE,
)
ROLE_OF = re.compile(
    rf"^(?!.*\bby\b)(?:one of\s+)?(?:the\s+)?(?P<for>{ROLE_WORD}s?(?:[-/]{ROLE_WORD}s?)?['’]?s?['’]?(?:\s[\w.,'’& ]{{1,60}}['’]s?)?)\s+{_WHO}$",
    re.IGNORECASE,
)
CLASS_COUNSEL = re.compile(rf"^\*?{_RANK}(?:class|plaintiffs?['’]?)\s+{_WHO}(?:\s+for\b.*)?$", re.IGNORECASE)
HEADING = re.compile(
    rf"^(?:{_RANK}(?:{_WHO}|appearing|present|appearances?)?\s*(?:present\s+)?(?:for|on behalf of))\s+"
    rf"(?P<for>(?:the\s+)?[\w\s.,&'’/()-]{{3,120}}?)\s*:\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
FOR_SIDE = re.compile(rf"^for (?:the )?(?:{ROLE_WORD})s?(?:-(?:{ROLE_WORD})s?)?$", re.IGNORECASE)

# "One of Its Attorneys": the client is the party above the signature.
ROLE_OF_SIGNER = re.compile(rf"^\*?(?:one of\s+)?(?:its|his|her|their)\s+(?:\w+\s+)?{_WHO}$", re.IGNORECASE)
# A docket sheet's "represented by", between a party and its lawyers.
REPRESENTED_BY = re.compile(r"(?:^|\s{2,})represented by(?:\s{2,}|$)")
# "(Firm I.D. 61234)", "Cook County Atty. No. 61234", "DuPage Atty No. 61234" beside a firm's name.
FIRM_NUMBER = re.compile(
    r"[\s,(\[–-]*\b(?:cook\s+(?:county|co\.?)\s+|(?:du\s?page|kane|lake|mchenry|will)\s+(?:(?:county|co\.?)\s+)?(?=atty|attorney))?(?:firm|att(?:orney|y)\.?|(?<=county )|code)\s*(?:i\.?\s?d\.?|code|no\.?|number|#)[\s.:#]*(?:no\.?\s*)?\d{5,6}\b[\s)\]]*",
    re.IGNORECASE,
)
# The date before a signature, on the line of a firm or of a name: "Dated: May 11, 2021    ROE LLP".
DATED = re.compile(
    r"^(?:dated?:?\s+)(?:this\s+)?(?:[A-Z][a-z]+\s+\d{1,2},?\s+\d{4}|\d{1,2}/\d{1,2}/\d{2,4})[.,]?\s+", re.IGNORECASE
)

# What a form asks, before the answer: "Firm Name:     Roe & Doe, P.C.", as in Cook County's notices.
FORM_LABEL = re.compile(
    r"^(?:(?:attorney(?:'s)?|firm(?:'s)?)\s+(?:printed\s+)?name|name(?:\s\(print(?:ed)?\))?|firm|attorney)\s*:\s+(?=\S)",
    re.IGNORECASE,
)

PRO_HAC_VICE = Worded(
    ("hac",),
    r"[(\[,\s*]*(?:admitted\s+|appearing\s+|to be admitted\s+)?\bpro\s+hac\s+vice\b[^)\]]{0,60}[)\]]?",
    re.IGNORECASE,
)


def without_pro_hac_vice(text: str, instead: str = "") -> str:
    """``text`` with ``instead`` where it says that the lawyer is admitted for this case alone; few lines say so."""
    return PRO_HAC_VICE.sub(instead, text)


PRO_SE = re.compile(r"\bpro\s+se\b|\bpropria\s+persona\b|\bin\s+pro\s+per\b|\bpro\s+per\b", re.IGNORECASE)
JUDICIAL = re.compile(
    r"\b(?:judge|(?<!of )(?<!for )(?<!public )justice(?=\s*$|[,.]|\s+(?:of|presiding)\b)|magistrate|clerk|notary|reporter|mediator|arbitrator|commissioner)\b",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"^(?:respectfully(?:\s+submitted)?|submitted(?: by)?|dated?|by|of counsel|esq(?:uire|s)?|lead (?:counsel|attorney)|attorney to be noticed|(?:and )?individually|(?:and )?on behalf of|(?:and )?all others|(?:and )?others similarly|similarly situated|the (?:putative|proposed) class|\(?see above|terminated|designation|bar status|local counsel|liaison counsel|counsel of record"
    r"|attorneys? at law|admitted|application|forthcoming|motion|(?:\*\s*)?pro hac vice|pro hac|attorneys?|counsel|approved|agreed|prepared by|signed|electronically signed"
    r"|attest(?:ation)?|assistant|deputy|senior|chief|united states attorney|u\.s\. attorney|attorney general|acting|principal|special|state'?s attorney|civil|federal programs|partner|associate"
    r"|trial attorney|corporation counsel|first assistant|supervising|solicitor general|director|branch|bureau|general counsel|public defender|federal public defender|federal defender"
    r"|signature|date|argued|on (?:the )?brief|\*+|†|and|for|its|title|name|print(?:ed)?)\b.{0,80}$|^[_\-=.*\s]+$|^[\[(](?:continued|additional counsel|counsel|list of counsel|see signature)\b.{0,60}[\])]?$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+\d",
    re.IGNORECASE,
)
BREAK = re.compile(
    rf"^(?:{ROLE_WORD}s?(?:[-/\s]{ROLE_WORD}s?)?(?:\(s\))?[\s.,;)]*|v\.?|vs\.?|case\s+(?:no|number)\b.*|(?:civil )?(?:action|case) no\b.*|no\.\s.*\d.*|-\s*v(?:s|ersus)?\.?\s*-"
    r"|(?:in the\s+)?(?:united states (?:district|bankruptcy|court|circuit|of america)|circuit court|superior court|supreme court|appellate court|district court).*|in re:?\s.*|hearing.*|judge:?\s.*|hon\.?\s.*|magistrate.*"
    r"|certificate of.*|proof of service.*|declaration of.*|(?:it is )?so ordered.*|table of.*|exhibit\s.*|verification|jury (?:trial )?demand.*|(?:cc|to|via|by mail|served on|copies to|service list):?(?:\s.*:.*)?|to:.*|cc:.*)$",
    re.IGNORECASE,
)
DECORATION = re.compile(r"^[\s|)*†‡_:]+|[\s|(*†‡_\\]+$")
HONORIFIC = re.compile(r"^(?:Mr|Mrs|Ms|Dr)\.?\s+(?=[A-Z])|,?\s+Ph\.?\s?D\.?$", re.IGNORECASE)
ESQUIRE = re.compile(r",?\s*\b(?:esq(?:uire)?s?)\b\.?", re.IGNORECASE)
ASIDE = re.compile(r"\s*[(\[][^()\[\]]{0,80}[)\]]\s*")
WITH_TITLE = re.compile(
    r",\s+(?:(?:lead|local|co-lead|class)?\s*counsel.*|argued|of counsel|(?:senior |special |deputy |first )*assistant\b.*|(?:u\.?s\.?|united states) attorney.*|trial attorney.*"
    r"|(?:federal |state |county )?(?:public )?defender.*|(?:\w+\s){0,2}(?:attorney|solicitor) general.*|(?:(?:chief|senior|deputy|assistant|supervising|first|acting)\s){0,3}(?:city|county|town|village|district|corporation)\s(?:attorney|counsel).*|of record)$",
    re.IGNORECASE,
)
