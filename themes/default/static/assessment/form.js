/**
 * The form: what a person enters goes into the draft, and from there to the storage of the browser, the
 * heat map and the list of tasks. Nothing is sent, and nothing is fetched while somebody types.
 *
 * @typedef {import("./draft.js").Draft} Draft
 */
import { allFound, found, made, whenNear } from "../dom.js";
import { orphans } from "./answers.js";
import { newDraft, newId } from "./draft.js";
import { offer, fileNameOf } from "./file-out.js";
import { inputs } from "./inputs.js";
import { messagesIn } from "./messages.js";
import { goLive, nameOf, openScreen, openedDraft } from "./page.js";
import { bringBack, showKept } from "./persistence.js";
import { questions } from "./questions.js";
import { keepSaved } from "./saving.js";
import { screens } from "./screens.js";

const screen = openScreen();
const { root, rubric, say } = screen;
const form = found(root, "#answers", HTMLFormElement);
const stored = openedDraft(screen);

if (stored?.isNewer) read(stored.draft, stored.original ?? "");
else fillIn(stored?.draft ?? newDraft(rubric, newId()));
screens(screen, form);
showKept(screen);
goLive(screen, "#message, #errors, #step");

/** @param {Draft} draft */
function fillIn(draft) {
  const show = () => {
    controls.fill();
    lists?.fill();
    views.all(keeping.draft());
    showOrphans();
  };
  const keeping = keepSaved(screen, draft, stored, show);
  const views = questions(screen);
  /** @type {ReturnType<typeof import("./highlight-lists.js").highlightLists> | null} */
  let lists = null;
  const highlights = found(root, "#highlights", HTMLElement);
  whenNear(highlights, async () => {
    const { highlightLists } = await import("./highlight-lists.js");
    lists = highlightLists(screen, keeping.draft, keeping.change, highlights);
    lists.fill();
  }, () => highlights.append(made("p", {}, say("failed"))));
  const controls = inputs(screen, form, keeping.draft, ({ draft, field }) => {
    keeping.change(draft, field.path);
    views.after(draft, field, field.kind === "rating");
    if (field.kind === "rating") lists?.propose();
  });

  /** Answers to what the rubric does not have any more are kept, and named. */
  const showOrphans = () => {
    const others = orphans(keeping.draft(), rubric);
    if (others.length === 0) return keeping.messages.hide("orphans");
    const names = [...new Set(others.map(({ kind, path, value }) => (kind === "part" || kind === "element" ? String(value) : `${path.slice(1, 2).join("")} ${value}`.trim())))];
    keeping.messages.show("orphans", say("orphans", { count: others.length, names: names.join(", ") }));
  };
  show();
  previews();
  // A killed browser took answers with it that can be brought back: the form begins again with them.
  void bringBack(screen.store).then((isBack) => {
    if (isBack && !keeping.isUnsaved()) location.reload();
  });
}

/**
 * A draft of a newer version is shown as far as it is understood, and goes out as it came.
 *
 * @param {Draft} draft
 * @param {string} original
 */
function read(draft, original) {
  const controls = inputs(screen, form, () => draft, () => {});
  controls.fill();
  controls.lock();
  questions(screen).all(draft);
  for (const place of allFound(root, "[data-draft-name]", HTMLElement)) place.textContent = nameOf(draft, say);
  messagesIn(found(root, "#message", HTMLElement)).show("reading", say("newer-version"));
  found(root, "[data-save-file]", HTMLButtonElement).addEventListener("click", () => offer(fileNameOf(draft), original));
  previews();
}

/** What evidence will look like, when asked for. */
function previews() {
  form.addEventListener("click", async ({ target }) => {
    const button = target instanceof Element && target.closest("[data-preview]");
    const place = button && button.closest(".field");
    if (!button || !place) return;
    const text = found(place, "textarea", HTMLTextAreaElement);
    const shown = found(place, "[data-preview-of]", HTMLElement);
    const { render } = await import("./preview.js").catch(() => ({ render: () => shown.replaceChildren(say("failed")) }));
    const show = () => text.value.trim() === "" ? shown.replaceChildren(say("preview-empty")) : render(shown, text.value);
    shown.hidden = !shown.hidden;
    button.setAttribute("aria-expanded", String(!shown.hidden));
    text.oninput = shown.hidden ? null : show;
    if (!shown.hidden) show();
  });
}
