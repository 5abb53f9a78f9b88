import { fromJsonSchema, McpServer } from "@modelcontextprotocol/server";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { callTool } from "../../src/tools/call.js";
import type { AtlasDoor } from "../../src/tools/tool.js";
import { TOOLS } from "../../src/tools/tools.js";
import { GUIDE } from "../../src/words/guide.js";
import type { Command } from "../commands/io.js";
import { refuseArguments } from "../commands/options.js";
import { readCitation } from "../publish/data/citation.js";
import { openAtlas } from "./atlas.js";

const INSTRUCTIONS = [GUIDE.about.en, ...GUIDE.rules.map(({ en }) => `- ${en}`)].join("\n");

/** `mcp`: serves the atlas' tools over standard input and output, as the Model Context Protocol has it, until the input ends. */
export const mcpCommand: Command = async (args, io) => {
  refuseArguments(args, "mcp");
  const { version } = await readCitation();
  let atlas: Promise<AtlasDoor> | undefined;
  // Read with the first question: a client that only says who it is does not wait for the data.
  const open = () => (atlas ??= openAtlas());
  serveStdio(() => makeServer(open, version), { onerror: (error) => io.fail(`mcp: ${error.message}`) });
  await new Promise<void>((resolve) => process.stdin.on("close", resolve).on("end", resolve));
  return 0;
};

/** A server of the atlas' tools; `open` is called with the first question. */
function makeServer(open: () => Promise<AtlasDoor>, version: string): McpServer {
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
