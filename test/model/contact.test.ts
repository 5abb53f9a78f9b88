import { expect, test } from "vitest";
import { checkContact, contactHref, contactName } from "../../src/model/contact.js";

const SUBJECT = "报错 & co";
const TEXT = "页面：a?b=c#d\n值：1%\n";
/** What a form or a mail program reads from an address. */
const read = (href: string, ...names: string[]) => names.map((name) => new URL(href).searchParams.get(name));

test("a mail has subject and text, its lines ended as mails end them", () => {
  const href = contactHref("errors@example.org", SUBJECT, TEXT);
  expect(href).toMatch(/^mailto:errors@example\.org\?/);
  expect(read(href, "subject", "body")).toEqual([SUBJECT, TEXT.replaceAll("\n", "\r\n")]);
});

test.each([
  ["https://forge.example/a/issues/new", ["title", "body"]],
  ["https://forge.example/a/issues/new?template=error.md", ["title", "body"]],
  ["https://forge.example/a/issues/new?issue[title]={subject}&issue[description]={text}", ["issue[title]", "issue[description]"]],
  ["https://form.example/#/x", ["title", "body"]],
])("%s is filled in", (contact, names) => {
  const href = contactHref(contact, SUBJECT, TEXT);
  expect(read(href, ...names)).toEqual([SUBJECT, TEXT]);
  expect(new URL(href).hash).toBe(new URL(contact).hash);
});

test("what was in a form's address stays", () =>
  expect(read(contactHref("https://forge.example/new?template=error.md", "a", "b"), "template")).toEqual(["error.md"]));

test.each([
  ["errors@example.org", "errors@example.org"],
  ["https://forge.example/a/issues/new?template=error.md", "https://forge.example/a/issues/new"],
  ["https://forge.example/{subject}/{text}", "https://forge.example/"],
])("%s is shown as %s", (contact, name) => expect([checkContact(contact), contactName(contact)]).toEqual([contact, name]));

test.each(["nobody", "javascript:alert(1)", "a b@example.org", "ftp://example.org", "mailto:errors@example.org", "x@example.org?bcc=y@z"])(
  "%s is refused by name",
  (contact) => expect(() => checkContact(contact)).toThrow(`contact neither a mail address nor the address of a form: ${contact}`),
);
