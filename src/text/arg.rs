//! Values for the variables of messages.

use fluent_bundle::FluentValue;

/// A value for a variable of a message.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Arg<'a> {
    /// Put in as it is.
    Text(&'a str),
    /// Chooses the plural form, and is put in with the separators of the language.
    Number(i64),
}

impl<'a> Arg<'a> {
    pub(super) fn value(self) -> FluentValue<'a> {
        match self {
            Arg::Text(text) => FluentValue::from(text),
            Arg::Number(number) => FluentValue::from(number),
        }
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Arg::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Arg::Text(text)
    }
}

/// Numbers of these types all fit, or are clamped to what an `i64` holds.
macro_rules! from_number {
    ($($number:ty)+) => {
        $(impl From<$number> for Arg<'_> {
            fn from(number: $number) -> Self {
                Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        })+
    };
}

from_number! { u8 u16 u32 u64 usize i16 i32 i64 }
