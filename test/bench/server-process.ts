import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { serveSite } from "../../loaders/site/serve.js";

/** What this process says once it serves, and again whenever it is asked. */
export interface ServerState {
  url: string;
  /** Memory of the process, in bytes. */
  memory: number;
}

/** The least that serves a folder: Node's own parts, one type, no packing, no condition, no part. */
async function servePlain(dist: string): Promise<string> {
  const server = createServer((request, response) => {
    const file = join(dist, request.url ?? "");
    stat(file).then(
      ({ size }) => {
        response.writeHead(200, { "Content-Type": "text/html;charset=utf-8", "Content-Length": size });
        createReadStream(file).pipe(response);
      },
      () => response.writeHead(404, { "Content-Length": 0 }).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const [kind, dist = ""] = process.argv.slice(2);
const url = kind === "plain" ? await servePlain(dist) : (await serveSite(dist, 0)).url;
const tell = () => process.send?.({ url, memory: process.memoryUsage().rss } satisfies ServerState);
process.on("message", tell);
process.on("disconnect", () => process.exit());
tell();
