import type { AnyNode, Node } from "acorn";

/** Nodes right inside another, with the names of their places. */
export function* childrenOf(node: AnyNode): Generator<[string, AnyNode]> {
  for (const [key, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) if (isNode(child)) yield [key, child as AnyNode];
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";
}
