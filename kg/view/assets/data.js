// The one block of data that the build wrote, and ways to look things up in it.
export const data = JSON.parse(document.getElementById("data").textContent);
export const nodeById = new Map(data.nodes.map((node) => [node.id, node]));
export const edgeById = new Map(data.edges.map((edge) => [edge.id, edge]));
export const edgesOf = new Map(data.nodes.map((node) => [node.id, []]));
for (const edge of data.edges) {
  edgesOf.get(edge.from).push(edge);
  if (edge.to !== edge.from) edgesOf.get(edge.to).push(edge);
}

export function otherEnd(edge, id) {
  return edge.from === id ? edge.to : edge.from;
}
