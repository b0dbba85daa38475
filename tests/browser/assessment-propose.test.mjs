// Proposing for publication, without a page: which way, where the file belongs, and that it comes out of
// the address as it went in. States, addresses and texts are made up.
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { MOST_BYTES, targetOf, wayOf } from "../../themes/default/static/assessment/propose.js";

const SITE = {
  path: "/", pages: {}, repository: "https://github.com/somebody/something", branch: "main", contact: "mailto:editors@example.org",
  states: [
    { slug: "columbia", name: "Columbia", code: null, assessments: [{ edition: "2026", label: "" }, { edition: "2025-k12", label: "" }], json: "" },
    { slug: "kentucky", name: "Kentucky", code: "KY", assessments: [], json: "" },
  ],
  places: [{ code: "KY", name: "Kentucky" }, { code: "OH", name: "Ohio" }, { code: "VI", name: "U.S. Virgin Islands" }],
};
const MAIL = { subject: "Assessment of A & B", body: "One line.\nAnother: 100% + #1?" };
const target = (assessment, fileName = "2026.toml", site = SITE) => targetOf({ assessment }, fileName, site);
const way = (toml, site = {}, assessment = { system: "Ohio" }) => wayOf(target(assessment), toml, { ...SITE, ...site }, MAIL);

describe("where the file belongs", () => {
  test("in the folder of the state, by its code or its name", () => {
    for (const [assessment, folder, isNewState] of [
      [{ system: "Kentucky" }, "kentucky", false], [{ system: " KENTUCKY " }, "kentucky", false], [{ system: "The Commonwealth", code: "KY" }, "kentucky", false],
      [{ system: "columbia" }, "columbia", false], [{ system: "Columbia", code: "OH" }, "columbia", false], [{ system: "Ohio" }, "ohio", true],
      [{ system: "Our schools", code: "OH" }, "ohio", true], [{ system: "u.s. virgin islands" }, "us-virgin-islands", true],
      [{ system: "Estado de Ñandú, nº 1" }, "estado-de-nandu-no-1", true], [{ system: "日本" }, "system", true], [{}, "system", true],
      [{ system: "index" }, "index-1", true], [{ system: "../../etc/passwd" }, "etc-passwd", true], [{ system: "__proto__" }, "proto", true],
      [{ system: `${"long ".repeat(40)}` }, "long-".repeat(12).slice(0, -1), true],
    ]) assert.deepEqual([target(assessment).folder, target(assessment).isNewState], [folder, isNewState], JSON.stringify(assessment));
  });

  test("an edition that is there is replaced", () => {
    assert.deepEqual(target({ system: "Columbia" }), { folder: "columbia", path: "states/columbia/2026.toml", isNewState: false, isThere: true });
    assert.equal(target({ system: "Columbia" }, "2025-k12.toml").isThere, true);
    assert.equal(target({ system: "Columbia" }, "2025.toml").isThere, false);
    const { kind, href } = wayOf(target({ system: "Columbia" }), "x", { ...SITE, branch: "main" }, MAIL);
    assert.deepEqual([kind, href], ["paste", "https://github.com/somebody/something/edit/main/states/columbia/2026.toml"]);
    assert.equal(target({ system: "Columbia" }, "2026.toml", { ...SITE, states: undefined, places: undefined }).isThere, false);
  });
});

describe("the prefilled page", () => {
  const base = new TextEncoder().encode(way("").href).length;

  test("holds up to 8,000 bytes, and one more is too many", () => {
    const fits = way("x".repeat(MOST_BYTES - base));
    assert.deepEqual([MOST_BYTES, fits.kind, fits.href.length], [8_000, "prefilled", 8_000]);
    const over = way("x".repeat(MOST_BYTES - base + 1));
    assert.deepEqual([over.kind, over.href], ["paste", "https://github.com/somebody/something/new/main?filename=states%2Fohio%2F2026.toml"]);
    // A letter that takes six bytes in an address, and a sign that takes twelve.
    assert.equal(way("é".repeat(Math.floor((MOST_BYTES - base) / 6))).kind, "prefilled");
    assert.equal(way("é".repeat(Math.floor((MOST_BYTES - base) / 6) + 1)).kind, "paste");
    assert.equal(way("😀".repeat(Math.floor((MOST_BYTES - base) / 12) + 1)).kind, "paste");
  });

  test("gives back what went in", () => {
    for (const toml of [
      "a = \"b\"\n", "# & + % ? = / \\ \" ' ; : @ , < > { } | ^ ` ~ [ ]\n", "line\nline\n\n", "é 😀 عربي \u200f \u00a0", "&value=other&filename=x", "%20%2B", "a+b", "\t", "",
    ]) {
      const address = new URL(way(toml).href);
      assert.deepEqual([...address.searchParams], [["filename", "states/ohio/2026.toml"], ["value", toml]], JSON.stringify(toml));
      assert.deepEqual([address.origin, address.pathname, address.hash], ["https://github.com", "/somebody/something/new/main", ""]);
    }
    assert.equal(new URL(way("\ud800x").href).searchParams.get("value"), "\ufffdx");
  });

  test("is on the branch that the site names, and nowhere but on GitHub", () => {
    assert.match(way("x", { branch: "content/next #1" }).href, /\/new\/content\/next%20%231\?filename=/);
    for (const repository of ["https://github.com/a/b.git", "https://github.com/a/b/", "https://www.github.com/a/b"]) {
      assert.match(way("x", { repository }).href, /^https:\/\/github\.com\/a\/b\/new\/main\?/, repository);
    }
    for (const repository of [
      "https://gitlab.com/a/b", "https://github.com.evil.test/a/b", "https://evil.test/github.com/a/b", "https://github.com/a", "https://github.com/a/b/c", "http://github.com/a/b", "not an address", null,
    ]) assert.equal(way("x", { repository }).kind, "mail", String(repository));
  });
});

test("without GitHub: a mail with a subject and a body, or a page to ask at, or by hand", () => {
  const mail = way("x", { repository: null });
  const address = new URL(mail.href);
  assert.deepEqual([mail.kind, address.protocol, address.pathname], ["mail", "mailto:", "editors@example.org"]);
  const query = Object.fromEntries(address.search.slice(1).split("&").map((pair) => pair.split("=").map(decodeURIComponent)));
  assert.deepEqual(query, { subject: MAIL.subject, body: "One line.\r\nAnother: 100% + #1?" });
  assert.doesNotMatch(mail.href, /\s/);
  assert.match(way("x", { repository: null, contact: "mailto:a@example.org?cc=b@example.org" }).href, /\?cc=b@example\.org&subject=/);
  assert.deepEqual(way("x", { repository: null, contact: "https://example.org/contact" }), { kind: "page", href: "https://example.org/contact" });
  assert.deepEqual(way("x", { repository: "https://gitlab.com/a/b", contact: null }), { kind: "page", href: "https://gitlab.com/a/b" });
  assert.deepEqual(way("x", { repository: null, contact: null }), { kind: "by-hand" });
});
