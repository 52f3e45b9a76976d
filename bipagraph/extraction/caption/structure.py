"""The frame of a caption: which words are whose, from the roles and the "v." between them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from heapq import merge
from typing import Final

from bipagraph.extraction.caption.lines import is_address, is_boundary, is_noise, is_prose, is_title, without_noise
from bipagraph.extraction.caption.roles import ROLE, roles_of, versus_in

__all__ = ["Block", "Frame", "find_in_re", "find_versus", "read_frame"]

#: A caption's parties may fill pages (a list of sixty defendants), but no more characters than these before its "v." or after it.
_LONGEST_SIDE: Final = 12_000
#: After the last role a caption goes on (third parties) only within so many characters.
_LONGEST_AFTERWARDS: Final = 900

_FEWEST_SIDES: Final = 2
_FIRST_SIDE: Final = (("plaintiff",), ("petitioner",), ("appellant",))

_BOTH_SIDES: Final = (("plaintiff", "defendant"), ("petitioner", "respondent"), ("appellant", "appellee"))

_VERSUS_LINE = re.compile(
    r"^[ \t|]*+[-–—]?[ ]?(?:v|vs|V|VS|Vs|v\.s|versus|VERSUS|against|AGAINST|Against)[ ]?[.,:]?[ ]?[-–—]?[.,]?(?=[ \t]*$|[ \t]{2,}|[ \t]*[)|:§}\]*])",
    re.MULTILINE,
)
_AFTER_ROLE = re.compile(r"[ \t]*[,.;]?[ \t]*\n?[ \t\n]{0,200}(?:v|vs|V|VS)\b\.?(?=\s)")
_IN_RE = re.compile(
    r"^[ \t(]*(?P<words>in\s+re\b|in\s+the\s+matters?\s+of\b|in\s+the\s+interests?\s+of\b|ex\s+parte\b|matter\s+of\b)(?P<colon>[ \t]*[:;]?)(?P<rest>[^\n]*)",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Block:
    """A run of a column (half-open) that names parties, with their roles (none where the caption prints none)."""

    start: int
    end: int
    roles: tuple[str, ...]
    side: int  # 0 before the "v.", 1 after it


@dataclass(slots=True)
class Frame:
    """The blocks of a caption in their order, and where it begins and ends in its column (half-open)."""

    start: int
    end: int
    cleaned: str
    blocks: list[Block] = field(default_factory=list)


def find_versus(text: str, limit: int) -> int | None:
    """Where in ``text[:limit]`` the caption's "v." stands: alone in its line or column, or right after a role; None if nowhere."""
    alone = _VERSUS_LINE.search(text, 0, limit)
    best = alone.start() if alone else None
    for role in ROLE.finditer(text, 0, best if best is not None else limit):
        if (after := _AFTER_ROLE.match(text, role.end())) is not None or (
            after := _AFTER_ROLE.match(text, role.end("role"))
        ) is not None:
            return after.end()
    return best


def find_in_re(text: str, start: int, end: int) -> re.Match[str] | None:
    """The line that begins a caption without adversaries ("IN RE:", "In the Matter of"), in ``text[start:end]``."""
    for match in _IN_RE.finditer(text, start, end):
        if not is_prose(match[0].strip()):
            return match
    return None


def read_frame(column: str, near: int, first: int = 0, *, below_heading: bool = False) -> Frame | None:
    """The frame of the caption whose "v." stands at ``near`` or soon after it in ``column`` (a column's text).

    first          the parties begin nowhere before this offset
    below_heading  whether the column begins under the court's name, so that an address in it is a party's

    None where no "v." is found.
    """
    cleaned = without_noise(column)
    versus = next(
        (match for match in versus_in(cleaned, max(first, near - 3), len(cleaned)) if _is_structural(cleaned, match)),
        None,
    )
    if versus is None:
        return None
    start = _first_line(column, versus.start(), first, below_heading=below_heading)
    frame = Frame(start, versus.end(), cleaned)
    limit = min(len(cleaned), versus.end() + _LONGEST_SIDE)
    roles = ((match.start(), match, True) for match in ROLE.finditer(cleaned, start, limit))
    sides = (
        (match.start(), match, False) for match in versus_in(cleaned, start, limit) if _is_structural(cleaned, match)
    )
    marks = merge(roles, sides, key=lambda mark: mark[0])  # no further than the caption goes
    position, side, announced = start, 0, None
    complete = False
    for offset, match, is_role in marks:
        if offset < position:
            continue
        if complete and is_role and _roles_stand_below(frame, cleaned[position:offset]):
            # A PDF set both roles after both sides: "JANE ROE," / "v." / "ACME, INC.," / "Plaintiff," / "Defendant."
            frame.blocks[0] = replace(frame.blocks[0], roles=frame.blocks[-1].roles)
            frame.blocks[-1] = replace(frame.blocks[-1], roles=roles_of(match["role"]))
            position = frame.end = match.end()
            continue
        bracketed = is_role and ")" in match[0] and cleaned[position:offset].lstrip().startswith("(")
        if complete and not bracketed and _stops(column, cleaned, position, offset, is_role=is_role):
            break
        if side == 1 and not complete and offset > versus.end() and _prose_between(column, position, offset):
            break
        if is_role:
            if match["colon"] and not cleaned[position:offset].strip(" \n,"):
                announced, position = roles_of(match["role"]), match.end()
                continue
            before = frame.blocks[-1] if frame.blocks else None
            if (
                side == 1
                and before
                and before.side == 0
                and not before.roles
                and not cleaned[position:offset].strip(" \n,;")
            ):
                # A PDF set "v." before the first side's role: "JANE ROE," / "v." / "Plaintiff," / "ACME, INC.,".
                frame.blocks[-1] = replace(before, roles=roles_of(match["role"]))
                position = frame.end = match.end()
                continue
            in_brackets = ")" in match[0] or cleaned[position:offset].lstrip().startswith("(")
            begin = _after_parenthesis(cleaned, position, offset) if in_brackets else position
            frame.blocks.append(Block(begin, offset, roles_of(match["role"]), side))
            position, complete = match.end(), side == 1
        else:
            if cleaned[position:offset].strip(" \n,;"):
                frame.blocks.append(Block(position, offset, announced or (), side))
                announced = None
            position, side = match.end(), 1
            complete = False
        frame.end = position
    if not complete:
        end = _end_of_paragraph(column, cleaned, position)
        frame.blocks.append(Block(position, end, announced or (), side))
        frame.end = end
    if len(frame.blocks) == _FEWEST_SIDES and not frame.blocks[0].roles and frame.blocks[1].roles in _BOTH_SIDES:
        one, other = frame.blocks[1].roles  # read as one: "Plaintiff," / "Defendant." below both names
        frame.blocks = [replace(frame.blocks[0], roles=(one,)), replace(frame.blocks[1], roles=(other,))]
    return frame


def _roles_stand_below(frame: Frame, between: str) -> bool:
    """Whether a role that follows at once on the second side's belongs to it, and the one before to the first side."""
    if between.strip(" \n,;.") or len(frame.blocks) != _FEWEST_SIDES or frame.blocks[0].roles:
        return False
    return frame.blocks[0].side == 0 and frame.blocks[1].side == 1 and frame.blocks[1].roles[:1] in _FIRST_SIDE


def _after_parenthesis(cleaned: str, start: int, end: int) -> int:
    """Where a party begins that an appeal's caption puts in parentheses, as no party of the appeal: "(Acme, Inc., Defendant)"."""
    opening = cleaned.rfind("(", start, end)
    return opening + 1 if opening >= 0 and cleaned.find(")", opening, end) < 0 else start


def _is_structural(text: str, versus: re.Match[str]) -> bool:
    """Whether a "v." parts the sides: alone in its line, after a role, or before a line that is all name."""
    if versus["alone"] is not None:
        return True
    before = text[max(0, versus.start() - 120) : versus.start()].rstrip()
    roles = list(ROLE.finditer(before))
    return bool(roles) and roles[-1].end() >= len(before) - 1


def _first_line(column: str, versus: int, first: int, *, below_heading: bool) -> int:
    """Where the block before ``versus`` begins: after the last line above it that is counsel's, the court's or the calendar's."""
    start = before_paragraph = versus
    last = ""  # of the paragraph's lines the last
    for line_start, line in reversed(_lines(column, max(first, versus - _LONGEST_SIDE), versus)):
        stripped = line.strip()
        if not stripped:
            before_paragraph, last = start, ""
        elif is_title(stripped) and last and last[-1] not in ",;:." and start > line_start and last.isupper():
            start = before_paragraph  # a title's further lines: "INITIAL ORDER FOLLOWING" / "FILING OF COMPLAINT"
        last = last or stripped
        if below_heading and is_address(stripped):
            continue  # the parties', not their counsel's, who stand above the court
        if is_boundary(stripped) and not ROLE.search("\n" + stripped):
            break
        if is_prose(stripped):
            break
        if stripped and not is_noise(stripped):
            start = line_start
    return start


def _lines(text: str, start: int, end: int) -> list[tuple[int, str]]:
    lines = []
    for line in text[start:end].split("\n"):
        lines.append((start, line))
        start += len(line) + 1
    return lines


def _stops(column: str, cleaned: str, start: int, end: int, *, is_role: bool) -> bool:
    """Whether between the last role and the next mark the caption has ended: a title, running text, or too much of anything."""
    if end - start > _LONGEST_AFTERWARDS:
        return True
    lines = [line.strip() for _, line in _lines(column, start, end)]
    if is_role and not cleaned[start:end].strip(" \n,;."):
        return True
    return any(is_title(line) or is_prose(line) or is_boundary(line) for line in lines)


def _prose_between(column: str, start: int, end: int) -> bool:
    return sum(is_prose(line.strip()) for _, line in _lines(column, start, end)) >= 2


def _end_of_paragraph(column: str, cleaned: str, start: int) -> int:
    """The end of the lines of names from ``start``: a blank line, a title, running text."""
    end, seen = start, False
    for offset, line in _lines(column, start, min(len(column), start + _LONGEST_SIDE)):
        stripped = line.strip()
        if seen and (not stripped or is_noise(stripped) or is_boundary(stripped) or is_prose(stripped)):
            break
        if stripped and (is_title(stripped) or is_prose(stripped)):
            break
        if cleaned[offset : offset + len(line)].strip():
            seen, end = True, offset + len(line)
    return end
