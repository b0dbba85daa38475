/**
 * Settling: several people's answers side by side, the widest gaps first, and one answer for each part by
 * a named person with a reason. Files stay on this device.
 *
 * @typedef {import("./settle-files.js").Opened} Opened
 */
import { found } from "../dom.js";
import { announcer } from "./announcer.js";
import { messagesIn } from "./messages.js";
import { goLive, lookAgainIfBack, openScreen } from "./page.js";
import { opening } from "./settle-opening.js";
import { AT_LEAST, inOrder } from "./settling-inputs.js";

const screen = openScreen();
const { root, say } = screen;
const messages = messagesIn(found(root, "#message", HTMLElement));
const said = announcer(found(root, "#said", HTMLElement));
const PARTS = ["#classes", "#disagreements", "#settled"];

/** What shows the drafts that are open now. @type {ReturnType<typeof import("./settling-view.js").settling> | null} */
let view = null;

goLive(screen, `#message, ${PARTS.join(", ")}`);
const { reopen } = opening(screen, show, said.say);
found(root, "[data-hide-names]", HTMLInputElement).addEventListener("change", () => view?.update());
// Paper shows what is folded, too.
addEventListener("beforeprint", () => view?.unfold());
addEventListener("pagehide", () => view?.flush());
addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") view?.flush();
});
void reopen().then(() => { root.dataset.isReady = "yes"; });
void lookAgainIfBack(screen.store);

/** @param {readonly Opened[]} opened */
async function show(opened) {
  view?.flush();
  view = null;
  const isEnough = opened.length >= AT_LEAST;
  if (isEnough) {
    try {
      const { settling } = await import("./settling-view.js");
      view = settling(screen, inOrder(opened.map(({ input }) => input)), messages, said);
    } catch {
      messages.show("reading", say("failed"));
      said.say(say("failed"));
      return;
    }
  }
  for (const selector of PARTS) found(root, selector, HTMLElement).hidden = !isEnough;
}
