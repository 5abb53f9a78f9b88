/** Where whoever hosts the site wants to hear of errors: a mail address, or the address of a form; empty where none is set. */
export type Contact = string;

/** Throws unless `contact` is a mail address, the `https:` or `http:` address of a form, or empty. */
export function checkContact(contact: string): Contact {
  if (contact === "" || isMail(contact) || /^https?:\/\/[^\s/]+/.test(contact)) return contact;
  throw new Error(`contact neither a mail address nor the address of a form: ${contact}`);
}

/** Address that opens a mail or a form with subject and text filled in: in a form's address they stand for `{subject}` and `{text}`, or are added as `title` and `body`, which forges of code read. */
export function contactHref(contact: Contact, subject: string, text: string): string {
  const [title, body] = [encodeURIComponent(subject), encodeURIComponent(text)];
  if (isMail(contact)) return `mailto:${contact}?subject=${title}&body=${encodeURIComponent(text.replaceAll("\n", "\r\n"))}`;
  if (/\{(?:subject|text)\}/.test(contact)) return contact.replace("{subject}", title).replace("{text}", body);
  const [address = "", anchor] = contact.split("#");
  return `${address}${address.includes("?") ? "&" : "?"}title=${title}&body=${body}${anchor === undefined ? "" : `#${anchor}`}`;
}

/** The contact as it is shown: the mail address itself, of a form the address without what is filled in. */
export function contactName(contact: Contact): string {
  return isMail(contact) ? contact : contact.replace(/[?#].*$|\{.*$/, "");
}

function isMail(contact: string): boolean {
  return /^[^\s@:/?&#]+@[^\s@:/?&#]+$/.test(contact);
}
