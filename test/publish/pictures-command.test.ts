import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { picturesCommand, type PictureSite, readArguments } from "../../loaders/publish/pictures/command.js";
import { gatherFacts } from "../../src/charts/chart-facts.js";
import { CHARTS } from "../../src/charts/index.js";
import { readPicture } from "../../src/testimony/read.js";
import { runCommand } from "../commands/fake-io.js";
import { EDITION } from "../fixtures/edition.js";
import { inventWorld } from "../fixtures/world.js";

describe("npm run pictures", () => {
  let out: string;
  beforeAll(async () => void (out = await mkdtemp(join(tmpdir(), "atlas-pictures-"))));
  afterAll(() => rm(out, { recursive: true }));

  const site = (): PictureSite => ({
    ...{ out: join(out, "usual"), styles: "src/styles" },
    read: async () => {
      const { tables } = await inventWorld();
      return { tables, facts: gatherFacts(tables, EDITION) };
    },
  });

  test("writes the files of the charts and languages that are named, pictures with what they say of themselves", async () => {
    const folder = join(out, "own");
    const { code, printed } = await runCommand(picturesCommand(site()), ["places-fines", "--lang", "en", "--out", folder]);
    const names = (await readdir(folder)).sort();
    expect([code, printed]).toEqual([0, [`${names.length} files in ${folder}`]]);
    const kinds = ["card.png", "csv", "json", "png", "square.png", "svg", "@2x.png"].map((kind) =>
      kind.startsWith("@") ? `en${kind}` : `en.${kind}`,
    );
    const whole = ["README.txt", "full.csv", "full.json"];
    expect(names).toEqual([...whole, ...kinds].map((kind) => `places-fines.${kind}`).sort());
    const sealed = readPicture(await readFile(join(folder, "places-fines.en.svg")));
    const data = sealed.kind === "found" ? sealed.testimony.data : "";
    expect(data).toMatch(/^[0-9a-f]{12}$/);
    for (const name of names.filter((file) => /png$|svg$/.test(file))) {
      expect(readPicture(await readFile(join(folder, name))), name).toMatchObject({
        testimony: { chart: "places-fines", version: data, data },
      });
    }
  });

  test("takes every chart in both languages where none is named", () => {
    expect(readArguments([])).toEqual({ charts: CHARTS, langs: ["zh", "en"], out: undefined });
    expect(readArguments(["--lang=zh", "fines-amount"])).toMatchObject({ charts: [{ id: "fines-amount" }], langs: ["zh"] });
  });

  test("names charts and languages that there are where one is asked for that there is not", () => {
    expect(() => readArguments(["fines-amount", "nothing", "none"])).toThrow(/^no chart nothing, none; there are .*fines-amount/);
    expect(() => readArguments(["--lang=fr"])).toThrow("no language fr; there are zh, en");
  });
});
