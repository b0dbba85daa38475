// The resource repository: filters, the address that holds them, and the pages that need no script.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { accessibilityProblems, installAxe } from "./accessibility.mjs";
import { NARROW, PHONE, WIDE, launch, open, recordOf } from "./browser.mjs";
import { serve } from "./server.mjs";
import { SITE, SUB_PATH, SUB_PATH_SITE, pagesOf } from "./site.mjs";

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

/** Opens the list of resources with a query, does something, and finds nothing wrong at the end. */
async function atResources(query, work, options = {}) {
  const { page, wrong, close } = await open(browser, server.address(`resources/${query}`), options);
  await work(page);
  // Without scripts nothing keeps a record.
  const { refused, shift } = options.javaScriptEnabled === false ? { refused: [], shift: 0 } : await recordOf(page);
  assert.deepEqual([...wrong, ...refused], []);
  await close();
  return shift;
}

const shown = (page) => page.locator("li[data-facets]:visible");
const tokensShown = (page) => shown(page).evaluateAll((items) => items.map((item) => item.dataset.facets.split(" ")));
const status = (page) => page.locator("[data-found] [role=status]").innerText();
const query = (page) => new URL(page.url()).search;
const box = (page, name, value) => page.locator(`.facets input[name="${name}"][value="${value}"]`);
const checked = (page) => page.locator(".facets input:checked").evaluateAll((boxes) => boxes.map(({ name, value }) => `${name}:${value}`));
const openAll = (page) => page.locator(".facets details").evaluateAll((all) => all.forEach((details) => { details.open = true; }));
const countOf = async (page, name, value) =>
  Number(await page.locator(`.facets label:has(input[name="${name}"][value="${value}"]) [data-count]`).textContent());

/** Two values of one facet and one of another that some but not all resources have. */
async function someValues(page) {
  const all = await tokensShown(page);
  const having = (token) => all.filter((tokens) => tokens.includes(token)).length;
  const some = [...new Set(all.flat())].filter((token) => having(token) < all.length).sort((a, b) => having(b) - having(a));
  const types = some.filter((token) => token.startsWith("type:"));
  const lever = some.find((token) => token.startsWith("lever:"));
  assert.ok(types.length >= 2 && lever, "the site has resources that differ");
  return { all, one: types[0], two: types[1], lever };
}
const parts = (token) => token.split(":");

test("nothing is filtered at first, and the filters shift nothing", async () => {
  for (const viewport of [WIDE, NARROW]) {
    const shift = await atResources("", async (page) => {
      const count = await page.locator("li[data-facets]").count();
      assert.equal(await shown(page).count(), count);
      assert.match(await status(page), new RegExp(`${count}\\D+${count}`));
      assert.equal(await page.locator("[data-none]").isVisible(), false);
    }, { viewport });
    assert.equal(shift, 0);
  }
});

test("within a facet one is enough, between facets all count, and the page says how many are left", async () => {
  await atResources("", async (page) => {
    const { all, one, two, lever } = await someValues(page);
    await openAll(page);
    for (const [token, expected] of [
      [one, all.filter((tokens) => tokens.includes(one))],
      [two, all.filter((tokens) => tokens.includes(one) || tokens.includes(two))],
      [lever, all.filter((tokens) => (tokens.includes(one) || tokens.includes(two)) && tokens.includes(lever))],
    ]) {
      const promised = await countOf(page, ...parts(token));
      await box(page, ...parts(token)).check();
      assert.deepEqual(await tokensShown(page), expected, token);
      assert.ok((await status(page)).includes(String(expected.length)));
      if (token === lever) assert.equal(promised, expected.length, "the count of a value says what it leaves");
    }
    const params = new URLSearchParams(query(page));
    assert.deepEqual([params.getAll("type").sort(), params.getAll("lever")], [[parts(one)[1], parts(two)[1]].sort(), [parts(lever)[1]]]);
    const emptySections = await page.locator(".filtered section:visible:not(:has(li[data-facets]:not([hidden])))").count();
    assert.equal(emptySections, 0, "a heading without resources is hidden");
    const links = await page.locator(".toc a[href^='#']:visible").evaluateAll((all) => all.map((link) => link.hash));
    for (const link of links) assert.ok(await page.locator(link).isVisible(), `${link} leads to something`);
  });
});

test("the address holds the filters: opened, gone back from, gone forward to, reloaded", async () => {
  await atResources("", async (page) => {
    const { all, one, lever } = await someValues(page);
    await openAll(page);
    await box(page, ...parts(one)).check();
    await box(page, ...parts(lever)).check();
    const both = query(page);
    await page.goBack();
    assert.deepEqual(await checked(page), [one]);
    assert.equal(await shown(page).count(), all.filter((tokens) => tokens.includes(one)).length);
    await page.goBack();
    assert.deepEqual(await checked(page), []);
    assert.equal(await shown(page).count(), all.length);
    await page.goForward();
    await page.goForward();
    assert.equal(query(page), both);
    assert.deepEqual((await checked(page)).sort(), [one, lever].sort());
    await page.waitForLoadState("networkidle");
    await page.reload();
    assert.deepEqual((await checked(page)).sort(), [one, lever].sort());
    assert.ok(await box(page, ...parts(lever)).isVisible(), "a filter in use is in view");
    // To another page and back again; what is still on its way would count as failed.
    await page.waitForLoadState("networkidle");
    await page.goto(server.address("about/"));
    await page.waitForLoadState("networkidle");
    await page.goBack();
    assert.deepEqual((await checked(page)).sort(), [one, lever].sort());
    assert.ok(await shown(page).count() < all.length);
  });
});

test("what is left when all is cleared is everything", async () => {
  await atResources("", async (page) => {
    const { all, one } = await someValues(page);
    await openAll(page);
    await box(page, ...parts(one)).check();
    await page.locator(".facets [data-clear]").click();
    assert.equal(await shown(page).count(), all.length);
    assert.deepEqual(await checked(page), []);
    assert.equal(query(page), "");
    assert.ok(await page.locator(".facets [data-clear]").evaluate((button) => button === document.activeElement));
  });
});

/** A query that nothing matches, found in what the resources have. */
async function queryForNothing(page) {
  const all = await tokensShown(page);
  const values = [...new Set(all.flat())];
  for (const one of values) {
    for (const two of values) {
      if (parts(one)[0] !== parts(two)[0] && !all.some((tokens) => tokens.includes(one) && tokens.includes(two))) {
        return `?${parts(one).join("=")}&${parts(two).join("=")}`;
      }
    }
  }
  throw new Error("every two values have a resource in common");
}

test("when nothing matches, the page says so and offers a way on", async () => {
  let nothing;
  await atResources("", async (page) => { nothing = await queryForNothing(page); });
  await atResources(nothing, async (page) => {
    assert.equal(await shown(page).count(), 0);
    assert.match(await status(page), /\b0\b/);
    assert.ok(await page.locator("[data-none]").isVisible());
    await installAxe(page);
    assert.deepEqual(await accessibilityProblems(page), []);
    // One filter less, by the button that names it.
    const buttons = page.locator(".chosen button");
    assert.equal(await buttons.count(), 2);
    await buttons.first().click();
    assert.ok(await shown(page).count() > 0);
    assert.equal(await page.locator("[data-none]").isVisible(), false);
    assert.ok(await buttons.first().evaluate((button) => button === document.activeElement));
    await page.goBack();
    assert.ok(await page.locator("[data-none]").isVisible());
    await page.locator("[data-none] [data-clear]").click();
    assert.equal(await shown(page).count(), await page.locator("li[data-facets]").count());
    assert.equal(await page.evaluate(() => document.activeElement.hasAttribute("data-found")), true);
  });
});

test("on a phone an open facet leaves the way to the results in view", async () => {
  await atResources("", async (page) => {
    const open = page.locator(".facets details").nth(1);
    await open.locator("summary").click();
    const inputs = open.locator("input");
    await inputs.last().check();
    await inputs.first().check();
    const way = page.locator(".facets a[href='#found']");
    const isInView = await way.evaluate((link) => {
      const box = link.getBoundingClientRect();
      return box.top >= 0 && box.bottom <= innerHeight && link.contains(document.elementFromPoint(box.left + 5, box.top + 5));
    });
    assert.ok(isInView, "the link can be seen and touched");
    await way.click();
    assert.ok(await page.locator("[data-found] [role=status]").evaluate((status) => {
      const { top, bottom } = status.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }), "the result is in view");
    assert.ok(await page.evaluate(() => document.activeElement.hasAttribute("data-found")));
  }, { viewport: PHONE });
});

test("by keyboard alone", async () => {
  await atResources("", async (page) => {
    const count = await shown(page).count();
    const summary = page.locator(".facets summary").first();
    await summary.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.type), "checkbox");
    await page.keyboard.press("Space");
    assert.ok(await shown(page).count() < count);
    await page.keyboard.press("Enter");
    assert.equal(await page.locator(".facets input:checked").count(), 1, "Enter sends nothing");
    const style = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
    assert.notEqual(style, "none");
  });
});

test("the filtered page has nothing against it, wide and narrow, light, dark and in forced colors", async () => {
  let one;
  await atResources("", async (page) => { ({ one } = await someValues(page)); });
  for (const viewport of [WIDE, NARROW]) {
    await atResources(`?${parts(one).join("=")}`, async (page) => {
      await openAll(page);
      await installAxe(page);
      for (const media of [{}, { colorScheme: "dark" }, { forcedColors: "active" }]) {
        await page.emulateMedia({ colorScheme: "light", forcedColors: "none", ...media });
        assert.deepEqual(await accessibilityProblems(page), [], JSON.stringify(media));
      }
      assert.ok(await page.evaluate(() => document.scrollingElement.scrollWidth <= innerWidth), "nothing scrolls sideways");
    }, { viewport });
  }
});

test("c32 a query that is markup makes no element and asks for nothing", async () => {
  const attack = '"><img src=x onerror="document.title=1"><b id=made>';
  for (const search of [`?type=${encodeURIComponent(attack)}`, `?${encodeURIComponent(attack)}=1&type=guide`, "?type=%ff%00&type=__proto__&constructor=1"]) {
    await atResources(search, async (page) => {
      const before = await page.title();
      assert.equal(await page.locator("main img, #made").count(), 0);
      assert.equal(await page.title(), before);
      assert.ok(await shown(page).count() > 0);
      await openAll(page);
      await page.locator(".facets input").last().check();
      assert.equal(await page.locator("main img, #made").count(), 0);
    });
  }
});

describe("without scripts", () => {
  const options = { javaScriptEnabled: false };

  test("all resources are listed, and there is no form", async () => {
    await atResources("?type=guide", async (page) => {
      assert.equal(await shown(page).count(), await page.locator("li[data-facets]").count());
      assert.equal(await page.locator("form:visible, [role=status]:visible").count(), 0);
    }, options);
  });

  test("what filters can do by one value, a page does too", async () => {
    await atResources("", async (page) => {
      for (const kind of ["type", "sector", "step", "state"]) {
        const links = page.locator(`#browse a[href*="/resources/${kind}/"]`);
        assert.ok(await links.count() > 0, kind);
        const token = `${kind}:${(await links.first().getAttribute("href")).split("/").at(-2)}`;
        const expected = (await tokensShown(page)).filter((tokens) => tokens.includes(token)).length;
        await links.first().click();
        assert.equal(await page.locator("main .rows > li").count(), expected, token);
        assert.ok((await page.locator("main").innerText()).length > 0);
        await page.goBack();
      }
    }, options);
  });
});

test("in every language the words are the page's own", async () => {
  const lists = pagesOf(SITE).filter(({ kind }) => kind === "resources");
  assert.ok(lists.length > 1);
  const said = new Set();
  for (const { path } of lists) {
    const { page, wrong, close } = await open(browser, server.address(path));
    said.add((await status(page)).replaceAll(/\d+/g, "#"));
    assert.doesNotMatch(await page.locator("main").innerText(), /[{}]/);
    assert.deepEqual(wrong, []);
    await close();
  }
  assert.equal(said.size, lists.length);
});

test("it works below a sub-path", async (context) => {
  const below = await serve(SUB_PATH_SITE, SUB_PATH);
  context.after(() => below.close());
  const { page, wrong, close } = await open(browser, below.address("resources/"));
  await openAll(page);
  await page.locator(".facets input").first().check();
  assert.ok(new URL(page.url()).pathname.startsWith(SUB_PATH));
  assert.notEqual(query(page), "");
  assert.deepEqual(wrong, []);
  await close();
});

test("a count stays on one line, and a filter that would leave nothing looks so", async () => {
  for (const viewport of [WIDE, PHONE, NARROW]) {
    await atResources("", async (page) => {
      await openAll(page);
      const broken = await page.locator(".facets label .quiet").evaluateAll((counts) => counts.filter((count) => count.getClientRects().length > 1).map((count) => count.parentElement.textContent));
      assert.deepEqual(broken, []);
      const { one } = await someValues(page);
      await box(page, ...parts(one)).check();
      const wrong = await page.locator(".facets label").evaluateAll((labels) => labels.filter((label) =>
        (label.querySelector("[data-count]").textContent === "0" && !label.querySelector("input").checked) !== label.classList.contains("none")).length);
      assert.equal(wrong, 0);
      assert.equal(await page.locator("[data-results]").textContent(), String(await shown(page).count()));
    }, { viewport });
  }
});

test("the link to another language keeps the filters", async () => {
  await atResources("", async (page) => {
    const { one } = await someValues(page);
    await openAll(page);
    await box(page, ...parts(one)).check();
    await page.locator(".languages a").click();
    await page.waitForURL(/\/es\/resources\/\?/);
    assert.deepEqual(await checked(page), [one]);
  });
});
