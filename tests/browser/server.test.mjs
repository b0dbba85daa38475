// The server behaves as a static host does, and the site's own headers arrive.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { headersFor, parseHeaders } from "./headers-file.mjs";
import { serve } from "./server.mjs";
import { SITE, SUB_PATH, SUB_PATH_SITE, filesBelow } from "./site.mjs";

let server;
let below;
before(async () => {
  server = await serve(SITE);
  below = await serve(SUB_PATH_SITE, SUB_PATH);
});
after(async () => {
  await server?.close();
  await below?.close();
});

test("headers of several rules add up", () => {
  const rules = parseHeaders("# all\n/*\n  A: 1\n  B: x: y\n\n/a/:name\n  C: 2\n");
  assert.deepEqual(headersFor(rules, "/"), [["A", "1"], ["B", "x: y"]]);
  assert.deepEqual(headersFor(rules, "/a/b"), [["A", "1"], ["B", "x: y"], ["C", "2"]]);
  assert.deepEqual(headersFor(rules, "/a/b/c"), [["A", "1"], ["B", "x: y"]]);
  const again = parseHeaders("/*\n  A: 1\n\n/a/*\n  a: 2\n");
  assert.deepEqual(headersFor(again, "/a/b"), [["A", "1, 2"]]);
  assert.deepEqual(headersFor(again, "/a/b", { isJoined: false }), [["A", "2"]]);
});

test("x08 every page comes with the strict policy", async () => {
  const { headers } = await fetch(server.address(""));
  const policy = headers.get("content-security-policy");
  for (const directive of ["default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self'", "connect-src 'self'"]) {
    assert.ok(policy.split(/;\s*/).includes(directive), directive);
  }
  assert.equal(headers.get("x-content-type-options"), "nosniff");
  assert.equal((await fetch(below.address("states/"))).headers.get("content-security-policy"), policy);
  assert.doesNotMatch(policy, /unsafe/);
});

test("files with a hash in their name are kept for good, data may be read from anywhere", async () => {
  const style = filesBelow(SITE).find((file) => /^assets\/.*\.css$/.test(file));
  assert.match((await fetch(server.address(style))).headers.get("cache-control"), /immutable/);
  const data = filesBelow(SITE).find((file) => /^data\/.*\.csv$/.test(file));
  const answer = await fetch(server.address(data));
  assert.equal(answer.headers.get("access-control-allow-origin"), "*");
  assert.equal(answer.headers.get("content-type"), "text/csv; charset=utf-8");
});

test("what is not there gives the 404 page, at any depth, below a sub-path too", async () => {
  for (const address of [server.address("nothing/here/"), below.address("nothing/at/all"), server.address(".statewise-manifest")]) {
    const answer = await fetch(address);
    assert.equal(answer.status, 404);
    assert.match(await answer.text(), /<h1>/);
  }
});

test("no path leads out of the folder", async () => {
  for (const path of ["..%2f..%2fetc/passwd", "%2e%2e/%2e%2e/etc/passwd", "a/..%5c..%5cx", "%00"]) {
    assert.ok([400, 404].includes((await fetch(server.address(path))).status), path);
  }
});

test("HEAD says the same as GET, without the body", async () => {
  const [get, head] = await Promise.all(["GET", "HEAD"].map((method) => fetch(server.address("states/"), { method })));
  assert.equal(head.headers.get("content-length"), get.headers.get("content-length"));
  assert.equal(await head.text(), "");
});
