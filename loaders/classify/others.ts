import { SCOPES } from "../grammar/grammar.js";
import { HINT } from "./hints.js";
import type { Scene } from "./scene.js";
import type { Figure } from "../quantity/figure.js";

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
const REACH = 60;

/** Whether the clause of a figure names another body as who did what an indicator counts (市检察院办理公益诉讼案件88件). */
export function isOthersWork({ text, sentence, done, hints }: Scene, figure: Figure, indicator: string): boolean {
  if ((hints & HINT.body) === 0 || SCOPES.others_part.some((name) => indicator === name || indicator.startsWith(`${name}.`))) return false;
  if (OTHERS_IN_TURN.test(text.slice(Math.max(sentence.start, figure.start - REACH), figure.start))) return true;
  const from = Math.max(sentence.start, done.at(-1)?.figure.after ?? 0, figure.start - REACH);
  const told = OTHER_BODY.exec(text.slice(from, figure.start));
  return told !== null && !BY_US.test(told[0]);
}
