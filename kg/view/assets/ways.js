// What lies around a node, and the shortest way between two, along lines that pass the filter.
import { data, edgesOf, nodeById, otherEnd } from "./data.js";
import { edgePasses, nodePasses } from "./filter.js";

const rank = new Map(data.nodes.map(({ id }, index) => [id, index]));

// Most connected first, so that of several ways as short the answer is always the same.
function next(id) {
  const ends = edgesOf.get(id).filter(edgePasses).map((edge) => otherEnd(edge, id)).filter((other) => nodePasses(nodeById.get(other)));
  return [...new Set(ends)].sort((one, other) => rank.get(one) - rank.get(other));
}

// Every node that the start leads to, with the one before it; at most so many steps away.
function reached(start, steps, until = null) {
  const before = new Map([[start, null]]);
  let front = [start];
  for (let step = 0; step < steps && front.length && !before.has(until); step += 1) {
    const beyond = [];
    for (const id of front) {
      for (const other of next(id)) {
        if (before.has(other)) continue;
        before.set(other, id);
        beyond.push(other);
      }
    }
    front = beyond;
  }
  return before;
}

// How many steps away each node is that lies at most so many away.
export function stepsFrom(id, most) {
  const steps = new Map();
  for (const [other, before] of reached(id, most)) steps.set(other, before === null ? 0 : steps.get(before) + 1);
  return steps;
}

// The nodes from one to the other, or null where nothing leads there.
export function shortest(from, to) {
  const before = reached(from, Infinity, to);
  if (!before.has(to)) return null;
  const way = [];
  for (let id = to; id !== null; id = before.get(id)) way.unshift(id);
  return way;
}
