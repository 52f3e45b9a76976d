"""Whole filings in the forms that single courts give them.  All parties and facts are invented; the authorities are real."""

from __future__ import annotations

import pytest

from bipagraph.extraction import extract
from bipagraph.reading import read_string
from bipagraph.reading.pdf_layout import Word, reading_order
from bipagraph.records import CaseCited, DecisionCited, EntryCited, FilingRecord, ProvisionCited


def _counts(record: FilingRecord) -> dict[str, int]:
    counts: dict[str, int] = {}
    for each in record.citations:
        if isinstance(each.work, DecisionCited):
            counts[each.work.citations[0]] = counts.get(each.work.citations[0], 0) + 1
    return counts


def _provisions(record: FilingRecord) -> set[str]:
    return {each.work.citation for each in record.citations if isinstance(each.work, ProvisionCited)}


def _entries(record: FilingRecord) -> set[str]:
    return {each.work.number for each in record.citations if isinstance(each.work, EntryCited)}


def _rulings(record: FilingRecord) -> set[tuple[str, str, int | None]]:
    return {(each.motion, each.outcome, each.docket_entry) for each in record.rulings}


# ------------------------------------------------------------------ line numbers, and the court's name up the margin

_FIRST_PAGE = """\
                                    1                                   UNITED STATES DISTRICT COURT
                                    2                                 NORTHERN DISTRICT OF CALIFORNIA
                                    3
                                    4        PILAR OSTRANDER,                                 Case No. 21-cv-90321-QRS
                                    5                       Plaintiff,
                                    6                                                         ORDER DENYING MOTION TO
                                    7                  v.                                     DISMISS
                                    8
                                    9        HARROWGATE KIOSKS, INC.,                         Re: Dkt. No. 31
                                   10                       Defendant.
{margin_one}                                   11
{margin_two}                                   12               Plaintiff Pilar Ostrander sues over the scans that a kiosk made of her palm. Now before
                                   13        the Court is defendant's motion to dismiss. Dkt. No. 31. The facts are those of the first
                                   14        amended complaint, and are taken as true. The motion was heard on June 3, 2022.
                                   15               A complaint must state a claim that is plausible on its face. Ashcroft v. Iqbal, 556 U.S.
                                   16        662, 678 (2009). The Ninth Circuit has said that a template "invades an individual's private
                                   17        affairs." Patel v. Facebook, Inc., 932 F.3d 1264, 1273 (9th Cir. 2019). Harrowgate answers
                                   18        that no template was kept. The complaint says that one was, and the Court may not look
                                   19        beyond it at this stage. See Rivera v. Google Inc., 238 F. Supp. 3d 1088, 1095 (N.D. Ill.
                                   20        2017). Other courts agree. Flores v. Motorola Sols., Inc., No. 1:20-cv-01128, 2021 WL
                                                                              1
\f"""
_SECOND_PAGE = """\
                                    1
                                             232627, at *3 (N.D. Ill. Jan. 8, 2021). It was said there that a vendor may collect by an
                                    2        active step, and so may the maker of a kiosk that sends what it reads to its own servers.
                                    3        What the kiosk sent is not before the Court; that it sent something is pleaded, and Patel,
                                    4
                                             932 F.3d at 1273, asks for no more. See also id. at 1274. The same was held in Patel v.
{margin_one}                                    5        Facebook, Inc., 290 F. Supp. 3d 948, 953 (N.D. Cal. 2018), and by Judge Ostrom of this
{margin_two}                                    6        district in a case that concerned a retailer and not the maker, where it was decided on the
                                    7
                                             papers. Harrowgate has pointed to nothing on the other side of the question in its brief,
                                    8        and its reply says nothing of the point, so that the Court has no occasion to go further
                                    9        into it here than it has gone. In re Facebook Biometric Info. Priv. Litig., 326 F.R.D. 535,
                                   10        547 (N.D. Cal. 2018). The motion is DENIED. Defendant shall answer by July 15, 2022.
                                   11               IT IS SO ORDERED.
                                   12        Dated: July 1, 2022
                                   13                                     ______________________________
                                   14                                     QUENTIN R. SORLEY
                                   15                                     United States District Judge
"""
_MARGINS = [
    ("   Northern District of California\n", "    United States District Court\n"),
    ("   United States District Court\n", "   For the Northern District of California\n"),
]


@pytest.mark.parametrize(("one", "two"), _MARGINS)
def test_the_courts_name_up_the_margin_is_no_part_of_the_text(one: str, two: str) -> None:
    text = read_string((_FIRST_PAGE + _SECOND_PAGE).replace("{margin_one}", one).replace("{margin_two}", two))
    assert "District Court" not in text.prose.text
    assert "Patel v. Facebook, Inc., 290 F. Supp. 3d 948" in text.prose.text
    record = extract(text)
    assert record.court is not None
    assert record.court.id == "cand"
    assert _counts(record) == {
        "556 U.S. 662": 1,
        "932 F.3d 1264": 3,
        "238 F. Supp. 3d 1088": 1,
        "2021 WL 232627": 1,
        "290 F. Supp. 3d 948": 1,
        "326 F.R.D. 535": 1,
    }
    assert _rulings(record) == {("dismiss", "denied", 31)}
    assert [(judge.name, judge.decides) for judge in record.judges] == [("Quentin R. Sorley", True)]


def test_a_court_named_once_alone_on_its_line_is_no_margin() -> None:
    body = "The case was removed to the\n   United States District Court\nand sent back. It came again in May.\n"
    assert "removed to the United States District Court and sent back" in read_string(body).prose.text


# ------------------------------------------------------------------ minutes

_MINUTES = """\
Case 2:22-cv-90410-TUV-WXx Document {entry} Filed 09/12/22 Page {page} of 2 Page ID #:40{page}

                          UNITED STATES DISTRICT COURT
                         CENTRAL DISTRICT OF CALIFORNIA

                         CIVIL MINUTES {dash} GENERAL

 Case No.   CV 22-90410-TUV (WXx)                         Date    September 12, 2022
 Title      Odessa Furlong v. Marchbank Gyms, L.P., et al.

"""
_MINUTES_ONE = """\
 Present: The Honorable    THEODORA U. VANCE, UNITED STATES DISTRICT JUDGE

          Una Pratt                                         Not Reported
          Deputy Clerk                                Court Reporter / Recorder

   Attorneys Present for Plaintiffs:            Attorneys Present for Defendants:
             Not Present                                   Not Present

 Proceedings:      (IN CHAMBERS) ORDER GRANTING DEFENDANT'S MOTION TO
                   STAY [18] AND DENYING AS MOOT DEFENDANT'S MOTION TO
                   TRANSFER [19]

        Defendant Marchbank Gyms, L.P. ("Marchbank") moves to stay this action and, in the
alternative, to transfer it. (Dkts. 18, 19.) The complaint (Dkt. 1, "Compl.") tells of a scan of
the hand at the door of each gym. (Id. ¶ 9.)

 CV-90 (06/04)                    CIVIL MINUTES - GENERAL                    Page 1 of 2
"""
_MINUTES_TWO = """\
        A court weighs hardship. Landis v. N. Am. Co., 299 U.S. 248, 254 (1936); see
Lockyer v. Mirant Corp., 398 F.3d 1098, 1112 (9th Cir. 2005). A plaintiff does not complain
of a stay where another case decides the same. Compare Roe
v.
Poe, No. CV 17-00044, 2018 WL 4000001, at *2 (C.D. Cal. Mar. 5, 2018). So it is here.

        The Motion to Stay is GRANTED. The Motion to Transfer is DENIED AS
MOOT. The parties shall report by December 1, 2022.

        IT IS SO ORDERED.
                                                   Initials of Preparer          up

 CV-90 (06/04)                    CIVIL MINUTES - GENERAL                    Page 2 of 2
"""


@pytest.mark.parametrize("dash", ["-", "--", "—", "–"])
def test_minutes_whose_foot_repeats_their_heading(dash: str) -> None:
    pages = [
        _MINUTES.replace("{page}", number).replace("{entry}", "27").replace("{dash}", dash) + words
        for number, words in (("1", _MINUTES_ONE), ("2", _MINUTES_TWO))
    ]
    record = extract(read_string("\n".join(pages)))
    assert record.kind == "Order"
    assert {(party.name, party.roles) for party in record.parties} == {
        ("Odessa Furlong", ("plaintiff",)),
        ("Marchbank Gyms, L.P.", ("defendant",)),
    }
    assert [(judge.name, judge.decides) for judge in record.judges] == [("Theodora U. Vance", True)]
    assert _rulings(record) == {("stay", "granted", 18), ("transfer", "moot", 19)}


# ------------------------------------------------------------------ appeals

_SEVENTH_CIRCUIT = """\
                                  In the

        United States Court of Appeals
                     For the Seventh Circuit
                         ____________________
Nos. 90-1001 & 90-1002
HESTER QUILL,
                                     Plaintiff-Appellant, Cross-Appellee,

                                     v.

DUNMORE LOCKERS, INC.,
                                     Defendant-Appellee, Cross-Appellant.
                         ____________________

           Appeals from the United States District Court for the
             Northern District of Indiana, Hammond Division.
      No. 2:19-cv-90017 — Ursula P. Vane, Judge.
                         ____________________

     ARGUED MAY 4, 2021 — DECIDED JUNE 8, 2021
                         ____________________

   Before ASHDOWN, BRISBANE, and COLLIER, Circuit Judges.
   BRISBANE, Circuit Judge. Quill opened her locker with her thumb, and sued.
"""


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        (
            "                         AFFIRMED;\n                         CROSS-APPEAL DISMISSED.",
            {("appeal", "affirmed", None), ("appeal", "dismissed", None)},
        ),
        (
            "Dunmore's motion for sanctions is denied; the appeal was not frivolous. The judgment is AFFIRMED.",
            {("appeal", "affirmed", None), ("sanctions", "denied", None)},
        ),
        (
            "The dismissal of the claim under section 15(b) is vacated, the judgment is otherwise affirmed, and the "
            "case is remanded for further proceedings.",
            {("appeal", "vacated", None), ("appeal", "affirmed", None), ("appeal", "remanded", None)},
        ),
        # what a party claims is no disposition
        ("Quill claims that the judgment must be reversed. We disagree. AFFIRMED.", {("appeal", "affirmed", None)}),
    ],
)
def test_dispositions_of_appeals(end: str, expected: set[tuple[str, str, int | None]]) -> None:
    assert _rulings(extract(read_string(f"{_SEVENTH_CIRCUIT}\n{end}\n"))) == expected


# ------------------------------------------------------------------ citations

_ORDER = "UNITED STATES DISTRICT COURT\nNORTHERN DISTRICT OF ILLINOIS\n\nINGA FELL,\n     Plaintiff,\nv.     No. 22 C 90123\nLOMAX STAFFING, PBC,\n     Defendant.\n\n{title}\n\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # a paper by the short name that the filing gave it: a later Id. means the paper
        (
            'The complaint (Dkt. 12, "CCC") is long. Walden v. Fiore, 571 U.S. 277, 284 (2014). Lomax sold it in Elgin, CCC ¶ 51, and '
            "sent men to build it. Id. ¶ 52. See Walden, 571 U.S. at 285.",
            {"571 U.S. 277": 2},
        ),
        # a decision by its name and paragraph is no paper
        (
            "See Rosenbach v. Six Flags Entertainment Corp., 2019 IL 123186, ¶ 33. Id. ¶ 36.",
            {"2019 IL 123186": 2},
        ),
    ],
)
def test_papers_by_their_short_names(body: str, expected: dict[str, int]) -> None:
    assert _counts(extract(read_string(_ORDER.format(title="ORDER") + body))) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("She sues under sections 15(a) and 15(b) of the Biometric Information Privacy Act, 740 ILCS 14/15(a), (b).", set()),
        ('She sues under Section 15(b) of the Illinois Biometric Information Privacy Act ("BIPA").', set()),
        ("She sues under BIPA § 15(b).", set()),
        ("She sues under the Biometric Information Privacy Act (Privacy Act) (740 ILCS 14/15(b) (West 2018)).", set()),
        ("She sues under Section 15(b) of BIPA. BIPA asks for a release.", {"740 ILCS 14"}),
        ("She sues under the Biometric Information Privacy Act, 740 ILCS 14/1 et seq., section 15(b).", {"740 ILCS 14"}),
        ("Her terms are BIPA-compliant under section 15(b).", {"740 ILCS 14"}),
    ],
)  # fmt: skip
def test_an_act_named_with_its_section_is_cited_through_the_section(body: str, expected: set[str]) -> None:
    found = _provisions(extract(read_string(_ORDER.format(title="ORDER") + body)))
    assert "740 ILCS 14/15(b)" in found
    assert found & {"740 ILCS 14"} == expected


def test_clauses_and_sections_behind_id() -> None:
    body = (
        "Under U.S. Const. art. I, § 8, cl. 3 the States may act. Section 15(b) asks for a release. 740 ILCS 14/15(b)(3). And disclosure needs "
        "consent. Id. § 14/15(d)(1)."
    )
    found = _provisions(extract(read_string(_ORDER.format(title="ORDER") + body)))
    assert found == {
        "U.S. Const. art. I, § 8, cl. 3",
        "740 ILCS 14/15(b)",
        "740 ILCS 14/15(b)(3)",
        "740 ILCS 14/15(d)(1)",
    }


@pytest.mark.parametrize(
    "name",
    [
        "Int'l Bhd. of Elec. Workers, AFL-CIO v. Hechler",
        "Am. Family Mut. Ins. Co., S.I. v. Carnagio Enters., Inc.",
        "Teamsters Local 12 v. Marchbank Freight, LLLP",
    ],
)
def test_suffixes_within_names(name: str) -> None:
    record = extract(
        read_string(_ORDER.format(title="ORDER") + f"That was decided long ago. See {name}, 481 U.S. 851, 859 (1987).")
    )
    assert [each.work.name for each in record.citations if isinstance(each.work, DecisionCited)] == [name]
    assert [party.name for party in record.parties] == ["Inga Fell", "Lomax Staffing, PBC"]


def test_the_number_under_review_is_no_other_case() -> None:
    body = (
        "Cite as: Fell v. Lomax Staffing, PBC. Decision Under Review: Appeal from the Circuit Court of Kane County, No. 19-MR-1207. "
        "See also Fell v. Harrow Co., No. 20 C 90777 (N.D. Ill. filed Jan. 3, 2020)."
    )
    record = extract(read_string(_ORDER.format(title="ORDER") + body))
    assert {each.work.docket_number for each in record.citations if isinstance(each.work, CaseCited)} == {"20-cv-90777"}


# ------------------------------------------------------------------ motions and counsel


def test_a_motion_of_one_who_is_not_in_the_caption() -> None:
    body = (
        "Lomax moves to dismiss. (Mot., Doc. 27.) Kelso moves to strike the class allegations. (Doc. 28.) Lomax requests that the Court notice "
        "its policy. (Request for Judicial Notice, Doc. 29.) The Request for Judicial Notice is GRANTED. Kelso's Motion is DENIED without prejudice. "
        "Lomax's Motion is DENIED."
    )
    assert _rulings(extract(read_string(_ORDER.format(title="ORDER") + body))) == {
        ("dismiss", "denied", 27),
        ("strike", "denied", 28),
        ("judicial-notice", "granted", 29),
    }


def test_a_motion_named_by_half_at_its_entry_is_one_motion() -> None:
    body = "Before the Court is Lomax's motion to stay pending appeal. Dkt. No. 47. The motion is DENIED. The motion to stay [47] is DENIED."
    record = extract(read_string(_ORDER.format(title="ORDER DENYING MOTION TO STAY [47]") + body))
    assert [(each.outcome, each.docket_entry) for each in record.rulings] == [("denied", 47)]


def test_all_who_stand_over_their_firm_beneath_one_of_the_attorneys() -> None:
    body = (
        "1. Plaintiff was scanned.\n\nDated: May 3, 2022\n\nRespectfully submitted,\n\nINGA FELL\n\nBy: /s/ Orla Quist\nOne of Plaintiff's Attorneys\n\n"
        "Orla Quist\nMilo Farrant-Hay\nTessa R. O'Dowd\nQUIST FARRANT LLC\n10 North Wells Street\nChicago, Illinois 60606\nTel: (312) 555-0101\n"
    )
    record = extract(read_string(_ORDER.format(title="CLASS ACTION COMPLAINT") + body))
    assert {(each.name, each.firm) for each in record.attorneys} == {
        ("Orla Quist", "Quist Farrant LLC"),
        ("Milo Farrant-Hay", "Quist Farrant LLC"),
        ("Tessa R. O'Dowd", "Quist Farrant LLC"),
    }


# ------------------------------------------------------------------ the heads of courts of appeals

_THIRD_DISTRICT = """\
NOTICE: This order was filed under Supreme Court Rule 23 and is not precedent except in the
limited circumstances allowed under Rule 23(e)(1).

                                 2024 IL App (3d) 990117-U

                                  Order filed March 5, 2024
  ____________________________________________________________________________

                                            IN THE
                               APPELLATE COURT OF ILLINOIS
                                      THIRD DISTRICT
                                        {year}

  OLIVE TARRANT, {office}                   )        Appeal from the Circuit Court
                                            )        of the 12th Judicial Circuit,
         Plaintiff-Appellee,                )        Will County, Illinois.
                                            )
         v.                                 )        Appeal No. 3-99-0117
                                            )        Circuit No. 21-L-317
  BLUESTEM CLINICS, INC., and JOHN AND      )
  JANE DOES 1-9,                            )        The Honorable
                                            )        Percy T. Lowell,
         Defendants-Appellants.             )        Judge, Presiding.
  ____________________________________________________________________________

         JUSTICE FENWICK delivered the judgment of the court.
         Justices Garrity and Holm concurred in the judgment.

                                         ORDER

¶1       Held: The certified question is answered.

¶2       A claim survives. Landis v. Marc Realty, L.L.C., 235 Ill. 2d 1, 12 (2009). So said the court in
McDonald v. Symphony Bronzeville Park, LLC, 2022 IL 126511, ¶ 50, of 820 ILCS 305/5(a) (West 2020). Id. ¶ 44.

¶3       Certified question answered; cause remanded.
"""


@pytest.mark.parametrize(
    ("year", "office"),
    [("2024", ""), ("A.D., 2024", "Independent Administrator of the Estate of Amos Tarrant, Deceased,"), ("", "")],
)
def test_the_third_districts_caption(year: str, office: str) -> None:
    record = extract(read_string(_THIRD_DISTRICT.replace("{year}", year).replace("{office}", office)))
    assert [docket.number for docket in record.dockets] == ["3-99-0117"]
    assert {(party.name, party.roles) for party in record.parties} == {
        ("Olive Tarrant", ("plaintiff", "appellee")),
        ("Bluestem Clinics, Inc.", ("defendant", "appellant")),
    }
    # its own neutral citation is none, and "Id. ¶ 44" means the decision, for no statute has paragraphs
    assert _counts(record) == {"235 Ill. 2d 1": 1, "2022 IL 126511": 2}
    assert ("appeal", "remanded", None) in _rulings(record)


def test_an_appeal_of_an_objector() -> None:
    head = _SEVENTH_CIRCUIT.replace(
        "                                     Defendant-Appellee, Cross-Appellant.\n",
        "                                     Defendant.\n\nAPPEAL OF: MAUDE STARLING,\n                                     Objector-Appellant.\n",
    ).replace("Plaintiff-Appellant, Cross-Appellee", "Plaintiff-Appellee")
    record = extract(read_string(head + "\nThe judgment is AFFIRMED.\n"))
    assert ("Maude Starling", ("objector", "appellant")) in {(party.name, party.roles) for party in record.parties}


def test_an_opinion_beneath_the_footnote_of_its_cover() -> None:
    text = """\
          United States Court of Appeals
                     For the First Circuit

No. 90-1190

                      ANSON DRAKE,

                      Plaintiff, Appellant,

                                  v.

                  BAYWATER GROCERS, INC.,

                      Defendant, Appellee.

         APPEAL FROM THE UNITED STATES DISTRICT COURT

               FOR THE DISTRICT OF RHODE ISLAND

          [Hon. Lucia M. Sewall, U.S. District Judge]

                               Before

                     Montrose, Chief Judge,
         Castle, Circuit Judge, and Windham,* District Judge.

     Percy T. Oldfield, with whom Oldfield Reeve LLP was on brief, for
appellant.
     Ada V. Finch and Privacy Law Clinic on brief for Harbor Alliance,
amicus curiae.

                           March 14, 2023

     * Of the District of New Hampshire, sitting by designation.

            CASTLE, Circuit Judge.        A grocer watched its aisles

with cameras.     See Swerdlick v. Koch, 721 A.2d 849, 857 (R.I.

1998) (quoting Cochran


                                - 2 -
v. Quest Software, Inc., 328 F.3d 1, 6 (1st Cir. 2003)).     We affirm

the judgment on the first claim, and reverse on the second.


                                - 3 -
            The judgment on the Illinois claims is reversed; that on

the Rhode Island claim is affirmed; and the case is remanded.


                                - 4 -
"""
    record = extract(read_string(text))
    prose = record.text.prose.text
    assert prose.index("A grocer watched") < prose.index("We affirm") < prose.index("Of the District of New Hampshire")
    assert [each.work.name for each in record.citations if isinstance(each.work, DecisionCited)] == [
        "Swerdlick v. Koch",
        "Cochran v. Quest Software, Inc.",
    ]
    assert _rulings(record) == {
        ("appeal", "reversed", None),
        ("appeal", "affirmed", None),
        ("appeal", "remanded", None),
    }
    assert {(each.name, each.firm) for each in record.attorneys} == {
        ("Percy T. Oldfield", "Oldfield Reeve LLP"),
        ("Ada V. Finch", "Privacy Law Clinic"),
    }
    # nobody of the caption is the client of an amicus's counsel
    assert {each.firm for each in record.appearances if each.firm} == {"Oldfield Reeve LLP"}


# ------------------------------------------------------------------ briefs of several sides

_SETTLEMENT = """\
                   IN THE UNITED STATES DISTRICT COURT
                  FOR THE NORTHERN DISTRICT OF ILLINOIS

GWEN ASHTON and TARIQ HALLOW,           §
individually and on behalf of all others§     Case No. 1:20-cv-90481
similarly situated,                     §
         Plaintiffs,                    §     Hon. Cassia R. Delmore
v.                                      §
SWIFTPLATE, INC., and CORDELL FREIGHT   §
LINES, L.P.,                            §
         Defendants.                    §

   PARTIES' JOINT MEMORANDUM OF LAW IN SUPPORT OF UNOPPOSED MOTION
        FOR PRELIMINARY APPROVAL OF CLASS ACTION SETTLEMENT

        Plaintiffs, and Defendants SwiftPlate, Inc. and Cordell Freight Lines, L.P., ask the Court to
approve their settlement. The suit alleges violations of BIPA §§ 15(a) through (d). The parties
mediated on May 20, 2024 before the Hon. Wallace Fitch (ret.).

Dated: September 30, 2024

/s/ Valeria K. Storm                          /s/ Egon P. Rask
Valeria K. Storm                              Egon P. Rask
STORM LEGAL GROUP P.C.                        RASK & POOLE LLP
222 West Adams Street                         71 South Wacker Drive
Chicago, IL 60606                             Chicago, IL 60606

Counsel for Plaintiffs                        Counsel for Defendant Cordell Freight
                                              Lines, L.P.

                                              /s/ Nikola Brand
                                              Nikola Brand
                                              BRAND LITTLE & ROE, P.A.
                                              80 South Eighth Street
                                              Minneapolis, MN 55402

                                              Counsel for Defendant SwiftPlate, Inc.
"""


def test_a_joint_brief_with_counsel_of_every_side() -> None:
    record = extract(read_string(_SETTLEMENT))
    assert record.kind == "Brief"
    assert {party.name for party in record.parties} == {
        "Gwen Ashton",
        "Tariq Hallow",
        "SwiftPlate, Inc.",
        "Cordell Freight Lines, L.P.",
    }
    assert [judge.name for judge in record.judges] == ["Cassia R. Delmore"]
    assert {(each.firm, party) for each in record.appearances if each.firm for party in each.parties} == {
        ("Storm Legal Group P.C.", "Gwen Ashton"),
        ("Storm Legal Group P.C.", "Tariq Hallow"),
        ("Rask & Poole LLP", "Cordell Freight Lines, L.P."),
        ("Brand Little & Roe, P.A.", "SwiftPlate, Inc."),
    }
    assert _provisions(record) == {f"740 ILCS 14/15({part})" for part in "abcd"}


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("VIOLATION OF BIPA §§ 15(a) AND (b)", {"740 ILCS 14/15(a)", "740 ILCS 14/15(b)"}),
        ("See Exhibit D. See Civil L.R. 79-5(c), (f).", {"N.D. Ill. Civ. L.R. 79-5(c)", "N.D. Ill. Civ. L.R. 79-5(f)"}),
        ("It is barred (BIPA; the Railway Labor Act).", {"740 ILCS 14"}),
    ],
)
def test_lists_in_capitals_and_initials_before_a_rule(printed: str, expected: set[str]) -> None:
    assert _provisions(extract(read_string(_ORDER.format(title="ORDER") + printed))) == expected


def test_a_possessive_plural_within_a_name() -> None:
    body = "See Fort Worth Emps.' Ret. Fund v. J.P. Morgan Chase & Co., 297 F.R.D. 99, 107 (S.D.N.Y. 2013)."
    record = extract(read_string(_ORDER.format(title="ORDER") + body))
    assert [each.work.name for each in record.citations if isinstance(each.work, DecisionCited)] == [
        "Fort Worth Emps.' Ret. Fund v. J.P. Morgan Chase & Co."
    ]


# ------------------------------------------------------------------ lines as text extraction breaks them


@pytest.mark.parametrize(
    ("broken", "name"),
    [
        ("Whether a contract was formed is a question of the law of the State in which it was made. First Options of Chi., Inc. v.\n\nKaplan, 514 U.S. 938, 944 (1995). A user is bound.", "First Options of Chi., Inc. v. Kaplan"),
        ("A motion that rests upon an affirmative matter admits that the complaint is sufficient in law. Van Meter v.\n\nDarien Park District, 207 Ill. 2d 359, 367 (2003).", "Van Meter v. Darien Park District"),
    ],
)  # fmt: skip
def test_a_name_that_breaks_off_at_its_versus_goes_on(broken: str, name: str) -> None:
    record = extract(read_string(_ORDER.format(title="ORDER") + broken))
    assert [each.work.name for each in record.citations if isinstance(each.work, DecisionCited)] == [name]


def test_a_code_that_breaks_off_before_its_section_goes_on() -> None:
    broken = "A lender must be significantly engaged in lending, and this one, which made nine loans, was not. See 16 C.F.R.\n\n§ 314.2(h)(1). It made nine."
    assert _provisions(extract(read_string(_ORDER.format(title="ORDER") + broken))) == {"16 C.F.R. § 314.2(h)(1)"}


def test_appearances_right_below_the_panel() -> None:
    text = """\
          United States Court of Appeals
                     For the First Circuit
No. 90-1191
                      ANSON DRAKE,
                      Plaintiff, Appellant,
                                  v.
                  BAYWATER GROCERS, INC.,
                      Defendant, Appellee.
         APPEAL FROM THE UNITED STATES DISTRICT COURT
               FOR THE DISTRICT OF MAINE
                               Before
                     Montrose, Chief Judge,
         Castle and Windham, Circuit Judges.
Percy T. Oldfield, with whom Sunniva Reeve and Oldfield Reeve
LLP were on brief, for appellant.
Ada V. Finch, with whom Finch Malloy & Pell, P.C. was on brief, for
appellee.
March 14, 2023
CASTLE, Circuit Judge.        A grocer watched its aisles with cameras. We affirm.
"""
    assert {(each.name, each.firm) for each in extract(read_string(text)).attorneys} == {
        ("Percy T. Oldfield", "Oldfield Reeve LLP"),
        ("Sunniva Reeve", "Oldfield Reeve LLP"),
        ("Ada V. Finch", "Finch Malloy & Pell, P.C."),
    }


def test_signatures_side_by_side_of_which_one_column_has_no_telephone_and_no_llp() -> None:
    left = ["Kwame T. Hale", "HALE & FAIR, P.A.", "200 South Elm Street", "Miami, Florida 33131"]
    right = ["Douglas W. Trent", "LAW OFFICES OF DOUGLAS W. TRENT", "77 West Oak Street", "Chicago, Illinois 60602"]
    words = []
    for row, lines in enumerate(zip(left, right, strict=True)):
        for x, line in zip((50.0, 330.0), lines, strict=True):
            for part in line.split():
                words.append(Word(part, x, x + 6.0 * len(part), 700.0 - 14.0 * row, 10.0))
                x += 6.0 * len(part) + 3.0
    assert reading_order(words, columns_only=True) == "\n".join([*left, *right]) + "\n"
