import type { BureauIndex } from "../model/find-bureau.js";
import type { SearchIndex } from "../model/search-index.js";
import { Finder } from "../search/find.js";
import { figurePath } from "../series/file.js";
import { unitName } from "../words/terms.js";
import { TOOLS_SAY } from "../words/tools.js";
import { cutList, LANG, limitOf, makeAnswer } from "./answer.js";
import { defineTool } from "./arguments.js";
import { INDEX_FILES, loadBureaus, loadIndicators, loadSearchIndex } from "./indexes.js";
import type { AtlasDoor } from "./tool.js";

/** Indicators by words, with what each counts. */
export const findIndicator = defineTool(
  {
    name: "find_indicator",
    title: "Find an indicator",
    description:
      "Finds what the Enforcement Atlas counts of Chinese environmental bureaus (fines, cases, inspections, staff, compensation …) by words in English or Chinese. Gives the ids that the other tools take, with definition, unit and how many figures there are.",
    parameters: {
      query: { type: "string", minLength: 1, maxLength: 200, description: "Words, such as `fines`, `按日计罚`, or an id." },
      limit: limitOf(50, 10),
      lang: LANG,
    },
    required: ["query"],
  },
  async ({ query, limit, lang }, atlas) => {
    const found = await search(query, atlas);
    const rows = new Map((await loadIndicators(atlas)).map((row) => [row.id, row]));
    const { shown, left_out } = cutList(found, limit, lang);
    const indicators = shown.map(({ entry, all }) => {
      const { id, stated } = entry;
      const { unit = "", kind = "", family = "" } = rows.get(id) ?? {};
      return {
        ...{ id, name: entry[`name_${lang}`], definition: entry[`definition_${lang}`], family, kind },
        ...{ unit, unit_name: unitName(unit, lang), figures: stated, fits: TOOLS_SAY[all ? "allWords" : "someWords"][lang] },
        ...{ page: `${atlas.root}${lang}/indicator/${id}.html`, data: atlas.root + figurePath("indicator", id, "json") },
      };
    });
    const nothing = found.length === 0 ? [TOOLS_SAY.noIndicator[lang]] : [];
    const addresses = { all_indicators: INDEX_FILES.indicators };
    return makeAnswer({ left_out: [...nothing, ...left_out], indicators, addresses }, atlas, lang);
  },
);

/** Indicators that fit, those with all words first. */
async function search(query: string, atlas: AtlasDoor) {
  const [index, bureaus] = await Promise.all([loadSearchIndex(atlas), loadBureaus(atlas)]);
  const finder = finders.get(index) ?? makeFinder(index, bureaus);
  const group = finder.find(query).groups.find(({ kind }) => kind === "indicator");
  return (["full", "partial"] as const).flatMap((standing) =>
    (group?.[standing] ?? []).flatMap(({ target }) =>
      target.kind === "indicator" ? [{ entry: target.entry, all: standing === "full" }] : [],
    ),
  );
}

const finders = new WeakMap<SearchIndex, Finder>();

/** The search over everything, of which only the indicators are asked for; made once for an index. */
function makeFinder(index: SearchIndex, bureaus: BureauIndex): Finder {
  const finder = new Finder({ ...index, pages: [], quotes: [], sections: [] }, { ...bureaus, entries: [] });
  finders.set(index, finder);
  return finder;
}
