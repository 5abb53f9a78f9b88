import { NOTEBOOK_VIEWS } from "./notebook-views.js";
import { OPEN_TOPIC } from "./open-topic.js";
import type { View } from "./view.js";

/** Blocks of pages that have scripts of their own: drawn at build only, so that no other page fetches what they need. */
export const TOOL_VIEWS: readonly View[] = [...NOTEBOOK_VIEWS, ...OPEN_TOPIC];
