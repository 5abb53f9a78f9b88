import { createHash } from "node:crypto";
import { group } from "d3-array";
import { Feed } from "feed";
import type { RowOf } from "../../../src/model/columns.js";
import { figureHref } from "../../../src/charts/observed.js";
import { html } from "../../../src/html.js";
import { baseIndicator } from "../../../src/model/comparability.js";
import type { Edition } from "../../../src/model/cite.js";
import type { Change, Release } from "../../../src/model/history.js";
import { stateText } from "../../../src/charts/state-text.js";
import { LANGS, type Words } from "../../../src/model/indicator.js";
import { CHANGE_NAMES, FEEDS } from "../../../src/words/check.js";
import { fill } from "../../../src/words/ui.js";

/** What feeds are made from. */
export interface FeedInput {
  history: { releases: readonly Release[]; changes: readonly Change[] };
  pending: readonly Change[];
  bureaus: readonly Pick<RowOf<"bureaus">, "code" | "short_zh" | "short_en">[];
  indicators: readonly Pick<RowOf<"indicators">, "id" | "name_zh" | "name_en">[];
  edition: Edition;
}

// The library takes whole addresses only: stands for the site's where the build does not know it.
const NOWHERE = "https://site.invalid/";

/** Most entries of a feed: readers ask for it again and again. */
const MOST = 200;

/** Atom feeds of changes by path below `feeds/`: of all, of every bureau, of every indicator; both languages in one. */
export function makeFeeds({ history, pending, bureaus, indicators, edition }: FeedInput): Map<string, string> {
  const titles = new Map<string, Words>([
    ...bureaus.map((row) => [row.code, { zh: row.short_zh, en: row.short_en }] as const),
    ...indicators.map((row) => [row.id, { zh: row.name_zh, en: row.name_en }] as const),
  ]);
  const title = (id: string): Words => titles.get(id) ?? { zh: id, en: id };
  const write = (path: string, name: Words, changes: readonly Change[]) =>
    [path, writeFeed(path, name, { releases: history.releases, changes }, edition, title)] as const;
  const { changes } = history;
  // A bureau has pages, and so a feed, where there is or was a figure of it.
  const heard = new Set([...changes, ...pending].map((change) => change.bureau_code));
  const speaking = bureaus.map(({ code }) => code).filter((code) => heard.has(code));
  const byBureau = group(changes, (change) => change.bureau_code);
  const byIndicator = group(changes, ({ indicator }) => baseIndicator(indicator));
  return new Map([
    write("all.atom", FEEDS.all, changes),
    ...speaking.map((code) => write(`bureau/${code}.atom`, title(code), byBureau.get(code) ?? [])),
    ...indicators.map(({ id }) => write(`indicator/${id}.atom`, title(id), byIndicator.get(id) ?? [])),
  ]);
}

function writeFeed(
  path: string,
  name: Words,
  { releases, changes }: FeedInput["history"],
  edition: Edition,
  title: (id: string) => Words,
): string {
  const newest = [...releases].reverse();
  const root = edition.site || NOWHERE;
  const feed = new Feed({
    id: uuidOf(`feed ${path}`),
    title: `${edition.title.zh} · ${edition.title.en} | ${name.zh} · ${name.en}`,
    updated: new Date(newest[0]?.date ?? edition.released),
    link: `${root}zh/check.html`,
    feedLinks: { atom: `${root}feeds/${path}` },
    author: { name: edition.author.en },
    copyright: "CC BY 4.0",
    generator: false,
  });
  const entries = newest.flatMap((release) => entriesOf(release, changes, { root, path, title }));
  for (const entry of entries.slice(0, MOST)) feed.addItem(entry);
  // Atom resolves relative addresses from that of the feed.
  return feed.atom1().replaceAll(NOWHERE, "../".repeat(path.split("/").length));
}

interface Place {
  root: string;
  path: string;
  title(id: string): Words;
}

/** One entry for each figure that a release corrected or withdrew, one for all that it added. */
function entriesOf(release: Release, changes: readonly Change[], place: Place) {
  const own = changes.filter(({ version }) => version === release.version);
  const added = own.filter(({ kind }) => kind === "added");
  const single = own.filter(({ kind }) => kind !== "added").map((change) => changeEntry(change, release, place));
  return [...single, ...(added.length > 0 ? [addedEntry(release, added.length, place)] : [])];
}

function changeEntry(change: Change, { date, version }: Release, { root, title }: Place) {
  const { id, kind, bureau_code, year, indicator } = change;
  const name = (lang: "zh" | "en") => `${title(bureau_code)[lang]} ${year} ${title(baseIndicator(indicator))[lang]}`;
  const states = (lang: "zh" | "en") => [change.old, change.new].filter((state) => state !== "").map((state) => stateText(state, lang));
  const page = kind === "withdrawn" ? `check.html?q=${encodeURIComponent(id)}` : figureHref(id, bureau_code).slice(2);
  return {
    id: uuidOf(`change ${version} ${id}`),
    title: `${CHANGE_NAMES[kind].zh}：${name("zh")} · ${CHANGE_NAMES[kind].en}: ${name("en")}`,
    link: `${root}zh/${page}`,
    date: new Date(date),
    content: html`${LANGS.map((lang) => html`<p lang="${lang}">${name(lang)}: ${states(lang).join(" → ")}. ${change.reason}</p>`)}
      <p>${id}</p>`.text,
  };
}

function addedEntry({ date, version, note }: Release, count: number, { root, path }: Place) {
  const text = LANGS.map((lang) => fill(FEEDS.added[lang], version, count));
  return {
    id: uuidOf(`added ${version} ${path}`),
    title: text.join(" · "),
    link: `${root}zh/data.html`,
    date: new Date(date),
    content: html`<p>${[...text, note].join(" ")}</p>`.text,
  };
}

/** The same name gives the same id wherever the site stands. */
function uuidOf(name: string): string {
  const hex = createHash("sha256").update(`enforcement-atlas ${name}`).digest("hex");
  const variant = "89ab"[Number(`0x${hex[16]}`) & 3];
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
