import { unpacked } from "../model/unpacked.js";
import { saveFile } from "./notebook/files.js";

/** Hands the reader the file of a link unpacked, as programs for tables open it; rejects where it cannot be had. */
export async function saveUnpacked(href: string): Promise<void> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const name = new URL(href).pathname.replace(/^.*\//, "").replace(/\.gz$/, "");
  const bytes = await (await unpacked(response)).arrayBuffer();
  saveFile(decodeURIComponent(name), new Uint8Array(bytes), name.endsWith(".csv") ? "text/csv" : "application/json");
}
