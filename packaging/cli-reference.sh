#!/usr/bin/env bash
# Writes the reference of the command line, docs/cli.md, from what yardstick-cli says of itself, so that the two can't
# differ: packaging/cli-reference.sh [PROGRAM [FILE]]. Run it when a verb or an option has changed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source packaging/setup.sh

program=${1:-build/release/yardstick-cli}
file=${2:-docs/cli.md}
[[ -x $program ]] || fail "Build the program first: ./run --help says how."

# Where somebody's own store is differs from computer to computer.
says() {
    HOME=/home/name XDG_DATA_HOME='' COLUMNS=80 "$program" "$@" | sed -e 's|/home/name/|~/|' -e 's/ *$//'
}

block() {
    local fence='```'
    printf '\n%s\n%s\n%s\n' "$fence" "$1" "$fence"
}

main=$(says --help)
{
    cat <<'HEAD'
# Command line

`yardstick-cli` does without a window what the dashboard does, for scripts and scheduled jobs. This page is written by
`packaging/cli-reference.sh` from what the program says of itself; `man yardstick-cli` has examples.
HEAD
    block "$main"
    # A verb stands at two spaces in the list, what it does at six.
    sed -n '/Verbs:$/,/^$/ s/^  \([a-z][a-z-]*\).*/\1/p' <<<"$main" | while read -r verb; do
        printf '\n## %s\n' "$verb"
        block "$(says "$verb" --help </dev/null)"
    done
} >"$file"
say "$file"
