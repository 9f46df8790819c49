// The visible nodes and lines as GraphML, written by the browser's own XML writer.
import { data, inContext } from "./data.js";
import { statementPasses } from "./filter.js";
import { inXml } from "./xml.js";

const NS = "http://graphml.graphdrawing.org/xmlns";
const NODE = { label: "string", class: "string", status: "string", voice: "string", aliases: "string", x: "double", y: "double" };
const EDGE = { label: "string", voice: "string", families: "string", statements: "int", quotations: "string", articles: "string" };

function add(parent, tag, attributes, text = "") {
  const made = parent.ownerDocument.createElementNS(NS, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, inXml(value));
  made.textContent = inXml(text);
  parent.append(made);
  return made;
}

function keys(root, of, fields) {
  for (const [name, type] of Object.entries(fields)) add(root, "key", { id: `${of}-${name}`, for: of, "attr.name": name, "attr.type": type });
}

function values(parent, of, filled) {
  for (const [name, value] of Object.entries(filled)) if (value !== "") add(parent, "data", { key: `${of}-${name}` }, String(value));
}

function nodeValues({ id, label, status, voice }, { x, y }) {
  const { name, kind, aliases } = data.about[id];
  return { label: kind === "Event" ? label.replaceAll("\n", " ") : name, class: kind, status: status ?? "", voice: kind === "Event" ? voice : "", aliases: aliases.join(" | "), x, y };
}

function edgeValues(edge) {
  const told = data.told[edge.id].map((index) => data.statements[index]).filter(statementPasses);
  const quotes = told.flatMap((one) => one.quotes);
  return {
    label: edge.phrase, voice: edge.voice, families: edge.families.join(" | "), statements: told.length,
    quotations: quotes.map((quote) => inContext(quote).words).join(" | "), articles: [...new Set(quotes.map((quote) => quote.article))].join(" | "),
  };
}

export function graphml({ nodes, edges, at }) {
  const page = document.implementation.createDocument(NS, "graphml", null);
  const root = page.documentElement;
  keys(root, "node", NODE);
  keys(root, "edge", EDGE);
  const graph = add(root, "graph", { id: "G", edgedefault: "directed" });
  for (const node of nodes) values(add(graph, "node", { id: node.id }), "node", nodeValues(node, at[node.id]));
  for (const edge of edges) values(add(graph, "edge", { id: `e${edge.id}`, source: edge.from, target: edge.to }), "edge", edgeValues(edge));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(page)}\n`;
}
