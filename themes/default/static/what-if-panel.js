/**
 * Where a person tries another rating. Clearly hypothetical: nothing is saved or sent, and no cell of
 * the page changes.
 *
 * @typedef {import("./compare-choice.js").Column} Column
 * @typedef {import("./compare-data.js").Data} Data
 * @typedef {import("./compare-data.js").State} State
 * @typedef {import("./compare-speech.js").Speech} Speech
 * @typedef {import("./what-if-result.js").Seen} Seen
 */
import { columnNames, hrefOf, nameOf, someNames } from "./compare-speech.js";
import { button, made } from "./dom.js";
import { SHARED_AT_LEAST } from "./peers.js";
import { seen, withRating } from "./what-if-result.js";
import { decimal } from "./words.js";

/** Panels may stand on a page beside other forms. */
const ID = "what-if";

/**
 * @param {Speech} speech
 * @param {Data} data
 * @param {"h2" | "h3"} headingTag
 * @param {(said: string) => void} announce
 * @returns {{ element: HTMLElement, offer: (columns: readonly Column[]) => void }} The panel, and what
 *   tells it whose ratings can be tried.
 */
export function panel(speech, data, headingTag, announce) {
  const { say, names } = speech;
  /** @type {readonly Column[]} */
  let offered = [];
  const whose = made("select", { id: `${ID}-state` });
  const part = made("select", { id: `${ID}-part` });
  const level = made("select", { id: `${ID}-level` });
  const outcome = made("div", { class: "outcome" });
  for (const [at, { parts }] of data.elements.entries()) {
    part.append(made("optgroup", { label: names.elements[at]?.title ?? "" },
      ...parts.map((index) => made("option", { value: String(index) }, names.parts[index]?.title ?? ""))));
  }
  level.append(made("option", { value: "" }, "–"), ...names.levels.map((name, at) =>
    made("option", { value: String(at + 1) }, `${data.values[at]} ${name}`)));

  const show = () => {
    const column = offered[whose.selectedIndex];
    const chosen = Number(level.value);
    if (!column?.assessment || chosen < 1) {
      outcome.replaceChildren(made("p", {}, say("what-if-choose")));
      return;
    }
    const index = Number(part.value);
    const title = names.parts[index]?.title ?? "";
    const now = seen(data, column.state, column.assessment, index);
    const then = seen(data, column.state, withRating(column.assessment, index, chosen), index);
    const said = say("what-if-said", {
      state: columnNames(speech, offered)[whose.selectedIndex] ?? "", part: title, level: names.levels[chosen - 1] ?? "",
    });
    const element = data.elements.findIndex(({ parts }) => parts.includes(index));
    outcome.replaceChildren(made("p", {}, made("b", {}, said)), made("dl", { class: "now-then" },
      ...group(say("overall-of", { element: names.elements[element]?.short ?? "" }), [scoreWords(now)], [scoreWords(then)]),
      ...group(say("what-if-peers"), peerNodes(now.peers), peerNodes(then.peers)),
      ...group(say("what-if-leaders", { part: title }), [leaderWords(now)], [leaderWords(then)])));
    announce([said, `${say("what-if-then")}:`, scoreWords(then), leaderWords(then)].join(" "));
  };

  /**
   * @param {string} title
   * @param {readonly (Node | string)[]} now
   * @param {readonly (Node | string)[]} then
   */
  const group = (title, now, then) => [
    made("div", {}, made("dt", {}, title),
      made("dd", {}, made("b", {}, say("what-if-now")), made("span", {}, ...now)),
      made("dd", {}, made("b", {}, say("what-if-then")), made("span", {}, ...then))),
  ];

  /** @param {Seen} seen */
  const scoreWords = ({ score }) => {
    switch (score.kind) {
      case "chosen": return say("what-if-chosen", { level: names.levels[score.level - 1] ?? "" });
      case "computed": return say("overall-computed", { value: decimal(score.tenths, say("decimal")), rated: score.rated, of: score.of });
      case "too-few": return say("overall-too-few", { rated: score.rated, of: score.of });
      case "empty": return names.empty[-score.empty - 1]?.name ?? "";
    }
  };

  /** @param {readonly State[]} peers */
  const peerNodes = (peers) => {
    if (peers.length === 0) return [say("what-if-no-peers", { count: SHARED_AT_LEAST })];
    return peers.flatMap((state, at) => {
      const link = made("a", { href: hrefOf(speech, { state, assessment: state.current }) }, nameOf(speech, state));
      return at === 0 ? [link] : [", ", link];
    });
  };

  /** @param {Seen} seen */
  const leaderWords = ({ level: own, furthest }) => {
    if (furthest === null) return say("what-if-no-leaders");
    if (own === null) return say("what-if-unrated");
    const states = someNames(speech, furthest.states.map((state) => nameOf(speech, state)));
    const values = { states, level: names.levels[furthest.level - 1] ?? "", count: Math.abs(furthest.level - own) };
    if (own === furthest.level) return say("what-if-level-with", values);
    return say(own < furthest.level ? "what-if-behind" : "what-if-ahead", values);
  };

  const reset = () => {
    level.value = "";
    show();
  };
  for (const control of [whose, part, level]) control.addEventListener("change", show);

  /** @param {HTMLSelectElement} control @param {string} name */
  const labeled = (control, name) => made("p", {}, made("label", { for: control.id }, say(name)), " ", control);
  const whoseLine = labeled(whose, "what-if-state");
  const element = made("div", { class: "hypothetical" },
    made(headingTag, {}, say("what-if-title")),
    made("p", { class: "quiet" }, say("what-if-note")),
    whoseLine, labeled(part, "what-if-part"), labeled(level, "what-if-level"),
    made("p", {}, button(say("what-if-reset"), reset)),
    outcome);

  return {
    element,
    offer: (columns) => {
      const before = offered[whose.selectedIndex];
      offered = columns.filter(({ assessment }) => assessment !== null);
      const spoken = columnNames(speech, offered);
      const same = offered.findIndex((column) => column.state === before?.state && column.assessment === before.assessment);
      whose.replaceChildren(...spoken.map((name, at) => new Option(name, String(at), false, at === Math.max(same, 0))));
      whoseLine.hidden = offered.length < 2;
      // Of somebody else, another rating was not asked for.
      if (same < 0) level.value = "";
      show();
    },
  };
}
