// Opens reports in headless Chromium: no request, no error, no serious finding of axe, nothing cut off when narrow, and
// all marks in print. Leaves a picture and a print of each beside it. Usage: node check.mjs FOLDER, made by make.py.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const SERIOUS = ["serious", "critical"];
const PATIENCE = 300_000; // a busy machine takes minutes for a long page

const folder = resolve(process.argv[2]);
const executablePath = process.env.CHROMIUM ?? PLACES.find(existsSync);
if (!executablePath) throw new Error("There is no Chromium: name one in CHROMIUM.");
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu"],
  timeout: PATIENCE,
});

async function faults(name) {
  const found = [];
  const context = await browser.newContext({ viewport: { width: 1024, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith("data:") && url !== own) found.push(`asks for ${url}`);
  });
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && found.push(message.text()));
  page.on("pageerror", (error) => found.push(String(error)));
  const own = pathToFileURL(join(folder, name)).href;
  await page.goto(own, { waitUntil: "load", timeout: PATIENCE });
  found.push(...(await accessibility(page)), ...(await narrow(page)));
  await page.setViewportSize({ width: 1024, height: 900 });
  await page.screenshot({ path: join(folder, name.replace(".html", ".png")), fullPage: true, timeout: PATIENCE });
  found.push(...(await printed(page)));
  await page.pdf({ path: join(folder, name.replace(".html", "-print.pdf")), preferCSSPageSize: true });
  await context.close();
  return found;
}

async function accessibility(page) {
  await page.evaluate(`${readFileSync(AXE, "utf8")}; undefined`);
  const { violations } = await page.evaluate(() => axe.run());
  return violations
    .filter((one) => SERIOUS.includes(one.impact))
    .map((one) => `axe: ${one.id}: ${one.help}: ${one.nodes[0].html.slice(0, 200)}`);
}

async function narrow(page) {
  await page.setViewportSize({ width: 400, height: 800 });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return over > 0 ? [`is ${over} pixels too wide for a narrow window`] : [];
}

async function printed(page) {
  await page.emulateMedia({ media: "print" });
  const hidden = await page.evaluate(() => {
    const folded = [...document.querySelectorAll("details")];
    for (const one of folded) one.open = false;
    return folded.some((one) => ![...one.querySelectorAll("tr")].every((row) => row.checkVisibility()));
  });
  return hidden ? ["leaves folded marks out of its print"] : [];
}

let bad = 0;
for (const name of readdirSync(folder).filter((file) => file.endsWith(".html"))) {
  const found = await faults(name);
  const wanted = name === "broken.html";
  const missed = wanted ? ["asks for", "broken", "color-contrast"].filter((one) => !found.join("\n").includes(one)) : [];
  const wrong = wanted ? missed.map((one) => `is not told of: ${one}`) : found;
  console.log(`${name}: ${wrong.length ? wrong.join("\n  ") : wanted ? "its faults are found" : "nothing to find fault with"}`);
  bad += wrong.length;
}
await browser.close();
process.exit(bad ? 1 : 0);
