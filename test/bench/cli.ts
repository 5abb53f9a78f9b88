const USAGE =
  "usage: bench [--record] | bench scale [REPORTS…] | bench hostile containers|inputs [FROM TO] | bench reader | bench own [--record] | bench explored | bench notebook [--record] | bench kills [TIMES] | bench mutants";
const [what = "", ...rest] = process.argv.slice(2);
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const numbersOf = (texts: readonly string[]): number[] => {
  const numbers = texts.map(Number);
  if (numbers.some((size) => !(size >= 0))) throw new Error(USAGE);
  return numbers;
};

/** As many as there are of each kind where no bounds are given: a long run may be cut into slices. */
const ALL: Readonly<Record<string, number>> = { containers: 10_000, inputs: 3000 };

if (what === "scale") {
  const { measureScale } = await import("./scale/scale.js");
  const { RESULTS, recordRow } = await import("./record.js");
  const { default: project } = await import("../../package.json", { with: { type: "json" } });
  const record = (name: string, cells: readonly string[]) => recordRow(RESULTS, "Scale", `${project.version}, ${name}`, cells);
  await measureScale(rest.length > 0 ? numbersOf(rest) : [30, 300, 3000], { print, record });
} else if (what === "hostile") {
  const { describe, isSound, runHostile } = await import("./hostile/run.js");
  const [kind = "", ...bounds] = rest;
  const [from = 0, to = ALL[kind] ?? 0] = numbersOf(bounds);
  const tally = await runHostile(kind, from, to, print);
  print(`${kind} ${from} to ${to}: ${describe(tally)}`);
  process.exitCode = isSound(tally) ? 0 : 1;
} else if (what === "kills") {
  const { measureKills } = await import("./kills.js");
  const { kills, interrupted, broken } = await measureKills(numbersOf(rest)[0] ?? 50);
  print([...broken, `${kills} writers killed, ${interrupted} in the middle of it: ${broken.length} left something broken`].join("\n"));
  process.exitCode = broken.length > 0 ? 1 : 0;
} else if (what === "reader") {
  const { measureReader } = await import("./reader.js");
  const { first, next, fifty, frame } = await measureReader();
  const ms = (value: number) => `${Math.round(value)} ms`;
  print(`first report ${ms(first)}, each next of 10,000 characters ${ms(next)}, 50 files ${ms(fifty)}, longest frame then ${ms(frame)}`);
} else if (what === "own") {
  const { measureOwn } = await import("./own.js");
  const { read, charted, frame } = await measureOwn();
  const cells = [read, charted, read + charted, frame].map((value) => `${Math.round(value)} ms`);
  print(`a million own rows read ${cells[0]}, charted after ${cells[1]}, together ${cells[2]}, longest frame ${cells[3]}`);
  if (rest.includes("--record")) {
    const { RESULTS, recordRow } = await import("./record.js");
    const { default: project } = await import("../../package.json", { with: { type: "json" } });
    await recordRow(RESULTS, "Own files", project.version, cells);
  }
} else if (what === "explored") await (await import("./explored.js")).measureExplored(print);
else if (what === "notebook") await (await import("./notebook.js")).benchNotebook(print, rest.includes("--record"));
else if (what === "mutants") await import("./mutants/mutants.js");
else if (what === "" || what.startsWith("--")) await import("./bench.js");
else throw new Error(USAGE);
