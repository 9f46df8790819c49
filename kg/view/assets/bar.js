// The bar below the drawing: how much is shown, the layout, and what to take away.
import { LEAST, MOST } from "./address.js";
import { data } from "./data.js";
import { element } from "./element.js";
import { openHelp } from "./help.js";
import { saveMenu } from "./save_menu.js";
import { get, set, setLimit } from "./state.js";
import { candidates } from "./visible.js";

const LAYOUTS = [["map", "Map"], ["layers", "Layers"]];
export const showing = element("p", { id: "showing", role: "status" });
const fewer = element("button", { type: "button", id: "fewer", onclick: () => setLimit(get().limit / 2) }, "Fewer");
const more = element("button", { type: "button", id: "more", onclick: () => setLimit(get().limit * 2) }, "More");
const layouts = LAYOUTS.map(([layout, label]) => element("button", { type: "button", onclick: () => set({ layout }) }, label));

export function makeBar(about, say) {
  const group = element("div", { className: "choice", role: "group", ariaLabel: "Layout" }, ...layouts);
  const help = element("button", { type: "button", onclick: openHelp }, "Keys");
  return element("div", { className: "bar" }, showing, group, fewer, more, saveMenu(about, say), help);
}

function shownOfAll(count) {
  const all = data.nodes.length;
  const there = candidates().length;
  const { limit, focus, path } = get();
  if (focus || path) return `Showing ${count} of ${all}`;
  const filtered = there < all ? ` (${all - there} filtered out)` : "";
  return count < there && count <= limit ? `Showing the ${count} most connected of ${all}${filtered}` : `Showing ${count} of ${all}${filtered}`;
}

export function showBar(count) {
  const { limit, layout, path } = get();
  showing.textContent = shownOfAll(count);
  more.disabled = path !== null || count >= Math.min(candidates().length, MOST);
  fewer.disabled = path !== null || limit <= LEAST;
  layouts.forEach((button, index) => { button.ariaPressed = String(LAYOUTS[index][0] === layout); });
}
