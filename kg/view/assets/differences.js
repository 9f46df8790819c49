// What articles tell differently of one event: each value with the articles that have it, in the order of the values.
import { data } from "./data.js";
import { element } from "./element.js";

const byTopic = new Map(data.contested.map(({ id, differences }) => [id, differences]));

export function differencesOf(id) {
  return byTopic.get(id) ?? [];
}

export function difference({ term, values }) {
  const titles = (articles) => articles.map((id) => data.articles[id].title ?? id).join("; ");
  const several = values.map(([value, articles]) => element("li", { dir: "auto" }, element("b", {}, value), ` – ${titles(articles)}`));
  return element("div", { className: "differs" }, element("h3", {}, `${term}: articles differ`), element("ul", {}, ...several));
}
