// Each article with the words that facts rest on marked, the facts beside them, and what was not read greyed with the reason.
import { data, dateOf, edgeById, nodeById } from "./data.js";
import { element } from "./element.js";
import { passingStatements } from "./filter.js";
import { KINDS, byWords, marked } from "./marks.js";
import { get, set } from "./state.js";

const LONG = 700;
const ids = Object.keys(data.articles);
const chooser = element("select", { id: "article", onchange: () => openArticle(chooser.value) });
const sheet = element("div", { className: "reader" });
let shown = null;
let open = null;

function nameOf(id) {
  return data.articles[id].title ?? id;
}

// A selected statement leads to its article; an article that is chosen by hand lets go of a statement of another.
function openArticle(id) {
  const { selected } = get();
  const elsewhere = selected?.statement !== undefined && data.statements[selected.statement].article !== id;
  set({ article: id, selected: elsewhere ? null : selected });
}

function current({ selected, article }) {
  if (selected?.statement !== undefined) return data.statements[selected.statement].article;
  return article ?? ids[0] ?? null;
}

function head(id) {
  const { title, publisher, published, url, repeats } = data.articles[id];
  const link = /^https?:\/\//.test(url ?? "") ? element("a", { href: url, rel: "noreferrer" }, url) : url;
  return element(
    "header", {},
    element("h2", { dir: "auto" }, title ?? id),
    element("p", { className: "source", dir: "auto" }, `${publisher ?? "Publisher not stated"}, ${published ?? "date not stated"}. File ${id}`),
    link ? element("p", { className: "source" }, link) : null,
    repeats ? element("p", { className: "source", dir: "auto" }, `Repeats the text of ${repeats}: both are one source.`) : null,
  );
}

function kindOf(statement) {
  const { kind, status, voice, saidBy } = statement;
  const alleged = kind === "event" && voice === "claimed" ? saidBy : null;
  return [KINDS[kind], status && data.looks.statuses[status].label, dateOf(statement), alleged].filter(Boolean).join(" · ");
}

function note(statement) {
  const button = element(
    "button", { type: "button", className: `note ${statement.voice}`, onclick: () => open({ statement: statement.index }) },
    element("small", {}, kindOf(statement)),
    element("bdi", {}, statement.title),
  );
  button.dataset.statement = statement.index;
  return button;
}

function read(id, [from, to], facts) {
  const begins = facts.filter(({ quotes }) => quotes[0].at[1] >= from && quotes[0].at[1] < to);
  const notes = element("div", { className: "notes" }, ...begins.map((statement) => note(statement)));
  return element("div", { className: "row" }, element("p", { dir: "auto" }, ...marked(id, from, to, facts)), notes);
}

function unread(id, part, paragraphs) {
  const { text } = data.articles[id];
  const length = paragraphs.reduce((sum, [from, to]) => sum + to - from, 0);
  return element(
    "details", { className: "unread", open: length < LONG },
    element("summary", {}, `Not read for facts: ${part.label} (${part.reason})`),
    ...paragraphs.map(([from, to]) => element("p", { dir: "auto" }, text.slice(from, to))),
  );
}

function names(id) {
  if (!Object.keys(data.articles[id].names).length) return "";
  const several = Object.entries(data.articles[id].names).sort(([one], [other]) => data.about[one].name.localeCompare(data.about[other].name, "en"));
  const button = ([node, places]) => element("li", {}, element("button", { type: "button", onclick: () => open({ node }) }, element("bdi", {}, data.about[node].name)), ` ${places.length}`);
  return element("section", { className: "names" }, element("h3", {}, "Names in this article"), element("ul", {}, ...several.map(button)));
}

function parts(id) {
  const runs = [];
  for (const paragraph of data.articles[id].paragraphs) {
    if (runs.at(-1)?.part === paragraph[2]) runs.at(-1).paragraphs.push(paragraph);
    else runs.push({ part: paragraph[2], paragraphs: [paragraph] });
  }
  return runs;
}

function isTitle(id, [[from, to], ...more]) {
  return more.length === 0 && data.articles[id].text.slice(from, to) === data.articles[id].title;
}

function draw(id) {
  const facts = passingStatements().filter(({ article }) => article === id).sort(byWords);
  const blocks = parts(id).flatMap(({ part, paragraphs }) => {
    const about = data.articles[id].parts[part];
    if (isTitle(id, paragraphs)) return [];
    return about.read ? paragraphs.map((paragraph) => read(id, paragraph, facts)) : [unread(id, about, paragraphs)];
  });
  sheet.replaceChildren(head(id), ...blocks, names(id));
}

function chosen(selected) {
  if (selected === null) return { statements: [], nodes: [] };
  if (selected.node !== undefined) return { statements: [], nodes: [selected.node] };
  if (selected.edge === undefined) return { statements: [selected.statement], nodes: data.statements[selected.statement].nodes };
  const { from, to } = edgeById.get(selected.edge);
  return { statements: data.told[selected.edge], nodes: [from, to] };
}

// Relations are shown for what is selected only: its words, and the names that it links.
function light(selected) {
  const { statements, nodes } = chosen(selected);
  for (const span of sheet.querySelectorAll("[data-facts], [data-statement], [data-node]")) {
    const facts = (span.dataset.facts ?? span.dataset.statement ?? "").split(" ").filter(Boolean).map(Number);
    span.classList.toggle("chosen", facts.some((index) => statements.includes(index)));
    span.classList.toggle("linked", nodes.includes(span.dataset.node));
  }
  const first = sheet.querySelector("mark.chosen") ?? (statements.length ? null : sheet.querySelector(".linked"));
  first?.scrollIntoView({ block: "center" });
}

function point(event) {
  const facts = new Set(event.type === "pointerover" ? (event.target.closest("[data-statement]")?.dataset.statement ?? "").split(" ") : []);
  for (const span of sheet.querySelectorAll("mark")) span.classList.toggle("pointed", span.dataset.facts.split(" ").some((index) => facts.has(index)));
}

function onText(event) {
  const name = event.target.closest("[data-node]");
  const fact = event.target.closest("mark");
  if (name && nodeById.has(name.dataset.node)) open({ node: name.dataset.node });
  else if (fact) open({ statement: Number(fact.dataset.facts.split(" ")[0]) });
}

function mount(holder, api) {
  open = api.open;
  chooser.append(...ids.map((id) => element("option", { value: id }, nameOf(id))));
  const label = element("label", { htmlFor: "article" }, "Article");
  holder.append(element("div", { className: "bar chooser" }, label, chooser), sheet);
  sheet.addEventListener("click", onText);
  for (const type of ["pointerover", "pointerleave"]) sheet.addEventListener(type, point);
}

function update(state, before) {
  const id = current(state);
  if (id === null) return;
  if (before === null || id !== shown || before.off !== state.off || before.period !== state.period) {
    draw(id);
    if (id !== shown) sheet.parentElement.scrollTop = 0;
    shown = id;
    chooser.value = id;
  }
  light(state.selected);
}

export const articlesView = { id: "articles", label: "Articles", mount, update };
