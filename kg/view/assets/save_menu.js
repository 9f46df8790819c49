// The menu "Save" (https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/).
import { element } from "./element.js";
import { FORMS, take } from "./taking.js";

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

export function saveMenu(about, say) {
  const button = element("button", { type: "button", ariaHasPopup: "menu", ariaExpanded: "false" }, "Save");
  const list = element("div", { role: "menu", ariaLabel: "Save what is visible", className: "menu", hidden: true });
  const items = FORMS.map((form) => element("button", { type: "button", role: "menuitem", tabIndex: -1, onclick: () => chosen(form) }, form.label));

  function open(item) {
    list.hidden = false;
    button.ariaExpanded = "true";
    item.focus();
  }

  function close() {
    list.hidden = true;
    button.ariaExpanded = "false";
  }

  async function chosen(form) {
    close();
    button.focus();
    await take(form, about());
    say(`Saved ${form.name}`);
  }

  function onKey(event) {
    const at = items.indexOf(event.target);
    if (event.key === "Escape") {
      close();
      button.focus();
    } else if (event.key === "Home") items[0].focus();
    else if (event.key === "End") items.at(-1).focus();
    else if (event.key in STEPS) items[(at + STEPS[event.key] + items.length) % items.length].focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  list.append(...items);
  list.addEventListener("keydown", onKey);
  button.addEventListener("click", () => (list.hidden ? open(items[0]) : close()));
  button.addEventListener("keydown", (event) => {
    if (!(event.key in STEPS)) return;
    event.preventDefault();
    open(event.key === "ArrowDown" ? items[0] : items.at(-1));
  });
  const holder = element("div", { className: "save" }, button, list);
  holder.addEventListener("focusout", ({ relatedTarget }) => { if (!holder.contains(relatedTarget)) close(); });
  return holder;
}
