import type { Basis, PeriodKind, Qualifier } from "./observation.js";

/** A figure with its meaning: what a claim says, and what a source states. */
export interface Meant {
  bureau: string;
  indicator: string;
  year: number;
  value: number;
  lower: number | null;
  upper: number | null;
  unit: string;
  qualifier: Qualifier;
  period: PeriodKind;
  start: string | null;
  end: string;
  scope: string;
  part_of: string | null;
  basis: Basis | null;
  raw: string;
}

/** What somebody claims: `dated` where the text names the year, `also` further indicators that its wording may mean, `decided` where it says that money was imposed, paid or not, `loose` where its words leave open whether all of it is meant (a plan, a rate, a place in it), so that it cannot be wrong, `uncounted` where they do not say what is counted (on 20 occasions), `soft` where the part that they name (a campaign) may as well be all, `until` where only the end of its time is said (by the end of August), `said` its sentence, which may name the part that a source tells apart. */
export interface Claimed extends Meant {
  dated: boolean;
  also: readonly string[];
  decided: boolean;
  loose: boolean;
  uncounted?: boolean;
  soft?: boolean;
  until?: boolean;
  said?: string;
}

/** A figure that a source states; `doubted` where a check or another source disagrees with it, or a caveat sets it apart; `collected` where it is of money that came in. */
export interface StatedFigure extends Meant {
  id: string;
  quote: string;
  source: string;
  doubted: boolean;
  collected: boolean;
}

/** All that sources state of one bureau, with the sources by id; `below` are figures of the bureaus under it (code, year, value) by indicator. */
export interface StatedBook {
  figures: readonly StatedFigure[];
  sources: Readonly<Record<string, { title: string; url: string | null; published: string | null }>>;
  below: Readonly<Record<string, readonly (readonly [code: string, year: number, value: number])[]>>;
}

/** Where the file of a bureau stands, below the folder of the reader. */
export const statedFile = (bureau: string): string => `stated/${bureau}.json.gz`;
