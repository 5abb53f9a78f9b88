// Runs in a measured page before its own scripts: when its first chart can be seen, every layout shift, and how long a redraw takes.
const shifts = [];
const charted = new Promise((resolve) => {
  const look = () => {
    const seen = [...document.querySelectorAll("figure svg")].some((svg) => svg.getBoundingClientRect().height > 50);
    if (seen) afterPaint(() => resolve(performance.now()));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
});
Object.assign(window, { charted, shifts, redraw });

new PerformanceObserver((list) => {
  for (const { startTime, value } of list.getEntries()) shifts.push({ startTime, value });
}).observe({ type: "layout-shift", buffered: true });

function afterPaint(call) {
  requestAnimationFrame(() => setTimeout(call));
}

/** Milliseconds from a change of the filter until the pictures on the screen are drawn anew, or all of the page's. */
function redraw(change, all = false) {
  return new Promise((resolve) => {
    const inSight = (picture) => picture.getBoundingClientRect().top < innerHeight && picture.getBoundingClientRect().bottom > 0;
    const waiting = new Set([...document.querySelectorAll("figure [data-part=picture]")].filter((picture) => all || inSight(picture)));
    const start = performance.now();
    const observer = new MutationObserver((records) => {
      for (const { target } of records) waiting.delete(target);
      if (waiting.size > 0) return;
      observer.disconnect();
      afterPaint(() => resolve(performance.now() - start));
    });
    for (const picture of waiting) observer.observe(picture, { childList: true });
    change();
  });
}
