// Ties the parts together: one state, one panel, and the view that is open.
import { startHelp } from "./help.js";
import { startKeyboard } from "./keyboard.js";
import { showFilters, startLegend } from "./legend.js";
import { closePanel, focusPanel, openPanel } from "./panel.js";
import { endPath } from "./path.js";
import { startSearch } from "./search.js";
import { get, set, startState, subscribe } from "./state.js";
import { startTabs } from "./tabs.js";
import { VIEWS } from "./views.js";

const SMALL = 760;
let wanted = true;

function showPanel() {
  const { selected } = get();
  if (selected === null || !wanted) closePanel();
  else openPanel(selected, open, close);
}

// Selects and shows what is told; `choice` is { node: id }, { edge: id } or { statement: index }.
function open(choice) {
  if (endPath(choice)) return;
  wanted = true;
  if (same(get().selected, choice)) showPanel();
  else set({ selected: choice });
  focusPanel();
}

// Selects without opening the panel; what is open is kept up to date.
function select(choice) {
  wanted = !document.getElementById("panel").hidden;
  set({ selected: choice }, { replace: true });
}

function close() {
  set({ selected: null });
  closePanel();
}

function say(text) {
  document.getElementById("said").textContent = text;
}

function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

// Lets the browser paint and hear the reader between two parts of the work.
function breath() {
  return new Promise((done) => { setTimeout(done); });
}

async function start() {
  await breath();
  if (matchMedia(`(max-width: ${SMALL}px)`).matches) {
    for (const part of document.querySelectorAll(".side > details")) part.open = false;
  }
  addEventListener("popstate", () => { wanted = true; });
  startState(VIEWS.map((view) => view.id));
  const showView = startTabs(VIEWS, { open, select, close, say });
  startLegend();
  startSearch(open, say);
  startHelp();
  startKeyboard(close);
  subscribe((state, before) => {
    showFilters();
    if (before === null || !same(before.selected, state.selected)) showPanel();
    showView(before);
  });
  showFilters();
  showPanel();
  await breath();
  showView(null);
  document.documentElement.dataset.ready = "yes";
}

start();
