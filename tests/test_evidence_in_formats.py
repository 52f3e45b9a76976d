"""Every fact opens to its words in every format that is read, in members of containers and in catalogues' records too."""

from __future__ import annotations

import html
import json
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from made_documents import docx, odt, p, rtf_words
from made_records import cluster, district_docket, docket, document, opinion
from test_evidence import check_quotes, filings, misses

import bipagraph
from bipagraph.reading.containers import expand


def as_docx(parts: list[str]) -> bytes:
    return docx("".join(p("</w:t><w:br/><w:t>".join(html.escape(line) for line in part.split("\n"))) for part in parts))


def as_odt(parts: list[str]) -> bytes:
    lines = ("<text:line-break/>".join(html.escape(line) for line in part.split("\n")) for part in parts)
    return odt("".join(f"<text:p>{part}</text:p>" for part in lines))


def as_rtf(parts: list[str]) -> bytes:
    lines = (r"\line ".join(map(_utf16, part.split("\n"))) for part in parts)
    return (r"{\rtf1\ansi\uc1 " + "".join(rf"\pard {part}\par " for part in lines) + "}").encode("ascii")


def _utf16(line: str) -> str:
    r"""A line as RTF's ``\u`` has it: characters beyond the first 65,536 in two halves."""
    units = line.encode("utf-16-be")
    return "".join(rtf_words(chr(int.from_bytes(units[at : at + 2], "big"))) for at in range(0, len(units), 2))


def as_zip(parts: list[str]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("in/order.txt", "\n\n".join(parts))
    return buffer.getvalue()


def as_eml(parts: list[str]) -> bytes:
    mail = EmailMessage()
    mail["Subject"] = "Order"
    mail.set_content("See attached.")
    mail.add_attachment("\n\n".join(parts).encode(), maintype="text", subtype="plain", filename="order.txt")
    return mail.as_bytes()


def as_json(parts: list[str]) -> bytes:
    held = cluster(
        docket=district_docket(case_name=""), case_name="", citations=[], judges="Ada Marrow", date_filed="2023-06-09"
    )
    return json.dumps(
        opinion(cluster=held, author_str="Marrow", html_with_citations="", plain_text="\n\n".join(parts))
    ).encode()


FORMATS: dict[str, Callable[[list[str]], bytes]] = {
    ".docx": as_docx, ".odt": as_odt, ".rtf": as_rtf, ".zip": as_zip, ".eml": as_eml, ".json": as_json,
}  # fmt: skip


@pytest.mark.parametrize("suffix", FORMATS)
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.filter_too_much],
)
@given(made=filings().filter(lambda made: made[1] == ".txt" and not made[0].startswith(" 1  ")))
def test_every_fact_opens_to_its_words(tmp_path: Path, suffix: str, made: tuple[str, str]) -> None:
    path = tmp_path / f"order{suffix}"
    path.write_bytes(FORMATS[suffix](made[0].split("\n\n")))
    (member,) = expand(path).members if suffix in (".zip", ".eml") else [path]
    record = bipagraph.extract(bipagraph.read(member))
    assert record.dockets[0].number == "21-cv-04455"
    assert misses(record) == []
    assert check_quotes(record) > 0


@pytest.mark.parametrize("value", [opinion(), cluster(), docket(), district_docket(), document()])
def test_a_records_facts_open_to_the_lines_of_its_head(tmp_path: Path, value: dict[str, object]) -> None:
    path = tmp_path / "record.json"
    path.write_text(json.dumps(value))
    record = bipagraph.extract(bipagraph.read(path))
    assert misses(record) == []
    assert check_quotes(record) > 0
