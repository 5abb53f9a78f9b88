import { writeEmbedCode } from "../../../src/charts/embed-code.js";
import { heightAt } from "../../../src/charts/frame-heights.js";
import type { ShareData } from "../../../src/charts/embed-code.js";
import { chartFile, POST_SIZES } from "../../../src/model/chart-files.js";
import type { Lang } from "../../../src/model/indicator.js";
import { SITE } from "../../../src/words/pages.js";

/** Width in CSS pixels that a chart is offered in to programs that ask for one. */
const WIDTH = 680;
const DAY = 86_400;

/** The oEmbed 1.0 document of a chart as JSON text; where the site's address is not known its addresses are relative to the document. */
export function renderOembed(share: ShareData, lang: Lang): string {
  const facts = share[lang];
  const site = share.site || "../";
  const { width, height } = POST_SIZES.card;
  const choice = { lang, version: null, theme: "auto", bureaus: [], script: false } as const;
  const document = {
    version: "1.0",
    type: "rich",
    title: facts.name,
    provider_name: SITE[lang],
    provider_url: site,
    cache_age: DAY,
    html: writeEmbedCode(facts, choice, site),
    width: WIDTH,
    height: heightAt(facts.heights, WIDTH),
    thumbnail_url: site + chartFile(share.id, lang, "card").path,
    thumbnail_width: width,
    thumbnail_height: height,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
