// The draft and its file: what is read, what is refused, and that it comes out as it went in.
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { DraftError, newDraft, newId, openDraft, readDraft, sameDraft, withAnswer, writeDraft } from "../../themes/default/static/assessment/draft.js";

const ID = "a-made-up-draft-0001";
const START = { format: "statewise-draft", version: 1, id: ID, rubric: { id: "r", version: "2021" } };
const fileOf = (assessment, more = {}) => JSON.stringify({ ...START, assessment, ...more });
const refusal = (text, ...rest) => {
  try {
    readDraft(text, ...rest);
  } catch (error) {
    assert.ok(error instanceof DraftError, `${error}`);
    return error;
  }
  return assert.fail(`was read: ${String(text).slice(0, 80)}`);
};

test("a new draft has what a file needs, and nothing else", () => {
  const draft = newDraft({ id: "r", version: "2021", title: "not for the file" }, ID);
  assert.equal(writeDraft(draft), `${JSON.stringify(START, null, 2)}\n`);
  assert.match(newId(), /^[0-9a-f]{32}$/);
  assert.notEqual(newId(), newId());
});

describe("saved drafts open for ever, and come out as the same bytes", () => {
  const folder = new URL("drafts/", import.meta.url);
  const names = readdirSync(folder);
  assert.ok(names.length >= 4);
  for (const name of names) {
    test(name, () => {
      const text = readFileSync(new URL(name, folder), "utf8");
      assert.equal(writeDraft(readDraft(text).draft), text);
    });
  }
});
