import { CATALOGUE } from "../port/files.js";
import { findMentions } from "./bureau-names-mentions.js";
import { type FoundPlace, placeBefore, wholePlaces } from "./bureau-names-places.js";
import { bureauOf, loadRegister, type Register } from "./bureau-names-register.js";
import { choosePlace, resolveMention } from "./bureau-names-resolve.js";
import type { FoundBureau } from "./bureau-names.js";

const LEAD = 600;
/** A name at the end of a label is of two to four characters, written apart or not. */
const PERSON = /([\u4e00-\u9fff](?:[\s·]?[\u4e00-\u9fff]){1,3})$/;
const LONGEST_LABEL = 48;
const LABEL = /^[\s(（【\[]*([^:：。，；\n]{2,48})[:：]/;

/** The bureau of the place that news speak of, where no bureau's name tells: the first named in full in the title, else the first bureau of the lead, else its first place; null where the text is not about the environment. */
export function bureauOfPlace(title: string, text: string, dir = CATALOGUE): FoundBureau | null {
  const register = loadRegister(dir);
  const lead = text.slice(0, LEAD);
  if (!register.words.environment.some((word) => text.includes(word))) return null;
  const first = (places: FoundPlace[]): string | null =>
    places.map((place) => choosePlace(place, () => text, register)).find((code) => code !== null) ?? null;
  const named = (): string | null =>
    findMentions(lead, register)
      .map((mention) => resolveMention(mention, () => text, register))
      .find((code) => code !== null) ?? null;
  const code =
    first(wholePlaces(title, register.places)) ??
    first(placeLabel(title, register)) ??
    named() ??
    first(wholePlaces(lead, register.places));
  return bureauAt(code, register);
}

/** The bureau of the place that a title names in full, where the lead of the text names that bureau, too (云南省2025年上半年…发布会); null where either does not. */
export function bureauOfTitlePlace(title: string, text: string, dir = CATALOGUE): FoundBureau | null {
  const register = loadRegister(dir);
  const codes = wholePlaces(title, register.places).map((place) => choosePlace(place, () => text, register));
  const found = codes.map((code) => bureauAt(code, register)).findLast((bureau) => bureau !== null);
  return found && text.slice(0, LEAD).includes(found.name) ? found : null;
}

/** 荆门:上半年…: the place that a title opens with. */
function placeLabel(title: string, { places }: Register): FoundPlace[] {
  const label = /^[\u4e00-\u9fff]{2,8}(?=[:：])/.exec(title)?.[0] ?? "";
  const place = placeBefore(label, label.length, places);
  return place?.start === 0 ? [place] : [];
}

/** The bureau of a prefecture or province directly below the one with `code` that a short or whole name means; null for counties, whose offices are branches. */
export function bureauBelow(name: string, code: string, dir = CATALOGUE): FoundBureau | null {
  const register = loadRegister(dir);
  const stem = register.words.agencies.local.reduce((rest, agency) => (rest.endsWith(agency) ? rest.slice(0, -agency.length) : rest), name);
  const place = placeBefore(stem, stem.length, register.places);
  // 罚款金额太原市: a whole name may stand behind other words
  if (!place || (place.start !== 0 && !place.whole)) return null;
  const below = place.codes.filter((other) => isBelow(other, code, register));
  return below.length === 1 ? bureauAt(below[0] ?? null, register) : null;
}

/** A bureau has bureaus below it in the level under its own: provinces under the country, prefectures under a province, with the counties that no prefecture holds. */
function isBelow(code: string, above: string, { areas }: Register): boolean {
  const area = areas.get(code);
  const own = areas.get(above);
  return area !== undefined && (own?.level === "national" || own?.level === "province") && area.parent === above;
}

/** Who speaks from each place of a transcript on: a line that opens with a name whose bureau the text has told, or with a bureau's or place's name. `code` is null where nobody's bureau is known. */
export function speakersIn(text: string, dir = CATALOGUE): { at: number; code: string | null }[] {
  const register = loadRegister(dir);
  const people = peopleIn(text, register);
  const turns: { at: number; code: string | null }[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    const label = LABEL.exec(line)?.[1]?.trim();
    if (label !== undefined && label.length <= LONGEST_LABEL) {
      const mention = findMentions(label, register)[0];
      const code = mention ? resolveMention(mention, () => text, register) : people.get(label.replace(/[\s·]/g, ""));
      if (code !== undefined) turns.push({ at, code });
    }
    at += line.length + 1;
  }
  return turns;
}

/** 甘肃省生态环境厅副厅长 张三: people by the bureau they are introduced with. */
function peopleIn(text: string, register: Register): Map<string, string | null> {
  const people = new Map<string, string | null>();
  for (const mention of findMentions(text, register)) {
    const behind = /^[^，。；：,;:\n]{0,30}/.exec(text.slice(mention.end, mention.end + 30))?.[0] ?? "";
    const office = register.words.officers
      .map((word) => behind.lastIndexOf(word) + word.length)
      .filter((end, i) => behind.includes(register.words.officers[i] ?? ""));
    const name = PERSON.exec(
      behind
        .slice(Math.max(0, ...office))
        .replace(/(?:先生|女士|同志)$/, "")
        .trim(),
    )?.[1];
    const code = resolveMention(mention, () => text, register);
    if (office.length > 0 && name !== undefined && code !== null) people.set(name.replace(/[\s·]/g, ""), code);
  }
  return people;
}

function bureauAt(code: string | null, register: Register): FoundBureau | null {
  const bureau = code === null ? null : bureauOf(code, register);
  return bureau && { code: bureau.code, name: bureau.name_zh };
}
