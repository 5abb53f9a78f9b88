import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BOX_POLICY, CONTENT_SECURITY_POLICY, headersFile, headersOf } from "../../loaders/site/policy.js";
import { type RunningSite, serveSite } from "../../loaders/site/serve.js";
import { ask as askAt } from "./ask.js";

let dist: string;
let site: RunningSite;
beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), "atlas-serve-"));
  await writeFile(join(dist, "index.html"), "<p>home</p>");
  await writeFile(join(dist, "a.js"), "1;");
  await writeFile(join(dist, "table.parquet"), "x");
  await mkdir(join(dist, "embed/0123456789ab"), { recursive: true });
  await writeFile(join(dist, "404.html"), "<p>no page</p>");
  await writeFile(join(dist, "embed/404.html"), "<p>no chart</p>");
  await writeFile(join(dist, ".hidden"), "hidden");
  await symlink(import.meta.filename, join(dist, "out.html"));
  await symlink(import.meta.dirname, join(dist, "out"));
  await symlink(join(dist, "a.js"), join(dist, "within.js"));
  site = await serveSite(dist, 0, "/atlas/");
});
afterAll(async () => {
  site.server.close();
  await rm(dist, { recursive: true });
});

const ask = (path: string, headers?: Record<string, string>, method?: string) => askAt(site.url, path, headers, method);

test("serves below its base path on this machine only, under the policy", async () => {
  expect(site.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/atlas\/$/);
  const response = await fetch(site.url);
  expect(await response.text()).toBe("<p>home</p>");
  expect(response.headers.get("content-security-policy")).toBe(CONTENT_SECURITY_POLICY);
});

test("the policy allows no other host and no inline script", () => {
  expect(CONTENT_SECURITY_POLICY).toContain("default-src 'none'");
  expect(CONTENT_SECURITY_POLICY).toContain("script-src 'self' 'wasm-unsafe-eval';");
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/https?:|\*|blob:/);
});

test.each([
  ["a.js", "text/javascript;charset=utf-8"],
  ["table.parquet", "application/vnd.apache.parquet"],
  ["", "text/html;charset=utf-8"],
])("gives %j the type %j", async (path, type) => {
  const response = await fetch(site.url + path);
  expect(response.headers.get("content-type")).toBe(type);
});

test.each(["none.html", "%2e%2e/package.json", "..%2fpackage.json"])("answers 404 to %s", async (path) => {
  const response = await fetch(site.url + path);
  expect(response.status).toBe(404);
  expect(response.headers.get("content-security-policy")).toBe(CONTENT_SECURITY_POLICY);
});

test("answers 404 outside its base path", async () => {
  expect((await fetch(new URL("/", site.url))).status).toBe(404);
});

test.each([
  ["none.html", "<p>no page</p>"],
  ["zh/none/", "<p>no page</p>"],
  ["embed/none.zh.html?theme=dark", "<p>no chart</p>"],
  ["embed/0123456789ab/none.zh.html", "<p>no chart</p>"],
  ["none.png", "404 Not found\n"],
])("an address that leads nowhere, %s, is answered by the nearest page that says so", async (path, text) => {
  const response = await fetch(site.url + path);
  expect(response.status).toBe(404);
  expect(await response.text()).toBe(text);
  expect(response.headers.get("content-security-policy")).toBe(CONTENT_SECURITY_POLICY);
});

test.each([
  ["a plain file", "within.js", 200],
  ["a page without its extension", "index", 200],
  ["a link out of the folder", "out.html", 404],
  ["a file below a link out of the folder", "out/serve.test.ts", 404],
  ["a hidden file", ".hidden", 404],
  ["a name with a null", "a.js%00", 404],
  ["an address that is no UTF-8", "%ff", 404],
  ["a name longer than a file can have", "a".repeat(4000), 404],
  ["a path through a file", "a.js/b", 404],
])("%s, %s, is answered %i", async (_, path, status) => {
  expect((await ask(path)).answer.statusCode).toBe(status);
});

test("leads from a folder to its address with a slash, on this host only", async () => {
  const { answer } = await ask("embed?theme=dark");
  expect(answer.statusCode).toBe(301);
  expect(answer.headers.location).toBe("/atlas/embed/?theme=dark");
  expect((await ask("//embed")).answer.headers.location).toBe("/atlas/embed/");
});

test.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])("%s is refused, with what is allowed", async (method) => {
  const { answer } = await ask("a.js", {}, method);
  expect([answer.statusCode, answer.headers.allow]).toEqual([405, "GET, HEAD"]);
});

test("an address of thousands of folders costs no more than another", async () => {
  const start = performance.now();
  expect((await ask("a/".repeat(7900))).answer.statusCode).toBe(404);
  expect((await ask("embed/".repeat(2000))).answer.statusCode).toBe(404);
  expect(performance.now() - start).toBeLessThan(500);
});

test("the frame for a notebook's code has its own policy alone, on hosts that add rules up too; every page keeps the site's", async () => {
  const rules = headersFile(["_import", "box", "en", "404.html", "index.html", "favicon.ico"]);
  const fitting = (path: string) =>
    rules
      .split(/^(?=\/)/m)
      .filter((rule) => {
        const [pattern = ""] = rule.split("\n");
        return pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
      })
      .flatMap((rule) => [...rule.matchAll(/Content-Security-Policy: (.*)/g)].map(([, policy]) => policy));
  for (const path of ["/", "/404.html", "/index.html", "/en/notebook.html", "/_import/a.js"]) {
    expect(fitting(path)).toEqual([CONTENT_SECURITY_POLICY]);
    expect(headersOf(path)["Content-Security-Policy"]).toBe(CONTENT_SECURITY_POLICY);
  }
  expect(fitting("/box/frame.html")).toEqual([BOX_POLICY]);
  expect(headersOf("/box/frame.html")["Content-Security-Policy"]).toBe(BOX_POLICY);
  expect(headersOf("/en/box/a.html")["Content-Security-Policy"]).toBe(CONTENT_SECURITY_POLICY);
  expect(BOX_POLICY).toMatch(/^default-src 'none';.*connect-src 'none'/);
});
