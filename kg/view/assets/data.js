// The one block of data that the build wrote, and ways to look things up in it.
const block = document.getElementById("data");
export const data = { ...whole(block.textContent), base: block.dataset.base };
export const nodeById = new Map(data.nodes.map((node) => [node.id, node]));
export const edgeById = new Map(data.edges.map((edge) => [edge.id, edge]));
export const edgesOf = new Map(data.nodes.map((node) => [node.id, []]));
for (const edge of data.edges) {
  edgesOf.get(edge.from).push(edge);
  if (edge.to !== edge.from) edgesOf.get(edge.to).push(edge);
}

// A statement knows its own position, and the nodes in whose panels it stands.
data.statements.forEach((statement, index) => Object.assign(statement, { index, nodes: [] }));
for (const { id } of data.nodes) {
  for (const index of statementsOf(id)) data.statements[index].nodes.push(id);
}

// A quotation's words, and what of their sentence is shown around them, are cut from the article's text.
export function inContext(quote) {
  const { text } = data.articles[quote.article];
  const [left, from, to, right] = quote.at;
  const [before, after] = quote.cut;
  return { before: (before ? "… " : "") + text.slice(left, from), words: text.slice(from, to), after: text.slice(to, right) + (after ? " …" : "") };
}

// The IRIs as they are: `compact.py` wrote "~1" for what nearly all of them begin with, and "~0" for "~". In JSON a quotation mark
// within a text has a backslash before it, so that none but those at its beginning are met; to do it here is faster than afterwards.
function whole(json) {
  const base = JSON.stringify(block.dataset.base).slice(0, -1);
  return JSON.parse(json.replace(/(?<!\\)"~[01]/g, (sign) => (sign[2] === "1" ? base : '"~')));
}

// A statement's date in words, or undefined where it has none.
export function dateOf({ rows }) {
  return rows.find(({ term }) => term === "Date")?.values[0].text;
}

export function statementsOf(id) {
  return [...new Set(data.about[id].sections.flatMap(([, indexes]) => indexes))];
}

export function otherEnd(edge, id) {
  return edge.from === id ? edge.to : edge.from;
}
