"""CourtListener's records with invented cases: the fields are those of its REST API v4, the values are not."""

from __future__ import annotations

from typing import Any

BASE = "https://www.courtlistener.com/api/rest/v4"

OPINION_HTML = (
    '<div><pre class="inline">                          In the\n\n        United States Court of Appeals\n            For the Seventh '
    "Circuit\n\nNo. 22-1816\n\nMARIA QUILL,\n                                             Plaintiff-Appellant,\n\n          v.\n\n"
    "ARDMORE CLOCKS, INC.,\n                                             Defendant-Appellee.\n\n  ARGUED MAY 2, 2023 — DECIDED JUNE 9, "
    "2023\n\n  Before OAKES, MARROW, and TULL, Circuit Judges.\n\n"
    "  MARROW, Circuit Judge. Maria Quill sued the maker of her clock\nunder 740 ILCS 14/15(b), which forbids to take a scan of a hand\n"
    "without notice. So we said in Roe v. Lens Corp., "
    '</pre><span class="citation" data-id="1"><a href="/opinion/1/roe-v-lens/">901 F.3d 112</a></span><pre class="inline">\n(7th Cir. 2018), '
    "where a scanner stood at the gate of a yard. The judgment is\nAFFIRMED.\n</pre></div>"
)


def docket(**more: Any) -> dict[str, Any]:
    return {
        "resource_uri": f"{BASE}/dockets/3/",
        "id": 3,
        "court": f"{BASE}/courts/ca7/",
        "court_id": "ca7",
        "assigned_to_str": "",
        "date_filed": "2022-05-04",
        "case_name": "Maria Quill v. Ardmore Clocks, Inc.",
        "docket_number": "22-1816",
        "pacer_case_id": "47110",
        "clusters": [],
    } | more


def district_docket(**more: Any) -> dict[str, Any]:
    return docket(
        court=f"{BASE}/courts/ilnd/", court_id="ilnd", docket_number="1:21-cv-04455", assigned_to_str="Ada Marrow", referred_to_str="Ben Oakes",
    ) | more  # fmt: skip


def cluster(**more: Any) -> dict[str, Any]:
    return {
        "resource_uri": f"{BASE}/clusters/2/",
        "id": 2,
        "docket": docket(),
        "docket_id": 3,
        "sub_opinions": [f"{BASE}/opinions/1/"],
        "citations": [{"volume": 88, "reporter": "F.4th", "page": "12", "type": 1}],
        "judges": "Oakes, Marrow, Tull",
        "date_filed": "2023-06-09",
        "case_name": "Maria Quill v. Ardmore Clocks, Inc.",
        "precedential_status": "Published",
    } | more


def opinion(**more: Any) -> dict[str, Any]:
    return {
        "resource_uri": f"{BASE}/opinions/1/",
        "id": 1,
        "cluster_id": 2,
        "cluster": cluster(),
        "author_str": "Marrow",
        "type": "010combined",
        "plain_text": "",
        "html": "",
        "html_lawbox": "",
        "xml_harvard": "",
        "html_with_citations": OPINION_HTML,
    } | more


def document(**more: Any) -> dict[str, Any]:
    return {
        "id": 9,
        "document_type": "Attachment",
        "document_number": "62",
        "attachment_number": 1,
        "pacer_doc_id": "067026001234",
        "short_description": "Exhibit A",
        "description": "Exhibit A",
        "is_available": True,
        "filepath_local": "recap/x.pdf",
        "plain_text": "The parties agree that 740 ILCS 14/15(b) applies to each scan.",
        "docket_entry": {"id": 7, "entry_number": 62, "date_filed": "2023-03-16", "description": "MOTION to dismiss"},
        "docket": district_docket(),
    } | more


#: A hit of ``/search/?type=o``, whose fields have other names.
SEARCH_HIT: dict[str, Any] = {
    "cluster_id": 2,
    "docket_id": 3,
    "caseName": "Maria Quill v. Ardmore Clocks, Inc.",
    "court": "Court of Appeals for the Seventh Circuit",
    "court_id": "ca7",
    "dateFiled": "2023-06-09",
    "docketNumber": "22-1816",
    "citation": ["88 F.4th 12"],
    "judge": "Oakes, Marrow and Tull",
    "opinions": [{"id": 1, "snippet": "Quill sued"}],
}
RECAP_HIT: dict[str, Any] = {
    "docket_id": 3,
    "caseName": "Maria Quill v. Ardmore Clocks, Inc.",
    "court": "District Court, N.D. Illinois",
    "court_id": "ilnd",
    "dateFiled": "2021-08-20",
    "docketNumber": "1:21-cv-04455",
    "assignedTo": "Ada Marrow",
    "party": ["Maria Quill", "Ardmore Clocks, Inc."],
    "attorney": ["Ruth Onslow"],
    "recap_documents": [],
}
