#!/bin/sh
# Builds a fuzz target with the stable compiler and runs it: fuzz/run.sh TARGET [OPTION OF LIBFUZZER]…
set -eu
cd "$(dirname "$0")"
target=$1
shift
triple=$(rustc -vV | sed -n 's/^host: //p')
# What `cargo fuzz` passes, without the options that only a nightly compiler knows.
export RUSTFLAGS="-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
 -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
 -Cllvm-args=-sanitizer-coverage-trace-compares"
cargo build --release --target "$triple" --bin "$target"
mkdir -p "corpus/$target"
exec "${CARGO_TARGET_DIR:-target}/$triple/release/$target" "corpus/$target" -max_len=1024 "$@"
