// The views in the order of their tabs; the first is the one that opens.
import { articlesView } from "./articles_view.js";
import { contestedView } from "./contested_view.js";
import { graphView } from "./graph_view.js";
import { tablesView } from "./tables_view.js";
import { timelineView } from "./timeline_view.js";

export const VIEWS = [graphView, contestedView, timelineView, articlesView, tablesView];
