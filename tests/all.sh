#!/usr/bin/env bash
# Every check of the project. Installs what it lacks where it may, or says what is missing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

step() { printf '\n== %s\n' "$*"; }
need() {
    command -v "$1" >/dev/null 2>&1 && return
    printf 'tests/all.sh: %s is missing. %s\n' "$1" "$2" >&2
    exit 1
}

need cargo "Install Rust 1.95 or newer from https://rustup.rs."
need cc "Install a C compiler (Debian: apt-get install gcc; macOS: xcode-select --install)."
if ! command -v python3 >/dev/null 2>&1 && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3 >/dev/null
fi
need python3 "Install Python 3 (Debian: apt-get install python3); its standard library is enough."
for component in clippy rustfmt; do
    if ! cargo "${component/rustfmt/fmt}" --version >/dev/null 2>&1; then
        need rustup "cargo-$component is missing too, and rustup installs it."
        rustup component add "$component"
    fi
done

# The random cases that the program makes are those that the scripts are held to later.
STATEWISE_CASES=$(mktemp -d)
export STATEWISE_CASES
trap 'rm -rf "$STATEWISE_CASES"' EXIT

step "Formatting"
cargo fmt --check

step "Lints"
cargo clippy --all-targets --locked -- -D warnings

step "Tests"
cargo test --locked

# The program that the tests ran: `cargo run` would compile many crates once more, without what only tests need.
STATEWISE_BIN=${CARGO_TARGET_DIR:-$PWD/target}/debug/statewise
export STATEWISE_BIN

step "The shipped site has nothing wrong"
"$STATEWISE_BIN" check
"$STATEWISE_BIN" fmt --check

step "In a browser"
tests/browser/run.sh

printf '\nEvery check passed.\n'
