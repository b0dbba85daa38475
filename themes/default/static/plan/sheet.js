/**
 * The whole plan on one sheet, to read and to print. Only what is written stands on it.
 *
 * @typedef {import("../assessment/draft.js").Draft} Draft
 * @typedef {import("../assessment/draft.js").Goal} Goal
 * @typedef {import("./goals.js").Screen} Screen
 * @typedef {(Node | string)[]} Content
 */
import { dateText, plainNode, proseNode, ratingNodes } from "../assessment/answer-view.js";
import { GROUPS, own } from "../assessment/findings.js";
import { nameOf } from "../assessment/page.js";
import { found, made } from "../dom.js";
import { hasPlan, inOrder, planOf } from "./plan.js";

/**
 * @param {Screen} screen
 * @param {Draft} draft
 * @param {() => (HTMLElement | undefined)[]} maps The heat maps.
 */
export function fillSheet(screen, draft, maps) {
  const { root, rubric, say, language } = screen;
  const place = found(root, "#sheet", HTMLElement);
  const plan = planOf(draft);
  const { assessment } = draft;
  place.hidden = !hasPlan(draft);
  if (place.hidden) return place.replaceChildren();

  const plain = (/** @type {string | undefined} */ text) => (text?.trim() ? [plainNode(text)] : []);
  const prose = (/** @type {string | undefined} */ text) => (text?.trim() ? [proseNode(text)] : []);
  const date = (/** @type {string | undefined} */ day) => (day?.trim() ? [made("bdi", {}, dateText(day, language))] : []);
  const named = (/** @type {readonly { id: string, name: string }[]} */ list, /** @type {string | undefined} */ id) => list.find((one) => one.id === id)?.name ?? id ?? "";
  const levers = (/** @type {readonly string[]} */ ids) => ids.map((id) => rubric.levers[rubric.lever_ids.indexOf(id)] ?? id).join(", ");
  const parts = (/** @type {readonly string[]} */ ids) => ids.map((id) => {
    const part = rubric.parts.find((one) => one.id === id);
    return part ? `${id} ${part.title}` : id;
  }).join("; ");

  /** @param {readonly [string, Content][]} lines */
  const facts = (lines) => {
    const filled = lines.filter(([, content]) => content.length > 0);
    return filled.length === 0 ? [] : [made("dl", { class: "facts" }, ...filled.flatMap(([title, content]) => [made("dt", {}, title), made("dd", {}, ...content)]))];
  };

  /** @param {string} caption @param {readonly string[]} heads @param {readonly Content[][]} rows The first of each names it. */
  const table = (caption, heads, rows) => made("div", { class: "scroll words", role: "region", tabindex: "0", "aria-label": caption },
    made("table", { class: `of-${heads.length}` }, made("caption", { class: "vh" }, caption),
      made("thead", {}, made("tr", {}, ...heads.map((head) => made("th", { scope: "col" }, head)))),
      made("tbody", {}, ...rows.map(([first = [], ...others]) => made("tr", {}, made("th", { scope: "row" }, ...first), ...others.map((content) => made("td", {}, ...content)))))));

  /** @param {number} at @param {{ id: string, title: string }} step @param {Content} content */
  const stepNode = (at, { id, title }, content) => {
    const reason = plan.left_out[id]?.trim() ? [made("p", {}, `${say("step-left-out")}: `, plainNode(plan.left_out[id] ?? ""))] : [];
    const nothing = content.length + reason.length === 0 ? [made("p", { class: "quiet" }, say("sheet-nothing"))] : [];
    return made("section", {}, made("h3", {}, `${at + 1}. ${title}`), ...reason, ...content, ...nothing);
  };

  const goalTitle = (/** @type {Goal} */ { title = "" }, /** @type {number} */ at) =>
    [say(title.trim() === "" ? "goal-number" : "goal-number-title", { number: at + 1 }), plainNode(title.trim())];

  const vision = facts([[say("vision"), prose(plan.vision)], [say("data-vision"), prose(plan.data_vision)]]);

  const highlights = GROUPS.flatMap((group) => {
    const said = own(draft, group);
    if (said.length === 0) return [];
    return [made("h4", {}, say(group)), made("ul", {}, ...said.map(({ text, parts: ids }) =>
      made("li", {}, plainNode(text), ...(ids.length > 0 ? [" ", made("span", { class: "quiet" }, `(${ids.join(", ")})`)] : []))))];
  });

  const goals = plan.goals.map((goal, at) => made("article", { class: "goal" }, made("h4", {}, ...goalTitle(goal, at)), ...facts([
    [say("field-parts"), plain(parts(goal.parts ?? []))],
    [say("field-from"), goal.from === undefined ? [] : ratingNodes(screen, { rating: goal.from })],
    [say("field-to"), goal.to === undefined ? [] : [...ratingNodes(screen, { rating: goal.to }), " ", made("span", { class: "quiet" }, say("sheet-planned"))]],
    [say("field-specific"), prose(goal.specific)],
    [say("field-measurable"), prose(goal.measurable)],
    [say("field-attainable"), prose(goal.attainable)],
    [say("field-relevant"), prose(goal.relevant)],
    [say("field-due"), date(goal.due)],
    [say("field-owner"), plain(goal.owner)],
  ])));

  const resources = inOrder(plan.resources, rubric.categories).flatMap(([id, { there, missing }]) =>
    there?.trim() || missing?.trim() ? [[plain(named(rubric.categories, id)), prose(there), prose(missing)]] : []);

  const heads = ["what", "owner", "due", "success", "levers", "status"].map((key) => say(`field-${key}`));
  const work = plan.goals.flatMap((goal, at) => {
    const activities = goal.activities ?? [];
    if (activities.length === 0) return [];
    const rows = activities.map(({ what, owner, due, success, levers: own = [], status = "planned" }) =>
      [plain(what), plain(owner), date(due), plain(success), plain(levers(own)), [say(`status-${status}`) === `status-${status}` ? status : say(`status-${status}`)]]);
    return [made("h4", {}, ...goalTitle(goal, at)), table(say("activities-of", { number: at + 1 }), heads, rows)];
  });

  /** What each step asks for. @type {ReadonlyMap<string, Content>} */
  const answers = new Map([
    ["vision", vision],
    ["challenges", [made("div", { class: "maps" }, ...maps().flatMap((map) => map ?? [])), ...highlights]],
    ["goals", goals],
    ["resources", resources.length === 0 ? [] : [table(say("resources"), ["resource", "there", "missing"].map((key) => say(`field-${key}`)), resources)]],
    ["activities", work],
  ]);
  const others = Object.keys(plan.left_out).filter((id) => !rubric.steps.some((one) => one.id === id) && plan.left_out[id]?.trim());
  place.replaceChildren(
    made("h2", { class: "rule", id: "sheet-title" }, say("sheet-title", { name: nameOf(draft, say) })),
    ...facts([
      [say("field-system"), plain(assessment.system)],
      [say("field-sector"), plain(named(rubric.sectors, assessment.sector))],
      [say("field-written_on"), date(plan.written_on)],
      [say("field-written_by"), plain(plan.written_by)],
      [say("field-rubric"), [`${rubric.title} (${draft.rubric.version})`]],
    ]),
    ...rubric.steps.map((step, at) => stepNode(at, step, answers.get(step.asks ?? "") ?? [])),
    ...others.map((id) => made("p", {}, made("bdi", {}, id), ": ", plainNode(plan.left_out[id] ?? ""))),
  );
}
