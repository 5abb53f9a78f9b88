import { EMBED_WIDTHS } from "../charts/embed-body.js";
import { FRAME_STEPS } from "../charts/frame-heights.js";
import { makeReaderChart } from "../charts/reader-chart.js";
import { type FramedChart, renderRefusal, renderView, type ViewSettings } from "../charts/view-page.js";
import { wireTips } from "../components/tip.js";
import type { Author } from "../model/author.js";
import { explorationsOf, readChart, writeChart } from "../model/chart-state.js";
import type { Exploration } from "../model/explore.js";
import { isTheme } from "../model/embed-address.js";
import type { Lang } from "../model/indicator.js";
import { loadDrawings, loadFrozen, loadNow } from "../series/load.js";
import { setHtml } from "../trusted.js";
import { VIEW_NOTES } from "../words/view.js";
import { tellHeights } from "./tell-height.js";

/** Ids of all indicators, put in place when this file is made. */
declare const INDICATORS: readonly string[];

const root = document.documentElement;
const lang: Lang = root.lang.startsWith("en") ? "en" : "zh";
const params = new URLSearchParams(location.search);
const theme = params.get("theme") ?? "auto";
// Before anything is drawn, so that no colour flashes.
root.dataset.theme = isTheme(theme) ? theme : "auto";

const up = root.dataset.up ?? "../";
const site = new URL(up, location.href).href;
const frozen = root.dataset.frozen ?? null;
/** Version of all data. */
const version = root.dataset.version ?? "";

async function start(): Promise<void> {
  const main = document.querySelector("main") as HTMLElement;
  const notice = document.querySelector(".atlas-notice")?.textContent ?? "";
  tellHeights("view");
  const refuse = (reason: string) => setHtml(main, renderRefusal(reason, { lang, up, notice }));
  params.delete("theme");
  params.delete("childId");
  const read = readChart(`?${params.toString()}`, new Set(INDICATORS));
  const [first] = read.ignored;
  if (first !== undefined) return refuse(VIEW_NOTES.ignored[lang].replace("{0}", () => first.slice(0, 80)));
  const explorations = explorationsOf(read);
  const load = (one: Exploration) => (frozen === null ? loadDrawings(one, site) : loadFrozen(one, frozen, site));
  const files = await Promise.all(explorations.map(load)).catch(() => undefined);
  if (files === undefined) return refuse(VIEW_NOTES.failed[lang]);
  const known = files.filter((file) => file !== null);
  if (known.length < files.length) return refuse(await sayLost(frozen ?? ""));
  const { author, problems } = read;
  const made = known.map((own, i) =>
    makeReaderChart({ exploration: explorations[i] ?? read.exploration, author }, own, { lang, site, version, document }),
  );
  // Who has figures is known from them.
  const asks = made.some(({ silent, rows }) => silent.length > 0 || rows.length === 0);
  const places: Places = asks ? await loadPlaces() : new Map();
  const lost = findStranger(read.exploration, places);
  if (lost !== undefined) return refuse(VIEW_NOTES.ignored[lang].replace("{0}", lost));
  const charts = made.map((one, i): Charted => {
    const query = writeChart({ exploration: explorations[i] ?? read.exploration, author });
    const silent = one.silent.map((code) => places.get(code)?.[`short_${lang}`] ?? code);
    return { name: known[i]?.[0]?.of.name[lang] ?? "", query, made: one, silent };
  });
  paint(author);
  document.title = author.title || charts.map(({ made }) => made.texts.title).join(" · ");
  draw(main, charts, { lang, up, frozen, author, problems, notice, query: writeChart(read) });
}

type Charted = Omit<FramedChart, "drawings">;

/** Draws for the width of the frame, and anew where it becomes wide or narrow enough for another drawing. */
function draw(main: HTMLElement, charts: readonly Charted[], settings: ViewSettings): void {
  let drawn = 0;
  const fit = () => {
    const width = widthFor(innerWidth);
    if (width === drawn) return;
    drawn = width;
    const open = [...main.querySelectorAll("details")].map((details) => details.open);
    setHtml(
      main,
      renderView(
        charts.map((chart) => drawAt(chart, width)),
        settings,
      ),
    );
    main.querySelectorAll("details").forEach((details, i) => (details.open ||= open[i] ?? false));
    root.dataset.drawn = String(width);
  };
  fit();
  wireTips(document);
  addEventListener("resize", fit);
}

function drawAt(chart: Charted, width: number): FramedChart {
  const drawing = chart.made.model.drawing(width);
  return { ...chart, drawings: new Map(drawing === null ? [] : [[width, drawing]]) };
}

/** The widest drawing that a frame has room for, as its style sheet shows them. */
const widthFor = (frame: number): number => EMBED_WIDTHS[FRAME_STEPS.filter((from) => frame > from - 1).length] ?? EMBED_WIDTHS[0];

/** An author's colour takes the place of the marks', and of the first line's. */
function paint({ accent }: Author): void {
  if (accent === null) return;
  for (const name of ["--mark", "--line-1"]) root.style.setProperty(name, `#${accent}`);
}

async function sayLost(hash: string): Promise<string> {
  return VIEW_NOTES.version[lang].replace("{0}", hash).replace("{1}", (await loadNow(site)) ?? "?");
}

type Places = ReadonlyMap<string, { short_zh: string; short_en: string }>;

/** All places that the atlas knows, by their codes; none where they cannot be had. */
async function loadPlaces(): Promise<Places> {
  const rows = await fetch(new URL("data/bureaus.json", site))
    .then((response) => response.json() as Promise<{ code: string; short_zh: string; short_en: string }[]>)
    .catch(() => []);
  return new Map(rows.map((row) => [row.code, row]));
}

/** The first part of an address that names no place. */
function findStranger({ bureaus, province }: Exploration, places: Places): string | undefined {
  if (places.size === 0) return undefined;
  const named = [...bureaus.map((code) => ["bureaus", code]), ...(province === null ? [] : [["province", province]])];
  return named.filter(([, code = ""]) => !places.has(code)).map(([name, code]) => `${name}=${code}`)[0];
}

if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => void start());
else void start();
