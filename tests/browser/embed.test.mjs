// Embeds: any other site may show them in a frame, and nothing else of the site; and the code to paste.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { accessibilityProblems, installAxe } from "./accessibility.mjs";
import { launch, open, recordOf } from "./browser.mjs";
import { layoutProblems } from "./layout.mjs";
import { attributesOf } from "./html.mjs";
import { serve } from "./server.mjs";
import { SITE, SUB_PATH, SUB_PATH_SITE, isEmbed, pagesOf, samplePages } from "./site.mjs";

const NARROWEST = { width: 280, height: 600 };
/** A column of text on somebody's page. */
const COLUMN = 620;

let browser;
let server;
before(async () => {
  browser = await launch();
  server = await serve(SITE);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** Somebody else's site: another origin, whose only page has this body. */
async function otherSite(body) {
  const host = createServer((request, response) => {
    response.writeHead(request.url === "/" ? 200 : 404, { "Content-Type": "text/html; charset=utf-8" });
    response.end(`<!doctype html><html lang="en"><title>Another site</title><link rel="icon" href="data:,"><body>${body}`);
  });
  await new Promise((resolve) => host.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${host.address().port}/`,
    close: () => new Promise((resolve) => {
      host.close(resolve);
      host.closeAllConnections();
    }),
  };
}

/** Whether the address is shown in a frame on another site, and what the console had to say. */
async function framed(address) {
  const host = await otherSite(`<iframe src="${address}" title="An embed" width="${COLUMN}" height="600"></iframe>`);
  const { page, wrong, requests, close } = await open(browser, host.address);
  // A refused frame holds an error page of the browser, which nobody may look into.
  const heading = page.frameLocator("iframe").locator("h1");
  const isShown = page.frames().length === 2 && page.frames()[1].url() === address && await heading.count() === 1;
  await close();
  await host.close();
  const origin = new URL(address).origin;
  return { isShown, wrong: wrong.filter((line) => !line.startsWith(`another host: ${origin}`)), requests };
}

const embeds = samplePages(SITE).filter(isEmbed);
const SITES = [["the root", SITE, "/"], ["a sub-path", SUB_PATH_SITE, SUB_PATH]];
const HOSTS = [["joins the headers of two rules", { isJoined: true }], ["sends those of the later rule", { isJoined: false }]];
for (const [where, folder, basePath] of SITES) {
  for (const [what, how] of HOSTS) {
    test(`below ${where}, on a host that ${what}, another site frames an embed and nothing else`, async (context) => {
      const site = await serve(folder, basePath, how);
      context.after(() => site.close());
      for (const { kind, path } of samplePages(folder)) {
        const { isShown, wrong, requests } = await framed(site.address(path));
        assert.equal(isShown, isEmbed({ kind }), path);
        if (!isShown) continue;
        assert.deepEqual(wrong, [], path);
        const loaded = requests.map((address) => new URL(address)).filter(({ origin }) => origin === site.origin);
        assert.deepEqual(loaded.map(({ pathname }) => pathname).filter((name) => !/(\/|\.css)$/.test(name)), [], "pages and styles alone");
      }
      // What is not found, anywhere but among the embeds.
      for (const path of ["nothing/", "es/nothing/here/", "embed/nothing/"]) {
        assert.equal((await framed(site.address(path))).isShown, false, path);
      }
    });
  }
}

describe("an embed", { concurrency: 2 }, () => {
  for (const { name, path, html } of embeds) {
    test(`${name}: fits a column of ${NARROWEST.width} px, in every color, without a script`, async () => {
      assert.doesNotMatch(html, /<script|<nav|<header/);
      const { page, wrong, requests, close } = await open(browser, server.address(path), { viewport: NARROWEST });
      await installAxe(page);
      const problems = [];
      for (const media of [{}, { colorScheme: "dark" }, { colorScheme: "light", forcedColors: "active" }]) {
        await page.emulateMedia(media);
        problems.push(...await accessibilityProblems(page), ...await layoutProblems(page));
      }
      assert.deepEqual(problems, []);
      assert.deepEqual(wrong, []);
      assert.deepEqual((await recordOf(page)).refused, []);
      assert.deepEqual(requests.filter((address) => address.endsWith(".js")), []);
      await close();
    });
  }

  test("leads out of the frame with every link, and says so", async () => {
    for (const { file, html } of pagesOf(SITE).filter(isEmbed)) {
      const links = [...html.matchAll(/<a [^>]*>/g)].map(([tag]) => tag);
      assert.ok(links.length >= 2, file);
      for (const tag of links) {
        assert.match(tag, / target="_blank"/, file);
        assert.match(tag, / rel="[^"]*\bnoopener\b/, file);
      }
    }
    const path = embeds.find(({ kind }) => kind === "map embed").path;
    const host = await otherSite(`<iframe src="${server.address(path)}" title="An embed" width="${COLUMN}" height="900"></iframe>`);
    const { page, close } = await open(browser, host.address);
    const source = page.frameLocator("iframe").locator("footer a").first();
    assert.match(await source.locator("..").innerText(), /\(.+\)/);
    const [opened] = await Promise.all([page.waitForEvent("popup"), source.click()]);
    await opened.waitForLoadState();
    assert.equal(new URL(opened.url()).origin, server.origin);
    assert.equal(await opened.evaluate(() => window.opener), null);
    assert.equal(page.url(), host.address);
    await close();
    await host.close();
  });

  test("is as high as its code says, in a column of text", async () => {
    const heights = new Map(pagesOf(SITE).flatMap(({ html }) => codesIn(html)).map(({ src, height }) => [new URL(src).pathname.slice(1), Number(height)]));
    for (const { path } of embeds) {
      const { page, close } = await open(browser, server.address(path), { viewport: { width: COLUMN, height: 100 } });
      const needed = await page.evaluate(() => document.documentElement.scrollHeight);
      const given = heights.get(path);
      assert.ok(given >= needed && given <= needed + 200, `${path}: ${given} for ${needed}`);
      await close();
    }
  });
});

/** The frames that the boxes of a page have code for. */
function codesIn(html) {
  const decode = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll(/&quot;|&#34;/g, '"')
    .replaceAll(/&#x2F;|&#47;/g, "/").replaceAll("&amp;", "&");
  return [...html.matchAll(/<textarea[^>]*>([^<]*)<\/textarea>/g)].map(([, text]) =>
    Object.fromEntries(attributesOf(decode(text)).map(({ name, value }) => [name, value])));
}

test("every profile, edition and element page has code, and it leads to an embed with a title", () => {
  const pages = new Map(pagesOf(SITE).map((page) => [page.path, page]));
  const found = new Set();
  for (const { kind, file, html } of pages.values()) {
    const codes = codesIn(html);
    if (["profile", "edition", "element"].includes(kind) && /class="map|class="heat own"|id="embed"/.test(html)) {
      assert.equal(codes.length, kind === "edition" ? 1 : 2, file);
    }
    for (const { src, title, loading, width, height } of codes) {
      const page = pages.get(new URL(src).pathname.slice(1));
      assert.ok(page && isEmbed(page), `${file}: ${src}`);
      assert.ok(page.html.includes(`<title>`) && title.length > 10);
      assert.deepEqual([loading, width, Number(height) > 300], ["lazy", "100%", true]);
      found.add(page.path);
    }
  }
  assert.deepEqual([...pages.values()].filter((page) => isEmbed(page) && !found.has(page.path)).map(({ path }) => path), []);
});

describe("the box with the code", () => {
  const profile = pagesOf(SITE).find(({ kind, html }) => kind === "profile" && html.includes('id="embed"')).path;
  const start = async (options = {}) => {
    const opened = await open(browser, server.address(profile), options);
    const box = opened.page.locator("#embed");
    await box.locator("summary").click();
    return { ...opened, box, text: box.locator("textarea").first(), button: box.locator("button").first() };
  };

  test("copies, and says so each time", async () => {
    const { page, box, text, button, wrong, close } = await start({ permissions: ["clipboard-read", "clipboard-write"] });
    for (const at of [0, 1]) {
      await box.locator("button").nth(at).click();
      await box.locator("[role=status]:not(:empty)").waitFor();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await box.locator("textarea").nth(at).inputValue());
    }
    assert.match(await text.inputValue(), /^<iframe src="https:/);
    assert.ok(await button.isVisible());
    assert.deepEqual(wrong, []);
    await close();
  });

  test("selects the text where the browser does not let a page copy", async () => {
    const { page, box, text, button, wrong, close } = await start();
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new DOMException("no", "NotAllowedError")) } });
    });
    await button.click();
    await box.locator("[role=status]:not(:empty)").waitFor();
    assert.match(await box.locator("[role=status]").innerText(), /Ctrl\+C/);
    assert.equal(await page.evaluate(() => getSelection().toString() || document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)), await text.inputValue());
    assert.deepEqual(wrong, []);
    await close();
  });

  test("selects it, too, where there is no clipboard at all", async () => {
    const { page, box, button, wrong, close } = await start();
    await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await button.click();
    await box.locator("[role=status]:not(:empty)").waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "TEXTAREA");
    assert.deepEqual(wrong, []);
    await close();
  });

  test("can be read and selected without scripts, and has no button then", async () => {
    const { text, button, close } = await start({ javaScriptEnabled: false });
    assert.ok(await text.isVisible());
    assert.equal(await text.getAttribute("readonly"), "");
    assert.ok(!(await button.isVisible()));
    await close();
  });
});
