import { renderLeavePanel, type TakenPicture } from "../../charts/leave-panel.js";
import { type FrameHeight, heightAt } from "../../charts/frame-heights.js";
import { readPictureAddress, viewAddress, type ViewCode, writeFigureCode, writeViewCode } from "../../charts/view-code.js";
import { sayProblem } from "../../charts/say-problem.js";
import { type Author, readAuthor } from "../../model/author.js";
import { writeChart } from "../../model/chart-state.js";
import { isTheme, readLang } from "../../model/embed-address.js";
import { FIRST } from "../../model/explore.js";
import type { Lang } from "../../model/indicator.js";
import { setHtml } from "../../trusted.js";
import { LEAVE } from "../../words/leave.js";
import { SITE } from "../../words/pages.js";
import { SHARE } from "../../words/share.js";
import { fill } from "../../words/ui.js";
import { copyText } from "../copy.js";
import { leaveExploration, type Leaving, type LeavingChart, type LeavingFrame } from "./leaving.js";
import { measureFrame } from "./measure.js";
import { writeReaderPictures } from "./pictures.js";
import { savePicture } from "./save.js";

/** What the panel is given: its language, the address of the site's root, the hash of the data version, and who is told of an author's words. */
export interface LeaveOptions {
  lang: Lang;
  root: string;
  hash: string;
  onAuthor?(author: Author): void;
}

/** Milliseconds without a key before what was typed is drawn. */
const SETTLE = 350;
const EMPTY: readonly FrameHeight[] = [{ from: 280, height: 900 }];

/** The panel by which a chart leaves: frame, pictures and figure of what the reader sees. */
export class LeavePanel {
  readonly #place: HTMLElement;
  readonly #options: LeaveOptions;
  #leaving: Leaving;
  #made: LeavingChart | null = null;
  /** What the frame shows where that is not all of it. */
  #framed: LeavingChart | null = null;
  #heights: readonly FrameHeight[] = EMPTY;
  /** Address of her own picture behind the frame. */
  #picture: string | null = null;
  #turn = 0;
  #waiting = 0;

  constructor(place: HTMLElement, leaving: Leaving, options: LeaveOptions) {
    this.#place = place;
    this.#options = options;
    this.#leaving = leaving;
    const names = leaving.frames.map(({ name }) => name);
    setHtml(place, renderLeavePanel(options.lang, options.hash, names));
    this.#fill();
    const form = this.#form;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => {
      clearTimeout(this.#waiting);
      this.#waiting = window.setTimeout(() => this.#read(), SETTLE);
    });
    place.querySelector("input[name=fallback]")?.addEventListener("input", () => this.#readFallback());
    place.addEventListener("click", (event) => {
      const button = (event.target as Partial<Element>).closest?.<HTMLButtonElement>("button");
      if (button?.name === "picture") void this.#take(button.value as TakenPicture);
      if (button?.name === "copy") void this.#copy(button);
    });
    void this.show(leaving);
    // Whoever takes a chart along writes its headline first.
    form.querySelector<HTMLInputElement>("input[name=title]")?.focus();
  }

  /** Follows another choice on the page. */
  async show(leaving: Leaving): Promise<void> {
    const turn = ++this.#turn;
    this.#leaving = leaving;
    this.#made = null;
    const made = await leaving.make(this.#frameLang);
    // A frame of one indicator of several has a title and words of its own.
    const { root } = this.#options;
    const { whole, exploration } = this.#frame;
    const framed = whole ? null : await leaveExploration({ exploration, author: leaving.author }, root).make(this.#frameLang);
    if (turn !== this.#turn) return;
    [this.#made, this.#framed] = [made, framed];
    this.#heights = EMPTY;
    this.#say("picture-status", "");
    await this.#preview(turn);
    if (turn === this.#turn) await this.#write(turn);
  }

  get #form(): HTMLFormElement {
    return this.#place.querySelector("form") as HTMLFormElement;
  }

  get #frameLang(): Lang {
    return readLang(String(new FormData(this.#form).get("lang")));
  }

  #part<T extends HTMLElement>(name: string): T {
    return this.#place.querySelector<T>(`[data-part="${name}"]`) as T;
  }

  #say(part: string, text: string): void {
    this.#part(part).textContent = text;
  }

  #fill(): void {
    const { title, note, accent } = this.#leaving.author;
    const of = (name: string) => this.#form.elements.namedItem(name) as HTMLInputElement;
    [of("title").value, of("note").value, of("coloured").checked] = [title, note, accent !== null];
    if (accent !== null) of("accent").value = `#${accent}`;
  }

  /** Takes over what the author typed, as an address would hold it. */
  #read(): void {
    const form = new FormData(this.#form);
    const params = new URLSearchParams({ title: String(form.get("title")), note: String(form.get("note")) });
    if (form.has("coloured")) params.set("accent", String(form.get("accent")));
    const { author, problems } = readAuthor(params);
    this.#say("problem", problems.map((problem) => sayProblem(problem, this.#options.lang)).join(" "));
    this.#options.onAuthor?.(author);
    void this.show({ ...this.#leaving, author });
  }

  /** Puts her own picture behind the frame, once it has an address. */
  #readFallback(): void {
    const text = this.#place.querySelector<HTMLInputElement>("input[name=fallback]")?.value ?? "";
    this.#picture = readPictureAddress(text);
    const said = this.#picture !== null ? LEAVE.fallbackIn : text.trim() === "" ? LEAVE.fallbackNote : LEAVE.fallbackBad;
    this.#say("fallback-note", said[this.#options.lang]);
    if (this.#heights !== EMPTY) this.#part<HTMLTextAreaElement>("code").value = writeViewCode(this.#code, this.#options.root);
  }

  /** What the frame shows. */
  get #frame(): Omit<LeavingFrame, "name"> {
    const { frames } = this.#leaving;
    return frames[Number(new FormData(this.#form).get("frame") ?? 0)] ?? { exploration: FIRST, whole: true };
  }

  get #code(): ViewCode {
    const form = new FormData(this.#form);
    const theme = String(form.get("theme"));
    const { author } = this.#leaving;
    const texts = (this.#framed ?? this.#made)?.texts;
    const { exploration, also } = this.#frame;
    return {
      ...{ lang: this.#frameLang, version: String(form.get("version")) || null, theme: isTheme(theme) ? theme : "auto" },
      ...{
        query: writeChart({ exploration, author, ...(also && { also }) }),
        title: author.title || (texts?.title ?? ""),
        alt: texts?.description ?? "",
      },
      ...{ heights: this.#heights, picture: this.#picture },
    };
  }

  /** Shows the frame in the width of the page, once it was measured in every other. */
  async #preview(turn: number): Promise<void> {
    const place = this.#part("preview");
    this.#part<HTMLTextAreaElement>("code").value = LEAVE.measuring[this.#options.lang];
    const frame = document.createElement("iframe");
    frame.title = this.#code.title;
    frame.src = viewAddress(this.#code, this.#options.root);
    place.replaceChildren(frame);
    await new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
    const heights = await measureFrame(frame).catch(() => EMPTY);
    if (turn !== this.#turn) return;
    this.#heights = heights;
    frame.style.height = `${heightAt(heights, place.clientWidth)}px`;
  }

  async #write(turn: number): Promise<void> {
    const { root } = this.#options;
    const made = this.#made;
    if (made === null) return;
    const { title, unit, coverage, description } = made.texts;
    const texts = {
      code: writeViewCode(this.#code, root),
      alt: description,
      caption: fill(SHARE.captionOf[made.model.lang], title, unit, coverage, SITE[made.model.lang], made.version),
    };
    for (const [part, text] of Object.entries(texts)) this.#part<HTMLTextAreaElement>(part).value = text;
    const { lang } = made.model;
    const { author } = this.#leaving;
    const figure = { lang, title: author.title || made.texts.title, page: root + this.#leaving.address(lang, author) };
    const written = await writeReaderPictures(made, this.#leaving, root);
    if (turn === this.#turn)
      this.#part<HTMLTextAreaElement>("figure").value = written === null ? "" : writeFigureCode(written.figure, figure);
  }

  /** Draws one picture and hands it over. */
  async #take(kind: TakenPicture): Promise<void> {
    const { lang, root } = this.#options;
    const made = this.#made;
    if (made === null) return;
    await savePicture(kind, `${this.#leaving.name}.${made.model.lang}`, () => writeReaderPictures(made, this.#leaving, root), {
      lang,
      say: (text) => this.#say("picture-status", text),
    });
  }

  async #copy(button: HTMLButtonElement): Promise<void> {
    const area = this.#part<HTMLTextAreaElement>(button.value);
    const copied = await copyText(area.value, () => area.select());
    const status = button.nextElementSibling;
    if (status) status.textContent = SHARE[copied ? "copied" : "notCopied"][this.#options.lang];
  }
}
