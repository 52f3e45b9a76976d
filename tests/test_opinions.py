"""Whole opinions as courts and publishers print them: pages of reporters, parallel citations, footnotes, panels."""

from __future__ import annotations

import textwrap
from pathlib import Path

from bipagraph import extract
from bipagraph.reading import read, read_string
from bipagraph.records import DecisionCited, FilingRecord, ProvisionCited


def counts(record: FilingRecord) -> dict[str, int]:
    """How often each decision is cited, by the first of its citations."""
    found: dict[str, int] = {}
    for citation in record.citations:
        if isinstance(citation.work, DecisionCited):
            first = citation.work.citations[0]
            found[first] = found.get(first, 0) + 1
    return found


def provisions(record: FilingRecord) -> set[str]:
    return {citation.work.citation for citation in record.citations if isinstance(citation.work, ProvisionCited)}


def opinion(body: str) -> FilingRecord:
    return extract(read_string(textwrap.dedent(body)))


APPEAL = """\
                     IN THE APPELLATE COURT OF ILLINOIS
                               FIRST DISTRICT

    THE PEOPLE OF THE STATE OF ILLINOIS, Plaintiff-Appellee,
    v.
    RAY PELL, Defendant-Appellant.

    No. 1-17-0412

    JUSTICE HALE delivered the judgment of the court, with opinion.

"""


def test_a_citation_with_its_parallels_counts_once_in_every_form() -> None:
    record = opinion(
        APPEAL
        + "Statutes are presumed valid. People v. Orchard, 228 Ill. 2d 95, 104, 319 Ill. Dec. 373, 885 N.E.2d 1053 (2008). We defer to them. "
        "Orchard, 228 Ill. 2d at 106-07, 319 Ill. Dec. 373, 885 N.E.2d 1053; In re Marlow, 213 Ill. 2d 178, 290 Ill. Dec. 237, 821 N.E.2d 288 (2004). "
        "Id. at 181, 290 Ill. Dec. 237, 821 N.E.2d 288. See Orchard, supra, at 110, 885 N.E.2d 1053. The latter held so. Id., at 104, 885 N.E.2d 1053.\n"
    )
    assert counts(record) == {"228 Ill. 2d 95": 4, "213 Ill. 2d 178": 2}


def test_a_reporters_pages_and_the_opinions_own_citations_are_not_cited(tmp_path: Path) -> None:
    page = tmp_path / "opinion.html"
    page.write_text(
        "<html><body><center><b><p>31 N.Y.3d 757<br>101 N.E.3d 119<br>2018 N.Y. Slip Op. 01052</p>"
        "<p>Ann ROE, Appellant,<br>v.<br>PINE CO., Respondent.</p><p>Court of Appeals of New York.</p><p>Decided May 3, 2018.</p></b></center>"
        "<p>Hale &amp; Pell, P.C., Albany (Tom Hale of counsel), for appellant.Quill Law Firm, Albany (Sue Quill of counsel), for respondent.</p>"
        "<p>[31 N.Y.3d 758]</p><p>OPINION OF THE COURT</p><p>The lease was renewed, as we held in <i>Birch v. Oak</i>, 12 N.Y.3d 40, 41, "
        "[31 N.Y.3d 759] 901 N.E.2d 7 [2009], and the tenant relied on a right of the </p><p>[101 N.E.3d 120 , 77 N.Y.S.3d 3]</p>"
        "<p>first refusal. [77 N.Y.S.3d 4] So did <i>Elm v. Ash</i>, 88 A.D.3d 5 [203 N.E.2d 9].</p>"
        "<p>Chief Judge HOLM and Judges WREN, FINCH and DOVE concur.</p></body></html>"
    )
    record = extract(read(page))
    assert counts(record) == {"12 N.Y.3d 40": 1, "88 A.D.3d 5": 1}
    assert record.court is not None and record.court.id == "ny"
    assert {judge.name for judge in record.judges if judge.decides} >= {"Holm", "Wren", "Finch", "Dove"}
    text = read(page).prose.text
    assert "right of the first refusal. So did" in text and "[31 N.Y.3d" not in text


def test_a_citation_told_to_use_is_the_opinions_own() -> None:
    record = opinion(
        "[Cite as State v. Pell, 2019-Ohio-1234.]\n\nIN THE COURT OF APPEALS OF OHIO\n\nSTATE OF OHIO, Plaintiff-Appellee,\nv.\nRAY PELL, Defendant-Appellant.\n\n"
        "Case No. 18 CA 0012\n\nThe rule is old. State v. Orchard, 2011-Ohio-55.\n"
    )
    assert counts(record) == {"2011 Ohio 55": 1}


SEVENTH_CIRCUIT = """\
                                In the
     United States Court of Appeals
                 For the Seventh Circuit
                     ____________________
    No. 22-1460
    ANN ROE,
                                                   Plaintiff-Appellant,
                                     v.
    PINE CO.,
                                                   Defendant-Appellee.
                     ____________________
        ARGUED DECEMBER 5, 2022 — DECIDED JUNE 9, 2023
                    ____________________
       Before HALE, MARLOW, and PELL, Circuit Judges.
        HALE, Circuit Judge. The store photographed its guests. The
    district court dismissed the complaint, and we affirm. The rule
    is plain. See Orchard v. Birch, 12 F.4th 100, 105 (7th Cir. 2021).
    2                                                     No. 22-1460

        The statute has a private right of action for "any person
    aggrieved." 1 It was read so from the first day on, and no court
    of this circuit has read it in another way since then. See


        1 The phrase has a long history, which the parties do not

    dispute. Elm v. Ash, 15 F.4th 300, 302 (7th Cir. 2021); see also
    Wren v. Finch, 17 F.4th 500 (7th Cir. 2021).
    No. 22-1460                                                   3

    id. at 107 ("The words mean what they say."). Pine Co. answers
    that the history points elsewhere, which it does not. Ash, 15
    F.4th at 303; Wren, 17 F.4th at 504.
                                                      AFFIRMED
"""


def test_a_footnote_with_a_blank_before_its_number_stays_out_of_the_sentence() -> None:
    record = opinion(SEVENTH_CIRCUIT)
    assert counts(record) == {"12 F.4th 100": 2, "15 F.4th 300": 2, "17 F.4th 500": 2}
    assert 'aggrieved." It was read so' in read_string(textwrap.dedent(SEVENTH_CIRCUIT)).prose.text


def test_the_section_sign_of_plain_ascii() -> None:
    body = (
        "United States Court of Appeals\nFOR THE DISTRICT OF COLUMBIA CIRCUIT\n\nDecided May 3, 1996\n\nNo. 95-7169\n\nPine Co., Appellant\nv.\nOak Inc., Appellee\n\n"
        "Before: Hale, Chief Judge, Roe and Pell, Circuit Judges.\n\nOpinion for the Court filed by Chief Judge Hale.\n\n     Hale, Chief Judge:  The Act requires a bond.  40 U.S.C. ss 270a-270f (1994).  "
        "It was sued under s 1983 and 40 U.S.C. s 270b, in plan s 4x or plans 12.  The court entered an\nOrder Awarding Fees (July 1, 1995).  We affirm.\n"
    )
    record = extract(read_string(body))
    assert provisions(record) >= {"40 U.S.C. § 270a", "40 U.S.C. § 270f", "40 U.S.C. § 270b"}
    assert record.kind == "Opinion"
    assert "§" not in read_string("The boys s 12 and ss 14 were sold.").prose.text


def test_codes_as_wests_reporters_and_virginia_print_them() -> None:
    indiana = opinion(
        "IN THE COURT OF APPEALS OF INDIANA\n\nRAY PELL, Appellant-Defendant,\nv.\nSTATE OF INDIANA, Appellee-Plaintiff.\n\nInd.Code § 35–42–1–1 (2007). See Indiana Appellate Rule 46(A)(8).\n"
    )
    assert provisions(indiana) == {"Ind. Code § 35-42-1-1", "Ind. Appellate Rule 46(A)(8)"}
    virginia = opinion(
        "COURT OF APPEALS OF VIRGINIA\n\nRAY PELL, Appellant\nv.\nPINE CO., Appellee\n\nRecord No. 1907-10-3\n\nPresent: HALE, ROE and QUILL, JJ.\n\nSee Code § 65.2–710. Under Code §§ 8.01-390 and 8.01-391, but not U.S. Code § 12, it may.\n"
    )
    assert provisions(virginia) >= {"Va. Code § 65.2-710", "Va. Code § 8.01-390", "Va. Code § 8.01-391"}
    assert "Va. Code § 12" not in provisions(virginia)
    assert [docket.number for docket in virginia.dockets] == ["1907-10-3"]


def test_amendments_in_the_small_letters_of_illinois() -> None:
    record = opinion(
        APPEAL
        + "The search violated his fourth and fourteenth amendment rights and the first amendment right of speech. "
        "The second amendment to the complaint and the first amendment of the lease say nothing.\n"
    )
    assert provisions(record) == {"U.S. Const. amend. IV", "U.S. Const. amend. XIV", "U.S. Const. amend. I"}


def test_divisions_behind_the_page_in_georgia() -> None:
    record = opinion(
        "COURT OF APPEALS OF GEORGIA\n\nRAY PELL\nv.\nTHE STATE.\n\nA12A0345\n\nSee Orr v. State, 196 Ga.App. 773(2), 397 S.E.2d 52 (1990); OCGA § 15-11-28(c). "
        "It failed in Wren v. Ash, 256 Ga. 12, 14(1)(b), 566 S.E.2d 334 (2002). Wren, supra at 14(1), 566 S.E.2d 334.\n"
    )
    assert counts(record) == {"196 Ga. App. 773": 1, "256 Ga. 12": 2}
    decisions = {c.work.name: c.work.year for c in record.citations if isinstance(c.work, DecisionCited)}
    assert decisions == {"Orr v. State": 1990, "Wren v. Ash": 2002}
    assert provisions(record) == {"Ga. Code § 15-11-28(c)"}


WRIT = """\
1 Cal.App.5th 901

Ada PELL, Petitioner v.
The SUPERIOR COURT of Los Angeles County, Respondent;
Pine Board of California, Real Party in Interest.

B266990

Court of Appeal, Second District, Division 1, California.

Filed June 29, 2016

HALE, P.J.

The Board revoked the license. (Pen.Code, § 550, subds. (a)(1) & (b)(1); see Penal Code section 148, subdivision (a)(1).) It may do so. (§ 2229, subd. (a); see
Birch v. Superior Court (1998) 81 Cal.App.4th 191, 218, 97 Cal.Rptr.2d 657 (Birch).) The limits are narrower. (Id., subd. (b).) In Birch, supra, 81 Cal.App.4th 191, 97
Cal.Rptr.2d 657, it was upheld. (Birch, supra, 81 Cal.App.4th at pp. 198-199, 97 Cal.Rptr.2d 657; Cal.Code Regs., tit. 16, § 1360.1.) Subdivision (b) of Business and Professions
Code section 2234 is clear. Orr v. Ash, 99 Cal.Rptr.2d 12 (Ct. App. 2000).

All subsequent statutory references are to the Business and Professions Code unless otherwise indicated.

DISPOSITION

The petition is granted.

We concur:

ROE, Acting P.J.

QUILL, J.
"""


def test_california_names_subdivisions_in_words() -> None:
    record = opinion(WRIT)
    assert record.court is not None
    assert record.court.id == "calctapp"
    assert provisions(record) == {
        "Cal. Penal Code § 550(a)(1)",
        "Cal. Penal Code § 550(b)(1)",
        "Cal. Penal Code § 148(a)(1)",
        "Cal. Bus. & Prof. Code § 2229(a)",
        "Cal. Bus. & Prof. Code § 2229(b)",
        "Cal. Bus. & Prof. Code § 2234(b)",
        "Cal. Code Regs. tit. 16, § 1360.1",
    }
    assert counts(record) == {"81 Cal. App. 4th 191": 3, "99 Cal. Rptr. 2d 12": 1}
    assert {c.work.court for c in record.citations if isinstance(c.work, DecisionCited)} == {"calctapp"}
    assert {judge.name for judge in record.judges} == {"Hale", "Roe", "Quill"}


def test_connecticut_cites_the_general_statutes_by_the_section() -> None:
    record = opinion(
        "APPELLATE COURT OF CONNECTICUT\n\nSTATE OF CONNECTICUT\nv.\nRAY PELL.\n\nNo. 35990.\n\nHALE, ROE and QUILL, Js.\n\nHALE, J. The defendant was held under General Statutes (Rev. to 2009) § 17a–593 (c). "
        "State v. Orr, 307 Conn. 299, 53 A.3d 153 (2012). It extended his term pursuant to General Statutes § 17a–582. Id. He sought relief under § 53a–13; Practice Book § 60–5; and so did "
        "State v. Orr, supra, 307 Conn. at 304, 53 A.3d 153. Id., citing Wren v. Ash, 254 Conn. 799, 761 A.2d 705 (2000). Id., at 305, 53 A.3d 153.\n"
    )
    assert provisions(record) == {
        "Conn. Gen. Stat. § 17a-593(c)",
        "Conn. Gen. Stat. § 17a-582",
        "Conn. Gen. Stat. § 53a-13",
    }
    assert counts(record) == {"307 Conn. 299": 5, "254 Conn. 799": 1}
    assert [docket.number for docket in record.dockets] == ["35990"]
    assert {judge.name for judge in record.judges} == {"Hale", "Roe", "Quill"}


def test_an_initial_j_of_a_judge_on_a_panel() -> None:
    record = opinion(
        "UNITED STATES COURT OF APPEALS\nFOR THE NINTH CIRCUIT\n\nUNITED STATES OF AMERICA, Plaintiff-Appellee,\nv.\nRAY PELL, Defendant-Appellant.\n\nNo. 12-50999\n\nOPINION\n\n"
        "Before: Ada Hale, Rex Roe,\nand Paul J. Quill, Circuit Judges.\n\nOpinion by Judge Quill\n\nQUILL, Circuit Judge:\n\nWe affirm. The map is available at R. 60-2, PageID 236.\n"
    )
    assert {judge.name for judge in record.judges} == {"Ada Hale", "Rex Roe", "Paul J. Quill"}
