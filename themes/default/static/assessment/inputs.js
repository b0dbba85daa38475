/**
 * The controls of the form: they show the draft, and what a person enters changes it.
 *
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./fields.js").Field} Field
 * @typedef {import("./page.js").Screen} Screen
 *
 * @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control
 *
 * @typedef {object} Change
 * @property {Draft} draft
 * @property {Field} field
 */
import { allFound, made } from "../dom.js";
import { controlOf, fieldOf, withControl } from "./fields.js";
import { tabMemory } from "./page.js";
import { show, sourceLists } from "./sources.js";
import { withAnswer } from "./draft.js";

/**
 * @param {Screen} screen
 * @param {HTMLFormElement} form
 * @param {() => Draft} current
 * @param {(change: Change) => void} take
 */
export function inputs(screen, form, current, take) {
  const { root, rubric, say, site } = screen;
  const keyOf = (/** @type {Control} */ control) => `statewise${site.path}typed/${current().id}/${control.name}`;

  /** Says beside an input that the draft cannot hold what was typed. @param {Control} control @param {boolean} isRight */
  const judge = (control, isRight) => {
    const place = control.closest(".field");
    const there = place?.querySelector(".wrong");
    if (isRight) there?.remove();
    else if (!there) place?.append(made("span", { class: "wrong" }, say("no-year")));
    control.setAttribute("aria-invalid", String(!isRight));
  };

  const lists = sourceLists(root, say, (part, sources) => {
    const path = ["scores", rubric.parts[part]?.id ?? "", "sources"];
    take({ draft: withAnswer(current(), path, sources), field: { kind: "text", path, part } });
  }, judge);

  /** @returns {Control[]} */
  const controls = () => [...form.elements].flatMap((control) => (isControl(control) ? [control] : []));

  form.addEventListener("input", ({ target }) => {
    if (!(target instanceof Element) || !isControl(target)) return;
    const field = fieldOf(target.name, rubric);
    if (!field) return;
    const checked = target instanceof HTMLInputElement && target.checked;
    const draft = withControl(current(), field, { value: target.value, checked }, rubric);
    if (field.kind === "integer") {
      judge(target, draft !== null);
      // What the draft cannot hold stays in this tab.
      tabMemory(keyOf(target), draft === null ? target.value : "");
    }
    take({ draft: draft ?? withAnswer(current(), field.path, undefined), field });
  });

  form.addEventListener("click", ({ target }) => {
    const clear = target instanceof Element && target.closest("[data-clear]");
    if (!clear) return;
    for (const radio of allFound(clear.closest("fieldset") ?? form, "input[type=radio]:checked", HTMLInputElement)) {
      radio.checked = false;
      const field = fieldOf(radio.name, rubric);
      if (field) take({ draft: withControl(current(), field, { value: radio.value, checked: false }, rubric) ?? current(), field });
    }
  });

  return {
    /** Shows the draft. Nothing of it is an input. */
    fill: () => {
      const draft = current();
      for (const control of controls()) {
        const field = fieldOf(control.name, rubric);
        if (!field) continue;
        const { value, checked } = controlOf(draft, field, control.value);
        if (control instanceof HTMLInputElement && ["radio", "checkbox"].includes(control.type)) control.checked = checked;
        else if (control instanceof HTMLInputElement) show(control, value || (field.kind === "integer" && tabMemory(keyOf(control))) || "");
        else if (control.value !== value) showIn(control, value);
        if (field.kind === "integer") judge(control, value !== "" || control.value === "");
      }
      for (const [at, { id }] of rubric.parts.entries()) lists.show(at, draft.assessment.scores[id]?.sources ?? []);
    },

    /** Leaves the answers to be read and copied. */
    lock: () => {
      for (const control of controls()) {
        if (control instanceof HTMLTextAreaElement || (control instanceof HTMLInputElement && !["radio", "checkbox"].includes(control.type))) control.readOnly = true;
        else control.disabled = true;
      }
      for (const button of allFound(form, "button:not([data-preview])", HTMLButtonElement)) button.disabled = true;
    },
  };
}

/** @param {Element} element @returns {element is Control} */
function isControl(element) {
  return element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement;
}

/** @param {HTMLSelectElement | HTMLTextAreaElement} control @param {string} value */
function showIn(control, value) {
  control.value = value;
  // A choice that is not on offer here stays the choice.
  if (control instanceof HTMLSelectElement && control.value !== value) control.append(new Option(value, value, false, true));
}
