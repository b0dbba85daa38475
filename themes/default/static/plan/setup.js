/**
 * What stands above the steps: which draft is open, and how far its assessment is.
 *
 * @typedef {import("../assessment/draft.js").Draft} Draft
 * @typedef {import("./goals.js").Screen} Screen
 */
import { nameOf } from "../assessment/page.js";
import { ratedOf } from "../assessment/progress.js";
import { allFound, found } from "../dom.js";
import { hasPlan } from "./plan.js";

/**
 * @param {Screen} screen
 * @param {Draft} draft
 */
export function showSetup({ root, rubric, say }, draft) {
  const { rated, of } = ratedOf(draft, rubric);
  const text = rated === 0 ? say("nothing-rated") : say("rated", { count: rated, of });
  for (const place of allFound(root, "[data-progress], [data-today]", HTMLElement)) place.textContent = text;
  const name = draft.name || draft.assessment.system;
  found(root, "[data-open-title]", HTMLElement).textContent = say(hasPlan(draft) ? "begin-go-on" : "begin-new");
  found(root, "[data-open-about]", HTMLElement).textContent = name ? say("begin-open", { name: nameOf(draft, say) }) : say("begin-saved");
  const system = found(root, "#system", HTMLInputElement);
  if (system.value !== (draft.assessment.system ?? "")) system.value = draft.assessment.system ?? "";
  for (const place of allFound(root, "[data-leave-out]", HTMLDetailsElement)) {
    if (found(place, "textarea", HTMLTextAreaElement).value.trim() !== "") place.open = true;
  }
  const asked = new URLSearchParams(location.search).get("from");
  const from = root.querySelector("#from-state");
  const option = from?.querySelector(`option[value="${CSS.escape(asked ?? "")}"]`);
  if (!(option instanceof HTMLOptionElement)) return;
  option.selected = true;
  from?.classList.add("asked");
  from?.parentElement?.prepend(/** @type {Element} */ (from));
}
