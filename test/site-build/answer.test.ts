import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CONTENT_SECURITY_POLICY } from "../../loaders/site/policy.js";
import { type RunningSite, serveSite } from "../../loaders/site/serve.js";
import { ask as askAt } from "./ask.js";

const DIGITS = "0123456789";
/** More than is kept in memory, and than a socket takes at once. */
const LARGE = Buffer.alloc(8_000_000, "1,2\n");

let dist: string;
let site: RunningSite;
beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), "atlas-answer-"));
  await writeFile(join(dist, "index.html"), "<p>home</p>");
  await writeFile(join(dist, "404.html"), "<p>no page</p>");
  await writeFile(join(dist, "a.js"), "1;");
  await writeFile(join(dist, "table.parquet"), "x");
  await writeFile(join(dist, "digits.csv"), DIGITS);
  await writeFile(join(dist, "large.csv"), LARGE);
  await writeFile(join(dist, "large.gz"), LARGE);
  site = await serveSite(dist, 0, "/atlas/");
});
afterAll(async () => {
  site.server.close();
  await rm(dist, { recursive: true });
});
const ask = (path: string, headers?: Record<string, string>, method?: string) => askAt(site.url, path, headers, method);

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

describe("parts of a file (RFC 9110, 14)", () => {
  test.each([
    ["bytes=0-0", 206, "0", "bytes 0-0/10"],
    ["bytes=2-4", 206, "234", "bytes 2-4/10"],
    ["bytes=7-", 206, "789", "bytes 7-9/10"],
    ["bytes=-3", 206, "789", "bytes 7-9/10"],
    ["bytes=-99", 206, DIGITS, "bytes 0-9/10"],
    ["bytes=5-99999999999999999999999", 206, "56789", "bytes 5-9/10"],
    ["bytes=10-", 416, null, "bytes */10"],
    ["bytes=5-2", 416, null, "bytes */10"],
    ["bytes=0-1,4-5", 200, DIGITS, undefined],
    ["items=0-5", 200, DIGITS, undefined],
    ["bytes", 200, DIGITS, undefined],
  ])("%s: %i", async (range, status, text, place) => {
    const { answer, body } = await ask("digits.csv", { range });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers["content-range"]).toBe(place);
    if (text !== null) expect(body.toString()).toBe(text);
    expect(answer.headers["content-security-policy"]).toBe(CONTENT_SECURITY_POLICY);
  });

  test("are sent only of the file that the client knows", async () => {
    const { headers } = (await ask("digits.csv")).answer;
    const parts = async (known: string) => (await ask("digits.csv", { range: "bytes=1-2", "if-range": known })).answer.statusCode;
    expect(await parts(headers.etag ?? "")).toBe(206);
    expect(await parts(headers["last-modified"] ?? "")).toBe(206);
    expect(await parts('"other"')).toBe(200);
    expect(await parts(`W/${headers.etag}`)).toBe(200);
    expect(await parts("Tue, 01 Jan 2030 00:00:00 GMT")).toBe(200);
  });

  test("are no matter of a question for headers alone", async () => {
    const { answer, body } = await ask("digits.csv", { range: "bytes=1-2" }, "HEAD");
    expect([answer.statusCode, answer.headers["content-length"], body.length]).toEqual([200, "10", 0]);
  });
});

describe("conditions (RFC 9110, 13)", () => {
  const LONG_AGO = "Sat, 01 Jan 2000 00:00:00 GMT";
  const LATER = "Tue, 01 Jan 2999 00:00:00 GMT";
  test.each([
    ["If-None-Match", "ETAG", 304],
    ["If-None-Match", "W/ETAG", 304],
    ["If-None-Match", '"other", ETAG', 304],
    ["If-None-Match", "*", 304],
    ["If-None-Match", '"other"', 200],
    ["If-Modified-Since", LATER, 304],
    ["If-Modified-Since", LONG_AGO, 200],
    ["If-Modified-Since", "no date", 200],
    ["If-Match", "ETAG", 200],
    ["If-Match", "*", 200],
    ["If-Match", '"other"', 412],
    ["If-Unmodified-Since", LATER, 200],
    ["If-Unmodified-Since", LONG_AGO, 412],
  ])("%s: %s is answered %i, packed or not", async (name, value, status) => {
    for (const encoding of ["gzip", "identity"]) {
      const { etag = "" } = (await ask("digits.csv")).answer.headers;
      const { answer, body } = await ask("digits.csv", { [name]: value.replace("ETAG", etag), "accept-encoding": encoding });
      expect(answer.statusCode).toBe(status);
      if (status === 304) expect([body.length, answer.headers.etag?.replace("W/", "")]).toEqual([0, etag]);
    }
  });

  test("a change of the file is seen at once", async () => {
    await writeFile(join(dist, "changed.html"), "<p>one</p>");
    const { etag = "" } = (await ask("changed.html", { "accept-encoding": "gzip" })).answer.headers;
    await writeFile(join(dist, "changed.html"), "<p>two, longer</p>");
    const { answer, body } = await ask("changed.html", { "accept-encoding": "gzip", "if-none-match": etag });
    expect([answer.statusCode, gunzipSync(body).toString()]).toEqual([200, "<p>two, longer</p>"]);
  });
});

test.each([
  ["gzip;q=0", undefined],
  ["gzip; q=0, *", undefined],
  ["*;q=0", undefined],
  ["br", undefined],
  ["identity, gzip;q=0.5", undefined],
  ["gzip;q=0.5, br", "gzip"],
  ["GZIP", "gzip"],
  ["*", "gzip"],
])("Accept-Encoding: %s is obeyed", async (encoding, expected) => {
  for (const path of ["digits.csv", "none.html"]) {
    const { answer } = await ask(path, { "accept-encoding": encoding });
    expect([answer.headers["content-encoding"], answer.headers.vary]).toEqual([expected, "Accept-Encoding"]);
  }
});

test("a question for headers alone gets those of the whole", async () => {
  for (const path of ["", "a.js", "large.csv", "large.gz", "none.html"]) {
    const [head, whole] = [await ask(path, {}, "HEAD"), await ask(path)];
    expect(head.body.length).toBe(0);
    expect({ ...head.answer.headers, date: "" }).toEqual({ ...whole.answer.headers, date: "" });
  }
});

test("a large file comes whole, packed or not", async () => {
  expect((await ask("large.csv")).body.equals(LARGE)).toBe(true);
  expect(gunzipSync((await ask("large.csv", { "accept-encoding": "gzip" })).body).equals(LARGE)).toBe(true);
});

test.skipIf(!existsSync("/proc/self/fd"))("a download that is broken off leaves no file open", async () => {
  const open = () => readdirSync("/proc/self/fd").length;
  const breakOff = (path: string, headers: Record<string, string>) =>
    new Promise<void>((resolve) => {
      const asked = request(new URL(path, site.url), { headers, agent: false }, (answer) => {
        answer.once("data", () => answer.destroy());
        answer.once("error", () => undefined);
        answer.once("close", resolve);
      });
      asked.end();
    });
  const before = open();
  for (let i = 0; i < 30; i++) {
    await breakOff("large.gz", {});
    await breakOff("large.gz", { range: "bytes=1-" });
    await breakOff("large.csv", { "accept-encoding": "gzip" });
  }
  await expect.poll(open, { timeout: 5000 }).toBeLessThan(before + 5);
});
