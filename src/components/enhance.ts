import type { Lang } from "../model/indicator.js";
import type { Filter } from "../queries/filter.js";
import { afterPaint } from "./after-paint.js";
import { wireFilter } from "./filter-form.js";
import { LateChart } from "./late-chart.js";
import { keepsAll, listIgnored, readState, writeState, type PageState } from "./state.js";

/** Makes the figures of a built page answer: filter, SQL, and the address that restores both. */
export function enhancePage(root: Document): void {
  const lang: Lang = root.documentElement.lang.startsWith("en") ? "en" : "zh";
  let state = readState(location.search);
  const change = (next: PageState) => {
    state = next;
    history.replaceState(null, "", `${location.pathname}${writeState(state, location.search)}${location.hash}`);
  };
  const edit = (id: string, sql: string | null) => {
    const changed = new Map(state.sql);
    changed.delete(id);
    if (sql !== null) changed.set(id, sql);
    change({ ...state, sql: changed });
    refresh(
      figures.filter((figure) => figure.id === id),
      state,
    );
  };
  const figures = [...root.querySelectorAll<HTMLElement>("[data-figure]")].map((element) => new LateChart(element, lang, edit));
  const onChange = (filter: Filter) => {
    change({ ...state, filter });
    refresh(
      figures.filter((figure) => !state.sql.has(figure.id)),
      state,
    );
  };
  void wireFilter(root, { lang, chosen: state.filter, ignored: listIgnored(location.search), onChange });
  refresh(
    figures.filter((figure) => state.sql.has(figure.id) || !keepsAll(state.filter)),
    state,
  );
}

// What the reader sees comes first, and is on her screen before the engine hears of the rest: several at once make each other wait.
function refresh(figures: readonly LateChart[], { filter, sql }: PageState): void {
  const nearest = figures.map((figure) => ({ figure, distance: figure.distance() })).sort((a, b) => a.distance - b.distance);
  const inSight = nearest.filter(({ distance }) => distance === 0);
  let turn: Promise<void> = Promise.resolve();
  for (const together of [inSight, ...nearest.slice(inSight.length).map((one) => [one])]) {
    const before = turn;
    const asked = together.map(({ figure }) => {
      const edited = sql.get(figure.id);
      return figure.ask(edited === undefined ? { filter } : { sql: edited }, before);
    });
    turn = Promise.all(asked).then(afterPaint);
  }
}
