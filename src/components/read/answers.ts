import type { ReaderSays } from "../../model/contribution.js";
import type { ReadReport } from "../../model/reading.js";
import { usesSingleKeys } from "../single-keys.js";

const KEYS: Readonly<Record<string, ReaderSays>> = { y: "yes", n: "no" };

/** Lets the buttons `data-says` in rows of figures answer for `reading`, by pointer or keys; `changed` hears of each answer, `signal` ends it. */
export function wireAnswers(place: HTMLElement, reading: ReadReport, changed: () => void, signal: AbortSignal): void {
  const give = (row: HTMLElement, says: ReaderSays): void => {
    const others = Object.entries(reading.answers ?? {}).filter(([id]) => id !== row.id);
    const isBack = reading.answers?.[row.id] === says;
    reading.answers = Object.fromEntries([...others, ...(isBack ? [] : [[row.id, says] as const])]);
    showAnswer(row, reading.answers[row.id]);
    changed();
  };
  place.addEventListener(
    "click",
    (event) => {
      const button = (event.target as HTMLElement).closest<HTMLElement>("[data-says]");
      const row = button?.closest<HTMLElement>("tr[id]");
      if (button && row) give(row, button.dataset.says as ReaderSays);
    },
    { signal },
  );
  place.addEventListener(
    "keydown",
    (event) => {
      const says = event.ctrlKey || event.metaKey || event.altKey ? undefined : KEYS[event.key.toLowerCase()];
      const row = (event.target as HTMLElement).closest("[data-says]")?.closest<HTMLElement>("tr[id]");
      if (!says || !row || !usesSingleKeys()) return;
      event.preventDefault();
      give(row, says);
      (row.nextElementSibling ?? row).querySelector<HTMLElement>("[data-says]")?.focus();
    },
    { signal },
  );
}

function showAnswer(row: HTMLElement, given: ReaderSays | undefined): void {
  for (const button of row.querySelectorAll<HTMLElement>("[data-says]"))
    button.setAttribute("aria-pressed", String(button.dataset.says === given));
}
