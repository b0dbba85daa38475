/**
 * What follows from the whole plan: how far each step is, what a colleague would ask, the heat map as
 * planned, and the sheet.
 *
 * @typedef {import("../assessment/draft.js").Draft} Draft
 * @typedef {import("./goals.js").Screen} Screen
 */
import { chosenOf, ratingsOf } from "../assessment/answers.js";
import { heatMap } from "../assessment/heat.js";
import { holdsSomething } from "../assessment/progress.js";
import { allFound, found, made } from "../dom.js";
import { offerProgress } from "./begin.js";
import { noteNodes } from "./note-nodes.js";
import { notesOn } from "./notes.js";
import { planOf } from "./plan.js";
import { mapNodes } from "./planned-map.js";
import { plannedLevels } from "./planned.js";

/**
 * @param {Screen} screen
 * @param {() => void} failed What was published did not come.
 * @param {(text: string) => void} announce
 * @returns {Promise<(draft: Draft) => void>}
 */
export async function planViews(screen, failed, announce) {
  const { fillSheet } = await import("./sheet.js");
  const { root, say, rubric } = screen;
  const maps = found(root, "#planned", HTMLElement);
  const today = found(root, "[data-heat]", HTMLTableElement);
  const fillToday = heatMap(screen);

  /** @param {Draft} draft @param {{ id: string, asks?: string | null | undefined }} step */
  const statusOf = (draft, { id, asks }) => {
    const { vision, data_vision, goals, resources, left_out } = planOf(draft);
    if (left_out[id]?.trim()) return say("step-left-out");
    const { patterns, strengths, challenges } = draft.assessment;
    const activities = goals.flatMap((goal) => goal.activities ?? []).length;
    if (asks === "goals" && goals.length > 0) return say("goals", { count: goals.length });
    if (asks === "activities" && activities > 0) return say("activities", { count: activities });
    const what = new Map([["vision", [vision, data_vision]], ["challenges", [patterns, strengths, challenges]], ["resources", [resources]]]);
    return say(holdsSomething(what.get(asks ?? "")) ? "in-progress" : "not-started");
  };

  return (draft) => {
    fillToday(ratingsOf(draft, rubric), chosenOf(draft, rubric));
    offerProgress(screen, draft, failed, announce);
    for (const step of rubric.steps) {
      for (const place of allFound(root, `[data-status-of-step="${CSS.escape(step.id)}"]`, HTMLElement)) place.textContent = statusOf(draft, step);
    }
    const notes = notesOn(draft, rubric, dayHere());
    for (const place of allFound(root, "[data-notes]", HTMLElement)) {
      const own = notes.filter(({ step }) => step === place.dataset.notes);
      place.hidden = own.length === 0;
      const nodes = made("div", {}, ...noteNodes(screen, draft, own));
      // What stands there stays: one of its links may have the focus.
      if (place.innerText !== nodes.innerText) place.replaceChildren(...nodes.childNodes);
    }
    const planned = plannedLevels(draft, rubric);
    maps.hidden = planned.size === 0;
    found(maps, "[data-planned]", HTMLElement).replaceChildren(...(planned.size === 0 ? [] : mapNodes(screen, today, planned)));
    fillSheet(screen, draft, () => (planned.size === 0 ? [mapNodes(screen, today, planned)[0]] : mapNodes(screen, today, planned)));
  };
}

/** The day here, as a person would write it. */
export function dayHere() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
