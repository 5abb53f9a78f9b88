import { html } from "../html.js";
import { READ } from "../words/read.js";
import type { View } from "./view.js";

/** The place where a reader drops, chooses or pastes reports, inert until the page's script wires it. */
export const READ_VIEW: View = {
  id: "read",
  sql: null,
  render: (_, lang) =>
    html`<div class="atlas-read" data-wide>
      <section class="read-place" aria-label="${READ.label[lang]}">
        <p>
          <button type="button" name="choose" disabled>${READ.choose[lang]}</button> <span>${READ.drop[lang]}</span
          ><input type="file" multiple hidden accept=".txt,.html,.htm,.docx,.pdf,.json,text/plain" aria-label="${READ.choose[lang]}" />
        </p>
        <details>
          <summary>${READ.paste[lang]}</summary>
          <textarea rows="8" aria-label="${READ.paste[lang]}" spellcheck="false"></textarea>
          <p><button type="button" name="read" disabled>${READ.readText[lang]}</button></p>
        </details>
        <p class="atlas-note">${READ.private[lang]}</p>
      </section>
      <noscript><p class="atlas-warning">${READ.noScript[lang]}</p></noscript>
      <p class="atlas-status" data-part="read-status" role="status"></p>
      <div data-part="read-kept"></div>
      <div data-part="read-list"></div>
      <div data-part="read-one"></div>
    </div>`,
};
