import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadCatalogue } from "../../loaders/catalogue/load.js";
import { parseText, reportText } from "../fixtures/report.js";

/** Sentences as offices write them: {raw indicator,…@scope} for each figure; any of several indicators is right, `-` is none, and a scope is all unless it is said (@*: any); lines marked todo are not read right yet. */
const LINES = readFileSync("test/specs/offices.txt", "utf8").split("\n").filter(Boolean);
const MARK = /\{([^{} ]+) ([^{}@]+)(?:@([^{}]+))?\}/g;

const { indicators } = await loadCatalogue("data/catalogue");

/** `officer_visits` → `inspection.officer_visits`. */
function named(name: string): string {
  if (name === "-") return name;
  const base = name.replace(/\.yoy$/, "");
  const found = indicators.filter(({ id }) => id === base || id.endsWith(`.${base}`));
  if (found.length !== 1) throw new Error(`offices.txt: ${name} is no indicator, or several`);
  return `${found[0]?.id ?? ""}${name.slice(base.length)}`;
}

const WAITING = "todo: ";

test.each(LINES.filter((line) => line.startsWith(WAITING)))("%s", async (line) => {
  await expect(check(line.slice(WAITING.length)), "right now: take its todo away").rejects.toThrow();
});

test.each(LINES.filter((line) => !line.startsWith(WAITING)))("%s", check);

async function check(line: string): Promise<void> {
  const text = reportText(line.replace(MARK, "$1"));
  const { figures } = await parseText(text);
  let at = text.indexOf(line.replace(MARK, "$1"));
  let from = 0;
  for (const match of line.matchAll(MARK)) {
    const [whole, raw = "", names = "", scope = "all"] = match;
    at += match.index - from;
    const told = figures.filter(({ quantity, observation }) => observation !== null && quantity.start === at);
    expect(names.split(",").map(named), raw).toContain(told[0]?.observation?.indicator ?? "-");
    if (told[0]?.observation && scope !== "*")
      expect(told[0].observation.scope === "all", `${raw} ${told[0].observation.scope}`).toBe(scope === "all");
    at += raw.length;
    from = match.index + whole.length;
  }
}
