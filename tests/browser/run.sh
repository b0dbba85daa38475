#!/usr/bin/env bash
# Looks at the built site as people do: in a browser, by keyboard, on paper, without scripts.
#
#   tests/browser/run.sh            runs every test
#   tests/browser/run.sh shots      takes pictures of the main pages into tests/browser/shots/
#
# STATEWISE_BIN            the program (otherwise: cargo build --release)
# STATEWISE_SITE           a folder that is built already, for the root of a host
# STATEWISE_SUB_PATH_SITE  the same, built with --base-url https://example.org/some/sub-path/
# CHROMIUM                 the browser (otherwise: the one that is installed)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
project=$(cd ../.. && pwd)

fail() {
    printf 'tests/browser/run.sh: %s\n' "$*" >&2
    exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }
# Installs a package of Debian where we may, or says what to do.
get() {
    if [ "$(id -u)" = 0 ] && have apt-get; then
        printf 'Installing %s\n' "$2"
        export DEBIAN_FRONTEND=noninteractive
        apt-get install -y -qq "$2" >/dev/null || { apt-get update -qq && apt-get install -y -qq "$2" >/dev/null; }
    else
        fail "$1 is missing. $3"
    fi
}
find_chromium() {
    for name in "${CHROMIUM:-}" /usr/bin/chromium chromium chromium-browser google-chrome; do
        if [ -n "$name" ] && have "$name"; then command -v "$name" && return; fi
    done
    return 1
}

have node && have npm || fail "Node.js is missing. Install version 20.10 or newer, with npm (https://nodejs.org)."
node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 10) ? 0 : 1)' ||
    fail "Node.js $(node --version) is too old. Install version 20.10 or newer (https://nodejs.org)."
have java || get "Java" default-jre-headless \
    "The HTML validator needs version 17 or newer. Debian: apt-get install default-jre-headless; macOS: brew install openjdk."
find_chromium >/dev/null || get "Chromium" chromium \
    "Debian: apt-get install chromium; elsewhere set CHROMIUM to the program of Chromium or Chrome."
CHROMIUM=$(find_chromium) || fail "Chromium is still missing."
export CHROMIUM
if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
    npm ci --no-fund --no-audit
fi

built=$(mktemp -d)
trap 'rm -rf "$built"' EXIT
if [ -z "${STATEWISE_BIN:-}" ]; then
    (cd "$project" && cargo build --release --locked --quiet)
    STATEWISE_BIN=${CARGO_TARGET_DIR:-$project/target}/release/statewise
fi
export STATEWISE_BIN
build() { "$STATEWISE_BIN" build "$project" "$@"; }
if [ -z "${STATEWISE_SITE:-}" ]; then
    export STATEWISE_SITE=$built/root
    build --out "$STATEWISE_SITE"
fi
if [ -z "${STATEWISE_SUB_PATH_SITE:-}" ]; then
    export STATEWISE_SUB_PATH_SITE=$built/sub-path
    build --out "$STATEWISE_SUB_PATH_SITE" --base-url https://example.org/some/sub-path/
fi

if [ "${1:-}" = shots ]; then
    node shots.mjs "${@:2}"
else
    # A file at a time: each test of pages runs two of them side by side by itself.
    node --test --test-reporter=spec --test-concurrency=1 ./*.test.mjs
fi
