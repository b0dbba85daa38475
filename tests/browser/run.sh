#!/usr/bin/env bash
# Looks at the built site as people do: in a browser, by keyboard, on paper, without scripts.
#
#   tests/browser/run.sh            runs every test
#   tests/browser/run.sh shots      takes pictures of the main pages into tests/browser/shots/
#   tests/browser/run.sh readme     takes the pictures that the README shows
#
# Installs what it lacks where it may (as root on Debian and its kin), or says what is missing.
#
# STATEWISE_BIN            the program to build with (otherwise: cargo build)
# STATEWISE_SITE           a folder that is built already, for the root of a host
# STATEWISE_SUB_PATH_SITE  the same, built with --base-url https://example.org/some/sub-path/
# STATEWISE_CASES          a folder of random cases (otherwise: cargo test --test differential makes them)
# CHROMIUM                 the browser (otherwise: the one that is installed)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
project=$(cd ../.. && pwd)

fail() {
    printf 'tests/browser/run.sh: %s\n' "$*" >&2
    exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }
# Installs packages of Debian where we may, or says what to do: what is missing, the advice, the packages.
get() {
    local what=$1 advice=$2
    shift 2
    if [ "$(id -u)" != 0 ] || ! have apt-get; then fail "$what is missing. $advice"; fi
    printf 'Installing %s\n' "$*"
    export DEBIAN_FRONTEND=noninteractive
    apt-get install -y -qq "$@" >/dev/null 2>&1 && return
    { apt-get update -qq && apt-get install -y -qq "$@" >/dev/null; } || fail "$what cannot be installed. $advice"
}
find_chromium() {
    for name in "${CHROMIUM:-}" /usr/bin/chromium chromium chromium-browser google-chrome; do
        if [ -n "$name" ] && have "$name"; then command -v "$name" && return; fi
    done
    return 1
}

node_advice="Install version 20.10 or newer, with npm (https://nodejs.org)."
{ have node && have npm; } || get "Node.js" "$node_advice" nodejs npm
node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 10) ? 0 : 1)' ||
    fail "Node.js $(node --version) is too old. $node_advice"
have java || get "Java" "The HTML validator needs version 17 or newer. Debian: apt-get install default-jre-headless; macOS: brew install openjdk." \
    default-jre-headless
find_chromium >/dev/null || get "Chromium" "Debian: apt-get install chromium; elsewhere set CHROMIUM to the program of Chromium or Chrome." \
    chromium
CHROMIUM=$(find_chromium) || fail "Chromium is still missing."
export CHROMIUM
if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
    npm ci --no-fund --no-audit
fi

built=$(mktemp -d)
trap 'rm -rf "$built"' EXIT
if [ -z "${STATEWISE_BIN:-}" ]; then
    # As for the other tests: a release takes minutes more to compile, and builds the same site.
    (cd "$project" && cargo build --locked --quiet)
    STATEWISE_BIN=${CARGO_TARGET_DIR:-$project/target}/debug/statewise
fi
export STATEWISE_BIN
build() { "$STATEWISE_BIN" build "$@"; }
if [ -z "${STATEWISE_SITE:-}" ]; then
    export STATEWISE_SITE=$built/root
    build "$project" --out "$STATEWISE_SITE"
fi
if [ -z "${STATEWISE_SUB_PATH_SITE:-}" ]; then
    export STATEWISE_SUB_PATH_SITE=$built/sub-path
    build "$project" --out "$STATEWISE_SUB_PATH_SITE" --base-url https://example.org/some/sub-path/
fi

# Made-up projects, at the limits of what a site may hold.
node extremes.mjs "$built/projects"
export STATEWISE_CROWDED_SITE=$built/crowded STATEWISE_LONELY_SITE=$built/lonely
build "$built/projects/crowded" --out "$STATEWISE_CROWDED_SITE"
build "$built/projects/lonely" --out "$STATEWISE_LONELY_SITE"

# What the generator makes of random drafts, for the scripts to come to the same.
make_cases() {
    if [ -n "${STATEWISE_CASES:-}" ]; then return; fi
    export STATEWISE_CASES=$built/cases
    (cd "$project" && cargo test --locked --quiet --test differential)
}

case "${1:-}" in
    shots) node shots.mjs "${@:2}" ;;
    readme) node readme.mjs ;;
    "")
        make_cases
        # Tests of all pages look at two of them side by side by themselves; the others do one thing after
        # another, so two of their files run at once.
        of_all_pages=() others=()
        for file in ./*.test.mjs; do
            if grep -q 'concurrency: 2' "$file"; then of_all_pages+=("$file"); else others+=("$file"); fi
        done
        failed=0
        node --test --test-reporter=spec --test-concurrency=2 "${others[@]}" || failed=1
        node --test --test-reporter=spec --test-concurrency=1 "${of_all_pages[@]}" || failed=1
        exit "$failed"
        ;;
    *) fail "There is no \`$1\`. Nothing, \`shots\` or \`readme\` may follow." ;;
esac
