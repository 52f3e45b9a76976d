"""What a build did."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

__all__ = ["BuildReport"]


@dataclass(slots=True)
class BuildReport:
    """What a build did.

    read         files read into the store now
    unchanged    files that were in it already, as they are
    duplicates   (file, the file with the same bytes): counted once, as one filing
    same_text    (file, the file with the same text in another format or copy): counted once, as one filing
    skipped      (file, folder or member, reason in one line): what could not be read, or was named and is no filing
    no_filings   (file, reason in one line): what was met in a folder, reads well, and is no filing
    notes        (file, what to know of how it was read): pages that are scans, say
    other_files  how many files of each suffix that is not read stood in the folders
    missing      files read earlier, under the paths given now, that are gone; their filings stay unless pruned
    filings      how many filings the store holds now
    entities     class of thing → how many there are in the whole store;  relations likewise
    interrupted  Ctrl-C ended it early; all that is reported was done
    """

    read: int = 0
    unchanged: int = 0
    duplicates: list[tuple[Path, Path]] = field(default_factory=list)
    same_text: list[tuple[Path, Path]] = field(default_factory=list)
    skipped: list[tuple[Path, str]] = field(default_factory=list)
    no_filings: list[tuple[Path, str]] = field(default_factory=list)
    notes: list[tuple[Path, str]] = field(default_factory=list)
    other_files: Counter[str] = field(default_factory=Counter)
    missing: list[Path] = field(default_factory=list)
    pruned: int = 0
    filings: int = 0
    entities: dict[str, int] = field(default_factory=dict)
    relations: dict[str, int] = field(default_factory=dict)
    seconds: float = 0.0
    interrupted: bool = False

    def sort(self) -> None:
        """Put each list in the order of its paths: files are done in any order."""
        for pairs in (self.duplicates, self.same_text, self.skipped, self.no_filings, self.notes):
            pairs.sort()
        self.missing.sort()
