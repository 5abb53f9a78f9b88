import { isAsking, writeHeights } from "./heights.js";

/** Tells the page around a frame how tall it is, each time that this changes and where it is asked; any page may know, the message holds nothing else. */
export function tellHeights(id: string): void {
  const tell = () => {
    if (parent === window) return;
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    for (const message of writeHeights(id, height, new URLSearchParams(location.search).get("childId"))) parent.postMessage(message, "*");
  };
  new ResizeObserver(tell).observe(document.body);
  addEventListener("message", ({ source, data }) => source === parent && isAsking(data) && tell());
}
