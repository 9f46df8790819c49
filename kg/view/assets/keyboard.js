// Keys that work in every view: "/" searches, Escape closes the panel.
const TEXT = new Set(["search", "text", "date", "number"]);

function typing(target) {
  return (target instanceof HTMLInputElement && TEXT.has(target.type)) || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

export function startKeyboard(close) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") close();
    if (event.key === "/" && !typing(event.target)) {
      event.preventDefault();
      document.getElementById("query").focus();
    }
  });
}
