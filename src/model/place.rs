//! The fixed table of states, the District of Columbia and territories: USPS codes
//! (Publication 28, appendix B) and where each stands on the tile-grid map.

/// An entry of the table.
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
    /// The entry with a code.
    pub fn from_code(code: &str) -> Option<&'static Place> {
        PLACES.iter().find(|place| place.code == code)
    }
}

/// Every place, by name.
pub static PLACES: &[Place] = &[
    Place {
        code: "AL",
        name: "Alabama",
        column: 8,
        row: 7,
    },
    Place {
        code: "AK",
        name: "Alaska",
        column: 1,
        row: 1,
    },
    Place {
        code: "AS",
        name: "American Samoa",
        column: 1,
        row: 9,
    },
    Place {
        code: "AZ",
        name: "Arizona",
        column: 3,
        row: 6,
    },
    Place {
        code: "AR",
        name: "Arkansas",
        column: 6,
        row: 6,
    },
    Place {
        code: "CA",
        name: "California",
        column: 2,
        row: 5,
    },
    Place {
        code: "CO",
        name: "Colorado",
        column: 4,
        row: 5,
    },
    Place {
        code: "CT",
        name: "Connecticut",
        column: 11,
        row: 4,
    },
    Place {
        code: "DE",
        name: "Delaware",
        column: 11,
        row: 5,
    },
    Place {
        code: "DC",
        name: "District of Columbia",
        column: 10,
        row: 6,
    },
    Place {
        code: "FL",
        name: "Florida",
        column: 10,
        row: 8,
    },
    Place {
        code: "GA",
        name: "Georgia",
        column: 9,
        row: 7,
    },
    Place {
        code: "GU",
        name: "Guam",
        column: 2,
        row: 9,
    },
    Place {
        code: "HI",
        name: "Hawaii",
        column: 1,
        row: 8,
    },
    Place {
        code: "ID",
        name: "Idaho",
        column: 3,
        row: 3,
    },
    Place {
        code: "IL",
        name: "Illinois",
        column: 7,
        row: 3,
    },
    Place {
        code: "IN",
        name: "Indiana",
        column: 7,
        row: 4,
    },
    Place {
        code: "IA",
        name: "Iowa",
        column: 6,
        row: 4,
    },
    Place {
        code: "KS",
        name: "Kansas",
        column: 5,
        row: 6,
    },
    Place {
        code: "KY",
        name: "Kentucky",
        column: 7,
        row: 5,
    },
    Place {
        code: "LA",
        name: "Louisiana",
        column: 6,
        row: 7,
    },
    Place {
        code: "ME",
        name: "Maine",
        column: 12,
        row: 1,
    },
    Place {
        code: "MD",
        name: "Maryland",
        column: 10,
        row: 5,
    },
    Place {
        code: "MA",
        name: "Massachusetts",
        column: 12,
        row: 3,
    },
    Place {
        code: "MI",
        name: "Michigan",
        column: 9,
        row: 3,
    },
    Place {
        code: "MN",
        name: "Minnesota",
        column: 6,
        row: 3,
    },
    Place {
        code: "MS",
        name: "Mississippi",
        column: 7,
        row: 7,
    },
    Place {
        code: "MO",
        name: "Missouri",
        column: 6,
        row: 5,
    },
    Place {
        code: "MT",
        name: "Montana",
        column: 4,
        row: 3,
    },
    Place {
        code: "NE",
        name: "Nebraska",
        column: 5,
        row: 5,
    },
    Place {
        code: "NV",
        name: "Nevada",
        column: 3,
        row: 4,
    },
    Place {
        code: "NH",
        name: "New Hampshire",
        column: 12,
        row: 2,
    },
    Place {
        code: "NJ",
        name: "New Jersey",
        column: 10,
        row: 4,
    },
    Place {
        code: "NM",
        name: "New Mexico",
        column: 4,
        row: 6,
    },
    Place {
        code: "NY",
        name: "New York",
        column: 10,
        row: 3,
    },
    Place {
        code: "NC",
        name: "North Carolina",
        column: 8,
        row: 6,
    },
    Place {
        code: "ND",
        name: "North Dakota",
        column: 5,
        row: 3,
    },
    Place {
        code: "MP",
        name: "Northern Mariana Islands",
        column: 3,
        row: 9,
    },
    Place {
        code: "OH",
        name: "Ohio",
        column: 8,
        row: 4,
    },
    Place {
        code: "OK",
        name: "Oklahoma",
        column: 5,
        row: 7,
    },
    Place {
        code: "OR",
        name: "Oregon",
        column: 2,
        row: 4,
    },
    Place {
        code: "PA",
        name: "Pennsylvania",
        column: 9,
        row: 4,
    },
    Place {
        code: "PR",
        name: "Puerto Rico",
        column: 12,
        row: 8,
    },
    Place {
        code: "RI",
        name: "Rhode Island",
        column: 11,
        row: 3,
    },
    Place {
        code: "SC",
        name: "South Carolina",
        column: 9,
        row: 6,
    },
    Place {
        code: "SD",
        name: "South Dakota",
        column: 5,
        row: 4,
    },
    Place {
        code: "TN",
        name: "Tennessee",
        column: 7,
        row: 6,
    },
    Place {
        code: "TX",
        name: "Texas",
        column: 5,
        row: 8,
    },
    Place {
        code: "VI",
        name: "U.S. Virgin Islands",
        column: 12,
        row: 9,
    },
    Place {
        code: "UT",
        name: "Utah",
        column: 3,
        row: 5,
    },
    Place {
        code: "VT",
        name: "Vermont",
        column: 11,
        row: 2,
    },
    Place {
        code: "VA",
        name: "Virginia",
        column: 9,
        row: 5,
    },
    Place {
        code: "WA",
        name: "Washington",
        column: 2,
        row: 3,
    },
    Place {
        code: "WV",
        name: "West Virginia",
        column: 8,
        row: 5,
    },
    Place {
        code: "WI",
        name: "Wisconsin",
        column: 8,
        row: 3,
    },
    Place {
        code: "WY",
        name: "Wyoming",
        column: 4,
        row: 4,
    },
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
