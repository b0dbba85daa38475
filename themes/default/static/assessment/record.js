/**
 * The record: what a draft holds, on one sheet, and what can be done with it. Nothing is changed here, and
 * nothing is sent.
 *
 * @typedef {import("./stored.js").Stored} Stored
 */
import { button, found, made } from "../dom.js";
import { announcer } from "./announcer.js";
import { messagesIn } from "./messages.js";
import { goLive, lookAgainIfBack, openScreen, openedDraft } from "./page.js";
import { saveButtons } from "./record-save.js";
import { fillSheet } from "./record-sheet.js";

const screen = openScreen();
const { root, say, site, store } = screen;
const messages = messagesIn(found(root, "#message", HTMLElement));
const announce = announcer(found(root, "#said", HTMLElement)).say;
const stored = openedDraft(screen);

goLive(screen, "#message, #next, #highlights, #orphans");
if (stored) show(stored);
else messages.show("reading", say("no-draft"), [], [made("p", {}, made("a", { href: site.pages.start }, say("to-start")))]);
found(root, "[data-print]", HTMLButtonElement).addEventListener("click", () => print());
root.dataset.isReady = "yes";
void lookAgainIfBack(store);

/** @param {Stored} stored */
function show(stored) {
  const { draft, isNewer } = stored;
  fillSheet(screen, draft);
  found(root, "#next", HTMLElement).hidden = false;
  saveButtons(screen, stored, messages, announce);
  if (isNewer) {
    messages.show("reading", say("newer-version"));
    for (const id of ["problems", "propose"]) found(root, `#${id}`, HTMLElement).hidden = true;
  } else {
    import("./record-problems.js").then(({ showProblems }) => showProblems(screen, draft, today())).catch(failed);
    proposeWhenAsked(stored);
  }
  watch(stored);
}

/** What is fetched when it is asked for did not come. */
function failed() {
  messages.show("file", say("failed"));
  announce(say("failed"));
}

/** The day here, as a person would write it. */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** @param {Stored} stored */
function proposeWhenAsked({ draft }) {
  const place = found(root, "[data-propose]", HTMLElement);
  const panel = made("div", { id: "proposal" });
  panel.hidden = true;
  const start = button(say("propose-how"), async () => {
    try {
      const { proposal } = await import("./propose-panel.js");
      panel.replaceChildren(...proposal(screen, draft, today(), announce));
      panel.hidden = !panel.hidden;
      start.ariaExpanded = String(!panel.hidden);
    } catch {
      failed();
    }
  }, { class: "button", "aria-expanded": "false", "aria-controls": panel.id });
  place.replaceChildren(made("p", {}, start), panel);
}

/**
 * Says when the draft was changed in another tab. Nothing is loaded anew by itself while it is looked at.
 *
 * @param {Stored} stored
 */
function watch({ draft, raw }) {
  const isChanged = () => {
    const there = store.read(draft.id);
    return there.kind === "stored" && there.stored.raw !== raw && JSON.stringify(there.stored.draft) !== JSON.stringify(draft);
  };
  addEventListener("storage", ({ key }) => {
    if (!store.isKeyOf(key, draft.id)) return;
    if (!isChanged()) return messages.hide("elsewhere");
    messages.show("elsewhere", say("record-changed"), [{ text: say("show-newest"), act: () => location.reload() }]);
  });
  // Back to a page that the browser kept.
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted && isChanged()) location.reload();
  });
}
