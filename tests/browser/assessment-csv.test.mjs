// The table for spreadsheets: what is written, and what people's spreadsheets make of it.
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { writeCsv } from "../../themes/default/static/assessment/csv.js";
import { readCsv, withTable } from "../../themes/default/static/assessment/csv-read.js";
import { MOST_BYTES, newDraft, readDraft, writeDraft } from "../../themes/default/static/assessment/draft.js";
import { DraftError } from "../../themes/default/static/assessment/shape.js";
import { randomDraft, randomOf, randomText } from "./assessment-random.mjs";
import { RUBRIC, fileOf } from "./assessment-rubric.mjs";

const HEADER = "id,title,rating,criteria,evidence,sources,completed,choices";
const textOf = (part, criterion) => `${part.id} "${criterion}"`;
const written = (assessment) => writeCsv(readDraft(fileOf(assessment)).draft, RUBRIC, textOf);
/** Without prototypes, as the answers of a draft are. */
const plain = (value) => JSON.parse(JSON.stringify(value));
const read = (file, rubric = RUBRIC) => plain(readCsv(file, rubric));
const score = (cells, id = "1A") => read(`${HEADER}\n${id},,${cells}`).scores[id];
const notes = (file) => read(file).notes.map(({ kind, row, value }) => `${row} ${kind} ${value}`);

describe("writing", () => {
  test("the blank table", () => {
    assert.equal(writeCsv(newDraft(RUBRIC, "a-made-up-draft-0001"), RUBRIC, textOf), [
      `\ufeff${HEADER}`,
      '1A,Part 1A,,,,,,"a: 1A ""a""\nb: 1A ""b""\nc: 1A ""c"""',
      "1B,Part 1B,,,,,,",
      "2A,Part 2A,,,,,,",
      "1,Element one,,,,,,",
      "2,Element two,,,,,,",
      "",
    ].join("\r\n"));
  });

  test("answers, and what the rubric does not have", () => {
    const lines = written({
      scores: {
        "1A": { rating: 3, criteria: ["z", "c", "a"], evidence: '=1+1\r\n"two", three', is_completed: true,
          sources: [{ title: "T | U", publisher: "P", url: "https://example.org/", year: 2024, accessed: "2026-11-20" }, {}, { title: " a\r\nb " }, { year: 2020 }] },
        "1B": { status: "not-applicable" }, "2A": { rating: 2, status: "withheld", evidence: "-1.5" }, "9Z": { rating: 1, criteria: ["b", "b"] },
      },
      summaries: { 2: { rating: 0, evidence: "@", is_completed: true }, 9: { evidence: "e" } },
    }).split("\r\n").map((line) => line.replace(/,"a: 1A[^]*$/, ","));
    assert.deepEqual(lines, [
      `\ufeff${HEADER}`,
      '1A,Part 1A,3,a c z,"\'=1+1',
      '""two"", three","T \\| U | P | https://example.org/ | 2024 | 2026-11-20\na b\n |  |  | 2020",yes,',
      "1B,Part 1B,not-applicable,,,,,",
      "2A,Part 2A,2,,-1.5,,,",
      "1,Element one,,,,,,",
      "2,Element two,0,,'@,,yes,",
      "9,,,,e,,,",
      "9Z,,1,b,,,,",
      "",
    ]);
  });
});

describe("reading", () => {
  test("what was written", () => {
    const assessment = {
      scores: {
        "1A": { rating: 3, criteria: ["a", "c"], evidence: '=1+1\r\n"two", three; \t\' ', is_completed: true,
          sources: [{ title: "T | U", publisher: "P", url: "https://example.org/", year: 2024, accessed: "2026-11-20" }, { accessed: "soon" }] },
        "1B": { status: "not-applicable" }, "2A": { is_completed: true },
      },
      summaries: { 1: { rating: 2, evidence: "+e" } },
    };
    const { scores, summaries, notes, encoding, separator, columns } = read(written(assessment));
    assert.deepEqual({ scores, summaries }, assessment);
    assert.deepEqual([notes, encoding, separator, columns], [[], "utf-8", ",", HEADER.split(",")]);
    assert.deepEqual(read(written({})), { scores: {}, summaries: {}, notes: [], encoding, separator, columns });
  });

  for (const [why, file] of [
    ["line feeds", "id,rating,evidence\n1A,3,é\n"],
    ["carriage returns", "id,rating,evidence\r1A,3,é"],
    ["CRLF and a byte order mark", "\ufeffid,rating,evidence\r\n1A,3,é\r\n"],
    ["semicolons", "id;rating;evidence\n1A;3;é"],
    ["tabs", "id\trating\tevidence\n1A\t3\té"],
    ["the line that Excel writes for itself", "sep=;\r\nid;rating;evidence\r\n1A;3;é"],
    ["all in quotes", '"id";"rating";"evidence"\n"1A";"3";"é"'],
    ["columns in another order and case, with blanks, and only some of them", " Evidence , ID,RATING \né, 1A , 3 "],
    ["blank rows", "\n,,\n\nid,rating,evidence\n\n,,\n1A,3,é\n\n"],
    ["cells that are missing", "id,rating,evidence,sources\n1A,3,é\n1B\n2A,\n"],
    ["bytes", Buffer.from("id,rating,evidence\n1A,3,é")],
    ["bytes with a byte order mark", Buffer.from("\ufeffid,rating,evidence\n1A,3,é")],
    ["Windows-1252", Buffer.from("id;rating;evidence\n1A;3;é", "latin1")],
  ]) test(why, () => {
    const { scores, notes } = read(file);
    assert.deepEqual([scores, notes], [{ "1A": { rating: 3, evidence: "é" } }, []]);
  });

  test("signs of Windows-1252", () => {
    const bytes = Uint8Array.from([...Buffer.from("id,evidence\n1A,"), 0x93, 0x80, 0x94, 0x20, 0x97]);
    const { scores, encoding } = read(bytes);
    assert.deepEqual([scores["1A"].evidence, encoding], ["“€” —", "windows-1252"]);
  });

  test("quotes, and line breaks in cells", () => {
    for (const [cell, evidence] of [
      ['"a\nb"', "a\nb"], ['"a\r\nb"', "a\r\nb"], ['"say ""hi"", twice"', 'say "hi", twice'], ['a "b" c', 'a "b" c'], ['"a"b"c', 'ab"c'], ['""', undefined],
      [" a ", " a "], ["' a", "' a"], ["'=1", "=1"], ["'-1", "'-1"], ["'- a list", "- a list"], ["''=1", "'=1"], ["'''-", "''-"], ["''a", "''a"], ['"\'\n=1"', "\n=1"], ["\xa0", undefined],
    ]) assert.equal(read(`id,evidence,rating\n1A,${cell},1`).scores["1A"].evidence, evidence, cell);
  });

  test("ratings as people write them, in every language of the site", () => {
    const rubric = { ...RUBRIC, also: [{ levels: ["Bajo", "Regular", "BUENO", "Ñandú"], empty: ["Sin evaluar", "En revisión", "No aplica", "Reservado"] }] };
    for (const [cell, answer] of [
      ["3", { rating: 3 }], [" 3.0 ", { rating: 3 }], ['"3,00"', { rating: 3 }], ["+3", { rating: 3 }], ["Good", { rating: 3 }], ["3 Good", { rating: 3 }], ["3 \n good", { rating: 3 }],
      ["bueno", { rating: 3 }], ["3 Bueno", { rating: 3 }], ["ñANDÚ", { rating: 4 }], ["not-applicable", { status: "not-applicable" }], ["NOT  applicable", { status: "not-applicable" }],
      ["no aplica", { status: "not-applicable" }], ["En revisión", { status: "under-review" }], ["", undefined],
      ["3 Fair", null], ["5", null], ["3.5", null], ["Great", null], ["-", null], ["__proto__", null], ["constructor", null], ["1e0", null],
    ]) {
      const { scores, notes } = read(`id,rating\n1A,${cell.includes("\n") ? `"${cell}"` : cell}`, rubric);
      assert.deepEqual(scores["1A"], answer ?? undefined, cell);
      assert.deepEqual(notes.map(({ kind }) => kind), answer === null ? ["rating"] : [], cell);
    }
    const negative = { ...RUBRIC, levels: [{ value: -1, name: "Under" }, { value: 0, name: "Zero" }] };
    assert.deepEqual(read("id,rating\n1A,-1\n1B,0\n2A,-0\n", negative).scores, { "1A": { rating: -1 }, "1B": { rating: 0 }, "2A": { rating: 0 } });
  });

  test("ticks, sources and the word of the team", () => {
    assert.deepEqual(score(',"c;a , a\nb",,,'), { criteria: ["a", "b", "c"] });
    assert.deepEqual(score(',,,"T\n\n | P | https://example.org/ | 2024 | 2026-11-20\r\nT\\|U|\\||u\r | \n\\\\|x",'), {
      sources: [{ title: "T" }, { publisher: "P", url: "https://example.org/", year: 2024, accessed: "2026-11-20" }, { title: "T|U", publisher: "|", url: "u" }, { title: "\\|x" }],
    });
    for (const yes of ["yes", "Y", "TRUE", "1", " x "]) assert.deepEqual(score(`,,,,${yes}`), { is_completed: true });
    for (const no of ["", "no", "N", "False", "0"]) assert.equal(score(`,,,,${no}`), undefined);
  });

  test("what is not taken over is named, with its row", () => {
    assert.deepEqual(notes([
      "Id,Rating,criteria,evidence,sources,completed,Comment,rating",
      "1A,9,a none a none;__proto__,e,T | P | u | soon | d | more | | still,maybe,said,4",
      "",
      "1a,1,,,,,,",
      "9Z,1,,,,,,",
      ",,,left over,,,,",
      ",,,,,,only a comment,",
      "__proto__,1,,,,,,",
      "1,not-applicable,a,e,T,no,,,,extra, ",
      "2,,,,,,,",
      "Total",
    ].join("\r\n")), [
      "1 column Comment", "1 column-twice rating",
      "2 rating 9", "2 criterion none", "2 criterion __proto__", "2 source more | still", "2 year soon", "2 completed maybe",
      "4 id-twice 1a", "5 id 9Z", "6 no-id ", "8 id __proto__", "9 cell extra", "9 rating not-applicable", "9 criteria a", "9 sources T", "11 id Total",
    ]);
  });

  test("an id in another case counts if only one is like it", () => {
    assert.deepEqual(read("id,rating\n1a,1").scores, { "1A": { rating: 1 } });
    const twins = { ...RUBRIC, parts: [...RUBRIC.parts, { ...RUBRIC.parts[0], id: "1a" }] };
    assert.deepEqual(read("id,rating\n1a,1\n1A,2", twins).scores, { "1a": { rating: 1 }, "1A": { rating: 2 } });
    const alike = { ...RUBRIC, parts: ["xYz", "xyZ"].map((id) => ({ ...RUBRIC.parts[0], id })) };
    assert.deepEqual(read("id,rating\nxyz,1", alike).notes, [{ kind: "id", row: 2, value: "xyz" }]);
  });

  test("without any separator it is a comma, and in doubt a name is one of the page's language, and a level", () => {
    assert.equal(read("id").separator, ",");
    const rubric = { ...RUBRIC, also: [{ levels: ["Good", "Withheld", "", ""], empty: ["", "Fair", "Low", ""] }] };
    assert.deepEqual(read("id,rating\n1A,good\n1B,fair\n2A,withheld", rubric).scores, { "1A": { rating: 3 }, "1B": { rating: 2 }, "2A": { rating: 2 } });
  });

  test("what cannot be read is refused, and says why", () => {
    for (const [kind, file] of [
      ["empty", ""], ["empty", "\ufeff\r\n \t"], ["header", "part,rating\n1A,3"], ["header", "a text"], ["header", "sep=,\n,,\n"],
      ["quote", 'id,evidence\n1A,"never closed\n1B,x\n'], ["quote", '"id,rating\n'],
      ["utf-16", Buffer.from("\ufeffid,rating\n", "utf16le")], ["utf-16", Uint8Array.of(0xfe, 0xff, 0, 0x69)], ["utf-16", Buffer.from("id,rating\n", "utf16le")],
      ["workbook", Buffer.from("PK\x03\x04rest")], ["workbook", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)],
      ["too-large", "x".repeat(MOST_BYTES + 1)], ["too-large", new Uint8Array(MOST_BYTES + 1)],
    ]) assert.throws(() => readCsv(file, RUBRIC), (error) => error instanceof DraftError && error.kind === kind, kind);
  });
});

test("a table over a draft: empty cells change nothing, a rating and a status take each other's place", () => {
  const { draft } = readDraft(fileOf({ note: "n", scores: { "1A": { rating: 2, evidence: "old", x: 1 }, "1B": { status: "withheld" }, "2A": { rating: 1 } } }));
  const made = withTable(draft, readCsv("id,rating,evidence\n1A,withheld,\n1B,4,new\n2A,,\n1,3,\n", RUBRIC));
  assert.deepEqual(JSON.parse(writeDraft(made)).assessment, {
    note: "n", scores: { "1A": { status: "withheld", evidence: "old", x: 1 }, "1B": { rating: 4, evidence: "new" }, "2A": { rating: 1 } }, summaries: { 1: { rating: 3 } },
  });
});

describe("random tables of a fixed seed", () => {
  test("what the rubric knows comes back from every draft", () => {
    const random = randomOf(31);
    for (let at = 0; at < 500; at += 1) {
      const { draft } = readDraft(JSON.stringify(randomDraft(random)));
      const once = readCsv(writeCsv(draft, RUBRIC, textOf), RUBRIC);
      const again = readCsv(writeCsv(withTable(newDraft(RUBRIC, draft.id), once), RUBRIC, textOf), RUBRIC);
      assert.deepEqual([plain(again.scores), plain(again.summaries)], [plain(once.scores), plain(once.summaries)]);
      assert.deepEqual(again.notes, []);
      for (const { id } of RUBRIC.parts) {
        const { rating, status, evidence = "", is_completed } = draft.assessment.scores[id] ?? {};
        const found = once.scores[id] ?? {};
        if (rating >= 1 && rating <= 4) assert.equal(found.rating, rating);
        else if (rating === undefined && RUBRIC.empty.some((empty) => empty.id === status)) assert.equal(found.status, status);
        if (/[^\s\xa0\ufeff]/.test(evidence) && !/^'+[=@]/.test(evidence)) assert.equal(found.evidence, evidence);
        assert.equal(found.is_completed, is_completed);
      }
    }
  });

  test("nonsense is read or refused, and nothing else", () => {
    const random = randomOf(77);
    for (let at = 0; at < 1000; at += 1) {
      const file = random.chance(0.5) ? `${HEADER}\n${randomText(random, 60)}` : randomText(random, 60);
      try {
        readCsv(random.chance(0.3) ? Buffer.from(file, "latin1") : file, RUBRIC);
      } catch (error) {
        assert.ok(error instanceof DraftError, `${error.stack}\n${JSON.stringify(file)}`);
      }
    }
  });
});
