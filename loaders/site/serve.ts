import { createReadStream, existsSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { mimes } from "mrmime";
import sirv from "sirv";
import { compressAnswer } from "./compress.js";
import { SECURITY_HEADERS } from "./policy.js";

// The table that sirv reads knows no table formats.
Object.assign(mimes, { parquet: "application/vnd.apache.parquet", arrows: "application/vnd.apache.arrow.stream" });

/** A server of the built site and its address. */
export interface RunningSite {
  url: string;
  server: Server;
}

/** Serves a folder on 127.0.0.1 under the policy, compressed as static hosts do; port 0 takes a free one; `base` is a path prefix such as `/atlas/`. */
export async function serveSite(dist: string, port: number, base = "/"): Promise<RunningSite> {
  const serve = sirv(dist, { dev: true, etag: true, setHeaders: setHeaders });
  const server = createServer((request, response) => {
    if (!request.url?.startsWith(base)) return notFound(response);
    request.url = request.url.slice(base.length - 1);
    const path = request.url.replace(/\?.*$/, "");
    serve(request, compressAnswer(request, response), () => notFound(response, findLost(dist, path)));
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`, server };
}

function setHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
}

const PAGE = /(?:\/|\.html|\/[^./]*)$/;

/** The page for addresses that lead nowhere which lies nearest, as static hosts choose it; null for other files than pages. */
function findLost(dist: string, path: string): string | null {
  if (!PAGE.test(path)) return null;
  const folders = path.split("/").slice(1, -1);
  const places = folders.map((_, i) => folders.slice(0, folders.length - i)).concat([[]]);
  return (
    places.map((place) => join(dist, ...place.map((name) => (name === ".." ? "." : name)), "404.html")).find((file) => existsSync(file)) ??
    null
  );
}

function notFound(response: ServerResponse, page: string | null = null): void {
  setHeaders(response);
  if (page === null) return void response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("404 Not found\n");
  response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" });
  createReadStream(page).pipe(response);
}
