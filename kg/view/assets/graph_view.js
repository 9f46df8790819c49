// The graph as a view: the drawing, the keys that walk in it, what it is narrowed to, and its bar.
import { aroundText, makeAround, showAround } from "./around.js";
import { makeBar, showBar, showing } from "./bar.js";
import { data } from "./data.js";
import { element } from "./element.js";
import { choose, fit, linesAt, neighbourTowards, onClick, redraw, show, startGraph, zoom } from "./graph.js";
import { shift } from "./panel.js";
import { focusOn, pathFrom, pathStart } from "./path.js";
import { startPrinting } from "./print.js";
import { get, set } from "./state.js";

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const HELP = "Graph of who and what the articles speak of. Arrow keys go along a line to a neighbour, Enter opens what is told, ? shows all keys.";
const KEYS = {
  f: (id) => focusOn(id),
  p: (id) => pathFrom(id),
  l: () => set({ layout: get().layout === "map" ? "layers" : "map" }),
  "+": () => zoom(1.25),
  "-": () => zoom(0.8),
  0: () => fit(),
};
const sheet = element("div", { id: "graph", tabIndex: 0, role: "application", ariaLabel: HELP });

function walk(id, api) {
  api.select({ node: id });
  const lines = linesAt(id).length;
  const { name, kind } = data.about[id];
  api.say(`${name}, ${data.looks.classes[kind].label.toLowerCase()}, ${lines} line${lines === 1 ? "" : "s"}`);
}

function onKey(event, api) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const chosen = get().selected?.node ?? pathStart();
  const id = chosen ?? get().focus?.node ?? data.nodes[0]?.id;
  if (id === undefined) return;
  if (event.key in ARROWS) {
    event.preventDefault();
    walk(chosen === null ? id : neighbourTowards(id, ...ARROWS[event.key]) ?? id, api);
  } else if (event.key === "Enter") api.open({ node: id });
  else if (Object.hasOwn(KEYS, event.key)) KEYS[event.key](id);
}

// What is shown, for a picture of it.
function said() {
  return [aroundText(), showing.textContent].filter((text) => text).join(" · ");
}

function mount(holder, api) {
  holder.append(makeAround(), element("div", { className: "sheet" }, sheet), makeBar(said, api.say));
  holder.tabIndex = -1; // the drawing itself takes the focus
  startGraph(sheet);
  startPrinting(sheet, said);
  onClick((choice) => (choice ? api.open(choice) : api.close()));
  sheet.addEventListener("keydown", (event) => onKey(event, api));
}

function framed(state, before) {
  return before !== null && ["limit", "layout", "focus", "path"].every((field) => JSON.stringify(before[field]) === JSON.stringify(state[field]));
}

function update(state, before) {
  if (before?.selected !== state.selected) choose(state.selected);
  showAround();
  showBar(redraw());
  const narrowed = state.focus !== null || state.path !== null;
  if (!framed(state, before)) fit(narrowed ? shift(sheet) : undefined);
  if (!narrowed && state.selected?.node !== undefined && before?.selected !== state.selected) show(state.selected.node, shift(sheet));
}

export const graphView = { id: "graph", label: "Graph", mount, update };
