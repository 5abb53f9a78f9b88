import type { PageEntry } from "../../../src/model/search-index.js";
import { figurePath, type FigureFile } from "../../../src/series/file.js";
import { TOOLS } from "../../../src/tools/tools.js";
import { GUIDE } from "../../../src/words/guide.js";
import { SITE } from "../../../src/words/pages.js";

/** What a program that reads texts should know of the site, in Markdown as llmstxt.org has it: what it is, how not to misread it, and where everything is; `packed` are files of tables that end in .gz, by their paths. */
export function writeLlms(pages: readonly PageEntry[], of: readonly FigureFile["of"][], packed: ReadonlySet<string>, site: string): string {
  const link = (path: string, name: string, said: string) => `- [${name}](${site}${path})${said === "" ? "" : `: ${said}`}`;
  const topics = pages.filter(({ kind }) => kind === "page").filter(({ path }) => !path.includes("#"));
  const indicators = of.filter(({ kind }) => kind === "indicator");
  const parts = [
    [`# ${SITE.en} · ${SITE.zh}`, "", `> ${GUIDE.about.en}`, "", GUIDE.about.zh],
    ["## Rules", ...GUIDE.rules.map(({ en }) => `- ${en}`)],
    [
      "## Data",
      ...GUIDE.addresses.map(({ path, en }) => (packed.has(`${path}.gz`) ? link(`${path}.gz`, `${path}.gz`, en) : link(path, path, en))),
    ],
    ["## Functions", GUIDE.functions.en, "", ...TOOLS.map(({ name, description }) => `- \`${name}\`: ${description}`)],
    ["## Pages", ...topics.map(({ path, en, about_en }) => link(`en/${path}.md`, en, about_en))],
    ["## 页面", ...topics.map(({ path, zh, about_zh }) => link(`zh/${path}.md`, zh, about_zh))],
    ["## Indicators", ...indicators.map(({ id, name }) => link(figurePath("indicator", id, "json"), id, `${name.en} · ${name.zh}`))],
  ];
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
