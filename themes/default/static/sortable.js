/**
 * Puts a button into the head of each column of a heat map that sorts the rows by that column.
 * All words are in the page.
 *
 * @typedef {import("./row-order.js").Key} Key
 */
import { compareRows } from "./row-order.js";

for (const table of document.querySelectorAll("table[data-sortable]")) {
  if (table instanceof HTMLTableElement) makeSortable(table);
}

/** @param {HTMLTableElement} table */
function makeSortable(table) {
  const body = table.tBodies[0];
  if (!body) return;
  const status = table.closest("section")?.querySelector("[data-sort-status]");
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const heads = [...table.querySelectorAll("th[data-sort]")].filter((head) => head instanceof HTMLTableCellElement);

  /**
   * @param {HTMLTableCellElement} head
   * @param {boolean} isDescending
   */
  const inOrder = (head, isDescending) => {
    const isRating = head.dataset.sort === "rating";
    /** @type {{ row: HTMLTableRowElement, key: Key }[]} */
    const rows = [...body.rows].map((row) => ({ row, key: keyOf(row, head.cellIndex, isRating) }));
    return rows.sort((a, b) => compareRows(a.key, b.key, isDescending, collator)).map(({ row }) => row);
  };

  /**
   * @param {HTMLTableCellElement} head
   * @param {boolean} isDescending
   */
  const mark = (head, isDescending) => {
    for (const other of heads) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", isDescending ? "descending" : "ascending");
  };

  for (const head of heads) {
    const name = spokenText(head);
    const isRating = head.dataset.sort === "rating";
    const button = buttonIn(head, filled(table.dataset.sortButton, name));
    button.addEventListener("click", () => {
      const sorted = head.getAttribute("aria-sort");
      // Ratings are looked at from the top, names from the start.
      const isDescending = sorted === null ? isRating : sorted === "ascending";
      body.append(...inOrder(head, isDescending));
      mark(head, isDescending);
      if (status) status.textContent = filled(sentence(table, isRating, isDescending), name);
    });
  }

  // Rows come in the order of their names, unless names in this language are in another order.
  const [first] = heads;
  if (first && inOrder(first, false).every((row, at) => row === body.rows[at])) mark(first, false);
}

/**
 * @param {HTMLTableElement} table
 * @param {boolean} isRating
 * @param {boolean} isDescending
 */
function sentence({ dataset }, isRating, isDescending) {
  if (isRating) return isDescending ? dataset.sortHighest : dataset.sortLowest;
  return isDescending ? dataset.sortDescending : dataset.sortAscending;
}

/**
 * What a row is ordered by in a column.
 *
 * @param {HTMLTableRowElement} row
 * @param {number} column
 * @param {boolean} isRating
 * @returns {Key}
 */
function keyOf(row, column, isRating) {
  const name = row.cells[0]?.textContent?.trim() ?? "";
  const cell = row.cells[column];
  if (!cell || !isRating) return { name, value: cell?.textContent?.trim() ?? "" };
  if (cell.classList.contains("na")) return { name, value: null };
  // The first text of a cell is its number; the words for it follow.
  const number = Number.parseFloat(cell.dataset.value ?? cell.firstChild?.textContent ?? "");
  return { name, value: Number.isNaN(number) ? null : number };
}

/**
 * A button around what stands in a head; behind it where that is a link.
 *
 * @param {HTMLTableCellElement} head
 * @param {string} name
 */
function buttonIn(head, name) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "sort";
  if (head.querySelector("a") === null) button.append(...head.childNodes);
  else button.setAttribute("aria-label", name);
  head.append(button);
  return button;
}

/**
 * What a screen reader says of an element.
 *
 * @param {Element} element
 */
function spokenText(element) {
  const copy = /** @type {Element} */ (element.cloneNode(true));
  for (const silent of copy.querySelectorAll("[aria-hidden=true]")) silent.remove();
  return copy.textContent?.trim() ?? "";
}

/**
 * A sentence of the page with the name of a column in its place.
 *
 * @param {string | undefined} sentence
 * @param {string} column
 */
function filled(sentence, column) {
  return (sentence ?? "{column}").replace("{column}", () => column);
}
