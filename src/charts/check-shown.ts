import { type Html, html } from "../html.js";
import type { Author } from "../model/author.js";
import type { Lang } from "../model/indicator.js";
import { CHECK_PICTURE } from "../words/check-picture.js";
import { fill, UI } from "../words/ui.js";
import { type Answer, renderVerdict } from "./check-answer.js";
import { type CheckedPoint, renderPoints, stateOfPoint } from "./check-points.js";

/** What was found out about a picture: null where the question was no picture. */
export interface PictureFound {
  intact: boolean;
  /** Whether the atlas draws the same pixels; null where it cannot be tried. */
  same: boolean | null;
  /** Whether its figures are those of the state that it names; null where that cannot be told. */
  fits: boolean | null;
}

/** Everything that a picture, code or address shows. */
export interface Answered {
  lang: Lang;
  picture: PictureFound | null;
  /** What the atlas calls it, and the address of the page that has it. */
  title: string;
  href: string;
  open: string;
  author: Author | null;
  /** Hash of the data version that it is of, null for one that follows the data, and that of the site. */
  version: string | null;
  now: string;
  points: readonly CheckedPoint[];
  /** More to say, of what the question could not tell. */
  remarks: readonly string[];
  /** The chart as it is drawn now, at most. */
  drawing: Html | null;
}

/** The answer to a picture, code or address: what it shows, each figure with its sentence, and what has changed since. */
export function renderShown(shown: Answered): Html {
  const { lang, title, href, open, author, points, drawing } = shown;
  const lines = [...pictureLines(shown), ...versionLines(shown), ...shown.remarks];
  const own = author === null ? "" : [author.title, author.note].filter((said) => said !== "").join(UI.semicolon[lang]);
  return renderVerdict(
    verdictOf(shown),
    lang,
    lines.map((line) => html`<p>${line}</p>`),
    html`<p><b>${title}</b> <a href="${href}">${open}</a></p>`,
    own !== "" && html`<p class="check-author"><small>${CHECK_PICTURE.byAuthor[lang]}</small>${own}</p>`,
    points.length > 0 && renderPoints(points, lang),
    drawing &&
      html`<h3>${CHECK_PICTURE.drawn[lang]}</h3>
        <div class="check-drawing">${drawing}</div>`,
  );
}

/** How many figures stand in one of some ways to what the atlas says. */
export const countOf = (points: readonly CheckedPoint[], ...states: string[]): number =>
  points.filter((point) => states.includes(stateOfPoint(point))).length;

function verdictOf({ picture, points }: Answered): Answer {
  if (picture?.fits === false || countOf(points, "foreign", "unknown") > 0) return "foreign";
  if (picture?.intact === false) return "altered";
  return countOf(points, "changed", "withdrawn") > 0 ? "changed" : "unchanged";
}

/** What was found out about a picture, in sentences. */
export function pictureLines({ picture, points, lang }: Pick<Answered, "picture" | "points" | "lang">): string[] {
  if (picture === null) return [];
  const foreign = countOf(points, "foreign", "unknown");
  return [
    ...(foreign > 0 ? [fill(CHECK_PICTURE.foreignPoints[lang], foreign)] : []),
    ...(picture.fits === false ? [CHECK_PICTURE.otherPoints[lang]] : []),
    ...(picture.same === true ? [CHECK_PICTURE.same[lang]] : []),
    ...(picture.same !== true || !picture.intact ? [CHECK_PICTURE[picture.intact ? "whole" : "altered"][lang]] : []),
    ...(picture.same === false && picture.intact ? [CHECK_PICTURE.otherPixels[lang]] : []),
  ];
}

/** Of which data version something is, and what changed since, in sentences. */
export function versionLines({ version, now, points, lang }: Pick<Answered, "version" | "now" | "points" | "lang">): string[] {
  if (version === null) return [CHECK_PICTURE.live[lang]];
  const changed = countOf(points, "changed", "withdrawn");
  const since =
    changed > 0 ? fill(CHECK_PICTURE.pointsChanged[lang], changed, points.length) : fill(CHECK_PICTURE.pointsSame[lang], points.length);
  const of = version === now ? fill(CHECK_PICTURE.ofNow[lang], version) : fill(CHECK_PICTURE.ofVersion[lang], version, now);
  return points.some(({ said }) => said !== null) ? [of, since] : [of];
}
