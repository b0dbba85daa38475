// Keeps a page up to date while `statewise serve` runs. No built site has this file.
"use strict";
(() => {
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement)) return;
  const SCROLL = "statewise-scroll";
  let version = script.dataset.version;
  /** @type {EventSource | null} */
  let source = null;
  /** @type {HTMLElement | null} */
  let panel = null;
  // The problems drawn last: once hidden, they stay hidden until they change.
  let shown = "";
  // Events are handled one after the other.
  let work = Promise.resolve();

  restoreScroll();
  connect();
  // A browser opens six connections to a server at most: hidden pages close theirs.
  document.addEventListener("visibilitychange", () => (document.hidden ? disconnect() : connect()));
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", connect);
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && panel !== null) hide();
  });

  function connect() {
    if (source !== null || document.hidden) return;
    source = new EventSource("/_statewise/events");
    source.onmessage = (event) => {
      const data = JSON.parse(event.data);
      work = work.then(() => update(data)).catch(() => {});
    };
    source.onerror = () => {
      // The browser reconnects by itself unless the request was rejected.
      if (source !== null && source.readyState === EventSource.CLOSED) {
        disconnect();
        setTimeout(connect, 1000);
      }
    };
  }

  function disconnect() {
    if (source !== null) source.close();
    source = null;
  }

  /** @param {{ version: string, follows: string, change: string, problems: number }} data */
  async function update(data) {
    if (data.version !== version) {
      if (data.change === "styles" && data.follows === version && (await swapStyles())) {
        version = data.version;
      } else {
        reload();
        return;
      }
    }
    await showProblems(data.problems);
  }

  function reload() {
    disconnect();
    try {
      const place = { path: location.pathname, x: scrollX, y: scrollY };
      sessionStorage.setItem(SCROLL, JSON.stringify(place));
    } catch {
      // Without storage the browser usually restores the position itself.
    }
    location.reload();
  }

  function restoreScroll() {
    try {
      const place = JSON.parse(sessionStorage.getItem(SCROLL) ?? "null");
      sessionStorage.removeItem(SCROLL);
      if (place !== null && place.path === location.pathname) {
        const back = () => scrollTo({ left: place.x, top: place.y, behavior: "instant" });
        back();
        addEventListener("load", back, { once: true });
      }
    } catch {
      // Then the page starts at the top.
    }
  }

  /** Replaces the style sheets by the current ones; false if their number changed. */
  async function swapStyles() {
    const answer = await fetch(location.href, { cache: "no-store" });
    if (!answer.ok) return false;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const wanted = styles(page);
    const present = styles(document);
    if (wanted.length !== present.length) return false;
    await Promise.all(present.map((old, at) => {
      const address = wanted[at].getAttribute("href") ?? "";
      if (old.getAttribute("href") === address) return null;
      const fresh = /** @type {HTMLLinkElement} */ (old.cloneNode());
      fresh.href = address;
      return new Promise((done) => {
        // The old sheet stays until the new one is loaded, to avoid a flash.
        fresh.onload = fresh.onerror = () => done(old.remove());
        old.after(fresh);
      });
    }));
    return true;
  }

  /** @param {Document} page @returns {HTMLLinkElement[]} */
  function styles(page) {
    return [...page.querySelectorAll("link[rel=stylesheet]")].map((link) => /** @type {HTMLLinkElement} */ (link));
  }

  /** @param {number} count */
  async function showProblems(count) {
    if (count === 0) {
      shown = "";
      panel?.remove();
      panel = null;
      return;
    }
    const answer = await fetch("/_statewise/problems.json", { cache: "no-store" });
    const text = await answer.text();
    if (text === shown) return;
    shown = text;
    draw(JSON.parse(text));
  }

  /** @param {{ severity: string, message: string, text: string }[]} problems */
  function draw(problems) {
    panel?.remove();
    panel = null;
    if (problems.length === 0) return;
    const errors = problems.filter((problem) => problem.severity === "error").length;
    panel = document.createElement("statewise-problems");
    panel.lang = "en";
    panel.dir = "ltr";
    const root = panel.attachShadow({ mode: "open" });
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = "/_statewise/problems.css";
    const box = element("section");
    box.setAttribute("role", "alert");
    const title = element("h2", heading(errors, problems.length - errors));
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Hide";
    button.onclick = hide;
    const top = element("header");
    top.append(title, button);
    const list = element("div");
    list.append(...problems.map((problem) => element("pre", problem.text)));
    // Warnings alone do not cover the page.
    box.className = errors > 0 ? "errors" : "warnings";
    box.append(top, list);
    root.append(link, box);
    document.body.append(panel);
  }

  function hide() {
    panel?.remove();
    panel = null;
  }

  /** @param {number} errors @param {number} warnings */
  function heading(errors, warnings) {
    const parts = [];
    if (errors > 0) parts.push(errors === 1 ? "1 error" : `${errors} errors`);
    if (warnings > 0) parts.push(warnings === 1 ? "1 warning" : `${warnings} warnings`);
    const rest = errors > 0 ? ": this page is from before" : "";
    return parts.join(", ") + rest;
  }

  /** @param {string} name @param {string} [text] What files say is text, never HTML. */
  function element(name, text = "") {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  }
})();
