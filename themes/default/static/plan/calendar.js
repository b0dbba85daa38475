/**
 * The dates of a plan as a calendar file (RFC 5545): days without hours and time zones, so that the bytes
 * are the same everywhere. Who opens a later file finds the dates changed, and none twice.
 *
 * @typedef {import("../assessment/draft.js").Draft} Draft
 * @typedef {import("../words.js").Say} Say
 */
import { wellFormed } from "../assessment/shape.js";
import { dayProblem } from "../assessment/text-problems.js";
import { planOf } from "./plan.js";

/** So many bytes may stand in a line, without its end. */
const MOST_OCTETS = 75;
/** Numbers of versions are counted from here, as they must fit into 31 bits. */
const FIRST_SECOND = Date.UTC(2020, 0, 1) / 1000;
const DAY = 24 * 60 * 60 * 1000;
/** What a text cannot hold: controls but the tab; a line feed is written as `\n`. */
const CONTROLS = /[\0-\x08\x0B-\x1F\x7F]/g;

/**
 * @param {Draft} draft
 * @param {object} options
 * @param {string} options.host Of the site, as ids of events end with it.
 * @param {string} options.path Of the site.
 * @param {string} options.saved_at When the draft was last saved: `2026-11-24T14:02:00.000Z`.
 * @param {Say} options.say
 * @returns {string | null} `null` without any date that there is.
 */
export function calendar(draft, { host, path, saved_at, say }) {
  const saved = new Date(Math.floor((Date.parse(saved_at) || FIRST_SECOND * 1000) / 1000) * 1000);
  const stamp = `${basicDay(saved)}T${saved.toISOString().slice(11, 19).replaceAll(":", "")}Z`;
  const sequence = Math.max(0, saved.getTime() / 1000 - FIRST_SECOND);
  /** @type {Set<string>} */
  const taken = new Set();

  /**
   * @param {{ due?: string, owner?: string, success?: string, status?: string }} what
   * @param {readonly string[]} ids
   * @param {string} summary
   * @param {string} [goal]
   */
  const event = ({ due = "", owner, success, status }, ids, summary, goal) => {
    const start = dayOf(due);
    if (start === null) return [];
    const end = new Date(start.getTime() + DAY);
    const about = [
      owner?.trim() && say("calendar-owner", { owner }),
      success?.trim() && say("calendar-success", { success }),
      goal?.trim() && say("calendar-goal", { goal }),
      status === "done" && say("calendar-done"),
    ].filter((line) => line);
    let uid = `${[...ids, draft.id].join(".")}@${host}`;
    // Only a draft made by hand has an id twice.
    while (taken.has(uid)) uid = `again.${uid}`;
    taken.add(uid);
    return [
      "BEGIN:VEVENT",
      `UID:${escaped(uid)}`,
      `DTSTAMP:${stamp}`,
      `SEQUENCE:${sequence}`,
      `DTSTART;VALUE=DATE:${basicDay(start)}`,
      // Without an end it is one day, too: the format has no year 10000.
      ...(end.getUTCFullYear() <= 9999 ? [`DTEND;VALUE=DATE:${basicDay(end)}`] : []),
      `SUMMARY:${escaped(summary)}`,
      ...(about.length > 0 ? [`DESCRIPTION:${escaped(about.join("\n"))}`] : []),
      // A date by which something is due keeps nobody busy all day.
      "TRANSP:TRANSPARENT",
      ...(status === "stopped" ? ["STATUS:CANCELLED"] : []),
      "END:VEVENT",
    ];
  };

  const events = planOf(draft).goals.flatMap((goal, at) => {
    const { title = "", activities = [] } = goal;
    const id = goal.id || `goal-${at + 1}`;
    return [
      ...event({ due: goal.due, owner: goal.owner, success: goal.measurable }, [id], title.trim() ? title : say("calendar-untitled-goal", { number: at + 1 })),
      ...activities.flatMap((activity, place) => event(activity, [id, activity.id || `activity-${place + 1}`],
        activity.what?.trim() ? activity.what : say("calendar-untitled-activity", { number: place + 1 }), title)),
    ];
  });
  if (events.length === 0) return null;
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:${escaped(`-//statewise//${host}${path.replace(/\/+$/, "")}//EN`)}`, "CALSCALE:GREGORIAN", ...events, "END:VCALENDAR"];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** @param {string} written @returns {Date | null} `null` if there is no such day. */
function dayOf(written) {
  if (written === "" || dayProblem(written, "9999-12-31") === "date-unreal") return null;
  return new Date(`${written}T00:00:00Z`);
}

/** A day without hyphens. @param {Date} date */
function basicDay(date) {
  return date.toISOString().slice(0, 10).replaceAll("-", "");
}

/** @param {string} text */
function escaped(text) {
  return wellFormed(text).replaceAll(/\r\n?/g, "\n").replaceAll(CONTROLS, "").replaceAll(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");
}

/** In lines that are short enough, broken between characters. @param {string} line */
function folded(line) {
  const encoder = new TextEncoder();
  let made = "";
  let octets = 0;
  for (const character of line) {
    const { length } = encoder.encode(character);
    if (octets + length > MOST_OCTETS) {
      made += "\r\n ";
      octets = 1;
    }
    made += character;
    octets += length;
  }
  return made;
}
