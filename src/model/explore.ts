import { SOURCE_KINDS, type SourceKind } from "./source.js";

/** Ways to draw an exploration. */
export const CHARTS = ["trend", "ranking", "scatter", "distribution", "multiples"] as const;
export type ChartKind = (typeof CHARTS)[number];

/** Most series that a chart shows at once unless a reader chose bureaus; null where every bureau is shown. */
export const MOST_SERIES = { trend: 8, multiples: 24, ranking: null, scatter: null, distribution: null } as const;

/** What a figure may be divided by, by its name in the address: an indicator, or census residents where it is null; `per` of them make one. */
export const DIVISORS = {
  decisions: { indicator: "penalty.decisions", per: 1 },
  filed: { indicator: "penalty.cases_filed", per: 1 },
  establishment: { indicator: "staff.establishment", per: 1 },
  on_post: { indicator: "staff.on_post", per: 1 },
  certified: { indicator: "staff.certified", per: 1 },
  deployments: { indicator: "inspection.officer_visits", per: 1000 },
  residents: { indicator: null, per: 100_000 },
} as const satisfies Record<string, { indicator: string | null; per: number }>;
export type DivisorName = keyof typeof DIVISORS;

/** Levels of bureaus that can be compared as a group. */
export const LEVELS = ["province", "prefecture", "county"] as const;
export type ExploreLevel = (typeof LEVELS)[number];

/** All that a reader chose on the page of explorations; an empty list keeps everything, a null keeps all levels, provinces or plain figures. */
export interface Exploration {
  indicator: string;
  /** The second indicator, across the first in a scatter. */
  with: string;
  chart: ChartKind;
  by: DivisorName | null;
  /** Chosen bureaus; where there are any, level and province are null. */
  bureaus: readonly string[];
  level: ExploreLevel | null;
  /** Code of the province whose bureaus are kept. */
  province: string | null;
  years: readonly number[];
  kinds: readonly SourceKind[];
  /** Whether figures that do not compare are drawn too, hollow. */
  all: boolean;
  log: boolean;
}

/** What the page shows before anybody chose. */
export const FIRST: Exploration = {
  ...{ indicator: "penalty.amount", with: "penalty.decisions", chart: "trend", by: null },
  ...{ bureaus: [], level: null, province: null, years: [], kinds: [], all: false, log: false },
};

/** An exploration read from an address, with the parts `name=value` of it that mean nothing and were left out. */
export interface ReadExploration {
  exploration: Exploration;
  ignored: string[];
}

const CODE = /^\d{6}$/;
const YEARS = { first: 1980, last: 2100 };

/** The exploration that a query string holds; an indicator must be among `indicators`, everything that cannot be is ignored and named. */
export function readExploration(search: string, indicators: ReadonlySet<string>): ReadExploration {
  const params = new URLSearchParams(search);
  const ignored: string[] = [];
  const one = <T extends string>(name: string, allowed: (text: string) => text is T): T | null => {
    const text = params.get(name);
    if (text === null || allowed(text)) return text;
    ignored.push(`${name}=${text}`);
    return null;
  };
  const list = <T>(name: string, read: (text: string) => readonly T[]): T[] => {
    const texts = (params.get(name) ?? "").split(",").filter((text) => text !== "");
    return [
      ...new Set(
        texts.flatMap((text) => {
          const items = read(text);
          if (items.length === 0) ignored.push(`${name}=${text}`);
          return items;
        }),
      ),
    ];
  };
  const flag = (name: string) => one(name, oneOf(["1", "0"])) === "1";
  const isKnown = (text: string): text is string => indicators.has(text);
  const indicator = one("indicator", isKnown) ?? FIRST.indicator;
  const read = {
    indicator,
    // An indicator against itself is a diagonal that says nothing.
    with: one("with", (text): text is string => isKnown(text) && text !== indicator) ?? partnerOf(indicator),
    chart: one("chart", oneOf(CHARTS)) ?? FIRST.chart,
    by: one(
      "by",
      (text): text is DivisorName => oneOf(Object.keys(DIVISORS))(text) && DIVISORS[text as DivisorName].indicator !== indicator,
    ),
    bureaus: list("bureaus", (text) => (CODE.test(text) ? [text] : [])),
    level: one("level", oneOf(LEVELS)),
    province: one("province", (text): text is string => CODE.test(text)),
    years: list("years", readYears).sort((a, b) => a - b),
    kinds: list("kinds", (text) => SOURCE_KINDS.filter((kind) => kind === text)),
    all: flag("all"),
    log: flag("log"),
  };
  if (read.bureaus.length === 0) return { exploration: read, ignored };
  const both = (["level", "province"] as const).flatMap((name) => (read[name] === null ? [] : [`${name}=${read[name]}`]));
  return { exploration: { ...read, level: null, province: null }, ignored: [...ignored, ...both] };
}

/** The indicator that stands across another before anybody chose. */
export function partnerOf(indicator: string): string {
  return indicator === FIRST.with ? FIRST.indicator : FIRST.with;
}

function oneOf<T extends string>(choices: readonly T[]): (text: string) => text is T {
  return (text): text is T => (choices as readonly string[]).includes(text);
}

/** `2017` or `2015-2019`; nothing for what is no year. */
function readYears(text: string): number[] {
  const match = /^(\d{4})(?:-(\d{4}))?$/.exec(text);
  if (!match) return [];
  const [from, to] = [Number(match[1]), Number(match[2] ?? match[1])];
  if (from < YEARS.first || to > YEARS.last || from > to) return [];
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** The query string of an exploration, `?` included, without what is as at first; years that follow each other are one span. */
export function writeExploration(exploration: Exploration): string {
  const { chart, bureaus, years, kinds, all, log } = exploration;
  const single = (["indicator", "with", "by", "level", "province"] as const).flatMap((name) => {
    const text = exploration[name];
    const first = name === "with" ? partnerOf(exploration.indicator) : FIRST[name];
    return text === null || text === first ? [] : [`${name}=${text}`];
  });
  const params = [
    ...single,
    ...(chart === FIRST.chart ? [] : [`chart=${chart}`]),
    ...(bureaus.length > 0 ? [`bureaus=${bureaus.join(",")}`] : []),
    ...(years.length > 0 ? [`years=${writeYears(years)}`] : []),
    ...(kinds.length > 0 ? [`kinds=${kinds.join(",")}`] : []),
    ...(all ? ["all=1"] : []),
    ...(log ? ["log=1"] : []),
  ];
  return params.length > 0 ? `?${params.join("&")}` : "";
}

/** Years as spans: `2015-2017,2019`. */
export function writeYears(years: readonly number[]): string {
  return spansOf(years)
    .map(([from, to]) => (from === to ? String(from) : `${from}-${to}`))
    .join(",");
}

/** Years that follow each other, by the first and last of each run. */
export function spansOf(years: readonly number[]): [number, number][] {
  const spans: [number, number][] = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const last = spans[spans.length - 1];
    if (last !== undefined && year <= last[1] + 1) last[1] = year;
    else spans.push([year, year]);
  }
  return spans;
}
