// The drawing as SVG: lines, shapes and letters as vectors, with a legend of what occurs in it; always in the light colours, as for paper.
import { data, nodeById } from "./data.js";
import { placeLabels } from "./labels.js";
import { FONT, fontOf, lookOf, outlineOf } from "./looks.js";
import { edgeState, shownParts } from "./graph.js";
import { inXml } from "./xml.js";

const SVG = "http://www.w3.org/2000/svg";
const [PAPER, INK, QUIET, RULE] = ["#ffffff", "#1c1e21", "#565b63", "#d5d3cc"];
const MARGIN = 24;
const LEGEND_ROW = 24;
const LETTER = 6.4;
const ARROW = 8;

function svg(tag, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.map((child) => (typeof child === "string" ? inXml(child) : child)));
  return made;
}

function round(number) {
  return Math.round(number * 10) / 10;
}

// Text with a rim of the paper's colour beneath it, as two elements, since not every program knows an order of painting.
function words(line, x, y, size, { bold = false, middle = true, fill = INK, rim = true } = {}) {
  const place = { x: round(x), y: round(y), "font-size": round(size), "text-anchor": middle ? "middle" : "start", ...(bold ? { "font-weight": 700 } : {}) };
  const drawn = svg("text", { ...place, fill }, line);
  if (!rim) return [drawn];
  return [svg("text", { ...place, fill: "none", stroke: PAPER, "stroke-width": round(size / 4), "stroke-linejoin": "round", "aria-hidden": "true" }, line), drawn];
}

function shape(look, { dash, mark, look: rim }, x, y) {
  const drawn = svg("path", {
    d: look.path, transform: `translate(${round(x)} ${round(y)}) scale(${look.size})`,
    fill: dash.length ? PAPER : look.light, stroke: dash.length ? rim.light : PAPER,
    "stroke-width": round(((dash.length ? 2.2 : 1.5) / look.size) * 10) / 10,
    ...(dash.length ? { "stroke-dasharray": dash.map((part) => Math.round((part / look.size) * 100) / 100).join(" ") } : {}),
  });
  return mark ? [drawn, ...words(mark, x, y + look.size * 0.35, look.size * (mark.length > 1 ? 0.95 : 1.2), { bold: true, fill: rim.light, rim: false })] : [drawn];
}

// The point of a line's bow, as vis-network bends it: beside the middle, by its share of the length.
function bow(from, to, { roundness }) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return { x: (from.x + to.x) / 2 - dy * roundness, y: (from.y + to.y) / 2 + dx * roundness };
}

function arrow(tip, from, size, fill) {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const [x, y] = [(tip.x - from.x) / length, (tip.y - from.y) / length];
  const [px, py] = [tip.x - x * (size + 2), tip.y - y * (size + 2)];
  const [bx, by] = [px - x * ARROW, py - y * ARROW];
  const points = [[px, py], [bx - y * ARROW * 0.4, by + x * ARROW * 0.4], [bx + y * ARROW * 0.4, by - x * ARROW * 0.4]];
  return svg("polygon", { points: points.map((point) => point.map(round).join(",")).join(" "), fill });
}

function line(edge, parts) {
  const [from, to] = [parts.at[edge.from], parts.at[edge.to]];
  const look = data.looks.voices[edge.voice];
  const bend = parts.bend(edge);
  const middle = bend ? bow(from, to, bend) : { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const d = bend
    ? `M${round(from.x)} ${round(from.y)}Q${round(middle.x)} ${round(middle.y)} ${round(to.x)} ${round(to.y)}`
    : `M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}`;
  const node = (id) => lookOf(nodeById.get(id)).size;
  return [
    svg("path", { d, fill: "none", stroke: look.light, "stroke-width": 1, ...(look.dash.length ? { "stroke-dasharray": look.dash.join(" ") } : {}) }),
    ...(edge.arrows.includes("to") ? [arrow(to, bend ? middle : from, node(edge.to), look.light)] : []),
    ...(edge.arrows.includes("from") ? [arrow(from, bend ? middle : to, node(edge.from), look.light)] : []),
  ];
}

function phrase(edge, parts) {
  if (edgeState(edge) !== "named") return [];
  const [from, to] = [parts.at[edge.from], parts.at[edge.to]];
  return words(edge.phrase, (from.x + to.x) / 2, (from.y + to.y) / 2, 12);
}

function label(node, at) {
  const font = fontOf(node, 1);
  const { size, anchor } = lookOf(node);
  return node.label.split("\n").flatMap((text, index) => words(text, at.x, at.y + size + 4 + font.size * 0.82 + font.line * index, font.size, { bold: anchor }));
}

function bandLines({ bands }, left, right) {
  return bands.flatMap(({ layer, top }) => [
    svg("path", { d: `M${left} ${top}H${right}`, stroke: RULE }),
    ...words(data.looks.layers[layer], left + 4, top + 14, 12, { middle: false, fill: QUIET, rim: false }),
  ]);
}

function voiceKey(look, x, y) {
  return [svg("path", { d: `M${x - 11} ${y}H${x + 11}`, stroke: look.light, "stroke-width": 2, "stroke-dasharray": look.dash.join(" ") || "none" })];
}

// What occurs, as keys: a drawing of 26 pixels, then its name.
function keysOf({ nodes, edges }) {
  const kinds = new Set(nodes.map((node) => node.group));
  const statuses = new Set(nodes.map((node) => node.status));
  const claimed = nodes.filter((node) => node.voice === "claimed").slice(0, 1);
  const voices = new Set(edges.map((edge) => edge.voice));
  const { classes, statuses: every, voices: lines } = data.looks;
  const { group, status: told, voice: said } = data.filters; // in the order of the legend
  return [
    ...group.filter(({ value }) => kinds.has(value)).map(({ value, label: name }) => [name, (x, y) => shape({ ...classes[value], size: Math.min(classes[value].size, 9) }, outlineOf({ group: value }), x, y)]),
    ...told.filter(({ value }) => statuses.has(value) && every[value].dash.length).map(({ value, label: name }) => [`Event, ${name}`, (x, y) => shape(classes.Event, outlineOf({ group: "Event", status: value }), x, y)]),
    ...claimed.map(({ group: of, voice }) => [`Event, ${lines.claimed.label}`, (x, y) => shape(classes[of], outlineOf({ group: of, voice }), x, y)]),
    ...said.filter(({ value }) => voices.has(value)).map(({ value, label: name }) => [name, (x, y) => voiceKey(lines[value], x, y)]),
  ];
}

function legend(parts, left, top, width) {
  let [x, y] = [left, top];
  const drawn = [];
  for (const [name, key] of keysOf(parts)) {
    const wide = 32 + name.length * LETTER + 16;
    if (x > left && x + wide > left + width) [x, y] = [left, y + LEGEND_ROW];
    drawn.push(...key(x + 12, y), ...words(name, x + 30, y + 4, 12, { middle: false, rim: false }));
    x += wide;
  }
  return { drawn, bottom: y + LEGEND_ROW };
}

function sides({ nodes, at }) {
  const rooms = nodes.map((node) => ({ x: at[node.id].x, y: at[node.id].y, half: Math.max(node.box[0], 20), up: node.box[1], down: node.box[2] }));
  const [left, right] = [Math.min(0, ...rooms.map((r) => r.x - r.half)), Math.max(0, ...rooms.map((r) => r.x + r.half))];
  return { left: left - MARGIN, right: Math.max(right + MARGIN, left + 480), top: Math.min(0, ...rooms.map((r) => r.y - r.up)) - MARGIN, bottom: Math.max(0, ...rooms.map((r) => r.y + r.down)) };
}

// The visible part as an SVG element; `about` says what it is.
export function picture(about) {
  const title = document.querySelector("h1").textContent;
  const parts = shownParts();
  const { left, right, top, bottom } = sides(parts);
  const head = top - 44;
  const keys = legend(parts, left + MARGIN, bottom + 2 * MARGIN, right - left - 2 * MARGIN);
  const labelled = placeLabels(parts.nodes, parts.at, 1);
  const [width, height] = [Math.ceil(right - left), Math.ceil(keys.bottom + MARGIN - head)];
  return svg(
    "svg", { xmlns: SVG, viewBox: `${Math.floor(left)} ${Math.floor(head)} ${width} ${height}`, width, height, "font-family": FONT.replaceAll('"', "'"), role: "img" },
    svg("title", {}, title), svg("desc", {}, about),
    svg("rect", { x: Math.floor(left), y: Math.floor(head), width, height, fill: PAPER }),
    ...words(title, left + MARGIN, head + 28, 18, { bold: true, middle: false, rim: false }),
    ...words(about, left + MARGIN, head + 46, 12, { middle: false, fill: QUIET, rim: false }),
    ...bandLines(parts, left + MARGIN, right - MARGIN),
    svg("g", {}, ...parts.edges.flatMap((edge) => line(edge, parts))),
    svg("g", {}, ...parts.nodes.flatMap((node) => shape(lookOf(node), outlineOf(node), parts.at[node.id].x, parts.at[node.id].y))),
    svg("g", {}, ...parts.edges.flatMap((edge) => phrase(edge, parts))),
    svg("g", {}, ...parts.nodes.filter((node) => labelled.has(node.id)).flatMap((node) => label(node, parts.at[node.id]))),
    svg("g", {}, ...keys.drawn),
  );
}
