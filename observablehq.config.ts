import { readFileSync } from "node:fs";
import type MarkdownIt from "markdown-it";
import { insertBlocks } from "./loaders/site/markdown.js";
import { listIds, STAMPED } from "./loaders/site/stamp.js";
import { projectPaths } from "./loaders/site/paths.js";
import { renderFooter, renderHead, renderHeader } from "./src/components/chrome.js";
import { LANGS } from "./src/model/indicator.js";

const paths = projectPaths();
const version = readFileSync(paths.version, "utf8");
// In a build the first page of each kind is the model of all others.
const late = process.env.ATLAS_LATE_BLOCKS === "1";
const stamped = await Promise.all(
  STAMPED.map(async (page) => ({ page, ids: (await listIds(paths.blocks, page)).slice(0, late ? 1 : undefined) })),
);

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
  dynamicPaths: [...LANGS.flatMap((lang) => stamped.flatMap(({ page, ids }) => ids.map((id) => `/${lang}/${page}/${id}`)))],
  markdownIt: (markdown: MarkdownIt) => insertBlocks(markdown, paths.blocks, late),
};
