import { html } from "../html.js";
import { WORKED } from "../words/worked.js";
import { TOPICS } from "./chart.js";
import type { View } from "./view.js";

/** Links of pages to the notebook that holds their prose, queries and charts as cells. */
export const OPEN_TOPIC: readonly View[] = TOPICS.map((topic) => ({
  id: `open-${topic}`,
  sql: null,
  render: (_, lang) =>
    html`<p class="atlas-note"><a href="./notebook.html?open=${topic}">${WORKED.openTopic[lang]}</a>${WORKED.topicNote[lang]}</p>`,
}));
