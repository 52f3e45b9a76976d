"""Rulings in the forms of single courts: New York's counted motions, proposed orders, lists of entries.  All parties are invented."""

from __future__ import annotations

import pytest

from bipagraph.extraction import extract
from bipagraph.reading import read_string

_FEDERAL = (
    "UNITED STATES DISTRICT COURT\nNORTHERN DISTRICT OF ILLINOIS\nEASTERN DIVISION\n\nDANA WHITLOCK,          )\n     Plaintiff,         )\n"
    "v.                      )  No. 21 C 90001\nORCHARD FACE SYSTEMS,   )\nINC.,                   )\n     Defendant.         )\n\n"
)
_NEW_YORK = (
    "SUPREME COURT OF THE STATE OF NEW YORK\n              QUEENS COUNTY\n\nPRESENT: HON. ADA B. HOLLOWAY        PART IAS MOTION 12EFM\n"
    "-------------------------------X\n                                INDEX NO. 700001/2022\nWHITLOCK PAINTING CORP.,        MOTION DATE 05/04/2023, 06/01/2023\n"
    "              Plaintiff,        MOTION SEQ. NO. 004 005\n        - v -                   DECISION + ORDER ON\nORCHARD REALTY LLC,                  MOTION\n"
    "              Defendant.\n-------------------------------X\n\n"
)


def _told(text: str) -> set[tuple[str, str, int | None]]:
    return {(each.motion, each.outcome, each.docket_entry) for each in extract(read_string(text)).rulings}


def _rows(text: str) -> list[tuple[str, str]]:
    return sorted((each.motion, each.outcome) for each in extract(read_string(text)).rulings)


def test_new_york_names_motions_by_number() -> None:
    form = (
        "The following e-filed documents, listed by NYSCEF document number (Motion 004) 61, 62, 63, 70\nwere read on this motion to/for          JUDGMENT - SUMMARY\n\n"
        "The following e-filed documents, listed by NYSCEF document number (Motion 005) 74, 75\nwere read on this motion to/for          PREL INJUNCTION/TEMP REST ORDR\n\n"
    )
    orders = (
        "Upon the foregoing documents, it is\n\nORDERED that the motion of defendant Orchard Realty LLC (motion sequence number 004) is granted in part; and it is further\n\n"
        "ORDERED that motion sequence 005 is denied.\n"
    )
    assert _rows(_NEW_YORK + form + orders) == [
        ("preliminary-injunction", "denied"),
        ("summary-judgment", "granted-in-part"),
    ]


def test_new_york_tells_the_motions_of_two_movers_apart() -> None:
    form = (
        "The following e-filed documents, listed by NYSCEF document number (Motion 004) 61, 62\nwere read on this motion to/for DISMISS\n\n"
        "The following e-filed documents, listed by NYSCEF document number (Motion 005) 74, 75\nwere read on this motion to/for DISMISS\n\n"
    )
    orders = "ORDERED that motion sequence numbers 004 and 005 are denied.\n"
    assert _rows(_NEW_YORK + form + orders) == [("dismiss", "denied"), ("dismiss", "denied")]


def test_motions_sought_in_one_paragraph_and_decided_together() -> None:
    body = "By this motion, defendant seeks dismissal of the complaint. Plaintiff cross-moves for leave to amend. The motions are denied.\n"
    assert _rows(_NEW_YORK + body + "\nIt is ORDERED that the parties shall appear on June 9.\n") == [
        ("dismiss", "denied"),
        ("leave-to-amend", "denied"),
    ]


_PROPOSED = (
    "[PROPOSED] ORDER GRANTING MOTION TO COMPEL\n\nGood cause appearing, IT IS HEREBY ORDERED that Plaintiff's Motion to Compel (ECF No. 40) is GRANTED. "
    "Defendant shall answer by June 30, 2024.\n\nIT IS SO ORDERED.\n\n"
)


@pytest.mark.parametrize(
    ("foot", "is_signed"),
    [
        ("Dated: ____________, 2024          ______________________\n", False),
        ("Date:                             Hon. Ada B. Holloway\n", False),
        ("Dated: June 3, 2024               Ada B. Holloway\n", True),
        ("DATED this 3rd day of June, 2024.\n", True),
        ("/s/ Ada B. Holloway\nUnited States District Judge\n", True),
    ],
)
def test_a_proposed_order_rules_only_when_signed(foot: str, is_signed: bool) -> None:
    assert _told(_FEDERAL + _PROPOSED + foot) == ({("compel", "granted", 40)} if is_signed else set())


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # the entries of a list without a label
        (
            "Before the Court are Whitlock's Motion to Compel (Dkt. 31), Orchard's Motion to Stay (Dkt. 33), and Whitlock's Motion to Seal (Dkt. 35). "
            "Motions 31 and 33 are DENIED. The Motion to Seal is GRANTED.",
            {("compel", "denied", 31), ("stay", "denied", 33), ("seal", "granted", 35)},
        ),
        # the entries of two motions behind the second
        (
            "The Court has read Plaintiff's motion to compel and Defendant's motion for a protective order (Dkts. 51, 54). "
            "Plaintiff's motion to compel is GRANTED. Defendant's motion for a protective order is DENIED.",
            {("compel", "granted", 51), ("protective-order", "denied", 54)},
        ),
        # a motion that another verb governs is not decided by the next
        (
            "Plaintiff's motion to amend [12] is fully briefed and Defendant's motion to stay [15] is denied.",
            {("stay", "denied", 15)},
        ),
        # the possessor stands before a comma
        (
            "Before the Court is Orchard's motion to sever [19]. Under Judge Holloway's standing order, the motion is denied.",
            {("sever", "denied", 19)},
        ),
        # withdrawn, whatever the clerk's word for it
        (
            "Plaintiff's motion to compel (ECF No. 22) was withdrawn at the hearing and is TERMINATED. The motion to seal (ECF No. 23) is DENIED as withdrawn.",
            {("compel", "withdrawn", 22), ("seal", "withdrawn", 23)},
        ),
        # minutes put off what is submitted
        ("The Court takes Defendant's motion to transfer (Dkt. 18) under submission.", {("transfer", "deferred", 18)}),
        # the judge's acts in a row
        (
            "I overrule Whitlock's objection, accept the report, and deny the motion to certify an interlocutory appeal (Dkt. 60).",
            {("interlocutory-appeal", "denied", 60)},
        ),
        # an entry within words of the clerk's
        (
            "Before the Court is Orchard's Motion to Quash [filed May 2, 2023; docket #44]. The motion is granted.",
            {("quash", "granted", 44)},
        ),
    ],
)
def test_lists_and_entries(body: str, expected: set[tuple[str, str, int | None]]) -> None:
    assert (
        _told(f"{_FEDERAL}ORDER\n\n{body}\n\nENTER:\n\n/s/ Ada B. Holloway\nUnited States District Judge\n") == expected
    )


def test_a_recommendation_beside_an_order() -> None:
    body = "ORDER AND REPORT AND RECOMMENDATION\n\nThe motion to strike (Dkt. 14) is DENIED. The undersigned RECOMMENDS that the motion to dismiss (Dkt. 11) be GRANTED.\n"
    assert _told(_FEDERAL + body) == {("strike", "denied", 14)}


def test_an_order_set_in_one_line() -> None:
    text = (
        "IN THE UNITED STATES DISTRICT COURT FOR THE NORTHERN DISTRICT OF ILLINOIS DANA WHITLOCK, Plaintiff, v. ORCHARD FACE SYSTEMS, INC., Defendant. "
        "No. 21 C 90001 MEMORANDUM AND ORDER The matter before me is Orchard's motion for a stay [#20]. I deny the motion."
    )
    assert _told(text) == {("stay", "denied", 20)}


def test_two_titles_over_several_lines() -> None:
    text = (
        "UNITED STATES DISTRICT COURT\nEASTERN DISTRICT OF CALIFORNIA\n\nDANA WHITLOCK,\n     Plaintiff,\n v.        No. 1:21-cv-90001\nORCHARD FACE SYSTEMS, INC.,\n     Defendant.\n\n"
        "ORDER GRANTING DEFENDANT'S\nMOTION TO STAY\nDISCOVERY\n(Doc. 30)\n\nORDER DENYING PLAINTIFF'S\nMOTION TO EXTEND\nDEADLINES\n(Doc. 28)\n\n"
        "The parties filed their motions in May. The reasons follow.\n"
    )
    assert _told(text) == {("stay", "granted", 30), ("extend-deadlines", "denied", 28)}


def test_motions_of_an_appeal() -> None:
    text = (
        "United States Court of Appeals\nFor the Seventh Circuit\nNo. 23-9001\nDANA WHITLOCK, Plaintiff-Appellant,\nv.\nORCHARD FACE SYSTEMS, INC., Defendant-Appellee.\n\n"
        "Before HALE, MOSS, and REED, Circuit Judges.\n\nORDER\n\nThe district court granted the motion to dismiss. Whitlock appeals, and Orchard has moved for sanctions. "
        "The complaint states no claim. We GRANT Orchard's motion for sanctions and AFFIRM the judgment.\n\nAFFIRMED.\n"
    )
    assert _told(text) == {("appeal", "affirmed", None), ("sanctions", "granted", None)}


def test_the_opinion_of_texas() -> None:
    text = (
        "COURT OF APPEALS\nSECOND DISTRICT OF TEXAS\nFORT WORTH\n\nNO. 02-23-00001-CV\n\nDANA WHITLOCK, APPELLANT\nV.\nORCHARD FACE SYSTEMS, INC., APPELLEE\n\nMEMORANDUM OPINION\n\n"
        "We have considered appellant's motion to dismiss the appeal. It is the court's opinion that the motion should be granted; therefore, we dismiss the appeal.\n"
    )
    assert _told(text) == {("dismiss", "granted", None), ("appeal", "dismissed", None)}


_SIGNED = "\n\nENTER:\n\n/s/ Ada B. Holloway\nUnited States District Judge\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # what a report recommended is decided by adopting it, and only then
        (
            "Magistrate Judge Reed filed a Report and Recommendation [Dkt. 61] recommending that the Court deny Orchard's motion for sanctions [Dkt. 52]. "
            "Nobody objected. The Court adopts the Report and Recommendation in its entirety.",
            {("sanctions", "denied", 52)},
        ),
        (
            "The report [Dkt. 61] recommends granting in part Whitlock's motion to compel [Dkt. 50]. The Court ACCEPTS the report.",
            {("compel", "granted-in-part", 50)},
        ),
        (
            "The report [Dkt. 61] recommends granting Whitlock's motion to compel [Dkt. 50]. The Court rejects the report; the motion [Dkt. 50] is denied.",
            {("compel", "denied", 50)},
        ),
        (
            "The undersigned recommends that the motion to dismiss [Dkt. 30] be denied. Objections are due in 14 days.",
            set(),
        ),
        # a judgment entered at a motion for it, but not of the court's own accord
        (
            "Whitlock moves for default judgment [Dkt. 17]. Orchard has not appeared. A default judgment is hereby entered in favor of Whitlock in the amount of $9,000.",
            {("default-judgment", "granted", 17)},
        ),
        ("A default judgment is hereby entered in favor of Whitlock in the amount of $9,000.", set()),
        # entries ahead of the motion
        (
            "[18] Motion to stay is denied. [21] Motion to compel is granted.",
            {("stay", "denied", 18), ("compel", "granted", 21)},
        ),
        ("The Court GRANTS Defendant's [29] Motion to Sever.", {("sever", "granted", 29)}),
        # each of several motions with its own entry
        (
            "Orchard's motions to strike [40] and to bifurcate [42] are denied.",
            {("strike", "denied", 40), ("bifurcate", "denied", 42)},
        ),
        # the verb has its own preposition
        ("The Court reserves ruling on the motion to exclude (Dkt. 77) until trial.", {("exclude", "deferred", 77)}),
        ("A decision on Orchard's motion to transfer [13] is deferred.", {("transfer", "deferred", 13)}),
        # what the court takes the motion for is not a second one
        (
            "The Court denies Whitlock's motion to reopen (Dkt. 70), which it construes as a motion for relief from judgment.",
            {("reopen", "denied", 70)},
        ),
        # two requests of one motion, decided apart
        (
            "Whitlock's motion to compel or, in the alternative, for an extension of time (Dkt. 33) is granted in part: the request to compel is denied and the request for an extension of time is granted.",
            {("compel", "denied", 33), ("extension-of-time", "granted", 33)},
        ),
        # the motion of which another asks reconsideration is not before the court
        (
            "Orchard moves to reargue its motion for summary judgment. Orchard's motion is denied.",
            {("reargue", "denied", None)},
        ),
        (
            "Whitlock requests (DE 55) compassionate release. The Court will deny the motion.",
            {("compassionate-release", "denied", 55)},
        ),
    ],
)
def test_reports_entries_and_requests(body: str, expected: set[tuple[str, str, int | None]]) -> None:
    assert _told(f"{_FEDERAL}ORDER\n\n{body}{_SIGNED}") == expected


def test_a_title_with_the_entries_of_alike_motions() -> None:
    text = (
        f"{_FEDERAL}OPINION AND ORDER GRANTING PLAINTIFF'S MOTION FOR SUMMARY JUDGMENT (ECF No. 31) AND DENYING\nDEFENDANT'S MOTION FOR SUMMARY JUDGMENT (ECF No. 33)\n\n"
        "The parties dispute whether a scan is a collection. It is.\n"
    )
    assert _told(text) == {("summary-judgment", "granted", 31), ("summary-judgment", "denied", 33)}


_APPEAL = (
    "United States Court of Appeals\nFor the Seventh Circuit\nNo. 23-9001\nDANA WHITLOCK, Plaintiff-Appellant,\nv.\nORCHARD FACE SYSTEMS, INC., Defendant-Appellee.\n\n"
    "Before HALE, MOSS, and REED, Circuit Judges.\n\nORDER\n\n"
)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "The judgment is affirmed as to Count II but reversed as to Count III, and the case is remanded.",
            {("appeal", "affirmed", None), ("appeal", "reversed", None), ("appeal", "remanded", None)},
        ),
        ("The petition for permission to appeal (Docket No. 3) is denied.", {("permission-to-appeal", "denied", 3)}),
        (
            "The motion for leave to file a reply in support of the petition is granted. The petition for permission to appeal is denied.",
            {("leave-to-file", "granted", None), ("permission-to-appeal", "denied", None)},
        ),
        (
            "The motion to dismiss the appeal is denied. The judgment is summarily affirmed.",
            {("dismiss", "denied", None), ("appeal", "affirmed", None)},
        ),
        (
            "We reverse the order and direct the district court to remand the case to the circuit court.",
            {("appeal", "reversed", None)},
        ),
    ],
)
def test_appeals_by_parts_and_petitions(body: str, expected: set[tuple[str, str, int | None]]) -> None:
    assert _told(_APPEAL + body + "\n") == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # the reasons are no request
        (
            "Before the Court is Orchard's motion to stay (Dkt. 14). The Court GRANTS the motion for the reasons given below.",
            {("stay", "granted", 14)},
        ),
        # several movers, one request
        (
            "The motions of the Alder group [21], the Birch group [22], and attorney Dale Fern [24] for appointment as interim class counsel are denied.",
            {
                ("appoint-interim-class-counsel", "denied", 21),
                ("appoint-interim-class-counsel", "denied", 22),
                ("appoint-interim-class-counsel", "denied", 24),
            },
        ),
        # motions told in other words than their own
        (
            "Whitlock filed a motion for mediation (Dkt. 60) and a motion and order of contempt (Dkt. 62). "
            "Whitlock's motions seeking to start talks now and a finding against Orchard are denied.",
            {("mediation", "denied", 60), ("contempt", "denied", 62)},
        ),
        # "to maintain" is asked, not argued
        (
            "Orchard's motion to maintain Exhibit 4 under seal [52] is TAKEN UNDER ADVISEMENT.",
            {("seal", "deferred", 52)},
        ),
        # what is approved at a motion for it
        (
            "This cause comes before the Court on the unopposed motion for preliminary approval (Doc. 56). 1. The Settlement is preliminarily approved as fair.",
            {("preliminary-approval", "granted", 56)},
        ),
        # a letter taken for a motion
        (
            "Whitlock filed a letter, which the Court deems to be a motion for an extension of time. Whitlock's motion is granted.",
            {("extension-of-time", "granted", None)},
        ),
    ],
)
def test_motions_told_in_other_words(body: str, expected: set[tuple[str, str, int | None]]) -> None:
    assert _told(f"{_FEDERAL}ORDER\n\n{body}{_SIGNED}") == expected


def test_minutes_of_los_angeles() -> None:
    text = (
        "SUPERIOR COURT OF CALIFORNIA, COUNTY OF LOS ANGELES\nCivil Division\n\n24STCV90001                    March 4, 2024\nDANA WHITLOCK vs ORCHARD FACE SYSTEMS, INC.\n\n"
        "Judge: Honorable Ada B. Holloway\n\nNATURE OF PROCEEDINGS: Hearing on Demurrer; Hearing on Motion to Strike\n\nThe matters are called for hearing.\n\n"
        "The Demurrer to the Complaint is OVERRULED. The Motion to Strike is GRANTED with leave to amend.\n"
    )
    assert _told(text) == {("demurrer", "denied", None), ("strike", "granted", None)}


def test_minutes_in_one_line() -> None:
    text = (
        "UNITED STATES DISTRICT COURT CENTRAL DISTRICT OF CALIFORNIA CIVIL MINUTES - GENERAL Case No. CV 23-90001 ABH Title Dana Whitlock v. Orchard Face Systems, Inc. "
        "Present: The Honorable Ada B. Holloway Proceedings (In Chambers): Order STAYING Case Before the Court is Defendant's motion to stay. Dkt. # 12. The Court GRANTS the motion."
    )
    assert _told(text) == {("stay", "granted", 12)}


def test_new_york_lists_the_papers_read() -> None:
    text = (
        "CIVIL COURT OF THE CITY OF NEW YORK\nCOUNTY OF KINGS\n\nDANA WHITLOCK, Plaintiff, v. ORCHARD REALTY LLC, Defendant.\n\nIndex No. 90001/2022\n\n"
        "The following papers numbered 1 to 3 read on this motion\n\nNotice of Motion, Affirmation1—2\n\nReply Affirmation3\n\nDecision & Order\n\n"
        "Defendant Orchard Realty LLC moves to renew and reargue its motion for summary judgment. In May this Court denied the motion for summary judgment. "
        "For the reasons stated herein, Orchard's motion is denied.\n"
    )
    assert _told(text) == {("renew", "denied", None)}


def test_a_motion_taken_with_the_case() -> None:
    body = "We affirm the judgment. The motion taken with the case, to strike the reply brief, is denied. The motion to certify is denied as well."
    assert _told(_APPEAL + body + "\n") == {
        ("appeal", "affirmed", None),
        ("strike", "denied", None),
        ("certify", "denied", None),
    }


def test_moving_in_the_alternative() -> None:
    body = "Orchard moves to dismiss. Doc. 14. Whitlock moves in the alternative to remand. Doc. 21. Orchard's motion is denied. Whitlock's motion is denied as moot."
    assert _told(f"{_FEDERAL}ORDER\n\n{body}{_SIGNED}") == {("dismiss", "denied", 14), ("remand", "moot", 21)}
