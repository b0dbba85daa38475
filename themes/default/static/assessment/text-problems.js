/**
 * What the generator refuses in a single value: a text, an address, a date, a year.
 */

/** Nobody assessed or read anything of this before. */
const FIRST_YEAR_OF_DAYS = 1990;
const FIRST_YEAR_OF_PUBLICATIONS = 1900;
const MOST_CHARACTERS_OF_URL = 2_000;
const MOST_SHOWN = 80;
/** Controls but tab and line feed, directional overrides and isolates, and the byte order mark. */
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\p{NChar}]/gu;
/** A line that a merge leaves behind, and that the generator takes for one. */
const CONFLICT = /^(?:<<<<<<< .*|>>>>>>> .*|\|\|\|\|\|\|\| .*|=======)$/m;

/**
 * A text as it stands in the file of a state: with line feeds only, and without blanks at its end.
 *
 * @param {string | undefined} text
 */
export function tidied(text) {
  const lines = (text ?? "").replaceAll(/\r\n?/g, "\n");
  let end = lines.length;
  while (end > 0 && " \t\n".includes(lines.charAt(end - 1))) end -= 1;
  return lines.slice(0, end);
}

/**
 * A text to be shown inside of a sentence: not too long, and nothing in it that turns the sentence around.
 *
 * @param {string} text
 */
export function shownText(text) {
  const characters = [...text.slice(0, 2 * MOST_SHOWN).replaceAll(FORBIDDEN, "\uFFFD")];
  return characters.length > MOST_SHOWN ? `${characters.slice(0, MOST_SHOWN).join("")}…` : characters.join("");
}

/**
 * What no text may hold.
 *
 * @param {string} text As `tidied` gives it.
 * @returns {{ kind: string, found: string }[]}
 */
export function plainProblems(text) {
  if (text === "") return [];
  if (text.trim() === "") return [{ kind: "empty-text", found: "" }];
  const points = new Set(Array.from(text.matchAll(FORBIDDEN), ([character]) => codePoint(character)));
  const problems = [...points].map((found) => ({ kind: "character", found }));
  const [conflict] = CONFLICT.exec(text) ?? [];
  return conflict === undefined ? problems : [...problems, { kind: "conflict", found: conflict }];
}

/**
 * The way Unicode writes it: `U+202E`.
 *
 * @param {string} character
 */
function codePoint(character) {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/**
 * Why an address of a source cannot be used (`src/check/facts/urls.rs`).
 *
 * @param {string} url
 * @returns {"url-long" | "url-space" | "url-scheme" | "url-host" | "url-password" | null}
 */
export function urlProblem(url) {
  if ([...url].length > MOST_CHARACTERS_OF_URL) return "url-long";
  if (/[\s\p{Cc}]/u.test(url)) return "url-space";
  const scheme = /^https?:\/\//i.exec(url);
  if (scheme === null) return "url-scheme";
  const rest = url.slice(scheme[0].length);
  // Browsers skip further slashes and read the host after them, which people do not notice.
  if (/^[/\\]/.test(rest) || !canBeRead(url)) return "url-host";
  return /^[^/?#\\]*@/.test(rest) ? "url-password" : null;
}

/** @param {string} url */
function canBeRead(url) {
  try {
    return new URL(url).hostname !== "";
  } catch {
    return false;
  }
}

/**
 * @param {string | undefined} written
 * @param {string} today
 * @returns {"date-unreal" | "date-future" | "date-early" | null}
 */
export function dayProblem(written, today) {
  if (!written) return null;
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(written) ?? [];
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  const isReal = year !== "" && date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
  if (!isReal) return "date-unreal";
  if (written > today) return "date-future";
  return Number(year) < FIRST_YEAR_OF_DAYS ? "date-early" : null;
}

/**
 * @param {number | undefined} year Of a publication.
 * @param {string} today
 * @returns {"year-range" | null}
 */
export function yearProblem(year, today) {
  if (year === undefined) return null;
  return year >= FIRST_YEAR_OF_PUBLICATIONS && year <= Number(today.slice(0, 4)) + 1 ? null : "year-range";
}
