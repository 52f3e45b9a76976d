// What marked words became: shown where the pointer is or the focus stands, kept by a click, closed by Escape.

const tip = document.getElementById("tip");
const words = document.getElementById("text");
let kept = false;
let shownFor = null;

function isShown(mark) {
  const box = document.getElementById(`k-${mark.classList[0]}`);
  return !box || box.checked;
}

function marksAt(element) {
  const found = [];
  for (let mark = element.closest("mark"); mark; mark = mark.parentElement.closest("mark")) if (isShown(mark)) found.push(mark);
  return found;
}

function partsOf(mark) {
  return mark.dataset.facts.split(" ").map((number) => {
    const told = document.getElementById(`f${number}`);
    const part = document.createElement("section");
    const kind = document.createElement("span");
    kind.className = `tag ${mark.classList[0]}`;
    const line = document.createElement("i");
    line.className = "line";
    kind.append(line, told.dataset.kind);
    const label = document.createElement("strong");
    label.textContent = told.dataset.label;
    part.append(kind, label, told.querySelector("dl").cloneNode(true));
    return part;
  });
}

function light(mark) {
  for (const lit of words.querySelectorAll("mark.lit")) lit.classList.remove("lit");
  if (mark) for (const piece of words.querySelectorAll(`mark.${mark.classList[0]}[data-facts="${mark.dataset.facts}"]`)) piece.classList.add("lit");
}

function show(marks) {
  if (!marks.length) { hide(); return; }
  if (shownFor !== marks[0]) {
    tip.replaceChildren(...marks.flatMap(partsOf));
    if (shownFor) shownFor.removeAttribute("aria-describedby");
    shownFor = marks[0];
    shownFor.setAttribute("aria-describedby", "tip");
    light(shownFor);
  }
  tip.hidden = false;
  const at = shownFor.getClientRects()[0];
  const below = at.bottom + 8 + tip.offsetHeight < innerHeight;
  tip.style.top = `${Math.max(8, below ? at.bottom + 8 : at.top - 8 - tip.offsetHeight)}px`;
  tip.style.left = `${Math.max(8, Math.min(at.left, innerWidth - tip.offsetWidth - 8))}px`;
}

function hide() {
  if (shownFor) shownFor.removeAttribute("aria-describedby");
  shownFor = null;
  kept = false;
  tip.hidden = true;
  light(null);
}

words.addEventListener("pointerover", (event) => { if (!kept && event.pointerType === "mouse") show(marksAt(event.target)); });
words.addEventListener("pointerleave", (event) => { if (!kept && event.pointerType === "mouse" && !tip.contains(event.relatedTarget)) hide(); });
words.addEventListener("focusin", (event) => { if (event.target.matches("mark:focus-visible")) { kept = false; show(marksAt(event.target)); } });
words.addEventListener("focusout", () => { if (!kept) hide(); });
document.addEventListener("click", (event) => {
  if (tip.contains(event.target)) return;
  const marks = words.contains(event.target) ? marksAt(event.target) : [];
  if (!marks.length) { hide(); return; }
  shownFor = null;
  show(marks);
  kept = true;
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") hide();
  if (event.key === "Enter" && event.target.matches("mark")) { show(marksAt(event.target)); kept = true; }
});
(getComputedStyle(words).overflowY === "visible" ? document : words).addEventListener("scroll", () => { if (kept && shownFor) show([shownFor]); else if (!tip.hidden) hide(); });

// A line of the list leads to its words: they get the focus, and their kind is switched on.
document.getElementById("list").addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#m"]');
  const mark = link && document.getElementById(link.hash.slice(1));
  if (!mark) return;
  event.preventDefault();
  const box = document.getElementById(`k-${mark.classList[0]}`);
  if (box) box.checked = true;
  history.replaceState(null, "", link.hash);
  mark.scrollIntoView({ block: "center" });
  mark.focus({ preventScroll: true });
  event.stopPropagation();
  shownFor = null;
  show(marksAt(mark));
  kept = true;
});

if (window.matchMedia("(max-width: 760px)").matches) document.getElementById("legend").open = false;
document.documentElement.dataset.drawn = "true";
