"""Provisions in the spellings that courts print.  All sentences are invented."""

from __future__ import annotations

import pytest

from bipagraph.extraction.provisions.leaning import find_leaning_provisions
from bipagraph.extraction.provisions.named import find_named_provisions


def _found(text: str, court: str = "ilnd", criminal: bool = False) -> set[str]:
    named = find_named_provisions(text, "N.D. Ill." if court == "ilnd" else "", court)
    return {
        mark.provision.citation for mark in [*named, *find_leaning_provisions(text, named, court, criminal=criminal)]
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a clause's own enumeration is no subdivision of the section before it
        (
            "charged with (i) smuggling, 22 U.S.C. §§ 2778(b) and (c); (ii) exporting, 18 U.S.C. § 554(a); and (iii) conspiring, 18 U.S.C. § 371.",
            {"22 U.S.C. § 2778(b)", "22 U.S.C. § 2778(c)", "18 U.S.C. § 554(a)", "18 U.S.C. § 371"},
        ),
        ("moves to dismiss under Rule 12(b)(6) and (ii) moves to strike", {"Fed. R. Civ. P. 12(b)(6)"}),
        ("(1) to dismiss under Rule 12(b)(6), and (2) a cross-motion", {"Fed. R. Civ. P. 12(b)(6)"}),
        ("(1) to dismiss under Rule 12(b)(1), and (2) Orchard's cross-motion", {"Fed. R. Civ. P. 12(b)(1)"}),
        (
            "under 43 P.S. § 333.104(c) and 42 Pa.C.S. § 5524",
            {"43 Pa. Stat. § 333.104(c)", "42 Pa. Cons. Stat. § 5524"},
        ),
        ("our Rule 301 (73 Ill. 2d R. 301)", {"Ill. S. Ct. R. 301"}),
        ("under 29 U.S.C. § 215(a), (ii) failing to post a notice", {"29 U.S.C. § 215(a)"}),
        # one sign, two sections
        (
            "removed under 28 U.S.C. § 1441(a) and 1453(b), and timely under § 1446(b)(1)",
            {"28 U.S.C. § 1441(a)", "28 U.S.C. § 1453(b)", "28 U.S.C. § 1446(b)(1)"},
        ),
        (
            "section 15(b) and 15(d) of the Biometric Information Privacy Act",
            {"740 ILCS 14/15(b)", "740 ILCS 14/15(d)"},
        ),
        ("a mandatory term under § 924(c)(1)(A)(ii)", {"18 U.S.C. § 924(c)(1)(A)(ii)"}),
        ("22 C.F.R. §§ 120.2, 121.1 (listing defense articles)", {"22 C.F.R. § 120.2", "22 C.F.R. § 121.1"}),
        (
            "her Fourth, Eighth, and Fourteenth Amendment rights",
            {"U.S. Const. amend. IV", "U.S. Const. amend. VIII", "U.S. Const. amend. XIV"},
        ),
        ("violations of the Act, 740 ILCS/14, and of Public Act 095-994", {"740 ILCS 14", "Ill. P.A. 095-0994"}),
        # small capitals in another font
        (
            "U.S. C ONST. amend. IV; W IS. S TAT. §§ 940.01(1)(a), 939.05",
            {"U.S. Const. amend. IV", "Wis. Stat. § 940.01(1)(a)", "Wis. Stat. § 939.05"},
        ),
    ],
)
def test_lists_and_spellings(text: str, expected: set[str]) -> None:
    assert _found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a claim for benefits under ERISA § 502(a)(1)(B)", {"29 U.S.C. § 1132(a)(1)(B)"}),
        (
            "Section 301 of the Labor Management Relations Act preempts it. Because § 301 governs, dismissal follows.",
            {"29 U.S.C. § 185"},
        ),
        # the filing's own citation of the place in the Code is what its later short form means
        ("Section 301 of the LMRA, 29 U.S.C. § 185(a), preempts the claim. LMRA § 301 does.", {"29 U.S.C. § 185(a)"}),
        ("ERISA's § 514(a) supersedes state laws", {"29 U.S.C. § 1144(a)"}),
        # no table knows these, and a contract's section is no law
        ("ERISA § 9999(a) and Section 301 of the Agreement", set()),
        ("Section 301 of the Plan", set()),
    ],
)
def test_acts_with_numbers_of_their_own(text: str, expected: set[str]) -> None:
    assert _found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "moves to dismiss pursuant to CPLR 3211 [a] [7] and CPLR 3016(b)",
            {"N.Y. C.P.L.R. 3211(a)(7)", "N.Y. C.P.L.R. 3016(b)"},
        ),
        (
            "the State Human Rights Law (Executive Law § 290 et seq.), Civil Rights Law § 40-c, and Administrative Code § 8-101",
            {"N.Y. Exec. Law § 290", "N.Y. Civ. Rights Law § 40-c", "N.Y.C. Admin. Code § 8-101"},
        ),
        ("assault in the second degree (Penal Law § 120.05 [2])", {"N.Y. Penal Law § 120.05(2)"}),
    ],
)
def test_new_york_courts_leave_the_state_out(text: str, expected: set[str]) -> None:
    assert _found(text, court="nysupct") == expected


def test_other_courts_mean_no_law_of_new_york() -> None:
    assert _found("The Administrative Code § 8-101 of the city", court="ilnd") == set()


def test_what_a_scanner_misread_is_mended_and_marked() -> None:
    rules = {
        mark.rule: mark.provision.citation
        for mark in find_named_provisions("740 lLCS 14/15(b); 740 ILCS 14/20", "", "ilnd")
    }
    assert rules == {"provision.mended": "740 ILCS 14/15(b)", "provision.ilcs": "740 ILCS 14/20"}


@pytest.mark.parametrize(
    ("text", "court", "expected"),
    [
        # the section before its code
        (
            "Section 501.204(1), Florida Statutes, and § 95.11(3), Fla. Stat. (2020); Rule 1.420(b), Fla. R. Civ. P.",
            "flsd",
            {"Fla. Stat. § 501.204(1)", "Fla. Stat. § 95.11(3)", "Fla. R. Civ. P. 1.420(b)"},
        ),
        (
            "section 437.9 of the Code of Civil Procedure; section 1714 of the California Civil Code; section 91 of the lease",
            "calctapp",
            {"Cal. Civ. Proc. Code § 437.9", "Cal. Civ. Code § 1714"},
        ),
        (
            "proper under Code of Civil Procedure section 401.5; Code Civ. Proc., § 422.1; Family Code sections 3011 and 3020",
            "calctapp",
            {"Cal. Civ. Proc. Code § 401.5", "Cal. Civ. Proc. Code § 422.1", "Cal. Fam. Code § 3011", "Cal. Fam. Code § 3020"},
        ),
        ("section 437.9 of the Code of Civil Procedure; section 349 of the General Business Law", "paed", set()),
        # the states' own abbreviations
        (
            "MCR 2.504(B)(1), ORCP 54, N.C.G.S. § 75-16, O.R.C. § 1345.02, SDCL 20-9-1, 40 P.S. § 991, La. R.S. 9:2800",
            "ilnd",
            {
                "Mich. Ct. R. 2.504(B)(1)",
                "Or. R. Civ. P. 54",
                "N.C. Gen. Stat. § 75-16",
                "Ohio Rev. Code § 1345.02",
                "S.D. Codified Laws § 20-9-1",
                "40 Pa. Stat. § 991",
                "La. Rev. Stat. § 9:2800",
            },
        ),
        (
            "La. Civ. Code art. 3492; Md. Code Ann., Com. Law § 13-408; N.H. RSA 358-A:10; 56 Ill. Adm. Code 310.110; 12 NYCRR 142-2.2",
            "ilnd",
            {
                "La. Civ. Code art. 3492",
                "Md. Code, Com. Law § 13-408",
                "N.H. Rev. Stat. § 358-A:10",
                "56 Ill. Adm. Code 310.110",
                "N.Y. Comp. Codes R. & Regs. tit. 12, § 142-2.2",
            },
        ),
        # ranges are told by their ends
        (
            "15 U.S.C. §§ 1692-1692p; Cal. Civ. Code §§ 1798.80\u20131798.84; N.Y. Civ. Rights Law §§ 50-51",
            "ilnd",
            {
                "15 U.S.C. § 1692",
                "15 U.S.C. § 1692p",
                "Cal. Civ. Code § 1798.80",
                "Cal. Civ. Code § 1798.84",
                "N.Y. Civ. Rights Law § 50",
                "N.Y. Civ. Rights Law § 51",
            },
        ),
        (
            "29 U.S.C. §§ 201 et seq. and 255; 35 U.S.C. §§ 102 and/or 112; 42 U.S.C. Section 1320d; 28 U.S.C. sec. 1337",
            "ilnd",
            {
                "29 U.S.C. § 201",
                "29 U.S.C. § 255",
                "35 U.S.C. § 102",
                "35 U.S.C. § 112",
                "42 U.S.C. § 1320d",
                "28 U.S.C. § 1337",
            },
        ),
        (
            "article VI, section 9, of the Illinois Constitution; Article III, Section 2, Clause 1 of the United States Constitution",
            "ilnd",
            {"Ill. Const. art. VI, § 9", "U.S. Const. art. III, § 2"},
        ),
        # local rules
        (
            "S.D. Ohio Civ. R. 7.2(b); D. Ariz. LRCiv 7.2(i); Cook Co. Cir. Ct. R. 2.3; Circuit Court of Cook County Rule 13.4(a)",
            "ilnd",
            {
                "S.D. Ohio Civ. R. 7.2(b)",
                "D. Ariz. LRCiv 7.2(i)",
                "Cook Co. Cir. Ct. R. 2.3",
                "Cook Co. Cir. Ct. R. 13.4(a)",
            },
        ),
        ("Local Rule CV-5(a) and LCvR7.1(h)", "ilnd", {"N.D. Ill. L.R. CV-5(a)", "N.D. Ill. LCvR 7.1(h)"}),
        ("F.R.Civ.P. 60(b), F. R. Evid. 403 and Fed. R. Civ. Proc. 26", "ilnd", {"Fed. R. Civ. P. 60(b)", "Fed. R. Evid. 403", "Fed. R. Civ. P. 26"}),
        # a judge's rules of practice are no rules of procedure
        ("under Individual Rule 1(E), Rule 4.B of the Court's Individual Practices, and JAMS Rule 24(a)", "nysd", set()),
    ],
)  # fmt: skip
def test_codes_and_rules_in_the_courts_own_habits(text: str, court: str, expected: set[str]) -> None:
    assert _found(text, court=court) == expected


@pytest.mark.parametrize(
    ("text", "court", "expected"),
    [
        # the Uniform Commercial Code as a state enacted it, and the uniform text; a form is no section
        (
            "N.Y. U.C.C. §§ 3-305(a)(1) and 4-406; N.Y.U.C.C. § 8-319; New York's UCC 9-611(b)",
            "nysd",
            {"N.Y. U.C.C. § 3-305(a)(1)", "N.Y. U.C.C. § 4-406", "N.Y. U.C.C. § 8-319", "N.Y. U.C.C. § 9-611(b)"},
        ),
        ("UCC 3-104 (2) governs the note, UCC 9-203 the lien", "nyappdiv", {"N.Y. U.C.C. § 3-104(2)", "N.Y. U.C.C. § 9-203"}),
        (
            "under U.C.C. § 4A-207 and section 2-725(1) of the Uniform Commercial Code; a UCC-3 statement; Article 9 of the UCC",
            "ilnd",
            {"U.C.C. § 4A-207", "U.C.C. § 2-725(1)"},
        ),
        (
            "Cal. Com. Code § 3309; Cal. U. Com. Code, § 9625; California Commercial Code section 2725; Tex. Bus. & Com. Code § 2.314",
            "txsd",
            {"Cal. Com. Code § 3309", "Cal. Com. Code § 9625", "Cal. Com. Code § 2725", "Tex. Bus. & Com. Code § 2.314"},
        ),
        (
            "810 ILCS 5/2-314; RCW 62A.9A-610(b); 13 Pa. C.S. § 2725; N.J.S.A. 12A:4-403",
            "ilnd",
            {"810 ILCS 5/2-314", "Wash. Rev. Code § 62A.9A-610(b)", "13 Pa. Cons. Stat. § 2725", "N.J. Stat. § 12A:4-403"},
        ),
        # administrative codes by their initials
        (
            "N.J.A.C. 11:2-17.6(b), N.J.A.C. 13:45A-26.3; WAC 284-30-330; OAR 410-120-1280; COMAR 31.15.07.03; 211 CMR 94.08; 34 Pa. Code § 9.2",
            "njd",
            {
                "N.J. Admin. Code § 11:2-17.6(b)", "N.J. Admin. Code § 13:45A-26.3", "Wash. Admin. Code § 284-30-330", "Or. Admin. R. 410-120-1280",
                "Md. Code Regs. 31.15.07.03", "211 Mass. Code Regs. 94.08", "34 Pa. Code § 9.2",
            },
        ),
        # the Act's section and the code's citation of it are one; another section is another
        ("under section 8 of the Act, 765 ILCS 77/8(b), damages follow", "ilnd", {"765 ILCS 77/8(b)"}),
        (
            "Section 2 of the Meridian Act (the Act), 815 ILCS 999/2, and section 3 of the Meridian Act, 815 ILCS 999/4(a), apply",
            "ilnd",
            {"815 ILCS 999/2", "815 ILCS 999/3", "815 ILCS 999/4(a)"},
        ),
        # a court's sets of local rules by their kind
        (
            "N.D. Cal. Patent L.R. 3-3(c); N.D. Cal. ADR L.R. 4-2; N.D. Cal. Crim. L.R. 17-2(a); N.D. Cal. Admir. L.R. 4-3; N.D. Cal. Civil L.R. 79-5",
            "cand",
            {
                "N.D. Cal. Patent L.R. 3-3(c)", "N.D. Cal. ADR L.R. 4-2", "N.D. Cal. Crim. L.R. 17-2(a)", "N.D. Cal. Admir. L.R. 4-3",
                "N.D. Cal. Civ. L.R. 79-5",
            },
        ),
    ],
)  # fmt: skip
def test_codes_of_the_states_by_names_of_their_own(text: str, court: str, expected: set[str]) -> None:
    assert _found(text, court=court) == expected


@pytest.mark.parametrize(
    ("text", "district", "expected"),
    [
        ("LOCAL RULE 56.1(a)(3) STATEMENT", "N.D. Ill.", "N.D. Ill. L.R. 56.1(a)(3)"),
        ("CERTIFICATION UNDER L. CIV. R. 201.1(d)", "D.N.J.", "D.N.J. L. Civ. R. 201.1(d)"),
        ("LOCAL CIVIL RULE 26.4 CONFERENCE", "S.D.N.Y.", "S.D.N.Y. L. Civ. R. 26.4"),
    ],
)
def test_headings_in_capitals_name_local_rules(text: str, district: str, expected: str) -> None:
    assert [mark.provision.citation for mark in find_named_provisions(text, district, "")] == [expected]


@pytest.mark.parametrize(
    ("text", "court", "expected"),
    [
        # what leans on the section right before
        (
            "Relief ends after a year. 28 U.S.C. § 2255(f). Nothing here makes subsection (f)(2), (f)(3) or (f)(4) apply.",
            "ilsd",
            {"28 U.S.C. § 2255(f)", "28 U.S.C. § 2255(f)(2)", "28 U.S.C. § 2255(f)(3)", "28 U.S.C. § 2255(f)(4)"},
        ),
        ("11 U.S.C. § 548(a) is met.\n\nBut subsection (c) is a defense.", "ilnb", {"11 U.S.C. § 548(a)"}),
        (
            "under Family Code section 6320 the order issues, which section 6340 extends; section 9 of the lease does not",
            "calsuperct",
            {"Cal. Fam. Code § 6320", "Cal. Fam. Code § 6340"},
        ),
        ("under Labor Code section 226 and section 2810 of an unknown thing", "calsuperct", {"Cal. Lab. Code § 226"}),
        # California's subdivisions without brackets
        (
            "(Civ. Code, § 3294, subd. 2; Cal. Code Regs., tit. 8, § 11050, subd. 3(B).)",
            "calsuperct",
            {"Cal. Civ. Code § 3294(2)", "Cal. Code Regs. tit. 8, § 11050(3)(B)"},
        ),
        # Illinois: the number alone, once its code or article was cited; the one Act that is named; a heading's capitals
        (
            "735 ILCS 5/2-1401(f) applies. A petition under 2-1401(c) is late; one pursuant to 2-1301(e) is not; under 13-205 neither.",
            "illappct",
            {"735 ILCS 5/2-1401(f)", "735 ILCS 5/2-1401(c)", "735 ILCS 5/2-1301(e)"},
        ),
        (
            "the Township Works Immunity Act, 745 ILCS 99/4-101. Yet section 5-202(b) of the Act keeps the duty.",
            "ill",
            {"745 ILCS 99/4-101", "745 ILCS 99/5-202(b)"},
        ),
        ("PETITION PURSUANT TO SUPREME COURT RULE 306(a)(1)", "ill", {"Ill. S. Ct. R. 306(a)(1)"}),
        (
            "MOTION PURSUANT TO RULE 12(b)(2); PETITION UNDER RULE 23(F)",
            "ilnd",
            {"Fed. R. Civ. P. 12(b)(2)", "Fed. R. Civ. P. 23(f)"},
        ),
        # a district's circuit, lists of the rules for prisoners' petitions, rulings of the Social Security Administration
        (
            "STATEMENT PURSUANT TO CIRCUIT RULE 10(b); Rule 30(a) of the Circuit Rules; Seventh Circuit Rule 40(e)",
            "ilnd",
            {"7th Cir. R. 10(b)", "7th Cir. R. 30(a)", "7th Cir. R. 40(e)"},
        ),
        (
            "under Rules 4 and 7(a) of the Rules Governing Section 2255 Proceedings",
            "ilcd",
            {"Rules Governing § 2255 Proceedings 4", "Rules Governing § 2255 Proceedings 7(a)"},
        ),
        ("SSR 12-2p and Social Security Ruling 00-4p; the SSR team of 12", "ilnd", {"SSR 12-2p", "SSR 00-4p"}),
    ],
)
def test_provisions_that_lean_on_what_stands_near(text: str, court: str, expected: set[str]) -> None:
    assert _found(text, court=court) == expected


@pytest.mark.parametrize(
    ("text", "court", "expected"),
    [
        ("dismissed under RCFC 12(b)(1); see Rules 8(a) and 56 of the Rules of the United States Court of Federal Claims. Rule 11 was met.", "uscfc",
         {"RCFC 12(b)(1)", "RCFC 8(a)", "RCFC 56", "RCFC 11"}),
        ("redacted under Vaccine Rule 18(b)", "uscfc", {"Vaccine R. 18(b)"}),
        ("review is plenary. R. 4:46-2(c); see Rule 2:10-2.", "njsuperctappdiv", {"N.J. Ct. R. 4:46-2(c)", "N.J. Ct. R. 2:10-2"}),
        ("the witness agreed, R. 4:46-52", "ilnd", set()),  # page 4, lines 46 to 52
        ("under S.J.C. Rule 3:07 and M.A.C. Rule 20.0; see Mass. R. A. P. 11 (f) and rule 1:28", "massappct",
         {"Mass. S.J.C. R. 3:07", "Mass. App. Ct. R. 20.0", "Mass. R. App. P. 11(f)", "Mass. App. Ct. R. 1:28"}),
        ("barred by 940 Code Mass. Regs. § 3.16(2)", "mass", {"940 Mass. Code Regs. 3.16(2)"}),
        ("under Court of Chancery Rule 12(b)(6), Ct. Ch. R. 54(d) and Superior Court Civil Rule 56", "delch",
         {"Del. Ct. Ch. R. 12(b)(6)", "Del. Ct. Ch. R. 54(d)", "Del. Super. Ct. Civ. R. 56"}),
        ("Section 327 of the Delaware General Corporation Law", "delch", {"Del. Code tit. 8, § 327"}),
        ("Pursuant to Civ.R. 12(B)(6) and App.R. 16(A)(7); see Rule 26 of the Rules of Appellate Procedure.", "ohioctapp",
         {"Ohio Civ. R. 12(B)(6)", "Ohio App. R. 16(A)(7)", "Ohio App. R. 26"}),
        ("as S.D. Ohio Civ. R. 7.2 asks", "ohsd", {"S.D. Ohio Civ. R. 7.2"}),
        ("See WIS. STAT. RULE 809.19(1)(e) and RULE 809.82; also Wis. Stat. § (Rule) 809.30.", "wisctapp",
         {"Wis. Stat. § 809.19(1)(e)", "Wis. Stat. § 809.82", "Wis. Stat. § 809.30"}),
        ("under 750 ILCS 5/602.7(b-5)(2) and section 504(b-1)(1) (750 ILCS 5/504(b-1)(1))", "illappct",
         {"750 ILCS 5/602.7(b-5)(2)", "750 ILCS 5/504(b-1)(1)"}),
        ("of the Code (735 ILCS\n\n1 Respondent also cites an ordinance.", "illappct", set()),
    ],
)  # fmt: skip
def test_rules_known_by_short_names(text: str, court: str, expected: set[str]) -> None:
    assert _found(text, court) == expected
