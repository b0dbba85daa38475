/**
 * Notes on a step, as a colleague would say them: what lacks, where, and an example of each kind.
 *
 * @typedef {import("../assessment/draft.js").Draft} Draft
 * @typedef {import("./goals.js").Screen} Screen
 * @typedef {import("./notes.js").Note} Note
 */
import { made } from "../dom.js";
import { planOf } from "./plan.js";

/** Of one kind so many places are named. */
const NAMED = 6;

/**
 * @param {Pick<Screen, "say">} screen
 * @param {Draft} draft
 * @param {readonly Note[]} notes Of one step.
 * @returns {HTMLElement[]}
 */
export function noteNodes({ say }, draft, notes) {
  if (notes.length === 0) return [];
  const { goals } = planOf(draft);

  /** @param {Note} note @returns {Node[]} */
  const where = ({ goal, activity }) => {
    if (goal === undefined) return [];
    const at = goals.findIndex(({ id }) => id === goal);
    const place = (goals[at]?.activities ?? []).findIndex(({ id }) => id === activity);
    const text = activity === undefined ? say("goal-number", { number: at + 1 }) : say("note-activity", { goal: at + 1, number: place + 1 });
    return [made("a", { href: `#${activity ?? goal}` }, text)];
  };
  const kinds = [...new Set(notes.map(({ kind }) => kind))];
  return [
    made("h3", {}, say("notes-title")),
    made("ul", {}, ...kinds.map((kind) => {
      const own = notes.filter((note) => note.kind === kind);
      const places = own.slice(0, NAMED).flatMap((note) => where(note)).flatMap((node, at) => (at === 0 ? [": ", node] : [", ", node]));
      const more = own.length > NAMED ? [` ${say("notes-more", { count: own.length - NAMED })}`] : [];
      const of = notes[0]?.activity === undefined && own[0]?.activity === undefined ? "" : "-activity";
      return made("li", {}, made("b", {}, say(`note-${kind}`)), ...places, ...more, made("span", { class: "quiet" }, say(`note-${kind}-example${kind === "no-measure" ? of : ""}`)));
    })),
  ];
}
