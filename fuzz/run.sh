#!/bin/sh
# Builds a fuzz target with the stable compiler and runs it: fuzz/run.sh TARGET [OPTION OF LIBFUZZER]…
#
# With FAST=1 only the target itself is instrumented: inputs are still made of the corpus, but what the
# program does with them no longer guides the fuzzer, which then runs some twenty times as many.
set -eu
cd "$(dirname "$0")"
target=$1
shift
triple=$(rustc -vV | sed -n 's/^host: //p')
# What `cargo fuzz` passes, without the options that only a nightly compiler knows.
export RUSTFLAGS="-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
 -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
 -Cllvm-args=-sanitizer-coverage-trace-compares"
mkdir -p "corpus/$target"
if [ -n "${FAST:-}" ]; then
    # Flags after the dashes are for the last crate alone.
    flags=$RUSTFLAGS
    unset RUSTFLAGS
    # shellcheck disable=SC2086
    cargo rustc --release --target "$triple" --bin "$target" -- $flags
    set -- -keep_seed=1 "$@"
else
    cargo build --release --target "$triple" --bin "$target"
fi
exec "${CARGO_TARGET_DIR:-target}/$triple/release/$target" "corpus/$target" -max_len=1024 "$@"
