"""Docket numbers: what courts print, and the one form that the graph keeps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bipagraph.extraction.docket_numbers import DOCKET_NUMBER, is_federal_district_form, normal_docket_number

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
    ("No. 4D14-101", "4D14-101"),
    ("A20-0123", "A20-0123"),
    ("2016–03336", "2016-03336"),
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
