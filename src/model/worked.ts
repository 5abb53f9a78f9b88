import type { Lang, Words } from "./indicator.js";

/** For whom a worked notebook answers a question, in the order in which they are listed. */
export const ASKERS = ["journalist", "researcher", "official"] as const;
export type Asker = (typeof ASKERS)[number];

/** A worked notebook as its file holds it: a question with how it is answered; `holds` are queries over its cells, each of which gives a true value as long as the data bear what its prose says. */
export interface WorkedNotebook {
  id: string;
  asker: Asker;
  title: Words;
  description: Words;
  holds: readonly string[];
  /** Cells as a notebook's file has them, with prose and words of both languages. */
  body: string;
}

const FENCE = /^(`{3,})/;
const MARK = /^<!-- (zh|en) -->$/;
const EITHER = /\{\{([^{}|]*)\|([^{}|]*)\}\}/g;

/** A worked notebook's cells as a notebook's file in one language: of prose what follows `<!-- zh -->` or `<!-- en -->`, of cells all, and of words in them `{{one|other}}` the Chinese or the English. */
export function bodyIn(body: string, lang: Lang): string {
  const kept: string[] = [];
  let fence: string | null = null;
  let shown = true;
  for (const line of body.split("\n")) {
    const mark: string | undefined = MARK.exec(line)?.[1];
    const ticks: string | undefined = FENCE.exec(line)?.[1];
    if (fence === null && mark !== undefined) shown = mark === lang;
    else if (fence !== null) {
      kept.push(choose(line, lang));
      if (line.trimEnd() === fence) [fence, shown] = [null, true];
    } else if (ticks !== undefined) {
      fence = ticks;
      kept.push(choose(line, lang));
    } else if (shown) kept.push(line);
  }
  return kept.join("\n");
}

function choose(line: string, lang: Lang): string {
  return line.replace(EITHER, (_, zh: string, en: string) => (lang === "zh" ? zh : en));
}
