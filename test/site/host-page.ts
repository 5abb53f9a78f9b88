import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A page of another site, of another origin than the atlas, under a policy of its own. */
export interface HostPage {
  url: string;
  server: Server;
}

/** Serves one page of another site on 127.0.0.1; `policy` is its Content-Security-Policy. */
export async function serveHostPage(body: string, policy: string): Promise<HostPage> {
  const server = createServer((request, response) => {
    if (request.url !== "/") return void response.writeHead(204).end();
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(`<!DOCTYPE html><html lang="zh-Hans"><meta charset="utf-8"><meta name="color-scheme" content="dark light"><title>Article</title>
<link rel="icon" href="data:,"><body>${body}</body></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}
