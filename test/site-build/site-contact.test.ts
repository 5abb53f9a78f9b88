import { expect, test } from "vitest";
import { renderContact, siteContact } from "../../loaders/site/site-contact.js";
import { CONTACT } from "../../src/words/contact.js";

test("the address is read without the blanks around it, and refused where it is none", () => {
  expect([siteContact(" errors@example.org\n"), siteContact("")]).toEqual(["errors@example.org", ""]);
  expect(() => siteContact("nobody")).toThrow("contact neither a mail address nor the address of a form: nobody");
});

test("pages say where errors are reported to, or that the site says nothing of it", () => {
  expect(renderContact("errors@example.org", "en").text).toMatch(/href="mailto:errors@example\.org\?[^"]*">errors@example\.org<\/a>/);
  expect(renderContact("", "zh").text).toContain(CONTACT.none.zh);
});
