import type { TakenPicture } from "../../charts/leave-panel.js";
import type { Lang } from "../../model/indicator.js";
import { LEAVE } from "../../words/leave.js";
import { fill } from "../../words/ui.js";
import { saveFile } from "../notebook/files.js";
import type { TakenPictures } from "./pictures.js";

/** Draws one picture of a chart, hands it over under a name that its kind ends, and says so as it goes, also where nothing is drawn or it fails. */
export async function savePicture(
  kind: TakenPicture,
  name: string,
  write: () => Promise<TakenPictures | null>,
  { lang, say }: { lang: Lang; say(text: string): void },
): Promise<void> {
  say(LEAVE.making[lang]);
  try {
    const written = await write();
    if (written === null) return say(LEAVE.nothing[lang]);
    const file = `${name}${kind === "png" || kind === "svg" ? "" : `.${kind}`}.${kind === "svg" ? "svg" : "png"}`;
    if (kind === "svg") saveFile(file, written.svg, "image/svg+xml");
    else saveFile(file, await written.png(kind), "image/png");
    const boxes = written.missing.length === 0 ? "" : ` ${fill(LEAVE.boxes[lang], written.missing.join(""))}`;
    say(fill(LEAVE.saved[lang], file) + boxes);
  } catch (error) {
    say(fill(LEAVE.failed[lang], (error as Error).message));
  }
}
