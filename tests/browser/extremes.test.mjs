// Sites that nobody wishes for, all made up: nothing overflows, nothing overlaps, nothing lies.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { accessibilityProblems, installAxe } from "./accessibility.mjs";
import { NARROW, PHONE, WIDE, launch, open, recordOf } from "./browser.mjs";
import { HIGHEST, LONG_NAME, MANY_WORDS, STATES, UNRATED, places } from "./extremes.mjs";
import { layoutProblems } from "./layout.mjs";
import { serve } from "./server.mjs";
import { CROWDED_SITE, LONELY_SITE, pagesOf, samplePages } from "./site.mjs";

const sites = {};
let browser;
before(async () => {
  sites.crowded = await serve(CROWDED_SITE);
  sites.lonely = await serve(LONELY_SITE);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await sites.crowded?.close();
  await sites.lonely?.close();
});

const unrated = pagesOf(CROWDED_SITE).find(({ path }) => path.endsWith(`/${UNRATED.toLowerCase()}/`)).path;
const crowded = [
  ...samplePages(CROWDED_SITE).map(({ path }) => path),
  ...Object.values(STATES).map((folder) => `states/${folder}/`),
  ...pagesOf(CROWDED_SITE).filter(({ kind }) => ["practice", "resource", "state plan"].includes(kind)).map(({ path }) => path),
  "tables/",
  unrated,
];
const lonely = samplePages(LONELY_SITE).map(({ path }) => path);

for (const [name, paths] of Object.entries({ crowded, lonely })) {
  describe(`the ${name} site holds`, { concurrency: 2 }, () => {
    for (const path of new Set(paths)) {
      test(`/${path}`, async () => {
        const { page, wrong, close } = await open(browser, sites[name].address(path));
        await installAxe(page);
        const problems = [];
        const note = (where, list) => problems.push(...list.map((line) => `${where}: ${line}`));
        for (const viewport of [WIDE, PHONE, NARROW]) {
          await page.setViewportSize(viewport);
          note(`${viewport.width} px`, await layoutProblems(page));
          if (viewport !== PHONE) note(`${viewport.width} px`, await accessibilityProblems(page));
        }
        note("load", wrong);
        note("policy", (await recordOf(page)).refused);
        await close();
        assert.deepEqual(problems, []);
      });
    }
  });
}

describe("nothing lies", () => {
  /** What the site shows at a path, without scripts: the facts must not need them. */
  const at = async (name, path, look) => {
    const { page, close } = await open(browser, sites[name].address(path), { javaScriptEnabled: false });
    await look(page);
    await close();
  };
  const ratings = (page, selector = "main .r:not(.key *)") => page.locator(selector).evaluateAll((cells) =>
    cells.map((cell) => {
      if (cell.classList.contains("na")) return null;
      const shown = cell.cloneNode(true);
      for (const hidden of shown.querySelectorAll(".vh")) hidden.remove();
      return Number.parseFloat(shown.textContent);
    }));
  const count = (page, selector) => page.locator(selector).count();

  test("a state with nothing rated has no number, no strength and no weakness", async () => {
    await at("crowded", `states/${STATES.nothingRated}/`, async (page) => {
      const shown = await ratings(page);
      assert.ok(shown.length > 20);
      assert.deepEqual(new Set(shown), new Set([null]));
      assert.equal(await count(page, ".picks"), 0);
      assert.equal(await count(page, ".shape circle"), 0);
    });
  });

  test("a state with everything at the highest level has room to grow nowhere", async () => {
    await at("crowded", `states/${STATES.allHighest}/`, async (page) => {
      const shown = await ratings(page);
      const rated = shown.filter((value) => value !== null);
      assert.deepEqual(new Set(rated), new Set([HIGHEST]));
      assert.ok(rated.length > shown.length - rated.length, "all but what nobody rated");
      // Strengths alone.
      assert.equal(await count(page, ".picks"), 1);
    });
  });

  test("a sub-element that nobody rated shows every state as not assessed, and nobody ahead", async () => {
    await at("crowded", unrated, async (page) => {
      assert.deepEqual(new Set(await ratings(page, ".standings .r")), new Set([null]));
      assert.equal(await count(page, ".standings li"), places().length);
      assert.equal(await count(page, "section:has(> #states) > p a"), 0);
    });
  });

  test("every place is on the map and in the tables, by the name it was given", async () => {
    await at("crowded", "", async (page) => {
      assert.equal(places().length, 56);
      assert.equal(await count(page, ".map a.tile"), 56);
      assert.equal(await count(page, ".heat tbody tr"), 56);
      assert.equal(await count(page, `.heat th >> text="${LONG_NAME}"`), 1);
    });
    await at("crowded", "states/", async (page) => assert.equal(await count(page, ".heat tbody tr"), 56));
  });

  test("evidence of many words is there to its last word", async () => {
    await at("crowded", `states/${STATES.manyWords}/`, async (page) => {
      const words = (await page.locator("main").innerText()).match(/\binvented\b/g).length;
      assert.ok(words >= MANY_WORDS, `${words} words`);
    });
  });

  test("one state and no practice are told as what they are", async () => {
    await at("lonely", "", async (page) => {
      assert.equal(await count(page, ".map a.tile"), 1);
      assert.equal(await count(page, ".heat tbody tr"), 1);
    });
    for (const path of ["practices/", "resources/"]) {
      await at("lonely", path, async (page) => {
        assert.equal(await count(page, "main .rows li, main form:visible"), 0);
        assert.ok((await page.locator("main").innerText()).split(/\s+/).length > 5, "it says that there is nothing");
      });
    }
    await at("lonely", "states/guam/", async (page) => {
      assert.deepEqual((await ratings(page, ".sub .r")).filter((value) => value !== null), [2]);
    });
  });
});
