"""Docket numbers: what courts print, and the one form that the graph keeps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bipagraph.extraction.caption.dockets import docket_numbers
from bipagraph.extraction.docket_numbers import DOCKET_NUMBER, is_federal_district_form, normal_docket_number
from bipagraph.resources import data_rows

PRINTED = [
    ("20 C 1937", "20-cv-01937"),
    ("1:20-cv-01937", "20-cv-01937"),
    ("No. 20-CV-1937-SLE", "20-cv-01937"),
    ("CV 20-1937", "20-cv-01937"),
    ("CV-20-01937-PHX-DWL", "20-cv-01937"),
    ("C 08-3466 JW (RS)", "08-cv-03466"),
    ("2:01-CR-67", "01-cr-00067"),
    ("20-C-26", "20-cv-00026"),
    ("4:19CV123", "19-cv-00123"),
    ("3:23-CV-121-JD-JEM", "23-cv-00121"),
    ("21 C 0135", "21-cv-00135"),
    ("19-cv-0585 (WMW/DTS)", "19-cv-00585"),
    ("20 Civ. 1234 (ABC)", "20-cv-01234"),
    ("EDCV 20-1234 JGB (SHKx)", "20-cv-01234"),
    ("Civil Action No. GLR-22-1187", "22-cv-01187"),
    ("Civil Action No. 22-2260-DDC-GEB", "22-cv-02260"),
    ("Civil Action No. 5: 22-141-DCR", "22-cv-00141"),
    ("A-20-CV-00417-RP", "20-cv-00417"),
    ("20‑cv‑1937", "20-cv-01937"),
    ("Civil Action No. 20-1234 (ABC)", "20-cv-01234"),
    ("Civ. No. 20-1234", "20-cv-01234"),
    ("CIVIL ACTION NO. H-20-1234", "20-cv-01234"),
    ("Adv. Proc. No. 22-50311", "22-ap-50311"),
    ("2:20-bk-12345-NB", "20-bk-12345"),
    ("22 B 10456", "22-bk-10456"),
    ("Adv. No. 20 A 00314", "20-ap-00314"),
    ("20 L 00000581", "2020-L-000581"),
    ("2:18-ml-02814", "18-ml-02814"),
    ("1:21-md-02967", "21-md-02967"),
    ("MDL No. 21-2967", "21-md-02967"),
    ("MDL No. 2967", "MDL No. 2967"),
    ("MDL Docket No. 2967", "MDL No. 2967"),
    ("2021-001234-CA-01", "2021-001234-CA-01"),
    ("No. 23-1234", "23-1234"),
    ("Docket No. 2-16-0412", "2-16-0412"),
    ("No. 3-18-0123WC", "3-18-0123WC"),
    ("No. 123186", "123186"),
    ("No. 21A244", "21A244"),
    ("2019-CH-03425", "2019-CH-03425"),
    ("19 CH 3425", "2019-CH-03425"),
    ("2019 CH 03425", "2019-CH-03425"),
    ("2019CH03425", "2019-CH-03425"),
    ("No. 20 L 123", "2020-L-000123"),
    ("46D01-2204-CT-535", "46D01-2204-CT-535"),
    ("Case No. BC712345", "BC712345"),
    ("22STCV12345", "22STCV12345"),
    ("37-2021-00012345-CU-BT-CTL", "37-2021-00012345-CU-BT-CTL"),
    ("Index No. 651234/2020", "651234/2020"),
    ("No. 08-JA-40", "08-JA-40"),
    ("NO. 14-22-00676-CV", "14-22-00676-CV"),
    ("C.A. No. 2021-0173-KSJM", "2021-0173"),
    ("C. A. 18-1048", "18-cv-01048"),
    ("Civil Action No. H–11–00843", "11-cv-00843"),
    ("No. 4D14-101", "4D14-101"),
    ("A20-0123", "A20-0123"),
    ("2016–04417", "2016-04417"),
]


@pytest.mark.parametrize(("printed", "normal"), PRINTED)
def test_each_court_s_habit_alone_and_in_a_sentence(printed: str, normal: str) -> None:
    assert normal_docket_number(printed) == normal
    found = DOCKET_NUMBER.search(f"as was said in {printed}, filed on May 3")
    assert found is not None
    assert normal_docket_number(found[0]) == normal


@pytest.mark.parametrize(("printed", "normal"), PRINTED)
def test_a_normal_number_is_its_own_normal_form(printed: str, normal: str) -> None:
    assert normal_docket_number(normal) == normal


@pytest.mark.parametrize(
    ("court", "normal"),
    [("mied", "20-cv-12345"), ("ilnb", "20-bk-12345"), ("ca7", "20-12345"), ("nd", "20-12345"), (None, "20-12345")],
)
def test_a_bare_number_is_of_its_court(court: str | None, normal: str) -> None:
    assert normal_docket_number("Case No. 20-12345", court) == normal
    assert is_federal_district_form(normal) == (court in {"mied", "ilnb"})


@pytest.mark.parametrize(
    "text",
    ["740 ILCS 14/15(b)", "on May 3, 2020, at 3", "28 U.S.C. § 1332(d)", "622 F.3d 754, 757-58", "pages 12-14", "Dkt. No. 42", "ECF No. 12-1", "(312) 555-0100", "Chicago, Illinois 60604", "2020 WL 2796122", ""],
)  # fmt: skip
def test_what_is_no_docket_number(text: str) -> None:
    assert DOCKET_NUMBER.search(text) is None


@given(st.integers(0, 99), st.sampled_from(["cv", "cr", "mc", "bk"]), st.integers(1, 99999), st.integers(0, 8))
def test_every_printing_of_a_federal_number_is_one(year: int, kind: str, serial: int, office: int) -> None:
    normal = f"{year:02d}-{kind}-{serial:05d}"
    for printed in (
        f"{office}:{year:02d}-{kind}-{serial}",
        f"{year:02d} {kind.upper()} {serial}",
        f"No. {year:02d}-{kind.upper()}-{serial:05d}-ABC",
        f"{year:02d}{kind}{serial:05d}",
    ):
        assert normal_docket_number(printed) == normal


@given(st.text(max_size=60))
def test_no_text_breaks_the_normal_form(text: str) -> None:
    normal = normal_docket_number(text)
    assert normal is None or normal_docket_number(normal) is not None


FORMS = data_rows("docket_number_forms.csv")


@pytest.mark.parametrize("row", FORMS, ids=lambda row: f"{row['court_ids']} {row['example']}")
def test_a_court_s_own_form_is_read_in_its_captions_alone(row: dict[str, str]) -> None:
    for court in row["court_ids"].split():
        printed = f"No. {row['example']}" if row["label"] == "yes" else row["example"]
        found = list(docket_numbers(f"\n{printed}\n", court))
        assert len(found) == 1, found
        assert row["example"].startswith(found[0].as_filed)


@pytest.mark.parametrize(
    ("court", "printed", "numbers"),
    [
        ("ca7", "Nos. 10–4417, 11–2608", ["10-4417", "11-2608"]),
        ("ca7", "Nos. 10–4417 11–2608", ["10-4417", "11-2608"]),
        ("ca7", "Nos. 18-1234 / 18-1236", ["18-1234", "18-1236"]),
        ("ca2", "Nos. 20-1234, -1235", ["20-1234", "20-1235"]),
        ("ca2", "Nos. 20-1234(L), 20-1240(CON)", ["20-1234", "20-1240"]),
        ("cafc", "2022-1904, 2022-1911", ["2022-1904", "2022-1911"]),
        ("calctapp", "A159876 & A160001\n(City and County Super. Ct. No. CGC-19-572234)", ["A159876", "A160001"]),
        ("flsd", "CASE NO. 20-60123-CIV-MARLOWE/Hale", ["20-cv-60123"]),
        ("mowd", "Case No. 4:20-00123-CV-W-ABC", ["20-cv-00123"]),
        ("ksd", "Case No. 20-1234-JWX", ["20-cv-01234"]),
        ("wawd", "CASE NO. C20-1234XYZ", ["20-cv-01234"]),
        ("dcd", "Civil Action 20-1234 (ABC)", ["20-cv-01234"]),
        ("tnmd", "3:20-0123", ["20-cv-00123"]),
        ("pawb", "Bankruptcy No. 20-12345", ["20-bk-12345"]),
        ("illappct", "No. 2--20--0123", ["2-20-0123"]),
        ("ilnd", "MDL No. 2948", ["MDL No. 2948"]),
        ("ca9", "No. 19-70123\nAgency No. A123-456-789", ["19-70123"]),
        ("ca9", "No. 19-70123\nD.C. No. 2:18-cv-01234-XX", ["19-70123"]),
        ("illcirct", "Case No. 2019 CH 01234\nFirm No. 64321", ["2019-CH-01234"]),
        ("illcirct", "Cook County Attorney Code No. 36528", []),
        ("illcirct", "Firm I.D. No. 48098", []),
        ("illcirct", "Filing ID No. 654321", []),
    ],
)
def test_lists_labels_and_numbers_of_other_things(court: str, printed: str, numbers: list[str]) -> None:
    assert [number.normal for number in docket_numbers(printed, court)] == numbers
