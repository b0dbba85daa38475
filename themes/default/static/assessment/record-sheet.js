/**
 * Fills the record: the blank sheet of the page with every answer of a draft. What nobody answered says
 * so, and what the rubric does not have stands at the end.
 *
 * @typedef {import("./draft.js").Agreement} Agreement
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./draft.js").Score} Score
 * @typedef {import("./page.js").Screen} Screen
 * @typedef {(Node | string)[]} Content Nothing in it: there is no answer.
 */
import { allFound, found, made } from "../dom.js";
import { elementScore } from "../element-score.js";
import { decimal } from "../words.js";
import { dateText, plainNode, proseNode, ratingNodes, ratingText, sourceList } from "./answer-view.js";
import { chosenOf, orphans, ratingsOf } from "./answers.js";
import { GROUPS, own, proposed } from "./findings.js";
import { heatMap } from "./heat.js";
import { orphanRows } from "./rows.js";

/**
 * @param {Screen} screen
 * @param {Draft} draft
 */
export function fillSheet(screen, draft) {
  const { root, rubric, say, language } = screen;
  const { assessment } = draft;
  const sheet = found(root, "#sheet", HTMLElement);
  const ratings = ratingsOf(draft, rubric);

  /**
   * @param {ParentNode} place
   * @param {string} key
   * @param {Content} content
   */
  const answer = (place, key, content) => {
    const cell = found(place, `:scope > dl [data-answer="${key}"]`, HTMLElement);
    cell.replaceChildren(...(content.length > 0 ? content : [made("span", { class: "quiet" }, say("no-answer"))]));
    return cell;
  };

  /**
   * Another line of a list of answers.
   *
   * @param {ParentNode} place
   * @param {string} title
   * @param {Content} content
   * @param {"append" | "prepend"} [side]
   */
  const line = (place, title, content, side = "append") => {
    found(place, ":scope > dl", HTMLElement)[side](made("dt", {}, title), made("dd", {}, ...content));
  };

  /**
   * What stands in every answer, whatever it is about.
   *
   * @param {ParentNode} place
   * @param {Score} score
   * @param {Agreement | undefined} agreement
   */
  const common = (place, { rating, status, evidence = "", is_completed: isCompleted }, agreement) => {
    answer(place, "rating", ratingNodes(screen, { rating, status }));
    answer(place, "evidence", evidence === "" ? [] : [proseNode(evidence)]);
    answer(place, "completed", [isCompleted ? say("yes") : say("not-completed")]);
    if (agreement) line(place, say("settled-line"), agreementContent(agreement));
  };

  /** @param {Agreement} agreement @returns {Content} */
  const agreementContent = ({ by = "", why = "", count = 0, range = [] }) => {
    const [low, high] = range.map((rating) => ratingText(screen, { rating }));
    return [
      made("p", {}, made("bdi", {}, by), ": ", plainNode(why)),
      made("p", { class: "quiet" }, [say("settled-count", { count }), ...(low && high ? [say("range", { lowest: low, highest: high })] : [])].join(" ")),
    ];
  };

  const setup = () => {
    const { system = "", code = "", sector, basis, edition, assessed_on: day = "", assessed_by: by = "", filled_in_by: person = "", note = "" } = assessment;
    const named = (/** @type {readonly { id: string, name: string }[]} */ list, /** @type {string | undefined} */ id) =>
      (id ? [made("bdi", {}, list.find((one) => one.id === id)?.name ?? id)] : []);
    if (draft.name) line(sheet, say("record-name"), [plainNode(draft.name)], "prepend");
    answer(sheet, "rubric", [`${rubric.title} (${draft.rubric.version})`]);
    answer(sheet, "system", [...(system ? [plainNode(system)] : []), ...(code ? [system ? " (" : "", made("bdi", {}, code), system ? ")" : ""] : [])]);
    answer(sheet, "sector", named(rubric.sectors, sector));
    answer(sheet, "basis", named(rubric.bases, basis));
    answer(sheet, "edition", edition === undefined ? [] : [String(edition)]);
    answer(sheet, "assessed_on", day ? [dateText(day, language)] : []);
    answer(sheet, "assessed_by", by ? [plainNode(by)] : []);
    answer(sheet, "filled_in_by", person ? [plainNode(person)] : []);
    answer(sheet, "note", note ? [proseNode(note)] : []);
    const inputs = assessment.settled?.inputs ?? [];
    if (inputs.length === 0) return;
    line(sheet, say("settled-from"), [made("ul", { class: "plain" }, ...inputs.map(({ name = "", hash = "" }) =>
      made("li", {}, made("bdi", {}, name), ...(hash ? [" ", made("code", {}, hash)] : []))))]);
  };

  /** @param {HTMLElement} article */
  const part = (article) => {
    const { id = "" } = rubric.parts[Number(article.dataset.part)] ?? {};
    const score = assessment.scores[id] ?? {};
    for (const item of allFound(article, "[data-criterion]", HTMLElement)) {
      const isTicked = score.criteria?.includes(item.dataset.criterion ?? "") ?? false;
      item.classList.toggle("met", isTicked);
      found(item, "[data-tick]", HTMLElement).textContent = `${say(isTicked ? "met" : "not-met")} `;
    }
    common(article, score, assessment.settled?.parts?.[id]);
    const sources = score.sources ?? [];
    answer(article, "sources", sources.length === 0 ? [] : [sourceList(screen, sources)]);
  };

  /** @param {HTMLElement} article */
  const summary = (article) => {
    const { id = "", parts = [] } = rubric.elements[Number(article.dataset.summary)] ?? {};
    common(article, assessment.summaries[id] ?? {}, assessment.settled?.elements?.[id]);
    const score = elementScore(parts.map((at) => ratings[at] ?? -1), null, rubric.levels.map(({ value }) => value));
    const { rated, of } = "of" in score ? score : { rated: 0, of: parts.length };
    found(article, "[data-mean]", HTMLElement).textContent =
      score.kind === "computed" ? say("mean-of", { value: decimal(score.tenths, say("decimal")), rated, of }) : say("mean-too-few", { rated, of });
  };

  const highlights = () => {
    for (const group of GROUPS) {
      const said = own(draft, group);
      const findings = said.length > 0 ? said : proposed(screen, draft, group);
      const named = (/** @type {readonly string[]} */ parts) => (parts.length === 0 ? [] : [" ", made("span", { class: "quiet" }, `(${parts.join(", ")})`)]);
      const list = made("ul", {}, ...findings.map(({ text, parts }) => made("li", {}, plainNode(text), ...named(parts))));
      found(root, `[data-${group}]`, HTMLElement).replaceChildren(findings.length > 0 ? list : made("p", { class: "quiet" }, say("proposed-none")));
    }
    found(root, "#highlights", HTMLElement).hidden = false;
  };

  /** Answers about what the rubric does not have. */
  const unknown = () => {
    const place = found(root, "#orphans", HTMLElement);
    const others = orphans(draft, rubric).filter(({ kind, path }) => !((kind === "part" || kind === "element") && path.length === 2));
    const rows = orphanRows(draft, rubric);
    place.hidden = others.length + rows.length === 0;
    place.replaceChildren(made("h3", {}, say("orphans-title")), made("p", {}, say("orphans-about")),
      ...rows.map(({ id, score, summary }) => unknownArticle(id, score ?? summary ?? {})));
    if (others.length === 0) return;
    const names = others.map(({ path, value }) => made("li", {}, made("bdi", {}, [...path.slice(1, 2), String(value)].join(": "))));
    place.append(made("ul", {}, ...names));
  };

  /** @param {string} id @param {Score} score */
  const unknownArticle = (id, { rating, status, criteria = [], evidence = "", sources = [], is_completed: isCompleted }) => {
    /** @type {[string, Content][]} */
    const lines = [
      [say("rating"), ratingNodes(screen, { rating, status })],
      [say("ticks"), criteria.length > 0 ? [criteria.join(", ")] : []],
      [say("evidence"), evidence ? [proseNode(evidence)] : []],
      [say("sources"), sources.length > 0 ? [sourceList(screen, sources)] : []],
      [say("completed"), isCompleted ? [say("yes")] : []],
    ];
    return made("article", { class: "question" }, made("h4", {}, made("bdi", {}, id)), made("dl", { class: "facts" },
      ...lines.flatMap(([title, content]) => (content.length === 0 ? [] : [made("dt", {}, title), made("dd", {}, ...content)]))));
  };

  setup();
  heatMap(screen)(ratings, chosenOf(draft, rubric));
  highlights();
  for (const article of allFound(sheet, "article[data-part]", HTMLElement)) part(article);
  for (const article of allFound(sheet, "article[data-summary]", HTMLElement)) summary(article);
  unknown();
}
