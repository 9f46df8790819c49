// Keys that work in every view: "/" searches, "?" shows the keys, Escape gives up a path or closes the panel.
import { helpIsOpen, openHelp } from "./help.js";
import { cancelPath } from "./path.js";

const TEXT = new Set(["search", "text", "date", "number"]);

function typing(target) {
  return (target instanceof HTMLInputElement && TEXT.has(target.type)) || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

export function startKeyboard(close) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || helpIsOpen()) return;
    if (event.key === "Escape" && !cancelPath()) close();
    if (typing(event.target)) return;
    if (event.key === "?") openHelp();
    if (event.key !== "/") return;
    event.preventDefault();
    document.getElementById("query").focus();
  });
}
