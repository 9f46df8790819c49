// The visible statements as Turtle, in the terms of the build's own graph: individuals, each article's account of them, and the words.
import { data, inContext } from "./data.js";

const NOT_IN_IRI = /[\u0000-\u0020<>"{}|\\^`]/g;
const PLAIN = /^[A-Za-z](?:[\w%~/-]|\.(?![./]))*$/;
const ESCAPES = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };

// As Python's urllib.parse.quote writes it.
function quoted(text, safe = "") {
  const done = encodeURIComponent(text.toWellFormed?.() ?? text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
  return [...safe].reduce((so, one) => so.replaceAll(encodeURIComponent(one), one), done);
}

function reference(iri) {
  const clean = iri.replace(NOT_IN_IRI, (one) => encodeURIComponent(one));
  const rest = clean.startsWith(data.base) ? clean.slice(data.base.length) : clean;
  return `<${PLAIN.test(rest) ? rest : clean}>`;
}

function literal(text, suffix = "") {
  const clean = text.replace(/[\\"\n\r\t]/g, (one) => ESCAPES[one]).replace(/[\u0000-\u001f\u007f]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `"${clean}"${suffix}`;
}

function block(subject, ...parts) {
  return `${subject} ${parts.filter((part) => part).join(" ;\n    ")} .\n`;
}

function local(id) {
  return id.startsWith(data.base) ? id.slice(data.base.length) : id.split("://").at(-1).replaceAll("#", "/");
}

const names = {
  article: (id) => `<article/${quoted(id)}>`,
  rule: (rule) => `<rule/${quoted(rule, "/")}>`,
  account: ({ id, article }) => `<account/${quoted(local(id), "/%")}/${quoted(article)}>`,
  evidence: ({ article, start, end, rule }) => `<evidence/${quoted(article)}/${start}-${end}/${quoted(rule, "/")}>`,
  selector: ({ article, start, end }, kind) => `<selector/${quoted(article)}/${start}-${end}/${kind}>`,
};

function statementBlocks(statement) {
  const [individual, account] = statement.rdf;
  const evidence = `neg:evidence ${[...new Set(statement.quotes.map(names.evidence))].join(", ")}`;
  const told = account || statement.kind !== "relation"
    ? [block(names.account(statement), "a neg:Account", `neg:accountOf ${reference(statement.id)}`, `neg:article ${names.article(statement.article)}`, account, evidence)]
    : [];
  return [block(reference(statement.id), individual, `rdfs:label ${literal(statement.title, "@en")}`, evidence), ...told];
}

function evidenceBlocks(quote) {
  const [words, position] = ["quote", "position"].map((kind) => names.selector(quote, kind));
  const number = (value) => literal(String(value), "^^xsd:nonNegativeInteger");
  return [
    block(names.evidence(quote), "a neg:Evidence", `oa:hasSource ${names.article(quote.article)}`, `oa:hasSelector ${words}, ${position}`,
      `neg:fragment <article/${quoted(quote.article)}#char=${quote.start},${quote.end}>`, `neg:rule ${names.rule(quote.rule)}`),
    block(words, "a oa:TextQuoteSelector", `oa:exact ${literal(inContext(quote).words)}`),
    block(position, "a oa:TextPositionSelector", `oa:start ${number(quote.start)}`, `oa:end ${number(quote.end)}`),
  ];
}

function entityBlock(id) {
  const { name, kind, aliases } = data.about[id];
  const also = aliases.length ? `skos:altLabel ${aliases.map((alias) => literal(alias, "@en")).join(", ")}` : "";
  return block(reference(id), `a neg:${kind}`, `rdfs:label ${literal(name, "@en")}`, also);
}

function articleBlock(id) {
  const { title, publisher, date } = data.articles[id];
  return block(names.article(id), "a neg:Article", `rdfs:label ${literal(title ?? id, "@en")}`, `dcterms:identifier ${literal(id)}`,
    title ? `dcterms:title ${literal(title, "@en")}` : "", publisher ? `dc:publisher ${literal(publisher)}` : "",
    date ? `dcterms:issued ${literal(date, "^^edtf:EDTF")}` : "");
}

// `nodes` and `statements` are what is visible; whom a statement names is described even where it is not.
export function turtle(nodes, statements) {
  const named = new Set([...nodes.map(({ id }) => id), ...statements.flatMap((one) => one.nodes)]);
  const quotes = new Map(statements.flatMap((one) => one.quotes).map((quote) => [names.evidence(quote), quote]));
  const rules = [...new Set([...quotes.values()].map(({ rule }) => rule))].sort();
  const articles = [...new Set(statements.flatMap((one) => [one.article, ...one.quotes.map((quote) => quote.article)]))].sort();
  return [
    `@base <${data.base}> .\n`,
    ...Object.entries(data.prefixes).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .\n`),
    "\n",
    ...[...named].filter((id) => data.about[id].kind !== "Event").map(entityBlock),
    ...statements.flatMap(statementBlocks),
    ...[...quotes.values()].flatMap(evidenceBlocks),
    ...articles.map(articleBlock),
    ...rules.map((rule) => block(names.rule(rule), "a neg:Rule", `rdfs:label ${literal(rule, "@en")}`, `dcterms:identifier ${literal(rule)}`)),
  ].join("");
}
