// Every statement that passes the filter as a row, sortable and filterable: the equivalent of the drawing for those who cannot use it.
import { data, inContext } from "./data.js";
import { element } from "./element.js";
import { passingStatements } from "./filter.js";
import { KINDS } from "./marks.js";
import { plain } from "./plain.js";

const ALL = "all";
const PLURALS = { [ALL]: "All statements", event: "Events", claim: "Claims", office: "Offices", relation: "Relations" };
const COMMON = ["By whom", "Words", "Article"];
const collator = new Intl.Collator("en", { numeric: true });
const table = element("table");
const caption = element("caption");
const body = element("tbody");
const head = element("thead");
const contains = element("input", { type: "search", id: "contains", autocomplete: "off", spellcheck: false });
const shown = { kind: ALL, column: null, descending: false, state: null };
const columns = new Map();
const texts = new Map();
let api = null;

function valueOf(statement, term) {
  const row = statement.rows.find((one) => one.term === term);
  return row ? row.values.map(({ text }) => text).join(", ") : "";
}

const CELLS = {
  Statement: ({ title }) => title,
  Kind: ({ kind }) => KINDS[kind],
  "By whom": ({ saidBy }) => saidBy,
  Words: ({ quotes }) => quotes.map((quote) => inContext(quote).words).join(" … "),
  Article: ({ article }) => data.articles[article].title ?? article,
};

function cell(statement, column) {
  return (CELLS[column] ?? ((one) => valueOf(one, column)))(statement);
}

function columnsOf(kind) {
  if (kind === ALL) return ["Statement", "Kind", "Date", "Status", ...COMMON];
  const terms = data.statements.filter((statement) => statement.kind === kind).flatMap(({ rows }) => rows.map(({ term }) => term));
  return ["Statement", ...new Set(terms), ...COMMON];
}

// A date is sorted by its first day, and what has none stands last in either direction.
function keyOf(statement, column) {
  return column === "Date" ? statement.earliest ?? statement.latest ?? "" : cell(statement, column);
}

function compare(one, other) {
  const [a, b] = [keyOf(one, shown.column), keyOf(other, shown.column)];
  if (a === "" || b === "") return (a === "" ? 1 : 0) - (b === "" ? 1 : 0);
  return (shown.descending ? -1 : 1) * collator.compare(a, b) || one.index - other.index;
}

function textOf(statement) {
  if (!texts.has(statement.index)) {
    const all = [cell(statement, "Statement"), ...statement.rows.flatMap(({ values }) => values.map(({ text }) => text)), ...COMMON.map((column) => cell(statement, column))];
    texts.set(statement.index, plain(all.join(" ")));
  }
  return texts.get(statement.index);
}

function line(statement) {
  const button = element("button", { type: "button", onclick: () => api.open({ statement: statement.index }) }, element("bdi", {}, statement.title));
  const cells = columns.get(shown.kind).slice(1).map((column) => {
    const made = element("td", { dir: "auto", role: "cell", className: column === "Words" ? "words" : "" }, cell(statement, column));
    made.dataset.column = column;
    return made;
  });
  const row = element("tr", { role: "row" }, element("th", { scope: "row", role: "rowheader" }, button), ...cells);
  row.dataset.statement = statement.index;
  return row;
}

function sortBy(column) {
  Object.assign(shown, column === shown.column ? { descending: !shown.descending } : { column, descending: false });
  draw();
}

function header(column) {
  const sorted = shown.column === column;
  const arrow = element("span", { ariaHidden: "true" }, sorted ? (shown.descending ? " ▼" : " ▲") : "");
  const button = element("button", { type: "button", onclick: () => { sortBy(column); head.querySelector("[aria-sort] button")?.focus(); } }, column, arrow);
  const made = element("th", { scope: "col", role: "columnheader" }, button);
  if (sorted) made.ariaSort = shown.descending ? "descending" : "ascending";
  return made;
}

function draw() {
  const words = plain(contains.value).split(" ").filter(Boolean);
  const rows = passingStatements().filter((statement) => (shown.kind === ALL || statement.kind === shown.kind) && words.every((word) => textOf(statement).includes(word)));
  if (shown.column !== null) rows.sort(compare);
  caption.textContent = `${PLURALS[shown.kind]}: ${rows.length}`;
  head.replaceChildren(element("tr", { role: "row" }, ...columns.get(shown.kind).map(header)));
  body.replaceChildren(...rows.map(line));
  mark(shown.state);
}

function chooseKind(kind) {
  const keeps = columns.get(kind).includes(shown.column);
  Object.assign(shown, { kind, column: keeps ? shown.column : null });
  draw();
  api.say(caption.textContent);
}

function choice(kind) {
  const input = element("input", { type: "radio", name: "kind", value: kind, checked: kind === ALL, onchange: () => chooseKind(kind) });
  return element("label", {}, input, ` ${PLURALS[kind]}`);
}

function mark({ selected }) {
  for (const row of body.querySelectorAll("[aria-current]")) row.removeAttribute("aria-current");
  const row = body.querySelector(`[data-statement="${selected?.statement}"]`);
  row?.setAttribute("aria-current", "true");
  return row;
}

function mount(holder, given) {
  api = given;
  const kinds = Object.keys(PLURALS).filter((kind) => kind === ALL || data.statements.some((statement) => statement.kind === kind));
  for (const kind of kinds) columns.set(kind, columnsOf(kind));
  contains.addEventListener("input", () => { draw(); api.say(caption.textContent); });
  const chooser = element("fieldset", { className: "kinds" }, element("legend", { className: "unseen" }, "Kind of statement"), ...kinds.map(choice));
  table.setAttribute("role", "table");
  table.append(caption, head, body);
  holder.append(element("div", { className: "bar chooser" }, chooser, element("label", { htmlFor: "contains" }, "Contains"), contains), table);
}

function update(state, before) {
  shown.state = state;
  if (before === null || before.off !== state.off || before.period !== state.period) draw();
  const row = mark(state);
  if (before?.selected !== state.selected) row?.scrollIntoView({ block: "nearest" });
}

export const tablesView = { id: "tables", label: "Tables", mount, update };
