/** How tall a frame must be from a width on, in CSS pixels, widths in order. */
export interface FrameHeight {
  from: number;
  height: number;
}

/** Widths of frames from which on another drawing is shown, as their style sheet has it. */
export const FRAME_STEPS = [327, 565, 905] as const;

/** Widths that heights are told for, in CSS pixels: every few, and on either side of where another drawing is shown. */
export const FRAME_WIDTHS: readonly number[] = [...new Set([...Array.from({ length: 24 }, (_, i) => 280 + i * 40), ...FRAME_STEPS])].sort(
  (a, b) => a - b,
);

/** A height as CSS that depends on the width of the container that it stands in (`cqw`): a step of height is one of width, cut off at both ends. */
export function growHeight(heights: readonly FrameHeight[]): string {
  const last = heights.at(-1)?.height ?? 0;
  const steps = heights.slice(0, -1).map(({ height }, i) => {
    const next = heights[i + 1] as FrameHeight;
    const change = height - next.height;
    const [low, high] = change > 0 ? ["0px", `${change}px`] : [`${change}px`, "0px"];
    return ` + clamp(${low},(${next.from - 0.5}px - 100cqw)*${change > 0 ? 9999 : -9999},${high})`;
  });
  return `calc(${last}px${steps.join("")})`;
}

/** Heights at many widths brought to few steps, none lower than what was measured within it. */
export function groupHeights(measured: readonly FrameHeight[], most = 8): FrameHeight[] {
  const steps = measured.map(({ from, height }) => ({ from, height: Math.ceil(height / 10) * 10 }));
  while (steps.length > most) {
    const costs = steps.slice(1).map((step, i) => Math.abs(step.height - (steps[i]?.height ?? 0)));
    const at = costs.indexOf(Math.min(...costs));
    const [a, b] = [steps[at], steps[at + 1]] as [FrameHeight, FrameHeight];
    steps.splice(at, 2, { from: a.from, height: Math.max(a.height, b.height) });
  }
  return steps.filter((step, i) => step.height !== steps[i - 1]?.height);
}

/** The height for a width, in CSS pixels. */
export function heightAt(heights: readonly FrameHeight[], width: number): number {
  return heights.findLast(({ from }) => from <= width)?.height ?? tallestOf(heights);
}

/** The tallest of heights. */
export function tallestOf(heights: readonly FrameHeight[]): number {
  return Math.max(0, ...heights.map(({ height }) => height));
}
