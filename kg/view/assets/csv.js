// Statements as CSV (RFC 4180), one row a quotation; with a byte-order mark, as the build's tables have it.
import { data, inContext } from "./data.js";

const COLUMNS = {
  id: (statement) => statement.id,
  kind: (statement) => statement.kind,
  relation: (statement) => statement.relation,
  statement: (statement) => statement.title,
  voice: (statement) => statement.voice,
  said_by: (statement) => statement.saidBy,
  status: (statement) => statement.status,
  date: (statement) => statement.date,
  particulars: (statement) => statement.rows.map(({ term, values }) => `${term}: ${values.map(({ text }) => text).join(", ")}`).join("\n"),
  article: (_, quote) => quote.article,
  title: (_, quote) => data.articles[quote.article].title,
  publisher: (_, quote) => data.articles[quote.article].publisher,
  published: (_, quote) => data.articles[quote.article].date,
  url: (_, quote) => data.articles[quote.article].url,
  start: (_, quote) => quote.start,
  end: (_, quote) => quote.end,
  quotation: (_, quote) => inContext(quote).words,
  rule: (_, quote) => quote.rule,
};
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

// What a spreadsheet would run as a formula gets an apostrophe in front.
function cell(value) {
  const text = value === null || value === undefined ? "" : String(value);
  const safe = typeof value === "string" && FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csv(statements) {
  const rows = statements.flatMap((statement) => statement.quotes.map((quote) => Object.values(COLUMNS).map((of) => of(statement, quote))));
  return `\ufeff${[Object.keys(COLUMNS), ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}
