// What a first visit to each page costs, compressed, without a cache.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { attributesOf } from "./html.mjs";
import { CROWDED_SITE, SITE, pagesOf } from "./site.mjs";

const KB = 1024;
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
    assert.ok(page.requests <= BUDGET.requests, `${page.file}: ${page.requests} requests`);
    assert.ok(page.styles <= BUDGET.styles, `${page.file}: styles are ${kilobytes(page.styles)}`);
  }
});

test("a heat map of every place and every sub-element keeps to its budget", (context) => {
  for (const page of pagesOf(CROWDED_SITE).filter(({ kind }) => ["home", "states"].includes(kind))) {
    const { bytes, styles, requests } = weigh({ ...page, folder: CROWDED_SITE });
    context.diagnostic(`${page.kind} of all places: ${kilobytes(bytes)} in ${requests} requests`);
    assert.ok(bytes <= BUDGET.heatMap, `${page.file}: ${kilobytes(bytes)}`);
    assert.ok(styles <= BUDGET.styles && requests <= BUDGET.requests);
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

function weigh({ folder = SITE, ...page }) {
  const parts = new Map();
  const attributes = attributesOf(page.html);
  for (const { tag, name, value } of attributes) {
    const isLoaded = name === "src" || (tag === "link" && name === "href" && /\.(css|svg|png|ico)$/.test(value));
    if (isLoaded && value.startsWith("/")) parts.set(value, gzipSync(readFileSync(join(folder, value))).length);
  }
  const styles = [...parts].filter(([address]) => address.endsWith(".css")).reduce((sum, [, size]) => sum + size, 0);
  const bytes = gzipSync(page.html).length + [...parts.values()].reduce((sum, size) => sum + size, 0);
  return { ...page, bytes, styles, requests: parts.size + 1 };
}

function kilobytes(bytes) {
  return `${(bytes / KB).toFixed(1)} KB`;
}
