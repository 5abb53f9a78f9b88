import { KINDS, SCOPES } from "../grammar/grammar.js";
import type { Span } from "../normalise/modality.js";
import type { Classified } from "./classified.js";
import { wordsWithin } from "./place.js";
import type { Scene, Spot } from "./scene.js";
import type { Fit } from "./nearest.js";
import { bestFitOf } from "./score.js";

const BARE_ITEM = new RegExp(`^[、和及](?:${KINDS.bare_words.join("|")})*$`);
const BARE = new RegExp(
  `^(?:${[...KINDS.bare_acts, ...KINDS.bare_words, ...SCOPES.own].sort((a, b) => b.length - a.length).join("|")}|[前上下一二三四两]{1,3}(?:半年|季度)|个月|[\\s,、:。\\d年月日份了至到~-])*$`,
);
const ABSENT = /未|无|没有|零/;
const REACH = 60;
/** 辐射安全许可证:核发27张. */
const LABEL = /[^,。;:\n\d]{2,20}$/;

/** 强化行政处罚案件办理。全年办结163件: where a clause says only that something was done, what the words before it name: its sentence's, the sentence's before, or the heading's. */
export function fitByTopic(scene: Scene, spot: Spot): Fit | null {
  const { figure, zones } = spot;
  const { text, sentence } = scene;
  const clause = { start: zones.left.start, end: figure.start };
  if (clause.end <= clause.start || !BARE.test(text.slice(clause.start, clause.end))) return null;
  const topic = topicOf(scene, clause);
  return (
    (topic && fitUnder(scene, spot, topic)) ?? (sentence.asked && scene.done.length === 0 ? fitUnder(scene, spot, sentence.asked) : null)
  );
}

/** What a figure is by the words of a topic alone. */
function fitUnder(scene: Scene, { figure, zones }: Spot, topic: Span): Fit | null {
  const { text, sentence } = scene;
  if (ABSENT.test(text.slice(topic.start, topic.end))) return null;
  const left = { start: topic.start, end: Math.min(topic.end, figure.start) };
  const { lexicon, found } = scene;
  const { bent, topics } = scene.terms;
  const own = wordsWithin(found, [topic, { start: sentence.start, end: sentence.end }]);
  const terms = { own, bent, procedures: null, topics, names: [] };
  const { right, shared } = zones;
  return bestFitOf(
    { lexicon, text, found, terms, sentence },
    { left, before: NOWHERE, far: NOWHERE, right, shared, behind: NOWHERE },
    figure.unit,
  );
}

const NOWHERE: Span = { start: 0, end: 0 };

/** The clauses before in the sentence, or the sentence before in its paragraph, or the nearest heading. */
function topicOf({ text, sentence, prior, done }: Scene, own: Span): Span | null {
  const label = text[own.start - 1] === ":" ? LABEL.exec(text.slice(Math.max(sentence.start, own.start - REACH), own.start - 1)) : null;
  if (label) return { start: own.start - 1 - label[0].length, end: own.start - 1 };
  if (done.length > 0) return null;
  if (own.start > sentence.start + 1) return { start: Math.max(sentence.start, own.start - REACH), end: own.start };
  const over = sentence.topics.at(-1);
  if (!over) return null;
  if (over.end !== sentence.start) return over;
  const start = Math.max(over.start, text.lastIndexOf("。", over.end - 2) + 1);
  const counts = prior.some((other) => other.sentence.start >= start);
  return counts ? null : { start: Math.max(start, over.end - REACH), end: over.end };
}

/** 抽取重点单位86家、一般单位214家: an item that says nothing of its own. */
export function bareBeside({ text, done }: Scene, { figure, listed }: Spot): Classified | null {
  const before = done.at(-1);
  if (listed || !before?.indicator || before.figure.change || before.figure.unit !== figure.unit) return null;
  return BARE_ITEM.test(text.slice(before.figure.after, figure.start)) ? before : null;
}
