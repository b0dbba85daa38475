/**
 * Buttons that copy the text of a box or of a line. Where the browser lets no page copy, the text is
 * selected, and the page says which keys copy it. All words are in the page.
 */
for (const button of document.querySelectorAll("button[data-copy]")) {
  const text = document.getElementById(button.getAttribute("data-copy") ?? "");
  const status = button.closest("details, .cite")?.querySelector("[role='status']");
  if (button instanceof HTMLButtonElement && text !== null && status instanceof HTMLElement) {
    button.addEventListener("click", () => copy(text, status));
    button.hidden = false;
  }
}

/**
 * @param {HTMLElement} text What is copied.
 * @param {HTMLElement} status Where it is said how that went.
 */
async function copy(text, status) {
  // The same words a second time are news only after there were none.
  status.textContent = "";
  try {
    await navigator.clipboard.writeText(text instanceof HTMLTextAreaElement ? text.value : text.innerText);
    status.textContent = status.dataset.copied ?? "";
  } catch {
    if (text instanceof HTMLTextAreaElement) {
      text.focus();
      text.select();
    } else {
      getSelection()?.selectAllChildren(text);
    }
    status.textContent = status.dataset.selected ?? "";
  }
}
