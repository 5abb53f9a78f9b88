import { type Html, html } from "../html.js";
import { SURENESS, surenessOf } from "../model/confidence.js";
import type { Lang } from "../model/indicator.js";
import { CALIBRATION } from "../words/calibration.js";
import { UI } from "../words/ui.js";

/** How sure a figure is, in a word and a number, with the way to how that was measured; says so where nobody measured it. `root` leads to the folder of the language, from a page one below it where left out. */
export function sureText(confidence: number | null, lang: Lang, root = "../"): Html {
  return html`<a href="${root}quality.html#confidence">${CALIBRATION.confidence[lang]}</a>${UI.colon[lang]}${gradeOf(confidence, lang)}`;
}

/** The same without the way. */
export function sureWords(confidence: number | null, lang: Lang): string {
  return `${CALIBRATION.confidence[lang]}${UI.colon[lang]}${gradeOf(confidence, lang)}`;
}

function gradeOf(confidence: number | null, lang: Lang): string {
  return confidence === null ? CALIBRATION.unmeasured[lang] : `${SURENESS[surenessOf(confidence)][lang]} (${confidence.toFixed(2)})`;
}

/** A line for a figure that a person should look at first; nothing for the others. */
export function doubtNote(confidence: number | null, lang: Lang, root?: string): Html | false {
  return confidence !== null && surenessOf(confidence) === "doubtful" && html`<br /><small>${sureText(confidence, lang, root)}</small>`;
}
