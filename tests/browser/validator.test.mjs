// The whole site passes the validator of the W3C (vnu). No message is filtered, warnings count.
import { test } from "node:test";
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CROWDED_SITE, SITE, filesBelow, pagesOf } from "./site.mjs";

const JAR = fileURLToPath(new URL("node_modules/vnu-jar/build/dist/vnu.jar", import.meta.url));

test("every page, style sheet and drawing is valid", () => {
  // No real state has a plan yet, and no shipped text a footnote; made-up ones have.
  const crowded = pagesOf(CROWDED_SITE);
  const notes = crowded.filter(({ html }) => html.includes("doc-endnotes"));
  assert.notEqual(notes.length, 0);
  const plans = [...crowded.filter(({ kind }) => kind === "state plan"), ...notes].map(({ file }) => join(CROWDED_SITE, file));
  const files = [...filesBelow(SITE).filter((file) => /\.(html|css|svg)$/.test(file)).map((file) => join(SITE, file)), ...plans];
  assert.ok(files.length > 3);
  const run = spawnSync("java", ["-jar", JAR, "--also-check-css", "--also-check-svg", "--format", "json", ...files], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  assert.equal(run.error, undefined);
  const lines = JSON.parse(run.stderr).messages
    .map(({ url, lastLine, message }) => `${url.replace(/^file:/, "").replace(SITE, "")}:${lastLine}: ${message}`);
  assert.deepEqual(lines.slice(0, 30), [], `${lines.length} messages`);
  assert.equal(run.status, 0);
});
