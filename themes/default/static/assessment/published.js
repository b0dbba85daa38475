/**
 * A published assessment as the start of a new one: what it says of each part, without who said it and
 * when, which the new one has to say for itself. The state's plan comes along in the same way.
 *
 * @typedef {import("./answers.js").Rubric} Rubric
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./page.js").PublishedState} PublishedState
 */
import { newDraft, openDraft, withAnswer } from "./draft.js";
import { isObject, record } from "./shape.js";

/**
 * @param {unknown} json The data of a state, as `/data/states/` has it.
 * @param {PublishedState} state
 * @param {string} edition As in `assessments` of the state.
 * @param {Rubric} rubric
 * @param {{ id: string, name: string }} about What the new draft is.
 * @returns {Draft}
 * @throws If the data is not of this state.
 */
export function fromPublished(json, state, edition, rubric, { id, name }) {
  const [found] = listIn(json, "states");
  const assessment = listIn(found, "assessments").find((assessment) => {
    const own = String(assessment.edition);
    return edition === own || edition === `${own}-${assessment.sector}`;
  });
  if (!assessment) throw new Error(`no edition ${edition}`);
  let draft = /** @type {Draft} */ (record(newDraft(rubric, id), { name }));
  /** @param {readonly string[]} path @param {unknown} value */
  const put = (path, value) => {
    if (value !== null && value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0)) draft = withAnswer(draft, path, value);
  };
  put(["system"], state.name);
  put(["code"], state.code);
  put(["sector"], assessment.sector);
  for (const element of listIn(assessment, "elements")) {
    const summary = ["summaries", String(element.id)];
    put([...summary, "rating"], element.rating);
    put([...summary, "evidence"], element.evidence);
    for (const part of listIn(element, "sub_elements")) {
      const score = ["scores", String(part.id)];
      put([...score, "rating"], part.rating);
      put([...score, "criteria"], part.criteria);
      put([...score, "evidence"], part.evidence);
      put([...score, "sources"], listIn(part, "sources").map(sourceOf));
      // That nobody looked at a part is no answer to begin with.
      if (part.rating === null && part.status !== rubric.empty[0]?.id) put([...score, "status"], part.status);
    }
  }
  const plan = found?.plan;
  if (!isObject(plan) || plan.sector !== assessment.sector) return draft;
  for (const key of ["patterns", "strengths", "challenges"]) put([key], plan[key]);
  const { vision, data_vision, goals, resources, left_out } = plan;
  return openDraft({ ...draft, plan: { vision, data_vision, goals, resources, left_out } }).draft;
}

/** @param {Record<string, unknown>} source */
function sourceOf(source) {
  return record(Object.fromEntries(Object.entries(source).filter(([, value]) => value !== null)));
}

/**
 * @param {unknown} object
 * @param {string} key
 * @returns {Record<string, unknown>[]}
 */
function listIn(object, key) {
  const list = isObject(object) ? object[key] : null;
  return Array.isArray(list) ? list.filter(isObject) : [];
}
