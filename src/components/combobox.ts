import { element, type Html, html } from "../html.js";
import { setHtml } from "../trusted.js";
/** What a combobox lists and does; `find` may take its time, and only the answer to the latest text is shown. */
export interface ComboActions<T> {
  find(text: string): Promise<readonly T[]>;
  /** One line of the list. */
  render(item: T): Html;
  isChosen(item: T): boolean;
  /** Whether a line is shown but cannot be chosen. */
  isOff(item: T): boolean;
  choose(item: T): void;
  /** Backspace in an empty field. */
  dropLast(): void;
  /** Told after each search how many lines there are. */
  say(found: number): void;
}

/** Lines that a list shows at most. */
export const MOST_SHOWN = 60;

/** An editable combobox with a listbox below it, by the pattern of the WAI-ARIA practices; `place` holds the input and the list. */
export class Combobox<T> {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #actions: ComboActions<T>;
  #items: readonly T[] = [];
  #active = -1;
  #asked = 0;

  constructor(place: HTMLElement, actions: ComboActions<T>) {
    this.#input = place.querySelector("input") as HTMLInputElement;
    this.#list = place.querySelector("[role=listbox]") as HTMLElement;
    this.#actions = actions;
    this.#input.addEventListener("input", () => void this.#open());
    this.#input.addEventListener("click", () => void this.#open());
    this.#input.addEventListener("blur", () => this.#close());
    this.#input.addEventListener("keydown", (event) => this.#press(event));
    // The field keeps the focus, and with it the keyboard of a phone.
    this.#list.addEventListener("mousedown", (event) => event.preventDefault());
    this.#list.addEventListener("click", (event) => this.#click(event.target as Element));
  }

  /** Puts the focus into the field, without opening the list. */
  focus(): void {
    this.#input.focus();
  }

  get #isOpen(): boolean {
    return !this.#list.hidden;
  }

  async #open(at: "first" | "last" | "none" = this.#input.value === "" ? "none" : "first"): Promise<void> {
    const asked = ++this.#asked;
    const found = await this.#actions.find(this.#input.value);
    if (asked !== this.#asked) return;
    this.#items = found.slice(0, MOST_SHOWN);
    setHtml(this.#list, html`${this.#items.map((item, i) => this.#renderOption(item, i))}`);
    this.#show(this.#items.length > 0);
    this.#actions.say(found.length);
    this.#activate(at === "none" ? -1 : at === "first" ? 0 : this.#items.length - 1);
  }

  #renderOption(item: T, i: number): Html {
    const { isChosen, isOff, render } = this.#actions;
    const attributes = { id: `${this.#list.id}-${i}`, role: "option", "aria-selected": String(isChosen(item)) };
    return element("li", { ...attributes, "aria-disabled": isOff(item) && "true" }, render(item));
  }

  #close(): void {
    this.#asked++;
    this.#show(false);
    this.#activate(-1);
  }

  #show(isOpen: boolean): void {
    this.#list.hidden = !isOpen;
    this.#input.setAttribute("aria-expanded", String(isOpen));
  }

  #activate(place: number): void {
    this.#active = place;
    const options = [...this.#list.children];
    options.forEach((option, i) => option.classList.toggle("atlas-active", i === place));
    const option = options[place];
    if (option === undefined) this.#input.removeAttribute("aria-activedescendant");
    else this.#input.setAttribute("aria-activedescendant", option.id);
    option?.scrollIntoView?.({ block: "nearest" });
  }

  #press(event: KeyboardEvent): void {
    // A word that is still being composed takes the keys for itself.
    if (event.isComposing) return;
    const act = this.#answer(event.key);
    if (act === undefined) return;
    event.preventDefault();
    act();
  }

  #answer(key: string): (() => void) | undefined {
    const last = this.#items.length - 1;
    const isMoving = this.#isOpen && this.#active >= 0;
    if (key === "ArrowDown")
      return () => (this.#isOpen ? this.#activate(this.#active >= last ? 0 : this.#active + 1) : void this.#open("first"));
    if (key === "ArrowUp")
      return () => (this.#isOpen ? this.#activate(this.#active <= 0 ? last : this.#active - 1) : void this.#open("last"));
    if (key === "Home" && isMoving) return () => this.#activate(0);
    if (key === "End" && isMoving) return () => this.#activate(last);
    if (key === "Enter") return () => (isMoving ? this.#choose(this.#active) : void this.#open());
    if (key === "Escape" && (this.#isOpen || this.#input.value !== "")) return () => this.#escape();
    if (key === "Backspace" && this.#input.value === "") return () => this.#actions.dropLast();
    return undefined;
  }

  #escape(): void {
    if (!this.#isOpen) this.#input.value = "";
    this.#close();
  }

  #click(target: Element): void {
    const option = target.closest("[role=option]");
    if (option !== null) this.#choose([...this.#list.children].indexOf(option));
  }

  #choose(place: number): void {
    const item = this.#items[place];
    if (item === undefined || this.#actions.isOff(item)) return;
    this.#input.value = "";
    this.#close();
    this.#actions.choose(item);
  }
}
