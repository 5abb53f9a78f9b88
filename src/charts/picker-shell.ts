import { type Html, html } from "../html.js";
import type { Lang } from "../model/indicator.js";
import { PICKER } from "../words/find.js";

/** The bureau picker before anything is chosen; the built page holds the same, so that its script moves nothing. `id` is unique on its page. */
export function renderPickerShell(id: string, lang: Lang, single = false): Html {
  return html`<div class="atlas-picker">
    <label for="${id}">${PICKER.bureau[lang]}</label>
    <div class="atlas-combo">
      <input
        id="${id}"
        type="text"
        role="combobox"
        aria-expanded="false"
        aria-controls="${id}-list"
        aria-autocomplete="list"
        aria-describedby="${id}-note"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        enterkeyhint="done"
        placeholder="${PICKER.hint[lang]}"
      />
      <ul id="${id}-list" role="listbox" aria-label="${PICKER.list[lang]}" ${!single && html`aria-multiselectable="true"`} hidden></ul>
    </div>
    <p id="${id}-note" class="atlas-picker-note" role="status"></p>
    <ul class="atlas-chips" data-part="chosen" aria-label="${PICKER.chosen[lang]}">
      <li class="atlas-none">${PICKER.none[lang]}</li>
    </ul>
  </div>`;
}
