"""In part means which part: what becomes of each claim."""

from __future__ import annotations

import pytest

from bipagraph.extraction import extract
from bipagraph.reading import read_string

ORDER = """UNITED STATES DISTRICT COURT
NORTHERN DISTRICT OF ILLINOIS

JANE ROE,
        Plaintiff,
   v.                              No. 21 C 1234
ACME, INC.,
        Defendant.                 Judge Xenia Y. Zed

ORDER

{background}

{decree}

Xenia Y. Zed
United States District Judge
"""
COUNTS = "Count I (section 15(a)) and Count II, under § 15(b), are of storage; Count III alleges that Acme violated section 15(d)."
IN_PART = "Acme's motion to dismiss [20] is granted in part and denied in part. "


@pytest.mark.parametrize(
    ("decree", "expected"),
    [
        (
            IN_PART + "It is granted as to Count III, and denied as to Counts I and II.",
            {"15(d)": "granted", "15(a)": "denied", "15(b)": "denied"},
        ),
        (
            "The Court GRANTS IN PART and DENIES IN PART Acme's motion to dismiss [20]. The Court GRANTS the motion with respect to "
            "the section 15(d) claim and DENIES the motion with respect to the claims under sections 15(a) and 15(b).",
            {"15(d)": "granted", "15(a)": "denied", "15(b)": "denied"},
        ),
        (
            IN_PART + "It is granted as to the section 15(d) claim (Count III) and denied as to the section 15(a) and 15(b) claims.",
            {"15(d)": "granted", "15(a)": "denied", "15(b)": "denied"},
        ),
        (
            IN_PART + "The section 15(d) claim is dismissed without prejudice. The section 15(b) claim may proceed.",
            {"15(d)": "granted", "15(b)": "denied"},
        ),
        (
            IN_PART + "The claim under section 15(d) is dismissed; the motion is otherwise denied.",
            {"15(d)": "granted", "all other claims": "denied"},
        ),
        # one side alone does not say which part is which
        (IN_PART + "The claim under section 15(d) was discussed at the hearing.", {}),
        ("Acme's motion to dismiss [20] is granted. The section 15(d) claim is dismissed. The section 15(b) claim may proceed.", {}),
    ],
)  # fmt: skip
def test_each_claim_has_its_outcome(decree: str, expected: dict[str, str]) -> None:
    filing = extract(read_string(ORDER.format(background=COUNTS, decree=decree)))
    assert {part.claim.removeprefix("740 ILCS 14/"): part.outcome for part in filing.claim_rulings} == expected
    for part in filing.claim_rulings:
        assert (part.motion, part.docket_entry) == ("dismiss", 20)
        words = filing.text.original[part.evidence.span.start : part.evidence.span.end]
        assert part.claim == "all other claims" or "15(" in words or "Count" in words


def test_counts_without_a_section_keep_their_number() -> None:
    decree = IN_PART + "It is granted as to Count IV and denied as to Count V."
    filing = extract(read_string(ORDER.format(background="Roe sues.", decree=decree)))
    assert {part.claim: part.outcome for part in filing.claim_rulings} == {"Count IV": "granted", "Count V": "denied"}


def test_a_court_of_review_that_affirms_and_reverses() -> None:
    text = (
        "2024 IL App (1st) 239114-U\n\nNo. 1-23-9114\n\nIN THE\nAPPELLATE COURT OF ILLINOIS\nFIRST DISTRICT\n\nJANE ROE, Plaintiff-Appellant,\n\nv.\n\nACME, INC., Defendant-Appellee.\n\n"
        "JUSTICE ZED delivered the judgment of the court.\n\nORDER\n\n¶ 1 Plaintiff sued under the Biometric Information Privacy Act.\n\n"
        "¶ 2 We affirm the judgment as to section 15(c), reverse it as to sections 15(a) and 15(b), and remand for further proceedings.\n\n"
        "¶ 3 Affirmed in part, reversed in part, and remanded.\n"
    )
    parts = extract(read_string(text, "order.txt")).claim_rulings
    assert {(part.claim.removeprefix("740 ILCS 14/"), part.outcome) for part in parts} == {
        ("15(c)", "affirmed"),
        ("15(a)", "reversed"),
        ("15(b)", "reversed"),
    }
