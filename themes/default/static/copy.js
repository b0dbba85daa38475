/**
 * Buttons that copy the text of a box. Where the browser lets no page copy, the text is selected, and
 * the page says which keys copy it. All words are in the page.
 */
for (const button of document.querySelectorAll("button[data-copy]")) {
  const box = document.getElementById(button.getAttribute("data-copy") ?? "");
  const status = button.closest("details")?.querySelector("[role='status']");
  if (button instanceof HTMLButtonElement && box instanceof HTMLTextAreaElement && status instanceof HTMLElement) {
    button.addEventListener("click", () => copy(box, status));
    button.hidden = false;
  }
}

/**
 * @param {HTMLTextAreaElement} box What is copied.
 * @param {HTMLElement} status Where it is said how that went.
 */
async function copy(box, status) {
  // The same words a second time are news only after there were none.
  status.textContent = "";
  try {
    await navigator.clipboard.writeText(box.value);
    status.textContent = status.dataset.copied ?? "";
  } catch {
    box.focus();
    box.select();
    status.textContent = status.dataset.selected ?? "";
  }
}
