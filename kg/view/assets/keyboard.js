// Keys: "/" searches, Escape closes, arrows walk along lines, Enter opens, plus and minus zoom.
import { data } from "./data.js";
import { neighbourTowards, zoom } from "./graph.js";

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function typing(target) {
  return target instanceof HTMLInputElement && target.type === "search";
}

export function startKeyboard({ current, walk, open, close }) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") close();
    if (event.key === "/" && !typing(event.target)) {
      event.preventDefault();
      document.getElementById("query").focus();
    }
  });
  document.getElementById("graph").addEventListener("keydown", (event) => {
    const id = current() ?? data.nodes[0]?.id;
    if (id === undefined) return;
    if (event.key in ARROWS) {
      event.preventDefault();
      walk(current() === null ? id : neighbourTowards(id, ...ARROWS[event.key]) ?? id);
    } else if (event.key === "Enter") open({ node: id });
    else if (event.key === "+") zoom(1.25);
    else if (event.key === "-") zoom(0.8);
  });
}
