"""Judges: who decides a filing, who is merely named in it, and who belongs to another case."""

from __future__ import annotations

import pytest

from bipagraph.extraction import extract
from bipagraph.reading import read_string

_CAPTION = """UNITED STATES DISTRICT COURT
NORTHERN DISTRICT OF ILLINOIS
EASTERN DIVISION

MARGARET OKAFOR,                   )
           Plaintiff,              )   Case No. 21 C 4402
      v.                           )
                                   )   {rail}
FACEGATE, INC.,                    )
           Defendant.              )

                 {title}

     This matter comes before the Court on the motion of the defendant to dismiss the complaint. {prose}

"""
_APPEAL = """                              In the
    United States Court of Appeals
                For the Seventh Circuit
                    ____________________
No. 21-2043
MARGARET OKAFOR,
                                                 Plaintiff-Appellee,
                                 v.
FACEGATE, INC.,
                                              Defendant-Appellant.
                    ____________________
        Appeal from the United States District Court for the
           Northern District of Illinois, Eastern Division.
         No. 1:19-cv-05501 — Edgar M. Stroud, Judge.
                    ____________________
    ARGUED JANUARY 12, 2022 — DECIDED JUNE 9, 2022
                    ____________________
{panel}

     The district court, Judge Stroud presiding, denied the motion, and this appeal followed in due course thereafter.
"""
_ILLINOIS = """                    2022 IL App (1st) 210345
                          No. 1-21-0345
                              IN THE
                   APPELLATE COURT OF ILLINOIS
                          FIRST DISTRICT
______________________________________________________________________________
MARGARET OKAFOR,                        )   Appeal from the
     Plaintiff-Appellant,               )   Circuit Court of
                                        )   Cook County.
v.                                      )   No. 19 CH 4471
                                        )   Honorable
FACEGATE, INC.,                         )   Lorna Beckwith,
     Defendant-Appellee.                )   Judge, presiding.
______________________________________________________________________________
{panel}

                              OPINION
¶ 1  The trial court, Judge Lorna Beckwith presiding, dismissed the complaint, and the plaintiff now appeals to us.
"""


_STATE = """{court}

MARGARET OKAFOR,
                         Appellant,
                    v.
FACEGATE, INC.,
                         Appellee.

                    No. 14-22-00676-CV
                    December 17, 2021

     Appeal from the Superior Court in Maricopa County
        The Honorable Lorna Beckwith, Judge

{end}
"""


def _filing(title: str = "ORDER", rail: str = "", prose: str = "", end: str = "") -> str:
    return _CAPTION.format(title=title, rail=rail, prose=prose) + end + "\n"


# Each row: what the filing prints, and its judges with whether they decide.
DISTRICT = [
    ("title under the name", _filing(end="Dated: May 3, 2022\n\n          ____________________\n          EDITH MARLOWE\n          United States District Judge"), {"Edith Marlowe": True}),
    ("s/ above the typed name", _filing(end="Dated:  May 3, 2022               s/Edith R. Marlowe\n                                  Edith R. Marlowe\n                                  United States District Judge"), {"Edith R. Marlowe": True}),
    ("name and title in one line", _filing(end="SO ORDERED this 3rd day of May, 2022.\n        s/ Edith Marlowe\n        Edith Marlowe, District Judge\n        United States District Court"), {"Edith Marlowe": True}),
    ("name and title run together", _filing(end="Dated: May 3, 2022\n\nEDITH R. MARLOWE United States District Judge"), {"Edith R. Marlowe": True}),
    ("chief judge in capitals", _filing(end="    SO ORDERED on June 6, 2023\n                                  /s/EDITH O'MARLOWE\n                                  CHIEF JUDGE\n                                  UNITED STATES DISTRICT COURT"), {"Edith O'Marlowe": True}),
    ("a stamp's garbage above", _filing(end="Dated:  August 4, 2022\n                         Aippuredb   3,  Ad}.\n                         EDITH MARLOWE, JR.\n                         United States District Judge"), {"Edith Marlowe, Jr.": True}),
    ("rail and signature are one judge", _filing(rail="Judge Edith R. Marlowe", end="ENTER:\n\n\n____________________\nEdith R. Marlowe\nUnited States District Judge"), {"Edith R. Marlowe": True}),
    ("magistrate signs, district judge is named", _filing(rail="Hon. Edith Marlowe", end="ENTERED:\n\n____________________\nJonas Pell\nUnited States Magistrate Judge"), {"Edith Marlowe": False, "Jonas Pell": True}),
    ("unsigned opinion of a database, one judge named", _filing("MEMORANDUM OPINION AND ORDER", rail="Judge Edith Marlowe"), {"Edith Marlowe": True}),
    ("judge named in the complaint's caption", _filing("COMPLAINT", rail="Hon. Edith Marlowe"), {"Edith Marlowe": False}),
    ("proposed order, not signed", _filing("[PROPOSED] ORDER", end="Dated: ____________\n\n____________________\nHon. Edith Marlowe\nUnited States District Judge"), {"Edith Marlowe": False}),
    ("two judges named over a brief", _filing("DEFENDANT'S BRIEF IN SUPPORT OF ITS MOTION", rail="District Judge Edith Marlowe", prose="Magistrate Judge Pell warned both parties at the hearing about their discovery."), {"Edith Marlowe": False, "Pell": False}),
    ("judges of cited cases", _filing(rail="Judge Edith Marlowe", prose="Judge Brandt held in Ash v. Birch, 100 F. Supp. 3d 5 (N.D. Ill. 2015), that it does not. See Elm v. Fir, 2020 WL 1234567 (N.D. Ill. May 1, 2020) (Larch, J.)."), {"Edith Marlowe": True}),
    ("referred to a magistrate judge", _filing(rail="Judge Edith Marlowe", prose="The Court referred discovery to Magistrate Judge Jonas Pell, who held a conference.", end="____________________\nEdith Marlowe\nUnited States District Judge"), {"Edith Marlowe": True, "Jonas Pell": False}),
    ("reassigned", _filing("NOTICE", prose="The case was reassigned from Judge Ames to Judge Edith Marlowe on May 3."), {"Ames": False, "Edith Marlowe": False}),
    ("stipulation so ordered and signed", _filing("STIPULATION AND ORDER", end="IT IS SO ORDERED.\nDated: May 3, 2022\n     /s/ Edith Marlowe\n     Hon. Edith Marlowe\n     United States District Judge"), {"Edith Marlowe": True}),
    ("author's line above the opinion", _filing("OPINION AND ORDER", end="EDITH MARLOWE, United States District Judge:\n\n     The plaintiff sues."), {"Edith Marlowe": True}),
    ("author's line with a J.", _filing("MEMORANDUM", end="MARLOWE, J.                         May 3, 2022\n\n     The plaintiff sues."), {"Marlowe": True}),
    ("a notice of motion names the judge who will hear it", _filing("NOTICE OF MOTION", prose="On March 17, 2022 at 10:00 a.m. before the Honorable Edith R. Marlowe, United States District Judge, the defendant will move for a stay."), {"Edith R. Marlowe": False}),
    ("whose report is adopted", _filing(prose="Pending is the report and recommendation of Magistrate Judge Jonas B. Pell, (Doc. 31), which recommends dismissal.", end="____________________\nEdith Marlowe\nUnited States District Judge"), {"Edith Marlowe": True, "Jonas B. Pell": False}),
    ("whose findings are adopted", _filing(end="IT IS ORDERED that Judge Pell-Lane's Findings and Recommendation (Doc. 33) is ADOPTED.\n\nUnited States Magistrate Judge Ada Pell-Lane entered her Findings and Recommendation in May.\n\n     Edith Marlowe, District Judge\n     United States District Court"), {"Edith Marlowe": True, "Ada Pell-Lane": False}),
    ("designated to report", _filing(prose="The Honorable Jonas B. Pell, United States Magistrate Judge, was designated to consider the motion.", end="____________________\nEdith Marlowe\nUnited States District Judge"), {"Edith Marlowe": True, "Jonas B. Pell": False}),
    ("initials for the title, as in New Jersey", _filing(end="MARLOWE, DISTRICT JUDGE\n\n     It is denied.\n\n                s/ Edith R. Marlowe\n                Edith R. Marlowe, U.S.D.J."), {"Edith R. Marlowe": True}),
    ("initials below the name", _filing(end="SO ORDERED.\n\n                ____________________\n                JONAS PELL\n                U.S.M.J."), {"Jonas Pell": True}),
    ("J. behind the whole name, as in Pennsylvania", _filing("MEMORANDUM", end="MARLOWE, J.                         May 3, 2022\n\n     The plaintiff sues.\n\n                BY THE COURT:\n\n                /s/ Edith R. Marlowe\n                EDITH R. MARLOWE, J."), {"Edith R. Marlowe": True}),
    ("the docket's text over the order", "Whitlock v. Orchard\nFiling 17\nORDER granting 16 Motion to Extend. Signed by Magistrate Judge Jonas B. Pell on 5/28/2019. (Hall, S)\n\n" + _filing(), {"Jonas B. Pell": True}),
    ("the Court of Chancery", _filing("MEMORANDUM OPINION", end="MARLOWE, V.C.\n\n     The plaintiff sues."), {"Marlowe": True}),
    ("complaint without any", _filing("COMPLAINT", end="Respectfully submitted,\n/s/ Sawyer Lenz\nSawyer Lenz\nLENZ LAW LLC\nCounsel for Plaintiff"), {}),
]  # fmt: skip

MINUTES = """UNITED STATES DISTRICT COURT
CENTRAL DISTRICT OF CALIFORNIA

CIVIL MINUTES - GENERAL

Case No.   SACV 18-00912 JVS (KESx)                Date   May 3, 2019
Title      Marisol Quintero v. Larkspur Foods, Inc., et al.

Present: The Honorable    AMELIA PENROSE, United States District Judge

Proceedings:  (IN CHAMBERS) ORDER GRANTING MOTION TO DISMISS
"""

APPEALS = [
    ("panel in a sentence", _APPEAL.format(panel="   Before HARGROVE, Chief Judge, and MOSELEY and TARN, Circuit Judges.\n\n   TARN, Circuit Judge. A warehouse collected fingerprints."), ["Hargrove", "Moseley", "Tarn"]),
    ("panel of one a line", _APPEAL.format(panel="                  Before\n\n        ADA B. HARGROVE, Circuit Judge\n\n        CYRUS MOSELEY, Circuit Judge\n\n        ELLEN TARN, JR., Circuit Judge\n\n                  ORDER"), ["Ada B. Hargrove", "Cyrus Moseley", "Ellen Tarn, Jr."]),
    ("a panel in running text", _APPEAL.format(panel="[Unpublished] Before HARGROVE, MOSELEY, and TARN, Circuit Judges. PER CURIAM. A warehouse collected fingerprints."), ["Hargrove", "Moseley", "Tarn"]),
    ("no comma before the title, and the author below", _APPEAL.format(panel="Before HARGROVE, MOSELEY and TARN Circuit Judges.\nTARN, Circuit Judge:\nA warehouse collected fingerprints."), ["Hargrove", "Moseley", "Tarn"]),
    ("names and no Before", _APPEAL.format(panel="          Hargrove, Moseley and Tarn, Circuit Judges."), ["Hargrove", "Moseley", "Tarn"]),
    ("a visiting judge by designation", _APPEAL.format(panel="Before: A. B. HARGROVE and C. D. MOSELEY, Circuit Judges, and ELLEN TARN,* District Judge.\n\nMEMORANDUM"), ["A. B. Hargrove", "C. D. Moseley", "Ellen Tarn"]),
    ("a judge to a line, without Before, underlined", _APPEAL.format(panel="                 Hargrove, Circuit Judge,\n                           ______________\n\n             Moseley, Senior Circuit Judge,\n                      _____________________\n\n                and Tarn, Circuit Judge.\n                          _____________"), ["Hargrove", "Moseley", "Tarn"]),
    ("en banc, names broken over lines", _APPEAL.format(panel="Before: Ada B. Hargrove, Chief Judge, Cyrus R. Moseley, M.\nEllen Tarn, Kim Pell Wardlow, Raymond C.\nFrost, and Milan D. Grove, Jr., Circuit Judges.\n\n     Opinion by Judge Tarn"), ["Ada B. Hargrove", "Cyrus R. Moseley", "M. Ellen Tarn", "Kim Pell Wardlow", "Raymond C. Frost", "Milan D. Grove, Jr."]),
    ("a visiting judge's full name in a footnote", _APPEAL.format(panel="Before: HARGROVE and MOSELEY, Circuit Judges, and TARN, District Judge.*\n\n      *\n            The Honorable Ellen S. Tarn, United States District Judge for the\nSouthern District of New York, sitting by designation."), ["Hargrove", "Moseley", "Ellen S. Tarn"]),
    ("Arizona: who authored and who joined", _STATE.format(court="SUPREME COURT OF THE STATE OF ARIZONA", end="CHIEF JUSTICE HARGROVE authored the Opinion of the Court, in which\nVICE CHIEF JUSTICE MOSELEY, JUSTICES TARN, FROST,\nGROVE (RETIRED), and JUDGE ELM joined. *"), ["Hargrove", "Moseley", "Tarn", "Frost", "Grove", "Elm"]),
    ("Florida: author's line above, concurrence below", _STATE.format(court="DISTRICT COURT OF APPEAL OF THE STATE OF FLORIDA\nFOURTH DISTRICT", end="HARGROVE, J.\n\n     The owner sued over a deed.\n\nMOSELEY, C.J., and TARN, J., concur."), ["Hargrove", "Moseley", "Tarn"]),
    ("Texas: panel at the end, full name signed", _STATE.format(court="In The\nFourteenth Court of Appeals", end="     The owner sued over a deed.\n\n                    /s/ Ellen A. Tarn\n                        Justice\n\nPanel consists of Justices Hargrove, Moseley, and Tarn."), ["Hargrove", "Moseley", "Ellen A. Tarn"]),
    ("Delaware: constituting the Court en Banc", _STATE.format(court="Supreme Court of Delaware.", end="Before HARGROVE, Chief Justice, MOSELEY, TARN, FROST and GROVE, Justices, constituting the Court en Banc.\n\nMOSELEY, Justice.\n\nThis is an appeal."), ["Hargrove", "Moseley", "Tarn", "Frost", "Grove"]),
    ("New York's Appellate Division", _STATE.format(court="Supreme Court, Appellate Division, Second Department, New York.", end="ADA F. HARGROVE, J.P., CYRUS E. MOSELEY, ELLEN D. TARN, KIM BRATH NELMS, JJ.\n\nDECISION & ORDER"), ["Ada F. Hargrove", "Cyrus E. Moseley", "Ellen D. Tarn", "Kim Brath Nelms"]),
    ("Illinois, author and two who concurred", _ILLINOIS.format(panel="     JUSTICE McHALE delivered the judgment of the court, with opinion.\n     Presiding Justice Moseley and Justice Tarn concurred in the judgment and opinion."), ["McHale", "Moseley", "Tarn"]),
    ("Illinois, presiding justice writes", _ILLINOIS.format(panel="     PRESIDING JUSTICE HALLORAN delivered the judgment of the court, with opinion.\n     Justices Moseley and Tarn concurred in the judgment and opinion."), ["Halloran", "Moseley", "Tarn"]),
    ("Illinois, one dissents", _ILLINOIS.format(panel="     JUSTICE HALLORAN delivered the judgment of the court, with opinion.\n     Justice Moseley concurred in the judgment and opinion.\n     Justice Tarn dissented, with opinion."), ["Halloran", "Moseley", "Tarn"]),
    ("Illinois Supreme Court", "2021 IL 126511\n\nIN THE\nSUPREME COURT\nOF\nTHE STATE OF ILLINOIS\n\n(Docket No. 126511)\n\nCATALINA MERCADO, Appellee, v. STONEGATE CLUB, INC., Appellant.\n\nOpinion filed May 20, 2021.\n\n     JUSTICE HALLORAN delivered the judgment of the court, with opinion.\n     Chief Justice Ames Burr and Justices Colt, Drake, Elm, and Frost\nconcurred in the judgment and opinion.\n     Justice Grove took no part in the decision.\n\nOPINION\n\n¶ 1 The plaintiff sued.\n", ["Halloran", "Ames Burr", "Colt", "Drake", "Elm", "Frost"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "judges"), [pytest.param(text, judges, id=name) for name, text, judges in DISTRICT])
def test_judges_of_a_trial_court(text: str, judges: dict[str, bool]) -> None:
    record = extract(read_string(text))
    assert {judge.name: judge.decides for judge in record.judges} == judges


def test_a_month_may_be_a_judge_s_given_name() -> None:
    text = MINUTES.replace("AMELIA PENROSE", "JUNE M. PENROSE").replace("Amelia Penrose", "June M. Penrose")
    assert [judge.name for judge in extract(read_string(text)).judges] == ["June M. Penrose"]


_RIGHT_COLUMN = """UNITED STATES DISTRICT COURT
CENTRAL DISTRICT OF CALIFORNIA

ALDERNEY SHIPPING, INC., a        )  CASE NO. 2:21-cv-06119-AB-CD
California corporation,           )
               Plaintiff,         )  {upper}
     v.                           )  {lower}
                                  )
TUNDRA COLD STORES, LLC,          )  STIPULATION TO EXTEND TIME
               Defendant.         )  Complaint served: May 4, 2021

     The parties stipulate that the time to answer is extended by twenty-eight days.
"""


@pytest.mark.parametrize(
    ("upper", "lower", "judge"),
    [
        ("Assigned to Hon. Evangeline", "Marlowe", "Evangeline Marlowe"),
        ("Assigned to the Honorable", "Evangeline Marlowe", "Evangeline Marlowe"),
        ("Judge: Hon. Evangeline R.", "Marlowe-Pell", "Evangeline R. Marlowe-Pell"),
        ("Magistrate Judge", "Evangeline Marlowe-Pell", "Evangeline Marlowe-Pell"),
        ("Hon. Marlowe", "Courtroom 5D", "Marlowe"),
        ("Hon. Marlowe", "Respondent", "Marlowe"),
    ],
)
def test_a_narrow_column_breaks_a_judge_s_name(upper: str, lower: str, judge: str) -> None:
    record = extract(read_string(_RIGHT_COLUMN.format(upper=upper, lower=lower)))
    assert [each.name for each in record.judges] == [judge]


@pytest.mark.parametrize("surname", ["Chambers", "Page", "Day"])
def test_a_judge_s_surname_may_be_a_common_word(surname: str) -> None:
    text = MINUTES.replace("AMELIA PENROSE", f"AMELIA J. {surname.upper()}").replace(
        "Amelia Penrose", f"Amelia J. {surname}"
    )
    assert [judge.name for judge in extract(read_string(text)).judges] == [f"Amelia J. {surname}"]


def test_minutes_are_the_act_of_the_judge_present() -> None:
    record = extract(read_string(MINUTES))
    assert [(judge.name, judge.decides, judge.honorific) for judge in record.judges] == [
        ("Amelia Penrose", True, "District Judge")
    ]


@pytest.mark.parametrize(("text", "judges"), [pytest.param(text, judges, id=name) for name, text, judges in APPEALS])
def test_the_whole_panel_decides_an_appeal_and_the_judge_below_is_not_of_it(text: str, judges: list[str]) -> None:
    record = extract(read_string(text))
    assert [judge.name for judge in record.judges] == judges
    assert all(judge.decides for judge in record.judges)


def test_evidence_is_the_judge_s_name() -> None:
    for _, text, _ in DISTRICT + APPEALS:
        record = extract(read_string(text))
        for judge in record.judges:
            printed = record.text.original[judge.evidence.span.start : judge.evidence.span.end]
            assert judge.name.split()[-1].strip(".").casefold() in printed.casefold()
