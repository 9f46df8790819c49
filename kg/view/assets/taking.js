// Writes the visible part into a file: as a picture, or as data.
import { csv } from "./csv.js";
import { shownParts } from "./graph.js";
import { graphml } from "./graphml.js";
import { picture } from "./picture.js";
import { turtle } from "./turtle.js";
import { visibleStatements } from "./visible.js";

const SHARP = 2;
const MOST_PIXELS = 8000;

function save(name, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function svgText(about) {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(picture(about))}\n`;
}

// The picture painted by the browser, twice as fine as the screen.
async function png(about) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(about))}`;
  await image.decode();
  const fine = Math.min(SHARP, MOST_PIXELS / Math.max(image.width, image.height));
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.round(image.width * fine), Math.round(image.height * fine)];
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => { canvas.toBlob(done, "image/png"); });
}

function statements() {
  const { nodes, edges } = shownParts();
  return visibleStatements(nodes, edges);
}

export const FORMS = [
  { label: "Picture (PNG)", name: "graph.png", type: "image/png", of: png },
  { label: "Picture (SVG)", name: "graph.svg", type: "image/svg+xml", of: svgText },
  { label: "Graph (GraphML)", name: "graph.graphml", type: "application/graphml+xml", of: () => graphml(shownParts()) },
  { label: "Statements (CSV)", name: "statements.csv", type: "text/csv", of: () => csv(statements()) },
  { label: "Statements (Turtle)", name: "statements.ttl", type: "text/turtle", of: () => turtle(shownParts().nodes, statements()) },
];

export async function take({ name, type, of }, about) {
  save(name, new Blob([await of(about)], { type }));
}
