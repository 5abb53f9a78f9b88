import { createReadStream } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectPaths } from "../../loaders/site/paths.js";
import { launchBrowser } from "./site.js";

let server: Server;
let browser: Browser;
let site: string;

/** A host that sets no header, so that what a page forbids is by its own words. */
beforeAll(async () => {
  const { dist } = projectPaths();
  server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const file = createReadStream(join(dist, path)).on("error", () => response.writeHead(404).end());
    response.setHeader(
      "Content-Type",
      path.endsWith(".js") ? "text/javascript" : path.endsWith(".css") ? "text/css" : "text/html;charset=utf-8",
    );
    file.pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  server.close();
});

/** Ways in which a text, from wherever it came, becomes markup or a script. */
const WAYS = {
  innerHTML: () => void (document.body.innerHTML = "<b>text</b>"),
  insertAdjacentHTML: () => document.body.insertAdjacentHTML("beforeend", "<b>text</b>"),
  DOMParser: () => void new DOMParser().parseFromString("<b>text</b>", "text/html"),
  fragment: () => void document.createRange().createContextualFragment("<b>text</b>"),
  write: () => document.write("<b>text</b>"),
  srcdoc: () => void (document.createElement("iframe").srcdoc = "<b>text</b>"),
  script: () => void (document.createElement("script").src = "https://elsewhere.example/a.js"),
  "text of a script": () => void (document.createElement("script").text = "1"),
  worker: () => void new Worker("data:text/javascript,1"),
  "another policy": () =>
    (window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }).trustedTypes.createPolicy("other", {}),
};

test.each(["en/fines.html", "zh/notebook.html", "embed/series-fines.en.html", "zh/bureau/440300.html"])(
  "on %s no text becomes markup or a script but by the site's own policy",
  async (path) => {
    const page = await browser.newPage();
    await page.goto(site + path);
    for (const [name, way] of Object.entries(WAYS)) {
      const thrown = await page.evaluate(way).then(
        () => "nothing",
        (error: Error) => error.message,
      );
      expect(thrown, name).toMatch(/requires 'Trusted|Policy "other" disallowed/);
    }
    await page.close();
  },
);
