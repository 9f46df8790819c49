// The legend and the filters beside it: boxes, "all" and "none", a period, and how much of everything passes.
import { data } from "./data.js";
import { filtersOn, passingStatements } from "./filter.js";
import { get, reset, set, setOff } from "./state.js";

const boxes = [...document.querySelectorAll("[data-filter]")];
const from = document.getElementById("from");
const to = document.getElementById("to");
const passing = document.getElementById("passing");
const resetButton = document.getElementById("reset");

function gone(facet) {
  return boxes.filter((box) => box.dataset.filter === facet && !box.checked).map((box) => box.value);
}

function setPeriod() {
  const [start, end] = [from.value || null, to.value || null];
  const wrong = start !== null && end !== null && start > end;
  to.setCustomValidity(wrong ? "The period ends before it begins." : "");
  if (wrong) to.reportValidity();
  else set({ period: start === null && end === null ? null : [start, end] });
}

export function showFilters() {
  const { off, period } = get();
  for (const box of boxes) box.checked = !off[box.dataset.filter].has(box.value);
  [from.value, to.value] = (period ?? []).length ? period.map((day) => day ?? "") : ["", ""];
  const [there, all, on] = [passingStatements().length, data.statements.length, filtersOn()];
  passing.textContent = on ? `${there} of ${all} statements pass ${on} filter${on === 1 ? "" : "s"}` : `All ${all} statements`;
}

export function startLegend() {
  for (const box of boxes) box.addEventListener("change", () => setOff(box.dataset.filter, gone(box.dataset.filter)));
  for (const button of document.querySelectorAll("[data-all], [data-none]")) {
    const facet = button.dataset.all ?? button.dataset.none;
    const every = data.filters[facet].map(({ value }) => value);
    button.addEventListener("click", () => setOff(facet, button.dataset.all ? [] : every));
  }
  from.addEventListener("change", setPeriod);
  to.addEventListener("change", setPeriod);
  resetButton.addEventListener("click", reset);
}
