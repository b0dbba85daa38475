/**
 * Where an assessment begins or goes on: the drafts on this device, a new one, one from what a state
 * published, or one from a file.
 */
import { found, made } from "../dom.js";
import { announcer } from "./announcer.js";
import { newDraft, newId } from "./draft.js";
import { draftList } from "./drafts.js";
import { messagesIn } from "./messages.js";
import { goLive, openInTab, openScreen } from "./page.js";
import { bringBack, showKept } from "./persistence.js";

const screen = openScreen();
const { root, site, store, say, rubric } = screen;
const messages = messagesIn(found(root, "#message", HTMLElement));
const { say: announce } = announcer(found(root, "#said", HTMLElement));
const list = draftList(screen, { open, say: announce, failed });

list.show();
void bringBack(store).then((isBack) => {
  if (isBack) list.show();
});
showKept(screen);
// Back to this page, or another tab: the list may be another. Looking at it writes nothing.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) list.show();
});
addEventListener("storage", () => list.show());

found(root, "[data-new]", HTMLButtonElement).addEventListener("click", () => begin(newDraft(rubric, newId())));
fromState();
fromFile();
goLive(screen, "#message, #drafts, #import, #from-state");

/** Opens a draft in the form, or on another page. @param {string} id @param {string} [page] */
function open(id, page = site.pages.form) {
  openInTab(site, id);
  location.assign(page);
}

/**
 * @param {import("./draft.js").Draft} draft
 * @param {readonly string[][]} [paths] Of its answers, which are in no file yet.
 */
function begin(draft, paths = []) {
  const outcome = store.saveNow(draft, null, paths);
  // A draft that cannot be kept can still be filled in, and the form says so.
  if (outcome.kind === "saved" || Object.keys(draft.assessment.scores).length === 0) open(draft.id);
  else if (outcome.kind === "fault") failed(outcome.fault);
}

/** @param {import("./stored.js").Fault} fault */
function failed(fault) {
  const text = `${say("storage-failed")} ${say(`fault-${fault}`)}`;
  messages.show("storage", text);
  announce(text);
}

/** What a state published, which is fetched when asked for. */
function fromState() {
  const place = found(root, "#from-state", HTMLElement);
  const select = found(place, "[data-from]", HTMLSelectElement);
  const states = (site.states ?? []).filter(({ assessments }) => assessments.length > 0);
  place.hidden = states.length === 0;
  const values = states.flatMap((state) => state.assessments.map(({ edition, label }) => ({ state, edition, label })));
  select.append(...states.map((state) => made("optgroup", { label: state.name }, ...state.assessments.map(({ edition, label }) =>
    made("option", { value: `${state.slug}/${edition}` }, say("from", { state: state.name, edition: label }))))));
  const asked = new URLSearchParams(location.search).get("from");
  if (asked && values.some(({ state, edition }) => `${state.slug}/${edition}` === asked)) select.value = asked;

  const go = found(place, "[data-from-go]", HTMLButtonElement);
  go.addEventListener("click", async () => {
    const chosen = values[select.selectedIndex];
    if (!chosen) return;
    go.disabled = true;
    try {
      const [{ fromPublished }, { changesBetween }] = await Promise.all([import("./published.js"), import("./changes.js")]);
      const answer = await fetch(chosen.state.json);
      if (!answer.ok) throw new Error(String(answer.status));
      const name = say("from", { state: chosen.state.name, edition: chosen.label });
      const draft = fromPublished(await answer.json(), chosen.state, chosen.edition, rubric, { id: newId(), name });
      begin(draft, changesBetween(newDraft(rubric, draft.id), draft).map(({ path }) => [...path]));
    } catch {
      messages.show("file", say("from-failed"));
      announce(say("from-failed"));
    }
    go.disabled = false;
  });
}

function fromFile() {
  const input = found(root, "[data-file]", HTMLInputElement);
  const place = found(root, "#import", HTMLElement);
  input.addEventListener("change", async () => {
    const [file] = input.files ?? [];
    if (!file) return;
    try {
      const { importFile } = await import("./import.js");
      await importFile(screen, place, file, { open, changed: list.show, say: announce });
    } catch {
      messages.show("file", say("failed"));
      announce(say("failed"));
    }
    // The same file can be chosen again after it was changed.
    input.value = "";
  });
}
