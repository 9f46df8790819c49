// The legend is the filter; the bar below the drawing says how much of it is shown.
import { data } from "./data.js";
import { MOST, candidates, view } from "./visible.js";

const showing = document.getElementById("showing");
const fewer = document.getElementById("fewer");
const more = document.getElementById("more");

export function sayShowing(count) {
  const all = data.nodes.length;
  const there = candidates().length;
  const filtered = there < all ? ` (${all - there} filtered out)` : "";
  showing.textContent = count < there && count <= view.limit ? `Showing the ${count} most connected of ${all}${filtered}` : `Showing ${count} of ${all}${filtered}`;
  more.disabled = count >= Math.min(there, MOST);
  fewer.disabled = view.limit <= 10;
}

export function startLegend(changed, reset) {
  const boxes = [...document.querySelectorAll("[data-filter]")];
  for (const box of boxes) {
    box.addEventListener("change", () => {
      view.off[box.dataset.filter][box.checked ? "delete" : "add"](box.value);
      changed(false);
    });
  }
  more.addEventListener("click", () => { view.limit = Math.min(view.limit * 2, MOST); changed(true); });
  fewer.addEventListener("click", () => { view.limit = Math.max(Math.ceil(view.limit / 2), 10); changed(true); });
  document.getElementById("reset").addEventListener("click", () => {
    for (const box of boxes) box.checked = true;
    for (const off of Object.values(view.off)) off.clear();
    reset();
  });
}
