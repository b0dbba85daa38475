// Scripts and styles are published without comments and needless blanks, and mean what their sources mean.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "acorn";
import { launch } from "./browser.mjs";
import { SITE, filesBelow } from "./site.mjs";

const THEME = fileURLToPath(new URL("../../themes/default/static/", import.meta.url));
const HASH = /\.[0-9a-f]{16}(?=\.[a-z0-9]+\b)/g;

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

test("a script has every token of its source, in the same lines, and no comment", () => {
  const scripts = pairs(".js");
  assert.ok(scripts.length > 0, "the theme has no scripts");
  for (const { name, source, published } of scripts) {
    const read = tokensOf(source);
    const sent = tokensOf(published);
    assert.deepEqual(sent.tokens, read.tokens, name);
    assert.deepEqual(sent.comments, [], name);
  }
});

test("a style has every rule of its source, and no comment", async () => {
  const page = await browser.newPage();
  for (const { name, source, published } of pairs(".css")) {
    const rules = await page.evaluate((texts) => texts.map((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      return [...sheet.cssRules].map((rule) => rule.cssText);
    }), [source, published]);
    assert.ok(rules[0].length > 0, name);
    assert.deepEqual(rules[1], rules[0], name);
    assert.doesNotMatch(published, /\/\*/, name);
  }
});

/** Files of the theme as they are written, and as they are published: hashes in names left out. */
function pairs(ending) {
  const published = new Map(filesBelow(join(SITE, "assets")).map((file) => [file.replace(HASH, ""), file]));
  return filesBelow(THEME).filter((name) => name.endsWith(ending)).map((name) => ({
    name,
    source: readFileSync(join(THEME, name), "utf8"),
    published: readFileSync(join(SITE, "assets", published.get(name) ?? name), "utf8").replaceAll(HASH, ""),
  }));
}

function tokensOf(text) {
  const tokens = [];
  const comments = [];
  let line = 0;
  parse(text, {
    ecmaVersion: "latest",
    sourceType: "module",
    locations: true,
    onComment: comments,
    onToken: ({ start, end, loc }) => {
      // A line break can end a statement.
      tokens.push(`${loc.start.line > line ? "\n" : ""}${text.slice(start, end)}`);
      line = loc.end.line;
    },
  });
  return { tokens, comments };
}
