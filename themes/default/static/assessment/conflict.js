/**
 * Two versions of one draft, after two tabs wrote: both are kept, and the person chooses.
 *
 * @typedef {import("./autosave.js").Autosaver} Autosaver
 * @typedef {import("./messages.js").Messages} Messages
 * @typedef {import("./page.js").Screen} Screen
 * @typedef {import("./stored.js").Stored} Stored
 */
import { made } from "../dom.js";
import { changeList } from "./change-list.js";
import { changesBetween } from "./changes.js";
import { ask } from "./dialog.js";
import { remove } from "./keeping.js";
import { nameOf, timeOf } from "./page.js";

/**
 * @param {Screen} screen
 * @param {Autosaver} saver Of our version.
 * @param {string} id Of the other version.
 * @param {Messages} messages
 * @param {(stored: Stored) => void} adopt Goes on with another draft.
 */
export async function decide(screen, saver, id, messages, adopt) {
  const { say, language, store } = screen;
  saver.flush();
  const mine = saver.draft();
  const found = store.read(id);
  if (found.kind !== "stored") return messages.hide("conflict");
  const theirs = found.stored;
  const changes = changesBetween(theirs.draft, mine).filter(({ path }) => path[0] !== "draft");
  const choice = await ask(say("conflict-title"), [
    made("p", {}, say("conflict-about", { time: timeOf(theirs.savedAt, language), name: nameOf(theirs.draft, say), mine: nameOf(mine, say) })),
    made("h3", {}, say("conflict-differences", { count: changes.length })),
    changeList(screen, changes),
  ], [
    { value: "both", text: say("conflict-both") },
    { value: "theirs", text: say("conflict-theirs") },
  ]);
  if (choice === null) return;
  messages.hide("conflict");
  if (choice === "both") return;

  const own = store.list().drafts.find((listed) => listed.id === mine.id && !listed.isBackup);
  const removed = own && remove(store, own);
  adopt(theirs);
  messages.show("undo", say("mine-dropped"), removed ? [{
    text: say("undo"),
    act: () => {
      if (removed.undo() !== null) return;
      const back = store.read(mine.id);
      if (back.kind === "stored") adopt(back.stored);
      messages.hide("undo");
    },
  }] : []);
}
