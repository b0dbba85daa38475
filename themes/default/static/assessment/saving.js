/**
 * Keeps the draft of the form saved, and says how that went: when it was saved, what was not, and what
 * another tab did. Hearing of another tab never writes; it offers to look.
 *
 * @typedef {import("./autosave.js").Autosaver} Autosaver
 * @typedef {import("./autosave.js").News} News
 * @typedef {Extract<News, { kind: "conflict" }>} Conflict
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./messages.js").Act} Act
 * @typedef {import("./page.js").Screen} Screen
 * @typedef {import("./stored.js").Fault} Fault
 * @typedef {import("./stored.js").Stored} Stored
 */
import { allFound, found } from "../dom.js";
import { announcer } from "./announcer.js";
import { autosaver } from "./autosave.js";
import { fileNameOf, offer, textOf } from "./file-out.js";
import { messagesIn } from "./messages.js";
import { nameOf, openInTab, timeOf } from "./page.js";
import { askToKeep, journal } from "./persistence.js";
import { holdsSomething } from "./progress.js";

/**
 * @param {Screen} screen
 * @param {Draft} draft
 * @param {Stored | null} stored The record that the draft came from.
 * @param {() => void} shown Another draft is to be shown.
 */
export function keepSaved(screen, draft, stored, shown) {
  const { root, say, store, site, language } = screen;
  const messages = messagesIn(found(root, "#message", HTMLElement));
  const { say: announce, mention } = announcer(found(root, "#said", HTMLElement));
  const twice = journal(store);
  const savedLine = found(root, "#saved", HTMLElement);
  const sinceFile = found(root, "[data-since-file]", HTMLElement);

  /** @param {Draft} draft @param {Stored | null} stored @returns {Autosaver} */
  const saverOf = (draft, stored) =>
    autosaver({ store, draft, stored, tell, copyName: () => say("my-version", { name: nameOf(saver.draft(), say) }) });

  const showCount = () => {
    // Of answers that are not there, no file is missing.
    const text = saver.changedSince() === 0 && !holdsSomething([saver.draft().assessment, saver.draft().plan]) ? "" : say("since-file", { count: saver.changedSince() });
    if (sinceFile.textContent !== text) sinceFile.textContent = text;
  };
  const showName = () => {
    for (const place of allFound(root, "[data-draft-name]", HTMLElement)) place.textContent = nameOf(saver.draft(), say);
  };

  /** @param {string} text */
  const showSaved = (text) => {
    if (savedLine.textContent !== text) savedLine.textContent = text;
  };

  /** @type {Act} */
  const toFile = { text: say("save-file"), act: () => saveFile() };

  /** @param {Fault} fault */
  const failed = (fault) => {
    const text = `${say("not-saved")} ${say(`fault-${fault}`)}`;
    showSaved(say("not-saved-short"));
    messages.show("storage", text, [toFile, { text: say("try-again"), act: () => saver.flush() }]);
    return text;
  };

  /** @type {string | null} */
  let lastFault = null;
  /** Is told once ours is kept. @type {Conflict | null} */
  let untold = null;
  /** @param {News} news */
  const tell = (news) => {
    openInTab(site, saver.draft().id);
    if (news.kind === "saved") {
      if (lastFault !== null) announce(say("saved-again"));
      lastFault = null;
      messages.hide("storage");
      const text = say("saved", { time: timeOf(news.stored.savedAt, language) });
      showSaved(text);
      mention(text);
      twice.keep(news.stored.draft.id, news.stored.raw);
      void askToKeep(screen);
      if (untold) conflict(untold);
      untold = null;
    } else if (news.kind === "conflict") {
      showName();
      if (news.fault) untold = news;
      else conflict(news);
    }
    const { fault = null } = news.kind === "saved" ? {} : news;
    if (fault && fault !== lastFault) announce(failed(fault));
    lastFault = fault;
    showCount();
  };

  /** @param {Conflict} news */
  const conflict = ({ id, theirs }) => {
    const isGone = theirs.kind === "none";
    const text = say(isGone ? "deleted-elsewhere" : "conflict", { name: nameOf(saver.draft(), say) });
    messages.hide("elsewhere");
    showSaved(say("saved", { time: timeOf(new Date().toISOString(), language) }));
    messages.show("conflict", text, isGone || theirs.kind !== "stored" ? [] : [{
      text: say("conflict-choose"),
      act: () => import("./conflict.js").then(({ decide }) => decide(screen, saver, id, messages, adopt), () => announce(say("failed"))),
    }]);
    announce(text);
  };

  /** Goes on with what is stored. @param {Stored} stored */
  const adopt = (stored) => {
    saver = saverOf(stored.draft, stored);
    openInTab(site, stored.draft.id);
    showSaved(say("saved", { time: timeOf(stored.savedAt, language) }));
    showName();
    showCount();
    shown();
  };

  /** Whether the draft is stored as this tab has it; `null` if that cannot be known. */
  const newest = () => {
    const there = store.read(saver.draft().id);
    return there.kind === "stored" ? there.stored : null;
  };

  const saveFile = () => {
    try {
      const text = textOf(saver.draft());
      offer(fileNameOf(saver.draft()), text);
      saver.inFile();
      showCount();
      announce(say("file-made"));
    } catch {
      messages.show("file", say("file-failed"));
      announce(say("file-failed"));
    }
  };

  let saver = saverOf(draft, stored);

  found(root, "[data-save-file]", HTMLButtonElement).addEventListener("click", saveFile);
  addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") saver.flush();
  });
  addEventListener("pagehide", () => saver.flush());
  // Back to a page that the browser kept: in the meantime the draft may have gone on elsewhere.
  addEventListener("pageshow", ({ persisted }) => {
    const there = persisted && !saver.isUnsaved() ? newest() : null;
    if (there && there.raw !== saver.base()) adopt(there);
  });
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a[href]")) saver.flush();
  }, { capture: true });
  addEventListener("storage", ({ key }) => {
    if (!store.isKeyOf(key, saver.draft().id)) return;
    const there = newest();
    const raw = there?.raw ?? null;
    if (raw === saver.base()) return messages.hide("elsewhere");
    const text = say(there ? "changed-elsewhere" : "deleted-elsewhere-yet");
    messages.show("elsewhere", text, there ? [{
      text: say("show-newest"),
      act: () => {
        messages.hide("elsewhere");
        saver.flush();
        const now = newest();
        if (now && !saver.isUnsaved()) adopt(now);
      },
    }] : []);
  });

  showSaved(stored ? say("saved", { time: timeOf(stored.savedAt, language) }) : say("saves-by-itself"));
  const { fault } = store.list();
  if (fault) announce(failed(fault));
  showName();
  showCount();

  return {
    draft: () => saver.draft(),
    isUnsaved: () => saver.isUnsaved(),
    /** @param {Draft} next @param {readonly string[]} path */
    change: (next, path) => {
      twice.prepare();
      saver.change(next, [path]);
      showCount();
      if (path[0] === "system") showName();
    },
    messages,
    announce,
    saveFile,
  };
}

/** @typedef {ReturnType<typeof keepSaved>} Keeping */
