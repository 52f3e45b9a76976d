"""The authorities of a brief, audited for its writer: :func:`check`."""

from __future__ import annotations

from bipagraph.checking.audit import Check, check
from bipagraph.checking.findings import GROUPS, Finding, Skipped

__all__ = ["GROUPS", "Check", "Finding", "Skipped", "check"]
