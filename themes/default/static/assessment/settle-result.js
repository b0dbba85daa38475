/**
 * What comes of settling: the name of the draft, what the files say differently about the whole, and the
 * ways on.
 *
 * @typedef {import("./messages.js").Messages} Messages
 * @typedef {import("./page.js").Screen} Screen
 * @typedef {import("./settling-inputs.js").Input} Input
 * @typedef {import("./settling-session.js").Session} Session
 */
import { button, found, made } from "../dom.js";
import { dateText } from "./answer-view.js";
import { withAnswer } from "./draft.js";
import { fileNameOf, offer, textOf } from "./file-out.js";
import { openInTab } from "./page.js";
import { leavesHighlights, openSetup, plansIn } from "./settled.js";
import { withName } from "./stored.js";

/**
 * @param {Screen} screen
 * @param {readonly Input[]} inputs
 * @param {Session} session
 * @param {Messages} messages
 * @param {(text: string) => void} announce
 * @returns {() => void} Shows the draft as it is now.
 */
export function result(screen, inputs, session, messages, announce) {
  const { root, rubric, say, site, language } = screen;
  const place = found(root, "[data-result]", HTMLElement);
  const name = made("input", { id: "settled-name", type: "text" });
  name.addEventListener("input", () => session.change(withName(session.draft(), session.draft().id, name.value), ["draft", "name"]));

  const setup = openSetup(inputs).map(({ key, values }) => {
    const shown = (/** @type {string | number} */ value) => {
      const names = key === "sector" ? rubric.sectors : key === "basis" ? rubric.bases : [];
      return names.find(({ id }) => id === value)?.name ?? (key === "assessed_on" ? dateText(String(value), language) : String(value));
    };
    const option = (/** @type {string} */ id, /** @type {string | number | undefined} */ value, /** @type {string} */ text) => {
      const radio = made("input", { type: "radio", name: `settled-${key}`, id, "data-value": JSON.stringify(value ?? null) });
      radio.addEventListener("change", () => session.change(withAnswer(session.draft(), [key], value), [key]));
      return made("div", { class: "choice" }, radio, made("label", { for: id }, made("bdi", {}, text)));
    };
    return { key, fieldset: made("fieldset", {}, made("legend", {}, say(`field-${key}`)),
      ...values.map((value, at) => option(`settled-${key}-${at}`, value, shown(value))), option(`settled-${key}-open`, undefined, say("leave-open"))) };
  });

  const saveFile = () => {
    try {
      offer(fileNameOf(session.draft()), textOf(session.draft()));
      session.inFile();
      messages.hide("file");
      announce(say("file-made"));
    } catch {
      messages.show("file", say("file-failed"));
      announce(say("file-failed"));
    }
  };
  /** @param {string} href */
  const goTo = (href) => {
    session.keep();
    openInTab(site, session.draft().id);
    location.assign(href);
  };

  place.replaceChildren(
    made("p", { class: "field" }, made("label", { for: name.id }, say("record-name")), name),
    ...(setup.length > 0 ? [made("h3", {}, say("setup-differs")), made("p", { class: "quiet" }, say("setup-differs-about")), ...setup.map(({ fieldset }) => fieldset)] : []),
    ...(leavesHighlights(inputs) ? [made("p", { class: "quiet" }, say("highlights-left"))] : []),
    ...(plansIn(inputs) === "differ" ? [made("p", { class: "quiet" }, say("plans-differ"))] : []),
    made("p", { class: "acts" }, button(say("save-file"), saveFile, { class: "button" }), " ",
      button(say("go-to-form"), () => goTo(site.pages.form)), " ", button(say("go-to-record"), () => goTo(site.pages.record))),
  );

  return () => {
    const { name: now = "", assessment } = session.draft();
    if (name.value !== now) name.value = now;
    for (const { key, fieldset } of setup) {
      const value = JSON.stringify(assessment[key] ?? null);
      // Nothing is chosen for anybody: to leave it open is a choice, too.
      for (const radio of fieldset.querySelectorAll("input")) if (radio.dataset.value === value && value !== "null") radio.checked = true;
    }
  };
}
