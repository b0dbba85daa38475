/**
 * The action plan: what a person enters goes into the draft of the needs assessment, and from there to the
 * storage of the browser. Nothing is sent, and nothing is fetched while somebody types.
 *
 * @typedef {import("../assessment/draft.js").Draft} Draft
 * @typedef {import("./goals.js").Screen} Screen
 */
import { newDraft, newId, withAnswer } from "../assessment/draft.js";
import { goLive, nameOf, openScreen, openedDraft } from "../assessment/page.js";
import { bringBack, showKept } from "../assessment/persistence.js";
import { ratedOf } from "../assessment/progress.js";
import { keepSaved } from "../assessment/saving.js";
import { screens } from "../assessment/screens.js";
import { allFound, found, made, whenNear } from "../dom.js";
import { fill, listen } from "./controls.js";
import { goalLists } from "./goals.js";
import { hasPlan, withIds } from "./plan.js";

const screen = /** @type {Screen} */ (openScreen());
const { root, rubric, say } = screen;
const form = found(root, "#answers", HTMLFormElement);
const system = found(form, "#system", HTMLInputElement);
const stored = openedDraft(screen);

if (stored?.isNewer) {
  const { draft, original } = stored;
  import("./read-only.js").then(({ read }) => read(screen, draft, original ?? "", showSetup), () => root.prepend(made("p", {}, say("failed"))));
} else {
  fillIn(withIds(stored?.draft ?? newDraft(rubric, newId())));
}
screens(screen, form, ".plan-step");
showKept(screen);
goLive(screen, "#message, #since, #step, #sheet, [data-notes]");

/** @param {Draft} draft */
function fillIn(draft) {
  const show = () => {
    fill(form, keeping.draft());
    goals.fill();
    highlights?.fill();
    gaps?.fill();
    showSetup(keeping.draft());
    look();
  };
  const keeping = keepSaved(screen, draft, stored, show);
  /** @param {string} [words] */
  const failed = (words = "failed") => {
    keeping.messages.show("file", say(words));
    keeping.announce(say(words));
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

  const { look, now } = views(keeping.draft, failed, keeping.announce);
  form.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("button");
    if (!button) return;
    if (button.matches("[data-from-go]")) {
      const { value, selectedOptions } = found(form, "[data-from]", HTMLSelectElement);
      import("./begin.js").then(({ beginFrom }) => beginFrom(screen, value, selectedOptions[0]?.text ?? "")).catch(() => failed("from-failed"));
    }
    const kind = button.dataset.out;
    if (kind === "draft") keeping.saveFile();
    else if (kind === "print") now().then(() => print(), () => failed());
    else if (kind) import("./out.js").then(({ saveAs }) => saveAs(screen, keeping.draft(), kind, keeping), () => failed());
  });

  show();
  // A killed browser took answers with it that can be brought back: the plan begins again with them.
  void bringBack(screen.store).then((isBack) => {
    if (isBack && !keeping.isUnsaved()) location.reload();
  });
}

/**
 * What follows from the whole plan, such as its sheet: it is fetched once there is a plan, or somebody
 * begins one, and looked at a moment after an input.
 *
 * @param {() => Draft} current
 * @param {(words?: string) => void} failed
 * @param {(text: string) => void} announce
 */
function views(current, failed, announce) {
  /** @type {Promise<(draft: Draft) => void> | null} */
  let asked = null;
  /** @type {((draft: Draft) => void) | null} */
  let show = null;
  let timer = 0;
  const now = async () => {
    clearTimeout(timer);
    timer = 0;
    asked ??= import("./views.js").then(({ planViews }) => planViews(screen, () => failed("from-failed"), announce));
    show = await asked;
    show(current());
  };
  addEventListener("beforeprint", () => show?.(current()));
  form.addEventListener("focusin", () => void now().catch(() => failed()), { once: true });
  whenNear(found(root, "#today", HTMLElement), now, failed);
  return {
    look: () => {
      if (!asked && !hasPlan(current())) return;
      if (timer === 0) timer = Number(setTimeout(() => void now().catch(() => failed()), show ? 300 : 0));
    },
    now,
  };
}

/**
 * What stands above the steps: which draft is open, and how far its assessment is.
 *
 * @param {Draft} draft
 */
function showSetup(draft) {
  const { rated, of } = ratedOf(draft, rubric);
  const text = rated === 0 ? say("nothing-rated") : say("rated", { count: rated, of });
  for (const place of allFound(root, "[data-progress], [data-today]", HTMLElement)) place.textContent = text;
  const name = draft.name || draft.assessment.system;
  found(root, "[data-open-title]", HTMLElement).textContent = say(hasPlan(draft) ? "begin-go-on" : "begin-new");
  found(root, "[data-open-about]", HTMLElement).textContent = name ? say("begin-open", { name: nameOf(draft, say) }) : say("begin-saved");
  if (system.value !== (draft.assessment.system ?? "")) system.value = draft.assessment.system ?? "";
  for (const place of allFound(root, "[data-leave-out]", HTMLDetailsElement)) {
    if (found(place, "textarea", HTMLTextAreaElement).value.trim() !== "") place.open = true;
  }
  const asked = new URLSearchParams(location.search).get("from");
  const from = root.querySelector("#from-state");
  const option = from?.querySelector(`option[value="${CSS.escape(asked ?? "")}"]`);
  if (!(option instanceof HTMLOptionElement)) return;
  option.selected = true;
  from?.classList.add("asked");
  from?.parentElement?.prepend(/** @type {Element} */ (from));
}
