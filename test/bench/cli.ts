const [what, ...sizes] = process.argv.slice(2);

if (what === "scale") {
  const { measureScale } = await import("./scale/scale.js");
  const numbers = sizes.map(Number);
  if (numbers.some((size) => !(size > 0))) throw new Error("usage: bench scale [REPORTS…]");
  await measureScale(numbers.length > 0 ? numbers : [30, 300, 3000], (line) => void process.stdout.write(`${line}\n`));
} else if (what === "mutants") await import("./mutants/mutants.js");
else await import("./bench.js");
