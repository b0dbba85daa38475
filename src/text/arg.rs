//! Arguments of messages.

use fluent_bundle::FluentValue;

/// Formats a message with arguments: `say!(context, "score-computed", level = name, rated)` is
/// `context.say("score-computed", …)` with `$level` and `$rated`. A name alone is the variable in
/// scope.
macro_rules! say {
    (@value $name:ident) => { $crate::text::Arg::from(&$name) };
    (@value $name:ident $value:expr) => { $crate::text::Arg::from(&$value) };
    ($words:expr, $id:expr $(, $name:ident $(= $value:expr)?)+ $(,)?) => {
        $words.say($id, &[$((stringify!($name), say!(@value $name $($value)?))),+])
    };
}
pub(crate) use say;

/// An argument of a message.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Arg<'a> {
    /// Inserted unchanged.
    Text(&'a str),
    /// Selects the plural form, and is inserted with the separators of the language.
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

impl<'a> From<&Arg<'a>> for Arg<'a> {
    fn from(arg: &Arg<'a>) -> Self {
        *arg
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Arg::Text(text)
    }
}

impl<'a> From<&&'a str> for Arg<'a> {
    fn from(text: &&'a str) -> Self {
        Arg::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Arg::Text(text)
    }
}

impl<'a> From<&&'a String> for Arg<'a> {
    fn from(text: &&'a String) -> Self {
        Arg::Text(text)
    }
}

/// Conversions; numbers outside of the range of `i64` are clamped.
macro_rules! from_number {
    ($($number:ty)+) => {
        $(impl From<$number> for Arg<'_> {
            fn from(number: $number) -> Self {
                Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
        impl From<&$number> for Arg<'_> {
            fn from(number: &$number) -> Self {
                Arg::from(*number)
            }
        })+
    };
}

from_number! { u8 u16 u32 u64 usize i16 i32 i64 }
