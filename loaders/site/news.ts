import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { isKept } from "./kept-shell.js";
import type { Paths } from "./paths.js";
import { SUMS_FILE } from "./sums.js";

/** Records up to which those that changed are few. */
const FEW = 20;

/** Whether almost everything was drawn by the last build, so that another process would take longer to open the data than to draw: the code is as it was, and few records are newer than the site. Only speed hangs on it. */
export async function isLittleNew(paths: Paths): Promise<boolean> {
  const built = await timeOf(join(paths.dist, SUMS_FILE));
  if (built === null || !(await isKept(paths))) return false;
  const files = await readdir(paths.corpus).catch(() => []);
  const times = await Promise.all(files.map((file) => timeOf(join(paths.corpus, file))));
  return times.filter((time) => time !== null && time > built).length <= FEW;
}

const timeOf = (path: string): Promise<number | null> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  );
