/**
 * One part or element on the page of settling: the answers side by side, and below them what a person
 * decides. It is built when it is opened.
 *
 * @typedef {import("./page.js").Screen} Screen
 * @typedef {import("./settled.js").Decision} Decision
 * @typedef {import("./settling.js").Answer} Answer
 * @typedef {import("./settling.js").Row} Row
 *
 * @typedef {object} Acts
 * @property {(row: Row) => Decision | null} decided
 * @property {(row: Row, decision: Decision) => void} settle
 * @property {(row: Row) => void} takeBack
 * @property {() => string} by Who settles, as typed.
 * @property {(row: Row, input: number) => string} nameOf Of the person, or a number instead of it.
 * @property {(row: Row, why?: string) => string} reason What was typed and not settled yet; keeps it.
 */
import { allFound, button, found, made } from "../dom.js";
import { listed } from "../words.js";
import { plainNode, proseNode, ratingNodes, ratingText, sourceList } from "./answer-view.js";
import { errorSummary } from "./settle-errors.js";
import { lacking } from "./settled.js";
import { joinedEvidence, tickedIn, unitedSources } from "./settling.js";

/**
 * @param {Screen} screen
 * @param {Row} row
 * @param {string} key Of this row, for ids.
 * @param {Acts} acts
 * @returns {{ element: HTMLLIElement, update: () => void, unfold: () => void }}
 */
export function rowItem(screen, row, key, acts) {
  const { rubric, say, language } = screen;
  const title = row.kind === "part" ? rubric.parts[row.index]?.title : rubric.elements[row.index]?.title;
  const name = row.kind === "part" ? `${row.id} ${title ?? ""}`.trim() : say("overall-of", { element: `${row.id} ${title ?? ""}`.trim() });
  const state = made("span", { class: "row-state" });
  const content = made("div", { class: "row-content" });
  const details = made("details", {}, made("summary", {}, made("h3", {}, made("bdi", {}, name)), made("span", { class: "row-class" }, classText()), state), content);
  const element = made("li", { id: key, "data-agreement": row.agreement }, details);
  details.addEventListener("toggle", () => details.open && build());

  /** @type {(() => void)[]} */
  let updates = [];

  const update = () => {
    const decision = acts.decided(row);
    element.toggleAttribute("data-settled", decision !== null);
    state.textContent = decision === null ? say("row-open") : say("row-settled", { level: ratingText(screen, decision) });
    for (const act of updates) act();
  };

  const build = () => {
    if (content.children.length > 0) return;
    updates = [];
    content.append(sides(), settledLine(), decisionForm());
    update();
  };

  /** How far apart, and from where to where. */
  function classText() {
    const text = say(`class-${row.agreement}`);
    if (row.spread === 0 || row.range === null) return text;
    const [lowest, highest] = row.range.map((rating) => ratingText(screen, { rating }));
    return `${text}. ${say("range", { lowest: lowest ?? "", highest: highest ?? "" })}`;
  }

  /** The name of a person, which may be hidden until the row is settled. @param {number} input */
  function person(input) {
    const place = made("bdi", {});
    updates.push(() => { place.textContent = acts.nameOf(row, input); });
    return place;
  }

  /** People by what they answered. @param {readonly number[]} inputs */
  function people(inputs) {
    const place = made("span", { class: "quiet" });
    updates.push(() => { place.textContent = listed(inputs.map((input) => acts.nameOf(row, input)), language); });
    return place;
  }

  function sides() {
    return made("div", { class: "sides" }, ...row.answers.map((answer, input) => {
      const { criteria, evidence, sources } = answer;
      const ticked = tickedIn({ ...row, answers: [answer] }, rubric);
      return made("section", { class: "answered" }, made("h4", {}, person(input)),
        made("p", {}, ...(answer.isSilent ? [made("span", { class: "quiet" }, say("no-answer"))] : ratingNodes(screen, answer))),
        ...(criteria.length > 0 ? [made("h5", {}, say("ticks")), made("ul", {}, ...ticked.map(({ id }) => made("li", {}, criterionNode(id))))] : []),
        ...(evidence.trim() !== "" ? [made("h5", {}, say("evidence")), proseNode(evidence)] : []),
        ...(sources.length > 0 ? [made("h5", {}, say("sources")), sourceList(screen, sources)] : []));
    }));
  }

  /** @param {string} id */
  function criterionNode(id) {
    const known = row.kind === "part" ? rubric.parts[row.index]?.criteria.find((criterion) => criterion.id === id) : undefined;
    const text = known && "text" in known && typeof known.text === "string" ? known.text : id;
    return made("bdi", {}, text);
  }

  function settledLine() {
    const line = made("div", { class: "settled-line" });
    updates.push(() => {
      const decision = acts.decided(row);
      line.hidden = decision === null;
      if (decision === null) return line.replaceChildren();
      line.replaceChildren(
        made("p", {}, made("b", {}, say("row-settled", { level: ratingText(screen, decision) })), " ", say("settled-by", { by: decision.by })),
        made("p", {}, plainNode(decision.why)),
        made("p", { class: "acts" }, button(say("take-back"), () => {
          acts.takeBack(row);
          // The button is gone with the line; the way on begins at the head of the row.
          found(details, "summary", HTMLElement).focus();
        })));
    });
    return line;
  }

  function decisionForm() {
    const form = made("form", { class: "settle-form", novalidate: "" });
    const errors = errorSummary(say);
    const ratings = choices();
    const ticks = tickChoices();
    const evidence = evidenceChoices();
    const why = made("textarea", { id: `${key}-why`, rows: "2" });
    why.value = acts.reason(row);
    why.addEventListener("input", () => acts.reason(row, why.value));
    const submit = made("button", { type: "submit" });
    updates.push(() => { submit.textContent = say(acts.decided(row) === null ? "settle" : "settle-again"); });
    form.append(errors.element, ratings, ...(ticks ? [ticks] : []), ...(evidence ? [evidence] : []),
      made("p", { class: "field" }, made("label", { for: why.id }, say("why")), why), made("p", {}, submit));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const decision = decisionIn(form, why.value);
      const ids = { value: `${key}-choice-0`, by: "settled-by", why: why.id };
      if (!errors.show(lacking(decision), ids)) acts.settle(row, decision);
    });
    fill(form, why);
    return form;
  }

  function choices() {
    /** @type {{ value: string, answer: { rating?: number, status?: string } }[]} */
    const values = [
      ...rubric.levels.map(({ value }) => ({ value: String(value), answer: { rating: value } })),
      ...(row.kind === "part" ? rubric.empty.map(({ id }) => ({ value: id, answer: { status: id } })) : []),
    ];
    return made("fieldset", { class: "rating" }, made("legend", {}, say("agreed")), ...values.map(({ value, answer }, at) => {
      const isThis = (/** @type {Answer | undefined} */ given) => given?.rating === answer.rating && (answer.rating !== undefined || given?.status === answer.status);
      const chosen = [...row.answers.keys()].filter((input) => isThis(row.answers[input]));
      const option = made("input", { type: "radio", name: `${key}-choice`, value, id: `${key}-choice-${at}` });
      const who = chosen.length === 0 ? [] : [" ", people(chosen)];
      return made("div", { class: "choice" }, option, made("label", { for: option.id }, ...ratingNodes(screen, answer), ...who));
    }));
  }

  function tickChoices() {
    const ticked = tickedIn(row, rubric);
    if (ticked.length === 0) return null;
    return made("fieldset", {}, made("legend", {}, say("ticks-that-stand")), ...ticked.map(({ id, inputs }, at) => {
      const box = made("input", { type: "checkbox", name: "tick", value: id, id: `${key}-tick-${at}` });
      return made("div", { class: "choice" }, box, made("label", { for: box.id }, criterionNode(id), " ", people(inputs)));
    }));
  }

  function evidenceChoices() {
    const inputs = [...row.answers.keys()].filter((input) => hasGrounds(row.answers[input]));
    if (inputs.length === 0) return null;
    return made("fieldset", {}, made("legend", {}, say("evidence-to-take")), ...inputs.map((input) => {
      const box = made("input", { type: "checkbox", name: "evidence", value: String(input), id: `${key}-evidence-${input}` });
      return made("div", { class: "choice" }, box, made("label", { for: box.id }, person(input)));
    }));
  }

  /**
   * What the form says.
   *
   * @param {HTMLFormElement} form
   * @param {string} why
   * @returns {Decision}
   */
  function decisionIn(form, why) {
    const checked = (/** @type {string} */ name) => allFound(form, `input[name="${name}"]:checked`, HTMLInputElement).map(({ value }) => value);
    const [value = ""] = checked(`${key}-choice`);
    const level = rubric.levels.find((level) => String(level.value) === value);
    const taken = checked("evidence").flatMap((input) => row.answers[Number(input)] ?? []);
    return {
      rating: level?.value,
      status: level ? undefined : value || undefined,
      criteria: checked("tick"),
      evidence: joinedEvidence(taken),
      sources: unitedSources(taken),
      by: acts.by(),
      why,
    };
  }

  /**
   * Shows what was decided before.
   *
   * @param {HTMLFormElement} form
   * @param {HTMLTextAreaElement} why
   */
  function fill(form, why) {
    const decision = acts.decided(row);
    if (decision === null) return;
    const { rating, status, criteria, evidence, sources } = decision;
    for (const box of allFound(form, "input", HTMLInputElement)) {
      const answer = row.answers[Number(box.value)];
      if (box.type === "radio") box.checked = box.value === String(rating ?? status);
      else if (box.name === "tick") box.checked = criteria.includes(box.value);
      else box.checked = answer !== undefined && evidence.includes(answer.evidence) && answer.sources.every((source) => sources.some((one) => JSON.stringify(one) === JSON.stringify(source)));
    }
    if (why.value === "") why.value = decision.why;
  }

  return {
    element,
    update,
    unfold: () => {
      build();
      details.open = true;
    },
  };
}

/** @param {Answer | undefined} answer */
function hasGrounds(answer) {
  return answer !== undefined && (answer.evidence.trim() !== "" || answer.sources.length > 0);
}
