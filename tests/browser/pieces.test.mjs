// A page that arrives in pieces, as over a slow network: what is shown already stays where it is.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { launch, NARROW, recordInPage, recordOf, WIDE } from "./browser.mjs";
import { serve } from "./server.mjs";
import { SITE } from "./site.mjs";

const PIECES = 12;
const BETWEEN = { width: 800, height: 800 };

let site;
let browser;
before(async () => {
  site = await serve(SITE);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

// Pages whose scripts draw a part of them are shown only once they are whole.
for (const path of ["changes/", "elements/", "data/", "methodology/", "es/changes/"]) {
  test(`/${path}: nothing moves while it arrives`, async () => {
    for (const viewport of [WIDE, BETWEEN, NARROW]) {
      const context = await browser.newContext({ viewport, serviceWorkers: "block", reducedMotion: "reduce" });
      const frames = await framesOf(context);
      const slow = await inPieces(frames);
      const page = await context.newPage();
      await page.addInitScript(recordInPage);
      await page.goto(slow.origin + path, { waitUntil: "load" });
      const { shift, moved } = await recordOf(page);
      await context.close();
      await slow.close();
      assert.ok(slow.pieces() > PIECES, `${slow.pieces()} pieces were sent`);
      assert.equal(shift, 0, `at ${viewport.width} pixels the layout shifted by ${shift}: ${moved}`);
    }
  });
}

/** Tells of the frames that the pages of a browser draw: `next()` ends once two more are drawn. */
async function framesOf(context) {
  let waiting = null;
  await context.exposeBinding("statewiseDrew", () => {
    if (waiting !== null && --waiting.left === 0) waiting.resolve();
  });
  await context.addInitScript(() => {
    const drew = () => {
      globalThis.statewiseDrew();
      requestAnimationFrame(drew);
    };
    requestAnimationFrame(drew);
  });
  return { next: () => new Promise((resolve) => { waiting = { left: 3, resolve }; }) };
}

/** The same site, whose pages come in pieces, each once the one before is drawn. */
async function inPieces(frames) {
  let pieces = 0;
  const server = createServer(async (request, response) => {
    const answer = await fetch(new URL(request.url, site.origin));
    const type = answer.headers.get("content-type");
    response.writeHead(answer.status, { "Content-Type": type });
    if (!type.startsWith("text/html")) {
      response.end(Buffer.from(await answer.arrayBuffer()));
      return;
    }
    for (const piece of piecesOf(await answer.text())) {
      if (pieces > 0) await frames.next();
      response.write(piece);
      pieces += 1;
    }
    response.end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}/`,
    pieces: () => pieces,
    close: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
}

/** What stands in a row at the top comes one by one, the rest in blocks. Nothing is drawn before the head is there. */
function piecesOf(html) {
  const [top, main] = ["<body", "<main"].map((tag) => html.indexOf(tag));
  const size = Math.ceil((html.length - main) / PIECES);
  const ends = Array.from(html.slice(top, main).matchAll(/<(?=[a-z])/g), ({ index }) => top + index).slice(1);
  let last = main;
  for (const { index } of html.slice(main).matchAll(/<(h\d|p|ul|ol|li|dl|div|section|article|table|figure|footer)\b/g)) {
    if (main + index >= last + size) ends.push(last = main + index);
  }
  return [...ends, html.length].map((end, at, all) => html.slice(all[at - 1] ?? 0, end));
}
