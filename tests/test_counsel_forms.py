"""More forms of counsel's blocks and lists, each as another court or bar prints it.  All names are invented."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from test_counsel import BODY, DEFENDANTS, PARTIES, PLAINTIFFS, Found, Rows

from bipagraph.extraction import extract
from bipagraph.reading import read_string
from bipagraph.records import FilingKind

Parties = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass
class Form:
    """A text, and what it says of counsel."""

    text: str
    attorneys: Rows
    clients: dict[str, set[str]] = field(default_factory=dict)
    court: str = "ilnd"
    kind: FilingKind = "Brief"
    parties: Parties = PARTIES


FORMS: dict[str, Form] = {
    "ny by line": Form(
        """
Dated: New York, New York
       October 3, 2022

                                   PELHAM ROURKE & DASH LLP

                                   By: ______________________
                                        Ilse Pelham
                                        Conor Dash
                                   100 Broadway, 14th Floor
                                   New York, New York 10005
                                   (212) 555-0133
                                   Attorneys for Plaintiff Petra Quill
""",
        {("Ilse Pelham", None, "Pelham Rourke & Dash LLP"), ("Conor Dash", None, "Pelham Rourke & Dash LLP")},
        {"Pelham Rourke & Dash LLP": {"Petra Quill"}},
        court="nysd",
    ),
    "mass by her attorneys": Form(
        """
                                   PETRA QUILL,

                                   By her attorneys,

                                   /s/ Agnes Moult
                                   Agnes Moult (BBO #654321)
                                   Liam T. Crewe (BBO #698765)
                                   MOULT CREWE, P.C.
                                   1 Federal Street
                                   Boston, MA 02110
                                   (617) 555-0101
""",
        {("Agnes Moult", "MA 654321", "Moult Crewe, P.C."), ("Liam T. Crewe", "MA 698765", "Moult Crewe, P.C.")},
        {"Moult Crewe, P.C.": {"Petra Quill"}},
        court="mad",
    ),
    "pa top": Form(
        """ZELLER & FINK, P.C.
By: Dora Zeller, Esquire
Identification No. 81234
12 Market Street, Suite 900
Philadelphia, PA 19107
(215) 555-0199
dzeller@zellerfink.com                         Attorney for Plaintiff Petra Quill

IN THE UNITED STATES DISTRICT COURT
FOR THE EASTERN DISTRICT OF PENNSYLVANIA
""",
        {("Dora Zeller", "PA 81234", "Zeller & Fink, P.C.")},
        {"Zeller & Fink, P.C.": {"Petra Quill"}},
        court="paed",
    ),
    "ohio": Form(
        """
Respectfully submitted,

/s/ Wendell Krantz
Wendell Krantz (0012345)
Opal Stein (0098761)
KRANTZ STEIN CO., L.P.A.
50 Public Square, Suite 1900
Cleveland, Ohio 44113
216-555-0188
Counsel for Defendants Glimmer Optics, Inc. and Harbor Scan LLC
""",
        {
            ("Wendell Krantz", "OH 0012345", "Krantz Stein Co., L.P.A."),
            ("Opal Stein", "OH 0098761", "Krantz Stein Co., L.P.A."),
        },
        {"Krantz Stein Co., L.P.A.": DEFENDANTS},
        court="ohnd",
    ),
    "mich": Form(
        """
Dated: May 1, 2022                 Respectfully submitted,

                                   By: /s/ Jorah Pell
                                   Jorah Pell (P71234)
                                   Nadia Roos (P80011)
                                   PELL ROOS PLC
                                   400 Renaissance Center, Suite 2600
                                   Detroit, MI 48243
                                   jpell@pellroos.com

                                   Attorneys for Plaintiffs
""",
        {("Jorah Pell", "MI P71234", "Pell Roos PLC"), ("Nadia Roos", "MI P80011", "Pell Roos PLC")},
        {"Pell Roos PLC": PLAINTIFFS},
        court="mied",
    ),
    "georgia": Form(
        """
/s/ Tobin Marsh
Tobin Marsh
Georgia Bar No. 123456
MARSH & LEEDS, LLC
3344 Peachtree Road NE
Atlanta, Georgia 30326
tmarsh@marshleeds.com
Counsel for Defendant Harbor Scan LLC
""",
        {("Tobin Marsh", "GA 123456", "Marsh & Leeds, LLC")},
        {"Marsh & Leeds, LLC": {"Harbor Scan LLC"}},
        court="gand",
    ),
    "mn + mo marks": Form(
        """
Dated: May 1, 2022

/s/ Greta Lund
Greta Lund (MN #0312345)
Ivar Holm (#0398123)
LUND HOLM PLLP
100 Washington Avenue South, Suite 2200
Minneapolis, MN 55401
Telephone: (612) 555-0112
glund@lundholm.com

Cassius Beale, #51234 (MO)
BEALE TRIAL LAWYERS
4600 Madison Avenue
Kansas City, MO 64112

Attorneys for Plaintiffs and the Proposed Classes
""",
        {
            ("Greta Lund", "MN 0312345", "Lund Holm PLLP"),
            ("Ivar Holm", "MN 0398123", "Lund Holm PLLP"),
            ("Cassius Beale", "MO 51234", "Beale Trial Lawyers"),
        },
        {"Lund Holm PLLP": PLAINTIFFS, "Beale Trial Lawyers": PLAINTIFFS},
        court="mnd",
    ),
    "delaware of counsel two columns": Form(
        """
                                        ASHWORTH TRENT LLP

OF COUNSEL:                             /s/ Penelope Ashworth
                                        Penelope Ashworth (#4123)
Bram Okonjo                             Silas Trent (#5555)
Vera Lindt                              1313 North Market Street
OKONJO LINDT & RAE LLP                  Wilmington, Delaware 19801
500 Boylston Street                     (302) 555-0144
Boston, MA 02116                        pashworth@ashworthtrent.com
(617) 555-0102
                                        Attorneys for Defendant Glimmer Optics, Inc.
""",
        {
            ("Penelope Ashworth", "DE 4123", "Ashworth Trent LLP"),
            ("Bram Okonjo", None, "Okonjo Lindt & Rae LLP"),
            ("Silas Trent", "DE 5555", "Ashworth Trent LLP"),
            ("Vera Lindt", None, "Okonjo Lindt & Rae LLP"),
        },
        {"Ashworth Trent LLP": {"Glimmer Optics, Inc."}, "Okonjo Lindt & Rae LLP": {"Glimmer Optics, Inc."}},
        court="ded",
    ),
    "one line each": Form(
        """
Respectfully submitted,

/s/ Ada Brill
Ada Brill, Brill & Stowe LLP, 123 North Wacker Drive, Suite 100, Chicago, IL 60606 (312) 555-0100, abrill@brillstowe.com
Attorneys for Plaintiff Petra Quill
""",
        {("Ada Brill", None, "Brill & Stowe LLP")},
        {"Brill & Stowe LLP": {"Petra Quill"}},
    ),
    "washington presented by": Form(
        """
Presented by:

CORVID LAW GROUP PLLC

By  s/ Hester Rook
    Hester Rook, WSBA #40001
    Abel Finch, WSBA #40002
    1201 Third Avenue, Suite 4900
    Seattle, WA 98101
Attorneys for Plaintiffs

Approved as to form; notice of presentation waived:

TALLOW & BRINE, P.S.

By  s/ Enid Tallow (per email authorization)
    Enid Tallow, WSBA #29991
Attorneys for Defendant Harbor Scan LLC
""",
        {
            ("Hester Rook", "WA 40001", "Corvid Law Group PLLC"),
            ("Abel Finch", "WA 40002", "Corvid Law Group PLLC"),
            ("Enid Tallow", "WA 29991", "Tallow & Brine, P.S."),
        },
        {"Corvid Law Group PLLC": PLAINTIFFS, "Tallow & Brine, P.S.": {"Harbor Scan LLC"}},
        court="wawd",
    ),
    "usao": Form(
        """
                                   Respectfully submitted,

                                   MORRIS PASQUAL-DIAZ
                                   Acting United States Attorney

                                   By: s/ Noor Haddad
                                   NOOR HADDAD
                                   Assistant United States Attorney
                                   219 South Dearborn Street
                                   Chicago, Illinois 60604
                                   (312) 555-0155
                                   noor.haddad@usdoj.gov
                                   Attorneys for Defendant
""",
        {("Morris Pasqual-Diaz", None, None), ("Noor Haddad", None, None)},
    ),
    "doj": Form(
        """
BRIDGET M. HOLLAND
Principal Deputy Assistant Attorney General

LESLEY FARBER
Assistant Branch Director

/s/ Tomas Ruiz
TOMAS RUIZ
Trial Attorney (D.C. Bar No. 1013141)
U.S. Department of Justice
Civil Division, Federal Programs Branch
1100 L Street NW
Washington, DC 20005
(202) 555-0134
Counsel for Defendants
""",
        {
            ("Bridget M. Holland", None, "U.S. Department of Justice"),
            ("Lesley Farber", None, "U.S. Department of Justice"),
            ("Tomas Ruiz", "DC 1013141", "U.S. Department of Justice"),
        },
        {"U.S. Department of Justice": DEFENDANTS},
        court="dcd",
    ),
    "settlement signatures": Form(
        """
IN WITNESS WHEREOF, the Parties have executed this Agreement.

FOR PLAINTIFFS AND THE SETTLEMENT CLASS:

Dated: ____________        ______________________________
                           Petra Quill

Dated: ____________        ______________________________
                           Osric Thane

APPROVED AS TO FORM:

Dated: May 2, 2022         /s/ Ione Castle
                           Ione Castle
                           CASTLE & VANCE LLC
                           20 S. Clark Street
                           Chicago, IL 60603
                           Settlement Class Counsel

FOR DEFENDANT GLIMMER OPTICS, INC.:

Dated: May 2, 2022         By: /s/ Rudy Parsons
                           Name: Rudy Parsons
                           Title: Chief Financial Officer

APPROVED AS TO FORM:

Dated: May 2, 2022         /s/ Kit Barlowe
                           Kit Barlowe
                           BARLOWE HUNT LLP
                           321 N. Clark Street
                           Chicago, IL 60654
                           Counsel for Defendant Glimmer Optics, Inc.
""",
        {("Ione Castle", None, "Castle & Vance LLC"), ("Kit Barlowe", None, "Barlowe Hunt LLP")},
        {"Castle & Vance LLC": PLAINTIFFS, "Barlowe Hunt LLP": {"Glimmer Optics, Inc."}},
        kind="Stipulation",
    ),
    "nd ill bracket emails, dots": Form(
        """
Dated: March 3, 2021                 /s/ Olive Trask
                                     One of the Attorneys for Plaintiffs

Olive Trask (otrask@traskmoor.com)
Felix Moor (fmoor@traskmoor.com)
Trask Moor, LLC · 30 N. LaSalle St., Suite 1400 · Chicago, IL 60602
312.555.0177
""",
        {("Olive Trask", None, "Trask Moor, LLC"), ("Felix Moor", None, "Trask Moor, LLC")},
        {"Trask Moor, LLC": PLAINTIFFS},
    ),
    "ninth circuit counsel": Form(
        """COUNSEL

Ada Brill (argued), Jon Stowe, and Kim Lee, Brill & Stowe LLP, San Francisco, California; Max Coe, Coe Law PC, Oakland, California; for Plaintiffs-Appellants.

Warren Yale (argued) and Tess Zorn, Yale & Zorn P.C., Los Angeles, California, for Defendants-Appellees.

OPINION
""",
        {
            ("Ada Brill", None, "Brill & Stowe LLP"),
            ("Jon Stowe", None, "Brill & Stowe LLP"),
            ("Kim Lee", None, "Brill & Stowe LLP"),
            ("Max Coe", None, "Coe Law PC"),
            ("Warren Yale", None, "Yale & Zorn P.C."),
            ("Tess Zorn", None, "Yale & Zorn P.C."),
        },
        {"Brill & Stowe LLP": PLAINTIFFS, "Coe Law PC": PLAINTIFFS, "Yale & Zorn P.C.": DEFENDANTS},
        court="ca9",
        kind="Opinion",
        parties=(
            ("Petra Quill", ("plaintiff", "appellant")),
            ("Osric Thane", ("plaintiff", "appellant")),
            ("Glimmer Optics, Inc.", ("defendant", "appellee")),
            ("Harbor Scan LLC", ("defendant", "appellee")),
        ),
    ),
    "city": Form(
        """
MARGUERITE OSEI-BELL
Corporation Counsel of the City of Arden

By: /s/ Juno Park
Juno Park
Assistant Corporation Counsel
City of Arden, Department of Law
2 N. LaSalle Street, Suite 420
Chicago, Illinois 60602
Attorneys for Defendant City of Arden
""",
        {
            ("Marguerite Osei-Bell", None, "City of Arden, Department of Law"),
            ("Juno Park", None, "City of Arden, Department of Law"),
        },
        {"City of Arden, Department of Law": {"City of Arden"}},
        parties=(("Petra Quill", ("plaintiff",)), ("City of Arden", ("defendant",))),
    ),
    "steering committee": Form(
        """
/s/ Una Frey
Una Frey
FREY DALTON LLP
10 Post Office Square
Boston, MA 02109
ufrey@freydalton.com

Interim Co-Lead Class Counsel

Abe Ling
LING LAW, PLLC
200 Park Avenue
New York, NY 10166
aling@linglaw.com

Bo Marsh
MARSH KLINE
One Liberty Plaza
New York, NY 10006
bmarsh@marshkline.com

Plaintiffs' Executive Committee
""",
        {
            ("Una Frey", None, "Frey Dalton LLP"),
            ("Abe Ling", None, "Ling Law, PLLC"),
            ("Bo Marsh", None, "Marsh Kline"),
        },
        {"Frey Dalton LLP": PLAINTIFFS, "Ling Law, PLLC": PLAINTIFFS, "Marsh Kline": PLAINTIFFS},
    ),
    "texas by": Form(
        """
Respectfully submitted,

DUVALL & STRAIT, L.L.P.

By:   /s/ Royce Duvall
      Royce Duvall
      State Bar No. 24012345
      rduvall@duvallstrait.com
      Southern District Bar No. 771234
      909 Fannin Street, Suite 2000
      Houston, Texas 77010
      Telephone: (713) 555-0121

ATTORNEY-IN-CHARGE FOR DEFENDANT HARBOR SCAN LLC
""",
        {("Royce Duvall", "TX 24012345", "Duvall & Strait, L.L.P.")},
        {"Duvall & Strait, L.L.P.": {"Harbor Scan LLC"}},
        court="txsd",
    ),
    "attorney at law alone": Form(
        """
Respectfully submitted,

/s/ Benno Klug
Benno Klug
Attorney at Law
12 Elm Street
Peoria, Illinois 61602
ARDC #6201234
bennoklug@gmail.com
Attorney for Plaintiff Osric Thane
""",
        {("Benno Klug", "IL 6201234", None)},
    ),
    "firm named one lawyer PC": Form(
        """
By: /s/ Ruth Amaro
    Ruth Amaro
    RUTH AMARO, P.C.
    55 West Monroe, Suite 3400
    Chicago, IL 60603
    Attorney No. 44123
    Attorneys for Plaintiff Petra Quill
""",
        {("Ruth Amaro", None, "Ruth Amaro, P.C.")},
        {"Ruth Amaro, P.C.": {"Petra Quill"}},
    ),
    "alabama and sc": Form(
        """
/s/ Lyle Benning
Lyle Benning (ASB-1234-A56B)
BENNING PIKE, P.C.
2001 Park Place North
Birmingham, Alabama 35203
Attorney for Defendant Glimmer Optics, Inc.

/s/ Zora Pinckney
Zora Pinckney (Fed. ID No. 11234)
PINCKNEY LEGARE LLC
15 Broad Street
Charleston, SC 29401
Attorney for Defendant Harbor Scan LLC
""",
        {
            ("Lyle Benning", "AL ASB-1234-A56B", "Benning Pike, P.C."),
            ("Zora Pinckney", "SC 11234", "Pinckney Legare LLC"),
        },
        {"Benning Pike, P.C.": {"Glimmer Optics, Inc."}, "Pinckney Legare LLC": {"Harbor Scan LLC"}},
        court="alnd",
    ),
    "two lawyers one line with pipes": Form(
        """
/s/ Quentin Ames
Quentin Ames | Dee Holloway
AMES HOLLOWAY LLP
70 West Madison Street | Suite 1500
Chicago, Illinois 60602
quentin@ameshollowaylaw.com | dee@ameshollowaylaw.com
Counsel for Plaintiffs
""",
        {("Quentin Ames", None, "Ames Holloway LLP"), ("Dee Holloway", None, "Ames Holloway LLP")},
        {"Ames Holloway LLP": PLAINTIFFS},
    ),
    "attorneys heading all caps": Form(
        """
ATTORNEYS FOR PLAINTIFF-APPELLANT PETRA QUILL:

Mavis Thorne
THORNE LITIGATION GROUP, P.C.
1 North Franklin Street
Chicago, IL 60606

ATTORNEYS FOR DEFENDANT-APPELLEE GLIMMER OPTICS, INC.:

Dov Lasker
Mina Roy
LASKER BEHN LLP
77 W. Wacker Drive
Chicago, IL 60601
""",
        {
            ("Mavis Thorne", None, "Thorne Litigation Group, P.C."),
            ("Dov Lasker", None, "Lasker Behn LLP"),
            ("Mina Roy", None, "Lasker Behn LLP"),
        },
        {"Thorne Litigation Group, P.C.": {"Petra Quill"}, "Lasker Behn LLP": {"Glimmer Optics, Inc."}},
    ),
    "firm, side, address, then those who sign": Form(
        """
                                   LINDEN VOSS & TARR, P.L.
                                   Local Counsel for Defendants
                                   9 Ocean Drive
                                   Miami, Florida 33131

                                   By: s/ Ysabel Linden
                                   YSABEL LINDEN
                                   Florida Bar No. 0091122
                                   COLBY TARR
                                   Fla. Bar No. 110022
                                   and
                                   Moses P. Lowell (admitted pro hac vice)
                                   LOWELL | GRANT
                                   4 Broad Street
                                   Charleston, South Carolina 29401
                                   Lead Counsel for Defendants
""",
        {
            ("Ysabel Linden", "FL 0091122", "Linden Voss & Tarr, P.L."),
            ("Colby Tarr", "FL 110022", "Linden Voss & Tarr, P.L."),
            ("Moses P. Lowell", None, "Lowell | Grant"),
        },
        {"Linden Voss & Tarr, P.L.": DEFENDANTS, "Lowell | Grant": DEFENDANTS},
        court="flsd",
    ),
    "marks of notes below the names": Form(
        """
Ruben Adler*
Carys Moon†
ADLER MOON, PLLC
13 Race Street
Philadelphia, Pennsylvania 19107
* Admitted pro hac vice
† Pro hac vice application forthcoming

Attorneys for Plaintiffs and the Proposed Class
""",
        {("Ruben Adler", None, "Adler Moon, PLLC"), ("Carys Moon", None, "Adler Moon, PLLC")},
        {"Adler Moon, PLLC": PLAINTIFFS},
        court="cand",
    ),
    "an attorney general who is sued signs": Form(
        """
OSRIC THANE
Attorney General

s/ Lotte Vane
LOTTE VANE, WSBA #41230
Assistant Attorney General
Office of the Attorney General
Complex Litigation Division
8 Fifth Avenue
Seattle, WA 98104
Attorneys for Defendant Osric Thane
""",
        {
            ("Osric Thane", None, "Office of the Attorney General"),
            ("Lotte Vane", "WA 41230", "Office of the Attorney General"),
        },
        {"Office of the Attorney General": {"Osric Thane"}},
        court="wawd",
        parties=(("Petra Quill", ("plaintiff",)), ("Osric Thane", ("defendant",))),
    ),
    "a firm named et al.": Form(
        """
Judith Lark
LARK et al., P.A.
10 North Sixth Street
Minneapolis, Minnesota 55403

Theo Bonnard
Bonnard, De Witt, et al.
12 Hill Street
Los Angeles, CA 90012
Attorneys for Plaintiffs
""",
        {("Judith Lark", None, "Lark et al., P.A."), ("Theo Bonnard", None, "Bonnard, De Witt")},
        {"Lark et al., P.A.": PLAINTIFFS, "Bonnard, De Witt": PLAINTIFFS},
    ),
    "a legal foundation that is amicus itself": Form(
        """
T. Scott Merrow
Arden Legal Foundation
25 South Way
Lakewood, Colorado 80227
tmerrow@ardenlegal.org
Attorney for Amicus Curiae Arden Legal Foundation
""",
        {("T. Scott Merrow", None, "Arden Legal Foundation")},
        {"Arden Legal Foundation": {"Arden Legal Foundation"}},
        parties=(("Petra Quill", ("petitioner",)), ("Arden Legal Foundation", ("amicus",))),
    ),
    "a law firm that is sued and signs by its own lawyer": Form(
        """
THRUSH & WREN, LLP

By: /s/ Paula Wren
Paula Wren (ARDC No. 6211223)
1 South Street
Peoria, IL 61602
Attorney for Defendant Thrush & Wren, LLP
""",
        {("Paula Wren", "IL 6211223", "Thrush & Wren, LLP")},
        {"Thrush & Wren, LLP": {"Thrush & Wren, LLP"}},
        parties=(("Petra Quill", ("plaintiff",)), ("Thrush & Wren, LLP", ("defendant",))),
    ),
    "a firm that begins with its lawyer's surname": Form(
        """
Amos Pickford
Leda Crane
Pickford Crane
77 West Monroe Street
Chicago, Illinois 60603
Attorneys for Plaintiffs
""",
        {("Amos Pickford", None, "Pickford Crane"), ("Leda Crane", None, "Pickford Crane")},
        {"Pickford Crane": PLAINTIFFS},
    ),
    "a case's citation is no firm with an address": Form(
        """
Lantern Systems, LLC, 980 F.3d 1146, 1149

/s/ Amos Pickford
Amos Pickford (ARDC No. 6211224)
PICKFORD LLC
77 West Monroe Street
Chicago, Illinois 60603
Attorney for Plaintiffs
""",
        {("Amos Pickford", "IL 6211224", "Pickford LLC")},
        {"Pickford LLC": PLAINTIFFS},
    ),
    "Illinois, table at the end": Form(
        """OPINION

¶ 1 We affirm.

Decision Under Review:    Appeal from the Circuit Court of Kane County, No. 21-L-204;
                          the Hon. Ann Example, Judge, presiding.

Attorneys                 Tilda A. Quorn and Moses Blum, of Quorn Blum & Associates,
for                       of Geneva, and Ezra Hale, of Hale Law LLC, of Chicago,
Appellant:                for appellant.

Attorneys                 Inge Peters and Carl D. Ricks, of Stubb, Carrow & Dole, P.C.,
for                       of Wheaton, for appellee Glimmer Optics, Inc.
Appellee:
                          Monique Croix, of Tressel LLP, of Chicago, for other appellee.
""",
        {
            ("Tilda A. Quorn", None, "Quorn Blum & Associates"),
            ("Moses Blum", None, "Quorn Blum & Associates"),
            ("Ezra Hale", None, "Hale Law LLC"),
            ("Inge Peters", None, "Stubb, Carrow & Dole, P.C."),
            ("Carl D. Ricks", None, "Stubb, Carrow & Dole, P.C."),
            ("Monique Croix", None, "Tressel LLP"),
        },
        {
            "Quorn Blum & Associates": {"Petra Quill"},
            "Hale Law LLC": {"Petra Quill"},
            "Stubb, Carrow & Dole, P.C.": {"Glimmer Optics, Inc."},
            "Tressel LLP": {"Harbor Scan LLC"},
        },
        court="illappct",
        kind="Opinion",
        parties=(
            ("Petra Quill", ("plaintiff", "appellant")),
            ("Glimmer Optics, Inc.", ("defendant", "appellee")),
            ("Harbor Scan LLC", ("defendant", "appellee")),
        ),
    ),
    "several lawyers and their firm on one line": Form(
        """
/s/ Nell Abbot
Nell Abbot, Cyrus Dane, ABBOT RUSK LLP, 123 North Main Street, Peoria, IL 61602, nabbot@abbotrusk.com
Attorneys for Plaintiff Petra Quill
""",
        {("Nell Abbot", None, "Abbot Rusk LLP"), ("Cyrus Dane", None, "Abbot Rusk LLP")},
        {"Abbot Rusk LLP": {"Petra Quill"}},
    ),
    "Oregon": Form(
        """   Wanda Alder argued the cause for appellant. With her on the brief was
Alder Crowe PC.

   Lucian Pine argued the cause for respondent Glimmer Optics, Inc. Also on the brief were
Fay Toll and Larkin Pine LLP.

   Dot Nkomo and Bullfinch Law waived appearance for respondent Harbor Scan LLC.
""",
        {
            ("Wanda Alder", None, "Alder Crowe PC"),
            ("Lucian Pine", None, "Larkin Pine LLP"),
            ("Fay Toll", None, "Larkin Pine LLP"),
            ("Dot Nkomo", None, "Bullfinch Law"),
        },
        {
            "Alder Crowe PC": {"Petra Quill"},
            "Larkin Pine LLP": {"Glimmer Optics, Inc."},
            "Bullfinch Law": {"Harbor Scan LLC"},
        },
        court="orctapp",
        kind="Opinion",
        parties=(
            ("Petra Quill", ("plaintiff", "appellant")),
            ("Glimmer Optics, Inc.", ("defendant", "respondent")),
            ("Harbor Scan LLC", ("defendant", "respondent")),
        ),
    ),
    "New Jersey": Form(
        """          Aldous J. Rook argued the cause for respondent Glimmer Optics, Inc.
          (Lamb Kestrel, L.L.C., attorneys; Rob D. Kestrel, on the brief).

          Demi R. Miles argued the cause for respondent Harbor Scan LLC (Mc Manus, Scot & Baum, LLC,
          attorneys; Ms. Miles, on the brief).

          Neal M. Rube argued the cause for appellant.
""",
        {
            ("Aldous J. Rook", None, "Lamb Kestrel, L.L.C."),
            ("Rob D. Kestrel", None, "Lamb Kestrel, L.L.C."),
            ("Demi R. Miles", None, "Mc Manus, Scot & Baum, LLC"),
            ("Neal M. Rube", None, None),
        },
        {"Lamb Kestrel, L.L.C.": {"Glimmer Optics, Inc."}, "Mc Manus, Scot & Baum, LLC": {"Harbor Scan LLC"}},
        court="njsuperctappdiv",
        kind="Opinion",
        parties=(
            ("Petra Quill", ("plaintiff", "appellant")),
            ("Glimmer Optics, Inc.", ("defendant", "respondent")),
            ("Harbor Scan LLC", ("defendant", "respondent")),
        ),
    ),
    "Ohio firm first": Form(
        """Krantz Stein Co., L.P.A., Wendell Krantz, and Opal Stein; and Poe Ltd. and Ann Poe, for appellant.

Jones Day and Charles M. Stein, for appellee Glimmer Optics, Inc.
""",
        {
            ("Wendell Krantz", None, "Krantz Stein Co., L.P.A."),
            ("Opal Stein", None, "Krantz Stein Co., L.P.A."),
            ("Ann Poe", None, "Poe Ltd."),
            ("Charles M. Stein", None, "Jones Day"),
        },
        {"Krantz Stein Co., L.P.A.": PLAINTIFFS, "Poe Ltd.": PLAINTIFFS, "Jones Day": {"Glimmer Optics, Inc."}},
        court="ohio",
        kind="Opinion",
        parties=(
            ("Petra Quill", ("plaintiff", "appellant")),
            ("Osric Thane", ("plaintiff", "appellant")),
            ("Glimmer Optics, Inc.", ("defendant", "appellee")),
            ("Harbor Scan LLC", ("defendant", "appellee")),
        ),
    ),
    "Second Circuit, sides at the left": Form(
        """
FOR PLAINTIFF-APPELLANT:            TAMSIN ARROW (Piers Lind, on the brief), Arrow
                                    Fenn LLP, New York, NY.

FOR DEFENDANT-APPELLEE              GERALD HAST, Hast & Dray, P.C., White Plains,
GLIMMER OPTICS, INC.:               NY (Beryl Quist, Quist Law Group, Buffalo, NY, on the
                                    brief).

FOR DEFENDANT-APPELLEE              ODILE FERRAND, Mark Steele LLP, Washington, DC.
HARBOR SCAN LLC:
""",
        {
            ("Tamsin Arrow", None, "Arrow Fenn LLP"),
            ("Piers Lind", None, "Arrow Fenn LLP"),
            ("Gerald Hast", None, "Hast & Dray, P.C."),
            ("Beryl Quist", None, "Quist Law Group"),
            ("Odile Ferrand", None, "Mark Steele LLP"),
        },
        {
            "Arrow Fenn LLP": PLAINTIFFS,
            "Hast & Dray, P.C.": {"Glimmer Optics, Inc."},
            "Quist Law Group": {"Glimmer Optics, Inc."},
            "Mark Steele LLP": {"Harbor Scan LLC"},
        },
        court="ca2",
        kind="Order",
        parties=(
            ("Petra Quill", ("plaintiff", "appellant")),
            ("Osric Thane", ("plaintiff", "appellant")),
            ("Glimmer Optics, Inc.", ("defendant", "appellee")),
            ("Harbor Scan LLC", ("defendant", "appellee")),
        ),
    ),
    "names, then their role": Form(
        """          For Petra Quill, on behalf of herself and all others similarly situated, Plaintiff: Edwin F. Habib, LEAD ATTORNEY, PRO HAC VICE, Sharp Habib & Umber, LLP, Boston, MA; Jeff M. Light, Light Benny, West Palm Beach, FL.

         For Glimmer Optics, Inc., Harbor Scan LLC, Defendants: Alexa Ann Calle, LEAD ATTORNEY, Ingram, Zump, Hud & Milo, LLC, Coral Gables, FL; Abby Corb, Stern Weave Mill Weiss & Sitter, Miami, FL.
""",
        {
            ("Edwin F. Habib", None, "Sharp Habib & Umber, LLP"),
            ("Jeff M. Light", None, "Light Benny"),
            ("Alexa Ann Calle", None, "Ingram, Zump, Hud & Milo, LLC"),
            ("Abby Corb", None, "Stern Weave Mill Weiss & Sitter"),
        },
        {
            "Sharp Habib & Umber, LLP": {"Petra Quill"},
            "Light Benny": {"Petra Quill"},
            "Ingram, Zump, Hud & Milo, LLC": DEFENDANTS,
            "Stern Weave Mill Weiss & Sitter": DEFENDANTS,
        },
        court="flsd",
        kind="Order",
        parties=(
            ("Petra Quill", ("plaintiff", "appellant")),
            ("Osric Thane", ("plaintiff", "appellant")),
            ("Glimmer Optics, Inc.", ("defendant", "appellee")),
            ("Harbor Scan LLC", ("defendant", "appellee")),
        ),
    ),
    "Third Circuit, vertical": Form(
        """Ada Brill [Argued]
Jon Stowe
Brill & Stowe
1600 Market Street
Suite 3600
Philadelphia, PA 19103
     Counsel for Appellants

Warren Yale
Tess Zorn [Argued]
Yale Zorn Pelt
One Logan Square
Philadelphia, PA 19103
     Counsel for Appellee Glimmer Optics, Inc.

                    OPINION OF THE COURT
""",
        {
            ("Ada Brill", None, "Brill & Stowe"),
            ("Jon Stowe", None, "Brill & Stowe"),
            ("Warren Yale", None, "Yale Zorn Pelt"),
            ("Tess Zorn", None, "Yale Zorn Pelt"),
        },
        {"Brill & Stowe": PLAINTIFFS, "Yale Zorn Pelt": {"Glimmer Optics, Inc."}},
        court="ca3",
        kind="Opinion",
        parties=(
            ("Petra Quill", ("plaintiff", "appellant")),
            ("Osric Thane", ("plaintiff", "appellant")),
            ("Glimmer Optics, Inc.", ("defendant", "appellee")),
            ("Harbor Scan LLC", ("defendant", "appellee")),
        ),
    ),
    "Fourth Circuit": Form(
        """ARGUED: Ada Brill, BRILL & STOWE LLP, Richmond, Virginia, for Appellants. Warren Yale, YALE & ZORN, P.C., Baltimore, Maryland, for Appellees. ON BRIEF: Jon Stowe, BRILL & STOWE LLP, Richmond, Virginia, for Appellants. Tess Zorn, Otis Pelt, YALE & ZORN, P.C., Baltimore, Maryland, for Appellees.
""",
        {
            ("Ada Brill", None, "Brill & Stowe LLP"),
            ("Warren Yale", None, "Yale & Zorn, P.C."),
            ("Jon Stowe", None, "Brill & Stowe LLP"),
            ("Tess Zorn", None, "Yale & Zorn, P.C."),
            ("Otis Pelt", None, "Yale & Zorn, P.C."),
        },
        {"Brill & Stowe LLP": PLAINTIFFS, "Yale & Zorn, P.C.": DEFENDANTS},
        court="ca4",
        kind="Opinion",
        parties=(
            ("Petra Quill", ("plaintiff", "appellant")),
            ("Osric Thane", ("plaintiff", "appellant")),
            ("Glimmer Optics, Inc.", ("defendant", "appellee")),
            ("Harbor Scan LLC", ("defendant", "appellee")),
        ),
    ),
    "Tenth Circuit": Form(
        """Ada Brill (Jon Stowe with her on the briefs), of Brill & Stowe LLP, Denver, Colorado, for Plaintiffs-Appellants.

Warren Yale, Yale & Zorn, P.C., Salt Lake City, Utah (Tess Zorn, Yale & Zorn, P.C., with him on the brief), for Defendants-Appellees.
""",
        {
            ("Ada Brill", None, "Brill & Stowe LLP"),
            ("Jon Stowe", None, "Brill & Stowe LLP"),
            ("Warren Yale", None, "Yale & Zorn, P.C."),
            ("Tess Zorn", None, "Yale & Zorn, P.C."),
        },
        {"Brill & Stowe LLP": PLAINTIFFS, "Yale & Zorn, P.C.": DEFENDANTS},
        court="ca10",
        kind="Opinion",
        parties=(
            ("Petra Quill", ("plaintiff", "appellant")),
            ("Osric Thane", ("plaintiff", "appellant")),
            ("Glimmer Optics, Inc.", ("defendant", "appellee")),
            ("Harbor Scan LLC", ("defendant", "appellee")),
        ),
    ),
    "Eighth Circuit": Form(
        """Counsel who presented argument on behalf of the appellants was Ada Brill, of Minneapolis, MN. The following attorney(s) appeared on the appellants' brief; Jon Stowe, of Minneapolis, MN.

Counsel who presented argument on behalf of the appellees was Warren Yale, of Saint Louis, MO.
""",
        {("Ada Brill", None, None), ("Jon Stowe", None, None), ("Warren Yale", None, None)},
        court="ca8",
        kind="Opinion",
        parties=(
            ("Petra Quill", ("plaintiff", "appellant")),
            ("Osric Thane", ("plaintiff", "appellant")),
            ("Glimmer Optics, Inc.", ("defendant", "appellee")),
            ("Harbor Scan LLC", ("defendant", "appellee")),
        ),
    ),
    "D.C. Circuit": Form(
        """     Ada Brill argued the cause for appellants. With her on the briefs were Jon Stowe and Kim Lee.

     Warren Yale argued the cause for appellee Glimmer Optics, Inc. With him on the brief was Tess Zorn.
""",
        {
            ("Ada Brill", None, None),
            ("Jon Stowe", None, None),
            ("Kim Lee", None, None),
            ("Warren Yale", None, None),
            ("Tess Zorn", None, None),
        },
        court="cadc",
        kind="Opinion",
        parties=(
            ("Petra Quill", ("plaintiff", "appellant")),
            ("Osric Thane", ("plaintiff", "appellant")),
            ("Glimmer Optics, Inc.", ("defendant", "appellee")),
            ("Harbor Scan LLC", ("defendant", "appellee")),
        ),
    ),
    "Federal Circuit": Form(
        """ADA BRILL, Brill & Stowe LLP, Washington, DC, argued for plaintiffs-appellants. Also represented by JON STOWE; KIM LEE, New York, NY.

WARREN YALE, Yale & Zorn P.C., San Diego, CA, argued for defendant-appellee Glimmer Optics, Inc. Also represented by TESS ZORN.
""",
        {
            ("Ada Brill", None, "Brill & Stowe LLP"),
            ("Jon Stowe", None, "Brill & Stowe LLP"),
            ("Kim Lee", None, "Brill & Stowe LLP"),
            ("Warren Yale", None, "Yale & Zorn P.C."),
            ("Tess Zorn", None, "Yale & Zorn P.C."),
        },
        {"Brill & Stowe LLP": PLAINTIFFS, "Yale & Zorn P.C.": {"Glimmer Optics, Inc."}},
        court="cafc",
        kind="Opinion",
        parties=(
            ("Petra Quill", ("plaintiff", "appellant")),
            ("Osric Thane", ("plaintiff", "appellant")),
            ("Glimmer Optics, Inc.", ("defendant", "appellee")),
            ("Harbor Scan LLC", ("defendant", "appellee")),
        ),
    ),
    "N.Y. App. Div.": Form(
        """Brill & Stowe LLP, New York (Ada Brill of counsel), for appellants.

Yale, Zorn & Pelt, P.C., White Plains, N.Y. (Warren Yale and Tess Zorn of counsel), for respondents.
""",
        {
            ("Ada Brill", None, "Brill & Stowe LLP"),
            ("Warren Yale", None, "Yale, Zorn & Pelt, P.C."),
            ("Tess Zorn", None, "Yale, Zorn & Pelt, P.C."),
        },
        {"Brill & Stowe LLP": {"Petra Quill"}, "Yale, Zorn & Pelt, P.C.": DEFENDANTS},
        court="nyappdiv",
        kind="Opinion",
        parties=(
            ("Petra Quill", ("plaintiff", "appellant")),
            ("Glimmer Optics, Inc.", ("defendant", "respondent")),
            ("Harbor Scan LLC", ("defendant", "respondent")),
        ),
    ),
    "Massachusetts": Form(
        """Ada Brill (Jon Stowe also present) for the plaintiffs.

Warren Yale for the defendants.
""",
        {("Ada Brill", None, None), ("Jon Stowe", None, None), ("Warren Yale", None, None)},
        court="mass",
        kind="Opinion",
        parties=(
            ("Petra Quill", ("plaintiff", "appellant")),
            ("Osric Thane", ("plaintiff", "appellant")),
            ("Glimmer Optics, Inc.", ("defendant", "appellee")),
            ("Harbor Scan LLC", ("defendant", "appellee")),
        ),
    ),
    "Minnesota": Form(
        """Ada Brill, Jon Stowe, Brill & Stowe PLLP, Minneapolis, Minnesota (for appellants)

Warren Yale, Yale Zorn, P.A., St. Paul, Minnesota (for respondents)
""",
        {
            ("Ada Brill", None, "Brill & Stowe PLLP"),
            ("Jon Stowe", None, "Brill & Stowe PLLP"),
            ("Warren Yale", None, "Yale Zorn, P.A."),
        },
        {"Brill & Stowe PLLP": {"Petra Quill"}, "Yale Zorn, P.A.": DEFENDANTS},
        court="minnctapp",
        kind="Opinion",
        parties=(
            ("Petra Quill", ("plaintiff", "appellant")),
            ("Glimmer Optics, Inc.", ("defendant", "respondent")),
            ("Harbor Scan LLC", ("defendant", "respondent")),
        ),
    ),
    "North Carolina": Form(
        """     Brill & Stowe, PLLC, by Ada Brill and Jon Stowe, for plaintiff-appellants.

     Yale Zorn LLP, by Warren Yale, for defendant-appellee Glimmer Optics, Inc.
""",
        {
            ("Ada Brill", None, "Brill & Stowe, PLLC"),
            ("Jon Stowe", None, "Brill & Stowe, PLLC"),
            ("Warren Yale", None, "Yale Zorn LLP"),
        },
        {"Brill & Stowe, PLLC": PLAINTIFFS, "Yale Zorn LLP": {"Glimmer Optics, Inc."}},
        court="ncctapp",
        kind="Opinion",
        parties=(
            ("Petra Quill", ("plaintiff", "appellant")),
            ("Osric Thane", ("plaintiff", "appellant")),
            ("Glimmer Optics, Inc.", ("defendant", "appellee")),
            ("Harbor Scan LLC", ("defendant", "appellee")),
        ),
    ),
    "Seventh Circuit, site": Form(
        """Ada Brill, Attorney, Brill & Stowe LLP, Chicago, IL, for Plaintiffs-Appellants.

Warren Yale, Tess Zorn, Attorneys, Yale & Zorn P.C., Chicago, IL, for Defendants-Appellees.
""",
        {
            ("Ada Brill", None, "Brill & Stowe LLP"),
            ("Warren Yale", None, "Yale & Zorn P.C."),
            ("Tess Zorn", None, "Yale & Zorn P.C."),
        },
        {"Brill & Stowe LLP": PLAINTIFFS, "Yale & Zorn P.C.": DEFENDANTS},
        court="ca7",
        kind="Opinion",
        parties=(
            ("Petra Quill", ("plaintiff", "appellant")),
            ("Osric Thane", ("plaintiff", "appellant")),
            ("Glimmer Optics, Inc.", ("defendant", "appellee")),
            ("Harbor Scan LLC", ("defendant", "appellee")),
        ),
    ),
    "Connecticut": Form(
        """     Ada Brill, with whom, on the brief, was Jon Stowe, for the appellants (plaintiffs).

     Warren Yale, with whom were Tess Zorn and, on the brief, Otis Pelt, for the appellees (defendants).
""",
        {
            ("Ada Brill", None, None),
            ("Jon Stowe", None, None),
            ("Warren Yale", None, None),
            ("Tess Zorn", None, None),
            ("Otis Pelt", None, None),
        },
        court="conn",
        kind="Opinion",
        parties=(
            ("Petra Quill", ("plaintiff", "appellant")),
            ("Osric Thane", ("plaintiff", "appellant")),
            ("Glimmer Optics, Inc.", ("defendant", "appellee")),
            ("Harbor Scan LLC", ("defendant", "appellee")),
        ),
    ),
    "Supreme Court": Form(
        """     Ada T. Brill argued the cause for petitioner. With her on the briefs were Jon Stowe, Kim Lee, and J. Scott Rae.

     Warren Yale, by appointment of the Court, argued the cause for respondents. With him on the brief was Tess Zorn.
""",
        {
            ("Ada T. Brill", None, None),
            ("Jon Stowe", None, None),
            ("Kim Lee", None, None),
            ("J. Scott Rae", None, None),
            ("Warren Yale", None, None),
            ("Tess Zorn", None, None),
        },
        court="scotus",
        kind="Opinion",
        parties=(("Petra Quill", ("petitioner",)), ("Glimmer Optics, Inc.", ("respondent",))),
    ),
    "appearances in an order by party": Form(
        """APPEARANCES:

BRILL & STOWE LLP
Attorneys for Plaintiffs
By: Ada Brill, Esq.
    Jon Stowe, Esq.
100 Broadway
New York, NY 10005

YALE & ZORN P.C.
Attorneys for Defendant Harbor Scan LLC
By: Warren Yale, Esq.
2 Wall Street
New York, NY 10005
""",
        {
            ("Ada Brill", None, "Brill & Stowe LLP"),
            ("Jon Stowe", None, "Brill & Stowe LLP"),
            ("Warren Yale", None, "Yale & Zorn P.C."),
        },
        {"Brill & Stowe LLP": PLAINTIFFS, "Yale & Zorn P.C.": {"Harbor Scan LLC"}},
        court="nyed",
        kind="Order",
        parties=(
            ("Petra Quill", ("plaintiff", "appellant")),
            ("Osric Thane", ("plaintiff", "appellant")),
            ("Glimmer Optics, Inc.", ("defendant", "appellee")),
            ("Harbor Scan LLC", ("defendant", "appellee")),
        ),
    ),
    "a firm over a signature by its lawyer": Form(
        """
                              LAMBERT STOLL & FINN, L.C.

                         BY:  /s/ Greta A. Stoll
                              Greta A. Stoll, #06284411
                              Peter Finn, #06310078
                              130 N. Main Street
                              Edwardsville, Illinois 62025
                              ATTORNEYS FOR DEFENDANT GLIMMER OPTICS, INC.

                              MOORE TATE SCHREIB

                         BY:  /s/ Wendy Tate
                              Wendy Tate #6198773
                              20 South Central Avenue, Suite 400
                              St. Louis, Missouri 63105
                              ATTORNEYS FOR DEFENDANT HARBOR SCAN LLC
""",
        {
            ("Greta A. Stoll", "IL 06284411", "Lambert Stoll & Finn, L.C."),
            ("Peter Finn", "IL 06310078", "Lambert Stoll & Finn, L.C."),
            ("Wendy Tate", "IL 6198773", "Moore Tate Schreib"),
        },
        {"Lambert Stoll & Finn, L.C.": {"Glimmer Optics, Inc."}, "Moore Tate Schreib": {"Harbor Scan LLC"}},
        court="ilsd",
    ),
    "columns whose sides stand at their ends": Form(
        """
    MANNY J. CORT (Bar No. 320474)            Scott R. Mill (SBN 112657)
    manny.cort@dentry.com                     smill@shepard.com
    DENTRY US LLP                             SHEPARD, MULL, RICH
    310 South Hawthorn Street                 &
    Los Angeles, California 90017                HAMP LLP
    Telephone: (213) 555-5010                 44 South Hill Street
    Attorneys for Plaintiffs                  Los Angeles, CA 90071

                                              (Continued on signature page)
                                              Attorneys for Defendants

                 UNITED STATES DISTRICT COURT
""",
        {
            ("Manny J. Cort", "CA 320474", "Dentry US LLP"),
            ("Scott R. Mill", "CA 112657", "Shepard, Mull, Rich & Hamp LLP"),
        },
        {"Dentry US LLP": PLAINTIFFS, "Shepard, Mull, Rich & Hamp LLP": DEFENDANTS},
        court="cacd",
    ),
    "appearances with the sides at the left": Form(
        """
APPEARANCES:

For Plaintiff-Appellee:                Tyler L. Math
                                       McDon, Hop, Burke & Hab
                                       31 Bank Center
                                       Cleveland, OH 44114

For Defendant-Appellant:               Joseph A. Brun
[Glimmer Optics]                       Robert N. Web
                                       Vory, Sat, Seym & Pease
                                       62 East Elm Street
                                       Columbus, OH 43215
""",
        {
            ("Tyler L. Math", None, "McDon, Hop, Burke & Hab"),
            ("Joseph A. Brun", None, "Vory, Sat, Seym & Pease"),
            ("Robert N. Web", None, "Vory, Sat, Seym & Pease"),
        },
        {"McDon, Hop, Burke & Hab": {"Petra Quill"}, "Vory, Sat, Seym & Pease": {"Glimmer Optics, Inc."}},
        court="ohioctapp",
        kind="Opinion",
        parties=(("Petra Quill", ("plaintiff", "appellee")), ("Glimmer Optics, Inc.", ("defendant", "appellant"))),
    ),
    "Arizona: a firm, by its lawyers, their city at the margin": Form(
        """
Leon Felk Alt & Batt, P.C.
   By John F. Batt III, Anne-Marie Brade, and
      Cliff B. Alt                                                        Tucson
                                              Attorneys for Plaintiff/Appellee

Terry Godfrey, Arizona Attorney General
   By Dan P. Shack, Cathy M. Stew,
      and Fred W. Stark                                         Phoenix
                                           Attorneys for Defendants/Appellants

E X A M P L E, Chief Judge.
""",
        {
            ("John F. Batt III", None, "Leon Felk Alt & Batt, P.C."),
            ("Anne-Marie Brade", None, "Leon Felk Alt & Batt, P.C."),
            ("Cliff B. Alt", None, "Leon Felk Alt & Batt, P.C."),
            ("Terry Godfrey", None, None),
            ("Dan P. Shack", None, None),
            ("Cathy M. Stew", None, None),
            ("Fred W. Stark", None, None),
        },
        {"Leon Felk Alt & Batt, P.C.": {"Petra Quill"}},
        court="arizctapp",
        kind="Opinion",
        parties=(
            ("Petra Quill", ("plaintiff", "appellee")),
            ("Glimmer Optics, Inc.", ("defendant", "appellant")),
            ("Harbor Scan LLC", ("defendant", "appellant")),
        ),
    ),
    "specially appearing, an initial first, and who is not in the caption": Form(
        """
A. Melvin Donner, Bar #002299
JONS, SKEL & HOCH, P.L.C.
12 North Example Avenue, Suite 8
Phoenix, Arizona 85012
Specially appearing counsel for Osric Thane

Barry Mitch, Bar #13976
MITCH STEIN CARR, PC
14 North Example Avenue
Phoenix, Arizona 85004
Attorneys for Defendant Chief Deputy Gerard Sherrod
""",
        {
            ("A. Melvin Donner", "AZ 002299", "Jons, Skel & Hoch, P.L.C."),
            ("Barry Mitch", "AZ 13976", "Mitch Stein Carr, PC"),
        },
        {"Jons, Skel & Hoch, P.L.C.": {"Osric Thane"}, "Mitch Stein Carr, PC": set()},
        court="azd",
        parties=(("Petra Quill", ("plaintiff",)), ("Osric Thane", ("defendant",))),
    ),
    "numbers after the name alone": Form(
        """
TERRY GODFREY
Attorney General
Lisa K. Hudd, 012598
Alice A. Bland, 022902
Assistant Attorney General
5 W. Example Street
Phoenix, Arizona 85007

Attorneys for Defendants
""",
        {("Terry Godfrey", None, None), ("Lisa K. Hudd", "AZ 012598", None), ("Alice A. Bland", "AZ 022902", None)},
        court="azd",
    ),
    "three columns": Form(
        """
Reagan W. Simmons             Jeremy L. Dole                 Billy Shep
State Bar No. 18404701        State Bar No. 24012554         State Bar No. 18219701
YETTER COLE LLP               Reynold Frizz LLP              Shep Prew Mills
808 Larkin, Suite 2200        2200 Evergreen, Suite 1200     PLLC
Houston, Texas 77010          Houston, Texas 77002           66 South Elm Tree Lane
Tel. 713-555-8000             Tel. 713-555-7200              Houston, Texas 77056

                        Counsel for Plaintiffs
""",
        {
            ("Reagan W. Simmons", "TX 18404701", "Yetter Cole LLP"),
            ("Jeremy L. Dole", "TX 24012554", "Reynold Frizz LLP"),
            ("Billy Shep", "TX 18219701", "Shep Prew Mills PLLC"),
        },
        {"Yetter Cole LLP": PLAINTIFFS, "Reynold Frizz LLP": PLAINTIFFS, "Shep Prew Mills PLLC": PLAINTIFFS},
        court="txsd",
    ),
    "line ends of Markdown": Form(
        """
/s/ Rowan J. Castle

Rowan J. Castle\\
rcastle@castlebriar.com\\
**CASTLE BRIAR LLC**\\
55 W. Wacker Drive, Suite 900\\
Chicago, Illinois 60601

Isadora Quen\\*\\
**QUEN DOMSKY, APC**\\
1990 Avenue of the Stars\\
Los Angeles, California 90067

*Attorneys for Plaintiffs*
""",
        {("Rowan J. Castle", None, "Castle Briar LLC"), ("Isadora Quen", None, "Quen Domsky, APC")},
        {"Castle Briar LLC": PLAINTIFFS, "Quen Domsky, APC": PLAINTIFFS},
    ),
    "named again over another firm's lawyer": Form(
        """
Dora Vane, Esq. (NJ Attorney ID 031842006)
Linus Harp, Esq. (NJ Attorney ID 118402015)
VANE & HARP, LLC
354 Parkway
Livingston, New Jersey 07039
Attorneys for Defendant Glimmer Optics, Inc.

Of Counsel and On the Brief:
Linus Harp, Esq.
On the Brief:
Percy Hill, Esq. (admitted pro hac vice)
GRAYMALK & ROOK LLP
1700 Broadway
New York, New York 10019
""",
        {
            ("Dora Vane", "NJ 031842006", "Vane & Harp, LLC"),
            ("Linus Harp", "NJ 118402015", "Vane & Harp, LLC"),
            ("Percy Hill", None, "Graymalk & Rook LLP"),
        },
        {"Vane & Harp, LLC": {"Glimmer Optics, Inc."}, "Graymalk & Rook LLP": {"Glimmer Optics, Inc."}},
        court="njd",
    ),
    "a form's labels": Form(
        """
Name:          Cora Blount Hess
Atty. No.:     40668
Firm Name:     Hess Blount & Ray, P.C.
Attorney for:  Defendants
Address:       111 East Wacker Drive, Suite 2300
City/Zip:      Chicago, Illinois 60601
Email:         chess@hbrlaw.com
""",
        {("Cora Blount Hess", None, "Hess Blount & Ray, P.C.")},
        {"Hess Blount & Ray, P.C.": DEFENDANTS},
    ),
    "Delaware, without a point at the end": Form(
        """
Ambrose W. Kett & Nerissa Vaughn, KETT & SPROUL, P.A., Wilmington, Delaware;
Gaius Penn, Oona March, FORTE LANE & BRIGHT LLP, New York, New York; Counsel for Plaintiffs

Lavinia Prude, THE PRUDE FIRM LLC, Wilmington, Delaware; OF COUNSEL: Jasper
Wold, WOLD TANAKA LLP, San Francisco, California; Counsel for Defendants
Glimmer Optics, Inc. and Harbor Scan LLC
""",
        {
            ("Jasper Wold", None, "Wold Tanaka LLP"),
            ("Ambrose W. Kett", None, "Kett & Sproul, P.A."),
            ("Nerissa Vaughn", None, "Kett & Sproul, P.A."),
            ("Gaius Penn", None, "Forte Lane & Bright LLP"),
            ("Oona March", None, "Forte Lane & Bright LLP"),
            ("Lavinia Prude", None, "The Prude Firm LLC"),
        },
        {
            "Kett & Sproul, P.A.": PLAINTIFFS,
            "Forte Lane & Bright LLP": PLAINTIFFS,
            "The Prude Firm LLC": DEFENDANTS,
            "Wold Tanaka LLP": DEFENDANTS,
        },
        court="delch",
        kind="Opinion",
    ),
    "justice in a firm's name": Form(
        """
Percy Abar
ABAR JUSTICE COLLECTIVE
33 N. Dearborn, 10th Floor
Chicago, IL 60602
percy@abarjustice.org
Liaison Counsel for Plaintiffs
""",
        {("Percy Abar", None, "Abar Justice Collective")},
        {"Abar Justice Collective": PLAINTIFFS},
    ),
    "an organization's name over its lawyers, CSB numbers": Form(
        """R LAW, INC.
Emil Dav (CSB No. 299364)
  Emil@r.law
David Yerm (CSBN 226338)
  d.yerm@r.law
77 E Example
Glendale, CA 91205
Attorneys for Plaintiff PETRA QUILL,
on behalf of herself and others similarly situated

SUPERIOR COURT OF THE STATE OF CALIFORNIA
""",
        {("Emil Dav", "CA 299364", "R Law, Inc."), ("David Yerm", "CA 226338", "R Law, Inc.")},
        {"R Law, Inc.": {"Petra Quill"}},
        court="calsuperct",
    ),
    "the state's attorney named in the first sentence": Form(
        """
        Defendant Osric Thane, by his attorney KIMBER R. FARN, State's Attorney
of Cook County, through her Assistant State's Attorneys, moves to dismiss.

                                KIMBER R. FARN
                                State's Attorney of Cook County

                        By:     /s/ Prosper Ade
                                Prosper Ade
                                Lucy Wray
                                Assistant State's Attorneys
                                Cook County State's Attorney's Office
                                500 Daley Center
                                Chicago, Illinois 60602
                                Attorney No. 10295
                                Counsel for Defendant Osric Thane
""",
        {
            ("Kimber R. Farn", None, "Cook County State's Attorney's Office"),
            ("Prosper Ade", None, "Cook County State's Attorney's Office"),
            ("Lucy Wray", None, "Cook County State's Attorney's Office"),
        },
        {"Cook County State's Attorney's Office": {"Osric Thane"}},
        parties=(("Petra Quill", ("plaintiff",)), ("Osric Thane", ("defendant",))),
    ),
    "a firm whose middle word is a lawyer's surname": Form(
        """
AGREED:

For Defendant Glimmer Optics, Inc.:

/s/ Ottie Greaves         Date: March 1, 2022
Ottie Greaves
Hugo Pember
Littlejohn Greaves Mend
321 North Clark Street
Chicago, IL 60654

For Defendant Harbor Scan LLC:

/s/ Mary Vega         Date: March 2, 2022
Mary Vega
Ved & Sloan LLP
222 N. LaSalle St.
Chicago, IL 60601
""",
        {
            ("Ottie Greaves", None, "Littlejohn Greaves Mend"),
            ("Hugo Pember", None, "Littlejohn Greaves Mend"),
            ("Mary Vega", None, "Ved & Sloan LLP"),
        },
        {"Littlejohn Greaves Mend": {"Glimmer Optics, Inc."}, "Ved & Sloan LLP": {"Harbor Scan LLC"}},
    ),
    "law partners, incorporated; of counsel in a block of their own": Form(
        """BRIEF AND ARGUMENT OF PLAINTIFFS

Margot Sand
Finbar Quil
SAND QUIL LAW PARTNERS, INC.
Attorneys for Plaintiffs
70 West Hubbard Street, Suite 404
Chicago, Illinois 60654

Of Counsel
Hollis Bett
BETT APPEALS LTD.
1 North LaSalle Street
Chicago, Illinois 60602

ORAL ARGUMENT REQUESTED
""",
        {
            ("Margot Sand", None, "Sand Quil Law Partners, Inc."),
            ("Finbar Quil", None, "Sand Quil Law Partners, Inc."),
            ("Hollis Bett", None, "Bett Appeals Ltd."),
        },
        {"Sand Quil Law Partners, Inc.": PLAINTIFFS, "Bett Appeals Ltd.": PLAINTIFFS},
        court="illappct",
    ),
    "an order, prepared by": Form(
        """
        ENTERED:

        ______________________________
        Judge

Prepared by:
Attorney: Clem Ashby
Firm: Ashby Nair Group, Ltd.
Atty. No.: 56618
Attorneys for Plaintiffs
200 W. Jackson Blvd., Suite 2400
Chicago, IL 60606
""",
        {("Clem Ashby", None, "Ashby Nair Group, Ltd.")},
        {"Ashby Nair Group, Ltd.": PLAINTIFFS},
        court="illcirct",
        kind="Order",
    ),
    "the government's lawyers on the brief, by their titles": Form(
        """     William E. Mars argued the cause for petitioner. With him on the briefs was James C.
McKinnel.

     Jeff B. Wallis argued the cause for the United States. With him on the brief were
Acting Solicitor General Katt, Assistant Attorney General Brewer, and Rick A. Fried.
""",
        {
            ("James C. McKinnel", None, None),
            ("William E. Mars", None, None),
            ("Jeff B. Wallis", None, None),
            ("Rick A. Fried", None, None),
        },
        court="scotus",
        kind="Opinion",
        parties=(("Petra Quill", ("petitioner",)), ("United States", ("respondent",))),
    ),
    "a known organization over two lines that is amicus too": Form(
        """
Sol Trivet
Carl Take
AMERICAN CIVIL LIBERTIES UNION
FOUNDATION
15 Birch Street, 8th Floor
New York, NY 10004
strivet@aclu.org

Counsel for Amicus Curiae
""",
        {
            ("Sol Trivet", None, "American Civil Liberties Union Foundation"),
            ("Carl Take", None, "American Civil Liberties Union Foundation"),
        },
        {"American Civil Liberties Union Foundation": {"American Civil Liberties Union"}},
        court="ca5",
        parties=(("Petra Quill", ("appellee",)), ("American Civil Liberties Union", ("amicus",))),
    ),
    "an agreement's lines for signature, name and title": Form(
        """
IN WITNESS WHEREOF, the Parties have executed this Agreement:

Dated: 5/3/2023                    PETRA QUILL

                                   By (signature): Petra Quill

                                   Name (printed): Petra Quill

Dated: 5/4/2023                    CROW & LILE LLC

                                   By (signature): /s/ Bennie Crow

                                   Name (printed): Bennie Crow

                                   Its (title): Partner

                                   Counsel for Plaintiff and the Settlement Class

Dated: 5/9/2023                    GLIMMER OPTICS, INC.

                                   By (signature): /s/ Garrick Stone

                                   Name (printed): Garrick Stone

                                   Its (title): General Manager

Dated: 5/9/2023                    HAZ MCKIN LLP

                                   By (signature): /s/ Ione Haz

                                   Name (printed): Ione Haz

                                   Its (title): Shareholder

                                   Counsel for Defendant
""",
        {("Bennie Crow", None, "Crow & Lile LLC"), ("Ione Haz", None, "Haz McKin LLP")},
        {"Crow & Lile LLC": {"Petra Quill"}, "Haz McKin LLP": {"Glimmer Optics, Inc."}},
        kind="Stipulation",
        parties=(("Petra Quill", ("plaintiff",)), ("Glimmer Optics, Inc.", ("defendant",))),
    ),
    "a legal defense fund over two lines, in two columns": Form(
        """
Ethan Rise                              Shelly Lynn Skeene
Richard Saens                           Texas State Bar No. 24010512
ARDEN LEGAL DEFENSE AND                 ARDEN LEGAL DEFENSE AND
EDUCATION FUND, INC.                    EDUCATION FUND, INC.
110 Oaks Street, 12th floor             71 Elm Grove Avenue, Suite 5
New York, NY 10005                      Dallas, TX 75219
T: (212) 555-8585                       T: (214) 555-8585

                       Counsel for Plaintiffs
""",
        {
            ("Ethan Rise", None, "Arden Legal Defense and Education Fund, Inc."),
            ("Shelly Lynn Skeene", "TX 24010512", "Arden Legal Defense and Education Fund, Inc."),
            ("Richard Saens", None, "Arden Legal Defense and Education Fund, Inc."),
        },
        {"Arden Legal Defense and Education Fund, Inc.": PLAINTIFFS},
        court="ca5",
    ),
    "so ordered, beneath counsel in two columns": Form(
        """
WEX OYA & STRAND PLLC                   GOLD TENN LLP

By: /s/ Casimir Wex                     By: /s/ Philo Tenn
    Casimir Wex                             Philo Tenn
    43 West 43rd Street                     1345 Avenue of the Americas
    New York, New York 10036                New York, New York 10105

Attorneys for Plaintiffs                Attorneys for Defendants

SO ORDERED:

______________________________
United States District Judge
""",
        {("Casimir Wex", None, "Wex Oya & Strand PLLC"), ("Philo Tenn", None, "Gold Tenn LLP")},
        {"Wex Oya & Strand PLLC": PLAINTIFFS, "Gold Tenn LLP": DEFENDANTS},
        court="nysd",
        kind="Stipulation",
    ),
    "titles in short": Form(
        """
Phil Marz, Robert B. Padge, Esca & Pon, Inc., San Antonio, for appellants.

Brenda Loud, Asst. Atty. Gen., Austin, for appellee.
""",
        {
            ("Phil Marz", None, "Esca & Pon, Inc."),
            ("Robert B. Padge", None, "Esca & Pon, Inc."),
            ("Brenda Loud", None, None),
        },
        {"Esca & Pon, Inc.": PLAINTIFFS},
        court="texapp",
        kind="Opinion",
        parties=(
            ("Petra Quill", ("appellant",)),
            ("Osric Thane", ("appellant",)),
            ("Glimmer Optics, Inc.", ("appellee",)),
        ),
    ),
    "parties over two lines assent beside the movant": Form(
        """
Respectfully submitted,                    ASSENTED TO:

PETRA QUILL and                            GLIMMER OPTICS, INC. and
OSRIC THANE,                               HARBOR SCAN LLC,

By their attorneys,                        By their attorney,

/s/ Liam T. Crewe                          /s/ Hester Vane
Agnes Moult (BBO #654321)                  Hester Vane (BBO #612345)
Liam T. Crewe (BBO #698765)                VANE & TULLY LLC
MOULT CREWE, P.C.                          9 State Street, 4th Floor
1 Federal Street                           Boston, MA 02109
Boston, MA 02110                           (617) 555-0177
(617) 555-0101
""",
        {
            ("Agnes Moult", "MA 654321", "Moult Crewe, P.C."),
            ("Liam T. Crewe", "MA 698765", "Moult Crewe, P.C."),
            ("Hester Vane", "MA 612345", "Vane & Tully LLC"),
        },
        {"Moult Crewe, P.C.": PLAINTIFFS, "Vane & Tully LLC": DEFENDANTS},
        court="mad",
        kind="Motion",
    ),
    "a side alone over its attorneys": Form(
        """
                                   DEFENDANTS,

                                   By their attorneys,

                                   /s/ Hester Vane
                                   Hester Vane (BBO #612345)
                                   VANE & TULLY LLC
                                   9 State Street, 4th Floor
                                   Boston, MA 02109
                                   (617) 555-0177
""",
        {("Hester Vane", "MA 612345", "Vane & Tully LLC")},
        {"Vane & Tully LLC": DEFENDANTS},
        court="mad",
    ),
    "who signs is named again with a bar number below a colleague": Form(
        """
                                   Respectfully submitted,

                                   /s/ Amos Pike
                                   Wilma Garrow
                                   State Bar No. 24051234
                                   wgarrow@garrowpike.example
                                   Amos Pike
                                   State Bar No. 24098765
                                   apike@garrowpike.example
                                   GARROW PIKE PLLC
                                   800 Main Street, Suite 900
                                   Houston, Texas 77002
                                   (713) 555-0144

                                   ATTORNEYS FOR DEFENDANT
                                   HARBOR SCAN LLC
""",
        {("Wilma Garrow", "TX 24051234", "Garrow Pike PLLC"), ("Amos Pike", "TX 24098765", "Garrow Pike PLLC")},
        {"Garrow Pike PLLC": {"Harbor Scan LLC"}},
        court="txsd",
    ),
    "one signs for two firms": Form(
        """Ines Dumont (SBN 281234)
idumont@dumontlaw.example
DUMONT LAW GROUP
77 Pine Street, Suite 10
Oakland, California 94612
Telephone: (510) 555-0117

Gregor Ashe (admitted pro hac vice)
gashe@asheporter.example
ASHE & PORTER LLP
12 Wall Street
New York, New York 10005
Telephone: (212) 555-0164
Attorneys for Plaintiffs

Dated: May 4, 2023              DUMONT LAW GROUP
                                ASHE & PORTER LLP

                                By:  /s/ Ines Dumont
                                     Ines Dumont

                                Attorneys for Plaintiffs
""",
        {
            ("Ines Dumont", "CA 281234", "Dumont Law Group"),
            ("Gregor Ashe", None, "Ashe & Porter LLP"),
        },
        {"Dumont Law Group": PLAINTIFFS, "Ashe & Porter LLP": PLAINTIFFS},
        court="cand",
    ),
    "those to whom a notice is addressed are served": Form(
        """Keziah Bloom (Attorney ID No. 018461234)
BLOOM & TARR, P.C.
Two Gateway Center
Newark, New Jersey 07102
(973) 555-0103
Attorneys for Plaintiffs

TO:   Stillwell Beane LLP                 Law Office of Otto Frey
      103 Parkway                         26 Journal Square
      Roseland, New Jersey 07068          Jersey City, New Jersey 07306
      Attorneys for Defendant             Attorneys for Defendant
      Glimmer Optics, Inc.                Harbor Scan LLC

      PLEASE TAKE NOTICE that on October 7, 2019, the undersigned shall move before the Court for an order
      remanding this action, and will rely upon the brief that is submitted with this notice.
""",
        {("Keziah Bloom", "NJ 018461234", "Bloom & Tarr, P.C.")},
        {"Bloom & Tarr, P.C.": PLAINTIFFS},
        court="njd",
        kind="Motion",
    ),
    "clients' names over two lines, two of three columns' worth": Form(
        """
Respectfully submitted,

PETRA QUILL                    GLIMMER OPTICS,                HARBOR SCAN
and OSRIC THANE                INC.                           LLC

By: /s/ Liam Crewe             By: /s/ Hester Vane            By: /s/ Odo Brill
    One of their attorneys         Its attorney                   Its attorney

Liam Crewe                     Hester Vane                    Odo Brill
ARDC #6288110                  ARDC #6318822                  ARDC #6244509
CREWE & MOULT LLP              VANE TULLY, LTD.               BRILL LLC
9933 Lawler Ave., Ste. 440     222 N. Wells St.               33 N. Canal St.
Skokie, IL 60077               Chicago, IL 60601              Chicago, IL 60602
""",
        {
            ("Liam Crewe", "IL 6288110", "Crewe & Moult LLP"),
            ("Hester Vane", "IL 6318822", "Vane Tully, Ltd."),
            ("Odo Brill", "IL 6244509", "Brill LLC"),
        },
        {
            "Crewe & Moult LLP": PLAINTIFFS,
            "Vane Tully, Ltd.": {"Glimmer Optics, Inc."},
            "Brill LLC": {"Harbor Scan LLC"},
        },
    ),
    "a county's number below a firm, and a number of Pennsylvania": Form(
        """
Respectfully submitted,

/s/ Hester Vane
Hester Vane (Pa. ID 66012)
Odo Brill (Pa. ID 318804)
Law Office of Hester Vane
DuPage Atty No. 30144
55 S. Main Street, Suite 290
Naperville, Illinois 60540
Attorneys for Defendant Harbor Scan LLC
""",
        {
            ("Hester Vane", "PA 66012", "Law Office of Hester Vane"),
            ("Odo Brill", "PA 318804", "Law Office of Hester Vane"),
        },
        {"Law Office of Hester Vane": {"Harbor Scan LLC"}},
    ),
    "a left column that goes on with another firm below the right one": Form(
        """
Respectfully submitted,

CREWE & MOULT LLP                  BRILL LEGAL GROUP, P.C.

/s/ Liam Crewe                     /s/ Odo Brill
Liam Crewe (Pa. ID 66013)          Odo Brill (Pa. ID 204417)
1515 Market Street, Suite 1800     22 S. Front Street
Philadelphia, PA 19102             Harrisburg, PA 17101
(215) 555-0128                     (717) 555-0115

                                   Counsel for Plaintiff Osric Thane and
TULLY VANE LLC                     the Settlement Class

Hester Vane (pro hac vice)
411 Delaware Avenue, Suite 300
Wilmington, DE 19801
(302) 555-0139

Counsel for Plaintiff Petra Quill
and the Settlement Class
""",
        {
            ("Liam Crewe", "PA 66013", "Crewe & Moult LLP"),
            ("Odo Brill", "PA 204417", "Brill Legal Group, P.C."),
            ("Hester Vane", None, "Tully Vane LLC"),
        },
        {
            "Crewe & Moult LLP": {"Petra Quill"},
            "Tully Vane LLC": {"Petra Quill"},
            "Brill Legal Group, P.C.": {"Osric Thane"},
        },
        court="paed",
    ),
    "a signature below the left column's address, one role for both": Form(
        """
Respectfully submitted,

TULLY VANE, P.A.                           BRILL & MOULT LLC
1450 Brickell Avenue, Suite 2160           Odo Brill (pro hac vice)
Miami, Florida 33131                       650 Poydras Street, Suite 2710
Tel: (305) 555-0177                        New Orleans, Louisiana 70130
                                           obrill@brillmoult.example
By: /s/ Hester Vane
    Hester Vane
    Florida Bar No. 0087214
    hvane@tullyvane.example

Counsel for Defendant Harbor Scan LLC
""",
        {("Hester Vane", "FL 0087214", "Tully Vane, P.A."), ("Odo Brill", None, "Brill & Moult LLC")},
        {"Tully Vane, P.A.": {"Harbor Scan LLC"}, "Brill & Moult LLC": {"Harbor Scan LLC"}},
        court="flsd",
    ),
    "an advocates' project in capitals over two lines": Form(
        """
                                          Respectfully submitted,

                                          PETRA QUILL

                                          By: /s/ Hester Vane
                                              One of Her Attorneys

   Hester Vane (#6310044)
   PRAIRIE TENANTS AND WORKERS
   PROJECT
   208 S. LaSalle St., Suite 1300
   Chicago, Illinois 60604
   (312) 555-0159
   hvane@ptwp.example
""",
        {("Hester Vane", "IL 6310044", "Prairie Tenants and Workers Project")},
        {"Prairie Tenants and Workers Project": {"Petra Quill"}},
    ),
    "a city's attorneys with their titles beside the names": Form(
        """HESTER VANE, City Attorney (SBN 190426)
ODO BRILL, Deputy City Attorney (SBN 264874)
OFFICE OF THE CITY ATTORNEY
400 S. Vicentia Avenue, Third Floor
Corona, California 92882
Tel: (951) 555-0106
obrill@cityhall.example
Attorneys for Defendant HARBOR SCAN LLC
""",
        {
            ("Hester Vane", "CA 190426", "Office of the City Attorney"),
            ("Odo Brill", "CA 264874", "Office of the City Attorney"),
        },
        {"Office of the City Attorney": {"Harbor Scan LLC"}},
        court="cacd",
    ),
    "an Assistant United States Attorney, and no office": Form(
        """
                                     Respectfully submitted,

                                     ODO BRILL, JR.
                                     United States Attorney

                                     By: s/ Hester Vane
                                        HESTER VANE
                                        Assistant United States Attorney
                                        219 South Dearborn Street
                                        Chicago, Illinois 60604
                                        (312) 555-0147
                                        hester.vane@usdoj.example
""",
        {("Odo Brill, Jr.", None, None), ("Hester Vane", None, None)},
    ),
    "each firm of a top for its own plaintiff": Form(
        """Hester Vane (SBN 251190)               Electronically FILED by
VANE TULLY, P.C.                       Superior Court of California,
500 North Brand Boulevard              David W. Slate,
Glendale, California 91203             Executive Officer/Clerk of Court,
Telephone: (818) 555-0121              By R. Lozano, Deputy Clerk

Attorneys for Plaintiff Petra Quill

Odo Brill (SBN 318877)
BRILL EMPLOYMENT COUNSEL, APLC
3580 Wilshire Boulevard, Suite 1260
Los Angeles, California 90010
Telephone: (213) 555-0170
Attorneys for Plaintiff Osric Thane

Dated: August 8, 2023             VANE TULLY, P.C.

                                  By:  /s/ Hester Vane
                                       Hester Vane
                                  Attorneys for Plaintiff
                                  Petra Quill
""",
        {
            ("Hester Vane", "CA 251190", "Vane Tully, P.C."),
            ("Odo Brill", "CA 318877", "Brill Employment Counsel, APLC"),
        },
        {"Vane Tully, P.C.": {"Petra Quill"}, "Brill Employment Counsel, APLC": {"Osric Thane"}},
        court="calsuperct",
        kind="Complaint",
    ),
}


@pytest.mark.parametrize("name", FORMS)
def test_form(name: str) -> None:
    form = FORMS[name]
    found = Found(form.text + BODY, form.parties, form.court, form.kind)
    assert found.attorneys == form.attorneys
    assert {firm: found.clients(firm) for firm in found.firms} == form.clients


def test_the_first_sentence_says_who_files() -> None:
    record = extract(
        read_string(
            """                          UNITED STATES DISTRICT COURT
                          SOUTHERN DISTRICT OF ILLINOIS

    OSRIC THANE,                         )
                    Petitioner,          )
            v.                           )     No. 3:21-CV-918-ABC
    LEOPOLD HARTSHORN,                   )
                    Respondent.          )

                  MOTION TO DISMISS THE PETITION AS UNTIMELY

            Respondent moves to dismiss the petition, and states that the year in which it was due had run.

    November 12, 2021                       Respectfully submitted,

                                       By:  /s/ Hester Vane
                                            HESTER VANE, Bar #6309416
                                            Assistant Attorney General
                                            Office of the Illinois Attorney General
                                            100 West Randolph Street, 12th Floor
                                            Chicago, Illinois 60601
                                            hvane@ilag.example
"""
        )
    )
    assert [(each.firm, each.parties) for each in record.appearances if each.firm] == [
        ("Office of the Illinois Attorney General", ("Leopold Hartshorn",))
    ]
