import { realpath } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { answerFile, answerPage, answerStatus, type Exchange } from "./answer.js";
import { headersOf } from "./policy.js";
import { findFile, findLost } from "./site-files.js";

/** Milliseconds that a client may neither read nor write before it is let go, with the file it holds open. */
const IDLE = 120_000;

/** Bytes of a request's head at most: an address with a headline of 10,000 characters still gets the page, which says what is too long. */
const MOST_HEADER = 256 * 1024;

/** A server of the built site and its address. */
export interface RunningSite {
  url: string;
  server: Server;
}

/** Serves a folder on 127.0.0.1 under the policy, packed as static hosts do; port 0 takes a free one; `base` is a path prefix such as `/atlas/`; throws where there is no folder or the port is taken. */
export async function serveSite(dist: string, port: number, base = "/"): Promise<RunningSite> {
  const root = await realpath(dist);
  const server = createServer({ maxHeaderSize: MOST_HEADER }, (request, response) => {
    answer({ request, response }, root, base).catch((error: Error) => fail(response, error));
  });
  server.setTimeout(IDLE);
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`, server };
}

function setHeaders(response: ServerResponse, path: string): void {
  for (const [name, value] of Object.entries(headersOf(path))) response.setHeader(name, value);
}

const METHODS = ["GET", "HEAD"];
/** Addresses that ask for a page, not for a file of another kind. */
const PAGE = /(?:\/|\.html|\/[^./]*)$/;

async function answer(exchange: Exchange, root: string, base: string): Promise<void> {
  const { request, response } = exchange;
  // A proxy names the host as well.
  const [address = "", query] = (request.url ?? "").replace(/^https?:\/\/[^/]*/, "").split(/\?(.*)/s);
  setHeaders(response, address.startsWith(base) ? address.slice(base.length) : "");
  if (!METHODS.includes(request.method ?? "")) return answerStatus(response, 405, "Method not allowed", { Allow: METHODS.join(", ") });
  if (!address.startsWith(base)) return answerStatus(response, 404, "Not found");
  const below = address.slice(base.length - 1);
  const file = await findFile(root, below);
  if (file === "folder") {
    const place = `${base}${below.replace(/^[/\\]+/, "")}/${query === undefined ? "" : `?${query}`}`;
    return answerStatus(response, 301, "Moved permanently", { Location: place });
  }
  if (file !== null) return answerFile(exchange, root, file);
  const page = PAGE.test(below) ? await findLost(root, below) : null;
  if (page === null) return answerStatus(response, 404, "Not found");
  await answerPage(exchange, 404, page);
}

function fail(response: ServerResponse, error: Error): void {
  console.error(`server: ${error.message}`);
  if (response.headersSent) response.destroy();
  else answerStatus(response, 500, "Internal server error");
}
