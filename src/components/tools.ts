import { fileAddress } from "../site-file.js";
import { callTool } from "../tools/call.js";
import type { AtlasDoor, InputSchema } from "../tools/tool.js";
import { TOOLS } from "../tools/tools.js";
import { unpacked } from "../model/unpacked.js";
import { Reader } from "./read/reader.js";

/** A tool as the browser takes it (WebMCP, `ModelContextTool`); `untrustedContentHint` since quotes are other people's words. */
interface OfferedTool {
  name: string;
  title: string;
  description: string;
  inputSchema: InputSchema;
  annotations: { readOnlyHint: true; untrustedContentHint: true };
  execute(given: unknown): Promise<unknown>;
}

/** The browser's own interface for tools, where it has one: `document.modelContext`, in older forms that of the navigator. */
export interface ModelContext {
  registerTool(tool: OfferedTool): Promise<unknown> | undefined;
}

/** Offers the atlas' tools to the browser; one that it refuses, as in a frame without leave, is not offered. */
export async function offerTools(context: ModelContext): Promise<void> {
  const atlas = openSite();
  for (const tool of TOOLS) {
    const { name, title, description, inputSchema } = tool;
    const annotations = { readOnlyHint: true, untrustedContentHint: true } as const;
    try {
      await context.registerTool({ name, title, description, inputSchema, annotations, execute: (given) => callTool(tool, given, atlas) });
    } catch {
      return;
    }
  }
}

/** The atlas as this site has it: its files, each fetched once, and the extractor in a worker that starts with the first paragraph. */
function openSite(): AtlasDoor {
  const loaded = new Map<string, Promise<unknown>>();
  let reader: Reader | undefined;
  return {
    root: fileAddress(""),
    version: document.querySelector(".atlas-version")?.textContent ?? "",
    load: (path) => {
      const known = loaded.get(path) ?? fetchJson(path);
      loaded.set(path, known);
      known.catch(() => loaded.delete(path));
      return known;
    },
    readParagraph: (text, year) => (reader ??= new Reader(new URL(fileAddress("reader/worker.js")))).readParagraph(text, year),
  };
}

async function fetchJson(path: string): Promise<unknown> {
  const response = await fetch(fileAddress(path));
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`HTTP ${response.status} for ${path}`);
  return (await unpacked(response)).json();
}
