import { type Html, html, renderOption } from "../html.js";
import { AUTHOR_LIMITS } from "../model/author.js";
import type { Lang, Words } from "../model/indicator.js";
import { LEAVE } from "../words/leave.js";
import { SHARE } from "../words/share.js";
import { fill } from "../words/ui.js";
import { renderLanguageChoice, renderThemeChoice } from "./choices.js";

/** Kinds of pictures that a reader may take. */
export const TAKEN_PICTURES = ["png", "png2x", "square", "card", "svg"] as const;
export type TakenPicture = (typeof TAKEN_PICTURES)[number];

/** How the address of a picture on a host of the author's looks. */
const FALLBACK_SAMPLE = "https://example.org/chart.png";

/** Everything by which a chart leaves with its reader: her words, pictures, code, words to go with them; `hash` is that of the data version, `frames` names the charts that a frame can show of it, one at a time. */
export function renderLeavePanel(lang: Lang, hash: string, frames: readonly Words[]): Html {
  return html`<div class="atlas-leaving" data-part="leave">
    <form class="atlas-choices" aria-label="${LEAVE.own[lang]}">
      <p class="atlas-note">${LEAVE.ownNote[lang]}</p>
      <label class="atlas-wide">${LEAVE.title[lang]} <input name="title" maxlength="${AUTHOR_LIMITS.title}" autocomplete="off" /></label>
      <label class="atlas-wide">${LEAVE.note[lang]} <input name="note" maxlength="${AUTHOR_LIMITS.note}" autocomplete="off" /></label>
      <label><input type="checkbox" name="coloured" /> ${LEAVE.accent[lang]}</label>
      <input type="color" name="accent" value="#2d6496" aria-label="${LEAVE.accent[lang]}" />
      ${renderLanguageChoice(lang)}
      <label
        >${SHARE.follows[lang]}
        <select name="version">
          <option value="">${SHARE.live[lang]}</option>
          <option value="${hash}">${fill(SHARE.frozen[lang], hash)}</option>
        </select></label
      >
      ${renderThemeChoice(lang)} ${frames.length > 1 && renderFrameChoice(frames, lang)}
      <p class="atlas-note" data-part="problem" role="status"></p>
    </form>
    <h4>${LEAVE.pictures[lang]}</h4>
    <p class="atlas-actions">
      ${TAKEN_PICTURES.map((kind) => html`<button type="button" name="picture" value="${kind}">${LEAVE[kind][lang]}</button> `)}
      <span role="status" data-part="picture-status"></span>
    </p>
    ${renderTake("code", LEAVE.frame[lang], LEAVE.frameNote[lang], 6, lang)}
    <p class="atlas-choices">
      <label class="atlas-wide"
        >${LEAVE.fallback[lang]}
        <input name="fallback" inputmode="url" autocomplete="off" spellcheck="false" placeholder="${FALLBACK_SAMPLE}"
      /></label>
      <span class="atlas-note" data-part="fallback-note" role="status">${LEAVE.fallbackNote[lang]}</span>
    </p>
    ${renderTake("figure", LEAVE.figure[lang], "", 3, lang)} ${renderTake("alt", SHARE.alt[lang], "", 3, lang)}
    ${renderTake("caption", SHARE.caption[lang], "", 2, lang)}
    <h4>${SHARE.preview[lang]}</h4>
    <div class="atlas-preview" data-part="preview"></div>
  </div>`;
}

function renderFrameChoice(frames: readonly Words[], lang: Lang): Html {
  return html`<label
    >${LEAVE.frameOf[lang]}
    <select name="frame">
      ${frames.map((name, i) => renderOption(i, name[lang]))}
    </select></label
  >`;
}

function renderTake(part: string, label: string, note: string, rows: number, lang: Lang): Html {
  return html`<div class="atlas-take">
    <label>${label}<textarea readonly rows="${rows}" data-part="${part}" spellcheck="false"></textarea></label>
    ${note !== "" && html`<p class="atlas-note">${note}</p>`}
    <p class="atlas-actions"><button type="button" name="copy" value="${part}">${SHARE.copy[lang]}</button> <span role="status"></span></p>
  </div>`;
}
