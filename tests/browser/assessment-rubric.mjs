// A made-up rubric as pages hand it to scripts, for tests without a page: that of `tests/cases/toml.json`.

const part = (id, element, criteria = [], levers = []) =>
  ({ id, letter: id.slice(1), anchor: `s-${id.toLowerCase()}`, title: `Part ${id}`, element, levers, criteria });

export const RUBRIC = {
  id: "made-up",
  version: "2021",
  title: "A made-up rubric",
  levels: ["Low", "Fair", "Good", "Top"].map((name, at) => ({ value: at + 1, name })),
  empty: [
    { id: "not-assessed", name: "Not assessed", mark: "–" },
    { id: "under-review", name: "Under review", mark: "~" },
    { id: "not-applicable", name: "Not applicable", mark: "×" },
    { id: "withheld", name: "Withheld", mark: "w" },
  ],
  too_few: "…",
  sectors: [{ id: "whole", name: "Whole" }, { id: "k12", name: "K-12" }, { id: "postsecondary", name: "Postsecondary" }],
  bases: [{ id: "self-assessment", name: "Self-assessment" }],
  elements: [
    { id: "1", short: "One", title: "Element one", anchor: "e-1", parts: [0, 1] },
    { id: "2", short: "Two", title: "Element two", anchor: "e-2", parts: [2] },
  ],
  parts: [
    part("1A", 0, [{ id: "a", level: 1 }, { id: "b", level: 1 }, { id: "c", level: 4 }]),
    part("1B", 0),
    part("2A", 1),
  ],
  levers: ["Policy", "People"],
  suggestion: [],
};

/** The text of a draft's file. */
export const fileOf = (assessment, more = {}) => JSON.stringify({
  format: "statewise-draft",
  version: 1,
  id: "a-made-up-draft-0001",
  rubric: { id: RUBRIC.id, version: RUBRIC.version },
  assessment,
  ...more,
});
