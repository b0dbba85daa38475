// The calendar of a plan, read by a parser that is not ours. States, people and plans are made up.
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { readDraft } from "../../themes/default/static/assessment/draft.js";
import { calendar } from "../../themes/default/static/plan/calendar.js";
import { movedGoal, withPlan } from "../../themes/default/static/plan/plan.js";
import { fileOf } from "./assessment-rubric.mjs";
import { SITE, eventsOf, randomPlans, say } from "./plan-calendars.mjs";

const draftOf = (plan) => readDraft(fileOf({}, { plan })).draft;
const textOf = (plan, more = {}) => calendar(draftOf(plan), { ...SITE, ...more });
const goal = (more) => ({ goals: [{ id: "goal-k3x9q2", due: "2028-06-30", ...more }] });
const only = (more, options) => eventsOf(textOf(goal(more), options))[0];
/** What a calendar can hold of a text: no controls but the tab, and one kind of line end. */
const held = (text) => text.replaceAll(/\r\n?/g, "\n").replaceAll(/[\0-\x08\x0b-\x1f\x7f]/g, "");

test("the whole file", () => {
  assert.equal(textOf({
    goals: [{
      id: "goal-k3x9q2", title: "Data, all; \\", measurable: "15 of 15", due: "2028-02-28", owner: "Director",
      activities: [
        { id: "activity-7h2m4d", what: "Ask those who know what they need and tell the others what they said", owner: "CTE office", due: "2027-12-31", success: "200", status: "done" },
        { id: "activity-000000", what: "Never", due: "2027-01-01", status: "stopped" },
        { id: "activity-111111", what: "Without a date" },
        { id: "activity-222222", due: "2027-02-30" },
      ],
    }],
  }), [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//statewise//data.example.org/plans//EN", "CALSCALE:GREGORIAN",
    "BEGIN:VEVENT", "UID:goal-k3x9q2.a-made-up-draft-0001@data.example.org", "DTSTAMP:20261124T140200Z", "SEQUENCE:217692120",
    "DTSTART;VALUE=DATE:20280228", "DTEND;VALUE=DATE:20280229", "SUMMARY:Data\\, all\\; \\\\",
    "DESCRIPTION:calendar-owner: Director\\ncalendar-success: 15 of 15", "TRANSP:TRANSPARENT", "END:VEVENT",
    "BEGIN:VEVENT", "UID:goal-k3x9q2.activity-7h2m4d.a-made-up-draft-0001@data.example.org", "DTSTAMP:20261124T140200Z", "SEQUENCE:217692120",
    "DTSTART;VALUE=DATE:20271231", "DTEND;VALUE=DATE:20280101", "SUMMARY:Ask those who know what they need and tell the others what they sai", " d",
    "DESCRIPTION:calendar-owner: CTE office\\ncalendar-success: 200\\ncalendar-goa", " l: Data\\, all\\; \\\\\\ncalendar-done", "TRANSP:TRANSPARENT", "END:VEVENT",
    "BEGIN:VEVENT", "UID:goal-k3x9q2.activity-000000.a-made-up-draft-0001@data.example.org", "DTSTAMP:20261124T140200Z", "SEQUENCE:217692120",
    "DTSTART;VALUE=DATE:20270101", "DTEND;VALUE=DATE:20270102", "SUMMARY:Never", "DESCRIPTION:calendar-goal: Data\\, all\\; \\\\", "TRANSP:TRANSPARENT", "STATUS:CANCELLED", "END:VEVENT",
    "END:VCALENDAR", "",
  ].join("\r\n"));
});

test("nothing without a date that there is", () => {
  for (const plan of [{}, { goals: [] }, goal({ due: "" }), goal({ due: "2027-02-29" }), goal({ due: "soon" }), goal({ due: "2027-13-01" }), { written_on: "2026-11-24" }]) {
    assert.equal(textOf(plan), null, JSON.stringify(plan));
  }
});

test("the end is the next day, over the ends of months and years, and where summer time begins", () => {
  for (const [due, end] of [
    ["2027-12-31", "2028-01-01"], ["2028-02-28", "2028-02-29"], ["2028-02-29", "2028-03-01"], ["2100-02-28", "2100-03-01"], ["2027-03-14", "2027-03-15"], ["2027-11-07", "2027-11-08"],
    ["0001-01-01", "0001-01-02"], ["9999-12-31", null],
  ]) {
    const found = only({ due });
    assert.deepEqual([found.start, found.end, found.isDate], [due, end, true]);
  }
});

test("texts come back as they are, whatever is in them", () => {
  for (const title of [
    "a, b; c", "\\", "\\n", "\\\\n", "\\,", ";;,,", "one\ntwo", "one\r\ntwo\rthree", "tab\there", "🏳️‍🌈 👩‍👩‍👧", "עברית \u202e abc", "\u2028\u0085\ufeff", "a\0b\x07c\x7fd", ":\"'=@", " leading",
    "é".repeat(200), "🙂".repeat(100), `${"x".repeat(66)}🙂`, `${"x".repeat(65)}\\`, "x".repeat(5000), "漢, ".repeat(40),
  ]) {
    assert.equal(only({ title }).summary, held(title), JSON.stringify(title));
    const { description } = only({ owner: title, measurable: title });
    assert.equal(description, ["calendar-owner", "calendar-success"].map((name) => held(say(name, { title }))).join("\n"));
  }
  assert.equal(only({ title: " " }).summary, "calendar-untitled-goal: 1");
  assert.equal(eventsOf(textOf({ goals: [{ id: "g", activities: [{ id: "a", due: "2027-01-01" }] }] }))[0].summary, "calendar-untitled-activity: 1");
});

test("lines have 75 bytes at most and end within no character", () => {
  let folded = 0;
  const isLine = new TextDecoder("utf-8", { fatal: true });
  const texts = [...randomPlans(7, 300)].map(({ draft }) => calendar(draft, SITE) ?? "");
  for (const text of [...texts, ...["é", "漢", "🙂", "\\", "x🙂"].map((character) => textOf(goal({ title: character.repeat(300) })))]) {
    assert.ok(!/(?<!\r)\n|\r(?!\n)/.test(text));
    const bytes = Buffer.from(text);
    for (let start = 0, end; start < bytes.length; start = end + 2) {
      end = bytes.indexOf("\r\n", start);
      assert.ok(end - start <= 75, `${end - start}`);
      isLine.decode(bytes.subarray(start, end));
      folded += bytes[start] === 0x20;
    }
  }
  assert.ok(folded > 100, `${folded}`);
});

describe("whoever opens a later file finds the same events", () => {
  const draft = draftOf({
    goals: [{ id: "goal-aaaaaa", title: "One", due: "2027-01-01", activities: [{ id: "activity-aaaaaa", what: "Act", due: "2027-01-02" }] }, { id: "goal-bbbbbb", title: "Two", due: "2027-01-03" }],
  });
  const uids = (made, options = SITE) => eventsOf(calendar(made, options)).map(({ uid }) => uid).sort();

  test("whatever is edited, the ids stay", () => {
    for (const made of [
      withPlan(draft, ["goals", "0", "title"], "Another"), withPlan(draft, ["goals", "0", "due"], "2029-09-09"), withPlan(draft, ["goals", "0", "activities", "0", "what"], ""),
      movedGoal(draft, "goal-bbbbbb", -1), withPlan(draft, ["goals", "0", "activities", "0", "status"], "done"),
    ]) assert.deepEqual(uids(made), uids(draft));
    assert.deepEqual(uids(draft), ["goal-aaaaaa.a-made-up-draft-0001@data.example.org", "goal-aaaaaa.activity-aaaaaa.a-made-up-draft-0001@data.example.org", "goal-bbbbbb.a-made-up-draft-0001@data.example.org"]);
  });

  test("and each save counts higher, on every device", () => {
    const at = (saved_at) => eventsOf(calendar(draft, { ...SITE, saved_at })).map(({ sequence, stamp }) => [sequence, stamp])[0];
    assert.deepEqual(at("2020-01-01T00:00:00.000Z"), [0, "2020-01-01T00:00:00Z"]);
    assert.deepEqual(at("2026-11-24T14:02:00.999Z"), [217692120, "2026-11-24T14:02:00Z"]);
    assert.deepEqual(at("2026-11-24T14:02:01.000Z"), [217692121, "2026-11-24T14:02:01Z"]);
    assert.deepEqual(at("2026-11-24T15:02:01+01:00"), [217692121, "2026-11-24T14:02:01Z"]);
    assert.deepEqual(at(""), [0, "2020-01-01T00:00:00Z"]);
    assert.deepEqual(at("1999-01-01T00:00:00Z")[0], 0);
    assert.ok(at("2087-12-31T00:00:00Z")[0] < 2 ** 31);
  });

  test("also in a draft made by hand, without ids or with one twice, no two are the same", () => {
    const made = draftOf({ goals: [{ due: "2027-01-01" }, { id: "goal-1", due: "2027-01-01", activities: [{ due: "2027-01-01" }, { id: "activity-1", due: "2027-01-01" }] }, { id: "x\n;", due: "2027-01-01" }] });
    assert.equal(new Set(uids(made)).size, 5);
    assert.ok(uids(made).includes("x\n;.a-made-up-draft-0001@data.example.org"));
  });
});

test("random plans: every date is there, and the bytes are the same in every time zone", () => {
  const [seed, count] = [91, 400];
  const expected = [...randomPlans(seed, count)].flatMap(({ draft, saved_at }) => {
    const text = (value, otherwise) => held(value?.trim() ? value : otherwise);
    const events = (draft.plan?.goals ?? []).flatMap((goal, at) => [[goal, text(goal.title, say("calendar-untitled-goal", { at: at + 1 }))],
      ...(goal.activities ?? []).map((activity, place) => [activity, text(activity.what, say("calendar-untitled-activity", { place: place + 1 }))])]);
    const dated = events.filter(([{ due }]) => ["2028-06-30", "2027-12-15", "0001-01-01"].includes(due));
    return dated.length === 0 ? [] : [dated.map(([{ due }, summary]) => `${due} ${summary} ${saved_at.slice(0, 19)}Z`)];
  });
  assert.ok(expected.flat().length > 300, `${expected.flat().length}`);
  const runs = ["UTC", "Pacific/Kiritimati", "America/Adak"].map((zone) => {
    const { stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(new URL("plan-calendars.mjs", import.meta.url)), seed, count].map(String), { encoding: "utf8", env: { ...process.env, TZ: zone }, maxBuffer: 1e9 });
    assert.equal(stderr, "");
    return JSON.parse(stdout);
  });
  assert.equal(new Set(runs.map(({ offset }) => offset)).size, 3, "the zones are those that were asked for");
  for (const { zone, hash, events } of runs) {
    assert.equal(hash, runs[0].hash, zone);
    assert.deepEqual(events.map((list) => list.map(({ start, summary, stamp }) => `${start} ${summary} ${stamp}`)), expected, zone);
    assert.ok(events.flat().every(({ isDate }) => isDate));
    for (const list of events) assert.equal(new Set(list.map(({ uid }) => uid)).size, list.length);
  }
});
