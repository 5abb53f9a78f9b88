import { expect } from "vitest";
import { findCells } from "../../loaders/grid/find-grids.js";
import { normalise } from "../../loaders/normalise/characters.js";
import { sourceSpan } from "../../loaders/normalise/mapped.js";
import { findFigures } from "../../loaders/quantity/find-figures.js";
import type { Qualifier } from "../../src/model/observation.js";
import type { SpecCase } from "../specs/run-spec.js";

/** A figure as a spec writes it: `qualifier` and bounds only where it is not exact. */
export interface ExpectedFigure {
  raw: string;
  value: number;
  unit: string;
  qualifier?: Qualifier;
  lower?: number | null;
  upper?: number | null;
}

export interface FiguresCase extends SpecCase {
  text: string;
  figures: ExpectedFigure[];
}

/** Every figure of a text with its words in the source, in order of place. */
export function figuresIn(source: string): Required<ExpectedFigure>[] {
  const mapped = normalise(source);
  return findFigures(mapped.text, findCells(mapped.text)).map(({ value, unit, qualifier, lower, upper, start, end }) => {
    const span = sourceSpan(mapped, start, end);
    expect(source.slice(span.start, span.end)).toBe(span.raw);
    return { raw: span.raw, value, unit, qualifier, lower, upper };
  });
}

/** Exactly the expected figures are found, with value, bounds, unit, hedge and words. */
export function checkFigures({ text, figures }: FiguresCase): void {
  const expected = figures.map((figure) => ({ qualifier: "exact", lower: figure.value, upper: figure.value, ...figure }));
  expect(figuresIn(text)).toEqual(expected);
}
