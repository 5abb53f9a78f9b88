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

/** Headers that the site should be served with, by name; a host that sets none still has the policy in every page. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": CONTENT_SECURITY_POLICY,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};

/** The policy as a tag for the head of a page. */
export const POLICY_META = `<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">`;

/** The file `_headers` by which Netlify, Cloudflare Pages and hosts alike set the headers. */
export function headersFile(): string {
  return `/*\n${Object.entries(SECURITY_HEADERS)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join("")}`;
}

/** Lines that set the headers on nginx and on Apache. */
export function renderHosting(): Html {
  const lines = (line: (name: string, value: string) => string) =>
    Object.entries(SECURITY_HEADERS)
      .map(([name, value]) => line(name, value))
      .join("\n");
  return html`<p>nginx</p>
    <pre><code>${lines((name, value) => `add_header ${name} "${value}" always;`)}</code></pre>
    <p>Apache</p>
    <pre><code>${lines((name, value) => `Header always set ${name} "${value}"`)}</code></pre>`;
}
