import type { Span } from "../normalise/modality.js";

const END =
  /[。！？!?\n]+|(?<!\b(?:No|Co|Inc|Ltd|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|approx|vs|Dr|Mr|Ms|St|[A-Z]))\.(?=["”'’)]*(?:\s|$))/g;

/** The sentences of a text that are in English: most of their letters are Latin, and words stand in them. */
export function englishSentences(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const { 0: mark, index } of [...text.matchAll(END), { 0: "", index: text.length }]) {
    const end = index + mark.length;
    if (isEnglish(text.slice(start, end))) found.push({ start, end });
    start = end;
  }
  return found;
}

function isEnglish(sentence: string): boolean {
  const latin = sentence.match(/[a-z]/gi)?.length ?? 0;
  const chinese = sentence.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  return latin > chinese * 2 && /[a-z]{2,}\s/i.test(sentence);
}
