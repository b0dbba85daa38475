// What other programs make of a page: previews of links, linked data, an icon on a home screen.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { attributesOf } from "./html.mjs";
import { launch, open } from "./browser.mjs";
import { serve } from "./server.mjs";
import { SITE, SUB_PATH, SUB_PATH_SITE, isEmbed, pagesOf, samplePages } from "./site.mjs";

const CARD = { width: 1200, height: 630 };
const PNG = "89504e470d0a1a0a";

let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser?.close(); });

/** Every `<meta>` of a page: its name, and what it says. */
function metaOf(html) {
  const found = [...html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)">/g)];
  return Object.fromEntries(found.map(([, name, content]) => [name, content]));
}

function sizeOfPng(bytes) {
  assert.equal(bytes.subarray(0, 8).toString("hex"), PNG);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

for (const [name, folder, basePath] of [["the root", SITE, "/"], ["a sub-path", SUB_PATH_SITE, SUB_PATH]]) {
  test(`every page has a card that is there, below ${name}`, () => {
    const seen = new Set();
    // Nobody shares the address of what stands in a frame: the page around it has its own card.
    for (const { kind, file, path, html } of pagesOf(folder).filter((page) => !isEmbed(page))) {
      const meta = metaOf(html);
      if (kind === "not-found") {
        assert.equal(meta.robots, "noindex");
        assert.equal(meta["og:image"], undefined);
        continue;
      }
      assert.ok(meta["og:title"] && meta["og:description"] && meta.description && meta["og:image:alt"], file);
      assert.equal(meta["twitter:card"], "summary_large_image");
      assert.equal(new URL(meta["og:url"]).pathname, basePath + path);
      const address = new URL(meta["og:image"]);
      assert.ok(address.pathname.startsWith(basePath), `${file}: ${address}`);
      const card = join(folder, decodeURIComponent(address.pathname.slice(basePath.length)));
      if (!seen.has(card)) assert.deepEqual(sizeOfPng(readFileSync(card)), CARD, card);
      seen.add(card);
    }
    assert.ok(seen.size > 3, "there are cards of several kinds");
  });
}

test("the card of each kind of page is a picture that a browser shows", async (context) => {
  const server = await serve(SITE);
  context.after(() => server.close());
  const { page, wrong, close } = await open(browser, server.address(""));
  for (const { name, html } of samplePages(SITE)) {
    const card = metaOf(html)["og:image"];
    if (!card) continue;
    const size = await page.evaluate(async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      return { width: image.naturalWidth, height: image.naturalHeight };
    }, server.address(new URL(card).pathname.slice(1)));
    assert.deepEqual(size, CARD, name);
  }
  assert.deepEqual(wrong, []);
  await close();
});

test("linked data is data, of the page that it stands on", () => {
  for (const { kind, file, path, html } of pagesOf(SITE).filter((page) => !isEmbed(page))) {
    const texts = [...html.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)].map(([, text]) => text);
    assert.equal(texts.length, kind === "not-found" ? 0 : 1, file);
    for (const text of texts) {
      const data = JSON.parse(text);
      assert.equal(data["@context"], "https://schema.org", file);
      const things = data["@graph"] ?? [data];
      assert.ok(things.length > 0 && things.every((thing) => thing["@type"]), file);
      const addresses = JSON.stringify(data).matchAll(/"(?:url|@id|item|contentUrl)":"([^"]+)"/g);
      const own = [...addresses].map(([, address]) => new URL(address)).filter(({ host }) => host === new URL(metaOf(html)["og:url"]).host);
      assert.ok(own.some(({ pathname }) => pathname === `/${path}`), `${file} says nothing of itself`);
      for (const { pathname } of own) {
        const target = join(SITE, decodeURIComponent(pathname), pathname.endsWith("/") ? "index.html" : "");
        assert.ok(existsSync(target), `${file}: ${pathname}`);
      }
    }
  }
});

for (const [name, folder, basePath] of [["the root", SITE, "/"], ["a sub-path", SUB_PATH_SITE, SUB_PATH]]) {
  test(`in every language the browser takes the manifest, and its icons load, below ${name}`, async (context) => {
    const server = await serve(folder, basePath);
    context.after(() => server.close());
    for (const { path } of samplePages(folder).filter(({ kind }) => kind === "home")) {
      const { page, wrong, close } = await open(browser, server.address(path));
      const session = await page.context().newCDPSession(page);
      const { url, errors, data } = await session.send("Page.getAppManifest");
      assert.ok(url.endsWith(".webmanifest"));
      assert.deepEqual(errors, []);
      const manifest = JSON.parse(data);
      assert.ok(manifest.name && manifest.start_url && manifest.icons.length > 0);
      assert.equal(new URL(manifest.start_url, url).pathname, basePath);
      const icons = manifest.icons.map(({ src, sizes }) => ({ address: new URL(src, url).href, sizes }));
      const links = attributesOf(await page.content()).filter(({ tag, name: attribute, value }) =>
        tag === "link" && attribute === "href" && /icon/.test(value)).map(({ value }) => ({ address: new URL(value, url).href }));
      assert.ok(links.length >= 3);
      for (const { address, sizes } of [...icons, ...links]) {
        const shown = await page.evaluate(async (source) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          return `${image.naturalWidth}x${image.naturalHeight}`;
        }, address);
        if (/^\d/.test(sizes ?? "")) assert.equal(shown, sizes, address);
      }
      assert.deepEqual(wrong, []);
      await close();
    }
  });
}
