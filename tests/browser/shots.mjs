// Pictures of the main pages, for eyes: `tests/browser/run.sh shots` puts them into `shots/`.
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { PHONE, WIDE, launch, open } from "./browser.mjs";
import { serve } from "./server.mjs";
import { SITE, samplePages } from "./site.mjs";

const KINDS = ["home", "elements", "sub-element", "states", "profile", "practices", "practice", "resources", "glossary", "methodology"];
const PAPER = { width: 720, height: 960 };
const LOOKS = [
  ["wide", WIDE, {}],
  ["phone", PHONE, {}],
  ["dark", WIDE, { colorScheme: "dark" }],
  ["print", PAPER, { media: "print" }],
  ["forced", WIDE, { forcedColors: "active" }],
];
// Longer pages are cut: below that, they only repeat themselves.
const TALLEST = 4000;

const folder = fileURLToPath(new URL("shots/", import.meta.url));
await mkdir(folder, { recursive: true });
const server = await serve(SITE);
const browser = await launch();
const chosen = process.argv.slice(2);
for (const { kind, language, path } of samplePages(SITE)) {
  if (language !== "en" || !(chosen.length > 0 ? chosen : KINDS).includes(kind)) continue;
  for (const [look, viewport, media] of LOOKS) {
    const { page, close } = await open(browser, server.address(path), { viewport });
    await page.emulateMedia(media);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    const clip = { x: 0, y: 0, width: viewport.width, height: Math.min(height, TALLEST) };
    await page.screenshot({ path: `${folder}${kind}-${look}.png`, fullPage: true, clip });
    await close();
  }
}
await browser.close();
await server.close();
console.log(`Pictures are in ${folder}`);
