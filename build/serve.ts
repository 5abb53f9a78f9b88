import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { mimes } from "mrmime";
import sirv from "sirv";
import { compressAnswer } from "./compress.js";

/** Everything a page may do; no other host, no inline script; the search field sends its words to this site. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  // A chart's page shows how it looks in a frame.
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join("; ");

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
    serve(request, compressAnswer(request, response), () => notFound(response));
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`, server };
}

function setHeaders(response: ServerResponse): void {
  response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
}

function notFound(response: ServerResponse): void {
  setHeaders(response);
  response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("404 Not found\n");
}
