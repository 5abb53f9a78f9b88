import { serveStdio } from "@modelcontextprotocol/server/stdio";
import type { AtlasDoor } from "../../src/tools/tool.js";
import type { Command } from "../commands/io.js";
import { refuseArguments } from "../commands/options.js";
import { readCitation } from "../publish/data/citation.js";
import { openAtlas } from "./atlas.js";
import { makeServer } from "./serve.js";

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
