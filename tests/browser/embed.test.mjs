// Embeds: any other site may show them in a frame, and nothing else of the site; and the code to paste.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
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

/** Which of the addresses another site shows when it frames all of them, and what went wrong. */
async function framed(addresses) {
  const host = await otherSite(addresses.map((address, at) => `<iframe src="${address}" title="Frame ${at}" width="${COLUMN}" height="600"></iframe>`).join("\n"));
  const { page, wrong, requests, close } = await open(browser, host.address);
  const shown = [];
  for (const [at, frame] of page.mainFrame().childFrames().entries()) {
    // A refused frame holds a page of the browser's own.
    if (frame.url() === addresses[at] && await frame.locator("h1").count() === 1) shown.push(addresses[at]);
  }
  await close();
  await host.close();
  const { origin } = new URL(addresses[0]);
  return { shown, requests, wrong: wrong.filter((line) => !line.startsWith(`another host: ${origin}`)) };
}

test("somebody may try an embed on a page of their own disk", async (context) => {
  const folder = await mkdtemp(join(tmpdir(), "statewise-embed-"));
  context.after(() => rm(folder, { recursive: true }));
  const file = join(folder, "page.html");
  const address = server.address(embeds[0].path);
  await writeFile(file, `<!doctype html><iframe src="${address}" title="An embed"></iframe>`);
  const { page, close } = await open(browser, pathToFileURL(file).href);
  assert.equal(page.frames()[1].url(), address);
  await close();
});

const embeds = samplePages(SITE).filter(isEmbed);
const SITES = [["the root", SITE, "/"], ["a sub-path", SUB_PATH_SITE, SUB_PATH]];
const HOSTS = [["joins the headers of two rules", { isJoined: true }], ["sends those of the later rule", { isJoined: false }]];
for (const [where, folder, basePath] of SITES) {
  for (const [what, how] of HOSTS) {
    test(`below ${where}, on a host that ${what}, another site frames embeds and nothing else`, async (context) => {
      const site = await serve(folder, basePath, how);
      context.after(() => site.close());
      const samples = samplePages(folder);
      const allowed = samples.filter(isEmbed).map(({ path }) => site.address(path));
      const { shown, wrong, requests } = await framed(allowed);
      assert.deepEqual(shown, allowed);
      assert.deepEqual(wrong, []);
      const loaded = requests.filter((address) => address.startsWith(site.origin));
      assert.deepEqual(loaded.filter((address) => !/(\/|\.css)$/.test(address)), [], "pages and styles alone");

      // Also what is not found, anywhere but among the embeds, and what is no page.
      const others = [...samples.filter((page) => !isEmbed(page)).map(({ path }) => path),
        "nothing/", "es/nothing/here/", "embed/nothing/", "data/rubric.json", "robots.txt"].map(site.address);
      const refused = await framed(others);
      assert.deepEqual(refused.shown, []);
      const words = refused.wrong.filter((line) => /^console: .*X-Frame-Options/.test(line));
      assert.equal(words.length, others.length, "each is refused for what it says of frames");
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
  return [...html.matchAll(/<textarea[^>]*>(&lt;iframe[^<]*)<\/textarea>/g)].map(([, text]) =>
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
