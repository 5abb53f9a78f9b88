import { type QuickPicture, writeQuickPicture } from "../../charts/quick-picture.js";
import { html } from "../../html.js";
import { NOBODY } from "../../model/author.js";
import type { Lang } from "../../model/indicator.js";
import { fileAddress } from "../../site-file.js";
import { makeElement } from "../../trusted.js";
import { LEAVE } from "../../words/leave.js";
import { NOTEBOOK } from "../../words/notebook.js";
import { SHARE } from "../../words/share.js";
import { fill } from "../../words/ui.js";
import { find } from "./dom.js";
import { copyText, saveFile } from "./files.js";

/** Buttons by which a chart of a result leaves: as a picture, or as a figure to paste. */
export function buildChartLeave(lang: Lang, picture: () => QuickPicture | null): HTMLElement {
  const bar = makeElement(
    html`<p class="nb-bar nb-exports">
      ${NOTEBOOK.takeChart[lang]}<button type="button" name="png">${LEAVE.png2x[lang]}</button
      ><button type="button" name="svg">${LEAVE.svg[lang]}</button><button type="button" name="figure">${NOTEBOOK.copyFigure[lang]}</button>
      <small role="status"></small>
    </p>`,
  );
  const status = find(bar, "small");
  bar.addEventListener("click", ({ target }) => {
    const button = (target as HTMLElement).closest<HTMLButtonElement>("button");
    if (button === null) return;
    status.textContent = LEAVE.making[lang];
    take(button.name, picture(), lang).then(
      (said) => (status.textContent = said),
      (error: unknown) => (status.textContent = fill(LEAVE.failed[lang], (error as Error).message)),
    );
  });
  return bar;
}

async function take(kind: string, picture: QuickPicture | null, lang: Lang): Promise<string> {
  if (picture === null) return LEAVE.nothing[lang];
  const { openInk, rasterisePage } = await import("../leave/pictures.js");
  const { title, values, note, doubt } = picture;
  const words = [title, values, note, doubt, picture.draw(680).textContent, NOTEBOOK.madeBy[lang], NOTEBOOK.madeFrom[lang]].join("");
  const { ink, missing } = await openInk(words + JSON.stringify(Object.values(picture)), NOBODY, fileAddress(""));
  const boxes = missing.length === 0 ? "" : ` ${fill(LEAVE.boxes[lang], missing.join(""))}`;
  const name =
    title
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 60) || "chart";
  const svg = writeQuickPicture(picture, ink, kind === "png" ? 2 : 1);
  if (kind === "figure")
    return SHARE[(await copyText(`<figure style="margin:0">\n${svg.trim()}\n</figure>\n`)) ? "copied" : "notCopied"][lang];
  if (kind === "png") saveFile(`${name}.png`, await rasterisePage(svg), "image/png");
  else saveFile(`${name}.svg`, svg, "image/svg+xml");
  return fill(LEAVE.saved[lang], `${name}.${kind}`) + boxes;
}
