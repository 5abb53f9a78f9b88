import { measureWith, preparePicture } from "../marks/compose.js";
import type { Lang } from "../model/indicator.js";
import { NOTEBOOK } from "../words/notebook.js";
import { SITE } from "../words/pages.js";
import { fill } from "../words/ui.js";
import type { ChartTexts } from "./chart-texts.js";
import type { PictureInk } from "./picture.js";
import { shapeNatural } from "./picture-shapes.js";

/** A chart of a query's result as it leaves: its drawing at a width, the words that go with it, what is in doubt about it, and the data it was made from. */
export interface QuickPicture {
  lang: Lang;
  draw(width: number): Element;
  title: string;
  values: string;
  note: string;
  doubt: string;
  description: string;
  version: string;
}

/** Writes such a chart with its words inside as an SVG file, `scale` pixels a CSS pixel: what its notes and warnings say cannot be cut off. */
export function writeQuickPicture(picture: QuickPicture, { letters, colours, document }: PictureInk, scale: number): string {
  const { lang } = picture;
  const draw = (width: number) => {
    const drawn = picture.draw(width);
    const element = drawn.localName === "svg" ? drawn : (drawn.querySelector(":scope > svg") ?? drawn);
    const size = (name: string) => Number(element.getAttribute(name) ?? 0);
    return [{ element, width: size("width"), height: size("height"), x: 0, y: 0 }];
  };
  const { composition } = shapeNatural({ texts: quickTexts(picture), lang, draw }, measureWith(letters));
  return preparePicture(composition, { colours, letters }, document)(scale);
}

function quickTexts({ lang, title, values, note, doubt, description, version }: QuickPicture): ChartTexts {
  return {
    ...{ id: "notebook", title, unit: values, coverage: NOTEBOOK.madeBy[lang], flags: doubt === "" ? [] : [doubt], remarks: [], note },
    ...{ source: fill(NOTEBOOK.madeFrom[lang], version), site: SITE[lang], about: "", address: "", description },
  };
}
