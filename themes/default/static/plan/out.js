/**
 * The plan as a file for a state's folder, for spreadsheets, and for calendars. Each is read again before it
 * is offered.
 *
 * @typedef {import("../assessment/draft.js").Draft} Draft
 * @typedef {import("../assessment/saving.js").Keeping} Keeping
 * @typedef {import("./goals.js").Screen} Screen
 * @typedef {{ name: string, text: string, type: string } | null} File Nothing where there is nothing to write.
 */
import { fileNameOf, offer } from "../assessment/file-out.js";

/**
 * @param {Screen} screen
 * @param {Draft} draft
 * @param {string} kind
 * @param {Pick<Keeping, "messages" | "announce">} keeping
 */
export async function saveAs(screen, draft, kind, { messages, announce }) {
  const { say } = screen;
  /** @param {string} words */
  const failed = (words) => {
    messages.show("file", say(words));
    announce(say(words));
  };
  try {
    const file = await fileOf(screen, draft, kind);
    if (!file) return failed(`out-no-${kind}`);
    if (await new Blob([file.text]).text() !== file.text.replace(/^\uFEFF/, "")) throw new Error("The file would be another");
    offer(file.name, file.text, file.type);
    messages.hide("file");
    announce(say("file-made"));
  } catch {
    failed("file-failed");
  }
}

/**
 * @param {Screen} screen
 * @param {Draft} draft
 * @param {string} kind
 * @returns {Promise<File>}
 */
async function fileOf({ rubric, say, site, store }, draft, kind) {
  const name = fileNameOf(draft).replace(/\.draft\.json$/, "");
  if (kind === "toml") {
    const { planToml } = await import("./plan-toml.js");
    const text = planToml(draft, rubric);
    return text === null ? null : { name: "plan.toml", text, type: "application/toml" };
  }
  if (kind === "calendar") {
    const { calendar } = await import("./calendar.js");
    const there = store.read(draft.id);
    const text = calendar(draft, { host: location.hostname, path: site.path, saved_at: there.kind === "stored" ? there.stored.savedAt : store.now().toISOString(), say });
    return text === null ? null : { name: `${name}-plan.ics`, text, type: "text/calendar" };
  }
  const { planCsv } = await import("./plan-csv.js");
  return { name: `${name}-plan.csv`, text: planCsv(draft, rubric), type: "text/csv" };
}
