// What can go wrong while an assessment is filled in: storage that fails, scripts that do not come, texts of
// all kinds. Ids are rows of docs/faults.md.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { FORM, START, at, downloaded, draftOf, evidence, isReady, message, put, records, reload, saved, showAll, stored } from "./assessment-page.mjs";
import { launch, open } from "./browser.mjs";
import { serve } from "./server.mjs";
import { SITE } from "./site.mjs";

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

const atForm = (work, options = {}) => at(browser, server.address(FORM), work, options);

describe("storage that fails", () => {
  /** Whatever fails: it is said and shown, the text stays, the file is right, and it goes on once it works again. */
  async function holds(page) {
    await showAll(page);
    await page.locator("#system").fill("Columbia");
    await evidence(page, 0, "What I typed");
    await message(page, "storage").waitFor();
    assert.match(await message(page, "storage").innerText(), /^Not saved\. Your answers are still on this page/);
    assert.match(await page.locator("#said").textContent(), /Not saved/);
    assert.equal(await page.locator("#saved").innerText(), "Not saved on this device");
    assert.equal(await page.locator("[name=part-0-evidence]").inputValue(), "What I typed");
    const { text } = await downloaded(page, () => message(page, "storage").getByRole("button", { name: "Save as a file" }).click());
    assert.deepEqual(JSON.parse(text).assessment, { system: "Columbia", scores: { "1A": { evidence: "What I typed" } } });
  }

  test("l01 full: not saved is said, the text stays, the file is offered; then it is saved again", async () => {
    await atForm(async (page) => {
      await holds(page);
      await page.evaluate(() => { globalThis.isFull = false; });
      await message(page, "storage").getByRole("button", { name: "Try again" }).click();
      await saved(page).waitFor();
      assert.equal(await message(page, "storage").count(), 0);
      await stored(page, ({ scores }) => scores["1A"].evidence === "What I typed");
    }, { before: () => {
      globalThis.isFull = true;
      const set = Storage.prototype.setItem;
      Storage.prototype.setItem = function (...values) {
        if (this === localStorage && globalThis.isFull) throw new DOMException("full", "QuotaExceededError");
        return set.apply(this, values);
      };
    } });
  });

  test("l01 really full: the storage of the browser, with something else", async () => {
    await atForm(async (page) => {
      await page.evaluate(() => {
        for (let size = 2 ** 22; size >= 1; size /= 2) {
          try {
            for (let at = 0; ; at += 1) localStorage.setItem(`other ${size} ${at}`, "x".repeat(size));
          } catch {}
        }
      });
      await showAll(page);
      await page.locator("#system").fill("Columbia");
      await message(page, "storage").waitFor();
      assert.match(await message(page, "storage").innerText(), /storage of this browser is full/);
      await page.evaluate(() => { for (const key of Object.keys(localStorage)) if (key.startsWith("other")) localStorage.removeItem(key); });
      await page.locator("#note").fill("Room again");
      await saved(page).waitFor();
      await stored(page, ({ note, system }) => note === "Room again" && system === "Columbia");
    });
  });

  test("l02 blocked, or not there: the form can be used, says so at once, and gives the file", async () => {
    const blocked = () => Object.defineProperty(globalThis, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });
    const missing = () => Object.defineProperty(globalThis, "localStorage", { value: null });
    for (const before of [blocked, missing]) {
      await atForm(async (page) => {
        await message(page, "storage").waitFor();
        await holds(page);
      }, { before });
      await at(browser, server.address(START), async (page) => {
        await message(page, "storage").waitFor();
        assert.match(await message(page, "storage").innerText(), /does not let the page keep your answers/);
        await page.locator("[data-new]").click();
        await page.waitForURL(server.address(FORM));
        await isReady(page);
      }, { before });
    }
  });

  test("l04 a private window: nothing is promised, and nothing of it is there later", async () => {
    await atForm(async (page) => {
      await page.locator("#system").fill("Columbia");
      await saved(page).waitFor();
      assert.match(await page.locator("[data-kept]").innerText(), /may delete stored answers/);
    }, { before: () => { navigator.storage.persist = async () => false; } });
    await at(browser, server.address(START), async (page) => {
      assert.match(await page.locator(".promises").innerText(), /private window/);
      assert.equal((await records(page)).length, 0);
    });
  });

  test("l08 dropped without a word: never said to be saved", async () => {
    await atForm(async (page) => {
      await page.evaluate(() => {
        globalThis.said = [];
        new MutationObserver(() => globalThis.said.push(document.querySelector("#saved").textContent, document.querySelector("#said").textContent))
          .observe(document.querySelector("#assessment"), { childList: true, characterData: true, subtree: true });
      });
      await holds(page);
      assert.deepEqual((await page.evaluate(() => globalThis.said)).filter((text) => text.startsWith("Saved")), []);
    }, { before: () => {
      const set = Storage.prototype.setItem;
      Storage.prototype.setItem = function (...values) { if (this !== globalThis.localStorage) set.apply(this, values); };
    } });
  });
});

describe("scripts and texts", () => {
  test("l16 without scripts every question can be read and printed, and it says what is missing", async () => {
    for (const path of [FORM, START]) {
      const { page, close } = await open(browser, server.address(path), { javaScriptEnabled: false });
      assert.equal(await page.locator("[data-no-script]").isVisible(), true);
      assert.equal(await page.locator("#assessment button:visible").count(), 0, "no button that does nothing");
      if (path === FORM) {
        assert.equal(await page.locator("[data-part]:visible").count(), await page.locator("[data-part]").count());
        assert.ok(await page.locator("[name='part-0-criteria']:visible").count() > 3);
        assert.equal(await page.locator("#answers .current").count(), 0);
      }
      await page.emulateMedia({ media: "print" });
      if (path === FORM) assert.equal(await page.locator("[data-part]:visible").count(), await page.locator("[data-part]").count());
      await close();
    }
    // Scripts are on and do not come.
    const { page, close } = await open(browser, "about:blank");
    await page.route("**/form.*.js", (route) => route.abort());
    await page.goto(server.address(FORM));
    await page.waitForFunction(() => getComputedStyle(document.querySelector("#assessment")).visibility === "visible");
    assert.equal(await page.locator("[data-no-script]").isVisible(), true);
    assert.equal(await page.locator("[data-part]:visible").count(), await page.locator("[data-part]").count());
    await close();
  });

  test("l17 long answers, emoji, right-to-left and pasted line ends are kept exactly", async () => {
    const long = `${"Länge 👩‍👩‍👧‍👦 \u05e9\u05dc\u05d5\u05dd \u202e e\u0301 \"\"\" \\ \t".repeat(120)}`.padEnd(5000, "x");
    await atForm(async (page) => {
      await showAll(page);
      await evidence(page, 0, long);
      await page.locator("[name=part-1-evidence]").focus();
      await page.evaluate(() => {
        const transfer = new DataTransfer();
        transfer.setData("text/plain", "One\r\nTwo\rThree");
        document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true }));
        document.execCommand("insertText", false, "One\r\nTwo\r\nThree");
      });
      const shown = await page.locator("[name=part-1-evidence]").inputValue();
      await stored(page, ({ scores }) => scores["1A"].evidence === long && scores["1B"].evidence === shown && shown.includes("Three"));
      await reload(page);
      assert.equal(await page.locator("[name=part-0-evidence]").inputValue(), long);
      assert.equal(await page.locator("[name=part-1-evidence]").inputValue(), shown.replaceAll("\r\n", "\n"), "as browsers show line ends");
    });
    // From a file, line ends stay as they are as long as nobody changes the text.
    const crlf = "One\r\n\r\nTwo\r\n";
    await atForm(async (page) => {
      await put(page, draftOf({ scores: { "1A": { evidence: crlf } } }));
      await reload(page);
      await page.locator("#note").fill("x");
      await stored(page, ({ note, scores }) => note === "x" && scores["1A"].evidence === crlf);
    });
  });
});
