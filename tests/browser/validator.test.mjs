// The whole site passes the validator of the W3C (vnu). No message is filtered, warnings count.
import { test } from "node:test";
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SITE, filesBelow } from "./site.mjs";

const JAR = fileURLToPath(new URL("node_modules/vnu-jar/build/dist/vnu.jar", import.meta.url));

test("every page, style sheet and drawing is valid", () => {
  const files = filesBelow(SITE).filter((file) => /\.(html|css|svg)$/.test(file)).map((file) => join(SITE, file));
  assert.ok(files.length > 3);
  const run = spawnSync("java", ["-jar", JAR, "--also-check-css", "--also-check-svg", "--format", "json", ...files], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  assert.equal(run.error, undefined);
  const lines = JSON.parse(run.stderr).messages
    .map(({ url, lastLine, message }) => `${url.slice(url.indexOf(SITE) + SITE.length)}:${lastLine}: ${message}`);
  assert.deepEqual(lines.slice(0, 30), [], `${lines.length} messages`);
  assert.equal(run.status, 0);
});
