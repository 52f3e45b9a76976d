"""Kind, title, date and entry number over the forms that courts and parties print.  All parties are invented."""

from __future__ import annotations

import datetime
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bipagraph.extraction import extract
from bipagraph.extraction.dates import parse_date
from bipagraph.extraction.draft import Draft
from bipagraph.extraction.pipeline import make_doc
from bipagraph.extraction.title import title
from bipagraph.extraction.title.words import begins_title, kind_of_title
from bipagraph.reading import read_string


def _read(printed: str) -> Draft:
    doc = title(make_doc(read_string(textwrap.dedent(printed))))
    draft: Draft = doc._.draft
    return draft


_NDILL = """\
    IN THE UNITED STATES DISTRICT COURT
    FOR THE NORTHERN DISTRICT OF ILLINOIS
    EASTERN DIVISION

    DANA WHITLOCK, individually and on      )
    behalf of all others similarly situated,)
                                            )
              Plaintiff,                    )    No. 21 C 90001
                                            )
         v.                                 )    Judge Ada B. Holloway
                                            )
    ORCHARD FACE SYSTEMS, INC.,             )
                                            )
              Defendant.                    )

"""


@pytest.mark.parametrize(
    ("printed", "kind", "expected"),
    [
        (
            _NDILL + "                    MEMORANDUM OPINION AND ORDER\n\n    Dana Whitlock sued.\n",
            "Opinion",
            "MEMORANDUM OPINION AND ORDER",
        ),
        (_NDILL + "                    Opinion and Order\n\n    Dana Whitlock sued.\n", "Opinion", "Opinion and Order"),
        (
            _NDILL + "       ORDER GRANTING MOTION FOR SUMMARY JUDGMENT (DKT. NO. 41)\n\n    The motion is granted.\n",
            "Order",
            "ORDER GRANTING MOTION FOR SUMMARY JUDGMENT (DKT. NO. 41)",
        ),
        (
            _NDILL
            + "       ORDER RE PLAINTIFF'S\n       MOTION TO REMAND [49]\n       HON. ADA B. HOLLOWAY\n\n    The motion is granted.\n",
            "Order",
            "ORDER RE PLAINTIFF'S MOTION TO REMAND [49]",
        ),
        (
            "UNITED STATES DISTRICT COURT\nCENTRAL DISTRICT OF CALIFORNIA\n\nCIVIL MINUTES—GENERAL\n\nCase No.  CV 21-4571 PVC\nTitle  Roe v. Acme, Inc.\n\nProceedings:     ORDER DENYING PLAINTIFFS' MOTION FOR\n                 LEAVE TO AMEND [70] (In Chambers)\n\n   The motion is denied.\n",
            "Order",
            "CIVIL MINUTES—GENERAL: ORDER DENYING PLAINTIFFS' MOTION FOR LEAVE TO AMEND [70] (In Chambers)",
        ),
        (
            _NDILL + "                         O R D E R\n\n    The motion to dismiss [20] is denied.\n",
            "Order",
            "ORDER",
        ),
        (
            _NDILL + "  DEFENDANTS' OPENING BRIEF IN SUPPORT OF THEIR MOTION TO DISMISS\n\nOF COUNSEL:\n\nJane Roe\n",
            "Brief",
            "DEFENDANTS' OPENING BRIEF IN SUPPORT OF THEIR MOTION TO DISMISS",
        ),
        (_NDILL + "                         ORDER\n\n    The motion to dismiss [20] is denied.\n", "Order", "ORDER"),
        (
            _NDILL + "            CLASS ACTION COMPLAINT AND DEMAND FOR JURY TRIAL\n\n    Plaintiff alleges:\n",
            "Complaint",
            "CLASS ACTION COMPLAINT AND DEMAND FOR JURY TRIAL",
        ),
        (
            _NDILL
            + "          FIRST AMENDED CLASS ACTION COMPLAINT\n              JURY TRIAL DEMANDED\n\n    Plaintiff alleges:\n",
            "Complaint",
            "FIRST AMENDED CLASS ACTION COMPLAINT",
        ),
        (
            _NDILL
            + "        DEFENDANT ORCHARD FACE SYSTEMS, INC.'S MEMORANDUM OF LAW\n          IN SUPPORT OF ITS MOTION TO DISMISS\n\n                  INTRODUCTION\n",
            "Brief",
            "DEFENDANT ORCHARD FACE SYSTEMS, INC.'S MEMORANDUM OF LAW IN SUPPORT OF ITS MOTION TO DISMISS",
        ),
        (
            _NDILL
            + "          DEFENDANT ORCHARD FACE SYSTEMS, INC.'S\n           MOTION TO DISMISS\n\n    Orchard moves.\n",
            "Motion",
            "DEFENDANT ORCHARD FACE SYSTEMS, INC.'S MOTION TO DISMISS",
        ),
        (
            _NDILL
            + "          PLAINTIFF'S RESPONSE IN OPPOSITION TO\n      DEFENDANT'S MOTION TO DISMISS\n\n    Plaintiff responds.\n",
            "Brief",
            "PLAINTIFF'S RESPONSE IN OPPOSITION TO DEFENDANT'S MOTION TO DISMISS",
        ),
        (
            _NDILL
            + "       DEFENDANT'S ANSWER AND AFFIRMATIVE DEFENSES\n          TO PLAINTIFF'S COMPLAINT\n\n    Defendant answers.\n",
            "Answer",
            "DEFENDANT'S ANSWER AND AFFIRMATIVE DEFENSES TO PLAINTIFF'S COMPLAINT",
        ),
        (_NDILL + "                    NOTICE OF REMOVAL\n\n    Defendant removes.\n", "Notice", "NOTICE OF REMOVAL"),
        (
            _NDILL
            + "           DECLARATION OF JUNE TAMLIN IN SUPPORT OF\n             MOTION FOR CLASS CERTIFICATION\n\n    I, June Tamlin, declare:\n",
            "Declaration",
            "DECLARATION OF JUNE TAMLIN IN SUPPORT OF MOTION FOR CLASS CERTIFICATION",
        ),
        (
            _NDILL + "               REPORT AND RECOMMENDATION\n\n    Before the Court is Defendant's motion.\n",
            "Order",
            "REPORT AND RECOMMENDATION",
        ),
        (
            _NDILL + "              MEMORANDUM AND ORDER\n\n    Before the Court is Defendant's motion.\n",
            "Order",
            "MEMORANDUM AND ORDER",
        ),
        (_NDILL + "              FINAL JUDGMENT\n\n    Judgment is entered.\n", "Judgment", "FINAL JUDGMENT"),
        (
            _NDILL + "        NOTICE OF MOTION AND MOTION TO COMPEL\n\n    Please take notice.\n",
            "Motion",
            "NOTICE OF MOTION AND MOTION TO COMPEL",
        ),
        (
            _NDILL + "              TRANSCRIPT OF PROCEEDINGS\n\n    THE COURT: Good morning.\n",
            "Transcript",
            "TRANSCRIPT OF PROCEEDINGS",
        ),
        (
            """\
    ANNA REYES (SBN 990001)
    REYES & HOLM LLP
    Attorneys for Plaintiff

    UNITED STATES DISTRICT COURT
    CENTRAL DISTRICT OF CALIFORNIA

    DANA WHITLOCK, individually          Case No. 2:21-cv-90001-AB-CDx
    and on behalf of others,
                                         ORDER GRANTING IN PART AND
              Plaintiff,                 DENYING IN PART DEFENDANT'S
         v.                              MOTION TO DISMISS [Dkt. 20]
                                         Hearing Date: June 3, 2021
    ORCHARD FACE SYSTEMS, INC.,          Judge: Hon. Ada B. Holloway
              Defendant.

    Before the Court is the motion.
""",
            "Order",
            "ORDER GRANTING IN PART AND DENYING IN PART DEFENDANT'S MOTION TO DISMISS [Dkt. 20]",
        ),
        (
            """\
    UNITED STATES DISTRICT COURT
    CENTRAL DISTRICT OF CALIFORNIA

    CIVIL MINUTES – GENERAL

    Case No. CV 21-90001-AB (CDx)          Date: June 3, 2021
    Title: Dana Whitlock v. Orchard Face Systems, Inc.

    Present: The Honorable ADA B. HOLLOWAY

    Proceedings: (IN CHAMBERS) ORDER DENYING PLAINTIFF'S MOTION TO REMAND [14]

    Before the Court is the motion.
""",
            "Order",
            "CIVIL MINUTES – GENERAL: (IN CHAMBERS) ORDER DENYING PLAINTIFF'S MOTION TO REMAND [14]",
        ),
        (
            """\
    2024 IL App (2d) 230001-U
    No. 2-23-0001
    Order filed March 4, 2024

    NOTICE: This order was filed under Supreme Court Rule 23(b) and is not precedent.

    IN THE
    APPELLATE COURT OF ILLINOIS
    SECOND DISTRICT

    JUSTICE MARLOWE delivered the judgment of the court.
    Justices Pike and Hale concurred in the judgment.

                          ORDER

    ¶ 1 Held: The trial court did not err.
""",
            "Order",
            "ORDER",
        ),
        (
            """\
    In the
    United States Court of Appeals
    For the Seventh Circuit

    No. 21-90001
    DANA WHITLOCK,
              Plaintiff-Appellant,
              v.
    ORCHARD FACE SYSTEMS, INC.,
              Defendant-Appellee.

    ARGUED JANUARY 5, 2022 — DECIDED MARCH 9, 2022

    Before MARLOWE, PIKE, and HALE, Circuit Judges.

    MARLOWE, Circuit Judge. Dana Whitlock appeals from the order that dismissed her suit.
    Defendant's Motion to Dismiss was granted.
""",
            "Opinion",
            None,
        ),
        (
            "CIVIL DOCKET FOR CASE #: 1:21-cv-90001\n\nWhitlock v. Orchard Face Systems, Inc.\n\nDate Filed   #   Docket Text\n",
            "DocketSheet",
            "CIVIL DOCKET FOR CASE #: 1:21-cv-90001",
        ),
        (
            "UNITED STATES DISTRICT COURT FOR THE Northern District of Illinois\n\nNOTIFICATION OF DOCKET ENTRY\n\nThis docket entry was made by the Clerk on Monday, June 7, 2021:\n\n"
            "MINUTE entry before the Honorable Ada B. Holloway: Motion granted.\n",
            "Order",
            "NOTIFICATION OF DOCKET ENTRY",
        ),
        (
            _NDILL
            + "MARLOWE, J.                                     May 18, 2023\n\n    MEMORANDUM\n\n    It is denied.\n",
            "Opinion",
            "MEMORANDUM",
        ),
        (_NDILL + "    MEMORANDUM OPINION1\n\n    It is denied.\n", "Opinion", "MEMORANDUM OPINION"),
        (
            "The parties met on June 3 to discuss Defendant's Motion for Clarification.\nThey could not agree.\n",
            "Filing",
            None,
        ),
        (
            "UNITED STATES COURT OF APPEALS\nFOR THE NINTH CIRCUIT\n\nDANA WHITLOCK,\n          Plaintiff-Appellant,\nv.\nORCHARD FACE SYSTEMS, INC.,\n\n          MEMORANDUM*\n\nSubmitted May 3, 2022\n\n"
            "Before: MARLOWE, PIKE, and HALE, Circuit Judges.\n\nDana Whitlock appeals.\n",
            "Opinion",
            "MEMORANDUM",
        ),
        # A database's rubric over docket number and date is no title.
        (
            "Opinion\n2:21-CV-0417 -ABC-DEF\n06-30-2022\nDANA WHITLOCK, Plaintiff, v. ORCHARD FACE SYSTEMS, INC., Defendant.\n"
            "STIPULATION AND ORDER TO EXTEND TIME\nThe parties stipulate to an extension of thirty days.\n",
            "Stipulation",
            "STIPULATION AND ORDER TO EXTEND TIME",
        ),
        ("Opinion\n2:21-CV-0417 -ABC-DEF\n06-30-2022\nThe motion is before the court.\n", "Opinion", "Opinion"),
        (
            "Opinion\n2:21-CV-0417 -ABC-DEF\n06-30-2022\nMEMORANDUM\nADA B. HOLLOWAY UNITED STATES DISTRICT JUDGE\nThe motion is before the court.\n",
            "Opinion",
            "MEMORANDUM",
        ),
        # A court named in the text below is no heading over the title.
        (
            "Opinion\n2:21-CV-0417\n06-30-2022\nORDER DIRECTING CLERK TO CLOSE CASE\nOn June 7, 2021, Plaintiff sued in the Superior Court of the State of California.\n",
            "Order",
            "ORDER DIRECTING CLERK TO CLOSE CASE",
        ),
    ],
)
def test_kind_and_title(printed: str, kind: str, expected: str | None) -> None:
    draft = _read(printed)
    assert (draft.kind, draft.title) == (kind, expected)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("JOINT STIPULATION REGARDING PLAINTIFFS' MOTION TO ENFORCE", "Stipulation"),
        ("Order & Opinion", "Opinion"),
        ("SUMMARY ORDER", "Order"),
        ("STIPULATED PROTECTIVE ORDER", "Order"),
        ("BRIEF OF AMICUS CURIAE", "Brief"),
        ("REPLY IN SUPPORT OF MOTION TO STAY", "Brief"),
        ("PETITION FOR REMOVAL", "Notice"),
        ("AFFIDAVIT OF JUNE TAMLIN", "Declaration"),
        ("Memorandum in Opposition to Motion", "Brief"),
        ("EX PARTE APPLICATION FOR TEMPORARY RESTRAINING ORDER", "Motion"),
        ("COMPLAINT FOR DECLARATORY JUDGMENT", "Complaint"),
        ("PLAINTIFF'S RESPONSE TO ORDER TO SHOW CAUSE", "Brief"),
        ("TABLE OF CONTENTS", None),
        # a motion noticed with what it asks, and a notice of when one is presented or heard
        ("NOTICE OF MOTION TO VACATE THE DEFAULT", "Motion"),
        ("NOTICE OF PLAINTIFF OAKE & CO.'S RENEWED MOTION FOR SANCTIONS", "Motion"),
        ("NOTICE OF CROSS-MOTION FOR SUMMARY JUDGMENT", "Motion"),
        ("NOTICE OF MOTION", "Notice"),
        ("NOTICE OF MOTION FOR PRESENTMENT", "Notice"),
        ("NOTICE OF HEARING ON DEFENDANT'S MOTION TO DISMISS", "Notice"),
        ("NOTICE OF WITHDRAWAL OF MOTION TO COMPEL", "Notice"),
    ],
)
def test_kind_of_title(words: str, kind: str | None) -> None:
    assert kind_of_title(words) == kind


@pytest.mark.parametrize(
    "words", ["DEFENDANTS' ASSENTED-TO MOTION TO EXTEND", "ASSENTED TO MOTION FOR LEAVE", "AGREED-TO MOTION TO STAY"]
)
def test_an_adjective_of_a_title_may_end_in_a_preposition(words: str) -> None:
    assert begins_title(words)
    assert kind_of_title(words) == "Motion"


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (
            _NDILL
            + "    ORDER\n\n    Plaintiff signed on May 1, 2019.\n\n    SO ORDERED.\n\n    Dated: June 7, 2021\n",
            "2021-06-07",
        ),
        (
            _NDILL + "    ORDER\n\n    It is denied.\n\n    Date: 6/7/2021\n\n    Entered:\n\n    ADA B. HOLLOWAY\n",
            "2021-06-07",
        ),
        (_NDILL + "    ORDER\n\n    It is denied.\n\n    SO ORDERED on June 7, 2021\n", "2021-06-07"),
        (
            _NDILL
            + "    ORDER\n\n    It is denied.\n\n    Dated at Green Lake, Wisconsin this 7th day of June, 2021.\n",
            "2021-06-07",
        ),
        (_NDILL + "    ORDER\n\n    It is denied.\n\n    ENTERED: June 7, 2021\n", "2021-06-07"),
        (_NDILL + "    ORDER\n\n    It is denied.\n\n    DATED this 7th day of June 2021.\n", "2021-06-07"),
        (_NDILL + "    ORDER\n\n    IT IS SO ORDERED this 7th day of June, 2021.\n", "2021-06-07"),
        (
            _NDILL
            + "    ORDER\n\n    Hearing Date: May 3, 2021\n\n    The order dated May 1, 2021 stands.\n\n    Dated: June 7, 2021\n",
            "2021-06-07",
        ),
        (_NDILL + "    ORDER\n\n    The letter is dated May 1, 2021. It is denied.\n", None),
        (
            "United States Court of Appeals\nFor the First Circuit\n\nNo. 21-9001\n\nOn the date of March 3, 2019 nothing was filed.\n\n                   February 10, 2022\n    MARLOWE, Circuit Judge. On May 3, 2019, we began.\n",
            "2022-02-10",
        ),
        (
            "United States Court of Appeals\nFor the Seventh Circuit\n\nARGUED JANUARY 5, 2022 — DECIDED MARCH 9, 2022\n\nBefore MARLOWE, Circuit Judges.\n",
            "2022-03-09",
        ),
        (
            "United States Court of Appeals\nFor the Seventh Circuit\n\nSubmitted January 7, 2022*\nDecided January 9, 2022\n\nORDER\n",
            "2022-01-09",
        ),
        (
            "APPELLATE COURT OF ILLINOIS\nSecond District\n\nNo. 2-23-0001\nOpinion filed March 4, 2024\n\nOPINION\n",
            "2024-03-04",
        ),
        (
            "UNITED STATES COURT OF APPEALS\nFOR THE NINTH CIRCUIT\n\nArgued and Submitted May 3, 2022\nSan Francisco, California\n\nFiled July 8, 2022\n\nBefore: MARLOWE, Circuit Judges.\n",
            "2022-07-08",
        ),
        (
            _NDILL
            + "    NOTICE OF REMOVAL\n\n    The complaint was filed on May 1, 2021.\n\n    Dated: June 7, 2021          Respectfully submitted,\n",
            "2021-06-07",
        ),
        (
            _NDILL
            + "MARLOWE, J.                                     May 18, 2023\n\n    MEMORANDUM\n\n    It is denied.\n",
            "2023-05-18",
        ),
        (
            _NDILL
            + "    ORDER\n\n    AND NOW, this 23rd day of March, 2022, upon consideration of the motion, it is denied.\n",
            "2022-03-23",
        ),
        (_NDILL + "    ORDER\n\n    IT IS SO ORDERED.\n    DATED:    Honolulu, Hawai'i, May 25, 2023.\n", "2023-05-25"),
        (_NDILL + "    ORDER\n\n    IT IS SO ORDERED.\n    San Juan, Puerto Rico, March 28, 2022.\n", "2022-03-28"),
        # A day put by hand into a blank; a place without a word for the signature; the word below its date.
        (_NDILL + "    ORDER\n\n    SO ORDERED, this    17th    day of March, 2023.\n", "2023-03-17"),
        (_NDILL + "    ORDER\n\n    New Orleans, Louisiana, this __13th__ day of December, 2022.\n", "2022-12-13"),
        (
            _NDILL
            + "    ORDER\n\n 9/30/2022                       s/ Ada Holloway\nDATE                             ADA HOLLOWAY\n",
            "2022-09-30",
        ),
        # A hearing's day is not the filing's; a judge's stamp has no comma; a clerk's stamp stands beside the heading.
        (
            _NDILL
            + "    MOTION TO DISMISS\n\n    Date: June 9, 2022\n    Time: 1:30 p.m.\n\n    Dated: May 2, 2022\n\n    Acme moves.\n",
            "2022-05-02",
        ),
        (_NDILL + "    MOTION TO DISMISS\n\n    Date: June 9, 2022\n    Time: 1:30 p.m.\n\n    Acme moves.\n", None),
        (
            _NDILL
            + "    ORDER\n\n    The motion is denied.\n\n    ENTERED:\n                    Judge Ada B. Holloway\n                         FEB 09 2021\n                    Circuit Court - 1927\n",
            "2021-02-09",
        ),
        (
            "   NOTICE                   2022 IL App (4th) 210455-U\nThis order was filed                                      FILED\nunder Rule 23             NO. 4-21-0455              June 14, 2022\n                                                        Gale Sorrel\n\n            IN THE APPELLATE COURT OF ILLINOIS\n\n                 ORDER\n",
            "2022-06-14",
        ),
        (
            "DISTRICT COURT OF APPEAL OF THE STATE OF FLORIDA\nACME, LLC,\nPetitioner,\nv.\nROE,\nRespondent.\n\n[August 12, 2024]\n\nPER CURIAM.\n",
            "2024-08-12",
        ),
        # The rubric of a database dates whatever stands under it; the docket's text tells who signed, and when.
        (
            "Opinion\n2:21-CV-0417 -ABC-DEF\n06-30-2022\nSTIPULATION AND ORDER TO EXTEND TIME\nThe parties stipulate to thirty days.\n",
            "2022-06-30",
        ),
        (
            "Opinion\n2:21-CV-0417 -ABC-DEF\n06-30-2022\nORDER\nThe declaration, dated June 11, 2021, is stricken.\n",
            "2022-06-30",
        ),
        (
            "Whitlock v. Orchard\nFiling\n17\nORDER GRANTING 16 Motion, signed by Magistrate Judge Ada B. Holloway on 5/28/2019. (Hall, S)\n"
            + _NDILL
            + "    ORDER\n\n    It is granted.\n",
            "2019-05-28",
        ),
    ],
)
def test_date(printed: str, expected: str | None) -> None:
    found = _read(printed).date
    assert (found.isoformat() if found else None) == expected


def test_stamp_gives_date_and_entry_number() -> None:
    stamp = "Case: 1:21-cv-90001 Document #: 62 Filed: 03/16/21 Page {} of 2 PageID #:345\n"
    draft = _read(
        textwrap.dedent(
            stamp.format(1)
            + _NDILL
            + "    COMPLAINT\n\n    Plaintiff alleges.\n\f"
            + stamp.format(2)
            + "    Respectfully submitted,\n"
        )
    )
    assert (draft.kind, draft.date, draft.entry_number) == ("Complaint", datetime.date(2021, 3, 16), "62")


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("June 14, 2021", "2021-06-14"),
        ("6/14/2021", "2021-06-14"),
        ("31st day of January, 2024", "2024-01-31"),
        ("Feb. 14, 2024", "2024-02-14"),
        ("14 June 2021", "2021-06-14"),
        ("2024-02-14", "2024-02-14"),
        ("Sept. 28, 2022", "2022-09-28"),
        ("(N.D. Ill. May 30, 2020)", "2020-05-30"),
        ("MARCH 9, 2022", "2022-03-09"),
        ("June 31, 2021", None),
        ("21-cv-00135", None),
        ("2016 WL 7444620", None),
        ("Marching 3, 2020", None),
    ],
)
def test_dates(printed: str, expected: str | None) -> None:
    found = parse_date(printed)
    assert (found.isoformat() if found else None) == expected


@given(st.dates(min_value=datetime.date(1970, 1, 1), max_value=datetime.date(2069, 12, 31)))
def test_every_form_of_a_day(day: datetime.date) -> None:
    for form in (
        f"{day:%B} {day.day}, {day.year}",
        f"{day.day} {day:%B} {day.year}",
        f"{day.month}/{day.day}/{day.year}",
        day.isoformat(),
        f"{day:%m/%d/%y}",
    ):
        assert parse_date(form) == day


@pytest.mark.parametrize(
    ("heading", "amici"),
    [
        (
            "BRIEF OF AMICI CURIAE WIDGET MAKERS ASSOCIATION AND ILLINOIS LENS COUNCIL\n  IN SUPPORT OF DEFENDANT-APPELLANT",
            ["Widget Makers Association", "Illinois Lens Council"],
        ),
        (
            "BRIEF FOR THE COUNCIL OF BANKING AND COMMERCE AS AMICUS CURIAE\n  IN SUPPORT OF APPELLANT",
            ["Council of Banking and Commerce"],
        ),
        ("BRIEF OF AMICUS CURIAE LENS RIGHTS CENTER\n  SUPPORTING PLAINTIFF-APPELLEE", ["Lens Rights Center"]),
        ("BRIEF AMICUS CURIAE OF THE LENS RIGHTS FUND\n  IN SUPPORT OF PLAINTIFF-APPELLEE", ["Lens Rights Fund"]),
        (
            "MOTION OF THE RETAIL COUNCIL FOR LEAVE TO FILE BRIEF AS\n  AMICUS CURIAE IN SUPPORT OF APPELLANT",
            ["Retail Council"],
        ),
        ("BRIEF OF AMICI CURIAE IN SUPPORT OF APPELLEE", []),
        ("RESPONSE TO BRIEF OF AMICUS CURIAE IN SUPPORT OF PLAINTIFF", []),
        ("BRIEF OF DEFENDANT-APPELLANT ORCHARD FACE SYSTEMS, INC.", []),
    ],
)
def test_friends_of_the_court(heading: str, amici: list[str]) -> None:
    found = _read(
        f"No. 22-1187\n\nUNITED STATES COURT OF APPEALS\nFOR THE SEVENTH CIRCUIT\n\n{heading}\n\n    The Act is clear.\n"
    )
    assert [party.name for party in found.parties] == amici
    assert all(party.roles == ("amicus",) for party in found.parties)


def test_the_authors_line_and_no_judge_of_the_panel_tells_an_opinion() -> None:
    draft = _read(
        "United States Court of Appeals\nFor the First Circuit\n\nNo. 21-9001\n\nBefore\n\n       Marlowe, Circuit Judge,\n"
        "       Pike, Senior Circuit Judge,\n       and Hale, Circuit Judge.\n\n    HALE, Circuit Judge. The owner sued.\n"
    )
    [told] = [evidence for kind, evidence in draft.evidence if kind == "kind"]
    assert (draft.kind, told.rule) == ("Opinion", "kind.author_line")
    assert draft.text.original[told.span.start : told.span.end].strip() == "HALE, Circuit Judge."


_BANKRUPTCY = """\
                    UNITED STATES BANKRUPTCY COURT
                     NORTHERN DISTRICT OF ILLINOIS
                           EASTERN DIVISION

In re:                              )   Chapter 13
                                    )
OSWIN TARRE,                        )   Case No. 22-11874
                    Debtor.         )

                           NOTICE OF MOTION

     PLEASE TAKE NOTICE that on January 25, 2023, I will appear before the judge and present the motion.

{behind}

     The bank moves under 11 U.S.C. section 362(d) for relief and states what follows.
"""


@pytest.mark.parametrize(
    ("behind", "kind", "printed"),
    [
        (
            "             MOTION OF QUAY BANK FOR RELIEF FROM THE STAY",
            "Motion",
            "MOTION OF QUAY BANK FOR RELIEF FROM THE STAY",
        ),
        ("     A copy of the motion is on file.", "Notice", "NOTICE OF MOTION"),
    ],
)
def test_a_notice_of_motion_is_bound_with_its_motion(behind: str, kind: str, printed: str) -> None:
    draft = _read(_BANKRUPTCY.format(behind=behind))
    assert (draft.kind, draft.title) == (kind, printed)


_DRAFT = """\
             IN THE UNITED STATES DISTRICT COURT
           FOR THE EASTERN DISTRICT OF PENNSYLVANIA

LEIF TARRE,                        :   CIVIL ACTION
            Plaintiff,             :   No. 20-4911
     v.                            :
QUAY LINES, INC.,                  :
            Defendant.             :

                              ORDER

     AND NOW, this {day}, 2022, upon consideration of the motion, it is ORDERED that it is GRANTED.

                                   BY THE COURT:

                                   ___________________________
                                                            J.

          PLAINTIFF'S UNOPPOSED MOTION FOR COSTS

     Plaintiff Leif Tarre moves for an award of costs and says why.
"""


@pytest.mark.parametrize(("day", "kind"), [("____ day of ______________", "Motion"), ("4th day of August", "Order")])
def test_a_draft_of_the_order_stands_before_the_motion(day: str, kind: str) -> None:
    record = extract(read_string(_DRAFT.format(day=day)))
    assert record.kind == kind
    assert bool(record.rulings) == (kind == "Order")


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("NOTICE OF DEMURRER AND DEMURRER TO THE COMPLAINT", "Motion"),
        ("OPPOSITION TO DEMURRER", "Brief"),
        ("PRELIMINARY OBJECTIONS OF DEFENDANT QUAY LINES, INC.", "Motion"),
    ],
)
def test_what_a_defendant_answers_with_in_state_courts(words: str, kind: str) -> None:
    assert kind_of_title(words) == kind
