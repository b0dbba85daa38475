/**
 * The goals of the plan, and the activities of each.
 *
 * @typedef {import("../assessment/draft.js").Activity} Activity
 * @typedef {import("../assessment/draft.js").Draft} Draft
 * @typedef {import("../assessment/draft.js").Goal} Goal
 * @typedef {import("./plan.js").Rubric & { help: readonly string[] }} Rubric With the addresses of what helps with the gaps of each part.
 * @typedef {import("../assessment/page.js").Screen & { rubric: Rubric }} Screen
 * @typedef {(draft: Draft, path: readonly string[]) => void} Take
 */
import { button, found, made, setChildren } from "../dom.js";
import { record } from "../assessment/shape.js";
import { fill } from "./controls.js";
import { itemList } from "./item-list.js";
import { newActivityId, newGoalId, planOf, withPlan } from "./plan.js";

/**
 * @param {Screen} screen
 * @param {() => Draft} current
 * @param {Take} take
 * @param {(text: string) => void} announce
 */
export function goalLists(screen, current, take, announce) {
  const { root, say, rubric } = screen;
  const goals = () => planOf(current()).goals;

  const list = itemList(found(root, "[data-goals]", HTMLElement), {
    say,
    kind: "goal",
    template: found(root, "#goal", HTMLTemplateElement),
    undone: found(root, "[data-goal-undone]", HTMLElement),
    current: goals,
    take: (items) => {
      take(withPlan(current(), ["goals"], items), ["plan", "goals"]);
      count();
      work();
    },
    show: (place, goal) => {
      fill(place, current());
      partChoice(found(place, "[data-goal-parts]", HTMLElement), goal, rubric, say);
    },
    titleOf: ({ title = "" }) => title.trim(),
    lineOf: ({ parts = [], from, to, due = "", owner = "" }) => [
      parts.join(", "),
      to === undefined ? "" : say(from === undefined ? "goal-to" : "goal-from-to", { from: String(from), to: String(to) }),
      due.trim(),
      owner.trim(),
    ].filter((text) => text !== "").join(" · "),
    announce,
  });

  const count = () => {
    found(root, "[data-goal-count]", HTMLElement).textContent = say("goals", { count: goals().length });
  };

  /** The activities of each goal, by its id. @type {Map<string, { place: HTMLElement, title: HTMLElement, list: ReturnType<typeof itemList> }>} */
  const activities = new Map();

  /** @param {string} id Of the goal. */
  const workOf = (id) => {
    const there = activities.get(id);
    if (there) return there;
    const title = made("h3", {});
    const items = made("ol", { class: "goals" });
    const undone = made("p", { class: "undo" });
    undone.hidden = true;
    const at = () => goals().findIndex((goal) => goal.id === id);
    const list = itemList(items, {
      say,
      kind: "activity",
      template: found(root, "#activity", HTMLTemplateElement),
      undone,
      current: () => goals()[at()]?.activities ?? [],
      take: (changed) => {
        if (at() >= 0) take(withPlan(current(), ["goals", String(at()), "activities"], changed), ["plan", "goals", id, "activities"]);
      },
      show: (place) => {
        otherLevers(place, id);
        fill(place, current());
      },
      titleOf: ({ what = "" }) => what.trim(),
      lineOf: ({ due = "", owner = "", status = "" }) => [status && statuses.has(status) ? statuses.get(status) ?? "" : status, due.trim(), owner.trim()].filter((text) => text !== "").join(" · "),
      announce,
    });
    const add = button(say("activity-add"), () => list.add(record({ id: newActivityId() })), { "data-add-activity": "" });
    const place = made("section", { class: "work" }, title, items, undone, made("p", {}, add));
    place.dataset.goal = id;
    const work = { place, title, list };
    activities.set(id, work);
    return work;
  };

  const statuses = new Map([...found(root, "#activity", HTMLTemplateElement).content.querySelectorAll("[name='activity.status'] option")]
    .map((option) => [option.getAttribute("value") ?? "", option.textContent ?? ""]));

  /** Levers that this rubric does not have stay, and can be taken away. @param {HTMLElement} place @param {string} goal */
  const otherLevers = (place, goal) => {
    const activity = goals().find(({ id }) => id === goal)?.activities?.find(({ id }) => id === place.dataset.activity);
    for (const lever of activity?.levers ?? []) {
      if (rubric.lever_ids.includes(lever) || place.querySelector(`[name="activity.levers"][value="${CSS.escape(lever)}"]`)) continue;
      place.querySelector("[data-levers]")?.append(made("label", {}, made("input", { type: "checkbox", name: "activity.levers", value: lever }), made("bdi", {}, lever)));
    }
  };

  /** Titles of the goals above their activities. */
  const label = () => {
    for (const [at, { id = "", title = "" }] of goals().entries()) {
      const heading = activities.get(id)?.title;
      heading?.replaceChildren(say(title.trim() === "" ? "goal-number" : "goal-number-title", { number: at + 1 }), made("bdi", {}, title.trim()));
    }
  };

  const work = () => {
    const all = goals().map(({ id = "" }) => ({ id, known: activities.has(id), ...workOf(id) }));
    setChildren(found(root, "[data-activities]", HTMLElement), all.map(({ place }) => place));
    for (const { known, list } of all) if (!known) list.fill();
    found(root, "[data-no-goals]", HTMLElement).hidden = all.length > 0;
    label();
  };

  found(root, "[data-add-goal]", HTMLButtonElement).addEventListener("click", () => list.add(record({ id: newGoalId() })));

  return {
    /** Shows the draft. */
    fill: () => {
      activities.clear();
      list.fill();
      work();
      count();
    },
    /** A field of a goal or an activity changed. @param {readonly string[]} path */
    after: ([, goal = "", inner]) => {
      if (inner === "activities") activities.get(goal)?.list.label();
      else {
        list.label();
        label();
      }
    },
    add: list.add,
  };
}

/**
 * Which parts a goal is to move: a line that says it, and boxes for all of them once it is opened. Parts
 * that this rubric does not have stay in the list, to be seen and taken away.
 *
 * @param {HTMLElement} place
 * @param {{ parts?: readonly string[] }} goal
 * @param {Pick<Rubric, "parts">} rubric
 * @param {Screen["say"]} say
 */
function partChoice(place, { parts = [] }, rubric, say) {
  const summary = made("summary", {});
  const boxes = made("div", { class: "named-parts" });
  const details = made("details", {}, summary, boxes);
  const label = (/** @type {readonly string[]} */ chosen) => {
    summary.textContent = chosen.length === 0 ? say("goal-parts-none") : say("goal-parts", { parts: chosen.join(", ") });
  };
  label(parts);
  details.addEventListener("toggle", () => {
    if (boxes.children.length > 0) return;
    const others = parts.filter((id) => !rubric.parts.some((part) => part.id === id)).map((id) => ({ id, title: say("goal-part-unknown") }));
    boxes.append(...[...rubric.parts, ...new Set(others)].map(({ id, title }) => {
      const box = made("input", { type: "checkbox", name: "goal.parts", value: id });
      box.checked = parts.includes(id);
      return made("label", {}, box, made("span", {}, `${id} ${title}`));
    }));
  });
  boxes.addEventListener("change", () => label([...boxes.querySelectorAll("input")].filter(({ checked }) => checked).map(({ value }) => value)));
  place.replaceChildren(details);
}
