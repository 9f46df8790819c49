// The graph as a view: the drawing, the keys that walk in it, and a bar that says how much of it is shown.
import { MOST } from "./address.js";
import { data, edgesOf } from "./data.js";
import { element } from "./element.js";
import { choose, fit, neighbourTowards, onClick, redraw, show, startGraph, zoom } from "./graph.js";
import { shift } from "./panel.js";
import { get, setLimit } from "./state.js";
import { candidates } from "./visible.js";

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const HELP = "Graph of who and what the articles speak of. Arrow keys go along a line to a neighbour, Enter opens what is stated.";
const sheet = element("div", { id: "graph", tabIndex: 0, role: "application", ariaLabel: HELP });
const showing = element("p", { id: "showing", role: "status" });
const fewer = element("button", { type: "button", id: "fewer", onclick: () => setLimit(get().limit / 2) }, "Fewer");
const more = element("button", { type: "button", id: "more", onclick: () => setLimit(get().limit * 2) }, "More");

function sayShowing(count) {
  const { limit } = get();
  const all = data.nodes.length;
  const there = candidates().length;
  const filtered = there < all ? ` (${all - there} filtered out)` : "";
  showing.textContent = count < there && count <= limit ? `Showing the ${count} most connected of ${all}${filtered}` : `Showing ${count} of ${all}${filtered}`;
  more.disabled = count >= Math.min(there, MOST);
  fewer.disabled = limit <= 10;
}

function walk(id, api) {
  api.select({ node: id });
  const lines = edgesOf.get(id).length;
  api.say(`${data.about[id].name}, ${lines} line${lines === 1 ? "" : "s"}`);
}

function onKey(event, api) {
  const chosen = get().selected?.node ?? null;
  const id = chosen ?? data.nodes[0]?.id;
  if (id === undefined) return;
  if (event.key in ARROWS) {
    event.preventDefault();
    walk(chosen === null ? id : neighbourTowards(id, ...ARROWS[event.key]) ?? id, api);
  } else if (event.key === "Enter") api.open({ node: id });
  else if (event.key === "+") zoom(1.25);
  else if (event.key === "-") zoom(0.8);
}

function mount(holder, api) {
  holder.append(element("div", { className: "sheet" }, sheet), element("div", { className: "bar" }, showing, fewer, more));
  holder.tabIndex = -1; // the drawing itself takes the focus
  startGraph(sheet);
  onClick((choice) => (choice ? api.open(choice) : api.close()));
  sheet.addEventListener("keydown", (event) => onKey(event, api));
}

function update(state, before) {
  if (before?.selected !== state.selected) choose(state.selected);
  sayShowing(redraw());
  if (before === null || before.limit !== state.limit) fit();
  if (state.selected?.node !== undefined && before?.selected !== state.selected) show(state.selected.node, shift(sheet));
}

export const graphView = { id: "graph", label: "Graph", mount, update };
