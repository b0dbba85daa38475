/**
 * Puts the states that are chosen side by side. The choice stands in the address, so that it can be
 * sent to somebody, and back and forward go through it. All words are in the page; whatever comes from
 * the address is only ever compared, or shown as text.
 *
 * @typedef {import("./compare-choice.js").Choice} Choice
 * @typedef {import("./compare-choice.js").Column} Column
 * @typedef {import("./compare-data.js").Data} Data
 */
import { AT_MOST, choiceIn, nextEdition, queryFor } from "./compare-choice.js";
import { chosenList } from "./compare-chosen.js";
import { readData } from "./compare-data.js";
import { differing as differingItems, findings, leftOutWords } from "./compare-findings.js";
import { columnNames, pairHref, someNames, speechOf } from "./compare-speech.js";
import { tableFor } from "./compare-table.js";
import { allFound, found, keepInLanguages, made } from "./dom.js";
import { folded } from "./words.js";

const place = document.querySelector("[data-compare]");
if (place instanceof HTMLElement) void start(place);

/** @param {HTMLElement} place */
async function start(place) {
  const speech = speechOf(place.dataset, document.documentElement.lang);
  const { say } = speech;
  const finding = found(place, "[data-finding]", HTMLElement);
  const isAsked = new URLSearchParams(location.search).has("states");
  // Room for what the address asks for, until it is there.
  place.classList.toggle("asked", isAsked);
  if (isAsked) {
    // One state needs another beside it.
    const asked = new URLSearchParams(location.search).getAll("states").join(",").split(",");
    found(place, "[data-choose]", HTMLDetailsElement).open = asked.length < 2;
    finding.replaceChildren();
  }
  place.ariaBusy = "true";
  place.hidden = false;
  found(place, "form", HTMLFormElement).hidden = false;
  /** @type {Data | null} */
  let data = null;
  try {
    const answer = await fetch(place.dataset.json ?? "");
    data = readData(await answer.json());
  } catch {
    // Said below: the page has no better reason for whoever reads it.
  }
  if (data !== null) return show(place, data, speech);
  finding.replaceChildren(made("p", {}, say("failed")));
  place.ariaBusy = null;
}

/**
 * @param {HTMLElement} place
 * @param {Data} data
 * @param {import("./compare-speech.js").Speech} speech
 */
function show(place, data, speech) {
  const { say } = speech;
  const boxes = allFound(place, "fieldset input", HTMLInputElement);
  const result = found(place, "[data-result]", HTMLElement);
  const chosen = found(place, "[data-chosen]", HTMLElement);
  const sideBySide = found(place, "[data-side-by-side]", HTMLElement);
  const narrow = matchMedia("(max-width: 48rem)");
  const choose = found(place, "[data-choose]", HTMLDetailsElement);
  const differ = found(place, "[data-differ]", HTMLUListElement);
  const leftOut = found(place, "[data-left-out]", HTMLElement);
  const limit = found(place, "[data-limit]", HTMLElement);
  const unfoldAll = found(place, "[data-unfold]", HTMLButtonElement);
  const differing = found(place, "[data-differing]", HTMLInputElement);
  const title = document.title;
  /** @type {Choice} */
  let choice = { columns: [], open: new Set(), onlyDiffering: false };

  /** @param {readonly string[]} sentences */
  const announce = (sentences) => {
    found(place, "[data-status]", HTMLElement).textContent = sentences.join(" ");
  };

  /** Everything that follows from the columns. Gives what there is to say. */
  const render = () => {
    const { columns } = choice;
    const { whole, each } = findings(speech, data, columns);
    for (const box of boxes) box.checked = columns.some(({ state }) => state.key === box.value);
    found(place, "[data-finding]", HTMLElement).replaceChildren(...whole.map((sentence) => made("p", {}, sentence)), ...pairLink(columns));
    differ.replaceChildren(...differingItems(speech, data, columns));
    differ.hidden = differ.childElementCount === 0;
    chosen.hidden = columns.length === 0;
    showChosen(columns, each);
    sideBySide.hidden = columns.length === 0;
    if (sideBySide.hidden) slot.replaceChildren();
    else if (slot.firstChild === null) slot.append(sheet.table);
    renderFolds();
    completeSoon();
    const names = someNames(speech, columnNames(speech, columns));
    document.title = columns.length === 0 ? title : `${say("title", { states: names })} – ${title}`;
    place.dispatchEvent(new CustomEvent("columns", { detail: columns }));
    return whole;
  };

  /** @param {readonly Column[]} columns */
  const pairLink = (columns) => {
    const href = pairHref(speech, columns);
    if (href === null) return [];
    const [base = "", state = ""] = columnNames(speech, columns);
    return [made("p", {}, made("a", { href }, say("pair", { base, state })))];
  };

  const renderFolds = () => {
    sheet.update(choice, narrow.matches);
    keepInLanguages(queryFor(location.search, choice, data.elements));
    const isAll = data.elements.every(({ slug }) => choice.open.has(slug));
    unfoldAll.textContent = say(isAll ? "fold-all" : "unfold-all");
    differing.checked = choice.onlyDiffering;
    sideBySide.classList.toggle("only-differing", choice.onlyDiffering);
    const isNone = choice.onlyDiffering && place.querySelector(".whole-row:not(.alike)") === null;
    found(place, "[data-none-differ]", HTMLElement).hidden = !isNone;
  };

  let waiting = 0;
  /** Folded rows can wait until the page has shown the change. */
  const completeSoon = () => {
    place.ariaBusy = "true";
    clearTimeout(waiting);
    waiting = setTimeout(complete, 100);
  };
  const complete = () => {
    clearTimeout(waiting);
    sheet.complete();
    place.ariaBusy = null;
  };

  const address = () => location.pathname + queryFor(location.search, choice, data.elements) + location.hash;

  /**
   * Takes other columns, by what a person did.
   *
   * @param {Column[]} columns
   * @param {string} [act] The control that has the focus then; the result, where it is gone.
   */
  const take = (columns, act) => {
    choice = { ...choice, columns };
    history.pushState(null, "", address());
    leftOut.hidden = true;
    limit.hidden = true;
    announce(render());
    if (act === undefined) return;
    const control = place.querySelector(`[data-act="${act}"]`);
    (control instanceof HTMLElement ? control : result).focus();
  };

  /** @type {import("./compare-chosen.js").Acts} */
  const acts = {
    setEdition: (at, edition) => {
      const old = choice.columns[at];
      if (!old) return;
      const assessment = old.state.assessments.get(edition) ?? null;
      // Where that edition stands there already, the two change places.
      take(choice.columns.map((column, other) => {
        if (other === at) return { ...column, assessment };
        return column.state === old.state && column.assessment === assessment ? { ...column, assessment: old.assessment } : column;
      }), `edition-${at}`);
    },
    remove: (at) => take(choice.columns.filter((_, other) => other !== at), `remove-${Math.min(at, choice.columns.length - 2)}`),
    moveToFront: (at) => {
      const { columns } = choice;
      take([...columns.slice(at, at + 1), ...columns.slice(0, at), ...columns.slice(at + 1)], "remove-0");
    },
    addAgain: (at) => {
      const { columns } = choice;
      const column = columns[at];
      const next = column && nextEdition(columns, column.state);
      if (next) take([...columns.slice(0, at + 1), next, ...columns.slice(at + 1)], `edition-${at + 1}`);
    },
  };

  /** @param {ReadonlySet<string>} open */
  const setOpen = (open) => {
    choice = { ...choice, open };
    // What is unfolded is no step that somebody would go back through.
    history.replaceState(null, "", address());
    renderFolds();
  };
  /** @param {string} slug */
  const toggle = (slug) => {
    const open = new Set(choice.open);
    if (!open.delete(slug)) open.add(slug);
    setOpen(open);
  };

  /** @param {HTMLInputElement} box */
  const check = (box) => {
    const { columns } = choice;
    const state = data.states.get(box.value);
    if (!state) return;
    if (!box.checked) return take(columns.filter((column) => column.state !== state));
    if (columns.length < AT_MOST) {
      take([...columns, { state, assessment: state.current }]);
      // Two can be compared: what follows comes into view. Whoever unfolds the list again keeps it.
      if (columns.length === 1 && choose.open) {
        choose.open = false;
        choose.querySelector("summary")?.focus();
      }
      return;
    }
    box.checked = false;
    limit.textContent = say("limit", { count: AT_MOST });
    limit.hidden = false;
    announce([limit.textContent]);
  };

  const takeFromAddress = () => {
    const asked = choiceIn(location.search, data.states);
    choice = asked.choice;
    const words = leftOutWords(speech, asked.leftOut);
    leftOut.replaceChildren(...words.map((sentence) => made("li", {}, sentence)));
    leftOut.hidden = words.length === 0;
    limit.hidden = true;
    return [...words, ...render()];
  };

  const showChosen = chosenList(speech, chosen, acts);
  const sheet = tableFor(speech, data, toggle);
  const slot = found(place, "[data-table]", HTMLElement);
  slot.after(sheet.notes);
  narrow.addEventListener("change", () => {
    renderFolds();
    completeSoon();
  });
  // Paper shows what is folded, too.
  addEventListener("beforeprint", complete);
  for (const box of boxes) box.addEventListener("change", () => check(box));
  found(place, "[data-clear]", HTMLButtonElement).addEventListener("click", () => take([]));
  unfoldAll.addEventListener("click", () => {
    const slugs = data.elements.map(({ slug }) => slug);
    setOpen(new Set(slugs.every((slug) => choice.open.has(slug)) ? [] : slugs));
  });
  differing.addEventListener("change", () => {
    choice = { ...choice, onlyDiffering: differing.checked };
    history.replaceState(null, "", address());
    renderFolds();
  });
  found(place, "form", HTMLFormElement).addEventListener("submit", (event) => event.preventDefault());
  addEventListener("popstate", () => announce(takeFromAddress()));
  const filter = place.querySelector("[data-filter]");
  if (filter instanceof HTMLInputElement) {
    filter.addEventListener("input", () => {
      const count = filterBoxes(boxes, filter.value);
      const words = filter.value.trim() === "" ? "" : say("filtered", { count });
      found(place, "[data-filtered]", HTMLElement).textContent = words;
      announce([words]);
    });
  }
  const whatIf = place.querySelector("[data-what-if]");
  if (whatIf instanceof HTMLDetailsElement) {
    whatIf.addEventListener("toggle", async () => {
      if (!whatIf.open || whatIf.dataset.isReady) return;
      whatIf.dataset.isReady = "yes";
      const { panel } = await import("./what-if-panel.js");
      const { element, offer } = panel(speech, data, "h3", (said) => announce([said]));
      whatIf.append(element);
      offer(choice.columns);
      place.addEventListener("columns", () => offer(choice.columns));
    });
  }

  found(place, "fieldset", HTMLFieldSetElement).disabled = false;
  takeFromAddress();
}

/**
 * Shows the states whose name has what was typed, and those that are chosen.
 *
 * @param {readonly HTMLInputElement[]} boxes
 * @param {string} typed
 * @returns {number} How many names have it.
 */
function filterBoxes(boxes, typed) {
  const wanted = folded(typed.trim());
  let count = 0;
  for (const box of boxes) {
    const label = box.closest("label");
    if (!label) continue;
    const isWanted = folded(label.textContent ?? "").includes(wanted) || box.value === wanted;
    if (isWanted) count += 1;
    label.hidden = !isWanted && !box.checked;
  }
  return count;
}
