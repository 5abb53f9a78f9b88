import { type Html, html } from "../../src/html.js";
import { TRUSTED_POLICY } from "../../src/trusted.js";

/** Everything a page may do, as a Content-Security-Policy: no other host, no inline script, markup and workers from texts by one door only; the search field sends its words to this site. */
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
  "require-trusted-types-for 'script'",
  `trusted-types ${TRUSTED_POLICY}`,
].join("; ");

/** Folder of the frame in which a notebook's code runs: it is served under a policy of its own, since two add up. */
export const BOX_FOLDER = "box";

/** Everything that frame may do: run code made of texts with the libraries of its one script, and draw; no connection, frame, worker, form or picture from anywhere. It has no origin either, by the page's `sandbox`. */
export const BOX_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "connect-src 'none'",
  "worker-src 'none'",
  "frame-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
].join("; ");

/** Headers that the site should be served with, by name; a host that sets none still has the policy in every page. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": CONTENT_SECURITY_POLICY,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};

const POLICY = "Content-Security-Policy";

/** Headers of the file at a path from the site's root: the frame for code has its own policy. */
export function headersOf(path: string): Readonly<Record<string, string>> {
  const inBox = path.replace(/^\/+/, "").startsWith(`${BOX_FOLDER}/`);
  return inBox ? { ...SECURITY_HEADERS, [POLICY]: BOX_POLICY } : SECURITY_HEADERS;
}

/** The policy as a tag for the head of a page. */
export const POLICY_META = `<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">`;

/** The file `_headers` by which Netlify, Cloudflare Pages and hosts alike set the headers; `names` are those at the site's root. All rules that fit a path add up there, so the policy stands with each folder and page, never with all. */
export function headersFile(names: readonly string[]): string {
  const others = Object.fromEntries(Object.entries(SECURITY_HEADERS).filter(([name]) => name !== POLICY));
  const line = (name: string, value: string) => `  ${name}: ${value}`;
  const folders = names.filter((name) => !name.includes(".")).map((name) => `/${name}/*`);
  const pages = names.filter((name) => name.endsWith(".html")).map((name) => `/${name}`);
  const rules = ["/", ...pages, ...folders].sort().map((rule) => `${rule}\n${line(POLICY, headersOf(rule)[POLICY] ?? "")}\n`);
  return [`/*\n${printLines(others, line)}\n`, ...rules].join("");
}

function printLines(headers: Readonly<Record<string, string>>, line: (name: string, value: string) => string): string {
  return Object.entries(headers)
    .map(([name, value]) => line(name, value))
    .join("\n");
}

/** Lines that set the headers on nginx and on Apache. */
export function renderHosting(): Html {
  const { "Content-Security-Policy": policy = "", ...others } = SECURITY_HEADERS;
  const nginx = `map $uri $atlas_policy {
  default "${policy}";
  ~/${BOX_FOLDER}/ "${BOX_POLICY}";
}

add_header Content-Security-Policy $atlas_policy always;
${printLines(others, (name, value) => `add_header ${name} "${value}" always;`)}`;
  const apache = `${printLines(others, (name, value) => `Header always set ${name} "${value}"`)}
<If "%{REQUEST_URI} =~ m#/${BOX_FOLDER}/#">
  Header always set Content-Security-Policy "${BOX_POLICY}"
</If>
<Else>
  Header always set Content-Security-Policy "${policy}"
</Else>`;
  return html`<p>nginx</p>
    <pre><code>${nginx}</code></pre>
    <p>Apache</p>
    <pre><code>${apache}</code></pre>`;
}
