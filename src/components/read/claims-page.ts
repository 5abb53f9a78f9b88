import { type CheckedClaim, renderClaims } from "../../charts/claim-text.js";
import { CLAIM_VERDICTS, judgeWith } from "../../model/claim.js";
import type { Lang } from "../../model/indicator.js";
import { type StatedBook, statedFile } from "../../model/meant.js";
import { fileAddress } from "../../site-file.js";
import { setHtml } from "../../trusted.js";
import { unpacked } from "../../model/unpacked.js";
import { CLAIMS } from "../../words/claims.js";
import { fill } from "../../words/ui.js";
import { copyText } from "../notebook/files.js";
import { Reader } from "./reader.js";

const lang: Lang = document.documentElement.lang.startsWith("en") ? "en" : "zh";
const form = document.querySelector<HTMLFormElement>(".atlas-claims form");
const field = form?.querySelector("textarea") ?? null;
const status = document.querySelector<HTMLElement>("[data-part=claims-status]");
const answer = document.querySelector<HTMLElement>("[data-part=claims-answer]");
const folder = new URL(fileAddress("reader/"));
const reader = new Reader(new URL("worker.js", folder));
const books = new Map<string, Promise<StatedBook | null>>();

for (const button of form?.querySelectorAll("button") ?? []) button.disabled = false;
form?.querySelector("[name=example]")?.addEventListener("click", () => {
  if (field) field.value = CLAIMS.exampleText[lang];
  form.requestSubmit();
});
form?.addEventListener("submit", (event) => {
  event.preventDefault();
  void check(field?.value ?? "");
});
answer?.addEventListener("click", (event) => {
  const button = (event.target as HTMLElement).closest<HTMLElement>("[data-copy]");
  if (button) void copyText(button.dataset.copy ?? "").then((done) => done && (button.textContent = CLAIMS.copied[lang]));
});

async function check(text: string): Promise<void> {
  if (text.trim() === "" || !status || !answer) return;
  status.textContent = CLAIMS.working[lang];
  setHtml(answer, null);
  try {
    const { claims, names } = await reader.readParagraph(text, new Date().getFullYear() - 1);
    const checked = await Promise.all(
      claims.map(async (claim): Promise<CheckedClaim> => {
        return { claim, ...(await judgeWith(claim, loadStated)) };
      }),
    );
    const version = document.querySelector(".atlas-version")?.textContent ?? "";
    setHtml(answer, checked.length === 0 ? null : renderClaims(text, checked, { names, version, lang }));
    status.textContent = checked.length === 0 ? CLAIMS.none[lang] : countVerdicts(checked);
  } catch {
    status.textContent = CLAIMS.failed[lang];
  }
}

function countVerdicts(checked: readonly CheckedClaim[]): string {
  const counts = Object.entries(CLAIM_VERDICTS).flatMap(([id, words]) => {
    const count = checked.filter(({ judgement }) => judgement.verdict === id).length;
    return count === 0 ? [] : [`${words[lang]} ${count}`];
  });
  return fill(CLAIMS.done[lang], checked.length, counts.join(lang === "zh" ? "，" : ", "));
}

/** What is stated of a bureau, fetched once; null for one that the atlas knows nothing of. */
function loadStated(bureau: string): Promise<StatedBook | null> {
  const known = books.get(bureau);
  if (known) return known;
  const book = fetch(new URL(statedFile(bureau), folder)).then((response) => {
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`stated ${bureau}: ${response.status}`);
    return unpacked(response).then((file) => file.json() as Promise<StatedBook>);
  });
  book.catch(() => books.delete(bureau));
  books.set(bureau, book);
  return book;
}
