"""Counsel in the forms that filings give them.  All names are invented."""

from __future__ import annotations

from time import process_time

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from bipagraph.extraction import extract
from bipagraph.extraction.counsel import counsel
from bipagraph.extraction.counsel.bar import find_bar_numbers, normal_bar_number
from bipagraph.extraction.draft import Draft
from bipagraph.reading import read_string
from bipagraph.records import Court, Evidence, FilingKind, Party, Piece, Span, Text, View

NLP = spacy.blank("en")
NOWHERE = Evidence(Span(0, 1), "test")
PARTIES = (
    ("Petra Quill", ("plaintiff",)),
    ("Osric Thane", ("plaintiff",)),
    ("Glimmer Optics, Inc.", ("defendant",)),
    ("Harbor Scan LLC", ("defendant",)),
)
APPEAL = (
    ("The People of the State of Illinois", ("plaintiff", "appellee")),
    ("Osric Thane", ("defendant", "appellant")),
)

Rows = set[tuple[str, str | None, str | None]]


class Found:
    """What the component found in a text, as plain sets."""

    def __init__(
        self,
        text: str | Text,
        parties: tuple[tuple[str, tuple[str, ...]], ...] = PARTIES,
        court: str = "ilnd",
        kind: FilingKind = "Brief",
        titled: str | None = None,
    ) -> None:
        draft = Draft(text if isinstance(text, Text) else read_string(text))
        draft.kind = kind
        draft.title = titled
        draft.court = Court(court, NOWHERE)
        draft.parties = [
            Party(name, roles, not any(mark in name for mark in ("Inc", "LLC", "People", "City", "Ltd")), NOWHERE)
            for name, roles in parties
        ]
        doc = NLP.make_doc("")
        doc._.draft = draft
        counsel(doc)
        self.draft = draft
        self.firms = [firm.name for firm in draft.firms]
        self.attorneys: Rows = {(a.name, a.bar_number, a.firm) for a in draft.attorneys}
        self.represents = {(a.firm, party) for a in draft.appearances if a.firm for party in a.parties}

    def clients(self, firm: str) -> set[str]:
        return {party for name, party in self.represents if name == firm}

    def words(self, evidence: Evidence) -> str:
        return self.draft.text.original[evidence.span.start : evidence.span.end]


PLAINTIFFS = {"Petra Quill", "Osric Thane"}
DEFENDANTS = {"Glimmer Optics, Inc.", "Harbor Scan LLC"}

BODY = """
The Court should deny the motion because the complaint states a claim under the statute and the
defendants have not shown that any of the exceptions to the rule would apply to the facts of this case.
"""


# ------------------------------------------------------------------ pleadings' tops and signatures


def test_californian_top_with_firm_over_three_lines_and_one_role_for_all() -> None:
    found = Found(
        """Mina R. Oakes (SBN 271828)
moakes@oakesbrill.com
Tobias Brill (State Bar No. 314159)
tbrill@oakesbrill.com
OAKES, BRILL, FENWICK,
DORADO, HALVORSEN,
LINDE & MOSS, P.C.
1200 Harbor Way, 9th Floor
San Diego, California 92101-1234
Telephone: (619) 555-0100
Facsimile: (619) 555-0101

Greta Solheim (pro hac vice forthcoming)
SOLHEIM BARR, LLP
44 Canal Street
New York, NY 10013
Telephone: (212) 555-0102
gsolheim@solheimbarr.com

Attorneys for Plaintiffs

UNITED STATES DISTRICT COURT
SOUTHERN DISTRICT OF CALIFORNIA
"""
        + BODY,
        court="casd",
    )
    first = "Oakes, Brill, Fenwick, Dorado, Halvorsen, Linde & Moss, P.C."
    assert found.firms == [first, "Solheim Barr, LLP"]
    assert found.attorneys == {
        ("Mina R. Oakes", "CA 271828", first),
        ("Tobias Brill", "CA 314159", first),
        ("Greta Solheim", None, "Solheim Barr, LLP"),
    }
    assert found.clients(first) == found.clients("Solheim Barr, LLP") == PLAINTIFFS


def test_two_columns_side_by_side() -> None:
    found = Found(
        BODY
        + """
Dated: May 4, 2021                          Respectfully submitted,

/s/ Ivo Lantern                             /s/ Quentin Marsh
Ivo Lantern (ARDC No. 6291234)              Quentin Marsh (ARDC #6301234)
LANTERN & WICK LLC                          Rosalind Peake
100 N. Example St., Suite 200               MARSH PEAKE LLP
Chicago, Illinois 60601                     200 S. Sample Ave.
(312) 555-0110                              Chicago, IL 60602
ivo@lanternwick.example.com                 qmarsh@marshpeake.example.com

Counsel for Plaintiff Petra Quill           Counsel for Defendants
"""
    )
    assert found.firms == ["Lantern & Wick LLC", "Marsh Peake LLP"]
    assert found.attorneys == {
        ("Ivo Lantern", "IL 6291234", "Lantern & Wick LLC"),
        ("Quentin Marsh", "IL 6301234", "Marsh Peake LLP"),
        ("Rosalind Peake", None, "Marsh Peake LLP"),
    }
    assert found.clients("Lantern & Wick LLC") == {"Petra Quill"}
    assert found.clients("Marsh Peake LLP") == DEFENDANTS


SIGNATURES: dict[str, tuple[str, Rows, dict[str, set[str]]]] = {
    "short name on the signature line, county code of Indiana": (
        """Respectfully submitted,
s/ Wendell Frost
Wendell K. Frost (31234-49)
Opal Reyes (27123-15)
FROST REYES LLC
429 North Delaware St., Suite 10
Indianapolis, IN 46204
317-555-0100
317-555-0101 (fax)
wfrost@frostreyes.com
Counsel for Plaintiffs""",
        {
            ("Wendell K. Frost", "IN 31234-49", "Frost Reyes LLC"),
            ("Opal Reyes", "IN 27123-15", "Frost Reyes LLC"),
        },
        {"Frost Reyes LLC": PLAINTIFFS},
    ),
    "one of plaintiff's attorneys, then the block": (
        """                    By: /s/ Delia Munroe
                        One of Plaintiff's Attorneys

Delia Munroe (ARDC No. 6312345)
Casper Lund
MUNROE LUND & PARTNERS LLP
22 W. Example Street, Suite 1500
Chicago, IL 60606
Tel: (312) 555-0120
dmunroe@mlp.example.com
Cook County Firm ID: 61234""",
        {
            ("Delia Munroe", "IL 6312345", "Munroe Lund & Partners LLP"),
            ("Casper Lund", None, "Munroe Lund & Partners LLP"),
        },
        {"Munroe Lund & Partners LLP": PLAINTIFFS},
    ),
    "firm first, then By, and the bar number on its own line": (
        """DATED: June 1, 2022

RAVENSCROFT TULLY PLLC

By: /s/ Lorna Tully
Lorna Tully
State Bar No. 24061234
ltully@ravenscrofttully.com
Ned Ravenscroft
Texas Bar No. 24071234
500 Main Street, Suite 100
Houston, Texas 77002
Telephone: 713.555.0130

ATTORNEYS FOR DEFENDANT HARBOR SCAN LLC""",
        {
            ("Lorna Tully", "TX 24061234", "Ravenscroft Tully PLLC"),
            ("Ned Ravenscroft", "TX 24071234", "Ravenscroft Tully PLLC"),
        },
        {"Ravenscroft Tully PLLC": {"Harbor Scan LLC"}},
    ),
    "several firms under one role, the class beside a plaintiff": (
        """Dated: March 3, 2020            Respectfully submitted,

                                PETRA QUILL, individually and on behalf of
                                all others similarly situated,

                                /s/ Anselm Voigt

Anselm Voigt
avoigt@voigtlaw.com
VOIGT LAW GROUP
10 First Street
Seattle, Washington 98101
WSBA No. 41234

Bram Coates (admitted pro hac vice)
bcoates@coatesdean.com
COATES DEAN P.C.
90 State Street
Boston, MA 02109

Attorneys for Plaintiff Petra Quill and the Putative Class""",
        {
            ("Anselm Voigt", "WA 41234", "Voigt Law Group"),
            ("Bram Coates", None, "Coates Dean P.C."),
        },
        {"Voigt Law Group": {"Petra Quill"}, "Coates Dean P.C.": {"Petra Quill"}},
    ),
    "some defendants by name, over two lines": (
        """/s/ Hester Vance
Hester Vance (N.Y. Bar No. 4812345)
VANCE & IDLE LLP
1 Liberty Square
New York, New York 10006
(212) 555-0140
hvance@vanceidle.com

Attorneys for Defendants Glimmer Optics,
Inc. and Harbor Scan LLC""",
        {("Hester Vance", "NY 4812345", "Vance & Idle LLP")},
        {"Vance & Idle LLP": DEFENDANTS},
    ),
    "law offices of, in capitals over two lines; Michigan's P number": (
        """/s/ Ophelia Grant
LAW OFFICES OF
OPHELIA GRANT, P.A.
Ophelia Grant (P71234)
77 Elm Avenue
Detroit, MI 48226
Attorney for Plaintiff Osric Thane""",
        {("Ophelia Grant", "MI P71234", "Law Offices of Ophelia Grant, P.A.")},
        {"Law Offices of Ophelia Grant, P.A.": {"Osric Thane"}},
    ),
    "government: an assistant U.S. attorney and her office": (
        """Respectfully submitted,

JOHN Q. EXEMPLAR
United States Attorney

By: /s/ Maud Ellery
MAUD ELLERY
Assistant United States Attorney
United States Attorney's Office for the Northern District of Illinois
219 South Dearborn Street
Chicago, Illinois 60604
(312) 555-0150
maud.ellery@usdoj.gov
Counsel for Defendants""",
        {
            (
                "Maud Ellery",
                None,
                "United States Attorney's Office for the Northern District of Illinois",
            ),
            (
                "John Q. Exemplar",
                None,
                "United States Attorney's Office for the Northern District of Illinois",
            ),
        },
        {"United States Attorney's Office for the Northern District of Illinois": DEFENDANTS},
    ),
    "a firm without suffix, known by its e-mail addresses": (
        """/s/ Piers Nolan
Piers Nolan
Thora Benedict
Whitlock Sterne
300 Example Plaza, 40th Floor
Chicago, IL 60654
piers.nolan@whitlock.com
thora.benedict@whitlock.com

Attorneys for Defendant Glimmer Optics, Inc.""",
        {
            ("Piers Nolan", None, "Whitlock Sterne"),
            ("Thora Benedict", None, "Whitlock Sterne"),
        },
        {"Whitlock Sterne": {"Glimmer Optics, Inc."}},
    ),
    "a solo practitioner without a firm": (
        """/s/ Ulric Stone
Ulric Stone (Fla. Bar No. 0091234)
8 Palm Way
Miami, FL 33101
ulric.stone@gmail.com
Counsel for Plaintiff Petra Quill""",
        {("Ulric Stone", "FL 0091234", None)},
        {},
    ),
    "local counsel and lead counsel, each with a heading": (
        """Lead Counsel for Plaintiffs:

Vera Nightingale
NIGHTINGALE & CROW, LTD.
9 Lake Street
Chicago, IL 60601
vera@nightingalecrow.com

Local Counsel for Defendant Harbor Scan LLC:

Felix Orr
ORR LEGAL GROUP
12 Bay Road
Peoria, IL 61602
felix@orrlegal.com
""",
        {
            ("Vera Nightingale", None, "Nightingale & Crow, Ltd."),
            ("Felix Orr", None, "Orr Legal Group"),
        },
        {"Nightingale & Crow, Ltd.": PLAINTIFFS, "Orr Legal Group": {"Harbor Scan LLC"}},
    ),
    "several names on one line, Esq., and a firm in mixed case": (
        """By: s/ Cyrus Abbot
Cyrus T. Abbot, Esq., Lucinda Marr, Esq.
Abbot, Marr & Finch, Chtd.
55 Court Street, P.O. Box 12
Springfield, Illinois 62701
Counsel for Defendants""",
        {
            ("Cyrus T. Abbot", None, "Abbot, Marr & Finch, Chtd."),
            ("Lucinda Marr", None, "Abbot, Marr & Finch, Chtd."),
        },
        {"Abbot, Marr & Finch, Chtd.": DEFENDANTS},
    ),
    "a bar number whose state only the address tells": (
        """/s/ Jonas Wilder
Jonas Wilder, Bar No. 71234
WILDER HUNT PLC
1 Peachtree Road
Richmond, VA 23219
Attorneys for Defendants""",
        {("Jonas Wilder", "VA 71234", "Wilder Hunt PLC")},
        {"Wilder Hunt PLC": DEFENDANTS},
    ),
    "plaintiff alone is no attorney": (
        """Respectfully submitted,
/s/ Petra Quill
Petra Quill, pro se
12 Low Road
Aurora, IL 60505
petra.quill@gmail.com""",
        set(),
        {},
    ),
    "each side signs under its own name: one of its attorneys": (
        """Respectfully submitted,
PETRA QUILL, individually and on behalf of
all others similarly situated,
By: /s/ Ivo Lantern
One of Plaintiff's Attorneys
Ivo Lantern
Ada Bright*
LANTERN & WICK LLC (Firm ID 61234)
100 N. Example St., Suite 200
Chicago, Illinois 60601
ivo@lanternwick.com
* Admitted pro hac vice
Attorneys for Plaintiff and the Putative Class
GLIMMER OPTICS, INC.
By: /s/ Quentin Marsh
One of Its Attorneys
Quentin Marsh (#6281234)
Marsh Peake LLP, 200 S. Sample Ave., Chicago, IL 60602""",
        {
            ("Ivo Lantern", None, "Lantern & Wick LLC"),
            ("Ada Bright", None, "Lantern & Wick LLC"),
            ("Quentin Marsh", "IL 6281234", "Marsh Peake LLP"),
        },
        {"Lantern & Wick LLC": PLAINTIFFS, "Marsh Peake LLP": {"Glimmer Optics, Inc."}},
    ),
    "two signatures under one firm; one defendant above them": (
        """GLIMMER OPTICS, INC.

LANTERN WICK PLLC
By:   s/ Ivo Lantern, WSBA #12345
      Ivo Lantern, WSBA #12345
By:   s/ Ada Bright
      Ada Bright, WSBA #23456
1000 Second Avenue, Suite 3670
Seattle, WA 98104
Attorneys for Defendant""",
        {("Ivo Lantern", "WA 12345", "Lantern Wick PLLC"), ("Ada Bright", "WA 23456", "Lantern Wick PLLC")},
        {"Lantern Wick PLLC": {"Glimmer Optics, Inc."}},
    ),
    "a client whom the caption does not name is no firm": (
        """LOWLAND FOODS LLC

By: /s/ Quentin Marsh
    One of Its Attorneys

Quentin Marsh (ARDC 6281234)
Marsh Peake LLP
200 S. Sample Ave.
Chicago, IL 60602""",
        {("Quentin Marsh", "IL 6281234", "Marsh Peake LLP")},
        {"Marsh Peake LLP": set()},
    ),
    "one firm in two cities, a third lawyer of another firm": (
        """s/ Ivo Lantern
Ivo Lantern
ivo@lanternwick.com
Ada Bright
abright@lanternwick.com
LANTERN WICK PC
350 North Example Street, 14th Floor
Chicago, Illinois 60654

Greta Oak
goak@lanternwick.com
LANTERN WICK PC
150 Sample St., 18th Floor
San Francisco, California 94111

Peter Q. Elm (6281235)
pelm@elmfirm.com
THE ELM LAW FIRM, LLC
10 Dearborn
Chicago, Illinois 60603

Counsel for Plaintiffs and the Putative Class""",
        {
            ("Ivo Lantern", None, "Lantern Wick PC"),
            ("Ada Bright", None, "Lantern Wick PC"),
            ("Greta Oak", None, "Lantern Wick PC"),
            ("Peter Q. Elm", "IL 6281235", "The Elm Law Firm, LLC"),
        },
        {"Lantern Wick PC": PLAINTIFFS, "The Elm Law Firm, LLC": PLAINTIFFS},
    ),
    "the Department of Justice, whose titles are no lawyers": (
        """MERRICK EXAMPLE
Assistant Attorney General
Civil Division

/s/ Ned Foe
NED FOE (D.C. Bar No. 1012345)
Trial Attorney
U.S. Department of Justice
Civil Division, Federal Programs Branch
1100 L Street NW
Washington, DC 20530
Attorneys for Defendants""",
        {
            ("Merrick Example", None, "U.S. Department of Justice"),
            ("Ned Foe", "DC 1012345", "U.S. Department of Justice"),
        },
        {"U.S. Department of Justice": DEFENDANTS},
    ),
    "the date before the firm, a colleague of another firm signs for both": (
        """Dated: May 11, 2023 LANTERN & WICK LLC
MARSH PEAKE LLP
By: /s/ Quentin Marsh
Attorneys for Plaintiffs

Ivo Lantern
LANTERN & WICK LLC
1 Main Street
Peoria, IL 61602

Quentin Marsh
MARSH PEAKE LLP
2 Main Street
Peoria, IL 61602
Attorneys for Plaintiffs""",
        {("Ivo Lantern", None, "Lantern & Wick LLC"), ("Quentin Marsh", None, "Marsh Peake LLP")},
        {"Lantern & Wick LLC": PLAINTIFFS, "Marsh Peake LLP": PLAINTIFFS},
    ),
}


@pytest.mark.parametrize("name", SIGNATURES)
def test_signature_block(name: str) -> None:
    block, attorneys, clients = SIGNATURES[name]
    found = Found(BODY + "\n" + block + "\n")
    assert found.attorneys == attorneys
    assert {firm: found.clients(firm) for firm in found.firms} == clients


# ------------------------------------------------------------------ many firms, one firm many times


def test_cover_of_a_brief_says_by_its_title_for_whom_counsel_appears() -> None:
    found = Found(
        """            United States Court of Appeals
                 for the Ninth Circuit

          PLAINTIFFS' SUPPLEMENTAL BRIEF ON THE NEW ACT

BASIL W. THORNE                         DEXTER L. PUGH
CORA R. NYLAND                          MABEL G. STRAND
Thorne Nyland Sobol LLP                 Pugh & Strand LLP
1301 Second Avenue, Suite 2000          200 Park Avenue
Seattle, WA 98101                       New York, NY 10166
(206) 555-0192                          (212) 555-0170
basil@thornenyland.example              dpugh@pughstrand.example

OTIS L. VERNE                           PAULA C. WINN
ROLAND E. YATES                         LIONEL K. APT
Verne, Yates & Marsh, LLP               BETHANY L. SHARPE
350 Elm Street, Suite 680               Winn Apt LLP
San Francisco, CA 94104                 180 Oak Avenue, Suite 1390
(415) 555-0100                          Oakland, CA 94612
overne@vernelaw.example                 (510)-555-0177
""",
        titled="PLAINTIFFS' SUPPLEMENTAL BRIEF ON THE NEW ACT",
    )
    assert set(found.firms) == {
        "Thorne Nyland Sobol LLP",
        "Pugh & Strand LLP",
        "Verne, Yates & Marsh, LLP",
        "Winn Apt LLP",
    }
    assert ("Bethany L. Sharpe", None, "Winn Apt LLP") in found.attorneys
    assert found.clients("Winn Apt LLP") == {"Petra Quill", "Osric Thane"}


def test_offices_alone_on_a_cover_are_counsel_of_the_side_in_the_title() -> None:
    found = Found(
        """       REPLY BRIEF OF DEFENDANTS-APPELLANTS HARBOR SCAN LLC

Law Office of Adela D. Nyland
5707 W. Elm Street
Chicago, Illinois 60630
847-555-0169

Law Offices of Mark G. Thorne
3612 N. Ash Avenue
Chicago, Illinois 60641
773-555-0113
""",
        titled="REPLY BRIEF OF DEFENDANTS-APPELLANTS HARBOR SCAN LLC",
    )
    assert found.firms == ["Law Office of Adela D. Nyland", "Law Offices of Mark G. Thorne"]
    assert found.clients("Law Office of Adela D. Nyland") == {"Harbor Scan LLC"}


def test_top_whose_firms_stand_over_two_lines_or_say_what_they_are() -> None:
    found = Found(
        """THORNE NYLAND BHAMIK
DE PUGH LLP
Basil B. Thorne (State Bar #068681)
Cora R. Nyland (State Bar #205971)
2255 Calle Elm
La Jolla, CA 92037
Telephone: (858) 555-0123

MARLOW TRIAL GROUP
A Professional Corporation
Mabel J. Strand, Bar No. 202092
Osric Lane ("Oz") Verne (CA #196140)
4100 Newport Place, Ste. 800
Newport Beach, CA 92660

Attorneys for Plaintiffs Petra Quill, Osric
Thane, and the Class
""",
        court="cacd",
    )
    assert found.attorneys == {
        ("Basil B. Thorne", "CA 068681", "Thorne Nyland Bhamik de Pugh LLP"),
        ("Cora R. Nyland", "CA 205971", "Thorne Nyland Bhamik de Pugh LLP"),
        ("Mabel J. Strand", "CA 202092", "Marlow Trial Group"),
        ('Osric Lane "Oz" Verne', "CA 196140", "Marlow Trial Group"),
    }
    assert found.clients("Thorne Nyland Bhamik de Pugh LLP") == {"Petra Quill", "Osric Thane"}


def test_parties_whom_et_al_left_out_are_not_the_one_who_is_named() -> None:
    found = Found(
        """Cora Nyland, with whom Nyland LLP was on brief, for appellee Glimmer Optics, Inc.

Dexter Pugh, with whom Pugh & Moss LLP was on brief, for appellee Lantern Freight, Inc.
""",
        (("Osric Thane", ("plaintiff", "appellant")), ("Glimmer Optics, Inc.", ("defendant", "appellee"))),
        kind="Opinion",
    )
    assert found.represents == {("Nyland LLP", "Glimmer Optics, Inc.")}


def test_one_firm_in_four_places_is_one_firm_in_its_fullest_form() -> None:
    found = Found(
        """Ada Birch (SBN 251234)
BIRCH & HOLLOW, P.C.
1 Ocean Avenue
Los Angeles, CA 90001
Attorneys for Plaintiffs
"""
        + BODY
        + """
/s/ Ada Birch
Birch & Hollow
1 Ocean Avenue
Los Angeles, CA 90001

Rex Hollow (pro hac vice)
BIRCH AND HOLLOW, P.C.
2 River Road
Denver, CO 80202

Sy Marsh (SBN 261234)
BIRCH & HOLLOW
3 Valley Street
San Jose, CA 95110
Attorneys for Plaintiff Petra Quill
""",
        court="cand",
    )
    assert found.firms == ["Birch & Hollow, P.C."]
    assert {name for name, _, firm in found.attorneys if firm == "Birch & Hollow, P.C."} == {
        "Ada Birch",
        "Rex Hollow",
        "Sy Marsh",
    }
    assert found.clients("Birch & Hollow, P.C.") == PLAINTIFFS


def test_brief_with_eighteen_firms() -> None:
    trees = [
        "Alder",
        "Birch",
        "Cedar",
        "Dogwood",
        "Elder",
        "Fir",
        "Gum",
        "Holly",
        "Ivy",
        "Juniper",
        "Kauri",
        "Larch",
        "Maple",
        "Nutmeg",
        "Olive",
        "Pine",
        "Quince",
        "Rowan",
    ]
    given = [
        "Ann",
        "Ben",
        "Cleo",
        "Dan",
        "Eve",
        "Fay",
        "Gus",
        "Hal",
        "Ida",
        "Jon",
        "Kit",
        "Lea",
        "Max",
        "Nan",
        "Otto",
        "Pam",
        "Rhea",
        "Sam",
    ]
    blocks = [
        f"{first} {tree}son\n{first} B. {tree}field\n{tree.upper()}SON & {tree.upper()}FIELD LLP\n{100 + n} Main Street\nChicago, IL 606{n:02}\n"
        f"{first.lower()}@{tree.lower()}son.com\n"
        for n, (tree, first) in enumerate(zip(trees, given, strict=True))
    ]
    text = (
        BODY
        + "\nRespectfully submitted,\n\n/s/ Ann Alderson\n\n"
        + "\n".join(blocks[:9])
        + "\nAttorneys for Plaintiffs\n\n"
    )
    found = Found(text + "\n".join(blocks[9:]) + "\nAttorneys for Defendants\n")
    firms = [f"{tree}son & {tree}field LLP" for tree in trees]
    assert found.firms == firms
    for n, (tree, first) in enumerate(zip(trees, given, strict=True)):
        assert (f"{first} {tree}son", None, firms[n]) in found.attorneys
        assert (f"{first} B. {tree}field", None, firms[n]) in found.attorneys
        assert found.clients(firms[n]) == (PLAINTIFFS if n < 9 else DEFENDANTS)


def test_amicus_cover_in_capitals_without_suffix_or_email() -> None:
    found = Found(
        """BRIEF OF AMICUS CURIAE ALLIANCE OF LENSMAKERS IN SUPPORT OF APPELLANT

GWENDOLYN R. ASH
MILO T. BARDEEN
TREVANION KESTREL
One Example Place, Suite 2800
Philadelphia, PA 19103
(215) 555-0160

SIBYL C. DRAKE
TREVANION KESTREL
175 Sample Street
New York, NY 10007
(212) 555-0161

Counsel for Amicus Curiae
"""
        + BODY,
        parties=(("Alliance of Lensmakers", ("amicus",)), ("Osric Thane", ("appellant",))),
        court="ca7",
    )
    assert found.firms == ["Trevanion Kestrel"]
    assert {name for name, _, _ in found.attorneys} == {"Gwendolyn R. Ash", "Milo T. Bardeen", "Sibyl C. Drake"}
    assert found.clients("Trevanion Kestrel") == {"Alliance of Lensmakers"}


# ------------------------------------------------------------------ lists in opinions

LISTS: dict[str, tuple[str, Rows, dict[str, set[str]]]] = {
    "Illinois, in the margin": (
        """Judgment                   Affirmed.
Counsel on                  Hugo P. Lindgren, of Lindgren & Salk, P.C., of Rockford, for
Appeal                      appellant.

                            Avery M. Stout, State's Attorney, of Rockford (Celia R. Dunn
                            and Boyd Harker, both of State's Attorneys Appellate Prosecutor's
                            Office, of counsel), for the People.


Panel                       JUSTICE EXAMPLE delivered the judgment of the court, with opinion.
""",
        {
            ("Hugo P. Lindgren", None, "Lindgren & Salk, P.C."),
            ("Avery M. Stout", None, None),
            ("Celia R. Dunn", None, "State's Attorneys Appellate Prosecutor's Office"),
            ("Boyd Harker", None, "State's Attorneys Appellate Prosecutor's Office"),
        },
        {
            "Lindgren & Salk, P.C.": {"Osric Thane"},
            "State's Attorneys Appellate Prosecutor's Office": {"The People of the State of Illinois"},
        },
    ),
    "Illinois, in the margin: the label's second line stands alone": (
        """Judgment               Affirmed.

Counsel on             Hugo O’Lindgren, of Rockford, for appellant.
Appeal
                       Frederick J. Suddel III, Florence M. Stout, and Siobhan L.
                       Dower, of Suddel, Cass & Stout, Chtrd., of Chicago, for
                       appellee.

Panel                  JUSTICE EXAMPLE delivered the judgment of the court, with opinion.
""",
        {
            ("Hugo O'Lindgren", None, None),
            ("Frederick J. Suddel III", None, "Suddel, Cass & Stout, Chtrd."),
            ("Florence M. Stout", None, "Suddel, Cass & Stout, Chtrd."),
            ("Siobhan L. Dower", None, "Suddel, Cass & Stout, Chtrd."),
        },
        {"Suddel, Cass & Stout, Chtrd.": {"The People of the State of Illinois"}},
    ),
    "Illinois, the firm first and its lawyers in brackets": (
        """Counsel on Appeal

Tamsin, Vole & Wray LLP, of Chicago (Ingrid Vole and Peter J. Wray, of counsel), for appellant.

Kwabena Asare, Attorney General, of Springfield (Jill Crane, Solicitor General, and Todd Lowe, Assistant
Attorney General, of Chicago, of counsel), for the People.
""",
        {
            ("Ingrid Vole", None, "Tamsin, Vole & Wray LLP"),
            ("Peter J. Wray", None, "Tamsin, Vole & Wray LLP"),
            ("Kwabena Asare", None, None),
            ("Jill Crane", None, None),
            ("Todd Lowe", None, None),
        },
        {"Tamsin, Vole & Wray LLP": {"Osric Thane"}},
    ),
    "First Circuit: office titles name no firm; on brief": (
        """                               Before
              Ames, Boone and Cole, Circuit Judges.

     Edgar L. Pell, Jr., Federal Public Defender, and Nora V.
Iglesias-Soto, Assistant Federal Public Defender, on brief for appellant.
     Dora Quint, United States Attorney, Ezra Vann, Chief, Appellate
Division, and Flora K. Ito, Assistant United States Attorney, on brief for appellee.

                          February 1, 2012
""",
        {
            ("Edgar L. Pell, Jr.", None, None),
            ("Nora V. Iglesias-Soto", None, None),
            ("Dora Quint", None, None),
            ("Ezra Vann", None, None),
            ("Flora K. Ito", None, None),
        },
        {},
    ),
    "First Circuit: with whom": (
        """     Basil Thorne, with whom Cora Nyland and Thorne Nyland LLP were on brief, for appellant.
     Dexter Pugh, with whom Pugh & Sons, P.C. was on brief, for appellee.
""",
        {
            ("Basil Thorne", None, "Thorne Nyland LLP"),
            ("Cora Nyland", None, "Thorne Nyland LLP"),
            ("Dexter Pugh", None, "Pugh & Sons, P.C."),
        },
        {
            "Thorne Nyland LLP": {"Osric Thane"},
            "Pugh & Sons, P.C.": {"The People of the State of Illinois"},
        },
    ),
    "First Circuit of old: names underlined in the next line, on brief without a comma": (
        """     Basil Thorne, with whom Cora Nyland and Thorne, Hall &
     ____________            ___________     ______________
     Nyland were on brief for appellant.
     ______
     Dexter Pugh and Pugh & Moss LLP on brief for appellee.
     ___________     _______________
""",
        {
            ("Basil Thorne", None, "Thorne, Hall & Nyland"),
            ("Cora Nyland", None, "Thorne, Hall & Nyland"),
            ("Dexter Pugh", None, "Pugh & Moss LLP"),
        },
        {
            "Thorne, Hall & Nyland": {"Osric Thane"},
            "Pugh & Moss LLP": {"The People of the State of Illinois"},
        },
    ),
    "a firm named after one lawyer, and one of four surnames with and": (
        """Basil Q. Thorne, with whom Basil Q. Thorne, P.C. was on brief, for appellant.

Cora Nyland, with whom Dexter R. Pugh and Vane Loomis Pell Hale and Dorn LLP were on brief, for appellee.
""",
        {
            ("Basil Q. Thorne", None, "Basil Q. Thorne, P.C."),
            ("Cora Nyland", None, "Vane Loomis Pell Hale and Dorn LLP"),
            ("Dexter R. Pugh", None, "Vane Loomis Pell Hale and Dorn LLP"),
        },
        {
            "Basil Q. Thorne, P.C.": {"Osric Thane"},
            "Vane Loomis Pell Hale and Dorn LLP": {"The People of the State of Illinois"},
        },
    ),
    "Seventh Circuit: Attorney after each name, then the address": (
        """Basil F. Thorne, Jr., Attorney, Cora Nyland, Attorney, Thorne, Barnes & Nyland, Suite 350, 325 N. Elm Street, Chicago, IL 60610-0000, Dexter M. Pugh, Attorney, Pugh & Moss, 300 N.E. Ash Avenue, Peoria, IL 61603-0000, for Defendant-Appellant.
""",
        {
            ("Basil F. Thorne, Jr.", None, "Thorne, Barnes & Nyland"),
            ("Cora Nyland", None, "Thorne, Barnes & Nyland"),
            ("Dexter M. Pugh", None, "Pugh & Moss"),
        },
        {"Thorne, Barnes & Nyland": {"Osric Thane"}, "Pugh & Moss": {"Osric Thane"}},
    ),
    "Delaware: Counsel for, initials in the client's name": (
        """Basil H. Thorne, Cora Nyland, THORNE, JONES & NYLAND, P.A., Wilmington,
Delaware; Dexter Pugh, PUGH MOSS & VANE LLP, New York, New York; Counsel for
Defendant-Appellant Osric Thane.
""",
        {
            ("Basil H. Thorne", None, "Thorne, Jones & Nyland, P.A."),
            ("Cora Nyland", None, "Thorne, Jones & Nyland, P.A."),
            ("Dexter Pugh", None, "Pugh Moss & Vane LLP"),
        },
        {"Thorne, Jones & Nyland, P.A.": {"Osric Thane"}, "Pugh Moss & Vane LLP": {"Osric Thane"}},
    ),
    "a reporter's list: of the firm, star pages, a city without firm, a firm by its lawyer's surname": (
        """*88 *89 Basil A. Thorne, Peoria, IL, Cora M. Nyland, Dexter H. Pugh, Pugh, Layton & Moss, P.A., Wilmington, DE, for appellant.

Mabel A. Strand, Strand Verne, Davis, CA, for appellee.
""",
        {
            ("Basil A. Thorne", None, None),
            ("Cora M. Nyland", None, "Pugh, Layton & Moss, P.A."),
            ("Dexter H. Pugh", None, "Pugh, Layton & Moss, P.A."),
            ("Mabel A. Strand", None, "Strand Verne"),
        },
        {"Pugh, Layton & Moss, P.A.": {"Osric Thane"}, "Strand Verne": {"The People of the State of Illinois"}},
    ),
    "Florida: of a firm, cities without a state": (
        """Basil R. Thorne of Thorne & Nyland, LLP, Fort Pelham, and Cora S. Moss
and Dexter Pugh of Cora S. Moss, P.A., Coral Gables, for appellant.

Mabel Strand, of The Strand Law Firm, P.A., Orlando, for appellee.
""",
        {
            ("Basil R. Thorne", None, "Thorne & Nyland, LLP"),
            ("Cora S. Moss", None, "Cora S. Moss, P.A."),
            ("Dexter Pugh", None, "Cora S. Moss, P.A."),
            ("Mabel Strand", None, "The Strand Law Firm, P.A."),
        },
        {
            "Thorne & Nyland, LLP": {"Osric Thane"},
            "Cora S. Moss, P.A.": {"Osric Thane"},
            "The Strand Law Firm, P.A.": {"The People of the State of Illinois"},
        },
    ),
    "Ninth Circuit: argued, cities and states, semicolons": (
        """                        COUNSEL

Mabel Strand (argued) and Otis Verne, Strand Verne LLP, Los
Angeles, California; Paula Winn, Winn Legal Group, San Diego,
California; for Defendant-Appellant.

Roland Yates (argued), Assistant Attorney General; Office of the
Attorney General, San Francisco, California; for Plaintiff-Appellee.
""",
        {
            ("Mabel Strand", None, "Strand Verne LLP"),
            ("Otis Verne", None, "Strand Verne LLP"),
            ("Paula Winn", None, "Winn Legal Group"),
            ("Roland Yates", None, "Office of the Attorney General"),
        },
        {
            "Strand Verne LLP": {"Osric Thane"},
            "Winn Legal Group": {"Osric Thane"},
            "Office of the Attorney General": {"The People of the State of Illinois"},
        },
    ),
    "Sixth and Fourth Circuits: ARGUED and ON BRIEF": (
        """ARGUED: Lionel Apt, APT & SHARPE PLLC, Louisville, Kentucky, for Appellant. Mona Greer, Chicago, Illinois, for Appellee.
ON BRIEF: Lionel Apt, Nell Sharpe, APT & SHARPE PLLC, Louisville, Kentucky, for Appellant.
""",
        {
            ("Lionel Apt", None, "Apt & Sharpe PLLC"),
            ("Nell Sharpe", None, "Apt & Sharpe PLLC"),
            ("Mona Greer", None, None),
        },
        {"Apt & Sharpe PLLC": {"Osric Thane"}},
    ),
    "Second Circuit: a bracket before the firm": (
        """        HORACE BELL (Iris Kane, on the brief), Bell Kane LLP, New York, NY, for Defendant-Appellant.

        FOR APPELLEE: JUNO MARSH, Marsh P.C., Albany, NY.
""",
        {
            ("Horace Bell", None, "Bell Kane LLP"),
            ("Iris Kane", None, "Bell Kane LLP"),
            ("Juno Marsh", None, "Marsh P.C."),
        },
        {"Bell Kane LLP": {"Osric Thane"}, "Marsh P.C.": {"The People of the State of Illinois"}},
    ),
    "Federal Circuit: argued for, also represented by": (
        """     KEIR ROTH, Roth Sable LLP, Washington, DC, argued for defendant-appellant. Also represented by
LENA SABLE, MORT TEAL.

     NINA URE, Ure & Vick, P.C., Boston, MA, argued for plaintiff-appellee.
""",
        {
            ("Keir Roth", None, "Roth Sable LLP"),
            ("Lena Sable", None, "Roth Sable LLP"),
            ("Mort Teal", None, "Roth Sable LLP"),
            ("Nina Ure", None, "Ure & Vick, P.C."),
        },
        {"Roth Sable LLP": {"Osric Thane"}, "Ure & Vick, P.C.": {"The People of the State of Illinois"}},
    ),
    "Delaware: each lawyer an esquire": (
        """Abel L. Silver, Esquire, and Dania Gibb, Esquire, Young, Conwell & Tay, Wilmington, Delaware and Daniel Sliff, Esquire (argued), Crane, Swain & Orr, New York, New York, for appellant.

R. Bruce Newt, Esquire, Tay & Newt, Greenville, Delaware, for appellee.
""",
        {
            ("Abel L. Silver", None, "Young, Conwell & Tay"),
            ("Dania Gibb", None, "Young, Conwell & Tay"),
            ("Daniel Sliff", None, "Crane, Swain & Orr"),
            ("R. Bruce Newt", None, "Tay & Newt"),
        },
        {
            "Young, Conwell & Tay": {"Osric Thane"},
            "Crane, Swain & Orr": {"Osric Thane"},
            "Tay & Newt": {"The People of the State of Illinois"},
        },
    ),
    "bound reporter: names, firm, city and state by turns": (
        """Abel Moss, Beth Nye, Moss Nye LLC, Chicago, IL, Cyril Orme, Orme Law Offices, Peoria, IL, for Appellant.
Dinah Pole, Pole Quarles LLP, Chicago, IL, for Appellee.
""",
        {
            ("Abel Moss", None, "Moss Nye LLC"),
            ("Beth Nye", None, "Moss Nye LLC"),
            ("Cyril Orme", None, "Orme Law Offices"),
            ("Dinah Pole", None, "Pole Quarles LLP"),
        },
        {
            "Moss Nye LLC": {"Osric Thane"},
            "Orme Law Offices": {"Osric Thane"},
            "Pole Quarles LLP": {"The People of the State of Illinois"},
        },
    ),
}


LISTS["Illinois, a firm before its city, its lawyers in brackets, under a site's label"] = (
    """Opinion
No. 86-0499
Appeal from the Circuit Court of Pell County; the Hon. Ida Wren, Judge, presiding.
Pole Quarles, of Chicago (Mara S. Pole and Ezra Quarles, of counsel), for appellant.
Ulric Vane, of Peoria, for appellee.""",
    {
        ("Mara S. Pole", None, "Pole Quarles"),
        ("Ezra Quarles", None, "Pole Quarles"),
        ("Ulric Vane", None, None),
    },
    {"Pole Quarles": {"Osric Thane"}},
)
LISTS["Minnesota: firms with their addresses, the side in brackets"] = (
    """ORDER

Ingrid P. Sorbo, Sorbo & Pell PLLP, 80 South Eighth Street, Suite 900, Minneapolis,
MN 55402 (for Appellant); and

Keith M. Stout and Lucy Dunn, Wexler Harker LLP, 60 South Sixth Street, Suite 3000,
Minneapolis, MN 55402 (for Appellee).

This matter is before the Court on Defendant's motion.
""",
    {
        ("Ingrid P. Sorbo", None, "Sorbo & Pell PLLP"),
        ("Keith M. Stout", None, "Wexler Harker LLP"),
        ("Lucy Dunn", None, "Wexler Harker LLP"),
    },
    {"Sorbo & Pell PLLP": {"Osric Thane"}, "Wexler Harker LLP": {"The People of the State of Illinois"}},
)
LISTS["Delaware: names, firms and cities, the side behind a dash"] = (
    """MEMORANDUM OPINION

Adam W. Stout, Pilar G. Salk, STOUT SALK & DUNN, LLP, Wilmington, DE; Celia L. Harker,
WARD HARKER LLP, New York, NY – attorneys for Appellant

Karen Lenz, Boyd P. Crane, LENZ, CRANE & MOSS LLP, Wilmington, DE – attorneys for Appellee
""",
    {
        ("Adam W. Stout", None, "Stout Salk & Dunn, LLP"),
        ("Pilar G. Salk", None, "Stout Salk & Dunn, LLP"),
        ("Celia L. Harker", None, "Ward Harker LLP"),
        ("Karen Lenz", None, "Lenz, Crane & Moss LLP"),
        ("Boyd P. Crane", None, "Lenz, Crane & Moss LLP"),
    },
    {
        "Stout Salk & Dunn, LLP": {"Osric Thane"},
        "Ward Harker LLP": {"Osric Thane"},
        "Lenz, Crane & Moss LLP": {"The People of the State of Illinois"},
    },
)
LISTS["a reporter's list: firms of surnames alone before their cities, Pennsylvania's among them"] = (
    """Opinion
Ulric T. Vane, Englewood, NJ, for Appellant. Adam M. Fink, Pole Life & Casualty Company, Law Department, Hartford, CT,
John C. Grue, Quarles Loomis, Philadelphia, PA, Mara S. Tom, Quarles Loomis, Voorhees, NJ, Jack B. Cobb, Orme Sells LLP,
Pittsburgh, PA, for Appellee.""",
    {
        ("Ulric T. Vane", None, None),
        ("Adam M. Fink", None, None),
        ("John C. Grue", None, "Quarles Loomis"),
        ("Mara S. Tom", None, "Quarles Loomis"),
        ("Jack B. Cobb", None, "Orme Sells LLP"),
    },
    {
        "Quarles Loomis": {"The People of the State of Illinois"},
        "Orme Sells LLP": {"The People of the State of Illinois"},
    },
)
LISTS["First Circuit: the firm of the lead counsel's surname, the state's lawyers"] = (
    """     Theda Finn, with whom Austin R. Mill and Finn Mill Carr
were on brief, for appellant.
     Cass Orme, Assistant Attorney General, with whom Mara Hale,
Attorney General of Arden, was on brief, for the Commonwealth of Arden, amicus curiae.""",
    {
        ("Theda Finn", None, "Finn Mill Carr"),
        ("Austin R. Mill", None, "Finn Mill Carr"),
        ("Cass Orme", None, None),
        ("Mara Hale", None, None),
    },
    {"Finn Mill Carr": {"Osric Thane"}},
)
LISTS["a site's label over lawyers in capitals"] = (
    """Opinion
MARA S. POLE, Attorney General of Arden, EZRA QUARLES, Supervising Deputy Attorney General, Pell, IL, Attorneys for Appellee.
ULRIC VANE, VANE LOOMIS & HALE LLP, Peoria, Illinois, Attorneys for Appellant Osric Thane.""",
    {("Mara S. Pole", None, None), ("Ezra Quarles", None, None), ("Ulric Vane", None, "Vane Loomis & Hale LLP")},
    {"Vane Loomis & Hale LLP": {"Osric Thane"}},
)


@pytest.mark.parametrize("name", LISTS)
def test_list_of_appearances(name: str) -> None:
    head, attorneys, clients = LISTS[name]
    found = Found(f"THE PEOPLE v. THANE\n\n{head}\n{BODY}", parties=APPEAL, court="illappct", kind="Opinion")
    assert found.attorneys == attorneys
    assert {firm: found.clients(firm) for firm in found.firms} == clients


def test_appearances_of_an_order_of_new_york() -> None:
    found = Found(
        """APPEARANCES:

For Plaintiffs:
Sela Thorpe
Ulla Vane
THORPE VANE LLP
1 Broadway
New York, NY 10004

For Defendant Harbor Scan LLC:
Warren Yale
YALE & ZORN P.C.
2 Broadway
New York, NY 10004

OPINION AND ORDER
"""
        + BODY,
        court="nysd",
        kind="Opinion",
    )
    assert found.attorneys == {
        ("Sela Thorpe", None, "Thorpe Vane LLP"),
        ("Ulla Vane", None, "Thorpe Vane LLP"),
        ("Warren Yale", None, "Yale & Zorn P.C."),
    }
    assert found.clients("Thorpe Vane LLP") == PLAINTIFFS
    assert found.clients("Yale & Zorn P.C.") == {"Harbor Scan LLC"}


def test_firms_at_the_left_and_their_lawyers_beside_them() -> None:
    """The Northern District of New York: the right column's names are of the block that they stand beside."""
    found = Found(
        """APPEARANCES:                              OF COUNSEL:

VANE & PELL PLLC                          SELA R. VANE, ESQ.
  Counsel for Plaintiff
120 East Street, Suite 700
Syracuse, New York 13202

YALE, ZORN & WICK, LLP                    WARREN M. YALE, ESQ.
  Counsel for Defendant                   NORA WICK, ESQ.
250 South Street, Suite 502
Syracuse, New York 13202

DECISION and ORDER
"""
        + BODY,
        court="nynd",
        kind="Order",
    )
    assert found.attorneys == {
        ("Sela R. Vane", None, "Vane & Pell PLLC"),
        ("Warren M. Yale", None, "Yale, Zorn & Wick, LLP"),
        ("Nora Wick", None, "Yale, Zorn & Wick, LLP"),
    }
    assert found.clients("Vane & Pell PLLC") == PLAINTIFFS
    assert found.clients("Yale, Zorn & Wick, LLP") == DEFENDANTS


# ------------------------------------------------------------------ what is no appearance

NO_APPEARANCE = {
    "an order's prose and a judge's signature": """ORDER

The Court appoints Rook & Jay LLP as class counsel and finds that counsel for plaintiffs, Ada Rook of
Rook & Jay LLP, has ably represented the class in this action for four years.

Dated: May 5, 2021

/s/ Alma Strickland
Alma Strickland
United States District Judge
""",
    "an order that says where objections go": """
Objections shall be sent to:

Class Counsel:
Nils Okafor
OKAFOR LAW GROUP
1 Main Street
Chicago, IL 60601
nils@okafor.com
""",
    "a certificate of service": """
CERTIFICATE OF SERVICE

I hereby certify that on May 5, 2021 I served the foregoing on the following counsel of record:

Nils Okafor (ARDC No. 6281234)
OKAFOR LLP
1 Main Street
Chicago, IL 60601
nils@okafor.com
Attorneys for Defendants
""",
    "a declarant who is no lawyer": """
I declare under penalty of perjury under the laws of the United States that the foregoing is true and correct.

Executed on May 5, 2021, at Aurora, Illinois.

/s/ Milton Crewe
Milton Crewe
""",
    "parties in a caption": """IN THE CIRCUIT COURT OF COOK COUNTY, ILLINOIS
PETRA QUILL and OSRIC THANE,
Plaintiffs,
v.
GLIMMER OPTICS, INC. and HARBOR SCAN LLC,
Defendants.
""",
    "an opinion that tells what counsel did for a party": """
Rook & Jay LLP filed an appearance for the plaintiff. Ada Rook argued the motion, and Jay Moss, of Chicago, spoke for
the defendants. The State, which had appeared for the appellee, withdrew.
""",
}


@pytest.mark.parametrize("name", NO_APPEARANCE)
def test_no_appearance(name: str) -> None:
    found = Found(NO_APPEARANCE[name] + BODY, kind="Order")
    assert found.attorneys == set()
    assert found.firms == []
    assert found.draft.appearances == []


def test_evidence_opens_to_the_printed_words() -> None:
    found = Found(BODY + "\n" + SIGNATURES["one of plaintiff's attorneys, then the block"][0])
    assert found.words(found.draft.firms[0].evidence) == "MUNROE LUND & PARTNERS LLP"
    assert [found.words(a.evidence) for a in found.draft.attorneys] == [
        "Delia Munroe (ARDC No. 6312345)",
        "Casper Lund",
    ]
    assert {found.words(a.evidence) for a in found.draft.appearances} == {"One of Plaintiff's Attorneys"}


def test_sides_with_a_plural_in_parentheses() -> None:
    found = Found(
        """Attorneys Present for Plaintiff(s):        Attorneys Present for Defendant(s):
    Ivo Lantern                                Quentin Marsh
Proceedings: HEARING ON MOTION
"""
        + BODY,
        kind="Order",
    )
    assert {name for name, _, _ in found.attorneys} == {"Ivo Lantern", "Quentin Marsh"}


def test_rosters_of_orders() -> None:
    """Under the judge's signature, with a city alone for an address; and a hearing's two columns of those present."""
    found = Found(
        """Attorneys Present for Plaintiffs:          Attorneys Present for Defendants:
    Ivo Lantern                                Quentin Marsh
    Ada Bright
Proceedings: HEARING ON MOTION
"""
        + BODY
        + """
UNITED STATES DISTRICT JUDGE

Counsel:

Cole Plum
Jesse Gale
Singer Schmidt
Albuquerque, New Mexico

        Attorneys for Plaintiffs
""",
        kind="Order",
    )
    assert found.attorneys == {
        ("Ivo Lantern", None, None),
        ("Quentin Marsh", None, None),
        ("Ada Bright", None, None),
        ("Cole Plum", None, "Singer Schmidt"),
        ("Jesse Gale", None, "Singer Schmidt"),
    }
    clients = {a.attorney: set(a.parties) for a in found.draft.appearances if a.attorney}
    assert clients["Ada Bright"] == PLAINTIFFS
    assert clients["Quentin Marsh"] == DEFENDANTS


def test_docket_sheet() -> None:
    found = Found(
        """Plaintiff

Petra Quill
individually and on behalf of all others similarly situated     represented by     Ivo Lantern
Lantern & Wick LLC
40 North Example Court, Suite 900
Chicago, IL 60654
Email: ivo@lanternwick.com
LEAD ATTORNEY
ATTORNEY TO BE NOTICED

Plaintiff

Osric Thane     represented by     Ivo Lantern
(See above for address)
LEAD ATTORNEY
ATTORNEY TO BE NOTICED
""",
        kind="DocketSheet",
    )
    assert found.attorneys == {("Ivo Lantern", None, "Lantern & Wick LLC")}
    assert found.clients("Lantern & Wick LLC") == PLAINTIFFS


@pytest.mark.parametrize(
    ("printed", "normal"),
    [
        ("(SBN 123456)", "CA 123456"),
        ("(Cal. Bar. No. 123456)", "CA 123456"),
        ("(CA SBN 123456)", "CA 123456"),
        ("Cal. Bar No. 123456", "CA 123456"),
        ("State Bar No. 24061234", "TX 24061234"),
        ("State Bar of Georgia No. 123456", "GA 123456"),
        ("A.R.D.C. No. 6281234", "IL 6281234"),
        ("(6281234)", "IL 6281234"),
        ("Attorney No. 31234-49", "IN 31234-49"),
        ("Pa. I.D. No. 81234", "PA 81234"),
        ("WSBA #41234", "WA 41234"),
        ("(MN #0312345)", "MN 0312345"),
        ("D.C. Bar No. 480123", "DC 480123"),
        ("Oregon State Bar No. 091234", "OR 091234"),
    ],
)
def test_bar_number_tells_its_state(printed: str, normal: str) -> None:
    (bar,) = find_bar_numbers(f"Jane Roe {printed}")
    assert normal_bar_number(bar, None, None) == normal


def test_short_number_after_its_mark_is_of_the_address_s_state() -> None:
    (bar,) = find_bar_numbers("Jane Roe (#4411)")
    assert normal_bar_number(bar, "DE", None) == "DE 4411"
    assert not find_bar_numbers("Jane Roe (2021)")


@pytest.mark.parametrize(
    "line", ["Firm ID 61234", "Cook County Attorney No. 61234", "Los Angeles, CA 90067", "Tel: (312) 555-0100"]
)
def test_what_is_no_bar_number(line: str) -> None:
    assert not find_bar_numbers(line)


LINES = st.sampled_from(
    [line for block, _, _ in SIGNATURES.values() for line in block.split("\n")]
    + [line for head, _, _ in LISTS.values() for line in head.split("\n")]
)


@given(st.lists(st.one_of(LINES, st.text(max_size=80)), max_size=60), st.sampled_from(["Brief", "Opinion", "Filing"]))
@settings(max_examples=60, deadline=None)
def test_any_lines_give_facts_that_hold_together(lines: list[str], kind: FilingKind) -> None:
    text = "\n".join(lines).replace("\r", " ")
    if not any(character.isalnum() for character in text):
        return
    found = Found(text, kind=kind)
    names = {firm.name for firm in found.draft.firms}
    assert len(names) == len(found.draft.firms)
    known = {party for party, _ in PARTIES}
    for attorney in found.draft.attorneys:
        assert attorney.firm is None or attorney.firm in names
        assert found.words(attorney.evidence)
    for appearance in found.draft.appearances:
        assert set(appearance.parties) <= known
        assert (appearance.firm is None) != (appearance.attorney is None)


@pytest.mark.parametrize(
    "piece", ["/s/ Ann Alder\n", "a@b.c ", "A, ", "AA BB,\n", "for appellant ", "State Bar ", "\n", "Jane Roe ("]
)
def test_hostile_text_takes_time_in_proportion(piece: str) -> None:
    def seconds(size: int) -> float:
        text = "Counsel for X\n/s/ y\n" + piece * (size // len(piece))
        view = View(text, (Piece(0, 0, len(text)),))
        made = Text("x", "x", "text/plain", text, view, view, len(text))
        start = process_time()
        Found(made, kind="Opinion")
        return process_time() - start

    seconds(1_000)
    assert seconds(200_000) < 20 * seconds(20_000) + 1.0


def test_clients_above_their_counsel_s_signature() -> None:
    found = Found(
        f"""{BODY}
Dated: July 5, 2018

Respectfully submitted,
GLIMMER OPTICS, INC. and HARBOR SCAN LLC
By: s/ K. Orson Dell
Rufus S. Balan
K. Orson Dell
BALAN DELL PC
22 W. Example Street, Suite 100
Chicago, Illinois 60606
(312) 555-0120
"""
    )
    assert found.attorneys == {("Rufus S. Balan", None, "Balan Dell PC"), ("K. Orson Dell", None, "Balan Dell PC")}
    assert found.clients("Balan Dell PC") == {"Glimmer Optics, Inc.", "Harbor Scan LLC"}


def test_cover_whose_left_column_ends_below_the_right() -> None:
    found = Found(
        f"""                          PETITION FOR A WRIT OF CERTIORARI
                       ____________

Lena Opal Marsh                    Conrad C. Dell
MARSH AND MARSH LLC                Counsel of Record
COUNSELORS AT LAW                  Tessa Vane
Suite 110                          DELL & VANE, P.C.
4001 Example Pike                  5225 Example Ave. NW
Wilmington, DE 19807               Suite 404
                                   Washington, DC 20015
Dario H. Kitto                     (202) 555-0136
KITTO ASHFIELD &                   cd@dellvane.example.com
THORNE LLP
Suite 1100
1845 Example Street
Philadelphia, PA 19103
                   Counsel for Petitioners
{BODY}""",
        parties=(
            ("Petra Quill", ("petitioner",)),
            ("Osric Thane", ("petitioner",)),
            ("Glimmer Optics, Inc.", ("respondent",)),
        ),
        court="scotus",
        titled="PETITION FOR A WRIT OF CERTIORARI",
    )
    assert found.attorneys == {
        ("Lena Opal Marsh", None, "Marsh and Marsh LLC"),
        ("Conrad C. Dell", None, "Dell & Vane, P.C."),
        ("Tessa Vane", None, "Dell & Vane, P.C."),
        ("Dario H. Kitto", None, "Kitto Ashfield & Thorne LLP"),
    }


def test_offices_of_one_firm_by_their_cities_alone() -> None:
    found = Found(
        f"""QUILL v. GLIMMER OPTICS

Appearances:

Dana H. Moll
Lionel M. Tret
Moll Mather & Dent LLP
New York, NY
Counsel for Plaintiffs

Louis A. Chant
Jory Daye
Cleveland, OH

Samuel L. Wall
Jory Daye
Dallas, TX
Counsel for Defendant Glimmer Optics, Inc.

VERNA S. BRODE, United States District Judge:
{BODY}""",
        court="nysd",
        kind="Opinion",
    )
    assert {("Louis A. Chant", None, "Jory Daye"), ("Samuel L. Wall", None, "Jory Daye")} <= found.attorneys
    assert found.clients("Jory Daye") == {"Glimmer Optics, Inc."}
    assert found.clients("Moll Mather & Dent LLP") == PLAINTIFFS


def test_amici_that_are_law_firms_and_a_name_that_begins_with_initials() -> None:
    found = Found(
        """BRIEF OF AMICI CURIAE

MELBA G. WREN
Missouri Bar No. 37001
Wren, Pell, Loomis &
Jack, P.C.
34 N. Elm Ave. Suite 600
St. Louis, MO 63105
mwren@wrenpell.example
Attorneys for Amicus Curiae
Wren, Pell, Loomis &
Jack, P.C.
P.K. RUNE-PARSONS
Oregon Bar No. 061001
Ash Nyland LLP
Portland, OR 97204
Attorneys for Amicus Curiae
Ash Nyland LLP
NELLA J. BAXTER
California SBN 226001
Hart Kramer LLP
San Francisco, CA 94111
Attorneys for Amicus Curiae
Hart Kramer LLP
"""
    )
    assert found.attorneys == {
        ("Melba G. Wren", "MO 37001", "Wren, Pell, Loomis & Jack, P.C."),
        ("P.K. Rune-Parsons", "OR 061001", "Ash Nyland LLP"),
        ("Nella J. Baxter", "CA 226001", "Hart Kramer LLP"),
    }


def test_signers_of_two_columns_in_two_rows_and_officers_without_their_rank() -> None:
    text = """
GLIMMER OPTICS, INC.                         HARBOR SCAN LLC

By: /s/ Imma Strand                          By: /s/ Bett Crane (with permission)
Imma Strand (pro hac vice forthcoming)           One of Its Attorneys
Leo Vance
STRAND VANCE LLP                             Bett Crane (SB274410)
1 Liberty Plaza                              CRANE WORRELL LLP
New York, NY 10006                           71 S. Wacker Drive
(212) 555-0103                               Chicago, Illinois 60606
istrand@strandvance.example                  bcrane@craneworrell.example
Counsel for Glimmer Optics, Inc.             Attorneys for Officer Petra Quill
"""
    parties = (*PARTIES, ("Officer Delia Rusk", ("defendant",)))
    found = Found(text.replace("Officer Petra Quill", "Delia Rusk"), parties=parties, court="cand")
    assert found.clients("Strand Vance LLP") == {"Glimmer Optics, Inc."}
    assert found.clients("Crane Worrell LLP") == {"Harbor Scan LLC", "Officer Delia Rusk"}
    assert ("Bett Crane", "CA 274410", "Crane Worrell LLP") in found.attorneys


def test_a_text_with_a_blank_line_after_each() -> None:
    block = """Orla Pike\nPike & Sells, LLP\nMerchants Building\n465 Elm St., Ste. 300\nPeoria, IL 61602
Telephone: (309) 555-2400\nEmail: orla@pikesells.example\nAttorney for Plaintiffs\nTABLE OF CONTENTS\nINTRODUCTION ... 1"""
    found = Found(block.replace("\n", "\n\n"))
    assert found.attorneys == {("Orla Pike", None, "Pike & Sells, LLP")}
    assert found.clients("Pike & Sells, LLP") == PLAINTIFFS


def test_lawyers_of_the_government_with_their_titles_and_telephones() -> None:
    found = Found(
        """JON B. BELL, III
  Legal Adviser
  State Department

DORA N. LETT
  Appellate Litigation Counsel

ROB M. LOOM, (202) 555-4332
LEWIS S. YELL, (202) 555-3425
  Attorneys, Appellate Staff
  U.S. Department of Justice
  950 Pennsylvania Ave., N.W.
  Washington, D.C. 20530-0001
"""
    )
    assert found.firms == ["U.S. Department of Justice"]
    assert {name for name, _, firm in found.attorneys if firm} == {
        "Jon B. Bell, III",
        "Dora N. Lett",
        "Rob M. Loom",
        "Lewis S. Yell",
    }


@pytest.mark.parametrize(
    "block",
    [
        "Edith A. Marlowe\nJonas S. Pell\nPELL, MARLOWE & HALE, P.C.\n150 East 10th Avenue\nDenver, CO 80203\n303.831.0000",
        "PELL, MARLOWE & HALE, P.C.\nEdith A. Marlowe\nJonas S. Pell\n150 East 10th Avenue\nDenver, CO 80203\nTel.: (303) 831-0000",
    ],
)
def test_a_brief_s_cover_names_counsel_under_its_title(block: str) -> None:
    caption = (
        "UNITED STATES DISTRICT COURT\nSOUTHERN DISTRICT OF NEW YORK\n\nDANA WHITLOCK,\n          Plaintiff,\nv.                 No. 15-cv-06812\n"
        "ORCHARD FACE SYSTEMS, INC.,\n          Defendant.\n\n"
    )
    record = extract(
        read_string(
            f"{caption}DEFENDANT'S RESPONSE TO\nPLAINTIFF'S MOTION TO REMAND\n{block}\nTABLE OF CONTENTS\nINTRODUCTION .... 1\n"
        )
    )
    assert [attorney.name for attorney in record.attorneys] == ["Edith A. Marlowe", "Jonas S. Pell"]
    assert {attorney.firm for attorney in record.attorneys} == {"Pell, Marlowe & Hale, P.C."}
    assert record.appearances[0].parties == ("Orchard Face Systems, Inc.",)
    # Under an order's title a firm with an address is no counsel, nor where no side files.
    for title in ("ORDER ON DEFENDANT'S MOTION", "NOTICE"):
        assert extract(read_string(f"{caption}{title}\n{block}\nSee above.\n")).attorneys == ()


def test_delaware_lists_firms_with_their_lawyers_between_semicolons() -> None:
    record = extract(
        read_string(
            "IN THE UNITED STATES DISTRICT COURT\nFOR THE DISTRICT OF DELAWARE\n\nDANA WHITLOCK,\n          Plaintiff,\n     v.              C.A. No. 18-1048-ABC\n"
            "ORCHARD CORP.,\n          Defendant.\n\nStephen A. Hale, HALE & MOSS, LLC, Dover, Delaware\n\n          Counsel for Plaintiff\n\n"
            "Robert B. Pell, PELL, ORR & DUNN, LLP, Dover, Delaware; Arthur D. Crane, Matthew R. Finch, CRANE FINCH LLP, Wilmington, Delaware\n\n          Counsel for Defendant\n\n"
            "MEMORANDUM OPINION\n\nDecember 18, 2023\n\nThe motion is denied.\n"
        )
    )
    assert {(attorney.name, attorney.firm) for attorney in record.attorneys} == {
        ("Stephen A. Hale", "Hale & Moss, LLC"),
        ("Robert B. Pell", "Pell, Orr & Dunn, LLP"),
        ("Arthur D. Crane", "Crane Finch LLP"),
        ("Matthew R. Finch", "Crane Finch LLP"),
    }
    assert {(appearance.firm, appearance.parties) for appearance in record.appearances if appearance.firm} == {
        ("Hale & Moss, LLC", ("Dana Whitlock",)),
        ("Pell, Orr & Dunn, LLP", ("Orchard Corp.",)),
        ("Crane Finch LLP", ("Orchard Corp.",)),
    }
