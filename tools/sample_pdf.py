"""Sample filings as PDF: captions with rails, stamps, footnotes, numbered pleading paper."""

from __future__ import annotations

import re
from dataclasses import dataclass
from io import BytesIO

from reportlab.lib.pagesizes import LETTER
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from sample_source import SUBJECT, Block, Run, Source, columns_of, runs_of

ROMAN = ("i", "ii", "iii", "iv", "v", "vi")
FONTS = {"": "Times-Roman", "bold": "Times-Bold", "italic": "Times-Italic", "note": "Times-Roman"}


@dataclass
class Line:
    """One line on a page: cells of runs, each from its own x."""

    cells: list[tuple[float, list[Run]]]
    height: float
    size: float = 12
    notes: tuple[str, ...] = ()
    breaks: bool = False  # starts a new page
    rows_left: int | None = None  # in a table, which word processors write column by column: rows that follow


def width_of(runs: list[Run], size: float) -> float:
    return sum(stringWidth(run.text, FONTS[run.look], 7 if run.look == "note" else size) for run in runs)


def wrap(runs: list[Run], width: float, size: float, first: float = 0) -> list[list[Run]]:
    """Runs broken into lines no wider than ``width`` (the first: ``width - first``)."""
    words: list[list[Run]] = [[]]
    for run in runs:
        for part in re.findall(r"\s+|\S+", run.text):
            if part.isspace():
                words.append([])
            else:
                words[-1].append(Run(part, run.look))
    lines: list[list[Run]] = [[]]
    for word in filter(None, words):
        room = width - (first if len(lines) == 1 else 0)
        blank = [Run(" ")] if lines[-1] else []
        if lines[-1] and width_of(lines[-1] + blank + word, size) > room:
            lines.append(list(word))
        else:
            lines[-1] += blank + word
    return lines


class PdfLayout:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.style = source.head.get("style", "opinion")
        pleading = self.style == "pleading"
        self.left, self.right = (
            (108.0, 576.0) if pleading else (144.0, 468.0) if self.style == "slip" else (72.0, 540.0)
        )
        self.top, self.bottom = (732.0, 48.0) if pleading else (708.0, 72.0)
        self.leading = 24.0 if pleading else float(source.head.get("leading", "16"))
        self.close = self.leading if pleading else min(self.leading, 14.0)
        self.width = self.right - self.left
        self.notes = {block.argument: block.text for block in source.blocks if block.kind == "note"}

    def lines(self) -> list[Line]:
        out: list[Line] = []
        for block in self.source.blocks:
            new = self.set(block)
            out += new
            if new and self.style != "pleading":
                out.append(Line([], self.leading / 2))
        return out

    def set(self, block: Block) -> list[Line]:
        middle = (self.left + self.right) / 2
        if block.kind == "note":
            return []
        if block.kind == "page":
            return [Line([], 0, breaks=True)]
        if block.kind == "=":
            rows = [row for text in block.lines for row in wrap(runs_of(text), self.width, 12)]
            return [Line([(middle - width_of(row, 12) / 2, row)], self.close) for row in rows]
        if block.kind == "lines":
            return [Line([(self.left + float(block.argument), runs_of(text))], self.close) for text in block.lines]
        if block.kind in ("caption", "columns"):
            rail = [(middle, [Run(")")])] if block.kind == "caption" else []
            pairs = [columns_of(text) for text in block.lines]
            return [
                Line(
                    [(self.left, runs_of(left)), *rail, (middle + 18, runs_of(right))],
                    self.close,
                    rows_left=len(pairs) - row if block.kind == "columns" else None,
                )
                for row, (left, right) in enumerate(pairs, 1)
            ]
        if block.kind == "toc":
            return [line for text in block.lines for line in self.leaders(*columns_of(text))]
        inset = 36.0 if block.kind == ">" else 0.0
        first = 36.0 if block.kind == "" else 0.0
        rows = wrap(runs_of(block.text), self.width - 2 * inset, 12, first)
        return [
            Line(
                [(self.left + inset + (first if not index else 0), row)],
                self.close if block.kind == ">" else self.leading,
                notes=tuple(run.text for run in row if run.look == "note"),
            )
            for index, row in enumerate(rows)
        ]

    def leaders(self, text: str, page: str) -> list[Line]:
        """An entry of a table of contents or authorities; its page stands at the right margin of its last line."""
        if not text:  # the word "Page" above the numbers
            runs = runs_of(page)
            return [Line([(self.right - width_of(runs, 12), runs)], self.close)]
        rows = wrap(runs_of(text), self.width - 72, 12)
        out = [Line([(self.left + (18 if index else 0), row)], self.close) for index, row in enumerate(rows)]
        if page:
            start = out[-1].cells[0][0] + width_of(rows[-1], 12)
            dots = int(
                (self.right - start - stringWidth(page, "Times-Roman", 12) - 6) / stringWidth(".", "Times-Roman", 12)
            )
            out[-1].cells[0][1].append(Run(" " + "." * max(dots, 3) + " " + page))
        return out

    def note_lines(self, number: str) -> list[Line]:
        rows = wrap([Run(number, "note"), Run(" "), *runs_of(self.notes[number])], self.width, 10)
        return [Line([(self.left, row)], 12, size=10) for row in rows]

    def pages(self) -> list[tuple[list[Line], list[Line]]]:
        """Each page's lines and the lines of its footnotes, which stand on the page that refers to them."""
        pages: list[tuple[list[Line], list[Line]]] = [([], [])]
        room = self.top - self.bottom
        for line in self.lines():
            notes = [row for number in line.notes for row in self.note_lines(number)]
            body, feet = pages[-1]
            used = sum(row.height for row in body + feet) + (18 if feet or notes else 0)
            if line.breaks or used + sum(row.height for row in [line, *notes]) > room:
                pages.append(([], []))
                body, feet = pages[-1]
            if line.cells or body:
                body.append(line)
                feet += notes
        return pages

    def draw(self) -> bytes:
        buffer, pages = BytesIO(), self.pages()
        canvas = Canvas(buffer, pagesize=LETTER, invariant=1)
        canvas.setTitle(self.source.name)
        canvas.setSubject(SUBJECT)
        for number, (body, feet) in enumerate(pages, 1):
            self.furniture(canvas, number, len(pages))
            self.draw_body(canvas, body)
            y = self.bottom + sum(row.height for row in feet)
            if feet:
                canvas.line(self.left, y + 4, self.left + 144, y + 4)
            for line in feet:
                y -= line.height
                self.draw_line(canvas, line, y)
            canvas.showPage()
        canvas.save()
        return buffer.getvalue()

    def draw_body(self, canvas: Canvas, body: list[Line]) -> None:
        y, right_column = self.top, []
        for line in [*body, Line([], 0)]:
            y -= line.height
            if line.rows_left is None:
                self.draw_line(canvas, line, y)
            else:
                self.draw_line(canvas, Line(line.cells[:1], line.height), y)
                right_column.append((Line(line.cells[1:], line.height), y))
            if not line.rows_left:
                for later, height in right_column:
                    self.draw_line(canvas, later, height)
                right_column.clear()

    def furniture(self, canvas: Canvas, number: int, count: int) -> None:
        """Stamp, running head, line numbers and foot, drawn before the body as word processors write them."""
        head = self.source.head
        first = int(head.get("first_page", "1"))
        printed = str(number - first + 1) if number >= first else ROMAN[number - 1]
        fill = {"n": number, "N": count, "id": int(head.get("page_offset", "0")) + number, "p": printed}
        if "stamp" in head:
            canvas.setFont("Helvetica", 9)
            canvas.drawCentredString(306, 776, head["stamp"].format(**fill))
        canvas.setFont("Times-Roman", 10 if self.style == "slip" else 12)
        if "head" in head and number > 1:
            canvas.drawCentredString(306, 750, head["head"].format(**fill))
        if self.style == "pleading":
            for row in range(1, 29):
                canvas.drawRightString(self.left - 18, self.top - 24 * row, str(row))
            canvas.line(self.left - 9, 36, self.left - 9, 756)
        if "foot" in head:
            canvas.drawCentredString(306, 30, head["foot"].format(**fill))

    def draw_line(self, canvas: Canvas, line: Line, y: float) -> None:
        for x, runs in line.cells:
            text = canvas.beginText(x, y)
            for run in runs:
                text.setFont(FONTS[run.look], 7 if run.look == "note" else line.size)
                text.setRise(4 if run.look == "note" else 0)
                text.textOut(run.text)
            canvas.drawText(text)
