//! `rubric/levers.toml`, `rubric/audiences.toml`, `rubric/glossary.toml`

use crate::parse::record::record;

record! {
    /// The levers of systems change.
    document RawLevers {
        /// A lever.
        levers = "lever": Required Tables<RawLever>,
    }
}

record! {
    /// A lever of systems change.
    table RawLever {
        /// The id, also its address.
        id: Required Id,
        /// What people call it.
        name: Required Label,
        /// What it is, in a sentence.
        summary: Required Text,
        /// What it is and how it works.
        description: Required Markdown,
        /// Examples of its use, each on a line of its own.
        examples: Optional Markdowns,
    }
}

record! {
    /// The groups of people whom the data serves.
    document RawAudiences {
        /// A group of people.
        audiences = "audience": Required Tables<RawAudience>,
    }
}

record! {
    /// A group of people whom the data serves.
    table RawAudience {
        /// The id, also its address.
        id: Required Id,
        /// What people call the group.
        name: Required Label,
        /// Who they are, in a sentence.
        summary: Required Text,
        /// What they need, and where to start.
        description: Required Markdown,
        /// A question that they ask of every state, answered by its rating of a sub-element.
        questions = "question": Optional Tables<RawAudienceQuestion>,
    }
}

record! {
    /// A question that a group of people asks of every state.
    table RawAudienceQuestion {
        /// The id.
        id: Required Id,
        /// The question, in their words.
        text: Required Text,
        /// The sub-element whose ratings answer it.
        sub_element: Required Fact(SubElement),
    }
}

record! {
    /// The glossary.
    document RawGlossary {
        /// A term.
        terms = "term": Required Tables<RawTerm>,
    }
}

record! {
    /// A term of the glossary.
    table RawTerm {
        /// The id, also its anchor.
        id: Required Id,
        /// The term, as it is written inside a text.
        name: Required Label,
        /// The term written out, where `name` is an acronym.
        full_name: Optional Label,
        /// Other ways to write it, which are linked too.
        aliases: Optional Labels,
        /// What it means.
        definition: Required Markdown,
        /// Whether its first use in a text is linked; true when left out.
        link: Optional Boolean,
    }
}
