import { existsSync, readFileSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import type MarkdownIt from "markdown-it";
import { langOfPath } from "../../src/components/chrome.js";
import type { Lang } from "../../src/model/indicator.js";

/** What Framework passes to a renderer: the page's path and, for a parameterised page, its parameters. */
interface PageContext {
  path: string;
  params?: Record<string, string>;
}

const TAG = /^<atlas-(figure|view) id="([\w-]+)"><\/atlas-\1>\s*$/;

/** File of a block below `folder`: `<lang>/<kind>/<id>.html`, with the page's parameters in the id. */
export function blockFile(folder: string, lang: Lang, kind: string, id: string, params: Record<string, string> = {}): string {
  return join(folder, lang, kind, `${[id, ...Object.values(params)].join("/")}.html`);
}

/** Blocks that a Markdown file of the site names, in its order. */
export function findBlocks(text: string): { kind: string; id: string }[] {
  return text.split("\n").flatMap((line) => {
    const [, kind, id] = TAG.exec(line) ?? [];
    return kind !== undefined && id !== undefined ? [{ kind, id }] : [];
  });
}

const PLACE = /<div data-atlas="([^"]+)"><\/div>/g;

/** Teaches Markdown that a line `<atlas-figure id="…"></atlas-figure>` (or `atlas-view`) stands for a block drawn at build in `folder`; `late` leaves a place for `fillPlaces`. */
export function insertBlocks(markdown: MarkdownIt, folder: string, late = false): MarkdownIt {
  markdown.block.ruler.before("html_block", "atlas", (state, line, _end, silent) => {
    const [from, to] = [(state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line] ?? 0];
    const match = TAG.exec(state.src.slice(from, to));
    if (!match) return false;
    if (!silent) {
      const token = state.push("atlas", "", 0);
      token.meta = { kind: match[1], id: match[2] };
      state.line = line + 1;
    }
    return true;
  });
  markdown.renderer.rules.atlas = (tokens, index, _options, context) => {
    const { kind, id } = tokens[index]?.meta as { kind: string; id: string };
    const { path, params } = context as PageContext;
    const file = blockFile(folder, langOfPath(path), kind, id, params);
    if (late) return `<div data-atlas="${relative(folder, file).split(sep).join("/")}"></div>`;
    if (!existsSync(file)) throw new Error(`page ${path}: no ${kind} named ${id} was drawn: is it in src/charts/index.ts? ${file}`);
    return readFileSync(file, "utf8");
  };
  return markdown;
}

/** A built page with the blocks of `folder` in the places left for them: Framework parses every page several times, which long blocks make slow. */
export function fillPlaces(html: string, folder: string): string {
  return html.replace(PLACE, (_, file: string) => readBlock(join(folder, file)));
}

function readBlock(file: string): string {
  if (!existsSync(file)) throw new Error(`nothing was drawn for a place: is ${basename(file, ".html")} in src/charts/index.ts? ${file}`);
  return readFileSync(file, "utf8");
}
