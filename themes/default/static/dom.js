/**
 * Makes and finds elements, and waits for them. Texts are only ever texts: nothing here reads markup.
 */

/**
 * An element with attributes and children.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Readonly<Record<string, string>>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function made(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * A button that does something.
 *
 * @param {string} text
 * @param {() => void} act
 * @param {Readonly<Record<string, string>>} [attributes]
 */
export function button(text, act, attributes = {}) {
  const element = made("button", { type: "button", ...attributes }, text);
  element.addEventListener("click", act);
  return element;
}

/**
 * The element of one kind that a selector finds. A page without it is not one that the script is for.
 *
 * @template {Element} E
 * @param {ParentNode} parent
 * @param {string} selector
 * @param {new () => E} kind
 * @returns {E}
 */
export function found(parent, selector, kind) {
  const element = parent.querySelector(selector);
  if (element instanceof kind) return element;
  throw new Error(`no ${selector}`);
}

/**
 * The elements of one kind that a selector finds.
 *
 * @template {Element} E
 * @param {ParentNode} parent
 * @param {string} selector
 * @param {new () => E} kind
 * @returns {E[]}
 */
export function allFound(parent, selector, kind) {
  return [...parent.querySelectorAll(selector)].flatMap((element) => (element instanceof kind ? [element] : []));
}

/**
 * Makes some elements the children of a parent. Those that are there already stay untouched, which
 * spares a slow phone the work of laying them out.
 *
 * @param {Element} parent
 * @param {readonly Element[]} children
 */
export function setChildren(parent, children) {
  for (const child of [...parent.children]) if (!children.includes(child)) child.remove();
  for (const [at, child] of children.entries()) {
    const there = parent.children[at] ?? null;
    if (there !== child) parent.insertBefore(child, there);
  }
}

/**
 * Makes the links to the page in other languages keep what is chosen on it.
 *
 * @param {string} query Empty, or with a question mark in front.
 */
export function keepInLanguages(query) {
  for (const link of allFound(document, ".languages a", HTMLAnchorElement)) link.search = query;
}

/**
 * Takes an item out of its list and offers the way back, which gets the focus: the button that had it is
 * gone.
 *
 * @param {Element} item
 * @param {HTMLElement} place Where the way back stands.
 * @param {{ removed: string, undo: string }} words
 * @param {() => void} changed Hears of the removal, and of the way back.
 * @param {() => void} back Gives the item the focus again.
 */
export function removeWithUndo(item, place, words, changed, back) {
  const { parentElement: list, nextElementSibling: before } = item;
  item.remove();
  changed();
  const undo = button(words.undo, () => {
    list?.insertBefore(item, before);
    changed();
    place.hidden = true;
    back();
  });
  place.replaceChildren(words.removed, " ", undo);
  place.hidden = false;
  undo.focus();
}

/**
 * Does something once an element is near the window, which no typing brings about.
 *
 * @param {HTMLElement} element
 * @param {() => Promise<void>} work
 * @param {() => void} failed What it needs did not come.
 */
export function whenNear(element, work, failed) {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    work().catch(failed);
  }, { rootMargin: "100%" });
  observer.observe(element);
}
