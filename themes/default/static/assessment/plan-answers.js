/**
 * The answers of a plan one by one, for telling two plans apart. Goals and activities are known by their
 * ids, wherever they stand.
 *
 * @typedef {{ path: readonly string[], value: unknown, name?: string }} Answer Of a goal or an activity, `name` is
 *   what it is called, which people know and not its id.
 * @typedef {{ path: readonly string[], ids: readonly string[], names: readonly string[], name?: string }} Order Of the
 *   goals; or of the activities of one, which `name` is.
 */
import { isObject } from "./shape.js";

/**
 * @param {unknown} plan As the file has it: without what is empty.
 * @returns {{ answers: Answer[], orders: Order[] }}
 */
export function planAnswers(plan) {
  /** @type {Answer[]} */
  const answers = [];
  /** @type {Order[]} */
  const orders = [];

  /** @param {unknown} list @param {readonly string[]} path @param {string} called @param {string} [of] */
  const addAll = (list, path, called, of) => {
    const items = itemsOf(list).map(({ id, item }) => ({ id, item, name: String(item[called] ?? "") || id }));
    orders.push({ path, ids: items.map(({ id }) => id), names: items.map(({ name }) => name), ...(of !== undefined && { name: of }) });
    for (const { id, item, name } of items) {
      const { id: _, activities, ...rest } = item;
      // Nothing but an id is still something that comes and goes.
      const said = Object.keys(item).length === 1 ? item : rest;
      for (const [key, value] of Object.entries(said)) answers.push({ path: [...path, id, key], value, name });
      if (activities !== undefined) addAll(activities, [...path, id, "activities"], "what", name);
    }
  };

  for (const [key, value] of entriesOf(plan)) {
    const path = ["plan", key];
    if (key === "goals") addAll(value, path, "title");
    else if (key !== "resources" && key !== "left_out") answers.push({ path, value });
    else for (const [id, inner] of entriesOf(value)) {
      if (!isObject(inner)) answers.push({ path: [...path, id], value: inner });
      else for (const [name, text] of Object.entries(inner)) answers.push({ path: [...path, id, name], value: text });
    }
  }
  return { answers, orders };
}

/**
 * With ids that tell them apart, even in a draft made by hand that repeats one or has none.
 *
 * @param {unknown} list
 */
function itemsOf(list) {
  /** @type {Map<string, Record<string, unknown>>} */
  const items = new Map();
  for (const [at, item] of (Array.isArray(list) ? list : []).entries()) {
    if (!isObject(item)) continue;
    let id = String(item.id ?? "");
    while (id === "" || items.has(id)) id += `#${at + 1}`;
    items.set(id, item);
  }
  return [...items].map(([id, item]) => ({ id, item }));
}

/** @param {unknown} value */
function entriesOf(value) {
  return isObject(value) ? Object.entries(value) : [];
}
