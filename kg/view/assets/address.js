// The state as the part of the address behind "#", and back. What a link holds that this page does not know is ignored.
import { data, edgeById } from "./data.js";

export const LEAST = 10;
export const MOST = data.mostVisible;
const EVERY = "*";
const DAY = /^\d{4}-\d\d-\d\d$/;

// Ids are written without the part that all of them share; edges and statements by what they are, since their numbers change from build to build.
function short(id) {
  return id.startsWith(data.base) ? id.slice(data.base.length) : id;
}

function byKey(items, key, id) {
  return new Map(items.toReversed().map((item) => [key(item), id(item)]));
}

const keys = {
  node: (id) => short(id),
  edge: (id) => `${short(edgeById.get(id).from)} ${short(edgeById.get(id).to)} ${edgeById.get(id).voice}`,
  statement: (index) => `${short(data.statements[index].id)} ${data.statements[index].article}`,
};
const listed = {
  node: () => byKey(data.nodes, ({ id }) => keys.node(id), ({ id }) => id),
  edge: () => byKey(data.edges, ({ id }) => keys.edge(id), ({ id }) => id),
  statement: () => byKey(data.statements, ({ index }) => keys.statement(index), ({ index }) => index),
};
const lists = new Map();

// Most addresses name nothing: the list of a kind's keys is made when one does.
function known(kind, key) {
  if (!Object.hasOwn(listed, kind)) return undefined;
  if (!lists.has(kind)) lists.set(kind, listed[kind]());
  return lists.get(kind).get(key);
}

function node(params, name) {
  return params.has(name) ? known("node", params.get(name)) ?? null : null;
}

function selected(text) {
  const [kind, key] = [text.slice(0, text.indexOf(":")), text.slice(text.indexOf(":") + 1)];
  const id = known(kind, key);
  return id === undefined ? null : { [kind]: id };
}

function whole(text, least, most, otherwise) {
  const number = /^\d{1,6}$/.test(text ?? "") ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : otherwise;
}

function day(text) {
  return DAY.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
}

function period(text) {
  const [from, to, more] = (text ?? "").split("/").map(day);
  if (more !== undefined || (!from && !to) || (from && to && from > to)) return null;
  return [from, to ?? null];
}

function off(params, facet) {
  const values = data.filters[facet].map(({ value }) => value);
  const written = new Set(params.getAll(`off.${facet}`));
  const kept = new Set(params.getAll(`only.${facet}`));
  if (written.has(EVERY)) return new Set(values);
  const on = values.filter((value) => kept.has(short(value)));
  return new Set(values.filter((value) => written.has(short(value)) || (on.length && !on.includes(value))));
}

export function read(hash, defaults, views) {
  const params = new URLSearchParams(hash.replace(/^#/, ""));
  const [focus, from, to] = ["focus", "from", "to"].map((name) => node(params, name));
  return {
    view: views.includes(params.get("view")) ? params.get("view") : defaults.view,
    selected: selected(params.get("sel") ?? ""),
    off: Object.fromEntries(Object.keys(defaults.off).map((facet) => [facet, off(params, facet)])),
    period: period(params.get("period")),
    focus: focus === null ? null : { node: focus, steps: whole(params.get("steps"), 1, 9, 1) },
    path: from === null || to === null ? null : { from, to },
    article: Object.hasOwn(data.articles, params.get("article") ?? "") ? params.get("article") : null,
    layout: params.get("layout") === "layers" ? "layers" : "map",
    limit: whole(params.get("limit"), LEAST, MOST, defaults.limit),
  };
}

function writeOff(params, facet, gone) {
  const values = data.filters[facet].map(({ value }) => value);
  if (gone.size && values.every((value) => gone.has(value))) params.append(`off.${facet}`, EVERY);
  else if (gone.size > values.length / 2) for (const value of values.filter((one) => !gone.has(one))) params.append(`only.${facet}`, short(value));
  else for (const value of values.filter((one) => gone.has(one))) params.append(`off.${facet}`, short(value));
}

// Where the reader is, as against what is filtered out: a step there can be taken back with the browser's button.
function writePlace(params, state, defaults) {
  if (state.view !== defaults.view) params.set("view", state.view);
  for (const [kind, id] of Object.entries(state.selected ?? {})) params.set("sel", `${kind}:${keys[kind](id)}`);
  if (state.focus) params.set("focus", short(state.focus.node));
  if (state.focus && state.focus.steps !== 1) params.set("steps", state.focus.steps);
  if (state.article !== null) params.set("article", state.article);
  if (state.path) params.set("from", short(state.path.from));
  if (state.path) params.set("to", short(state.path.to));
}

function written(params) {
  return params.toString().replaceAll("%2F", "/").replaceAll("%3A", ":");
}

export function writtenPlace(state, defaults) {
  const params = new URLSearchParams();
  writePlace(params, state, defaults);
  return written(params);
}

export function write(state, defaults) {
  const params = new URLSearchParams();
  writePlace(params, state, defaults);
  for (const [facet, gone] of Object.entries(state.off)) writeOff(params, facet, gone);
  if (state.period) params.set("period", state.period.map((one) => one ?? "..").join("/"));
  if (state.layout !== defaults.layout) params.set("layout", state.layout);
  if (state.limit !== defaults.limit) params.set("limit", state.limit);
  return written(params);
}
