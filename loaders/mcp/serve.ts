import { fromJsonSchema, McpServer } from "@modelcontextprotocol/server";
import { callTool } from "../../src/tools/call.js";
import type { AtlasDoor } from "../../src/tools/tool.js";
import { TOOLS } from "../../src/tools/tools.js";
import { GUIDE } from "../../src/words/guide.js";

const INSTRUCTIONS = [GUIDE.about.en, ...GUIDE.rules.map(({ en }) => `- ${en}`)].join("\n");

/** A server of the atlas' tools; `open` is called with the first question. */
export function makeServer(open: () => Promise<AtlasDoor>, version: string): McpServer {
  const server = new McpServer({ name: "enforcement-atlas", version }, { capabilities: { tools: {} }, instructions: INSTRUCTIONS });
  for (const tool of TOOLS) {
    const { name, title, description } = tool;
    const inputSchema = fromJsonSchema<Record<string, unknown>>({ ...tool.inputSchema }, UNCHECKED);
    const annotations = { readOnlyHint: true, openWorldHint: false };
    server.registerTool(name, { title, description, inputSchema, annotations }, async (given) => ({
      ...(await callTool(tool, given, await open())),
    }));
  }
  return server;
}

/** The tools check what they are given themselves, so that every door says the same of it. */
const UNCHECKED = { getValidator: () => (input: unknown) => ({ valid: true, data: input as never, errorMessage: undefined }) as const };
