// The pictures of the README: `tests/browser/run.sh readme` puts them into `docs/`.
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { FORM, evidence, isReady, rate, tick } from "./assessment-page.mjs";
import { launch, open } from "./browser.mjs";
import { serve } from "./server.mjs";
import { SITE, pagesOf, samplePages } from "./site.mjs";

const WINDOW = { width: 1200, height: 900 };
const HEAVIEST = 250_000;

const folder = fileURLToPath(new URL("../../docs/", import.meta.url));
const { language } = pagesOf(SITE).find(({ path }) => path === "");
const pages = samplePages(SITE).filter((page) => page.language === language);
await mkdir(folder, { recursive: true });
const server = await serve(SITE);
const browser = await launch();
for (const name of ["home", "profile"]) {
  const { page } = await open(browser, server.address(pages.find(({ kind }) => kind === name).path), { viewport: WINDOW });
  await take(page, name);
}
// The first part of the form, with the answers of nobody.
const { page } = await open(browser, server.address(FORM), { viewport: WINDOW });
await isReady(page);
await page.locator("#tasks [data-status-of]").first().locator("xpath=ancestor::li[1]").locator("a").click();
await tick(page, 0, 0);
for (const n of [5, 6, 7]) await tick(page, 0, n);
await rate(page, 0, 3);
await evidence(page, 0, "Made up for this picture.");
await page.locator("[data-part='0'] h3").first().evaluate((heading) => heading.scrollIntoView());
await take(page, "assessment");
await browser.close();
await server.close();
console.log(`Pictures are in ${folder}`);

async function take(page, name) {
  const picture = await page.screenshot();
  if (picture.length > HEAVIEST) throw new Error(`The picture ${name}.png is heavy: ${picture.length} bytes`);
  await writeFile(`${folder}${name}.png`, picture);
}
