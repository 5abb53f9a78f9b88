import { readdirSync, readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import type { Input } from "../../loaders/rooms/input.js";
import { mapInputs, type Means } from "../../loaders/rooms/pool.js";
import { Room } from "../../loaders/rooms/room.js";
import { INVENTED } from "../bench/hostile.js";
import { Progress } from "../../loaders/commands/progress.js";

vi.setConfig({ testTimeout: 300_000 });

const good = (source: string): Input => ({ source, text: INVENTED });
/** More seconds of reading than there are, in less memory than there is. */
const slow = (source: string): Input => ({ source, text: INVENTED + "本年度办结信访件12件，".repeat(800_000) });
const large = (source: string): Input => ({ source, text: `${INVENTED}${"1件，".repeat(9_000_000)}` });

async function codes(inputs: Input[], means: Means): Promise<string[]> {
  const found: string[] = [];
  for await (const outcome of mapInputs({ name: "line" }, inputs, means)) found.push("problem" in outcome ? outcome.problem.code : "read");
  return found;
}

/** Processes of this one that run a reader. */
const readers = (): number =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return (
          readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("rooms/boot.js") &&
          readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ")[1] === String(process.pid)
        );
      } catch {
        return false;
      }
    }).length;

test.each([
  { bound: "time", input: slow, limits: { time: 2000, memory: 2 ** 32 }, code: "too-slow" },
  { bound: "memory", input: large, limits: { time: 10_000, memory: 400 << 20 }, code: "too-much-memory" },
])("a file over the limit of $bound is told, and its neighbours are read, in order", async ({ input, limits, code }) => {
  expect(await codes([good("a"), input("b"), good("c")], { rooms: 2, limits })).toEqual(["read", code, "read"]);
  expect(readers()).toBe(0);
});

test("a run that is left early ends its readers, also those that were to be opened", async () => {
  for await (const outcome of mapInputs(
    { name: "line" },
    Array.from({ length: 40 }, (_, i) => good(`${i}`)),
    { rooms: 1 },
  )) {
    expect(outcome).toHaveProperty("line");
    expect(readers()).toBe(1);
    break;
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(readers()).toBe(0);
});

test("an outcome does not wait for the next input", async () => {
  let release: () => void = () => undefined;
  async function* slowly(): AsyncGenerator<Input> {
    yield good("a");
    await new Promise<void>((resolve) => (release = resolve));
    yield good("b");
  }
  const outcomes = mapInputs({ name: "line" }, slowly(), { rooms: 2 });
  expect((await outcomes.next()).value).toHaveProperty("line");
  release();
  expect((await outcomes.next()).value).toHaveProperty("line");
  expect((await outcomes.next()).done).toBe(true);
});

test("a reader that somebody ends between two files is replaced", async () => {
  const room = new Room({ name: "line" });
  expect(await room.read(good("a"))).toHaveProperty("line");
  await room.close();
  expect(room.isOpen).toBe(false);
});

test("progress is told every five seconds with what is left", () => {
  let now = 0;
  const progress = new Progress(36_000, () => now);
  expect(progress.after(10)).toBeNull();
  now = 60_000;
  expect(progress.after(1200)).toBe("1,200 of 36,000 files (3 %), about 29 min left");
  expect(progress.after(1201)).toBeNull();
  now = 70_000;
  expect(progress.after(35_999)).toBe("35,999 of 36,000 files (99 %), about 1 s left");
  now = 80_000;
  expect(progress.after(36_000)).toBeNull();
});
