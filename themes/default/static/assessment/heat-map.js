/**
 * The heat map of the open draft alone, to show on a wall and to print. It only reads, and follows what
 * another tab saves.
 *
 * @typedef {import("./draft.js").Draft} Draft
 */
import { allFound, found, made } from "../dom.js";
import { chosenOf, ratingsOf } from "./answers.js";
import { GROUPS, own, proposed } from "./findings.js";
import { heatMap } from "./heat.js";
import { bringBack } from "./persistence.js";
import { messagesIn } from "./messages.js";
import { goLive, nameOf, openScreen, openedDraft, timeOf } from "./page.js";
import { ratedOf } from "./progress.js";

const screen = openScreen();
const { root, rubric, say, site, language } = screen;
const fill = heatMap(screen);
const messages = messagesIn(found(root, "#message", HTMLElement));

found(root, "[data-print]", HTMLButtonElement).addEventListener("click", () => print());
addEventListener("storage", show);
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) show();
});
show();
void bringBack(screen.store).then((isBack) => {
  if (isBack) show();
});
goLive(screen, "#message, #highlights, [data-about]");

function show() {
  const stored = openedDraft(screen);
  const about = found(root, "[data-about]", HTMLElement);
  about.hidden = stored === null;
  found(root, "#highlights", HTMLElement).hidden = stored === null;
  if (!stored) return messages.show("reading", say("no-draft"), [], [made("p", {}, made("a", { href: site.pages.start }, say("to-start")))]);
  messages.hide("reading");
  const { draft, savedAt } = stored;
  const name = nameOf(draft, say);
  const { rated, of } = ratedOf(draft, rubric);
  fill(ratingsOf(draft, rubric), chosenOf(draft, rubric));
  about.textContent = [name, say("rated", { count: rated, of }), say("saved", { time: timeOf(savedAt, language) })].join(". ");
  for (const caption of allFound(root, "[data-caption]", HTMLElement)) caption.textContent = say("caption", { state: name });
  for (const group of GROUPS) findings(draft, group);
}

/** @param {Draft} draft @param {import("./findings.js").Group} group */
function findings(draft, group) {
  const place = found(root, `[data-${group}]`, HTMLElement);
  const said = own(draft, group);
  const shown = said.length > 0 ? said : proposed(screen, draft, group);
  const items = shown.map(({ text, parts }) => made("li", {}, text, ...(said.length > 0 && parts.length > 0 ? [made("span", { class: "quiet" }, ` ${parts.join(", ")}`)] : [])));
  place.replaceChildren(...(said.length === 0 && items.length > 0 ? [made("p", { class: "quiet" }, say("proposed"))] : []),
    items.length > 0 ? made("ul", {}, ...items) : made("p", {}, say("proposed-none")));
}
