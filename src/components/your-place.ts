import { html, type Html } from "../html.js";
import type { Lang } from "../model/indicator.js";
import { FRONT } from "../words/front.js";
import { setHtml } from "../trusted.js";
import { wireBureauPicker } from "./bureau-picker.js";

const NAME = "place";

/** Answers for the reader's own place: the choice stands in the address, and figures and their rendering are fetched once a place is chosen. */
export async function wireYourPlace(root: Document, lang: Lang): Promise<void> {
  const place = root.querySelector<HTMLElement>("[data-part=place]");
  const answer = root.querySelector<HTMLElement>("[data-part=place-answer]");
  if (place === null || answer === null) return;
  const show = async ([code]: readonly string[]) => {
    const params = new URLSearchParams(location.search);
    if (code === undefined) params.delete(NAME);
    else params.set(NAME, code);
    history.replaceState(null, "", `${location.pathname}${params.size > 0 ? `?${params.toString()}` : ""}${location.hash}`);
    setHtml(answer, code === undefined ? null : await renderAnswer(code, lang));
  };
  const asked = new URLSearchParams(location.search).get(NAME) ?? "";
  const chosen = /^\d{6}$/.test(asked) ? [asked] : [];
  await wireBureauPicker(place, { lang, chosen, single: true, silent: true, onChange: (codes) => void show(codes) });
  if (chosen.length > 0) await show(chosen);
}

async function renderAnswer(code: string, lang: Lang): Promise<Html | null> {
  try {
    const [{ loadPlaces }, { loadBureauIndex }, { renderPlace }] = await Promise.all([
      import("./place-book.js"),
      import("./bureau-index.js"),
      import("../charts/your-place.js"),
    ]);
    const [book, { entries }] = await Promise.all([loadPlaces(), loadBureauIndex()]);
    const bureau = entries.find((entry) => entry.code === code);
    if (bureau === undefined) return null;
    return renderPlace(
      book,
      bureau,
      entries.find((entry) => entry.code === bureau.province),
      lang,
    );
  } catch {
    return html`${FRONT.failed[lang]}`;
  }
}
