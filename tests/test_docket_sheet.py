"""Docket sheets as CM/ECF prints them: parties with their counsel, judges, entries."""

from __future__ import annotations

from bipagraph.extraction import extract
from bipagraph.reading import read_string
from bipagraph.records import EntryCited

SHEET = """U.S. District Court
Western District of Washington (Seattle)
CIVIL DOCKET FOR CASE #: 2:22-cv-97001-JQX

Odom v. Fernhill Imaging, Inc. et al
Assigned to: Judge Quentin Xavier
Referred to: Magistrate Judge Ruth B. Onslow
Date Filed: 03/02/2022
Nature of Suit: 360 P.I.: Other

Plaintiff

Della Odom
on behalf of herself and others     represented by     Carl P. Nym
NYM & DAUGHTERS, PLLC
12 Pine St
Seattle, WA 98101
206-555-0101
LEAD ATTORNEY
PRO HAC VICE
ATTORNEY TO BE NOTICED

Rosa Tull
(See above for address)
TERMINATED: 05/01/2022

V.

Defendant

Fernhill Imaging, Inc.     represented by     Rosa Tull
Tull Law Group LLC
9 Oak Ave
Tacoma, WA 98402
ATTORNEY TO BE NOTICED

Defendant

Hugh Marsh     represented by     Hugh Marsh
TERMINATED: 06/01/2022
PRO SE

Date Filed    #    Docket Text

03/02/2022    1    COMPLAINT against Fernhill Imaging, Inc. (Nym, Carl) (Entered: 03/02/2022)
03/04/2022         Judge Quentin Xavier added. (AB) (Entered: 03/04/2022)
04/11/2022    17    MOTION to Dismiss, filed by Fernhill Imaging, Inc. (Tull, Rosa)
"""


def test_a_sheet_tells_who_represents_whom() -> None:
    filing = extract(read_string(SHEET))
    assert filing.kind == "DocketSheet"
    assert filing.court is not None
    assert (filing.court.id, [d.number for d in filing.dockets]) == ("wawd", ["22-cv-97001"])
    assert [(p.name, p.roles) for p in filing.parties] == [
        ("Della Odom", ("plaintiff",)),
        ("Fernhill Imaging, Inc.", ("defendant",)),
        ("Hugh Marsh", ("defendant",)),
    ]
    assert [(j.name, j.honorific, j.decides) for j in filing.judges] == [
        ("Quentin Xavier", None, False),
        ("Ruth B. Onslow", "Magistrate Judge", False),
    ]
    # "(See above for address)" means the firm that the sheet gives the lawyer elsewhere; who is PRO SE is no counsel.
    assert {(a.name, a.firm) for a in filing.attorneys} == {
        ("Carl P. Nym", "Nym & Daughters, PLLC"),
        ("Rosa Tull", "Tull Law Group LLC"),
    }
    assert {(a.firm, a.parties) for a in filing.appearances if a.firm} == {
        ("Nym & Daughters, PLLC", ("Della Odom",)),
        ("Tull Law Group LLC", ("Della Odom",)),
        ("Tull Law Group LLC", ("Fernhill Imaging, Inc.",)),
    }
    assert [c.work for c in filing.citations] == [EntryCited("1"), EntryCited("17")]
    assert filing.rulings == ()
