// Which nodes and lines the drawing shows: those that pass the filter, the most connected first, as many as there is room for.
import { data, edgeById, edgesOf, nodeById, otherEnd } from "./data.js";
import { edgePasses, nodePasses } from "./filter.js";
import { get } from "./state.js";

const NEAR = 30;

export function candidates() {
  return data.nodes.filter(nodePasses);
}

// What is selected, and what it is linked to, is shown however unimportant.
function kept(selected) {
  if (selected === null) return [];
  if (selected.statement !== undefined) return data.statements[selected.statement].nodes;
  if (selected.edge !== undefined) return [edgeById.get(selected.edge).from, edgeById.get(selected.edge).to];
  const near = new Set(edgesOf.get(selected.node).map((edge) => otherEnd(edge, selected.node)));
  return [selected.node, ...data.nodes.map((node) => node.id).filter((other) => near.has(other)).slice(0, NEAR)];
}

export function visibleNodes() {
  const { limit, selected } = get();
  const shown = candidates().slice(0, limit);
  const there = new Set(shown.map((node) => node.id));
  return shown.concat(kept(selected).filter((id) => !there.has(id)).map((id) => nodeById.get(id)));
}

export function visibleEdges(nodes) {
  const there = new Set(nodes.map((node) => node.id));
  return data.edges.filter((edge) => there.has(edge.from) && there.has(edge.to) && edgePasses(edge));
}
