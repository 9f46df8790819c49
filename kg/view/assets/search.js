// The search box: names and other spellings, letters compared without their accents.
import { data } from "./data.js";
import { element } from "./element.js";
import { plain } from "./plain.js";

const MOST_FOUND = 12;
const box = document.getElementById("query");
const list = document.getElementById("found");

const index = data.nodes.map(({ id }) => ({ id, names: [data.about[id].name, ...data.about[id].aliases].map((name) => [name, plain(name)]) }));

function search(query) {
  const wanted = plain(query.trim());
  if (!wanted) return [];
  const found = [];
  for (const { id, names } of index) {
    const hit = names.find(([, name]) => name.includes(wanted));
    if (hit) found.push({ id, by: hit[0] });
    if (found.length === MOST_FOUND) break;
  }
  return found;
}

function option({ id, by }, number, pick) {
  const { name, kind } = data.about[id];
  const also = by === name ? "" : ` · ${by}`;
  return element(
    "li", { id: `found-${number}`, role: "option", ariaSelected: "false", dir: "auto", onpointerdown: (event) => { event.preventDefault(); pick(id); } },
    name, element("small", {}, data.looks.classes[kind].label + also),
  );
}

export function startSearch(open) {
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
    list.hidden = !found.length;
    box.setAttribute("aria-expanded", String(found.length > 0));
    if (found.length) mark(0);
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { close(); box.blur(); event.stopPropagation(); }
    if (!found.length || list.hidden) return;
    if (event.key === "Enter") pick(found[at].id);
    else if (event.key === "ArrowDown") mark(at + 1);
    else if (event.key === "ArrowUp") mark(at - 1);
    else return;
    event.preventDefault();
  });
  box.addEventListener("blur", close);
}
