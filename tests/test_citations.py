"""What a filing cites: each case is a passage in a form that courts print, and all that must be found in it."""

from __future__ import annotations

from time import process_time

import pytest

from bipagraph.extraction.citations import citations
from bipagraph.extraction.draft import Draft
from bipagraph.extraction.pipeline import make_doc
from bipagraph.extraction.zones import zones
from bipagraph.reading import read_string
from bipagraph.records import (
    CaseCited,
    Citation,
    Court,
    DecisionCited,
    Docket,
    EntryCited,
    Evidence,
    Piece,
    ProvisionCited,
    Span,
    Text,
    View,
)

HERE = Evidence(Span(0, 1), "test")


def draft_of_passage(passage: str, court: str = "ilnd", docket: str = "22-cv-04567") -> Draft:
    text = read_string(passage)
    doc = make_doc(text)
    draft: Draft = doc._.draft
    draft.court = Court(court, HERE)
    draft.dockets = [Docket(docket, docket, HERE)]
    citations(zones(doc))
    return draft


def key(citation: Citation) -> str:
    """What is cited, in one word: the first citation, the provision, "#entry" or "docket:number"."""
    match citation.work:
        case DecisionCited(citations=(first, *_)):
            return first
        case ProvisionCited(citation=normal):
            return normal
        case EntryCited(number=number):
            return f"#{number}"
        case CaseCited(docket_number=number):
            return f"docket:{number}"
    raise AssertionError(citation)


def cited(passage: str, **case: str) -> list[str]:
    return [key(c) for c in draft_of_passage(passage, **case).citations]


def decisions(passage: str, **case: str) -> dict[str, DecisionCited]:
    return {
        c.work.citations[0]: c.work
        for c in draft_of_passage(passage, **case).citations
        if isinstance(c.work, DecisionCited)
    }


@pytest.mark.parametrize(
    ("passage", "name"),
    [
        ("The rule of Doe v. Acme Timeclock, Inc., 420 F. Supp. 3d 12 (N.D. Ill. 2019), applies.", "Doe v. Acme Timeclock, Inc."),
        ("(quoting Roe v. Widget Corp. of Am., 1 F.4th 2, 5 (7th Cir. 2021))", "Roe v. Widget Corp. of Am."),
        ("See also be LLC v. Karpov, 642 F.3d 1 (7th Cir. 2011).", "be LLC v. Karpov"),
        ("They rely on al-Hadi v. Jones, 360 F.3d 7 (7th Cir. 2004).", "al-Hadi v. Jones"),
        ("The court erred. S. Bluff Airways, Inc. v. Marsh & Sons Mfg. Co., 320 F.3d 8 (8th Cir. 2003).", "S. Bluff Airways, Inc. v. Marsh & Sons Mfg. Co."),
        ("As in United States ex rel. Kane v. Midwest Hosp. Sys., 90 F.3d 1 (7th Cir. 1996).", "United States ex rel. Kane v. Midwest Hosp. Sys."),
        ("See In re Marriage of Gold, 200 Ill. 2d 5 (2002).", "In re Marriage of Gold"),
        ("But see Ex parte Grey, 5 U.S. 1 (1801).", "Ex parte Grey"),
        ("Reed v. Oak Park Sch. Dist. No. 97 Bd. of Educ., 858 F.3d 1034 (7th Cir. 2017).", "Reed v. Oak Park Sch. Dist. No. 97 Bd. of Educ."),
        ("it held so in Poe v. Vox AI, Inc., No. 1:20-cv-00846, 2020 WL 46 (N.D. Ill. Aug. 12, 2020).", "Poe v. Vox AI, Inc."),
        ("Poe v. Vox AI, Inc., 20-cv-00846-JLR, 2020 WL 46 (W.D. Wash. Aug. 12, 2020).", "Poe v. Vox AI, Inc."),
        ("Hill v. Moss (USA), Inc. (Moss I), 1 F.3d 5 (7th Cir. 1993).", "Hill v. Moss (USA), Inc."),
        ("J.B. ex rel. Hart v. Valdez, 186 F.3d 12 (10th Cir. 1999).", "J.B. ex rel. Hart v. Valdez"),
        ("People v. O'Dell, 121 Ill. 2d 36 (1987).", "People v. O'Dell"),
        ("It is. Lease-A-Cart, W., Inc. v. Poe, 561 F.3d 63 (9th Cir. 2010).", "Lease-A-Cart, W., Inc. v. Poe"),
        ("See Typographers Union 244 v. Times & Elm Co., 943 F.2d 40 (4th Cir. 1991).", "Typographers Union 244 v. Times & Elm Co."),
        ("See id. Bank Two, Tex., N.A. v. Montcalm, 964 F.2d 48 (1st Cir. 1992).", "Bank Two, Tex., N.A. v. Montcalm"),
        ("Roes, 1-2 v. Elm Mgmt., LLC, 944 F.3d 35 (9th Cir. 2019).", "Roes, 1-2 v. Elm Mgmt., LLC"),
        ("See Cale, U.S. ex rel. v. Elm Sys., Inc., 637 F.3d 47 (9th Cir. 2011).", "Cale, U.S. ex rel. v. Elm Sys., Inc."),
        ("In Cale, U.S. Steel Corp. v. Poe, 37 F.3d 47 (9th Cir. 1994), was read so.", "U.S. Steel Corp. v. Poe"),
    ],
)  # fmt: skip
def test_name_is_read_whole_and_alone(passage: str, name: str) -> None:
    [decision] = decisions(passage).values()
    assert decision.name == name


def test_name_told_earlier_in_the_sentence() -> None:
    passage = (
        "Likewise in Moss v. Vox AI, Inc., not only did Vox sell templates but it also made a contract with the State. "
        "No. 20-cv-0846, 2020 WL 4600000, at *2 (N.D. Ill. Aug. 12, 2020)."
    )
    [decision] = decisions(passage).values()
    assert (decision.name, decision.docket_number) == ("Moss v. Vox AI, Inc.", "20-cv-00846")


@pytest.mark.parametrize(
    ("passage", "court", "year"),
    [
        ("A v. B, 1 F.3d 2, 5 (7th Cir. 2010); C v. D, 444 U.S. 286, 297 (1980); E v. F, 3 F.3d 4 (9th Cir. 2017).", "scotus", 1980),
        ("C v. D, 444 U.S. 286", "scotus", None),
        ("C v. D, 2020 IL App (3d) 170569, ¶ 16.", "illappct", 2020),
        ("C v. D, 190 N.W.2d 77, 81 (Minn. 1971).", "minn", 1971),
        ("C v. D, 805 N.E.2d 397 (Ind. Ct. App. 2003. For a cause of action to accrue,", "indctapp", 2003),
        ("C v. D, 2022 WL 45 (Bankr. C.D. Cal. Sept. 28, 2022).", "cacb", 2022),
        ("C v. D, 316 Ill. App. 3d 652, 660 (1st Dist. 2000).", "illappct", 2000),
    ],
)  # fmt: skip
def test_court_and_year_are_the_citations_own(passage: str, court: str, year: int | None) -> None:
    decision = next(d for d in decisions(passage).values() if d.name == "C v. D")
    assert (decision.court, decision.year) == (court, year)


def test_own_decisions_of_a_court_of_appeals_need_no_name() -> None:
    passage = "United States v. Grey, No. 12-1339, 2012 WL 5900000, at *1 (Nov. 29, 2012)."
    assert decisions(passage, court="ca7", docket="15-2940")["2012 WL 5900000"].court == "ca7"
    assert decisions(passage)["2012 WL 5900000"].court is None


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        # parallel citations are one decision, however the blanks fall
        ("A v. B, 555 U.S. 7, 22, 129 S.Ct. 365, 172 L.Ed.2d 249 (2008). A, 555 U.S. at 23.", ["555 U.S. 7", "555 U.S. 7"]),
        # Id. passes over what is quoted within a parenthetical
        ("A v. B, 1 F.3d 2 (7th Cir. 1993) (citing C v. D, 3 F.3d 4 (7th Cir. 1994)). Id. at 3.", ["1 F.3d 2", "3 F.3d 4", "1 F.3d 2"]),
        # ... and over subsequent history
        ("A v. B, 1 F. Supp. 2d 3 (N.D. Ill. 1998), aff'd, 4 F.3d 5 (7th Cir. 1999), cert. denied, 6 U.S. 7 (2000). Id. at 9.",
         ["1 F. Supp. 2d 3", "4 F.3d 5", "6 U.S. 7", "1 F. Supp. 2d 3"]),
        # Id. after the record means the record; after a paper without an entry it means nothing that the graph has
        ("A v. B, 1 F.3d 2 (7th Cir. 1993). Dkt. # 116 at 3. Id. Compl. ¶ 4. Id. ¶ 5.", ["1 F.3d 2", "#116", "#116"]),
        # Id. after a statute means the statute, or its other section
        ("See 740 ILCS 14/15(a). Id. § 15(d). Id.", ["740 ILCS 14/15(a)", "740 ILCS 14/15(d)", "740 ILCS 14/15(d)"]),
        # a rule told in a sentence is no antecedent
        ("A v. B, 1 F.3d 2 (7th Cir. 1993). Rule 702 favors admission. Id. at 3.", ["1 F.3d 2", "Fed. R. Evid. 702", "1 F.3d 2"]),
        # a citation runs on over a page break, with a page number between
        ("A v. B, 1 F.3d 2 (7th Cir. 1993). The rest follows from A, 1 F.3d at\n\n                    -7-\n\f5. Moreover, nothing", ["1 F.3d 2", "1 F.3d 2"]),
        ("Grey v. Hill, 1 F.3d 2 (7th Cir. 1993). The court in Grey, supra, at 5, agreed; see supra at 18.", ["1 F.3d 2", "1 F.3d 2"]),
        # two decisions in one volume are told apart by their names
        ("Grey v. Hill, 1 F.3d 2 (7th Cir. 1993). Moss v. Pine, 1 F.3d 90 (7th Cir. 1993). Grey, 1 F.3d at 4. Moss, 1 F.3d at 95.",
         ["1 F.3d 2", "1 F.3d 90", "1 F.3d 2", "1 F.3d 90"]),
    ],
)  # fmt: skip
def test_every_citation_means_its_work(passage: str, expected: list[str]) -> None:
    assert cited(passage) == expected


def test_subsequent_history_bears_the_name_of_its_case() -> None:
    found = decisions(
        "Tor v. Ash, 1 F. Supp. 2d 3 (N.D. Ill. 1998), aff'd, 4 F.3d 5 (7th Cir. 1999), cert. denied, 6 U.S. 7 (2000)."
    )
    assert {d.name for d in found.values()} == {"Tor v. Ash"}
    found = decisions("Tor v. Ash, 477 F. Supp. 3d 3 (N.D. Ill. 2020), certified question answered, 2023 IL 1280.")
    assert {d.name for d in found.values()} == {"Tor v. Ash"}


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ("740 ILCS 14/1, et seq.", ["740 ILCS 14"]),
        ("740 Ill. Comp. Stat. Ann. 14/15(b) (West 2020)", ["740 ILCS 14/15(b)"]),
        ("740 ILCS 14/15(a), (b), and (d)", ["740 ILCS 14/15(a)", "740 ILCS 14/15(b)", "740 ILCS 14/15(d)"]),
        ("740 lLCS 14/15(b)", ["740 ILCS 14/15(b)"]),
        ("735 ILCS 5/2-615, 5/2-619(a)(9)", ["735 ILCS 5/2-615", "735 ILCS 5/2-619(a)(9)"]),
        ("28 USC 1446(b)(3) and 28 U.S.C. §§ 1332(d), 1367", ["28 U.S.C. § 1446(b)(3)", "28 U.S.C. § 1332(d)", "28 U.S.C. § 1367"]),
        ("29 U.S.C. § 1002(11) and (12); 29 U.S.C. §\n1145", ["29 U.S.C. § 1002(11)", "29 U.S.C. § 1002(12)", "29 U.S.C. § 1145"]),
        ("18 U.S.C. § 3553(c) (2018). The § 3553(a) factors", ["18 U.S.C. § 3553(c)", "18 U.S.C. § 3553(a)"]),
        ("Federal Rules of Civil Procedure 12(b)(2) and 12(b)(6); Rule 30(b)(6)",
         ["Fed. R. Civ. P. 12(b)(2)", "Fed. R. Civ. P. 12(b)(6)", "Fed. R. Civ. P. 30(b)(6)"]),
        ("Rule 37(b)(2)(A)(i) of the Federal Rules of Civil Procedure. Fed.R.Evid. 702, and again Rule 702.",
         ["Fed. R. Civ. P. 37(b)(2)(A)(i)", "Fed. R. Evid. 702", "Fed. R. Evid. 702"]),
        ("Civil Procedure 5.2 (e). Rule 4 of the Rules Governing § 2254 Cases.", ["Rules Governing § 2254 Cases 4"]),
        ("Local Rule 7.1; D.N.J. L. Civ. R. 9.1; L.R. 56.1(a)(3)", ["N.D. Ill. L.R. 7.1", "D.N.J. L. Civ. R. 9.1", "N.D. Ill. L.R. 56.1(a)(3)"]),
        ("U.S. Const. amend. XIV, § 1; Ill. Const. 1970, art. I, § 6; the Fourth Amendment; First Amendment to the Lease",
         ["U.S. Const. amend. XIV, § 1", "Ill. Const. art. I, § 6", "U.S. Const. amend. IV"]),
        ("U.S.S.G. §§ 2C1.1(b)(2), 2B1.1(b)(1)(H); under Guidelines § 3E1.1(a) and § 5K1.1",
         ["U.S.S.G. § 2C1.1(b)(2)", "U.S.S.G. § 2B1.1(b)(1)(H)", "U.S.S.G. § 3E1.1(a)", "U.S.S.G. § 5K1.1"]),
        ("USSG §2S1.1(b)(1)(B)(i); Pub. L. No. 109-2; Public Act 103-769; 29 C.F.R. Part 1926", ["U.S.S.G. § 2S1.1(b)(1)(B)(i)", "Pub. L. 109-2", "Ill. P.A. 103-0769", "29 C.F.R. pt. 1926"]),
        ("Cal. Bus. & Prof. Code §§ 17200, 17500; Cal. Code Civ. Proc. § 425.16; RCW 19.375.020; Tex. Bus. & Com. Code Ann. § 503.001",
         ["Cal. Bus. & Prof. Code § 17200", "Cal. Bus. & Prof. Code § 17500", "Cal. Civ. Proc. Code § 425.16", "Wash. Rev. Code § 19.375.020", "Tex. Bus. & Com. Code § 503.001"]),
    ],
)  # fmt: skip
def test_provisions_in_all_their_spellings(passage: str, expected: list[str]) -> None:
    assert cited(passage) == expected


def test_bare_sections_inherit_the_statute_in_scope() -> None:
    passage = 'The Biometric Information Privacy Act (the "Act"), 740 ILCS 14/1 et seq., governs. Section 15(b) and §§ 15(d)-(e) of the Act apply.'
    assert set(cited(passage)) == {"740 ILCS 14", "740 ILCS 14/15(b)", "740 ILCS 14/15(d)", "740 ILCS 14/15(e)"}
    # another law's sections, or a contract's, are not BIPA's
    assert cited("BIPA is not at issue; Section 15(b) of the Securities Exchange Act is.") == ["740 ILCS 14"]
    assert cited("BIPA aside, Section 20 of the Agreement and ERISA § 502 govern.") == [
        "740 ILCS 14",
        "29 U.S.C. § 1132",
    ]
    assert cited("Section 15(b) of the lease is void.") == []
    # Illinois courts mean their own Supreme Court's rules
    assert cited("Under Rule 341(h)(7) and Supreme Court Rule 23,", court="illappct", docket="1-20-0563") == [
        "Ill. S. Ct. R. 341(h)(7)",
        "Ill. S. Ct. R. 23",
    ]


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ("Dkt. Nos. 9, 10-1, 11 and 18, (Dkts. 102, 107)", ["9", "10-1", "11", "18", "102", "107"]),
        ("ORDER DENYING THE MOTION, ECF NO. 47, AND GRANTING ECF NOS. 51 AND 52", ["47", "51", "52"]),
        ("has filed a motion. [Record No. 16] (Filing 1; Filing 1-1 at CM/ECF p. 4)", ["16", "1", "1-1"]),
        ("the motion at docket entry 24 and docket entries 26 and 28", ["24", "26", "28"]),
        ("ECF Nos. 41-43; ECF No. 41-3; D.E. 40; d/e 5; Docket Entry No. 51; [DE 45]", ["41", "42", "43", "41-3", "40", "5", "51", "45"]),
        ('motion [30] and replies [31], [32-1]; "he[1] wrote [12] so"; in [2020]', ["30", "31", "32-1"]),
        ("(R. 20 at 5; see R. 21, Smith Decl. ¶ 3.) Fed. R. Civ. P. 12; R. 4:19", ["20", "21"]),
        ("Doc. 52 at 5; Docs. 35, 36; Dkt. 12, 28 U.S.C. § 1331", ["52", "35", "36", "12"]),
        ("In Doe v. Roe, No. 22 C 2354, ECF No. 12 (N.D. Ill. 2022), and Dkt. No. 1:20-cv-00123, Docket No. 2-11-1131", []),
        # each district has its word
        ("see D.I. 31, 32 & 33-1 at 4; (Clerk's No. 41) (Paper No. 42) [Ct. Rec. 43] (Instrument No. 44) (RE 45, PageID 9)", ["31", "32", "33-1", "41", "42", "43", "44", "45"]),
        ("the motion (#51), the brief (# 52 at 3), [#53], docket no. 54; doc. no. 55, (Document 56), Record Document 57", ["51", "52", "53", "54", "55", "56", "57"]),
        # lists that name each paper, and ranges in words and within a list
        ("Dkt. Nos. 61 (motion), 62 (brief) & 63; ECF Nos. 64 through 66; ECF Nos. 70, 72\u201374", ["61", "62", "63", "64", "65", "66", "70", "72", "73", "74"]),
        # what a party's own papers are numbered by, and a lottery's number, are none
        ("Document 12 of the production, Paper 3, on Docket 12, request #4, and sections (a)(#)", []),
    ],
)  # fmt: skip
def test_entries_of_the_docket(passage: str, expected: list[str]) -> None:
    found = [c.work.number for c in draft_of_passage(passage).citations if isinstance(c.work, EntryCited)]
    assert found == expected


def test_other_cases_cited_by_docket_number_alone() -> None:
    passage = (
        "Since Moss v. Vox AI, Inc., Case No. 20-cv-0512, was filed in this district, see also Grey v. Hill, "
        "No. 46D01-2204-CT-535 (LaPorte Cir. Ct. filed Apr. 18, 2022), and this case, Roe v. Acme, No. 22 C 4567, nothing changed."
    )
    found = [c.work for c in draft_of_passage(passage).citations]
    assert found == [
        CaseCited("20-cv-00512", "Moss v. Vox AI, Inc.", "ilnd"),
        CaseCited("46D01-2204-CT-535", "Grey v. Hill", None),
    ]


def test_tables_of_authorities_are_marked_and_apart() -> None:
    passage = (
        "TABLE OF AUTHORITIES\n\nPage(s)\n\nCases\n\nGrey v. Hill,\n  1 F.3d 2 (7th Cir. 1993) ................ 3, 5\n\n"
        "Rules\n\nFed. R. Civ. P. 23 .................... passim\n\nI. INTRODUCTION\n\n"
        "Plaintiffs ask too much, and more than any court has given them. Grey v. Hill, 1 F.3d 2, 4 (7th Cir. 1993). Rule 23 forbids it."
    )
    draft = draft_of_passage(passage)
    assert [(key(c), c.in_table_of_authorities) for c in draft.citations] == [
        ("1 F.3d 2", True),
        ("Fed. R. Civ. P. 23", True),
        ("1 F.3d 2", False),
        ("Fed. R. Civ. P. 23", False),
    ]


def test_what_stands_around_a_citation() -> None:
    passage = 'Courts agree that "the plaintiff must show harm." See, e.g., Grey v. Hill, 1 F.3d 2, 4-5 & n.3 (7th Cir. 1993) (Easter, J.).'
    [citation] = draft_of_passage(passage).citations
    assert (citation.signal, citation.pinpoint, citation.quotation, citation.parenthetical) == (
        "see-e-g",
        "4-5 & n.3",
        "the plaintiff must show harm.",
        "Easter, J.",
    )
    assert isinstance(citation.work, DecisionCited)
    assert citation.work.judge == "Easter"


def test_the_filings_own_public_domain_number_is_no_citation() -> None:
    passage = "In re Gold, 2012 IL App (2d) 111131\n\nOPINION\n\n¶ 1 We follow A v. B, 2011 IL App (2d) 100990, ¶ 4."
    assert cited(passage, court="illappct", docket="2-11-1131") == ["2011 IL App (2d) 100990"]


@pytest.mark.parametrize(
    "passage",
    [
        "",
        "v.",
        "Id.",
        "Id. § 15(b)",
        "supra",
        "1 F.3d",
        "§ 15(",
        "(" * 5000,
        "No. " + "1" * 5000 + ", 2020 WL 1",
        "A v. " * 3000,
    ],
)
def test_fragments_yield_nothing_and_end(passage: str) -> None:
    assert all(isinstance(c.work, DecisionCited) for c in draft_of_passage(passage or " x ").citations)


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        # letters for figures, no blank before the page, a blank within the series
        ("Doe v. Acme, 953 F.3d49O (7th Cir. 2020); In re Elm, 2020 lL App (1st) 1900l1, ¶ 4; Roe v. Hill, 622 F. 3 d 754 (7th Cir. 2010).",
         [("953 F.3d 490", "Doe v. Acme", "ca7", 2020), ("2020 IL App (1st) 190011", "In re Elm", "illappct", 2020), ("622 F.3d 754", "Roe v. Hill", "ca7", 2010)]),
        # volume and page not known yet
        ("Lane v. Roe, --- U.S. ---, 142 S. Ct. 5, 9 (2022); Moss v. Dell, ___ F.4th ___, 2023 WL 12345 (7th Cir. Jan. 3, 2023).",
         [("142 S. Ct. 5", "Lane v. Roe", "scotus", 2022), ("2023 WL 12345", "Moss v. Dell", "ca7", 2023)]),
        # California: the year before the reporter, parallel citations in brackets
        ("(Doe v. Roe (2001) 25 Cal.4th 826, 843 [107 Cal.Rptr.2d 841, 24 P.3d 493]; Bell v. Orr (9th Cir. 2005) 400 F.3d 5, 8.)",
         [("25 Cal. 4th 826", "Doe v. Roe", "cal", 2001), ("400 F.3d 5", "Bell v. Orr", "ca9", 2005)]),
        # ... as Illinois once did
        ("(People v. Moss (1985), 109 Ill. 2d 5, 10, 485 N.E.2d 2; Hall v. Poe (1st Dist. 1990), 200 Ill. App. 3d 5.)",
         [("109 Ill. 2d 5", "People v. Moss", "ill", 1985), ("200 Ill. App. 3d 5", "Hall v. Poe", "illappct", 1990)]),
        # Ohio: hyphens, and the district before the number
        ("State v. Grey, 2020-Ohio-1234, ¶ 12; State v. Moss, 8th Dist. Cuyahoga No. 109500, 2021-Ohio-55, ¶ 8.",
         [("2020 Ohio 1234", "State v. Grey", "ohio", 2020), ("2021 Ohio 55", "State v. Moss", "ohioctapp", 2021)]),
        # New York: brackets for parentheses, and its own words of history
        ("(People v Grey, 45 AD3d 600, 601 [2d Dept 2007], lv denied 10 NY3d 811 [2008])",
         [("45 A.D.3d 600", "People v Grey", "nyappdiv", 2007), ("10 N.Y.3d 811", "People v Grey", "ny", 2008)]),
        # history passes over what is quoted within the parenthetical before it
        ("Rouse v. Comm'r of Soc. Sec., 2025 WL 404917, at *5 (M.D. Fla. Jan. 28, 2025) (quoting Cray v. Hill, 120 F.3d 1217 (11th Cir. 1997)), report and "
         "recommendation adopted, 2025 WL 404999 (M.D. Fla. Feb. 5, 2025).",
         [("2025 WL 404917", "Rouse v. Comm'r of Soc. Sec.", "flmd", 2025), ("120 F.3d 1217", "Cray v. Hill", "ca11", 1997), ("2025 WL 404999", "Rouse v. Comm'r of Soc. Sec.", "flmd", 2025)]),
        # Wisconsin's reporter prints both its courts
        ("Steel Corp. v. Eck, Inc., 2002 WI App 91, ¶10, 253 Wis. 2d 588, 644 N.W.2d 269; Figg v. Club, 150 Wis. 2d 5 (Ct. App. 1989); Roe v. Mill, 2006 WI 46, ¶11.",
         [("253 Wis. 2d 588", "Steel Corp. v. Eck, Inc.", "wisctapp", 2002), ("150 Wis. 2d 5", "Figg v. Club", "wisctapp", 1989), ("2006 WI 46", "Roe v. Mill", "wis", 2006)]),
        ("Grif v. Beard, No. Civ. A. 06-2719, 2009 WL 2929802, at *4 (E.D. Pa. Sept. 8, 2009).", [("2009 WL 2929802", "Grif v. Beard", "paed", 2009)]),
        # a number opens a party's name; the year before one does not
        ("See 1205 Elm LLC v. Cole, 2026 IL App (1st) 252575-U, ¶ 60; in 2012 Roe v. Hill, 1 F.3d 2 (7th Cir. 1993), was law.",
         [("2026 IL App (1st) 252575-U", "1205 Elm LLC v. Cole", "illappct", 2026), ("1 F.3d 2", "Roe v. Hill", "ca7", 1993)]),
        # abbreviations of table T6 end no sentence; a table decision and its Westlaw text are one
        ("Wilson v. Sec'y of Health & Hum. Servs., 671 F.2d 673 (1st Cir. 1982); Bell v. Orr, 99 F.3d 1345 (Table), 1996 WL 607 (7th Cir. Oct. 1, 1996).",
         [("671 F.2d 673", "Wilson v. Sec'y of Health & Hum. Servs.", "ca1", 1982), ("99 F.3d 1345", "Bell v. Orr", "ca7", 1996)]),
        ("Acme Corp. v. Commissioner, 120 T.C. 35 (2003); Kane v. United States, 100 Fed. Cl. 5 (2011); Hill v. State, 191 Md. App. 22 (2010).",
         [("120 T.C. 35", "Acme Corp. v. Commissioner", "tax", 2003), ("100 Fed. Cl. 5", "Kane v. United States", "uscfc", 2011), ("191 Md. App. 22", "Hill v. State", "mdctspecapp", 2010)]),
    ],
)  # fmt: skip
def test_forms_of_other_courts_and_other_hands(passage: str, expected: list[tuple[str, str, str, int]]) -> None:
    found = decisions(passage)
    assert [(first, d.name, d.court, d.year) for first, d in found.items()] == expected


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ('Grey v. Hill, 1 F.3d 5 (7th Cir. 1993) ("Grey I"); Grey v. Hill, 9 F.3d 20 (7th Cir. 1994) (hereinafter "Grey II"). See Grey I, supra, at 7.',
         ["1 F.3d 5", "9 F.3d 20", "1 F.3d 5"]),
        ("Hill v. Moss, Inc. (Moss I), 1 F.3d 5 (7th Cir. 1993); Hill v. Moss, Inc. (Moss II), 9 F.3d 20 (7th Cir. 1994). Moss I, supra, at 7.",
         ["1 F.3d 5", "9 F.3d 20", "1 F.3d 5"]),
        ("(People v. Moss (2005) 34 Cal.4th 1, 10; Moss, supra, 34 Cal.4th at p. 12.)", ["34 Cal. 4th 1", "34 Cal. 4th 1"]),
        ("Hill v. Moss, 200 Ill. 2d 5, 10 (2002), quoting Grey v. Pine, 123 Ill. 2d 4, 9 (1990). Id. at 11.", ["200 Ill. 2d 5", "123 Ill. 2d 4", "200 Ill. 2d 5"]),
    ],
)  # fmt: skip
def test_short_names_mean_the_decision_that_bears_them(passage: str, expected: list[str]) -> None:
    assert cited(passage) == expected


def test_parallel_citations_stand_official_reporter_first() -> None:
    passage = "Ash v. Tor, 99 Ill. App. 3d 17, 55 Ill. Dec. 100, 424 N.E.2d 2 (1st Dist. 1981)."
    [decision] = decisions(passage).values()
    assert decision.citations == ("99 Ill. App. 3d 17", "424 N.E.2d 2", "55 Ill. Dec. 100")


@pytest.mark.parametrize(
    ("passage", "court", "expected"),
    [
        ("Labor Code § 1102.5; Code Civ. Proc., § 425.16, subd. (b)(1); Evidence Code § 210", "cacd",
         ["Cal. Lab. Code § 1102.5", "Cal. Civ. Proc. Code § 425.16(b)(1)", "Cal. Evid. Code § 210"]),
        ("Cal. Labor Code § 1102.5 and Cal. Gov. Code § 12940", "ilnd", ["Cal. Lab. Code § 1102.5", "Cal. Gov't Code § 12940"]),
        # no other court means California by those words
        ("Labor Code § 1102.5 of Texas", "txsd", []),
        ("WIS. STAT. § 808.10; C.R.S. § 24-34-402; M.G.L. c. 93A, § 9; K.S.A. 60-513(a)(4); CPLR 3212(b)", "ilnd",
         ["Wis. Stat. § 808.10", "Colo. Rev. Stat. § 24-34-402", "Mass. Gen. Laws ch. 93A, § 9", "Kan. Stat. § 60-513(a)(4)", "N.Y. C.P.L.R. 3212(b)"]),
        ("Ill. Rev. Stat. 1985, ch. 110, par. 2-615; I.R.C. § 6213(a); section 523(a)(2) of the Bankruptcy Code, 11 U.S.C. § 523(a)(2)", "ilnd",
         ["Ill. Rev. Stat. ch. 110, ¶ 2-615", "26 U.S.C. § 6213(a)", "11 U.S.C. § 523(a)(2)", "11 U.S.C. § 523(a)(2)"]),
        ("11 U.S.C. § 362(a) and section 1129(a)(9); Bankruptcy Rule 7012(b)", "ilnb", ["11 U.S.C. § 362(a)", "11 U.S.C. § 1129(a)(9)", "Fed. R. Bankr. P. 7012(b)"]),
        ("28 U.S.C. §§ 2201\u201302; 42 U.S.C. § 2000e\u20135(b); 20 C.F.R. § 404.900(a)(1)-(3)", "ilnd",
         ["28 U.S.C. § 2201", "28 U.S.C. § 2202", "42 U.S.C. § 2000e-5(b)", "20 C.F.R. § 404.900(a)(1)", "20 C.F.R. § 404.900(a)(2)", "20 C.F.R. § 404.900(a)(3)"]),
        ("7th Cir. R. 3(c); 9th Cir. R. 36-3; Fifth Circuit Rule 28.2; D.C. Cir. R. 28(a)(1); Circuit Rule 30(d)", "ca7",
         ["7th Cir. R. 3(c)", "9th Cir. R. 36-3", "5th Cir. R. 28.2", "D.C. Cir. R. 28(a)(1)", "7th Cir. R. 30(d)"]),
        ("Local Patent Rule 3-1; D. Kan. Rule 6.1(a); D.C.COLO.LCivR 83.1(c), (d); Local Civil Rule 56.1(a)", "nysd",
         ["S.D.N.Y. L. Pat. R. 3-1", "D. Kan. Rule 6.1(a)", "D. Colo. LCivR 83.1(c)", "D. Colo. LCivR 83.1(d)", "S.D.N.Y. L. Civ. R. 56.1(a)"]),
        ("Md. Rule 2-519(b), Rules 1-341 and 8-504; Texas Rule of Evidence 403; Pa. R. Prof. Conduct 1.7(a); Mass. R. Civ. P. 12(b)(6)", "mdctspecapp",
         ["Md. Rule 2-519(b)", "Md. Rule 1-341", "Md. Rule 8-504", "Tex. R. Evid. 403", "Pa. R. Prof. Conduct 1.7(a)", "Mass. R. Civ. P. 12(b)(6)"]),
        ("Title 42, United States Code, Section 405(h); 18 Del. C. § 6853; 42 Pa.C.S. § 5524(2)", "ilnd",
         ["42 U.S.C. § 405(h)", "Del. Code tit. 18, § 6853", "42 Pa. Cons. Stat. § 5524(2)"]),
        ("R.C. 2953.08(G)(2); Crim.R. 11(C)", "ohioctapp", ["Ohio Rev. Code § 2953.08(G)(2)", "Ohio Crim. R. 11(C)"]),
        ("(Cal. Rules of Court, rule 8.124(g); rule 8.137(a).)", "calctapp", ["Cal. R. Ct. 8.124(g)", "Cal. R. Ct. 8.137(a)"]),
        # an Act's short name, told once, and the article of a code that the filing has cited
        ("the Elm Home Repair Act (Repair Act) (815 ILCS 513/1 et seq. (West 2022)). Section 20 of the Repair Act. Under section 2-615 of the Code of Civil "
         "Procedure (735 ILCS 5/2-615 (West 2022)) and section 2-1401, and section 7 of the Elm Act", "illappct",
         ["815 ILCS 513", "815 ILCS 513/20", "735 ILCS 5/2-615", "735 ILCS 5/2-615", "735 ILCS 5/2-1401"]),
    ],
)  # fmt: skip
def test_provisions_of_other_codes_and_courts(passage: str, court: str, expected: list[str]) -> None:
    assert cited(passage, court=court, docket="1-20-0001") == expected


def test_numbers_that_are_no_entries() -> None:
    passage = "(see CPLR 3211 [a] [7]; Penal Law \u00a7 120.05 [2]) (Dkt. 7; 8th Cir. R. 3; Dkt. No. 11-7 at ECF 31) but motion [30]"
    found = [c.work.number for c in draft_of_passage(passage).citations if isinstance(c.work, EntryCited)]
    assert found == ["7", "11-7", "30"]


def test_cases_without_a_reporter() -> None:
    passage = (
        "Poe v. Vox, No. 22-1000, ___ F.4th ___, slip op. at 4 (7th Cir. Feb. 1, 2023); U.S. v. Grey, 2:21-cr-00480 (W.D. Pa.); "
        "In re Marriage of Moss, No. 56723-7-II (Wash. Ct. App. Feb. 6, 2024); Doe v. Roe, No. 22 C 2354, ECF No. 12 (N.D. Ill. May 5, 2022); Orr v. Hill, No. 21-cv-00012."
    )
    assert [c.work for c in draft_of_passage(passage, court="ca7", docket="23-1001").citations] == [
        CaseCited("22-1000", "Poe v. Vox", "ca7"),
        CaseCited("21-cr-00480", "U.S. v. Grey", "pawd"),
        CaseCited("56723-7-II", "In re Marriage of Moss", "washctapp"),
        CaseCited("22-cv-02354", "Doe v. Roe", "ilnd"),
        CaseCited("21-cv-00012", "Orr v. Hill", None),
    ]


#: Tokens whose repetition a pattern could choke on, one for each family of patterns.
REPEATED = (
    "1", "12 ", "1 F.3d 2, 3, ", "1 F.3d 2 (", "A v. B, 1 F.3d 2, ", "v. ", "Smith v. ", "No. ", "No. 20-cv-1, ", "Id. ", "Grey, supra, ", "A", "A. ", "O'", "ABC ", "In re ",
    "\u00a7 ", "\u00a7\u00a7 1, ", "1 U.S.C. \u00a7 1, ", "740 ILCS 14/1, ", "(a)", "Rules 1, ", "Local ", "Act ", "Labor Code ", "Cal. A. ", "S.D. ", "Dkt. 1, ", "ECF Nos. 1, ", "[1], ", "(", "[",
    ", ", '"', "- ", "____ ", ". . ", "....", "\n\n", "TABLE OF AUTHORITIES\n\n", "2020 lL ", "(2001) ",
)  # fmt: skip


def test_time_grows_with_the_length_alone() -> None:
    """200,000 characters of one token take a second or two of work, whichever the token; a pattern that is worse than linear takes minutes."""
    length = 200_000
    draft_of_passage("A v. B, 1 F.3d 2 (7th Cir. 1993).")  # the tables of reporters are made once
    slow: dict[str, float] = {}
    for token in REPEATED:
        hostile = (token * (length // len(token) + 1))[:length]
        view = View(hostile, (Piece(0, 0, length),))
        doc = make_doc(Text("x", "0", "text/plain", "x", View("x", (Piece(0, 0, 1),)), View("x", (Piece(0, 0, 1),)), 1))
        doc._.draft = Draft(Text("x", "0", "text/plain", hostile, view, view, length))
        doc._.draft.court = Court("ilnd", HERE)
        start = process_time()
        citations(zones(doc))
        taken = process_time() - start
        if taken > 4:
            slow[token] = round(taken, 1)
    assert not slow


BRIEF = """\
                                TABLE OF CONTENTS

JURISDICTIONAL STATEMENT ....................................... 1
ARGUMENT ....................................................... 9
    I.   The district court misread Rule 12(b)(1) .............. 14
CONCLUSION ..................................................... 30

                              TABLE OF AUTHORITIES

                                                                        Page(s)
Cases

Allen v. Corwin Mfg. Co.,
    312 F.3d 44 (7th Cir. 2002) ....................................... 11, 12
Barlow v. Dent,
    555 U.S. 101 (2009) ................................................ passim

Statutes

28 U.S.C. § 1291 ............................................................. 1

                          JURISDICTIONAL STATEMENT

       This Court has jurisdiction under 28 U.S.C. § 1291. The complaint was filed on June 21, 2021, R. 1, and
judgment was entered on April 28, 2022. R. 62; A-1. The notice of appeal was filed on May 12, 2022. R. 64.

                                ARGUMENT

       It relied on Barlow v. Dent, 555 U.S. 101, 110 (2009), and on Allen v. Corwin Mfg. Co., 312 F.3d 44, 48
(7th Cir. 2002). Id. at 49. See also R. 45, 46-1.
"""


def test_a_briefs_tables_end_where_the_brief_begins() -> None:
    """Paragraphs that end in a number, as citations to the record do, are no entries of a table that prints leaders."""
    found = draft_of_passage(BRIEF, court="ca7", docket="22-1845").citations
    tables = [key(c) for c in found if c.in_table_of_authorities]
    body = [key(c) for c in found if not c.in_table_of_authorities]
    assert tables == ["Fed. R. Civ. P. 12(b)(1)", "312 F.3d 44", "555 U.S. 101", "28 U.S.C. § 1291"]
    assert body == [
        "28 U.S.C. § 1291",
        "#1",
        "#62",
        "#64",
        "555 U.S. 101",
        "312 F.3d 44",
        "312 F.3d 44",
        "#45",
        "#46-1",
    ]


def test_names_among_other_words() -> None:
    found = decisions(
        "In Harlow v. Pine, 5 F.4th 100 (7th Cir. 2021), and again as told in Harlow and Regents of Univ. of Ill. v. Birch, 12 F.4th 200 (7th Cir. 2021), "
        "the court agreed. In re Lakeshore Biometric Info. Priv. Litig., 326 F.R.D. 535 (N.D. Ill. 2018). Barnes and Marsh Co. v. Oak, 7 F.4th 300 (7th Cir. 2021)."
    )
    assert {first: work.name for first, work in found.items()} == {
        "5 F.4th 100": "Harlow v. Pine",
        "12 F.4th 200": "Regents of Univ. of Ill. v. Birch",
        "326 F.R.D. 535": "In re Lakeshore Biometric Info. Priv. Litig.",
        "7 F.4th 300": "Barnes and Marsh Co. v. Oak",
    }


def test_citations_inserted_into_quotations() -> None:
    passage = (
        'Hale v. Dunn, 5 F.4th 100 (7th Cir. 2021), asks "whether a sentence that was mandatory prior to [United States v.] Marlow[, 543 U.S. 220 (2005)] '
        'may be reduced." Id. at 102.'
    )
    assert decisions(passage)["543 U.S. 220"].name == "United States v. Marlow"
    assert cited(passage) == ["5 F.4th 100", "543 U.S. 220", "5 F.4th 100"]


def test_agencies_and_pages_not_yet_known_are_no_decisions() -> None:
    passage = (
        "Hale v. Dunn, 5 F.4th 100 (7th Cir. 2021). Pine Trucking Co., 350 N.L.R.B. 125, 127 (2007). Id. at 126. Cite as: 570 U. S. ____ (2013). "
        "Matter of Quill, 19 I. & N. Dec. 637, 639 (BIA 1988)."
    )
    assert cited(passage) == ["5 F.4th 100", "19 I. & N. Dec. 637"]
    assert decisions(passage)["19 I. & N. Dec. 637"].court == "bia"


@pytest.mark.parametrize(
    "page", ["(J.A. 45-47.)", "App. 112.", "(SA-14.)", "Pet. App. 3a.", "2-ER-145.", "PageID 1201.", "(C. 112.)"]
)
def test_id_after_a_page_of_an_appendix_means_that_page(page: str) -> None:
    assert cited(f"Hale v. Dunn, 5 F.4th 100 (7th Cir. 2021). The plan said so. {page} Id. It did.") == ["5 F.4th 100"]


def test_a_state_court_of_review_cites_pages_of_its_record() -> None:
    assert cited("The court denied it. (R. 45.)", court="illappct", docket="1-20-0563") == []
    assert cited("The court denied it. (R. 45.)") == ["#45"]


def test_benefits_are_sought_on_a_record_of_pages_and_by_rulings_of_the_agency() -> None:
    passage = (
        "COMMISSIONER OF SOCIAL SECURITY, Defendant. The ALJ found it. (R. 18.) Doc. 22 at 11. SSR 96-8p, 1996 WL 374184 "
        "(July 2, 1996). Hale v. Dunn, 5 F.4th 100 (7th Cir. 2021)."
    )
    assert cited(passage) == ["#22", "5 F.4th 100"]


def test_new_yorks_document_numbers_and_a_publishers_head() -> None:
    assert cited("The papers, listed by NYSCEF document number (Motion 001) 7, 8, 30 and 31, were read.", court="nysupct") == [
        "#7", "#8", "#30", "#31",
    ]  # fmt: skip
    assert cited("Marsh v. Pine LLC et al  Doc. 83\n\nORDER\n\nThe motion (Doc. 12) is denied.") == ["#12"]


def test_decisions_with_paragraphs_are_cited_by_name_alone() -> None:
    passage = "Hale v. Dunn, 2019 IL 900186, ¶ 4. Hale at ¶ 33. See Hale, ¶¶ 35-36. Compl. ¶ 7."
    assert cited(passage) == ["2019 IL 900186"] * 3


def test_one_case_whether_its_court_is_told_or_not() -> None:
    found = draft_of_passage(
        "Roe v. Pine LLC, No. 2021-CH-03412, was filed in Cook County. See Roe v. Pine LLC, No. 2021 CH 03412 (Cir. Ct. Cook Cnty. May 3, 2021)."
    ).citations
    assert {citation.work for citation in found} == {CaseCited("2021-CH-03412", "Roe v. Pine LLC", "illcirct")}


def test_orders_under_rule_23_of_illinois() -> None:
    passage = "People v. Roe, No. 1-19-1234 (Ill. App. Ct. Mar. 3, 2021) (unpublished order under Rule 23). It is a Rule 23 order. A class under Rule 23(b)(3) is sought."
    assert cited(passage) == ["docket:1-19-1234", "Ill. S. Ct. R. 23", "Ill. S. Ct. R. 23", "Fed. R. Civ. P. 23(b)(3)"]


def test_what_a_quoting_court_leaves_out_of_a_citation() -> None:
    found = decisions(
        "See Hale v. Dunn, 489 U.S. 378, 388, . . . (1989)); Oak v. Pine, 474 U.S. 327, 333-36, . . . (1986)."
    )
    assert {first: work.year for first, work in found.items()} == {"489 U.S. 378": 1989, "474 U.S. 327": 1986}


def test_a_parenthesis_within_a_partys_name() -> None:
    found = decisions("Quill Aviation II (Aloha) LLC v. Pine Airlines, Inc., 262 F. Supp. 2d 898 (N.D. Ill. 2003).")
    assert found["262 F. Supp. 2d 898"].name == "Quill Aviation II (Aloha) LLC v. Pine Airlines, Inc."


def test_id_after_one_who_is_told_to_quote_means_what_is_quoted() -> None:
    told = 'Relying on Hale v. Dunn, 246 F.3d 293 (6th Cir. 2007), Roe says "so." Orchard, quoting Oak v. Pine, 476 F.3d 1161 (10th Cir. 2007), counters:\n\nNo rule says so.\n\nId. at 1166.'
    assert cited(told) == ["246 F.3d 293", "476 F.3d 1161", "476 F.3d 1161"]
    nested = "Hale v. Dunn, 246 F.3d 293, 300 (6th Cir. 2007) (quoting Oak v. Pine, 476 F.3d 1161 (10th Cir. 2007)). Id. at 301."
    assert cited(nested) == ["246 F.3d 293", "476 F.3d 1161", "246 F.3d 293"]


def test_a_circuit_courts_number_is_no_citation() -> None:
    assert (
        cited("Appeal from the Circuit Court of Cook County. No. 21 P 7765. Honorable Ada Marsh, Judge, presiding.")
        == []
    )


def test_ranges_of_entries_with_an_en_dash() -> None:
    assert cited("The motions (Dkts. 65\u201367) and the exhibit (Dkt. 74\u20131) were read.") == [
        "#65",
        "#66",
        "#67",
        "#74-1",
    ]


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        # the year of a history of the same year holds for the decision (Bluebook rule 10.5(e))
        ("Moss v. Vox, 65 F.4th 100, 104 (7th Cir.), cert. denied, 144 S. Ct. 5 (2023).", [("65 F.4th 100", "ca7", 2023), ("144 S. Ct. 5", "scotus", 2023)]),
        ("Moss v. Vox, 1 F.2d 3 (2d Cir.) (per curiam), aff'd, 300 U.S. 5 (1937).", [("1 F.2d 3", "ca2", 1937), ("300 U.S. 5", "scotus", 1937)]),
        # states' own parentheticals
        ("Moss v. Vox, 100 S.W.3d 20, 25 (Tex. App.\u2014Houston [14th Dist.] 2003, no pet.).", [("100 S.W.3d 20", "texapp", 2003)]),
        ("Moss v. Vox, 100 S.W.3d 20 (Tex. App.--Dallas 2003, pet. denied).", [("100 S.W.3d 20", "texapp", 2003)]),
        ("Moss v. Vox, 100 So. 3d 20 (Fla. 4th DCA 2012).", [("100 So. 3d 20", "fladistctapp", 2012)]),
        ("Moss v. Vox, 5 Misc. 3d 10 (Sup. Ct. Kings Cnty. 2004).", [("5 Misc. 3d 10", "nysupct", 2004)]),
        ("Moss v. Vox, 2016 COA 5; Grey v. Hill, 2014 NY Slip Op 24083.", [("2016 COA 5", "coloctapp", 2016), ("2014 NY Slip Op 24083", None, 2014)]),
        # California's order with a federal court
        ("Moss v. Vox (N.D. Cal. Mar. 8, 2018) 2018 WL 1234567.", [("2018 WL 1234567", "cand", 2018)]),
        # no history follows: a court alone is told without a year
        ("Moss v. Vox, 65 F.4th 100 (7th Cir.). Grey v. Hill was decided in (2019).", [("65 F.4th 100", None, None)]),
    ],
)  # fmt: skip
def test_courts_and_years_as_states_and_histories_print_them(
    passage: str, expected: list[tuple[str, str | None, int | None]]
) -> None:
    works = [c.work for c in draft_of_passage(passage).citations if isinstance(c.work, DecisionCited)]
    assert [(work.citations[0], work.court, work.year) for work in works] == expected


def test_an_estate_by_its_administrator() -> None:
    passage = "The ruling below was affirmed by Hale v. Elm, 4 F.4th 1 (7th Cir. 2021); see Estate of Orr by Moss v. City of Elm, 5 F.4th 6 (7th Cir. 2021)."
    names = [c.work.name for c in draft_of_passage(passage).citations if isinstance(c.work, DecisionCited)]
    assert names == ["Hale v. Elm", "Estate of Orr by Moss v. City of Elm"]


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        # the pages of "Id." lie in the decision, which a statute or an entry of the record stands behind
        (
            "Marsh v. Oake Works, Inc., 812 F.3d 644, 650 (7th Cir. 2016). Title VII says as much. 42 U.S.C. § 2000e-2(m). Marsh arose under "
            "a like statute. See id. at 647-48.",
            ["812 F.3d 644", "42 U.S.C. § 2000e-2(m)", "812 F.3d 644"],
        ),
        (
            "Nor does Marsh v. Oake Works, Inc., 812 F.3d 644 (7th Cir. 2016), on which the letter relied (ECF No. 7), assist it. There the "
            "parties were diverse. See id. at 649.",
            ["812 F.3d 644", "#7", "812 F.3d 644"],
        ),
        (
            "Marsh v. Oake Works, Inc., 2016 WL 812644, at *3 (N.D. Ill. May 2, 2016), read 28 U.S.C. § 1447(c) so. Id. at *4.",
            ["2016 WL 812644", "28 U.S.C. § 1447(c)", "2016 WL 812644"],
        ),
        # pages of the entry itself, and of no decision of the paragraph
        (
            "Marsh v. Oake Works, Inc., 812 F.3d 644 (7th Cir. 2016). The letter said so. (ECF No. 7 at 2.) It said more. Id. at 3.",
            ["812 F.3d 644", "#7", "#7"],
        ),
        (
            "Marsh v. Oake Works, Inc., 812 F.3d 644 (7th Cir. 2016).\n\nThe letter said so. (ECF No. 7 at 640.) It said more. Id. at 645.",
            ["812 F.3d 644", "#7", "#7"],
        ),
    ],
)
def test_the_pages_of_id_tell_what_it_means(passage: str, expected: list[str]) -> None:
    assert cited(passage) == expected


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        (
            "for an Order under 28 U.S.C. § 1447(c) remanding this action to the Superior Court of New Jersey, Law Division, Bergen County, "
            "where it bore Docket No. BER-L-2218-19, and for fees.",
            [("BER-L-2218-19", None)],
        ),
        (
            "It was filed in the Circuit Court of Cook County, Illinois, Case No. 2021 CH 01234, in May.",
            [("2021-CH-01234", None)],
        ),
        (
            "She was sued in Tempe Justice Court, Verde Holdings, Inc. v. Yarrow, No. CC2021-044172, and won.",
            [("CC2021-044172", "Verde Holdings, Inc. v. Yarrow")],
        ),
        ("Policy No. 20 L 1234 was issued in Cook County. The policy, No. 2021 CH 01234, is void.", []),
        ("It came from the United States District Court for the District of Pell, Case No. 20-1234-AB-21.", []),
    ],
)
def test_the_state_s_case_is_told_by_its_number(passage: str, expected: list[tuple[str, str | None]]) -> None:
    works = [citation.work for citation in draft_of_passage(passage).citations]
    assert [(work.docket_number, work.name) for work in works if isinstance(work, CaseCited)] == expected


def test_the_register_of_actions_numbers_papers_too() -> None:
    assert cited("the complaint (ROA # 12) and the answer (ROA No. 14); ROA.1205 is a page", court="calsuperct") == [
        "#12",
        "#14",
    ]
