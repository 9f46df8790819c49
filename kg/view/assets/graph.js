// The drawing: vis-network with the positions of the build, no physics, and only what is visible in it.
import { data, edgeById, edgesOf, otherEnd } from "./data.js";
import { placeLabels, room } from "./labels.js";
import { edgeStyle, onScheme, paintBands, painter, refreshPalette } from "./looks.js";
import { narrowed } from "./narrowed.js";
import { placeIn, sameBand, stageOf } from "./places.js";
import { get } from "./state.js";
import { visibleEdges, visibleNodes } from "./visible.js";

const BUSY = 150;
const NAMED = 12;
const still = matchMedia("(prefers-reduced-motion: reduce)");
const nodes = new vis.DataSet();
const edges = new vis.DataSet();
let holder = null;
let network = null;
const drawn = { shown: [], labels: new Set(), near: null, at: 0, moving: false, key: "", local: null, stage: null, form: "" };

const ctxRenderer = painter({
  faded: (id) => drawn.near !== null && !drawn.near.has(id),
  labelled: (id) => !(drawn.moving && nodes.length > BUSY) && drawn.labels.has(id),
  scale: () => drawn.at,
});

const options = {
  physics: false,
  layout: { improvedLayout: false },
  interaction: { hover: true, hideEdgesOnDrag: true, hideEdgesOnZoom: true, keyboard: false, selectConnectedEdges: false },
  nodes: { shape: "custom", ctxRenderer },
  edges: { smooth: false, arrows: { to: { scaleFactor: 0.5 }, from: { scaleFactor: 0.5 } }, arrowStrikethrough: false, hoverWidth: 1, selectionWidth: 1 },
};

// What the reader has moved stays where it was put, until another layout is chosen.
function visNode(node) {
  const { x, y } = nodes.get(node.id) ?? drawn.local?.get(node.id) ?? placeIn(drawn.stage, node.id);
  return { id: node.id, x, y };
}

function bend(edge) {
  if (sameBand(edge, get().layout)) return { enabled: true, type: "curvedCW", roundness: edge.bent ? 0.32 : 0.2 };
  return edge.bent ? { enabled: true, type: "curvedCW", roundness: 0.14 } : false;
}

// vis-network keeps an old label when it is given an empty one, and takes long to draw a blank one: only what had a label gets that.
function lineLabel(edge, state) {
  if (state === "named") return edge.phrase;
  return edges.get(edge.id)?.label ? " " : undefined;
}

function visEdge(edge, state) {
  return {
    id: edge.id, from: edge.from, to: edge.to, arrows: edge.arrows,
    dashes: edge.voice === "claimed" ? data.looks.voices.claimed.dash : false,
    smooth: bend(edge),
    label: lineLabel(edge, state),
    ...edgeStyle(edge, state),
  };
}

// Along a path every line says what it stands for.
export function edgeState(edge) {
  if (!chosen) return get().path ? "named" : "plain";
  if (chosen.edge === edge.id || data.told[edge.id].includes(chosen.statement)) return "named";
  if (chosen.node === edge.from || chosen.node === edge.to) return edgesOf.get(chosen.node).length <= NAMED ? "named" : "lit";
  return "faded";
}

let chosen = null;

function keepOnly(set, items) {
  const wanted = new Set(items.map((item) => item.id));
  set.remove(set.getIds().filter((id) => !wanted.has(id)));
  set.update(items);
}

function form() {
  return holder.clientHeight > holder.clientWidth ? "tall" : "wide";
}

// The state may have moved on while the drawing was hidden: until it is drawn again, it speaks of what it shows.
export function redraw() {
  const { layout, focus, path, limit } = get();
  drawn.shown = visibleNodes();
  const stage = stageOf(layout, form(), limit);
  const local = narrowed(get(), drawn.shown, form());
  const key = JSON.stringify([layout, form(), stage.core, focus, path, local && [...local.keys()]]);
  if (key !== drawn.key) {
    Object.assign(drawn, { key, local, stage, form: form() });
    nodes.clear();
  }
  network.body.emitter.emit("_blockRedraw");
  keepOnly(edges, visibleEdges(drawn.shown).map((edge) => visEdge(edge, edgeState(edge))));
  keepOnly(nodes, drawn.shown.map(visNode));
  highlight();
  relabel();
  return drawn.shown.length;
}

// vis-network refuses to select what the filter has taken out of the drawing.
function highlight() {
  network.unselectAll();
  if (nodes.getIds().includes(chosen?.node)) network.selectNodes([chosen.node], false);
  if (edges.getIds().includes(chosen?.edge)) network.selectEdges([chosen.edge]);
}

function relabel() {
  drawn.at = network.getScale();
  const first = drawn.near ? (id) => (drawn.near.has(id) ? 0 : 1) : () => 0;
  const shown = drawn.shown.toSorted((one, other) => first(one.id) - first(other.id));
  drawn.labels = placeLabels(shown, network.getPositions(), drawn.at);
  holder.dataset.labels = `${drawn.labels.size}/${shown.length}`;
  repaint();
}

// In the next frame, once for all that changes until then: vis-network would draw at each change of its nodes or lines.
function repaint() {
  drawn.frame ||= requestAnimationFrame(() => {
    drawn.frame = 0;
    network.body.emitter.emit("_allowRedraw");
    network.redraw();
  });
}

function bounds(shown, scale) {
  const at = network.getPositions();
  const rooms = shown.map((node) => room(node, at[node.id], scale));
  return {
    left: Math.min(...rooms.map((box) => box.left)), right: Math.max(...rooms.map((box) => box.right)),
    top: Math.min(...rooms.map((box) => box.top), ...drawn.stage.bands.slice(0, 1).map(({ top }) => top)), bottom: Math.max(...rooms.map((box) => box.bottom)),
  };
}

// Labels grow in the drawing as its scale falls, so the scale is found in a few steps. `offset`: how far the middle of what is
// free lies from the middle of the drawing.
export function fit(offset = { x: 0, y: 0 }) {
  const { shown } = drawn;
  if (!shown.length) return;
  let scale = 1;
  let sides = bounds(shown, scale);
  for (let step = 0; step < 4; step += 1) {
    const across = (holder.clientWidth + 2 * offset.x - 32) / (sides.right - sides.left);
    const down = (holder.clientHeight + 2 * offset.y - 24) / (sides.bottom - sides.top);
    scale = Math.max(0.05, Math.min(1.5, across, down));
    sides = bounds(shown, scale);
  }
  network.moveTo({ position: { x: (sides.left + sides.right) / 2, y: (sides.top + sides.bottom) / 2 }, scale, offset });
  drawn.fitted = scale;
  relabel();
}

// What `redraw` is to highlight.
export function choose(choice) {
  chosen = choice;
  drawn.near = near(choice);
}

function near(choice) {
  if (!choice) return null;
  if (choice.statement !== undefined) return new Set(data.statements[choice.statement].nodes);
  if (choice.node === undefined) return new Set([edgeById.get(choice.edge).from, edgeById.get(choice.edge).to]);
  return new Set([choice.node, ...edgesOf.get(choice.node).map((edge) => otherEnd(edge, choice.node))]);
}

// Brings a node into the part of the drawing that the panel leaves free.
export function show(id, offset) {
  const at = network.getPositions([id])[id];
  const scale = Math.max(network.getScale(), 0.8);
  drawn.moved = true;
  network.moveTo({ position: at, scale, offset, animation: still.matches ? false : { duration: 250 } });
  setTimeout(relabel, still.matches ? 0 : 280);
}

export function linesAt(id) {
  return edgesOf.get(id).filter((edge) => edges.get(edge.id) !== null);
}

export function neighbourTowards(id, dx, dy) {
  const all = network.getPositions();
  let best = null;
  let least = Infinity;
  for (const other of linesAt(id).map((edge) => otherEnd(edge, id)).filter((one) => one !== id)) {
    const x = all[other].x - all[id].x;
    const y = all[other].y - all[id].y;
    const along = x * dx + y * dy;
    const cost = Math.abs(x * dy - y * dx) * 2 + along;
    if (along > 0 && cost < least) [best, least] = [other, cost];
  }
  return best;
}

export function zoom(factor) {
  drawn.moved = true;
  network.moveTo({ scale: network.getScale() * factor });
  relabel();
}

export function onClick(listener) {
  network.on("click", ({ nodes: [node], edges: [edge] }) => {
    if (node !== undefined) listener({ node });
    else listener(edge === undefined ? null : { edge });
  });
}

function settle() {
  clearTimeout(drawn.timer);
  drawn.timer = setTimeout(() => { drawn.moving = false; relabel(); }, 160);
}

// The page may get its size only after the first fit: until somebody moves the drawing, it fits what room there is.
function outgrown() {
  return drawn.fitted && !drawn.moved && Math.abs(network.getScale() / drawn.fitted - 1) > 1e-6;
}

// A drawing that is turned, as a phone is, is drawn in its other form.
function resized() {
  if (!holder.clientHeight) settle();
  else if (form() !== drawn.form) {
    redraw();
    fit();
  } else if (outgrown()) fit();
  else settle();
}

// What is drawn, for a picture of it: nodes and lines with their places, the most important first.
export function shownParts() {
  return { nodes: drawn.shown, edges: visibleEdges(drawn.shown), at: network.getPositions(), bands: drawn.stage.bands, bend };
}

export function startGraph(element) {
  holder = element;
  network = new vis.Network(holder, { nodes, edges }, options);
  network.on("dragStart", () => { drawn.moving = drawn.moved = true; });
  network.on("dragEnd", settle);
  network.on("zoom", () => { drawn.moving = drawn.moved = true; drawn.at = network.getScale(); settle(); });
  network.on("beforeDrawing", (ctx) => paintBands(ctx, drawn.stage?.bands ?? [], network));
  network.on("resize", () => { if (outgrown()) fit(); });
  new ResizeObserver(resized).observe(holder);
  onScheme(() => { refreshPalette(); redraw(); });
}
