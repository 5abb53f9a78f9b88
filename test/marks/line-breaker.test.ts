import LineBreaker from "linebreak";
import fc from "fast-check";
import { expect, test } from "vitest";
import LiteBreaker from "../../src/marks/lite/line-breaker.js";
import { LEVEL_GROUPS } from "../../src/words/bureau.js";
import { BASIS_SHORT } from "../../src/words/terms.js";

function breaksOf(Breaker: new (text: string) => { nextBreak(): { position: number } | null }, text: string): number[] {
  const breaker = new Breaker(text);
  const found: number[] = [];
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) found.push(next.position);
  return found;
}

const expectSame = (text: string) => expect(breaksOf(LiteBreaker, text), text).toEqual(breaksOf(LineBreaker, text));

test("headings in frames break where those of the site do, whatever their words, numbers and signs", () => {
  const names = [...Object.values(LEVEL_GROUPS), ...Object.values(BASIS_SHORT)].flatMap(({ zh, en }) => [zh, en]);
  for (const name of names) expectSame(`${name} · ${name}（333 个中 12 个可比） (12 of 333 comparable, not ranked) ≥1,200.5 元/件–约35%…`);
  for (const text of ["见𠮷野家", "𠮷𠮷 𠮷"]) expectSame(text);
  const sign = fc.constantFrom(..."省市罚Aaé09（）()·、，。：；,.:;-–—/ %…!?！？“”‘’'\"《》[]{}+¥$†‡≥≤~=约元件々");
  fc.assert(
    fc.property(fc.string({ unit: sign, minLength: 1, maxLength: 12 }), (text) => void expectSame(text)),
    { numRuns: 3000 },
  );
});
