import { onProgress } from "../../db/progress.js";
import type { Lang } from "../../model/indicator.js";
import { fill, UI } from "../../words/ui.js";

/** Says how much of the query engine has been fetched, each time that is more by a tenth of a megabyte, until the returned function is called. */
export function followProgress(lang: Lang, say: (text: string) => void): () => void {
  let said = "";
  return onProgress(({ loaded, total }) => {
    const text =
      total > 0 ? fill(UI.fetchingOf[lang], inMegabytes(loaded), inMegabytes(total)) : fill(UI.fetching[lang], inMegabytes(loaded));
    if (text !== said) say((said = text));
  });
}

const inMegabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
