// Labels never shrink below what can be read, and never cover each other: where there is no room the less important one waits.
import { fontOf, lookOf } from "./looks.js";

const CELL = 120;
const pen = document.createElement("canvas").getContext("2d");
const widths = new Map();

function width(node, font) {
  if (!widths.has(node.id)) {
    pen.font = font.css;
    widths.set(node.id, Math.max(...node.label.split("\n").map((line) => pen.measureText(line).width)) / font.size);
  }
  return widths.get(node.id) * font.size;
}

// What a node and its label cover at a scale, in units of the drawing.
export function room(node, at, scale) {
  const font = fontOf(node, scale);
  const { size } = lookOf(node);
  const half = Math.max(width(node, font) / 2, size);
  return { left: at.x - half, right: at.x + half, top: at.y - size, bottom: at.y + size + 4 + font.line * node.label.split("\n").length };
}

function overlaps(one, other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function* cells(box) {
  for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x += 1) {
    for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y += 1) yield `${x},${y}`;
  }
}

// `nodes` come in order of importance; the answer is the set of ids whose labels there is room for.
export function placeLabels(nodes, positions, scale) {
  const taken = new Map();
  const labelled = new Set();
  for (const node of nodes) {
    const box = room(node, positions[node.id], scale);
    const where = [...cells(box)];
    if (where.some((cell) => (taken.get(cell) ?? []).some((other) => overlaps(box, other)))) continue;
    for (const cell of where) taken.set(cell, [...(taken.get(cell) ?? []), box]);
    labelled.add(node.id);
  }
  return labelled;
}
