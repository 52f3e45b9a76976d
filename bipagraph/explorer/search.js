// The search box: a combobox whose suggestions are the things whose label or facts hold all the words typed.

const box = document.getElementById("search");
const list = document.getElementById("suggestions");
const SUGGESTIONS = 12;
const fold = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/[\u2018\u2019]/g, "'").toLowerCase();
const searchable = data.nodes.map((node) => {
  const thing = data.things[node.id];
  return { id: node.id, label: fold(thing.label), all: fold([thing.label, ...thing.facts.flatMap(([, values]) => values)].join(" ")), degree: node.degree };
});
let offered = [];
let chosen = -1;

function matches(query) {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (!words.length) return [];
  const whole = words.join(" ");
  const rank = (entry) => (entry.label === whole ? 0 : entry.label.startsWith(whole) ? 1 : words.every((word) => entry.label.includes(word)) ? 2 : 3);
  return searchable.filter((entry) => words.every((word) => entry.all.includes(word)))
    .map((entry) => [rank(entry), entry]).sort((a, b) => a[0] - b[0] || b[1].degree - a[1].degree).slice(0, SUGGESTIONS).map(([, entry]) => entry.id);
}

function choose(index) {
  chosen = index;
  [...list.children].forEach((item, place) => item.setAttribute("aria-selected", String(place === index)));
  if (index >= 0) {
    box.setAttribute("aria-activedescendant", "suggestion-" + index);
    list.children[index].scrollIntoView({ block: "nearest" });
  } else box.removeAttribute("aria-activedescendant");
}

function closeList() {
  list.hidden = true;
  box.setAttribute("aria-expanded", "false");
  choose(-1);
}

function offer() {
  offered = matches(box.value);
  list.replaceChildren(...offered.map((id, index) => {
    const item = element("li", { role: "option", id: "suggestion-" + index, "aria-selected": "false" }, labelOf(id), element("small", {}, kinds.get(nodeOf.get(id).kind).singular));
    item.addEventListener("mousedown", (event) => { event.preventDefault(); take(index); });
    return item;
  }));
  if (!offered.length && box.value.trim()) list.append(element("li", { role: "option", "aria-disabled": "true", "aria-selected": "false" }, "Nothing here has that name"));
  list.hidden = !list.childElementCount;
  box.setAttribute("aria-expanded", String(!list.hidden));
  choose(-1);
}

function take(index) {
  const id = offered[index];
  if (id === undefined) return;
  box.value = labelOf(id);
  closeList();
  select(id);
  panel.focus({ preventScroll: true }); // what was found is read there; a telephone's keyboard gives way
}

box.addEventListener("input", offer);
box.addEventListener("focus", () => { if (box.value) offer(); });
box.addEventListener("blur", closeList);
box.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown" && offered.length) choose((chosen + 1) % offered.length);
  else if (event.key === "ArrowUp" && offered.length) choose((chosen - 1 + offered.length) % offered.length);
  else if (event.key === "Enter") take(Math.max(chosen, 0));
  else if (event.key === "Escape" && !list.hidden) closeList();
  else return;
  event.preventDefault();
});
