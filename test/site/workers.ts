import type { Page } from "playwright-core";

/** Script by which the test reaches the page's workers. */
export const KEEP_WORKERS = `{
  const Real = Worker;
  window.workers = [];
  window.Worker = class extends Real {
    constructor(...given) { super(...given); window.workers.push(this); }
  };
}
`;

/** Ends every worker of a page, as a browser does that is short of memory. */
export const endWorkers = (page: Page): Promise<void> => page.evaluate("workers.forEach((worker) => worker.terminate())");
