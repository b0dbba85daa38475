// What a page looks like it does: sideways scrolling, words on top of other words, words cut off.

/** A line for each problem of the layout as it is now. */
export async function layoutProblems(page) {
  return page.evaluate(inspectLayout);
}

// In the page.
function inspectLayout() {
  const nameOf = (element) => `<${element.tagName.toLowerCase()} class="${element.getAttribute("class") ?? ""}">`;
  const problems = [];

  // The page must not scroll sideways; a region that scrolls by itself may.
  const wide = document.scrollingElement.scrollWidth;
  if (wide > innerWidth) {
    const culprits = [...document.body.querySelectorAll("*")].filter((element) =>
      element.getBoundingClientRect().right > innerWidth + 0.5 && clipsOf(element.parentElement).length === 0);
    problems.push(`${wide} px in a window of ${innerWidth} px: ${[...new Set(culprits.map(nameOf))].slice(0, 5).join(" ")}`);
  }

  const boxes = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (node.data.trim() === "" || !element.checkVisibility({ visibilityProperty: true })) continue;
    // Words for assistive technology only: they are cut to nothing on purpose.
    if (element.closest(".vh, .name, .skip") && getComputedStyle(element.closest(".vh, .name, .skip")).position === "absolute") continue;
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      let { left, right, top, bottom } = rect;
      for (const { clip, element: clipper, hides } of clipsOf(element)) {
        if (hides && (left < clip.left - 1 || right > clip.right + 1 || top < clip.top - 1 || bottom > clip.bottom + 1)) {
          problems.push(`cut off by ${nameOf(clipper)}: ${node.data.trim().slice(0, 40)}`);
        }
        left = Math.max(left, clip.left);
        right = Math.min(right, clip.right);
        top = Math.max(top, clip.top);
        bottom = Math.min(bottom, clip.bottom);
      }
      // The box of a line is taller than its letters, and lines may be set tight.
      const slack = (bottom - top) * 0.22;
      if (right - left > 2 && bottom - top > 2) boxes.push({ node, left: left + 1, right: right - 1, top: top + slack, bottom: bottom - slack });
    }
  }
  boxes.sort((a, b) => a.top - b.top);
  for (const [at, box] of boxes.entries()) {
    for (let next = at + 1; next < boxes.length && boxes[next].top < box.bottom; next += 1) {
      const other = boxes[next];
      if (other.node !== box.node && other.left < box.right && box.left < other.right) {
        problems.push(`on top of each other: "${box.node.data.trim().slice(0, 40)}" and "${other.node.data.trim().slice(0, 40)}"`);
      }
    }
  }
  return [...new Set(problems)].slice(0, 8);

  // What cuts an element: the boxes around it that scroll or hide.
  function clipsOf(element) {
    const clips = [];
    for (let around = element; around && around !== document.body; around = around.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(around);
      if (overflowX === "visible" && overflowY === "visible") continue;
      const clip = around.getBoundingClientRect();
      clips.push({ clip, element: around, hides: /hidden|clip/.test(overflowX + overflowY) });
    }
    return clips;
  }
}
