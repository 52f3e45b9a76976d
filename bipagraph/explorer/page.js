// What ties the parts together: selection, the legend, the buttons.

const boxes = [...document.querySelectorAll(".kind input")];
const hover = document.getElementById("hover");

function select(id) {
  const kind = nodeOf.get(id).kind;
  if (hiddenKinds.has(kind)) { boxes.find((box) => box.value === kind).checked = true; showKind(kind, true); }
  network.selectNodes([id]);
  chooseNode(id);
  goTo(id);
}

function chooseNode(id) {
  setLight([id, ...neighbours(id)], edgesAt.get(id).map((edge) => edge.id));
  showNode(id);
}

function chooseEdge(id) {
  const edge = edgeOf.get(id);
  setLight([edge.from, edge.to], [id]);
  showEdge(id);
}

function deselect() {
  network.unselectAll();
  if (light) setLight(null);
  if (narrow()) panel.hidden = true; else showOverview();
}

function reset() {
  for (const box of boxes) if (!box.checked) { box.checked = true; showKind(box.value, true); }
  document.getElementById("search").value = "";
  deselect();
  fitGraph(true);
}

function edgeSentence(edge) { return `${labelOf(edge.from)} ${data.relations[edge.relation][0]} ${labelOf(edge.to)}`; }
function tell(text) { hover.textContent = text; hover.hidden = !text; }

for (const item of document.querySelectorAll(".kind")) item.querySelector(".swatch").style.setProperty("--colour", `var(--${item.dataset.kind}, var(--Other))`);
for (const box of boxes) box.addEventListener("change", () => { showKind(box.value, box.checked); if (!network.getSelection().nodes.length && !narrow()) showOverview(); });
document.getElementById("fit").addEventListener("click", () => fitGraph(true));
document.getElementById("reset").addEventListener("click", reset);
document.getElementById("save").addEventListener("click", savePicture);
document.getElementById("close").addEventListener("click", () => { deselect(); panel.hidden = true; });
document.addEventListener("keydown", (event) => { if (event.key === "Escape" && !event.defaultPrevented) deselect(); });
window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", repaint);

if (narrow()) document.getElementById("legend").open = false;
drawGraph();
network.on("click", ({ nodes: hitNodes, edges: hitEdges }) => {
  if (hitNodes.length) chooseNode(hitNodes[0]);
  else if (hitEdges.length) chooseEdge(hitEdges[0]);
  else deselect();
});
network.on("hoverNode", ({ node }) => tell(labelOf(node)));
network.on("hoverEdge", ({ edge }) => tell(edgeSentence(edgeOf.get(edge))));
network.on("blurNode", () => tell(""));
network.on("blurEdge", () => tell(""));
if (data.focus !== null) select(data.focus); else deselect();

// For people who script the page, and for its tests.
window.bipagraph = { network, select, place: (id) => network.canvasToDOM(network.getPosition(id)) };
network.once("afterDrawing", () => { document.documentElement.dataset.drawn = String(Math.round(performance.now())); });
network.redraw();
