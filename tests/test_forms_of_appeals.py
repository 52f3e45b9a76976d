"""Decisions of courts of review in the forms of their own: who decides, what it is, when, between whom.  All parties are invented."""

from __future__ import annotations

import textwrap

import pytest

from bipagraph.extraction import extract
from bipagraph.reading import read_string
from bipagraph.records import CaseCited, DecisionCited, FilingRecord


def _read(printed: str) -> FilingRecord:
    return extract(read_string(textwrap.dedent(printed)))


def _parties(record: FilingRecord) -> dict[str, tuple[str, ...]]:
    return {party.name.removeprefix("Judge "): party.roles for party in record.parties}  # a title may stay or not


NEW_YORK = """\
    Quillfeather v Ostrow Landmarks LLC
    2021 NY Slip Op 09914
    Decided on March 10, 2021
    Appellate Division, Second Department

    Decided on March 10, 2021 SUPREME COURT OF THE STATE OF NEW YORK
    Appellate Division, Second Judicial Department
    WINIFRED P. ASHGROVE, J.P.
    TOMAS R. BELLINGER
    ODETTE N. CRANE, JJ.

    2018-04411
    (Index No. 501177/15)

    [*1]Hannah Quillfeather, appellant,

    v

    Ostrow Landmarks LLC, et al., respondents.

    DECISION & ORDER

    In an action to recover damages for breach of contract, the plaintiff appeals from an order of the Supreme Court, Kings County (Ann Poe,
    J.), dated June 1, 2018. The order denied the plaintiff's motion for leave to amend the complaint.

    ORDERED that the order is reversed, on the law, with costs.

    The plaintiff bought a lamp.

    ASHGROVE, J.P., BELLINGER and CRANE, JJ., concur.
"""

CALIFORNIA = """\
    Filed 3/9/22  Quill v. Harbor Lantern Homes CA4/1
                          NOT TO BE PUBLISHED IN OFFICIAL REPORTS

                   COURT OF APPEAL, FOURTH APPELLATE DISTRICT

                                  DIVISION ONE

                              STATE OF CALIFORNIA

      THADDEUS QUILL,                              D079911

            Plaintiff and Respondent,              (San Diego County
                                                    Super. Ct. No. 37-2019-00012345)
            v.

      HARBOR LANTERN HOMES, INC.,

            Defendant and Appellant.

            APPEAL from a judgment of the Superior Court of San Diego County,
      Rosamund Tait, Judge. Reversed.

            A homeowner sued the builder of his house.

                                  DISPOSITION

            The judgment is reversed.

                                                      MARCHBANK, J.
            WE CONCUR:

      \x20\x20

                  OYELOWO, Acting P. J.

      \x20\x20

                  TREADWELL, J.*

      * Judge of the Imperial Superior Court, assigned by the Chief Justice.
"""

MASSACHUSETTS = """\
                           COMMONWEALTH OF MASSACHUSETTS

                                  APPEALS COURT

                                                      21-P-1177

                               LUCINDA QUARRY

                                      vs.

                      HOOSIC VALLEY ROOFING, INC., & another.1

                   MEMORANDUM AND ORDER PURSUANT TO RULE 23.0

         The defendants appeal from a judgment of the Superior Court. We affirm.

                                  Judgment affirmed.

                                  By the Court (Penhallow, Brisbois &
                                    Adair, JJ.3),

                                  Clerk

    Entered:  August 4, 2022.
"""

WISCONSIN = """\
              COURT OF APPEALS
                  DECISION                                NOTICE
              DATED AND FILED
                                         This opinion is subject to further editing. If
               June 6, 2023              published, the official version will appear in
                                         the bound volume of the Official Reports.
              Ann B. Crane
           Clerk of Court of Appeals

           Appeal No.  2022AP9911                         Cir. Ct. No.  2020CV117

           STATE OF WISCONSIN                             IN COURT OF APPEALS
                                                               DISTRICT II

           CRANBERRY TRAIL CO-OP, LLC,

                  PLAINTIFF-APPELLANT,

              V.

           DELBERT QUAM,

                  DEFENDANT-RESPONDENT.

                  APPEAL from an order of the circuit court for Wood County:
           ROBERTA DAHL, Judge.  Affirmed.

                  Before Lindqvist, P.J., Strand, and Neubauer-Poe, JJ.

        ¶1 PER CURIAM. Cranberry Trail appeals an order for the defendant.
"""

OHIO = """\
                              COURT OF APPEALS OF OHIO

                             EIGHTH APPELLATE DISTRICT
                                COUNTY OF CUYAHOGA

        JEMIMA STARK,                           :

                  Plaintiff-Appellant,          :
                                                          No. 119911
                  v.                            :

        LAKE PIER LANES, LTD.,                  :

                  Defendant-Appellee.           :

                             JOURNAL ENTRY AND OPINION

                  JUDGMENT: AFFIRMED
                  RELEASED AND JOURNALIZED: May 12, 2022

               Civil Appeal from the Cuyahoga County Court of Common Pleas
                               Case No. CV-20-911111

        ANN B. CRANE, J.:

                  {¶ 1} Jemima Stark filed suit on January 4, 2020. She slipped on a lane.

        ______________________________
        ANN B. CRANE, JUDGE

        OTIS HALE, A.J., CONCURS;
        MIRA V. STROUD, J., CONCURS IN JUDGMENT ONLY
"""

INDIANA = """\
                                                                  FILED
                                                           Mar 03 2023, 8:41 am
                                                                  CLERK
                                                           Indiana Supreme Court
                                  IN THE                      Court of Appeals
                                                                and Tax Court
                    Court of Appeals of Indiana

                         Orville Tansy,
                      Appellant-Defendant

                               v.

                        Wabash Gravel, LLC,
                        Appellee-Plaintiff

                           March 3, 2023
                       Court of Appeals Case No.
                               22A-PL-991
                 Appeal from the Lake Superior Court

                   Memorandum Decision by Judge Crane
                    Judges Hale and Stroud concur.

        Crane, Judge.

        [1] Orville Tansy appeals a judgment for Wabash Gravel. We affirm.
"""

SECOND_CIRCUIT = """\
    22-1199
    Quill v. Town of Harrow

                               UNITED STATES COURT OF APPEALS
                                   FOR THE SECOND CIRCUIT

                                       SUMMARY ORDER

          RULINGS BY SUMMARY ORDER DO NOT HAVE PRECEDENTIAL EFFECT. CITATION TO A SUMMARY
          ORDER FILED ON OR AFTER JANUARY 1, 2007, IS PERMITTED AND IS GOVERNED BY FEDERAL
          RULE OF APPELLATE PROCEDURE 32.1 AND THIS COURT'S LOCAL RULE 32.1.1.

                At a stated term of the United States Court of Appeals for the Second
          Circuit, held at 40 Foley Square, in the City of New York, on the 4th day of
          May, two thousand
          twenty-three.

          PRESENT:
                      ANN B. CRANE,
                      OTIS HALE,
                      MIRA V. STROUD,
                                Circuit Judges.
          _____________________________________

          Thaddeus Quill,

                                Plaintiff-Appellant,

                         v.                                         No. 22-1199

          Town of Harrow,

                                Defendant-Appellee.
          _____________________________________

                UPON DUE CONSIDERATION, IT IS HEREBY ORDERED that the judgment is AFFIRMED.
"""

VACCINE = """\
    In the United States Court of Federal Claims
    OFFICE OF SPECIAL MASTERS
    No. 20-991V

    ************************* *
    IMOGEN TRASK,               *
                                *
                  Petitioner,   *
                                *     Filed: June 14, 2022
    v.                          *
                                *
    SECRETARY OF HEALTH AND     *
    HUMAN SERVICES,             *
                                *
                  Respondent.   *
    ************************* *

    DECISION DISMISSING PETITION

    Imogen Trask filed this petition. Her motion, dated March 3, 2022 (ECF No. 31), asks for a decision.

    The petition is dismissed.

                                       s/ Ottoline Vance
                                       Ottoline Vance
                                       Special Master
"""

SIXTH_CIRCUIT = """\
                        NOT RECOMMENDED FOR PUBLICATION

                                   No. 22-5991

                         UNITED STATES COURT OF APPEALS
                              FOR THE SIXTH CIRCUIT
                                                                        FILED
                                                                      Jun 07, 2023
                                                                ANN B. CRANE, Clerk

     THADDEUS QUILL,                              )
                                                  )
            Plaintiff-Appellant,                  )
                                                  )    ON APPEAL FROM THE
     v.                                           )    UNITED STATES DISTRICT
                                                  )    COURT FOR THE EASTERN
     JUDGE MARTHA B. STROUD,                      )    DISTRICT OF MICHIGAN
     PELL WORKERS UNION LOCAL NO. 812,            )
                                                  )                      OPINION
            Defendants-Appellees.                 )

    Before: HALE, POE, and TAIT, Circuit Judges.

            POE, Circuit Judge. Thaddeus Quill sued.
"""

DC_CIRCUIT = """\
                         United States Court of Appeals
                      FOR THE DISTRICT OF COLUMBIA CIRCUIT

              Argued May 4, 2022          Decided August 9, 2022

                                    No. 21-5991

                               SALTMARSH REPORTING GUILD,
                                     APPELLANT

                                         v.

                     UNITED STATES DEPARTMENT OF LABOR AND
                       UNITED STATES POSTAL SERVICE,
                                     APPELLEES

                           Appeal from the United States District Court
                                  for the District of Columbia

                Before: HALE, POE, and TAIT, Circuit Judges.

                Opinion for the Court filed by Circuit Judge POE.
"""

OFFICIAL_REPORT = """\
                                     Illinois Official Reports

                                            Appellate Court

                Quill Mutual Insurance Co. v. Tait Masonry, Inc., 2021 IL App (2d) 200991

         Appellate Court         QUILL MUTUAL INSURANCE COMPANY, Plaintiff-Appellee, v. TAIT
         Caption                 MASONRY, INC.; and HARROW YARDS, LLC, Defendants (Tait Masonry, Inc.,
                                 Defendant-Appellant).

         District & No.          Second District
                                 No. 2-20-0991

         Filed                   May 5, 2021

         Judgment                Affirmed.

         Panel                   JUSTICE CRANE delivered the judgment of the court, with opinion.
                                 Justices Hale and Stroud concurred in the judgment and opinion.

                                           OPINION

        ¶ 1 Quill Mutual sought a declaration.
"""


@pytest.mark.parametrize(
    ("printed", "kind", "day", "court", "judges"),
    [
        (NEW_YORK, "Opinion", "2021-03-10", "nyappdiv", ["Winifred P. Ashgrove", "Tomas R. Bellinger", "Odette N. Crane"]),
        (NEW_YORK.replace("& ORDER\n", "& ORDER ON MOTION\n"), "Order", "2021-03-10", "nyappdiv", None),
        (CALIFORNIA, "Opinion", "2022-03-09", "calctapp", ["Marchbank", "Oyelowo", "Treadwell"]),
        (MASSACHUSETTS, "Opinion", "2022-08-04", "massappct", ["Penhallow", "Brisbois", "Adair"]),
        (WISCONSIN, "Opinion", "2023-06-06", "wisctapp", ["Lindqvist", "Strand", "Neubauer-Poe"]),
        (OHIO, "Opinion", "2022-05-12", "ohioctapp", ["Ann B. Crane", "Otis Hale", "Mira V. Stroud"]),
        (INDIANA, "Opinion", "2023-03-03", "indctapp", ["Crane", "Hale", "Stroud"]),
        (SECOND_CIRCUIT, "Order", "2023-05-04", "ca2", ["Ann B. Crane", "Otis Hale", "Mira V. Stroud"]),
        (VACCINE, "Opinion", "2022-06-14", "uscfc", ["Ottoline Vance"]),
        (OFFICIAL_REPORT, "Opinion", "2021-05-05", "illappct", ["Crane", "Hale", "Stroud"]),
        (OFFICIAL_REPORT.replace("Stroud concurred", "Poe concurred").replace("opinion.\n\n ", "opinion.\n" + " " * 33 + "Justice Tait dissented, joined by Justices Bell and Orr.\n\n "),
         "Opinion", "2021-05-05", "illappct", ["Crane", "Hale", "Poe", "Tait", "Bell", "Orr"]),
        (DC_CIRCUIT.replace("HALE, POE", "HALE, MC-\n            KENZIE").replace("Judge POE", "Judge MCKENZIE"), "Opinion", "2022-08-09", "cadc", ["Hale", "McKenzie", "Tait"]),
    ],
)  # fmt: skip
def test_what_it_is_when_and_by_whom(printed: str, kind: str, day: str, court: str, judges: list[str] | None) -> None:
    record = _read(printed)
    assert (record.kind, str(record.date), record.court and record.court.id) == (kind, day, court)
    if judges is not None:
        assert sorted(judge.name for judge in record.judges if judge.decides) == sorted(judges)


@pytest.mark.parametrize(
    ("printed", "parties"),
    [
        (NEW_YORK, {"Hannah Quillfeather": ("appellant",), "Ostrow Landmarks LLC": ("respondent",)}),
        (CALIFORNIA, {"Thaddeus Quill": ("plaintiff", "respondent"), "Harbor Lantern Homes, Inc.": ("defendant", "appellant")}),
        (MASSACHUSETTS, {"Lucinda Quarry": ("plaintiff",), "Hoosic Valley Roofing, Inc.": ("defendant",)}),
        (WISCONSIN, {"Cranberry Trail Co-Op, LLC": ("plaintiff", "appellant"), "Delbert Quam": ("defendant", "respondent")}),
        (VACCINE, {"Imogen Trask": ("petitioner",), "Secretary of Health and Human Services": ("respondent",)}),
        (SIXTH_CIRCUIT, {"Thaddeus Quill": ("plaintiff", "appellant"), "Martha B. Stroud": ("defendant", "appellee"), "Pell Workers Union Local No. 812": ("defendant", "appellee")}),
        (SIXTH_CIRCUIT.replace("FOR THE SIXTH CIRCUIT\n", "FOR THE SIXTH CIRCUIT\n" + " " * 28 + "Non-Argument Calendar\n", 1), {"Thaddeus Quill": ("plaintiff", "appellant"), "Martha B. Stroud": ("defendant", "appellee"), "Pell Workers Union Local No. 812": ("defendant", "appellee")}),
        (DC_CIRCUIT, {"Saltmarsh Reporting Guild": ("appellant",), "United States Department of Labor": ("appellee",), "United States Postal Service": ("appellee",)}),
        (OFFICIAL_REPORT, {"Quill Mutual Insurance Company": ("plaintiff", "appellee"), "Tait Masonry, Inc.": ("defendant", "appellant"), "Harrow Yards, LLC": ("defendant",)}),
    ],
)  # fmt: skip
def test_between_whom(printed: str, parties: dict[str, tuple[str, ...]]) -> None:
    assert _parties(_read(printed)) == parties


_SEVENTH = """\
                              In the
    United States Court of Appeals
                For the Seventh Circuit
                    ____________________
No. 22-9044
ADA QUILL,
                                                 Plaintiff-Appellant,
                                 v.
HARROW LANTERN WORKS, INC.,
                                                 Defendant-Appellee.
                    ____________________
        Appeal from the United States District Court for the
           Northern District of Illinois, Eastern Division.
                    ____________________
    Before HALE, POE, and TAIT, Circuit Judges.

    POE, Circuit Judge.  Ada Quill sued the maker of her lamp. The district court denied her motion to compel and granted summary judgment.

    {body}
"""


def _ruled(body: str, frame: str = _SEVENTH) -> set[tuple[str, str]]:
    return {(ruling.motion, ruling.outcome) for ruling in _read(frame.replace("{body}", body)).rulings}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # the outcome in several sentences
        ("The judgment is AFFIRMED as to the claim of nuisance, and VACATED as to the claim of fraud. The cause is REMANDED for a new trial of it.",
         {("appeal", "affirmed"), ("appeal", "vacated"), ("appeal", "remanded")}),
        ("The judgment of the district court is affirmed with respect to the lamp. It is reversed with respect to the shade, and the case is remanded.",
         {("appeal", "affirmed"), ("appeal", "reversed"), ("appeal", "remanded")}),
        # appeal by appeal
        ("We see no error in the first order. The second is no final one.\n\n    AFFIRMED in No. 22-9044; DISMISSED in No. 22-9101.", {("appeal", "affirmed"), ("appeal", "dismissed")}),
        ("We see no error.\n\n                  AFFIRMED IN NO. 22-9044\n                  VACATED IN NO. 22-9101", {("appeal", "affirmed"), ("appeal", "vacated")}),
        # motions made to the reviewing court, and none of those below
        ("We affirm the judgment. Quill's motion in this court for the appointment of an expert is denied as moot.", {("appeal", "affirmed"), ("appointment-of-expert", "moot")}),
        ("We affirm the judgment. Her motion to stay this proceeding while she pursues another claim is denied.", {("appeal", "affirmed"), ("stay", "denied")}),
        ("We affirm. Harrow's pending motion to certify a question to the Supreme Judicial Court under Mass. S.J.C. Rule 1:03 is denied as moot.", {("appeal", "affirmed"), ("certify-question", "moot")}),
        ("We affirm. Harrow's request that we impose sanctions under Rule 38 (eff. Dec. 1, 1994) is denied.", {("appeal", "affirmed"), ("sanctions", "denied")}),
        ("We affirm. The appellee's request for appellate attorney's fees is denied without prejudice.", {("appeal", "affirmed"), ("attorneys-fees", "denied")}),
        ("We reverse the judgment and remand. The motion to compel is granted on remand.", {("appeal", "reversed"), ("appeal", "remanded")}),
        # a prisoner's appeal without leave
        ("No jurist of reason would debate it. We deny a certificate of appealability and dismiss this proceeding.", {("certificate-of-appealability", "denied"), ("appeal", "dismissed")}),
        # "Petitioner's" is no petition
        ("Petitioner's motion to dismiss is granted, and the appeal is dismissed.", {("dismiss", "granted"), ("appeal", "dismissed")}),
    ],
)  # fmt: skip
def test_what_a_reviewing_court_does(body: str, expected: set[tuple[str, str]]) -> None:
    assert _ruled(body) == expected


def test_new_york_orders_above_its_reasons() -> None:
    order = "ORDERED that the order is modified, on the law, by deleting the provision thereof denying the cross motion, and substituting therefor a provision granting it; as so modified, the order is affirmed, without costs."
    reasons = "\n\n" + "The lamp was bought in the spring, and nobody has said where it came from. " * 60
    assert _ruled("", NEW_YORK.replace("ORDERED that the order is reversed, on the law, with costs.", order + reasons)) == {("appeal", "affirmed")}  # fmt: skip


def test_new_york_grants_to_an_extent_and_brackets_years() -> None:
    printed = (
        "SUPREME COURT OF THE STATE OF NEW YORK\n              KINGS COUNTY\n\nPRESENT: HON. ADA B. CRANE   PART   12\n                     Justice\n"
        "-------------------------------X\n                                INDEX NO. 500001/2022\nQUILL LANTERN CORP.,\n"
        "              Plaintiff,\n        - v -                   DECISION + ORDER ON\nHARROW REALTY LLC,                  MOTION\n"
        "              Defendant.\n-------------------------------X\n\n"
        "On a motion to dismiss the facts are taken as true (Roe v Poe, 84 NY2d 83, 87 [1994]). This branch of the motion is denied.\n\n"
        "ORDERED that the motion of defendant Harrow Realty LLC to dismiss is granted to the extent that the second cause of action is dismissed, and is otherwise denied.\n"
    )
    record = _read(printed)
    assert [(each.motion, each.outcome, each.docket_entry) for each in record.rulings] == [
        ("dismiss", "granted-in-part", None)
    ]
    assert _parties(record) == {"Quill Lantern Corp.": ("plaintiff",), "Harrow Realty LLC": ("defendant",)}
    assert [judge.name for judge in record.judges] == ["Ada B. Crane"]


def _appearing(record: FilingRecord) -> tuple[set[tuple[str, str | None]], set[tuple[str, str]]]:
    lawyers = {(attorney.name, attorney.firm) for attorney in record.attorneys}
    return lawyers, {(each.firm, party) for each in record.appearances if each.firm for party in each.parties}


_CALIFORNIAN = CALIFORNIA.replace(
    "            A homeowner sued",
    "            Marchetti Pell, Ottavia Pell and Rufus Marchetti for Defendant and\n      Appellant.\n\n"
    "            Law Offices of Ann Tait, Ann Tait; Harbor Tenants Project and Silas\n      Orr-Vance for Plaintiff and Respondent.\n\n"
    "            A homeowner sued",
)
_OF_THE_SAME_FIRM = OFFICIAL_REPORT.replace(
    "         Panel  ",
    "         Counsel on              Silas Orr, of Orr & Pell, LLP, of Naperville, and Ann Bell, of the same\n"
    "         Appeal                  firm, of Joliet, for appellant.\n\n         Panel  ",
)
_NEW_JERSEY = """\
                                                SUPERIOR COURT OF NEW JERSEY
                                                APPELLATE DIVISION
                                                DOCKET NO. A-1199-20

      THADDEUS QUILL,

            Plaintiff-Appellant,

      v.

      HARROW LANTERN WORKS, INC.,

            Defendant-Respondent.
      ______________________________

                   Submitted May 4, 2022 - Decided June 7, 2022

                   Orr Pell & Vance, attorneys for appellant (Silas
                   Orr, of counsel and on the brief; Ann Vance, on the
                   brief).

                   Law Office of Rufus Bell, LLC, attorneys for
                   respondent (Rufus Bell, on the brief).

      PER CURIAM

                Thaddeus Quill appeals.
"""
_FEDERAL_CIRCUIT = """\
                    United States Court of Appeals
                       for the Federal Circuit
                         ______________________

                         THADDEUS QUILL,
                             Plaintiff-Appellant

                                   v.

                      HARROW LANTERN WORKS, INC.,
                            Defendant-Appellee
                         ______________________

                               2022-1199
                         ______________________

                           Decided: July 18, 2023
                         ______________________

               SILAS ORR, Orr & Pell PLLC, Dallas, TX, argued for
            plaintiff-appellant. Also represented by ANN VANCE;
            RUFUS BELL, Bell Law LLC, Wilmington, DE.

               OTTAVIA TAIT, Tait, Crane & Hale LLP, Boston, MA,
            argued for defendant-appellee. Also repre-
            sented by MIRA STROUD, Washington, DC.
                         ______________________

               Before HALE, POE, and CRANE, Circuit Judges.
"""
_FIRST_CIRCUIT = """\
              United States Court of Appeals
                          For the First Circuit

    No. 22-1199

                             THADDEUS QUILL,

                          Plaintiff, Appellant,

                                    v.

            HARROW LANTERN WORKS, INC.; PELL SHADES LLC,

                          Defendants, Appellees.

         Silas Orr, with whom Orr & Vance, P.C. was on brief, for
    appellant.
         Ann Tait, with whom Tait Crane LLP was on brief, for
    appellee Harrow Lantern Works, Inc.
         Rufus L. Bell for appellee Pell Shades LLC.

                              May 2, 2023

                HALE, Circuit Judge.  Thaddeus Quill sued.
"""
_HEADED = INDIANA.replace(
    "We affirm.\n",
    "We affirm.\n\n    Hale, J., and Stroud, J., concur.\n\n          ATTORNEYS FOR APPELLANT\n          Silas Orr\n          Orr & Pell, P.C.\n          Gary, Indiana\n\n"
    "          ATTORNEYS FOR APPELLEE WABASH GRAVEL, LLC\n          Ann Vance\n          Rufus Bell\n          Vance Tait LLP\n          Muncie, Indiana\n",
)
_CLAIMS = """\
    In the United States Court of Federal Claims

    No. 22-1199C
    (Filed: August 30, 2023)

    ***************************************
    QUILL SALVAGE, INC.,                  *
                        Plaintiff,        *
    v.                                    *
    THE UNITED STATES,                    *
                        Defendant.        *
    ***************************************

    Silas Orr, Salvors Advocates of Mobile, P.C., Mobile, AL, for plaintiff.

    Ann Vance, Trial Attorney, with whom was Rufus Bell, Director, Commercial Litigation Branch, Civil Division, U.S. Department of Justice, Washington, DC, for defendant.

    OPINION AND ORDER

    CRANE, Judge.

    Quill Salvage, Inc. sued. The motion to dismiss, ECF No. 4, is GRANTED.
"""


@pytest.mark.parametrize(
    ("printed", "lawyers", "represented"),
    [
        (_CALIFORNIAN,
         {("Ottavia Pell", "Marchetti Pell"), ("Rufus Marchetti", "Marchetti Pell"), ("Ann Tait", "Law Offices of Ann Tait"), ("Silas Orr-Vance", "Harbor Tenants Project")},
         {("Marchetti Pell", "Harbor Lantern Homes, Inc."), ("Law Offices of Ann Tait", "Thaddeus Quill"), ("Harbor Tenants Project", "Thaddeus Quill")}),
        (_OF_THE_SAME_FIRM, {("Silas Orr", "Orr & Pell, LLP"), ("Ann Bell", "Orr & Pell, LLP")}, {("Orr & Pell, LLP", "Tait Masonry, Inc.")}),
        (_NEW_JERSEY,
         {("Silas Orr", "Orr Pell & Vance"), ("Ann Vance", "Orr Pell & Vance"), ("Rufus Bell", "Law Office of Rufus Bell, LLC")},
         {("Orr Pell & Vance", "Thaddeus Quill"), ("Law Office of Rufus Bell, LLC", "Harrow Lantern Works, Inc.")}),
        (_FEDERAL_CIRCUIT,
         {("Silas Orr", "Orr & Pell PLLC"), ("Ann Vance", "Orr & Pell PLLC"), ("Rufus Bell", "Bell Law LLC"), ("Ottavia Tait", "Tait, Crane & Hale LLP"), ("Mira Stroud", "Tait, Crane & Hale LLP")},
         {("Orr & Pell PLLC", "Thaddeus Quill"), ("Bell Law LLC", "Thaddeus Quill"), ("Tait, Crane & Hale LLP", "Harrow Lantern Works, Inc.")}),
        (_FIRST_CIRCUIT,
         {("Silas Orr", "Orr & Vance, P.C."), ("Ann Tait", "Tait Crane LLP"), ("Rufus L. Bell", None)},
         {("Orr & Vance, P.C.", "Thaddeus Quill"), ("Tait Crane LLP", "Harrow Lantern Works, Inc.")}),
        (_HEADED,
         {("Silas Orr", "Orr & Pell, P.C."), ("Ann Vance", "Vance Tait LLP"), ("Rufus Bell", "Vance Tait LLP")},
         {("Orr & Pell, P.C.", "Orville Tansy"), ("Vance Tait LLP", "Wabash Gravel, LLC")}),
        (_CLAIMS,
         {("Silas Orr", "Salvors Advocates of Mobile, P.C."), ("Ann Vance", "U.S. Department of Justice"), ("Rufus Bell", "U.S. Department of Justice")},
         {("Salvors Advocates of Mobile, P.C.", "Quill Salvage, Inc."), ("U.S. Department of Justice", "The United States")}),
    ],
)  # fmt: skip
def test_who_appears(printed: str, lawyers: set[tuple[str, str | None]], represented: set[tuple[str, str]]) -> None:
    assert _appearing(_read(printed)) == (lawyers, represented)


@pytest.mark.parametrize(
    ("body", "decided", "related"),
    [
        # the place where a rule is printed is no decision
        ("See Mass. R. Civ. P. 12 (c), as amended, 365 Mass. 754 (1974), and Mass. R. A. P. 11 (f), as appearing in 481 Mass. 1620 (2019). See Tait v. Orr, 410 Mass. 2, 5 (1991).",
         {("Tait v. Orr", "mass", 1991)}, set()),
        ("Contrast Pell Lamps, LLC v. Orr Corp., 822 F.3d 1327, 1336 (Fed. Cir. 2016), where it was told.", {("Pell Lamps, LLC v. Orr Corp.", "cafc", 2016)}, set()),
        ("Harbor Pilots Ass'n, International v. Tait, 499 U.S. 65, 67 (1991).", {("Harbor Pilots Ass'n, International v. Tait", "scotus", 1991)}, set()),
        ("See Tait-Orr, Inc. v Pell Is. R.R. Co., 70 NY2d 382, 388 (1987).", {("Tait-Orr, Inc. v Pell Is. R.R. Co.", "ny", 1987)}, set()),
        ("See Tait v. Sec'y of Health & Human Servs., No. 09-293V, 2015 WL 5630001, at *19 (Fed. Cl. Spec. Mstr. Sept. 1, 2015).",
         {("Tait v. Sec'y of Health & Human Servs.", "uscfc", 2015)}, set()),
        ("Cf. Tait v. Orr, No. 19 B 4410, Adv. No. 19 A 688 (Bankr. N.D. Ill.).", set(), {"19-ap-00688"}),
    ],
)  # fmt: skip
def test_what_such_decisions_cite(body: str, decided: set[tuple[str, str, int]], related: set[str]) -> None:
    cited = [citation.work for citation in _read(_SEVENTH.replace("{body}", body)).citations]
    assert {(work.name, work.court, work.year) for work in cited if isinstance(work, DecisionCited)} == decided
    assert {work.docket_number for work in cited if isinstance(work, CaseCited)} == related


def test_a_rule_within_a_sentence_is_not_what_id_means() -> None:
    body = "A complaint must tell facts. Tait v. Orr, 556 U.S. 662, 678 (2009). This one is dismissed under RCFC 12(b)(6). See id. at 679."
    cited = [each.work for each in _read(_CLAIMS.replace("The motion to dismiss", body + " The motion to dismiss")).citations]  # fmt: skip
    assert sum(isinstance(work, DecisionCited) for work in cited) == 2
