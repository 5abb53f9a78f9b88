var __defProp = Object.defineProperty;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __name = (target, value) => __defProp(target, "name", { value, configurable: true });
var __esm = (fn, res) => function __init() {
  return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
};
var __export = (target, all2) => {
  for (var name in all2)
    __defProp(target, name, { get: all2[name], enumerable: true });
};

// loaders/grammar/char-set.ts
function charSet(...texts2) {
  const set = new Uint8Array(65536 >> 3);
  for (const text2 of texts2) for (let i = 0; i < text2.length; i++) addChar(set, text2.charCodeAt(i));
  return set;
}
var addChar, hasChar;
var init_char_set = __esm({
  "loaders/grammar/char-set.ts"() {
    "use strict";
    __name(charSet, "charSet");
    addChar = /* @__PURE__ */ __name((set, code) => void (set[code >> 3] = set[code >> 3] | 1 << (code & 7)), "addChar");
    hasChar = /* @__PURE__ */ __name((set, code) => (set[code >> 3] >> (code & 7) & 1) !== 0, "hasChar");
  }
});

// loaders/grammar/trie.ts
function buildTrie(words5) {
  const root = { value: void 0, children: /* @__PURE__ */ new Map() };
  const starts = charSet();
  for (const [word, value] of words5) {
    let node = root;
    for (let i = 0; i < word.length; i++) node = childOf(node, numberOf(word.charCodeAt(i)));
    node.value = value;
    if (word.length > 0) addChar(starts, word.charCodeAt(0));
  }
  return { starts, ...layOut(root), most: numbered };
}
function numberOf(code) {
  if (NUMBERS[code] === 0) NUMBERS[code] = ++numbered;
  if (numbered >= NUMBER) throw new Error(`trie: more than ${NUMBER - 1} characters`);
  return NUMBERS[code];
}
function childOf({ children }, number2) {
  let child2 = children.get(number2);
  if (child2 === void 0) children.set(number2, child2 = { value: void 0, children: /* @__PURE__ */ new Map() });
  return child2;
}
function layOut(root) {
  const cells = [];
  const values = [];
  const taken = /* @__PURE__ */ new Set();
  let free = 1;
  const place2 = /* @__PURE__ */ __name(({ children }) => {
    if (children.size === 0) return 0;
    const numbers = [...children.keys()];
    const [first] = numbers;
    while (cells[free] !== void 0) free++;
    let base2 = Math.max(1, free - first);
    while (taken.has(base2) || numbers.some((number2) => cells[base2 + number2] !== void 0)) base2++;
    if (base2 > MOST_BASE) throw new Error("trie: too many words");
    taken.add(base2);
    for (const number2 of numbers) cells[base2 + number2] = number2;
    for (const [number2, child2] of children) {
      const at = base2 + number2;
      values[at] = child2.value;
      cells[at] = number2 | (child2.value === void 0 ? 0 : ENDS) | place2(child2) << BASE_AT;
    }
    return base2;
  }, "place");
  const base = place2(root);
  const size = cells.length + numbered + 1;
  return {
    root: base,
    cells: Int32Array.from({ length: size }, (_, i) => cells[i] ?? NUMBER),
    values: Array.from({ length: size }, (_, i) => values[i])
  };
}
function step(cells, base, most, code) {
  const number2 = NUMBERS[code];
  const at = base + number2;
  return base !== 0 && number2 <= most && (cells[at] & NUMBER) === number2 ? at : 0;
}
function longestAt(trie, text2, start) {
  if (start >= text2.length || !hasChar(trie.starts, text2.charCodeAt(start))) return null;
  const { cells, most } = trie;
  let [found, end, base] = [0, start, trie.root];
  for (let i = start; i < text2.length; i++) {
    const at = step(cells, base, most, text2.charCodeAt(i));
    if (at === 0) break;
    const cell = cells[at];
    if ((cell & ENDS) !== 0) [found, end] = [at, i + 1];
    base = cell >>> BASE_AT;
  }
  return found === 0 ? null : { value: trie.values[found], start, end };
}
function scanAll(trie, text2, from = 0, to = text2.length) {
  const matches2 = [];
  const { cells, most, root } = trie;
  for (let start = from; start < to; start++) {
    if (!hasChar(trie.starts, text2.charCodeAt(start))) continue;
    for (let i = start, base = root; i < to; i++) {
      const at = step(cells, base, most, text2.charCodeAt(i));
      if (at === 0) break;
      const cell = cells[at];
      if ((cell & ENDS) !== 0) matches2.push({ value: trie.values[at], start, end: i + 1 });
      base = cell >>> BASE_AT;
    }
  }
  return matches2;
}
function holdsWord(trie, text2, from, to) {
  const { cells, most, root } = trie;
  for (let start = from; start < to; start++) {
    if (!hasChar(trie.starts, text2.charCodeAt(start))) continue;
    for (let i = start, base = root; i < to; i++) {
      const at = step(cells, base, most, text2.charCodeAt(i));
      if (at === 0) break;
      const cell = cells[at];
      if ((cell & ENDS) !== 0) return true;
      base = cell >>> BASE_AT;
    }
  }
  return false;
}
function bitsIn(trie, text2, from, to) {
  let bits = 0;
  const { cells, most, root } = trie;
  for (let start = from; start < to; start++) {
    if (!hasChar(trie.starts, text2.charCodeAt(start))) continue;
    for (let i = start, base = root; i < to; i++) {
      const at = step(cells, base, most, text2.charCodeAt(i));
      if (at === 0) break;
      const cell = cells[at];
      if ((cell & ENDS) !== 0) bits |= trie.values[at];
      base = cell >>> BASE_AT;
    }
  }
  return bits;
}
function firstFrom(matches2, start) {
  let low = 0;
  let high = matches2.length;
  while (low < high) {
    const middle2 = low + high >> 1;
    if (matches2[middle2].start < start) low = middle2 + 1;
    else high = middle2;
  }
  return low;
}
function buildSuffixTrie(words5) {
  return buildTrie([...words5].map(([word, value]) => [reversed(word), value]));
}
function longestBefore(trie, text2, end) {
  if (end <= 0 || !hasChar(trie.starts, text2.charCodeAt(end - 1))) return null;
  const { cells, most } = trie;
  let [found, start, base] = [0, end, trie.root];
  for (let i = end - 1; i >= 0; i--) {
    const at = step(cells, base, most, text2.charCodeAt(i));
    if (at === 0) break;
    const cell = cells[at];
    if ((cell & ENDS) !== 0) [found, start] = [at, i];
    base = cell >>> BASE_AT;
  }
  return found === 0 ? null : { value: trie.values[found], start, end };
}
var CODES, NUMBERS, numbered, NUMBER, ENDS, BASE_AT, MOST_BASE, reversed;
var init_trie = __esm({
  "loaders/grammar/trie.ts"() {
    "use strict";
    init_char_set();
    CODES = 65536;
    NUMBERS = new Uint16Array(CODES);
    numbered = 0;
    NUMBER = 8191;
    ENDS = 8192;
    BASE_AT = 14;
    MOST_BASE = 131071;
    __name(buildTrie, "buildTrie");
    __name(numberOf, "numberOf");
    __name(childOf, "childOf");
    __name(layOut, "layOut");
    __name(step, "step");
    __name(longestAt, "longestAt");
    __name(scanAll, "scanAll");
    __name(holdsWord, "holdsWord");
    __name(bitsIn, "bitsIn");
    __name(firstFrom, "firstFrom");
    __name(buildSuffixTrie, "buildSuffixTrie");
    reversed = /* @__PURE__ */ __name((word) => [...word].reverse().join(""), "reversed");
    __name(longestBefore, "longestBefore");
  }
});

// loaders/port/files.ts
import { readFileSync } from "node:fs";
import { join as join2 } from "node:path";
import { fileURLToPath } from "node:url";
import { parse as parseCsv2 } from "csv-parse/sync";
import { parse as parseYaml2 } from "yaml";
var ROOT, CATALOGUE, readYaml2, readRows;
var init_files = __esm({
  "loaders/port/files.ts"() {
    "use strict";
    ROOT = fileURLToPath(new URL("../..", import.meta.url));
    CATALOGUE = join2(ROOT, "data/catalogue");
    readYaml2 = /* @__PURE__ */ __name((path, folder = ROOT) => parseYaml2(readFileSync(join2(folder, path), "utf8")), "readYaml");
    readRows = /* @__PURE__ */ __name((path, folder) => parseCsv2(readFileSync(join2(folder, path), "utf8"), { columns: true }), "readRows");
  }
});

// loaders/grammar/grammar.ts
var read, units, hedges, NUMERALS, CHANGES, NOT_FACTS, PERIODS, CONCEPTS, HEADS, SCOPES, valued, listed, UNIT_WORDS, UNIT_IDS, UNIT_NOUNS, HOUSEHOLDS, LOOSE_UNITS, NOT_WORK_UNITS, NOT_COUNTED, UNIT_GROUP, HEDGE_BEFORE, HEDGE_AFTER, wordTrie, suffixTrie, KINDS;
var init_grammar = __esm({
  "loaders/grammar/grammar.ts"() {
    "use strict";
    init_files();
    init_trie();
    read = /* @__PURE__ */ __name((name) => readYaml2(`loaders/grammar/${name}.yaml`), "read");
    units = read("units");
    hedges = read("hedges");
    NUMERALS = read("numerals");
    CHANGES = read("changes");
    NOT_FACTS = read("not-facts");
    PERIODS = read("periods");
    CONCEPTS = read("concepts");
    HEADS = read("heads");
    SCOPES = read("scopes");
    valued = /* @__PURE__ */ __name((lists) => Object.entries(lists).flatMap(([value, words5]) => words5.map((word) => [word, value])), "valued");
    listed = /* @__PURE__ */ __name((words5) => words5.map((word) => [word, true]), "listed");
    UNIT_WORDS = buildTrie(valued(units.words));
    UNIT_IDS = new Map(valued(units.words).map(([word, unit]) => [word, unit]));
    UNIT_NOUNS = buildTrie(valued(units.nouns));
    HOUSEHOLDS = units.households;
    LOOSE_UNITS = new Set(units.loose);
    NOT_WORK_UNITS = new Set(units.not_work);
    NOT_COUNTED = units.not_counted;
    UNIT_GROUP = new Map(valued(units.groups));
    HEDGE_BEFORE = buildSuffixTrie([
      ...valued(hedges.before),
      ...hedges.before_not.map((word) => [word, "none"])
    ]);
    HEDGE_AFTER = buildTrie(valued(hedges.after));
    wordTrie = /* @__PURE__ */ __name((words5) => buildTrie(listed(words5)), "wordTrie");
    suffixTrie = /* @__PURE__ */ __name((words5) => buildSuffixTrie(listed(words5)), "suffixTrie");
    KINDS = read("kinds");
  }
});

// loaders/grammar/cell-figure.ts
function figureIn(words5) {
  const known = READ2.get(words5);
  if (known !== void 0) return known;
  const figure = readFigure(words5);
  if (READ2.size >= MOST_READ) READ2.clear();
  READ2.set(words5, figure);
  return figure;
}
function readFigure(words5) {
  if (words5 === "" || words5.length > LONGEST7 || YEAR3.test(words5)) return null;
  const found = CELL_FIGURE.exec(words5)?.groups;
  if (!found) return null;
  const unit = (found.unit ?? "").replace(/^\((.*)\)$/, "$1").replace(AFTER2, "");
  const known = UNIT_IDS.get(unit.replace(/^[百千万亿]{1,2}(?=.)/, ""));
  if (unit !== "" && (known === void 0 || TIME.has(known))) return null;
  if (unit === "" && !/^\d/.test(found.number ?? "")) return null;
  const mark = `${found.sign ?? ""}${found.arrow ?? ""}`;
  const at = (found.before ?? "").length + (words5.slice((found.before ?? "").length).match(/^[为:]/) ? 1 : 0) + (found.sign ?? "").length;
  return { before: found.before ?? "", sign: mark === "" ? 0 : DOWN.test(mark) ? -1 : 1, unit, at };
}
var DIRECTION, CHINESE3, NUMBER2, LONGEST7, CELL_FIGURE, YEAR3, TIME, AFTER2, READ2, MOST_READ, DOWN, isBareYear;
var init_cell_figure = __esm({
  "loaders/grammar/cell-figure.ts"() {
    "use strict";
    init_grammar();
    DIRECTION = "[-+\u2191\u2193\u25B2\u25BC\u25B3\u25BD]|\u4E0A\u5347|\u4E0B\u964D|\u589E\u957F|\u589E\u52A0|\u51CF\u5C11|\u964D\u4F4E|\u63D0\u9AD8|\u589E|\u51CF|\u5347|\u964D";
    CHINESE3 = "\u3007\u96F6\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341\u767E\u5343\u4E07\u4E24";
    NUMBER2 = `\\d[\\d,\uFF0C]*(?:\\.\\d+)?[\u767E\u5343\u4E07\u4EBF]{0,2}|[${CHINESE3}]{1,8}(?=[^${CHINESE3}])`;
    LONGEST7 = 24;
    CELL_FIGURE = new RegExp(
      `^(?<before>\u4E0A\u5E74\u540C\u671F|\u53BB\u5E74\u540C\u671F|\u4E0A\u5E74\u5EA6|\u4E0A\u5E74|\u53BB\u5E74|\u540C\u671F)?[\u4E3A:]?(?<sign>${DIRECTION})?(?<hedge>\u7EA6|\u8FD1|\u8D85\u8FC7?|\u4E0D\u8DB3|\u903E)?(?<number>${NUMBER2})(?<more>[\u4F59\u591A])?(?<unit>[^\\d()+\\-*\\[\u2191\u2193\u25B2\u25BC]{0,8}(?:\\([\\u4e00-\\u9fff]\\))?|\\([%\\u4e00-\\u9fff]{1,3}\\))(?<arrow>[\u2191\u2193\u25B2\u25BC])?(?:[*\u2460-\u2473]|\\[\\d{1,2}\\]|\\([^()\\d]{1,8}\\))?$`
    );
    YEAR3 = /^(?:19|20)\d\d年?(?:度|全年)?$/;
    TIME = /* @__PURE__ */ new Set(["year", "month", "day", "score"]);
    AFTER2 = /(?:左右|以上|以下|余|多)$/;
    __name(figureIn, "figureIn");
    READ2 = /* @__PURE__ */ new Map();
    MOST_READ = 4096;
    __name(readFigure, "readFigure");
    DOWN = /[-↓▼▽减降]|减少|下降|降低/;
    isBareYear = /* @__PURE__ */ __name((words5) => /^(?:19|20)\d\d$/.test(words5), "isBareYear");
  }
});

// loaders/align.ts
function columnsBelow(cells, widest) {
  const columns = cells.map((cell, i) => {
    if (i === 0 && cell.from <= (widest[0]?.from ?? 0)) return 0;
    const overlapping = widest.map((other) => Math.min(cell.to, other.to) - Math.max(cell.from, other.from));
    const most = Math.max(...overlapping);
    if (most > 0) return overlapping.indexOf(most);
    const distances = widest.map((other) => Math.abs(middle(other) - middle(cell)));
    return distances.indexOf(Math.min(...distances));
  });
  return columns.every((column, i) => i === 0 || column > columns[i - 1]) ? columns : null;
}
var middle;
var init_align = __esm({
  "loaders/align.ts"() {
    "use strict";
    middle = /* @__PURE__ */ __name(({ from, to }) => (from + to) / 2, "middle");
    __name(columnsBelow, "columnsBelow");
  }
});

// loaders/port/utf8.ts
import { isUtf8, transcode } from "node:buffer";
var fromUtf8;
var init_utf8 = __esm({
  "loaders/port/utf8.ts"() {
    "use strict";
    fromUtf8 = /* @__PURE__ */ __name((bytes2) => isUtf8(bytes2) ? transcode(bytes2, "utf8", "utf16le").toString("utf16le") : null, "fromUtf8");
  }
});

// loaders/read/decode.ts
function decode(bytes2) {
  const text2 = decodeMarked(bytes2) ?? decodeUtf8(bytes2) ?? decodePieces(bytes2, likeliest(bytes2));
  const broken = text2.match(CONTROL)?.length ?? 0;
  return broken > Math.max(2, text2.length * MOST_CONTROL) ? null : text2;
}
function decodeMarked(bytes2) {
  const [a, b, c] = bytes2;
  if (a === 255 && b === 254) return new TextDecoder("utf-16le").decode(bytes2);
  if (a === 254 && b === 255) return new TextDecoder("utf-16be").decode(bytes2);
  return a === 239 && b === 187 && c === 191 ? new TextDecoder("utf-8").decode(bytes2) : null;
}
function decodeUtf8(bytes2) {
  return bytes2.subarray(0, SAMPLE).includes(0) ? null : fromUtf8(bytes2);
}
function decodePieces(bytes2, main) {
  const other = OTHER2[main];
  if (other === void 0) return new TextDecoder(main).decode(bytes2);
  const [decoder2, second] = [new TextDecoder(main), new TextDecoder(other)];
  const said = [];
  let [kept, start] = [0, 0];
  for (let at = 0; at <= bytes2.length; at++) {
    if (at < bytes2.length && bytes2[at] !== LINE_END3 && bytes2[at] !== TAG) continue;
    const piece = bytes2.subarray(start, at);
    if (isForeign(piece, main) && plausibility(second.decode(piece)) > plausibility(decoder2.decode(piece))) {
      said.push(decoder2.decode(bytes2.subarray(kept, start)), second.decode(piece));
      kept = at;
    }
    start = at;
  }
  return said.join("") + decoder2.decode(bytes2.subarray(kept));
}
function isForeign(piece, main) {
  if (main === "utf-8") return !isUtf8(piece);
  return piece.reduce((count2, byte) => count2 + (byte >= LEAD4 ? 1 : 0), 0) >= FEWEST_LEADS && isUtf8(piece);
}
function likeliest(bytes2) {
  const sample = bytes2.subarray(0, SAMPLE);
  const scored = CANDIDATES.map((encoding) => ({ encoding, score: plausibility(new TextDecoder(encoding).decode(sample)) }));
  return scored.reduce((best, next) => next.score > best.score ? next : best).encoding;
}
function plausibility(text2) {
  let frequent = 0;
  for (const char of text2) if (FREQUENT.has(char)) frequent++;
  return (frequent - BROKEN_COST * (text2.match(BROKEN)?.length ?? 0)) / Math.max(1, text2.length);
}
var CANDIDATES, OTHER2, LINE_END3, TAG, LEAD4, FEWEST_LEADS, SAMPLE, FREQUENT, BROKEN, CONTROL, BROKEN_COST, MOST_CONTROL;
var init_decode = __esm({
  "loaders/read/decode.ts"() {
    "use strict";
    init_utf8();
    CANDIDATES = ["utf-8", "gb18030", "utf-16le", "utf-16be"];
    OTHER2 = { "utf-8": "gb18030", gb18030: "utf-8" };
    LINE_END3 = 10;
    TAG = "<".charCodeAt(0);
    LEAD4 = 224;
    FEWEST_LEADS = 2;
    SAMPLE = 1 << 16;
    FREQUENT = new Set("\u7684\u4E00\u548C\u884C\u653F\u6CD5\u6CBB\u751F\u6001\u73AF\u5883\u6267\u5904\u7F5A\u5E74\u6708\u5E02\u5C40\u4E3A\u5728\u4EBA\u4F5C\u5DE5\u5168\u4E2D\u5927\u4E0D\u4E86\u6709\u662F\uFF0C\u3002\u3001\uFF1A\uFF1B\uFF10\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17\uFF18\uFF190123456789 \n\r");
    BROKEN = /[\ufffd\u0000-\u0008\u000e-\u001a\u001c-\u001f\ue000-\uf8ff\u{e0000}-\u{10ffff}]/gu;
    CONTROL = /[\ufffd\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;
    BROKEN_COST = 4;
    MOST_CONTROL = 0.01;
    __name(decode, "decode");
    __name(decodeMarked, "decodeMarked");
    __name(decodeUtf8, "decodeUtf8");
    __name(decodePieces, "decodePieces");
    __name(isForeign, "isForeign");
    __name(likeliest, "likeliest");
    __name(plausibility, "plausibility");
  }
});

// loaders/read/read-error.ts
var ReadError;
var init_read_error = __esm({
  "loaders/read/read-error.ts"() {
    "use strict";
    ReadError = class extends Error {
      constructor(code, message) {
        super(message);
        this.code = code;
      }
      code;
      static {
        __name(this, "ReadError");
      }
    };
  }
});

// loaders/read/kind.ts
function kindOf5(bytes2) {
  if (startsWith(bytes2, OLE)) throw refuseOle(bytes2);
  if (startsWith(bytes2, RTF)) throw new ReadError("legacy-word", "rich text (RTF) is not read: save it as DOCX, PDF or text");
  if (startsWith(bytes2, ZIP) && (bytes2[2] ?? 0) < 9 && (bytes2[3] ?? 0) < 9) return "docx";
  return pdfStart(bytes2) >= 0 ? "pdf" : "text";
}
function startsWith(bytes2, magic, at = 0) {
  return magic.every((byte, i) => bytes2[at + i] === byte);
}
function pdfStart(bytes2) {
  for (let at = 0; at < Math.min(PDF_REACH, bytes2.length); at++) {
    if (bytes2[at] === PDF[0] && startsWith(bytes2, PDF, at)) return at;
    if (at === 0 && (bytes2[0] ?? 0) >= 128 && bytes2[0] !== 239) return -1;
  }
  return -1;
}
function refuseOle(bytes2) {
  const names2 = new TextDecoder("utf-16le").decode(bytes2.subarray(0, Math.min(bytes2.length - bytes2.length % 2, 1 << 20)));
  return names2.includes("EncryptedPackage") ? new ReadError("encrypted", "Word file protected by a password") : new ReadError("legacy-word", "old Word file (.doc) is not read: save it as DOCX, PDF or text");
}
async function refusalOf3(bytes2) {
  const { fileTypeFromBuffer } = await import("file-type");
  const found = await fileTypeFromBuffer(bytes2.subarray(0, 1 << 16)).catch(() => void 0);
  if (!found) return new ReadError("binary", "not a text file");
  const refused = REFUSED.find(([prefix]) => prefix.test(found.mime));
  return refused ? new ReadError(refused[1], `${refused[2]} (${found.ext})`) : new ReadError("binary", `not a text file (${found.ext})`);
}
var PDF_REACH, PDF, ZIP, OLE, RTF, REFUSED;
var init_kind = __esm({
  "loaders/read/kind.ts"() {
    "use strict";
    init_read_error();
    PDF_REACH = 1024;
    PDF = [..."%PDF-"].map((char) => char.charCodeAt(0));
    ZIP = [80, 75];
    OLE = [208, 207, 17, 224, 161, 177, 26, 225];
    RTF = [..."{\\rtf"].map((char) => char.charCodeAt(0));
    __name(kindOf5, "kindOf");
    __name(startsWith, "startsWith");
    __name(pdfStart, "pdfStart");
    __name(refuseOle, "refuseOle");
    REFUSED = [
      [/^image\//, "image", "image, not text"],
      [/zip|compressed|rar|tar|7z|gzip|bzip|xz|zstd/, "archive", "archive, not a document"],
      [/msdownload|elf|mach|java|wasm|executable/, "program", "program, not a document"]
    ];
    __name(refusalOf3, "refusalOf");
  }
});

// loaders/read/mailed-page.ts
function mailedPage(bytes2) {
  const mail = Array.from(bytes2, (byte) => String.fromCharCode(byte)).join("");
  const head5 = mail.slice(0, HEAD_REACH2);
  if (!/^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*?(?:MIME-Version|Content-Type):/i.test(head5.trimStart())) return null;
  const boundary = BOUNDARY.exec(head5)?.[1];
  const pieces = boundary === void 0 ? [mail] : mail.split(`--${boundary}`).slice(1);
  for (const piece of pieces) {
    const [fields = "", ...rest] = piece.replace(/^\s+/, "").split(/\r?\n\r?\n/);
    if (/content-type\s*:\s*text\//i.test(fields)) return decode(unpacked(rest.join("\n\n"), fields));
  }
  return null;
}
function unpacked(text2, fields) {
  const packing = /content-transfer-encoding\s*:\s*([\w-]+)/i.exec(fields)?.[1]?.toLowerCase();
  if (packing === "base64") return bytesOf(atob(text2.replace(/[^A-Za-z0-9+/]/g, "")));
  if (packing !== "quoted-printable") return bytesOf(text2);
  const plain = text2.replace(/=\r?\n/g, "").replace(/=([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return bytesOf(plain);
}
var BOUNDARY, HEAD_REACH2, bytesOf;
var init_mailed_page = __esm({
  "loaders/read/mailed-page.ts"() {
    "use strict";
    init_decode();
    BOUNDARY = /boundary\s*=\s*"?([^"\s;]+)"?/i;
    HEAD_REACH2 = 2e3;
    __name(mailedPage, "mailedPage");
    __name(unpacked, "unpacked");
    bytesOf = /* @__PURE__ */ __name((text2) => Uint8Array.from(text2, (char) => char.charCodeAt(0)), "bytesOf");
  }
});

// loaders/read/page-bounds.ts
import { defaultTreeAdapter, parse } from "parse5";
function checkPage(html) {
  checkTags(html);
  let [depth, tags, attributes] = [0, 0, 0];
  const counting2 = {
    ...defaultTreeAdapter,
    createElement(name, namespace, attrs) {
      tags++;
      attributes += attrs.length;
      if (tags > MOST_TAGS) throw new ReadError("too-large", `page of more than ${grouped(MOST_TAGS)} elements`);
      if (attributes > MOST_ATTRIBUTES) throw new ReadError("too-large", `page of more than ${grouped(MOST_ATTRIBUTES)} attributes`);
      return defaultTreeAdapter.createElement(name, namespace, attrs);
    },
    onItemPush() {
      if (++depth > DEEPEST2) throw new ReadError("unreadable", "page nested too deep");
    },
    onItemPop() {
      depth--;
    }
  };
  parse(html, { treeAdapter: counting2 });
}
function checkTags(html) {
  for (const [tag] of html.matchAll(TAG2)) {
    if (tag.length > LONGEST_TAG && tag.replace(QUOTED, "").length > LONGEST_TAG)
      throw new ReadError("unreadable", "page with a tag of too many attributes");
  }
}
var DEEPEST2, MOST_TAGS, MOST_ATTRIBUTES, LONGEST_TAG, TAG2, QUOTED, grouped;
var init_page_bounds = __esm({
  "loaders/read/page-bounds.ts"() {
    "use strict";
    init_read_error();
    DEEPEST2 = 200;
    MOST_TAGS = 6e4;
    MOST_ATTRIBUTES = 2e5;
    LONGEST_TAG = 2e4;
    TAG2 = /<[a-z](?:[^<>"']|"[^"]*"|'[^']*')*/gi;
    QUOTED = /"[^"]*"|'[^']*'/g;
    __name(checkPage, "checkPage");
    __name(checkTags, "checkTags");
    grouped = /* @__PURE__ */ __name((count2) => count2.toLocaleString("en"), "grouped");
  }
});

// loaders/read/page-tree.ts
import { DOMParser, Element as TreeElement } from "linkedom";
import { defaultTreeAdapter as tree, html as names, parse as parse2, parseFragment } from "parse5";
import cssom from "rrweb-cssom";
function openPage(html) {
  const document = emptyDocument();
  put(parse2(html, UNSCRIPTED).childNodes, document, document);
  return document;
}
function emptyDocument() {
  const document = new DOMParser().parseFromString("", "text/html");
  document.replaceChildren();
  return Object.defineProperties(document, {
    body: { get: /* @__PURE__ */ __name(() => [...document.documentElement?.children ?? []].find(isBody) ?? null, "get") },
    head: { get: /* @__PURE__ */ __name(() => [...document.documentElement?.children ?? []].find(({ localName }) => localName === "head") ?? null, "get") },
    title: { get: /* @__PURE__ */ __name(() => (titleOf2(document)?.textContent ?? "").replace(/[\t\n\f\r ]+/g, " ").trim(), "get") },
    styleSheets: { get: /* @__PURE__ */ __name(() => sheetsOf(document), "get") }
  });
}
function put(nodes, parent, document) {
  for (const node of nodes) {
    const made = nodeFor(node, document);
    if (made) parent.appendChild(made);
  }
}
function nodeFor(node, document) {
  if (tree.isTextNode(node)) return document.createTextNode(node.value);
  if (tree.isCommentNode(node)) return document.createComment(node.data);
  if (!tree.isElementNode(node)) return null;
  const isSvg = node.namespaceURI === names.NS.SVG;
  const element = isSvg ? document.createElementNS(names.NS.SVG, node.tagName) : document.createElement(node.tagName);
  for (const { prefix, name, value } of node.attrs) element.setAttribute(prefix ? `${prefix}:${name}` : name, value);
  const inside2 = "content" in node ? node.content.childNodes : node.childNodes;
  put(inside2, element, document);
  return element;
}
function sheetsOf(document) {
  const styles = [...document.querySelectorAll("style")].filter((style) => SHEET_TYPE.test(style.getAttribute("type") ?? ""));
  return styles.flatMap(({ textContent }) => {
    try {
      return [cssom.parse(textContent)];
    } catch {
      return [];
    }
  });
}
var UNSCRIPTED, SHEET_TYPE, titleOf2, isBody, own;
var init_page_tree = __esm({
  "loaders/read/page-tree.ts"() {
    "use strict";
    UNSCRIPTED = { scriptingEnabled: false };
    SHEET_TYPE = /^(?:text\/css)?$/i;
    __name(openPage, "openPage");
    __name(emptyDocument, "emptyDocument");
    titleOf2 = /* @__PURE__ */ __name((document) => [...document.querySelectorAll("title")].find((title) => title.closest("svg") === null), "titleOf");
    isBody = /* @__PURE__ */ __name(({ localName }) => localName === "body" || localName === "frameset", "isBody");
    __name(put, "put");
    __name(nodeFor, "nodeFor");
    __name(sheetsOf, "sheetsOf");
    own = Object.getOwnPropertyDescriptor(TreeElement.prototype, "innerHTML");
    Object.defineProperty(TreeElement.prototype, "innerHTML", {
      get: own?.get,
      set(html) {
        const context = tree.createElement(this.localName, names.NS.HTML, []);
        this.replaceChildren();
        put(parseFragment(context, html, UNSCRIPTED).childNodes, this, this.ownerDocument);
      }
    });
  }
});

// loaders/read/docx-chunks.ts
import { strFromU8 } from "fflate";
async function takeChunks(body, parts, readInner, depth) {
  const tags = [...body.matchAll(CHUNK)].map(([tag]) => tag);
  if (tags.length === 0) return { body, html: [] };
  const targets = targetsIn(parts);
  const html = [];
  for (const tag of tags) {
    const name = targets.get(/\br:id\s*=\s*["']([^"']*)/.exec(tag)?.[1] ?? "") ?? "";
    const bytes2 = parts[name];
    if (!bytes2) throw new ReadError("damaged", `Word file without the part ${name || "of a w:altChunk"} that it shows`);
    html.push(bytes2[0] === 80 && bytes2[1] === 75 ? await inner(bytes2, readInner, depth) : htmlOf(name, bytes2));
  }
  let count2 = 0;
  return { body: body.replace(CHUNK, () => `<w:p><w:r><w:t>${OPEN3}${count2++}${CLOSE3}</w:t></w:r></w:p>`), html };
}
function inner(bytes2, readInner, depth) {
  if (depth >= DEEPEST3) throw new ReadError("too-large", "Word files inside each other");
  return readInner(bytes2, depth + 1);
}
function targetsIn(parts) {
  const xml = strFromU8(parts[RELATIONS] ?? new Uint8Array());
  const attribute = /* @__PURE__ */ __name((tag, name) => new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)`).exec(tag)?.[1] ?? "", "attribute");
  return new Map(
    [...xml.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => {
      const target = attribute(tag, "Target");
      return [attribute(tag, "Id"), target.startsWith("/") ? target.slice(1) : `word/${target.replace(/^\.\//, "")}`];
    })
  );
}
function htmlOf(name, bytes2) {
  const text2 = mailedPage(bytes2) ?? decode(bytes2);
  if (text2 === null || /^\s*\{\\rtf/.test(text2))
    throw new ReadError("unreadable", `the part ${name} that the Word file shows is not read: save it in Word and try again`);
  const html = MARKUP.test(text2) ? text2 : `<pre>${text2.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</pre>`;
  checkPage(html);
  const document = openPage(html);
  return [...document.head.querySelectorAll("style")].map((style) => style.outerHTML).join("") + `<div>${document.body.innerHTML}</div>`;
}
var CHUNK, RELATIONS, MARKUP, OPEN3, CLOSE3, PLACE2, DEEPEST3, putChunks;
var init_docx_chunks = __esm({
  "loaders/read/docx-chunks.ts"() {
    "use strict";
    init_decode();
    init_mailed_page();
    init_page_bounds();
    init_page_tree();
    init_read_error();
    CHUNK = /<w:altChunk\b[^>]*?(?:\/>|>[\s\S]*?<\/w:altChunk>)/g;
    RELATIONS = "word/_rels/document.xml.rels";
    MARKUP = /<\/?(?:html|head|body|p|div|span|table|tr|td|br|font|h[1-6])\b/i;
    [OPEN3, CLOSE3] = ["\uE0B0", "\uE0B1"];
    PLACE2 = new RegExp(`(?:<p[^>]*>)?${OPEN3}(\\d+)${CLOSE3}(?:</p>)?`, "g");
    DEEPEST3 = 3;
    __name(takeChunks, "takeChunks");
    putChunks = /* @__PURE__ */ __name((converted, html) => html.length === 0 ? converted : converted.replace(PLACE2, (_, at) => html[Number(at)] ?? ""), "putChunks");
    __name(inner, "inner");
    __name(targetsIn, "targetsIn");
    __name(htmlOf, "htmlOf");
  }
});

// loaders/read/docx-shown.ts
import { DOMParser as DOMParser2, XMLSerializer } from "@xmldom/xmldom";
function asShown(body, styles) {
  if (!TOUCHED.test(body)) return body;
  const document = openXml(body);
  const hiding = stylesOf(styles);
  for (const name of WRAPPERS) for (const wrapper of all(document, name)) replace(wrapper, nodesOf(wrapper));
  for (const ruby of all(document, "ruby")) replace(ruby, all(ruby, "rubyBase").flatMap(nodesOf));
  for (const run of all(document, "r")) if (isHidden(run, hiding)) replace(run, []);
  return new XMLSerializer().serializeToString(document);
}
function openXml(xml) {
  const fail = /* @__PURE__ */ __name((message) => {
    throw new Error(message);
  }, "fail");
  return new DOMParser2({ errorHandler: { warning: /* @__PURE__ */ __name(() => void 0, "warning"), error: fail, fatalError: fail } }).parseFromString(xml, "text/xml");
}
function replace(element, nodes) {
  for (const node of nodes) element.parentNode?.insertBefore(node, element);
  element.parentNode?.removeChild(element);
}
function hidingOf(properties) {
  const said = HIDING.flatMap((name) => {
    const mark = child(properties, name);
    return mark ? [[name, !/^(?:0|false|off)$/.test(valueOf(mark) ?? "")]] : [];
  });
  return Object.fromEntries(said);
}
function stylesOf(xml) {
  const found = /* @__PURE__ */ new Map();
  if (xml === null || !/<w:(?:vanish|d?strike)\b/.test(xml)) return found;
  const styles = new Map(all(openXml(xml), "style").map((style) => [style.getAttributeNS(WORD, "styleId") ?? "", style]));
  for (const id of styles.keys()) {
    let said = {};
    let style = styles.get(id);
    for (let step2 = 0; style && step2 < MOST_BASES; step2++) {
      said = { ...hidingOf(child(style, "rPr")), ...said };
      style = styles.get(valueOf(child(style, "basedOn")) ?? "");
    }
    found.set(id, said);
  }
  return found;
}
function isHidden(run, styles) {
  const properties = child(run, "rPr");
  const paragraph = styles.size > 0 ? child(paragraphOf(run), "pPr") : void 0;
  const said = {
    ...styles.get(valueOf(child(paragraph, "pStyle")) ?? ""),
    ...styles.get(valueOf(child(properties, "rStyle")) ?? ""),
    ...hidingOf(properties)
  };
  return HIDING.some((name) => said[name] === true);
}
function paragraphOf(run) {
  let node = run.parentNode;
  while (node && node.localName !== "p") node = node.parentNode;
  return node;
}
var WORD, HIDING, WRAPPERS, TOUCHED, MOST_BASES, ELEMENT, all, nodesOf, child, valueOf;
var init_docx_shown = __esm({
  "loaders/read/docx-shown.ts"() {
    "use strict";
    WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    HIDING = ["vanish", "strike", "dstrike"];
    WRAPPERS = ["fldSimple", "bdo", "dir"];
    TOUCHED = /<w:(?:vanish|d?strike|rStyle|pStyle|fldSimple|bdo|dir|ruby)\b/;
    MOST_BASES = 20;
    ELEMENT = 1;
    __name(asShown, "asShown");
    __name(openXml, "openXml");
    all = /* @__PURE__ */ __name((root, name) => Array.from(root.getElementsByTagNameNS(WORD, name)), "all");
    nodesOf = /* @__PURE__ */ __name((element) => Array.from(element.childNodes), "nodesOf");
    __name(replace, "replace");
    child = /* @__PURE__ */ __name((element, name) => (element ? nodesOf(element) : []).find(
      (node) => node.nodeType === ELEMENT && node.namespaceURI === WORD && node.localName === name
    ), "child");
    valueOf = /* @__PURE__ */ __name((element) => element?.getAttributeNS(WORD, "val") || null, "valueOf");
    __name(hidingOf, "hidingOf");
    __name(stylesOf, "stylesOf");
    __name(isHidden, "isHidden");
    __name(paragraphOf, "paragraphOf");
  }
});

// loaders/read/hidden.ts
function shownIn(document) {
  const styled = new Map(PROPERTIES.map((property) => [property, /* @__PURE__ */ new Map()]));
  for (const rule of affordable(document, rulesOf(document))) {
    for (const element of matching(document, rule.selector)) styled.get(rule.property)?.set(element, rule.value);
  }
  const valueOf2 = /* @__PURE__ */ __name((element, property) => declared(element.getAttribute("style"), property) ?? styled.get(property)?.get(element), "valueOf");
  const decoration = /* @__PURE__ */ __name((element) => valueOf2(element, "text-decoration-line") ?? valueOf2(element, "text-decoration"), "decoration");
  return {
    displayed: /* @__PURE__ */ __name((element) => {
      if (NEVER3.has(element.localName) || element.localName === "input") return false;
      const display = valueOf2(element, "display");
      if (display === void 0 ? element.hasAttribute("hidden") : display === "none") return false;
      if (isZero(valueOf2(element, "opacity")) || valueOf2(element, "mso-hide") === "all") return false;
      const line = decoration(element);
      return line === void 0 ? !STRUCK.has(element.localName) : !line.includes("line-through");
    }, "displayed"),
    unseen: /* @__PURE__ */ __name((element, inherited) => {
      const visibility = valueOf2(element, "visibility");
      const invisible = visibility === void 0 ? inherited & INVISIBLE : visibility === "visible" ? 0 : INVISIBLE;
      return invisible | tinyBy(valueOf2(element, "font-size") ?? FONT_SIZE.exec(valueOf2(element, "font") ?? "")?.[1], inherited & TINY);
    }, "unseen")
  };
}
function tinyBy(size, inherited) {
  if (size === void 0) return inherited;
  if (isZero(size)) return TINY;
  return RELATIVE.test(size) && !size.endsWith("rem") ? inherited : 0;
}
function declared(style, property) {
  if (style === null || !style.toLowerCase().includes(property)) return void 0;
  const found = style.split(";").findLast((declaration) => declaration.split(":", 1)[0]?.trim().toLowerCase() === property);
  return found?.slice(found.indexOf(":") + 1).replace(/!\s*important/i, "").trim().toLowerCase();
}
function rulesOf(document) {
  const rules = [];
  for (const sheet of document.styleSheets) collect2(sheet.cssRules, rules);
  return rules.sort((a, b) => Number(a.important) - Number(b.important) || a.specificity - b.specificity || a.order - b.order).slice(-MOST_RULES);
}
function affordable(document, rules) {
  const elements = [...document.querySelectorAll("*")];
  const siblings = elements.reduce((most, { childElementCount }) => Math.max(most, childElementCount), 1);
  let work = 0;
  const start = rules.findLastIndex(
    ({ selector }) => (work += elements.length * (/[~+]|:nth|:last|:only/.test(selector) ? siblings : 1)) > MOST_WORK
  );
  return rules.slice(start + 1);
}
function collect2(list2, rules) {
  for (const rule of list2) {
    if ("media" in rule && "cssRules" in rule) {
      if (/print|max-width/i.test(rule.media.mediaText)) continue;
      collect2(rule.cssRules, rules);
    }
    if (!("selectorText" in rule) || !("style" in rule)) continue;
    const style = rule.style;
    for (const property of PROPERTIES) {
      const value = style.getPropertyValue(property).trim().toLowerCase();
      if (value === "" || property === "opacity" && /transition|animation/.test(style.cssText)) continue;
      const important = style.getPropertyPriority(property) === "important";
      for (const selector of rule.selectorText.split(/,(?![^(]*\))/))
        rules.push({ selector, property, value, important, specificity: specificityOf(selector), order: rules.length });
    }
  }
}
function specificityOf(selector) {
  const count2 = /* @__PURE__ */ __name((pattern) => selector.match(pattern)?.length ?? 0, "count");
  return count2(/#/g) * 1e4 + count2(/\.|\[|(?<!:):(?!:)/g) * 100 + count2(/(?:^|[\s>+~])[a-z]|::/gi);
}
function matching(document, selector) {
  if (/:(?:hover|focus|active|before|after|target|checked)|::/i.test(selector)) return [];
  try {
    return document.querySelectorAll(selector);
  } catch {
    return [];
  }
}
var PROPERTIES, INVISIBLE, TINY, NEVER3, STRUCK, ZERO4, RELATIVE, FONT_SIZE, MOST_RULES, MOST_WORK, isZero;
var init_hidden = __esm({
  "loaders/read/hidden.ts"() {
    "use strict";
    PROPERTIES = [
      "display",
      "visibility",
      "opacity",
      "font-size",
      "font",
      "text-decoration",
      "text-decoration-line",
      "mso-hide"
    ];
    INVISIBLE = 1;
    TINY = 2;
    NEVER3 = new Set(
      "script style template noscript head title meta link select option datalist button textarea iframe object embed svg math canvas audio video map dialog".split(
        " "
      )
    );
    STRUCK = /* @__PURE__ */ new Set(["s", "del", "strike"]);
    ZERO4 = /^[+-]?0*(?:\.0+)?0?(?:%|[a-z]+)?$/;
    RELATIVE = /%|em|ex|ch|^(?:larger|smaller|inherit|unset)$/;
    FONT_SIZE = /(?:^|\s)([+-]?[\d.]+(?:%|[a-z]+)?)(?:\s*\/|\s)/;
    MOST_RULES = 400;
    MOST_WORK = 2e7;
    __name(shownIn, "shownIn");
    __name(tinyBy, "tinyBy");
    isZero = /* @__PURE__ */ __name((value) => value !== void 0 && /\d/.test(value) && ZERO4.test(value), "isZero");
    __name(declared, "declared");
    __name(rulesOf, "rulesOf");
    __name(affordable, "affordable");
    __name(collect2, "collect");
    __name(specificityOf, "specificityOf");
    __name(matching, "matching");
  }
});

// loaders/read/words.ts
function anyOf(words5) {
  return [...words5].sort((a, b) => b.length - a.length).join("|");
}
var WORDS6;
var init_words = __esm({
  "loaders/read/words.ts"() {
    "use strict";
    init_files();
    WORDS6 = readYaml2("loaders/read/words.yaml");
    __name(anyOf, "anyOf");
  }
});

// loaders/read/html-head.ts
function headOf(document, before, text2) {
  const shown = before.filter(isHead2).map((line) => line.text);
  const seen = bare([...shown, text2].join("\n"));
  const metas = metasOf(document);
  const said = [...titlesOf(document, metas), ...metas.map(({ label, value }) => `${label}${value}`)];
  return [...said.filter((line, i) => said.indexOf(line) === i && !seen.includes(bare(line.replace(/^[^：]{2,4}：/, "")))), ...shown];
}
function metasOf(document) {
  const elements = [...document.querySelectorAll("meta[name], meta[property]")];
  const named3 = /* @__PURE__ */ __name((name) => elements.find((element) => (element.getAttribute("name") ?? element.getAttribute("property") ?? "").toLowerCase() === name)?.getAttribute("content")?.trim() ?? "", "named");
  return WORDS6.page.metas.flatMap(({ names: names2, label }) => {
    const value = names2.map(named3).find((found) => found !== "");
    return value && value.length <= LONGEST_HEAD_LINE ? [{ label, value: value.replace(/\s+/g, " ") }] : [];
  });
}
function titlesOf(document, metas) {
  if (metas.some(({ label }) => label === "")) return [];
  const title = document.title.trim();
  return title.length > LONGEST_HEAD_LINE ? [] : title.split(SITE_BREAK).filter((part) => part !== "");
}
var HEAD_LINE, DATE, LONGEST_HEAD_LINE, TITLE_TAGS, SITE_BREAK, isHead2, hasTitleClass, bare;
var init_html_head = __esm({
  "loaders/read/html-head.ts"() {
    "use strict";
    init_words();
    HEAD_LINE = new RegExp([...WORDS6.page.head_line, ...WORDS6.page.title].join("|"));
    DATE = /20\d\d\s*[-年/.]\s*\d{1,2}/;
    LONGEST_HEAD_LINE = 160;
    TITLE_TAGS = /* @__PURE__ */ new Set(["h1", "h2", "h3"]);
    SITE_BREAK = /\s*(?:[_|｜>＞»]|\s[-–—]+\s|--+|——|-(?=[\u4e00-\u9fff]))\s*/;
    __name(headOf, "headOf");
    __name(metasOf, "metasOf");
    __name(titlesOf, "titlesOf");
    isHead2 = /* @__PURE__ */ __name((line) => line.text.length <= LONGEST_HEAD_LINE && line.linked <= line.text.length / 2 && (TITLE_TAGS.has(line.element.localName) || hasTitleClass(line.element) || DATE.test(line.text) || HEAD_LINE.test(line.text)), "isHead");
    hasTitleClass = /* @__PURE__ */ __name((element) => /title|biaoti/i.test(`${element.className} ${element.id}`), "hasTitleClass");
    bare = /* @__PURE__ */ __name((text2) => text2.normalize("NFKC").replace(/[\s\u200b]+/g, ""), "bare");
  }
});

// loaders/read/html-table.ts
function isDataTable(table, shown) {
  if (table.querySelector("table")) return false;
  const rows = rowsOf(table, shown).map((row) => cellsOf4(row, shown));
  const cells = rows.flat();
  if (rows.length < 2 || cells.length < 4 || cells.length > MOST_CELLS || Math.max(...rows.map((row) => row.length)) < 2) return false;
  const texts2 = cells.map((cell) => textOf(cell, shown));
  const long = texts2.filter((text2) => text2.length > LONGEST_CELL2).length;
  const figures = texts2.filter(isFigure3).length;
  return figures > 0 && (long === 0 || figures > long * 2 && long * FEWEST_SHORT <= texts2.length);
}
function linesOfTable(table, shown) {
  const grid = readGrid(table, shown);
  const caption = table.querySelector("caption");
  const width = Math.max(1, ...grid.map((row) => row.length));
  const lines = grid.map((row) => {
    const [first = ""] = row;
    const filled = row.length === width && row.every((cell) => cell === first);
    return filled ? first : Array.from({ length: width }, (_, x) => row[x] ?? "").join("	");
  });
  return [...caption ? [textOf(caption, shown)] : [], ...lines].filter((line) => line.trim() !== "");
}
function readGrid(table, shown) {
  const grid = [];
  const rows = rowsOf(table, shown);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of cellsOf4(row, shown)) {
      while (grid[y]?.[x] !== void 0) x++;
      const text2 = textOf(cell, shown);
      const [width, height] = [spanOf3(cell, "colspan", MOST_COLUMNS2 - x), spanOf3(cell, "rowspan", rows.length - y)];
      const figure = isFigure3(text2);
      for (let dy = 0; dy < height; dy++)
        for (let dx = 0; dx < width; dx++) (grid[y + dy] ??= [])[x + dx] = dy + dx === 0 || !figure ? text2 : dx > 0 ? "" : DITTO2;
      x += width;
    }
    grid[y] ??= [];
  });
  return grid;
}
function textOf(element, shown) {
  return visibleText(element, shown, 0).replace(/[\s\u00a0\u3000]+/g, "");
}
function visibleText(element, shown, inherited) {
  if (!shown.displayed(element)) return "";
  const here = shown.unseen(element, inherited);
  let text2 = "";
  for (const child2 of element.childNodes) {
    if (child2.nodeType === 3 && here === 0) text2 += child2.data;
    else if (child2.nodeType === 1) text2 += visibleText(child2, shown, here);
  }
  return text2;
}
var LONGEST_CELL2, FEWEST_SHORT, MOST_CELLS, DITTO2, MOST_COLUMNS2, isFigure3, spanOf3, rowsOf, cellsOf4;
var init_html_table = __esm({
  "loaders/read/html-table.ts"() {
    "use strict";
    init_cell_figure();
    LONGEST_CELL2 = 90;
    FEWEST_SHORT = 8;
    MOST_CELLS = 2e4;
    DITTO2 = "\u3003";
    MOST_COLUMNS2 = 60;
    __name(isDataTable, "isDataTable");
    __name(linesOfTable, "linesOfTable");
    __name(readGrid, "readGrid");
    isFigure3 = /* @__PURE__ */ __name((text2) => figureIn(text2.normalize("NFKC")) !== null, "isFigure");
    spanOf3 = /* @__PURE__ */ __name((cell, name, most) => Math.max(1, Math.min(Number.parseInt(cell.getAttribute(name) ?? "1", 10) || 1, most)), "spanOf");
    rowsOf = /* @__PURE__ */ __name((table, shown) => [...table.querySelectorAll("tr")].filter((row) => shown.displayed(row)), "rowsOf");
    cellsOf4 = /* @__PURE__ */ __name((row, shown) => [...row.children].filter((cell) => (cell.localName === "td" || cell.localName === "th") && shown.displayed(cell)), "cellsOf");
    __name(textOf, "textOf");
    __name(visibleText, "visibleText");
  }
});

// loaders/read/page-lines.ts
function linesOf4(root, shown) {
  const walker = new LineWalker(shown);
  walker.visit(root, { hidden: 0, linked: false, preformatted: false });
  walker.endLine(root);
  return walker.lines;
}
function commonAncestor(a, b) {
  let element = a;
  while (!element.contains(b) && element.parentElement) element = element.parentElement;
  return element;
}
var BLOCKS, CELLS, TEXT, ELEMENT2, DIGIT_END, DIGIT_START, LineWalker, isNote;
var init_page_lines = __esm({
  "loaders/read/page-lines.ts"() {
    "use strict";
    init_html_table();
    BLOCKS = new Set(
      "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol optgroup p pre section summary table caption thead tbody tfoot tr ul".split(
        " "
      )
    );
    CELLS = /* @__PURE__ */ new Set(["td", "th"]);
    TEXT = 3;
    ELEMENT2 = 1;
    DIGIT_END = /[\d０-９.,，．]$/;
    DIGIT_START = /^[\d０-９.,，．%％]/;
    __name(linesOf4, "linesOf");
    LineWalker = class {
      constructor(shown) {
        this.shown = shown;
      }
      shown;
      static {
        __name(this, "LineWalker");
      }
      lines = [];
      #text = "";
      #linked = 0;
      #pending = "";
      #element = null;
      visit(element, inherited) {
        if (!this.shown.displayed(element)) return;
        const state = {
          hidden: this.shown.unseen(element, inherited.hidden),
          linked: inherited.linked || element.localName === "a",
          preformatted: inherited.preformatted || element.localName === "pre"
        };
        if (element.localName === "br") return this.endLine(element.parentElement ?? element);
        if (element.localName === "sup" && isNote(element)) return;
        if (element.localName === "table" && state.hidden === 0 && this.#dataTable(element)) return;
        const block = BLOCKS.has(element.localName);
        if (block) this.endLine(element.parentElement ?? element);
        for (const child2 of element.childNodes) {
          if (child2.nodeType === TEXT) this.#push(child2.data, element, state);
          else if (child2.nodeType === ELEMENT2) this.visit(child2, state);
        }
        if (CELLS.has(element.localName)) this.#endCell(element);
        if (block) this.endLine(element);
      }
      endLine(element) {
        const text2 = this.#text.trim();
        if (text2 !== "") this.lines.push({ text: text2, element: this.#element ?? element, linked: this.#linked });
        this.#text = "";
        this.#pending = "";
        this.#linked = 0;
        this.#element = null;
      }
      #dataTable(table) {
        if (!isDataTable(table, this.shown)) return false;
        this.endLine(table.parentElement ?? table);
        this.lines.push(...linesOfTable(table, this.shown).map((text2) => ({ text: text2, element: table, linked: 0 })));
        return true;
      }
      #endCell(cell) {
        if (this.#text.trim() !== "" && cell.nextElementSibling) {
          this.#text += "	";
          this.#pending = "";
        }
      }
      #push(data, element, state) {
        if (state.hidden !== 0) return;
        if (state.preformatted && /[\r\n]/.test(data)) return this.#pushLines(data, element, state);
        for (const piece of data.split(/([ \t\r\n\f]+)/)) {
          if (piece === "") continue;
          if (!/^[ \t\r\n\f]/.test(piece)) this.#append(piece, element, state);
          else if (this.#pending !== " ") this.#pending = /[\r\n]/.test(piece) ? "\n" : " ";
        }
      }
      #pushLines(data, element, state) {
        for (const [i, line] of data.split(/\r\n?|\n/).entries()) {
          if (i > 0) this.endLine(element);
          this.#append(line, element, state);
        }
      }
      // A line end of the source is a space, but never one inside a number: editors break lines between spans.
      #append(piece, element, state) {
        const insideNumber = this.#pending === "\n" && DIGIT_END.test(this.#text) && DIGIT_START.test(piece);
        if (this.#pending !== "" && this.#text !== "" && !insideNumber) this.#text += " ";
        this.#pending = "";
        this.#text += piece;
        if (state.linked) this.#linked += piece.length;
        this.#element = this.#element ? commonAncestor(this.#element, element) : element;
      }
    };
    isNote = /* @__PURE__ */ __name((element) => /^[[［(（〔]?\s*(?:\d{1,2}|[①-⑳])\s*[\]］)）〕]?$/.test(element.textContent.trim()) && !/[A-Za-z]$/.test(element.previousSibling?.textContent ?? ""), "isNote");
    __name(commonAncestor, "commonAncestor");
  }
});

// loaders/read/main-content.ts
import { Readability } from "@mozilla/readability";
function findContent(document, lines) {
  const own2 = withoutBoilerplate(lines);
  const all2 = proseIn(own2);
  const found = all2 === 0 ? null : containerOf(document, own2, all2);
  if (!found) return { before: [], main: lines };
  const inside2 = own2.filter((line) => found.contains(line.element));
  const start = own2.findIndex((line) => found.contains(line.element));
  return { before: own2.slice(0, Math.max(0, start)), main: inside2.filter((line) => !isMenu(line)) };
}
function containerOf(document, lines, all2) {
  const kept = keptByReadability(document, lines) ?? lines.filter(isProse3);
  let element = kept.map((line) => line.element).reduce((held, next) => held ? commonAncestor(held, next) : next, null);
  while (element && element !== document.body) {
    const here = element;
    if (proseIn(lines.filter((line) => here.contains(line.element))) >= all2 * ENOUGH) return here;
    element = element.parentElement;
  }
  return null;
}
function keptByReadability(document, lines) {
  if (lines.length > LARGEST_PAGE) return null;
  lines.forEach((line, i) => line.element.setAttribute(MARK2, `${line.element.getAttribute(MARK2) ?? ""} ${i}`));
  const html = readArticle(document);
  for (const line of lines) line.element.removeAttribute(MARK2);
  if (html === null) return null;
  const article = document.createElement("div");
  article.innerHTML = html;
  const marks = [...article.querySelectorAll(`[${MARK2}]`)].flatMap((element) => (element.getAttribute(MARK2) ?? "").trim().split(" "));
  const kept = marks.flatMap((mark) => lines[Number(mark)] ?? []).filter(isProse3);
  return kept.length > 0 ? kept : null;
}
function readArticle(document) {
  try {
    const copy = document.cloneNode(true);
    return new Readability(copy, { keepClasses: true, charThreshold: 200 }).parse()?.content ?? null;
  } catch {
    return null;
  }
}
function withoutBoilerplate(lines) {
  const all2 = proseIn(lines);
  const known = /* @__PURE__ */ new Map();
  const isOutside = /* @__PURE__ */ __name((element) => {
    if (element === null) return false;
    const seen = known.get(element);
    if (seen !== void 0) return seen;
    const here = isBoilerplate(element) && proseIn(lines.filter((line) => element.contains(line.element))) * 2 < all2;
    const outside = here || isOutside(element.parentElement);
    known.set(element, outside);
    return outside;
  }, "isOutside");
  return lines.filter((line) => !isOutside(line.element));
}
function isBoilerplate(element) {
  if (BOILERPLATE_TAGS.has(element.localName)) return true;
  const names2 = `${element.getAttribute("class") ?? ""} ${element.id}`.toLowerCase();
  return names2.split(/[^a-z]+/).some((name) => BOILERPLATE.has(name));
}
function proseIn(lines) {
  return lines.reduce((sum, line) => sum + (isProse3(line) ? (line.text.match(CHINESE4)?.length ?? 0) - line.linked : 0), 0);
}
var BOILERPLATE, BOILERPLATE_TAGS, CHINESE4, PROSE2, SHORTEST_PROSE, ENOUGH, MOST_LINKED, LONGEST_MENU, MARK2, LARGEST_PAGE, isMenu, isProse3;
var init_main_content = __esm({
  "loaders/read/main-content.ts"() {
    "use strict";
    init_page_lines();
    init_words();
    BOILERPLATE = new Set(WORDS6.page.boilerplate);
    BOILERPLATE_TAGS = /* @__PURE__ */ new Set(["nav", "footer", "aside"]);
    CHINESE4 = /[\u4e00-\u9fff]/g;
    PROSE2 = /[，。；：,;]/;
    SHORTEST_PROSE = 16;
    ENOUGH = 0.8;
    MOST_LINKED = 0.6;
    LONGEST_MENU = 120;
    MARK2 = "data-line";
    LARGEST_PAGE = 2e4;
    __name(findContent, "findContent");
    __name(containerOf, "containerOf");
    __name(keptByReadability, "keptByReadability");
    __name(readArticle, "readArticle");
    __name(withoutBoilerplate, "withoutBoilerplate");
    __name(isBoilerplate, "isBoilerplate");
    isMenu = /* @__PURE__ */ __name((line) => line.text.length <= LONGEST_MENU && line.linked > line.text.length * MOST_LINKED, "isMenu");
    isProse3 = /* @__PURE__ */ __name((line) => !isMenu(line) && line.text.length >= SHORTEST_PROSE && PROSE2.test(line.text), "isProse");
    __name(proseIn, "proseIn");
  }
});

// loaders/read/html.ts
var html_exports = {};
__export(html_exports, {
  readHtml: () => readHtml,
  readMarkup: () => readMarkup
});
function readHtml(html) {
  const document = open(html);
  const lines = linesMade(document);
  const all2 = lines.map((line) => line.text).join("\n");
  if (all2.length <= LONGEST_ERROR_PAGE && ERROR_PAGE.test(`${document.title}
${all2}`))
    throw new ReadError("error-page", `error page of a web site (${document.title.trim().slice(0, 40) || "no title"})`);
  if (proseIn(lines) === 0 && (html.match(CHINESE5)?.length ?? 0) > all2.length + FEWEST_HELD && document.querySelector("script"))
    throw new ReadError("not-a-report", "a script makes the text of this page: save it from a browser as text or PDF");
  const { before, main } = findContent(document, lines);
  const text2 = main.map((line) => line.text).join("\n");
  return [...headOf(document, before, text2), text2].join("\n");
}
function linesMade(document) {
  const lines = linesOf4(document.body, shownIn(document));
  const seen = proseIn(lines);
  for (const holder of document.querySelectorAll(HOLDERS)) {
    const held = heldIn(holder);
    if ((held.match(CHINESE5)?.length ?? 0) <= Math.max(FEWEST_HELD, seen * 2)) continue;
    checkPage(held);
    const body = document.createElement("body");
    body.innerHTML = held;
    const made = linesOf4(body, shownIn(document));
    if (proseIn(made) <= seen * 2) continue;
    document.body.replaceWith(body);
    return made;
  }
  return lines;
}
function heldIn(holder) {
  const held = holder.localName === "template" || holder.localName === "noscript" ? holder.innerHTML : holder.textContent;
  return /<\/?[a-z]/i.test(held) ? held : `<pre>${held.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</pre>`;
}
function readMarkup(html) {
  const document = open(html);
  return linesOf4(document.body, shownIn(document)).map((line) => line.text).join("\n");
}
function open(html) {
  checkPage(html);
  return openPage(html);
}
var HOLDERS, CHINESE5, FEWEST_HELD, LONGEST_ERROR_PAGE, ERROR_PAGE;
var init_html = __esm({
  "loaders/read/html.ts"() {
    "use strict";
    init_hidden();
    init_html_head();
    init_main_content();
    init_page_lines();
    init_page_bounds();
    init_page_tree();
    init_read_error();
    init_words();
    HOLDERS = 'textarea, template, noscript, script[type*="html"], script[type*="template"], xmp';
    CHINESE5 = /[\u4e00-\u9fff]/g;
    FEWEST_HELD = 60;
    LONGEST_ERROR_PAGE = 400;
    ERROR_PAGE = new RegExp(WORDS6.page.error_page.join("|"), "i");
    __name(readHtml, "readHtml");
    __name(linesMade, "linesMade");
    __name(heldIn, "heldIn");
    __name(readMarkup, "readMarkup");
    __name(open, "open");
  }
});

// loaders/read/docx.ts
var docx_exports = {};
__export(docx_exports, {
  readDocx: () => readDocx
});
import { strFromU8 as strFromU82, strToU8, unzipSync, zipSync } from "fflate";
import mammoth from "mammoth";
async function readDocx(bytes2) {
  try {
    return readMarkup(await markupOf(bytes2, 0));
  } catch (error) {
    throw error instanceof ReadError ? error : damaged();
  }
}
async function markupOf(bytes2, depth) {
  const sizes = partSizes(bytes2);
  if (!sizes.has(BODY)) throw sizes.size === 0 ? damaged() : await otherArchive(bytes2);
  checkSizes(sizes);
  const parts = unpack(bytes2);
  const { body, html } = await takeChunks(textOf2(parts, BODY) ?? "", parts, markupOf, depth);
  const zip = withBody(parts, body);
  const { value } = await mammoth.convertToHtml({ buffer: zip, arrayBuffer: zip }, {
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" }))
  });
  return putChunks(value, html);
}
function partSizes(bytes2) {
  const sizes = /* @__PURE__ */ new Map();
  try {
    unzipSync(bytes2, {
      filter: /* @__PURE__ */ __name(({ name, originalSize }) => {
        sizes.set(name, originalSize);
        return false;
      }, "filter")
    });
  } catch {
    return /* @__PURE__ */ new Map();
  }
  return sizes;
}
async function otherArchive(bytes2) {
  const refusal = await refusalOf3(bytes2);
  return refusal.code === "archive" ? refusal : new ReadError("archive", `no Word document inside: ${refusal.message}`);
}
function checkSizes(sizes) {
  if (sizes.size > MOST_PARTS) throw new ReadError("too-large", `Word file of ${sizes.size} parts`);
  const unpacked2 = [...sizes].reduce((sum, [name, size]) => sum + (NEEDED.test(name) ? size : 0), 0);
  if (unpacked2 > MOST_UNPACKED) throw new ReadError("too-large", `Word file of more than ${MOST_UNPACKED >> 20} MB unpacked`);
}
function unpack(bytes2) {
  const parts = unzipSync(bytes2, { filter: /* @__PURE__ */ __name(({ name }) => NEEDED.test(name), "filter") });
  const tags = parts[BODY]?.reduce((count2, byte) => count2 + (byte === TAG3 ? 1 : 0), 0) ?? 0;
  if (tags > MOST_TAGS2) throw new ReadError("too-large", `Word file of more than ${MOST_TAGS2.toLocaleString("en")} tags`);
  return parts;
}
function withBody(parts, body) {
  const styles = textOf2(parts, STYLES);
  const notes = Object.keys(parts).filter((name) => NOTES.test(name));
  const shown = notes.map((name) => [name, strToU8(asShown(textOf2(parts, name) ?? "", styles))]);
  return zipSync({ ...parts, ...Object.fromEntries(shown), [BODY]: strToU8(asShown(body, styles)) }, { level: 0 });
}
var BODY, STYLES, NOTES, NEEDED, TAG3, MOST_PARTS, MOST_UNPACKED, MOST_TAGS2, damaged, textOf2;
var init_docx = __esm({
  "loaders/read/docx.ts"() {
    "use strict";
    init_docx_chunks();
    init_docx_shown();
    init_html();
    init_kind();
    init_read_error();
    BODY = "word/document.xml";
    STYLES = "word/styles.xml";
    NOTES = /^word\/(?:footnotes|endnotes)\.xml$/;
    NEEDED = /^(?:\[Content_Types\]\.xml|_rels\/[^/]*\.rels|word\/(?:_rels\/)?[^/]*\.(?:xml|rels)|(?:word\/)?(?:[^/]*\/)?[^/]*\.(?:x?html?|mht(?:ml)?|txt|docx|rtf|dat))$/i;
    TAG3 = "<".charCodeAt(0);
    MOST_PARTS = 1e4;
    MOST_UNPACKED = 64 << 20;
    MOST_TAGS2 = 5e5;
    __name(readDocx, "readDocx");
    __name(markupOf, "markupOf");
    damaged = /* @__PURE__ */ __name(() => new ReadError("damaged", "damaged or incomplete Word file or archive"), "damaged");
    __name(partSizes, "partSizes");
    __name(otherArchive, "otherArchive");
    __name(checkSizes, "checkSizes");
    __name(unpack, "unpack");
    textOf2 = /* @__PURE__ */ __name((parts, name) => parts[name] ? strFromU82(parts[name]) : null, "textOf");
    __name(withBody, "withBody");
  }
});

// loaders/port/pdfjs.ts
import { createRequire } from "node:module";
import { dirname, join as join3 } from "node:path";
async function loadPdfjs() {
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  return { pdfjs, files: { cMapUrl: `${join3(folder, "cmaps")}/`, standardFontDataUrl: `${join3(folder, "standard_fonts")}/` } };
}
var init_pdfjs = __esm({
  "loaders/port/pdfjs.ts"() {
    "use strict";
    __name(loadPdfjs, "loadPdfjs");
  }
});

// loaders/read/pdf-marks.ts
function withoutMarks(runs) {
  const marks = runs.filter(({ text: text2 }) => NOTE_MARK.test(text2.trim()));
  if (marks.length === 0 || marks.length > MOST_MARKS) return [...runs];
  const noted = new Set(marks.filter((mark) => runs.some((run) => bears(run, mark))));
  return runs.filter((run) => !noted.has(run));
}
function bears(run, mark) {
  const smaller = mark.size < run.size * SMALLER2;
  const raise = (mark.y - run.y) / run.size;
  if (run === mark || raise > HIGHEST || raise < (smaller ? -0.05 : RAISED) || mark.size > run.size * 1.05) return false;
  return Math.abs(mark.x - run.right) < NEAR2 * run.size && !LATIN_END.test(run.text);
}
function withoutSpacing(runs) {
  const length = /* @__PURE__ */ __name((some) => some.reduce((sum, { str }) => sum + str.length, 0), "length");
  const spaced = runs.filter(({ str }) => SPACED.test(str.trim()));
  const throughout = length(spaced) * 2 > length(runs);
  return runs.map((run) => {
    const text2 = run.str.trim();
    const isSpaced = SPACED.test(text2) && (throughout || text2.length >= FEWEST_SPACED * 2 && /[\u4e00-\u9fff]/.test(text2));
    return isSpaced ? { ...run, str: text2.replace(/(\S) (?=\S)/gu, "$1") } : run;
  });
}
var NOTE_MARK, LATIN_END, SMALLER2, RAISED, HIGHEST, NEAR2, MOST_MARKS, SPACED, FEWEST_SPACED;
var init_pdf_marks = __esm({
  "loaders/read/pdf-marks.ts"() {
    "use strict";
    NOTE_MARK = /^[[［(（〔]?(?:\d{1,2}(?:[,，]\d{1,2})*|[①-⑳*＊†‡])[\]］)）〕]?$/;
    LATIN_END = /[A-Za-z]\s*$/;
    SMALLER2 = 0.8;
    RAISED = 0.2;
    HIGHEST = 1;
    NEAR2 = 0.6;
    MOST_MARKS = 1e3;
    SPACED = /^\S(?: \S)+$/u;
    FEWEST_SPACED = 5;
    __name(withoutMarks, "withoutMarks");
    __name(bears, "bears");
    __name(withoutSpacing, "withoutSpacing");
  }
});

// loaders/read/pdf-lines.ts
function pageLines(runs) {
  const turned = /* @__PURE__ */ new Map();
  for (const run of withoutSpacing(runs.filter(({ str }) => str.trim() !== "")))
    (turned.get(turnOf(run)) ?? turned.set(turnOf(run), []).get(turnOf(run)))?.push(run);
  const length = /* @__PURE__ */ __name((some) => some.reduce((sum, { str }) => sum + str.length, 0), "length");
  return [...turned].sort(([, a], [, b]) => length(b) - length(a)).flatMap(([turn3, some]) => uprightLines(some.map((run) => place(run, turn3))));
}
function uprightLines(placed4) {
  const rows = [];
  for (const run of withoutMarks(placed4).sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const head5 = row?.[0];
    if (row && head5 && head5.y - run.y < SAME_LINE * Math.max(head5.size, run.size)) row.push(run);
    else rows.push([run]);
  }
  return rows.map((row) => lineOf(row.sort((a, b) => a.x - b.x)));
}
function place({ str, transform: transform2, width, height }, turn3) {
  const [, , c = 0, d = 0, e = 0, f = 0] = transform2;
  const [cos, sin] = [Math.cos(turn3 * Math.PI / 180), Math.sin(turn3 * Math.PI / 180)];
  const [x, y] = turn3 === 0 ? [e, f] : [e * cos + f * sin, f * cos - e * sin];
  const size = height || Math.hypot(c, d) || 1;
  return { text: str, x, y, right: x + width, size };
}
function lineOf(row) {
  const cells = [];
  const places = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const run of row) {
    const gap2 = (run.x - right) / run.size;
    const last = cells.length - 1;
    if (gap2 > CELL_GAP || last < 0) {
      cells.push(run.text.trim());
      places.push({ from: run.x, to: run.right });
    } else {
      cells[last] += joining(cells[last] ?? "", run.text, gap2);
      places[last] = { from: places[last]?.from ?? run.x, to: Math.max(places[last]?.to ?? 0, run.right) };
    }
    right = Math.max(right, run.right);
  }
  const [first] = row;
  return { cells: cells.map((cell) => cell.trim()), places, left: first?.x ?? 0, right, y: first?.y ?? 0, size: first?.size ?? 0 };
}
function joining(before, text2, gap2) {
  if (gap2 < -SAME_LINE) {
    const drawn = Array.from({ length: text2.length }, (_, i) => text2.length - i).find((length) => before.endsWith(text2.slice(0, length)));
    return text2.slice(drawn ?? 0);
  }
  return gap2 > WORD_GAP && LATIN3.test(before.at(-1) ?? "") && LATIN3.test(text2) ? ` ${text2}` : text2;
}
var SAME_LINE, CELL_GAP, WORD_GAP, LATIN3, turnOf;
var init_pdf_lines = __esm({
  "loaders/read/pdf-lines.ts"() {
    "use strict";
    init_pdf_marks();
    SAME_LINE = 0.5;
    CELL_GAP = 1.6;
    WORD_GAP = 0.2;
    LATIN3 = /[A-Za-z]/;
    __name(pageLines, "pageLines");
    __name(uprightLines, "uprightLines");
    turnOf = /* @__PURE__ */ __name(({ transform: [a = 1, b = 0] }) => (Math.round(Math.atan2(b, a) * 18 / Math.PI) * 10 + 360) % 360, "turnOf");
    __name(place, "place");
    __name(lineOf, "lineOf");
    __name(joining, "joining");
  }
});

// loaders/read/pdf-pages.ts
function sayPages(pages) {
  const lines = withoutRunning(pages.map(withoutNumber)).flat();
  const said = [];
  for (let i = 0; i < lines.length; ) {
    const rows = rowsAt2(lines, i);
    said.push(...rows);
    i += rows.length;
  }
  return said.join("\n");
}
function withoutNumber(page) {
  return page.filter(
    (line, i) => !((i === 0 || i === page.length - 1) && line.cells.length <= 2 && PAGE_NUMBER2.test(line.cells.join(" ")))
  );
}
function withoutRunning(pages) {
  const counts2 = /* @__PURE__ */ new Map();
  for (const page of pages) {
    for (const line of /* @__PURE__ */ new Set([page[0], page.at(-1)])) if (line) counts2.set(keyOf2(line), (counts2.get(keyOf2(line)) ?? 0) + 1);
  }
  const isRunning = /* @__PURE__ */ __name((line) => pages.length > 2 && (counts2.get(keyOf2(line)) ?? 0) > pages.length / 2, "isRunning");
  return pages.map((page, n) => page.filter((line, i) => n === 0 || !((i === 0 || i === page.length - 1) && isRunning(line))));
}
function rowsAt2(lines, start) {
  let end = start;
  while ((lines[end]?.cells.length ?? 0) > 1) end++;
  const rows = lines.slice(start, Math.max(end, start + 1));
  const widest = rows.reduce((most, row) => row.cells.length > most.cells.length ? row : most);
  return rows.map((row) => {
    const columns = row.cells.length < widest.cells.length ? columnsBelow(row.places, widest.places) : null;
    if (columns === null) return row.cells.join("	");
    const full = widest.cells.map(() => "");
    row.cells.forEach((cell, i) => full[columns[i]] = cell);
    return full.join("	");
  });
}
var PAGE_NUMBER2, keyOf2;
var init_pdf_pages = __esm({
  "loaders/read/pdf-pages.ts"() {
    "use strict";
    init_align();
    PAGE_NUMBER2 = /^[\s\-—–·.~]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/,，共]+\s*\d{1,4}\s*页?)?[\s\-—–·.~]*$/;
    __name(sayPages, "sayPages");
    __name(withoutNumber, "withoutNumber");
    __name(withoutRunning, "withoutRunning");
    keyOf2 = /* @__PURE__ */ __name((line) => line.cells.join(" ").replace(/\d+/g, "#"), "keyOf");
    __name(rowsAt2, "rowsAt");
  }
});

// loaders/read/pdf.ts
var pdf_exports = {};
__export(pdf_exports, {
  readPdf: () => readPdf
});
async function readPdf(bytes2, longest = LONGEST_MS) {
  const pages = await pagesOf(bytes2, longest);
  const characters = pages.flat().reduce((sum, line) => sum + line.cells.join("").length, 0);
  if (characters < FEWEST_CHARACTERS) throw new ReadError("scanned", `scanned PDF: no text on its ${pages.length} pages`);
  return sayPages(pages);
}
async function pagesOf(bytes2, longest) {
  const until = Date.now() + longest;
  const { pdfjs, files } = await loadPdfjs();
  const task = pdfjs.getDocument({
    // pdf.js takes the buffer for itself, and refuses that of Node
    data: new Uint8Array(bytes2),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    cMapPacked: true,
    ...files
  });
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(tooLong(longest)), longest);
  });
  try {
    return await Promise.race([readPages(task, until, longest), late]);
  } catch (error) {
    throw refusalFor(error);
  } finally {
    clearTimeout(timer);
    await task.destroy().catch(() => void 0);
  }
}
async function readPages(task, until, longest) {
  const document = await task.promise;
  if (document.numPages > MOST_PAGES) throw new ReadError("too-large", `PDF of ${document.numPages} pages`);
  const pages = [];
  for (let number2 = 1; number2 <= document.numPages; number2++) {
    if (Date.now() > until) throw tooLong(longest);
    const page = await document.getPage(number2);
    const { items } = await page.getTextContent();
    pages.push(pageLines(items.filter((item) => "str" in item)));
    page.cleanup();
  }
  return pages;
}
function refusalFor(error) {
  if (error instanceof ReadError) return error;
  if (error.name === "PasswordException") return new ReadError("encrypted", "PDF protected by a password");
  return new ReadError("damaged", "damaged or incomplete PDF");
}
var MOST_PAGES, LONGEST_MS, FEWEST_CHARACTERS, tooLong;
var init_pdf = __esm({
  "loaders/read/pdf.ts"() {
    "use strict";
    init_pdfjs();
    init_pdf_lines();
    init_pdf_pages();
    init_read_error();
    MOST_PAGES = 600;
    LONGEST_MS = 6e4;
    FEWEST_CHARACTERS = 20;
    __name(readPdf, "readPdf");
    __name(pagesOf, "pagesOf");
    __name(readPages, "readPages");
    tooLong = /* @__PURE__ */ __name((longest) => new ReadError("too-large", `PDF not read within ${longest / 1e3} seconds`), "tooLong");
    __name(refusalFor, "refusalFor");
  }
});

// loaders/zz-pass.ts
import { readdirSync, readFileSync as readFileSync2 } from "node:fs";
import { join as join4 } from "node:path";

// loaders/commands/extractor.ts
import { fileURLToPath as fileURLToPath2 } from "node:url";

// loaders/catalogue/load.ts
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { parse as parseYaml } from "yaml";

// loaders/catalogue/schema.ts
import { z } from "zod";
var text = z.string().min(1);
var words = z.strictObject({ zh: text, en: text });
var indicator = z.looseObject({
  id: z.string().regex(/^[a-z_]+(\.[a-z_]+)+$/, "not a dotted lower-case id"),
  name: words,
  unit: text,
  kind: z.enum(["flow", "stock", "rate"]),
  definition: words,
  legal_basis: z.string(),
  wording: z.array(text)
});
var familySchema = z.looseObject({
  family: z.string().regex(/^[a-z_]+$/, "not a lower-case id"),
  name: words,
  indicators: z.array(indicator)
});
var unitsSchema = z.array(z.looseObject({ id: text, zh: text, en: text }));
var bureausSchema = z.array(
  z.looseObject({
    code: z.string().regex(/^\d{6}$/, "not a six-digit code"),
    name_zh: text,
    name_en: text,
    short_zh: text,
    short_en: text,
    level: z.enum(["national", "province", "prefecture", "county"]),
    province: z.string().regex(/^\d{6}$/, "not a six-digit code")
  })
);

// loaders/catalogue/load.ts
async function loadCatalogue(dir) {
  const names2 = (await readdir(join(dir, "indicators"))).filter((name) => name.endsWith(".yaml")).sort();
  const families = await Promise.all(names2.map((name) => readText(join(dir, "indicators", name))));
  const units2 = await readText(join(dir, "units.yaml"));
  const bureaus = await readText(join(dir, "bureaus.csv"));
  const catalogue = {
    version: hashFiles([...families, units2, bureaus]),
    ...readFamilies(families),
    units: check(unitsSchema, readYaml(units2), units2.path),
    bureaus: check(bureausSchema, readCsv(bureaus), bureaus.path)
  };
  checkUnique(catalogue.units, (unit) => unit.id, units2.path, "id");
  checkUnique(catalogue.bureaus, (bureau) => bureau.code, bureaus.path, "code");
  checkUnits(catalogue, dir);
  return catalogue;
}
__name(loadCatalogue, "loadCatalogue");
async function readText(path) {
  return { path, text: await readFile(path, "utf8") };
}
__name(readText, "readText");
function hashFiles(files) {
  const hash = createHash("sha256");
  for (const { path, text: text2 } of files)
    hash.update(path.replace(/^.*[\\/]/, "")).update("\0").update(text2).update("\0");
  return hash.digest("hex").slice(0, 12);
}
__name(hashFiles, "hashFiles");
function readFamilies(files) {
  const entries = files.map((file) => {
    const entry = check(familySchema, readYaml(file), file.path);
    const stray = entry.indicators.findIndex(({ id }) => !id.startsWith(`${entry.family}.`));
    if (stray >= 0) throw new Error(`${file.path}: indicators.${stray}.id: not in family ${entry.family}`);
    checkUnique(entry.indicators, (indicator2) => indicator2.id, file.path, "indicators.id");
    return entry;
  });
  checkUnique(entries, (entry) => entry.family, "indicators", "family");
  return {
    families: entries.map(({ family, name }) => ({ id: family, name })),
    indicators: entries.flatMap(({ family, indicators }) => indicators.map((indicator2) => ({ ...indicator2, family })))
  };
}
__name(readFamilies, "readFamilies");
function readYaml({ path, text: text2 }) {
  try {
    return parseYaml(text2);
  } catch (error) {
    throw new Error(`${path}: file: ${error.message}`, { cause: error });
  }
}
__name(readYaml, "readYaml");
function readCsv({ path, text: text2 }) {
  try {
    return parseCsv(text2, { columns: true, bom: true, skip_empty_lines: true });
  } catch (error) {
    throw new Error(`${path}: file: ${error.message}`, { cause: error });
  }
}
__name(readCsv, "readCsv");
function check(schema2, value, path) {
  const parsed = schema2.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map((i) => `${path}: ${i.path.join(".") || "file"}: ${i.message}`).join("\n"));
}
__name(check, "check");
function checkUnique(items, idOf, path, field) {
  const seen = /* @__PURE__ */ new Set();
  for (const id of items.map(idOf)) {
    if (seen.has(id)) throw new Error(`${path}: ${field}: used twice: ${id}`);
    seen.add(id);
  }
}
__name(checkUnique, "checkUnique");
function checkUnits({ indicators, units: units2 }, dir) {
  const known = new Set(units2.map((unit) => unit.id));
  const lost = indicators.find((indicator2) => !known.has(indicator2.unit));
  if (lost) throw new Error(`${join(dir, "indicators", `${lost.family}.yaml`)}: ${lost.id}.unit: not in units.yaml: ${lost.unit}`);
}
__name(checkUnits, "checkUnits");

// loaders/classify/lexicon.ts
init_trie();

// loaders/classify/wording.ts
init_grammar();
var NO_TERMS = { id: 0, ids: [], bits: new Uint32Array(0) };
function termSet(terms) {
  const ids = [...new Set(terms)];
  const bits = new Uint32Array((Math.max(-1, ...ids) >> 5) + 1);
  for (const id of ids) bits[id >> 5] = (bits[id >> 5] ?? 0) | 1 << (id & 31);
  return { id: 0, ids, bits };
}
__name(termSet, "termSet");
var hasTerm = /* @__PURE__ */ __name(({ bits }, term) => term >> 5 < bits.length && (bits[term >> 5] & 1 << (term & 31)) !== 0, "hasTerm");
function compileLine(id, indicator2, line, termId) {
  const tokens = line.split(/\s+/).filter((token) => token !== "");
  const termsOf2 = /* @__PURE__ */ __name((token) => token.split("|").flatMap(wordsOf).map(termId), "termsOf");
  try {
    const groups = tokens.filter((token) => !/^[!N=^]/.test(token)).map((token, i) => {
      const context = /^[@~]/.test(token);
      const reach = i === 0 || token.startsWith("+") ? "own" : token.startsWith("@") ? "above" : "sentence";
      return { terms: termSet(termsOf2(token.replace(/^[@~+]/, ""))), reach, context };
    });
    if (groups[0]?.context !== false) throw new Error("wording: the first group names what is counted and takes no @ or ~");
    const marked = /* @__PURE__ */ __name((mark) => tokens.filter((token) => mark.test(token)).flatMap((token) => termsOf2(token.replace(mark, ""))), "marked");
    const not = termSet([...marked(/^!(?![~^])/), ...(indicator2.not ?? []).flatMap(wordsOf).map(termId)]);
    const units2 = tokens.find((token) => token.startsWith("N:"))?.slice(2).split("|");
    return {
      id,
      indicator: indicator2,
      text: line,
      groups,
      not,
      never: termSet(marked(/^!~/)),
      subject: termSet(marked(/^\^/)),
      notSubject: termSet(marked(/^!\^/)),
      part: tokens.includes("=part"),
      accepts: acceptor(indicator2, units2)
    };
  } catch (error) {
    throw new Error(`${indicator2.id}: ${error.message} in "${line}"`, { cause: error });
  }
}
__name(compileLine, "compileLine");
function wordsOf(word) {
  const name = /^\{(\w+)\}$/.exec(word)?.[1];
  if (name === void 0) return [word];
  const words5 = CONCEPTS[name];
  if (!words5) throw new Error(`wording: no concept ${name}`);
  return words5;
}
__name(wordsOf, "wordsOf");
function acceptor(indicator2, units2) {
  if (units2) return (unit) => units2.includes(unit);
  const group3 = UNIT_GROUP.get(indicator2.unit);
  const own2 = /* @__PURE__ */ new Set([indicator2.unit, ...indicator2.units ?? []]);
  return (unit) => own2.has(unit) || group3 !== void 0 && UNIT_GROUP.get(unit) === group3;
}
__name(acceptor, "acceptor");
function lineOfAct(act) {
  const ideas = act.split(" \xD7 ");
  const named3 = /* @__PURE__ */ __name((names2) => names2.replace(/\w+/g, "{$&}"), "named");
  const groups = ideas.slice(0, -1).map(named3).join(" +");
  return `${groups} N:${ideas.at(-1) ?? ""}`;
}
__name(lineOfAct, "lineOfAct");

// loaders/classify/lexicon.ts
var meets = /* @__PURE__ */ __name(({ width, rows }, { id }, term) => (rows[term * width + (id >> 5)] & 1 << (id & 31)) !== 0, "meets");
function compileLexicon(indicators) {
  const ids = /* @__PURE__ */ new Map();
  const termId = /* @__PURE__ */ __name((term) => {
    if (term === "" || /[|@!~=+^{}\s]/.test(term) || /^N/.test(term)) throw new Error(`wording: not a term: "${term}"`);
    if (!ids.has(term)) ids.set(term, ids.size);
    return ids.get(term);
  }, "termId");
  const lines = indicators.map(ownFields).flatMap((indicator2) => linesOf(indicator2).map((line) => ({ indicator: indicator2, line })));
  const wordings = lines.map(({ indicator: indicator2, line }, id) => compileLine(id, indicator2, line, termId));
  return {
    terms: [...ids.keys()],
    trie: buildTrie(ids),
    wordings,
    openers: listByTerm(ids.size, wordings, ({ groups: [first] }) => first?.terms ?? NO_TERMS),
    procedures: termSet(wordings.flatMap(({ subject, notSubject }) => [...subject.ids, ...notSubject.ids])),
    byUnit: /* @__PURE__ */ new Map(),
    meets: numberSets(ids.size, wordings)
  };
}
__name(compileLexicon, "compileLexicon");
function numberSets(terms, wordings) {
  const sets = /* @__PURE__ */ new Map();
  for (const set of wordings.flatMap(({ groups, not, never }) => [...groups.map((group3) => group3.terms), not, never])) {
    const key = set.ids.join();
    set.id = sets.get(key)?.id ?? sets.size;
    if (set.id === sets.size) sets.set(key, set);
  }
  const width = (sets.size >> 5) + 1;
  const rows = new Uint32Array(terms * width);
  for (const { id, ids } of sets.values())
    for (const term of ids) rows[term * width + (id >> 5)] = rows[term * width + (id >> 5)] | 1 << (id & 31);
  return { width, rows };
}
__name(numberSets, "numberSets");
var ownFields = /* @__PURE__ */ __name(({ id, family, unit, kind, wording, acts = [], units: units2 = [], not = [] }) => ({
  id,
  family,
  unit,
  kind,
  wording,
  acts,
  units: units2,
  not
}), "ownFields");
var linesOf = /* @__PURE__ */ __name(({ wording, acts }) => [...wording, ...(acts ?? []).map(lineOfAct)], "linesOf");
function openersFor({ wordings, terms, byUnit }, unit) {
  const known = byUnit.get(unit);
  if (known) return known;
  const fitting = wordings.filter((wording) => wording.accepts(unit));
  const openers = listByTerm(terms.length, fitting, ({ groups: [first] }) => first?.terms ?? NO_TERMS);
  byUnit.set(unit, openers);
  return openers;
}
__name(openersFor, "openersFor");
var wordingsOf = /* @__PURE__ */ __name(({ from, ids }, term) => ids.subarray(from[term], from[term + 1]), "wordingsOf");
function listByTerm(terms, wordings, termsOf2) {
  const lists = Array.from({ length: terms }, () => []);
  for (const wording of wordings) for (const term of termsOf2(wording).ids) lists[term]?.push(wording.id);
  const from = new Int32Array(terms + 1);
  lists.forEach((list2, term) => from[term + 1] = (from[term] ?? 0) + list2.length);
  return { from, ids: Int32Array.from(lists.flat()) };
}
__name(listByTerm, "listByTerm");

// loaders/confidence/phrases.ts
var PHRASES = [];
var SIGNS = /* @__PURE__ */ new Map();
function signOf(phrase) {
  const known = SIGNS.get(phrase);
  if (known !== void 0) return known;
  SIGNS.set(phrase, PHRASES.length);
  return PHRASES.push(phrase) - 1;
}
__name(signOf, "signOf");
var phraseOf = /* @__PURE__ */ __name((sign) => PHRASES[sign], "phraseOf");
function ranges(name, ...bounds) {
  const signs = [...bounds.map((bound) => `${name} \u2264${bound}`), `${name} >${bounds.at(-1)}`].map(signOf);
  return (value) => {
    let i = 0;
    while (i < bounds.length && value > bounds[i]) i++;
    return signs[i];
  };
}
__name(ranges, "ranges");
var Pairs = class {
  constructor(make) {
    this.make = make;
  }
  make;
  static {
    __name(this, "Pairs");
  }
  #known = /* @__PURE__ */ new Map();
  at(first, second) {
    let own2 = this.#known.get(first);
    if (own2 === void 0) this.#known.set(first, own2 = /* @__PURE__ */ new Map());
    let value = own2.get(second);
    if (value === void 0) own2.set(second, value = this.make());
    return value;
  }
};
function named(name, behind = "") {
  const signs = /* @__PURE__ */ new Map();
  return (word) => {
    const known = signs.get(word);
    if (known !== void 0) return known;
    const sign = signOf(`${name}${word}${behind}`);
    signs.set(word, sign);
    return sign;
  };
}
__name(named, "named");

// loaders/confidence/judge.ts
function judgeBy({ scale, shift, bias, weights }) {
  const byPhrase = new Map(Object.entries(weights));
  const known = [];
  return (signs) => {
    let score = bias;
    for (const sign of signs) score += known[sign] ??= byPhrase.get(phraseOf(sign)) ?? 0;
    return roundShare(logistic(scale * score + shift));
  };
}
__name(judgeBy, "judgeBy");
var logistic = /* @__PURE__ */ __name((x) => 1 / (1 + Math.exp(-x)), "logistic");
var roundShare = /* @__PURE__ */ __name((share2) => Math.round(share2 * 100) / 100, "roundShare");

// loaders/confidence/load.ts
import { readFile as readFile2 } from "node:fs/promises";
import { z as z2 } from "zod";
var share = z2.number().min(0).max(1);
var count = z2.int().nonnegative();
var bin = z2.strictObject({
  from: share,
  to: z2.number(),
  figures: count,
  stated: share.nullable(),
  right: share.nullable(),
  placed: share.nullable()
});
var reliability = z2.strictObject({
  texts: z2.enum(["all", "unseen"]),
  reports: count,
  figures: count,
  right: share,
  brier: z2.number(),
  brier_same: z2.number(),
  bins: z2.array(bin)
});
var schema = z2.strictObject({
  extractor: z2.string(),
  catalogue: z2.string(),
  reliability: z2.array(reliability),
  /** Score of a figure = bias + weights of its signs; its confidence is the logistic function of scale × score + shift. */
  model: z2.strictObject({ scale: z2.number(), shift: z2.number(), bias: z2.number(), weights: z2.record(z2.string(), z2.number()) })
});
async function loadConfidence(path) {
  const parsed = schema.safeParse(JSON.parse(await readFile2(path, "utf8")));
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map((issue) => `${path}: ${issue.path.join(".") || "file"}: ${issue.message}`).join("\n"));
}
__name(loadConfidence, "loadConfidence");

// loaders/normalise/mapped.ts
var decoder = new TextDecoder("utf-16le", { ignoreBOM: true });
var MappedBuilder = class {
  constructor(source) {
    this.source = source;
    this.#codes = new Uint16Array(source.length + 1);
    this.#map = new Uint32Array(source.length + 2);
  }
  source;
  static {
    __name(this, "MappedBuilder");
  }
  #codes;
  #map;
  #length = 0;
  /** Code of the last character; 0 at the start. */
  get last() {
    return this.#codes[this.#length - 1] ?? 0;
  }
  get length() {
    return this.#length;
  }
  push(code, from) {
    this.#codes[this.#length] = code;
    this.#map[this.#length++] = from;
  }
  build() {
    this.#map[this.#length] = this.source.length;
    const text2 = decoder.decode(this.#codes.subarray(0, this.#length));
    return { text: text2, map: this.#map.slice(0, this.#length + 1), source: this.source };
  }
};
function sourceSpan(mapped, start, end) {
  const from = mapped.map[start] ?? mapped.source.length;
  const to = from + sourceLength(mapped, start, end);
  return { start: from, end: to, raw: mapped.source.slice(from, to) };
}
__name(sourceSpan, "sourceSpan");
function sourceLength({ map, source }, start, end) {
  return end > start ? (map[end - 1] ?? source.length) + 1 - (map[start] ?? source.length) : 0;
}
__name(sourceLength, "sourceLength");

// loaders/port/digest.ts
import { createHash as createHash2 } from "node:crypto";
var sha256 = /* @__PURE__ */ __name((text2) => createHash2("sha256").update(text2).digest("hex"), "sha256");

// src/model/observation.ts
var QUOTE_LIMIT = 40;

// loaders/quote.ts
function quoteAround(mapped, figure, words5) {
  let { start, end } = figure;
  for (const word of words5) {
    if (word.start < figure.end - QUOTE_LIMIT || word.end > figure.start + QUOTE_LIMIT) continue;
    start = Math.min(start, word.start);
    end = Math.max(end, word.end);
  }
  while (sourceLength(mapped, start, end) > QUOTE_LIMIT && start < figure.start) start++;
  while (sourceLength(mapped, start, end) > QUOTE_LIMIT && end > figure.end) end--;
  return sourceSpan(mapped, start, end).raw.slice(0, QUOTE_LIMIT);
}
__name(quoteAround, "quoteAround");

// loaders/record.ts
var EXTRACTOR = "1.0.0";
var HIGH_SURROGATE = /[\ud800-\udbff]/;
function recordOf(origin, folded, confidences) {
  const place2 = placesOf(origin.document);
  const source = sourceOf(origin);
  const found = [];
  const observations = [];
  const unknown = [];
  const ids = /* @__PURE__ */ new Map();
  const find = /* @__PURE__ */ __name((item) => {
    const quantity = quantityOf(origin.mapped, item, place2);
    found.push({ at: item.figure.start, figured: { quantity, indicator: item.indicator, why: item.rule, observation: null } });
    return quantity;
  }, "find");
  for (const { item, repeats } of folded) {
    const quantity = find(item);
    const first = found.length - 1;
    const places = repeats.map((repeat) => find(repeat).start).filter((start) => start !== null);
    if (item.indicator === null) unknown.push(quantity);
    else {
      const confidence = confidences[observations.length] ?? null;
      const observation = uniqueId(observationOf(source.id, origin, item, item.indicator, quantity, places, confidence), ids);
      observations.push(observation);
      for (let i = first; i < found.length; i++) found[i].figured.observation = observation;
    }
  }
  const record = { source, observations, quantities: unknown, issues: issuesOf(origin), checks: [] };
  const figures = found.sort((a, b) => a.at - b.at).map(({ figured }) => figured);
  return { record, figures };
}
__name(recordOf, "recordOf");
function sourceOf({ document, head: head5, bureau, catalogue }) {
  const sha2562 = sha256(document.text);
  return {
    id: sourceId(head5, bureau, sha2562),
    kind: head5.kind,
    bureau_code: bureau?.code ?? "",
    bureau: bureau?.name ?? "",
    year: head5.year,
    title: head5.title ?? "",
    publisher: bureau?.name ?? null,
    published: head5.published,
    url: null,
    sha256: sha2562,
    length: countCharacters(document.text),
    catalogue,
    extractor: EXTRACTOR
  };
}
__name(sourceOf, "sourceOf");
function sourceId({ kind, year }, bureau, sha2562) {
  const id = `${bureau?.code ?? "000000"}-${year}`;
  return kind === "report" ? id : `${id}-${kind}-${sha2562.slice(0, 8)}`;
}
__name(sourceId, "sourceId");
var countCharacters = /* @__PURE__ */ __name((text2) => text2.length - (text2.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0), "countCharacters");
function placesOf({ text: text2, offsets }) {
  if (!offsets) return () => null;
  if (!HIGH_SURROGATE.test(text2)) return (at) => at;
  const points = new Uint32Array(text2.length + 1);
  for (let i = 0, count2 = 0; i <= text2.length; i++) {
    points[i] = count2;
    if (!HIGH_SURROGATE.test(text2[i] ?? "")) count2++;
  }
  return (at) => points[at] ?? null;
}
__name(placesOf, "placesOf");
function quantityOf(mapped, { figure, sentence, unit, words: words5 }, place2) {
  const { value, lower, upper, qualifier } = figure;
  const { raw, start, end } = sourceSpan(mapped, figure.start, figure.end);
  const quote = quoteAround(mapped, figure, words5);
  return { value, lower, upper, unit, qualifier, raw, quote, start: place2(start), end: place2(end), section: sentence.section };
}
__name(quantityOf, "quantityOf");
function observationOf(sourceId2, { mapped, told }, { period, scope, of, basis, rule, matched, figure }, indicator2, read2, places, confidence) {
  const { value, lower, upper, unit, qualifier, raw, quote, start, end, section } = read2;
  const bureau = told(figure.start, scope);
  const observation = {
    id: `${sourceId2}/${indicator2}@${start ?? mapped.map[figure.start] ?? 0}`,
    indicator: indicator2,
    value,
    lower,
    upper,
    unit,
    qualifier,
    raw,
    quote,
    start,
    end,
    section,
    period,
    scope: bureau?.scope ?? scope,
    of: of && sourceSpan(mapped, of.start, of.end).raw,
    basis,
    status: "A",
    rule,
    matched,
    places,
    confidence,
    corrected: null
  };
  if (!bureau) return observation;
  const { id, indicator: known, ...rest } = observation;
  return { id, indicator: known, bureau_code: bureau.bureau_code, ...rest };
}
__name(observationOf, "observationOf");
function uniqueId(observation, seen) {
  const count2 = seen.get(observation.id) ?? 0;
  seen.set(observation.id, count2 + 1);
  return count2 === 0 ? observation : { ...observation, id: `${observation.id}.${count2}` };
}
__name(uniqueId, "uniqueId");
function issuesOf({ head: head5, bureau }) {
  const issue = /* @__PURE__ */ __name((code, message) => ({ code, severity: "warning", message, start: 0, end: 0 }), "issue");
  const issues = [];
  if (head5.title === null) issues.push(issue("no-title", `no title found; year ${head5.year} taken from the text`));
  if (bureau === null) issues.push(issue("no-bureau", "bureau not recognised"));
  return issues;
}
__name(issuesOf, "issuesOf");

// loaders/commands/fingerprint.ts
import { transform } from "esbuild";
import { parse as parseYaml3 } from "yaml";

// loaders/commands/extractor.ts
var DATA = {
  catalogue: fileURLToPath2(new URL("../../data/catalogue", import.meta.url)),
  corpus: fileURLToPath2(new URL("../../data/corpus", import.meta.url)),
  reports: fileURLToPath2(new URL("../../data/reference/reports.csv", import.meta.url)),
  reference: fileURLToPath2(new URL("../../data/reference", import.meta.url)),
  accuracy: fileURLToPath2(new URL("../../data/accuracy.json", import.meta.url)),
  confidence: fileURLToPath2(new URL("../../data/confidence.json", import.meta.url)),
  names: fileURLToPath2(new URL("../../src/words/catalogue-names.ts", import.meta.url)),
  corrections: fileURLToPath2(new URL("../../data/corrections", import.meta.url)),
  contributions: fileURLToPath2(new URL("../../data/contributions", import.meta.url)),
  sources: fileURLToPath2(new URL("../../data/sources", import.meta.url))
};
async function loadExtractor(other) {
  const catalogue = await loadCatalogue(DATA.catalogue);
  const judge = other ?? judgeBy((await loadConfidence(DATA.confidence)).model);
  return { lexicon: compileLexicon(catalogue.indicators), catalogue: catalogue.version, judge };
}
__name(loadExtractor, "loadExtractor");
var ROOT2 = fileURLToPath2(new URL("..", import.meta.url));

// loaders/catalogue/bureau-names.ts
init_files();

// loaders/catalogue/bureau-names-places.ts
var LOOSE_ENDINGS = {
  national: [],
  province: [""],
  prefecture: ["", "\u5E02", "\u5DDE", "\u76DF", "\u5730\u533A", "\u81EA\u6CBB\u5DDE"],
  county: ["", "\u53BF", "\u533A", "\u5E02", "\u65D7", "\u81EA\u6CBB\u53BF"]
};
var LAST_CHARACTERS = /[省市区县州盟旗]/;
function indexPlaces(divisions, aliases, shortNames) {
  const own2 = divisions.filter(({ level }) => level !== "national").map(({ code, name_zh }) => ({ code, name: name_zh }));
  const short = Object.entries(shortNames).map(([name, code]) => ({ code, name }));
  const names2 = /* @__PURE__ */ new Map();
  for (const [name, codes] of collect([...divisions.flatMap(looseNames), ...short])) names2.set(name, { codes, whole: false });
  for (const [name, codes] of collect([...own2, ...aliases])) names2.set(name, { codes, whole: true });
  return { names: names2, longest: Math.max(...[...names2.keys()].map((name) => name.length)) };
}
__name(indexPlaces, "indexPlaces");
function placeBefore(text2, end, { names: names2, longest }) {
  for (let length = Math.min(longest, end); length >= 2; length--) {
    const name = text2.slice(end - length, end);
    const place2 = names2.get(name);
    if (place2) return { codes: place2.codes, whole: place2.whole, name, start: end - length };
  }
  return null;
}
__name(placeBefore, "placeBefore");
function wholePlaces(text2, index) {
  const found = [];
  for (let end = 2; end <= text2.length; end++) {
    if (!LAST_CHARACTERS.test(text2[end - 1] ?? "")) continue;
    const place2 = placeBefore(text2, end, index);
    if (place2?.whole) found.push(place2);
  }
  return found;
}
__name(wholePlaces, "wholePlaces");
function looseNames({ code, level, name_zh, short_zh }) {
  if (short_zh === name_zh) return [];
  return LOOSE_ENDINGS[level].map((ending) => ({ code, name: short_zh + ending }));
}
__name(looseNames, "looseNames");
function collect(entries) {
  const codes = /* @__PURE__ */ new Map();
  for (const { code, name } of entries) codes.set(name, [.../* @__PURE__ */ new Set([...codes.get(name) ?? [], code])]);
  return codes;
}
__name(collect, "collect");

// loaders/catalogue/bureau-names-mentions.ts
var CHINESE = "\\u3400-\\u9fff";
var DEEPEST = 4;
var readers = /* @__PURE__ */ new WeakMap();
function findMentions(text2, register) {
  const reader = readerFor(register.words);
  return [...text2.matchAll(reader.agency)].map((match) => readMention(text2, match[0], match.index, reader, register));
}
__name(findMentions, "findMentions");
function readMention(text2, agency, at, reader, register) {
  const level = reader.levels.get(agency) ?? "local";
  const office = register.words.offices.find((word) => text2.endsWith(word, at)) ?? "";
  const places = placesBefore(text2, at - office.length, reader, register);
  const end = at + agency.length;
  const branch = level === "local" ? matchAt(reader.branch, text2, end)?.[1] ?? null : null;
  const generic = places.length === 0 ? reader.generic.exec(text2.slice(Math.max(0, at - 3), at))?.[1] ?? null : null;
  const unnamed = places.length === 0 && generic === null && /[省市区县州盟旗]/.test(text2.charAt(at - 1));
  const start = places.at(-1)?.start ?? at;
  const foreign = unnamed || matchAt(reader.body, text2, end) !== null;
  return { start, end, level, places, branch: branch !== null && isName(branch, register) ? branch : null, generic, foreign };
}
__name(readMention, "readMention");
function placesBefore(text2, end, reader, { places }) {
  const found = [];
  for (let at = end; found.length < DEEPEST; ) {
    const place2 = placeBefore(text2, at, places);
    if (!place2) break;
    found.push(place2);
    at = place2.start;
  }
  const outermost = found.at(-1);
  const inside2 = outermost && !outermost.whole && !reader.boundary.test(text2.slice(Math.max(0, outermost.start - 1), outermost.start));
  return inside2 ? found.slice(0, -1) : found;
}
__name(placesBefore, "placesBefore");
function isName(branch, { places, words: words5 }) {
  const speaks = words5.sentence_words.some((word) => branch.startsWith(word) || word.length > 1 && branch.includes(word));
  return places.names.has(branch) || !speaks;
}
__name(isName, "isName");
function matchAt(pattern, text2, at) {
  pattern.lastIndex = at;
  return pattern.exec(text2);
}
__name(matchAt, "matchAt");
function readerFor(words5) {
  const known = readers.get(words5);
  if (known) return known;
  const levels = new Map(
    Object.entries(words5.agencies).flatMap(([level, names2]) => names2.map((name) => [name, level]))
  );
  const below = [...levels.keys()].filter((name) => levels.get(name) !== "national");
  const boundary = `^|[^${CHINESE}]|[${words5.before_names}]`;
  const sentence = `(?!${words5.sentence_words.join("|")})`;
  const reader = {
    agency: new RegExp(`(?:${longestFirst(words5.agencies.national)})(?!${words5.no_ministry.join("|")})|${longestFirst(below)}`, "g"),
    levels,
    branch: new RegExp(`([${CHINESE}]{1,16}?)(?:${longestFirst(words5.branch_endings)})`, "y"),
    body: new RegExp(`${sentence}[${CHINESE}]{0,14}?(?:${longestFirst(words5.other_bodies)})`, "y"),
    generic: new RegExp(`(?:${boundary})([\u7701\u5E02\u533A\u53BF\u5DDE\u76DF\u65D7])$`),
    boundary: new RegExp(`(?:${boundary})$`)
  };
  readers.set(words5, reader);
  return reader;
}
__name(readerFor, "readerFor");
function longestFirst(words5) {
  return [...words5].sort((a, b) => b.length - a.length).join("|");
}
__name(longestFirst, "longestFirst");

// loaders/catalogue/bureau-names-register.ts
init_files();

// loaders/catalogue/bureau-names-rule.ts
function nameBureau(division, divisions, patterns) {
  const parent = divisions.get(division.parent);
  const pattern = patterns.find((candidate) => fits(candidate, division, parent));
  if (!pattern) throw new Error(`bureau names no pattern for: ${division.code}`);
  const words5 = {
    name: division.name_zh,
    before: nameBeforeReform(division),
    short: shortBesides(division, divisions),
    name_en: division.name_en,
    short_en: division.short_en,
    parent: parent?.name_zh ?? "",
    parent_en: parent?.short_en ?? "",
    parent_bureau_en: pattern.en.includes("{parent_bureau_en}") && parent ? nameBureau(parent, divisions, patterns).name_en : ""
  };
  const fill = /* @__PURE__ */ __name((template) => template.replace(/\{(\w+)\}/g, (_, word) => words5[word] ?? ""), "fill");
  const { code, short_zh, short_en, level, province, parent: above } = division;
  return {
    code,
    name_zh: fill(pattern.zh),
    name_en: fill(pattern.en),
    short_zh,
    short_en,
    level,
    province,
    parent: above,
    former: fill(pattern.former)
  };
}
__name(nameBureau, "nameBureau");
function nameBeforeReform({ name_zh, former }) {
  const later = [...former.matchAll(/([^; ]+) \(–(\d{4})\)/g)].find(([, , until]) => Number(until) >= 2019);
  return later?.[1] ?? name_zh;
}
__name(nameBeforeReform, "nameBeforeReform");
function shortBesides({ code, name_zh, short_zh, parent }, divisions) {
  for (const other of divisions.values()) if (other.short_zh === short_zh && other.parent === parent && other.code !== code) return name_zh;
  return short_zh;
}
__name(shortBesides, "shortBesides");
function fits(pattern, division, parent) {
  return pattern.level === division.level && (pattern.ends === void 0 || division.name_zh.endsWith(pattern.ends)) && (pattern.of === void 0 || pattern.of === kindOf(parent)) && (pattern.under === void 0 || pattern.under.some((prefix) => division.code.startsWith(prefix)));
}
__name(fits, "fits");
function kindOf(parent) {
  return parent?.level === "province" && parent.name_zh.endsWith("\u5E02") ? "municipality" : parent?.level;
}
__name(kindOf, "kindOf");

// loaders/catalogue/bureau-names-register.ts
var cache = /* @__PURE__ */ new Map();
function loadRegister(dir) {
  const cached = cache.get(dir);
  if (cached) return cached;
  const register = readRegister(dir);
  cache.set(dir, register);
  return register;
}
__name(loadRegister, "loadRegister");
function bureauOf(code, register) {
  const known = register.bureaus.get(code);
  const area = register.areas.get(code);
  if (known || !area) return known ?? null;
  const named3 = nameBureau(area, register.areas, register.words.patterns);
  register.bureaus.set(code, named3);
  return named3;
}
__name(bureauOf, "bureauOf");
function readRegister(dir) {
  const extra = readCsv2(dir, "bureaus-extra.csv");
  const former = readCsv2(dir, "divisions-former.csv");
  const areas2 = linkAreas([...readCsv2(dir, "divisions.csv"), ...extra]);
  const aliases = [
    ...extra.flatMap(({ code, aliases: names2 }) => names2.split("; ").map((name) => ({ code, name }))),
    ...former.map(({ successor, name_zh }) => ({ code: successor, name: name_zh }))
  ];
  const words5 = readYaml2("bureau-words.yaml", dir);
  const bureaus = readCsv2(dir, "bureaus.csv");
  const divisions = [...areas2.values()].filter(({ code }) => !extra.some((row) => row.code === code));
  return {
    words: words5,
    areas: areas2,
    places: indexPlaces(divisions, aliases, words5.short_names),
    bureaus: new Map(bureaus.map((row) => [row.code, row])),
    listed: new Set(bureaus.map(({ code }) => code)),
    successors: new Map(former.filter(({ code, successor }) => code !== successor).map((row) => [row.code, row.successor])),
    traditional: new Map(
      readCsv2(dir, "traditional.csv").map((row) => [row.traditional ?? "", row.simplified ?? ""])
    )
  };
}
__name(readRegister, "readRegister");
function linkAreas(divisions) {
  const parents = new Map(divisions.map(({ code, parent }) => [code, parent]));
  const above = /* @__PURE__ */ __name((code) => {
    const parent = parents.get(code);
    return parent ? [parent, ...above(parent)] : [];
  }, "above");
  return new Map(divisions.map((division) => [division.code, areaOf(division, above(division.code))]));
}
__name(linkAreas, "linkAreas");
var areaOf = /* @__PURE__ */ __name((division, above) => {
  const { code, name_zh, name_en, short_zh, short_en, level, province, parent, former } = division;
  return { code, name_zh, name_en, short_zh, short_en, level, province, parent, former, above };
}, "areaOf");
var readCsv2 = /* @__PURE__ */ __name((dir, file) => readRows(file, dir), "readCsv");

// src/model/level.ts
var COUNTRY = "100000";

// loaders/catalogue/bureau-names-resolve.ts
function resolveMention(mention, evidence, register) {
  const { level, places, branch, foreign } = mention;
  if (foreign) return null;
  if (level === "national") return COUNTRY;
  const [nearest] = places;
  if (!nearest) return null;
  const served = areas(nearest.codes, register).filter(
    (area) => serves(area, level, nearest) && isMeant(area, nearest, evidence, register)
  );
  const placed4 = insideAll(served, places.slice(1), register);
  if (branch === null) return choose(placed4, nearest, evidence, register);
  const below = areas(register.places.names.get(branch)?.codes ?? [], register).filter(
    ({ above }) => placed4.some(({ code }) => above.includes(code))
  );
  return choose(below, { whole: true }, evidence, register);
}
__name(resolveMention, "resolveMention");
function choosePlace(place2, evidence, register) {
  return choose(areas(place2.codes, register), place2, evidence, register);
}
__name(choosePlace, "choosePlace");
function serves({ level, name_zh }, agency, { name, whole }) {
  if (agency === "province") return level === "province";
  if (agency === "branch") return level === "county";
  return level !== "province" || name_zh.endsWith("\u5E02") || whole && name === name_zh;
}
__name(serves, "serves");
function isMeant({ level, name_zh }, { codes, whole }, evidence, register) {
  if (whole || level === "province") return true;
  return evidence().includes(name_zh) || areas(codes, register).every((area) => area.level !== "province");
}
__name(isMeant, "isMeant");
function insideAll(candidates, outer, register) {
  return outer.reduce((inner2, place2) => {
    const codes = areas(place2.codes, register).map(({ code }) => code);
    const inside2 = inner2.filter((area) => area.above.some((code) => codes.includes(code)));
    return inside2.length > 0 || place2.whole ? inside2 : inner2;
  }, candidates);
}
__name(insideAll, "insideAll");
function choose(candidates, { whole }, evidence, register) {
  const [only] = candidates;
  if (candidates.length <= 1) return only?.code ?? null;
  const scored = candidates.map((area) => ({ area, score: support(area, evidence, register) })).sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  if (best && next && best.score > next.score) return best.area.code;
  const cities = candidates.filter(({ level }) => level === "prefecture");
  return !whole && cities.length === 1 && best?.score === 0 ? cities[0]?.code ?? null : null;
}
__name(choose, "choose");
function support(area, evidence, register) {
  const said = evidence();
  const own2 = said.includes(area.name_zh) ? 3 : 0;
  return areas(area.above, register).reduce((sum, { level, name_zh, short_zh }) => {
    if (level === "national" || short_zh === area.short_zh) return sum;
    const weight = level === "prefecture" ? 2 : 1;
    return sum + (said.includes(name_zh) ? 2 * weight : said.includes(short_zh) ? weight : 0);
  }, own2);
}
__name(support, "support");
function areas(codes, register) {
  return codes.flatMap((code) => register.areas.get(code) ?? []);
}
__name(areas, "areas");

// loaders/catalogue/bureau-names.ts
var TITLE_LENGTH = 300;
var CONTEXT_LENGTH = 4e3;
var LABEL_REACH = 12;
function findBureau(title, context, dir = CATALOGUE) {
  const register = loadRegister(dir);
  const head5 = tidy(title, TITLE_LENGTH, register).replace(/(?<=[\u3400-\u9fff])[ \t]+(?=[\u3400-\u9fff])/g, "");
  let tidied = null;
  const code = codeInTitle(head5, () => tidied ??= tidy(context, CONTEXT_LENGTH, register), register);
  const bureau = code ? bureauOf(code, register) : null;
  return bureau && { code: bureau.code, name: bureau.name_zh };
}
__name(findBureau, "findBureau");
function codeInTitle(title, context, register) {
  const mentions = findMentions(title, register).filter(namesPlace);
  const mention = mentions.find(({ generic }) => generic === null) ?? mentions[0];
  if (!mention) return codeInContext(context(), register);
  if (mention.generic) return codeOfKind(mention, context(), register);
  return resolveMention(mention, () => `${title}
${context()}`, register);
}
__name(codeInTitle, "codeInTitle");
var namesPlace = /* @__PURE__ */ __name(({ level, places, generic, foreign }) => level === "national" || places.length > 0 || generic !== null || foreign, "namesPlace");
function codeInContext(context, register) {
  const named3 = findMentions(context, register).flatMap((mention) => {
    const code = mention.generic ? null : resolveMention(mention, () => context, register);
    return code ? [{ mention, code }] : [];
  });
  const labelled = named3.find(({ mention }) => hasLabel(context, mention, register)) ?? named3.find(({ mention }) => isLine(context, mention));
  if (labelled) return labelled.code;
  const lowest = named3.find(({ code }) => named3.every((other) => other.code === code || areaOf2(code, register).above.includes(other.code)));
  return lowest?.code ?? null;
}
__name(codeInContext, "codeInContext");
function hasLabel(context, { start }, { words: words5 }) {
  const before = context.slice(Math.max(0, start - LABEL_REACH), start).replace(/[\s:：|]+$/, "");
  return words5.publisher_labels.some((label) => before.endsWith(label));
}
__name(hasLabel, "hasLabel");
function isLine(context, { start, end }) {
  const before = context.slice(Math.max(0, start - 8), start);
  return /(^|\n)\s*$/.test(before) && /^([\u3400-\u9fff]{1,16}(分局|管理局))?\s*(\n|$)/.test(context.slice(end, end + 24));
}
__name(isLine, "isLine");
function codeOfKind(mention, context, register) {
  const votes = /* @__PURE__ */ new Map();
  const vote = /* @__PURE__ */ __name((code, weight) => void votes.set(code, (votes.get(code) ?? 0) + weight), "vote");
  for (const other of findMentions(context, register)) {
    const code = other.generic ? null : resolveMention(other, () => context, register);
    if (code) vote(code, 3);
  }
  for (const place2 of wholePlaces(context, register.places)) {
    const code = choosePlace(place2, () => context, register);
    if (code) vote(code, 1);
  }
  const fitting = [...votes].filter(([code]) => isKind(areaOf2(code, register), mention.generic ?? "")).sort((a, b) => b[1] - a[1]);
  const [first, second] = fitting;
  if (!first || second && second[1] * 2 > first[1]) return null;
  return mention.branch ? resolveMention({ ...mention, generic: null, places: [placeOf(first[0], register)] }, () => context, register) : first[0];
}
__name(codeOfKind, "codeOfKind");
var placeOf = /* @__PURE__ */ __name((code, register) => ({ codes: [code], whole: true, name: areaOf2(code, register).name_zh, start: 0 }), "placeOf");
function isKind({ level, name_zh, parent, province }, kind) {
  if (kind === "\u7701") return level === "province" && !name_zh.endsWith("\u5E02");
  if (kind === "\u5E02") return name_zh.endsWith("\u5E02") && (level !== "county" || parent === province);
  return name_zh.endsWith(kind) && level !== "province";
}
__name(isKind, "isKind");
function areaOf2(code, { areas: areas2 }) {
  const area = areas2.get(code);
  if (!area) throw new Error(`bureau names unknown code: ${code}`);
  return area;
}
__name(areaOf2, "areaOf");
var PATTERNS = /* @__PURE__ */ new WeakMap();
function oneOf(map) {
  const known = PATTERNS.get(map);
  if (known) return known;
  const pattern = new RegExp(`[${[...map.keys()].join("")}]`, "g");
  PATTERNS.set(map, pattern);
  return pattern;
}
__name(oneOf, "oneOf");
function tidy(text2, length, { traditional }) {
  return text2.slice(0, length).normalize("NFKC").slice(0, length).replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, "").replace(oneOf(traditional), (char) => traditional.get(char) ?? char);
}
__name(tidy, "tidy");

// loaders/catalogue/bureau-names-told.ts
init_files();
var LEAD = 600;
var PERSON = /([\u4e00-\u9fff](?:[\s·]?[\u4e00-\u9fff]){1,3})$/;
var LONGEST_LABEL = 48;
var LABEL = /^[\s(（【\[]*([^:：。，；\n]{2,48})[:：]/;
function bureauOfPlace(title, text2, dir = CATALOGUE) {
  const register = loadRegister(dir);
  const lead = text2.slice(0, LEAD);
  if (!register.words.environment.some((word) => text2.includes(word))) return null;
  const first = /* @__PURE__ */ __name((places) => places.map((place2) => choosePlace(place2, () => text2, register)).find((code2) => code2 !== null) ?? null, "first");
  const named3 = /* @__PURE__ */ __name(() => findMentions(lead, register).map((mention) => resolveMention(mention, () => text2, register)).find((code2) => code2 !== null) ?? null, "named");
  const code = first(wholePlaces(title, register.places)) ?? first(placeLabel(title, register)) ?? named3() ?? first(wholePlaces(lead, register.places));
  return bureauAt(code, register);
}
__name(bureauOfPlace, "bureauOfPlace");
function placeLabel(title, { places }) {
  const label = /^[\u4e00-\u9fff]{2,8}(?=[:：])/.exec(title)?.[0] ?? "";
  const place2 = placeBefore(label, label.length, places);
  return place2?.start === 0 ? [place2] : [];
}
__name(placeLabel, "placeLabel");
function bureauBelow(name, code, dir = CATALOGUE) {
  const register = loadRegister(dir);
  const stem = register.words.agencies.local.reduce((rest, agency) => rest.endsWith(agency) ? rest.slice(0, -agency.length) : rest, name);
  const place2 = placeBefore(stem, stem.length, register.places);
  if (!place2 || place2.start !== 0 && !place2.whole) return null;
  const below = place2.codes.filter((other) => isBelow(other, code, register));
  return below.length === 1 ? bureauAt(below[0] ?? null, register) : null;
}
__name(bureauBelow, "bureauBelow");
function isBelow(code, above, { areas: areas2 }) {
  const area = areas2.get(code);
  const own2 = areas2.get(above);
  return area !== void 0 && (own2?.level === "national" || own2?.level === "province") && area.parent === above;
}
__name(isBelow, "isBelow");
function speakersIn(text2, dir = CATALOGUE) {
  const register = loadRegister(dir);
  const people = peopleIn(text2, register);
  const turns = [];
  let at = 0;
  for (const line of text2.split("\n")) {
    const label = LABEL.exec(line)?.[1]?.trim();
    if (label !== void 0 && label.length <= LONGEST_LABEL) {
      const mention = findMentions(label, register)[0];
      const code = mention ? resolveMention(mention, () => text2, register) : people.get(label.replace(/[\s·]/g, ""));
      if (code !== void 0) turns.push({ at, code });
    }
    at += line.length + 1;
  }
  return turns;
}
__name(speakersIn, "speakersIn");
function peopleIn(text2, register) {
  const people = /* @__PURE__ */ new Map();
  for (const mention of findMentions(text2, register)) {
    const behind = /^[^，。；：,;:\n]{0,30}/.exec(text2.slice(mention.end, mention.end + 30))?.[0] ?? "";
    const office = register.words.officers.map((word) => behind.lastIndexOf(word) + word.length).filter((end, i) => behind.includes(register.words.officers[i] ?? ""));
    const name = PERSON.exec(
      behind.slice(Math.max(0, ...office)).replace(/(?:先生|女士|同志)$/, "").trim()
    )?.[1];
    const code = resolveMention(mention, () => text2, register);
    if (office.length > 0 && name !== void 0 && code !== null) people.set(name.replace(/[\s·]/g, ""), code);
  }
  return people;
}
__name(peopleIn, "peopleIn");
function bureauAt(code, register) {
  const bureau = code === null ? null : bureauOf(code, register);
  return bureau && { code: bureau.code, name: bureau.name_zh };
}
__name(bureauAt, "bureauAt");

// loaders/catalogue/bureau-names-unknown.ts
init_files();
var CHINESE2 = "\\u3400-\\u9fff";
var NO_NAME = "\u5168\u5404\u672C\u6211\u4E24\u4E09\u51E0\u591A\u8BE5";
var ADDRESSED = /各|有关|相关|[:：]\s*$|^\s*(?:抄送|主送|报送|发送|印送)/;
var HEAD_LINES = 8;
var FOOT_LINES = 6;
var LONGEST_SIGNATURE = 40;
var readers2 = /* @__PURE__ */ new WeakMap();
function unknownBureau(title, text2, dir = CATALOGUE) {
  const register = loadRegister(dir);
  const { office, place: place2, environment } = readerOf(register);
  const lines = text2.split("\n").filter((line) => line.trim() !== "");
  const signatures = [...lines.slice(0, HEAD_LINES), ...lines.slice(-FOOT_LINES)].filter(
    (line) => line.length <= LONGEST_SIGNATURE && !ADDRESSED.test(line)
  );
  const named3 = [title, ...signatures].map((line) => office.exec(line)).find((match2) => match2 !== null);
  const match = named3 ?? (environment.test(title) ? place2.exec(title) : null);
  if (!match) return null;
  const [whole, before = "", branch] = match;
  const isKnown = placeBefore(before, before.length, register.places) !== null;
  return isKnown && (branch === void 0 || register.places.names.has(branch)) ? null : whole;
}
__name(unknownBureau, "unknownBureau");
function namesOffice(text2, dir = CATALOGUE) {
  return readerOf(loadRegister(dir)).any.test(text2);
}
__name(namesOffice, "namesOffice");
function readerOf(register) {
  const known = readers2.get(register);
  if (known) return known;
  const { agencies, teams, joined_offices, area_kinds, before_names, environment } = register.words;
  const any7 = /* @__PURE__ */ __name((words5) => [...words5].sort((a, b) => b.length - a.length).join("|"), "any");
  const offices = `(?:${any7([...agencies.province, ...agencies.local, ...agencies.branch, ...teams, ...joined_offices])})`;
  const name = /* @__PURE__ */ __name((kinds3, not) => `(?<=^|[^${CHINESE2}]|[${before_names}])((?![${before_names}])[${CHINESE2}]{1,14}?(?<![${not}])(?:${kinds3}))`, "name");
  const reader = {
    office: new RegExp(`${name(any7(area_kinds), NO_NAME)}${offices}(?:(?![${NO_NAME}])([${CHINESE2}]{1,8}?)\u5206\u5C40)?`),
    place: new RegExp(name("[\u7701\u5E02\u53BF\u5DDE\u76DF\u65D7]", `${NO_NAME}\u57CE`)),
    any: new RegExp(offices),
    environment: new RegExp(any7(environment))
  };
  readers2.set(register, reader);
  return reader;
}
__name(readerOf, "readerOf");

// loaders/catalogue/areas-below.ts
init_files();
var NOTHING = { full: [], short: [] };
var cache2 = /* @__PURE__ */ new Map();
function areasBelow(code) {
  const known = cache2.get(code);
  if (known) return known;
  const below = code === "" || code === COUNTRY ? NOTHING : namesBelow(code);
  cache2.set(code, below);
  return below;
}
__name(areasBelow, "areasBelow");
function namesBelow(code) {
  const areas2 = [...loadRegister(CATALOGUE).areas.values()].filter(({ above }) => above.includes(code));
  const brief = areas2.flatMap(({ name_zh, short_zh }) => /自治州$/.test(name_zh) ? [`${short_zh}\u5DDE`] : []);
  return {
    full: [...areas2.map(({ name_zh }) => name_zh), ...brief],
    short: areas2.map(({ short_zh }) => short_zh).filter((name) => name.length > 1)
  };
}
__name(namesBelow, "namesBelow");

// loaders/classify/areas.ts
init_char_set();
init_grammar();
init_trie();
var any = /* @__PURE__ */ __name((list2) => [...list2].sort((a, b) => b.length - a.length).join("|"), "any");
var PATTERN = new RegExp(`[\\u4e00-\\u9fff]{1,7}?(?:${any(SCOPES.area_ending)})(?!${any(SCOPES.not_area_before)})`, "y");
var NO_AREA = new RegExp(`[\u4E24\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341\u51E0\u591A\u7B49\u5404][\u5E02\u53BF\u533A\u5DDE\u65D7]$|(?:${any(SCOPES.no_area)})$|^(?:${any(SCOPES.no_area_start)})`);
var OTHERS_BEHIND = new RegExp(any(SCOPES.not_area_before.filter((word) => word !== "\u5C40")), "y");
var cache3 = /* @__PURE__ */ new Map();
function areasOf(code, bureau) {
  const key = `${code}|${bureau}`;
  const known = cache3.get(key);
  if (known) return known;
  const { full, short } = areasBelow(code);
  const areas2 = { full: trieOf(full), short: trieOf(short), bureau };
  cache3.set(key, areas2);
  return areas2;
}
__name(areasOf, "areasOf");
var trieOf = /* @__PURE__ */ __name((names2) => buildTrie(names2.map((name) => [name, name])), "trieOf");
function areaAt({ full, bureau }, text2, at) {
  const registered2 = longestAt(full, text2, at);
  if (registered2) return isOthers(text2, registered2.end) ? null : { name: registered2.value, end: registered2.end };
  PATTERN.lastIndex = at;
  const name = PATTERN.exec(text2)?.[0];
  return name === void 0 || NO_AREA.test(name) || bureau.includes(name.slice(-3)) ? null : { name, end: at + name.length };
}
__name(areaAt, "areaAt");
function shortAreaAt({ short }, text2, at) {
  const found = longestAt(short, text2, at);
  return found && { name: found.value, end: found.end };
}
__name(shortAreaAt, "shortAreaAt");
function isOthers(text2, at) {
  OTHERS_BEHIND.lastIndex = at;
  return OTHERS_BEHIND.test(text2);
}
__name(isOthers, "isOthers");
function isInName({ full, short }, text2, start, end) {
  const name = longestAt(full, text2, start) ?? longestAt(short, text2, start);
  return name !== null && (name.end > end || name.end === end && /[\d分]/.test(text2[end] ?? ""));
}
__name(isInName, "isInName");
var LONGEST = 12;
var LISTING = charSet("\u3001,;:(\u3002\u662F\u4E3A\u6709\u548C\u53CA");
function areaEndingAt(areas2, text2, end) {
  for (const known of [true, false])
    for (let start = Math.max(0, end - LONGEST); start <= end - 2; start++) {
      const found = known ? longestAt(areas2.full, text2, start) ?? longestAt(areas2.short, text2, start) : hasChar(LISTING, text2.charCodeAt(start - 1)) ? areaAt(areas2, text2, start) : null;
      if (found?.end === end) return { name: text2.slice(start, end), start };
    }
  return null;
}
__name(areaEndingAt, "areaEndingAt");
var areaBracketed = /* @__PURE__ */ __name((text2, start, areas2) => text2[start - 1] === "(" ? areaEndingAt(areas2, text2, start - 1) : null, "areaBracketed");

// loaders/classify/campaign.ts
init_grammar();

// loaders/grammar/patterns.ts
init_char_set();
var CODES2 = 65536;
var MOST_PATTERNS = 31;
var ZERO = 48;
var NINE = 57;
var YEAR = "\u5E74".charCodeAt(0);
function patternSet(triggers) {
  if (triggers.length > MOST_PATTERNS) throw new Error(`patterns: more than ${MOST_PATTERNS}`);
  const starts = bitsOf(triggers.map(({ starts: starts2 }) => starts2));
  const behind = bitsOf(triggers.map(({ behind: behind2 }) => behind2));
  const years = bitsOf(triggers.map(({ year }) => year));
  const patterns = triggers.map(({ pattern: { source, flags } }) => new RegExp(source, flags.replace("g", "") + "y"));
  const needs = triggers.flatMap((trigger, bit) => trigger.needs ? [[bit, trigger.needs]] : []);
  return { patterns, needs, opens: charSet(...triggers.map(({ starts: starts2 }) => starts2)), starts, behind, years };
}
__name(patternSet, "patternSet");
function bitsOf(lists) {
  const table = new Int32Array(CODES2).fill(lists.reduce((bits, list2, i) => list2 === void 0 ? bits | 1 << i : bits, 0));
  lists.forEach((list2 = "", bit) => {
    for (let i = 0; i < list2.length; i++) table[list2.charCodeAt(i)] = table[list2.charCodeAt(i)] | 1 << bit;
  });
  return table;
}
__name(bitsOf, "bitsOf");
function eachMatch(set, text2, visit) {
  const { patterns, opens: opens2, starts, behind, years } = set;
  const ends = new Uint32Array(patterns.length);
  const wanted = wantedIn(set, text2);
  let digits = 0;
  for (let i = 0; i < text2.length; i++) {
    const code = text2.charCodeAt(i);
    if (!hasChar(opens2, code)) continue;
    let bits = starts[code] & wanted;
    if (bits === 0) continue;
    if (isDigit(code)) {
      if (digits <= i) digits = endOfDigits(text2, i);
      if (digits < text2.length) bits &= behind[text2.charCodeAt(digits)];
      if (digits + 1 < text2.length && text2.charCodeAt(digits) === YEAR) bits &= years[text2.charCodeAt(digits + 1)];
    }
    for (; bits !== 0; bits &= bits - 1) {
      const at = 31 - Math.clz32(bits & -bits);
      if (ends[at] > i) continue;
      const pattern = patterns[at];
      pattern.lastIndex = i;
      if (!pattern.test(text2)) continue;
      const end = ends[at] = pattern.lastIndex;
      visit(i, end, at);
    }
  }
}
__name(eachMatch, "eachMatch");
function wantedIn({ needs }, text2) {
  let bits = ~0;
  for (const [bit, words5] of needs) if (!words5.some((word) => text2.includes(word))) bits &= ~(1 << bit);
  return bits;
}
__name(wantedIn, "wantedIn");
function endOfDigits(text2, from) {
  let end = from + 1;
  while (isDigit(text2.charCodeAt(end))) end++;
  return end;
}
__name(endOfDigits, "endOfDigits");
var isDigit = /* @__PURE__ */ __name((code) => code >= ZERO && code <= NINE, "isDigit");
function matchAt2({ patterns }, i, text2, at) {
  const pattern = patterns[i];
  pattern.lastIndex = at;
  return pattern.exec(text2);
}
__name(matchAt2, "matchAt");
function allMatches(pattern, text2) {
  const found = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text2); match !== null; match = pattern.exec(text2)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex++;
  }
  return found;
}
__name(allMatches, "allMatches");

// loaders/classify/campaign.ts
init_trie();

// loaders/classify/hints.ts
init_grammar();
init_trie();
var HINT = {
  /** A plan, a norm, a frequency, a provision of law or a superlative. */
  refusal: 1,
  oneCase: 2,
  wider: 4,
  now: 8,
  ongoing: 16,
  lastStretch: 32,
  stock: 64,
  campaign: 128,
  whole: 256,
  group: 512,
  office: 1024,
  ownPart: 2048,
  most: 4096,
  /** Parts of what was told before, in words or brackets. */
  part: 8192,
  total: 16384,
  inTurn: 32768,
  toCome: 65536,
  /** Another body's name. */
  body: 131072
};
var LOOKBEHIND = /^\(\?<!\[[^\]]*\]\)/;
var LITERAL = /^(?:[^[\](){}\\?*+|.^$](?![?*{]))+/;
function leadOf(word) {
  const lead = word.length === 1 ? word : LITERAL.exec(word.replace(LOOKBEHIND, ""))?.[0];
  if (lead === void 0) throw new Error(`hints: a word that may begin with anything: ${word}`);
  return lead;
}
__name(leadOf, "leadOf");
var WORDS = [
  [
    HINT.refusal,
    [...NOT_FACTS.future, ...NOT_FACTS.frequency, ...NOT_FACTS.norm, ...NOT_FACTS.superlative, ...NOT_FACTS.provision, "\u6700\u4F4E"]
  ],
  [HINT.oneCase, [...NOT_FACTS.one_case, ...NOT_FACTS.example]],
  [HINT.wider, Object.values(SCOPES.wider).flat()],
  [HINT.now, ["\u76EE\u524D"]],
  [HINT.ongoing, ["\u6B63\u5728"]],
  [HINT.lastStretch, ["\u540C\u671F"]],
  [HINT.stock, PERIODS.in_stock],
  [HINT.campaign, SCOPES.campaign],
  // a year may open the whole again, too
  [HINT.whole, ["20", ...SCOPES.reset, ...SCOPES.own, ...SCOPES.reset_first]],
  [HINT.group, SCOPES.look],
  [HINT.office, SCOPES.unit_suffix],
  [HINT.ownPart, SCOPES.part_of_bureau],
  [HINT.most, ["\u6700"]],
  [HINT.part, [...SCOPES.part, "\u6700", "\u4E2D", "\u91CC", "("]],
  [HINT.total, SCOPES.total],
  [HINT.toCome, NOT_FACTS.to_come],
  [HINT.body, SCOPES.other_bodies],
  [HINT.inTurn, ["\u4F9D\u6B21", "\u5206\u522B"]]
];
var TRIE = buildTrie(masks());
function masks() {
  const bits = /* @__PURE__ */ new Map();
  for (const [bit, words5] of WORDS) for (const lead of words5.map(leadOf)) bits.set(lead, (bits.get(lead) ?? 0) | bit);
  return bits;
}
__name(masks, "masks");
var hintsIn = /* @__PURE__ */ __name((text2, { start, end }) => bitsIn(TRIE, text2, start, end), "hintsIn");

// loaders/classify/campaign.ts
var any2 = /* @__PURE__ */ __name((list2) => [...list2].sort((a, b) => b.length - a.length).join("|"), "any");
var CAMPAIGN = new RegExp(
  `(?:\u201C[^\u201C\u201D\\n]{1,16}\u201D|[^,\u3002;:\u3001"\u300A\u300B\u201C\u201D\\n]){0,14}(?:${any2(SCOPES.campaign)})(?!${any2(SCOPES.campaign_team)})[^,\u3002;:\u3001\\n]{0,4}`,
  "g"
);
var CAMPAIGN_WORDS = wordTrie(SCOPES.campaign);
var CAMPAIGN_TOPIC = new RegExp(any2(SCOPES.campaign_topic));
var TOPIC_END = new RegExp(`(?:${any2(SCOPES.campaign_end)})$`);
var MANNER = new RegExp(`^(?:${any2(SCOPES.manner)})|${any2(SCOPES.manner_within)}`);
var LEADING = new RegExp(`^(?:${any2(SCOPES.before_campaign)})+`);
var RESET = new RegExp(
  `20\\d\\d\u5E74(?:\u5EA6)?[,\uFF0C]?(?:${any2([...SCOPES.own, "\u5171", "\u5168\u5E74", "\u7D2F\u8BA1"])}|$|\u4F5C\u51FA|\u4E0B\u8FBE|\u529E\u7406)|${any2(SCOPES.reset)}|^(?:${any2(SCOPES.own)})?(?:${any2(SCOPES.reset_first)})`,
  "g"
);
var GROUP = new RegExp(
  `(?:${any2(SCOPES.look)})(?:\u4E86|\u7740)?(?:\u8F96\u533A\u5185?|[\u5168\u6211][\u5E02\u533A\u53BF\u7701\u5DDE])?\u7684?#?((?:[^,\u3002;:\u3001#]{0,12}?)(?:${any2(SCOPES.group_ending)}))(?:\\([^()]*\\))?(?=#|\u7B49?(?:${any2(SCOPES.look_behind)})|$)`
);
var COMMON = new RegExp(`^(?:${any2(SCOPES.common_group)})*$`);
var VERB = new RegExp(`^.*(?:${any2(SCOPES.look_behind)})\u4E86?`);
var WHOLE_YEAR = new RegExp(any2(SCOPES.reset));
var COMMON_JOINT = new RegExp(any2(SCOPES.common_joint), "g");
var PARTNERS = new RegExp(`^(?:${any2(SCOPES.with_partner)})`);
var NAMED_CAMPAIGN = new RegExp(`(?:\u201C[^\u201C\u201D\\n]{1,16}\u201D)?[^,\u3002;:\u3001"\u300A\u300B\u201C\u201D\\n]{0,14}(?:${any2(SCOPES.campaign)})`);
var OCCASION = /[会]|及|和|情况/;
var WHOSE = /^[^“”]*(?:生态环境|环境保护|环保)(?:局|厅|分局|支队)/;
var SINCE = /^自[^“”]{0,16}?(?:启动|开始|起)(?:的|了)?/;
var SINCE_BEGUN = /(?:正式|全面)?(?:开展|启动|实施|部署|打响)?(?:以来|至今)[^,。;:、]*$/;
var LONGEST2 = 20;
function campaignOf(words5, hints, counts2) {
  const reset = (hints & HINT.whole) === 0 ? void 0 : allMatches(RESET, words5).at(-1);
  const named3 = (hints & HINT.campaign) === 0 ? null : campaignIn(words5);
  if (named3 && (!reset || named3.end > reset.index + reset[0].length)) return { name: named3.name, group: false };
  if (reset) return null;
  const group3 = (hints & HINT.group) === 0 ? null : groupIn(counts2());
  return group3 === null ? void 0 : { name: group3, group: true };
}
__name(campaignOf, "campaignOf");
var isWholeYear = /* @__PURE__ */ __name((words5) => WHOLE_YEAR.test(words5), "isWholeYear");
function campaignIn(words5) {
  if (!holdsWord(CAMPAIGN_WORDS, words5, 0, words5.length)) return null;
  const found = allMatches(CAMPAIGN, words5).at(-1);
  if (!found || MANNER.test(words5)) return null;
  return { name: nameOf(found[0].replace(SINCE_BEGUN, "").replace(VERB, "")), end: found.index + found[0].length };
}
__name(campaignIn, "campaignIn");
function groupIn(words5) {
  const name = GROUP.exec(words5)?.[1];
  return name === void 0 || name.length < 2 || COMMON.test(name) ? null : name.slice(-LONGEST2);
}
__name(groupIn, "groupIn");
function campaignOver(text2, { topics, start, asked }) {
  const topic = topics.findLast((span) => span !== asked && (span.end < start || span.start >= start));
  if (!topic) return null;
  const words5 = text2.slice(topic.start, topic.end).replace(/^[。;:]?[一二三四五六七八九十]+是|^[(（][^)）]+[)）]|^\d+[.、．]/, "");
  const heading = words5.slice(0, words5.indexOf("\u3002") + 1 || void 0);
  if (CAMPAIGN_TOPIC.test(heading)) return heading.slice(0, LONGEST2);
  const name = heading.replace(LEADING, "");
  return TOPIC_END.test(name) && !COMMON.test(name.replace(TOPIC_END, "")) && !MANNER.test(heading) ? name.slice(0, LONGEST2) : null;
}
__name(campaignOver, "campaignOver");
function isNamedJoint(words5) {
  const named3 = allMatches(CAMPAIGN, words5).at(-1);
  if (!named3) return false;
  const name = named3[0].replace(VERB, "");
  if (name === named3[0] && (words5[named3.index - 1] === "\u3001" || PARTNERS.test(name))) return false;
  return name.replace(LEADING, "").replace(COMMON_JOINT, "").length > 1;
}
__name(isNamedJoint, "isNamedJoint");
function campaignOfTitle(title) {
  const named3 = NAMED_CAMPAIGN.exec(title)?.[0];
  return named3 === void 0 || OCCASION.test(title) ? null : nameOf(named3);
}
__name(campaignOfTitle, "campaignOfTitle");
var nameOf = /* @__PURE__ */ __name((words5) => words5.replace(WHOSE, "").replace(SINCE, "").replace(LEADING, "").replace(/\([^)]*$/, "").slice(0, LONGEST2), "nameOf");

// loaders/classify/classify.ts
init_trie();

// loaders/classify/area-list.ts
init_trie();
var MARKER = /[,、]?(?:分别|依次)(?:为|是|达|有|达到|共)?$/;
var MARKER_REACH = 8;
var JOINS = /* @__PURE__ */ new Set(["\u3001", "\u548C", "\u4E0E", "\u53CA", ","]);
var LONGEST_NAME = 12;
var BETWEEN = 16;
var STOPS = /* @__PURE__ */ new Set([",", ";", "\u3002", ":", "\n"]);
function listedArea(text2, figures, i, areas2) {
  let first = i;
  while (first > 0 && areJoined(text2, figures, first - 1)) first--;
  let last = i;
  while (areJoined(text2, figures, last)) last++;
  if (first === last) return null;
  const from = figures[first]?.change?.start ?? figures[first]?.start ?? 0;
  const marker = MARKER.exec(text2.slice(Math.max(0, from - MARKER_REACH), from));
  if (marker === null) return null;
  const at = from - marker[0].length;
  const end = endOfAreas(text2, at, areas2);
  const names2 = end === null ? null : areasBefore(text2, end, last - first + 1, areas2);
  const own2 = names2?.[i - first];
  if (!own2 || end === null) return null;
  const start = names2?.[0]?.start ?? 0;
  const head5 = /[\u4e00-\u9fff]{3}/.test(text2.slice(end, at)) ? { start: end, end: at } : { start: clauseStart(text2, start), end: start };
  return { place: text2.slice(own2.start, own2.end), head: head5 };
}
__name(listedArea, "listedArea");
var areJoined = /* @__PURE__ */ __name((text2, figures, i) => {
  const [figure, next] = [figures[i], figures[i + 1]];
  return figure !== void 0 && next?.start === figure.after + 1 && JOINS.has(text2[figure.after] ?? "");
}, "areJoined");
function endOfAreas(text2, at, areas2) {
  for (let end = at; end > at - BETWEEN && end > 1; end--) {
    if (end < at && STOPS.has(text2[end] ?? "")) return null;
    if (areaBefore(text2, end, areas2)) return end;
  }
  return null;
}
__name(endOfAreas, "endOfAreas");
function areasBefore(text2, end, count2, areas2) {
  const found = [];
  for (let to = end; found.length < count2; to = found[0].start - 1) {
    const area = found.length > 0 && !JOINS.has(text2[to] ?? "") ? null : areaBefore(text2, to, areas2);
    if (area === null) return null;
    found.unshift(area);
  }
  return found;
}
__name(areasBefore, "areasBefore");
function areaBefore(text2, end, { full, short }) {
  for (let start = Math.max(0, end - LONGEST_NAME); start <= end - 2; start++)
    if ((longestAt(full, text2, start) ?? longestAt(short, text2, start))?.end === end) return { start, end };
  return null;
}
__name(areaBefore, "areaBefore");
function clauseStart(text2, at) {
  let start = at;
  while (start > 0 && !",;\u3002:\n(".includes(text2[start - 1])) start--;
  return start;
}
__name(clauseStart, "clauseStart");

// loaders/classify/area-view.ts
init_grammar();

// loaders/classify/each-place.ts
init_char_set();

// loaders/classify/lists.ts
init_grammar();

// loaders/classify/dates.ts
var DIGITS = "\u3007\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D";
var YEAR2 = "(?<!\\d)(20\\d\\d|\u4E8C[\u3007\u96F6\u25CB0][\u3007\u96F6\u25CB0\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D]{2})";
var MONTH = "(?<!\\d)(1[0-2]|0?[1-9]|\u5341[\u4E00\u4E8C]?|[\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D])";
var DAY = "([12]\\d|3[01]|0?[1-9]|[\u4E8C\u4E09]?\u5341[\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D]?|[\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D])";
var pad = /* @__PURE__ */ __name((number2) => String(number2).padStart(2, "0"), "pad");
var lastDay = /* @__PURE__ */ __name((year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate(), "lastDay");
var day = /* @__PURE__ */ __name((year, month, date) => `${year}-${pad(month)}-${pad(Math.min(date, lastDay(year, month)))}`, "day");
var monthEnd = /* @__PURE__ */ __name((year, month) => day(year, month, lastDay(year, month)), "monthEnd");
var digit = /* @__PURE__ */ __name((char) => /\d/.test(char) ? Number(char) : Math.max(0, DIGITS.indexOf(char)), "digit");
function number(text2) {
  if (text2 === void 0) return null;
  const ten = text2.indexOf("\u5341");
  if (ten < 0) return [...text2].reduce((sum, char) => sum * 10 + digit(char), 0);
  return (ten === 0 ? 1 : digit(text2[0] ?? "")) * 10 + (ten + 1 < text2.length ? digit(text2[ten + 1] ?? "") : 0);
}
__name(number, "number");
var YEARS = /* @__PURE__ */ new Map();
function yearPeriod(year) {
  const known = YEARS.get(year);
  if (known) return known;
  const period = Object.freeze({ start: day(year, 1, 1), end: day(year, 12, 31), kind: "year" });
  YEARS.set(year, period);
  return period;
}
__name(yearPeriod, "yearPeriod");
function months(year, from, to) {
  if (from === 1 && to === 12) return yearPeriod(year);
  return { start: day(year, from, 1), end: monthEnd(year, to), kind: "partial" };
}
__name(months, "months");
var pointAt = /* @__PURE__ */ __name((end) => ({ start: end, end, kind: "point" }), "pointAt");
var yearEnd = /* @__PURE__ */ __name((year) => pointAt(day(year, 12, 31)), "yearEnd");
var cumulative = /* @__PURE__ */ __name((start, year) => ({ start, end: day(year, 12, 31), kind: "cumulative" }), "cumulative");
function inYear({ start, end, kind }, year) {
  const moved = /* @__PURE__ */ __name((date, by2) => `${Number(date.slice(0, 4)) + by2}${date.slice(4)}`.replace(/-02-29$/, "-02-28"), "moved");
  const by = year - Number(end.slice(0, 4));
  return by === 0 ? { start, end, kind } : { start: start && moved(start, by), end: moved(end, by), kind };
}
__name(inYear, "inYear");
var yearOf = /* @__PURE__ */ __name(({ end }) => Number(end.slice(0, 4)), "yearOf");

// loaders/classify/lists.ts
var any3 = /* @__PURE__ */ __name((list2) => [...list2].sort((a, b) => b.length - a.length).join("|"), "any");
var JOINS2 = /^[、,和与及]$/;
var IN_TURN = new RegExp(`(?:${any3(SCOPES.in_turn)})`);
var BREAK = /[,，;:。(\t\n]/;
var SPLIT = /[、和与及]/;
var LEVEL = new RegExp(`^(?:${any3(SCOPES.levels)}|\u7701\u7EA7|${any3(SCOPES.part_of_bureau)})$`);
var ZONE = /^[\u4e00-\u9fff]{0,6}(?:经开|高新|开发|特|新|保税|示范)区$/;
var OFFICE_END = new RegExp(`(?:\u5404[\u533A\u53BF\u5E02]*)?(${any3(SCOPES.unit_suffix)})$`);
var SAID_OF_ALL = new RegExp(`(?:${any3(SCOPES.behind_list)}).*$`);
var SO_MANY = /(?<=[\u4e00-\u9fff]{2})[两二三四五六七八九十]个?(?:县|市|区|旗|州|地|镇)(?:分局)?$/;
var LAST_YEARS = /近([两三四五六七八九]|\d)年/;
var IS = /^[为是有达]?$/;
var EACH_QUARTER = /([二三四])个季度|一季度至第?([二三四])季度/;
var QUARTERS = /第?([一二三四](?:[、和及与][一二三四])+)季度$/;
var NUMBERS2 = "\u3007\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D";
var LEAD2 = /(?:依次|分别)(?:为|是|有)(?=[^,。;、]{1,10}$)/;
var ITEM = /^[、,和][\u4e00-\u9fff]{1,8}$/;
var MARKED = /(?:分别|依次)(?:为|是|达|达到|有)?$/;
var MARK_REACH = 5;
var BRIEF = 4;
function listsIn(text2, from, figures, told, hints) {
  const listed2 = figures.map(() => null);
  let turns = null;
  for (let first = 0; first < figures.length; first++) {
    const last = endOfRun(text2, figures, first);
    if (last === first) {
      if ((hints & HINT.inTurn) !== 0) first = Math.max(first, addItems(text2, from, figures, first, listed2));
      continue;
    }
    const start = figures[first].start;
    const before = { start: first === 0 ? from : figures[first - 1].after, end: start };
    turns = turnsIn(text2, before, last - first + 1, told) ?? sameTurns(turns, last - first + 1) ?? yearsOfItems(text2, figures.slice(Math.max(0, 2 * first - last - 2), first + 1), told.periods, last - first + 1);
    if (turns) for (let i = first; i <= last; i++) listed2[i] = itemOf(text2, turns, before, i - first, last - first + 1);
    first = last;
  }
  return listed2;
}
__name(listsIn, "listsIn");
function addItems(text2, from, figures, first, listed2) {
  const start = first === 0 ? from : figures[first - 1].after;
  const figure = figures[first];
  const lead = LEAD2.exec(text2.slice(start, figure.start));
  if (!lead) return first;
  let last = first;
  while (last + 1 < figures.length && isItem(text2, figures[last], figures[last + 1])) last++;
  if (last === first) return first;
  const behind = start + lead.index + lead[0].length;
  const names2 = text2[behind] === ":" ? behind + 1 : behind;
  const shared = { start: clauseStart2(text2, { start, end: names2 }), end: names2 };
  for (let i = first; i <= last; i++) {
    const name = { start: i === first ? names2 : figures[i - 1].after + 1, end: figures[i].start };
    listed2[i] = { name, shared, place: null, time: null, item: true };
  }
  return last;
}
__name(addItems, "addItems");
var isItem = /* @__PURE__ */ __name((text2, a, b) => !b.change && a.unit === b.unit && ITEM.test(text2.slice(a.after, b.start)), "isItem");
function endOfRun(text2, figures, first) {
  const { start } = figures[first];
  const mixed = MARKED.test(text2.slice(Math.max(0, start - MARK_REACH), start));
  let last = first;
  while (last + 1 < figures.length && isJoined(text2, figures[last], figures[last + 1], mixed)) last++;
  return last;
}
__name(endOfRun, "endOfRun");
var isJoined = /* @__PURE__ */ __name((text2, a, b, mixed) => !a.change && !b.change && (mixed || a.unit === b.unit) && JOINS2.test(text2.slice(a.after, b.start)), "isJoined");
var sameTurns = /* @__PURE__ */ __name((turns, count2) => turns && turns.names === null && (turns.places ?? turns.times)?.length === count2 ? turns : null, "sameTurns");
function turnsIn(text2, before, count2, { areas: areas2, periods, year }) {
  const times2 = timesIn(text2, before, count2, periods, year);
  if (times2) return { names: null, places: null, times: times2 };
  const words5 = text2.slice(before.start, before.end);
  const marker = IN_TURN.exec(words5);
  const names2 = namesBefore(text2, before.start, marker ? before.start + marker.index : before.end);
  const places = placesOf2(text2, names2, areas2, marker !== null);
  if (places?.length === count2) return { names: null, places, times: null };
  if (!marker) return placesBefore2(text2, before, count2, areas2);
  return names2.length < 2 ? null : { names: names2, places: null, times: null };
}
__name(turnsIn, "turnsIn");
function placesBefore2(text2, { start, end }, count2, areas2) {
  const stop = Math.max(text2.lastIndexOf(",", end - 1), text2.lastIndexOf(":", end - 1));
  if (stop <= start) return null;
  const places = placesOf2(text2, namesBefore(text2, start, stop), areas2);
  return places?.length === count2 ? { names: null, places, times: null } : null;
}
__name(placesBefore2, "placesBefore");
function timesIn(text2, { start, end }, count2, periods, year) {
  const within2 = periods.filter((span) => span.start >= start && span.end <= end);
  const years = within2.filter(({ mention }) => mention).map(({ period }) => period);
  if (years.length === count2 && new Set(years.map(yearOf)).size === count2) return years;
  const last = within2.at(-1);
  const each = countedTimes(text2.slice(start, end), last?.period ?? yearPeriod(year), count2);
  if (each) return each;
  if (!last) return null;
  const parts = within2.filter(({ mention, period: { kind } }) => !mention && kind === "partial").map(({ period }) => period);
  if (parts.length === count2 && new Set(parts.map((part) => part.start)).size === count2) return parts;
  const quarters = QUARTERS.exec(text2.slice(start, last.end))?.[1]?.split(SPLIT) ?? [];
  if (quarters.length === count2) return quarters.map((name) => quarterOf(yearOf(last.period), NUMBERS2.indexOf(name)));
  const said = LAST_YEARS.exec(text2.slice(last.start, last.end))?.[1];
  if (!said || (NUMBERS2.indexOf(said.replace("\u4E24", "\u4E8C")) || Number(said)) !== count2) return null;
  return Array.from({ length: count2 }, (_, i) => yearPeriod(yearOf(last.period) - count2 + 1 + i));
}
__name(timesIn, "timesIn");
function countedTimes(words5, { start, end, kind }, count2) {
  const year = Number(end.slice(0, 4));
  const first = Number(start?.slice(0, 4) ?? year);
  if (kind === "cumulative" && year - first + 1 === count2) return Array.from({ length: count2 }, (_, i) => yearPeriod(first + i));
  const named3 = EACH_QUARTER.exec(words5);
  if (!named3) return null;
  const quarters = NUMBERS2.indexOf((named3[1] ?? named3[2] ?? "\u3007").replace("\u4E24", "\u4E8C"));
  return quarters === count2 ? Array.from({ length: count2 }, (_, i) => quarterOf(year, i + 1)) : null;
}
__name(countedTimes, "countedTimes");
var quarterOf = /* @__PURE__ */ __name((year, quarter) => months(year, 3 * quarter - 2, 3 * quarter), "quarterOf");
function yearsOfItems(text2, told, periods, count2) {
  const next = told.at(-1);
  const last = told.at(-2);
  if (told.length < count2 + 1 || !next || !last || !IN_TURN.test(text2.slice(last.after, next.start))) return null;
  const items = told.slice(-count2 - 1, -1);
  const times2 = items.map(({ start }) => periods.find((span) => span.mention && span.end <= start && IS.test(text2.slice(span.end, start)))).flatMap((span) => span ? [span.period] : []);
  return times2.length === count2 && new Set(times2.map(yearOf)).size === count2 ? { names: null, places: null, times: times2 } : null;
}
__name(yearsOfItems, "yearsOfItems");
function namesBefore(text2, from, end) {
  let start = end;
  while (start > from && !BREAK.test(text2[start - 1] ?? "")) start--;
  const names2 = [];
  for (let at = start, i = start; i <= end; i++) {
    if (i < end && !SPLIT.test(text2[i] ?? "")) continue;
    if (i > at) names2.push({ start: at, end: i });
    at = i + 1;
  }
  return names2;
}
__name(namesBefore, "namesBefore");
function placesOf2(text2, names2, areas2, marked = false) {
  if (names2.length < 2) return null;
  const words5 = names2.map(({ start, end }) => text2.slice(start, end).replace(SAID_OF_ALL, ""));
  words5.push((words5.pop() ?? "").replace(SO_MANY, ""));
  const office = OFFICE_END.exec(words5.at(-1) ?? "");
  if (office && words5.every((word) => word.length <= 8)) {
    return words5.map((word) => `${word.replace(OFFICE_END, "")}${office[1] ?? ""}`);
  }
  const isPlace2 = /* @__PURE__ */ __name((word, at) => {
    const area = areaAt(areas2, text2, at) ?? shortAreaAt(areas2, text2, at);
    return LEVEL.test(word) || ZONE.test(word) || area !== null && area.end - at === word.length;
  }, "isPlace");
  const last = names2.at(-1);
  const named3 = marked ? areaAt(areas2, text2, last.start) : null;
  if (named3 && named3.end < last.end) words5[words5.length - 1] = text2.slice(last.start, named3.end);
  return words5.every((word, i) => isPlace2(word, names2[i].start)) ? words5 : null;
}
__name(placesOf2, "placesOf");
function itemOf(text2, { names: names2, places, times: times2 }, before, i, count2) {
  const clause = { start: clauseStart2(text2, before), end: before.end };
  if (names2 === null) return { name: null, shared: clause, place: places?.[i] ?? null, time: times2?.[i] ?? null, item: false };
  const name = names2[names2.length > count2 ? names2.length - count2 + i : i];
  return name ? { name, shared: tailOf(names2, before.end), place: null, time: null, item: false } : null;
}
__name(itemOf, "itemOf");
function clauseStart2(text2, { start, end }) {
  let at = end;
  while (at > start && !BREAK.test(text2[at - 1] ?? "")) at--;
  return at;
}
__name(clauseStart2, "clauseStart");
function tailOf(names2, end) {
  const first = names2[0];
  const last = names2.at(-1);
  const length = first.end - first.start;
  const isShared2 = length <= BRIEF && last.end - last.start > length + 2;
  return { start: isShared2 ? last.start + length : last.end, end };
}
__name(tailOf, "tailOf");

// loaders/classify/each-place.ts
var EACH = /[各均都][^,。;、\d]{0,6}$/;
var REACH = 60;
var FEWEST = 2;
var STARTS = charSet(",;:\u3002(\n");
function forEachPlace(text2, item, areas2) {
  if (item.indicator === null || item.figure.change || item.figure.cell) return [item];
  const places = placesBefore3(text2, item.figure, areas2);
  return places.length < FEWEST ? [item] : places.map((scope) => ({ ...item, scope }));
}
__name(forEachPlace, "forEachPlace");
function placesBefore3(text2, { start: at, value }, areas2) {
  const clause = { start: clauseStart3(text2, at), end: at };
  return value > 0 && !EACH.test(text2.slice(clause.start, at)) ? [] : placesIn(text2, clause, areas2);
}
__name(placesBefore3, "placesBefore");
function clauseStart3(text2, at) {
  let start = at;
  while (start > 0 && at - start < REACH && !hasChar(STARTS, text2.charCodeAt(start - 1))) start--;
  return start;
}
__name(clauseStart3, "clauseStart");
function placesIn(text2, { start, end }, areas2) {
  const places = [];
  for (const name of namesBefore(text2, start, end).reverse()) {
    const area = areaAt(areas2, text2, name.start) ?? shortAreaAt(areas2, text2, name.start);
    if (!area || area.end > name.end || places.length > 0 && area.end < name.end) break;
    places.unshift(area.name);
  }
  return places;
}
__name(placesIn, "placesIn");

// loaders/classify/area-view.ts
var VIEW = new RegExp(`(?:${KINDS.area_views.join("|")})`);
var FEWEST2 = 3;
var REACH2 = 40;
function viewedByArea(text2, { start }, figures, areas2, before) {
  const [first] = figures;
  if (first === void 0 || figures.length < FEWEST2 || !VIEW.test(text2.slice(start, first.start))) return null;
  const alike = figures.filter(({ unit, change }) => unit === first.unit && change === null);
  const sum = alike.reduce((all2, figure) => all2 + figure.value * Math.max(1, placesBefore3(text2, figure, areas2).length), 0);
  const isTotal = /* @__PURE__ */ __name(({ indicator: indicator2, figure }) => indicator2 !== null && figure.change === null && figure.unit === first.unit && figure.value === sum, "isTotal");
  return before.slice(-REACH2).findLast(isTotal) ?? null;
}
__name(viewedByArea, "viewedByArea");

// loaders/classify/classified.ts
var WORDS_REACH = 10;
var NO_WORDING = "no wording fits";
function unclassified(blank, reason) {
  blank.rule = reason;
  return blank;
}
__name(unclassified, "unclassified");
function withKindOf({ indicator: indicator2, period, basis }, blank, scope, rule) {
  blank.indicator = indicator2;
  blank.period = period;
  blank.basis = basis;
  blank.scope = scope;
  blank.rule = rule;
  return blank;
}
__name(withKindOf, "withKindOf");
function leftOut(sentence, figure, year) {
  const words5 = [
    { start: Math.max(sentence.start, figure.start - WORDS_REACH), end: figure.start },
    { start: figure.measure, end: Math.min(sentence.end, figure.after + WORDS_REACH) }
  ];
  const { unit } = figure;
  const rule = sentence.zone === "plan" ? "a plan" : "the frame of a page";
  return {
    figure,
    sentence,
    indicator: null,
    unit,
    period: yearPeriod(year),
    scope: "all",
    of: null,
    basis: null,
    rule,
    matched: [],
    words: words5
  };
}
__name(leftOut, "leftOut");

// src/model/group.ts
import { group } from "d3-array";
function groupBy(rows, key) {
  return group(rows, key);
}
__name(groupBy, "groupBy");

// loaders/classify/cells.ts
init_grammar();

// loaders/classify/stated.ts
init_grammar();

// loaders/classify/stated-readers.ts
init_grammar();
var MONTH_OF_YEAR = new RegExp(`^[\u81EA\u4ECE](?:\u4ECA\u5E74|${YEAR2}\u5E74)?${MONTH}\u6708(?:\u4EFD|\u5E95|\u521D)?(?:${DAY}\u65E5)?`);
var sinceMonth = /* @__PURE__ */ __name((year, month, date) => month === 1 && date === 1 ? yearPeriod(year) : { start: day(year, month, date), end: day(year, 12, 31), kind: "partial" }, "sinceMonth");
var NAMED_YEAR = new RegExp(`${YEAR2}\u5E74`);
function readFrom(m, year) {
  const begun = MONTH_OF_YEAR.exec(m[0]);
  if (begun && (begun[1] === void 0 || number(begun[1]) === year)) return sinceMonth(year, number(begun[2]) ?? 1, number(begun[3]) ?? 1);
  const from = number(NAMED_YEAR.exec(m[0])?.[1]);
  return cumulative(from !== null && from < year ? day(from, number(begun?.[2]) ?? 1, number(begun?.[3]) ?? 1) : null, year);
}
__name(readFrom, "readFrom");
var readMonths = /* @__PURE__ */ __name((year, from, to) => from <= to ? months(year, from, to) : null, "readMonths");
var readYears = /* @__PURE__ */ __name((from, to) => from < to ? { start: day(from, 1, 1), end: day(to, 12, 31), kind: "cumulative" } : null, "readYears");
function readDays(m, year) {
  const from = number(m[1]) ?? year;
  const month = number(m[2]) ?? 1;
  const to = number(m[4]) ?? (m[0].includes("\u4ECA\u5E74") ? year : from);
  const period = {
    start: day(from, month, number(m[3]) ?? 1),
    end: m[6] === void 0 ? monthEnd(to, number(m[5]) ?? month) : day(to, number(m[5]) ?? month, number(m[6]) ?? 1),
    kind: from === to ? "partial" : "cumulative"
  };
  if (period.start === day(to, 1, 1) && period.end === day(to, 12, 31)) return yearPeriod(to);
  return period.start && period.start <= period.end ? period : null;
}
__name(readDays, "readDays");
function readAsOf(m, year) {
  const stated = number(m[1]) ?? year;
  const month = number(m[2]) ?? 12;
  const date = number(m[3]);
  const end = date === null ? monthEnd(stated, month) : day(stated, month, date);
  return end.endsWith("-12-31") ? yearPeriod(stated) : { start: day(stated, 1, 1), end, kind: "partial" };
}
__name(readAsOf, "readAsOf");
function readPart(m, year) {
  const span = PERIODS.parts_of_year[m[2] ?? ""];
  return span ? months(number(m[1]) ?? year, span[0], span[1]) : null;
}
__name(readPart, "readPart");
function readPlan(m, year) {
  const span = PERIODS.plans[m[1] ?? ""];
  return span ? { start: day(span[0], 1, 1), end: day(Math.min(span[1], Math.max(year, span[0])), 12, 31), kind: "cumulative" } : null;
}
__name(readPlan, "readPlan");
function readSince(m, year) {
  const from = number(m[1]) ?? year;
  if (from > year) return null;
  const month = number(m[2]);
  if (from === year && (month === null || month === 1)) return yearPeriod(year);
  const start = day(from, month ?? 1, number(m[3]) ?? 1);
  return from === year ? { start, end: day(year, 12, 31), kind: "partial" } : cumulative(start, year);
}
__name(readSince, "readSince");

// loaders/classify/stated.ts
var words2 = /* @__PURE__ */ __name((list2) => [...list2].sort((a, b) => b.length - a.length).join("|"), "words");
var firsts = /* @__PURE__ */ __name((list2) => [...new Set(list2.map((word) => word[0] ?? ""))].join(""), "firsts");
var PARTS = Object.keys(PERIODS.parts_of_year);
var PLANS = Object.keys(PERIODS.plans);
var DIGITS2 = "0123456789";
var NUMERALS2 = `${DIGITS2}\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341`;
var YEARS2 = "2\u4E8C";
var SINCE2 = ["\u4EE5\u6765", "\u81F3\u4ECA"];
var NO_NUMERAL = "(?<![\\d\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341\u767E\u81F3\u5230~-])";
var STATED = [
  {
    pattern: new RegExp(`(?:${YEAR2}\u5E74)?${MONTH}\u6708${DAY}\u65E5?(?:\u81F3|\u5230|-|~)(?:${YEAR2}\u5E74)?(?:${MONTH}\u6708)?${DAY}\u65E5`),
    starts: NUMERALS2,
    behind: "\u5E74\u6708",
    year: NUMERALS2,
    read: readDays
  },
  {
    pattern: new RegExp(`(?:${YEAR2}\u5E74)?(?:\u7B2C)?${MONTH}\u6708?(?:\u4EFD)?(?:\u81F3|\u5230|-|~)${MONTH}\u6708(?:\u4EFD|\u5E95)?`),
    starts: `${NUMERALS2}\u7B2C`,
    behind: "\u5E74\u6708\u4EFD\u81F3\u5230-~",
    year: `${NUMERALS2}\u7B2C`,
    read: /* @__PURE__ */ __name((m, y) => readMonths(number(m[1]) ?? y, number(m[2]) ?? 1, number(m[3]) ?? 12), "read")
  },
  {
    // 自2024年4月1日启动专项行动至11月30日; 自2016年1月到今年11月底
    pattern: new RegExp(
      `[\u81EA\u4ECE](?:${YEAR2}\u5E74)?${MONTH}\u6708(?:${DAY}\u65E5)?[^,\u3002;\\d\u300A\u300B]{0,24}[\u81F3\u5230](?:${YEAR2}\u5E74|\u4ECA\u5E74)?${MONTH}\u6708(?:${DAY}\u65E5|\u5E95|\u672B)?`
    ),
    starts: "\u81EA\u4ECE",
    read: readDays
  },
  {
    pattern: new RegExp(`(?:\u622A\u81F3|\u622A\u6B62|\u622A\u6B62\u5230|\u622A\u81F3\u5230|\u81F3)(?:${YEAR2}\u5E74)?${MONTH}\u6708(?:${DAY}\u65E5|\u5E95|\u672B)?`),
    starts: "\u622A\u81F3",
    read: readAsOf
  },
  {
    pattern: new RegExp(`(?:${YEAR2}\u5E74)?\u524D${MONTH}\u4E2A\u6708`),
    starts: `${YEARS2}\u524D`,
    behind: "\u5E74",
    year: "\u524D",
    read: /* @__PURE__ */ __name((m, y) => months(number(m[1]) ?? y, 1, number(m[2]) ?? 12), "read")
  },
  {
    pattern: new RegExp(`(?:${YEAR2}\u5E74)?(${words2(PARTS)})`),
    starts: YEARS2 + firsts(PARTS),
    behind: "\u5E74",
    year: firsts(PARTS),
    read: readPart
  },
  {
    pattern: new RegExp(`[\u201C\u2018]?(${words2(PLANS)})[\u201D\u2019]?(?:\u89C4\u5212)?(?:\u671F\u95F4|\u4EE5\u6765|\u65F6\u671F)`),
    starts: `\u201C\u2018${firsts(PLANS)}`,
    read: readPlan
  },
  {
    pattern: new RegExp(`${YEAR2}\u5E74(?:${MONTH}\u6708(?:${DAY}\u65E5)?)?(?:\u4EE5\u6765|\u81F3\u4ECA|\u8D77)`),
    starts: YEARS2,
    behind: "\u5E74",
    year: `${NUMERALS2}\u4EE5\u81F3\u8D77`,
    read: readSince
  },
  {
    // 2018年改革全面试行以来
    pattern: new RegExp(`${YEAR2}\u5E74[^,\u3002;\u3001\u201C\u201D\u300A\u300B\\d
]{1,12}?(?:\u4EE5\u6765|\u81F3\u4ECA)`),
    starts: YEARS2,
    behind: "\u5E74",
    needs: SINCE2,
    read: readFrom
  },
  { pattern: /[自从][^,。;、“”《》\n]{0,24}?(?:至今|以来)/, starts: "\u81EA\u4ECE", needs: SINCE2, read: readFrom },
  {
    // 4月以来, 今年3月起: since a month of the year
    pattern: new RegExp(`(?:\u4ECA\u5E74|${YEAR2}\u5E74)?${NO_NUMERAL}${MONTH}\u6708(?:\u4EFD|\u5E95|\u521D)?(?:${DAY}\u65E5)?(?:\u4EE5\u6765|\u81F3\u4ECA|\u8D77(?!\u8BC9|\u8349|\u6B62|\u6B65|\u70B9|\u5230|\u4F0F|\u964D))`),
    starts: `\u4ECA${NUMERALS2}`,
    behind: "\u5E74\u6708\u4ECA\u4EFD\u5E95\u521D",
    year: NUMERALS2,
    read: /* @__PURE__ */ __name((m, y) => m[1] === void 0 || number(m[1]) === y ? sinceMonth(y, number(m[2]) ?? 1, number(m[3]) ?? 1) : null, "read")
  },
  {
    pattern: new RegExp(`${YEAR2}\u5E74?(?:\u81F3|\u5230|-|~)${YEAR2}\u5E74(?!\\d)`),
    starts: YEARS2,
    behind: "\u5E74\u81F3\u5230-~",
    year: "\u81F3\u5230-~",
    read: /* @__PURE__ */ __name((m) => readYears(number(m[1]) ?? 0, number(m[2]) ?? 0), "read")
  },
  {
    pattern: new RegExp(`(?:${YEAR2}\u5E74)?${NO_NUMERAL}${MONTH}\u6708(?:\u4EFD?(?:\u5F53\u6708|\u5355\u6708)|\u4EFD)(?!\\d)`),
    starts: NUMERALS2,
    behind: "\u5E74\u6708",
    year: NUMERALS2,
    read: /* @__PURE__ */ __name((m, y) => months(number(m[1]) ?? y, number(m[2]) ?? 1, number(m[2]) ?? 1), "read")
  },
  {
    // 9月,全区下达…; 10月为排查阶段
    pattern: new RegExp(`(?:${YEAR2}\u5E74)?${NO_NUMERAL}${MONTH}\u6708(?=[,\u4E3A\u662F]|[\u672A\u5171\u6CA1\u65E0])`),
    starts: NUMERALS2,
    behind: "\u5E74\u6708",
    year: NUMERALS2,
    read: /* @__PURE__ */ __name((m, y) => months(number(m[1]) ?? y, number(m[2]) ?? 1, number(m[2]) ?? 1), "read"),
    narrow: true
  },
  {
    pattern: new RegExp(`(?:${words2(PERIODS.begun)})(?:\u4EE5\u6765|\u81F3\u4ECA)`),
    starts: firsts(PERIODS.begun),
    needs: SINCE2,
    read: /* @__PURE__ */ __name((_, y) => cumulative(null, y), "read")
  },
  {
    pattern: /近(?:[两三四五六七八九十]|\d{1,2})年(?:来)?|(?:[两三四五六七八九十]|\d)年来/,
    starts: `\u8FD1\u4E24\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341${DIGITS2}`,
    behind: "\u5E74",
    year: "\u6765",
    read: /* @__PURE__ */ __name((_, y) => cumulative(null, y), "read")
  },
  {
    pattern: new RegExp(`(?:${YEAR2}\u5E74)?(?:\u5EA6)?(?<![\u53BB\u4E0A]\u5E74)(?:${words2(PERIODS.whole_year)})(?!${PERIODS.at_end})`),
    starts: YEARS2 + firsts(PERIODS.whole_year),
    behind: "\u5E74",
    year: `\u5EA6${firsts(PERIODS.whole_year)}`,
    read: /* @__PURE__ */ __name((m, y) => yearPeriod(number(m[1]) ?? y), "read"),
    mention: true,
    whole: true
  },
  {
    // 2020、2021和2022年: each year of a list
    pattern: new RegExp(`${YEAR2}\u5E74?(?=(?:[\u3001,\u548C\u53CA\u4E0E]20\\d\\d\u5E74?)*[\u3001,\u548C\u53CA\u4E0E]20\\d\\d\u5E74)`),
    starts: YEARS2,
    behind: "\u5E74\u3001,\u548C\u53CA\u4E0E",
    year: "\u3001,\u548C\u53CA\u4E0E",
    read: /* @__PURE__ */ __name((m) => yearPeriod(number(m[1]) ?? 0), "read"),
    mention: true
  },
  {
    pattern: new RegExp(`(?<![\u8F83\u6BD4])${YEAR2}\u5E74(?:\u5EA6)?(?!\u540C\u671F|\u76F8\u6BD4)`),
    starts: YEARS2,
    behind: "\u5E74",
    read: /* @__PURE__ */ __name((m) => yearPeriod(number(m[1]) ?? 0), "read"),
    mention: true
  },
  {
    pattern: new RegExp(words2(PERIODS.this_year)),
    starts: firsts(PERIODS.this_year),
    read: /* @__PURE__ */ __name((_, __, said) => yearPeriod(said), "read"),
    mention: true
  },
  {
    // 去年 in a comparison (比去年, 上年同期, 由上年的) is no period
    pattern: new RegExp(`(?<![\u6BD4\u8F83\u4E0E\u540C\u7531\u662F\u548C\u4ECE])(?:${words2(PERIODS.last_year)})(?!\u540C\u671F|\u7684|\u4E3A|\u76F8\u6BD4|\u540C\u6BD4|\u5EA6?\u7ED3\u8F6C)`),
    starts: firsts(PERIODS.last_year),
    read: /* @__PURE__ */ __name((_, __, said) => yearPeriod(said - 1), "read"),
    mention: true
  }
];
var STATEMENTS = patternSet(STATED);
var READ = STATED.map(({ read: read2, mention = false, whole = false, narrow = false }) => ({ read: read2, mention, whole, narrow }));
var ANY_TIME = /[年月]|季度|以来|至今|期间|时期/;
var TITLE = /《[^《》\n]{1,80}》/g;
var NONE = [];
function findPeriods(text2, sentence, year, narrow = false, told = year) {
  const said = text2.slice(sentence.start, sentence.end);
  if (!ANY_TIME.test(said)) return NONE;
  const words5 = said.includes("\u300A") ? said.replace(TITLE, (title) => "\u300A".repeat(title.length)) : said;
  const found = [];
  eachMatch(STATEMENTS, words5, (from, to, i) => {
    const { read: read2, mention, whole, narrow: months2 } = READ[i];
    if (months2 && !narrow) return;
    const match = matchAt2(STATEMENTS, i, words5, from);
    const [start, end] = [sentence.start + from, sentence.start + to];
    const period = match ? read2(match, year, told) : null;
    if (period) found.push({ start, end, period, mention, whole });
  });
  return found.sort((a, b) => a.start - b.start || b.end - a.end).filter((span, i, all2) => !all2.slice(Math.max(0, i - 3), i).some((other) => other.end >= span.end)).filter((span, _, all2) => !tellsApart(text2, span) || standsBeside(text2, span, all2));
}
__name(findPeriods, "findPeriods");
var REACH3 = 16;
var APART = new RegExp(
  `^(?:(?:\\d{1,2}\u6708(?:\\d{1,2}\u65E5)?)?(?:\u4EE5\u524D|\u4E4B\u524D|\u5E95?\u524D))?(?:(?:${words2(PERIODS.things_of_time)})(?:\u7684|[^,\u3002;\u3001\\d]{1,4}\u7684)|(?:${words2(PERIODS.groups_of_cases)})\u6848\u4EF6|${words2(PERIODS.left_over)})`
);
var BY_PAPER = new RegExp(`(?:${words2(PERIODS.by)})[^,\u3002;]{0,6}$`);
var PAPER = new RegExp(`^[^,\u3002;\u3001\\d]{0,10}(?:${words2(PERIODS.papers)})`);
function tellsApart(text2, { start, end, period, mention }) {
  if (!mention && period.kind !== "cumulative") return false;
  const behind = text2.slice(end, end + REACH3);
  return APART.test(behind) || mention && PAPER.test(behind) && BY_PAPER.test(text2.slice(Math.max(0, start - REACH3), start));
}
__name(tellsApart, "tellsApart");
var standsBeside = /* @__PURE__ */ __name((text2, span, all2) => span.mention && all2.some(
  (other) => other.mention && yearOf(other.period) !== yearOf(span.period) && text2.slice(other.end, other.end + 4) === text2.slice(span.end, span.end + 4)
), "standsBeside");

// loaders/classify/cell-period.ts
var BARE_YEAR = /(?:19|20)\d\d(?!\d)(?!年\d{1,2}月\d{1,2}日|[-/.]\d{1,2}[-/.]\d)/;
function cellPeriod({ text: text2, year, stretch = null }, { row, head: head5, captions, role }, stock) {
  const stated = [...row, ...head5].filter(({ timed }) => timed).map(({ cell }) => cell);
  const own2 = yearIn(text2, stated);
  const base = own2 ?? yearIn(text2, captions.slice().reverse()) ?? year;
  const shown = own2 === null && role === "previous" ? base - 1 : base;
  const part = stated.map((span) => partIn(text2, span, shown)).find((period2) => period2 !== null);
  const period = part ?? (stated.length === 0 ? captionPart(text2, captions, shown) : null) ?? (stretch ? inYear(stretch, shown) : yearPeriod(shown));
  if (!stock) return period;
  return period.kind === "year" ? yearEnd(shown) : { start: period.end, end: period.end, kind: "point" };
}
__name(cellPeriod, "cellPeriod");
function yearIn(text2, spans) {
  for (const { start, end } of spans) {
    const found = BARE_YEAR.exec(text2.slice(start, end));
    if (found) return Number(found[0]);
  }
  return null;
}
__name(yearIn, "yearIn");
function partIn(text2, span, year) {
  return findPeriods(text2, span, year).find(({ period }) => period.kind !== "year")?.period ?? null;
}
__name(partIn, "partIn");
function captionPart(text2, captions, year) {
  const last = captions.at(-1);
  const part = last ? partIn(text2, last, year) : null;
  return part?.kind === "partial" && part.end.startsWith(String(year)) ? part : null;
}
__name(captionPart, "captionPart");

// loaders/classify/cell-change.ts
var SHARES = /* @__PURE__ */ new Set(["percent", "percentage_point", "times"]);
var RATE = /[率幅%]/;
var COUNT = /[数量额]/;
var FALLS = /下降|减少|降幅/;
var RISES = /增|升/;
var DUST = 1e-6;
function changeOfCell(prepared, item, items, done) {
  const own2 = done.get(item.figure);
  if (!own2) return;
  const { current, previous } = yearsOf(item, items, done);
  const base = current ?? (own2.indicator === null ? void 0 : own2);
  own2.of = null;
  if (!base?.indicator) {
    own2.indicator = null;
    unclassified(own2, "a change of something the catalogue has no name for");
  } else {
    own2.indicator = `${base.indicator.replace(/\.yoy$/, "")}.yoy`;
    own2.period = base.period.kind === "point" ? cellPeriod(prepared, item.cell, false) : base.period;
    own2.scope = base.scope;
    own2.basis = null;
    own2.rule = "a stated change";
    own2.matched = [];
  }
  measure(item, own2, current, previous, isRate(item, items));
}
__name(changeOfCell, "changeOfCell");
function isRate({ cell }, items) {
  if (RATE.test(headingOf(cell))) return true;
  const { rows, columns } = linesOf2(items).rates;
  return !COUNT.test(headingOf(cell)) && (rows.has(cell.y) || columns.has(cell.x));
}
__name(isRate, "isRate");
var headingOf = /* @__PURE__ */ __name(({ row, head: head5 }) => [...row, ...head5].filter(({ role }) => role === "change").map(({ cell: { words: words5 } }) => words5).join(""), "headingOf");
function yearsOf(item, items, done) {
  const { row, column } = linesOf2(items);
  const beside2 = /* @__PURE__ */ new Set([...row.get(item.cell.y) ?? [], ...column.get(item.cell.x) ?? []]);
  const same = [...beside2].filter(({ cell }) => isComparable(cell, item.cell)).flatMap(({ figure }) => done.get(figure) ?? []);
  const byYear = same.sort((a, b) => b.period.end.localeCompare(a.period.end));
  return { current: byYear[0], previous: byYear[1] };
}
__name(yearsOf, "yearsOf");
var subjects = /* @__PURE__ */ __name((titles) => titles.map(({ subject }) => subject).join("|").replace(/\|+$/, ""), "subjects");
var LINES = /* @__PURE__ */ new WeakMap();
function linesOf2(items) {
  const known = LINES.get(items);
  if (known) return known;
  const counts2 = items.filter(({ cell: { role } }) => role === "current" || role === "previous");
  const shares = items.filter(({ cell, figure }) => cell.role === "change" && (SHARES.has(figure.unit) || !Number.isInteger(figure.value)));
  const rates = { rows: new Set(shares.map(({ cell }) => cell.y)), columns: new Set(shares.map(({ cell }) => cell.x)) };
  const lines = { row: groupBy(counts2, ({ cell }) => cell.y), column: groupBy(counts2, ({ cell }) => cell.x), rates };
  LINES.set(items, lines);
  return lines;
}
__name(linesOf2, "linesOf");
var isComparable = /* @__PURE__ */ __name((cell, change) => (cell.role === "current" || cell.role === "previous") && (cell.y === change.y || cell.x === change.x) && subjects(cell.row) === subjects(change.row) && subjects(cell.head) === subjects(change.head), "isComparable");
function measure({ figure, cell }, own2, current, previous, rate) {
  const headed = headingOf(cell);
  const falls = FALLS.test(headed) && !RISES.test(headed) && figure.value > 0;
  if (falls) turn(figure);
  if (SHARES.has(figure.unit)) return;
  const difference = current && previous ? current.figure.value - previous.figure.value : Number.NaN;
  const scale = scaleOf(figure, difference);
  if (current && (scale !== null || !rate)) {
    if (figure.unit === "" && scale !== null && scale !== 1) times(figure, scale);
    own2.unit = figure.unit = current.unit;
  } else own2.unit = figure.unit = "percent";
}
__name(measure, "measure");
function scaleOf({ value }, difference) {
  return [1, 1e4, 1e8].find((scale) => Math.abs(Math.abs(value * scale) - Math.abs(difference)) <= DUST * Math.max(1, Math.abs(difference))) ?? null;
}
__name(scaleOf, "scaleOf");
var exact = /* @__PURE__ */ __name((value) => Number(value.toPrecision(15)), "exact");
function times(figure, scale) {
  figure.value = exact(figure.value * scale);
  figure.lower = figure.lower === null ? null : exact(figure.lower * scale);
  figure.upper = figure.upper === null ? null : exact(figure.upper * scale);
}
__name(times, "times");
function turn(figure) {
  const { value, lower, upper } = figure;
  figure.value = -value;
  figure.lower = upper === null ? null : -upper;
  figure.upper = lower === null ? null : -lower;
}
__name(turn, "turn");

// loaders/classify/cell-fit.ts
init_grammar();
init_trie();

// loaders/classify/place.ts
init_char_set();
init_trie();
var LEFT = { weight: 1, near: true };
var RIGHT = { weight: 0.95, near: true };
var BEFORE = { weight: 0.5, near: false };
var FAR = { weight: 0.25, near: false };
var BEHIND = { weight: 0.4, near: false };
var NEXT = { weight: 0.2, near: false };
var NEXT_REACH = 30;
var CLAUSE_ENDS = charSet(",\u3002;:\n	");
var ATTRIBUTE = 0.5;
var ATTRIBUTED = 4;
var SHARED_RIGHT = 0.5;
var TOPIC_WEIGHT = 0.4;
var OWN_REACH = 3;
var DISTANCE_COST = 0.035;
var FARTHEST = 12;
var NAMED = 0.4;
var SHORT_NAME = 8;
var NAME = /“[^“”\n]{1,60}”|《[^《》\n]{1,80}》/g;
var NO_CONTENT = /^(?:[\s\d年月日,“”]|共计|合计|总计|累计|共|达到|达|为|约|近|已|其中|分别|全年|全市|全省|全区|全县|我局|我市|有|数量|总数|均|都|是|超|超过|逾|多|是|了|的)*$/;
function termsOf(found, bent, text2, sentence) {
  const names2 = namesIn(text2.slice(sentence.start, sentence.end), sentence.start);
  return { own: inside(found, sentence), bent, procedures: null, topics: null, names: names2 };
}
__name(termsOf, "termsOf");
var wordsWithin = /* @__PURE__ */ __name((found, spans) => spans.flatMap((span) => inside(found, span)).filter((match, i, all2) => all2.indexOf(match) === i), "wordsWithin");
var topicsOf = /* @__PURE__ */ __name((found, terms, sentence) => terms.topics ??= insideAll2(found, sentence.topics), "topicsOf");
function insideAll2(found, spans) {
  const within2 = [];
  for (const { start, end } of spans)
    for (let i = firstFrom(found, start); i < found.length && found[i].start < end; i++)
      within2.push(found[i]);
  return within2;
}
__name(insideAll2, "insideAll");
var inside = /* @__PURE__ */ __name((found, { start, end }) => found.slice(firstFrom(found, start), firstFrom(found, end)), "inside");
function namesIn(words5, start) {
  if (!/[“《]/.test(words5)) return [];
  return allMatches(NAME, words5).map((match) => ({ start: start + match.index, end: start + match.index + match[0].length }));
}
__name(namesIn, "namesIn");
function placeTerms({ own: own2, names: names2, bent }, text2, zones, near) {
  const { left, right, behind, far } = zones;
  const behindAll = Math.max(behind.end, right.end, left.end);
  const end = Math.max(behindAll, endOfClause(text2, behind.end));
  const attributive = text2[left.end - 1] === "\u7684" && right.end - right.start > ATTRIBUTED;
  let bare2 = null;
  near.count = 0;
  for (let i = firstFrom(own2, Math.min(far.start, left.start)); i < own2.length; i++) {
    const match = own2[i];
    if (match.start >= end) break;
    const zone = zoneOf(match, zones) ?? (match.start >= behindAll ? NEXT : null);
    if (zone === null) continue;
    if (zone === BEFORE) bare2 ??= NO_CONTENT.test(text2.slice(left.start, left.end));
    const word = near.words[near.count] ??= {
      match,
      weight: 0.1,
      own: false,
      named: false,
      plain: true,
      right: false,
      next: false,
      touches: false
    };
    word.plain = bent.size === 0 || !bent.has(match);
    if (!placeWord(word, match, zone, zones, names2, bare2 === true)) continue;
    if (attributive && zone === LEFT) describe(word);
    near.count++;
  }
}
__name(placeTerms, "placeTerms");
function endOfClause(text2, from) {
  if (text2[from] !== "," && text2[from - 1] !== ",") return from;
  let end = from + 1;
  while (end < text2.length && end - from < NEXT_REACH && !hasChar(CLAUSE_ENDS, text2.charCodeAt(end))) end++;
  return end;
}
__name(endOfClause, "endOfClause");
function zoneOf(match, { left, right, before, far, behind }) {
  if (within(match, left)) return LEFT;
  if (within(match, right)) return RIGHT;
  if (within(match, before)) return BEFORE;
  if (within(match, far)) return FAR;
  return within(match, behind) ? BEHIND : null;
}
__name(zoneOf, "zoneOf");
function placeWord(word, match, zone, zones, names2, bare2) {
  const right = zone === RIGHT;
  const { near } = zone;
  const gap2 = near ? gapTo(match, right, zones, names2) : FARTHEST;
  if (right && zones.shared && gap2 > OWN_REACH) return false;
  const named3 = names2.length > 0 && isNamed(match, names2);
  const base = right && zones.shared ? SHARED_RIGHT : zone.weight;
  word.match = match;
  word.weight = base * (named3 ? NAMED : 1) * (near ? 1 - Math.min(Math.max(gap2, 0), FARTHEST) * DISTANCE_COST : 1);
  word.own = near || zone === BEFORE && bare2;
  word.named = named3;
  word.right = right;
  word.next = zone === NEXT;
  word.touches = zone === LEFT && gap2 <= 1;
  return true;
}
__name(placeWord, "placeWord");
function describe(word) {
  word.weight *= ATTRIBUTE;
  word.named = true;
}
__name(describe, "describe");
function gapTo(match, right, zones, names2) {
  const start = right ? zones.right.start + 1 : match.end;
  const end = right ? match.start : zones.left.end;
  return end - start - (names2.length === 0 ? 0 : lengthInside(names2, start, end));
}
__name(gapTo, "gapTo");
function isNamed(match, names2) {
  for (const span of names2) if (within(match, span) && span.end - span.start > match.end - match.start + SHORT_NAME) return true;
  return false;
}
__name(isNamed, "isNamed");
var within = /* @__PURE__ */ __name((match, span) => match.start >= span.start && match.end <= span.end, "within");
function lengthInside(spans, start, end) {
  let sum = 0;
  for (const span of spans) if (span.start >= start && span.end <= end) sum += span.end - span.start;
  return sum;
}
__name(lengthInside, "lengthInside");

// loaders/classify/nearest.ts
var NEARLY = 0.5;
function nearestOf(fits3, end) {
  let best = null;
  for (let next = bestOf(fits3, 0, end); next !== null; next = bestOf(fits3, NEARLY * next.score, end, namedUntil(next))) best = next;
  return best;
}
__name(nearestOf, "nearestOf");
function bestOf(fits3, least, end, from = 0) {
  let best = null;
  for (const fit of fits3) {
    if (fit.score < least || best !== null && !isBetter(fit, best)) continue;
    if (from === 0 || namedFrom(fit) >= from && namedUntil(fit) <= end) best = fit;
  }
  return best;
}
__name(bestOf, "bestOf");
var isBetter = /* @__PURE__ */ __name((a, b) => a.score > b.score || a.score === b.score && a.wording.id < b.wording.id, "isBetter");
function namedFrom({ wording, matched }) {
  let first = Infinity;
  for (let i = 0; i < matched.length; i++)
    if (wording.groups[i]?.context === false) first = Math.min(first, matched[i].start);
  return first;
}
__name(namedFrom, "namedFrom");
function namedUntil({ wording, matched }) {
  let last = 0;
  for (let i = 0; i < matched.length; i++)
    if (wording.groups[i]?.context === false) last = Math.max(last, matched[i].end);
  return last;
}
__name(namedUntil, "namedUntil");

// loaders/classify/procedure.ts
init_trie();
var LONGEST_TERM = 24;
function procedureOf({ lexicon, found, terms, sentence }, { left, right, shared }) {
  const { procedures } = lexicon;
  const own2 = terms.procedures ??= terms.own.filter(({ value }) => hasTerm(procedures, value));
  return lastOf(procedures, own2, left) ?? (shared ? null : lastOf(procedures, own2, right)) ?? lastOf(procedures, own2, { start: 0, end: left.start }) ?? lastOf(procedures, topicsOf(found, terms, sentence), { start: 0, end: sentence.line }) ?? -1;
}
__name(procedureOf, "procedureOf");
function lastOf(terms, words5, { start, end }) {
  let last = null;
  for (let i = firstFrom(words5, end) - 1; i >= 0; i--) {
    const word = words5[i];
    if (word.start < start || last !== null && word.start < last.start - LONGEST_TERM) break;
    if (word.end > end || !hasTerm(terms, word.value)) continue;
    if (last === null || word.end > last.end || word.end === last.end && word.start < last.start) last = word;
  }
  return last?.value ?? null;
}
__name(lastOf, "lastOf");

// loaders/classify/score.ts
var TRIALS = /* @__PURE__ */ new WeakMap();
var CONTEXT_WEIGHT = 0.5;
var GROUP_BONUS = 2;
var LEAST_SCORE = 3;
var OWN_NOUN = 0.5;
var VERB_BEHIND = /^(?:[,。;:、()\n\t]|$|已|均|全|进行|被|纳入|完成|其中|目前|共|同比|较|比|占|予以|并|和|及|与|等|的|以|通过|开展|达|为|涉|确保|以上|左右|[\u4e00-\u9fff]{0,2}[增减升降高扩缩涨大少低][^,。;、]{0,3}[至到为]$)/;
function bestFitOf(ground, zones, unit) {
  const { lexicon, text: text2 } = ground;
  const trials = trialsOf(lexicon);
  placeTerms(ground.terms, text2, zones, trials.near);
  const open2 = openWordings(lexicon, trials, unit);
  if (open2.length === 0) return null;
  const noun = zones.right.end - zones.right.start > 2 && !VERB_BEHIND.test(text2.slice(zones.right.start + 1, zones.right.end));
  trials.procedure = void 0;
  const fits3 = [];
  for (let i = 0; i < open2.length; i++) {
    const id = open2[i];
    const wording = lexicon.wordings[id];
    if (isRuledOut(lexicon.meets, wording, trials.near, zones.shared)) continue;
    if (!isOfSubject(wording, trials, ground, zones)) continue;
    const score = scoreWording(wording, trials, ground, noun);
    if (score >= LEAST_SCORE) fits3.push({ wording, score, matched: trials.matched.slice() });
  }
  return nearestOf(fits3, zones.left.end);
}
__name(bestFitOf, "bestFitOf");
function bestOfPlaced(ground, unit, place2) {
  const { lexicon } = ground;
  const trials = trialsOf(lexicon);
  place2(trials.near);
  let best = null;
  for (const id of openWordings(lexicon, trials, unit)) {
    const wording = lexicon.wordings[id];
    if (isRuledOut(lexicon.meets, wording, trials.near, false) || !hasSubject(wording, trials.near)) continue;
    const score = scoreWording(wording, trials, ground, false);
    if (score >= LEAST_SCORE && (best === null || score > best.score || score === best.score && id < best.wording.id))
      best = { wording, score, matched: trials.matched.slice() };
  }
  return best;
}
__name(bestOfPlaced, "bestOfPlaced");
function hasSubject({ subject, notSubject }, near) {
  return (subject.ids.length === 0 || hasAny(near, subject)) && (notSubject.ids.length === 0 || !hasAny(near, notSubject));
}
__name(hasSubject, "hasSubject");
function hasAny({ words: words5, count: count2 }, terms) {
  for (let i = 0; i < count2; i++) if (hasTerm(terms, words5[i].match.value)) return true;
  return false;
}
__name(hasAny, "hasAny");
function isOfSubject({ subject, notSubject }, trials, ground, zones) {
  if (subject.ids.length + notSubject.ids.length === 0) return true;
  const term = trials.procedure ??= procedureOf(ground, zones);
  return term === -1 ? subject.ids.length === 0 : (subject.ids.length === 0 || hasTerm(subject, term)) && !hasTerm(notSubject, term);
}
__name(isOfSubject, "isOfSubject");
function trialsOf(lexicon) {
  const known = TRIALS.get(lexicon);
  if (known) return known;
  const { length: wordings } = lexicon.wordings;
  const [seen, opener] = [new Int32Array(wordings), new Int32Array(wordings)];
  const near = { words: [], count: 0 };
  const score = new Float64Array(wordings);
  const trials = { turn: 0, open: [], seen, opener, score, procedure: void 0, near, matched: [] };
  TRIALS.set(lexicon, trials);
  return trials;
}
__name(trialsOf, "trialsOf");
function openWordings(lexicon, trials, unit) {
  const { near } = trials;
  const { from, ids } = openersFor(lexicon, unit);
  trials.turn++;
  trials.open.length = 0;
  for (let at = 0; at < near.count; at++) {
    const word = near.words[at];
    if (!word.own || !word.plain) continue;
    const term = word.match.value;
    const end = from[term + 1];
    for (let i = from[term]; i < end; i++) openWording(trials, ids[i], at, word);
  }
  return trials.open;
}
__name(openWordings, "openWordings");
function openWording({ turn: turn3, open: open2, seen, opener, score }, id, at, word) {
  const own2 = scoreOf(word, false);
  if (seen[id] !== turn3) open2.push(id);
  else if (own2 <= score[id]) return;
  seen[id] = turn3;
  score[id] = own2;
  opener[id] = at;
}
__name(openWording, "openWording");
function isRuledOut(table, { not, never }, { words: words5, count: count2 }, shared) {
  for (let i = 0; i < count2; i++) {
    const { match, own: own2, named: named3, right, next } = words5[i];
    if (own2 && !named3 && !(right && shared) && meets(table, not, match.value)) return true;
    if (!next && meets(table, never, match.value)) return true;
  }
  return false;
}
__name(isRuledOut, "isRuledOut");
function scoreOf({ weight, match }, context) {
  const bounded = context ? Math.max(Math.min(weight, CONTEXT_WEIGHT), TOPIC_WEIGHT) : weight;
  return bounded * (GROUP_BONUS + match.end - match.start);
}
__name(scoreOf, "scoreOf");
var topicScoreOf = /* @__PURE__ */ __name(({ start, end }) => TOPIC_WEIGHT * (GROUP_BONUS + end - start), "topicScoreOf");
function scoreWording(wording, { near, opener, matched }, scene, noun) {
  const first = near.words[opener[wording.id]];
  let score = scoreOf(first, false);
  let known = !noun || first.right || first.touches;
  matched.length = 0;
  matched.push(first.match);
  for (let i = 1; i < wording.groups.length; i++) {
    const group3 = wording.groups[i];
    const word = bestNear(scene.lexicon.meets, near, group3, matched);
    const own2 = word === null ? -1 : scoreOf(word, group3.context);
    const topic = group3.reach === "above" ? bestTopic(scene.lexicon.meets, topicsOf(scene.found, scene.terms, scene.sentence), group3, matched) : null;
    const over = topic === null ? -1 : topicScoreOf(topic);
    if (topic !== null && over > own2) {
      score += over;
      matched.push(topic);
    } else if (word === null) return 0;
    else {
      known ||= word.right || word.touches;
      score += own2;
      matched.push(word.match);
    }
  }
  return known ? score : score * OWN_NOUN;
}
__name(scoreWording, "scoreWording");
function isTaken(word, taken, context) {
  for (const match of taken) if (context ? match === word : match.start < word.end && word.start < match.end) return true;
  return false;
}
__name(isTaken, "isTaken");
function bestNear(table, near, { terms, reach, context }, taken) {
  let best = null;
  let most = 0;
  for (let i = 0; i < near.count; i++) {
    const word = near.words[i];
    if (!meets(table, terms, word.match.value) || !word.plain && !context || word.next && reach !== "above" || reach === "own" && !word.own || isTaken(word.match, taken, context))
      continue;
    const score = scoreOf(word, context);
    if (best !== null && score <= most) continue;
    best = word;
    most = score;
  }
  return best;
}
__name(bestNear, "bestNear");
function bestTopic(table, topics, { terms, context }, taken) {
  let best = null;
  for (const match of topics) {
    if (!meets(table, terms, match.value) || best !== null && match.end - match.start <= best.end - best.start) continue;
    if (!isTaken(match, taken, context)) best = match;
  }
  return best;
}
__name(bestTopic, "bestTopic");

// loaders/classify/cell-fit.ts
var COUNTS = ["case", "visit", "person", "person_time", "document", "session", "enterprise", "item"];
var LABEL2 = 1;
var HEADING = 0.95;
var GROUP2 = 0.3;
var CAPTION = 0.1;
var CONTEXT = 0.5;
var MEDIA = new Set(SCOPES.media);
function fitCell(lexicon, { found, bent }, sentence, cell, unit) {
  const ground = {
    lexicon,
    found,
    terms: { own: [], bent, procedures: null, topics: null, names: [] },
    sentence: under(sentence, cell.captions)
  };
  const units2 = unit === "" ? COUNTS : [unit];
  const fits3 = attemptsAt(cell).map((words5) => () => bestOf2(ground, units2, words5));
  const fit = firstOf(fits3, (found2) => opensIn(found2, cell)) ?? firstOf(fits3, () => true);
  if (fit)
    return fitted(
      fit,
      fit.unit,
      fit.matched.some((match) => isNamed2(match, cell))
    );
  return topicFit(lexicon, found, cell, units2);
}
__name(fitCell, "fitCell");
var fitted = /* @__PURE__ */ __name(({ wording, score, matched }, unit, named3) => ({ wording, score, matched, unit, named: named3 }), "fitted");
var under = /* @__PURE__ */ __name(({ start, end, line, section, topics, zone }, more) => ({
  start,
  end,
  line,
  section,
  topics: [...topics, ...more],
  zone
}), "under");
function firstOf(attempts, isGood) {
  for (const attempt of attempts) {
    const fit = attempt();
    if (fit && isGood(fit)) return fit;
  }
  return null;
}
__name(firstOf, "firstOf");
var opensIn = /* @__PURE__ */ __name(({ matched: [first] }, { row, head: head5 }) => first !== void 0 && [...row.slice(-1), ...head5].some(({ cell }) => first.start >= cell.start && first.end <= cell.end), "opensIn");
function isNamed2({ start, end }, { row, head: head5 }) {
  const leaf = row.at(-1);
  return (leaf && leaf.subject !== "" ? [leaf] : head5).some(({ cell }) => start >= cell.start && end <= cell.end);
}
__name(isNamed2, "isNamed");
function bestOf2(ground, units2, words5) {
  let best = null;
  for (const unit of units2) {
    const fit = bestOfPlaced(ground, unit, (near) => placeWords(near, ground, words5));
    if (fit && (best === null || fit.score > best.score)) best = fitted(fit, unit, false);
  }
  return best;
}
__name(bestOf2, "bestOf");
function attemptsAt({ row, head: head5, captions, kind }) {
  const named3 = row.filter((title) => kind === "plain" || title.kind === "plain");
  const [groups, leaf] = [named3.slice(0, -1), named3.slice(-1)];
  const heads = placed(
    head5.filter((title) => title.kind === "plain"),
    HEADING
  );
  const near = [...placed(leaf, LABEL2), ...heads];
  const over = /* @__PURE__ */ __name((weight, own2) => captions.map(({ start, end }) => ({ start, end, weight, own: own2, topic: true })), "over");
  return [
    [...near, ...placed(groups, GROUP2), ...over(CAPTION, true)],
    [...near, ...placed(groups, GROUP2), ...over(CONTEXT, false)],
    [...near, ...over(CONTEXT, false)],
    // a type that rules a wording out in a sentence is the scope of its row
    [...heads, ...over(CONTEXT, false)],
    [...near, ...placed(groups, GROUP2), ...over(LABEL2, true)]
  ];
}
__name(attemptsAt, "attemptsAt");
var placed = /* @__PURE__ */ __name((titles, weight) => titles.map(({ cell: { start, end } }) => ({ start, end, weight, own: true, topic: false })), "placed");
function placeWords(near, { lexicon: { terms: names2 }, found, terms: { bent } }, words5) {
  near.count = 0;
  for (const { start, end, weight, own: own2, topic } of words5) {
    for (let i = firstFrom(found, start); (found[i]?.start ?? Infinity) < end; i++) {
      const match = found[i];
      if (match.end > end || topic && MEDIA.has(names2[match.value] ?? "")) continue;
      near.words[near.count++] = { match, weight, own: own2, named: false, plain: !bent.has(match), right: false, next: false, touches: own2 };
    }
  }
}
__name(placeWords, "placeWords");
function topicFit(lexicon, found, { row, kind }, units2) {
  const label = row.at(-1)?.cell;
  if (!label || kind === "total") return null;
  let at = firstFrom(found, label.start);
  while (found[at]?.start === label.start && found[at]?.end !== label.end) at++;
  const match = found[at];
  if (match?.start !== label.start) return null;
  for (const unit of units2) {
    const ids = wordingsOf(openersFor(lexicon, unit), match.value);
    const wording = [...ids].map((id) => lexicon.wordings[id]).find((each) => each !== void 0 && !each.part);
    if (wording) return { wording, score: 0, matched: [match], unit, named: true };
  }
  return null;
}
__name(topicFit, "topicFit");

// loaders/classify/cell-scope.ts
init_grammar();
init_trie();
var LONGEST3 = 20;
var PLACE = new RegExp(`(?:${[...SCOPES.area_suffix, ...SCOPES.part_of_bureau, ...SCOPES.unit_suffix, "\u5C40", "\u673A\u5173"].join("|")})$`);
function cellScope(prepared, cell, matched, items) {
  const { row, head: head5 } = cell;
  const isOpen2 = /* @__PURE__ */ __name((title) => title.kind !== "total" && title.subject !== "" && !matched.some(({ start, end }) => start >= title.cell.start && end <= title.cell.end), "isOpen");
  const leaf = row.at(-1);
  const name = leaf && isOpen2(leaf) && namesPart(leaf, cell, items, prepared) ? leaf : void 0;
  const heads = head5.filter((title, i) => i === head5.length - 1 || isPlace(title.subject, prepared.areas));
  const place2 = [...row.slice(0, -1), ...heads].findLast((title) => isOpen2(title) && isPart(title, items, prepared));
  const parts = [place2, name].filter((title) => title !== void 0 && !isOwn(title, prepared.areas.bureau));
  const words5 = [...new Set(parts.map((title) => title?.subject ?? ""))].join("");
  return words5 === "" ? "all" : words5.slice(0, LONGEST3);
}
__name(cellScope, "cellScope");
var isOwn = /* @__PURE__ */ __name((title, bureau) => title !== void 0 && title.subject.length > 2 && bureau.startsWith(title.subject), "isOwn");
var isPlace = /* @__PURE__ */ __name((name, { short }) => PLACE.test(name) || longestAt(short, name, 0)?.end === name.length, "isPlace");
var namesPart = /* @__PURE__ */ __name((leaf, { x }, items, { areas: areas2 }) => leaf.kind === "subtotal" ? false : isPlace(leaf.subject, areas2) || items.some(({ cell }) => cell.x === x && cell.row.at(-1) !== leaf && cell.row.at(-1)?.subject !== ""), "namesPart");
var isPart = /* @__PURE__ */ __name(({ subject, kind }, items, { areas: areas2 }) => kind === "plain" && (isPlace(subject, areas2) || hasTotal(items)), "isPart");
var TOTALS = /* @__PURE__ */ new WeakMap();
function hasTotal(items) {
  const known = TOTALS.get(items) ?? items.some(({ cell }) => cell.head.at(-1)?.kind === "total");
  TOTALS.set(items, known);
  return known;
}
__name(hasTotal, "hasTotal");

// loaders/classify/cell-stage.ts
init_grammar();
var STAGES = new Map(Object.entries(KINDS.counted_stages).map(([family, heads]) => [family, new RegExp(`^(?:${heads.join("|")})`)]));
function leaveStages(items, done) {
  const named3 = items.filter(({ figure, cell }) => cell.role !== "change" && done.get(figure)?.indicator);
  const rows = groupBy(named3, ({ figure, cell }) => `${cell.y}|${done.get(figure)?.indicator}|${done.get(figure)?.scope}`);
  for (const row of rows.values()) {
    const counted = STAGES.get(done.get(row[0].figure)?.indicator?.split(".")[0] ?? "");
    const isCounted2 = /* @__PURE__ */ __name(({ cell }) => cell.head.some(({ subject }) => counted?.test(subject) === true), "isCounted");
    if (counted === void 0 || row.length < 2 || row.filter(isCounted2).length !== 1) continue;
    for (const item of row) if (!isCounted2(item)) unclassified(withoutKind(done.get(item.figure)), "another stage of it");
  }
}
__name(leaveStages, "leaveStages");
function withoutKind(known) {
  known.indicator = null;
  known.scope = "all";
  return known;
}
__name(withoutKind, "withoutKind");

// loaders/classify/cell-total.ts
init_grammar();

// loaders/classify/kinds.ts
init_grammar();
var isOf = /* @__PURE__ */ __name((indicator2, name) => indicator2 === name || indicator2.startsWith(`${name}.`), "isOf");
var isPartOf = /* @__PURE__ */ __name((part, whole) => isOf(part, whole) || (KINDS.parts_of[whole] ?? []).some((name) => isOf(part, name)), "isPartOf");
var toldWith = /* @__PURE__ */ __name((count2, unit) => KINDS.told_with.find((row) => isOf(count2, row.count) && unit === row.unit)?.is, "toldWith");
var causeOf = /* @__PURE__ */ __name((indicator2) => KINDS.results_of[indicator2], "causeOf");
function sumOf(parts) {
  const [first] = parts;
  if (first === void 0) return null;
  if (parts.every((part) => part === first)) return first;
  const known = Object.entries(KINDS.sums).find(([, names2]) => parts.every((part) => names2.includes(part)));
  return known?.[0] ?? null;
}
__name(sumOf, "sumOf");
var OTHER_TYPE = "penalty.by_type.other";
var TYPES = Object.entries(KINDS.types).map(([concept, type]) => [CONCEPTS[concept] ?? [], type]);
var typeNamed = /* @__PURE__ */ __name((name) => KINDS.bare_types[name] ?? (/^其[他它]/.test(name) ? OTHER_TYPE : null) ?? TYPES.find(([words5]) => words5.some((word) => name.includes(word)))?.[1] ?? null, "typeNamed");

// loaders/classify/cell-total.ts
var DUST2 = 1e-6;
var OTHER = "other";
function totalsOf(items, done, ids) {
  const counts2 = items.filter(({ cell }) => cell.role !== "change" && cell.role !== "share");
  const summed = new Set(items.filter(({ cell }) => cell.head.at(-1)?.kind === "total").map(({ cell }) => cell.y));
  const lines = groupBy(counts2, ({ cell: { x, y, head: head5 } }) => head5.length > 0 && summed.has(y) ? `row ${y}` : `column ${x}`);
  const current = items.filter(({ cell }) => cell.role === "current");
  for (const row of groupBy(current, ({ cell }) => cell.y).values()) nameTotal(row, done);
  for (const line of lines.values()) {
    nameOthers(line, done, ids);
    linkTotal(line, done);
  }
  linkBelow(items, done);
}
__name(totalsOf, "totalsOf");
function linkBelow(items, done) {
  const above = /* @__PURE__ */ new Map();
  for (const item of [...items].sort((a, b) => a.cell.y - b.cell.y)) {
    const { x, row, role } = item.cell;
    if (role === "change" || role === "share") continue;
    const whole = above.get(x);
    if (row.at(-1)?.part !== true) above.set(x, item);
    else if (whole) linkPart(done.get(item.figure), done.get(whole.figure));
  }
}
__name(linkBelow, "linkBelow");
function linkPart(part, whole) {
  if (part && whole && part.of === null && UNIT_GROUP.get(part.unit) === UNIT_GROUP.get(whole.unit) && part.figure.value <= whole.figure.value)
    part.of = whole.figure;
}
__name(linkPart, "linkPart");
function nameOthers(line, done, ids) {
  const families = line.flatMap(({ figure, cell }) => {
    const id = cell.kind === "plain" ? done.get(figure)?.indicator ?? "" : "";
    return id.split(".").length === 3 ? [id.slice(0, id.lastIndexOf("."))] : [];
  });
  const [family] = families;
  const other = family === void 0 || families.length < 2 ? void 0 : ids.get(`${family}.${OTHER}`);
  if (!other) return;
  for (const { figure, cell } of line) {
    const known = done.get(figure);
    if (cell.kind !== "other" || !known) continue;
    known.indicator = other.id;
    known.scope = "all";
    known.rule ||= "the rest of its column";
  }
}
__name(nameOthers, "nameOthers");
function nameTotal(line, done) {
  const [total, ...others] = line.filter(({ figure }) => done.get(figure)?.rule === NO_WORDING);
  const whole = total && done.get(total.figure);
  if (!whole || others.length > 0) return;
  const parts = line.flatMap(({ figure }) => figure === total.figure ? [] : [done.get(figure)]);
  const [first] = parts;
  const ids = parts.flatMap((part) => part && part.indicator !== null && part.scope === first?.scope ? [part.indicator] : []);
  const sum = parts.reduce((all2, part) => all2 + (part?.figure.value ?? 0), 0);
  const kind = ids.length === parts.length && new Set(ids).size > 1 && Math.abs(sum - total.figure.value) < DUST2 ? sumOf(ids) : null;
  if (kind === null || !first) return;
  whole.indicator = kind;
  whole.unit = first.unit;
  whole.period = first.period;
  whole.scope = first.scope;
  whole.rule = "the sum of the figures beside it";
}
__name(nameTotal, "nameTotal");
function linkTotal(line, done) {
  const totals = line.filter(({ cell }) => cell.kind === "total" || cell.kind === "subtotal" && cell.row.length < 2);
  const [total] = totals;
  if (!total || totals.length > 1) return;
  const parts = line.filter((item) => item !== total && item.cell.kind !== "subtotal");
  const sum = parts.reduce((all2, { figure }) => all2 + figure.value, 0);
  const isSum = Math.abs(sum - total.figure.value) <= DUST2 * Math.max(1, Math.abs(sum));
  const whole = done.get(total.figure);
  for (const { figure } of parts) {
    const part = done.get(figure);
    if (!part || figure.value > total.figure.value || part.unit !== whole?.unit) continue;
    const alike = part.indicator !== null && part.indicator === whole.indicator;
    if (isSum || alike) part.of = total.figure;
  }
}
__name(linkTotal, "linkTotal");

// loaders/classify/unit.ts
init_grammar();
var PLACE_BEFORE = /(?:地块|土地|场地)$/;
var LOOSE_DOCUMENTS = /* @__PURE__ */ new Set(["\u4E2A", "\u5F20", "\u672C", "\u518C", "\u7BC7"]);
var PAPERS = /* @__PURE__ */ new Set(["\u5F20", "\u672C", "\u518C"]);
var FINE = /罚款|罚金|罚单|处罚款/;
var CONFISCATION = /没收|罚没/;
function unitFor(text2, { unit, start, measure: from, end }, indicator2) {
  if (unit === "case" && PLACE_BEFORE.test(text2.slice(Math.max(0, start - 3), start))) return "place";
  const measure2 = text2.slice(from, end);
  if (indicator2.unit === "view") return "view";
  if (indicator2.unit === "document" && (unit === "case" || LOOSE_DOCUMENTS.has(measure2))) return "document";
  if (indicator2.unit === "person" && measure2 === "\u4E2A") return "person";
  if (unit === "item" && PAPERS.has(measure2) && indicator2.units?.includes("document")) return "document";
  if (indicator2.unit === "session" && LOOSE_UNITS.has(measure2) && measure2 !== "\u9879") return "session";
  return unit;
}
__name(unitFor, "unitFor");
function basisOf(text2, { left, right }) {
  const words5 = text2.slice(left.start, left.end) + text2.slice(right.start, right.end);
  if (/罚没/.test(words5) || FINE.test(words5) && CONFISCATION.test(words5)) return "fine_and_confiscation";
  return CONFISCATION.test(words5) ? "confiscation" : "fine";
}
__name(basisOf, "basisOf");

// loaders/classify/cells.ts
var BY_TYPE = ".by_type.";
var UNKNOWN = "item";
var NOWHERE = { start: 0, end: 0 };
function classifyCells(prepared, lexicon, words5) {
  const celled = prepared.figures.flatMap((figure) => figure.cell ? [{ figure, cell: figure.cell }] : []);
  const tables = groupBy(celled, ({ cell }) => cell.table);
  const sentenceAt = sentencesOf(prepared.sentences);
  return [...tables.values()].flatMap((items) => classifyTable(prepared, lexicon, words5, items, sentenceAt));
}
__name(classifyCells, "classifyCells");
function classifyTable(prepared, lexicon, words5, items, sentenceAt) {
  const done = /* @__PURE__ */ new Map();
  const unnamed = [];
  for (const item of items) {
    const blank = blankOf(item, sentenceAt(item.figure.start), prepared.year);
    const named3 = describe2(prepared, lexicon, words5, item, blank, items);
    if (!named3) unnamed.push(item);
    done.set(item.figure, blank);
  }
  for (const item of unnamed) leaveStranger(item, items, done);
  leaveStages(items, done);
  totalsOf(items, done, idsOf(lexicon));
  for (const item of items) if (item.cell.role === "change") changeOfCell(prepared, item, items, done);
  for (const each of done.values()) if (each.unit === "") each.unit = UNKNOWN;
  return [...done.values()];
}
__name(classifyTable, "classifyTable");
function blankOf({ figure, cell }, sentence, year) {
  const words5 = [...cell.row.slice(-1), ...cell.head.slice(-1)].map(({ cell: { start, end } }) => ({ start, end }));
  return {
    figure,
    sentence,
    indicator: null,
    unit: figure.unit,
    period: yearPeriod(year),
    scope: "all",
    of: null,
    basis: null,
    rule: "",
    matched: [],
    words: words5
  };
}
__name(blankOf, "blankOf");
function leaveStranger({ figure, cell }, items, done) {
  const own2 = done.get(figure);
  const others = items.filter((other) => other.cell.x === cell.x && other.cell.kind === "plain" && other.figure !== figure).map((other) => done.get(other.figure)?.indicator ?? null);
  const strange = others.filter((id) => id !== null && id !== own2?.indicator && !id.includes(BY_TYPE));
  if (!own2 || cell.kind === "total" || strange.length < 2) return;
  own2.indicator = null;
  own2.scope = "all";
  unclassified(own2, NO_WORDING);
}
__name(leaveStranger, "leaveStranger");
function refusalOf({ role, row }, level) {
  if (role === "share") return "a share of the total";
  if (role === "plan") return "a plan";
  return row.some(({ subject }) => SCOPES.wider[level]?.includes(subject)) ? "another body's total" : null;
}
__name(refusalOf, "refusalOf");
function describe2(prepared, lexicon, words5, item, blank, items) {
  const { text: text2, level } = prepared;
  const { figure, cell } = item;
  const refusal = refusalOf(cell, level);
  const fit = refusal === null ? fitCell(lexicon, words5, blank.sentence, cell, figure.unit) : null;
  if (!fit) {
    unclassified(blank, refusal ?? NO_WORDING);
    return true;
  }
  const { indicator: indicator2, text: rule } = fit.wording;
  blank.indicator = indicator2.id;
  blank.unit = figure.unit === "" ? unitOf(indicator2, fit.unit) : unitFor(text2, figure, indicator2);
  blank.period = cellPeriod(prepared, cell, indicator2.kind === "stock");
  blank.scope = cellScope(prepared, cell, fit.matched, items);
  if (indicator2.unit === "CNY" && indicator2.family === "penalty") blank.basis = basisOf(text2, zonesOf(fit.matched));
  blank.rule = rule;
  blank.matched = fit.matched.map(({ value }) => lexicon.terms[value] ?? "");
  blank.words = [...fit.matched].filter(({ start }) => start >= blank.sentence.start);
  if (blank.words.length === 0) blank.words = cell.row.slice(-1).map(({ cell: { start, end } }) => ({ start, end }));
  return fit.named;
}
__name(describe2, "describe");
var unitOf = /* @__PURE__ */ __name((indicator2, unit) => UNIT_GROUP.get(indicator2.unit) === UNIT_GROUP.get(unit) ? indicator2.unit : unit, "unitOf");
function zonesOf(matched) {
  const span = { start: Math.min(...matched.map(({ start }) => start)), end: Math.max(...matched.map(({ end }) => end)) };
  const near = span.end - span.start < 40 ? span : { start: matched[0]?.start ?? 0, end: matched[0]?.end ?? 0 };
  return { left: near, before: NOWHERE, far: NOWHERE, right: NOWHERE, behind: NOWHERE, shared: false };
}
__name(zonesOf, "zonesOf");
var IDS = /* @__PURE__ */ new WeakMap();
function idsOf(lexicon) {
  const known = IDS.get(lexicon);
  if (known) return known;
  const ids = new Map(lexicon.wordings.map(({ indicator: indicator2 }) => [indicator2.id, indicator2]));
  IDS.set(lexicon, ids);
  return ids;
}
__name(idsOf, "idsOf");
function sentencesOf(sentences) {
  return (at) => {
    let [low, high] = [0, sentences.length - 1];
    while (low < high) {
      const middle2 = low + high + 1 >> 1;
      if (sentences[middle2].start <= at) low = middle2;
      else high = middle2 - 1;
    }
    return sentences[low];
  };
}
__name(sentencesOf, "sentencesOf");

// loaders/classify/cell-told.ts
var FEWEST3 = 2;
var EXACT = 1e-3;
function linkColumns(cells, told) {
  const parts = cells.filter(
    ({ figure, indicator: indicator2, of, scope }) => figure.change === null && indicator2 !== null && of === null && scope !== "all"
  );
  const columns = groupBy(
    parts,
    ({ figure: { cell }, indicator: indicator2, period }) => `${cell?.table}|${cell?.x}|${indicator2}|${period.start}|${period.end}`
  );
  for (const column of columns.values()) {
    if (column.length < FEWEST3) continue;
    const [first] = column;
    const sum = column.reduce((all2, { figure }) => all2 + figure.value, 0);
    const whole = told.find(
      ({ figure, indicator: indicator2, of, scope, period }) => indicator2 === first?.indicator && of === null && scope === "all" && figure.change === null && period.end === first.period.end && period.start === first.period.start && Math.abs(figure.value - sum) < EXACT
    );
    if (whole) for (const part of column) part.of = whole.figure;
  }
}
__name(linkColumns, "linkColumns");

// loaders/classify/clauses.ts
init_char_set();
var OPEN = "(".charCodeAt(0);
var CLOSE = ")".charCodeAt(0);
var LIST = "\u3001".charCodeAt(0);
var STOPS2 = charSet(";\u3002!?\n");
var BREAKS = charSet(";\u3002!?\n,:	");
function clausesOf(text2, sentence, figures) {
  const clauses = [];
  let start = sentence.start;
  let fresh = true;
  let next = 0;
  for (let i = sentence.start, depth = 0; i < sentence.end; i++) {
    const code = text2.charCodeAt(i);
    if (code === OPEN) depth++;
    else if (code === CLOSE) depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    if (!hasChar(BREAKS, code) && !(code === LIST && endsFigure(figures, next, i))) continue;
    next = addClause(clauses, { start, end: i, fresh }, figures, next);
    start = i + 1;
    fresh = hasChar(STOPS2, code);
  }
  addClause(clauses, { start, end: sentence.end, fresh }, figures, next);
  return clauses;
}
__name(clausesOf, "clausesOf");
function addClause(clauses, { start, end, fresh }, figures, first) {
  let next = first;
  while (next < figures.length && figures[next].start < end) next++;
  const figure = next > first ? first : null;
  if (end > start) clauses.push({ start, end, head: figure === null ? end : figures[first].start, figure, fresh });
  return next;
}
__name(addClause, "addClause");
function endsFigure(figures, first, at) {
  for (let i = first; i < figures.length && figures[i].start < at; i++) if (figures[i].after === at) return true;
  return false;
}
__name(endsFigure, "endsFigure");

// loaders/classify/subject.ts
init_grammar();
init_trie();
var any4 = /* @__PURE__ */ __name((list2) => [...list2].sort((a, b) => b.length - a.length).join("|"), "any");
var WHOLE = { scope: null, holds: true };
var OPENING = new RegExp(`(?:${any4(SCOPES.before_subject)})`, "y");
var OWN = new RegExp(`(?:${any4([...SCOPES.own, ...SCOPES.all_of_bureau])})`, "y");
var OWN_PART = new RegExp(`(?:${any4(SCOPES.part_of_bureau)})(?!${any4(SCOPES.not_part_before)})`);
var LEVEL2 = new RegExp(`(?:${any4(SCOPES.levels)})(?=${any4(SCOPES.acts)})`, "y");
var OFFICE = new RegExp(`([\\u4e00-\\u9fff]{0,6}(?:${any4(SCOPES.unit_suffix)}))`, "g");
var OFFICE_WORDS = wordTrie(SCOPES.unit_suffix.map((word) => word.replace(/\(.*/, "")));
var OURSELVES = /^(?:[我本该]|[^区县市局]*[年月日])?(?:分局|支队|大队|管理局|执法局)$/;
var NO_OFFICE = new RegExp(`(?:${any4(SCOPES.no_office)})$|(?:\u751F\u6001\u73AF\u5883|\u73AF\u5883\u4FDD\u62A4)\u5C40?$`);
var OTHERS = new RegExp(any4(SCOPES.other_bodies));
var PARTNER = new RegExp(`(?:${any4(SCOPES.with_partner)})[^,\u3002;]{0,16}$`);
var ATTENDED = new RegExp(`^(?:[\u3001\u7B49]|\u7684?(?:${any4(SCOPES.people)}))`);
var LEADING2 = /^(?:.*[是于]|由|以|其中|全市|我市|对|在|将|与|和|经(?!开|济)|其|各地|2?0?\d\d年|年|月)+/;
var MOST = /最[多高少低大小]的?[^,。;]{0,8}?(?:是|为|:)/;
var LEADS = /(?:依次|分别)?(?:是|为|有|:)/;
var LONGEST4 = 20;
function subjectOf(areas2, text2, clause, periods, hints) {
  const at = openingEnd(text2, clause, periods);
  const part = partIn2(text2.slice(at, clause.head), clause.figure !== null, hints);
  if (part) return part;
  const most = (hints & HINT.most) === 0 ? null : mostIn(areas2, text2, clause);
  if (most) return most;
  const area = areaIn(areas2, text2, at, clause);
  if (area) return area;
  const named3 = lastIn(areas2, text2, clause);
  if (named3) return named3;
  OWN.lastIndex = at;
  return OWN.test(text2) && OWN.lastIndex <= clause.head ? WHOLE : null;
}
__name(subjectOf, "subjectOf");
function openingEnd(text2, { start, head: head5 }, periods) {
  for (let at = start; ; ) {
    const period = periods.find((span) => span.start === at);
    OPENING.lastIndex = at;
    const next = period ? period.end : OPENING.test(text2) ? OPENING.lastIndex : at;
    if (next === at || next > head5) return at;
    at = next;
  }
}
__name(openingEnd, "openingEnd");
function areaIn(areas2, text2, at, { head: head5, figure }) {
  const full = areaAt(areas2, text2, at);
  const area = full && full.end <= head5 ? full : shortAreaAt(areas2, text2, at);
  if (!area || area.end > head5) return null;
  const behind = text2.slice(area.end, head5);
  if (!full && !/^(?:分局|局)?(?:各|共|为|有|计|达)*$/.test(behind)) return null;
  if (figure === null && full === null) return null;
  const listed2 = /^[、和与及]/.test(behind);
  return listed2 ? null : { scope: area.name, holds: behind.length > 1 };
}
__name(areaIn, "areaIn");
function mostIn(areas2, text2, { start, head: head5 }) {
  const found = MOST.exec(text2.slice(start, head5));
  const area = found && areaAt(areas2, text2, start + found.index + found[0].length);
  return area && area.end <= head5 ? { scope: area.name, holds: true } : null;
}
__name(mostIn, "mostIn");
function lastIn(areas2, text2, { start, head: head5, figure }) {
  const found = figure === null ? null : LEADS.exec(text2.slice(start, head5));
  if (!found) return null;
  const at = start + found.index + found[0].length;
  const area = areaAt(areas2, text2, at) ?? shortAreaAt(areas2, text2, at);
  return area?.end === head5 ? { scope: area.name, holds: false } : null;
}
__name(lastIn, "lastIn");
function partIn2(head5, counts2, hints) {
  LEVEL2.lastIndex = 0;
  const level = LEVEL2.exec(head5)?.[0] ?? ((hints & HINT.ownPart) === 0 ? void 0 : OWN_PART.exec(head5)?.[0]);
  if (level) return { scope: level, holds: true };
  if ((hints & HINT.office) === 0 || !holdsWord(OFFICE_WORDS, head5, 0, head5.length)) return null;
  const found = allMatches(OFFICE, head5).at(-1);
  if (!found || !counts2 && found.index > 0) return null;
  const [name] = found;
  if (OURSELVES.test(name)) return WHOLE;
  const end = found.index + name.length;
  if (name.length <= 2 || NO_OFFICE.test(name) || OTHERS.test(name) && !/生态|环/.test(name) || PARTNER.test(head5.slice(0, end)) || ATTENDED.test(head5.slice(end)))
    return null;
  const own2 = name.replace(LEADING2, "");
  return OURSELVES.test(own2) ? WHOLE : { scope: own2.slice(-LONGEST4), holds: true };
}
__name(partIn2, "partIn");

// loaders/classify/frames.ts
function framesOf(text2, sentence, figures, areas2, periods, hints) {
  const frames = { subjects: [], campaigns: [] };
  for (const clause of clausesOf(text2, sentence, figures)) {
    if (clause.fresh) frames.subjects.push({ at: clause.start, scope: null });
    const subject = subjectOf(areas2, text2, clause, periods, hints);
    if (subject) frames.subjects.push({ at: clause.start, scope: subject.scope });
    if (subject && !subject.holds) frames.subjects.push({ at: clause.end, scope: null });
    if ((hints & CAMPAIGNS) !== 0) addCampaigns(frames.campaigns, text2, clause, figures, hints);
  }
  return frames;
}
__name(framesOf, "framesOf");
var LOOKS = /^(?:全年|全市|全区|全县|累计|共)*(?:检查|排查|巡查|抽查|走访)[\u4e00-\u9fff]{3,}$/;
var CAMPAIGNS = HINT.campaign | HINT.whole | HINT.group;
function addCampaigns(campaigns, text2, clause, figures, hints) {
  const head5 = text2.slice(clause.start, clause.head);
  const found = campaignOf(head5, hints, () => withoutNumbers(text2, clause, figures));
  if (found !== void 0 && !(found?.group && isCampaign(campaigns.at(-1))))
    campaigns.push({ at: clause.start, scope: found?.name ?? (isWholeYear(head5) ? "all" : null), group: found?.group ?? false });
  else if (found === void 0 && campaigns.at(-1)?.group && LOOKS.test(head5))
    campaigns.push({ at: clause.start, scope: null, group: false });
  const behind = (hints & HINT.campaign) !== 0 && clause.head < clause.end ? campaignIn(text2.slice(clause.head, clause.end)) : null;
  if (behind) campaigns.push({ at: clause.end, scope: behind.name, group: false });
}
__name(addCampaigns, "addCampaigns");
var isCampaign = /* @__PURE__ */ __name((frame) => frame?.group === false && frame.scope !== null && frame.scope !== "all", "isCampaign");
function withoutNumbers(text2, { start, end, figure }, figures) {
  let words5 = "";
  let from = start;
  for (let i = figure ?? figures.length; i < figures.length && figures[i].start < end; i++) {
    const { start: at, after } = figures[i];
    if (at < from) continue;
    words5 += `${text2.slice(from, at)}#`;
    from = after;
  }
  return words5 + text2.slice(from, end);
}
__name(withoutNumbers, "withoutNumbers");
var frameAt = /* @__PURE__ */ __name((frames, at) => lastFrame(frames, at)?.scope ?? null, "frameAt");
var lastFrame = /* @__PURE__ */ __name((frames, at) => frames.findLast((frame) => frame.at <= at), "lastFrame");

// loaders/classify/heads.ts
init_grammar();
init_trie();
var BEFORE2 = 1;
var AFTER = 2;
var BENDING = buildTrie(bending());
var BEFORE_NOT = suffixTrie(HEADS.before_not);
var REACH4 = 4;
var ENDS2 = /[,。;:!?\d\s]/;
var NONE2 = /* @__PURE__ */ new Set();
function bending() {
  const words5 = new Map(HEADS.before.map((word) => [word, BEFORE2]));
  for (const word of HEADS.after) words5.set(word, (words5.get(word) ?? 0) | AFTER);
  return words5;
}
__name(bending, "bending");
function bentHeads(text2, words5) {
  const bending2 = scanAll(BENDING, text2);
  if (bending2.length === 0) return NONE2;
  const starts = new Uint8Array(text2.length);
  const ends = new Uint8Array(text2.length);
  for (const { value, start, end } of bending2) {
    if ((value & BEFORE2) !== 0 && longestBefore(BEFORE_NOT, text2, end) === null)
      paint(text2, starts, end, Math.min(end + REACH4 + 1, wordAt(words5, start, end)), 1);
    if ((value & AFTER) !== 0) paint(text2, ends, start - 1, start - REACH4 - 2, -1);
  }
  return new Set(words5.filter(({ start, end }) => starts[start] === 1 || ends[end - 1] === 1));
}
__name(bentHeads, "bentHeads");
function wordAt(words5, start, end) {
  let until = Infinity;
  for (let i = firstFrom(words5, start); words5[i]?.start === start; i++)
    if (words5[i].end > end) until = words5[i].end;
  return until;
}
__name(wordAt, "wordAt");
function paint(text2, marks, from, to, step2) {
  for (let at = from; at !== to && !ENDS2.test(text2[at] ?? ","); at += step2) marks[at] = 1;
}
__name(paint, "paint");

// loaders/classify/kind.ts
init_grammar();

// loaders/classify/period.ts
init_grammar();

// loaders/classify/stretch.ts
init_grammar();
var ONE_MONTH = new RegExp(`(?:${YEAR2}\u5E74)?(?<![\\d\u81F3\u5230~-])${MONTH}\u6708(?:\u4EFD)?(?![\\d\u81F3\u5230~-])(?!\\d{1,2}\u65E5)`);
var FROM_TO = new RegExp(`\u81EA(?:${YEAR2}\u5E74)?${MONTH}\u6708(?:${DAY}\u65E5)?[^\u3002;\\d]{0,24}[\u81F3\u5230](?:${YEAR2}\u5E74)?${MONTH}\u6708(?:${DAY}\u65E5)?`);
var MONTHLY = `(?:${YEAR2}\u5E74)?(?<![\\d\u81F3\u5230~-])${MONTH}\u6708(?:${DAY}\u65E5|\u5E95|\u672B)?(?!\u81F3|\u5230|-|~)`;
var BEGUN = new RegExp(`${MONTHLY}[^\u3002\\n]{0,80}?(?:${PERIODS.campaign_begun.join("|")})`);
var ENDED = new RegExp(`${MONTHLY}[^\u3002\\n]{0,80}?(?:${PERIODS.campaign_ended.join("|")})`);
var BEGUN_ACTION = /(?:行动|整治|攻坚|检查|排查|战役|执法|专项|工作)[^,。;\d]{0,4}(?:以来|至今)$/;
var MEETING = /发布会|通气会|例行|见面会|记者会|访谈|会议/;
var LEAD3 = 1500;
var LAST_QUARTER = "10-01";
function stretchOf(title, text2, year, published, campaign) {
  const titled = partialsIn(title, year).find((period) => !MEETING.test(title) || isLonger(period)) ?? (MEETING.test(title) ? null : monthIn(title, year));
  const course = campaign ? courseOf(text2, year) : null;
  const within2 = published !== null && Number(published.slice(0, 4)) === year;
  if (titled) return titled;
  if (course) {
    const told = within2 && course.end >= published && (course.start ?? "") < published ? countedTo(text2, course, published) ?? published : course.end;
    return { ...course, end: told };
  }
  const stated = partialsIn(text2.slice(0, LEAD3), year).find(({ start }) => start === `${year}-01-01`);
  if (stated && (within2 || !saysWhole(text2, year))) return stated;
  return within2 ? { start: `${year}-01-01`, end: published, kind: "partial" } : null;
}
__name(stretchOf, "stretchOf");
var LAST_YEAR_TOLD = /(?:^|[。\n,:：;])\s*去年(?!同期)(?:全年)?(?:[,，]|[全我一\d]|[\u4e00-\u9fff]{0,3}[市省区县])/;
var toldIn = /* @__PURE__ */ __name((text2, year, told) => told !== null && Number(told.slice(0, 4)) === year + 1 && LAST_YEAR_TOLD.test(text2) ? year + 1 : year, "toldIn");
var saysWhole = /* @__PURE__ */ __name((text2, year) => findPeriods(text2, { start: 0, end: text2.length }, year).some((span) => span.whole && yearOf(span.period) === year), "saysWhole");
function partialsIn(text2, year) {
  return findPeriods(text2, { start: 0, end: text2.length }, year).filter(({ mention, period }) => !mention && period.kind === "partial" && yearOf(period) === year).map(({ period }) => period);
}
__name(partialsIn, "partialsIn");
function courseOf(text2, year) {
  const told = betweenOf(text2.slice(0, LEAD3), year);
  if (told) return told;
  const match = FROM_TO.exec(text2.slice(0, LEAD3));
  const [from = 0, to = 0] = [number(match?.[2]) ?? 0, number(match?.[5]) ?? 0];
  if (!match || from > 12 || to > 12 || to < from)
    return partialsIn(text2.slice(0, LEAD3), year).find(({ start }) => start !== `${year}-01-01`) ?? null;
  const last = number(match[6]);
  return { start: day(year, from, number(match[3]) ?? 1), end: last === null ? monthEnd(year, to) : day(year, to, last), kind: "partial" };
}
__name(courseOf, "courseOf");
function countedTo(text2, { start }, published) {
  const until = findPeriods(text2, { start: 0, end: text2.length }, Number(published.slice(0, 4))).find((span) => isUntilDay(text2, span));
  return until && until.period.end > (start ?? "") && until.period.end < published ? until.period.end : null;
}
__name(countedTo, "countedTo");
var isLonger = /* @__PURE__ */ __name(({ start, end }) => start !== null && start.slice(0, 7) !== end.slice(0, 7), "isLonger");
function begunBefore(text2, stretch) {
  const lead = text2.slice(0, LEAD3);
  const year = yearOf(stretch);
  const began = partialsIn(lead, year).filter(({ start }) => start !== `${year}-01-01`);
  return betweenOf(lead, year) ?? began.sort((a, b) => (a.start ?? "").localeCompare(b.start ?? ""))[0] ?? null;
}
__name(begunBefore, "begunBefore");
function betweenOf(text2, year) {
  const [begun, ended] = [BEGUN.exec(text2), ENDED.exec(text2)];
  const [from, to] = [number(begun?.[2]) ?? 13, number(ended?.[2]) ?? 0];
  if (!begun || !ended || to > 12 || from >= to) return null;
  const last = number(ended[3]);
  return { start: day(year, from, number(begun[3]) ?? 1), end: last === null ? monthEnd(year, to) : day(year, to, last), kind: "partial" };
}
__name(betweenOf, "betweenOf");
function monthIn(title, year) {
  const match = ONE_MONTH.exec(title);
  const month = number(match?.[2]);
  return month === null || month > 12 ? null : months(year, month, month);
}
__name(monthIn, "monthIn");
var toDate = /* @__PURE__ */ __name(({ end }) => ({ start: `${end.slice(0, 4)}-01-01`, end, kind: "partial" }), "toDate");
function inCourse(text2, periods, stretch, campaign) {
  if (stretch === null) return periods;
  let begun;
  return periods.map((span, i) => {
    const { start, end, period, mention, whole } = span;
    const told = /* @__PURE__ */ __name((from, to) => ({
      start,
      end,
      period: { start: from, end: to, kind: period.kind },
      mention,
      whole
    }), "told");
    if (campaign && isUntil(text2, span, stretch)) return told(stretch.start, period.end);
    if (isSinceBegun(text2, span) || isSinceBegun(text2, periods[i - 1]) && isUntilDay(text2, span)) {
      if (begun === void 0) begun = begunBefore(text2, stretch);
      const end2 = isUntilDay(text2, span) || period.end < stretch.end ? period.end : stretch.end;
      if (begun?.start && begun.start < end2)
        return { start, end: span.end, period: { start: begun.start, end: end2, kind: "partial" }, mention, whole };
    }
    const isOpen2 = period.kind !== "point" && period.start !== `${yearOf(stretch)}-01-01` && period.end === `${yearOf(stretch)}-12-31`;
    return isOpen2 && stretch.end > (period.start ?? "") ? told(period.start, stretch.end) : span;
  });
}
__name(inCourse, "inCourse");
var isSinceBegun = /* @__PURE__ */ __name((text2, span) => span !== void 0 && BEGUN_ACTION.test(text2.slice(Math.max(0, span.start - 12), span.end)), "isSinceBegun");
var isUntilDay = /* @__PURE__ */ __name((text2, { start, period: { kind } }) => kind === "partial" && "\u622A\u81F3".includes(text2[start] ?? ""), "isUntilDay");
var isUntil = /* @__PURE__ */ __name((text2, { start: at, period: { kind, end } }, course) => kind === "partial" && "\u622A\u81F3".includes(text2[at] ?? "") && course.start !== null && end > course.start && end <= course.end, "isUntil");
function countedUntil(text2, sentence, prior) {
  if (prior.some(({ scope }) => scope !== "all")) return null;
  const period = paragraphStretch(text2, sentence, prior);
  return period?.start?.endsWith("-01-01") && period.end.slice(5) >= LAST_QUARTER ? period : null;
}
__name(countedUntil, "countedUntil");
function heldStretch(text2, sentence, prior, stretch) {
  const last = lastOfParagraph(text2, sentence, prior);
  if (last?.period.kind === "partial") return last.period;
  return last?.period.kind === "year" && last.period.end.slice(0, 4) === stretch.end.slice(0, 4) ? null : stretch;
}
__name(heldStretch, "heldStretch");
function paragraphStretch(text2, sentence, prior) {
  const last = lastOfParagraph(text2, sentence, prior);
  return last?.period.kind === "partial" ? last.period : null;
}
__name(paragraphStretch, "paragraphStretch");
function lastOfParagraph(text2, { start }, prior) {
  const last = prior.findLast(({ indicator: indicator2, figure }) => indicator2 !== null && !figure.change);
  return last && !text2.slice(last.sentence.start, start).includes("\n") ? last : null;
}
__name(lastOfParagraph, "lastOfParagraph");

// loaders/classify/period.ts
var words3 = /* @__PURE__ */ __name((list2) => [...list2].sort((a, b) => b.length - a.length).join("|"), "words");
var UNTIL_NOW = new RegExp(words3(PERIODS.until_now));
var TOTAL = new RegExp(words3(PERIODS.total));
var IN_STOCK = new RegExp(`(?<!\u7EE7\u7EED|\u5151)(?:${words3(PERIODS.in_stock)})[^,\u3002;\u3001\\d]{0,14}$`);
var BY_NAME = /^[去上]/;
var PARTS2 = /[其期]中/;
var STOCK_REACH = 20;
var isUntilNow = /* @__PURE__ */ __name((words5) => UNTIL_NOW.test(words5) && TOTAL.test(words5) || /目前.*(?:累计|共)(?!同|建|享|有)/.test(words5), "isUntilNow");
function isBracketed(text2, { end, mention }, at) {
  for (let i = end, counts2 = mention; i < at; i++) {
    if (text2[i] === "(") return false;
    if (text2[i] === ")") return counts2;
    counts2 ||= /\d/.test(text2[i]);
  }
  return false;
}
__name(isBracketed, "isBracketed");
var isMovedFrom = /* @__PURE__ */ __name((text2, { start, end, mention }, at) => mention && (text2[start - 1] === "\u7531" || text2[start - 1] === "\u4ECE") && /\d/.test(text2.slice(end, at)), "isMovedFrom");
function isOfParts(text2, from, { start, end, mention, period }, at) {
  const stop = text2.indexOf(";", end);
  if (mention) return stop >= 0 && stop < at && BY_NAME.test(text2.slice(start, end));
  if (period.kind !== "partial") return false;
  return stop >= 0 && stop < at && PARTS2.test(text2.slice(Math.max(from, text2.lastIndexOf(";", start) + 1), start));
}
__name(isOfParts, "isOfParts");
var LAST_STRETCH = /(?<![较比与同和])[去上]年度?同期[^,。;()]*$|(?:^|[。;])[去上]年度?同期(?!相比|持平)[^。;()]*$/;
var LAST_REACH = 40;
var LAST_COMPARED = /[去上]年度?同期的[^,。;()]*$/;
var GROUPED = /(?<=\d),(?=\d{3})/g;
var COMPARED = /^[\d.,]+[万亿]?[\u4e00-\u9fff]{0,8}相比/;
function isOfLastYear({ text: text2, sentence, hints }, at) {
  if ((hints & HINT.lastStretch) === 0) return false;
  const before = text2.slice(Math.max(sentence.start, at - LAST_REACH), at).replace(GROUPED, "");
  return LAST_STRETCH.test(before) || LAST_COMPARED.test(before) && COMPARED.test(text2.slice(at, at + LAST_REACH));
}
__name(isOfLastYear, "isOfLastYear");
function periodOf(scene, at, stock) {
  const own2 = spanOf(scene, at, stock);
  const period = own2.kind !== "cumulative" && isOfLastYear(scene, at) ? inYear(own2, scene.year - 1) : own2;
  const inStock = stock && (period.kind !== "year" || yearOf(period) === scene.year) || isInStock(scene, at);
  return inStock && period.kind !== "point" ? pointAt(period.end) : period;
}
__name(periodOf, "periodOf");
var isInStock = /* @__PURE__ */ __name(({ text: text2, sentence, hints }, at) => (hints & HINT.stock) !== 0 && IN_STOCK.test(text2.slice(Math.max(sentence.start, at - STOCK_REACH), at)), "isInStock");
function spanOf({ text: text2, sentence, periods, year, carried: carried2, stretch: told, hints }, at, stock) {
  const before = periods.length === 0 ? periods : periods.filter(
    (span) => span.end <= at && !isMovedFrom(text2, span, at) && !isBracketed(text2, span, at) && !isOfParts(text2, sentence.start, span, at)
  );
  const nearest = before.at(-1);
  if (nearest && !nearest.mention) return nearest.period;
  const stretch = nearest ? stretchOver(before, nearest) : null;
  if (stretch) return stretch;
  if ((hints & HINT.ongoing) !== 0 && /正在[^,。;]*$/.test(text2.slice(sentence.start, at))) return told ? pointAt(told.end) : yearEnd(year);
  if (nearest) return yearOf(nearest.period) === year ? yearSoFar(nearest, told, year) : nearest.period;
  if (!stock && (hints & HINT.now) !== 0 && isUntilNow(text2.slice(sentence.start, at))) return cumulative(null, year);
  return carried2 ?? told ?? yearPeriod(year);
}
__name(spanOf, "spanOf");
var yearSoFar = /* @__PURE__ */ __name(({ whole }, told, year) => told === null || whole ? yearPeriod(year) : toDate(told), "yearSoFar");
function stretchOver(before, { period }) {
  for (let i = before.length - 1; i >= 0; i--) {
    const span = before[i];
    if (span.whole) return null;
    if (!span.mention && span.period.kind === "partial") return yearOf(span.period) === yearOf(period) ? span.period : null;
  }
  return null;
}
__name(stretchOver, "stretchOver");
function ratedYear(scene, at, stock) {
  const stated = periodOf(scene, at, stock);
  const behind = scene.periods.find((span) => span.mention && span.start > at && span.period.end < stated.end);
  return behind && yearOf(stated) === scene.year ? behind.period : stated;
}
__name(ratedYear, "ratedYear");

// loaders/classify/change.ts
init_grammar();

// loaders/classify/change-run.ts
var ANOTHER_BASE = /^[、,](?:同比|环比|(?:较|比)[^,。;、\d]{2,6})$/;
function headOfRun({ text: text2, sentence, figures }, { figure, zones }) {
  let first = figures.indexOf(figure);
  while (first > 0 && goesOn(text2, figures[first - 1], figures[first])) first--;
  const head5 = figures[first];
  if (!head5?.change || head5 === figure) return null;
  let start = head5.change.start;
  while (start > sentence.start && !/[,;。:、(]/.test(text2[start - 1] ?? "")) start--;
  return { figure: head5, zones: { ...zones, left: { start, end: head5.start } } };
}
__name(headOfRun, "headOfRun");
var goesOn = /* @__PURE__ */ __name((text2, a, b) => a.change !== null && b.change !== null && (a.unit === b.unit || b.unit === "percent" && /^[、,]$/.test(text2.slice(a.after, b.change.start)) && !inTurn(text2, a)) && (a.unit !== b.unit || ANOTHER_BASE.test(text2.slice(a.after, b.change.start))), "goesOn");
var inTurn = /* @__PURE__ */ __name((text2, { change }) => /分别|各/.test(text2.slice(Math.max(0, (change?.start ?? 0) - 8), change?.start)), "inTurn");

// loaders/classify/change-areas.ts
var OPENS = /[增降升减涨]幅|[增上下][长升降]|居前|[较最][大高快小]的/;
var LISTED = /[、,;:(是为有和]/;
var COMPARES = /(?:同比|环比)$/;
function listedChange(scene, blank, at, nameIn2) {
  const { text: text2, areas: areas2, done, sentence } = scene;
  const compared = COMPARES.exec(text2.slice(Math.max(0, at - 2), at));
  const from = at - (compared?.[0].length ?? 0);
  const area = areaBracketed(text2, from, areas2) ?? areaEndingAt(areas2, text2, from);
  if (!area || area.start <= sentence.start || !LISTED.test(text2[area.start - 1] ?? "")) return null;
  if (!OPENS.test(text2.slice(sentence.start, area.start))) return null;
  const last = done.at(-1);
  const clause = Math.max(sentence.start, last?.figure.after ?? 0);
  const own2 = nameIn2({ start: Math.max(clause, text2.lastIndexOf(",", area.start) + 1), end: area.start });
  const indicator2 = own2 === void 0 ? last?.indicator?.replace(/\.yoy$/, "") : own2;
  if (!indicator2 || own2 === void 0 && !last?.figure.change) return null;
  blank.indicator = `${indicator2}.yoy`;
  blank.period = periodOf(scene, at, false);
  blank.scope = area.name;
  blank.rule = "a change of one of a list of areas";
  return blank;
}
__name(listedChange, "listedChange");

// loaders/classify/change-size.ts
var ROUNDED = 0.06;
var EXACT2 = 1e-3;
var changeBehind = /* @__PURE__ */ __name((figures, at) => {
  const next = figures.find(({ start }) => start > at);
  return next?.change && next.change.kind !== "level" ? next : void 0;
}, "changeBehind");
function changedBy(counted, value, change) {
  if (!change || value === 0) return void 0;
  const share2 = change.unit === "percent";
  return counted.findLast(
    ({ figure: { value: own2 } }) => share2 ? Math.abs((own2 / value - 1) * 100 - change.value) < ROUNDED : Math.abs(own2 - value - change.value) < EXACT2
  );
}
__name(changedBy, "changedBy");
function nearestInSize(counted, value) {
  const distance = /* @__PURE__ */ __name(({ figure }) => Math.abs(Math.log((figure.value || 1) / (value || 1))), "distance");
  return counted.reduceRight((best, next) => best && distance(best) <= distance(next) ? best : next, void 0);
}
__name(nearestInSize, "nearestInSize");

// loaders/classify/inherit.ts
init_grammar();

// loaders/classify/areas-alone.ts
init_grammar();

// loaders/classify/zones.ts
init_char_set();
init_grammar();
var FARTHEST2 = 200;
var BREAKS2 = charSet(",\uFF0C;:\u3002!?	\n");
var LEFT_BREAKS = charSet(",\uFF0C;:\u3002!?	\n(");
var STOPS3 = charSet(";\u3002");
var NO_RIGHT = charSet("(\u3001");
var OPEN2 = "(".charCodeAt(0);
var CLOSE2 = ")".charCodeAt(0);
var TAKES_PART = new RegExp(`^(?:${KINDS.takes_part.join("|")})\u4E86?$`);
var LONGEST_TAKING = Math.max(...KINDS.takes_part.map((word) => word.length)) + 1;
var RESULT = /(?:现|均|目前|已经?|共|累计|按期|全部)*(?:完成|整改|办结|销号|解决|整治|结案|审结)(?:整改|销号|办结|整治|到位|其中|了|达|共)*$/;
var SAID_OF_ALL2 = /^(?:已|均|都|全部)/;
var LONGEST_ITEM = 12;
var MOST_ITEMS = 8;
var NOWHERE2 = { start: 0, end: 0 };
var takePart = /* @__PURE__ */ __name((text2, { after }, { start }) => start > after && start - after <= LONGEST_TAKING && TAKES_PART.test(text2.slice(after, start)), "takePart");
function zonesOf2(text2, sentence, figures, i, listed2) {
  const figure = figures[i];
  if (listed2) return listedZones(text2, figures, i, sentence, listed2);
  const previous = figures[i - 1];
  const next = figures[i + 1];
  const floor = previous ? ownEnd(text2, previous, figure.start) : sentence.start;
  const labelled = figure.start > floor && text2[figure.start - 1] === ":";
  const clause = Math.max(floor, lastBreak(text2, floor, labelled ? figure.start - 1 : figure.start));
  const before = Math.min(clause, Math.max(floor, lastStop(text2, floor, clause)));
  const joined = next !== void 0 && takePart(text2, figure, next);
  const reach = joined ? rightEnd(text2, next.after, figures[i + 2]?.start ?? sentence.end) : rightEnd(text2, figure.after, Math.min(next?.start ?? sentence.end, sentence.end));
  const result = next !== void 0 && reach === next.start ? RESULT.exec(text2.slice(figure.after, reach)) : null;
  const right = result ? figure.after + result.index : reach;
  const shared = next !== void 0 && right === next.start;
  const limit = next && !joined ? Math.max(right, lastBreak(text2, right, next.start)) : sentence.end;
  const takesPart = previous !== void 0 && takePart(text2, previous, figure);
  return {
    left: { start: takesPart ? figure.start : clause, end: figure.start },
    before: { start: before, end: clause },
    far: { start: Math.max(sentence.start, figure.start - FARTHEST2), end: Math.max(before, figure.start - FARTHEST2) },
    right: saidOfAll(text2, sentence, figures, i) ?? { start: figure.measure, end: right },
    shared,
    behind: { start: Math.max(right, figure.after), end: Math.min(Math.max(right, limit), right + FARTHEST2) }
  };
}
__name(zonesOf2, "zonesOf");
function saidOfAll(text2, sentence, figures, i) {
  let last = i;
  while (last + 1 < figures.length && last - i < MOST_ITEMS && isNextItem(text2, figures[last], figures[last + 1]))
    last++;
  if (last === i) return null;
  const { measure: start, after } = figures[last];
  const end = rightEnd(text2, after, Math.min(figures[last + 1]?.start ?? sentence.end, sentence.end));
  return SAID_OF_ALL2.test(text2.slice(after, end)) ? { start, end } : null;
}
__name(saidOfAll, "saidOfAll");
var isNextItem = /* @__PURE__ */ __name((text2, { after, unit }, next) => next.unit === unit && text2[after] === "\u3001" && next.start - after <= LONGEST_ITEM && rightEnd(text2, after + 1, next.start) === next.start, "isNextItem");
function listedZones(text2, figures, i, sentence, { name, shared }) {
  if (name) return alone(name, shared, { start: sentence.start, end: shared.start });
  const { after, measure: measure2 } = figures[i];
  return alone(shared, { start: measure2, end: rightEnd(text2, after, figures[i + 1]?.start ?? sentence.end) });
}
__name(listedZones, "listedZones");
var alone = /* @__PURE__ */ __name((left, right, before = NOWHERE2) => ({
  left,
  before,
  far: NOWHERE2,
  right,
  shared: false,
  behind: NOWHERE2
}), "alone");
function ownEnd(text2, figure, limit) {
  const end = rightEnd(text2, figure.after, limit);
  return end >= limit ? figure.after : end;
}
__name(ownEnd, "ownEnd");
function rightEnd(text2, from, limit) {
  if (hasChar(NO_RIGHT, text2.charCodeAt(from))) return from;
  for (let i = from, depth = 0; i < limit; i++) {
    const code = text2.charCodeAt(i);
    if (code === OPEN2) depth++;
    else if (code === CLOSE2 && depth-- === 0) return i;
    else if (depth === 0 && hasChar(BREAKS2, code)) return i;
  }
  return limit;
}
__name(rightEnd, "rightEnd");
function lastBreak(text2, from, to) {
  for (let i = to - 1, closed = 0; i >= from; i--) {
    const code = text2.charCodeAt(i);
    if (code === CLOSE2) closed++;
    else if (code === OPEN2 && closed > 0) closed--;
    else if (closed === 0 && hasChar(LEFT_BREAKS, code)) return i + 1;
  }
  return from;
}
__name(lastBreak, "lastBreak");
function lastStop(text2, from, to) {
  for (let i = to - 1; i >= from; i--) if (hasChar(STOPS3, text2.charCodeAt(i))) return i + 1;
  return from;
}
__name(lastStop, "lastStop");

// loaders/classify/areas-alone.ts
var LISTS = /排名|前[两三四五六七八九十\d]|居前(?!列)|靠前|[较最][多大高少低]|依次|分别|各[\u4e00-\u9fff]{0,4}$|按[\u4e00-\u9fff]{2,8}(?:看|分|统计|排)|[各分][市县区州]|各地|其余|(?:案件|方面|数量|金额|总数)[,:][\u4e00-\u9fff]{2,7}$/;
var OWN_ACT = /(?:查处|查办|立案|处罚|移送|检查|发现|受理|罚款|查封|启动|整改|完成)[^,。;]{0,4}$/;
var LIST_TOPIC = /(?:案件|方面|数量|金额|总数)[,:]$/;
var CASES = /办案|案件数|案件总?量/;
var PENALTIES = /* @__PURE__ */ new Set(["penalty.decisions", "penalty.cases_filed"]);
var REACH5 = 40;
var HEAD_REACH = 40;
var NAME2 = /^(?!.*(?:锦旗|乡镇|社区|园区))[\u4e00-\u9fff]{2,7}$/;
var NOWHERE3 = { start: 0, end: 0 };
function listedApart(scene, { figure, zones }, blank, area) {
  const { text: text2, sentence, figures, done } = scene;
  const first = figures[0]?.start ?? figure.start;
  const head5 = { start: sentence.start, end: first };
  if (!NAME2.test(area)) return null;
  if (!LISTS.test(text2.slice(Math.max(head5.start, head5.end - HEAD_REACH), head5.end)) && !LISTS.test(text2.slice(zones.left.start, figure.start)))
    return null;
  if (OWN_ACT.test(text2.slice(zones.left.start, figure.start))) return null;
  if (done.some(({ indicator: indicator2, unit }) => indicator2 === null && unit === figure.unit)) return null;
  const named3 = bestFitOf(scene, alone(head5, NOWHERE3), figure.unit)?.wording.indicator;
  const kin = wholeBefore(scene, figure, named3?.id, CASES.test(text2.slice(head5.start, head5.end)));
  if (kin) return withKindOf(kin, blank, area, "one of a list of areas");
  if (!named3) return null;
  blank.indicator = named3.id;
  blank.period = periodOf(scene, figure.start, named3.kind === "stock");
  blank.scope = area;
  blank.rule = "one of a list of areas";
  return blank;
}
__name(listedApart, "listedApart");
function wholeBefore({ earlier, stretch }, figure, named3, ofCases) {
  const isWhole2 = /* @__PURE__ */ __name((other) => other.indicator !== null && other.figure.change === null && other.of === null && other.scope === "all" && other.figure.value >= figure.value && (UNIT_GROUP.get(other.figure.unit) ?? other.figure.unit) === (UNIT_GROUP.get(figure.unit) ?? figure.unit) && (named3 !== void 0 ? other.indicator === named3 : !ofCases || figure.unit === "CNY" || PENALTIES.has(other.indicator)), "isWhole");
  const wholes = earlier.slice(-REACH5).filter(isWhole2);
  return wholes.findLast(({ period }) => period.start === stretch?.start && period.end === stretch?.end) ?? wholes.at(-1);
}
__name(wholeBefore, "wholeBefore");
function shortArea({ areas: areas2, text: text2 }, start, end) {
  const area = shortAreaAt(areas2, text2, start);
  return area?.end === end ? area.name : void 0;
}
__name(shortArea, "shortArea");
var isUnderTopic = /* @__PURE__ */ __name(({ text: text2, sentence: { start } }, at) => LIST_TOPIC.test(text2.slice(start, at)), "isUnderTopic");

// loaders/classify/scope.ts
init_grammar();
var any5 = /* @__PURE__ */ __name((list2) => [...list2].sort((a, b) => b.length - a.length).join("|"), "any");
var CAMPAIGN_FAMILIES = /* @__PURE__ */ new Set(["inspection", "penalty", "petitions"]);
var TOLD_IN_CAMPAIGN = /* @__PURE__ */ new Set(["leniency", "compensation", "outreach"]);
var PAPERS2 = /* @__PURE__ */ new Set(["rulemaking", "review"]);
var IN_OWN_NAME = /名义$/;
var ACCOUNT_INDICATORS = /* @__PURE__ */ new Set(["outreach.followers", "outreach.posts"]);
var JOINT = "inspection.joint_actions";
var PART = new RegExp(`^[\\s,\u3001;:(]*(?:${any5(SCOPES.part)})?`);
var GROUP3 = /(?:(?:19|20)?\d{2}年(?:(?:启动|受理|立案)(?=的?案件)|结转|遗留)|结转|遗留)的?(?:案件)?/;
var ACCOUNT = /[“‘][^”’]{1,12}[”’][^,。;]{0,4}(?:微博|微信|公众号|抖音|视频号)/;
var OF_ANY_PART = new RegExp(any5(SCOPES.said_of_parts), "g");
var OF_CASES = new RegExp(
  `(?:${any5(SCOPES.case_verbs)})\u4E86?([\\u4e00-\\u9fff]{2,10}?)\u7C7B?(?:\u8FDD\u6CD5)?\u6848\u4EF6?\\d{1,6}[\u4EF6\u8D77\u5B97],(?:\u5171|\u5904|\u5408\u8BA1)?\u7F5A\u6CA1?\u6B3E(?:\u91D1\u989D)?(?:\u5171|\u5408\u8BA1)?$`
);
var COMMON_CASE = new RegExp(`^(?:${any5(SCOPES.common_case)})*$`);
var CASE_REACH = 40;
var LONGEST5 = 20;
var OWN_ACT2 = new RegExp(`^(?:${any5([...SCOPES.acts, ...SCOPES.case_verbs])}|\u73AF\u4FDD|\u751F\u6001\u73AF\u5883|\u5206\u5C40|\u5C40|\u6848\u4EF6|\u5904\u7F5A|\u884C\u653F)*$`);
var NAMELESS = /^(?:[此本这]次|该|整个)?(?:专项)?行动(?:期间|中|以来)?.{0,4}$/;
function caseOf(text2, from, at) {
  const name = OF_CASES.exec(text2.slice(Math.max(from, at - CASE_REACH), at))?.[1];
  return name === void 0 || COMMON_CASE.test(name) ? null : name;
}
__name(caseOf, "caseOf");
function scopeOf({ text: text2, sentence, frames, done, campaign, titled, areas: areas2 }, { figure, listed: listed2 }, { id, family }) {
  if (ACCOUNT_INDICATORS.has(id)) return ACCOUNT.exec(text2.slice(sentence.start, figure.start))?.[0].slice(0, LONGEST5) ?? "all";
  const place2 = listed2?.place ?? areaBracketed(text2, figure.start, areas2)?.name;
  if (place2) return place2;
  const subject = frameAt(frames.subjects, figure.start);
  if (family === "staff" && outgrows(done, figure)) frames.subjects.push({ at: figure.start, scope: null });
  else if (subject !== null) return PAPERS2.has(family) && IN_OWN_NAME.test(subject) ? "all" : subject;
  if (TOLD_IN_CAMPAIGN.has(family)) return campaign ?? "all";
  if (!CAMPAIGN_FAMILIES.has(family) || id === JOINT && !isNamedJoint(text2.slice(sentence.start, figure.start))) return "all";
  const frame = lastFrame(frames.campaigns, figure.start);
  const named3 = frame?.scope ?? null;
  if (frame?.group) return campaignOver(text2, sentence) ?? campaign ?? frame.scope ?? "all";
  if (titled !== null && named3 !== null && NAMELESS.test(named3)) return titled;
  const kind = id === "penalty.amount" ? caseOf(text2, sentence.start, figure.start) : null;
  return named3 ?? kind ?? campaignOver(text2, sentence) ?? campaign ?? "all";
}
__name(scopeOf, "scopeOf");
var outgrows = /* @__PURE__ */ __name((done, { value }) => done.some(({ indicator: indicator2, figure, scope }) => scope !== "all" && indicator2 === "staff.on_post" && figure.value < value), "outgrows");
function partScope(text2, areas2, { figure, zones }, said) {
  const left = text2.slice(Math.max(zones.left.start, lastList(text2, zones.left.start, figure.start)), figure.start).replace(PART, "");
  const right = text2.slice(zones.right.start, zones.right.end);
  const group3 = GROUP3.exec(left)?.[0];
  const words5 = ((group3 ?? left) || right).replace(/^[)、,\s]*(?:其中|期中|含|有|为|共)?/, "");
  if (words5 === "") return "part";
  const area = areaAt(areas2, words5, 0);
  if (area && OWN_ACT2.test(words5.slice(area.end))) return area.name;
  return left === "" || tellsMore(words5, said) ? words5.slice(-LONGEST5) : "all";
}
__name(partScope, "partScope");
function tellsMore(words5, said) {
  let rest = words5;
  for (const word of said) rest = rest.replace(word, "");
  return /[\u4e00-\u9fff\w]/.test(rest.replace(OF_ANY_PART, ""));
}
__name(tellsMore, "tellsMore");
function lastList(text2, from, to) {
  const at = text2.lastIndexOf("\u3001", to - 1);
  const previous = at >= from && /\d[^\d]{0,3}$/.test(text2.slice(from, at)) ? at + 1 : from;
  return previous;
}
__name(lastList, "lastList");
var NOT_WIDER = "[\u9996\u7B2C\u7387\u552F\u524D\u5148\u4E00\u6700\u9886\u901A\u5178\u5341\u4F18\u548C]|\u751F\u6001\u65E5|\u4F4E\u78B3\u65E5|\u73AF\u5883\u65E5|\u571F\u5730\u65E5|\u8282\u80FD|\u6587\u660E|\u4EBA\u5927|\u653F\u534F|\u666E\u6CD5";
var WIDER = new Map(
  Object.entries(SCOPES.wider).map(([level, list2]) => [level, new RegExp(`(?<![\u5728\u5C45\u5217\u5360\u4F4D\u5411\u4E3A\u52A0])(?:${any5(list2)})(?!${NOT_WIDER})`)])
);
function isWider(text2, { before, left }, level) {
  const joined = before.end === left.start;
  const whole = joined ? text2.slice(before.start, left.end) : text2.slice(before.start, before.end) + text2.slice(left.start, left.end);
  return WIDER.get(level)?.test(whole) ?? false;
}
__name(isWider, "isWider");
var scopeOfTotal = /* @__PURE__ */ __name((total) => total?.indicator && total.scope !== "all" ? total.scope : null, "scopeOfTotal");

// loaders/classify/inherit.ts
var AREA = new RegExp(
  `^(?:\u5176\u4E2D|\u53E6|\u5176\u4F59|\u542B|\u548C|\u53CA)?([\\u4e00-\\u9fff]{2,12}(?:${SCOPES.area_suffix.join("|")}))(?:\u5404|\u5171|\u8BA1|\u5408\u8BA1|\u4E3A|\u6709|\u662F|\u90FD\u662F|\u5747\u4E3A|\u90FD\u4E3A|\u5404\u4E3A)?$`
);
var ANY_AREAS = /(?:市州|州市|县市|市县|区县|县区|旗县)$|^[的有]/;
var REST = /^(?:其余|其他|其它)/;
var MONEY_ONLY = /^[,、]?(?:共|合计|处|并处|处以|涉及)?(?:罚没款|罚款|处罚|罚没|罚金)?(?:总额|金额|合计|共计|总计|约|共|计)*$/;
var MOVED = /^[,]?[^,。;]{0,4}[增降升减落高低长加少展实大整扩充变][^,。;]{0,2}[至到为]$/;
var TIME_BESIDE = "the figure of another time beside it";
var MOVED_ON = "moved on from last year's figure";
var LAST_NAMED = /[去上]年的?$/;
var LEADING_IN = new RegExp(`\u5206\u522B|\u5171|\u7D2F\u8BA1|\u603B\u8BA1|,|${SCOPES.own.join("|")}`, "g");
var ACT = /^[\u4e00-\u9fff]{2,6}$/;
var FILLING = /分别|已有?|仅|就有|都是|均为|依次|共|累计|总计|只有|仅有?|最[多少高低],?|[为是达有到]+$|达到|则/g;
var OWN_NOUN2 = /^(?![和与及]\d)[\u4e00-\u9fff]/;
var ONLY = /^(?:只有?|仅有?|才|共|为|有|达)*$/;
var BEHIND_CHANGE = /^[,]?(?:增|升|降|减)?(?:达到|达|为|至|到|合计|共)$/;
var TOLD_WITH = /^(?:[(、/]|,(?=合计|共计|计罚))?(?:计罚)?(?:共|计|合计|金额|罚款)?(?:约|近|逾|超|超过|达)?$/;
var RESULT_REACH = 30;
var RESTATED_REACH = 20;
var MOST_EARLIER = 40;
var RESTATED = /^(?:案件|企业|问题|线索|项目)?[里中],/;
var BROUGHT_OVER = new RegExp(PERIODS.brought_over.join("|"));
function scopeOfPart(scene, spot) {
  const { text: text2, done, periods } = scene;
  const { figure, zones, listed: listed2 } = spot;
  if (listed2?.place) return listed2.place;
  const before = done.at(-1);
  const told = figure.unit === "CNY" && before !== void 0 && before.of !== null && before.scope !== "all";
  if (told && MONEY_ONLY.test(text2.slice(before.figure.after, figure.start))) return before.scope;
  const times2 = periods.filter(({ start, end }) => start >= zones.left.start && end <= figure.start);
  const said = times2.map(({ start, end }) => text2.slice(start, end));
  const scope = partScope(text2, scene.areas, spot, said);
  return scope === "all" ? scopeOfTotal(spot.total) ?? "all" : scope;
}
__name(scopeOfPart, "scopeOfPart");
function partOfTotal(scene, spot, blank, total) {
  const { figure, zones } = spot;
  withKindOf(total, blank, scopeOfPart(scene, spot), "part of the total before it");
  if (scene.periods.some(({ start, end }) => start >= zones.left.start && end <= figure.start))
    blank.period = periodOf(scene, figure.start, total.period.kind === "point");
  const type = isAmongTypes(scene, total) ? typeNamed(blank.scope) : null;
  if (type === null) return blank;
  blank.indicator = type;
  blank.scope = scopeOfTotal(total) ?? "all";
  return blank;
}
__name(partOfTotal, "partOfTotal");
var isAmongTypes = /* @__PURE__ */ __name(({ done }, total) => done.some(({ indicator: indicator2, of }) => of === total.figure && indicator2?.startsWith("penalty.by_type.")), "isAmongTypes");
function movedOn(scene, blank) {
  const { text: text2, year, toldIn: toldIn2, done, periods } = scene;
  const before = done.at(-1);
  if (!before || before.indicator === null || before.unit !== blank.unit) return null;
  if (before.figure.change?.kind !== "level" && before.rule !== MOVED_ON) return null;
  const { start } = blank.figure;
  const between = periods.findLast((span) => span.start >= before.figure.end && span.end <= start);
  const words5 = text2.slice(before.figure.end, start).replace(between ? text2.slice(between.start, between.end) : "", "");
  const named3 = LAST_NAMED.exec(words5)?.[0] ?? "";
  if (!MOVED.test(words5.slice(0, words5.length - named3.length).replace(/的$/, ""))) return null;
  const stated = between?.period ?? yearPeriod(named3 === "" ? year : toldIn2 - 1);
  withKindOf(before, blank, before.scope, MOVED_ON);
  const isNow = scene.stretch !== null && yearOf(stated) === yearOf(scene.stretch);
  blank.period = before.period.kind !== "point" ? stated : isNow && scene.stretch ? pointAt(scene.stretch.end) : yearEnd(yearOf(stated));
  return blank;
}
__name(movedOn, "movedOn");
function restated({ text: text2, done, prior }, blank) {
  const { value, unit, after } = blank.figure;
  if (!RESTATED.test(text2.slice(after, after + RESULT_REACH))) return null;
  const first = [...prior.slice(-RESTATED_REACH), ...done.slice(-RESTATED_REACH)].findLast(
    ({ indicator: indicator2, figure }) => indicator2 !== null && figure.value === value && figure.unit === unit
  );
  return first ? withKindOf(first, blank, first.scope, "told again") : null;
}
__name(restated, "restated");
function behindChange({ text: text2, done, year }, blank) {
  const before = done.at(-1);
  if (!before?.indicator?.endsWith(".yoy") || !BEHIND_CHANGE.test(text2.slice(before.figure.after, blank.figure.start))) return null;
  withKindOf(before, blank, before.scope, "what a change has led to").indicator = before.indicator.slice(0, -".yoy".length);
  blank.period = before.period.kind === "year" ? yearPeriod(year) : before.period;
  return blank;
}
__name(behindChange, "behindChange");
var lastLike = /* @__PURE__ */ __name((done, { unit }) => done.findLast((other) => other.indicator !== null && !other.figure.change && other.figure.unit === unit), "lastLike");
function timeBeside(scene, { figure, zones }, blank) {
  const { text: text2, done, periods, sentence } = scene;
  const listed2 = listedWith(scene, figure, blank);
  if (listed2) return listed2;
  const bracketed2 = text2[zones.left.start - 1] === "(";
  const own2 = periods.findLast(
    ({ start, end, mention, period: period2 }) => (mention || bracketed2 || period2.kind === "partial") && start >= zones.left.start && end <= figure.start
  );
  const kin = own2 && lastLike(done, figure);
  if (done.length === 0) return actBefore(scene, figure, blank);
  if (!own2 || !kin || own2.end <= kin.figure.start) return null;
  if (BROUGHT_OVER.test(text2.slice(zones.left.start, own2.start))) return null;
  const theirs = periods.findLast(({ end }) => end <= kin.figure.start);
  if (kin.period.kind !== "point" && own2.period.start === kin.period.start && own2.period.end === kin.period.end) return null;
  const words5 = text2.slice(own2.end, figure.start).replace(FILLING, "");
  if (!text2.slice(theirs?.end ?? sentence.start, kin.figure.start).includes(words5)) return null;
  const period = kin.period.kind === "point" ? yearEnd(yearOf(own2.period)) : own2.period;
  withKindOf(kin, blank, kin.scope, TIME_BESIDE).period = period;
  return blank;
}
__name(timeBeside, "timeBeside");
function actBefore({ text: text2, prior, periods, sentence }, figure, blank) {
  const own2 = periods.findLast(({ start, end }) => start === sentence.start && end <= figure.start);
  const kin = own2 && lastLike(prior, figure);
  if (!own2 || !kin || kin.of !== null || own2.period.start === kin.period.start && own2.period.end === kin.period.end) return null;
  const act = text2.slice(own2.end, figure.start).replace(LEADING_IN, "");
  if (!ACT.test(act) || !text2.slice(kin.sentence.start, kin.figure.start).includes(act)) return null;
  withKindOf(kin, blank, kin.scope, TIME_BESIDE).period = own2.period;
  return blank;
}
__name(actBefore, "actBefore");
function listedWith({ text: text2, done }, figure, blank) {
  const beside2 = done.at(-1);
  if (beside2?.rule !== TIME_BESIDE || beside2.unit === figure.unit || !/^[、和及与]$/.test(text2.slice(beside2.figure.after, figure.start)))
    return null;
  const kin = lastLike(done, figure);
  if (!kin) return null;
  withKindOf(kin, blank, kin.scope, TIME_BESIDE).period = beside2.period;
  return blank;
}
__name(listedWith, "listedWith");
function subjectBeside(scene, { figure, zones }, blank) {
  const { text: text2, done, sentence, frames } = scene;
  const own2 = frames.subjects.findLast(({ at: at2, scope }) => at2 <= figure.start && (scope !== null || at2 > zones.left.start));
  if (!own2?.scope || own2.at < zones.left.start && !ONLY.test(text2.slice(zones.left.start, figure.start))) return null;
  const last = lastLike(done, figure);
  const kin = last && wholeOfTypes(scene, last, figure);
  if (!last || !kin || own2.at < last.figure.start) return null;
  const said = text2.slice(own2.at, figure.start);
  const at = said.indexOf(own2.scope);
  const words5 = said.slice(at + own2.scope.length).replace(FILLING, "");
  if (at < 0 || !text2.slice(sentence.start, kin.figure.start).includes(words5)) return null;
  blank.of = kin === last ? kin.of ?? blank.of : kin.figure;
  return withKindOf(kin, blank, own2.scope, "another subject's figure beside it");
}
__name(subjectBeside, "subjectBeside");
function toldTogether({ text: text2, done }, { listed: listed2 }, blank) {
  const { figure } = blank;
  const before = done.at(-1);
  if (!before?.indicator || listed2 || !TOLD_WITH.test(text2.slice(before.figure.end, figure.start))) return null;
  const indicator2 = toldWith(before.indicator, figure.unit);
  if (!indicator2) return null;
  const ofType = before.indicator.startsWith("penalty.by_type.");
  const scope = ofType ? before.matched[0] ?? before.scope : before.scope;
  withKindOf(before, blank, scope, "written together with the count before it");
  blank.indicator = indicator2;
  if (blank.of?.unit !== figure.unit) blank.of = null;
  blank.basis = figure.unit === "CNY" ? "fine" : null;
  blank.matched = before.matched;
  blank.words = before.words;
  return blank;
}
__name(toldTogether, "toldTogether");
function itemOfList(scene, spot, blank) {
  const { figure, zones, listed: listed2 } = spot;
  const { text: text2, done, prior, viewed } = scene;
  const clause = text2.slice(zones.left.start, figure.start);
  const words5 = clause.slice(clause.lastIndexOf("\u3001") + 1);
  const named3 = AREA.exec(words5)?.[1];
  const area = listed2?.place ?? (named3 && !ANY_AREAS.test(named3) ? named3 : void 0) ?? areaBracketed(text2, figure.start, scene.areas)?.name ?? placesBefore3(text2, figure, scene.areas)[0] ?? shortArea(scene, figure.start - words5.length, figure.start);
  if (!area || REST.test(area) && !viewed || OWN_NOUN2.test(text2.slice(figure.after, figure.after + 2))) return null;
  const like = [...prior, ...done].filter(
    (other) => other.indicator !== null && other.figure.change === null && UNIT_GROUP.get(other.figure.unit) === UNIT_GROUP.get(figure.unit)
  );
  const beside2 = done.includes(like.at(-1)) ? like.at(-1) : like.findLast(({ figure: whole }) => whole.value >= figure.value);
  const over = done.length === 0 && isUnderTopic(scene, figure.start - words5.length);
  const kin = viewed ?? (over ? void 0 : wholeOfTypes(scene, beside2, figure));
  if (!kin) return listedApart(scene, spot, blank, area);
  blank.of = kin === viewed || kin === beside2 ? kin.of ?? blank.of : kin.figure;
  return withKindOf(kin, blank, area, "one of a list of areas");
}
__name(itemOfList, "itemOfList");
function wholeOfTypes({ earlier, done }, kin, { value }) {
  if (!kin?.of) return kin;
  const isWhole2 = /* @__PURE__ */ __name(({ figure }) => figure === kin.of, "isWhole");
  const whole = done.findLast(isWhole2) ?? earlier.slice(-MOST_EARLIER).findLast(isWhole2);
  const apart = kin.indicator?.includes(".by_type.") || whole?.indicator !== kin.indicator && !done.includes(kin);
  return apart && whole !== void 0 && whole.figure.value >= value ? whole : kin;
}
__name(wholeOfTypes, "wholeOfTypes");
function wholeOf({ text: text2, sentence, done }, figure, indicator2, part) {
  const cause = part ? indicator2 : causeOf(indicator2);
  if (cause === void 0 || figure.value === 0) return null;
  for (let i = done.length - 1; i >= 0; i--) {
    const { figure: whole, indicator: known, of } = done[i];
    const between = text2.slice(whole.after, figure.start);
    if (/[;。]/.test(between)) return null;
    if (of !== null || whole.unit !== figure.unit || whole.change || whole.value < figure.value) continue;
    if (cause === "" ? isReviewed(text2, sentence.start, whole) : known === cause && between.length <= RESULT_REACH) return whole;
  }
  return null;
}
__name(wholeOf, "wholeOf");
var isReviewed = /* @__PURE__ */ __name((text2, from, whole) => /(?:清理|梳理)[^,。;]*$/.test(text2.slice(from, whole.start)) || /^[^,。;]{0,12}清理/.test(text2.slice(whole.after, whole.after + 16)), "isReviewed");

// loaders/classify/change.ts
var NO_NAME2 = "a change of something the catalogue has no name for";
var NOWHERE4 = { start: 0, end: 0 };
var NAMED_YEAR2 = /(20\d\d)年[^,。;()\d]{0,4}$/;
var NAMED_REACH = 10;
var SAME_STRETCH = /同期/;
var UNKNOWN2 = "";
var RESPECTIVELY = /分别|[各均](?=比?[较上去增降升减下]|$)/;
var RESPECTIVELY_REACH = 14;
var IN_TURN2 = /(?:分别|依次)(?:为|是)?$/;
var MOST_EARLIER2 = 40;
var DIRECTIONS = [...CHANGES.up ?? [], ...CHANGES.down ?? []].sort((a, b) => b.length - a.length).join("|");
var RUN_ON = new RegExp(`^[\u3001,\u548C\u4E0E\u53CA]{1,2}(?:${DIRECTIONS})?(?:\u4E86|\u7EA6|\u8FD1)?$`);
var COMPARED2 = /(?:,?(?:同比|环比|(?:较|比|与)[^,。;、]{1,6}?(?:相比)?|相比))+$/;
var COMPARES2 = /^\s?[与较比同]/;
var DATED = /^20\d\d年/;
var OWN_NAME = /^[\u4e00-\u9fff]{2,8}[数量率]$/;
var BARE_COUNT = /^件数$|^案件(?:总?数量?|总?量|件数)$/;
var CASES2 = UNIT_GROUP.get("case");
var SHARES2 = /* @__PURE__ */ new Set(["percent", "percentage_point", "times"]);
var COUNTED = ["CNY", "case", "visit", "person_time", "session"];
function changeOf(scene, spot, blank) {
  const { change, start, unit } = spot.figure;
  const level = change?.kind === "level";
  const fit = level ? bestFitOf(scene, spot.zones, unit) : null;
  const placed4 = level || !change ? null : listedChange(scene, blank, change.start, (words5) => nameIn(scene, words5));
  if (placed4) return placed4;
  const inTurn2 = level && !fit ? toldInTurn(scene, spot.figure) : void 0;
  const before = inTurn2 ?? wholeBehindParts(scene, comparedBefore(scene, spot.figure), start);
  if (spot.listed?.place && !level) return changeInTurn(scene, spot, blank, spot.listed.place);
  const listed2 = fit ? void 0 : inTurn2?.indicator ?? listedBefore(scene, spot);
  const run = level ? null : headOfRun(scene, spot);
  const named3 = fit ?? (listed2 === void 0 ? nameBeside(scene, run ?? spot) : null);
  if (level && !fit && before && !isOfUnit(before.figure, spot.figure)) return unclassified(blank, NO_NAME2);
  if (!level && listed2 === void 0 && !named3 && isUnknown(scene, spot)) return unclassified(blank, NO_NAME2);
  const indicator2 = listed2 ?? named3?.wording.indicator.id ?? (level ? void 0 : casesBeside(scene, run ?? spot)) ?? before?.indicator;
  if (level && named3 && !named3.wording.accepts(unit)) return unclassified(blank, NO_NAME2);
  const plain = change?.kind === "plain" && !followsAt(scene, change.start, before);
  if (!indicator2 || !change || plain) return unclassified(blank, NO_NAME2);
  const isStock = named3 ? named3.wording.indicator.kind === "stock" : before?.period.kind === "point";
  const stated = level ? lastYear(scene, start, before, isStock) : thisYears(scene, start, before);
  if (level && before?.indicator === indicator2) blank.unit = before.unit;
  blank.indicator = level ? indicator2 : `${indicator2}.yoy`;
  blank.period = !level && stated.kind === "point" ? yearPeriod(scene.year) : stated;
  const own2 = level && fit !== null && before?.indicator !== indicator2;
  const ofSubject = frameAt(scene.frames.subjects, start) ?? "all";
  const anew = !level && named3 !== null && before !== void 0 && before.sentence !== scene.sentence && ofSubject === "all";
  blank.scope = own2 ? ofSubject : anew ? scene.campaign ?? "all" : before?.scope ?? "all";
  blank.basis = level ? before?.basis ?? null : null;
  blank.rule = level ? "last year's figure" : "a stated change";
  blank.matched = [scene.text.slice(change.start, start)];
  return blank;
}
__name(changeOf, "changeOf");
function changeInTurn(scene, { listed: listed2 }, blank, place2) {
  const { done, earlier, year } = scene;
  const named3 = listed2 ? nameIn(scene, listed2.shared) : void 0;
  const last = done.findLast(({ figure }) => figure.change)?.indicator?.replace(/\.yoy$/, "");
  const whole = [...earlier.slice(-MOST_EARLIER2), ...done].findLast(
    (other) => isCounted(other) && other.scope === "all" && !isOfOtherYear(other, year)
  );
  const indicator2 = named3 ?? last ?? whole?.indicator;
  if (!indicator2) return unclassified(blank, NO_NAME2);
  blank.indicator = `${indicator2}.yoy`;
  blank.period = whole?.period ?? periodOf(scene, blank.figure.start, false);
  blank.scope = place2;
  blank.rule = "a change of one of a list of areas";
  return blank;
}
__name(changeInTurn, "changeInTurn");
function lastYear(scene, start, before, stock) {
  const year = namedYear(scene, start);
  if (stock) return yearEnd(year);
  const last = scene.done.at(-1);
  if (last?.figure.change?.kind === "level" && /^[^,。;]{0,8}[、和及与]$/.test(scene.text.slice(last.figure.after, start)))
    return last.period;
  const same = SAME_STRETCH.test(scene.text.slice(Math.max(scene.sentence.start, start - NAMED_REACH), start));
  const period = before?.period ?? periodOf(scene, start, false);
  return same && period.kind === "partial" ? inYear(period, year) : yearPeriod(year);
}
__name(lastYear, "lastYear");
var thisYears = /* @__PURE__ */ __name((scene, start, before) => before && before.figure.change?.kind !== "level" ? before.period : before && periodOf(scene, start, false).kind === "year" ? scene.carried ?? scene.stretch ?? yearPeriod(scene.year) : periodOf(scene, start, false), "thisYears");
function toldInTurn({ text: text2, figures, done, prior, year }, figure) {
  const run = runOf(text2, figures, figures.indexOf(figure));
  const [first] = run;
  if (!first || run.length < 2 || run.some(({ change }) => change?.kind !== "level")) return void 0;
  if (!IN_TURN2.test(text2.slice(Math.max(0, first.start - RESPECTIVELY_REACH), first.start))) return void 0;
  const heads = [...prior, ...done].filter((other) => isCounted(other) && !isOfOtherYear(other, year));
  for (let from = heads.length - run.length; from >= 0; from--)
    if (run.every((own2, i) => isOfUnit(own2, heads[from + i].figure))) return heads[from + run.indexOf(figure)];
  return void 0;
}
__name(toldInTurn, "toldInTurn");
var isOfUnit = /* @__PURE__ */ __name((a, b) => (UNIT_GROUP.get(a.unit) ?? a.unit) === (UNIT_GROUP.get(b.unit) ?? b.unit), "isOfUnit");
function comparedBefore({ done, prior, sentence, text: text2, year, figures }, { unit, value, start }) {
  const isMoney = unit === "CNY";
  if (!SHARES2.has(unit) && done.every(({ figure }) => figure.change) && COMPARES2.test(text2.slice(sentence.start, sentence.start + 2))) {
    const like = prior.filter(
      (other) => other.indicator !== null && !other.figure.change && other.of === null && other.figure.unit === unit
    );
    return changedBy(like, value, changeBehind(figures, start)) ?? nearestInSize(like, value);
  }
  const fits3 = /* @__PURE__ */ __name(({ figure }) => SHARES2.has(unit) ? unit !== "percent" || figure.unit !== "percent" : figure.unit === "CNY" === isMoney, "fits");
  const counted = done.findLast(
    (other) => !other.figure.change && !isOfOtherYear(other, year) && (other.indicator !== null || unit === "percentage_point") && fits3(other)
  );
  if (!counted && SHARES2.has(unit)) return done.findLast(({ indicator: indicator2, figure }) => indicator2 !== null && figure.change?.kind === "level");
  return counted?.indicator === null ? void 0 : counted;
}
__name(comparedBefore, "comparedBefore");
function wholeBehindParts({ text: text2, done, prior }, before, at) {
  if (!before?.of || !text2.slice(before.figure.after, at).includes(";")) return before;
  return [...prior, ...done].find(({ figure, indicator: indicator2 }) => figure === before.of && indicator2 !== null) ?? before;
}
__name(wholeBehindParts, "wholeBehindParts");
function namedYear({ text: text2, year }, start) {
  const named3 = Number(NAMED_YEAR2.exec(text2.slice(Math.max(0, start - NAMED_REACH), start))?.[1]);
  return named3 < year ? named3 : year - 1;
}
__name(namedYear, "namedYear");
function listedBefore(scene, { figure }) {
  const { text: text2, figures, done, sentence } = scene;
  const run = runOf(text2, figures, figures.indexOf(figure));
  const first = run[0].change?.start ?? 0;
  const from = Math.max(sentence.start, first - RESPECTIVELY_REACH);
  if (run.length < 2) return void 0;
  const marker = RESPECTIVELY.exec(text2.slice(from, run[0]?.start));
  const at = run.indexOf(figure);
  const names2 = marker ? namesOfChanges(text2, sentence.start, from + marker.index) : [];
  if (names2.length === run.length && !done.some(({ figure: { start } }) => names2.some((name) => name.start <= start && start < name.end)))
    return nameIn(scene, names2[at]) ?? countNamed(scene, names2[at]) ?? UNKNOWN2;
  const own2 = done.filter((other) => isCounted(other) && !isOfOtherYear(other, scene.year));
  const counted = own2.length > 0 ? own2 : done.filter(({ indicator: indicator2, figure: { change } }) => indicator2 !== null && change?.kind === "level");
  if (marker) return counted.at(at - run.length)?.indicator ?? void 0;
  return counted.length === run.length && run.every(({ unit }) => SHARES2.has(unit)) ? counted[at]?.indicator ?? void 0 : void 0;
}
__name(listedBefore, "listedBefore");
var isCounted = /* @__PURE__ */ __name(({ indicator: indicator2, figure, of }) => indicator2 !== null && !figure.change && of === null, "isCounted");
var isOfOtherYear = /* @__PURE__ */ __name(({ rule, period }, year) => rule === TIME_BESIDE && yearOf(period) !== year, "isOfOtherYear");
function runOf(text2, figures, at) {
  let first = at;
  while (first > 0 && isRunOn(text2, figures[first - 1], figures[first])) first--;
  let last = at;
  while (isRunOn(text2, figures[last], figures[last + 1])) last++;
  return figures.slice(first, last + 1);
}
__name(runOf, "runOf");
var isRunOn = /* @__PURE__ */ __name((text2, a, b) => !!a?.change && !!b?.change && RUN_ON.test(text2.slice(a.after, b.start)), "isRunOn");
function namesOfChanges(text2, from, marker) {
  const compared = COMPARED2.exec(text2.slice(Math.max(from, marker - RESPECTIVELY_REACH), marker));
  return namesBefore(text2, from, marker - (compared?.[0].length ?? 0));
}
__name(namesOfChanges, "namesOfChanges");
var nameIn = /* @__PURE__ */ __name((scene, name) => fitIn(scene, name)?.wording.indicator.id, "nameIn");
function countNamed({ text: text2, done, prior }, { start, end }) {
  if (!BARE_COUNT.test(text2.slice(start, end))) return void 0;
  const isCase = /* @__PURE__ */ __name((other) => isCounted(other) && UNIT_GROUP.get(other.unit) === CASES2, "isCase");
  return (done.findLast(isCase) ?? prior.findLast(isCase))?.indicator ?? void 0;
}
__name(countNamed, "countNamed");
function casesBeside(scene, { figure, zones: { left } }) {
  const end = figure.change?.start ?? left.end;
  const words5 = scene.text.slice(left.start, end);
  const dated2 = DATED.exec(words5)?.[0].length ?? 0;
  return countNamed(scene, { start: left.start + dated2, end: end - (COMPARED2.exec(words5)?.[0].length ?? 0) });
}
__name(casesBeside, "casesBeside");
function isUnknown(scene, { figure, zones: { left } }) {
  const end = figure.change?.start ?? left.end;
  const words5 = scene.text.slice(left.start, end).replace(COMPARED2, "");
  return OWN_NAME.test(words5) && !BARE_COUNT.test(words5);
}
__name(isUnknown, "isUnknown");
var followsAt = /* @__PURE__ */ __name(({ text: text2 }, start, before) => before !== void 0 && /^[,(、]?$/.test(text2.slice(before.figure.after, start)), "followsAt");
var nameBeside = /* @__PURE__ */ __name((scene, { figure, zones }) => fitIn(scene, { start: zones.left.start, end: figure.change?.start ?? zones.left.end }), "nameBeside");
function fitIn(scene, left) {
  const only = { left, before: NOWHERE4, far: NOWHERE4, right: NOWHERE4, behind: NOWHERE4, shared: false };
  const name = scene.text.slice(left.start, left.end);
  const units2 = /款(?:总)?数$/.test(name) ? ["CNY"] : /[数量]$/.test(name) ? COUNTED.filter((unit) => unit !== "CNY") : COUNTED;
  const fits3 = units2.map((unit) => bestFitOf(scene, only, unit)).filter((fit) => fit !== null);
  return fits3.sort((a, b) => b.score - a.score)[0] ?? null;
}
__name(fitIn, "fitIn");

// loaders/classify/others.ts
init_grammar();
var any6 = /* @__PURE__ */ __name((list2) => list2.join("|"), "any");
var LEADING3 = "(?:\\d{1,2}[.\u3001]|\\([\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341\\d]{1,2}\\))?";
var NAMED2 = `(?:(?!${any6(SCOPES.with_others)})[\\u4e00-\\u9fff]){0,8}?`;
var OTHER_BODY = new RegExp(`(?:^[\u3001\u548C]?|[,;:\u3002(]\\s?)${LEADING3}${NAMED2}(?:${any6(SCOPES.other_bodies)})(?![\u3001\u548C\u4E0E\u53CA\u7B49])([^,;\u3002\u3001]*)$`);
var BY_US = new RegExp(any6(SCOPES.by_us));
var REACH6 = 60;
function isOthersWork({ text: text2, sentence, done, hints }, figure, indicator2) {
  if ((hints & HINT.body) === 0 || SCOPES.others_part.some((name) => indicator2 === name || indicator2.startsWith(`${name}.`))) return false;
  const from = Math.max(sentence.start, done.at(-1)?.figure.after ?? 0, figure.start - REACH6);
  const told = OTHER_BODY.exec(text2.slice(from, figure.start));
  return told !== null && !BY_US.test(told[0]);
}
__name(isOthersWork, "isOthersWork");

// loaders/classify/refuse.ts
init_grammar();
var FUTURE = new RegExp(`(?:${NOT_FACTS.future.join("|")})[^,\u3002;]{0,12}$`);
var TO_COME = new RegExp(`(?:${NOT_FACTS.to_come.join("|")})((?:(?!${NOT_FACTS.done_again.join("|")})[^\u3002;])*)$`);
var SUPERLATIVE = new RegExp(`(?:${NOT_FACTS.superlative.join("|")})[^,\u3002;\u3001]{0,6}$`);
var LOWEST_MONEY = /最低[^,。;、]{0,6}$/;
var NORM = new RegExp(`(?:${NOT_FACTS.norm.join("|")})[^,\u3002;\u3001]{0,6}$`);
var NORM_BEHIND = new Map(Object.entries(NOT_FACTS.norm_behind).map(([unit, words5]) => [unit, new RegExp(`^(?:${words5.join("|")})`)]));
var NORM_REACH = 20;
var PROVISION = new RegExp(`(?:${NOT_FACTS.provision.join("|")})[^,\u3002;]{0,8}$`);
var NOT_COUNTED_BEHIND = new RegExp(`^.?(?:${NOT_COUNTED.join("|")})`);
var ONE_CASE = new RegExp(`(?:${NOT_FACTS.one_case.join("|")})([^\u3002;]{0,120})$`);
var CASE_REACH2 = 150;
var CASES3 = new RegExp(`(?:${NOT_FACTS.case_heading.join("|")})[:\uFF1A]?$`);
var CASE_PARAGRAPH = new RegExp(`^\\s{0,4}(?:${NOT_FACTS.case_opens.join("|")})`);
var CASE_DAY = new RegExp(
  `^\\s?(?:20\\d\\d\u5E74)?\\d{1,2}\u6708\\d{1,2}\u65E5[^,\u3002;]{0,8},(?=[^\u3002]{0,60}?(?:${NOT_FACTS.one_case.join("|")}))(?![^\u3002]*(?:${SCOPES.own.join("|")}|\u7D2F\u8BA1|\u5171\u8BA1))`
);
var ALL_CASES = new RegExp(`${SCOPES.own.join("|")}|\u7D2F\u8BA1|\u5171\u8BA1|\u5168\u5E74|\u603B\u8BA1`);
var EXAMPLE = new RegExp(`(?:${NOT_FACTS.example.join("|")})(?!.*(?:${SCOPES.own.join("|")}|\u7D2F\u8BA1|\u5171\u8BA1|\u5168\u5E74))`);
var MONEY_OF_ONE = /罚|没收|索赔|奖|涉案|被处$/;
var SAME_CASE = /^[,、并及和][^。;\d]{0,14}$/;
var CASE_OPENING = 120;
var FREQUENCY = new RegExp(`(?:${NOT_FACTS.frequency.join("|")})[^,\u3002;]{0,10}$`);
var ONE = "one case, not a total";
var ANOTHERS = "another body's total";
var GOES_ON = new RegExp(`^[,\u3001]?(?!.*(?:${SCOPES.own.join("|")}|\u672C\u5C40|\u672C\u7EA7|\u5206\u5C40|\u5176\u4E2D))[^,\u3002;]{0,10}$`);
var SHARE = /占(?:比|到|了)?(?:达|约|近|为|超过)?$/;
var PAID = /(?:到位|实收|实缴|收缴|收回|入库|到账|征缴|执行|缴纳)[^,。;、\d]{0,8}$/;
var THRESHOLD_BEFORE = /(?:超过|高于|低于|少于|多于|大于|小于|不足|不满|达到|超|达)$/;
var THRESHOLD_BEHIND = /^(?:以上|以下)?的(?=[有市县区单地企])/;
function leaveThresholds({ text: text2, done }) {
  for (const item of done) {
    const { start, end } = item.figure;
    if (item.indicator === null || !THRESHOLD_BEHIND.test(text2.slice(end, end + 4)) || !THRESHOLD_BEFORE.test(text2.slice(Math.max(0, start - 4), start)))
      continue;
    item.indicator = null;
    item.rule = "what tells some apart";
    for (const part of done) if (part.of === item.figure) part.of = null;
  }
}
__name(leaveThresholds, "leaveThresholds");
function leavePaid({ text: text2, done }) {
  for (const [i, item] of done.entries()) {
    if (item.indicator !== "penalty.amount" || item.of !== null || item.figure.change) continue;
    if (!PAID.test(text2.slice(item.sentence.start, item.figure.start))) continue;
    const isFined = /* @__PURE__ */ __name((other) => other.indicator === "penalty.amount" && !other.figure.change && other.scope === item.scope && other.figure.value >= item.figure.value, "isFined");
    if (!done.slice(0, i).some(isFined)) continue;
    item.indicator = null;
    item.rule = "paid of what was fined";
  }
}
__name(leavePaid, "leavePaid");
function refusalOf2(scene, { figure, zones }) {
  const { text: text2, level, done, hints } = scene;
  if (NOT_COUNTED_BEHIND.test(text2.slice(figure.measure, figure.measure + 6)) || NOT_WORK_UNITS.has(figure.unit))
    return "not a count of the bureau's work";
  const said = (hints & HINT.refusal) === 0 ? null : refusalBefore(text2.slice(zones.left.start, figure.start), figure.unit);
  if (said !== null) return said;
  if ((hints & HINT.toCome) !== 0 && TO_COME.test(text2.slice(Math.max(scene.sentence.start, figure.start - CASE_REACH2), figure.start)))
    return "a plan";
  if (NORM_BEHIND.get(figure.unit)?.test(text2.slice(figure.end, figure.end + NORM_REACH))) return "a rule";
  if (figure.unit === "percent" && SHARE.test(text2.slice(Math.max(scene.sentence.start, figure.start - 8), figure.start)))
    return "a share of a total";
  const before = done.at(-1);
  if ((hints & HINT.oneCase) !== 0 && isOneCase(text2.slice(Math.max(scene.sentence.start, figure.start - CASE_REACH2), figure.start), figure.unit))
    return ONE;
  if (scene.ofCase) return ONE;
  if (before?.rule === ONE && figure.unit === "CNY" && SAME_CASE.test(text2.slice(before.figure.after, figure.start))) return ONE;
  const goesOn2 = before?.rule === ANOTHERS && GOES_ON.test(text2.slice(before.figure.after, figure.start));
  return goesOn2 || (hints & HINT.wider) !== 0 && isWider(text2, zones, level) ? ANOTHERS : null;
}
__name(refusalOf2, "refusalOf");
function isOfCase(text2, { start, end, line, section }) {
  const words5 = text2.slice(start, Math.min(end, start + CASE_OPENING));
  if (CASE_DAY.test(words5)) return true;
  return (CASES3.test(section) || CASE_PARAGRAPH.test(text2.slice(line, line + 12))) && !ALL_CASES.test(words5);
}
__name(isOfCase, "isOfCase");
function refusalBefore(left, unit) {
  if (FUTURE.test(left)) return "a plan";
  if (FREQUENCY.test(left)) return "a frequency";
  if (NORM.test(left)) return "a rule";
  if (unit === "CNY" && PROVISION.test(left)) return "a provision of law";
  return SUPERLATIVE.test(left) || unit === "CNY" && LOWEST_MONEY.test(left) ? ONE : null;
}
__name(refusalBefore, "refusalBefore");
function isOneCase(words5, unit) {
  if (EXAMPLE.test(words5)) return true;
  const between = unit === "CNY" ? ONE_CASE.exec(words5)?.[1] : void 0;
  return between !== void 0 && MONEY_OF_ONE.test(words5.slice(-12)) && !/\d[^,。;]{0,2}[件起宗份个家]/.test(between);
}
__name(isOneCase, "isOneCase");

// loaders/classify/no-penalty.ts
init_grammar();
var WHOLE_FAMILIES = /* @__PURE__ */ new Set(["petitions", "transparency", "credit", "litigation", "licensing", "oversight"]);
var familyOf = /* @__PURE__ */ __name((indicator2) => indicator2.slice(0, indicator2.indexOf(".")), "familyOf");
var PENALTY = new RegExp(KINDS.penalties.join("|"), "g");
var NO_PENALTY = new RegExp(KINDS.not_penalties.join("|"), "g");
function isNoPenalty({ text: text2, sentence, prior }, { figure }) {
  const words5 = text2.slice(sentence.start, figure.start);
  const other = lastOf2(NO_PENALTY, words5);
  const penalty = lastOf2(PENALTY, words5);
  if (other >= 0 || penalty >= 0) return other > penalty;
  const last = prior.findLast(({ indicator: indicator2, figure: { change } }) => indicator2 !== null && change === null);
  return last !== void 0 && WHOLE_FAMILIES.has(familyOf(last.indicator ?? ""));
}
__name(isNoPenalty, "isNoPenalty");
var lastOf2 = /* @__PURE__ */ __name((pattern, words5) => allMatches(pattern, words5).at(-1)?.index ?? -1, "lastOf");

// loaders/classify/parts.ts
init_grammar();

// loaders/classify/sums.ts
init_grammar();
var FEWEST_PARTS = 3;
var TOLD_WITH2 = /* @__PURE__ */ new Set(["CNY", "person", "percent"]);
var FEWEST_TOLD = 2;
var NOWHERE5 = [];
var BREAKDOWN = new RegExp(`(?:${KINDS.breakdown.join("|")})`);
var MOST_EARLIER3 = 40;
var VIEW2 = new RegExp(`^\\s?(?:${KINDS.breakdown[0]})`);
var KINDS_APART = "the sum of several kinds";
var unitOf2 = /* @__PURE__ */ __name(({ unit }) => unit === "document" ? "case" : unit, "unitOf");
function addingUp(figures, total, from, isOpen2, fewest = FEWEST_PARTS) {
  if (figures.length - from < fewest || figures[from].value >= total.value) return NOWHERE5;
  const places = [];
  let sum = 0;
  for (let i = from; i < figures.length && sum < total.value - EXACT3; i++) {
    const figure = figures[i];
    if (unitOf2(total) !== unitOf2(figure) && (TOLD_WITH2.has(figure.unit) || total.unit === "CNY" && !figure.change)) continue;
    if (!isOpen2(i) && places.length > 0) continue;
    if (unitOf2(figure) !== unitOf2(total) || figure.change || !isOpen2(i)) break;
    sum += figure.value;
    places.push(i);
  }
  return Math.abs(sum - total.value) < EXACT3 && places.length >= fewest ? places : NOWHERE5;
}
__name(addingUp, "addingUp");
var EXACT3 = 1e-3;
var viewedBefore = /* @__PURE__ */ __name((scene) => opensView(scene) ? scene.earlier.slice(-MOST_EARLIER3) : scene.prior, "viewedBefore");
function sumsOver(text2, start, prior, figures, isPart3, arePlaced2) {
  const totals = figures.map(() => null);
  if (prior.length === 0) return totals;
  const opens2 = BREAKDOWN.test(text2.slice(start, figures[0]?.start ?? start));
  const fewest = opens2 || arePlaced2 ? FEWEST_TOLD : FEWEST_PARTS;
  const least = Math.min(...figures.map(({ value }) => value));
  const whole = opens2 ? prior.findLast((total) => isShared(total, figures)) : void 0;
  for (const total of [...whole ? [whole] : [], ...prior.toReversed()]) {
    if (total.figure.change || total.of !== null || total.figure.value < FEWEST_PARTS || total.figure.value <= least) continue;
    if (total.indicator === null && total.figure.unit !== figures[0]?.unit) continue;
    for (let from = 0; from <= figures.length - fewest; from++)
      for (const i of addingUp(figures, total.figure, from, (i2) => totals[i2] === null && !isPart3(i2), fewest)) totals[i] = total;
  }
  return totals;
}
__name(sumsOver, "sumsOver");
function isShared(total, figures) {
  if (total.figure.change || total.of !== null) return false;
  const first = figures.findIndex((figure) => unitOf2(figure) === unitOf2(total.figure));
  const alike = figures.filter((figure) => unitOf2(figure) === unitOf2(total.figure) && !figure.change);
  return first >= 0 && addingUp(figures, total.figure, first, () => true, FEWEST_TOLD).length === alike.length;
}
__name(isShared, "isShared");
var opensView = /* @__PURE__ */ __name(({ text: text2, sentence: { start }, figures }) => VIEW2.test(text2.slice(start, figures[0]?.start ?? start)), "opensView");
var opensBreakdown = /* @__PURE__ */ __name(({ text: text2, sentence, figures }) => BREAKDOWN.test(text2.slice(sentence.start, figures[0]?.start ?? sentence.start)), "opensBreakdown");
function partKinds({ done, told, prior }) {
  if (done.every(({ of }) => of === null)) return;
  for (const total of new Set(done.map(({ of }) => of))) {
    if (total === null) continue;
    const parts = done.filter(({ of }) => of === total);
    const whole = [...done, ...told, ...prior].find(({ figure }) => figure === total);
    if (whole?.indicator && isOfSeveral(whole, parts)) settle(whole, parts);
  }
}
__name(partKinds, "partKinds");
function isOfSeveral({ indicator: indicator2, figure }, parts) {
  const kinds3 = new Set(parts.map((part) => part.indicator));
  const sum = parts.reduce((all2, part) => all2 + part.figure.value, 0);
  const apart = [...kinds3].some((kind) => kind !== null && indicator2 !== null && !isPartOf(kind, indicator2));
  return apart && !kinds3.has(null) && kinds3.has(indicator2) && Math.abs(sum - figure.value) < EXACT3;
}
__name(isOfSeveral, "isOfSeveral");
function settle(whole, parts) {
  for (const part of parts) if (part.indicator === whole.indicator && part.rule === "part of the total before it") return;
  for (const part of parts) part.scope = whole.scope;
  whole.indicator = null;
  whole.rule = KINDS_APART;
}
__name(settle, "settle");
function kindOfSum({ done }, { value, unit }) {
  let rest = value;
  let i = done.length;
  while (i > 0 && rest > EXACT3 && done[i - 1]?.figure.unit === unit) rest -= done[--i]?.figure.value ?? 0;
  const parts = done.slice(i).flatMap(({ indicator: indicator2 }) => indicator2 === null ? [] : [indicator2]);
  return Math.abs(rest) < EXACT3 && parts.length > 1 && parts.length === done.length - i ? sumOf(parts) : null;
}
__name(kindOfSum, "kindOfSum");

// loaders/classify/parts.ts
var PART2 = new RegExp(`(?<!\u4E0D)(?:${SCOPES.part.join("|")})`);
var TOTAL2 = new RegExp(SCOPES.total.join("|"));
var BRACKET_REACH = 4;
var OPENS_PARTS = /。\s?(?:其中|期中)[^。]*$/;
var MONEY_REACH = 10;
var TOLD_WITH3 = 2;
var FEWEST_PARTS2 = 3;
var FEWEST_OPENED = 2;
var OPENED = /^[^,。;]{0,8}[:(]|分别|包括|即/;
var OUT_OF = /^(?:[^,。;]{0,6}(?:人员|职工|干部|案件|企业|线索|问题|项目))?[中里],?(?:有|已有|共)?/;
var WITHIN = /(?:包括|含)[^,。;]{0,8}$/;
var CLOSED = /\([^()]*\)/g;
var IN_TURN3 = /^分别/;
var SUPERLATIVE2 = /最高|最大|最多/;
var opensParts = /* @__PURE__ */ __name((words5) => OPENED.test(words5), "opensParts");
function partsOf(text2, figures) {
  const totals = figures.map(() => null);
  const by = figures.map(() => "named");
  if (figures.length < 2) return totals.map(() => null);
  const hints = hintsIn(text2, { start: figures[0].after, end: figures.at(-1).start });
  for (let i = 1; i < figures.length && (hints & HINT.part) !== 0; i++) {
    totals[i] = inBrackets(text2, figures, i) ?? named2(text2, figures, totals, i);
    if (totals[i] !== null) continue;
    totals[i] = carried(text2, figures, totals, i);
    by[i] = "carried";
  }
  for (const i of addSums(text2, figures, totals)) by[i] = "sum";
  if ((hints & HINT.total) !== 0) leaveToSums(text2, figures, totals);
  return totals.map((total, i) => total === null ? null : { total, by: by[i] });
}
__name(partsOf, "partsOf");
var gap = /* @__PURE__ */ __name((text2, a, b) => text2.slice(a.after, b.start), "gap");
var GROUPS = new Map([...UNIT_GROUP].map(([unit, group3]) => [unit, group3 === "sessions" ? "count" : group3]));
var group2 = /* @__PURE__ */ __name(({ unit }) => GROUPS.get(unit) ?? unit, "group");
var fits2 = /* @__PURE__ */ __name((part, total) => group2(part) === group2(total) && part.value <= total.value && !part.change && !total.change, "fits");
var areAlike = /* @__PURE__ */ __name((text2, part, total) => UNIT_GROUP.get(part.unit) === UNIT_GROUP.get(total.unit) || /次/.test(measureOf(text2, part)) === /次/.test(measureOf(text2, total)), "areAlike");
function inBrackets(text2, figures, i) {
  const figure = figures[i];
  for (let j = i - 1; j >= Math.max(0, i - BRACKET_REACH); j--) {
    const between = gap(text2, figures[j], figure);
    const opened = between.lastIndexOf("(");
    if (/[;。)]/.test(between) || !text2.slice(figure.end, figure.end + 40).includes(")")) return null;
    if (opened < 0) continue;
    return fits2(figure, figures[j]) && between.slice(0, opened).length <= 12 ? j : null;
  }
  return null;
}
__name(inBrackets, "inBrackets");
function named2(text2, figures, totals, i) {
  const figure = figures[i];
  const between = gap(text2, figures[i - 1], figure);
  const open2 = between.replace(CLOSED, "");
  const marker = SUPERLATIVE2.exec(open2) ?? PART2.exec(open2) ?? (/[中里]/.test(between) ? OUT_OF.exec(between) : null);
  if (!marker || between.includes("\u3002") && !OPENS_PARTS.test(between)) return null;
  if (IN_TURN3.test(marker[0]) && (between.includes(";") || figures[i - 1]?.qualifier === "at_most")) return null;
  let nearest = null;
  for (let j = i - 1; j >= 0; j--) {
    const total = figures[j];
    if (nearest !== null && text2.slice(total.after, figure.start).includes(";")) break;
    if (totals[j] !== null || !fits2(figure, total) || !areAlike(text2, figure, total)) continue;
    if (measureOf(text2, figure) === measureOf(text2, total)) return j;
    nearest ??= j;
  }
  return nearest;
}
__name(named2, "named");
var measureOf = /* @__PURE__ */ __name((text2, { unit, measure: measure2, end }) => unit === "CNY" ? unit : text2.slice(measure2, end), "measureOf");
function carried(text2, figures, totals, i) {
  const figure = figures[i];
  const previous = siblingBefore(figures, totals, i);
  const total = previous === null ? null : totals[previous] ?? null;
  if (previous === null || total === null) return null;
  const sibling = figures[previous];
  const clause = gap(text2, sibling, figure).replace(/\([^()]*\)/g, "");
  if (/[;。)]/.test(clause) || TOTAL2.test(clause)) return null;
  if (figure.unit === "CNY" && sibling.unit !== "CNY") return beside(figures, totals, { i, previous, total }, clause);
  if (clause.startsWith(",") && figure.unit !== sibling.unit && isOfOneUnit(figures, totals, total)) return null;
  const spent = figures.reduce((sum, other, j) => totals[j] === total && j < i ? sum + other.value : sum, 0);
  return fits2(figure, figures[total]) && spent + figure.value <= figures[total].value ? total : null;
}
__name(carried, "carried");
var isOfOneUnit = /* @__PURE__ */ __name((figures, totals, total) => figures.every((figure, j) => totals[j] !== total || figure.unit === figures[total]?.unit), "isOfOneUnit");
function beside(figures, totals, { i, previous, total }, clause) {
  if (previous !== i - 1 || clause.length > MONEY_REACH) return null;
  for (let j = total + 1; j < totals.indexOf(total); j++)
    if (totals[j] === null && fits2(figures[i], figures[j])) return j;
  return null;
}
__name(beside, "beside");
function siblingBefore(figures, totals, i) {
  let last = i - 1;
  const own2 = group2(figures[i]);
  while (last > 0 && totals[last] === null && i - last <= TOLD_WITH3 && group2(figures[last]) !== own2) last--;
  const direct = totals[last] ?? null;
  if (direct === null) return null;
  return totals[direct] === null ? last : direct;
}
__name(siblingBefore, "siblingBefore");
function addSums(text2, figures, totals) {
  return figures.flatMap((total, t) => {
    const from = figures[t + 1]?.change ? t + 2 : t + 1;
    const next = figures[from + 1] && figures[from];
    if (next === void 0 || total.change || next.value >= total.value) return [];
    const between = text2.slice(total.end, next.start);
    const over = WITHIN.test(between) ? totals[t] ?? t : t;
    const run = addingUp(figures, total, from, (i) => totals[i] === null || totals[i] === t || totals[i] === over, FEWEST_OPENED);
    if (run.length === 0) return [];
    if (between.includes("\u3002") && !OPENS_PARTS.test(between) || run.length < FEWEST_PARTS2 && !OPENED.test(between)) return [];
    if (run.length !== (run.at(-1) ?? t) - from + 1 && !run.some((i) => totals[i] === t)) return [];
    const told = run.filter((i) => totals[i] !== t);
    for (const i of told) totals[i] = t;
    return told;
  });
}
__name(addSums, "addSums");
function leaveToSums(text2, figures, totals) {
  for (let t = FEWEST_PARTS2; t < figures.length; t++) {
    const sum = figures[t];
    if (!TOTAL2.test(gap(text2, figures[t - 1], sum))) continue;
    let rest = sum.value;
    let first = t;
    while (first > 0 && rest > 0 && figures[first - 1]?.unit === sum.unit) rest -= figures[--first]?.value ?? 0;
    if (rest === 0 && t - first > 1) totals.fill(null, first, t);
  }
}
__name(leaveToSums, "leaveToSums");

// loaders/classify/topic.ts
init_grammar();
var BARE_ITEM = new RegExp(`^[\u3001\u548C\u53CA](?:${KINDS.bare_words.join("|")})*$`);
var BARE = new RegExp(
  `^(?:${[...KINDS.bare_acts, ...KINDS.bare_words, ...SCOPES.own].sort((a, b) => b.length - a.length).join("|")}|[\u524D\u4E0A\u4E0B\u4E00\u4E8C\u4E09\u56DB\u4E24]{1,3}(?:\u534A\u5E74|\u5B63\u5EA6)|\u4E2A\u6708|[\\s,\u3001:\u3002\\d\u5E74\u6708\u65E5\u4EFD\u4E86\u81F3\u5230~-])*$`
);
var ABSENT = /未|无|没有|零/;
var REACH7 = 60;
function fitByTopic(scene, spot) {
  const { figure, zones } = spot;
  const { text: text2, sentence } = scene;
  const clause = { start: zones.left.start, end: figure.start };
  if (clause.end <= clause.start || !BARE.test(text2.slice(clause.start, clause.end))) return null;
  const topic = topicOf(scene, clause);
  return (topic && fitUnder(scene, spot, topic)) ?? (sentence.asked && scene.done.length === 0 ? fitUnder(scene, spot, sentence.asked) : null);
}
__name(fitByTopic, "fitByTopic");
function fitUnder(scene, { figure, zones }, topic) {
  const { text: text2, sentence } = scene;
  if (ABSENT.test(text2.slice(topic.start, topic.end))) return null;
  const left = { start: topic.start, end: Math.min(topic.end, figure.start) };
  const { lexicon, found } = scene;
  const { bent, topics } = scene.terms;
  const own2 = wordsWithin(found, [topic, { start: sentence.start, end: sentence.end }]);
  const terms = { own: own2, bent, procedures: null, topics, names: [] };
  const { right, shared } = zones;
  return bestFitOf(
    { lexicon, text: text2, found, terms, sentence },
    { left, before: NOWHERE6, far: NOWHERE6, right, shared, behind: NOWHERE6 },
    figure.unit
  );
}
__name(fitUnder, "fitUnder");
var NOWHERE6 = { start: 0, end: 0 };
function topicOf({ text: text2, sentence, prior, done }, own2) {
  if (done.length > 0) return null;
  if (own2.start > sentence.start + 1) return { start: Math.max(sentence.start, own2.start - REACH7), end: own2.start };
  const over = sentence.topics.at(-1);
  if (!over) return null;
  if (over.end !== sentence.start) return over;
  const start = Math.max(over.start, text2.lastIndexOf("\u3002", over.end - 2) + 1);
  const counts2 = prior.some((other) => other.sentence.start >= start);
  return counts2 ? null : { start: Math.max(start, over.end - REACH7), end: over.end };
}
__name(topicOf, "topicOf");
function bareBeside({ text: text2, done }, { figure, listed: listed2 }) {
  const before = done.at(-1);
  if (listed2 || !before?.indicator || before.figure.change || before.figure.unit !== figure.unit) return null;
  return BARE_ITEM.test(text2.slice(before.figure.after, figure.start)) ? before : null;
}
__name(bareBeside, "bareBeside");

// loaders/classify/kind.ts
var NOTHING2 = [];
var NOWHERE7 = { start: 0, end: 0 };
var GROUP_OF_CASES = /\d{2}年(?:(?:启动|立案|受理)的?案件|(?:结转|遗留)的?(?:案件)?)$/;
var TOTAL3 = new RegExp(`(?:${SCOPES.total.join("|")})[^,\u3002;]{0,4}$`);
var SINCE_REFORM = /(?:截至|截止|到)[^。;]{2,14}[,]?[^。;,]{0,10}累计(?![^。;]*(?:今年|本年|全年|当年|去年|新增|新启动))[^。;]*$/;
var TYPES2 = "penalty.by_type.";
var OWN_ACT3 = new RegExp(`^(?:${KINDS.own_acts.join("|")})`);
var NOUN_REACH = 10;
function classifyFigure(scene, spot) {
  const blank = blankOf2(scene, spot);
  const refusal = refusalOf2(scene, spot);
  if (refusal) return unclassified(blank, refusal);
  ownYears(scene, spot.figure);
  const moved = movedOn(scene, blank);
  if (moved) return moved;
  if (spot.figure.change) return changeOf(scene, spot, blank);
  const together = toldTogether(scene, spot, blank);
  if (together) return together;
  takeOwnTotal(scene, spot, blank);
  if (endsParts(scene, spot) || isChance(scene, spot)) {
    spot.total = null;
    spot.link = null;
    blank.of = null;
  }
  if (isUnnamedView(scene, spot)) return unclassified(blank, "part of a figure that the catalogue has no name for");
  const fit = bestFit(scene, spot);
  const head5 = fit && toldLast(scene, fit);
  if (head5) {
    blank.of = head5.figure;
    return partOfTotal(scene, { ...spot, total: head5 }, blank, head5);
  }
  if (isOthersWork(scene, spot.figure, fit?.wording.indicator.id ?? "")) return unclassified(blank, ANOTHERS);
  if (fit) return describe3(scene, spot, blank, fit);
  const item = itemOfList(scene, spot, blank) ?? behindChange(scene, blank) ?? timeBeside(scene, spot, blank) ?? subjectBeside(scene, spot, blank);
  if (item) return item;
  const beside2 = bareBeside(scene, spot);
  if (beside2) return withKindOf(beside2, blank, beside2.scope, "one of a list");
  const topic = spot.total ? null : fitByTopic(scene, spot);
  if (topic) return describe3(scene, spot, blank, topic);
  if (spot.total?.indicator) return partOfTotal(scene, spot, blank, spot.total);
  return restated(scene, blank) ?? sumBehind(scene, spot, blank) ?? unclassified(blank, NO_WORDING);
}
__name(classifyFigure, "classifyFigure");
function ownYears({ text: text2, year, toldIn: toldIn2 }, figure) {
  if (toldIn2 > year && figure.change?.kind === "level" && /[^较比与同]去年(?:的|为|是)?$/.test(text2.slice(figure.start - 5, figure.start)))
    figure.change = null;
}
__name(ownYears, "ownYears");
function blankOf2({ sentence, year }, { figure, total, zones: { left, right } }) {
  return {
    figure,
    sentence,
    indicator: null,
    unit: figure.unit,
    period: yearPeriod(year),
    scope: "all",
    of: total?.figure ?? null,
    basis: null,
    rule: "",
    matched: NOTHING2,
    words: [left, { start: right.start, end: Math.min(right.end, right.start + NOUN_REACH) }]
  };
}
__name(blankOf2, "blankOf");
function takeOwnTotal(scene, spot, blank) {
  const { total, link, figure, zones } = spot;
  if (link !== "named" || !total || figure.change || GROUP_OF_CASES.test(scene.text.slice(zones.left.start, figure.start))) return;
  const fit = ownFit(scene, spot);
  const own2 = fit?.wording.indicator.id;
  if (!fit || own2 === total.indicator || (fit.matched[0]?.start ?? 0) < zones.left.start) return;
  const whole = [...scene.told, ...scene.done].findLast(
    (other) => other.indicator === own2 && other.of === null && !other.figure.change && other.figure.value >= figure.value
  );
  if (!whole) return;
  spot.total = whole;
  blank.of = whole.figure;
}
__name(takeOwnTotal, "takeOwnTotal");
function endsParts(scene, spot) {
  const { figure, zones, total, link } = spot;
  if (link !== "carried" || !total || scene.text[zones.left.start - 1] !== ",") return false;
  const acts = OWN_ACT3.test(scene.text.slice(zones.left.start, figure.start));
  const own2 = ownFit(scene, spot)?.wording.indicator.id;
  if (own2 === void 0) return acts;
  const siblings = scene.done.filter(({ of }) => of === total.figure);
  if (siblings.some(({ indicator: indicator2 }) => indicator2 === own2) || own2.startsWith(TYPES2)) return false;
  return total.indicator === null ? acts : !isPartOf(own2, total.indicator);
}
__name(endsParts, "endsParts");
function isChance(scene, spot) {
  const { total, link, figure } = spot;
  if (link !== "sum" || !total?.indicator || opensBreakdown(scene)) return false;
  const own2 = ownFit(scene, spot)?.wording.indicator.id;
  if (own2?.startsWith(TYPES2) && isNoPenalty(scene, spot)) return false;
  return own2 !== void 0 && !isPartOf(own2, total.indicator) && !opensParts(scene.text.slice(total.figure.after, figure.start));
}
__name(isChance, "isChance");
function toldLast({ done }, { wording, matched }) {
  if (!wording.part) return null;
  const { id, family } = wording.indicator;
  const last = done.findLast(({ indicator: indicator2, of, figure }) => indicator2?.startsWith(`${family}.`) && of === null && figure.value > 0);
  const named3 = Math.max(...matched.filter((_, i) => wording.groups[i]?.context).map(({ start }) => start));
  return last && last.indicator !== id && last.figure.start > named3 ? last : null;
}
__name(toldLast, "toldLast");
var isUnnamedView = /* @__PURE__ */ __name((scene, { total, link }) => link === "sum" && total?.indicator === null && !scene.done.includes(total) && opensBreakdown(scene), "isUnnamedView");
function ownFit(scene, spot) {
  if (spot.fit === void 0) spot.fit = bestFitOf(scene, spot.zones, spot.figure.unit);
  return spot.fit;
}
__name(ownFit, "ownFit");
function bestFit(scene, spot) {
  const { figure, zones, total, link, listed: listed2 } = spot;
  const best = listed2?.item ? itemFit(scene, spot, listed2) : ownFit(scene, spot);
  if (best?.wording.indicator.id.startsWith(TYPES2) && isNoPenalty(scene, spot)) return null;
  if (!best || !total?.indicator) return best;
  const own2 = best.wording.indicator;
  const names2 = best.matched.filter((_, i) => best.wording.groups[i]?.context === false);
  const stranger = link !== "sum" && own2.id !== total.indicator && names2.some((match) => match.end <= total.figure.start);
  const family = familyOf(total.indicator);
  const whole = WHOLE_FAMILIES.has(family) || own2.id.startsWith(TYPES2);
  const otherKind = whole && figure.unit === total.figure.unit && familyOf(own2.id) !== family;
  const otherView = link === "sum" && !isPartOf(own2.id, total.indicator) && opensBreakdown(scene);
  const carried2 = stranger || otherKind || otherView;
  if (stranger && !otherKind) {
    const near = bestFitOf(scene, alone(zones.left, NOWHERE7), figure.unit);
    if (near && near.wording.indicator.id !== total.indicator && isPartOf(near.wording.indicator.id, total.indicator)) return near;
  }
  return carried2 || GROUP_OF_CASES.test(scene.text.slice(zones.left.start, figure.start)) ? null : best;
}
__name(bestFit, "bestFit");
function describe3(scene, spot, blank, fit) {
  const { indicator: indicator2, text: rule } = fit.wording;
  const { figure, zones, total } = spot;
  const { id, family, unit, kind } = indicator2;
  const statedPeriod = family === "credit" ? ratedYear : periodOf;
  blank.indicator = id;
  blank.of ??= wholeOf(scene, figure, id, fit.wording.part);
  blank.unit = unitFor(scene.text, figure, indicator2);
  blank.period = listedTime(spot, kind) ?? statedPeriod(scene, figure.start, kind === "stock");
  if (family === "compensation" && isSinceReform(scene, figure.start, blank.period))
    blank.period = { start: null, end: blank.period.end, kind: "cumulative" };
  if (family === "credit" && total?.indicator && isPartOf(id, total.indicator)) blank.period = total.period;
  blank.basis = unit === "CNY" && family === "penalty" ? basisOf(scene.text, zones) : null;
  blank.scope = fit.wording.part || total?.indicator === id || isNamedItem(spot, fit) ? scopeOfPart(scene, spot) : wholeScope(scene, spot, indicator2);
  if (spot.listed?.time && !spot.listed.place) blank.scope = scopeOfTotal(spot.total) ?? "all";
  blank.rule = rule;
  blank.matched = fit.matched.map((match) => scene.lexicon.terms[match.value] ?? "");
  blank.words = fit.matched;
  return blank;
}
__name(describe3, "describe");
var isSinceReform = /* @__PURE__ */ __name(({ text: text2, sentence }, at, { kind, start }) => kind !== "point" && kind !== "cumulative" && (start?.endsWith("-01-01") ?? false) && SINCE_REFORM.test(text2.slice(sentence.start, at)), "isSinceReform");
var itemFit = /* @__PURE__ */ __name((scene, { figure, zones }, { shared }) => bestFitOf(scene, alone(zones.left, NOWHERE7, zones.before), figure.unit) ?? bestFitOf(scene, alone(shared, NOWHERE7, zones.before), figure.unit), "itemFit");
var isNamedItem = /* @__PURE__ */ __name(({ listed: listed2 }, { matched }) => listed2?.item === true && !matched.some(({ start, end }) => listed2.name !== null && start >= listed2.name.start && end <= listed2.name.end), "isNamedItem");
function listedTime({ listed: listed2 }, kind) {
  if (!listed2?.time) return null;
  return kind === "stock" ? pointAt(listed2.time.end) : listed2.time;
}
__name(listedTime, "listedTime");
var wholeScope = /* @__PURE__ */ __name((scene, spot, indicator2) => scopeOfTotal(spot.total) ?? scopeOf(scene, spot, indicator2), "wholeScope");
function sumBehind(scene, { figure, zones }, blank) {
  if (!TOTAL3.test(scene.text.slice(zones.left.start, figure.start))) return null;
  blank.indicator = kindOfSum(scene, figure);
  const last = scene.done.at(-1);
  if (blank.indicator === null || !last) return null;
  blank.period = last.period;
  blank.basis = last.basis;
  blank.rule = "the sum of the figures before it";
  return blank;
}
__name(sumBehind, "sumBehind");

// loaders/classify/same-kind.ts
var FEWEST4 = 2;
var LEAST_TELLING = 10;
var REACH8 = 40;
var EXACT4 = 1e-3;
var TOTAL4 = /合计|共计|总计|总共|一共|以上/;
var NAME3 = /[^,。;、:(\d]{2,12}$/;
var SHARE2 = /^[^。;\d]{0,8}占[^,。;\d]{0,10}$/;
var TYPE = /\.by_type\./;
function linkSameKind({ text: text2, done, prior, earlier }) {
  for (let w = 0; w < done.length; w++) linkSum(done, w);
  for (let w = FEWEST4; w < done.length; w++) linkSumBefore(text2, done, w);
  linkStretches(done, earlier);
  for (let i = 0; i + 1 < done.length; i++) linkShare(text2, done, i, prior);
}
__name(linkSameKind, "linkSameKind");
var isWhole = /* @__PURE__ */ __name(({ indicator: indicator2, figure, of }) => indicator2 !== null && figure.change === null && of === null, "isWhole");
var isOfKind = /* @__PURE__ */ __name((part, whole) => part.indicator !== null && whole.indicator !== null && part.figure.change === null && isPartOf(part.indicator, whole.indicator), "isOfKind");
function linkSum(done, at) {
  const whole = done[at];
  if (!isWhole(whole) || whole.figure.value < LEAST_TELLING) return;
  const parts = [];
  let rest = whole.figure.value;
  for (let i = at + 1; i < Math.min(done.length, at + REACH8) && rest > EXACT4; i++) {
    const part = done[i];
    if (part.figure.unit !== whole.figure.unit) continue;
    if (part.of !== null || !isOfKind(part, whole) || !isOfTime(part, whole)) return;
    rest -= part.figure.value;
    parts.push(part);
  }
  if (Math.abs(rest) < EXACT4 && parts.length >= FEWEST4) for (const part of parts) part.of = whole.figure;
}
__name(linkSum, "linkSum");
function linkSumBefore(text2, done, at) {
  const whole = done[at];
  const last = done[at - 1];
  if (!isWhole(whole) || whole.figure.value < LEAST_TELLING || !TOTAL4.test(text2.slice(last.figure.after, whole.figure.start))) return;
  let rest = whole.figure.value;
  let from = at;
  while (from > 0 && rest > EXACT4 && isItem2(done[from - 1], whole)) rest -= done[--from].figure.value;
  if (Math.abs(rest) > EXACT4 || at - from < FEWEST4) return;
  for (const part of done.slice(from, at)) {
    part.of = whole.figure;
    const name = NAME3.exec(text2.slice(part.sentence.start, part.figure.start))?.[0];
    if (part.scope === "all" && name) part.scope = name;
  }
}
__name(linkSumBefore, "linkSumBefore");
var isItem2 = /* @__PURE__ */ __name((part, whole) => isWhole(part) && part.indicator === whole.indicator && part.figure.unit === whole.figure.unit && isOfTime(part, whole), "isItem");
function linkStretches(done, earlier) {
  for (let i = 0; i < done.length; i++) {
    const run = [done[i]];
    if (!isStretch(run[0])) continue;
    while (i + 1 < done.length && run.length < REACH8 && isNextStretch(run[0], done[i + 1]))
      run.push(done[++i]);
    if (run.length < FEWEST4) continue;
    const sum = run.reduce((all2, { figure }) => all2 + figure.value, 0);
    const isTotal = /* @__PURE__ */ __name((whole2) => isWhole(whole2) && whole2.indicator === run[0]?.indicator && Math.abs(whole2.figure.value - sum) < EXACT4 && run.every(({ period }) => isWithin(period, whole2.period)), "isTotal");
    const whole = done.slice(i + 1, i + REACH8).find(isTotal) ?? done.slice(Math.max(0, i - REACH8), i).find(isTotal) ?? earlier.slice(-REACH8).findLast(isTotal);
    if (whole) for (const part of run) part.of = whole.figure;
  }
}
__name(linkStretches, "linkStretches");
var isStretch = /* @__PURE__ */ __name((item) => isWhole(item) && item.period.kind === "partial", "isStretch");
var isNextStretch = /* @__PURE__ */ __name((a, b) => isStretch(b) && b.indicator === a.indicator && b.figure.unit === a.figure.unit && b.scope === a.scope && b.period.start !== a.period.start, "isNextStretch");
var isWithin = /* @__PURE__ */ __name((a, b) => a.start !== null && b.start !== null && a.start >= b.start && a.end <= b.end && !(a.start === b.start && a.end === b.end), "isWithin");
var isOfTime = /* @__PURE__ */ __name(({ period: a }, { period: b }) => a.start === b.start && a.end === b.end, "isOfTime");
function linkShare(text2, done, at, prior) {
  const part = done[at];
  const share2 = done[at + 1].figure;
  if (part.of !== null || share2.unit !== "percent" || !SHARE2.test(text2.slice(part.figure.after, share2.start))) return;
  const isTotal = /* @__PURE__ */ __name((whole2) => isWhole(whole2) && whole2.figure.unit === part.figure.unit && isOfKind(part, whole2) && isShare(part.figure, whole2.figure, share2), "isTotal");
  const whole = done.slice(Math.max(0, at - REACH8), at).findLast(isTotal) ?? prior.slice(-REACH8).findLast(isTotal);
  if (!whole) return;
  part.of = whole.figure;
  for (const other of done.slice(at + 1, at + REACH8)) if (other.of === null && isSister(other, part, whole)) other.of = whole.figure;
}
__name(linkShare, "linkShare");
var isSister = /* @__PURE__ */ __name((other, part, whole) => TYPE.test(part.indicator ?? "") && TYPE.test(other.indicator ?? "") && isOfKind(other, whole) && other.figure.value < whole.figure.value, "isSister");
var isShare = /* @__PURE__ */ __name(({ value }, whole, share2) => value < whole.value && Math.abs(value / whole.value * 100 - share2.value) <= roundingOf(share2), "isShare");
var roundingOf = /* @__PURE__ */ __name(({ value }) => Number.isInteger(value) ? 1 : 0.1, "roundingOf");

// loaders/classify/zero.ts
init_grammar();
init_files();
init_trie();
var ZEROS = readYaml2("loaders/grammar/zeros.yaml");
var NOT_DONE = ZEROS.not_done.flatMap((no) => ZEROS.verbs.map((verb) => no + verb));
var WORDS2 = [...ZEROS.absent, ...NOT_DONE];
var BEFORE3 = buildTrie([...ZEROS.absent_not.map((word) => [word, ""]), ...WORDS2.map((word) => [word, word])]);
var BEHIND2 = buildTrie([...ZEROS.after, ...NOT_DONE].map((word) => [word, word]));
var ANY = wordTrie([...WORDS2, ...ZEROS.after]);
var SHORT_AFTER = new RegExp(`(?:^|[,\u3002;:\u3001\\n]|${ZEROS.short_after.join("|")})$`);
var TAIL = new RegExp(`^(?:${[...ZEROS.tail].sort((a, b) => b.length - a.length).join("|")})*$`);
var QUALIFIED = new RegExp(ZEROS.qualified.join("|"));
var FUTURE2 = new RegExp(`(?:${NOT_FACTS.future.join("|")})[^,\u3002;]{0,30}$`);
var CLAUSE_BEFORE = /[^,。;:!?\n]*$/;
var CLAUSE = /^[^,。;:!?\n]*/;
var ENDS_CLAUSE = /^(?:过)?(?:一[件起宗例次份项条])?(?:[,。;、)\n]|$)/;
var SPELL = new RegExp(`(?:${ZEROS.spell.join("|")})[^,\u3002;]{0,8}$`);
var PROVISION2 = /的,?[^,。;]{0,8}处[^,。;]{0,12}罚款/;
var UNTIL = 40;
var NOUN_WITHIN = 8;
var VERB_REACH = 2;
var NEVER = new Set(ZEROS.never);
var UNITS = new Set(ZEROS.units);
var hasZeroWord = /* @__PURE__ */ __name((text2, { start, end }) => holdsWord(ANY, text2, start, end), "hasZeroWord");
var NONE3 = [];
function findZeros({ lexicon, text: text2, sentence, terms }) {
  if (!hasZeroWord(text2, sentence)) return NONE3;
  const found = [];
  let done = sentence.start;
  for (const match of scanAll(BEFORE3, text2, sentence.start, sentence.end).sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (match.value === "") done = match.end;
    if (match.start < done || match.value.length === 1 && !SHORT_AFTER.test(text2.slice(Math.max(0, match.start - 4), match.start)))
      continue;
    const clause = CLAUSE.exec(text2.slice(match.end, sentence.end))?.[0] ?? "";
    const whole = match.value[0] === "\u96F6" && match.value.length > 1;
    const indicators = absent(lexicon, text2, { start: match.end, end: match.end + clause.length }, terms, { whole });
    for (const { indicator: indicator2, rule } of indicators)
      found.push({ start: match.start, end: match.end, indicator: indicator2, word: match.value, rule, clauseEnd: match.end + clause.length });
    if (indicators.length > 0) done = match.end + clause.length;
  }
  const behind = zerosBehind(lexicon, text2, sentence, terms);
  return [...found.filter(({ indicator: indicator2 }) => behind.every((other) => other.indicator !== indicator2)), ...behind];
}
__name(findZeros, "findZeros");
function zerosBehind(lexicon, text2, sentence, terms) {
  let done = sentence.start;
  return scanAll(BEHIND2, text2, sentence.start, sentence.end).flatMap((match) => {
    if (match.start < done || !ENDS_CLAUSE.test(text2.slice(match.end, match.end + 4))) return [];
    done = match.end;
    const before = text2.slice(Math.max(sentence.start, match.start - UNTIL), match.start);
    const start = match.start - (CLAUSE_BEFORE.exec(before)?.[0].length ?? 0);
    const zero = match.value.indexOf("\u96F6");
    const at = match.start + Math.max(0, zero);
    const end = zero < 0 ? match.end : at + 1;
    const word = text2.slice(at, end);
    const indicators = absent(lexicon, text2, { start, end: match.start }, terms, { behind: true });
    return indicators.map(({ indicator: indicator2, rule }) => ({ start: at, end, indicator: indicator2, word, rule, clauseEnd: match.end }));
  });
}
__name(zerosBehind, "zerosBehind");
function absent(lexicon, text2, clause, terms, { behind = false, whole = false } = {}) {
  const words5 = text2.slice(clause.start, clause.end);
  if (QUALIFIED.test(words5) || FUTURE2.test(text2.slice(Math.max(0, clause.start - 12), clause.end))) return [];
  if (SPELL.test(text2.slice(Math.max(0, clause.start - 20), clause.start)) || PROVISION2.test(words5)) return [];
  if (/\d/.test(text2.slice(clause.start, clause.end))) return [];
  const inside2 = terms.own.filter((match) => match.start >= clause.start - VERB_REACH && match.end <= clause.end);
  const found = /* @__PURE__ */ new Map();
  for (const match of inside2) {
    if (found.size === 0 && match.start - clause.start > NOUN_WITHIN && !behind) continue;
    const isListed2 = /^[及和与、或]/.test(text2.slice(match.end));
    for (const id of wordingsOf(lexicon.openers, match.value)) {
      const wording = lexicon.wordings[id];
      if (!wording || wording.part || !canBeZero(wording.indicator, whole) || isMet(wording.not, inside2)) continue;
      if (wording.subject.ids.length > 0 && !isMet(wording.subject, terms.own)) continue;
      if (wording.groups.some((group3) => !isMet(group3.terms, inside2))) continue;
      if (!isListed2 && !TAIL.test(text2.slice(lastMet(wording, match, inside2), clause.end))) continue;
      found.set(wording.indicator.id, { indicator: wording.indicator, rule: wording.text });
    }
  }
  return [...found.values()];
}
__name(absent, "absent");
var lastMet = /* @__PURE__ */ __name(({ groups }, opener, inside2) => inside2.reduce(
  (last, { value, end }) => groups.slice(1).some(({ terms }) => hasTerm(terms, value)) ? Math.max(last, end) : last,
  opener.end
), "lastMet");
var isMet = /* @__PURE__ */ __name((terms, matches2) => matches2.some(({ value }) => hasTerm(terms, value)), "isMet");
var canBeZero = /* @__PURE__ */ __name(({ id, unit, kind }, whole) => kind === "flow" && UNITS.has(unit) && (whole || !NEVER.has(id)), "canBeZero");
var zeroFigure = /* @__PURE__ */ __name((unit, start, end) => ({
  value: 0,
  lower: 0,
  upper: 0,
  unit,
  qualifier: "exact",
  start,
  measure: end,
  end,
  after: end,
  change: null,
  cell: null
}), "zeroFigure");

// loaders/classify/classify.ts
var MOST_PRIOR = 40;
var OPENS_PARTS2 = /^\s?(?:其中|期中)/;
function classify(prepared, lexicon) {
  const { text: text2, sentences, areas: areas2 } = prepared;
  const figures = prepared.figures.filter(({ start, end, cell }) => cell === null && !isInName(areas2, text2, start, end));
  const found = scanAll(lexicon.trie, text2);
  const bent = bentHeads(text2, found);
  const classified = [];
  let next = 0;
  let last = null;
  for (const sentence of sentences) {
    const first = next;
    while (next < figures.length && figures[next].start < sentence.end) next++;
    if (sentence.zone !== "body") {
      for (let i = first; i < next; i++) classified.push(leftOut(sentence, figures[i], prepared.year));
      continue;
    }
    if (first === next && !hasZeroWord(text2, sentence)) continue;
    last = sceneOf(prepared, lexicon, { found, bent }, sentence, figures.slice(first, next), last, classified);
    last.viewed = viewedByArea(text2, sentence, last.figures, areas2, classified);
    for (const item of classifySentence(last)) for (const each of forEachPlace(text2, item, areas2)) classified.push(each);
  }
  if (figures.length === prepared.figures.length) return classified;
  const cells = classifyCells(prepared, lexicon, { found, bent });
  linkColumns(cells, classified);
  return [...classified, ...cells].sort((a, b) => a.figure.start - b.figure.start);
}
__name(classify, "classify");
function sceneOf({ text: text2, year, toldIn: toldIn2 = year, level, areas: areas2, stretch = null, campaign = null }, lexicon, { found, bent }, sentence, figures, last, earlier) {
  const terms = termsOf(found, bent, text2, sentence);
  const prior = last === null ? [] : priorOf(last);
  const told = toldBefore(text2, sentence, prior);
  const periods = inCourse(text2, findPeriods(text2, sentence, year, stretch !== null, toldIn2), stretch, campaign !== null);
  const hints = hintsIn(text2, sentence);
  const span = stretch ? heldStretch(text2, sentence, prior, stretch) : countedUntil(text2, sentence, prior);
  return {
    text: text2,
    year,
    toldIn: toldIn2,
    level,
    lexicon,
    sentence,
    figures,
    found,
    terms,
    periods,
    hints,
    lists: listsIn(text2, sentence.start, figures, { areas: areas2, periods, year }, hints),
    frames: goingOn(framesOf(text2, sentence, figures, areas2, periods, hints), told.length === 0 ? null : last, sentence),
    ofCase: isOfCase(text2, sentence),
    carried: told.findLast(isHead)?.period ?? null,
    areas: areas2,
    viewed: null,
    stretch: span,
    campaign: span !== null && isWithin2({ mention: false, period: span }, stretch) && periods.every((period) => isWithin2(period, stretch)) ? campaign : null,
    titled: campaign,
    done: [],
    earlier,
    prior,
    told
  };
}
__name(sceneOf, "sceneOf");
var priorOf = /* @__PURE__ */ __name(({ done, prior }) => done.every(({ figure }) => figure.change) ? [...prior, ...done].slice(-MOST_PRIOR) : done, "priorOf");
function goingOn(frames, last, { start }) {
  const scope = last && frameAt(last.frames.subjects, start);
  const [first] = frames.subjects;
  if (scope !== null && first?.at === start && first.scope === null) first.scope = scope;
  return frames;
}
__name(goingOn, "goingOn");
var isWithin2 = /* @__PURE__ */ __name(({ mention, period: { start, end } }, stretch) => !mention && stretch?.start != null && start !== null && start >= stretch.start && end <= stretch.end, "isWithin");
function classifySentence(scene) {
  const { done, figures } = scene;
  const totals = totalsOf2(scene);
  figures.forEach((_, i) => done.push(classifyFigure(scene, spotOf(scene, i, totals))));
  partKinds(scene);
  linkSameKind(scene);
  leaveThresholds(scene);
  leavePaid(scene);
  for (const zero of zerosOf(scene)) done.push(zero);
  return done;
}
__name(classifySentence, "classifySentence");
function totalsOf2(scene) {
  const { text: text2, sentence, figures, told } = scene;
  const links = partsOf(text2, told.length === 0 ? figures : [...told.map(({ figure }) => figure), ...figures]);
  return {
    links,
    sums: told.length === 0 ? sumsOver(text2, sentence.start, viewedBefore(scene), figures, (i) => links[i] !== null, arePlaced(scene)) : figures.map(() => null)
  };
}
__name(totalsOf2, "totalsOf");
var arePlaced = /* @__PURE__ */ __name(({ figures, frames }) => {
  const told = figures.filter(({ unit }) => unit !== "CNY").map(({ start }) => frameAt(frames.subjects, start));
  return told.length > 1 && told.every((scope) => scope !== null) && new Set(told).size === told.length;
}, "arePlaced");
function spotOf({ text: text2, sentence, figures, told, done, lists, areas: areas2, hints }, i, { links, sums }) {
  const link = links[told.length + i] ?? null;
  const near = link && (told[link.total] ?? done[link.total - told.length] ?? null);
  const sum = near ? null : sums[i] ?? null;
  const figure = figures[i];
  const area = figure.cell === null && (hints & HINT.inTurn) !== 0 ? listedArea(text2, figures, i, areas2) : null;
  const listed2 = area ? { name: null, shared: area.head, place: area.place, time: null, item: false } : lists[i] ?? null;
  const zones = zonesOf2(text2, sentence, figures, i, area ? null : listed2);
  if ((hints & HINT.most) !== 0) takeMost(text2, sentence.start, zones);
  if (area) zones.left = area.head;
  return {
    figure,
    zones,
    listed: listed2,
    total: near ?? sum,
    link: near ? link?.by ?? null : sum && "sum",
    fit: void 0
  };
}
__name(spotOf, "spotOf");
var MOST2 = /最[多高少低大小][^,。;、\d]*$/;
var ONLY2 = /^(?:只有?|仅有?|才|共|为|有|达)*$/;
function takeMost(text2, from, zones) {
  const { start: at, end } = zones.left;
  if (text2[at - 1] !== "," || !ONLY2.test(text2.slice(at, end))) return;
  const start = Math.max(from, text2.lastIndexOf(",", at - 2) + 1, text2.lastIndexOf(";", at - 2) + 1);
  if (!MOST2.test(text2.slice(start, at - 1))) return;
  zones.left = { start, end };
  zones.before = { start: Math.min(zones.before.start, start), end: start };
}
__name(takeMost, "takeMost");
function toldBefore(text2, sentence, prior) {
  const last = prior.at(-1);
  const follows = last !== void 0 && OPENS_PARTS2.test(text2.slice(sentence.start, sentence.start + 4));
  if (!follows || text2.slice(last.sentence.end, sentence.start).includes("\n")) return [];
  return prior.filter(({ figure }) => figure.value !== 0);
}
__name(toldBefore, "toldBefore");
var isHead = /* @__PURE__ */ __name(({ indicator: indicator2, figure, period }) => indicator2 !== null && figure.change === null && period.kind !== "point", "isHead");
function zerosOf(scene) {
  const { sentence } = scene;
  return findZeros(scene).map(({ start, end, indicator: { id, unit }, word, rule, clauseEnd }) => ({
    figure: zeroFigure(unit, start, end),
    sentence,
    indicator: id,
    unit,
    period: periodOf(scene, start, false),
    scope: "all",
    of: null,
    basis: null,
    rule,
    matched: [word],
    words: [{ start, end: clauseEnd }]
  }));
}
__name(zerosOf, "zerosOf");

// loaders/classify/repeats.ts
var LEAST_TELLING2 = 10;
function foldRepeats(classified) {
  const folded = [];
  const first = /* @__PURE__ */ new Map();
  for (const item of classified) {
    const key = keyOf(item);
    const known = key === null ? void 0 : first.get(key);
    if (known && known.item.sentence !== item.sentence) known.repeats.push(item);
    else {
      const entry = { item, repeats: [] };
      folded.push(entry);
      if (key !== null && !known) first.set(key, entry);
    }
  }
  return folded;
}
__name(foldRepeats, "foldRepeats");
function keyOf({ indicator: indicator2, figure, unit, period, scope, of, basis }) {
  if (indicator2 === null || of !== null || Math.abs(figure.value) < LEAST_TELLING2) return null;
  return `${indicator2}|${figure.value}|${figure.qualifier}|${unit}|${period.start}|${period.end}|${scope}|${basis}`;
}
__name(keyOf, "keyOf");

// src/model/source.ts
var SOURCE_KINDS = ["report", "bulletin", "press", "reprint", "table"];

// loaders/confidence/survey.ts
init_files();
init_trie();
var VOCABULARY = readYaml2("loaders/confidence/signs.yaml");
var DIGITS3 = 4;
var TRIE2 = buildTrie(Object.values(VOCABULARY.words).flatMap((words5, sign) => words5.map((word) => [word, 1 << sign])));
var WORD_SIGNS = {
  before: placed2("before"),
  nearAll: placed2("near, scope all"),
  nearNamed: placed2("near, scope named"),
  behind: placed2("behind"),
  above: placed2("above")
};
function placed2(place2) {
  return Object.keys(VOCABULARY.words).map((sign) => signOf(`${sign} ${place2}`));
}
__name(placed2, "placed");
function kindOfScope(scope) {
  const named3 = Object.entries(VOCABULARY.scopes).find(([, words5]) => words5.some((word) => scope.includes(word)));
  return named3?.[0] ?? "other";
}
__name(kindOfScope, "kindOfScope");
var NOTHING3 = /* @__PURE__ */ new Set();
function surveyOf(text2, year, folded) {
  const all2 = [];
  for (const { item, repeats } of folded) {
    all2.push(notedOf(item, repeats.length));
    for (const repeat of repeats) all2.push(notedOf(repeat, -1));
  }
  const noted = all2.filter(({ item, repeats }) => item.indicator !== null && repeats >= 0);
  const notes = {
    text: text2,
    year,
    survey: { noted, itemOf: /* @__PURE__ */ new Map(), flows: 0 },
    sentences: /* @__PURE__ */ new Map(),
    kinds: new Pairs(() => ({ values: /* @__PURE__ */ new Set(), headlines: /* @__PURE__ */ new Map() })),
    stretches: new Pairs(() => ({ flows: 0 })),
    above: /* @__PURE__ */ new Map(),
    most: /* @__PURE__ */ new Map()
  };
  let last = null;
  for (const each of all2.sort((a, b) => a.item.figure.start - b.item.figure.start)) {
    noteFigure(notes, each, last);
    last = each;
  }
  return notes.survey;
}
__name(surveyOf, "surveyOf");
var notedOf = /* @__PURE__ */ __name((item, repeats) => ({
  item,
  repeats,
  sentence: null,
  before: null,
  isSmaller: false,
  values: NOTHING3,
  rivals: null,
  stretch: null
}), "notedOf");
function noteFigure(notes, noted, last) {
  const { item } = noted;
  const isNext = last !== null && last.item.sentence === item.sentence;
  noted.before = last && last.item;
  noted.sentence = isNext ? last.sentence : sentenceOf(notes, item.sentence);
  notes.survey.itemOf.set(item.figure, item);
  if (!isNext) notes.most.clear();
  noteSize(notes.most, noted);
  if (noted.sentence) noted.sentence.figures++;
  if (item.indicator !== null) noteKind(notes, noted, item.indicator);
}
__name(noteFigure, "noteFigure");
function sentenceOf({ sentences, above, text: text2, year }, sentence) {
  let own2 = sentences.get(sentence);
  if (own2) return own2;
  own2 = { figures: 0, known: 0, kinds: /* @__PURE__ */ new Set(), words: wordsIn(text2, sentence), above: 0, otherYear: otherYear(text2, year, sentence) };
  for (const topic of sentence.topics) own2.above |= signsAbove(above, text2, topic);
  sentences.set(sentence, own2);
  return own2;
}
__name(sentenceOf, "sentenceOf");
function signsAbove(known, text2, topic) {
  let signs = known.get(topic);
  if (signs !== void 0) return signs;
  signs = 0;
  for (const { value } of wordsIn(text2, topic)) signs |= value;
  known.set(topic, signs);
  return signs;
}
__name(signsAbove, "signsAbove");
var wordsIn = /* @__PURE__ */ __name((text2, { start, end }) => scanAll(TRIE2, text2, start, end), "wordsIn");
function otherYear(text2, year, { start, end }) {
  const words5 = text2.slice(start, end);
  for (let at = words5.indexOf("\u5E74"); at >= 0; at = words5.indexOf("\u5E74", at + 1))
    if (at >= DIGITS3 && isOther(words5.slice(at - DIGITS3, at), year)) return start + at - DIGITS3;
  return Infinity;
}
__name(otherYear, "otherYear");
var isOther = /* @__PURE__ */ __name((digits, year) => /^\d+$/.test(digits) && Number(digits) !== year, "isOther");
function wordsAround({ words: words5 }, clause, start, end, until) {
  let [before, near, behind] = [0, 0, 0];
  for (const word of words5) {
    if (word.end <= start) {
      before |= word.value;
      if (word.start >= clause) near |= word.value;
    } else if (word.start >= until) break;
    else if (word.start >= end && word.end <= until) behind |= word.value;
  }
  return { before, near, behind };
}
__name(wordsAround, "wordsAround");
function noteSize(most, noted) {
  const { figure, unit } = noted.item;
  const largest = most.get(unit) ?? 0;
  noted.isSmaller = largest > 0 && largest >= figure.value;
  if (figure.change === null) most.set(unit, Math.max(largest, figure.value));
}
__name(noteSize, "noteSize");
function noteKind({ survey, kinds: kinds3, stretches }, noted, indicator2) {
  const { figure, unit, of, scope, period } = noted.item;
  if (noted.sentence) {
    noted.sentence.known++;
    noted.sentence.kinds.add(indicator2);
  }
  const { values, headlines } = kinds3.at(indicator2, unit);
  noted.values = values.add(figure.value);
  const stretch = noted.stretch = stretches.at(period.start ?? "", period.end);
  if (of === null && scope === "all") {
    const rivals = headlines.get(stretch) ?? /* @__PURE__ */ new Set();
    headlines.set(stretch, rivals.add(figure.value));
    noted.rivals = rivals;
  }
  if (period.kind === "point") return;
  survey.flows++;
  stretch.flows++;
}
__name(noteKind, "noteKind");

// loaders/confidence/signs.ts
var YOY = ".yoy";
var BEHIND3 = 20;
var COMMA = /[,;]/;
function signsOf(judged, folded) {
  const survey = surveyOf(judged.text, judged.year, folded);
  return survey.noted.map((noted) => {
    const { item } = noted;
    const look = { judged, survey, noted, item, indicator: item.indicator ?? "", clause: clauseOf(judged.text, item), signs: [] };
    tellAll(look);
    return look.signs;
  });
}
__name(signsOf, "signsOf");
function tellAll(look) {
  tellHow(look);
  tellFigure(look);
  tellPeriod(look);
  tellScope(look);
  tellPart(look);
  tellWords(look);
  tellSentence(look);
  tellOthers(look);
}
__name(tellAll, "tellAll");
function clauseOf(text2, { figure, sentence }) {
  let at = figure.start;
  while (at > sentence.start && text2[at - 1] !== "," && text2[at - 1] !== ";") at--;
  return at;
}
__name(clauseOf, "clauseOf");
var READ_BY = named("read by ");
var KIND = named("kind ");
var FAMILY = named("family ");
var INDICATOR = named("indicator ");
var NO_PLACES = signOf("no places");
var ANOTHER_UNIT = signOf("another unit than the indicator's");
function tellHow({ judged: { kind, placed: placed4, lexicon }, item, indicator: indicator2, signs }) {
  const { figure, rule, matched, unit } = item;
  const base = indicator2.endsWith(YOY) ? indicator2.slice(0, -YOY.length) : indicator2;
  const isZero2 = figure.value === 0 && figure.measure === figure.end;
  const told = indicator2 !== base ? "a stated change" : matched.length > 0 ? "its words" : rule;
  signs.push(READ_BY(figure.cell ? "a cell" : isZero2 ? "a stated zero" : told), KIND(kind));
  signs.push(FAMILY(indicator2.slice(0, indicator2.indexOf("."))), INDICATOR(base));
  if (!placed4) signs.push(NO_PLACES);
  if (indicator2 === base && unitsOf(lexicon).get(indicator2) !== unit) signs.push(ANOTHER_UNIT);
}
__name(tellHow, "tellHow");
var UNIT = named("unit ");
var HEDGE = named("hedge ");
var BASIS = named("basis ");
var VALUE = ranges("value", 0, 1, 3, 9, 99, 999, 9999);
var TOLD_AGAIN = signOf("told again");
function tellFigure({ noted: { repeats }, item: { figure, unit, basis }, signs }) {
  signs.push(UNIT(unit), HEDGE(figure.qualifier), VALUE(Math.abs(figure.value)));
  if (basis !== null) signs.push(BASIS(basis));
  if (repeats > 0) signs.push(TOLD_AGAIN);
}
__name(tellFigure, "tellFigure");
var PERIOD = named("period ");
var PERIODS2 = new Map(SOURCE_KINDS.map((kind) => [kind, named("period ", ` of ${kind}`)]));
var NO_KIND = signOf("");
var ANOTHER_YEAR = signOf("another year");
var WHOLE_YEAR2 = ranges("the year, of others", 0.05, 0.2, 0.5);
var STRETCH = ranges("share of its stretch", 0.03, 0.1, 0.3);
function tellPeriod({ judged: { year, kind }, survey, noted: { stretch }, item: { period }, signs }) {
  signs.push(PERIOD(period.kind));
  signs.push(PERIODS2.get(kind)?.(period.kind) ?? NO_KIND);
  const isOwnYear = Number(period.end.slice(0, 4)) === year;
  if (!isOwnYear) signs.push(ANOTHER_YEAR);
  if (period.kind === "point") return;
  const share2 = (stretch?.flows ?? 0) / survey.flows;
  signs.push(period.kind === "year" && isOwnYear ? WHOLE_YEAR2(1 - share2) : STRETCH(share2));
}
__name(tellPeriod, "tellPeriod");
var SCOPE = named("scope ");
var SCOPE_ALL = signOf("scope all");
var FAR_SCOPE = signOf("scope from another sentence");
var NEAR_SCOPE = signOf("scope in its clause");
var OWN_SCOPE = signOf("scope of its own words");
function tellScope({ judged: { text: text2 }, item: { scope, sentence, figure, matched }, clause, signs }) {
  if (scope === "all") return void signs.push(SCOPE_ALL);
  signs.push(SCOPE(kindOfScope(scope)));
  if (!text2.slice(sentence.start, figure.start).includes(scope)) signs.push(FAR_SCOPE);
  else if (text2.slice(clause, figure.start).includes(scope)) signs.push(NEAR_SCOPE);
  if (matched.some((word) => scope.includes(word) || word.includes(scope))) signs.push(OWN_SCOPE);
}
__name(tellScope, "tellScope");
var PART3 = named("part of ");
var NO_PART = signOf("no part");
var SMALLER = signOf("no part, behind a larger figure");
function tellPart({ survey, noted: { isSmaller }, item: { of, figure }, indicator: indicator2, signs }) {
  if (of === null) return void signs.push(figure.cell === null && isSmaller ? SMALLER : NO_PART);
  const total = survey.itemOf.get(of)?.indicator ?? null;
  signs.push(PART3(total === null ? "something unknown" : total === indicator2 ? "its kind" : "another kind"));
}
__name(tellPart, "tellPart");
var WORDS3 = ranges("words", 0, 1, 2);
var LONGEST6 = ranges("longest word", 0, 2, 3, 4, 6);
var DISTANCE = ranges("distance", 0, 2, 4, 8, 16, 32);
var BETWEEN2 = [
  [signOf("comma between"), COMMA],
  [signOf("list between"), /、/],
  [signOf("number between"), /\d/],
  [signOf("bracket between"), /[()]/],
  [signOf("colon between"), /:/]
];
var WORD_BEHIND = signOf("word behind");
function tellWords({ judged: { text: text2 }, item: { matched, words: words5, figure }, signs }) {
  signs.push(WORDS3(matched.length));
  let longest = 0;
  for (const word of matched) longest = Math.max(longest, word.length);
  signs.push(LONGEST6(longest));
  if (matched.length === 0) return;
  let [gap2, from, to] = [Infinity, 0, 0];
  for (const { start, end } of words5) {
    if (end <= figure.start && figure.start - end < gap2) [gap2, from, to] = [figure.start - end, end, figure.start];
    if (start >= figure.end && start - figure.end < gap2) [gap2, from, to] = [start - figure.end, figure.end, start];
  }
  if (gap2 === Infinity) return;
  signs.push(DISTANCE(gap2));
  if (from === figure.end) signs.push(WORD_BEHIND);
  if (gap2 === 0) return;
  const between = text2.slice(from, to);
  for (const [sign, pattern] of BETWEEN2) if (pattern.test(between)) signs.push(sign);
}
__name(tellWords, "tellWords");
var FIGURES = ranges("figures", 1, 2, 3, 5, 8);
var KINDS2 = ranges("kinds", 1, 2, 3, 5);
var UNKNOWN3 = ranges("unknown beside", 0, 1);
var LENGTH = ranges("length", 20, 40, 80, 160);
var INTO = ranges("into", 10, 20, 40, 80);
var NO_SECTION = signOf("no section");
var NAMES_ANOTHER_YEAR = signOf("names another year");
function tellSentence({ noted: { sentence: own2 }, item: { sentence, figure, scope }, clause, signs }) {
  if (!own2) return;
  signs.push(FIGURES(own2.figures), KINDS2(own2.kinds.size), UNKNOWN3(own2.figures - own2.known));
  signs.push(LENGTH(sentence.end - sentence.start), INTO(figure.start - sentence.start));
  if (sentence.section === "") signs.push(NO_SECTION);
  if (own2.otherYear < figure.start) signs.push(NAMES_ANOTHER_YEAR);
  const { before, near, behind } = wordsAround(own2, clause, figure.start, figure.end, figure.end + BEHIND3);
  pushWords(signs, WORD_SIGNS.before, before);
  pushWords(signs, scope === "all" ? WORD_SIGNS.nearAll : WORD_SIGNS.nearNamed, near);
  pushWords(signs, WORD_SIGNS.behind, behind);
  pushWords(signs, WORD_SIGNS.above, own2.above);
}
__name(tellSentence, "tellSentence");
function pushWords(signs, names2, bits) {
  for (let i = 0; bits >> i !== 0; i++) if ((bits >> i & 1) === 1) signs.push(names2[i]);
}
__name(pushWords, "pushWords");
var VALUES = ranges("values of its kind", 1, 2, 4, 8);
var FOLLOWS = named("behind one ");
var RIVALS = signOf("rivals");
var ALONE = signOf("alone");
var FIRST = signOf("first of its sentence");
function tellOthers({ noted: { values, rivals, before }, item, indicator: indicator2, signs }) {
  signs.push(VALUES(values.size));
  if (rivals !== null) signs.push(rivals.size > 1 ? RIVALS : ALONE);
  if (before?.sentence !== item.sentence) signs.push(FIRST);
  else signs.push(FOLLOWS(before.indicator === null ? "unknown" : before.indicator === indicator2 ? "of its kind" : "of another kind"));
}
__name(tellOthers, "tellOthers");
var UNITS2 = /* @__PURE__ */ new WeakMap();
function unitsOf(lexicon) {
  const known = UNITS2.get(lexicon);
  if (known) return known;
  const units2 = new Map(lexicon.wordings.map(({ indicator: { id, unit } }) => [id, unit]));
  UNITS2.set(lexicon, units2);
  return units2;
}
__name(unitsOf, "unitsOf");

// loaders/grid/find-grids.ts
init_cell_figure();

// loaders/grid/blocks.ts
var RULE = /^[\s\-=+:·.]*$/;
var HEADING2 = /^(?:[一二三四五六七八九十]{1,3}[、.,]|\([一二三四五六七八九十]{1,3}\)|附[件表录]?\d?)/;
var INTRODUCES = /如下|下表|[见详]表|统计|情况表|一览|单位:|(?:[别类]|其中)[^,。]{0,6}$|:$/;
var NOTE = /\((?:第[^()]*|见[^()]*|附[^()]*)\)$/;
var LONGEST_CAPTION = 60;
var LONGEST_TITLE = 40;
var MOST_CAPTIONS = 3;
function blocksOf(text2) {
  const blocks = [];
  let open2 = null;
  let above = [];
  let start = 0;
  for (const line of text2.split("\n")) {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    if (line.includes("	")) {
      if (open2 === null)
        blocks.push(open2 = { rows: [], captions: above.slice(-MOST_CAPTIONS), follows: isBetween(above, blocks.at(-1), text2) });
      if (!RULE.test(line)) open2.rows.push(cellsOf(line, span.start));
    } else if (line !== "" && !(open2 && RULE.test(line))) {
      if (open2 !== null || line.length > LONGEST_TITLE || HEADING2.test(line)) above = [];
      const last = lastSentence(line, span);
      if (line.length <= LONGEST_TITLE || INTRODUCES.test(text2.slice(last.start, last.end))) above.push(last);
      open2 = null;
    }
  }
  return blocks;
}
__name(blocksOf, "blocksOf");
var isBetween = /* @__PURE__ */ __name((above, before, text2) => {
  const end = before?.rows.at(-1)?.at(-1)?.end;
  const first = above[0]?.start;
  return end !== void 0 && (first === void 0 || first === end + 1 && above.length <= 1 && !/[。;]/.test(text2.slice(first, above[0]?.end)));
}, "isBetween");
function lastSentence(line, { start, end }) {
  const stop = Math.max(line.lastIndexOf("\u3002", line.length - 2), line.length - LONGEST_CAPTION - 1);
  const note = NOTE.exec(line)?.[0].length ?? 0;
  return { start: start + stop + 1, end: note < line.length - stop - 1 ? end - note : end };
}
__name(lastSentence, "lastSentence");
function cellsOf(line, start) {
  let at = start;
  return line.split("	").map((words5) => {
    const blank = words5.length - words5.trimStart().length;
    const cell = { words: words5.trim(), start: at + blank, end: at + blank + words5.trim().length };
    at += words5.length + 1;
    return cell;
  });
}
__name(cellsOf, "cellsOf");

// loaders/grid/columns.ts
init_cell_figure();

// loaders/grid/titles.ts
init_grammar();

// loaders/grid/words.ts
init_files();
var WORDS4 = readYaml2("loaders/grid/words.yaml");
var longestFirst2 = /* @__PURE__ */ __name((words5) => [...words5].sort((a, b) => b.length - a.length), "longestFirst");

// loaders/grid/titles.ts
var ROLES = [
  ["share", longestFirst2(WORDS4.share)],
  ["change", longestFirst2(WORDS4.change)],
  ["previous", longestFirst2(WORDS4.previous)],
  ["current", longestFirst2(WORDS4.current)]
];
var PLAN = longestFirst2(WORDS4.plan);
var KINDS3 = new Map([
  ...[...WORDS4.total, ...WORDS4.whole].map((word) => [word, "total"]),
  ...WORDS4.subtotal.map((word) => [word, "subtotal"]),
  ...WORDS4.other.map((word) => [word, "other"])
]);
var EMPTY = /* @__PURE__ */ new Set([...WORDS4.plain, ...WORDS4.label, ""]);
var TIME2 = /(?:(?:19|20)\d\d年?|\d{1,2}(?:[-~至]\d{1,2})?月|[一二三四1-4]季度|[上下]半年)(?:度|份|全年|末|底)?/g;
var BRACKETS = /[([]([^()[\]]*)[)\]]$/;
var SLASH = /\/([^/]{1,3})$/;
var EDGES = /^[(%±):、.\d一二三四五六七八九十]{0,3}[、.)]|^[(%±):]+|[(%±):*]+$/g;
var isUnit = /* @__PURE__ */ __name((words5) => UNIT_IDS.has(words5.replace(/^[百千万亿]{1,2}(?=[^次])/, "")) && !/^[年月日分]$/.test(words5), "isUnit");
function splitUnit(words5) {
  const [match, inside2 = ""] = BRACKETS.exec(words5) ?? SLASH.exec(words5) ?? [];
  const unit = inside2.replace(/^(?:计量)?单位:?/, "");
  return match && isUnit(unit) ? { rest: words5.slice(0, -match.length), unit } : { rest: words5, unit: "" };
}
__name(splitUnit, "splitUnit");
function titleOf(cell) {
  const words5 = cell.words.replaceAll(" ", "");
  if (isUnit(words5)) return { cell, subject: "", role: "current", unit: words5, timed: false, kind: "plain", part: false };
  const { rest, unit } = splitUnit(words5);
  const [role, bare2] = roleOf(rest);
  const subject = bare2.replace(TIME2, "").replace(EDGES, "");
  const kind = KINDS3.get(subject) ?? KINDS3.get(rest) ?? "plain";
  return { cell, subject: EMPTY.has(subject) ? "" : subject, role, unit, timed: bare2.replace(TIME2, "") !== bare2, kind, part: false };
}
__name(titleOf, "titleOf");
function roleOf(label) {
  if (PLAN.some((word) => label.endsWith(word))) return ["plan", label];
  for (const [role, words5] of ROLES) {
    const found = words5.find((word) => label.includes(word));
    if (found) return [role, label.replace(found, "")];
  }
  return ["current", label];
}
__name(roleOf, "roleOf");
function listedUnits(words5) {
  const listed2 = /单位[:为]?([^\s\t)\]。;]{1,16})/.exec(words5)?.[1] ?? "";
  return listed2.split(/[、,，/及和]/).filter(isUnit);
}
__name(listedUnits, "listedUnits");
var MONEY = longestFirst2(WORDS4.money);
var COUNTED2 = WORDS4.counted.flatMap(({ unit, words: words5 }) => words5.map((word) => ({ unit, word }))).sort((a, b) => b.word.length - a.word.length);
function fittingUnits(names2, listed2) {
  const isMoney = names2.some((name) => MONEY.some((word) => name.endsWith(word)));
  const fitting = listed2.filter((unit) => unit.endsWith("\u5143") === isMoney);
  if (isMoney || listed2.length === 1) return fitting.length > 0 ? fitting : isMoney ? [] : [...listed2];
  const likely = COUNTED2.find(({ word }) => names2.some((name) => name.endsWith(word)))?.unit;
  if (fitting.length === 0) return likely ? [likely] : [];
  return likely && fitting.includes(likely) ? [likely, ...fitting.filter((unit) => unit !== likely)] : fitting;
}
__name(fittingUnits, "fittingUnits");

// loaders/grid/columns.ts
var isFigure = /* @__PURE__ */ __name((cell) => figureIn(cell?.words ?? "") !== null, "isFigure");
var isFilled = /* @__PURE__ */ __name((cell) => cell !== void 0 && cell.words !== "", "isFilled");
var NOTHING4 = new Set(WORDS4.nothing);
var NAMES = /* @__PURE__ */ new Set([...WORDS4.label, ...WORDS4.serial, ...WORDS4.unit, ...WORDS4.remark]);
function gridsOf(rows, captions, before) {
  const width = Math.max(...rows.map((row) => row.length));
  const full = rows.map((row) => padded(row, width));
  const grids = [];
  let over = captions;
  for (const part of partsOf2(full)) {
    const top = part.findIndex((row) => !isBanner(row) && !givesUnits(row));
    const banners = part.slice(0, top < 0 ? part.length : top).map(spanOf2);
    over = [...over, ...banners];
    const grid = top < 0 ? null : gridOf(part.slice(top), over, grids.at(-1) ?? before);
    if (grid) grids.push(grid);
  }
  return grids;
}
__name(gridsOf, "gridsOf");
function padded(row, width) {
  const end = row.at(-1)?.end ?? 0;
  return Array.from({ length: width }, (_, x) => row[x] ?? { words: "", start: end, end });
}
__name(padded, "padded");
function partsOf2(rows) {
  const parts = [[]];
  rows.forEach((row, y) => {
    const isNew = parts.at(-1)?.some((other) => other.some(isFigure)) && isHeading(row, rows[y + 1], rows[0] ?? []);
    if (isNew) parts.push([]);
    parts.at(-1)?.push(row);
  });
  return parts;
}
__name(partsOf2, "partsOf");
function isHeading(row, next, first) {
  if (row.some(isFigure) || !next?.some((cell, x) => x > 0 && isFigure(cell))) return false;
  const filled = row.filter(isFilled);
  if (filled.length < 2) return false;
  if (row.every((cell, x) => cell.words === first[x]?.words)) return true;
  const named3 = NAMES.has(row[0]?.words ?? "") || !isFilled(row[0]);
  return named3 && row.slice(1).every(({ words: words5 }) => !NOTHING4.has(words5) || words5 === "");
}
__name(isHeading, "isHeading");
var isBanner = /* @__PURE__ */ __name((row) => row.filter(isFilled).length === 1 && row.length > 1 && !row.some(isFigure), "isBanner");
var givesUnits = /* @__PURE__ */ __name((row) => row.some(({ words: words5 }) => listedUnits(words5).length > 0) && !row.some(isFigure), "givesUnits");
var spanOf2 = /* @__PURE__ */ __name((row) => {
  const filled = row.filter(isFilled);
  return { start: filled[0]?.start ?? row[0]?.start ?? 0, end: filled.at(-1)?.end ?? row[0]?.end ?? 0 };
}, "spanOf");
function gridOf(part, captions, before) {
  const first = part.findIndex((row) => row.some((cell, x) => isFigure(cell) && (x > 0 || row.every(isFigure))));
  if (first < 0) return null;
  const headings = part.slice(0, first);
  const rows = part.slice(first);
  const width = rows[0]?.length ?? 0;
  const inherited = headings.length === 0 && before?.columns.length === width;
  const columns = inherited && before ? before.columns : columnsOf(
    headings.map((row, y) => spread(row, y, headings)),
    width
  );
  return { captions, columns, rows };
}
__name(gridOf, "gridOf");
function spread(row, y, headings) {
  const below = headings[y + 1];
  if (!below) return row;
  const filled = row.filter(isFilled).length;
  const wanted = below.length - (below.findLastIndex(isFilled) + 1) === 0 ? below.length : below.findLastIndex(isFilled) + 1;
  if (filled < row.length && row.slice(filled).every((cell) => !isFilled(cell)) && filled > 1 && (wanted - 1) % (filled - 1) === 0) {
    const each = (wanted - 1) / (filled - 1);
    return row.map((_, x) => x === 0 ? row[0] : row[1 + Math.floor((x - 1) / each)]);
  }
  let last;
  return row.map((cell, x) => {
    if (isFilled(cell)) last = cell;
    return !isFilled(cell) && x > 1 && last && isFilled(below[x]) && last !== row[0] ? last : cell;
  });
}
__name(spread, "spread");
function columnsOf(headings, width) {
  return Array.from({ length: width }, (_, x) => {
    const cells = headings.map((row) => row[x]).filter(isFilled);
    return cells.filter((cell, i) => cells.findIndex(({ words: words5 }) => words5 === cell.words) === i).map(titleOf);
  });
}
__name(columnsOf, "columnsOf");
function usesOf({ columns, rows }) {
  let open2 = true;
  return columns.map((titles, x) => {
    const heading = titles.map(({ cell }) => cell.words).join("");
    const cells = rows.map((row) => row[x]).filter(isFilled);
    const figures = cells.filter(isFigure).length;
    if (WORDS4.serial.includes(heading) || open2 && heading === "" && countsOn(cells) && columns.length > 2) return "serial";
    if (WORDS4.remark.includes(heading)) return "remark";
    if (cells.length > 0 && cells.every(({ words: words5 }) => isUnit(words5))) return "unit";
    const isLabel = open2 && (figures * 2 < cells.length || figures === 0 && x === 0);
    open2 = isLabel;
    return isLabel ? "label" : figures === 0 ? "remark" : "figure";
  });
}
__name(usesOf, "usesOf");
var countsOn = /* @__PURE__ */ __name((cells) => cells.length > 1 && cells.every(({ words: words5 }, i) => Number(words5) === i + 1), "countsOn");

// loaders/grid/split.ts
init_cell_figure();
var leafOf = /* @__PURE__ */ __name((titles) => titles.map(({ cell }) => cell.words).join("	"), "leafOf");
function sideBySide(grid) {
  const starts = repeatedHeads(grid) ?? namesBehindFigures(grid);
  if (starts.length < 2) return [grid];
  return starts.map((from, i) => ({
    captions: grid.captions,
    columns: grid.columns.slice(from, starts[i + 1]),
    rows: grid.rows.map((row) => row.slice(from, starts[i + 1]))
  }));
}
__name(sideBySide, "sideBySide");
function repeatedHeads({ columns }) {
  const leaves = columns.map(leafOf);
  for (let width = 2; width * 2 <= leaves.length; width++) {
    if (leaves.length % width !== 0 || !leaves.slice(0, width).some((leaf) => leaf !== "")) continue;
    if (leaves.every((leaf, x) => leaf === leaves[x % width])) return leaves.flatMap((_, x) => x % width === 0 ? [x] : []);
  }
  return null;
}
__name(repeatedHeads, "repeatedHeads");
function namesBehindFigures({ columns, rows }) {
  const kinds3 = columns.map(
    (titles, x) => kindOf2(
      rows.map((row) => row[x]),
      titles
    )
  );
  const starts = [0];
  for (let x = 1; x < kinds3.length; x++) {
    const begins = kinds3[x] === "name" && (kinds3[x - 1] === "figure" || kinds3[x - 1] === "unit") && kinds3.indexOf("figure", starts.at(-1)) < x;
    if (begins && kinds3.includes("figure", x)) starts.push(x);
  }
  return starts;
}
__name(namesBehindFigures, "namesBehindFigures");
function kindOf2(cells, titles) {
  const filled = cells.filter((cell) => cell !== void 0 && cell.words !== "");
  if (titles.some(({ unit, subject }) => unit !== "" && subject === "")) return "unit";
  if (filled.length === 0) return "blank";
  const figures = filled.filter(({ words: words5 }) => figureIn(words5) !== null).length;
  if (figures * 2 >= filled.length) return "figure";
  return filled.every(({ words: words5 }) => /[\u4e00-\u9fff]{2}/.test(words5)) ? "name" : "blank";
}
__name(kindOf2, "kindOf");

// loaders/grid/find-grids.ts
var FEWEST_ROWS = 2;
var MOST_COLUMNS = 60;
var DITTO = /* @__PURE__ */ new Set(["\u3003", "\u540C\u4E0A"]);
var PART4 = new RegExp(`^(?:${WORDS4.part.join("|")}|[-\xB7])`);
function findCells(text2) {
  if (!text2.includes("	")) return [];
  const cells = [];
  let before = null;
  let table = 0;
  for (const { rows, captions, follows } of blocksOf(text2)) {
    const isTable2 = rows.length >= FEWEST_ROWS || follows && before !== null;
    const grids = isTable2 && (rows[0]?.length ?? 0) <= MOST_COLUMNS ? gridsOf(rows, captions, follows ? before : null) : [];
    for (const grid of grids) for (const one of sideBySide(grid)) cells.push(...cellsOf2(text2, one, table++));
    before = grids.at(-1) ?? null;
  }
  return cells.sort((a, b) => a.start - b.start);
}
__name(findCells, "findCells");
function cellsOf2(text2, grid, table) {
  const uses = usesOf(grid);
  const said = grid.captions.map(({ start, end }) => listedUnits(text2.slice(start, end)));
  const listed2 = said.findLast((units2) => units2.length > 0) ?? [];
  const groups = [];
  let banner = null;
  const labels = grid.rows.map((row) => labelsOf(row, uses, groups));
  return grid.rows.flatMap((row, y) => {
    if (row.length > 1 && row.filter(({ words: words5 }) => words5 !== "").length === 1 && figureIn(row.find(({ words: words5 }) => words5 !== "")?.words ?? "") === null) {
      const only = row.find(({ words: words5 }) => words5 !== "");
      banner = { start: only.start, end: only.end };
      return [];
    }
    const captions = banner ? [...grid.captions, banner] : grid.captions;
    const unitCell = row.find((_, x) => uses[x] === "unit")?.words ?? "";
    return row.flatMap((cell, x) => {
      if (uses[x] !== "figure") return [];
      const found = figureIn(cell.words);
      if (found === null && !isBareYear(cell.words)) return [];
      return [
        placed3(cell, { row: rowsAt(grid, labels, x, y), head: grid.columns[x] ?? [], captions, table, y, x }, found, unitCell, listed2)
      ];
    });
  });
}
__name(cellsOf2, "cellsOf");
function rowsAt({ rows }, labels, x, y) {
  const own2 = labels[y] ?? [];
  let end = y + 1;
  while (DITTO.has(rows[end]?.[x]?.words ?? "")) end++;
  const leaf = own2.at(-1);
  if (end === y + 1 || !leaf) return own2;
  const subjects2 = labels.slice(y, end).map((titles) => titles.at(-1)?.subject ?? "");
  const { cell, role, unit, timed, kind, part } = leaf;
  return [...own2.slice(0, -1), { cell, subject: subjects2.join("\u3001"), role, unit, timed, kind, part }];
}
__name(rowsAt, "rowsAt");
function labelsOf(row, uses, groups) {
  const places = uses.flatMap((use, x) => use === "label" ? [x] : []);
  const titles = [];
  places.forEach((x, i) => {
    const cell = row[x];
    const isLast = i === places.length - 1;
    const title = cell.words === "" ? isLast ? void 0 : groups[x] : labelOf(cell);
    groups[x] = title;
    if (title && !titles.some((other) => other.cell.words === title.cell.words)) titles.push(title);
  });
  return titles;
}
__name(labelsOf, "labelsOf");
function labelOf(cell) {
  const mark = PART4.exec(cell.words)?.[0].length ?? 0;
  if (mark === 0 || mark === cell.words.length) return titleOf(cell);
  const title = titleOf({ words: cell.words.slice(mark), start: cell.start + mark, end: cell.end });
  title.part = true;
  return title;
}
__name(labelOf, "labelOf");
function placed3(cell, place2, found, unitCell, listed2) {
  const { words: words5, start, end } = cell;
  const { row, head: head5, captions, table, y, x } = place2;
  const titles = [...row, ...head5];
  const role = found?.before ? "previous" : roleOf2(titles);
  const own2 = found?.unit || unitOf3(head5);
  const kind = kindOf3(row, head5);
  const told = /* @__PURE__ */ __name((units2) => ({ words: words5, start, end, row, head: head5, captions, units: units2, role, kind, table, y, x }), "told");
  if (role === "change") return told(own2 ? [own2] : []);
  const given = found?.unit || unitCell || unitOf3(row, head5);
  const names2 = titles.map(({ cell: { words: words6 } }) => splitUnit(words6).rest);
  return told(given ? [given] : fittingUnits(names2, listed2));
}
__name(placed3, "placed");
var unitOf3 = /* @__PURE__ */ __name((...titles) => {
  const having = titles.flatMap((each) => each.filter(({ unit }) => unit !== "").reverse());
  return (having.find(({ subject }) => subject !== "") ?? having[0])?.unit ?? "";
}, "unitOf");
var roleOf2 = /* @__PURE__ */ __name((titles) => titles.findLast(({ role }) => role !== "current")?.role ?? "current", "roleOf");
var kindOf3 = /* @__PURE__ */ __name((row, head5) => {
  const own2 = row.at(-1)?.kind ?? "plain";
  return own2 !== "plain" ? own2 : head5.at(-1)?.kind ?? "plain";
}, "kindOf");

// loaders/normalise/digits.ts
init_grammar();
init_trie();

// loaders/normalise/tidy-table.ts
init_files();
import { Converter } from "opencc-js/t2cn";
var SAME = {
  "\uFE5D": "\u3014",
  "\uFE5E": "\u3015",
  "\uFF3B": "[",
  "\uFF3D": "]",
  "\uFE6A": "%",
  "\u301C": "~",
  "\uFF5E": "~",
  "\uFF0D": "-",
  "\u2013": "-",
  "\u2014": "-",
  "\u2015": "-",
  "\u2500": "-",
  "\uFE52": ".",
  "\u2022": "\xB7",
  "\u2027": "\xB7",
  "\u30FB": "\xB7",
  "\u300C": "\u201C",
  "\u300D": "\u201D",
  "\u300E": "\u201C",
  "\u300F": "\u201D",
  '"': "\u201D",
  "\uFF02": "\u201D",
  "\uFF5C": "	",
  "\u2502": "	",
  "|": "	",
  "\u2503": "	",
  "\u2551": "	",
  "\u2212": "-",
  "\u2010": "-",
  "\u2011": "-",
  "\u2012": "-",
  "\uFE63": "-",
  "\u2501": "-",
  "\u2550": "-"
};
var CJK_FIRST = 19968;
var CJK_LAST = 40959;
var COMPATIBLE = [
  [12032, 12245],
  [63744, 64255]
];
var RADICALS = readYaml2("loaders/normalise/radicals.yaml");
var WIDE_FIRST = 65281;
var WIDE_LAST = 65374;
var WIDE_OFFSET = 65248;
var SPACE = 32;
var NOTHING5 = 0;
var TIDY = makeTable();
function makeTable() {
  const table = Uint16Array.from({ length: 65536 }, (_, code) => code);
  for (let code = WIDE_FIRST; code <= WIDE_LAST; code++) table[code] = code - WIDE_OFFSET;
  simplify(table);
  foldIdeographs(table);
  for (const [from, to] of Object.entries(SAME)) table[from.charCodeAt(0)] = to.charCodeAt(0);
  for (let code = 0; code < table.length; code++) {
    const char = String.fromCharCode(code);
    if (/[\p{Cf}\p{DI}\u0000-\u0008\u20e3]/u.test(char)) table[code] = NOTHING5;
    else if (char !== "	" && /\s/.test(char)) table[code] = SPACE;
  }
  return table;
}
__name(makeTable, "makeTable");
function simplify(table) {
  const codes = Array.from({ length: CJK_LAST - CJK_FIRST + 1 }, (_, i) => CJK_FIRST + i);
  const simplified = Converter({ from: "t", to: "cn" })(codes.map((code) => String.fromCharCode(code)).join("\n")).split("\n");
  codes.forEach((code, i) => {
    const char = simplified[i] ?? "";
    if (char.length === 1) table[code] = char.charCodeAt(0);
  });
}
__name(simplify, "simplify");
function foldIdeographs(table) {
  const fold = /* @__PURE__ */ __name((code, to) => {
    if (to.length === 1) table[code] = table[to.charCodeAt(0)] ?? code;
  }, "fold");
  for (const [first, last] of COMPATIBLE)
    for (let code = first; code <= last; code++) fold(code, String.fromCharCode(code).normalize("NFKC"));
  for (const [to, radicals] of Object.entries(RADICALS)) for (const radical of radicals) fold(radical.charCodeAt(0), to);
}
__name(foldIdeographs, "foldIdeographs");

// loaders/normalise/digits.ts
var COMMA2 = 44;
var DIGIT = "[0-9\uFF10-\uFF19]";
var SEPARATOR = "[\uFF0C'\u2019 \\u00a0\\u2007\\u2009\\u202f\\u3000]";
var GROUPED2 = new RegExp(
  `(?<!${DIGIT}|[.\uFF0E,\uFF0C'\u2019\u7B2C\u3001/:\uFF1A\\-]|${DIGIT}[\\s])(${DIGIT}{1,3})(${SEPARATOR})${DIGIT}{3}(?:\\2${DIGIT}{3}){0,4}(?!${DIGIT}|\\2${DIGIT})`,
  "g"
);
var DECIMALS = new RegExp(`^(?:[.\uFF0E]${DIGIT}{1,6})?\\s?`);
var SCALE = /^[余多]?[百千万亿]*[余多]?/;
var CELL_END = /^[ \u3000]*(?:[\t\r\n|｜│]|$)/;
var CELL_START = /(?:[\t\r\n|｜│]|^)[ \u3000]*$/;
var REACH9 = 12;
var LONGEST_UNIT = 8;
function groupedDigits(source) {
  const found = /* @__PURE__ */ new Map();
  for (const { 0: digits, 2: sign = "", index } of source.matchAll(GROUPED2)) {
    if (!counts(source, index + digits.length) && !(sign !== "\uFF0C" && fillsCell(source, index, index + digits.length))) continue;
    for (let i = index; i < index + digits.length; i++) if (source[i] === sign) found.set(i, sign === "\uFF0C" ? COMMA2 : NOTHING5);
  }
  return found;
}
__name(groupedDigits, "groupedDigits");
function counts(source, end) {
  const behind = source.slice(end, end + REACH9);
  const decimals = DECIMALS.exec(behind)?.[0].length ?? 0;
  const tidied = [...behind.slice(decimals, decimals + LONGEST_UNIT)].map((char) => String.fromCharCode(TIDY[char.charCodeAt(0)] ?? 0)).join("");
  const scale = SCALE.exec(tidied)?.[0] ?? "";
  return longestAt(UNIT_WORDS, tidied, scale.length) !== null || /[万亿]/.test(scale);
}
__name(counts, "counts");
var fillsCell = /* @__PURE__ */ __name((source, start, end) => CELL_END.test(source.slice(end, end + REACH9)) && CELL_START.test(source.slice(Math.max(0, start - REACH9), start)) && /[\t|｜│]/.test(source.slice(Math.max(0, start - REACH9), end + REACH9)), "fillsCell");

// loaders/normalise/rows.ts
init_align();
init_cell_figure();
var MARK = /[\t|｜│┃║]/;
var GAP = /[ \u00a0\u2002]{2,}|[\u3000\u2003][\s\u3000]*/g;
var PROSE = /[。；！？;!?]|[，,](?!\d{3})/;
var BLANK_INSIDE = /\S\s+\S/;
var CAPTION2 = /^\s*附?表\s?[\d０-９一二三四五六七八九十]{1,3}[\s.:：、-]/;
var LONGEST_ROW = 160;
var LONGEST_CELL = 30;
var FEWEST_ROWS2 = 2;
var FEWEST_NARROW = 3;
var LAST_NARROW = 11903;
function divideRows(source, lines) {
  const rows = lines.map(({ start, end, joins: joins2 }) => {
    const text2 = source.slice(start, end);
    return { start, end, joins: joins2, division: MARK.test(text2) && MARK.test(text2.trim()) ? "marks" : "none", columns: null };
  });
  if (!/\d|[０-９]/.test(source)) return rows;
  const open2 = rows.map((row) => hasBlanks(source, row));
  if (!open2.includes(true)) return rows;
  for (const division of ["gaps", "blanks"]) {
    for (let i = 0; i < rows.length; ) {
      if (!open2[i]) {
        i++;
        continue;
      }
      const block = blockAt(source, rows, i, division);
      if (block.length >= FEWEST_ROWS2 && isTable(block, division)) placeIn(rows.slice(i, i + block.length), block, division);
      i += Math.max(1, block.length);
    }
  }
  return rows;
}
__name(divideRows, "divideRows");
function hasBlanks(source, { start, end, division }) {
  if (start === end || end - start > LONGEST_ROW || division !== "none") return false;
  const text2 = source.slice(start, end);
  return !PROSE.test(text2) && BLANK_INSIDE.test(text2) && !CAPTION2.test(text2);
}
__name(hasBlanks, "hasBlanks");
function blockAt(source, rows, i, division) {
  const block = [];
  for (let at = i; at < rows.length; at++) {
    const { start, end, division: known } = rows[at];
    const cut = known === "none" && end - start <= LONGEST_ROW ? cutLine(source.slice(start, end), division === "gaps" ? GAP : /\s+/g) : null;
    if (!cut || division === "blanks" && block.length > 0 && cut.cells.length !== block[0]?.cells.length) break;
    block.push(cut);
  }
  return block;
}
__name(blockAt, "blockAt");
function cutLine(line, gap2) {
  const text2 = line.trim();
  if (text2 === "" || PROSE.test(text2) || !/\s/.test(text2) || CAPTION2.test(text2)) return null;
  const cut = { cells: [], places: [] };
  let at = 0;
  let column = widthOf(line.slice(0, line.length - line.trimStart().length));
  for (const { 0: blank, index } of [...text2.matchAll(gap2), { 0: "", index: text2.length }]) {
    const cell = text2.slice(at, index);
    cut.cells.push(cell);
    cut.places.push({ from: column, to: column + widthOf(cell) });
    column += widthOf(cell) + widthOf(blank);
    at = index + blank.length;
  }
  return cut.cells.length > 1 && cut.cells.every((cell) => cell.length <= LONGEST_CELL) ? cut : null;
}
__name(cutLine, "cutLine");
function widthOf(text2) {
  let width = 0;
  for (let i = 0; i < text2.length; i++) {
    const code = text2.charCodeAt(i);
    if (code < 56320 || code > 57343) width += code > LAST_NARROW ? 2 : 1;
  }
  return width;
}
__name(widthOf, "widthOf");
var isFigure2 = /* @__PURE__ */ __name((cell) => figureIn(cell.normalize("NFKC").replaceAll(" ", "")) !== null, "isFigure");
function isTable(block, division) {
  const counted = block.filter(({ cells }) => cells.slice(1).some(isFigure2));
  if (counted.length === 0 || counted.length < block.length - 2) return false;
  const width = Math.max(...block.map(({ cells }) => cells.length));
  if (division === "blanks") return width >= FEWEST_NARROW && counted.every(({ cells }) => cells.slice(-2).some(isFigure2));
  return block.every(({ cells }) => cells.length <= width) && counted.length >= FEWEST_ROWS2 - Number(block.length > counted.length);
}
__name(isTable, "isTable");
function placeIn(rows, block, division) {
  const widest = block.reduce((most, cut) => cut.cells.length > most.cells.length ? cut : most);
  rows.forEach((row, i) => {
    const cut = block[i];
    row.division = division;
    row.columns = cut.cells.length < widest.cells.length ? columnsBelow(cut.places, widest.places) : null;
  });
}
__name(placeIn, "placeIn");

// loaders/normalise/lines.ts
var LINE_END = /\r\n|[\r\n\f\v\u2028\u2029]/g;
var PAGE_NUMBER = /^[\s\-—–―─−‐‑‒﹣－━═·•‧・.﹒．]*(?:第?\s*[\d０-９]{1,4}\s*页?(?:\s*[/／,，共]+\s*[\d０-９]{1,4}\s*页?)?)[\s\-—–―─−‐‑‒﹣－━═·•‧・.﹒．]*$/;
var LONGEST_PAGE_NUMBER = 24;
var SENTENCE_END = /^[。！？；：!?;:”」》)）]$/;
var HEADING3 = /^\s*(?:[一二三四五六七八九十]{1,3}[、,，.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十]{1,3}[章节条部]|[一二三四五六七八九十]{1,2}是|其[一二三])/;
var SERIAL = /^\s*(\d{1,3})[\s.．、)）]\s*[\u4e00-\u9fff]/;
var LONGEST_SERIAL = 12;
var LONGER = 1.5;
var MOST_LONGER = 0.05;
var CUT_FIGURE = /^[\d０-９.,，]$/;
var ENDS_DATED = /(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?$/;
var LONGEST_DATE = 16;
var STARTS_DATED = /^\s*(?:19|20)\d{2}\s?年/;
var GOES_ON_FIGURE = /^\s*(?:[\d０-９]|[余多]?[万亿件宗起家元人次份条项个场%％])/;
function splitLines(source) {
  const all2 = linesOf3(source);
  const last = all2.findLastIndex((line) => !isBlank(source, line));
  const whole = all2.filter((line, i) => i === 0 || i >= last || !isPageNumber(source, line));
  const lines = divideRows(source, whole);
  const width = wrapWidth(source, lines);
  const kept = width === null ? lines : lines.filter((line) => !isBlank(source, line));
  kept.forEach((line, i) => line.joins = joins(source, line, kept[i + 1], width));
  return kept;
}
__name(splitLines, "splitLines");
var isBlank = /* @__PURE__ */ __name((source, { start, end }) => start === end || source.slice(start, end).trim() === "", "isBlank");
function linesOf3(source) {
  const lines = [];
  let start = 0;
  LINE_END.lastIndex = 0;
  for (let match = LINE_END.exec(source); match !== null; match = LINE_END.exec(source)) {
    lines.push({ start, end: match.index, joins: false });
    start = LINE_END.lastIndex;
  }
  lines.push({ start, end: source.length, joins: false });
  return lines;
}
__name(linesOf3, "linesOf");
function isPageNumber(source, line) {
  if (line.end === line.start || line.end - line.start >= LONGEST_PAGE_NUMBER) return false;
  const text2 = source.slice(line.start, line.end);
  return PAGE_NUMBER.test(text2) && /[^\d０-９\s.﹒．,，]/.test(text2);
}
__name(isPageNumber, "isPageNumber");
function wrapWidth(source, lines) {
  const full = lines.filter(isProse).map((line) => source.slice(line.start, line.end).trimEnd()).filter((text2) => text2.length >= 12);
  const open2 = full.filter((text2) => !SENTENCE_END.test(text2.slice(-1))).map((text2) => text2.length);
  if (open2.length < 4 || open2.length < full.length * 0.4) return null;
  const width = open2.sort((a, b) => a - b)[Math.floor(open2.length * 0.9)] ?? 0;
  if (full.filter((text2) => text2.length > width * LONGER).length > Math.max(1, full.length * MOST_LONGER)) return null;
  return width <= 120 && open2.filter((length) => length >= width * 0.8).length >= open2.length * 0.5 ? width : null;
}
__name(wrapWidth, "wrapWidth");
var isProse = /* @__PURE__ */ __name(({ division }) => division === "none", "isProse");
function joins(source, line, next, width) {
  if (!next || !isProse(line) || !isProse(next)) return false;
  if (line.start === line.end || next.start === next.end) return false;
  const text2 = source.slice(line.start, line.end).trimEnd();
  const following = source.slice(next.start, Math.min(next.end, next.start + 24));
  if (countsOn2(source.slice(line.start, line.start + LONGEST_SERIAL), following)) return false;
  if (ENDS_DATED.test(text2.slice(-LONGEST_DATE)) || STARTS_DATED.test(following)) return width !== null && isOpen(text2, width, following);
  if (CUT_FIGURE.test(text2.slice(-1)) && GOES_ON_FIGURE.test(following) && text2.length >= 12 && !HEADING3.test(following)) return true;
  return width !== null && isOpen(text2, width, following);
}
__name(joins, "joins");
function countsOn2(text2, following) {
  const behind = SERIAL.exec(following)?.[1];
  return behind !== void 0 && Number(behind) === Number(SERIAL.exec(text2)?.[1] ?? NaN) + 1;
}
__name(countsOn2, "countsOn");
var isOpen = /* @__PURE__ */ __name((text2, width, following) => text2.length >= width * 0.75 && !/^[。！？!?]$/.test(text2.slice(-1)) && !HEADING3.test(following), "isOpen");

// loaders/normalise/characters.ts
var LATIN = Uint8Array.from({ length: 128 }, (_, code) => Number(/[A-Za-z0-9.,%]/.test(String.fromCharCode(code))));
var TAB = 9;
var LINE_END2 = 10;
var BLANK = 32;
var ZERO2 = 48;
var NINE2 = 57;
var BIG_GAP = /^(?:[\u3000\u2003]{2}|[ \u00a0]{3})/;
var WIDE_GAP = /^(?:[\u3000\u2003]|[ \u00a0\u2002]{2})/;
var BIG_GAPS = /[\u3000\u2003]{2,}|[ \u00a0]{3,}/g;
var LONGEST_ROW2 = 160;
var WIDE_COMMA = "\uFF0C".charCodeAt(0);
var BLANK_FIRST = /^ *(?:\t+|[|｜│┃║](?:\s*[|｜│┃║])+)[^\t|｜│┃║]+[\t|｜│┃║]/;
var BAR = /[|｜│┃║]/;
var BARRED = /^\s*[|｜│┃║]/;
var NEVER2 = /^(?!)/;
function normalise(source) {
  const out = new MappedBuilder(source);
  const groups = groupedDigits(source);
  for (const line of splitLines(source)) {
    pushLine(out, source, line, groups);
    if (!line.joins && out.length > 0 && out.last !== LINE_END2) out.push(LINE_END2, line.end);
  }
  return out.build();
}
__name(normalise, "normalise");
function cellsOf3(source, { start, end, division, columns }) {
  const isMarked = division === "marks";
  const line = isMarked || division === "none" && end - start <= LONGEST_ROW2 ? source.slice(start, end) : "";
  const lone = division === "none" && (line.trim().match(BIG_GAPS)?.length ?? 0) >= 2;
  const gap2 = division === "gaps" ? WIDE_GAP : division === "blanks" ? /^\s/ : lone ? BIG_GAP : NEVER2;
  return {
    gap: gap2,
    columns,
    leads: isMarked && BLANK_FIRST.test(line),
    bar: isMarked && BARRED.test(line) && !followsOpen(source, start) ? 1 : 0
  };
}
__name(cellsOf3, "cellsOf");
function followsOpen(source, start) {
  const end = source.charCodeAt(start - 2) === 13 ? start - 2 : start - 1;
  const above = source.slice(source.lastIndexOf("\n", end - 1) + 1, end);
  return above.length <= LONGEST_ROW2 && BAR.test(above) && !BARRED.test(above);
}
__name(followsOpen, "followsOpen");
function pushLine(out, source, line, groups) {
  const cells = cellsOf3(source, line);
  let gap2 = -1;
  let cell = 0;
  for (let i = line.start; i < line.end; i++) {
    const from = source.charCodeAt(i);
    const code = (groups.size > 0 ? groups.get(i) : void 0) ?? TIDY[from] ?? NOTHING5;
    if (code === NOTHING5) continue;
    if (code === SPACE || code === TAB) {
      if (gap2 < 0) gap2 = i;
      continue;
    }
    const char = from === WIDE_COMMA && !groups.has(i) && dividesNumbers(source, i) ? WIDE_COMMA : code;
    if (gap2 >= 0) cell = pushGap(out, source, { gap: gap2, end: i, cell }, char, cells);
    out.push(char, i);
    gap2 = -1;
  }
}
__name(pushLine, "pushLine");
function pushGap(out, source, { gap: gap2, end, cell }, next, cells) {
  const first = out.length === 0 || out.last === LINE_END2;
  const marks = [];
  for (let i = gap2; i < end; i++) if (TIDY[source.charCodeAt(i)] === TAB) marks.push(i);
  if (first) marks.splice(0, cells.leads ? cells.bar : marks.length);
  for (const mark of marks) out.push(TAB, mark);
  if (first && cells.columns) {
    const blank = Math.min(end - gap2, cells.columns[0] ?? 0);
    for (let i = 0; i < blank; i++) out.push(TAB, gap2 + i);
  }
  if (first || marks.length > 0) return cell;
  if (!cells.gap.test(source.slice(gap2, end))) {
    if (LATIN[out.last] && LATIN[next]) out.push(BLANK, gap2);
    return cell;
  }
  const steps = Math.min(end - gap2, (cells.columns?.[cell + 1] ?? cell + 1) - (cells.columns?.[cell] ?? cell));
  for (let i = 0; i < steps; i++) out.push(TAB, gap2 + i);
  return cell + 1;
}
__name(pushGap, "pushGap");
var dividesNumbers = /* @__PURE__ */ __name((source, at) => isDigit2(source.charCodeAt(at - 1)) && isDigit2(source.charCodeAt(at + 1)), "dividesNumbers");
var isDigit2 = /* @__PURE__ */ __name((code) => code >= ZERO2 && code <= NINE2, "isDigit");

// loaders/normalise/modality.ts
init_grammar();
init_trie();
var words4 = /* @__PURE__ */ __name((list2) => list2.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "words");
var FRAME = wordTrie(NOT_FACTS.frame);
var WORK = new RegExp(`(?:${words4(NOT_FACTS.work)})[^\u3002]*\\d|\\d[^\u3002]*(?:${words4(NOT_FACTS.work)})`);
var PLAN_HEADING = new RegExp(words4(NOT_FACTS.plan_heading));
var PLAN_HEADING_END = new RegExp(`(?:${words4(NOT_FACTS.plan_heading_end)})$`);
var PLAN_NAMED = new RegExp(words4(NOT_FACTS.plan_named));
var PROBLEM = new RegExp(words4(NOT_FACTS.problem_heading));
var DONE_HEADING = new RegExp(`^(?:\u7B2C?[(\uFF08]?[\\d\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341]{1,3}[)\uFF09\u7AE0\u90E8]?[\u3001.\uFF0E,]?)?(?:${words4(NOT_FACTS.done_heading)})`);
var PLAN_SENTENCE = wordTrie(NOT_FACTS.plan_sentence);
var PLAN_MARK = wordTrie(NOT_FACTS.plan_mark);
var FACT_MARK = wordTrie(NOT_FACTS.fact_mark);
var APPENDIX = new RegExp(`^(?:${words4(NOT_FACTS.appendix)})[\\d\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341]{0,2}(?:[:.\u3001\\t ]|$)`);
var TOLD_OPENS = /^\s*(?:今年)?(?:上半年|前[两三二]?季度|前\d{1,2}个月|[一二三]季度|截[至止]|1[至到~-]\d{1,2}月)/;
var LONGEST_FRAME = 200;
var holds = /* @__PURE__ */ __name((list2, text2) => holdsWord(list2, text2, 0, text2.length), "holds");
var isProse2 = /* @__PURE__ */ __name((line) => line.length >= 24 && /[,。;]/.test(line) && !isFrame(line), "isProse");
function isFrame(line) {
  if (line.length >= LONGEST_FRAME || !holds(FRAME, line) || line.slice(0, -1).includes("\u3002")) return false;
  return !(/[。;]$/.test(line) && WORK.test(line));
}
__name(isFrame, "isFrame");
function appendixTitle(line) {
  const mark = APPENDIX.exec(line);
  return mark && line.slice(mark[0].length).replace(/[。,].*$/, "");
}
__name(appendixTitle, "appendixTitle");
function isPlanHeading(text2, year) {
  return !PROBLEM.test(text2) && speaksOfPlans(text2, year);
}
__name(isPlanHeading, "isPlanHeading");
var isMixedHeading = /* @__PURE__ */ __name((text2, year) => PROBLEM.test(text2) && speaksOfPlans(text2, year), "isMixedHeading");
function speaksOfPlans(text2, year) {
  if (PLAN_NAMED.test(text2) || text2.includes(`${year + 1}\u5E74`) && !text2.includes(`${year}\u5E74`)) return true;
  return !DONE_HEADING.test(text2) && (PLAN_HEADING.test(text2) || PLAN_HEADING_END.test(text2));
}
__name(speaksOfPlans, "speaksOfPlans");
function isPlanned(text2, { start, end }) {
  for (let i = start; i < end; i++) {
    const opens2 = i === start || text2[i - 1] === "," || text2[i - 1] === ":" || text2[i - 1] === ";";
    const plan = opens2 ? longestAt(PLAN_SENTENCE, text2, i) : null;
    if (plan && plan.end <= end) return true;
  }
  return false;
}
__name(isPlanned, "isPlanned");
function isFact(text2, { start, end }, year) {
  const sentence = text2.slice(start, end);
  if (holds(PLAN_MARK, sentence) || sentence.includes(`${year + 1}\u5E74`)) return false;
  return sentence.includes(`${year}\u5E74`) || holds(FACT_MARK, sentence);
}
__name(isFact, "isFact");
function isTold(text2, { start, end }, year) {
  const sentence = text2.slice(start, end);
  if (holds(PLAN_MARK, sentence)) return false;
  const years = [...sentence.matchAll(/20\d\d(?=年)/g)].map(Number);
  return TOLD_OPENS.test(sentence) || years.length > 0 && years.every((named3) => named3 <= year);
}
__name(isTold, "isTold");
function isToCome(text2, { start, end }, year) {
  const sentence = text2.slice(start, end);
  if (sentence.includes(`${year + 1}\u5E74`) && !sentence.includes(`${year}\u5E74`)) return "on";
  return holds(PLAN_MARK, sentence) ? "alone" : null;
}
__name(isToCome, "isToCome");

// loaders/normalise/outline.ts
var HEADINGS = [
  /^(?:第[一二三四五六七八九十]{1,3}[章部]|[一二三四五六七八九十]{1,3}[、.．,]|、)/,
  /^[(（][一二三四五六七八九十]{1,3}[)）]/,
  /^(?:\d{1,2}[.．、](?!\d)|[(（]\d{1,2}[)）])/,
  // without a number: 【环境执法】 before its text or over it, or a few words alone
  /^【[^【】\d]{2,16}】|^[\u4e00-\u9fff“”、()]{2,14}$/
];
var BARE2 = 3;
var ITEM2 = /(?:^|[。;:!?”])(?:[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十],|其[一二三四五六],|首先,|此外,|另外,|同时,)/g;
var SENTENCE = /[^。!?\n]{0,1200}[。!?\n]?/g;
var LONGEST_HEADING = 46;
var QUESTION = /[?]”?\s*$|请问|请[^,。:]{0,8}(?:介绍|谈谈|谈一谈|说说|说明)/;
var LONGEST_QUESTION = 160;
var CONTEXT_REACH = 140;
function outline(text2, year, planned = "section", headline = null) {
  const sentences = [];
  const open2 = [];
  let planLevel = null;
  let mixedLevel = null;
  let started = false;
  let start = 0;
  let asked;
  for (const line of text2.split("\n")) {
    const heading = headingOf2(line, start);
    const appendix = heading ? null : appendixTitle(line);
    if (heading) {
      open2.length = heading.level;
      open2[heading.level] = heading;
      if (planLevel !== null && heading.level <= planLevel) planLevel = null;
      if (mixedLevel !== null && heading.level <= mixedLevel) mixedLevel = null;
      if (planLevel === null && isPlanHeading(heading.text, year)) planLevel = heading.level;
      if (mixedLevel === null && isMixedHeading(heading.text, year)) mixedLevel = heading.level;
    } else if (appendix !== null) {
      open2.length = 0;
      mixedLevel = null;
      planLevel = isPlanHeading(appendix, year) ? 0 : null;
    }
    if (QUESTION.test(line) && line.length <= LONGEST_QUESTION) asked = { start, end: start + line.length };
    else if (heading !== null && heading.level < BARE2) asked = void 0;
    started ||= isProse2(line) || heading !== null && heading.level < BARE2;
    const frame = !started && line.trim() !== headline || isFrame(line);
    const before = planLevel;
    for (const sentence of sentencesOf2(line, start, open2)) {
      if (planLevel === null && isPlanned(text2, sentence)) planLevel = Math.max(open2.length - 1, 0);
      const coming = mixedLevel === null ? null : isToCome(text2, sentence, year);
      if (coming === "on") planLevel ??= mixedLevel;
      const fact = planLevel === null ? coming === null : isFact(text2, sentence, year) || planned === "paragraph" && isTold(text2, sentence, year);
      if (asked !== void 0 && asked.start < start) {
        sentence.asked = asked;
        sentence.topics.unshift(asked);
      }
      sentence.zone = frame ? "frame" : fact ? "body" : "plan";
      sentences.push(sentence);
    }
    if (planned === "paragraph") planLevel = before;
    start += line.length + 1;
  }
  return sentences;
}
__name(outline, "outline");
function headingOf2(line, start) {
  const level = HEADINGS.findIndex((pattern) => pattern.test(line));
  if (level < 0) return null;
  const stop = line.search(level === BARE2 ? /】/ : /[。:]/);
  const length = stop < 0 ? line.length : stop;
  const text2 = line.slice(0, Math.min(length, LONGEST_HEADING));
  return { level, start, end: start + text2.length, text: text2 };
}
__name(headingOf2, "headingOf");
function sentencesOf2(line, start, open2) {
  const headings = open2.filter((heading) => heading !== void 0);
  const section = headings.map((heading) => heading.text).slice(-2).join(" \xB7 ");
  const items = itemsOf(line, start);
  const sentences = [];
  let previous;
  for (const { 0: words5, index } of allMatches(SENTENCE, line)) {
    if (words5 === "") continue;
    const begin = start + index;
    const end = begin + words5.length;
    const item = items.findLast((span) => span.start < end && span.start <= begin + 1);
    const topics = headings.slice();
    if (previous && previous.start >= (item?.start ?? 0))
      topics.push({ start: Math.max(previous.start, begin - CONTEXT_REACH), end: begin });
    if (item) topics.push(item);
    previous ??= { start: begin, end: begin };
    if (item && previous.start < item.start) previous = { start: begin, end: begin };
    sentences.push({ start: begin, end, line: start, section, topics, zone: "body" });
  }
  return sentences;
}
__name(sentencesOf2, "sentencesOf");
function itemsOf(line, start) {
  return allMatches(ITEM2, line).map((match) => {
    const from = match.index;
    const begin = from + match[0].length;
    const stop = line.slice(begin, begin + 60).search(/[,。;:]/);
    return { start: start + from, end: start + begin + (stop < 0 ? Math.min(60, line.length - begin) : stop) };
  });
}
__name(itemsOf, "itemsOf");

// loaders/quantity/cell-figures.ts
init_cell_figure();
init_grammar();

// loaders/quantity/numeral.ts
init_char_set();
init_grammar();
var DIGITS4 = new Map(Object.entries(NUMERALS.digits));
var MULTIPLIERS = new Map(Object.entries(NUMERALS.multipliers).map(([char, value]) => [char.charCodeAt(0), value]));
var ARABIC = /\d{1,3}(?:,\d{3}){1,5}(?!\d)(?:\.\d{1,8})?|\d{1,15}(?:\.\d{1,12})?/y;
var MOST_DIGITS = 15;
var OF_STRINGS = [...DIGITS4.keys()].filter((digit2) => digit2 !== "\u4E24").join("");
var STRING = new RegExp(`[${OF_STRINGS}]{3}`, "y");
var DECIMALS2 = new RegExp(`[${OF_STRINGS}]{1,8}`, "y");
var [FORMAL, WORDS5] = [NUMERALS.formal.multipliers, NUMERALS.formal.digits].map(
  (characters) => new Set(characters.map((char) => char.charCodeAt(0)))
);
var MYRIAD = 1e4;
var EXACT5 = 1e15;
var ZERO3 = 48;
var COMMA3 = 44;
var POINT = 46;
var ARABIC_DIGIT = 1;
var CHINESE_DIGIT = 2;
var MULTIPLIER = 3;
var MORE = 4;
var DECIMAL_POINT = 5;
var KINDS4 = new Uint8Array(65536);
var DIGIT_VALUES = new Uint8Array(65536);
for (let digit2 = 0; digit2 < 10; digit2++) KINDS4[ZERO3 + digit2] = ARABIC_DIGIT;
for (const [char, digit2] of DIGITS4) {
  KINDS4[char.charCodeAt(0)] = CHINESE_DIGIT;
  DIGIT_VALUES[char.charCodeAt(0)] = digit2;
}
for (const code of MULTIPLIERS.keys()) KINDS4[code] = MULTIPLIER;
for (const char of NUMERALS.more) KINDS4[char.charCodeAt(0)] = MORE;
KINDS4["\u70B9".charCodeAt(0)] = DECIMAL_POINT;
var kindOf4 = /* @__PURE__ */ __name((code) => KINDS4[code & 65535], "kindOf");
var isDigit3 = /* @__PURE__ */ __name((code) => kindOf4(code) === ARABIC_DIGIT, "isDigit");
var STARTS2 = charSet("0123456789", ...DIGITS4.keys(), String.fromCharCode(...MULTIPLIERS.keys()));
var startsNumeral = /* @__PURE__ */ __name((code) => hasChar(STARTS2, code), "startsNumeral");
function readNumeral(text2, start) {
  const state = { total: 0, section: 0, pending: -1, open: false, approximate: false, chinese: true };
  const isString = kindOf4(text2.charCodeAt(start)) === CHINESE_DIGIT && matchAt3(STRING, text2, start) !== null;
  let i = start;
  for (let end = start; (end = takeNext(state, text2, i, start, isString)) > i; ) i = end;
  if (i === start) return null;
  const { total, section, pending, open: open2, approximate, chinese: chinese2 } = state;
  return { value: total + section + Math.max(pending, 0), open: open2, approximate, end: i, chinese: chinese2 };
}
__name(readNumeral, "readNumeral");
function takeNext(state, text2, at, start, isString) {
  const code = text2.charCodeAt(at);
  switch (kindOf4(code)) {
    case ARABIC_DIGIT:
      return state.pending < 0 ? takeArabic(state, text2, at) : at;
    case MULTIPLIER:
      multiply(state, MULTIPLIERS.get(code));
      return at + 1;
    case CHINESE_DIGIT:
      if (WORDS5.has(code) && !isFormal(text2, at)) return at;
      takeDigit(state, DIGIT_VALUES[code], isString);
      return at + 1;
    case DECIMAL_POINT:
      return state.pending < 0 ? at : takeDecimals(state, text2, at);
    case MORE:
      if (at === start || !opens(text2, at)) return at;
      state.open = true;
      return at + 1;
    default:
      return at;
  }
}
__name(takeNext, "takeNext");
var isFormal = /* @__PURE__ */ __name((text2, at) => FORMAL.has(text2.charCodeAt(at - 1)) || FORMAL.has(text2.charCodeAt(at + 1)), "isFormal");
function takeArabic(state, text2, at) {
  state.chinese = false;
  let value = 0;
  let end = at;
  for (let code = text2.charCodeAt(end); isDigit3(code) && end - at <= MOST_DIGITS; code = text2.charCodeAt(++end))
    value = value * 10 + code - ZERO3;
  const next = text2.charCodeAt(end);
  if (next === COMMA3 || next === POINT || end - at > MOST_DIGITS) {
    const digits = matchAt3(ARABIC, text2, at) ?? "";
    value = Number(digits.replaceAll(",", ""));
    end = at + digits.length;
  }
  state.pending = value;
  return end;
}
__name(takeArabic, "takeArabic");
function takeDecimals(state, text2, at) {
  const decimals = matchAt3(DECIMALS2, text2, at + 1) ?? "";
  if (decimals !== "") state.pending = Number(`${state.pending}.${[...decimals].map((each) => DIGITS4.get(each)).join("")}`);
  return decimals === "" ? at : at + 1 + decimals.length;
}
__name(takeDecimals, "takeDecimals");
function matchAt3(pattern, text2, at) {
  pattern.lastIndex = at;
  return pattern.test(text2) ? text2.slice(at, pattern.lastIndex) : null;
}
__name(matchAt3, "matchAt");
function takeDigit(state, digit2, isString) {
  if (state.pending < 0) state.pending = digit2;
  else if (!isString && state.pending > 0 && digit2 === state.pending + 1) state.approximate = true;
  else if (digit2 !== 0 || isString) state.pending = state.pending * 10 + digit2;
}
__name(takeDigit, "takeDigit");
function multiply(state, multiplier) {
  if (multiplier >= MYRIAD) {
    const below = state.pending < 0 && state.section === 0 ? null : state.section + Math.max(state.pending, 0);
    if (multiplier > MYRIAD) state.total = exact2((below === null ? state.total || 1 : state.total + below) * multiplier);
    else state.total += exact2((below ?? 1) * multiplier);
    state.section = 0;
  } else state.section += exact2((state.pending < 0 ? 1 : state.pending) * multiplier);
  state.pending = -1;
}
__name(multiply, "multiply");
var opens = /* @__PURE__ */ __name((text2, at) => /[^\d,。;、)\s]/.test(text2[at + 1] ?? ""), "opens");
var exact2 = /* @__PURE__ */ __name((value) => Number.isInteger(value) && Math.abs(value) < EXACT5 ? value : Number(value.toPrecision(15)), "exact");

// loaders/quantity/read-figure.ts
init_char_set();
init_grammar();
init_trie();

// loaders/quantity/not-fact.ts
init_grammar();
init_trie();
var AFTER3 = wordTrie(NOT_FACTS.after);
var BEFORE4 = suffixTrie(NOT_FACTS.before);
var NAMES2 = wordTrie(NOT_FACTS.names);
var AFTER_NOUN = wordTrie(NOT_FACTS.after_noun);
var AFTER_NOUN_REACH = 12;
var DIGITS5 = "0123456789";
var NUMERALS3 = "\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341\u767E\u5343\u4E07";
var LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
var LIMITS = ["\u4EE5\u4E0A", "\u4EE5\u4E0B"];
var DATED2 = [
  { pattern: /(?:19|20)\d{2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,2}日?(?:\s?\d{1,2}:\d{2}(?::\d{2})?)?/, starts: "12", behind: "-/. 	\n" },
  { pattern: /(?:19|20)\d{2}年(?:度)?|(?<![\d.])[12]\d年(?!来|以|间|限)(?:度)?/, starts: "12", behind: "\u5E74" },
  { pattern: /(?:19|20)\d{2}(?:[-~至、到]|年[-~至、到])(?:19|20)\d{2}年?(?:度)?/, starts: "12", behind: "-~\u81F3\u3001\u5230\u5E74", year: "-~\u81F3\u3001\u5230" },
  {
    pattern: /(?<![\d.])\d{1,2}(?:[-~至到、]\d{1,2}){0,4}月(?!的时间)(?:份|\d{1,2}(?:[-~至到]\d{1,2}(?:月\d{1,2})?)?[日号]|底|末|初|中旬|上旬|下旬)?/,
    starts: DIGITS5,
    behind: "-~\u81F3\u5230\u3001\u6708"
  },
  {
    pattern: /(?<=[月至到、\-~每当])\d{1,2}(?:[-~至]\d{1,2})?日(?!内|以内)|(?<![\d.])\d{1,2}日(?=[至到\-~前起上下])/,
    starts: DIGITS5,
    behind: "-~\u81F3\u65E5"
  },
  { pattern: /[二一][〇○零九][〇○零一二三四五六七八九]{2}年(?:度)?/, starts: "\u4E8C\u4E00" },
  { pattern: /\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}时\d{1,2}分/, starts: DIGITS5, behind: ":\u65F6" }
];
var NAMED3 = [
  { pattern: /《[^《》\n]{1,80}》/, starts: "\u300A" },
  { pattern: /“[^“”\n]{1,60}”/, starts: "\u201C" },
  { pattern: /[〔[【(]\s?(?:19|20)\d{2}年?\s?[〕\]】)]\s?(?:第)?\d{0,8}号?/, starts: "\u3014[\u3010(" },
  { pattern: /第\s?[\d一二三四五六七八九十百]{1,12}(?:[-至、]\s?第?[\d一二三四五六七八九十百]{1,12})?[^,。;\n\d]?/, starts: "\u7B2C" },
  { pattern: /\d{1,12}号/, starts: DIGITS5, behind: "\u53F7" },
  { pattern: /(?:(?<!\d)\d{1,3})?\+[\dN](?:[\d+]{0,12}[\dN])?/, starts: `${DIGITS5}+`, behind: "+" },
  { pattern: /[A-Za-z][A-Za-z.\-_/]{0,20}\d[\d.\-:]{0,30}/, starts: LETTERS },
  { pattern: /\d{1,12}[A-Za-z]/, starts: DIGITS5, behind: LETTERS },
  { pattern: /\d{3,4}-\d{7,8}/, starts: DIGITS5, behind: "-" },
  { pattern: /(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)12(?:369|345|315)(?!\d|[件宗起家人次份条])/, starts: "1" },
  { pattern: /\d{1,3}[×x*]\d{1,3}小时|24小时|365天/, starts: DIGITS5, behind: "\xD7x*\u5C0F\u5929" },
  { pattern: /[a-zA-Z][\w.]{0,40}@[\w.]{1,60}/, starts: LETTERS }
];
var LEGAL = [
  // 对单位处五万元以上罚款: what a law provides
  { pattern: /处(?:以)?[\d一二三四五六七八九十百千万]{1,12}元(?:以上|以下)/, starts: "\u5904", needs: LIMITS },
  // 金额在50万元以上的: a threshold
  {
    pattern: /[\d.一二三四五六七八九十百千万]{1,12}元(?:以上|以下)的/,
    starts: `${DIGITS5}.${NUMERALS3}`,
    behind: `.${NUMERALS3}\u5143`,
    needs: LIMITS
  },
  {
    pattern: /[\d一二三四五六七八九十百千万]{1,12}(?:元|日|倍|年)?以上[\d一二三四五六七八九十百千万]{1,12}(?:元|日|倍|年)?以下/,
    starts: DIGITS5 + NUMERALS3,
    behind: `${NUMERALS3}\u5143\u65E5\u500D\u5E74\u4EE5`,
    needs: LIMITS
  }
];
var NO_FIGURES = [...DATED2, ...NAMED3, ...LEGAL];
var NO_FIGURE_SET = patternSet(NO_FIGURES);
function maskNames(text2) {
  const mask = new Uint8Array(text2.length);
  const paint2 = /* @__PURE__ */ __name((start, end) => void mask.fill(1, start, end), "paint");
  eachMatch(NO_FIGURE_SET, text2, paint2);
  for (const { start, end } of scanAll(NAMES2, text2)) paint2(start, end);
  return mask;
}
__name(maskNames, "maskNames");
function isNoFigure(text2, start, end, unitEnd, hasUnit) {
  if (longestBefore(BEFORE4, text2, start)) return true;
  if (!hasUnit && longestAt(AFTER3, text2, end)) return true;
  const limit = Math.min(text2.length, unitEnd + AFTER_NOUN_REACH);
  if (!holdsWord(AFTER_NOUN, text2, unitEnd, limit)) return false;
  return scanAll(AFTER_NOUN, text2, unitEnd, limit).some((match) => !/[,。;\d]/.test(text2.slice(unitEnd, match.start)));
}
__name(isNoFigure, "isNoFigure");
var TIME_LIMIT = /(?:法定|规定|法律规定)[^,。;到至为]{0,8}$/;
var SIBLING_LIMIT = /(?:法定|规定)[^,。;]{0,12}(?:工作日|日|天)、$/;
function isTimeLimit(text2, start) {
  const before = text2.slice(Math.max(0, start - 30), start);
  return TIME_LIMIT.test(before) || SIBLING_LIMIT.test(before);
}
__name(isTimeLimit, "isTimeLimit");

// loaders/quantity/torn.ts
init_char_set();
var DIVIDERS = charSet("\uFF0C\u3001\u3002;:!?()[]{}\u3010\u3011\u3014\u3015\u3008\u3009\u300A\u300B\u201C\u201D\u2018=%\u2030\u2026	\n");
var DIVIDE_WORDS = charSet(",\u2019 ");
var CIRCLE = "\u25CB".charCodeAt(0);
var REACH10 = 4;
function isTorn(text2, start) {
  for (let at = start - 1; at >= start - REACH10; at--) {
    const code = text2.charCodeAt(at);
    if (startsNumeral(code) && code !== CIRCLE) return at < start - 1;
    if (hasChar(DIVIDE_WORDS, code) && !holdsDigits(text2, at, start)) return false;
    if (Number.isNaN(code) || hasChar(DIVIDERS, code) || isLetter(code)) return false;
  }
  return false;
}
__name(isTorn, "isTorn");
var holdsDigits = /* @__PURE__ */ __name((text2, at, start) => isDigit3(text2.charCodeAt(start)) && (isDigit3(text2.charCodeAt(at - 1)) || hasChar(DIVIDE_WORDS, text2.charCodeAt(at - 1))), "holdsDigits");
var isLetter = /* @__PURE__ */ __name((code) => code >= 19968 && code <= 40959 || code >= 65 && code <= 90 || code >= 97 && code <= 122, "isLetter");

// loaders/quantity/unit.ts
init_grammar();
init_trie();
var LATIN2 = /[A-Za-z]/;
var HOUSEHOLD = new RegExp(HOUSEHOLDS.join("|"));
var NEIGHBOURS = 10;
function readUnit(text2, at) {
  const word = longestAt(UNIT_WORDS, text2, at);
  if (!word) return null;
  if (word.end === at + 1 && text2[at] === "\u6237") return isHousehold(text2, at) ? counting(word, "household") : word;
  if (word.value === "item" && LOOSE_UNITS.has(text2.slice(at, word.end))) {
    const noun = nounAhead(text2, word.end);
    return noun ? counting(word, noun) : word;
  }
  return word;
}
__name(readUnit, "readUnit");
var counting = /* @__PURE__ */ __name(({ start, end }, value) => ({ value, start, end }), "counting");
function nounAhead(text2, from) {
  for (let i = from; i < Math.min(text2.length, from + 6); i++) {
    if (/[,。;、(]/.test(text2[i]) || LATIN2.test(text2[i])) return null;
    const noun = longestAt(UNIT_NOUNS, text2, i);
    if (noun) return noun.value;
  }
  return null;
}
__name(nounAhead, "nounAhead");
var isHousehold = /* @__PURE__ */ __name((text2, at) => HOUSEHOLD.test(/[^,。;:\n\t]*$/.exec(text2.slice(Math.max(0, at - NEIGHBOURS), at))?.[0] ?? "") || HOUSEHOLD.test(/^[^,。;:\n\t]*/.exec(text2.slice(at + 1, at + NEIGHBOURS))?.[0] ?? ""), "isHousehold");

// loaders/quantity/read-figure.ts
var RANGE = /^[-~至到](?=[\d一二三四五六七八九十两])/;
var MYRIADS = { \u4E07: 1e4, \u4EBF: 1e8 };
var LABEL3 = /\((?:单位:)?([\u4e00-\u9fff%]{1,4})\):$/;
var LABEL_REACH2 = 12;
var LABEL_END = /^[,。;、)\s]?$/;
var SCALED = /^([万亿]?)(.+)$/;
var TENTHS = /^成(?![为立功交果员熟绩效都长本型因套])/;
var FRACTION = /^(百|千)分之(?=[\d一二三四五六七八九十百])/;
var MONEY_BEFORE = /(?:金额|款|资金|赔偿金|奖金|投资|费用|经费|金)[^,。;\d]{0,6}$/;
var AUDIENCE_BEFORE = /(?:粉丝|关注|用户|浏览量?|阅读量?|播放量?|观看量?|点击量?)[^,。;\d]{0,8}$/;
var COUNT_BEFORE = /\d[件起宗]$/;
var ROUND = /[万亿千百]/;
var SLIPPING = charSet("\u5BB6\u4EF6\u5B97\u8D77\u4EFD\u6761\u540D");
var RANGE_MARKS = charSet("-~\u81F3\u5230");
var LETTER_OR_POINT = /[A-Za-z.]/;
var HEDGE_REACH = 4;
var LISTED_ITEM = /^[项条]$/;
var TOO_GREAT = 1e15;
var UNREAD = new RegExp(`[\\ufffd\\ue000-\\uf8ff${NUMERALS.unread.join("")}]`);
var TWO_DIGITS = new RegExp(`^[${Object.keys(NUMERALS.digits).join("")}]{2}$`);
var MOST_DOUBLINGS = 10;
var CASE_LIKE = /* @__PURE__ */ new Set(["case", "person", "enterprise", "document", "session"]);
function figureOf(text2, start, written) {
  if (isOrphan(text2, start, written)) return null;
  const { numeral, unit, end } = written;
  if (numeral.chinese && !isChineseFigure(text2, start, written)) return null;
  if (isNoFigure(text2, start, numeral.end, end, unit !== "")) return null;
  if (unit === "day" && isTimeLimit(text2, start)) return null;
  if (unit === "year" || unit === "month") return durationOf(text2, start, written);
  return buildFigure(text2, start, written);
}
__name(figureOf, "figureOf");
function readWritten(text2, start) {
  const fraction = text2[start + 1] === "\u5206" ? FRACTION.exec(text2.slice(start, start + 5)) : null;
  if (fraction) return readFraction(text2, start, fraction);
  const lone = readNumeral(text2, start);
  if (!lone) return null;
  const upper = readRange(text2, lone);
  const first = upper ? withValue(lone, lowerOf(text2, lone, upper)) : lone;
  const last = upper ?? lone;
  const passed = lone.end;
  if (text2[last.end] === "\u6210" && TENTHS.test(text2.slice(last.end, last.end + 2)) && last.value <= 10)
    return readTenths(text2, first, upper, last);
  const unit = readUnit(text2, last.end) ?? impliedUnit(text2, start, last);
  const { value, end } = unit;
  if (value === "times" && text2.slice(last.end, end) === "\u756A" && first.value <= MOST_DOUBLINGS)
    return { numeral: withValue(first, 2 ** first.value), upper: null, unit: value, scale: 1, measure: last.end, end, passed };
  const label = value === "" ? labelledUnit(text2, start, last.end) : null;
  if (label) return { numeral: first, upper, ...label, measure: last.end, end, passed };
  return { numeral: first, upper, unit: value, scale: 1, measure: last.end, end, passed };
}
__name(readWritten, "readWritten");
function labelledUnit(text2, start, end) {
  if (text2[start - 1] !== ":" || !LABEL_END.test(text2[end] ?? "")) return null;
  const words5 = LABEL3.exec(text2.slice(Math.max(0, start - LABEL_REACH2), start))?.[1];
  const scaled = words5 === void 0 ? null : SCALED.exec(words5);
  const unit = scaled && readUnit(scaled[2] ?? "", 0);
  return unit && unit.end === (scaled[2] ?? "").length ? { unit: unit.value, scale: MYRIADS[scaled[1] ?? ""] ?? 1 } : null;
}
__name(labelledUnit, "labelledUnit");
var withValue = /* @__PURE__ */ __name(({ open: open2, approximate, end, chinese: chinese2 }, value) => ({ value, open: open2, approximate, end, chinese: chinese2 }), "withValue");
function readTenths(text2, first, upper, last) {
  const half = upper ? null : readNumeral(text2, last.end + 1);
  const more = half && half.value < 10 && half.chinese ? half : null;
  const numeral = more ? withValue(first, first.value + more.value / 10) : first;
  return { numeral, upper, unit: "percent", scale: 10, measure: last.end, end: more?.end ?? last.end + 1, passed: first.end };
}
__name(readTenths, "readTenths");
function readRange(text2, first) {
  if (!hasChar(RANGE_MARKS, text2.charCodeAt(first.end)) || !RANGE.test(text2.slice(first.end, first.end + 2))) return null;
  const second = readNumeral(text2, first.end + 1);
  return second && lowerOf(text2, first, second) <= second.value ? second : null;
}
__name(readRange, "readRange");
function lowerOf(text2, first, second) {
  const myriads = MYRIADS[text2[second.end - 1] ?? ""] ?? 1;
  return first.value < second.value / myriads ? exact2(first.value * myriads) : first.value;
}
__name(lowerOf, "lowerOf");
function readFraction(text2, start, fraction) {
  const numeral = readNumeral(text2, start + fraction[0].length);
  const scale = fraction[1] === "\u5343" ? 0.1 : 1;
  return numeral && { numeral, upper: null, unit: "percent", scale, measure: numeral.end, end: numeral.end, passed: start + 1 };
}
__name(readFraction, "readFraction");
function impliedUnit(text2, start, { end }) {
  if (ROUND.test(text2[end - 1] ?? "")) {
    const before = text2.slice(Math.max(0, start - 14), start);
    if (text2[end - 1] !== "\u5343" && text2[end - 1] !== "\u767E" && (MONEY_BEFORE.test(before) || COUNT_BEFORE.test(before)))
      return { value: "CNY", end };
    if (AUDIENCE_BEFORE.test(before)) return { value: /粉丝|关注|用户/.test(before) ? "person" : "view", end };
  }
  const slipped = hasChar(SLIPPING, text2.charCodeAt(start - 1)) && isChinese(text2, start - 2) && isChinese(text2, end);
  return { value: slipped && readUnit(text2[start - 1] ?? "", 0)?.value || "", end };
}
__name(impliedUnit, "impliedUnit");
var isChinese = /* @__PURE__ */ __name((text2, at) => {
  const code = text2.charCodeAt(at);
  return code >= 19968 && code <= 40959;
}, "isChinese");
function isOrphan(text2, start, { unit, numeral, scale }) {
  if (unit === "" || !(numeral.value * scale < TOO_GREAT) || UNREAD.test(text2[start - 1] ?? "") || isTorn(text2, start)) return true;
  const before = text2.charCodeAt(start - 1);
  return before < 128 && (LETTER_OR_POINT.test(text2[start - 1] ?? "") || isDigit3(before) && isDigit3(text2.charCodeAt(start)));
}
__name(isOrphan, "isOrphan");
function isChineseFigure(text2, start, { numeral, unit, measure: measure2, end }) {
  const written = text2.slice(start, numeral.end);
  const before = text2[start - 1] ?? "";
  if (written === "\u5341" && CASE_LIKE.has(unit) && standsAlone(text2, before, end)) return true;
  if (/^[十百千万亿]$/.test(written)) return /[十百千万]/.test(written) && longestBefore(HEDGE_BEFORE, text2, start) !== null;
  if (unit === "times") return numeral.value > 1;
  if (unit === "year" || unit === "score" || TWO_DIGITS.test(written) && !numeral.approximate) return false;
  if (text2.slice(measure2, end) === "\u671F") return /[\u4e00-\u9fff]/.test(before) && !/^[工还建项]/.test(text2.slice(end));
  if (/^[村镇站点处方类]$/.test(text2.slice(measure2, end)) && unit === "place") return numeral.value >= 10;
  if (numeral.value > 1) return true;
  if (written === "\u96F6") return CASE_LIKE.has(unit) && standsAlone(text2, before, end);
  if (unit === "item" && !LISTED_ITEM.test(text2.slice(measure2, end))) return false;
  return numeral.value === 1 && unit !== "day" && standsAlone(text2, before, end);
}
__name(isChineseFigure, "isChineseFigure");
var standsAlone = /* @__PURE__ */ __name((text2, before, end) => /^[,。;、)\n]?$/.test(text2[end] ?? "") && /[\u4e00-\u9fff]/.test(before) && !/[第每某同统唯之任另这那哪逐又再到进多共其该同各为几数]/.test(before), "standsAlone");
function durationOf(text2, start, written) {
  const around = text2.slice(Math.max(0, start - 2), start) + text2.slice(written.end, written.end + 2);
  return /[近前后每未满]|来|内|以|期|间|行动|计划/.test(around) || written.numeral.chinese ? null : buildFigure(text2, start, written);
}
__name(durationOf, "durationOf");
function buildFigure(text2, start, { numeral, upper, unit, scale, measure: measure2, end }) {
  const value = exact2(numeral.value * scale);
  const top = upper && exact2(upper.value * scale);
  const before = hedgeBefore(text2, start);
  const behind = hedgeBehind(text2, end);
  const qualifier = top !== null || numeral.approximate ? "approx" : numeral.open ? "at_least" : before ?? behind?.value ?? "exact";
  const after = behind?.end ?? end;
  const { lower, upper: most } = top === null ? boundsOf(value, qualifier) : { lower: value, upper: top };
  const middle2 = top === null ? value : exact2((value + top) / 2);
  return {
    value: middle2,
    lower,
    upper: most,
    unit,
    qualifier,
    start,
    measure: measure2,
    end,
    after,
    change: null,
    cell: null
  };
}
__name(buildFigure, "buildFigure");
function hedgeBehind(text2, end) {
  const hedge = longestAt(HEDGE_AFTER, text2, end);
  return hedge && /^[多余许]$/.test(text2.slice(end, hedge.end)) && !/^[,。;、)的\t\n]?$/.test(text2[hedge.end] ?? "") ? null : hedge;
}
__name(hedgeBehind, "hedgeBehind");
function hedgeBefore(text2, start) {
  for (let at = start; at > start - HEDGE_REACH; at--) {
    const hedge = longestBefore(HEDGE_BEFORE, text2, at);
    if (hedge) return hedge.value === "none" ? null : hedge.value;
    if (text2[at - 1] !== "\u8FBE" && text2[at - 1] !== "\u4E3A") return null;
  }
  return null;
}
__name(hedgeBefore, "hedgeBefore");
function boundsOf(value, qualifier) {
  return {
    lower: qualifier === "exact" || qualifier === "at_least" ? value : null,
    upper: qualifier === "exact" || qualifier === "at_most" ? value : null
  };
}
__name(boundsOf, "boundsOf");

// loaders/quantity/cell-figures.ts
var SCALE2 = /^[百千万亿]{1,2}(?=.)/;
function cellFigures(text2, cells) {
  return cells.flatMap((cell) => cellFigure(text2, cell) ?? []);
}
__name(cellFigures, "cellFigures");
function cellFigure(text2, cell) {
  const found = figureIn(cell.words);
  let at = cell.start + (found?.at ?? 0);
  while (at < cell.end && !startsNumeral(text2.charCodeAt(at))) at++;
  const numeral = readNumeral(text2, at);
  if (!numeral || numeral.end > cell.end || !Number.isFinite(numeral.value)) return null;
  const [words5 = ""] = cell.units;
  const prefix = /[百千万亿]$/.test(text2.slice(at, numeral.end)) ? "" : SCALE2.exec(words5)?.[0] ?? "";
  const unit = UNIT_IDS.get(words5.replace(SCALE2, "")) ?? "";
  const scale = prefix === "" ? 1 : readNumeral(`1${prefix}`, 0)?.value ?? 1;
  const end = found?.unit ? endOfUnit(text2, numeral.end, found.unit, cell.end) : numeral.end;
  const figure = buildFigure(text2, at, { numeral, upper: null, unit, scale, measure: numeral.end, end, passed: numeral.end });
  figure.cell = cell;
  if (found && found.sign < 0) turn2(figure);
  if (/[-+]/.test(text2[at - 1] ?? "") && at > cell.start) figure.start--;
  return figure;
}
__name(cellFigure, "cellFigure");
function endOfUnit(text2, from, unit, limit) {
  const at = text2.indexOf(unit, from);
  const end = at + unit.length + (text2[at - 1] === "(" ? 1 : 0);
  return at < 0 || end > limit ? from : end;
}
__name(endOfUnit, "endOfUnit");
function turn2(figure) {
  const { value, lower, upper } = figure;
  figure.value = -value || 0;
  figure.lower = upper === null ? null : -upper || 0;
  figure.upper = lower === null ? null : -lower || 0;
}
__name(turn2, "turn");

// loaders/quantity/change.ts
init_char_set();
init_grammar();
init_trie();
var list = /* @__PURE__ */ __name((name) => CHANGES[name] ?? [], "list");
var UP = suffixTrie(list("up"));
var DOWN2 = suffixTrie(list("down"));
var FILLER = suffixTrie([...list("filler"), "\u7EA6", "\u8FD1", "\u8D85", "\u8D85\u8FC7", "\u4E0D\u8DB3", "\u5206\u522B"]);
var PREVIOUS = suffixTrie(list("previous"));
var RATIO = suffixTrie([...list("ratio_of_previous"), "\u540C\u671F\u7684", "\u4E0A\u5E74\u7684", "\u53BB\u5E74\u7684"]);
var COMPARE = new RegExp(list("compare").join("|"));
var MOVES_ON = new RegExp(
  `^[,]?(?:\u518D|\u53C8|\u9010\u6B65|\u5927\u5E45|\u5206\u522B)?(?:${[...list("up"), ...list("down"), ...list("moves")].join("|")})(?:${list("level").join("|")}|\u4E86)`
);
var FROM = new RegExp(`(?:${list("from").join("|")})(?:20\\d\\d\u5E74(?:\u5EA6|[\u5E95\u672B\u521D])?\u7684?)?[^,\u3002;\\d]{0,8}$`);
var YEAR_BEFORE = /(?:[较比(]20\d\d年(?:同期|全年|度)?(?:的|为|是|:)?|(?:^|[,。;:\n])与20\d\d年(?:同期|全年|度)?的|20\d\d年(?:同期|同口径)(?:分别|依次)?(?:的|为|是|:)?)$/;
var LAST_YEAR = /(?:上|去|前一|上一)年?(?:年|度|年度)(?:同期|全年)?(?:数|[则,])?(?:分别|依次)?(?:的|为|是|有|:|\()?(?:约|近)?$/;
var LAST_ENDS = charSet("\u5E74\u671F\u5EA6\u6570\u7684\u4E3A\u662F\u6709:(\u7EA6\u8FD1");
var YEAR_REACH = 14;
var YEAR_ENDS = charSet("\u5E74\u671F\u5EA6\u7684\u4E3A\u662F:");
var LISTED2 = /^[、和及与]$/;
var IN_TURN4 = /分别|各/;
var TURN_REACH = 6;
var VERB2 = /(?:减少|下降|降低|增加|增长|上升)了?$/;
var SHARES3 = /* @__PURE__ */ new Set(["percent", "percentage_point", "times"]);
var SENTENCE_REACH = 120;
function withChange(text2, figure, before) {
  const listed2 = before?.change && isListed(text2, before, figure) ? before : null;
  if (listed2?.change) return listed2.value < 0 ? negative(figure, listed2.change) : changed(figure, listed2.change);
  const direction = directionBefore(text2, figure.start);
  if (direction) return signed(text2, figure, direction);
  if (figure.unit === "times") return ratioOf(text2, figure);
  return isLastYears(text2, figure) ? changed(figure, { kind: "level", start: figure.start }) : figure;
}
__name(withChange, "withChange");
var isListed = /* @__PURE__ */ __name((text2, before, { unit, start }) => LISTED2.test(text2.slice(before.end, start)) && (before.unit === unit || before.change?.kind === "level" && !SHARES3.has(unit) || IN_TURN4.test(text2.slice(Math.max(0, (before.change?.start ?? 0) - TURN_REACH), before.change?.start))), "isListed");
function isLastYears(text2, { unit, start, end }) {
  if (SHARES3.has(unit)) return false;
  return longestBefore(PREVIOUS, text2, start) !== null || hasChar(LAST_ENDS, text2.charCodeAt(start - 1)) && LAST_YEAR.test(text2.slice(Math.max(0, start - YEAR_REACH), start)) || hasChar(YEAR_ENDS, text2.charCodeAt(start - 1)) && YEAR_BEFORE.test(text2.slice(Math.max(0, start - YEAR_REACH), start)) || MOVES_ON.test(text2.slice(end, end + 8)) && FROM.test(text2.slice(Math.max(0, start - 16), start));
}
__name(isLastYears, "isLastYears");
var NEAR = 24;
function bracketed(text2, start, written, before) {
  const { unit, numeral } = written;
  if (unit !== "" || !before || before.unit === "CNY" || SHARES3.has(before.unit) || start - before.after > NEAR) return written;
  const isOfLast = text2[start - 1] === "(" && text2[numeral.end] === ")" && LAST_YEAR.test(text2.slice(Math.max(0, start - YEAR_REACH), start));
  if (isOfLast) written.unit = before.unit;
  return written;
}
__name(bracketed, "bracketed");
var DOUBLE = "\u756A";
var DOUBLED = /(?<![一二两三四五六七八九十几\d])翻了?番/g;
function doubled(text2) {
  return allMatches(DOUBLED, text2).flatMap(({ 0: words5, index: start }) => {
    const clause = /[^。;\n]*$/.exec(text2.slice(Math.max(0, start - SENTENCE_REACH), start))?.[0] ?? "";
    if (!COMPARE.test(clause)) return [];
    const end = start + words5.length;
    const figure = {
      value: 100,
      lower: 100,
      upper: 100,
      unit: "percent",
      qualifier: "exact",
      start,
      measure: end,
      end,
      after: end,
      change: { kind: "previous", start },
      cell: null
    };
    return [figure];
  });
}
__name(doubled, "doubled");
function directionBefore(text2, start) {
  for (let at = start, steps = 0; steps < 3; steps++) {
    const down = longestBefore(DOWN2, text2, at);
    const found = down ?? longestBefore(UP, text2, at);
    if (found) return { sign: down ? -1 : 1, start: found.start };
    const filler = longestBefore(FILLER, text2, at);
    if (!filler) return null;
    at = filler.start;
  }
  return null;
}
__name(directionBefore, "directionBefore");
function inPercent(text2, figure) {
  const { value, lower, upper, measure: measure2, end } = figure;
  const less = text2.slice(measure2, end) === "\u756A" ? 1 : 0;
  const percent = /* @__PURE__ */ __name((times2) => times2 === null ? null : Math.round((times2 - less) * 1e4) / 100, "percent");
  figure.value = percent(value) ?? value;
  figure.lower = percent(lower);
  figure.upper = percent(upper);
  figure.unit = "percent";
}
__name(inPercent, "inPercent");
function signed(text2, figure, { sign, start }) {
  const sentence = text2.slice(Math.max(0, start - SENTENCE_REACH), figure.start);
  const clause = sentence.slice(Math.max(sentence.lastIndexOf("\u3002"), sentence.lastIndexOf(";"), sentence.lastIndexOf("\n")) + 1);
  if (/[到为至]$/.test(clause) && !/[幅率](?:分别)?为$/.test(clause)) return figure;
  const compared = COMPARE.test(clause);
  const moves = VERB2.test(clause);
  if (!compared && !SHARES3.has(figure.unit) && !moves) return figure;
  const multiplies = figure.unit === "times";
  if (multiplies) inPercent(text2, figure);
  const change = { kind: compared || multiplies ? "previous" : "plain", start };
  return sign > 0 ? changed(figure, change) : negative(figure, change);
}
__name(signed, "signed");
function changed(figure, change) {
  figure.change = change;
  return figure;
}
__name(changed, "changed");
function negative(figure, change) {
  const { value, lower, upper } = figure;
  if (value !== 0) {
    figure.value = -value;
    figure.lower = upper === null ? null : -upper;
    figure.upper = lower === null ? null : -lower;
  }
  return changed(figure, change);
}
__name(negative, "negative");
function ratioOf(text2, figure) {
  const ratio = longestBefore(RATIO, text2, figure.start);
  return ratio ? changed(figure, { kind: "ratio", start: ratio.start }) : figure;
}
__name(ratioOf, "ratioOf");

// loaders/quantity/find-figures.ts
function findFigures(text2, cells) {
  if (cells.length === 0) return findWritten(text2);
  const inCells = cellFigures(text2, cells);
  let next = 0;
  const written = findWritten(text2).filter(({ start, end }) => {
    while (next < inCells.length && inCells[next].end <= start) next++;
    return (inCells[next]?.start ?? Infinity) >= end;
  });
  return [...written, ...inCells].sort((a, b) => a.start - b.start);
}
__name(findFigures, "findFigures");
function findWritten(text2) {
  const mask = maskNames(text2);
  const figures = [];
  for (let i = 0; i < text2.length; i++) {
    if (!startsNumeral(text2.charCodeAt(i)) || mask[i] !== 0) continue;
    const number2 = readWritten(text2, i);
    const written = number2 && bracketed(text2, i, number2, figures.at(-1));
    const figure = written && figureOf(text2, i, written);
    if (figure) figures.push(withChange(text2, figure, figures.at(-1)));
    i = (figure?.end ?? written?.passed ?? i + 1) - 1;
  }
  return text2.includes(DOUBLE) ? [...figures, ...doubled(text2)].sort((a, b) => a.start - b.start) : figures;
}
__name(findWritten, "findWritten");

// loaders/read/read.ts
init_decode();
init_kind();
init_read_error();
var ENOUGH_CHINESE = /^(?:[^\u4e00-\u9fff]*[\u4e00-\u9fff]){60}/;
var LARGEST_FILE = 64 << 20;
var LARGEST_PAGE2 = 8 << 20;
var HTML_REACH = 4096;
var HTML_START = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype\s+html|html|head|body|meta|title|frameset)\b/i;
var HTML_TAG = /<\/?(?:html|head|body|meta|title|div|p|span|table|tr|td|br|font|h[1-6]|a|strong|center|section|article)(?:\s[^<>]*)?\/?>/gi;
var FEWEST_TAGS = 4;
async function readDocument(bytes2) {
  if (bytes2.length === 0) throw new ReadError("empty", "empty file");
  if (bytes2.length > LARGEST_FILE) throw new ReadError("too-large", "file over 64 MB");
  const document = await READERS[kindOf5(bytes2)](bytes2);
  if (document.text.trim() === "") throw new ReadError("empty", "no text in file");
  if (!ENOUGH_CHINESE.test(document.text)) throw new ReadError("not-a-report", "no Chinese report text");
  return document;
}
__name(readDocument, "readDocument");
var READERS = {
  docx: /* @__PURE__ */ __name(async (bytes2) => ({ text: await (await Promise.resolve().then(() => (init_docx(), docx_exports))).readDocx(bytes2), offsets: false }), "docx"),
  pdf: /* @__PURE__ */ __name(async (bytes2) => ({ text: await (await Promise.resolve().then(() => (init_pdf(), pdf_exports))).readPdf(bytes2), offsets: false }), "pdf"),
  text: readText2
};
async function readText2(bytes2) {
  const text2 = decode(bytes2);
  if (text2 === null) throw await refusalOf3(bytes2);
  if (!isHtml(text2)) return { text: text2, offsets: true };
  if (text2.length > LARGEST_PAGE2) throw new ReadError("too-large", "web page over 8 million characters");
  const { readHtml: readHtml2 } = await Promise.resolve().then(() => (init_html(), html_exports));
  return { text: readHtml2(text2), offsets: false };
}
__name(readText2, "readText");
function isHtml(text2) {
  const head5 = text2.slice(0, HTML_REACH);
  return HTML_START.test(head5) || (head5.match(HTML_TAG)?.length ?? 0) >= FEWEST_TAGS;
}
__name(isHtml, "isHtml");

// loaders/read/head-date.ts
init_words();
var { head } = WORDS6;
var DAY_END = "(?!\\d)|(?=20\\d\\d\u5E74|\\d{1,2}:\\d\\d)";
var DIGIT_DATE = `(?:(20\\d\\d)\\s?[-\u5E74/.]\\s?(\\d{1,2})\\s?[-\u6708/.]\\s?(\\d{1,2}?)(?:${DAY_END})|(20\\d\\d)(0[1-9]|1[0-2])([0-3]\\d)(?!\\d))`;
var NUMERAL = "[\u3007\u25CB\u96F6\u041EOo0\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341]";
var CHINESE_DATE = `(\u4E8C${NUMERAL}{3})\u5E74(${NUMERAL}{1,2})\u6708(${NUMERAL}{1,3})\u65E5`;
var ANY_DATE = new RegExp(`(?<![\\d.])(?:${DIGIT_DATE})`);
var SIGNED = new RegExp(`^[^\u3002,;:()0-9]{0,30}?(?:${DIGIT_DATE}\u65E5?|${CHINESE_DATE})$`);
var LABELLED = head.dates.map(
  (labels) => new RegExp(
    `(?<!${anyOf(head.never)})(?:${labels.map((label) => [...label].join("\\s*")).join("|")})\\s*[:\uFF1A]?[\\s\\[\u3010(]*(?:${DIGIT_DATE})`
  )
);
var LABEL_END2 = /[日期时间于]\s*[:：]$/;
var TODAY = new RegExp(anyOf(head.today));
var NEVER4 = new RegExp(anyOf(head.never));
var HAS_DATE = /20\d\d(?:\s?[-年/.]\s?\d|\d{4})/;
var HEAD_LINES2 = 60;
var FOOT_LINES2 = 20;
var LONGEST_HEAD_LINE2 = 120;
var LONGEST_SIGNATURE2 = 48;
var DIGITS6 = "\u3007\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D";
function findPublished(lines, year) {
  const top = joinLabels(lines.slice(0, HEAD_LINES2));
  const dated2 = top.filter((line) => HAS_DATE.test(line) && !TODAY.test(line));
  const foot = lines.slice(-FOOT_LINES2);
  const fits3 = /* @__PURE__ */ __name((date) => year === null || Number(date.slice(0, 4)) >= year && Number(date.slice(0, 4)) <= year + 3, "fits");
  for (const date of datesOf(top, dated2, foot)) if (date !== null && fits3(date)) return date;
  return null;
}
__name(findPublished, "findPublished");
function firstDate(lines) {
  for (const line of lines) {
    const date = HAS_DATE.test(line) ? isoOf(ANY_DATE.exec(line)) : null;
    if (date !== null) return date;
  }
  return null;
}
__name(firstDate, "firstDate");
function* datesOf(top, dated2, foot) {
  for (const pattern of LABELLED) for (const line of dated2) yield isoOf(pattern.exec(line));
  const [surest] = LABELLED;
  if (surest) {
    for (const line of foot) if (HAS_DATE.test(line)) yield isoOf(surest.exec(line));
  }
  yield* headDates(top, dated2);
  for (const line of foot.toReversed()) yield line.length <= LONGEST_SIGNATURE2 ? isoOf(SIGNED.exec(line)) : null;
}
__name(datesOf, "datesOf");
function joinLabels(lines) {
  return lines.map((line, i) => LABEL_END2.test(line) ? line + (lines[i + 1] ?? "") : line);
}
__name(joinLabels, "joinLabels");
function* headDates(top, dated2) {
  const prose = top.find((line) => line.length > 40 && /[,，。]/.test(line) && !TODAY.test(line));
  const end = prose === void 0 ? top.length : top.indexOf(prose);
  for (const line of dated2)
    if (top.indexOf(line) < end && line.length <= LONGEST_HEAD_LINE2 && !NEVER4.test(line)) yield isoOf(ANY_DATE.exec(line));
}
__name(headDates, "headDates");
function isoOf(match) {
  if (!match) return null;
  const parts = match.slice(1).filter((part) => part !== void 0);
  const [year = 0, month = 0, day2 = 0] = parts.map((part) => /^\d+$/.test(part) ? Number(part) : chinese(part));
  if (month < 1 || month > 12 || day2 < 1 || day2 > 31) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day2).padStart(2, "0")}`;
}
__name(isoOf, "isoOf");
function chinese(numeral) {
  const digit2 = /* @__PURE__ */ __name((char) => Math.max(0, DIGITS6.indexOf(char)), "digit");
  if (numeral.length === 4) return Number([...numeral].map(digit2).join(""));
  const [tens, ones] = numeral.includes("\u5341") ? numeral.split("\u5341") : ["", numeral];
  return (numeral.includes("\u5341") ? (tens ? digit2(tens) : 1) * 10 : 0) + (ones ? digit2(ones) : 0);
}
__name(chinese, "chinese");

// loaders/read/head-year.ts
init_words();
var ZERO5 = "\u3007\u25CB\u96F6Oo\u041E0\uFF10";
var DIGITS7 = "\u3007\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D";
var CHINESE_YEAR = `[\u4E8C\u4E24][${ZERO5}][${ZERO5}\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D]{2}`;
var YEAR4 = new RegExp(`(20[0-4]\\d)\\s*(?:\u5E74|(?=\u6CD5\u6CBB|\u4F9D\u6CD5|\u751F\u6001\u73AF\u5883|\u73AF\u5883))|(${CHINESE_YEAR})\u5E74`);
var INTRO = new RegExp(`^(?:(20[0-4]\\d)|(${CHINESE_YEAR}))\u5E74(?:\u5EA6|\u4EE5\u6765|\u6765|,|\uFF0C|\u662F|\u6211|\u5168|\u5728|\u6309|\u6839|\u8BA4|\u6DF1|\u5E02|\u533A|\u53BF|\u7701)`);
var THIS_YEAR = new RegExp(anyOf(WORDS6.head.this_year));
var ANY_YEAR = /(?<!\d)(20[0-4]\d)(?:年|[-./]\d{1,2}[-./]\d|[〕\]】)])|年[度份]?\s*[:：]\s*(20[0-4]\d)(?!\d)/g;
var INTRO_LINES = 6;
var LOOKS_BACK = /-0[12]-/;
var SHORTEST_PROSE2 = 24;
var INTRO_VOTES = 3;
function yearIn2(text2) {
  const match = YEAR4.exec(text2);
  return match ? yearOf2(match[1], match[2]) : null;
}
__name(yearIn2, "yearIn");
function yearOf2(digits, chinese2) {
  if (digits) return Number(digits);
  const read2 = [...chinese2 ?? ""].map((char) => ZERO5.includes(char) ? 0 : Math.max(DIGITS7.indexOf(char), char === "\u4E24" ? 2 : 0));
  return Number(read2.join(""));
}
__name(yearOf2, "yearOf");
function findNewsYear(lines, published) {
  const latest = published === null ? null : Number(published.slice(0, 4));
  const text2 = lines.join("\n");
  if (latest !== null && !LOOKS_BACK.test(published ?? "") && THIS_YEAR.test(text2)) return latest;
  const votes = /* @__PURE__ */ new Map();
  for (const match of text2.matchAll(/(20[0-4]\d)年(?!\d{1,2}月\d{1,2}日)/g))
    votes.set(Number(match[1]), (votes.get(Number(match[1])) ?? 0) + 1);
  const fits3 = /* @__PURE__ */ __name((year) => latest === null || year === latest || year === latest - 1, "fits");
  const [best] = [...votes].filter(([year]) => fits3(year)).sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return best?.[0] ?? latest ?? lastYearNamed(text2);
}
__name(findNewsYear, "findNewsYear");
function lastYearNamed(text2) {
  const last = [...text2.matchAll(ANY_YEAR)].at(-1);
  return last ? Number(last[1] ?? last[2]) : null;
}
__name(lastYearNamed, "lastYearNamed");
function findYear(lines, published) {
  const votes = /* @__PURE__ */ new Map();
  const vote = /* @__PURE__ */ __name((year, weight) => void votes.set(year, (votes.get(year) ?? 0) + weight), "vote");
  for (const line of lines) for (const match of line.matchAll(/(20[0-4]\d)年(?!\d{1,2}月\d{1,2}日$)/g)) vote(Number(match[1]), 1);
  for (const line of lines.filter((text2) => text2.length >= SHORTEST_PROSE2).slice(0, INTRO_LINES)) {
    const match = INTRO.exec(line);
    if (match) vote(yearOf2(match[1], match[2]), INTRO_VOTES);
  }
  const latest = published ? Number(published.slice(0, 4)) : Number.POSITIVE_INFINITY;
  const [best] = [...votes].filter(([year]) => year <= latest).sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  if (best && best[1] >= 2) return best[0];
  return published ? latest - 1 : best?.[0] ?? null;
}
__name(findYear, "findYear");

// loaders/read/head-headline.ts
init_words();
var { head: head2, kinds } = WORDS6;
var LABELLED2 = new RegExp(`^.{0,3}?(?:${head2.label.map((word) => [...word].join("\\s*")).join("|")})\\s*[:\uFF1A]\\s*`);
var BESIDES = new RegExp(`^[\u3010\\[(]?(?:${anyOf([...head2.other, ...head2.tail, ...head2.no_headline])})|^[^:\uFF1A]{2,8}[:\uFF1A]`);
var ABOUT = new RegExp(`^[\u3010\\[(\\s]*(?:${anyOf(head2.about)})\\s*[:\uFF1A]`);
var SAYS_KIND = new RegExp(anyOf([...kinds.table, ...kinds.conference, ...kinds.bulletin, ...kinds.circular, ...kinds.news]));
var OFFICE2 = /[局厅部省市州县区]/;
var DATE_LINE = /^[^\u4e00-\u9fff]*20\d\d\s*[-年/.]\s*\d{1,2}/;
var [SHORTEST, LONGEST8] = [8, 70];
function findHeadline(lines) {
  let best = null;
  for (const [i, line] of lines.entries()) {
    if (ABOUT.test(line)) continue;
    const title = line.replace(LABELLED2, "").trim();
    const score = scoreOf2(title, line !== title, i);
    if (score !== null && (best === null || score > best.score)) best = { title, score };
  }
  return best?.title ?? null;
}
__name(findHeadline, "findHeadline");
function scoreOf2(title, labelled, at) {
  if (title.length < SHORTEST || title.length > LONGEST8 || /[。;>＞»\t|]|首页/.test(title)) return null;
  if (at > 0 && /[!?]/.test(title)) return null;
  if (!labelled && BESIDES.test(title) && !SAYS_KIND.test(title) || DATE_LINE.test(title)) return null;
  const kind = SAYS_KIND.test(title) ? 3 : 0;
  const score = kind + (yearIn2(title) === null ? 0 : 2) + (OFFICE2.test(title) ? 1 : 0) + (labelled ? 3 : 0);
  return score - at * 0.3 - (/[,，]/.test(title) ? 0.5 : 0);
}
__name(scoreOf2, "scoreOf");

// loaders/read/head-title.ts
init_words();
var { head: head3 } = WORDS6;
var REPORT = new RegExp(`(?:${anyOf(head3.of)})[^\u3002,;!?]{0,24}(?:${anyOf(head3.report)})`);
var WIDER2 = new RegExp(`(?:${anyOf(head3.wider_of)})[^\u3002,;!?]{0,6}(?:${anyOf(head3.wider_report)})`);
var ENDS3 = new RegExp(`(?:${anyOf(head3.report)})(?:[(\uFF08\u3010].*)?$`);
var HINT2 = new RegExp(`${anyOf(head3.report)}|${anyOf(head3.wider_report)}`);
var LABEL4 = new RegExp(`^.{0,3}?(?:${head3.label.map((word) => [...word].join("\\s*")).join("|")})\\s*[:\uFF1A]\\s*`);
var TAIL2 = new RegExp(`[\\s\\t(\u3010\\[]*(?:${anyOf(head3.tail)})\\s*[:\uFF1A\u3011(].*$`);
var OTHER3 = new RegExp(`^[\u3010\\[(]?(?:${anyOf(head3.other)})`);
var SITE = /[_|\t](?=[^_|\t]*(?:局|厅|网|政府|平台|站)[^_|\t]*$).*$/;
var SITE_AFTER_DASH = /\s*-+\s*[^-]*(?:局|厅|网|政府|平台|门户)$/;
var OFFICE3 = /(?:生态环境|环境保护|环保|人居环境|水务|执法)?(?:[局厅部]|委员会|分局|支队|管理局)$/;
var NUMBERED = /^(?:[一二三四五六七八九十]{1,2}[、.]|[(（][一二三四五六七八九十\d]{1,2}[)）]|\d{1,2}[、.])/;
var CRUMB = /[>＞»]/;
var LONGEST_TITLE2 = 70;
var LONGEST_PART = 44;
var LONGEST_LINE = 300;
var MOST_PARTS2 = 3;
var LONGEST_TITLED = 120;
function findTitle(lines) {
  const hints = lines.map((line) => HINT2.test(line));
  const candidates = lines.flatMap((_, i) => hints.slice(i, i + MOST_PARTS2).includes(true) ? candidatesAt(lines, i) : []);
  const times2 = /* @__PURE__ */ __name((title) => candidates.filter((other) => other.title === title).length, "times");
  const scored = candidates.map(({ title, score }) => ({ title, score: score + (times2(title) > 1 ? 1 : 0) }));
  return scored.sort((a, b) => b.score - a.score)[0]?.title ?? null;
}
__name(findTitle, "findTitle");
function candidatesAt(lines, i) {
  const line = lines[i] ?? "";
  if (line.length > LONGEST_TITLED && line.includes("\u3002")) return [];
  if (OTHER3.test(line)) return [];
  const crumbs = line.split(CRUMB);
  if (crumbs.length > 1) return scoreOf3(cleaned(crumbs.at(-1) ?? ""), i, -2);
  const whole = [...scoreOf3(withOffice(lines, i), i, LABEL4.test(line) ? 1 : 0)];
  return [...whole, ...brokenAt(lines, i)];
}
__name(candidatesAt, "candidatesAt");
function cleaned(line) {
  return line.slice(0, LONGEST_LINE).replace(LABEL4, "").replace(TAIL2, "").replace(SITE, "").replace(SITE_AFTER_DASH, "").replace(/^[\s《“]+|[\s》”]+$/g, "").trim();
}
__name(cleaned, "cleaned");
function withOffice(lines, i) {
  const own2 = cleaned(lines[i] ?? "");
  const above = lines[i - 1] ?? "";
  return isOffice(above) && !own2.includes(above) && matches(own2) ? above + own2 : own2;
}
__name(withOffice, "withOffice");
var isOffice = /* @__PURE__ */ __name((line) => OFFICE3.test(line) && line.length <= 24 && line.length > 3 && !/[>:：。,]/.test(line), "isOffice");
function brokenAt(lines, i) {
  const found = [];
  if (!isPart2(lines[i] ?? "")) return found;
  let title = cleaned(lines[i] ?? "");
  for (let n = 1; n < MOST_PARTS2 && isPart2(lines[i + n] ?? ""); n++) {
    const part = cleaned(lines[i + n] ?? "");
    if (part === "" || matches(title) || matches(part)) break;
    title += part;
    found.push(...scoreOf3(title, i, -0.5));
  }
  return found;
}
__name(brokenAt, "brokenAt");
var isPart2 = /* @__PURE__ */ __name((line) => line.length <= LONGEST_PART && !/[。;:：!?>|\t]/.test(line) && !NUMBERED.test(line) && !/^20\d\d[-./年]\d/.test(line), "isPart");
var matches = /* @__PURE__ */ __name((title) => REPORT.test(title) || WIDER2.test(title), "matches");
function scoreOf3(title, at, bonus) {
  if (title.length > LONGEST_TITLE2 || /[。;!?]|首页/.test(title) || NUMBERED.test(title)) return [];
  const strong = REPORT.test(title);
  const year = yearIn2(title) !== null;
  const office = /[局厅部委队]/.test(title);
  if (!strong && !(WIDER2.test(title) && year && office)) return [];
  const ends = ENDS3.test(title);
  const score = (strong ? 4 : 0) + (year ? 4 : 0) + (office ? 2 : 0) + (ends ? 2 : 0) - (/[,，]/.test(title) ? 2 : 0);
  return [{ title, score: score + bonus - at * 0.05 }];
}
__name(scoreOf3, "scoreOf");
function isReportTitle(title) {
  return REPORT.test(title);
}
__name(isReportTitle, "isReportTitle");

// loaders/read/source-kind.ts
init_words();
var { kinds: kinds2, head: head4, report } = WORDS6;
var NEWS = new RegExp(anyOf(head4.news));
var HEADING4 = /^(?:[一二三四五六七八九十]{1,2}[、.]|[(（][一二三四五六七八九十]{1,2}[)）])/;
var TITLED = ["table", "conference", "bulletin", "circular"].map((kind) => [kind, new RegExp(anyOf(kinds2[kind]))]);
var FEWEST_HEADINGS = 3;
var FEWEST_TOPICS = 4;
var SHORTEST_UNTITLED = 600;
function sourceKindOf(title, text2) {
  const titled = TITLED.find(([, words5]) => words5.test(title ?? ""))?.[0];
  const headings = text2.split("\n").filter((line) => HEADING4.test(line)).length;
  const news = title !== null && NEWS.test(title) && headings < FEWEST_HEADINGS;
  if (title !== null && isReportTitle(title)) return news ? "press" : titled === "table" ? "table" : "report";
  if (titled !== void 0) return titled === "table" ? "table" : titled === "conference" ? "press" : "bulletin";
  return !news && headings >= FEWEST_HEADINGS && isReport(title, text2) ? "report" : "press";
}
__name(sourceKindOf, "sourceKindOf");
function isReport(title, text2) {
  const isLong = title !== null || text2.length >= SHORTEST_UNTITLED;
  return isLong && report.topics.filter((topic) => text2.includes(topic)).length >= FEWEST_TOPICS;
}
__name(isReport, "isReport");

// loaders/read/head.ts
var HEAD_LINES3 = 80;
var HEADLINE_LINES = 25;
var OPENING_LINES = 4;
function readHead(text2) {
  const lines = text2.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  const titled = findTitle(lines.slice(0, HEAD_LINES3));
  const kind = sourceKindOf(titled, text2);
  if (titled !== null && kind === "report") return dated(kind, titled, lines);
  const headline = titled ?? findHeadline(lines.slice(0, HEADLINE_LINES));
  const known = titled === null ? sourceKindOf(headline, text2) : kind;
  return kind === "report" && !["bulletin", "table"].includes(known) ? dated(kind, null, lines) : dated(known, headline, lines);
}
__name(readHead, "readHead");
function dated(kind, title, lines) {
  const stated = yearIn2(title ?? "");
  const published = findPublished(lines, stated);
  const told = published ?? (kind === "press" ? firstDate(lines.slice(0, OPENING_LINES)) : null);
  const year = stated ?? (kind === "report" ? findYear(lines, published) : findNewsYear(lines, told));
  return { kind, title, published, told, year };
}
__name(dated, "dated");

// loaders/read/refusal.ts
function whyRefused({ kind, year, title }, hasBureau, hasFigure) {
  if (!hasBureau && title === null) return "no report title and no bureau found";
  if (!hasBureau && kind !== "report") return "no bureau found";
  if (year === null) return "no report year found";
  return hasFigure || kind === "report" ? null : "no figure found";
}
__name(whyRefused, "whyRefused");

// loaders/told-bureaus.ts
function toldBureaus(kind, bureau, text2) {
  if (bureau === null || !bureau.code.endsWith("0000")) return () => null;
  const turns = kind === "press" ? speakersIn(text2) : [];
  const known = /* @__PURE__ */ new Map();
  const below = /* @__PURE__ */ __name((scope) => {
    const code = known.get(scope) ?? bureauBelow(scope, bureau.code)?.code ?? null;
    known.set(scope, code);
    return code;
  }, "below");
  return (at, scope) => {
    const named3 = scope === "all" ? null : below(scope);
    if (named3 !== null) return { bureau_code: named3, scope: "all" };
    const speaker = turns.findLast((turn3) => turn3.at <= at)?.code ?? null;
    return speaker === null || speaker === bureau.code ? null : { bureau_code: speaker, scope };
  };
}
__name(toldBureaus, "toldBureaus");

// loaders/parse.ts
async function parseReport(bytes2, extractor) {
  return parseDocument(await readDocument(bytes2), extractor);
}
__name(parseReport, "parseReport");
function parseDocument(document, { lexicon, catalogue, judge }) {
  const mapped = normalise(document.text);
  const { text: text2 } = mapped;
  const head5 = readHead(text2);
  const { kind, year } = head5;
  const title = head5.title ?? "";
  const unknown = unknownBureau(title, text2);
  const bureau = unknown === null ? registered(kind, title, text2) : findBureau(title, "");
  const campaign = campaignOf2(head5);
  const figures = year === null ? [] : findFigures(text2, findCells(text2));
  const reason = whyRefused(head5, bureau !== null || unknown !== null || namesOffice(text2), figures.length > 0);
  if (year === null || reason !== null) throw new ReadError("not-a-report", reason ?? "no report year found");
  const prepared = {
    text: text2,
    year,
    toldIn: kind === "press" ? toldIn(text2, year, head5.told) : year,
    stretch: kind === "report" ? null : stretchOf(title, text2, year, head5.told, campaign !== null),
    campaign,
    level: levelOf(bureau, unknown ?? title),
    areas: areasOf(bureau?.code ?? "", bureau?.name ?? unknown ?? ""),
    sentences: outline(text2, year, kind === "report" ? "section" : "paragraph", kind === "press" ? title : null),
    figures
  };
  const classified = foldRepeats(classify(prepared, lexicon));
  const told = toldBureaus(kind, bureau, text2);
  const confidences = signsOf({ text: text2, kind, year, placed: document.offsets, lexicon }, classified).map(judge);
  return recordOf({ document, mapped, head: { ...head5, year }, bureau, told, catalogue }, classified, confidences);
}
__name(parseDocument, "parseDocument");
var registered = /* @__PURE__ */ __name((kind, title, text2) => findBureau(title, text2) ?? (kind === "report" ? null : bureauOfPlace(title, text2)), "registered");
var campaignOf2 = /* @__PURE__ */ __name(({ kind, title }) => kind === "press" && title !== null ? campaignOfTitle(title) : null, "campaignOf");
function levelOf(bureau, told) {
  const code = bureau?.code ?? "";
  if (code === COUNTRY) return "national";
  if (code.endsWith("0000")) return "province";
  if (code.endsWith("00")) return "prefecture";
  const name = bureau?.name ?? told;
  if (code === "" && /厅/.test(told)) return "province";
  if (/分局|(?:区|县|旗)(?:生态环境|环境保护|环保)局/.test(name)) return "district";
  return code === "" ? "prefecture" : "county";
}
__name(levelOf, "levelOf");

// loaders/zz-pass.ts
var GOLD = "/tmp/wt/swift/test/gold";
var ex = await loadExtractor();
var texts = readdirSync(GOLD, { recursive: true, encoding: "utf8" }).filter((n) => n.endsWith(".txt")).sort().map((n) => readFileSync2(join4(GOLD, n), "utf8"));
var bytes = texts.map((t) => new TextEncoder().encode(t));
var pass = /* @__PURE__ */ __name(async () => {
  for (const x of bytes) await parseReport(x, ex);
}, "pass");
export {
  pass
};
