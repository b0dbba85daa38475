/**
 * Files of a draft: the draft itself, the file that a state's folder takes, and a table. Each is read
 * again before it is offered.
 *
 * @typedef {import("./messages.js").Messages} Messages
 * @typedef {import("./page.js").Screen} Screen
 * @typedef {import("./stored.js").Stored} Stored
 */
import { button, found, made } from "../dom.js";
import { fileNameOf, offer, textOf } from "./file-out.js";

/**
 * @param {Screen} screen
 * @param {Stored} stored
 * @param {Messages} messages
 * @param {(text: string) => void} announce
 */
export function saveButtons(screen, stored, messages, announce) {
  const { root, rubric, say, store } = screen;
  const { draft, original, isNewer } = stored;

  /** @param {() => Promise<void> | void} work */
  const attempt = async (work) => {
    try {
      await work();
      messages.hide("file");
      announce(say("file-made"));
    } catch {
      messages.show("file", say("file-failed"));
      announce(say("file-failed"));
    }
  };
  const asDraft = () => {
    offer(fileNameOf(draft), isNewer ? original ?? "" : textOf(draft));
    // All answers are in a file now. If another tab has the draft open, that one counts.
    const there = store.read(draft.id);
    if (there.kind === "stored" && !isNewer && there.stored.raw === stored.raw && stored.sinceFile.length > 0) {
      const saved = store.saveNow(draft, stored.raw, []);
      if (saved.kind === "saved") stored = saved.stored;
    }
  };
  const asToml = async () => {
    const { assessmentToml, fileName } = await import("./toml.js");
    const text = assessmentToml(draft, rubric);
    await read(text);
    offer(fileName(draft, rubric) ?? `${plainName()}.toml`, text, "application/toml");
  };
  const asTable = async () => {
    const [{ writeCsv }, { readCsv }] = await Promise.all([import("./csv.js"), import("./csv-read.js")]);
    const text = writeCsv(draft, rubric, ({ anchor }, id) => criterionText(anchor, id));
    const { scores, summaries } = readCsv(text, rubric);
    for (const { id } of rubric.parts) {
      const [was, is] = [draft.assessment.scores[id], scores[id]];
      // What the rubric does not have, a table cannot bring back, and the record says so.
      const isKnown = was?.rating === undefined || rubric.levels.some(({ value }) => value === was.rating);
      if (isKnown && was?.rating !== undefined && was.rating !== is?.rating) throw new Error(`${id} would be lost`);
    }
    for (const { id } of rubric.elements) {
      const was = draft.assessment.summaries[id]?.rating;
      if (was !== undefined && rubric.levels.some(({ value }) => value === was) && was !== summaries[id]?.rating) throw new Error(`${id} would be lost`);
    }
    offer(`${plainName()}.csv`, text, "text/csv");
  };
  const plainName = () => fileNameOf(draft).replace(/\.draft\.json$/, "");

  const place = found(root, "[data-save]", HTMLElement);
  const main = button(say("save-draft"), () => void attempt(asDraft), { class: "button" });
  place.replaceChildren(made("p", {}, main));
  if (isNewer) return;
  place.append(
    made("p", { class: "quiet" }, say("save-others")),
    made("p", { class: "acts" }, button(say("save-toml"), () => void attempt(asToml)), " ", button(say("save-csv"), () => void attempt(asTable))),
    made("p", { class: "quiet" }, say("save-left-out")),
  );
}

/** @param {string} text @throws If the browser would write another text. */
async function read(text) {
  if (await new Blob([text]).text() !== text) throw new Error("The file would be another");
}

/**
 * The text of a criterion, which stands in the page.
 *
 * @param {string} anchor Of its part.
 * @param {string} id
 */
function criterionText(anchor, id) {
  const item = document.querySelector(`#${CSS.escape(anchor)} [data-criterion="${CSS.escape(id)}"]`)?.cloneNode(true);
  if (!(item instanceof HTMLElement)) return "";
  // Whether it is ticked has a column of its own.
  item.querySelector("[data-tick]")?.remove();
  return item.textContent?.trim() ?? "";
}
