/**
 * From a gap to a goal: choose a part and a level, look at what helps, and make it a goal.
 *
 * @typedef {import("../assessment/draft.js").Draft} Draft
 * @typedef {import("../assessment/draft.js").Goal} Goal
 * @typedef {import("./gaps.js").Gap} Gap
 * @typedef {import("./goals.js").Screen} Screen
 * @typedef {{ title: string, href: string, publisher?: string }} Item
 * @typedef {{ name: string, href: string, level: number, from: number | null, since: number | null, text: string, lang?: string }} Ahead
 * @typedef {{ practices: Item[], resources: Item[], states: Ahead[] }} Help
 */
import { record } from "../assessment/shape.js";
import { button, found, made } from "../dom.js";
import { gapsOf } from "./gaps.js";
import { newGoalId } from "./plan.js";

/**
 * @param {Screen} screen
 * @param {() => Draft} current
 * @param {(goal: Goal) => void} add
 */
export function gapPanel(screen, current, add) {
  const { root, rubric, say } = screen;
  const parts = found(root, "[data-gap-part]", HTMLSelectElement);
  const levels = found(root, "[data-gap-level]", HTMLSelectElement);
  const panel = found(root, "[data-gap]", HTMLElement);
  const [none] = [...parts.options];
  /** @type {Gap[]} */
  let gaps = [];
  /** What was fetched, by the addresses. @type {Map<string, Promise<Help>>} */
  const helps = new Map();

  const levelText = (/** @type {number | null} */ level) => {
    const of = level === null ? undefined : rubric.levels[level - 1];
    return of ? `${of.value} ${of.name}` : say("not-rated");
  };
  const partOf = (/** @type {string} */ id) => rubric.parts.find((part) => part.id === id);

  const fill = () => {
    gaps = gapsOf(current(), rubric);
    const { value } = parts;
    parts.replaceChildren(...(none ? [none] : []), ...gaps.map(({ part, from }) => made("option", { value: part }, say("gap", { part, title: partOf(part)?.title ?? "", level: levelText(from) }))));
    parts.value = gaps.some(({ part }) => part === value) ? value : "";
    choosePart();
  };

  const choosePart = () => {
    const gap = gaps.find(({ part }) => part === parts.value);
    levels.disabled = gap === undefined;
    levels.replaceChildren(...(gap ? gap.open.flatMap(({ level }) => (level === 1 ? [] : [made("option", { value: String(level) }, levelText(level))])) : [made("option", { value: "" }, "–")]));
    show();
  };

  const show = () => {
    const gap = gaps.find(({ part }) => part === parts.value);
    panel.hidden = gap === undefined;
    if (!gap) return panel.replaceChildren();
    const to = Number(levels.value);
    const part = partOf(gap.part);
    const boxes = criteria(gap, to);
    const help = made("div", { class: "help" });
    panel.replaceChildren(
      made("h4", {}, say("gap-title", { part: `${gap.part} ${part?.title ?? ""}`, from: levelText(gap.from), to: levelText(to) })),
      ...boxes.nodes,
      help,
      made("p", { class: "acts" }, button(say("gap-make"), () => make(gap, to, boxes.chosen()), { class: "button", "data-make-goal": "" })),
    );
    void showHelp(help, gap);
  };

  /**
   * The criteria on the way that do not hold yet, to be taken over: those up to the level, or if it has none
   * those of the next level that has.
   *
   * @param {Gap} gap
   * @param {number} to
   */
  const criteria = (gap, to) => {
    const texts = new Map((partOf(gap.part)?.criteria ?? []).map((criterion) => [criterion.id, "text" in criterion ? String(criterion.text) : ""]));
    // What the lowest level says is true of those who have not begun.
    const open = gap.open.filter(({ level, criteria }) => level > 1 && criteria.length > 0);
    const last = open.find(({ level }) => level >= to)?.level ?? open.at(-1)?.level ?? 0;
    const shown = open.filter(({ level }) => level <= last);
    /** @type {HTMLInputElement[]} */
    const boxes = [];
    const nodes = shown.map(({ level, criteria }) => made("fieldset", { class: "criteria" },
      made("legend", {}, say("gap-criteria", { level: levelText(level) })),
      ...criteria.map(({ id }) => {
        const box = made("input", { type: "checkbox", value: id });
        boxes.push(box);
        return made("label", {}, box, made("span", {}, texts.get(id) ?? id));
      })));
    const hint = shown.length > 0 ? [made("p", { class: "hint" }, say("gap-criteria-hint"))] : [];
    return { nodes: [...hint, ...nodes], chosen: () => boxes.filter(({ checked }) => checked).map(({ value }) => texts.get(value) ?? value) };
  };

  /** @param {HTMLElement} place @param {Gap} gap */
  const showHelp = async (place, gap) => {
    const address = rubric.help[rubric.parts.findIndex(({ id }) => id === gap.part)] ?? "";
    const asked = helps.get(address) ?? fetch(address).then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))));
    helps.set(address, asked);
    try {
      const { practices, resources, states } = await asked;
      const from = gap.from === null ? -Infinity : rubric.levels[gap.from - 1]?.value ?? -Infinity;
      const ahead = states.filter((/** @type {Ahead} */ { level }) => level > from);
      place.replaceChildren(
        ...group("gap-ahead", ahead.map(aheadNode)),
        ...group("gap-practices", practices.map(itemNode)),
        ...group("gap-resources", resources.map(itemNode)),
      );
    } catch {
      helps.delete(address);
      place.replaceChildren(made("p", { class: "quiet" }, say("gap-no-help")));
    }
  };

  /** @param {string} words @param {HTMLElement[]} items */
  const group = (words, items) => {
    if (items.length === 0) return [];
    return [made("details", {}, made("summary", {}, say(words, { count: items.length })), made("ul", {}, ...items))];
  };
  const itemNode = (/** @type {Item} */ { title, href, publisher }) => made("li", {}, made("a", { href }, title), ...(publisher ? [`, ${publisher}`] : []));
  const aheadNode = (/** @type {Ahead} */ { name, href, level, from, since, text, lang }) => {
    const of = rubric.levels.find(({ value }) => value === level);
    const rose = from === null || since === null ? "" : ` ${say("gap-rose", { from: String(from), since: String(since) })}`;
    return made("li", {}, made("a", { href }, name), ` ${of ? `${of.value} ${of.name}` : level}.${rose} `, made("span", lang ? { class: "quiet", lang } : { class: "quiet" }, text));
  };

  /** @param {Gap} gap @param {number} to @param {readonly string[]} taken */
  const make = (gap, to, taken) => {
    const [from, level] = [gap.from === null ? undefined : rubric.levels[gap.from - 1], rubric.levels[to - 1]];
    const title = say(from ? "gap-goal" : "gap-goal-to", { part: partOf(gap.part)?.title ?? gap.part, from: from ? `${from.value} ${from.name}` : "", to: level ? `${level.value} ${level.name}` : "" });
    parts.value = "";
    choosePart();
    add(/** @type {Goal} */ (record({ id: newGoalId(), title },
      taken.length > 0 ? { specific: taken.map((text) => `- ${text}`).join("\n") } : {},
      { parts: [gap.part] }, from ? { from: from.value } : {}, level ? { to: level.value } : {})));
  };

  parts.addEventListener("change", choosePart);
  levels.addEventListener("change", show);
  const asked = new URLSearchParams(location.search).get("part");
  return {
    /** Shows the gaps of the draft. */
    fill: () => {
      fill();
      const chosen = gaps.find(({ part }) => part === asked)?.part;
      if (parts.value === "" && chosen) {
        parts.value = chosen;
        choosePart();
      }
    },
  };
}
