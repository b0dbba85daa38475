// Chromium, and pages in it that keep a record of all that goes wrong.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chromium } from "playwright-core";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Whatever a page asks of another host fails at once, and is in the record.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

export const WIDE = { width: 1280, height: 900 };
export const PHONE = { width: 360, height: 740 };
/** What a window of 1280 px shows at 400 % zoom; also the narrowest screen we care for. */
export const NARROW = { width: 320, height: 640 };

const EXECUTABLE = process.env.CHROMIUM || "/usr/bin/chromium";

export function launch() {
  return chromium.launch({ executablePath: EXECUTABLE, args: FLAGS });
}

/**
 * A browser with a profile that stays, to be killed as the system would: at once, all of it.
 *
 * @param {string} profile A folder.
 */
export async function launchOn(profile) {
  // A group of processes of its own, so that none is left over.
  const child = spawn(EXECUTABLE, [...FLAGS, "--remote-debugging-port=0", `--user-data-dir=${profile}`], { detached: true, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  const address = await new Promise((resolve, reject) => {
    child.stderr.on("data", (words) => {
      said += words;
      const found = /DevTools listening on (ws:\S+)/.exec(said);
      if (found) resolve(found[1]);
    });
    child.once("exit", () => reject(new Error(`the browser ended: ${said}`)));
  });
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    process.kill(-child.pid, "SIGKILL");
    await ended;
  };
  try {
    // A browser that is asked while it still starts, beside others on a busy machine, may never answer.
    const reached = () => chromium.connectOverCDP(address, { timeout: 30_000 });
    const browser = await reached().catch(reached).catch(reached);
    const [context] = browser.contexts();
    return { context, kill };
  } catch (error) {
    // It would keep the tests from ending.
    await kill();
    throw error;
  }
}

/**
 * Opens an address in a fresh profile of the browser and waits until it has loaded. Gives the page and
 * `wrong`, the list of console errors, refused or failed requests, and layout shifts, which grows.
 */
export async function open(browser, address, { viewport = WIDE, ...options } = {}) {
  const context = await browser.newContext({ viewport, serviceWorkers: "block", locale: "en-US", reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const origin = new URL(address).origin;
  const wrong = [];
  const requests = [];

  page.on("console", (message) => {
    if (["error", "warning", "assert"].includes(message.type())) wrong.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => wrong.push(`script: ${error.message}`));
  let pages = 0;
  page.on("requestfailed", (request) => {
    // A browser that runs no scripts does not fetch those that a page names beforehand.
    const isRefused = options.javaScriptEnabled === false && request.resourceType() === "script";
    // What a page still loads when a click leaves it is given up.
    const isGivenUp = pages > 1 && request.failure()?.errorText === "net::ERR_ABORTED";
    if (!isRefused && !isGivenUp) wrong.push(`failed: ${request.url()} ${request.failure()?.errorText}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) wrong.push(`status ${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) pages += 1;
    requests.push(request.url());
    if (new URL(request.url()).origin !== origin) wrong.push(`another host: ${request.url()}`);
  });
  await page.addInitScript(recordInPage);
  await page.goto(address, { waitUntil: "load" });
  // A screen that its scripts make is there once they have made it.
  if (options.javaScriptEnabled !== false) {
    await page.locator("[data-waits]:not([data-is-ready])").waitFor({ state: "detached" });
  }
  return { page, wrong, requests, close: () => context.close() };
}

/** Refusals by the policy of the page, how far its layout shifted by itself (0 is still), and what moved. */
export async function recordOf(page) {
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const { observer, add, refused } = globalThis.statewiseRecord;
    observer.takeRecords().forEach(add);
    const { shift, moved } = globalThis.statewiseRecord;
    return { refused, shift, moved: moved.join(", ") };
  });
}

/** Runs in the page before anything of its own. */
export function recordInPage() {
  const record = { refused: [], shift: 0, moved: [], observer: null, add: null };
  document.addEventListener("securitypolicyviolation", (event) => {
    record.refused.push(`${event.violatedDirective}: ${event.blockedURI}`);
  });
  record.add = (entry) => {
    record.shift += entry.value;
    record.moved.push(...entry.sources.map(({ node }) => `${node?.nodeName} "${node?.textContent.trim().slice(0, 30)}"`));
  };
  record.observer = new PerformanceObserver((list) => list.getEntries().forEach(record.add));
  record.observer.observe({ type: "layout-shift", buffered: true });
  globalThis.statewiseRecord = record;
}
