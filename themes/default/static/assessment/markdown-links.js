/**
 * Where a link in a text may lead: the list that the generator has (`src/markdown/destination.rs`).
 *
 * @typedef {import("./markdown-problems.js").Known} Known
 * @typedef {import("./markdown-problems.js").MarkdownKind} MarkdownKind
 */
import { urlProblem } from "./text-problems.js";

/** Of the references, those whose targets a page does not know. */
const ELSEWHERE = ["practice", "resource", "term", "page", "lever", "audience"];
/** Characters that nobody sees; browsers skip some of them in an address. */
const INVISIBLE = /[\p{Cc}\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;
/** Written as an escape, a character can be any; `&amp;` is harmless. */
const ESCAPED = /\\|&(?!amp;)(?:#\w+|[a-z]\w*);/i;

/**
 * @param {string} target
 * @param {Known} known
 * @returns {MarkdownKind | null} Nothing for a link that is fine.
 */
export function problemOfLink(target, known) {
  if (ESCAPED.test(target)) return "link";
  const clean = target.replaceAll(INVISIBLE, "");
  if (clean.startsWith("#")) return clean === "#" ? "link" : "anchor-link";
  const [head = ""] = clean.split(/[/?#]/, 1);
  const colon = head.indexOf(":");
  if (colon < 0) return clean === "" || clean.startsWith("/") ? "link" : "file-link";
  if (clean !== target) return "link";
  const scheme = head.slice(0, colon);
  const rest = target.slice(colon + 1);
  if (rest === "") return "link";
  if (scheme === "sub-element") return known.parts.has(rest) ? null : "broken-reference";
  if (scheme === "element") return known.elements.has(rest) ? null : "broken-reference";
  if (scheme === "state") return known.states?.has(rest) ? null : known.states ? "broken-reference" : "unsure-reference";
  if (ELSEWHERE.includes(scheme)) return "unsure-reference";
  switch (scheme.toLowerCase()) {
    case "https":
    case "http":
      return urlProblem(target) === null ? null : "link";
    case "mailto":
    case "tel":
      return null;
    default:
      return "link";
  }
}
