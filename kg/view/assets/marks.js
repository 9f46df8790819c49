// Where facts and names stand in a piece of an article's text. All offsets count UTF-16 code units, as the build wrote them.
import { data } from "./data.js";
import { element } from "./element.js";

export const KINDS = { event: "Event", claim: "Claim", office: "Office", relation: "Relation" };

function first({ quotes }) {
  return quotes[0].at[1];
}

export function byWords(one, other) {
  return first(one) - first(other) || one.index - other.index;
}

function inside(spans, from, to) {
  return spans.filter((span) => span.from < to && span.to > from);
}

function nameSpans(id) {
  return Object.entries(data.articles[id].names).flatMap(([node, places]) => places.map(([from, to]) => ({ from, to, node })));
}

function factSpans(facts) {
  return facts.flatMap(({ index, quotes }) => quotes.map(({ at }) => ({ from: at[1], to: at[2], index })));
}

function piece(text, facts, name) {
  const words = name ? element("span", { className: "name" }, text) : text;
  if (name) words.dataset.node = name.node;
  if (!facts.length) return words;
  const mark = element("mark", { className: facts.length > 1 ? "several" : "" }, words);
  mark.dataset.facts = facts.map(({ index }) => index).join(" ");
  return mark;
}

// The text from `from` to `to` as nodes; a mark names its statements, that of the fewest words first.
export function marked(id, from, to, statements) {
  const { text } = data.articles[id];
  const facts = inside(factSpans(statements), from, to).sort((one, other) => one.to - one.from - (other.to - other.from));
  const names = inside(nameSpans(id), from, to);
  const ends = [...facts, ...names].flatMap((span) => [span.from, span.to]).filter((at) => at > from && at < to);
  const cuts = [...new Set([from, ...ends, to])].sort((one, other) => one - other);
  return cuts.slice(1).map((end, index) => {
    const at = cuts[index];
    return piece(text.slice(at, end), inside(facts, at, end), inside(names, at, end)[0]);
  });
}
