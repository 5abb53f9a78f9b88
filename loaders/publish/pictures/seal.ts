import { createHash } from "node:crypto";
import { gzip } from "../../port/gzip.js";
import type { Lang } from "../../../src/model/indicator.js";
import type { Testimony } from "../../../src/model/testimony.js";
import { sealPng } from "../../../src/testimony/png.js";
import { sealSvg } from "../../../src/testimony/svg.js";

const PICTURE = /\.(zh|en)(?:@2x|\.square|\.card)?\.(?:png|svg)$/;

// In code of the browser's, sums of all pictures of a site take a second.
const sum = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** A file of a chart with what it says of itself inside where it is a picture; packed where its path says so. */
export function sealFile(path: string, content: string | Uint8Array, testimony: Readonly<Record<Lang, Testimony>>): string | Uint8Array {
  const lang = PICTURE.exec(path)?.[1] as Lang | undefined;
  if (lang === undefined) return path.endsWith(".gz") ? gzip(content) : content;
  return typeof content === "string" ? sealSvg(content, testimony[lang], sum) : sealPng(content, testimony[lang], sum);
}
