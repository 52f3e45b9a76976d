"""Files read by several processes, each file within bounds of time and memory.

A process that overruns is ended and replaced; its file is told as skipped, the others go on.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Generator, Iterable
from pathlib import Path
from typing import TypeAlias

from bipagraph.building.program import PACKAGE
from bipagraph.building.worker import Drawing
from bipagraph.errors import NoFilingError, ReadError
from bipagraph.limits import Limits

__all__ = ["Outcome", "ReaderFault", "default_workers", "draw_all"]

#: More readers than this wait for the one writer.
_MOST_WORKERS = 8


class ReaderFault(ReadError):
    """A file that our own code failed on, or whose process was ended from outside: worth another try next time."""


#: What became of a file.
Outcome: TypeAlias = Drawing | ReadError


def default_workers() -> int:
    """As many as there are processors for us."""
    available = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(available, _MOST_WORKERS))


def draw_all(
    paths: Iterable[Path], base: str, workers: int | None = None, limits: Limits | None = None
) -> Generator[tuple[Path, Outcome], None, None]:
    """Each file with what became of it, in the order in which they are done.

    Closing the iterator ends the processes at once.
    """
    limits = limits or Limits()
    todo = iter(paths)
    lock, ended = threading.Lock(), threading.Event()
    # Bounded, so that the readers wait for the writer rather than fill the memory.
    done: queue.Queue[tuple[Path, Outcome] | None] = queue.Queue(maxsize=2 * _MOST_WORKERS)
    readers = [_Reader(base, limits) for _ in range(workers or default_workers())]

    def work(reader: _Reader) -> None:
        try:
            while not ended.is_set():
                with lock:
                    path = next(todo, None)
                if path is None:
                    break
                outcome = reader.read(path)
                if not ended.is_set():
                    done.put((path, outcome))
        finally:
            reader.end()
            done.put(None)

    threads = [threading.Thread(target=work, args=(reader,), daemon=True) for reader in readers]
    for thread in threads:
        thread.start()
    running = len(threads)
    try:
        while running:
            try:
                item = done.get(timeout=1.0)  # with a timeout Ctrl-C is heard on Windows, too
            except queue.Empty:
                continue
            if item is None:
                running -= 1
            else:
                yield item
    finally:
        ended.set()
        for reader in readers:
            reader.end()
        while any(thread.is_alive() for thread in threads):
            try:
                done.get(timeout=0.05)
            except queue.Empty:
                continue


class _Reader:
    """One process, started when it is first needed and again whenever it ended."""

    def __init__(self, base: str, limits: Limits) -> None:
        self._base = base
        self._limits = limits
        self._process: subprocess.Popen[bytes] | None = None
        self._ended = False
        self._lock = threading.Lock()

    def read(self, path: Path) -> Outcome:
        """What becomes of one file."""
        request = json.dumps({"path": str(path), "base": self._base}).encode() + b"\n"
        overrun = threading.Event()
        for _ in range(2):  # a process that ended between two files is replaced without a word
            process = self._running()
            if process is None or process.stdin is None or process.stdout is None:
                return ReaderFault(path, "not read: interrupted")

            def stop(process: subprocess.Popen[bytes] = process) -> None:
                overrun.set()
                _kill(process)

            timer = threading.Timer(self._limits.seconds, stop)
            timer.daemon = True
            timer.start()
            try:
                process.stdin.write(request)
                process.stdin.flush()
                head = process.stdout.readline()
                if head.endswith(b"\n"):
                    fields = json.loads(head)
                    body = process.stdout.read(fields["length"])
                    if len(body) == fields["length"]:
                        if fields["last"]:
                            process.wait()
                        return self._outcome(path, fields, body)
            except (BrokenPipeError, OSError, ValueError, KeyError):
                _kill(process)
                if not overrun.is_set():
                    continue
            finally:
                timer.cancel()
            return self._died(path, process, overrun.is_set())
        return ReaderFault(path, "could not be read: the process that reads ended before it began; try again")

    def end(self) -> None:
        """End the process, now."""
        with self._lock:
            self._ended = True
            if self._process is not None:
                _kill(self._process)
                self._process.wait()
                for pipe in (self._process.stdin, self._process.stdout):
                    with contextlib.suppress(OSError, AttributeError):
                        pipe.close()  # type: ignore[union-attr]
                self._process = None

    def _running(self) -> subprocess.Popen[bytes] | None:
        with self._lock:
            if self._ended:
                return None
            if self._process is None or self._process.poll() is not None:
                self._process = _start(self._limits)
            return self._process

    def _outcome(self, path: Path, fields: dict[str, object], body: bytes) -> Outcome:
        match fields:
            case {"drawing": [str(sha256), str(words), str(entry), int(rank), list(notes)]}:
                return Drawing(sha256, words, entry, rank, tuple(map(str, notes)), body)
            case {"no filing": str(reason)}:
                return NoFilingError(path, reason)
            case {"reason": str(reason)}:
                return ReadError(path, reason)
            case {"fault": str(reason)}:
                return ReaderFault(path, reason)
            case {"memory": True}:
                return ReadError(path, self._too_much_memory())
        return ReaderFault(path, "fault in bipagraph: an answer that makes no sense")

    def _died(self, path: Path, process: subprocess.Popen[bytes], overrun: bool) -> ReadError:
        code = process.wait()
        if self._ended:
            return ReaderFault(path, "not read: interrupted")
        if overrun:
            return ReadError(
                path,
                f"took more than {self._limits.seconds} seconds and was given up; split it, or allow it more:"
                f" --again --seconds {10 * self._limits.seconds}",
            )
        if code == -9:
            return ReaderFault(
                path, "the process that read it was ended from outside, maybe for want of memory; build again"
            )
        return ReadError(path, f"ended the process that read it ({_ending(code)}); the file is damaged or hostile")

    def _too_much_memory(self) -> str:
        most = self._limits.megabytes
        return f"needs more than {most} MB of memory; split it, or allow it more: --again --megabytes {3 * most}"


def _start(limits: Limits) -> subprocess.Popen[bytes]:
    environment = dict(os.environ)
    if PACKAGE.parent.name not in ("site-packages", "dist-packages"):
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, (str(PACKAGE.parent), environment.get("PYTHONPATH"))))
    environment["PYTHONIOENCODING"] = "utf-8"
    # -P: what lies in the user's folder (a docx.py, say) is never taken for a module of ours.
    command = [sys.executable, "-P", "-m", "bipagraph.building.worker", str(limits.seconds), str(limits.megabytes)]
    debug = None if environment.get("BIPAGRAPH_DEBUG") else subprocess.DEVNULL
    return subprocess.Popen(  # noqa: S603 (our own interpreter and module)
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=debug,
        env=environment,
        start_new_session=True,  # so that it goes with whatever it started itself (text recognition)
    )


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End a process that reads, and those that it started."""
    if hasattr(os, "killpg"):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()


def _ending(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"exit code {code}"
