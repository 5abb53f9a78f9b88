import fsp, { type FileHandle } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

/** What happens at a call of the file system: an error of the system there alone, or the end of everything before, in the middle of, or after it. */
export type Fault = { error: "EIO" | "ENOSPC" } | { dies: "before" | "half" | "after" };

/** Thrown at the call where the process dies, and at every later one. */
export class Dead extends Error {}

const real = { open: fsp.open, rename: fsp.rename, readFile: fsp.readFile, rm: fsp.rm };

const closed = async (result: unknown): Promise<void> => void (await (result as Partial<FileHandle> | undefined)?.close?.());

/** Puts a fault at the call of number `at` (from 0) to what changes or reads files whose path holds `where`; `calls` is how many there were. */
export function injectFault(where: string, at: number, fault: Fault, die: () => void = () => undefined): { restore: () => number } {
  let [calls, dead] = [0, false];
  const end = (): never => {
    dead = true;
    die();
    throw new Dead();
  };
  const guarded = async <T>(path: unknown, call: () => Promise<T>, half?: () => Promise<unknown>): Promise<T> => {
    if (!String(path).includes(where)) return call();
    if (dead) throw new Dead();
    if (calls++ !== at) return call();
    if ("error" in fault) throw Object.assign(new Error(`${fault.error}: injected`), { code: fault.error });
    if (fault.dies === "before") return end();
    if (fault.dies === "half") await half?.();
    else await closed(await call());
    return end();
  };
  const handle = (path: unknown, file: FileHandle): FileHandle =>
    new Proxy(file, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (name === "sync") return () => guarded(path, () => target.sync());
        if (name === "writeFile")
          return (data: string | Uint8Array) =>
            guarded(
              path,
              () => target.writeFile(data),
              () => target.writeFile(data.slice(0, data.length >> 1)),
            );
        return typeof value === "function" ? (value.bind(target) as unknown) : value;
      },
    });
  const open: typeof fsp.open = async (path, ...rest) => handle(path, await guarded(path, () => real.open(path, ...rest)));
  const rename: typeof fsp.rename = (from, to) => guarded(to, () => real.rename(from, to));
  const readFile = ((path: string, options: "utf8") => guarded(path, () => real.readFile(path, options))) as typeof fsp.readFile;
  // Whoever is dead sweeps up nothing.
  const rm: typeof fsp.rm = (path, options) => (dead && String(path).includes(where) ? Promise.reject(new Dead()) : real.rm(path, options));
  Object.assign(fsp, { open, rename, readFile, rm });
  syncBuiltinESMExports();
  return {
    restore: () => {
      Object.assign(fsp, real);
      syncBuiltinESMExports();
      return calls;
    },
  };
}
