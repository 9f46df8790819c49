// Focus on a node, and the way from one node to another that the reader names next.
import { element } from "./element.js";
import { set } from "./state.js";

const listeners = new Set();
let start = null;

function begin(id) {
  start = id;
  for (const listener of listeners) listener();
}

export function pathStart() {
  return start;
}

export function onPathStart(listener) {
  listeners.add(listener);
}

// Whether a path was being chosen; it is no longer.
export function cancelPath() {
  const chosen = start !== null;
  if (chosen) begin(null);
  return chosen;
}

// Whether the choice was the other end of a path.
export function endPath(choice) {
  if (start === null || choice.node === undefined || choice.node === start) return false;
  const from = start;
  start = null;
  set({ path: { from, to: choice.node }, focus: null, selected: null, view: "graph" });
  return true;
}

export function focusOn(id, steps = 1) {
  begin(null);
  set({ focus: { node: id, steps }, path: null, view: "graph" });
}

export function pathFrom(id) {
  set({ view: "graph", selected: null });
  begin(id);
  document.getElementById("graph").focus();
}

export function nodeActions(id) {
  const button = (label, onclick) => element("button", { type: "button", onclick }, label);
  return element("p", { className: "actions" },
    button("Focus", () => focusOn(id)),
    button("Path from here", () => pathFrom(id)));
}
