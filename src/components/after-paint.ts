/** Milliseconds to wait for a frame that never comes, as in a window that is hidden. */
const NO_FRAME = 100;

/** Ends once what was changed is on the screen. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, NO_FRAME);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(resolve);
    });
  });
}
