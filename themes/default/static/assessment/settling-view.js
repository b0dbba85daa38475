/**
 * What is shown once enough files are open: how far apart they are, each part with the answers side by
 * side, and what comes of it.
 *
 * @typedef {import("./announcer.js").Announcer} Announcer
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./messages.js").Messages} Messages
 * @typedef {import("./page.js").Screen} Screen
 * @typedef {import("./settle-row.js").Acts} Acts
 * @typedef {import("./settling.js").Row} Row
 * @typedef {import("./settling-inputs.js").Input} Input
 */
import { allFound, button, found, made } from "../dom.js";
import { listed } from "../words.js";
import { tabMemory, timeOf } from "./page.js";
import { acceptance } from "./settle-accept.js";
import { result } from "./settle-result.js";
import { rowItem } from "./settle-row.js";
import { decisionOn, settle, sharedDecision, unsettle } from "./settled.js";
import { session } from "./settling-session.js";
import { countsOf, rowsOf } from "./settling.js";

/**
 * @param {Screen} screen
 * @param {readonly Input[]} inputs In their order.
 * @param {Messages} messages
 * @param {Announcer} announcer
 */
export function settling(screen, inputs, messages, { say: announce, mention }) {
  const { root, rubric, say, language } = screen;
  const by = found(root, "#settled-by", HTMLInputElement);
  const hide = found(root, "[data-hide-names]", HTMLInputElement);
  const rows = rowsOf(inputs, rubric);
  const names = namesOf(screen, inputs);
  const saved = made("p", { class: "quiet" });
  const current = session(screen, inputs, say("settled-name", { system: commonSystem(screen, inputs) }), (news) => {
    if (news.kind === "saved") {
      messages.hide("storage");
      saved.textContent = say("saved", { time: timeOf(news.stored.savedAt, language) });
      return mention(saved.textContent);
    }
    const text = news.kind === "conflict" ? say("settled-elsewhere") : say("not-saved");
    messages.show(news.kind === "conflict" ? "conflict" : "storage", text);
    announce(text);
  });

  const memory = reasons(screen, current.draft().id);

  /** @type {Acts} */
  const acts = {
    decided: (row) => decisionOn(current.draft(), row),
    settle: (row, decision) => {
      change(settle(current.draft(), row, decision), row);
      memory.drop(row);
      announce([say("row-done", { part: row.id }), progressText()].join(" "));
    },
    takeBack: (row) => {
      change(unsettle(current.draft(), row), row);
      announce([say("row-open-again", { part: row.id }), progressText()].join(" "));
    },
    by: () => by.value,
    nameOf: (row, input) => (hide.checked && decisionOn(current.draft(), row) === null ? say("person", { number: input + 1 }) : names[input] ?? ""),
    reason: memory.of,
  };
  const items = rows.map((row, at) => rowItem(screen, row, `row-${at}`, acts));
  const showResult = result(screen, inputs, current, messages, announce);
  const progress = made("p", {});
  const undo = button(say("undo-last"), () => {
    current.undo();
    update();
    announce([say("undone"), progressText()].join(" "));
  });

  /** @param {Draft} next @param {Row} row */
  const change = (next, { kind, id }) => {
    current.decide(next, ["settled", kind === "part" ? "parts" : "elements", id]);
    update();
  };
  const settledOnes = () => rows.filter((row) => decisionOn(current.draft(), row) !== null);
  const progressText = () => say("progress", { count: settledOnes().length, of: rows.length });
  const update = () => {
    for (const item of items) item.update();
    progress.textContent = progressText();
    undo.disabled = !current.canUndo();
    acceptAll.update(openAndSame().length);
    showResult();
  };
  const openAndSame = () => rows.filter((row) => row.agreement === "same" && decisionOn(current.draft(), row) === null);
  const acceptAll = acceptance(say, () => by.value, (why) => {
    const open = openAndSame();
    // One step, so that one step goes back.
    current.decide(open.reduce((draft, row) => settle(draft, row, sharedDecision(row, rubric, by.value, why)), current.draft()), ["settled"]);
    update();
    announce([say("accepted", { count: open.length }), progressText()].join(" "));
  });

  found(root, "[data-classes]", HTMLElement).replaceChildren(...[...countsOf(rows)].flatMap(([agreement, count]) => {
    const parts = rows.filter((row) => row.agreement === agreement && row.kind === "part").length;
    const kinds = [...(parts > 0 || count === 0 ? [say("parts", { count: parts })] : []), ...(count > parts ? [say("overalls", { count: count - parts })] : [])];
    return [made("dt", {}, say(`class-${agreement}`)), made("dd", {}, listed(kinds, language))];
  }));
  const questions = found(root, "[data-questions]", HTMLElement);
  questions.replaceChildren(...items.map(({ element }) => element));
  for (const old of allFound(root, "#disagreements .settling-head", HTMLElement)) old.remove();
  questions.before(made("div", { class: "settling-head" }, acceptAll.element, progress, made("p", { class: "acts" }, undo), saved));
  if (current.isResumed) {
    const time = timeOf(current.savedAt ?? "", language);
    saved.textContent = say("resumed", { time });
    const first = settledOnes()[0];
    if (by.value === "" && first) by.value = decisionOn(current.draft(), first)?.by ?? "";
  }
  update();
  return {
    update,
    flush: current.flush,
    unfold: () => {
      for (const { unfold } of items) unfold();
    },
  };
}

/**
 * The names of the people; of two with one name the second is "Ada (2)".
 *
 * @param {Screen} screen
 * @param {readonly Input[]} inputs
 */
function namesOf({ say }, inputs) {
  return inputs.map(({ name }, at) => {
    if (name === "") return say("person", { number: at + 1 });
    const before = inputs.slice(0, at).filter((other) => other.name === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}

/** @param {Screen} screen @param {readonly Input[]} inputs */
function commonSystem({ rubric }, inputs) {
  const systems = new Set(inputs.map(({ draft }) => draft.assessment.system ?? ""));
  return systems.size === 1 ? [...systems][0] || rubric.title : rubric.title;
}

/**
 * Reasons that were typed and not settled yet: they are there again after Back or a reload.
 *
 * @param {Screen} screen
 * @param {string} id Of the draft that is settled.
 */
function reasons({ site }, id) {
  const key = `statewise${site.path}reasons/${id}`;
  const typed = mapIn(tabMemory(key));
  const idOf = (/** @type {Row} */ { kind, id }) => `${kind} ${id}`;
  const keep = () => tabMemory(key, JSON.stringify([...typed]));
  return {
    /** @param {Row} row @param {string} [why] */
    of: (row, why) => {
      if (why !== undefined) {
        typed.set(idOf(row), why);
        keep();
      }
      return typed.get(idOf(row)) ?? "";
    },
    /** @param {Row} row */
    drop: (row) => {
      typed.delete(idOf(row));
      keep();
    },
  };
}

/** @param {string | null} memory @returns {Map<string, string>} */
function mapIn(memory) {
  try {
    return new Map(JSON.parse(memory ?? "[]"));
  } catch {
    return new Map();
  }
}
