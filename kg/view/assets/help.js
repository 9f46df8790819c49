// The keys, in a dialog.
import { element } from "./element.js";

const KEYS = [
  ["In every view", [["/", "find a name"], ["?", "these keys"], ["Esc", "give up a path, close what is open"], ["← →", "between the tabs, where one of them has the focus"]]],
  ["In the graph", [
    ["← ↑ → ↓", "to the neighbour that lies there"], ["Enter", "what is told, by whom, and the words"], ["Tab", "to the buttons around the drawing"],
    ["f", "focus on the node"], ["p", "path from the node"], ["l", "map or layers"], ["+ −", "nearer, farther"], ["0", "the whole drawing"],
  ]],
];
const dialog = element("dialog", { id: "help" });

function keys(title, rows) {
  const list = element("dl");
  for (const [key, does] of rows) list.append(element("dt", {}, ...key.split(" ").map((one) => element("kbd", {}, one))), element("dd", {}, does));
  return [element("h3", {}, title), list];
}

export function startHelp() {
  dialog.setAttribute("aria-labelledby", "help-title");
  dialog.append(
    element("h2", { id: "help-title" }, "Keys"),
    ...KEYS.flatMap(([title, rows]) => keys(title, rows)),
    element("form", { method: "dialog" }, element("button", {}, "Close")),
  );
  document.body.append(dialog);
}

export function openHelp() {
  if (dialog.open) return;
  dialog.showModal();
  dialog.querySelector("button").focus(); // "autofocus" would ask for it as soon as the page is made, while something else may have it
}

export function helpIsOpen() {
  return dialog.open;
}
