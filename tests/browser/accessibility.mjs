// axe-core, set up so that it has no doubts left: what it cannot tell counts as wrong.
import axe from "axe-core";

const SETUP = {
  checks: [{
    id: "color-contrast",
    // The defaults, but for `ignoreLength`: a cell of a heat map is one character long and is judged too.
    options: {
      ignoreUnicode: true,
      ignoreLength: true,
      ignorePseudo: false,
      boldValue: 700,
      boldTextPt: 14,
      largeTextPt: 18,
      contrastRatio: { normal: { expected: 4.5 }, large: { expected: 3 } },
      pseudoSizeThreshold: 0.25,
      shadowOutlineEmMax: 0.2,
      textStrokeEmMin: 0.03,
    },
  }],
};
// Doubts about these are ours to dispel.
const CERTAIN = new Set(["color-contrast", "link-in-text-block", "target-size", "td-has-header"]);

/** Puts axe into a page. The policy of the page does not bind the tools of the browser. */
export async function installAxe(page) {
  await page.evaluate(axe.source);
  await page.evaluate((setup) => globalThis.axe.configure(setup), SETUP);
}

/**
 * What is wrong with the page as it looks now: a line for each element. `onlyColors` skips the rules
 * that cannot turn out otherwise than in the same layout with other colors.
 */
export async function accessibilityProblems(page, { isPaper = false, onlyColors = false } = {}) {
  const { violations, incomplete } = await page.evaluate(judge, { hasTargets: !isPaper, onlyColors });
  const doubts = incomplete.filter(({ id }) => CERTAIN.has(id));
  return [...violations, ...doubts].flatMap(({ id, nodes }) => nodes.map((node) => {
    const reasons = [...node.any, ...node.all, ...node.none].map(({ message }) => message).join("; ");
    return `${id}: ${node.target.join(" ")}: ${reasons}`;
  }));
}

// In the page.
async function judge({ hasTargets, onlyColors }) {
  const resultTypes = ["violations", "incomplete"];
  const rest = onlyColors ? { violations: [], incomplete: [] } : await globalThis.axe.run(document, {
    resultTypes,
    rules: {
      "target-size": { enabled: hasTargets },
      "td-has-header": { enabled: true },
      "color-contrast": { enabled: false },
      "link-in-text-block": { enabled: false },
    },
  });
  // What sticks to the window lies on what happens to be scrolled below it.
  const sticking = [...document.querySelectorAll("main *")].filter((element) => getComputedStyle(element).position === "sticky");
  for (const element of sticking) element.style.position = "static";
  const colors = (context) => globalThis.axe.run(context, { resultTypes, runOnly: ["color-contrast", "link-in-text-block"] });
  const found = [rest, await colors({ include: [["html"]], exclude: [["[role='region']"]] })];
  // Colors of what is scrolled out of a region cannot be judged, so the regions are opened for that,
  // each wide enough for all that it holds, and above what stands beside it.
  const regions = [...document.querySelectorAll("[role='region']")];
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  const opened = { maxHeight: "none", maxWidth: "none", overflow: "visible", width: "max-content", minWidth: "100%", position: "relative", zIndex: "9", background: paper };
  for (const region of regions) Object.assign(region.style, opened);
  if (regions.length > 0) found.push(await colors({ include: [["[role='region']"]] }));
  for (const element of [...regions, ...sticking]) element.removeAttribute("style");
  return {
    violations: found.flatMap(({ violations }) => violations),
    incomplete: found.flatMap(({ incomplete }) => incomplete),
  };
}
