import type { Lang } from "../../model/indicator.js";
import type { CellNode, GraphFault } from "../../model/notebook-graph.js";
import { usedBy } from "../../model/notebook-graph.js";
import { NOTEBOOK } from "../../words/notebook.js";
import { fill } from "../../words/ui.js";

/** What is wrong with a cell's place among the others, in words. */
export function printFault(fault: GraphFault, lang: Lang): string {
  if (fault.kind === "double") return fill(NOTEBOOK.doubleName[lang], fault.name);
  return fill(NOTEBOOK.circle[lang], fault.names.join(" → "));
}

/** Why a cell cannot run: its own fault, or that of one it uses; null where nothing is wrong. */
export function findFault(graph: readonly CellNode[], index: number, lang: Lang): string | null {
  const own = graph[index]?.fault ?? null;
  if (own !== null) return printFault(own, lang);
  for (const place of usedBy(graph, index)) {
    const node = graph[place];
    if (node?.fault) return fill(NOTEBOOK.faultIn[lang], node.name ?? "", printFault(node.fault, lang));
  }
  return null;
}
