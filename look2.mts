import { readFileSync } from "node:fs";
const { launchBrowser } = await import("./test/site/site.js");
const B = process.env.BASE ?? "http://127.0.0.1:38417/";
const browser = await launchBrowser();
const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
page.on("console", (m) => m.type() === "error" && console.log("console:", m.text().slice(0, 300)));
page.on("pageerror", (e) => console.log("error:", String(e).slice(0, 400)));
await page.goto(B + "zh/explore.html?indicator=penalty.decisions&chart=multiples&bureaus=440300,442000&years=2018-2024");
await page.locator("[data-part=leave-open]").click({ timeout: 20000 });
await page.locator("[data-part=leave] input[name=title]").fill("深圳与中山：鑫案件");
await page.waitForFunction(() => (document.querySelector("[data-part=figure]") as any)?.value.length > 100, null, { timeout: 60000 });
await page.waitForTimeout(500);
console.log(await page.locator("[data-part=leave] [data-part=code]").inputValue());
console.log((await page.locator("[data-part=leave] [data-part=figure]").inputValue()).length, await page.locator("[data-part=caption]").inputValue());
for (const kind of ["png", "card", "svg"]) {
  const [d] = await Promise.all([page.waitForEvent("download"), page.locator(`[data-part=leave] button[value=${kind}]`).click()]);
  await d.saveAs(`/tmp/leave-shots/take.${kind}.${kind === "svg" ? "svg" : "png"}`);
  console.log(d.suggestedFilename(), await page.locator("[data-part=picture-status]").innerText(), readFileSync(`/tmp/leave-shots/take.${kind}.${kind === "svg" ? "svg" : "png"}`).length);
}
await page.screenshot({ path: "/tmp/leave-shots/leave.png", fullPage: true });
const times = [];
for (const i of ["penalty.amount", "inspection.visits", "penalty.daily", "penalty.decisions"]) { await page.locator("form.atlas-explore select[name=indicator]").selectOption(i); await page.waitForTimeout(1500); times.push(await page.locator("#exploration .atlas-status").innerText()); }
console.log(times, page.url()); await page.goBack(); await page.waitForTimeout(800); console.log(page.url());
await browser.close();
