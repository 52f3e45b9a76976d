"""What reading one file may take."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Limits"]


@dataclass(frozen=True)
class Limits:
    """What reading one file may take; what takes more is given up and told, and the other files go on.

    seconds    of time
    megabytes  of memory, where the system can bound it (Linux)
    """

    seconds: int = 300
    megabytes: int = 3000
