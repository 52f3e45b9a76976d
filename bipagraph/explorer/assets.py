"""What our pages are made of: their files, and scripts that the browser knows by their hashes."""

from __future__ import annotations

import base64
import hashlib
import os
from importlib.resources import files
from pathlib import Path

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from bipagraph.errors import ExportError

__all__ = ["asset", "environment", "script", "script_hash", "style", "write_whole"]


def asset(name: str) -> str:
    """The text of one of our own files in this folder."""
    return files("bipagraph.explorer").joinpath(name).read_text(encoding="utf-8")


def environment() -> Environment:
    """Jinja over our own templates: it escapes all that it is given, and faults on a name that it is not given."""
    return Environment(autoescape=True, undefined=StrictUndefined, loader=FunctionLoader(asset), trim_blocks=True)


def script(source: str) -> Markup:
    """A script of ours or of a library as it may stand in an element.  Raises ``ValueError`` if it would close it."""
    if "</script" in source.casefold():
        raise ValueError("a script that closes its own element")
    return Markup(source)  # noqa: S704  our own files and the library's, and nothing that was read


def script_hash(source: Markup) -> str:
    """The script's hash as a content security policy names it."""
    digest = hashlib.sha256(source.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


def style(*names: str) -> Markup:
    """Our style sheets, one behind the other."""
    return Markup("\n".join(asset(name) for name in names))  # noqa: S704  our own files, and nothing that was read


def write_whole(path: Path, html: str) -> None:
    """Write a page, wholly or not at all.  Raises :class:`ExportError` where the file cannot be written."""
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    try:
        partial.write_text(html, encoding="utf-8")
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise ExportError(f"{path}: cannot be written: {error.strerror or error}") from error
