import type { ReadReport } from "../../src/model/reading.js";
import type { Observation } from "../../src/model/observation.js";
import type { PreflightFault } from "../../src/model/preflight-fault.js";
import { readYaml } from "../port/files.js";

interface Otherwise {
  id: string;
  indicator: string;
  words: string[];
  unless: string[];
  zh: string;
  en: string;
}

const WORDS = readYaml("loaders/preflight/words.yaml") as {
  unclear_periods: string[];
  not_bare: string[];
  open_total: string;
  otherwise: Otherwise[];
};
const SENTENCE_END = /[。！？!?；;\n]/;
/** A number right before a mark of punctuation, right behind a Chinese word; at the end of a line its unit may stand on the next. */
const BARE = /(?<=[\u4e00-\u9fff])\s?(\d[\d,]*(?:\.\d+)?)(?=[，。；、！]|[,;!](?!\d))/g;
const YEAR = /(?:19|20)\d\d/;

type Read = Pick<ReadReport, "text" | "record" | "figures">;

/** What a draft shows by itself: totals that do not add up, numbers without unit or period, and words that the country's tables count otherwise. */
export function textFaults(read: Read): PreflightFault[] {
  return [...totalFaults(read), ...bareNumbers(read), ...periodFaults(read), ...otherwiseFaults(read)];
}

function totalFaults({ record: { checks, observations } }: Read): PreflightFault[] {
  const known = new Map(observations.map((observation) => [observation.id, observation]));
  return checks.flatMap(({ verdict, indicator, actual, expected, observations: parties }): PreflightFault[] => {
    const figures = parties.flatMap((id) => known.get(id) ?? []);
    if (verdict !== "differs" || actual === null || expected === null) return [];
    const sentence = [...new Set(figures.map(({ quote }) => quote))].join(" … ");
    return [{ kind: "total", sentence, row: parties[0] ?? "", indicator, told: [actual, expected], advice: null }];
  });
}

/** Numbers of the text that are no figure because nothing says what they count. */
function bareNumbers({ text, figures }: Read): PreflightFault[] {
  const read = new Set(figures.map(({ quantity }) => quantity.raw));
  return [...text.matchAll(BARE)].flatMap((match): PreflightFault[] => {
    const number = match[1] ?? "";
    const at = match.index + match[0].length - number.length;
    const before = text.slice(Math.max(0, at - 6), at);
    const line = text.slice(text.lastIndexOf("\n", at) + 1, (text.indexOf("\n", at) + 1 || text.length + 1) - 1);
    const numbers = YEAR.test(number) || number.length < 2 || /[\t|]/.test(line) || WORDS.not_bare.some((word) => before.includes(word));
    if (numbers || read.has(number)) return [];
    return [{ kind: "no-unit", sentence: sentenceAt(text, at), row: "", indicator: "", told: [number], advice: null }];
  });
}

function periodFaults(read: Read): PreflightFault[] {
  return read.record.observations.flatMap((observation): PreflightFault[] => {
    const sentence = sentenceOf(read, observation);
    const open = observation.period.kind === "cumulative" && observation.period.start === null;
    const unclear = YEAR.test(sentence) ? undefined : WORDS.unclear_periods.find((word) => sentence.includes(word));
    if (!open && unclear === undefined) return [];
    const { id: row, indicator, raw } = observation;
    return [{ kind: "no-period", sentence, row, indicator, told: [raw, unclear ?? WORDS.open_total], advice: null }];
  });
}

function otherwiseFaults(read: Read): PreflightFault[] {
  return WORDS.otherwise.flatMap(({ indicator: id, words, unless, zh, en }): PreflightFault[] => {
    const all = read.record.observations.map(({ indicator }) => indicator);
    // who states both needs no advice
    if (id === "penalty.cases_filed" && all.includes("penalty.decisions")) return [];
    for (const observation of read.record.observations) {
      const { indicator } = observation;
      if ((indicator !== id && !indicator.startsWith(`${id}.`)) || indicator.endsWith(".yoy")) continue;
      const sentence = sentenceOf(read, observation);
      if (!words.some((word) => sentence.includes(word)) || unless.some((word) => sentence.includes(word))) continue;
      return [{ kind: "otherwise", sentence, row: observation.id, indicator, told: [], advice: { zh, en } }];
    }
    return [];
  });
}

/** The sentence of the text that holds a figure; its quote where the place is not known. */
function sentenceOf({ text }: Read, { start, raw, quote, id }: Observation): string {
  const named = start ?? Number(/@(\d+)/.exec(id)?.[1] ?? NaN);
  const at = text.startsWith(raw, named) ? named : text.indexOf(quote);
  return at < 0 ? quote : sentenceAt(text, at);
}

function sentenceAt(text: string, at: number): string {
  let [start, end] = [at, at];
  while (start > 0 && !SENTENCE_END.test(text[start - 1] ?? "")) start--;
  while (end < text.length && !SENTENCE_END.test(text[end] ?? "")) end++;
  return text.slice(start, end + 1).trim();
}
