// What speakers disagree on: each party's claims side by side in their own words, and what articles tell differently.
import { data, dateOf, inContext, nodeById } from "./data.js";
import { difference } from "./differences.js";
import { element } from "./element.js";
import { filtersOn, statementPasses } from "./filter.js";

const MOST_WORDS = 420;
const sheet = element("div", { className: "contested" });
let open = null;

// Words that begin with what closed the part of the sentence before them begin with an ellipsis instead.
function shorten(exact) {
  const words = exact.replace(/^[\s,;:.)]+/, "… ");
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).replace(/\s+\S*$/, "")} …` : words;
}

function claim(statement) {
  const { title } = data.articles[statement.article];
  const button = element("button", { type: "button", className: "asked", onclick: () => open({ statement: statement.index }) }, element("bdi", {}, statement.title));
  const made = element(
    "li", {}, button,
    ...statement.quotes.map((quote) => element("blockquote", {}, element("p", { dir: "auto" }, shorten(inContext(quote).words)))),
    element("p", { className: "source", dir: "auto" }, `${dateOf(statement) ?? "no date stated"} · ${title ?? statement.article}`),
  );
  made.dataset.statement = statement.index;
  return made;
}

function party({ id, label, claims }) {
  const name = element("bdi", {}, label);
  const heading = nodeById.has(id) ? element("button", { type: "button", onclick: () => open({ node: id }) }, name) : name;
  return element("section", { className: "party" }, element("h3", {}, heading), element("ul", {}, ...claims.map((index) => claim(data.statements[index]))));
}

function passing(topic) {
  const parties = topic.parties.map((one) => ({ ...one, claims: one.claims.filter((index) => statementPasses(data.statements[index])) }));
  return { ...topic, parties: parties.filter(({ claims }) => claims.length) };
}

function block(topic, unfolded) {
  const count = topic.parties.reduce((sum, { claims }) => sum + claims.length, 0);
  const told = count ? `${topic.parties.length} speakers or sides, ${count} claim${count === 1 ? "" : "s"}` : "told differently";
  const show = nodeById.has(topic.id) ? element("p", {}, element("button", { type: "button", onclick: () => open({ node: topic.id }) }, "All that is told of it")) : null;
  const made = element(
    "details", { open: unfolded },
    element("summary", {}, element("h2", { dir: "auto" }, topic.label), ` ${topic.kind === "Event" ? "event" : data.looks.classes[topic.kind]?.label.toLowerCase() ?? "issue"} · ${told}`),
    show, ...topic.differences.map(difference),
    element("div", { className: "parties" }, ...topic.parties.map(party)),
  );
  made.dataset.topic = topic.id;
  return made;
}

function draw(state) {
  const topics = data.contested.map(passing).filter(({ parties, differences }) => parties.length > 1 || differences.length);
  const intro = "Matters on which speakers or articles disagree. Everything here is what somebody says; parties stand in the order of their names.";
  sheet.replaceChildren(
    element("p", { className: "intro" }, topics.length ? intro : filtersOn() ? "No disagreement passes the filter." : "The articles tell of no disagreement."),
    ...topics.map((topic, index) => block(topic, index === 0 || topic.id === state.selected?.node)),
  );
}

function light({ selected }) {
  for (const item of sheet.querySelectorAll("[data-statement]")) item.classList.toggle("chosen", Number(item.dataset.statement) === selected?.statement);
  const there = sheet.querySelector("details[open] .chosen");
  if (!there) sheet.querySelector(".chosen")?.closest("details").setAttribute("open", "");
}

function mount(holder, api) {
  open = api.open;
  holder.append(sheet);
}

function update(state, before) {
  if (before === null || before.off !== state.off || before.period !== state.period) draw(state);
  light(state);
}

export const contestedView = { id: "contested", label: "Contested", mount, update };
