// Places for what the drawing is narrowed to: rings around a node, in the directions in which the map has its neighbours, or a
// way as a row. The build knows no such choice; where rings would be too large, and in layers, everything stays where it put it.
import { placeIn, stageOf } from "./places.js";
import { shortest, stepsFrom } from "./ways.js";

const WIDTH = 150;
const HEIGHT = 96;
const FLAT = 0.6;
const MANY = 12;
const MOST = 26;

function row(way, tall) {
  return new Map(way.map((id, index) => [id, tall ? { x: 0, y: index * HEIGHT * 1.4 } : { x: index * WIDTH * 1.5, y: 0 }]));
}

function angle(from, to) {
  return Math.atan2(to.y - from.y, to.x - from.x);
}

function ring(ids, radius, tall, turn) {
  const many = ids.length > MANY;
  return ids.map((id, index) => {
    const at = turn + (2 * Math.PI * index) / ids.length;
    const reach = many && index % 2 ? radius - HEIGHT : radius;
    return [id, { x: Math.cos(at) * reach * (tall ? FLAT : 1), y: Math.sin(at) * reach * (tall ? 1 : FLAT) }];
  });
}

function rings(focus, shown, form) {
  const steps = stepsFrom(focus.node, focus.steps);
  const map = stageOf("map", form, 0);
  const middle = placeIn(map, focus.node);
  const places = new Map([[focus.node, { x: 0, y: 0 }]]);
  let radius = 0;
  for (let step = 1; step <= focus.steps; step += 1) {
    const ids = shown.map(({ id }) => id).filter((id) => steps.get(id) === step);
    const turned = ids.map((id) => [angle(middle, placeIn(map, id)), id]).sort(([one, a], [other, b]) => one - other || (a < b ? -1 : 1));
    radius = Math.max(radius + (ids.length > MANY ? 2 : 1.4) * HEIGHT + 40, (ids.length * WIDTH) / (2 * Math.PI) / (ids.length > MANY ? 1.3 : 0.9));
    for (const [id, at] of ring(turned.map(([, id]) => id), radius, form === "tall", turned[0]?.[0] ?? 0)) places.set(id, at);
  }
  return places;
}

// Places by id, or null where the drawing is not narrowed; what is selected besides has none.
export function narrowed({ layout, focus, path }, shown, form) {
  if (layout !== "map") return null;
  if (path) return row(shortest(path.from, path.to) ?? [path.from, path.to], form === "tall");
  return focus && shown.length <= MOST ? rings(focus, shown, form) : null;
}
