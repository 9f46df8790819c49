// How nodes and lines are painted: shapes and colours come from the build, the scheme from the reader's system.
import { data, nodeById } from "./data.js";

export const FONT = '"Helvetica Neue", Arial, "Liberation Sans", sans-serif';
const LINE = 15;
const MARK = [0, 1.3, 0.95];
const scheme = matchMedia("(prefers-color-scheme: dark)");
const paths = new Map(Object.entries(data.looks.classes).map(([kind, look]) => [kind, new Path2D(look.path)]));

export function onScheme(listener) {
  scheme.addEventListener("change", listener);
}

export function colour(look) {
  return scheme.matches ? look.dark : look.light;
}

function ofPage() {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(["paper", "ink", "quiet", "rule"].map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}

export function lookOf(node) {
  return data.looks.classes[node.group];
}

export function fontOf(node, scale) {
  const anchor = lookOf(node).anchor;
  const size = Math.max(anchor ? 14 : 12, (anchor ? 12 : 11) / scale);
  return { css: `${anchor ? "700 " : ""}${size}px ${FONT}`, size, line: (size * LINE) / 12 };
}

// How a node is outlined: one that is not plainly so (planned, cancelled, alleged …) has a dash and a mark, and what no article
// tells in its own voice has the colour of a claim too. What has a dash is hollow.
export function outlineOf({ group, status, voice }) {
  const { dash, mark } = data.looks.statuses[status] ?? { dash: [], mark: "" };
  const { claimed } = data.looks.voices;
  return voice === "claimed" ? { dash: dash.length ? dash : claimed.dash, mark, look: claimed } : { dash, mark, look: data.looks.classes[group] };
}

function paintShape(ctx, node, x, y, lit) {
  const look = lookOf(node);
  const { dash, mark, look: rim } = outlineOf(node);
  ctx.translate(x, y);
  ctx.scale(look.size, look.size);
  const path = paths.get(node.group);
  ctx.fillStyle = dash.length ? palette.paper : colour(look);
  ctx.strokeStyle = lit ? palette.ink : dash.length ? colour(rim) : palette.paper;
  ctx.lineWidth = (lit ? 3 : dash.length ? 2.2 : 1.5) / look.size;
  ctx.setLineDash(dash.map((part) => part / look.size));
  ctx.fill(path);
  ctx.stroke(path);
  if (mark) paintMark(ctx, mark, colour(rim));
}

// Its mark stands in the shape, where it is seen without the label.
function paintMark(ctx, mark, fill) {
  ctx.fillStyle = fill;
  ctx.font = `700 ${MARK[mark.length] ?? 0.8}px ${FONT}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillText(mark, 0, 0.06);
}

// Bands of the layers: a hairline above each, and its caption at the left of what is seen.
export function paintBands(ctx, bands, network) {
  const scale = network.getScale();
  const { x: left } = network.DOMtoCanvas({ x: 0, y: 0 });
  const size = Math.max(12, 11 / scale);
  ctx.font = `${size}px ${FONT}`;
  ctx.textAlign = "left";
  ctx.textBaseline = "top";
  ctx.lineWidth = 1 / scale;
  for (const { layer, top } of bands) {
    ctx.strokeStyle = palette.rule;
    ctx.fillStyle = palette.quiet;
    ctx.beginPath();
    ctx.moveTo(left, top);
    ctx.lineTo(left + ctx.canvas.width / scale, top);
    ctx.stroke();
    ctx.fillText(data.looks.layers[layer], left + 10 / scale, top + 4 / scale);
  }
}

function paintLabel(ctx, node, x, y, scale) {
  const font = fontOf(node, scale);
  ctx.font = font.css;
  ctx.textAlign = "center";
  ctx.textBaseline = "top";
  ctx.lineJoin = "round";
  ctx.lineWidth = font.size / 4;
  ctx.strokeStyle = palette.paper;
  ctx.fillStyle = palette.ink;
  let top = y + lookOf(node).size + 4;
  for (const line of node.label.split("\n")) {
    ctx.strokeText(line, x, top);
    ctx.fillText(line, x, top);
    top += font.line;
  }
}

const palette = ofPage();

export function refreshPalette() {
  Object.assign(palette, ofPage());
}

// vis-network calls this for every node of every frame; `drawn` says which labels there is room for.
export function painter(drawn) {
  return ({ ctx, id, x, y, state }) => {
    const node = nodeById.get(id);
    const { size } = lookOf(node);
    const alpha = drawn.faded(id) ? 0.18 : 1;
    return {
      drawNode() {
        ctx.globalAlpha = alpha;
        paintShape(ctx, node, x, y, state.selected || state.hover);
      },
      drawExternalLabel() {
        if (!drawn.labelled(id)) return;
        ctx.globalAlpha = alpha;
        paintLabel(ctx, node, x, y, drawn.scale());
      },
      nodeDimensions: { width: size * 2, height: size * 2 },
    };
  };
}

export function edgeStyle(edge, state) {
  const look = data.looks.voices[edge.voice];
  const faded = state === "faded";
  return {
    color: { color: colour(look), highlight: colour(look), hover: colour(look), opacity: faded ? 0.1 : 1 },
    font: { color: palette.ink, strokeColor: palette.paper, strokeWidth: 4, size: 12, face: FONT },
    width: state === "named" || state === "lit" ? 2 : 1,
  };
}
