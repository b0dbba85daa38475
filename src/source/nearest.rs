//! "Did you mean".

/// What is longer than this, in bytes, is compared with nothing: the memory for two texts grows with the
/// product of their lengths, and a text of this length is no slip of a finger.
const MAX_COMPARED: usize = 200;

/// The candidate nearest to `written` by case-insensitive Damerau-Levenshtein distance, if at most
/// a third of its characters differ, or one of two. Of several, the one of the same length wins.
pub fn nearest<'a>(
    written: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    if written.len() > MAX_COMPARED {
        return None;
    }
    let lower = written.to_lowercase();
    let written_length = lower.chars().count();
    candidates
        .into_iter()
        .filter(|candidate| candidate.len() <= MAX_COMPARED)
        .map(|candidate| {
            let distance = strsim::damerau_levenshtein(&lower, &candidate.to_lowercase());
            (distance, candidate.chars().count(), candidate)
        })
        .filter(|&(distance, length, _)| {
            let longest = length.max(written_length);
            distance < longest && distance <= (longest / 3).max(1)
        })
        .min_by_key(|&(distance, length, candidate)| {
            (distance, length.abs_diff(written_length), candidate)
        })
        .map(|(_, _, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn t51_nearest_offers_only_what_is_near() {
        let keys = ["rating", "evidence", "sources"];
        for (written, expected) in [
            ("raiting", Some("rating")),
            ("Rating", Some("rating")),
            ("sorces", Some("sources")),
            ("banana", None),
            ("", None),
        ] {
            assert_eq!(nearest(written, keys), expected, "{written:?}");
        }
        // Comparing two of this length would take 80 GB of memory (faults.md, T51).
        let long = "a".repeat(100_000);
        let candidate = format!("{long}b");
        assert_eq!(nearest(&long, [&*candidate, "a"]), None);
        assert_eq!(nearest("raiting", [&*candidate, "rating"]), Some("rating"));
        // A single letter that differs is not near; of two equally near, the one of the same length
        // wins.
        assert_eq!(nearest("3", ["1", "2"]), None);
        assert_eq!(nearest("1C", ["1", "1A"]), Some("1A"));
    }
}
