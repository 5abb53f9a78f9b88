import { type IncomingMessage, request } from "node:http";
import { buffer } from "node:stream/consumers";

/** What a server answered, with its body as it came. */
export interface Answer {
  answer: IncomingMessage;
  body: Buffer;
}

/** Asks for an address as it is written, which `fetch` would tidy. */
export async function ask(site: string, path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  const { origin, pathname } = new URL(site);
  const answer = await new Promise<IncomingMessage>((resolve, reject) =>
    request(origin, { path: pathname + path, headers, method }, resolve)
      .on("error", reject)
      .end(),
  );
  return { answer, body: await buffer(answer) };
}
