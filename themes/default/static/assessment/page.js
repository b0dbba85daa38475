/**
 * What a screen of the needs assessment hands to its scripts: the rubric, the site, the words, and the
 * place where drafts are kept.
 *
 * @typedef {import("../words.js").Say} Say
 * @typedef {import("./answers.js").Rubric} Rubric
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./storage.js").Store} Store
 * @typedef {import("./stored.js").Stored} Stored
 *
 * @typedef {object} PublishedState
 * @property {string} slug
 * @property {string} name
 * @property {string | null} code
 * @property {readonly { edition: string, label: string }[]} assessments
 * @property {boolean} [has_plan]
 * @property {string} json The address of its data.
 *
 * @typedef {object} SiteData
 * @property {string} path Of the root of the site; the names of its keys in storage begin with it.
 * @property {{ start: string, form: string, heat_map: string, record: string, settle: string, plan?: string }} pages
 * @property {string | null} repository
 * @property {string} branch
 * @property {string | null} contact
 * @property {readonly PublishedState[]} [states]
 * @property {readonly { code: string, name: string }[]} [places]
 *
 * @typedef {object} Screen
 * @property {HTMLElement} root
 * @property {Rubric} rubric
 * @property {SiteData} site
 * @property {Say} say
 * @property {string} language
 * @property {Store} store
 */
import { allFound, found } from "../dom.js";
import { sayer } from "../words.js";
import { openStore } from "./storage.js";

/** @returns {Screen} */
export function openScreen() {
  const root = found(document, "[data-rubric]", HTMLElement);
  const { rubric = "{}", site = "{}", words = "{}" } = root.dataset;
  /** @type {SiteData} */
  const about = JSON.parse(site);
  const language = document.documentElement.lang;
  return {
    root,
    rubric: JSON.parse(rubric),
    site: about,
    say: sayer(words, language),
    language,
    store: openStore(() => localStorage, about.path),
  };
}

/**
 * Shows what only works with scripts, and takes away the line that says what is missing without.
 *
 * @param {Screen} screen
 * @param {string} except A selector of what is shown later.
 */
export function goLive({ root }, except) {
  for (const notice of allFound(document, "[data-no-script]", HTMLElement)) notice.remove();
  for (const live of allFound(root, "[data-live]", HTMLElement)) if (!live.matches(except)) live.hidden = false;
  root.dataset.isReady = "yes";
}

/**
 * The draft that a tab has open: that of this tab, or else the one that was saved last, with which it
 * then goes on. So a tab that came back without its memory is where it was.
 *
 * @param {Screen} screen
 * @returns {Stored | null}
 */
export function openedDraft({ store, site }) {
  const id = tabMemory(`statewise${site.path}open`);
  if (id !== null) {
    const opened = store.read(id);
    // One that could not be kept, or was deleted, is not to be taken for another.
    return opened.kind === "stored" ? opened.stored : null;
  }
  const last = store.list().drafts.find(({ isBackup, stored }) => !isBackup && stored);
  if (last) openInTab(site, last.id);
  return last?.stored ?? null;
}

/** This tab goes on with a draft. @param {SiteData} site @param {string} id */
export function openInTab(site, id) {
  tabMemory(`statewise${site.path}open`, id);
}

/**
 * What this tab remembers. A browser that keeps nothing forgets it.
 *
 * @param {string} key
 * @param {string} [value] To be remembered.
 * @returns {string | null}
 */
export function tabMemory(key, value) {
  try {
    if (value !== undefined) sessionStorage.setItem(key, value);
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** What a draft is called: by its name, or by the system that it is about. @param {Draft} draft @param {Say} say */
export function nameOf({ name, assessment }, say) {
  return name || assessment.system || say("unnamed");
}

/** A time of today, or another day with its time. @param {string} saved In ISO 8601. @param {string} language */
export function timeOf(saved, language) {
  const date = new Date(saved);
  if (Number.isNaN(date.getTime())) return "–";
  const isToday = date.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(language, isToday ? { timeStyle: "short" } : { dateStyle: "medium", timeStyle: "short" }).format(date);
}

/**
 * Shows the page again if a killed browser took answers with it that the journal has. No page waits for
 * that, and it never matters when it fails.
 *
 * @param {Store} store
 */
export async function lookAgainIfBack(store) {
  try {
    // Where nothing was ever saved nothing is fetched to bring it back. (Older browsers cannot tell.)
    const databases = await indexedDB.databases?.();
    if (databases?.every(({ name }) => name !== store.journal)) return;
    const { bringBack } = await import("./persistence.js");
    if (await bringBack(store)) location.reload();
  } catch {
    // Then things are as without a journal.
  }
}
