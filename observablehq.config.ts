import { readdirSync, readFileSync } from "node:fs";
import type MarkdownIt from "markdown-it";
import { insertBlocks } from "./build/markdown.js";
import { listIds } from "./build/stamp.js";
import { projectPaths } from "./build/paths.js";
import { renderFooter, renderHead, renderHeader } from "./src/components/chrome.js";
import { LANGS } from "./src/model/indicator.js";

const paths = projectPaths();
const version = readFileSync(paths.version, "utf8");
const reports = readdirSync(paths.corpus).filter((name) => name.endsWith(".json"));
// In a build the first bureau's page is the model of all others.
const late = process.env.ATLAS_LATE_BLOCKS === "1";
const bureaus = (await listIds(paths.blocks, "bureau")).slice(0, late ? 1 : undefined);

export default {
  root: "src",
  output: paths.dist,
  title: "环境执法图鉴 · Enforcement Atlas",
  pages: [],
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  globalStylesheets: [],
  style: "style.css",
  head: ({ path }: { path: string }) => renderHead(path),
  header: ({ path }: { path: string }) => renderHeader(path),
  footer: ({ path }: { path: string }) => renderFooter(path, version),
  // Every static host finds a page by its file name; not every one finds it without.
  preserveExtension: true,
  dynamicPaths: [
    ...LANGS.flatMap((lang) => reports.map((name) => `/${lang}/report/${name.replace(/\.json$/, "")}`)),
    ...LANGS.flatMap((lang) => bureaus.map((name) => `/${lang}/bureau/${name}`)),
  ],
  markdownIt: (markdown: MarkdownIt) => insertBlocks(markdown, paths.blocks, late),
};
