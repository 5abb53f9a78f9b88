/** Place in a list of the box that covers a height on the screen, otherwise of the one nearest to it; null for no boxes. */
export function nearestBox(boxes: readonly { top: number; bottom: number }[], height: number): number | null {
  const gaps = boxes.map(({ top, bottom }) => Math.max(top - height, height - bottom, 0));
  return gaps.length === 0 ? null : gaps.indexOf(Math.min(...gaps));
}
