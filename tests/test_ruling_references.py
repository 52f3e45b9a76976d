"""Rulings that do not name their motion again: by place, by number, by mover, by "it".  All parties are invented."""

from __future__ import annotations

import pytest

from bipagraph.extraction import extract
from bipagraph.reading import read_string

_HEAD = (
    "UNITED STATES DISTRICT COURT\nNORTHERN DISTRICT OF ILLINOIS\nEASTERN DIVISION\n\nDANA WHITLOCK,          )\n     Plaintiff,         )\n"
    "v.                      )  No. 21 C 90001\nORCHARD FACE SYSTEMS,   )\nINC., and KESTREL       )\nTIMECLOCK LLC,          )\n     Defendants.        )\n\n"
)
_SIGNED = "\n\nENTER:\n\n/s/ Ada B. Holloway\nUnited States District Judge\n"


def _told(body: str, heading: str = "ORDER") -> list[tuple[str, str, int | None]]:
    record = extract(read_string(f"{_HEAD}{heading}\n\n{body}{_SIGNED}"))
    return [(each.motion, each.outcome, each.docket_entry) for each in record.rulings]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # the mover alone
        (
            "Orchard moves to dismiss (Dkt. 12), as does Kestrel (Dkt. 15). The Court grants Orchard's motion to dismiss and denies Kestrel's.",
            [("dismiss", "granted", 12), ("dismiss", "denied", 15)],
        ),
        (
            "Before me are Orchard's motion to quash [20] and Kestrel's motion to quash [22]. Orchard's motion is GRANTED and Kestrel's is DENIED.",
            [("quash", "granted", 20), ("quash", "denied", 22)],
        ),
        (
            "Before me are Orchard's motion to quash [20] and Kestrel's motion to quash [22]. Kestrel's motion is granted; Orchard's, denied.",
            [("quash", "denied", 20), ("quash", "granted", 22)],
        ),
        (
            "Orchard's motion to quash [20] is granted. Kestrel's is denied.",
            [("quash", "granted", 20)],
        ),  # Kestrel has none
        # the verb's "is" left out
        (
            "Whitlock's motion to compel [31] is GRANTED IN PART, Orchard's motion to stay [33] DENIED, and Kestrel's motion to seal [35] GRANTED.",
            [("compel", "granted-in-part", 31), ("stay", "denied", 33), ("seal", "granted", 35)],
        ),
        (
            "The Court rules as follows:\n\n1. Motion to Compel (Doc. 31): GRANTED.\n\n2. Motion to Stay (Doc. 33): DENIED AS MOOT.",
            [("compel", "granted", 31), ("stay", "moot", 33)],
        ),
        # by place
        (
            "Whitlock filed two motions to strike. The first (Doc. 41) is aimed at the answer; the second (Doc. 46) at a letter since withdrawn. The Court DENIES the first and DENIES the second as moot.",
            [("strike", "denied", 41), ("strike", "moot", 46)],
        ),
        (
            "Pending are Orchard's motions to bifurcate (ECF No. 50) and to extend discovery (ECF No. 52). The latter is GRANTED. The former is DENIED.",
            [("bifurcate", "denied", 50), ("extend-discovery", "granted", 52)],
        ),
        (
            "Before the Court are Whitlock's first motion to compel [31] and her second motion to compel [35].\n\nThe first motion seeks logs. It is a fair demand, and the first motion is granted.\n\n"
            "The second motion is denied.",
            [("compel", "granted", 31), ("compel", "denied", 35)],
        ),
        # other things have a first and a second too
        (
            "Before the Court are Whitlock's motion to compel [31] and Orchard's motion to stay [33]. Orchard raises two objections. The first is denied by the record, and the second is granted for argument's sake.",
            [],
        ),
        # counted
        (
            "Orchard moves to dismiss [14] and to stay [15]; Whitlock moves for sanctions [19]. It is ORDERED that all three motions are DENIED.",
            [("dismiss", "denied", 14), ("stay", "denied", 15), ("sanctions", "denied", 19)],
        ),
        (
            "Before the Court are Whitlock's motion to exclude Dr. Rowe's testimony (ECF 70) and Orchard's motion to exclude Dr. Sand's testimony (ECF 72). Each motion is denied.",
            [("exclude-expert-testimony", "denied", 70), ("exclude-expert-testimony", "denied", 72)],
        ),
        (
            "Pending are Orchard's motion to dismiss [20], Whitlock's motion to amend [24], and Kestrel's motion to stay [29]. The motion to dismiss is GRANTED. The other two motions are DENIED as moot.",
            [("dismiss", "granted", 20), ("leave-to-amend", "moot", 24), ("stay", "moot", 29)],
        ),
        (
            "Pending are Orchard's motion to dismiss [20], Whitlock's motion to amend [24], and Kestrel's motion to stay [29]. The Court GRANTS the motion to dismiss and DENIES the others as moot.",
            [("dismiss", "granted", 20), ("leave-to-amend", "moot", 24), ("stay", "moot", 29)],
        ),
        # a number that does not fit
        (
            "Pending are Whitlock's motion to compel [31] and Orchard's motion to stay [33]. All three motions are denied.",
            [],
        ),
        # "it", and the request of a motion of the same paragraph
        (
            "Upon consideration of Whitlock's motion for leave to proceed under a pseudonym (Doc. 4), and for the reasons below, it is DENIED.",
            [("proceed-under-pseudonym", "denied", 4)],
        ),
        (
            "Orchard moves to stay discovery pending a ruling on its motion to dismiss. [33]. The motion to stay lacks support. It is DENIED.",
            [("stay", "denied", 33)],
        ),
        (
            "Before the Court is Kestrel's Motion to Vacate Status Conference [#38]. Kestrel says that its counsel will be away. That request is granted.",
            [("vacate", "granted", 38)],
        ),
        # what else "it" may be
        ("Whitlock's motion to compel [31] is pending, as is Orchard's objection to Exhibit 4. It is denied.", []),
        ("Orchard's motion to strike [18] is pending. It is denied that anyone was told of it.", []),
        ("Orchard answered the motion to compel [31] with an exhibit. It is stricken.", []),
        (
            "Whitlock's motion to compel [31] asks for two things.\n\nA. Names. That request is granted.\n\nB. Dates. That request is denied.",
            [],
        ),
        # several motions of one name: that of the ruling's own section
        (
            "Whitlock filed motions to compel [31] and [35].\n\nA. First motion to compel [31]\n\nOrchard answered late. The motion is granted.\n\n"
            "B. Second motion to compel [35]\n\nOrchard has nothing more. The motion is denied.",
            [("compel", "granted", 31), ("compel", "denied", 35)],
        ),
        # who answers a motion may leave its request out
        (
            "Whitlock moves for summary judgment (Dkt. 88), and Kestrel cross-moves (Dkt. 90). The Court denies Whitlock's motion and grants Kestrel's.",
            [("summary-judgment", "denied", 88), ("summary-judgment", "granted", 90)],
        ),
        (
            "Cross-motions for summary judgment are before the Court: Whitlock's [71] and Kestrel's [75]. Whitlock's motion is granted and Kestrel's is denied.",
            [("summary-judgment", "granted", 71), ("summary-judgment", "denied", 75)],
        ),
        (
            "Whitlock has filed two motions to amend. Her first, Docket No. 30, would add a plaintiff; her second, Docket No. 41, a count. The first is ALLOWED and the second is DENIED.",
            [("leave-to-amend", "granted", 30), ("leave-to-amend", "denied", 41)],
        ),
        (
            "Orchard moves to dismiss [14] and to stay discovery [15]. Orchard's motion to stay is denied, and a ruling on its motion to dismiss is deferred.",
            [("stay", "denied", 15), ("dismiss", "deferred", 14)],
        ),
        # a party's short name stands between it and its motion; the motion has a name of its own
        (
            'Defendant Orchard Face Systems, Inc.\'s ("Orchard") Motion to Dismiss [Doc. 9] and Defendant Kestrel Timeclock LLC\'s ("Kestrel") Motion for More Definite Statement [Doc. 11] '
            "are before the Court. Orchard's Motion is DENIED. Kestrel's Motion is GRANTED.",
            [("dismiss", "denied", 9), ("more-definite-statement", "granted", 11)],
        ),
        (
            "Before the Court is Orchard's Motion to Stay Pending Interlocutory Appeal (the \"Stay Motion\") [ECF No. 44]. Orchard's Stay Motion is GRANTED.",
            [("stay-pending-appeal", "granted", 44)],
        ),
        # the ruling in the participle (D. Ariz.), or behind "should be"
        (
            "IT IS ORDERED denying Orchard's Motion to Transfer (Doc. 16).\n\nIT IS FURTHER ORDERED granting in part Whitlock's Motion to Compel (Doc. 21).",
            [("transfer", "denied", 16), ("compel", "granted-in-part", 21)],
        ),
        (
            "This matter is before the Court on Orchard's Motion to Transfer Venue (Dkt. 14). The Motion should be, and hereby is, GRANTED.",
            [("transfer", "granted", 14)],
        ),
        # a letter's request, granted beneath it
        (
            "MEMO ENDORSED\n\nDear Judge Holloway:\n\nWe represent Orchard and write to request an extension of time to answer. Whitlock consents.\n\nDale Fern\n\nThe request is GRANTED.",
            [("extension-of-time", "granted", None)],
        ),
        # the entry of a paper against the motion is not the motion's
        (
            'Orchard filed its Motion to Transfer (the "Motion") (Dkt. 31). Whitlock opposed the Motion (Dkt. 33). The Motion is GRANTED.',
            [("transfer", "granted", 31)],
        ),
    ],
)
def test_motions_meant(body: str, expected: list[tuple[str, str, int | None]]) -> None:
    assert sorted(_told(body)) == sorted(expected)


@pytest.mark.parametrize(
    ("heading", "body", "expected"),
    [
        (
            "ORDER GRANTING MOTION FOR ALTERNATIVE SERVICE",
            "Whitlock's motion for leave to send the summons otherwise (ECF 12) is GRANTED.",
            [("alternative-service", "granted", 12)],
        ),
        (
            "ORDER GRANTING REQUEST TO CONTINUE CONFERENCE\n\nRe: Dkt. No. 25",
            "The parties' stipulated motion to reset the conference (Dkt. No. 25) is granted.",
            [("continue", "granted", 25)],
        ),
        # the title tells another motion, of which the body speaks
        (
            "ORDER GRANTING MOTION TO STAY",
            "Orchard asks for a stay; the motion to stay is well taken, and this case is stayed. Whitlock's motion for leave to send the summons otherwise (ECF 12) is GRANTED.",
            [("leave-to-send", "granted", 12), ("stay", "granted", None)],
        ),
        # … or another outcome
        (
            "ORDER DENYING MOTION TO STAY",
            "Whitlock's motion for leave to send the summons otherwise (ECF 12) is GRANTED.",
            [("leave-to-send", "granted", 12), ("stay", "denied", None)],
        ),
    ],
)
def test_a_title_that_names_the_motion_otherwise(
    heading: str, body: str, expected: list[tuple[str, str, int | None]]
) -> None:
    assert sorted(_told(body, heading)) == sorted(expected)


_TWO = "Pending are Whitlock's motion to compel [31] and Orchard's motion to stay [33]. "


@pytest.mark.parametrize(
    "body",
    [
        # the first and second of other things, and of other courts' motions
        "At the hearing counsel offered two compromises. The first was rejected; the second is granted in a stipulation that nobody signed.",
        "In Garza v. Polk, the court faced two motions like these. The former was granted; the latter is denied in most courts.",
        "If the former is granted, the latter is denied as moot.",
        "Orchard asks that the former be denied and that the latter be granted.",
        # what else a party has
        "Kestrel's liability is denied in its answer. Orchard's is granted for present purposes.",
        "Whitlock's request for more time is granted. Orchard's is denied.",
        "Access to the server is granted by badge, and Whitlock's is denied at night.",
        "Should Whitlock's be granted and Orchard's denied, trial will be set.",
        # what else is counted
        "Both motions for extensions were granted in May. All three defendants are denied costs. Each is granted ten minutes.",
        "Its premise is that review was sought. It is denied by Whitlock that it was.",
        "See Order granting 14 Motion to Sever (N.D. Ill. 2020).",
    ],
)
def test_nothing_is_ruled_on(body: str) -> None:
    assert _told(_TWO + body) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # a motion under a section's heading, whose entry the opening gives
        (
            "Before the Court are Whitlock's motion to compel (Dkt. 31) and her motion to strike (Dkt. 33).\n\nI. Motion to Compel\n\nOrchard answered late, and gives no reason.\n\n"
            "Whitlock's motion will be granted.\n\nII. Motion to Strike\n\nThe defence is plain enough. Whitlock's motion will be denied.",
            [("compel", "granted", 31), ("strike", "denied", 33)],
        ),
        # told last, alone in its sentence
        (
            "Before me are Orchard's Motion to Exclude Dr. Rowe [Doc. 61] (the \"Daubert Motion\") and Whitlock's Motion to Sever [Doc. 66]. The Daubert Motion is well taken. Dr. Rowe tested nothing. "
            "The motion is therefore GRANTED. The Motion to Sever is DENIED.",
            [("exclude-expert-testimony", "granted", 61), ("sever", "denied", 66)],
        ),
        (
            "Whitlock's application at ECF No. 30 for an order compelling disclosures is denied without prejudice.",
            [("compel", "denied", 30)],
        ),
        (
            "Whitlock moves to remand (ECF No. 6), and Orchard moves to dismiss (ECF No. 8). The Court grants Whitlock's motion and denies without prejudice Orchard's as moot.",
            [("remand", "granted", 6), ("dismiss", "moot", 8)],
        ),
        # by the entry at which it stands
        (
            "Now before me are two motions to seal (Dkt. Nos. 90, 91). The motion at Dkt. No. 90 is GRANTED. The motion at Dkt. No. 91 is DENIED.",
            [("seal", "granted", 90), ("seal", "denied", 91)],
        ),
        # what is left is denied: the motion was granted in part
        (
            "Orchard shall answer Interrogatory 4 by June 3, as Whitlock's motion to compel [31] asks; the motion is otherwise denied.",
            [("compel", "granted-in-part", 31)],
        ),
    ],
)
def test_motions_of_sections_and_entries(body: str, expected: list[tuple[str, str, int | None]]) -> None:
    assert sorted(_told(body)) == sorted(expected)
