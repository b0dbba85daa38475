//! Names that are not portable, and names of hidden and secret files.

/// Names that Windows reserves for devices, with any extension (faults.md, N05).
const DEVICES: &[&str] = &["con", "prn", "aux", "nul", "conin$", "conout$", "clock$"];

/// Whether every system and host can hold a file or folder of this name.
pub(super) fn is_portable(name: &str) -> bool {
    let forbidden = |c: char| {
        c.is_control() || matches!(c, '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*')
    };
    if name.is_empty() || name.ends_with(['.', ' ']) || name.contains(forbidden) {
        return false;
    }
    let stem = name.split('.').next().unwrap_or(name);
    let stem = stem.trim_end().to_lowercase();
    if DEVICES.contains(&stem.as_str()) {
        return false;
    }
    let port = stem
        .strip_prefix("com")
        .or_else(|| stem.strip_prefix("lpt"));
    !port.is_some_and(|number| {
        let mut digits = number.chars();
        let is_digit = |c: char| c.is_ascii_digit() || matches!(c, '¹' | '²' | '³');
        digits.next().is_some_and(is_digit) && digits.next().is_none()
    })
}

/// Whether a file or folder is hidden or looks like a secret (faults.md, F16).
pub(super) fn is_hidden_or_secret(name: &str) -> bool {
    let lower = name.to_lowercase();
    let starts = [".", "id_rsa", "id_ed25519", "id_ecdsa"];
    let ends = [".pem", ".key", ".p12", ".pfx"];
    starts.iter().any(|start| lower.starts_with(start))
        || ends.iter().any(|end| lower.ends_with(end))
}

/// A name as text, with bytes that are not UTF-8 escaped as `\xff` (faults.md, F08), and whether
/// there were any.
pub(super) fn shown(name: &std::ffi::OsStr) -> (String, bool) {
    shown_bytes(name.as_encoded_bytes())
}

/// [`shown`] for a name that no system has given.
pub(super) fn shown_bytes(name: &[u8]) -> (String, bool) {
    let mut text = String::new();
    let mut is_escaped = false;
    for chunk in name.utf8_chunks() {
        text.push_str(chunk.valid());
        for byte in chunk.invalid() {
            text.push_str(&format!("\\x{byte:02x}"));
            is_escaped = true;
        }
    }
    (text, is_escaped)
}

#[cfg(test)]
mod tests {
    use super::{is_hidden_or_secret, is_portable};

    #[test]
    fn n05_names_that_some_system_cannot_hold_are_refused() {
        for name in [
            "con.md", "CON", "aux", "nul.toml", "COM1.svg", "lpt9.a.b", "CONIN$", "com¹", "x.",
            "x ", "a:b", "a*b", "a?b", "a<b", "a|b", "a\"b", "a\\b", "a\nb", "", "nul .txt",
        ] {
            assert!(!is_portable(name), "{name:?}");
        }
        for name in [
            "console.md",
            "com10",
            "comb.md",
            "com",
            "auxiliary",
            "2026.toml",
            "año.md",
            "a b",
            ".x",
        ] {
            assert!(is_portable(name), "{name:?}");
        }
    }

    #[test]
    fn f16_hidden_and_secret_names() {
        for (name, expected) in [
            (".env", true),
            (".git", true),
            (".DS_Store", true),
            ("server.pem", true),
            ("server.KEY", true),
            ("id_rsa", true),
            ("id_rsa.pub", true),
            ("key.md", false),
            ("monkey", false),
        ] {
            assert_eq!(is_hidden_or_secret(name), expected, "{name}");
        }
    }
}
