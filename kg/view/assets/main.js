// Ties the parts together: one selection, one filter.
import { data, edgeById, edgesOf, otherEnd } from "./data.js";
import { choose, fit, onClick, redraw, show } from "./graph.js";
import { startKeyboard } from "./keyboard.js";
import { sayShowing, startLegend } from "./legend.js";
import { closePanel, openPanel, shift } from "./panel.js";
import { startSearch } from "./search.js";
import { keep, view } from "./visible.js";

const SMALL = 700;
const NEAR = 30;
let selected = null;

function ends(id) {
  const edge = edgeById.get(id);
  return [edge.from, edge.to];
}

function around(id) {
  const near = new Set(edgesOf.get(id).map((edge) => otherEnd(edge, id)));
  return [id, ...data.nodes.map((node) => node.id).filter((other) => near.has(other)).slice(0, NEAR)];
}

function refresh(refit) {
  sayShowing(redraw());
  if (refit) fit();
}

function close() {
  selected = null;
  keep([]);
  closePanel();
  choose(null);
  sayShowing(redraw());
}

function select(choice) {
  selected = choice;
  keep(choice.node === undefined ? ends(choice.edge) : around(choice.node));
  choose(choice);
  sayShowing(redraw());
}

function open(choice) {
  select(choice);
  openPanel(choice, open, close);
  if (choice.node !== undefined) show(choice.node, shift());
}

function walk(id) {
  select({ node: id });
  show(id, shift());
  document.getElementById("showing").textContent = data.about[id].name;
}

function start() {
  if (matchMedia(`(max-width: ${SMALL}px)`).matches) {
    document.getElementById("legend").open = false;
    view.limit = Math.ceil(data.firstView / 4);
  }
  onClick((choice) => (choice ? open(choice) : close()));
  startSearch(open);
  startLegend(refresh, () => { view.limit = data.firstView; close(); refresh(true); });
  startKeyboard({ current: () => selected?.node ?? null, walk, open, close });
  refresh(true);
  document.documentElement.dataset.ready = "yes";
}

start();
