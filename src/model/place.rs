//! The fixed table of states, the District of Columbia and territories: USPS codes (Publication 28,
//! appendix B) and positions on the tile-grid map.

/// A place of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// USPS code.
    pub code: &'static str,
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

const fn place(code: &'static str, name: &'static str, column: u8, row: u8) -> Place {
    Place {
        code,
        name,
        column,
        row,
    }
}

/// Every place, by name, with its column and its row on the map.
pub static PLACES: &[Place] = &[
    place("AL", "Alabama", 8, 7),
    place("AK", "Alaska", 1, 1),
    place("AS", "American Samoa", 1, 9),
    place("AZ", "Arizona", 3, 6),
    place("AR", "Arkansas", 6, 6),
    place("CA", "California", 2, 5),
    place("CO", "Colorado", 4, 5),
    place("CT", "Connecticut", 11, 4),
    place("DE", "Delaware", 11, 5),
    place("DC", "District of Columbia", 10, 6),
    place("FL", "Florida", 10, 8),
    place("GA", "Georgia", 9, 7),
    place("GU", "Guam", 2, 9),
    place("HI", "Hawaii", 1, 8),
    place("ID", "Idaho", 3, 3),
    place("IL", "Illinois", 7, 3),
    place("IN", "Indiana", 7, 4),
    place("IA", "Iowa", 6, 4),
    place("KS", "Kansas", 5, 6),
    place("KY", "Kentucky", 7, 5),
    place("LA", "Louisiana", 6, 7),
    place("ME", "Maine", 12, 1),
    place("MD", "Maryland", 10, 5),
    place("MA", "Massachusetts", 12, 3),
    place("MI", "Michigan", 9, 3),
    place("MN", "Minnesota", 6, 3),
    place("MS", "Mississippi", 7, 7),
    place("MO", "Missouri", 6, 5),
    place("MT", "Montana", 4, 3),
    place("NE", "Nebraska", 5, 5),
    place("NV", "Nevada", 3, 4),
    place("NH", "New Hampshire", 12, 2),
    place("NJ", "New Jersey", 10, 4),
    place("NM", "New Mexico", 4, 6),
    place("NY", "New York", 10, 3),
    place("NC", "North Carolina", 8, 6),
    place("ND", "North Dakota", 5, 3),
    place("MP", "Northern Mariana Islands", 3, 9),
    place("OH", "Ohio", 8, 4),
    place("OK", "Oklahoma", 5, 7),
    place("OR", "Oregon", 2, 4),
    place("PA", "Pennsylvania", 9, 4),
    place("PR", "Puerto Rico", 12, 8),
    place("RI", "Rhode Island", 11, 3),
    place("SC", "South Carolina", 9, 6),
    place("SD", "South Dakota", 5, 4),
    place("TN", "Tennessee", 7, 6),
    place("TX", "Texas", 5, 8),
    place("VI", "U.S. Virgin Islands", 12, 9),
    place("UT", "Utah", 3, 5),
    place("VT", "Vermont", 11, 2),
    place("VA", "Virginia", 9, 5),
    place("WA", "Washington", 2, 3),
    place("WV", "West Virginia", 8, 5),
    place("WI", "Wisconsin", 8, 3),
    place("WY", "Wyoming", 4, 4),
];

#[cfg(test)]
mod tests {
    use super::PLACES;

    #[test]
    fn codes_are_unique_and_no_two_tiles_share_a_square() {
        for (at, place) in PLACES.iter().enumerate() {
            for other in &PLACES[at + 1..] {
                assert_ne!(place.code, other.code);
                assert_ne!(
                    (place.column, place.row),
                    (other.column, other.row),
                    "{place:?}"
                );
            }
        }
        assert_eq!(PLACES.len(), 56);
    }
}
