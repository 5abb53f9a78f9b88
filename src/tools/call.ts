import { type AtlasDoor, type Tool, ToolError } from "./tool.js";

/** What a call gives, as the Model Context Protocol words it: the answer as JSON, or a sentence where what was asked makes no sense. */
export interface CallResult {
  content: [{ type: "text"; text: string }];
  isError?: true;
}

/** Calls a tool; rejects where the atlas itself cannot be read. */
export async function callTool(tool: Tool, given: unknown, atlas: AtlasDoor): Promise<CallResult> {
  try {
    const answer = await tool.answer((given ?? {}) as Readonly<Record<string, unknown>>, atlas);
    return { content: [{ type: "text", text: JSON.stringify(answer) }] };
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    return { content: [{ type: "text", text: error.message }], isError: true };
  }
}
