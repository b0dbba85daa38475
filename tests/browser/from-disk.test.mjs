// The built site, opened from the disk as somebody does who unpacked it: no style, no script.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launch } from "./browser.mjs";
import { serve } from "./server.mjs";
import { SITE } from "./site.mjs";

let server;
let browser;
before(async () => {
  server = await serve(SITE);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const onDisk = (path) => pathToFileURL(join(SITE, path)).href;

test("x07 the main pages can be read and printed from the disk", async () => {
  const page = await browser.newPage();
  for (const path of ["index.html", "es/index.html", "states/index.html", "elements/index.html", "practices/index.html", "data/index.html"]) {
    await page.goto(onDisk(path));
    for (const media of ["screen", "print"]) {
      await page.emulateMedia({ media });
      assert.ok(await page.locator("h1").isVisible(), `${path}: ${media}`);
      const words = await page.locator("main").innerText();
      assert.ok(words.length > 200, `${path}: ${media}: ${words}`);
    }
    assert.ok((await page.pdf()).length > 1000, path);
  }
  await page.close();
});

test("x07 the first page says how to look at the site, and only where it has no style", async () => {
  const page = await browser.newPage();
  for (const path of ["", "es/"]) {
    await page.goto(onDisk(`${path}index.html`));
    const notice = page.locator(".unstyled");
    assert.ok(await notice.isVisible(), path);
    assert.match(await notice.innerText(), /statewise serve/);
    await page.goto(server.address(path));
    for (const media of ["screen", "print"]) {
      await page.emulateMedia({ media });
      assert.equal(await notice.isVisible(), false, `${path}: ${media}`);
    }
  }
  await page.close();
});
