"""First pages of many courts' forms, drawn as PDFs in the orders in which programs draw: the parties are invented."""

from __future__ import annotations

import io
import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from reportlab.lib.pagesizes import LETTER
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

__all__ = ["FORMS", "ORDERS", "Form", "Word", "document", "draw", "page_words"]

FONT, BOTTOM, TOP = "Times-Roman", 60.0, 730.0


@dataclass(frozen=True)
class Word:
    """What is drawn at one place: ``group`` tells the part of the page that it belongs to."""

    group: str
    x: float
    y: float
    text: str
    size: float = 12
    angle: float = 0


@dataclass(frozen=True)
class Form:
    """One court's first page, and the court and docket number that it prints."""

    name: str
    court: str
    docket: str
    heading: tuple[str, ...]
    left: tuple[str, ...]
    right: tuple[str, ...]
    title: tuple[str, ...] = ("MEMORANDUM OPINION AND ORDER",)
    stamp: str = ""
    stamp_at: str = "top"  # or "foot", "side"
    rail: str = ")"
    numbered: bool = False
    counsel: tuple[str, ...] = ()
    counsel_right: tuple[str, ...] = ()
    heading_at: str = "middle"  # or "left", "right"
    number_above: str = ""  # a number above the court's name, as appellate courts print it
    body: tuple[str, ...] = (
        "Plaintiff brings this action under the Biometric Information Privacy Act, 740 ILCS 14/1",
        "et seq., and says that Defendant collected her fingerprints without a written release. The",
        "motion before the Court asks for dismissal under Rule 12(b)(6). For the reasons that follow",
        "the motion is denied. See Lopez v. Lens Corp., 953 F.3d 490, 501 (7th Cir. 2020).",
    )


def page_words(form: Form) -> list[Word]:
    """The words of the form's page, part by part in reading order."""
    left = 108.0 if form.numbered else 72.0
    middle, right = (left + 540) / 2, 540.0
    leading = 24.0 if form.numbered else 14.0
    close = 12.0
    out: list[Word] = []
    if form.stamp:
        size = 9.0
        if form.stamp_at == "side":
            out.append(Word("stamp", 24, 200, form.stamp, size, 90))
        else:
            x = 306 - stringWidth(form.stamp, "Helvetica", size) / 2
            out.append(Word("stamp", x, 776 if form.stamp_at == "top" else 18, form.stamp, size))
    if form.numbered:
        out += [Word("numbers", 84 - stringWidth(str(n), FONT, 12), TOP - 24 * (n - 1), str(n)) for n in range(1, 29)]
    y = TOP

    def centred(text: str, group: str) -> None:
        nonlocal y
        at = {
            "left": left,
            "right": right - stringWidth(text, FONT, 12),
            "middle": middle - stringWidth(text, FONT, 12) / 2,
        }
        out.append(Word(group, at[form.heading_at if group == "heading" else "middle"], y, text))
        y -= leading if form.numbered else 15

    def columns(
        first: tuple[str, ...], second: tuple[str, ...], names: tuple[str, str], rail: str, step: float
    ) -> None:
        nonlocal y
        rows = max(len(first), len(second))
        for row in range(rows):
            if row < len(first) and first[row]:
                out.append(Word(names[0], left, y - step * row, first[row]))
        for row in range(rows if rail else 0):
            out.append(Word("rail", middle, y - step * row, rail))
        for row in range(rows):
            if row < len(second) and second[row]:
                out.append(Word(names[1], middle + 24, y - step * row, second[row]))
        y -= step * rows + 10
        if form.numbered:
            y = TOP - 24 * round((TOP - y) / 24 + 0.49)

    if form.counsel or form.counsel_right:
        columns(form.counsel, form.counsel_right, ("counsel", "counsel right"), "", close)
        y -= 12
    if form.number_above:
        centred(form.number_above, "number above")
    for text in form.heading:
        centred(text, "heading")
    y -= leading / 2 if not form.numbered else 0
    columns(form.left, form.right, ("left", "right"), form.rail, close)
    for text in form.title:
        centred(text, "title")
    for row, text in enumerate(form.body):
        out.append(Word("body", left + (36 if not row else 0), y, text, 11))
        y -= leading
    out.append(Word("foot", middle, 36, "1"))
    return out


def _as_parts(words: list[Word]) -> list[Word]:
    return words


def _rows(words: list[Word]) -> list[Word]:
    return sorted(words, key=lambda word: (-word.y, word.x))


def _words_apart(words: list[Word]) -> list[Word]:
    """Each word by itself, row by row, as a text recognition's layer has them."""
    out = []
    for word in _rows(words):
        if word.angle:
            out.append(word)
            continue
        x = word.x
        for part in word.text.split():
            out.append(replace(word, x=x, text=part))
            x += stringWidth(part + " ", "Helvetica" if word.group == "stamp" else FONT, word.size)
    return out


def _last(*groups: str) -> Callable[[list[Word]], list[Word]]:
    """Everything else first: a filing system draws its stamp, and some templates their line numbers, last."""
    return lambda words: [w for w in words if w.group not in groups] + [w for w in words if w.group in groups]


def _between(words: list[Word]) -> list[Word]:
    """Line numbers and rails drawn among the words, each near its line."""
    return sorted(words, key=lambda word: (-round(word.y / 36), word.group, -word.y))


def _right_first(words: list[Word]) -> list[Word]:
    order = ["foot", "stamp", "right", "counsel right", "rail", "left", "counsel"]
    return sorted(words, key=lambda word: order.index(word.group) if word.group in order else 9)


def _shuffled(words: list[Word]) -> list[Word]:
    out = list(words)
    random.Random(len(words)).shuffle(out)  # noqa: S311
    return out


#: The orders in which a page's parts may be drawn.
ORDERS: dict[str, Callable[[list[Word]], list[Word]]] = {
    "part by part": _as_parts,
    "row by row": _rows,
    "word by word": _words_apart,
    "stamp and numbers last": _last("stamp", "numbers", "foot"),
    "numbers between": _between,
    "right column first": _right_first,
    "any order": _shuffled,
}


def draw(pages: Iterable[list[Word]], size: tuple[float, float] = LETTER, rotation: int = 0) -> bytes:
    """A PDF of the pages, each word drawn in the order given."""
    buffer = io.BytesIO()
    # reportlab turns the page's size with the page, and would leave what stands outside it
    canvas = Canvas(buffer, pagesize=size[::-1] if rotation % 180 else size, invariant=1)
    for words in pages:
        if rotation:
            canvas.setPageRotation(rotation)
        for word in words:
            canvas.setFont("Helvetica" if word.group == "stamp" else FONT, word.size)
            if word.angle:
                canvas.saveState()
                canvas.translate(word.x, word.y)
                canvas.rotate(word.angle)
                canvas.drawString(0, 0, word.text)
                canvas.restoreState()
            else:
                canvas.drawString(word.x, word.y, word.text)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def document(form: Form, order: str = "part by part") -> bytes:
    """The form's page as a PDF, drawn in the order named."""
    return draw([ORDERS[order](page_words(form))])


def _district(name: str, court: str, docket: str, heading: str, number: str, stamp: str, **more: object) -> Form:
    """The usual form of a federal district court: a heading in the middle, rails, the number at the right."""
    base = Form(
        name,
        court,
        docket,
        tuple(heading.split("|")),
        LEFT,
        ("", "", f"{number}", "", "Judge Eleanor V. Marsh"),
        stamp=stamp,
    )
    return replace(base, **more)  # type: ignore[arg-type]


LEFT = (
    "MARIA LOPEZ, individually and on", "behalf of all others similarly situated,", "", "Plaintiff,", "", "v.", "",
    "LENS & LEDGER CORP., a Delaware", "corporation,", "", "Defendant.",
)  # fmt: skip
SHORT_LEFT = ("Maria Lopez,", "Plaintiff,", "v.", "Lens & Ledger Corp.,", "Defendant.")
APPEAL = ("MARIA LOPEZ,", "Plaintiff-Appellee,", "", "v.", "", "LENS & LEDGER CORP.,", "Defendant-Appellant.")
DEBTOR = ("In re:", "", "LENS & LEDGER CORP.,", "", "Debtor.")
COUNSEL = (
    "Ada Quill (SBN 123456)", "aquill@quillreed.example", "QUILL & REED LLP", "100 Main Street, Suite 200",
    "Los Angeles, California 90001", "Telephone: (213) 555-0100", "Attorneys for Plaintiff Maria Lopez",
)  # fmt: skip
COUNSEL_RIGHT = (
    "Bruno Vale (SBN 654321)", "bvale@valehart.example", "VALE HART LLP", "200 Market Street, Suite 900",
    "San Francisco, California 94105", "Telephone: (415) 555-0199", "Attorneys for Defendant Lens & Ledger Corp.",
)  # fmt: skip
USDC = "UNITED STATES DISTRICT COURT"
ITUSDC = "IN THE UNITED STATES DISTRICT COURT"

FORMS: tuple[Form, ...] = (
    _district("nd-ill", "ilnd", "20-cv-01937", f"{ITUSDC}|FOR THE NORTHERN DISTRICT OF ILLINOIS|EASTERN DIVISION", "Case No. 20-cv-01937", "Case: 1:20-cv-01937 Document #: 62 Filed: 03/16/21 Page 1 of 9 PageID #:345"),
    _district("nd-ill short number", "ilnd", "20-cv-01937", f"{USDC}|NORTHERN DISTRICT OF ILLINOIS|EASTERN DIVISION", "No. 20 C 1937", "Case: 1:20-cv-01937 Document #: 62 Filed: 03/16/21 Page 1 of 9 PageID #:345"),
    _district("sd-ill", "ilsd", "21-cv-00412", f"{ITUSDC}|FOR THE SOUTHERN DISTRICT OF ILLINOIS", "Case No. 3:21-CV-412-DWD", "Case 3:21-cv-00412-DWD Document 33 Filed 08/02/21 Page 1 of 12 Page ID #210"),
    _district("cd-ill", "ilcd", "22-cv-03011", f"{USDC}|CENTRAL DISTRICT OF ILLINOIS|SPRINGFIELD DIVISION", "Case No. 22-cv-3011", "3:22-cv-03011-SEM-KLM # 18 Filed: 05/09/22 Page 1 of 14"),
    _district("sd-ind", "insd", "23-cv-00311", f"{USDC}|SOUTHERN DISTRICT OF INDIANA|INDIANAPOLIS DIVISION", "No. 1:23-cv-00311-JPH-MJD", "Case 1:23-cv-00311-JPH-MJD Document 41 Filed 11/06/23 Page 1 of 10 PageID #: 402"),
    _district("nd-ind", "innd", "22-cv-00077", f"{USDC}|NORTHERN DISTRICT OF INDIANA|SOUTH BEND DIVISION", "CAUSE NO. 3:22-CV-77 DRL-MGG", "USDC IN/ND case 3:22-cv-00077-DRL-MGG document 29 filed 07/18/22 page 1 of 8"),
    _district("ed-wis", "wied", "21-cv-00950", f"{USDC}|EASTERN DISTRICT OF WISCONSIN", "Case No. 21-CV-950", "Case 2:21-cv-00950-JPS Filed 02/11/22 Page 1 of 15 Document 27", rail=""),
    _district("wd-wis", "wiwd", "22-cv-00118", f"IN THE {USDC}|FOR THE WESTERN DISTRICT OF WISCONSIN", "22-cv-118-wmc", "Case: 3:22-cv-00118-wmc Document #: 14 Filed: 06/30/22 Page 1 of 6"),
    _district("cd-cal", "cacd", "23-cv-04417", f"{USDC}|CENTRAL DISTRICT OF CALIFORNIA", "Case No. 5:23-cv-04417-SB-E", "Case 5:23-cv-04417-SB-E Document 121 Filed 02/14/24 Page 1 of 11 Page ID #:2104", numbered=True, counsel=COUNSEL),
    _district("nd-cal", "cand", "20-cv-05599", f"{USDC}|NORTHERN DISTRICT OF CALIFORNIA|SAN FRANCISCO DIVISION", "Case No. 20-cv-05599-WHA", "Case 3:20-cv-05599-WHA Document 88 Filed 04/01/21 Page 1 of 24", numbered=True, counsel=COUNSEL),
    _district("nd-cal two columns of counsel", "cand", "20-cv-05599", f"{USDC}|NORTHERN DISTRICT OF CALIFORNIA", "Case No. 3:20-cv-05599-WHA", "Case 3:20-cv-05599-WHA Document 90 Filed 04/02/21 Page 1 of 9", numbered=True, counsel=COUNSEL, counsel_right=COUNSEL_RIGHT),
    _district("ed-cal", "caed", "22-cv-00301", f"{USDC}|EASTERN DISTRICT OF CALIFORNIA", "No. 2:22-cv-00301-JAM-AC", "Case 2:22-cv-00301-JAM-AC Document 20 Filed 09/07/22 Page 1 of 7", numbered=True, rail=""),
    _district("sd-cal", "casd", "21-cv-01333", f"{USDC}|SOUTHERN DISTRICT OF CALIFORNIA", "Case No.: 21-cv-1333-MMA (BLM)", "Case 3:21-cv-01333-MMA-BLM Document 17 Filed 01/12/22 PageID.233 Page 1 of 16", numbered=True, rail=""),
    _district("wd-wash", "wawd", "19-cv-00777", f"{USDC}|WESTERN DISTRICT OF WASHINGTON|AT SEATTLE", "CASE NO. C19-0777JLR", "Case 2:19-cv-00777-JLR Document 52 Filed 03/03/20 Page 1 of 22", numbered=True, rail=""),
    _district("d-ariz", "azd", "20-cv-01234", f"IN THE {USDC}|FOR THE DISTRICT OF ARIZONA", "No. CV-20-01234-PHX-DWL", "Case 2:20-cv-01234-DWL Document 31 Filed 10/05/20 Page 1 of 13", numbered=True, rail=""),
    _district("d-nev", "nvd", "22-cv-01551", f"{USDC}|DISTRICT OF NEVADA", "Case No. 2:22-cv-01551-RFB-NJK", "Case 2:22-cv-01551-RFB-NJK Document 12 Filed 12/01/22 Page 1 of 5", numbered=True),
    _district("sdny", "nysd", "21-cv-04567", f"{USDC}|SOUTHERN DISTRICT OF NEW YORK", "21 Civ. 4567 (PAE)", "Case 1:21-cv-04567-PAE Document 45 Filed 12/20/21 Page 1 of 31", heading_at="left", rail=":"),
    _district("edny", "nyed", "22-cv-02222", f"{USDC}|EASTERN DISTRICT OF NEW YORK", "22-CV-2222 (RPK) (LB)", "Case 1:22-cv-02222-RPK-LB Document 19 Filed 01/30/23 Page 1 of 17 PageID #: 188", heading_at="left", rail=":"),
    _district("d-del", "ded", "21-cv-01288", f"IN THE {USDC}|FOR THE DISTRICT OF DELAWARE", "C.A. No. 21-1288-CFC", "Case 1:21-cv-01288-CFC Document 22 Filed 03/10/22 Page 1 of 9 PageID #: 301"),
    _district("ed-pa", "paed", "22-cv-04111", f"IN THE {USDC}|FOR THE EASTERN DISTRICT OF PENNSYLVANIA", "CIVIL ACTION NO. 22-4111", "Case 2:22-cv-04111-MMB Document 15 Filed 02/21/23 Page 1 of 19", rail=":"),
    _district("d-nj", "njd", "20-cv-15000", f"{USDC}|DISTRICT OF NEW JERSEY", "Civil Action No. 20-15000 (SDW) (LDW)", "Case 2:20-cv-15000-SDW-LDW Document 40 Filed 06/14/21 Page 1 of 12 PageID: 611", rail="|"),
    _district("sd-tex", "txsd", "20-cv-01441", f"IN THE {USDC}|FOR THE SOUTHERN DISTRICT OF TEXAS|HOUSTON DIVISION", "CIVIL ACTION NO. 4:20-CV-01441", "Case 4:20-cv-01441 Document 55 Filed on 09/14/21 in TXSD Page 1 of 20", rail="§"),
    _district("wd-tex", "txwd", "21-cv-00666", f"IN THE {USDC}|FOR THE WESTERN DISTRICT OF TEXAS|AUSTIN DIVISION", "CAUSE NO. 1:21-CV-666-RP", "Case 1:21-cv-00666-RP Document 30 Filed 05/02/22 Page 1 of 18", rail="§"),
    _district("md-fla", "flmd", "22-cv-00888", f"{USDC}|MIDDLE DISTRICT OF FLORIDA|TAMPA DIVISION", "Case No. 8:22-cv-888-TPB-AEP", "Case 8:22-cv-00888-TPB-AEP Document 21 Filed 08/17/22 Page 1 of 11 PageID 142", rail=""),
    _district("sd-fla", "flsd", "23-cv-20001", f"{USDC}|SOUTHERN DISTRICT OF FLORIDA", "CASE NO. 1:23-cv-20001-BLOOM/Otazo-Reyes", "Case 1:23-cv-20001-BB Document 25 Entered on FLSD Docket 05/05/2023 Page 1 of 14", rail=""),
    _district("nd-ga", "gand", "20-cv-03333", f"IN THE {USDC}|FOR THE NORTHERN DISTRICT OF GEORGIA|ATLANTA DIVISION", "CIVIL ACTION FILE NO. 1:20-CV-3333-TWT", "Case 1:20-cv-03333-TWT Document 18 Filed 01/06/21 Page 1 of 16"),
    _district("ed-mich", "mied", "21-cv-11000", f"{USDC}|EASTERN DISTRICT OF MICHIGAN|SOUTHERN DIVISION", "Case No. 21-cv-11000", "Case 2:21-cv-11000-LVP-EAS ECF No. 33, PageID.512 Filed 10/21/21 Page 1 of 27", rail=""),
    _district("nd-ohio", "ohnd", "22-cv-00019", f"IN THE {USDC}|FOR THE NORTHERN DISTRICT OF OHIO|EASTERN DIVISION", "CASE NO. 1:22 CV 19", "Case: 1:22-cv-00019-DAP Doc #: 24 Filed: 07/08/22 1 of 13. PageID #: 377"),
    _district("ed-mo", "moed", "23-cv-00401", f"{USDC}|EASTERN DISTRICT OF MISSOURI|EASTERN DIVISION", "Case No. 4:23 CV 401 RWS", "Case: 4:23-cv-00401-RWS Doc. #: 16 Filed: 06/22/23 Page: 1 of 9 PageID #: 190"),
    _district("d-minn", "mnd", "21-cv-01999", f"{USDC}|DISTRICT OF MINNESOTA", "Case No. 21-cv-1999 (WMW/DTS)", "CASE 0:21-cv-01999-WMW-DTS Doc. 27 Filed 01/19/22 Page 1 of 15", rail=""),
    _district("d-neb", "ned", "22-cv-03100", f"IN THE {USDC}|FOR THE DISTRICT OF NEBRASKA", "4:22CV3100", "4:22-cv-03100-JMG-CRZ Doc # 21 Filed: 11/03/22 Page 1 of 10 - Page ID # 144"),
    _district("d-colo", "cod", "20-cv-02888", f"IN THE {USDC}|FOR THE DISTRICT OF COLORADO", "Civil Action No. 20-cv-02888-RM-NYW", "Case 1:20-cv-02888-RM-NYW Document 30 Filed 03/25/21 USDC Colorado Page 1 of 12", rail="", heading_at="middle"),
    _district("d-utah", "utd", "22-cv-00505", f"{USDC}|DISTRICT OF UTAH", "Case No. 2:22-cv-00505-DBB", "Case 2:22-cv-00505-DBB-DAO Document 23 Filed 01/24/23 PageID.250 Page 1 of 11", rail=""),
    _district("d-mass", "mad", "21-cv-10710", f"{USDC}|DISTRICT OF MASSACHUSETTS", "Civil Action No. 21-10710-FDS", "Case 1:21-cv-10710-FDS Document 36 Filed 10/29/21 Page 1 of 21"),
    _district("ed-va", "vaed", "22-cv-00741", f"IN THE {USDC}|FOR THE EASTERN DISTRICT OF VIRGINIA|Alexandria Division", "Case No. 1:22-cv-741 (LMB/WEF)", "Case 1:22-cv-00741-LMB-WEF Document 20 Filed 09/19/22 Page 1 of 8 PageID# 160"),
    _district("d-md", "mdd", "20-cv-00404", f"IN THE {USDC}|FOR THE DISTRICT OF MARYLAND", "Civil Action No. TDC-20-0404", "Case 8:20-cv-00404-TDC Document 25 Filed 11/16/20 Page 1 of 14", rail="*"),
    _district("d-dc", "dcd", "21-cv-02345", f"{USDC}|FOR THE DISTRICT OF COLUMBIA", "Civil Action No. 21-2345 (RDM)", "Case 1:21-cv-02345-RDM Document 26 Filed 06/01/22 Page 1 of 29"),
    _district("ed-la", "laed", "21-cv-01777", f"{USDC}|EASTERN DISTRICT OF LOUISIANA", 'NO. 21-1777', "Case 2:21-cv-01777-SSV-DPC Document 19 Filed 12/13/21 Page 1 of 17", rail=""),
    _district("stamp only at the foot", "ilnd", "22-cv-04040", f"{ITUSDC}|FOR THE NORTHERN DISTRICT OF ILLINOIS", "No. 1:22-cv-04040", "Case: 1:22-cv-04040 Document #: 7 Filed: 08/12/22 Page 1 of 3", stamp_at="foot"),
    Form("ca7", "ca7", "22-1234", ("United States Court of Appeals", "For the Seventh Circuit"), APPEAL, ("Appeal from the United States", "District Court for the Northern", "District of Illinois, Eastern Division.", "", "No. 1:20-cv-01937", "Eleanor V. Marsh, Judge."), ("ARGUED MAY 2, 2023 - DECIDED JULY 7, 2023",), "Case: 22-1234 Document: 41 Filed: 07/07/2023 Pages: 12", rail="", number_above="No. 22-1234"),
    Form("ca9", "ca9", "21-16789", ("UNITED STATES COURT OF APPEALS", "FOR THE NINTH CIRCUIT"), APPEAL, ("No. 21-16789", "", "D.C. No.", "3:20-cv-05599-WHA", "", "MEMORANDUM*"), (), "Case: 21-16789, 08/19/2022, ID: 12522123, DktEntry: 45-1, Page 1 of 5", rail=""),
    Form("ca2", "ca2", "21-1234", ("UNITED STATES COURT OF APPEALS", "FOR THE SECOND CIRCUIT"), APPEAL, ("No. 21-1234-cv",), ("SUMMARY ORDER",), "Case 21-1234, Document 88-1, 05/17/2022, 3316543, Page1 of 7", rail=""),
    Form("ca1", "ca1", "22-1011", ("United States Court of Appeals", "For the First Circuit"), APPEAL, (), ("APPEAL FROM THE UNITED STATES DISTRICT COURT", "FOR THE DISTRICT OF MASSACHUSETTS"), "Case: 22-1011 Document: 00117999999 Page: 1 Date Filed: 04/14/2023 Entry ID: 6561234", rail="", number_above="No. 22-1011"),
    Form("ca3", "ca3", "22-2022", ("UNITED STATES COURT OF APPEALS", "FOR THE THIRD CIRCUIT"), APPEAL, (), ("On Appeal from the United States District Court", "for the Eastern District of Pennsylvania", "(D.C. No. 2:22-cv-04111)"), "Case: 22-2022 Document: 55 Page: 1 Date Filed: 06/05/2023", rail="", number_above="No. 22-2022"),
    Form("ca4", "ca4", "22-1717", ("UNITED STATES COURT OF APPEALS", "FOR THE FOURTH CIRCUIT"), APPEAL, (), ("Appeal from the United States District Court", "for the District of Maryland, at Greenbelt."), "USCA4 Appeal: 22-1717 Doc: 33 Filed: 02/03/2023 Pg: 1 of 9", rail="", number_above="No. 22-1717"),
    Form("ca5", "ca5", "21-20345", ("United States Court of Appeals", "for the Fifth Circuit"), APPEAL, (), ("Appeal from the United States District Court", "for the Southern District of Texas", "USDC No. 4:20-CV-1441"), "Case: 21-20345 Document: 00516123456 Page: 1 Date Filed: 12/09/2021", rail="", number_above="No. 21-20345"),
    Form("ca6", "ca6", "22-3050", ("UNITED STATES COURT OF APPEALS", "FOR THE SIXTH CIRCUIT"), APPEAL, ("ON APPEAL FROM THE UNITED", "STATES DISTRICT COURT FOR", "THE NORTHERN DISTRICT OF", "OHIO"), ("OPINION",), "Case: 22-3050 Document: 28-2 Filed: 11/21/2022 Page: 1", rail=")", number_above="No. 22-3050"),
    Form("ca8", "ca8", "22-2345", ("United States Court of Appeals", "For the Eighth Circuit"), APPEAL, (), ("Appeal from United States District Court", "for the Eastern District of Missouri"), "Appellate Case: 22-2345 Page: 1 Date Filed: 05/22/2023 Entry ID: 5279876", rail="", number_above="No. 22-2345"),
    Form("ca10", "ca10", "21-1388", ("UNITED STATES COURT OF APPEALS", "FOR THE TENTH CIRCUIT"), APPEAL, ("No. 21-1388", "(D.C. No. 1:20-CV-02888-RM-NYW)", "(D. Colo.)"), ("ORDER AND JUDGMENT*",), "Appellate Case: 21-1388 Document: 010110700000 Date Filed: 06/22/2022 Page: 1", rail=""),
    Form("ca11", "ca11", "22-11111", ("In the", "United States Court of Appeals", "For the Eleventh Circuit"), APPEAL, (), ("Appeal from the United States District Court", "for the Northern District of Georgia", "D.C. Docket No. 1:20-cv-03333-TWT"), "USCA11 Case: 22-11111 Document: 38-1 Date Filed: 03/29/2023 Page: 1 of 14", rail="", number_above="No. 22-11111"),
    Form("cadc", "cadc", "22-7099", ("United States Court of Appeals", "FOR THE DISTRICT OF COLUMBIA CIRCUIT"), APPEAL, (), ("Appeal from the United States District Court", "for the District of Columbia", "(No. 1:21-cv-02345)"), "USCA Case #22-7099 Document #2001234 Filed: 06/02/2023 Page 1 of 16", rail="", number_above="No. 22-7099"),
    Form("cafc", "cafc", "22-1456", ("United States Court of Appeals", "for the Federal Circuit"), APPEAL, (), ("2022-1456", "Appeal from the United States District Court for the", "District of Delaware in No. 1:21-cv-01288-CFC"), "Case: 22-1456 Document: 44 Page: 1 Filed: 04/18/2023", rail=""),
    Form("bankruptcy nd-ill", "ilnb", "22-bk-10001", ("UNITED STATES BANKRUPTCY COURT", "NORTHERN DISTRICT OF ILLINOIS", "EASTERN DIVISION"), DEBTOR, ("Chapter 11", "", "Case No. 22-10001", "", "Hon. Jacqueline P. Cole"), ("ORDER LIFTING THE AUTOMATIC STAY",), "Case 22-10001 Doc 120 Filed 05/02/22 Entered 05/02/22 14:33:10 Desc Main Document Page 1 of 6"),
    Form("bankruptcy d-del", "deb", "22-bk-10555", ("IN THE UNITED STATES BANKRUPTCY COURT", "FOR THE DISTRICT OF DELAWARE"), DEBTOR, ("Chapter 11", "", "Case No. 22-10555 (JTD)", "", "Re: Docket No. 31"), ("ORDER",), "Case 22-10555-JTD Doc 77 Filed 07/01/22 Page 1 of 4"),
    Form("bankruptcy sdny", "nysb", "23-bk-11111", ("UNITED STATES BANKRUPTCY COURT", "SOUTHERN DISTRICT OF NEW YORK"), DEBTOR, ("Chapter 11", "", "Case No. 23-11111 (MG)"), ("MEMORANDUM OPINION",), "23-11111-mg Doc 95 Filed 08/08/23 Entered 08/08/23 10:11:12 Main Document Pg 1 of 13", heading_at="left", rail=":"),
    Form("cook county chancery", "illcirct", "2023-CH-01234", ("IN THE CIRCUIT COURT OF COOK COUNTY, ILLINOIS", "COUNTY DEPARTMENT, CHANCERY DIVISION"), LEFT, ("", "", "Case No. 2023 CH 01234"), ("CLASS ACTION COMPLAINT",), "FILED DATE: 5/1/2023 12:00 AM 2023CH01234", stamp_at="side"),
    Form("cook county law", "illcirct", "2021-L-004321", ("IN THE CIRCUIT COURT OF COOK COUNTY, ILLINOIS", "COUNTY DEPARTMENT, LAW DIVISION"), LEFT, ("", "", "No. 2021 L 004321"), ("ORDER",), "FILED DATE: 6/30/2021 9:41 AM 2021L004321"),
    Form("illinois appellate", "illappct", "1-22-1234", ("IN THE", "APPELLATE COURT OF ILLINOIS", "FIRST DISTRICT"), APPEAL, ("Appeal from the", "Circuit Court of", "Cook County.", "", "No. 20 CH 1234", "", "Honorable Ada Quill,", "Judge, presiding."), ("OPINION",), "", number_above="No. 1-22-1234"),
    Form("new york supreme", "nysupctnewyork", "654321/2022", ("SUPREME COURT OF THE STATE OF NEW YORK", "COUNTY OF NEW YORK"), SHORT_LEFT, ("Index No. 654321/2022", "", "DECISION AND ORDER"), (), "FILED: NEW YORK COUNTY CLERK 05/01/2023 04:05 PM INDEX NO. 654321/2022", heading_at="left", rail=":"),
    Form("los angeles superior", "calsuppctla", "23STCV01234", ("SUPERIOR COURT OF THE STATE OF CALIFORNIA", "FOR THE COUNTY OF LOS ANGELES"), LEFT, ("Case No. 23STCV01234", "", "COMPLAINT FOR DAMAGES"), (), "Electronically FILED by Superior Court of California, County of Los Angeles on 01/19/2023 04:44 PM", numbered=True, counsel=COUNSEL),
    Form("florida circuit", "flacirct", "2023-001234-CA-01", ("IN THE CIRCUIT COURT OF THE 11TH JUDICIAL CIRCUIT", "IN AND FOR MIAMI-DADE COUNTY, FLORIDA"), SHORT_LEFT, ("CASE NO. 2023-001234-CA-01",), ("COMPLAINT",), "Filing # 165432109 E-Filed 01/23/2023 03:15:42 PM", rail=""),
    Form("texas district", "texdistct", "2023-12345", ("IN THE DISTRICT COURT", "OF HARRIS COUNTY, TEXAS", "190TH JUDICIAL DISTRICT"), SHORT_LEFT, ("CAUSE NO. 2023-12345",), ("PLAINTIFF'S ORIGINAL PETITION",), "2/14/2023 11:02 AM Marilyn Burgess - District Clerk Harris County Envelope No. 72741234 By: A Quill Filed: 2/14/2023 11:02 AM", rail="§"),
)  # fmt: skip
