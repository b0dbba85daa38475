/**
 * Two versions of one draft, after two tabs wrote: both are kept, and the person chooses.
 *
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./page.js").Screen} Screen
 * @typedef {import("./stored.js").Stored} Stored
 */
import { made } from "../dom.js";
import { changesBetween } from "./changes.js";
import { ask } from "./dialog.js";
import { changeList } from "./change-list.js";
import { nameOf, timeOf } from "./page.js";

/**
 * @param {Screen} screen
 * @param {Draft} mine
 * @param {Stored} theirs
 * @returns {Promise<"both" | "theirs" | null>}
 */
export function askWhich(screen, mine, theirs) {
  const { say, language } = screen;
  const changes = changesBetween(theirs.draft, mine).filter(({ path }) => path[0] !== "draft");
  return ask(say("conflict-title"), [
    made("p", {}, say("conflict-about", { time: timeOf(theirs.savedAt, language), name: nameOf(theirs.draft, say), mine: nameOf(mine, say) })),
    made("h3", {}, say("conflict-differences", { count: changes.length })),
    changeList(screen, changes),
  ], [
    { value: "both", text: say("conflict-both") },
    { value: "theirs", text: say("conflict-theirs") },
  ]);
}
