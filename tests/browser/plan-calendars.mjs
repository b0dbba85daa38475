// Calendars of random plans, for tests in several time zones. Run by itself with a seed and a number, it
// says as JSON what it made of them and what an independent parser reads there.
import { createHash } from "node:crypto";
import { pathToFileURL } from "node:url";
import ICAL from "ical.js";
import { readDraft } from "../../themes/default/static/assessment/draft.js";
import { calendar } from "../../themes/default/static/plan/calendar.js";
import { randomOf, randomPlan } from "./assessment-random.mjs";
import { fileOf } from "./assessment-rubric.mjs";

/** The words of the page, as far as calendars need them. */
export const say = (name, values = {}) => [name, ...Object.values(values)].join(": ");
export const SITE = { host: "data.example.org", path: "/plans/", saved_at: "2026-11-24T14:02:00.000Z", say };

/** So many random plans, each with when it was saved. */
export function* randomPlans(seed, count) {
  const random = randomOf(seed);
  for (let at = 0; at < count; at += 1) {
    const { draft } = readDraft(fileOf({}, { plan: randomPlan(random) }));
    yield { draft, saved_at: new Date(Date.UTC(2026, random.below(12), 1, random.below(24), random.below(60), random.below(60), random.below(1000))).toISOString() };
  }
}

/** What the parser reads in the bytes of the file. */
export function eventsOf(text) {
  const component = new ICAL.Component(ICAL.parse(Buffer.from(text).toString()));
  return component.getAllSubcomponents("vevent").map((event) => {
    const value = (name) => event.getFirstPropertyValue(name);
    const isDate = ["dtstart", "dtend"].every((name) => !event.hasProperty(name) || value(name).isDate);
    return {
      uid: value("uid"), stamp: String(value("dtstamp")), sequence: value("sequence"), start: dayOf(value("dtstart")), end: dayOf(value("dtend")), isDate,
      summary: value("summary"), description: value("description"), transparent: value("transp"), status: value("status"),
    };
  });
}

/** With all digits of the year, which the parser leaves out. */
function dayOf(time) {
  return time && [String(time.year).padStart(4, "0"), ...[time.month, time.day].map((number) => String(number).padStart(2, "0"))].join("-");
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [seed, count] = process.argv.slice(2).map(Number);
  const hash = createHash("sha256");
  const events = [];
  for (const { draft, saved_at } of randomPlans(seed, count)) {
    const text = calendar(draft, { ...SITE, saved_at });
    hash.update(`${text}\0`);
    if (text !== null) events.push(eventsOf(text));
  }
  // In these zones a day begins when elsewhere it is still another.
  process.stdout.write(JSON.stringify({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone, offset: new Date(0).getTimezoneOffset(), hash: hash.digest("hex"), events }));
}
