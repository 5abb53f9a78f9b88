import { askHeight, findBase, hearHeights } from "./frames.js";

const base = findBase("/embed/host.js");
const frames = () => [...document.querySelectorAll("iframe")].filter((frame) => frame.src.startsWith(base));

hearHeights(base, frames, (frame, height) => {
  frame.style.height = `${height}px`;
  // The picture below a frame, for pages that lose frames, might be the taller one.
  const picture = frame.parentElement?.querySelector<HTMLElement>("a:has(img)");
  if (picture) picture.style.display = "none";
});

// Frames that were there before this script have told their height to nobody.
for (const frame of frames()) askHeight(frame);
