import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, request as ask, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { join } from "node:path";
import { lookup } from "mrmime";
import { ARCHIVES } from "./archive.js";
import { projectPaths } from "./paths.js";
import { BOX_FOLDER } from "./policy.js";

/** What draws pages and where Framework serves them. */
export interface PageSource {
  origin: string;
  freshen(path: string): Promise<void>;
}

/** The server of `npm run dev`, and the pages that are open in browsers. */
export interface DevPages {
  url: string;
  open: string[];
  tell(change: "reload" | "style"): void;
}

/** Files that are served as drawn. */
const DRAWN = new RegExp(`^/(?:${[...ARCHIVES, BOX_FOLDER, "embed"].join("|")})/`);
const CLIENT = '<script src="/__dev.js"></script></head>';

/** Serves Framework's preview from `source` on 127.0.0.1: pages drawn when they are asked for, drawn files beside them, and a word to open pages when something has changed. */
export async function serveDev(port: number, source: PageSource): Promise<DevPages> {
  const listeners = new Map<ServerResponse, string>();
  const server = createServer((request, response) => {
    void answer(request, response, source, listeners).catch((error: unknown) => {
      console.error((error as Error).message);
      response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" }).end((error as Error).message);
    });
  });
  server.on("upgrade", (request, socket: Socket) => tunnel(request, socket, source.origin));
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    get open() {
      return [...new Set(listeners.values())];
    },
    tell: (change) => {
      for (const listener of listeners.keys()) listener.write(`event: ${change}\ndata:\n\n`);
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  source: PageSource,
  listeners: Map<ServerResponse, string>,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  if (pathname === "/__dev") return listen(response, searchParams.get("path") ?? "/", listeners);
  if (pathname === "/__dev.js") return sendFile(response, join(import.meta.dirname, "dev-client.js"));
  if (DRAWN.test(pathname)) return sendFile(response, join(projectPaths().site, decodeURIComponent(pathname)));
  if (/^\/(?:zh|en)\//.test(pathname)) await source.freshen(pathname);
  forward(request, response, source.origin);
}

function listen(response: ServerResponse, path: string, listeners: Map<ServerResponse, string>): void {
  response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" }).write("\n");
  listeners.set(response, path);
  response.once("close", () => listeners.delete(response));
}

async function sendFile(response: ServerResponse, file: string): Promise<void> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return void response.writeHead(404).end();
  response.writeHead(200, { "Content-Type": lookup(file) ?? "application/octet-stream", "Cache-Control": "no-store" }).end(bytes);
}

function forward(request: IncomingMessage, response: ServerResponse, origin: string): void {
  const headers = { ...request.headers, "accept-encoding": "identity" };
  const passed = ask(new URL(request.url ?? "/", origin), { method: request.method, headers }, (reply) => {
    const isPage = reply.headers["content-type"]?.startsWith("text/html") ?? false;
    const { "content-length": length, ...others } = reply.headers;
    response.writeHead(reply.statusCode ?? 502, isPage || length === undefined ? others : reply.headers);
    if (!isPage) return void reply.pipe(response);
    const chunks: Buffer[] = [];
    reply.on("data", (chunk: Buffer) => chunks.push(chunk));
    reply.on("end", () => response.end(Buffer.concat(chunks).toString().replace("</head>", CLIENT)));
  });
  passed.on("error", (error) => response.writeHead(502, { "Content-Type": "text/plain" }).end(error.message));
  request.pipe(passed);
}

/** Framework tells its pages of changed Markdown by a WebSocket. */
function tunnel(request: IncomingMessage, socket: Socket, origin: string): void {
  const passed = ask(new URL(request.url ?? "/", origin), { headers: request.headers });
  passed.on("upgrade", (reply, other: Socket) => {
    const lines = Object.entries(reply.headers).map(([name, value]) => `${name}: ${String(value)}`);
    socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join("\r\n")}\r\n\r\n`);
    socket.on("error", () => other.destroy());
    other.on("error", () => socket.destroy());
    other.pipe(socket).pipe(other);
  });
  passed.on("error", () => socket.destroy());
  passed.end();
}
