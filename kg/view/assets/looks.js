// How nodes and lines are painted: shapes and colours come from the build, the scheme from the reader's system.
import { data, nodeById } from "./data.js";

export const FONT = '"Helvetica Neue", Arial, "Liberation Sans", sans-serif';
const LINE = 15;
const scheme = matchMedia("(prefers-color-scheme: dark)");
const paths = new Map(Object.entries(data.looks.classes).map(([kind, look]) => [kind, new Path2D(look.path)]));

export function onScheme(listener) {
  scheme.addEventListener("change", listener);
}

export function colour(look) {
  return scheme.matches ? look.dark : look.light;
}

export function paper() {
  return getComputedStyle(document.documentElement).getPropertyValue("--paper").trim();
}

function ink() {
  return getComputedStyle(document.documentElement).getPropertyValue("--ink").trim();
}

export function lookOf(node) {
  return data.looks.classes[node.group];
}

export function fontOf(node, scale) {
  const anchor = lookOf(node).anchor;
  const size = Math.max(anchor ? 14 : 12, (anchor ? 12 : 11) / scale);
  return { css: `${anchor ? "700 " : ""}${size}px ${FONT}`, size, line: (size * LINE) / 12 };
}

// A node that is not plainly so (planned, cancelled, alleged …) is hollow and dashed.
function paintShape(ctx, node, x, y, lit) {
  const look = lookOf(node);
  const dash = node.status ? data.looks.statuses[node.status].dash : [];
  ctx.translate(x, y);
  ctx.scale(look.size, look.size);
  const path = paths.get(node.group);
  ctx.fillStyle = dash.length ? palette.paper : colour(look);
  ctx.strokeStyle = lit ? palette.ink : dash.length ? colour(look) : palette.paper;
  ctx.lineWidth = (lit ? 3 : dash.length ? 2.2 : 1.5) / look.size;
  ctx.setLineDash(dash.map((part) => part / look.size));
  ctx.fill(path);
  ctx.stroke(path);
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

export const palette = { paper: paper(), ink: ink() };

export function refreshPalette() {
  palette.paper = paper();
  palette.ink = ink();
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
    label: state === "named" ? edge.phrase : " ", // vis-network keeps the old label when it is given an empty one
    font: { color: palette.ink, strokeColor: palette.paper, strokeWidth: 4, size: 12, face: FONT },
    width: state === "named" || state === "lit" ? 2 : 1,
  };
}
