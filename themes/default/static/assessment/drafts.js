/**
 * The drafts on this device: open, rename, copy, take out as a file, delete. What was deleted can be put
 * back until the page is left.
 *
 * @typedef {import("./page.js").Screen} Screen
 * @typedef {import("./storage.js").Listed} Listed
 * @typedef {import("./stored.js").Stored} Stored
 */
import { button, found, made } from "../dom.js";
import { ask } from "./dialog.js";
import { fileNameOf, offer, textOf } from "./file-out.js";
import * as keeping from "./keeping.js";
import { nameOf, timeOf } from "./page.js";
import { ratedOf } from "./progress.js";

/**
 * @param {Screen} screen
 * @param {{ open: (id: string, page?: string) => void, say: (text: string) => void, failed: (fault: import("./stored.js").Fault) => void }} around
 * @returns {{ show: () => void }}
 */
export function draftList(screen, around) {
  const { root, say, store, language, rubric, site } = screen;
  const { plan } = site.pages;
  const section = found(root, "#drafts", HTMLElement);
  const list = found(section, "[data-list]", HTMLElement);
  const about = found(section, "[data-about]", HTMLElement);
  const sizes = new Intl.NumberFormat(language, { style: "unit", unit: "kilobyte", maximumFractionDigits: 1 });
  const clear = button(say("clear"), () => clearAll());
  const end = made("p", { class: "clear" }, clear);
  const cleared = made("p", { class: "undo", hidden: "" });
  section.append(end, cleared);
  /** What was deleted here, which stays in its place: it can be put back. @type {Map<string, HTMLElement>} */
  const undone = new Map();

  const show = () => {
    const { drafts, fault } = store.list();
    if (fault) around.failed(fault);
    const items = drafts.map((listed) => ({ key: keyOf(listed), item: itemOf(listed) }));
    for (const { key } of items) undone.delete(key);
    list.replaceChildren(...undone.values(), ...items.map(({ item }) => item));
    const count = drafts.filter(({ isBackup }) => !isBackup).length;
    about.textContent = say("drafts", { count });
    end.hidden = count === 0;
    section.hidden = drafts.length === 0 && undone.size === 0 && cleared.hidden;
  };

  /** @param {Listed} listed */
  const itemOf = (listed) => {
    const { stored, isBackup } = listed;
    const size = sizes.format(listed.size / 1000);
    const name = stored ? nameOf(stored.draft, say) : say("unreadable");
    const lines = [made("b", {}, isBackup ? say("backup-of", { name }) : name)];
    if (stored) {
      const { rated, of } = ratedOf(stored.draft, rubric);
      lines.push(made("span", { class: "quiet" }, `${say("draft-about", { date: timeOf(stored.savedAt, language), size })}. ${say("rated", { count: rated, of })}`));
      if (stored.isNewer) lines.push(made("span", { class: "quiet" }, say("newer-version")));
    } else {
      lines.push(made("span", { class: "quiet" }, say("unreadable-about", { size })));
    }
    /** @param {string} words @param {() => void} act */
    const to = (words, act) => button(say(words), act, { "aria-label": say("act-on", { act: say(words), name }) });
    const acts = [
      ...(stored && !isBackup ? [to("open", () => around.open(listed.id))] : []),
      ...(stored && !isBackup && plan ? [to("open-plan", () => around.open(listed.id, plan))] : []),
      ...(stored && !isBackup && !stored.isNewer ? [to("rename", () => rename(listed.id, stored)), to("copy", () => copy(listed.id, stored))] : []),
      to("save-file", () => saveFile(listed)),
      to("delete", () => remove(listed, name)),
    ];
    return made("li", { "data-draft": listed.id }, made("div", {}, ...lines), made("p", { class: "acts" }, ...acts));
  };

  /** @param {string} id @param {Stored} stored */
  const rename = async (id, stored) => {
    const input = made("input", { type: "text", id: "draft-name", name: "name" });
    input.value = nameOf(stored.draft, say);
    const field = made("p", { class: "field" }, made("label", { for: input.id }, say("rename-label")), input);
    const answer = await ask(say("rename-title"), [field], [{ value: "rename", text: say("rename-do") }, { value: "cancel", text: say("cancel") }]);
    if (answer === "rename") after(keeping.rename(store, id, input.value.trim()), id, "rename");
  };

  /** @param {string} id @param {Stored} stored */
  const copy = (id, stored) => after(keeping.copy(store, id, say("copy-of", { name: nameOf(stored.draft, say) })), id, "copy");

  /** @param {import("./storage.js").Outcome} outcome @param {string} id @param {string} words Of the button that was pressed. */
  const after = (outcome, id, words) => {
    if (outcome.kind === "fault") around.failed(outcome.fault);
    show();
    // The list is a new one, and so is the button that was pressed.
    const item = [...list.children].find((item) => item instanceof HTMLElement && item.dataset.draft === id);
    const buttons = [...item?.querySelectorAll("button") ?? []];
    buttons.find((button) => button.textContent === say(words))?.focus();
    if (outcome.kind === "saved") around.say(say(`${words}-done`, { name: nameOf(outcome.stored.draft, say) }));
  };

  /** @param {Listed} listed */
  const saveFile = ({ id, stored, raw, isBackup }) => {
    // What cannot be read goes out with all that it holds.
    if (!stored || isBackup) return offer(`${id}.txt`, raw, "text/plain");
    if (stored.isNewer) return offer(fileNameOf(stored.draft), stored.original ?? raw);
    offer(fileNameOf(stored.draft), textOf(stored.draft));
    store.saveNow(stored.draft, stored.raw, []);
    show();
  };

  /** @param {Listed} listed @param {string} name */
  const remove = (listed, name) => {
    const { undo, fault } = keeping.remove(store, listed);
    if (fault) return around.failed(fault);
    const key = keyOf(listed);
    const back = button(say("undo"), () => {
      const fault = undo();
      if (fault) return around.failed(fault);
      show();
      around.say(say("back-again", { name }));
    });
    undone.set(key, made("li", { class: "undo" }, made("span", {}, say("removed", { name })), " ", back));
    show();
    // The button that was pressed is gone.
    back.focus();
  };

  const clearAll = async () => {
    const count = store.list().drafts.length;
    const answer = await ask(say("clear-title"), [made("p", {}, say("clear-about", { count }))],
      [{ value: "keep", text: say("clear-keep") }, { value: "clear", text: say("clear-do") }]);
    if (answer !== "clear") return;
    const { undo, fault } = keeping.clear(store);
    if (fault) around.failed(fault);
    const back = button(say("undo"), () => {
      const fault = undo();
      if (fault) return around.failed(fault);
      cleared.hidden = true;
      show();
      around.say(say("clear-undone"));
    });
    cleared.replaceChildren(say("cleared"), " ", back);
    cleared.hidden = false;
    undone.clear();
    show();
    back.focus();
  };

  return { show };
}

/** @param {Listed} listed */
function keyOf({ id, isBackup }) {
  return `${isBackup} ${id}`;
}
