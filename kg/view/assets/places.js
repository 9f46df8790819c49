// Where the build put each node: in the map of relations or in layers, for a drawing that is wide or higher than wide.
import { data, nodeById } from "./data.js";

const laid = new Map();
for (const [layout, forms] of Object.entries(data.layouts)) {
  for (const [form, { places, bands }] of Object.entries(forms)) laid.set(`${layout} ${form}`, { at: new Map(data.nodes.map(({ id }, index) => [id, places[index]])), bands });
}
laid.set("map wide", { at: new Map(data.nodes.map(({ id, x, y }) => [id, [x, y]])), bands: [] });

export function placeOf(id, layout, form) {
  const [x, y] = laid.get(`${layout} ${form}`).at.get(id);
  return { x, y };
}

export function bandsOf(layout, form) {
  return laid.get(`${layout} ${form}`).bands;
}

export function sameBand(edge, layout) {
  const layer = (id) => data.looks.classes[nodeById.get(id).group].layer;
  return layout === "layers" && layer(edge.from) === layer(edge.to);
}
