import { html } from "../html.js";
import { WORKED } from "../words/worked.js";
import { TOPICS } from "./chart.js";
import { NOTEBOOK_VIEWS } from "./notebook-views.js";
import type { View } from "./view.js";

/** Links of pages to the notebook that holds their prose, queries and charts as cells. */
const OPEN_TOPIC: readonly View[] = TOPICS.map((topic) => ({
  id: `open-${topic}`,
  sql: null,
  render: (_, lang) =>
    html`<p class="atlas-note"><a href="./notebook.html?open=${topic}">${WORKED.openTopic[lang]}</a>${WORKED.topicNote[lang]}</p>`,
}));

/** Blocks of pages that have scripts of their own: drawn at build only, so that no other page fetches what they need. */
export const TOOL_VIEWS: readonly View[] = [...NOTEBOOK_VIEWS, ...OPEN_TOPIC];
