/** Where a thing begins and ends across a line. */
export interface Extent {
  from: number;
  to: number;
}

const middle = ({ from, to }: Extent): number => (from + to) / 2;

/** Cells of a row with blank ones left out → the column of each, by the cells of the widest row above or below; null where they do not tell. */
export function columnsBelow(cells: readonly Extent[], widest: readonly Extent[]): number[] | null {
  const columns = cells.map((cell, i) => {
    if (i === 0 && cell.from <= (widest[0]?.from ?? 0)) return 0;
    const overlapping = widest.map((other) => Math.min(cell.to, other.to) - Math.max(cell.from, other.from));
    const most = Math.max(...overlapping);
    if (most > 0) return overlapping.indexOf(most);
    const distances = widest.map((other) => Math.abs(middle(other) - middle(cell)));
    return distances.indexOf(Math.min(...distances));
  });
  return columns.every((column, i) => i === 0 || column > (columns[i - 1] as number)) ? columns : null;
}
