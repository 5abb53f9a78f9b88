/** What decides whether a yearly figure is joined to the one before it. */
export interface YearlyFigure {
  year: number;
  /** Basis, unit or definition differs from the figure before. */
  broken: boolean;
}

/** Numbers of the stretches that figures in order of year belong to: a missing year or a break begins a new one. */
export function numberStretches(figures: readonly YearlyFigure[]): number[] {
  let stretch = 0;
  return figures.map(({ year, broken }, i) => {
    const before = figures[i - 1];
    if (before !== undefined && (broken || year - before.year > 1)) stretch++;
    return stretch;
  });
}
