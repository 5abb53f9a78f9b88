import { expect, test } from "vitest";
import { lighten } from "../../loaders/site/later.js";

const chart = (id: string, picture: string) =>
  `<figure class="atlas-figure" id="${id}" data-figure="${id}" style="--wide: 1">\n<div data-part="picture"><div class="atlas-wide">${picture}</div></div>\n    <div class="atlas-aside"><p>note of ${id}</p></div>\n</figure>`;
const page = (...lengths: number[]) => lengths.map((length, i) => chart(`c${i}`, "x".repeat(length))).join("\n<h2>next</h2>\n");

test("pictures below the second come later where they are long together: a link to the chart's page stands there, all else stays", () => {
  const long = page(90, 90, 160, 160);
  const light = lighten(long, "en", () => true, 200);
  expect(light.match(/x{90}/g)).toHaveLength(2);
  expect(light).not.toMatch(/x{160}/);
  expect(light.match(/<a href="\.\/chart\/c[23]\.html" data-later>This picture is on the chart’s own page<\/a>/g)).toHaveLength(2);
  expect(light.match(/note of c\d/g)).toEqual(["note of c0", "note of c1", "note of c2", "note of c3"]);
  expect(light.replaceAll(/<p class="atlas-later">.*?<\/p>/g, `<div class="atlas-wide">${"x".repeat(160)}</div>`)).toBe(long);
});

test("a page stays as it is where they are short together, and a picture that no other page has stays in it", () => {
  expect(lighten(page(900, 900, 50, 50), "zh", () => true, 200)).toBe(page(900, 900, 50, 50));
  expect(lighten(page(9, 9, 160, 170), "zh", (id) => id !== "c3", 200)).toContain("x".repeat(170));
  expect(lighten("<p>no chart</p>", "zh", () => true, 0)).toBe("<p>no chart</p>");
});
