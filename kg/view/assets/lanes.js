// The lanes of the timeline: which statements stand in which, and in which row of it, so that nothing lies on another.
const GAP = 4;

// What several articles tell of one event at one date is one mark: that of an article that tells it in its own voice, if one does.
export function sameTold(statements) {
  const told = new Map();
  for (const statement of statements) {
    const key = `${statement.id} ${statement.date}`;
    const before = told.get(key);
    const kept = before === undefined || (before.statement.voice === "claimed" && statement.voice === "stated") ? statement : before.statement;
    told.set(key, { statement: kept, times: (before?.times ?? 0) + 1 });
  }
  return [...told.values()];
}

function laneNames({ kind, relation, tracks }, about) {
  if (kind === "claim") return ["Claims"];
  const several = tracks.filter((id) => about[id]).map((id) => about[id].name);
  if (relation === "Signing") several.push("Agreements");
  return several.length ? several : ["Other events"];
}

const LAST = ["Agreements", "Other events", "Claims"];

// Tracks by name, then agreements, other events and claims; each lane by date.
export function lanesOf(statements, about) {
  const lanes = new Map();
  for (const one of sameTold(statements)) {
    for (const label of laneNames(one.statement, about)) lanes.set(label, [...(lanes.get(label) ?? []), one]);
  }
  const first = ({ statement }) => statement.earliest ?? statement.latest;
  return [...lanes].map(([label, several]) => ({ label, several: several.sort((one, other) => first(one).localeCompare(first(other))) }))
    .sort((one, other) => LAST.indexOf(one.label) - LAST.indexOf(other.label) || one.label.localeCompare(other.label, "en"));
}

// Gives each item ({ left, room }) the first row in which it lies on no other; the answer is how many rows there are.
export function packed(items) {
  const rows = [];
  for (const item of items) {
    const free = rows.findIndex((row) => row.every((other) => other.left + other.room + GAP <= item.left || item.left + item.room + GAP <= other.left));
    item.row = free < 0 ? rows.length : free;
    if (free < 0) rows.push([]);
    rows[item.row].push(item);
  }
  return rows.length;
}
