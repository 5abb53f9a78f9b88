import { expect } from "vitest";
import { callTool } from "../../src/tools/call.js";
import type { AtlasDoor, Tool, ToolAnswer } from "../../src/tools/tool.js";
import { TOOLS } from "../../src/tools/tools.js";

/** A function by its name. */
export const toolOf = (name: string): Tool => TOOLS.find((tool) => tool.name === name) as Tool;

/** What a function answers, which must hold what every answer holds. */
export async function askTool<T = ToolAnswer>(name: string, given: object, atlas: AtlasDoor): Promise<ToolAnswer & T> {
  const { content, isError } = await callTool(toolOf(name), given, atlas);
  expect(isError, content[0].text).toBeUndefined();
  const answer = JSON.parse(content[0].text) as ToolAnswer & T;
  expect(answer.complete).toBe(answer.left_out.length === 0);
  expect(answer).toMatchObject({
    ...{ data_version: atlas.version, licence: expect.stringContaining("creativecommons"), silence: expect.any(String) },
  });
  return answer;
}
