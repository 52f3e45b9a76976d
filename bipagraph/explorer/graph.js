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

const narrow = () => window.matchMedia("(max-width: 760px)").matches;
const still = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
const move = () => (still() ? false : { duration: 350, easingFunction: "easeInOutQuad" });

function colour(name) {
  const style = getComputedStyle(document.documentElement);
  return (style.getPropertyValue("--" + name) || style.getPropertyValue("--Other")).trim();
}

function nodeLook(node) {
  const own = colour(node.kind), page = colour("page"), lit = { background: own, border: colour("text") };
  return {
    id: node.id, shape: node.shape, size: node.size, x: node.x, y: node.y, hidden: hiddenKinds.has(node.kind),
    opacity: inLight(node.id) ? 1 : 0.14, borderWidth: 1.5, borderWidthSelected: 3,
    color: { background: own, border: page, highlight: lit, hover: lit },
  };
}

function edgeLook(edge) {
  return {
    id: edge.id, from: edge.from, to: edge.to, width: edge.width, smooth: edge.smooth || false,
    color: { color: colour("edge"), highlight: colour("accent"), hover: colour("accent"), opacity: edgeOpacity(edge) },
    hidden: hiddenKinds.has(nodeOf.get(edge.from).kind) || hiddenKinds.has(nodeOf.get(edge.to).kind),
  };
}

// While something is selected, it, its neighbours and the lines between them stand in the light.
let light = null;
let litEdges = null;
const inLight = (id) => !light || light.has(id);
const edgeOpacity = (edge) => (!light ? 0.75 : litEdges.has(edge.id) ? 1 : 0.12);

function setLight(ids, edgeIds) {
  light = ids && new Set(ids);
  litEdges = ids && new Set(edgeIds);
  nodes.update(data.nodes.map((node) => ({ id: node.id, opacity: inLight(node.id) ? 1 : 0.14 })));
  edges.update(data.edges.map(edgeLook)); // vis-network takes an edge's colour whole
}

const neighbours = (id) => edgesAt.get(id).map((edge) => (edge.from === id ? edge.to : edge.from));

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
  });
  container.querySelector("canvas").setAttribute("aria-hidden", "true");
  network.on("afterDrawing", drawLabels);
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

// As near as lets its neighbours be seen too.  On a narrow screen the panel covers the lower half.
function goTo(id) {
  const narrowed = narrow(), at = network.getPosition(id), around = Object.values(network.getPositions(neighbours(id)));
  const reach = (axis) => Math.max(1, ...around.map((place) => Math.abs(place[axis] - at[axis])));
  const width = container.clientWidth / 2 - 60, height = container.clientHeight / (narrowed ? 4 : 2) - 40;
  const scale = Math.min(1.3, Math.max(0.35, Math.min(width / reach("x"), height / reach("y"))));
  network.focus(id, { scale, offset: { x: 0, y: narrowed ? -container.clientHeight / 4 : 0 }, animation: move() });
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
