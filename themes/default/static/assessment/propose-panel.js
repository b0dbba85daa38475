/**
 * Proposing for publication, step by step: first what may be about people, then the way that the site
 * offers. Only a person opens the page or the mail; the draft stays where it is.
 *
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./page.js").Screen} Screen
 */
import { button, made } from "../dom.js";
import { offer } from "./file-out.js";
import { isPersonal, problemsOfFile } from "./problems.js";
import { targetOf, wayOf } from "./propose.js";
import { allProblems, problemList } from "./record-problems.js";
import { assessmentToml, fileName } from "./toml.js";

/**
 * @param {Screen} screen
 * @param {Draft} draft
 * @param {string} today
 * @param {(text: string) => void} announce
 * @returns {Node[]}
 */
export function proposal(screen, draft, today, announce) {
  const { rubric, site, say } = screen;
  const name = fileName(draft, rubric);
  if (name === null) return [made("p", {}, say("propose-no-edition")), made("p", {}, made("a", { href: `${site.pages.form}#setup` }, say("place-setup")))];
  /** @type {Node[]} */
  const panel = [];
  const toml = assessmentToml(draft, rubric);
  const problems = [...allProblems(screen, draft, today), ...problemsOfFile(toml)];
  const personal = problems.filter(isPersonal);
  const stopping = problems.filter(({ isStopping }) => isStopping);
  if (personal.length > 0) panel.push(made("h3", {}, say("problems-personal")), made("p", {}, say("problems-personal-about")), problemList(screen, personal));
  if (stopping.length > 0) panel.push(made("p", { class: "notice" }, say("propose-problems", { count: stopping.length })));

  const target = targetOf(draft, name, site);
  const system = draft.assessment.system ?? "";
  const way = wayOf(target, toml, site, {
    subject: say("mail-subject", { system: shortened(system), edition: name.replace(/\.toml$/, "") }),
    body: say("mail-body", { file: name, path: target.path }),
  });
  const file = made("code", {}, target.path);
  const save = () => button(say("save-file-named", { name }), () => {
    offer(name, toml, "application/toml");
    announce(say("file-made"));
  });
  panel.push(made("p", {}, say("propose-where"), " ", file));
  if (target.isNewState) panel.push(made("p", { class: "quiet" }, say("propose-new-state", { path: `states/${target.folder}/profile.md` })));
  switch (way.kind) {
    case "prefilled":
      panel.push(steps(say("github-step-account"), say("github-step-filled"), say("github-step-end")), outward(way.href, say("open-github")));
      break;
    case "paste": {
      const [box, copyLine] = copyBox(toml);
      panel.push(
        made("p", {}, say(target.isThere ? "propose-there" : "propose-long")),
        steps(say("github-step-copy"), say("github-step-account"), say(target.isThere ? "github-step-replace" : "github-step-paste"), say("github-step-end")),
        copyLine, box, outward(way.href, say("open-github")));
      break;
    }
    case "mail":
      panel.push(steps(say("mail-step-save"), say("mail-step-open"), say("mail-step-attach")), made("p", { class: "acts" }, save(), " ", made("a", { href: way.href }, say("open-mail"))));
      break;
    case "page":
      panel.push(steps(say("mail-step-save"), say("page-step-open")), made("p", { class: "acts" }, save()), outward(way.href, say("open-page")));
      break;
    case "by-hand":
      panel.push(steps(say("mail-step-save"), say("hand-step-give")), made("p", { class: "acts" }, save()));
      break;
  }
  panel.push(made("p", { class: "quiet" }, say("propose-stays")));
  return panel;

  /** @param {string} text @returns {[HTMLElement, HTMLElement]} */
  function copyBox(text) {
    const box = made("textarea", { id: "file-text", rows: "8", readonly: "", spellcheck: "false", "aria-label": say("file-text", { name: name ?? "" }) });
    box.value = text;
    const said = made("span", { class: "quiet" });
    const copy = async () => {
      try {
        await navigator.clipboard.writeText(text);
        said.textContent = say("copied");
      } catch {
        // Where the browser lets no page copy, the text is selected, and a person copies it.
        box.focus();
        box.select();
        said.textContent = say("copy-by-hand");
      }
      announce(said.textContent);
    };
    return [made("p", { class: "field" }, box), made("p", { class: "acts" }, button(say("copy-file"), () => void copy()), " ", said)];
  }

  /** @param {string} href @param {string} text */
  function outward(href, text) {
    return made("p", {}, made("a", { class: "button outward", href, target: "_blank", rel: "noopener" }, text));
  }
}

/** @param {...string} texts */
function steps(...texts) {
  return made("ol", { class: "steps" }, ...texts.map((text) => made("li", {}, text)));
}

/** A subject is one short line. @param {string} text */
function shortened(text) {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return [...line].length > 80 ? `${[...line].slice(0, 80).join("")}…` : line;
}
