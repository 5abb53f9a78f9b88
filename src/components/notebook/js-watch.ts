/** Milliseconds between questions whether a frame still answers, how many may stay unanswered, and how many messages it may send meanwhile. */
const PAUSE = 1000;
const UNANSWERED = 3;
const MOST_MESSAGES = 300;

/** What is asked of the frame, and what is done when it must go. */
export interface Watched {
  ask(turn: number): void;
  end(why: "silent" | "flood"): void;
}

/** Watches a frame whose code may go on after it has answered: it must go when it stands still for long, or sends more than it may. */
export class FrameWatch {
  readonly #watched: Watched;
  #timer: ReturnType<typeof setInterval> | undefined;
  #asked = 0;
  #answered = 0;
  #messages = 0;
  /** Whether code runs, which may take the time that the reader gives it. */
  busy = false;

  constructor(watched: Watched) {
    this.#watched = watched;
    this.#timer = setInterval(() => this.#look(), PAUSE);
  }

  /** Takes note of a message; `turn` is the question that it answers, if it answers one. */
  hear(turn: number | undefined): void {
    if (turn !== undefined && turn <= this.#asked) this.#answered = Math.max(this.#answered, turn);
    this.#messages += 1;
    if (this.#messages > MOST_MESSAGES) this.#end("flood");
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #look(): void {
    this.#messages = 0;
    // A page that nobody sees is given little time, and so are its frames.
    if (this.busy || document.hidden) this.#answered = this.#asked;
    if (this.#asked - this.#answered >= UNANSWERED) return this.#end("silent");
    this.#asked += 1;
    this.#watched.ask(this.#asked);
  }

  #end(why: "silent" | "flood"): void {
    if (this.#timer === undefined) return;
    this.stop();
    this.#watched.end(why);
  }
}
