// The panel: what is told of a node or along a line, by whom, and the words. All text goes in as text, never as markup.
import { data, edgeById, inContext } from "./data.js";
import { difference, differencesOf } from "./differences.js";
import { element } from "./element.js";
import { nodeActions } from "./path.js";
import { get, set } from "./state.js";

const panel = document.getElementById("panel");
const OPEN = 12;
let back = null;

// What follows a button's words stands in it: outside, it would begin a line of its own where they take more than one.
function value({ text, node }, after, follow) {
  const name = element("bdi", {}, text);
  if (!node || !data.about[node]) return [name, `${after} `];
  return [element("button", { type: "button", onclick: () => follow({ node }) }, name, after), " "];
}

function particulars(rows, follow) {
  const list = element("dl");
  for (const { term, values } of rows) {
    const shown = values.flatMap((one, index) => value(one, index < values.length - 1 ? "," : "", follow));
    list.append(element("dt", {}, term), element("dd", {}, ...shown));
  }
  return list;
}

function source(quote, statement) {
  const article = data.articles[quote.article];
  const read = () => set({ view: "articles", article: quote.article, selected: { statement } });
  return element(
    "p", { className: "source" },
    element("button", { type: "button", className: "read", title: "Read it in the article", onclick: read }, element("cite", { dir: "auto" }, article.title ?? quote.article), ","),
    ` ${article.publisher ?? "publisher not stated"}, ${article.published ?? "date not stated"}. `,
    `Characters ${quote.start}–${quote.end}; rule ${quote.rule}`,
    article.repeats ? `. Repeats the text of ${article.repeats}: both are one source` : "",
  );
}

function words(quote) {
  const { before, words: exact, after } = inContext(quote);
  return element("blockquote", {}, element(
    "p", { dir: "auto" },
    element("span", { className: "context" }, before), element("mark", {}, exact),
    element("span", { className: "context" }, after),
  ));
}

function statement(index, follow, ...title) {
  const told = data.statements[index];
  return element(
    "article", { className: `statement ${told.voice}` }, ...title,
    element("p", { className: "said" }, told.saidBy),
    particulars(told.rows, follow),
    ...told.quotes.flatMap((quote) => [words(quote), source(quote, index)]),
  );
}

function titled(index, follow) {
  return statement(index, follow, element("h3", { dir: "auto" }, data.statements[index].title));
}

function section(heading, indexes, open, follow) {
  const block = element("details", { open }, element("summary", {}, `${heading} (${indexes.length})`));
  block.append(...indexes.map((index) => titled(index, follow)));
  return block;
}

function heading(kind, name, close) {
  return [
    element("button", { type: "button", className: "close", onclick: close }, "Close"),
    get().view === "graph" ? null : element("button", { type: "button", className: "close", onclick: () => set({ view: "graph" }) }, "In the graph"),
    element("p", { className: "kind" }, kind),
    element("h2", { dir: "auto" }, name),
  ];
}

function nodeContent(id, follow, close) {
  const about = data.about[id];
  const open = about.sections.reduce((sum, [, indexes]) => sum + indexes.length, 0) <= OPEN;
  return [
    ...heading(data.looks.classes[about.kind].label, about.name, close),
    nodeActions(id),
    about.aliases.length ? element("p", { className: "kind", dir: "auto" }, `Also: ${about.aliases.join(" · ")}`) : null,
    ...differencesOf(id).map(difference),
    ...about.sections.map(([title, indexes], index) => section(title, indexes, open || index === 0, follow)),
  ];
}

function edgeContent(id, follow, close) {
  const edge = edgeById.get(id);
  const names = `${data.about[edge.from].name} – ${data.about[edge.to].name}`;
  return [
    ...heading(`Line: ${data.looks.voices[edge.voice].label}`, names, close),
    ...data.told[id].map((index) => titled(index, follow)),
  ];
}

function statementContent(index, follow, close) {
  const { kind, title } = data.statements[index];
  return [...heading(`One statement (${kind})`, title, close), statement(index, follow)];
}

function contentOf(choice, follow, close) {
  if (choice.node !== undefined) return nodeContent(choice.node, follow, close);
  return choice.edge === undefined ? statementContent(choice.statement, follow, close) : edgeContent(choice.edge, follow, close);
}

export function openPanel(choice, follow, close) {
  if (panel.hidden) back = document.activeElement;
  panel.replaceChildren(...contentOf(choice, follow, close).filter((part) => part !== null));
  panel.hidden = false;
  panel.scrollTop = 0;
}

export function focusPanel() {
  panel.focus({ preventScroll: true });
}

export function closePanel() {
  if (panel.hidden) return;
  const inside = panel.contains(document.activeElement);
  panel.hidden = true;
  if (inside) (back?.isConnected ? back : document.body).focus({ preventScroll: true });
}

// How far the middle of what the panel leaves free of a drawing lies from the drawing's own middle, in pixels.
export function shift(drawing) {
  if (panel.hidden) return { x: 0, y: 0 };
  const sheet = drawing.getBoundingClientRect();
  const cover = panel.getBoundingClientRect();
  if (cover.width < sheet.width) return { x: Math.min(cover.left - sheet.right, 0) / 2, y: 0 };
  return { x: 0, y: Math.min(cover.top - sheet.bottom, 0) / 2 };
}
