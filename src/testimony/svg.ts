import { escapeMarkup } from "../model/escape.js";
import type { Testimony } from "../model/testimony.js";
import { type FoundTestimony, readSealed, RECORD, type Sum, writeSealed } from "./seal.js";

const UTF8 = new TextEncoder();
const OWN = new RegExp(`<metadata id="${RECORD}">([^<]*)</metadata>\\n?`);
const START = /^<svg [^>]*>\n/;

/** An SVG file of ours with a record inside (a `metadata` element, first in it), in the place of one that it had; throws for another file. */
export function sealSvg(svg: string, testimony: Testimony, sum?: Sum): string {
  const bare = svg.replace(OWN, "");
  const start = START.exec(bare)?.[0];
  if (start === undefined) throw new Error("picture is no SVG file of ours");
  const record = escapeMarkup(writeSealed(testimony, [UTF8.encode(bare)], sum));
  return `${start}<metadata id="${RECORD}">${record}</metadata>\n${bare.slice(start.length)}`;
}

/** The record in an SVG file, whose markup is looked at as text only. */
export function readSvg(svg: string): FoundTestimony {
  if (!/<svg[\s>]/.test(svg.slice(0, 2000))) return { kind: "foreign" };
  if (!/<\/svg>\s*$/.test(svg)) return { kind: "broken" };
  const record = OWN.exec(svg)?.[1];
  if (record === undefined) return { kind: "none" };
  return readSealed(unescape(record), [UTF8.encode(svg.replace(OWN, ""))]);
}

const SIGNS: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const unescape = (text: string): string => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => SIGNS[name] ?? "");
