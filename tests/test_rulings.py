"""Rulings: what an order decides, told from what it recounts, supposes, quotes or is asked for.  All parties are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bipagraph.extraction import extract
from bipagraph.extraction.citations import citations
from bipagraph.extraction.draft import Draft
from bipagraph.extraction.pipeline import make_doc
from bipagraph.extraction.rulings import rulings
from bipagraph.extraction.rulings.entries import entries_in
from bipagraph.extraction.rulings.names import motion_names
from bipagraph.extraction.title import title
from bipagraph.reading import read_string
from bipagraph.records import Court, Evidence, Judge, Party, Ruling, Span

_NOWHERE = Evidence(Span(0, 1), "test")
_PARTIES = [
    Party("Dana Whitlock", ("plaintiff",), True, _NOWHERE),
    Party("Orchard Face Systems, Inc.", ("defendant",), False, _NOWHERE),
    Party("Kestrel Timeclock LLC", ("defendant",), False, _NOWHERE),
]
_HEAD = (
    "UNITED STATES DISTRICT COURT\nNORTHERN DISTRICT OF ILLINOIS\n\nDANA WHITLOCK,\n     Plaintiff,\nv.          No. 21 C 90001\n"
    "ORCHARD FACE SYSTEMS, INC., and KESTREL TIMECLOCK LLC,\n     Defendants.\n\n"
)


def _read(
    body: str, heading: str = "ORDER", parties: list[Party] | None = None, court: str = "ilnd", head: str = _HEAD
) -> list[Ruling]:
    doc = make_doc(read_string(f"{head}{heading}\n\n{body}\n"))
    draft: Draft = doc._.draft
    draft.parties = list(_PARTIES if parties is None else parties)
    draft.court = Court(court, _NOWHERE)
    draft.judges = [Judge("Ada B. Holloway", True, _NOWHERE)]
    rulings(citations(title(doc)))
    return draft.rulings


def _told(body: str, **how: object) -> list[tuple[str, str, int | None]]:
    return [(each.motion, each.outcome, each.docket_entry) for each in _read(body, **how)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # active, with every way to name an entry
        ("The Court GRANTS Defendants' motion to dismiss [20].", [("dismiss", "granted", 20)]),
        (
            "Before the Court are Whitlock's motion to amend [14], motion to seal [16] and motion to expedite [18]. "
            "The Court DENIES Whitlock's motion to amend. The Court DENIES Whitlock's other motions as moot.",
            [("leave-to-amend", "denied", 14), ("seal", "moot", 16), ("expedite", "moot", 18)],
        ),
        (
            "The Court, on this record, denies Whitlock's motion for a preliminary injunction (Dkt. 36).",
            [("preliminary-injunction", "denied", 36)],
        ),
        (
            "For the foregoing reasons, the Court hereby DENIES Plaintiff's motion for class certification (ECF No. 77).",
            [("class-certification", "denied", 77)],
        ),
        (
            "I therefore grant the motion for leave to file a second amended complaint (d/e 14).",
            [("leave-to-amend", "granted", 14)],
        ),
        ("The court will deny the motion to remand, Doc. No. 9.", [("remand", "denied", 9)]),
        (
            "The Court STRIKES Plaintiff's motion to compel [Doc. 41] for failure to confer.",
            [("compel", "stricken", 41)],
        ),
        (
            "The undersigned GRANTS Orchard's application for a temporary restraining order, Dkt. # 6.",
            [("temporary-restraining-order", "granted", 6)],
        ),
        ("Therefore, the Court denies as moot Kestrel's motion to stay discovery (R. 33).", [("stay", "moot", 33)]),
        # passive
        (
            "IT IS HEREBY ORDERED that Plaintiff's Motion to Remand (ECF No. 12) is DENIED AS MOOT.",
            [("remand", "moot", 12)],
        ),
        (
            "1. Defendant Orchard Face Systems, Inc.'s motion to exclude expert testimony and for summary judgment, (Dkt. 58), is GRANTED.",
            [("exclude-expert-testimony", "granted", 58), ("summary-judgment", "granted", 58)],
        ),
        (
            "The motion to dismiss (Doc. 15) is GRANTED IN PART and DENIED IN PART.",
            [("dismiss", "granted-in-part", 15)],
        ),
        (
            "Kestrel's motion for judgment on the pleadings [50] is granted as to Count I and denied as to Count II.",
            [("judgment-on-the-pleadings", "granted-in-part", 50)],
        ),
        (
            "ORDERED that the motion for attorneys' fees and costs (Dkt. No. 88) be, and the same hereby is, GRANTED.",
            [("attorneys-fees", "granted", 88)],
        ),
        ("The motion to transfer venue [18] is taken under advisement.", [("transfer", "deferred", 18)]),
        ("The Court takes Orchard's motion for sanctions [61] under advisement.", [("sanctions", "deferred", 61)]),
        ("Plaintiff's motion for default judgment [22] is withdrawn.", [("default-judgment", "withdrawn", 22)]),
        (
            "The motion for an extension of time to respond to Defendants' motion to dismiss [20] is granted.",
            [("extension-of-time", "granted", None)],
        ),
        (
            "The petition for writ of habeas corpus is DISMISSED WITHOUT PREJUDICE.",
            [("habeas-corpus", "dismissed", None)],
        ),
        (
            "Plaintiff's request to proceed in forma pauperis (Dkt. No. 3) is GRANTED.",
            [("in-forma-pauperis", "granted", 3)],
        ),
        ("Defendants' Rule 12(b)(6) motion [25] is denied.", [("dismiss", "denied", 25)]),
        ("Orchard's section 2-619.1 motion to dismiss is hereby denied.", [("dismiss", "denied", None)]),
        ("The motion to file Exhibit C under seal (Dkt. 65) is GRANTED.", [("seal", "granted", 65)]),
        ("The motion to withdraw as counsel [70] shall be granted.", [("withdraw-as-counsel", "granted", 70)]),
        ("The motions to dismiss [20], [22] are denied.", [("dismiss", "denied", 20), ("dismiss", "denied", 22)]),
        # the telegram style of minute entries
        (
            "MINUTE entry before the Honorable Ada B. Holloway: Motion to dismiss [20] granted. Status hearing set for June 3, 2021.",
            [("dismiss", "granted", 20)],
        ),
        (
            "Plaintiff's unopposed motion for extension of time [27] is granted. Motion hearing set for 5/4/21 is stricken.",
            [("extension-of-time", "granted", 27)],
        ),
        # several in one sentence
        (
            "The Court GRANTS Defendants' motion to dismiss [20], DENIES Plaintiff's motion to strike [25], and DENIES AS MOOT the motion to stay [27].",
            [("dismiss", "granted", 20), ("strike", "denied", 25), ("stay", "moot", 27)],
        ),
        (
            "Plaintiff's motion to remand [14] is denied, and Defendants' motion for an extension of time [17] is granted.",
            [("remand", "denied", 14), ("extension-of-time", "granted", 17)],
        ),
        (
            "The court:\n\n(1) GRANTS Orchard's motion to compel arbitration (ECF 11);\n\n(2) DENIES Kestrel's motion to dismiss (ECF 13); and\n\n(3) STAYS the case.",
            [("compel-arbitration", "granted", 11), ("dismiss", "denied", 13)],
        ),
        (
            "The Court ADOPTS the Report and Recommendation and GRANTS the motion for summary judgment [90].",
            [("summary-judgment", "granted", 90)],
        ),
        # named first, decided later without its name or its entry
        (
            "Now before the Court is Orchard's Motion for Clarification. Dkt. # 61. Orchard wants to know what the Court meant in its Order granting in part "
            "Plaintiff's motion to compel. Dkt. # 54.\n\nThe Court GRANTS Defendant's motion and EXPLAINS that the logs must be produced.",
            [("clarification", "granted", 61)],
        ),
        (
            "Kestrel moves to dismiss under Federal Rule of Civil Procedure 12(b)(6). [31]. For the reasons below, the motion is granted in part and denied in part.",
            [("dismiss", "granted-in-part", 31)],
        ),
        ("Whitlock has moved to remand. (Dkt. 14.) The motion is denied.", [("remand", "denied", 14)]),
        # told three times, one row
        (
            "The Court grants Kestrel's motion to dismiss [31].\n\nA. Section 15(a)\n\nThe Court therefore grants the motion to dismiss as to Count I.\n\n"
            "CONCLUSION\n\nFor these reasons, Kestrel's motion to dismiss [31] is granted.",
            [("dismiss", "granted", 31)],
        ),
        # two defendants, two motions
        (
            "Orchard's motion to dismiss [20] is granted. Kestrel's motion to dismiss [24] is denied. For the reasons given, Orchard's motion is granted.",
            [("dismiss", "granted", 20), ("dismiss", "denied", 24)],
        ),
        # a page's end within the sentence
        (
            "Defendants' request for judicial notice (Dkt. # 21), which is unopposed, is\n\nGRANTED.\n\nIT IS SO ORDERED.",
            [("judicial-notice", "granted", 21)],
        ),
        # forms of other districts
        (
            "Two motions are ripe: Plaintiff Dana Whitlock's Motion to Remand (Doc. 41) and Defendant Orchard's Motion to Dismiss (Doc. 38). As told below, Plaintiff's "
            "Motion to Remand is GRANTED in part and DENIED in part. Defendant Orchard's Motion to Dismiss is DENIED.",
            [("remand", "granted-in-part", 41), ("dismiss", "denied", 38)],
        ),
        (
            'Orchard and Kestrel have moved to dismiss the pleading. (Defendants\' Joint Motion to Dismiss Under Rule 12(b)(6) ("Motion") (Dkt. No. 63).) We deny the Motion.',
            [("dismiss", "denied", 63)],
        ),
        (
            "Orchard answered with a motion to dismiss (Dkt. No. 12). Whitlock moved to remand the suit, saying that nobody was harmed. (Dkt. No. 19.) Whitlock's motion to "
            "remand is granted and Defendants' motion to dismiss is denied as moot.",
            [("remand", "granted", 19), ("dismiss", "moot", 12)],
        ),
        (
            "Four motions are ripe: Defendant Orchard's motion to dismiss, ECF No. 31, Plaintiff's motion for leave to file a sur-reply, ECF No. 37, "
            "Orchard's first motion for leave to cite supplemental authority, ECF No. 42, and Orchard's second motion for leave to cite supplemental authority, ECF No. 44. "
            "Orchard's motion to dismiss is GRANTED, Plaintiff's motion to file a sur-reply is DENIED, and Orchard's motions for leave to cite supplemental authority are GRANTED.",
            [
                ("dismiss", "granted", 31),
                ("leave-to-file-sur-reply", "denied", 37),
                ("leave-to-file-supplemental-authority", "granted", 42),
                ("leave-to-file-supplemental-authority", "granted", 44),
            ],
        ),
        (
            'The Court has read a Motion to Remand filed by Plaintiffs Dana Whitlock, Ann Ames, Bo Pike and Cy Hale ("Plaintiffs") (Doc. 55) and, apart from it, '
            "Defendants' Motion to Dismiss (Doc. 50). Plaintiffs' Motion to Remand is denied, and Defendants' Motion to Dismiss is granted in part and denied in part.",
            [("remand", "denied", 55), ("dismiss", "granted-in-part", 50)],
        ),
        (
            "The Court will grant Whitlock's motion for leave to proceed without prepaying the filing fee. ECF No. 4. It will not need, and the Court will deny, Whitlock's second "
            "motion to proceed without prepayment of the filing fee, ECF No. 6, as moot.",
            [("in-forma-pauperis", "granted", 4), ("in-forma-pauperis", "moot", 6)],
        ),
        (
            "Orchard filed motions for class decertification and summary judgment. (Dkt. Nos. 71, 72.) The Court GRANTS Orchard's motion to decertify the class and DENIES "
            "Orchard's motion for summary judgment.",
            [("decertify", "granted", 71), ("summary-judgment", "denied", 72)],
        ),
        (
            "Twice Whitlock filed motions for appointment of counsel, and each was denied. (Docket # 7, # 11.) In May Whitlock filed a third motion for appointment of "
            "counsel. (Docket # 34.) Plaintiff's motion will be denied.",
            [("appointment-of-counsel", "denied", 34)],
        ),
        (
            "The motion to reconsider is granted and Plaintiff's complaint is dismissed with prejudice.",
            [("reconsider", "granted", None)],
        ),
        (
            'Orchard filed a Renewed Motion to Decertify the Class (the "Decertification Motion," ECF No. 83). The Decertification Motion is denied.',
            [("decertification", "denied", 83)],
        ),
        (
            "Kestrel filed an administrative motion to file parts of its answer to the second set of questions under seal. Dkt. No. 47. The Court grants the administrative motion.",
            [("seal", "granted", 47)],
        ),
        (
            "Before the Court are Orchard's motion to seal, Dkt. No. 91, and Plaintiff's motion to strike. Dkt. No. 92. The Court GRANTS both motions.",
            [("seal", "granted", 91), ("strike", "granted", 92)],
        ),
        (
            "This cause coming before the Court on Defendants' Motion to Stay, due notice having been given, IT IS HEREBY ORDERED:\n\n1. The Motion is granted.\n\n2. The case is "
            "continued to May 3.",
            [("stay", "granted", None)],
        ),
        (
            "Whitlock moves for partial summary judgment [40], and Orchard cross-moves for summary judgment [45]. Orchard's motion is GRANTED. Whitlock's motion is DENIED.",
            [("summary-judgment", "granted", 45), ("summary-judgment", "denied", 40)],
        ),
        (
            "Defendants' motions to dismiss (Dkts. 20, 22) are granted.",
            [("dismiss", "granted", 20), ("dismiss", "granted", 22)],
        ),
        (
            "The motion of Larch Bank for relief from the automatic stay is GRANTED.",
            [("relief-from-stay", "granted", None)],
        ),
        ("Motion by Defendant Orchard Face Systems, Inc. to dismiss [20] is granted.", [("dismiss", "granted", 20)]),
        ("The Court grants summary judgment to Orchard on Count I.", [("summary-judgment", "granted", None)]),
        (
            "Orchard moves for summary judgment. [45]. The Court grants summary judgment to Orchard on Count I and denies summary judgment on Count II.",
            [("summary-judgment", "granted-in-part", 45)],
        ),
        # words that look like a request or a condition and are none
        ("For the reasons stated above, Defendants' motion to dismiss [20] is granted.", [("dismiss", "granted", 20)]),
        ("As explained below, the motion to remand [14] is denied.", [("remand", "denied", 14)]),
        (
            "Even if the claim were timely, it fails, and the motion to dismiss [20] is granted.",
            [("dismiss", "granted", 20)],
        ),
        (
            "Where, as here, no harm is shown, the motion for a preliminary injunction [9] is denied.",
            [("preliminary-injunction", "denied", 9)],
        ),
        (
            "Because it is unclear whether the clerk was served, Plaintiff's motion for default [22] is denied.",
            [("default", "denied", 22)],
        ),
        (
            "As Orchard argues, service was late, and Plaintiff's motion for default [22] is denied.",
            [("default", "denied", 22)],
        ),
        ("For reasons previously stated, the motion to stay [33] is denied.", [("stay", "denied", 33)]),
        (
            "Orchard's request for a stay is well taken; the motion to stay [33] is therefore granted.",
            [("stay", "granted", 33)],
        ),
        # a motion that the table does not know
        ("Plaintiff's motion to perpetuate evidence [8] is granted.", [("perpetuate-evidence", "granted", 8)]),
    ],
)
def test_decided(body: str, expected: list[tuple[str, str, int | None]]) -> None:
    assert _told(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "The Court previously granted Defendants' motion to dismiss [20].",
        "On May 3, 2021, the Court denied the motion to remand [14].",
        "The motion to compel [40] was granted on June 1, 2021.",
        "In Farrow, the district court grants the motion to dismiss and the plaintiff appeals.",
        "A court may grant a motion for preliminary injunction only upon notice.",
        "A motion for summary judgment is granted when no fact is in dispute.",
        "Plaintiff's motion to compel [40] should be granted, she says.",
        "Orchard asks that the Court deny the motion to compel [40].",
        "Kestrel argues that the motion to remand [14] is denied by operation of law.",
        "If Plaintiff does not respond by July 1, the motion to dismiss [20] will be granted.",
        'The order said: "The motion to dismiss [20] is GRANTED." Whitlock did not appeal.',
        "See Farrow v. Linden Co., 100 F.4th 5, 7 (7th Cir. 2024) (the motion to dismiss is granted where no claim is stated).",
        "The hearing on Defendants' motion to dismiss [20] is stricken.",
        "The deadline to respond to the motion to dismiss [20] is extended to June 4.",
        "The Magistrate Judge recommends that the motion to dismiss [20] be granted.",
        "Whether the motion for class certification [77] is granted or denied, the claims go on.",
        "Summary judgment is proper where there is no genuine dispute.",
        "Plaintiff moves to compel. Defendants oppose.",
        "The motion to dismiss cannot be granted on this ground.",
        "The motion to dismiss is not granted lightly.",
    ],
)
def test_not_a_ruling_of_this_filing(body: str) -> None:
    assert _told(body) == []


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        (
            "ORDER GRANTING ORCHARD FACE SYSTEMS, INC.'S APPLICATION FOR A PRELIMINARY INJUNCTION",
            [("preliminary-injunction", "granted", None)],
        ),
        ("ORDER DENYING MOTION TO COMPEL ARBITRATION [Dkt. 45]", [("compel-arbitration", "denied", 45)]),
        (
            "ORDER GRANTING IN PART AND DENYING IN PART DEFENDANTS' MOTION TO DISMISS",
            [("dismiss", "granted-in-part", None)],
        ),
        (
            "ORDER DENYING MOTION TO REMAND AND GRANTING MOTION TO STAY",
            [("remand", "denied", None), ("stay", "granted", None)],
        ),
        (
            "ORDER: (1) DENYING WITHOUT PREJUDICE MOTION TO COMPEL ARBITRATION (ECF No. 17); AND (2) SETTING HEARING",
            [("compel-arbitration", "denied", 17)],
        ),
        (
            "ORDER GRANTING PLAINTIFF'S MOTION FOR LEAVE TO PROCEED WITHOUT PREPAYING FILING FEE (DKT. NO. 3), DENYING PLAINTIFF'S MOTION FOR PRELIMINARY INJUNCTION (DKT. NO. 5), "
            "AND SCREENING COMPLAINT",
            [("in-forma-pauperis", "granted", 3), ("preliminary-injunction", "denied", 5)],
        ),
        ("ORDER GRANTING ADMINISTRATIVE MOTION TO SEAL\n\nRe: Dkt. No. 47", [("seal", "granted", 47)]),
        (
            "ORDER DENYING MOTIONS TO STRIKE\n\nRe: ECF Nos. 66, 67",
            [("strike", "denied", 66), ("strike", "denied", 67)],
        ),
        ("ORDER GRANTING FINAL APPROVAL OF CLASS ACTION SETTLEMENT", [("final-approval", "granted", None)]),
        ("ORDER RE: MOTION TO COMPEL", []),
        ("ORDER TO SHOW CAUSE", []),
    ],
)
def test_title_alone(heading: str, expected: list[tuple[str, str, int | None]]) -> None:
    assert _told("The parties shall appear on June 4.", heading=heading) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # relief by its own name
        (
            "The Court denies the petition for a writ of habeas corpus (Dkt. 1). The Court also denies a certificate of appealability and denies leave to proceed in forma pauperis on appeal.",
            [
                ("habeas-corpus", "denied", 1),
                ("certificate-of-appealability", "denied", None),
                ("in-forma-pauperis", "denied", None),
            ],
        ),
        (
            "Petitioner is also denied a certificate of appealability.",
            [("certificate-of-appealability", "denied", None)],
        ),
        (
            "The Court declines to issue a certificate of appealability.",
            [("certificate-of-appealability", "denied", None)],
        ),
        (
            "IT IS HEREBY ORDERED that:\n\n1. Plaintiff is granted an extension of time to June 3, 2024 to file an amended complaint.",
            [("extension-of-time", "granted", None)],
        ),
        ("IT IS FURTHER ORDERED that a continuance is GRANTED to July 9.", [("continuance", "granted", None)]),
        # no ruling on a motion: what was decided before, what the law is, leave that the court gives of itself
        ("Whitlock was granted an extension of time. Summary judgment is granted only if no fact is disputed.", []),
        ("IT IS ORDERED that Plaintiff is granted leave to amend within 21 days.", []),
        ("Her application for disability benefits was denied by the agency.", []),
        # who finds, decides; who recommends, does not
        (
            "The Court finds that Orchard's motion to stay (Dkt. 9) is meritorious. The Court finds that the motion to stay should be GRANTED.",
            [("stay", "granted", 9)],
        ),
        ("The Court finds that it is recommended that the motion to stay should be GRANTED.", []),
        # entries behind the verb
        ("Orchard's motion to transfer venue is DENIED. (Dkt. 44.)", [("transfer", "denied", 44)]),
        ("Whitlock's motion to seal is DENIED [Doc. No. 11].", [("seal", "denied", 11)]),
        ("Orchard's motion to stay (Ct. Rec. 35) is DENIED as unnecessary.", [("stay", "denied", 35)]),
        # demurrers, and an "its" that is no other's
        (
            "Orchard's demurrer is OVERRULED and its motion to strike is DENIED as moot.",
            [("demurrer", "denied", None), ("strike", "moot", None)],
        ),
        (
            "Kestrel's Demurrer to the Complaint is SUSTAINED with leave to amend. Kestrel's Motion to Strike is deemed MOOT.",
            [("demurrer", "granted", None), ("strike", "moot", None)],
        ),
        # each side's motions
        (
            "The parties' cross-motions for summary judgment are pending. Plaintiff's motion is granted, the Commissioner's motion is denied, and the matter is remanded.",
            [("summary-judgment", "granted", None), ("summary-judgment", "denied", None)],
        ),
        (
            'This matter is before the Court on the motions in limine filed by the Plaintiff, Dana Whitlock (Docket # 36), and the Defendants (collectively, "the Vendors") (Docket # 29). '
            "Plaintiff's motion will be GRANTED IN PART and DENIED IN PART, and Defendants' motion will be GRANTED.",
            [("in-limine", "granted-in-part", 36), ("in-limine", "granted", 29)],
        ),
        (
            "Whitlock filed a motion to compel (Dkt. 8) and a motion for court-appointed counsel (Dkt. 9). The Court will deny both motions.",
            [("compel", "denied", 8), ("appointment-of-counsel", "denied", 9)],
        ),
        # New York: motions by their sequence, with movers between
        (
            "Upon the papers read on this motion to stay and the cross motion to seal, it is,\n\nORDERED that the motion (MOT SEQ 001) by the plaintiff for, among other things, summary judgment is granted; and it is further\n\n"
            'ORDERED that the cross motion (# 002) by Kestrel Timeclock LLC (hereinafter "Kestrel"), for dismissal of the complaint, is denied.',
            [("summary-judgment", "granted", None), ("dismiss", "denied", None)],
        ),
        # names with "and", "deny", a name of their own
        (
            "The Court denies the Rule 12(b)(1) and Rule 12(f) motions. It grants in part and denies in part the Rule 26(c) motion for a protective order.",
            [("dismiss", "denied", None), ("strike", "denied", None), ("protective-order", "granted-in-part", None)],
        ),
        (
            "The Court denies Orchard's motion to deny class certification [22].",
            [("class-certification", "denied", 22)],
        ),
        (
            'Before me is Plaintiff\'s Motion to Vacate Scheduling Conference [Doc. # 16, filed 9/29/2021] (the "Motion to Reset"). The Motion to Reset is GRANTED.',
            [("vacate", "granted", 16)],
        ),
        (
            'IT IS ORDERED that the Government\'s "Motion to Compel Samples" [Dkt. # 22] and "Motion in Limine" [Dkt. # 28] are HELD IN ABEYANCE.',
            [("compel", "deferred", 22), ("in-limine", "deferred", 28)],
        ),
    ],
)
def test_forms_of_trial_courts(body: str, expected: list[tuple[str, str, int | None]]) -> None:
    assert sorted(_told(body), key=str) == sorted(expected, key=str)


def test_titles_beneath_the_first() -> None:
    heading = (
        "ORDER GRANTING STIPULATED MOTION TO REMAND\n\n(DOC. NO. 22)\n\n"
        "ORDER MOOTING PLAINTIFF'S MOTION FOR SUMMARY JUDGMENT\n\n(DOC. NO. 21)"
    )
    told = _told("The parties shall appear on June 4.", heading=heading)
    assert ("remand", "granted") in {row[:2] for row in told}
    assert ("summary-judgment", "moot", 21) in told


def test_a_title_tells_nothing_of_the_order_it_stays() -> None:
    heading = "ORDER STAYING ORDER GRANTING IN PART AND DENYING IN PART MOTION TO COMPEL (DE 37)"
    assert _told("The parties shall appear on June 4.", heading=heading) == []


def test_an_order_without_title_rules() -> None:
    body = "Upon the foregoing papers, it is,\n\nORDERED that the motion by Whitlock to compel is granted."
    assert _told(body, heading="", court="nysupct", head="DANA WHITLOCK,\n  Plaintiff,\n  -against-\n\n") == [
        ("compel", "granted", None)
    ]


_APPEAL_HEAD = "In the\n\nUnited States Court of Appeals\nFor the Seventh Circuit\n\nNo. 21-90001\n\nDANA WHITLOCK,\n     Plaintiff-Appellant,\nv.\nORCHARD FACE SYSTEMS, INC.,\n     Defendant-Appellee.\n\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "The district court granted the motion to dismiss. We affirm.\n\nThe complaint states no claim.\n\nAFFIRMED.",
            ["affirmed"],
        ),
        (
            "The judgment is wrong. For these reasons the judgment is REVERSED and the case is REMANDED for further proceedings.",
            ["reversed", "remanded"],
        ),
        ("We therefore vacate the order and remand with instructions.", ["vacated", "remanded"]),
        ("AFFIRMED IN PART, REVERSED IN PART, AND REMANDED", ["affirmed", "reversed", "remanded"]),
        ("We lack jurisdiction. The appeal is DISMISSED.", ["dismissed"]),
        (
            "The judgment of the district court is REVERSED, and the case is REMANDED for further proceedings.",
            ["reversed", "remanded"],
        ),
        (
            "The court below affirmed the agency. We ask whether we affirm or reverse.\n\n¶ 30 Accordingly, the judgment of the circuit court of Lake County is affirmed.\n\n¶ 31 Affirmed.",
            ["affirmed"],
        ),
        ("The district court denied the motion to remand and granted the motion to dismiss.", []),
        (
            "We have considered the rest.\n\nThe judgment is AFFIRMED as to Counts I and II, VACATED as to Count III, and REMANDED for further proceedings.",
            ["affirmed", "vacated", "remanded"],
        ),
        (
            "(No. 54685. — Judgment affirmed.)\n\nThe plaintiffs appeal from the dismissal of their complaint.",
            ["affirmed"],
        ),
        (
            "For these reasons the order is REVERSED with respect to Orchard; AFFIRMED with respect to Kestrel.",
            ["reversed", "affirmed"],
        ),
        ("We find no error and will affirm the judgment.", ["affirmed"]),
        ("Whitlock contends that the judgment must be reversed. Orchard disagrees.", []),
        ("This court dismisses the appeal. The appeal is ordered dismissed.", ["dismissed"]),
        (
            "We affirm the conviction. However, for these reasons, we vacate the sentence and remand for resentencing.",
            ["affirmed", "vacated", "remanded"],
        ),
        ("Edith Marlowe, Judge. Reversed and remanded with directions.\n\nWe reverse.", ["reversed", "remanded"]),
        (
            "We may differ.\n\nJudgment affirmed in Case No. A1. Judgment reversed and case remanded with direction in Case No. A2.",
            ["affirmed", "reversed", "remanded"],
        ),
        (
            "Appellate court judgment affirmed in part and reversed in part.\nCircuit court judgment reversed.\nCause remanded.",
            ["affirmed", "reversed", "remanded"],
        ),
        (
            "Order, Supreme Court, Kings County (Ada Roe, J.), entered May 2, 2011, unanimously affirmed, without costs.",
            ["affirmed"],
        ),
        (
            "ORDERED that the order is modified, on the law, and as so modified the order is affirmed, with costs.",
            ["affirmed"],
        ),
        (
            "The complaint states no claim. " * 40
            + "We affirm the judgment.\n\nMARLOWE, Circuit Judge, dissenting.\n\nI would reverse. We reverse such orders.\n\nREVERSED.",
            ["affirmed"],
        ),
        (
            "Two suits were strikes, among them Ash v. Birch, No. 06-90008 (N.D. Ill. 2006), appeal dismissed, No. 06-1.",
            [],
        ),
    ],
)
def test_appeals(body: str, expected: list[str]) -> None:
    found = _read(body, heading="WESTLAKE, Circuit Judge.", court="ca7", head=_APPEAL_HEAD)
    assert [each.outcome for each in found] == expected
    assert {each.motion for each in found} <= {"appeal"}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Whitlock petitions for review of the Board's order. We dismiss in part and deny in part the petition for review.",
            {("review", "dismissed"), ("review", "denied")},
        ),
        (
            "We grant the petition for review, vacate the Board's order, and remand for a new hearing.",
            {("review", "granted"), ("appeal", "vacated"), ("appeal", "remanded")},
        ),
        (
            "Whitlock petitions for a writ of mandamus to vacate the denial of transfer.\n\nIT IS ORDERED THAT:\n\nThe petition is denied.",
            {("mandamus", "denied")},
        ),
        (
            "IT IS ORDERED THAT:\n\nThe petition for panel rehearing is denied.\n\nThe petition for rehearing en banc is denied.",
            {("rehearing", "denied"), ("rehearing-en-banc", "denied")},
        ),
        (
            "The appeal is dismissed. Counsel's motion to withdraw is granted.",
            {("appeal", "dismissed"), ("withdraw", "granted")},
        ),
        (
            "Finding that Whitlock has made no such showing, we DENY a COA and DISMISS this appeal.",
            {("certificate-of-appealability", "denied"), ("appeal", "dismissed")},
        ),
        (
            "The district court granted Orchard's motion to dismiss and denied the petition. We affirm.",
            {("appeal", "affirmed")},
        ),
    ],
)
def test_petitions_and_motions_of_an_appeal(body: str, expected: set[tuple[str, str]]) -> None:
    found = _read(
        body, heading="Before WESTLAKE, ROE, and POE, Circuit Judges.\n\nORDER", court="ca7", head=_APPEAL_HEAD
    )
    assert {(each.motion, each.outcome) for each in found} == expected


def test_an_excerpt_of_an_appeal_names_the_court_below_alone() -> None:
    found = _read(
        "Whitlock appeals the sentence. Accordingly, we dismiss this appeal.",
        heading="Appeal from United States District Court for the Eastern District of Missouri. Before WEST, ROE, and POE, Circuit Judges. PER CURIAM.",
        court="moed",
        head="Opinion\n\nNo. 21-90001\n\n",
    )
    assert [(each.motion, each.outcome) for each in found] == [("appeal", "dismissed")]


def test_movant_grounds_prejudice_and_judge() -> None:
    found = _read(
        'Defendant Orchard Face Systems, Inc. ("OFS") sells cameras.\n\nOFS\'s motion to dismiss under Rule 12(b)(2) [20] is granted. '
        "The claims against it are dismissed without prejudice."
    )
    assert [(each.motion, each.movant, each.grounds, each.with_prejudice, each.judge) for each in found] == [
        ("dismiss", "Orchard Face Systems, Inc.", ("Fed. R. Civ. P. 12(b)(2)",), False, "Ada B. Holloway")
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Defendants' motion to dismiss is denied.", ("Orchard Face Systems, Inc.", "Kestrel Timeclock LLC")),
        ("Defendants\u2019 joint motion to stay is granted.", ("Orchard Face Systems, Inc.", "Kestrel Timeclock LLC")),
        ("Defendant's motion to dismiss is denied.", ()),  # one of two, and nothing tells which
        ("Defendant Kestrel Timeclock LLC's motion to dismiss is denied.", ("Kestrel Timeclock LLC",)),
        ("Plaintiff's motion to remand is denied.", ("Dana Whitlock",)),
        ("The parties' motion to stay is granted.", ()),
    ],
)
def test_movants(body: str, expected: tuple[str, ...]) -> None:
    (found,) = _read(body)
    assert ((found.movant, *found.co_movants) if found.movant else ()) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Kestrel has filed a Motion to Dismiss Pursuant to Federal Rules of Civil Procedure 12(b)(2) and 12(b)(6) [31]. The motion is DENIED.",
            ("Fed. R. Civ. P. 12(b)(2)", "Fed. R. Civ. P. 12(b)(6)"),
        ),
        (
            "Before the Court is Defendants' Rule 12(b)(1) motion to dismiss. Defendants' motion to dismiss is granted.",
            ("Fed. R. Civ. P. 12(b)(1)",),
        ),
        (
            "Orchard moves to compel arbitration under 9 U.S.C. § 4. [12]. The motion to compel arbitration is granted.",
            ("9 U.S.C. § 4",),
        ),
        # what a claim is brought under is no ground of the motion against it
        (
            "The Court denies Orchard's motion to dismiss the claim under 740 ILCS 14/15(b), for Rule 8(a)(2) asks no more.",
            (),
        ),
    ],
)
def test_grounds(body: str, expected: tuple[str, ...]) -> None:
    assert [each.grounds for each in _read(body)] == [expected]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # short names that the filing gives, or that all courts use
        (
            'Pending are Whitlock\'s Motion for Summary Judgment ("MSJ") (ECF No. 42) and Motion to Dismiss the counterclaim ("MTD") (ECF No. 41). '
            "Whitlock's MSJ is denied without prejudice, and Whitlock's MTD is granted.",
            [("summary-judgment", "denied", 42), ("dismiss", "granted", 41)],
        ),
        (
            'Whitlock filed a motion to remand this action to Cook County (the "Remand Motion") [17]. The Remand Motion is GRANTED.',
            [("remand", "granted", 17)],
        ),
        # several movants' motions in one breath
        (
            "Before the court are the motions of defendant Kestrel to dismiss for want of standing (ECF No. 8) and of plaintiff to remand the action (ECF No. 17). "
            "Plaintiff's motion to remand is sustained and Kestrel's motion to dismiss is deferred.",
            [("remand", "granted", 17), ("dismiss", "deferred", 8)],
        ),
        # the entry of a paper about the motion is not the motion's
        (
            "Whitlock moves the court to stay. Also before the Court is Whitlock's motion to remand (Doc. 8), and an affidavit in opposition to the motion to remand (Doc. 10). "
            "Whitlock's motion to remand is GRANTED.",
            [("remand", "granted", 8)],
        ),
        # the entry behind a sentence is that of the motion it tells
        (
            "Kestrel filed a motion to dismiss (Dkt. 25). In response, Whitlock moved to remand, for Kestrel's motion to dismiss shows that nobody was harmed. (Dkt. 50.) "
            "Whitlock's motion to remand is granted and Kestrel's motion to dismiss is denied as moot.",
            [("remand", "granted", 50), ("dismiss", "moot", 25)],
        ),
        # a footnote's mark behind a full stop ends the sentence all the same
        (
            "Whitlock's motion to strike (Doc. 11) the exhibits is pending.2 For the reasons below, the motion to remand (Doc. 8) is GRANTED. The motion to strike is DENIED.",
            [("remand", "granted", 8), ("strike", "denied", 11)],
        ),
        # the entry stands at a motion that bears no name there
        (
            "Whitlock has filed two motions to reconsider. Now before the Court is the third such motion. (ECF No. 306). This motion, too, will be denied.",
            [("reconsider", "denied", 306)],
        ),
        # a motion about another motion has the entry; what "which" tells of it is a ruling
        (
            "Kestrel's Motion to Compel Arbitration or in the Alternative Dismiss (Doc. 21) will be GRANTED as to arbitration, and its Motion to Dismiss will be DENIED AS MOOT. "
            "Whitlock also filed a Motion to Defer Consideration of Kestrel's Motion to Dismiss (Doc. 25), which will be DENIED AS MOOT.",
            [("compel-arbitration", "granted", 21), ("defer-consideration", "moot", 25), ("dismiss", "moot", 21)],
        ),
        (
            "Before the Court is Orchard's Motion to Compel Arbitration and Dismiss, or Alternatively Stay Litigation (DN 7). The Court DENIES the Motion.",
            [("compel-arbitration", "denied", 7), ("dismiss", "denied", 7), ("stay", "denied", 7)],
        ),
        (
            "Defendant's Motion to Exclude the Testimony of Dr. Rowe (Dkt. 91) is DENIED as moot. The motion for attorneys' fees, Dkt. 77, is continued to May 3, 2023.",
            [("exclude-testimony", "moot", 91), ("attorneys-fees", "deferred", 77)],
        ),
        (
            "The Court grants Orchard's motion to dismiss Count II but denies it as to Counts I and III.",
            [("dismiss", "granted-in-part", None)],
        ),
        (
            "Orchard's Rule 12(c) motion for judgment on the pleadings is, for these reasons, denied in its entirety.",
            [("judgment-on-the-pleadings", "denied", None)],
        ),
        (
            "Defendant's motion [54] for summary judgment is granted. Plaintiff's motion (Dkt. 60) to strike is denied. Civil case terminated.",
            [("strike", "denied", 60), ("summary-judgment", "granted", 54)],
        ),
        (
            "Before the Court are Whitlock's Motion for Leave to File a Sur-Reply [41] and Orchard's Motion to Stay [43]. The Motion for Leave is GRANTED; and the Motion to Stay is DENIED AS MOOT.",
            [("leave-to-file-sur-reply", "granted", 41), ("stay", "moot", 43)],
        ),
        (
            "Orchard now (i) moves to dismiss Count II under Rule 12(b)(6) and (ii) moves to strike certain allegations under Rule 12(f). R. 18, Mot. Dismiss. "
            "Orchard's motion to dismiss is granted. Its motion to strike is granted with respect to the allegations in paragraph 25. "
            "Orchard's motion to strike is denied as moot with respect to the allegations in paragraph 54.",
            [("dismiss", "granted", 18), ("strike", "granted-in-part", 18)],
        ),
        # the entries stand in footnotes
        (
            "Before the Court is a motion to remand filed by plaintiff, Dana Whitlock.1 Orchard opposes the motion, and says that the\n"
            "amount in controversy is more than the statute asks for, counting each scan of each member of the class as one.2\n"
            "For the following reasons, the motion is DENIED.\n\n\n\n\n1 R. Doc. No. 13.\n2 R. Doc. No. 15.",
            [("remand", "denied", 13)],
        ),
        (
            "The Court GRANTS Orchard's motions in limine two, three, and four (Dkts. 129-131). The Court DENIES Whitlock's motion to seal (Dkt. 140-1).",
            [
                ("in-limine", "granted", 129),
                ("in-limine", "granted", 130),
                ("in-limine", "granted", 131),
                ("seal", "denied", 140),
            ],
        ),
        # "the Motion" with a capital is the one so called; a cross-motion is told apart; who files a motion makes it certain
        (
            "Before the Court is Orchard's Motion for Summary Judgment (\"Motion\") (ECF No. 86) and Whitlock's Motion to Extend Time (ECF No. 99). "
            "The Motion is denied and Whitlock's motion to extend time is granted.",
            [("extend-time", "granted", 99), ("summary-judgment", "denied", 86)],
        ),
        (
            "The plaintiff now moves for summary judgment as against Orchard and for a default judgment against Kestrel. Orchard cross-moves to dismiss the complaint. "
            "The motion is granted, and the Clerk shall correct the records. The cross-motion is denied.",
            [("default-judgment", "granted", None), ("dismiss", "denied", None), ("summary-judgment", "granted", None)],
        ),
        (
            "Whitlock filed an emergency motion for a stay. His motion is accordingly denied.",
            [("stay", "denied", None)],
        ),
        (
            "The Court GRANTS Orchard's motions in limine Nos. 2 and 4 (Dkts. 66 and 68); The Court DENIES Orchard's motion in limine No. 3 (Dkt. 67).",
            [("in-limine", "granted", 66), ("in-limine", "granted", 68), ("in-limine", "denied", 67)],
        ),
        # Alabama's words, which decide at the end alone; the entry behind the motion's short name in a footnote
        (
            "Before the court is Orchard's motion for judgment on the pleadings. (Doc. 14). For the reasons below, it is due to be granted.\n\n"
            + "It is.\n\n" * 9
            + "CONCLUSION\n\nFor the foregoing reasons, the motion for judgment on the pleadings (Doc. 14) is due to be granted.",
            [("judgment-on-the-pleadings", "granted", 14)],
        ),
        (
            "Plaintiff Dana Whitlock sued Orchard in June under the Act, of which more is said below, as is due.  Orchard moves to dismiss the\n"
            "complaint under the Rules of Civil Procedure.1 For the following reasons, the Court grants Orchard's motion.\n\n\n\n\n"
            "1 (Def.'s Mot. to Dismiss (\"Def.'s Mot.\"), Docket Entry No. 18; Def.'s Mem., Docket Entry No. 19.)",
            [("dismiss", "granted", 18)],
        ),
        # the entry is told to the clerk alone, or in a title that names the request by more words
        (
            "Before the Court is Orchard's motion to dismiss. The motion is DENIED. The Clerk is directed to terminate the motion at docket entry 24.",
            [("dismiss", "denied", 24)],
        ),
        (
            "Whitlock moves to adjourn trial (ECF No. 38). Whitlock's motion to adjourn trial is DENIED AS MOOT. Her motion to adjourn (ECF No. 38) is DENIED AS MOOT.",
            [("adjourn", "moot", 38)],
        ),
        ("Defendants move dismiss under Rule 12(b)(6). The motion is denied.", [("dismiss", "denied", None)]),
    ],
)
def test_motions_named_by_half(body: str, expected: list[tuple[str, str, int | None]]) -> None:
    assert sorted(_told(body)) == sorted(expected)


def test_briefs_rule_on_nothing() -> None:
    assert (
        _told(
            "The Court GRANTS the motion to dismiss [20].",
            heading="PLAINTIFF'S MEMORANDUM IN OPPOSITION TO MOTION TO DISMISS",
        )
        == []
    )


def test_evidence_opens_to_the_words() -> None:
    doc = make_doc(read_string(f"{_HEAD}ORDER\n\nThe Court grants the motion to\nremand [14].\n"))
    rulings(citations(title(doc)))
    (found,) = doc._.draft.rulings
    words = doc._.draft.text.original[found.evidence.span.start : found.evidence.span.end]
    assert words.startswith("grants the motion to\nremand")


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("[30]", [30]),
        ("(Dkt. 102)", [102]),
        ("Dkt. # 131", [131]),
        ("(ECF Nos. 12, 15)", [12, 15]),
        ("[Dkt. 45]", [45]),
        ("(Doc. 74-1)", [74]),
        ("(Dkt. Nos. 12, 15, and 18)", [12, 15, 18]),
        ("(#45)", [45]),
        ("D.E. 7", [7]),
        ("(D.I. 82)", [82]),
        ("R. 33", [33]),
        ("(Filing No. 20)", [20]),
        ("[20] [22]", [20, 22]),
        ("Fed. R. Civ. P. 12", []),
        ("(2021)", []),
        ("Dkt. 52 at 5", []),
    ],
)
def test_entries(printed: str, expected: list[int]) -> None:
    assert entries_in(printed) == expected


@pytest.mark.parametrize(
    ("request_", "expected"),
    [
        ("to dismiss Plaintiff's amended complaint for lack of standing", ["dismiss"]),
        ("to dismiss or, in the alternative, to compel arbitration", ["dismiss", "compel-arbitration"]),
        ("for leave to proceed without prepayment of the filing fee", ["in-forma-pauperis"]),
        ("for an award of attorneys' fees and costs", ["attorney-fees"]),
        ("pursuant to Rule 12(b)(2) to dismiss", ["dismiss"]),
        ("to exclude the opinions of Dr. Ames", ["exclude-expert-testimony"]),
        ("for preliminary approval of class action settlement", ["preliminary-approval"]),
        ("to partially dismiss the counterclaim", ["dismiss"]),
        ("is", []),
    ],
)
def test_names(request_: str, expected: list[str]) -> None:
    assert motion_names(request_) == expected


_WORDS = [
    "The Court ",
    "GRANTS ",
    "is denied",
    "motion to dismiss ",
    "Orchard's ",
    "[20]",
    "(",
    ")",
    '"',
    "in part ",
    ". ",
    "\n\n",
    "as moot ",
    "AFFIRMED",
]


@given(st.lists(st.sampled_from(_WORDS), max_size=40).map("".join))
def test_never_fails_and_points_into_the_text(body: str) -> None:
    doc = make_doc(read_string(f"{_HEAD}ORDER\n\n{body}x"))
    rulings(citations(title(doc)))
    for each in doc._.draft.rulings:
        assert 0 <= each.evidence.span.start < each.evidence.span.end <= len(doc._.draft.text.original)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # the words of regions: two verbs of one motion, what the court will do besides, what the order disposes of
        (
            "On referral, and Whitlock having moved to compel (D.E. 41), the Court partially grants and partially denies the motion.",
            [("compel", "granted-in-part", 41)],
        ),
        (
            "This matter is before the Court on Whitlock's motion for leave to commence this civil action without prepayment of the filing fee. [ECF No. 3]. The Court will grant "
            "the motion. The Court will also give Whitlock leave to amend, and will deny, at this time, her motion for appointment of counsel.",
            [("in-forma-pauperis", "granted", 3), ("appointment-of-counsel", "denied", None)],
        ),
        (
            "It is ORDERED that Kestrel's stay motion is DENIED AS MOOT. This Order disposes of the motion at Dkt. 77.",
            [("stay", "moot", 77)],
        ),
        (
            "The Court will GRANT Whitlock's motion to file a second amended complaint (docket no. 19) and DENY her motions for appointment of counsel (docket nos. 14, 22).",
            [
                ("leave-to-amend", "granted", 19),
                ("appointment-of-counsel", "denied", 14),
                ("appointment-of-counsel", "denied", 22),
            ],
        ),
        (
            "Orchard asks for a default judgment (Doc. 8). The Court grants the Motion to the extent that the Clerk shall enter judgment.",
            [],
        ),
        (
            "Orchard has filed a Motion for Default Judgment (Doc. 8). The Court grants the Motion to the extent that the Clerk shall enter judgment.",
            [("default-judgment", "granted", 8)],
        ),
        # what the party seeks tells which motion is meant
        (
            "Before the Court are Whitlock's Motion to Amend Complaint (Doc. 9) and Motion to Compel (Doc. 8). To the extent that Whitlock seeks to amend her complaint "
            "without a proposed pleading, the motion is denied.",
            [("amend-complaint", "denied", 9)],
        ),
        # claims are dismissed, not the motion; motions not yet made; a cause to be shown
        (
            "Orchard's Motion to Dismiss (ECF No. 22) is GRANTED, and Whitlock's claims against it are DISMISSED WITH PREJUDICE.",
            [("dismiss", "granted", 22)],
        ),
        (
            "Whitlock's motion to compel [61] is denied. Future motions without such a statement will be stricken.",
            [("compel", "denied", 61)],
        ),
        (
            "The Court directed Kestrel to show cause why a default judgment should not be entered against it. Whitlock's Motion for Default Judgment [Doc. No. 26] is unopposed.",
            [],
        ),
        # whose the entry is
        (
            "The motion for leave to amend comes four months after the deadline in the scheduling order (ECF No. 19). Whitlock's Motion for Leave to Amend (ECF No. 31) is DENIED.",
            [("leave-to-amend", "denied", 31)],
        ),
        (
            "Whitlock moves for an evidentiary hearing (ECF No. 12) and to stay the case so that she may exhaust her claims (ECF No. 14). Both motions are denied.",
            [("evidentiary-hearing", "denied", 12), ("stay", "denied", 14)],
        ),
        (
            "The motion at Dkt. No. 90 is GRANTED. Before the Court is a motion to seal (Dkt. No. 90).",
            [("seal", "granted", 90)],
        ),
        (
            "Defendants' motion for leave to file Exhibits C and D to the motion to compel under seal [62] is denied without prejudice.",
            [("seal", "denied", 62)],
        ),
        # a motion is named as it is filed
        ("Whitlock's Motion to Appoint Counsel (Doc. 8) is DENIED.", [("appoint-counsel", "denied", 8)]),
        (
            "Whitlock's motion for recruitment of counsel (Doc. 3) is DENIED without prejudice.",
            [("recruitment-of-counsel", "denied", 3)],
        ),
        (
            "Whitlock moves for appointment of counsel (Doc. 8). The motion is denied.",
            [("appointment-of-counsel", "denied", 8)],
        ),
        (
            "Defendants' motion for leave to take a second deposition of Roe [101] is granted.",
            [("leave-to-take-second-deposition", "granted", 101)],
        ),
    ],
)
def test_told_as_courts_of_all_regions_do(body: str, expected: list[tuple[str, str, int | None]]) -> None:
    assert sorted(_told(body), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Whitlock moves for an order remanding this case to state court. (doc. 10) Orchard subsequently moved to stay proceedings. (doc. 11.) Whitlock's Motion to Remand is "
            "DENIED, and Orchard's Motion to Stay is GRANTED.",
            [("remand", "denied", 10), ("stay", "granted", 11)],
        ),
        (
            'Before the Court are Orchard\'s "Motion to Dismiss" (document #9) and "Plaintiff\'s Motion for Leave to Amend Complaint" (document #13). IT IS ORDERED that the Motion for '
            "Leave to Amend Complaint (document #13) is GRANTED. The Motion to Dismiss (document #9) is administratively DENIED as moot.",
            [("leave-to-amend-complaint", "granted", 13), ("dismiss", "moot", 9)],
        ),
        (
            'Before the Court is Orchard\'s "Motion To Dismiss" (Document No. 5). The undersigned will direct that the pending motion to dismiss be denied as moot.',
            [("dismiss", "moot", 5)],
        ),
        (
            "A decision on Whitlock's Motion in Limine to Preclude Roe [Docket No. 82] and Orchard's Motion in Limine to Exclude Doe [Docket No. 67] is RESERVED until argument.",
            [("in-limine", "deferred", 82), ("in-limine", "deferred", 67)],
        ),
        # C.D. Ill. has a motion of this name; what is withdrawn need not be an appearance
        (
            "Whitlock has filed a motion to request counsel (d/e 4) and a petition to proceed in forma pauperis (d/e 3). Whitlock's petition to proceed in forma pauperis (d/e 3) is "
            "GRANTED. Whitlock's motion to request counsel (d/e 4) is DENIED.",
            [("in-forma-pauperis", "granted", 3), ("request-counsel", "denied", 4)],
        ),
        # the entries behind a numbered list are its items', one each, and none's that an item is about
        (
            "Before the Court are the following three motions: (1) Defendants' motion to dismiss for lack of jurisdiction; (2) Whitlock's cross-motion for partial summary judgment; and "
            "(3) Whitlock's motion to strike parts of an affirmation submitted in support of Defendants' motion to dismiss. (Dkt. Nos. 47, 49, 50.) Defendants' motion is denied, "
            "Whitlock's cross-motion for partial summary judgment is denied, and Whitlock's motion to strike is denied.",
            [("dismiss", "denied", 47), ("summary-judgment", "denied", 49), ("strike", "denied", 50)],
        ),
        # a motion and its cross-motion
        (
            "Before the Court is Whitlock's Motion for Summary Judgment. (ECF No. 426.) Defendants filed a Cross-Motion for Summary Judgment. (ECF No. 434.) The Motion and Cross-Motion "
            "for Summary Judgment are DENIED.",
            [("summary-judgment", "denied", 426), ("summary-judgment", "denied", 434)],
        ),
        (
            "Whitlock's motion for summary judgment, dkt. no. 68, is DENIED, and Defendants' cross motion, dkt. no. 70, is GRANTED.",
            [("summary-judgment", "denied", 68), ("summary-judgment", "granted", 70)],
        ),
        # each request of one motion has its own outcome
        (
            "Orchard's Motion to Compel Arbitration and to Dismiss (docket no. 6) is GRANTED as to arbitration and DENIED as to dismissal.",
            [("compel-arbitration", "granted", 6), ("dismiss", "denied", 6)],
        ),
        (
            "Before the Court is Whitlock's Motion to Remand and for Attorneys' Fees (\"Motion\"). (Dkt. No. 13.) The Motion is GRANTED as to remand and DENIED as to fees.",
            [("remand", "granted", 13), ("attorneys-fees", "denied", 13)],
        ),
        # a heading names by half what the order's words name whole
        (
            "D. Joint Motion to Amend (ECF No. 88)\n\nThe motion is granted.\n\nIT IS ORDERED that the Joint Motion to Amend the Scheduling Order (ECF No. 88) is granted.",
            [("amend-scheduling-order", "granted", 88)],
        ),
        ("Whitlock's Motion for Sanctions [34] is deemed WITHDRAWN.", [("sanctions", "withdrawn", 34)]),
        (
            "Kestrel's Motion to Withdraw Affirmative Defense (Doc. 63) is MOOT.",
            [("withdraw-affirmative-defense", "moot", 63)],
        ),
    ],
)
def test_told_as_courts_of_further_regions_do(body: str, expected: list[tuple[str, str, int | None]]) -> None:
    assert sorted(_told(body), key=str) == sorted(expected, key=str)


def test_entries_beneath_a_title_yield_to_those_of_the_body() -> None:
    """S.D. Cal. lists the entries beneath the title in the docket's order, not in that of the title."""
    heading = "ORDER GRANTING MOTION FOR LEAVE TO AMEND AND DENYING AS MOOT MOTION FOR JUDGMENT ON THE PLEADINGS\n[Doc. Nos. 39, 44]"
    body = "Whitlock's motion for leave to amend [Doc. No. 44] is GRANTED. Orchard's motion for judgment on the pleadings [Doc. No. 39] is DENIED AS MOOT."
    assert sorted(_told(body, heading=heading)) == [
        ("judgment-on-the-pleadings", "moot", 39),
        ("leave-to-amend", "granted", 44),
    ]


def test_an_items_hanging_lines_are_its_own() -> None:
    body = (
        "Accordingly, IT IS ORDERED that:\n\n     1.   Orchard's Motion to Dismiss (Doc. 20) is DENIED.\n\n"
        "     2.   Orchard's Motion for Leave to File a Supplemental\n           Declaration (Doc. 55) is DENIED.\n"
    )
    assert _told(body) == [("dismiss", "denied", 20), ("leave-to-file", "denied", 55)]


def test_a_text_order_is_an_order() -> None:
    """The text orders of C.D. Ill. stand in no paper: kind, judge and day are in their first words."""
    record = extract(
        read_string(
            "UNITED STATES DISTRICT COURT\nCENTRAL DISTRICT OF ILLINOIS\nPEORIA DIVISION\n\nDANA WHITLOCK, Plaintiff,\nv.\nORCHARD FACE SYSTEMS, INC., Defendant.\n\n"
            "Case No. 1:22-cv-90188-ABC-DEF\n\nTEXT ORDER entered by Magistrate Judge Ada B. Holloway on 2/6/2024. Before the Court is Plaintiff's Motion to Compel [31]. "
            "The Motion to Compel [31] is GRANTED IN PART and DENIED IN PART.\n"
        )
    )
    assert record.kind == "Order"
    assert str(record.date) == "2024-02-06"
    assert [(judge.name, judge.decides) for judge in record.judges] == [("Ada B. Holloway", True)]
    assert [(each.motion, each.outcome, each.docket_entry) for each in record.rulings] == [
        ("compel", "granted-in-part", 31)
    ]


def test_a_courts_heading_is_no_partys_motion() -> None:
    """Publishers print a judge's line and no title: the first heading names the motion that the court decides."""
    record = extract(
        read_string(
            "Whitlock v. Elm Program Superintendent\n\nUnited States District Court, S.D. Illinois\n\nApril 9, 2015\n\nADA B. HOLLOWAY, Magistrate Judge.\n\n"
            "This matter is before the Court on the Motion for Recruitment of Counsel filed by Plaintiff (Doc. 13). The Motion for Recruitment of Counsel is DENIED WITHOUT PREJUDICE.\n\n"
            "Motion for Recruitment of Counsel\n\nPlaintiff has no right to counsel in this matter.\n\nIT IS SO ORDERED.\n"
        )
    )
    assert record.kind == "Order"
    assert [(each.motion, each.outcome, each.docket_entry) for each in record.rulings] == [
        ("recruitment-of-counsel", "denied", 13)
    ]
