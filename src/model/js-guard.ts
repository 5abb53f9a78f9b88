import type { AnyNode } from "acorn";
import { childrenOf } from "./js-tree.js";

/** A change of a text: what stands between two places becomes another. */
export interface JsChange {
  from: number;
  to: number;
  put: string;
}

/** Changes by which every turn of every loop inside a node first calls `name()`; lines stay where they are. */
export function guardLoops(node: AnyNode, name: string): JsChange[] {
  const inside = [...childrenOf(node)].flatMap(([, child]) => guardLoops(child, name));
  const body = bodyOf(node);
  if (body === null) return inside;
  const call = `${name}();`;
  const { start, end } = body;
  if (body.type === "BlockStatement") return [{ from: start + 1, to: start + 1, put: call }, ...inside];
  return [{ from: start, to: start, put: `{${call}` }, ...inside, { from: end, to: end, put: "}" }];
}

function bodyOf(node: AnyNode): AnyNode | null {
  switch (node.type) {
    case "ForStatement":
    case "ForInStatement":
    case "ForOfStatement":
    case "WhileStatement":
    case "DoWhileStatement":
      return node.body;
    default:
      return null;
  }
}

/** A text with changes made; of those at one place the first stands first. */
export function makeChanges(text: string, changes: readonly JsChange[]): string {
  let [made, last] = ["", 0];
  for (const { from, to, put } of [...changes].sort((a, b) => a.from - b.from)) {
    made += text.slice(last, from) + put;
    last = to;
  }
  return made + text.slice(last);
}
