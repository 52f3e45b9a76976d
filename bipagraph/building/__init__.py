"""The conductor: for each file read → extract → quads → store.  The one place where the stages meet.

The same bytes are one filing, whatever the file is called, and so is the same text in another format; a file read
before by the same program is not read again; a file whose bytes changed takes its old filing with it.  Files are read
by processes of their own (:mod:`bipagraph.building.workers`), so that one file's fate is never another's.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeAlias

from bipagraph.building.folder import LeftOut, absolute, find_files
from bipagraph.building.program import program_fingerprint
from bipagraph.building.report import BuildReport
from bipagraph.building.run import Run
from bipagraph.graph.manifest import Manifest
from bipagraph.graph.store import LitigationGraph
from bipagraph.graph.summary import count_entities, count_relations
from bipagraph.limits import Limits

__all__ = ["BuildReport", "LeftOut", "Limits", "Progress", "build", "find_files", "program_fingerprint", "update"]

#: Called with how many files are settled, how many there are, and the file just settled; at the end with no file.
Progress: TypeAlias = Callable[[int, int, Path | None], None]


def build(
    paths: Iterable[Path | str],
    store: Path | str,
    *,
    progress: Progress | None = None,
    prune: bool = False,
    again: bool = False,
    workers: int | None = None,
    limits: Limits | None = None,
) -> BuildReport:
    """Read files, and folders with all that is in them, into the store in the folder ``store`` (made if need be).

    prune    also take out the filings whose files, under the paths given, are gone
    again    try files once more that could not be read before, though neither they nor this program changed
    workers  how many processes read; else as many as there are processors
    limits   what reading one file may take of time and memory

    Raises ``ReadError`` for a path that does not exist or paths without any readable file, ``StoreError`` for a store
    that cannot be used; what was done until then is whole.  Ctrl-C ends it early: see ``interrupted``.
    """
    given = [absolute(path) for path in paths]
    left_out = LeftOut()
    files = find_files(given, absolute(store), left_out)
    return update(
        given,
        files,
        left_out,
        absolute(store),
        progress=progress,
        prune=prune,
        again=again,
        workers=workers,
        limits=limits,
    )


def update(
    given: list[Path],
    files: list[Path],
    left_out: LeftOut,
    store: Path,
    *,
    progress: Progress | None = None,
    prune: bool = False,
    again: bool = False,
    workers: int | None = None,
    limits: Limits | None = None,
    named: list[Path] | None = None,
    count: bool = True,
) -> BuildReport:
    """The work of :func:`build` on files already found under the paths given (absolute).

    named  the paths that the user named, where those given are but a part of what lies in them
    count  count what the store holds, which takes a moment where it is large
    """
    named = given if named is None else named
    started = time.monotonic()
    with LitigationGraph.open(store, create=True) as graph:
        run = Run(graph, Manifest.load(store), again=again)
        run.manifest.add_roots(map(str, named))
        try:
            run.all(files, progress or _quiet, workers, limits)
            run.look_for_missing(given, files, left_out, prune)
            run.all(run.bereft(), _quiet, workers, limits)
            if prune:
                run.drop_unknown()
        except KeyboardInterrupt:
            run.report.interrupted = True
        finally:
            run.save()
        report = run.report
        report.skipped += left_out.refused
        # In a folder it is left; who names a file means it.
        report.skipped += [(path, reason) for path, reason in report.no_filings if path in named]
        report.no_filings = [(path, reason) for path, reason in report.no_filings if path not in named]
        report.sort()
        report.other_files = left_out.suffixes
        if count:
            report.filings = len(graph.filings())
            report.entities, report.relations = count_entities(graph), count_relations(graph)
    report.seconds = time.monotonic() - started
    return report


def _quiet(done: int, total: int, path: Path | None) -> None:
    """A progress that shows nothing."""
