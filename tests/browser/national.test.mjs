// All states together, and what changed in them: the pages against the data that they are made of.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { WIDE, launch, open, recordOf } from "./browser.mjs";
import { serve } from "./server.mjs";
import { SITE, pagesOf } from "./site.mjs";

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

const read = (path) => JSON.parse(readFileSync(join(SITE, path), "utf8"));
const { rubric } = read("data/rubric.json");
const states = readdirSync(join(SITE, "data/states")).filter((name) => name.endsWith(".json")).sort()
  .flatMap((name) => read(`data/states/${name}`).states);
const WHOLE = rubric.sectors[0].id;
const LEVELS = rubric.ratings.map(({ value }) => value);
const PARTS = rubric.elements.flatMap((element) => element.sub_elements.map(({ id }) => id));

// The same rules as the program's, written anew.
const newestFirst = (a, b) => b.edition - a.edition;
const currentOf = ({ assessments }) => {
  // A look back never speaks for a state of today.
  const sorted = assessments.filter(({ look_back }) => !look_back).sort(newestFirst);
  return sorted.find(({ sector }) => sector === WHOLE) ?? sorted[0];
};
const beforeOf = ({ assessments }, current) =>
  [...assessments].sort(newestFirst).find(({ sector, edition }) => sector === current.sector && edition < current.edition);
const ratingsOf = (assessment) => new Map(assessment.elements.flatMap((element) => element.sub_elements.map(({ id, rating }) => [id, rating])));
const CURRENT = states.map((state) => ({ state, current: currentOf(state) })).filter(({ current }) => current);
const WITH_EARLIER = CURRENT.map(({ state, current }) => ({ state, current, earlier: beforeOf(state, current) })).filter(({ earlier }) => earlier);
/** A look back is no edition of then, so nothing moved since. */
const PAIRS = WITH_EARLIER.filter(({ current, earlier }) => !current.look_back && !earlier.look_back);

/** Whether a rating rests on nothing but the sources of an earlier one: by address, or by title and publisher, unless the dates differ. */
const bare = (url) => url?.replace(/^[a-z]+:\/\//, "").replace(/\/+$/, "");
const dateOf = ({ year, copy_of }) => year ?? copy_of;
const isSame = (a, b) => (a.url && bare(a.url) === bare(b.url) || a.publisher && a.publisher === b.publisher && a.title === b.title) &&
  (dateOf(a) == null || dateOf(b) == null || dateOf(a) === dateOf(b));
const sourcesOf = (assessment, part) => assessment.elements.flatMap(({ sub_elements }) => sub_elements).find(({ id }) => id === part).sources;
function restsOnSame(earlier, current, part) {
  const [then, now] = [sourcesOf(earlier, part), sourcesOf(current, part)];
  return now.length > 0 && now.every((source) => then.some((old) => isSame(old, source)));
}

/** Where every state moved on a part: `[state, from, to]`. */
function movesOn(part) {
  return PAIRS.map(({ state, current, earlier }) => [state, ratingsOf(earlier).get(part) ?? null, ratingsOf(current).get(part) ?? null]);
}
/** The rows of every table that matches: the text of the head, then of each cell. */
const rowsOf = (page, selector) => page.locator(`${selector} tbody tr`).evaluateAll((rows) =>
  rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim())));
const firstNumber = (text) => Number(/\d+/.exec(text)?.[0]);
const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);

async function on(path, work, options = {}) {
  const { page, wrong, close } = await open(browser, server.address(path), options);
  await work(page);
  if (options.javaScriptEnabled !== false) assert.deepEqual((await recordOf(page)).refused, []);
  assert.deepEqual(wrong, [], path);
  await close();
}

for (const path of ["national/", "es/national/"]) {
  test(`${path}: how many ratings have no dated source is what the data says`, async () => {
    await on(path, async (page) => {
      const rated = CURRENT.flatMap(({ current }) => current.elements.flatMap(({ sub_elements }) => sub_elements))
        .filter(({ rating }) => rating !== null);
      const undated = rated.filter(({ newest_source }) => newest_source === null).length;
      assert.ok(undated > 1, "the shipped site has such ratings");
      const sentence = await page.locator(".trust + p").textContent();
      assert.deepEqual(sentence.match(/\d+/g).slice(0, 2), [String(undated), String(rated.length)]);
    });
  });

  test(`${path}: the numbers of every row add up to the states, and are those of the data`, async () => {
    await on(path, async (page) => {
      const rows = await rowsOf(page, "table.spreads");
      assert.equal(rows.length, PARTS.length + rubric.elements.length, "a row for each element and each part");
      // A column for each level, and one between two levels where a mean is.
      const heads = await page.locator("table.spreads tbody tr").evaluateAll((all) =>
        all.map((row) => [...row.closest("table").tHead.rows[0].cells].map((cell) => cell.querySelector("span")?.className ?? "")));
      const sharesOf = (row) => heads[rows.indexOf(row)].filter((name) => /^r [rb]\d/.test(name)).length;
      for (const part of PARTS) {
        const row = rows.find(([head]) => head.startsWith(`${part} `));
        assert.ok(row, part);
        const ratings = CURRENT.map(({ current }) => ratingsOf(current).get(part)).filter((rating) => rating != null);
        const shares = row.slice(1, 1 + sharesOf(row)).filter((_, at) => /^r r\d/.test(heads[rows.indexOf(row)][at + 1]));
        if (ratings.length > 0) {
          assert.deepEqual(shares.map(firstNumber), LEVELS.map((level) => ratings.filter((rating) => rating === level).length), part);
          assert.ok(shares.every((text) => new RegExp(`\\b${ratings.length}\\b`).test(text)), `${part}: every share says of how many`);
          assert.equal(shares.every((text) => text.includes("%")), ratings.length >= 5, `${part}: percents`);
        } else {
          assert.doesNotMatch(row[1], /\d/, `${part}: no number where nobody is rated`);
        }
      }
      for (const row of rows) {
        // Rated, then each reason why others are not in the shares.
        const counts = row.slice(row.length >= sharesOf(row) + 2 ? 1 + sharesOf(row) : 2).map(firstNumber);
        assert.equal(sum(counts), states.length, `${row[0]}: ${row.join(" | ")}`);
      }
    });
  });
}

test("the sentence over the nation says what the table does", async () => {
  await on("national/", async (page) => {
    const finding = await page.locator("h1 + .big").textContent();
    const below = LEVELS.slice(0, Math.floor(LEVELS.length / 2));
    const judged = PARTS.map((part) => CURRENT.map(({ current }) => ratingsOf(current).get(part)).filter((rating) => rating != null)).filter((ratings) => ratings.length >= 5);
    const weak = judged.filter((ratings) => 2 * ratings.filter((rating) => below.includes(rating)).length > ratings.length);
    assert.ok(judged.length > 0 && weak.length > 0);
    assert.match(finding, new RegExp(`\\b${judged.length} parts\\b.*\\b${weak.length} of them\\b`));
    const patterns = await page.locator("h2 + ul.prose li").allTextContents();
    const named = PARTS.filter((part) => new RegExp(`\\b${part}\\b`).test(patterns[0]));
    assert.equal(named.length, weak.length, patterns[0]);
  });
});

test("the switch changes the map and its sentence, with and without scripts", async () => {
  for (const javaScriptEnabled of [true, false]) {
    await on("national/", async (page) => {
      const shown = async () => ({
        tiles: await page.locator("a.tile .v:visible").allTextContents(),
        sentence: await page.locator(".map-box .find .v:visible").allTextContents(),
      });
      const first = await shown();
      assert.equal(first.sentence.length, 1);
      await page.locator("input[name=map-by]").nth(1).check();
      const second = await shown();
      assert.notDeepEqual(second.tiles, first.tiles);
      assert.notDeepEqual(second.sentence, first.sentence);
      assert.equal(second.tiles.length, first.tiles.length);
    }, { javaScriptEnabled, viewport: WIDE });
  }
});

for (const path of ["trends/", "es/trends/"]) {
  test(`${path}: every move is there, and none of a sector against the whole`, async () => {
    assert.ok(PAIRS.length < states.length);
    await on(path, async (page) => {
      if (PAIRS.length === 0) {
        assert.ok(WITH_EARLIER.length > 0, "there are look backs");
        assert.equal(await page.locator("table").count(), 0, "nothing moved, so nothing is counted");
        return;
      }
      const finding = await page.locator("h1 + .big").textContent();
      assert.equal(firstNumber(finding), PAIRS.length);
      const named = (await rowsOf(page, "section:last-of-type table.counts")).map(([head]) => head);
      assert.deepEqual(named, PAIRS.map(({ state }) => state.name));

      const rows = await rowsOf(page, "section:nth-of-type(3) table.counts");
      assert.equal(rows.length, PARTS.length);
      for (const [at, part] of PARTS.entries()) {
        const moves = movesOn(part);
        const both = moves.filter(([, from, to]) => from !== null && to !== null);
        const expected = [
          both.filter(([, from, to]) => to > from), both.filter(([, from, to]) => to < from), both.filter(([, from, to]) => to === from),
          moves.filter(([, from, to]) => from === null && to !== null), moves.filter(([, from, to]) => from !== null && to === null),
          moves.filter(([, from, to]) => from === null && to === null),
        ].map((found) => found.length);
        assert.deepEqual(rows[at].slice(1).map(Number), expected, part);
        assert.equal(sum(expected), PAIRS.length);
      }
      const compared = sum(PARTS.map((part) => movesOn(part).filter(([, from, to]) => from !== null && to !== null).length));
      assert.equal(sum((await rowsOf(page, ".panel table.moves")).map((row) => Number(row.at(-1)))), compared);
    });
  });
}

test("a known move leads to its evidence, now and then", { skip: PAIRS.length === 0 && "only look backs" }, async () => {
  const part = PARTS.find((id) => movesOn(id).some(([, from, to]) => from !== null && to > from));
  const [state] = movesOn(part).find(([, from, to]) => from !== null && to > from);
  await on("trends/", async (page) => {
    const row = page.locator("table.moves tr", { has: page.locator("th", { hasText: `${part} ` }) });
    const item = row.locator("li", { hasText: state.name });
    const targets = await item.locator("a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    assert.equal(targets.length, 2);
    for (const target of targets) {
      const [address, anchor] = target.split("#");
      const found = pagesOf(SITE).find(({ path }) => `/${path}` === address);
      assert.ok(found?.html.includes(`id="${anchor}"`), target);
    }
  });
});

test("a profile says what moved, and what was another part of the system", async () => {
  for (const { state, current, earlier } of WITH_EARLIER) {
    await on(`states/${state.slug}/`, async (page) => {
      const moved = await rowsOf(page, ".movement > .scroll table.moves");
      const [then, now] = [ratingsOf(earlier), ratingsOf(current)];
      const rated = PARTS.filter((part) => then.get(part) != null && now.get(part) != null);
      const same = rated.filter((part) => restsOnSame(earlier, current, part));
      const expected = rated.filter((part) => then.get(part) !== now.get(part) && !same.includes(part));
      const lists = await page.locator(".movement > h3 + p + ul").allTextContents();
      assert.equal(lists.length, same.length > 0 ? 1 : 0, state.name);
      for (const part of same) assert.ok(lists[0].includes(part), `${state.name}: ${part} rests on one source`);
      assert.deepEqual(moved.map(([head]) => head.split(" ")[0]), expected, state.name);
      assert.deepEqual(moved.map((row) => [firstNumber(row[1]), firstNumber(row[2])]), expected.map((part) => [then.get(part), now.get(part)]));
      const both = PARTS.filter((part) => then.get(part) != null && now.get(part) != null);
      const heads = await page.locator(".panel tbody th a > span[aria-hidden]").allTextContents();
      assert.deepEqual(heads, both, `${state.name}: a line for each part with two ratings`);
    });
  }
  const others = CURRENT.filter(({ state, current }) => !beforeOf(state, current) && state.assessments.some(({ edition }) => edition < current.edition));
  assert.ok(others.length > 0);
  for (const { state } of others) {
    await on(`states/${state.slug}/`, async (page) => {
      assert.equal(await page.locator(".movement table").count(), 0, `${state.name}: nothing is compared`);
      assert.equal(await page.locator(".movement").count(), 1);
    });
  }
  const { state } = CURRENT.find(({ state }) => state.assessments.length === 1);
  await on(`states/${state.slug}/`, async (page) => assert.equal(await page.locator(".movement").count(), 0));
});
