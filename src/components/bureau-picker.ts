import { renderPickerShell } from "../charts/picker-shell.js";
import type { BureauIndex, BureauMatch } from "../model/find-bureau.js";
import { html } from "../html.js";
import type { Lang } from "../model/indicator.js";
import { setHtml } from "../trusted.js";
import { PICKER } from "../words/find.js";
import { fill } from "../words/fill.js";
import { ChosenChips } from "./chosen-chips.js";
import { Combobox, MOST_SHOWN } from "./combobox.js";

/** What a picker shows and tells; codes that no bureau has are dropped with a note, and `onChange` told of the rest. */
export interface PickerOptions {
  lang: Lang;
  chosen: readonly string[];
  /** One bureau at most, and no groups. */
  single?: boolean;
  /** Whether bureaus without any figure can be chosen. */
  silent?: boolean;
  onChange(codes: readonly string[]): void;
}

/** A picker on a page. */
export interface BureauPicker {
  /** Shows other codes as chosen, without telling `onChange`. */
  set(codes: readonly string[]): void;
}

let count = 0;

/** What finds bureaus and prints what was found; fetched with their list, for most readers never open it. */
type Finder = typeof import("../model/find-bureau.js") & typeof import("./match-option.js");

async function loadFinder(): Promise<Finder> {
  const [find, print] = await Promise.all([import("../model/find-bureau.js"), import("./match-option.js")]);
  return { ...find, ...print };
}

/** Fills `place` with a combobox of bureaus and chips of what is chosen; the list of bureaus is fetched when it is first needed, and the promise kept once what is chosen is named. */
export async function wireBureauPicker(
  place: HTMLElement,
  options: PickerOptions,
  load: () => Promise<BureauIndex> = async () => (await import("./bureau-index.js")).loadBureauIndex(),
): Promise<BureauPicker> {
  const picker = new Picker(place, options, load);
  await picker.show(options.chosen);
  return { set: (codes) => void picker.show(codes) };
}

class Picker {
  readonly #options: PickerOptions;
  readonly #load: () => Promise<BureauIndex>;
  readonly #box: Combobox<BureauMatch>;
  readonly #chips: ChosenChips;
  readonly #note: HTMLElement;
  #index: BureauIndex | undefined;
  #finder: Finder | undefined;
  #chosen: readonly string[] = [];

  constructor(place: HTMLElement, options: PickerOptions, load: () => Promise<BureauIndex>) {
    const { lang, single } = options;
    this.#options = options;
    this.#load = load;
    setHtml(place, renderPickerShell(`atlas-pick-${++count}`, lang, single));
    this.#note = place.querySelector(".atlas-picker-note") as HTMLElement;
    this.#chips = new ChosenChips(place.querySelector("[data-part=chosen]") as HTMLElement, lang, {
      drop: (code) => this.#choose(this.#chosen.filter((other) => other !== code)),
      clear: () => this.#choose([]),
      leave: () => this.#box.focus(),
    });
    this.#box = new Combobox(place.querySelector(".atlas-combo") as HTMLElement, {
      find: (text) => this.#find(text),
      render: (match) => this.#finder?.renderMatch(match, this.#index?.entries ?? [], lang) ?? html``,
      isChosen: (match) => this.#codesOf(match).length > 0 && this.#codesOf(match).every((code) => this.#chosen.includes(code)),
      isOff: (match) => this.#codesOf(match).length === 0,
      choose: (match) => this.#toggle(this.#codesOf(match)),
      dropLast: () => this.#choose(this.#chosen.slice(0, -1)),
      say: (found) => this.#sayFound(found),
    });
  }

  /** Shows codes as chosen, once their names are there; only the latest call counts. */
  async show(codes: readonly string[]): Promise<void> {
    this.#chosen = this.#options.single ? codes.slice(0, 1) : [...new Set(codes)];
    if (this.#chosen.length > 0 && !(await this.#fetch())) return;
    const unknown = this.#chosen.filter((code) => !this.#entry(code));
    this.#say(unknown.length > 0 ? fill(PICKER.unknown[this.#options.lang], unknown.join(" ")) : "");
    if (unknown.length > 0) this.#choose(this.#chosen.filter((code) => !unknown.includes(code)));
    else this.#draw();
  }

  #codesOf(match: BureauMatch): readonly string[] {
    return this.#options.silent && "entry" in match ? [match.entry.code] : (this.#finder?.codesOf(match) ?? []);
  }

  #entry(code: string) {
    return this.#index?.entries.find((entry) => entry.code === code);
  }

  async #fetch(): Promise<boolean> {
    try {
      [this.#index, this.#finder] = await Promise.all([this.#index ?? this.#load(), this.#finder ?? loadFinder()]);
      return true;
    } catch {
      this.#say(PICKER.failed[this.#options.lang]);
      return false;
    }
  }

  async #find(text: string): Promise<BureauMatch[]> {
    if (this.#index === undefined) this.#say(PICKER.loading[this.#options.lang]);
    if (!(await this.#fetch()) || this.#index === undefined || this.#finder === undefined) return [];
    const matches = this.#finder.findBureaus(this.#index, text);
    return this.#options.single ? matches.filter((match) => "entry" in match) : matches;
  }

  #sayFound(found: number): void {
    if (this.#index === undefined) return;
    const { lang } = this.#options;
    if (found === 0) this.#say(PICKER.nothing[lang]);
    else this.#say(found > MOST_SHOWN ? fill(PICKER.more[lang], found - MOST_SHOWN) : fill(PICKER.found[lang], found), true);
  }

  #toggle(codes: readonly string[]): void {
    const isChosen = codes.every((code) => this.#chosen.includes(code));
    const others = this.#options.single ? [] : this.#chosen.filter((code) => !codes.includes(code));
    this.#choose(isChosen ? others : [...others, ...codes]);
  }

  #choose(codes: readonly string[]): void {
    this.#chosen = codes;
    this.#draw();
    this.#options.onChange(codes);
  }

  #draw(): void {
    const { lang } = this.#options;
    const named = this.#chosen.map((code) => [code, this.#entry(code)?.[`short_${lang}`] ?? code] as const);
    this.#chips.show(named);
  }

  // What the open list shows by itself is told to screen readers only.
  #say(text: string, isQuiet = false): void {
    this.#note.textContent = text;
    this.#note.classList.toggle("atlas-quiet", isQuiet);
  }
}
