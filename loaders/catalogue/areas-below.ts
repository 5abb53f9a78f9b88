import { COUNTRY } from "../../src/model/level.js";
import { CATALOGUE } from "../port/files.js";
import { loadRegister } from "./bureau-names-register.js";

/** Names of the divisions below a bureau's own: as registered (兰山区), and short (兰山). */
export interface AreasBelow {
  full: readonly string[];
  short: readonly string[];
}

const NOTHING: AreasBelow = { full: [], short: [] };
const cache = new Map<string, AreasBelow>();

/** The divisions below a bureau's code, from `data/catalogue/divisions.csv`; none below a county's or an unknown code. */
export function areasBelow(code: string): AreasBelow {
  const known = cache.get(code);
  if (known) return known;
  const below = code === "" || code === COUNTRY ? NOTHING : namesBelow(code);
  cache.set(code, below);
  return below;
}

/** Name of the division that a bureau's code stands for (神农架林区); the code itself where the register has none. */
export function areaName(code: string): string {
  return loadRegister(CATALOGUE).areas.get(code)?.name_zh ?? code;
}

function namesBelow(code: string): AreasBelow {
  const areas = [...loadRegister(CATALOGUE).areas.values()].filter(({ above }) => above.includes(code));
  // 红河哈尼族彝族自治州 goes by 红河州
  const brief = areas.flatMap(({ name_zh, short_zh }) => (/自治州$/.test(name_zh) ? [`${short_zh}州`] : []));
  return {
    full: [...areas.map(({ name_zh }) => name_zh), ...brief],
    short: areas.map(({ short_zh }) => short_zh).filter((name) => name.length > 1),
  };
}
