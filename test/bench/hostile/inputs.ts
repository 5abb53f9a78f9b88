import { strToU8, unzipSync, zipSync, zlibSync } from "fflate";
import { WHOLE } from "../../fixtures/broken.js";
import { mutant, randomOf } from "../../fixtures/mutate.js";
import { makeDocx, paragraph } from "../../read/make-docx.js";
import { hostileTexts, INVENTED } from "../hostile.js";
import { oddNumber } from "../odd-numbers.js";

/** A file that is made to break a reader: the same for the same number. */
export interface HostileInput {
  name: string;
  bytes: Uint8Array;
}

type Random = () => number;
type Maker = (random: Random, seed: number) => Uint8Array;

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T;
/** A whole number up to ten to the power of `digits`, each order of size as likely as the next. */
const some = (digits: number, random: Random): number => Math.floor(10 ** (random() * digits));
const latin = new TextDecoder("latin1");
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

const TAGS =
  "div p b i font a table tr td th tbody ul li dl svg math col wbr select option template style script title iframe form h1 zz".split(" ");
const ATTRIBUTES = [
  'style="display:none"',
  "hidden",
  'class="a b"',
  'colspan="1000"',
  'rowspan="65535"',
  "size=i",
  'href="javascript:1"',
  "x".repeat(300),
];
const ENTITIES = ["&nbsp;", "&#0;", "&#x10ffff;", "&lt;b&gt;", "&amp;amp;", "&#x", "&unknown;", "&#55357;"];

const page: Maker = (random) => {
  const parts = Array.from({ length: 1 + some(1, random) }, () => {
    const [tag, inner, times] = [pick(TAGS, random), pick(TAGS, random), some(3.3, random)];
    const open = `<${tag}${random() < 0.4 ? ` ${pick(ATTRIBUTES, random)}` : ""}>`;
    return pick(
      [open, `${open}<${inner}>`, `${open}</${inner}>`, `${open}1件</${tag}>`, `<!--${inner}`, pick(ENTITIES, random)],
      random,
    ).repeat(times);
  });
  const at = Math.floor(random() * INVENTED.length);
  return strToU8(`<!doctype html><html><body>${INVENTED.slice(0, at)}${parts.join("")}${INVENTED.slice(at)}`);
};

const RUNS = [
  "<w:p/>",
  "<w:r/>",
  "<w:tbl><w:tr><w:tc>",
  "<w:br/>",
  "<w:fldSimple/>",
  "<w:ins>",
  "<w:t>1件</w:t>",
  "<mc:AlternateContent>",
  "<w:tab/>",
  "<w:p><w:r><w:t>罚款1万元。</w:t></w:r></w:p>",
];
const PARTS = [
  "word/styles.xml",
  "word/numbering.xml",
  "word/footnotes.xml",
  "word/_rels/document.xml.rels",
  "word/media/a.png",
  "../a.xml",
  "[Content_Types].xml",
];

const wordFile: Maker = (random) => {
  const body = INVENTED.split("\n").map(paragraph).join("");
  const file = makeDocx(`${pick(RUNS, random).repeat(some(4.5, random))}${body}${pick(RUNS, random).repeat(some(3, random))}`);
  if (random() < 0.5) return file;
  return zipSync({ ...unzipSync(file), [pick(PARTS, random)]: new Uint8Array(some(7, random)).fill(random() < 0.5 ? 0 : 60) });
};

const DRAWN = [
  "q ",
  "BT ",
  "/F1 12 Tf ",
  "(x) Tj ",
  "<6d4b> Tj ",
  "1 0 0 1 9 9 cm ",
  "/Fm0 Do ",
  "[ ",
  "<< ",
  "0 0 m ",
  "BI /W 1 ID 1 EI ",
];

const pdf: Maker = (random) => {
  const text = latin.decode(WHOLE.pdf);
  const drawn = `${pick(DRAWN, random).repeat(some(5, random))}${pick(DRAWN, random).repeat(some(3, random))}`;
  const packed = latin.decode(zlibSync(random() < 0.3 ? new Uint8Array(some(7.5, random)).fill(32) : bytesOf(drawn)));
  const plain = random() < 0.5;
  const stream = `<< ${plain ? "" : "/Filter /FlateDecode "}/Length ${plain ? drawn.length : packed.length} >>\nstream\n${plain ? drawn : packed}\nendstream`;
  const numbers = [...text.matchAll(/<< \/Length \d+ >>\nstream\n[\s\S]*?\nendstream/g)];
  const hit = pick(numbers, random);
  return bytesOf(text.slice(0, hit.index) + stream + text.slice(hit.index + hit[0].length));
};

const PIECES = hostileTexts(40).map(([, own]) => own.slice(-40));

const text: Maker = (random, seed) => {
  const length = 1000 + some(5.7, random);
  if (seed % 3 === 0) return strToU8(pick(hostileTexts(length), random)[1]);
  const two = pick(PIECES, random) + pick(PIECES, random);
  return strToU8(`${INVENTED}\n${two.repeat(Math.ceil(length / two.length))}\n${INVENTED}`);
};

const HEADS = [
  "PK\u0003\u0004",
  "%PDF-1.7\n",
  "<html>",
  "\u00d0\u00cf\u0011\u00e0",
  "\u00ff\u00fe",
  "\u00fe\u00ff",
  "{\\rtf1",
  "\u001f\u008b",
  "GIF89a",
  "",
];
const noise: Maker = (random) =>
  bytesOf(pick(HEADS, random) + Array.from({ length: some(5, random) }, () => String.fromCharCode(random() * 256)).join(""));

/** Kinds with how many of a hundred inputs are of each. */
const KINDS: readonly [share: number, ending: string, make: Maker][] = [
  [50, "txt", (_, seed) => strToU8(oddNumber(seed).text)],
  [20, "html", page],
  [10, "docx", wordFile],
  [6, "pdf", pdf],
  [10, "txt", text],
  [4, "bin", noise],
];
const ALL = KINDS.flatMap(([share, ...kind]) => Array.from({ length: share }, () => kind));

/** The hostile file of number `seed`. */
export function hostileInput(seed: number): HostileInput {
  const [ending, make] = ALL[seed % ALL.length] as (typeof ALL)[number];
  return { name: `${String(seed).padStart(6, "0")}.${ending}`, bytes: make(randomOf(seed * 7919 + 1), seed) };
}

/** Whether the hostile file of number `seed` is a report that counts oddly. */
export const isOddNumber = (seed: number): boolean => seed % ALL.length < (KINDS[0]?.[0] ?? 0);

/** The whole report in one of its forms, damaged at random. */
export const mutatedContainer = (seed: number): HostileInput => mutant(seed);
