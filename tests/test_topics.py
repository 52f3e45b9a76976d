"""Topics, classes and settlement sums: from whole invented filings, with what must not be found beside what must."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import rdflib
import yaml
from rdflib.namespace import SKOS

from bipagraph.extraction import extract
from bipagraph.extraction.topics.facts import SECTIONS, section_letters
from bipagraph.extraction.topics.phrases import phrase_pattern
from bipagraph.graph.vocabulary import VOCABULARY
from bipagraph.reading import read, read_string
from bipagraph.records import FilingRecord
from bipagraph.resources import data_path, data_rows, ontology_path

CAPTION = """IN THE UNITED STATES DISTRICT COURT
FOR THE NORTHERN DISTRICT OF ILLINOIS
EASTERN DIVISION

NORA QUILL, individually and on          )
behalf of all others similarly situated, )
                                         )
          Plaintiff,                     )   No. 21 C 94455
                                         )
     v.                                  )   Judge Ada Marrow
                                         )
ALDER CLOCKS, INC.,                      )
                                         )
          Defendant.                     )

"""
SIGNED = """

ENTERED: May 6, 2022                     ____________________________
                                         Ada Marrow
                                         United States District Judge
"""


def record_of(
    folder: Path, body: str, title: str = "MEMORANDUM OPINION AND ORDER", signed: str = SIGNED
) -> FilingRecord:
    path = folder / "quill.txt"
    path.write_text(f"{CAPTION}                    {title}\n\n{body}{signed}", encoding="utf-8")
    return extract(read(path))


def found(record: FilingRecord, scheme: str) -> set[str]:
    return {topic.concept for topic in record.topics if topic.scheme == scheme}


def words(record: FilingRecord, concept: str) -> str:
    (topic,) = [topic for topic in record.topics if topic.concept == concept]
    return " ".join(record.text.original[topic.evidence.span.start : topic.evidence.span.end].split())


ACT = 'Nora Quill sues Alder Clocks, Inc. under the Illinois Biometric Information Privacy Act ("BIPA"), 740 ILCS 14/1 et seq.\n\n'


# ------------------------------------------------------------------ claims


@pytest.mark.parametrize(
    ("sentence", "letters"),
    [
        ("Plaintiff alleges that Alder violated sections 15(a), (b), and (d) of BIPA.", "abd"),
        ("The complaint alleges violations of §§ 15(a)-(c).", "abc"),
        ("Quill brings two counts: Count I (section 15(a)) and Count II (section 15(b)).", "ab"),
        ("She claims that Alder violated 740 ILCS 14/15(b)(1).", "b"),
        ("Plaintiff's section 15(e) claim survives.", "e"),
        ("Alder moves to dismiss her claims under Sections 15(b) and 15(d).", "bd"),
        ("The claim under section 15(c) is dismissed.", "c"),
        ("Quill says that Alder kept her template without a policy. See 740 ILCS 14/15(a).", "a"),
        ("She alleges that Alder never asked for the release that 740 ILCS 14/15(b) requires.", "b"),
        ("Plaintiff filed this action under sections 15(a) and 15(e) of the Act.", "ae"),
        ("In Count II, Plaintiff alleges that Alder violated section 15(b) by scanning first.", "b"),
        ("Quill sues under two provisions of the Act, 740 ILCS 14/15(a) and (c).", "ac"),
        (
            "She alleges three wrongs, set out in Counts I (section 15(a)), II (section 15(b)), and III (section 15(d)).",
            "abd",
        ),
        ("III. The Complaint States a Claim Under Section 15(d)\n\nSo it does.", "d"),
        ("Count I alleges a violation of Section 15(b), and Count II alleges a violation of Section 15(d).", "bd"),
        # What is law, another case, denied, or only argued is no claim.
        ("Section 15(b) requires a written release.", ""),
        ("Plaintiff does not allege that Alder violated section 15(c).", ""),
        ("No claim is brought under section 15(d).", ""),
        ("The complaint once had a count under section 15(a), which she dismissed.", ""),
        ("In Marsh v. Oak Co., the plaintiff alleged that the defendant violated section 15(d).", ""),
        ('As one court put it, "the plaintiff claims that the defendant violated section 15(a)."', ""),
        ("A violation of section 15(b) is an injury. 740 ILCS 14/15(b).", ""),
        ("Alder says that the exemptions of section 15(d)(2) speak of financial transactions.", ""),
    ],
)
def test_claims_of_an_opinion(tmp_path: Path, sentence: str, letters: str) -> None:
    record = record_of(tmp_path, ACT + sentence)
    assert found(record, "claim") == {f"15-{letter}" for letter in letters}


def test_claims_of_a_complaint_stand_in_its_counts(tmp_path: Path) -> None:
    body = (
        "Plaintiff Nora Quill brings this complaint under the Biometric Information Privacy Act, 740 ILCS 14/1.\n\n"
        "1. Section 15(c) forbids the sale of biometrics. 740 ILCS 14/15(c).\n\n"
        "2. A violation of section 15(e) is not alleged here.\n\n"
        "COUNT I\n\nViolation of 740 ILCS 14/15(a)\n\n3. Defendant published no policy.\n\n"
        "SECOND CAUSE OF ACTION\n(Violation of Section 15(b) of BIPA)\n\n4. Alder violated Section 15(b).\n\n"
        "5. By sending her template to its host, Defendant violated BIPA § 15(d).\n"
    )
    record = record_of(tmp_path, body, "CLASS ACTION COMPLAINT", "\n\nDated: May 6, 2022\n")
    assert record.kind == "Complaint"
    assert found(record, "claim") == {"15-a", "15-b", "15-d"}
    assert found(record, "issue") == set()


@pytest.mark.parametrize(
    ("words", "letters"),
    [("§ 15(b)", "b"), ("Sections 15(a) and (b)", "ab"), ("740 ILCS 14/15(a)-(d)", "abcd"), ("Section 15(a) through 15(c)", "abc"), ("sections 15(a) (no policy), 15(b) (no release), and 15(d)", "abd"), ("SECTION 15(A)", "a")],
)  # fmt: skip
def test_lists_of_subsections(words: str, letters: str) -> None:
    match = SECTIONS.search(words)
    assert match is not None
    assert "".join(section_letters(match)) == letters


# ------------------------------------------------------------------ what the case is about


def test_the_facts_tell_biometric_and_setting(tmp_path: Path) -> None:
    body = ACT + (
        "BACKGROUND\n\nAlder's workers scanned a finger each time they clocked in. Quill was one of them.\n\n"
        'The Act defines a biometric identifier as "a retina or iris scan, fingerprint, voiceprint, or scan of hand or face geometry."\n\n'
        "In Elm v. Oak Co., 901 F.3d 12, 15 (7th Cir. 2018), the defendant kept voiceprints of its customers.\n\n"
        "LEGAL STANDARD\n\nA complaint must be plausible. A defendant who keeps scans of face geometry of its users must publish a policy.\n"
    )
    record = record_of(tmp_path, body)
    assert found(record, "biometric") == {"fingerprint"}
    assert found(record, "setting") == {"employment-timekeeping"}


def test_a_product_may_be_told_without_its_people(tmp_path: Path) -> None:
    body = (
        ACT
        + "BACKGROUND\n\nThe kiosk uses facial recognition to find a returning face.\n\nDISCUSSION\n\nBefore a scan of a hand is taken, notice must be given.\n"
    )
    assert found(record_of(tmp_path, body), "biometric") == {"face-geometry"}


def test_a_manner_of_speaking_is_no_biometric(tmp_path: Path) -> None:
    body = (
        ACT
        + "BACKGROUND\n\nQuill says that Alder's fingerprints are all over the plan. Her fingerprint analogy is colorful.\n\nDISCUSSION\n\nSo it is.\n"
    )
    assert found(record_of(tmp_path, body), "biometric") == set()


def test_a_companys_name_is_no_setting(tmp_path: Path) -> None:
    body = (
        ACT
        + "BACKGROUND\n\nPlaintiff took a test of Marlow Timekeeping Systems, Inc., which is no party. Alder kept her faceprint.\n\nDISCUSSION\n\nSo it is.\n"
    )
    record = record_of(tmp_path, body)
    assert found(record, "setting") == set()
    assert found(record, "biometric") == {"face-geometry"}


def test_a_case_that_only_cites_the_act_is_not_about_it(tmp_path: Path) -> None:
    body = (
        "Plaintiff sues under the Copyright Act. She fingerprinted the employees and kept a time clock. The defendant possessed a key.\n\n"
        "Standing under such statutes is old law. See Elm v. Oak Co., 901 F.3d 12, 15 (7th Cir. 2018) (Illinois Biometric Information Privacy Act).\n\n"
        + "The rest is silence, and the motion is denied. " * 200
        + "\n\nA. Personal Jurisdiction\n\nNone is shown.\n\nB. Possession\n\nNone."
    )
    record = record_of(tmp_path, body)
    assert {topic.scheme for topic in record.topics} == {"issue"}
    assert found(record, "issue") == {"personal-jurisdiction"}


# ------------------------------------------------------------------ issues


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("A. Extraterritoriality\n\nAlder is in Ohio.", "extraterritoriality"),
        ("Alder argues that the claims are time-barred.", "limitations"),
        ("Alder next contends that section 301 of the LMRA preempts the claims.", "labor-preemption"),
        ("The parties dispute whether a claim accrues with each scan.", "accrual"),
        ("We hold that the amendment applies to pending cases.", "amendment-retroactivity"),
        ("The Court agrees that Alder was not in possession of her template.", "possession"),
        ("Defendant Alder Clocks, Inc. therefore maintains that an active step is needed.", "active-step"),
        ("Alder moves to dismiss for lack of personal jurisdiction.", "personal-jurisdiction"),
        ("2. Workers' Compensation Preemption\n\nThe exclusivity of that act is no bar.", "workers-compensation"),
        ("B. The Gramm-Leach-Bliley Exclusion\n\nAlder is a bank.", "financial-institution"),
        ("The second ground is the Class Action Fairness Act.", "class-action-fairness-act"),
        ("Alder moves to dismiss, arguing that the Act is special legislation.", "special-legislation"),
        (
            "III. Defendant's violations were neither negligent nor reckless or intentional.\n\nSo it says.",
            "state-of-mind",
        ),
        ('Alder argues that section 15(b) asks for an "active step," and that it took none.', "active-step"),
        ("Plaintiff has plausibly alleged that Alder took her fingerprint.", "pleading-sufficiency"),
        ("Quill's standing needs a word, because neither side raised it.", "article-iii-standing"),
        ("This case is about insurance coverage for a claim under BIPA.", "insurance-coverage"),
        # Words that name a point, in the argument alone.
        (
            "DISCUSSION\n\nAlder answers that its clocks stand in Ohio. The Act has no effect outside Illinois.",
            "extraterritoriality",
        ),
        (
            "DISCUSSION\n\nA maker is liable under that section only if it is in possession of a template. Alder denies that it ever was.",
            "possession",
        ),
        ("ANALYSIS\n\nTimeliness. Quill sued in March. Alder would count from her first day.", "limitations"),
        ("As for the section 15(d) claim, the Court is not persuaded by Alder's brief.", "disclosure"),
        ("Third, her claim under the Act is preempted by section 301 of the LMRA.", "labor-preemption"),
        ("Because the amendment does not apply retroactively, Alder's motion is denied.", "amendment-retroactivity"),
        ("According to Defendant, the arbitration clause of the handbook binds her.", "arbitration"),
        (
            "ARGUMENT\n\nPlaintiff was hurt by nothing. Injury is more than a slight. Bryant v. Compass Group USA, Inc., 958 F.3d 617, 624 (7th Cir. 2020).",
            "article-iii-standing",
        ),
        ("The Court orders that discovery be reopened for sixty days.", "discovery"),
        ("Judges have divided over whether a claim accrues anew with each scan.", "accrual"),
        ("B. Next comes extraterritoriality. The clocks stand in Ohio.", "extraterritoriality"),
        (
            "¶ 1 Held: An employee's remedy is not limited to the Workers' Compensation Act.",
            "workers-compensation",
        ),
        ("Alder's second theory was that the suit must be brought within one year.", "limitations"),
        ("ANALYSIS\n\nFees. Counsel asks for a third of what was recovered.", "attorney-fees"),
        ("B. The Act Restricts No Speech\n\nA template says nothing.", "first-amendment"),
        ("ANALYSIS\n\nThe exclusion for contractors. Alder works for the county.", "government-contractor"),
        ("Alder also says that by using the clock for a year Plaintiff consented.", "consent-waiver"),
        ("Alder says that her contract chose Ohio law.", "choice-of-law"),
        ("Alder protests that such an award would be ruinous.", "discretionary-damages"),
        (
            'ARGUMENT\n\nA statute is "without extraterritorial effect unless a clear intent appears" in it. Avery v. State Farm Mut. Auto. Ins. Co., 216 Ill. 2d 100, 184 (2005).',
            "extraterritoriality",
        ),
        ("Alder predicts that such an award would deny it due process.", "discretionary-damages"),
        ("DISCUSSION\n\nHer allegation that her template was sold satisfies Article III.", "article-iii-standing"),
        ("The other is consent. A poster hung by the clock.", "consent-waiver"),
        ("It follows that what Alder keeps may be biometric information.", "biometric-information"),
        ("ANALYSIS\n\nPreemption. Alder points to the Airline Deregulation Act.", "federal-preemption"),
        ("The Court is not convinced that the claims are time-barred.", "limitations"),
        ("Nor is a template outside the Act because it was derived from photographs.", "photographs"),
        (
            "DISCUSSION\n\nAlder's other argument fails too. The Class Action Fairness Act looks to the day of filing.",
            "class-action-fairness-act",
        ),
        (
            "A motion under Rule 12(b)(6) tests the complaint. Alder's motion to dismiss [9] is denied.",
            "pleading-sufficiency",
        ),
        (
            "The limitations period is five years. Quill sued in the sixth. She says that no limitations period runs while she works. Alder answers that a limitations period always runs.",
            "limitations",
        ),
    ],
)
def test_issues(tmp_path: Path, text: str, issue: str) -> None:
    record = record_of(tmp_path, ACT + text)
    assert issue in found(record, "issue")


@pytest.mark.parametrize(
    "text",
    [
        "Elm v. Oak Co., 901 F.3d 12, 15 (7th Cir. 2018) (holding that the claims were time-barred and preempted by the LMRA).",
        "In Elm v. Oak Co., the defendant argues that the claims are time-barred.",
        'The brief says: "Defendant argues that the claims are time-barred and that Article III is not met."',
        "Alder does not argue that the claims are time-barred.",
        "We need not decide whether the First Amendment is offended.",
        "TABLE OF CONTENTS\n\nI. THE LIMITATIONS PERIOD HAS RUN ..... 4\n\nII. NO STANDING UNDER ARTICLE III ..... 6\n\nCONCLUSION ..... 9",
        "STANDING ORDER OF JUDGE MARROW\n\nCounsel shall confer.",
        "The plaintiff had been standing by the clock, under the fire alarm, waiting for a discovery.",
        "A limitations period of five years governs many claims of Illinois law.",
        "Alder objects that the limitations period has run; that defense is for another day.",
        "Plaintiffs assert claims under sections 15(a), (b), and (d).",
        "Alder's answer pleads the statute of limitations and waiver as affirmative defenses.",
        "The Court denied the first motion a year ago, rejecting what Alder said of Article III standing and arbitration.",
        "Alder reserves its right to contest class certification and to compel arbitration.",
        "Nothing here is an admission by Alder, which maintains that the claims are time-barred.",
        "Alder cites Elm v. Oak Co., 901 F.3d 12 (7th Cir. 2018), for the view that no actual injury is needed. That is true, and beside the point.",
        "Alder suggests in a note that the First Amendment forbids it. An argument so made is forfeited.",
        "Section 15(a). Alder makes no separate argument about this section.",
        "Defendant asks the Court to reconsider its order on her one claim, brought under section 15(a) of BIPA.",
        "The damages of $5,000 for each reckless violation would suffice.",
        "Under these circumstances, Alder's fear of a future injury is speculative.",
        "The Court concludes that the admissions program is subject to strict scrutiny.",
        "Nor does Alder contend that the claims are time-barred.",
        "The Act's exclusion for students is said by Alder to be narrow.",
        "Alder has asked to compel arbitration of nothing, and to compel Quill to sit down.",
        "Alder points to Elm v. Oak Co., 901 F.3d 12 (7th Cir. 2018), where shoppers had standing to sue.",
        "Alder Healthcare, which is no party, argues with its insurer elsewhere.",
        "The Court concludes that the complaint must be dismissed and does not address the argument that it is time-barred.",
    ],
)
def test_what_is_no_issue(tmp_path: Path, text: str) -> None:
    assert found(record_of(tmp_path, ACT + text), "issue") == set()


def test_of_a_list_of_grounds_those_count_that_are_taken_up(tmp_path: Path) -> None:
    body = (
        ACT
        + "Alder moves to dismiss for lack of personal jurisdiction, because the Act is not extraterritorial, and under the dormant Commerce Clause.\n\n"
        "DISCUSSION\n\nThe Court must first decide whether personal jurisdiction exists. Alder did not purposefully direct anything here.\n\n"
        "CONCLUSION\n\nThe motion is granted. The Court need not address Alder's remaining arguments.\n"
    )
    assert found(record_of(tmp_path, body), "issue") == {"personal-jurisdiction"}


def test_a_settlements_brief_is_about_the_settlement_and_not_its_risks(tmp_path: Path) -> None:
    body = (
        ACT
        + "I. BACKGROUND\n\nAlder argues that the claims are time-barred and that its arbitration clause governs.\n\n"
        "II. THE REQUESTED FEES ARE REASONABLE\n\nA third is usual.\n"
    )
    record = record_of(
        tmp_path, body, "PLAINTIFF'S MOTION FOR FINAL APPROVAL OF CLASS ACTION SETTLEMENT", "\n\n/s/ Ivo Hart\n"
    )
    assert found(record, "issue") == {"settlement-approval", "attorney-fees"}


def test_another_states_act_is_not_this_one(tmp_path: Path) -> None:
    body = (
        "Texas sues Alder under the Capture or Use of Biometric Identifier Act for scanning faces of its users. "
        "It cites a suit under the Illinois Biometric Information Privacy Act. A biometric identifier is what that statute says.\n\n"
        "DISCUSSION\n\nAlder argues that it was not in possession of a template.\n"
    )
    assert record_of(tmp_path, body).topics == ()


def test_headings_that_the_prose_joins_to_what_follows(tmp_path: Path) -> None:
    body = (
        ACT
        + 'II. Plaintiff Fails to Plausibly Allege a Section 15(a) Claim\n\n     A. Alder Was Not "In Possession" of Biometric Identifiers\n\n     Courts have dismissed such claims as time-barred.\n'
    )
    record = record_of(tmp_path, body)
    assert found(record, "issue") == {"pleading-sufficiency", "retention-policy", "possession"}


def test_standing_in_a_state_court_is_not_article_iii(tmp_path: Path) -> None:
    path = tmp_path / "rule23.txt"
    path.write_text(
        "2024 IL App (1st) 239999-U\n\nNo. 1-23-9999\n\nIN THE APPELLATE COURT OF ILLINOIS\nFIRST DISTRICT\n\nNORA QUILL, Plaintiff-Appellant, v. ALDER CLOCKS, INC., Defendant-Appellee.\n\n"
        "ORDER\n\n¶ 1 Plaintiff sued under the Biometric Information Privacy Act (740 ILCS 14/1 et seq. (West 2020)).\n\n¶ 2 A. Standing\n\n¶ 3 She has it.\n\n¶ 4 B. Limitations Period\n\n¶ 5 Five years.\n",
        encoding="utf-8",
    )
    assert found(extract(read(path)), "issue") == {"limitations"}


def test_preemption_where_there_is_a_union_is_of_labor_law(tmp_path: Path) -> None:
    body = (
        ACT
        + "DISCUSSION\n\nA. Preemption\n\nAlder argues that the union's contract must be read, so that her claims are preempted."
    )
    assert found(record_of(tmp_path, body), "issue") == {"labor-preemption"}


def test_the_background_of_a_brief_tells_motions_of_an_earlier_day(tmp_path: Path) -> None:
    body = ACT + (
        "II. BACKGROUND\n\nAlder moved to dismiss the claims as time-barred, and lost.\n\n"
        "III. ARGUMENT\n\nA. The Requested Fee Award Is Reasonable\n\nIt is a third of what the class got.\n"
    )
    record = record_of(
        tmp_path, body, "PLAINTIFFS' MEMORANDUM IN SUPPORT OF MOTION FOR ATTORNEYS' FEES AND SERVICE AWARDS"
    )
    assert found(record, "issue") == {"attorney-fees"}


def test_another_cases_facts_told_before_its_citation_are_not_this_ones(tmp_path: Path) -> None:
    body = ACT + (
        "Alder's camera compared the geometry of her face with a template of it.\n\n"
        "The same was said of a salon that took its members' fingerprints at the tanning booth. Elm v. Oak Co., 901 F.3d 12, 15 (7th Cir. 2018)."
    )
    record = record_of(tmp_path, body)
    assert found(record, "setting") == set()
    assert found(record, "biometric") == {"face-geometry"}


def test_a_waiver_of_arbitration_is_about_arbitration(tmp_path: Path) -> None:
    body = ACT + "DISCUSSION\n\nB. Alder Has Not Waived Its Right to Arbitrate\n\nIt asked at once."
    assert found(record_of(tmp_path, body), "issue") == {"arbitration"}


def test_who_may_sue_claim_by_claim_is_standing_alone(tmp_path: Path) -> None:
    body = ACT + (
        "Quill moves to remand. As for section 15(c), she pleads no concrete injury, and she has no standing. "
        "Thornley v. Clearview AI, Inc., 984 F.3d 1241, 1247 (7th Cir. 2021)."
    )
    assert found(record_of(tmp_path, body), "issue") == {"article-iii-standing", "remand-removal"}


def test_of_a_suit_over_coverage_the_facts_are_told_and_no_claims_or_points_of_the_act(tmp_path: Path) -> None:
    path = tmp_path / "coverage.txt"
    path.write_text(
        CAPTION.replace(
            "NORA QUILL, individually and on          )\nbehalf of all others similarly situated, )",
            "STANE MUTUAL INSURANCE COMPANY,          )",
        )
        + "                    MEMORANDUM OPINION AND ORDER\n\n"
        "Stane asks for a declaration that it has no duty to defend Alder in a suit under the Illinois Biometric Information Privacy Act. "
        "The underlying complaint alleges that Alder violated sections 15(b) and 15(d) of the Act when it scanned its workers' fingerprints at a time clock.\n\n"
        "Stane argues that disclosure of biometric identifiers to one vendor is no publication. We disagree." + SIGNED,
        encoding="utf-8",
    )
    record = extract(read(path))
    assert found(record, "claim") == set()
    assert found(record, "biometric") == {"fingerprint"}
    assert found(record, "setting") == {"employment-timekeeping"}
    assert found(record, "issue") == {"insurance-coverage"}


def test_an_order_on_a_settlement_does_not_decide_what_the_parties_still_say(tmp_path: Path) -> None:
    body = ACT + (
        "The Settlement falls within the range of possible approval. The Settlement Fund shall be held by the Settlement Administrator.\n\n"
        "Alder maintains that its clocks do not collect biometric identifiers within the meaning of the Act, and that the claims are time-barred."
    )
    record = record_of(tmp_path, body, "ORDER PRELIMINARILY APPROVING CLASS ACTION SETTLEMENT")
    assert found(record, "issue") == {"settlement-approval"}


def test_a_brief_may_name_the_act_by_its_sections_alone(tmp_path: Path) -> None:
    body = (
        "Alder measured the geometry of every face in Illinois that it found, and sold what it measured. Plaintiffs seek damages for its violations of "
        "sections 15(b) and 15(c) of the Act. Alder says that it may keep the face vectors."
    )
    record = record_of(tmp_path, body, "PLAINTIFFS' RESPONSE TO THE MOTION TO DISMISS")
    assert found(record, "claim") == {"15-b", "15-c"}


@pytest.mark.parametrize(
    ("sentence", "setting"),
    [
        ("Quill put her hand into a clock at the start and the end of each day.", "employment-timekeeping"),
        ("Alder used such scans to record the arrival and departure of its workers.", "employment-timekeeping"),
        ("Workers look into a reader on the door to be let in.", "employment-access"),
        ("Students took their examinations before a camera that watched them.", "education-proctoring"),
        ("Users post short videos of themselves, and the app maps each face.", "social-media"),
        ("Alder copied two billion photographs and let its customers search them by face.", "data-broker"),
        ("The site lets customers see themselves in eyeglasses.", "virtual-try-on"),
        ("Customers who call the help line give their voices to Alder.", "voice-assistant"),
        ("Plaintiff photographed her driver's license, and Alder compared her face.", "online-identity-verification"),
    ],
)
def test_settings(tmp_path: Path, sentence: str, setting: str) -> None:
    assert setting in found(record_of(tmp_path, ACT + "BACKGROUND\n\n" + sentence), "setting")


def test_the_motion_ruled_on_puts_its_issue_and_each_topic_stands_once(tmp_path: Path) -> None:
    body = (
        ACT
        + "Defendant's motion to compel arbitration (Dkt. 12) is granted.\n\nA. Arbitration\n\nThe arbitration agreement binds her. Alder argues that the arbitration clause governs.\n"
    )
    record = record_of(tmp_path, body)
    assert found(record, "issue") == {"arbitration"}
    assert words(record, "arbitration") == "Arbitration"
    assert len(record.topics) == len({(topic.scheme, topic.concept) for topic in record.topics})


# ------------------------------------------------------------------ classes and sums


def test_classes_and_sums_of_a_settlement(tmp_path: Path) -> None:
    body = ACT + (
        'The Settlement Class is defined as: "All persons who scanned a finger at an Alder clock in Illinois between May 1, 2015 and June 2, 2021." Judges are excluded.\n\n'
        "The Illinois Subclass: All individuals whose handprints were taken by Defendant in Illinois.\n\n"
        "Excluded are all others similarly situated. Notice goes to the class of 1997.\n\n"
        "In Elm v. Oak Co., 901 F.3d 12, 15 (7th Cir. 2018), a fund of $90,000,000 was split among a class of all persons who bought soap.\n\n"
        "The Settlement Agreement creates a non-reversionary Settlement Fund of $4.5 million. Class Counsel is awarded attorneys' fees in the amount of $1,500,000 and costs of $12,345.67. "
        "The Class Representative shall receive a service award of $7,500. Each class member will receive approximately $842.15. The Act allows $1,000 for each negligent violation.\n"
    )
    record = record_of(tmp_path, body, "ORDER GRANTING FINAL APPROVAL OF CLASS ACTION SETTLEMENT")
    assert [(each.name, each.words) for each in record.class_definitions] == [
        (
            "Settlement Class",
            "All persons who scanned a finger at an Alder clock in Illinois between May 1, 2015 and June 2, 2021",
        ),
        ("Illinois Subclass", "All individuals whose handprints were taken by Defendant in Illinois"),
    ]
    assert {(each.kind, each.dollars) for each in record.settlement_sums} == {
        ("fund", 4_500_000),
        ("fees", 1_500_000),
        ("costs", 12_345.67),
        ("service-award", 7_500),
        ("per-member", 842.15),
    }
    assert "settlement-approval" in found(record, "issue")


def test_sums_in_other_words(tmp_path: Path) -> None:
    body = ACT + (
        "Alder shall deposit the sum of Two Million Dollars ($2,000,000.00) in an escrow account. Notice will be paid from it, its costs capped at $40,000.\n\n"
        "Class Counsel is awarded $600,000 for a year's work. The Court approves $4,000 to each of the named Plaintiffs. Alder shall pay $90 to the clerk.\n"
    )
    record = record_of(tmp_path, body, "ORDER GRANTING FINAL APPROVAL OF CLASS ACTION SETTLEMENT")
    assert {(each.kind, each.dollars) for each in record.settlement_sums} == {
        ("fund", 2_000_000),
        ("costs", 40_000),
        ("fees", 600_000),
        ("service-award", 4_000),
    }


def test_money_of_a_case_that_is_not_settled_is_no_settlement_sum(tmp_path: Path) -> None:
    body = ACT + "Plaintiff asks for attorneys' fees of $10,000. The fund of $4,000,000 belongs to the state.\n"
    assert record_of(tmp_path, body).settlement_sums == ()


# ------------------------------------------------------------------ the table, the samples, speed


def test_labels_and_definitions_are_the_vocabularys() -> None:
    vocabularies = rdflib.Graph().parse(ontology_path("vocabularies.ttl"))
    for row in data_rows("topics.csv"):
        concept = rdflib.URIRef(f"{VOCABULARY}{row['scheme']}/{row['concept']}")
        assert str(vocabularies.value(concept, SKOS.prefLabel)) == row["label"], concept
        assert str(vocabularies.value(concept, SKOS.definition)) == row["definition"], concept


def test_phrases_mean_what_the_table_says() -> None:
    import re

    assert re.search(phrase_pattern("standing -order~"), "the standing orders") is None
    assert re.search(phrase_pattern("standing -order~"), "of standing, and more")
    assert re.search(phrase_pattern("damages ... discretionary"), "damages under the Act are discretionary")
    assert re.search(phrase_pattern("accrue~ with"), "unaccrued with") is None


#: Of all that a reader finds in the samples so much is found; the rest stands in words that only a reader understands.
LEAST_FOUND = 0.8

#: The invented filings of benchmarks/rules, written with what must not be found beside what must.
RULES = Path(__file__).parents[1] / "benchmarks" / "rules"


def test_topics_and_treatments_of_the_filings_for_the_rules() -> None:
    right = wrong = missing = 0
    for path in sorted((RULES / "gold").glob("topics-*.yaml")):
        gold = yaml.safe_load(path.read_text(encoding="utf-8"))
        record = extract(read(RULES / "filings" / f"{path.stem}.txt"))
        wanted = {(scheme, name) for scheme, names in gold["topics"].items() for name in names}
        wanted |= {(each["treatment"], each["cite"]) for each in gold["treatments"]}
        told = {(topic.scheme, topic.concept) for topic in record.topics}
        told |= {(each.treatment, each.work.citations[0]) for each in record.treatments}  # type: ignore[union-attr]
        right, wrong, missing = right + len(told & wanted), wrong + len(told - wanted), missing + len(wanted - told)
    assert right / (right + wrong) > 0.95
    assert right / (right + missing) > 0.9


def test_nothing_is_found_in_the_samples_that_a_reader_did_not_find() -> None:
    """Topics, treatments, rulings by claim, classes and sums, against the facts in ``data/gold``."""
    expected = got = 0
    for path in sorted(data_path("gold").glob("*.yaml")):
        gold = yaml.safe_load(path.read_text(encoding="utf-8"))
        record = extract(read(data_path("filings") / gold["filing"]))
        wanted: set[tuple[object, ...]] = {
            *((scheme, name) for scheme, names in gold["topics"].items() for name in names),
            *((each["treatment"], each["cite"]) for each in gold["treatments"]),
            *((each["outcome"], each["claim"]) for each in gold["claim_rulings"]),
            *(("class", words) for words in gold["class_definitions"]),
            *((each["kind"], float(each["dollars"])) for each in gold["settlement_sums"]),
        }
        found_here: set[tuple[object, ...]] = {
            *((topic.scheme, topic.concept) for topic in record.topics),
            *((each.treatment, each.work.citations[0]) for each in record.treatments),
            *((each.outcome, each.claim) for each in record.claim_rulings),
            *(("class", each.words) for each in record.class_definitions),
            *((each.kind, each.dollars) for each in record.settlement_sums),
        }
        assert found_here <= wanted, path.stem
        expected, got = expected + len(wanted), got + len(found_here)
    assert got / expected > LEAST_FOUND


@pytest.mark.parametrize(
    "hostile",
    [
        '"',
        "(",
        "argues that ",
        "Section 15(a), ",
        "class of all persons ",
        "$1,000 ",
        "IN A. ",
        "whether ",
        "the Court, ",
    ],
)
def test_hostile_text_takes_time_in_proportion(tmp_path: Path, hostile: str) -> None:
    from bipagraph.extraction.draft import draft_of
    from bipagraph.extraction.pipeline import make_doc
    from bipagraph.extraction.settlements import settlements
    from bipagraph.extraction.topics import topics
    from bipagraph.extraction.treatment import treatment

    path = tmp_path / "hostile.txt"
    path.write_text(
        "The complaint is brought under BIPA, BIPA, BIPA.\n\n" + hostile * (300_000 // len(hostile)), encoding="utf-8"
    )
    doc = make_doc(read(path))
    draft_of(doc).kind = "Order"
    start = time.perf_counter()
    settlements(topics(treatment(doc)))
    assert time.perf_counter() - start < 10


def test_a_motion_named_as_it_is_filed_still_tells_its_issue() -> None:
    record = extract(
        read_string(
            "UNITED STATES DISTRICT COURT\nNORTHERN DISTRICT OF ILLINOIS\n\nDANA WHITLOCK,\n     Plaintiff,\nv.          No. 21 C 90001\nORCHARD FACE SYSTEMS, INC.,\n     Defendant.\n\n"
            "ORDER\n\nPlaintiff sues under the Biometric Information Privacy Act, 740 ILCS 14/15(b). Plaintiff's motion to certify the class (Dkt. 40) is GRANTED.\n"
        )
    )
    assert [ruling.motion for ruling in record.rulings] == ["certify-class"]
    assert "class-certification" in found(record, "issue")
