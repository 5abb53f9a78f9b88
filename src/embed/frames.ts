import { ASK, readHeight } from "./heights.js";

/** Calls `grow` with a frame of this site and its height, each time that the frame tells it; messages of other windows and origins are not heard. */
export function hearHeights(
  base: string,
  frames: () => Iterable<HTMLIFrameElement>,
  grow: (frame: HTMLIFrameElement, height: number) => void,
): void {
  const { origin } = new URL(base);
  addEventListener("message", ({ origin: from, source, data }) => {
    const height = readHeight(data);
    if (height === null || from !== origin) return;
    for (const frame of frames()) if (frame.contentWindow === source) grow(frame, height);
  });
}

/** Asks a frame for its height; the question holds nothing that another page might not read. */
export function askHeight(frame: HTMLIFrameElement): void {
  frame.contentWindow?.postMessage(ASK, "*");
}

/** Address of the folder that a script of this site was loaded from, by the end of its name. */
export function findBase(name: string): string {
  const current = document.currentScript as HTMLScriptElement | null;
  const script = current ?? document.querySelector<HTMLScriptElement>(`script[src$="${name}"]`);
  return new URL("./", script?.src ?? location.href).href;
}
