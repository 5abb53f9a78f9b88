import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { INVENTED } from "../bench/hostile.js";
import { runCli } from "./run-cli.js";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

let root: string;
const at = (...names: string[]): string => join(root, "in", ...names);
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "atlas-folders-"));
  await mkdir(at("sub"), { recursive: true });
  await mkdir(join(root, "empty"));
  for (const name of ["a.txt", "--x.txt", "sub/b.txt"]) await writeFile(at(name), INVENTED);
  await writeFile(at(".hidden"), "not to be read");
  await writeFile(Buffer.concat([Buffer.from(`${at()}/`), Buffer.from([0xb1, 0xa8, 0xb8, 0xe6])]), INVENTED);
  await writeFile(at("line\nbreak.txt"), "天气");
  await writeFile(at("large.txt"), "");
  await truncate(at("large.txt"), 1.5e9);
  execFileSync("mkfifo", [at("pipe")]);
  await symlink(at("a.txt"), at("link.txt"));
  await symlink(at(), at("round"));
  await symlink("nowhere", at("broken"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

test("a folder is read through, with a line for everything in it that is no file to be read", async () => {
  const { code, documents, err } = await runCli(["extract", join(root, "in")]);
  expect([code, [...documents.keys()]]).toEqual([1, ["--x.txt", "a.txt", "link.txt", "sub/b.txt"].map((name) => at(name))]);
  expect(err.map((line) => line.replace(`${at()}/`, ""))).toEqual([
    "broken: unreadable: no such file (ENOENT)",
    "large.txt: too-large: file over 64 MB",
    "line\\u000abreak.txt: not-a-report: no Chinese report text",
    "pipe: unreadable: named pipe, not a file",
    "round: unreadable: link to a folder, not followed: name the folder itself",
    "\ufffd\ufffd\ufffd\ufffd: unreadable: its name is not UTF-8: rename it, or hand over its text",
  ]);
});

test("what is named is read or told: names that begin with a dash, devices, pipes, what is not there", async () => {
  const { code, documents, err } = await runCli(["extract", "--", "--x.txt", "pipe", "/dev/zero", "nowhere", "a.txt/b"], "", at());
  expect([code, [...documents.keys()], err]).toEqual([
    1,
    ["--x.txt"],
    [
      "pipe: unreadable: named pipe, not a file",
      "/dev/zero: unreadable: device, not a file",
      "nowhere: unreadable: no such file (ENOENT)",
      "a.txt/b: unreadable: no such file (ENOTDIR)",
    ],
  ]);
});

test.each([
  [["extract"], "usage: extract FILE…"],
  [["extract", "EMPTY"], "extract: no files in "],
  [["corpus", "EMPTY"], "corpus: no files in "],
  [["extract", "--x.txt"], "unknown option --x.txt"],
  [["corpus", "IN", "--chek"], "unknown option --chek"],
  [["explain", "IN", "--json"], "unknown option --json"],
  [["accuracy", "IN", "--sav"], "unknown option --sav"],
  [["check", "--jsn"], "unknown option --jsn"],
  [["names", "--x"], "unknown option --x"],
  [["names", "x"], "unknown argument x"],
  [["toString"], "usage: cli.ts corpus | extract"],
  [["__proto__"], "usage: cli.ts corpus | extract"],
  [[], "usage: cli.ts corpus | extract"],
])("%j is told in a line and writes nothing", async (args, message) => {
  const before = await readdir("data/corpus");
  const { code, out, err } = await runCli(args.map((arg) => ({ EMPTY: join(root, "empty"), IN: at() })[arg] ?? arg));
  expect([code, out]).toEqual([1, []]);
  expect(err[0]).toMatch(new RegExp(`^${message.replace(/[|.]/g, "\\$&")}`));
  expect(err.some((line) => /^\s+at /.test(line))).toBe(false);
  expect(await readdir("data/corpus")).toEqual(before);
});

test("output that nobody reads, or that the disk does not take, ends the run without a stack trace", () => {
  const run = (rest: string): string =>
    execFileSync(
      "bash",
      ["-c", `node --import tsx loaders/cli.ts extract ${`${at("a.txt")} `.repeat(6)} ${rest}; echo "\${PIPESTATUS[0]}"`],
      {
        encoding: "utf8",
      },
    );
  expect(run("2>&1 | head -c 10")).toBe('{"source":0\n');
  expect(run("2>&1 >/dev/full")).toBe("standard output: no space left (ENOSPC)\n1\n");
});

test("a line filter answers each line in its order, whatever the line", async () => {
  const lines = [
    at("a.txt"),
    JSON.stringify({ source: "mail-7", text: INVENTED }),
    "",
    "{no json",
    '{"text":7}',
    at("none"),
    JSON.stringify({ text: "天气" }),
  ];
  const { code, out, err } = await runCli(["extract", "-"], lines.join("\n"));
  const said = out.map((line) => JSON.parse(line) as { source: string; report?: object; error?: { code: string } });
  expect(said.map(({ source, error }) => [source, error?.code])).toEqual([
    [at("a.txt"), undefined],
    ["mail-7", undefined],
    ["line 4", "bad-line"],
    ["line 5", "bad-line"],
    [at("none"), "unreadable"],
    ["line 7", "not-a-report"],
  ]);
  expect([code, err.length]).toEqual([1, 4]);
  expect({ ...said[1], source: "" }).toEqual({ ...said[0], source: "" });
  expect(await runCli(["extract", "-"], "")).toMatchObject({ code: 0, out: [], err: [] });
});

test("parts of a list that several processes filter at once answer together what one process answers", async () => {
  const lines = Array.from({ length: 6 }, (_, i) =>
    i % 4 === 3 ? at(`none-${i}`) : JSON.stringify({ source: `mail-${i}`, text: `${INVENTED}\n${i}` }),
  );
  const parts = join(root, "parts");
  await mkdir(parts);
  const filter = `${process.execPath} --import tsx loaders/cli.ts extract -`;
  // What GNU parallel does with --pipe -k: the list in parts, a process for each, answers in the order of the parts.
  const all = `split -l 3 - ${parts}/part. && ls ${parts} | xargs -P 2 -I NAME sh -c '${filter} < ${parts}/NAME > ${parts}/NAME.out || true' && cat ${parts}/*.out`;
  const together = execFileSync("sh", ["-c", all], { input: lines.join("\n"), encoding: "utf8", stdio: ["pipe", "pipe", "ignore"] });
  const { out } = await runCli(["extract", "-"], lines.join("\n"));
  expect(together.split("\n").slice(0, -1)).toEqual(out);
  expect(out).toHaveLength(lines.length);
});
