import { type BureauEntry, findBureaus } from "../model/find-bureau.js";
import type { Lang } from "../model/indicator.js";
import { figurePath } from "../series/file.js";
import { LEVEL_GROUPS, LEVEL_NAMES } from "../words/bureau.js";
import { TOOLS_SAY } from "../words/tools.js";
import { cutList, LANG, limitOf, makeAnswer } from "./answer.js";
import { defineTool } from "./arguments.js";
import { loadBureaus } from "./indexes.js";
import type { AtlasDoor } from "./tool.js";

/** Bureaus and groups of them by name, reading or code. */
export const findBureau = defineTool(
  {
    name: "find_bureau",
    title: "Find a bureau",
    description:
      "Finds environmental bureaus by place or name in Chinese, English or pinyin, by former name or by code (GB/T 2260), and groups such as `广东` or `provinces` with the codes of those that state anything. Says how many figures the atlas holds of each; none means not stated, never zero.",
    parameters: {
      query: {
        type: "string",
        minLength: 1,
        maxLength: 200,
        description: "A place, name or code: `深圳`, `Shenzhen`, `440300`, `provinces`.",
      },
      limit: limitOf(100, 10),
      lang: LANG,
    },
    required: ["query"],
  },
  async ({ query, limit, lang }, atlas) => {
    const matches = findBureaus(await loadBureaus(atlas), query);
    const found = matches.flatMap((match) => ("entry" in match ? [match.entry] : []));
    const { shown, left_out } = cutList(found, limit, lang);
    const groups = matches.flatMap((match) => {
      if (!("group" in match)) return [];
      const { of, codes } = match.group;
      return [{ group: "level" in of ? LEVEL_GROUPS[of.level]?.[lang] : of.province[`short_${lang}`], codes }];
    });
    const nothing = matches.length === 0 ? [TOOLS_SAY.noBureau[lang]] : [];
    const bureaus = shown.map((entry) => tellBureau(entry, atlas, lang));
    return makeAnswer(
      { left_out: [...nothing, ...left_out], bureaus, groups, addresses: { all_bureaus: "data/bureaus.json" } },
      atlas,
      lang,
    );
  },
);

function tellBureau(entry: BureauEntry, { root }: AtlasDoor, lang: Lang) {
  const { code, level, province, stated, headline } = entry;
  const known = { name: entry[`name_${lang}`], short: entry[`short_${lang}`], former: entry.former };
  const page = `${root}${lang}/bureau/${code}.html`;
  return {
    ...{ code, ...known, level: LEVEL_NAMES[level]?.[lang] ?? level, province, figures: stated, figures_that_compare: headline },
    ...(stated > 0 ? { page, data: root + figurePath("bureau", code, "json") } : { note: TOOLS_SAY.noFigures[lang] }),
  };
}
