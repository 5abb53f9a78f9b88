import { readYaml } from "../port/files.js";
import { buildSuffixTrie, buildTrie, type Trie } from "./trie.js";
import type { Qualifier } from "../../src/model/observation.js";

type WordLists = Record<string, string[]>;
type Hedges = Record<"approx" | "at_least" | "at_most", string[]>;

interface UnitsFile {
  words: WordLists;
  nouns: WordLists;
  numbers_of: WordLists;
  households: string[];
  loose: string[];
  not_work: string[];
  lengths: string[];
  groups: WordLists;
  not_counted: string[];
  kinds_of: string[];
}

interface NotFacts {
  before: string[];
  after: string[];
  after_noun: string[];
  names: string[];
  frequency: string[];
  rates: string[];
  one_case: string[];
  case_heading: string[];
  case_opens: string[];
  story: string[];
  story_found: string[];
  several: string;
  named_case: string[];
  one_behind: string[];
  fined_each: string;
  range_joins: string[];
  range_amounts: string;
  range_grown: string[];
  money_of_one: string[];
  person_of_one: string[];
  left_over: string[];
  rest: string[];
  rest_of: string[];
  faulty: string[];
  undone: string[];
  story_again: string[];
  story_ends: string[];
  example: string[];
  norm: string[];
  norm_behind: WordLists;
  superlative: string[];
  provision: string[];
  plan_heading: string[];
  plan_heading_end: string[];
  plan_named: string[];
  done_heading: string[];
  problem_heading: string[];
  plan_mark: string[];
  fact_mark: string[];
  appendix: string[];
  work: string[];
  plan_sentence: string[];
  future: string[];
  to_come: string[];
  done_again: string[];
  frame: string[];
}

interface Periods {
  this_year: string[];
  last_year: string[];
  until_now: string[];
  total: string[];
  parts_of_year: Record<string, [number, number]>;
  plans: Record<string, [number, number]>;
  begun: string[];
  then: string[];
  done_then: string[];
  whole_year: string[];
  at_end: string;
  things_of_time: string[];
  groups_of_cases: string[];
  left_over: string[];
  by: string[];
  papers: string[];
  in_stock: string[];
  brought_over: string[];
  campaign_begun: string[];
  campaign_prepared: string[];
  campaign_ended: string[];
}

interface Scopes {
  own: string[];
  wider: WordLists;
  all_of_bureau: string[];
  part_of_bureau: string[];
  not_part_before: string[];
  levels: string[];
  acts: string[];
  before_subject: string[];
  unit_suffix: string[];
  no_office: string[];
  with_partner: string[];
  area_ending: string[];
  not_area_before: string[];
  area_suffix: string[];
  no_area: string[];
  no_area_start: string[];
  campaign: string[];
  campaign_quoted: string[];
  campaign_opens: string[];
  campaign_tail: string[];
  campaign_again: string[];
  campaign_team: string[];
  campaign_report: string[];
  campaign_besides: string[];
  campaign_of_more: string[];
  joins: string[];
  in_course: string[];
  counts: string[];
  counted_areas: string[];
  before_campaign: string[];
  manner: string[];
  manner_within: string[];
  common_joint: string[];
  campaign_topic: string[];
  said_of_parts: string[];
  in_turn: string[];
  other_bodies: string[];
  with_others: string[];
  by_us: string[];
  others_part: string[];
  others_shared: string[];
  others_shared_as: string[];
  people: string[];
  behind_list: string[];
  campaign_end: string[];
  reset: string[];
  media: string[];
  reset_first: string[];
  look: string[];
  look_behind: string[];
  group_ending: string[];
  common_group: string[];
  case_verbs: string[];
  common_case: string[];
  part: string[];
  total: string[];
}

const read = <T>(name: string): T => readYaml(`loaders/grammar/${name}.yaml`) as T;

const units = read<UnitsFile>("units");
const hedges = read<{ before: Hedges; before_not: string[]; after: Hedges }>("hedges");

/** Vocabulary of these reports, read once from the YAML files beside this one. */
export const NUMERALS = read<{
  digits: Record<string, number>;
  multipliers: Record<string, number>;
  more: string[];
  risen: string[];
  unread: string[];
  formal: Record<"multipliers" | "digits", string[]>;
}>("numerals");
export const CHANGES = read<WordLists>("changes");
export const NOT_FACTS = read<NotFacts>("not-facts");
export const PERIODS = read<Periods>("periods");
export const CONCEPTS = read<WordLists>("concepts");
export const HEADS = read<Record<"before" | "before_not" | "after", string[]>>("heads");
export const SCOPES = read<Scopes>("scopes");

const valued = <T extends string>(lists: Record<T, string[]>): [string, T][] =>
  (Object.entries(lists) as [T, string[]][]).flatMap(([value, words]) => words.map((word): [string, T] => [word, value]));

const listed = (words: string[]): [string, true][] => words.map((word) => [word, true]);

/** Measure words and nouns → unit ids. */
export const UNIT_WORDS: Trie<string> = buildTrie(valued(units.words));
export const UNIT_IDS = new Map(valued(units.words).map(([word, unit]) => [word, unit]));
export const UNIT_NOUNS: Trie<string> = buildTrie(valued(units.nouns));
/** Words right before a bare number that tell its unit. */
export const NUMBERS_OF: Trie<string> = buildSuffixTrie(valued(units.numbers_of));
export const HOUSEHOLDS = units.households;
export const LOOSE_UNITS = new Set(units.loose);
export const NOT_WORK_UNITS = new Set(units.not_work);
/** Units of how long something lasts. */
export const LENGTHS = new Set(units.lengths);
export const NOT_COUNTED = units.not_counted;
export const KINDS_OF = new Set(units.kinds_of);
export const UNIT_GROUP = new Map(valued(units.groups));

export const HEDGE_BEFORE: Trie<Qualifier | "none"> = buildSuffixTrie<Qualifier | "none">([
  ...valued<Qualifier & keyof Hedges>(hedges.before),
  ...hedges.before_not.map((word): [string, "none"] => [word, "none"]),
]);
export const HEDGE_AFTER: Trie<Qualifier> = buildTrie<Qualifier>(valued<Qualifier & keyof Hedges>(hedges.after));

/** Words for membership tests at a place. */
export const wordTrie = (words: string[]): Trie<true> => buildTrie(listed(words));
export const suffixTrie = (words: string[]): Trie<true> => buildSuffixTrie(listed(words));

interface Kinds {
  parts_of: WordLists;
  sums: WordLists;
  told_with: { count: string; unit: string; is: string }[];
  results_of: Record<string, string>;
  bare_types: Record<string, string>;
  types: Record<string, string>;
  counted_stages: Record<string, string[]>;
  by_means: string[];
  means: string[];
  means_until: string[];
  by_any_means: string[];
  fined_alone: string;
  fined: string[];
  confiscated: string[];
  fined_and_confiscated: string[];
  told_between: string[];
  told_behind: string[];
  added_up: string[];
  told_by_kind: string[];
  shared_acts: string[];
  breakdown: string[];
  area_views: string[];
  own_acts: string[];
  penalties: string[];
  not_penalties: string[];
  said_again: string[];
  measures_named: string[];
  trainees: string[];
  trained: string[];
  takes_part: string[];
  bare_words: string[];
  bare_acts: string[];
}

/** How indicators go together. */
export const KINDS = read<Kinds>("kinds");
