//! Random tables, as people and spreadsheets make them.

use serde_json::Value;

use crate::random::Random;
use crate::rubrics;

/// A table as people and spreadsheets make them, sometimes broken.
pub(crate) fn table(data: &Value, random: &mut Random) -> Vec<u8> {
    let separator = *random.one(&[",", ",", ";", "\t"]);
    let end = *random.one(&["\n", "\r\n", "\r\n", "\r"]);
    let mut columns = vec![
        "id",
        "title",
        "rating",
        "criteria",
        "evidence",
        "sources",
        "completed",
        "choices",
    ];
    random.shuffle(&mut columns);
    columns.truncate(3 + random.below(6));
    if !columns.contains(&"id") && !random.odd(10) {
        columns[0] = "id";
    }
    if random.odd(15) {
        columns.push(*random.one(&["remarks", "ID", " Rating ", "'=x", "", "evidence"]));
    }
    let mut ids = [
        rubrics::ids(&data["parts"]),
        rubrics::ids(&data["elements"]),
    ]
    .concat();
    ids.retain(|_| random.chance(70));
    random.shuffle(&mut ids);
    let mut text = String::new();
    if random.chance(10) {
        text += &format!(
            "{}{separator}{end}",
            random.one(&["sep=", "SEP=", "\"sep="])
        );
    }
    if random.odd(5) {
        text += end;
    }
    row(
        &mut text,
        &columns
            .iter()
            .map(|column| (*column).to_owned())
            .collect::<Vec<_>>(),
        separator,
        end,
        random,
    );
    for id in ids {
        let mut cells: Vec<String> = columns
            .iter()
            .map(|column| cell(column, &id, data, random))
            .collect();
        if random.odd(5) {
            cells.push(random.text());
        }
        if random.odd(5) {
            cells.truncate(1 + random.below(3));
        }
        row(&mut text, &cells, separator, end, random);
        if random.odd(5) {
            text += end;
        }
    }
    if random.odd(2) {
        text.push('"');
    }
    match random.below(40) {
        0 if !random.is_tame => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        1 if !random.is_tame => [b"PK\x03\x04", text.as_bytes()].concat(),
        2..10 => encoding_rs::WINDOWS_1252.encode(&text).0.into_owned(),
        10..20 => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        _ => text.into_bytes(),
    }
}

fn cell(column: &str, id: &str, data: &Value, random: &mut Random) -> String {
    match column {
        "id" if random.odd(10) => random.one(&["", " ", "9Z", "1a", "__proto__"]).to_string(),
        "id" if random.chance(30) => format!(" {}", id.to_lowercase()),
        "id" => id.to_owned(),
        "rating" => rating(data, random),
        "criteria" => {
            let separators = [" ", "; ", ",", "\n", "\u{a0}"];
            let separator = *random.one(&separators);
            let some: Vec<String> = (0..random.below(5))
                .map(|_| format!("c{}", random.below(9)))
                .collect();
            some.join(separator)
        }
        "sources" => {
            let lines: Vec<String> = (0..random.below(3)).map(|_| source(random)).collect();
            lines.join(*random.one(&["\n", "\r\n", "\r"]))
        }
        "completed" => random
            .one(&["yes", "", "", " X ", "no", "True", "0", "1", "perhaps"])
            .to_string(),
        "evidence" if random.chance(60) => random.text(),
        _ => String::new(),
    }
}

fn rating(data: &Value, random: &mut Random) -> String {
    let level = random.one(data["levels"].as_array().unwrap());
    let (value, name) = (
        level["value"].as_i64().unwrap(),
        level["name"].as_str().unwrap(),
    );
    match random.below(14) {
        0..3 => value.to_string(),
        3 => format!("{value}.0"),
        4 => format!(" {value},00 "),
        5 => format!("{value}  {name}"),
        6 => name.to_uppercase(),
        7 => data["also"][0]["levels"][0].as_str().unwrap().to_owned(),
        8 => random
            .one(&[
                "not-applicable",
                "Not applicable",
                "NO APLICA",
                "En revisión",
                "withheld",
            ])
            .to_string(),
        9 => format!("{:+}", value),
        10 => random.from(-20..=20).to_string(),
        11 => random
            .one(&[
                "-0",
                "3.",
                ".3",
                "3.5",
                "1e0",
                "٣",
                "+",
                "99999999999999999999",
                "=1",
                "'3",
            ])
            .to_string(),
        12 if !random.is_tame => random.text(),
        _ => String::new(),
    }
}

fn source(random: &mut Random) -> String {
    let fields: Vec<String> = (0..random.below(7))
        .map(|field| match field {
            3 => random
                .one(&["2024", " 2024 ", "24", "20240", "soon", "", "-5"])
                .to_string(),
            _ if random.chance(30) => String::new(),
            _ if random.odd(20) => random.text(),
            _ => random
                .one(&[
                    "A title",
                    "P \\| Q",
                    "https://example.org/",
                    "back\\slash",
                    "\\\\|",
                ])
                .to_string(),
        })
        .collect();
    fields.join(*random.one(&[" | ", "|", "||"]))
}

/// Adds a row, with quotation marks where they are needed, and sometimes where they are not or
/// without them.
fn row(text: &mut String, cells: &[String], separator: &str, end: &str, random: &mut Random) {
    let cells: Vec<String> = cells
        .iter()
        .map(|cell| {
            let needs = cell.contains(['"', '\r', '\n', ',', ';', '\t']);
            match needs != random.odd(4) {
                true => format!("\"{}\"", cell.replace('"', "\"\"")),
                false => cell.clone(),
            }
        })
        .collect();
    *text += &cells.join(separator);
    *text += end;
}

/// The bytes in Base64, since a line of cases is a text.
pub(crate) fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let number = three
            .iter()
            .fold(0, |number, &byte| number << 8 | usize::from(byte))
            << (8 * (3 - three.len()));
        for digit in 0..4 {
            match digit <= three.len() {
                true => text.push(char::from(DIGITS[number >> (18 - 6 * digit) & 63])),
                false => text.push('='),
            }
        }
    }
    text
}
