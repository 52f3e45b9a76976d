"""Filings broken in the ways in which files break, and in those in which somebody would break them on purpose.

``mutant(seeds, number)`` is a pure function: the same seeds and number give the same bytes on any machine.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

__all__ = ["HOSTILE_PIECES", "Mutant", "Seed", "decoded", "mutant", "mutate_text", "seeds_in"]

#: What a broken or hostile file repeats.
HOSTILE_PIECES = (
    *(" ", "\t", "\n", " \n", "\r", "\f", "a\n\f", "\x00", "a\x00", "\x02", "\ufffe", "a\u00ad", "\u200b", "\u202e"),
    *("7", "1 ", "1\n", ".", ". ", " . . .", "(", ")", "((a) ", "[", "]", "{", '"', "“a ", "'", "’", ",", "Aa, ", ";"),
    *("*", "**a ", "_a ", "`", "# a\n", "> ", "|", "| a | b |\n", "\\*", "[a](http://", "[^1]", "$^1$", "<", "<b>"),
    *("<div>", "</b>", "<a href=", "<!--", "&", "&amp;", "&#", "ﬁ", "שלום ", "e\u0301", "\u0301", "法", "😀", "¹ Aa\n"),
    *("v. ", " v. ", "v.\n", "§", "§ 15(a)", "§§ 1, ", "¶ ", "Id. ", "Id. at 4; ", "Dkt. 4 ", "Dkt. Nos. 1, 2, "),
    *("/s/ ", "/s/ John Roe\n", "A", "AB ", "ABC\n", "Aa ", "a\n", "A. ", "wordword", "____\n", "-", "—", "a-\n"),
    *("Case: 1:20-cv-01937 Document #: 62 Filed: 03/16/21 Page 1 of 9 PageID #:345\n", "Page 1 of 9 ", "Case No. "),
    *("1 U.S. 1, ", "123 F.3d 456 ", "123 F.3d ", "Aa v. Bb, 123 F.3d 456, 458 (7th Cir. 2001); ", "2020 WL 123456 "),
    *("740 ILCS 14/15(b) ", "740 ILCS ", "28 U.S.C. § 1332(d) ", "Fed. R. Civ. P. 12(b)(6) ", "(quoting Aa v. Bb, "),
    *("See ", "supra ", "In re ", "et al., ", "Plaintiff, ", "Plaintiff,\n", "Plaintiff,   )   No. 1\n", "   )\n"),
    *("JOHN ROE; ", "(SBN 123456)", "Roe & Doe LLP\n", "Attorneys for Plaintiff\n", "Judge ", "Chicago, IL 60601\n"),
    *("MOTION ", "motion to dismiss ", "GRANTED ", "IT IS ORDERED ", "The Court GRANTS ", "Counts I, II, ", "BIPA "),
    *(
        "UNITED STATES DISTRICT COURT\n",
        "TABLE OF AUTHORITIES\n",
        "Aa v. Bb ........ 4\n",
        "$1,000 ",
        "January 1, 2020 ",
    ),
    *("01/01/2020 1 MOTION by A\n", "No. 20 C 1937 ", "Appeal from the ", "Circuit Judges. ", "on behalf of "),
)
#: What text recognition takes for what.
_MISREAD = dict(zip("lI10O5S§e.,—vB¶(", "1l1O0S58c,.-y8q{", strict=True)) | {"m": "rn", "“": "''", "”": '"', "fi": "ﬁ"}

TextMutation = Callable[[random.Random, str, str], str]
BytesMutation = Callable[[random.Random, bytes, bytes], bytes]


@dataclass(frozen=True, slots=True)
class Seed:
    """A sound filing to break: its name with suffix, and its bytes."""

    name: str
    data: bytes

    @property
    def suffix(self) -> str:
        return Path(self.name).suffix.lower()


@dataclass(frozen=True, slots=True)
class Mutant:
    """A broken filing: a file name that tells its number, its bytes, and what was done ("text: lines_shuffled")."""

    name: str
    data: bytes
    how: str


def _cut(rng: random.Random, text: str) -> tuple[int, int]:
    start = rng.randrange(len(text) + 1)
    return start, min(len(text), start + int(rng.expovariate(1 / 400)) + 1)


# ------------------------------------------------------------------ text


def _truncated(rng: random.Random, text: str, other: str) -> str:
    return text[: rng.randrange(len(text) + 1)]


def _beheaded(rng: random.Random, text: str, other: str) -> str:
    return text[rng.randrange(len(text) + 1) :]


def _spliced(rng: random.Random, text: str, other: str) -> str:
    return text[: rng.randrange(len(text) + 1)] + other[rng.randrange(len(other) + 1) :]


def _interleaved(rng: random.Random, text: str, other: str) -> str:
    ours, theirs = text.split("\n"), other.split("\n")
    size = rng.choice((1, 3, 20))
    mixed = []
    for at in range(0, max(len(ours), len(theirs)), size):
        mixed += ours[at : at + size] + theirs[at : at + size]
    return "\n".join(mixed[:3_000])


def _block_repeated(rng: random.Random, text: str, other: str) -> str:
    start, end = _cut(rng, text)
    return text[:end] + text[start:end] * rng.choice((1, 2, 10, 60)) + text[end:]


def _lines_shuffled(rng: random.Random, text: str, other: str) -> str:
    lines = text.split("\n")
    start = rng.randrange(len(lines))
    some = lines[start : start + rng.choice((5, 40, 4_000))]
    rng.shuffle(some)
    return "\n".join([*lines[:start], *some, *lines[start + len(some) :]])


def _lines_dropped(rng: random.Random, text: str, other: str) -> str:
    share = rng.choice((0.02, 0.2, 0.7))
    return "\n".join(line for line in text.split("\n") if rng.random() > share)


def _words_swapped(rng: random.Random, text: str, other: str) -> str:
    words = re.split(r"(\s+)", text)
    for _ in range(rng.choice((1, 20, 300))):
        one, two = rng.randrange(len(words)), rng.randrange(len(words))
        words[one], words[two] = words[two], words[one]
    return "".join(words)


def _misread(rng: random.Random, text: str, other: str) -> str:
    share = rng.choice((0.002, 0.02, 0.2))
    return "".join(_MISREAD.get(letter, letter) if rng.random() < share else letter for letter in text)


def noisy(rng: random.Random, text: str, other: str) -> str:
    share, noise = rng.choice((0.002, 0.02, 0.2)), "".join(HOSTILE_PIECES)
    return "".join(
        rng.choice((rng.choice(noise), "", letter * 2)) if rng.random() < share else letter for letter in text
    )


def _hostile_run(rng: random.Random, text: str, other: str) -> str:
    at = rng.randrange(len(text) + 1)
    piece = rng.choice(HOSTILE_PIECES)
    return text[:at] + piece * (rng.choice((30, 300, 20_000)) // len(piece) + 1) + text[at:]


def _hostile_pieces(rng: random.Random, text: str, other: str) -> str:
    for _ in range(rng.choice((1, 10, 100))):
        at = rng.randrange(len(text) + 1)
        text = text[:at] + rng.choice(HOSTILE_PIECES) + text[at:]
    return text


def _one_line(rng: random.Random, text: str, other: str) -> str:
    return rng.choice((" ", "", "    ")).join(text.split("\n"))


def _narrow(rng: random.Random, text: str, other: str) -> str:
    width = rng.choice((1, 3, 12, 40))
    return "\n".join(text[at : at + width] for at in range(0, len(text), width))


def _other_case(rng: random.Random, text: str, other: str) -> str:
    return rng.choice((str.upper, str.lower, str.title, str.swapcase))(text)


def _without(rng: random.Random, text: str, other: str) -> str:
    return re.sub(rng.choice((r"\d", r"[^\w\s]", r"[aeiou]", r" ", r"[A-Z]", r"\.", r"\n\n+", r"\w")), "", text)


def _numbered(rng: random.Random, text: str, other: str) -> str:
    page = rng.choice((25, 28, 32))
    return "\n".join(f"{number % page + 1:>2}  {line}" for number, line in enumerate(text.split("\n")))


def _stamped(rng: random.Random, text: str, other: str) -> str:
    lines = text.split("\n")
    for number, at in enumerate(range(0, len(lines), rng.choice((2, 10, 40))), 1):
        day = f"{rng.randrange(20)}/{rng.randrange(40)}/{rng.randrange(100)}"
        lines[at] += (
            f"\nCase {rng.randrange(9)}:{rng.randrange(99)}-cv-{rng.randrange(99_999)} Document {number} Filed {day} Page {number} of 3 PageID #:{number}"
        )
    return rng.choice(("\n", "\n\f")).join(lines)


def _side_by_side(rng: random.Random, text: str, other: str) -> str:
    ours, theirs = text.split("\n"), other.split("\n")
    return "\n".join(f"{one:<50}{rng.choice((' ', ')', '|'))}   {two}" for one, two in zip(ours, theirs, strict=False))


def _figures_changed(rng: random.Random, text: str, other: str) -> str:
    odd = ("0", "00", "99999", "13", "½", "²", "٣", "-1", "1e9", "")
    return re.sub(r"\d+", lambda match: rng.choice(odd) if rng.random() < 0.2 else match[0], text)


def _marked_up(rng: random.Random, text: str, other: str) -> str:
    marks = (
        "*",
        "**",
        "_",
        "<i>",
        "</i>",
        "<b",
        "`",
        "\\",
        "[^1]",
        "<sup>1</sup>",
        "&nbsp;",
        "|",
        "](http://x.example)",
    )
    return re.sub(r"\b", lambda match: rng.choice(marks) if rng.random() < 0.1 else "", text)


TEXT_MUTATIONS: tuple[TextMutation, ...] = (
    *(_truncated, _beheaded, _spliced, _interleaved, _block_repeated, _lines_shuffled, _lines_dropped, _words_swapped),
    *(_misread, noisy, _hostile_run, _hostile_pieces, _one_line, _narrow, _other_case, _without, _numbered, _stamped),
    *(_side_by_side, _figures_changed, _marked_up),
)


def mutate_text(rng: random.Random, text: str, other: str) -> tuple[str, str]:
    """``text`` broken once or several times, with pieces of ``other``; and the names of what was done."""
    names = []
    for _ in range(rng.choice((1, 1, 2, 4))):
        mutation = rng.choice(TEXT_MUTATIONS)
        text = mutation(rng, text, other)[:200_000] or " "
        names.append(mutation.__name__.strip("_"))
    return text, "+".join(names)


def _encoded(rng: random.Random, text: str) -> bytes:
    """In UTF-8, or in what files come in: other encodings, with their marks or without, doubly encoded, cut in a letter."""
    utf8 = text.encode("utf-8", "replace")
    return rng.choice(
        (
            *(lambda: utf8,) * 8,
            lambda: b"\xef\xbb\xbf" + utf8,
            lambda: text.encode("cp1252", "replace"),
            lambda: text.encode("utf-16", "replace"),
            lambda: text.encode("utf-16", "replace")[:-1],
            lambda: text.encode("utf-16-le", "replace"),
            lambda: text.encode("utf-32", "replace"),
            lambda: text.encode("utf-8", "replace").decode("latin-1").encode("utf-8"),
            lambda: utf8.replace(b"\n", b"\r\n"),
            lambda: utf8.replace(b"\n", b"\r"),
            lambda: bytes_flipped(rng, utf8, b""),
        )
    )()


# ------------------------------------------------------------------ bytes of any format


def bytes_flipped(rng: random.Random, data: bytes, other: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(rng.choice((1, 8, 64, 1 + len(data) // 50))):
        if changed:
            changed[rng.randrange(len(changed))] = rng.choice((0, 255, 10, rng.randrange(256)))
    return bytes(changed)


def bytes_cut(rng: random.Random, data: bytes, other: bytes) -> bytes:
    return data[: rng.randrange(len(data) + 1)]


def bytes_missing(rng: random.Random, data: bytes, other: bytes) -> bytes:
    start = rng.randrange(len(data) + 1)
    return data[:start] + data[start + rng.choice((1, 16, 512, 4096)) :]


def _bytes_doubled(rng: random.Random, data: bytes, other: bytes) -> bytes:
    start = rng.randrange(len(data) + 1)
    block = data[start : start + rng.choice((1, 64, 1024))]
    return data[:start] + block * rng.choice((2, 20, 200)) + data[start:]


def _bytes_spliced(rng: random.Random, data: bytes, other: bytes) -> bytes:
    return data[: rng.randrange(len(data) + 1)] + other[rng.randrange(len(other) + 1) :]


def _bytes_of_another(rng: random.Random, data: bytes, other: bytes) -> bytes:
    return other


BYTES_MUTATIONS: tuple[BytesMutation, ...] = (
    *(bytes_flipped, bytes_flipped, bytes_cut, bytes_missing, _bytes_doubled, _bytes_spliced, _bytes_of_another),
)


# ------------------------------------------------------------------ one mutant


def decoded(data: bytes) -> str:
    """The bytes as text, whatever they are."""
    return data.decode("utf-8", "replace")


#: One mutant in so many is broken byte by byte, blind to its format.
_BLIND = 5


def mutate(rng: random.Random, seed: Seed, other: Seed) -> tuple[bytes, str]:
    """The seed's bytes broken, and what was done."""
    from mutated_formats import BYTES_MUTATIONS_OF, TEXT_MUTATIONS_OF  # which in turn breaks texts by what stands here

    if rng.randrange(_BLIND) == 0:
        blind = rng.choice(BYTES_MUTATIONS)
        return blind(rng, seed.data, other.data), blind.__name__.strip("_")
    if seed.suffix in BYTES_MUTATIONS_OF:
        broken = BYTES_MUTATIONS_OF[seed.suffix]
        return broken(rng, seed.data, other.data), broken.__name__.strip("_")
    text, others = decoded(seed.data), decoded(other.data)
    if seed.suffix in TEXT_MUTATIONS_OF and rng.randrange(2):
        mutation = TEXT_MUTATIONS_OF[seed.suffix]
        return mutation(rng, text, others).encode("utf-8", "replace"), mutation.__name__.strip("_")
    text, how = mutate_text(rng, text, others)
    return _encoded(rng, text), how


def mutant(seeds: Sequence[Seed], number: int) -> Mutant:
    """The mutant of this number (the seeds in their order)."""
    rng = random.Random(f"mutant {number}")  # noqa: S311 (it is to be the same each time)
    seed, other = rng.choice(seeds), rng.choice(seeds)
    data, how = mutate(rng, seed, other)
    return Mutant(f"{number:06d}-{Path(seed.name).stem}{seed.suffix}", data, f"{seed.suffix}: {how}")


def seeds_in(*folders: Path, largest: int = 2_000_000) -> list[Seed]:
    """The files of the folders, by name, none larger than ``largest`` bytes."""
    files = sorted(path for folder in folders for path in folder.iterdir() if path.suffix and path.is_file())
    return [Seed(path.name, path.read_bytes()) for path in files if path.stat().st_size <= largest]
