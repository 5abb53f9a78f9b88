import { type Html, html } from "../html.js";
import type { BureauEntry, BureauMatch } from "../model/find-bureau.js";
import type { Lang } from "../model/indicator.js";
import { LEVEL_NAMES } from "../words/bureau.js";
import { PICKER } from "../words/find.js";
import { fill, UI } from "../words/ui.js";

/** A line of the picker's list: name, then level, province and number of figures; of a group, how many bureaus. */
export function renderMatch(match: BureauMatch, entries: readonly BureauEntry[], lang: Lang): Html {
  if ("entry" in match) return line(match.entry[`short_${lang}`], describeEntry(match.entry, entries, lang));
  const { of, codes } = match.group;
  const name =
    "province" in of
      ? fill(PICKER.provinceAll[lang], of.province[`short_${lang}`])
      : fill(PICKER.levelAll[lang], LEVEL_NAMES[of.level]?.[lang] ?? of.level);
  return line(name, fill(PICKER.count[lang], codes.length));
}

function describeEntry({ code, level, province, stated }: BureauEntry, entries: readonly BureauEntry[], lang: Lang): string {
  const above = province === code ? undefined : entries.find((entry) => entry.code === province);
  const figures = stated === 0 ? PICKER.silent[lang] : fill(PICKER[stated === 1 ? "statedOne" : "stated"][lang], stated);
  return [LEVEL_NAMES[level]?.[lang] ?? level, ...(above ? [above[`short_${lang}`]] : []), figures].join(UI.dot[lang]);
}

function line(name: string, about: string): Html {
  return html`<span>${name}</span> <small>${about}</small>`;
}
