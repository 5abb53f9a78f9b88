import type { BoxAsk, BoxPing, BoxTell } from "../../box/message.js";
import { fileAddress } from "../../site-file.js";
import { FrameWatch, type Watched } from "./js-watch.js";

/** Milliseconds that a frame may take to be there. */
const START = 15_000;
/** Milliseconds after which a frame that is not there is put in anew, where another was taken away lately, and for how long it is out of the page: a browser may have given it the process that stopped code still holds, and ends that process when no frame is in it. */
const AGAIN = 2_500;
const LATELY = 30_000;
const OUT = 500;

let lastTaken = Number.NEGATIVE_INFINITY;

/** Variables of the page's look that code in a frame may draw with. */
const COLOURS = ["--ink", "--mute", "--paper", "--rule", "--mark", "--whisker", "--leaf", "--plum", "--link", "--hollow"];

/** A frame that could not be started: the browser may still be busy with code that was stopped. */
export class FrameError extends Error {}

/** A frame in which code runs that may reach neither page nor network nor storage; it is taken away to stop it. */
export class JsFrame {
  readonly #place: HTMLElement;
  readonly #title: string;
  /** Told of a frame that had to go. */
  readonly #gone: Watched["end"];
  #watch: FrameWatch | undefined;
  #frame: HTMLIFrameElement | undefined;
  #ready: Promise<void> = Promise.resolve();
  #life = new AbortController();
  #hear: (message: BoxTell) => void = () => undefined;
  #runs = 0;

  constructor(place: HTMLElement, title: string, gone: Watched["end"]) {
    this.#place = place;
    this.#title = title;
    this.#gone = gone;
  }

  /** Runs code and gives what it came to; takes the frame away, and throws the signal's reason, where it is stopped first. */
  async run(ask: Omit<BoxAsk, "run" | "colours" | "lang">, signal: AbortSignal): Promise<BoxTell> {
    const stopped = new Promise<never>((_, reject) => {
      const stop = () => {
        this.remove();
        reject(signal.reason as Error);
      };
      if (signal.aborted) stop();
      else signal.addEventListener("abort", stop, { once: true });
    });
    try {
      return await Promise.race([stopped, this.#ask(ask)]);
    } finally {
      if (this.#watch !== undefined) this.#watch.busy = false;
    }
  }

  /** Has the frame there before there is code to run in it. */
  warm(): void {
    if (this.#frame !== undefined) return;
    this.#start();
    this.#ready.catch(() => this.remove());
  }

  /** Shows or hides what the code drew. */
  show(visible: boolean): void {
    this.#frame?.toggleAttribute("data-empty", !visible);
  }

  /** Ends whatever runs in the frame. */
  remove(): void {
    if (this.#frame !== undefined) lastTaken = performance.now();
    this.#life.abort();
    this.#watch?.stop();
    this.#frame?.remove();
    this.#frame = this.#watch = undefined;
  }

  async #ask(ask: Omit<BoxAsk, "run" | "colours" | "lang">): Promise<BoxTell> {
    if (this.#frame === undefined) this.#start();
    await this.#ready;
    if (this.#watch !== undefined) this.#watch.busy = true;
    const run = ++this.#runs;
    const style = getComputedStyle(this.#place);
    const colours = Object.fromEntries(COLOURS.map((name) => [name, style.getPropertyValue(name)]));
    const { lang } = document.documentElement;
    return new Promise((resolve) => {
      this.#hear = (message) => {
        if ("run" in message && message.run === run) resolve(message);
      };
      // A frame without an origin can only be addressed by any.
      this.#frame?.contentWindow?.postMessage({ ...ask, run, colours, lang } satisfies BoxAsk, "*");
    });
  }

  #start(): void {
    const frame = document.createElement("iframe");
    frame.setAttribute("sandbox", "allow-scripts");
    frame.title = this.#title;
    frame.className = "nb-frame";
    frame.toggleAttribute("data-empty", true);
    frame.src = fileAddress("box/frame.html");
    this.#frame = frame;
    this.#life = new AbortController();
    this.#ready = this.#awaitFrame(frame, this.#life.signal);
    this.#place.replaceChildren(frame);
  }

  #awaitFrame(frame: HTMLIFrameElement, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const lately = performance.now() - lastTaken < LATELY;
      const again = lately ? setInterval(() => this.#putAnew(frame), AGAIN) : undefined;
      const late = setTimeout(() => settle(() => reject(new FrameError())), START);
      const settle = (end?: () => void) => {
        clearInterval(again);
        clearTimeout(late);
        end?.();
      };
      addEventListener("message", (event) => this.#take(frame, event, () => settle(resolve)), { signal });
      signal.addEventListener("abort", () => settle());
    });
  }

  #take(frame: HTMLIFrameElement, { source, data }: MessageEvent, isReady: () => void): void {
    if (source !== frame.contentWindow || typeof data !== "object" || data === null) return;
    const message = data as BoxTell;
    this.#watch?.hear("pong" in message ? Number(message.pong) : undefined);
    if ("ready" in message) {
      this.#watch ??= this.#watchOver(frame);
      isReady();
    } else if ("height" in message) setHeight(frame, message.height);
    else this.#hear(message);
  }

  #watchOver(frame: HTMLIFrameElement): FrameWatch {
    return new FrameWatch({
      ask: (ping) => frame.contentWindow?.postMessage({ ping } satisfies BoxPing, "*"),
      end: (why) => {
        this.remove();
        this.#gone(why);
      },
    });
  }

  #putAnew(frame: HTMLIFrameElement): void {
    frame.remove();
    setTimeout(() => {
      if (this.#frame === frame) this.#place.replaceChildren(frame);
    }, OUT);
  }
}

function setHeight(frame: HTMLIFrameElement, height: unknown): void {
  if (typeof height === "number" && height >= 0) frame.style.height = `${Math.min(5000, Math.ceil(height))}px`;
}
