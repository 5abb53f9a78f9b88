import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { Words } from "../../src/model/indicator.js";

const NOTICE = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** What every page of a site must say of its data, from `data/notice.yaml`, as that they are synthetic; null for a site without that file. */
export function readNotice(file: string): Words | null {
  if (!existsSync(file)) return null;
  const read = NOTICE.safeParse(parse(readFileSync(file, "utf8")));
  if (!read.success)
    throw new Error(read.error.issues.map(({ path, message }) => `${file}: ${path.join(".") || "file"}: ${message}`).join("\n"));
  return read.data;
}
