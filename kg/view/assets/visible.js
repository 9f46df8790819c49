// Which nodes and lines are shown: those that pass the filter, the most connected first, as many as there is room for.
import { data, nodeById } from "./data.js";

export const MOST = 400;

export const view = { limit: data.firstView, off: { group: new Set(), status: new Set(), voice: new Set(), family: new Set() } };

// What is selected, and what it is linked to, is shown however unimportant.
let kept = [];

export function keep(ids) {
  kept = ids;
}

function passes(node) {
  return !view.off.group.has(node.group) && !(node.status && view.off.status.has(node.status));
}

function edgePasses(edge) {
  return !view.off.voice.has(edge.voice) && edge.families.some((family) => !view.off.family.has(family));
}

export function candidates() {
  return data.nodes.filter(passes);
}

export function visibleNodes() {
  const shown = candidates().slice(0, view.limit);
  const there = new Set(shown.map((node) => node.id));
  return shown.concat(kept.filter((id) => !there.has(id)).map((id) => nodeById.get(id)));
}

export function visibleEdges(nodes) {
  const there = new Set(nodes.map((node) => node.id));
  return data.edges.filter((edge) => there.has(edge.from) && there.has(edge.to) && edgePasses(edge));
}
