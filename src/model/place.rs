//! The fixed table of states, the District of Columbia and territories: USPS codes (Publication 28,
//! appendix B), FIPS codes (INCITS 38) and positions on the tile-grid map.

/// A place of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// USPS code.
    pub code: &'static str,
    /// The two digits by which federal data names it.
    pub fips: &'static str,
    /// English name.
    pub name: &'static str,
    /// Column on the map, from 1.
    pub column: u8,
    /// Row on the map, from 1.
    pub row: u8,
}

impl Place {
    /// The place with a USPS code.
    pub fn from_code(code: &str) -> Option<&'static Place> {
        PLACES.iter().find(|place| place.code == code)
    }
}

const fn place(
    code: &'static str,
    fips: &'static str,
    name: &'static str,
    column: u8,
    row: u8,
) -> Place {
    Place {
        code,
        fips,
        name,
        column,
        row,
    }
}

/// Every place, by name, with its column and its row on the map.
pub static PLACES: &[Place] = &[
    place("AL", "01", "Alabama", 8, 7),
    place("AK", "02", "Alaska", 1, 1),
    place("AS", "60", "American Samoa", 1, 9),
    place("AZ", "04", "Arizona", 3, 6),
    place("AR", "05", "Arkansas", 6, 6),
    place("CA", "06", "California", 2, 5),
    place("CO", "08", "Colorado", 4, 5),
    place("CT", "09", "Connecticut", 11, 4),
    place("DE", "10", "Delaware", 11, 5),
    place("DC", "11", "District of Columbia", 10, 6),
    place("FL", "12", "Florida", 10, 8),
    place("GA", "13", "Georgia", 9, 7),
    place("GU", "66", "Guam", 2, 9),
    place("HI", "15", "Hawaii", 1, 8),
    place("ID", "16", "Idaho", 3, 3),
    place("IL", "17", "Illinois", 7, 3),
    place("IN", "18", "Indiana", 7, 4),
    place("IA", "19", "Iowa", 6, 4),
    place("KS", "20", "Kansas", 5, 6),
    place("KY", "21", "Kentucky", 7, 5),
    place("LA", "22", "Louisiana", 6, 7),
    place("ME", "23", "Maine", 12, 1),
    place("MD", "24", "Maryland", 10, 5),
    place("MA", "25", "Massachusetts", 12, 3),
    place("MI", "26", "Michigan", 9, 3),
    place("MN", "27", "Minnesota", 6, 3),
    place("MS", "28", "Mississippi", 7, 7),
    place("MO", "29", "Missouri", 6, 5),
    place("MT", "30", "Montana", 4, 3),
    place("NE", "31", "Nebraska", 5, 5),
    place("NV", "32", "Nevada", 3, 4),
    place("NH", "33", "New Hampshire", 12, 2),
    place("NJ", "34", "New Jersey", 10, 4),
    place("NM", "35", "New Mexico", 4, 6),
    place("NY", "36", "New York", 10, 3),
    place("NC", "37", "North Carolina", 8, 6),
    place("ND", "38", "North Dakota", 5, 3),
    place("MP", "69", "Northern Mariana Islands", 3, 9),
    place("OH", "39", "Ohio", 8, 4),
    place("OK", "40", "Oklahoma", 5, 7),
    place("OR", "41", "Oregon", 2, 4),
    place("PA", "42", "Pennsylvania", 9, 4),
    place("PR", "72", "Puerto Rico", 12, 8),
    place("RI", "44", "Rhode Island", 11, 3),
    place("SC", "45", "South Carolina", 9, 6),
    place("SD", "46", "South Dakota", 5, 4),
    place("TN", "47", "Tennessee", 7, 6),
    place("TX", "48", "Texas", 5, 8),
    place("VI", "78", "U.S. Virgin Islands", 12, 9),
    place("UT", "49", "Utah", 3, 5),
    place("VT", "50", "Vermont", 11, 2),
    place("VA", "51", "Virginia", 9, 5),
    place("WA", "53", "Washington", 2, 3),
    place("WV", "54", "West Virginia", 8, 5),
    place("WI", "55", "Wisconsin", 8, 3),
    place("WY", "56", "Wyoming", 4, 4),
];

#[cfg(test)]
mod tests {
    use super::{PLACES, Place};

    #[test]
    fn codes_are_unique_and_no_two_tiles_share_a_square() {
        for (at, place) in PLACES.iter().enumerate() {
            for other in &PLACES[at + 1..] {
                assert_ne!(place.code, other.code);
                assert_ne!(place.fips, other.fips);
                assert_ne!(
                    (place.column, place.row),
                    (other.column, other.row),
                    "{place:?}"
                );
            }
        }
        assert_eq!(PLACES.len(), 56);
        // The first, the last, and those after a number that was never given or is not in use.
        for (code, fips) in [
            ("AL", "01"),
            ("AZ", "04"),
            ("VT", "50"),
            ("VA", "51"),
            ("WY", "56"),
        ] {
            assert_eq!(Place::from_code(code).unwrap().fips, fips);
        }
        // Both lists go by the names of the states, so the numbers of states rise with them.
        let states = PLACES.iter().filter(|place| place.fips < "57");
        let fips: Vec<&str> = states.map(|place| place.fips).collect();
        assert_eq!(fips.len(), 51);
        assert!(fips.is_sorted_by(|a, b| a < b), "{fips:?}");
    }
}
