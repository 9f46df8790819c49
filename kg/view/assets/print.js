// On paper the drawing is the picture of it, since a canvas prints as coarse as the screen.
import { element } from "./element.js";
import { picture } from "./picture.js";

export function startPrinting(sheet, about) {
  const printed = element("div", { className: "printed" });
  sheet.after(printed);
  addEventListener("beforeprint", () => printed.replaceChildren(picture(about())));
  addEventListener("afterprint", () => printed.replaceChildren());
}
