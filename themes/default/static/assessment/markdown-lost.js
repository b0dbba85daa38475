/**
 * What Markdown drops without a word: definitions that nothing refers to, and cells beyond the head of a
 * table. Names too much rather than too little.
 */

/** Labels that are known for comments: `[//]: # (a note)`. */
const COMMENTS = ["//", "comment"];

/**
 * @param {readonly string[]} lines
 * @returns {string[]}
 */
export function lostIn(lines) {
  const text = lines.join("\n");
  /** @type {Map<string, number>} */
  const defined = new Map();
  for (const [, label = ""] of text.matchAll(/\[((?:[^[\]\\]|\\[^])+)\]:/g)) count(defined, folded(label));
  /** @type {Map<string, number>} */
  const used = new Map();
  if (defined.size > 0) for (const [, label = ""] of text.matchAll(/\[((?:[^[\]\\]|\\[^])+)\](?!:)/g)) count(used, folded(label));
  const dropped = [...defined].filter(([label, times]) => !COMMENTS.includes(label) && (times > 1 || !used.has(label)));
  return [...dropped.map(([label]) => `[${label}]:`), ...cellsBeyond(lines)];
}

/** @param {Map<string, number>} counts @param {string} key */
function count(counts, key) {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** @param {string} label */
function folded(label) {
  return label.trim().replaceAll(/\s+/g, " ").toLowerCase();
}

/**
 * Rows with more cells than the line of hyphens above them.
 *
 * @param {readonly string[]} lines
 * @returns {string[]}
 */
function cellsBeyond(lines) {
  let columns = Infinity;
  return lines.filter((line) => {
    if (line.trim() === "") columns = Infinity;
    else if (/-/.test(line) && /^[\s|:>+*.)\d-]*$/.test(line)) columns = Math.min(columns, cellsIn(line));
    return cellsIn(line) > columns;
  });
}

/** @param {string} line */
function cellsIn(line) {
  return line.replace(/^[\s>+*-]*\|/, "").replace(/\|\s*$/, "").replaceAll(/\\\|/g, "").split("|").length;
}
