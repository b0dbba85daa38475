// Drafts for tests of the needs assessment, made from what a page says of its rubric. States, people and
// answers are made up.

/** The rubric of a page with the assessment. */
export const rubricOf = (page) => page.evaluate(() => JSON.parse(document.querySelector("[data-rubric]").dataset.rubric));

/** A draft of `rubric` with something in every place. `tag` tells one person's draft from another's. */
export function fullDraft(rubric, { tag = "A", shift = 0, name = "Columbia, first round", ...setup } = {}) {
  const level = (at) => rubric.levels[(at + shift) % rubric.levels.length].value;
  const scores = Object.fromEntries(rubric.parts.map(({ id, criteria }, at) => [id, {
    rating: level(at),
    criteria: criteria.filter((_, place) => (place + at) % 2 === 0).map((criterion) => criterion.id),
    evidence: `Evidence ${tag} of ${id}: the office looked at its records.\n\n- A **list** of two\n- with a [link](https://example.org/${id}).`,
    sources: [{ title: `Report ${tag} on ${id}`, publisher: "Office of Data", url: `https://example.org/report/${id}`, year: 2024, accessed: "2026-11-20" }],
    is_completed: at % 2 === 0,
  }]));
  const summaries = Object.fromEntries(rubric.elements.map(({ id }, at) => [id, { rating: level(at), evidence: `Summary ${tag} of ${id}.`, is_completed: true }]));
  return {
    format: "statewise-draft", version: 1, id: `made-up-draft-${tag.toLowerCase().padStart(8, "0")}`, name,
    rubric: { id: rubric.id, version: rubric.version },
    assessment: {
      system: "Columbia", sector: rubric.sectors[0].id, edition: 2026, basis: rubric.bases[0].id, assessed_on: "2026-11-20", assessed_by: "Office of Data",
      filled_in_by: `Person ${tag}`, note: "A made-up state.", scores, summaries,
      patterns: ["Our own pattern."], strengths: [{ text: "Our own strength.", parts: [rubric.parts[0].id] }], challenges: [{ text: "Our own challenge.", parts: [rubric.parts[1].id] }],
      ...setup,
    },
  };
}

/** Puts a draft into the storage of the browser, as the form would have saved it, and opens it in the tab. */
export async function keep(page, draft, { path = "/", sinceFile = [] } = {}) {
  await page.evaluate(([draft, path, sinceFile]) => {
    localStorage.setItem(`statewise${path}draft/${draft.id}`, JSON.stringify({ revision: 1, saved_at: "2026-11-24T14:02:00.000Z", since_file: sinceFile, draft }));
    sessionStorage.setItem(`statewise${path}open`, draft.id);
  }, [draft, path, sinceFile]);
}

/** A file as an input for files takes it. */
export const fileOf = (name, content) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(typeof content === "string" ? content : `${JSON.stringify(content, null, 2)}\n`) });
