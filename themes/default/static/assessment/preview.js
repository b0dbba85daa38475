/**
 * Shows how evidence will look. Only elements that are made here come of it, and texts stay texts.
 *
 * @typedef {import("./markdown.js").Block} Block
 * @typedef {import("./markdown.js").Inline} Inline
 */
import { made } from "../dom.js";
import { blocksOf } from "./markdown.js";

/** The newest text of each place, since footnotes come later than a text without. @type {WeakMap<Element, string>} */
const newest = new WeakMap();

/**
 * Shows a text in a place. What footnotes need is fetched when the first text has some, as few do; until
 * then, and where it does not come, their marks stand as they were typed.
 *
 * @param {Element} place
 * @param {string} text
 */
export function render(place, text) {
  newest.set(place, text);
  place.replaceChildren(...blocksOf(text).map(blockNode));
  if (text.includes("[^")) import("./markdown-notes.js").then(({ withNotes }) => {
    if (newest.get(place) === text) place.replaceChildren(...withFootnotes(withNotes(text)));
  }, () => {});
}

/** @param {{ blocks: Block[], notes: Block[][] }} parts @returns {Node[]} */
function withFootnotes({ blocks, notes }) {
  const nodes = blocks.map(blockNode);
  if (notes.length === 0) return nodes;
  const items = notes.map((note) => made("li", {}, ...itemNodes(note)));
  return [...nodes, made("div", { class: "notes" }, made("ol", {}, ...items))];
}

/** @param {Block} block @returns {Node} */
function blockNode(block) {
  switch (block.kind) {
    case "paragraph":
      return made("p", {}, ...block.inner.map(inlineNode));
    case "code":
      return made("pre", {}, made("code", {}, block.text));
    case "quote":
      return made("blockquote", {}, ...block.inner.map(blockNode));
    case "list": {
      const list = made(block.isNumbered ? "ol" : "ul", block.isNumbered && block.start !== 1 ? { start: String(block.start) } : {});
      list.append(...block.items.map((item) => made("li", {}, ...itemNodes(item))));
      return list;
    }
  }
}

/** An item of one paragraph is a line. @param {readonly Block[]} item @returns {Node[]} */
function itemNodes(item) {
  const [first, ...rest] = item;
  if (first?.kind !== "paragraph") return item.map(blockNode);
  return [...first.inner.map(inlineNode), ...rest.map(blockNode)];
}

/** @param {Inline} inline @returns {Node} */
function inlineNode(inline) {
  switch (inline.kind) {
    case "text":
      return document.createTextNode(inline.text);
    case "code":
      return made("code", {}, inline.text);
    case "break":
      return made("br");
    case "note":
      return made("sup", {}, String(inline.number));
    case "link":
      return made("a", { href: inline.href, rel: "noopener", target: "_blank" }, ...inline.inner.map(inlineNode));
    default:
      return made(inline.kind, {}, ...inline.inner.map(inlineNode));
  }
}
