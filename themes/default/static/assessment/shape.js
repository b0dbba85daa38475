/**
 * JSON of a known shape: reading says all that does not fit, and writing always gives the same bytes.
 * Objects have no prototype, so that `__proto__` and `constructor` are keys like any others. Keys that
 * a shape does not name are kept.
 *
 * @typedef {"string" | "name" | "id" | "boolean" | "integer" | "any"} Simple A name is a text that is not empty.
 * @typedef {Simple | { list: Shape } | { table: Shape } | Keys} Shape A table has keys of its own.
 * @typedef {{ keys: Readonly<Record<string, Shape>>, required?: readonly string[] }} Keys In the order in
 *   which they are written.
 * @typedef {Record<string, unknown>} Values
 * @typedef {{ kind: string, path: readonly string[] }} Problem
 */

/**
 * Why a text is no draft. The kinds: `too-large`, `encoding` (no UTF-8), `empty`, `json`, `number` (one
 * that is too large for any), `depth`, `twice` (a key), `format` (JSON of something else), `version` (none that there
 * was), `shape` (with all problems: the kind of each is what was expected there, or `missing`), and
 * `newer`, when a draft of a later version is about to be written.
 */
export class DraftError extends Error {
  /**
   * @param {string} kind
   * @param {readonly Problem[]} [problems]
   */
  constructor(kind, problems = []) {
    super(kind);
    this.kind = kind;
    this.problems = problems;
  }
}

/**
 * An object without a prototype, with all that some objects have.
 *
 * @param {...Readonly<Record<string, any>>} values
 * @returns {Record<string, any>}
 */
export function record(...values) {
  return Object.assign(Object.create(null), ...values);
}

/** A text without lone surrogates, which no file can hold. @param {string} text */
export function wellFormed(text) {
  return text.replaceAll(/\p{Surrogate}/gu, "\uFFFD");
}

/**
 * @param {unknown} value
 * @returns {value is Values}
 */
export function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * A copy without prototypes and lone surrogates.
 *
 * @param {unknown} value
 * @param {number} depth So many more lists and objects may be inside one another.
 * @returns {unknown}
 */
export function tidy(value, depth) {
  if (typeof value === "string") return wellFormed(value);
  if (typeof value === "number" && !Number.isFinite(value)) throw new DraftError("number");
  if (typeof value !== "object" || value === null) return value;
  if (depth === 0) throw new DraftError("depth");
  if (Array.isArray(value)) return value.map((item) => tidy(item, depth - 1));
  /** @type {Values} */
  const copy = record();
  for (const [key, item] of Object.entries(value)) copy[wellFormed(key)] = tidy(item, depth - 1);
  return copy;
}

/** The number of keys in a text of JSON. @param {string} text */
export function keysIn(text) {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at)) {
    at += 1;
    while (text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
    at += 1;
    while (/\s/.test(text[at] ?? "")) at += 1;
    if (text[at] === ":") count += 1;
  }
  return count;
}

/** The number of keys in a value. @param {unknown} value @returns {number} */
export function keysOf(value) {
  if (typeof value !== "object" || value === null) return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce((sum, inner) => sum + keysOf(inner), own);
}

/**
 * A value of a shape, without what does not fit it.
 *
 * @param {Shape} shape
 * @param {unknown} value
 * @param {Problem[]} misfits Gets what does not fit: the kind is what was expected there, or `missing`.
 * @param {Problem[]} unknown Gets the keys that the shape does not name.
 * @param {readonly string[]} [path]
 * @returns {unknown} `undefined` if nothing of it fits.
 */
export function fit(shape, value, misfits, unknown, path = []) {
  if (typeof shape === "string") {
    if (isA(shape, value)) return value;
  } else if ("list" in shape) {
    if (Array.isArray(value)) {
      const items = value.map((item, at) => fit(shape.list, item, misfits, unknown, [...path, String(at)]));
      return items.filter((item) => item !== undefined);
    }
  } else if (isObject(value)) {
    const fitted = record();
    for (const [key, item] of Object.entries(value)) {
      const inner = innerShape(shape, key);
      const place = [...path, key];
      if (inner !== undefined && isEmpty(item)) continue;
      if (inner === undefined) unknown.push({ kind: "unknown", path: place });
      const made = inner === undefined ? item : fit(inner, item, misfits, unknown, place);
      if (made !== undefined) fitted[key] = made;
    }
    for (const key of ("required" in shape && shape.required) || []) {
      if (isEmpty(value[key])) misfits.push({ kind: "missing", path: [...path, key] });
    }
    return fitted;
  }
  misfits.push({ kind: typeof shape === "string" ? shape : "list" in shape ? "list" : "object", path });
  return undefined;
}

/**
 * @param {Keys | { table: Shape }} shape
 * @param {string} key
 */
function innerShape(shape, key) {
  return "table" in shape ? shape.table : Object.hasOwn(shape.keys, key) ? shape.keys[key] : undefined;
}

/** What says nothing, and is not written. @param {unknown} value */
function isEmpty(value) {
  if (typeof value === "object") return value === null || Object.keys(value).length === 0;
  return value === undefined || value === "" || value === false;
}

/**
 * @param {Simple} kind
 * @param {unknown} value
 */
function isA(kind, value) {
  if (kind === "any") return true;
  if (kind === "integer") return Number.isSafeInteger(value);
  if (kind === "boolean") return typeof value === "boolean";
  return typeof value === "string" && (kind === "string" || (kind === "id" ? /^[a-z0-9-]{16,64}$/ : /./s).test(value));
}

/**
 * A value as JSON, in the order of its shape and without what is empty.
 *
 * @param {Shape | undefined} shape Unknown values are written as they are.
 * @param {unknown} value
 * @param {string} [line] A line feed and the indent.
 * @returns {string | null} `null` if nothing is in it.
 */
export function written(shape, value, line = "\n") {
  if (shape === undefined || shape === "any") return JSON.stringify(value, null, 2)?.replaceAll("\n", line) ?? null;
  if (typeof shape === "string") {
    if (isEmpty(value)) return null;
    return JSON.stringify(typeof value === "string" ? wellFormed(value) : value);
  }
  const next = `${line}  `;
  if ("list" in shape) {
    return Array.isArray(value) ? wrapped("[]", value.map((item) => written(shape.list, item, next)), line) : null;
  }
  if (!isObject(value)) return null;
  const keys = "table" in shape ? Object.keys(value).sort() : new Set([...Object.keys(shape.keys), ...Object.keys(value)]);
  const entries = Array.from(keys, (key) => {
    const text = written(innerShape(shape, key), value[key], next);
    return text === null ? null : `${JSON.stringify(wellFormed(key))}: ${text}`;
  });
  return wrapped("{}", entries, line);
}

/**
 * @param {string} brackets
 * @param {readonly (string | null)[]} items
 * @param {string} line
 */
function wrapped(brackets, items, line) {
  const left = items.filter((item) => item !== null);
  return left.length === 0 ? null : `${brackets[0]}${line}  ${left.join(`,${line}  `)}${line}${brackets[1]}`;
}
