/** Code that keeps the longest time between two frames of a page in `longestFrame`, in ms. */
// A text, since what compiles this file names functions by a helper that the page has not.
export const WATCH_FRAMES = `
  longestFrame = 0;
  let last = performance.now();
  requestAnimationFrame(function step(now) {
    longestFrame = Math.max(longestFrame, now - last);
    last = now;
    requestAnimationFrame(step);
  });
  0;`;
