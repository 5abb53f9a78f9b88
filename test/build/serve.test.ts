import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CONTENT_SECURITY_POLICY, type RunningSite, serveSite } from "../../build/serve.js";

let dist: string;
let site: RunningSite;
beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), "atlas-serve-"));
  await writeFile(join(dist, "index.html"), "<p>home</p>");
  await writeFile(join(dist, "a.js"), "1;");
  await writeFile(join(dist, "table.parquet"), "x");
  site = await serveSite(dist, 0, "/atlas/");
});
afterAll(async () => {
  site.server.close();
  await rm(dist, { recursive: true });
});

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
  ["a.js", "text/javascript"],
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
