"""The rows of a filing's rulings: all that it says of one request of one motion, and what that comes to."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from itertools import pairwise

from bipagraph.extraction.rulings.dispositions import IN_TITLE, Disposition
from bipagraph.extraction.rulings.movants import Movant
from bipagraph.extraction.rulings.names import is_known

__all__ = ["Row", "chosen", "each_once", "is_told_by_half", "row_for", "with_title"]


@dataclass(slots=True)
class Row:
    """All that the filing says of one request of one motion."""

    name: str
    movant: Movant
    entry: int | None
    number: int | None = None
    told: list[Disposition] = field(default_factory=list)


def row_for(
    rows: list[Row], name: str, movant: Movant, entry: int | None, number: int | None, outcome: str
) -> Row | None:
    """The row that a ruling belongs to: same request, and neither entry nor movant nor the court's number against it.

    What is decided alike of one entry is one motion: "MOTION TO ADJOURN TRIAL [38]" of the title is "motion to adjourn (ECF No. 38)".
    """
    alike = [row for row in rows if row.name == name and row.movant.may_be(movant)]
    alike = [row for row in alike if None in (row.number, number) or row.number == number]
    same = [row for row in alike if row.entry == entry]
    if same:
        return same[0]
    if entry is None:
        return alike[0] if alike else None
    unmarked = next((row for row in alike if row.entry is None), None)
    return unmarked or next((row for row in rows if row.entry == entry and _is_the_same(row, name, outcome)), None)


# "Motion to Amend" is "Motion to Amend the Scheduling Order" of the same entry, and no motion for leave to amend a pleading.
_NO_MATTER = {"leave", "to"}


def is_told_by_half(row: Row, name: str) -> bool:
    """Whether the row has its name from words that leave out some of ``name``: "Motion to Amend"."""
    return is_known([name]) and set(row.name.split("-")) - _NO_MATTER < set(name.split("-")) - _NO_MATTER


def _is_the_same(row: Row, name: str, outcome: str) -> bool:
    one, other = set(row.name.split("-")) - _NO_MATTER, set(name.split("-")) - _NO_MATTER
    return (one <= other or other <= one) and any(told.outcome == outcome for told in row.told)


def each_once(rows: list[Row]) -> list[Row]:
    """The rows, those of one entry that turned out the same as one: "motion to stay" got its entry from the title alone."""
    kept: list[Row] = []
    for row in rows:
        outcome = chosen(row)[1]
        same = (other for other in kept if row.entry is not None and other.entry == row.entry)
        if (one := next((other for other in same if _is_the_same(other, row.name, outcome)), None)) is not None:
            one.told += row.told
            one.name = row.name if is_told_by_half(one, row.name) else one.name
        else:
            kept.append(row)
    return kept


def with_title(rows: list[Row], titled_names: Collection[str], asked: Collection[str]) -> list[Row]:
    """The rows, the title's only one with the body's only one where both end alike: one motion, named twice.

    "ORDER GRANTING MOTION FOR ALTERNATIVE SERVICE" / "The motion for leave to serve by other means (ECF 12) is GRANTED."

    titled_names  the names of all motions that the title decides
    asked         the names of the motions that the body says are before the court: what it names so is another motion
    """
    titled = [row for row in rows if all(told.start == IN_TITLE for told in row.told)]
    told = [row for row in rows if row not in titled]
    if len(titled) != 1 or len(told) != 1 or len(titled_names) != 1 or titled[0].name in asked:
        return rows
    (title,), (body,) = titled, told
    if title.entry not in (None, body.entry):
        return rows
    if chosen(title)[1] != chosen(body)[1] or not title.movant.may_be(body.movant):
        return rows
    if is_known([title.name]) and not is_known([body.name]):
        body.name = title.name
    return told


def chosen(row: Row) -> tuple[Disposition, str]:
    """The words that tell the ruling best, and its outcome."""
    apart = [each for each in row.told if each.motion.names == (row.name,) and each.outcome in ("granted", "denied")]
    if apart and any(len(each.motion.names) > 1 and each.outcome == "granted-in-part" for each in row.told):
        # "The motion to strike or for leave to reply is granted in part: the request to strike is denied."
        return apart[-1], apart[-1].outcome
    whole = [each for each in row.told if not each.is_limited]
    if whole:
        decretal = [each for each in whole if each.is_decretal]
        best = next((each for each in reversed(decretal or whole) if each.motion.entries), (decretal or whole)[-1])
        outcomes = {each.outcome for each in (decretal or whole)}
        outcome = (
            "granted-in-part"
            if "granted-in-part" in outcomes
            or (outcomes >= {"granted", "denied"} and _same_sentence(decretal or whole))
            or _is_split(best, row.told)
            else best.outcome
        )
        return best, outcome
    outcomes = {each.outcome for each in row.told}
    if outcomes & {"granted", "granted-in-part"} and len(outcomes) > 1:
        return row.told[-1], "granted-in-part"
    return row.told[-1], row.told[-1].outcome


def _is_split(best: Disposition, told: list[Disposition]) -> bool:
    """ "grants the motion to dismiss Count II but denies it as to Count I": what is left of the same sentence is decided otherwise."""
    return any(
        {each.outcome, best.outcome} == {"granted", "denied"} and each.is_limited and 0 <= each.start - best.start < 400
        for each in told
        if each.motion == best.motion
    )


def _same_sentence(told: list[Disposition]) -> bool:
    return any(
        abs(first.start - second.start) < 400 for first, second in pairwise(told) if first.outcome != second.outcome
    )
