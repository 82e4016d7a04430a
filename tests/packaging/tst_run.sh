#!/usr/bin/env bash
# Holds ./run to its word about displays and arguments, with small fakes in place of CMake and of the two programs.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

fake() {
    printf '#!/bin/bash\n%s\n' "$2" >"$1"
    chmod +x "$1"
}

# The fakes write down how they were called. A picture is a file with something in it.
mkdir -p "$work/bin" "$work/project/build/release"
cp -r "$top/run" "$top/packaging" "$top/CMakePresets.json" "$work/project/"
fake "$work/bin/cmake" 'exit 0'
# shellcheck disable=SC2016
note='echo "$(basename "$0") platform=${QT_QPA_PLATFORM:-} $*" >>"$CALLS"
out=; while [[ $# -gt 0 ]]; do [[ $1 == --screenshot || $1 == --out ]] && out=$2; shift; done'
# shellcheck disable=SC2016
picture='[[ -z $out ]] || echo picture >"$out"'
# shellcheck disable=SC2016
no_display='[[ -n $out ]] || { echo "This application failed to start because no Qt platform plugin could be initialized." >&2
    kill -ABRT $$; }'
fake "$work/project/build/release/yardstick-cli" "$note; $picture"

# run_with YARDSTICK VARIABLE=VALUE... -- ARGUMENT...: ./run on a computer with only those variables about displays.
run_with() {
    fake "$work/project/build/release/yardstick" "$note; $1; $picture; exit \${YARDSTICK_EXIT:-0}"
    shift
    local settings=()
    while [[ $1 != -- ]]; do
        settings+=("$1")
        shift
    done
    shift
    : >"$work/calls"
    status=0
    output=$(env -u DISPLAY -u WAYLAND_DISPLAY -u QT_QPA_PLATFORM PATH="$work/bin:$PATH" CALLS="$work/calls" \
        YARDSTICK_SETUP=skip "${settings[@]}" "$work/project/run" "$@" 2>&1 </dev/null) || status=$?
    calls=$(<"$work/calls")
}

expect() {
    local what=$1
    shift
    if "$@"; then
        echo "ok: $what"
    else
        failures=$((failures + 1))
        printf 'NOT OK: %s\n    status %s, it printed:\n%s\n    it called:\n%s\n' "$what" "$status" "$output" "$calls"
    fi
}
says() { [[ $output == *"$1"* ]]; }
called() { [[ $calls == *"$1"* ]]; }
called_once() { [[ $calls == "$1" ]]; }
ended() { [[ $status == "$1" ]]; }

run_with : DISPLAY=:0 -- --store "my figures.yardstick"
expect "with a display it opens the dashboard with the arguments" \
    called_once "yardstick platform= --store my figures.yardstick"
expect "and ends as the dashboard does" ended 0

run_with : DISPLAY=:0 YARDSTICK_EXIT=3 --
expect "a dashboard that fails is a run that fails" ended 3

run_with : --
expect "with no display it succeeds" ended 0
expect "says so" says "There is no display here"
expect "has the opening page drawn" called "yardstick platform=offscreen --store build/starter.yardstick --screenshot build/opening-page.png"
expect "has a press chart drawn" called "yardstick-cli platform=offscreen --store build/starter.yardstick chart --indicator knife-offences"
expect "names the one" says "$work/project/build/opening-page.png"
expect "and the other" says "$work/project/build/press-chart.png"

run_with : WAYLAND_DISPLAY=wayland-0 --
expect "a Wayland display will do" called_once "yardstick platform= "

run_with : DISPLAY=:0 QT_QPA_PLATFORM=offscreen --
expect "a display that is not to be used is none" says "There is no display here"

run_with "$no_display" DISPLAY=nowhere:7 --
expect "with a display that can't be reached it says so" says "The display nowhere:7 can't be reached"
expect "names the pictures" says "$work/project/build/press-chart.png"
expect "and succeeds" ended 0

run_with 'out=' --
expect "when no picture was written it fails" ended 1
expect "and says so" says "The pictures were not written"

[[ $failures == 0 ]] || { echo "$failures expectation(s) were not met." && exit 1; }
