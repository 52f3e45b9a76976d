"""One invented order, written as Word, OpenDocument, RTF and HTML files have it: the forms, not the programs, make them."""

from __future__ import annotations

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def packed(parts: dict[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return buffer.getvalue()


def docx(body: str, footnotes: str = "", numbering: str = "", styles: str = "", prolog: str = "") -> bytes:
    """A Word document of the body's XML (prefix ``w``), with the parts given."""
    kinds = {"footnotes": footnotes, "numbering": numbering, "styles": styles}
    related = "".join(
        f'<Relationship Id="r{number}" Type="{_OFFICE}/{kind}" Target="{kind}.xml"/>'
        for number, kind in enumerate(kinds)
        if kinds[kind]
    )
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="r1" Type="{_OFFICE}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'{prolog}<w:document xmlns:w="{W}" xmlns:mc="m" xmlns:v="v" xmlns:wps="s"><w:body>{body}'
        "</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{related}</Relationships>',
    }
    parts |= {f"word/{kind}.xml": f'<w:{kind} xmlns:w="{W}">{xml}</w:{kind}>' for kind, xml in kinds.items() if xml}
    return packed(parts)


def p(words: str, properties: str = "") -> str:
    """A paragraph of Word's."""
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}<w:r><w:t>{words}</w:t></w:r></w:p>"


_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_NAMESPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    f'xmlns:text="{_TEXT}" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
)


def odt(text: str, styles: str = "", prolog: str = "", manifest: str = "<manifest/>") -> bytes:
    """An OpenDocument text of the XML given (prefixes ``text``, ``table``, ``draw``, ``style``)."""
    content = (
        f"{prolog}<office:document-content {_NAMESPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{text}</office:text></office:body></office:document-content>"
    )
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": content,
            "META-INF/manifest.xml": manifest,
        }
    )


#: The order's parts, and what must be read from each of its forms.
COURT = ("UNITED STATES DISTRICT COURT", "NORTHERN DISTRICT OF ILLINOIS")
LEFT = ("MARIA QUILL,", "Plaintiff,", "v.", "ARDMORE CLOCKS, INC.,", "Defendant.")
RIGHT = ("No. 21 C 4455", "Judge Ada Marrow")
SENTENCE = "Quill’s claim under 740 ILCS 14/15(b) is timely. See Roe v. Lens Corp., 901 F.3d 112, 118 (7th Cir. 2018)."
NOTE = "Ardmore also cites Doe v. Blaine, 12 F. Supp. 3d 34 (N.D. Ill. 2014)."
RULING = "The motion to dismiss [12] is denied."
SIGNED = ("Ada Marrow", "United States District Judge")


def order_docx() -> bytes:
    cells = "".join(f"<w:tc>{''.join(map(p, lines))}</w:tc>" for lines in (LEFT, (")",) * 5, RIGHT))
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = (
        "".join(map(p, COURT))
        + f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
        + p("MEMORANDUM OPINION AND ORDER")
        + f"<w:p><w:r><w:t>{SENTENCE}</w:t></w:r>{note}</w:p>"
        + p(RULING)
        + "".join(map(p, SIGNED))
    )
    return docx(body, f'<w:footnote w:id="2">{p(NOTE)}</w:footnote>')


def order_odt() -> bytes:
    def t(words: str) -> str:
        return f"<text:p>{words}</text:p>"

    cells = "".join(
        f"<table:table-cell>{''.join(map(t, lines))}</table:table-cell>" for lines in (LEFT, (")",) * 5, RIGHT)
    )
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        f"<text:note-body>{t(NOTE)}</text:note-body></text:note>"
    )
    return odt(
        "".join(map(t, COURT))
        + f"<table:table><table:table-row>{cells}</table:table-row></table:table>"
        + t("MEMORANDUM OPINION AND ORDER")
        + f"<text:p>{SENTENCE}{note}</text:p>"
        + t(RULING)
        + "".join(map(t, SIGNED))
    )


def rtf_words(words: str) -> str:
    r"""Words as RTF: other than ASCII as ``\u`` with its fallback."""
    return "".join(c if ord(c) < 128 else f"\\u{ord(c)}?" for c in words.replace("\\", "\\\\"))


def order_rtf() -> bytes:
    def t(words: str) -> str:
        return rf"\pard\plain {rtf_words(words)}\par" + "\n"

    cells = "".join(
        r"\pard\intbl " + r"\par ".join(map(rtf_words, lines)) + r"\cell " for lines in (LEFT, (")",) * 5, RIGHT)
    )
    note = r"{\super\chftn}{\footnote\pard\plain{\super\chftn} " + rtf_words(NOTE) + "}"
    source = (
        r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Times;}}{\*\generator Made;}{\info{\title No}}"
        + "\n{\\header \\pard No head\\par}"
        + "".join(map(t, COURT))
        + rf"\trowd\cellx3000\cellx3300\cellx6000 {cells}\row"
        + t("MEMORANDUM OPINION AND ORDER")
        + rf"\pard\plain {rtf_words(SENTENCE)}{note}\par "
        + t(RULING)
        + "".join(map(t, SIGNED))
        + "}"
    )
    return source.encode("ascii")


def order_html() -> bytes:
    cells = ["".join(f"<p>{line}</p>" for line in lines) for lines in (LEFT, RIGHT)]
    rows = f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"
    return (
        "<html><head><title>No</title></head><body>"
        + "".join(f"<center>{line}</center>" for line in COURT)
        + f"<table>{rows}</table><h2>MEMORANDUM OPINION AND ORDER</h2><p>{SENTENCE}<sup>1</sup></p><p>{RULING}</p>"
        + f"<p>{'<br>'.join(SIGNED)}</p><p><sup>1</sup> {NOTE}</p></body></html>"
    ).encode()


ORDERS = {".docx": order_docx, ".odt": order_odt, ".rtf": order_rtf, ".html": order_html}
