/**
 * What the generator refuses in a text with Markdown (`src/parse/markdown_checks/`), found without a
 * parser of Markdown. Where the two could differ, this names too much: it knows code only where that is
 * beyond doubt. The generator has the last word.
 *
 * @typedef {"html" | "heading" | "link" | "file-link" | "anchor-link" | "image" | "broken-reference"
 *   | "unsure-reference" | "nesting" | "brackets" | "lost"} MarkdownKind
 * @typedef {{ kind: MarkdownKind, found: string }} MarkdownProblem
 * @typedef {object} Known What references can lead to; `states` is `null` where the page does not know.
 * @property {ReadonlySet<string>} parts
 * @property {ReadonlySet<string>} elements
 * @property {ReadonlySet<string> | null} states
 */
import { problemOfLink } from "./markdown-links.js";
import { lostIn } from "./markdown-lost.js";

/** As in the generator. */
const MOST_CONTAINERS = 32;
const MOST_BRACKETS = 5_000;
/** Half of what the generator allows: emphasis is counted roughly. */
const MOST_OPEN = 60;
/** A link or a tag is looked for in so many characters. */
const MOST_AHEAD = 4_000;
/** So much of the text is shown. */
const SHOWN = 40;

const MARKER = /^(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/;
const OPENS_FENCE = /^(?:`{3,}(?=[^`]*$)|~{3,})/;
const AUTOLINK = /^<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>\p{Cc}]*)>/u;
/** An address that stands in the text as it is becomes a link; what ends a sentence does not belong to it. */
const BARE = /^https?:\/\/[\p{L}\p{N}](?:(?!\][(:[])[^\s<>"`|\p{Cc}])*/iu;
const END = /[?!.,:;*_~'\u2018-\u201F«»…)\]}]+$/;
const MAIL = /^<[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*>/;

/**
 * @param {string} text With line feeds only.
 * @param {Known} known
 * @returns {MarkdownProblem[]} In the order of the text; of each kind only the first, but of links.
 */
export function markdownProblems(text, known) {
  const lines = text.split("\n");
  if (lines.some((line) => containersIn(line) > MOST_CONTAINERS)) return [{ kind: "nesting", found: "" }];
  // The generator has no limit for the last, and nobody writes so many.
  const crowded = ["[", "<", "`", "]"].find((mark) => text.split(mark).length - 1 > MOST_BRACKETS);
  if (crowded !== undefined) return [{ kind: "brackets", found: crowded }];
  /** @type {Map<string, MarkdownProblem>} */
  const found = new Map();
  /**
   * @param {MarkdownKind} kind
   * @param {string} words
   */
  const report = (kind, words) => {
    const key = kind.includes("link") || kind.includes("reference") ? `${kind} ${words}` : kind;
    if (!found.has(key)) found.set(key, { kind, found: shortened(words) });
  };
  const hasDefinitions = /\]:/.test(text);
  const hasTable = lines.some((line) => line.includes("|") && /-/.test(line) && /^[\s|:>+*.)\d-]*$/.test(line));
  for (const chunk of textChunks(lines)) {
    for (const [at, line] of chunk.entries()) {
      const { rest } = withoutMarkers(line);
      if (/^#{1,6}(?:[ \t]|$)/.test(rest)) report("heading", rest);
      if (at > 0 && /^[ \t>]*(?:=+|-+)[ \t]*$/.test(line)) report("heading", chunk[at - 1] ?? "");
    }
    if (opensAtOnce(chunk) > MOST_OPEN) report("nesting", "");
    scan(chunk.join("\n"), { known, report, hasDefinitions, hasTable });
  }
  for (const lost of lostIn(lines)) report("lost", lost);
  return [...found.values()];
}

/**
 * The lines that may be text, in groups that no blank line or block of code divides.
 *
 * @param {readonly string[]} lines
 * @returns {string[][]}
 */
function textChunks(lines) {
  /** @type {string[][]} */
  const chunks = [[]];
  /** @type {{ mark: string, indent: number } | null} */
  let fence = null;
  // In lists and quotes, code ends where those do; from there on nothing is taken for a block of code.
  let isCertain = true;
  for (const line of lines) {
    const indent = line.search(/[^ \t]|$/);
    const trimmed = unindented(line).replace(/[ \t]+$/, "");
    if (fence !== null) {
      const isClosing = trimmed.startsWith(fence.mark) && [...trimmed].every((mark) => mark === fence?.mark[0]);
      if (isClosing || (trimmed !== "" && indent < fence.indent)) {
        isCertain = isClosing && indent < 4 && !line.includes("\t");
        fence = null;
        if (isClosing) continue;
      } else continue;
    }
    const { rest, markers } = withoutMarkers(line);
    const opening = OPENS_FENCE.exec(rest);
    if (opening !== null && isCertain) {
      isCertain = markers === 0 && indent < 4 && !line.slice(0, indent).includes("\t");
      if (isCertain) {
        fence = { mark: opening[0], indent };
        chunks.push([]);
        continue;
      }
    }
    if (trimmed === "") chunks.push([]);
    else chunks.at(-1)?.push(line);
  }
  return chunks.filter((chunk) => chunk.length > 0);
}

/**
 * Looks at one group of lines, from left to right as Markdown is read.
 *
 * @param {string} text
 * @param {{ known: Known, report: (kind: MarkdownKind, found: string) => void, hasDefinitions: boolean, hasTable: boolean }} scene
 */
function scan(text, { known, report, hasDefinitions, hasTable }) {
  /** @param {string} target */
  const look = (target) => {
    const kind = problemOfLink(target, known);
    if (kind !== null) report(kind, target);
  };
  // Once backquotes are left over, where code begins and ends is in doubt until the next blank line.
  let isPaired = true;
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at, at + MOST_AHEAD);
    switch (text[at]) {
      case "\\":
        if (text[at + 1] === "`") isPaired = false;
        at += 2;
        continue;
      case "`": {
        const [run = ""] = /^`+/.exec(text.slice(at)) ?? [];
        const end = isPaired ? endOfCode(text, at + run.length, run.length, hasTable) : -1;
        if (end < 0) isPaired = false;
        at = end < 0 ? at + run.length : end;
        continue;
      }
      case "<": {
        const link = AUTOLINK.exec(rest) ?? MAIL.exec(rest);
        if (link !== null) {
          if (link[1] !== undefined) look(link[1]);
          at += link[0].length;
          continue;
        }
        if (/^<[A-Za-z/!?]/.test(rest)) report("html", /^[^>\n]*>?/.exec(rest)?.[0] ?? "");
        break;
      }
      case "h":
      case "H": {
        const [address] = BARE.exec(rest) ?? [];
        if (address !== undefined && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? "")) look(address.replace(END, ""));
        // The generator joins words over the marks between them.
        else if (/^https?:\/\/[<*_~`[\\&]/i.test(rest)) report("link", /^\S*/.exec(rest)?.[0] ?? "");
        break;
      }
      case "!":
        if (text[at + 1] === "[" && (hasDefinitions || /\]\s*[([]/.test(text.slice(at)))) report("image", /^[^\n]*?[)\n]|^[^\n]*/.exec(rest)?.[0] ?? "");
        break;
      case "]": {
        const target = targetAfter(rest);
        if (target === null) break;
        look(target.target);
        // A target in angle brackets is no HTML.
        at += target.isBracketed ? target.length : 1;
        continue;
      }
    }
    at += 1;
  }
}

/**
 * Where a link leads that stands behind this closing bracket, as in `](target "title")` or `]: target`.
 *
 * @param {string} rest
 * @returns {{ target: string, length: number, isBracketed: boolean } | null}
 */
function targetAfter(rest) {
  const inline = /^\]\([ \t\n]*(?:<([^<>\n]*)>|([^ \t\n)]*))(?=[ \t\n]*(?:[)"'(]|$))/.exec(rest);
  const defined = /^\]:[ \t]*\n?[ \t]*(?:<([^<>\n]*)>|([^ \t\n]+))(?=[ \t]*(?:\n|$|[ \t]["'(]))/.exec(rest);
  const match = inline ?? defined;
  if (match === null) return null;
  const [whole, bracketed, bare = ""] = match;
  return { target: bracketed ?? bare, length: whole.length, isBracketed: bracketed !== undefined };
}

/**
 * The end of a code span that begins before `from`, if it ends on the same line.
 *
 * @param {string} text
 * @param {number} from
 * @param {number} length Of its backquotes.
 * @param {boolean} hasTable Then a bar ends a cell, also in code.
 * @returns {number} -1 if there is none.
 */
function endOfCode(text, from, length, hasTable) {
  const [line = ""] = text.slice(from).split("\n", 1);
  for (const run of line.matchAll(/`+/g)) {
    if (run[0].length !== length) continue;
    return hasTable && line.slice(0, run.index).includes("|") ? -1 : from + (run.index ?? 0) + length;
  }
  return -1;
}

/**
 * The marks of quotes and lists at the start of a line.
 *
 * @param {string} line
 */
function withoutMarkers(line) {
  let rest = unindented(line);
  let markers = 0;
  for (let mark = MARKER.exec(rest); mark !== null; mark = MARKER.exec(rest)) {
    rest = unindented(rest.slice(mark[0].length));
    markers += 1;
    // Deeper than anything may be.
    if (markers > 2 * MOST_CONTAINERS) break;
  }
  return { rest, markers };
}

/** Other blanks than these two are letters to Markdown. @param {string} line */
function unindented(line) {
  return line.replace(/^[ \t]+/, "");
}

/**
 * In how many quotes and lists a line can be at most: those that it opens, and one for each two columns
 * that it is indented by.
 *
 * @param {string} line
 */
function containersIn(line) {
  const { rest, markers } = withoutMarkers(line);
  const gaps = line.slice(0, line.length - rest.length).replaceAll("\t", "    ").match(/ /g) ?? [];
  return markers === 0 ? 0 : markers + Math.max(0, Math.ceil((gaps.length - markers) / 2));
}

/**
 * How much emphasis can be open at once, roughly.
 *
 * @param {readonly string[]} chunk
 */
function opensAtOnce(chunk) {
  /** @type {Map<string, number>} */
  const open = new Map();
  let most = 0;
  for (const { 0: run, index = 0, input = "" } of chunk.join("\n").matchAll(/\*+|_+|~+/g)) {
    const mark = run[0] ?? "";
    const before = open.get(mark) ?? 0;
    const isOpening = /\S/.test(input[index + run.length] ?? " ");
    const isClosing = /\S/.test(input[index - 1] ?? " ");
    // What could do both, as in `a*b*c`, closes what is open.
    const isClosed = isClosing && (before > 0 || !isOpening);
    open.set(mark, Math.max(0, isClosed ? before - run.length : before + run.length));
    most = Math.max(most, [...open.values()].reduce((sum, count) => sum + count, 0));
  }
  return most;
}

/** @param {string} words */
function shortened(words) {
  const characters = [...words.trim()];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join("")}…` : characters.join("");
}
