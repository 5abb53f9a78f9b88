import type { Lang } from "../model/indicator.js";
import { PICKER } from "../words/find.js";
import { fill } from "../words/fill.js";

/** What chips ask for; `leave` when the chip that had the focus is gone. */
export interface ChipActions {
  drop(code: string): void;
  clear(): void;
  leave(): void;
}

const FOLDED = 10;

/** What is chosen, as a list of buttons that take it away; more than a dozen are folded behind the last. */
export class ChosenChips {
  readonly #place: HTMLElement;
  readonly #lang: Lang;
  readonly #actions: ChipActions;
  #named: readonly (readonly [code: string, name: string])[] = [];
  #isOpen = false;

  constructor(place: HTMLElement, lang: Lang, actions: ChipActions) {
    this.#place = place;
    this.#lang = lang;
    this.#actions = actions;
    place.addEventListener("click", (event) => this.#click(event.target as Element));
  }

  /** Shows codes by name, or the words that none is chosen. */
  show(named: readonly (readonly [code: string, name: string])[]): void {
    this.#named = named;
    const shown = this.#isOpen || named.length <= FOLDED + 2 ? named : named.slice(0, FOLDED);
    const rest = named.length - shown.length;
    this.#place.replaceChildren(
      ...(named.length === 0 ? [this.#item(PICKER.none[this.#lang])] : []),
      ...shown.map(([code, name]) => this.#item(`${name} ×`, { value: code, label: fill(PICKER.drop[this.#lang], name) })),
      ...(rest > 0 ? [this.#item(fill(PICKER.others[this.#lang], rest), { name: "others" })] : []),
      ...(named.length > 1 ? [this.#item(PICKER.clear[this.#lang], { name: "clear" })] : []),
    );
  }

  #item(text: string, button?: { value?: string; name?: string; label?: string }): HTMLElement {
    const item = this.#place.ownerDocument.createElement("li");
    if (button === undefined) {
      item.className = "atlas-none";
      item.textContent = text;
      return item;
    }
    const element = this.#place.ownerDocument.createElement("button");
    const { label, ...names } = button;
    Object.assign(element, { type: "button", textContent: text, ...names });
    // Firefox knows no `ariaLabel` before 119.
    if (label !== undefined) element.setAttribute("aria-label", label);
    item.append(element);
    return item;
  }

  #click(target: Element): void {
    const button = target.closest("button");
    if (button === null) return;
    if (button.name === "others") {
      this.#isOpen = true;
      this.show(this.#named);
    } else if (button.name === "clear") this.#actions.clear();
    else this.#actions.drop(button.value);
    this.#actions.leave();
  }
}
