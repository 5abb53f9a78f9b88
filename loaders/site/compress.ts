import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { createGzip } from "node:zlib";

/** Addresses whose answers shrink: pages, with their extension or without, and files of text or tables. */
const SHRINKS = /(?:\/|\/[^./]*|\.(?:html|js|css|json|svg|csv|arrows|md|txt|xml))$/;

/** The response to hand to a file server: one that gzips what it is given, as static hosts do, or the plain one for parts of files, packed files and clients that take no gzip. */
export function compressAnswer(request: IncomingMessage, response: ServerResponse): ServerResponse {
  const path = (request.url ?? "").replace(/\?.*$/, "");
  const taken = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  if (!taken || request.headers.range !== undefined || !SHRINKS.test(path)) return response;
  const gzip = createGzip();
  const writeHead = (status: number, headers: OutgoingHttpHeaders = {}) => {
    if (status !== 200) return void response.writeHead(status, headers).end();
    const kept = Object.entries(headers).filter(([name]) => name !== "Content-Length");
    response.writeHead(status, { ...Object.fromEntries(kept), "Content-Encoding": "gzip", Vary: "Accept-Encoding" });
    gzip.pipe(response);
  };
  const head = { writeHead, getHeader: response.getHeader.bind(response), setHeader: response.setHeader.bind(response) };
  return Object.assign(gzip, head) as unknown as ServerResponse;
}
