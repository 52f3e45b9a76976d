"""What may be asked of the store: a look at a query's words before Oxigraph runs it.

Oxigraph itself would follow ``SERVICE`` to any address without being asked, and its parser blames an
undeclared prefix on whatever stood before it.  So the query is cut into tokens as SPARQL 1.1's grammar
does (https://www.w3.org/TR/sparql11-query/#sparqlGrammar, the terminals), federation and updates are refused,
and a prefix that nobody declared is named.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from bipagraph.errors import QueryError
from bipagraph.graph.vocabulary import PREFIXES

__all__ = ["KNOWN_PREFIXES", "check_query", "explain_syntax_error", "place"]

#: What queries may use without declaring it: the graph's own, and CiTO for the vocabulary's alignments.
KNOWN_PREFIXES = {**PREFIXES, "cito": "http://purl.org/spar/cito/"}

#: Where this and Oxigraph's parser could differ, this errs towards seeing a word (a backslash may stand in an IRI).
#: Each alternative begins with another character or is bounded, so the scan is linear.
_TOKEN = re.compile(
    r"""
      (?P<comment> \#[^\n\r]* )
    | (?P<string>  \"{3}(?:[^"\\]|\\.|"{1,2}(?!"))*\"{3} | '{3}(?:[^'\\]|\\.|'{1,2}(?!'))*'{3}
                 | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*' )
    | (?P<iri>     <[^<>"{}|^`\s]*> )
    | (?P<variable>[?$]\w+ )
    | (?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)* )
    | (?P<name>    (?P<prefix>(?:[^\W\d_](?:[\w.\-]{0,60}[\w\-])?)?):(?:[\w:%\-]|\\[_~.\-!$&'()*+,;=/?\#@%]|\.(?=[\w:%\-\\.]))* )
    | (?P<blank>   _:\w(?:[\w.\-]*[\w\-])? )
    | (?P<word>    [A-Za-z]+ )
    """,
    re.VERBOSE | re.DOTALL,
)
_UPDATES = frozenset(["INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"])
#: Oxigraph lists all that its grammar could take, single characters of names included.  Told to a person are
#: keywords and punctuation, and first of all a reason in words: "The SELECT contains a variable that is unbound".
_EXPECTED = re.compile(r'"(?:[^"\\]|\\.)*"|\[(?:[^\]\']|\'[^\']*\')*\]|[^,"\[]+')
_PUNCTUATION = re.compile(r'"[^\w\\]{1,2}"')
_EXPECTED_SHOWN = 8
_FORMS = frozenset(["SELECT", "ASK", "CONSTRUCT", "DESCRIBE"])


def place(query: str, offset: int) -> str:
    """``"line 3, column 7"``, both from 1, of a character of the query."""
    line_start = query.rfind("\n", 0, offset) + 1
    return f"line {query.count(chr(10), 0, offset) + 1}, column {offset - line_start + 1}"


def check_query(query: str, known_prefixes: Collection[str]) -> None:
    """Look at a query's tokens, and refuse what may not or cannot be asked.

    Raises ``QueryError`` for an empty query, an update, for ``SERVICE`` (anywhere but in a comment, string or name),
    and for a prefix neither declared in the query nor among ``known_prefixes``.
    """
    declared = set(known_prefixes)
    form, declaring = "", False
    for token in _TOKEN.finditer(query):
        if token["name"] is not None:
            prefix = token["prefix"]
            if declaring:
                declared.add(prefix)
            elif prefix not in declared:
                raise QueryError(
                    f"{place(query, token.start())}: the prefix {prefix}: is not declared; "
                    f"known without declaring: {' '.join(sorted(known_prefixes))}"
                )
            declaring = False
        elif token["word"] is not None:
            word = token["word"].upper()
            declaring = word == "PREFIX"
            if "SERVICE" in word:  # also in "trueSERVICE", which Oxigraph reads as two words
                raise QueryError(
                    f"{place(query, token.start())}: SERVICE would ask another server over the network; "
                    "bipagraph answers from its own store alone"
                )
            if not form and word in _UPDATES:
                raise QueryError(f"{place(query, token.start())}: {word} is an update; queries only read the graph")
            if not form and word in _FORMS:
                form = word
    if not form and not any(token.lastgroup != "comment" for token in _TOKEN.finditer(query)):
        raise QueryError("the query is empty")


def explain_syntax_error(query: str, words: str) -> str:
    """Oxigraph's ``error at 2:7: expected one of …`` as one line for people."""
    position, _, expected = words.removeprefix("error at ").partition(": ")
    line, _, column = position.partition(":")
    if not (line.isdigit() and column.isdigit()):
        return f"not valid SPARQL: {' '.join(words.split())}"
    lines = query.split("\n")
    rest = lines[int(line) - 1][int(column) - 1 :].strip() if int(line) <= len(lines) else ""
    found = f"found {rest[:30]!r}" if rest else "the query ends here"
    items = [item.strip() for item in _EXPECTED.findall(re.sub(r"^(expected )?(one of )?", "", expected))]
    reasons = [item for item in items if item[:1].isalpha() and " " in item]
    wanted = [item.strip('"') for item in items if item.isalpha() or _PUNCTUATION.fullmatch(item)]
    told = f"; {reasons[0]}" if reasons else f"; expected one of {' '.join(wanted[:_EXPECTED_SHOWN])}" if wanted else ""
    return f"line {line}, column {column}: not valid SPARQL: {found}{told}"
