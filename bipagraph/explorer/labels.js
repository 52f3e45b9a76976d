// Labels at one readable size whatever the zoom, the best connected first, none upon another.

const MOST_LABELS = 140;
const SMALLEST_LABELLED = 6; // pixels of radius: from afar only the leading things are named …
const ALWAYS_LABELLED = 12; // … but some are always
const byImportance = [...data.nodes].sort((a, b) => b.degree - a.degree || a.id - b.id);
const widths = new Map();

function labelOrder() {
  const chosen = new Set(network.getSelectedNodes());
  if (!light) return byImportance;
  const lit = byImportance.filter((node) => light.has(node.id));
  return [...lit.filter((node) => chosen.has(node.id)), ...lit.filter((node) => !chosen.has(node.id))];
}

function drawLabels(brush) {
  const scale = network.getScale(), corner = network.DOMtoCanvas({ x: 0, y: 0 });
  const opposite = network.DOMtoCanvas({ x: container.clientWidth, y: container.clientHeight });
  const taken = [];
  const text = colour("text"), page = colour("page");
  brush.save();
  brush.textAlign = "center";
  brush.textBaseline = "top";
  brush.lineJoin = "round";
  for (const node of labelOrder()) {
    if (taken.length >= MOST_LABELS) break;
    if (hiddenKinds.has(node.kind)) continue;
    if (!light && node.size * scale < SMALLEST_LABELLED && taken.length >= ALWAYS_LABELLED) break;
    const at = network.body.nodes[node.id];
    if (at.x < corner.x || at.x > opposite.x || at.y < corner.y || at.y > opposite.y) continue;
    const pixels = 11 + Math.min(3, node.degree / 8), height = pixels * 1.2 / scale;
    const key = node.id + "/" + pixels;
    brush.font = `${pixels / scale}px system-ui, sans-serif`;
    if (!widths.has(key)) widths.set(key, brush.measureText(node.label).width * scale);
    const half = widths.get(key) / scale / 2 + 2 / scale, top = at.y + node.size + 3 / scale;
    const middle = Math.min(Math.max(at.x, corner.x + half), opposite.x - half); // wholly on the page
    const box = [middle - half, top, middle + half, top + height];
    if (taken.some((other) => box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1])) continue;
    taken.push(box);
    brush.lineWidth = 3 / scale;
    brush.strokeStyle = page;
    brush.strokeText(node.label, middle, top);
    brush.fillStyle = text;
    brush.fillText(node.label, middle, top);
  }
  brush.restore();
}
