import { quantileSorted } from "d3-array";
import { formatShort } from "../marks/format.js";
import type { TileOptions } from "../marks/tiles.js";
import type { Lang } from "../model/indicator.js";
import { TILE_SAYS } from "../words/tiles.js";
import { fill } from "../words/ui.js";

/** Borders between at most five steps with about equally many values each; fewer where values repeat, whole numbers between counts. */
export function bordersOf(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const quantiles = [0.2, 0.4, 0.6, 0.8].map((share) => quantileSorted(sorted, share) ?? 0);
  const whole = values.every(Number.isInteger);
  const borders = quantiles.map((border) => Number((whole ? Math.floor(border) : border).toPrecision(2)));
  return [...new Set(borders)].filter((border) => border < (sorted.at(-1) ?? 0));
}

type Step = 1 | 2 | 3 | 4 | 5;

/** The step of a value, from 1 for those up to the first border to 5 for those above the last; 3 for all where there is no border. */
export function stepOf(value: number, borders: readonly number[]): Step {
  return stepAt(borders.filter((border) => value > border).length, borders.length);
}

// Fewer steps lie as far apart as five do.
const stepAt = (above: number, borders: number): Step => (borders === 0 ? 3 : (Math.round(1 + (above * 4) / borders) as Step));

/** The legend of the steps: up to each border, above the last, and no figure. */
export function valueLegend(borders: readonly number[], lang: Lang): TileOptions["legend"] {
  const none = { tone: "empty" as const, text: TILE_SAYS.noneLegend[lang] };
  const highest = borders.at(-1);
  if (highest === undefined) return [none];
  const known = borders.map((border, i) => ({
    tone: { step: stepAt(i, borders.length) },
    text: fill(TILE_SAYS.upTo[lang], formatShort(border, lang)),
  }));
  return [...known, { tone: { step: 5 as const }, text: fill(TILE_SAYS.from[lang], formatShort(highest, lang)) }, none];
}
