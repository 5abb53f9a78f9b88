import { join } from "node:path";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openAtlas } from "../../loaders/mcp/atlas.js";
import { callTool } from "../../src/tools/call.js";
import { TOOLS } from "../../src/tools/tools.js";
import { runCli } from "../commands/run-cli.js";

const client = new Client({ name: "test", version: "1.0.0" });
beforeAll(async () => {
  const cwd = join(import.meta.dirname, "../..");
  await client.connect(new StdioClientTransport({ command: "npm", args: ["run", "--silent", "mcp"], cwd }));
}, 60_000);
afterAll(() => client.close());

async function call(name: string, given: Record<string, unknown>): Promise<{ text: string; isError: boolean }> {
  const { content, isError } = await client.callTool({ name, arguments: given });
  const [part] = content;
  return { text: part?.type === "text" ? part.text : "", isError: isError === true };
}

test("a client of the official SDK is told the rules and five functions, each with a schema that holds", async () => {
  expect(client.getInstructions()).toMatch(/absent is not stated; it is never zero/);
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(["find_indicator", "find_bureau", "get_series", "compare", "check_claim"]);
  for (const { inputSchema, description, annotations } of tools) {
    expect(new Ajv2020().validateSchema(inputSchema)).toBe(true);
    expect(description?.length).toBeGreaterThan(80);
    expect(annotations?.readOnlyHint).toBe(true);
  }
});

test("what it is answered is what the functions answer", async () => {
  const atlas = await openAtlas();
  for (const [name, given] of [
    ["find_indicator", { query: "按日计罚", lang: "zh" }],
    ["find_bureau", { query: "Guangdong", limit: 3 }],
    ["get_series", { indicator: "penalty.amount", bureaus: ["深圳", "中山"], all: true }],
    ["compare", { indicator: "penalty.decisions", bureaus: ["深圳", "中山", "广东"] }],
    ["check_claim", { text: "2022年，中山市生态环境局作出行政处罚决定1件。", lang: "zh" }],
  ] as const) {
    const tool = TOOLS.find((one) => one.name === name) as (typeof TOOLS)[number];
    const { content } = await callTool(tool, given, atlas);
    expect(await call(name, given), name).toEqual({ text: content[0].text, isError: false });
  }
});

test("it refuses with the reason, and goes on", async () => {
  expect(await call("get_series", { indicator: "no.such" })).toEqual({
    text: "no indicator no.such: find_indicator gives the ids",
    isError: true,
  });
  expect(await call("get_series", { indicator: "penalty.amount", limit: 0 })).toEqual({
    text: "limit: a whole number from 1 to 300 is meant",
    isError: true,
  });
  await expect(client.callTool({ name: "drop_table", arguments: {} })).rejects.toThrow("drop_table");
  const apart = JSON.parse((await call("compare", { indicator: "penalty.decisions", bureaus: ["440000", "440300"] })).text) as object;
  expect(apart).toMatchObject({ verdict: "refused", complete: false, groups: [] });
  expect((await call("find_bureau", { query: "深圳" })).isError).toBe(false);
});

test("the command ends with its input, answers lines that are no messages, and takes no arguments", async () => {
  const ping = JSON.stringify({ jsonrpc: "2.0", id: 7, method: "ping" });
  const hello = { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "raw", version: "1" } };
  const lines = ["no json", JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize", params: hello }), ping, ""].join("\n");
  const { code, out } = await runCli(["mcp"], lines);
  expect(code).toBe(0);
  for (const line of out) expect(JSON.parse(line)).toMatchObject({ jsonrpc: "2.0" });
  expect((await runCli(["mcp", "dist"])).err.join()).toContain("unknown argument dist");
});
