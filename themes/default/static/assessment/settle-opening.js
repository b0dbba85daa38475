/**
 * The top of the page of settling: which files are open, what is odd about them, and what was refused.
 *
 * @typedef {import("./page.js").Screen} Screen
 * @typedef {import("./settle-files.js").Opened} Opened
 * @typedef {import("./settle-files.js").Refused} Refused
 * @typedef {import("./settling-inputs.js").Difference} Difference
 */
import { button, found, made } from "../dom.js";
import { readDraft, writeDraft } from "./draft.js";
import { nameOf, tabMemory, timeOf } from "./page.js";
import { ratedOf } from "./progress.js";
import { draftIn, withMore } from "./settle-files.js";
import { differences, inOrder } from "./settling-inputs.js";

/** Reasons to refuse a file that could be read. */
const ABOUT_SETTLING = new Set(["twice", "too-many", "other-rubric", "newer", "plan"]);

/**
 * @param {Screen} screen
 * @param {(opened: readonly Opened[]) => Promise<void>} changed Hears of the drafts that are open now.
 * @param {(text: string) => void} announce
 */
export function opening(screen, changed, announce) {
  const { root, rubric, say, site, language } = screen;
  const place = found(root, "#open", HTMLElement);
  const files = found(place, "[data-files]", HTMLInputElement);
  const list = found(place, "[data-inputs]", HTMLElement);
  const device = made("fieldset", { class: "on-device" });
  const about = made("div", { class: "about-files" });
  const memory = `statewise${site.path}settle`;
  /** @type {Opened[]} */
  let opened = [];
  let queue = Promise.resolve();
  let hasTold = false;

  /** @param {readonly { from: string, read: () => Promise<{ draft: import("./draft.js").Draft, notes: number }> }[]} sources */
  const add = (sources) => {
    // One after the other: what is being read does not know yet of what comes in meanwhile.
    queue = queue.then(async () => {
      const more = await withMore(opened, sources, rubric);
      await take(more.opened, more.refused);
    });
    return queue;
  };

  /**
   * @param {Opened[]} now
   * @param {readonly Refused[]} refused
   */
  const take = async (now, refused) => {
    const isChanged = now.length !== opened.length || now.some((one, at) => one !== opened[at]);
    opened = now;
    tabMemory(memory, JSON.stringify(opened.map(({ input, from, notes }) => ({ text: input.text, from, notes }))));
    show(refused);
    if (isChanged) await changed(opened);
  };

  /** @param {readonly Refused[]} refused */
  const show = (refused) => {
    list.replaceChildren(...opened.map((one, at) => {
      const { input, from, notes } = one;
      const { rated, of } = ratedOf(input.draft, rubric);
      const name = input.name || say("nobody");
      return made("li", {}, made("b", {}, made("bdi", {}, name)), " ", made("span", { class: "quiet" }, made("bdi", {}, from), `. ${say("rated", { count: rated, of })}`,
        ...(notes > 0 ? [` ${say("notes", { count: notes })}`] : [])), " ",
      button(say("close-file"), () => {
        void take(opened.filter((other) => other !== one), []);
        // What was pressed is gone; the next one stands in its place.
        (list.querySelectorAll("button")[Math.min(at, opened.length - 1)] ?? files).focus();
      }, { "aria-label": say("close-file-of", { name: `${name}, ${from}` }) }));
    }));
    showDevice();
    const inputs = inOrder(opened.map(({ input }) => input));
    const sentences = [
      say("files", { count: opened.length }),
      ...refused.map(refusal),
      ...differences(inputs).map(differenceText),
      ...(opened.some(({ input }) => input.hash === null) ? [say("no-hash")] : []),
    ];
    about.replaceChildren(...sentences.map((text, at) => made("p", at > 0 ? { class: "notice" } : {}, text)));
    // A page that opens with nothing has nothing to tell.
    if (hasTold || opened.length > 0 || refused.length > 0) announce(sentences.join(" "));
    hasTold ||= opened.length > 0 || refused.length > 0;
  };

  /** @param {Refused} refused */
  const refusal = ({ from, kind, found }) =>
    (ABOUT_SETTLING.has(kind) ? say(`refused-${kind}`, { file: from, found }) : say("refused-file", { file: from, why: say(`import-${kind}`) }));

  /** @param {Difference} difference */
  const differenceText = ({ key, values }) => {
    const named = values.map(({ value }) => (value === undefined ? say("not-said") : nameOfValue(key, String(value))));
    return say(`differs-${key}`, { values: named.join(" / ") });
  };

  /** @param {string} key @param {string} value */
  const nameOfValue = (key, value) => {
    const names = key === "sector" ? rubric.sectors : key === "basis" ? rubric.bases : [];
    return names.find(({ id }) => id === value)?.name ?? value;
  };

  /** Drafts on this device, which need no file. */
  const showDevice = () => {
    const drafts = screen.store.list().drafts.flatMap(({ isBackup, stored }) => {
      if (isBackup || !stored || stored.isNewer || stored.draft.rubric.id !== rubric.id) return [];
      const text = writeDraft(stored.draft);
      return opened.some(({ input }) => input.text === text) ? [] : [stored];
    });
    device.hidden = drafts.length === 0;
    device.replaceChildren(made("legend", {}, say("on-device")), ...drafts.map(({ draft, savedAt }) => {
      const from = nameOf(draft, say);
      const open = () => void add([{ from, read: async () => ({ draft, notes: 0 }) }]);
      return made("p", {}, button(say("add"), open, { "aria-label": say("add-this", { name: from }) }), " ", made("bdi", {}, from), " ", made("span", { class: "quiet" }, timeOf(savedAt, language)));
    }));
  };

  files.addEventListener("change", () => {
    const chosen = [...(files.files ?? [])];
    // So that the same file can be chosen again, after it was closed or mended.
    files.value = "";
    void add(chosen.map((file) => ({ from: file.name, read: () => draftIn(file, rubric) })));
  });
  list.before(device);
  list.after(about);

  return {
    /** What was open in this tab before, such as before Back or a reload. */
    reopen: async () => {
      const kept = keptIn(tabMemory(memory));
      await add(kept.map(({ text, from, notes }) => ({ from, read: async () => ({ draft: readDraft(text).draft, notes }) })));
    },
  };
}

/**
 * @param {string | null} memory
 * @returns {{ text: string, from: string, notes: number }[]}
 */
function keptIn(memory) {
  try {
    const kept = JSON.parse(memory ?? "[]");
    return Array.isArray(kept) ? kept.filter((one) => typeof one?.text === "string") : [];
  } catch {
    return [];
  }
}
