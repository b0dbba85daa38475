/**
 * The action plan: what a person enters goes into the draft of the needs assessment, and from there to the
 * storage of the browser. Nothing is sent, and nothing is fetched while somebody types.
 *
 * @typedef {import("../assessment/draft.js").Draft} Draft
 * @typedef {import("./goals.js").Screen} Screen
 */
import { ratingsOf, chosenOf } from "../assessment/answers.js";
import { newDraft, newId, withAnswer } from "../assessment/draft.js";
import { fileNameOf, offer } from "../assessment/file-out.js";
import { heatMap } from "../assessment/heat.js";
import { messagesIn } from "../assessment/messages.js";
import { goLive, nameOf, openScreen, openedDraft } from "../assessment/page.js";
import { bringBack, showKept } from "../assessment/persistence.js";
import { ratedOf } from "../assessment/progress.js";
import { keepSaved } from "../assessment/saving.js";
import { screens } from "../assessment/screens.js";
import { allFound, found, made } from "../dom.js";
import { whenNear } from "../near.js";
import { begin } from "./begin.js";
import { fill, listen, lock } from "./controls.js";
import { goalLists } from "./goals.js";
import { hasPlan, withIds } from "./plan.js";

const screen = /** @type {Screen} */ (openScreen());
const { root, rubric, say } = screen;
const form = found(root, "#answers", HTMLFormElement);
const system = found(form, "#system", HTMLInputElement);
const fillHeat = heatMap(screen);
const stored = openedDraft(screen);

if (stored?.isNewer) read(stored.draft, stored.original ?? "");
else fillIn(withIds(stored?.draft ?? newDraft(rubric, newId())));
screens(screen, form, ".plan-step");
showKept(screen);
goLive(screen, "#message, #since, #step, #sheet, #from-state, [data-notes]");

/** What does not depend on a plan. @param {Draft} draft */
function showAssessment(draft) {
  const { rated, of } = ratedOf(draft, rubric);
  fillHeat(ratingsOf(draft, rubric), chosenOf(draft, rubric));
  const text = rated === 0 ? say("nothing-rated") : say("rated", { count: rated, of });
  for (const place of allFound(root, "[data-progress], [data-today]", HTMLElement)) place.textContent = text;
  found(root, "[data-open-title]", HTMLElement).textContent = say(hasPlan(draft) ? "begin-go-on" : "begin-new");
  const isNamed = Boolean(draft.name || draft.assessment.system);
  found(root, "[data-open-about]", HTMLElement).textContent = isNamed ? say("begin-open", { name: nameOf(draft, say) }) : say("begin-saved");
  if (system.value !== (draft.assessment.system ?? "")) system.value = draft.assessment.system ?? "";
  for (const place of allFound(form, "[data-leave-out]", HTMLDetailsElement)) {
    if (found(place, "textarea", HTMLTextAreaElement).value.trim() !== "") place.open = true;
  }
}

/** @param {Draft} draft */
function fillIn(draft) {
  const show = () => {
    fill(form, keeping.draft());
    goals.fill();
    highlights?.fill();
    gaps?.fill();
    showAssessment(keeping.draft());
    look();
  };
  const keeping = keepSaved(screen, draft, stored, show);
  const failed = () => {
    keeping.messages.show("file", say("failed"));
    keeping.announce(say("failed"));
  };
  /** @param {Draft} next @param {readonly string[]} path */
  const take = (next, path) => {
    keeping.change(next, path);
    look();
  };
  const goals = goalLists(screen, keeping.draft, take, keeping.announce);
  listen(form, keeping.draft, (next, field) => {
    take(next, ["plan", ...field.path]);
    if (field.path[0] === "goals") goals.after(field.path);
  });
  system.addEventListener("input", () => take(withAnswer(keeping.draft(), ["system"], system.value || undefined), ["system"]));

  /** @type {ReturnType<typeof import("../assessment/highlight-lists.js").highlightLists> | null} */
  let highlights = null;
  const statements = found(root, "[data-highlights]", HTMLElement);
  whenNear(statements, async () => {
    const { highlightLists } = await import("../assessment/highlight-lists.js");
    highlights = highlightLists(screen, keeping.draft, take, statements);
    highlights.fill();
  }, failed);

  /** @type {ReturnType<typeof import("./gap-panel.js").gapPanel> | null} */
  let gaps = null;
  whenNear(found(root, "#gaps", HTMLElement), async () => {
    const { gapPanel } = await import("./gap-panel.js");
    gaps = gapPanel(screen, keeping.draft, goals.add);
    gaps.fill();
  }, failed);

  /** What follows from the whole plan: it is looked at a moment after an input. */
  const { look, now } = views(keeping.draft, failed);
  form.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("[data-out]");
    if (!(button instanceof HTMLElement)) return;
    const kind = button.dataset.out ?? "";
    if (kind === "draft") return keeping.saveFile();
    if (kind === "print") return void now().then(() => print());
    import("./out.js").then(({ saveAs }) => saveAs(screen, keeping.draft(), kind, keeping), failed);
  });

  show();
  begin(screen, keeping.draft, keeping.messages, keeping.announce);
  // A killed browser took answers with it that can be brought back: the plan begins again with them.
  void bringBack(screen.store).then((isBack) => {
    if (isBack && !keeping.isUnsaved()) location.reload();
  });
}

/**
 * Notes, the planned heat map and the sheet. They are fetched once there is a plan, or somebody begins one.
 *
 * @param {() => Draft} current
 * @param {() => void} failed
 */
function views(current, failed) {
  /** @type {Promise<(draft: Draft) => void> | null} */
  let asked = null;
  /** @type {((draft: Draft) => void) | null} */
  let show = null;
  let timer = 0;
  const now = async () => {
    clearTimeout(timer);
    timer = 0;
    asked ??= import("./views.js").then(({ planViews }) => planViews(screen));
    show = await asked;
    show(current());
  };
  addEventListener("beforeprint", () => show?.(current()));
  form.addEventListener("focusin", () => void now().catch(failed), { once: true });
  return {
    look: () => {
      if (!asked && !hasPlan(current())) return;
      if (timer === 0) timer = Number(setTimeout(() => void now().catch(failed), show ? 300 : 0));
    },
    now,
  };
}

/**
 * A draft of a newer version is shown as far as it is understood, and goes out as it came.
 *
 * @param {Draft} draft
 * @param {string} original
 */
function read(draft, original) {
  const shown = withIds(draft);
  fill(form, shown);
  goalLists(screen, () => shown, () => {}, () => {}).fill();
  showAssessment(shown);
  lock(form);
  for (const place of allFound(root, "[data-draft-name]", HTMLElement)) place.textContent = nameOf(draft, say);
  for (const place of allFound(form, "#gaps, [data-highlights]", HTMLElement)) place.hidden = true;
  messagesIn(found(root, "#message", HTMLElement)).show("reading", say("newer-version"));
  const file = () => offer(fileNameOf(draft), original);
  found(root, "[data-save-file]", HTMLButtonElement).addEventListener("click", file);
  for (const button of allFound(form, "[data-out]", HTMLButtonElement)) {
    button.disabled = !["draft", "print"].includes(button.dataset.out ?? "");
    button.addEventListener("click", () => (button.dataset.out === "draft" ? file() : print()));
  }
  const sheet = () => import("./views.js").then(({ planViews }) => planViews(screen)(shown));
  sheet().catch(() => root.append(made("p", {}, say("failed"))));
}
