import { SCOPES } from "../grammar/grammar.js";
import { HINT } from "./hints.js";
import { familyOf } from "./no-penalty.js";
import type { Scene, Spot } from "./scene.js";

const any = (list: string[]): string => list.join("|");
const LEADING = "(?:\\d{1,2}[.、]|\\([一二三四五六七八九十\\d]{1,2}\\))?";
const NAMED = `(?:(?!${any(SCOPES.with_others)})[\\u4e00-\\u9fff]){0,8}?`;
/** 市消防救援支队同步检查加油站, behind a break or another body's figure. */
const OTHER_BODY = new RegExp(`(?:^[、和]?|[,;:。(]\\s?)${LEADING}${NAMED}(?:${any(SCOPES.other_bodies)})(?![、和与及等])([^,;。、]*)$`);
/** 自然资源、水务、林业部门分别启动21件、16件: what several other bodies did each. */
const OTHERS_IN_TURN = new RegExp(
  `(?:^|[,;。(、])[^,。;\\d]{0,20}(?:${any(["自然资源", "水务", "水利", "林业", "农业农村", "住建", "城管", "公安", "交通", "市场监管"])})[^,。;\\d]{0,4}部门(?:分别|各|依次)[^,。;\\d]{0,8}(?:\\d+[件起宗个][、和])*$`,
);
const BY_US = new RegExp(any(SCOPES.by_us));
const SHARED = new Set(SCOPES.others_shared);
/** 水利领域15件: a part of what all bodies did. */
const SHARED_AS = new RegExp(`(?:${any(SCOPES.others_shared_as)})$`);
const REACH = 60;

/** Whether the clause of a figure names another body as who did what an indicator counts (市检察院办理公益诉讼案件88件). */
export function isOthersWork({ text, sentence, done, hints }: Scene, { figure, total }: Spot, indicator: string): boolean {
  const own = indicator === "" ? (total?.indicator ?? "") : indicator;
  if ((hints & HINT.body) === 0 || SCOPES.others_part.some((name) => own === name || own.startsWith(`${name}.`))) return false;
  const words = text.slice(Math.max(sentence.start, figure.start - REACH), figure.start);
  if (OTHERS_IN_TURN.test(words)) return true;
  if (SHARED.has(familyOf(total?.indicator ?? "")) && SHARED_AS.test(words)) return false;
  const from = Math.max(sentence.start, done.at(-1)?.figure.after ?? 0, figure.start - REACH);
  const told = OTHER_BODY.exec(text.slice(from, figure.start));
  return told !== null && !BY_US.test(told[0]);
}
