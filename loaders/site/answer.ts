import { open } from "node:fs/promises";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { relative, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import fresh from "fresh";
import Negotiator from "negotiator";
import send from "send";
import { KeptBytes, MOST_OF_ONE } from "./kept-bytes.js";
import type { SiteFile } from "./site-files.js";

/** A request with its response. */
export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
}

const kept = new KeptBytes();

/** Answers with a file below `root`: the whole, packed for those who take it, the part asked for, or what a condition of the request calls for. */
export async function answerFile(exchange: Exchange, root: string, file: SiteFile): Promise<void> {
  const { request, response } = exchange;
  // Parts and preconditions are about the bytes of the file itself.
  const plain = keepRange(request, file) || hasPrecondition(request);
  const packed = file.shrinks && !plain && takesGzip(request);
  response.setHeader("Content-Type", file.type);
  response.setHeader("Cache-Control", "no-cache");
  response.setHeader("Last-Modified", file.modified);
  response.setHeader("ETag", packed ? `W/${file.etag}` : file.etag);
  response.setHeader("Accept-Ranges", "bytes");
  if (file.shrinks) response.setHeader("Vary", "Accept-Encoding");
  if (plain || (!packed && file.stat.size > MOST_OF_ONE)) return sendFile(exchange, root, file);
  if (fresh(request.headers, { etag: file.etag, "last-modified": file.modified })) return endUnchanged(response);
  await sendWhole(exchange, file, packed);
}

/** Answers with a page that says what is wrong, whatever part or condition was asked for. */
export async function answerPage(exchange: Exchange, status: number, page: SiteFile): Promise<void> {
  const { request, response } = exchange;
  response.statusCode = status;
  response.setHeader("Content-Type", page.type);
  response.setHeader("Vary", "Accept-Encoding");
  await sendWhole(exchange, page, takesGzip(request));
}

const OF_FILES = ["ETag", "Last-Modified", "Accept-Ranges", "Vary", "Cache-Control", "Content-Encoding"];

/** Answers with a status and its name in words, and with no header that was meant for a file. */
export function answerStatus(response: ServerResponse, status: number, words: string, headers: OutgoingHttpHeaders = {}): void {
  for (const name of OF_FILES) response.removeHeader(name);
  const text = `${status} ${words}\n`;
  response.writeHead(status, { ...headers, "Content-Type": "text/plain;charset=utf-8", "Content-Length": text.length }).end(text);
}

/** Leaves the part that is asked for in the request's headers only where it is to be sent; tells whether it is. */
function keepRange({ method, headers }: IncomingMessage, { etag, modified, stat }: SiteFile): boolean {
  const { range, "if-range": known } = headers;
  // A part is of the very bytes that the client has other parts of; a question for headers alone is about the whole.
  const wanted = method === "GET" && (known === undefined || known === etag || known === modified);
  if (range === undefined || !wanted || !/^ *bytes=/.test(range)) {
    delete headers.range;
    return false;
  }
  // The last hundred bytes of ten are all ten, which `send` refuses.
  headers.range = range.replace(/^ *bytes= *-(\d+) *$/, (suffix, length) => (Number(length) > stat.size ? "bytes=0-" : suffix));
  return true;
}

function takesGzip(request: IncomingMessage): boolean {
  return new Negotiator(request).encoding(["gzip", "identity"]) === "gzip";
}

function hasPrecondition({ headers }: IncomingMessage): boolean {
  return headers["if-match"] !== undefined || headers["if-unmodified-since"] !== undefined;
}

function endUnchanged(response: ServerResponse): void {
  response.removeHeader("Content-Type");
  response.writeHead(304).end();
}

async function sendWhole({ request, response }: Exchange, file: SiteFile, packed: boolean): Promise<void> {
  if (packed) response.setHeader("Content-Encoding", "gzip");
  if (file.stat.size > MOST_OF_ONE) return packWhile({ request, response }, file);
  const bytes = await kept.read(file, packed);
  response.setHeader("Content-Length", bytes.length);
  response.end(request.method === "HEAD" ? undefined : bytes);
}

/** Sends a large file packed as it is read; a client that breaks off ends the reading. */
async function packWhile({ request, response }: Exchange, { path }: SiteFile): Promise<void> {
  if (request.method === "HEAD") return void response.end();
  const handle = await open(path);
  await pipeline(handle.createReadStream(), createGzip(), response).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
  });
}

function sendFile({ request, response }: Exchange, root: string, { path }: SiteFile): void {
  const below = relative(root, path).split(sep).map(encodeURIComponent).join("/");
  send(request, below, { root, index: false, dotfiles: "allow" })
    .on("error", (error: { statusCode: number; message: string; headers?: OutgoingHttpHeaders }) =>
      answerStatus(response, error.statusCode, error.message, error.headers),
    )
    .pipe(response);
}
