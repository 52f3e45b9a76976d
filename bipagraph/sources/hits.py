"""Search results as records: what a result of CourtListener's search tells, in the field names of the API's records.

The search names its fields in another way (``docketNumber`` for a docket's ``docket_number``); where a record is not
open to the user, or would cost a request, it is formed from these.
"""

from __future__ import annotations

import re

from bipagraph.sources.courtlistener import Record

__all__ = ["cluster_of_hit", "docket_of_hit", "document_of_hit"]

#: "101 Haw. 235": volume, reporter, page
_CITATION = re.compile(r"([0-9]{1,9}) ([^\n]{1,60}) ([^\s]{1,20})")

#: field of the search → field of the record
_CLUSTER = {
    "cluster_id": "id",
    "absolute_url": "absolute_url",
    "docket_id": "docket_id",
    "judge": "judges",
    "dateFiled": "date_filed",
    "caseName": "case_name",
    "caseNameFull": "case_name_full",
    "attorney": "attorneys",
    "suitNature": "nature_of_suit",
    "posture": "posture",
    "procedural_history": "procedural_history",
    "syllabus": "syllabus",
    "citeCount": "citation_count",
    "status": "precedential_status",
}
_DOCKET = {"docket_id": "id", "court_id": "court_id", "docketNumber": "docket_number", "caseName": "case_name"}
_DOCUMENT = {
    "id": "id",
    "absolute_url": "absolute_url",
    "document_number": "document_number",
    "attachment_number": "attachment_number",
    "document_type": "document_type",
    "pacer_doc_id": "pacer_doc_id",
    "page_count": "page_count",
    "is_available": "is_available",
    "filepath_local": "filepath_local",
    "short_description": "description",
}


def cluster_of_hit(hit: Record) -> Record:
    """The opinion cluster of a result of type ``o``."""
    cited = hit.get("citation")
    found = [_CITATION.fullmatch(one) for one in cited if isinstance(one, str)] if isinstance(cited, list) else []
    citations = [{"volume": one[1], "reporter": one[2], "page": one[3]} for one in found if one]
    return _renamed(hit, _CLUSTER) | {"citations": citations}


def docket_of_hit(hit: Record) -> Record:
    """The docket of a result of type ``o``."""
    return _renamed(hit, _DOCKET)


def document_of_hit(hit: Record) -> Record:
    """The RECAP document of a result of type ``rd``; the API for these records is open to members alone."""
    return _renamed(hit, _DOCUMENT)


def _renamed(hit: Record, names: dict[str, str]) -> Record:
    return {name: hit.get(searched) for searched, name in names.items()}
