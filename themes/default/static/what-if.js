/**
 * "What if" on a profile. Words, names and numbers are fetched when somebody opens it: the words and
 * names are those of the page that compares states.
 */
for (const details of document.querySelectorAll("details[data-what-if]")) {
  if (!(details instanceof HTMLDetailsElement)) continue;
  details.hidden = false;
  details.addEventListener("toggle", () => {
    if (!details.open || details.dataset.isReady) return;
    details.dataset.isReady = "yes";
    fill(details).catch(() => details.append(line(details.dataset.failed ?? "")));
  });
}

/** @param {string} text */
function line(text) {
  const line = document.createElement("p");
  line.textContent = text;
  return line;
}

/** @param {HTMLDetailsElement} details */
async function fill(details) {
  const status = line("");
  status.className = "vh";
  status.role = "status";
  details.append(status);
  const [{ panel }, { readData }, { speechOf }, page] = await Promise.all([
    import("./what-if-panel.js"),
    import("./compare-data.js"),
    import("./compare-speech.js"),
    pageAt(details.dataset.page ?? ""),
  ]);
  const source = page.querySelector("[data-compare]");
  if (!(source instanceof HTMLElement)) throw new Error("no words");
  const data = readData(await (await fetch(source.dataset.json ?? "")).json());
  const state = data?.states.get(details.dataset.whatIf ?? "");
  if (!data || !state) throw new Error("no numbers");
  const speech = speechOf(source.dataset, document.documentElement.lang);
  const { element, offer } = panel(speech, data, "h2", (said) => { status.textContent = said; });
  details.append(element);
  offer([{ state, assessment: state.current }]);
}

/**
 * Another page of the site, as the browser reads it; nothing in it runs.
 *
 * @param {string} address
 * @returns {Promise<Document>}
 */
function pageAt(address) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    request.onload = () => (request.responseXML ? resolve(request.responseXML) : reject(new Error("no page")));
    request.onerror = () => reject(new Error("no answer"));
    request.send();
  });
}
