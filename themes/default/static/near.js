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
