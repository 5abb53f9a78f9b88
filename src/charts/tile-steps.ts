import { quantileSorted } from "d3-array";
import { formatShort } from "../marks/format.js";
import type { TileOptions } from "../marks/tiles.js";
import type { Lang } from "../model/indicator.js";
import { TILE_SAYS } from "../words/tiles.js";
import { fill } from "../words/ui.js";

/** Borders between five steps with about equally many values each; fewer where values repeat. */
export function bordersOf(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const borders = [0.2, 0.4, 0.6, 0.8].map((share) => quantileSorted(sorted, share) ?? 0);
  return borders.map((border) => Number(border.toPrecision(2)));
}

/** The step of a value, from 1 for those up to the first border. */
export function stepOf(value: number, borders: readonly number[]): 1 | 2 | 3 | 4 | 5 {
  const above = borders.filter((border) => value > border).length;
  return Math.min(5, above + 1) as 1 | 2 | 3 | 4 | 5;
}

/** The legend of five steps: up to each border, above the last, and no figure. */
export function valueLegend(borders: readonly number[], lang: Lang): TileOptions["legend"] {
  const known = borders.map((border, i) => ({
    tone: { step: (i + 1) as 1 | 2 | 3 | 4 },
    text: fill(TILE_SAYS.upTo[lang], formatShort(border, lang)),
  }));
  const last = { tone: { step: 5 as const }, text: fill(TILE_SAYS.from[lang], formatShort(borders.at(-1) ?? 0, lang)) };
  return [...known, last, { tone: "empty" as const, text: TILE_SAYS.noneLegend[lang] }];
}
