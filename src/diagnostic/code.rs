//! The closed list of codes. One code = one rule = one page under `explain/` = one failing case
//! under `tests/sites/err/`; tests hold the set together.

use super::severity::Severity;

macro_rules! codes {
    ($($variant:ident $name:literal $severity:ident $summary:literal,)+) => {
        /// The kind of a problem. Messages show its name, and `statewise explain` accepts it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $summary] $variant,)+
        }

        impl Code {
            /// Every code, in the order of this list.
            pub const ALL: &'static [Code] = &[$(Code::$variant,)+];

            /// The name shown to people, in kebab-case.
            pub fn name(self) -> &'static str {
                match self { $(Code::$variant => $name,)+ }
            }

            /// The default severity.
            pub fn severity(self) -> Severity {
                match self { $(Code::$variant => Severity::$severity,)+ }
            }

            /// The rule in one sentence.
            pub fn summary(self) -> &'static str {
                match self { $(Code::$variant => $summary,)+ }
            }

            /// The page that `statewise explain` prints, in Markdown.
            pub fn explanation(self) -> &'static str {
                match self {
                    $(Code::$variant => include_str!(concat!("explain/", $name, ".md")),)+
                }
            }

            /// The code with this name.
            pub fn from_name(name: &str) -> Option<Code> {
                Code::ALL.iter().copied().find(|code| code.name() == name)
            }
        }
    };
}

codes! {
    // The file itself
    NotUtf8 "not-utf8" Error "A file is not valid UTF-8.",
    RefusedFile "refused-file" Error "A symbolic link, FIFO, socket or device stands in an input folder.",
    HiddenFile "hidden-file" Warning "A dot-file or secret-looking file stands in an input folder and is left out.",
    BadFileName "bad-file-name" Error "A file or folder name cannot be used in a web address on every system.",
    UnexpectedFile "unexpected-file" Error "A file stands where statewise does not know what to do with it.",
    FileTooLarge "file-too-large" Error "A file is larger than the limit for its kind.",
    EmptyFile "empty-file" Error "A file has nothing in it.",
    MissingFile "missing-file" Error "A file that every site needs is not there.",
    ForbiddenCharacter "forbidden-character" Error "A control or bidirectional-override character stands in a text.",
    DamagedText "damaged-text" Warning "A text was damaged on its way from another program.",
    ToFill "to-fill" Error "Something that a new file asks for is left to fill in.",
    SchemaLine "schema-line" Error "A line that names the schema of a file is misspelled or leads nowhere.",
    // TOML, JSON and CSV
    TomlSyntax "toml-syntax" Error "The file is not valid TOML.",
    JsonSyntax "json-syntax" Error "The file is not valid JSON.",
    CsvSyntax "csv-syntax" Error "A table of answers cannot be read as it is.",
    MergeConflict "merge-conflict" Error "The file still holds merge conflict markers.",
    SmartQuote "smart-quote" Error "A typographic quote or invisible space stands where TOML needs a plain one.",
    FrontMatter "front-matter" Error "A Markdown file does not begin with front matter between +++ lines.",
    DuplicateKey "duplicate-key" Error "A key or table is given twice.",
    UnknownKey "unknown-key" Error "A key is not known here.",
    MissingKey "missing-key" Error "A required key is missing.",
    WrongType "wrong-type" Error "A value has the wrong type.",
    EmptyText "empty-text" Error "A text that people will read is empty.",
    LongName "long-name" Error "A name, title or id is longer than it may be.",
    BadDate "bad-date" Error "A date is not a real calendar date, or stands outside what makes sense.",
    FutureDate "future-date" Error "A date lies in the future.",
    BadUrl "bad-url" Error "An address cannot be used.",
    StandInAddress "stand-in-address" Warning "An address for examples would be published on a real site.",
    // The rubric and what refers to it
    RatingOffScale "rating-off-scale" Error "A rating is not one of the rubric's levels.",
    UnknownSubElement "unknown-sub-element" Error "A sub-element is not in the rubric.",
    UnknownElement "unknown-element" Error "A core element is not in the rubric.",
    UnknownCriterion "unknown-criterion" Error "A criterion is not in the rubric.",
    UnknownLever "unknown-lever" Error "A lever is not in the rubric.",
    UnknownAudience "unknown-audience" Error "An audience is not in the rubric.",
    UnknownSector "unknown-sector" Error "A sector is not in the rubric.",
    UnknownStatus "unknown-status" Error "A status is not one of the kinds of empty.",
    UnknownBasis "unknown-basis" Error "A basis is not in the rubric.",
    UnknownStateCode "unknown-state-code" Error "A code is not a USPS code of a state, a district or a territory.",
    UnknownValue "unknown-value" Error "A value is not in the list that applies to it.",
    UnknownRubricVersion "unknown-rubric-version" Error "An assessment names a version that the rubric does not know.",
    StateMismatch "state-mismatch" Error "The folder of a state and its code do not belong together.",
    DuplicateId "duplicate-id" Error "Two things have one id.",
    SlugCollision "slug-collision" Error "Two files would have one web address.",
    ReservedSlug "reserved-slug" Error "A name is taken by the site itself.",
    // What a rubric must be
    BadRubric "bad-rubric" Error "The rubric contradicts itself.",
    // Scores
    RatingWithoutEvidence "rating-without-evidence" Error "A rating has no evidence.",
    ReviewWithoutSource "review-without-source" Error "A rating on a basis that needs sources has none.",
    LookBackWithoutSource "look-back-without-source" Warning "A look back has no source.",
    SourcesAfterAsOf "sources-after-as-of" Warning "All sources of an assessment are younger than the time it speaks of.",
    SourceAfterAssessment "source-after-assessment" Warning "The only source of a rating is younger than the rating.",
    RatingWithoutCriteria "rating-without-criteria" Error "A rating on a basis that needs criteria ticks none.",
    RatingWithoutWhy "rating-without-why" Error "A rating on a basis that needs criteria differs from what they suggest, and does not say why.",
    NeedlessWhy "needless-why" Error "A reason stands where there is no rating that it could be about.",
    CriterionTwice "criterion-twice" Error "A criterion stands twice in one score.",
    RatingAndStatus "rating-and-status" Error "A score has both a rating and a status, or neither.",
    CriteriaContradictRating "criteria-contradict-rating" Warning "The ticked criteria suggest another rating.",
    SummaryFarFromParts "summary-far-from-parts" Warning "The score of a core element is far from those of its parts.",
    BadEdition "bad-edition" Error "The name of an assessment file does not say which edition and sector it is.",
    // Plans
    ToNotAboveFrom "to-not-above-from" Error "The level that a goal is to reach is not above the one it starts from.",
    DueBeforePlan "due-before-plan" Warning "A goal or an activity is due before its plan was written.",
    PersonalData "personal-data" Warning "A plan holds what looks like an e-mail address or a telephone number.",
    // Markdown
    RawHtml "raw-html" Error "Raw HTML stands in a Markdown text.",
    NestingTooDeep "nesting-too-deep" Error "Quotes or lists are nested deeper than 32.",
    TooManyLinks "too-many-links" Error "A text uses more links, footnotes, brackets or cells than a page can hold.",
    LeftoverMarkup "leftover-markup" Warning "Signs of Markdown stay on the page as they were typed.",
    LostContent "lost-content" Error "A part of a text would stand nowhere on the page.",
    BadLinkScheme "bad-link-scheme" Error "A link goes to a scheme that is not allowed.",
    BrokenReference "broken-reference" Error "A reference leads to nothing.",
    UnknownTerm "unknown-term" Error "A glossary term is not in the glossary.",
    MissingAnchor "missing-anchor" Error "A link goes to a heading that is not on the page.",
    HeadingSkip "heading-skip" Error "A heading skips a level, is empty or competes with the page's title.",
    ImageAlt "image-alt" Error "An image has no alternative text, or one that says nothing.",
    LongAlt "long-alt" Warning "The alternative text of an image is very long.",
    BrokenImage "broken-image" Error "A file that is shown as an image is none, or is damaged.",
    PracticeHeadings "practice-headings" Error "A best practice does not have its fixed headings, in order.",
    // The theme
    TemplateError "template-error" Error "A template of the theme cannot be read or rendered.",
    FluentError "fluent-error" Error "A Fluent file of the theme has an error.",
    MissingMessage "missing-message" Warning "A theme's Fluent file does not have a message that the generator says.",
    // Translations
    MissingTranslation "missing-translation" Note "A text is not translated yet.",
    OrphanTranslation "orphan-translation" Error "A translation translates something that is not there.",
    // Prose (`check --prose`)
    ReadingGrade "reading-grade" Note "How hard a text is to read, as a band of school grades.",
    HardToRead "hard-to-read" Note "A text is harder to read than grade 8.",
    LongSentence "long-sentence" Note "A sentence has more than 35 words.",
    UnexplainedAcronym "unexplained-acronym" Note "Nothing says what an acronym stands for.",
    PlainWord "plain-word" Note "There is a plainer word.",
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn every_code_has_a_page_with_the_same_parts() {
        for code in Code::ALL {
            let (name, page) = (code.name(), code.explanation());
            let headings: Vec<&str> = page
                .split("```")
                .step_by(2)
                .flat_map(str::lines)
                .filter(|line| line.starts_with('#'))
                .collect();
            let title = format!("# {name}");
            assert_eq!(
                headings,
                [&title, "## Why", "## Example", "## Fix"],
                "{name}"
            );
            assert!((15..=40).contains(&page.lines().count()), "{name}");
            let meaning = page.split("\n\n").nth(1).unwrap();
            assert!(meaning.ends_with(['.', ':']), "{name}: {meaning}");
            let (_, shown) = page.split_once("## Example").unwrap();
            let (example, fix) = shown.split_once("\n## Fix").unwrap();
            for text in [example, fix] {
                assert!(text.matches("\n```").count() >= 2, "{name} shows nothing");
            }
            assert_eq!(
                page.matches("\n```").count() % 2,
                0,
                "{name}: a block is open"
            );
            assert!(page.ends_with('\n') && !page.contains("\n\n\n"), "{name}");
        }
    }

    #[test]
    fn names_lead_back_to_their_codes() {
        for code in Code::ALL {
            assert_eq!(Code::from_name(code.name()), Some(*code));
        }
    }
}
