// Every address on every page leads somewhere: the file is there, and the anchor in it.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { attributesOf } from "./html.mjs";
import { SITE, SUB_PATH, SUB_PATH_SITE, filesBelow, isEmbed, pagesOf } from "./site.mjs";

const ADDRESSES = new Set(["href", "src", "action", "poster", "data"]);
const OUTSIDE = /^(https?|mailto|tel):/;

test("every link, file and anchor resolves", () => {
  assert.deepEqual(brokenAddresses(SITE, "/"), []);
});

test("every link, file and anchor resolves below a sub-path", () => {
  assert.deepEqual(brokenAddresses(SUB_PATH_SITE, SUB_PATH), []);
});

// Pages that say nothing by themselves: for errors, for frames, and screens that people fill.
const isUnlisted = (page) => isEmbed(page) || ["not-found", "assessment heat map", "assessment settle"].includes(page.kind);

test("the sitemap lists pages that are there, and every page but those that search engines are to leave out", () => {
  for (const [folder, basePath] of [[SITE, "/"], [SUB_PATH_SITE, SUB_PATH]]) {
    const listed = [...readFileSync(join(folder, "sitemap.xml"), "utf8").matchAll(/<loc>([^<]*)<\/loc>/g)]
      .map(([, address]) => new URL(address).pathname);
    const expected = pagesOf(folder).filter((page) => !isUnlisted(page)).map((page) => basePath + page.path);
    assert.deepEqual(listed.sort(), expected.sort());
    for (const page of pagesOf(folder)) {
      assert.equal(page.html.includes('<meta name="robots" content="noindex">'), isUnlisted(page), page.file);
    }
  }
});

test("pages that speak of themselves give their own address, and embeds that of the page that they are a part of", () => {
  for (const [folder, basePath] of [[SITE, "/"], [SUB_PATH_SITE, SUB_PATH]]) {
    const kinds = new Map(pagesOf(folder).map(({ path, kind }) => [path, kind]));
    for (const page of pagesOf(folder)) {
      const canonical = /<link rel="canonical" href="([^"]*)"/.exec(page.html)?.[1];
      if (isEmbed(page)) {
        const path = new URL(canonical).pathname.slice(basePath.length);
        assert.ok(["profile", "edition", "element"].includes(kinds.get(path)), `${page.file}: ${path}`);
        assert.match(page.html, /<meta name="robots" content="noindex">/);
      } else if (canonical) assert.equal(new URL(canonical).pathname, basePath + page.path, page.file);
    }
  }
});

test("titles are unique within a language, and every page has one main heading", () => {
  const titles = new Map();
  for (const page of pagesOf(SITE)) {
    const title = `${page.language}: ${/<title>([^<]*)<\/title>/.exec(page.html)?.[1]}`;
    titles.set(title, [...(titles.get(title) ?? []), page.file]);
    assert.equal(page.html.match(/<h1[\s>]/g)?.length, 1, `h1 in ${page.file}`);
  }
  assert.deepEqual([...titles].filter(([, files]) => files.length > 1), []);
});

function brokenAddresses(folder, basePath) {
  const files = new Set(filesBelow(folder));
  const pages = pagesOf(folder);
  const attributes = new Map(pages.map((page) => [page.file, attributesOf(page.html)]));
  const anchors = new Map([...attributes].map(([file, list]) =>
    [file, new Set(list.filter(({ name }) => name === "id").map(({ value }) => value))]));

  const broken = [];
  let followed = 0;
  for (const page of pages) {
    for (const { tag, name, value } of attributes.get(page.file)) {
      if (!ADDRESSES.has(name) || OUTSIDE.test(value)) continue;
      followed += 1;
      const problem = problemWith(value, page, basePath, files, anchors);
      if (problem) broken.push(`${page.file}: <${tag} ${name}="${value}">: ${problem}`);
    }
  }
  assert.ok(followed > pages.length * 10, "the reader of attributes found hardly any link");
  return broken;
}

function problemWith(value, page, basePath, files, anchors) {
  const target = new URL(value, `https://site.invalid${basePath}${page.path}`);
  if (target.host !== "site.invalid") return "another host";
  if (!target.pathname.startsWith(basePath)) return "outside of the site";
  const below = decodeURIComponent(target.pathname.slice(basePath.length));
  const file = below === "" || below.endsWith("/") ? `${below}index.html` : below;
  if (!files.has(file)) return "no such file";
  const anchor = decodeURIComponent(target.hash.slice(1));
  if (target.hash && !anchors.get(file)?.has(anchor)) return "no such anchor";
  return null;
}
