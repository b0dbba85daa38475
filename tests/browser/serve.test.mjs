// `statewise serve`: what is saved is on the open page, and so is what is wrong.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { launch, open, recordOf } from "./browser.mjs";

const PROJECT = join(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "../..");
const PARTS = ["site.toml", "site.es.toml", "rubric", "content", "states", "themes"];
const PANEL = "statewise-problems";

let browser;
let folder;
let slug;
let server;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "statewise-serve-"));
  for (const part of PARTS) await cp(join(PROJECT, part), join(folder, part), { recursive: true });
  const entries = await readdir(join(folder, "states"), { withFileTypes: true });
  slug = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort()[0];
  browser = await launch();
  server = await start(0);
  if (process.platform === "linux") server.atRest = await server.held();
});
after(async () => {
  await browser?.close();
  await server?.stop();
  if (folder) await rm(folder, { recursive: true });
});

/** Starts the server, and waits until it has said where it stands. */
async function start(port) {
  const child = spawn(process.env.STATEWISE_BIN, ["serve", folder, "--port", String(port)], { stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  const lines = [];
  const address = await new Promise((resolve, reject) => {
    createInterface({ input: child.stderr }).on("line", (line) => {
      lines.push(line);
      const found = /Serving (http:\S+)/.exec(line);
      if (found) resolve(found[1]);
    });
    child.on("exit", () => reject(new Error(lines.join("\n"))));
  });
  return {
    address,
    port: Number(new URL(address).port),
    lines,
    /** How many files and connections it holds; only Linux tells. */
    held: async () => (await readdir(`/proc/${child.pid}/fd`)).length,
    stop: () => {
      child.kill("SIGINT");
      return ended;
    },
  };
}

const place = (path) => join(folder, path);

/** Changes a file, and gives what changes it back. */
async function edit(path, change) {
  const before = await readFile(place(path), "utf8");
  const text = change(before);
  assert.notEqual(text, before, `${path} stays as it was`);
  await writeFile(place(path), text);
  return () => writeFile(place(path), before);
}

const panelText = (page) => page.locator(PANEL).evaluate((panel) => panel.shadowRoot.textContent);
const until = (page, look, argument) => page.waitForFunction(look, argument, { timeout: 60_000, polling: 20 });

test("a state, a template, a style and the words: each change is on the page by itself", async () => {
  const { page, wrong, close } = await open(browser, `${server.address}states/${slug}/`);
  await until(page, () => document.querySelector("h1") !== null);
  await page.evaluate(() => scrollTo(0, 300));

  await edit(`states/${slug}/profile.md`, (text) => text.replace(/^name = ".*"/m, "name = \"Quite Another Name\""));
  await until(page, () => document.querySelector("h1").textContent.includes("Quite Another Name"));
  await until(page, () => Math.abs(scrollY - 300) < 40);

  await edit("themes/default/templates/base.html", (text) => text.replace("<div class=\"footer-links\">", "<p id=\"from-template\">New</p>$&"));
  await until(page, () => document.querySelector("#from-template") !== null);

  // A style is swapped: the page itself stays.
  await page.evaluate(() => { globalThis.staysHere = true; });
  await edit("themes/default/static/site.css", (text) => `${text}\nh1{letter-spacing:7px}\n`);
  await until(page, () => getComputedStyle(document.querySelector("h1")).letterSpacing === "7px");
  assert.equal(await page.evaluate(() => globalThis.staysHere), true);
  const styles = await page.locator("link[rel=stylesheet]").count();
  await edit("themes/default/static/site.css", (text) => text.replace("letter-spacing:7px", "letter-spacing:5px"));
  await until(page, () => getComputedStyle(document.querySelector("h1")).letterSpacing === "5px");
  assert.equal(await page.locator("link[rel=stylesheet]").count(), styles);
  assert.equal(await page.evaluate(() => globalThis.staysHere), true);

  await edit("themes/default/i18n/en.ftl", (text) => text.replace(/^nav-states = .*$/m, "nav-states = All the places"));
  await until(page, () => document.querySelector("header nav").textContent.includes("All the places"));

  // The address that pages listen on ends when they load again.
  assert.deepEqual(wrong.filter((line) => !line.includes("/_statewise/events")), []);
  assert.deepEqual((await recordOf(page)).refused, []);
  await close();
});

test("a mistake is shown over the page as it is on the terminal, and goes when it is mended", async () => {
  const { page, wrong, close } = await open(browser, `${server.address}states/${slug}/`);
  const title = await page.locator("h1").textContent();
  const mend = await edit(`states/${slug}/profile.md`, (text) => `${text}\n<img src=x onerror="document.title='caught'">\n`);
  await page.locator(PANEL).waitFor({ state: "attached" });
  const said = await panelText(page);
  assert.match(said, new RegExp(`states/${slug}/profile\\.md:\\d+:\\d+`));
  assert.match(said, /error\[raw-html\]/);
  assert.match(said, /<img src=x onerror=/);
  assert.equal(await page.locator(PANEL).evaluate((panel) => panel.shadowRoot.querySelector("img")), null);
  assert.equal(await page.locator("h1").textContent(), title);
  assert.ok(server.lines.some((line) => line.includes("error[raw-html]")));
  // It can be put aside, and is there again with the next mistake.
  await page.keyboard.press("Escape");
  await page.locator(PANEL).waitFor({ state: "detached" });
  await mend();
  const mendAgain = await edit(`states/${slug}/profile.md`, (text) => text.replace("+++", "+++\nnonsense = 1"));
  await page.locator(PANEL).waitFor({ state: "attached" });
  assert.match(await panelText(page), /nonsense/);
  await mendAgain();
  await page.locator(PANEL).waitFor({ state: "detached" });
  assert.deepEqual(wrong.filter((line) => !line.includes("/_statewise/events")), []);
  assert.deepEqual((await recordOf(page)).refused, []);
  await close();
});

test("a page that is left gives its connection back", { skip: process.platform !== "linux" && "only Linux tells" }, async () => {
  const holds = async (what) => {
    const deadline = Date.now() + 60_000;
    while (!what(await server.held())) assert.ok(Date.now() < deadline, `${await server.held()} files and connections are open`);
  };
  await holds((count) => count === server.atRest);
  const { page, close } = await open(browser, server.address);
  await holds((count) => count > server.atRest);
  await page.goto("about:blank");
  await holds((count) => count === server.atRest);
  await page.goBack();
  await holds((count) => count > server.atRest);
  await edit("content/home.md", (text) => `${text}\nWritten after it came back.\n`);
  await until(page, () => document.body.textContent.includes("Written after it came back."));
  await close();
});

test("a page finds a server that was started again", async () => {
  const { page, close } = await open(browser, server.address);
  await server.stop();
  await edit("content/home.md", (text) => `${text}\nWritten while nobody served.\n`);
  server = await start(server.port);
  await until(page, () => document.body.textContent.includes("Written while nobody served."));
  await close();
});
