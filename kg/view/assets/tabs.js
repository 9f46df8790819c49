// The tabs (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/): a view is made when it is first opened, and told of changes only while it is open.
import { element } from "./element.js";
import { get, set } from "./state.js";

const STEPS = { ArrowLeft: -1, ArrowRight: 1 };

function tab(view) {
  return element("button", { type: "button", role: "tab", id: `tab-${view.id}`, onclick: () => set({ view: view.id }) }, view.label);
}

function tabPanel(view, made) {
  const holder = element("section", { role: "tabpanel", id: `view-${view.id}`, className: "view", tabIndex: 0, hidden: true });
  holder.setAttribute("aria-labelledby", made.id);
  made.setAttribute("aria-controls", holder.id);
  return holder;
}

function moveOn(event, views, tabs) {
  const at = tabs.indexOf(event.target);
  const to = event.key === "Home" ? 0 : event.key === "End" ? tabs.length - 1 : (at + (STEPS[event.key] ?? 0) + tabs.length) % tabs.length;
  if (at < 0 || !(event.key in STEPS || event.key === "Home" || event.key === "End")) return;
  event.preventDefault();
  set({ view: views[to].id }, { replace: true });
  tabs[to].focus();
}

// The answer is a function that shows the view of the state; `before` is null where all is to be drawn anew.
export function startTabs(views, api) {
  const list = document.getElementById("tabs");
  const stage = document.getElementById("stage");
  const tabs = views.map(tab);
  const holders = views.map((view, index) => tabPanel(view, tabs[index]));
  const seen = new Map();
  list.append(...tabs);
  stage.append(...holders);
  list.addEventListener("keydown", (event) => moveOn(event, views, tabs));
  return (before) => {
    const open = views.findIndex((view) => view.id === get().view);
    document.getElementById("work").dataset.view = get().view;
    tabs.forEach((one, index) => {
      one.ariaSelected = String(index === open);
      one.tabIndex = index === open ? 0 : -1;
      holders[index].hidden = index !== open;
    });
    if (before === null) for (const id of seen.keys()) seen.set(id, null);
    const view = views[open];
    if (!seen.has(view.id)) view.mount(holders[open], api);
    view.update(get(), seen.get(view.id) ?? null);
    seen.set(view.id, get());
  };
}
