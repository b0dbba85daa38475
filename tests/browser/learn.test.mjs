// From a gap to what closed it elsewhere: pairs of states, and whom a state can learn from. What the
// pages say is counted here once more, from the published ratings.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { NARROW, launch, open } from "./browser.mjs";
import { serve } from "./server.mjs";
import { LONELY_SITE, SITE, pagesOf } from "./site.mjs";

const SHARED_AT_LEAST = 8;
const FILES = readdirSync(join(SITE, "data/states")).filter((name) => name.endsWith(".json")).sort();
const states = FILES.flatMap((name) => JSON.parse(readFileSync(join(SITE, "data/states", name), "utf8")).states).map(({ slug, name, assessments }) => {
  const current = assessments.find((assessment) => assessment.is_current);
  const parts = new Map((current?.elements ?? []).flatMap((element) => element.sub_elements.map((part) => [part.id, part.rating])));
  return { slug, name, sector: current?.sector, parts };
});

/** The parts on which two states can be compared, with the difference as seen from the first. */
function differences(one, other) {
  if (one.sector !== other.sector) return [];
  return [...one.parts].flatMap(([id, rating]) => {
    const others = other.parts.get(id);
    return rating === null || others === null || others === undefined ? [] : [{ id, by: others - rating }];
  });
}

function likeness(one, other) {
  const found = differences(one, other);
  if (found.length < SHARED_AT_LEAST) return null;
  return found.reduce((sum, { by }) => sum + Math.abs(by), 0) / found.length;
}

const pages = new Map(pagesOf(SITE).map((page) => [page.path, page.html]));
const wordsOf = (html) => html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").trim();
const between = (html, start, end) => html.slice(html.indexOf(start), html.indexOf(end, html.indexOf(start)));

describe("pairs", () => {
  test("every pair has a page, and the page counts right", () => {
    let seen = 0;
    for (const [at, one] of states.entries()) {
      for (const other of states.slice(at + 1)) {
        const html = pages.get(`compare/${one.slug}/${other.slug}/`);
        assert.ok(html, `${one.slug} and ${other.slug}`);
        const expected = differences(one, other);
        const count = (pattern) => html.match(pattern)?.length ?? 0;
        const table = between(html, '<table class="heat pair">', "</table>");
        const inTable = (pattern) => table.match(pattern)?.length ?? 0;
        const what = `${one.slug} and ${other.slug}`;
        assert.equal(inTable(/class="d even"/g), expected.filter(({ by }) => by === 0).length, what);
        assert.equal(inTable(/class="d up\d/g), expected.filter(({ by }) => by > 0).length, what);
        assert.equal(inTable(/class="d down\d/g), expected.filter(({ by }) => by < 0).length, what);
        assert.equal(count(/<article class="sub beside" id="gap-/g), expected.filter(({ by }) => by !== 0).length, what);
        assert.doesNotMatch(html, /NaN|undefined(?! level)|Infinity/, what);

        const finding = wordsOf(between(html, '<p class="big">', "</p>"));
        if (one.sector !== other.sector) {
          assert.match(finding, /different parts of the system/, what);
        } else if (expected.length === 0) {
          assert.match(finding, /^No part can be compared/, what);
        } else {
          assert.ok(finding.startsWith(expected.length === 1 ? "One part" : `${expected.length} parts`), `${what}: ${finding}`);
        }
        for (const [state, ahead] of [[one, expected.filter(({ by }) => by < 0)], [other, expected.filter(({ by }) => by > 0)]]) {
          const said = new RegExp(`${state.name} is ahead on (one|\\d+) part`).exec(finding)?.[1] ?? "0";
          assert.equal(said === "one" ? 1 : Number(said), ahead.length, `${what}: ${finding}`);
        }
        seen += 1;
      }
    }
    assert.equal(seen, (states.length * (states.length - 1)) / 2);
  });

  test("from the other side, ahead is behind", () => {
    const rowsOf = (state) => new Map([...pages.get(`compare/${state.slug}/`).matchAll(/<tr><th scope="row"><a href="\/compare\/([^"]+)\/"[^>]*>[^<]*<\/a><\/th>(.*?)<\/tr>/g)]
      .map(([, pair, cells]) => [pair, wordsOf(cells)]));
    const all = states.map(rowsOf);
    for (const [at, rows] of all.entries()) {
      assert.equal(rows.size, states.length - 1, states[at].slug);
      for (const [pair, words] of rows) {
        const other = pair.split("/").find((slug) => slug !== states[at].slug);
        const theirs = all[states.findIndex(({ slug }) => slug === other)].get(pair);
        const turned = theirs.replace(/^(\d+) (\d+) (\d+) (\d+)/, "$1 $2 $4 $3");
        // How alike two are is a column of its own, which a page leaves out where few rows have it.
        const counts = (text) => /^\d+ \d+ \d+ \d+/.exec(text)?.[0] ?? text;
        assert.equal(counts(words), counts(turned), pair);
      }
    }
  });

  test("the most alike stand on top", () => {
    for (const state of states) {
      const listed = [...pages.get(`compare/${state.slug}/`).matchAll(/<tr><th scope="row"><a href="\/compare\/([^"]+)\/"[^>]*>/g)]
        .map(([, pair]) => pair.split("/").find((slug) => slug !== state.slug))
        .map((slug) => likeness(state, states.find((other) => other.slug === slug)));
      assert.equal(listed.length, states.length - 1, state.slug);
      const known = listed.filter((value) => value !== null);
      assert.deepEqual(listed.slice(0, known.length), [...known].sort((a, b) => a - b), state.slug);
    }
  });
});

describe("in the browser", () => {
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

  for (const { slug, name } of states.filter(({ slug }) => ["indiana", "kentucky", "minnesota"].includes(slug))) {
    test(`from the front page, in four clicks: what the state most like ${name} did on its weakest part`, async () => {
      const { page, wrong, close } = await open(browser, server.address(""), { viewport: NARROW });
      await page.locator(`.heat tbody th a[href="/states/${slug}/"]`).click();
      await page.getByRole("link", { name: `Who ${name} can learn from` }).click();

      const state = states.find((other) => other.slug === slug);
      const weakest = page.locator("main section.el").first();
      const part = (await weakest.getAttribute("id")).replace(/^score-/, "").toUpperCase();
      const rated = [...state.parts.values()].filter((rating) => rating !== null);
      assert.equal(state.parts.get(part), Math.min(...rated), "it is a weakest part");

      const first = weakest.locator("article").first();
      const link = first.locator(".documents a");
      const named = await link.textContent();
      const chosen = states.find((candidate) => candidate.name === named);
      assert.ok(chosen.parts.get(part) > state.parts.get(part), `${named} is ahead`);
      const rose = await first.getByText(/Moved up from/).count();
      const nearer = states.filter((candidate) => candidate !== state && candidate.parts.get(part) > state.parts.get(part))
        .map((candidate) => likeness(state, candidate)).filter((value) => value !== null);
      if (rose === 0 && nearer.length > 0) assert.equal(likeness(state, chosen), Math.min(...nearer), `${named} is most alike`);
      assert.ok((await first.locator("p").count()) > 1, "what it did is said at once");

      await link.click();
      assert.equal(new URL(page.url()).hash, `#score-${part.toLowerCase()}`);
      assert.ok(await page.locator(`#score-${part.toLowerCase()}`).isVisible());
      assert.deepEqual(wrong, []);
      await close();
    });
  }
});

test("a state without a rating, or alone, is told so in words", () => {
  const lonely = pagesOf(LONELY_SITE).filter(({ kind }) => kind === "learn" || kind === "pair" || kind === "pairs of");
  for (const { html, file } of lonely) assert.doesNotMatch(html, /NaN|Infinity/, file);
  const learn = lonely.find(({ kind, language }) => kind === "learn" && language === "en");
  assert.ok(learn, "a single state has a page of whom to learn from");
  assert.match(wordsOf(learn.html), /so nobody can be called most alike yet/);
  assert.equal(lonely.filter(({ kind }) => kind !== "learn").length, 0, "a single state has no pairs");
});
