import { availableParallelism, loadavg } from "node:os";
import { projectPaths } from "../../loaders/site/paths.js";
import { middleOf } from "./measure.js";
import { visit } from "./visit.js";

/** A chart that somebody shares: two cities, five years, another indicator and form than the page begins with. */
const SHARED = "zh/explore.html?indicator=penalty.decisions&chart=multiples&bureaus=440300,442000&years=2020-2024";
const VIEWS = 5;
/** Choices of the form, one after another, by name and value. */
const CHOICES = [
  ["chart", "trend"],
  ["indicator", "penalty.amount"],
  ["chart", "distribution"],
  ["by", "residents"],
  ["chart", "multiples"],
  ["from", "2018"],
  ["indicator", "penalty.decisions"],
] as const;

/** Milliseconds from the first paint of a shared address to its own chart, without the engine, and from a choice to the chart drawn anew: medians, and the slowest choice. */
export interface ExploredSpeed {
  own: number;
  choice: number;
  slowest: number;
}

// Runs in the page: waits until the page has drawn something else than it was built with, and that is painted.
const OWN = `new Promise((resolve) => {
  const look = () => {
    const chart = document.querySelector("#exploration");
    const drawn = chart?.querySelector(".atlas-status[data-kind=done]") && chart.querySelector("[data-part=picture] svg");
    if (drawn) requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - performance.getEntriesByName("first-paint")[0].startTime)));
    else requestAnimationFrame(look);
  };
  look();
})`;
const choose = (name: string, value: string): string => `new Promise((resolve) => {
  const before = document.querySelector("#exploration");
  const control = document.querySelector('form.atlas-explore select[name="${name}"], form.atlas-explore input[name="${name}"][value="${value}"]');
  const start = performance.now();
  if (control.type === "radio") control.checked = true; else control.value = "${value}";
  control.dispatchEvent(new Event("change", { bubbles: true }));
  const look = () => {
    const now = document.querySelector("#exploration");
    if (now !== before && now.querySelector("[data-part=picture] svg, .atlas-empty")) requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
    else requestAnimationFrame(look);
  };
  look();
})`;

/** Opens a shared exploration of the site in `dist` in fresh browsers, and makes choices on it. */
export async function measureExplored(print: (line: string) => void, dist = projectPaths().dist): Promise<ExploredSpeed> {
  const [own, choices]: [number[], number[]] = [[], []];
  for (let view = 0; view < VIEWS; view++) {
    await visit(dist, SHARED, async (page) => {
      const requests: string[] = [];
      page.on("request", (request) => requests.push(request.url()));
      own.push((await page.evaluate(OWN)) as number);
      await page.waitForLoadState("networkidle");
      for (const [name, value] of CHOICES) choices.push((await page.evaluate(choose(name, value))) as number);
      if (requests.some((address) => address.includes("duckdb"))) throw new Error("an exploration started the engine");
    });
  }
  const speed = { own: middleOf(own), choice: middleOf(choices), slowest: Math.max(...choices) };
  print(`shared exploration    ${Math.round(speed.own)} ms after the first paint (${own.map(Math.round).join(", ")})`);
  print(
    `choices               ${Math.round(speed.choice)} ms, ${Math.round(speed.slowest)} at most; load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores`,
  );
  return speed;
}
