/**
 * How the file of an assessment gets to the people who publish it. Nothing is sent here: what comes of it
 * is an address that a person may open, and what to do there.
 *
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./page.js").SiteData} SiteData
 *
 * @typedef {object} Target Where the file belongs in the repository.
 * @property {string} folder
 * @property {string} path
 * @property {boolean} isNewState The site has no folder of this name, so a profile is missing too.
 * @property {boolean} isThere The site has this edition already; the file takes its place.
 *
 * @typedef {{ kind: "prefilled", href: string }
 *   | { kind: "paste", href: string }
 *   | { kind: "mail", href: string }
 *   | { kind: "page", href: string }
 *   | { kind: "by-hand" }} Way `prefilled`: a page of the repository that holds the whole file. `paste`:
 *   one that waits for it. `mail`: a mail to which a person attaches it. `page`: where to ask. `by-hand`:
 *   the site says no way.
 */
import { folded } from "../words.js";

/** GitHub answers addresses of up to 8,191 bytes; browsers and proxies may add a few. */
export const MOST_BYTES = 8_000;
/** Names that the site has for itself (`src/model/reserved.rs`). */
const RESERVED = new Set(["404", "index", "page"]);
/** So long may the name of a folder be. */
const MOST_LETTERS = 60;

/**
 * @param {Draft} draft
 * @param {string} fileName `2026.toml`, `2026-k12.toml`.
 * @param {SiteData} site
 * @returns {Target}
 */
export function targetOf({ assessment: { system = "", code } }, fileName, { states = [], places = [] }) {
  const name = folded(system.trim());
  const state = states.find((state) => code && state.code === code) ?? states.find((state) => folded(state.name) === name || state.slug === name);
  // A place has one folder: `us-virgin-islands`, without the dots.
  const place = places.find((place) => place.code === code) ?? places.find((place) => folded(place.name) === name);
  const folder = state?.slug ?? slugOf(place ? place.name.replaceAll(".", "") : system);
  const edition = fileName.replace(/\.toml$/, "");
  return {
    folder,
    path: `states/${folder}/${fileName}`,
    isNewState: state === undefined,
    isThere: state?.assessments.some((assessment) => assessment.edition === edition) ?? false,
  };
}

/**
 * @param {Target} target
 * @param {string} toml
 * @param {Pick<SiteData, "repository" | "branch" | "contact">} site
 * @param {{ subject: string, body: string }} mail
 * @returns {Way}
 */
export function wayOf({ path, isThere }, toml, { repository, branch, contact }, { subject, body }) {
  const home = repository === null ? null : onGitHub(repository);
  if (home !== null) {
    const at = branch.split("/").map(encoded).join("/");
    if (isThere) return { kind: "paste", href: `${home}/edit/${at}/${path.split("/").map(encoded).join("/")}` };
    const empty = `${home}/new/${at}?filename=${encoded(path)}`;
    const full = `${empty}&value=${encoded(toml)}`;
    return new TextEncoder().encode(full).length <= MOST_BYTES ? { kind: "prefilled", href: full } : { kind: "paste", href: empty };
  }
  if (contact?.startsWith("mailto:")) {
    const mark = contact.includes("?") ? "&" : "?";
    return { kind: "mail", href: `${contact}${mark}subject=${encoded(subject)}&body=${encoded(body.replaceAll(/\r?\n/g, "\r\n"))}` };
  }
  if (contact) return { kind: "page", href: contact };
  return repository === null ? { kind: "by-hand" } : { kind: "page", href: repository };
}

/**
 * The address of a repository on GitHub, without what may stand behind it.
 *
 * @param {string} repository
 */
function onGitHub(repository) {
  try {
    const { protocol, hostname, pathname } = new URL(repository);
    const [owner, name, ...rest] = pathname.split("/").filter((part) => part !== "");
    if (protocol !== "https:" || !/^(www\.)?github\.com$/.test(hostname) || !owner || !name || rest.length > 0) return null;
    return `https://github.com/${owner}/${name.replace(/\.git$/, "")}`;
  } catch {
    return null;
  }
}

/**
 * The name of a folder, as the generator wants it.
 *
 * @param {string} name
 */
function slugOf(name) {
  const slug = folded(name).replaceAll(/[^a-z0-9]+/g, "-").slice(0, MOST_LETTERS).replaceAll(/^-+|-+$/g, "");
  if (slug === "") return "system";
  return RESERVED.has(slug) ? `${slug}-1` : slug;
}

/** @param {string} text */
function encoded(text) {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, "\uFFFD"));
}
