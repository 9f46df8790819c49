// What passes the filter. A node or a line passes where one of its statements does.
import { data, statementsOf } from "./data.js";
import { get } from "./state.js";

const VALUES = {
  status: (statement) => (statement.status === null ? null : [statement.differs ? "Differs" : statement.status]),
  voice: (statement) => [statement.voice],
  family: (statement) => [statement.family],
  relation: (statement) => [statement.relation],
  track: (statement) => (statement.tracks.length ? statement.tracks : [""]),
  article: (statement) => [statement.article],
  speaker: (statement) => (statement.speakers.length ? statement.speakers : [""]),
};
const own = new Map(data.nodes.map(({ id }) => [id, statementsOf(id)]));
const last = { off: null, period: null, passing: [] };

// What has no date is in no period.
function inPeriod({ earliest, latest }, period) {
  if (period === null) return true;
  if (earliest === null && latest === null) return false;
  const [from, to] = period;
  return (from === null || latest === null || latest >= from) && (to === null || earliest === null || earliest <= to);
}

function passes(statement, facets, off, period) {
  return inPeriod(statement, period) && facets.every((facet) => VALUES[facet](statement)?.some((value) => !off[facet].has(value)) ?? true);
}

function passing() {
  const { off, period } = get();
  if (last.off !== off || last.period !== period) {
    const facets = Object.keys(VALUES).filter((facet) => off[facet].size);
    Object.assign(last, { off, period, passing: data.statements.map((statement) => passes(statement, facets, off, period)) });
  }
  return last.passing;
}

export function statementPasses(statement) {
  return passing()[statement.index];
}

export function passingStatements() {
  return data.statements.filter(statementPasses);
}

export function nodePasses(node) {
  const there = passing();
  return !get().off.group.has(node.group) && own.get(node.id).some((index) => there[index]);
}

export function edgePasses(edge) {
  const there = passing();
  return data.told[edge.id].some((index) => there[index]);
}

export function filtersOn() {
  const { off, period } = get();
  return Object.values(off).filter((gone) => gone.size).length + (period === null ? 0 : 1);
}
