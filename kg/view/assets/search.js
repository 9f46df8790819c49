// The search box: names and other spellings, letters compared without their accents.
import { data, nodeById } from "./data.js";
import { element } from "./element.js";
import { plain } from "./plain.js";

const MOST_FOUND = 12;
const box = document.getElementById("query");
const list = document.getElementById("found");

let index = null;

function listed() {
  return data.nodes.map(({ id }) => ({ id, names: [data.about[id].name, ...data.about[id].aliases].map((name) => [name, plain(name)]) }));
}

// How well a name answers: it is the query, begins with it, has a word that does, or holds it; or holds its words in another order.
function fit(name, wanted, words) {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.includes(` ${wanted}`)) return 2;
  if (name.includes(wanted)) return 3;
  return words.every((word) => ` ${name}`.includes(` ${word}`)) ? 4 : Infinity;
}

// The best first; of equals the most connected. A hit says by which of its names it was found.
function search(query) {
  const wanted = plain(query.trim());
  if (!wanted) return [];
  const words = wanted.split(/\s+/);
  index ??= listed();
  const found = index.map(({ id, names }) => {
    const fits = names.map(([by, name]) => ({ id, by, fit: fit(name, wanted, words) }));
    return fits.reduce((best, one) => (one.fit < best.fit ? one : best));
  });
  return found.filter((one) => one.fit < Infinity).sort((one, other) => one.fit - other.fit).slice(0, MOST_FOUND);
}

// What tells an event from others of its name: its date and its status.
function detail({ id, by }) {
  const { name, kind } = data.about[id];
  const below = kind === "Event" ? nodeById.get(id).label.split("\n").at(-1) : "";
  return [data.looks.classes[kind].label, by === name ? "" : by, name.includes(below) ? "" : below].filter((part) => part).join(" · ");
}

function option(hit, number, pick) {
  const onpointerdown = (event) => { event.preventDefault(); pick(hit.id); };
  return element(
    "li", { id: `found-${number}`, role: "option", ariaSelected: "false", dir: "auto", onpointerdown },
    data.about[hit.id].name, element("small", {}, detail(hit)),
  );
}

export function startSearch(open, say) {
  let found = [];
  let at = -1;

  function close() {
    list.hidden = true;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  }

  function pick(id) {
    box.value = "";
    close();
    open({ node: id });
  }

  function mark(next) {
    at = (next + found.length) % found.length;
    [...list.children].forEach((item, number) => { item.ariaSelected = String(number === at); });
    box.setAttribute("aria-activedescendant", `found-${at}`);
    list.children[at].scrollIntoView({ block: "nearest" });
  }

  box.addEventListener("input", () => {
    found = search(box.value);
    list.replaceChildren(...found.map((hit, number) => option(hit, number, pick)));
    const none = !found.length && box.value.trim() !== "";
    if (none) list.append(element("li", { role: "option", ariaDisabled: "true", ariaSelected: "false", className: "none" }, "No name holds this."));
    say(none ? "No name holds this." : found.length ? `${found.length} name${found.length === 1 ? "" : "s"} listed` : "");
    list.hidden = !found.length && !none;
    box.setAttribute("aria-expanded", String(found.length > 0));
    if (found.length) mark(0);
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "/" && box.value === "") event.preventDefault();
    if (event.key === "Escape" && (box.value !== "" || !list.hidden)) { box.value = ""; close(); event.stopPropagation(); }
    if (!found.length || list.hidden) return;
    if (event.key === "Enter") pick(found[at].id);
    else if (event.key === "ArrowDown") mark(at + 1);
    else if (event.key === "ArrowUp") mark(at - 1);
    else return;
    event.preventDefault();
  });
  box.addEventListener("blur", close);
}
