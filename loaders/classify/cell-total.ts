import { groupBy } from "../../src/model/group.js";
import { isType } from "../../src/model/wholes.js";
import { UNIT_GROUP } from "../grammar/grammar.js";
import type { Figure } from "../quantity/figure.js";
import type { Celled } from "./scene.js";
import { type Classified, NO_WORDING } from "./classified.js";
import { sumOf, typeNamed } from "./kinds.js";
import type { IndicatorWording } from "./wording.js";

const DUST = 1e-6;
const OTHER = "other";
const FEWEST_TYPES = 2;
const TYPED = new Set(["penalty.decisions", "penalty.cases_filed"]);
const LONGEST = 20;

/** Links the cells of a table with their totals: those that add up to it, and those that are of its kind; 其他 is the rest of what its siblings are. */
export function totalsOf(items: readonly Celled[], done: Map<Figure, Classified>, ids: Map<string, IndicatorWording>): void {
  const counts = items.filter(({ cell }) => cell.role !== "change" && cell.role !== "share");
  const summed = new Set(items.filter(({ cell }) => cell.head.at(-1)?.kind === "total").map(({ cell }) => cell.y));
  const lines = groupBy(counts, ({ cell: { x, y, head } }) => (head.length > 0 && summed.has(y) ? `row ${y}` : `column ${x}`));
  const current = items.filter(({ cell }) => cell.role === "current");
  for (const row of groupBy(current, ({ cell }) => cell.y).values()) nameTotal(row, done);
  for (const line of lines.values()) {
    nameOthers(line, done, ids);
    nameTypes(line, done);
    nameBelow(line, done);
    nameTotal(line, done);
    linkTotal(line, done);
  }
  linkBelow(items, done);
}

/** 处罚决定 274 over 其中:罚款 266: a row that opens with 其中 tells a part of the one above it. */
function linkBelow(items: readonly Celled[], done: Map<Figure, Classified>): void {
  const above = new Map<number, Celled>();
  for (const item of [...items].sort((a, b) => a.cell.y - b.cell.y)) {
    const { x, row, role } = item.cell;
    if (role === "change" || role === "share") continue;
    const whole = above.get(x);
    if (row.at(-1)?.part !== true) above.set(x, item);
    else if (whole) linkPart(done.get(item.figure), done.get(whole.figure));
  }
}

function linkPart(part: Classified | undefined, whole: Classified | undefined): void {
  if (
    part &&
    whole &&
    part.of === null &&
    UNIT_GROUP.get(part.unit) === UNIT_GROUP.get(whole.unit) &&
    part.figure.value <= whole.figure.value
  )
    part.of = whole.figure;
}

/** 信访受理量 420 over 大气 200, 噪声 150, 水 70: rows that the first adds up and that name only kinds of anything are of what it counts. */
function nameBelow([first, ...rest]: readonly Celled[], done: Map<Figure, Classified>): void {
  const whole = first && done.get(first.figure);
  if (
    !first ||
    !whole?.indicator ||
    first.cell.kind !== "plain" ||
    whole.indicator.startsWith("penalty.") ||
    rest.length < FEWEST_SUMMED - 1
  )
    return;
  const sum = rest.reduce((all, { figure }) => all + figure.value, 0);
  const parts = rest.map(({ figure }) => done.get(figure));
  if (Math.abs(sum - first.figure.value) > DUST || !parts.every((part) => !part?.indicator || isType(part.indicator))) return;
  for (const [i, part] of parts.entries()) {
    if (!part) continue;
    part.indicator = whole.indicator;
    part.unit = whole.unit;
    part.period = whole.period;
    part.scope = rest[i]?.cell.row.at(-1)?.subject ?? whole.scope;
    part.rule = "a row that the first one adds up";
  }
}

function nameOthers(line: readonly Celled[], done: Map<Figure, Classified>, ids: Map<string, IndicatorWording>): void {
  const families = line.flatMap(({ figure, cell }) => {
    const id = cell.kind === "plain" ? (done.get(figure)?.indicator ?? "") : "";
    return id.split(".").length === 3 ? [id.slice(0, id.lastIndexOf("."))] : [];
  });
  const [family] = families;
  const other = family === undefined || families.length < 2 ? undefined : ids.get(`${family}.${OTHER}`);
  if (!other) return;
  for (const { figure, cell } of line) {
    const known = done.get(figure);
    if (cell.kind !== "other" || !known) continue;
    known.indicator = other.id;
    known.scope = "all";
    known.rule ||= "the rest of its column";
  }
}

/** 大气 86, 固废 21, 水 51, 建设项目 36: rows by a bare word among types of penalty. */
function nameTypes(line: readonly Celled[], done: Map<Figure, Classified>): void {
  const types = line.filter(({ figure }) => isType(done.get(figure)?.indicator ?? null));
  if (types.length < FEWEST_TYPES) return;
  for (const { figure, cell } of line) {
    const known = done.get(figure);
    if (!known || cell.kind !== "plain" || !TYPED.has(known.indicator ?? "")) continue;
    const type = typeNamed(known.scope);
    if (type === null) continue;
    known.indicator = type;
    known.scope = "all";
  }
}

/** 查封扣押 4, 移送拘留 2, 合计 6: the one cell of a row that nothing names is of the kind that the others make up, where they add up to it. */
function nameTotal(line: readonly Celled[], done: Map<Figure, Classified>): void {
  const [total, ...others] = line.filter(({ figure }) => done.get(figure)?.rule === NO_WORDING);
  const whole = total && done.get(total.figure);
  if (!whole || others.length > 0) return;
  const parts = line.flatMap(({ figure }) => (figure === total.figure ? [] : [done.get(figure)]));
  const [first] = parts;
  const ids = parts.flatMap((part) => (part && part.indicator !== null && part.scope === first?.scope ? [part.indicator] : []));
  const sum = parts.reduce((all, part) => all + (part?.figure.value ?? 0), 0);
  const kind = ids.length === parts.length && new Set(ids).size > 1 && Math.abs(sum - total.figure.value) < DUST ? sumOf(ids) : null;
  if (kind === null || !first) return;
  whole.indicator = kind;
  whole.unit = first.unit;
  whole.period = first.period;
  whole.scope = first.scope;
  whole.rule = "the sum of the figures beside it";
}

const FEWEST_SUMMED = 3;

/** 受理总数 512 over 大气 298, 噪声 127, 其他 87: the first or last of a column that all its others add up to, where they count the same thing. */
function unmarkedTotal(line: readonly Celled[], done: Map<Figure, Classified>): Celled | undefined {
  if (line.length <= FEWEST_SUMMED - 1) return undefined;
  const kind = ({ figure }: Celled): string | null => done.get(figure)?.indicator ?? null;
  const isOne = line.every((item) => kind(item) !== null && kind(item) === kind(line[0] as Celled));
  const all = line.reduce((sum, { figure }) => sum + figure.value, 0);
  return isOne
    ? [line[0], line.at(-1)].find((item) => item && Math.abs(2 * item.figure.value - all) <= DUST * Math.max(1, all))
    : undefined;
}

function linkTotal(line: readonly Celled[], done: Map<Figure, Classified>): void {
  const totals = line.filter(({ cell }) => cell.kind === "total" || (cell.kind === "subtotal" && cell.row.length < 2));
  const [total = unmarkedTotal(line, done)] = totals;
  if (!total || totals.length > 1) return;
  const parts = line.filter((item) => item !== total && item.cell.kind !== "subtotal");
  const sum = parts.reduce((all, { figure }) => all + figure.value, 0);
  const isSum = Math.abs(sum - total.figure.value) <= DUST * Math.max(1, Math.abs(sum));
  const whole = done.get(total.figure);
  for (const { figure, cell } of parts) {
    const part = done.get(figure);
    if (!part || figure.value > total.figure.value || part.unit !== whole?.unit) continue;
    const alike = part.indicator !== null && part.indicator === whole.indicator;
    if (isSum || alike) part.of = total.figure;
    // 来信来访 312 of 受理信访 3643: what names the row names the part, too
    if (alike && part.scope === "all") part.scope = cell.row.at(-1)?.subject.slice(0, LONGEST) || "all";
  }
}
