import { readFileSync } from "node:fs";
import { setCurrentDate } from "@observablehq/framework/dist/config.js";
import type MarkdownIt from "markdown-it";
import { endWithStarter } from "./loaders/site/framework.js";
import { insertBlocks } from "./loaders/site/markdown.js";
import { listAddresses } from "./loaders/site/archive.js";
import { renderFacts, renderRoot } from "./loaders/site/head.js";
import { describePage, MARKS, readFacts, RECORD_KINDS } from "./loaders/site/page-facts.js";
import { readNotice } from "./loaders/site/notice.js";
import { siteAddress } from "./loaders/site/site-address.js";
import { siteContact } from "./loaders/site/site-contact.js";
import { projectPaths } from "./loaders/site/paths.js";
import { renderFooter, renderHead, renderHeader } from "./src/components/chrome.js";
import { LANGS } from "./src/model/indicator.js";

const paths = projectPaths();
// In a build, Framework makes pages before any of the data is in them, one model for all records of a kind; the rest is done after it.
const late = process.env.ATLAS_LATE_BLOCKS === "1";
if (late) {
  // Framework writes into scripts when each file was made, and names them after that.
  setCurrentDate(new Date(0));
  endWithStarter();
}
if (!late && process.env.ATLAS_DRAWN !== "1") await (await import("./loaders/site/prepare.js")).prepareSite();
const notice = readNotice(paths.notice);
const contact = siteContact();
const version = late ? null : readFileSync(paths.version, "utf8");
const idsOf = (kind: (typeof RECORD_KINDS)[number]) => (late ? [MARKS.id] : [...readFacts(paths.blocks, kind).keys()]);

/** What Framework tells of a page: its own title, path and front matter. */
interface Page {
  title: string;
  path: string;
  data: { description?: string };
}

export default {
  root: "src",
  output: late ? paths.shell : paths.dist,
  title: "环境执法图鉴 · Enforcement Atlas",
  pages: [],
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  globalStylesheets: [],
  style: "style.css",
  head: ({ title, path, data }: Page) => {
    const facts = describePage(path, paths.blocks, { title, description: data.description ?? "" });
    return `${version === null ? "" : renderRoot(path, version)}${renderHead(path)}\n${renderFacts(path, facts, siteAddress())}`;
  },
  header: ({ path }: { path: string }) => renderHeader(path, notice),
  footer: ({ path }: { path: string }) => renderFooter(path, version, contact),
  // Every static host finds a page by its file name; not every one finds it without.
  preserveExtension: true,
  dynamicPaths: [
    ...LANGS.flatMap((lang) => RECORD_KINDS.flatMap((kind) => idsOf(kind).map((id) => `/${lang}/${kind}/${id}`))),
    ...(late ? [] : await listAddresses()),
  ],
  markdownIt: (markdown: MarkdownIt) => insertBlocks(markdown, paths.blocks, late),
};
