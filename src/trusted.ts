import { Html } from "./html.js";

/** Name of the only policy by which a page of the site turns text into markup or starts a script: see `CONTENT_SECURITY_POLICY`. */
export const TRUSTED_POLICY = "atlas";

/** What a policy of Trusted Types makes goes where a text would, and only there. */
interface TrustedPolicy {
  createHTML(text: string): string;
  createScriptURL(address: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: TrustedPolicy): TrustedPolicy;
}

const RULES: TrustedPolicy = {
  createHTML: (text) => text,
  createScriptURL: (address) => {
    if (new URL(address, document.baseURI).origin !== location.origin) throw new TypeError(`a script of another site: ${address}`);
    return address;
  },
};

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
const policy = trustedTypes?.createPolicy(TRUSTED_POLICY, RULES) ?? RULES;

/** Puts HTML into an element, in the place of what it held; null leaves it empty. */
export function setHtml(element: Element, content: Html | null): void {
  element.innerHTML = policy.createHTML(content?.text ?? "");
}

/** Puts HTML behind what an element holds. */
export function appendHtml(element: Element, { text }: Html): void {
  element.insertAdjacentHTML("beforeend", policy.createHTML(text));
}

/** What an element holds, to be put back. */
export function readHtml(element: Element): Html {
  return new Html(element.innerHTML);
}

/** An element made of HTML that has one root; throws where it has none, or one that is not HTML. */
export function makeElement({ text }: Html): HTMLElement {
  const template = document.createElement("template");
  template.innerHTML = policy.createHTML(text.trim());
  const element = template.content.firstElementChild;
  if (!(element instanceof HTMLElement)) throw new Error("html has no element of HTML at its root");
  return element;
}

/** Another page of this site, from its text; nothing of it runs or is fetched. */
export function parsePage(text: string): Document {
  return new DOMParser().parseFromString(policy.createHTML(text), "text/html");
}

/** Starts a worker from a script of this site; throws where it is another's. */
export function startWorker(address: string, options: WorkerOptions): Worker {
  return new Worker(policy.createScriptURL(address), options);
}
