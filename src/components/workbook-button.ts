import type { Lang } from "../model/indicator.js";
import { fill } from "../words/ui.js";
import { WORKBOOK } from "../words/workbook.js";

/** Shows the button that makes a workbook of a page's figures, which is made in the page and only when it is asked for. */
export function wireWorkbook(button: HTMLButtonElement, lang: Lang): void {
  const status = button.nextElementSibling as HTMLElement;
  button.hidden = false;
  button.addEventListener("click", () => void takeWorkbook(button, status, lang));
}

async function takeWorkbook({ dataset, value }: HTMLButtonElement, status: HTMLElement, lang: Lang): Promise<void> {
  status.textContent = "";
  try {
    const { saveFigures } = await import("./workbook.js");
    await saveFigures(dataset.workbook === "bureau" ? "bureau" : "indicator", value, lang);
  } catch (error) {
    status.textContent = fill(WORKBOOK.failed[lang], (error as Error).message);
  }
}
