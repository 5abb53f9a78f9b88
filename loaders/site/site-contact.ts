import { type Html, html } from "../../src/html.js";
import { checkContact, type Contact, contactHref, contactName } from "../../src/model/contact.js";
import type { Lang } from "../../src/model/indicator.js";
import { CONTACT } from "../../src/words/contact.js";
import { fill } from "../../src/words/ui.js";

/** Where errors are reported to, from `ATLAS_CONTACT` (a mail address, or that of a form); empty where none is set; throws where it is neither. */
export function siteContact(contact = process.env.ATLAS_CONTACT ?? ""): Contact {
  return checkContact(contact.trim());
}

/** The sentence that says where to report an error of the site. */
export function renderContact(contact: Contact, lang: Lang): Html {
  if (contact === "") return html`<p>${CONTACT.none[lang]}</p>`;
  const href = contactHref(contact, fill(CONTACT.subject[lang], ""), "");
  return html`<p>${CONTACT.to[lang]}<a href="${href}">${contactName(contact)}</a></p>`;
}
