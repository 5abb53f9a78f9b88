import { groupBy } from "../../src/model/group.js";
import { UNIT_GROUP } from "../grammar/grammar.js";
import type { Figure } from "../quantity/figure.js";
import type { Celled } from "./scene.js";
import { type Classified, NO_WORDING } from "./classified.js";
import { sumOf } from "./kinds.js";
import type { IndicatorWording } from "./wording.js";

const DUST = 1e-6;
const OTHER = "other";

/** Links the cells of a table with their totals: those that add up to it, and those that are of its kind; 其他 is the rest of what its siblings are. */
export function totalsOf(items: readonly Celled[], done: Map<Figure, Classified>, ids: Map<string, IndicatorWording>): void {
  const counts = items.filter(({ cell }) => cell.role !== "change" && cell.role !== "share");
  const summed = new Set(items.filter(({ cell }) => cell.head.at(-1)?.kind === "total").map(({ cell }) => cell.y));
  const lines = groupBy(counts, ({ cell: { x, y, head } }) => (head.length > 0 && summed.has(y) ? `row ${y}` : `column ${x}`));
  const current = items.filter(({ cell }) => cell.role === "current");
  for (const row of groupBy(current, ({ cell }) => cell.y).values()) nameTotal(row, done);
  for (const line of lines.values()) {
    nameOthers(line, done, ids);
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

function linkTotal(line: readonly Celled[], done: Map<Figure, Classified>): void {
  const totals = line.filter(({ cell }) => cell.kind === "total" || (cell.kind === "subtotal" && cell.row.length < 2));
  const [total] = totals;
  if (!total || totals.length > 1) return;
  const parts = line.filter((item) => item !== total && item.cell.kind !== "subtotal");
  const sum = parts.reduce((all, { figure }) => all + figure.value, 0);
  const isSum = Math.abs(sum - total.figure.value) <= DUST * Math.max(1, Math.abs(sum));
  const whole = done.get(total.figure);
  for (const { figure } of parts) {
    const part = done.get(figure);
    if (!part || figure.value > total.figure.value || part.unit !== whole?.unit) continue;
    const alike = part.indicator !== null && part.indicator === whole.indicator;
    if (isSum || alike) part.of = total.figure;
  }
}
