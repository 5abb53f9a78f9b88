import { type Html, html } from "../../html.js";
import type { Lang } from "../../model/indicator.js";
import type { ColumnProfile } from "../../model/profile.js";
import { RESULTS } from "../../words/results.js";
import { fill } from "../../words/ui.js";

const [WIDTH, HEIGHT] = [72, 18];

/** What is told of a column, as small as a head of its column can be. */
export function renderProfile({ type, rows, empty, distinct, ends, bars, top }: ColumnProfile, lang: Lang): Html {
  const count = (number: number) => number.toLocaleString("en-US");
  const share = empty > 0 && rows > 0 ? ` (${Math.max(0.1, Math.round((empty / rows) * 1000) / 10)}%)` : "";
  const facts = [fill(RESULTS.distinct[lang], count(distinct)), empty > 0 ? fill(RESULTS.empty[lang], count(empty)) + share : ""];
  return html`<small class="nb-type">${shorten(type)}</small>
    ${bars.length > 0 && renderBars(bars, lang)}
    ${ends !== null && html`<small>${fill(RESULTS.ends[lang], shorten(ends[0]), shorten(ends[1]))}</small>`}
    ${top.map(([value, n]) => html`<small>${shorten(value)} <b>${count(n)}</b></small>`)}
    <small>${facts.filter((fact) => fact !== "").join(" · ")}</small>`;
}

const shorten = (text: string) => (text.length > 22 ? `${text.slice(0, 21)}…` : text);

function renderBars(bars: readonly number[], lang: Lang): Html {
  const most = Math.max(...bars);
  const step = WIDTH / bars.length;
  const drawn = bars.map((n, i) => {
    const height = n === 0 ? 0 : Math.max(1, (n / most) * HEIGHT);
    return html`<rect x="${i * step}" y="${HEIGHT - height}" width="${step - 1}" height="${height}"></rect>`;
  });
  return html`<svg
    class="nb-spread"
    width="${WIDTH}"
    height="${HEIGHT}"
    role="img"
    aria-label="${fill(RESULTS.bars[lang], bars.join(", "))}"
  >
    ${drawn}
  </svg>`;
}
