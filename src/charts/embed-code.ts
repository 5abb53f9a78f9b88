import { element, join, linkTo } from "../html.js";
import { chartFile } from "../model/chart-files.js";
import { chartPagePath, embedPath, type EmbedOptions, frozenPicturePath, writeEmbedAddress } from "../model/embed-address.js";
import type { Lang } from "../model/indicator.js";
import type { FrameHeight } from "./frame-heights.js";
import { frameOver } from "./framed.js";

/** Host that stands in embed code where nobody knows yet where the site will be. */
export const PLACEHOLDER_SITE = "https://example.org/";

/** What embed code says of a chart. */
export interface EmbedFacts {
  id: string;
  /** What it is about: true of every version of the data. */
  name: string;
  /** What it shows, true of one version only; that in words, with the version that they are of. */
  title: string;
  alt: string;
  /** The name of the site, and the words for the version. */
  site: string;
  version: string;
  /** How tall its frame must be. */
  heights: readonly FrameHeight[];
}

/** What a reader chooses of it; `version` is null for the one that follows the data. */
export interface EmbedChoice extends EmbedOptions {
  lang: Lang;
  version: string | null;
  /** Whether the line of script that fits the height goes with it. */
  script: boolean;
}

/** Address of what a choice shows, whole, for a site at `site`. */
export function embedAddress(id: string, choice: EmbedChoice, site: string): string {
  return site + embedPath(id, choice.lang, choice.version) + writeEmbedAddress(choice);
}

/** HTML that shows a chart in a frame over a linked picture of it, which stays where a system removes frames; the heights for all widths are in it. What its words say of figures names their version. */
export function writeEmbedCode(facts: EmbedFacts, choice: EmbedChoice, site: string): string {
  const { id, alt, heights } = facts;
  const { lang, version } = choice;
  const page = site + chartPagePath(id, lang);
  const title = version === null ? facts.name : facts.title;
  const picture = site + (version === null ? chartFile(id, lang, "png").path : frozenPicturePath(id, lang, version));
  const credit = version === null ? facts.site : `${facts.site} · ${facts.version}`;
  const box = frameOver({ src: embedAddress(id, choice, site), title, heights }, { src: picture, alt, page });
  const caption = element("figcaption", {}, linkTo(page, title), ` · ${credit}`);
  const figure = element("figure", { style: "margin:0" }, "\n", join([box, caption], "\n"), "\n");
  return [figure.text, ...(choice.script ? [hostScript(site)] : [])].join("\n");
}

/** The line of script that fits the height of every frame of a site at `site`. */
export function hostScript(site: string): string {
  return element("script", { async: true, src: `${site}embed/host.js` }).text;
}

/** HTML of the web component for the same choice. */
export function writeComponentCode({ id, name }: EmbedFacts, { lang, version, theme, bureaus }: EmbedChoice, site: string): string {
  const chosen = { theme: theme !== "auto" && theme, bureaus: bureaus.length > 0 && bureaus.join(","), version };
  return [
    element("script", { async: true, src: `${site}embed/enforcement-chart.js` }),
    element("enforcement-chart", { chart: id, lang, ...chosen }, linkTo(site + chartPagePath(id, lang), name)),
  ].join("\n");
}

/** Everything that the controls of a chart's embed code need, as the chart's page holds it. */
export interface ShareData {
  id: string;
  /** Hash of the release that keeps its pages as they are now; null where none does. */
  frozen: string | null;
  /** Address of the site's root with a slash at its end; empty where it is not known when the page is built. */
  site: string;
  zh: EmbedFacts;
  en: EmbedFacts;
}
