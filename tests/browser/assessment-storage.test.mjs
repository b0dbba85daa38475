// Drafts on a device, without a browser: a storage that fails in every way that is known, tabs that
// write in between, and the clock of saving. Nothing may be said to be saved that is not.
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { newDraft, sameDraft, withAnswer } from "../../themes/default/static/assessment/draft.js";
import * as keeping from "../../themes/default/static/assessment/keeping.js";
import { isLost } from "../../themes/default/static/assessment/persistence.js";
import { openStore } from "../../themes/default/static/assessment/storage.js";
import { SAVE_AFTER, TRY_AGAIN_AFTER, autosaver } from "../../themes/default/static/assessment/autosave.js";

const ID = "draft-of-a-made-up-team";
const KEY = `statewise/draft/${ID}`;
const started = () => newDraft({ id: "made-up", version: "1" }, ID);
const rated = (draft, rating) => withAnswer(draft, ["scores", "1A", "rating"], rating);

/** A storage whose every call can be made to fail. */
class FakeStorage {
  values = new Map();
  onSet = null;
  get length() { return this.values.size; }
  key(at) { return [...this.values.keys()][at] ?? null; }
  getItem(key) { return this.values.get(key) ?? null; }
  setItem(key, value) {
    const isDone = this.onSet?.(key, value);
    if (!isDone) this.values.set(key, value);
  }
  removeItem(key) { this.values.delete(key); }
}
const full = () => { throw new DOMException("full", "QuotaExceededError"); };
const storeOn = (storage, path = "/", options = {}) =>
  openStore(() => storage, path, { now: () => new Date("2026-11-24T14:02:00Z"), locks: undefined, ...options });

/** A store with a draft that was saved once. */
function saved() {
  const storage = new FakeStorage();
  const store = storeOn(storage);
  const outcome = store.saveNow(rated(started(), 1), null);
  assert.equal(outcome.kind, "saved");
  return { storage, store, stored: outcome.stored };
}

describe("a save", () => {
  test("writes the record of the contract, and counts revisions", () => {
    const { storage, store, stored } = saved();
    assert.deepEqual(JSON.parse(storage.getItem(KEY)), {
      revision: 1, saved_at: "2026-11-24T14:02:00.000Z", since_file: [],
      draft: { format: "statewise-draft", version: 1, id: ID, rubric: { id: "made-up", version: "1" }, assessment: { scores: { "1A": { rating: 1 } } } },
    });
    const again = store.saveNow(rated(stored.draft, 2), stored.raw, [["scores", "1A", "rating"]]);
    assert.equal(again.kind, "saved");
    assert.equal(again.stored.revision, 2);
    assert.deepEqual(store.read(ID).stored.sinceFile, [["scores", "1A", "rating"]]);
  });

  test("l01 l02 l08 every fault of a storage is said, and what was there stays", () => {
    for (const [onSet, fault] of [
      [full, "full"],
      [() => { throw new Error("disk"); }, "refused"],
      [() => { throw new DOMException("no", "SecurityError"); }, "blocked"],
      [() => true, "dropped"],
    ]) {
      const { storage, store, stored } = saved();
      storage.onSet = onSet;
      assert.deepEqual(store.saveNow(rated(stored.draft, 2), stored.raw), { kind: "fault", fault });
      assert.equal(storage.getItem(KEY), stored.raw);
      assert.equal(keeping.rename(store, ID, "x").kind, "fault");
      assert.equal(keeping.copy(store, ID, "x").kind, "fault");
      assert.equal(store.set("mode", "all"), fault);
      assert.equal(keeping.keepNewer(store, "another-draft-of-them", "{}"), fault);
    }
  });

  test("l02 a storage that is not there, or must not be asked for", () => {
    for (const access of [() => null, () => undefined, () => { throw new DOMException("no", "SecurityError"); }]) {
      const store = openStore(access, "/", { locks: undefined });
      const blocked = { kind: "fault", fault: "blocked" };
      assert.deepEqual(store.list(), { drafts: [], fault: "blocked" });
      assert.deepEqual(store.read(ID), blocked);
      assert.deepEqual(store.saveNow(started(), null), blocked);
      assert.deepEqual(keeping.rename(store, ID, "x"), blocked);
      assert.deepEqual(keeping.copy(store, ID, "x"), blocked);
      assert.equal(keeping.clear(store).fault, "blocked");
      assert.equal(keeping.clear(store).undo(), "blocked");
      assert.equal(store.setting("mode"), null);
      assert.equal(store.set("mode", "all"), "blocked");
    }
  });

  test("l08 what was cut or changed on its way counts as not saved", () => {
    const { storage, store, stored } = saved();
    storage.onSet = (key, value) => storage.values.set(key, value.slice(0, 40));
    assert.deepEqual(store.saveNow(rated(stored.draft, 2), stored.raw), { kind: "fault", fault: "dropped" });
  });
});

describe("two tabs", () => {
  test("l05 only the tab that read the newest may write; what is there stays", () => {
    const { storage, store, stored } = saved();
    const theirs = storeOn(storage).saveNow(rated(stored.draft, 4), stored.raw).stored;
    const ours = store.saveNow(rated(stored.draft, 2), stored.raw);
    assert.equal(ours.kind, "conflict");
    assert.equal(ours.theirs.stored.draft.assessment.scores["1A"].rating, 4);
    assert.equal(storage.getItem(KEY), theirs.raw);
  });

  test("l05 a draft that somebody deleted, broke, or brought again is not written over", () => {
    for (const [change, kind] of [
      [(storage) => storage.removeItem(KEY), "none"],
      [(storage) => storage.setItem(KEY, "{"), "corrupt"],
    ]) {
      const { storage, store, stored } = saved();
      change(storage);
      const there = storage.getItem(KEY);
      const ours = store.saveNow(rated(stored.draft, 2), stored.raw);
      assert.deepEqual([ours.kind, ours.theirs.kind, storage.getItem(KEY)], ["conflict", kind, there]);
    }
    const { store, stored } = saved();
    assert.equal(store.saveNow(rated(stored.draft, 2), null).kind, "conflict", "as if it were new");
  });

  test("l05 two that say the same are not at odds", () => {
    const { storage, store, stored } = saved();
    const theirs = storeOn(storage).saveNow(rated(stored.draft, 3), stored.raw).stored;
    const ours = store.saveNow(rated(stored.draft, 3), stored.raw);
    assert.deepEqual([ours.kind, ours.stored.raw], ["saved", theirs.raw]);
  });

  test("l05 another tab writes between our writing and our reading", () => {
    const { storage, store, stored } = saved();
    const other = new FakeStorage();
    const theirs = (storeOn(other).saveNow(rated(started(), 4), null), other.getItem(KEY));
    storage.onSet = (key) => storage.values.set(key, theirs);
    const ours = store.saveNow(rated(stored.draft, 2), stored.raw);
    assert.deepEqual([ours.kind, storage.getItem(KEY)], ["conflict", theirs]);
  });

  test("a lock is taken where there is one; one that never comes, or fails, stops nobody", async () => {
    const asked = [];
    const given = { request: async (name, _, work) => (asked.push(name), work()) };
    assert.equal(await storeOn(new FakeStorage(), "/", { locks: given }).alone(ID, () => "done"), "done");
    assert.deepEqual(asked, [KEY]);
    const never = { request: (_, { signal }) => new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason))) };
    assert.equal(await storeOn(new FakeStorage(), "/", { locks: never }).alone(ID, () => "done"), "done");
    const refused = { request: async () => { throw new DOMException("no", "SecurityError"); } };
    let times = 0;
    assert.equal(await storeOn(new FakeStorage(), "/", { locks: refused }).alone(ID, () => (times += 1)), 1);
    times = 0;
    await assert.rejects(storeOn(new FakeStorage(), "/", { locks: given }).alone(ID, () => {
      times += 1;
      throw new Error("ours");
    }), /ours/);
    assert.equal(times, 1, "what fails by itself is not done twice");
  });
});

describe("the list", () => {
  test("l14 is what the keys of this site say, the newest first, and nothing of anybody else", () => {
    const storage = new FakeStorage();
    const at = (path, time) => openStore(() => storage, path, { now: () => new Date(time), locks: undefined });
    const draft = (id, name) => ({ ...newDraft({ id: "made-up", version: "1" }, id), name });
    at("/", 1000).saveNow(draft("the-first-of-drafts", "First"), null);
    at("/", 2000).saveNow(draft("the-second-of-drafts", "Second"), null);
    at("/project/", 3000).saveNow(draft("one-of-another-site", "Other"), null);
    at("/draft/", 3000).saveNow(draft("one-of-a-site-below", "Below"), null);
    at("/draft/", 3000).set("mode", "all");
    for (const key of ["excalidraw", "statewise", "statewise/draft/", "statewise/draft/short", "statewise/draft/NOT AN ID AT ALL"]) storage.setItem(key, "x");
    const names = (path) => at(path, 0).list().drafts.map(({ stored }) => stored?.draft.name);
    assert.deepEqual(names("/"), ["Second", "First"]);
    assert.deepEqual(names("/project/"), ["Other"]);
    assert.deepEqual(names("/draft/"), ["Below"]);

    const before = new Map(storage.values);
    at("/", 0).set("mode", "one");
    const { undo, fault } = keeping.clear(at("/", 0));
    assert.equal(fault, null);
    assert.deepEqual([...before.keys()].filter((key) => !storage.values.has(key)), ["statewise/draft/the-first-of-drafts", "statewise/draft/the-second-of-drafts"]);
    assert.equal(at("/", 0).setting("mode"), null);
    assert.equal(undo(), null);
    assert.deepEqual(names("/"), ["Second", "First"]);
    assert.equal(at("/", 0).setting("mode"), "one");
    // When they were cleared stays, so that the journal brings none of them back.
    const settings = ["statewise/setting/mode", "statewise/setting/gone"];
    assert.deepEqual(new Map([...storage.values].filter(([key]) => !settings.includes(key))).size, before.size);
  });

  test("what cannot be read is listed with all that it holds, and never written over", () => {
    for (const raw of ["", "{", "null", "3", "[]", '{"draft":null}', '{"draft":{"format":"other"}}', '{"revision":1,"draft":{"format":"statewise-draft","version":1}}']) {
      const storage = new FakeStorage();
      storage.setItem(KEY, raw);
      const store = storeOn(storage);
      assert.deepEqual(store.list().drafts, [{ id: ID, isBackup: false, raw, stored: null, size: raw.length }], raw);
      assert.equal(keeping.rename(store, ID, "x").kind, "conflict");
      assert.equal(keeping.copy(store, ID, "x").kind, "conflict");
      assert.equal(store.saveNow(started(), null).kind, "conflict");
      assert.equal(storage.getItem(KEY), raw);
    }
  });

  test("what stands beside a draft may be wrong: the draft counts", () => {
    for (const [revision, savedAt, sinceFile] of [["x", 3, {}], [-1.5, null, [1]], [undefined, undefined, [["a", 1]]], [1e300, [], "x"]]) {
      const storage = new FakeStorage();
      storage.setItem(KEY, JSON.stringify({ revision, saved_at: savedAt, since_file: sinceFile, draft: rated(started(), 2) }));
      const [listed] = storeOn(storage).list().drafts;
      assert.deepEqual([listed.stored.revision, listed.stored.savedAt, listed.stored.sinceFile], [0, "", []]);
      assert.equal(listed.stored.draft.assessment.scores["1A"].rating, 2);
    }
  });

  test("rename, copy, remove; undo puts back what nothing took the place of", () => {
    const { storage, store, stored } = saved();
    assert.equal(keeping.rename(store, ID, "Our draft").kind, "saved");
    const copied = keeping.copy(store, ID, "Our draft, again");
    assert.equal(copied.kind, "saved");
    assert.notEqual(copied.stored.draft.id, ID);
    assert.equal(store.list().drafts.length, 2);
    const [listed] = store.list().drafts.filter(({ id }) => id === ID);
    const before = storage.getItem(KEY);
    const { undo } = keeping.remove(store, listed);
    assert.equal(store.read(ID).kind, "none");
    assert.equal(undo(), null);
    assert.equal(storage.getItem(KEY), before);
    keeping.remove(store, listed);
    const newer = store.saveNow(rated(stored.draft, 4), null);
    assert.equal(undo(), null);
    assert.equal(storage.getItem(KEY), newer.stored.raw);
  });

  test("undo that fails says so", () => {
    const { storage, store } = saved();
    const { undo } = keeping.remove(store, store.list().drafts[0]);
    storage.onSet = full;
    assert.equal(undo(), "full");
    storage.onSet = null;
    assert.equal(undo(), null);
    assert.equal(store.read(ID).kind, "stored");
  });

  test("l10 a draft of a newer version opens for reading, goes out as it came, and is never written", () => {
    const storage = new FakeStorage();
    const store = storeOn(storage);
    const text = `{"version":9, "format":"statewise-draft","id":"${ID}","rubric":{"id":"made-up","version":"1"},"assessment":{"scores":{"1A":{"rating":2}}},"later":[1,2]}`;
    assert.equal(keeping.keepNewer(store, ID, text), null);
    const raw = storage.getItem(KEY);
    const { stored } = store.read(ID);
    assert.deepEqual([stored.isNewer, stored.original, stored.draft.assessment.scores["1A"].rating], [true, text, 2]);
    assert.equal(keeping.rename(store, ID, "x").kind, "conflict");
    assert.equal(store.saveNow(rated(started(), 1), null).kind, "conflict");
    assert.equal(storage.getItem(KEY), raw);

    storage.setItem(KEY, JSON.stringify({ revision: 4, draft: JSON.parse(text) }));
    assert.deepEqual(JSON.parse(store.read(ID).stored.original), JSON.parse(text), "also one that a newer release of the site saved");
  });
});

test("only a later revision than what is stored comes back from the journal", () => {
  const { storage, store, stored } = saved();
  const later = store.saveNow(rated(stored.draft, 2), stored.raw).stored;
  const found = store.read(ID);
  assert.deepEqual([isLost(later.raw, found), isLost(stored.raw, found)], [false, false], "that, and an earlier one");
  storage.setItem(KEY, stored.raw);
  assert.equal(isLost(later.raw, store.read(ID)), true);
  storage.removeItem(KEY);
  assert.equal(isLost(later.raw, store.read(ID)), true);
  storage.setItem(KEY, "{");
  assert.equal(isLost(later.raw, store.read(ID)), false, "nobody writes over what cannot be read");
  storage.removeItem(KEY);
  for (const raw of [null, 3, "", "{", "{}", '{"draft":{}}']) assert.equal(isLost(raw, store.read(ID)), false, String(raw));
});

describe("saving by itself", () => {
  /** A clock that goes when told. */
  function clock() {
    let now = 0;
    let last = 0;
    const waiting = new Map();
    return {
      setTimeout: (act, after) => (waiting.set((last += 1), { act, at: now + after }), last),
      clearTimeout: (timer) => waiting.delete(timer),
      /** @returns {Promise<void>} When all that was due has been done. */
      async pass(milliseconds) {
        const end = now + milliseconds;
        for (;;) {
          const [next] = [...waiting].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at);
          if (!next) break;
          waiting.delete(next[0]);
          now = next[1].at;
          next[1].act();
          await new Promise((resolve) => setImmediate(resolve));
        }
        now = end;
      },
    };
  }

  function tab(storage, { stored = null, draft = stored?.draft ?? started() } = {}) {
    const news = [];
    const timers = clock();
    const saver = autosaver({ store: storeOn(storage), draft, stored, timers, tell: (said) => news.push(said), copyName: (name) => `${name} (mine)` });
    const rate = (rating) => saver.change(rated(saver.draft(), rating), [["scores", "1A", "rating"]]);
    const kept = () => (storage.values.has(KEY) ? storeOn(storage).read(ID).stored.draft.assessment.scores["1A"]?.rating : undefined);
    return { saver, news, timers, rate, kept };
  }

  test("l07 within a second of the first input, however long one goes on typing", async () => {
    const storage = new FakeStorage();
    const { news, timers, rate, kept } = tab(storage);
    for (let typed = 0; typed < 20; typed += 1) {
      rate(1 + (typed % 4));
      await timers.pass(100);
      if (typed === 9) assert.ok(news.length >= 1, "saved while typing goes on");
    }
    await timers.pass(1000);
    assert.equal(kept(), 4);
    assert.ok(SAVE_AFTER < 1000);
    const count = news.length;
    await timers.pass(60_000);
    assert.equal(news.length, count, "with nothing new, nothing is written");
  });

  test("l07 at once when asked; opening and looking never write", async () => {
    const storage = new FakeStorage();
    let writes = 0;
    storage.onSet = () => { writes += 1; };
    const { saver, timers, rate, kept } = tab(storage);
    saver.flush();
    await timers.pass(10_000);
    assert.equal(writes, 0);
    rate(3);
    saver.flush();
    assert.equal(kept(), 3);
    assert.equal(writes, 1);
    await timers.pass(10_000);
    assert.equal(writes, 1);
  });

  test("l01 a fault is said, what was typed stays, and it is tried again", async () => {
    const storage = new FakeStorage();
    storage.onSet = full;
    const { saver, news, timers, rate, kept } = tab(storage);
    rate(2);
    await timers.pass(1000);
    assert.deepEqual(news, [{ kind: "fault", fault: "full" }]);
    assert.equal(saver.isUnsaved(), true);
    rate(3);
    await timers.pass(1000);
    assert.equal(news.length, 2, "an input is tried at once, not with the next try");
    storage.onSet = null;
    await timers.pass(TRY_AGAIN_AFTER);
    assert.equal(news.at(-1).kind, "saved");
    assert.equal(kept(), 3);
  });

  test("l05 the newer one wins in every order, and both are kept", async () => {
    // Each letter is an input in a tab that both opened; at the end of a run both have saved.
    for (const order of ["AB", "BA", "ABA", "BAB", "AAB", "ABB", "ABAB", "BABA"]) {
      const { storage, stored } = saved();
      const tabs = { A: tab(storage, { stored }), B: tab(storage, { stored }) };
      let rating = 10;
      for (const name of order) {
        tabs[name].rate((rating += 1));
        await tabs[name].timers.pass(1000);
      }
      const [first] = order;
      const second = first === "A" ? "B" : "A";
      const ratings = storeOn(storage).list().drafts.map((listed) => listed.stored.draft.assessment.scores["1A"].rating).sort();
      const last = (name) => 11 + order.lastIndexOf(name);
      assert.deepEqual(ratings, [last("A"), last("B")].sort(), order);
      assert.equal(tabs[first].kept(), last(first), "who saved first keeps the draft");
      assert.equal(tabs[first].news.filter(({ kind }) => kind === "conflict").length, 0);
      const asked = tabs[second].news.filter(({ kind }) => kind === "conflict");
      assert.deepEqual(asked.map(({ id, fault }) => [id, fault]), [[ID, null]], "the other one is asked, once");
      assert.notEqual(tabs[second].saver.draft().id, ID);
    }
  });

  test("l05 a conflict that cannot be kept either: the text stays, and it is tried again", async () => {
    const { storage, stored } = saved();
    const ours = tab(storage, { stored });
    storeOn(storage).saveNow(rated(stored.draft, 4), stored.raw);
    storage.onSet = full;
    ours.rate(2);
    await ours.timers.pass(1000);
    assert.deepEqual(ours.news.map(({ kind, fault }) => [kind, fault]), [["conflict", "full"]]);
    storage.onSet = null;
    await ours.timers.pass(TRY_AGAIN_AFTER);
    assert.equal(ours.news.at(-1).kind, "saved");
    const { drafts } = storeOn(storage).list();
    assert.deepEqual(drafts.map((listed) => listed.stored.draft.assessment.scores["1A"].rating).sort(), [2, 4]);
  });

  test("a draft that was deleted elsewhere is kept as one of its own", async () => {
    const { storage, stored } = saved();
    const ours = tab(storage, { stored });
    storage.removeItem(KEY);
    ours.saver.flush();
    await ours.timers.pass(5000);
    assert.equal(storage.length, 0, "only an input writes");
    ours.rate(2);
    await ours.timers.pass(1000);
    assert.equal(ours.news[0].theirs.kind, "none");
    const [kept] = storeOn(storage).list().drafts;
    assert.ok(sameDraft(kept.stored.draft, ours.saver.draft()));
    assert.notEqual(kept.id, ID);
  });

  test("answers since the last file: each counted once, none after a file, and over a reload", async () => {
    const storage = new FakeStorage();
    const { saver, timers, rate } = tab(storage);
    rate(1);
    rate(2);
    saver.change(withAnswer(saver.draft(), ["system"], "Columbia"), [["system"]]);
    assert.equal(saver.changedSince(), 2);
    await timers.pass(1000);
    const again = tab(storage, { stored: storeOn(storage).read(ID).stored });
    assert.equal(again.saver.changedSince(), 2);
    again.saver.inFile();
    again.saver.flush();
    assert.equal(tab(storage, { stored: storeOn(storage).read(ID).stored }).saver.changedSince(), 0);
    const { raw } = storeOn(storage).read(ID).stored;
    again.saver.inFile();
    again.saver.flush();
    assert.equal(storage.getItem(KEY), raw, "a second file writes nothing");
  });
});
