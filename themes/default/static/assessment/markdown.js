/**
 * The small part of Markdown that evidence needs, as it will look on the site: paragraphs, lists,
 * quotations, emphasis, code and links. What is read is a value, without any page; everything that is
 * not understood stays the text that it is.
 *
 * @typedef {{ kind: "text", text: string }
 *   | { kind: "code", text: string }
 *   | { kind: "break" }
 *   | { kind: "note", number: number }
 *   | { kind: "em" | "strong", inner: Inline[] }
 *   | { kind: "link", href: string, inner: Inline[] }} Inline
 * @typedef {{ kind: "paragraph", inner: Inline[] }
 *   | { kind: "code", text: string }
 *   | { kind: "quote", inner: Block[] }
 *   | { kind: "list", isNumbered: boolean, start: number, items: Block[][] }} Block
 */

/** Quotations and lists may be so deep in one another; what is deeper stays text. */
const DEEPEST = 8;

/** So many ends of an emphasis are tried, so that no text takes long, and none nests deeply. */
const TRIED = 20;

/** Addresses that a link may have. */
const SAFE = /^(https:\/\/|mailto:)[^\s<>"]+$/i;

/** Addresses that stand in the words as they are; the generator links them too. */
const BARE = /(?<![\p{L}\p{N}@/:])(?:https:\/\/[\p{L}\p{N}][^\s<>"`|]*|[A-Za-z0-9][A-Za-z0-9._+-]{0,63}@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,})/giu;

/** What may be the start of something, or escaped. */
const SIGNS = /[\\`*_[<\n]/;

/**
 * @param {string} text
 * @param {number} [depth]
 * @returns {Block[]}
 */
export function blocksOf(text, depth = 0) {
  const lines = text.replaceAll(/\r\n?/g, "\n").split("\n");
  /** @type {Block[]} */
  const blocks = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? "";
    if (line.trim() === "") {
      at += 1;
    } else if (/^ {0,3}(```|~~~)/.test(line)) {
      const [, fence = "```"] = /(```|~~~)/.exec(line) ?? [];
      const end = lines.findIndex((other, place) => place > at && other.trim().startsWith(fence));
      const last = end < 0 ? lines.length : end;
      blocks.push({ kind: "code", text: lines.slice(at + 1, last).join("\n") });
      at = last + 1;
    } else if (depth < DEEPEST && /^ {0,3}>/.test(line)) {
      const end = endOf(lines, at, (other) => /^ {0,3}>/.test(other));
      blocks.push({ kind: "quote", inner: blocksOf(lines.slice(at, end).map((other) => other.replace(/^ {0,3}> ?/, "")).join("\n"), depth + 1) });
      at = end;
    } else if (depth < DEEPEST && markerOf(line)) {
      const { block, end } = listAt(lines, at, depth);
      blocks.push(block);
      at = end;
    } else {
      const end = endOf(lines, at, (other) => other.trim() !== "" && !/^ {0,3}(```|~~~|>)/.test(other) && !(markerOf(other)));
      const words = lines.slice(at, Math.max(end, at + 1)).map((other) => other.trimStart()).join("\n").trimEnd();
      blocks.push({ kind: "paragraph", inner: inlinesOf(words) });
      at = Math.max(end, at + 1);
    }
  }
  return blocks;
}

/**
 * The first line from `from` on that does not belong, after the first.
 *
 * @param {readonly string[]} lines
 * @param {number} from
 * @param {(line: string) => boolean} belongs
 */
function endOf(lines, from, belongs) {
  const end = lines.findIndex((line, at) => at > from && !belongs(line));
  return end < 0 ? lines.length : end;
}

/** The sign of an item: how wide it is with the space, how far it is set in, and its number. @param {string} line */
function markerOf(line) {
  const found = /^(( {0,3})(?:([-*+])|(\d{1,9})[.)])(?: |$))/.exec(line);
  if (!found) return null;
  return { width: (found[1] ?? "").length, indent: (found[2] ?? "").length, bullet: found[3] ?? null, number: Number(found[4] ?? 0) };
}

/**
 * @param {readonly string[]} lines
 * @param {number} from
 * @param {number} depth
 * @returns {{ block: Block, end: number }}
 */
function listAt(lines, from, depth) {
  const first = markerOf(lines[from] ?? "") ?? { width: 2, indent: 0, bullet: "-", number: 0 };
  /** @type {string[][]} */
  const items = [];
  let at = from;
  while (at < lines.length) {
    const line = lines[at] ?? "";
    const marker = markerOf(line);
    const item = items.at(-1);
    const indent = line.length - line.trimStart().length;
    if (marker && (marker.bullet === null) === (first.bullet === null) && marker.indent < first.indent + 2) {
      items.push([line.slice(marker.width)]);
    } else if (line.trim() === "") {
      // A blank line goes on with the list if what follows belongs to it.
      const next = lines[at + 1] ?? "";
      if (!(next.startsWith(" ".repeat(first.indent + 2)) && next.trim() !== "") && !markerOf(next)) break;
      item?.push("");
    } else if (indent >= first.indent + 2) {
      item?.push(line.slice(Math.min(indent, first.width)));
    } else if (item?.at(-1) !== "" && !marker && !/^ {0,3}(>|```|~~~)/.test(line)) {
      item?.push(line);
    } else {
      break;
    }
    at += 1;
  }
  const inner = items.map((item) => blocksOf(item.join("\n"), depth + 1));
  return { block: { kind: "list", isNumbered: first.bullet === null, start: first.number, items: inner }, end: at };
}

/**
 * @param {string} text
 * @param {boolean} [mayLink] No link is in another.
 * @returns {Inline[]}
 */
export function inlinesOf(text, mayLink = true) {
  /** @type {Inline[]} */
  const found = [];
  let plain = "";
  const end = () => {
    found.push(...(mayLink ? withLinks(plain) : plain === "" ? [] : [{ kind: /** @type {const} */ ("text"), text: plain }]));
    plain = "";
  };
  /** @param {Inline} inline */
  const add = (inline) => {
    end();
    found.push(inline);
  };
  let rest = text;
  /** The sign before. */
  let last = "";
  while (rest !== "") {
    const at = rest.search(SIGNS);
    if (at < 0) {
      plain += rest;
      break;
    }
    plain += rest.slice(0, at);
    last = at > 0 ? rest[at - 1] ?? "" : last;
    rest = rest.slice(at);
    const { inline, length } = escapeAt(rest) ?? breakAt(rest, plain) ?? codeAt(rest) ?? (mayLink ? linkAt(rest) : null)
      ?? emphasisAt(rest, last, mayLink) ?? { inline: rest[0] ?? "", length: 1 };
    if (typeof inline === "string") {
      plain += inline;
    } else {
      if (inline.kind === "break") plain = plain.trimEnd();
      add(inline);
    }
    last = rest[length - 1] ?? "";
    rest = rest.slice(length);
  }
  end();
  return found;
}

/**
 * Words with the addresses in them as links.
 *
 * @param {string} words
 * @returns {Inline[]}
 */
function withLinks(words) {
  /** @type {Inline[]} */
  const found = [];
  let done = 0;
  for (const { 0: match, index } of words.matchAll(BARE)) {
    const address = withoutEnd(match);
    const isMail = !/^https:/i.test(address);
    // As in the generator: an address with a user name may lead elsewhere than it says.
    if (!isMail && (address.split(/[/?#\\]/)[2] ?? "").includes("@")) continue;
    if (index > done) found.push({ kind: "text", text: words.slice(done, index) });
    found.push({ kind: "link", href: isMail ? `mailto:${address}` : address, inner: [{ kind: "text", text: address }] });
    done = index + address.length;
  }
  if (done < words.length) found.push({ kind: "text", text: words.slice(done) });
  return found;
}

/** Without the punctuation at its end; a closing bracket belongs to an address only with its partner. @param {string} address */
function withoutEnd(address) {
  let end = address;
  while (/[?!.,:;*_~'\u2018-\u201f«»…]$/u.test(end) || (end.endsWith(")") && end.split(")").length > end.split("(").length)) {
    end = end.slice(0, -1);
  }
  return end;
}

/** @typedef {{ inline: Inline | string, length: number } | null} Read */

/** @param {string} rest @returns {Read} */
function escapeAt(rest) {
  const [, sign] = /^\\([!-/:-@[-`{-~])/.exec(rest) ?? [];
  return sign ? { inline: sign, length: 2 } : null;
}

/** A line that ends with two spaces or a backslash is one for itself. @param {string} rest @param {string} before @returns {Read} */
function breakAt(rest, before) {
  if (rest.startsWith("\\\n")) return { inline: { kind: "break" }, length: 2 };
  if (!rest.startsWith("\n")) return null;
  return before.endsWith("  ") ? { inline: { kind: "break" }, length: 1 } : { inline: " ", length: 1 };
}

/** @param {string} rest @returns {Read} */
function codeAt(rest) {
  const [fence] = /^`+/.exec(rest) ?? [];
  if (!fence) return null;
  for (let at = rest.indexOf(fence, fence.length); at >= 0; at = rest.indexOf(fence, at + 1)) {
    if (rest[at + fence.length] !== "`" && rest[at - 1] !== "`") {
      const text = rest.slice(fence.length, at).replaceAll("\n", " ").replace(/^ (.*\S.*) $/, "$1");
      return { inline: { kind: "code", text }, length: at + fence.length };
    }
  }
  return { inline: fence, length: fence.length };
}

/** @param {string} rest @returns {Read} */
function linkAt(rest) {
  const [whole = "", words = "", href = ""] = /^\[((?:[^[\]\\\n]|\\.){0,500})\]\(([^()\s]{1,2000})\)/.exec(rest) ?? [];
  if (whole && SAFE.test(href)) return { inline: { kind: "link", href, inner: inlinesOf(words, false) }, length: whole.length };
  const [bare = "", address = ""] = /^<([^<>\s]{1,2000})>/.exec(rest) ?? [];
  if (bare && SAFE.test(address)) {
    return { inline: { kind: "link", href: address, inner: [{ kind: "text", text: address.replace(/^mailto:/i, "") }] }, length: bare.length };
  }
  return null;
}

/**
 * @param {string} rest
 * @param {string} last The sign before.
 * @param {boolean} mayLink
 * @returns {Read}
 */
function emphasisAt(rest, last, mayLink) {
  const [sign] = /^(\*\*|__|\*|_)(?=\S)/.exec(rest) ?? [];
  if (!sign || (sign.includes("_") && /[\p{L}\p{N}]/u.test(last))) return null;
  let tried = 0;
  for (let at = rest.indexOf(sign, sign.length + 1); at >= 0 && tried < TRIED; at = rest.indexOf(sign, at + 1)) {
    tried += 1;
    const isInner = /\s/.test(rest[at - 1] ?? " ") || rest[at - 1] === "\\";
    const isLonger = rest[at + sign.length] === sign[0] || (sign.length === 1 && rest[at - 1] === sign);
    const isInWord = sign.includes("_") && /[\p{L}\p{N}]/u.test(rest[at + sign.length] ?? "");
    if (isInner || isLonger || isInWord) continue;
    const inner = inlinesOf(rest.slice(sign.length, at), mayLink);
    return { inline: { kind: sign.length === 2 ? "strong" : "em", inner }, length: at + sign.length };
  }
  return null;
}
