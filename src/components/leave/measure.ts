import { EMBED_WIDTHS } from "../../charts/embed-body.js";
import { FRAME_STEPS, FRAME_WIDTHS, type FrameHeight, groupHeights } from "../../charts/frame-heights.js";

/** Letters of other systems are wider, and a frame that is a little too tall hides nothing. */
const ALLOWANCE = 1.02;
const PATIENCE = 10_000;

/** How tall a frame of this site must be at widths from 280 pixels on, measured in the page; the frame is left at its own width. */
export async function measureFrame(frame: HTMLIFrameElement): Promise<FrameHeight[]> {
  await isDrawn(frame);
  const { style } = frame;
  const before = style.cssText;
  const heights: FrameHeight[] = [];
  // Out of the flow, where nothing around it sets its width.
  style.cssText = "position:absolute;visibility:hidden;left:0;top:0;height:4000px";
  for (const width of FRAME_WIDTHS) {
    style.width = `${width}px`;
    await isDrawn(frame, width);
    heights.push({ from: width, height: Math.ceil(ALLOWANCE * (frame.contentDocument?.body.getBoundingClientRect().height ?? 0)) });
  }
  style.cssText = before;
  return groupHeights(heights);
}

/** Waits until a frame has its drawing, or says why it has none; at a width, the one that is shown there. */
async function isDrawn(frame: HTMLIFrameElement, width?: number): Promise<void> {
  const end = performance.now() + PATIENCE;
  const wanted = width === undefined ? undefined : String(EMBED_WIDTHS[FRAME_STEPS.filter((from) => width >= from).length]);
  for (;;) {
    const root = frame.contentDocument?.documentElement;
    const drawn = root?.dataset.drawn;
    if (drawn !== undefined && (wanted === undefined || drawn === wanted)) return;
    if (root?.querySelector("[role=alert]")) return;
    if (performance.now() > end) throw new Error("frame was not drawn");
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
