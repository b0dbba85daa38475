//! The files as they were written: spanned, nothing resolved, perhaps wrong. A field is `None` when
//! it is absent or could not be read (which is then already reported).
//!
//! A translation is read into the same type as its original; only its ids and texts are filled.

pub use crate::source::Text;
use crate::source::{SourceId, Span, Spanned};

/// A value that may be absent, with its place.
pub type Field<T> = Option<Spanned<T>>;

/// A text in Markdown or plain words. Where the source shows the text letter for letter, the span
/// covers exactly the text, so that offsets in the text are offsets in the file.
pub type RawText = Spanned<Text>;

/// The place of a part of a text: exact where the file shows the text letter for letter, else the
/// whole text. (Elsewhere the span also covers quotes and escapes, so it is longer than the text.)
pub fn place_in(text: &RawText, range: std::ops::Range<usize>) -> Span {
    if text.span.range().len() == text.value.len() && range.end <= text.value.len() {
        text.span.within(range)
    } else {
        text.span
    }
}

/// One file and what it says.
#[derive(Clone, Debug)]
pub struct Document<T> {
    /// The file.
    pub source: SourceId,
    /// The path without language and ending: what an original and its translations share.
    pub stem: String,
    /// The language in the file's name; `None` for an original.
    pub language: Option<String>,
    /// The start of the file (or of its front matter): the place for "missing key".
    pub top: Span,
    /// What the file says.
    pub body: T,
}

/// Every document of a project, in path order within each list.
#[derive(Debug, Default)]
pub struct Documents {
    /// `site.toml`
    pub site: Vec<Document<RawSite>>,
    /// `rubric/rubric.toml`
    pub rubric: Vec<Document<RawRubric>>,
    /// `rubric/elements/*.toml`
    pub elements: Vec<Document<RawElement>>,
    /// `rubric/levers.toml`
    pub levers: Vec<Document<RawLevers>>,
    /// `rubric/audiences.toml`
    pub audiences: Vec<Document<RawAudiences>>,
    /// `rubric/glossary.toml`
    pub glossary: Vec<Document<RawGlossary>>,
    /// `rubric/theory-of-action.toml`
    pub theory: Vec<Document<RawTheory>>,
    /// `rubric/action-plan.toml`
    pub action_plan: Vec<Document<RawActionPlan>>,
    /// `content/*.md`
    pub pages: Vec<Document<RawPage>>,
    /// `content/practices/*.md`
    pub practices: Vec<Document<RawPractice>>,
    /// `content/resources/*.md`
    pub resources: Vec<Document<RawResource>>,
    /// `states/*/profile.md`
    pub profiles: Vec<Document<RawProfile>>,
    /// `states/*/2025.toml`, `states/*/2025-k12.toml`
    pub assessments: Vec<Document<RawAssessment>>,
}

/// A title with an address: a data system, an agency, a license.
#[derive(Clone, Debug, Default)]
pub struct RawNamedLink {
    /// `name`
    pub name: Field<Text>,
    /// `url`
    pub url: Field<Text>,
    /// `sector` (agencies only)
    pub sector: Field<Text>,
}

/// A cited publication or page.
#[derive(Clone, Debug)]
pub struct RawCitation {
    /// The whole table.
    pub span: Span,
    /// `title`
    pub title: Field<Text>,
    /// `publisher`
    pub publisher: Field<Text>,
    /// `url`
    pub url: Field<Text>,
    /// `year`
    pub year: Field<i64>,
    /// `accessed`
    pub accessed: Field<jiff::civil::Date>,
}

/// Something of a vocabulary: an id, a name and what it means.
#[derive(Clone, Debug)]
pub struct RawNamed {
    /// The table's header.
    pub span: Span,
    /// `id`
    pub id: Field<Text>,
    /// `name`
    pub name: Field<Text>,
    /// `definition`
    pub definition: Field<Text>,
    /// `needs_source` (a basis only)
    pub needs_source: Field<bool>,
}

/// `themes/*/plain-words/en.toml`
#[derive(Clone, Debug, Default)]
pub struct RawPlainWords {
    /// `words`
    pub words: Vec<RawPlainWord>,
    /// `known_acronyms`
    pub known_acronyms: Vec<Spanned<Text>>,
}

/// Words for which there is a plainer one.
#[derive(Clone, Debug)]
pub struct RawPlainWord {
    /// `say`
    pub say: Field<Text>,
    /// `not`: the words, in every form
    pub not: Vec<Spanned<Text>>,
}

/// `site.toml`
#[derive(Clone, Debug, Default)]
pub struct RawSite {
    /// `title`
    pub title: Field<Text>,
    /// `description`
    pub description: Field<Text>,
    /// `base_url`
    pub base_url: Field<Text>,
    /// `languages`, the default first
    pub languages: Vec<Spanned<Text>>,
    /// `theme`
    pub theme: Field<Text>,
    /// `repository`
    pub repository: Field<Text>,
    /// `branch`
    pub branch: Field<Text>,
    /// `contact`
    pub contact: Field<Text>,
    /// `publisher`
    pub publisher: Field<Text>,
    /// `stale_after_years`
    pub stale_after_years: Field<i64>,
    /// `compare_pairs_up_to`
    pub compare_pairs_up_to: Field<i64>,
    /// `license`
    pub license: Option<RawNamedLink>,
    /// `practice_headings`
    pub practice_headings: Vec<Spanned<Text>>,
    /// `[[resource_type]]`
    pub resource_types: Vec<RawNamed>,
}

/// `rubric.toml`
#[derive(Clone, Debug, Default)]
pub struct RawRubric {
    /// `id`
    pub id: Field<Text>,
    /// `version`
    pub version: Field<Text>,
    /// `title`
    pub title: Field<Text>,
    /// `source`
    pub source: Option<RawCitation>,
    /// `[[rating]]`
    pub ratings: Vec<RawRating>,
    /// `[[sector]]`
    pub sectors: Vec<RawNamed>,
    /// `[[basis]]`
    pub bases: Vec<RawNamed>,
    /// `[suggestion]`
    pub suggestion: Option<RawSuggestion>,
    /// `[[change]]`
    pub changes: Vec<RawChange>,
}

/// A level of the rating scale.
#[derive(Clone, Debug)]
pub struct RawRating {
    /// The table's header.
    pub span: Span,
    /// `value`
    pub value: Field<i64>,
    /// `name`
    pub name: Field<Text>,
    /// `definition`
    pub definition: Field<Text>,
}

/// How ticked criteria suggest a rating.
#[derive(Clone, Debug)]
pub struct RawSuggestion {
    /// The table's header.
    pub span: Span,
    /// `note`
    pub note: Field<Text>,
    /// `[[suggestion.rule]]`
    pub rules: Vec<RawSuggestionRule>,
}

/// A row of the suggestion table.
#[derive(Clone, Debug)]
pub struct RawSuggestionRule {
    /// The table's header.
    pub span: Span,
    /// `id`, needed only by translations
    pub id: Field<Text>,
    /// `when`
    pub when: Vec<RawCondition>,
    /// `rating`
    pub rating: Field<i64>,
    /// `because`
    pub because: Field<Text>,
}

/// A condition on the share of ticked criteria of one level.
#[derive(Clone, Debug)]
pub struct RawCondition {
    /// The whole inline table.
    pub span: Span,
    /// `level`
    pub level: Field<i64>,
    /// `more_than`
    pub more_than: Field<f64>,
    /// `at_least`
    pub at_least: Field<f64>,
    /// `at_most`
    pub at_most: Field<f64>,
    /// `less_than`
    pub less_than: Field<f64>,
    /// `at_least_share_of`
    pub at_least_share_of: Field<i64>,
}

/// An entry of the comparability ledger.
#[derive(Clone, Debug)]
pub struct RawChange {
    /// The table's header.
    pub span: Span,
    /// `version`
    pub version: Field<Text>,
    /// `sub_elements`
    pub sub_elements: Vec<Spanned<Text>>,
    /// `comparable`
    pub comparable: Field<bool>,
    /// `note`
    pub note: Field<Text>,
}

/// `elements/1.toml`
#[derive(Clone, Debug, Default)]
pub struct RawElement {
    /// `id`
    pub id: Field<Text>,
    /// `title`
    pub title: Field<Text>,
    /// `short`
    pub short: Field<Text>,
    /// `why`
    pub why: Field<Text>,
    /// `icon`
    pub icon: Field<Text>,
    /// `[[sub_element]]`
    pub sub_elements: Vec<RawSubElement>,
}

/// `[[sub_element]]`
#[derive(Clone, Debug)]
pub struct RawSubElement {
    /// The table's header.
    pub span: Span,
    /// `id`
    pub id: Field<Text>,
    /// `title`
    pub title: Field<Text>,
    /// `statement`
    pub statement: Field<Text>,
    /// `levers`
    pub levers: Vec<Spanned<Text>>,
    /// `[[sub_element.criterion]]`
    pub criteria: Vec<RawCriterion>,
}

/// `[[sub_element.criterion]]`
#[derive(Clone, Debug)]
pub struct RawCriterion {
    /// The table's header.
    pub span: Span,
    /// `id`
    pub id: Field<Text>,
    /// `level`
    pub level: Field<i64>,
    /// `text`
    pub text: Field<Text>,
}

/// `levers.toml`
#[derive(Clone, Debug, Default)]
pub struct RawLevers {
    /// `[[lever]]`
    pub levers: Vec<RawLever>,
}

/// `[[lever]]`
#[derive(Clone, Debug)]
pub struct RawLever {
    /// The table's header.
    pub span: Span,
    /// `id`
    pub id: Field<Text>,
    /// `name`
    pub name: Field<Text>,
    /// `summary`
    pub summary: Field<Text>,
    /// `description`, Markdown
    pub description: Field<Text>,
    /// `examples`
    pub examples: Vec<Spanned<Text>>,
}

/// `audiences.toml`
#[derive(Clone, Debug, Default)]
pub struct RawAudiences {
    /// `[[audience]]`
    pub audiences: Vec<RawAudience>,
}

/// `[[audience]]`
#[derive(Clone, Debug)]
pub struct RawAudience {
    /// The table's header.
    pub span: Span,
    /// `id`
    pub id: Field<Text>,
    /// `name`
    pub name: Field<Text>,
    /// `summary`
    pub summary: Field<Text>,
    /// `description`, Markdown
    pub description: Field<Text>,
}

/// `glossary.toml`
#[derive(Clone, Debug, Default)]
pub struct RawGlossary {
    /// `[[term]]`
    pub terms: Vec<RawTerm>,
}

/// `[[term]]`
#[derive(Clone, Debug)]
pub struct RawTerm {
    /// The table's header.
    pub span: Span,
    /// `id`
    pub id: Field<Text>,
    /// `name`
    pub name: Field<Text>,
    /// `full_name`
    pub full_name: Field<Text>,
    /// `aliases`
    pub aliases: Vec<Spanned<Text>>,
    /// `definition`, Markdown
    pub definition: Field<Text>,
    /// `link`: whether first uses are linked; true when absent
    pub link: Field<bool>,
}

/// `theory-of-action.toml`
#[derive(Clone, Debug, Default)]
pub struct RawTheory {
    /// `title`
    pub title: Field<Text>,
    /// `introduction`, Markdown
    pub introduction: Field<Text>,
    /// `condition`
    pub condition: Field<Text>,
    /// `[[outcome]]`
    pub outcomes: Vec<RawOutcome>,
}

/// `[[outcome]]`
#[derive(Clone, Debug)]
pub struct RawOutcome {
    /// The table's header.
    pub span: Span,
    /// `id`
    pub id: Field<Text>,
    /// `name`
    pub name: Field<Text>,
    /// `audiences`
    pub audiences: Vec<Spanned<Text>>,
    /// `able_to`
    pub able_to: Vec<Spanned<Text>>,
    /// `resulting_in`
    pub resulting_in: Vec<Spanned<Text>>,
}

/// `action-plan.toml`
#[derive(Clone, Debug, Default)]
pub struct RawActionPlan {
    /// `title`
    pub title: Field<Text>,
    /// `introduction`, Markdown
    pub introduction: Field<Text>,
    /// `[[step]]`
    pub steps: Vec<RawStep>,
}

/// `[[step]]`
#[derive(Clone, Debug)]
pub struct RawStep {
    /// The table's header.
    pub span: Span,
    /// `id`
    pub id: Field<Text>,
    /// `title`
    pub title: Field<Text>,
    /// `summary`
    pub summary: Field<Text>,
    /// `description`, Markdown
    pub description: Field<Text>,
}

/// `content/about.md`
#[derive(Clone, Debug, Default)]
pub struct RawPage {
    /// `title`
    pub title: Field<Text>,
    /// `description`
    pub description: Field<Text>,
    /// `draft`: true keeps the file out of the site
    pub draft: Field<bool>,
    /// Everything below the front matter.
    pub body: Option<RawText>,
}

/// `content/practices/x.md`
#[derive(Clone, Debug, Default)]
pub struct RawPractice {
    /// `title`
    pub title: Field<Text>,
    /// `summary`
    pub summary: Field<Text>,
    /// `states`
    pub states: Vec<Spanned<Text>>,
    /// `sub_elements`
    pub sub_elements: Vec<Spanned<Text>>,
    /// `levers`
    pub levers: Vec<Spanned<Text>>,
    /// `sectors`
    pub sectors: Vec<Spanned<Text>>,
    /// `started`, a year
    pub started: Field<i64>,
    /// `sources`
    pub sources: Vec<RawCitation>,
    /// `draft`
    pub draft: Field<bool>,
    /// Everything below the front matter.
    pub body: Option<RawText>,
}

/// `content/resources/x.md`
#[derive(Clone, Debug, Default)]
pub struct RawResource {
    /// `title`
    pub title: Field<Text>,
    /// `organization`
    pub organization: Field<Text>,
    /// `url`
    pub url: Field<Text>,
    /// `year`
    pub year: Field<i64>,
    /// `type`
    pub kind: Field<Text>,
    /// `link_kind`: publisher, about-page or third-party-copy
    pub link_kind: Field<Text>,
    /// `sub_elements`
    pub sub_elements: Vec<Spanned<Text>>,
    /// `levers`
    pub levers: Vec<Spanned<Text>>,
    /// `sectors`
    pub sectors: Vec<Spanned<Text>>,
    /// `states`
    pub states: Vec<Spanned<Text>>,
    /// `audiences`
    pub audiences: Vec<Spanned<Text>>,
    /// `action_steps`
    pub action_steps: Vec<Spanned<Text>>,
    /// `draft`
    pub draft: Field<bool>,
    /// Everything below the front matter: the summary.
    pub body: Option<RawText>,
}

/// `states/kentucky/profile.md`
#[derive(Clone, Debug, Default)]
pub struct RawProfile {
    /// `name`
    pub name: Field<Text>,
    /// `code`
    pub code: Field<Text>,
    /// `data_system`
    pub data_system: Option<RawNamedLink>,
    /// `agencies`
    pub agencies: Vec<RawNamedLink>,
    /// `updated`
    pub updated: Field<jiff::civil::Date>,
    /// `draft`
    pub draft: Field<bool>,
    /// Everything below the front matter: the narrative.
    pub body: Option<RawText>,
}

/// `states/kentucky/2025.toml`
#[derive(Clone, Debug, Default)]
pub struct RawAssessment {
    /// `rubric`: the version rated against
    pub rubric: Field<Text>,
    /// `sector`
    pub sector: Field<Text>,
    /// `basis`
    pub basis: Field<Text>,
    /// `assessed_on`
    pub assessed_on: Field<jiff::civil::Date>,
    /// `assessed_by`
    pub assessed_by: Field<Text>,
    /// `note`
    pub note: Field<Text>,
    /// Every table that is keyed by a sub-element or an element.
    pub scores: Vec<RawScore>,
}

/// `[1A]` or `[1]` of an assessment
#[derive(Clone, Debug)]
pub struct RawScore {
    /// The key: a sub-element's or an element's id.
    pub id: Spanned<Text>,
    /// `rating`
    pub rating: Field<i64>,
    /// `status`
    pub status: Field<Text>,
    /// `evidence`, Markdown
    pub evidence: Field<Text>,
    /// `criteria`
    pub criteria: Vec<Spanned<Text>>,
    /// `sources`
    pub sources: Vec<RawCitation>,
    /// Whether `rating` was written at all, even if it could not be read.
    pub rating_written: bool,
}
