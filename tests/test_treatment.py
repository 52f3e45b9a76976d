"""How authorities are treated: the author's own words beside the name, and what only looks like them."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.namespace import SKOS

from bipagraph.extraction import extract
from bipagraph.extraction import treatment as module
from bipagraph.extraction.treatment import words
from bipagraph.graph.triples import quads
from bipagraph.graph.vocabulary import PREFIXES, VOCABULARY
from bipagraph.reading import read
from bipagraph.records import FilingRecord
from bipagraph.resources import ontology_path

HEAD = """IN THE UNITED STATES DISTRICT COURT
FOR THE NORTHERN DISTRICT OF ILLINOIS
EASTERN DIVISION

NORA QUILL,                              )
          Plaintiff,                     )   No. 21 C 94455
     v.                                  )
ALDER CLOCKS, INC.,                      )   Judge Ada Marrow
          Defendant.                     )

                    MEMORANDUM OPINION AND ORDER

A court must say so. Hill v. Dale, 901 F.3d 12, 15 (7th Cir. 2018). So it was before. Rask v. Stane Foods Corp., 850 F.3d 7 (7th Cir. 2017).

"""
HILL, RASK = "901 F.3d 12", "850 F.3d 7"


def record_of(folder: Path, body: str) -> FilingRecord:
    path = folder / "order.txt"
    path.write_text(
        HEAD + body + "\n\nENTERED: May 6, 2022\n\nAda Marrow\nUnited States District Judge\n", encoding="utf-8"
    )
    return extract(read(path))


def treatments(record: FilingRecord) -> set[tuple[str, str]]:
    return {(each.treatment, each.work.citations[0]) for each in record.treatments}  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("We follow Hill.", "follows"),
        ("The Court therefore agrees with the reasoning of Hill.", "follows"),
        ("Hill controls.", "follows"),
        ("As the Seventh Circuit held in Hill, notice is due.", "follows"),
        ("This Court joins Hill v. Dale, 901 F.3d at 16, in that view.", "follows"),
        ("Hill is readily distinguishable.", "distinguishes"),
        ("Unlike the plaintiff in Hill, Quill gave no consent.", "distinguishes"),
        ("But Hill, 901 F.3d at 16, is inapposite.", "distinguishes"),
        ("We respectfully decline to follow Hill.", "declines-to-follow"),
        ("The Court disagrees with Hill.", "declines-to-follow"),
        ("Hill is unpersuasive.", "declines-to-follow"),
        ("Hill was wrongly decided.", "criticises"),
        ("We hereby overrule Hill.", "overrules"),
        ("Hill has been abrogated by statute.", "notes-abrogation"),
        ("In Hill, the court held that notice is due.", "explains"),
        ("Hill concerned a clock.", "explains"),
        ("Plaintiff relies on Hill.", "cited-by-party"),
        ("Alder would distinguish Hill.", "cited-by-party"),
        ("Hill, on which Defendant relies, speaks of clocks.", "cited-by-party"),
        ("Alder says otherwise. Dkt. 19 at 12 (citing Hill v. Dale, 901 F.3d 12, 16 (7th Cir. 2018)).", "cited-by-party"),
        ("But see Hill v. Dale, 901 F.3d 12, 16 (7th Cir. 2018).", "notes-contrary"),
        ("Compare Hill v. Dale, 901 F.3d 12, 16 (7th Cir. 2018), with Elm v. Oak, 1 F.3d 2 (7th Cir. 1993).", "compares"),
        ('Notice "must be given before the first scan." Hill v. Dale, 901 F.3d 12, 16 (7th Cir. 2018).', "quotes"),
        ('See Hill v. Dale, 901 F.3d 12, 16 (7th Cir. 2018) (denying the motion where papers "were kept in the usual order").', "quotes"),
        ("Compare Elm v. Oak, 1 F.3d 2 (7th Cir. 1993), with Hill v. Dale, 901 F.3d 12, 16 (7th Cir. 2018).", "compares"),
        ("Nor does Hill v. Dale, 901 F.3d 12 (7th Cir. 2018), apply to such clocks.", "distinguishes"),
        ('There is a "strong presumption in favor of access" to records of courts. Hill v. Dale, 901 F.3d 12, 16 (7th Cir. 2018).', "quotes"),
        ("Alder's reliance on Hill v. Dale, 901 F.3d 12 (7th Cir. 2018), is misplaced.", "distinguishes"),
        ("In Hill, a case of clocks, the court held that notice is due.", "explains"),
        ("In Hill, though, the buyers had signed.", "explains"),
        ("The Ninth Circuit rejected that reading in Hill.", "explains"),
        ("The employer in Hill asked for a stay.", "explains"),
        ("Hill, which came up on a bare record, involved a gate.", "explains"),
        ("As in Hill, the clock was rented.", "follows"),
        ("Under Hill, notice comes first.", "follows"),
        ("The Court finds Hill more persuasive.", "follows"),
        ("Hill is thorough and should be followed.", "follows"),
        ("Hill had nothing to do with clocks.", "distinguishes"),
        ("Plaintiff misreads Hill.", "distinguishes"),
        ("The Court hears Alder out but respectfully declines to follow Hill.", "declines-to-follow"),
        ("Alder counters with Hill.", "cited-by-party"),
        ("Alder's best case, Hill, is old.", "cited-by-party"),
        ("Alder points to Hill.", "cited-by-party"),
        ("Hill, to which Alder directs us, is old.", "cited-by-party"),
        ("Citing Hill, Alder argues that no notice was due.", "cited-by-party"),
        # Whose authority it is.
        ("Alder would have the Court apply Hill.", "cited-by-party"),
        ("The decision on which Alder leans most heavily, Hill, is old.", "cited-by-party"),
        ("Its best case is Hill.", "cited-by-party"),
        ("Alder says that no notice was due, and cites Hill.", "cited-by-party"),
        ("Quill likens her clock to Hill.", "cited-by-party"),
        ("Hill, on which Quill relied below, is old.", "cited-by-party"),
        ("Alder, citing Hill, contends that no notice was due.", "cited-by-party"),
        ("Quill hopes to avoid that rule by relying on Hill.", "cited-by-party"),
        # What it held, wherever the name stands in the sentence.
        ("The rule comes from Hill v. Dale, 901 F.3d 12 (7th Cir. 2018), in which the seller had no license.", "explains"),
        ("The Hill court upheld the award.", "explains"),
        ("Judge Stone so concluded in Hill.", "explains"),
        ("A jury in Hill had heard the tapes.", "explains"),
        ("The point was raised and rejected in Hill.", "explains"),
        ("Hill for example threw out a like claim.", "explains"),
        ("Such a policy is no contract, because in Hill the workers had no say in it.", "explains"),
        ("Two weeks later, in Hill, the court considered the rest.", "explains"),
        ("The Illinois Supreme Court in Hill held otherwise.", "explains"),
        ("We examined such a clause in Hill.", "explains"),
        ("Hill v. Dale, 901 F.3d 12, 16 (7th Cir. 2018) (\"Hill I\"), in which the seller had no license, is old.", "explains"),
        ("In Hill, sailors who had slept on deck went to sea.", "explains"),
        # That it controls.
        ("Hill remains good law.", "follows"),
        ("The argument is foreclosed by Hill.", "follows"),
        ("This case is indistinguishable from Hill.", "follows"),
        ("This court is, of course, bound by Hill.", "follows"),
        ("The complaint before this Court resembles that in Hill.", "follows"),
        ("As the district court recognized in Hill, notice is due.", "follows"),
        ("We adhere to Hill.", "follows"),
        ("This case is therefore like Hill.", "follows"),
        ("I find the reasoning of Hill more persuasive.", "follows"),
        ("That question was settled by Hill.", "follows"),
        ("Hill puts that argument to rest.", "follows"),
        ("Hill therefore governs.", "follows"),
        ("¶ 7 Hill requires affirmance.", "follows"),
        ("Hill resolves the question.", "follows"),
        ("The Court agrees with the other judges of this district. Hill v. Dale, 901 F.3d 12, 16 (7th Cir. 2018).", "follows"),
        # That it does not fit, or is wrong.
        ("Hill does not speak to such clocks.", "distinguishes"),
        ("Hill, however, had nothing to do with clocks.", "distinguishes"),
        ("Hill is a very different case.", "distinguishes"),
        ("Hill has no application to a gate.", "distinguishes"),
        ("Hill overlooked the statute's last clause.", "criticises"),
        ("Hill gave too little weight to the text.", "criticises"),
    ],
)  # fmt: skip
def test_treatment(tmp_path: Path, sentence: str, expected: str) -> None:
    found = treatments(record_of(tmp_path, sentence))
    assert (expected, HILL) in found
    assert not {name for name, cited in found if cited == HILL} - {expected}


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        ("In Hill the buyer had lied. This case is different.", {"explains", "distinguishes"}),
        ("Alder relies on Hill, but there the buyer had lied.", {"cited-by-party", "explains", "distinguishes"}),
        ("Hill held that notice comes first. Its reasoning is sound, and we adopt it.", {"explains", "follows"}),
        ("Hill concerned a gate. The Court does not find it persuasive.", {"explains", "declines-to-follow"}),
        ("Hill, on which Alder relies, is distinguishable.", {"cited-by-party", "distinguishes"}),
        ("In Hill the buyer had lied. Quill did no such thing.", {"explains", "distinguishes"}),
        ("Hill, by contrast, involved a gate.", {"explains", "distinguishes"}),
        ("Alder relies on Hill. But the buyer in Hill had lied.", {"cited-by-party", "explains", "distinguishes"}),
        ("Alder cites Hill. In Hill, however, the buyer had lied.", {"cited-by-party", "explains", "distinguishes"}),
        ("Hill held that notice comes first. That holding binds us.", {"explains", "follows"}),
        ("Alder cites Hill, but the judge who decided it has since withdrawn the opinion.", {"cited-by-party"}),
        (
            "Quill likens herself to the buyer in Hill. But the buyer in Hill had lied.",
            {"cited-by-party", "explains", "distinguishes"},
        ),
        ("The buyer in Hill, like Ms. Quill, had signed nothing.", {"explains"}),
        (
            "In Hill the clause was broad. The clause in this case is not nearly so broad.",
            {"explains", "distinguishes"},
        ),
        ("In Hill the notice was hidden. The notice here, which was in grey, is no better.", {"explains", "follows"}),
        ("In Hill the buyer had lied. Quill has offered nothing similar.", {"explains", "distinguishes"}),
        ("In Hill the buyer had lied. The record in this case is different.", {"explains", "distinguishes"}),
        ("In Hill the buyer had lied. We find it inapposite.", {"explains", "distinguishes"}),
        ("Hill held that notice comes first. So do we.", {"explains", "follows"}),
        ("Hill held that notice comes first, and we agree.", {"explains", "follows"}),
        ("Hill held that notice comes first. That disposes of the motion.", {"explains", "follows"}),
        ("Hill held that notice comes first. This Court should do likewise.", {"explains", "follows"}),
        ("Hill reached the other result. The Court does not follow it.", {"explains", "declines-to-follow"}),
        (
            "Start with Hill v. Dale, 901 F.3d 12, 16 (7th Cir. 2018). The Seventh Circuit reasoned that notice comes first.",
            {"explains"},
        ),
        (
            "Start with Hill v. Dale, 901 F.3d 12, 16 (7th Cir. 2018). The court added that notice comes first. It held so twice. Id. at 17.",
            {"explains"},
        ),
        (
            'A seller may recover though he was not "hurt as alleged in his purse or in his person" by the sale. Hill v. Dale, 901 F.3d 12, 16 (7th Cir. 2018). The rest is easy.',
            {"quotes"},
        ),
        ('Hill teaches that "notice must come before the first scan of a hand."', {"explains", "quotes"}),
    ],
)
def test_treatments_told_in_the_next_sentence(tmp_path: Path, sentences: str, expected: set[str]) -> None:
    assert {name for name, cited in treatments(record_of(tmp_path, sentences)) if cited == HILL} == expected


def test_decisions_agreed_with_together(tmp_path: Path) -> None:
    body = "Hill v. Dale, 901 F.3d 12, 15 (7th Cir. 2018); Rask v. Stane Foods Corp., 850 F.3d 7, 9 (7th Cir. 2017). The Court agrees with those decisions."
    assert treatments(record_of(tmp_path, body)) == {("follows", HILL), ("follows", RASK)}


@pytest.mark.parametrize(
    "sentence",
    [
        'One brief says that "Hill controls" and that "we follow Hill."',
        "Defendant argues that Hill controls.",
        "Plaintiff urges that Hill is distinguishable.",
        "We need not ask whether Hill was wrongly decided.",
        "Assume that Hill is right.",
        "Under Hill, the claim would fail, or so one might think.",
        "Mr. Hill explained the clock to the workers.",
        'The second exclusion speaks of "any access to or disclosure of data." Hill, 901 F.3d at 16, is old.',
        "Alder invites the Court to disregard Hill.",
        "The trial court granted the motion based on the rule announced for gates in Hill.",
        "That case was closed. Hill v. Dale, 901 F.3d 12, vacated, is old.",
        "Hill is cited nowhere. The trial court held that notice was late.",
        "See Hill v. Dale, 901 F.3d 12, 16 (7th Cir. 2018). Defendant argues that it would control. So it says.",
        "Quill agrees with the other workers. Hill v. Dale, 901 F.3d 12, 16 (7th Cir. 2018).",
        "The lawyers at Hill Street are distinguishable.",
        "The Court follows the statute. See Hill v. Dale, 901 F.3d 12, 16 (7th Cir. 2018).",
        "Marsh followed. See Hill, 901 F.3d at 16.",
        'The class is "all who scanned a finger." See Hill v. Dale, 901 F.3d 12, 16 (7th Cir. 2018).',
        'The statute covers those who "collect, capture, or otherwise obtain" such data. Hill v. Dale, 901 F.3d 12, 16 (7th Cir. 2018).',
        'Its remedy was not "inadequate." Hill v. Dale, 901 F.3d 12, 16 (7th Cir. 2018).',
    ],
)
def test_what_is_no_treatment(tmp_path: Path, sentence: str) -> None:
    assert treatments(record_of(tmp_path, sentence)) == set()


def test_a_decision_is_called_by_the_side_that_does_not_sue_in_every_case(tmp_path: Path) -> None:
    body = "Citizens Insurance Co. v. Wynn Mills, LLC, 70 F.4th 987 (7th Cir. 2023), spoke of policies. We respectfully disagree with Wynn."
    assert ("declines-to-follow", "70 F.4th 987") in treatments(record_of(tmp_path, body))


def test_what_stands_behind_a_later_history_belongs_to_the_first_decision(tmp_path: Path) -> None:
    body = 'See Elm v. Oak, 2016 WL 744620 (N.D. Ill. Aug. 19, 2016), review denied, 2016 WL 744623 (N.D. Ill. Oct. 12, 2016) (an order read in "an unreasonable and incorrect way").'
    quoted = {cited for name, cited in treatments(record_of(tmp_path, body)) if name == "quotes"}
    assert quoted == {"2016 WL 744620"}


def test_history_joins_two_decisions(tmp_path: Path) -> None:
    body = (
        "Elm v. Oak, 100 F. Supp. 3d 1 (N.D. Ill. 2015), aff'd, 811 F.3d 9 (7th Cir. 2016). "
        "Fir v. Ash, 820 F.3d 5 (7th Cir. 2016), rev'g 120 F. Supp. 3d 8 (N.D. Ill. 2015). "
        "Yew v. Box, 130 F. Supp. 3d 4 (N.D. Ill. 2015), aff'd in part, vacated in part, 830 F.3d 6 (7th Cir. 2016). "
        "Bay v. Sea, 140 F. Supp. 3d 2 (N.D. Ill. 2015), cert. denied, 580 U.S. 3 (2017). Fig v. Nut, 840 F.3d 1 (7th Cir. 2016)."
    )
    record = record_of(tmp_path, body)
    history = {(each.work.citations[0], each.treatment, each.by.citations[0]) for each in record.treatments if each.by}  # type: ignore[union-attr]
    assert history == {
        ("100 F. Supp. 3d 1", "affirmed-by", "811 F.3d 9"),
        ("120 F. Supp. 3d 8", "reversed-by", "820 F.3d 5"),
        ("130 F. Supp. 3d 4", "affirmed-in-part-by", "830 F.3d 6"),
        ("130 F. Supp. 3d 4", "vacated-in-part-by", "830 F.3d 6"),
        ("140 F. Supp. 3d 2", "certiorari-denied-by", "580 U.S. 3"),
    }
    store = ox.Store()
    store.extend(quads(record))
    query = "SELECT ?a ?b { GRAPH ?g { ?t a bg:Treatment ; bg:treatedWork/bg:citation ?a ; bg:laterDecision/bg:citation ?b ; bg:treatment <%streatment/affirmed-by> } }"
    rows = [(row["a"].value, row["b"].value) for row in store.query(query % VOCABULARY, prefixes=PREFIXES)]  # type: ignore[index,union-attr]
    assert rows == [("100 F. Supp. 3d 1", "811 F.3d 9")]


def test_a_bare_name_means_the_decision_cited_last_under_it(tmp_path: Path) -> None:
    body = "Hill v. Brook, 950 F.3d 3 (7th Cir. 2020), is newer. We follow Hill.\n\nWe decline to follow Rask."
    assert treatments(record_of(tmp_path, body)) == {("follows", "950 F.3d 3"), ("declines-to-follow", RASK)}


def test_places_of_one_treatment_are_few_and_open_to_their_words(tmp_path: Path) -> None:
    record = record_of(tmp_path, "\n\n".join(["We follow Hill."] * 9))
    assert len(record.treatments) == 3
    for each in record.treatments:
        assert record.text.original[each.evidence.span.start : each.evidence.span.end] == "We follow Hill"


def test_every_treatment_stands_in_the_vocabulary_with_its_label() -> None:
    vocabularies = rdflib.Graph().parse(ontology_path("vocabularies.ttl"))
    listed = {
        str(one).rpartition("/")[2]: str(vocabularies.value(one, SKOS.prefLabel))
        for one in vocabularies.subjects(SKOS.inScheme, rdflib.URIRef(VOCABULARY + "treatment"))
    }
    stages = {f"{stage}{part}-by" for stage in module._STAGES.values() for part in ("", "-in-part")}
    used = (
        {name for name, _ in (*words.BEFORE, *words.AFTER)}
        | set(module._SIGNALS.values())
        | stages
        | {f"{stage}-by" for stage in module._WHOLE_STAGES.values()}
        | {"quotes", "cited-by-party"}
    )
    assert set(listed) == used
    assert all(label == name.replace("-", " ") for name, label in listed.items())
