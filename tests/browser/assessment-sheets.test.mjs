// The record of an assessment, proposing it for publication, and settling several people's answers, in a
// browser. States, people and answers are made up.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { accessibilityProblems, installAxe } from "./accessibility.mjs";
import { fileOf, fullDraft, keep, rubricOf } from "./assessment-drafts.mjs";
import { NARROW, WIDE, launch, open, recordOf } from "./browser.mjs";
import { layoutProblems } from "./layout.mjs";
import { serve } from "./server.mjs";
import { SITE } from "./site.mjs";
import { readDraft, writeDraft } from "../../themes/default/static/assessment/draft.js";
import { assessmentToml } from "../../themes/default/static/assessment/toml.js";

const RECORD = "assessment/record/";
const SETTLE = "assessment/settle/";
// US Letter less margins of half an inch, at 96 px to the inch.
const PAPER = { width: 720, height: 960 };
const NAMES_OF_SENTENCES = /\{\w+\}|undefined|NaN|\[object|(?<![\w/.-])(?:problem|field|refused|lacks|class|import|propose|settled|place)-[a-z-]+(?![\w.])/;

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

/** Opens a page, works on it, and finds nothing wrong at the end. `prepare` may change what the host sends. */
async function at(path, work, { prepare, ...options } = {}) {
  const { page, wrong, requests, close } = await open(browser, server.address("about/"), options);
  if (prepare) await prepare(page);
  await page.goto(server.address(path));
  await page.locator("[data-is-ready]").waitFor({ state: "attached" });
  await work(page, requests);
  const { refused } = await recordOf(page);
  // Pages are left while they load their icon.
  assert.deepEqual([...wrong.filter((line) => !line.endsWith("net::ERR_ABORTED")), ...refused], []);
  await close();
}

/** Opens the record of a draft. `draftOf` makes it from the rubric. */
const atRecord = (draftOf, work, options = {}) => at(options.path ?? RECORD, async (page, requests) => {
  const draft = draftOf(await rubricOf(page));
  await keep(page, draft);
  await page.reload();
  await page.locator("[data-is-ready]").waitFor();
  await page.locator("#problems h2").or(page.locator("[data-kind=reading]")).first().waitFor();
  await work(page, draft, requests);
}, options);

/** Presses something that offers a file, and gives the file. */
async function downloaded(page, press) {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** With an answer in the settings of the site as the page has them. */
const withSite = (changes) => async (page) => {
  await page.route("**/assessment/record/", async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const changed = html.replace(/data-site="([^"]*)"/, (_, json) => {
      const site = { ...JSON.parse(json.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&#x2F;", "/").replaceAll("&amp;", "&")), ...changes };
      return `data-site="${JSON.stringify(site).replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`;
    });
    await route.fulfill({ response, body: changed });
  });
};

const words = (text) => text.replaceAll(/\s+/g, " ").trim();

describe("the record", () => {
  test("without a draft it is the paper form, and says where to begin", async () => {
    await at(RECORD, async (page) => {
      assert.match(await page.locator("#message").innerText(), /No assessment is open here/);
      assert.equal(await page.locator("#next").isVisible(), false);
      assert.ok(await page.locator("#sheet .blank").count() > 20);
      assert.equal(await page.locator("[data-no-script]").count(), 0);
    });
  });

  test("shows all that a draft holds", async () => {
    await atRecord((rubric) => fullDraft(rubric), async (page, draft) => {
      const rubric = await rubricOf(page);
      const sheet = words(await page.locator("#sheet").innerText());
      const { assessment } = draft;
      const has = (text) => assert.ok(sheet.includes(words(text)), text);
      for (const text of [draft.name, assessment.system, assessment.assessed_by, assessment.filled_in_by, assessment.note, "2026", "November 20, 2026", rubric.sectors[0].name, rubric.bases[0].name, rubric.version]) has(text);
      for (const text of [...assessment.patterns, assessment.strengths[0].text, assessment.challenges[0].text]) has(text);
      for (const [index, part] of rubric.parts.entries()) {
        const score = assessment.scores[part.id];
        const article = page.locator(`article[data-part="${index}"]`);
        const text = words(await article.innerText());
        const level = rubric.levels.find(({ value }) => value === score.rating);
        for (const piece of [`${level.value} ${level.name}`, `Evidence A of ${part.id}: the office looked at its records.`, `Report A on ${part.id}. Office of Data, 2024. https://example.org/report/${part.id} (read November 20, 2026)`]) {
          assert.ok(text.includes(piece), `${part.id}: ${piece}`);
        }
        const ticked = await article.locator("[data-criterion].met").evaluateAll((items) => items.map((item) => item.dataset.criterion));
        assert.deepEqual(ticked, score.criteria);
        assert.equal(await article.locator("[data-answer=completed]").innerText(), score.is_completed ? "Yes" : "Not said to be completed");
        assert.equal((await page.locator(`[data-cell="${index}"] [data-mark]`).textContent()), String(score.rating));
      }
      for (const [index, { id }] of rubric.elements.entries()) {
        const text = await page.locator(`article[data-summary="${index}"]`).innerText();
        assert.match(text, new RegExp(`Summary A of ${id}\\.`));
        assert.match(text, /\d\.\d, from \d of \d parts/);
        assert.equal(await page.locator(`[data-overall="${index}"] [data-mark]`).textContent(), String(assessment.summaries[id].rating));
      }
      assert.match(await page.locator("#next").innerText(), /Nothing was sent/);
      assert.doesNotMatch(await page.locator("#next").innerText(), /submitted/i);
      assert.doesNotMatch(await page.locator("main").innerText(), NAMES_OF_SENTENCES);
    });
  });

  test("on paper it has the words of the page, gray, and no row is cut", async () => {
    await atRecord((rubric) => fullDraft(rubric), async (page) => {
      const read = () => page.evaluate(() => document.querySelector("#sheet").innerText.replaceAll(/\s+/g, " "));
      const shown = await read();
      await page.emulateMedia({ media: "print" });
      assert.equal(await read(), shown);
      const found = await page.evaluate((height) => {
        const seen = [...document.querySelectorAll("#sheet :is(tr, li, dt, .ticks li)")].filter((element) => element.checkVisibility());
        const colors = [...document.querySelectorAll("#assessment *")].flatMap((element) => [getComputedStyle(element).color, getComputedStyle(element).backgroundColor]);
        const isColored = (color) => {
          const [r, g, b] = color.match(/[\d.]+/g).map(Number);
          return Math.max(r, g, b) - Math.min(r, g, b) > 8;
        };
        return {
          cut: seen.filter((element) => getComputedStyle(element).breakInside !== "avoid").map((element) => element.outerHTML.slice(0, 80)),
          tall: seen.filter((element) => element.getBoundingClientRect().height > height).length,
          wide: seen.filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5).length,
          controls: [...document.querySelectorAll("button, #next")].filter((element) => element.checkVisibility()).length,
          colored: [...new Set(colors.filter((color) => color.startsWith("rgb") && isColored(color)))],
        };
      }, PAPER.height);
      assert.deepEqual(found, { cut: [], tall: 0, wide: 0, controls: 0, colored: [] });
      assert.deepEqual(await layoutProblems(page), []);
      assert.ok((await page.pdf({ format: "Letter", tagged: true })).toString("latin1").startsWith("%PDF-"));
    }, { viewport: PAPER });
  });

  test("files: the draft to the byte, the file of a state, a table; each is the draft read again", async () => {
    await atRecord((rubric) => fullDraft(rubric), async (page, draft) => {
      const rubric = await rubricOf(page);
      const whole = readDraft(JSON.stringify(draft)).draft;
      const json = await downloaded(page, () => page.getByRole("button", { name: "Save as a file" }).click());
      assert.equal(json.name, "columbia-first-round.draft.json");
      assert.equal(json.bytes.toString(), writeDraft(whole));
      const toml = await downloaded(page, () => page.getByRole("button", { name: /TOML/ }).click());
      assert.equal(toml.name, "2026.toml");
      assert.equal(toml.bytes.toString(), assessmentToml(whole, rubric));
      const csv = await downloaded(page, () => page.getByRole("button", { name: /CSV/ }).click());
      assert.match(csv.name, /\.csv$/);
      assert.match(csv.bytes.toString(), /^\ufeffid,title,rating,criteria/);
      const [criterion] = rubric.parts[0].criteria;
      const text = await page.locator(`article[data-part="0"] [data-criterion="${criterion.id}"] > span:last-child`).evaluate((item) => [...item.childNodes].slice(1).map((node) => node.textContent).join(""));
      assert.ok(csv.bytes.toString().replaceAll('""', '"').includes(`${criterion.id}: ${text.trim()}`), "texts of criteria without what is only said");
      const kept = await page.evaluate((id) => JSON.parse(localStorage.getItem(`statewise/draft/${id}`)), draft.id);
      assert.deepEqual([kept.revision, kept.since_file], [1, []], "nothing changed, nothing is written");
    });
  });

  test("counts from nothing again after the file, and only for this draft", async () => {
    await at(RECORD, async (page) => {
      const draft = fullDraft(await rubricOf(page));
      await keep(page, draft, { sinceFile: [["note"], ["scores", "x", "rating"]] });
      await page.reload();
      await downloaded(page, () => page.getByRole("button", { name: "Save as a file" }).click());
      const kept = await page.evaluate((id) => JSON.parse(localStorage.getItem(`statewise/draft/${id}`)), draft.id);
      assert.deepEqual([kept.since_file, kept.draft.assessment.note], [[], draft.assessment.note]);
    });
  });

  test("before you publish: people first, then what is in the way, each with the way to the form", async () => {
    await atRecord((rubric) => {
      const draft = fullDraft(rubric, { note: "Ask ada@example.org, 555-555-0123.", assessed_by: "", edition: 2199 });
      const [first, second] = rubric.parts;
      draft.assessment.scores[first.id] = { rating: 2 };
      draft.assessment.scores[second.id] = { evidence: "<b>Bold</b>", sources: [{ url: "example.org" }] };
      draft.assessment.summaries[rubric.elements[0].id] = { evidence: "Words." };
      draft.assessment.scores.gone = { rating: 1 };
      return draft;
    }, async (page) => {
      const rubric = await rubricOf(page);
      const headings = await page.locator("#problems h3").allInnerTexts();
      assert.deepEqual(headings, ["First: about people", "To mend", "To look at"]);
      const text = words(await page.locator("#problems").innerText());
      for (const part of [
        "Note: the e-mail address ada@example.org", "Note: 555-555-0123 looks like a phone number.", "Who assesses: not filled in.", "The edition 2199 is not a likely year.",
        "There is a rating and no evidence.", "Evidence: “<b>” looks like HTML", "Source 1: The title is missing.", "Source 1: The address “example.org” does not begin with",
        "There is a text and no score.", "“gone”", "The rubric has no such part.", "There are answers and no rating.",
      ]) assert.ok(text.includes(part), `${part} in ${text}`);
      const hrefs = await page.locator("#problems a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
      const form = new URL(server.address("assessment/form/")).pathname;
      assert.deepEqual([...new Set(hrefs)].sort(), ["#orphans", `${form}#${rubric.elements[0].anchor}-summary`, `${form}#${rubric.parts[0].anchor}`, `${form}#${rubric.parts[1].anchor}`, `${form}#setup`].sort());
      for (const href of hrefs.filter((href) => href !== "#orphans")) {
        const target = new URL(href, server.origin);
        assert.ok(await page.evaluate(async ([address, id]) => new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html").getElementById(id) !== null, [target.pathname, target.hash.slice(1)]), href);
      }
      assert.match(await page.locator("#orphans").innerText(), /gone/);
      assert.doesNotMatch(text, NAMES_OF_SENTENCES);
    });
  });

  test("hostile answers come out as text", async () => {
    const nasty = [
      "<script>alert(1)</script><img src=x onerror=alert(1)>", "[x](javascript:alert(1)) ![x](data:text/html,x)", "**bold** `code` # no heading", "😀 עברית ‮abc‬ \u0000 \ufeff", "=HYPERLINK(\"x\")", "__proto__ {count} {{ x }} {% x %}", "]]> & \" ' &lt;",
    ].join("\n\n");
    await atRecord((rubric) => {
      const setup = { system: nasty, assessed_by: nasty, filled_in_by: nasty, note: nasty, code: "<b>", sector: "<i>", basis: "__proto__" };
      const draft = fullDraft(rubric, { ...setup, name: nasty, patterns: [nasty], strengths: [{ text: nasty, parts: [nasty] }] });
      const [first] = rubric.parts;
      draft.assessment.scores[first.id] = { rating: 77, status: "<u>", criteria: ["<s>", "constructor"], evidence: nasty, sources: [{ title: nasty, publisher: nasty, url: "javascript:alert(1)" }, { title: "T", url: "https://example.org/\"><img src=x>" }] };
      draft.assessment.settled = { inputs: [{ hash: "<b>", name: nasty }], parts: { [first.id]: { range: [1, 99], count: 2, by: nasty, why: nasty } } };
      const text = JSON.stringify(draft).replace('"scores":{', '"scores":{"__proto__":{"rating":3,"evidence":"<b>"},"constructor":{"criteria":["<b>"]},');
      return JSON.parse(text);
    }, async (page) => {
      const sheet = page.locator("#sheet");
      const made = await sheet.evaluate((sheet) => ({
        tags: [...sheet.querySelectorAll("script, img, b:not(.n), u, s, i, iframe, h1, h6")].map((element) => element.outerHTML.slice(0, 60)),
        hrefs: [...sheet.querySelectorAll("a[href]")].map((link) => link.getAttribute("href")).filter((href) => !/^(#|https:\/\/example\.org\/|\/)/.test(href)),
        handlers: [...sheet.querySelectorAll("*")].filter((element) => [...element.attributes].some(({ name }) => name.startsWith("on"))).length,
      }));
      assert.deepEqual(made, { tags: [], hrefs: [], handlers: 0 });
      const text = await sheet.textContent();
      for (const piece of ["<script>alert(1)</script>", "onerror=alert(1)", "[x](javascript:alert(1))", "😀 עברית", "=HYPERLINK", "{count}", "javascript:alert(1)", "__proto__", "constructor", "77"]) assert.ok(text.includes(piece), piece);
      assert.equal(await page.evaluate(() => ({}).rating), undefined);
      assert.deepEqual(await layoutProblems(page), []);
      await page.getByRole("button", { name: "Show me how" }).click();
      await page.locator("#proposal .steps").waitFor();
      assert.doesNotMatch(await page.locator("#proposal").innerHTML(), /<(script|img|iframe)/);
      for (const name of [/^Save as a file/, /TOML/, /CSV/]) assert.ok((await downloaded(page, () => page.getByRole("button", { name }).first().click())).bytes.length > 100);
    });
  });

  test("a draft of a newer version is shown and goes out as it came", async () => {
    await at(RECORD, async (page) => {
      const draft = { ...fullDraft(await rubricOf(page)), version: 9, more: { kept: [1, 2, 3] } };
      await keep(page, draft);
      await page.reload();
      assert.match(await page.locator("#message").innerText(), /newer version/);
      assert.equal(await page.locator("#propose").isVisible(), false);
      const { bytes } = await downloaded(page, () => page.getByRole("button", { name: "Save as a file" }).click());
      assert.deepEqual(JSON.parse(bytes.toString()), draft);
    });
  });

  test("another tab is heard of, and nothing moves by itself", async () => {
    await atRecord((rubric) => fullDraft(rubric), async (page, draft) => {
      const other = await page.context().newPage();
      await other.goto(server.address(RECORD));
      await keep(other, { ...draft, assessment: { ...draft.assessment, system: "Cascadia" } });
      await page.locator("[data-kind=elsewhere]").waitFor();
      assert.match(await page.locator("[data-answer=system]").innerText(), /Columbia/);
      await page.getByRole("button", { name: "Show the newest" }).click();
      await page.locator("[data-answer=system]", { hasText: "Cascadia" }).waitFor();
    });
  });
});

describe("proposing for publication", () => {
  const small = (rubric) => {
    const draft = fullDraft(rubric, { system: "Ohio & Søn #1 + 100%", note: "a+b & c#d \"e\" 😀" });
    draft.assessment.scores = { [rubric.parts[0].id]: { rating: 2, evidence: "Words: a+b & c#d." } };
    draft.assessment.summaries = {};
    return draft;
  };
  const start = async (page) => {
    await page.getByRole("button", { name: "Show me how" }).click();
    await page.locator("#proposal .steps").waitFor();
    assert.doesNotMatch(await page.locator("#proposal").innerText(), NAMES_OF_SENTENCES);
  };
  const GITHUB = { repository: "https://github.com/somebody/something", branch: "main" };

  test("a small file is in the address of the page for a new file, which opens in a new tab", async () => {
    await atRecord(small, async (page, draft) => {
      await start(page);
      const link = page.getByRole("link", { name: "Open GitHub in a new tab" });
      const address = new URL(await link.getAttribute("href"));
      assert.deepEqual([await link.getAttribute("target"), await link.getAttribute("rel")], ["_blank", "noopener"]);
      assert.equal(address.pathname, "/somebody/something/new/main");
      assert.equal(address.searchParams.get("filename"), "states/ohio-s-n-1-100/2026.toml");
      assert.equal(address.searchParams.get("value"), assessmentToml(readDraft(JSON.stringify(draft)).draft, await rubricOf(page)));
      assert.match(await page.locator("#proposal").innerText(), /no profile of your system yet/);
      assert.equal(await page.locator("#proposal textarea").count(), 0);
    }, { prepare: withSite(GITHUB) });
  });

  test("a large one is copied, and pasted there", async () => {
    await atRecord((rubric) => fullDraft(rubric), async (page, draft) => {
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await start(page);
      const link = page.getByRole("link", { name: "Open GitHub in a new tab" });
      assert.equal(await link.getAttribute("href"), "https://github.com/somebody/something/new/main?filename=states%2Fcolumbia%2F2026.toml");
      const toml = assessmentToml(readDraft(JSON.stringify(draft)).draft, await rubricOf(page));
      assert.equal(await page.locator("#proposal textarea").inputValue(), toml);
      await page.getByRole("button", { name: "Copy the text" }).click();
      await page.getByText("Copied.", { exact: true }).first().waitFor();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), toml);
    }, { prepare: withSite(GITHUB) });
  });

  test("where no page may copy, the text is selected, and an edition that is there is replaced", async () => {
    await atRecord((rubric) => fullDraft(rubric, { system: "Kentucky" }), async (page) => {
      await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true }));
      await start(page);
      assert.match(await page.locator("#proposal").innerText(), /This edition is on the site already/);
      assert.equal(await page.getByRole("link", { name: "Open GitHub" }).getAttribute("href"), "https://github.com/somebody/something/edit/main/states/kentucky/2026.toml");
      await page.getByRole("button", { name: "Copy the text" }).click();
      const selected = await page.evaluate(() => document.activeElement.value.length === document.activeElement.selectionEnd - document.activeElement.selectionStart);
      assert.equal(selected, true);
    }, { prepare: withSite(GITHUB) });
  });

  test("without GitHub there is the mail and the file; people are pointed to first", async () => {
    await atRecord((rubric) => fullDraft(rubric, { note: "ada@example.org" }), async (page, draft) => {
      await start(page);
      assert.match(await page.locator("#proposal h3").first().innerText(), /about people/);
      const href = await page.getByRole("link", { name: "Write the mail" }).getAttribute("href");
      assert.match(href, /^mailto:editors@statewise\.example\?subject=Assessment%20of%20Columbia%2C%202026&body=Hello/);
      assert.match(decodeURIComponent(href), /The file 2026\.toml is attached\. It belongs at states\/columbia\/2026\.toml\./);
      const { name, bytes } = await downloaded(page, () => page.locator("#proposal").getByRole("button", { name: "Save 2026.toml" }).click());
      assert.deepEqual([name, bytes.toString()], ["2026.toml", assessmentToml(readDraft(JSON.stringify(draft)).draft, await rubricOf(page))]);
    });
    for (const [changes, pattern] of [[{ contact: "https://example.org/ask" }, /Open the page of the editors/], [{ contact: null }, /Give it to the people who run this site/]]) {
      await atRecord((rubric) => fullDraft(rubric), async (page) => {
        await start(page);
        assert.match(await page.locator("#proposal").innerText(), pattern);
      }, { prepare: withSite({ repository: null, ...changes }) });
    }
  });

  test("the draft is there after leaving and coming back, and nothing was sent", async () => {
    await atRecord(small, async (page, draft, requests) => {
      await start(page);
      const before = await page.locator("#sheet").innerText();
      const asked = requests.length;
      await page.goto(server.address("about/"));
      await page.goBack();
      await page.locator("[data-is-ready]").waitFor();
      assert.equal(await page.locator("#sheet").innerText(), before);
      assert.deepEqual(requests.slice(asked).filter((address) => address.includes("?")), []);
      assert.ok(await page.evaluate((id) => localStorage.getItem(`statewise/draft/${id}`) !== null, draft.id));
    }, { prepare: withSite(GITHUB) });
  });

  test("without a year it says what to do first", async () => {
    await atRecord((rubric) => fullDraft(rubric, { edition: undefined }), async (page) => {
      await page.getByRole("button", { name: "Show me how" }).click();
      await page.getByText("First say which year").waitFor();
    });
  });
});

/** Two colleagues and a third: they differ on the first part by all levels, and say the same on the last. */
async function colleagues(page) {
  const rubric = await rubricOf(page);
  const [ada, ben, cleo] = ["Ada", "Ben", "Cleo"].map((tag) => fullDraft(rubric, { tag }));
  const [first, second, third] = rubric.parts.map(({ id }) => id);
  const [low, high] = [rubric.levels[0].value, rubric.levels.at(-1).value];
  ada.assessment.scores[first] = { ...ada.assessment.scores[first], rating: low };
  ben.assessment.scores[first] = { ...ben.assessment.scores[first], rating: high };
  ben.assessment.scores[second] = { status: "not-applicable" };
  delete ben.assessment.scores[third];
  ben.assessment.sector = rubric.sectors.at(-1).id;
  return { rubric, first, low, high, drafts: [ada, ben, cleo], files: [ada, ben, cleo].map((draft) => fileOf(`${draft.assessment.filled_in_by}.json`, draft)) };
}

const openFiles = async (page, files) => {
  await page.locator("[data-files]").setInputFiles(files);
  await page.locator("[data-questions] > li").first().waitFor();
};
const storedSettled = (page) => page.evaluate(() => {
  const key = Object.keys(localStorage).find((key) => key.includes("draft/settled-"));
  return key ? JSON.stringify(JSON.parse(localStorage[key]).draft) : null;
});

describe("settling", () => {
  test("with the keyboard alone: two colleagues' files to one draft, with a name and reasons", async () => {
    await at(SETTLE, async (page) => {
      const { rubric, first, files } = await colleagues(page);
      const press = async (...keys) => {
        for (const key of keys) await page.keyboard.press(key);
      };
      const tabTo = async (selector) => {
        for (let at = 0; at < 400; at += 1) {
          if (await page.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
          await page.keyboard.press("Tab");
        }
        assert.fail(`no way to ${selector}`);
      };
      await tabTo("[data-files]");
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press("Enter")]);
      await chooser.setFiles(files.slice(0, 2));
      await page.locator("[data-questions] > li").first().waitFor();
      assert.match(await page.locator("#said").textContent(), /2 files are open/);

      // The first row is the one with the widest gap.
      assert.match(await page.locator("[data-questions] > li").first().innerText(), new RegExp(`${first} .*More than one level apart`, "s"));
      await tabTo("#row-0 summary");
      await press("Enter");
      await tabTo("#row-0 [type=submit]");
      await press("Enter");
      assert.equal(await page.evaluate(() => document.activeElement.className), "errors");
      assert.deepEqual(await page.locator("#row-0 .errors a").allInnerTexts(), ["Choose the answer that you agreed on.", "Say who settles.", "Say why."]);
      await tabTo("#row-0 .errors a[href='#settled-by']");
      await press("Enter");
      await tabTo("#settled-by");
      await page.keyboard.type("Dana Example");
      await tabTo("#row-0 [type=radio]");
      await press("Space", "ArrowDown");
      await tabTo("#row-0 [name=tick]");
      await press("Space");
      await tabTo("#row-0 [name=evidence]");
      await press("Space", "Tab", "Space");
      await tabTo("#row-0-why");
      await page.keyboard.type("We read both reports.");
      await tabTo("#row-0 [type=submit]");
      await press("Enter");
      assert.match(await page.locator("#said").textContent(), new RegExp(`^${first} is settled\\. 1 of \\d+ settled\\.$`));
      assert.equal(await page.evaluate(() => document.activeElement.type), "submit", "the focus stays");

      await page.locator("[data-kind=storage]").waitFor({ state: "detached" });
      await tabTo("[data-result] .button");
      const { bytes } = await downloaded(page, () => press("Enter"));
      const { draft } = readDraft(bytes.toString());
      const agreement = draft.assessment.settled.parts[first];
      assert.deepEqual({ ...agreement, range: [...agreement.range] }, { range: [rubric.levels[0].value, rubric.levels.at(-1).value], count: 2, by: "Dana Example", why: "We read both reports." });
      const score = draft.assessment.scores[first];
      assert.equal(score.rating, rubric.levels[1].value);
      assert.equal(score.criteria.length, 1);
      assert.match(score.evidence, new RegExp(`Evidence Ada of ${first}`));
      assert.match(score.evidence, new RegExp(`Evidence Ben of ${first}`));
      assert.equal(score.sources.length, 2);
      assert.deepEqual(Object.keys(draft.assessment.scores), [first], "nothing else is decided");
      assert.equal(draft.assessment.settled.inputs.length, 2);
      await tabTo("[data-result] button:last-of-type");
      await press("Enter");
      await page.waitForURL("**/assessment/record/");
      assert.match(await page.locator(`article[data-part="0"]`).innerText(), /Dana Example: We read both reports\.\s+2 people had answered\. From 1 \w+ to \d \w+/);
    });
  });

  test("in any order of the files the same bytes; whoever opens them again goes on", async () => {
    const results = new Set();
    for (const order of [[0, 1, 2], [2, 0, 1]]) {
      await at(SETTLE, async (page) => {
        const { files } = await colleagues(page);
        const settleAll = async () => {
          await page.locator("#settled-by").fill("Dana Example");
          await page.locator("#accept-why").fill("All say so.");
          await page.locator("form.accept [type=submit]").click();
          await page.locator("#row-0 summary").click();
          await page.locator("#row-0 [type=radio]").nth(2).check();
          await page.locator("#row-0 [name=evidence]").nth(1).check();
          await page.locator("#row-0-why").fill("Why not.");
          await page.locator("#row-0 [type=submit]").click();
        };
        for (const at of order) await page.locator("[data-files]").setInputFiles([files[at]]);
        await page.locator("[data-questions] > li").first().waitFor();
        await page.locator("[data-inputs] > li").nth(2).waitFor();
        await settleAll();
        const { bytes } = await downloaded(page, () => page.locator("[data-result] .button").click());
        results.add(bytes.toString());
        // Back, and again with the same files.
        await page.goto(server.address("about/"));
        await page.goBack();
        await page.locator("[data-is-ready]").waitFor();
        assert.match(await page.locator(".settling-head").innerText(), /You settled these files before/);
        assert.equal((await downloaded(page, () => page.locator("[data-result] .button").click())).bytes.toString(), bytes.toString());
        await page.evaluate(() => sessionStorage.clear());
        await page.reload();
        await page.locator("[data-is-ready]").waitFor();
        assert.equal(await page.locator("[data-inputs] > li").count(), 0);
        await openFiles(page, order.toReversed().map((at) => files[at]));
        await page.locator("#row-0[data-settled]").waitFor();
        assert.equal(await page.locator("#settled-by").inputValue(), "Dana Example");
      });
    }
    assert.equal(results.size, 1);
  });

  test("what is the same is accepted in one step by a person; each step goes back", async () => {
    await at(SETTLE, async (page) => {
      const { files, rubric } = await colleagues(page);
      await openFiles(page, files);
      const count = await page.locator("[data-agreement=same]").count();
      assert.ok(count > 5);
      assert.equal(await page.locator("[data-settled]").count(), 0, "nothing is settled by itself");
      assert.equal(await storedSettled(page), null, "and nothing is kept yet");
      await page.locator("form.accept [type=submit]").click();
      assert.equal(await page.locator("form.accept .errors").isVisible(), true);
      assert.equal(await page.locator("[data-settled]").count(), 0);
      await page.locator("#settled-by").fill("Dana");
      await page.locator("#accept-why").fill("All say so.");
      await page.locator("form.accept [type=submit]").click();
      assert.equal(await page.locator("[data-settled]").count(), count);
      assert.equal(await page.locator("form.accept").isVisible(), false);
      assert.match(await page.locator(".settling-head").innerText(), new RegExp(`${count} of ${rubric.parts.length + rubric.elements.length} settled`));
      await page.locator("#row-0 summary").click();
      await page.locator("#row-0 [type=radio]").first().check();
      await page.locator("#row-0-why").fill("Because.");
      await page.locator("#row-0 [type=submit]").click();
      assert.equal(await page.locator("[data-settled]").count(), count + 1);
      await page.getByRole("button", { name: "Take it back" }).first().click();
      assert.equal(await page.locator("[data-settled]").count(), count);
      for (const expected of [count + 1, count, 0]) {
        await page.getByRole("button", { name: "Undo the last step" }).click();
        assert.equal(await page.locator("[data-settled]").count(), expected);
      }
      assert.equal(await page.getByRole("button", { name: "Undo the last step" }).isDisabled(), true);
    });
  });

  test("names can be hidden until a part is settled", async () => {
    await at(SETTLE, async (page) => {
      const { files } = await colleagues(page);
      await openFiles(page, files);
      await page.locator("#row-0 summary").click();
      assert.match(await page.locator("#row-0").innerText(), /Person Ada/);
      await page.locator("[data-hide-names]").check();
      assert.doesNotMatch(await page.locator("#row-0").innerText(), /Person (Ada|Ben|Cleo)/);
      assert.match(await page.locator("#row-0").innerText(), /Person 1/);
      await page.locator("#settled-by").fill("Dana");
      await page.locator("#row-0 [type=radio]").first().check();
      await page.locator("#row-0-why").fill("Because.");
      await page.locator("#row-0 [type=submit]").click();
      assert.match(await page.locator("#row-0").innerText(), /Person Ada/);
    });
  });

  test("what cannot be opened, and what is odd, is said in words; the rest is opened", async () => {
    await at(SETTLE, async (page) => {
      const { files, drafts: [ada], rubric } = await colleagues(page);
      const csv = "\ufeffid,rating,evidence\r\n".concat(...rubric.parts.map(({ id }) => `${id},2,"From a table"\r\n`), "9Z,4,x\r\n");
      await page.locator("[data-files]").setInputFiles([
        files[0], files[1], fileOf("again.json", ada), fileOf("empty.json", ""), fileOf("other.json", { a: 1 }), fileOf("cut.json", JSON.stringify(ada).slice(0, 500)),
        fileOf("newer.json", { ...ada, version: 9 }), fileOf("rubric.json", { ...ada, rubric: { id: "<b>garden", version: "1" } }), fileOf("photo.json", "\u0089PNG\r\n"),
        fileOf("table.txt", csv), fileOf("older.json", { ...ada, id: "older-draft-000000", rubric: { ...ada.rubric, version: "1999" } }),
      ]);
      await page.locator("[data-inputs] > li").nth(3).waitFor();
      const said = words(await page.locator(".about-files").innerText());
      for (const part of [
        "4 files are open.", "again.json is the same as Person Ada.json, to the letter.", "empty.json cannot be opened. There is nothing in it.", "other.json cannot be opened. It is a JSON file, but not one of this form.",
        "cut.json cannot be opened.", "newer.json was saved by a newer version", "rubric.json holds answers to another rubric, “<b>garden”.", "photo.json cannot be opened.",
        `The files are to different versions of the rubric: `, "The files look at different things: ", "not said",
      ]) assert.ok(said.includes(part), `${part} in ${said}`);
      assert.match(await page.locator("[data-inputs]").innerText(), /One cell of the table was not understood/);
      assert.doesNotMatch(said, NAMES_OF_SENTENCES);
      // Too many, and far too large: refused before it is read.
      const more = Array.from({ length: 7 }, (_, at) => fileOf(`more-${at}.json`, { ...ada, name: `More ${at}` }));
      await page.locator("[data-files]").setInputFiles(more);
      await page.locator("[data-inputs] > li").nth(8).waitFor();
      assert.equal(await page.locator("[data-inputs] > li").count(), 9);
      assert.match(await page.locator(".about-files").innerText(), /more-6\.json was not opened\. At most 9/);
      const began = Date.now();
      await page.evaluate(() => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(50_000_000)], "huge.json"));
        const input = document.querySelector("[data-files]");
        input.files = transfer.files;
        input.dispatchEvent(new Event("change"));
      });
      await page.getByText("huge.json cannot be opened. It is larger than 5 MB.").first().waitFor();
      assert.ok(Date.now() - began < 3000);
      // Closing brings the focus to the next.
      await page.locator("[data-inputs] button").first().focus();
      await page.keyboard.press("Enter");
      assert.equal(await page.evaluate(() => document.activeElement.closest("[data-inputs]") !== null), true);
    });
  });

  test("drafts on this device need no file, and a reason that was typed is there after a reload", async () => {
    await at(SETTLE, async (page) => {
      const { drafts } = await colleagues(page);
      for (const draft of drafts) await keep(page, { ...draft, name: `Draft of ${draft.assessment.filled_in_by}` });
      await page.reload();
      await page.locator("[data-is-ready]").waitFor();
      await page.getByRole("button", { name: "Add Draft of Person Ada" }).click();
      await page.getByRole("button", { name: "Add Draft of Person Ben" }).click();
      await page.locator("[data-questions] > li").first().waitFor();
      assert.equal(await page.getByRole("button", { name: "Add Draft of Person Ada" }).count(), 0);
      await page.locator("#row-0 summary").click();
      await page.locator("#row-0-why").fill("A thought.");
      await page.reload();
      await page.locator("#row-0 summary").click();
      assert.equal(await page.locator("#row-0-why").inputValue(), "A thought.");
    });
  });

  test("where nothing can be kept, it says so, and the file is still offered", async () => {
    await at(SETTLE, async (page) => {
      const { files } = await colleagues(page);
      await openFiles(page, files);
      await page.evaluate(() => {
        Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
      });
      await page.locator("#settled-by").fill("Dana");
      await page.locator("#accept-why").fill("All say so.");
      await page.locator("form.accept [type=submit]").click();
      await page.locator("[data-kind=storage]").waitFor();
      assert.match(await page.locator("#message").innerText(), /Not saved/);
      assert.ok((await downloaded(page, () => page.locator("[data-result] .button").click())).bytes.length > 1000);
    });
  });

  test("answers of others come out as text", async () => {
    await at(SETTLE, async (page) => {
      const { drafts: [ada, ben], first } = await colleagues(page);
      ada.assessment.filled_in_by = "<img src=x onerror=alert(1)> ‮Ada";
      ada.assessment.scores[first] = { rating: 1, criteria: ["<b>x</b>", "__proto__"], evidence: "<script>alert(1)</script> [x](javascript:alert(1))", sources: [{ title: "<i>", url: "javascript:alert(1)" }] };
      ada.assessment.system = "<u>Columbia";
      await openFiles(page, [fileOf("<b>.json", ada), fileOf("b.json", ben)]);
      await page.locator("#row-0 summary").click();
      await page.locator("#settled-by").fill("<b>Dana");
      await page.locator("#row-0 [type=radio]").first().check();
      await page.locator("#row-0-why").fill("<b>why</b>");
      await page.locator("#row-0 [type=submit]").click();
      const made = await page.locator("#assessment").evaluate((root) => ({
        tags: [...root.querySelectorAll("script, img, u, i:not(.mark i)")].length,
        hrefs: [...root.querySelectorAll("a[href]")].map((link) => link.getAttribute("href")).filter((href) => href.startsWith("javascript")),
      }));
      assert.deepEqual(made, { tags: 0, hrefs: [] });
      for (const piece of ["<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "<b>x</b>", "__proto__", "<b>Dana", "<b>why</b>"]) {
        assert.ok((await page.locator("#row-0").textContent()).includes(piece), piece);
      }
      assert.deepEqual(await layoutProblems(page), []);
    });
  });

  test("without a secure address the hashes are left out, and that is said", async () => {
    await at(SETTLE, async (page) => {
      const { files } = await colleagues(page);
      await openFiles(page, files.slice(0, 2));
      assert.match(await page.locator(".about-files").innerText(), /not opened over https/);
      const { bytes } = await downloaded(page, () => page.locator("[data-result] .button").click());
      assert.deepEqual(JSON.parse(bytes.toString()).assessment.settled.inputs.map(({ hash, name }) => [hash, name]).sort(), [[undefined, "Person Ada"], [undefined, "Person Ben"]]);
    }, { prepare: (page) => page.addInitScript(() => Object.defineProperty(Crypto.prototype, "subtle", { get: () => undefined })) });
  });

  test("on paper: every answer, none of the controls", async () => {
    await at(SETTLE, async (page) => {
      const { files } = await colleagues(page);
      await openFiles(page, files);
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      await page.emulateMedia({ media: "print" });
      assert.deepEqual(await layoutProblems(page), []);
      assert.equal(await page.locator("#assessment :is(button, input, textarea):visible").count(), 0);
      const text = await page.locator("#disagreements").innerText();
      for (const tag of ["Ada", "Ben", "Cleo"]) assert.ok(text.includes(`Report ${tag} on`), tag);
      const cut = await page.evaluate(() => [...document.querySelectorAll("#disagreements :is(li li, .answered)")].filter((element) => element.checkVisibility() && getComputedStyle(element).breakInside !== "avoid").length);
      assert.equal(cut, 0);
    }, { viewport: PAPER });
  });
});

describe("in every look", () => {
  const LOOKS = [{}, { colorScheme: "dark" }, { forcedColors: "active" }];
  const judge = async (page, name) => {
    await installAxe(page);
    for (const look of LOOKS) {
      await page.emulateMedia({ media: "screen", colorScheme: "light", forcedColors: "none", ...look });
      assert.deepEqual(await accessibilityProblems(page), [], `${name} ${JSON.stringify(look)}`);
    }
    await page.emulateMedia({ media: "print", colorScheme: "light", forcedColors: "none" });
    assert.deepEqual(await accessibilityProblems(page, { isPaper: true }), [], `${name} on paper`);
    await page.emulateMedia({ media: "screen" });
    assert.deepEqual(await layoutProblems(page), [], name);
  };

  for (const [width, viewport] of [["wide", WIDE], ["320 px", NARROW]]) {
    test(`the record, ${width}`, async () => {
      await at(RECORD, (page) => judge(page, "without a draft"), { viewport });
      await atRecord((rubric) => {
        const draft = fullDraft(rubric, { note: "ada@example.org", system: "Kentucky" });
        draft.assessment.scores[rubric.parts[0].id] = { rating: 2 };
        draft.assessment.scores.gone = { rating: 1, evidence: "Words." };
        draft.assessment.settled = { inputs: [{ hash: "0".repeat(64), name: "Ada" }], parts: { [rubric.parts[1].id]: { range: [1, 2], count: 2, by: "Dana", why: "Because." } } };
        return draft;
      }, async (page) => {
        await judge(page, "with problems");
        await page.getByRole("button", { name: "Show me how" }).click();
        await page.locator("#proposal .steps").waitFor();
        await judge(page, "with the proposal");
      }, { viewport, prepare: withSite({ repository: "https://github.com/somebody/something" }) });
      await atRecord((rubric) => fullDraft(rubric), (page) => judge(page, "finished"), { viewport });
    });

    test(`settling, ${width}`, async () => {
      await at(SETTLE, async (page) => {
        await judge(page, "empty");
        const { files } = await colleagues(page);
        await page.locator("[data-files]").setInputFiles([files[0], fileOf("x.json", "{}")]);
        await page.locator("[data-inputs] > li").first().waitFor();
        await judge(page, "one file and one refused");
        await openFiles(page, files.slice(1));
        await judge(page, "open");
        await page.locator("#row-0 summary").click();
        await page.locator("#row-0 [type=submit]").click();
        await judge(page, "errors");
        await page.locator("#settled-by").fill("Dana");
        await page.locator("#row-0 [type=radio]").first().check();
        await page.locator("#row-0-why").fill("Because.");
        await page.locator("#row-0 [type=submit]").click();
        await judge(page, "settled");
      }, { viewport });
    });
  }

  test("in Spanish every word is there", async () => {
    await atRecord((rubric) => {
      const draft = fullDraft(rubric, { note: "ada@example.org", edition: undefined });
      draft.assessment.scores[rubric.parts[0].id] = { rating: 2 };
      return draft;
    }, async (page) => {
      assert.match(await page.locator("#problems").innerText(), /Primero: datos de personas/);
      assert.doesNotMatch(await page.locator("main").innerText(), NAMES_OF_SENTENCES);
    }, { path: `es/${RECORD}` });
    await at(`es/${SETTLE}`, async (page) => {
      const { files } = await colleagues(page);
      await openFiles(page, files);
      await page.locator("#row-0 summary").click();
      await page.locator("#row-0 [type=submit]").click();
      assert.doesNotMatch(await page.locator("main").innerText(), NAMES_OF_SENTENCES);
      assert.match(await page.locator("#row-0").innerText(), /Falta algo/);
    });
  });

  test("without scripts the record is the paper form, and settling says what it needs", async () => {
    for (const [path, pattern] of [[RECORD, /empty form|Print it and fill it in by hand/], [SETTLE, /needs scripts/]]) {
      const { page, close } = await open(browser, server.address(path), { javaScriptEnabled: false });
      assert.match(await page.locator("main").innerText(), pattern);
      assert.equal(await page.locator("#assessment :is(button, input, textarea):visible").count(), 0);
      await close();
    }
  });
});
