import { element, type Html, html, type Part } from "../html.js";

/** A number with what it may be; an open end is infinite. */
export interface InlineValue {
  value: number;
  low: number;
  high: number;
}

/** Own figure and peers on one line from zero, with the peers' middle half and median. */
export interface Strip {
  own: InlineValue | null;
  peers: readonly InlineValue[];
  box: { lower: number; median: number; upper: number } | null;
}

/** Peers up to which each has a dot of its own; of more, which lie over each other, one line is drawn with a round end for each. */
const MOST_DOTS = 40;

const STRIP = { width: 200, height: 26, left: 6, right: 194, middle: 13 };

/** A strip; `label` is its text alternative. Open ends reach the edge of the strip. */
export function drawStrip({ own, peers, box }: Strip, label: string): Html {
  const all = own ? [own, ...peers] : peers;
  const max = Math.max(...all.flatMap(({ value, high }) => [value, Number.isFinite(high) ? high : 0]), 0) || 1;
  const x = (value: number) => round(STRIP.left + (Math.min(Math.max(value, 0), max * 1.03) / max) * (STRIP.right - STRIP.left));
  const { width, height, middle } = STRIP;
  const parts = [
    html`<path class="inline-axis" d="M${STRIP.left} ${middle}H${STRIP.right}" />`,
    box &&
      html`<rect
          class="inline-box"
          x="${x(box.lower)}"
          y="${middle - 7}"
          width="${round(Math.max(1, x(box.upper) - x(box.lower)))}"
          height="14"
        />
        <path class="inline-median" d="M${x(box.median)} ${middle - 7}v14" />`,
    peers.length > MOST_DOTS
      ? html`<path class="inline-crowd" d="${[...new Set(peers.map(({ value }) => `M${x(value)} ${middle}h0`))].join("")}" />`
      : peers.map(({ value }) => html`<circle class="inline-peer" cx="${x(value)}" cy="${middle}" r="3" />`),
    own && [whisker(own, x), html`<circle class="inline-own" cx="${x(own.value)}" cy="${middle}" r="4.5" />`],
  ];
  return svg("atlas-strip", width, height, label, parts);
}

function whisker({ low, high }: InlineValue, x: (value: number) => number): Part {
  return low < high && html`<path class="inline-whisker" d="M${x(low)} ${STRIP.middle}H${x(high)}" />`;
}

/** One year of a series; `cut` where it does not continue the year before. */
export interface InlineYear {
  year: number;
  value: number;
  cut: boolean;
  chosen: boolean;
}

const LINE = { width: 92, height: 28, left: 5, right: 87, top: 5, bottom: 23 };

/** A series from zero, its line cut at breaks and missing years; `label` is its text alternative. */
export function drawYears(years: readonly InlineYear[], label: string): Html {
  const span = years.map(({ year }) => year);
  const [from, to] = [Math.min(...span), Math.max(...span)];
  const max = Math.max(...years.map(({ value }) => value)) || 1;
  const x = (year: number) => round(from === to ? LINE.width / 2 : LINE.left + ((year - from) / (to - from)) * (LINE.right - LINE.left));
  const y = (value: number) => round(LINE.bottom - (value / max) * (LINE.bottom - LINE.top));
  const path = years.map(({ year, value, cut }, i) => {
    const before = years[i - 1];
    return `${before === undefined || cut || year - before.year > 1 ? "M" : "L"}${x(year)} ${y(value)}`;
  });
  const dots = years.map(
    ({ year, value, chosen }) =>
      html`<circle class="${chosen ? "inline-own" : "inline-year"}" cx="${x(year)}" cy="${y(value)}" r="${chosen ? 3.5 : 2}" />`,
  );
  const axis = html`<path class="inline-axis" d="M0 ${LINE.bottom + 0.5}H${LINE.width}" />`;
  return svg("atlas-years", LINE.width, LINE.height, label, [axis, html`<path class="inline-line" d="${path.join("")}" />`, dots]);
}

const round = (pixels: number): number => Math.round(pixels * 10) / 10;

function svg(name: string, width: number, height: number, label: string, parts: readonly Part[]): Html {
  const attributes = { class: name, viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": label };
  return element("svg", attributes, html`<title>${label}</title>`, parts);
}
