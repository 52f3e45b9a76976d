"""A folder as it lives: what arrives, changes or goes is taken in as it happens."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path

from watchfiles import Change
from watchfiles import watch as watch_files

from bipagraph.building import BuildReport, update
from bipagraph.building.folder import LeftOut, absolute, find_files, is_wanted
from bipagraph.errors import ReadError, StoreError
from bipagraph.limits import Limits

__all__ = ["watch"]

#: Files that come together (a download of many) are taken in together.
_TOGETHER = 1600  # milliseconds
#: How soon a store is tried again that another program was writing to.
_AGAIN = 5000  # milliseconds


def watch(
    paths: Iterable[Path | str],
    store: Path | str,
    *,
    prune: bool = False,
    workers: int | None = None,
    limits: Limits | None = None,
    stop: threading.Event | None = None,
) -> Iterator[BuildReport]:
    """A report for each time that something arrived, changed or went under ``paths``; until ``stop`` is set, or Ctrl-C.

    Between two times the store is free for others.  While another program writes to it, what arrived waits.
    Raises ``StoreError`` where the store cannot be used for another reason, ``FileNotFoundError`` for a missing path.
    """
    folder = absolute(store)
    given = [absolute(path) for path in paths]

    def wanted(_: Change, name: str) -> bool:
        path = Path(name)
        top = next((top for top in given if path.is_relative_to(top)), path.parent)
        if any(part.startswith(".") for part in path.relative_to(top).parts) or path.is_relative_to(folder):
            return False
        # What is no more may have been a folder.
        return is_wanted(path.name) or path.is_dir() or not path.exists()

    # All, once: something may have come between the build before and the watching.
    waiting, first = set(given), True
    for changes in watch_files(
        *given, watch_filter=wanted, debounce=_TOGETHER, stop_event=stop, yield_on_timeout=True, rust_timeout=_AGAIN
    ):
        waiting |= {Path(name) for _, name in changes}
        if not waiting:
            continue
        left_out = LeftOut()
        files = _files_under(waiting, folder, left_out)
        try:
            report = update(
                sorted(waiting),
                files,
                left_out,
                folder,
                prune=prune,
                workers=workers,
                limits=limits,
                named=given,
                count=False,
            )
        except StoreError as error:
            if "in use" not in str(error):
                raise
            continue
        waiting.clear()
        if report.read or report.pruned or report.interrupted or not (first or _is_empty(report)):
            yield report
        first = False


def _files_under(paths: set[Path], store: Path, left_out: LeftOut) -> list[Path]:
    """The files to read under what came; that there is none is no mistake here."""
    found: set[Path] = set()
    for path in sorted(paths):
        if paths.isdisjoint(path.parents):  # what lies in another of them is found there
            with contextlib.suppress(ReadError):  # gone again, or a folder without filings
                found.update(find_files([path], store, left_out))
    return sorted(found)


def _is_empty(report: BuildReport) -> bool:
    """Whether there is nothing to tell: a photograph went, say."""
    told = (report.unchanged, report.duplicates, report.same_text, report.skipped, report.no_filings)
    return not any((*told, report.other_files, report.missing))
