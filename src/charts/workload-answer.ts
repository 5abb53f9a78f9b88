import { html } from "../html.js";
import { countWorkload, WORKLOAD_COUNTS, type WorkloadCounts } from "../queries/ratio.js";
import { fill } from "../words/ui.js";
import { WORKLOAD_WORDS } from "../words/workload.js";
import type { View } from "./view.js";

/** How far the atlas can answer what work falls to one person, and what stands in for it where it cannot. */
export const WORKLOAD_ANSWER: View<WorkloadCounts> = {
  id: "workload-answer",
  cell: "prose",
  sql: countWorkload(),
  shape: WORKLOAD_COUNTS,
  render: ([counts], lang) => {
    if (counts === undefined) return html``;
    return html`<p>${fill(WORKLOAD_WORDS.answer[lang], counts.decided, counts.staffed, counts.deployed)}</p>`;
  },
};
