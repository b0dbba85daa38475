/**
 * The controls of the plan: they show the draft, and what a person enters changes it.
 *
 * @typedef {import("../assessment/draft.js").Draft} Draft
 * @typedef {import("./fields.js").Field} Field
 * @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control
 */
import { allFound } from "../dom.js";
import { controlOf, fieldOf, withControl } from "./fields.js";

/**
 * Hears every input of a form.
 *
 * @param {HTMLFormElement} form
 * @param {() => Draft} current
 * @param {(draft: Draft, field: Field) => void} take
 */
export function listen(form, current, take) {
  form.addEventListener("input", ({ target }) => {
    if (!(target instanceof Element) || !isControl(target)) return;
    const field = fieldIn(target);
    if (!field) return;
    const checked = target instanceof HTMLInputElement && target.checked;
    take(withControl(current(), field, { value: target.value, checked }), field);
  });
}

/**
 * Shows the draft in the controls below an element. Nothing of it is an input.
 *
 * @param {ParentNode} place
 * @param {Draft} draft
 */
export function fill(place, draft) {
  for (const control of controlsIn(place)) {
    const field = fieldIn(control);
    if (!field) continue;
    const { value, checked } = controlOf(draft, field, control.value);
    if (control instanceof HTMLInputElement && control.type === "checkbox") control.checked = checked;
    else if (control instanceof HTMLSelectElement) choose(control, value);
    else if (control.value !== value) control.value = value;
  }
}

/** Leaves the texts to be read and copied. @param {ParentNode} place */
export function lock(place) {
  for (const control of controlsIn(place)) {
    if (control instanceof HTMLTextAreaElement || (control instanceof HTMLInputElement && control.type === "text")) control.readOnly = true;
    else control.disabled = true;
  }
  for (const button of allFound(place, "button", HTMLButtonElement)) button.disabled = true;
}

/** @param {ParentNode} place @returns {Control[]} */
function controlsIn(place) {
  return [...place.querySelectorAll("input, select, textarea")].filter(isControl);
}

/** @param {Control} control */
function fieldIn(control) {
  const goal = control.closest("[data-goal]");
  const activity = control.closest("[data-activity]");
  return fieldOf(control.name, {
    goal: goal instanceof HTMLElement ? goal.dataset.goal : undefined,
    activity: activity instanceof HTMLElement ? activity.dataset.activity : undefined,
  });
}

/** @param {Element} element @returns {element is Control} */
function isControl(element) {
  return element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement;
}

/** @param {HTMLSelectElement} select @param {string} value */
function choose(select, value) {
  select.value = value;
  if (select.value === value) return;
  // A status that nobody chose is the first; what is not on offer here stays the choice.
  if (value === "") select.selectedIndex = 0;
  else select.append(new Option(value, value, false, true));
}
