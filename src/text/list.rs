//! Lists in a sentence: "A, B, and C".

/// The texts before, between and after two items.
#[derive(Clone, Debug, Default)]
pub(super) struct Joint {
    before: String,
    between: String,
    after: String,
}

/// Placeholders for the two items while a message is split. `check` refuses control characters, so
/// no message contains them.
pub(super) const FIRST: &str = "\u{1}";
pub(super) const SECOND: &str = "\u{2}";

impl Joint {
    /// Splits a message that was formatted with [`FIRST`] and [`SECOND`]. If one of them is
    /// missing, or they are in reverse order, items are joined with a comma.
    pub(super) fn new(said: &str) -> Self {
        let parts = said.split_once(FIRST).and_then(|(before, rest)| {
            let (between, after) = rest.split_once(SECOND)?;
            Some(Self {
                before: before.to_owned(),
                between: between.to_owned(),
                after: after.to_owned(),
            })
        });
        parts.unwrap_or_else(|| Self {
            between: ", ".to_owned(),
            ..Self::default()
        })
    }
}

/// The separators of lists in a language.
#[derive(Clone, Debug)]
pub(super) struct Joints {
    /// Exactly two things.
    pub(super) two: Joint,
    /// All but the last of three or more.
    pub(super) middle: Joint,
    /// The last of three or more.
    pub(super) last: Joint,
}

impl Joints {
    /// Joins the items.
    pub(super) fn join(&self, items: &[&str]) -> String {
        match items {
            [] => String::new(),
            [only] => (*only).to_owned(),
            [first, second] => {
                let Joint {
                    before,
                    between,
                    after,
                } = &self.two;
                format!("{before}{first}{between}{second}{after}")
            }
            [first, middle @ .., last] => {
                let mut text = format!("{}{}{first}", self.last.before, self.middle.before);
                for item in middle {
                    text.push_str(&self.middle.between);
                    text.push_str(item);
                    text.push_str(&self.middle.after);
                }
                text.push_str(&self.last.between);
                text.push_str(last);
                text.push_str(&self.last.after);
                text
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Joint, Joints};

    #[test]
    fn any_number_of_things_is_joined() {
        let joints = Joints {
            two: Joint::new("\u{1} and \u{2}"),
            middle: Joint::new("\u{1}, \u{2}"),
            last: Joint::new("\u{1}, and \u{2}"),
        };
        for (items, expected) in [
            (&[][..], ""),
            (&["a"], "a"),
            (&["a", "b"], "a and b"),
            (&["a", "b", "c"], "a, b, and c"),
            (&["a", "b", "c", "d"], "a, b, c, and d"),
        ] {
            assert_eq!(joints.join(items), expected);
        }
    }

    #[test]
    fn a_message_without_its_variables_still_joins() {
        let joint = Joint::new("and");
        assert_eq!(joint.between, ", ");
    }
}
