// Every statement that passes the filter as a row: the equivalent of the drawing for those who cannot use it.
import { data } from "./data.js";
import { element } from "./element.js";
import { passingStatements } from "./filter.js";

const COLUMNS = ["Statement", "Told as", "By whom", "Date", "Status", "Article"];
const body = element("tbody");
let made = [];

function cells(statement) {
  const date = statement.rows.find((row) => row.term === "Date")?.values[0].text ?? "";
  const { title } = data.articles[statement.article];
  return [statement.kind, statement.saidBy, date, statement.status ?? "", title ?? statement.article];
}

function line(statement, api) {
  const button = element("button", { type: "button", onclick: () => api.open({ statement: statement.index }) }, element("bdi", {}, statement.title));
  const row = element("tr", {}, element("th", { scope: "row" }, button), ...cells(statement).map((text) => element("td", { dir: "auto" }, text)));
  row.dataset.statement = statement.index;
  return row;
}

function mount(holder, api) {
  made = data.statements.map((statement) => line(statement, api));
  const head = element("thead", {}, element("tr", {}, ...COLUMNS.map((name) => element("th", { scope: "col" }, name))));
  holder.append(element("table", {}, element("caption", { className: "unseen" }, "Statements that pass the filter"), head, body));
}

function mark(selected) {
  for (const row of body.querySelectorAll("[aria-current]")) row.removeAttribute("aria-current");
  if (selected?.statement !== undefined) made[selected.statement].setAttribute("aria-current", "true");
}

function update(state, before) {
  if (before === null || before.off !== state.off || before.period !== state.period) {
    body.replaceChildren(...passingStatements().map((statement) => made[statement.index]));
  }
  mark(state.selected);
}

export const tablesView = { id: "tables", label: "Tables", mount, update };
