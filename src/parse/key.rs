//! Formats as data: the reader uses it, and schemas and formatters can be generated from it.

use super::raw::Form;

/// A kind of file.
#[derive(Debug)]
pub struct Format {
    /// The name of a file of the kind, also that of its schema.
    pub name: &'static str,
    /// The path in a project: a `*` matches any one name. A `.json` file may be anywhere. Translations have the language before the
    /// extension (`site.es.toml`). A `.md` file has its keys in front matter.
    pub path: &'static str,
    /// Its purpose, in a sentence.
    pub description: &'static str,
    /// The keys at its top level, in the usual order.
    pub keys: &'static [Key],
    /// Whether such a file can have translations.
    pub has_translations: bool,
}

/// A key of a file or of a table in it.
#[derive(Debug)]
pub struct Key {
    /// The key; `*` for what stands under keys that are ids ([`Kind::KeyedTables`],
    /// [`Kind::KeyedTexts`]), and `body` for the text below the front matter, which has no key
    /// ([`Kind::Body`]).
    pub name: &'static str,
    /// Its meaning, in one or two sentences.
    pub description: &'static str,
    /// Whether an original must have it. No key is required in a translation.
    pub presence: Presence,
    /// The kind of its value.
    pub kind: Kind,
    /// The keys of the table or tables that are its value; empty for other kinds.
    pub keys: &'static [Key],
}

/// The maximum length of a name or title in characters; the longest real ones have about 250.
pub const MAX_LABEL: usize = 500;

/// Whether a key is required.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// An original without it is an error. A list must not be empty.
    Required,
    /// It may be absent.
    Optional,
}

/// The kind of a key's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The id that a translation shares with its original.
    Id,
    /// A whole number that a translation shares with its original.
    IntegerId,
    /// A plain text that is a name or title.
    Label,
    /// A plain text.
    Text,
    /// Markdown.
    Markdown,
    /// Markdown below the front matter.
    Body,
    /// A string that is the same in every language.
    Fact(Values),
    /// A whole number.
    Integer,
    /// A year: a whole number.
    Year,
    /// A year, or a calendar date where the day is known: `2013`, `2013-06-30`.
    YearOrDay,
    /// The value of a level of the rating scale: a whole number.
    Level,
    /// A list of whole numbers.
    Integers,
    /// A number; a whole number is one too.
    Number,
    /// `true` or `false`.
    Boolean,
    /// A calendar date: `2026-11-24`.
    Date,
    /// The version of the format that a draft is written in: a whole number, always the same.
    DraftVersion,
    /// A list of labels.
    Labels,
    /// A list of plain texts.
    Texts,
    /// A list of texts in Markdown.
    Markdowns,
    /// A list of facts.
    Facts(Values),
    /// `[key]`, with texts to translate.
    Table,
    /// `key = { … }`, which translations do not have.
    FactTable,
    /// `[[key]]`, with texts to translate.
    Tables,
    /// `key = [{ … }]`, which translations do not have.
    FactTables,
    /// Every other table, under ids of this kind: `[1A]`.
    KeyedTables(Values),
    /// Every other plain text, under ids of this kind: `vision = "…"`.
    KeyedTexts(Values),
}

impl Kind {
    /// Whether the key may stand in a translation.
    pub fn is_translated(self) -> bool {
        !matches!(
            self,
            Self::Fact(_)
                | Self::Facts(_)
                | Self::Integer
                | Self::Year
                | Self::YearOrDay
                | Self::Level
                | Self::Integers
                | Self::Number
                | Self::Boolean
                | Self::Date
                | Self::DraftVersion
                | Self::FactTable
                | Self::FactTables
        )
    }

    /// The form of its texts, if they are prose.
    pub fn form(self) -> Option<Form> {
        match self {
            Self::Text | Self::Texts | Self::KeyedTexts(_) => Some(Form::Plain),
            Self::Markdown | Self::Body | Self::Markdowns => Some(Form::Markdown),
            _ => None,
        }
    }
}

/// The values that a fact can have, which `check` resolves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Values {
    /// Any text.
    Words,
    /// What a draft says that it is: `statewise-draft`.
    DraftFormat,
    /// The random name of a draft: 16 to 64 lower-case letters, digits and hyphens.
    DraftId,
    /// A calendar date as a text: `2026-11-24`. JSON has no dates.
    Day,
    /// An `http:` or `https:` address.
    Url,
    /// `mailto:` with a mailbox, or an `https:` address.
    Contact,
    /// A language tag: `en`, `pt-BR`.
    Language,
    /// A folder in `themes/`, or `default`.
    Theme,
    /// A version of the rubric.
    RubricVersion,
    /// The id of a sector of the rubric.
    Sector,
    /// The id of a basis of the rubric.
    Basis,
    /// The id of a core element of the rubric.
    Element,
    /// The id of a sub-element of the rubric.
    SubElement,
    /// The id of a sub-element or of a core element of the rubric.
    Part,
    /// The id of a criterion of the sub-element that the table is about.
    Criterion,
    /// Why there is no rating: `not-assessed`, `under-review`, `not-applicable` or `withheld`.
    Status,
    /// How far an activity is: `planned`, `started`, `done` or `stopped`.
    ActivityStatus,
    /// The id of a lever.
    Lever,
    /// The id of an audience.
    Audience,
    /// The id of a step of the action plan.
    ActionStep,
    /// The id of a category of resources of the action plan.
    ResourceCategory,
    /// What a step of the action plan asks for: `vision`, `challenges`, `goals`, `resources` or
    /// `activities`.
    StepAsks,
    /// The id of a resource type in `site.toml`.
    ResourceType,
    /// `publisher`, `about-page` or `third-party-copy`.
    LinkKind,
    /// What a practice is: `practice`, `proposal` or `setback`.
    PracticeKind,
    /// What is known of what came of a practice: `measured`, `reported` or `unknown`.
    Outcome,
    /// A state: its USPS code, or the name of its folder.
    State,
    /// The USPS code of a state or territory.
    StateCode,
}
