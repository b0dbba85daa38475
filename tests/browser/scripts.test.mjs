// What the scripts are: few, small, typed, only where they are needed, and right by themselves.
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { attributesOf } from "./html.mjs";
import { SITE, pagesOf } from "./site.mjs";
import { choiceIn, countsOf, isLeft, queryFor } from "../../themes/default/static/facet-choice.js";
import { compareRows } from "../../themes/default/static/row-order.js";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const LIMIT = 25 * 1024;
/** Kinds of pages that have something for a script to do. */
const WITH_SCRIPTS = new Set(["home", "states", "resources", "later page of a list", "compare", "profile", "edition", "element", "embeds"]);

test("the types of the scripts hold", () => {
  const run = spawnSync(process.execPath, [join(HERE, "node_modules/typescript/bin/tsc"), "-p", HERE], { encoding: "utf8" });
  assert.equal(run.stdout, "");
  assert.equal(run.status, 0);
});

test("only pages that need scripts load them, and they are small", (context) => {
  let heaviest = 0;
  for (const page of pagesOf(SITE)) {
    const files = modulesOf(page);
    if (!WITH_SCRIPTS.has(page.kind)) assert.deepEqual([...files], [], page.file);
    const size = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(SITE, file))).length, 0);
    assert.ok(size <= LIMIT, `${page.file}: ${size} bytes of scripts`);
    heaviest = Math.max(heaviest, size);
  }
  assert.ok(heaviest > 0, "no page has a script");
  context.diagnostic(`scripts: at most ${heaviest} bytes on a page`);
});

// With all that they import, at once or later.
function modulesOf(page) {
  const waiting = attributesOf(page.html).filter(({ tag, name }) => tag === "script" && name === "src").map(({ value }) => value);
  const found = new Set();
  while (waiting.length > 0) {
    const file = waiting.pop();
    if (found.has(file)) continue;
    found.add(file);
    // Types that a comment imports are for those who read it.
    const code = readFileSync(join(SITE, file), "utf8").replaceAll(/\/\*[\s\S]*?\*\//g, "");
    for (const [, name] of code.matchAll(/(?:from |import\()"(\.[^"]+)"/g)) {
      waiting.push(join(dirname(file), name));
    }
  }
  return found;
}

describe("choices", () => {
  const offered = new Map([["type", new Set(["guide", "tool"])], ["lever", new Set(["policy", "people"])]]);
  const guide = new Set(["type:guide", "lever:policy"]);
  const tool = new Set(["type:tool", "lever:policy", "lever:people"]);
  const choice = (search) => choiceIn(search, offered);

  test("one value of a facet is enough, and every facet counts", () => {
    for (const [search, guideIsLeft, toolIsLeft] of [
      ["", true, true],
      ["?type=guide", true, false],
      ["?type=guide&type=tool", true, true],
      ["?type=guide&lever=policy", true, false],
      ["?type=guide&lever=people", false, false],
      ["?lever=people", false, true],
    ]) {
      assert.deepEqual([isLeft(guide, choice(search)), isLeft(tool, choice(search))], [guideIsLeft, toolIsLeft], search);
    }
  });

  test("a count says what a value would leave", () => {
    const counts = countsOf([guide, tool], choice("?type=guide"), offered.keys());
    assert.deepEqual(Object.fromEntries(counts), { "type:guide": 1, "type:tool": 1, "lever:policy": 1 });
  });

  test("what is not offered is left out of the choice, and what is not ours stays in the query", () => {
    assert.deepEqual(choice("?type=none&type=tool&other=1&__proto__=x").get("type"), new Set(["tool"]));
    assert.equal(queryFor("?other=1&lever=people&type=none", choice("?lever=people&type=tool&type=guide"), offered),
      "?other=1&type=guide&type=tool&lever=people");
    assert.equal(queryFor("?type=guide", choice(""), offered), "");
  });
});

test("rows without a value come last in either direction, and names decide between equals", () => {
  const rows = [["d", 1], ["c", null], ["b", 2.5], ["e", 2.5], ["a", null], ["f", 10]].map(([name, value]) => ({ name, value }));
  const collator = new Intl.Collator("en");
  const names = (isDescending) => [...rows].sort((a, b) => compareRows(a, b, isDescending, collator)).map(({ name }) => name).join("");
  assert.equal(names(true), "fbedac");
  assert.equal(names(false), "dbefac");
});
