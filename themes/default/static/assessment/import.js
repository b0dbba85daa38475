/**
 * A file is looked at before anything is taken over: what comes in, what changes, what is lost, and what
 * is not understood. Afterwards it can be undone.
 *
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./changes.js").Change} Change
 * @typedef {import("./file-in.js").Given} Given
 * @typedef {import("./page.js").Screen} Screen
 * @typedef {import("./stored.js").Stored} Stored
 * @typedef {{ open: (id: string, page?: string) => void, changed: () => void, say: (text: string) => void }} Around
 */
import { button, made } from "../dom.js";
import { orphans } from "./answers.js";
import { changeList } from "./change-list.js";
import { changesBetween, countsOf } from "./changes.js";
import { DraftError, newDraft, newId } from "./draft.js";
import { readGiven, taken } from "./file-in.js";
import { keepNewer, remove } from "./keeping.js";
import { nameOf } from "./page.js";

/** Of what was not understood so much is named. */
const NAMED = 20;

/**
 * @param {Screen} screen
 * @param {HTMLElement} place
 * @param {File} file
 * @param {Around} around
 */
export async function importFile(screen, place, file, around) {
  const { say, rubric } = screen;
  place.hidden = false;
  try {
    offer(screen, place, file.name, await readGiven(file, rubric), around);
  } catch (problem) {
    const known = problem instanceof DraftError ? problem : null;
    const places = (known?.problems ?? []).map(({ path }) => made("li", {}, path.join(" › ")));
    place.replaceChildren(made("h2", {}, say("import-refused", { name: file.name })),
      made("p", {}, say(`import-${known?.kind ?? "unreadable"}`)),
      ...(places.length > 0 ? [made("ul", {}, ...places.slice(0, NAMED))] : []),
      made("p", {}, button(say("import-cancel"), () => close(place))));
  }
  place.focus();
}

/** @param {HTMLElement} place */
function close(place) {
  place.replaceChildren();
  place.hidden = true;
}

/**
 * @param {Screen} screen
 * @param {HTMLElement} place
 * @param {string} name Of the file.
 * @param {Given} given
 * @param {Around} around
 */
function offer(screen, place, name, given, around) {
  const { say, store, rubric } = screen;
  const cancel = button(say("import-cancel"), () => close(place));
  const title = made("h2", {}, say("import-title", { name }));

  if (given.kind === "draft" && given.opened.isNewer) {
    const { id } = given.opened.draft;
    const look = button(say("import-read"), () => {
      const own = store.read(id).kind === "none" ? id : newId();
      const fault = keepNewer(store, own, given.text);
      if (fault) return place.append(made("p", { class: "wrong" }, say(`fault-${fault}`)));
      around.open(own);
    });
    place.replaceChildren(title, made("p", {}, say("newer-version")), made("p", { class: "acts" }, look, cancel));
    return;
  }

  const drafts = store.list().drafts.flatMap(({ isBackup, stored }) => (stored && !stored.isNewer && !isBackup ? [stored] : []));
  const same = given.kind === "draft" ? drafts.find(({ draft }) => draft.id === given.opened.draft.id) : undefined;
  const target = made("select", { id: "import-into" }, made("option", { value: "" }, say("import-as-new")),
    ...drafts.map(({ draft }) => made("option", { value: draft.id }, nameOf(draft, say))));
  target.value = same?.draft.id ?? "";
  const summary = made("div", {});

  /** What it would go into, and what would come of it. */
  const plan = () => {
    const into = drafts.find(({ draft }) => draft.id === target.value) ?? null;
    const own = given.kind === "draft" && !same ? given.opened.draft.id : newId();
    const before = into?.draft ?? newDraft(rubric, own);
    return { into, before, after: taken(given, before, into === null) };
  };
  const show = () => {
    const { into, before, after } = plan();
    const changes = changesBetween(before, after);
    const { added, changed, lost } = countsOf(changes);
    summary.replaceChildren(made("p", {}, made("b", {}, into || changes.length === 0 ? say("import-counts", { added, changed, lost }) : say("import-adds", { count: added }))),
      ...["lost", "changed", "added"].flatMap((kind) => detailsOf(screen, kind, changes.filter((change) => change.kind === kind))),
      ...notesOf(screen, given, after));
    take.disabled = changes.length === 0;
  };
  const take = button(say("import-take"), () => {
    const { into, after } = plan();
    const paths = given.kind !== "draft" ? changesBetween(into?.draft ?? newDraft(rubric, after.id), after).map(({ path }) => [...path]) : [];
    const outcome = store.saveNow(after, into?.raw ?? null, [...into?.sinceFile ?? [], ...paths]);
    if (outcome.kind !== "saved") {
      summary.append(made("p", { class: "wrong" }, outcome.kind === "fault" ? say(`fault-${outcome.fault}`) : say("import-meanwhile")));
      return;
    }
    done(into, outcome.stored);
  });

  /** @param {Stored | null} into What was there. @param {Stored} now */
  const done = (into, now) => {
    const undo = button(say("undo"), () => {
      const there = store.list().drafts.find(({ id, isBackup }) => id === now.draft.id && !isBackup);
      // What was done to it since is not undone with it.
      if (!there || there.raw !== now.raw) return status.append(` ${say("import-meanwhile")}`);
      const fault = into ? store.saveNow(into.draft, now.raw, into.sinceFile).kind !== "saved" : remove(store, there).fault !== null;
      if (fault) return status.append(` ${say("not-saved")}`);
      close(place);
      around.changed();
      around.say(say("import-undone"));
    });
    const status = made("p", {}, say("import-done", { name: nameOf(now.draft, say) }));
    const { plan } = screen.site.pages;
    const toPlan = plan && now.draft.plan ? [button(say("open-plan"), () => around.open(now.draft.id, plan))] : [];
    place.replaceChildren(made("h2", {}, say("import-done-title")), status,
      made("p", { class: "acts" }, button(say("open"), () => around.open(now.draft.id), { class: "button" }), ...toPlan, undo));
    place.focus();
    around.changed();
  };

  target.addEventListener("change", show);
  place.replaceChildren(title,
    ...(drafts.length > 0 ? [made("p", { class: "field" }, made("label", { for: target.id }, say("import-into")), target)] : []),
    summary, made("p", { class: "acts" }, take, cancel));
  show();
}

/**
 * @param {Screen} screen
 * @param {string} kind
 * @param {readonly Change[]} changes
 */
function detailsOf(screen, kind, changes) {
  if (changes.length === 0) return [];
  const details = made("details", {}, made("summary", {}, screen.say(`import-${kind}`, { count: changes.length })), changeList(screen, changes));
  // What is lost is seen without being asked for.
  details.open = kind === "lost";
  return [details];
}

/**
 * What is not understood, and what the rubric does not have.
 *
 * @param {Screen} screen
 * @param {Given} given
 * @param {Draft} after
 * @returns {HTMLElement[]}
 */
function notesOf({ say, rubric }, given, after) {
  /** @type {string[]} */
  const notes = [];
  if (given.kind !== "draft") {
    for (const { kind, row, value } of given.notes) notes.push(say(`note-${kind}`, { row, value }));
  } else {
    for (const { path } of given.opened.problems) notes.push(say("note-unknown", { value: path.join(" › ") }));
    if (given.opened.draft.rubric.id !== rubric.id) notes.unshift(say("note-other-rubric", { value: given.opened.draft.rubric.id }));
  }
  for (const { value } of orphans(after, rubric)) notes.push(say("note-orphan", { value }));
  if (notes.length === 0) return [];
  const more = notes.length > NAMED ? [made("li", {}, say("and-more", { count: notes.length - NAMED }))] : [];
  return [made("p", {}, say("import-notes")), made("ul", { class: "notes" }, ...notes.slice(0, NAMED).map((note) => made("li", {}, note)), ...more)];
}
