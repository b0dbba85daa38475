// Random drafts and random nonsense from a fixed seed, so that a failure can be had again.

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
export function randomOf(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(next() * limit);
  const of = (list) => list[below(list.length)];
  const many = (most, make) => Array.from({ length: below(most + 1) }, make);
  return { next, below, of, many, chance: (share) => next() < share };
}

const PIECES = ["a", "Z", " ", "\n", "\r\n", "\r", "\t", '"', '""', '"""', "\\", "\\n", "'", "=1+1", "@", "|", ";", ",", "\0", "\x7f", "\x85", "é", "漢",
  "🏳️‍🌈", "עברית", "\u202e", "\ufeff", "\u2028", "\ud800", "\udc00", "<b>", "{", "}", "[1A]", "#", "5,000"];
const KEYS = ["1A", "1B", "2A", "9Z", "1", "2", "10", "__proto__", "constructor", "hasOwnProperty", "toString", "", "é", "a b", "\ud800"];
const IDS = ["a", "b", "c", "none", "__proto__", "whole", "k12", "not-assessed", "not-applicable", "self-assessment", ""];
const UNKNOWN = ["zebra", "apple", "7", "__proto__", "constructor", "plan", "note "];

/** Anything that JSON can say. */
export function randomValue(random, depth = 3) {
  const { below, of, many, chance } = random;
  const kind = below(depth > 0 ? 8 : 6);
  if (kind === 0) return null;
  if (kind === 1) return chance(0.5);
  if (kind === 2) return below(10) - 3;
  if (kind === 3) return of([0.5, 1e21, -1e-7, 2 ** 53, 2026, -0]);
  if (kind < 6) return randomText(random);
  if (kind === 6) return many(3, () => randomValue(random, depth - 1));
  return objectOf(many(3, () => [of([...KEYS, ...UNKNOWN]), randomValue(random, depth - 1)]));
}

export function randomText(random, most = 8) {
  return random.many(most, () => random.of(PIECES)).join("");
}

/** A draft as a file may hold it: valid, and anything but in order. */
export function randomDraft(random) {
  const { below, of, many, chance } = random;
  const text = () => randomText(random);
  const id = () => of(IDS);
  const object = objectsOf(random, 0.15);
  const table = (make) => objectOf(many(6, () => [of(KEYS), make()]));
  const rating = () => below(7) - 1;
  const source = () => object([["title", text()], ["publisher", text()], ["url", text()], ["year", below(3000)], ["accessed", of(["2026-11-20", "2026-02-30", text()])]]);
  const score = () => object([["rating", rating()], ["status", id()], ["criteria", many(5, id)], ["evidence", text()], ["sources", many(3, source)], ["is_completed", chance(0.5)]]);
  const summary = () => object([["rating", rating()], ["evidence", text()], ["is_completed", chance(0.5)]]);
  const statement = () => object([["text", text()], ["parts", many(3, id)]]);
  const agreement = () => object([["range", many(2, rating)], ["count", below(10)], ["by", text()], ["why", text()]]);
  const settled = () => object([["inputs", many(3, () => object([["hash", text()], ["name", text()]]))], ["parts", table(agreement)], ["elements", table(agreement)]]);
  const assessment = () => object([
    ["system", text()], ["code", of(["XX", ""])], ["sector", id()], ["edition", 2020 + below(10)], ["basis", id()],
    ["assessed_on", of(["2026-11-24", "2023-02-29", text()])], ["assessed_by", text()], ["filled_in_by", text()], ["note", text()],
    ["scores", table(score)], ["summaries", table(summary)], ["patterns", many(3, text)], ["strengths", many(3, statement)],
    ["challenges", many(3, statement)], ["settled", settled()],
  ]);
  return objectOf([
    ["assessment", assessment()],
    ["rubric", { version: "2021", id: "made-up" }],
    ["name", text()],
    ...(chance(0.6) ? [["plan", randomPlan(random)]] : []),
    ...(chance(0.3) ? [["zebra", randomValue(random)]] : []),
    ["version", 1],
    ["id", "a-made-up-draft-0001"],
    ["format", "statewise-draft"],
  ]);
}

/** A plan as a file may hold it; `unknown` is the share of its objects with a key that nobody knows. */
export function randomPlan(random, unknown = 0.15) {
  const { below, of, many } = random;
  const text = () => randomText(random);
  const id = () => of(IDS);
  const object = objectsOf(random, unknown);
  const table = (make) => objectOf(many(6, () => [of(KEYS), make()]));
  const day = () => of(["2028-06-30", "2027-12-15", "0001-01-01", "2027-02-30", text()]);
  const level = () => below(7) - 1;
  const activity = () => object([
    ["id", id()], ["what", text()], ["owner", text()], ["due", day()], ["success", text()], ["levers", many(3, id)],
    ["status", of(["planned", "started", "done", "stopped", text()])],
  ]);
  const goal = () => object([
    ["id", id()], ["title", text()], ["specific", text()], ["measurable", text()], ["attainable", text()], ["relevant", text()], ["due", day()],
    ["owner", text()], ["parts", many(3, () => of(KEYS))], ["from", level()], ["to", level()], ["activities", many(3, activity)],
  ]);
  return object([
    ["vision", text()], ["data_vision", text()], ["written_on", day()], ["written_by", text()], ["goals", many(4, goal)],
    ["resources", table(() => object([["there", text()], ["missing", text()]]))], ["left_out", table(text)],
  ]);
}

/** Makes objects of some of their pairs, in any order, and a share of them with one more. */
function objectsOf({ below, of, chance, ...random }, unknown) {
  return (pairs) => {
    const kept = pairs.filter(() => chance(0.7)).sort(() => below(3) - 1);
    if (chance(unknown)) kept.splice(below(kept.length + 1), 0, [of(UNKNOWN.filter((key) => key !== "plan")), randomValue({ below, of, chance, ...random })]);
    return objectOf(kept);
  };
}

/** The same JSON with one thing in it broken. */
export function broken(random, value) {
  const copy = JSON.parse(JSON.stringify(value));
  const places = [];
  const walk = (inner) => {
    if (typeof inner !== "object" || inner === null) return;
    for (const key of Object.keys(inner)) {
      places.push([inner, key]);
      walk(inner[key]);
    }
  };
  walk(copy);
  const [object, key] = random.of(places);
  Object.defineProperty(object, key, { value: randomValue(random), enumerable: true, configurable: true, writable: true });
  return copy;
}

/** `__proto__` is a key like any other here. */
function objectOf(pairs) {
  return Object.fromEntries(pairs);
}
