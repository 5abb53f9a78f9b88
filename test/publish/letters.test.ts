import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Fonts, loadFonts } from "../../loaders/publish/pictures/font.js";
import { lettersInUse, makeLetterFiles } from "../../loaders/publish/pictures/letters.js";
import { readPalette } from "../../loaders/publish/pictures/palette.js";
import { letterFile, type LetterFile, LETTER_ROWS } from "../../src/marks/letter-files.js";

let fonts: Fonts;
beforeAll(async () => void (fonts = await loadFonts()));

describe("a letter of the font", () => {
  test("is an outline in whole steps, each from the point before, in either weight", () => {
    expect(fonts.read("一", false)).toEqual({ advance: 1000, narrow: null, outline: "M44-349l0-82l916 0l0 82l-916 0" });
    expect(fonts.read("l", true)).toEqual({
      ...{ advance: 315, narrow: null },
      outline:
        "M218 14l0 0q-52 0-82-21q-30-22-43-60q-14-39-14-90l0 0l0-641l147 0l0 647q0 25 10 35q9 10 19 10l0 0q5 0 9 0q4-1 11-2l0 0l18 109q-13 5-31 9q-19 4-44 4",
    });
    expect(fonts.read(" ", false)).toEqual({ advance: 224, narrow: null, outline: "" });
  });

  test("draws the same, whatever its shape", () => {
    const outlines = [..."国罚0&@é“”≥"].map((char) => fonts.read(char, false)?.outline ?? "");
    expect(createHash("sha256").update(outlines.join("\n")).digest("hex").slice(0, 12)).toBe("726e4062864e");
  });

  test("takes the room of its ink and a little more where it is drawn too wide", () => {
    expect([..."“…·→"].map((char) => fonts.read(char, false)?.narrow)).toEqual([
      { advance: 459, shift: 564 },
      { advance: 918, shift: 41 },
      { advance: 332, shift: 334 },
      { advance: 1045, shift: -20 },
    ]);
    expect(fonts.read("”", true)?.narrow).toEqual({ advance: 490, shift: -35 });
  });

  test("is nothing where the font lacks it", () => expect(fonts.read("𠮷", false)).toBeNull());
});

describe("files of letters", () => {
  const font = { read: (char: string, bold: boolean) => (char === "𠮷" ? null : { advance: bold ? 2 : 1, narrow: null, outline: char }) };
  const files = () => makeLetterFiles(font as Fonts, new Map([["ink", "#123456"]]), ["a", "啊", "𠮷"]);
  const read = (row: number | null) => JSON.parse(files().get(letterFile(row)) ?? "") as LetterFile;

  test("hold those in use with the colours, in both weights, but for those that the font lacks", () => {
    const own = read(null);
    expect(own.colours).toEqual({ ink: "#123456" });
    expect([Object.keys(own.regular), Object.keys(own.bold)]).toEqual([
      ["a", "啊"],
      ["a", "啊"],
    ]);
    expect([own.regular.a, own.bold.a]).toEqual([font.read("a", false), font.read("a", true)]);
  });

  test("hold the rest of each row once, without colours", () => {
    const first = read(16);
    expect(first.colours).toEqual({});
    expect(Object.keys(first.regular)).toEqual((LETTER_ROWS.get(16) ?? []).filter((char) => char !== "啊"));
    expect(files().size).toBe(LETTER_ROWS.size + 1);
  });
});

test("letters in use are those of texts, of names in charts, and all that keys of a keyboard give, in order", async () => {
  const folder = await mkdtemp(join(tmpdir(), "atlas-letters-"));
  await writeFile(join(folder, "a.ts"), "罚\n款\t√");
  await writeFile(join(folder, "a.md"), "无");
  const rows = { bureaus: [{ short_zh: "京", short_en: "é" }], indicators: [{ name_zh: "案", name_en: "ñ" }] };
  const letters = await lettersInUse(rows as never, folder);
  await rm(folder, { recursive: true });
  const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));
  expect(letters).toEqual([...ascii, "é", "ñ", "√", "京", "案", "款", "罚"]);
});

test("colours are those that style sheets give by day, outside of every condition, later sheets first", async () => {
  const folder = await mkdtemp(join(tmpdir(), "atlas-palette-"));
  await writeFile(
    join(folder, "b.css"),
    ":root {\n  --ink: #222222;\n}\n@media (prefers-color-scheme: dark) {\n  :root {\n    --ink: #ffffff;\n  }\n}\n",
  );
  await writeFile(join(folder, "a.css"), ":root {\n  --ink: #111111;\n  --Paper-2: #FfF;\n  --size: 3px;\n}\n.x {\n  --ink: #333333;\n}\n");
  await writeFile(join(folder, "c.txt"), ":root { --ink: #444444; }");
  expect(await readPalette(folder)).toEqual(
    new Map([
      ["ink", "#222222"],
      ["Paper-2", "#FfF"],
    ]),
  );
  await rm(folder, { recursive: true });
});
