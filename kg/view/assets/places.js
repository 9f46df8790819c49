// Where the build put each node: in the map of relations or in layers, for a drawing that is wide or higher than wide, and in
// layers for so many visible nodes.
import { data, nodeById } from "./data.js";

function byId({ core, places, bands }) {
  return { core, bands, at: new Map(data.nodes.map(({ id }, index) => [id, places[index]])) };
}

const made = new Map([["map wide 0", byId({ core: 0, places: data.nodes.map(({ x, y }) => [x, y]), bands: [] })]]);

// The stage of a layout that has room for so many nodes.
export function stageOf(layout, form, count) {
  const stages = data.layouts[layout][form] ?? [];
  const enough = stages.findIndex(({ core }) => core >= count);
  const index = enough < 0 ? Math.max(stages.length - 1, 0) : enough;
  const key = `${layout} ${form} ${index}`;
  if (!made.has(key)) made.set(key, byId(stages[index]));
  return made.get(key);
}

export function placeIn(stage, id) {
  const [x, y] = stage.at.get(id);
  return { x, y };
}

export function sameBand(edge, layout) {
  const layer = (id) => data.looks.classes[nodeById.get(id).group].layer;
  return layout === "layers" && layer(edge.from) === layer(edge.to);
}
