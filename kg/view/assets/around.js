// The line above the drawing: what it is narrowed to (one node and its surroundings, or a way), and how to leave that.
import { data } from "./data.js";
import { element } from "./element.js";
import { cancelPath, focusOn, onPathStart, pathStart } from "./path.js";
import { get, set } from "./state.js";
import { shortest } from "./ways.js";

const MOST_STEPS = 9;
const text = element("p", { role: "status" });
const buttons = element("p");
const strip = element("div", { className: "around", hidden: true }, text, buttons);

function name(id) {
  return element("bdi", {}, data.about[id].name);
}

function steps(count) {
  return `${count} step${count === 1 ? "" : "s"}`;
}

function button(label, onclick, disabled = false) {
  return element("button", { type: "button", onclick, disabled }, label);
}

function focused({ node, steps: count }) {
  return [
    ["Around ", name(node), `, up to ${steps(count)} away`],
    [
      button("A step less", () => focusOn(node, count - 1), count === 1),
      button("A step more", () => focusOn(node, count + 1), count === MOST_STEPS),
      button("Show all", () => set({ focus: null })),
    ],
  ];
}

function routed({ from, to }) {
  const way = shortest(from, to);
  const leave = [button("Turn round", () => set({ path: { from: to, to: from } })), button("Show all", () => set({ path: null }))];
  if (way === null) return [["No way leads from ", name(from), " to ", name(to), " along what passes the filter."], leave];
  return [["Shortest way, ", `${steps(way.length - 1)}: `, ...way.flatMap((id, index) => (index ? [" – ", name(id)] : [name(id)]))], leave];
}

function asked(id) {
  return [["Path from ", name(id), ": click the other end, or search for it."], [button("Cancel", cancelPath)]];
}

export function showAround() {
  const { focus, path } = get();
  const start = pathStart();
  const shown = start !== null ? asked(start) : path ? routed(path) : focus ? focused(focus) : null;
  strip.hidden = shown === null;
  const [words, choices] = shown ?? [[], []];
  text.replaceChildren(...words);
  buttons.replaceChildren(...choices);
}

// What the drawing is narrowed to, in words; empty where it is not.
export function aroundText() {
  return strip.hidden ? "" : text.textContent;
}

export function makeAround() {
  onPathStart(showAround);
  return strip;
}
