// The drawing: vis-network, its colours, and what is shown of it.

const data = JSON.parse(document.getElementById("graph-data").textContent);
const container = document.getElementById("graph");
const kinds = new Map(data.kinds.map((kind) => [kind.name, kind]));
const nodeOf = new Map(data.nodes.map((node) => [node.id, node]));
const edgeOf = new Map(data.edges.map((edge) => [edge.id, edge]));
const edgesAt = new Map(data.nodes.map((node) => [node.id, []]));
for (const edge of data.edges) {
  edgesAt.get(edge.from).push(edge);
  if (edge.to !== edge.from) edgesAt.get(edge.to).push(edge);
}
const hiddenKinds = new Set();
const nodes = new vis.DataSet();
const edges = new vis.DataSet();
let network = null;
const labelGrowth = Math.min(0.9, 0.2 + Math.sqrt(data.nodes.length) / 40);

const narrow = () => window.matchMedia("(max-width: 760px)").matches;
const still = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
const move = () => (still() ? false : { duration: 350, easingFunction: "easeInOutQuad" });

function colour(name) {
  const style = getComputedStyle(document.documentElement);
  return (style.getPropertyValue("--" + name) || style.getPropertyValue("--Other")).trim();
}

function nodeLook(node) {
  const own = colour(node.kind), page = colour("page");
  return {
    id: node.id, label: node.label, shape: node.shape, size: node.size, x: node.x, y: node.y,
    hidden: hiddenKinds.has(node.kind), borderWidth: 1.5, borderWidthSelected: 3,
    color: { background: own, border: page, highlight: { background: own, border: colour("text") },
             hover: { background: own, border: colour("text") } },
    // The better connected, the larger: from afar only the names of the leading things are drawn.
    font: { color: colour("text"), size: 10 + node.size * labelGrowth, strokeWidth: 3, strokeColor: page, face: "system-ui, sans-serif" },
  };
}

function edgeLook(edge) {
  return {
    id: edge.id, from: edge.from, to: edge.to, width: edge.width, smooth: edge.smooth || false,
    color: { color: colour("edge"), highlight: colour("accent"), hover: colour("accent"), opacity: 0.75 },
    font: { color: colour("text"), size: 12, strokeWidth: 3, strokeColor: colour("page"), align: "middle" },
    hidden: hiddenKinds.has(nodeOf.get(edge.from).kind) || hiddenKinds.has(nodeOf.get(edge.to).kind),
  };
}

function drawGraph() {
  nodes.add(data.nodes.map(nodeLook));
  edges.add(data.edges.map(edgeLook));
  network = new vis.Network(container, { nodes, edges }, {
    autoResize: true,
    physics: false,
    layout: { improvedLayout: false },
    interaction: { hover: true, tooltipDelay: 1e6, hideEdgesOnDrag: data.edges.length > 1500, multiselect: false,
                   keyboard: { enabled: true, bindToWindow: false }, selectConnectedEdges: true },
    edges: { arrows: { to: { enabled: true, scaleFactor: 0.45 } }, selectionWidth: 1.5, hoverWidth: 1, arrowStrikethrough: false },
    nodes: { labelHighlightBold: false, scaling: { label: { drawThreshold: 8 } } },
  });
  container.querySelector("canvas").setAttribute("aria-hidden", "true");
  fitGraph(false);
}

function repaint() {
  nodes.update(data.nodes.map((node) => { const look = nodeLook(node); delete look.x; delete look.y; return look; }));
  edges.update(data.edges.map(edgeLook));
}

function visibleNodes() { return data.nodes.filter((node) => !hiddenKinds.has(node.kind)); }

function fitGraph(animated) {
  const shown = visibleNodes().map((node) => node.id);
  if (shown.length) network.fit({ nodes: shown, maxZoomLevel: 1.4, animation: animated ? move() : false });
}

function showKind(name, on) {
  if (on) hiddenKinds.delete(name); else hiddenKinds.add(name);
  const touched = data.nodes.filter((node) => node.kind === name);
  nodes.update(touched.map((node) => ({ id: node.id, hidden: !on })));
  const touchedEdges = new Map(touched.flatMap((node) => edgesAt.get(node.id)).map((edge) => [edge.id, edge]));
  edges.update([...touchedEdges.values()].map((edge) => ({ id: edge.id, hidden: edgeLook(edge).hidden })));
}

function goTo(id) {
  // On a narrow screen the panel covers the lower half.
  const offset = narrow() ? { x: 0, y: -container.clientHeight / 4 } : { x: 0, y: 0 };
  network.focus(id, { scale: Math.max(network.getScale(), 1), offset, animation: move() });
}

function savePicture() {
  const drawn = container.querySelector("canvas");
  const picture = document.createElement("canvas");
  picture.width = drawn.width;
  picture.height = drawn.height;
  const brush = picture.getContext("2d");
  brush.fillStyle = colour("page");
  brush.fillRect(0, 0, picture.width, picture.height);
  brush.drawImage(drawn, 0, 0);
  picture.toBlob((blob) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = "bipagraph.png";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });
}
