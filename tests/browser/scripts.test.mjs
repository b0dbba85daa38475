// What the scripts are: few, small, typed, only where they are needed, and right by themselves.
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { hopsOf, modulesOf, sizeOf } from "./modules.mjs";
import { SITE, pagesOf } from "./site.mjs";
import { choiceIn, countsOf, isLeft, queryFor } from "../../themes/default/static/facet-choice.js";
import { compareRows } from "../../themes/default/static/row-order.js";

const HERE = fileURLToPath(new URL(".", import.meta.url));
/** Bytes of scripts, compressed, at the start of a page; and those that it may load later. */
const LIMIT = 25 * 1024;
/** One connection fetches so many files side by side without harm. With more, they are cut too small. */
const AT_ONCE = 24;
/** Kinds of pages that have something for a script to do. */
const WITH_SCRIPTS = new Set(["assessment", "assessment form", "assessment heat map", "assessment record", "assessment settle", "plan", "home", "states", "practices", "resources", "later page of a list", "compare", "profile", "edition", "element", "embeds", "data"]);

test("the types of the scripts hold", () => {
  const run = spawnSync(process.execPath, [join(HERE, "node_modules/typescript/bin/tsc"), "-p", HERE], { encoding: "utf8" });
  assert.equal(run.stdout, "");
  assert.equal(run.status, 0);
});

test("only pages that need scripts load them: small, in one hop, and nothing in vain", (context) => {
  const kinds = new Map();
  for (const page of pagesOf(SITE)) {
    const { start, later, spare } = modulesOf(page, SITE);
    if (!WITH_SCRIPTS.has(page.kind)) assert.deepEqual([...start.keys()], [], page.file);
    assert.deepEqual([...start].filter(([, { hop }]) => hop > 1), [], `${page.file} does not name all that it imports`);
    assert.deepEqual(spare, [], `${page.file} names what it does not import, or twice`);
    assert.ok(sizeOf(start) <= LIMIT, `${page.file}: ${sizeOf(start)} bytes of scripts`);
    assert.ok(sizeOf(later) <= LIMIT, `${page.file}: ${sizeOf(later)} bytes of scripts when they are asked for`);
    assert.ok(start.size <= AT_ONCE, `${page.file}: ${start.size} scripts`);
    if (start.size > 0) kinds.set(page.kind, { start, later });
  }
  assert.ok(kinds.size > 0, "no page has a script");
  for (const [kind, { start, later }] of kinds) {
    const more = later.size > 0 ? `; when asked for: ${later.size} more, ${sizeOf(later)} bytes, ${hopsOf(later)} hops` : "";
    context.diagnostic(`${kind}: ${start.size} scripts, ${sizeOf(start)} bytes, ${hopsOf(start)} hop${more}`);
  }
});

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
