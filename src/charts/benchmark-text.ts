import { formatExact, formatHedged, formatShort } from "../marks/format.js";
import type { Question } from "../model/benchmark.js";
import type { BookFigure, BookSource } from "../model/book.js";
import { CAVEATS } from "../model/caveat.js";
import type { Divisor } from "../model/divisor.js";
import type { Lang } from "../model/indicator.js";
import type { OpenBook } from "../model/open-book.js";
import type { PeerSet } from "../model/peers.js";
import type { Range } from "../model/range.js";
import type { Position, ValueSpan } from "../model/rank.js";
import { BENCHMARK, LACKS, LEVEL_PLURALS, ordinal, OTHER_LEVEL, PEER_REASONS } from "../words/benchmark.js";
import { BASIS_SHORT, HEDGES, SOURCE_NAMES, STATUS_NAMES, unitName } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";

/** Who the peers are and why, or why there are none, as text. */
export function peerSentence(open: OpenBook, question: Question, set: PeerSet, lang: Lang): string {
  const own = open.bureau(question.bureau);
  if (!own) return "";
  if (set.lack) return fill(LACKS[set.lack][lang], own.short[lang]);
  const peers = set.codes.flatMap((code) => open.bureau(code) ?? []);
  const level = LEVEL_PLURALS[own.level]?.[lang] ?? own.level;
  const people = peers.map(({ population }) => population ?? 0);
  const residents = (value: number) => formatShort(value, lang);
  const reason = PEER_REASONS[set.kind][lang];
  switch (set.kind) {
    case "province":
      return fill(reason, peers.length, level, own.provinceName[lang]);
    case "population": {
      const span = [residents(Math.min(...people)), residents(Math.max(...people)), residents(own.population ?? 0)] as const;
      return fill(reason, peers.length, level, ...span, own.census ?? "", set.pool);
    }
    case "level":
      return fill(reason, peers.length, level);
    case "list": {
      const others = peers.filter((peer) => peer.level !== own.level).length;
      const names = peers.map((peer) => peer.short[lang]).join(lang === "zh" ? "、" : ", ");
      return fill(reason, peers.length, names) + (others > 0 ? ` ${fill(OTHER_LEVEL[lang], others)}` : "");
    }
  }
}

/** A place or a range of places: `第2至4位`, `2nd to 4th`. */
export function placeText({ best, worst }: Position, lang: Lang): string {
  if (best === worst) return fill(BENCHMARK.place[lang], ordinal(best, lang));
  return fill(BENCHMARK.places[lang], ordinal(best, lang), ordinal(worst, lang));
}

/** A number that may lie anywhere between two: `≥5`, `3–5`. */
export function spanText({ low, high }: ValueSpan, lang: Lang): string {
  const [from, to] = [formatShort(low, lang), formatShort(high, lang)];
  if (!Number.isFinite(high)) return `≥${from}`;
  if (!Number.isFinite(low) || low <= 0) return `≤${to}`;
  return from === to ? from : `${from}–${to}`;
}

/** A figure's value, divided where the question asks for it, without its unit. */
export function valueText(figure: BookFigure, range: Range, isRatio: boolean, lang: Lang): string {
  if (!isRatio) return formatHedged(figure.value, figure.qualifier, lang, formatShort);
  if (range.low < range.high && figure.qualifier !== "approx") return spanText(range, lang);
  return formatHedged(range.value, figure.qualifier, lang, formatShort);
}

/** The unit that values of an indicator are printed in. */
export function unitText(unit: string, per: Divisor, lang: Lang): string {
  const name = unitName(unit, lang);
  if (per === "none") return name;
  return fill((per === "residents" ? BENCHMARK.perResidents : BENCHMARK.perDecision)[lang], name);
}

/** A figure as it is stated, every digit, with its unit. */
export function statedText(figure: BookFigure, lang: Lang): string {
  return `${formatHedged(figure.value, figure.qualifier, lang, formatExact)} ${unitName(figure.unit, lang)}`;
}

/** All that a reader must know of a figure beside its value, each as a short text: hedge, date, basis, kind of source, status, doubts. */
export function caveatTexts(figure: BookFigure, source: BookSource | undefined, lang: Lang): string[] {
  const { qualifier, period, end, basis, status, caveats, differs } = figure;
  // A break is drawn in the series; the codes of the others are said by their caveats.
  const isSaid = status === "A" || status === "B" || caveats.length > 0;
  return [
    ...(qualifier === "exact" ? [] : [HEDGES[qualifier][lang]]),
    ...(period === "point" ? [fill(BENCHMARK.atDate[lang], end)] : []),
    ...(basis === null ? [] : [BASIS_SHORT[basis][lang]]),
    ...(source ? [SOURCE_NAMES[source.kind][lang]] : []),
    ...(isSaid ? [] : [STATUS_NAMES[status][lang]]),
    ...caveats.map((code) => CAVEATS[code][lang]),
    ...(differs ? [BENCHMARK.differs[lang]] : []),
  ];
}

/** Texts as one line. */
export function joinTexts(texts: readonly string[], lang: Lang): string {
  return texts.join(UI.semicolon[lang]);
}
