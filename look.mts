import { mkdirSync } from "node:fs";
mkdirSync("dist", { recursive: true });
const { launchBrowser } = await import("./test/site/site.js");
const B = process.env.BASE ?? "http://127.0.0.1:38417/";
const browser = await launchBrowser();
const out = "/tmp/leave-shots"; mkdirSync(out, { recursive: true });
const shots: [string, string, any][] = [
  ["explore-zh", "zh/explore.html?indicator=compensation.cases_started&bureaus=440300,442000&years=2020-2024&chart=multiples", { viewport: { width: 1440, height: 900 } }],
  ["explore-first", "en/explore.html", { viewport: { width: 1440, height: 900 } }],
  ["explore-phone", "zh/explore.html?indicator=penalty.decisions", { viewport: { width: 390, height: 844 } }],
  ["view-320", "embed/view.zh.html?indicator=penalty.decisions&chart=ranking&title=" + encodeURIComponent("我的<b>标题</b>") + "&note=hello&accent=c0392b", { viewport: { width: 320, height: 900 } }],
  ["view-680-dark", "embed/view.en.html?indicator=penalty.amount&bureaus=440000,330000", { viewport: { width: 680, height: 800 }, colorScheme: "dark" }],
  ["view-bad", "embed/view.en.html?indicator=nothing.here", { viewport: { width: 400, height: 300 } }],
];
for (const [name, path, options] of shots.filter(([n]) => !process.argv[2] || n.includes(process.argv[2]))) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.on("console", (m) => m.type() === "error" && console.log(name, "console:", m.text().slice(0, 300)));
  page.on("pageerror", (e) => console.log(name, "error:", String(e).slice(0, 400)));
  const t = Date.now();
  await page.goto(B + path);
  await page.waitForTimeout(6000);
  await page.screenshot({ path: `${out}/${name}.png` });
  console.log(name, Date.now() - t);
  await context.close();
}
await browser.close();
