// What the reader looks at: one state for all views, kept in the address, so that a link shows somebody else the same thing.
import { LEAST, MOST, read, write, writtenPlace } from "./address.js";
import { data } from "./data.js";

const SMALL = 700;
const PAUSE = 200;
const listeners = new Set();
let views = [];
let defaults = null;
let current = null;
let pending = 0;

function nothingOff() {
  return Object.fromEntries(Object.keys(data.filters).map((facet) => [facet, new Set()]));
}

export function get() {
  return current;
}

// Browsers refuse an address that changes many times a second, as it would while a period is drawn with the mouse.
function toAddress(push, before) {
  const put = (how, state) => {
    const text = write(state, defaults);
    history[how](null, "", text ? `#${text}` : location.href.split("#")[0]);
  };
  if (push && pending) put("replaceState", before);
  clearTimeout(pending);
  pending = 0;
  if (push) put("pushState", current);
  else pending = setTimeout(() => { pending = 0; put("replaceState", current); }, PAUSE);
}

function tell(before) {
  for (const listener of listeners) listener(current, before);
}

// Values are replaced, never changed in place. `replace`: no step for the browser's back button, though the place changes.
export function set(patch, { replace = false } = {}) {
  const before = current;
  const next = { ...before, ...patch };
  if (write(next, defaults) === write(before, defaults)) return;
  current = next;
  toAddress(!replace && writtenPlace(next, defaults) !== writtenPlace(before, defaults), before);
  tell(before);
}

export function setOff(facet, values) {
  set({ off: { ...current.off, [facet]: new Set(values) } });
}

export function setLimit(limit) {
  set({ limit: Math.min(Math.max(Math.round(limit), LEAST), MOST) });
}

// Back to the beginning, in the view that is open; listeners hear it as a start (without a state before).
export function reset() {
  const before = current;
  current = { ...defaults, off: nothingOff(), view: before.view };
  toAddress(writtenPlace(current, defaults) !== writtenPlace(before, defaults), before);
  tell(null);
}

// The listener is called with the state and the one before it, or null where everything is to be shown anew.
export function subscribe(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function startState(viewIds) {
  views = viewIds;
  const small = matchMedia(`(max-width: ${SMALL}px)`).matches;
  defaults = {
    view: views[0], selected: null, off: nothingOff(), period: null, focus: null, path: null, layout: "map", article: null,
    limit: small ? data.smallView : data.firstView,
  };
  current = read(location.hash, defaults, views);
  addEventListener("popstate", () => {
    clearTimeout(pending);
    pending = 0;
    const before = current;
    current = read(location.hash, defaults, views);
    tell(before);
  });
}
