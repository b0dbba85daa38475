// What a first visit to each page costs, compressed, without a cache: counted from the files by following
// imports, and once for each kind of page that has scripts as the browser asks for them.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { launch } from "./browser.mjs";
import { attributesOf } from "./html.mjs";
import { modulesOf } from "./modules.mjs";
import { serve } from "./server.mjs";
import { CROWDED_SITE, SITE, SUB_PATH, SUB_PATH_SITE, pagesOf, samplePages } from "./site.mjs";

const KB = 1024;
/** `requests` are those beside the scripts, which have a budget of their own in `scripts.test.mjs`. */
const BUDGET = { home: 60 * KB, heatMap: 100 * KB, page: 150 * KB, styles: 15 * KB, requests: 8 };

test("pages keep to their budget", (context) => {
  const weighed = pagesOf(SITE).map((page) => weigh(page));
  const heaviest = weighed.reduce((a, b) => (b.bytes > a.bytes ? b : a));
  const home = weighed.find((page) => page.path === "");
  context.diagnostic(`home: ${kilobytes(home.bytes)} in ${home.requests} requests; styles: ${kilobytes(home.styles)}`);
  context.diagnostic(`heaviest: ${heaviest.file}: ${kilobytes(heaviest.bytes)} in ${heaviest.requests} requests`);

  for (const page of weighed) {
    const limit = page.kind === "home" ? BUDGET.home : BUDGET.page;
    assert.ok(page.bytes <= limit, `${page.file}: ${kilobytes(page.bytes)} of ${kilobytes(limit)}`);
    assert.ok(page.requests - page.scripts <= BUDGET.requests, `${page.file}: ${page.requests} requests, ${page.scripts} for scripts`);
    assert.ok(page.styles <= BUDGET.styles, `${page.file}: styles are ${kilobytes(page.styles)}`);
  }
});

test("a heat map of every place and every sub-element keeps to its budget", (context) => {
  for (const page of pagesOf(CROWDED_SITE).filter(({ kind }) => ["home", "states"].includes(kind))) {
    const { bytes, styles, requests, scripts } = weigh({ ...page, folder: CROWDED_SITE });
    context.diagnostic(`${page.kind} of all places: ${kilobytes(bytes)} in ${requests} requests`);
    assert.ok(bytes <= BUDGET.heatMap, `${page.file}: ${kilobytes(bytes)}`);
    assert.ok(styles <= BUDGET.styles && requests - scripts <= BUDGET.requests);
  }
});

test("a plan keeps to the budget of a page, without scripts", (context) => {
  for (const page of pagesOf(CROWDED_SITE).filter(({ kind }) => kind === "state plan")) {
    const { bytes, styles, requests, scripts } = weigh({ ...page, folder: CROWDED_SITE });
    context.diagnostic(`${page.path}: ${kilobytes(bytes)} in ${requests} requests`);
    assert.ok(bytes <= BUDGET.page && styles <= BUDGET.styles && requests <= BUDGET.requests, page.file);
    assert.equal(scripts, 0);
  }
});

test("no page has an inline script or style", () => {
  for (const page of pagesOf(SITE)) {
    // Linked data is no script: no browser runs it, and the policy does not speak of it.
    const others = page.html
      .replaceAll(/<script type="module"(?: blocking="render")? src="[^"]+"><\/script>/g, "")
      .replaceAll(/<script type="application\/ld\+json">[^<]*<\/script>/g, "");
    assert.doesNotMatch(others, /<script[\s>]/, page.file);
    assert.doesNotMatch(page.html, /<style[\s>]/, page.file);
    const inline = attributesOf(page.html).filter(({ name }) => name === "style" || name.startsWith("on"));
    assert.deepEqual(inline, [], page.file);
  }
});

describe("in the browser", { concurrency: 2 }, () => {
  let server;
  let browser;
  before(async () => {
    server = await serve(SUB_PATH_SITE, SUB_PATH);
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  const atRoot = new Map(pagesOf(SITE).map((page) => [page.file, page]));
  // Below a path, where a wrong address of a script would be seen.
  for (const { name, path, file } of samplePages(SUB_PATH_SITE).filter(({ html }) => html.includes("<script type=\"module\""))) {
    test(`${name}: no script waits for another, and nothing is fetched twice`, async (context) => {
      const { page, requests, close } = await record(server.address(path));
      const start = requests.splice(0);
      const scripts = start.filter(({ type }) => type === "Script");
      const expected = [...modulesOf(atRoot.get(file), SITE).start.keys()].map((module) => SUB_PATH + module.slice(1));
      assert.deepEqual(scripts.map(({ address }) => address).sort(), expected.sort());
      assert.deepEqual(start.filter(({ hop }) => hop > 1), []);
      const more = await askForMore(page, requests);
      const addresses = [...start, ...more].map(({ address }) => address);
      assert.deepEqual(addresses.filter((address, at) => addresses.indexOf(address) !== at), []);
      context.diagnostic(`${start.length} requests, ${scripts.length} for scripts, ${start.length - 1} at once`);
      if (more.length > 0) {
        const bytes = more.reduce((sum, { address }) => sum + sizeAt(address), 0);
        context.diagnostic(`when asked for: ${more.length} requests, ${kilobytes(bytes)}, ${Math.max(...more.map(({ hop }) => hop))} hops or more`);
      }
      await close();
    });
  }

  /**
   * Opens a page and records its requests, until nothing more comes: the page is `hop` 0, what it names
   * is 1, and what a script of hop 1 asks for is 2 or later.
   */
  async function record(address) {
    const browserContext = await browser.newContext();
    const page = await browserContext.newPage();
    const session = await browserContext.newCDPSession(page);
    const hops = new Map();
    const requests = [];
    session.on("Network.requestWillBeSent", ({ request, initiator, type }) => {
      const from = initiator.url ?? initiator.stack?.callFrames.at(0)?.url;
      const hop = type === "Document" ? 0 : (hops.get(from) ?? 0) + 1;
      if (!hops.has(request.url)) hops.set(request.url, hop);
      requests.push({ address: new URL(request.url).pathname, type, hop });
    });
    await session.send("Network.enable");
    await page.goto(address, { waitUntil: "networkidle" });
    return { page, requests, close: () => browserContext.close() };
  }

  /** Opens what fetches something when it is opened; gives what was fetched, counted from there. */
  async function askForMore(page, requests) {
    const summary = page.locator("details[data-what-if] > summary");
    if (!(await summary.isVisible())) return [];
    await summary.click();
    await page.locator("details[data-what-if] .outcome").waitFor();
    await page.waitForLoadState("networkidle");
    const first = Math.min(...requests.map(({ hop }) => hop));
    return requests.map((request) => ({ ...request, hop: request.hop - first + 1 }));
  }
});

function sizeAt(address) {
  const below = address.slice(SUB_PATH.length);
  return gzipSync(readFileSync(join(SUB_PATH_SITE, below.endsWith("/") ? `${below}index.html` : below))).length;
}

function weigh({ folder = SITE, ...page }) {
  const parts = new Map();
  for (const { tag, name, value } of attributesOf(page.html)) {
    const isLoaded = (name === "src" && tag !== "script") || (tag === "link" && name === "href" && /\.(css|svg|png|ico)$/.test(value));
    if (isLoaded && value.startsWith("/")) parts.set(value, gzipSync(readFileSync(join(folder, value))).length);
  }
  const modules = modulesOf(page, folder).start;
  for (const [file, { bytes }] of modules) parts.set(file, bytes);
  const styles = [...parts].filter(([address]) => address.endsWith(".css")).reduce((sum, [, size]) => sum + size, 0);
  const bytes = gzipSync(page.html).length + [...parts.values()].reduce((sum, size) => sum + size, 0);
  return { ...page, bytes, styles, requests: parts.size + 1, scripts: modules.size };
}

function kilobytes(bytes) {
  return `${(bytes / KB).toFixed(1)} KB`;
}
