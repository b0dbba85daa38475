// A draft in which every place that the schema of drafts has for a plan says something of its own. Whoever
// adds a key to the format gets it here without asking. What it says is made up.
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The keys of the assessment that the file of a plan has, too. */
const SHARED = ["patterns", "strengths", "challenges"];

/**
 * The draft, and what it says: by the place of each (`goals/0/activities/1/what`) its value. Two in each list.
 * `rubric` is what a page says of it.
 */
export function filledDraft(site, rubric) {
  const { properties } = JSON.parse(readFileSync(join(site, "schema/draft.json"), "utf8"));
  const said = new Map();
  const { plan } = properties;
  const assessment = Object.fromEntries(SHARED.map((key) => [key, filled(properties.assessment.properties[key], key, said)]));
  const draft = {
    format: "statewise-draft", version: 1, id: "a-made-up-draft-0007", rubric: { id: rubric.id, version: rubric.version },
    assessment: { ...assessment, sector: rubric.sectors[0].id }, plan: filled(plan, "", said),
  };
  return { draft, said };
}

function filled(schema, path, said) {
  const inner = (key) => (path === "" ? key : `${path}/${key}`);
  if (schema.type === "object") {
    const keys = Object.entries(schema.properties ?? {});
    // A table has any keys: each is an id, which is said, too.
    if (schema.additionalProperties) for (const id of [1, 2].map((at) => `id-${word(inner(at))}`)) {
      said.set(inner(id), id);
      keys.push([id, schema.additionalProperties]);
    }
    return Object.fromEntries(keys.map(([key, value]) => [key, filled(value, inner(key), said)]));
  }
  if (schema.type === "array") return [0, 1].map((at) => filled(schema.items, inner(at), said));
  const value = schema.type === "integer" ? 40 + said.size : schema.format === "date" ? new Date(Date.UTC(2027, 0, said.size)).toISOString().slice(0, 10) : `w-${word(path)}`;
  if (!["integer", "string"].includes(schema.type)) throw new Error(`${path}: no values of the type ${schema.type} are known here`);
  said.set(said.has(path) ? `${path} ` : path, value);
  return value;
}

const word = (path) => path.replaceAll(/[^a-z0-9]+/g, "-");
