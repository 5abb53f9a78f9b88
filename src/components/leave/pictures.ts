import type { ChartTexts } from "../../charts/chart-texts.js";
import { type PictureInk, type PngKind, writePictures } from "../../charts/picture.js";
import { writePlainPicture } from "../../charts/plain-picture.js";
import { testify } from "../../charts/testify.js";
import { letterFile, type LetterFile, openAlphabet, rowsFor } from "../../marks/letter-files.js";
import type { Author } from "../../model/author.js";
import type { Lang } from "../../model/indicator.js";
import { sealPng } from "../../testimony/png.js";
import { sealSvg } from "../../testimony/svg.js";
import { LEAVE } from "../../words/leave.js";
import { PICTURE } from "../../words/pictures.js";
import { fill, UI } from "../../words/ui.js";
import type { Leaving, LeavingChart } from "./leaving.js";

/** Letters and colours for pictures of a chart, with letters that no font file has. */
export interface PageInk {
  ink: PictureInk;
  missing: readonly string[];
}

const fetched = new Map<string, Promise<LetterFile>>();

function fetchLetters(row: number | null, root: string): Promise<LetterFile> {
  const address = new URL(letterFile(row), root).href;
  const known =
    fetched.get(address) ??
    fetch(address).then(async (response) => {
      if (!response.ok) throw new Error(`${response.status} ${address}`);
      return (await response.json()) as LetterFile;
    });
  fetched.set(address, known);
  known.catch(() => fetched.delete(address));
  return known;
}

/** The ink for texts: the letters that the atlas uses, and those files that hold the rest. */
export async function openInk(text: string, author: Author, root: string): Promise<PageInk> {
  const own = await fetchLetters(null, root);
  const { rows, missing } = rowsFor(text, own);
  const others = await Promise.all(rows.map((row) => fetchLetters(row, root)));
  const colours = new Map(Object.entries(own.colours));
  if (author.accent !== null) for (const name of ["mark", "line-1"]) colours.set(name, `#${author.accent}`);
  return { ink: { letters: openAlphabet([own, ...others]), colours, document }, missing };
}

/** A chart's texts with its author's words as hers; what the atlas says stays beside them. */
export function signTexts(texts: ChartTexts, { title, note }: Author, lang: Lang): ChartTexts {
  const said = title === "" ? {} : { title, coverage: [`${LEAVE.byAuthor[lang]}${texts.title}`, texts.coverage].join(UI.dot[lang]) };
  return { ...texts, ...said, note: note === "" ? texts.note : `${LEAVE.noteBy[lang]}${note}${UI.stop[lang]} ${texts.note}` };
}

/** Pictures of a reader's chart, and as a figure whose letters are those of whoever looks; letters that no file has. */
export interface TakenPictures {
  svg: string;
  png(kind: PngKind): Promise<Uint8Array<ArrayBuffer>>;
  figure: string;
  missing: readonly string[];
}

/** Pictures of a reader's chart, by the composer of the build, which say what they show; null where nothing is drawn. */
export async function writeReaderPictures(made: LeavingChart, leaving: Leaving, root: string): Promise<TakenPictures | null> {
  const { model, version, facts } = made;
  const drawn = await writeUnsealed(made, leaving.author, root, leaving.code(model.lang, version));
  if (drawn === null) return null;
  const testimony = testify(model, facts.observations, { state: leaving.state(leaving.author), version, data: "" });
  return { ...drawn, svg: sealSvg(drawn.svg, testimony), png: async (kind) => sealPng(await drawn.png(kind), testimony) };
}

/** The same pictures for figures that the atlas does not vouch for, such as those of a reader's own report. */
export async function writeUnsealed(
  { model, texts }: Pick<LeavingChart, "model" | "texts">,
  author: Author,
  root: string,
  code?: string,
): Promise<TakenPictures | null> {
  const { lang } = model;
  if (model.shown.length === 0) return null;
  const about = code === undefined ? texts.about : [texts.about, fill(PICTURE.code[lang], code)].join(UI.dot[lang]);
  const signed = signTexts({ ...texts, about }, author, lang);
  const { ink, missing } = await openInk(JSON.stringify(signed), author, root);
  const pictures = writePictures(model, signed, ink);
  return {
    svg: pictures.svg,
    png: (kind) => rasterisePage(pictures.write(kind)),
    figure: writePlainPicture(signed, model, ink.colours, document),
    missing,
  };
}

/** An SVG file as PNG bytes, made by the browser. */
export async function rasterisePage(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: image.naturalWidth, height: image.naturalHeight });
  canvas.getContext("2d")?.drawImage(image, 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob === null) throw new Error("canvas gives no PNG");
  return new Uint8Array(await blob.arrayBuffer());
}
