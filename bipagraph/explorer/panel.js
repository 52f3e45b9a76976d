// The panel: what is known of a thing or a relation, in the words of the filings.  Text goes in as text nodes alone.

const panel = document.getElementById("panel");
const content = document.getElementById("panel-content");
const FIRST = 30; // relations of one sort shown at first
const BY_KIND = new Set(["cites", "decides"]); // relations to things of several kinds, told apart in the headings

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key === "onclick" || key === "ontoggle") made.addEventListener(key.slice(2), value);
    else if (value !== null && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

function swatch(kindName) {
  const made = element("i", { class: "swatch " + kinds.get(kindName).shape, "aria-hidden": "true" });
  made.style.setProperty("--colour", `var(--${kindName}, var(--Other))`);
  return made;
}

const labelOf = (id) => data.things[id].label;
const count = (number, one, many) => `${number.toLocaleString("en-US")} ${number === 1 ? one : many}`;

function thingButton(id) {
  return element("button", { type: "button", class: "thing", onclick: () => select(id) }, swatch(nodeOf.get(id).kind), element("span", {}, labelOf(id)));
}

function evidenceFigure(place) {
  const quote = element("blockquote", {}, place.prefix ? "… " + place.prefix : "", element("mark", {}, place.exact), place.suffix ? place.suffix + " …" : "");
  const source = [data.sources[place.source]];
  if (place.page !== undefined) source.push("page " + place.page);
  if (place.start !== undefined) source.push(`characters ${place.start.toLocaleString("en-US")}–${place.end.toLocaleString("en-US")}`);
  if (place.rule) source.push("read by " + place.rule);
  return element("figure", {}, quote, element("figcaption", {}, place.note ? element("b", {}, place.note + " · ") : null, source.join(" · ")));
}

function evidenceFigures(edge) {
  const places = data.evidence[edge.id] || [];
  const figures = places.map(evidenceFigure);
  if (edge.times && !places.length) figures.push(element("p", { class: "empty" }, "This page has no room for these words: narrow the view with --about, --kind or --limit to read them."));
  if (edge.times > places.length && places.length) figures.push(element("p", { class: "empty" }, `The first ${places.length} of ${edge.times} places.`));
  if (!places.length) figures.push(element("p", { class: "empty" }, "This follows from other facts; no words of a filing state it by itself."));
  return figures;
}

function filingsOf(edge) { return new Set((data.evidence[edge.id] || []).map((place) => place.source)).size; }

function relationItem(edge, other) {
  const places = (data.evidence[edge.id] || []).length;
  const item = element("li", {}, thingButton(other));
  if (!places) return item;
  const words = element("details", { ontoggle: () => { if (words.open && words.childElementCount === 1) words.append(...evidenceFigures(edge)); } },
    element("summary", {}, `${count(Math.max(edge.times, places), "place", "places")} in ${count(filingsOf(edge), "filing", "filings")}`));
  item.append(words);
  return item;
}

function relationSections(id) {
  const groups = new Map();
  for (const edge of edgesAt.get(id)) {
    const outward = edge.from === id, other = outward ? edge.to : edge.from;
    const phrase = data.relations[edge.relation][outward ? 0 : 1] + (outward && BY_KIND.has(edge.relation) ? " " + kinds.get(nodeOf.get(other).kind).plural.toLowerCase() : "");
    if (!groups.has(phrase)) groups.set(phrase, []);
    groups.get(phrase).push([edge, other]);
  }
  const sections = [];
  for (const [phrase, found] of groups) {
    found.sort((a, b) => b[0].times - a[0].times || labelOf(a[1]).localeCompare(labelOf(b[1])));
    const list = element("ul", { class: "relations" }, ...found.slice(0, FIRST).map(([edge, other]) => relationItem(edge, other)));
    const section = element("section", {}, element("h3", {}, phrase + " ", element("span", {}, String(found.length))), list);
    if (found.length > FIRST) {
      const more = element("button", { type: "button", class: "more", onclick: () => {
        list.append(...found.slice(FIRST).map(([edge, other]) => relationItem(edge, other)));
        more.remove();
      } }, `Show all ${found.length}`);
      section.append(more);
    }
    sections.push(section);
  }
  return sections;
}

function openPanel(...children) {
  content.replaceChildren(...children);
  panel.hidden = false;
  panel.scrollTop = 0;
}

function showNode(id) {
  const node = nodeOf.get(id), thing = data.things[id];
  const facts = element("dl");
  for (const [name, values] of thing.facts) facts.append(element("dt", {}, name), ...values.map((value, index) => element("dd", index ? { style: "grid-column:2" } : {}, value)));
  openPanel(
    element("p", { class: "tag", style: "margin:0" }, swatch(node.kind), kinds.get(node.kind).singular),
    element("h2", {}, thing.label), facts, ...relationSections(id));
}

function showEdge(id) {
  const edge = edgeOf.get(id);
  openPanel(
    element("p", { class: "tag", style: "margin:0" }, "relation"),
    element("h2", { class: "unseen" }, `${labelOf(edge.from)} ${data.relations[edge.relation][0]} ${labelOf(edge.to)}`),
    element("div", { class: "between" }, thingButton(edge.from), element("em", {}, data.relations[edge.relation][0]), thingButton(edge.to)),
    element("h3", {}, "The words that say so ", element("span", {}, edge.times ? String(edge.times) : "")),
    ...evidenceFigures(edge));
}

function showOverview() {
  const order = visibleNodes().sort((a, b) => b.degree - a.degree || labelOf(a.id).localeCompare(labelOf(b.id)));
  if (!order.length) { openPanel(element("h2", {}, "Nothing to show"), element("p", { class: "empty" }, "The graph holds nothing of these kinds.")); return; }
  openPanel(element("h2", {}, "Most connected"),
    element("ul", { class: "relations leading" }, ...order.slice(0, 25).map((node) => element("li", {}, thingButton(node.id), element("span", { class: "tag", title: count(node.degree, "neighbour", "neighbours") }, node.degree.toLocaleString("en-US"))))));
}
