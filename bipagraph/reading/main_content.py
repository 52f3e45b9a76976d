"""The filing on a web page: what the site puts around it (menus, banners, footers) left out."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

__all__ = ["main_content"]

#: Never words of a filing.
_DROPPED = [
    "script", "style", "noscript", "template", "head", "nav", "svg", "iframe", "button", "select", "textarea", "object",
    "dialog", "map", "audio", "video", "canvas", "del",
]  # fmt: skip
#: Where sites that publish opinions put them: Google Scholar, CourtListener, Justia, the Caselaw Access Project, FindLaw.
_KNOWN = "#gs_opinion, #opinion-content, #tab-opinion, #opinion, .casebody, casebody, #caselawcontent, .caselawcontent"
#: What a page itself calls its main part.
_MAIN = "main, [role=main], #main-content, article"
#: The main part holds most of a page's words; less is a teaser, or one article of many.
_MAIN_SHARE = 0.5
#: A known place with fewer letters holds no opinion (the tab that was not open when the page was saved).
_LEAST_LETTERS = 400
#: Set aside by the page itself: for other readers than those of the words, or hidden.  Word's comments too.
_ASIDE = (
    "[hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo], [role=search], [role=dialog], "
    "[role=alertdialog], [role=menu], #gs_dont_print, .noprint, .no-print, .hidden-print, .d-print-none, .sr-only, "
    ".visually-hidden, .screen-reader-text, .msocomanchor, .MsoCommentReference, "
    '[style*="display:none"], [style*="display: none"], [style*="mso-element:comment-list"]'
)
_BLOCKS = "div, section, aside, ul, header, footer, form, p"
#: Words in a block's class or id that say what it is for: none of them is a filing's.
_CHROME_WORDS = (
    "ad ads advert advertisement breadcrumb breadcrumbs consent cookie cookies donate feedback footer gdpr masthead menu "
    "modal nav navbar navigation newsletter popup promo share sharing sidebar signup skip social subscribe toolbar "
    "topnav"
)
_CHROME = frozenset(_CHROME_WORDS.split())
_WORDS = re.compile(r"[A-Za-z]+")
#: A block of this share of the page's letters is no chrome, whatever it is called (a whole page in a form, a hidden tab).
_CHROME_SHARE = 0.3
#: A header or footer is the site's where this share of its letters are links.
_LINK_SHARE = 0.5


def main_content(tree: LexborHTMLParser) -> LexborNode | None:
    """The node that holds the filing, without the page's chrome; ``None`` for a page without a body.  Changes ``tree``."""
    tree.strip_tags(_DROPPED)
    body = tree.body
    if body is None:
        return None
    root = _root(body)
    letters = max(len(root.text()), 1)
    for node in root.css(_ASIDE):
        _drop(node, letters)
    for node in root.css(_BLOCKS):
        names = f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}"
        chrome = names != " " and not _CHROME.isdisjoint(_WORDS.findall(names.lower()))
        # A footnote may be all links, to what it cites.
        set_aside = node.tag in ("header", "footer") or (node.tag == "aside" and "note" not in names.lower())
        if chrome or (set_aside and _is_links(node)):
            _drop(node, letters)
    return root


def _root(body: LexborNode) -> LexborNode:
    for node in body.css(_KNOWN):
        if len(node.text()) >= _LEAST_LETTERS:
            return node
    letters = len(body.text())
    articles = sum(len(node.text()) >= _LEAST_LETTERS for node in body.css("article"))
    for node in body.css(_MAIN):
        if node.tag == "article" and articles > 1:  # an opinion and a dissent: both, or neither
            continue
        if len(node.text()) >= max(_MAIN_SHARE * letters, _LEAST_LETTERS):
            return node
    return body


def _drop(node: LexborNode, letters: int) -> None:
    if node.parent is not None and len(node.text()) <= _CHROME_SHARE * letters:
        node.decompose()


def _is_links(node: LexborNode) -> bool:
    letters = len(node.text().strip())
    return sum(len(link.text()) for link in node.css("a")) >= _LINK_SHARE * letters
