"""What breaks files of one format: PDF's objects, the parts of ZIP packages, tags, groups, keys, a message's parts.

And sound filings in further formats, made of plain ones, to be broken.
"""

from __future__ import annotations

import base64
import contextlib
import io
import json
import random
import re
import warnings
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path

from mutations import (
    BytesMutation,
    Seed,
    TextMutation,
    bytes_cut,
    bytes_flipped,
    bytes_missing,
    decoded,
    mutate_text,
    noisy,
)

__all__ = ["BYTES_MUTATIONS_OF", "TEXT_MUTATIONS_OF", "made_seeds"]

_XXE = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname"><!ENTITY y SYSTEM "http://127.0.0.1:9/">'
_LAUGHS = _XXE + "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9)) + '<!ENTITY l0 "ha">]>'

# ------------------------------------------------------------------ PDF

_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_PDF_NAMES = (b"/Kids", b"/Parent", b"/Count", b"/Length", b"/Filter", b"/Font", b"/Contents", b"/MediaBox", b"/Root")
_PDF_VALUES = (b"-1", b"0", b"99999999999", b"1 0 R", b"999 0 R", b"[]", b"<<>>", b"null", b"(", b"[1 0 R 1 0 R]", b"")


def _stream_text(stream: bytes) -> bytes | None:
    for unpack in (
        lambda: zlib.decompress(stream),
        lambda: zlib.decompress(base64.a85decode(stream.strip(), adobe=stream.strip().startswith(b"<~"))),
        lambda: zlib.decompress(base64.a85decode(b"<~" + stream.strip(), adobe=True)),
    ):
        with contextlib.suppress(ValueError, zlib.error):
            return unpack()
    return None


def _pdf_page_words(rng: random.Random, data: bytes) -> bytes:
    """What a page draws is changed: its words, its operators, or their places."""
    streams = [match for match in _STREAM.finditer(data) if _stream_text(match[1]) is not None]
    if not streams:
        return bytes_flipped(rng, data, b"")
    match = rng.choice(streams)
    drawn = (_stream_text(match[1]) or b"").decode("latin-1")
    lines = drawn.split("\n")
    kind = rng.randrange(5)
    if kind == 0:
        rng.shuffle(lines)
    elif kind == 1:
        lines = lines * rng.choice((2, 30))
    elif kind == 2:
        lines = [
            re.sub(r"-?\d+(?:\.\d+)?", lambda n: str(rng.randrange(-90, 900)) if rng.random() < 0.3 else n[0], s)
            for s in lines
        ]
    elif kind == 3:
        lines = [noisy(rng, "\n".join(lines), "")]
    else:
        lines.insert(
            rng.randrange(len(lines) + 1),
            rng.choice(("q " * 5_000, "BT " * 500, "0 0 0 0 0 0 cm", "(" * 9_000, "/F9 1e9 Tf")),
        )
    packed = zlib.compress("\n".join(lines).encode("latin-1", "replace"))
    if b"~>" in match[1]:
        packed = base64.a85encode(packed) + b"~>"
    return data[: match.start(1)] + packed + b"\n" + data[match.end(1) :]


def _pdf_broken(rng: random.Random, data: bytes, other: bytes) -> bytes:
    kind = rng.randrange(8)
    if kind <= 2:
        return _pdf_page_words(rng, data)
    if kind == 3:  # offsets of the cross-reference table
        return re.sub(
            rb"\d{10}(?= \d{5} n)", lambda m: b"%010d" % rng.randrange(10**6) if rng.random() < 0.4 else m[0], data
        )
    if kind == 4:  # a dictionary's value
        name = rng.choice(_PDF_NAMES)
        return re.sub(
            name + rb" ?[^/>\n]*",
            lambda m: name + b" " + rng.choice(_PDF_VALUES) + b" ",
            data,
            count=rng.choice((1, 50)),
        )
    if kind == 5:  # numbers of objects: loops in the tree of pages
        return re.sub(
            rb"\d+(?= 0 (?:R|obj))", lambda m: b"%d" % rng.randrange(20) if rng.random() < 0.2 else m[0], data
        )
    if kind == 6:
        return data.replace(
            rng.choice((b"endobj", b"endstream", b"startxref", b"trailer", b"%%EOF", b"xref", b">>")), b""
        )
    return data + other if other.startswith(b"%PDF") else bytes_missing(rng, data, other)


# ------------------------------------------------------------------ ZIP: .docx, .odt, .zip


def _members(data: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, KeyError, ValueError, OSError, zlib.error, EOFError, NotImplementedError):
        return {}


def _packed(members: Sequence[tuple[str, bytes]]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # two members of one name are meant
        for name, content in members:
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _zip_broken(rng: random.Random, data: bytes, other: bytes) -> bytes:
    members = list(_members(data).items())
    if not members:
        return bytes_flipped(rng, data, other)
    # Of a .docx or .odt what matters is its XML, and most of all the document's.
    weights = [
        9 if "ocument.xml" in name or name == "content.xml" else 3 if name.endswith((".xml", ".rels")) else 1
        for name, _ in members
    ]
    at = rng.choices(range(len(members)), weights)[0]
    name, content = members[at]
    kind = rng.randrange(11)
    if kind == 0:
        del members[at]
    elif kind == 1:
        members[at] = name, bytes_cut(rng, content, b"")
    elif kind == 2:
        members[at] = name, bytes_flipped(rng, content, b"")
    elif kind in (3, 4, 5):
        members[at] = name, _xml_words(rng, content)
    elif kind == 6:
        laughs = b"<a>&x;&y;&l9;</a>" if b"<w:t" not in content else b""
        content = content.replace(b"<w:t>", b"<w:t>&x;&y;&l9;").replace(b"?>", b"?>" + _LAUGHS.encode(), 1)
        members[at] = name, content + laughs
    elif kind == 7:  # nested without end
        tag = rng.choice((b"w:tbl", b"w:p", b"w:r", b"text:p", b"x"))
        members[at] = name, content.replace(b"</w:p>", (b"<%b>" % tag) * rng.choice((50, 3_000)) + b"</w:p>", 1)
    elif kind == 8:
        members.append(
            (rng.choice(("../../x.txt", "/x.txt", "a/" * 300 + "x.txt", name, "C:\\x.txt", "x\x01.txt")), content)
        )
    elif kind == 9:
        members[at] = name, re.sub(rb'Target="[^"]*"', b'Target="file:///etc/hostname" TargetMode="External"', content)
    else:
        members.append(("bomb.txt", b"\0" * 3_000_000))
    return _packed(members)


def _xml_words(rng: random.Random, content: bytes) -> bytes:
    """The text between tags changed, or elements moved about."""
    pieces = re.split(r"(<[^>]*>)", content.decode("utf-8", "replace"))
    kind = rng.randrange(3)
    if kind == 0:
        texts = [index for index in range(0, len(pieces), 2) if pieces[index].strip()]
        for index in rng.sample(texts, min(len(texts), rng.choice((1, 10)))):
            words, _ = mutate_text(rng, pieces[index], "".join(pieces[::2]))
            pieces[index] = words.replace("&", "&amp;").replace("<", "&lt;")[:30_000]
    elif kind == 1:
        tags = list(range(1, len(pieces), 2))
        for index in rng.sample(tags, min(len(tags), rng.choice((1, 3)))):
            pieces[index] = rng.choice(("", pieces[index] * 2, re.sub(r'"[^"]*"', '"-1"', pieces[index])))
    else:
        start = rng.randrange(0, len(pieces), 2)
        end = min(len(pieces) - 1, start + 2 * rng.randrange(1, 80))
        pieces[start:end] = pieces[start:end] * rng.choice((0, 2, 9))
    return "".join(pieces).encode()


# ------------------------------------------------------------------ HTML, RTF, JSON, mail


def _html_broken(rng: random.Random, text: str, other: str) -> str:
    kind = rng.randrange(5)
    tags = list(re.finditer(r"<[^>]*>", text))
    if kind == 0 and tags:
        gone = set(rng.sample(range(len(tags)), max(1, len(tags) // rng.choice((2, 10, 50)))))
        return "".join(
            text[before.end() if before else 0 : tag.start()] + ("" if index in gone else tag[0])
            for index, (before, tag) in enumerate(zip([None, *tags], tags, strict=False))
        )
    if kind == 1:
        at = rng.randrange(len(text) + 1)
        tag = rng.choice(
            ("div", "table><tr><td", "b", "sup", "p", "ul><li", "svg", "pre", "template", "select", "frameset")
        )
        return text[:at] + f"<{tag}>" * rng.choice((5, 500, 5_000)) + text[at:]
    if kind == 2:
        return re.sub(r">", lambda m: ' onload="x()" style=\'' + "a" * 200 + "'>" if rng.random() < 0.1 else ">", text)
    if kind == 3:
        odd = (
            "&#0;",
            "&#xD800;",
            "&#x110000;",
            "&lt;script&gt;",
            "&nosuch;",
            "<![CDATA[",
            "<!--",
            "-->",
            "<?xml?>",
            "\x00",
        )
        return re.sub(r" ", lambda m: rng.choice(odd) if rng.random() < 0.05 else " ", text)
    return mutate_text(rng, text, other)[0]


def _rtf_broken(rng: random.Random, text: str, other: str) -> str:
    odd = (
        "{",
        "}",
        "\\u-10240?",
        "\\'",
        "\\'e",
        "\\bin99999999 ",
        "\\u99999999999?",
        "{\\*\\",
        "\\",
        "\\par" * 99,
        "{" * 3_000,
    )
    for _ in range(rng.choice((1, 5, 50))):
        at = rng.randrange(len(text) + 1)
        text = text[:at] + rng.choice(odd) + text[at + rng.choice((0, 0, 3)) :]
    return text


def _json_broken(rng: random.Random, text: str, other: str) -> str:
    try:
        value = json.loads(text)
    except ValueError:
        return mutate_text(rng, text, other)[0]
    odd = (
        None,
        True,
        0,
        -1,
        1e308,
        "",
        "\ud800",
        [],
        {},
        [[]] * 5,
        "x" * 9_000,
        "9999-99-99",
        {"a": {"b": {}}},
        "../../x",
    )

    def change(part: object, depth: int = 0) -> object:
        if rng.random() < 0.04:
            return rng.choice(odd)
        if isinstance(part, dict):
            return {key: change(each, depth + 1) for key, each in part.items() if rng.random() > 0.03}
        if isinstance(part, list):
            return [change(each, depth + 1) for each in part]
        if isinstance(part, str) and len(part) > 40 and rng.random() < 0.4:
            return mutate_text(rng, part, other)[0]
        return part

    kind = rng.randrange(8)
    if kind == 0:
        return "[" * 100_000 + text
    if kind == 1:
        return mutate_text(rng, text, other)[0]
    return json.dumps(change(value))


def _mail_broken(rng: random.Random, text: str, other: str) -> str:
    kind = rng.randrange(5)
    if kind == 0:
        return re.sub(
            r'boundary="[^"]*"', lambda m: rng.choice(('boundary=""', 'boundary="x"', "boundary=" + "x" * 9_000)), text
        )
    if kind == 1:
        return re.sub(r"base64", lambda m: rng.choice(("8bit", "x-uuencode", "quoted-printable", "base65")), text)
    if kind == 2:
        return "Content-Type: message/rfc822\n\n" * rng.choice((3, 200)) + text
    if kind == 3:
        names = (
            "../../x.txt",
            "/etc/x.txt",
            "=?utf-8?b?//8=?=",
            "a" * 3_000 + ".txt",
            "x\x00.txt",
            ".txt",
            "=?x?q?=FF?=.pdf",
        )
        return re.sub(r'filename="[^"]*"', lambda m: f'filename="{rng.choice(names)}"', text)
    return mutate_text(rng, text, other)[0]


# ------------------------------------------------------------------ by suffix

TEXT_MUTATIONS_OF: dict[str, TextMutation] = {
    ".html": _html_broken,
    ".htm": _html_broken,
    ".rtf": _rtf_broken,
    ".json": _json_broken,
    ".eml": _mail_broken,
}
BYTES_MUTATIONS_OF: dict[str, BytesMutation] = {
    ".pdf": _pdf_broken,
    ".docx": _zip_broken,
    ".odt": _zip_broken,
    ".zip": _zip_broken,
}


def made_seeds(seeds: Sequence[Seed]) -> list[Seed]:
    """Sound filings in further formats, made from the plain-text ones among ``seeds``."""
    texts = [(Path(seed.name).stem, decoded(seed.data)) for seed in seeds if seed.suffix == ".txt"]
    made: list[Seed] = []
    for stem, text in texts:
        escaped = "".join(c if c.isascii() else f"\\u{ord(c)}?" for c in re.sub(r"([\\{}])", r"\\\1", text))
        made.append(
            Seed(
                f"{stem}.rtf",
                ("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times;}}\n" + escaped.replace("\n", "\\par\n") + "}").encode(),
            )
        )
        xml = text.replace("&", "&amp;").replace("<", "&lt;").split("\n")
        content = (
            '<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
            'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>'
            + "".join(f"<text:p>{line}</text:p>" for line in xml)
            + "</office:text></office:body></office:document-content>"
        )
        kind = ("mimetype", b"application/vnd.oasis.opendocument.text")
        made.append(Seed(f"{stem}.odt", _packed([kind, ("content.xml", content.encode())])))
        mail = (
            "From: clerk@court.example\nSubject: Activity in Case 1:20-cv-90001\nMIME-Version: 1.0\n"
            'Content-Type: multipart/mixed; boundary="part"\n\n--part\nContent-Type: text/plain\n\nSee the order.\n\n'
            f'--part\nContent-Type: text/plain; name="{stem}.txt"\nContent-Disposition: attachment; filename="{stem}.txt"\n'
            "Content-Transfer-Encoding: base64\n\n" + base64.encodebytes(text.encode()).decode() + "\n--part--\n"
        )
        made.append(Seed(f"{stem}.eml", mail.encode()))
        made.append(Seed(f"{stem}.zip", _packed([(f"{stem}/{stem}.txt", text.encode()), ("mail.eml", mail.encode())])))
        record = {
            "resource_uri": "https://www.courtlistener.com/api/rest/v4/opinions/90001/",
            "id": 90001,
            "absolute_url": f"/opinion/90001/{stem}/",
            "cluster": "https://www.courtlistener.com/api/rest/v4/clusters/90001/",
            "type": "010combined",
            "plain_text": text,
            "html_with_citations": f"<pre>{text}</pre>",
            "opinions_cited": [],
        }
        made.append(Seed(f"{stem}.json", json.dumps(record).encode()))
    return made
