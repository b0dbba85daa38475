/**
 * A draft of a newer version is shown as far as it is understood, and goes out as it came.
 *
 * @typedef {import("../assessment/draft.js").Draft} Draft
 * @typedef {import("./goals.js").Screen} Screen
 */
import { fileNameOf, offer } from "../assessment/file-out.js";
import { messagesIn } from "../assessment/messages.js";
import { nameOf } from "../assessment/page.js";
import { allFound, found, made } from "../dom.js";
import { fill, lock } from "./controls.js";
import { goalLists } from "./goals.js";
import { withIds } from "./plan.js";
import { planViews } from "./views.js";

/**
 * @param {Screen} screen
 * @param {Draft} draft
 * @param {string} original
 * @param {(draft: Draft) => void} showSetup
 */
export function read(screen, draft, original, showSetup) {
  const { root, say } = screen;
  const form = found(root, "#answers", HTMLFormElement);
  const shown = withIds(draft);
  fill(form, shown);
  goalLists(screen, () => shown, () => {}, () => {}).fill();
  showSetup(shown);
  planViews(screen, () => {}, () => {}).then((show) => show(shown)).catch(() => root.prepend(made("p", {}, say("failed"))));
  lock(form);
  for (const place of allFound(root, "[data-draft-name]", HTMLElement)) place.textContent = nameOf(draft, say);
  for (const place of allFound(form, "#gaps, #since, [data-highlights]", HTMLElement)) place.hidden = true;
  messagesIn(found(root, "#message", HTMLElement)).show("reading", say("newer-version"));
  const file = () => offer(fileNameOf(draft), original);
  found(root, "[data-save-file]", HTMLButtonElement).addEventListener("click", file);
  for (const button of allFound(form, "[data-out]", HTMLButtonElement)) {
    const { out = "" } = button.dataset;
    button.disabled = !["draft", "print"].includes(out);
    button.addEventListener("click", () => (out === "draft" ? file() : print()));
  }
}
