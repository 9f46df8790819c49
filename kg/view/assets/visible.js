// Which nodes and lines the drawing shows: those that pass the filter, the most connected first, as many as there is room for;
// or only what lies around one node, or the way between two.
import { data, edgeById, edgesOf, nodeById, otherEnd } from "./data.js";
import { edgePasses, nodePasses, passingStatements } from "./filter.js";
import { get } from "./state.js";
import { shortest, stepsFrom } from "./ways.js";

const NEAR = 30;

export function candidates() {
  const { focus, path } = get();
  if (path) return (shortest(path.from, path.to) ?? [path.from, path.to]).map((id) => nodeById.get(id));
  const passing = data.nodes.filter(nodePasses);
  if (!focus) return passing;
  const near = stepsFrom(focus.node, focus.steps);
  return [nodeById.get(focus.node), ...passing.filter(({ id }) => id !== focus.node && near.has(id))];
}

// What is selected, and what it is linked to, is shown however unimportant.
function kept({ selected, focus, path }) {
  if (selected === null) return [];
  if (selected.statement !== undefined) return data.statements[selected.statement].nodes;
  if (selected.edge !== undefined) return [edgeById.get(selected.edge).from, edgeById.get(selected.edge).to];
  if (focus || path) return [selected.node];
  const near = new Set(edgesOf.get(selected.node).map((edge) => otherEnd(edge, selected.node)));
  return [selected.node, ...data.nodes.map((node) => node.id).filter((other) => near.has(other)).slice(0, NEAR)];
}

export function visibleNodes() {
  const { limit, path } = get();
  const there = candidates();
  const shown = path ? there : there.slice(0, limit);
  const ids = new Set(shown.map((node) => node.id));
  return shown.concat(kept(get()).filter((id) => !ids.has(id)).map((id) => nodeById.get(id)));
}

export function visibleEdges(nodes) {
  const there = new Set(nodes.map((node) => node.id));
  return data.edges.filter((edge) => there.has(edge.from) && there.has(edge.to) && edgePasses(edge));
}

// What the visible part of the drawing tells: what its lines stand for, and what speaks of nothing but visible nodes.
export function visibleStatements(nodes, edges) {
  const there = new Set(nodes.map((node) => node.id));
  const told = new Set(edges.flatMap((edge) => data.told[edge.id]));
  return passingStatements().filter(({ index, nodes: of }) => told.has(index) || (of.length && of.every((id) => there.has(id))));
}
