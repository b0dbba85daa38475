/** The draft that docs/draft.md shows is the text that the form would save. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { readDraft, writeDraft } from "../../themes/default/static/assessment/draft.js";

test("the sample of the guide is a draft in its canonical text", () => {
  const guide = readFileSync(new URL("../../docs/draft.md", import.meta.url), "utf8");
  const [, sample = ""] = /\n```json\n(.*?)```\n/s.exec(guide) ?? [];
  const { draft, isNewer, problems } = readDraft(sample);
  assert.deepEqual([isNewer, problems], [false, []]);
  assert.equal(writeDraft(draft), sample);
});
