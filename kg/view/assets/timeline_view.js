// Events and claims by date in lanes: one a track, one for agreements, one for claims. Drawing on the strip above sets the period.
import { data, dateOf, nodeById } from "./data.js";
import { element } from "./element.js";
import { passingStatements } from "./filter.js";
import { lanesOf, packed, sameTold } from "./lanes.js";
import { FONT } from "./looks.js";
import { get, set } from "./state.js";

const DAY = 86400000;
const BINS = 90;
const ROW = 21;
const MOST_ROOM = 420;
const BESIDE = 26;
const END = 14;
const TICKS = [1, 2, 5, 10, 20, 50];
const strip = element("div", { className: "strip" });
const lanes = element("div", { className: "lanes" });
const axis = element("div", { className: "axis" });
const undated = element("details", { className: "undated" });
const whole = element("button", { type: "button", onclick: () => set({ period: null }) }, "Whole time");
const said = element("p", { role: "status" });
const pen = document.createElement("canvas").getContext("2d");
let open = null;
let drag = null;

function days(date) {
  return Date.parse(date) / DAY;
}

function isoDay(day) {
  return new Date(Math.round(day) * DAY).toISOString().slice(0, 10);
}

function spanOf({ earliest, latest }) {
  return { from: days(earliest ?? latest), to: days(latest ?? earliest) + 1 };
}

function dated(statements) {
  return statements.filter(({ kind, earliest, latest }) => (kind === "event" || kind === "claim") && (earliest ?? latest) !== null);
}

// The time that all dated statements span, whole years of it.
function everything() {
  const spans = dated(data.statements).map(spanOf);
  if (!spans.length) return null;
  const years = [Math.min(...spans.map(({ from }) => from)), Math.max(...spans.map(({ to }) => to)) - 1].map((day) => Number(isoDay(day).slice(0, 4)));
  return { from: days(`${years[0]}-01-01`), to: days(`${years[1]}-12-31`) + 1 };
}

const ALL = everything();

function shownSpan(period) {
  if (period === null) return ALL;
  const from = period[0] === null ? ALL.from : days(period[0]);
  return { from, to: Math.max(from + 1, period[1] === null ? ALL.to : days(period[1]) + 1) };
}

function share(day, { from, to }) {
  return (day - from) / (to - from);
}

function percent(part) {
  return `${(100 * part).toFixed(3)}%`;
}

function yearsIn({ from, to }) {
  const [first, last] = [isoDay(from), isoDay(to - 1)].map((day) => Number(day.slice(0, 4)));
  const step = TICKS.find((size) => (last - first + 1) / size <= 14) ?? 100;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((year) => year % step === 0 || last - first < 14);
}

function ticksIn(span) {
  if (span.to - span.from > 800) return yearsIn(span).map((year) => [days(`${year}-01-01`), String(year)]);
  const months = [];
  for (let at = new Date(`${isoDay(span.from).slice(0, 7)}-01T00:00:00Z`); at.getTime() / DAY < span.to; at.setUTCMonth(at.getUTCMonth() + 1)) months.push(at.getTime() / DAY);
  const step = Math.ceil(months.length / 12);
  return months.filter((_, index) => index % step === 0).map((day) => [day, new Date(day * DAY).toLocaleDateString("en-GB", { month: "short", year: "numeric", timeZone: "UTC" })]);
}

function drawAxis(span) {
  const ticks = ticksIn(span).filter(([day]) => day >= span.from && day < span.to);
  axis.replaceChildren(...ticks.map(([day, name]) => {
    const tick = element("span", {}, name);
    tick.style.left = percent(share(day, span));
    return tick;
  }));
}

function choiceOf(statement) {
  return nodeById.has(statement.id) ? { node: statement.id } : { statement: statement.index };
}

// What tells an event from others of its name, and says that it is a claim: its status and who tells it; of a claim, its matter.
function particulars({ kind, status, voice, saidBy, about }) {
  if (kind === "claim") return about.length ? [`on ${about.map(({ text }) => text).join("; ")}`] : [];
  return [data.looks.statuses[status].label, voice === "claimed" ? saidBy.replace(/^./, (letter) => letter.toLowerCase()) : ""].filter(Boolean);
}

function describe(statement, times) {
  return [statement.title, dateOf(statement), ...particulars(statement), times > 1 ? `told ${times} times` : ""].filter(Boolean).join(", ");
}

function glyph({ kind, status, voice }) {
  const open = status !== null && data.looks.statuses[status].dash.length > 0;
  return element("span", { className: `glyph ${kind} ${voice} ${open ? "open" : ""}`, ariaHidden: "true" });
}

function nameOf({ status, title }) {
  return `${status === null ? "" : data.looks.statuses[status].mark} ${title}`.trim();
}

// Room for the words, as the style sets them, and the mark beside them.
function roomFor(statement) {
  pen.font = `12.5px ${FONT}`;
  return Math.min(pen.measureText(nameOf(statement)).width + BESIDE, MOST_ROOM);
}

// Near the right end the words stand before their mark.
function mark({ statement, times, left, width, row, room, before }) {
  const name = element("span", { className: "name" }, nameOf(statement));
  const button = element(
    "button", { type: "button", className: before ? "before" : "", tabIndex: -1, ariaLabel: describe(statement, times), title: describe(statement, times), onclick: () => open(choiceOf(statement)) },
    width > 9 ? element("span", { className: `range ${statement.voice}` }) : null, glyph(statement), name,
  );
  Object.assign(button.style, { left: `${left}px`, top: `${row * ROW}px`, width: `${room}px` });
  button.style.setProperty("--range", `${width}px`);
  button.dataset.statement = statement.index;
  return button;
}

function lane({ label, several }, span, across) {
  const items = several.map(({ statement, times }) => {
    const { from, to } = spanOf(statement);
    const [left, right] = [from, to].map((day) => Math.min(Math.max(share(day, span), 0), 1) * across);
    const width = right - left;
    const room = Math.min(Math.max(width + END, roomFor(statement)), across);
    return left + room > across ? { statement, times, left: Math.max(0, right - room), width, room, before: true } : { statement, times, left, width, room };
  });
  const rows = packed(items);
  const track = element("div", { className: "track", role: "group", ariaLabel: label }, ...items.map(mark));
  track.style.height = `${rows * ROW + 4}px`;
  return element("section", { className: "lane" }, element("h2", {}, element("bdi", {}, label), element("small", {}, ` ${several.length}`)), track);
}

function rove(event) {
  const buttons = [...lanes.querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement);
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (!step || at < 0) return;
  event.preventDefault();
  focusOn(buttons[(at + step + buttons.length) % buttons.length]);
}

function focusOn(button) {
  for (const other of lanes.querySelectorAll('[tabindex="0"]')) other.tabIndex = -1;
  button.tabIndex = 0;
  button.focus();
}

function drawLanes(statements, span) {
  const across = Math.max(lanes.clientWidth - (lanes.clientWidth > 640 ? 172 : 0), 200);
  lanes.replaceChildren(...lanesOf(statements, data.about).map((one) => lane(one, span, across)));
  lanes.querySelector("button")?.setAttribute("tabindex", "0");
}

function drawStrip(statements, period) {
  const bins = new Array(BINS).fill(0);
  for (const { from, to } of statements.map(spanOf)) bins[Math.min(BINS - 1, Math.floor(share((from + to) / 2, ALL) * BINS))] += 1;
  const most = Math.max(1, ...bins);
  const bars = bins.map((count) => {
    const bar = element("i");
    bar.style.height = `${(Math.sqrt(count / most) * 100).toFixed(1)}%`;
    return bar;
  });
  const ends = [ALL.from, ALL.to - 1].map((day) => element("span", {}, isoDay(day).slice(0, 4)));
  const brush = element("b", { hidden: period === null });
  const { from, to } = shownSpan(period);
  Object.assign(brush.style, { left: percent(Math.max(0, share(from, ALL))), width: percent(Math.min(1, share(to, ALL)) - Math.max(0, share(from, ALL))) });
  strip.replaceChildren(...bars, brush, ...ends);
}

function dayAt(event) {
  const box = strip.getBoundingClientRect();
  return ALL.from + Math.min(Math.max((event.clientX - box.left) / box.width, 0), 1) * (ALL.to - ALL.from);
}

function brushTo(event) {
  if (drag === null) return;
  const [from, to] = [drag, dayAt(event)].sort((one, other) => one - other);
  if (to - from > (ALL.to - ALL.from) / 200) set({ period: [isoDay(from), isoDay(Math.min(to, ALL.to - 1))] });
}

function listUndated(statements) {
  const several = statements.filter(({ kind, earliest, latest }) => (kind === "event" || kind === "claim") && (earliest ?? latest) === null);
  const item = ({ statement, times }) => element("li", {}, element("button", { type: "button", onclick: () => open(choiceOf(statement)) }, element("bdi", {}, statement.title)), times > 1 ? ` ×${times}` : "", element("small", { dir: "auto" }, ` ${particulars(statement).join(", ")}`));
  const list = (kind, title) => {
    const told = sameTold(several.filter((statement) => statement.kind === kind));
    return told.length ? [element("h3", {}, `${title}: ${told.length}`), element("ul", {}, ...told.map(item))] : [];
  };
  undated.replaceChildren(element("summary", {}, `Without a date: ${several.length}`), ...list("event", "Events"), ...list("claim", "Claims"));
  undated.hidden = several.length === 0;
}

function draw({ period }) {
  const statements = passingStatements();
  const there = dated(statements);
  const span = shownSpan(period);
  drawStrip(dated(data.statements), period);
  drawAxis(span);
  drawLanes(there, span);
  listUndated(statements);
  whole.disabled = period === null;
  said.textContent = `${there.length} of ${dated(data.statements).length} dated events and claims. Draw on the strip to choose a period; arrow keys go from one to the next.`;
}

function light({ selected }) {
  for (const button of lanes.querySelectorAll("[data-statement]")) {
    const { id, index } = data.statements[button.dataset.statement];
    button.classList.toggle("chosen", selected?.node === id || selected?.statement === index || (selected?.statement !== undefined && data.statements[selected.statement].id === id));
  }
}

function mount(holder, api) {
  open = api.open;
  if (ALL === null) {
    holder.append(element("p", { className: "empty" }, "Nothing that the articles tell has a date."));
    return;
  }
  holder.append(element("div", { className: "bar chooser" }, said, whole), element("div", { className: "time" }, strip, axis, lanes, undated));
  strip.addEventListener("pointerdown", (event) => { drag = dayAt(event); strip.setPointerCapture(event.pointerId); });
  strip.addEventListener("pointermove", brushTo);
  for (const type of ["pointerup", "pointercancel"]) strip.addEventListener(type, () => { drag = null; });
  lanes.addEventListener("keydown", rove);
  new ResizeObserver(() => { if (get().view === "timeline") { draw(get()); light(get()); } }).observe(holder);
}

function update(state, before) {
  if (ALL === null) return;
  if (before === null || before.off !== state.off || before.period !== state.period) draw(state);
  light(state);
}

export const timelineView = { id: "timeline", label: "Timeline", mount, update };
