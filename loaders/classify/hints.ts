import { NOT_FACTS, PERIODS, SCOPES } from "../grammar/grammar.js";
import { bitsIn, buildTrie } from "../grammar/trie.js";
import type { Span } from "../normalise/modality.js";

/** What words of a sentence may be of: the rules that look at it closer ask first whether it has any of theirs. */
export const HINT = {
  /** A plan, a norm, a frequency, a provision of law or a superlative. */
  refusal: 1,
  oneCase: 2,
  wider: 4,
  now: 8,
  ongoing: 16,
  lastStretch: 32,
  stock: 64,
  campaign: 128,
  whole: 256,
  group: 512,
  office: 1024,
  ownPart: 2048,
  most: 4096,
  /** Parts of what was told before, in words or brackets. */
  part: 8192,
  total: 16384,
  inTurn: 32768,
  toCome: 65536,
  /** Another body's name. */
  body: 131072,
} as const;

const LOOKBEHIND = /^\(\?<[!=](?:\[[^\]]*\]|.)\)/;
const LITERAL = /^(?:[^[\](){}\\?*+|.^$](?![?*{]))+/;

/** The plain characters that what a word of the vocabulary matches begins with; throws where there are none. */
function leadOf(word: string): string {
  const lead = word.length === 1 ? word : LITERAL.exec(word.replace(LOOKBEHIND, ""))?.[0];
  if (lead === undefined) throw new Error(`hints: a word that may begin with anything: ${word}`);
  return lead;
}

const WORDS: readonly (readonly [number, readonly string[]])[] = [
  [
    HINT.refusal,
    [
      ...NOT_FACTS.future,
      ...NOT_FACTS.frequency,
      ...NOT_FACTS.rates,
      ...NOT_FACTS.norm,
      ...NOT_FACTS.superlative,
      ...NOT_FACTS.provision,
      "最低",
    ],
  ],
  [HINT.oneCase, [...NOT_FACTS.one_case, ...NOT_FACTS.example]],
  [HINT.wider, Object.values(SCOPES.wider).flat()],
  [HINT.now, ["目前"]],
  [HINT.ongoing, ["正在"]],
  [HINT.lastStretch, ["同期"]],
  [HINT.stock, PERIODS.in_stock],
  [HINT.campaign, [...SCOPES.campaign, ...SCOPES.campaign_quoted]],
  // a year may open the whole again, too
  [HINT.whole, ["20", ...SCOPES.reset, ...SCOPES.own, ...SCOPES.reset_first]],
  [HINT.group, SCOPES.look],
  [HINT.office, SCOPES.unit_suffix],
  [HINT.ownPart, SCOPES.part_of_bureau],
  [HINT.most, ["最"]],
  [HINT.part, [...SCOPES.part, "最", "中", "里", "("]],
  [HINT.total, SCOPES.total],
  [HINT.toCome, NOT_FACTS.to_come],
  [HINT.body, SCOPES.other_bodies],
  [HINT.inTurn, ["依次", "分别"]],
];

const TRIE = buildTrie(masks());

/** Words with the bits of all that each may be of. */
function masks(): Map<string, number> {
  const bits = new Map<string, number>();
  for (const [bit, words] of WORDS) for (const lead of words.map(leadOf)) bits.set(lead, (bits.get(lead) ?? 0) | bit);
  return bits;
}

/** The hints that the words of a span give, as bits. */
export const hintsIn = (text: string, { start, end }: Span): number => bitsIn(TRIE, text, start, end);
