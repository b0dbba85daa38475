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
  // Colors of what is scrolled out of a region cannot be judged, so the regions are opened for that.
  const regions = [...document.querySelectorAll("[role='region']")];
  for (const region of regions) {
    region.style.maxHeight = "none";
    region.style.overflow = "visible";
  }
  const colors = await globalThis.axe.run(document, { resultTypes, runOnly: ["color-contrast", "link-in-text-block"] });
  for (const region of regions) {
    region.style.maxHeight = "";
    region.style.overflow = "";
  }
  return {
    violations: [...rest.violations, ...colors.violations],
    incomplete: [...rest.incomplete, ...colors.incomplete],
  };
}
