use super::layout::svg;
use super::lettering::{Weight, width, wrap};
use super::*;

fn card(title: &str) -> Card {
    let tile = |text: &str| Tile {
        fill: Some(Fill::Level([0x2f, 0x6f, 0xa8], [0xff, 0xff, 0xff])),
        text: text.to_owned(),
    };
    Card {
        site: "Un sitio".to_owned(),
        kicker: "Perfil".to_owned(),
        title: title.to_owned(),
        detail: "Revisión de escritorio, 3 de mayo de 2026".to_owned(),
        sentence: "¿Qué tan buenos son los datos? Ñandú, pingüino, acción.".to_owned(),
        figure: Figure::Grid(Grid {
            columns: vec!["A".to_owned(), "B".to_owned()],
            rows: vec![GridRow {
                label: "1 Enfoque".to_owned(),
                tiles: vec![Some(tile("3")), None],
            }],
        }),
        key: vec![KeyEntry {
            tile: tile("3"),
            label: "Prometedor".to_owned(),
        }],
    }
}

#[test]
fn names_with_markup_and_names_without_end_never_break_the_drawing() {
    let names = [
        "<script>alert(1)</script>".to_owned(),
        "&amp; & &#0; ]]> <!-- \" '".to_owned(),
        "\u{0}\u{1b}[31m\u{202e}\u{feff}\n\t".to_owned(),
        "W".repeat(200),
        "Wide & <Wider> \"Widest\" ".repeat(20),
        "Île-de-l’Étoile Ñ ".repeat(12),
        "日本語 العربية".to_owned(),
        String::new(),
    ];
    for name in names {
        let mut card = card(&name);
        card.site.clone_from(&name);
        card.sentence.clone_from(&name);
        card.key[0].label.clone_from(&name);
        let drawing = svg(&card);
        assert!(
            !drawing.contains("<script") && !drawing.contains("<!--"),
            "{name}"
        );
        assert!(drawing.chars().all(|character| !character.is_control()));
        let picture = drawn(card);
        assert!(picture.starts_with(b"\x89PNG"), "{name}: {drawing}");
        assert!(picture.len() <= 60 * 1024, "{name}: {}", picture.len());
    }
}

#[test]
fn what_is_too_long_is_shortened_and_says_so() {
    for (text, lines) in [
        ("W".repeat(200), 1),
        ("Wide and wider ".repeat(30), 3),
        ("short".to_owned(), 3),
        (String::new(), 2),
    ] {
        let wrapped = wrap(&text, Weight::Bold, 50.0, 500.0, lines);
        assert!(wrapped.len() <= lines);
        for line in &wrapped {
            assert!(width(line, Weight::Bold, 50.0) <= 500.0, "{line}");
        }
        let is_whole = wrapped.join(" ") == text;
        let says_so = wrapped.last().is_some_and(|line| line.ends_with('…'));
        assert_eq!(is_whole, !says_so, "{wrapped:?}");
    }
}

#[test]
fn every_letter_of_the_shipped_languages_can_be_drawn() {
    let letters = "áéíóúüñÁÉÍÓÚÜÑ¿¡«»–—…’“”×•";
    assert_eq!(wrap(letters, Weight::Bold, 20.0, 5000.0, 1), [letters]);
    assert_eq!(wrap(letters, Weight::Regular, 20.0, 5000.0, 1), [letters]);
}

/// What is drawn is as wide as what is measured, for every letter that stands alone.
#[test]
fn n35_letters_are_as_wide_as_they_are_measured() {
    let drawn = |text: &str, weight: Weight| {
        let mut drawing = super::drawing::Drawing::new();
        drawing.text(text, [100.0, 100.0], (100.0, weight), [0; 3]);
        super::picture::drawn_width(&drawing.finish())
    };
    let modifiers = "\u{2bb}\u{2bc}\u{2b9}\u{2bd}\u{2c8}\u{2d0}\u{2b0}\u{2b7}";
    for weight in [Weight::Regular, Weight::Bold] {
        assert_eq!(wrap(modifiers, weight, 20.0, 5000.0, 1), [modifiers]);
        let letters = (' '..='\u{ffff}').filter(|letter| letter.is_alphanumeric());
        let mut checked = 0;
        for letter in letters {
            let text = letter.to_string();
            let measured = width(&text, weight, 100.0);
            // Signs over and under others have no width, and combine with nothing here.
            if measured == 0.0 {
                continue;
            }
            checked += 1;
            let drawn = drawn(&text, weight);
            assert!(
                (drawn - measured).abs() < 0.1,
                "{letter} {letter:?}: {drawn}, {measured}"
            );
        }
        assert!(checked > 1_000, "{checked}");
        for text in ["Hawai\u{2bb}i", "T\u{2bc}\u{c1}\u{c1}", "e\u{301}\u{2bb}"] {
            let (drawn, measured) = (drawn(text, weight), width(text, weight, 100.0));
            // Kerning draws letters closer.
            assert!(
                drawn <= measured + 0.1 && drawn > measured * 0.95,
                "{text}: {drawn}, {measured}"
            );
        }
    }
}

#[test]
fn r01_the_same_card_is_the_same_bytes_and_another_is_not() {
    let (one, again) = (drawn(card("Atlantis")), drawn(card("Atlantis")));
    assert_eq!(one, again);
    assert_ne!(one, drawn(card("Lemuria")));
    // Width and height are in the first chunk.
    assert_eq!(one[16..24], [0, 0, 4, 176, 0, 0, 2, 118]);
}

#[test]
fn any_number_of_rows_columns_and_bars_is_drawn_within_the_card() {
    for count in [0, 1, 3, 21, 400] {
        let mut card = card("Many");
        let row = GridRow {
            label: "A row with a long label that has no end".to_owned(),
            tiles: vec![None; count],
        };
        card.figure = Figure::Grid(Grid {
            columns: vec!["Overall".to_owned(); count],
            rows: vec![row; count],
        });
        assert!(!drawn(card.clone()).is_empty(), "{count}");
        let part = BarPart {
            colors: ([0; 3], [255; 3]),
            count,
            text: "many of them".to_owned(),
        };
        let bar = Bar {
            label: String::new(),
            parts: vec![part; 4],
        };
        card.figure = Figure::Bars(vec![bar; count]);
        assert!(!drawn(card.clone()).is_empty(), "{count}");
    }
}

/// The images of the theme that are made from its `icon.svg`; `STATEWISE_BLESS=1` writes them
/// again.
#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "compares files of the theme, and writes them when asked to"
)]
fn the_icons_of_the_theme_are_made_of_its_drawing() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/static");
    let drawing = std::fs::read_to_string(folder.join("icon.svg")).unwrap();
    // With a margin, because phones cut off the corners.
    let with_room = drawing.replace("viewBox=\"0 0 32 32\"", "viewBox=\"-5 -5 42 42\"");
    assert_ne!(drawing, with_room);
    let small = super::picture::png(&drawing, 32, 32);
    let mut favicon = vec![0, 0, 1, 0, 1, 0, 32, 32, 0, 0, 1, 0, 32, 0];
    favicon.extend(u32::try_from(small.len()).unwrap().to_le_bytes());
    favicon.extend([22, 0, 0, 0]);
    favicon.extend(small);
    for (name, bytes) in [
        ("favicon.ico", favicon),
        (
            "apple-touch-icon.png",
            super::picture::png(&with_room, 180, 180),
        ),
        ("icon-192.png", super::picture::png(&with_room, 192, 192)),
        ("icon-512.png", super::picture::png(&with_room, 512, 512)),
    ] {
        let path = folder.join("root").join(name);
        if std::env::var_os("STATEWISE_BLESS").is_some() {
            std::fs::write(&path, &bytes).unwrap();
        }
        assert!(
            std::fs::read(&path).is_ok_and(|shipped| shipped == bytes),
            "{name}"
        );
    }
}

fn drawn(card: Card) -> Vec<u8> {
    body(card).into_bytes()
}
