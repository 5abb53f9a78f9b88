import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { get, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CONTENT_SECURITY_POLICY } from "../../loaders/site/policy.js";
import { type RunningSite, serveSite } from "../../loaders/site/serve.js";

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

async function ask(path: string, headers: Record<string, string>): Promise<{ answer: IncomingMessage; body: Buffer }> {
  const answer = await new Promise<IncomingMessage>((resolve) => get(site.url + path, { headers }, resolve));
  return { answer, body: await buffer(answer) };
}

test("packs pages and texts for those who take it, and says so", async () => {
  const { answer, body } = await ask("", { "accept-encoding": "gzip, br" });
  expect(answer.headers["content-encoding"]).toBe("gzip");
  expect(answer.headers.vary).toBe("Accept-Encoding");
  expect(gunzipSync(body).toString()).toBe("<p>home</p>");
  expect((await ask("", { "accept-encoding": "gzip", "if-none-match": answer.headers.etag ?? "" })).answer.statusCode).toBe(304);
});

test.each([
  ["a client without gzip", "a.js", {}, "1;"],
  ["a part of a file", "a.js", { "accept-encoding": "gzip", range: "bytes=1-1" }, ";"],
  ["a file that is packed already", "table.parquet", { "accept-encoding": "gzip" }, "x"],
])("leaves plain what goes to %s", async (_, path, headers, expected) => {
  const { answer, body } = await ask(path, headers);
  expect(answer.headers["content-encoding"]).toBeUndefined();
  expect(body.toString()).toBe(expected);
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
