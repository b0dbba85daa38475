// Writes two made-up projects whose contents are as bad as `check` lets them be:
//
//   node extremes.mjs FOLDER    writes FOLDER/crowded and FOLDER/lonely
//
// Every name and word in them is invented. The rubric is the shipped one, so that the tables are as
// wide as real ones; places come from the program's own list.
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));

/** A word that no line can hold. */
export const LONG_WORD = "Invented".padEnd(280, "unbreakable");
/** A name that a heading, a tile, a row and a link must find room for. */
export const LONG_NAME = "Invented Commonwealth of the Exceedingly Long, Many-Worded and Altogether Made-Up Names and Plantations-on-the-Imaginary-River";
/** Made-up Arabic and Hebrew words, which run from right to left, and a name in Latin letters. */
export const RIGHT_TO_LEFT = "ولاية مختلقة للاختبار فقط";
const RIGHT_TO_LEFT_TEXT = `${RIGHT_TO_LEFT}، وفيها Invented Agency (2026) بين قوسين. מדינה בדויה לבדיקה בלבד.`;
export const MANY_WORDS = 10_000;

/** Folders of the states that are tested for what they are. */
export const STATES = { longName: "alabama", nothingRated: "alaska", allHighest: "arizona", rightToLeft: "arkansas", longWords: "california", manyWords: "colorado", longestWordAsName: "connecticut" };
/** The sub-element that nobody rated, and the highest level of the rubric. */
export const UNRATED = "3B";
export const HIGHEST = 4;

const WIDE_TABLE = [
  `| ${Array.from({ length: 9 }, (_, at) => `Invented column ${at + 1}`).join(" | ")} |`,
  `|${"---|".repeat(8)}---:|`,
  ...Array.from({ length: 3 }, (_, row) => `| ${Array.from({ length: 9 }, (_, at) => (at === 4 && row === 1 ? LONG_WORD.slice(0, 90) : `a made-up value ${row}${at}`)).join(" | ")} |`),
].join("\n");

/** The codes and folders of every place that the program knows. */
export function places() {
  const source = readFileSync(join(PROJECT, "src/model/place.rs"), "utf8");
  const found = [...source.matchAll(/\bplace\("(\w\w)", "\d\d", "([^"]+)"/g)];
  if (found.length < 50) throw new Error("src/model/place.rs is written in another way: no places were found in it");
  return found.map(([, code, name]) => ({ code, name, folder: name.toLowerCase().replaceAll(/[^a-z]+/g, "-") }));
}

/** The ids of the sub-elements of the shipped rubric. */
export function subElements() {
  const folder = join(PROJECT, "rubric/elements");
  return readdirSync(folder).filter((name) => /^[^.]+\.toml$/.test(name)).sort()
    .flatMap((name) => [...readFileSync(join(folder, name), "utf8").matchAll(/\[\[sub_element\]\]\s*id = "([^"]+)"/g)].map(([, id]) => id));
}

function project(root) {
  const write = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  cpSync(join(PROJECT, "rubric"), join(root, "rubric"), { recursive: true, filter: (path) => !/\.\w\w\.toml$/.test(path) });
  cpSync(join(PROJECT, "themes"), join(root, "themes"), { recursive: true });
  write("site.toml", `title = "An invented site for tests"
description = "Everything here is made up, and says nothing about any real place."
base_url = "https://example.org/"
languages = ["en"]
publisher = "The tests"
contact = "mailto:tests@example.org"
stale_after_years = 3
repository = "https://example.org/invented/repository"
license = { name = "CC0", url = "https://creativecommons.org/publicdomain/zero/1.0/" }
practice_headings = ["Problem"]

[[resource_type]]
id = "guide"
name = "Guide"
`);
  // The rubric's texts refer to these pages.
  for (const page of ["about", "accessibility", "contribute", "methodology", "rate-your-state"]) {
    write(`content/${page}.md`, `+++\ntitle = "Invented page: ${page}"\n+++\nEverything here is made up for tests.\n`);
  }
  write("content/home.md", `+++\ntitle = "Invented data, state by state"\n+++\nEverything here is made up for tests.\n`);
  return write;
}

const profile = (name, code, text) => `+++\nname = ${JSON.stringify(name)}\ncode = "${code}"\nupdated = 2026-11-01\n+++\n${text}\n`;
const head = (note) => `rubric = "2021"\nsector = "whole"\nbasis = "self-assessment"\nassessed_on = 2026-11-01\nassessed_by = "The tests"\nnote = "${note}"\n`;
const score = (id, rating, evidence) => `
[${id}]
rating = ${rating}
evidence = """
${evidence}
"""
sources = [{ title = "An invented source", publisher = "Invented Agency", url = "https://example.org/${id}", year = 2026, accessed = 2026-11-01 }]
`;

/** A made-up plan of several goals; `text` stands wherever somebody may write. */
const planOf = (name, text) => `
vision = ${JSON.stringify(text)}
data_vision = "Made up for tests."
written_on = 2024-01-01
written_by = ${JSON.stringify(name)}
patterns = [${JSON.stringify(text)}]

[[strength]]
text = ${JSON.stringify(text)}
parts = ["1A"]

[[challenge]]
text = ${JSON.stringify(name)}
parts = ["1B", "2A"]
${[1, 2, 3].map((at) => `
[[goal]]
id = "goal-${at}"
title = ${JSON.stringify(name)}
specific = ${JSON.stringify(text)}
measurable = "Made up for tests."
attainable = "Made up for tests."
relevant = "Made up for tests."
due = 2028-06-30
owner = ${JSON.stringify(name)}
parts = ["${at}A", "${at}B"]
from = 1
to = ${HIGHEST}

[[goal.activity]]
what = ${JSON.stringify(text)}
owner = ${JSON.stringify(name)}
due = 2027-12-15
success = ${JSON.stringify(text)}
levers = ["policy", "technology", "people", "processes"]
status = "started"

[[goal.activity]]
what = "An invented activity that nobody owns."
`).join("")}
[left_out]
vision = ${JSON.stringify(text)}
`;

function writeCrowded(root) {
  const write = project(root);
  const ids = subElements();
  const byFolder = {
    [STATES.longName]: { name: LONG_NAME, plan: "Invented words of a plan that go on for a line or two, so that each field has something to hold." },
    [STATES.nothingRated]: { name: "Invented State Without a Rating", rating: () => null },
    [STATES.allHighest]: { name: "Invented State at the Top", rating: () => HIGHEST },
    [STATES.rightToLeft]: { name: RIGHT_TO_LEFT, plan: RIGHT_TO_LEFT_TEXT, text: RIGHT_TO_LEFT_TEXT, evidence: RIGHT_TO_LEFT_TEXT },
    [STATES.longWords]: { name: "Invented State of Long Words", plan: LONG_WORD, text: `${LONG_WORD} ${LONG_WORD}`, evidence: `${LONG_WORD}\n\n${WIDE_TABLE}\n\n    ${LONG_WORD}\n\n[${LONG_WORD}](https://example.org/${LONG_WORD}) \`${LONG_WORD}\`` },
    [STATES.manyWords]: { name: "Invented State of Many Words", evidence: Array.from({ length: MANY_WORDS / 100 }, () => "invented ".repeat(100).trim()).join("\n\n"), once: true },
    [STATES.longestWordAsName]: { name: LONG_WORD.slice(0, 90) },
  };
  for (const [at, { code, name, folder }] of places().entries()) {
    const state = byFolder[folder] ?? { name: `${name} (invented)` };
    write(`states/${folder}/profile.md`, profile(state.name, code, state.text ?? "Made up for tests; it says nothing about the real place."));
    const scores = ids.filter((id) => id !== UNRATED).map((id, index) => {
      const rating = state.rating ? state.rating(id) : ((at * 7 + index * 3) % HIGHEST) + 1;
      if (rating === null) return `\n[${id}]\nstatus = "not-assessed"\n`;
      return score(id, rating, state.evidence && !(state.once && index > 0) ? state.evidence : "Invented evidence.");
    });
    write(`states/${folder}/2026.toml`, head("Made up for tests.") + scores.join(""));
    if (state.plan) write(`states/${folder}/plan.toml`, planOf(state.name, state.plan));
    // Earlier editions, for trends that move.
    for (const year of at % 8 === 0 ? [2023, 2020, 2017] : []) {
      const earlier = (head("Made up for tests.") + scores.join("")).replaceAll("2026", String(year));
      write(`states/${folder}/${year}.toml`, earlier.replaceAll(/rating = (\d)/g, (_, rating) => `rating = ${((Number(rating) + year) % HIGHEST) + 1}`));
    }
  }
  for (const [at, title] of [LONG_NAME, LONG_WORD.slice(0, 150), RIGHT_TO_LEFT].entries()) {
    write(`content/practices/invented-${at}.md`, `+++\ntitle = ${JSON.stringify(title)}\nstates = ["AL", "AR", "CT"]\nsub_elements = ["1A", "4C"]\nsummary = ${JSON.stringify(`${title}.`)}\n+++\n## Problem\n\n${LONG_WORD} ${RIGHT_TO_LEFT_TEXT}\n\n${WIDE_TABLE}\n`);
    write(`content/resources/invented-${at}.md`, `+++\ntitle = ${JSON.stringify(title)}\norganization = ${JSON.stringify(`${title} Agency`)}\nurl = "https://example.org/${LONG_WORD}/${at}"\ntype = "guide"\nstates = ["AL", "AR", "CT"]\nsub_elements = ["1A", "4C"]\n+++\n${LONG_WORD} ${RIGHT_TO_LEFT_TEXT}\n`);
  }
  write("content/tables.md", `+++\ntitle = "Invented tables"\n+++\nSome made-up words[^1], *others[^two]*, and the first again[^1].\n\n[^1]: A note with a [link](https://example.org/) and \`code\`.\n\n    Its second paragraph.\n[^two]: - A list\n    - of two\n\n## ${LONG_WORD}\n\n${WIDE_TABLE}\n\n## ${RIGHT_TO_LEFT}\n\n${WIDE_TABLE}\n`);
}

function writeLonely(root) {
  const write = project(root);
  write("states/guam/profile.md", profile("Invented Island", "GU", "Made up for tests; it says nothing about the real place."));
  write("states/guam/2026.toml", head("Made up for tests.") + score("1A", 2, "Invented evidence."));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2];
  writeCrowded(join(folder, "crowded"));
  writeLonely(join(folder, "lonely"));
}
