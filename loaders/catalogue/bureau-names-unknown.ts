import { CATALOGUE } from "../port/files.js";
import { placeBefore } from "./bureau-names-places.js";
import { loadRegister, type Register } from "./bureau-names-register.js";

const CHINESE = "\\u3400-\\u9fff";
/** 全市, 各县: no names. */
const NO_NAME = "全各本我两三几多该";
/** 各设区市生态环境局: is whom a letter is sent to. */
const ADDRESSED = /各|有关|相关|[:：]\s*$|^\s*(?:抄送|主送|报送|发送|印送)/;
const HEAD_LINES = 8;
const FOOT_LINES = 6;
const LONGEST_SIGNATURE = 40;

interface Reader {
  /** A place's name before an office, by the look of it: 榕川市生态环境局, 滨江经济开发区生态环境和应急管理局. */
  office: RegExp;
  /** A place in the title of a text about the environment: 澄湾市环境状况公报. */
  place: RegExp;
  /** An office alone or with a kind of place: 市生态环境局, 环境执法支队. */
  any: RegExp;
  environment: RegExp;
}

const readers = new WeakMap<Register, Reader>();

/** The name of the environmental bureau that a tidied text speaks for by its title, head or signature, though no register has its place (榕川市生态环境局); null where none is, or its place is registered. */
export function unknownBureau(title: string, text: string, dir = CATALOGUE): string | null {
  const register = loadRegister(dir);
  const { office, place, environment } = readerOf(register);
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const signatures = [...lines.slice(0, HEAD_LINES), ...lines.slice(-FOOT_LINES)].filter(
    (line) => line.length <= LONGEST_SIGNATURE && !ADDRESSED.test(line),
  );
  const named = [title, ...signatures].find((line) => office.test(line));
  const match = named !== undefined ? office.exec(named) : environment.test(title) ? place.exec(title) : null;
  if (!match) return null;
  const [whole, before = "", branch] = match;
  const isKnown = placeBefore(before, before.length, register.places) !== null;
  return isKnown && (branch === undefined || register.places.names.has(branch)) ? null : whole;
}

/** Whether a text names an environmental office at all, in the register or not. */
export function namesOffice(text: string, dir = CATALOGUE): boolean {
  return readerOf(loadRegister(dir)).any.test(text);
}

function readerOf(register: Register): Reader {
  const known = readers.get(register);
  if (known) return known;
  const { agencies, teams, joined_offices, area_kinds, before_names, environment } = register.words;
  const any = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join("|");
  const offices = `(?:${any([...agencies.province, ...agencies.local, ...agencies.branch, ...teams, ...joined_offices])})`;
  const name = (kinds: string, not: string): string =>
    `(?<=^|[^${CHINESE}]|[${before_names}])((?![${before_names}])[${CHINESE}]{1,14}?(?<![${not}])(?:${kinds}))`;
  const reader = {
    office: new RegExp(`${name(any(area_kinds), NO_NAME)}${offices}(?:(?![${NO_NAME}])([${CHINESE}]{1,8}?)分局)?`),
    place: new RegExp(name("[省市县州盟旗]", `${NO_NAME}城`)),
    any: new RegExp(offices),
    environment: new RegExp(any(environment)),
  };
  readers.set(register, reader);
  return reader;
}
