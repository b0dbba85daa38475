// The whole site passes the validator of the W3C (vnu). No message is filtered, warnings count.
import { test } from "node:test";
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { SITE, pagesOf } from "./site.mjs";

const JAR = fileURLToPath(new URL("node_modules/vnu-jar/build/dist/vnu.jar", import.meta.url));

test("every page, style sheet and drawing is valid", () => {
  assert.ok(pagesOf(SITE).length > 0);
  const run = spawnSync("java", ["-jar", JAR, "--also-check-css", "--also-check-svg", "--format", "json", SITE], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  assert.equal(run.error, undefined);
  const { messages } = JSON.parse(run.stderr);
  assert.deepEqual(messages.slice(0, 20), [], `${messages.length} messages`);
  assert.equal(run.status, 0);
});
