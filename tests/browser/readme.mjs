// The pictures of the README: `tests/browser/run.sh readme` puts them into `docs/`.
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { launch, open } from "./browser.mjs";
import { serve } from "./server.mjs";
import { SITE, pagesOf, samplePages } from "./site.mjs";

const WINDOW = { width: 1200, height: 900 };
const HEAVIEST = 200_000;

const folder = fileURLToPath(new URL("../../docs/", import.meta.url));
const { language } = pagesOf(SITE).find(({ path }) => path === "");
const pages = samplePages(SITE).filter((page) => page.language === language);
await mkdir(folder, { recursive: true });
const server = await serve(SITE);
const browser = await launch();
for (const name of ["home", "profile"]) {
  const { page } = await open(browser, server.address(pages.find(({ kind }) => kind === name).path), { viewport: WINDOW });
  const picture = await page.screenshot();
  if (picture.length > HEAVIEST) throw new Error(`The picture ${name}.png is heavy: ${picture.length} bytes`);
  await writeFile(`${folder}${name}.png`, picture);
}
await browser.close();
await server.close();
console.log(`Pictures are in ${folder}`);
